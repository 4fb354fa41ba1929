"""File Meta Information of every DICOM file (PS3.10 7.1).

Made by apdsl from profiles/library/file-format.apdsl; do not edit.
"""

from __future__ import annotations

from apdsl.runtime.authoring import on_file
from apdsl.runtime.checks import Results
from apdsl.runtime.conditions import present
from apdsl.runtime.demands import demand_type
from apdsl.runtime.instance import Instance

from .. import _tags as tag


@on_file(
    "PS3.10:7.1/FileMetaInformationGroupLength",
    clause="PS3.10 7.1",
    source="profiles/library/file-format.apdsl:9",
)
def file_meta_information_group_length(instance: Instance) -> Results:
    """PS3.10 7.1, PS3.10:7.1/FileMetaInformationGroupLength.

    File Meta Information Group Length (0002,0000) shall be present with a value in the DICOM File
    Meta Information Module (Type 1).
    """
    yield from demand_type(instance.meta, tag.FileMetaInformationGroupLength, "1")


@on_file(
    "PS3.10:7.1/FileMetaInformationVersion",
    clause="PS3.10 7.1",
    source="profiles/library/file-format.apdsl:10",
)
def file_meta_information_version(instance: Instance) -> Results:
    """PS3.10 7.1, PS3.10:7.1/FileMetaInformationVersion.

    File Meta Information Version (0002,0001) shall be present with a value in the DICOM File Meta
    Information Module (Type 1).
    """
    yield from demand_type(instance.meta, tag.FileMetaInformationVersion, "1")


@on_file(
    "PS3.10:7.1/MediaStorageSOPClassUID",
    clause="PS3.10 7.1",
    source="profiles/library/file-format.apdsl:11",
)
def media_storage_sop_class_uid(instance: Instance) -> Results:
    """PS3.10 7.1, PS3.10:7.1/MediaStorageSOPClassUID.

    Media Storage SOP Class UID (0002,0002) shall be present with a value in the DICOM File Meta
    Information Module (Type 1).
    """
    yield from demand_type(instance.meta, tag.MediaStorageSOPClassUID, "1")


@on_file(
    "PS3.10:7.1/MediaStorageSOPInstanceUID",
    clause="PS3.10 7.1",
    source="profiles/library/file-format.apdsl:12",
)
def media_storage_sop_instance_uid(instance: Instance) -> Results:
    """PS3.10 7.1, PS3.10:7.1/MediaStorageSOPInstanceUID.

    Media Storage SOP Instance UID (0002,0003) shall be present with a value in the DICOM File Meta
    Information Module (Type 1).
    """
    yield from demand_type(instance.meta, tag.MediaStorageSOPInstanceUID, "1")


@on_file(
    "PS3.10:7.1/TransferSyntaxUID",
    clause="PS3.10 7.1",
    source="profiles/library/file-format.apdsl:13",
)
def transfer_syntax_uid(instance: Instance) -> Results:
    """PS3.10 7.1, PS3.10:7.1/TransferSyntaxUID.

    Transfer Syntax UID (0002,0010) shall be present with a value in the DICOM File Meta Information
    Module (Type 1).
    """
    yield from demand_type(instance.meta, tag.TransferSyntaxUID, "1")


@on_file(
    "PS3.10:7.1/ImplementationClassUID",
    clause="PS3.10 7.1",
    source="profiles/library/file-format.apdsl:14",
)
def implementation_class_uid(instance: Instance) -> Results:
    """PS3.10 7.1, PS3.10:7.1/ImplementationClassUID.

    Implementation Class UID (0002,0012) shall be present with a value in the DICOM File Meta
    Information Module (Type 1).
    """
    yield from demand_type(instance.meta, tag.ImplementationClassUID, "1")


@on_file(
    "PS3.10:7.1/PrivateInformation",
    clause="PS3.10 7.1",
    source="profiles/library/file-format.apdsl:23",
)
def private_information(instance: Instance) -> Results:
    """PS3.10 7.1, PS3.10:7.1/PrivateInformation.

    Private Information (0002,0102) shall be present with a value in the DICOM File Meta Information
    Module (Type 1C) if Private Information Creator UID (0002,0100) is present in the SOP Instance.
    """
    required = present(instance.meta, tag.PrivateInformationCreatorUID)
    yield from demand_type(instance.meta, tag.PrivateInformation, "1C", required=required)


CHECKS = (
    file_meta_information_group_length,
    file_meta_information_version,
    media_storage_sop_class_uid,
    media_storage_sop_instance_uid,
    transfer_syntax_uid,
    implementation_class_uid,
    private_information,
)
