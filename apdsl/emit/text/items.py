"""Says the items of an outline: each, for the profiles that have it, becomes blocks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final

from apdsl.document.tree import (
    Block,
    Demand,
    Emphasis,
    Note,
    Paragraph,
    Row,
    Table,
    Text,
)
from apdsl.document.tree import Cell as DocumentCell
from apdsl.emit.text import attribute_tables, tables
from apdsl.emit.text.folding import Merged, fold
from apdsl.emit.text.outline import ItemKind
from apdsl.emit.text.writer import Writer
from apdsl.model import sentences
from apdsl.model.common import MediumDefinition, Property, SecurityDefinition
from apdsl.model.condition import Literals
from apdsl.model.profile import Icon, Medium, ParameterBlock, Remark, Requirement, RuleUse, Security
from apdsl.model.sentences.literals import literals
from apdsl.model.sentences.names import ROLE_NAMES
from apdsl.model.sentences.wording import listing, sentence
from apdsl.model.vocabulary import MEDIUM_PROPERTIES, SECURITY_PROPERTIES, Role

ItemEntry = Merged[tuple[ItemKind, object], Any]


def item_blocks(write: Writer, entry: ItemEntry, section: str) -> Iterator[Block]:
    """The blocks for one item in the section with this number."""
    kind, _ = entry.key
    yield from _WRITERS[kind](write, entry, section)


def _first(entry: ItemEntry) -> Any:
    return next(iter(entry.values.values()))


def _profiles(entry: ItemEntry) -> tuple[str, ...]:
    return tuple(entry.values)


def _demand(
    write: Writer,
    blocks: tuple[Block, ...],
    entry: ItemEntry,
    section: str,
    clause: str,
    ids: tuple[str, ...],
    reason: str | None = None,
) -> Demand:
    limited = write.limited(blocks, _profiles(entry))
    return Demand(limited, ids, write.foreign(clause, section), reason)


def _ids(entry: ItemEntry) -> tuple[str, ...]:
    return tables.requirement_ids(value.requirement_id for value in entry.values.values())


# ---- Text and remarks ---------------------------------------------------------------------------


def _text(write: Writer, entry: ItemEntry, section: str) -> Iterator[Block]:
    yield from write.limited(write.blocks(_first(entry)), _profiles(entry))


def _remark(write: Writer, entry: ItemEntry, section: str) -> Iterator[Block]:
    remark: Remark = _first(entry)
    blocks = write.limited(write.blocks(remark.text), _profiles(entry))
    clause = write.foreign(remark.clause, section)
    if remark.kind == "statement":
        ids = (remark.requirement_id,) if remark.requirement_id else ()
        yield Demand(blocks, ids, clause, remark.reason)
    elif remark.kind == "text" and clause is None:
        yield from blocks
    elif remark.kind == "text":
        yield Demand(blocks, (), clause)
    else:
        yield Note(remark.kind, blocks, clause)


# ---- X.1, X.2.1 ---------------------------------------------------------------------------------


def _identification(write: Writer, entry: ItemEntry, section: str) -> Iterator[Block]:
    yield tables.identification(write, _labels(entry))


def _labels(entry: ItemEntry) -> tables.Labels:
    """The table labels that any of the profiles gives; values are labels or end with them."""
    for value in entry.values.values():
        labels: tables.Labels = (
            value if not value or not isinstance(value[-1], tuple) else value[-1]
        )
        if labels:
            return labels
    return ()


def _role_absent(write: Writer, entry: ItemEntry, section: str) -> Iterator[Block]:
    role: Role = _first(entry)
    without = _profiles(entry)
    whom = write.profiles.phrase(without)
    if len(without) > 1 and write.profiles.covers(without):
        whom = "any of the profiles"
    yield write.paragraph(f"The role of {ROLE_NAMES[role]} ({role}) is not defined for {whom}.")


def _capability(write: Writer, entry: ItemEntry, section: str) -> Iterator[Block]:
    role, demand = _first(entry)
    said = sentences.capability(demand, role)
    ids = tables.requirement_ids(value[1].requirement_id for value in entry.values.values())
    yield _demand(write, (write.paragraph(said),), entry, section, demand.clause, ids)


# ---- Requirements and rules ---------------------------------------------------------------------


def _requirement(write: Writer, entry: ItemEntry, section: str) -> Iterator[Block]:
    for said in fold({id_: value for id_, value in entry.values.items() if value is not None}):
        requirement: Requirement = said.value
        blocks = write.limited((write.paragraph(requirement.text),), said.profiles)
        clause = write.foreign(requirement.clause, section)
        yield Demand(blocks, (requirement.id,), clause)


def _rule(write: Writer, entry: ItemEntry, section: str) -> Iterator[Block]:
    for said in fold(entry.values):
        rule: RuleUse = said.value
        blocks = write.blocks(rule.text) or (write.paragraph(sentences.rule(rule)),)
        if rule.level == "should":
            blocks = _recommended(blocks)
        limited = write.limited(blocks, said.profiles)
        yield Demand(limited, (rule.requirement_id,), write.foreign(rule.clause, section))


def _recommended(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    mark = Emphasis((Text("Recommended:"),))
    first = blocks[0]
    if isinstance(first, Paragraph):
        return (Paragraph((mark, Text(" "), *first.runs)), *blocks[1:])
    return (Paragraph((mark,)), *blocks)


# ---- X.3.1 --------------------------------------------------------------------------------------


def _sop_classes(write: Writer, entry: ItemEntry, section: str) -> Iterator[Block]:
    sequences = {id_: value[0] for id_, value in entry.values.items()}
    yield tables.sop_classes(write, sequences, _labels(entry))
    for role in ROLE_NAMES:
        having = tables.having(write, role)
        if having and not write.profiles.covers(having):
            without = [id_ for id_ in write.profiles.ids if id_ not in having]
            yield Note(
                "note",
                (
                    write.paragraph(
                        f"The {role} requirement does not apply to "
                        f"{write.profiles.phrase(without)}, where the role is not defined."
                    ),
                ),
            )


def _at_least_one(write: Writer, entry: ItemEntry, section: str) -> Iterator[Block]:
    demand = _first(entry)
    said = (write.paragraph(sentences.at_least_one(demand)),)
    yield _demand(write, said, entry, section, demand.clause, _ids(entry))


# ---- X.3.2, X.3.5 -------------------------------------------------------------------------------


def _medium(write: Writer, entry: ItemEntry, section: str) -> Iterator[Block]:
    medium: Medium = _first(entry)
    said = write.blocks(medium.text) or (write.paragraph(sentences.medium(medium)),)
    yield _demand(write, said, entry, section, medium.clause, _ids(entry))


def _media(write: Writer, entry: ItemEntry, section: str) -> Iterator[Block]:
    sequences = {id_: value[0] for id_, value in entry.values.items()}
    yield tables.media(write, sequences, _labels(entry))


def _medium_facts(write: Writer, entry: ItemEntry, section: str) -> Iterator[Block]:
    medium: Medium = _first(entry)
    known = {found.keyword: found for found in write.common.media}.get(medium.keyword)
    if known is not None:
        yield from _facts_of(write, known)


def _facts_of(write: Writer, medium: MediumDefinition) -> Iterator[Table]:
    facts: list[tuple[str, str]] = []
    if medium.physical:
        facts.append(("Physical medium", medium.physical))
    systems: dict[tuple[str, ...], list[str]] = {}
    for known in medium.file_systems:
        systems.setdefault(known.names, []).extend([known.role] if known.role else [])
    for names, roles in systems.items():
        whom = f" for {listing(roles, 'and')}" if roles else ""
        facts.append((f"File system{whom}", listing(names)))
    facts += [(_property(MEDIUM_PROPERTIES, prop), _values(prop)) for prop in medium.properties]
    if facts:
        yield _facts(write, f"{medium.name}, from {medium.clause}", facts)


def _security(write: Writer, entry: ItemEntry, section: str) -> Iterator[Block]:
    security: Security = _first(entry)
    said = (write.paragraph(sentences.security(security)),)
    yield _demand(write, said, entry, section, security.clause, _ids(entry))
    known: SecurityDefinition | None = {
        found.keyword: found for found in write.common.security_profiles
    }.get(security.profile)
    if known is not None and known.properties:
        facts = [(_property(SECURITY_PROPERTIES, prop), _values(prop)) for prop in known.properties]
        yield _facts(write, f"{known.name}, from {known.clause}", facts)


def _property(known: dict[str, str], prop: Property) -> str:
    words = known.get(prop.name, prop.name).partition(":")[0]
    return words[:1].upper() + words[1:]


def _values(prop: Property) -> str:
    values: Literals = prop.values
    return literals(values)


def _facts(write: Writer, caption: str, facts: list[tuple[str, str]]) -> Table:
    rows = tuple(
        Row((DocumentCell((Text(name),)), DocumentCell(write.runs(value)))) for name, value in facts
    )
    header = (DocumentCell((Text("Property"),)), DocumentCell((Text("Value"),)))
    return Table("", caption, header, rows)


def _mail(write: Writer, entry: ItemEntry, section: str) -> Iterator[Block]:
    rule = _first(entry)
    said = (write.paragraph(sentences.mail(rule)),)
    yield _demand(write, said, entry, section, rule.clause, _ids(entry))


# ---- X.3.3, X.3.4 -------------------------------------------------------------------------------


def _keys(write: Writer, entry: ItemEntry, section: str) -> Iterator[Block]:
    sequences = {id_: value[0] for id_, value in entry.values.items()}
    yield attribute_tables.keys(write, sequences, _labels(entry))


def _icon(write: Writer, entry: ItemEntry, section: str) -> Iterator[Block]:
    icon: Icon = _first(entry)
    said = (write.paragraph(sentences.icon(icon)),)
    yield _demand(write, said, entry, section, icon.clause, _ids(entry))
    sequences = {id_: value.attributes for id_, value in entry.values.items()}
    if any(sequences.values()):
        yield attribute_tables.values(write, sequences, (), "Attribute Values of Icon Images")


def _values_of_instances(write: Writer, entry: ItemEntry, section: str) -> Iterator[Block]:
    block: ParameterBlock = _first(entry)
    where = sentences.in_instances(block.applies_to, block.where)
    labels = tuple(value.table for value in entry.values.values() if value.table is not None)[:1]
    attributes = {id_: value.attributes for id_, value in entry.values.items()}
    if any(attributes.values()):
        which = f"in Table {labels[0].label}" if labels else "below"
        said = sentence(f"{where}, the attributes {which} have the values given there")
        opening = write.runs(said)
        yield from write.limited((Paragraph(opening),), _profiles(entry))
        caption = block.title or "Attribute Values"
        yield attribute_tables.values(write, attributes, labels, caption)
    for demands in ("groups", "pairs"):
        values = {id_: getattr(value, demands) for id_, value in entry.values.items()}
        for demand, profiles in _each(values):
            free = () if any(attributes.values()) or demands == "groups" else labels
            yield from _group_or_pairs(write, demand, profiles, where, section, free)
            labels = labels if demands == "groups" else ()


def _each(values: dict[str, tuple[Any, ...]]) -> Iterator[tuple[Any, tuple[str, ...]]]:
    """Each demand of any profile once, with the profiles that have it."""
    found: dict[Any, list[str]] = {}
    for id_, demands in values.items():
        for demand in demands:
            found.setdefault(demand, []).append(id_)
    yield from ((demand, tuple(profiles)) for demand, profiles in found.items())


def _group_or_pairs(
    write: Writer,
    demand: Any,
    profiles: tuple[str, ...],
    where: str,
    section: str,
    labels: tables.Labels,
) -> Iterator[Block]:
    clause = write.foreign(demand.clause, section)
    ids = (demand.requirement_id,)
    if hasattr(demand, "group"):
        said = (write.paragraph(sentences.group(demand, where)),)
        yield Demand(write.limited(said, profiles), ids, clause)
        return
    name = sentences.attribute(demand.attribute)
    said = (write.paragraph(f"{name} goes with Transfer Syntaxes as below {where}."),)
    yield from write.limited(said, profiles)
    yield attribute_tables.pairs(demand, labels, f"{name} and Transfer Syntax")


_WRITERS: Final[dict[ItemKind, Callable[[Writer, ItemEntry, str], Iterator[Block]]]] = {
    "text": _text,
    "remark": _remark,
    "identification": _identification,
    "role-absent": _role_absent,
    "capability": _capability,
    "requirement": _requirement,
    "rule": _rule,
    "sop-classes": _sop_classes,
    "at-least-one": _at_least_one,
    "medium": _medium,
    "media": _media,
    "medium-facts": _medium_facts,
    "mail": _mail,
    "security": _security,
    "keys": _keys,
    "icon": _icon,
    "values": _values_of_instances,
}
