"""Data Sets: their normal form, and the same from every form they come in."""

from __future__ import annotations

import json
import math
import warnings
from pathlib import Path
from typing import Any

import pydicom
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydicom.data import get_testdata_file

from apdsl.runtime.dataset import DataSet, Element
from apdsl.runtime.json_form import DicomJsonError
from apdsl.runtime.values import Bulk, Value, text_values

ROWS = 0x00280010


def test_tags_are_numbers_or_hexadecimal_digits() -> None:
    data_set = DataSet({ROWS: Element("US", (512,))})
    assert data_set.get("00280010") is data_set.get(ROWS)
    assert data_set["00280010"].values == (512,)
    assert "00280010" in data_set
    with pytest.raises(ValueError, match="eight hexadecimal digits"):
        data_set.get("Rows")


def test_a_data_set_does_not_change() -> None:
    with pytest.raises(AttributeError):
        DataSet().unread_from = 3


def test_absent_empty_and_filled_elements_differ() -> None:
    data_set = DataSet({1: Element("LO"), 2: Element("LO", ("", "")), 3: Element("LO", ("A", ""))})
    assert [data_set.present(tag) for tag in range(4)] == [False, True, True, True]
    assert [data_set.has_value(tag) for tag in range(4)] == [False, False, False, True]


def test_what_lies_behind_the_break_is_unknown() -> None:
    data_set = DataSet({ROWS: Element("US", (1,))}, unread_from=ROWS)
    assert not data_set.unknown(0x00100010)
    assert not data_set.unknown(ROWS), "it was read before reading broke off"
    assert data_set.unknown(0x00280011)


@pytest.mark.parametrize(
    ("vr", "text", "values"),
    [
        ("CS", "ORIGINAL\\PRIMARY ", ("ORIGINAL", "PRIMARY")),
        ("LO", "  ", ()),
        ("LO", "A\\\\B", ("A", "", "B")),
        ("UI", "1.2.840\0", ("1.2.840",)),
        ("IS", " 12 ", (12,)),
        ("IS", "1.5", ("1.5",)),
        ("IS", "1_000", ("1_000",)),
        ("IS", "9" * 5000, ("9" * 5000,)),
        ("DS", "0.5\\1E2", (0.5, 100.0)),
        ("DS", "1e999", ("1e999",)),
        ("DS", "NaN", ("NaN",)),
        ("UT", "  a\\b  ", ("  a\\b",)),
        ("ST", " ", ()),
        ("PN", "Doe^Jane ", ("Doe^Jane",)),
    ],
)
def test_text_has_one_normal_form(vr: str, text: str, values: tuple[Value, ...]) -> None:
    """PS3.5 6.2: padding is no part of a value, and IS and DS are numbers."""
    assert text_values(vr, text) == values


def test_json_is_the_dicom_json_model() -> None:
    item = DataSet({0x00081150: Element("UI", ("1.2",))})
    data_set = DataSet(
        {
            0x00100010: Element("PN", ("Yamada^Tarou=山田^太郎",)),
            0x00081140: Element("SQ", (item,)),
            0x00280009: Element("AT", (0x00181063,)),
            0x00280030: Element("DS", (0.5, "broken")),
            0x00189073: Element("FD", (math.inf,)),
            0x00080018: Element("UI"),
            0x00420011: Element("OB", (b"\x01\x02",)),
            0x7FE00010: Element("OW", (Bulk(8),)),
            0x00080008: Element("CS", ("A", "")),
        }
    )
    document = data_set.to_json()
    assert list(document) == sorted(document)
    assert document["00100010"]["Value"] == [
        {"Alphabetic": "Yamada^Tarou", "Ideographic": "山田^太郎"}
    ]
    assert document["00280009"] == {"vr": "AT", "Value": ["00181063"]}
    assert document["00189073"]["Value"] == ["inf"]
    assert document["00080018"] == {"vr": "UI"}
    assert document["00420011"] == {"vr": "OB", "InlineBinary": "AQI="}
    assert document["7FE00010"] == {"vr": "OW", "BulkDataURI": "omitted:8"}
    assert document["00080008"]["Value"] == ["A", None]
    assert DataSet.from_json(json.loads(json.dumps(document))) == data_set


@pytest.mark.parametrize(
    "document",
    [
        [],
        {"Rows": {"vr": "US"}},
        {"00280010": 5},
        {"00280010": {"vr": "XX"}},
        {"00280010": {"vr": "US", "Value": 5}},
        {"00280010": {"vr": "US", "Value": ["many"]}},
        {"00280010": {"vr": "US", "Value": [[]]}},
        {"00081140": {"vr": "SQ", "Value": [1]}},
        {"7FE00010": {"vr": "OW", "InlineBinary": "!"}},
    ],
)
def test_json_of_another_form_is_an_error(document: Any) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        DataSet.from_json(document)
    assert isinstance(caught.value, DicomJsonError) or "tag" in str(caught.value)


def test_json_is_not_followed_without_bound() -> None:
    document: dict[str, Any] = {}
    for _ in range(200):
        document = {"00081140": {"vr": "SQ", "Value": [document]}}
    with pytest.raises(ValueError, match="nested more than"):
        DataSet.from_json(document)


_TEXT = st.text(
    st.characters(codec="utf-8", exclude_characters="\\\0^=", exclude_categories=["Cc"])
)
_VALUES: st.SearchStrategy[tuple[str, Any]] = st.one_of(
    st.tuples(st.sampled_from(["LO", "CS", "PN", "UI"]), st.lists(_TEXT.map(str.strip))),
    st.tuples(st.just("UT"), st.lists(_TEXT.map(lambda text: text.strip(" ")), max_size=1)),
    st.tuples(st.just("IS"), st.lists(st.integers(-(2**31), 2**31))),
    st.tuples(st.sampled_from(["DS", "FD"]), st.lists(st.floats(allow_nan=False, width=32))),
    st.tuples(st.sampled_from(["US", "UL"]), st.lists(st.integers(0, 2**16))),
    st.tuples(st.sampled_from(["OB", "UN"]), st.lists(st.binary(min_size=1), max_size=1)),
)


def _element(drawn: tuple[str, Any]) -> Element:
    vr, values = drawn
    finite = [value for value in values if vr != "DS" or math.isfinite(value)]
    return Element(vr, () if finite == [""] else tuple(finite))


_DATA_SETS = st.recursive(
    st.dictionaries(st.integers(0, 0xFFFFFFFF), _VALUES.map(_element), max_size=4).map(DataSet),
    lambda inner: st.dictionaries(
        st.integers(0, 0xFFFFFFFF),
        st.lists(inner, max_size=2).map(lambda items: Element("SQ", tuple(items))),
        max_size=2,
    ).map(DataSet),
    max_leaves=6,
)


@given(_DATA_SETS)
def test_json_brings_back_the_data_set(data_set: DataSet) -> None:
    assert DataSet.from_json(json.loads(json.dumps(data_set.to_json()))) == data_set


@pytest.mark.parametrize("name", ["CT_small.dcm", "test-SR.dcm", "rtplan.dcm", "reportsi.dcm"])
def test_pydicom_and_its_json_give_the_same_data_set(name: str) -> None:
    dataset = pydicom.dcmread(Path(str(get_testdata_file(name))), stop_before_pixels=True)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        document = dataset.to_json_dict(bulk_data_threshold=1024, bulk_data_element_handler=_omit)
    ours = DataSet.from_pydicom(dataset)
    theirs = DataSet.from_json(document)
    assert ours == theirs


def _omit(element: Any) -> str:
    return f"omitted:{len(element.value)}"
