"""What a schema leaves out of the requirements that a File-set shows, and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from apdsl.emit.json_schema.documents import DocumentName, Documents
from apdsl.model.profile import Requirement, RequirementKind

UNENFORCED: Final = "x-apdsl-unenforced"
RECOMMENDATION: Final = "a recommendation, and not met is not wrong"

_NOT_STATED: Final = "no schema states requirements of this kind"
_REASONS: Final[dict[RequirementKind, str]] = {
    "medium": "a document does not show the medium",
    "mail": "a document does not show the e-mail around the File-set",
    "security": "a document shows the files as they are after decryption",
}


def unenforced(
    name: DocumentName,
    requirements: Iterable[Requirement],
    documents: Documents,
    unstated: Mapping[str, str],
) -> list[dict[str, Any]]:
    """Each requirement that the schema states in part or not at all; ``unstated`` are reasons."""
    listed: list[dict[str, Any]] = []
    for requirement in requirements:
        if requirement.verification != "enforced":
            continue
        outcomes = documents.outcomes[name].get(requirement.id, ())
        omissions = dict.fromkeys(text for each in outcomes for text in each.omissions)
        states = any(each.states for each in outcomes)
        if not outcomes:
            reason = _reason(name, requirement, documents, unstated)
        elif omissions:
            reason = "; ".join(omissions)
        else:
            continue
        partial = {"partial": True} if states else {}
        listed.append({"id": requirement.id, "reason": reason, **partial})
    return listed


def _reason(
    name: DocumentName,
    requirement: Requirement,
    documents: Documents,
    unstated: Mapping[str, str],
) -> str:
    if requirement.level != "shall":
        return RECOMMENDATION
    if requirement.id in unstated:
        return unstated[requirement.id]
    others = [
        other
        for other, outcomes in documents.outcomes.items()
        if other != name and any(each.states for each in outcomes.get(requirement.id, ()))
    ]
    if others:
        return f"{others[0]}.json states it"
    return _REASONS.get(requirement.kind, _NOT_STATED)
