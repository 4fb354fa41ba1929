"""Images of UDF discs are read in place, beside ISO 9660 or alone, and show their revision."""

from __future__ import annotations

import struct
import subprocess
from pathlib import Path

import pytest

from apdsl.runtime.engine import UnreadableInputError
from apdsl.runtime.media.opening import volume_in
from apdsl.runtime.media.udf_structures import FILE_ENTRY, revision_name, tag_of
from apdsl.runtime.media.volume import Volume
from apdsl.runtime.reading.source import FileContent
from tests.media.files import conforming
from tests.media.optical import SECTOR, Patched, iso
from tests.peers import peer
from tests.runtime.imposing import report_on

LOGICAL_VOLUME, PARTITION, FILE_SET = 6, 5, 256


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


def plain(path: Path, files: dict[str, bytes]) -> Path:
    """A disc with UDF alone: one with both, on which the descriptors of ISO 9660 are blotted."""
    iso(path, files, udf="2.60")
    with Patched(path) as image:
        for sector in range(16, 40):
            at = sector * SECTOR + 1
            if image.bytes[at : at + 5] == b"CD001":
                image.bytes[at : at + 5] = b"CDW02"
    return path


def descriptors(image: Patched, tag: int) -> list[int]:
    """Where descriptors with this tag stand."""
    starts = range(0, len(image.bytes), SECTOR)
    return [at for at in starts if tag_of(bytes(image.bytes[at : at + 16])) == tag]


def test_a_conforming_file_set_conforms_on_a_udf_disc(tmp_path: Path) -> None:
    path = plain(tmp_path / "disc.img", conforming())
    report = report_on(path)
    assert report.findings == ()
    assert report.medium == "UDF image"
    assert contents(opened(path)) == conforming()


def test_of_both_file_systems_both_are_shown(tmp_path: Path) -> None:
    path = iso(tmp_path / "disc.iso", conforming(), udf="2.60")
    volume = opened(path)
    assert volume.form == "ISO 9660 and UDF image"
    assert volume.facts.file_systems == ("ISO 9660 level 1", "UDF 1.02")
    assert volume.listing().flaws == ()
    assert report_on(path).findings == ()


@pytest.mark.parametrize(
    ("revision", "name"),
    [
        (0x0102, "UDF 1.02"),
        (0x0150, "UDF 1.5"),
        (0x0200, "UDF 2.0"),
        (0x0201, "UDF 2.01"),
        (0x0250, "UDF 2.5"),
        (0x0260, "UDF 2.6"),
    ],
)
def test_revisions_are_named_as_media_name_them(tmp_path: Path, revision: int, name: str) -> None:
    assert revision_name(revision) == name
    path = plain(tmp_path / "disc.img", {})
    with Patched(path) as image:
        for at in descriptors(image, LOGICAL_VOLUME):
            struct.pack_into("<H", image.bytes, at + 240, revision)
    assert opened(path).facts.file_systems == (name,)


def test_facts_of_the_volume_are_shown(tmp_path: Path) -> None:
    facts = opened(plain(tmp_path / "disc.img", {"A/B/C": b""})).facts
    assert facts.volume_identifier == "DISC_1"
    assert facts.properties["directory-levels"] == (3,)
    assert facts.details["udf-partitions"] == ("physical",)
    assert facts.details["udf-interchange-levels"] == (2, 2)


@pytest.mark.peer
@pytest.mark.parametrize(
    ("options", "system", "maps"),
    [
        (["--media-type=hd", "--blocksize=512"], "UDF 2.01", ("physical",)),
        (["--media-type=dvdram", "--udfrev=0x0150"], "UDF 1.5", ("physical",)),
        (["--media-type=cdr", "--udfrev=0x0150"], "UDF 1.5", ("physical", "virtual")),
        (["--media-type=cdr", "--udfrev=0x0201"], "UDF 2.01", ("physical", "virtual")),
        (["--media-type=cdrw", "--udfrev=0x0200"], "UDF 2.0", ("sparable",)),
    ],
)
def test_what_mkudffs_formats_is_opened(
    tmp_path: Path, options: list[str], system: str, maps: tuple[str, ...]
) -> None:
    program = peer("mkudffs")
    path = tmp_path / "disc.img"
    with path.open("wb") as stream:
        stream.truncate(40 << 20)
    command = [program, "--label=DISC_1", *options, str(path)]
    subprocess.run(command, check=True, capture_output=True)
    volume = opened(path)
    assert volume.facts.file_systems == (system,)
    assert volume.facts.details["udf-partitions"] == maps
    assert volume.facts.volume_identifier == "DISC_1"
    assert volume.listing().members == ()
    assert volume.listing().complete


def test_a_metadata_partition_is_read(tmp_path: Path) -> None:
    """From UDF 2.50 on, folders and file entries lie in a file of their own (UDF 2.2.13)."""
    path = plain(tmp_path / "disc.img", conforming())
    with Patched(path) as image:
        start, length = struct.unpack_from(
            "<II", image.bytes, descriptors(image, PARTITION)[0] + 188
        )
        first = descriptors(image, FILE_ENTRY)[0]
        entry = bytearray(image.bytes[first : first + SECTOR])
        entry[27] = 250
        struct.pack_into("<Q", entry, 56, length * SECTOR)
        struct.pack_into("<H", entry, 34, 0)
        struct.pack_into("<II", entry, 168, 0, 16)
        end = len(image.bytes) // SECTOR - start
        # all blocks of the partition, of which the first was moved to the end of the image
        struct.pack_into("<IIII", entry, 176, SECTOR, end, (length - 1) * SECTOR, 1)
        image.bytes += image.bytes[start * SECTOR : (start + 1) * SECTOR] + entry
        image.bytes[start * SECTOR : (start + 1) * SECTOR] = bytes(SECTOR)
        for at in descriptors(image, LOGICAL_VOLUME):
            identifier = b"\0*UDF Metadata Partition".ljust(32, b"\0")
            table = b"\x02\x40\0\0" + identifier + struct.pack("<HHIII", 1, 0, end + 1, 0, 0)
            struct.pack_into("<II", image.bytes, at + 264, 70, 2)
            image.bytes[at + 446 : at + 446 + 64] = table.ljust(64, b"\0")
            struct.pack_into("<H", image.bytes, at + 256, 1)
    volume = opened(path)
    assert volume.facts.details["udf-partitions"] == ("physical", "metadata")
    assert contents(volume) == conforming()


# ---- What is wrong ----


def test_file_systems_that_disagree_are_reported(tmp_path: Path) -> None:
    path = iso(tmp_path / "disc.iso", {"A": b"x", "B": b"y"}, udf="2.60")
    with Patched(path) as image:
        image.bytes[image.record(image.root, b"B.;1") + 33] = ord("C")
    flaws = opened(path).listing().flaws
    assert [flaw.place for flaw in flaws] == ["C"]
    assert "UDF" in flaws[0].message


def test_damaged_udf_beside_iso_9660_hides_no_file(tmp_path: Path) -> None:
    path = iso(tmp_path / "disc.iso", conforming(), udf="2.60")
    with Patched(path) as image:
        for at in descriptors(image, LOGICAL_VOLUME):
            image.bytes[at + 4] ^= 1
    volume = opened(path)
    assert contents(volume) == conforming()
    assert "incomplete" in volume.listing().flaws[0].message


def test_damaged_udf_alone_is_a_clear_error(tmp_path: Path) -> None:
    path = plain(tmp_path / "disc.img", conforming())
    with Patched(path) as image:
        for at in descriptors(image, LOGICAL_VOLUME):
            image.bytes[at + 4] ^= 1
    with pytest.raises(UnreadableInputError, match="incomplete"):
        report_on(path)


def test_a_damaged_file_entry_hides_no_other_file(tmp_path: Path) -> None:
    path = plain(tmp_path / "disc.img", {"A": b"x" * 3000, "B": b"y" * 3000})
    with Patched(path) as image:
        last = descriptors(image, FILE_ENTRY)[-1]
        image.bytes[last + 4] ^= 1
    listing = opened(path).listing()
    assert len(listing.members) == 1
    assert not listing.complete
    assert "no file entry" in listing.flaws[0].message


def test_a_loop_of_folders_is_entered_once(tmp_path: Path) -> None:
    path = plain(tmp_path / "disc.img", {"AAA/SUB/F": b"x", "G": b"y"})
    with Patched(path) as image:
        name = image.bytes.index(b"\x08SUB")
        above = image.bytes.index(b"\x08AAA")
        image.bytes[name - 38 + 20 : name - 38 + 36] = image.bytes[
            above - 38 + 20 : above - 38 + 36
        ]
    listing = opened(path).listing()
    assert [member.file_id for member in listing.members] == [("G",)]
    assert any("loop" in flaw.message for flaw in listing.flaws)


def test_a_folder_of_absurd_size_hides_no_other(tmp_path: Path) -> None:
    path = plain(tmp_path / "disc.img", {"A/F": b"x", "G": b"y"})
    with Patched(path) as image:
        folders = [at for at in descriptors(image, FILE_ENTRY) if image.bytes[at + 27] == 4]
        struct.pack_into("<Q", image.bytes, folders[-1] + 56, 1 << 50)
    listing = opened(path).listing()
    assert [member.file_id for member in listing.members] == [("G",)]
    assert not listing.complete
