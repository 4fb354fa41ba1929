"""Directory Records of type SPECTROSCOPY (PS3.3 F.5.27).

Made by apdsl from profiles/library/directory-records.apdsl,
profiles/library/attribute-macros.apdsl; do not edit.
"""

from __future__ import annotations

from apdsl.runtime.authoring import on_record
from apdsl.runtime.checks import Results
from apdsl.runtime.conditions import present, uses_extended_characters
from apdsl.runtime.demands import demand_items, demand_type
from apdsl.runtime.record import Record
from apdsl.runtime.scopes import data_of, items_below, referenced

from .. import _tags as tag


@on_record(
    "PS3.3:F.5.27/SPECTROSCOPY/SpecificCharacterSet",
    clause="PS3.3 F.5.27",
    source="profiles/library/directory-records.apdsl:274",
    record_types=("SPECTROSCOPY",),
)
def spectroscopy_specific_character_set(record: Record) -> Results:
    """PS3.3 F.5.27, PS3.3:F.5.27/SPECTROSCOPY/SpecificCharacterSet.

    Specific Character Set (0008,0005) shall be present with a value in Directory Records of type
    SPECTROSCOPY (Type 1C) if a text value in the Directory Record has characters outside the
    default character repertoire.
    """
    required = uses_extended_characters(record.dataset)
    yield from demand_type(record.dataset, tag.SpecificCharacterSet, "1C", required=required)


@on_record(
    "PS3.3:F.5.27/SPECTROSCOPY/ImageType",
    clause="PS3.3 F.5.27",
    source="profiles/library/directory-records.apdsl:276",
    record_types=("SPECTROSCOPY",),
)
def spectroscopy_image_type(record: Record) -> Results:
    """PS3.3 F.5.27, PS3.3:F.5.27/SPECTROSCOPY/ImageType.

    Image Type (0008,0008) shall be present with a value in Directory Records of type SPECTROSCOPY
    (Type 1).
    """
    yield from demand_type(record.dataset, tag.ImageType, "1")


@on_record(
    "PS3.3:F.5.27/SPECTROSCOPY/ContentDate",
    clause="PS3.3 F.5.27",
    source="profiles/library/directory-records.apdsl:277",
    record_types=("SPECTROSCOPY",),
)
def spectroscopy_content_date(record: Record) -> Results:
    """PS3.3 F.5.27, PS3.3:F.5.27/SPECTROSCOPY/ContentDate.

    Content Date (0008,0023) shall be present with a value in Directory Records of type SPECTROSCOPY
    (Type 1).
    """
    yield from demand_type(record.dataset, tag.ContentDate, "1")


@on_record(
    "PS3.3:F.5.27/SPECTROSCOPY/ContentTime",
    clause="PS3.3 F.5.27",
    source="profiles/library/directory-records.apdsl:278",
    record_types=("SPECTROSCOPY",),
)
def spectroscopy_content_time(record: Record) -> Results:
    """PS3.3 F.5.27, PS3.3:F.5.27/SPECTROSCOPY/ContentTime.

    Content Time (0008,0033) shall be present with a value in Directory Records of type SPECTROSCOPY
    (Type 1).
    """
    yield from demand_type(record.dataset, tag.ContentTime, "1")


@on_record(
    "PS3.3:F.5.27/SPECTROSCOPY/InstanceNumber",
    clause="PS3.3 F.5.27",
    source="profiles/library/directory-records.apdsl:279",
    record_types=("SPECTROSCOPY",),
)
def spectroscopy_instance_number(record: Record) -> Results:
    """PS3.3 F.5.27, PS3.3:F.5.27/SPECTROSCOPY/InstanceNumber.

    Instance Number (0020,0013) shall be present with a value in Directory Records of type
    SPECTROSCOPY (Type 1).
    """
    yield from demand_type(record.dataset, tag.InstanceNumber, "1")


@on_record(
    "PS3.3:F.5.27/SPECTROSCOPY/ReferencedImageEvidenceSequence",
    clause="PS3.3 F.5.27",
    source="profiles/library/directory-records.apdsl:280",
    record_types=("SPECTROSCOPY",),
)
def spectroscopy_referenced_image_evidence_sequence(record: Record) -> Results:
    """PS3.3 F.5.27, PS3.3:F.5.27/SPECTROSCOPY/ReferencedImageEvidenceSequence.

    Referenced Image Evidence Sequence (0008,9092) shall be present with an Item in Directory
    Records of type SPECTROSCOPY (Type 1C) if Referenced Image Evidence Sequence (0008,9092) is
    present in the SOP Instance referenced by the Directory Record. Where present, it shall have at
    least 1 Item.
    """
    instance = referenced(record)
    required = present(data_of(instance), tag.ReferencedImageEvidenceSequence)
    yield from demand_type(
        record.dataset,
        tag.ReferencedImageEvidenceSequence,
        "1C",
        required=required,
    )
    yield from demand_items(record.dataset, tag.ReferencedImageEvidenceSequence, 1)


@on_record(
    "PS3.3:F.5.27/SPECTROSCOPY/ReferencedImageEvidenceSequence/StudyInstanceUID",
    clause="PS3.3 F.5.27",
    source="profiles/library/attribute-macros.apdsl:87",
    record_types=("SPECTROSCOPY",),
)
def spectroscopy_referenced_image_evidence_sequence_study_instance_uid(record: Record) -> Results:
    """PS3.3 F.5.27, PS3.3:F.5.27/SPECTROSCOPY/ReferencedImageEvidenceSequence/StudyInstanceUID.

    Study Instance UID (0020,000D) shall be present with a value in each Item of Referenced Image
    Evidence Sequence (0008,9092) in Directory Records of type SPECTROSCOPY (Type 1).
    """
    for at, item in items_below(record.dataset, tag.ReferencedImageEvidenceSequence):
        yield from demand_type(item, tag.StudyInstanceUID, "1", at=at)


@on_record(
    "PS3.3:F.5.27/SPECTROSCOPY/ReferencedImageEvidenceSequence/ReferencedSeriesSequence",
    clause="PS3.3 F.5.27",
    source="profiles/library/attribute-macros.apdsl:88",
    record_types=("SPECTROSCOPY",),
)
def spectroscopy_referenced_image_evidence_sequence_referenced_series_sequence(
    record: Record,
) -> Results:
    """PS3.3 F.5.27,
    PS3.3:F.5.27/SPECTROSCOPY/ReferencedImageEvidenceSequence/ReferencedSeriesSequence.

    Referenced Series Sequence (0008,1115) shall be present with an Item in each Item of Referenced
    Image Evidence Sequence (0008,9092) in Directory Records of type SPECTROSCOPY (Type 1). It shall
    have at least 1 Item.
    """
    for at, item in items_below(record.dataset, tag.ReferencedImageEvidenceSequence):
        yield from demand_type(item, tag.ReferencedSeriesSequence, "1", at=at)
        yield from demand_items(item, tag.ReferencedSeriesSequence, 1, at=at)


@on_record(
    "PS3.3:F.5.27/SPECTROSCOPY/ReferencedImageEvidenceSequence/ReferencedSeriesSequence/SeriesInstanceUID",
    clause="PS3.3 F.5.27",
    source="profiles/library/attribute-macros.apdsl:89",
    record_types=("SPECTROSCOPY",),
)
def spectroscopy_referenced_image_evidence_sequence_referenced_series_sequence_series_instance_uid(
    record: Record,
) -> Results:
    """PS3.3 F.5.27,
    PS3.3:F.5.27/SPECTROSCOPY/ReferencedImageEvidenceSequence/ReferencedSeriesSequence/SeriesInstanceUID.

    Series Instance UID (0020,000E) shall be present with a value in each Item of Referenced Series
    Sequence (0008,1115) in each Item of Referenced Image Evidence Sequence (0008,9092) in Directory
    Records of type SPECTROSCOPY (Type 1).
    """
    for at, item in items_below(
        record.dataset,
        tag.ReferencedImageEvidenceSequence,
        tag.ReferencedSeriesSequence,
    ):
        yield from demand_type(item, tag.SeriesInstanceUID, "1", at=at)


@on_record(
    "PS3.3:F.5.27/SPECTROSCOPY/ReferencedImageEvidenceSequence/ReferencedSeriesSequence/ReferencedSOPSequence",
    clause="PS3.3 F.5.27",
    source="profiles/library/attribute-macros.apdsl:93",
    record_types=("SPECTROSCOPY",),
)
def spectroscopy_referenced_image_evidence_sequence_referenced_series_sequence_referenced_sop_sequence(
    record: Record,
) -> Results:
    """PS3.3 F.5.27,
    PS3.3:F.5.27/SPECTROSCOPY/ReferencedImageEvidenceSequence/ReferencedSeriesSequence/ReferencedSOPSequence.

    Referenced SOP Sequence (0008,1199) shall be present with an Item in each Item of Referenced
    Series Sequence (0008,1115) in each Item of Referenced Image Evidence Sequence (0008,9092) in
    Directory Records of type SPECTROSCOPY (Type 1). It shall have at least 1 Item.
    """
    for at, item in items_below(
        record.dataset,
        tag.ReferencedImageEvidenceSequence,
        tag.ReferencedSeriesSequence,
    ):
        yield from demand_type(item, tag.ReferencedSOPSequence, "1", at=at)
        yield from demand_items(item, tag.ReferencedSOPSequence, 1, at=at)


@on_record(
    "PS3.3:F.5.27/SPECTROSCOPY/ReferencedImageEvidenceSequence/ReferencedSeriesSequence/ReferencedSOPSequence/ReferencedSOPClassUID",
    clause="PS3.3 F.5.27",
    source="profiles/library/attribute-macros.apdsl:55",
    record_types=("SPECTROSCOPY",),
)
def spectroscopy_referenced_image_evidence_sequence_referenced_series_sequence_referenced_sop_sequence_referenced_sop_class_uid(
    record: Record,
) -> Results:
    """PS3.3 F.5.27,
    PS3.3:F.5.27/SPECTROSCOPY/ReferencedImageEvidenceSequence/ReferencedSeriesSequence/ReferencedSOPSequence/ReferencedSOPClassUID.

    Referenced SOP Class UID (0008,1150) shall be present with a value in each Item of Referenced
    SOP Sequence (0008,1199) in each Item of Referenced Series Sequence (0008,1115) in each Item of
    Referenced Image Evidence Sequence (0008,9092) in Directory Records of type SPECTROSCOPY (Type
    1).
    """
    for at, item in items_below(
        record.dataset,
        tag.ReferencedImageEvidenceSequence,
        tag.ReferencedSeriesSequence,
        tag.ReferencedSOPSequence,
    ):
        yield from demand_type(item, tag.ReferencedSOPClassUID, "1", at=at)


@on_record(
    "PS3.3:F.5.27/SPECTROSCOPY/ReferencedImageEvidenceSequence/ReferencedSeriesSequence/ReferencedSOPSequence/ReferencedSOPInstanceUID",
    clause="PS3.3 F.5.27",
    source="profiles/library/attribute-macros.apdsl:56",
    record_types=("SPECTROSCOPY",),
)
def spectroscopy_referenced_image_evidence_sequence_referenced_series_sequence_referenced_sop_sequence_referenced_sop_instance_uid(
    record: Record,
) -> Results:
    """PS3.3 F.5.27,
    PS3.3:F.5.27/SPECTROSCOPY/ReferencedImageEvidenceSequence/ReferencedSeriesSequence/ReferencedSOPSequence/ReferencedSOPInstanceUID.

    Referenced SOP Instance UID (0008,1155) shall be present with a value in each Item of Referenced
    SOP Sequence (0008,1199) in each Item of Referenced Series Sequence (0008,1115) in each Item of
    Referenced Image Evidence Sequence (0008,9092) in Directory Records of type SPECTROSCOPY (Type
    1).
    """
    for at, item in items_below(
        record.dataset,
        tag.ReferencedImageEvidenceSequence,
        tag.ReferencedSeriesSequence,
        tag.ReferencedSOPSequence,
    ):
        yield from demand_type(item, tag.ReferencedSOPInstanceUID, "1", at=at)


@on_record(
    "PS3.3:F.5.27/SPECTROSCOPY/NumberOfFrames",
    clause="PS3.3 F.5.27",
    source="profiles/library/directory-records.apdsl:285",
    record_types=("SPECTROSCOPY",),
)
def spectroscopy_number_of_frames(record: Record) -> Results:
    """PS3.3 F.5.27, PS3.3:F.5.27/SPECTROSCOPY/NumberOfFrames.

    Number of Frames (0028,0008) shall be present with a value in Directory Records of type
    SPECTROSCOPY (Type 1).
    """
    yield from demand_type(record.dataset, tag.NumberOfFrames, "1")


@on_record(
    "PS3.3:F.5.27/SPECTROSCOPY/Rows",
    clause="PS3.3 F.5.27",
    source="profiles/library/directory-records.apdsl:286",
    record_types=("SPECTROSCOPY",),
)
def spectroscopy_rows(record: Record) -> Results:
    """PS3.3 F.5.27, PS3.3:F.5.27/SPECTROSCOPY/Rows.

    Rows (0028,0010) shall be present with a value in Directory Records of type SPECTROSCOPY (Type
    1).
    """
    yield from demand_type(record.dataset, tag.Rows, "1")


@on_record(
    "PS3.3:F.5.27/SPECTROSCOPY/Columns",
    clause="PS3.3 F.5.27",
    source="profiles/library/directory-records.apdsl:287",
    record_types=("SPECTROSCOPY",),
)
def spectroscopy_columns(record: Record) -> Results:
    """PS3.3 F.5.27, PS3.3:F.5.27/SPECTROSCOPY/Columns.

    Columns (0028,0011) shall be present with a value in Directory Records of type SPECTROSCOPY
    (Type 1).
    """
    yield from demand_type(record.dataset, tag.Columns, "1")


@on_record(
    "PS3.3:F.5.27/SPECTROSCOPY/DataPointRows",
    clause="PS3.3 F.5.27",
    source="profiles/library/directory-records.apdsl:288",
    record_types=("SPECTROSCOPY",),
)
def spectroscopy_data_point_rows(record: Record) -> Results:
    """PS3.3 F.5.27, PS3.3:F.5.27/SPECTROSCOPY/DataPointRows.

    Data Point Rows (0028,9001) shall be present with a value in Directory Records of type
    SPECTROSCOPY (Type 1).
    """
    yield from demand_type(record.dataset, tag.DataPointRows, "1")


@on_record(
    "PS3.3:F.5.27/SPECTROSCOPY/DataPointColumns",
    clause="PS3.3 F.5.27",
    source="profiles/library/directory-records.apdsl:289",
    record_types=("SPECTROSCOPY",),
)
def spectroscopy_data_point_columns(record: Record) -> Results:
    """PS3.3 F.5.27, PS3.3:F.5.27/SPECTROSCOPY/DataPointColumns.

    Data Point Columns (0028,9002) shall be present with a value in Directory Records of type
    SPECTROSCOPY (Type 1).
    """
    yield from demand_type(record.dataset, tag.DataPointColumns, "1")


@on_record(
    "PS3.3:F.5.27/SPECTROSCOPY/IconImageSequence",
    clause="PS3.3 F.5.27",
    source="profiles/library/directory-records.apdsl:290",
    record_types=("SPECTROSCOPY",),
)
def spectroscopy_icon_image_sequence(record: Record) -> Results:
    """PS3.3 F.5.27, PS3.3:F.5.27/SPECTROSCOPY/IconImageSequence.

    Icon Image Sequence (0088,0200) may be present in Directory Records of type SPECTROSCOPY (Type
    3). Where present, it shall have 0 to 1 Item.
    """
    yield from demand_items(record.dataset, tag.IconImageSequence, 0, 1)


CHECKS = (
    spectroscopy_specific_character_set,
    spectroscopy_image_type,
    spectroscopy_content_date,
    spectroscopy_content_time,
    spectroscopy_instance_number,
    spectroscopy_referenced_image_evidence_sequence,
    spectroscopy_referenced_image_evidence_sequence_study_instance_uid,
    spectroscopy_referenced_image_evidence_sequence_referenced_series_sequence,
    spectroscopy_referenced_image_evidence_sequence_referenced_series_sequence_series_instance_uid,
    spectroscopy_referenced_image_evidence_sequence_referenced_series_sequence_referenced_sop_sequence,
    spectroscopy_referenced_image_evidence_sequence_referenced_series_sequence_referenced_sop_sequence_referenced_sop_class_uid,
    spectroscopy_referenced_image_evidence_sequence_referenced_series_sequence_referenced_sop_sequence_referenced_sop_instance_uid,
    spectroscopy_number_of_frames,
    spectroscopy_rows,
    spectroscopy_columns,
    spectroscopy_data_point_rows,
    spectroscopy_data_point_columns,
    spectroscopy_icon_image_sequence,
)
