"""Mentions of the standard become references, and references lead to its published pages."""

from __future__ import annotations

import pytest

from apdsl.document.references import order_of, published_url, with_references
from apdsl.document.tree import Reference, Text, plain

CHTML = "https://dicom.nema.org/medical/dicom/current/output/chtml"


def references(text: str) -> list[tuple[str, str, str | None]]:
    runs = with_references(text, "PS3.11", frozenset({"B"}))
    assert plain(runs) == text
    return [(run.text, run.anchor, run.part) for run in runs if isinstance(run, Reference)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the roles of PS3.10.", [("PS3.10", "", "PS3.10")]),
        ("PS3.12 F says", [("PS3.12 F", "chapter_F", "PS3.12")]),
        ("(PS3.3 Annex F)", [("PS3.3 Annex F", "chapter_F", "PS3.3")]),
        ("PS3.10 8.2, and", [("PS3.10 8.2", "sect_8.2", "PS3.10")]),
        ("see Annex A", [("Annex A", "chapter_A", "PS3.11")]),
        ("Table H.3-2 is", [("Table H.3-2", "table_H.3-2", "PS3.11")]),
        ("Table B.3-1", [("Table B.3-1", "table_B.3-1", None)]),
        ("as B.3.4.1 says", [("B.3.4.1", "sect_B.3.4.1", None)]),
        ("UDF 1.5 and A.3.1 of another", []),
        ("PS3.4 A file", [("PS3.4 A", "chapter_A", "PS3.4")]),
        ("An Annex About", []),
        ("edition 2020a, 4.1GB, (0028,0010), H.264", []),
    ],
)
def test_mentions(text: str, found: list[tuple[str, str, str | None]]) -> None:
    assert references(text) == found


@pytest.mark.parametrize(
    ("part", "anchor", "url"),
    [
        ("PS3.12", "", f"{CHTML}/part12/PS3.12.html"),
        ("PS3.3", "chapter_F", f"{CHTML}/part03/chapter_F.html"),
        ("PS3.11", "sect_D.3.3", f"{CHTML}/part11/sect_D.3.3.html"),
        # The first section of each level stands on the page of what contains it.
        ("PS3.10", "sect_7.1", f"{CHTML}/part10/chapter_7.html#sect_7.1"),
        ("PS3.11", "sect_A.3.1", f"{CHTML}/part11/sect_A.3.html#sect_A.3.1"),
        # Pages go down to the fourth number.
        ("PS3.3", "sect_C.7.6.3.1.2", f"{CHTML}/part03/sect_C.7.6.3.html#sect_C.7.6.3.1.2"),
        ("PS3.3", "sect_C.7.6.16.2.9", f"{CHTML}/part03/sect_C.7.6.16.2.html#sect_C.7.6.16.2.9"),
        (
            "PS3.11",
            "table_H.3-2",
            "https://dicom.nema.org/medical/dicom/current/output/html/part11.html#table_H.3-2",
        ),
    ],
)
def test_addresses(part: str, anchor: str, url: str) -> None:
    assert published_url(Reference("x", anchor, part)) == url


def test_sections_are_ordered_by_number() -> None:
    numbers = ["A.3.4.10", "A.3.4.2", "A.3.4", "A.3.10"]
    assert sorted(numbers, key=order_of) == ["A.3.4", "A.3.4.2", "A.3.4.10", "A.3.10"]


def test_text_without_mentions_is_one_run() -> None:
    assert with_references("Nothing here.", "PS3.11") == (Text("Nothing here."),)
