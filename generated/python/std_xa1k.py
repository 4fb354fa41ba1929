"""The requirements of the profiles of class STD-XA1K: 1024 X-Ray Angiographic Application Profile
(PS3.11 Annex B).

Made by apdsl from profiles/ps3.11/annex-b.apdsl, profiles/library/general.apdsl; do not edit.
"""

from __future__ import annotations

from apdsl.runtime.authoring import on_instance, on_record
from apdsl.runtime.checks import Results
from apdsl.runtime.conditions import Interval, has_value, one_of, present
from apdsl.runtime.demands import demand_group_absent, demand_type, demand_values
from apdsl.runtime.findings import Unverified
from apdsl.runtime.instance import Instance
from apdsl.runtime.profile import RuleUse, SopRow
from apdsl.runtime.record import Record
from apdsl.runtime.relations import REPEATING, demand_value
from apdsl.runtime.scopes import data_of, is_a, items_below, referenced
from apdsl.runtime.truth import all_of

from . import _tags as tag
from . import _uids as uid

ROW_MEDIA_STORAGE_DIRECTORY_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN = SopRow(
    sop_classes=frozenset({uid.MediaStorageDirectoryStorage}),
    transfer_syntaxes=frozenset({uid.ExplicitVRLittleEndian}),
    requirement_id="B.3.1/MediaStorageDirectoryStorage/ExplicitVRLittleEndian",
    clause="PS3.11 B.3.1",
)

ROW_X_RAY_ANGIOGRAPHIC_IMAGE_STORAGE_JPEG_LOSSLESS_SV_1 = SopRow(
    sop_classes=frozenset({uid.XRayAngiographicImageStorage}),
    transfer_syntaxes=frozenset({uid.JPEGLosslessSV1}),
    requirement_id="B.3.1/XRayAngiographicImageStorage/JPEGLosslessSV1",
    clause="PS3.11 B.3.1",
)

ROW_X_RAY_ANGIOGRAPHIC_IMAGE_STORAGE_JPEG_BASELINE_8_BIT = SopRow(
    sop_classes=frozenset({uid.XRayAngiographicImageStorage}),
    transfer_syntaxes=frozenset({uid.JPEGBaseline8Bit}),
    requirement_id="B.3.1/XRayAngiographicImageStorage/JPEGBaseline8Bit",
    clause="PS3.11 B.3.1",
    disallowed=True,
)

ROW_X_RAY_ANGIOGRAPHIC_IMAGE_STORAGE_JPEG_EXTENDED_12_BIT = SopRow(
    sop_classes=frozenset({uid.XRayAngiographicImageStorage}),
    transfer_syntaxes=frozenset({uid.JPEGExtended12Bit}),
    requirement_id="B.3.1/XRayAngiographicImageStorage/JPEGExtended12Bit",
    clause="PS3.11 B.3.1",
    disallowed=True,
)

ROW_SECONDARY_CAPTURE_IMAGE_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN = SopRow(
    sop_classes=frozenset({uid.SecondaryCaptureImageStorage}),
    transfer_syntaxes=frozenset({uid.ExplicitVRLittleEndian}),
    requirement_id="B.3.1/SecondaryCaptureImageStorage/ExplicitVRLittleEndian",
    clause="PS3.11 B.3.1",
)

ROW_GRAYSCALE_SOFTCOPY_PRESENTATION_STATE_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN = SopRow(
    sop_classes=frozenset({uid.GrayscaleSoftcopyPresentationStateStorage}),
    transfer_syntaxes=frozenset({uid.ExplicitVRLittleEndian}),
    requirement_id="B.3.1/GrayscaleSoftcopyPresentationStateStorage/ExplicitVRLittleEndian",
    clause="PS3.11 B.3.1",
)


@on_record(
    "B.3.3.1/PATIENT/PatientBirthDate",
    clause="PS3.11 B.3.3.1",
    source="profiles/ps3.11/annex-b.apdsl:193",
    record_types=("PATIENT",),
)
def patient_patient_birth_date(record: Record) -> Results:
    """PS3.11 B.3.3.1, B.3.3.1/PATIENT/PatientBirthDate.

    Patient's Birth Date (0010,0030) shall be present, with or without a value, in Directory Records
    of type PATIENT (Type 2).
    """
    yield from demand_type(record.dataset, tag.PatientBirthDate, "2")


@on_record(
    "B.3.3.1/PATIENT/PatientSex",
    clause="PS3.11 B.3.3.1",
    source="profiles/ps3.11/annex-b.apdsl:194",
    record_types=("PATIENT",),
)
def patient_patient_sex(record: Record) -> Results:
    """PS3.11 B.3.3.1, B.3.3.1/PATIENT/PatientSex.

    Patient's Sex (0010,0040) shall be present, with or without a value, in Directory Records of
    type PATIENT (Type 2).
    """
    yield from demand_type(record.dataset, tag.PatientSex, "2")


@on_record(
    "B.3.3.1/SERIES/InstitutionName",
    clause="PS3.11 B.3.3.1",
    source="profiles/ps3.11/annex-b.apdsl:195",
    record_types=("SERIES",),
)
def series_institution_name(record: Record) -> Results:
    """PS3.11 B.3.3.1, B.3.3.1/SERIES/InstitutionName.

    Institution Name (0008,0080) shall be present, with or without a value, in Directory Records of
    type SERIES (Type 2).
    """
    yield from demand_type(record.dataset, tag.InstitutionName, "2")


@on_record(
    "B.3.3.1/SERIES/InstitutionAddress",
    clause="PS3.11 B.3.3.1",
    source="profiles/ps3.11/annex-b.apdsl:196",
    record_types=("SERIES",),
)
def series_institution_address(record: Record) -> Results:
    """PS3.11 B.3.3.1, B.3.3.1/SERIES/InstitutionAddress.

    Institution Address (0008,0081) shall be present, with or without a value, in Directory Records
    of type SERIES (Type 2).
    """
    yield from demand_type(record.dataset, tag.InstitutionAddress, "2")


@on_record(
    "B.3.3.1/SERIES/PerformingPhysicianName",
    clause="PS3.11 B.3.3.1",
    source="profiles/ps3.11/annex-b.apdsl:197",
    record_types=("SERIES",),
)
def series_performing_physician_name(record: Record) -> Results:
    """PS3.11 B.3.3.1, B.3.3.1/SERIES/PerformingPhysicianName.

    Performing Physician's Name (0008,1050) shall be present, with or without a value, in Directory
    Records of type SERIES (Type 2).
    """
    yield from demand_type(record.dataset, tag.PerformingPhysicianName, "2")


@on_record(
    "B.3.3.1/IMAGE/IconImageSequence",
    clause="PS3.11 B.3.3.1",
    source="profiles/ps3.11/annex-b.apdsl:198",
    record_types=("IMAGE",),
)
def image_icon_image_sequence(record: Record) -> Results:
    """PS3.11 B.3.3.1, B.3.3.1/IMAGE/IconImageSequence.

    Icon Image Sequence (0088,0200) shall be present with an Item in Directory Records of type IMAGE
    (Type 1).
    """
    yield from demand_type(record.dataset, tag.IconImageSequence, "1")


@on_record(
    "B.3.3.1/IMAGE/ImageType",
    clause="PS3.11 B.3.3.1",
    source="profiles/ps3.11/annex-b.apdsl:199",
    record_types=("IMAGE",),
)
def image_image_type(record: Record) -> Results:
    """PS3.11 B.3.3.1, B.3.3.1/IMAGE/ImageType.

    Image Type (0008,0008) shall be present with a value in Directory Records of type IMAGE (Type
    1C) if the SOP Instance referenced by the Directory Record is an X-Ray Angiographic Image.
    """
    instance = referenced(record)
    required = is_a(instance, uid.XRayAngiographicImageStorage)
    yield from demand_type(record.dataset, tag.ImageType, "1C", required=required)


@on_record(
    "B.3.3.1/IMAGE/CalibrationImage",
    clause="PS3.11 B.3.3.1",
    source="profiles/ps3.11/annex-b.apdsl:201",
    record_types=("IMAGE",),
)
def image_calibration_image(record: Record) -> Results:
    """PS3.11 B.3.3.1, B.3.3.1/IMAGE/CalibrationImage.

    Calibration Image (0050,0004) shall be present, with or without a value, in Directory Records of
    type IMAGE (Type 2).
    """
    yield from demand_type(record.dataset, tag.CalibrationImage, "2")


@on_record(
    "B.3.3.1/IMAGE/ReferencedImageSequence",
    clause="PS3.11 B.3.3.1",
    source="profiles/ps3.11/annex-b.apdsl:202",
    record_types=("IMAGE",),
)
def image_referenced_image_sequence(record: Record) -> Results:
    """PS3.11 B.3.3.1, B.3.3.1/IMAGE/ReferencedImageSequence.

    Referenced Image Sequence (0008,1140) shall be present with an Item in Directory Records of type
    IMAGE (Type 1C) if the SOP Instance referenced by the Directory Record is an X-Ray Angiographic
    Image and has Image Type (0008,0008) Value 3 of BIPLANE A or BIPLANE B. It may be present
    otherwise.
    """
    instance = referenced(record)
    required = all_of(
        is_a(instance, uid.XRayAngiographicImageStorage),
        one_of(data_of(instance), tag.ImageType, "BIPLANE A", "BIPLANE B", at=3),
    )
    yield from demand_type(record.dataset, tag.ReferencedImageSequence, "1C", required=required)


@on_record(
    "B.3.3.1/IMAGE/ReferencedImageSequence/ReferencedSOPClassUID",
    clause="PS3.11 B.3.3.1",
    source="profiles/ps3.11/annex-b.apdsl:207",
    record_types=("IMAGE",),
)
def image_referenced_image_sequence_referenced_sop_class_uid(record: Record) -> Results:
    """PS3.11 B.3.3.1, B.3.3.1/IMAGE/ReferencedImageSequence/ReferencedSOPClassUID.

    Referenced SOP Class UID (0008,1150) shall be present with a value in each Item of Referenced
    Image Sequence (0008,1140) in Directory Records of type IMAGE (Type 1C) if Referenced Image
    Sequence (0008,1140) is present in the Directory Record.
    """
    for at, item in items_below(record.dataset, tag.ReferencedImageSequence):
        required = present(record.dataset, tag.ReferencedImageSequence)
        yield from demand_type(item, tag.ReferencedSOPClassUID, "1C", required=required, at=at)


@on_record(
    "B.3.3.1/IMAGE/ReferencedImageSequence/ReferencedSOPInstanceUID",
    clause="PS3.11 B.3.3.1",
    source="profiles/ps3.11/annex-b.apdsl:208",
    record_types=("IMAGE",),
)
def image_referenced_image_sequence_referenced_sop_instance_uid(record: Record) -> Results:
    """PS3.11 B.3.3.1, B.3.3.1/IMAGE/ReferencedImageSequence/ReferencedSOPInstanceUID.

    Referenced SOP Instance UID (0008,1155) shall be present with a value in each Item of Referenced
    Image Sequence (0008,1140) in Directory Records of type IMAGE (Type 1C) if Referenced Image
    Sequence (0008,1140) is present in the Directory Record.
    """
    for at, item in items_below(record.dataset, tag.ReferencedImageSequence):
        required = present(record.dataset, tag.ReferencedImageSequence)
        yield from demand_type(item, tag.ReferencedSOPInstanceUID, "1C", required=required, at=at)


@on_record(
    "B.3.3.1/IMAGE/LossyImageCompressionRatio",
    clause="PS3.11 B.3.3.1",
    source="profiles/ps3.11/annex-b.apdsl:215",
    record_types=("IMAGE",),
)
def image_lossy_image_compression_ratio(record: Record) -> Results:
    """PS3.11 B.3.3.1, B.3.3.1/IMAGE/LossyImageCompressionRatio.

    Lossy Image Compression Ratio (0028,2112) shall be present with a value in Directory Records of
    type IMAGE (Type 1C) if Lossy Image Compression Ratio (0028,2112) is present with a value in the
    SOP Instance referenced by the Directory Record.
    """
    instance = referenced(record)
    required = has_value(data_of(instance), tag.LossyImageCompressionRatio)
    yield from demand_type(record.dataset, tag.LossyImageCompressionRatio, "1C", required=required)


@on_record(
    "B.3.3.2/IMAGE/icon",
    clause="PS3.11 B.3.3.2",
    source="profiles/ps3.11/annex-b.apdsl:244",
    record_types=("IMAGE",),
)
def image_icon(record: Record) -> Results:
    """PS3.11 B.3.3.2, B.3.3.2/IMAGE/icon.

    Directory Records of type IMAGE shall include an Icon Image.
    """
    yield from demand_type(record.dataset, tag.IconImageSequence, "1")


@on_record(
    "B.3.3.2/IMAGE/icon/BitsAllocated",
    clause="PS3.11 B.3.3.2",
    source="profiles/ps3.11/annex-b.apdsl:245",
    record_types=("IMAGE",),
)
def image_icon_bits_allocated(record: Record) -> Results:
    """PS3.11 B.3.3.2, B.3.3.2/IMAGE/icon/BitsAllocated.

    Bits Allocated (0028,0100) shall be 8 in the Icon Image of Directory Records of type IMAGE.
    """
    for at, item in items_below(record.dataset, tag.IconImageSequence):
        yield from demand_value(item, tag.BitsAllocated, at=at)
        yield from demand_values(item, tag.BitsAllocated, 8, at=at)


@on_record(
    "B.3.3.2/IMAGE/icon/BitsStored",
    clause="PS3.11 B.3.3.2",
    source="profiles/ps3.11/annex-b.apdsl:246",
    record_types=("IMAGE",),
)
def image_icon_bits_stored(record: Record) -> Results:
    """PS3.11 B.3.3.2, B.3.3.2/IMAGE/icon/BitsStored.

    Bits Stored (0028,0101) shall be 8 in the Icon Image of Directory Records of type IMAGE.
    """
    for at, item in items_below(record.dataset, tag.IconImageSequence):
        yield from demand_value(item, tag.BitsStored, at=at)
        yield from demand_values(item, tag.BitsStored, 8, at=at)


@on_record(
    "B.3.3.2/IMAGE/icon/Rows",
    clause="PS3.11 B.3.3.2",
    source="profiles/ps3.11/annex-b.apdsl:247",
    record_types=("IMAGE",),
)
def image_icon_rows(record: Record) -> Results:
    """PS3.11 B.3.3.2, B.3.3.2/IMAGE/icon/Rows.

    Rows (0028,0010) shall be 128 in the Icon Image of Directory Records of type IMAGE.
    """
    for at, item in items_below(record.dataset, tag.IconImageSequence):
        yield from demand_value(item, tag.Rows, at=at)
        yield from demand_values(item, tag.Rows, 128, at=at)


@on_record(
    "B.3.3.2/IMAGE/icon/Columns",
    clause="PS3.11 B.3.3.2",
    source="profiles/ps3.11/annex-b.apdsl:248",
    record_types=("IMAGE",),
)
def image_icon_columns(record: Record) -> Results:
    """PS3.11 B.3.3.2, B.3.3.2/IMAGE/icon/Columns.

    Columns (0028,0011) shall be 128 in the Icon Image of Directory Records of type IMAGE.
    """
    for at, item in items_below(record.dataset, tag.IconImageSequence):
        yield from demand_value(item, tag.Columns, at=at)
        yield from demand_values(item, tag.Columns, 128, at=at)


@on_record(
    "B.3.3.2/IMAGE/icon/PhotometricInterpretation",
    clause="PS3.11 B.3.3.2",
    source="profiles/ps3.11/annex-b.apdsl:249",
    record_types=("IMAGE",),
)
def image_icon_photometric_interpretation(record: Record) -> Results:
    """PS3.11 B.3.3.2, B.3.3.2/IMAGE/icon/PhotometricInterpretation.

    Photometric Interpretation (0028,0004) shall be MONOCHROME2 in the Icon Image of Directory
    Records of type IMAGE.
    """
    for at, item in items_below(record.dataset, tag.IconImageSequence):
        yield from demand_value(item, tag.PhotometricInterpretation, at=at)
        yield from demand_values(item, tag.PhotometricInterpretation, "MONOCHROME2", at=at)


@on_instance(
    "B.3.4.1/XRayAngiographicImageStorage/Modality",
    clause="PS3.11 B.3.4.1",
    source="profiles/ps3.11/annex-b.apdsl:278",
    sop_classes=frozenset({uid.XRayAngiographicImageStorage}),
)
def x_ray_angiographic_image_storage_modality(instance: Instance) -> Results:
    """PS3.11 B.3.4.1, B.3.4.1/XRayAngiographicImageStorage/Modality.

    Modality (0008,0060) shall be XA in SOP Instances of X-Ray Angiographic Image Storage.
    """
    yield from demand_value(instance.dataset, tag.Modality)
    yield from demand_values(instance.dataset, tag.Modality, "XA")


@on_instance(
    "B.3.4.1/XRayAngiographicImageStorage/Rows",
    clause="PS3.11 B.3.4.1",
    source="profiles/ps3.11/annex-b.apdsl:279",
    sop_classes=frozenset({uid.XRayAngiographicImageStorage}),
)
def x_ray_angiographic_image_storage_rows(instance: Instance) -> Results:
    """PS3.11 B.3.4.1, B.3.4.1/XRayAngiographicImageStorage/Rows.

    Rows (0028,0010) shall be up to 1024 in SOP Instances of X-Ray Angiographic Image Storage.
    """
    yield from demand_value(instance.dataset, tag.Rows)
    yield from demand_values(instance.dataset, tag.Rows, Interval(high=1024))


@on_instance(
    "B.3.4.1/XRayAngiographicImageStorage/Columns",
    clause="PS3.11 B.3.4.1",
    source="profiles/ps3.11/annex-b.apdsl:280",
    sop_classes=frozenset({uid.XRayAngiographicImageStorage}),
)
def x_ray_angiographic_image_storage_columns(instance: Instance) -> Results:
    """PS3.11 B.3.4.1, B.3.4.1/XRayAngiographicImageStorage/Columns.

    Columns (0028,0011) shall be up to 1024 in SOP Instances of X-Ray Angiographic Image Storage.
    """
    yield from demand_value(instance.dataset, tag.Columns)
    yield from demand_values(instance.dataset, tag.Columns, Interval(high=1024))


@on_instance(
    "B.3.4.1/XRayAngiographicImageStorage/BitsStored",
    clause="PS3.11 B.3.4.1",
    source="profiles/ps3.11/annex-b.apdsl:281",
    sop_classes=frozenset({uid.XRayAngiographicImageStorage}),
)
def x_ray_angiographic_image_storage_bits_stored(instance: Instance) -> Results:
    """PS3.11 B.3.4.1, B.3.4.1/XRayAngiographicImageStorage/BitsStored.

    Bits Stored (0028,0101) shall be 8, 10 or 12 in SOP Instances of X-Ray Angiographic Image
    Storage.
    """
    yield from demand_value(instance.dataset, tag.BitsStored)
    yield from demand_values(instance.dataset, tag.BitsStored, 8, 10, 12)


@on_instance(
    "B.3.4.1/SecondaryCaptureImageStorage/Rows",
    clause="PS3.11 B.3.4.1",
    source="profiles/ps3.11/annex-b.apdsl:298",
    sop_classes=frozenset({uid.SecondaryCaptureImageStorage}),
)
def secondary_capture_image_storage_rows(instance: Instance) -> Results:
    """PS3.11 B.3.4.1, B.3.4.1/SecondaryCaptureImageStorage/Rows.

    Rows (0028,0010) shall be up to 1024 in SOP Instances of Secondary Capture Image Storage.
    """
    yield from demand_value(instance.dataset, tag.Rows)
    yield from demand_values(instance.dataset, tag.Rows, Interval(high=1024))


@on_instance(
    "B.3.4.1/SecondaryCaptureImageStorage/Columns",
    clause="PS3.11 B.3.4.1",
    source="profiles/ps3.11/annex-b.apdsl:299",
    sop_classes=frozenset({uid.SecondaryCaptureImageStorage}),
)
def secondary_capture_image_storage_columns(instance: Instance) -> Results:
    """PS3.11 B.3.4.1, B.3.4.1/SecondaryCaptureImageStorage/Columns.

    Columns (0028,0011) shall be up to 1024 in SOP Instances of Secondary Capture Image Storage.
    """
    yield from demand_value(instance.dataset, tag.Columns)
    yield from demand_values(instance.dataset, tag.Columns, Interval(high=1024))


@on_instance(
    "B.3.4.1/SecondaryCaptureImageStorage/SamplesPerPixel",
    clause="PS3.11 B.3.4.1",
    source="profiles/ps3.11/annex-b.apdsl:300",
    sop_classes=frozenset({uid.SecondaryCaptureImageStorage}),
)
def secondary_capture_image_storage_samples_per_pixel(instance: Instance) -> Results:
    """PS3.11 B.3.4.1, B.3.4.1/SecondaryCaptureImageStorage/SamplesPerPixel.

    Samples per Pixel (0028,0002) shall be 1 in SOP Instances of Secondary Capture Image Storage.
    """
    yield from demand_value(instance.dataset, tag.SamplesPerPixel)
    yield from demand_values(instance.dataset, tag.SamplesPerPixel, 1)


@on_instance(
    "B.3.4.1/SecondaryCaptureImageStorage/PhotometricInterpretation",
    clause="PS3.11 B.3.4.1",
    source="profiles/ps3.11/annex-b.apdsl:301",
    sop_classes=frozenset({uid.SecondaryCaptureImageStorage}),
)
def secondary_capture_image_storage_photometric_interpretation(instance: Instance) -> Results:
    """PS3.11 B.3.4.1, B.3.4.1/SecondaryCaptureImageStorage/PhotometricInterpretation.

    Photometric Interpretation (0028,0004) shall be MONOCHROME2 in SOP Instances of Secondary
    Capture Image Storage.
    """
    yield from demand_value(instance.dataset, tag.PhotometricInterpretation)
    yield from demand_values(instance.dataset, tag.PhotometricInterpretation, "MONOCHROME2")


@on_instance(
    "B.3.4.1/SecondaryCaptureImageStorage/BitsAllocated",
    clause="PS3.11 B.3.4.1",
    source="profiles/ps3.11/annex-b.apdsl:302",
    sop_classes=frozenset({uid.SecondaryCaptureImageStorage}),
)
def secondary_capture_image_storage_bits_allocated(instance: Instance) -> Results:
    """PS3.11 B.3.4.1, B.3.4.1/SecondaryCaptureImageStorage/BitsAllocated.

    Bits Allocated (0028,0100) shall be 8 in SOP Instances of Secondary Capture Image Storage.
    """
    yield from demand_value(instance.dataset, tag.BitsAllocated)
    yield from demand_values(instance.dataset, tag.BitsAllocated, 8)


@on_instance(
    "B.3.4.1/SecondaryCaptureImageStorage/BitsStored",
    clause="PS3.11 B.3.4.1",
    source="profiles/ps3.11/annex-b.apdsl:303",
    sop_classes=frozenset({uid.SecondaryCaptureImageStorage}),
)
def secondary_capture_image_storage_bits_stored(instance: Instance) -> Results:
    """PS3.11 B.3.4.1, B.3.4.1/SecondaryCaptureImageStorage/BitsStored.

    Bits Stored (0028,0101) shall be 8 in SOP Instances of Secondary Capture Image Storage.
    """
    yield from demand_value(instance.dataset, tag.BitsStored)
    yield from demand_values(instance.dataset, tag.BitsStored, 8)


@on_instance(
    "B.3.4.1/SecondaryCaptureImageStorage/HighBit",
    clause="PS3.11 B.3.4.1",
    source="profiles/ps3.11/annex-b.apdsl:304",
    sop_classes=frozenset({uid.SecondaryCaptureImageStorage}),
)
def secondary_capture_image_storage_high_bit(instance: Instance) -> Results:
    """PS3.11 B.3.4.1, B.3.4.1/SecondaryCaptureImageStorage/HighBit.

    High Bit (0028,0102) shall be 7 in SOP Instances of Secondary Capture Image Storage.
    """
    yield from demand_value(instance.dataset, tag.HighBit)
    yield from demand_values(instance.dataset, tag.HighBit, 7)


@on_instance(
    "B.3.4.1/SecondaryCaptureImageStorage/PixelRepresentation",
    clause="PS3.11 B.3.4.1",
    source="profiles/ps3.11/annex-b.apdsl:305",
    sop_classes=frozenset({uid.SecondaryCaptureImageStorage}),
)
def secondary_capture_image_storage_pixel_representation(instance: Instance) -> Results:
    """PS3.11 B.3.4.1, B.3.4.1/SecondaryCaptureImageStorage/PixelRepresentation.

    Pixel Representation (0028,0103) shall be 0 in SOP Instances of Secondary Capture Image Storage.
    """
    yield from demand_value(instance.dataset, tag.PixelRepresentation)
    yield from demand_values(instance.dataset, tag.PixelRepresentation, 0)


@on_instance(
    "B.3.4.1/SecondaryCaptureImageStorage/group-60xx",
    clause="PS3.11 B.3.4.1",
    source="profiles/ps3.11/annex-b.apdsl:306",
    sop_classes=frozenset({uid.SecondaryCaptureImageStorage}),
)
def secondary_capture_image_storage_group_60_xx(instance: Instance) -> Results:
    """PS3.11 B.3.4.1, B.3.4.1/SecondaryCaptureImageStorage/group-60xx.

    Group 60xx shall not be present in SOP Instances of Secondary Capture Image Storage.
    """
    yield from demand_group_absent(instance.dataset, 0x6000, REPEATING)


RULE_DIRECTORY = RuleUse(
    "dicomdir-present",
    "B.3.3/directory",
    "PS3.11 B.3.3",
    "The File-set shall have a DICOMDIR with a Basic Directory IOD.",
    source="profiles/ps3.11/annex-b.apdsl:175",
)

RULE_PATIENT_HIERARCHY = RuleUse(
    "patient-hierarchy",
    "B.3.3/patient-hierarchy",
    "PS3.11 B.3.3",
    (
        "The Basic Directory has Directory Records at the PATIENT level and the levels below it, "
        "as the SOP Classes in the File-set demand."
    ),
    source="profiles/ps3.11/annex-b.apdsl:176",
)

RULE_DIRECTORY_INFORMATION = RuleUse(
    "directory-information",
    "B.3.3/directory-information",
    "PS3.11 B.3.3",
    "The DICOMDIR has directory information: one without any Directory Record is not allowed.",
    source="profiles/ps3.11/annex-b.apdsl:180",
)

RULE_JPEG_INTERCHANGE_FORMAT = RuleUse(
    "jpeg-interchange-format",
    "B.3.4.2/jpeg-interchange-format",
    "PS3.11 B.3.4.2",
    (
        "Every frame of compressed Pixel Data is encoded in the JPEG Interchange Format, with its "
        "tables."
    ),
    source="profiles/ps3.11/annex-b.apdsl:332",
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

STATEMENT_SUPPORTS_A_ROLE = Unverified(
    "B.2.1/supports-a-role",
    "PS3.11 B.2.1",
    (
        "An Application Entity shall support at least one of the roles File-set Creator, File-set "
        "Reader and File-set Updater."
    ),
    "the roles of an application are claimed in its conformance statement",
)

STATEMENT_CREATOR_GENERATES_DIRECTORY = Unverified(
    "B.2.1.1/creator-generates-directory",
    "PS3.11 B.2.1.1",
    (
        "A File-set Creator shall be able to generate the Basic Directory SOP Class in the "
        "DICOMDIR, with every type of Directory Record that goes with the SOP Classes stored in "
        "the File-set."
    ),
    "a capability of an application, of which one File-set shows a part only",
)

STATEMENT_NO_MULTIPLE_VOLUMES = Unverified(
    "B.2.1.1/no-multiple-volumes",
    "PS3.11 B.2.1.1",
    (
        "One logical volume shall not extend over several media. Files that do not fit on one, for "
        "example those of a Study, become several independent File-sets, each on one medium under "
        "a DICOMDIR of its own."
    ),
    "one disc does not show which other discs belong to it",
)

STATEMENT_FSC_FINALIZE_OR_MULTI_SESSION = Unverified(
    "B.2.1.1/FSC/finalize-or-multi-session",
    "PS3.11 B.2.1.1",
    (
        "A File-set Creator (FSC) shall offer the ability to finalize the medium at the end of the "
        "most recent write session or to leave the medium open for further sessions."
    ),
    "what an application does in a role, no file shows",
)

STATEMENT_READER_READS_ALL = Unverified(
    "B.2.1.2/reader-reads-all",
    "PS3.11 B.2.1.2",
    (
        "A File-set Reader shall be able to read all kinds of SOP Instances of the Application "
        "Profiles to which it claims conformance, in every Transfer Syntax defined for them."
    ),
    "a capability of a reader, which no file shows",
)

STATEMENT_UPDATER_GENERATES_INSTANCES = Unverified(
    "B.2.1.3/updater-generates-instances",
    "PS3.11 B.2.1.3",
    (
        "A File-set Updater shall be able to generate at least one kind of SOP Instance of the "
        "Application Profiles to which it claims conformance, and to read and update the DICOMDIR."
    ),
    "a capability of an updater, which no file shows",
)

STATEMENT_UPDATER_EXTENDS_OPEN_DISC = Unverified(
    "B.2.1.3/updater-extends-open-disc",
    "PS3.11 B.2.1.3",
    (
        "A File-set Updater shall be able to update a disc that has not been finalized, provided "
        "that the disc has room for a new DICOMDIR, the information, and the control structures "
        "that the standards of the physical volume require (PS3.12)."
    ),
    "a capability of an updater, which no file shows",
)

STATEMENT_FSU_FINALIZE_OR_MULTI_SESSION = Unverified(
    "B.2.1.3/FSU/finalize-or-multi-session",
    "PS3.11 B.2.1.3",
    (
        "A File-set Updater (FSU) shall offer the ability to finalize the medium at the end of the "
        "most recent write session or to leave the medium open for further sessions."
    ),
    "what an application does in a role, no file shows",
)

STATEMENT_MEDIA_STORAGE_DIRECTORY_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN = Unverified(
    "B.3.1/MediaStorageDirectoryStorage/ExplicitVRLittleEndian",
    "PS3.11 B.3.1",
    (
        "Support of Media Storage Directory Storage in Explicit VR Little Endian is mandatory for "
        "FSC, FSR and FSU."
    ),
    "what an application supports in a role, no file shows",
)

STATEMENT_X_RAY_ANGIOGRAPHIC_IMAGE_STORAGE_JPEG_LOSSLESS_SV_1 = Unverified(
    "B.3.1/XRayAngiographicImageStorage/JPEGLosslessSV1",
    "PS3.11 B.3.1",
    (
        "Support of X-Ray Angiographic Image Storage in JPEG Lossless, Non-Hierarchical, "
        "First-Order Prediction (Process 14 [Selection Value 1]) is mandatory for FSC and FSR, "
        "optional for FSU."
    ),
    "what an application supports in a role, no file shows",
)

STATEMENT_SECONDARY_CAPTURE_IMAGE_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN = Unverified(
    "B.3.1/SecondaryCaptureImageStorage/ExplicitVRLittleEndian",
    "PS3.11 B.3.1",
    (
        "Support of Secondary Capture Image Storage in Explicit VR Little Endian is optional for "
        "FSC and FSU, mandatory for FSR."
    ),
    "what an application supports in a role, no file shows",
)

STATEMENT_CD_R = Unverified(
    "B.3.2/CD-R",
    "PS3.11 B.3.2",
    "The File-set shall be stored on 120mm CD-R Medium as PS3.12 F defines it.",
    "files alone do not show the physical medium and its format",
)

STATEMENT_RECORDS = Unverified(
    "B.3.3.1/records",
    "PS3.11 B.3.3.1",
    "Directory Records of type PATIENT, STUDY, SERIES and IMAGE shall be supported.",
    "which records an application is able to write, one File-set shows in part only",
)

STATEMENT_READER_ACCEPTS_1024_XA = Unverified(
    "B.3.4.1/reader-accepts-1024-xa",
    "PS3.11 B.3.4.1",
    (
        "When it reads a File-set, a File-set Reader or Updater shall accept X-Ray Angiographic "
        "Images with any number of Rows and Columns up to 1024."
    ),
    "a capability of a reader, which no file shows",
)

STATEMENT_READER_ACCEPTS_1024_SC = Unverified(
    "B.3.4.1/reader-accepts-1024-sc",
    "PS3.11 B.3.4.1",
    (
        "When it reads a File-set, a File-set Reader or Updater shall accept Secondary Capture "
        "Images with any number of Rows and Columns up to 1024."
    ),
    "a capability of a reader, which no file shows",
)

STATEMENT_NO_STANDALONE_OVERLAYS = Unverified(
    "B.3.4.1/no-standalone-overlays",
    "PS3.11 B.3.4.1",
    (
        "No Standalone Overlay shall be referenced by a Secondary Capture Image, nor refer to one. "
        "The table of SOP Classes keeps Standalone Overlays out of the File-set."
    ),
    "references to objects outside the File-set are not followed",
)

ROW_X_RAY_ANGIOGRAPHIC_IMAGE_STORAGE_JPEG_BASELINE_8_BIT_DVD = SopRow(
    sop_classes=frozenset({uid.XRayAngiographicImageStorage}),
    transfer_syntaxes=frozenset({uid.JPEGBaseline8Bit}),
    requirement_id="B.3.1/XRayAngiographicImageStorage/JPEGBaseline8Bit",
    clause="PS3.11 B.3.1",
)

ROW_X_RAY_ANGIOGRAPHIC_IMAGE_STORAGE_JPEG_EXTENDED_12_BIT_DVD = SopRow(
    sop_classes=frozenset({uid.XRayAngiographicImageStorage}),
    transfer_syntaxes=frozenset({uid.JPEGExtended12Bit}),
    requirement_id="B.3.1/XRayAngiographicImageStorage/JPEGExtended12Bit",
    clause="PS3.11 B.3.1",
)

STATEMENT_EXTENDED_PROCESS_4 = Unverified(
    "B.3.1/extended-process-4",
    "PS3.11 B.3.1",
    (
        "Images in the Transfer Syntax JPEG Extended shall be encoded with Process 4, the default "
        "for lossy compression of 12 bits."
    ),
    "the Transfer Syntax UID stands for Process 2 and Process 4 alike",
)

STATEMENT_MEDIA_STORAGE_DIRECTORY_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN_DVD = Unverified(
    "B.3.1/MediaStorageDirectoryStorage/ExplicitVRLittleEndian",
    "PS3.11 B.3.1",
    (
        "Support of Media Storage Directory Storage in Explicit VR Little Endian is mandatory for "
        "FSC and FSR."
    ),
    "what an application supports in a role, no file shows",
)

STATEMENT_X_RAY_ANGIOGRAPHIC_IMAGE_STORAGE_JPEG_LOSSLESS_SV_1_DVD = Unverified(
    "B.3.1/XRayAngiographicImageStorage/JPEGLosslessSV1",
    "PS3.11 B.3.1",
    (
        "Support of X-Ray Angiographic Image Storage in JPEG Lossless, Non-Hierarchical, "
        "First-Order Prediction (Process 14 [Selection Value 1]) is mandatory for FSC and FSR."
    ),
    "what an application supports in a role, no file shows",
)

STATEMENT_X_RAY_ANGIOGRAPHIC_IMAGE_STORAGE_JPEG_BASELINE_8_BIT = Unverified(
    "B.3.1/XRayAngiographicImageStorage/JPEGBaseline8Bit",
    "PS3.11 B.3.1",
    (
        "Support of X-Ray Angiographic Image Storage in JPEG Baseline (Process 1) is optional for "
        "FSC, mandatory for FSR, undefined for FSU."
    ),
    "what an application supports in a role, no file shows",
)

STATEMENT_X_RAY_ANGIOGRAPHIC_IMAGE_STORAGE_JPEG_EXTENDED_12_BIT = Unverified(
    "B.3.1/XRayAngiographicImageStorage/JPEGExtended12Bit",
    "PS3.11 B.3.1",
    (
        "Support of X-Ray Angiographic Image Storage in JPEG Extended (Process 2 and 4) is "
        "optional for FSC, mandatory for FSR, undefined for FSU."
    ),
    "what an application supports in a role, no file shows",
)

STATEMENT_SECONDARY_CAPTURE_IMAGE_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN_DVD = Unverified(
    "B.3.1/SecondaryCaptureImageStorage/ExplicitVRLittleEndian",
    "PS3.11 B.3.1",
    (
        "Support of Secondary Capture Image Storage in Explicit VR Little Endian is optional for "
        "FSC, mandatory for FSR."
    ),
    "what an application supports in a role, no file shows",
)

STATEMENT_DVD = Unverified(
    "B.3.2/DVD",
    "PS3.11 B.3.2",
    "The File-set shall be stored on 120 mm DVD Medium as PS3.12 P defines it.",
    "files alone do not show the physical medium and its format",
)
