"""The document of an annex: its shape, and that everything of the models is in it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from apdsl.document.tree import (
    Demand,
    Document,
    Note,
    Paragraph,
    Section,
    Table,
    all_sections,
    document_blocks,
    plain,
)
from apdsl.emit.text import documents
from apdsl.emit.text.annex import annex_document, profile_document
from apdsl.model.profile import Table as TableLabel
from tests.emit_text import annexes

A = annexes.basic_cardiac()
B = annexes.angiographic()


def sections(document: Document) -> dict[str, Section]:
    return {section.number: section for section in all_sections(document)}


def said(section: Section) -> list[str]:
    return [plain(block.runs) for block in section.blocks if isinstance(block, Paragraph)]


def test_sections_have_the_numbers_and_titles_of_the_annex() -> None:
    document = annex_document([A], annexes.COMMON)
    found = [(section.number, section.title) for section in all_sections(document)]
    given = [(s.clause.removeprefix("PS3.11 "), s.title) for s in A.sections]
    assert [entry for entry in found if entry in given] == given
    assert document.sections[2].title == "Basic Profile"
    assert [s.number for s in document.sections[2].sections] == ["A.3.1", "A.3.2", "A.3.3", "A.3.4"]


def test_a_clause_without_heading_stands_in_its_place() -> None:
    numbers = list(sections(annex_document([A], annexes.COMMON)))
    place = numbers.index("A.3.4.1")
    assert numbers[place : place + 3] == ["A.3.4.1", "A.3.4.1.1", "A.3.4.2"]


def test_tables_have_the_labels_of_the_annex() -> None:
    document = annex_document([A], annexes.COMMON)
    labels = [b.label for b in document_blocks(document) if isinstance(b, Table) and b.label]
    assert labels == ["A.1-1", "A.3-1", "A.3-2", "A.3-3"]


@pytest.mark.parametrize("models", [[A], list(B)])
def test_every_requirement_is_in_the_list_of_what_is_checked(models: list) -> None:  # type: ignore[type-arg]
    document = annex_document(models, annexes.COMMON)
    last = document.sections[-1]
    listed = [
        id_
        for block in last.blocks
        if isinstance(block, Table)
        for row in block.rows
        for id_ in row.requirements
    ]
    known = {requirement.id for model in models for requirement in model.requirements}
    assert sorted(listed) == sorted(known)


def test_a_statement_says_why_nothing_checks_it() -> None:
    section = sections(annex_document([A], annexes.COMMON))["A.3.1"]
    (statement,) = [b for b in section.blocks if isinstance(b, Demand) and b.reason]
    assert statement.requirements == ("A.3.1/biplanes",)
    assert statement.reason == "the second may be elsewhere"


def test_remarks_that_are_ours_are_marked_so() -> None:
    document = annex_document([A], annexes.COMMON)
    kinds = [block.kind for block in document_blocks(document) if isinstance(block, Note)]
    assert kinds.count("interpretation") == 1
    assert kinds.count("erratum") == 1


def test_a_role_that_one_profile_lacks_is_described_for_the_others() -> None:
    section = sections(annex_document(B, annexes.COMMON))["B.2.1.3"]
    assert said(section) == [
        "What a FSU does.",
        "The role of File-set Updater (FSU) is not defined for STD-XA1K-DVD.",
    ]


def test_what_holds_for_one_profile_says_so() -> None:
    section = sections(annex_document(B, annexes.COMMON))["B.3.2"]
    demands = [block for block in section.blocks if isinstance(block, Demand)]
    first = [block.blocks[0] for block in demands]
    assert [plain(block.runs) for block in first if isinstance(block, Paragraph)] == [
        "STD-XA1K-CD: The CD-R.",
        "STD-XA1K-DVD: The DVD.",
    ]


def test_a_section_of_one_profile_says_so_once() -> None:
    cd, dvd = B
    extra = replace(cd.sections[1], clause="PS3.11 B.4", title="More", text="One.\n\nTwo.")
    document = annex_document([replace(cd, sections=(*cd.sections, extra)), dvd], annexes.COMMON)
    assert said(sections(document)["B.4"]) == [
        "This section holds for STD-XA1K-CD.",
        "One.",
        "Two.",
    ]


def test_the_page_of_a_profile_is_the_annex_as_it_holds_for_it() -> None:
    _, dvd = B
    document = profile_document(dvd, annexes.COMMON)
    (table,) = [
        block
        for block in document_blocks(document)
        if isinstance(block, Table) and block.label == "B.3-1"
    ]
    assert [plain(cell.runs) for cell in table.rows[2].cells[3:]] == ["Optional", "Mandatory"]
    assert not any(" for DVD" in plain(c.runs) for row in table.rows for c in row.cells)


def test_a_profile_without_sections_still_shows_all_it_has() -> None:
    bare = replace(A, sections=(), role_descriptions=())
    document = profile_document(bare, annexes.COMMON)
    captions = [block.caption for block in document_blocks(document) if isinstance(block, Table)]
    for caption in ("SOP Classes and Transfer Syntaxes", "Additional DICOMDIR Keys"):
        assert caption in captions
    assert "A.3.4.1" in sections(document)


def test_a_profile_outside_the_standard_has_a_page_and_no_annex() -> None:
    private = replace(A, id="AUG-MINE-CD", annex="", standard="", augments="STD-XABC-CD")
    lead = profile_document(private, annexes.COMMON).lead[0]
    assert isinstance(lead, Paragraph)
    assert "outside the Standard that augments STD-XABC-CD" in plain(lead.runs)
    paths = [document.path for document in documents([A, private], annexes.COMMON)]
    assert paths == ["index", "errata", "annex-a", "STD-XABC-CD", "AUG-MINE-CD"]


def test_sections_stand_in_the_order_of_the_annex_wherever_the_text_has_them() -> None:
    *others, last = A.sections
    moved = replace(A, sections=(last, *others))
    given = list(sections(annex_document([A], annexes.COMMON)))
    assert list(sections(annex_document([moved], annexes.COMMON))) == given


def test_many_profiles_are_called_by_what_they_share() -> None:
    cd, dvd = B
    several = [
        replace(model, id=f"{model.id}-{number}", axes={**(model.axes or {}), "n": str(number)})
        for model in (cd, dvd)
        for number in range(3)
    ]
    document = annex_document(several, annexes.COMMON)
    assert "6 profiles: Annex B" in " ".join(
        plain(block.runs) for block in document.lead if isinstance(block, Paragraph)
    )
    found = sections(document)
    assert said(found["B.2.1.3"])[-1] == (
        "The role of File-set Updater (FSU) is not defined for the DVD profiles."
    )
    demands = [block for block in found["B.3.2"].blocks if isinstance(block, Demand)]
    first = [block.blocks[0] for block in demands]
    assert [plain(block.runs) for block in first if isinstance(block, Paragraph)] == [
        "CD profiles: The CD-R.",
        "DVD profiles: The DVD.",
    ]


def test_a_labelled_table_of_media_takes_the_place_of_paragraphs() -> None:
    media = [section for model in B for section in model.sections if section.kind == "media"]
    assert media
    tabled = [
        replace(
            model,
            sections=tuple(
                replace(s, tables=(TableLabel("B.3-9", "Media"),)) if s.kind == "media" else s
                for s in model.sections
            ),
        )
        for model in B
    ]
    section = sections(annex_document(tabled, annexes.COMMON))["B.3.2"]
    table = next(b for b in section.blocks if isinstance(b, Table) and b.label == "B.3-9")
    assert [[plain(cell.runs) for cell in row.cells[:1]] for row in table.rows] == [["CD"], ["DVD"]]
    assert [plain(row.cells[2].runs) for row in table.rows] == ["The CD-R.", "The DVD."]
    assert [id_ for row in table.rows for id_ in row.requirements] == [
        medium.requirement_id for model in B for medium in model.media
    ]
    assert not [block for block in section.blocks if isinstance(block, Demand)]


def test_pages_are_made_alike_each_time() -> None:
    first = list(documents([A, *B], annexes.COMMON))
    assert first == list(documents([A, *B], annexes.COMMON))


def test_no_profile_makes_no_page() -> None:
    assert list(documents([], annexes.COMMON)) == []
    with pytest.raises(ValueError, match="at least one profile"):
        annex_document([], annexes.COMMON)
