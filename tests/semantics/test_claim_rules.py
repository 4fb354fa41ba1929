"""What PS3.2 asks of a claim beside its SOP Classes, and what a claim says against itself."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from apdsl import dictionary
from apdsl.compilation import Compilation
from apdsl.diagnostics import Severity
from apdsl.model.claim import ClaimModel
from apdsl.model.codec import from_json, to_json
from apdsl.semantics.retired import retired_profiles
from apdsl.source import Source
from apdsl.syntax.parser import parse
from tests.semantics.claiming import claim, codes, findings, model_of, profile_of
from tests.semantics.compiling import compiled, said

IMAGES = "sop classes { CTImageStorage }"
CREATED = f"profile STD-GEN-CD {{ FSC {{ finalize {IMAGES} }} }}"


def test_a_small_claim_is_in_order() -> None:
    assert not said(claim())


# ---- Names ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("identifier", "slug"),
    [
        ("STD-XABC-CDR", "unknown-profile"),
        ("APL-XABC-CD", "unknown-profile"),
        ("STD-CTMR-MOD650", "retired-profile"),
        ("APL-CTMR-MOD12", "retired-profile"),
        ("STD-US-SC-MF-FLOP", "retired-profile"),
        ("STD-WVFM-ECG-FD", "retired-profile"),
    ],
)
def test_a_claim_is_for_profiles_that_are_in_force(identifier: str, slug: str) -> None:
    text = claim(f"profile {identifier} {{ FSR }}")
    whole = Compilation.of_texts((Source("text.apdsl", text),))
    assert slug in [diagnostic.slug for diagnostic in whole.diagnostics]


def test_the_prefix_of_old_identifiers_is_mended() -> None:
    (found,) = [d for d in said(claim("profile APL-XABC-CD { FSR } // STD-XABC")) if d.fixes]
    assert found.fixes[0].replacement == "STD-XABC-CD"


def test_the_retired_identifiers_are_those_of_the_notes_of_ps3_11() -> None:
    found = retired_profiles(Compilation.of_shipped().analysis.declared)
    # PS3.11 C.3.2 and E.1, notes; for Annex F the edition of 2003.
    media = ("FLOP", "MOD128", "MOD230", "MOD540", "MOD640", "MOD650", "MOD12", "MOD23")
    assert {identifier: retired.annex for identifier, retired in found.items()} == {
        **{
            f"STD-US-{purpose}-{frames}-{medium}": "C"
            for purpose in ("ID", "SC", "CC")
            for frames in ("SF", "MF")
            for medium in media
        },
        **{f"STD-CTMR-{medium}": "E" for medium in ("MOD650", "MOD12", "MOD23")},
        **{f"STD-WVFM-{kind}-FD": "F" for kind in ("ECG", "HD")},
    }
    assert not set(found) & {model.id for model in Compilation.of_shipped().models}


def test_roles_are_those_of_the_profile() -> None:
    assert codes(claim("profile STD-XA1K-DVD { FSU }")) == ["claimed-role-not-defined"]


@pytest.mark.parametrize(
    "text",
    [
        claim("profile STD-XABC-CD { FSR FSR }"),
        claim("profile STD-XABC-CD { FSR } profile STD-XABC-CD { FSR }"),
        claim(activities='activity "Export" """Again.""" { profile STD-XABC-CD { FSR } }'),
        claim(more='character sets { "ISO_IR 100" "ISO_IR 100" }'),
        claim(more='configuration { setting "A" setting "A" }'),
        claim(head="class uid 1.3.6.1.4.1.54321.1 class uid 1.3.6.1.4.1.54321.2"),
        claim(entity='source ae title "A" source ae title "B"'),
        claim(CREATED, more="sop classes CTImageStorage { MRImageStorage }"),
        claim(before='implementation Burner "B" version "1" by "V" { }'),
    ],
)
def test_nothing_is_named_twice(text: str) -> None:
    assert "duplicate-declaration" in codes(text)


def test_character_sets_are_defined_terms() -> None:
    assert codes(claim(more='character sets { "ISO_IR 100" "ISO 2022 IR 87" }')) == []
    (found,) = said(claim(more='character sets { "ISO-IR 192" }'))
    assert found.slug == "unknown-character-set"
    assert found.fixes[0].replacement == '"ISO_IR 192"'


def test_the_defined_terms_are_those_that_pydicom_decodes() -> None:
    from pydicom.charset import python_encoding

    known = set(dictionary.character_sets())
    # Terms that pydicom takes for misspelt ones, and the default repertoire, which has no term.
    read = set(python_encoding) - {"", "ISO_IR 6", "ISO 2022 GBK", "ISO 2022 58"}
    assert read <= known
    assert known - read == {"ISO_IR 203", "ISO 2022 IR 203"}


# ---- Completeness --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "after", "what"),
    [
        ("class uid 1.3.6.1.4.1.54321.1", "", "Implementation Class UID"),
        ('preamble """The preamble is 128 bytes of 00H."""', "", "preamble"),
        ('"Writer" """Writes."""', '"Writer"', "functional definition"),
        ('"Export" """A user exports."""', '"Export"', "description"),
        ("profile STD-XABC-CD { FSC { finalize } }", "", "Application Profile"),
        ("{ FSC { finalize } }", "{ }", "role"),
    ],
)
def test_what_every_statement_says_is_asked_for(before: str, after: str, what: str) -> None:
    text = claim()
    assert before in text
    found = findings(text.replace(before, after))
    assert [slug for slug, _ in found] == ["missing-part-of-claim"]
    assert what in found[0][1]


@pytest.mark.parametrize(
    "text",
    [
        claim(more="sop classes Images { CTImageStorage }"),
        claim(more="transfer syntaxes Plain { ExplicitVRLittleEndian }"),
        claim(more="security BasicDICOMMediaSecurity { }"),
        claim('profile STD-XABC-CD { FSR  restricted """By a choice.""" }'),
        claim(more="extended CTImageStorage { OperatorsName type 3 }"),
    ],
)
def test_what_says_nothing_is_a_warning_that_can_be_allowed(text: str) -> None:
    (found,) = said(text)
    assert (found.slug, found.severity) == ("idle-in-claim", Severity.WARNING)
    allowed = text.replace('by "Vendor" {', 'by "Vendor" { allow APD027 because "it is due"')
    assert not said(allowed)


# ---- What goes into the header -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("title", "sound"),
    [
        ("A", True),
        ("BURNER-1 of CATH", True),
        ("ABCDEFGHIJKLMNOP", True),
        ("ABCDEFGHIJKLMNOPQ", False),
        ("", False),
        ("   ", False),
        ("A\\\\B", False),
        ("BÜRO", False),
        (" A", False),
    ],
)
def test_an_ae_title_fits_its_value_representation(title: str, sound: bool) -> None:
    found = codes(claim(entity=f'source ae title "{title}"'))
    assert found == ([] if sound else ["malformed-ae-title"])


@pytest.mark.parametrize(
    ("name", "severity"),
    [
        ("BURNER_1", None),
        ("ABCDEFGHIJKLMNOP", None),
        ("BURNER 1.0", Severity.WARNING),
        ("burner", Severity.WARNING),
        ("ABCDEFGHIJKLMNOPQ", Severity.ERROR),
        ("", Severity.ERROR),
        ("A\\\\B", Severity.ERROR),
    ],
)
def test_a_version_name_has_the_repertoire_of_ps3_10(name: str, severity: Severity | None) -> None:
    found = said(claim(more=f'version name "{name}"'))
    assert [d.severity for d in found] == ([] if severity is None else [severity])


@pytest.mark.parametrize(
    ("uid", "slug"),
    [
        ("1.2.840.10008.1.2", "uid-of-dicom"),
        ("1.2.840.10008.5.1.4.1.1.2", "uid-of-dicom"),
        ("1.2.840.100080.1", None),
        ("2.25.1", None),
        (f"1.2.{'1' * 61}", "malformed-uid"),
        ("1.2.03", "malformed-uid"),
    ],
)
def test_uids_are_of_the_vendor(uid: str, slug: str | None) -> None:
    assert (slug is None and not codes(claim(head=f"class uid {uid}"))) or (
        slug in codes(claim(head=f"class uid {uid}"))
    )
    if slug == "uid-of-dicom":
        assert slug in codes(claim(entity=f"private information {uid}"))


# ---- Standard, augmented, private ----------------------------------------------------------------

AUGMENTED = """
profile AUG-XABC-SC-CD "Cardiac Studies and Captures" augments STD-XABC-CD {
  sop classes {
    SecondaryCaptureImageStorage
      with ExplicitVRLittleEndian  FSC optional  FSR mandatory  FSU optional
  }
}
"""
BASE = "profile STD-XABC-CD { FSC { finalize } FSR }"
AUG = "profile AUG-XABC-SC-CD { FSC { finalize } FSR }"
RESTRICTED = (
    'profile AUG-XABC-SC-CD { FSC { finalize } restricted """Captures can be left out.""" }'
)


def test_a_standard_profile_is_claimed_as_well() -> None:
    assert codes(claim(AUG, before=AUGMENTED)) == ["no-standard-profile"]
    assert codes(claim(RESTRICTED + BASE, before=AUGMENTED)) == []


def test_who_writes_base_and_augmentation_can_be_restricted_to_the_base() -> None:
    slug = "augmented-without-restriction"
    assert codes(claim(BASE + AUG, before=AUGMENTED)) == [slug]
    reader = "profile STD-XABC-CD { FSR }"
    assert codes(claim(reader + AUG, before=AUGMENTED)) == []
    elsewhere = f'activity "Other" """Another.""" {{ {BASE} }}'
    assert codes(claim(AUG, before=AUGMENTED, activities=elsewhere)) == [slug]


def test_an_augmented_profile_is_in_the_claim_in_full() -> None:
    text = claim(BASE + RESTRICTED, before=AUGMENTED)
    (augmented,) = model_of(text).profiles
    assert augmented.id == "AUG-XABC-SC-CD"
    assert augmented.media
    used = profile_of(text, "AUG-XABC-SC-CD")
    assert (used.kind, used.augments) == ("augmented", "STD-XABC-CD")
    assert used.restriction == "Captures can be left out."
    levels = {row.sop_class.keyword: row.cells["FSC"].level for row in used.rows}
    assert levels["SecondaryCaptureImageStorage"] == "optional"


def test_a_role_that_an_augmented_profile_adds_can_be_claimed() -> None:
    added = """
    profile AUG-XA1K-DVD-U "With updates" augments STD-XA1K-DVD {
      roles { FSU \"\"\"Adds to it.\"\"\" }
      sop classes {
        CTImageStorage with ExplicitVRLittleEndian FSC optional FSR optional FSU mandatory
      }
    }
    """
    profiles = "profile STD-XA1K-DVD { FSR } profile AUG-XA1K-DVD-U { FSU }"
    assert "claimed-role-not-defined" not in codes(claim(profiles, before=added))


PRIVATE = """
profile PRI-EX-CD "Example" {
  clinical context \"\"\"Examples are exchanged.\"\"\"
  roles { FSC \"\"\"Writes.\"\"\" }
  sop classes {
    MediaStorageDirectoryStorage with ExplicitVRLittleEndian FSC mandatory
    uid 1.3.6.1.4.1.54321.1.1 "Raw Data" with ExplicitVRLittleEndian FSC mandatory
  }
  media { CD-R }
  directory required { }
}
"""


@pytest.mark.parametrize(
    ("before", "after", "what"),
    [
        ('clinical context """Examples are exchanged."""', "", "clinical context"),
        ('FSC """Writes."""', "FSC", "what a FSC is"),
        ('"Raw Data" ', "", "private SOP Class"),
    ],
)
def test_a_private_profile_is_described_after_the_pattern(
    before: str, after: str, what: str
) -> None:
    profiles = "profile STD-XABC-CD { FSR } profile PRI-EX-CD { FSC }"
    assert not codes(claim(profiles, before=PRIVATE))
    assert before in PRIVATE
    found = findings(claim(profiles, before=PRIVATE.replace(before, after)))
    assert [slug for slug, _ in found] == ["private-profile-not-described"]
    assert what in found[0][1]


# ---- The directory, and extensions ---------------------------------------------------------------


def test_the_records_serve_the_claimed_sop_classes() -> None:
    reports = "sop classes { CTImageStorage, BasicTextSRStorage }"
    profiles = f"profile STD-GEN-CD {{ FSC {{ finalize {reports} }} }}"
    listed = "directory { records PATIENT, STUDY, SERIES, IMAGE }"
    assert codes(claim(CREATED, entity=listed)) == []
    assert codes(claim(profiles, entity=listed)) == ["record-type-not-claimed"]
    (entity,) = model_of(claim(profiles)).application_entities
    assert entity.directory.record_types == ("PATIENT", "STUDY", "SERIES", "IMAGE", "SR DOCUMENT")
    assert not entity.directory.declared


@pytest.mark.parametrize(
    ("row", "slug"),
    [
        ("IMAGE ContentDate type 3", None),
        ("IMAGE attribute (0009,1001) type 3", None),
        ("IMAGE ContentDat type 3", "unknown-attribute"),
        ("IMAGES ContentDate type 3", "unknown-record-type"),
        ("IMAGE ContentDate type 1C", "missing-condition"),
        (
            "PATIENT PatientAge type 1C required if instance.PatientAge is present",
            "scope-not-available",
        ),
    ],
)
def test_optional_keys_are_rows_like_those_of_profiles(row: str, slug: str | None) -> None:
    text = claim(entity=f"directory {{ keys {{ {row} }} }}")
    assert codes(text) == ([] if slug is None else [slug])
    if slug is None:
        (entity,) = model_of(text).application_entities
        (key,) = entity.directory.keys
        assert key.requirement_id in {r.id for r in model_of(text).requirements}


@pytest.mark.parametrize(
    ("extension", "slug"),
    [
        ("extended CTImageStorage { OperatorsName type 3 }", None),
        ("extended CTImageStorage { attribute (0029,1010) type 3 }", None),
        ("extended CTImageStorage { OperatorsName type 2 }", "not-a-standard-extension"),
        ('extended CTImageStorage { OperatorsName = "A" }', "not-a-standard-extension"),
        ("extended uid 1.2.3 { OperatorsName type 3 }", "not-a-standard-extension"),
    ],
)
def test_an_extension_adds_attributes_of_type_3_to_a_standard_class(
    extension: str, slug: str | None
) -> None:
    found = codes(claim(CREATED, more=extension))
    assert slug in found if slug else not found


# ---- Security ------------------------------------------------------------------------------------

SECURE = f"profile STD-GEN-SEC-CD {{ FSC {{ finalize {IMAGES} }} }}"
SECURE_READER = f"profile STD-GEN-SEC-CD {{ FSR {{ {IMAGES} }} }}"
CIPHER = 'property content-encryption = "AES"'
KEYS = 'property key-management = "RSA"'
DIGEST = 'property digest = "SHA-256"'
BOTH = 'property content-encryption = {"AES", "Triple-DES"}'


def security(*properties: str, name: str = "BasicDICOMMediaSecurity") -> str:
    return f"security {name} {{ {' '.join(properties)} }}"


@pytest.mark.parametrize(
    ("profiles", "stated", "slugs"),
    [
        (SECURE, "", ["security-not-stated"] * 3),
        (SECURE, security(), ["security-not-stated"] * 3),
        (SECURE, security(CIPHER, KEYS), ["security-not-stated"]),
        (SECURE, security(CIPHER, KEYS, DIGEST), []),
        (SECURE, security(CIPHER.replace("=", "for FSR ="), KEYS, DIGEST), ["security-not-stated"]),
        (SECURE, security(CIPHER, KEYS, DIGEST, 'property signature = "RSA"'), []),
        (SECURE, security(CIPHER, KEYS, 'property digest = "MD5"'), ["security-not-permitted"]),
        (SECURE, security(CIPHER, KEYS, DIGEST, "property size = 1"), ["security-not-permitted"]),
        (SECURE_READER, security(CIPHER, KEYS, DIGEST), ["reader-without-cipher"]),
        (SECURE_READER, security(BOTH, KEYS, DIGEST), []),
    ],
)
def test_a_secure_profile_comes_with_algorithms_and_keys(
    profiles: str, stated: str, slugs: list[str]
) -> None:
    assert codes(claim(profiles, more=stated)) == slugs


def test_secure_mail_needs_ciphers_and_keys_of_the_vendor() -> None:
    mail = "profile STD-DTL-SEC-ZIP-MAIL { FSR }"
    name = "SecureUseOfEmailTransport"
    assert codes(claim(mail)) == ["security-not-stated"] * 2
    stated = security(CIPHER, 'property key-management = "smart cards"', name=name)
    assert codes(claim(mail, more=stated)) == []


def test_the_security_profile_is_a_known_one() -> None:
    stated = security(CIPHER, KEYS, DIGEST, name="BasicDICOMMediaSecurty")
    assert "unknown-security-profile" in codes(claim(SECURE, more=stated))


# ---- Activities beside each other ----------------------------------------------------------------


def reading(name: str, listed: str, more: str = "") -> str:
    profile = f"profile STD-GEN-CD {{ FSR {{ sop classes {{ {listed} }} }} }}"
    return f'activity "{name}" """Something.""" {{ {more} {profile} }}'


def test_what_an_entity_reads_does_not_depend_on_the_activity() -> None:
    one, two = reading("A", "CTImageStorage"), reading("B", "CTImageStorage, MRImageStorage")
    assert codes(claim(activities=one + two)) == ["contradictory-activities"]
    assert codes(claim(activities=one + reading("B", "CTImageStorage"))) == []


def test_what_an_entity_writes_may() -> None:
    more = CREATED.replace("CTImageStorage", "CTImageStorage, MRImageStorage")
    other = f'activity "Other" """Another.""" {{ {more} }}'
    assert codes(claim(CREATED, activities=other)) == []


def test_two_entities_may_read_differently() -> None:
    other = reading("B", "CTImageStorage, MRImageStorage")
    entity = f'}} application entity "Reader" """Reads.""" {{ {other}'
    assert codes(claim(activities=reading("A", "CTImageStorage") + entity)) == []


@pytest.mark.parametrize(
    ("after", "slugs"),
    [
        ({"A": ["B"], "B": []}, []),
        ({"A": ["B", "C"], "B": ["C"], "C": []}, []),
        ({"A": ["A"]}, ["circular-sequence"]),
        ({"A": ["B"], "B": ["A"]}, ["circular-sequence"]),
        ({"A": ["B"], "B": ["C"], "C": ["A"], "D": ["A"]}, ["circular-sequence"]),
        ({"A": ["Z"]}, ["unknown-activity"]),
    ],
)
def test_activities_can_be_done_in_their_sequence(
    after: dict[str, list[str]], slugs: list[str]
) -> None:
    activities = "\n".join(
        reading(name, "CTImageStorage", " ".join(f'after "{other}"' for other in others))
        for name, others in after.items()
    )
    assert codes(claim(activities=activities)) == slugs


def test_a_long_sequence_is_no_trouble() -> None:
    names = [f"A{number}" for number in range(3000)]
    chain = "\n".join(
        f'activity "{name}" """X.""" {{ after "{other}" }}'
        for name, other in zip(names, names[1:] + names[:1], strict=True)
    )
    assert codes(claim(activities=chain)).count("circular-sequence") == 1


# ---- The model -----------------------------------------------------------------------------------


def test_equal_texts_give_equal_claims() -> None:
    text = claim(BASE + RESTRICTED, before=AUGMENTED)
    first, second = compiled(text).claims, compiled(text).claims
    assert first == second
    assert [to_json(each) for each in first] == [to_json(each) for each in second]


def test_what_is_written_is_in_the_claim() -> None:
    text = claim(
        """
        after "Import" \"\"\"At night.\"\"\"
        remote "Elsewhere" \"\"\"Far away.\"\"\"
        profile STD-XABC-CD \"\"\"Usual.\"\"\" {
          FSC as option \"\"\"Licence.\"\"\" {
            finalize \"\"\"Always.\"\"\"
            option "O" \"\"\"P.\"\"\"
          }
          option "Q"
        }
        """,
        more="""
        version name "V_1"
        sequencing \"\"\"One by one.\"\"\"
        security \"\"\"Kept.\"\"\"
        character sets \"\"\"Any.\"\"\" { "ISO_IR 192" \"\"\"Names.\"\"\" }
        configuration \"\"\"Once.\"\"\" { setting "S" default "D" \"\"\"T.\"\"\" }
        extended XRayAngiographicImageStorage \"\"\"More.\"\"\" { OperatorsName type 3 }
        note \"\"\"A note.\"\"\"
        """,
        entity='source ae title "T" configurable """U.""" private information 1.2.3 """W."""',
        activities='activity "Import" """In.""" { profile STD-XABC-CD { FSR } }',
    )
    assert not codes(text)
    found = model_of(text)
    (entity,) = found.application_entities
    export = entity.activities[0]
    profile = export.profiles[0]
    role = profile.roles[0]
    assert found.implementation_version_name == "V_1"
    assert (found.sequencing, found.security_text, found.notes) == (
        "One by one.",
        "Kept.",
        ("A note.",),
    )
    assert found.character_sets.text == "Any."
    assert found.character_sets.sets[0].name == "Unicode in UTF-8"
    assert found.configuration.settings[0].default == "D"
    assert found.extended_sop_classes[0].attributes[0].keyword == "OperatorsName"
    assert entity.source_title is not None
    assert (entity.source_title.value, entity.source_title.configurable) == ("T", True)
    assert entity.private_information[0].creator_uid == "1.2.3"
    assert (export.after[0].activity, export.remote[0].name) == ("Import", "Elsewhere")
    assert (role.optional, role.text) == (True, "Licence.")
    assert role.offered[0].text == "Always."
    assert [option.title for option in (*role.options, *profile.options)] == ["O", "Q"]
    assert profile.text == "Usual."


SPOILED = claim(
    BASE + RESTRICTED,
    before=AUGMENTED,
    more="sop classes Images { CTImageStorage } transfer syntaxes Plain { JPEG2000 }"
    + security(BOTH, KEYS, DIGEST),
    entity="directory { records PATIENT, STUDY keys { IMAGE ContentDate type 3 } }",
)


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_a_spoiled_claim_is_reported_and_nothing_else(data: st.DataObject) -> None:
    tokens = parse(Source("text.apdsl", SPOILED)).tokens
    text = SPOILED
    for _ in range(data.draw(st.integers(1, 3))):
        gone, other = data.draw(st.sampled_from(tokens)), data.draw(st.sampled_from(tokens))
        old = SPOILED[gone.start : gone.end]
        new = data.draw(st.sampled_from(["", SPOILED[other.start : other.end], f"{old} {old}"]))
        text = text.replace(old, new, 1) if old else text
    compilation = compiled(text)
    assert all(diagnostic.message for diagnostic in compilation.diagnostics)
    for found in compilation.claims:
        assert from_json(ClaimModel, to_json(found)) == found
