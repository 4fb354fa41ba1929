"""The pages of the documentation: their blocks of code, tables, headings and links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

_FENCE = re.compile(r"^```(\w*)([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_COMMENT = re.compile(r"<!-- ([\w ]+?)(?:: (.*?))? -->\n\Z")
_HEADING = re.compile(r"^#{1,6} (.+)$", re.MULTILINE)
_LINK = re.compile(r"(?<!!)\[[^\]\n]*\]\(([^)\s]+)\)")
_NAMED_TABLE = re.compile(r"<!-- table: ([\w -]+) -->\n((?:\|.*\n)+)")


@dataclass(frozen=True)
class Block:
    """A block of code; ``note`` is the comment right above it, as a pair of word and value.

    ``flags`` are the words behind the language.
    """

    page: str
    line: int
    language: str
    text: str
    note: tuple[str, str] | None
    flags: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.page}:{self.line}"

    def noted(self, word: str) -> str | None:
        """What the comment above says after this word."""
        return self.note[1] if self.note is not None and self.note[0] == word else None


@cache
def pages() -> tuple[Path, ...]:
    """Every page that people write; the statements of the examples are the product's."""
    found = sorted((ROOT / "docs").rglob("*.md"))
    return (
        ROOT / "README.md",
        ROOT / "CHANGELOG.md",
        *(page for page in found if page.parent.name != "statements"),
    )


@cache
def text(page: Path) -> str:
    return page.read_text("utf-8")


def name(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def blocks(page: Path) -> Iterator[Block]:
    """The blocks of code of a page, in their order."""
    content = text(page)
    for match in _FENCE.finditer(content):
        above = _COMMENT.search(content[: match.start()])
        note = None if above is None else (above[1], above[2] or "")
        line = content.count("\n", 0, match.start()) + 1
        yield Block(name(page), line, match[1], match[3], note, tuple(match[2].split()))


def prose(page: Path) -> str:
    """The page without its blocks of code."""
    return _FENCE.sub("", text(page))


def table(page: Path, title: str) -> list[list[str]]:
    """The rows below the head of the table that a comment names; cells without their backquotes."""
    for found, rows in _NAMED_TABLE.findall(text(page)):
        if found == title:
            return [_cells(row) for row in rows.splitlines()[2:]]
    raise AssertionError(f"{name(page)} has no table {title}")


def _cells(row: str) -> list[str]:
    cells = re.split(r"(?<!\\)\|", row.strip().strip("|"))
    return [cell.replace("\\|", "|").strip() for cell in cells]


def code(cell: str) -> str:
    """What stands between the backquotes of a cell."""
    return cell.strip("`").strip()


def anchors(page: Path) -> set[str]:
    """The anchors of the headings, as GitHub makes them."""
    found: set[str] = set()
    for heading in _HEADING.findall(prose(page)):
        plain = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading).strip().lower()
        anchor = re.sub(r"[^\w\- ]", "", plain).replace(" ", "-")
        number, unique = 0, anchor
        while unique in found:
            number += 1
            unique = f"{anchor}-{number}"
        found.add(unique)
    return found


def links(page: Path) -> list[str]:
    return _LINK.findall(prose(page))
