"""The tables hold what pydicom's dictionaries hold, and lookups find every row."""

from __future__ import annotations

import re

import pydicom
import pytest
from pydicom.datadict import DicomDictionary, RepeatersDictionary  # type: ignore[attr-defined]
from pydicom.uid import UID_dictionary  # type: ignore[attr-defined]

from apdsl.dictionary import (
    attribute,
    attribute_by_tag,
    attributes,
    sop_class,
    transfer_syntax,
    uid,
    uid_entries,
)
from apdsl.dictionary.refresh import rendered_tables, source_note
from apdsl.dictionary.tables import DATA, rows


def source_of(table: str) -> str:
    return (DATA / table).read_text(encoding="utf-8").splitlines()[1].removeprefix("# Source: ")


same_edition = pytest.mark.skipif(
    source_of("attributes.tsv") != source_note(),
    reason=f"the tables come from {source_of('attributes.tsv')}, installed is {source_note()}",
)


@same_edition
@pytest.mark.parametrize("table", ["attributes.tsv", "uids.tsv"])
def test_refreshing_would_change_nothing(table: str) -> None:
    assert (DATA / table).read_text(encoding="utf-8") == rendered_tables()[table]


@same_edition
def test_attributes_are_those_of_pydicom() -> None:
    ours = {a.tag: (a.vr, a.vm, a.name, a.retired, a.keyword) for a in attributes()}
    theirs = {f"{tag:08X}": entry for tag, entry in DicomDictionary.items()} | RepeatersDictionary
    assert ours == {
        tag: (vr, vm, name, retired == "Retired", keyword)
        for tag, (vr, vm, name, retired, keyword) in theirs.items()
    }


@same_edition
def test_uids_are_those_of_pydicom() -> None:
    ours = {
        entry.uid: (entry.name, entry.kind, entry.retired, entry.keyword) for entry in uid_entries()
    }
    assert ours == {
        number: (name, kind, retired == "Retired", keyword)
        for number, (name, kind, _info, retired, keyword) in UID_dictionary.items()
    }


def test_source_is_stated() -> None:
    for table in ("attributes.tsv", "uids.tsv"):
        assert re.fullmatch(r"pydicom \d+\.\d+\.\d+, DICOM \d{4}[a-e]", source_of(table))
    assert pydicom.__version__ in source_note()


def test_every_attribute_is_found_by_keyword_and_by_tag() -> None:
    for row in attributes():
        assert attribute_by_tag(row.tag) == row
        if row.keyword:
            assert attribute(row.keyword) == row


def test_every_uid_is_found_by_keyword_and_by_uid() -> None:
    for entry in uid_entries():
        assert uid(entry.uid) == entry
        if entry.keyword:
            assert uid(entry.keyword) == entry


def test_an_attribute_has_all_its_columns() -> None:
    found = attribute("SmallestImagePixelValue")
    assert found is not None
    assert found.tag == "00280106"
    assert found.display_tag == "(0028,0106)"
    assert found.name == "Smallest Image Pixel Value"
    assert found.vr == "US or SS"
    assert found.vm == "1"
    assert found.retired is False


@pytest.mark.parametrize("keyword", ["", "rows", "Rows ", "60xx3000", "Patient's Birth Date"])
def test_lookup_by_keyword_is_exact(keyword: str) -> None:
    assert attribute(keyword) is None
    assert uid(keyword) is None


@pytest.mark.parametrize(
    ("tag", "keyword"),
    [
        ("60xx3000", "OverlayData"),
        ("60003000", "OverlayData"),
        ("601E3000", "OverlayData"),
        ("50040005", "CurveDimensions"),
        ("00203101", "SourceImageIDs"),
        ("7F000010", "VariablePixelData"),
        ("7FE00010", "PixelData"),
    ],
)
def test_tags_in_repeating_groups(tag: str, keyword: str) -> None:
    found = attribute_by_tag(tag)
    assert found is not None
    assert found.keyword == keyword


def test_an_attribute_of_a_repeating_group_keeps_the_tag_of_the_table() -> None:
    found = attribute_by_tag("60023000")
    assert found is not None
    assert found.tag == "60xx3000"
    assert found.display_tag == "(60xx,3000)"


@pytest.mark.parametrize(
    "tag",
    [
        "60013000",  # an odd group is private (PS3.5 7.8)
        "60203000",  # repeating groups end at 601E (PS3.5 7.6)
        "6000FFFF",
        "00290010",
        "",
        "6000300",
        "(0028,0010)",
    ],
)
def test_tags_that_are_not_in_the_dictionary(tag: str) -> None:
    assert attribute_by_tag(tag) is None


@pytest.mark.parametrize(
    ("keyword", "number"),
    [
        ("MediaStorageDirectoryStorage", "1.2.840.10008.1.3.10"),
        ("XRayAngiographicImageStorage", "1.2.840.10008.5.1.4.1.1.12.1"),
    ],
)
def test_sop_classes(keyword: str, number: str) -> None:
    found = sop_class(keyword)
    assert found is not None
    assert (found.uid, found.kind) == (number, "SOP Class")
    assert sop_class(number) == found
    assert transfer_syntax(keyword) is None
    assert transfer_syntax(number) is None


@pytest.mark.parametrize(
    ("keyword", "number", "retired"),
    [
        ("ExplicitVRLittleEndian", "1.2.840.10008.1.2.1", False),
        ("ExplicitVRBigEndian", "1.2.840.10008.1.2.2", True),
        ("JPEGLosslessSV1", "1.2.840.10008.1.2.4.70", False),
    ],
)
def test_transfer_syntaxes(keyword: str, number: str, retired: bool) -> None:
    found = transfer_syntax(keyword)
    assert found is not None
    assert (found.uid, found.kind, found.retired) == (number, "Transfer Syntax", retired)
    assert transfer_syntax(number) == found
    assert sop_class(keyword) is None
    assert sop_class(number) is None


def test_other_names_belong_to_registered_uids() -> None:
    numbers = {row.split("\t")[0] for row in rows("other_names")}
    assert numbers
    assert [number for number in numbers if uid(number) is None] == []
