"""The requirements of the profiles of class STD-CTMR: CT and MR Image Application Profiles (PS3.11
Annex E).

Made by apdsl from profiles/ps3.11/annex-e.apdsl, profiles/library/general.apdsl; do not edit.
"""

from __future__ import annotations

from apdsl.runtime.authoring import on_instance, on_record
from apdsl.runtime.checks import Results
from apdsl.runtime.conditions import Interval, one_of, present
from apdsl.runtime.demands import demand_type, demand_values
from apdsl.runtime.findings import Unverified
from apdsl.runtime.instance import Instance
from apdsl.runtime.profile import RuleUse, SopRow
from apdsl.runtime.record import Record
from apdsl.runtime.relations import demand_equal, demand_value
from apdsl.runtime.scopes import data_of, items_below, referenced
from apdsl.runtime.truth import Truth, negate

from . import _tags as tag
from . import _uids as uid

ROW_MEDIA_STORAGE_DIRECTORY_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN = SopRow(
    sop_classes=frozenset({uid.MediaStorageDirectoryStorage}),
    transfer_syntaxes=frozenset({uid.ExplicitVRLittleEndian}),
    requirement_id="E.3.1/MediaStorageDirectoryStorage/ExplicitVRLittleEndian",
    clause="PS3.11 E.3.1",
)

ROW_CT_IMAGE_STORAGE_JPEG_LOSSLESS_SV_1 = SopRow(
    sop_classes=frozenset({uid.CTImageStorage}),
    transfer_syntaxes=frozenset({uid.JPEGLosslessSV1}),
    requirement_id="E.3.1/CTImageStorage/JPEGLosslessSV1",
    clause="PS3.11 E.3.1",
)

ROW_CT_IMAGE_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN = SopRow(
    sop_classes=frozenset({uid.CTImageStorage}),
    transfer_syntaxes=frozenset({uid.ExplicitVRLittleEndian}),
    requirement_id="E.3.1/CTImageStorage/ExplicitVRLittleEndian",
    clause="PS3.11 E.3.1",
)

ROW_MR_IMAGE_STORAGE_JPEG_LOSSLESS_SV_1 = SopRow(
    sop_classes=frozenset({uid.MRImageStorage}),
    transfer_syntaxes=frozenset({uid.JPEGLosslessSV1}),
    requirement_id="E.3.1/MRImageStorage/JPEGLosslessSV1",
    clause="PS3.11 E.3.1",
)

ROW_MR_IMAGE_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN = SopRow(
    sop_classes=frozenset({uid.MRImageStorage}),
    transfer_syntaxes=frozenset({uid.ExplicitVRLittleEndian}),
    requirement_id="E.3.1/MRImageStorage/ExplicitVRLittleEndian",
    clause="PS3.11 E.3.1",
)


def is_grayscale_sc(instance: Instance) -> Truth:
    """Whether the SOP Instance has Photometric Interpretation (0028,0004) of MONOCHROME1 or
    MONOCHROME2.
    """
    return one_of(instance.dataset, tag.PhotometricInterpretation, "MONOCHROME1", "MONOCHROME2")


ROW_GRAYSCALE_SC_JPEG_LOSSLESS_SV_1 = SopRow(
    sop_classes=frozenset({uid.SecondaryCaptureImageStorage}),
    transfer_syntaxes=frozenset({uid.JPEGLosslessSV1}),
    requirement_id="E.3.1/GrayscaleSC/JPEGLosslessSV1",
    clause="PS3.11 E.3.1",
    where=is_grayscale_sc,
    where_text=(
        "the SOP Instance has Photometric Interpretation (0028,0004) of MONOCHROME1 or MONOCHROME2"
    ),
)

ROW_GRAYSCALE_SC_EXPLICIT_VR_LITTLE_ENDIAN = SopRow(
    sop_classes=frozenset({uid.SecondaryCaptureImageStorage}),
    transfer_syntaxes=frozenset({uid.ExplicitVRLittleEndian}),
    requirement_id="E.3.1/GrayscaleSC/ExplicitVRLittleEndian",
    clause="PS3.11 E.3.1",
    where=is_grayscale_sc,
    where_text=(
        "the SOP Instance has Photometric Interpretation (0028,0004) of MONOCHROME1 or MONOCHROME2"
    ),
)


def is_palette_color_sc(instance: Instance) -> Truth:
    """Whether the SOP Instance does not have Photometric Interpretation (0028,0004) of MONOCHROME1
    or MONOCHROME2.
    """
    return negate(
        one_of(instance.dataset, tag.PhotometricInterpretation, "MONOCHROME1", "MONOCHROME2"),
    )


ROW_PALETTE_COLOR_SC_JPEG_LOSSLESS_SV_1 = SopRow(
    sop_classes=frozenset({uid.SecondaryCaptureImageStorage}),
    transfer_syntaxes=frozenset({uid.JPEGLosslessSV1}),
    requirement_id="E.3.1/PaletteColorSC/JPEGLosslessSV1",
    clause="PS3.11 E.3.1",
    where=is_palette_color_sc,
    where_text=(
        "the SOP Instance does not have Photometric Interpretation (0028,0004) of MONOCHROME1 or "
        "MONOCHROME2"
    ),
)

ROW_PALETTE_COLOR_SC_EXPLICIT_VR_LITTLE_ENDIAN = SopRow(
    sop_classes=frozenset({uid.SecondaryCaptureImageStorage}),
    transfer_syntaxes=frozenset({uid.ExplicitVRLittleEndian}),
    requirement_id="E.3.1/PaletteColorSC/ExplicitVRLittleEndian",
    clause="PS3.11 E.3.1",
    where=is_palette_color_sc,
    where_text=(
        "the SOP Instance does not have Photometric Interpretation (0028,0004) of MONOCHROME1 or "
        "MONOCHROME2"
    ),
)

ROW_GRAYSCALE_SOFTCOPY_PRESENTATION_STATE_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN = SopRow(
    sop_classes=frozenset({uid.GrayscaleSoftcopyPresentationStateStorage}),
    transfer_syntaxes=frozenset({uid.ExplicitVRLittleEndian}),
    requirement_id="E.3.1/GrayscaleSoftcopyPresentationStateStorage/ExplicitVRLittleEndian",
    clause="PS3.11 E.3.1",
)

ROW_X_RAY_RADIATION_DOSE_SR_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN = SopRow(
    sop_classes=frozenset({uid.XRayRadiationDoseSRStorage}),
    transfer_syntaxes=frozenset({uid.ExplicitVRLittleEndian}),
    requirement_id="E.3.1/XRayRadiationDoseSRStorage/ExplicitVRLittleEndian",
    clause="PS3.11 E.3.1",
)


@on_record(
    "E.3.3.2/IMAGE/ReferencedImageSequence",
    clause="PS3.11 E.3.4",
    source="profiles/ps3.11/annex-e.apdsl:231",
    record_types=("IMAGE",),
)
def image_referenced_image_sequence(record: Record) -> Results:
    """PS3.11 E.3.4, E.3.3.2/IMAGE/ReferencedImageSequence.

    Referenced Image Sequence (0008,1140) shall be present with an Item in Directory Records of type
    IMAGE (Type 1C) if Referenced Image Sequence (0008,1140) is present in the SOP Instance
    referenced by the Directory Record.
    """
    instance = referenced(record)
    required = present(data_of(instance), tag.ReferencedImageSequence)
    yield from demand_type(record.dataset, tag.ReferencedImageSequence, "1C", required=required)


@on_record(
    "E.3.3.2/IMAGE/ReferencedImageSequence/ReferencedSOPClassUID",
    clause="PS3.11 E.3.4",
    source="profiles/ps3.11/annex-e.apdsl:234",
    record_types=("IMAGE",),
)
def image_referenced_image_sequence_referenced_sop_class_uid(record: Record) -> Results:
    """PS3.11 E.3.4, E.3.3.2/IMAGE/ReferencedImageSequence/ReferencedSOPClassUID.

    Referenced SOP Class UID (0008,1150) shall be present with a value in each Item of Referenced
    Image Sequence (0008,1140) in Directory Records of type IMAGE (Type 1C) if Referenced Image
    Sequence (0008,1140) is present in the Directory Record.
    """
    for at, item in items_below(record.dataset, tag.ReferencedImageSequence):
        required = present(record.dataset, tag.ReferencedImageSequence)
        yield from demand_type(item, tag.ReferencedSOPClassUID, "1C", required=required, at=at)


@on_record(
    "E.3.3.2/IMAGE/ReferencedImageSequence/ReferencedSOPInstanceUID",
    clause="PS3.11 E.3.4",
    source="profiles/ps3.11/annex-e.apdsl:235",
    record_types=("IMAGE",),
)
def image_referenced_image_sequence_referenced_sop_instance_uid(record: Record) -> Results:
    """PS3.11 E.3.4, E.3.3.2/IMAGE/ReferencedImageSequence/ReferencedSOPInstanceUID.

    Referenced SOP Instance UID (0008,1155) shall be present with a value in each Item of Referenced
    Image Sequence (0008,1140) in Directory Records of type IMAGE (Type 1C) if Referenced Image
    Sequence (0008,1140) is present in the Directory Record.
    """
    for at, item in items_below(record.dataset, tag.ReferencedImageSequence):
        required = present(record.dataset, tag.ReferencedImageSequence)
        yield from demand_type(item, tag.ReferencedSOPInstanceUID, "1C", required=required, at=at)


@on_record(
    "E.3.3.2/IMAGE/ImagePositionPatient",
    clause="PS3.11 E.3.3.2",
    source="profiles/ps3.11/annex-e.apdsl:242",
    record_types=("IMAGE",),
)
def image_image_position_patient(record: Record) -> Results:
    """PS3.11 E.3.3.2, E.3.3.2/IMAGE/ImagePositionPatient.

    Image Position (Patient) (0020,0032) shall be present with a value in Directory Records of type
    IMAGE (Type 1C) if Image Position (Patient) (0020,0032) is present in the SOP Instance
    referenced by the Directory Record.
    """
    instance = referenced(record)
    required = present(data_of(instance), tag.ImagePositionPatient)
    yield from demand_type(record.dataset, tag.ImagePositionPatient, "1C", required=required)


@on_record(
    "E.3.3.2/IMAGE/ImageOrientationPatient",
    clause="PS3.11 E.3.3.2",
    source="profiles/ps3.11/annex-e.apdsl:244",
    record_types=("IMAGE",),
)
def image_image_orientation_patient(record: Record) -> Results:
    """PS3.11 E.3.3.2, E.3.3.2/IMAGE/ImageOrientationPatient.

    Image Orientation (Patient) (0020,0037) shall be present with a value in Directory Records of
    type IMAGE (Type 1C) if Image Orientation (Patient) (0020,0037) is present in the SOP Instance
    referenced by the Directory Record.
    """
    instance = referenced(record)
    required = present(data_of(instance), tag.ImageOrientationPatient)
    yield from demand_type(record.dataset, tag.ImageOrientationPatient, "1C", required=required)


@on_record(
    "E.3.3.2/IMAGE/FrameOfReferenceUID",
    clause="PS3.11 E.3.3.2",
    source="profiles/ps3.11/annex-e.apdsl:246",
    record_types=("IMAGE",),
)
def image_frame_of_reference_uid(record: Record) -> Results:
    """PS3.11 E.3.3.2, E.3.3.2/IMAGE/FrameOfReferenceUID.

    Frame of Reference UID (0020,0052) shall be present with a value in Directory Records of type
    IMAGE (Type 1C) if Frame of Reference UID (0020,0052) is present in the SOP Instance referenced
    by the Directory Record.
    """
    instance = referenced(record)
    required = present(data_of(instance), tag.FrameOfReferenceUID)
    yield from demand_type(record.dataset, tag.FrameOfReferenceUID, "1C", required=required)


@on_record(
    "E.3.3.2/IMAGE/Rows",
    clause="PS3.11 E.3.3.2",
    source="profiles/ps3.11/annex-e.apdsl:247",
    record_types=("IMAGE",),
)
def image_rows(record: Record) -> Results:
    """PS3.11 E.3.3.2, E.3.3.2/IMAGE/Rows.

    Rows (0028,0010) shall be present with a value in Directory Records of type IMAGE (Type 1).
    """
    yield from demand_type(record.dataset, tag.Rows, "1")


@on_record(
    "E.3.3.2/IMAGE/Columns",
    clause="PS3.11 E.3.3.2",
    source="profiles/ps3.11/annex-e.apdsl:248",
    record_types=("IMAGE",),
)
def image_columns(record: Record) -> Results:
    """PS3.11 E.3.3.2, E.3.3.2/IMAGE/Columns.

    Columns (0028,0011) shall be present with a value in Directory Records of type IMAGE (Type 1).
    """
    yield from demand_type(record.dataset, tag.Columns, "1")


@on_record(
    "E.3.3.2/IMAGE/PixelSpacing",
    clause="PS3.11 E.3.3.2",
    source="profiles/ps3.11/annex-e.apdsl:249",
    record_types=("IMAGE",),
)
def image_pixel_spacing(record: Record) -> Results:
    """PS3.11 E.3.3.2, E.3.3.2/IMAGE/PixelSpacing.

    Pixel Spacing (0028,0030) shall be present with a value in Directory Records of type IMAGE (Type
    1C) if Pixel Spacing (0028,0030) is present in the SOP Instance referenced by the Directory
    Record.
    """
    instance = referenced(record)
    required = present(data_of(instance), tag.PixelSpacing)
    yield from demand_type(record.dataset, tag.PixelSpacing, "1C", required=required)


@on_record(
    "E.3.3.3/SERIES+IMAGE/icon/PhotometricInterpretation",
    clause="PS3.11 E.3.3.3",
    source="profiles/ps3.11/annex-e.apdsl:283",
    record_types=("SERIES", "IMAGE"),
)
def series_image_icon_photometric_interpretation(record: Record) -> Results:
    """PS3.11 E.3.3.3, E.3.3.3/SERIES+IMAGE/icon/PhotometricInterpretation.

    Photometric Interpretation (0028,0004) shall be MONOCHROME2 or PALETTE COLOR in the Icon Image
    of Directory Records of type SERIES or IMAGE.
    """
    for at, item in items_below(record.dataset, tag.IconImageSequence):
        yield from demand_value(item, tag.PhotometricInterpretation, at=at)
        yield from demand_values(
            item,
            tag.PhotometricInterpretation,
            "MONOCHROME2",
            "PALETTE COLOR",
            at=at,
        )


@on_record(
    "E.3.3.3/SERIES+IMAGE/icon/BitsAllocated",
    clause="PS3.11 E.3.3.3",
    source="profiles/ps3.11/annex-e.apdsl:284",
    record_types=("SERIES", "IMAGE"),
)
def series_image_icon_bits_allocated(record: Record) -> Results:
    """PS3.11 E.3.3.3, E.3.3.3/SERIES+IMAGE/icon/BitsAllocated.

    Bits Allocated (0028,0100) shall be 8 in the Icon Image of Directory Records of type SERIES or
    IMAGE.
    """
    for at, item in items_below(record.dataset, tag.IconImageSequence):
        yield from demand_value(item, tag.BitsAllocated, at=at)
        yield from demand_values(item, tag.BitsAllocated, 8, at=at)


@on_record(
    "E.3.3.3/SERIES+IMAGE/icon/BitsStored",
    clause="PS3.11 E.3.3.3",
    source="profiles/ps3.11/annex-e.apdsl:285",
    record_types=("SERIES", "IMAGE"),
)
def series_image_icon_bits_stored(record: Record) -> Results:
    """PS3.11 E.3.3.3, E.3.3.3/SERIES+IMAGE/icon/BitsStored.

    Bits Stored (0028,0101) shall be 8 in the Icon Image of Directory Records of type SERIES or
    IMAGE.
    """
    for at, item in items_below(record.dataset, tag.IconImageSequence):
        yield from demand_value(item, tag.BitsStored, at=at)
        yield from demand_values(item, tag.BitsStored, 8, at=at)


@on_record(
    "E.3.3.3/SERIES+IMAGE/icon/Rows",
    clause="PS3.11 E.3.3.3",
    source="profiles/ps3.11/annex-e.apdsl:286",
    record_types=("SERIES", "IMAGE"),
)
def series_image_icon_rows(record: Record) -> Results:
    """PS3.11 E.3.3.3, E.3.3.3/SERIES+IMAGE/icon/Rows.

    Rows (0028,0010) shall be 64 in the Icon Image of Directory Records of type SERIES or IMAGE.
    """
    for at, item in items_below(record.dataset, tag.IconImageSequence):
        yield from demand_value(item, tag.Rows, at=at)
        yield from demand_values(item, tag.Rows, 64, at=at)


@on_record(
    "E.3.3.3/SERIES+IMAGE/icon/Columns",
    clause="PS3.11 E.3.3.3",
    source="profiles/ps3.11/annex-e.apdsl:287",
    record_types=("SERIES", "IMAGE"),
)
def series_image_icon_columns(record: Record) -> Results:
    """PS3.11 E.3.3.3, E.3.3.3/SERIES+IMAGE/icon/Columns.

    Columns (0028,0011) shall be 64 in the Icon Image of Directory Records of type SERIES or IMAGE.
    """
    for at, item in items_below(record.dataset, tag.IconImageSequence):
        yield from demand_value(item, tag.Columns, at=at)
        yield from demand_values(item, tag.Columns, 64, at=at)


@on_instance(
    "E.3.4.1/CTImageStorage/Modality",
    clause="PS3.11 E.3.4.1",
    source="profiles/ps3.11/annex-e.apdsl:307",
    sop_classes=frozenset({uid.CTImageStorage}),
)
def ct_image_storage_modality(instance: Instance) -> Results:
    """PS3.11 E.3.4.1, E.3.4.1/CTImageStorage/Modality.

    Modality (0008,0060) shall be CT in SOP Instances of CT Image Storage.
    """
    yield from demand_value(instance.dataset, tag.Modality)
    yield from demand_values(instance.dataset, tag.Modality, "CT")


@on_instance(
    "E.3.4.1/CTImageStorage/PhotometricInterpretation",
    clause="PS3.11 E.3.4.1",
    source="profiles/ps3.11/annex-e.apdsl:308",
    sop_classes=frozenset({uid.CTImageStorage}),
)
def ct_image_storage_photometric_interpretation(instance: Instance) -> Results:
    """PS3.11 E.3.4.1, E.3.4.1/CTImageStorage/PhotometricInterpretation.

    Photometric Interpretation (0028,0004) shall be MONOCHROME2 in SOP Instances of CT Image
    Storage.
    """
    yield from demand_value(instance.dataset, tag.PhotometricInterpretation)
    yield from demand_values(instance.dataset, tag.PhotometricInterpretation, "MONOCHROME2")


@on_instance(
    "E.3.4.1/MRImageStorage/Modality",
    clause="PS3.11 E.3.4.1",
    source="profiles/ps3.11/annex-e.apdsl:321",
    sop_classes=frozenset({uid.MRImageStorage}),
)
def mr_image_storage_modality(instance: Instance) -> Results:
    """PS3.11 E.3.4.1, E.3.4.1/MRImageStorage/Modality.

    Modality (0008,0060) shall be MR in SOP Instances of MR Image Storage.
    """
    yield from demand_value(instance.dataset, tag.Modality)
    yield from demand_values(instance.dataset, tag.Modality, "MR")


@on_instance(
    "E.3.4.1/MRImageStorage/PhotometricInterpretation",
    clause="PS3.11 E.3.4.1",
    source="profiles/ps3.11/annex-e.apdsl:322",
    sop_classes=frozenset({uid.MRImageStorage}),
)
def mr_image_storage_photometric_interpretation(instance: Instance) -> Results:
    """PS3.11 E.3.4.1, E.3.4.1/MRImageStorage/PhotometricInterpretation.

    Photometric Interpretation (0028,0004) shall be MONOCHROME2 in SOP Instances of MR Image
    Storage.
    """
    yield from demand_value(instance.dataset, tag.PhotometricInterpretation)
    yield from demand_values(instance.dataset, tag.PhotometricInterpretation, "MONOCHROME2")


@on_instance(
    "E.3.4.1/MRImageStorage/BitsStored",
    clause="PS3.11 E.3.4.1",
    source="profiles/ps3.11/annex-e.apdsl:323",
    sop_classes=frozenset({uid.MRImageStorage}),
)
def mr_image_storage_bits_stored(instance: Instance) -> Results:
    """PS3.11 E.3.4.1, E.3.4.1/MRImageStorage/BitsStored.

    Bits Stored (0028,0101) shall be 8, or 12 to 16 in SOP Instances of MR Image Storage.
    """
    yield from demand_value(instance.dataset, tag.BitsStored)
    yield from demand_values(instance.dataset, tag.BitsStored, 8, Interval(12, 16))


@on_instance(
    "E.3.4.1/MRImageStorage/HighBit",
    clause="PS3.11 E.3.4.1",
    source="profiles/ps3.11/annex-e.apdsl:324",
    sop_classes=frozenset({uid.MRImageStorage}),
)
def mr_image_storage_high_bit(instance: Instance) -> Results:
    """PS3.11 E.3.4.1, E.3.4.1/MRImageStorage/HighBit.

    High Bit (0028,0102) shall be Bits Stored (0028,0101) - 1 in SOP Instances of MR Image Storage.
    """
    yield from demand_value(instance.dataset, tag.HighBit)
    yield from demand_equal(instance.dataset, tag.HighBit, tag.BitsStored, -1)


@on_instance(
    "E.3.4.1/GrayscaleSC/SamplesPerPixel",
    clause="PS3.11 E.3.4.1",
    source="profiles/ps3.11/annex-e.apdsl:335",
    sop_classes=frozenset({uid.SecondaryCaptureImageStorage}),
    where=is_grayscale_sc,
)
def grayscale_sc_samples_per_pixel(instance: Instance) -> Results:
    """PS3.11 E.3.4.1, E.3.4.1/GrayscaleSC/SamplesPerPixel.

    Samples per Pixel (0028,0002) shall be 1 in SOP Instances of Secondary Capture Image Storage
    where the SOP Instance has Photometric Interpretation (0028,0004) of MONOCHROME1 or MONOCHROME2.
    """
    yield from demand_value(instance.dataset, tag.SamplesPerPixel)
    yield from demand_values(instance.dataset, tag.SamplesPerPixel, 1)


@on_instance(
    "E.3.4.1/GrayscaleSC/PhotometricInterpretation",
    clause="PS3.11 E.3.4.1",
    source="profiles/ps3.11/annex-e.apdsl:336",
    sop_classes=frozenset({uid.SecondaryCaptureImageStorage}),
    where=is_grayscale_sc,
)
def grayscale_sc_photometric_interpretation(instance: Instance) -> Results:
    """PS3.11 E.3.4.1, E.3.4.1/GrayscaleSC/PhotometricInterpretation.

    Photometric Interpretation (0028,0004) shall be MONOCHROME2 in SOP Instances of Secondary
    Capture Image Storage where the SOP Instance has Photometric Interpretation (0028,0004) of
    MONOCHROME1 or MONOCHROME2.
    """
    yield from demand_value(instance.dataset, tag.PhotometricInterpretation)
    yield from demand_values(instance.dataset, tag.PhotometricInterpretation, "MONOCHROME2")


@on_instance(
    "E.3.4.1/GrayscaleSC/BitsAllocated",
    clause="PS3.11 E.3.4.1",
    source="profiles/ps3.11/annex-e.apdsl:337",
    sop_classes=frozenset({uid.SecondaryCaptureImageStorage}),
    where=is_grayscale_sc,
)
def grayscale_sc_bits_allocated(instance: Instance) -> Results:
    """PS3.11 E.3.4.1, E.3.4.1/GrayscaleSC/BitsAllocated.

    Bits Allocated (0028,0100) shall be 8 or 16 in SOP Instances of Secondary Capture Image Storage
    where the SOP Instance has Photometric Interpretation (0028,0004) of MONOCHROME1 or MONOCHROME2.
    """
    yield from demand_value(instance.dataset, tag.BitsAllocated)
    yield from demand_values(instance.dataset, tag.BitsAllocated, 8, 16)


@on_instance(
    "E.3.4.1/GrayscaleSC/BitsStored",
    clause="PS3.11 E.3.4.1",
    source="profiles/ps3.11/annex-e.apdsl:338",
    sop_classes=frozenset({uid.SecondaryCaptureImageStorage}),
    where=is_grayscale_sc,
)
def grayscale_sc_bits_stored(instance: Instance) -> Results:
    """PS3.11 E.3.4.1, E.3.4.1/GrayscaleSC/BitsStored.

    Bits Stored (0028,0101) shall be Bits Allocated (0028,0100) in SOP Instances of Secondary
    Capture Image Storage where the SOP Instance has Photometric Interpretation (0028,0004) of
    MONOCHROME1 or MONOCHROME2.
    """
    yield from demand_value(instance.dataset, tag.BitsStored)
    yield from demand_equal(instance.dataset, tag.BitsStored, tag.BitsAllocated)


@on_instance(
    "E.3.4.1/GrayscaleSC/HighBit",
    clause="PS3.11 E.3.4.1",
    source="profiles/ps3.11/annex-e.apdsl:339",
    sop_classes=frozenset({uid.SecondaryCaptureImageStorage}),
    where=is_grayscale_sc,
)
def grayscale_sc_high_bit(instance: Instance) -> Results:
    """PS3.11 E.3.4.1, E.3.4.1/GrayscaleSC/HighBit.

    High Bit (0028,0102) shall be Bits Stored (0028,0101) - 1 in SOP Instances of Secondary Capture
    Image Storage where the SOP Instance has Photometric Interpretation (0028,0004) of MONOCHROME1
    or MONOCHROME2.
    """
    yield from demand_value(instance.dataset, tag.HighBit)
    yield from demand_equal(instance.dataset, tag.HighBit, tag.BitsStored, -1)


@on_instance(
    "E.3.4.1/PaletteColorSC/SamplesPerPixel",
    clause="PS3.11 E.3.4.1",
    source="profiles/ps3.11/annex-e.apdsl:345",
    sop_classes=frozenset({uid.SecondaryCaptureImageStorage}),
    where=is_palette_color_sc,
)
def palette_color_sc_samples_per_pixel(instance: Instance) -> Results:
    """PS3.11 E.3.4.1, E.3.4.1/PaletteColorSC/SamplesPerPixel.

    Samples per Pixel (0028,0002) shall be 1 in SOP Instances of Secondary Capture Image Storage
    where the SOP Instance does not have Photometric Interpretation (0028,0004) of MONOCHROME1 or
    MONOCHROME2.
    """
    yield from demand_value(instance.dataset, tag.SamplesPerPixel)
    yield from demand_values(instance.dataset, tag.SamplesPerPixel, 1)


@on_instance(
    "E.3.4.1/PaletteColorSC/PhotometricInterpretation",
    clause="PS3.11 E.3.4.1",
    source="profiles/ps3.11/annex-e.apdsl:346",
    sop_classes=frozenset({uid.SecondaryCaptureImageStorage}),
    where=is_palette_color_sc,
)
def palette_color_sc_photometric_interpretation(instance: Instance) -> Results:
    """PS3.11 E.3.4.1, E.3.4.1/PaletteColorSC/PhotometricInterpretation.

    Photometric Interpretation (0028,0004) shall be PALETTE COLOR in SOP Instances of Secondary
    Capture Image Storage where the SOP Instance does not have Photometric Interpretation
    (0028,0004) of MONOCHROME1 or MONOCHROME2.
    """
    yield from demand_value(instance.dataset, tag.PhotometricInterpretation)
    yield from demand_values(instance.dataset, tag.PhotometricInterpretation, "PALETTE COLOR")


@on_instance(
    "E.3.4.1/PaletteColorSC/BitsAllocated",
    clause="PS3.11 E.3.4.1",
    source="profiles/ps3.11/annex-e.apdsl:347",
    sop_classes=frozenset({uid.SecondaryCaptureImageStorage}),
    where=is_palette_color_sc,
)
def palette_color_sc_bits_allocated(instance: Instance) -> Results:
    """PS3.11 E.3.4.1, E.3.4.1/PaletteColorSC/BitsAllocated.

    Bits Allocated (0028,0100) shall be 8 in SOP Instances of Secondary Capture Image Storage where
    the SOP Instance does not have Photometric Interpretation (0028,0004) of MONOCHROME1 or
    MONOCHROME2.
    """
    yield from demand_value(instance.dataset, tag.BitsAllocated)
    yield from demand_values(instance.dataset, tag.BitsAllocated, 8)


@on_instance(
    "E.3.4.1/PaletteColorSC/BitsStored",
    clause="PS3.11 E.3.4.1",
    source="profiles/ps3.11/annex-e.apdsl:348",
    sop_classes=frozenset({uid.SecondaryCaptureImageStorage}),
    where=is_palette_color_sc,
)
def palette_color_sc_bits_stored(instance: Instance) -> Results:
    """PS3.11 E.3.4.1, E.3.4.1/PaletteColorSC/BitsStored.

    Bits Stored (0028,0101) shall be 8 in SOP Instances of Secondary Capture Image Storage where the
    SOP Instance does not have Photometric Interpretation (0028,0004) of MONOCHROME1 or MONOCHROME2.
    """
    yield from demand_value(instance.dataset, tag.BitsStored)
    yield from demand_values(instance.dataset, tag.BitsStored, 8)


@on_instance(
    "E.3.4.1/PaletteColorSC/HighBit",
    clause="PS3.11 E.3.4.1",
    source="profiles/ps3.11/annex-e.apdsl:349",
    sop_classes=frozenset({uid.SecondaryCaptureImageStorage}),
    where=is_palette_color_sc,
)
def palette_color_sc_high_bit(instance: Instance) -> Results:
    """PS3.11 E.3.4.1, E.3.4.1/PaletteColorSC/HighBit.

    High Bit (0028,0102) shall be 7 in SOP Instances of Secondary Capture Image Storage where the
    SOP Instance does not have Photometric Interpretation (0028,0004) of MONOCHROME1 or MONOCHROME2.
    """
    yield from demand_value(instance.dataset, tag.HighBit)
    yield from demand_values(instance.dataset, tag.HighBit, 7)


RULE_DIRECTORY = RuleUse(
    "dicomdir-present",
    "E.3.3/directory",
    "PS3.11 E.3.3",
    "The File-set shall have a DICOMDIR with a Basic Directory IOD.",
    source="profiles/ps3.11/annex-e.apdsl:197",
)

RULE_PATIENT_HIERARCHY = RuleUse(
    "patient-hierarchy",
    "E.3.3/patient-hierarchy",
    "PS3.11 E.3.3",
    (
        "The Basic Directory has Directory Records at the PATIENT level and the levels below it, "
        "as the SOP Classes in the File-set demand."
    ),
    source="profiles/ps3.11/annex-e.apdsl:198",
)

RULE_EVERY_FILE_REFERENCED = RuleUse(
    "every-file-referenced",
    "E.3.3/every-file-referenced",
    "PS3.11 E.3.3",
    (
        "Every DICOM file in the File-set that holds a SOP Instance of the profile is referenced "
        "by a Directory Record."
    ),
    source="profiles/ps3.11/annex-e.apdsl:202",
)

RULE_DIRECTORY_INFORMATION = RuleUse(
    "directory-information",
    "E.3.3/directory-information",
    "PS3.11 E.3.3",
    "The DICOMDIR has directory information: one without any Directory Record is not allowed.",
    source="profiles/ps3.11/annex-e.apdsl:206",
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
    "E.2.1/supports-a-role",
    "PS3.11 E.2.1",
    (
        "An Application Entity shall support at least one of the roles File-set Creator, File-set "
        "Reader and File-set Updater."
    ),
    "the roles of an application are claimed in its conformance statement",
)

STATEMENT_CREATOR_GENERATES_DIRECTORY = Unverified(
    "E.2.1.1/creator-generates-directory",
    "PS3.11 E.2.1.1",
    (
        "A File-set Creator shall be able to generate the Basic Directory SOP Class in the "
        "DICOMDIR, with every type of Directory Record that goes with the SOP Classes stored in "
        "the File-set."
    ),
    "a capability of an application, of which one File-set shows a part only",
)

STATEMENT_NO_MULTIPLE_VOLUMES = Unverified(
    "E.2.1.1/no-multiple-volumes",
    "PS3.11 E.2.1.1",
    (
        "One logical volume shall not extend over several physical media. Files that do not fit on "
        "one physical volume, for example those of a Study, become several independent File-sets, "
        "each on one volume under a DICOMDIR of its own."
    ),
    "one volume does not show which other volumes belong to it",
)

STATEMENT_FSC_FINALIZE_OR_MULTI_SESSION_OR_PACKET_WRITING = Unverified(
    "E.2.1.1/FSC/finalize-or-multi-session-or-packet-writing",
    "PS3.11 E.2.1.1",
    (
        "A File-set Creator (FSC) shall offer the ability to finalize the medium at the end of the "
        "most recent write session, to leave the medium open for further sessions or to write in "
        "packets where medium and file system support that."
    ),
    "what an application does in a role, no file shows",
)

STATEMENT_READER_READS_ALL = Unverified(
    "E.2.1.2/reader-reads-all",
    "PS3.11 E.2.1.2",
    (
        "A File-set Reader shall be able to read every SOP Class of the Application Profile to "
        "which it claims conformance, in every Transfer Syntax defined for it."
    ),
    "a capability of a reader, which no file shows",
)

STATEMENT_UPDATER_GENERATES_INSTANCES = Unverified(
    "E.2.1.3/updater-generates-instances",
    "PS3.11 E.2.1.3",
    (
        "A File-set Updater shall be able to generate at least one kind of SOP Instance of the "
        "Application Profile to which it claims conformance, and to read and update the DICOMDIR."
    ),
    "a capability of an updater, which no file shows",
)

STATEMENT_UPDATER_EXTENDS_OPEN_VOLUME = Unverified(
    "E.2.1.3/updater-extends-open-volume",
    "PS3.11 E.2.1.3",
    (
        "A File-set Updater shall be able to update a volume that has not been finalized, provided "
        "that it has room for a new DICOMDIR, the information, and the control structures that the "
        "standards of the physical volume require (PS3.12)."
    ),
    "a capability of an updater, which no file shows",
)

STATEMENT_FSU_FINALIZE_OR_MULTI_SESSION_OR_PACKET_WRITING = Unverified(
    "E.2.1.3/FSU/finalize-or-multi-session-or-packet-writing",
    "PS3.11 E.2.1.3",
    (
        "A File-set Updater (FSU) shall offer the ability to finalize the medium at the end of the "
        "most recent write session, to leave the medium open for further sessions or to write in "
        "packets where medium and file system support that."
    ),
    "what an application does in a role, no file shows",
)

STATEMENT_MEDIA_STORAGE_DIRECTORY_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN = Unverified(
    "E.3.1/MediaStorageDirectoryStorage/ExplicitVRLittleEndian",
    "PS3.11 E.3.1",
    (
        "Support of Media Storage Directory Storage in Explicit VR Little Endian is mandatory for "
        "FSC, FSR and FSU."
    ),
    "what an application supports in a role, no file shows",
)

STATEMENT_CT_IMAGE_STORAGE_JPEG_LOSSLESS_SV_1 = Unverified(
    "E.3.1/CTImageStorage/JPEGLosslessSV1",
    "PS3.11 E.3.1",
    (
        "Support of CT Image Storage in JPEG Lossless, Non-Hierarchical, First-Order Prediction "
        "(Process 14 [Selection Value 1]) is optional for FSC and FSU, mandatory for FSR."
    ),
    "what an application supports in a role, no file shows",
)

STATEMENT_CT_IMAGE_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN = Unverified(
    "E.3.1/CTImageStorage/ExplicitVRLittleEndian",
    "PS3.11 E.3.1",
    (
        "Support of CT Image Storage in Explicit VR Little Endian is optional for FSC and FSU, "
        "mandatory for FSR."
    ),
    "what an application supports in a role, no file shows",
)

STATEMENT_MR_IMAGE_STORAGE_JPEG_LOSSLESS_SV_1 = Unverified(
    "E.3.1/MRImageStorage/JPEGLosslessSV1",
    "PS3.11 E.3.1",
    (
        "Support of MR Image Storage in JPEG Lossless, Non-Hierarchical, First-Order Prediction "
        "(Process 14 [Selection Value 1]) is optional for FSC and FSU, mandatory for FSR."
    ),
    "what an application supports in a role, no file shows",
)

STATEMENT_MR_IMAGE_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN = Unverified(
    "E.3.1/MRImageStorage/ExplicitVRLittleEndian",
    "PS3.11 E.3.1",
    (
        "Support of MR Image Storage in Explicit VR Little Endian is optional for FSC and FSU, "
        "mandatory for FSR."
    ),
    "what an application supports in a role, no file shows",
)

STATEMENT_GRAYSCALE_SC_JPEG_LOSSLESS_SV_1 = Unverified(
    "E.3.1/GrayscaleSC/JPEGLosslessSV1",
    "PS3.11 E.3.1",
    (
        "Support of Secondary Capture Image Storage, where the SOP Instance has Photometric "
        "Interpretation (0028,0004) of MONOCHROME1 or MONOCHROME2, in JPEG Lossless, "
        "Non-Hierarchical, First-Order Prediction (Process 14 [Selection Value 1]) is optional for "
        "FSC and FSU, mandatory for FSR."
    ),
    "what an application supports in a role, no file shows",
)

STATEMENT_GRAYSCALE_SC_EXPLICIT_VR_LITTLE_ENDIAN = Unverified(
    "E.3.1/GrayscaleSC/ExplicitVRLittleEndian",
    "PS3.11 E.3.1",
    (
        "Support of Secondary Capture Image Storage, where the SOP Instance has Photometric "
        "Interpretation (0028,0004) of MONOCHROME1 or MONOCHROME2, in Explicit VR Little Endian is "
        "optional for FSC and FSU, mandatory for FSR."
    ),
    "what an application supports in a role, no file shows",
)

STATEMENT_MOD_130_4_GB = Unverified(
    "E.3.2/MOD-130-4GB",
    "PS3.11 E.3.2",
    "The File-set shall be stored on 130 mm 4.1GB Magneto-Optical Disk as PS3.12 M defines it.",
    "files alone do not show the physical medium and its format",
)

STATEMENT_CONSISTENT_WITH_THE_IODS = Unverified(
    "E.3.4.1/consistent-with-the-iods",
    "PS3.11 E.3.4.1",
    (
        "The values in this table and the next three are more specific than those of the CT, MR "
        "and SC Image IODs of PS3.3, and do not replace them: an image shall also be consistent "
        "with its IOD."
    ),
    "a demand of the IODs of PS3.3, which are checked by other means",
)

STATEMENT_CD_R = Unverified(
    "E.3.2/CD-R",
    "PS3.11 E.3.2",
    "The File-set shall be stored on 120mm CD-R Medium as PS3.12 F defines it.",
    "files alone do not show the physical medium and its format",
)

STATEMENT_DVD_RAM = Unverified(
    "E.3.2/DVD-RAM",
    "PS3.11 E.3.2",
    "The File-set shall be stored on UDF on 120 mm DVD-RAM Medium as PS3.12 J defines it.",
    "files alone do not show the physical medium and its format",
)

STATEMENT_MEDIA_STORAGE_DIRECTORY_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN_DVD = Unverified(
    "E.3.1/MediaStorageDirectoryStorage/ExplicitVRLittleEndian",
    "PS3.11 E.3.1",
    (
        "Support of Media Storage Directory Storage in Explicit VR Little Endian is mandatory for "
        "FSC and FSR."
    ),
    "what an application supports in a role, no file shows",
)

STATEMENT_CT_IMAGE_STORAGE_JPEG_LOSSLESS_SV_1_DVD = Unverified(
    "E.3.1/CTImageStorage/JPEGLosslessSV1",
    "PS3.11 E.3.1",
    (
        "Support of CT Image Storage in JPEG Lossless, Non-Hierarchical, First-Order Prediction "
        "(Process 14 [Selection Value 1]) is optional for FSC, mandatory for FSR."
    ),
    "what an application supports in a role, no file shows",
)

STATEMENT_CT_IMAGE_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN_DVD = Unverified(
    "E.3.1/CTImageStorage/ExplicitVRLittleEndian",
    "PS3.11 E.3.1",
    (
        "Support of CT Image Storage in Explicit VR Little Endian is optional for FSC, mandatory "
        "for FSR."
    ),
    "what an application supports in a role, no file shows",
)

STATEMENT_MR_IMAGE_STORAGE_JPEG_LOSSLESS_SV_1_DVD = Unverified(
    "E.3.1/MRImageStorage/JPEGLosslessSV1",
    "PS3.11 E.3.1",
    (
        "Support of MR Image Storage in JPEG Lossless, Non-Hierarchical, First-Order Prediction "
        "(Process 14 [Selection Value 1]) is optional for FSC, mandatory for FSR."
    ),
    "what an application supports in a role, no file shows",
)

STATEMENT_MR_IMAGE_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN_DVD = Unverified(
    "E.3.1/MRImageStorage/ExplicitVRLittleEndian",
    "PS3.11 E.3.1",
    (
        "Support of MR Image Storage in Explicit VR Little Endian is optional for FSC, mandatory "
        "for FSR."
    ),
    "what an application supports in a role, no file shows",
)

STATEMENT_GRAYSCALE_SC_JPEG_LOSSLESS_SV_1_DVD = Unverified(
    "E.3.1/GrayscaleSC/JPEGLosslessSV1",
    "PS3.11 E.3.1",
    (
        "Support of Secondary Capture Image Storage, where the SOP Instance has Photometric "
        "Interpretation (0028,0004) of MONOCHROME1 or MONOCHROME2, in JPEG Lossless, "
        "Non-Hierarchical, First-Order Prediction (Process 14 [Selection Value 1]) is optional for "
        "FSC, mandatory for FSR."
    ),
    "what an application supports in a role, no file shows",
)

STATEMENT_GRAYSCALE_SC_EXPLICIT_VR_LITTLE_ENDIAN_DVD = Unverified(
    "E.3.1/GrayscaleSC/ExplicitVRLittleEndian",
    "PS3.11 E.3.1",
    (
        "Support of Secondary Capture Image Storage, where the SOP Instance has Photometric "
        "Interpretation (0028,0004) of MONOCHROME1 or MONOCHROME2, in Explicit VR Little Endian is "
        "optional for FSC, mandatory for FSR."
    ),
    "what an application supports in a role, no file shows",
)

STATEMENT_DVD = Unverified(
    "E.3.2/DVD",
    "PS3.11 E.3.2",
    "The File-set shall be stored on 120 mm DVD Medium as PS3.12 P defines it.",
    "files alone do not show the physical medium and its format",
)
