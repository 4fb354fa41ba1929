"""The transcription of the tables is that of the published text, cell by cell."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from . import docbook
from .annexes import ANNEXES, BY_LETTER, PROFILES, RETIRED
from .published import Annex, Key, Profile, Said

PART_11 = Path(__file__).parents[2].parent / "shared" / "reference" / "part11_2020a.xml"

pytestmark = [
    pytest.mark.reference,
    pytest.mark.skipif(not PART_11.exists(), reason=f"no text of PS3.11 2020a at {PART_11}"),
]

each_annex = pytest.mark.parametrize(
    "annex", ANNEXES, ids=lambda annex: f"Annex {annex.letter} {annex.sop_label}"
)
each_letter = pytest.mark.parametrize("letter", BY_LETTER, ids=lambda letter: f"Annex {letter}")
each_profile = pytest.mark.parametrize(
    ("annex", "profile"), PROFILES, ids=[profile.identifier for _, profile in PROFILES]
)


@pytest.fixture(scope="module")
def text() -> docbook.Text:
    return docbook.read(PART_11)


@each_letter
def test_titles_and_captions(letter: str, text: docbook.Text) -> None:
    headings = {
        clause: title for clause, title in text.headings.items() if clause.startswith(f"{letter}.")
    }
    captions = {
        label: table.caption
        for label, table in text.tables.items()
        if label.startswith(f"{letter}.")
    }
    transcribed: dict[str, str] = {}
    for annex in BY_LETTER[letter]:
        assert text.headings[letter] == f"{annex.title} (Normative)"
        assert headings == annex.headings
        transcribed |= annex.captions
    assert captions == transcribed


def test_retired_annexes(text: docbook.Text) -> None:
    for letter, title in RETIRED.items():
        assert text.headings[letter] == f"{title} (Normative)"
        assert text.paragraphs[letter][0].startswith("Retired")


@each_letter
def test_profiles(letter: str, text: docbook.Text) -> None:
    label = f"{letter}.1-1"
    annexes = BY_LETTER[letter]
    if any(label in annex.other_tables for annex in annexes):
        return  # a table of another form, compared as a whole
    table = text.tables[label]
    assert table.header[:2] == ["Application Profile", "Identifier"]
    assert [row[:2] for row in table.rows] == [
        [profile.name, profile.identifier] for annex in annexes for profile in annex.profiles
    ]


@each_annex
def test_sop_classes(annex: Annex, text: docbook.Text) -> None:
    table = text.tables[annex.sop_label]
    header = tuple(name.removesuffix(" (see Note 1)") for name in table.header)
    assert header == annex.sop_header
    assert table.rows == [row.cells(header) for row in annex.sop_rows]


@each_annex
def test_keys(annex: Annex, text: docbook.Text) -> None:
    if not annex.keys:
        assert f"{annex.letter}.3-2" not in {*annex.captions} - {annex.sop_label} - {
            *annex.other_tables
        }
        return
    table = text.tables[annex.key_label]
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


@each_letter
def test_values_and_types(letter: str, text: docbook.Text) -> None:
    printed = {
        label: (table.header[2], table.rows)
        for label, table in text.tables.items()
        if label.startswith(f"{letter}.") and table.header[:2] == ["Attribute", "Tag"]
    }
    transcribed: dict[str, tuple[str, list[list[str]]]] = {}
    for annex in BY_LETTER[letter]:
        for values in annex.values:
            rows = [[row.name, row.tag, row.cell] for row in values.rows]
            transcribed[values.label] = ("Value", rows)
        for types in annex.types:
            transcribed[types.label] = ("Type", [list(row) for row in types.rows])
    assert printed == transcribed


@each_annex
def test_tables_of_other_forms(annex: Annex, text: docbook.Text) -> None:
    for label, (header, *rows) in annex.other_tables.items():
        table = text.tables[label]
        assert table.header == list(header)
        assert table.rows == [list(row) for row in rows]


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
    sayings += [*annex.levels_said, *(mail.said for mail in annex.mail)]
    sayings += [annex.at_least_one.said] if annex.at_least_one else []
    sayings += [
        said
        for said in (annex.interchange_format, annex.security_said, annex.keys_said)
        if said is not None
    ]
    for said in sayings:
        assert _said(text, said), said


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
        printed = " ".join(text.paragraphs.get(clause, []))
        assert {ability.clause for ability in abilities} == ({clause} if abilities else set())
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
    named = {profile.identifier, annex.class_of(profile)} & set(secured)
    assert (profile.security is not None) == bool(named)


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
