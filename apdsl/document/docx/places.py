"""Bookmarks of a DOCX: their names, and which are set."""

from __future__ import annotations

import hashlib
import re
from typing import Final

from apdsl.document.docx.markup import bookmark
from apdsl.document.labels import requirement_anchor
from apdsl.document.places import numbers, requirements
from apdsl.document.tree import Document

_LONGEST: Final = 40
_UNSAFE = re.compile(r"[^A-Za-z0-9_]")


class Places:
    """The bookmarks that a document has; the first place of an anchor gets its bookmark."""

    def __init__(self, document: Document) -> None:
        self._names: dict[str, str] = {}
        self._taken: set[str] = set()
        self._set: set[str] = set()
        known = [*numbers(document), *sorted(map(requirement_anchor, requirements(document)))]
        for anchor in known:
            self._names[anchor] = self._name(anchor)
            self._taken.add(self._names[anchor])

    def _name(self, anchor: str) -> str:
        """A name that Word allows: up to 40 letters, digits and underscores."""
        plain = _UNSAFE.sub("_", anchor)
        if len(plain) <= _LONGEST and plain[0].isalpha() and plain not in self._taken:
            return plain
        return f"place_{hashlib.sha256(anchor.encode()).hexdigest()[: _LONGEST - 6]}"

    def name(self, anchor: str) -> str | None:
        """The name of the bookmark, ``None`` if the document has no such place."""
        return self._names.get(anchor)

    def set(self, anchor: str, content: str = "") -> str:
        """The content with the bookmark around it at the first place of the anchor."""
        name = self._names.get(anchor)
        if name is None or anchor in self._set:
            return content
        self._set.add(anchor)
        return bookmark(len(self._set), name, content)
