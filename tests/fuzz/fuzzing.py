"""One target under the fuzzer: ``python -m tests.fuzz.fuzzing TARGET [options of libFuzzer]``."""

from __future__ import annotations

import os
import sys
from typing import Any

import atheris

with atheris.instrument_imports(include=["apdsl.runtime"]):
    from tests.fuzz.targets import TARGETS, BrokenLawError

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT


def _forbid_writing(event: str, arguments: tuple[Any, ...]) -> None:
    written = event == "open" and isinstance(arguments[0], str) and arguments[2] & _WRITING
    if written or event in ("os.mkdir", "tempfile.mkstemp", "tempfile.mkdtemp", "os.remove"):
        raise BrokenLawError(f"{event} {arguments}")


def main() -> None:
    """Fuzzes until the time is over, or a law is broken."""
    target = TARGETS[sys.argv[1]]
    sys.dont_write_bytecode = True
    target(b"")  # imports what is imported late
    sys.addaudithook(_forbid_writing)
    atheris.Setup([sys.argv[0], *sys.argv[2:]], target)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
