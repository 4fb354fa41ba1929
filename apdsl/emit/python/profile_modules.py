"""The generated modules of a profile class: its functions, and each profile with those it has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from apdsl.emit.python import constants
from apdsl.emit.python.checks import Writer
from apdsl.emit.python.definitions import Definitions
from apdsl.emit.python.layout import Call, Expression, Text, lines, quoted, tuple_of
from apdsl.emit.python.media import medium_demands
from apdsl.emit.python.module import IMPORTED, Module
from apdsl.emit.python.names import Registry, class_module, module_name
from apdsl.model import demands
from apdsl.model.common import CommonModel
from apdsl.model.profile import ProfileModel


@dataclass(frozen=True, slots=True)
class _Selection:
    """The names in the class module of what one profile has."""

    model: ProfileModel
    rows: tuple[str, ...]
    checks: tuple[str, ...]
    rules: tuple[str, ...]
    statements: tuple[str, ...]


def profile_modules(
    models: Sequence[ProfileModel], common: CommonModel, registry: Registry
) -> Iterator[Module]:
    """The modules of all classes, each followed by those of its profiles."""
    classes: dict[str, list[ProfileModel]] = {}
    for model in models:
        classes.setdefault(model.class_ or model.id, []).append(model)
    identifiers = [model.id for model in models]
    for class_, members in classes.items():
        module = class_module(class_, identifiers)
        definitions = Definitions(frozenset(IMPORTED))
        selections = [
            _select(model, Writer(definitions, registry, common, _variant(model.id, class_)))
            for model in members
        ]
        yield _class(module, class_, members, definitions)
        for selection in selections:
            yield _profile(selection, module, common)


def _variant(identifier: str, class_: str) -> str:
    return module_name(identifier.removeprefix(f"{class_}-"))


def _select(model: ProfileModel, writer: Writer) -> _Selection:
    return _Selection(
        model,
        rows=tuple(name for row in model.sop_classes for name in constants.rows(row, writer)),
        checks=tuple(writer.check(demand) for demand in demands.profile_demands(model)),
        rules=tuple(
            constants.rule(use, model.requirements, writer) for use in demands.profile_rules(model)
        ),
        statements=tuple(
            constants.statement(entry, writer) for entry in demands.profile_statements(model)
        ),
    )


def _origins(models: Sequence[ProfileModel]) -> tuple[str, ...]:
    files = (entry.source.file for model in models for entry in model.requirements)
    return tuple(dict.fromkeys(files))


def _class(
    module: str, class_: str, members: Sequence[ProfileModel], definitions: Definitions
) -> Module:
    first = members[0]
    title = f": {first.annex_title} ({first.standard} Annex {first.annex})" if first.annex else ""
    summary = f"The requirements of the profiles of class {class_}{title}."
    return Module(f"{module}.py", summary, _origins(members), definitions.lines())


def _profile(selection: _Selection, class_module: str, common: CommonModel) -> Module:
    model = selection.model
    siblings = (
        ("_common", "_common"),
        ("media", "_common.media"),
        ("requirements", class_module),
        ("rules", "_common.rules"),
        ("statements", "_common.statements"),
    )
    body = [
        *lines(_profile_call(selection, common), 0, "PROFILE = "),
        "",
        "",
        "def validate(path: str | Path) -> Report:",
        '    """What is wrong with the File-set in a folder, or with a single DICOM file.',
        "",
        "    Raises ``apdsl.runtime.engine.UnreadableInputError`` when the path cannot be read.",
        '    """',
        "    return engine.validate(path, [PROFILE])",
        "",
        "",
        'if __name__ == "__main__":',
        "    sys.exit(main(PROFILE))",
    ]
    summary = f"{model.id}: {model.name}."
    return Module(f"{module_name(model.id)}.py", summary, _origins([model]), body, siblings)


def _profile_call(selection: _Selection, common: CommonModel) -> Call:
    model = selection.model
    listed = demands.closed_list(model, "sop-classes")
    keywords: list[tuple[str, Expression]] = [
        ("identifier", quoted(model.id)),
        ("edition", quoted(model.edition)),
        ("name", Text(model.name)),
        ("sop_rows", _of_class(selection.rows)),
        ("checks", tuple_of(["*_common.CHECKS", *_prefixed(selection.checks)])),
        ("rules", _rules(selection, common)),
        ("unverified", _statements(selection, common)),
        ("record_types", "sop_classes.RECORD_TYPES"),
        ("record_hierarchy", "sop_classes.RECORD_HIERARCHY"),
        ("sop_requirement_id", quoted(listed)),
        ("sop_clause", quoted(model.requirement(listed).clause if listed else "")),
        ("sop_source", quoted(demands.source(model.requirement(listed)) if listed else "")),
        (
            "transfer_syntax_requirement_id",
            quoted(demands.closed_list(model, "transfer-syntaxes")),
        ),
        ("media", tuple_of(quoted(medium.keyword) for medium in model.media)),
        ("medium_demands", medium_demands(model)),
        ("undecidable", _undecidable(model)),
    ]
    if model.security is not None:
        keywords.append(("security", "True"))
    return Call("Profile", (), tuple(keywords))


def _undecidable(model: ProfileModel) -> Expression:
    own = demands.undecidable(model.requirements)
    if not own:
        return "statements.UNDECIDABLE"
    return Call("statements.UNDECIDABLE.union", (tuple_of(map(quoted, own)),))


def _prefixed(names: Sequence[str]) -> list[str]:
    return [f"requirements.{name}" for name in names]


def _of_class(names: Sequence[str]) -> Expression:
    return tuple_of(_prefixed(names))


def _rules(selection: _Selection, common: CommonModel) -> Expression:
    model = selection.model
    of_media = [
        f"*rules.OF_MEDIA[{quoted(medium.keyword)}]"
        for medium in demands.media(model, common)
        if medium.rules
    ]
    shared: Expression = tuple_of(["*rules.RULES", *of_media]) if of_media else "rules.RULES"
    keywords: tuple[tuple[str, Expression], ...] = ()
    if not model.directory.required:
        keywords = (("without", tuple_of([quoted(demands.DICOMDIR_PRESENT)])),)
    return Call("rules_beside", (_of_class(selection.rules), shared), keywords)


def _statements(selection: _Selection, common: CommonModel) -> Expression:
    model = selection.model
    used: tuple[demands.Definition, ...] = (
        *demands.media(model, common),
        *demands.security_profiles(model, common),
    )
    special = [
        f"*statements.DEFINED_BY[{quoted(definition.keyword)}]"
        for definition in used
        if demands.definition_statements(definition, common)
    ]
    return tuple_of([*_prefixed(selection.statements), "*statements.STATEMENTS", *special])
