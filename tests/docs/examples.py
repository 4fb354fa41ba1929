"""The examples of the language in the documentation, made whole where they are fragments.

A block that begins with ``standard`` is a whole text. Any other says in a comment above it what it
is a fragment of: ``<!-- in: keys -->`` for the inside of a block, ``<!-- in: annex -->`` for one or
more sections. The rest of the text is then that of a small annex.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from apdsl.compilation import Compilation
from apdsl.diagnostics import Diagnostic, Severity
from apdsl.source import Source
from tests.docs import pages
from tests.docs.pages import Block

_WHOLE = re.compile(r"^standard PS3", re.MULTILINE)

HEAD = "standard PS3.11 2020a\n\n"

INSIDE = "%inside%"

SECTIONS = {
    "identification": 'identification { profile STD-EX-CD "Example on CD-R" %inside% }',
    "clinical context": 'clinical context """Images go from scanners to archives.""" %inside%',
    "roles": 'roles { FSC """Writes.""" FSR """Reads.""" %inside% }',
    "sop classes": """sop classes {
        MediaStorageDirectoryStorage with ExplicitVRLittleEndian  FSC mandatory  FSR mandatory
        CTImageStorage               with ExplicitVRLittleEndian  FSC mandatory  FSR mandatory
        %inside%
        }""",
    "media": "media { CD-R %inside% }",
    "directory": "directory required { %inside% }",
    "parameters": "parameters { %inside% }",
    "security": "",
}
"""The small annex, section by section; ``%inside%`` is where a fragment goes."""

BLOCKS = {
    "keys": ("directory", "keys { %inside% }"),
    "icons": ("directory", "icons { %inside% }"),
    "rows": ("parameters", "CTImageStorage { %inside% }"),
}
"""Blocks within a section that a fragment may be the inside of."""


@dataclass(frozen=True)
class Example:
    """An example as a text to compile; the example itself goes from ``start`` to ``end``."""

    block: Block
    source: Source
    start: int
    end: int

    def __str__(self) -> str:
        return str(self.block)


@cache
def examples() -> tuple[Example, ...]:
    """All examples of the language in the documentation."""
    return tuple(
        example(block)
        for page in pages.pages()
        for block in pages.blocks(page)
        if block.language == "apdsl"
    )


def failing(example: Example) -> bool:
    """Whether the example is one of a mistake."""
    return "failing" in example.block.flags


def example(block: Block) -> Example:
    """The example of a block."""
    if _WHOLE.search(block.text):
        return _placed(block, INSIDE)
    place = block.noted("in")
    assert place is not None, f"{block} says neither `standard` nor what it is a fragment of"
    return _placed(block, wrapping(place, block.text))


def wrapping(place: str, fragment: str = "") -> str:
    """The text around a fragment, with ``%inside%`` where it belongs."""
    if place == "annex":
        sections = _around_sections(fragment)
    else:
        section, block = BLOCKS.get(place, (place, INSIDE))
        sections = " ".join(
            text.replace(INSIDE, f"\n{block}\n" if name == section else "")
            for name, text in SECTIONS.items()
        )
    return f'{HEAD}annex X "Example Profiles" class STD-EX {{ {sections} }}'


def _around_sections(fragment: str) -> str:
    """The sections that a fragment does not give, before and behind it."""
    order = list(SECTIONS)
    given = {name for name in order if any(line.startswith(name) for line in fragment.splitlines())}
    last = max((order.index(name) for name in given), default=len(order))
    before = [name for name in order[:last] if name not in given]
    whole = [*before, INSIDE, *order[last + 1 :]]
    return " ".join(
        INSIDE if name == INSIDE else SECTIONS[name].replace(INSIDE, "") for name in whole
    )


def _placed(block: Block, around: str) -> Example:
    before, _, after = around.partition(INSIDE)
    source = Source(str(block), before + block.text + after)
    return Example(block, source, len(before), len(before) + len(block.text))


def problems(source: Source) -> Iterator[Diagnostic]:
    """The errors and warnings of a text."""
    for diagnostic in Compilation.of_texts((source,)).diagnostics:
        if diagnostic.severity is not Severity.INFO and diagnostic.suppression is None:
            yield diagnostic
