"""The media of PS3.12 in the generated modules, and what profiles demand of them."""

from __future__ import annotations

from apdsl.emit.python.layout import Call, Entry, Expression, Group, Text, lines, quoted, tuple_of
from apdsl.emit.python.module import Module
from apdsl.model import demands
from apdsl.model.common import CommonModel, MediumDefinition
from apdsl.model.profile import MailRule, ProfileModel


def media_module(path: str, common: CommonModel) -> Module:
    """The module that defines each medium."""
    body: list[str] = []
    for definition in common.media:
        body.extend(["", *lines(_medium(definition), 0, f"{_name(definition.keyword)} = ")])
    summary = "The media of PS3.12, with what an image or an e-mail can show of them."
    entered = {entry.id: entry for entry in common.requirements}
    remarks = (remark.requirement_id for found in common.media for remark in found.remarks)
    origins = (entered[name].source.file for name in remarks if name in entered)
    return Module(path, summary, tuple(dict.fromkeys(origins)), body[1:])


def medium_demands(model: ProfileModel) -> Expression:
    """The demands of a profile on its medium and on the e-mail that carries it."""
    found: list[Expression] = []
    for use in model.media:
        requirement = model.requirement(use.requirement_id)
        arguments: tuple[Expression, ...] = (
            f"media.{_name(use.keyword)}",
            quoted(requirement.id),
            quoted(requirement.clause),
            Text(demands.text(requirement)),
        )
        keywords: list[tuple[str, Expression]] = [("source", quoted(demands.source(requirement)))]
        if use.carrier is not None:
            keywords.append(("carrier", f"media.{_name(use.carrier)}"))
        if use.mail_rules:
            keywords.append(("mail", tuple_of(_mail(rule, model) for rule in use.mail_rules)))
        found.append(Call("MediumDemand", arguments, tuple(keywords)))
    return tuple_of(found)


def _name(keyword: str) -> str:
    return keyword.upper().replace("-", "_")


def _medium(definition: MediumDefinition) -> Call:
    systems: list[Expression] = [
        tuple_of(
            [
                "None" if found.role is None else quoted(found.role),
                tuple_of(quoted(name) for name in found.names),
            ]
        )
        for found in definition.file_systems
    ]
    properties: list[Expression] = [
        Entry(quoted(found.name), tuple_of(_value(value) for value in found.values))
        for found in definition.properties
    ]
    keywords: list[tuple[str, Expression]] = [
        ("file_systems", tuple_of(systems)),
        ("properties", Group("{", "}", tuple(properties))),
    ]
    if definition.physical:
        keywords.append(("physical", Text(definition.physical)))
    arguments = (quoted(definition.keyword), quoted(definition.name), quoted(definition.clause))
    return Call("Medium", arguments, tuple(keywords))


def _value(value: object) -> str:
    return quoted(value) if isinstance(value, str) else repr(value)


def _mail(rule: MailRule, model: ProfileModel) -> Call:
    requirement = model.requirement(rule.requirement_id)
    arguments: tuple[Expression, ...] = (
        quoted(requirement.id),
        quoted(requirement.clause),
        Text(demands.text(requirement)),
        quoted(rule.part),
        quoted(rule.relation),
    )
    given = (("header", rule.header), ("parameter", rule.parameter), ("value", rule.value))
    keywords = [(name, quoted(value)) for name, value in given if value]
    keywords.append(("source", quoted(demands.source(requirement))))
    return Call("MailDemand", arguments, tuple(keywords))
