"""The sentences for all demands that are not a rule on one attribute."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from apdsl.model.profile import (
    AtLeastOne,
    CapabilityDemand,
    Directory,
    GroupRule,
    Icon,
    MailRule,
    Medium,
    PairsRule,
    RuleUse,
    Security,
    SopClassRow,
)
from apdsl.model.sentences import names
from apdsl.model.sentences.conditions import condition
from apdsl.model.sentences.literals import literals
from apdsl.model.sentences.wording import listing, sentence, tidy
from apdsl.model.vocabulary import RULES, Capability, Role

_CAPABILITIES: Final[dict[Capability, str]] = {
    "finalize": "to finalize the medium at the end of the most recent write session",
    "multi-session": "to leave the medium open for further sessions",
    "packet-writing": "to write in packets",
}

_LEVELS = {
    "mandatory": "mandatory",
    "mandatory-if-declared": "mandatory for what the Conformance Statement declares",
    "optional": "optional",
    "disallowed": "disallowed",
    "undefined": "undefined",
    "declared": "defined in the Conformance Statement",
}


def sop_class_row(row: SopClassRow) -> str:
    """Support of a SOP Class in a Transfer Syntax, by role."""
    what = names.sop_class(row.sop_class)
    if row.where is not None:
        what += f", where {condition(row.where, 'instance')},"
    if row.transfer_syntax == "declared":
        how = "the Transfer Syntaxes that the Conformance Statement defines"
    else:
        how = names.transfer_syntax(row.transfer_syntax)
    by_level: dict[str, list[str]] = {}
    for role, level in row.requirements.items():
        by_level.setdefault(_LEVELS[level], []).append(role)
    cells = [f"{level} for {listing(roles, 'and')}" for level, roles in by_level.items()]
    support = ", ".join(cells) if cells else "defined for no role"
    return sentence(f"support of {what} in {how} is {support}")


def sop_classes(rows: Sequence[SopClassRow]) -> str:
    """The closed list of SOP Classes; rows that allow no role anything add nothing to it."""
    kinds = _unique([names.sop_class(row.sop_class) for row in _admitting(rows)])
    return sentence(
        f"each SOP Instance in the File-set shall belong to one of these SOP Classes: {_all(kinds)}"
    )


def transfer_syntaxes(rows: Sequence[SopClassRow]) -> str:
    """The closed list of Transfer Syntaxes, SOP Class by SOP Class in the tables of the annex."""
    syntaxes = _unique(
        [
            "those that the Conformance Statement defines"
            if row.transfer_syntax == "declared"
            else names.transfer_syntax(row.transfer_syntax)
            for row in _admitting(rows)
        ]
    )
    return sentence(
        "each SOP Instance in the File-set shall be encoded in a Transfer Syntax that the profile "
        f"lists for its SOP Class, out of: {_all(syntaxes)}"
    )


def _admitting(rows: Sequence[SopClassRow]) -> list[SopClassRow]:
    return [row for row in rows if set(row.requirements.values()) - {"disallowed", "undefined"}]


def at_least_one(demand: AtLeastOne) -> str:
    called = [names.row_name(name) for name in demand.names]
    return sentence(f"a {names.role(demand.role)} shall support at least one of: {_all(called)}")


def medium(demand: Medium) -> str:
    """The medium that is required, and what carries it."""
    carrier = f", carried by {demand.carrier}" if demand.carrier else ""
    return sentence(
        f"the File-set shall be stored on {demand.name} as {demand.defined_in} defines it{carrier}"
    )


def mail(demand: MailRule) -> str:
    """A demand on an e-mail or its part with the File-set."""
    part = "the e-mail message" if demand.part == "message" else "the part with the File-set"
    if demand.relation == "uncompressed":
        return sentence(f"{part} shall not be compressed")
    what = f"the header {demand.header or '(any)'} of {part}"
    if demand.parameter is not None:
        what = f"the parameter {demand.parameter} of {what}"
    verb = "contain" if demand.relation == "contains" else "be"
    return sentence(f'{what} shall {verb} "{demand.value or ""}"')


def directory(demand: Directory) -> str:
    """Whether the File-set has a DICOMDIR."""
    if demand.required:
        return "The File-set shall have a DICOMDIR with a Basic Directory IOD."
    return "The File-set may have a DICOMDIR with a Basic Directory IOD."


def record_types(types: tuple[str, ...]) -> str:
    """The types of Directory Records that applications are able to handle."""
    return sentence(f"Directory Records of type {listing(types, 'and')} shall be supported")


def icon(demand: Icon) -> str:
    """Whether records have an icon."""
    verb = "shall" if demand.presence == "required" else "may"
    return sentence(f"{names.record_types(demand.record_types)} {verb} include an Icon Image")


def group(demand: GroupRule, where: str) -> str:
    """A repeating group that is absent, or has an attribute where it is present."""
    if demand.required is None:
        return sentence(f"group {demand.group} shall not be present {where}")
    return sentence(
        f"wherever group {demand.group} is present {where}, it shall include "
        f"{names.attribute(demand.required)}"
    )


def pairs(demand: PairsRule, where: str) -> str:
    """Which values go with which Transfer Syntaxes."""
    cells = [
        f"{literals(pair.values)} with "
        + listing([names.transfer_syntax(ref) for ref in pair.transfer_syntaxes])
        for pair in demand.pairs
    ]
    return sentence(f"{names.attribute(demand.attribute)} shall be {_all(cells)} {where}")


def rule(use: RuleUse) -> str:
    """The text of the profile, or what the vocabulary says of the rule."""
    known = RULES.get(use.name, use.name)
    return sentence(use.text) or sentence(known) or "A rule without a name."


def security(demand: Security | None) -> str:
    """The security profile; ``None`` is a demand too: no file is secure (PS3.11 8, X.3.5)."""
    if demand is None:
        return "No DICOM File in the File-set shall be a Secure DICOM File."
    if demand.envelope == "message":
        return sentence(
            "the message that carries the File-set shall be transported in accordance with the "
            f"{demand.name} ({demand.defined_in})"
        )
    return sentence(
        "every DICOM File in the File-set, the DICOMDIR included, shall be a Secure DICOM File "
        f"in accordance with the {demand.name} ({demand.defined_in})"
    )


def capability(demand: CapabilityDemand, role: Role) -> str:
    """What a role offers at the end of a write session."""
    offers = [_CAPABILITIES[key] for key in demand.alternatives]
    verb = "shall offer" if demand.level == "shall" else "may offer"
    note = ""
    if demand.if_supported and demand.alternatives[-1:] == ("packet-writing",):
        # Of several choices the last alone depends on the medium (PS3.11 C.2.1.1).
        offers[-1] += " where medium and file system support that"
    elif demand.if_supported:
        note = " where the medium supports it"
    return sentence(f"a {names.role(role)} {verb} the ability {listing(offers)}{note}")


def ability(key: Capability) -> str:
    """What a role is able to do at the end of a write session: ``to write in packets``."""
    return _CAPABILITIES[key]


def _all(items: Sequence[str]) -> str:
    return "; ".join(tidy(item) for item in items) or "none"


def _unique(items: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(items))
