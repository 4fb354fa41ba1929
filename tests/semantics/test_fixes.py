"""The fixes of diagnostics mend what they are offered for."""

from __future__ import annotations

import pytest

from apdsl.diagnostics import Diagnostic
from tests.semantics.compiling import annex, keys, said

AUGMENTED = """standard PS3.11 2020a

profile STD-MY-CD "CT and MR with ultrasound" augments STD-CTMR-CD {
  sop classes {
    UltrasoundImageStorage with ExplicitVRLittleEndian FSC optional FSR mandatory FSU optional
  }
}
"""

TEXTS = {
    "unknown-attribute": keys("PATIENT PatientBirthDat type 2"),
    "tag-contradicts-keyword": keys("IMAGE Rows (0028,0011) type 1"),
    "unknown-medium": annex(media="media { CDR }"),
    "weakened-key-type": keys("PATIENT PatientID type 3"),
    "clause-outside-annex": annex(media="media @Y.3.2 { CD-R }"),
    "directory-transfer-syntax": annex().replace(
        "MediaStorageDirectoryStorage with Explicit", "MediaStorageDirectoryStorage with Implicit"
    ),
    "guard-always-holds": annex(roles="roles { FSC on STD-EX-CD FSR }"),
    "deprecated-apl-prefix": annex(identification='identification { profile APL-EX-CD "X" }'),
    "wrong-type-term": AUGMENTED,
    "augments-unknown-profile": AUGMENTED.replace("STD-MY", "AUG-MY").replace(
        "STD-CTMR-CD", "STD-CTMR-CDR"
    ),
    "unused-suppression": annex(media='media { CD-R allow APD207 because "old" }'),
}


def mended(text: str, diagnostic: Diagnostic) -> str:
    fix = diagnostic.fixes[0]
    return text[: fix.span.start] + fix.replacement + text[fix.span.end :]


@pytest.mark.parametrize("slug", TEXTS)
def test_a_fix_mends_the_text(slug: str) -> None:
    text = TEXTS[slug]
    (diagnostic,) = (found for found in said(text) if found.slug == slug)
    assert slug not in {found.slug for found in said(mended(text, diagnostic))}
