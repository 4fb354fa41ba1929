"""Three validators of JSON Schema that know nothing of each other, and their verdicts."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final

import jsonschema
import jsonschema_rs
import referencing

from tests.peers import peer, unavailable

SCHEMAS: Final = Path(__file__).parents[2] / "generated" / "json-schema"
AJV: Final = Path(__file__).with_name("ajv.cjs")

Documents = Mapping[str, Sequence[Any]]
"""Documents by the ``$id`` of the schema to validate them."""

Verdicts = dict[str, list[bool]]


def schema_id(identifier: str, name: str) -> str:
    """The ``$id`` of a schema of a profile: ``file-set``, ``directory`` or ``instance``."""
    return f"https://apdsl.org/schemas/ps3.11/2020a/{identifier}/{name}.json"


@cache
def _schemas() -> dict[str, Any]:
    found = (json.loads(path.read_text("utf-8")) for path in sorted(SCHEMAS.rglob("*.json")))
    return {schema["$id"]: schema for schema in found}


def by_jsonschema(documents: Documents) -> Verdicts:
    """The verdicts of ``jsonschema``, in Python."""
    resources = (
        (name, referencing.Resource.from_contents(schema)) for name, schema in _schemas().items()
    )
    registry: referencing.Registry[Any] = referencing.Registry().with_resources(resources)
    verdicts = {}
    for name, each in documents.items():
        validator = jsonschema.Draft202012Validator(_schemas()[name], registry=registry)
        verdicts[name] = [validator.is_valid(document) for document in each]
    return verdicts


def by_jsonschema_rs(documents: Documents) -> Verdicts:
    """The verdicts of ``jsonschema-rs``, in Rust."""
    registry = jsonschema_rs.Registry(list(_schemas().items()))
    verdicts = {}
    for name, each in documents.items():
        validator = jsonschema_rs.Draft202012Validator(_schemas()[name], registry=registry)
        verdicts[name] = [validator.is_valid(document) for document in each]
    return verdicts


def by_ajv(documents: Documents) -> Verdicts:
    """The verdicts of ``ajv`` in its strict mode, in JavaScript.

    Node.js finds ajv where ``NODE_PATH`` says.
    """
    node = peer("node")
    found = subprocess.run([node, "-e", "require('ajv/dist/2020')"], capture_output=True)
    if found.returncode:
        unavailable("ajv is not installed for node, or not in NODE_PATH")
    done = subprocess.run(
        [node, str(AJV), str(SCHEMAS)],
        input=json.dumps(documents), capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert not done.returncode, done.stderr
    verdicts: Verdicts = json.loads(done.stdout)
    return verdicts
