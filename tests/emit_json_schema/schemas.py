"""The schemas of the shipped profiles, validators for them, and the requirements behind errors."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache, cached_property, lru_cache
from typing import Any

import jsonschema_rs
from referencing import Registry, Resource

from apdsl.compilation import Compilation
from apdsl.emit import json_schema
from apdsl.model.common import CommonModel
from apdsl.model.profile import ProfileModel
from apdsl.model.schema import SCHEMA_BASE

UNENFORCED = "x-apdsl-unenforced"
REQUIREMENT = "x-apdsl-requirement"


class Schemas:
    """What the emitter wrote, by path below the folder of schemas."""

    def __init__(self, files: Mapping[str, str]) -> None:
        self.texts = {path.removeprefix("json-schema/"): text for path, text in files.items()}
        self.documents = {path: json.loads(text) for path, text in self.texts.items()}
        resources = [Resource.from_contents(each) for each in self.documents.values()]
        self.registry: Registry[Any] = Registry().with_resources(
            (resource.id() or "", resource) for resource in resources
        )

    def profile_path(self, identifier: str, name: str) -> str:
        return next(path for path in self.documents if path.endswith(f"/{identifier}/{name}.json"))

    def violated(self, path: str, document: Any) -> set[str]:
        """The requirements that the document violates by the schema.

        An error outside all requirements stands for itself: the document has not the form.
        """
        return {
            self.requirement_at(path, tuple(error.evaluation_path))
            or f"form: {error.message[:200]}"
            for error in self._validator(path).iter_errors(document)
        }

    @lru_cache(maxsize=8)  # noqa: B019 - the schemas live as long as the tests, these are large
    def _validator(self, path: str) -> jsonschema_rs.Draft202012Validator:
        return jsonschema_rs.Draft202012Validator(self.documents[path], registry=self._compiled)

    @cached_property
    def _compiled(self) -> jsonschema_rs.Registry:
        return jsonschema_rs.Registry([(each["$id"], each) for each in self.documents.values()])

    @cache  # noqa: B019
    def requirement_at(self, path: str, way: tuple[str | int, ...]) -> str | None:
        """The innermost requirement on a way through the schemas, which names each ``$ref``."""
        schema: Any = self.documents[path]
        resolver = self.registry.resolver(SCHEMA_BASE + path)
        found = None
        for step in way:
            if isinstance(schema, dict):
                found = schema.get(REQUIREMENT, found)
            # The names of properties are tags; those of decimal digits come as numbers.
            is_tag = isinstance(step, int) and isinstance(schema, dict)
            schema = schema[f"{step:08}" if is_tag else step]
            if step == "$ref":
                resolved = resolver.lookup(schema)
                schema, resolver = resolved.contents, resolved.resolver
        return found

    def stated(self, path: str) -> set[str]:
        """The requirements that subschemas of a schema bear, with those it refers to."""
        return {schema[REQUIREMENT] for schema in self._reached(path) if REQUIREMENT in schema}

    def listed(self, path: str, partial: bool | None = None) -> set[str]:
        """The requirements listed as not enforced; only in part, only wholly, or all."""
        return {
            entry["id"]
            for entry in self.documents[path][UNENFORCED]
            if partial is None or entry.get("partial", False) is partial
        }

    def _reached(self, path: str) -> Iterator[dict[str, Any]]:
        waiting: list[tuple[Any, Any]] = [
            (self.documents[path], self.registry.resolver(SCHEMA_BASE + path))
        ]
        seen: set[int] = set()
        while waiting:
            schema, resolver = waiting.pop()
            if id(schema) in seen:
                continue
            seen.add(id(schema))
            if isinstance(schema, list):
                waiting += [(each, resolver) for each in schema]
            if not isinstance(schema, dict):
                continue
            yield schema
            if "$ref" in schema:
                resolved = resolver.lookup(schema["$ref"])
                waiting.append((resolved.contents, resolved.resolver))
            waiting += [
                (each, resolver)
                for key, each in schema.items()
                if key not in ("$defs", UNENFORCED, "const", "enum")
            ]


@cache
def shipped() -> tuple[tuple[ProfileModel, ...], CommonModel]:
    """The models of the profiles that belong to the product, and what they rest on."""
    compilation = Compilation.of_shipped()
    return tuple(compilation.models), compilation.common


@cache
def schemas() -> Schemas:
    """The schemas of the shipped profiles."""
    models, common = shipped()
    return Schemas(json_schema.emit(models, common))


def model(identifier: str) -> ProfileModel:
    return next(each for each in shipped()[0] if each.id == identifier)
