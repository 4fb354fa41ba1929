"""Makes the table of codes and the catalogue's index page from the pages of the codes.

``python -m apdsl.diagnostics.index`` writes both; with ``--check`` it only says what is stale.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from itertools import groupby
from pathlib import Path
from typing import Final

from apdsl.diagnostics.catalogue import CATEGORIES, Code
from apdsl.diagnostics.explanation import parse_page

_PACKAGE: Final = Path(__file__).parent
_CHECKOUT: Final = _PACKAGE.parent.parent

_HEADINGS: Final = {
    "claims": "Claims of implementations",
    "syntax": "Syntax",
    "names": "Names and references",
    "sop-classes-roles-media": "SOP Classes, roles and media",
    "directory": "Directory keys and icons",
    "parameters": "Parameters and conditions",
    "structure": "Identification and structure of annexes",
    "own-profiles-and-library": "Augmented and private profiles, library declarations",
    "suppression": "Suppression",
    "files": "Files, input and the compiler itself",
}

_INTRODUCTION: Final = """\
# Diagnostics

Everything that the compiler can say about a text has a code that stays the same from version to
version.  `apdsl explain CODE` prints the page of a code: what it means, why it is asked, how to
mend the text, a failing example and the same example mended.

An error stops compilation.  A warning or an info may be suppressed in the text, with a reason.

This page is made from the pages of the codes by `python -m apdsl.diagnostics.index`.
"""


def outputs() -> Mapping[Path, str]:
    """The generated files and what they must contain, from the pages beside this module.

    Raises ``MalformedPageError`` if a page does not hold what every page must.
    """
    codes = [
        parse_page(path.read_text("utf-8")).code for path in sorted(_PACKAGE.glob("pages/*.md"))
    ]
    return {
        _PACKAGE / "codes.tsv": _table(codes),
        _CHECKOUT / "docs" / "diagnostics" / "README.md": _index(codes),
    }


def stale() -> list[Path]:
    """The generated files that are not what the pages ask for."""
    return [
        path
        for path, text in outputs().items()
        if not path.exists() or path.read_text("utf-8") != text
    ]


def main(arguments: list[str]) -> int:
    """Write what is stale, or with ``--check`` only name it; 1 if something was stale then."""
    if arguments not in ([], ["--check"]):
        print("usage: python -m apdsl.diagnostics.index [--check]", file=sys.stderr)
        return 2
    texts = outputs()
    for path in (found := stale()):
        print(f"{'stale' if arguments else 'written'}: {path.relative_to(_CHECKOUT)}")
        if not arguments:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(texts[path], "utf-8")
    return 1 if arguments and found else 0


def _table(codes: list[Code]) -> str:
    names = ("id", "slug", "severity", "clause", "message", "purpose", "help")
    rows = [names, *([getattr(code, name) or "" for name in names] for code in codes)]
    return "".join("\t".join(row) + "\n" for row in rows)


def _index(codes: list[Code]) -> str:
    assert set(_HEADINGS) == set(CATEGORIES.values())
    parts = [_INTRODUCTION]
    for category, members in groupby(codes, key=lambda code: code.category):
        parts.append(f"\n## {_HEADINGS[category]}\n\n")
        parts.append("| code | name | severity | rests on | what it guards |\n")
        parts.append("|---|---|---|---|---|\n")
        for code in members:
            link = f"[{code.id}](../../apdsl/diagnostics/pages/{code.id}.md)"
            purpose = code.purpose.replace("|", "\\|")
            parts.append(
                f"| {link} | `{code.slug}` | {code.severity} | {code.clause or '–'} | {purpose} |\n"
            )
    return "".join(parts)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
