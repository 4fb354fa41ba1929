"""The folders of a File-set, as file systems write them."""

from __future__ import annotations

from collections.abc import Mapping

from apdsl.runtime.walk import FileId

Tree = dict[str, "bytes | Tree"]
"""A folder: files as bytes, and folders, by name."""


def tree_of(files: Mapping[FileId, bytes]) -> Tree:
    """The root folder of the files; names in their order."""
    root: Tree = {}
    for file_id, content in sorted(files.items()):
        inner = root
        for part in file_id[:-1]:
            below = inner.setdefault(part, {})
            assert isinstance(below, dict)
            inner = below
        inner[file_id[-1]] = content
    return root
