"""Folders as volumes: a mounted medium, or a copy of one."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from apdsl.runtime.limits import DEFAULT, Limits
from apdsl.runtime.media.volume import NOTHING_KNOWN, Facts, Listing, Member
from apdsl.runtime.reading.source import FileContent
from apdsl.runtime.walk import walk


@dataclass(frozen=True)
class Folder:
    """A folder; it shows nothing of the medium that it may be mounted from."""

    root: Path
    limits: Limits = DEFAULT
    form: str = "folder"
    facts: Facts = NOTHING_KNOWN

    def listing(self) -> Listing:
        """The files below the folder. Raises OSError when it cannot be listed."""
        found = walk(self.root, self.limits)
        members = (
            Member(file_id, path.rpartition(os.sep)[2], FileContent(path))
            for file_id, path in found.files
        )
        return Listing(tuple(members), tuple(found.skipped), found.complete)
