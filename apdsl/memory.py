"""Remembers between runs what a command found, for texts and a compiler that have not changed.

Only results that need no places in the texts are kept: a clean check, a finished build. Each is a
small JSON file in the user's cache folder; a cache that cannot be read or written only costs time.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from apdsl import __version__, resources
from apdsl.source import Source

_KEPT = 64


def key(purpose: str, texts: tuple[Source, ...], *more: str) -> str:
    """What stands for a purpose, the texts, the compiler and the profiles of the product."""
    digest = hashlib.sha256(f"{__version__} {purpose}\n".encode())
    lines = (*_files_of_the_product(), *(f"{text.name} {text.digest}" for text in texts), *more)
    for line in lines:
        digest.update(f"{line}\n".encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


def recall(found_for: str) -> Any | None:
    """What was remembered for a key, or ``None``."""
    try:
        return json.loads((_folder() / found_for).read_text("utf-8"))
    except (OSError, RuntimeError, ValueError):
        return None


def remember(found_for: str, value: Any) -> None:
    """Keep a JSON value for a key; the oldest of many go."""
    with contextlib.suppress(OSError, RuntimeError):
        folder = _folder()
        folder.mkdir(parents=True, exist_ok=True)
        for old in sorted(folder.iterdir(), key=lambda path: path.stat().st_mtime)[:-_KEPT]:
            old.unlink(missing_ok=True)
        handle, name = tempfile.mkstemp(dir=folder)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(value, file)
        Path(name).replace(folder / found_for)


def _files_of_the_product() -> Iterator[str]:
    """Names, sizes and times of the compiler's own files and of the shipped profiles."""
    for root in (Path(__file__).parent, resources.profiles_dir(), resources.grammar_file().parent):
        for folder, folders, names in os.walk(root):
            folders[:] = sorted(f for f in folders if f not in ("__pycache__", "_data"))
            for name in sorted(names):
                status = (Path(folder) / name).stat()
                yield f"{folder}/{name} {status.st_size} {status.st_mtime_ns}"


def _folder() -> Path:
    base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "apdsl"
