"""Directory Records of type HANGING PROTOCOL (PS3.3 F.5.31).

Made by apdsl from profiles/library/directory-records.apdsl,
profiles/library/attribute-macros.apdsl; do not edit.
"""

from __future__ import annotations

from apdsl.runtime.authoring import on_record
from apdsl.runtime.checks import Results
from apdsl.runtime.conditions import absent, equals, present, uses_extended_characters
from apdsl.runtime.demands import demand_items, demand_type, demand_values
from apdsl.runtime.record import Record
from apdsl.runtime.scopes import items_below, undecidable
from apdsl.runtime.truth import all_of, any_of

from .. import _tags as tag


@on_record(
    "PS3.3:F.5.31/HANGING PROTOCOL/SpecificCharacterSet",
    clause="PS3.3 F.5.31",
    source="profiles/library/directory-records.apdsl:338",
    record_types=("HANGING PROTOCOL",),
)
def hanging_protocol_specific_character_set(record: Record) -> Results:
    """PS3.3 F.5.31, PS3.3:F.5.31/HANGING PROTOCOL/SpecificCharacterSet.

    Specific Character Set (0008,0005) shall be present with a value in Directory Records of type
    HANGING PROTOCOL (Type 1C) if a text value in the Directory Record has characters outside the
    default character repertoire.
    """
    required = uses_extended_characters(record.dataset)
    yield from demand_type(record.dataset, tag.SpecificCharacterSet, "1C", required=required)


@on_record(
    "PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolName",
    clause="PS3.3 F.5.31",
    source="profiles/library/directory-records.apdsl:340",
    record_types=("HANGING PROTOCOL",),
)
def hanging_protocol_hanging_protocol_name(record: Record) -> Results:
    """PS3.3 F.5.31, PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolName.

    Hanging Protocol Name (0072,0002) shall be present with a value in Directory Records of type
    HANGING PROTOCOL (Type 1).
    """
    yield from demand_type(record.dataset, tag.HangingProtocolName, "1")


@on_record(
    "PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolDescription",
    clause="PS3.3 F.5.31",
    source="profiles/library/directory-records.apdsl:341",
    record_types=("HANGING PROTOCOL",),
)
def hanging_protocol_hanging_protocol_description(record: Record) -> Results:
    """PS3.3 F.5.31, PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolDescription.

    Hanging Protocol Description (0072,0004) shall be present with a value in Directory Records of
    type HANGING PROTOCOL (Type 1).
    """
    yield from demand_type(record.dataset, tag.HangingProtocolDescription, "1")


@on_record(
    "PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolLevel",
    clause="PS3.3 F.5.31",
    source="profiles/library/directory-records.apdsl:342",
    record_types=("HANGING PROTOCOL",),
)
def hanging_protocol_hanging_protocol_level(record: Record) -> Results:
    """PS3.3 F.5.31, PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolLevel.

    Hanging Protocol Level (0072,0006) shall be present with a value in Directory Records of type
    HANGING PROTOCOL (Type 1).
    """
    yield from demand_type(record.dataset, tag.HangingProtocolLevel, "1")


@on_record(
    "PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolCreator",
    clause="PS3.3 F.5.31",
    source="profiles/library/directory-records.apdsl:343",
    record_types=("HANGING PROTOCOL",),
)
def hanging_protocol_hanging_protocol_creator(record: Record) -> Results:
    """PS3.3 F.5.31, PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolCreator.

    Hanging Protocol Creator (0072,0008) shall be present with a value in Directory Records of type
    HANGING PROTOCOL (Type 1).
    """
    yield from demand_type(record.dataset, tag.HangingProtocolCreator, "1")


@on_record(
    "PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolCreationDateTime",
    clause="PS3.3 F.5.31",
    source="profiles/library/directory-records.apdsl:344",
    record_types=("HANGING PROTOCOL",),
)
def hanging_protocol_hanging_protocol_creation_date_time(record: Record) -> Results:
    """PS3.3 F.5.31, PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolCreationDateTime.

    Hanging Protocol Creation DateTime (0072,000A) shall be present with a value in Directory
    Records of type HANGING PROTOCOL (Type 1).
    """
    yield from demand_type(record.dataset, tag.HangingProtocolCreationDateTime, "1")


@on_record(
    "PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolDefinitionSequence",
    clause="PS3.3 F.5.31",
    source="profiles/library/directory-records.apdsl:345",
    record_types=("HANGING PROTOCOL",),
)
def hanging_protocol_hanging_protocol_definition_sequence(record: Record) -> Results:
    """PS3.3 F.5.31, PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolDefinitionSequence.

    Hanging Protocol Definition Sequence (0072,000C) shall be present with an Item in Directory
    Records of type HANGING PROTOCOL (Type 1). It shall have at least 1 Item.
    """
    yield from demand_type(record.dataset, tag.HangingProtocolDefinitionSequence, "1")
    yield from demand_items(record.dataset, tag.HangingProtocolDefinitionSequence, 1)


@on_record(
    "PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolDefinitionSequence/Modality",
    clause="PS3.3 F.5.31",
    source="profiles/library/directory-records.apdsl:346",
    record_types=("HANGING PROTOCOL",),
)
def hanging_protocol_hanging_protocol_definition_sequence_modality(record: Record) -> Results:
    """PS3.3 F.5.31, PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolDefinitionSequence/Modality.

    Modality (0008,0060) shall be present with a value in each Item of Hanging Protocol Definition
    Sequence (0072,000C) in Directory Records of type HANGING PROTOCOL (Type 1C) if Anatomic Region
    Sequence (0008,2218) is not present. It may be present otherwise.
    """
    for at, item in items_below(record.dataset, tag.HangingProtocolDefinitionSequence):
        required = absent(item, tag.AnatomicRegionSequence)
        yield from demand_type(item, tag.Modality, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolDefinitionSequence/AnatomicRegionSequence",
    clause="PS3.3 F.5.31",
    source="profiles/library/directory-records.apdsl:349",
    record_types=("HANGING PROTOCOL",),
)
def hanging_protocol_hanging_protocol_definition_sequence_anatomic_region_sequence(
    record: Record,
) -> Results:
    """PS3.3 F.5.31, PS3.3:F.5.31/HANGING
    PROTOCOL/HangingProtocolDefinitionSequence/AnatomicRegionSequence.

    Anatomic Region Sequence (0008,2218) shall be present with an Item in each Item of Hanging
    Protocol Definition Sequence (0072,000C) in Directory Records of type HANGING PROTOCOL (Type 1C)
    if Modality (0008,0060) is not present. It may be present otherwise. Where present, it shall
    have at least 1 Item.
    """
    for at, item in items_below(record.dataset, tag.HangingProtocolDefinitionSequence):
        required = absent(item, tag.Modality)
        yield from demand_type(item, tag.AnatomicRegionSequence, "1C", required=required, at=at)
        yield from demand_items(item, tag.AnatomicRegionSequence, 1, at=at)


@on_record(
    "PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolDefinitionSequence/AnatomicRegionSequence/CodeValue",
    clause="PS3.3 F.5.31",
    source="profiles/library/attribute-macros.apdsl:7",
    record_types=("HANGING PROTOCOL",),
)
def hanging_protocol_hanging_protocol_definition_sequence_anatomic_region_sequence_code_value(
    record: Record,
) -> Results:
    """PS3.3 F.5.31, PS3.3:F.5.31/HANGING
    PROTOCOL/HangingProtocolDefinitionSequence/AnatomicRegionSequence/CodeValue.

    Code Value (0008,0100) shall be present with a value in each Item of Anatomic Region Sequence
    (0008,2218) in each Item of Hanging Protocol Definition Sequence (0072,000C) in Directory
    Records of type HANGING PROTOCOL (Type 1C) if Long Code Value (0008,0119) is not present and URN
    Code Value (0008,0120) is not present.
    """
    for at, item in items_below(
        record.dataset,
        tag.HangingProtocolDefinitionSequence,
        tag.AnatomicRegionSequence,
    ):
        required = all_of(absent(item, tag.LongCodeValue), absent(item, tag.URNCodeValue))
        yield from demand_type(item, tag.CodeValue, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolDefinitionSequence/AnatomicRegionSequence/CodingSchemeDesignator",
    clause="PS3.3 F.5.31",
    source="profiles/library/attribute-macros.apdsl:9",
    record_types=("HANGING PROTOCOL",),
)
def hanging_protocol_hanging_protocol_definition_sequence_anatomic_region_sequence_coding_scheme_designator(
    record: Record,
) -> Results:
    """PS3.3 F.5.31, PS3.3:F.5.31/HANGING
    PROTOCOL/HangingProtocolDefinitionSequence/AnatomicRegionSequence/CodingSchemeDesignator.

    Coding Scheme Designator (0008,0102) shall be present with a value in each Item of Anatomic
    Region Sequence (0008,2218) in each Item of Hanging Protocol Definition Sequence (0072,000C) in
    Directory Records of type HANGING PROTOCOL (Type 1C) if Code Value (0008,0100) is present or
    Long Code Value (0008,0119) is present. It may be present otherwise.
    """
    for at, item in items_below(
        record.dataset,
        tag.HangingProtocolDefinitionSequence,
        tag.AnatomicRegionSequence,
    ):
        required = any_of(present(item, tag.CodeValue), present(item, tag.LongCodeValue))
        yield from demand_type(item, tag.CodingSchemeDesignator, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolDefinitionSequence/AnatomicRegionSequence/CodingSchemeVersion",
    clause="PS3.3 F.5.31",
    source="profiles/library/attribute-macros.apdsl:12",
    record_types=("HANGING PROTOCOL",),
)
def hanging_protocol_hanging_protocol_definition_sequence_anatomic_region_sequence_coding_scheme_version(
    record: Record,
) -> Results:
    """PS3.3 F.5.31, PS3.3:F.5.31/HANGING
    PROTOCOL/HangingProtocolDefinitionSequence/AnatomicRegionSequence/CodingSchemeVersion.

    Coding Scheme Version (0008,0103) shall be present with a value in each Item of Anatomic Region
    Sequence (0008,2218) in each Item of Hanging Protocol Definition Sequence (0072,000C) in
    Directory Records of type HANGING PROTOCOL (Type 1C) if Coding Scheme Designator (0008,0102) is
    present and the coding scheme does not identify the code without its version. It may be present
    otherwise.
    """
    for at, item in items_below(
        record.dataset,
        tag.HangingProtocolDefinitionSequence,
        tag.AnatomicRegionSequence,
    ):
        required = all_of(
            present(item, tag.CodingSchemeDesignator),
            undecidable("the coding scheme does not identify the code without its version"),
        )
        yield from demand_type(item, tag.CodingSchemeVersion, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolDefinitionSequence/AnatomicRegionSequence/CodeMeaning",
    clause="PS3.3 F.5.31",
    source="profiles/library/attribute-macros.apdsl:16",
    record_types=("HANGING PROTOCOL",),
)
def hanging_protocol_hanging_protocol_definition_sequence_anatomic_region_sequence_code_meaning(
    record: Record,
) -> Results:
    """PS3.3 F.5.31, PS3.3:F.5.31/HANGING
    PROTOCOL/HangingProtocolDefinitionSequence/AnatomicRegionSequence/CodeMeaning.

    Code Meaning (0008,0104) shall be present with a value in each Item of Anatomic Region Sequence
    (0008,2218) in each Item of Hanging Protocol Definition Sequence (0072,000C) in Directory
    Records of type HANGING PROTOCOL (Type 1).
    """
    for at, item in items_below(
        record.dataset,
        tag.HangingProtocolDefinitionSequence,
        tag.AnatomicRegionSequence,
    ):
        yield from demand_type(item, tag.CodeMeaning, "1", at=at)


@on_record(
    "PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolDefinitionSequence/AnatomicRegionSequence/LongCodeValue",
    clause="PS3.3 F.5.31",
    source="profiles/library/attribute-macros.apdsl:17",
    record_types=("HANGING PROTOCOL",),
)
def hanging_protocol_hanging_protocol_definition_sequence_anatomic_region_sequence_long_code_value(
    record: Record,
) -> Results:
    """PS3.3 F.5.31, PS3.3:F.5.31/HANGING
    PROTOCOL/HangingProtocolDefinitionSequence/AnatomicRegionSequence/LongCodeValue.

    Long Code Value (0008,0119) shall be present with a value in each Item of Anatomic Region
    Sequence (0008,2218) in each Item of Hanging Protocol Definition Sequence (0072,000C) in
    Directory Records of type HANGING PROTOCOL (Type 1C) if Code Value (0008,0100) is not present,
    URN Code Value (0008,0120) is not present, and the code is neither a URN nor a URL. It shall not
    be present otherwise.
    """
    for at, item in items_below(
        record.dataset,
        tag.HangingProtocolDefinitionSequence,
        tag.AnatomicRegionSequence,
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


@on_record(
    "PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolDefinitionSequence/AnatomicRegionSequence/URNCodeValue",
    clause="PS3.3 F.5.31",
    source="profiles/library/attribute-macros.apdsl:22",
    record_types=("HANGING PROTOCOL",),
)
def hanging_protocol_hanging_protocol_definition_sequence_anatomic_region_sequence_urn_code_value(
    record: Record,
) -> Results:
    """PS3.3 F.5.31, PS3.3:F.5.31/HANGING
    PROTOCOL/HangingProtocolDefinitionSequence/AnatomicRegionSequence/URNCodeValue.

    URN Code Value (0008,0120) shall be present with a value in each Item of Anatomic Region
    Sequence (0008,2218) in each Item of Hanging Protocol Definition Sequence (0072,000C) in
    Directory Records of type HANGING PROTOCOL (Type 1C) if Code Value (0008,0100) is not present,
    Long Code Value (0008,0119) is not present, and the code is a URN or a URL. It shall not be
    present otherwise.
    """
    for at, item in items_below(
        record.dataset,
        tag.HangingProtocolDefinitionSequence,
        tag.AnatomicRegionSequence,
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


@on_record(
    "PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolDefinitionSequence/AnatomicRegionSequence/MappingResource",
    clause="PS3.3 F.5.31",
    source="profiles/library/attribute-macros.apdsl:30",
    record_types=("HANGING PROTOCOL",),
)
def hanging_protocol_hanging_protocol_definition_sequence_anatomic_region_sequence_mapping_resource(
    record: Record,
) -> Results:
    """PS3.3 F.5.31, PS3.3:F.5.31/HANGING
    PROTOCOL/HangingProtocolDefinitionSequence/AnatomicRegionSequence/MappingResource.

    Mapping Resource (0008,0105) shall be present with a value in each Item of Anatomic Region
    Sequence (0008,2218) in each Item of Hanging Protocol Definition Sequence (0072,000C) in
    Directory Records of type HANGING PROTOCOL (Type 1C) if Context Identifier (0008,010F) is
    present.
    """
    for at, item in items_below(
        record.dataset,
        tag.HangingProtocolDefinitionSequence,
        tag.AnatomicRegionSequence,
    ):
        required = present(item, tag.ContextIdentifier)
        yield from demand_type(item, tag.MappingResource, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolDefinitionSequence/AnatomicRegionSequence/ContextGroupVersion",
    clause="PS3.3 F.5.31",
    source="profiles/library/attribute-macros.apdsl:34",
    record_types=("HANGING PROTOCOL",),
)
def hanging_protocol_hanging_protocol_definition_sequence_anatomic_region_sequence_context_group_version(
    record: Record,
) -> Results:
    """PS3.3 F.5.31, PS3.3:F.5.31/HANGING
    PROTOCOL/HangingProtocolDefinitionSequence/AnatomicRegionSequence/ContextGroupVersion.

    Context Group Version (0008,0106) shall be present with a value in each Item of Anatomic Region
    Sequence (0008,2218) in each Item of Hanging Protocol Definition Sequence (0072,000C) in
    Directory Records of type HANGING PROTOCOL (Type 1C) if Context Identifier (0008,010F) is
    present.
    """
    for at, item in items_below(
        record.dataset,
        tag.HangingProtocolDefinitionSequence,
        tag.AnatomicRegionSequence,
    ):
        required = present(item, tag.ContextIdentifier)
        yield from demand_type(item, tag.ContextGroupVersion, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolDefinitionSequence/AnatomicRegionSequence/ContextGroupExtensionFlag",
    clause="PS3.3 F.5.31",
    source="profiles/library/attribute-macros.apdsl:36",
    record_types=("HANGING PROTOCOL",),
)
def hanging_protocol_hanging_protocol_definition_sequence_anatomic_region_sequence_context_group_extension_flag(
    record: Record,
) -> Results:
    """PS3.3 F.5.31, PS3.3:F.5.31/HANGING
    PROTOCOL/HangingProtocolDefinitionSequence/AnatomicRegionSequence/ContextGroupExtensionFlag.

    Context Group Extension Flag (0008,010B) may be present in each Item of Anatomic Region Sequence
    (0008,2218) in each Item of Hanging Protocol Definition Sequence (0072,000C) in Directory
    Records of type HANGING PROTOCOL (Type 3). Where present, it shall be Y or N.
    """
    for at, item in items_below(
        record.dataset,
        tag.HangingProtocolDefinitionSequence,
        tag.AnatomicRegionSequence,
    ):
        yield from demand_values(item, tag.ContextGroupExtensionFlag, "Y", "N", at=at)


@on_record(
    "PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolDefinitionSequence/AnatomicRegionSequence/ContextGroupLocalVersion",
    clause="PS3.3 F.5.31",
    source="profiles/library/attribute-macros.apdsl:37",
    record_types=("HANGING PROTOCOL",),
)
def hanging_protocol_hanging_protocol_definition_sequence_anatomic_region_sequence_context_group_local_version(
    record: Record,
) -> Results:
    """PS3.3 F.5.31, PS3.3:F.5.31/HANGING
    PROTOCOL/HangingProtocolDefinitionSequence/AnatomicRegionSequence/ContextGroupLocalVersion.

    Context Group Local Version (0008,0107) shall be present with a value in each Item of Anatomic
    Region Sequence (0008,2218) in each Item of Hanging Protocol Definition Sequence (0072,000C) in
    Directory Records of type HANGING PROTOCOL (Type 1C) if Context Group Extension Flag (0008,010B)
    is Y.
    """
    for at, item in items_below(
        record.dataset,
        tag.HangingProtocolDefinitionSequence,
        tag.AnatomicRegionSequence,
    ):
        required = equals(item, tag.ContextGroupExtensionFlag, "Y")
        yield from demand_type(item, tag.ContextGroupLocalVersion, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolDefinitionSequence/AnatomicRegionSequence/ContextGroupExtensionCreatorUID",
    clause="PS3.3 F.5.31",
    source="profiles/library/attribute-macros.apdsl:39",
    record_types=("HANGING PROTOCOL",),
)
def hanging_protocol_hanging_protocol_definition_sequence_anatomic_region_sequence_context_group_extension_creator_uid(
    record: Record,
) -> Results:
    """PS3.3 F.5.31, PS3.3:F.5.31/HANGING
    PROTOCOL/HangingProtocolDefinitionSequence/AnatomicRegionSequence/ContextGroupExtensionCreatorUID.

    Context Group Extension Creator UID (0008,010D) shall be present with a value in each Item of
    Anatomic Region Sequence (0008,2218) in each Item of Hanging Protocol Definition Sequence
    (0072,000C) in Directory Records of type HANGING PROTOCOL (Type 1C) if Context Group Extension
    Flag (0008,010B) is Y.
    """
    for at, item in items_below(
        record.dataset,
        tag.HangingProtocolDefinitionSequence,
        tag.AnatomicRegionSequence,
    ):
        required = equals(item, tag.ContextGroupExtensionFlag, "Y")
        yield from demand_type(
            item,
            tag.ContextGroupExtensionCreatorUID,
            "1C",
            required=required,
            at=at,
        )


@on_record(
    "PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolDefinitionSequence/Laterality",
    clause="PS3.3 F.5.31",
    source="profiles/library/directory-records.apdsl:355",
    record_types=("HANGING PROTOCOL",),
)
def hanging_protocol_hanging_protocol_definition_sequence_laterality(record: Record) -> Results:
    """PS3.3 F.5.31, PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolDefinitionSequence/Laterality.

    Laterality (0020,0060) shall be present, with or without a value, in each Item of Hanging
    Protocol Definition Sequence (0072,000C) in Directory Records of type HANGING PROTOCOL (Type 2C)
    if Anatomic Region Sequence (0008,2218) is present.
    """
    for at, item in items_below(record.dataset, tag.HangingProtocolDefinitionSequence):
        required = present(item, tag.AnatomicRegionSequence)
        yield from demand_type(item, tag.Laterality, "2C", required=required, at=at)


@on_record(
    "PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolDefinitionSequence/ProcedureCodeSequence",
    clause="PS3.3 F.5.31",
    source="profiles/library/directory-records.apdsl:357",
    record_types=("HANGING PROTOCOL",),
)
def hanging_protocol_hanging_protocol_definition_sequence_procedure_code_sequence(
    record: Record,
) -> Results:
    """PS3.3 F.5.31, PS3.3:F.5.31/HANGING
    PROTOCOL/HangingProtocolDefinitionSequence/ProcedureCodeSequence.

    Procedure Code Sequence (0008,1032) shall be present, with or without a value, in each Item of
    Hanging Protocol Definition Sequence (0072,000C) in Directory Records of type HANGING PROTOCOL
    (Type 2).
    """
    for at, item in items_below(record.dataset, tag.HangingProtocolDefinitionSequence):
        yield from demand_type(item, tag.ProcedureCodeSequence, "2", at=at)


@on_record(
    "PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolDefinitionSequence/ProcedureCodeSequence/CodeValue",
    clause="PS3.3 F.5.31",
    source="profiles/library/attribute-macros.apdsl:7",
    record_types=("HANGING PROTOCOL",),
)
def hanging_protocol_hanging_protocol_definition_sequence_procedure_code_sequence_code_value(
    record: Record,
) -> Results:
    """PS3.3 F.5.31, PS3.3:F.5.31/HANGING
    PROTOCOL/HangingProtocolDefinitionSequence/ProcedureCodeSequence/CodeValue.

    Code Value (0008,0100) shall be present with a value in each Item of Procedure Code Sequence
    (0008,1032) in each Item of Hanging Protocol Definition Sequence (0072,000C) in Directory
    Records of type HANGING PROTOCOL (Type 1C) if Long Code Value (0008,0119) is not present and URN
    Code Value (0008,0120) is not present.
    """
    for at, item in items_below(
        record.dataset,
        tag.HangingProtocolDefinitionSequence,
        tag.ProcedureCodeSequence,
    ):
        required = all_of(absent(item, tag.LongCodeValue), absent(item, tag.URNCodeValue))
        yield from demand_type(item, tag.CodeValue, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolDefinitionSequence/ProcedureCodeSequence/CodingSchemeDesignator",
    clause="PS3.3 F.5.31",
    source="profiles/library/attribute-macros.apdsl:9",
    record_types=("HANGING PROTOCOL",),
)
def hanging_protocol_hanging_protocol_definition_sequence_procedure_code_sequence_coding_scheme_designator(
    record: Record,
) -> Results:
    """PS3.3 F.5.31, PS3.3:F.5.31/HANGING
    PROTOCOL/HangingProtocolDefinitionSequence/ProcedureCodeSequence/CodingSchemeDesignator.

    Coding Scheme Designator (0008,0102) shall be present with a value in each Item of Procedure
    Code Sequence (0008,1032) in each Item of Hanging Protocol Definition Sequence (0072,000C) in
    Directory Records of type HANGING PROTOCOL (Type 1C) if Code Value (0008,0100) is present or
    Long Code Value (0008,0119) is present. It may be present otherwise.
    """
    for at, item in items_below(
        record.dataset,
        tag.HangingProtocolDefinitionSequence,
        tag.ProcedureCodeSequence,
    ):
        required = any_of(present(item, tag.CodeValue), present(item, tag.LongCodeValue))
        yield from demand_type(item, tag.CodingSchemeDesignator, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolDefinitionSequence/ProcedureCodeSequence/CodingSchemeVersion",
    clause="PS3.3 F.5.31",
    source="profiles/library/attribute-macros.apdsl:12",
    record_types=("HANGING PROTOCOL",),
)
def hanging_protocol_hanging_protocol_definition_sequence_procedure_code_sequence_coding_scheme_version(
    record: Record,
) -> Results:
    """PS3.3 F.5.31, PS3.3:F.5.31/HANGING
    PROTOCOL/HangingProtocolDefinitionSequence/ProcedureCodeSequence/CodingSchemeVersion.

    Coding Scheme Version (0008,0103) shall be present with a value in each Item of Procedure Code
    Sequence (0008,1032) in each Item of Hanging Protocol Definition Sequence (0072,000C) in
    Directory Records of type HANGING PROTOCOL (Type 1C) if Coding Scheme Designator (0008,0102) is
    present and the coding scheme does not identify the code without its version. It may be present
    otherwise.
    """
    for at, item in items_below(
        record.dataset,
        tag.HangingProtocolDefinitionSequence,
        tag.ProcedureCodeSequence,
    ):
        required = all_of(
            present(item, tag.CodingSchemeDesignator),
            undecidable("the coding scheme does not identify the code without its version"),
        )
        yield from demand_type(item, tag.CodingSchemeVersion, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolDefinitionSequence/ProcedureCodeSequence/CodeMeaning",
    clause="PS3.3 F.5.31",
    source="profiles/library/attribute-macros.apdsl:16",
    record_types=("HANGING PROTOCOL",),
)
def hanging_protocol_hanging_protocol_definition_sequence_procedure_code_sequence_code_meaning(
    record: Record,
) -> Results:
    """PS3.3 F.5.31, PS3.3:F.5.31/HANGING
    PROTOCOL/HangingProtocolDefinitionSequence/ProcedureCodeSequence/CodeMeaning.

    Code Meaning (0008,0104) shall be present with a value in each Item of Procedure Code Sequence
    (0008,1032) in each Item of Hanging Protocol Definition Sequence (0072,000C) in Directory
    Records of type HANGING PROTOCOL (Type 1).
    """
    for at, item in items_below(
        record.dataset,
        tag.HangingProtocolDefinitionSequence,
        tag.ProcedureCodeSequence,
    ):
        yield from demand_type(item, tag.CodeMeaning, "1", at=at)


@on_record(
    "PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolDefinitionSequence/ProcedureCodeSequence/LongCodeValue",
    clause="PS3.3 F.5.31",
    source="profiles/library/attribute-macros.apdsl:17",
    record_types=("HANGING PROTOCOL",),
)
def hanging_protocol_hanging_protocol_definition_sequence_procedure_code_sequence_long_code_value(
    record: Record,
) -> Results:
    """PS3.3 F.5.31, PS3.3:F.5.31/HANGING
    PROTOCOL/HangingProtocolDefinitionSequence/ProcedureCodeSequence/LongCodeValue.

    Long Code Value (0008,0119) shall be present with a value in each Item of Procedure Code
    Sequence (0008,1032) in each Item of Hanging Protocol Definition Sequence (0072,000C) in
    Directory Records of type HANGING PROTOCOL (Type 1C) if Code Value (0008,0100) is not present,
    URN Code Value (0008,0120) is not present, and the code is neither a URN nor a URL. It shall not
    be present otherwise.
    """
    for at, item in items_below(
        record.dataset,
        tag.HangingProtocolDefinitionSequence,
        tag.ProcedureCodeSequence,
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


@on_record(
    "PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolDefinitionSequence/ProcedureCodeSequence/URNCodeValue",
    clause="PS3.3 F.5.31",
    source="profiles/library/attribute-macros.apdsl:22",
    record_types=("HANGING PROTOCOL",),
)
def hanging_protocol_hanging_protocol_definition_sequence_procedure_code_sequence_urn_code_value(
    record: Record,
) -> Results:
    """PS3.3 F.5.31, PS3.3:F.5.31/HANGING
    PROTOCOL/HangingProtocolDefinitionSequence/ProcedureCodeSequence/URNCodeValue.

    URN Code Value (0008,0120) shall be present with a value in each Item of Procedure Code Sequence
    (0008,1032) in each Item of Hanging Protocol Definition Sequence (0072,000C) in Directory
    Records of type HANGING PROTOCOL (Type 1C) if Code Value (0008,0100) is not present, Long Code
    Value (0008,0119) is not present, and the code is a URN or a URL. It shall not be present
    otherwise.
    """
    for at, item in items_below(
        record.dataset,
        tag.HangingProtocolDefinitionSequence,
        tag.ProcedureCodeSequence,
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


@on_record(
    "PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolDefinitionSequence/ProcedureCodeSequence/MappingResource",
    clause="PS3.3 F.5.31",
    source="profiles/library/attribute-macros.apdsl:30",
    record_types=("HANGING PROTOCOL",),
)
def hanging_protocol_hanging_protocol_definition_sequence_procedure_code_sequence_mapping_resource(
    record: Record,
) -> Results:
    """PS3.3 F.5.31, PS3.3:F.5.31/HANGING
    PROTOCOL/HangingProtocolDefinitionSequence/ProcedureCodeSequence/MappingResource.

    Mapping Resource (0008,0105) shall be present with a value in each Item of Procedure Code
    Sequence (0008,1032) in each Item of Hanging Protocol Definition Sequence (0072,000C) in
    Directory Records of type HANGING PROTOCOL (Type 1C) if Context Identifier (0008,010F) is
    present.
    """
    for at, item in items_below(
        record.dataset,
        tag.HangingProtocolDefinitionSequence,
        tag.ProcedureCodeSequence,
    ):
        required = present(item, tag.ContextIdentifier)
        yield from demand_type(item, tag.MappingResource, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolDefinitionSequence/ProcedureCodeSequence/ContextGroupVersion",
    clause="PS3.3 F.5.31",
    source="profiles/library/attribute-macros.apdsl:34",
    record_types=("HANGING PROTOCOL",),
)
def hanging_protocol_hanging_protocol_definition_sequence_procedure_code_sequence_context_group_version(
    record: Record,
) -> Results:
    """PS3.3 F.5.31, PS3.3:F.5.31/HANGING
    PROTOCOL/HangingProtocolDefinitionSequence/ProcedureCodeSequence/ContextGroupVersion.

    Context Group Version (0008,0106) shall be present with a value in each Item of Procedure Code
    Sequence (0008,1032) in each Item of Hanging Protocol Definition Sequence (0072,000C) in
    Directory Records of type HANGING PROTOCOL (Type 1C) if Context Identifier (0008,010F) is
    present.
    """
    for at, item in items_below(
        record.dataset,
        tag.HangingProtocolDefinitionSequence,
        tag.ProcedureCodeSequence,
    ):
        required = present(item, tag.ContextIdentifier)
        yield from demand_type(item, tag.ContextGroupVersion, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolDefinitionSequence/ProcedureCodeSequence/ContextGroupExtensionFlag",
    clause="PS3.3 F.5.31",
    source="profiles/library/attribute-macros.apdsl:36",
    record_types=("HANGING PROTOCOL",),
)
def hanging_protocol_hanging_protocol_definition_sequence_procedure_code_sequence_context_group_extension_flag(
    record: Record,
) -> Results:
    """PS3.3 F.5.31, PS3.3:F.5.31/HANGING
    PROTOCOL/HangingProtocolDefinitionSequence/ProcedureCodeSequence/ContextGroupExtensionFlag.

    Context Group Extension Flag (0008,010B) may be present in each Item of Procedure Code Sequence
    (0008,1032) in each Item of Hanging Protocol Definition Sequence (0072,000C) in Directory
    Records of type HANGING PROTOCOL (Type 3). Where present, it shall be Y or N.
    """
    for at, item in items_below(
        record.dataset,
        tag.HangingProtocolDefinitionSequence,
        tag.ProcedureCodeSequence,
    ):
        yield from demand_values(item, tag.ContextGroupExtensionFlag, "Y", "N", at=at)


@on_record(
    "PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolDefinitionSequence/ProcedureCodeSequence/ContextGroupLocalVersion",
    clause="PS3.3 F.5.31",
    source="profiles/library/attribute-macros.apdsl:37",
    record_types=("HANGING PROTOCOL",),
)
def hanging_protocol_hanging_protocol_definition_sequence_procedure_code_sequence_context_group_local_version(
    record: Record,
) -> Results:
    """PS3.3 F.5.31, PS3.3:F.5.31/HANGING
    PROTOCOL/HangingProtocolDefinitionSequence/ProcedureCodeSequence/ContextGroupLocalVersion.

    Context Group Local Version (0008,0107) shall be present with a value in each Item of Procedure
    Code Sequence (0008,1032) in each Item of Hanging Protocol Definition Sequence (0072,000C) in
    Directory Records of type HANGING PROTOCOL (Type 1C) if Context Group Extension Flag (0008,010B)
    is Y.
    """
    for at, item in items_below(
        record.dataset,
        tag.HangingProtocolDefinitionSequence,
        tag.ProcedureCodeSequence,
    ):
        required = equals(item, tag.ContextGroupExtensionFlag, "Y")
        yield from demand_type(item, tag.ContextGroupLocalVersion, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolDefinitionSequence/ProcedureCodeSequence/ContextGroupExtensionCreatorUID",
    clause="PS3.3 F.5.31",
    source="profiles/library/attribute-macros.apdsl:39",
    record_types=("HANGING PROTOCOL",),
)
def hanging_protocol_hanging_protocol_definition_sequence_procedure_code_sequence_context_group_extension_creator_uid(
    record: Record,
) -> Results:
    """PS3.3 F.5.31, PS3.3:F.5.31/HANGING
    PROTOCOL/HangingProtocolDefinitionSequence/ProcedureCodeSequence/ContextGroupExtensionCreatorUID.

    Context Group Extension Creator UID (0008,010D) shall be present with a value in each Item of
    Procedure Code Sequence (0008,1032) in each Item of Hanging Protocol Definition Sequence
    (0072,000C) in Directory Records of type HANGING PROTOCOL (Type 1C) if Context Group Extension
    Flag (0008,010B) is Y.
    """
    for at, item in items_below(
        record.dataset,
        tag.HangingProtocolDefinitionSequence,
        tag.ProcedureCodeSequence,
    ):
        required = equals(item, tag.ContextGroupExtensionFlag, "Y")
        yield from demand_type(
            item,
            tag.ContextGroupExtensionCreatorUID,
            "1C",
            required=required,
            at=at,
        )


@on_record(
    "PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolDefinitionSequence/ReasonForRequestedProcedureCodeSequence",
    clause="PS3.3 F.5.31",
    source="profiles/library/directory-records.apdsl:360",
    record_types=("HANGING PROTOCOL",),
)
def hanging_protocol_hanging_protocol_definition_sequence_reason_for_requested_procedure_code_sequence(
    record: Record,
) -> Results:
    """PS3.3 F.5.31, PS3.3:F.5.31/HANGING
    PROTOCOL/HangingProtocolDefinitionSequence/ReasonForRequestedProcedureCodeSequence.

    Reason for Requested Procedure Code Sequence (0040,100A) shall be present, with or without a
    value, in each Item of Hanging Protocol Definition Sequence (0072,000C) in Directory Records of
    type HANGING PROTOCOL (Type 2).
    """
    for at, item in items_below(record.dataset, tag.HangingProtocolDefinitionSequence):
        yield from demand_type(item, tag.ReasonForRequestedProcedureCodeSequence, "2", at=at)


@on_record(
    "PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolDefinitionSequence/ReasonForRequestedProcedureCodeSequence/CodeValue",
    clause="PS3.3 F.5.31",
    source="profiles/library/attribute-macros.apdsl:7",
    record_types=("HANGING PROTOCOL",),
)
def hanging_protocol_hanging_protocol_definition_sequence_reason_for_requested_procedure_code_sequence_code_value(
    record: Record,
) -> Results:
    """PS3.3 F.5.31, PS3.3:F.5.31/HANGING
    PROTOCOL/HangingProtocolDefinitionSequence/ReasonForRequestedProcedureCodeSequence/CodeValue.

    Code Value (0008,0100) shall be present with a value in each Item of Reason for Requested
    Procedure Code Sequence (0040,100A) in each Item of Hanging Protocol Definition Sequence
    (0072,000C) in Directory Records of type HANGING PROTOCOL (Type 1C) if Long Code Value
    (0008,0119) is not present and URN Code Value (0008,0120) is not present.
    """
    for at, item in items_below(
        record.dataset,
        tag.HangingProtocolDefinitionSequence,
        tag.ReasonForRequestedProcedureCodeSequence,
    ):
        required = all_of(absent(item, tag.LongCodeValue), absent(item, tag.URNCodeValue))
        yield from demand_type(item, tag.CodeValue, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolDefinitionSequence/ReasonForRequestedProcedureCodeSequence/CodingSchemeDesignator",
    clause="PS3.3 F.5.31",
    source="profiles/library/attribute-macros.apdsl:9",
    record_types=("HANGING PROTOCOL",),
)
def hanging_protocol_hanging_protocol_definition_sequence_reason_for_requested_procedure_code_sequence_coding_scheme_designator(
    record: Record,
) -> Results:
    """PS3.3 F.5.31, PS3.3:F.5.31/HANGING
    PROTOCOL/HangingProtocolDefinitionSequence/ReasonForRequestedProcedureCodeSequence/CodingSchemeDesignator.

    Coding Scheme Designator (0008,0102) shall be present with a value in each Item of Reason for
    Requested Procedure Code Sequence (0040,100A) in each Item of Hanging Protocol Definition
    Sequence (0072,000C) in Directory Records of type HANGING PROTOCOL (Type 1C) if Code Value
    (0008,0100) is present or Long Code Value (0008,0119) is present. It may be present otherwise.
    """
    for at, item in items_below(
        record.dataset,
        tag.HangingProtocolDefinitionSequence,
        tag.ReasonForRequestedProcedureCodeSequence,
    ):
        required = any_of(present(item, tag.CodeValue), present(item, tag.LongCodeValue))
        yield from demand_type(item, tag.CodingSchemeDesignator, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolDefinitionSequence/ReasonForRequestedProcedureCodeSequence/CodingSchemeVersion",
    clause="PS3.3 F.5.31",
    source="profiles/library/attribute-macros.apdsl:12",
    record_types=("HANGING PROTOCOL",),
)
def hanging_protocol_hanging_protocol_definition_sequence_reason_for_requested_procedure_code_sequence_coding_scheme_version(
    record: Record,
) -> Results:
    """PS3.3 F.5.31, PS3.3:F.5.31/HANGING
    PROTOCOL/HangingProtocolDefinitionSequence/ReasonForRequestedProcedureCodeSequence/CodingSchemeVersion.

    Coding Scheme Version (0008,0103) shall be present with a value in each Item of Reason for
    Requested Procedure Code Sequence (0040,100A) in each Item of Hanging Protocol Definition
    Sequence (0072,000C) in Directory Records of type HANGING PROTOCOL (Type 1C) if Coding Scheme
    Designator (0008,0102) is present and the coding scheme does not identify the code without its
    version. It may be present otherwise.
    """
    for at, item in items_below(
        record.dataset,
        tag.HangingProtocolDefinitionSequence,
        tag.ReasonForRequestedProcedureCodeSequence,
    ):
        required = all_of(
            present(item, tag.CodingSchemeDesignator),
            undecidable("the coding scheme does not identify the code without its version"),
        )
        yield from demand_type(item, tag.CodingSchemeVersion, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolDefinitionSequence/ReasonForRequestedProcedureCodeSequence/CodeMeaning",
    clause="PS3.3 F.5.31",
    source="profiles/library/attribute-macros.apdsl:16",
    record_types=("HANGING PROTOCOL",),
)
def hanging_protocol_hanging_protocol_definition_sequence_reason_for_requested_procedure_code_sequence_code_meaning(
    record: Record,
) -> Results:
    """PS3.3 F.5.31, PS3.3:F.5.31/HANGING
    PROTOCOL/HangingProtocolDefinitionSequence/ReasonForRequestedProcedureCodeSequence/CodeMeaning.

    Code Meaning (0008,0104) shall be present with a value in each Item of Reason for Requested
    Procedure Code Sequence (0040,100A) in each Item of Hanging Protocol Definition Sequence
    (0072,000C) in Directory Records of type HANGING PROTOCOL (Type 1).
    """
    for at, item in items_below(
        record.dataset,
        tag.HangingProtocolDefinitionSequence,
        tag.ReasonForRequestedProcedureCodeSequence,
    ):
        yield from demand_type(item, tag.CodeMeaning, "1", at=at)


@on_record(
    "PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolDefinitionSequence/ReasonForRequestedProcedureCodeSequence/LongCodeValue",
    clause="PS3.3 F.5.31",
    source="profiles/library/attribute-macros.apdsl:17",
    record_types=("HANGING PROTOCOL",),
)
def hanging_protocol_hanging_protocol_definition_sequence_reason_for_requested_procedure_code_sequence_long_code_value(
    record: Record,
) -> Results:
    """PS3.3 F.5.31, PS3.3:F.5.31/HANGING
    PROTOCOL/HangingProtocolDefinitionSequence/ReasonForRequestedProcedureCodeSequence/LongCodeValue.

    Long Code Value (0008,0119) shall be present with a value in each Item of Reason for Requested
    Procedure Code Sequence (0040,100A) in each Item of Hanging Protocol Definition Sequence
    (0072,000C) in Directory Records of type HANGING PROTOCOL (Type 1C) if Code Value (0008,0100) is
    not present, URN Code Value (0008,0120) is not present, and the code is neither a URN nor a URL.
    It shall not be present otherwise.
    """
    for at, item in items_below(
        record.dataset,
        tag.HangingProtocolDefinitionSequence,
        tag.ReasonForRequestedProcedureCodeSequence,
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


@on_record(
    "PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolDefinitionSequence/ReasonForRequestedProcedureCodeSequence/URNCodeValue",
    clause="PS3.3 F.5.31",
    source="profiles/library/attribute-macros.apdsl:22",
    record_types=("HANGING PROTOCOL",),
)
def hanging_protocol_hanging_protocol_definition_sequence_reason_for_requested_procedure_code_sequence_urn_code_value(
    record: Record,
) -> Results:
    """PS3.3 F.5.31, PS3.3:F.5.31/HANGING
    PROTOCOL/HangingProtocolDefinitionSequence/ReasonForRequestedProcedureCodeSequence/URNCodeValue.

    URN Code Value (0008,0120) shall be present with a value in each Item of Reason for Requested
    Procedure Code Sequence (0040,100A) in each Item of Hanging Protocol Definition Sequence
    (0072,000C) in Directory Records of type HANGING PROTOCOL (Type 1C) if Code Value (0008,0100) is
    not present, Long Code Value (0008,0119) is not present, and the code is a URN or a URL. It
    shall not be present otherwise.
    """
    for at, item in items_below(
        record.dataset,
        tag.HangingProtocolDefinitionSequence,
        tag.ReasonForRequestedProcedureCodeSequence,
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


@on_record(
    "PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolDefinitionSequence/ReasonForRequestedProcedureCodeSequence/MappingResource",
    clause="PS3.3 F.5.31",
    source="profiles/library/attribute-macros.apdsl:30",
    record_types=("HANGING PROTOCOL",),
)
def hanging_protocol_hanging_protocol_definition_sequence_reason_for_requested_procedure_code_sequence_mapping_resource(
    record: Record,
) -> Results:
    """PS3.3 F.5.31, PS3.3:F.5.31/HANGING
    PROTOCOL/HangingProtocolDefinitionSequence/ReasonForRequestedProcedureCodeSequence/MappingResource.

    Mapping Resource (0008,0105) shall be present with a value in each Item of Reason for Requested
    Procedure Code Sequence (0040,100A) in each Item of Hanging Protocol Definition Sequence
    (0072,000C) in Directory Records of type HANGING PROTOCOL (Type 1C) if Context Identifier
    (0008,010F) is present.
    """
    for at, item in items_below(
        record.dataset,
        tag.HangingProtocolDefinitionSequence,
        tag.ReasonForRequestedProcedureCodeSequence,
    ):
        required = present(item, tag.ContextIdentifier)
        yield from demand_type(item, tag.MappingResource, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolDefinitionSequence/ReasonForRequestedProcedureCodeSequence/ContextGroupVersion",
    clause="PS3.3 F.5.31",
    source="profiles/library/attribute-macros.apdsl:34",
    record_types=("HANGING PROTOCOL",),
)
def hanging_protocol_hanging_protocol_definition_sequence_reason_for_requested_procedure_code_sequence_context_group_version(
    record: Record,
) -> Results:
    """PS3.3 F.5.31, PS3.3:F.5.31/HANGING
    PROTOCOL/HangingProtocolDefinitionSequence/ReasonForRequestedProcedureCodeSequence/ContextGroupVersion.

    Context Group Version (0008,0106) shall be present with a value in each Item of Reason for
    Requested Procedure Code Sequence (0040,100A) in each Item of Hanging Protocol Definition
    Sequence (0072,000C) in Directory Records of type HANGING PROTOCOL (Type 1C) if Context
    Identifier (0008,010F) is present.
    """
    for at, item in items_below(
        record.dataset,
        tag.HangingProtocolDefinitionSequence,
        tag.ReasonForRequestedProcedureCodeSequence,
    ):
        required = present(item, tag.ContextIdentifier)
        yield from demand_type(item, tag.ContextGroupVersion, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolDefinitionSequence/ReasonForRequestedProcedureCodeSequence/ContextGroupExtensionFlag",
    clause="PS3.3 F.5.31",
    source="profiles/library/attribute-macros.apdsl:36",
    record_types=("HANGING PROTOCOL",),
)
def hanging_protocol_hanging_protocol_definition_sequence_reason_for_requested_procedure_code_sequence_context_group_extension_flag(
    record: Record,
) -> Results:
    """PS3.3 F.5.31, PS3.3:F.5.31/HANGING
    PROTOCOL/HangingProtocolDefinitionSequence/ReasonForRequestedProcedureCodeSequence/ContextGroupExtensionFlag.

    Context Group Extension Flag (0008,010B) may be present in each Item of Reason for Requested
    Procedure Code Sequence (0040,100A) in each Item of Hanging Protocol Definition Sequence
    (0072,000C) in Directory Records of type HANGING PROTOCOL (Type 3). Where present, it shall be Y
    or N.
    """
    for at, item in items_below(
        record.dataset,
        tag.HangingProtocolDefinitionSequence,
        tag.ReasonForRequestedProcedureCodeSequence,
    ):
        yield from demand_values(item, tag.ContextGroupExtensionFlag, "Y", "N", at=at)


@on_record(
    "PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolDefinitionSequence/ReasonForRequestedProcedureCodeSequence/ContextGroupLocalVersion",
    clause="PS3.3 F.5.31",
    source="profiles/library/attribute-macros.apdsl:37",
    record_types=("HANGING PROTOCOL",),
)
def hanging_protocol_hanging_protocol_definition_sequence_reason_for_requested_procedure_code_sequence_context_group_local_version(
    record: Record,
) -> Results:
    """PS3.3 F.5.31, PS3.3:F.5.31/HANGING
    PROTOCOL/HangingProtocolDefinitionSequence/ReasonForRequestedProcedureCodeSequence/ContextGroupLocalVersion.

    Context Group Local Version (0008,0107) shall be present with a value in each Item of Reason for
    Requested Procedure Code Sequence (0040,100A) in each Item of Hanging Protocol Definition
    Sequence (0072,000C) in Directory Records of type HANGING PROTOCOL (Type 1C) if Context Group
    Extension Flag (0008,010B) is Y.
    """
    for at, item in items_below(
        record.dataset,
        tag.HangingProtocolDefinitionSequence,
        tag.ReasonForRequestedProcedureCodeSequence,
    ):
        required = equals(item, tag.ContextGroupExtensionFlag, "Y")
        yield from demand_type(item, tag.ContextGroupLocalVersion, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolDefinitionSequence/ReasonForRequestedProcedureCodeSequence/ContextGroupExtensionCreatorUID",
    clause="PS3.3 F.5.31",
    source="profiles/library/attribute-macros.apdsl:39",
    record_types=("HANGING PROTOCOL",),
)
def hanging_protocol_hanging_protocol_definition_sequence_reason_for_requested_procedure_code_sequence_context_group_extension_creator_uid(
    record: Record,
) -> Results:
    """PS3.3 F.5.31, PS3.3:F.5.31/HANGING
    PROTOCOL/HangingProtocolDefinitionSequence/ReasonForRequestedProcedureCodeSequence/ContextGroupExtensionCreatorUID.

    Context Group Extension Creator UID (0008,010D) shall be present with a value in each Item of
    Reason for Requested Procedure Code Sequence (0040,100A) in each Item of Hanging Protocol
    Definition Sequence (0072,000C) in Directory Records of type HANGING PROTOCOL (Type 1C) if
    Context Group Extension Flag (0008,010B) is Y.
    """
    for at, item in items_below(
        record.dataset,
        tag.HangingProtocolDefinitionSequence,
        tag.ReasonForRequestedProcedureCodeSequence,
    ):
        required = equals(item, tag.ContextGroupExtensionFlag, "Y")
        yield from demand_type(
            item,
            tag.ContextGroupExtensionCreatorUID,
            "1C",
            required=required,
            at=at,
        )


@on_record(
    "PS3.3:F.5.31/HANGING PROTOCOL/NumberOfPriorsReferenced",
    clause="PS3.3 F.5.31",
    source="profiles/library/directory-records.apdsl:364",
    record_types=("HANGING PROTOCOL",),
)
def hanging_protocol_number_of_priors_referenced(record: Record) -> Results:
    """PS3.3 F.5.31, PS3.3:F.5.31/HANGING PROTOCOL/NumberOfPriorsReferenced.

    Number of Priors Referenced (0072,0014) shall be present with a value in Directory Records of
    type HANGING PROTOCOL (Type 1).
    """
    yield from demand_type(record.dataset, tag.NumberOfPriorsReferenced, "1")


@on_record(
    "PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolUserIdentificationCodeSequence",
    clause="PS3.3 F.5.31",
    source="profiles/library/directory-records.apdsl:365",
    record_types=("HANGING PROTOCOL",),
)
def hanging_protocol_hanging_protocol_user_identification_code_sequence(record: Record) -> Results:
    """PS3.3 F.5.31, PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolUserIdentificationCodeSequence.

    Hanging Protocol User Identification Code Sequence (0072,000E) shall be present, with or without
    a value, in Directory Records of type HANGING PROTOCOL (Type 2). Where present, it shall have 0
    to 1 Item.
    """
    yield from demand_type(record.dataset, tag.HangingProtocolUserIdentificationCodeSequence, "2")
    yield from demand_items(record.dataset, tag.HangingProtocolUserIdentificationCodeSequence, 0, 1)


@on_record(
    "PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolUserIdentificationCodeSequence/CodeValue",
    clause="PS3.3 F.5.31",
    source="profiles/library/attribute-macros.apdsl:7",
    record_types=("HANGING PROTOCOL",),
)
def hanging_protocol_hanging_protocol_user_identification_code_sequence_code_value(
    record: Record,
) -> Results:
    """PS3.3 F.5.31, PS3.3:F.5.31/HANGING
    PROTOCOL/HangingProtocolUserIdentificationCodeSequence/CodeValue.

    Code Value (0008,0100) shall be present with a value in each Item of Hanging Protocol User
    Identification Code Sequence (0072,000E) in Directory Records of type HANGING PROTOCOL (Type 1C)
    if Long Code Value (0008,0119) is not present and URN Code Value (0008,0120) is not present.
    """
    for at, item in items_below(record.dataset, tag.HangingProtocolUserIdentificationCodeSequence):
        required = all_of(absent(item, tag.LongCodeValue), absent(item, tag.URNCodeValue))
        yield from demand_type(item, tag.CodeValue, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolUserIdentificationCodeSequence/CodingSchemeDesignator",
    clause="PS3.3 F.5.31",
    source="profiles/library/attribute-macros.apdsl:9",
    record_types=("HANGING PROTOCOL",),
)
def hanging_protocol_hanging_protocol_user_identification_code_sequence_coding_scheme_designator(
    record: Record,
) -> Results:
    """PS3.3 F.5.31, PS3.3:F.5.31/HANGING
    PROTOCOL/HangingProtocolUserIdentificationCodeSequence/CodingSchemeDesignator.

    Coding Scheme Designator (0008,0102) shall be present with a value in each Item of Hanging
    Protocol User Identification Code Sequence (0072,000E) in Directory Records of type HANGING
    PROTOCOL (Type 1C) if Code Value (0008,0100) is present or Long Code Value (0008,0119) is
    present. It may be present otherwise.
    """
    for at, item in items_below(record.dataset, tag.HangingProtocolUserIdentificationCodeSequence):
        required = any_of(present(item, tag.CodeValue), present(item, tag.LongCodeValue))
        yield from demand_type(item, tag.CodingSchemeDesignator, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolUserIdentificationCodeSequence/CodingSchemeVersion",
    clause="PS3.3 F.5.31",
    source="profiles/library/attribute-macros.apdsl:12",
    record_types=("HANGING PROTOCOL",),
)
def hanging_protocol_hanging_protocol_user_identification_code_sequence_coding_scheme_version(
    record: Record,
) -> Results:
    """PS3.3 F.5.31, PS3.3:F.5.31/HANGING
    PROTOCOL/HangingProtocolUserIdentificationCodeSequence/CodingSchemeVersion.

    Coding Scheme Version (0008,0103) shall be present with a value in each Item of Hanging Protocol
    User Identification Code Sequence (0072,000E) in Directory Records of type HANGING PROTOCOL
    (Type 1C) if Coding Scheme Designator (0008,0102) is present and the coding scheme does not
    identify the code without its version. It may be present otherwise.
    """
    for at, item in items_below(record.dataset, tag.HangingProtocolUserIdentificationCodeSequence):
        required = all_of(
            present(item, tag.CodingSchemeDesignator),
            undecidable("the coding scheme does not identify the code without its version"),
        )
        yield from demand_type(item, tag.CodingSchemeVersion, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolUserIdentificationCodeSequence/CodeMeaning",
    clause="PS3.3 F.5.31",
    source="profiles/library/attribute-macros.apdsl:16",
    record_types=("HANGING PROTOCOL",),
)
def hanging_protocol_hanging_protocol_user_identification_code_sequence_code_meaning(
    record: Record,
) -> Results:
    """PS3.3 F.5.31, PS3.3:F.5.31/HANGING
    PROTOCOL/HangingProtocolUserIdentificationCodeSequence/CodeMeaning.

    Code Meaning (0008,0104) shall be present with a value in each Item of Hanging Protocol User
    Identification Code Sequence (0072,000E) in Directory Records of type HANGING PROTOCOL (Type 1).
    """
    for at, item in items_below(record.dataset, tag.HangingProtocolUserIdentificationCodeSequence):
        yield from demand_type(item, tag.CodeMeaning, "1", at=at)


@on_record(
    "PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolUserIdentificationCodeSequence/LongCodeValue",
    clause="PS3.3 F.5.31",
    source="profiles/library/attribute-macros.apdsl:17",
    record_types=("HANGING PROTOCOL",),
)
def hanging_protocol_hanging_protocol_user_identification_code_sequence_long_code_value(
    record: Record,
) -> Results:
    """PS3.3 F.5.31, PS3.3:F.5.31/HANGING
    PROTOCOL/HangingProtocolUserIdentificationCodeSequence/LongCodeValue.

    Long Code Value (0008,0119) shall be present with a value in each Item of Hanging Protocol User
    Identification Code Sequence (0072,000E) in Directory Records of type HANGING PROTOCOL (Type 1C)
    if Code Value (0008,0100) is not present, URN Code Value (0008,0120) is not present, and the
    code is neither a URN nor a URL. It shall not be present otherwise.
    """
    for at, item in items_below(record.dataset, tag.HangingProtocolUserIdentificationCodeSequence):
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


@on_record(
    "PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolUserIdentificationCodeSequence/URNCodeValue",
    clause="PS3.3 F.5.31",
    source="profiles/library/attribute-macros.apdsl:22",
    record_types=("HANGING PROTOCOL",),
)
def hanging_protocol_hanging_protocol_user_identification_code_sequence_urn_code_value(
    record: Record,
) -> Results:
    """PS3.3 F.5.31, PS3.3:F.5.31/HANGING
    PROTOCOL/HangingProtocolUserIdentificationCodeSequence/URNCodeValue.

    URN Code Value (0008,0120) shall be present with a value in each Item of Hanging Protocol User
    Identification Code Sequence (0072,000E) in Directory Records of type HANGING PROTOCOL (Type 1C)
    if Code Value (0008,0100) is not present, Long Code Value (0008,0119) is not present, and the
    code is a URN or a URL. It shall not be present otherwise.
    """
    for at, item in items_below(record.dataset, tag.HangingProtocolUserIdentificationCodeSequence):
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


@on_record(
    "PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolUserIdentificationCodeSequence/MappingResource",
    clause="PS3.3 F.5.31",
    source="profiles/library/attribute-macros.apdsl:30",
    record_types=("HANGING PROTOCOL",),
)
def hanging_protocol_hanging_protocol_user_identification_code_sequence_mapping_resource(
    record: Record,
) -> Results:
    """PS3.3 F.5.31, PS3.3:F.5.31/HANGING
    PROTOCOL/HangingProtocolUserIdentificationCodeSequence/MappingResource.

    Mapping Resource (0008,0105) shall be present with a value in each Item of Hanging Protocol User
    Identification Code Sequence (0072,000E) in Directory Records of type HANGING PROTOCOL (Type 1C)
    if Context Identifier (0008,010F) is present.
    """
    for at, item in items_below(record.dataset, tag.HangingProtocolUserIdentificationCodeSequence):
        required = present(item, tag.ContextIdentifier)
        yield from demand_type(item, tag.MappingResource, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolUserIdentificationCodeSequence/ContextGroupVersion",
    clause="PS3.3 F.5.31",
    source="profiles/library/attribute-macros.apdsl:34",
    record_types=("HANGING PROTOCOL",),
)
def hanging_protocol_hanging_protocol_user_identification_code_sequence_context_group_version(
    record: Record,
) -> Results:
    """PS3.3 F.5.31, PS3.3:F.5.31/HANGING
    PROTOCOL/HangingProtocolUserIdentificationCodeSequence/ContextGroupVersion.

    Context Group Version (0008,0106) shall be present with a value in each Item of Hanging Protocol
    User Identification Code Sequence (0072,000E) in Directory Records of type HANGING PROTOCOL
    (Type 1C) if Context Identifier (0008,010F) is present.
    """
    for at, item in items_below(record.dataset, tag.HangingProtocolUserIdentificationCodeSequence):
        required = present(item, tag.ContextIdentifier)
        yield from demand_type(item, tag.ContextGroupVersion, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolUserIdentificationCodeSequence/ContextGroupExtensionFlag",
    clause="PS3.3 F.5.31",
    source="profiles/library/attribute-macros.apdsl:36",
    record_types=("HANGING PROTOCOL",),
)
def hanging_protocol_hanging_protocol_user_identification_code_sequence_context_group_extension_flag(
    record: Record,
) -> Results:
    """PS3.3 F.5.31, PS3.3:F.5.31/HANGING
    PROTOCOL/HangingProtocolUserIdentificationCodeSequence/ContextGroupExtensionFlag.

    Context Group Extension Flag (0008,010B) may be present in each Item of Hanging Protocol User
    Identification Code Sequence (0072,000E) in Directory Records of type HANGING PROTOCOL (Type 3).
    Where present, it shall be Y or N.
    """
    for at, item in items_below(record.dataset, tag.HangingProtocolUserIdentificationCodeSequence):
        yield from demand_values(item, tag.ContextGroupExtensionFlag, "Y", "N", at=at)


@on_record(
    "PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolUserIdentificationCodeSequence/ContextGroupLocalVersion",
    clause="PS3.3 F.5.31",
    source="profiles/library/attribute-macros.apdsl:37",
    record_types=("HANGING PROTOCOL",),
)
def hanging_protocol_hanging_protocol_user_identification_code_sequence_context_group_local_version(
    record: Record,
) -> Results:
    """PS3.3 F.5.31, PS3.3:F.5.31/HANGING
    PROTOCOL/HangingProtocolUserIdentificationCodeSequence/ContextGroupLocalVersion.

    Context Group Local Version (0008,0107) shall be present with a value in each Item of Hanging
    Protocol User Identification Code Sequence (0072,000E) in Directory Records of type HANGING
    PROTOCOL (Type 1C) if Context Group Extension Flag (0008,010B) is Y.
    """
    for at, item in items_below(record.dataset, tag.HangingProtocolUserIdentificationCodeSequence):
        required = equals(item, tag.ContextGroupExtensionFlag, "Y")
        yield from demand_type(item, tag.ContextGroupLocalVersion, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolUserIdentificationCodeSequence/ContextGroupExtensionCreatorUID",
    clause="PS3.3 F.5.31",
    source="profiles/library/attribute-macros.apdsl:39",
    record_types=("HANGING PROTOCOL",),
)
def hanging_protocol_hanging_protocol_user_identification_code_sequence_context_group_extension_creator_uid(
    record: Record,
) -> Results:
    """PS3.3 F.5.31, PS3.3:F.5.31/HANGING
    PROTOCOL/HangingProtocolUserIdentificationCodeSequence/ContextGroupExtensionCreatorUID.

    Context Group Extension Creator UID (0008,010D) shall be present with a value in each Item of
    Hanging Protocol User Identification Code Sequence (0072,000E) in Directory Records of type
    HANGING PROTOCOL (Type 1C) if Context Group Extension Flag (0008,010B) is Y.
    """
    for at, item in items_below(record.dataset, tag.HangingProtocolUserIdentificationCodeSequence):
        required = equals(item, tag.ContextGroupExtensionFlag, "Y")
        yield from demand_type(
            item,
            tag.ContextGroupExtensionCreatorUID,
            "1C",
            required=required,
            at=at,
        )


CHECKS = (
    hanging_protocol_specific_character_set,
    hanging_protocol_hanging_protocol_name,
    hanging_protocol_hanging_protocol_description,
    hanging_protocol_hanging_protocol_level,
    hanging_protocol_hanging_protocol_creator,
    hanging_protocol_hanging_protocol_creation_date_time,
    hanging_protocol_hanging_protocol_definition_sequence,
    hanging_protocol_hanging_protocol_definition_sequence_modality,
    hanging_protocol_hanging_protocol_definition_sequence_anatomic_region_sequence,
    hanging_protocol_hanging_protocol_definition_sequence_anatomic_region_sequence_code_value,
    hanging_protocol_hanging_protocol_definition_sequence_anatomic_region_sequence_coding_scheme_designator,
    hanging_protocol_hanging_protocol_definition_sequence_anatomic_region_sequence_coding_scheme_version,
    hanging_protocol_hanging_protocol_definition_sequence_anatomic_region_sequence_code_meaning,
    hanging_protocol_hanging_protocol_definition_sequence_anatomic_region_sequence_long_code_value,
    hanging_protocol_hanging_protocol_definition_sequence_anatomic_region_sequence_urn_code_value,
    hanging_protocol_hanging_protocol_definition_sequence_anatomic_region_sequence_mapping_resource,
    hanging_protocol_hanging_protocol_definition_sequence_anatomic_region_sequence_context_group_version,
    hanging_protocol_hanging_protocol_definition_sequence_anatomic_region_sequence_context_group_extension_flag,
    hanging_protocol_hanging_protocol_definition_sequence_anatomic_region_sequence_context_group_local_version,
    hanging_protocol_hanging_protocol_definition_sequence_anatomic_region_sequence_context_group_extension_creator_uid,
    hanging_protocol_hanging_protocol_definition_sequence_laterality,
    hanging_protocol_hanging_protocol_definition_sequence_procedure_code_sequence,
    hanging_protocol_hanging_protocol_definition_sequence_procedure_code_sequence_code_value,
    hanging_protocol_hanging_protocol_definition_sequence_procedure_code_sequence_coding_scheme_designator,
    hanging_protocol_hanging_protocol_definition_sequence_procedure_code_sequence_coding_scheme_version,
    hanging_protocol_hanging_protocol_definition_sequence_procedure_code_sequence_code_meaning,
    hanging_protocol_hanging_protocol_definition_sequence_procedure_code_sequence_long_code_value,
    hanging_protocol_hanging_protocol_definition_sequence_procedure_code_sequence_urn_code_value,
    hanging_protocol_hanging_protocol_definition_sequence_procedure_code_sequence_mapping_resource,
    hanging_protocol_hanging_protocol_definition_sequence_procedure_code_sequence_context_group_version,
    hanging_protocol_hanging_protocol_definition_sequence_procedure_code_sequence_context_group_extension_flag,
    hanging_protocol_hanging_protocol_definition_sequence_procedure_code_sequence_context_group_local_version,
    hanging_protocol_hanging_protocol_definition_sequence_procedure_code_sequence_context_group_extension_creator_uid,
    hanging_protocol_hanging_protocol_definition_sequence_reason_for_requested_procedure_code_sequence,
    hanging_protocol_hanging_protocol_definition_sequence_reason_for_requested_procedure_code_sequence_code_value,
    hanging_protocol_hanging_protocol_definition_sequence_reason_for_requested_procedure_code_sequence_coding_scheme_designator,
    hanging_protocol_hanging_protocol_definition_sequence_reason_for_requested_procedure_code_sequence_coding_scheme_version,
    hanging_protocol_hanging_protocol_definition_sequence_reason_for_requested_procedure_code_sequence_code_meaning,
    hanging_protocol_hanging_protocol_definition_sequence_reason_for_requested_procedure_code_sequence_long_code_value,
    hanging_protocol_hanging_protocol_definition_sequence_reason_for_requested_procedure_code_sequence_urn_code_value,
    hanging_protocol_hanging_protocol_definition_sequence_reason_for_requested_procedure_code_sequence_mapping_resource,
    hanging_protocol_hanging_protocol_definition_sequence_reason_for_requested_procedure_code_sequence_context_group_version,
    hanging_protocol_hanging_protocol_definition_sequence_reason_for_requested_procedure_code_sequence_context_group_extension_flag,
    hanging_protocol_hanging_protocol_definition_sequence_reason_for_requested_procedure_code_sequence_context_group_local_version,
    hanging_protocol_hanging_protocol_definition_sequence_reason_for_requested_procedure_code_sequence_context_group_extension_creator_uid,
    hanging_protocol_number_of_priors_referenced,
    hanging_protocol_hanging_protocol_user_identification_code_sequence,
    hanging_protocol_hanging_protocol_user_identification_code_sequence_code_value,
    hanging_protocol_hanging_protocol_user_identification_code_sequence_coding_scheme_designator,
    hanging_protocol_hanging_protocol_user_identification_code_sequence_coding_scheme_version,
    hanging_protocol_hanging_protocol_user_identification_code_sequence_code_meaning,
    hanging_protocol_hanging_protocol_user_identification_code_sequence_long_code_value,
    hanging_protocol_hanging_protocol_user_identification_code_sequence_urn_code_value,
    hanging_protocol_hanging_protocol_user_identification_code_sequence_mapping_resource,
    hanging_protocol_hanging_protocol_user_identification_code_sequence_context_group_version,
    hanging_protocol_hanging_protocol_user_identification_code_sequence_context_group_extension_flag,
    hanging_protocol_hanging_protocol_user_identification_code_sequence_context_group_local_version,
    hanging_protocol_hanging_protocol_user_identification_code_sequence_context_group_extension_creator_uid,
)
