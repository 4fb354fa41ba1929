"""File-sets as images of discs with ISO 9660, level 1 (PS3.12 F), written by pycdlib."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from unittest.mock import patch

from apdsl.runtime.walk import FileId
from apdsl.sample.secure import MissingPackageError

_CLOCK = 1_577_880_000.0
"""2020-01-01 12:00:00 UTC: equal files give equal images."""


def iso_image(files: Mapping[FileId, bytes], volume: str = "SAMPLE", system: str = "") -> bytes:
    """An image with the files; names without extension, version 1.

    Raises MissingPackageError when pycdlib is not installed.
    """
    try:
        import pycdlib
    except ImportError as error:
        raise MissingPackageError(
            'the package pycdlib is not installed; install the extra "sample" of apdsl to make '
            "images of discs, or choose another form with --as"
        ) from error
    written = io.BytesIO()
    with _stopped_clock():
        disc = pycdlib.PyCdlib()
        disc.new(interchange_level=1, vol_ident=volume, sys_ident=system)
        made: set[str] = set()
        for file_id, content in sorted(files.items()):
            for length in range(1, len(file_id)):
                folder = "/" + "/".join(file_id[:length])
                if folder not in made:
                    made.add(folder)
                    disc.add_directory(iso_path=folder)
            path = "/" + "/".join(file_id) + ".;1"
            disc.add_fp(io.BytesIO(content), len(content), iso_path=path)
        disc.write_fp(written)
        disc.close()
    return written.getvalue()


@contextmanager
def _stopped_clock() -> Iterator[None]:
    with patch("time.time", return_value=_CLOCK):
        yield
