"""The schemas as files: valid, complete among themselves, deterministic, and honest about gaps."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from apdsl.emit import json_schema
from apdsl.emit.json_schema import structural_rules
from apdsl.model.schema import SCHEMA_BASE
from apdsl.model.vocabulary import RULES
from tests.emit_json_schema.schemas import model, schemas, shipped

NAMES = ("instance", "directory", "file-set")
PATHS = sorted(schemas().documents)
PROFILES = sorted(each.id for each in shipped()[0])


def references(schema: Any) -> list[str]:
    if isinstance(schema, list):
        return [found for each in schema for found in references(each)]
    if not isinstance(schema, dict):
        return []
    own = [schema["$ref"]] if isinstance(schema.get("$ref"), str) else []
    return own + [found for each in schema.values() for found in references(each)]


@pytest.mark.parametrize("path", PATHS)
def test_each_file_is_a_schema_and_says_where_it_lies(path: str) -> None:
    document = schemas().documents[path]
    Draft202012Validator.check_schema(document)
    assert document["$id"] == SCHEMA_BASE + path


@pytest.mark.parametrize("path", PATHS)
def test_each_reference_leads_to_a_schema_of_the_set(path: str) -> None:
    resolver = schemas().registry.resolver(SCHEMA_BASE + path)
    for reference in references(schemas().documents[path]):
        assert isinstance(resolver.lookup(reference).contents, dict), reference


def test_there_are_three_schemas_for_each_profile() -> None:
    for profile in PROFILES:
        for name in NAMES:
            document = schemas().documents[schemas().profile_path(profile, name)]
            assert document["x-apdsl-profile"] == profile


def test_equal_models_give_equal_files_in_whatever_company() -> None:
    models, common = shipped()
    assert json_schema.emit(models, common) == json_schema.emit(models, common)
    alone = json_schema.emit([model("STD-XABC-CD")], common)
    together = json_schema.emit(models, common)
    assert alone.items() <= together.items()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("profile", PROFILES)
def test_each_enforced_requirement_is_stated_or_listed(profile: str, name: str) -> None:
    path = schemas().profile_path(profile, name)
    enforced = {each.id for each in model(profile).requirements if each.verification == "enforced"}
    stated = schemas().stated(path)
    listed = schemas().listed(path)
    assert enforced <= stated | listed
    assert not stated & schemas().listed(path, partial=False)
    assert schemas().listed(path, partial=True) <= stated


@pytest.mark.parametrize("name", NAMES)
def test_each_enforced_common_requirement_is_stated_or_listed(name: str) -> None:
    path = f"common/{name}.json"
    common = shipped()[1]
    enforced = {each.id for each in common.requirements if each.verification == "enforced"}
    assert enforced <= schemas().stated(path) | schemas().listed(path)


@pytest.mark.parametrize("profile", PROFILES)
def test_the_file_set_schema_states_all_that_the_other_two_state(profile: str) -> None:
    whole = schemas().stated(schemas().profile_path(profile, "file-set"))
    for name in ("instance", "directory"):
        assert schemas().stated(schemas().profile_path(profile, name)) <= whole


def test_the_files_of_a_profile_are_small() -> None:
    models, _ = shipped()
    classes = Counter(each.class_ for each in models)
    for each in models:
        paths = [schemas().profile_path(each.id, name) for name in NAMES]
        sizes = [len(schemas().texts[path]) for path in paths]
        # The only profile of a class has nobody to share its part with.
        limit = 40_000 if classes[each.class_] > 1 else 64_000
        assert sum(sizes) < limit, (each.id, sizes)


def test_each_rule_of_the_vocabulary_is_stated_or_has_a_reason_why_not() -> None:
    stated, reasons = set(structural_rules.STATED), set(structural_rules.REASONS)
    assert stated | reasons == set(RULES)
    assert not stated & reasons
    assert set(structural_rules.PARTIAL) <= stated
