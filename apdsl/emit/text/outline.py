"""The outline of one profile: its sections in order, and in each the things to be said there.

Every row, demand and remark of the model is in exactly one section, so that the outlines of the
profiles of an annex can be laid over each other.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from apdsl.document.references import order_of, own_clause
from apdsl.model.profile import (
    AttributeRule,
    Medium,
    ParameterBlock,
    ProfileModel,
    Remark,
    Requirement,
    Section,
    SectionKind,
    Table,
)
from apdsl.model.sentences.names import ROLE_NAMES

ItemKind = Literal[
    "text",
    "identification",
    "capability",
    "role-absent",
    "requirement",
    "rule",
    "sop-classes",
    "at-least-one",
    "medium",
    "media",
    "medium-facts",
    "mail",
    "keys",
    "icon",
    "values",
    "security",
    "remark",
]


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to be said: what kind, which one (the same in other profiles), and the thing."""

    kind: ItemKind
    key: object
    value: object


@dataclass(slots=True)
class Part:
    """One section of a profile while it is filled."""

    section: Section
    items: list[Item] = field(default_factory=list)
    last: list[Item] = field(default_factory=list)

    clause: str = ""
    tables: tuple[Table, ...] = ()


_ORDER: dict[str, int] = {
    "identification": 0,
    "clinical-context": 1,
    "roles": 2,
    "role": 3,
    "class-profile": 4,
    "specific-profile": 4,
    "sop-classes": 5,
    "media": 6,
    "directory": 7,
    "keys": 8,
    "icons": 9,
    "parameters": 10,
    "parameter-block": 11,
    "security": 12,
    "annex": 99,
    "subsection": 99,
}
_USUAL: dict[SectionKind, tuple[str, str]] = {
    "identification": ("1", "Class and Profile Identification"),
    "sop-classes": ("3.1", "SOP Classes and Transfer Syntaxes"),
    "media": ("3.2", "Physical Media and Media Formats"),
    "directory": ("3.3", "Directory Information in DICOMDIR"),
    "keys": ("3.3.1", "Additional Keys"),
    "icons": ("3.3.2", "Icon Images"),
    "parameter-block": ("3.4.1", "Image Attribute Values"),
    "security": ("3.5", "Security Parameters"),
    "roles": ("2.1", "Roles and Service Class Options"),
}
"""Where things stand that the profile gives no section (PS3.11 8)."""


def outline(model: ProfileModel) -> tuple[Part, ...]:
    """The sections of the profile with all that is to be said in them."""
    parts = _Parts(model)
    parts.fill()
    return parts.coalesced()


class _Parts:
    def __init__(self, model: ProfileModel) -> None:
        self.model = model
        self.parts = [
            Part(section, clause=self._short(section.clause)) for section in model.sections
        ]

    def _short(self, clause: str) -> str:
        return own_clause(clause, self.model.standard)

    def coalesced(self) -> tuple[Part, ...]:
        """The sections, those with one clause as one: blocks of values share theirs."""
        found: dict[str, Part] = {}
        for part in self.parts:
            first = found.setdefault(part.clause, part)
            first.tables += part.section.tables
            if first is not part:
                first.items += part.items
        return tuple(found.values())

    def fill(self) -> None:
        self._openings()
        self._roles()
        self._sop_classes()
        self._media()
        self._directory()
        self._parameters()
        self._security()
        self._rules()
        for part in self.parts:
            part.items += part.last

    # ---- Finding the section ------------------------------------------------------------------

    def _part(self, kind: SectionKind, clause: str) -> Part:
        """The section of the kind with this clause, or the one that comes nearest to it."""
        clause = self._short(clause)
        of_kind = [p for p in self.parts if p.section.kind == kind and p.section.title]
        near = [part for part in of_kind if part.clause == clause]
        near = near or [part for part in of_kind if _contains(part.clause, clause)]
        near = near or [part for part in of_kind if part.section.tables] or of_kind
        return near[-1] if near else self._new(kind, clause)

    def _any_part(self, clause: str, kind: SectionKind) -> Part:
        """The section with this clause whatever its kind.

        A clause without a section gets one below the closest that contains it; what stands
        elsewhere in the standard goes to the section of the kind.
        """
        clause = self._short(clause)
        same = [part for part in self.parts if part.clause == clause]
        if same:
            return same[0]
        if any(_contains(part.clause, clause) for part in self.parts):
            return self._untitled(kind, clause)
        return self._part(kind, clause)

    def _untitled(self, kind: SectionKind, clause: str) -> Part:
        """A section for a clause that the profile text names, but gives no heading."""
        above = [i for i, part in enumerate(self.parts) if _contains(part.clause, clause)]
        closest = max(above, key=lambda i: len(self.parts[i].clause))
        place = closest + 1
        while place < len(self.parts) and _before(
            self.parts[place].clause, clause, self.parts[closest].clause
        ):
            place += 1
        part = Part(Section(kind, clause, ""), clause=clause)
        self.parts.insert(place, part)
        return part

    def _new(self, kind: SectionKind, clause: str) -> Part:
        number, title = _USUAL.get(kind, ("", kind))
        annex = self.model.annex or f"{self.model.id} X"
        usual = f"{annex}.{number}" if number else clause
        part = Part(Section(kind, usual, title), clause=usual)
        order = _ORDER[kind]
        places = [i for i, p in enumerate(self.parts) if _ORDER[p.section.kind] <= order]
        self.parts.insert(places[-1] + 1 if places else 0, part)
        return part

    # ---- Filling it ---------------------------------------------------------------------------

    def _openings(self) -> None:
        for part in tuple(self.parts):
            if part.section.text:
                part.items.append(Item("text", part.section.text, part.section.text))
            for remark in part.section.remarks:
                there = part
                if remark.clause and self._short(remark.clause) != part.clause:
                    there = self._any_part(remark.clause, part.section.kind)
                item = Item("remark", _remark_key(remark), remark)
                (there.items if remark.kind == "text" else there.last).append(item)
        part = self._part("identification", "")
        part.items.append(Item("identification", "identification", part.section.tables))

    def _roles(self) -> None:
        described = {self._short(role.clause): role for role in self.model.role_descriptions}
        for part in self.parts:
            if part.section.kind != "role":
                continue
            role = described.pop(part.clause, None)
            named = [short for short, name in ROLE_NAMES.items() if name == part.section.title]
            if role is None and named and named[0] not in self.model.roles:
                part.items.append(Item("role-absent", part.clause, named[0]))
            if role is not None:
                if role.text and role.text != part.section.text:
                    part.items.append(Item("text", role.text, role.text))
                for demand in role.capabilities:
                    part.items.append(Item("capability", demand, (role.role, demand)))
        for role in described.values():
            part = self._part("roles", role.clause)
            if role.text:
                part.items.append(Item("text", role.text, role.text))
            for demand in role.capabilities:
                part.items.append(Item("capability", demand, (role.role, demand)))

    def _sop_classes(self) -> None:
        self._requirements("sop-classes", "sop-classes", "transfer-syntaxes")
        if self.model.sop_classes:
            part = self._part("sop-classes", self.model.sop_classes[0].clause)
            rows = self.model.sop_classes
            part.items.append(Item("sop-classes", "sop-classes", (rows, part.section.tables)))
        for demand in self.model.at_least_one:
            part = self._part("sop-classes", demand.clause)
            part.items.append(Item("at-least-one", (demand.role, demand.names), demand))

    def _media(self) -> None:
        in_table: dict[str, tuple[Part, list[Medium]]] = {}
        for medium in self.model.media:
            part = self._part("media", medium.clause)
            if part.section.tables:
                in_table.setdefault(part.clause, (part, []))[1].append(medium)
            else:
                part.items.append(Item("medium", medium.keyword, medium))
        for part, media in in_table.values():
            part.items.append(Item("media", "media", (tuple(media), part.section.tables)))
        for medium in self.model.media:
            part = self._part("media", medium.clause)
            part.items.append(Item("medium-facts", medium.keyword, medium))
            for rule in medium.mail_rules:
                part.items.append(Item("mail", rule, rule))

    def _directory(self) -> None:
        directory = self.model.directory
        if directory.requirement_id:
            part = self._part("directory", directory.clause)
            part.items.append(Item("requirement", "directory", self._of(directory.requirement_id)))
        self._requirements("directory", "record-types")
        tables: dict[int, list[AttributeRule]] = {}
        for key in directory.keys:
            part = self._part("keys", key.clause)
            place = next(i for i, known in enumerate(self.parts) if known is part)
            tables.setdefault(place, []).append(key)
        for place, rows in tables.items():
            part = self.parts[place]
            part.items.append(Item("keys", "keys", (tuple(rows), part.section.tables)))
        for icon in directory.icons:
            part = self._part("icons", icon.clause)
            part.items.append(Item("icon", icon.record_types, icon))

    def _parameters(self) -> None:
        waiting = [part for part in self.parts if part.section.kind == "parameter-block"]
        for block in self.model.parameters:
            own = [part for part in waiting if self._belongs(part, block)]
            if own:
                waiting.remove(own[0])
            part = own[0] if own else self._part("parameter-block", block.clause)
            part.items.append(Item("values", block.name, block))

    def _belongs(self, part: Part, block: ParameterBlock) -> bool:
        """Whether the section is that of the block: the first left with its clause and table."""
        tables = part.section.tables
        same_table = block.table in tables or not (block.table or tables)
        return part.clause == self._short(block.clause) and same_table

    def _security(self) -> None:
        security = self.model.security
        if security is not None:
            part = self._part("security", security.clause)
            part.items.append(Item("security", security.profile, security))

    def _rules(self) -> None:
        for rule in self.model.rules:
            part = self._any_part(rule.clause, self._place_of_general_rules())
            part.items.append(Item("rule", (rule.name, rule.clause), rule))

    def _place_of_general_rules(self) -> SectionKind:
        """Where rules stand that another part or chapter imposes on the profile.

        It is the last of these sections: annexes may have what others call parameters before the
        directory (PS3.11 C.3.1.1).
        """
        usual: tuple[SectionKind, ...] = ("directory", "parameters", "security")
        ends = [
            (kind == "security", order_of(part.clause), kind)
            for part in self.parts
            for kind in usual
            if part.section.kind == kind
        ]
        return max(ends)[-1] if ends else "directory"

    def _requirements(self, section: SectionKind, *kinds: str) -> None:
        for requirement in self.model.requirements:
            if requirement.kind in kinds:
                part = self._any_part(requirement.clause, section)
                part.items.append(Item("requirement", requirement.kind, requirement))

    def _of(self, requirement_id: str) -> Requirement | None:
        found = (known for known in self.model.requirements if known.id == requirement_id)
        return next(found, None)


def _contains(clause: str, other: str) -> bool:
    return bool(clause) and other.startswith(f"{clause}.")


def _before(part: str, clause: str, container: str) -> bool:
    """Whether a section inside the container comes before the clause."""
    return _contains(container, part) and order_of(part) < order_of(clause)


def _remark_key(remark: Remark) -> tuple[object, ...]:
    return (remark.kind, remark.clause, remark.requirement_id, remark.text)
