"""Two claims compared: what one writes and the other reads, and what it depends on."""

from __future__ import annotations

import pytest

from apdsl.interop import compare
from apdsl.interop.text import render_text
from apdsl.model.interop import Direction, ProfileMeeting
from tests.semantics.claiming import claim, model_of

CT, MR = "CTImageStorage", "MRImageStorage"
EXPLICIT, LOSSLESS = "ExplicitVRLittleEndian", "JPEGLosslessSV1"


def gen_cd(role: str, listed: str, offered: str = "finalize") -> str:
    offered = "" if role == "FSR" else offered
    return f"profile STD-GEN-CD {{ {role} {{ {offered} sop classes {{ {listed} }} }} }}"


def usb(role: str, listed: str) -> str:
    return f"profile STD-GEN-USB-JPEG {{ {role} {{ sop classes {{ {listed} }} }} }}"


def direction(written: str, read: str) -> Direction:
    """What the writer of the first text gives to the reader of the second."""
    return compare(model_of(written), model_of(read)).directions[0]


def meeting(written: str, read: str) -> ProfileMeeting:
    (found,) = direction(written, read).profiles
    return found


def outcomes(found: ProfileMeeting) -> list[tuple[str, str, str]]:
    return [
        (row.qualified_as or row.sop_class.keyword, row.transfer_syntax.keyword, row.outcome)
        for row in found.rows
    ]


def line_of(text: str, words: str) -> int:
    return text[: text.index(words)].count("\n") + 1


# ---- Rows ----------------------------------------------------------------------------------------


def test_what_one_writes_and_the_other_reads_is_met() -> None:
    found = meeting(claim(gen_cd("FSC", CT)), claim(gen_cd("FSR", f"{CT}, {MR}")))
    assert (found.profile, found.read_as, found.relation) == ("STD-GEN-CD", "STD-GEN-CD", "same")
    assert outcomes(found) == [(CT, EXPLICIT, "met")]
    assert len(found.exchanged) == 1


def test_a_class_that_is_not_read_is_named_with_the_claims_it_depends_on() -> None:
    written, read = claim(gen_cd("FSC", f"{CT}, {MR}")), claim(gen_cd("FSR", CT))
    found = meeting(written, read)
    assert outcomes(found) == [(CT, EXPLICIT, "met"), (MR, EXPLICIT, "not met")]
    writes, reads = found.rows[1].causes
    assert writes.source.line == line_of(written, MR)
    assert reads.source.line == line_of(read, "FSR")


def test_a_transfer_syntax_that_is_not_read_is_named() -> None:
    mail = "profile STD-GEN-ZIP-MAIL {{ {} {{ sop classes {{ CTImageStorage with {} }} }} }}"
    written = claim(mail.format("FSC", f"{EXPLICIT} or JPEG2000"))
    read = claim(mail.format("FSR", EXPLICIT))
    found = meeting(written, read)
    assert outcomes(found) == [(CT, EXPLICIT, "met"), (CT, "JPEG2000", "not met")]
    assert EXPLICIT in found.rows[1].reason
    assert found.media == ("ZIP in Email",)


def test_instances_under_another_condition_are_not_met() -> None:
    ct_mr = "profile STD-CTMR-CD {{ {} {{ {} sop classes {{ {} }} }} }}"
    written = claim(ct_mr.format("FSC", "finalize", f"PaletteColorSC with {EXPLICIT}"))
    read = claim(ct_mr.format("FSR", "", "all mandatory"))
    found = meeting(written, read)
    assert outcomes(found) == [("PaletteColorSC", EXPLICIT, "not met")]
    assert "GrayscaleSC" in found.rows[0].reason
    both = claim(ct_mr.format("FSR", "", f"all mandatory PaletteColorSC with {EXPLICIT}"))
    assert outcomes(meeting(written, both)) == [("PaletteColorSC", EXPLICIT, "met")]


def test_what_only_some_instances_meet_is_met_in_part() -> None:
    limited = PRIVATE.replace(CT, f'{CT} where PhotometricInterpretation = "MONOCHROME2"')
    profiles = "profile PRI-EX-CD {{ {} {{ sop classes {{ {} }} }} }}"
    written = model_of(claim(profiles.format("FSC", CT), before=PRIVATE))
    read = model_of(claim(profiles.format("FSR", CT), before=limited))
    (found,) = compare(written, read).directions[0].profiles
    assert outcomes(found) == [(CT, EXPLICIT, "partly")]
    # Besides, the two are not one profile.
    assert [obstacle.subject for obstacle in found.obstacles] == ["definition"]


PRIVATE = f"""
profile PRI-EX-CD "Example" {{
  clinical context \"\"\"Examples.\"\"\"
  roles {{ FSC \"\"\"Writes.\"\"\" FSR \"\"\"Reads.\"\"\" }}
  sop classes {{
    MediaStorageDirectoryStorage with {EXPLICIT} FSC mandatory FSR mandatory
    {CT} with {EXPLICIT} FSC optional FSR optional
  }}
  media {{ CD-R }}
  directory required {{ }}
}}
"""


def test_the_activities_of_an_implementation_count_together() -> None:
    more = f'activity "Other" """Another.""" {{ {gen_cd("FSC", MR)} }}'
    written = claim(gen_cd("FSC", CT), activities=more)
    found = meeting(written, claim(gen_cd("FSR", f"{CT}, {MR}")))
    assert outcomes(found) == [(CT, EXPLICIT, "met"), (MR, EXPLICIT, "met")]


# ---- Profiles ------------------------------------------------------------------------------------


def test_a_profile_that_is_not_read_is_an_obstacle() -> None:
    written, read = claim(gen_cd("FSC", CT)), claim("profile STD-XABC-CD { FSR }")
    found = meeting(written, read)
    assert (found.relation, found.read_as, found.exchanged) == ("none", None, ())
    (obstacle,) = found.obstacles
    assert obstacle.subject == "profile"
    assert [cause.source.line for cause in obstacle.causes] == [
        line_of(written, "FSC"),
        line_of(read, "implementation"),
    ]
    assert not found.neighbours


def test_a_creator_of_the_same_profile_is_no_reader() -> None:
    written, read = claim(gen_cd("FSC", CT)), claim(gen_cd("FSC", f"{MR}, {CT}"))
    (obstacle,) = meeting(written, read).obstacles
    assert obstacle.causes[1].source.line == line_of(read, "FSC")
    assert not compare(model_of(written), model_of(read)).possible


def test_another_profile_on_the_same_medium_is_mentioned_and_promises_nothing() -> None:
    ct_mr = f"profile STD-CTMR-CD {{ FSC {{ finalize sop classes {{ {CT} with {EXPLICIT} }} }} }}"
    found = meeting(claim(ct_mr), claim(gen_cd("FSR", CT)))
    (neighbour,) = found.neighbours
    assert neighbour.profile == "STD-GEN-CD"
    assert [row.sop_class.keyword for row in neighbour.rows] == [CT]
    assert found.exchanged == ()


AUGMENTED = """
profile AUG-XABC-{name}-CD "More" augments STD-XABC-CD {{
  sop classes {{
    {sop_class} with ExplicitVRLittleEndian FSC optional FSR mandatory FSU optional
  }}
}}
"""
ONE = AUGMENTED.format(name="CT", sop_class=CT)
TWO = AUGMENTED.format(name="MR", sop_class=MR)
OTHER = AUGMENTED.format(name="CT", sop_class=MR)


def augmented(role: str, name: str, definition: str, listed: str = "") -> str:
    rows = f"sop classes {{ all mandatory {listed} }}" if listed else ""
    offered = "" if role == "FSR" else "finalize"
    own = f"profile AUG-XABC-{name}-CD {{ {role} {{ {offered} {rows} }} }}"
    return claim(own, before=definition)


XA = ("XRayAngiographicImageStorage", LOSSLESS)


@pytest.mark.parametrize(
    ("written", "read", "relation", "expected"),
    [
        (
            augmented("FSC", "CT", ONE, CT),
            claim("profile STD-XABC-CD { FSR }"),
            "base",
            [(*XA, "met"), (CT, EXPLICIT, "not met")],
        ),
        (
            claim("profile STD-XABC-CD { FSC { finalize } }"),
            augmented("FSR", "CT", ONE),
            "augmentation",
            [(*XA, "met")],
        ),
        (
            augmented("FSC", "CT", ONE, CT),
            augmented("FSR", "MR", TWO),
            "sibling",
            [(*XA, "met"), (CT, EXPLICIT, "not met")],
        ),
        (
            augmented("FSC", "CT", ONE, CT),
            augmented("FSR", "CT", ONE),
            "same",
            [(*XA, "met"), (CT, EXPLICIT, "met")],
        ),
    ],
)
def test_a_profile_and_its_augmentations_read_each_other(
    written: str, read: str, relation: str, expected: list[tuple[str, str, str]]
) -> None:
    found = meeting(written, read)
    assert found.relation == relation
    assert sorted(outcomes(found)) == sorted(expected)
    assert not found.obstacles


def test_one_name_for_two_augmented_profiles_is_an_obstacle() -> None:
    found = meeting(augmented("FSC", "CT", ONE, CT), augmented("FSR", "CT", OTHER))
    assert [obstacle.subject for obstacle in found.obstacles] == ["definition"]
    assert found.exchanged == ()


# ---- Security ------------------------------------------------------------------------------------


def secure(role: str, cipher: str, keys: str, digest: str = '"SHA-256"') -> str:
    offered = "" if role == "FSR" else "finalize"
    return claim(
        f"profile STD-GEN-SEC-CD {{ {role} {{ {offered} sop classes {{ {CT} }} }} }}",
        more=f"""security BasicDICOMMediaSecurity {{
          property content-encryption = {cipher}
          property key-management = {keys}
          property digest = {digest}
        }}""",
    )


BOTH = '{"AES", "Triple-DES"}'
EVERY = '{"SHA-1", "SHA-256"}'


@pytest.mark.parametrize(
    ("written", "read", "expected"),
    [
        (secure("FSC", '"AES"', '"RSA"'), secure("FSR", BOTH, '"RSA"'), []),
        (secure("FSC", '"AES"', '"PBKDF2"'), secure("FSR", BOTH, '"RSA"'), [False]),
        (secure("FSC", '"AES"', '{"RSA", "PBKDF2"}'), secure("FSR", BOTH, '"RSA"'), [True]),
        (secure("FSC", BOTH, '"RSA"', EVERY), secure("FSR", BOTH, '"RSA"'), [True]),
        (secure("FSC", BOTH, '"RSA"', '"SHA-1"'), secure("FSR", BOTH, '"RSA"'), [False]),
    ],
)
def test_keys_and_algorithms_have_to_be_known_to_the_reader(
    written: str, read: str, expected: list[bool]
) -> None:
    found = meeting(written, read)
    assert [obstacle.partial for obstacle in found.obstacles] == expected
    assert bool(found.exchanged) is (False not in expected)
    for obstacle in found.obstacles:
        lines = [cause.source.line for cause in obstacle.causes]
        assert lines == [line_of(written, "security"), line_of(read, "security")]


def test_a_secure_profile_is_not_read_as_an_open_one() -> None:
    found = meeting(secure("FSC", '"AES"', '"RSA"'), claim(gen_cd("FSR", CT)))
    assert found.relation == "none"
    assert not found.neighbours


# ---- Updaters, options ---------------------------------------------------------------------------


def test_an_updater_writes_and_reads() -> None:
    updater = claim(gen_cd("FSU", CT))
    assert meeting(updater, claim(gen_cd("FSR", CT))).roles == ("FSU",)
    assert outcomes(meeting(claim(gen_cd("FSC", CT)), updater)) == [(CT, EXPLICIT, "met")]


@pytest.mark.parametrize(
    ("offered", "possible"),
    [("finalize", False), ("multi-session", True), ("finalize multi-session", True)],
)
def test_media_are_updated_where_their_creator_leaves_them_open(
    offered: str, possible: bool
) -> None:
    written = claim(gen_cd("FSC", CT, offered))
    (update,) = direction(written, claim(gen_cd("FSU", CT))).updates
    assert (update.profile, update.possible) == ("STD-GEN-CD", possible)
    assert update.causes[0].source.line == line_of(written, "FSC")


def test_media_without_sessions_stay_open() -> None:
    listed = f"{CT} with {EXPLICIT}"
    mandatory = f"{CT} with {EXPLICIT} or {LOSSLESS} or JPEGBaseline8Bit or JPEGExtended12Bit"
    (update,) = direction(claim(usb("FSC", listed)), claim(usb("FSU", mandatory))).updates
    assert update.possible


def test_an_option_of_the_product_is_said() -> None:
    option = gen_cd("FSC", CT).replace("FSC {", "FSC as option {")
    assert meeting(claim(option), claim(gen_cd("FSR", CT))).optional
    assert not meeting(claim(gen_cd("FSC", CT)), claim(gen_cd("FSR", CT))).optional


# ---- Both directions -----------------------------------------------------------------------------


def test_the_second_direction_is_the_first_of_the_reverse() -> None:
    one, two = model_of(claim(gen_cd("FSC", CT))), model_of(claim(gen_cd("FSR", CT)))
    assert compare(one, two).directions == tuple(reversed(compare(two, one).directions))
    assert compare(one, two).possible
    assert not compare(one, one).possible


def test_the_text_has_every_obstacle_row_and_cause() -> None:
    written = claim(
        gen_cd("FSC", f"{CT}, {MR}"),
        activities=f"""
      activity "Mail" \"\"\"Mails.\"\"\" {{
        profile STD-GEN-ZIP-MAIL {{ FSC {{ sop classes {{ {CT} with {EXPLICIT} }} }} }}
      }}""",
    )
    comparison = compare(model_of(written), model_of(claim(gen_cd("FSR", CT))))
    text = render_text(comparison)
    for found in comparison.directions[0].profiles:
        assert found.profile in text
        for part in (*found.obstacles, *found.rows):
            assert part.reason in text
            assert all(f"{c.source.file}:{c.source.line}" in text for c in part.causes)
