"""Writes generated files all together or not at all, and only those that change."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from apdsl import json_text
from apdsl.model.profile import ProfileModel

INDEX = "index.json"


class OutputError(Exception):
    """The output folder cannot be read or written; what it held before is intact."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What a build would change below its output folder, as relative paths."""

    written: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: int

    def __bool__(self) -> bool:
        return bool(self.written or self.removed)


def with_index(
    files: Mapping[str, bytes], models: Iterable[ProfileModel], editions: Mapping[str, str]
) -> dict[str, bytes]:
    """The files of a full build and the index that lists profiles, paths and hashes."""
    models = tuple(models)
    owned: dict[str, list[str]] = {model.id: [] for model in models}
    for path, owner in owners(files, owned).items():
        if owner is not None:
            owned[owner].append(path)
    index = {
        "apdsl_index": "1",
        "editions": dict(editions),
        "profiles": [_entry(model, owned[model.id]) for model in models],
        "files": {
            path: hashlib.sha256(content).hexdigest() for path, content in sorted(files.items())
        },
    }
    return {**files, INDEX: json_text.dumps(index).encode()}


def _entry(model: ProfileModel, paths: Iterable[str]) -> dict[str, Any]:
    return {
        "id": model.id,
        "annex": model.annex,
        "class": model.class_,
        "edition": model.edition,
        "name": model.name,
        "roles": list(model.roles),
        "paths": sorted(paths),
    }


def owners(paths: Iterable[str], identifiers: Iterable[str]) -> dict[str, str | None]:
    """The profile that each path is of: one that a part of the path names, or ``None``.

    A part names a profile by its identifier, or by that in the form of a Python module.
    """
    known = {_normal(identifier): identifier for identifier in identifiers}
    return {
        path: next(filter(None, (known.get(_normal(part)) for part in path.split("/"))), None)
        for path in paths
    }


def _normal(name: str) -> str:
    return name.partition(".")[0].lower().replace("-", "_")


def changes(root: Path, files: Mapping[str, bytes], *, complete: bool) -> Changes:
    """Compare files with what lies below the root.

    ``complete``: the files are all that a build makes, so that others of its index go.

    Raises:
        OutputError: the folder cannot be read.
    """
    try:
        written = tuple(
            sorted(path for path, content in files.items() if _read(root / path) != content)
        )
        removed = tuple(sorted(_orphans(root, files))) if complete else ()
    except OSError as error:
        raise OutputError(f"cannot read {error.filename}: {error.strerror}") from error
    return Changes(written, removed, len(files) - len(written))


def stamps(root: Path, paths: Iterable[str]) -> dict[str, list[int]]:
    """Size and time of each file below the root; a file that is not there has none."""
    found = {}
    for path in paths:
        with contextlib.suppress(OSError):
            status = (root / path).stat()
            found[path] = [status.st_size, status.st_mtime_ns]
    return found


def write(root: Path, files: Mapping[str, bytes], found: Changes) -> None:
    """Make the changes: new contents first lie in full beside the old, then take their places.

    Raises:
        OutputError: the folder cannot be written, or the disk is full; then nothing has changed.
    """
    if not found:
        return
    try:
        root.mkdir(parents=True, exist_ok=True)
        staging = Path(tempfile.mkdtemp(prefix=".apdsl-", dir=root))
    except OSError as error:
        raise OutputError(f"cannot write to {root}: {error.strerror}") from error
    try:
        for path in found.written:
            target = staging / path
            target.parent.mkdir(parents=True, exist_ok=True)
            with _naming(path):
                target.write_bytes(files[path])
        for path in found.written:
            (root / path).parent.mkdir(parents=True, exist_ok=True)
        # The index, or a manifest, names all others: what lies at the top changes last.
        for path in sorted(found.written, key=lambda path: ("/" not in path, path == INDEX, path)):
            (staging / path).replace(root / path)
        for path in found.removed:
            (root / path).unlink(missing_ok=True)
            _remove_empty((root / path).parent, root)
    except OSError as error:
        raise OutputError(f"cannot write {error.filename}: {error.strerror}") from error
    finally:
        shutil.rmtree(staging, ignore_errors=True)


@contextlib.contextmanager
def _naming(path: str) -> Iterator[None]:
    """Lets an error name the file; that of a full disk has no name of its own."""
    try:
        yield
    except OSError as error:
        error.filename = path
        raise


def replace_file(path: Path, content: bytes | Iterable[bytes]) -> None:
    """Put new content in the place of a file at once; its permissions stay. It need not be there.

    The content may come in pieces.

    Raises:
        OutputError: the file cannot be written; it is as it was.
    """
    path = path.resolve()
    try:
        handle, name = tempfile.mkstemp(prefix=".apdsl-", dir=path.parent)
        temporary = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.writelines([content] if isinstance(content, bytes) else content)
            if path.exists():
                shutil.copymode(path, temporary)
            else:
                temporary.chmod(0o666 & ~_umask())
            temporary.replace(path)
        finally:
            temporary.unlink(missing_ok=True)
    except OSError as error:
        raise OutputError(f"cannot write {path}: {error.strerror}") from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def create_file(path: Path, content: bytes) -> None:
    """Write a new file.

    Raises:
        OutputError: the file exists already, and is left as it is, or cannot be written.
    """
    try:
        with path.open("xb") as file:
            try:
                file.write(content)
            except OSError:
                path.unlink(missing_ok=True)
                raise
    except FileExistsError as error:
        raise OutputError(f"{path} exists already; it is left as it is") from error
    except OSError as error:
        raise OutputError(f"cannot write {path}: {error.strerror}") from error


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None


def _orphans(root: Path, files: Mapping[str, bytes]) -> Iterable[str]:
    """Files of the last build that this one does not make; never files of anyone else."""
    content = _read(root / INDEX)
    if content is None:
        return
    with contextlib.suppress(ValueError):
        listed = json.loads(content)
        for path in listed.get("files", {}) if isinstance(listed, dict) else {}:
            pure = PurePosixPath(path)
            inside = not pure.is_absolute() and ".." not in pure.parts
            if inside and path not in files and (root / path).is_file():
                yield path


def _remove_empty(folder: Path, root: Path) -> None:
    while folder != root and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
