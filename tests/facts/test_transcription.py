"""The transcription of the tables is that of the published text, cell by cell."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from . import docbook
from .annexes import ANNEXES, PROFILES
from .published import Annex, Key, Profile, Said, Syntax

PART_11 = Path(__file__).parents[2].parent / "shared" / "reference" / "part11_2020a.xml"

pytestmark = [
    pytest.mark.reference,
    pytest.mark.skipif(not PART_11.exists(), reason=f"no text of PS3.11 2020a at {PART_11}"),
]

each_annex = pytest.mark.parametrize("annex", ANNEXES, ids=lambda annex: f"Annex {annex.letter}")
each_profile = pytest.mark.parametrize(
    ("annex", "profile"), PROFILES, ids=[profile.identifier for _, profile in PROFILES]
)


@pytest.fixture(scope="module")
def text() -> docbook.Text:
    return docbook.read(PART_11)


@each_annex
def test_titles_and_captions(annex: Annex, text: docbook.Text) -> None:
    headings = {
        clause: title
        for clause, title in text.headings.items()
        if clause.startswith(f"{annex.letter}.")
    }
    captions = {
        label: table.caption
        for label, table in text.tables.items()
        if label.startswith(f"{annex.letter}.")
    }
    assert text.headings[annex.letter] == f"{annex.title} (Normative)"
    assert headings == annex.headings
    assert captions == annex.captions


@each_annex
def test_profiles(annex: Annex, text: docbook.Text) -> None:
    table = text.tables[f"{annex.letter}.1-1"]
    assert table.header[:2] == ["Application Profile", "Identifier"]
    assert [row[:2] for row in table.rows] == [
        [profile.name, profile.identifier] for profile in annex.profiles
    ]


@each_annex
def test_sop_classes(annex: Annex, text: docbook.Text) -> None:
    table = text.tables[f"{annex.letter}.3-1"]
    assert [name.removesuffix(" (see Note 1)") for name in table.header] == [
        "Information Object Definition",
        "SOP Class UID",
        "Transfer Syntax and UID",
        "FSC Requirement",
        "FSR Requirement",
        "FSU Requirement",
    ]
    assert table.rows == [
        [row.iod, row.sop_class, _printed(row.syntax), row.fsc, row.fsr, row.fsu]
        for row in annex.sop_rows
    ]


@each_annex
def test_keys(annex: Annex, text: docbook.Text) -> None:
    table = text.tables[f"{annex.letter}.3-2"]
    transcribed = list(_flat(annex.keys))
    assert table.header == ["Key Attribute", "Tag", "Directory Record Type", "Type", "Notes"]
    assert len(table.rows) == len(transcribed)
    for printed, (name, key) in zip(table.rows, transcribed, strict=True):
        if not key.tag:  # printed one column to the left, with a longer name
            assert printed[0].startswith(name)
            assert printed[1:] == [key.record, key.type, ""]
            continue
        assert printed[:4] == [name, key.tag, key.record, key.type]
        if key.when is None:
            assert printed[4] == ""
        else:
            assert _has(printed[4], key.when.words)
            assert key.when.may_otherwise == ("otherwise" in printed[4])


@each_annex
def test_values(annex: Annex, text: docbook.Text) -> None:
    printed = {
        label: table.rows
        for label, table in text.tables.items()
        if label.startswith(f"{annex.letter}.3-") and table.header == ["Attribute", "Tag", "Value"]
    }
    assert printed == {
        values.label: [[row.name, row.tag, row.cell] for row in values.rows]
        for values in annex.values
    }


@each_annex
def test_icons(annex: Annex, text: docbook.Text) -> None:
    if annex.icons is None:
        assert not any(title == "Icon Images" for title in annex.headings.values())
        return
    wish = "shall include" if annex.icons.required else "may include"
    paragraph = text.paragraphs[annex.icons.clause][0]
    assert _has(paragraph, [*" or ".join(annex.icons.records).split(), wish, "Icon Images"])
    for value in annex.icons.values:
        assert value.name in paragraph
        assert value.cell in paragraph
    tagged = [value.tag for value in annex.icons.values if value.tag in paragraph]
    assert len(tagged) >= len(annex.icons.values) - 1  # B.3.3.2 prints Bits Allocated without


@each_annex
def test_demands_in_the_text(annex: Annex, text: docbook.Text) -> None:
    sayings: list[Said] = [*annex.rules.values(), *(said for _, said in annex.groups.values())]
    sayings += [said for said in (annex.interchange_format, annex.security_said) if said]
    for said in sayings:
        assert _said(text, said)


@each_annex
def test_end_of_a_write_session(annex: Annex, text: docbook.Text) -> None:
    words = {
        "finalize": "finalize the",
        "multi-session": "multi-session",
        "packet-writing": "packet-writing",
    }
    for clause, role in ((f"{annex.letter}.2.1.1", "FSC"), (f"{annex.letter}.2.1.3", "FSU")):
        abilities = [ability for ability in annex.abilities if ability.role == role]
        offered = {name for ability in abilities for name in ability.alternatives}
        printed = " ".join(text.paragraphs[clause])
        assert {ability.clause for ability in abilities} == {clause}
        assert offered == {name for name, word in words.items() if word in printed}
        assert any(ability.may for ability in abilities) == (f"{role} may allow" in printed)
        assert any(ability.if_supported for ability in abilities) == (
            "if supported by the media and file system" in printed
        )


@each_profile
def test_medium_and_roles(annex: Annex, profile: Profile, text: docbook.Text) -> None:
    assert _said(text, profile.medium_said)
    missing = {"FSC", "FSR", "FSU"} - set(profile.roles)
    assert bool(missing) == (profile.role_missing_said is not None)
    if profile.role_missing_said is not None:
        assert _said(text, profile.role_missing_said)
    secured = annex.security_said.words[0].replace(",", "").split() if annex.security_said else []
    assert (profile.security is not None) == (profile.identifier in secured)


def _printed(syntax: Syntax) -> str:
    return f"{syntax.name} {syntax.uid}"


def _flat(keys: tuple[Key, ...], depth: int = 0) -> Iterator[tuple[str, Key]]:
    """The keys in the order of the table, with the mark that shows the nesting."""
    for key in keys:
        yield ">" * depth + key.name, key
        yield from _flat(key.items, depth + 1)


def _said(text: docbook.Text, said: Said) -> bool:
    return any(_has(paragraph, said.words) for paragraph in text.paragraphs[said.clause])


def _has(paragraph: str, words: tuple[str, ...] | list[str]) -> bool:
    """Whether the words stand in the paragraph in this order."""
    start = 0
    for word in words:
        found = paragraph.find(word, start)
        if found < 0:
            return False
        start = found + len(word)
    return True
