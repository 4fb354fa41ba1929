"""A misspelt word brings up what was meant, and a strange one brings up nothing."""

from __future__ import annotations

import csv
import random
import string
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apdsl.dictionary import CandidateKind, attributes, closest, suggest, uid_entries
from apdsl.dictionary.spelling import edit_distance, fold
from apdsl.dictionary.tables import DATA

KEYWORDS = [row.keyword for row in attributes() if row.keyword]
UID_KEYWORDS: dict[CandidateKind, list[str]] = {
    kind: [entry.keyword for entry in uid_entries() if entry.kind == kind and entry.keyword]
    for kind in ("SOP Class", "Transfer Syntax")
}


def typos(word: str, chance: random.Random) -> Iterator[str]:
    """One word with each kind of slip: a letter left out, doubled, replaced, exchanged."""
    place = chance.randrange(len(word) - 1)
    yield word[:place] + word[place + 1 :]
    yield word[:place] + word[place] + word[place:]
    yield word[:place] + chance.choice(string.ascii_lowercase) + word[place + 1 :]
    yield word[:place] + word[place + 1] + word[place] + word[place + 2 :]


def plain_distance(one: str, other: str) -> int:
    """The same distance as the product's, by its definition (optimal string alignment)."""
    table = {(i, -1): i + 1 for i in range(-1, len(one))}
    table |= {(-1, j): j + 1 for j in range(-1, len(other))}
    for i, letter in enumerate(one):
        for j, opposite in enumerate(other):
            table[i, j] = min(
                table[i - 1, j] + 1,
                table[i, j - 1] + 1,
                table[i - 1, j - 1] + (letter != opposite),
            )
            if i and j and letter == other[j - 1] and one[i - 1] == opposite:
                table[i, j] = min(table[i, j], table[i - 2, j - 2] + 1)
    return table[len(one) - 1, len(other) - 1]


def assert_found_first(word: str, meant: str, found: tuple[str, ...]) -> None:
    """``meant`` comes first, unless the typo makes others just as near."""
    assert found, f"{word}: nothing for {meant}"
    if found[0] != meant:
        nearness = [plain_distance(fold(word), fold(answer)) for answer in found]
        assert nearness[0] <= 1, f"{word}: {found} rather than {meant}"
        assert meant in found or max(nearness) <= 1, f"{word}: {found} lacks {meant}"


def test_a_typo_in_an_attribute_keyword() -> None:
    chance = random.Random(1)
    sample = chance.sample([keyword for keyword in KEYWORDS if len(keyword) > 3], 40)
    first = 0
    for meant in sample:
        for word in typos(meant, chance):
            found = suggest(word, "attribute")
            assert_found_first(word, meant, found)
            first += found[0] == meant
    assert first >= 0.95 * 4 * len(sample)


@pytest.mark.parametrize("kind", ["SOP Class", "Transfer Syntax"])
def test_a_typo_in_any_keyword_of_a_uid(kind: CandidateKind) -> None:
    chance = random.Random(2)
    for meant in UID_KEYWORDS[kind]:
        for word in typos(meant, chance):
            assert_found_first(word, meant, suggest(word, kind))


@pytest.mark.parametrize(
    ("word", "kind", "meant"),
    [
        # the name of PS3.6, and spellings that PS3.11 or a writer may use
        ("Patient's Birth Date", "attribute", "PatientBirthDate"),
        ("Patient\N{RIGHT SINGLE QUOTATION MARK}s Birth Date", "attribute", "PatientBirthDate"),
        ("PatientsBirthDate", "attribute", "PatientBirthDate"),
        ("Performing Physicians' Name", "attribute", "PerformingPhysicianName"),
        ("Lossy image Compression Ratio", "attribute", "LossyImageCompressionRatio"),
        ("BirthDate", "attribute", "PatientBirthDate"),
        ("PatientDateOfBirth", "attribute", "PatientBirthDate"),
        ("photometricinterpretation", "attribute", "PhotometricInterpretation"),
        ("PhotometricInterp", "attribute", "PhotometricInterpretation"),
        ("(0010,0030)", "attribute", "PatientBirthDate"),
        ("(6000,3000)", "attribute", "OverlayData"),
        ("X-Ray Angiographic Image Storage", "SOP Class", "XRayAngiographicImageStorage"),
        ("XRayAngiographicImage", "SOP Class", "XRayAngiographicImageStorage"),
        ("CTStorage", "SOP Class", "CTImageStorage"),
        ("1.2.840.10008.5.1.4.1.1.2", "SOP Class", "CTImageStorage"),
        ("JPEGBaseline", "Transfer Syntax", "JPEGBaseline8Bit"),
        ("LittleEndianExplicit", "Transfer Syntax", "ExplicitVRLittleEndian"),
        ("JPEG Extended (Process 2 & 4)", "Transfer Syntax", "JPEGExtended12Bit"),
        ("CTImageStorage", "UID", "1.2.840.10008.5.1.4.1.1.2"),
        ("1.2.840.1008.1.2.1", "UID", "1.2.840.10008.1.2.1"),
    ],
)
def test_what_was_meant(word: str, kind: CandidateKind, meant: str) -> None:
    assert suggest(word, kind)[0] == meant


def test_every_name_of_an_attribute_leads_to_its_keyword() -> None:
    for row in list(attributes())[::97]:
        if row.keyword:
            assert suggest(row.name, "attribute")[0] == row.keyword


def test_names_that_only_ps3_11_uses() -> None:
    with (DATA / "other_names.tsv").open(encoding="utf-8", newline="") as table:
        lines = [line for line in table if not line.startswith("#")]
    for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
        assert suggest(row["name"], "UID")[0] == row["uid"]


@pytest.mark.parametrize("kind", ["attribute", "SOP Class", "Transfer Syntax", "UID"])
@pytest.mark.parametrize(
    "word", ["", "a", "xyzzy", "(9999,0010)", "1.2.3", "\u6f22\u5b57", "_" * 9, "x" * 10_000]
)
def test_nothing_is_near_a_strange_word(word: str, kind: CandidateKind) -> None:
    assert suggest(word, kind) == ()


@pytest.mark.parametrize(
    ("word", "candidates", "found"),
    [
        ("STD_XABC_CD", ["STD-XA1K-CD", "STD-XABC-CD"], ("STD-XABC-CD",)),
        ("mandatry", ["optional", "mandatory"], ("mandatory",)),
        ("CDR", ["DVD-RAM", "CD-R"], ("CD-R",)),
        ("fsc", ["FSR", "FSC", "FSU"], ("FSC", "FSR", "FSU")),
        ("1.2.3.5", ["1.2.3.4", "1.23.5"], ("1.2.3.4", "1.23.5")),
        ("directroy", ["directory", "directory"], ("directory",)),
    ],
)
def test_closest_of_any_words(word: str, candidates: list[str], found: tuple[str, ...]) -> None:
    assert closest(word, candidates) == found


def test_closest_keeps_to_its_limit_and_to_the_order_of_equals() -> None:
    roles = ["FSU", "FSR", "FSC"]
    assert closest("FSX", roles) == ("FSU", "FSR", "FSC")
    assert closest("FSX", roles, limit=2) == ("FSU", "FSR")
    assert closest("FSX", roles, limit=0) == ()


@given(st.text(max_size=300), st.lists(st.text(max_size=30), max_size=20), st.integers(0, 5))
def test_closest_takes_any_text(word: str, candidates: list[str], limit: int) -> None:
    found = closest(word, candidates, limit)
    assert len(found) <= limit
    assert len(set(found)) == len(found)
    assert set(found) <= set(candidates)
    if word in candidates and limit and len(word) <= 256:
        assert fold(found[0]) == fold(word)


WORDS = st.text(alphabet="abc", max_size=9)


@given(WORDS, WORDS, st.integers(0, 9))
def test_edit_distance_is_that_of_its_definition(one: str, other: str, limit: int) -> None:
    distance = plain_distance(one, other)
    assert edit_distance(one, other, limit) == (distance if distance <= limit else None)
