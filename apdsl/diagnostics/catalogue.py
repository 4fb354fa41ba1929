"""The registry of diagnostic codes: looked up by id or slug, read when first needed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from apdsl.diagnostics.explanation import Page

CATEGORIES: Final = {
    "0": "claims",
    "1": "syntax",
    "2": "names",
    "3": "sop-classes-roles-media",
    "4": "directory",
    "5": "parameters",
    "6": "structure",
    "7": "own-profiles-and-library",
    "8": "suppression",
    "9": "files",
}
"""Category of a code by the hundreds digit of its number."""


@dataclass(frozen=True, slots=True)
class Code:
    """The registry's facts about one code; the page holds the rest.

    ``message`` is a ``str.format`` template, ``clause`` the place of the standard that the check
    rests on (None: the language itself), ``purpose`` what it guards, ``help`` what to do, each in
    one sentence.
    """

    id: str
    slug: str
    severity: str
    category: str
    clause: str | None
    message: str
    purpose: str
    help: str

    @property
    def placeholders(self) -> frozenset[str]:
        """The names of the values that the message template needs."""
        return _placeholders(self.message)

    @property
    def suppressible(self) -> bool:
        """Errors stand; a warning or an info may be suppressed with a reason."""
        return self.severity != "error"


class UnknownCodeError(LookupError):
    """No code has this id or slug; ``suggestions`` are those that look like it."""

    def __init__(self, name: str, suggestions: tuple[str, ...]) -> None:
        hint = f"; did you mean {' or '.join(suggestions)}?" if suggestions else ""
        super().__init__(f"there is no diagnostic code {name!r}{hint}")
        self.name = name
        self.suggestions = suggestions


def code(id_or_slug: str) -> Code:
    """The code with this id (``APD201``, in any case) or slug (``unknown-attribute``).

    Raises ``UnknownCodeError``, a ``LookupError`` with suggestions, if there is none.
    """
    table = _by_name()
    found = table.get(id_or_slug) or table.get(id_or_slug.strip().lower())
    if found is None:
        raise UnknownCodeError(id_or_slug, _suggestions(id_or_slug))
    return found


@cache
def all_codes() -> tuple[Code, ...]:
    """Every code, by id."""
    from pathlib import Path  # a clean compilation needs neither the table nor this

    _, *rows = Path(__file__).with_name("codes.tsv").read_text("utf-8").splitlines()
    return tuple(_code_of_row(*row.split("\t")) for row in rows)


def page(id_or_slug: str) -> Page:
    """The page that explains a code.  Raises ``UnknownCodeError`` if there is no such code."""
    from apdsl.diagnostics.explanation import read_page

    return read_page(code(id_or_slug).id)


def _code_of_row(
    id: str, slug: str, severity: str, clause: str, message: str, purpose: str, help: str
) -> Code:
    return Code(id, slug, severity, CATEGORIES[id[3]], clause or None, message, purpose, help)


@cache
def _by_name() -> dict[str, Code]:
    table: dict[str, Code] = {}
    for entry in all_codes():
        table |= {entry.id: entry, entry.id.lower(): entry, entry.slug: entry}
    return table


@cache
def _placeholders(template: str) -> frozenset[str]:
    import string

    return frozenset(name for _, name, _, _ in string.Formatter().parse(template) if name)


def _suggestions(name: str) -> tuple[str, ...]:
    import difflib

    codes = {entry.id.lower(): entry.id for entry in all_codes()}
    names = codes | {entry.slug: entry.slug for entry in all_codes()}
    wanted = name.strip().lower()
    if wanted.isdigit() and f"apd{wanted}" in codes:
        return (codes[f"apd{wanted}"],)
    return tuple(names[near] for near in difflib.get_close_matches(wanted, names, 3, 0.7))
