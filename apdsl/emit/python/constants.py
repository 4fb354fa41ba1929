"""The constants of generated modules: rows of SOP Classes, rules, statements."""

from __future__ import annotations

from apdsl.emit.python.checks import Writer, frozen_set
from apdsl.emit.python.layout import Call, Expression, Text, lines, quoted
from apdsl.emit.python.names import constant_name
from apdsl.model import demands
from apdsl.model.membership import Membership, memberships
from apdsl.model.profile import Requirement, RuleUse, SopClassRow


def rows(row: SopClassRow, writer: Writer) -> tuple[str, ...]:
    """Write a row of the table of SOP Classes; the names of its parts.

    A row for a set has one part for each condition on the members of the set.
    """
    return tuple(_row(row, found, writer) for found in memberships((row.sop_class,), writer.common))


def _row(row: SopClassRow, found: Membership, writer: Writer) -> str:
    conditions = tuple(part for part in (row.where, found.condition) if part is not None)
    subject = row.qualified_as or row.requirement_id.split("/")[1]
    where = writer.where(subject, conditions)
    syntaxes = demands.transfer_syntax_uids(row)
    keywords: tuple[tuple[str, Expression], ...] = (
        ("sop_classes", _classes(row, found, writer)),
        (
            "transfer_syntaxes",
            "None" if syntaxes is None else frozen_set(writer.registry.uid_set(syntaxes)),
        ),
        ("requirement_id", quoted(row.requirement_id)),
        ("clause", quoted(row.clause)),
    )
    if where is not None:
        keywords = (*keywords, ("where", where))
    if not demands.admits_instances(row):
        keywords = (*keywords, ("disallowed", "True"))
    if demands.where_text(row):
        keywords = (*keywords, ("where_text", Text(demands.where_text(row))))
    return _constant("ROW", row.requirement_id, Call("SopRow", (), keywords), writer)


def _classes(row: SopClassRow, found: Membership, writer: Writer) -> Expression:
    for sop_class_set in writer.common.sop_class_sets:
        if getattr(row.sop_class, "set", None) == sop_class_set.set and found.condition is None:
            return f"sop_classes.{sop_class_set.keyword}"
    return frozen_set(writer.registry.uid_set(found.uids))


def rule(use: RuleUse, requirements: tuple[Requirement, ...], writer: Writer) -> str:
    """Write the use of a rule; its name in the module."""
    arguments: tuple[Expression, ...] = (
        quoted(use.name),
        quoted(use.requirement_id),
        quoted(use.clause),
        Text(" ".join(use.text.split())),
    )
    keywords: tuple[tuple[str, Expression], ...] = ()
    if use.level != "shall":
        keywords = (("level", quoted(use.level)),)
    source = demands.rule_source(use, requirements)
    keywords = (*keywords, ("source", quoted(source)))
    return _constant("RULE", use.requirement_id, Call("RuleUse", arguments, keywords), writer)


def statement(entry: Requirement, writer: Writer) -> str:
    """Write a requirement that no File-set shows; its name in the module."""
    arguments = (
        quoted(entry.id),
        quoted(entry.clause),
        Text(demands.text(entry)),
        Text(entry.reason or ""),
    )
    return _constant("STATEMENT", entry.id, Call("Unverified", arguments), writer)


def _constant(kind: str, requirement_id: str, value: Expression, writer: Writer) -> str:
    return writer.definitions.add(
        constant_name(kind, requirement_id),
        lambda name: lines(value, 0, f"{name} = "),
        writer.variant.upper(),
    )
