"""The generated modules that all profiles share: files, directory, record types, SOP Classes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from apdsl.emit.python.checks import Writer, frozen_set
from apdsl.emit.python.constants import rule, statement
from apdsl.emit.python.definitions import Definitions
from apdsl.emit.python.layout import Entry, Expression, Group, Text, lines, quoted, tuple_of
from apdsl.emit.python.media import media_module
from apdsl.emit.python.module import IMPORTED, Module
from apdsl.emit.python.names import Registry, snake
from apdsl.model import demands
from apdsl.model.common import CommonModel
from apdsl.model.condition import SopClassSetRef
from apdsl.model.demands import Demand
from apdsl.model.membership import memberships
from apdsl.model.profile import Requirement

FOLDER = "_common"


def common_modules(common: CommonModel, registry: Registry) -> Iterator[Module]:
    """The modules of the package ``_common``, and the package itself."""
    parts = [
        ("files", "File Meta Information of every DICOM file", demands.file_demands(common)),
        ("directory", "The DICOMDIR and all of its records", demands.directory_demands(common)),
        ("icons", "Icons in records of any type", demands.icon_demands(common)),
        *(
            (f"record_{snake(name)}", f"Directory Records of type {name}", found)
            for name, found in demands.record_demands(common).items()
        ),
    ]
    filled = [(name, summary, found) for name, summary, found in parts if found]
    for name, summary, found in filled:
        yield _checks(name, summary, found, common, registry)
    yield _sop_classes(common, registry)
    yield _rules(common, registry)
    yield _statements(common, registry)
    yield media_module(f"{FOLDER}/media.py", common)
    yield _package([name for name, _, _ in filled], common)


def _writer(common: CommonModel, registry: Registry) -> Writer:
    return Writer(Definitions(frozenset(IMPORTED)), registry, common)


def _checks(
    name: str,
    summary: str,
    found: Iterable[Demand],
    common: CommonModel,
    registry: Registry,
) -> Module:
    writer = _writer(common, registry)
    found = tuple(found)
    names = [writer.check(demand) for demand in found]
    clauses = ", ".join(dict.fromkeys(demand.requirement.clause for demand in found))
    body = [
        *writer.definitions.lines(),
        *writer.definitions.gap(),
        *lines(tuple_of(names), 0, "CHECKS = "),
    ]
    origins = _files(demand.requirement for demand in found)
    return Module(f"{FOLDER}/{name}.py", f"{summary} ({clauses}).", origins, body)


def _files(requirements: Iterable[Requirement]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(requirement.source.file for requirement in requirements))


def _sop_classes(common: CommonModel, registry: Registry) -> Module:
    body: list[str] = []
    for found in common.sop_class_sets:
        whole = memberships((SopClassSetRef(found.set),), common)
        uids = next((part.uids for part in whole if part.condition is None), frozenset())
        body.extend(lines(frozen_set(registry.uid_set(uids)), 0, f"{found.keyword} = "))
        body.extend([f'"""{found.name} ({found.clause})."""', ""])
    types: list[Expression] = [
        Entry(registry.uid(uid), quoted(record_type))
        for uid, record_type in demands.record_type_of_classes(common).items()
    ]
    body.extend(lines(Group("{", "}", tuple(types)), 0, "RECORD_TYPES = "))
    body.extend(['"""The type of Directory Record for instances of each SOP Class."""', ""])
    hierarchy: list[Expression] = [
        Entry(quoted(found.type), frozen_set(tuple(map(quoted, sorted(found.parents)))))
        for found in common.record_types
    ]
    body.extend(lines(Group("{", "}", tuple(hierarchy)), 0, "RECORD_HIERARCHY = "))
    body.append('"""The types of Directory Records that records of each type may stand below."""')
    summary = "SOP Classes and the record types that reference them."
    return Module(f"{FOLDER}/sop_classes.py", summary, (), body)


def _rules(common: CommonModel, registry: Registry) -> Module:
    writer = _writer(common, registry)
    requirements = common.requirements
    general = [rule(use, requirements, writer) for use in common.rules]
    of_media: list[Expression] = [
        Entry(
            quoted(medium.keyword),
            tuple_of(rule(use, requirements, writer) for use in medium.rules),
        )
        for medium in common.media
        if medium.rules
    ]
    body = [
        *writer.definitions.lines(),
        *writer.definitions.gap(),
        *lines(tuple_of(general), 0, "RULES = "),
        '"""The rules of files and File-sets whatever the profile."""',
        "",
        *lines(Group("{", "}", tuple(of_media)), 0, "OF_MEDIA: dict[str, tuple[RuleUse, ...]] = "),
        '"""The rules that media add, by keyword."""',
    ]
    used = {use.requirement_id for use in common.rules}
    origins = _files(entry for entry in requirements if entry.id in used)
    summary = "The rules on the structure of files and File-sets."
    return Module(f"{FOLDER}/rules.py", summary, origins, body)


def _statements(common: CommonModel, registry: Registry) -> Module:
    writer = _writer(common, registry)
    general = demands.general_statements(common)
    names = [statement(entry, writer) for entry in general]
    undecidable = demands.undecidable(common.requirements)
    definitions: tuple[demands.Definition, ...] = (*common.media, *common.security_profiles)
    special: list[Expression] = []
    for definition in definitions:
        found = demands.definition_statements(definition, common)
        if found:
            entries = tuple_of(statement(entry, writer) for entry in found)
            special.append(Entry(quoted(definition.keyword), entries))
    body = [
        *writer.definitions.lines(),
        *writer.definitions.gap(),
        *lines(tuple_of(names), 0, "STATEMENTS = "),
        '"""What no File-set shows, whatever the profile."""',
        "",
        *lines(
            Group("{", "}", tuple(special)), 0, "DEFINED_BY: dict[str, tuple[Unverified, ...]] = "
        ),
        '"""What no File-set shows of media and security profiles, by their keywords."""',
        "",
        *lines(frozen_set(tuple(map(quoted, undecidable))), 0, "UNDECIDABLE = "),
        '"""The demands on attributes of which no file shows that they apply."""',
    ]
    return Module(
        f"{FOLDER}/statements.py",
        "Common requirements that no File-set shows, each with the reason.",
        _files(entry for entry in common.requirements if entry.verification == "unverified"),
        body,
    )


def _package(names: list[str], common: CommonModel) -> Module:
    editions = ", ".join(f"{part} {edition}" for part, edition in common.editions.items())
    body = [
        *lines(tuple_of(f"*{name}.CHECKS" for name in names), 0, "CHECKS = "),
        '"""The checks on files, directory, records and icons that every profile has."""',
    ]
    siblings = tuple((name, f"{FOLDER}.{name}") for name in names)
    summary = f"What every profile rests on ({editions})."
    return Module(f"{FOLDER}/__init__.py", summary, (), body, siblings)


def registry_modules(registry: Registry) -> Iterator[Module]:
    """The tags and UIDs that the other modules name; made last, when all are known."""
    tags = [
        line
        for name, number in sorted(registry.tags.items(), key=lambda entry: (entry[1], entry[0]))
        for line in lines(f"0x{number:08X}", 0, f"{name} = ")
    ]
    yield Module("_tags.py", "Tags of attributes; of a repeating group the first.", (), tags)
    uids = [
        line
        for name, uid in sorted(registry.uids.items())
        for line in lines(Text(uid), 0, f"{name} = ")
    ]
    yield Module("_uids.py", "UIDs of SOP Classes and Transfer Syntaxes.", (), uids)
