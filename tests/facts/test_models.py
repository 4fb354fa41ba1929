"""The compiled profiles say what the published tables say, no more and no less."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from apdsl import dictionary
from apdsl.model.profile import AttributeRule, ProfileModel

from . import annex_c, compiled
from .annexes import ANNEXES, PROFILES
from .published import Annex, Key, Profile, Value

each_profile = pytest.mark.parametrize(
    ("annex", "profile"), PROFILES, ids=[profile.identifier for _, profile in PROFILES]
)


def model_of(profile: Profile) -> ProfileModel:
    return compiled.models()[profile.identifier]


def test_the_annexes_compile_without_complaint() -> None:
    of_annexes = [
        f"{diagnostic.code} {diagnostic.message}"
        for diagnostic in compiled.compilation().diagnostics
        if diagnostic.span.source.name.startswith("profiles/ps3.11/")
        and diagnostic.suppression is None
    ]
    assert of_annexes == []


def test_the_annexes_define_these_profiles() -> None:
    letters = {annex.letter for annex in ANNEXES}
    defined = [model.id for model in compiled.models().values() if model.annex in letters]
    assert defined == [profile.identifier for _, profile in PROFILES]


@each_profile
def test_identification(annex: Annex, profile: Profile) -> None:
    model = model_of(profile)
    assert (model.name, model.annex, model.annex_title, model.class_) == (
        profile.name,
        annex.letter,
        annex.title,
        annex.class_of(profile),
    )
    assert (model.standard, model.edition) == ("PS3.11", "2020a")
    assert model.description


@each_profile
def test_roles(annex: Annex, profile: Profile) -> None:
    model = model_of(profile)
    offered = {
        (
            description.role,
            _clause(demand.clause),
            demand.alternatives,
            demand.level == "may",
            demand.if_supported,
        )
        for description in model.role_descriptions
        for demand in description.capabilities
    }
    assert model.roles == profile.roles
    assert offered == {
        (ability.role, ability.clause, ability.alternatives, ability.may, ability.if_supported)
        for ability in annex.abilities
        if ability.role in profile.roles
    }


@each_profile
def test_sop_classes(annex: Annex, profile: Profile) -> None:
    compiled_rows = [
        (
            compiled.sop_class(row.sop_class),
            compiled.condition(row.where).removeprefix("instance."),
            row.transfer_syntax
            if isinstance(row.transfer_syntax, str)
            else row.transfer_syntax.uid,
            row.name or _uid_name(compiled.sop_class(row.sop_class)),
            {role: level for role, level in row.requirements.items() if role in profile.roles},
        )
        for row in model_of(profile).sop_classes
    ]
    assert compiled_rows == [
        (
            row.set,
            row.where,
            row.syntax.uid,
            row.iod,
            row.levels(profile),
        )
        for row in annex.sop_rows
        if profile.has(row.only)
    ]


@each_profile
def test_at_least_one_of_several_classes(annex: Annex, profile: Profile) -> None:
    found = [
        (choice.role, choice.names, _clause(choice.clause))
        for choice in model_of(profile).at_least_one
    ]
    wanted = annex.at_least_one
    assert found == ([(wanted.role, wanted.keywords, wanted.said.clause)] if wanted else [])


@each_profile
def test_medium(annex: Annex, profile: Profile) -> None:
    media = [
        (medium.keyword, medium.carrier, _clause(medium.clause))
        for medium in model_of(profile).media
    ]
    assert media == [(profile.medium, profile.carrier, profile.medium_said.clause)]


@each_profile
def test_mail(annex: Annex, profile: Profile) -> None:
    rules = [
        (
            rule.part,
            rule.header or "",
            rule.parameter or "",
            rule.relation,
            rule.value or "",
            _clause(rule.clause),
        )
        for medium in model_of(profile).media
        for rule in medium.mail_rules
    ]
    assert rules == [
        (mail.part, mail.header, mail.parameter, mail.relation, mail.value, mail.said.clause)
        for mail in annex.mail
    ]


@each_profile
def test_directory(annex: Annex, profile: Profile) -> None:
    model = model_of(profile)
    own = [rule for rule in model.rules if _clause(rule.clause).startswith(f"{annex.letter}.")]
    stated = {rule.name: (_clause(rule.clause), rule.level) for rule in own}
    expected = {
        name: (said.clause, "should" if name in annex.recommended else "shall")
        for name, said in annex.rules.items()
    }
    if annex.interchange_format is not None and profile.has(annex.interchange_only):
        expected["jpeg-interchange-format"] = (annex.interchange_format.clause, "shall")
    assert model.directory.required == annex.directory_required
    assert stated == expected
    if annex.records:
        assert model.directory.record_types == annex.records


@each_profile
def test_keys(annex: Annex, profile: Profile) -> None:
    keys = model_of(profile).directory.keys
    read = [row for key in annex.keys for row in key.read_as or (key,)]
    assert [_key(rule) for rule in keys] == [_expected_key(key) for key in read]
    if annex.keys_said is not None:
        assert {_clause(key.clause) for key in keys} <= {annex.keys_said.clause}


@each_profile
def test_icons(annex: Annex, profile: Profile) -> None:
    icons = model_of(profile).directory.icons
    if annex.icons is None:
        assert icons == ()
        return
    (icon,) = icons
    assert _clause(icon.clause) == annex.icons.clause
    assert icon.record_types == annex.icons.records
    assert icon.presence == ("required" if annex.icons.required else "optional")
    assert _by_tag(icon.attributes) == _meanings(annex.icons.values)


@each_profile
def test_values(annex: Annex, profile: Profile) -> None:
    blocks = {
        block.table.label if block.table else "": (
            block.table.caption if block.table else "",
            [compiled.sop_class(of) for of in block.applies_to],
            compiled.condition(block.where).removeprefix("instance."),
            [
                (_name(rule), _display_tag(rule), compiled.value(rule.values))
                for rule in block.attributes
            ],
        )
        for block in model_of(profile).parameters
        if any(rule.values is not None for rule in block.attributes) and block.applies_to
    }
    assert blocks == {
        values.label: (
            annex.captions[values.label],
            [values.sop_class, *values.more_classes],
            values.where,
            [(value.name, value.tag, value.meaning) for value in values.rows],
        )
        for values in annex.values
    }


@each_profile
def test_types(annex: Annex, profile: Profile) -> None:
    blocks = {
        block.table.label if block.table else "": (
            tuple(compiled.sop_class(of) for of in block.applies_to),
            tuple((_name(rule), _display_tag(rule), rule.type) for rule in block.attributes),
        )
        for block in model_of(profile).parameters
        if any(rule.type is not None for rule in block.attributes) and block.applies_to
    }
    assert blocks == {types.label: (types.sop_classes, types.rows) for types in annex.types}


@each_profile
def test_pairs(annex: Annex, profile: Profile) -> None:
    pairs = {
        value: tuple(syntax.uid for syntax in pair.transfer_syntaxes)
        for block in model_of(profile).parameters
        for rule in block.pairs
        for pair in rule.pairs
        for value in pair.values
        if rule.attribute.keyword == "PhotometricInterpretation"
    }
    assert pairs == annex.pairs


@each_profile
def test_ultrasound_regions(annex: Annex, profile: Profile) -> None:
    """The calibration of regions that C.4 and C.5 ask for, and nothing of it elsewhere."""
    regions = [
        rule
        for block in model_of(profile).parameters
        for rule in block.attributes
        if rule.tag == "00186011"
    ]
    spatial, combined = profile.has("SC"), profile.has("CC")
    if annex.letter != "C" or not (spatial or combined):
        assert regions == []
        return
    (sequence,) = regions
    items = {_display_tag(item): item for item in sequence.items}
    organization = items.pop("(0018,6044)")
    assert (sequence.type, _clause(sequence.clause)) == ("1", "C.4" if spatial else "C.5")
    assert sequence.count is not None
    assert (sequence.count.low, sequence.count.high) == (1, None)
    assert {tag: items.pop(tag).type for tag in annex_c.REGION} == annex_c.REGION
    if spatial:
        assert organization.absent
        assert set(items) == set(annex_c.PIXEL_COMPONENTS)
        assert all(item.absent for item in items.values())
        return
    assert (organization.type, compiled.value(organization.values)) == ("1", "= 0..3")
    conditions = {tag: compiled.condition(item.condition) for tag, item in items.items()}
    assert conditions == annex_c.PIXEL_COMPONENTS
    assert {(item.type, item.otherwise) for item in items.values()} == {("1C", "absent")}


@each_profile
def test_values_hold_in_files_that_lack_the_attribute_as_well(
    annex: Annex, profile: Profile
) -> None:
    """A required value requires the attribute: no row is limited to where it is present."""
    rules = [rule for block in model_of(profile).parameters for rule in block.attributes]
    assert not any(rule.when_present or rule.absent for rule in rules)


@each_profile
def test_overlay_groups(annex: Annex, profile: Profile) -> None:
    groups = {
        compiled.sop_class(of): (
            group.group,
            group.required.keyword if group.required else "absent",
            _clause(group.clause),
        )
        for block in model_of(profile).parameters
        for of in block.applies_to
        for group in block.groups
    }
    assert groups == {
        sop_class: ("60xx", demand, said.clause)
        for sop_class, (demand, said) in annex.groups.items()
    }


@each_profile
def test_security(annex: Annex, profile: Profile) -> None:
    model = model_of(profile)
    if profile.security is None:
        assert model.security is None
        return
    assert annex.security_said is not None
    assert model.security is not None
    assert (model.security.profile, _clause(model.security.clause)) == (
        profile.security,
        annex.security_said.clause,
    )


@each_profile
def test_captions(annex: Annex, profile: Profile) -> None:
    tables = {
        table.label: table.caption
        for section in model_of(profile).sections
        for table in section.tables
    }
    assert tables == annex.captions


@each_profile
def test_headings(annex: Annex, profile: Profile) -> None:
    """Every section has the heading that was published for its clause."""
    headings: dict[str, str] = {}
    for section in model_of(profile).sections:
        # The annexes of 2020 say File Set where PS3.10 and later editions say File-set. Of several
        # sections in one clause the first gives it its heading.
        title = section.title.replace("File-set", "File Set")
        headings.setdefault(_clause(section.clause), title)
    assert headings == {clause: annex.headings.get(clause) for clause in headings}
    assert annex.sop_rows
    assert profile.medium_said.clause in headings


def _clause(clause: str) -> str:
    """The clause without the part, which is PS3.11 for all that an annex states."""
    return clause.removeprefix("PS3.11 ")


def _key(rule: AttributeRule) -> tuple[object, ...]:
    return (
        _name(rule) if rule.tag else "",
        _display_tag(rule),
        rule.record_types,
        rule.type,
        compiled.condition(rule.condition),
        rule.otherwise == "may",
        [_key(item)[:2] + _key(item)[3:] for item in rule.items],
        compiled.copy_of(rule.copy_of),
    )


def _expected_key(key: Key) -> tuple[object, ...]:
    items = [_expected_key(item) for item in key.items]
    return (
        key.name if key.tag else "",
        key.tag,
        tuple(key.record.split(" or ")),
        key.type,
        key.when.meaning if key.when else "",
        key.when is not None and key.when.may_otherwise,
        [item[:2] + item[3:] for item in items],
        key.copy_of,
    )


def _by_tag(rules: Iterable[AttributeRule]) -> dict[str, str]:
    return {_display_tag(rule): compiled.value(rule.values) for rule in rules}


def _meanings(values: Iterable[Value]) -> dict[str, str]:
    return {value.tag: value.meaning for value in values}


def _name(rule: AttributeRule) -> str:
    """The name as the annex prints it, or else that of PS3.6."""
    found = dictionary.attribute(rule.keyword or "")
    return rule.name or (found.name if found else "")


def _display_tag(rule: AttributeRule) -> str:
    return "" if rule.tag is None else dictionary.format_tag(rule.tag)


def _uid_name(uid: str) -> str:
    found = dictionary.uid(uid)
    return found.name if found else uid
