"""The requirements of the profiles of class STD-DTL-SEC-ZIP-MAIL: ZIP File Over Email Interchange
Profiles (PS3.11 Annex L).

Made by apdsl from profiles/ps3.11/annex-l.apdsl; do not edit.
"""

from __future__ import annotations

from apdsl.runtime.authoring import on_instance
from apdsl.runtime.checks import Results
from apdsl.runtime.conditions import equals
from apdsl.runtime.demands import demand_type, demand_values
from apdsl.runtime.findings import Unverified
from apdsl.runtime.instance import Instance
from apdsl.runtime.profile import RuleUse, SopRow
from apdsl.runtime.relations import demand_value, undecided

from . import _tags as tag
from . import _uids as uid

ROW_MEDIA_STORAGE_DIRECTORY_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN = SopRow(
    sop_classes=frozenset({uid.MediaStorageDirectoryStorage}),
    transfer_syntaxes=frozenset({uid.ExplicitVRLittleEndian}),
    requirement_id="L.4.1/MediaStorageDirectoryStorage/ExplicitVRLittleEndian",
    clause="PS3.11 L.4.1",
)

ROW_DIGITAL_INTRA_ORAL_X_RAY_IMAGE_STORAGE_FOR_PRESENTATION_EXPLICIT_VR_LITTLE_ENDIAN = SopRow(
    sop_classes=frozenset({uid.DigitalIntraOralXRayImageStorageForPresentation}),
    transfer_syntaxes=frozenset({uid.ExplicitVRLittleEndian}),
    requirement_id="L.4.1/DigitalIntraOralXRayImageStorageForPresentation/ExplicitVRLittleEndian",
    clause="PS3.11 L.4.1",
)

ROW_DIGITAL_X_RAY_IMAGE_STORAGE_FOR_PRESENTATION_EXPLICIT_VR_LITTLE_ENDIAN = SopRow(
    sop_classes=frozenset({uid.DigitalXRayImageStorageForPresentation}),
    transfer_syntaxes=frozenset({uid.ExplicitVRLittleEndian}),
    requirement_id="L.4.1/DigitalXRayImageStorageForPresentation/ExplicitVRLittleEndian",
    clause="PS3.11 L.4.1",
)


@on_instance(
    "L.4.5/DigitalIntraOralXRayImageStorageForPresentation+DigitalXRayImageStorageForPresentation/BitsAllocated",
    clause="PS3.11 L.4.5",
    source="profiles/ps3.11/annex-l.apdsl:290",
    sop_classes=frozenset(
        {
            uid.DigitalXRayImageStorageForPresentation,
            uid.DigitalIntraOralXRayImageStorageForPresentation,
        },
    ),
)
def digital_intra_oral_x_ray_image_storage_for_presentation_digital_x_ray_image_storage_for_presentation_bits_allocated(
    instance: Instance,
) -> Results:
    """PS3.11 L.4.5,
    L.4.5/DigitalIntraOralXRayImageStorageForPresentation+DigitalXRayImageStorageForPresentation/BitsAllocated.

    Bits Allocated (0028,0100) shall be 8 if the SOP Instance has Bits Stored (0028,0101) of 8,
    otherwise 16 in SOP Instances of Digital Intra-Oral X-Ray Image Storage - For Presentation or
    Digital X-Ray Image Storage - For Presentation.
    """
    yield from demand_value(instance.dataset, tag.BitsAllocated)
    holds = equals(instance.dataset, tag.BitsStored, 8)
    if holds is None:
        yield from undecided(instance.dataset, tag.BitsAllocated)
    elif holds:
        yield from demand_values(instance.dataset, tag.BitsAllocated, 8)
    else:
        yield from demand_values(instance.dataset, tag.BitsAllocated, 16)


@on_instance(
    "L.4.5/DigitalIntraOralXRayImageStorageForPresentation+DigitalXRayImageStorageForPresentation/BitsStored",
    clause="PS3.11 L.4.5",
    source="profiles/ps3.11/annex-l.apdsl:291",
    sop_classes=frozenset(
        {
            uid.DigitalXRayImageStorageForPresentation,
            uid.DigitalIntraOralXRayImageStorageForPresentation,
        },
    ),
)
def digital_intra_oral_x_ray_image_storage_for_presentation_digital_x_ray_image_storage_for_presentation_bits_stored(
    instance: Instance,
) -> Results:
    """PS3.11 L.4.5,
    L.4.5/DigitalIntraOralXRayImageStorageForPresentation+DigitalXRayImageStorageForPresentation/BitsStored.

    Bits Stored (0028,0101) shall be 8, 10, 12 or 16 in SOP Instances of Digital Intra-Oral X-Ray
    Image Storage - For Presentation or Digital X-Ray Image Storage - For Presentation.
    """
    yield from demand_value(instance.dataset, tag.BitsStored)
    yield from demand_values(instance.dataset, tag.BitsStored, 8, 10, 12, 16)


@on_instance(
    "L.4.5/DigitalIntraOralXRayImageStorageForPresentation+DigitalXRayImageStorageForPresentation/InstitutionName",
    clause="PS3.11 L.4.5",
    source="profiles/ps3.11/annex-l.apdsl:299",
    sop_classes=frozenset(
        {
            uid.DigitalXRayImageStorageForPresentation,
            uid.DigitalIntraOralXRayImageStorageForPresentation,
        },
    ),
)
def digital_intra_oral_x_ray_image_storage_for_presentation_digital_x_ray_image_storage_for_presentation_institution_name(
    instance: Instance,
) -> Results:
    """PS3.11 L.4.5,
    L.4.5/DigitalIntraOralXRayImageStorageForPresentation+DigitalXRayImageStorageForPresentation/InstitutionName.

    Institution Name (0008,0080) shall be present, with or without a value, in SOP Instances of
    Digital Intra-Oral X-Ray Image Storage - For Presentation or Digital X-Ray Image Storage - For
    Presentation (Type 2).
    """
    yield from demand_type(instance.dataset, tag.InstitutionName, "2")


@on_instance(
    "L.4.5/DigitalIntraOralXRayImageStorageForPresentation+DigitalXRayImageStorageForPresentation/ManufacturerModelName",
    clause="PS3.11 L.4.5",
    source="profiles/ps3.11/annex-l.apdsl:300",
    sop_classes=frozenset(
        {
            uid.DigitalXRayImageStorageForPresentation,
            uid.DigitalIntraOralXRayImageStorageForPresentation,
        },
    ),
)
def digital_intra_oral_x_ray_image_storage_for_presentation_digital_x_ray_image_storage_for_presentation_manufacturer_model_name(
    instance: Instance,
) -> Results:
    """PS3.11 L.4.5,
    L.4.5/DigitalIntraOralXRayImageStorageForPresentation+DigitalXRayImageStorageForPresentation/ManufacturerModelName.

    Manufacturer's Model Name (0008,1090) shall be present, with or without a value, in SOP
    Instances of Digital Intra-Oral X-Ray Image Storage - For Presentation or Digital X-Ray Image
    Storage - For Presentation (Type 2).
    """
    yield from demand_type(instance.dataset, tag.ManufacturerModelName, "2")


@on_instance(
    "L.4.5/DigitalIntraOralXRayImageStorageForPresentation+DigitalXRayImageStorageForPresentation/DetectorID",
    clause="PS3.11 L.4.5",
    source="profiles/ps3.11/annex-l.apdsl:301",
    sop_classes=frozenset(
        {
            uid.DigitalXRayImageStorageForPresentation,
            uid.DigitalIntraOralXRayImageStorageForPresentation,
        },
    ),
)
def digital_intra_oral_x_ray_image_storage_for_presentation_digital_x_ray_image_storage_for_presentation_detector_id(
    instance: Instance,
) -> Results:
    """PS3.11 L.4.5,
    L.4.5/DigitalIntraOralXRayImageStorageForPresentation+DigitalXRayImageStorageForPresentation/DetectorID.

    Detector ID (0018,700A) shall be present, with or without a value, in SOP Instances of Digital
    Intra-Oral X-Ray Image Storage - For Presentation or Digital X-Ray Image Storage - For
    Presentation (Type 2).
    """
    yield from demand_type(instance.dataset, tag.DetectorID, "2")


@on_instance(
    "L.4.5/DigitalIntraOralXRayImageStorageForPresentation+DigitalXRayImageStorageForPresentation/DetectorManufacturerName",
    clause="PS3.11 L.4.5",
    source="profiles/ps3.11/annex-l.apdsl:302",
    sop_classes=frozenset(
        {
            uid.DigitalXRayImageStorageForPresentation,
            uid.DigitalIntraOralXRayImageStorageForPresentation,
        },
    ),
)
def digital_intra_oral_x_ray_image_storage_for_presentation_digital_x_ray_image_storage_for_presentation_detector_manufacturer_name(
    instance: Instance,
) -> Results:
    """PS3.11 L.4.5,
    L.4.5/DigitalIntraOralXRayImageStorageForPresentation+DigitalXRayImageStorageForPresentation/DetectorManufacturerName.

    Detector Manufacturer Name (0018,702A) shall be present, with or without a value, in SOP
    Instances of Digital Intra-Oral X-Ray Image Storage - For Presentation or Digital X-Ray Image
    Storage - For Presentation (Type 2).
    """
    yield from demand_type(instance.dataset, tag.DetectorManufacturerName, "2")


@on_instance(
    "L.4.5/DigitalIntraOralXRayImageStorageForPresentation+DigitalXRayImageStorageForPresentation/DetectorManufacturerModelName",
    clause="PS3.11 L.4.5",
    source="profiles/ps3.11/annex-l.apdsl:303",
    sop_classes=frozenset(
        {
            uid.DigitalXRayImageStorageForPresentation,
            uid.DigitalIntraOralXRayImageStorageForPresentation,
        },
    ),
)
def digital_intra_oral_x_ray_image_storage_for_presentation_digital_x_ray_image_storage_for_presentation_detector_manufacturer_model_name(
    instance: Instance,
) -> Results:
    """PS3.11 L.4.5,
    L.4.5/DigitalIntraOralXRayImageStorageForPresentation+DigitalXRayImageStorageForPresentation/DetectorManufacturerModelName.

    Detector Manufacturer's Model Name (0018,702B) shall be present, with or without a value, in SOP
    Instances of Digital Intra-Oral X-Ray Image Storage - For Presentation or Digital X-Ray Image
    Storage - For Presentation (Type 2).
    """
    yield from demand_type(instance.dataset, tag.DetectorManufacturerModelName, "2")


RULE_DIRECTORY = RuleUse(
    "dicomdir-present",
    "L.4.3/directory",
    "PS3.11 L.4.3",
    "The File-set shall have a DICOMDIR with a Basic Directory IOD.",
    source="profiles/ps3.11/annex-l.apdsl:242",
)

RULE_PATIENT_HIERARCHY = RuleUse(
    "patient-hierarchy",
    "L.4.3/patient-hierarchy",
    "PS3.11 L.4.3",
    (
        "The directory has records of type PATIENT, STUDY, SERIES and IMAGE for the files in the "
        "File-set."
    ),
    source="profiles/ps3.11/annex-l.apdsl:245",
)

RULE_EVERY_FILE_REFERENCED = RuleUse(
    "every-file-referenced",
    "L.4.3/every-file-referenced",
    "PS3.11 L.4.3",
    (
        "Every DICOM file in the File-set that holds a SOP Instance of the profile is referenced "
        "by a Directory Record."
    ),
    source="profiles/ps3.11/annex-l.apdsl:249",
)

RULE_DIRECTORY_INFORMATION = RuleUse(
    "directory-information",
    "L.4.3/directory-information",
    "PS3.11 L.4.3",
    "The DICOMDIR has directory information: one without any Directory Record is not allowed.",
    source="profiles/ps3.11/annex-l.apdsl:253",
)

RULE_SINGLE_DICOMDIR = RuleUse(
    "single-dicomdir",
    "L.4.3/single-dicomdir",
    "PS3.11 L.4.3",
    "A File-set has only one DICOMDIR file.",
    source="profiles/ps3.11/annex-l.apdsl:260",
)

RULE_UNIQUE_PATIENT_ID = RuleUse(
    "unique-patient-id",
    "L.4.3/unique-patient-id",
    "PS3.11 L.4.3",
    "Within one File-set each PATIENT record has a Patient ID of its own.",
    source="profiles/ps3.11/annex-l.apdsl:268",
)

STATEMENT_CREATOR_GENERATES_DIRECTORY = Unverified(
    "L.2.1.1/creator-generates-directory",
    "PS3.11 L.2.1.1",
    (
        "A File-set Creator shall be able to generate the DICOMDIR file, and Information Objects "
        "of the Storage SOP Classes that it supports."
    ),
    "a capability of an application, of which one File-set shows a part only",
)

STATEMENT_READER_READS_ALL = Unverified(
    "L.2.1.2/reader-reads-all",
    "PS3.11 L.2.1.2",
    (
        "A File-set Reader shall be able to read the DICOMDIR and all Information Objects of the "
        "Application Profile, in the Transfer Syntaxes that are defined."
    ),
    "a capability of a reader, which no file shows",
)

STATEMENT_MEDIA_STORAGE_DIRECTORY_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN = Unverified(
    "L.4.1/MediaStorageDirectoryStorage/ExplicitVRLittleEndian",
    "PS3.11 L.4.1",
    (
        "Support of Media Storage Directory Storage in Explicit VR Little Endian is mandatory for "
        "FSC and FSR."
    ),
    "what an application supports in a role, no file shows",
)

STATEMENT_DIGITAL_INTRA_ORAL_X_RAY_IMAGE_STORAGE_FOR_PRESENTATION_EXPLICIT_VR_LITTLE_ENDIAN = (
    Unverified(
        "L.4.1/DigitalIntraOralXRayImageStorageForPresentation/ExplicitVRLittleEndian",
        "PS3.11 L.4.1",
        (
            "Support of Digital Intra-Oral X-Ray Image Storage - For Presentation in Explicit VR "
            "Little Endian is optional for FSC, mandatory for FSR."
        ),
        "what an application supports in a role, no file shows",
    )
)

STATEMENT_DIGITAL_X_RAY_IMAGE_STORAGE_FOR_PRESENTATION_EXPLICIT_VR_LITTLE_ENDIAN = Unverified(
    "L.4.1/DigitalXRayImageStorageForPresentation/ExplicitVRLittleEndian",
    "PS3.11 L.4.1",
    (
        "Support of Digital X-Ray Image Storage - For Presentation in Explicit VR Little Endian is "
        "optional for FSC, mandatory for FSR."
    ),
    "what an application supports in a role, no file shows",
)

STATEMENT_FSC_AT_LEAST_ONE = Unverified(
    "L.4.1/FSC/at-least-one",
    "PS3.11 L.4.1",
    (
        "A File-set Creator (FSC) shall support at least one of: Digital Intra-Oral X-Ray Image "
        "Storage - For Presentation; Digital X-Ray Image Storage - For Presentation."
    ),
    "what an application supports in a role, no file shows",
)

STATEMENT_ZIP = Unverified(
    "L.4.2/ZIP",
    "PS3.11 L.4.2",
    "The File-set shall be stored on ZIP File Media as PS3.12 V defines it, carried by Email.",
    "files alone do not show the physical medium and its format",
)

STATEMENT_PART_CONTENT_TYPE = Unverified(
    "L.4.2/part/Content-Type",
    "PS3.11 L.4.2",
    'The header Content-Type of the part with the File-set shall be "application/zip".',
    "files alone do not show the e-mail that carried them",
)

STATEMENT_PART_CONTENT_TYPE_ID = Unverified(
    "L.4.2/part/Content-Type/id",
    "PS3.11 L.4.2",
    (
        "The parameter id of the header Content-Type of the part with the File-set shall be "
        '"DICOM.ZIP".'
    ),
    "files alone do not show the e-mail that carried them",
)

STATEMENT_PART_CONTENT_TYPE_NAME = Unverified(
    "L.4.2/part/Content-Type/name",
    "PS3.11 L.4.2",
    (
        "The parameter name of the header Content-Type of the part with the File-set shall be "
        '"DICOM.ZIP".'
    ),
    "files alone do not show the e-mail that carried them",
)

STATEMENT_PART_CONTENT_DISPOSITION = Unverified(
    "L.4.2/part/Content-Disposition",
    "PS3.11 L.4.2",
    'The header Content-Disposition of the part with the File-set shall be "attachment".',
    "files alone do not show the e-mail that carried them",
)

STATEMENT_PART_CONTENT_DISPOSITION_FILENAME = Unverified(
    "L.4.2/part/Content-Disposition/filename",
    "PS3.11 L.4.2",
    (
        "The parameter filename of the header Content-Disposition of the part with the File-set "
        'shall be "DICOM.ZIP".'
    ),
    "files alone do not show the e-mail that carried them",
)

STATEMENT_MESSAGE_UNCOMPRESSED = Unverified(
    "L.4.2/message/uncompressed",
    "PS3.11 L.4.2",
    "The e-mail message shall not be compressed.",
    "files alone do not show the e-mail that carried them",
)

STATEMENT_MESSAGE_SUBJECT = Unverified(
    "L.4.2/message/Subject",
    "PS3.11 L.4.2",
    'The header Subject of the e-mail message shall contain "DICOM-ZIP".',
    "files alone do not show the e-mail that carried them",
)

STATEMENT_RECORDS = Unverified(
    "L.4.3/records",
    "PS3.11 L.4.3",
    "Directory Records of type PATIENT, STUDY, SERIES and IMAGE shall be supported.",
    "which records an application is able to write, one File-set shows in part only",
)

STATEMENT_SECURE_USE_OF_EMAIL_TRANSPORT = Unverified(
    "L.4.6/SecureUseOfEmailTransport",
    "PS3.11 L.4.6",
    (
        "The message that carries the File-set shall be transported in accordance with the Secure "
        "Use of Email Transport (PS3.15 B.8)."
    ),
    "algorithms and keys are not examined without decrypting the files",
)
