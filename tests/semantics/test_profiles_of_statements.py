"""Statements are compared only where some profile has both (guards, X.4 blocks, borrowed keys)."""

from __future__ import annotations

import pytest

from tests.semantics.compiling import annex, said, slugs

TWO = {
    "identification": """
        identification {
          family STD-EX-{medium}-{codec} "{codec} on {medium}" {
            medium  "CD" "CD-R" | "DVD" "DVD"
            codec   "JPEG" "JPEG" | "J2K" "JPEG 2000"
          }
        }""",
    "media": "media { CD-R on medium CD  DVD on medium DVD }",
}


def table(*rows: str) -> str:
    directory = "MediaStorageDirectoryStorage with ExplicitVRLittleEndian FSC mandatory"
    listed = "\n".join((f"{directory} FSR mandatory", *rows))
    return annex(**TWO, sop=f"sop classes {{\n{listed}\n}}")


CT = "CTImageStorage with JPEGLosslessSV1"


def test_equal_rows_under_disjoint_guards_are_fine() -> None:
    assert not slugs(
        table(
            f"{CT} on medium CD  FSC optional  FSR mandatory",
            f"{CT} on medium DVD FSC optional  FSR mandatory",
        )
    )


def test_guards_that_overlap_in_one_profile_make_the_rows_meet() -> None:
    found = said(
        table(
            f"{CT} on medium CD  FSC optional   FSR mandatory",
            f"{CT} on codec JPEG FSC mandatory  FSR mandatory",
        )
    )
    assert [d.slug for d in found] == ["contradictory-rows"]
    (other,) = found[0].related
    assert other.span.text == "optional"
    assert other.span.first.line == found[0].span.first.line - 1


def test_levels_of_one_cell_are_divided_by_their_guards() -> None:
    assert not slugs(
        table(f"{CT} FSC optional on medium DVD; disallowed on medium CD  FSR mandatory")
    )


def test_a_cell_that_no_guard_reaches_is_missed_for_its_profile() -> None:
    (found,) = said(table(f"{CT} FSC optional on medium DVD  FSR mandatory"))
    assert found.slug == "missing-role-cell"
    assert "STD-EX-CD-JPEG" in found.message


def test_restricted_classes_are_rows_of_their_own() -> None:
    sc = "SecondaryCaptureImageStorage"
    assert not slugs(
        table(
            f"{sc} where SamplesPerPixel = 1 with JPEGLosslessSV1 FSC optional FSR mandatory",
            f"{sc} where SamplesPerPixel = 3 with JPEGLosslessSV1 FSC optional FSR optional",
        )
    )


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("on medium CD", "on medium DVD", []),
        ("on medium CD", "on codec JPEG", ["contradictory-constraints"]),
        ("", "on codec JPEG", ["contradictory-constraints"]),
    ],
)
def test_constraints_meet_where_their_guards_do(
    first: str, second: str, expected: list[str]
) -> None:
    rest = f"""
        parameters {{
          CTImageStorage {first} {{ BitsStored = 8 }}
          CTImageStorage {second} {{ BitsStored in {{12, 16}} }}
        }}"""
    assert slugs(annex(**TWO, rest=rest)) == expected


def test_a_guard_within_a_guard_is_judged_among_the_profiles_that_are_left() -> None:
    rest = "parameters { CTImageStorage on medium CD { Rows up to 512 on medium DVD } }"
    assert slugs(annex(**TWO, rest=rest)) == ["guard-selects-nothing"]


def test_a_profile_block_may_add_but_not_gainsay() -> None:
    block = """
        profile STD-EX-CD {{
          parameters {{ CTImageStorage {{ Columns up to 512  BitsStored = {bits} }} }}
        }}"""
    common = "parameters { CTImageStorage { BitsStored in {8, 12} } }"
    assert slugs(annex(rest=common + block.format(bits=12))) == []
    assert slugs(annex(rest=common + block.format(bits=16))) == ["contradictory-profile-block"]


# ---- Keys taken over -----------------------------------------------------------------------------


def with_keys(rows: str) -> str:
    return annex(directory=f"directory required {{ keys {{\n{rows}\n}} }}")


def test_a_key_that_is_taken_over_meets_the_own_rows_where_it_is_taken() -> None:
    found = said(with_keys("IMAGE  ImageType  type 1\nuse keys of STD-XABC-CD"))
    assert [(d.slug, d.span.text) for d in found] == [("duplicate-key", "STD-XABC-CD")]


def test_a_key_that_is_taken_over_keeps_its_type() -> None:
    found = said(with_keys("use keys of STD-XABC-CD\nIMAGE  ImageType  type 2"))
    assert [d.slug for d in found] == ["contradictory-keys"]
    assert [related.span.text for related in found[0].related] == ["STD-XABC-CD"]


# ---- Annexes in the making -----------------------------------------------------------------------


def test_an_annex_without_profiles_is_checked_all_the_same() -> None:
    text = annex(identification="", media="media { CD-RW }")
    assert slugs(text) == ["missing-section", "unknown-medium"]


def test_the_text_of_an_unguarded_cell_may_stand_for_profiles_without_the_role() -> None:
    roles = "roles { FSC FSR FSU on medium CD FSU not defined on medium DVD }"
    sop = """
        sop classes {
          MediaStorageDirectoryStorage with ExplicitVRLittleEndian
            FSC mandatory FSR mandatory FSU mandatory
        }"""
    assert slugs(annex(**TWO, roles=roles, sop=sop)) == []
    silent = roles.replace("FSU not defined on medium DVD", "")
    assert slugs(annex(**TWO, roles=silent, sop=sop)) == ["role-not-defined"]
