"""Writes JSON Schemas (2020-12): of an instance, a DICOMDIR and a File-set document per profile."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from apdsl import json_text
from apdsl.emit.json_schema.address import (
    FOLDER,
    class_path,
    common_path,
    profile_path,
)
from apdsl.emit.json_schema.assembly import assembled
from apdsl.emit.json_schema.atoms import Representations
from apdsl.emit.json_schema.common_files import dicom_json, sop_classes
from apdsl.emit.json_schema.coverage import UNENFORCED, unenforced
from apdsl.emit.json_schema.demand import Demand
from apdsl.emit.json_schema.documents import DocumentName, Documents, documents
from apdsl.emit.json_schema.equality import bits
from apdsl.emit.json_schema.fragments import Schema
from apdsl.emit.json_schema.levels import Levels, levels_for
from apdsl.emit.json_schema.profile_demands import (
    common_demands,
    common_rules,
    profile_demands,
    profile_rules,
    special_rules,
)
from apdsl.emit.json_schema.record_rules import record_tree
from apdsl.emit.json_schema.representations import (
    common_representations,
    profile_representations,
)
from apdsl.emit.json_schema.schemas import common_schemas, profile_schemas
from apdsl.emit.json_schema.sharing import shared
from apdsl.emit.json_schema.structural_rules import unstated_rules
from apdsl.model.common import CommonModel
from apdsl.model.profile import ProfileModel, Requirement

KEYWORDS = ("x-apdsl-profile", "x-apdsl-requirement", "x-apdsl-unenforced")
"""The keywords of the schemas that JSON Schema does not define; all are annotations."""

_SUBJECTS: dict[DocumentName, str] = {
    "instance": "an instance, with its File Meta Information, in the DICOM JSON Model",
    "directory": "the data set of a DICOMDIR in the DICOM JSON Model",
    "file-set": "a File-set document",
}


def emit(models: Sequence[ProfileModel], common: CommonModel) -> Mapping[str, str]:
    """The schemas of the profiles and what they share: path below the output folder -> text."""
    written = {path: assembled(path, schema) for path, schema in _schemas(models, common)}
    return {FOLDER + path: json_text.dumps(written[path]) for path in sorted(written)}


def _schemas(models: Sequence[ProfileModel], common: CommonModel) -> Iterator[tuple[str, Schema]]:
    representations = common_representations(common)
    levels = Levels(representations)
    yield common_path("dicom-json"), dicom_json()
    yield common_path("bits"), bits()
    yield common_path("record-tree"), record_tree(common)
    yield common_path("sop-classes"), sop_classes(common, levels)
    stated = _documents(common_demands(common), common.requirements, levels)
    reasons = unstated_rules(common_rules(common)) | special_rules(common)
    for name, schema in common_schemas(stated.parts).items():
        missing = unenforced(name, common.requirements, stated, reasons)
        title = f"What every profile demands of {_SUBJECTS[name]}"
        yield common_path(name), {"title": title, UNENFORCED: missing, **schema}
    for path in dict.fromkeys(class_path(model) for model in models):
        members = [model for model in models if class_path(model) == path]
        yield from _class_schemas(path, members, common, representations)


def _class_schemas(
    path: str,
    models: Sequence[ProfileModel],
    common: CommonModel,
    representations: Representations,
) -> Iterator[tuple[str, Schema]]:
    stated = {
        model.id: _documents(
            profile_demands(model, common),
            (*model.requirements, *common.requirements),
            levels_for(frozenset({**representations, **profile_representations(model)}.items())),
        )
        for model in models
    }
    parts, definitions = shared({name: each.parts for name, each in stated.items()}, path)
    if definitions:
        title = f"What profiles of the class {models[0].class_} share"
        yield path, {"title": title, "$defs": definitions}
    for model in models:
        schemas = profile_schemas(parts[model.id], profile_path(model, "").rpartition("/")[0])
        reasons = unstated_rules(profile_rules(model, common))
        for name, schema in schemas.items():
            missing = unenforced(name, model.requirements, stated[model.id], reasons)
            head = {
                "title": f"{model.id}: {_SUBJECTS[name]}",
                "description": model.name,
                "x-apdsl-profile": model.id,
                UNENFORCED: missing,
            }
            yield profile_path(model, name), {**head, **schema}


def _documents(
    demands: Iterable[Demand], requirements: Iterable[Requirement], levels: Levels
) -> Documents:
    """The documents of what shall be; a recommendation does not make a document invalid."""
    binding = {
        each.id for each in requirements if (each.verification, each.level) == ("enforced", "shall")
    }
    return documents((each for each in demands if each.requirement_id in binding), levels)
