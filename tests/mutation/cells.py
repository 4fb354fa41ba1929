"""The cells of an annex, found in its syntax tree, and what else might stand in each.

Prose is no cell: paragraphs, reasons and descriptions, and the labels of interpretations and
errata, say nothing that a table or a file could contradict.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from apdsl.source import Source, Span
from apdsl.syntax import parser, tree
from apdsl.syntax.node import Node, Word

from .mutant import Mutant
from .vocabulary import (
    CLOSED,
    CONTRADICTIONS,
    DEFINITIONS,
    ELSEWHERE,
    LEVELS,
    NAMES,
    OPERATORS,
    OTHER_WORDS,
    REPRESENTED,
    UNWRITTEN,
)

_SEPARATED = re.compile(r"\s*(,|;|\||or\b|and\b|else\b)\s*")


def mutants(source: Source) -> tuple[Mutant, ...]:
    """All changes of single cells of a text, in the order of the text."""
    parsed = parser.parse(source)
    assert not parsed.diagnostics, source.name
    cells = list(_words(parsed.tree))
    others: dict[str, list[str]] = {}
    for slot, word in cells:
        known = others.setdefault(slot, [])
        if word.span.text not in known:
            known.append(word.span.text)
    found = [m for slot, word in cells for m in _of_word(slot, word, others[slot])]
    found += _of_nodes(parsed.tree)
    by_change = {(m.cell.start, m.cell.end, m.text): m for m in found if m.text != m.cell.text}
    return tuple(by_change[key] for key in sorted(by_change))


def words(source: Source) -> Iterator[tuple[str, Word]]:
    """Every word of a text, with the class and field that it stands in."""
    return _words(parser.parse(source).tree)


def _words(node: Node) -> Iterator[tuple[str, Word]]:
    """Every word below a node, with the class and field that it stands in."""
    for name, part in _parts(node):
        for child in part if isinstance(part, tuple) else (part,):
            if isinstance(child, Word):
                yield f"{type(node).__name__}.{name}", child
            elif isinstance(child, Node) and not isinstance(child, ELSEWHERE):
                yield from _words(child)


def _of_word(slot: str, word: Word, others: list[str]) -> Iterator[Mutant]:
    span, text = word.span, word.span.text
    if slot in NAMES or slot in DEFINITIONS:
        kind = NAMES.get(slot) or DEFINITIONS[slot]
        yield Mutant(kind, span, others[(others.index(text) + 1) % len(others)])
        if slot in NAMES:
            yield Mutant(kind, span, _longer(text), wrong=True)
        else:
            yield Mutant(kind, span, _longer(text))
        if slot in CONTRADICTIONS:
            yield Mutant("UID or tag", span, f"{text} {CONTRADICTIONS[slot]}", wrong=True)
        return
    if word.kind in CLOSED:
        kind, values = CLOSED[word.kind]
        yield from (Mutant(kind, span, value) for value in values)
    elif word.kind in {"NUMBER", "HEX", "OFFSET"}:
        yield from (Mutant("value", span, number) for number in _near(text))
    elif slot == "Value.literal":
        yield Mutant("value", span, others[(others.index(text) + 1) % len(others)])
        yield Mutant("value", span, _longer(text))
    elif slot == "Anchor.clause":
        yield Mutant("clause", span, re.sub(r"\d+$", lambda n: str(int(n[0]) + 1), text))
        yield Mutant("clause", span, f"{text}.1")
        yield Mutant("clause", span, f"@Z{text[2:]}")
    elif slot == "Standard.part":
        yield Mutant("edition", span, "PS3.12")
    elif slot == "Standard.edition":
        yield Mutant("edition", span, "2021a")
    if slot in REPRESENTED:
        impossible = text.lower() if text.startswith('"') else "70000"
        yield Mutant("value", span, impossible, wrong=True)
    if word.kind in OTHER_WORDS:
        kind = CLOSED.get(word.kind, ("value",))[0]
        yield Mutant(kind, span, OTHER_WORDS[word.kind], wrong=True)


def _of_nodes(node: Node) -> Iterator[Mutant]:
    """Changes of operators and levels, and parts and rows left out, at a node and below."""
    if type(node) in LEVELS:
        level = "Transfer Syntax" if node.span.text == "declared" else "level"
        yield from (Mutant(level, node.span, other) for other in LEVELS.values())
        yield Mutant("level", node.span, "obligatory", wrong=True)
    if type(node) in OPERATORS:
        yield from _of_operator(node)
    if isinstance(node, tree.And | tree.Or):
        yield from _of_connective(node)
    if isinstance(node, tree.Capability | tree.Rule):
        yield from _of_emphasis(node)
    for _, part in _parts(node):
        if isinstance(part, Node):
            if isinstance(part, ELSEWHERE):
                continue
            if not isinstance(part, (*LEVELS, *UNWRITTEN, tree.Path)) and _may_miss(part):
                yield Mutant(_kind(part), part.span, "")
            yield from _of_nodes(part)
        elif isinstance(part, tuple):
            yield from _of_list(part)
            for child in part:
                if isinstance(child, Node) and not isinstance(child, ELSEWHERE):
                    yield from _of_nodes(child)


def _of_operator(node: Node) -> Iterator[Mutant]:
    written, others = OPERATORS[type(node)]
    at = node.span.text.find(written, _behind_path(node))
    start = node.span.start + at
    cell = Span(node.span.source, start, start + len(written))
    yield from (Mutant("condition", cell, other) for other in others)


def _behind_path(node: Node) -> int:
    """Where the operator can begin, so that none is looked for in names and strings."""
    path = getattr(node, "path", None)
    return 0 if path is None else path.span.end - node.span.start


def _of_connective(node: tree.And | tree.Or) -> Iterator[Mutant]:
    swapped = {"and": "or", "or": "and"}
    for left, right in zip(node.conditions, node.conditions[1:], strict=False):
        between = Span(node.span.source, left.span.end, right.span.start)
        yield Mutant("condition", between, f" {swapped[between.text.strip()]} ")


def _of_emphasis(node: tree.Capability | tree.Rule) -> Iterator[Mutant]:
    """A demand made weaker, or subject to what it is not."""
    source = node.span.source
    if isinstance(node, tree.Rule):
        if node.should is None:
            end = Span(source, node.name.span.end, node.name.span.end)
            yield Mutant("rule", end, " should")
        return
    if node.may is None:
        yield Mutant("capability", Span(source, node.span.start, node.span.start), "may ")
    if node.if_supported is None:
        yield Mutant("capability", Span(source, node.span.end, node.span.end), " if supported")


def _of_list(parts: tuple[object, ...]) -> Iterator[Mutant]:
    """Each part of a list left out, with what separates it from the others."""
    spans = [part.span for part in parts if isinstance(part, Node | Word)]
    for number, part in enumerate(parts):
        if isinstance(part, (*UNWRITTEN, *ELSEWHERE)) or not isinstance(part, Node | Word):
            continue
        span = part.span
        if number + 1 < len(spans) and _separated(span, spans[number + 1]):
            yield Mutant(_kind(part), Span(span.source, span.start, spans[number + 1].start), "")
        elif number and _separated(spans[number - 1], span):
            yield Mutant(_kind(part), Span(span.source, spans[number - 1].end, span.end), "")
        elif isinstance(part, Node) and _may_miss(part):
            yield Mutant(_kind(part), span, "")


def _separated(left: Span, right: Span) -> bool:
    between = left.source.text[left.end : right.start]
    return _SEPARATED.fullmatch(between) is not None


def _may_miss(node: Node) -> bool:
    """Whether the text without the node can still be read."""
    return not isinstance(
        node,
        tree.Value
        | tree.ValueRange
        | tree.AttributeValue
        | tree.Attribute
        | tree.SopClass
        | tree.TransferSyntax
        | tree.EveryInstance
        | tree.AxisGuard
        | tree.ProfileGuard
        | tree.GuardedLevel
        | tree.Annex
        | tree.AttributeRow
        | tree.GroupAbsent
        | tree.GroupAttribute
        | tree.Condition,
    )


def _kind(part: Node | Word) -> str:
    match part:
        case tree.Guard() | tree.AxisGuard() | tree.ProfileGuard():
            return "guard"
        case tree.Anchor():
            return "clause"
        case tree.Titled() | tree.Table():
            return "title"
        case tree.Choice() | tree.Axis():
            return "axis"
        case tree.May() | tree.IfSupported() | tree.Capability():
            return "capability"
        case tree.Should():
            return "rule"
        case tree.Value() | tree.ValueRange():
            return "value"
        case tree.GuardedLevel():
            return "level"
        case tree.AttributeType():
            return "Type"
        case tree.RoleCell() | tree.NotDefined() | tree.Role():
            return "role"
        case Word(kind=kind) if kind in CLOSED:
            return CLOSED[kind][0]
        case Word(kind="RECORD"):
            return "record type"
        case Word():
            return "name in a list"
        case tree.Statement():
            return "statement"
        case tree.ClassProfile() | tree.Roles() | tree.SopClasses() | tree.Media():
            return "section"
        case tree.Directory() | tree.Parameters() | tree.Security() | tree.Identification():
            return "section"
        case tree.ClinicalContext() | tree.Keys() | tree.Icons() | tree.Subsection():
            return "section"
        case tree.RequiredIf() | tree.MayBePresentOtherwise() | tree.AbsentOtherwise():
            return "condition"
        case tree.EqualTo() | tree.OneOf() | tree.UpTo() | tree.AtLeast() | tree.Absent():
            return "value"
        case tree.ItemCount() | tree.CopyOf() | tree.IfPresent():
            return "value"
    if isinstance(part, tree.Condition):
        return "condition"
    return "row"


def _parts(node: Node) -> Iterator[tuple[str, object]]:
    for name in node.__match_args__:
        yield name, getattr(node, name)


def _longer(text: str) -> str:
    """A name or string with one more character, which makes it another."""
    if text.endswith('"'):
        return f'{text[:-1]}X"'
    last = text.rstrip("}")[-1]
    return text + ("1" if last.isdigit() else "x" if last.islower() or text.islower() else "X")


def _near(number: str) -> tuple[str, ...]:
    if number.endswith("H"):
        return (f"{int(number[:-1], 16) + 1:04X}H",)
    sign, digits = re.fullmatch(r"([+-]?\s*)(\d+)", number).groups()  # type: ignore[union-attr]
    return tuple(f"{sign}{int(digits) + step}" for step in (1, -1) if int(digits) + step >= 0)
