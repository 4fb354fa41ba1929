"""Expands X.3.4: attribute values, groups, pairs and encodings, for one profile."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from apdsl.model import profile as model
from apdsl.model import sentences
from apdsl.model.condition import (
    AllOf,
    AnyOf,
    AnySopClassRef,
    Condition,
    IsA,
    TransferSyntaxRef,
)
from apdsl.semantics import attribute_demands, values
from apdsl.semantics.context import Context, id_of
from apdsl.semantics.remarks import headed, heading, tables
from apdsl.semantics.rows import Place
from apdsl.semantics.sections import Parts
from apdsl.syntax import tree


def expand_parameters(context: Context, node: tree.Parameters, parts: Parts) -> None:
    """The section with its blocks of attribute values and its demands on encodings."""
    clause = context.clause("parameters", node.anchor)
    parts.sections.extend(headed(context, "parameters", clause, node.items, titled=node.titled))
    for item in node.items:
        if isinstance(item, tree.ParameterBlock) and context.admits(item.guard):
            parts.parameters.append(_block(context, item, parts))
        elif isinstance(item, tree.JpegInterchangeFormat) and context.admits(item.guard):
            rule = _interchange_format(context, item, clause)
            parts.rules.append(rule)
            if item.titled is not None:
                parts.sections.append(
                    heading(context, "subsection", rule.clause, (), titled=item.titled)
                )


def _block(context: Context, node: tree.ParameterBlock, parts: Parts) -> model.ParameterBlock:
    clause = context.clause("parameter-block", node.anchor)
    name, applies_to, where = _subjects(context, node)
    place = Place(clause, f"{id_of(clause)}/{name}", "instance")
    parts.sections.extend(headed(context, "parameter-block", clause, node.rows, titled=node.titled))
    subject = sentences.in_instances(applies_to, where)
    rows = context.tools.rows.attribute_rows(node.rows, place, context.guards)
    headings = tables(context, node.rows)
    return model.ParameterBlock(
        name=name,
        applies_to=applies_to,
        where=where,
        clause=clause,
        attributes=tuple(
            attribute_demands.enter(context.ledger, row, "parameter", subject, "instance")
            for row in rows
        ),
        groups=tuple(_groups(context, node, place, subject)),
        pairs=tuple(_pairs(context, node, place, subject)),
        table=headings[0] if headings else None,
        title=None if node.titled is None else node.titled.title.value,
        text="" if node.doc is None else node.doc.text,
    )


def _subjects(
    context: Context, node: tree.ParameterBlock
) -> tuple[str, tuple[AnySopClassRef, ...], Condition | None]:
    """The name of the block, its SOP Classes (none for all), and what limits their instances."""
    names: list[str] = []
    classes: list[AnySopClassRef] = []
    limits: list[Condition | None] = []
    for subject in node.subjects:
        if isinstance(subject, tree.EveryInstance):
            return "every-instance", (), None
        word = subject.uid if isinstance(subject, tree.PrivateSopClass) else subject.name
        qualified = context.qualified.get(word.value)
        if qualified is None:
            found = context.tools.names.sop_class(subject)
        else:
            found = qualified.sop_class
            context.tools.names.check_written_uid(subject, found)
        if found is not None:
            names.append(word.value)
            classes.append(found)
            limits.append(None if qualified is None else qualified.where)
    return "+".join(names), tuple(dict.fromkeys(classes)), _limit(classes, limits)


def _limit(classes: list[AnySopClassRef], limits: list[Condition | None]) -> Condition | None:
    """One condition for instances of several classes, each with or without one of its own."""
    if not any(limits):
        return None
    if len(classes) == 1:
        return limits[0]
    return AnyOf(
        tuple(
            IsA("instance", (sop_class,))
            if limit is None
            else AllOf((IsA("instance", (sop_class,)), limit))
            for sop_class, limit in zip(classes, limits, strict=True)
        )
    )


def _groups(
    context: Context, node: tree.ParameterBlock, place: Place, subject: str
) -> Iterator[model.GroupRule]:
    for row in node.rows:
        if not isinstance(row, tree.GroupRule):
            continue
        required = None
        if isinstance(row.content, tree.GroupAttribute):
            required = context.tools.names.attribute(row.content.attribute)
            if required is None:
                continue
        group = row.group.value
        clause = context.guards.clause(row.anchor, place.clause)
        rule = model.GroupRule(group, required, clause, f"{place.id_prefix}/group-{group}")
        text = sentences.group(rule, subject)
        unique = context.ledger.enter(rule.requirement_id, clause, "group", text, row.span)
        yield replace(rule, requirement_id=unique)


def _pairs(
    context: Context, node: tree.ParameterBlock, place: Place, subject: str
) -> Iterator[model.PairsRule]:
    for row in node.rows:
        if not isinstance(row, tree.Pairs):
            continue
        attribute = context.tools.names.attribute(row.attribute)
        if attribute is None:
            continue
        clause = context.guards.clause(row.anchor, place.clause)
        pairs = tuple(
            model.Pair(
                tuple(values.literal(value) for value in pair.values),
                tuple(_syntaxes(context, pair)),
            )
            for pair in row.pairs
        )
        rule = model.PairsRule(
            attribute, pairs, clause, f"{place.id_prefix}/{attribute.keyword}-pairs"
        )
        text = sentences.pairs(rule, subject)
        unique = context.ledger.enter(rule.requirement_id, clause, "pairs", text, row.span)
        yield replace(rule, requirement_id=unique)


def _syntaxes(context: Context, pair: tree.Pair) -> Iterator[TransferSyntaxRef]:
    for cell in pair.transfer_syntaxes:
        if isinstance(cell, tree.TransferSyntax):
            found = context.tools.names.transfer_syntax(cell)
            if found is not None:
                yield found


def _interchange_format(
    context: Context, node: tree.JpegInterchangeFormat, default: str
) -> model.RuleUse:
    clause = context.guards.clause(node.anchor, default)
    rule = model.RuleUse(
        "jpeg-interchange-format",
        "" if node.prose is None else node.prose.value,
        clause,
        f"{id_of(clause)}/jpeg-interchange-format",
    )
    unique = context.ledger.enter(
        rule.requirement_id, clause, "rule", sentences.rule(rule), node.span
    )
    return replace(rule, requirement_id=unique)
