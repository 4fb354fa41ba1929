"""Augmented and Private Application Profiles of the vendor (PS3.2 A.5.3)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from apdsl.document.tree import Block, Section
from apdsl.emit.text.annex import profile_sections
from apdsl.emit.text.folding import ProfileSet
from apdsl.emit.text.tables import sop_classes
from apdsl.emit.text.writer import Writer
from apdsl.model import sentences
from apdsl.model.profile import AttributeRule, ProfileModel, SopClassRow
from apdsl.model.sentences.wording import listing
from apdsl.model.vocabulary import Level, Role
from apdsl.statement.attributes import key_table
from apdsl.statement.material import Material, profiles_of
from apdsl.statement.words import below, blocks, introduced, items, paragraph, section

_SHOWN_ELSEWHERE: Final = frozenset(
    (
        "at-least-one",
        "directory",
        "icon",
        "icon-attribute",
        "key",
        "medium",
        "record-types",
        "sop-class-row",
        "sop-classes",
        "transfer-syntaxes",
    )
)
"""Kinds of requirements that the sections on SOP Classes and on the directory speak of."""

_DIRECTORY: Final = frozenset(("directory", "icon", "icon-attribute", "record-types"))


def own_profiles(material: Material, number: str) -> Section:
    augmented, private = below(number, 1), below(number, 2)
    return section(
        number,
        "Augmented and Private Application Profiles",
        (),
        (
            section(
                augmented,
                "Augmented Application Profiles",
                _none(material, augmented=True),
                _augmented_profiles(material, augmented),
            ),
            section(
                private,
                "Private Application Profiles",
                _none(material, augmented=False),
                _private_profiles(material, private),
            ),
        ),
    )


def _none(material: Material, augmented: bool) -> tuple[Block, ...]:
    if material.own_profiles(augmented):
        return ()
    kind = "Augmented" if augmented else "Private"
    return (paragraph(f"Not applicable: no {kind} Application Profile is used."),)


# ---- A.5.3.1 ------------------------------------------------------------------------------------


def _augmented_profiles(material: Material, number: str) -> Iterator[Section]:
    for place, model in enumerate(material.own_profiles(augmented=True), 1):
        yield _augmented(material, model, below(number, place))


def _augmented(material: Material, model: ProfileModel, number: str) -> Section:
    base = material.augmented(model)
    where = f" ({base.standard} {base.annex})" if base.annex else ""
    said = introduced(
        f"{model.id} ({model.name}) augments {base.id} ({base.name}){where}.", model.description
    )
    restrictions = [
        block
        for claim in profiles_of(material.claim).get(model.id, ())
        if claim.restriction
        for block in introduced(f"Restriction to {base.id} (PS3.2 7.4.2):", claim.restriction)
    ]
    parts = (
        ("SOP Class Augmentations", _sop_classes(material, model, base)),
        ("Directory Augmentations", _directory(model, base)),
        ("Other Augmentations", _others(model, base)),
    )
    return section(
        number,
        model.id,
        (*said, *dict.fromkeys(restrictions)),
        [
            section(below(number, place), title, body or (paragraph("None."),))
            for place, (title, body) in enumerate(parts, 1)
        ],
    )


def _sop_classes(material: Material, model: ProfileModel, base: ProfileModel) -> tuple[Block, ...]:
    known = {(row.sop_class, row.where, row.transfer_syntax): row for row in base.sop_classes}
    added = tuple(
        row
        for row in model.sop_classes
        if _more(row.requirements, known.get((row.sop_class, row.where, row.transfer_syntax)), base)
    )
    if not added:
        return ()
    write = Writer(ProfileSet([model]), material.common, base.standard, frozenset())
    opening = paragraph(f"These SOP Classes and Transfer Syntaxes go beyond {base.id}.")
    return (opening, sop_classes(write, {model.id: added}, ()))


def _more(levels: dict[Role, Level], known: SopClassRow | None, base: ProfileModel) -> bool:
    """Whether the row is new, or says something else of a role that both profiles have."""
    return known is None or any(
        known.requirements.get(role) != level
        for role, level in levels.items()
        if role in base.roles
    )


def _directory(model: ProfileModel, base: ProfileModel) -> tuple[Block, ...]:
    known = {_key(rule) for rule in base.directory.keys}
    added = [rule for rule in model.directory.keys if _key(rule) not in known]
    said: list[Block] = []
    if added:
        said.append(key_table(added, f"{model.id} Additional DICOMDIR Keys"))
    said += items((paragraph(text),) for text in _new_texts(model, base, _DIRECTORY))
    return tuple(said)


def _key(rule: AttributeRule) -> tuple[object, ...]:
    return (rule.record_types, rule.tag, rule.keyword, rule.type, rule.condition, rule.values)


def _others(model: ProfileModel, base: ProfileModel) -> tuple[Block, ...]:
    roles = [sentences.role(role) for role in model.roles if role not in base.roles]
    entries: list[tuple[Block, ...]] = []
    if roles:
        entries.append((paragraph(f"The role {listing(roles, 'and')} is added."),))
    kinds = {each.kind for each in model.requirements} - _SHOWN_ELSEWHERE
    entries += [(paragraph(text),) for text in _new_texts(model, base, frozenset(kinds))]
    return items(entries)


def _new_texts(model: ProfileModel, base: ProfileModel, kinds: frozenset[str]) -> dict[str, None]:
    """What the profile demands beyond that which it augments, of some kinds."""
    known = {requirement.text for requirement in base.requirements}
    return {
        each.text: None
        for each in model.requirements
        if each.kind in kinds and each.text and each.text not in known
    }


# ---- A.5.3.2 ------------------------------------------------------------------------------------


def _private_profiles(material: Material, number: str) -> Iterator[Section]:
    """Each private profile after the pattern of PS3.11 8 (PS3.2 7.4.3)."""
    for place, model in enumerate(material.own_profiles(augmented=False), 1):
        title = f"{model.id} {model.name}"
        body = blocks(model.description)
        yield section(below(number, place), title, body, profile_sections(model, material.common))
