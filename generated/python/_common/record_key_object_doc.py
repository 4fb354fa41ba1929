"""Directory Records of type KEY OBJECT DOC (PS3.3 F.5.26).

Made by apdsl from profiles/library/directory-records.apdsl,
profiles/library/attribute-macros.apdsl; do not edit.
"""

from __future__ import annotations

from apdsl.runtime.authoring import on_record
from apdsl.runtime.checks import Results
from apdsl.runtime.conditions import absent, equals, one_of, present, uses_extended_characters
from apdsl.runtime.demands import demand_items, demand_type, demand_values
from apdsl.runtime.record import Record
from apdsl.runtime.scopes import data_of, items_below, referenced, undecidable
from apdsl.runtime.truth import all_of, any_of

from .. import _tags as tag


@on_record(
    "PS3.3:F.5.26/KEY OBJECT DOC/SpecificCharacterSet",
    clause="PS3.3 F.5.26",
    source="profiles/library/directory-records.apdsl:243",
    record_types=("KEY OBJECT DOC",),
)
def key_object_doc_specific_character_set(record: Record) -> Results:
    """PS3.3 F.5.26, PS3.3:F.5.26/KEY OBJECT DOC/SpecificCharacterSet.

    Specific Character Set (0008,0005) shall be present with a value in Directory Records of type
    KEY OBJECT DOC (Type 1C) if a text value in the Directory Record has characters outside the
    default character repertoire.
    """
    required = uses_extended_characters(record.dataset)
    yield from demand_type(record.dataset, tag.SpecificCharacterSet, "1C", required=required)


@on_record(
    "PS3.3:F.5.26/KEY OBJECT DOC/InstanceNumber",
    clause="PS3.3 F.5.26",
    source="profiles/library/directory-records.apdsl:244",
    record_types=("KEY OBJECT DOC",),
)
def key_object_doc_instance_number(record: Record) -> Results:
    """PS3.3 F.5.26, PS3.3:F.5.26/KEY OBJECT DOC/InstanceNumber.

    Instance Number (0020,0013) shall be present with a value in Directory Records of type KEY
    OBJECT DOC (Type 1).
    """
    yield from demand_type(record.dataset, tag.InstanceNumber, "1")


@on_record(
    "PS3.3:F.5.26/KEY OBJECT DOC/ContentDate",
    clause="PS3.3 F.5.26",
    source="profiles/library/directory-records.apdsl:245",
    record_types=("KEY OBJECT DOC",),
)
def key_object_doc_content_date(record: Record) -> Results:
    """PS3.3 F.5.26, PS3.3:F.5.26/KEY OBJECT DOC/ContentDate.

    Content Date (0008,0023) shall be present with a value in Directory Records of type KEY OBJECT
    DOC (Type 1).
    """
    yield from demand_type(record.dataset, tag.ContentDate, "1")


@on_record(
    "PS3.3:F.5.26/KEY OBJECT DOC/ContentTime",
    clause="PS3.3 F.5.26",
    source="profiles/library/directory-records.apdsl:246",
    record_types=("KEY OBJECT DOC",),
)
def key_object_doc_content_time(record: Record) -> Results:
    """PS3.3 F.5.26, PS3.3:F.5.26/KEY OBJECT DOC/ContentTime.

    Content Time (0008,0033) shall be present with a value in Directory Records of type KEY OBJECT
    DOC (Type 1).
    """
    yield from demand_type(record.dataset, tag.ContentTime, "1")


@on_record(
    "PS3.3:F.5.26/KEY OBJECT DOC/ConceptNameCodeSequence",
    clause="PS3.3 F.5.26",
    source="profiles/library/directory-records.apdsl:247",
    record_types=("KEY OBJECT DOC",),
)
def key_object_doc_concept_name_code_sequence(record: Record) -> Results:
    """PS3.3 F.5.26, PS3.3:F.5.26/KEY OBJECT DOC/ConceptNameCodeSequence.

    Concept Name Code Sequence (0040,A043) shall be present with an Item in Directory Records of
    type KEY OBJECT DOC (Type 1). It shall have exactly 1 Item.
    """
    yield from demand_type(record.dataset, tag.ConceptNameCodeSequence, "1")
    yield from demand_items(record.dataset, tag.ConceptNameCodeSequence, 1, 1)


@on_record(
    "PS3.3:F.5.26/KEY OBJECT DOC/ConceptNameCodeSequence/CodeValue",
    clause="PS3.3 F.5.26",
    source="profiles/library/attribute-macros.apdsl:7",
    record_types=("KEY OBJECT DOC",),
)
def key_object_doc_concept_name_code_sequence_code_value(record: Record) -> Results:
    """PS3.3 F.5.26, PS3.3:F.5.26/KEY OBJECT DOC/ConceptNameCodeSequence/CodeValue.

    Code Value (0008,0100) shall be present with a value in each Item of Concept Name Code Sequence
    (0040,A043) in Directory Records of type KEY OBJECT DOC (Type 1C) if Long Code Value (0008,0119)
    is not present and URN Code Value (0008,0120) is not present.
    """
    for at, item in items_below(record.dataset, tag.ConceptNameCodeSequence):
        required = all_of(absent(item, tag.LongCodeValue), absent(item, tag.URNCodeValue))
        yield from demand_type(item, tag.CodeValue, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.26/KEY OBJECT DOC/ConceptNameCodeSequence/CodingSchemeDesignator",
    clause="PS3.3 F.5.26",
    source="profiles/library/attribute-macros.apdsl:9",
    record_types=("KEY OBJECT DOC",),
)
def key_object_doc_concept_name_code_sequence_coding_scheme_designator(record: Record) -> Results:
    """PS3.3 F.5.26, PS3.3:F.5.26/KEY OBJECT DOC/ConceptNameCodeSequence/CodingSchemeDesignator.

    Coding Scheme Designator (0008,0102) shall be present with a value in each Item of Concept Name
    Code Sequence (0040,A043) in Directory Records of type KEY OBJECT DOC (Type 1C) if Code Value
    (0008,0100) is present or Long Code Value (0008,0119) is present. It may be present otherwise.
    """
    for at, item in items_below(record.dataset, tag.ConceptNameCodeSequence):
        required = any_of(present(item, tag.CodeValue), present(item, tag.LongCodeValue))
        yield from demand_type(item, tag.CodingSchemeDesignator, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.26/KEY OBJECT DOC/ConceptNameCodeSequence/CodingSchemeVersion",
    clause="PS3.3 F.5.26",
    source="profiles/library/attribute-macros.apdsl:12",
    record_types=("KEY OBJECT DOC",),
)
def key_object_doc_concept_name_code_sequence_coding_scheme_version(record: Record) -> Results:
    """PS3.3 F.5.26, PS3.3:F.5.26/KEY OBJECT DOC/ConceptNameCodeSequence/CodingSchemeVersion.

    Coding Scheme Version (0008,0103) shall be present with a value in each Item of Concept Name
    Code Sequence (0040,A043) in Directory Records of type KEY OBJECT DOC (Type 1C) if Coding Scheme
    Designator (0008,0102) is present and the coding scheme does not identify the code without its
    version. It may be present otherwise.
    """
    for at, item in items_below(record.dataset, tag.ConceptNameCodeSequence):
        required = all_of(
            present(item, tag.CodingSchemeDesignator),
            undecidable("the coding scheme does not identify the code without its version"),
        )
        yield from demand_type(item, tag.CodingSchemeVersion, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.26/KEY OBJECT DOC/ConceptNameCodeSequence/CodeMeaning",
    clause="PS3.3 F.5.26",
    source="profiles/library/attribute-macros.apdsl:16",
    record_types=("KEY OBJECT DOC",),
)
def key_object_doc_concept_name_code_sequence_code_meaning(record: Record) -> Results:
    """PS3.3 F.5.26, PS3.3:F.5.26/KEY OBJECT DOC/ConceptNameCodeSequence/CodeMeaning.

    Code Meaning (0008,0104) shall be present with a value in each Item of Concept Name Code
    Sequence (0040,A043) in Directory Records of type KEY OBJECT DOC (Type 1).
    """
    for at, item in items_below(record.dataset, tag.ConceptNameCodeSequence):
        yield from demand_type(item, tag.CodeMeaning, "1", at=at)


@on_record(
    "PS3.3:F.5.26/KEY OBJECT DOC/ConceptNameCodeSequence/LongCodeValue",
    clause="PS3.3 F.5.26",
    source="profiles/library/attribute-macros.apdsl:17",
    record_types=("KEY OBJECT DOC",),
)
def key_object_doc_concept_name_code_sequence_long_code_value(record: Record) -> Results:
    """PS3.3 F.5.26, PS3.3:F.5.26/KEY OBJECT DOC/ConceptNameCodeSequence/LongCodeValue.

    Long Code Value (0008,0119) shall be present with a value in each Item of Concept Name Code
    Sequence (0040,A043) in Directory Records of type KEY OBJECT DOC (Type 1C) if Code Value
    (0008,0100) is not present, URN Code Value (0008,0120) is not present, and the code is neither a
    URN nor a URL. It shall not be present otherwise.
    """
    for at, item in items_below(record.dataset, tag.ConceptNameCodeSequence):
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
    "PS3.3:F.5.26/KEY OBJECT DOC/ConceptNameCodeSequence/URNCodeValue",
    clause="PS3.3 F.5.26",
    source="profiles/library/attribute-macros.apdsl:22",
    record_types=("KEY OBJECT DOC",),
)
def key_object_doc_concept_name_code_sequence_urn_code_value(record: Record) -> Results:
    """PS3.3 F.5.26, PS3.3:F.5.26/KEY OBJECT DOC/ConceptNameCodeSequence/URNCodeValue.

    URN Code Value (0008,0120) shall be present with a value in each Item of Concept Name Code
    Sequence (0040,A043) in Directory Records of type KEY OBJECT DOC (Type 1C) if Code Value
    (0008,0100) is not present, Long Code Value (0008,0119) is not present, and the code is a URN or
    a URL. It shall not be present otherwise.
    """
    for at, item in items_below(record.dataset, tag.ConceptNameCodeSequence):
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
    "PS3.3:F.5.26/KEY OBJECT DOC/ConceptNameCodeSequence/MappingResource",
    clause="PS3.3 F.5.26",
    source="profiles/library/attribute-macros.apdsl:30",
    record_types=("KEY OBJECT DOC",),
)
def key_object_doc_concept_name_code_sequence_mapping_resource(record: Record) -> Results:
    """PS3.3 F.5.26, PS3.3:F.5.26/KEY OBJECT DOC/ConceptNameCodeSequence/MappingResource.

    Mapping Resource (0008,0105) shall be present with a value in each Item of Concept Name Code
    Sequence (0040,A043) in Directory Records of type KEY OBJECT DOC (Type 1C) if Context Identifier
    (0008,010F) is present.
    """
    for at, item in items_below(record.dataset, tag.ConceptNameCodeSequence):
        required = present(item, tag.ContextIdentifier)
        yield from demand_type(item, tag.MappingResource, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.26/KEY OBJECT DOC/ConceptNameCodeSequence/ContextGroupVersion",
    clause="PS3.3 F.5.26",
    source="profiles/library/attribute-macros.apdsl:34",
    record_types=("KEY OBJECT DOC",),
)
def key_object_doc_concept_name_code_sequence_context_group_version(record: Record) -> Results:
    """PS3.3 F.5.26, PS3.3:F.5.26/KEY OBJECT DOC/ConceptNameCodeSequence/ContextGroupVersion.

    Context Group Version (0008,0106) shall be present with a value in each Item of Concept Name
    Code Sequence (0040,A043) in Directory Records of type KEY OBJECT DOC (Type 1C) if Context
    Identifier (0008,010F) is present.
    """
    for at, item in items_below(record.dataset, tag.ConceptNameCodeSequence):
        required = present(item, tag.ContextIdentifier)
        yield from demand_type(item, tag.ContextGroupVersion, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.26/KEY OBJECT DOC/ConceptNameCodeSequence/ContextGroupExtensionFlag",
    clause="PS3.3 F.5.26",
    source="profiles/library/attribute-macros.apdsl:36",
    record_types=("KEY OBJECT DOC",),
)
def key_object_doc_concept_name_code_sequence_context_group_extension_flag(
    record: Record,
) -> Results:
    """PS3.3 F.5.26, PS3.3:F.5.26/KEY OBJECT DOC/ConceptNameCodeSequence/ContextGroupExtensionFlag.

    Context Group Extension Flag (0008,010B) may be present in each Item of Concept Name Code
    Sequence (0040,A043) in Directory Records of type KEY OBJECT DOC (Type 3). Where present, it
    shall be Y or N.
    """
    for at, item in items_below(record.dataset, tag.ConceptNameCodeSequence):
        yield from demand_values(item, tag.ContextGroupExtensionFlag, "Y", "N", at=at)


@on_record(
    "PS3.3:F.5.26/KEY OBJECT DOC/ConceptNameCodeSequence/ContextGroupLocalVersion",
    clause="PS3.3 F.5.26",
    source="profiles/library/attribute-macros.apdsl:37",
    record_types=("KEY OBJECT DOC",),
)
def key_object_doc_concept_name_code_sequence_context_group_local_version(
    record: Record,
) -> Results:
    """PS3.3 F.5.26, PS3.3:F.5.26/KEY OBJECT DOC/ConceptNameCodeSequence/ContextGroupLocalVersion.

    Context Group Local Version (0008,0107) shall be present with a value in each Item of Concept
    Name Code Sequence (0040,A043) in Directory Records of type KEY OBJECT DOC (Type 1C) if Context
    Group Extension Flag (0008,010B) is Y.
    """
    for at, item in items_below(record.dataset, tag.ConceptNameCodeSequence):
        required = equals(item, tag.ContextGroupExtensionFlag, "Y")
        yield from demand_type(item, tag.ContextGroupLocalVersion, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.26/KEY OBJECT DOC/ConceptNameCodeSequence/ContextGroupExtensionCreatorUID",
    clause="PS3.3 F.5.26",
    source="profiles/library/attribute-macros.apdsl:39",
    record_types=("KEY OBJECT DOC",),
)
def key_object_doc_concept_name_code_sequence_context_group_extension_creator_uid(
    record: Record,
) -> Results:
    """PS3.3 F.5.26, PS3.3:F.5.26/KEY OBJECT
    DOC/ConceptNameCodeSequence/ContextGroupExtensionCreatorUID.

    Context Group Extension Creator UID (0008,010D) shall be present with a value in each Item of
    Concept Name Code Sequence (0040,A043) in Directory Records of type KEY OBJECT DOC (Type 1C) if
    Context Group Extension Flag (0008,010B) is Y.
    """
    for at, item in items_below(record.dataset, tag.ConceptNameCodeSequence):
        required = equals(item, tag.ContextGroupExtensionFlag, "Y")
        yield from demand_type(
            item,
            tag.ContextGroupExtensionCreatorUID,
            "1C",
            required=required,
            at=at,
        )


@on_record(
    "PS3.3:F.5.26/KEY OBJECT DOC/ContentSequence",
    clause="PS3.3 F.5.26",
    source="profiles/library/directory-records.apdsl:250",
    record_types=("KEY OBJECT DOC",),
)
def key_object_doc_content_sequence(record: Record) -> Results:
    """PS3.3 F.5.26, PS3.3:F.5.26/KEY OBJECT DOC/ContentSequence.

    Content Sequence (0040,A730) shall be present with an Item in Directory Records of type KEY
    OBJECT DOC (Type 1C) if the SOP Instance referenced by the Directory Record has Relationship
    Type (0040,A010) of HAS CONCEPT MOD in an Item of Content Sequence (0040,A730). Where present,
    it shall have at least 1 Item.
    """
    instance = referenced(record)
    required = equals(
        data_of(instance),
        (tag.ContentSequence, tag.RelationshipType),
        "HAS CONCEPT MOD",
    )
    yield from demand_type(record.dataset, tag.ContentSequence, "1C", required=required)
    yield from demand_items(record.dataset, tag.ContentSequence, 1)


@on_record(
    "PS3.3:F.5.26/KEY OBJECT DOC/ContentSequence/RelationshipType",
    clause="PS3.3 F.5.26",
    source="profiles/library/directory-records.apdsl:253",
    record_types=("KEY OBJECT DOC",),
)
def key_object_doc_content_sequence_relationship_type(record: Record) -> Results:
    """PS3.3 F.5.26, PS3.3:F.5.26/KEY OBJECT DOC/ContentSequence/RelationshipType.

    Relationship Type (0040,A010) shall be present with a value in each Item of Content Sequence
    (0040,A730) in Directory Records of type KEY OBJECT DOC (Type 1). It shall be HAS CONCEPT MOD.
    """
    for at, item in items_below(record.dataset, tag.ContentSequence):
        yield from demand_type(item, tag.RelationshipType, "1", at=at)
        yield from demand_values(item, tag.RelationshipType, "HAS CONCEPT MOD", at=at)


@on_record(
    "PS3.3:F.5.26/KEY OBJECT DOC/ContentSequence/ValueType",
    clause="PS3.3 F.5.26",
    source="profiles/library/attribute-macros.apdsl:102",
    record_types=("KEY OBJECT DOC",),
)
def key_object_doc_content_sequence_value_type(record: Record) -> Results:
    """PS3.3 F.5.26, PS3.3:F.5.26/KEY OBJECT DOC/ContentSequence/ValueType.

    Value Type (0040,A040) shall be present with a value in each Item of Content Sequence
    (0040,A730) in Directory Records of type KEY OBJECT DOC (Type 1).
    """
    for at, item in items_below(record.dataset, tag.ContentSequence):
        yield from demand_type(item, tag.ValueType, "1", at=at)


@on_record(
    "PS3.3:F.5.26/KEY OBJECT DOC/ContentSequence/ConceptNameCodeSequence",
    clause="PS3.3 F.5.26",
    source="profiles/library/attribute-macros.apdsl:103",
    record_types=("KEY OBJECT DOC",),
)
def key_object_doc_content_sequence_concept_name_code_sequence(record: Record) -> Results:
    """PS3.3 F.5.26, PS3.3:F.5.26/KEY OBJECT DOC/ContentSequence/ConceptNameCodeSequence.

    Concept Name Code Sequence (0040,A043) shall be present with an Item in each Item of Content
    Sequence (0040,A730) in Directory Records of type KEY OBJECT DOC (Type 1C) if Value Type
    (0040,A040) is TEXT, NUM, CODE, DATETIME, DATE, TIME, UIDREF or PNAME. It may be present
    otherwise. Where present, it shall have exactly 1 Item.
    """
    for at, item in items_below(record.dataset, tag.ContentSequence):
        required = one_of(
            item,
            tag.ValueType,
            "TEXT",
            "NUM",
            "CODE",
            "DATETIME",
            "DATE",
            "TIME",
            "UIDREF",
            "PNAME",
        )
        yield from demand_type(item, tag.ConceptNameCodeSequence, "1C", required=required, at=at)
        yield from demand_items(item, tag.ConceptNameCodeSequence, 1, 1, at=at)


@on_record(
    "PS3.3:F.5.26/KEY OBJECT DOC/ContentSequence/ConceptNameCodeSequence/CodeValue",
    clause="PS3.3 F.5.26",
    source="profiles/library/attribute-macros.apdsl:7",
    record_types=("KEY OBJECT DOC",),
)
def key_object_doc_content_sequence_concept_name_code_sequence_code_value(
    record: Record,
) -> Results:
    """PS3.3 F.5.26, PS3.3:F.5.26/KEY OBJECT DOC/ContentSequence/ConceptNameCodeSequence/CodeValue.

    Code Value (0008,0100) shall be present with a value in each Item of Concept Name Code Sequence
    (0040,A043) in each Item of Content Sequence (0040,A730) in Directory Records of type KEY OBJECT
    DOC (Type 1C) if Long Code Value (0008,0119) is not present and URN Code Value (0008,0120) is
    not present.
    """
    for at, item in items_below(record.dataset, tag.ContentSequence, tag.ConceptNameCodeSequence):
        required = all_of(absent(item, tag.LongCodeValue), absent(item, tag.URNCodeValue))
        yield from demand_type(item, tag.CodeValue, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.26/KEY OBJECT DOC/ContentSequence/ConceptNameCodeSequence/CodingSchemeDesignator",
    clause="PS3.3 F.5.26",
    source="profiles/library/attribute-macros.apdsl:9",
    record_types=("KEY OBJECT DOC",),
)
def key_object_doc_content_sequence_concept_name_code_sequence_coding_scheme_designator(
    record: Record,
) -> Results:
    """PS3.3 F.5.26, PS3.3:F.5.26/KEY OBJECT
    DOC/ContentSequence/ConceptNameCodeSequence/CodingSchemeDesignator.

    Coding Scheme Designator (0008,0102) shall be present with a value in each Item of Concept Name
    Code Sequence (0040,A043) in each Item of Content Sequence (0040,A730) in Directory Records of
    type KEY OBJECT DOC (Type 1C) if Code Value (0008,0100) is present or Long Code Value
    (0008,0119) is present. It may be present otherwise.
    """
    for at, item in items_below(record.dataset, tag.ContentSequence, tag.ConceptNameCodeSequence):
        required = any_of(present(item, tag.CodeValue), present(item, tag.LongCodeValue))
        yield from demand_type(item, tag.CodingSchemeDesignator, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.26/KEY OBJECT DOC/ContentSequence/ConceptNameCodeSequence/CodingSchemeVersion",
    clause="PS3.3 F.5.26",
    source="profiles/library/attribute-macros.apdsl:12",
    record_types=("KEY OBJECT DOC",),
)
def key_object_doc_content_sequence_concept_name_code_sequence_coding_scheme_version(
    record: Record,
) -> Results:
    """PS3.3 F.5.26, PS3.3:F.5.26/KEY OBJECT
    DOC/ContentSequence/ConceptNameCodeSequence/CodingSchemeVersion.

    Coding Scheme Version (0008,0103) shall be present with a value in each Item of Concept Name
    Code Sequence (0040,A043) in each Item of Content Sequence (0040,A730) in Directory Records of
    type KEY OBJECT DOC (Type 1C) if Coding Scheme Designator (0008,0102) is present and the coding
    scheme does not identify the code without its version. It may be present otherwise.
    """
    for at, item in items_below(record.dataset, tag.ContentSequence, tag.ConceptNameCodeSequence):
        required = all_of(
            present(item, tag.CodingSchemeDesignator),
            undecidable("the coding scheme does not identify the code without its version"),
        )
        yield from demand_type(item, tag.CodingSchemeVersion, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.26/KEY OBJECT DOC/ContentSequence/ConceptNameCodeSequence/CodeMeaning",
    clause="PS3.3 F.5.26",
    source="profiles/library/attribute-macros.apdsl:16",
    record_types=("KEY OBJECT DOC",),
)
def key_object_doc_content_sequence_concept_name_code_sequence_code_meaning(
    record: Record,
) -> Results:
    """PS3.3 F.5.26, PS3.3:F.5.26/KEY OBJECT
    DOC/ContentSequence/ConceptNameCodeSequence/CodeMeaning.

    Code Meaning (0008,0104) shall be present with a value in each Item of Concept Name Code
    Sequence (0040,A043) in each Item of Content Sequence (0040,A730) in Directory Records of type
    KEY OBJECT DOC (Type 1).
    """
    for at, item in items_below(record.dataset, tag.ContentSequence, tag.ConceptNameCodeSequence):
        yield from demand_type(item, tag.CodeMeaning, "1", at=at)


@on_record(
    "PS3.3:F.5.26/KEY OBJECT DOC/ContentSequence/ConceptNameCodeSequence/LongCodeValue",
    clause="PS3.3 F.5.26",
    source="profiles/library/attribute-macros.apdsl:17",
    record_types=("KEY OBJECT DOC",),
)
def key_object_doc_content_sequence_concept_name_code_sequence_long_code_value(
    record: Record,
) -> Results:
    """PS3.3 F.5.26, PS3.3:F.5.26/KEY OBJECT
    DOC/ContentSequence/ConceptNameCodeSequence/LongCodeValue.

    Long Code Value (0008,0119) shall be present with a value in each Item of Concept Name Code
    Sequence (0040,A043) in each Item of Content Sequence (0040,A730) in Directory Records of type
    KEY OBJECT DOC (Type 1C) if Code Value (0008,0100) is not present, URN Code Value (0008,0120) is
    not present, and the code is neither a URN nor a URL. It shall not be present otherwise.
    """
    for at, item in items_below(record.dataset, tag.ContentSequence, tag.ConceptNameCodeSequence):
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
    "PS3.3:F.5.26/KEY OBJECT DOC/ContentSequence/ConceptNameCodeSequence/URNCodeValue",
    clause="PS3.3 F.5.26",
    source="profiles/library/attribute-macros.apdsl:22",
    record_types=("KEY OBJECT DOC",),
)
def key_object_doc_content_sequence_concept_name_code_sequence_urn_code_value(
    record: Record,
) -> Results:
    """PS3.3 F.5.26, PS3.3:F.5.26/KEY OBJECT
    DOC/ContentSequence/ConceptNameCodeSequence/URNCodeValue.

    URN Code Value (0008,0120) shall be present with a value in each Item of Concept Name Code
    Sequence (0040,A043) in each Item of Content Sequence (0040,A730) in Directory Records of type
    KEY OBJECT DOC (Type 1C) if Code Value (0008,0100) is not present, Long Code Value (0008,0119)
    is not present, and the code is a URN or a URL. It shall not be present otherwise.
    """
    for at, item in items_below(record.dataset, tag.ContentSequence, tag.ConceptNameCodeSequence):
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
    "PS3.3:F.5.26/KEY OBJECT DOC/ContentSequence/ConceptNameCodeSequence/MappingResource",
    clause="PS3.3 F.5.26",
    source="profiles/library/attribute-macros.apdsl:30",
    record_types=("KEY OBJECT DOC",),
)
def key_object_doc_content_sequence_concept_name_code_sequence_mapping_resource(
    record: Record,
) -> Results:
    """PS3.3 F.5.26, PS3.3:F.5.26/KEY OBJECT
    DOC/ContentSequence/ConceptNameCodeSequence/MappingResource.

    Mapping Resource (0008,0105) shall be present with a value in each Item of Concept Name Code
    Sequence (0040,A043) in each Item of Content Sequence (0040,A730) in Directory Records of type
    KEY OBJECT DOC (Type 1C) if Context Identifier (0008,010F) is present.
    """
    for at, item in items_below(record.dataset, tag.ContentSequence, tag.ConceptNameCodeSequence):
        required = present(item, tag.ContextIdentifier)
        yield from demand_type(item, tag.MappingResource, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.26/KEY OBJECT DOC/ContentSequence/ConceptNameCodeSequence/ContextGroupVersion",
    clause="PS3.3 F.5.26",
    source="profiles/library/attribute-macros.apdsl:34",
    record_types=("KEY OBJECT DOC",),
)
def key_object_doc_content_sequence_concept_name_code_sequence_context_group_version(
    record: Record,
) -> Results:
    """PS3.3 F.5.26, PS3.3:F.5.26/KEY OBJECT
    DOC/ContentSequence/ConceptNameCodeSequence/ContextGroupVersion.

    Context Group Version (0008,0106) shall be present with a value in each Item of Concept Name
    Code Sequence (0040,A043) in each Item of Content Sequence (0040,A730) in Directory Records of
    type KEY OBJECT DOC (Type 1C) if Context Identifier (0008,010F) is present.
    """
    for at, item in items_below(record.dataset, tag.ContentSequence, tag.ConceptNameCodeSequence):
        required = present(item, tag.ContextIdentifier)
        yield from demand_type(item, tag.ContextGroupVersion, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.26/KEY OBJECT DOC/ContentSequence/ConceptNameCodeSequence/ContextGroupExtensionFlag",
    clause="PS3.3 F.5.26",
    source="profiles/library/attribute-macros.apdsl:36",
    record_types=("KEY OBJECT DOC",),
)
def key_object_doc_content_sequence_concept_name_code_sequence_context_group_extension_flag(
    record: Record,
) -> Results:
    """PS3.3 F.5.26, PS3.3:F.5.26/KEY OBJECT
    DOC/ContentSequence/ConceptNameCodeSequence/ContextGroupExtensionFlag.

    Context Group Extension Flag (0008,010B) may be present in each Item of Concept Name Code
    Sequence (0040,A043) in each Item of Content Sequence (0040,A730) in Directory Records of type
    KEY OBJECT DOC (Type 3). Where present, it shall be Y or N.
    """
    for at, item in items_below(record.dataset, tag.ContentSequence, tag.ConceptNameCodeSequence):
        yield from demand_values(item, tag.ContextGroupExtensionFlag, "Y", "N", at=at)


@on_record(
    "PS3.3:F.5.26/KEY OBJECT DOC/ContentSequence/ConceptNameCodeSequence/ContextGroupLocalVersion",
    clause="PS3.3 F.5.26",
    source="profiles/library/attribute-macros.apdsl:37",
    record_types=("KEY OBJECT DOC",),
)
def key_object_doc_content_sequence_concept_name_code_sequence_context_group_local_version(
    record: Record,
) -> Results:
    """PS3.3 F.5.26, PS3.3:F.5.26/KEY OBJECT
    DOC/ContentSequence/ConceptNameCodeSequence/ContextGroupLocalVersion.

    Context Group Local Version (0008,0107) shall be present with a value in each Item of Concept
    Name Code Sequence (0040,A043) in each Item of Content Sequence (0040,A730) in Directory Records
    of type KEY OBJECT DOC (Type 1C) if Context Group Extension Flag (0008,010B) is Y.
    """
    for at, item in items_below(record.dataset, tag.ContentSequence, tag.ConceptNameCodeSequence):
        required = equals(item, tag.ContextGroupExtensionFlag, "Y")
        yield from demand_type(item, tag.ContextGroupLocalVersion, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.26/KEY OBJECT DOC/ContentSequence/ConceptNameCodeSequence/ContextGroupExtensionCreatorUID",
    clause="PS3.3 F.5.26",
    source="profiles/library/attribute-macros.apdsl:39",
    record_types=("KEY OBJECT DOC",),
)
def key_object_doc_content_sequence_concept_name_code_sequence_context_group_extension_creator_uid(
    record: Record,
) -> Results:
    """PS3.3 F.5.26, PS3.3:F.5.26/KEY OBJECT
    DOC/ContentSequence/ConceptNameCodeSequence/ContextGroupExtensionCreatorUID.

    Context Group Extension Creator UID (0008,010D) shall be present with a value in each Item of
    Concept Name Code Sequence (0040,A043) in each Item of Content Sequence (0040,A730) in Directory
    Records of type KEY OBJECT DOC (Type 1C) if Context Group Extension Flag (0008,010B) is Y.
    """
    for at, item in items_below(record.dataset, tag.ContentSequence, tag.ConceptNameCodeSequence):
        required = equals(item, tag.ContextGroupExtensionFlag, "Y")
        yield from demand_type(
            item,
            tag.ContextGroupExtensionCreatorUID,
            "1C",
            required=required,
            at=at,
        )


@on_record(
    "PS3.3:F.5.26/KEY OBJECT DOC/ContentSequence/TextValue",
    clause="PS3.3 F.5.26",
    source="profiles/library/attribute-macros.apdsl:111",
    record_types=("KEY OBJECT DOC",),
)
def key_object_doc_content_sequence_text_value(record: Record) -> Results:
    """PS3.3 F.5.26, PS3.3:F.5.26/KEY OBJECT DOC/ContentSequence/TextValue.

    Text Value (0040,A160) shall be present with a value in each Item of Content Sequence
    (0040,A730) in Directory Records of type KEY OBJECT DOC (Type 1C) if Value Type (0040,A040) is
    TEXT.
    """
    for at, item in items_below(record.dataset, tag.ContentSequence):
        required = equals(item, tag.ValueType, "TEXT")
        yield from demand_type(item, tag.TextValue, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.26/KEY OBJECT DOC/ContentSequence/DateTime",
    clause="PS3.3 F.5.26",
    source="profiles/library/attribute-macros.apdsl:112",
    record_types=("KEY OBJECT DOC",),
)
def key_object_doc_content_sequence_date_time(record: Record) -> Results:
    """PS3.3 F.5.26, PS3.3:F.5.26/KEY OBJECT DOC/ContentSequence/DateTime.

    DateTime (0040,A120) shall be present with a value in each Item of Content Sequence (0040,A730)
    in Directory Records of type KEY OBJECT DOC (Type 1C) if Value Type (0040,A040) is DATETIME.
    """
    for at, item in items_below(record.dataset, tag.ContentSequence):
        required = equals(item, tag.ValueType, "DATETIME")
        yield from demand_type(item, tag.DateTime, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.26/KEY OBJECT DOC/ContentSequence/Date",
    clause="PS3.3 F.5.26",
    source="profiles/library/attribute-macros.apdsl:113",
    record_types=("KEY OBJECT DOC",),
)
def key_object_doc_content_sequence_date(record: Record) -> Results:
    """PS3.3 F.5.26, PS3.3:F.5.26/KEY OBJECT DOC/ContentSequence/Date.

    Date (0040,A121) shall be present with a value in each Item of Content Sequence (0040,A730) in
    Directory Records of type KEY OBJECT DOC (Type 1C) if Value Type (0040,A040) is DATE.
    """
    for at, item in items_below(record.dataset, tag.ContentSequence):
        required = equals(item, tag.ValueType, "DATE")
        yield from demand_type(item, tag.Date, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.26/KEY OBJECT DOC/ContentSequence/Time",
    clause="PS3.3 F.5.26",
    source="profiles/library/attribute-macros.apdsl:114",
    record_types=("KEY OBJECT DOC",),
)
def key_object_doc_content_sequence_time(record: Record) -> Results:
    """PS3.3 F.5.26, PS3.3:F.5.26/KEY OBJECT DOC/ContentSequence/Time.

    Time (0040,A122) shall be present with a value in each Item of Content Sequence (0040,A730) in
    Directory Records of type KEY OBJECT DOC (Type 1C) if Value Type (0040,A040) is TIME.
    """
    for at, item in items_below(record.dataset, tag.ContentSequence):
        required = equals(item, tag.ValueType, "TIME")
        yield from demand_type(item, tag.Time, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.26/KEY OBJECT DOC/ContentSequence/PersonName",
    clause="PS3.3 F.5.26",
    source="profiles/library/attribute-macros.apdsl:115",
    record_types=("KEY OBJECT DOC",),
)
def key_object_doc_content_sequence_person_name(record: Record) -> Results:
    """PS3.3 F.5.26, PS3.3:F.5.26/KEY OBJECT DOC/ContentSequence/PersonName.

    Person Name (0040,A123) shall be present with a value in each Item of Content Sequence
    (0040,A730) in Directory Records of type KEY OBJECT DOC (Type 1C) if Value Type (0040,A040) is
    PNAME.
    """
    for at, item in items_below(record.dataset, tag.ContentSequence):
        required = equals(item, tag.ValueType, "PNAME")
        yield from demand_type(item, tag.PersonName, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.26/KEY OBJECT DOC/ContentSequence/UID",
    clause="PS3.3 F.5.26",
    source="profiles/library/attribute-macros.apdsl:116",
    record_types=("KEY OBJECT DOC",),
)
def key_object_doc_content_sequence_uid(record: Record) -> Results:
    """PS3.3 F.5.26, PS3.3:F.5.26/KEY OBJECT DOC/ContentSequence/UID.

    UID (0040,A124) shall be present with a value in each Item of Content Sequence (0040,A730) in
    Directory Records of type KEY OBJECT DOC (Type 1C) if Value Type (0040,A040) is UIDREF.
    """
    for at, item in items_below(record.dataset, tag.ContentSequence):
        required = equals(item, tag.ValueType, "UIDREF")
        yield from demand_type(item, tag.UID, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.26/KEY OBJECT DOC/ContentSequence/ConceptCodeSequence",
    clause="PS3.3 F.5.26",
    source="profiles/library/attribute-macros.apdsl:117",
    record_types=("KEY OBJECT DOC",),
)
def key_object_doc_content_sequence_concept_code_sequence(record: Record) -> Results:
    """PS3.3 F.5.26, PS3.3:F.5.26/KEY OBJECT DOC/ContentSequence/ConceptCodeSequence.

    Concept Code Sequence (0040,A168) shall be present with an Item in each Item of Content Sequence
    (0040,A730) in Directory Records of type KEY OBJECT DOC (Type 1C) if Value Type (0040,A040) is
    CODE. Where present, it shall have exactly 1 Item.
    """
    for at, item in items_below(record.dataset, tag.ContentSequence):
        required = equals(item, tag.ValueType, "CODE")
        yield from demand_type(item, tag.ConceptCodeSequence, "1C", required=required, at=at)
        yield from demand_items(item, tag.ConceptCodeSequence, 1, 1, at=at)


@on_record(
    "PS3.3:F.5.26/KEY OBJECT DOC/ContentSequence/ConceptCodeSequence/CodeValue",
    clause="PS3.3 F.5.26",
    source="profiles/library/attribute-macros.apdsl:7",
    record_types=("KEY OBJECT DOC",),
)
def key_object_doc_content_sequence_concept_code_sequence_code_value(record: Record) -> Results:
    """PS3.3 F.5.26, PS3.3:F.5.26/KEY OBJECT DOC/ContentSequence/ConceptCodeSequence/CodeValue.

    Code Value (0008,0100) shall be present with a value in each Item of Concept Code Sequence
    (0040,A168) in each Item of Content Sequence (0040,A730) in Directory Records of type KEY OBJECT
    DOC (Type 1C) if Long Code Value (0008,0119) is not present and URN Code Value (0008,0120) is
    not present.
    """
    for at, item in items_below(record.dataset, tag.ContentSequence, tag.ConceptCodeSequence):
        required = all_of(absent(item, tag.LongCodeValue), absent(item, tag.URNCodeValue))
        yield from demand_type(item, tag.CodeValue, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.26/KEY OBJECT DOC/ContentSequence/ConceptCodeSequence/CodingSchemeDesignator",
    clause="PS3.3 F.5.26",
    source="profiles/library/attribute-macros.apdsl:9",
    record_types=("KEY OBJECT DOC",),
)
def key_object_doc_content_sequence_concept_code_sequence_coding_scheme_designator(
    record: Record,
) -> Results:
    """PS3.3 F.5.26, PS3.3:F.5.26/KEY OBJECT
    DOC/ContentSequence/ConceptCodeSequence/CodingSchemeDesignator.

    Coding Scheme Designator (0008,0102) shall be present with a value in each Item of Concept Code
    Sequence (0040,A168) in each Item of Content Sequence (0040,A730) in Directory Records of type
    KEY OBJECT DOC (Type 1C) if Code Value (0008,0100) is present or Long Code Value (0008,0119) is
    present. It may be present otherwise.
    """
    for at, item in items_below(record.dataset, tag.ContentSequence, tag.ConceptCodeSequence):
        required = any_of(present(item, tag.CodeValue), present(item, tag.LongCodeValue))
        yield from demand_type(item, tag.CodingSchemeDesignator, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.26/KEY OBJECT DOC/ContentSequence/ConceptCodeSequence/CodingSchemeVersion",
    clause="PS3.3 F.5.26",
    source="profiles/library/attribute-macros.apdsl:12",
    record_types=("KEY OBJECT DOC",),
)
def key_object_doc_content_sequence_concept_code_sequence_coding_scheme_version(
    record: Record,
) -> Results:
    """PS3.3 F.5.26, PS3.3:F.5.26/KEY OBJECT
    DOC/ContentSequence/ConceptCodeSequence/CodingSchemeVersion.

    Coding Scheme Version (0008,0103) shall be present with a value in each Item of Concept Code
    Sequence (0040,A168) in each Item of Content Sequence (0040,A730) in Directory Records of type
    KEY OBJECT DOC (Type 1C) if Coding Scheme Designator (0008,0102) is present and the coding
    scheme does not identify the code without its version. It may be present otherwise.
    """
    for at, item in items_below(record.dataset, tag.ContentSequence, tag.ConceptCodeSequence):
        required = all_of(
            present(item, tag.CodingSchemeDesignator),
            undecidable("the coding scheme does not identify the code without its version"),
        )
        yield from demand_type(item, tag.CodingSchemeVersion, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.26/KEY OBJECT DOC/ContentSequence/ConceptCodeSequence/CodeMeaning",
    clause="PS3.3 F.5.26",
    source="profiles/library/attribute-macros.apdsl:16",
    record_types=("KEY OBJECT DOC",),
)
def key_object_doc_content_sequence_concept_code_sequence_code_meaning(record: Record) -> Results:
    """PS3.3 F.5.26, PS3.3:F.5.26/KEY OBJECT DOC/ContentSequence/ConceptCodeSequence/CodeMeaning.

    Code Meaning (0008,0104) shall be present with a value in each Item of Concept Code Sequence
    (0040,A168) in each Item of Content Sequence (0040,A730) in Directory Records of type KEY OBJECT
    DOC (Type 1).
    """
    for at, item in items_below(record.dataset, tag.ContentSequence, tag.ConceptCodeSequence):
        yield from demand_type(item, tag.CodeMeaning, "1", at=at)


@on_record(
    "PS3.3:F.5.26/KEY OBJECT DOC/ContentSequence/ConceptCodeSequence/LongCodeValue",
    clause="PS3.3 F.5.26",
    source="profiles/library/attribute-macros.apdsl:17",
    record_types=("KEY OBJECT DOC",),
)
def key_object_doc_content_sequence_concept_code_sequence_long_code_value(
    record: Record,
) -> Results:
    """PS3.3 F.5.26, PS3.3:F.5.26/KEY OBJECT DOC/ContentSequence/ConceptCodeSequence/LongCodeValue.

    Long Code Value (0008,0119) shall be present with a value in each Item of Concept Code Sequence
    (0040,A168) in each Item of Content Sequence (0040,A730) in Directory Records of type KEY OBJECT
    DOC (Type 1C) if Code Value (0008,0100) is not present, URN Code Value (0008,0120) is not
    present, and the code is neither a URN nor a URL. It shall not be present otherwise.
    """
    for at, item in items_below(record.dataset, tag.ContentSequence, tag.ConceptCodeSequence):
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
    "PS3.3:F.5.26/KEY OBJECT DOC/ContentSequence/ConceptCodeSequence/URNCodeValue",
    clause="PS3.3 F.5.26",
    source="profiles/library/attribute-macros.apdsl:22",
    record_types=("KEY OBJECT DOC",),
)
def key_object_doc_content_sequence_concept_code_sequence_urn_code_value(record: Record) -> Results:
    """PS3.3 F.5.26, PS3.3:F.5.26/KEY OBJECT DOC/ContentSequence/ConceptCodeSequence/URNCodeValue.

    URN Code Value (0008,0120) shall be present with a value in each Item of Concept Code Sequence
    (0040,A168) in each Item of Content Sequence (0040,A730) in Directory Records of type KEY OBJECT
    DOC (Type 1C) if Code Value (0008,0100) is not present, Long Code Value (0008,0119) is not
    present, and the code is a URN or a URL. It shall not be present otherwise.
    """
    for at, item in items_below(record.dataset, tag.ContentSequence, tag.ConceptCodeSequence):
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
    "PS3.3:F.5.26/KEY OBJECT DOC/ContentSequence/ConceptCodeSequence/MappingResource",
    clause="PS3.3 F.5.26",
    source="profiles/library/attribute-macros.apdsl:30",
    record_types=("KEY OBJECT DOC",),
)
def key_object_doc_content_sequence_concept_code_sequence_mapping_resource(
    record: Record,
) -> Results:
    """PS3.3 F.5.26, PS3.3:F.5.26/KEY OBJECT
    DOC/ContentSequence/ConceptCodeSequence/MappingResource.

    Mapping Resource (0008,0105) shall be present with a value in each Item of Concept Code Sequence
    (0040,A168) in each Item of Content Sequence (0040,A730) in Directory Records of type KEY OBJECT
    DOC (Type 1C) if Context Identifier (0008,010F) is present.
    """
    for at, item in items_below(record.dataset, tag.ContentSequence, tag.ConceptCodeSequence):
        required = present(item, tag.ContextIdentifier)
        yield from demand_type(item, tag.MappingResource, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.26/KEY OBJECT DOC/ContentSequence/ConceptCodeSequence/ContextGroupVersion",
    clause="PS3.3 F.5.26",
    source="profiles/library/attribute-macros.apdsl:34",
    record_types=("KEY OBJECT DOC",),
)
def key_object_doc_content_sequence_concept_code_sequence_context_group_version(
    record: Record,
) -> Results:
    """PS3.3 F.5.26, PS3.3:F.5.26/KEY OBJECT
    DOC/ContentSequence/ConceptCodeSequence/ContextGroupVersion.

    Context Group Version (0008,0106) shall be present with a value in each Item of Concept Code
    Sequence (0040,A168) in each Item of Content Sequence (0040,A730) in Directory Records of type
    KEY OBJECT DOC (Type 1C) if Context Identifier (0008,010F) is present.
    """
    for at, item in items_below(record.dataset, tag.ContentSequence, tag.ConceptCodeSequence):
        required = present(item, tag.ContextIdentifier)
        yield from demand_type(item, tag.ContextGroupVersion, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.26/KEY OBJECT DOC/ContentSequence/ConceptCodeSequence/ContextGroupExtensionFlag",
    clause="PS3.3 F.5.26",
    source="profiles/library/attribute-macros.apdsl:36",
    record_types=("KEY OBJECT DOC",),
)
def key_object_doc_content_sequence_concept_code_sequence_context_group_extension_flag(
    record: Record,
) -> Results:
    """PS3.3 F.5.26, PS3.3:F.5.26/KEY OBJECT
    DOC/ContentSequence/ConceptCodeSequence/ContextGroupExtensionFlag.

    Context Group Extension Flag (0008,010B) may be present in each Item of Concept Code Sequence
    (0040,A168) in each Item of Content Sequence (0040,A730) in Directory Records of type KEY OBJECT
    DOC (Type 3). Where present, it shall be Y or N.
    """
    for at, item in items_below(record.dataset, tag.ContentSequence, tag.ConceptCodeSequence):
        yield from demand_values(item, tag.ContextGroupExtensionFlag, "Y", "N", at=at)


@on_record(
    "PS3.3:F.5.26/KEY OBJECT DOC/ContentSequence/ConceptCodeSequence/ContextGroupLocalVersion",
    clause="PS3.3 F.5.26",
    source="profiles/library/attribute-macros.apdsl:37",
    record_types=("KEY OBJECT DOC",),
)
def key_object_doc_content_sequence_concept_code_sequence_context_group_local_version(
    record: Record,
) -> Results:
    """PS3.3 F.5.26, PS3.3:F.5.26/KEY OBJECT
    DOC/ContentSequence/ConceptCodeSequence/ContextGroupLocalVersion.

    Context Group Local Version (0008,0107) shall be present with a value in each Item of Concept
    Code Sequence (0040,A168) in each Item of Content Sequence (0040,A730) in Directory Records of
    type KEY OBJECT DOC (Type 1C) if Context Group Extension Flag (0008,010B) is Y.
    """
    for at, item in items_below(record.dataset, tag.ContentSequence, tag.ConceptCodeSequence):
        required = equals(item, tag.ContextGroupExtensionFlag, "Y")
        yield from demand_type(item, tag.ContextGroupLocalVersion, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.26/KEY OBJECT DOC/ContentSequence/ConceptCodeSequence/ContextGroupExtensionCreatorUID",
    clause="PS3.3 F.5.26",
    source="profiles/library/attribute-macros.apdsl:39",
    record_types=("KEY OBJECT DOC",),
)
def key_object_doc_content_sequence_concept_code_sequence_context_group_extension_creator_uid(
    record: Record,
) -> Results:
    """PS3.3 F.5.26, PS3.3:F.5.26/KEY OBJECT
    DOC/ContentSequence/ConceptCodeSequence/ContextGroupExtensionCreatorUID.

    Context Group Extension Creator UID (0008,010D) shall be present with a value in each Item of
    Concept Code Sequence (0040,A168) in each Item of Content Sequence (0040,A730) in Directory
    Records of type KEY OBJECT DOC (Type 1C) if Context Group Extension Flag (0008,010B) is Y.
    """
    for at, item in items_below(record.dataset, tag.ContentSequence, tag.ConceptCodeSequence):
        required = equals(item, tag.ContextGroupExtensionFlag, "Y")
        yield from demand_type(
            item,
            tag.ContextGroupExtensionCreatorUID,
            "1C",
            required=required,
            at=at,
        )


CHECKS = (
    key_object_doc_specific_character_set,
    key_object_doc_instance_number,
    key_object_doc_content_date,
    key_object_doc_content_time,
    key_object_doc_concept_name_code_sequence,
    key_object_doc_concept_name_code_sequence_code_value,
    key_object_doc_concept_name_code_sequence_coding_scheme_designator,
    key_object_doc_concept_name_code_sequence_coding_scheme_version,
    key_object_doc_concept_name_code_sequence_code_meaning,
    key_object_doc_concept_name_code_sequence_long_code_value,
    key_object_doc_concept_name_code_sequence_urn_code_value,
    key_object_doc_concept_name_code_sequence_mapping_resource,
    key_object_doc_concept_name_code_sequence_context_group_version,
    key_object_doc_concept_name_code_sequence_context_group_extension_flag,
    key_object_doc_concept_name_code_sequence_context_group_local_version,
    key_object_doc_concept_name_code_sequence_context_group_extension_creator_uid,
    key_object_doc_content_sequence,
    key_object_doc_content_sequence_relationship_type,
    key_object_doc_content_sequence_value_type,
    key_object_doc_content_sequence_concept_name_code_sequence,
    key_object_doc_content_sequence_concept_name_code_sequence_code_value,
    key_object_doc_content_sequence_concept_name_code_sequence_coding_scheme_designator,
    key_object_doc_content_sequence_concept_name_code_sequence_coding_scheme_version,
    key_object_doc_content_sequence_concept_name_code_sequence_code_meaning,
    key_object_doc_content_sequence_concept_name_code_sequence_long_code_value,
    key_object_doc_content_sequence_concept_name_code_sequence_urn_code_value,
    key_object_doc_content_sequence_concept_name_code_sequence_mapping_resource,
    key_object_doc_content_sequence_concept_name_code_sequence_context_group_version,
    key_object_doc_content_sequence_concept_name_code_sequence_context_group_extension_flag,
    key_object_doc_content_sequence_concept_name_code_sequence_context_group_local_version,
    key_object_doc_content_sequence_concept_name_code_sequence_context_group_extension_creator_uid,
    key_object_doc_content_sequence_text_value,
    key_object_doc_content_sequence_date_time,
    key_object_doc_content_sequence_date,
    key_object_doc_content_sequence_time,
    key_object_doc_content_sequence_person_name,
    key_object_doc_content_sequence_uid,
    key_object_doc_content_sequence_concept_code_sequence,
    key_object_doc_content_sequence_concept_code_sequence_code_value,
    key_object_doc_content_sequence_concept_code_sequence_coding_scheme_designator,
    key_object_doc_content_sequence_concept_code_sequence_coding_scheme_version,
    key_object_doc_content_sequence_concept_code_sequence_code_meaning,
    key_object_doc_content_sequence_concept_code_sequence_long_code_value,
    key_object_doc_content_sequence_concept_code_sequence_urn_code_value,
    key_object_doc_content_sequence_concept_code_sequence_mapping_resource,
    key_object_doc_content_sequence_concept_code_sequence_context_group_version,
    key_object_doc_content_sequence_concept_code_sequence_context_group_extension_flag,
    key_object_doc_content_sequence_concept_code_sequence_context_group_local_version,
    key_object_doc_content_sequence_concept_code_sequence_context_group_extension_creator_uid,
)
