"""Every profile of the Standard in every role: claimed in full, and with one mandatory row less."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from apdsl import catalogue
from apdsl.compilation import Compilation
from apdsl.model.condition import SopClassSetRef, TransferSyntaxRef
from apdsl.model.profile import ProfileModel, SopClassRow
from apdsl.model.vocabulary import Role
from apdsl.source import Source
from tests.semantics.claiming import claim

SETS = {"composite": "AnyCompositeStorage", "multi-frame": "AnyMultiframeCompositeStorage"}
DIRECTORY = "MediaStorageDirectoryStorage"
ANNEXES = ["A", "B", "C", "D", "E", "G", "H", "I", "J", "K", "L", "M", "N"]

SECURITY = """
security BasicDICOMMediaSecurity {
  property content-encryption = {"AES", "Triple-DES"}
  property key-management = "RSA"
  property digest = "SHA-256"
}
security SecureUseOfEmailTransport {
  property content-encryption = "AES"
  property key-management = "RSA"
}
"""


def models(annex: str) -> list[ProfileModel]:
    return [model for model in catalogue.models() if model.annex == annex]


def admitted(model: ProfileModel, role: Role) -> list[SopClassRow]:
    excluded = ("disallowed", "undefined")
    return [row for row in model.sop_classes if row.requirements[role] not in excluded]


def written(row: SopClassRow) -> str:
    """The row as a claim lists it; what it leaves open is filled."""
    name = row.qualified_as
    if name is None:
        sop_class = row.sop_class
        name = SETS[sop_class.set] if isinstance(sop_class, SopClassSetRef) else sop_class.keyword
    syntax = row.transfer_syntax
    keyword = syntax.keyword if isinstance(syntax, TransferSyntaxRef) else "JPEG2000Lossless"
    return f"{name} with {keyword}"


def claimed(model: ProfileModel, role: Role, rows: list[SopClassRow]) -> str:
    offered = " ".join(
        demand.alternatives[0]
        for description in model.role_descriptions
        for demand in description.capabilities
        if description.role == role and demand.level == "shall"
    )
    listed = " ".join(written(row) for row in rows)
    return f"profile {model.id} {{ {role} {{ {offered} sop classes {{ {listed} }} }} }}"


def slugs(activities: list[str]) -> list[str]:
    """What is said of a claim with these profiles, each in an entity of its own."""
    entities = "".join(
        f'}} application entity "E{number}" """X.""" {{ activity "A{number}" """X.""" {{ {text} }}'
        for number, text in enumerate(activities)
    )
    standard = "profile STD-XABC-CD { FSR }"
    text = claim(standard, activities=entities, more=SECURITY)
    found = Compilation.of_texts((Source("text.apdsl", text),)).diagnostics
    return [diagnostic.slug for diagnostic in found if diagnostic.slug != "idle-in-claim"]


@pytest.mark.parametrize("annex", ANNEXES)
def test_a_profile_can_be_claimed_in_full_in_each_of_its_roles(annex: str) -> None:
    activities = [
        claimed(model, role, admitted(model, role))
        for model in models(annex)
        for role in model.roles
    ]
    assert activities
    assert slugs(activities) == []


def shortened(annex: str) -> Iterator[tuple[str, bool]]:
    """Claims that lack one mandatory row, and whether the role then lacks the SOP Class."""
    for model in models(annex):
        for role in model.roles:
            rows = admitted(model, role)
            for left_out in rows:
                sop_class = left_out.sop_class
                if left_out.requirements[role] != "mandatory" or isinstance(
                    sop_class, SopClassSetRef
                ):
                    continue
                if sop_class.keyword == DIRECTORY:
                    continue
                others = [row for row in rows if row is not left_out]
                remains = role == "FSC" and any(
                    row.requirements[role] == "mandatory"
                    and (row.sop_class, row.where) == (sop_class, left_out.where)
                    for row in others
                )
                yield claimed(model, role, others), remains


@pytest.mark.parametrize("annex", ["A", "B", "C", "E", "K", "L"])
def test_a_mandatory_row_that_is_left_out_is_missed(annex: str) -> None:
    cases = list(shortened(annex))[:450]
    assert cases
    expected = sum(not remains for _, remains in cases)
    found = slugs([text for text, _ in cases])
    assert found.count("mandatory-support-missing") == expected
    assert set(found) <= {"mandatory-support-missing"}
