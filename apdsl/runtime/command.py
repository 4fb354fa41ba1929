"""Validation against one profile from the command line: ``python -m`` of a generated module."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from typing import Final

from apdsl.runtime.engine import UnreadableInputError, validate
from apdsl.runtime.profile import Profile
from apdsl.runtime.report.presentation import Presentation
from apdsl.runtime.report.text import render_text

CONFORMANT: Final = 0
FINDINGS: Final = 1
UNREADABLE: Final = 2


def main(profile: Profile, arguments: Sequence[str] | None = None) -> int:
    """Validates the path among the arguments and prints the report.

    Gives the exit status: 0 nothing wrong found, 1 findings, 2 wrong use or unreadable input.
    """
    parser = argparse.ArgumentParser(
        description=f"Validate a DICOM file or File-set against {profile.identifier} "
        f"({profile.name}, {profile.edition})."
    )
    parser.add_argument("path", help="a folder with a DICOMDIR, or a DICOM file")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument("--verbose", action="store_true", help="show every place of a finding")
    given = parser.parse_args(arguments)
    try:
        report = validate(given.path, [profile])
    except UnreadableInputError as error:
        print(f"error: {error}", file=sys.stderr)
        return UNREADABLE
    if given.format == "json":
        print(json.dumps(report.to_json(), indent=2))
    else:
        print(render_text(Presentation(report), verbose=given.verbose), end="")
    return CONFORMANT if report.conformant else FINDINGS
