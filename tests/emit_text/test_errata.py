"""Interpretations and errata: each once, with place, kind and profiles; as data and as a page."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

import pytest

from apdsl import sources
from apdsl.document.html import html
from apdsl.document.markdown import markdown
from apdsl.document.tree import Note, document_blocks, plain
from apdsl.emit.text import documents
from apdsl.emit.text.errata import counted, errata_document
from apdsl.model.errata import Correction, corrections, groups
from apdsl.model.profile import ProfileModel, Remark
from tests.document.reading import Page, markdown_words
from tests.emit_text import annexes
from tests.emit_text.test_shipped import compilation

PLACE = "PS3.11 B.3.1"


A_REMARK = Remark("erratum", "PS3.11 A.3", "Odd.", name="odd")


def with_remark(model: ProfileModel, *remarks: Remark) -> ProfileModel:
    """The profile with these remarks and no others."""
    first, *others = (replace(section, remarks=()) for section in model.sections)
    return replace(model, sections=(replace(first, remarks=remarks), *others))


def remark(name: str, text: str = "What is odd.", kind: str = "erratum") -> Remark:
    return Remark(kind, PLACE, text, name=name)  # type: ignore[arg-type]


CD, DVD = annexes.angiographic()
FAMILY = [
    with_remark(CD, remark("shared"), remark("of-cd"), remark("read", kind="interpretation")),
    with_remark(DVD, remark("shared"), Remark("note", PLACE, "Not ours.")),
]


def test_what_several_profiles_have_is_one_with_all_of_them() -> None:
    found = {entry.name: entry for entry in corrections(FAMILY)}
    assert list(found) == ["shared", "of-cd", "read"]
    assert found["shared"].profiles == (CD.id, DVD.id)
    assert found["of-cd"] == Correction(
        "erratum", "PS3.11", CD.edition, "B", "B.3.1", "of-cd", "What is odd.", (CD.id,)
    )
    assert found["read"].kind == "interpretation"


def test_what_the_library_has_names_its_part_and_subject() -> None:
    (medium, *_) = annexes.COMMON.media
    odd = Remark("erratum", "PS3.12 P.3", "Odd.", name="odd")
    common = replace(
        annexes.COMMON,
        editions={"PS3.12": "2020a"},
        media=(replace(medium, remarks=(odd,)),),
        remarks=(Remark("interpretation", "PS3.3 F.2", "Read so.", name="so"),),
    )
    assert corrections([], common) == (
        Correction("interpretation", "PS3.3", "", "F", "F.2", "so", "Read so."),
        Correction("erratum", "PS3.12", "2020a", "P", "P.3", "odd", "Odd.", (), medium.name),
    )


def test_they_are_ordered_by_annex_and_clause_as_numbers() -> None:
    clauses = ["PS3.11 B.3.10", "PS3.11 B.3.9", "PS3.11 B.2"]
    remarks = [replace(remark(clause), clause=clause) for clause in clauses]
    found = corrections([with_remark(CD, *remarks), with_remark(annexes.basic_cardiac())])
    assert [entry.clause for entry in found if entry.annex == "B"] == ["B.2", "B.3.9", "B.3.10"]
    a, b = groups([*FAMILY, with_remark(annexes.basic_cardiac(), A_REMARK)])
    assert (a.annex, b.annex, b.title) == ("A", "B", CD.annex_title)


def test_the_page_has_each_with_name_place_and_profiles() -> None:
    document = errata_document(FAMILY, annexes.COMMON)
    notes = [block for block in document_blocks(document) if isinstance(block, Note)]
    assert [(note.kind, note.name) for note in notes] == [
        ("erratum", "shared"),
        ("erratum", "of-cd"),
        ("interpretation", "read"),
    ]
    said = [plain(note.blocks[0].runs) for note in notes]  # type: ignore[union-attr]
    assert said == [
        "PS3.11 B.3.1 (as compiled) · all profiles",
        f"PS3.11 B.3.1 (as compiled) · {CD.id}",
        f"PS3.11 B.3.1 (as compiled) · {CD.id}",
    ]
    assert len({note.anchor for note in notes}) == len(notes)


def test_a_profile_outside_the_standard_is_named_where_it_quarrels_with_an_annex() -> None:
    own = with_remark(replace(CD, id="PRI-MINE-CD", annex="", standard=""), remark("mine"))
    written = markdown(errata_document([own, DVD], annexes.COMMON))
    assert "PRI-MINE-CD" in written


@pytest.mark.parametrize(
    ("kinds", "words"),
    [
        ((), "no interpretations or errata"),
        (("erratum",), "1 erratum"),
        (("interpretation", "erratum", "erratum"), "1 interpretation and 2 errata"),
    ],
)
def test_they_are_counted_by_kind(kinds: tuple[str, ...], words: str) -> None:
    model = with_remark(CD, *(remark(f"n{n}", kind=kind) for n, kind in enumerate(kinds)))
    assert counted(corrections([model])) == words


# ---- The product's own --------------------------------------------------------------------------


@cache
def shipped() -> tuple[Correction, ...]:
    return corrections(compilation().models, compilation().common)


def test_none_that_a_shipped_text_writes_is_lost() -> None:
    written = [
        match.groups()
        for source in sources.shipped().sources
        for match in re.finditer(
            r"^ *(interpretation|erratum) +([a-z][\w-]*)", source.text, re.MULTILINE
        )
    ]
    assert sorted(written) == sorted((entry.kind, entry.name) for entry in shipped())


def test_each_shipped_one_says_where_it_is() -> None:
    for entry in shipped():
        assert re.fullmatch(r"PS3\.\d+", entry.standard)
        assert entry.edition
        assert entry.clause.split(".")[0] == entry.annex
        assert bool(entry.profiles) == (entry.standard == "PS3.11" and not entry.annex.isdigit())


def test_the_shipped_page_says_the_same_in_both_forms_and_is_linked() -> None:
    pages = {page.path: page for page in documents(compilation().models, compilation().common)}
    read = Page(html(pages["errata"]))
    assert markdown_words(markdown(pages["errata"])) == read.words
    assert all(entry.name in read.words for entry in shipped())
    assert "errata.html" in Page(html(pages["index"])).links
    targets = {f"{path}.html": Page(html(page)) for path, page in pages.items() if "annex" in path}
    for link in read.links:
        file, _, anchor = link.partition("#")
        if file in targets and anchor:
            assert anchor in targets[file].ids
