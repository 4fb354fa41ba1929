"""Hostile DICOMDIRs: of very many records, and of records that lead anywhere."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from tests.hostile.bounded import examined
from tests.runtime.disc import FIRST, LAST, Disc
from tests.runtime.encoded import DIRECTORY, element, encoded, header

RECORDS = 5_000


def directory(count: int, links: str) -> bytes:
    """A DICOMDIR of PRIVATE records of one size; ``links`` says where each leads."""
    front = header(sop_class=DIRECTORY, instance="1.2.3.500") + element(0x00041130, "CS", "DISC_1")
    start = len(front) + 2 * 12 + 10 + 12
    size = len(record(0, 0))
    place = {number: start + number * size for number in range(count)}
    records = []
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
        records.append(record(following, lower))
    root = place.get(0, 0)
    front += element(FIRST, "UL", root) + element(LAST, "UL", root) + element(0x00041212, "US", 0)
    content = b"".join(records)
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
    (root / "DICOMDIR").write_bytes(directory(RECORDS // 10, links))
    outcome = examined(root, seconds=4, memory=80)
    assert outcome.files == {"DICOMDIR": "dicomdir", "IM/0001": "dicom", "IM/0002": "dicom"}
    circular = links in ("a circle", "circles of depth", "all to one", "all to themselves")
    assert ("following the offsets never ends" in outcome.said) == circular
    assert "IM/0001" in outcome.said


def test_a_directory_of_many_records_is_judged_in_bounds(tmp_path: Path) -> None:
    """A million take two hundred times as long and as much; the time is linear in their number."""
    root = Disc.conforming().write(tmp_path / "disc")
    (root / "DICOMDIR").write_bytes(directory(RECORDS, "a chain"))
    outcome = examined(root, seconds=12, memory=120)
    assert outcome.report is not None
