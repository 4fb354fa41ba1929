"""The requirements of the profiles of class STD-US: Ultrasound Application Profile (PS3.11 Annex
C).

Made by apdsl from profiles/ps3.11/annex-c.apdsl, profiles/library/general.apdsl,
profiles/library/ultrasound-regions.apdsl, profiles/library/attribute-macros.apdsl; do not edit.
"""

from __future__ import annotations

from apdsl.runtime.authoring import on_instance
from apdsl.runtime.checks import Results
from apdsl.runtime.conditions import Interval, absent, equals, one_of, present
from apdsl.runtime.demands import demand_absent, demand_items, demand_type, demand_values
from apdsl.runtime.findings import Unverified
from apdsl.runtime.instance import Instance
from apdsl.runtime.profile import RuleUse, SopRow
from apdsl.runtime.relations import demand_pairs
from apdsl.runtime.scopes import items_below, undecidable
from apdsl.runtime.truth import all_of, any_of

from . import _tags as tag
from . import _uids as uid

ROW_MEDIA_STORAGE_DIRECTORY_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN = SopRow(
    sop_classes=frozenset({uid.MediaStorageDirectoryStorage}),
    transfer_syntaxes=frozenset({uid.ExplicitVRLittleEndian}),
    requirement_id="C.3.1/MediaStorageDirectoryStorage/ExplicitVRLittleEndian",
    clause="PS3.11 C.3.1",
)

ROW_ULTRASOUND_IMAGE_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN = SopRow(
    sop_classes=frozenset({uid.UltrasoundImageStorage}),
    transfer_syntaxes=frozenset({uid.ExplicitVRLittleEndian}),
    requirement_id="C.3.1/UltrasoundImageStorage/ExplicitVRLittleEndian",
    clause="PS3.11 C.3.1",
)

ROW_ULTRASOUND_IMAGE_STORAGE_RLE_LOSSLESS = SopRow(
    sop_classes=frozenset({uid.UltrasoundImageStorage}),
    transfer_syntaxes=frozenset({uid.RLELossless}),
    requirement_id="C.3.1/UltrasoundImageStorage/RLELossless",
    clause="PS3.11 C.3.1",
)

ROW_ULTRASOUND_IMAGE_STORAGE_JPEG_BASELINE_8_BIT = SopRow(
    sop_classes=frozenset({uid.UltrasoundImageStorage}),
    transfer_syntaxes=frozenset({uid.JPEGBaseline8Bit}),
    requirement_id="C.3.1/UltrasoundImageStorage/JPEGBaseline8Bit",
    clause="PS3.11 C.3.1",
)


@on_instance(
    "C.3.1.1/every-instance/PhotometricInterpretation-pairs",
    clause="PS3.11 C.3.1.1",
    source="profiles/ps3.11/annex-c.apdsl:265",
)
def every_instance_photometric_interpretation_pairs(instance: Instance) -> Results:
    """PS3.11 C.3.1.1, C.3.1.1/every-instance/PhotometricInterpretation-pairs.

    Photometric Interpretation (0028,0004) shall be MONOCHROME2 with Explicit VR Little Endian or
    RLE Lossless; RGB with Explicit VR Little Endian or RLE Lossless; PALETTE COLOR with Explicit VR
    Little Endian or RLE Lossless; YBR_FULL with RLE Lossless; YBR_FULL_422 with Explicit VR Little
    Endian or JPEG Baseline (Process 1) in all SOP Instances.
    """
    yield from demand_pairs(
        instance,
        tag.PhotometricInterpretation,
        (("MONOCHROME2",), (uid.ExplicitVRLittleEndian, uid.RLELossless)),
        (("RGB",), (uid.ExplicitVRLittleEndian, uid.RLELossless)),
        (("PALETTE COLOR",), (uid.ExplicitVRLittleEndian, uid.RLELossless)),
        (("YBR_FULL",), (uid.RLELossless,)),
        (("YBR_FULL_422",), (uid.ExplicitVRLittleEndian, uid.JPEGBaseline8Bit)),
    )


RULE_DIRECTORY = RuleUse(
    "dicomdir-present",
    "C.3.3/directory",
    "PS3.11 C.3.3",
    "The File-set shall have a DICOMDIR with a Basic Directory IOD.",
    source="profiles/ps3.11/annex-c.apdsl:182",
)

RULE_PATIENT_HIERARCHY = RuleUse(
    "patient-hierarchy",
    "C.3.3/patient-hierarchy",
    "PS3.11 C.3.3",
    (
        "The directory has records of type PATIENT, STUDY, SERIES and IMAGE for the files in the "
        "File-set."
    ),
    source="profiles/ps3.11/annex-c.apdsl:185",
)

RULE_EVERY_FILE_REFERENCED = RuleUse(
    "every-file-referenced",
    "C.3.3/every-file-referenced",
    "PS3.11 C.3.3",
    (
        "Every DICOM file in the File-set that holds a SOP Instance of the profile is referenced "
        "by a Directory Record."
    ),
    source="profiles/ps3.11/annex-c.apdsl:189",
)

RULE_SINGLE_DICOMDIR = RuleUse(
    "single-dicomdir",
    "C.3.3/single-dicomdir",
    "PS3.11 C.3.3",
    "There should be only one DICOMDIR file on a medium.",
    level="should",
    source="profiles/ps3.11/annex-c.apdsl:199",
)

RULE_DICOMDIR_IN_ROOT = RuleUse(
    "dicomdir-in-root",
    "C.3.3/dicomdir-in-root",
    "PS3.11 C.3.3",
    "The DICOMDIR file should be in the root directory of the medium.",
    level="should",
    source="profiles/ps3.11/annex-c.apdsl:202",
)

RULE_UNIQUE_PATIENT_ID = RuleUse(
    "unique-patient-id",
    "C.3.3/unique-patient-id",
    "PS3.11 C.3.3",
    "On a medium each PATIENT record has a Patient ID of its own.",
    source="profiles/ps3.11/annex-c.apdsl:211",
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

STATEMENT_CREATOR_GENERATES_DIRECTORY = Unverified(
    "C.2.1.1/creator-generates-directory",
    "PS3.11 C.2.1.1",
    "A File-set Creator shall be able to generate the DICOMDIR file.",
    "a capability of an application, of which one File-set shows a part only",
)

STATEMENT_CREATOR_GENERATES_IMAGES = Unverified(
    "C.2.1.1/creator-generates-images",
    "PS3.11 C.2.1.1",
    (
        "A File-set Creator shall be able to generate ultrasound images of a single frame or, "
        "under a MF profile, of a single frame, of multiple frames or of both; in the Transfer "
        "Syntaxes that are defined and, under a SC or CC profile, with the calibration of regions."
    ),
    "a capability of an application, of which one File-set shows a part only",
)

STATEMENT_FSC_FINALIZE_OR_MULTI_SESSION_OR_PACKET_WRITING = Unverified(
    "C.2.1.1/FSC/finalize-or-multi-session-or-packet-writing",
    "PS3.11 C.2.1.1",
    (
        "A File-set Creator (FSC) shall offer the ability to finalize the medium at the end of the "
        "most recent write session, to leave the medium open for further sessions or to write in "
        "packets where medium and file system support that."
    ),
    "what an application does in a role, no file shows",
)

STATEMENT_READER_READS_ALL = Unverified(
    "C.2.1.2/reader-reads-all",
    "PS3.11 C.2.1.2",
    (
        "A File-set Reader shall be able to read the DICOMDIR and all Information Objects of the "
        "Application Profile, in the Transfer Syntaxes that are defined."
    ),
    "a capability of a reader, which no file shows",
)

STATEMENT_FSU_FINALIZE_OR_MULTI_SESSION_OR_PACKET_WRITING = Unverified(
    "C.2.1.3/FSU/finalize-or-multi-session-or-packet-writing",
    "PS3.11 C.2.1.3",
    (
        "A File-set Updater (FSU) shall offer the ability to finalize the medium at the end of the "
        "most recent write session, to leave the medium open for further sessions or to write in "
        "packets where medium and file system support that."
    ),
    "what an application does in a role, no file shows",
)

STATEMENT_MEDIA_STORAGE_DIRECTORY_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN = Unverified(
    "C.3.1/MediaStorageDirectoryStorage/ExplicitVRLittleEndian",
    "PS3.11 C.3.1",
    (
        "Support of Media Storage Directory Storage in Explicit VR Little Endian is mandatory for "
        "FSC, FSR and FSU."
    ),
    "what an application supports in a role, no file shows",
)

STATEMENT_ULTRASOUND_IMAGE_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN = Unverified(
    "C.3.1/UltrasoundImageStorage/ExplicitVRLittleEndian",
    "PS3.11 C.3.1",
    (
        "Support of Ultrasound Image Storage in Explicit VR Little Endian is optional for FSC and "
        "FSU, mandatory for FSR."
    ),
    "what an application supports in a role, no file shows",
)

STATEMENT_ULTRASOUND_IMAGE_STORAGE_RLE_LOSSLESS = Unverified(
    "C.3.1/UltrasoundImageStorage/RLELossless",
    "PS3.11 C.3.1",
    (
        "Support of Ultrasound Image Storage in RLE Lossless is optional for FSC and FSU, "
        "mandatory for FSR."
    ),
    "what an application supports in a role, no file shows",
)

STATEMENT_ULTRASOUND_IMAGE_STORAGE_JPEG_BASELINE_8_BIT = Unverified(
    "C.3.1/UltrasoundImageStorage/JPEGBaseline8Bit",
    "PS3.11 C.3.1",
    (
        "Support of Ultrasound Image Storage in JPEG Baseline (Process 1) is optional for FSC and "
        "FSU, mandatory for FSR."
    ),
    "what an application supports in a role, no file shows",
)

STATEMENT_MOD_90_2_GB = Unverified(
    "C.3.2/MOD-90-2GB",
    "PS3.11 C.3.2",
    "The File-set shall be stored on 90 mm 2.3 GB Magneto-Optical Disk as PS3.12 Q defines it.",
    "files alone do not show the physical medium and its format",
)

STATEMENT_DICOMDIR_ON_EACH_SIDE = Unverified(
    "C.3.3/dicomdir-on-each-side",
    "PS3.11 C.3.3",
    "A double-sided magneto-optical disk shall have a DICOMDIR on each side.",
    "one side does not show what is on the other",
)

STATEMENT_RECORDS = Unverified(
    "C.3.3/records",
    "PS3.11 C.3.3",
    "Directory Records of type PATIENT, STUDY, SERIES and IMAGE shall be supported.",
    "which records an application is able to write, one File-set shows in part only",
)

STATEMENT_VALUES_OF_THE_IMAGE_MODULE = Unverified(
    "C.3.1.1/values-of-the-image-module",
    "PS3.11 C.3.1.1",
    (
        "Ultrasound images shall be stored with values of the US Image Module of PS3.3 only, as "
        "the two IODs specialize them. A creator or updater chooses any of its Photometric "
        "Interpretations."
    ),
    "the profile adds nothing to the IODs, which are checked by other means",
)

STATEMENT_READER_SUPPORTS_PIXEL_FORMATS = Unverified(
    "C.3.1.1/reader-supports-pixel-formats",
    "PS3.11 C.3.1.1",
    (
        "A File-set Reader shall support all Photometric Interpretations of the US Image Module of "
        "PS3.3."
    ),
    "a capability of a reader, which no file shows",
)

STATEMENT_CD_R = Unverified(
    "C.3.2/CD-R",
    "PS3.11 C.3.2",
    "The File-set shall be stored on 120mm CD-R Medium as PS3.12 F defines it.",
    "files alone do not show the physical medium and its format",
)

STATEMENT_DVD_RAM = Unverified(
    "C.3.2/DVD-RAM",
    "PS3.11 C.3.2",
    "The File-set shall be stored on UDF on 120 mm DVD-RAM Medium as PS3.12 J defines it.",
    "files alone do not show the physical medium and its format",
)

STATEMENT_MEDIA_STORAGE_DIRECTORY_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN_ID_SF_DVD = Unverified(
    "C.3.1/MediaStorageDirectoryStorage/ExplicitVRLittleEndian",
    "PS3.11 C.3.1",
    (
        "Support of Media Storage Directory Storage in Explicit VR Little Endian is mandatory for "
        "FSC and FSR."
    ),
    "what an application supports in a role, no file shows",
)

STATEMENT_ULTRASOUND_IMAGE_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN_ID_SF_DVD = Unverified(
    "C.3.1/UltrasoundImageStorage/ExplicitVRLittleEndian",
    "PS3.11 C.3.1",
    (
        "Support of Ultrasound Image Storage in Explicit VR Little Endian is optional for FSC, "
        "mandatory for FSR."
    ),
    "what an application supports in a role, no file shows",
)

STATEMENT_ULTRASOUND_IMAGE_STORAGE_RLE_LOSSLESS_ID_SF_DVD = Unverified(
    "C.3.1/UltrasoundImageStorage/RLELossless",
    "PS3.11 C.3.1",
    "Support of Ultrasound Image Storage in RLE Lossless is optional for FSC, mandatory for FSR.",
    "what an application supports in a role, no file shows",
)

STATEMENT_ULTRASOUND_IMAGE_STORAGE_JPEG_BASELINE_8_BIT_ID_SF_DVD = Unverified(
    "C.3.1/UltrasoundImageStorage/JPEGBaseline8Bit",
    "PS3.11 C.3.1",
    (
        "Support of Ultrasound Image Storage in JPEG Baseline (Process 1) is optional for FSC, "
        "mandatory for FSR."
    ),
    "what an application supports in a role, no file shows",
)

STATEMENT_DVD = Unverified(
    "C.3.2/DVD",
    "PS3.11 C.3.2",
    "The File-set shall be stored on 120 mm DVD Medium as PS3.12 P defines it.",
    "files alone do not show the physical medium and its format",
)

ROW_ULTRASOUND_MULTI_FRAME_IMAGE_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN = SopRow(
    sop_classes=frozenset({uid.UltrasoundMultiFrameImageStorage}),
    transfer_syntaxes=frozenset({uid.ExplicitVRLittleEndian}),
    requirement_id="C.3.1/UltrasoundMultiFrameImageStorage/ExplicitVRLittleEndian",
    clause="PS3.11 C.3.1",
)

ROW_ULTRASOUND_MULTI_FRAME_IMAGE_STORAGE_RLE_LOSSLESS = SopRow(
    sop_classes=frozenset({uid.UltrasoundMultiFrameImageStorage}),
    transfer_syntaxes=frozenset({uid.RLELossless}),
    requirement_id="C.3.1/UltrasoundMultiFrameImageStorage/RLELossless",
    clause="PS3.11 C.3.1",
)

ROW_ULTRASOUND_MULTI_FRAME_IMAGE_STORAGE_JPEG_BASELINE_8_BIT = SopRow(
    sop_classes=frozenset({uid.UltrasoundMultiFrameImageStorage}),
    transfer_syntaxes=frozenset({uid.JPEGBaseline8Bit}),
    requirement_id="C.3.1/UltrasoundMultiFrameImageStorage/JPEGBaseline8Bit",
    clause="PS3.11 C.3.1",
)

STATEMENT_ULTRASOUND_MULTI_FRAME_IMAGE_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN = Unverified(
    "C.3.1/UltrasoundMultiFrameImageStorage/ExplicitVRLittleEndian",
    "PS3.11 C.3.1",
    (
        "Support of Ultrasound Multi-frame Image Storage in Explicit VR Little Endian is optional "
        "for FSC and FSU, mandatory for FSR."
    ),
    "what an application supports in a role, no file shows",
)

STATEMENT_ULTRASOUND_MULTI_FRAME_IMAGE_STORAGE_RLE_LOSSLESS = Unverified(
    "C.3.1/UltrasoundMultiFrameImageStorage/RLELossless",
    "PS3.11 C.3.1",
    (
        "Support of Ultrasound Multi-frame Image Storage in RLE Lossless is optional for FSC and "
        "FSU, mandatory for FSR."
    ),
    "what an application supports in a role, no file shows",
)

STATEMENT_ULTRASOUND_MULTI_FRAME_IMAGE_STORAGE_JPEG_BASELINE_8_BIT = Unverified(
    "C.3.1/UltrasoundMultiFrameImageStorage/JPEGBaseline8Bit",
    "PS3.11 C.3.1",
    (
        "Support of Ultrasound Multi-frame Image Storage in JPEG Baseline (Process 1) is optional "
        "for FSC and FSU, mandatory for FSR."
    ),
    "what an application supports in a role, no file shows",
)

STATEMENT_ULTRASOUND_MULTI_FRAME_IMAGE_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN_ID_MF_DVD = Unverified(
    "C.3.1/UltrasoundMultiFrameImageStorage/ExplicitVRLittleEndian",
    "PS3.11 C.3.1",
    (
        "Support of Ultrasound Multi-frame Image Storage in Explicit VR Little Endian is optional "
        "for FSC, mandatory for FSR."
    ),
    "what an application supports in a role, no file shows",
)

STATEMENT_ULTRASOUND_MULTI_FRAME_IMAGE_STORAGE_RLE_LOSSLESS_ID_MF_DVD = Unverified(
    "C.3.1/UltrasoundMultiFrameImageStorage/RLELossless",
    "PS3.11 C.3.1",
    (
        "Support of Ultrasound Multi-frame Image Storage in RLE Lossless is optional for FSC, "
        "mandatory for FSR."
    ),
    "what an application supports in a role, no file shows",
)

STATEMENT_ULTRASOUND_MULTI_FRAME_IMAGE_STORAGE_JPEG_BASELINE_8_BIT_ID_MF_DVD = Unverified(
    "C.3.1/UltrasoundMultiFrameImageStorage/JPEGBaseline8Bit",
    "PS3.11 C.3.1",
    (
        "Support of Ultrasound Multi-frame Image Storage in JPEG Baseline (Process 1) is optional "
        "for FSC, mandatory for FSR."
    ),
    "what an application supports in a role, no file shows",
)


@on_instance(
    "C.4/every-instance/SequenceOfUltrasoundRegions",
    clause="PS3.11 C.4",
    source="profiles/ps3.11/annex-c.apdsl:285",
)
def every_instance_sequence_of_ultrasound_regions(instance: Instance) -> Results:
    """PS3.11 C.4, C.4/every-instance/SequenceOfUltrasoundRegions.

    Sequence of Ultrasound Regions (0018,6011) shall be present with an Item in all SOP Instances
    (Type 1). It shall have at least 1 Item.
    """
    yield from demand_type(instance.dataset, tag.SequenceOfUltrasoundRegions, "1")
    yield from demand_items(instance.dataset, tag.SequenceOfUltrasoundRegions, 1)


@on_instance(
    "C.4/every-instance/SequenceOfUltrasoundRegions/RegionLocationMinX0",
    clause="PS3.11 C.4",
    source="profiles/library/ultrasound-regions.apdsl:7",
)
def every_instance_sequence_of_ultrasound_regions_region_location_min_x_0(
    instance: Instance,
) -> Results:
    """PS3.11 C.4, C.4/every-instance/SequenceOfUltrasoundRegions/RegionLocationMinX0.

    Region Location Min X0 (0018,6018) shall be present with a value in each Item of Sequence of
    Ultrasound Regions (0018,6011) in all SOP Instances (Type 1).
    """
    for at, item in items_below(instance.dataset, tag.SequenceOfUltrasoundRegions):
        yield from demand_type(item, tag.RegionLocationMinX0, "1", at=at)


@on_instance(
    "C.4/every-instance/SequenceOfUltrasoundRegions/RegionLocationMinY0",
    clause="PS3.11 C.4",
    source="profiles/library/ultrasound-regions.apdsl:8",
)
def every_instance_sequence_of_ultrasound_regions_region_location_min_y_0(
    instance: Instance,
) -> Results:
    """PS3.11 C.4, C.4/every-instance/SequenceOfUltrasoundRegions/RegionLocationMinY0.

    Region Location Min Y0 (0018,601A) shall be present with a value in each Item of Sequence of
    Ultrasound Regions (0018,6011) in all SOP Instances (Type 1).
    """
    for at, item in items_below(instance.dataset, tag.SequenceOfUltrasoundRegions):
        yield from demand_type(item, tag.RegionLocationMinY0, "1", at=at)


@on_instance(
    "C.4/every-instance/SequenceOfUltrasoundRegions/RegionLocationMaxX1",
    clause="PS3.11 C.4",
    source="profiles/library/ultrasound-regions.apdsl:9",
)
def every_instance_sequence_of_ultrasound_regions_region_location_max_x_1(
    instance: Instance,
) -> Results:
    """PS3.11 C.4, C.4/every-instance/SequenceOfUltrasoundRegions/RegionLocationMaxX1.

    Region Location Max X1 (0018,601C) shall be present with a value in each Item of Sequence of
    Ultrasound Regions (0018,6011) in all SOP Instances (Type 1).
    """
    for at, item in items_below(instance.dataset, tag.SequenceOfUltrasoundRegions):
        yield from demand_type(item, tag.RegionLocationMaxX1, "1", at=at)


@on_instance(
    "C.4/every-instance/SequenceOfUltrasoundRegions/RegionLocationMaxY1",
    clause="PS3.11 C.4",
    source="profiles/library/ultrasound-regions.apdsl:10",
)
def every_instance_sequence_of_ultrasound_regions_region_location_max_y_1(
    instance: Instance,
) -> Results:
    """PS3.11 C.4, C.4/every-instance/SequenceOfUltrasoundRegions/RegionLocationMaxY1.

    Region Location Max Y1 (0018,601E) shall be present with a value in each Item of Sequence of
    Ultrasound Regions (0018,6011) in all SOP Instances (Type 1).
    """
    for at, item in items_below(instance.dataset, tag.SequenceOfUltrasoundRegions):
        yield from demand_type(item, tag.RegionLocationMaxY1, "1", at=at)


@on_instance(
    "C.4/every-instance/SequenceOfUltrasoundRegions/PhysicalUnitsXDirection",
    clause="PS3.11 C.4",
    source="profiles/library/ultrasound-regions.apdsl:11",
)
def every_instance_sequence_of_ultrasound_regions_physical_units_x_direction(
    instance: Instance,
) -> Results:
    """PS3.11 C.4, C.4/every-instance/SequenceOfUltrasoundRegions/PhysicalUnitsXDirection.

    Physical Units X Direction (0018,6024) shall be present with a value in each Item of Sequence of
    Ultrasound Regions (0018,6011) in all SOP Instances (Type 1).
    """
    for at, item in items_below(instance.dataset, tag.SequenceOfUltrasoundRegions):
        yield from demand_type(item, tag.PhysicalUnitsXDirection, "1", at=at)


@on_instance(
    "C.4/every-instance/SequenceOfUltrasoundRegions/PhysicalUnitsYDirection",
    clause="PS3.11 C.4",
    source="profiles/library/ultrasound-regions.apdsl:12",
)
def every_instance_sequence_of_ultrasound_regions_physical_units_y_direction(
    instance: Instance,
) -> Results:
    """PS3.11 C.4, C.4/every-instance/SequenceOfUltrasoundRegions/PhysicalUnitsYDirection.

    Physical Units Y Direction (0018,6026) shall be present with a value in each Item of Sequence of
    Ultrasound Regions (0018,6011) in all SOP Instances (Type 1).
    """
    for at, item in items_below(instance.dataset, tag.SequenceOfUltrasoundRegions):
        yield from demand_type(item, tag.PhysicalUnitsYDirection, "1", at=at)


@on_instance(
    "C.4/every-instance/SequenceOfUltrasoundRegions/PhysicalDeltaX",
    clause="PS3.11 C.4",
    source="profiles/library/ultrasound-regions.apdsl:13",
)
def every_instance_sequence_of_ultrasound_regions_physical_delta_x(instance: Instance) -> Results:
    """PS3.11 C.4, C.4/every-instance/SequenceOfUltrasoundRegions/PhysicalDeltaX.

    Physical Delta X (0018,602C) shall be present with a value in each Item of Sequence of
    Ultrasound Regions (0018,6011) in all SOP Instances (Type 1).
    """
    for at, item in items_below(instance.dataset, tag.SequenceOfUltrasoundRegions):
        yield from demand_type(item, tag.PhysicalDeltaX, "1", at=at)


@on_instance(
    "C.4/every-instance/SequenceOfUltrasoundRegions/PhysicalDeltaY",
    clause="PS3.11 C.4",
    source="profiles/library/ultrasound-regions.apdsl:14",
)
def every_instance_sequence_of_ultrasound_regions_physical_delta_y(instance: Instance) -> Results:
    """PS3.11 C.4, C.4/every-instance/SequenceOfUltrasoundRegions/PhysicalDeltaY.

    Physical Delta Y (0018,602E) shall be present with a value in each Item of Sequence of
    Ultrasound Regions (0018,6011) in all SOP Instances (Type 1).
    """
    for at, item in items_below(instance.dataset, tag.SequenceOfUltrasoundRegions):
        yield from demand_type(item, tag.PhysicalDeltaY, "1", at=at)


@on_instance(
    "C.4/every-instance/SequenceOfUltrasoundRegions/RegionSpatialFormat",
    clause="PS3.11 C.4",
    source="profiles/library/ultrasound-regions.apdsl:19",
)
def every_instance_sequence_of_ultrasound_regions_region_spatial_format(
    instance: Instance,
) -> Results:
    """PS3.11 C.4, C.4/every-instance/SequenceOfUltrasoundRegions/RegionSpatialFormat.

    Region Spatial Format (0018,6012) shall be present with a value in each Item of Sequence of
    Ultrasound Regions (0018,6011) in all SOP Instances (Type 1).
    """
    for at, item in items_below(instance.dataset, tag.SequenceOfUltrasoundRegions):
        yield from demand_type(item, tag.RegionSpatialFormat, "1", at=at)


@on_instance(
    "C.4/every-instance/SequenceOfUltrasoundRegions/RegionDataType",
    clause="PS3.11 C.4",
    source="profiles/library/ultrasound-regions.apdsl:20",
)
def every_instance_sequence_of_ultrasound_regions_region_data_type(instance: Instance) -> Results:
    """PS3.11 C.4, C.4/every-instance/SequenceOfUltrasoundRegions/RegionDataType.

    Region Data Type (0018,6014) shall be present with a value in each Item of Sequence of
    Ultrasound Regions (0018,6011) in all SOP Instances (Type 1).
    """
    for at, item in items_below(instance.dataset, tag.SequenceOfUltrasoundRegions):
        yield from demand_type(item, tag.RegionDataType, "1", at=at)


@on_instance(
    "C.4/every-instance/SequenceOfUltrasoundRegions/RegionFlags",
    clause="PS3.11 C.4",
    source="profiles/library/ultrasound-regions.apdsl:21",
)
def every_instance_sequence_of_ultrasound_regions_region_flags(instance: Instance) -> Results:
    """PS3.11 C.4, C.4/every-instance/SequenceOfUltrasoundRegions/RegionFlags.

    Region Flags (0018,6016) shall be present with a value in each Item of Sequence of Ultrasound
    Regions (0018,6011) in all SOP Instances (Type 1).
    """
    for at, item in items_below(instance.dataset, tag.SequenceOfUltrasoundRegions):
        yield from demand_type(item, tag.RegionFlags, "1", at=at)


@on_instance(
    "C.4/every-instance/SequenceOfUltrasoundRegions/PixelComponentOrganization",
    clause="PS3.11 C.4",
    source="profiles/ps3.11/annex-c.apdsl:287",
)
def every_instance_sequence_of_ultrasound_regions_pixel_component_organization(
    instance: Instance,
) -> Results:
    """PS3.11 C.4, C.4/every-instance/SequenceOfUltrasoundRegions/PixelComponentOrganization.

    Pixel Component Organization (0018,6044) shall not be present in each Item of Sequence of
    Ultrasound Regions (0018,6011) in all SOP Instances.
    """
    for at, item in items_below(instance.dataset, tag.SequenceOfUltrasoundRegions):
        yield from demand_absent(item, tag.PixelComponentOrganization, at=at)


@on_instance(
    "C.4/every-instance/SequenceOfUltrasoundRegions/PixelComponentMask",
    clause="PS3.11 C.4",
    source="profiles/ps3.11/annex-c.apdsl:288",
)
def every_instance_sequence_of_ultrasound_regions_pixel_component_mask(
    instance: Instance,
) -> Results:
    """PS3.11 C.4, C.4/every-instance/SequenceOfUltrasoundRegions/PixelComponentMask.

    Pixel Component Mask (0018,6046) shall not be present in each Item of Sequence of Ultrasound
    Regions (0018,6011) in all SOP Instances.
    """
    for at, item in items_below(instance.dataset, tag.SequenceOfUltrasoundRegions):
        yield from demand_absent(item, tag.PixelComponentMask, at=at)


@on_instance(
    "C.4/every-instance/SequenceOfUltrasoundRegions/PixelComponentRangeStart",
    clause="PS3.11 C.4",
    source="profiles/ps3.11/annex-c.apdsl:289",
)
def every_instance_sequence_of_ultrasound_regions_pixel_component_range_start(
    instance: Instance,
) -> Results:
    """PS3.11 C.4, C.4/every-instance/SequenceOfUltrasoundRegions/PixelComponentRangeStart.

    Pixel Component Range Start (0018,6048) shall not be present in each Item of Sequence of
    Ultrasound Regions (0018,6011) in all SOP Instances.
    """
    for at, item in items_below(instance.dataset, tag.SequenceOfUltrasoundRegions):
        yield from demand_absent(item, tag.PixelComponentRangeStart, at=at)


@on_instance(
    "C.4/every-instance/SequenceOfUltrasoundRegions/PixelComponentRangeStop",
    clause="PS3.11 C.4",
    source="profiles/ps3.11/annex-c.apdsl:290",
)
def every_instance_sequence_of_ultrasound_regions_pixel_component_range_stop(
    instance: Instance,
) -> Results:
    """PS3.11 C.4, C.4/every-instance/SequenceOfUltrasoundRegions/PixelComponentRangeStop.

    Pixel Component Range Stop (0018,604A) shall not be present in each Item of Sequence of
    Ultrasound Regions (0018,6011) in all SOP Instances.
    """
    for at, item in items_below(instance.dataset, tag.SequenceOfUltrasoundRegions):
        yield from demand_absent(item, tag.PixelComponentRangeStop, at=at)


@on_instance(
    "C.4/every-instance/SequenceOfUltrasoundRegions/PixelComponentPhysicalUnits",
    clause="PS3.11 C.4",
    source="profiles/ps3.11/annex-c.apdsl:291",
)
def every_instance_sequence_of_ultrasound_regions_pixel_component_physical_units(
    instance: Instance,
) -> Results:
    """PS3.11 C.4, C.4/every-instance/SequenceOfUltrasoundRegions/PixelComponentPhysicalUnits.

    Pixel Component Physical Units (0018,604C) shall not be present in each Item of Sequence of
    Ultrasound Regions (0018,6011) in all SOP Instances.
    """
    for at, item in items_below(instance.dataset, tag.SequenceOfUltrasoundRegions):
        yield from demand_absent(item, tag.PixelComponentPhysicalUnits, at=at)


@on_instance(
    "C.4/every-instance/SequenceOfUltrasoundRegions/PixelComponentDataType",
    clause="PS3.11 C.4",
    source="profiles/ps3.11/annex-c.apdsl:292",
)
def every_instance_sequence_of_ultrasound_regions_pixel_component_data_type(
    instance: Instance,
) -> Results:
    """PS3.11 C.4, C.4/every-instance/SequenceOfUltrasoundRegions/PixelComponentDataType.

    Pixel Component Data Type (0018,604E) shall not be present in each Item of Sequence of
    Ultrasound Regions (0018,6011) in all SOP Instances.
    """
    for at, item in items_below(instance.dataset, tag.SequenceOfUltrasoundRegions):
        yield from demand_absent(item, tag.PixelComponentDataType, at=at)


@on_instance(
    "C.4/every-instance/SequenceOfUltrasoundRegions/NumberOfTableBreakPoints",
    clause="PS3.11 C.4",
    source="profiles/ps3.11/annex-c.apdsl:293",
)
def every_instance_sequence_of_ultrasound_regions_number_of_table_break_points(
    instance: Instance,
) -> Results:
    """PS3.11 C.4, C.4/every-instance/SequenceOfUltrasoundRegions/NumberOfTableBreakPoints.

    Number of Table Break Points (0018,6050) shall not be present in each Item of Sequence of
    Ultrasound Regions (0018,6011) in all SOP Instances.
    """
    for at, item in items_below(instance.dataset, tag.SequenceOfUltrasoundRegions):
        yield from demand_absent(item, tag.NumberOfTableBreakPoints, at=at)


@on_instance(
    "C.4/every-instance/SequenceOfUltrasoundRegions/TableOfXBreakPoints",
    clause="PS3.11 C.4",
    source="profiles/ps3.11/annex-c.apdsl:294",
)
def every_instance_sequence_of_ultrasound_regions_table_of_x_break_points(
    instance: Instance,
) -> Results:
    """PS3.11 C.4, C.4/every-instance/SequenceOfUltrasoundRegions/TableOfXBreakPoints.

    Table of X Break Points (0018,6052) shall not be present in each Item of Sequence of Ultrasound
    Regions (0018,6011) in all SOP Instances.
    """
    for at, item in items_below(instance.dataset, tag.SequenceOfUltrasoundRegions):
        yield from demand_absent(item, tag.TableOfXBreakPoints, at=at)


@on_instance(
    "C.4/every-instance/SequenceOfUltrasoundRegions/TableOfYBreakPoints",
    clause="PS3.11 C.4",
    source="profiles/ps3.11/annex-c.apdsl:295",
)
def every_instance_sequence_of_ultrasound_regions_table_of_y_break_points(
    instance: Instance,
) -> Results:
    """PS3.11 C.4, C.4/every-instance/SequenceOfUltrasoundRegions/TableOfYBreakPoints.

    Table of Y Break Points (0018,6054) shall not be present in each Item of Sequence of Ultrasound
    Regions (0018,6011) in all SOP Instances.
    """
    for at, item in items_below(instance.dataset, tag.SequenceOfUltrasoundRegions):
        yield from demand_absent(item, tag.TableOfYBreakPoints, at=at)


@on_instance(
    "C.4/every-instance/SequenceOfUltrasoundRegions/NumberOfTableEntries",
    clause="PS3.11 C.4",
    source="profiles/ps3.11/annex-c.apdsl:296",
)
def every_instance_sequence_of_ultrasound_regions_number_of_table_entries(
    instance: Instance,
) -> Results:
    """PS3.11 C.4, C.4/every-instance/SequenceOfUltrasoundRegions/NumberOfTableEntries.

    Number of Table Entries (0018,6056) shall not be present in each Item of Sequence of Ultrasound
    Regions (0018,6011) in all SOP Instances.
    """
    for at, item in items_below(instance.dataset, tag.SequenceOfUltrasoundRegions):
        yield from demand_absent(item, tag.NumberOfTableEntries, at=at)


@on_instance(
    "C.4/every-instance/SequenceOfUltrasoundRegions/TableOfPixelValues",
    clause="PS3.11 C.4",
    source="profiles/ps3.11/annex-c.apdsl:297",
)
def every_instance_sequence_of_ultrasound_regions_table_of_pixel_values(
    instance: Instance,
) -> Results:
    """PS3.11 C.4, C.4/every-instance/SequenceOfUltrasoundRegions/TableOfPixelValues.

    Table of Pixel Values (0018,6058) shall not be present in each Item of Sequence of Ultrasound
    Regions (0018,6011) in all SOP Instances.
    """
    for at, item in items_below(instance.dataset, tag.SequenceOfUltrasoundRegions):
        yield from demand_absent(item, tag.TableOfPixelValues, at=at)


@on_instance(
    "C.4/every-instance/SequenceOfUltrasoundRegions/TableOfParameterValues",
    clause="PS3.11 C.4",
    source="profiles/ps3.11/annex-c.apdsl:298",
)
def every_instance_sequence_of_ultrasound_regions_table_of_parameter_values(
    instance: Instance,
) -> Results:
    """PS3.11 C.4, C.4/every-instance/SequenceOfUltrasoundRegions/TableOfParameterValues.

    Table of Parameter Values (0018,605A) shall not be present in each Item of Sequence of
    Ultrasound Regions (0018,6011) in all SOP Instances.
    """
    for at, item in items_below(instance.dataset, tag.SequenceOfUltrasoundRegions):
        yield from demand_absent(item, tag.TableOfParameterValues, at=at)


@on_instance(
    "C.4/every-instance/SequenceOfUltrasoundRegions/PixelValueMappingCodeSequence",
    clause="PS3.11 C.4",
    source="profiles/ps3.11/annex-c.apdsl:299",
)
def every_instance_sequence_of_ultrasound_regions_pixel_value_mapping_code_sequence(
    instance: Instance,
) -> Results:
    """PS3.11 C.4, C.4/every-instance/SequenceOfUltrasoundRegions/PixelValueMappingCodeSequence.

    Pixel Value Mapping Code Sequence (0040,9098) shall not be present in each Item of Sequence of
    Ultrasound Regions (0018,6011) in all SOP Instances.
    """
    for at, item in items_below(instance.dataset, tag.SequenceOfUltrasoundRegions):
        yield from demand_absent(item, tag.PixelValueMappingCodeSequence, at=at)


@on_instance(
    "C.5/every-instance/SequenceOfUltrasoundRegions",
    clause="PS3.11 C.5",
    source="profiles/ps3.11/annex-c.apdsl:310",
)
def every_instance_sequence_of_ultrasound_regions_cc_sf_mod23_90(instance: Instance) -> Results:
    """PS3.11 C.5, C.5/every-instance/SequenceOfUltrasoundRegions.

    Sequence of Ultrasound Regions (0018,6011) shall be present with an Item in all SOP Instances
    (Type 1). It shall have at least 1 Item.
    """
    yield from demand_type(instance.dataset, tag.SequenceOfUltrasoundRegions, "1")
    yield from demand_items(instance.dataset, tag.SequenceOfUltrasoundRegions, 1)


@on_instance(
    "C.5/every-instance/SequenceOfUltrasoundRegions/RegionLocationMinX0",
    clause="PS3.11 C.5",
    source="profiles/library/ultrasound-regions.apdsl:7",
)
def every_instance_sequence_of_ultrasound_regions_region_location_min_x_0_cc_sf_mod23_90(
    instance: Instance,
) -> Results:
    """PS3.11 C.5, C.5/every-instance/SequenceOfUltrasoundRegions/RegionLocationMinX0.

    Region Location Min X0 (0018,6018) shall be present with a value in each Item of Sequence of
    Ultrasound Regions (0018,6011) in all SOP Instances (Type 1).
    """
    for at, item in items_below(instance.dataset, tag.SequenceOfUltrasoundRegions):
        yield from demand_type(item, tag.RegionLocationMinX0, "1", at=at)


@on_instance(
    "C.5/every-instance/SequenceOfUltrasoundRegions/RegionLocationMinY0",
    clause="PS3.11 C.5",
    source="profiles/library/ultrasound-regions.apdsl:8",
)
def every_instance_sequence_of_ultrasound_regions_region_location_min_y_0_cc_sf_mod23_90(
    instance: Instance,
) -> Results:
    """PS3.11 C.5, C.5/every-instance/SequenceOfUltrasoundRegions/RegionLocationMinY0.

    Region Location Min Y0 (0018,601A) shall be present with a value in each Item of Sequence of
    Ultrasound Regions (0018,6011) in all SOP Instances (Type 1).
    """
    for at, item in items_below(instance.dataset, tag.SequenceOfUltrasoundRegions):
        yield from demand_type(item, tag.RegionLocationMinY0, "1", at=at)


@on_instance(
    "C.5/every-instance/SequenceOfUltrasoundRegions/RegionLocationMaxX1",
    clause="PS3.11 C.5",
    source="profiles/library/ultrasound-regions.apdsl:9",
)
def every_instance_sequence_of_ultrasound_regions_region_location_max_x_1_cc_sf_mod23_90(
    instance: Instance,
) -> Results:
    """PS3.11 C.5, C.5/every-instance/SequenceOfUltrasoundRegions/RegionLocationMaxX1.

    Region Location Max X1 (0018,601C) shall be present with a value in each Item of Sequence of
    Ultrasound Regions (0018,6011) in all SOP Instances (Type 1).
    """
    for at, item in items_below(instance.dataset, tag.SequenceOfUltrasoundRegions):
        yield from demand_type(item, tag.RegionLocationMaxX1, "1", at=at)


@on_instance(
    "C.5/every-instance/SequenceOfUltrasoundRegions/RegionLocationMaxY1",
    clause="PS3.11 C.5",
    source="profiles/library/ultrasound-regions.apdsl:10",
)
def every_instance_sequence_of_ultrasound_regions_region_location_max_y_1_cc_sf_mod23_90(
    instance: Instance,
) -> Results:
    """PS3.11 C.5, C.5/every-instance/SequenceOfUltrasoundRegions/RegionLocationMaxY1.

    Region Location Max Y1 (0018,601E) shall be present with a value in each Item of Sequence of
    Ultrasound Regions (0018,6011) in all SOP Instances (Type 1).
    """
    for at, item in items_below(instance.dataset, tag.SequenceOfUltrasoundRegions):
        yield from demand_type(item, tag.RegionLocationMaxY1, "1", at=at)


@on_instance(
    "C.5/every-instance/SequenceOfUltrasoundRegions/PhysicalUnitsXDirection",
    clause="PS3.11 C.5",
    source="profiles/library/ultrasound-regions.apdsl:11",
)
def every_instance_sequence_of_ultrasound_regions_physical_units_x_direction_cc_sf_mod23_90(
    instance: Instance,
) -> Results:
    """PS3.11 C.5, C.5/every-instance/SequenceOfUltrasoundRegions/PhysicalUnitsXDirection.

    Physical Units X Direction (0018,6024) shall be present with a value in each Item of Sequence of
    Ultrasound Regions (0018,6011) in all SOP Instances (Type 1).
    """
    for at, item in items_below(instance.dataset, tag.SequenceOfUltrasoundRegions):
        yield from demand_type(item, tag.PhysicalUnitsXDirection, "1", at=at)


@on_instance(
    "C.5/every-instance/SequenceOfUltrasoundRegions/PhysicalUnitsYDirection",
    clause="PS3.11 C.5",
    source="profiles/library/ultrasound-regions.apdsl:12",
)
def every_instance_sequence_of_ultrasound_regions_physical_units_y_direction_cc_sf_mod23_90(
    instance: Instance,
) -> Results:
    """PS3.11 C.5, C.5/every-instance/SequenceOfUltrasoundRegions/PhysicalUnitsYDirection.

    Physical Units Y Direction (0018,6026) shall be present with a value in each Item of Sequence of
    Ultrasound Regions (0018,6011) in all SOP Instances (Type 1).
    """
    for at, item in items_below(instance.dataset, tag.SequenceOfUltrasoundRegions):
        yield from demand_type(item, tag.PhysicalUnitsYDirection, "1", at=at)


@on_instance(
    "C.5/every-instance/SequenceOfUltrasoundRegions/PhysicalDeltaX",
    clause="PS3.11 C.5",
    source="profiles/library/ultrasound-regions.apdsl:13",
)
def every_instance_sequence_of_ultrasound_regions_physical_delta_x_cc_sf_mod23_90(
    instance: Instance,
) -> Results:
    """PS3.11 C.5, C.5/every-instance/SequenceOfUltrasoundRegions/PhysicalDeltaX.

    Physical Delta X (0018,602C) shall be present with a value in each Item of Sequence of
    Ultrasound Regions (0018,6011) in all SOP Instances (Type 1).
    """
    for at, item in items_below(instance.dataset, tag.SequenceOfUltrasoundRegions):
        yield from demand_type(item, tag.PhysicalDeltaX, "1", at=at)


@on_instance(
    "C.5/every-instance/SequenceOfUltrasoundRegions/PhysicalDeltaY",
    clause="PS3.11 C.5",
    source="profiles/library/ultrasound-regions.apdsl:14",
)
def every_instance_sequence_of_ultrasound_regions_physical_delta_y_cc_sf_mod23_90(
    instance: Instance,
) -> Results:
    """PS3.11 C.5, C.5/every-instance/SequenceOfUltrasoundRegions/PhysicalDeltaY.

    Physical Delta Y (0018,602E) shall be present with a value in each Item of Sequence of
    Ultrasound Regions (0018,6011) in all SOP Instances (Type 1).
    """
    for at, item in items_below(instance.dataset, tag.SequenceOfUltrasoundRegions):
        yield from demand_type(item, tag.PhysicalDeltaY, "1", at=at)


@on_instance(
    "C.5/every-instance/SequenceOfUltrasoundRegions/RegionSpatialFormat",
    clause="PS3.11 C.5",
    source="profiles/library/ultrasound-regions.apdsl:19",
)
def every_instance_sequence_of_ultrasound_regions_region_spatial_format_cc_sf_mod23_90(
    instance: Instance,
) -> Results:
    """PS3.11 C.5, C.5/every-instance/SequenceOfUltrasoundRegions/RegionSpatialFormat.

    Region Spatial Format (0018,6012) shall be present with a value in each Item of Sequence of
    Ultrasound Regions (0018,6011) in all SOP Instances (Type 1).
    """
    for at, item in items_below(instance.dataset, tag.SequenceOfUltrasoundRegions):
        yield from demand_type(item, tag.RegionSpatialFormat, "1", at=at)


@on_instance(
    "C.5/every-instance/SequenceOfUltrasoundRegions/RegionDataType",
    clause="PS3.11 C.5",
    source="profiles/library/ultrasound-regions.apdsl:20",
)
def every_instance_sequence_of_ultrasound_regions_region_data_type_cc_sf_mod23_90(
    instance: Instance,
) -> Results:
    """PS3.11 C.5, C.5/every-instance/SequenceOfUltrasoundRegions/RegionDataType.

    Region Data Type (0018,6014) shall be present with a value in each Item of Sequence of
    Ultrasound Regions (0018,6011) in all SOP Instances (Type 1).
    """
    for at, item in items_below(instance.dataset, tag.SequenceOfUltrasoundRegions):
        yield from demand_type(item, tag.RegionDataType, "1", at=at)


@on_instance(
    "C.5/every-instance/SequenceOfUltrasoundRegions/RegionFlags",
    clause="PS3.11 C.5",
    source="profiles/library/ultrasound-regions.apdsl:21",
)
def every_instance_sequence_of_ultrasound_regions_region_flags_cc_sf_mod23_90(
    instance: Instance,
) -> Results:
    """PS3.11 C.5, C.5/every-instance/SequenceOfUltrasoundRegions/RegionFlags.

    Region Flags (0018,6016) shall be present with a value in each Item of Sequence of Ultrasound
    Regions (0018,6011) in all SOP Instances (Type 1).
    """
    for at, item in items_below(instance.dataset, tag.SequenceOfUltrasoundRegions):
        yield from demand_type(item, tag.RegionFlags, "1", at=at)


@on_instance(
    "C.5/every-instance/SequenceOfUltrasoundRegions/PixelComponentOrganization",
    clause="PS3.11 C.5",
    source="profiles/ps3.11/annex-c.apdsl:312",
)
def every_instance_sequence_of_ultrasound_regions_pixel_component_organization_cc_sf_mod23_90(
    instance: Instance,
) -> Results:
    """PS3.11 C.5, C.5/every-instance/SequenceOfUltrasoundRegions/PixelComponentOrganization.

    Pixel Component Organization (0018,6044) shall be present with a value in each Item of Sequence
    of Ultrasound Regions (0018,6011) in all SOP Instances (Type 1). It shall be 0 to 3.
    """
    for at, item in items_below(instance.dataset, tag.SequenceOfUltrasoundRegions):
        yield from demand_type(item, tag.PixelComponentOrganization, "1", at=at)
        yield from demand_values(item, tag.PixelComponentOrganization, Interval(0, 3), at=at)


@on_instance(
    "C.5/every-instance/SequenceOfUltrasoundRegions/PixelComponentMask",
    clause="PS3.11 C.5",
    source="profiles/library/ultrasound-regions.apdsl:37",
)
def every_instance_sequence_of_ultrasound_regions_pixel_component_mask_cc_sf_mod23_90(
    instance: Instance,
) -> Results:
    """PS3.11 C.5, C.5/every-instance/SequenceOfUltrasoundRegions/PixelComponentMask.

    Pixel Component Mask (0018,6046) shall be present with a value in each Item of Sequence of
    Ultrasound Regions (0018,6011) in all SOP Instances (Type 1C) if Pixel Component Organization
    (0018,6044) is 0. It shall not be present otherwise.
    """
    for at, item in items_below(instance.dataset, tag.SequenceOfUltrasoundRegions):
        required = equals(item, tag.PixelComponentOrganization, 0)
        yield from demand_type(
            item,
            tag.PixelComponentMask,
            "1C",
            required=required,
            otherwise="absent",
            at=at,
        )


@on_instance(
    "C.5/every-instance/SequenceOfUltrasoundRegions/PixelComponentRangeStart",
    clause="PS3.11 C.5",
    source="profiles/library/ultrasound-regions.apdsl:40",
)
def every_instance_sequence_of_ultrasound_regions_pixel_component_range_start_cc_sf_mod23_90(
    instance: Instance,
) -> Results:
    """PS3.11 C.5, C.5/every-instance/SequenceOfUltrasoundRegions/PixelComponentRangeStart.

    Pixel Component Range Start (0018,6048) shall be present with a value in each Item of Sequence
    of Ultrasound Regions (0018,6011) in all SOP Instances (Type 1C) if Pixel Component Organization
    (0018,6044) is 1. It shall not be present otherwise.
    """
    for at, item in items_below(instance.dataset, tag.SequenceOfUltrasoundRegions):
        required = equals(item, tag.PixelComponentOrganization, 1)
        yield from demand_type(
            item,
            tag.PixelComponentRangeStart,
            "1C",
            required=required,
            otherwise="absent",
            at=at,
        )


@on_instance(
    "C.5/every-instance/SequenceOfUltrasoundRegions/PixelComponentRangeStop",
    clause="PS3.11 C.5",
    source="profiles/library/ultrasound-regions.apdsl:43",
)
def every_instance_sequence_of_ultrasound_regions_pixel_component_range_stop_cc_sf_mod23_90(
    instance: Instance,
) -> Results:
    """PS3.11 C.5, C.5/every-instance/SequenceOfUltrasoundRegions/PixelComponentRangeStop.

    Pixel Component Range Stop (0018,604A) shall be present with a value in each Item of Sequence of
    Ultrasound Regions (0018,6011) in all SOP Instances (Type 1C) if Pixel Component Organization
    (0018,6044) is 1. It shall not be present otherwise.
    """
    for at, item in items_below(instance.dataset, tag.SequenceOfUltrasoundRegions):
        required = equals(item, tag.PixelComponentOrganization, 1)
        yield from demand_type(
            item,
            tag.PixelComponentRangeStop,
            "1C",
            required=required,
            otherwise="absent",
            at=at,
        )


@on_instance(
    "C.5/every-instance/SequenceOfUltrasoundRegions/PixelComponentPhysicalUnits",
    clause="PS3.11 C.5",
    source="profiles/library/ultrasound-regions.apdsl:46",
)
def every_instance_sequence_of_ultrasound_regions_pixel_component_physical_units_cc_sf_mod23_90(
    instance: Instance,
) -> Results:
    """PS3.11 C.5, C.5/every-instance/SequenceOfUltrasoundRegions/PixelComponentPhysicalUnits.

    Pixel Component Physical Units (0018,604C) shall be present with a value in each Item of
    Sequence of Ultrasound Regions (0018,6011) in all SOP Instances (Type 1C) if Pixel Component
    Organization (0018,6044) is present. It shall not be present otherwise.
    """
    for at, item in items_below(instance.dataset, tag.SequenceOfUltrasoundRegions):
        required = present(item, tag.PixelComponentOrganization)
        yield from demand_type(
            item,
            tag.PixelComponentPhysicalUnits,
            "1C",
            required=required,
            otherwise="absent",
            at=at,
        )


@on_instance(
    "C.5/every-instance/SequenceOfUltrasoundRegions/PixelComponentDataType",
    clause="PS3.11 C.5",
    source="profiles/library/ultrasound-regions.apdsl:49",
)
def every_instance_sequence_of_ultrasound_regions_pixel_component_data_type_cc_sf_mod23_90(
    instance: Instance,
) -> Results:
    """PS3.11 C.5, C.5/every-instance/SequenceOfUltrasoundRegions/PixelComponentDataType.

    Pixel Component Data Type (0018,604E) shall be present with a value in each Item of Sequence of
    Ultrasound Regions (0018,6011) in all SOP Instances (Type 1C) if Pixel Component Organization
    (0018,6044) is present. It shall not be present otherwise.
    """
    for at, item in items_below(instance.dataset, tag.SequenceOfUltrasoundRegions):
        required = present(item, tag.PixelComponentOrganization)
        yield from demand_type(
            item,
            tag.PixelComponentDataType,
            "1C",
            required=required,
            otherwise="absent",
            at=at,
        )


@on_instance(
    "C.5/every-instance/SequenceOfUltrasoundRegions/NumberOfTableBreakPoints",
    clause="PS3.11 C.5",
    source="profiles/library/ultrasound-regions.apdsl:52",
)
def every_instance_sequence_of_ultrasound_regions_number_of_table_break_points_cc_sf_mod23_90(
    instance: Instance,
) -> Results:
    """PS3.11 C.5, C.5/every-instance/SequenceOfUltrasoundRegions/NumberOfTableBreakPoints.

    Number of Table Break Points (0018,6050) shall be present with a value in each Item of Sequence
    of Ultrasound Regions (0018,6011) in all SOP Instances (Type 1C) if Pixel Component Organization
    (0018,6044) is 0 or 1. It shall not be present otherwise.
    """
    for at, item in items_below(instance.dataset, tag.SequenceOfUltrasoundRegions):
        required = one_of(item, tag.PixelComponentOrganization, 0, 1)
        yield from demand_type(
            item,
            tag.NumberOfTableBreakPoints,
            "1C",
            required=required,
            otherwise="absent",
            at=at,
        )


@on_instance(
    "C.5/every-instance/SequenceOfUltrasoundRegions/TableOfXBreakPoints",
    clause="PS3.11 C.5",
    source="profiles/library/ultrasound-regions.apdsl:55",
)
def every_instance_sequence_of_ultrasound_regions_table_of_x_break_points_cc_sf_mod23_90(
    instance: Instance,
) -> Results:
    """PS3.11 C.5, C.5/every-instance/SequenceOfUltrasoundRegions/TableOfXBreakPoints.

    Table of X Break Points (0018,6052) shall be present with a value in each Item of Sequence of
    Ultrasound Regions (0018,6011) in all SOP Instances (Type 1C) if Pixel Component Organization
    (0018,6044) is 0 or 1. It shall not be present otherwise.
    """
    for at, item in items_below(instance.dataset, tag.SequenceOfUltrasoundRegions):
        required = one_of(item, tag.PixelComponentOrganization, 0, 1)
        yield from demand_type(
            item,
            tag.TableOfXBreakPoints,
            "1C",
            required=required,
            otherwise="absent",
            at=at,
        )


@on_instance(
    "C.5/every-instance/SequenceOfUltrasoundRegions/TableOfYBreakPoints",
    clause="PS3.11 C.5",
    source="profiles/library/ultrasound-regions.apdsl:58",
)
def every_instance_sequence_of_ultrasound_regions_table_of_y_break_points_cc_sf_mod23_90(
    instance: Instance,
) -> Results:
    """PS3.11 C.5, C.5/every-instance/SequenceOfUltrasoundRegions/TableOfYBreakPoints.

    Table of Y Break Points (0018,6054) shall be present with a value in each Item of Sequence of
    Ultrasound Regions (0018,6011) in all SOP Instances (Type 1C) if Pixel Component Organization
    (0018,6044) is 0 or 1. It shall not be present otherwise.
    """
    for at, item in items_below(instance.dataset, tag.SequenceOfUltrasoundRegions):
        required = one_of(item, tag.PixelComponentOrganization, 0, 1)
        yield from demand_type(
            item,
            tag.TableOfYBreakPoints,
            "1C",
            required=required,
            otherwise="absent",
            at=at,
        )


@on_instance(
    "C.5/every-instance/SequenceOfUltrasoundRegions/NumberOfTableEntries",
    clause="PS3.11 C.5",
    source="profiles/library/ultrasound-regions.apdsl:61",
)
def every_instance_sequence_of_ultrasound_regions_number_of_table_entries_cc_sf_mod23_90(
    instance: Instance,
) -> Results:
    """PS3.11 C.5, C.5/every-instance/SequenceOfUltrasoundRegions/NumberOfTableEntries.

    Number of Table Entries (0018,6056) shall be present with a value in each Item of Sequence of
    Ultrasound Regions (0018,6011) in all SOP Instances (Type 1C) if Pixel Component Organization
    (0018,6044) is 2 or 3. It shall not be present otherwise.
    """
    for at, item in items_below(instance.dataset, tag.SequenceOfUltrasoundRegions):
        required = one_of(item, tag.PixelComponentOrganization, 2, 3)
        yield from demand_type(
            item,
            tag.NumberOfTableEntries,
            "1C",
            required=required,
            otherwise="absent",
            at=at,
        )


@on_instance(
    "C.5/every-instance/SequenceOfUltrasoundRegions/TableOfPixelValues",
    clause="PS3.11 C.5",
    source="profiles/library/ultrasound-regions.apdsl:64",
)
def every_instance_sequence_of_ultrasound_regions_table_of_pixel_values_cc_sf_mod23_90(
    instance: Instance,
) -> Results:
    """PS3.11 C.5, C.5/every-instance/SequenceOfUltrasoundRegions/TableOfPixelValues.

    Table of Pixel Values (0018,6058) shall be present with a value in each Item of Sequence of
    Ultrasound Regions (0018,6011) in all SOP Instances (Type 1C) if Pixel Component Organization
    (0018,6044) is 2 or 3. It shall not be present otherwise.
    """
    for at, item in items_below(instance.dataset, tag.SequenceOfUltrasoundRegions):
        required = one_of(item, tag.PixelComponentOrganization, 2, 3)
        yield from demand_type(
            item,
            tag.TableOfPixelValues,
            "1C",
            required=required,
            otherwise="absent",
            at=at,
        )


@on_instance(
    "C.5/every-instance/SequenceOfUltrasoundRegions/TableOfParameterValues",
    clause="PS3.11 C.5",
    source="profiles/library/ultrasound-regions.apdsl:67",
)
def every_instance_sequence_of_ultrasound_regions_table_of_parameter_values_cc_sf_mod23_90(
    instance: Instance,
) -> Results:
    """PS3.11 C.5, C.5/every-instance/SequenceOfUltrasoundRegions/TableOfParameterValues.

    Table of Parameter Values (0018,605A) shall be present with a value in each Item of Sequence of
    Ultrasound Regions (0018,6011) in all SOP Instances (Type 1C) if Pixel Component Organization
    (0018,6044) is 2. It shall not be present otherwise.
    """
    for at, item in items_below(instance.dataset, tag.SequenceOfUltrasoundRegions):
        required = equals(item, tag.PixelComponentOrganization, 2)
        yield from demand_type(
            item,
            tag.TableOfParameterValues,
            "1C",
            required=required,
            otherwise="absent",
            at=at,
        )


@on_instance(
    "C.5/every-instance/SequenceOfUltrasoundRegions/PixelValueMappingCodeSequence",
    clause="PS3.11 C.5",
    source="profiles/library/ultrasound-regions.apdsl:70",
)
def every_instance_sequence_of_ultrasound_regions_pixel_value_mapping_code_sequence_cc_sf_mod23_90(
    instance: Instance,
) -> Results:
    """PS3.11 C.5, C.5/every-instance/SequenceOfUltrasoundRegions/PixelValueMappingCodeSequence.

    Pixel Value Mapping Code Sequence (0040,9098) shall be present with an Item in each Item of
    Sequence of Ultrasound Regions (0018,6011) in all SOP Instances (Type 1C) if Pixel Component
    Organization (0018,6044) is 3. It shall not be present otherwise. Where present, it shall have
    at least 1 Item.
    """
    for at, item in items_below(instance.dataset, tag.SequenceOfUltrasoundRegions):
        required = equals(item, tag.PixelComponentOrganization, 3)
        yield from demand_type(
            item,
            tag.PixelValueMappingCodeSequence,
            "1C",
            required=required,
            otherwise="absent",
            at=at,
        )
        yield from demand_items(item, tag.PixelValueMappingCodeSequence, 1, at=at)


@on_instance(
    "C.5/every-instance/SequenceOfUltrasoundRegions/PixelValueMappingCodeSequence/CodeValue",
    clause="PS3.11 C.5",
    source="profiles/library/attribute-macros.apdsl:7",
)
def every_instance_sequence_of_ultrasound_regions_pixel_value_mapping_code_sequence_code_value(
    instance: Instance,
) -> Results:
    """PS3.11 C.5,
    C.5/every-instance/SequenceOfUltrasoundRegions/PixelValueMappingCodeSequence/CodeValue.

    Code Value (0008,0100) shall be present with a value in each Item of Pixel Value Mapping Code
    Sequence (0040,9098) in each Item of Sequence of Ultrasound Regions (0018,6011) in all SOP
    Instances (Type 1C) if Long Code Value (0008,0119) is not present and URN Code Value (0008,0120)
    is not present.
    """
    for at, item in items_below(
        instance.dataset,
        tag.SequenceOfUltrasoundRegions,
        tag.PixelValueMappingCodeSequence,
    ):
        required = all_of(absent(item, tag.LongCodeValue), absent(item, tag.URNCodeValue))
        yield from demand_type(item, tag.CodeValue, "1C", required=required, at=at)


@on_instance(
    "C.5/every-instance/SequenceOfUltrasoundRegions/PixelValueMappingCodeSequence/CodingSchemeDesignator",
    clause="PS3.11 C.5",
    source="profiles/library/attribute-macros.apdsl:9",
)
def every_instance_sequence_of_ultrasound_regions_pixel_value_mapping_code_sequence_coding_scheme_designator(
    instance: Instance,
) -> Results:
    """PS3.11 C.5,
    C.5/every-instance/SequenceOfUltrasoundRegions/PixelValueMappingCodeSequence/CodingSchemeDesignator.

    Coding Scheme Designator (0008,0102) shall be present with a value in each Item of Pixel Value
    Mapping Code Sequence (0040,9098) in each Item of Sequence of Ultrasound Regions (0018,6011) in
    all SOP Instances (Type 1C) if Code Value (0008,0100) is present or Long Code Value (0008,0119)
    is present. It may be present otherwise.
    """
    for at, item in items_below(
        instance.dataset,
        tag.SequenceOfUltrasoundRegions,
        tag.PixelValueMappingCodeSequence,
    ):
        required = any_of(present(item, tag.CodeValue), present(item, tag.LongCodeValue))
        yield from demand_type(item, tag.CodingSchemeDesignator, "1C", required=required, at=at)


@on_instance(
    "C.5/every-instance/SequenceOfUltrasoundRegions/PixelValueMappingCodeSequence/CodingSchemeVersion",
    clause="PS3.11 C.5",
    source="profiles/library/attribute-macros.apdsl:12",
)
def every_instance_sequence_of_ultrasound_regions_pixel_value_mapping_code_sequence_coding_scheme_version(
    instance: Instance,
) -> Results:
    """PS3.11 C.5,
    C.5/every-instance/SequenceOfUltrasoundRegions/PixelValueMappingCodeSequence/CodingSchemeVersion.

    Coding Scheme Version (0008,0103) shall be present with a value in each Item of Pixel Value
    Mapping Code Sequence (0040,9098) in each Item of Sequence of Ultrasound Regions (0018,6011) in
    all SOP Instances (Type 1C) if Coding Scheme Designator (0008,0102) is present and the coding
    scheme does not identify the code without its version. It may be present otherwise.
    """
    for at, item in items_below(
        instance.dataset,
        tag.SequenceOfUltrasoundRegions,
        tag.PixelValueMappingCodeSequence,
    ):
        required = all_of(
            present(item, tag.CodingSchemeDesignator),
            undecidable("the coding scheme does not identify the code without its version"),
        )
        yield from demand_type(item, tag.CodingSchemeVersion, "1C", required=required, at=at)


@on_instance(
    "C.5/every-instance/SequenceOfUltrasoundRegions/PixelValueMappingCodeSequence/CodeMeaning",
    clause="PS3.11 C.5",
    source="profiles/library/attribute-macros.apdsl:16",
)
def every_instance_sequence_of_ultrasound_regions_pixel_value_mapping_code_sequence_code_meaning(
    instance: Instance,
) -> Results:
    """PS3.11 C.5,
    C.5/every-instance/SequenceOfUltrasoundRegions/PixelValueMappingCodeSequence/CodeMeaning.

    Code Meaning (0008,0104) shall be present with a value in each Item of Pixel Value Mapping Code
    Sequence (0040,9098) in each Item of Sequence of Ultrasound Regions (0018,6011) in all SOP
    Instances (Type 1).
    """
    for at, item in items_below(
        instance.dataset,
        tag.SequenceOfUltrasoundRegions,
        tag.PixelValueMappingCodeSequence,
    ):
        yield from demand_type(item, tag.CodeMeaning, "1", at=at)


@on_instance(
    "C.5/every-instance/SequenceOfUltrasoundRegions/PixelValueMappingCodeSequence/LongCodeValue",
    clause="PS3.11 C.5",
    source="profiles/library/attribute-macros.apdsl:17",
)
def every_instance_sequence_of_ultrasound_regions_pixel_value_mapping_code_sequence_long_code_value(
    instance: Instance,
) -> Results:
    """PS3.11 C.5,
    C.5/every-instance/SequenceOfUltrasoundRegions/PixelValueMappingCodeSequence/LongCodeValue.

    Long Code Value (0008,0119) shall be present with a value in each Item of Pixel Value Mapping
    Code Sequence (0040,9098) in each Item of Sequence of Ultrasound Regions (0018,6011) in all SOP
    Instances (Type 1C) if Code Value (0008,0100) is not present, URN Code Value (0008,0120) is not
    present, and the code is neither a URN nor a URL. It shall not be present otherwise.
    """
    for at, item in items_below(
        instance.dataset,
        tag.SequenceOfUltrasoundRegions,
        tag.PixelValueMappingCodeSequence,
    ):
        required = all_of(
            absent(item, tag.CodeValue),
            absent(item, tag.URNCodeValue),
            undecidable("the code is neither a URN nor a URL"),
        )
        yield from demand_type(
            item,
            tag.LongCodeValue,
            "1C",
            required=required,
            otherwise="absent",
            at=at,
        )


@on_instance(
    "C.5/every-instance/SequenceOfUltrasoundRegions/PixelValueMappingCodeSequence/URNCodeValue",
    clause="PS3.11 C.5",
    source="profiles/library/attribute-macros.apdsl:22",
)
def every_instance_sequence_of_ultrasound_regions_pixel_value_mapping_code_sequence_urn_code_value(
    instance: Instance,
) -> Results:
    """PS3.11 C.5,
    C.5/every-instance/SequenceOfUltrasoundRegions/PixelValueMappingCodeSequence/URNCodeValue.

    URN Code Value (0008,0120) shall be present with a value in each Item of Pixel Value Mapping
    Code Sequence (0040,9098) in each Item of Sequence of Ultrasound Regions (0018,6011) in all SOP
    Instances (Type 1C) if Code Value (0008,0100) is not present, Long Code Value (0008,0119) is not
    present, and the code is a URN or a URL. It shall not be present otherwise.
    """
    for at, item in items_below(
        instance.dataset,
        tag.SequenceOfUltrasoundRegions,
        tag.PixelValueMappingCodeSequence,
    ):
        required = all_of(
            absent(item, tag.CodeValue),
            absent(item, tag.LongCodeValue),
            undecidable("the code is a URN or a URL"),
        )
        yield from demand_type(
            item,
            tag.URNCodeValue,
            "1C",
            required=required,
            otherwise="absent",
            at=at,
        )


@on_instance(
    "C.5/every-instance/SequenceOfUltrasoundRegions/PixelValueMappingCodeSequence/MappingResource",
    clause="PS3.11 C.5",
    source="profiles/library/attribute-macros.apdsl:30",
)
def every_instance_sequence_of_ultrasound_regions_pixel_value_mapping_code_sequence_mapping_resource(
    instance: Instance,
) -> Results:
    """PS3.11 C.5,
    C.5/every-instance/SequenceOfUltrasoundRegions/PixelValueMappingCodeSequence/MappingResource.

    Mapping Resource (0008,0105) shall be present with a value in each Item of Pixel Value Mapping
    Code Sequence (0040,9098) in each Item of Sequence of Ultrasound Regions (0018,6011) in all SOP
    Instances (Type 1C) if Context Identifier (0008,010F) is present.
    """
    for at, item in items_below(
        instance.dataset,
        tag.SequenceOfUltrasoundRegions,
        tag.PixelValueMappingCodeSequence,
    ):
        required = present(item, tag.ContextIdentifier)
        yield from demand_type(item, tag.MappingResource, "1C", required=required, at=at)


@on_instance(
    "C.5/every-instance/SequenceOfUltrasoundRegions/PixelValueMappingCodeSequence/ContextGroupVersion",
    clause="PS3.11 C.5",
    source="profiles/library/attribute-macros.apdsl:34",
)
def every_instance_sequence_of_ultrasound_regions_pixel_value_mapping_code_sequence_context_group_version(
    instance: Instance,
) -> Results:
    """PS3.11 C.5,
    C.5/every-instance/SequenceOfUltrasoundRegions/PixelValueMappingCodeSequence/ContextGroupVersion.

    Context Group Version (0008,0106) shall be present with a value in each Item of Pixel Value
    Mapping Code Sequence (0040,9098) in each Item of Sequence of Ultrasound Regions (0018,6011) in
    all SOP Instances (Type 1C) if Context Identifier (0008,010F) is present.
    """
    for at, item in items_below(
        instance.dataset,
        tag.SequenceOfUltrasoundRegions,
        tag.PixelValueMappingCodeSequence,
    ):
        required = present(item, tag.ContextIdentifier)
        yield from demand_type(item, tag.ContextGroupVersion, "1C", required=required, at=at)


@on_instance(
    "C.5/every-instance/SequenceOfUltrasoundRegions/PixelValueMappingCodeSequence/ContextGroupExtensionFlag",
    clause="PS3.11 C.5",
    source="profiles/library/attribute-macros.apdsl:36",
)
def every_instance_sequence_of_ultrasound_regions_pixel_value_mapping_code_sequence_context_group_extension_flag(
    instance: Instance,
) -> Results:
    """PS3.11 C.5,
    C.5/every-instance/SequenceOfUltrasoundRegions/PixelValueMappingCodeSequence/ContextGroupExtensionFlag.

    Context Group Extension Flag (0008,010B) may be present in each Item of Pixel Value Mapping Code
    Sequence (0040,9098) in each Item of Sequence of Ultrasound Regions (0018,6011) in all SOP
    Instances (Type 3). Where present, it shall be Y or N.
    """
    for at, item in items_below(
        instance.dataset,
        tag.SequenceOfUltrasoundRegions,
        tag.PixelValueMappingCodeSequence,
    ):
        yield from demand_values(item, tag.ContextGroupExtensionFlag, "Y", "N", at=at)


@on_instance(
    "C.5/every-instance/SequenceOfUltrasoundRegions/PixelValueMappingCodeSequence/ContextGroupLocalVersion",
    clause="PS3.11 C.5",
    source="profiles/library/attribute-macros.apdsl:37",
)
def every_instance_sequence_of_ultrasound_regions_pixel_value_mapping_code_sequence_context_group_local_version(
    instance: Instance,
) -> Results:
    """PS3.11 C.5,
    C.5/every-instance/SequenceOfUltrasoundRegions/PixelValueMappingCodeSequence/ContextGroupLocalVersion.

    Context Group Local Version (0008,0107) shall be present with a value in each Item of Pixel
    Value Mapping Code Sequence (0040,9098) in each Item of Sequence of Ultrasound Regions
    (0018,6011) in all SOP Instances (Type 1C) if Context Group Extension Flag (0008,010B) is Y.
    """
    for at, item in items_below(
        instance.dataset,
        tag.SequenceOfUltrasoundRegions,
        tag.PixelValueMappingCodeSequence,
    ):
        required = equals(item, tag.ContextGroupExtensionFlag, "Y")
        yield from demand_type(item, tag.ContextGroupLocalVersion, "1C", required=required, at=at)


@on_instance(
    "C.5/every-instance/SequenceOfUltrasoundRegions/PixelValueMappingCodeSequence/ContextGroupExtensionCreatorUID",
    clause="PS3.11 C.5",
    source="profiles/library/attribute-macros.apdsl:39",
)
def every_instance_sequence_of_ultrasound_regions_pixel_value_mapping_code_sequence_context_group_extension_creator_uid(
    instance: Instance,
) -> Results:
    """PS3.11 C.5,
    C.5/every-instance/SequenceOfUltrasoundRegions/PixelValueMappingCodeSequence/ContextGroupExtensionCreatorUID.

    Context Group Extension Creator UID (0008,010D) shall be present with a value in each Item of
    Pixel Value Mapping Code Sequence (0040,9098) in each Item of Sequence of Ultrasound Regions
    (0018,6011) in all SOP Instances (Type 1C) if Context Group Extension Flag (0008,010B) is Y.
    """
    for at, item in items_below(
        instance.dataset,
        tag.SequenceOfUltrasoundRegions,
        tag.PixelValueMappingCodeSequence,
    ):
        required = equals(item, tag.ContextGroupExtensionFlag, "Y")
        yield from demand_type(
            item,
            tag.ContextGroupExtensionCreatorUID,
            "1C",
            required=required,
            at=at,
        )
