"""What all pieces of an annex are written with: its profiles, and how prose becomes runs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from apdsl.document import prose
from apdsl.document.references import anchor_of, own_clause, with_references
from apdsl.document.tree import (
    Block,
    Break,
    Emphasis,
    Paragraph,
    Reference,
    Run,
    Runs,
    Text,
)
from apdsl.emit.text.folding import Folded, ProfileSet, fold
from apdsl.model.common import CommonModel


@dataclass(frozen=True)
class Writer:
    """The profiles of one document, the common model, and the anchors that the document has.

    ``whole``: the document is all of an annex, so that the annex has no other places. What is said
    of one that it might have had leads nowhere.
    """

    profiles: ProfileSet
    common: CommonModel
    standard: str
    own_anchors: frozenset[str]
    whole: bool = False

    def runs(self, text: str) -> Runs:
        """Plain text with its references; those to other annexes lead to the standard."""
        return _runs(text, self.standard, self.own_anchors, self.whole)

    def blocks(self, text: str) -> tuple[Block, ...]:
        """CommonMark as blocks with references."""
        return _blocks(text, self.standard, self.own_anchors, self.whole)

    def paragraph(self, text: str) -> Paragraph:
        return Paragraph(self.runs(text))

    def inline(self, text: str) -> Runs:
        """CommonMark as runs for a cell: its paragraphs, each on its own line."""
        return joined([block.runs for block in self.blocks(text) if isinstance(block, Paragraph)])

    def foreign(self, clause: str, section: str) -> str | None:
        """The clause without this part of the standard, if it is not that of the section."""
        short = own_clause(clause, self.standard)
        return short if short and short != section else None

    def place(self, clause: str) -> Reference:
        """A clause of the model as a reference."""
        short = own_clause(clause, self.standard)
        if (whole := anchor_of(short)) in self.own_anchors:
            return Reference(short, whole)
        part, _, number = short.rpartition(" ")
        anchor = anchor_of(number)
        if part.startswith("PS3."):
            return Reference(short, anchor, part)
        return Reference(short, anchor, None if anchor in self.own_anchors else self.standard)

    def only(self, profiles: Iterable[str]) -> Writer:
        """A writer for text that speaks of some of the profiles."""
        return replace(self, profiles=self.profiles.only(profiles))

    # ---- What holds for some profiles only ------------------------------------------------------

    def limited(self, blocks: tuple[Block, ...], profiles: tuple[str, ...]) -> tuple[Block, ...]:
        """The blocks, introduced by the profiles they hold for unless these are all."""
        if self.profiles.covers(profiles) or not blocks:
            return blocks
        opening: Runs = (Emphasis((Text(f"{self.profiles.title(profiles)}:"),), "strong"),)
        first = blocks[0]
        if isinstance(first, Paragraph):
            return (Paragraph((*opening, Text(" "), *first.runs)), *blocks[1:])
        return (Paragraph(opening), *blocks)

    def cell(self, values: Mapping[str, str]) -> Runs:
        """One cell out of one per profile: ``8 for CD; 16 for DVD``. Empty text says nothing."""
        said = [folded for folded in fold(values) if folded.value]
        if len(said) == 1 and self.profiles.covers(said[0].profiles):
            return self.runs(said[0].value)
        return self.runs("; ".join(self._for(folded) for folded in said))

    def notes(self, values: Mapping[str, str]) -> Runs:
        """Sentences that differ by profile, each on its own line with the profiles before it."""
        lines: list[Runs] = []
        for folded in fold(values):
            if not folded.value:
                continue
            if self.profiles.covers(folded.profiles):
                lines.append(self.inline(folded.value))
            else:
                opening = Emphasis((Text(f"{self._label(folded)}:"),), "stress")
                lines.append((opening, Text(" "), *self.inline(folded.value)))
        return joined(lines)

    def _for(self, folded: Folded[str]) -> str:
        return f"{folded.value} for {self._label(folded)}"

    def _label(self, folded: Folded[str]) -> str:
        return self.profiles.label(folded.profiles)


# Most texts stand on several pages: that of the annex, of each profile, and in the checklists.
@lru_cache(maxsize=8192)
def _blocks(
    text: str, standard: str, own_anchors: frozenset[str], whole: bool
) -> tuple[Block, ...]:
    return prose.blocks(text, lambda words: _runs(words, standard, own_anchors, whole))


@lru_cache(maxsize=8192)
def _runs(text: str, standard: str, own_anchors: frozenset[str], whole: bool) -> Runs:
    """The text with references, into this document only where the place is in it."""

    def placed(run: Run) -> Run:
        if not isinstance(run, Reference) or run.part or run.anchor in own_anchors:
            return run
        return Text(run.text) if whole else Reference(run.text, run.anchor, standard)

    return tuple(map(placed, with_references(text, standard, _letters(own_anchors))))


@lru_cache(maxsize=128)
def _letters(anchors: frozenset[str]) -> frozenset[str]:
    """The annexes that a document with these anchors has sections of."""
    return frozenset(anchor.partition("_")[2].split(".")[0] for anchor in anchors)


def joined(lines: list[Runs]) -> Runs:
    """The lines as one cell, each on its own line."""
    return tuple(_broken(lines))


def _broken(lines: list[Runs]) -> Iterator[Run]:
    for number, line in enumerate(line for line in lines if line):
        if number:
            yield Break()
        yield from line
