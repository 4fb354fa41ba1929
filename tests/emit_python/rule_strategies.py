"""Strategies for models that use all kinds of rules and conditions, on a few attributes."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from apdsl.model import condition as c
from apdsl.model.common import CommonModel
from apdsl.model.profile import (
    AttributeRule,
    Directory,
    GroupRule,
    Icon,
    ItemCount,
    Pair,
    PairsRule,
    ParameterBlock,
    ProfileModel,
    Requirement,
)
from tests.evaluation.building import (
    CT,
    ENHANCED_CT,
    EXPLICIT,
    JPEG,
    RT_DOSE,
    attribute,
    common,
    model,
    requirement,
)

PLAIN = [attribute(name) for name in ("Rows", "ImageType", "HighBit", "OverlayData")]
SEQUENCES = [attribute(name) for name in ("ReferencedImageSequence", "SourceImageSequence")]
PRIVATE = c.AttributeRef("00091010", "00091010")
META = attribute("ImplementationVersionName")
SYNTAXES = [
    c.TransferSyntaxRef(EXPLICIT, "ExplicitVRLittleEndian"),
    c.TransferSyntaxRef(JPEG, "JPEGBaseline8Bit"),
    c.TransferSyntaxRef("1.2.3.4", "1.2.3.4"),
]
CLASSES: list[c.AnySopClassRef] = [
    c.SopClassRef(CT, "CTImageStorage"),
    c.SopClassRef(ENHANCED_CT, "EnhancedCTImageStorage"),
    c.SopClassRef(RT_DOSE, "RTDoseStorage"),
    c.SopClassRef("1.2.3.5", "1.2.3.5"),
    c.SopClassSetRef("multi-frame"),
]
SCOPES = ("instance", "shared", "subordinates", "record", "item", "fileset")


def some(options: list[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(st.sampled_from(options), min_size=1, max_size=3, unique=True).map(tuple)


attributes = st.sampled_from([*PLAIN, PRIVATE])
ways = st.one_of(
    attributes.map(lambda ref: (ref,)),
    st.tuples(st.sampled_from(SEQUENCES), attributes),
    st.just((META,)),
)
indexes: st.SearchStrategy[Any] = st.sampled_from([None, 1, 3, "any"])
paths = st.builds(c.Path, st.sampled_from(SCOPES), ways, indexes)
literals = some(
    [
        "A",
        'with "quotes"',
        "it's \\ both \"",
        8,
        -1,
        0.5,
        c.Range(8, 16),
        c.Range(None, 512),
        c.Range(0.5, None),
    ]
)
of_instances = st.sampled_from(["instance", "subordinates"])
atoms: st.SearchStrategy[Any] = st.one_of(
    st.builds(c.Present, paths),
    st.builds(c.HasValue, paths),
    st.builds(c.HasItems, paths),
    st.builds(c.Within, paths, literals),
    st.builds(c.IsA, of_instances, some(CLASSES)),
    st.builds(c.EncodedWith, of_instances, some(SYNTAXES)),
    st.builds(c.GroupPresent, st.sampled_from(SCOPES), st.sampled_from(["60xx", "0028"])),
    st.builds(c.ExtendedCharacters, st.sampled_from(SCOPES)),
    st.builds(c.Undecidable, st.sampled_from(['a "question" that\nno file answers', "?" * 120])),
)
conditions: st.SearchStrategy[Any] = st.recursive(
    atoms,
    lambda inner: st.one_of(
        st.builds(c.Negation, inner),
        st.builds(c.AllOf, st.lists(inner, min_size=1, max_size=3).map(tuple)),
        st.builds(c.AnyOf, st.lists(inner, min_size=1, max_size=3).map(tuple)),
    ),
    max_leaves=4,
)
value_rules: st.SearchStrategy[Any] = st.recursive(
    st.one_of(
        st.builds(c.OneOf, literals),
        st.builds(c.EqualsAttribute, attributes, st.sampled_from([0, 1, -1])),
    ),
    lambda inner: st.builds(c.Depending, conditions, inner, inner),
    max_leaves=3,
)
counts = st.builds(ItemCount, st.integers(0, 2), st.sampled_from([None, 2]))


@st.composite
def rules(draw: Any, number: Any, depth: int = 2) -> AttributeRule:
    is_sequence = depth > 0 and draw(st.booleans())
    ref = draw(st.sampled_from(SEQUENCES) if is_sequence else attributes)
    type_ = draw(st.sampled_from([None, "1", "1C", "2", "2C", "3"]))
    conditional = type_ in ("1C", "2C")
    return AttributeRule(
        requirement_id=f"X.3.4/{ref.keyword}/{next(number)}",
        clause="PS3.11 X.3.4",
        record_types=("IMAGE",),
        tag=ref.tag,
        keyword=ref.keyword,
        type=type_,
        condition=draw(conditions) if conditional else None,
        items=tuple(draw(st.lists(rules(number, depth - 1), max_size=2))) if is_sequence else (),
        otherwise=draw(st.sampled_from([None, "may", "absent"])) if conditional else None,
        values=draw(st.none() | value_rules),
        when_present=draw(st.booleans()),
        absent=draw(st.booleans()) and draw(st.booleans()),
        count=draw(counts) if is_sequence else None,
        copy_of=tuple(draw(st.lists(paths, max_size=2))),
    )


@st.composite
def blocks(draw: Any, number: Any) -> ParameterBlock:
    group = GroupRule(
        "60xx",
        draw(st.sampled_from([None, attribute("OverlayData")])),
        "PS3.11 X.3.4",
        f"X.3.4/group-60xx/{next(number)}",
    )
    pairs = PairsRule(
        draw(attributes),
        tuple(draw(st.lists(st.builds(Pair, literals, some(SYNTAXES)), min_size=1, max_size=2))),
        "PS3.11 X.3.4",
        f"X.3.4/pairs/{next(number)}",
    )
    return ParameterBlock(
        name="Block",
        applies_to=draw(st.just(()) | some(CLASSES)),
        where=draw(st.none() | conditions),
        clause="PS3.11 X.3.4",
        attributes=tuple(draw(st.lists(rules(number, 1), max_size=2))),
        groups=(group,),
        pairs=(pairs,),
    )


@st.composite
def profiles(draw: Any, identifier: str = "STD-TEST-CD") -> tuple[ProfileModel, CommonModel]:
    """A profile of random keys, icons and parameters, and what it rests on."""
    number = iter(range(1000))
    icon_rules = draw(st.lists(rules(number, 0), max_size=1))
    icon = Icon(
        ("IMAGE", "RT DOSE"),
        draw(st.sampled_from(["required", "optional"])),
        tuple(icon_rules),
        "PS3.11 X.3.3",
        f"X.3.3/icon/{next(number)}",
    )
    keys = tuple(draw(st.lists(rules(number), min_size=1, max_size=3)))
    made = model(
        id=identifier,
        directory=Directory(False, "PS3.11 X.3.3", "X.3.3/directory", keys, (icon,)),
        parameters=tuple(draw(st.lists(blocks(number), max_size=2))),
    )
    return model(**{**_fields(made), "requirements": tuple(_entered(made))}), common()


def _fields(made: ProfileModel) -> dict[str, Any]:
    return {name: getattr(made, name) for name in made.__slots__}


def _entered(made: ProfileModel) -> list[Requirement]:
    ids = [rule.requirement_id for key in made.directory.keys for rule in _all(key)]
    for icon in made.directory.icons:
        ids += [icon.requirement_id, *(rule.requirement_id for rule in icon.attributes)]
    for block in made.parameters:
        ids += [rule.requirement_id for top in block.attributes for rule in _all(top)]
        ids += [rule.requirement_id for rule in block.groups]
        ids += [rule.requirement_id for rule in block.pairs]
    return [requirement(requirement_id) for requirement_id in ids]


def _all(rule: AttributeRule) -> list[AttributeRule]:
    return [rule, *(inner for item in rule.items for inner in _all(item))]
