"""Each comparison of a compiled profile with the published tables, as what is said and published.

A comparison shows only what both sides have; together they leave nothing of a table out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from apdsl.model.profile import ProfileModel

from . import annex_c, compiled, remarks
from .annexes import BY_LETTER
from .published import Annex, Profile
from .rows import (
    clause_of,
    display_tag,
    key_row,
    meanings,
    name_of,
    name_of_uid,
    published_key,
    region_item,
    values_by_tag,
)

ROLE_HEADINGS = ["File-set Creator", "File-set Reader", "File-set Updater"]

Comparison = Callable[[Annex, Profile, ProfileModel], tuple[object, object]]


def differences(letter: str, models: Iterable[ProfileModel]) -> Iterator[str]:
    """Names of the facts in which the profiles of an annex differ from what was published."""
    of_annex = {model.id: model for model in models if model.annex == letter}
    published = [(annex, profile) for annex in BY_LETTER[letter] for profile in annex.profiles]
    if list(of_annex) != [profile.identifier for _, profile in published]:
        yield "profiles"
        return
    if clauses(of_annex.values()) != {clause for a in BY_LETTER[letter] for clause in a.headings}:
        yield "clauses"
    if remarks.compiled(letter, of_annex.values()) != remarks.committed(letter):
        yield "remarks"
    for annex, profile in published:
        for name, comparison in COMPARISONS.items():
            found, wanted = comparison(annex, profile, of_annex[profile.identifier])
            if found != wanted:
                yield name


def clauses(models: Iterable[ProfileModel]) -> set[str]:
    """The clauses that have a section in a profile of an annex."""
    return {clause_of(section.clause) for model in models for section in model.sections}


def identification(annex: Annex, profile: Profile, model: ProfileModel) -> tuple[object, object]:
    """Identifier, name, annex and class, part and edition; that there is a description."""
    found = (
        model.name,
        model.annex,
        model.annex_title,
        model.class_,
        model.standard,
        model.edition,
        bool(model.description),
    )
    class_ = annex.class_of(profile)
    return found, (profile.name, annex.letter, annex.title, class_, "PS3.11", "2020a", True)


def roles(annex: Annex, profile: Profile, model: ProfileModel) -> tuple[object, object]:
    """The roles there are, and what each offers at the end of a write session.

    Every annex says of all three what they do, or that they are not defined.
    """
    offered = {
        (
            description.role,
            clause_of(demand.clause),
            demand.alternatives,
            demand.level == "may",
            demand.if_supported,
        )
        for description in model.role_descriptions
        for demand in description.capabilities
    }
    published = {
        (ability.role, ability.clause, ability.alternatives, ability.may, ability.if_supported)
        for ability in annex.abilities
        if ability.role in profile.roles
    }
    described = [section.title for section in model.sections if section.kind == "role"]
    return (model.roles, described, offered), (profile.roles, ROLE_HEADINGS, published)


def sop_classes(annex: Annex, profile: Profile, model: ProfileModel) -> tuple[object, object]:
    """Every row of the table of SOP Classes and Transfer Syntaxes, with the level of each role."""
    found = [
        (
            compiled.sop_class(row.sop_class),
            compiled.condition(row.where).removeprefix("instance."),
            compiled.transfer_syntax(row.transfer_syntax),
            row.name or name_of_uid(compiled.sop_class(row.sop_class)),
            row.requirements,
        )
        for row in model.sop_classes
    ]
    return found, [
        (row.set, row.where, row.syntax.uid, row.iod, row.levels(profile))
        for row in annex.sop_rows
        if profile.has(row.only)
    ]


def at_least_one(annex: Annex, profile: Profile, model: ProfileModel) -> tuple[object, object]:
    """The SOP Classes of which a role supports at least one."""
    found = [(choice.role, choice.names, clause_of(choice.clause)) for choice in model.at_least_one]
    wanted = annex.at_least_one
    return found, [(wanted.role, wanted.keywords, wanted.said.clause)] if wanted else []


def medium(annex: Annex, profile: Profile, model: ProfileModel) -> tuple[object, object]:
    """The medium and what carries it."""
    found = [(medium.keyword, medium.carrier, clause_of(medium.clause)) for medium in model.media]
    return found, [(profile.medium, profile.carrier, profile.medium_said.clause)]


def mail(annex: Annex, profile: Profile, model: ProfileModel) -> tuple[object, object]:
    """The headers of an e-mail and of its part with the File-set."""
    found = [
        (
            rule.part,
            rule.header or "",
            rule.parameter or "",
            rule.relation,
            rule.value or "",
            clause_of(rule.clause),
        )
        for medium in model.media
        for rule in medium.mail_rules
    ]
    return found, [
        (mail.part, mail.header, mail.parameter, mail.relation, mail.value, mail.said.clause)
        for mail in annex.mail
    ]


def directory(annex: Annex, profile: Profile, model: ProfileModel) -> tuple[object, object]:
    """Whether there is a DICOMDIR, its rules and the types of its records."""
    own = [rule for rule in model.rules if clause_of(rule.clause).startswith(f"{annex.letter}.")]
    stated = {rule.name: (clause_of(rule.clause), rule.level) for rule in own}
    expected = {
        name: (said.clause, "should" if name in annex.recommended else "shall")
        for name, said in annex.rules.items()
    }
    if annex.interchange_format is not None and profile.has(annex.interchange_only):
        expected["jpeg-interchange-format"] = (annex.interchange_format.clause, "shall")
    found = (model.directory.required, stated, model.directory.record_types)
    return found, (annex.directory_required, expected, annex.records)


def keys(annex: Annex, profile: Profile, model: ProfileModel) -> tuple[object, object]:
    """Every row of the table of additional keys."""
    read = [row for key in annex.keys for row in key.read_as or (key,)]
    return [key_row(rule) for rule in model.directory.keys], [published_key(key) for key in read]


def clauses_of_keys(annex: Annex, profile: Profile, model: ProfileModel) -> tuple[object, object]:
    """The clause of each key: that of the table, or the one that takes keys over from another."""
    usual = annex.keys_said.clause if annex.keys_said else f"{annex.letter}.3.3.1"
    found = [(display_tag(rule), clause_of(rule.clause)) for rule in model.directory.keys]
    read = [row for key in annex.keys for row in key.read_as or (key,)]
    return found, [(key.tag, key.clause or usual) for key in read]


def icons(annex: Annex, profile: Profile, model: ProfileModel) -> tuple[object, object]:
    """The records that have icons, and the values of their attributes."""
    found = [
        (clause_of(icon.clause), icon.record_types, icon.presence, values_by_tag(icon.attributes))
        for icon in model.directory.icons
    ]
    wanted = annex.icons
    if wanted is None:
        return found, []
    presence = "required" if wanted.required else "optional"
    return found, [(wanted.clause, wanted.records, presence, meanings(wanted.values))]


def values(annex: Annex, profile: Profile, model: ProfileModel) -> tuple[object, object]:
    """Every row of the tables of required values, and the classes that they hold for."""
    blocks = {
        block.table.label if block.table else "": (
            block.table.caption if block.table else "",
            [compiled.sop_class(of) for of in block.applies_to],
            compiled.condition(block.where).removeprefix("instance."),
            [
                (name_of(rule), display_tag(rule), compiled.value(rule.values))
                for rule in block.attributes
            ],
        )
        for block in model.parameters
        if any(rule.values is not None for rule in block.attributes) and block.applies_to
    }
    return blocks, {
        values.label: (
            annex.captions[values.label],
            [values.sop_class, *values.more_classes],
            values.where,
            [(value.name, value.tag, value.meaning) for value in values.rows],
        )
        for values in annex.values
    }


def types(annex: Annex, profile: Profile, model: ProfileModel) -> tuple[object, object]:
    """Every row of the tables of Types that are stricter than in the IOD."""
    blocks = {
        block.table.label if block.table else "": (
            tuple(compiled.sop_class(of) for of in block.applies_to),
            tuple((name_of(rule), display_tag(rule), rule.type) for rule in block.attributes),
        )
        for block in model.parameters
        if any(rule.type is not None for rule in block.attributes) and block.applies_to
    }
    return blocks, {types.label: (types.sop_classes, types.rows) for types in annex.types}


def pairs(annex: Annex, profile: Profile, model: ProfileModel) -> tuple[object, object]:
    """The Photometric Interpretations with the Transfer Syntaxes that go with each."""
    found = {
        value: tuple(syntax.uid for syntax in pair.transfer_syntaxes)
        for block in model.parameters
        for rule in block.pairs
        for pair in rule.pairs
        for value in pair.values
        if rule.attribute.keyword == "PhotometricInterpretation"
    }
    return found, annex.pairs


def ultrasound_regions(
    annex: Annex, profile: Profile, model: ProfileModel
) -> tuple[object, object]:
    """The calibration of regions that C.4 and C.5 ask for, and nothing of it elsewhere."""
    found = [
        (
            rule.type,
            clause_of(rule.clause),
            (rule.count.low, rule.count.high) if rule.count else None,
            {display_tag(item): region_item(item) for item in rule.items},
        )
        for block in model.parameters
        for rule in block.attributes
        if rule.tag == "00186011"
    ]
    spatial, combined = profile.has("SC"), profile.has("CC")
    if annex.letter != "C" or not (spatial or combined):
        return found, []
    required = {tag: (type_, "", "", None, False) for tag, type_ in annex_c.REGION.items()}
    if spatial:
        excluded = ("(0018,6044)", *annex_c.PIXEL_COMPONENTS)
        absent = dict.fromkeys(excluded, (None, "", "", None, True))
        return found, [("1", "C.4", (1, None), required | absent)]
    components = {
        tag: ("1C", condition, "", "absent", False)
        for tag, condition in annex_c.PIXEL_COMPONENTS.items()
    }
    organization = {"(0018,6044)": ("1", "", "= 0..3", None, False)}
    return found, [("1", "C.5", (1, None), required | organization | components)]


def presence(annex: Annex, profile: Profile, model: ProfileModel) -> tuple[object, object]:
    """A required value requires the attribute: no row is limited to where it is present."""
    rules = [rule for block in model.parameters for rule in block.attributes]
    return [rule.keyword for rule in rules if rule.when_present or rule.absent], []


def overlay_groups(annex: Annex, profile: Profile, model: ProfileModel) -> tuple[object, object]:
    """What is asked of the groups 60xx."""
    found = {
        compiled.sop_class(of): (
            group.group,
            group.required.keyword if group.required else "absent",
            clause_of(group.clause),
        )
        for block in model.parameters
        for of in block.applies_to
        for group in block.groups
    }
    return found, {
        sop_class: ("60xx", demand, said.clause)
        for sop_class, (demand, said) in annex.groups.items()
    }


def security(annex: Annex, profile: Profile, model: ProfileModel) -> tuple[object, object]:
    """The Media Storage Security Profile of a secure profile, and none of others."""
    found = model.security and (model.security.profile, clause_of(model.security.clause))
    if profile.security is None:
        return found, None
    assert annex.security_said is not None
    return found, (profile.security, annex.security_said.clause)


def captions(annex: Annex, profile: Profile, model: ProfileModel) -> tuple[object, object]:
    """The labels and captions of all tables."""
    found = {table.label: table.caption for section in model.sections for table in section.tables}
    return found, annex.captions


def headings(annex: Annex, profile: Profile, model: ProfileModel) -> tuple[object, object]:
    """Every section has the heading that was published for its clause."""
    of_roles = {section.clause for section in model.sections if section.kind == "roles"}
    # The annexes of 2020 say File Set where PS3.10 and later editions say File-set. A role without
    # a clause of its own has no published heading.
    found = [
        (clause_of(section.clause), section.title.replace("File-set", "File Set"))
        for section in model.sections
        if section.kind != "role" or section.clause not in of_roles
    ]
    return found, [(clause, annex.headings.get(clause)) for clause, _ in found]


COMPARISONS: dict[str, Comparison] = {
    comparison.__name__: comparison
    for comparison in (
        identification,
        roles,
        sop_classes,
        at_least_one,
        medium,
        mail,
        directory,
        keys,
        clauses_of_keys,
        icons,
        values,
        types,
        pairs,
        ultrasound_regions,
        presence,
        overlay_groups,
        security,
        captions,
        headings,
    )
}
