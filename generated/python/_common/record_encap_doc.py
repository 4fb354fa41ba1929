"""Directory Records of type ENCAP DOC (PS3.3 F.5.32).

Made by apdsl from profiles/library/directory-records.apdsl,
profiles/library/attribute-macros.apdsl; do not edit.
"""

from __future__ import annotations

from apdsl.runtime.authoring import on_record
from apdsl.runtime.checks import Results
from apdsl.runtime.conditions import absent, equals, present, uses_extended_characters
from apdsl.runtime.demands import demand_absent, demand_items, demand_type, demand_values
from apdsl.runtime.record import Record
from apdsl.runtime.scopes import is_a, items_below, referenced, undecidable
from apdsl.runtime.truth import all_of, any_of

from .. import _tags as tag
from .. import _uids as uid


@on_record(
    "PS3.3:F.5.32/ENCAP DOC/SpecificCharacterSet",
    clause="PS3.3 F.5.32",
    source="profiles/library/directory-records.apdsl:377",
    record_types=("ENCAP DOC",),
)
def encap_doc_specific_character_set(record: Record) -> Results:
    """PS3.3 F.5.32, PS3.3:F.5.32/ENCAP DOC/SpecificCharacterSet.

    Specific Character Set (0008,0005) shall be present with a value in Directory Records of type
    ENCAP DOC (Type 1C) if a text value in the Directory Record has characters outside the default
    character repertoire.
    """
    required = uses_extended_characters(record.dataset)
    yield from demand_type(record.dataset, tag.SpecificCharacterSet, "1C", required=required)


@on_record(
    "PS3.3:F.5.32/ENCAP DOC/ContentDate",
    clause="PS3.3 F.5.32",
    source="profiles/library/directory-records.apdsl:378",
    record_types=("ENCAP DOC",),
)
def encap_doc_content_date(record: Record) -> Results:
    """PS3.3 F.5.32, PS3.3:F.5.32/ENCAP DOC/ContentDate.

    Content Date (0008,0023) shall be present, with or without a value, in Directory Records of type
    ENCAP DOC (Type 2).
    """
    yield from demand_type(record.dataset, tag.ContentDate, "2")


@on_record(
    "PS3.3:F.5.32/ENCAP DOC/ContentTime",
    clause="PS3.3 F.5.32",
    source="profiles/library/directory-records.apdsl:379",
    record_types=("ENCAP DOC",),
)
def encap_doc_content_time(record: Record) -> Results:
    """PS3.3 F.5.32, PS3.3:F.5.32/ENCAP DOC/ContentTime.

    Content Time (0008,0033) shall be present, with or without a value, in Directory Records of type
    ENCAP DOC (Type 2).
    """
    yield from demand_type(record.dataset, tag.ContentTime, "2")


@on_record(
    "PS3.3:F.5.32/ENCAP DOC/InstanceNumber",
    clause="PS3.3 F.5.32",
    source="profiles/library/directory-records.apdsl:380",
    record_types=("ENCAP DOC",),
)
def encap_doc_instance_number(record: Record) -> Results:
    """PS3.3 F.5.32, PS3.3:F.5.32/ENCAP DOC/InstanceNumber.

    Instance Number (0020,0013) shall be present with a value in Directory Records of type ENCAP DOC
    (Type 1).
    """
    yield from demand_type(record.dataset, tag.InstanceNumber, "1")


@on_record(
    "PS3.3:F.5.32/ENCAP DOC/DocumentTitle",
    clause="PS3.3 F.5.32",
    source="profiles/library/directory-records.apdsl:381",
    record_types=("ENCAP DOC",),
)
def encap_doc_document_title(record: Record) -> Results:
    """PS3.3 F.5.32, PS3.3:F.5.32/ENCAP DOC/DocumentTitle.

    Document Title (0042,0010) shall be present, with or without a value, in Directory Records of
    type ENCAP DOC (Type 2).
    """
    yield from demand_type(record.dataset, tag.DocumentTitle, "2")


@on_record(
    "PS3.3:F.5.32/ENCAP DOC/HL7InstanceIdentifier",
    clause="PS3.3 F.5.32",
    source="profiles/library/directory-records.apdsl:382",
    record_types=("ENCAP DOC",),
)
def encap_doc_hl_7_instance_identifier(record: Record) -> Results:
    """PS3.3 F.5.32, PS3.3:F.5.32/ENCAP DOC/HL7InstanceIdentifier.

    HL7 Instance Identifier (0040,E001) shall be present with a value in Directory Records of type
    ENCAP DOC (Type 1C) if the SOP Instance referenced by the Directory Record is an Encapsulated
    CDA.
    """
    instance = referenced(record)
    required = is_a(instance, uid.EncapsulatedCDAStorage)
    yield from demand_type(record.dataset, tag.HL7InstanceIdentifier, "1C", required=required)


@on_record(
    "PS3.3:F.5.32/ENCAP DOC/ConceptNameCodeSequence",
    clause="PS3.3 F.5.32",
    source="profiles/library/directory-records.apdsl:384",
    record_types=("ENCAP DOC",),
)
def encap_doc_concept_name_code_sequence(record: Record) -> Results:
    """PS3.3 F.5.32, PS3.3:F.5.32/ENCAP DOC/ConceptNameCodeSequence.

    Concept Name Code Sequence (0040,A043) shall be present, with or without a value, in Directory
    Records of type ENCAP DOC (Type 2). Where present, it shall have 0 to 1 Item.
    """
    yield from demand_type(record.dataset, tag.ConceptNameCodeSequence, "2")
    yield from demand_items(record.dataset, tag.ConceptNameCodeSequence, 0, 1)


@on_record(
    "PS3.3:F.5.32/ENCAP DOC/ConceptNameCodeSequence/CodeValue",
    clause="PS3.3 F.5.32",
    source="profiles/library/attribute-macros.apdsl:7",
    record_types=("ENCAP DOC",),
)
def encap_doc_concept_name_code_sequence_code_value(record: Record) -> Results:
    """PS3.3 F.5.32, PS3.3:F.5.32/ENCAP DOC/ConceptNameCodeSequence/CodeValue.

    Code Value (0008,0100) shall be present with a value in each Item of Concept Name Code Sequence
    (0040,A043) in Directory Records of type ENCAP DOC (Type 1C) if Long Code Value (0008,0119) is
    not present and URN Code Value (0008,0120) is not present.
    """
    for at, item in items_below(record.dataset, tag.ConceptNameCodeSequence):
        required = all_of(absent(item, tag.LongCodeValue), absent(item, tag.URNCodeValue))
        yield from demand_type(item, tag.CodeValue, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.32/ENCAP DOC/ConceptNameCodeSequence/CodingSchemeDesignator",
    clause="PS3.3 F.5.32",
    source="profiles/library/attribute-macros.apdsl:9",
    record_types=("ENCAP DOC",),
)
def encap_doc_concept_name_code_sequence_coding_scheme_designator(record: Record) -> Results:
    """PS3.3 F.5.32, PS3.3:F.5.32/ENCAP DOC/ConceptNameCodeSequence/CodingSchemeDesignator.

    Coding Scheme Designator (0008,0102) shall be present with a value in each Item of Concept Name
    Code Sequence (0040,A043) in Directory Records of type ENCAP DOC (Type 1C) if Code Value
    (0008,0100) is present or Long Code Value (0008,0119) is present. It may be present otherwise.
    """
    for at, item in items_below(record.dataset, tag.ConceptNameCodeSequence):
        required = any_of(present(item, tag.CodeValue), present(item, tag.LongCodeValue))
        yield from demand_type(item, tag.CodingSchemeDesignator, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.32/ENCAP DOC/ConceptNameCodeSequence/CodingSchemeVersion",
    clause="PS3.3 F.5.32",
    source="profiles/library/attribute-macros.apdsl:12",
    record_types=("ENCAP DOC",),
)
def encap_doc_concept_name_code_sequence_coding_scheme_version(record: Record) -> Results:
    """PS3.3 F.5.32, PS3.3:F.5.32/ENCAP DOC/ConceptNameCodeSequence/CodingSchemeVersion.

    Coding Scheme Version (0008,0103) shall be present with a value in each Item of Concept Name
    Code Sequence (0040,A043) in Directory Records of type ENCAP DOC (Type 1C) if Coding Scheme
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
    "PS3.3:F.5.32/ENCAP DOC/ConceptNameCodeSequence/CodeMeaning",
    clause="PS3.3 F.5.32",
    source="profiles/library/attribute-macros.apdsl:16",
    record_types=("ENCAP DOC",),
)
def encap_doc_concept_name_code_sequence_code_meaning(record: Record) -> Results:
    """PS3.3 F.5.32, PS3.3:F.5.32/ENCAP DOC/ConceptNameCodeSequence/CodeMeaning.

    Code Meaning (0008,0104) shall be present with a value in each Item of Concept Name Code
    Sequence (0040,A043) in Directory Records of type ENCAP DOC (Type 1).
    """
    for at, item in items_below(record.dataset, tag.ConceptNameCodeSequence):
        yield from demand_type(item, tag.CodeMeaning, "1", at=at)


@on_record(
    "PS3.3:F.5.32/ENCAP DOC/ConceptNameCodeSequence/LongCodeValue",
    clause="PS3.3 F.5.32",
    source="profiles/library/attribute-macros.apdsl:17",
    record_types=("ENCAP DOC",),
)
def encap_doc_concept_name_code_sequence_long_code_value(record: Record) -> Results:
    """PS3.3 F.5.32, PS3.3:F.5.32/ENCAP DOC/ConceptNameCodeSequence/LongCodeValue.

    Long Code Value (0008,0119) shall be present with a value in each Item of Concept Name Code
    Sequence (0040,A043) in Directory Records of type ENCAP DOC (Type 1C) if Code Value (0008,0100)
    is not present, URN Code Value (0008,0120) is not present, and the code is neither a URN nor a
    URL. It shall not be present otherwise.
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
    "PS3.3:F.5.32/ENCAP DOC/ConceptNameCodeSequence/URNCodeValue",
    clause="PS3.3 F.5.32",
    source="profiles/library/attribute-macros.apdsl:22",
    record_types=("ENCAP DOC",),
)
def encap_doc_concept_name_code_sequence_urn_code_value(record: Record) -> Results:
    """PS3.3 F.5.32, PS3.3:F.5.32/ENCAP DOC/ConceptNameCodeSequence/URNCodeValue.

    URN Code Value (0008,0120) shall be present with a value in each Item of Concept Name Code
    Sequence (0040,A043) in Directory Records of type ENCAP DOC (Type 1C) if Code Value (0008,0100)
    is not present, Long Code Value (0008,0119) is not present, and the code is a URN or a URL. It
    shall not be present otherwise.
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
    "PS3.3:F.5.32/ENCAP DOC/ConceptNameCodeSequence/MappingResource",
    clause="PS3.3 F.5.32",
    source="profiles/library/attribute-macros.apdsl:30",
    record_types=("ENCAP DOC",),
)
def encap_doc_concept_name_code_sequence_mapping_resource(record: Record) -> Results:
    """PS3.3 F.5.32, PS3.3:F.5.32/ENCAP DOC/ConceptNameCodeSequence/MappingResource.

    Mapping Resource (0008,0105) shall be present with a value in each Item of Concept Name Code
    Sequence (0040,A043) in Directory Records of type ENCAP DOC (Type 1C) if Context Identifier
    (0008,010F) is present.
    """
    for at, item in items_below(record.dataset, tag.ConceptNameCodeSequence):
        required = present(item, tag.ContextIdentifier)
        yield from demand_type(item, tag.MappingResource, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.32/ENCAP DOC/ConceptNameCodeSequence/ContextGroupVersion",
    clause="PS3.3 F.5.32",
    source="profiles/library/attribute-macros.apdsl:34",
    record_types=("ENCAP DOC",),
)
def encap_doc_concept_name_code_sequence_context_group_version(record: Record) -> Results:
    """PS3.3 F.5.32, PS3.3:F.5.32/ENCAP DOC/ConceptNameCodeSequence/ContextGroupVersion.

    Context Group Version (0008,0106) shall be present with a value in each Item of Concept Name
    Code Sequence (0040,A043) in Directory Records of type ENCAP DOC (Type 1C) if Context Identifier
    (0008,010F) is present.
    """
    for at, item in items_below(record.dataset, tag.ConceptNameCodeSequence):
        required = present(item, tag.ContextIdentifier)
        yield from demand_type(item, tag.ContextGroupVersion, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.32/ENCAP DOC/ConceptNameCodeSequence/ContextGroupExtensionFlag",
    clause="PS3.3 F.5.32",
    source="profiles/library/attribute-macros.apdsl:36",
    record_types=("ENCAP DOC",),
)
def encap_doc_concept_name_code_sequence_context_group_extension_flag(record: Record) -> Results:
    """PS3.3 F.5.32, PS3.3:F.5.32/ENCAP DOC/ConceptNameCodeSequence/ContextGroupExtensionFlag.

    Context Group Extension Flag (0008,010B) may be present in each Item of Concept Name Code
    Sequence (0040,A043) in Directory Records of type ENCAP DOC (Type 3). Where present, it shall be
    Y or N.
    """
    for at, item in items_below(record.dataset, tag.ConceptNameCodeSequence):
        yield from demand_values(item, tag.ContextGroupExtensionFlag, "Y", "N", at=at)


@on_record(
    "PS3.3:F.5.32/ENCAP DOC/ConceptNameCodeSequence/ContextGroupLocalVersion",
    clause="PS3.3 F.5.32",
    source="profiles/library/attribute-macros.apdsl:37",
    record_types=("ENCAP DOC",),
)
def encap_doc_concept_name_code_sequence_context_group_local_version(record: Record) -> Results:
    """PS3.3 F.5.32, PS3.3:F.5.32/ENCAP DOC/ConceptNameCodeSequence/ContextGroupLocalVersion.

    Context Group Local Version (0008,0107) shall be present with a value in each Item of Concept
    Name Code Sequence (0040,A043) in Directory Records of type ENCAP DOC (Type 1C) if Context Group
    Extension Flag (0008,010B) is Y.
    """
    for at, item in items_below(record.dataset, tag.ConceptNameCodeSequence):
        required = equals(item, tag.ContextGroupExtensionFlag, "Y")
        yield from demand_type(item, tag.ContextGroupLocalVersion, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.32/ENCAP DOC/ConceptNameCodeSequence/ContextGroupExtensionCreatorUID",
    clause="PS3.3 F.5.32",
    source="profiles/library/attribute-macros.apdsl:39",
    record_types=("ENCAP DOC",),
)
def encap_doc_concept_name_code_sequence_context_group_extension_creator_uid(
    record: Record,
) -> Results:
    """PS3.3 F.5.32, PS3.3:F.5.32/ENCAP DOC/ConceptNameCodeSequence/ContextGroupExtensionCreatorUID.

    Context Group Extension Creator UID (0008,010D) shall be present with a value in each Item of
    Concept Name Code Sequence (0040,A043) in Directory Records of type ENCAP DOC (Type 1C) if
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
    "PS3.3:F.5.32/ENCAP DOC/MIMETypeOfEncapsulatedDocument",
    clause="PS3.3 F.5.32",
    source="profiles/library/directory-records.apdsl:387",
    record_types=("ENCAP DOC",),
)
def encap_doc_mime_type_of_encapsulated_document(record: Record) -> Results:
    """PS3.3 F.5.32, PS3.3:F.5.32/ENCAP DOC/MIMETypeOfEncapsulatedDocument.

    MIME Type of Encapsulated Document (0042,0012) shall be present with a value in Directory
    Records of type ENCAP DOC (Type 1).
    """
    yield from demand_type(record.dataset, tag.MIMETypeOfEncapsulatedDocument, "1")


@on_record(
    "PS3.3:F.5.32/ENCAP DOC/EncapsulatedDocument",
    clause="PS3.3 F.5.32",
    source="profiles/library/directory-records.apdsl:389",
    record_types=("ENCAP DOC",),
)
def encap_doc_encapsulated_document(record: Record) -> Results:
    """PS3.3 F.5.32, PS3.3:F.5.32/ENCAP DOC/EncapsulatedDocument.

    Encapsulated Document (0042,0011) shall not be present in Directory Records of type ENCAP DOC.
    """
    yield from demand_absent(record.dataset, tag.EncapsulatedDocument)


CHECKS = (
    encap_doc_specific_character_set,
    encap_doc_content_date,
    encap_doc_content_time,
    encap_doc_instance_number,
    encap_doc_document_title,
    encap_doc_hl_7_instance_identifier,
    encap_doc_concept_name_code_sequence,
    encap_doc_concept_name_code_sequence_code_value,
    encap_doc_concept_name_code_sequence_coding_scheme_designator,
    encap_doc_concept_name_code_sequence_coding_scheme_version,
    encap_doc_concept_name_code_sequence_code_meaning,
    encap_doc_concept_name_code_sequence_long_code_value,
    encap_doc_concept_name_code_sequence_urn_code_value,
    encap_doc_concept_name_code_sequence_mapping_resource,
    encap_doc_concept_name_code_sequence_context_group_version,
    encap_doc_concept_name_code_sequence_context_group_extension_flag,
    encap_doc_concept_name_code_sequence_context_group_local_version,
    encap_doc_concept_name_code_sequence_context_group_extension_creator_uid,
    encap_doc_mime_type_of_encapsulated_document,
    encap_doc_encapsulated_document,
)
