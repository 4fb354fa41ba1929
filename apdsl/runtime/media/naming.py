"""Names of files on media: which of them are File IDs, and which would lead astray."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from apdsl.runtime.limits import DEFAULT, Limits
from apdsl.runtime.media.volume import Flaw, Listing, Member
from apdsl.runtime.reading.source import Content
from apdsl.runtime.walk import FileId, Skipped, folded, too_deep

_SHOWN: Final = 20


def astray(parts: FileId) -> str:
    """Why a name is not one of a file within the volume; empty if it is."""
    if not parts or any(not part for part in parts):
        return "has an empty component" if any(parts) else "is empty"
    if ".." in parts or "." in parts:
        return "leads out of its folder"
    if ":" in parts[0]:
        return "names a drive"
    if any("\0" in part or "/" in part for part in parts):
        return "contains a separator or a null character"
    return ""


@dataclass(slots=True)
class Gathering:
    """The files of a volume as they are found; names that collide or lead astray are left out."""

    limits: Limits = DEFAULT
    members: dict[FileId, Member] = field(default_factory=dict)
    skipped: list[Skipped] = field(default_factory=list)
    flaws: list[Flaw] = field(default_factory=list)
    complete: bool = True
    _counts: dict[str, int] = field(default_factory=dict)

    @property
    def full(self) -> bool:
        """Whether no more files are taken."""
        return len(self.members) + len(self.skipped) >= self.limits.files

    def add(self, file_id: FileId, name: str, content: Content, size: int | None = None) -> None:
        """Takes in a file, unless its name is taken, leads astray, or is too deep."""
        why = astray(file_id)
        if why:
            self.flaw("names", f'The name "{name}" {why}; a name is a path below the root.', name)
            self.skip(file_id or (name,), f"its name {why}", outside=True)
        elif file_id in self.members:
            self.flaw("twice", f'The name "{name}" occurs twice; only the first was read.', name)
        elif len(file_id) > self.limits.folder_depth:
            self.unfinished(file_id, too_deep(self.limits))
        elif self.full:
            reason = f"there are more than {self.limits.files} files (limit files)"
            self.unfinished(file_id, reason)
        else:
            self.members[file_id] = Member(file_id, name, content, size)

    def skip(self, file_id: FileId, reason: str, *, outside: bool = False) -> None:
        """Notes a name that is not taken as a file."""
        self.skipped.append(Skipped(file_id, reason, outside))

    def unfinished(self, file_id: FileId, reason: str) -> None:
        """Notes that there is more at this place that was not looked at."""
        if self.complete or len(self.skipped) < self.limits.files:
            self.skip(file_id, reason)
        self.complete = False

    def flaw(self, kind: str, message: str, place: str = "", *, certain: bool = True) -> None:
        """Notes something wrong; of each kind the first ones only."""
        count = self._counts[kind] = self._counts.get(kind, 0) + 1
        if count <= _SHOWN:
            self.flaws.append(Flaw(message, place, certain=certain))

    def differing_in_case(self) -> Iterable[tuple[str, str]]:
        """Pairs of names that file systems without regard to case take for the same."""
        seen: dict[FileId, str] = {}
        for file_id, member in self.members.items():
            first = seen.setdefault(folded(file_id), member.name)
            if first != member.name:
                yield first, member.name

    def listing(self) -> Listing:
        """The files in the order of their File IDs, and all that was noted."""
        members = sorted(self.members.values(), key=lambda member: member.file_id)
        skipped = sorted(self.skipped, key=lambda entry: entry.file_id)
        return Listing(tuple(members), tuple(skipped), self.complete, tuple(self.flaws))
