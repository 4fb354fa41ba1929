"""Directory Records of type IMPLANT ASSY (PS3.3 F.5.38).

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
    "PS3.3:F.5.38/IMPLANT ASSY/SpecificCharacterSet",
    clause="PS3.3 F.5.38",
    source="profiles/library/directory-records.apdsl:462",
    record_types=("IMPLANT ASSY",),
)
def implant_assy_specific_character_set(record: Record) -> Results:
    """PS3.3 F.5.38, PS3.3:F.5.38/IMPLANT ASSY/SpecificCharacterSet.

    Specific Character Set (0008,0005) shall be present with a value in Directory Records of type
    IMPLANT ASSY (Type 1C) if a text value in the Directory Record has characters outside the
    default character repertoire.
    """
    required = uses_extended_characters(record.dataset)
    yield from demand_type(record.dataset, tag.SpecificCharacterSet, "1C", required=required)


@on_record(
    "PS3.3:F.5.38/IMPLANT ASSY/ImplantAssemblyTemplateName",
    clause="PS3.3 F.5.38",
    source="profiles/library/directory-records.apdsl:463",
    record_types=("IMPLANT ASSY",),
)
def implant_assy_implant_assembly_template_name(record: Record) -> Results:
    """PS3.3 F.5.38, PS3.3:F.5.38/IMPLANT ASSY/ImplantAssemblyTemplateName.

    Implant Assembly Template Name (0076,0001) shall be present with a value in Directory Records of
    type IMPLANT ASSY (Type 1).
    """
    yield from demand_type(record.dataset, tag.ImplantAssemblyTemplateName, "1")


@on_record(
    "PS3.3:F.5.38/IMPLANT ASSY/Manufacturer",
    clause="PS3.3 F.5.38",
    source="profiles/library/directory-records.apdsl:464",
    record_types=("IMPLANT ASSY",),
)
def implant_assy_manufacturer(record: Record) -> Results:
    """PS3.3 F.5.38, PS3.3:F.5.38/IMPLANT ASSY/Manufacturer.

    Manufacturer (0008,0070) shall be present with a value in Directory Records of type IMPLANT ASSY
    (Type 1).
    """
    yield from demand_type(record.dataset, tag.Manufacturer, "1")


@on_record(
    "PS3.3:F.5.38/IMPLANT ASSY/ProcedureTypeCodeSequence",
    clause="PS3.3 F.5.38",
    source="profiles/library/directory-records.apdsl:465",
    record_types=("IMPLANT ASSY",),
)
def implant_assy_procedure_type_code_sequence(record: Record) -> Results:
    """PS3.3 F.5.38, PS3.3:F.5.38/IMPLANT ASSY/ProcedureTypeCodeSequence.

    Procedure Type Code Sequence (0076,0020) shall be present with an Item in Directory Records of
    type IMPLANT ASSY (Type 1). It shall have at least 1 Item.
    """
    yield from demand_type(record.dataset, tag.ProcedureTypeCodeSequence, "1")
    yield from demand_items(record.dataset, tag.ProcedureTypeCodeSequence, 1)


@on_record(
    "PS3.3:F.5.38/IMPLANT ASSY/ProcedureTypeCodeSequence/CodeValue",
    clause="PS3.3 F.5.38",
    source="profiles/library/attribute-macros.apdsl:7",
    record_types=("IMPLANT ASSY",),
)
def implant_assy_procedure_type_code_sequence_code_value(record: Record) -> Results:
    """PS3.3 F.5.38, PS3.3:F.5.38/IMPLANT ASSY/ProcedureTypeCodeSequence/CodeValue.

    Code Value (0008,0100) shall be present with a value in each Item of Procedure Type Code
    Sequence (0076,0020) in Directory Records of type IMPLANT ASSY (Type 1C) if Long Code Value
    (0008,0119) is not present and URN Code Value (0008,0120) is not present.
    """
    for at, item in items_below(record.dataset, tag.ProcedureTypeCodeSequence):
        required = all_of(absent(item, tag.LongCodeValue), absent(item, tag.URNCodeValue))
        yield from demand_type(item, tag.CodeValue, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.38/IMPLANT ASSY/ProcedureTypeCodeSequence/CodingSchemeDesignator",
    clause="PS3.3 F.5.38",
    source="profiles/library/attribute-macros.apdsl:9",
    record_types=("IMPLANT ASSY",),
)
def implant_assy_procedure_type_code_sequence_coding_scheme_designator(record: Record) -> Results:
    """PS3.3 F.5.38, PS3.3:F.5.38/IMPLANT ASSY/ProcedureTypeCodeSequence/CodingSchemeDesignator.

    Coding Scheme Designator (0008,0102) shall be present with a value in each Item of Procedure
    Type Code Sequence (0076,0020) in Directory Records of type IMPLANT ASSY (Type 1C) if Code Value
    (0008,0100) is present or Long Code Value (0008,0119) is present. It may be present otherwise.
    """
    for at, item in items_below(record.dataset, tag.ProcedureTypeCodeSequence):
        required = any_of(present(item, tag.CodeValue), present(item, tag.LongCodeValue))
        yield from demand_type(item, tag.CodingSchemeDesignator, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.38/IMPLANT ASSY/ProcedureTypeCodeSequence/CodingSchemeVersion",
    clause="PS3.3 F.5.38",
    source="profiles/library/attribute-macros.apdsl:12",
    record_types=("IMPLANT ASSY",),
)
def implant_assy_procedure_type_code_sequence_coding_scheme_version(record: Record) -> Results:
    """PS3.3 F.5.38, PS3.3:F.5.38/IMPLANT ASSY/ProcedureTypeCodeSequence/CodingSchemeVersion.

    Coding Scheme Version (0008,0103) shall be present with a value in each Item of Procedure Type
    Code Sequence (0076,0020) in Directory Records of type IMPLANT ASSY (Type 1C) if Coding Scheme
    Designator (0008,0102) is present and the coding scheme does not identify the code without its
    version. It may be present otherwise.
    """
    for at, item in items_below(record.dataset, tag.ProcedureTypeCodeSequence):
        required = all_of(
            present(item, tag.CodingSchemeDesignator),
            undecidable("the coding scheme does not identify the code without its version"),
        )
        yield from demand_type(item, tag.CodingSchemeVersion, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.38/IMPLANT ASSY/ProcedureTypeCodeSequence/CodeMeaning",
    clause="PS3.3 F.5.38",
    source="profiles/library/attribute-macros.apdsl:16",
    record_types=("IMPLANT ASSY",),
)
def implant_assy_procedure_type_code_sequence_code_meaning(record: Record) -> Results:
    """PS3.3 F.5.38, PS3.3:F.5.38/IMPLANT ASSY/ProcedureTypeCodeSequence/CodeMeaning.

    Code Meaning (0008,0104) shall be present with a value in each Item of Procedure Type Code
    Sequence (0076,0020) in Directory Records of type IMPLANT ASSY (Type 1).
    """
    for at, item in items_below(record.dataset, tag.ProcedureTypeCodeSequence):
        yield from demand_type(item, tag.CodeMeaning, "1", at=at)


@on_record(
    "PS3.3:F.5.38/IMPLANT ASSY/ProcedureTypeCodeSequence/LongCodeValue",
    clause="PS3.3 F.5.38",
    source="profiles/library/attribute-macros.apdsl:17",
    record_types=("IMPLANT ASSY",),
)
def implant_assy_procedure_type_code_sequence_long_code_value(record: Record) -> Results:
    """PS3.3 F.5.38, PS3.3:F.5.38/IMPLANT ASSY/ProcedureTypeCodeSequence/LongCodeValue.

    Long Code Value (0008,0119) shall be present with a value in each Item of Procedure Type Code
    Sequence (0076,0020) in Directory Records of type IMPLANT ASSY (Type 1C) if Code Value
    (0008,0100) is not present, URN Code Value (0008,0120) is not present, and the code is neither a
    URN nor a URL. It shall not be present otherwise.
    """
    for at, item in items_below(record.dataset, tag.ProcedureTypeCodeSequence):
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
    "PS3.3:F.5.38/IMPLANT ASSY/ProcedureTypeCodeSequence/URNCodeValue",
    clause="PS3.3 F.5.38",
    source="profiles/library/attribute-macros.apdsl:22",
    record_types=("IMPLANT ASSY",),
)
def implant_assy_procedure_type_code_sequence_urn_code_value(record: Record) -> Results:
    """PS3.3 F.5.38, PS3.3:F.5.38/IMPLANT ASSY/ProcedureTypeCodeSequence/URNCodeValue.

    URN Code Value (0008,0120) shall be present with a value in each Item of Procedure Type Code
    Sequence (0076,0020) in Directory Records of type IMPLANT ASSY (Type 1C) if Code Value
    (0008,0100) is not present, Long Code Value (0008,0119) is not present, and the code is a URN or
    a URL. It shall not be present otherwise.
    """
    for at, item in items_below(record.dataset, tag.ProcedureTypeCodeSequence):
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
    "PS3.3:F.5.38/IMPLANT ASSY/ProcedureTypeCodeSequence/MappingResource",
    clause="PS3.3 F.5.38",
    source="profiles/library/attribute-macros.apdsl:30",
    record_types=("IMPLANT ASSY",),
)
def implant_assy_procedure_type_code_sequence_mapping_resource(record: Record) -> Results:
    """PS3.3 F.5.38, PS3.3:F.5.38/IMPLANT ASSY/ProcedureTypeCodeSequence/MappingResource.

    Mapping Resource (0008,0105) shall be present with a value in each Item of Procedure Type Code
    Sequence (0076,0020) in Directory Records of type IMPLANT ASSY (Type 1C) if Context Identifier
    (0008,010F) is present.
    """
    for at, item in items_below(record.dataset, tag.ProcedureTypeCodeSequence):
        required = present(item, tag.ContextIdentifier)
        yield from demand_type(item, tag.MappingResource, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.38/IMPLANT ASSY/ProcedureTypeCodeSequence/ContextGroupVersion",
    clause="PS3.3 F.5.38",
    source="profiles/library/attribute-macros.apdsl:34",
    record_types=("IMPLANT ASSY",),
)
def implant_assy_procedure_type_code_sequence_context_group_version(record: Record) -> Results:
    """PS3.3 F.5.38, PS3.3:F.5.38/IMPLANT ASSY/ProcedureTypeCodeSequence/ContextGroupVersion.

    Context Group Version (0008,0106) shall be present with a value in each Item of Procedure Type
    Code Sequence (0076,0020) in Directory Records of type IMPLANT ASSY (Type 1C) if Context
    Identifier (0008,010F) is present.
    """
    for at, item in items_below(record.dataset, tag.ProcedureTypeCodeSequence):
        required = present(item, tag.ContextIdentifier)
        yield from demand_type(item, tag.ContextGroupVersion, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.38/IMPLANT ASSY/ProcedureTypeCodeSequence/ContextGroupExtensionFlag",
    clause="PS3.3 F.5.38",
    source="profiles/library/attribute-macros.apdsl:36",
    record_types=("IMPLANT ASSY",),
)
def implant_assy_procedure_type_code_sequence_context_group_extension_flag(
    record: Record,
) -> Results:
    """PS3.3 F.5.38, PS3.3:F.5.38/IMPLANT ASSY/ProcedureTypeCodeSequence/ContextGroupExtensionFlag.

    Context Group Extension Flag (0008,010B) may be present in each Item of Procedure Type Code
    Sequence (0076,0020) in Directory Records of type IMPLANT ASSY (Type 3). Where present, it shall
    be Y or N.
    """
    for at, item in items_below(record.dataset, tag.ProcedureTypeCodeSequence):
        yield from demand_values(item, tag.ContextGroupExtensionFlag, "Y", "N", at=at)


@on_record(
    "PS3.3:F.5.38/IMPLANT ASSY/ProcedureTypeCodeSequence/ContextGroupLocalVersion",
    clause="PS3.3 F.5.38",
    source="profiles/library/attribute-macros.apdsl:37",
    record_types=("IMPLANT ASSY",),
)
def implant_assy_procedure_type_code_sequence_context_group_local_version(
    record: Record,
) -> Results:
    """PS3.3 F.5.38, PS3.3:F.5.38/IMPLANT ASSY/ProcedureTypeCodeSequence/ContextGroupLocalVersion.

    Context Group Local Version (0008,0107) shall be present with a value in each Item of Procedure
    Type Code Sequence (0076,0020) in Directory Records of type IMPLANT ASSY (Type 1C) if Context
    Group Extension Flag (0008,010B) is Y.
    """
    for at, item in items_below(record.dataset, tag.ProcedureTypeCodeSequence):
        required = equals(item, tag.ContextGroupExtensionFlag, "Y")
        yield from demand_type(item, tag.ContextGroupLocalVersion, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.38/IMPLANT ASSY/ProcedureTypeCodeSequence/ContextGroupExtensionCreatorUID",
    clause="PS3.3 F.5.38",
    source="profiles/library/attribute-macros.apdsl:39",
    record_types=("IMPLANT ASSY",),
)
def implant_assy_procedure_type_code_sequence_context_group_extension_creator_uid(
    record: Record,
) -> Results:
    """PS3.3 F.5.38, PS3.3:F.5.38/IMPLANT
    ASSY/ProcedureTypeCodeSequence/ContextGroupExtensionCreatorUID.

    Context Group Extension Creator UID (0008,010D) shall be present with a value in each Item of
    Procedure Type Code Sequence (0076,0020) in Directory Records of type IMPLANT ASSY (Type 1C) if
    Context Group Extension Flag (0008,010B) is Y.
    """
    for at, item in items_below(record.dataset, tag.ProcedureTypeCodeSequence):
        required = equals(item, tag.ContextGroupExtensionFlag, "Y")
        yield from demand_type(
            item,
            tag.ContextGroupExtensionCreatorUID,
            "1C",
            required=required,
            at=at,
        )


CHECKS = (
    implant_assy_specific_character_set,
    implant_assy_implant_assembly_template_name,
    implant_assy_manufacturer,
    implant_assy_procedure_type_code_sequence,
    implant_assy_procedure_type_code_sequence_code_value,
    implant_assy_procedure_type_code_sequence_coding_scheme_designator,
    implant_assy_procedure_type_code_sequence_coding_scheme_version,
    implant_assy_procedure_type_code_sequence_code_meaning,
    implant_assy_procedure_type_code_sequence_long_code_value,
    implant_assy_procedure_type_code_sequence_urn_code_value,
    implant_assy_procedure_type_code_sequence_mapping_resource,
    implant_assy_procedure_type_code_sequence_context_group_version,
    implant_assy_procedure_type_code_sequence_context_group_extension_flag,
    implant_assy_procedure_type_code_sequence_context_group_local_version,
    implant_assy_procedure_type_code_sequence_context_group_extension_creator_uid,
)
