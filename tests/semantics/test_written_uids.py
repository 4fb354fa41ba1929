"""A UID that is written beside the name of a SOP Class is the UID of what the name stands for."""

from __future__ import annotations

from tests.semantics.compiling import annex, slugs

SECONDARY_CAPTURE = "1.2.840.10008.5.1.4.1.1.7"
CT = "1.2.840.10008.5.1.4.1.1.2"


def rows(*written: str, rest: str = "") -> str:
    return annex(
        rest=rest,
        sop="sop classes {\n"
        "MediaStorageDirectoryStorage with ExplicitVRLittleEndian FSC mandatory FSR mandatory\n"
        "Gray is SecondaryCaptureImageStorage where PhotometricInterpretation = "
        '"MONOCHROME2"\n'
        + "\n".join(
            f"{row} with ExplicitVRLittleEndian FSC optional FSR mandatory" for row in written
        )
        + "\n}",
    )


def test_beside_the_name_of_a_class() -> None:
    assert slugs(rows(f"CTImageStorage {CT}")) == []
    assert slugs(rows(f"CTImageStorage {SECONDARY_CAPTURE}")) == ["uid-contradicts-keyword"]


def test_beside_the_name_that_the_profile_gives_to_a_part_of_a_class() -> None:
    block = f"parameters {{ Gray {CT} {{ Rows up to 512 }} }}"
    assert slugs(rows(f"Gray {SECONDARY_CAPTURE}")) == []
    assert slugs(rows(f"Gray {CT}")) == ["uid-contradicts-keyword"]
    assert slugs(rows("Gray", rest=block)) == ["uid-contradicts-keyword"]


def test_a_set_of_classes_has_none() -> None:
    assert slugs(rows(f"AnyCompositeStorage {CT}")) == ["uid-contradicts-keyword"]
