"""The Basic Directory of the library (PS3.3 F): record types, hierarchy, keys, Modules, rules."""

from __future__ import annotations

import pytest

from apdsl import dictionary
from apdsl.model import vocabulary
from apdsl.syntax import tree

from . import declared

# The rows of each table of keys, with those of Items; an included Macro counts as one, icons not.
ROWS = {
    "PATIENT": 4,
    "STUDY": 8,
    "SERIES": 6,
    "IMAGE": 4,
    "RT DOSE": 6,
    "RT STRUCTURE SET": 6,
    "RT PLAN": 6,
    "RT TREAT RECORD": 5,
    "PRESENTATION": 15,
    "WAVEFORM": 5,
    "SR DOCUMENT": 13,
    "KEY OBJECT DOC": 10,
    "SPECTROSCOPY": 14,
    "RAW DATA": 6,
    "REGISTRATION": 5,
    "FIDUCIAL": 5,
    "HANGING PROTOCOL": 19,
    "ENCAP DOC": 11,
    "VALUE MAP": 5,
    "STEREOMETRIC": 2,
    "PALETTE": 4,
    "IMPLANT": 5,
    "IMPLANT ASSY": 5,
    "IMPLANT GROUP": 4,
    "PLAN": 2,
    "MEASUREMENT": 5,
    "SURFACE": 5,
    "SURFACE SCAN": 4,
    "TRACT": 5,
    "ASSESSMENT": 5,
    "RADIOTHERAPY": 7,
    "PRIVATE": 1,
}

# These rows limit a value or forbid the attribute, and have no Type.
WITHOUT_TYPE = {"EncapsulatedDocument", "PlanarConfiguration", "PixelAspectRatio"}


def test_all_record_types_of_the_edition_are_declared_with_all_their_keys() -> None:
    rows = {
        name: len(list(declared.table_rows(declared.keys(record))))
        for name, record in declared.record_types().items()
    }
    assert rows == ROWS
    assert len(rows) == 32


def test_the_root_has_patients_and_what_belongs_to_no_patient() -> None:
    assert declared.children("root") == {
        "PATIENT",
        "HANGING PROTOCOL",
        "PALETTE",
        "IMPLANT",
        "IMPLANT ASSY",
        "IMPLANT GROUP",
        "PRIVATE",
    }


def test_patients_have_studies_and_studies_have_series() -> None:
    assert declared.children("PATIENT") == {"STUDY", "PRIVATE"}
    assert declared.children("STUDY") == {"SERIES", "PRIVATE"}


def test_series_have_all_record_types_of_instances_of_patients() -> None:
    above = {"PATIENT", "STUDY", "SERIES"}
    assert declared.children("SERIES") == set(ROWS) - declared.children("root") - above | {
        "PRIVATE"
    }


def test_private_records_stand_anywhere_and_have_anything_below_them() -> None:
    assert declared.parents(declared.record_types()["PRIVATE"]) == set(ROWS) | {"root"}
    assert declared.children("PRIVATE") == set(ROWS)


def test_below_other_records_there_are_private_records_only() -> None:
    for name in set(ROWS) - {"PATIENT", "STUDY", "SERIES", "PRIVATE"}:
        assert declared.children(name) == {"PRIVATE"}, name


def test_all_but_the_upper_levels_reference_an_instance() -> None:
    references = {
        name: declared.items(record.items, tree.References)[0].reference.value
        for name, record in declared.record_types().items()
    }
    assert {name for name, what in references.items() if what == "nothing"} == {"PATIENT", "SERIES"}
    assert {name for name, what in references.items() if what == "anything"} == {"STUDY", "PRIVATE"}


def test_every_record_type_has_a_character_set_for_its_keys() -> None:
    for name, record in declared.record_types().items():
        if name == "PRIVATE":
            continue
        first = declared.keys(record)[0]
        assert isinstance(first, tree.NestedRow)
        assert declared.keyword(first.row) == "SpecificCharacterSet", name
        conditions = declared.items(first.row.modifiers, tree.RequiredIf)
        assert isinstance(conditions[0].condition, tree.ExtendedCharacters), name


TABLES = dict(declared.tables())


@pytest.mark.parametrize("table", TABLES)
def test_every_attribute_exists_and_has_the_tag_beside_it(table: str) -> None:
    for row in declared.all_rows(TABLES[table]):
        assert isinstance(row.attribute, tree.Attribute)
        entry = dictionary.attribute(row.attribute.keyword.value)
        assert entry is not None, row.attribute.keyword
        assert row.attribute.tag is not None, row.attribute.keyword
        assert row.attribute.tag.value == entry.tag, row.attribute.keyword
        assert not entry.retired, row.attribute.keyword


@pytest.mark.parametrize("table", TABLES)
def test_conditional_types_have_a_condition_and_the_others_none(table: str) -> None:
    for row in declared.all_rows(TABLES[table]):
        keyword = declared.keyword(row)
        types = declared.items(row.modifiers, tree.AttributeType)
        conditional = bool(types) and types[0].type.value in ("1C", "2C")
        assert len(types) == (0 if keyword in WITHOUT_TYPE else 1), keyword
        assert bool(declared.items(row.modifiers, tree.RequiredIf)) == conditional, keyword


@pytest.mark.parametrize("table", TABLES)
def test_sequences_say_how_many_items_they_have(table: str) -> None:
    for row in declared.all_rows(TABLES[table]):
        keyword = declared.keyword(row)
        entry = dictionary.attribute(keyword)
        assert entry is not None
        # The number of records is that of the directory.
        sequence = entry.vr == "SQ" and keyword != "DirectoryRecordSequence"
        assert bool(declared.items(row.modifiers, tree.ItemCount)) == sequence, keyword


def fixed_values(rows: tuple[tree.Row, ...]) -> dict[str, str]:
    values = {}
    for row in declared.all_rows(rows):
        for rule in declared.items(row.modifiers, tree.EqualTo):
            if isinstance(rule.value, tree.Value) and rule.condition is None:
                values[declared.keyword(row)] = rule.value.literal.value
    return values


def test_the_flags_of_directory_and_record_have_the_only_values_left() -> None:
    assert fixed_values(TABLES["Directory Information"]) == {"FileSetConsistencyFlag": "0000H"}
    assert fixed_values(TABLES["Directory Record"]) == {"RecordInUseFlag": "FFFFH"}


def test_icons_are_unsigned_with_one_sample_and_square_pixels() -> None:
    assert fixed_values(TABLES["icons"]) == {
        "SamplesPerPixel": "1",
        "PixelAspectRatio": "1",
        "PixelRepresentation": "0000H",
    }


def test_titles_of_documents_are_modified_by_concept_modifiers_only() -> None:
    for name in ("SR DOCUMENT", "KEY OBJECT DOC"):
        assert fixed_values(TABLES[name]) == {"RelationshipType": "HAS CONCEPT MOD"}


def test_every_rule_is_in_the_vocabulary_and_stated_once() -> None:
    names = [rule.name.value for rule in declared.rules()]
    assert len(names) == len(set(names))
    assert set(names) <= set(vocabulary.RULES)
    # What the library leaves out, the annexes of PS3.11 demand.
    assert set(vocabulary.RULES) - set(names) == {
        "jpeg-interchange-format",
        "directory-information",
        "patient-hierarchy",
    }
