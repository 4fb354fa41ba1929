"""Media judged by a claim: the profile's own findings, and those of what is not claimed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest

from apdsl import catalogue, evaluation
from apdsl.evaluation import claims
from apdsl.evaluation.claim_judging import judge_claim
from apdsl.model.vocabulary import Role
from apdsl.runtime.engine import read_input, validate
from apdsl.runtime.findings import Finding
from apdsl.runtime.profile import Profile
from tests.runtime.disc import Disc, Node, image
from tests.runtime.encoded import JPEG_BASELINE, ct_file, ct_image, encoded, header
from tests.semantics.claiming import claim, model_of

UID = "class uid 1.2.3.99"
"""The Implementation Class UID in the headers of the disc."""


def gen_cd(role: str, listed: str, more: str = "finalize") -> str:
    return f"profile STD-GEN-CD {{ {role} {{ {more} sop classes {{ {listed} }} }} }}"


def made(text: str, roles: Sequence[Role] = ()) -> tuple[Profile, ...]:
    found = model_of(text)
    names = {use.profile for _, _, use in found.uses() if use.kind == "standard"}
    models = {name: catalogue.model(name) for name in names}
    judged = roles or claims.claimed_roles(found)
    return claims.profiles(found, judged, models, catalogue.common())


@cache
def plain(identifier: str) -> Profile:
    return evaluation.profile(catalogue.model(identifier), catalogue.common())


def added(text: str, root: Path, roles: Sequence[Role] = ()) -> list[Finding]:
    """What a claim finds on a disc beside what its first profile does."""
    (profile, *_) = made(text, roles)
    before = validate(root, [plain(profile.identifier)]).findings
    found = validate(root, [profile]).findings
    assert set(before) <= set(found), "a claim takes nothing away from the profile"
    return [finding for finding in found if finding not in before]


def subjects(found: list[Finding]) -> list[tuple[str, str]]:
    return [(finding.requirement_id.rpartition("/")[2], finding.path) for finding in found]


# ---- SOP Classes and Transfer Syntaxes -----------------------------------------------------------


def test_what_is_claimed_is_no_finding(tmp_path: Path) -> None:
    root = Disc.conforming().write(tmp_path)
    assert not added(claim(gen_cd("FSC", "CTImageStorage"), head=UID), root)


def test_a_class_that_the_profile_allows_and_the_claim_does_not_is_a_finding(
    tmp_path: Path,
) -> None:
    root = Disc.conforming().write(tmp_path)
    text = claim(gen_cd("FSC", "MRImageStorage"), head=UID)
    found = added(text, root)
    assert subjects(found) == [("sop-classes", "IM/0001"), ("sop-classes", "IM/0002")]
    line = text[: text.index("FSC {")].count("\n") + 1
    assert {finding.source for finding in found} == {f"text.apdsl:{line}"}
    assert all(finding.requirement_id.startswith("Burner/STD-GEN-CD/") for finding in found)
    assert all(f"text.apdsl:{line}" in finding.message for finding in found)
    assert {finding.severity for finding in found} == {"error"}


def test_a_transfer_syntax_that_is_not_claimed_is_a_finding(tmp_path: Path) -> None:
    disc = Disc.conforming()
    disc.files["IM/0002"] = header(instance="1.2.3.2", transfer_syntax=JPEG_BASELINE) + encoded(
        ct_image(2, x7FE00010=None)
    )
    root = disc.write(tmp_path)
    usb = "profile STD-GEN-USB-JPEG {{ FSC {{ sop classes {{ CTImageStorage with {} }} }} }}"
    plain_only = claim(usb.format("ExplicitVRLittleEndian"), head=UID)
    both = claim(usb.format("ExplicitVRLittleEndian or JPEGBaseline8Bit"), head=UID)
    assert subjects(added(plain_only, root)) == [("sop-classes", "IM/0002")]
    assert not added(both, root)


def test_what_a_reader_does_not_claim_is_a_warning(tmp_path: Path) -> None:
    root = Disc.conforming().write(tmp_path)
    found = added(claim(gen_cd("FSR", "MRImageStorage", "")), root)
    assert {finding.severity for finding in found} == {"warning"}
    assert len(found) == 2


def test_the_roles_decide_what_is_claimed(tmp_path: Path) -> None:
    root = Disc.conforming().write(tmp_path)
    profiles = (
        "profile STD-GEN-CD { FSC { finalize sop classes { MRImageStorage } } "
        "FSR { sop classes { CTImageStorage } } }"
    )
    text = claim(profiles, head=UID)
    assert len(added(text, root)) == 2
    assert not added(text, root, ("FSR",))


def test_activities_count_together(tmp_path: Path) -> None:
    root = Disc.conforming().write(tmp_path)
    other = gen_cd("FSC", "CTImageStorage")
    more = f'activity "Other" """Another.""" {{ {other} }}'
    text = claim(gen_cd("FSC", "MRImageStorage"), head=UID, activities=more)
    assert not added(text, root)


def test_a_qualified_class_is_claimed_for_its_instances_only(tmp_path: Path) -> None:
    sc = "1.2.840.10008.5.1.4.1.1.7"
    disc = Disc.conforming()
    for number, value in ((1, "MONOCHROME2"), (2, "PALETTE COLOR")):
        changes = {"x00080016": ("UI", sc), "x00280004": ("CS", value)}
        disc.files[f"IM/000{number}"] = header(sop_class=sc, instance=f"1.2.3.{number}") + encoded(
            ct_image(number, **changes)
        )
    root = disc.write(tmp_path)
    text = "profile STD-CTMR-CD {{ FSC {{ finalize sop classes {{ {} with {} }} }} }}"
    listed = text.format("GrayscaleSC", "ExplicitVRLittleEndian")
    found = [f for f in added(claim(listed, head=UID), root) if "sop-classes" in f.requirement_id]
    assert [finding.path for finding in found] == ["IM/0002"]


# ---- Header, records, keys -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("role", "paths"),
    [("FSC", ["DICOMDIR", "IM/0001", "IM/0002"]), ("FSU", ["DICOMDIR"]), ("FSR", [])],
)
def test_the_header_is_that_of_who_wrote_the_file(
    role: str, paths: list[str], tmp_path: Path
) -> None:
    root = Disc.conforming().write(tmp_path)
    offered = "" if role == "FSR" else "finalize"
    found = added(claim(gen_cd(role, "CTImageStorage", offered)), root)
    wrong = [f.path for f in found if f.requirement_id.endswith("implementation-class-uid")]
    assert sorted(wrong) == paths


def test_a_version_name_or_title_that_differs_is_a_warning(tmp_path: Path) -> None:
    root = Disc.conforming().write(tmp_path)
    text = claim(
        gen_cd("FSC", "CTImageStorage"),
        head=f'{UID} version name "BURNER_1"',
        entity='source ae title "BURNER"',
    )
    found = added(text, root)
    assert {finding.severity for finding in found} == {"warning"}
    assert {subject for subject, _ in subjects(found)} == {
        "implementation-version-name",
        "source-ae-title",
    }
    changed = claim(
        gen_cd("FSC", "CTImageStorage"), head=UID, entity='source ae title "BURNER" configurable'
    )
    assert not added(changed, root)


def test_records_are_of_the_types_that_are_declared(tmp_path: Path) -> None:
    disc = Disc.conforming()
    disc.series.children.append(Node("WAVEFORM", dict(image(3, "IM\\0003").keys)))
    disc.files["IM/0003"] = ct_file(3)
    root = disc.write(tmp_path)
    listed = "directory { records PATIENT, STUDY, SERIES, IMAGE }"
    text = claim(gen_cd("FSC", "CTImageStorage"), head=UID, entity=listed)
    assert [subject for subject, _ in subjects(added(text, root))] == ["records"]
    assert not added(claim(gen_cd("FSC", "CTImageStorage"), head=UID), root)


def test_optional_keys_are_executed_as_they_are_declared(tmp_path: Path) -> None:
    root = Disc.conforming().write(tmp_path)
    text = claim(gen_cd("FSC", "CTImageStorage"), head=UID, entity="directory {{ keys {{ {} }} }}")
    always = text.replace(
        "directory {{ keys {{ {} }} }}", "directory { keys { IMAGE Rows type 1 } }"
    )
    perhaps = always.replace("type 1 }", "type 3 }")
    found = added(always, root)
    assert {finding.requirement_id for finding in found} == {"PS3.4:I.3.4/IMAGE/Rows"}
    assert len(found) == 2
    assert not added(perhaps, root)


# ---- Augmented profiles --------------------------------------------------------------------------


def test_an_augmented_profile_is_judged_like_a_standard_one(tmp_path: Path) -> None:
    augmented = """
    profile AUG-XABC-CT-CD "With CT" augments STD-XABC-CD {
      sop classes {
        CTImageStorage with ExplicitVRLittleEndian FSC optional FSR mandatory FSU optional
      }
    }
    """
    profiles = (
        "profile STD-XABC-CD { FSR } profile AUG-XABC-CT-CD { FSC { finalize sop classes { "
        "all mandatory CTImageStorage } } }"
    )
    root = Disc.conforming().write(tmp_path)
    (profile,) = made(claim(profiles, before=augmented, head=UID))
    assert profile.identifier == "AUG-XABC-CT-CD"
    found = validate(root, [profile])
    images = [file.profiles for file in found.files if file.kind == "dicom"]
    assert images == [("AUG-XABC-CT-CD",)] * 2
    assert not [f for f in found.findings if "sop-classes" in f.requirement_id]
    base = validate(root, [plain("STD-XABC-CD")])
    assert [f for f in base.findings if "sop-classes" in f.requirement_id]


# ---- Several profiles ----------------------------------------------------------------------------


def test_the_profile_that_fits_best_is_reported(tmp_path: Path) -> None:
    images = gen_cd("FSC", "CTImageStorage")
    secure = images.replace("STD-GEN-CD", "STD-GEN-SEC-CD")
    text = claim(
        f"profile STD-XABC-CD {{ FSC {{ finalize }} }} {images} {secure}",
        head=UID,
        more="""security BasicDICOMMediaSecurity {
          property content-encryption = "AES" property key-management = "RSA"
          property digest = "SHA-256"
        }""",
    )
    root = Disc.conforming().write(tmp_path)
    found = judge_claim(read_input(root), made(text))
    tried = [[profile.identifier for profile in each.profiles] for each in found.attempts]
    # The secure profile is for other media than the open ones, of which there are two for CD-R.
    assert tried == [
        ["STD-XABC-CD"],
        ["STD-GEN-CD"],
        ["STD-GEN-SEC-CD"],
        ["STD-XABC-CD", "STD-GEN-CD"],
    ]
    assert [p.identifier for p in found.best.profiles] == ["STD-GEN-CD"]
    assert found.best.errors == min(each.errors for each in found.attempts)


def test_instances_may_fall_under_several_profiles_of_one_medium(tmp_path: Path) -> None:
    xa = "1.2.840.10008.5.1.4.1.1.12.1"
    disc = Disc.conforming()
    disc.files["IM/0002"] = header(sop_class=xa, instance="1.2.3.2") + encoded(
        ct_image(2, x00080016=("UI", xa))
    )
    root = disc.write(tmp_path)
    profiles = (
        "profile PRI-CT-CD { FSC { sop classes { CTImageStorage } } } "
        "profile PRI-XA-CD { FSC { sop classes { XRayAngiographicImageStorage } } } "
        "profile STD-XABC-CD { FSR }"
    )
    text = claim(
        profiles,
        before=private("CT", "CTImageStorage") + private("XA", "XRayAngiographicImageStorage"),
        head=UID,
    )
    found = judge_claim(read_input(root), made(text))
    assert [p.identifier for p in found.best.profiles] == ["PRI-CT-CD", "PRI-XA-CD"]
    assert not [f for f in found.report.findings if f.requirement_id.endswith("/sop-classes")]


def private(name: str, sop_class: str) -> str:
    return f'''
    profile PRI-{name}-CD "Example {name}" {{
      clinical context """Examples."""
      roles {{ FSC """Writes.""" }}
      sop classes {{
        MediaStorageDirectoryStorage with ExplicitVRLittleEndian FSC mandatory
        {sop_class} with ExplicitVRLittleEndian FSC optional
      }}
      media {{ CD-R }}
      directory required {{ }}
    }}
    '''


def test_capabilities_and_security_stay_unverified(tmp_path: Path) -> None:
    root = Disc.conforming().write(tmp_path)
    report = validate(root, made(claim(gen_cd("FSC", "CTImageStorage"), head=UID)))
    assert "Burner/STD-GEN-CD/FSC/finalize" in {e.requirement_id for e in report.unverified}
