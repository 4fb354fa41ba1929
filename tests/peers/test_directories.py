"""DICOMDIRs that dcmmkdir writes conform, but for the listed deviations."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from apdsl.runtime.engine import judge, read_input
from apdsl.runtime.file_set import FileSet
from tests.peers.comparison import Files, executable
from tests.peers.conftest import UnderOption
from tests.peers.dcmmkdir import OPTIONS, index
from tests.peers.deviations import DIRECTORY_DEVIATIONS, of_directories
from tests.peers.instances import Variant
from tests.peers.uids import CT, EXPLICIT
from tests.peers.variants import variants

Record = Callable[[str, object], None]
ICON_SIZES = {
    "--basic-cardiac": 128,
    "--xray-angiographic": 128,
    "--xray-angiographic-dvd": 128,
    "--ct-and-mr": 64,
}

MOST = 300
"""How many instances are indexed: of each SOP Class one, and all that are made for keys."""


@pytest.fixture(scope="module")
def by_name(varied: Files) -> dict[str, Variant]:
    """The variants by the names of their files."""
    return dict(zip(varied.names, variants(), strict=True))


def acceptable(varied: Files, under: UnderOption) -> tuple[list[str], list[str]]:
    """The first files that both accept, and those that only dcmmkdir rejects, without Study ID."""
    clean = [name for name in varied.names if not under.ours[name]]
    lacking = [name for name in clean if varied.titles[name].endswith(": StudyID absent")]
    rejected = [name for name in lacking if not under.said[name].accepts]
    return [name for name in clean if under.said[name].accepts][:MOST], rejected


def siblings(variant: Variant) -> Iterator[Variant]:
    """Two instances of one series, of which the second only has values for optional keys."""
    together = {"PatientID": "SIBLING", "StudyInstanceUID": "1.2.9", "SeriesInstanceUID": "1.2.9.1"}
    for values in (("",) * 4, ("19700101", "F", "Hospital", "Street")):
        names = ("PatientBirthDate", "PatientSex", "InstitutionName", "InstitutionAddress")
        keys = dict(zip(names, values, strict=True))
        yield replace(variant, attributes={**variant.attributes, **together, **keys})


@pytest.mark.peer
def test_directories_for_accepted_instances(
    under_option: UnderOption,
    varied: Files,
    by_name: dict[str, Variant],
    tmp_path: Path,
    record_property: Record,
) -> None:
    option = under_option.option
    names, rejected = acceptable(varied, under_option)
    for name in (*names, *rejected):
        (tmp_path / name).hardlink_to(varied.folder / name)
    image = next(name for name in names if "Image Storage" in varied.titles[name])
    for number, sibling in enumerate(siblings(by_name[image])):
        names.append(f"SIBLING{number}")
        (tmp_path / names[-1]).write_bytes(sibling.file(1_000_000 + number))
    said = index(tmp_path, [*names, *rejected], option)
    assert [name for name in said if not said[name].accepts] == rejected != []
    given = read_input(tmp_path)
    assert len(given.file_set.records) > len(names)
    expected = of_directories(option)
    identifier = OPTIONS[option][0]
    findings = judge(given, [executable(identifier)]).findings
    explained = {
        finding: [each for each in expected if each.explains(finding)] for finding in findings
    }
    assert not [(each.path, each.message) for each, found in explained.items() if not found]
    met = {deviation.number for found in explained.values() for deviation in found}
    assert met == {deviation.number for deviation in expected}
    told = f"{len(names)} instances, findings by deviations {', '.join(sorted(met))} only"
    record_property("compared", f"dcmmkdir, DICOMDIR: {identifier}: {told}")
    assert icon_sizes(given.file_set) == ({ICON_SIZES[option]} if option in ICON_SIZES else set())


def icon_sizes(file_set: FileSet) -> set[object]:
    """The numbers of rows of icons in IMAGE records; None where one has no icon among others."""
    images = [record.dataset for record in file_set.records if record.type == "IMAGE"]
    icons = [image.items("00880200") for image in images]
    if not any(icons):
        return set()
    return {each[0].value("00280010") if each else None for each in icons}


@pytest.mark.peer
@pytest.mark.parametrize("size", [1, 63, 64, 128])
def test_icons_of_any_size(size: int, tmp_path: Path) -> None:
    image = Variant("image", CT, EXPLICIT, {"Modality": "CT"})
    (tmp_path / "IMAGE").write_bytes(image.file(1))
    icon = ("--add-icon-image", "--icon-image-size", f"{size}")
    assert index(tmp_path, ["IMAGE"], "--general-purpose", *icon)["IMAGE"].accepts
    given = read_input(tmp_path)
    assert icon_sizes(given.file_set) == {size}
    assert judge(given, [executable("STD-GEN-CD")]).findings == ()
    limited = judge(given, [executable("STD-CTMR-CD")]).findings
    found = {each.requirement_id for each in limited if each.clause == "PS3.11 E.3.3.3"}
    assert len(found) == (0 if size == 64 else 2)


def test_each_deviation_has_a_number_and_a_clause() -> None:
    assert len({each.number for each in DIRECTORY_DEVIATIONS}) == len(DIRECTORY_DEVIATIONS)
    for deviation in DIRECTORY_DEVIATIONS:
        assert deviation.clause.startswith("PS3.")
