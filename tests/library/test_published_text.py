"""The library against the published text, cell by cell, read from the standard's own tables."""

from __future__ import annotations

import csv
import re

import pytest

from apdsl.syntax import tree

from ..facts import docbook
from . import declared, published
from .declared import TableRow
from .published import reference_file, sections

pytestmark = pytest.mark.reference

CHAPTER_F = "rst/part03_chapter_F.rst"
CHARACTER_SET = TableRow(0, "00080005", "1C")

# Rows that the library has beyond the tables, each with a remark on the reason.
ADDED = {
    "IMPLANT": [CHARACTER_SET],
    "IMPLANT ASSY": [CHARACTER_SET],
    "IMPLANT GROUP": [CHARACTER_SET],
    "ENCAP DOC": [TableRow(0, "00420011", "")],
}
ICON_IMAGE = "00880200"


def keys_with_icons(record: tree.RecordType) -> list[TableRow]:
    """The keys of the library; the Macro of icons stands once for all record types."""
    rows = []
    for row in declared.table_rows(declared.keys(record)):
        rows.append(row)
        if row.tag == ICON_IMAGE:
            rows.append(TableRow(row.depth + 1, "icons", ""))
    return rows


def without(rows: list[TableRow], added: list[TableRow]) -> list[TableRow]:
    for row in added:
        rows.remove(row)
    return rows


@pytest.mark.parametrize("name", sorted(set(declared.record_types()) - {"PRIVATE"}))
def test_the_keys_of_a_record_type_are_those_of_its_table(name: str) -> None:
    record = declared.record_types()[name]
    assert record.anchor is not None
    (table,) = published.tables(sections(CHAPTER_F)[record.anchor.clause.value])
    expected = list(published.attribute_rows(table))
    assert expected
    assert without(keys_with_icons(record), ADDED.get(name, [])) == expected


@pytest.mark.parametrize("name", sorted(set(declared.record_types()) - {"PRIVATE"}))
def test_a_record_type_stands_in_the_section_that_names_it(name: str) -> None:
    record = declared.record_types()[name]
    assert record.anchor is not None
    text = " ".join(sections(CHAPTER_F)[record.anchor.clause.value])
    assert re.search(rf'Directory Record Type of\s+Value\s+"{name}[."]', text)


@pytest.mark.parametrize("name", sorted(declared.record_types()))
def test_a_record_references_what_its_section_says(name: str) -> None:
    record = declared.record_types()[name]
    assert record.anchor is not None
    text = " ".join(" ".join(sections(CHAPTER_F)[record.anchor.clause.value]).split())
    (references,) = declared.items(record.items, tree.References)
    shall = "Directory Record shall be used to reference" in text
    assert (references.reference.value == "instance") == shall


def test_the_hierarchy_is_that_of_table_f4_1() -> None:
    (table,) = published.tables(sections(CHAPTER_F)["F.4"])
    hierarchy = {}
    for cells in table[1:]:
        parent = "root" if cells[0].startswith("(Root") else cells[0]
        hierarchy[parent] = {child.strip() for child in cells[2].split(", ")}
    # Two departures, each with a remark: the private definitions, and the forgotten SURFACE SCAN.
    assert "(any of the above as privately defined)" in hierarchy["PRIVATE"]
    hierarchy["PRIVATE"] = set(declared.record_types())
    hierarchy["SERIES"].add("SURFACE SCAN")
    assert hierarchy == {parent: declared.children(parent) for parent in hierarchy}
    assert set(hierarchy) - {"root"} == set(declared.record_types())


def test_the_enumerated_record_types_are_those_declared_but_for_plan() -> None:
    (table,) = published.tables(sections(CHAPTER_F)["F.3.2.2"])
    (cell,) = (cells[3] for cells in table if cells[1] == "(0004,1430)")
    values = cell.split(".. note::")[0].replace(" ", "")  # the table breaks words across lines
    missing = set()
    for name in sorted(declared.record_types(), key=len, reverse=True):
        found = name.replace(" ", "")
        if found not in values:
            missing.add(name)
        values = values.replace(found, "", 1)
    assert missing == {"PLAN"}


def test_the_modules_have_the_rows_of_their_tables() -> None:
    (directory,) = declared.declarations(tree.BasicDirectory)
    modules = declared.items(directory.items, tree.Module)
    rows = {module.name.value: list(declared.table_rows(module.rows)) for module in modules}
    (identification,) = published.tables(sections(CHAPTER_F)["F.3.2.1"])
    assert rows["File-set Identification"] == list(published.attribute_rows(identification))
    (information,) = published.tables(sections(CHAPTER_F)["F.3.2.2"])
    expected = list(published.attribute_rows(information))
    items = [TableRow(0, row.tag, row.type) for row in expected if row.depth == 1]
    assert rows["Directory Information"] == [row for row in expected if row.depth == 0]
    assert rows["Directory Record"] == items


def test_the_file_meta_information_is_that_of_table_7_1_1() -> None:
    text = docbook.read(reference_file("part10_2020c.xml"))
    expected = [
        TableRow(0, cells[1][1:5] + cells[1][6:10], cells[2])
        for cells in text.tables["7.1-1"].rows
        if cells[1].startswith("(")
    ]
    (file_format,) = declared.declarations(tree.FileFormat)
    (module,) = declared.items(file_format.items, tree.Module)
    rows = [row for row in declared.table_rows(module.rows) if row.tag != "others"]
    assert rows == expected


def test_the_sop_classes_are_those_of_tables_b5_1_and_gg3_1() -> None:
    with reference_file("media_storage_sop_classes_2020c.csv").open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if "I.4-1" not in row["table"]]
    (composite,) = declared.declarations(tree.SopClassSet)
    members = declared.items(composite.members, tree.SetMember)
    assert [uid(member) for member in members] == [row["sop_class_uid"] for row in rows]
    patientless = [uid(member) for member in members if member.anchor is not None]
    assert patientless == [row["sop_class_uid"] for row in rows if "GG.3-1" in row["table"]]


def uid(member: tree.SetMember) -> str:
    assert member.sop_class.uid is not None
    return member.sop_class.uid.value


def test_every_medium_has_the_title_of_its_annex() -> None:
    headings = docbook.read(reference_file("part12_2020a.xml")).headings
    for medium in declared.declarations(tree.MediumDeclaration):
        assert medium.anchor is not None
        title = headings[medium.anchor.clause.value]
        assert title.removesuffix(" (Normative)") == medium.name.value


def test_every_clause_of_the_media_and_the_file_format_exists() -> None:
    parts = {"media.apdsl": "part12_2020a.xml", "file-format.apdsl": "part10_2020c.xml"}
    for file, part in parts.items():
        headings = docbook.read(reference_file(part)).headings
        labels = {label.removesuffix("Media") for label in headings}  # "P.1.1Media" as published
        clauses = {anchor.clause.value for anchor in anchors(declared.files()[file])}
        assert clauses - labels == set(), file


def anchors(node: object) -> list[tree.Anchor]:
    """All clauses cited below a node of the syntax tree."""
    if isinstance(node, tree.Anchor):
        return [node]
    if isinstance(node, tuple):
        return [anchor for part in node for anchor in anchors(part)]
    if isinstance(node, tree.Node):
        parts = (getattr(node, name) for name in node.__dataclass_fields__ if name != "span")
        return [anchor for part in parts for anchor in anchors(part)]
    return []
