"""Images of ISO 9660 discs are read in place, and show their level and identifiers."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path

import pytest

from apdsl.runtime.engine import UnreadableInputError
from apdsl.runtime.media.opening import volume_in
from apdsl.runtime.media.volume import Volume
from apdsl.runtime.reading.source import FileContent
from tests.media.files import conforming
from tests.media.optical import SECTOR, Patched, iso
from tests.peers import peer
from tests.runtime.imposing import report_on


def opened(path: Path) -> Volume:
    volume = volume_in(FileContent(path))
    assert volume is not None
    return volume


def contents(volume: Volume) -> dict[str, bytes]:
    read = {}
    for member in volume.listing().members:
        with member.content.open()[0] as stream:
            read["/".join(member.file_id)] = stream.read()
    return read


@pytest.mark.parametrize("joliet", [False, True])
@pytest.mark.parametrize("rock_ridge", [None, "1.09"])
def test_a_conforming_file_set_conforms_on_a_disc(
    tmp_path: Path, joliet: bool, rock_ridge: str | None
) -> None:
    path = iso(tmp_path / "disc.iso", conforming(), joliet=joliet, rock_ridge=rock_ridge)
    report = report_on(path)
    assert report.findings == ()
    assert report.medium == "ISO 9660 image"
    assert [file.path for file in report.files] == ["DICOMDIR", "IM/0001", "IM/0002"]
    volume = opened(path)
    assert contents(volume) == conforming()
    extensions = {"Joliet"} if joliet else set()
    extensions |= {"Rock Ridge"} if rock_ridge else set()
    assert set(volume.facts.properties["file-system-extensions"]) == extensions


def test_names_are_shown_as_on_the_medium(tmp_path: Path) -> None:
    members = opened(iso(tmp_path / "disc.iso", conforming())).listing().members
    assert [member.name for member in members] == ["DICOMDIR.;1", "0001.;1", "0002.;1"]
    assert members[1].file_id == ("IM", "0001")


def test_the_identifiers_of_the_volume_are_read(tmp_path: Path) -> None:
    facts = opened(iso(tmp_path / "disc.iso", {}, volume="CT_1", system="LINUX")).facts
    assert facts.volume_identifier == "CT_1"
    assert facts.details["system-identifier"].rstrip() == "LINUX"
    assert facts.properties["sector-size"] == (2048,)


@pytest.mark.parametrize(
    ("name", "level"),
    [("A", 1), ("ABCDEFGH.EXT", 1), ("ABCDEFGHI", 2), ("A.TEXT", 2), ("DIRECTORY_9/A", 2)],
)
def test_the_level_is_that_of_the_longest_name(tmp_path: Path, name: str, level: int) -> None:
    facts = opened(iso(tmp_path / "disc.iso", {"B": b"", name: b""}, level=3)).facts
    assert facts.file_systems == (f"ISO 9660 level {level}",)


def test_the_depth_of_directories_counts_the_root(tmp_path: Path) -> None:
    facts = opened(iso(tmp_path / "disc.iso", {"A/B/C": b""})).facts
    assert facts.properties["directory-levels"] == (3,)


@pytest.mark.peer
@pytest.mark.parametrize("options", [["-l"], ["-J", "-R"], ["-iso-level", "4"], ["-udf"]])
def test_what_genisoimage_writes_is_read(tmp_path: Path, options: list[str]) -> None:
    program = peer("genisoimage")
    for name, content in conforming().items():
        path = tmp_path / "files" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    image = tmp_path / "disc.iso"
    command = [program, "-quiet", *options, "-V", "DISC_1", "-o", str(image), "files"]
    subprocess.run(command, cwd=tmp_path, check=True)
    volume = opened(image)
    assert contents(volume) == conforming()
    assert volume.facts.volume_identifier == "DISC_1"


# ---- What is wrong ----


def test_a_loop_of_folders_is_entered_once(tmp_path: Path) -> None:
    path = iso(tmp_path / "disc.iso", {"A/B/F": b"x", "G": b"y"})
    with Patched(path) as image:
        above = image.location(image.record(image.root, b"A"))
        image.relocate(image.record(above, b"B"), above)
    listing = opened(path).listing()
    assert [member.file_id for member in listing.members] == [("G",)]
    assert "loop" in listing.flaws[0].message
    assert not listing.complete


def test_byte_orders_that_disagree_are_reported_and_the_file_is_read(tmp_path: Path) -> None:
    path = iso(tmp_path / "disc.iso", conforming())
    with Patched(path) as image:
        folder = image.location(image.record(image.root, b"IM"))
        image.bytes[image.record(folder, b"0001.;1") + 9] ^= 1
    volume = opened(path)
    assert contents(volume) == conforming()
    assert "0001" in volume.listing().flaws[0].message


def test_a_file_beyond_the_end_hides_no_other(tmp_path: Path) -> None:
    path = iso(tmp_path / "disc.iso", conforming())
    with Patched(path) as image:
        folder = image.location(image.record(image.root, b"IM"))
        image.relocate(image.record(folder, b"0001.;1"), 900_000)
    kinds = {file.path: file.kind for file in report_on(path).files}
    assert kinds == {"DICOMDIR": "dicomdir", "IM/0001": "unreadable", "IM/0002": "dicom"}


def test_a_folder_of_absurd_size_hides_no_file(tmp_path: Path) -> None:
    path = iso(tmp_path / "disc.iso", {"A/F": b"x", "G": b"y"})
    with Patched(path) as image:
        record = image.record(image.root, b"A")
        image.relocate(record, image.location(record), 0xFFFFF800)
    listing = opened(path).listing()
    assert [member.file_id for member in listing.members] == [("G",)]
    assert not listing.complete
    assert "cannot be read" in listing.skipped[0].reason


def test_damaged_records_end_their_folder_only(tmp_path: Path) -> None:
    path = iso(tmp_path / "disc.iso", {"A/F": b"x", "B/F": b"y", "G": b"z"})
    with Patched(path) as image:
        folder = image.location(image.record(image.root, b"A"))
        image.bytes[image.record(folder, b"F.;1")] = 0xFF
        image.bytes[image.record(folder, b"F.;1") + 32] = 0xFF
    listing = opened(path).listing()
    assert [member.file_id for member in listing.members] == [("B", "F"), ("G",)]
    assert "damaged" in listing.flaws[0].message


def test_names_beyond_the_characters_of_iso_9660_are_reported(tmp_path: Path) -> None:
    path = iso(tmp_path / "disc.iso", {"ABC": b"x"})
    with Patched(path) as image:
        record = image.record(image.root, b"ABC.;1")
        image.bytes[record + 33 : record + 36] = b"a-c"
    listing = opened(path).listing()
    assert listing.members[0].file_id == ("a-c",)
    assert "a-c.;1" in listing.flaws[0].message


def test_a_name_with_a_separator_is_not_read(tmp_path: Path) -> None:
    path = iso(tmp_path / "disc.iso", {"ABC": b"x"})
    with Patched(path) as image:
        record = image.record(image.root, b"ABC.;1")
        image.bytes[record + 33 : record + 36] = b"../"
    listing = opened(path).listing()
    assert listing.members == ()
    assert listing.skipped[0].outside


def test_symbolic_links_of_rock_ridge_are_not_followed(tmp_path: Path) -> None:
    import pycdlib

    disc = pycdlib.PyCdlib()
    disc.new(rock_ridge="1.09")
    disc.add_symlink("/LINK.;1", "LINK", "/etc/passwd")
    disc.write(str(tmp_path / "disc.iso"))
    listing = opened(tmp_path / "disc.iso").listing()
    assert listing.members == ()
    assert "symbolic link" in listing.skipped[0].reason


def test_a_disc_without_primary_descriptor_is_a_clear_error(tmp_path: Path) -> None:
    path = iso(tmp_path / "disc.iso", conforming())
    with Patched(path) as image:
        image.bytes[16 * SECTOR] = 7
    with pytest.raises(UnreadableInputError, match="Primary Volume Descriptor"):
        report_on(path)


def test_a_truncated_disc_is_a_clear_error(tmp_path: Path) -> None:
    path = iso(tmp_path / "disc.iso", conforming())
    path.write_bytes(path.read_bytes()[: 17 * SECTOR])
    with pytest.raises(UnreadableInputError, match="ends before"):
        report_on(path)


def test_four_gigabytes_of_zeros_are_answered_at_once(tmp_path: Path) -> None:
    path = tmp_path / "zeros.iso"
    with path.open("wb") as stream:
        stream.truncate(1 << 32)
    started = time.monotonic()
    assert volume_in(FileContent(path)) is None
    report_on(path)
    assert time.monotonic() - started < 1
