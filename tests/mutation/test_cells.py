"""Every cell of an annex is found, with what else could stand in it."""

from __future__ import annotations

from apdsl.source import Source

from . import annexes, cells

PROSE = {
    "Allow.reason",
    "Choice.description",
    "ClinicalContext.prose",
    "Erratum.name",
    "Erratum.prose",
    "Family.description",
    "Interpretation.name",
    "Interpretation.prose",
    "ItemCount.range",
    "JpegInterchangeFormat.prose",
    "MediumUse.prose",
    "Note.prose",
    "Others.prose",
    "ProfileEntry.description",
    "Retired.prose",
    "Role.prose",
    "Rule.prose",
    "SecurityUse.prose",
    "Statement.prose",
    "Statement.reason",
    "Text.prose",
}
"""What is no cell: words for people, and the dots of a range."""

ROWS = """\
standard PS3.11 2020a
annex A "Title" {
  sop classes {
    XRayAngiographicImageStorage with JPEGLosslessSV1  FSC mandatory on medium CD  FSR optional
  }
  directory required {
    keys {
      IMAGE ImageType type 1C required if instance.ImageType[3] in {"A", "B"}
    }
  }
}
"""


def changes(line: str) -> set[str]:
    source = Source("a", ROWS)
    return {
        mutant.change
        for mutant in cells.mutants(source)
        if line in source.line_text(mutant.cell.first.line)
    }


def test_every_word_of_an_annex_is_a_cell_or_prose() -> None:
    kept = set()
    for letter in annexes.LETTERS:
        changed = {(m.cell.start, m.cell.end) for m in annexes.mutants_of(letter)}
        kept |= {
            slot
            for slot, word in cells.words(annexes.ANNEXES[letter])
            if (word.span.start, word.span.end) not in changed
        }
    assert kept <= PROSE


def test_a_row_of_the_table_of_sop_classes() -> None:
    found = changes("with JPEGLosslessSV1")
    assert {
        "XRayAngiographicImageStorage -> XRayAngiographicImageStoragex",
        "JPEGLosslessSV1 -> JPEGLosslessSV1 1.2.840.10008.1.2.5.1",
        "FSC -> FSR",
        "mandatory -> disallowed",
        "on medium CD -> nothing",
        "CD -> CDX",
        "FSR optional -> nothing",
    } <= found


def test_a_row_of_the_table_of_keys() -> None:
    found = changes("IMAGE ImageType")
    assert {
        "1C -> 2C",
        "1C -> 4",
        "instance -> record",
        "3 -> 4",
        "in { -> not in {",
        '"A" -> "B"',
        '"A", -> nothing',
        "ImageType -> ImageType (0008,0001)",
    } <= found


def test_a_mutant_is_the_text_with_one_cell_changed() -> None:
    source = Source("a", ROWS)
    for mutant in cells.mutants(source):
        kept = len(ROWS) - (mutant.cell.end - mutant.cell.start)
        assert len(mutant.source.text) == kept + len(mutant.text)
        assert mutant.source.text.startswith(ROWS[: mutant.cell.start])
        assert mutant.source.text.endswith(ROWS[mutant.cell.end :])
        assert mutant.source.text != ROWS
