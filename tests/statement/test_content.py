"""What a statement says is what the claim says, in the order of PS3.2 Annex A."""

from __future__ import annotations

from pathlib import Path

import pytest

from apdsl import catalogue
from apdsl.document.tree import (
    Cell,
    Document,
    Figure,
    ListBlock,
    Note,
    Paragraph,
    Section,
    all_blocks,
    all_sections,
    document_blocks,
    lines,
    plain,
)
from apdsl.model.claim import ClaimModel, RoleClaim
from apdsl.statement import MissingProfileError, annex_n, statement
from apdsl.statement.services import CATEGORIES, OTHER
from tests.statement.claims import (
    EXAMPLES,
    STANDARD,
    example,
    section,
    small,
    stated,
    tables,
)

ORDER = [
    "A.1",
    "A.5",
    "A.5.1",
    "A.5.1.1",
    "A.5.1.2",
    "A.5.1.2.1",
    "A.5.1.3",
    "A.5.1.4",
    "A.5.2",
    "A.5.2.1",
    "A.5.2.1.1",
    "A.5.2.1.2",
    "A.5.2.1.2.1",
    "A.5.2.1.2.1.1",
    "A.5.2.1.2.1.1.1",
    "A.5.3",
    "A.5.3.1",
    "A.5.3.2",
    "A.5.4",
    "A.7",
    "A.8",
    "A.8.1",
    "A.8.2",
    "A.8.3",
    "A.9",
    "A.9.5",
]
AUGMENTED = """
profile AUG-XABC-MORE-CD "More on CD-R" augments STD-XABC-CD {
  sop classes {
    SecondaryCaptureImageStorage with ExplicitVRLittleEndian FSC optional FSR mandatory FSU optional
  }
  directory required { keys { SERIES SeriesDescription type 2 } }
}
"""
PRIVATE = '''
profile PRI-MINE-CD "Mine on CD-R" {
  clinical context """Images go from one of our stations to another."""
  roles { FSC """Writes.""" }
  sop classes {
    MediaStorageDirectoryStorage  with ExplicitVRLittleEndian  FSC mandatory
    CTImageStorage                with ExplicitVRLittleEndian  FSC mandatory
  }
  media { CD-R }
  directory required { keys { IMAGE Rows type 1 } }
}
'''
each_example = pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)


def texts(found: Section) -> str:
    """The words of the paragraphs of a section."""
    return " ".join(plain(b.runs) for b in all_blocks(found.blocks) if isinstance(b, Paragraph))


def cell_lines(cell: Cell) -> list[str]:
    return [plain(line) for line in lines(cell.runs)]


def services(claim: ClaimModel) -> list[list[str]]:
    (table,) = tables(section(stated(claim), "A.1"))
    return [[plain(cell.runs) for cell in row.cells] for row in table.rows]


# ---- Order --------------------------------------------------------------------------------------


def test_sections_have_the_order_of_annex_a() -> None:
    assert [each.number for each in all_sections(stated(small()))] == ORDER


def test_annex_n_is_marked_as_a_skeleton_and_has_no_table_of_media_services() -> None:
    document = stated(small(), "annex-n")
    assert "(Skeleton)" in document.title
    (mark,) = [block for block in document.lead if isinstance(block, Note)]
    assert plain(mark.blocks[0].runs) == annex_n.MARK  # type: ignore[union-attr]
    (found,) = [each for each in all_sections(document) if each.number == "1.4"]
    assert [type(block) for block in found.blocks] == [ListBlock]


# ---- A.1 ----------------------------------------------------------------------------------------


def test_media_services_are_grouped_by_kind_of_medium() -> None:
    assert services(small()) == [
        ["Compact Disk - Recordable"],
        ["Basic Cardiac X-Ray Angiographic Studies on CD-R Media STD-XABC-CD", "Yes", "No"],
    ]


def test_what_not_every_installation_has_is_an_option() -> None:
    claims = "profile STD-XABC-CD { FSC as option { finalize } FSR }"
    assert services(small(claims))[1][1:] == ["Option", "Yes"]


def test_every_medium_has_its_category() -> None:
    """Only the PC File System and a ZIP file by itself are among the other media."""
    placed = {keyword for media in CATEGORIES.values() for keyword in media}
    known = {medium.keyword for medium in catalogue.common().media}
    assert placed <= known
    assert known - placed == {"PCFileSystem", "ZIP"}
    assert not CATEGORIES[OTHER]


# ---- A.5.1 --------------------------------------------------------------------------------------


@each_example
def test_the_diagram_names_everything_and_nothing_lies_over_another(path: Path) -> None:
    claim = example(path)
    (figure,) = [b for b in document_blocks(stated(claim)) if isinstance(b, Figure)]
    drawn = [" ".join(shape.lines) for shape in figure.drawing.shapes]
    for entity in claim.application_entities:
        assert entity.name in drawn
        for activity in entity.activities:
            assert activity.name in drawn
            assert {remote.name for remote in activity.remote} <= set(drawn)
            assert activity.name in figure.text
    shapes = figure.drawing.shapes
    for number, one in enumerate(shapes):
        assert one.x >= 0 and one.x + one.width <= figure.drawing.width
        assert one.y >= 0 and one.y + one.height <= figure.drawing.height
        for other in shapes[number + 1 :]:
            apart = (
                one.x + one.width <= other.x
                or other.x + other.width <= one.x
                or one.y + one.height <= other.y
                or other.y + other.height <= one.y
            )
            assert apart, (one, other)


def test_files_flow_from_creators_and_to_readers() -> None:
    claims = "profile STD-XABC-CD { FSC { finalize } } profile STD-XA1K-DVD { FSR }"
    (figure,) = [b for b in document_blocks(stated(small(claims))) if isinstance(b, Figure)]
    assert figure.text.splitlines() == [
        "Export --> [Writer] --- FSC --> (120mm CD-R Medium)",
        "Export --> [Writer] <-- FSR --- (120 mm DVD Medium)",
    ]
    heads = {(arrow.at_start, arrow.at_end) for arrow in figure.drawing.arrows[1:]}
    assert heads == {(False, True), (True, False)}


def test_the_remote_activities_are_named_in_words() -> None:
    text = 'remote "Review" remote "Archiving" profile STD-XABC-CD { FSC { finalize } }'
    (listed,) = [
        b for b in section(stated(small(text)), "A.5.1.1").blocks if isinstance(b, ListBlock)
    ]
    (said,) = listed.items[0]
    assert isinstance(said, Paragraph)
    assert plain(said.runs).endswith("Real-World Activities “Review” and “Archiving”.")


def test_file_meta_information_names_class_and_version() -> None:
    (table,) = tables(section(stated(small(more='version name "BURN_1"')), "A.5.1.4"))
    values = [plain(row.cells[2].runs) for row in table.rows]
    assert values == ["00H 01H", "1.3.6.1.4.1.54321.1", "BURN_1"]


# ---- A.5.2 --------------------------------------------------------------------------------------


def written(role: RoleClaim) -> str:
    return f"{role.role} (option)" if role.optional else role.role


@each_example
def test_the_table_of_profiles_has_each_use_of_a_profile_once(path: Path) -> None:
    claim = example(path)
    document = stated(claim)
    for place, entity in enumerate(claim.application_entities, 1):
        (table,) = tables(section(document, f"A.5.2.{place}"))
        assert table.label == f"A.5.2-{place}"
        assert [plain(cell.runs) for cell in table.header] == [
            "Supported Application Profile",
            "Real-World Activity",
            "Roles",
        ]
        found = sorted(
            (profile, plain(row.cells[1].runs), plain(row.cells[2].runs))
            for row in table.rows
            for profile in cell_lines(row.cells[0])
        )
        assert found == sorted(
            (profile.profile, activity.name, ", ".join(map(written, profile.roles)))
            for activity in entity.activities
            for profile in activity.profiles
        )


@each_example
def test_tables_of_sop_classes_say_what_the_claim_supports(path: Path) -> None:
    claim = example(path)
    document = stated(claim)
    for e, entity in enumerate(claim.application_entities, 1):
        for a, activity in enumerate(entity.activities, 1):
            for p, profile in enumerate(activity.profiles, 1):
                number = f"A.5.2.{e}.2.{a}.1.{p}"
                assert _supported(document, number) == {
                    (
                        role.role,
                        row.sop_class.uid,
                        row.transfer_syntax.uid,
                        row.supported(role.role),
                    )
                    for role in profile.roles
                    for row in profile.rows
                    if role.role in row.cells
                }


def _supported(document: Document, number: str) -> set[tuple[str, str, str, bool]]:
    (table,) = tables(section(document, number))
    roles = [plain(cell.runs).split()[0] for cell in table.header[3:]]
    return {
        (role, plain(row.cells[1].runs), syntax, cell_lines(cell)[0] == "Supported")
        for row in table.rows
        for role, cell in zip(roles, row.cells[3:], strict=True)
        if cell.runs
        for syntax in cell_lines(row.cells[2])[1::2]
    }


def test_options_of_a_role_are_stated() -> None:
    claims = 'profile STD-XABC-CD { FSC { finalize """Always.""" option "Fast" """Twice.""" } }'
    found = section(stated(small(claims)), "A.5.2.1.2.1.1.1")
    assert "to finalize the medium at the end of the most recent write session. Always." in texts(
        found
    )
    assert "Fast: Twice." in texts(found)


# ---- A.5.3 --------------------------------------------------------------------------------------


def augmented() -> Document:
    restriction = 'restricted """A switch leaves captures out."""'
    claims = f"{STANDARD} profile AUG-XABC-MORE-CD {{ FSC {{ finalize }} {restriction} }}"
    return stated(small(claims, profiles=AUGMENTED))


def test_an_augmented_profile_is_described_by_what_it_adds() -> None:
    document = augmented()
    assert "augments STD-XABC-CD" in texts(section(document, "A.5.3.1.1"))
    assert "A switch leaves captures out." in texts(section(document, "A.5.3.1.1"))
    (classes,) = tables(section(document, "A.5.3.1.1.1"))
    assert [plain(row.cells[1].runs) for row in classes.rows] == ["1.2.840.10008.5.1.4.1.1.7"]
    (keys,) = tables(section(document, "A.5.3.1.1.2"))
    assert [plain(row.cells[1].runs) for row in keys.rows] == ["(0008,103E)"]
    assert texts(section(document, "A.5.3.1.1.3")) == "None."


def test_without_the_profile_that_is_augmented_there_is_no_statement() -> None:
    claims = f'{STANDARD} profile AUG-XABC-MORE-CD {{ FSC {{ finalize }} restricted """So.""" }}'
    claim = small(claims, profiles=AUGMENTED)
    with pytest.raises(MissingProfileError, match="STD-XABC-CD"):
        statement(claim, catalogue.common())


def test_a_private_profile_is_described_after_the_pattern_of_the_standard() -> None:
    document = stated(small(f"{STANDARD} profile PRI-MINE-CD {{ FSC }}", profiles=PRIVATE))
    found = section(document, "A.5.3.2.1")
    numbers = [below.number for below in found.sections]
    assert numbers == [f"PRI-MINE-CD X.{place}" for place in ("1", "2", "3.1", "3.2", "3.3")]
    (keys,) = tables(section(document, "PRI-MINE-CD X.3.3.1"))
    assert plain(keys.rows[0].cells[0].runs) == "Rows"


# ---- What is not stated -------------------------------------------------------------------------


@pytest.mark.parametrize("number", ["A.5.1.3", "A.5.3.1", "A.5.3.2", "A.5.4", "A.8.2", "A.9.5"])
def test_a_section_that_does_not_apply_says_so(number: str) -> None:
    assert texts(section(stated(small()), number)).startswith("Not applicable: ")


@each_example
def test_no_section_is_empty(path: Path) -> None:
    for found in all_sections(stated(example(path))):
        assert found.blocks or found.sections, found.number
