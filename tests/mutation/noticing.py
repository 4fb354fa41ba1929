"""Who notices that a cell was changed: the compiler, the published tables or the sentences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum
from functools import cache

from apdsl import coverage, sources
from apdsl.compilation import Compilation
from apdsl.diagnostics import Diagnostic, Severity
from apdsl.model.profile import ProfileModel, SourceRef
from apdsl.source import Source
from apdsl.syntax import parser
from apdsl.syntax.node import Node
from apdsl.syntax.tree import UseKeys
from tests.facts.annexes import PROFILES
from tests.facts.comparisons import differences

from .annexes import ANNEXES, letter_of
from .mutant import Mutant


class Witness(StrEnum):
    """Who notices a mutant first.

    ``CELL``: a diagnostic that points to the changed cell. ``ELSEWHERE``: one that points to
    another place, as to what depends on a row that was left out. ``FACT``: the published tables
    and what is held of the text beside them. ``SENTENCE``: the table of normative sentences.
    """

    CELL = "cell"
    ELSEWHERE = "elsewhere"
    FACT = "fact"
    SENTENCE = "sentence"
    NOBODY = "nobody"


def witness(mutant: Mutant, compilation: Compilation) -> Witness:
    """Who notices a mutant that was compiled."""
    if any(mutant.is_shown_by(diagnostic) for diagnostic in _said_first(compilation)):
        return Witness.CELL
    complaints = [d for d in compilation.diagnostics if d.suppression is None]
    if any(mutant.is_shown_by(diagnostic) for diagnostic in complaints):
        return Witness.CELL
    if complaints:
        return Witness.ELSEWHERE
    letter = letter_of(mutant.cell.source)
    if any(True for _ in differences(letter, compilation.models)):
        return Witness.FACT
    if any(True for _ in unsaid(letter, compilation)):
        return Witness.SENTENCE
    return Witness.NOBODY


def error_on_cell(mutant: Mutant, compilation: Compilation) -> bool:
    """Whether an error points to the changed cell."""

    def shown(diagnostics: tuple[Diagnostic, ...]) -> bool:
        errors = (d for d in diagnostics if d.severity is Severity.ERROR)
        return any(mutant.is_shown_by(error) for error in errors)

    return shown(_said_first(compilation)) or shown(compilation.diagnostics)


def says_the_same(mutant: Mutant) -> bool:
    """Whether the models are the same to the last word; their lines may differ."""
    unchanged = compiled(mutant.cell.source).models
    changed = compiled(mutant.source).models
    return [_anywhere(m) for m in changed] == [_anywhere(m) for m in unchanged]


def compiled(source: Source) -> Compilation:
    """An annex, with the library and those annexes only whose keys it takes over."""
    return Compilation((source,), _context(letter_of(source)))


def unsaid(letter: str, compilation: Compilation) -> Iterator[str]:
    """Demands that sentences of an annex ask for in vain, and demands without a sentence."""
    rows = coverage.of(_sentences(letter), compilation.models, compilation.common)
    yield from (missing for row in rows for missing in row.missing)
    asked = {id_ for row in rows for id_ in row.requirements}
    for model in compilation.models:
        for requirement in model.requirements:
            own = requirement.id.startswith(f"{letter}.") and requirement.level != "may"
            if own and requirement.id not in asked:
                yield requirement.id


def _anywhere(model: ProfileModel) -> ProfileModel:
    nowhere = SourceRef("", 0, 0)
    return replace(
        model, requirements=tuple(replace(r, source=nowhere) for r in model.requirements)
    )


def _said_first(compilation: Compilation) -> tuple[Diagnostic, ...]:
    """What the parser says: where that is enough, the meaning need not be asked for."""
    return tuple(d for parsed in compilation.parsed for d in parsed.diagnostics)


@cache
def _sentences(letter: str) -> tuple[coverage.Sentence, ...]:
    table = coverage.read(coverage.table_file().read_text("utf-8"))
    return tuple(sentence for sentence in table if sentence.annex == letter)


@cache
def _context(letter: str) -> tuple[Source, ...]:
    letters = {profile.identifier: annex.letter for annex, profile in PROFILES}
    used = {letters[name] for name in _sources_of_keys(parser.parse(ANNEXES[letter]).tree)}
    library = [s for s in sources.shipped().sources if s not in ANNEXES.values()]
    return (*library, *(ANNEXES[other] for other in sorted(used - {letter})))


def _sources_of_keys(node: Node) -> Iterator[str]:
    if isinstance(node, UseKeys):
        yield node.profile.value
    for name in node.__match_args__:
        part = getattr(node, name)
        for child in part if isinstance(part, tuple) else (part,):
            if isinstance(child, Node):
                yield from _sources_of_keys(child)
