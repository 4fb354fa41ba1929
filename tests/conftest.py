"""What the whole run says at its end: what was compared, and which rules were shown at work."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

KILLED = ("killed", "requirements")
AGREED = ("agreed", "judged")


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Prints what tests recorded as ``compared``, and how many requirements were broken alone."""
    told = list(_told(terminalreporter))
    compared = sorted(str(value) for name, value in told if name == "compared")
    if compared and terminalreporter.verbosity < 1:
        compared = [f"{len(compared)} comparisons; -v lists them with the number of instances"]
    if compared:
        terminalreporter.section("compared with other programs")
        for line in compared:
            terminalreporter.write_line(line)
    killed, requirements = (_total(told, name) for name in KILLED)
    if requirements:
        terminalreporter.write_line(f"no idle rule: killed {killed} of {requirements} requirements")
    agreed, judged = (_total(told, name) for name in AGREED)
    if judged:
        terminalreporter.write_line(
            f"three-way agreement: validators, schemas and models agree on {agreed} of {judged}"
            " judgements of samples and files of others"
        )


def _total(told: list[tuple[str, object]], name: str) -> int:
    return sum(int(str(value)) for each, value in told if each == name)


def _told(terminalreporter: Any) -> Iterator[tuple[str, object]]:
    """What tests recorded of themselves."""
    for reports in terminalreporter.stats.values():
        for report in reports:
            if getattr(report, "when", "") == "call":
                yield from report.user_properties
