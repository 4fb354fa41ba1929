"""Expands X.3.1: the rows of SOP Classes and Transfer Syntaxes, for one profile."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal, cast

from apdsl.model import profile as model
from apdsl.model import sentences
from apdsl.model.condition import (
    AnySopClassRef,
    Condition,
    SopClassRef,
    TransferSyntaxRef,
)
from apdsl.model.vocabulary import Level, Role
from apdsl.semantics.context import Context, id_of
from apdsl.semantics.remarks import headed
from apdsl.semantics.sections import Parts
from apdsl.syntax import tree

_MEDIA_STORAGE_DIRECTORY = "1.2.840.10008.1.3.10"
_DECLARED = "the conformance statement declares the Transfer Syntaxes, which no file shows"
_SUPPORT_UNSEEN = "what an application supports in a role, no file shows"

LEVELS: dict[type[tree.Node], Level] = {
    tree.Mandatory: "mandatory",
    tree.MandatoryIfDeclared: "mandatory-if-declared",
    tree.Optional: "optional",
    tree.Disallowed: "disallowed",
    tree.Undefined: "undefined",
    tree.Declared: "declared",
}


def expand_sop_classes(context: Context, node: tree.SopClasses, parts: Parts) -> None:
    """The rows that the profile has, the closed lists they make, and choices among them."""
    clause = context.clause("sop-classes", node.anchor)
    parts.sections.extend(headed(context, "sop-classes", clause, node.items, titled=node.titled))
    for item in node.items:
        if isinstance(item, tree.SopRow) and context.admits(item.guard):
            parts.sop_classes.extend(_rows(context, item, clause, tuple(parts.roles)))
        elif isinstance(item, tree.AtLeastOne) and context.admits(item.guard):
            parts.at_least_one.append(_at_least_one(context, item, clause))


def enter_closed_lists(context: Context, parts: Parts, node: tree.SopClasses) -> None:
    """Every instance has a SOP Class, and a Transfer Syntax, that the rows allow."""
    clause = context.clause("sop-classes", node.anchor)
    rows = tuple(parts.sop_classes)
    context.ledger.enter(
        f"{id_of(clause)}/sop-classes",
        clause,
        "sop-classes",
        sentences.sop_classes(rows),
        node.span,
    )
    context.ledger.enter(
        f"{id_of(clause)}/transfer-syntaxes",
        clause,
        "transfer-syntaxes",
        sentences.transfer_syntaxes(rows),
        node.span,
        reason=None if any(map(_limits_instances, rows)) else _DECLARED,
    )


def _limits_instances(row: model.SopClassRow) -> bool:
    """Whether a row names the Transfer Syntax of instances other than the DICOMDIR."""
    of_directory = (
        isinstance(row.sop_class, SopClassRef) and row.sop_class.uid == _MEDIA_STORAGE_DIRECTORY
    )
    return row.transfer_syntax != "declared" and not of_directory


def _rows(
    context: Context, node: tree.SopRow, default: str, roles: tuple[Role, ...]
) -> Iterator[model.SopClassRow]:
    name, sop_class, where = subject(context, node)
    if sop_class is None:
        return
    clause = context.guards.clause(node.anchor, default)
    requirements = dict(_levels(context, node, roles))
    for cell in node.transfer_syntaxes:
        syntax = _transfer_syntax(context, cell)
        if syntax is None:
            continue
        label = syntax if isinstance(syntax, str) else syntax.keyword
        row = model.SopClassRow(
            sop_class=sop_class,
            where=where,
            transfer_syntax=syntax,
            requirements=requirements,
            clause=clause,
            requirement_id=f"{id_of(clause)}/{name}/{label}",
            name=None if node.printed_name is None else node.printed_name.value,
            qualified_as=name if name in context.qualified else None,
            text="" if node.doc is None else node.doc.text,
        )
        unique = context.ledger.enter(
            row.requirement_id,
            clause,
            "sop-class-row",
            sentences.sop_class_row(row),
            node.span,
            reason=_SUPPORT_UNSEEN,
            permitted=all(level in _PERMISSIONS for level in requirements.values()),
        )
        yield replace(row, requirement_id=unique)


_PERMISSIONS = ("optional", "undefined", "disallowed")
"""Levels that oblige no role to support the row; the closed lists enforce ``disallowed``."""


def subject(
    context: Context, node: tree.SopRow
) -> tuple[str, AnySopClassRef | None, Condition | None]:
    """The name of the row's class in the text, the class, and what limits its instances."""
    written = node.sop_class
    name = written.uid.value if isinstance(written, tree.PrivateSopClass) else written.name.value
    qualified = context.qualified.get(name)
    if qualified is not None:
        context.tools.names.check_written_uid(written, qualified.sop_class)
        return name, qualified.sop_class, qualified.where
    where = None
    if node.where is not None:
        where = context.tools.conditions.condition(node.where.condition, "instance")
    return name, context.tools.names.sop_class(written), where


def _transfer_syntax(
    context: Context, cell: tree.TransferSyntax | tree.Declared
) -> TransferSyntaxRef | Literal["declared"] | None:
    if isinstance(cell, tree.Declared):
        return "declared"
    return context.tools.names.transfer_syntax(cell)


def _levels(
    context: Context, node: tree.SopRow, roles: tuple[Role, ...]
) -> Iterator[tuple[Role, Level]]:
    """The level of each role the profile defines, and ``undefined`` where a cell says so."""
    for cell in node.cells:
        role = cast(Role, cell.role.value)
        for guarded in cell.levels:
            if context.admits(guarded.guard):
                level = LEVELS[type(guarded.level)]
                if role in roles or level == "undefined":
                    yield role, level
                break


def _at_least_one(context: Context, node: tree.AtLeastOne, default: str) -> model.AtLeastOne:
    clause = context.guards.clause(node.anchor, default)
    role = cast(Role, node.role.value)
    names = tuple(word.value for word in node.names)
    demand = model.AtLeastOne(role, names, clause, f"{id_of(clause)}/{role}/at-least-one")
    unique = context.ledger.enter(
        demand.requirement_id,
        clause,
        "at-least-one",
        sentences.at_least_one(demand),
        node.span,
        reason=_SUPPORT_UNSEEN,
        roles=(role,),
    )
    return replace(demand, requirement_id=unique)
