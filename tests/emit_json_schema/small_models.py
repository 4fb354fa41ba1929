"""The smallest models that hold one demand each."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from apdsl.emit import json_schema
from apdsl.model.common import CommonModel, RecordType, SetMember, SopClassSet
from apdsl.model.condition import AttributeRef, Condition, Path, SopClassRef, TransferSyntaxRef
from apdsl.model.profile import (
    AttributeRule,
    Directory,
    ParameterBlock,
    ProfileModel,
    Requirement,
    SopClassRow,
    SourceRef,
)
from apdsl.model.vocabulary import Scope
from tests.emit_json_schema.documents import EXPLICIT_LITTLE
from tests.emit_json_schema.schemas import Schemas

CT = "1.2.840.10008.5.1.4.1.1.2"
XA = "1.2.840.10008.5.1.4.1.1.12.1"
SEGMENTATION = "1.2.840.10008.5.1.4.1.1.66.4"
JPEG = "1.2.840.10008.1.2.4.70"
PLAIN_SYNTAX = TransferSyntaxRef(EXPLICIT_LITTLE, "ExplicitVRLittleEndian")
JPEG_SYNTAX = TransferSyntaxRef(JPEG, "JPEGLosslessSV1")

PARENTS = {"PATIENT": "root", "STUDY": "PATIENT", "SERIES": "STUDY", "IMAGE": "SERIES"}


def path(scope: Scope, *tags: str, value: Any = None) -> Path:
    return Path(scope, tuple(AttributeRef(tag, tag) for tag in tags), value)


def rule(tag: str, **details: Any) -> AttributeRule:
    """A row with the requirement id of its tag."""
    given = {
        "type": None,
        "condition": None,
        "items": (),
        "vr": "US",
        "record_types": (),
        **details,
    }
    return AttributeRule(requirement_id=tag, clause="X", tag=tag, keyword=tag, **given)


def key(tag: str, **details: Any) -> AttributeRule:
    """A key of IMAGE records, or of those in ``record_types``."""
    return rule(tag, **{"record_types": ("IMAGE",), "vr": "LO", **details})


def requirement(requirement_id: str, kind: Any = "parameter") -> Requirement:
    return Requirement(requirement_id, "X", kind, "", "enforced", SourceRef("x", 1, 1))


def common(multi_frame: bool | Condition = True) -> CommonModel:
    """A common model with four record types and two sets of SOP Classes."""
    members = (SetMember(CT, "CT", "IMAGE", multi_frame), SetMember(XA, "XA", "IMAGE", False))
    return CommonModel(
        apdsl_model="1",
        editions={},
        file_modules=(),
        directory_modules=(),
        icon=(),
        record_types=tuple(
            RecordType(name, "F.5", (parent,), "instance", ()) for name, parent in PARENTS.items()
        ),
        sop_class_sets=(
            SopClassSet("composite", "AnyComposite", "All", "B.5", members),
            SopClassSet("multi-frame", "AnyMultiFrame", "Multi-frame", "B.5", members[:1]),
        ),
        media=(),
        security_profiles=(),
        rules=(),
        requirements=(),
    )


def profile(
    *rows: SopClassRow, keys: tuple[AttributeRule, ...] = (), **details: Any
) -> ProfileModel:
    """A profile of these rows, keys and further fields; its requirements are those they name."""
    blocks: tuple[ParameterBlock, ...] = details.get("parameters", ())
    named = [each.requirement_id for each in _nested(keys)]
    for block in blocks:
        rules = (*_nested(block.attributes), *block.groups, *block.pairs)
        named += [each.requirement_id for each in rules]
    lists = ("sop-classes", "transfer-syntaxes") if rows else ()
    return ProfileModel(
        **{
            "apdsl_model": "1",
            "id": "STD-TEST",
            "standard": "PS3.11",
            "annex": "X",
            "annex_title": "",
            "class_": "STD-TEST",
            "name": "",
            "edition": "2020a",
            "description": "",
            "roles": (),
            "sop_classes": rows,
            "media": (),
            "directory": Directory(False, "X", "directory", keys, ()),
            "parameters": (),
            "security": None,
            "rules": (),
            "requirements": (
                *(requirement(each) for each in dict.fromkeys(named)),
                *(requirement(each, each) for each in lists),
                replace(requirement("directory", "directory"), verification="permitted"),
            ),
            **details,
        }
    )


def _nested(rules: tuple[AttributeRule, ...]) -> list[AttributeRule]:
    return [found for each in rules for found in (each, *_nested(each.items))]


def block(*rules: AttributeRule, **details: Any) -> ProfileModel:
    """A profile that demands this of every instance, or of those the details name."""
    given = {"applies_to": (), "where": None, **details}
    return profile(parameters=(ParameterBlock("block", clause="X", attributes=rules, **given),))


def row(
    sop_class: Any = CT, syntax: Any = PLAIN_SYNTAX, level: Any = "mandatory", **details: Any
) -> SopClassRow:
    named = SopClassRef(sop_class, sop_class) if isinstance(sop_class, str) else sop_class
    return SopClassRow(named, details.get("where"), syntax, {"FSC": level}, "X", "row")


def violated(model: ProfileModel, name: str, document: Any, base: CommonModel | None = None) -> Any:
    """The requirements that a document violates by the schema of the profile."""
    written = Schemas(json_schema.emit([model], base or common()))
    return written.violated(written.profile_path(model.id, name), document)
