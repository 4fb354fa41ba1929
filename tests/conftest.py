"""What the whole run says at its end."""

from __future__ import annotations

from typing import Any

COUNTED = ("killed", "requirements")


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """How many requirements had a File-set that breaks them alone, over all tests that walked."""
    counts = dict.fromkeys(COUNTED, 0)
    for reports in terminalreporter.stats.values():
        for report in reports:
            for name, value in getattr(report, "user_properties", ()):
                if name in counts and report.when == "call":
                    counts[name] += int(value)
    if counts["requirements"]:
        killed, requirements = counts["killed"], counts["requirements"]
        terminalreporter.write_line(f"no idle rule: killed {killed} of {requirements} requirements")
