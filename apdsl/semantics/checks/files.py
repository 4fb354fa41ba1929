"""What holds for every file: its edition, the clauses it cites, the reasons it gives."""

from __future__ import annotations

import re
from collections.abc import Iterator

from apdsl import dictionary
from apdsl.semantics.checks.walk import children
from apdsl.semantics.checks.world import World
from apdsl.semantics.reporter import replace_with
from apdsl.source import Span
from apdsl.syntax import tree

_CLAUSE = r"([A-Z]{1,2}|[1-9][0-9]*)(\.[1-9][0-9]*)*"
"""The letter of an annex or the number of a chapter, and numbers behind dots."""


def check(world: World) -> None:
    for file in world.declared.files:
        if file.tree.span.source not in world.subject:
            continue
        _check_edition(file.tree, world)
        for declaration in file.tree.declarations:
            letter = declaration.letter.value if isinstance(declaration, tree.Annex) else None
            for node in _statements(declaration):
                match node:
                    case tree.Anchor(clause=clause):
                        _check_clause(clause, letter, world)
                    case tree.Table(label=label) if letter is not None:
                        _check_letter(label, letter, world)
                    case tree.Statement(reason=reason) if not reason.value.strip():
                        world.report("statement-without-reason", reason.span, name=node.name)


def _statements(node: tree.Node) -> Iterator[tree.Node]:
    yield node
    for child in children(node):
        yield from _statements(child)


def _check_edition(file: tree.SourceFile, world: World) -> None:
    """A file says which edition it follows, and it is one that the data dictionary covers."""
    if file.standard is None:
        if file.declarations:
            start = Span(file.span.source, file.span.start, file.span.start)
            world.report("missing-edition", start)
        return
    edition = file.standard.edition
    if not dictionary.covers(edition.value):
        world.report(
            "unknown-edition",
            edition.span,
            edition=edition.value,
            part=file.standard.part.value,
            known=f"{dictionary.FIRST_EDITION} to {dictionary.EDITION}",
        )


def _check_clause(clause: tree.Word, letter: str | None, world: World) -> None:
    text = clause.value
    if not re.fullmatch(_CLAUSE, text):
        reason = "it begins with the letter of an annex or the number of a chapter"
        if re.match(r"([A-Z]{1,2}|[1-9][0-9]*)(\.|$)", text):
            reason = "behind the dots stand numbers"
        world.report("malformed-clause", clause.span, clause=text, reason=reason)
    elif letter is not None:
        _check_letter(clause, letter, world)


def _check_letter(clause: tree.Word, letter: str, world: World) -> None:
    """The clauses and tables of an annex begin with its letter."""
    written, dot, rest = clause.value.partition(".")
    if written != letter:
        mark = clause.span.text.removesuffix(clause.value)
        world.report(
            "clause-outside-annex",
            clause.span,
            clause=clause.value,
            annex=letter,
            fixes=replace_with(clause.span, (f"{mark}{letter}{dot}{rest}",) if dot else ()),
        )
