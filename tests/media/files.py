"""The files of a conforming File-set, for tests to put on a medium."""

from __future__ import annotations

from tests.runtime.disc import Disc


def conforming() -> dict[str, bytes]:
    """Name to content: a DICOMDIR and the two images that it references."""
    disc = Disc.conforming()
    return {"DICOMDIR": disc.directory(), **disc.files}
