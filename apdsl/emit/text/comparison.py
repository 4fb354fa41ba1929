"""What is said of a profile, thing by thing, so that two profiles can be laid side by side.

Labels are the same for the same thing in all profiles, whatever an annex calls it: SOP Classes by
their registered names, attributes by name, tag and the Sequences around them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from apdsl import dictionary
from apdsl.emit.text.attribute_tables import Nested, key_notes, merged_rows, value_notes, value_of
from apdsl.model import sentences
from apdsl.model.profile import AttributeRule, ParameterBlock, ProfileModel, SopClassRow
from apdsl.model.sentences.literals import literals
from apdsl.model.sentences.names import ROLE_NAMES
from apdsl.model.sentences.wording import listing, sentence

Fact = tuple[str, str]
"""A label and what the profile has there."""

GROUPS: Final = (
    "Profile",
    "Roles",
    "SOP Classes and Transfer Syntaxes",
    "Media",
    "Directory and files",
    "Additional keys",
    "Icons",
    "Attribute values",
    "Security",
)

_WRITTEN: Final = {"jpeg": "JPEG", "dicomdir": "DICOMDIR", "id": "ID", "ids": "IDs", "sop": "SOP"}


def facts(model: ProfileModel) -> tuple[tuple[Fact, ...], ...]:
    """The facts of the profile, those of each of the ``GROUPS`` in turn; labels are distinct."""
    found = (
        _profile(model),
        _roles(model),
        (_row(row) for row in model.sop_classes),
        _media(model),
        _directory(model),
        _keys(model),
        _icons(model),
        _parameters(model),
        _security(model),
    )
    return tuple(tuple(_distinct(group)) for group in found)


def _distinct(group: Iterator[Fact]) -> Iterator[Fact]:
    """The facts with a number at labels that were there before."""
    seen: dict[str, int] = {}
    for label, value in group:
        seen[label] = seen.get(label, 0) + 1
        yield (label if seen[label] == 1 else f"{label} ({seen[label]})"), value


def _profile(model: ProfileModel) -> Iterator[Fact]:
    yield "Name", model.name
    if model.annex:
        yield "Annex", f"{model.standard} {model.edition}, Annex {model.annex}"
    if model.augments:
        yield "Augments", model.augments
    yield "Class", model.class_


def _roles(model: ProfileModel) -> Iterator[Fact]:
    for role in model.roles:
        described = [known for known in model.role_descriptions if known.role == role]
        able = [sentences.capability(c, role) for known in described for c in known.capabilities]
        yield f"{ROLE_NAMES[role]} ({role})", " ".join(["Defined.", *able])


def _row(row: SopClassRow) -> Fact:
    syntax = "any declared Transfer Syntax"
    if not isinstance(row.transfer_syntax, str):
        syntax = sentences.transfer_syntax(row.transfer_syntax)
    where = f", where {sentences.condition(row.where, 'instance')}" if row.where else ""
    levels = [f"{role}: {sentences.level(level)}" for role, level in row.requirements.items()]
    return f"{sentences.sop_class(row.sop_class)} in {syntax}{where}", "; ".join(levels)


def _media(model: ProfileModel) -> Iterator[Fact]:
    for medium in model.media:
        carrier = f", in {medium.carrier}" if medium.carrier else ""
        yield "Medium", f"{medium.name} ({medium.defined_in}){carrier}"
    for medium in model.media:
        for rule in medium.mail_rules:
            what = " ".join(filter(None, ("E-mail", rule.part, rule.header, rule.parameter)))
            yield what, sentences.mail(rule)


def _directory(model: ProfileModel) -> Iterator[Fact]:
    directory = model.directory
    yield "DICOMDIR", "Required" if directory.required else "Optional"
    if directory.record_types:
        yield "Record types", listing(directory.record_types, "and")
    for rule in model.rules:
        level = "Required" if rule.level == "shall" else "Recommended"
        words = (_WRITTEN.get(word, word) for word in rule.name.split("-"))
        yield sentence(" ".join(words)).removesuffix("."), level


def _keys(model: ProfileModel) -> Iterator[Fact]:
    for row in _nested(model.directory.keys):
        records = listing(row.record_types, "or")
        yield f"{records}: {_path(row)}", _joined(_type(row), key_notes(row))


def _icons(model: ProfileModel) -> Iterator[Fact]:
    for icon in model.directory.icons:
        records = listing(icon.record_types, "or")
        yield f"{records}: Icon Image Sequence", icon.presence.capitalize()
        for row in _nested(icon.attributes):
            yield f"{records}: {_path(row)} of the icon", _value(row)


def _parameters(model: ProfileModel) -> Iterator[Fact]:
    for block in model.parameters:
        where = _subject(block)
        for row in _nested(block.attributes):
            yield f"{where}: {_path(row)}", _value(row)
        for group in block.groups:
            yield f"{where}: group {group.group}", sentences.group(group, "").replace(" .", ".")
        for pairs in block.pairs:
            name = sentences.attribute(pairs.attribute)
            for pair in pairs.pairs:
                syntaxes = [sentences.transfer_syntax(ref) for ref in pair.transfer_syntaxes]
                yield f"{where}: {name} {literals(pair.values)}", f"with {listing(syntaxes)}"


def _subject(block: ParameterBlock) -> str:
    where = f" where {sentences.condition(block.where, 'instance')}" if block.where else ""
    classes = [sentences.sop_class(ref) for ref in block.applies_to]
    return (listing(classes, "and") or "All instances") + where


def _security(model: ProfileModel) -> Iterator[Fact]:
    security = model.security
    named = f"{security.name} ({security.defined_in})" if security else "None"
    yield "Security profile", named


# ---- Rows of attributes -------------------------------------------------------------------------


def _nested(rules: Sequence[AttributeRule]) -> Iterator[Nested]:
    for entry in merged_rows({"": tuple(rules)}):
        yield from entry.values.values()


def _path(row: Nested) -> str:
    """The attribute with its tag, and the Sequence around it."""
    rule = row.rule
    tag = "" if rule.tag is None else f" {dictionary.format_tag(rule.tag)}"
    name = row.usual_name if row.depth == 0 else f"{row.sequence} > {row.usual_name}"
    return name + tag


def _type(row: Nested) -> str:
    return f"Type {row.rule.type}" if row.rule.type else ""


def _value(row: Nested) -> str:
    return _joined(_type(row), value_of(row.rule), value_notes(row))


def _joined(*parts: str) -> str:
    """The parts as sentences: ``Type 1. 8 or 16.``"""
    return " ".join(f"{part.removesuffix('.')}." for part in parts if part) or "Present."
