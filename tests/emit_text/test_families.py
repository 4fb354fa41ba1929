"""Annexes with many profiles: their tables fold back to the cells that PS3.11 prints."""

from __future__ import annotations

import re

import pytest

from apdsl.document.tree import (
    Demand,
    Document,
    Paragraph,
    Section,
    all_blocks,
    all_sections,
    plain,
)
from tests.emit_text.test_shipped import cells, pages, table

DECLARED = "Defined in Conformance Statement"


def mandatory(profiles: str = "") -> str:
    whose = f" for {profiles} profiles" if profiles else ""
    return f"Mandatory{whose} for all SOP Classes defined in Conformance Statement"


def declared(profiles: str) -> str:
    return f"{DECLARED} for {profiles} profiles"


def uids(rows: list[list[str]]) -> list[str]:
    return [row[2].rpartition(".")[2] for row in rows]


def section(annex: str, number: str) -> Section:
    return next(s for s in all_sections(pages()[f"annex-{annex}"]) if s.number == number)


def said(found: Section) -> list[str]:
    return [plain(block.runs) for block in all_blocks(found.blocks) if isinstance(block, Paragraph)]


@pytest.mark.parametrize(("annex", "updaters"), [("h", False), ("j", True), ("m", True)])
def test_transfer_syntaxes_of_one_codec_name_its_profiles(annex: str, updaters: bool) -> None:
    rows = cells(table(f"annex-{annex}", f"{annex.upper()}.3-1"))[:7]
    assert uids(rows) == ["1", "1", "70", "50", "51", "90", "91"]
    published = [
        ("Mandatory", "Mandatory"),
        (DECLARED, mandatory()),
        *[(declared("JPEG"), mandatory("JPEG"))] * 3,
        *[(declared("J2K"), mandatory("J2K"))] * 2,
    ]
    assert [row[3:] for row in rows] == [
        # An updater does what a creator does, in all annexes that have one.
        [creator, reader, creator] if updaters else [creator, reader]
        for creator, reader in published
    ]


def test_video_profiles_of_m_and_n_are_told_apart_by_codec() -> None:
    m = cells(table("annex-m", "M.3-1"))[7:]
    n = cells(table("annex-n", "N.3-1"))[1:]
    assert [(row[2].rpartition(".")[2], row[4]) for row in (*m, *n)] == [
        ("100", mandatory("MPEG2-MPML")),
        ("101", mandatory("MPEG2-MPHL")),
        ("102", mandatory("MPEG4-HPLV41")),
        ("103", mandatory("MPEG4-HPLV41BD")),
        ("104", mandatory("HPLV42-2D")),
        ("105", mandatory("HPLV42-3D")),
        ("106", mandatory("SHPLV42")),
    ]


def test_multi_frame_rows_of_c_are_those_of_the_mf_profiles() -> None:
    rows = cells(table("annex-c", "C.3-1"))
    assert [row[3:] for row in rows[1:4]] == [["Optional", "Mandatory", "Optional"]] * 3
    assert [row[3:] for row in rows[4:]] == [
        ["Optional for MF", "Mandatory for MF", "Optional for MF"]
    ] * 3


def test_the_pairs_of_c_are_in_the_table_with_their_number() -> None:
    explicit, rle = (
        "Explicit VR Little Endian 1.2.840.10008.1.2.1",
        "RLE Lossless 1.2.840.10008.1.2.5",
    )
    baseline = "JPEG Baseline (Process 1) 1.2.840.10008.1.2.4.50"
    assert cells(table("annex-c", "C.3-2")) == [
        ["MONOCHROME2", f"{explicit} {rle}"],
        ["RGB", f"{explicit} {rle}"],
        ["PALETTE COLOR", f"{explicit} {rle}"],
        ["YBR_FULL", rle],
        ["YBR_FULL_422", f"{explicit} {baseline}"],
    ]


def test_the_media_classes_of_c_are_in_the_table_with_their_number() -> None:
    rows = cells(table("annex-c", "C.3-3"))
    assert [(row[0], row[3]) for row in rows] == [
        ("MOD23-90", "PS3.12 Q"),
        ("CDR", "PS3.12 F"),
        ("DVD-RAM", "PS3.12 J"),
        ("DVD", "PS3.12 P"),
    ]


def test_types_that_k_makes_stricter_have_their_table() -> None:
    rows = cells(table("annex-k", "K.3-4"))
    assert [(row[1], row[2]) for row in rows] == [
        ("(0008,0080)", "2"),
        ("(0008,1090)", "2"),
        ("(0018,700A)", "2"),
        ("(0018,702A)", "2"),
        ("(0018,702B)", "2"),
    ]


@pytest.mark.parametrize("number", ["L.3.2", "L.4.2"])
def test_the_rules_for_mail_are_sentences(number: str) -> None:
    found = section("l", number)
    demands = [block for block in found.blocks if isinstance(block, Demand)]
    text = " ".join(said(found))
    part = "of the part with the File-set shall be"
    for words in (
        f'header Content-Type {part} "application/zip"',
        f'parameter id of the header Content-Type {part} "DICOM.ZIP"',
        f'parameter name of the header Content-Type {part} "DICOM.ZIP"',
        f'header Content-Disposition {part} "attachment"',
        f'parameter filename of the header Content-Disposition {part} "DICOM.ZIP"',
        "e-mail message shall not be compressed",
        'header Subject of the e-mail message shall contain "DICOM-ZIP"',
    ):
        assert words in text
    ids = [id_ for demand in demands for id_ in demand.requirements]
    assert sum("/part/" in id_ or "/message/" in id_ for id_ in ids) == 7


@pytest.mark.parametrize(
    ("annex", "whom"),
    [
        ("h", "any of the profiles"),
        ("c", "the DVD profiles"),
        ("b", "STD-XA1K-DVD"),
        ("k", "STD-DEN-CD"),
    ],
)
def test_a_missing_role_is_missing_for_all_or_for_some(annex: str, whom: str) -> None:
    last = said(section(annex, f"{annex.upper()}.2.1.3"))
    assert f"The role of File-set Updater (FSU) is not defined for {whom}." in last


def test_no_sentence_lists_more_profiles_than_a_reader_takes_in() -> None:
    for path, page in pages().items():
        if path.startswith("annex-"):
            *body, _ = page.sections
            for found in all_sections(Document("", "", "", "", page.lead, tuple(body))):
                for words in said(found):
                    named = re.findall(r"\bSTD(?:-[A-Z0-9]+)+\b", words)
                    assert len(named) <= 6, (path, words)


def test_sections_of_every_annex_are_in_the_order_of_their_numbers() -> None:
    for path, page in pages().items():
        if path.startswith("annex-"):
            numbers = [found.number for found in all_sections(page) if found.number]
            parts = [[int(part) for part in number.split(".")[1:]] for number in numbers]
            assert parts == sorted(parts)
