"""Finding the files of a folder without leaving it, and the File IDs that their paths stand for."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from apdsl.runtime.limits import DEFAULT, Limits

FileId = tuple[str, ...]

# ISO 9660 writes a version behind a name, and a dot where there is no extension (PS3.12 F, 6.8).
_ISO_9660_ENDING: Final = re.compile(r"\.?;[0-9]+$|\.$")


@dataclass(frozen=True, slots=True)
class Skipped:
    """A name in the folder that was not read as a file, and why.

    ``outside`` is true for a symbolic link that leads out of the folder.
    """

    file_id: FileId
    reason: str
    outside: bool = False


@dataclass(slots=True)
class Walk:
    """The regular files below a folder, by File ID; ``complete`` is false at a bound."""

    root: Path
    limits: Limits = DEFAULT
    files: list[tuple[FileId, str]] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    complete: bool = True


def walk(root: Path, limits: Limits = DEFAULT) -> Walk:
    """The files of a folder in the order of their File IDs.

    Links to folders are not entered, links to files only followed within the folder; devices,
    pipes and sockets are never opened. Raises OSError when the folder itself cannot be listed.
    """
    result = Walk(root.resolve(), limits)
    _enter_all(result)
    result.files.sort(key=lambda file: file[0])
    result.skipped.sort(key=lambda skipped: skipped.file_id)
    return result


def _enter_all(result: Walk) -> None:
    looked_at = 0
    waiting: list[tuple[str, FileId]] = [(str(result.root), ())]
    while waiting:
        folder, above = waiting.pop()
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError as error:
            if not above:
                raise
            result.skipped.append(Skipped(above, f"the folder cannot be listed: {error.strerror}"))
            result.complete = False
            continue
        for entry in entries:
            looked_at += 1
            if looked_at > result.limits.files:
                reason = f"there are more than {result.limits.files} files (limit files)"
                result.skipped.append(Skipped(above, reason))
                result.complete = False
                return
            file_id = (*above, component(entry.name))
            try:
                waiting.extend(_look_at(entry, file_id, result))
            except OSError as error:
                reason = f"it cannot be looked at: {error.strerror}"
                result.skipped.append(Skipped(file_id, reason))
                result.complete = False


def _look_at(
    entry: os.DirEntry[str], file_id: FileId, result: Walk
) -> Iterator[tuple[str, FileId]]:
    path = entry.path
    if entry.is_symlink():
        _look_through(Path(path), file_id, result)
    elif entry.is_dir():
        if len(file_id) < result.limits.folder_depth:
            yield path, file_id
        else:
            reason = too_deep(result.limits)
            result.skipped.append(Skipped(file_id, reason))
            result.complete = False
    elif entry.is_file():
        result.files.append((file_id, path))
    else:
        result.skipped.append(Skipped(file_id, "it is neither a file nor a folder"))


def _look_through(path: Path, file_id: FileId, result: Walk) -> None:
    try:
        target = path.resolve(strict=True)
    except (OSError, RuntimeError):
        result.skipped.append(Skipped(file_id, "it is a symbolic link that leads nowhere"))
        return
    if not target.is_relative_to(result.root):
        reason = "it is a symbolic link that leads out of the File-set"
        result.skipped.append(Skipped(file_id, reason, outside=True))
    elif target.is_file():
        result.files.append((file_id, str(target)))
    else:
        result.skipped.append(Skipped(file_id, "it is a symbolic link to something not a file"))


def too_deep(limits: Limits) -> str:
    """Why a folder is not entered."""
    return f"folders are nested more than {limits.folder_depth} deep (limit folder-depth)"


def component(name: str) -> str:
    """The component of a File ID that a name in a folder stands for.

    The version and the empty extension that ISO 9660 shows (``IM0001.;1``) are no part of it.
    Bytes of the name that are no text are shown as escapes.
    """
    if name.isascii() and ";" not in name and not name.endswith("."):
        return name
    text = os.fsencode(name).decode("utf-8", "backslashreplace")
    return _ISO_9660_ENDING.sub("", text) or text


def folded(file_id: FileId) -> FileId:
    """The File ID without regard to case, as file systems of media compare names."""
    return tuple(part.upper() for part in file_id)
