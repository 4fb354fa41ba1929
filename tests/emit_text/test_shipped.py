"""The pages of the annexes that belong to the product."""

from __future__ import annotations

from functools import cache

import pytest

from apdsl.compilation import Compilation
from apdsl.document.html import html
from apdsl.document.labels import requirement_anchor
from apdsl.document.markdown import markdown
from apdsl.document.tree import Document, Table, document_blocks, plain
from apdsl.emit.text import documents
from apdsl.model.profile import AttributeRule, ProfileModel
from tests.document.reading import Page, markdown_words


@cache
def compilation() -> Compilation:
    return Compilation.of_shipped()


@cache
def pages() -> dict[str, Document]:
    compiled = compilation()
    return {page.path: page for page in documents(compiled.models, compiled.common)}


def table(path: str, label: str) -> Table:
    blocks = document_blocks(pages()[path])
    return next(b for b in blocks if isinstance(b, Table) and b.label == label)


def cells(found: Table) -> list[list[str]]:
    return [[plain(cell.runs) for cell in row.cells] for row in found.rows]


def test_both_forms_of_every_page_have_the_same_words() -> None:
    one_of_each_annex = {model.annex: model.id for model in compilation().models}.values()
    others = {model.id for model in compilation().models} - set(one_of_each_annex)
    for path in pages().keys() - others:
        assert markdown_words(markdown(pages()[path])) == Page(html(pages()[path])).words


def test_every_requirement_of_every_profile_is_an_anchor_of_its_pages() -> None:
    read = {path: set(Page(html(page)).ids) for path, page in pages().items()}
    for model in compilation().models:
        anchors = {requirement_anchor(requirement.id) for requirement in model.requirements}
        assert anchors <= read[model.id]
        assert anchors <= read[f"annex-{model.annex.lower()}"]


def test_every_row_of_every_model_is_in_a_table_of_its_annex_once() -> None:
    for path, page in pages().items():
        if not path.startswith("annex-"):
            continue
        models = [m for m in compilation().models if f"annex-{m.annex.lower()}" == path]
        *body, _checklist = page.sections
        shown = [
            id_
            for block in document_blocks(Document("", "", "", "", (), tuple(body)))
            if isinstance(block, Table)
            for row in block.rows
            for id_ in row.requirements
        ]
        expected = {id_ for model in models for id_ in _row_ids(model)}
        assert sorted(shown) == sorted(expected)


def _row_ids(model: ProfileModel) -> set[str]:
    rules = list(model.directory.keys)
    for icon in model.directory.icons:
        rules += icon.attributes
    for block in model.parameters:
        rules += block.attributes
    pairs = {rule.requirement_id for block in model.parameters for rule in block.pairs}
    tabled = any(section.tables for section in model.sections if section.kind == "media")
    media = {medium.requirement_id for medium in model.media} if tabled else set()
    return (
        {row.requirement_id for row in model.sop_classes} | set(_ids(tuple(rules))) | pairs | media
    )


def _ids(rules: tuple[AttributeRule, ...]) -> list[str]:
    found = []
    for rule in rules:
        found += [rule.requirement_id, *_ids(rule.items)]
    return [id_ for id_ in found if id_]


def test_table_b_3_1_is_folded_as_published() -> None:
    assert [row[3:] for row in cells(table("annex-b", "B.3-1"))] == [
        ["Mandatory", "Mandatory", "Mandatory"],
        ["Mandatory", "Mandatory", "Optional"],
        [
            "Optional for DVD; Disallowed for CD",
            "Mandatory for DVD; Disallowed for CD",
            "Undefined for DVD; Disallowed for CD",
        ],
        [
            "Optional for DVD; Disallowed for CD",
            "Mandatory for DVD; Disallowed for CD",
            "Undefined for DVD; Disallowed for CD",
        ],
        ["Optional", "Mandatory", "Optional"],
        ["Optional", "Optional", "Optional"],
    ]


def test_table_d_3_1_leaves_the_classes_to_the_conformance_statement() -> None:
    assert cells(table("annex-d", "D.3-1"))[1][1:] == [
        "See PS3.4 I.4",
        "Explicit VR Little Endian 1.2.840.10008.1.2.1",
        "Defined in Conformance Statement",
        "Defined in Conformance Statement",
        "Optional",
    ]


@pytest.mark.parametrize(
    ("label", "values"),
    [
        ("E.3-4", ["MR", "MONOCHROME2", "8, or 12 to 16", "Bits Stored (0028,0101) - 1"]),
        (
            "E.3-5",
            [
                "1",
                "MONOCHROME2",
                "8 or 16",
                "Bits Allocated (0028,0100)",
                "Bits Stored (0028,0101) - 1",
            ],
        ),
        ("B.3-3", ["XA", "up to 1024", "up to 1024", "8, 10 or 12"]),
    ],
)
def test_value_tables_read_as_published(label: str, values: list[str]) -> None:
    assert [row[2] for row in cells(table(f"annex-{label[0].lower()}", label))] == values


def test_the_index_leads_to_every_profile() -> None:
    links = Page(html(pages()["index"])).links
    assert {f"{model.id}.html" for model in compilation().models} <= set(links)
