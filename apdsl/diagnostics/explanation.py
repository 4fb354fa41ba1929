"""The pages that explain the codes: Markdown files whose header holds the registry's facts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from apdsl.diagnostics.catalogue import CATEGORIES, Code

FACTS: Final = ("code", "slug", "severity", "category", "clause", "message", "purpose")
"""The lines of a page's header, in their order."""

SECTIONS: Final = ("What it means", "Why it is asked", "How to mend it", "Example")
"""The headings that every page has, in their order."""

_NO_CLAUSE: Final = "none"

_FENCE: Final = re.compile(
    r"^```(?P<kind>apdsl|bytes|console) (?P<verdict>failing|mended)\n(?P<text>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Example:
    r"""A text that produces the code (``failing``), or the same text put right (``mended``).

    ``kind``: ``apdsl`` is a source text; ``bytes`` a source text in which ``\xNN`` stands for a
    byte; ``console`` a command, for what no text can show.
    """

    kind: Literal["apdsl", "bytes", "console"]
    verdict: Literal["failing", "mended"]
    text: str

    @property
    def content(self) -> bytes:
        """The bytes of the source file that the example stands for."""
        if self.kind != "bytes":
            return self.text.encode("utf-8")
        return re.sub(
            rb"\\x([0-9a-f]{2})", lambda m: bytes([int(m[1], 16)]), self.text.encode("utf-8")
        )


class MalformedPageError(ValueError):
    """A page of the package lacks a fact, a section or an example."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page: the registry's facts, the text by section, and the examples."""

    code: Code
    body: str
    sections: dict[str, str]
    examples: tuple[Example, ...]

    @property
    def markdown(self) -> str:
        """The page as people read it, with its facts in words instead of the header."""
        code = self.code
        facts = [
            f"{code.severity}; {'may be suppressed' if code.suppressible else 'not suppressible'}",
            f"category: {code.category}",
            f"rests on: {code.clause or 'the language itself'}",
        ]
        return (
            f"# {code.id} {code.slug}\n\n> {code.message}\n\n{code.purpose}\n\n"
            + "".join(f"- {fact}\n" for fact in facts)
            + f"\n{self.body}"
        )


def read_page(id: str) -> Page:
    """The page of the code with this id (``APD201``).  Raises ``FileNotFoundError``."""
    return parse_page((Path(__file__).parent / "pages" / f"{id}.md").read_text("utf-8"))


def parse_page(text: str) -> Page:
    """Read the text of a page.  Raises ``MalformedPageError`` with what is missing."""
    head, separator, body = text.removeprefix("---\n").partition("\n---\n\n")
    facts = dict(line.split(": ", 1) for line in head.splitlines() if ": " in line)
    name = facts.get("code", "page")
    if not separator or tuple(facts) != FACTS:
        raise MalformedPageError(f"{name}: the header must hold {', '.join(FACTS)}, in this order")
    if facts["category"] != CATEGORIES.get(name[3:4]):
        raise MalformedPageError(
            f"{name}: its number and its category {facts['category']} disagree"
        )
    sections = _sections(body)
    if tuple(sections) != SECTIONS:
        raise MalformedPageError(
            f"{name}: its sections must be {', '.join(SECTIONS)}, in this order"
        )
    examples = tuple(
        Example(m["kind"], m["verdict"], m["text"])  # type: ignore[arg-type]
        for m in _FENCE.finditer(sections["Example"])
    )
    if [example.verdict for example in examples] != ["failing", "mended"]:
        raise MalformedPageError(f"{name}: it needs a failing example and the same one mended")
    code = Code(
        id=name,
        slug=facts["slug"],
        severity=facts["severity"],
        category=facts["category"],
        clause=None if facts["clause"] == _NO_CLAUSE else facts["clause"],
        message=facts["message"],
        purpose=facts["purpose"],
        help=" ".join(sections["How to mend it"].split("\n\n")[0].split()),
    )
    return Page(code, body, sections, examples)


def _sections(body: str) -> dict[str, str]:
    parts = re.split(r"^## (.+)\n", body, flags=re.MULTILINE)
    return {title: text.strip() for title, text in zip(parts[1::2], parts[2::2], strict=True)}
