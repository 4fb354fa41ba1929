"""Programs of others that tests compare with: optional for a user, required where we say so."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import NoReturn

import pytest


def peer(*names: str) -> str:
    """The path of the first of these programs that is installed.

    Without any the test is skipped with the reason, or fails where ``APDSL_REQUIRE_PEERS`` is 1.
    """
    found = next(filter(None, map(shutil.which, names)), None)
    if found is None:
        unavailable(f"{' or '.join(names)} is not installed")
    return found


def peer_file(path: str, package: str) -> str:
    """The path of a file that a package of others installs; where it is not, as for programs."""
    if not Path(path).is_file():
        unavailable(f"{path} of {package} is not installed")
    return path


def unavailable(reason: str) -> NoReturn:
    """Skips the test with the reason, or fails it where ``APDSL_REQUIRE_PEERS`` is 1."""
    if os.environ.get("APDSL_REQUIRE_PEERS") == "1":
        pytest.fail(reason)
    pytest.skip(reason)
