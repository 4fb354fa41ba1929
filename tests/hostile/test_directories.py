"""Hostile DICOMDIRs: of very many records, and of records that lead anywhere."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from tests.hostile.bounded import examined
from tests.runtime.disc import FIRST, LAST, Disc
from tests.runtime.encoded import DIRECTORY, element, encoded, header

MANY = 1_000_000
SOME = 10_000


_MARK = 0xFFFFFFFF


def directory(count: int, links: str) -> bytes:
    """A DICOMDIR of PRIVATE records of one size; ``links`` says where each leads."""
    front = header(sop_class=DIRECTORY, instance="1.2.3.500") + element(0x00041130, "CS", "DISC_1")
    start = len(front) + 2 * 12 + 10 + 12
    size = len(record(0, 0))
    place = {number: start + number * size for number in range(count)}
    content = bytearray(record(0, 0) * count)
    at = [record(*link).index(bytes(4 * [255])) for link in ((_MARK, 0), (0, _MARK))]
    for number in range(count):
        following, lower = {
            "a chain": (place.get(number + 1, 0), 0),
            "a depth": (0, place.get(number + 1, 0)),
            "a circle": (place[(number + 1) % count], 0),
            "circles of depth": (0, place[(number + 1) % count]),
            "all to one": (place[0], place[0]),
            "all to themselves": (place[number], place[number]),
            "none": (0, 0),
            "nowhere": (start + number * size + 1, 7),
            "both ways": (place.get(2 * number + 1, 0), place.get(2 * number + 2, 0)),
        }[links]
        struct.pack_into("<I", content, number * size + at[0], following)
        struct.pack_into("<I", content, number * size + at[1], lower)
    root = place.get(0, 0)
    front += element(FIRST, "UL", root) + element(LAST, "UL", root) + element(0x00041212, "US", 0)
    return front + struct.pack("<HH2sHI", 0x0004, 0x1220, b"SQ", 0, len(content)) + content


def record(following: int, lower: int) -> bytes:
    """A PRIVATE record."""
    body = encoded(
        {
            0x00041400: ("UL", following),
            0x00041410: ("US", 0xFFFF),
            0x00041420: ("UL", lower),
            0x00041430: ("CS", "PRIVATE"),
            0x00041432: ("UI", "1.2.3.4"),
        }
    )
    return struct.pack("<HHI", 0xFFFE, 0xE000, len(body)) + body


LINKS = (
    *("a chain", "a depth", "a circle", "circles of depth", "all to one", "all to themselves"),
    *("none", "nowhere", "both ways"),
)


@pytest.mark.parametrize("links", LINKS)
def test_records_that_lead_anywhere_are_judged_in_bounds(tmp_path: Path, links: str) -> None:
    root = Disc.conforming().write(tmp_path / "disc")
    (root / "DICOMDIR").write_bytes(directory(SOME, links))
    outcome = examined(root, seconds=10, memory=120)
    assert outcome.files == {"DICOMDIR": "dicomdir", "IM/0001": "dicom", "IM/0002": "dicom"}
    circular = links in ("a circle", "circles of depth", "all to one", "all to themselves")
    assert ("following the offsets never ends" in outcome.said) == circular
    assert "IM/0001" in outcome.said


def test_a_directory_of_a_million_records_is_judged_in_bounds(tmp_path: Path) -> None:
    root = Disc.conforming().write(tmp_path / "disc")
    (root / "DICOMDIR").write_bytes(directory(MANY, "a chain"))
    outcome = examined(root, seconds=60, memory=1_200)
    assert outcome.report is not None
    assert "IM/0001" in outcome.said
