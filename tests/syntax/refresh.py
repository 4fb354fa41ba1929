"""Writes the expected results of the examples anew; the difference is for review."""

from __future__ import annotations

from apdsl.syntax.formatter import format_text
from apdsl.syntax.parser import parse
from tests.syntax import examples


def main() -> None:
    for path in examples.FORMAT:
        formatted = format_text(examples.source(path))
        examples.formatted_path(path).write_text(formatted.text, "utf-8")
    for path in examples.ERRORS:
        found = parse(examples.source(path)).diagnostics
        path.with_suffix(".expected").write_text(examples.written(found), "utf-8")


if __name__ == "__main__":
    main()
