"""Checks texts, and remembers which were clean.

Most checks find the same texts as the check before, with nothing wrong. The digest of the texts, of
the shipped ones they refer to and of the compiler itself is remembered when nothing was found; then
the next check only has to read the files.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from apdsl import __version__, resources, sources
from apdsl.diagnostics import Diagnostic
from apdsl.source import Source


@dataclass(frozen=True, slots=True)
class Result:
    """What a check found; ``counts`` whether any of it counts as wrong."""

    diagnostics: tuple[Diagnostic, ...]
    summary: str
    counts: bool
    nothing_read: bool


def check(paths: Iterable[Path], *, use_cache: bool = True) -> Result:
    """Check the texts at the paths."""
    loaded = sources.load(paths)
    key = _key(loaded.sources)
    if use_cache and not loaded.diagnostics and _remembered(key):
        return Result((), _summary((), len(loaded.sources)), False, False)
    from apdsl.compilation import Compilation

    diagnostics = Compilation.of_texts(loaded.sources, loaded.diagnostics).diagnostics
    if not diagnostics:
        _remember(key)
    from apdsl.diagnostics.render.summary import count

    counts = count(diagnostics)
    return Result(
        diagnostics,
        _summary(diagnostics, len(loaded.sources)),
        bool(counts.errors or counts.warnings),
        not loaded.sources,
    )


def _summary(diagnostics: tuple[Diagnostic, ...], files: int) -> str:
    if not diagnostics:
        return f"nothing wrong in {files} file{'' if files == 1 else 's'}"
    from apdsl.diagnostics.render.summary import summary

    return summary(diagnostics)


def _key(texts: tuple[Source, ...]) -> str:
    digest = hashlib.sha256(f"{__version__}\n".encode())
    for line in (*_files_of_the_product(), *(f"{text.name} {text.digest}" for text in texts)):
        digest.update(f"{line}\n".encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


def _files_of_the_product() -> Iterator[str]:
    """Names, sizes and times of the compiler's own files and of the shipped profiles."""
    for root in (Path(__file__).parent, resources.profiles_dir(), resources.grammar_file().parent):
        for folder, folders, names in os.walk(root):
            folders[:] = sorted(f for f in folders if f not in ("__pycache__", "_data"))
            for name in sorted(names):
                status = (Path(folder) / name).stat()
                yield f"{folder}/{name} {status.st_size} {status.st_mtime_ns}"


def _cache_folder() -> Path:
    base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "apdsl" / "clean"


def _remembered(key: str) -> bool:
    try:
        return (_cache_folder() / key).is_file()
    except (OSError, RuntimeError):
        return False


def _remember(key: str) -> None:
    # A cache that cannot be written only costs time.
    with contextlib.suppress(OSError, RuntimeError):
        folder = _cache_folder()
        folder.mkdir(parents=True, exist_ok=True)
        for old in sorted(folder.iterdir(), key=lambda path: path.stat().st_mtime)[:-64]:
            old.unlink(missing_ok=True)
        handle, name = tempfile.mkstemp(dir=folder)
        os.close(handle)
        Path(name).replace(folder / key)
