"""What tests compared with other programs, told at the end of a run."""

from __future__ import annotations

from typing import Any

import pytest


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Prints what tests recorded as ``compared``, or without ``-v`` how much it is."""
    passed: list[pytest.TestReport] = terminalreporter.stats.get("passed", [])
    lines = sorted(
        str(text)
        for report in passed
        if report.when == "call"
        for name, text in report.user_properties
        if name == "compared"
    )
    if lines and terminalreporter.verbosity < 1:
        lines = [f"{len(lines)} comparisons; -v lists them with the number of instances"]
    if lines:
        terminalreporter.section("compared with other programs")
        for line in lines:
            terminalreporter.write_line(line)
