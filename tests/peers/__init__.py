"""Programs of others that tests compare with: optional for a user, required where we say so."""

from __future__ import annotations

import os
import shutil

import pytest


def peer(*names: str) -> str:
    """The path of the first of these programs that is installed.

    Without any the test is skipped with the reason, or fails where ``APDSL_REQUIRE_PEERS`` is 1.
    """
    for name in names:
        found = shutil.which(name)
        if found is not None:
            return found
    reason = f"{' or '.join(names)} is not installed"
    if os.environ.get("APDSL_REQUIRE_PEERS") == "1":
        pytest.fail(reason)
    pytest.skip(reason)
