"""The media (PS3.12), the security profiles (PS3.15) and the file format (PS3.10)."""

from __future__ import annotations

import pytest

from apdsl.model import vocabulary
from apdsl.syntax import tree

from . import declared

MEDIA = {medium.keyword.value: medium for medium in declared.declarations(tree.MediumDeclaration)}
SECURITY = {
    profile.keyword.value: profile for profile in declared.declarations(tree.SecurityDeclaration)
}

FILE_SYSTEMS = {
    "FAT12",
    "FAT16",
    "FAT32",
    "ISO 9660 level 1",
    "ISO 9660 level 2",
    "ISO 9660 level 3",
    "MIME",
    "UDF 1.02",
    "UDF 1.5",
    "UDF 2.0",
    "UDF 2.01",
    "UDF 2.5",
    "UDF 2.6",
    "ZIP",
}


def file_systems(medium: str, role: str | None = None) -> set[str]:
    found = declared.items(MEDIA[medium].items, tree.FileSystem)
    words = [item for item in found if (item.role.value if item.role else None) == role]
    return {name.value for item in words for name in item.names}


def properties(owner: tree.MediumDeclaration | tree.SecurityDeclaration) -> dict[str, set[str]]:
    found = {}
    for item in declared.items(owner.items, tree.Property):
        values = item.value if isinstance(item.value, tuple) else (item.value,)
        assert item.name.value not in found
        found[item.name.value] = {
            value.literal.value for value in values if isinstance(value, tree.Value)
        }
    return found


def test_the_media_are_those_of_the_annexes_in_force() -> None:
    annexes = {
        medium.anchor.clause.value: keyword
        for keyword, medium in MEDIA.items()
        if medium.anchor is not None
    }
    assert annexes == {
        "A": "PCFileSystem",
        "F": "CD-R",
        "J": "DVD-RAM",
        "K": "DICOM-MIME",
        "M": "MOD-130-4GB",
        "P": "DVD",
        "Q": "MOD-90-2GB",
        "R": "USB",
        "S": "CompactFlash",
        "T": "MMC",
        "U": "SD",
        "V": "ZIP",
        "W": "Email",
        "X": "BD",
    }


def test_media_state_properties_of_the_vocabulary_only() -> None:
    used = {name for medium in MEDIA.values() for name in properties(medium)}
    assert used == set(vocabulary.MEDIUM_PROPERTIES)


def test_file_systems_are_named_alike_everywhere() -> None:
    names = {
        name.value
        for medium in MEDIA.values()
        for item in declared.items(medium.items, tree.FileSystem)
        for name in item.names
    }
    assert names == FILE_SYSTEMS


@pytest.mark.parametrize(
    ("medium", "expected"),
    [
        ("CD-R", {"ISO 9660 level 1"}),
        ("USB", {"FAT16", "FAT32"}),
        ("CompactFlash", {"FAT16", "FAT32"}),
        ("MMC", {"FAT16"}),
        ("SD", {"FAT16"}),
        ("MOD-130-4GB", {"FAT12", "FAT16"}),
        ("BD", {"UDF 2.5", "UDF 2.6"}),
    ],
)
def test_a_medium_has_the_file_systems_of_its_annex(medium: str, expected: set[str]) -> None:
    assert file_systems(medium) == expected


def test_dvd_ram_is_written_in_one_revision_of_udf_and_read_in_two() -> None:
    assert file_systems("DVD-RAM", "FSC") == {"UDF 1.5"}
    assert file_systems("DVD-RAM", "FSR") == {"UDF 1.02", "UDF 1.5"}


def test_nothing_is_asked_of_updaters_of_dvd() -> None:
    assert file_systems("DVD", "FSR") == file_systems("DVD", "FSC")
    assert len(file_systems("DVD", "FSC")) == 7
    assert file_systems("DVD", "FSU") == set()


def test_discs_number_their_directories_from_the_root() -> None:
    for medium in ("CD-R", "DVD-RAM", "DVD", "BD", "USB", "CompactFlash", "MMC", "SD", "ZIP"):
        assert properties(MEDIA[medium])["directory-levels"] == {"8"}, medium


def test_only_a_mime_entity_may_lack_a_dicomdir() -> None:
    counts = {name: properties(medium).get("dicomdir") for name, medium in MEDIA.items()}
    assert {name for name, count in counts.items() if count == {"at most one"}} == {"DICOM-MIME"}
    assert {name for name, count in counts.items() if count is None} == {"Email"}


def test_identifiers_of_mime_parts_are_limited() -> None:
    found = properties(MEDIA["DICOM-MIME"])
    assert found["file-id-length"] == {"71"}
    assert found["component-separator"] == {"/"}
    assert found["content-type"] == {"multipart/mixed", "multipart/related"}
    assert found["part-name-extension"] == {".dcm"}


def test_an_email_carries_media_that_are_declared() -> None:
    assert properties(MEDIA["Email"])["carries"] == {"DICOM-MIME", "ZIP"} <= set(MEDIA)


def test_security_profiles_state_properties_of_the_vocabulary_only() -> None:
    assert set(SECURITY) == {"BasicDICOMMediaSecurity", "SecureUseOfEmailTransport"}
    used = {name for profile in SECURITY.values() for name in properties(profile)}
    assert used == set(vocabulary.SECURITY_PROPERTIES)


def test_media_security_envelopes_files_and_mail_security_messages() -> None:
    files = properties(SECURITY["BasicDICOMMediaSecurity"])
    assert files["envelope"] == {"file"}
    assert files["content-encryption"] == {"AES", "Triple-DES"}
    assert files["digest"] == {"SHA-1", "SHA-256", "SHA-384", "SHA-512"}
    messages = properties(SECURITY["SecureUseOfEmailTransport"])
    assert messages["envelope"] == {"message"}
    assert messages["content-encryption"] == {"AES"}


def test_the_file_meta_information_has_six_attributes_of_type_1() -> None:
    (file_format,) = declared.declarations(tree.FileFormat)
    (module,) = declared.items(file_format.items, tree.Module)
    rows = [row for row in declared.table_rows(module.rows) if row.tag != "others"]
    assert len(rows) == 15
    assert [row.tag for row in rows if row.type == "1"] == [
        "00020000",
        "00020001",
        "00020002",
        "00020003",
        "00020010",
        "00020012",
    ]
