"""The tree of records from any offsets: never a traceback, a hang or a lost record."""

from __future__ import annotations

import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from apdsl.runtime.directory import Directory, directory_of
from apdsl.runtime.instance import Instance
from apdsl.runtime.reading.file import FileReader
from apdsl.runtime.survey import read_file_set
from tests.runtime.disc import FIRST, LAST, LOWER, NEXT, Disc, Node
from tests.runtime.imposing import report_on, unverified, violated


def directory(path: Path, disc: Disc) -> Directory:
    path.write_bytes(disc.directory())
    return directory_of(instance(path))


def instance(path: Path) -> Instance:
    found = FileReader().read(path, ("DICOMDIR",)).instance
    assert found is not None
    return found


def test_records_have_their_offset_parent_and_children(tmp_path: Path) -> None:
    disc = Disc.conforming()
    found = directory(tmp_path / "DICOMDIR", disc)
    patient, study, series, *images = found.records
    assert found.roots == (patient,)
    assert found.results == {}
    assert patient.children == [study]
    assert series.children == images
    assert images[1].parent is series
    assert [record.offset for record in found.records] == [n.offset for n, _ in disc.nodes()]
    assert images[0].name == f"DICOMDIR#{disc.images[0].offset} IMAGE"
    assert [record.type for record in images[0].ancestors()] == ["SERIES", "STUDY", "PATIENT"]
    assert list(patient.subordinates()) == images
    assert images[0].file_id == ("IM", "0001")


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    links=st.lists(
        st.tuples(
            st.integers(0, 4),
            st.sampled_from([NEXT, LOWER]),
            st.one_of(st.integers(0, 0xFFFFFFFF), st.integers(0, 6)),
        ),
        max_size=6,
    ),
    first=st.one_of(st.none(), st.integers(0, 6)),
)
def test_any_offsets_give_a_tree_of_all_records(
    tmp_path: Path, links: list[tuple[int, int, int]], first: int | None
) -> None:
    """Small numbers stand for the offsets of records, so that all kinds of loops occur."""
    disc = Disc.conforming()
    disc.directory()
    nodes = [node for node, _ in disc.nodes()]
    offsets = [node.offset for node in nodes] + [0, 1]
    for position, tag, number in links:
        nodes[position].links[tag] = offsets[number] if number < len(offsets) else number
    if first is not None:
        disc.root_links[FIRST] = offsets[first]
    found = directory(tmp_path / "DICOMDIR", disc)
    assert len(found.records) == len(nodes)
    for record in found.records:
        above = set()
        while record.parent is not None:
            assert record in record.parent.children
            assert record.offset not in above, "the tree has no cycle"
            above.add(record.offset)
            record = record.parent
    placed = [child for record in found.records for child in record.children]
    assert len(placed) == len(set(map(id, placed))), "each record has one place"
    attached = {id(record) for record in found.records if record.attached}
    if len(attached) < len(nodes):
        assert found.results, "an unreached record never goes unsaid"


OFFSET_FIELDS = [FIRST, LAST, NEXT, LOWER]


def test_each_offset_field_of_a_real_directory_may_hold_anything(tmp_path: Path) -> None:
    """Every offset of the DICOMDIR in turn, with a value that leads nowhere."""
    disc = Disc.conforming()
    content = disc.directory()
    root = disc.write(tmp_path)
    places = [position + 8 for tag in OFFSET_FIELDS for position in _positions(content, tag)]
    assert len(places) == 2 + 2 * 5
    for place in places:
        for wrong in (1, 131, len(content) - 1, len(content) + 8, 0xFFFFFFFF):
            broken = content[:place] + wrong.to_bytes(4, "little") + content[place + 4 :]
            (root / "DICOMDIR").write_bytes(broken)
            report = report_on(root)
            assert violated(report) in ({"root-offsets"}, {"record-offsets"})
            assert unverified(report) <= {"records-reachable"}


def _positions(content: bytes, tag: int) -> list[int]:
    sought = (tag >> 16).to_bytes(2, "little") + (tag & 0xFFFF).to_bytes(2, "little") + b"UL"
    found = [-1]
    while (position := content.find(sought, found[-1] + 1)) >= 0:
        found.append(position)
    return found[1:]


def test_a_directory_cut_anywhere_is_reported(tmp_path: Path) -> None:
    disc = Disc.conforming()
    content = disc.directory()
    root = disc.write(tmp_path)
    for length in range(0, len(content), 7):
        (root / "DICOMDIR").write_bytes(content[:length])
        report = report_on(root)
        assert not report.conformant or report.unverified, length
        assert "record-offsets" not in violated(report), "what was cut off is not dangling"
        assert "every-file-referenced" not in violated(report) or length > 300


def wide(count: int) -> Disc:
    disc = Disc.conforming()
    disc.series.children = [Node("PRIVATE") for _ in range(count)]
    return disc


def _seconds(path: Path, content: bytes) -> float:
    path.write_bytes(content)
    best = 1e9
    for _ in range(3):
        began = time.process_time()
        directory_of(instance(path))
        best = min(best, time.process_time() - began)
    return best


@pytest.mark.slow
def test_time_grows_with_the_number_of_records_only(tmp_path: Path) -> None:
    few = _seconds(tmp_path / "FEW", wide(2_000).directory())
    many = _seconds(tmp_path / "MANY", wide(20_000).directory())
    assert many < 10 * few * 3


def test_records_below_records_without_end_need_no_recursion(tmp_path: Path) -> None:
    disc = Disc.conforming()
    chain = [Node("PRIVATE") for _ in range(5_000)]
    disc.roots += chain
    disc.directory()
    for above, below in pairwise(chain):
        above.links = {NEXT: 0, LOWER: below.offset}
    disc.root_links[LAST] = chain[0].offset
    disc.patient.links[NEXT] = chain[0].offset
    root = disc.write(tmp_path)
    report = report_on(root)
    assert "records-acyclic" not in violated(report)
    found = read_file_set(root)
    last = found.records[-1]
    assert last.attached
    assert len(list(last.ancestors())) <= 64, "looking upwards is bounded"
