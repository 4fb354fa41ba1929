"""The requirements of the profiles of class STD-DEN-CD: Dental Application Profile (PS3.11 Annex
K).

Made by apdsl from profiles/ps3.11/annex-k.apdsl, profiles/library/general.apdsl; do not edit.
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
    requirement_id="K.3.1/MediaStorageDirectoryStorage/ExplicitVRLittleEndian",
    clause="PS3.11 K.3.1",
)

ROW_DIGITAL_INTRA_ORAL_X_RAY_IMAGE_STORAGE_FOR_PRESENTATION_EXPLICIT_VR_LITTLE_ENDIAN = SopRow(
    sop_classes=frozenset({uid.DigitalIntraOralXRayImageStorageForPresentation}),
    transfer_syntaxes=frozenset({uid.ExplicitVRLittleEndian}),
    requirement_id="K.3.1/DigitalIntraOralXRayImageStorageForPresentation/ExplicitVRLittleEndian",
    clause="PS3.11 K.3.1",
)

ROW_DIGITAL_X_RAY_IMAGE_STORAGE_FOR_PRESENTATION_EXPLICIT_VR_LITTLE_ENDIAN = SopRow(
    sop_classes=frozenset({uid.DigitalXRayImageStorageForPresentation}),
    transfer_syntaxes=frozenset({uid.ExplicitVRLittleEndian}),
    requirement_id="K.3.1/DigitalXRayImageStorageForPresentation/ExplicitVRLittleEndian",
    clause="PS3.11 K.3.1",
)

ROW_BASIC_STRUCTURED_DISPLAY_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN = SopRow(
    sop_classes=frozenset({uid.BasicStructuredDisplayStorage}),
    transfer_syntaxes=frozenset({uid.ExplicitVRLittleEndian}),
    requirement_id="K.3.1/BasicStructuredDisplayStorage/ExplicitVRLittleEndian",
    clause="PS3.11 K.3.1",
)

ROW_GRAYSCALE_SOFTCOPY_PRESENTATION_STATE_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN = SopRow(
    sop_classes=frozenset({uid.GrayscaleSoftcopyPresentationStateStorage}),
    transfer_syntaxes=frozenset({uid.ExplicitVRLittleEndian}),
    requirement_id="K.3.1/GrayscaleSoftcopyPresentationStateStorage/ExplicitVRLittleEndian",
    clause="PS3.11 K.3.1",
)


@on_instance(
    "K.3.4.1/DigitalIntraOralXRayImageStorageForPresentation+DigitalXRayImageStorageForPresentation/BitsAllocated",
    clause="PS3.11 K.3.4.1",
    source="profiles/ps3.11/annex-k.apdsl:160",
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
    """PS3.11 K.3.4.1,
    K.3.4.1/DigitalIntraOralXRayImageStorageForPresentation+DigitalXRayImageStorageForPresentation/BitsAllocated.

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
    "K.3.4.1/DigitalIntraOralXRayImageStorageForPresentation+DigitalXRayImageStorageForPresentation/BitsStored",
    clause="PS3.11 K.3.4.1",
    source="profiles/ps3.11/annex-k.apdsl:161",
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
    """PS3.11 K.3.4.1,
    K.3.4.1/DigitalIntraOralXRayImageStorageForPresentation+DigitalXRayImageStorageForPresentation/BitsStored.

    Bits Stored (0028,0101) shall be 8, 10, 12 or 16 in SOP Instances of Digital Intra-Oral X-Ray
    Image Storage - For Presentation or Digital X-Ray Image Storage - For Presentation.
    """
    yield from demand_value(instance.dataset, tag.BitsStored)
    yield from demand_values(instance.dataset, tag.BitsStored, 8, 10, 12, 16)


@on_instance(
    "K.3.4.2/DigitalIntraOralXRayImageStorageForPresentation+DigitalXRayImageStorageForPresentation/InstitutionName",
    clause="PS3.11 K.3.4.2",
    source="profiles/ps3.11/annex-k.apdsl:174",
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
    """PS3.11 K.3.4.2,
    K.3.4.2/DigitalIntraOralXRayImageStorageForPresentation+DigitalXRayImageStorageForPresentation/InstitutionName.

    Institution Name (0008,0080) shall be present, with or without a value, in SOP Instances of
    Digital Intra-Oral X-Ray Image Storage - For Presentation or Digital X-Ray Image Storage - For
    Presentation (Type 2).
    """
    yield from demand_type(instance.dataset, tag.InstitutionName, "2")


@on_instance(
    "K.3.4.2/DigitalIntraOralXRayImageStorageForPresentation+DigitalXRayImageStorageForPresentation/ManufacturerModelName",
    clause="PS3.11 K.3.4.2",
    source="profiles/ps3.11/annex-k.apdsl:175",
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
    """PS3.11 K.3.4.2,
    K.3.4.2/DigitalIntraOralXRayImageStorageForPresentation+DigitalXRayImageStorageForPresentation/ManufacturerModelName.

    Manufacturer's Model Name (0008,1090) shall be present, with or without a value, in SOP
    Instances of Digital Intra-Oral X-Ray Image Storage - For Presentation or Digital X-Ray Image
    Storage - For Presentation (Type 2).
    """
    yield from demand_type(instance.dataset, tag.ManufacturerModelName, "2")


@on_instance(
    "K.3.4.2/DigitalIntraOralXRayImageStorageForPresentation+DigitalXRayImageStorageForPresentation/DetectorID",
    clause="PS3.11 K.3.4.2",
    source="profiles/ps3.11/annex-k.apdsl:176",
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
    """PS3.11 K.3.4.2,
    K.3.4.2/DigitalIntraOralXRayImageStorageForPresentation+DigitalXRayImageStorageForPresentation/DetectorID.

    Detector ID (0018,700A) shall be present, with or without a value, in SOP Instances of Digital
    Intra-Oral X-Ray Image Storage - For Presentation or Digital X-Ray Image Storage - For
    Presentation (Type 2).
    """
    yield from demand_type(instance.dataset, tag.DetectorID, "2")


@on_instance(
    "K.3.4.2/DigitalIntraOralXRayImageStorageForPresentation+DigitalXRayImageStorageForPresentation/DetectorManufacturerName",
    clause="PS3.11 K.3.4.2",
    source="profiles/ps3.11/annex-k.apdsl:177",
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
    """PS3.11 K.3.4.2,
    K.3.4.2/DigitalIntraOralXRayImageStorageForPresentation+DigitalXRayImageStorageForPresentation/DetectorManufacturerName.

    Detector Manufacturer Name (0018,702A) shall be present, with or without a value, in SOP
    Instances of Digital Intra-Oral X-Ray Image Storage - For Presentation or Digital X-Ray Image
    Storage - For Presentation (Type 2).
    """
    yield from demand_type(instance.dataset, tag.DetectorManufacturerName, "2")


@on_instance(
    "K.3.4.2/DigitalIntraOralXRayImageStorageForPresentation+DigitalXRayImageStorageForPresentation/DetectorManufacturerModelName",
    clause="PS3.11 K.3.4.2",
    source="profiles/ps3.11/annex-k.apdsl:178",
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
    """PS3.11 K.3.4.2,
    K.3.4.2/DigitalIntraOralXRayImageStorageForPresentation+DigitalXRayImageStorageForPresentation/DetectorManufacturerModelName.

    Detector Manufacturer's Model Name (0018,702B) shall be present, with or without a value, in SOP
    Instances of Digital Intra-Oral X-Ray Image Storage - For Presentation or Digital X-Ray Image
    Storage - For Presentation (Type 2).
    """
    yield from demand_type(instance.dataset, tag.DetectorManufacturerModelName, "2")


RULE_DIRECTORY = RuleUse(
    "dicomdir-present",
    "K.3.3/directory",
    "PS3.11 K.3.3",
    "The File-set shall have a DICOMDIR with a Basic Directory IOD.",
    source="profiles/ps3.11/annex-k.apdsl:120",
)

RULE_PATIENT_HIERARCHY = RuleUse(
    "patient-hierarchy",
    "K.3.3/patient-hierarchy",
    "PS3.11 K.3.3",
    (
        "The Basic Directory has Directory Records at the PATIENT level and at the STUDY and "
        "SERIES levels below it, as the SOP Classes in the File-set demand."
    ),
    source="profiles/ps3.11/annex-k.apdsl:121",
)

RULE_EVERY_FILE_REFERENCED = RuleUse(
    "every-file-referenced",
    "K.3.3/every-file-referenced",
    "PS3.11 K.3.3",
    (
        "Every DICOM file in the File-set that holds a SOP Instance of the profile is referenced "
        "by a Directory Record."
    ),
    source="profiles/ps3.11/annex-k.apdsl:125",
)

RULE_DIRECTORY_INFORMATION = RuleUse(
    "directory-information",
    "K.3.3/directory-information",
    "PS3.11 K.3.3",
    "The DICOMDIR has directory information: one without any Directory Record is not allowed.",
    source="profiles/ps3.11/annex-k.apdsl:129",
)

RULE_SINGLE_DICOMDIR = RuleUse(
    "single-dicomdir",
    "K.3.3/single-dicomdir",
    "PS3.11 K.3.3",
    "A File-set has only one DICOMDIR file.",
    source="profiles/ps3.11/annex-k.apdsl:136",
)

RULE_DICOMDIR_IN_ROOT = RuleUse(
    "dicomdir-in-root",
    "K.3.3/dicomdir-in-root",
    "PS3.11 K.3.3",
    "The DICOMDIR file lies in the root directory of the medium.",
    source="profiles/ps3.11/annex-k.apdsl:139",
)

RULE_UNIQUE_PATIENT_ID = RuleUse(
    "unique-patient-id",
    "K.3.3/unique-patient-id",
    "PS3.11 K.3.3",
    "Within one File-set each PATIENT record has a Patient ID of its own.",
    source="profiles/ps3.11/annex-k.apdsl:142",
)

RULE_NO_SECURE_FILES = RuleUse(
    "no-secure-files",
    "X.3.5/no-secure-files",
    "PS3.11 X.3.5",
    (
        "Unless the Application Profile has a section on security, no file of the File-set is a "
        "Secure DICOM File. With one, the profile is a Secure Media Storage Application Profile, "
        "and all files are encapsulated as the security profile that it names requires, the "
        "DICOMDIR included."
    ),
    source="profiles/library/general.apdsl:7",
)

STATEMENT_CREATOR_GENERATES_INSTANCES = Unverified(
    "K.2.1.1/creator-generates-instances",
    "PS3.11 K.2.1.1",
    (
        "A File-set Creator shall be able to generate the Basic Directory SOP Class in the "
        "DICOMDIR, and Instances of the Digital Intra-oral X-Ray or of the Digital X-Ray Image "
        "Storage SOP Class."
    ),
    "a capability of an application, of which one File-set shows a part only",
)

STATEMENT_NO_MULTIPLE_VOLUMES = Unverified(
    "K.2.1.1/no-multiple-volumes",
    "PS3.11 K.2.1.1",
    (
        "One logical volume shall not extend over several physical media. Files that do not fit on "
        "one CD-R, for example those of a Study, become several independent File-sets, each on one "
        "CD-R under a DICOMDIR of its own."
    ),
    "one disc does not show which other discs belong to it",
)

STATEMENT_FSC_FINALIZE_OR_MULTI_SESSION = Unverified(
    "K.2.1.1/FSC/finalize-or-multi-session",
    "PS3.11 K.2.1.1",
    (
        "A File-set Creator (FSC) shall offer the ability to finalize the medium at the end of the "
        "most recent write session or to leave the medium open for further sessions."
    ),
    "what an application does in a role, no file shows",
)

STATEMENT_READER_READS_ALL = Unverified(
    "K.2.1.2/reader-reads-all",
    "PS3.11 K.2.1.2",
    (
        "A File-set Reader shall be able to read the DICOMDIR and Instances of all SOP Classes of "
        "the profile, in the Transfer Syntaxes that are defined."
    ),
    "a capability of a reader, which no file shows",
)

STATEMENT_MEDIA_STORAGE_DIRECTORY_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN = Unverified(
    "K.3.1/MediaStorageDirectoryStorage/ExplicitVRLittleEndian",
    "PS3.11 K.3.1",
    (
        "Support of Media Storage Directory Storage in Explicit VR Little Endian is mandatory for "
        "FSC and FSR."
    ),
    "what an application supports in a role, no file shows",
)

STATEMENT_DIGITAL_INTRA_ORAL_X_RAY_IMAGE_STORAGE_FOR_PRESENTATION_EXPLICIT_VR_LITTLE_ENDIAN = (
    Unverified(
        "K.3.1/DigitalIntraOralXRayImageStorageForPresentation/ExplicitVRLittleEndian",
        "PS3.11 K.3.1",
        (
            "Support of Digital Intra-Oral X-Ray Image Storage - For Presentation in Explicit VR "
            "Little Endian is optional for FSC, mandatory for FSR."
        ),
        "what an application supports in a role, no file shows",
    )
)

STATEMENT_DIGITAL_X_RAY_IMAGE_STORAGE_FOR_PRESENTATION_EXPLICIT_VR_LITTLE_ENDIAN = Unverified(
    "K.3.1/DigitalXRayImageStorageForPresentation/ExplicitVRLittleEndian",
    "PS3.11 K.3.1",
    (
        "Support of Digital X-Ray Image Storage - For Presentation in Explicit VR Little Endian is "
        "optional for FSC, mandatory for FSR."
    ),
    "what an application supports in a role, no file shows",
)

STATEMENT_FSC_AT_LEAST_ONE = Unverified(
    "K.3.1/FSC/at-least-one",
    "PS3.11 K.3.1",
    (
        "A File-set Creator (FSC) shall support at least one of: Digital Intra-Oral X-Ray Image "
        "Storage - For Presentation; Digital X-Ray Image Storage - For Presentation."
    ),
    "what an application supports in a role, no file shows",
)

STATEMENT_CD_R = Unverified(
    "K.3.2/CD-R",
    "PS3.11 K.3.2",
    "The File-set shall be stored on 120mm CD-R Medium as PS3.12 F defines it.",
    "files alone do not show the physical medium and its format",
)
