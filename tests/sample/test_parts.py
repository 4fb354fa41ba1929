"""What samples are made with: values, conditions, tables of JPEG, file systems."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from apdsl import catalogue
from apdsl.evaluation.conditions import View, holds
from apdsl.model import condition as conditions
from apdsl.model.condition import Condition, OneOf
from apdsl.model.demands import common_demands, profile_demands
from apdsl.model.profile import AttributeRule
from apdsl.model.vocabulary import RULES
from apdsl.runtime.dataset import DataSet, Element
from apdsl.runtime.media.contents import MemoryContent
from apdsl.runtime.media.opening import volume_in
from apdsl.runtime.reading.jpeg import missing_tables
from apdsl.runtime.record import Record
from apdsl.runtime.survey import read_file_set
from apdsl.sample.assumption import State, assumed
from apdsl.sample.catalogue import stream, templates
from apdsl.sample.encoding import Frames, encoded, encoded_file
from apdsl.sample.instances import header
from apdsl.sample.media.stick import fat_image
from apdsl.sample.media.udf import udf_image
from apdsl.sample.settling import numbered
from apdsl.sample.values import allows, forbidden, permitted
from apdsl.sample.violation.rules import CHANGES
from apdsl.sample.violation.rules.files import without_tables

relaxed = settings(deadline=None, max_examples=25)


def rules() -> Iterator[AttributeRule]:
    common = catalogue.common()
    for model in catalogue.models():
        for demand in (*profile_demands(model), *common_demands(common)):
            if isinstance(demand.rule, AttributeRule):
                yield demand.rule


def test_values_are_on_the_right_side_of_each_set() -> None:
    sets = {rule.values: rule.vr for rule in rules() if isinstance(rule.values, OneOf)}
    assert len(sets) > 20
    for values, vr in sets.items():
        kind = (vr or "CS").split(" or ")[-1]
        right = permitted(values, kind, DataSet(), lambda _: None)
        assert right is not None and all(allows(values.values, value) for value in right)
        wrong = list(forbidden(values, kind, DataSet(), lambda _: None))
        assert wrong
        assert not any(allows(values.values, value) for (value,) in wrong)


def decidable(condition: Condition) -> bool:
    """Whether a record alone decides it."""
    match condition:
        case conditions.AllOf(parts) | conditions.AnyOf(parts):
            return all(map(decidable, parts))
        case conditions.Negation(inner):
            return decidable(inner)
        case conditions.Present(path) | conditions.HasValue(path) | conditions.HasItems(path):
            return path.scope in ("record", "item")
        case conditions.Within(path):
            return path.scope in ("record", "item")
        case conditions.ExtendedCharacters(scope):
            return scope in ("record", "item")
    return False


def test_conditions_are_made_true_and_false() -> None:
    found = {rule.condition for rule in rules() if rule.condition is not None}
    asked = [condition for condition in found if decidable(condition)]
    assert len(asked) > 15
    for condition in asked:
        for wanted in (True, False):
            states = list(assumed(condition, wanted, State("record", DataSet())))
            views = [
                View(catalogue.common(), record=Record(state.own, 0), item=state.own)
                for state in states
            ]
            assert any(holds(condition, view) is wanted for view in views), (condition, wanted)


def test_every_rule_has_what_breaks_it() -> None:
    assert CHANGES.keys() == RULES.keys()


def test_abbreviated_frames_lack_their_tables() -> None:
    for picture, syntax in (("mono8", "JPEGBaseline8Bit"), ("mono16", "JPEGLosslessSV1")):
        frame = stream(picture, syntax)
        assert frame is not None
        assert missing_tables(frame) == ()
        assert missing_tables(without_tables(frame))


def test_every_picture_has_a_native_stream_but_videos() -> None:
    pictures = {picture for template in templates().values() for picture in template.pictures}
    for picture in pictures - {"video"}:
        assert stream(picture, "ExplicitVRLittleEndian")


def test_the_readme_names_every_picture() -> None:
    text = (Path(__file__).parents[2] / "apdsl/sample/streams/README.md").read_text("utf-8")
    folder = Path(__file__).parents[2] / "apdsl/sample/streams"
    pictures = {path.name.split(".")[0] for path in folder.iterdir() if path.name != "README.md"}
    assert pictures == {name for name in re.findall(r"`(\w+)`", text) if name in pictures}


ELEMENTS = st.dictionaries(
    st.sampled_from([0x00080060, 0x00100010, 0x00280010, 0x00181063, 0x00200013]),
    st.just(None),
)


@relaxed
@given(ELEMENTS, st.lists(st.binary(min_size=1, max_size=9), min_size=1, max_size=4))
def test_what_is_written_is_read_again(tags: dict[int, None], fragments: list[bytes]) -> None:
    values = {
        0x00080060: Element("CS", ("CT",)), 0x00100010: Element("PN", ("Doe^Jane",)),
        0x00280010: Element("US", (32,)), 0x00181063: Element("DS", (33.33,)),
        0x00200013: Element("IS", (-7,)),
    }  # fmt: skip
    inner = DataSet({tag: values[tag] for tag in tags})
    dataset = DataSet({**dict(inner.elements()), 0x00081140: Element("SQ", (inner, inner))})
    meta = header("1.2.840.10008.5.1.4.1.1.2", "1.2.3", "1.2.840.10008.1.2.4.50")
    pixels = DataSet({0x7FE00010: Element("OB", (Frames.of(tuple(fragments)),))})
    content = encoded_file(meta, dataset) + encoded(pixels)
    from apdsl.runtime.reading.file import FileReader

    read = FileReader().read(MemoryContent(Path("X"), content), ("X",))
    assert read.instance is not None
    assert read.instance.meta == meta
    kept = {tag: found for tag, found in read.instance.dataset.elements() if tag != 0x7FE00010}
    assert DataSet(kept) == dataset
    rules_broken = {problem.rule for problem in read.instance.problems}
    assert rules_broken <= {"jpeg-interchange-format"}


NAMES = st.text("ABC0_", min_size=1, max_size=8)
FILES = st.dictionaries(
    st.lists(NAMES, min_size=1, max_size=4).map(tuple), st.binary(max_size=5000), max_size=12
).filter(lambda files: not any(a != b and b[: len(a)] == a for a in files for b in files))


@pytest.mark.parametrize("revision", ["UDF 1.02", "UDF 1.5", "UDF 2.01", "UDF 2.5", "UDF 2.6"])
@relaxed
@given(files=FILES)
def test_udf_holds_what_was_put_there(revision: str, files: dict[tuple[str, ...], bytes]) -> None:
    assert _contents(udf_image(files, revision)) == files


@pytest.mark.parametrize(("variant", "sector"), [("FAT12", 512), ("FAT12", 2048), ("FAT16", 512)])
@relaxed
@given(files=FILES)
def test_fat_holds_what_was_put_there(
    variant: str, sector: int, files: dict[tuple[str, ...], bytes]
) -> None:
    assert _contents(fat_image(files, variant, sector=sector)) == files


def _contents(image: bytes) -> dict[tuple[str, ...], bytes]:
    found = volume_in(MemoryContent(Path("image"), image))
    assert found is not None
    listing = found.listing()
    assert not listing.flaws and not listing.skipped and listing.complete
    read = {}
    for member in listing.members:
        stream_, size = member.content.open()
        with stream_:
            read[member.file_id] = stream_.read(size)
    read_file_set(found)
    return read


def test_numbers_of_repeating_groups_are_those_of_the_first() -> None:
    assert numbered("60xx3000") == 0x60003000
