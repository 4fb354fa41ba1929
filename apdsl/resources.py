"""Where the grammar, the profiles and the generated artefacts lie: in the wheel or the checkout."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


@cache
def data_root() -> Path:
    """The folder that holds ``grammar/``, ``profiles/`` and ``generated/``.

    A wheel carries them as package data; a checkout has them beside the package.
    """
    packaged = _PACKAGE / "_data"
    return packaged if packaged.is_dir() else _PACKAGE.parent


def grammar_file() -> Path:
    return data_root() / "grammar" / "apdsl.lark"


def profiles_dir() -> Path:
    return data_root() / "profiles"


def generated_dir() -> Path:
    return data_root() / "generated"
