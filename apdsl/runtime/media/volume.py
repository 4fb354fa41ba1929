"""Volumes: the files of a medium, whatever holds them, and what is known of the medium itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, Protocol

from apdsl.runtime.reading.source import Content
from apdsl.runtime.walk import FileId, Skipped

MAIL: Final = "mail"
"""The detail of a volume that holds what is known of the e-mail around it."""

BOOT_SECTOR: Final = "boot-sector"
"""The detail of a volume that holds the values of its boot sector, by name."""


@dataclass(frozen=True, slots=True)
class Member:
    """A file of a volume: its File ID, its name as the medium writes it, and its bytes."""

    file_id: FileId
    name: str
    content: Content
    size: int | None = None


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something wrong with the volume, or not to be judged (``certain`` false).

    ``rule`` names the rule on media that it belongs to; empty for the format of the medium as such.
    """

    message: str
    place: str = ""
    rule: str = ""
    certain: bool = True


@dataclass(frozen=True)
class Facts:
    """What an input shows of the medium it stands for; None and empty where it shows nothing.

    ``file_systems`` are named as media definitions name them (``ISO 9660 level 1``, ``UDF 1.02``,
    ``FAT16``, ``ZIP``, ``MIME``); several where the same files can be reached in several ways.
    ``properties`` are named as in those definitions. ``details`` are what rules on media look at.
    """

    file_systems: tuple[str, ...] = ()
    volume_identifier: str | None = None
    properties: Mapping[str, tuple[str | int, ...]] = field(default_factory=dict)
    details: Mapping[str, Any] = field(default_factory=dict)

    @property
    def shown(self) -> bool:
        """Whether the input shows anything of its medium; a folder does not."""
        return bool(self.file_systems)


NOTHING_KNOWN: Final = Facts()
"""What a folder shows of the medium that it may be mounted from."""


@dataclass(frozen=True)
class Listing:
    """All files of a volume in the order of their File IDs.

    ``skipped`` are names that were not taken as files, and why. ``complete`` is false when not all
    could be looked at.
    """

    members: tuple[Member, ...]
    skipped: tuple[Skipped, ...] = ()
    complete: bool = True
    flaws: tuple[Flaw, ...] = ()


class Volume(Protocol):
    """A medium that can be read: its files, and what is known of it.

    ``form`` says what was given: ``folder``, ``ISO 9660 image``, ``ZIP archive`` ... ``root`` is
    the path of the folder, image or archive.
    """

    @property
    def form(self) -> str:
        """What was given."""

    @property
    def root(self) -> Path:
        """The path that was given."""

    @property
    def facts(self) -> Facts:
        """What is known of the medium."""

    def listing(self) -> Listing:
        """The files. Raises OSError when the volume as a whole cannot be read."""


@dataclass(frozen=True)
class OpenedVolume:
    """An image, archive or e-mail whose directories were read when it was opened."""

    form: str
    root: Path
    facts: Facts
    found: Listing

    def listing(self) -> Listing:
        """The files."""
        return self.found
