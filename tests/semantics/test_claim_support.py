"""What a claimed role supports, and where it does not meet its profile (PS3.2 7.2)."""

from __future__ import annotations

import pytest

from tests.semantics.claiming import claim, codes, findings, profile_of, supported

CT, MR = "CTImageStorage", "MRImageStorage"
EXPLICIT, LOSSLESS = "ExplicitVRLittleEndian", "JPEGLosslessSV1"


def of(role: str, profile: str, listed: str = "", more: str = "") -> str:
    """A claim of one role of a profile, beside one that is in order."""
    rows = f"sop classes {{ {listed} }}" if listed else ""
    return f"profile {profile} {{ {role} {{ {more} {rows} }} }}"


# ---- Defaults ------------------------------------------------------------------------------------


def test_without_a_list_a_role_supports_what_is_mandatory_for_it() -> None:
    text = claim("profile STD-XA1K-DVD { FSC { finalize } FSR }")
    assert supported(text, "FSC") == [("XRayAngiographicImageStorage", LOSSLESS)]
    assert supported(text, "FSR") == [
        ("XRayAngiographicImageStorage", LOSSLESS),
        ("XRayAngiographicImageStorage", "JPEGBaseline8Bit"),
        ("XRayAngiographicImageStorage", "JPEGExtended12Bit"),
        ("SecondaryCaptureImageStorage", EXPLICIT),
    ]
    assert not codes(text)


def test_a_list_is_complete_but_for_the_basic_directory() -> None:
    text = claim(of("FSC", "STD-CTMR-CD", f"{CT} with {LOSSLESS}", "finalize"))
    assert supported(text, "FSC") == [(CT, LOSSLESS)]
    directory = profile_of(text).rows[0]
    assert directory.sop_class.keyword == "MediaStorageDirectoryStorage"
    assert directory.supported("FSC")
    assert not directory.cells["FSC"].named


def test_without_a_transfer_syntax_a_reader_supports_all_that_then_are_mandatory() -> None:
    text = claim(of("FSR", "STD-GEN-USB-JPEG", CT))
    syntaxes = [EXPLICIT, LOSSLESS, "JPEGBaseline8Bit", "JPEGExtended12Bit"]
    assert supported(text, "FSR") == [(CT, syntax) for syntax in syntaxes]


def test_without_a_transfer_syntax_the_only_one_there_is_is_meant() -> None:
    assert supported(claim(of("FSC", "STD-GEN-CD", CT, "finalize")), "FSC") == [(CT, EXPLICIT)]


def test_a_qualified_name_of_the_profile_claims_its_rows_only() -> None:
    text = claim(of("FSC", "STD-CTMR-CD", f"GrayscaleSC with {EXPLICIT}", "finalize"))
    assert supported(text, "FSC") == [("GrayscaleSC", EXPLICIT)]
    both = claim(
        of("FSC", "STD-CTMR-CD", f"SecondaryCaptureImageStorage with {EXPLICIT}", "finalize")
    )
    assert supported(both, "FSC") == [("GrayscaleSC", EXPLICIT), ("PaletteColorSC", EXPLICIT)]


def test_a_set_of_the_library_stands_for_its_members() -> None:
    text = claim(of("FSR", "STD-GEN-CD", "AnyCompositeStorage"))
    assert len(supported(text, "FSR")) > 100
    assert (CT, EXPLICIT) in supported(text, "FSR")


def test_rows_of_multi_frame_sets_keep_the_condition_on_their_instances() -> None:
    text = claim(of("FSR", "STD-GEN-BD-MPEG2-MPML", "UltrasoundMultiFrameImageStorage"))
    rows = [row for row in profile_of(text).rows if row.transfer_syntax.keyword == "MPEG2MPML"]
    assert [row.of_set for row in rows] == ["multi-frame"]


def test_groups_stand_for_their_members() -> None:
    text = claim(
        of("FSC", "STD-GEN-USB-JPEG", "Images with Lossless"),
        more=f"""
        sop classes Images {{ {CT} {MR} }}
        transfer syntaxes Lossless {{ {EXPLICIT} {LOSSLESS} }}
        """,
    )
    wanted = [(name, syntax) for syntax in (EXPLICIT, LOSSLESS) for name in (CT, MR)]
    assert sorted(supported(text, "FSC")) == sorted(wanted)
    assert not codes(text)


def test_all_optional_claims_every_optional_row() -> None:
    text = claim(of("FSC", "STD-CTMR-CD", "all optional", "finalize"))
    assert len(supported(text, "FSC")) == 10
    assert not codes(text)


def test_a_cell_says_what_the_profile_asks_and_where_the_claim_fills_it() -> None:
    text = claim(of("FSC", "STD-CTMR-CD", f'{CT} with {EXPLICIT} """Plain."""', "finalize"))
    cells = {
        (row.sop_class.keyword, row.transfer_syntax.keyword): row.cells["FSC"]
        for row in profile_of(text).rows
    }
    claimed, other = cells[CT, EXPLICIT], cells[CT, LOSSLESS]
    assert (claimed.level, claimed.supported, claimed.named) == ("optional", True, True)
    assert claimed.text == "Plain."
    assert claimed.source is not None
    assert claimed.source.line == text[: text.index(CT)].count("\n") + 1
    assert (other.level, other.supported, other.source) == ("optional", False, None)


# ---- Mandatory rows ------------------------------------------------------------------------------

DIRECTORY = "MediaStorageDirectoryStorage"


@pytest.mark.parametrize(
    ("role", "profile", "listed", "missing"),
    [
        ("FSC", "STD-XABC-CD", DIRECTORY, ["XRayAngiographicImageStorage"]),
        ("FSR", "STD-XABC-CD", DIRECTORY, ["XRayAngiographicImageStorage"]),
        ("FSR", "STD-XA1K-CD", "XRayAngiographicImageStorage", ["SecondaryCaptureImageStorage"]),
        ("FSR", "STD-CTMR-CD", f"{CT}, {MR}", ["GrayscaleSC"]),
        ("FSR", "STD-CTMR-CD", f"{CT} with {EXPLICIT} {MR} GrayscaleSC", [CT]),
        ("FSU", "STD-XABC-CD", DIRECTORY, []),
        ("FSR", "STD-CTMR-CD", "all mandatory", []),
    ],
)
def test_mandatory_rows_are_supported(
    role: str, profile: str, listed: str, missing: list[str]
) -> None:
    offered = "" if role == "FSR" else "finalize"
    found = findings(claim(of(role, profile, listed, offered)))
    named = [message for slug, message in found if slug == "mandatory-support-missing"]
    assert len(named) == len(missing)
    for message, sop_class in zip(named, missing, strict=True):
        assert f" {sop_class} in " in message


PRIVATE = """
profile PRI-EX-CD "Example" {
  clinical context \"\"\"Examples are exchanged.\"\"\"
  roles { FSC \"\"\"Writes.\"\"\" FSR \"\"\"Reads.\"\"\" }
  sop classes {
    MediaStorageDirectoryStorage with ExplicitVRLittleEndian FSC mandatory FSR mandatory
    CTImageStorage with ExplicitVRLittleEndian or JPEGLosslessSV1 FSC mandatory FSR mandatory
  }
  media { CD-R }
  directory required { }
}
"""


@pytest.mark.parametrize(
    ("role", "listed", "sound"),
    [
        ("FSC", f"{CT} with {EXPLICIT}", True),
        ("FSC", f"{CT} with {LOSSLESS}", True),
        ("FSR", f"{CT} with {EXPLICIT}", False),
        ("FSR", CT, True),
    ],
)
def test_writers_write_one_mandatory_transfer_syntax_and_readers_read_all(
    role: str, listed: str, sound: bool
) -> None:
    both = f"profile STD-XABC-CD {{ FSR }} {of(role, 'PRI-EX-CD', listed)}"
    assert codes(claim(both, before=PRIVATE)) == ([] if sound else ["mandatory-support-missing"])


def test_a_reader_that_declares_a_class_reads_it_in_every_transfer_syntax() -> None:
    text = claim(of("FSR", "STD-GEN-DVD-JPEG", f"{CT} with {EXPLICIT}"))
    assert codes(text) == ["mandatory-support-missing"]
    assert "mandatory once it is declared" in findings(text)[0][1]


# ---- Outside of the profile ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("profile", "listed", "slug"),
    [
        ("STD-XABC-CD", f"all mandatory {CT}", "claimed-outside-profile"),
        ("STD-XABC-CD", f"XRayAngiographicImageStorage with {EXPLICIT}", "claimed-outside-profile"),
        ("STD-XABC-CD", "all mandatory uid 1.3.6.1.4.1.54321.9", "claimed-outside-profile"),
        ("STD-GEN-CD", f"{CT} with {LOSSLESS}", "claimed-outside-profile"),
        ("STD-GEN-CD", f"HangingProtocolStorag {CT}", "unknown-sop-class-set"),
        ("STD-GEN-CD", f"{CT} with ExplicitVRLitleEndian", "unknown-uid-keyword"),
        ("STD-GEN-CD", f"{CT} with {CT}", "not-a-transfer-syntax"),
        (
            "STD-XA1K-CD",
            "all mandatory XRayAngiographicImageStorage with JPEGBaseline8Bit",
            "claimed-although-disallowed",
        ),
    ],
)
def test_what_the_profile_does_not_have_is_not_claimed(
    profile: str, listed: str, slug: str
) -> None:
    assert slug in codes(claim(of("FSC", profile, listed, "finalize")))


# ---- What is left to the claim -------------------------------------------------------------------


@pytest.mark.parametrize("profile", ["STD-GEN-CD", "STD-GEN-DVD-JPEG", "STD-GEN-BD-J2K"])
@pytest.mark.parametrize("role", ["FSC", "FSR"])
def test_a_cell_that_is_left_to_the_claim_is_filled(profile: str, role: str) -> None:
    text = claim(of(role, profile))
    assert "open-declared-cell" in codes(text)
    assert "open-declared-cell" in codes(claim(of(role, profile, DIRECTORY)))


@pytest.mark.parametrize("role", ["FSC", "FSR"])
def test_a_transfer_syntax_that_is_left_to_the_claim_is_written(role: str) -> None:
    assert "open-declared-cell" in codes(claim(of(role, "STD-GEN-ZIP-MAIL", CT)))
    filled = claim(of(role, "STD-GEN-ZIP-MAIL", f"{CT} with JPEG2000Lossless"))
    assert not codes(filled)
    assert supported(filled, role) == [(CT, "JPEG2000Lossless")]  # type: ignore[arg-type]
    (row,) = [row for row in profile_of(filled).rows if row.sop_class.keyword == CT]
    assert row.left_open


def test_a_creator_says_which_of_several_transfer_syntaxes_it_writes() -> None:
    assert codes(claim(of("FSC", "STD-GEN-USB-JPEG", CT))) == ["open-declared-cell"]
    assert not codes(claim(of("FSC", "STD-GEN-USB-JPEG", f"{CT} with {EXPLICIT}")))


def test_one_of_several_classes_is_supported_where_the_profile_asks_for_one() -> None:
    state = "GrayscaleSoftcopyPresentationStateStorage"
    image = "DigitalXRayImageStorageForPresentation"
    assert codes(claim(of("FSC", "STD-DEN-CD", state, "finalize"))) == ["choice-not-met"]
    assert not codes(claim(of("FSC", "STD-DEN-CD", f"{state} {image}", "finalize")))
    assert "choice-not-met" in codes(claim(of("FSC", "STD-DEN-CD", "", "finalize")))


def test_a_role_handles_more_than_the_basic_directory() -> None:
    assert codes(claim(of("FSU", "STD-GEN-CD", "", "finalize"))) == ["role-without-sop-class"]
    assert codes(claim(of("FSC", "STD-CTMR-CD", "", "finalize"))) == ["role-without-sop-class"]


# ---- Capabilities --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("role", "profile", "offered", "slugs"),
    [
        ("FSC", "STD-XABC-CD", "", ["capability-not-stated"]),
        ("FSC", "STD-XABC-CD", "finalize", []),
        ("FSC", "STD-XABC-CD", "finalize multi-session", []),
        ("FSU", "STD-XABC-CD", "", ["capability-not-stated"]),
        ("FSR", "STD-XABC-CD", "", []),
        ("FSR", "STD-XABC-CD", "finalize", ["capability-not-provided"]),
        ("FSC", "STD-XABC-CD", "finalize packet-writing", ["capability-not-provided"]),
        ("FSC", "STD-GEN-CD", "packet-writing", []),
        ("FSC", "STD-GEN-DVD-JPEG", "packet-writing", ["capability-not-stated"]),
    ],
)
def test_a_role_ends_a_session_as_the_profile_provides(
    role: str, profile: str, offered: str, slugs: list[str]
) -> None:
    listed = {"STD-GEN-CD": CT, "STD-GEN-DVD-JPEG": f"{CT} with {EXPLICIT}"}.get(profile, "")
    if role == "FSU":
        listed = "XRayAngiographicImageStorage"
    assert codes(claim(of(role, profile, listed, offered))) == slugs
