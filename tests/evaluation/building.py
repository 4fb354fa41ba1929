"""Short ways to write data sets, rules and conditions in tests."""

from __future__ import annotations

from typing import Any

from apdsl import dictionary
from apdsl.model.common import CommonModel, SetMember, SopClassSet
from apdsl.model.condition import (
    AttributeRef,
    Condition,
    Path,
    Present,
    SopClassRef,
    SopClassSetRef,
    Within,
)
from apdsl.model.demands import Demand
from apdsl.model.profile import (
    AttributeRule,
    Directory,
    ParameterBlock,
    ProfileModel,
    Requirement,
    SourceRef,
)
from apdsl.runtime.dataset import DataSet, Element
from apdsl.runtime.instance import Instance
from apdsl.runtime.record import Record

CT = "1.2.840.10008.5.1.4.1.1.2"
ENHANCED_CT = "1.2.840.10008.5.1.4.1.1.2.1"
RT_DOSE = "1.2.840.10008.5.1.4.1.1.481.2"
EXPLICIT = "1.2.840.10008.1.2.1"
JPEG = "1.2.840.10008.1.2.4.50"


def attribute(keyword: str) -> AttributeRef:
    """The attribute of PS3.6 with the keyword."""
    found = dictionary.attribute(keyword)
    assert found is not None, keyword
    return AttributeRef(found.tag, found.keyword)


def tag(keyword: str) -> int:
    return int(attribute(keyword).tag.replace("xx", "00"), 16)


def data_set(unread_from: str | None = None, **values: Any) -> DataSet:
    """A Data Set by keywords; a value, a list of values, ``[]`` for empty, or a list of items."""
    elements = {}
    for keyword, value in values.items():
        found = dictionary.attribute(keyword)
        assert found is not None, keyword
        listed = tuple(value) if isinstance(value, list | tuple) else (value,)
        elements[tag(keyword)] = Element(found.vr.split(" or ")[0], listed)
    return DataSet(elements, unread_from=tag(unread_from) if unread_from else None)


def instance(
    meta: DataSet | None = None, unread_from: str | None = None, **values: Any
) -> Instance:
    """An instance in Explicit VR Little Endian unless its header says otherwise."""
    meta = data_set(TransferSyntaxUID=EXPLICIT) if meta is None else meta
    return Instance((), 0, meta, data_set(unread_from, **values))


def record(
    of: Instance | None = None,
    below: tuple[Instance | None, ...] = (),
    fileset: DataSet | None = None,
    **values: Any,
) -> Record:
    """A record of an instance; ``below`` are instances that records below it reference."""
    if of is not None:
        values.setdefault("ReferencedFileID", "A")
    made = Record(data_set(**values), 0, fileset=fileset, instance=of)
    made.children = [record(each, ReferencedFileID="B") for each in below]
    return made


def path(text: str) -> Path:
    """``instance.ImageType[3]`` as a path."""
    text, _, index = text.rstrip("]").partition("[")
    scope, *steps = text.split(".")
    value: Any = int(index) if index.isdigit() else index or None
    return Path(scope, tuple(attribute(step) for step in steps), value)  # type: ignore[arg-type]


def is_present(text: str) -> Condition:
    return Present(path(text))


def equals(text: str, *values: Any) -> Condition:
    return Within(path(text), values)


def rule(keyword: str, type_: Any = None, **fields: Any) -> AttributeRule:
    """A rule on an attribute, with the fields that matter."""
    ref = attribute(keyword)
    defaults: dict[str, Any] = {
        "requirement_id": f"X.1/{keyword}",
        "clause": "PS3.11 X.1",
        "record_types": (),
        "condition": None,
        "items": (),
    }
    return AttributeRule(tag=ref.tag, keyword=keyword, type=type_, **{**defaults, **fields})


def requirement(requirement_id: str, kind: Any = "key", **fields: Any) -> Requirement:
    source = SourceRef("profiles/test.apdsl", 7, 3)
    clause = "PS3.11 X.1"
    given = {"verification": "enforced", "source": source, "clause": clause, **fields}
    return Requirement(id=requirement_id, kind=kind, text=f"The text of {requirement_id}.", **given)


def demand(of: Any, subject: Any = "record", **fields: Any) -> Demand:
    return Demand(requirement(of.requirement_id), subject, of, **fields)


def block(*applies_to: str, where: Condition | None = None, **fields: Any) -> ParameterBlock:
    """A block for SOP Classes by UID, or for a set by its name."""
    references = tuple(
        SopClassRef(uid, uid) if uid[0].isdigit() else SopClassSetRef(uid) for uid in applies_to
    )
    return ParameterBlock("Block", references, where, "PS3.11 X.1", **fields)


MULTI_FRAME_SET = SopClassSet(
    "multi-frame",
    "AnyMultiframeCompositeStorage",
    "Multi-frame Composite IODs",
    "PS3.4 I.4",
    (
        SetMember(ENHANCED_CT, "EnhancedCTImageStorage", "IMAGE", True),
        SetMember(RT_DOSE, "RTDoseStorage", "RT DOSE", is_present("instance.NumberOfFrames")),
    ),
)


def common(**fields: Any) -> CommonModel:
    """A common model of nothing but one set of SOP Classes, and the fields given."""
    names = (
        "file_modules directory_modules icon record_types media security_profiles rules "
        "requirements"
    )
    empty: dict[str, Any] = dict.fromkeys(names.split(), ())
    given = {"sop_class_sets": (MULTI_FRAME_SET,), **fields}
    return CommonModel(apdsl_model="1", editions={}, **{**empty, **given})


def model(**fields: Any) -> ProfileModel:
    """A profile of nothing but the fields given."""
    given: dict[str, Any] = {
        "apdsl_model": "1",
        "id": "STD-TEST-CD",
        "standard": "PS3.11",
        "annex": "X",
        "annex_title": "Test Application Profile",
        "class_": "STD-TEST",
        "name": "Test",
        "edition": "2020a",
        "description": "",
        "roles": ("FSC",),
        "sop_classes": (),
        "media": (),
        "directory": Directory(False, "PS3.11 X.3.3", "X.3.3/directory", (), ()),
        "parameters": (),
        "security": None,
        "rules": (),
        "requirements": (),
    }
    return ProfileModel(**{**given, **fields})
