"""The models as JSON: what is written is read back, and the schema admits that and nothing else."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from apdsl.model.claim import ClaimModel
from apdsl.model.codec import from_json, to_json
from apdsl.model.common import CommonModel
from apdsl.model.interop import InteropModel
from apdsl.model.profile import ProfileModel
from apdsl.model.schema import (
    claim_model_schema,
    common_model_schema,
    interop_schema,
    profile_model_schema,
)
from tests.model.model_strategies import values

SCHEMAS: dict[Any, dict[str, Any]] = {
    ProfileModel: profile_model_schema(),
    CommonModel: common_model_schema(),
    ClaimModel: claim_model_schema(),
    InteropModel: interop_schema(),
}
MODELS = st.sampled_from(list(SCHEMAS)).flatmap(lambda kind: st.tuples(st.just(kind), values(kind)))
relaxed = settings(
    max_examples=12,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def accepts(kind: type, document: Any) -> bool:
    return Draft202012Validator(SCHEMAS[kind]).is_valid(document)


@pytest.mark.parametrize("kind", SCHEMAS)
def test_the_schemas_are_schemas(kind: type) -> None:
    Draft202012Validator.check_schema(SCHEMAS[kind])


@relaxed
@given(MODELS)
def test_a_model_survives_its_json_form(model: tuple[type, Any]) -> None:
    kind, value = model
    assert from_json(kind, json.loads(json.dumps(to_json(value)))) == value


@relaxed
@given(MODELS)
def test_the_schema_admits_what_is_written(model: tuple[type, Any]) -> None:
    kind, value = model
    assert accepts(kind, to_json(value))


def objects(document: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    found = [path] if isinstance(document, dict) else []
    items = document.items() if isinstance(document, dict) else enumerate(document)
    for key, item in items:
        if isinstance(item, (dict, list)):
            found += objects(item, (*path, key))
    return found


def at(document: Any, path: tuple[Any, ...]) -> Any:
    for key in path:
        document = document[key]
    return document


FREE_KEYS = {"requirements", "axes", "editions"}
"""Objects that map free names; they have no fixed keys. ``requirements`` of rows is by role."""


@relaxed
@given(MODELS, st.data())
def test_the_schema_rejects_another_key_anywhere(
    model: tuple[type, Any], data: st.DataObject
) -> None:
    kind, value = model
    document = copy.deepcopy(to_json(value))
    places = [path for path in objects(document) if not path or path[-1] not in FREE_KEYS]
    place = data.draw(st.sampled_from(places))
    at(document, place)["unheard-of"] = 1
    assert not accepts(kind, document)
    with pytest.raises(ValueError):
        from_json(kind, document)


@relaxed
@given(MODELS, st.data())
def test_the_schema_rejects_an_operation_outside_the_vocabulary(
    model: tuple[type, Any], data: st.DataObject
) -> None:
    kind, value = model
    document = copy.deepcopy(to_json(value))
    places = [path for path in objects(document) if "op" in at(document, path)]
    if not places:
        return
    at(document, data.draw(st.sampled_from(places)))["op"] = "guess"
    assert not accepts(kind, document)


@pytest.mark.parametrize("kind", SCHEMAS)
@relaxed
@given(st.data())
def test_the_schema_rejects_a_model_without_a_key_that_it_needs(
    kind: type, data: st.DataObject
) -> None:
    document = to_json(data.draw(values(kind)))
    required = SCHEMAS[kind]["$defs"][kind.__name__]["required"]
    del document[data.draw(st.sampled_from(required))]
    assert not accepts(kind, document)
    with pytest.raises(ValueError):
        from_json(kind, document)


def test_a_default_is_not_written_and_the_schema_names_it() -> None:
    requirement = SCHEMAS[ProfileModel]["$defs"]["Requirement"]
    assert requirement["properties"]["level"]["default"] == "shall"
    assert "level" not in requirement["required"]


def test_a_class_is_written_without_the_underscore() -> None:
    assert "class" in SCHEMAS[ProfileModel]["$defs"]["ProfileModel"]["required"]


def test_descriptions_come_from_the_docstrings() -> None:
    described = SCHEMAS[ProfileModel]["$defs"]
    assert described["Within"]["description"].startswith("The attribute has a value")
    assert "description" not in described["AllOf"]
