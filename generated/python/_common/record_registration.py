"""Directory Records of type REGISTRATION (PS3.3 F.5.29).

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
    "PS3.3:F.5.29/REGISTRATION/SpecificCharacterSet",
    clause="PS3.3 F.5.29",
    source="profiles/library/directory-records.apdsl:313",
    record_types=("REGISTRATION",),
)
def registration_specific_character_set(record: Record) -> Results:
    """PS3.3 F.5.29, PS3.3:F.5.29/REGISTRATION/SpecificCharacterSet.

    Specific Character Set (0008,0005) shall be present with a value in Directory Records of type
    REGISTRATION (Type 1C) if a text value in the Directory Record has characters outside the
    default character repertoire.
    """
    required = uses_extended_characters(record.dataset)
    yield from demand_type(record.dataset, tag.SpecificCharacterSet, "1C", required=required)


@on_record(
    "PS3.3:F.5.29/REGISTRATION/ContentDate",
    clause="PS3.3 F.5.29",
    source="profiles/library/directory-records.apdsl:314",
    record_types=("REGISTRATION",),
)
def registration_content_date(record: Record) -> Results:
    """PS3.3 F.5.29, PS3.3:F.5.29/REGISTRATION/ContentDate.

    Content Date (0008,0023) shall be present with a value in Directory Records of type REGISTRATION
    (Type 1).
    """
    yield from demand_type(record.dataset, tag.ContentDate, "1")


@on_record(
    "PS3.3:F.5.29/REGISTRATION/ContentTime",
    clause="PS3.3 F.5.29",
    source="profiles/library/directory-records.apdsl:315",
    record_types=("REGISTRATION",),
)
def registration_content_time(record: Record) -> Results:
    """PS3.3 F.5.29, PS3.3:F.5.29/REGISTRATION/ContentTime.

    Content Time (0008,0033) shall be present with a value in Directory Records of type REGISTRATION
    (Type 1).
    """
    yield from demand_type(record.dataset, tag.ContentTime, "1")


@on_record(
    "PS3.3:F.5.29/REGISTRATION/InstanceNumber",
    clause="PS3.3 F.5.29",
    source="profiles/library/attribute-macros.apdsl:60",
    record_types=("REGISTRATION",),
)
def registration_instance_number(record: Record) -> Results:
    """PS3.3 F.5.29, PS3.3:F.5.29/REGISTRATION/InstanceNumber.

    Instance Number (0020,0013) shall be present with a value in Directory Records of type
    REGISTRATION (Type 1).
    """
    yield from demand_type(record.dataset, tag.InstanceNumber, "1")


@on_record(
    "PS3.3:F.5.29/REGISTRATION/ContentLabel",
    clause="PS3.3 F.5.29",
    source="profiles/library/attribute-macros.apdsl:61",
    record_types=("REGISTRATION",),
)
def registration_content_label(record: Record) -> Results:
    """PS3.3 F.5.29, PS3.3:F.5.29/REGISTRATION/ContentLabel.

    Content Label (0070,0080) shall be present with a value in Directory Records of type
    REGISTRATION (Type 1).
    """
    yield from demand_type(record.dataset, tag.ContentLabel, "1")


@on_record(
    "PS3.3:F.5.29/REGISTRATION/ContentDescription",
    clause="PS3.3 F.5.29",
    source="profiles/library/attribute-macros.apdsl:62",
    record_types=("REGISTRATION",),
)
def registration_content_description(record: Record) -> Results:
    """PS3.3 F.5.29, PS3.3:F.5.29/REGISTRATION/ContentDescription.

    Content Description (0070,0081) shall be present, with or without a value, in Directory Records
    of type REGISTRATION (Type 2).
    """
    yield from demand_type(record.dataset, tag.ContentDescription, "2")


@on_record(
    "PS3.3:F.5.29/REGISTRATION/ConceptNameCodeSequence",
    clause="PS3.3 F.5.29",
    source="profiles/library/attribute-macros.apdsl:63",
    record_types=("REGISTRATION",),
)
def registration_concept_name_code_sequence(record: Record) -> Results:
    """PS3.3 F.5.29, PS3.3:F.5.29/REGISTRATION/ConceptNameCodeSequence.

    Concept Name Code Sequence (0040,A043) may be present in Directory Records of type REGISTRATION
    (Type 3). Where present, it shall have 0 to 1 Item.
    """
    yield from demand_items(record.dataset, tag.ConceptNameCodeSequence, 0, 1)


@on_record(
    "PS3.3:F.5.29/REGISTRATION/ConceptNameCodeSequence/CodeValue",
    clause="PS3.3 F.5.29",
    source="profiles/library/attribute-macros.apdsl:7",
    record_types=("REGISTRATION",),
)
def registration_concept_name_code_sequence_code_value(record: Record) -> Results:
    """PS3.3 F.5.29, PS3.3:F.5.29/REGISTRATION/ConceptNameCodeSequence/CodeValue.

    Code Value (0008,0100) shall be present with a value in each Item of Concept Name Code Sequence
    (0040,A043) in Directory Records of type REGISTRATION (Type 1C) if Long Code Value (0008,0119)
    is not present and URN Code Value (0008,0120) is not present.
    """
    for at, item in items_below(record.dataset, tag.ConceptNameCodeSequence):
        required = all_of(absent(item, tag.LongCodeValue), absent(item, tag.URNCodeValue))
        yield from demand_type(item, tag.CodeValue, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.29/REGISTRATION/ConceptNameCodeSequence/CodingSchemeDesignator",
    clause="PS3.3 F.5.29",
    source="profiles/library/attribute-macros.apdsl:9",
    record_types=("REGISTRATION",),
)
def registration_concept_name_code_sequence_coding_scheme_designator(record: Record) -> Results:
    """PS3.3 F.5.29, PS3.3:F.5.29/REGISTRATION/ConceptNameCodeSequence/CodingSchemeDesignator.

    Coding Scheme Designator (0008,0102) shall be present with a value in each Item of Concept Name
    Code Sequence (0040,A043) in Directory Records of type REGISTRATION (Type 1C) if Code Value
    (0008,0100) is present or Long Code Value (0008,0119) is present. It may be present otherwise.
    """
    for at, item in items_below(record.dataset, tag.ConceptNameCodeSequence):
        required = any_of(present(item, tag.CodeValue), present(item, tag.LongCodeValue))
        yield from demand_type(item, tag.CodingSchemeDesignator, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.29/REGISTRATION/ConceptNameCodeSequence/CodingSchemeVersion",
    clause="PS3.3 F.5.29",
    source="profiles/library/attribute-macros.apdsl:12",
    record_types=("REGISTRATION",),
)
def registration_concept_name_code_sequence_coding_scheme_version(record: Record) -> Results:
    """PS3.3 F.5.29, PS3.3:F.5.29/REGISTRATION/ConceptNameCodeSequence/CodingSchemeVersion.

    Coding Scheme Version (0008,0103) shall be present with a value in each Item of Concept Name
    Code Sequence (0040,A043) in Directory Records of type REGISTRATION (Type 1C) if Coding Scheme
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
    "PS3.3:F.5.29/REGISTRATION/ConceptNameCodeSequence/CodeMeaning",
    clause="PS3.3 F.5.29",
    source="profiles/library/attribute-macros.apdsl:16",
    record_types=("REGISTRATION",),
)
def registration_concept_name_code_sequence_code_meaning(record: Record) -> Results:
    """PS3.3 F.5.29, PS3.3:F.5.29/REGISTRATION/ConceptNameCodeSequence/CodeMeaning.

    Code Meaning (0008,0104) shall be present with a value in each Item of Concept Name Code
    Sequence (0040,A043) in Directory Records of type REGISTRATION (Type 1).
    """
    for at, item in items_below(record.dataset, tag.ConceptNameCodeSequence):
        yield from demand_type(item, tag.CodeMeaning, "1", at=at)


@on_record(
    "PS3.3:F.5.29/REGISTRATION/ConceptNameCodeSequence/LongCodeValue",
    clause="PS3.3 F.5.29",
    source="profiles/library/attribute-macros.apdsl:17",
    record_types=("REGISTRATION",),
)
def registration_concept_name_code_sequence_long_code_value(record: Record) -> Results:
    """PS3.3 F.5.29, PS3.3:F.5.29/REGISTRATION/ConceptNameCodeSequence/LongCodeValue.

    Long Code Value (0008,0119) shall be present with a value in each Item of Concept Name Code
    Sequence (0040,A043) in Directory Records of type REGISTRATION (Type 1C) if Code Value
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
    "PS3.3:F.5.29/REGISTRATION/ConceptNameCodeSequence/URNCodeValue",
    clause="PS3.3 F.5.29",
    source="profiles/library/attribute-macros.apdsl:22",
    record_types=("REGISTRATION",),
)
def registration_concept_name_code_sequence_urn_code_value(record: Record) -> Results:
    """PS3.3 F.5.29, PS3.3:F.5.29/REGISTRATION/ConceptNameCodeSequence/URNCodeValue.

    URN Code Value (0008,0120) shall be present with a value in each Item of Concept Name Code
    Sequence (0040,A043) in Directory Records of type REGISTRATION (Type 1C) if Code Value
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
    "PS3.3:F.5.29/REGISTRATION/ConceptNameCodeSequence/MappingResource",
    clause="PS3.3 F.5.29",
    source="profiles/library/attribute-macros.apdsl:30",
    record_types=("REGISTRATION",),
)
def registration_concept_name_code_sequence_mapping_resource(record: Record) -> Results:
    """PS3.3 F.5.29, PS3.3:F.5.29/REGISTRATION/ConceptNameCodeSequence/MappingResource.

    Mapping Resource (0008,0105) shall be present with a value in each Item of Concept Name Code
    Sequence (0040,A043) in Directory Records of type REGISTRATION (Type 1C) if Context Identifier
    (0008,010F) is present.
    """
    for at, item in items_below(record.dataset, tag.ConceptNameCodeSequence):
        required = present(item, tag.ContextIdentifier)
        yield from demand_type(item, tag.MappingResource, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.29/REGISTRATION/ConceptNameCodeSequence/ContextGroupVersion",
    clause="PS3.3 F.5.29",
    source="profiles/library/attribute-macros.apdsl:34",
    record_types=("REGISTRATION",),
)
def registration_concept_name_code_sequence_context_group_version(record: Record) -> Results:
    """PS3.3 F.5.29, PS3.3:F.5.29/REGISTRATION/ConceptNameCodeSequence/ContextGroupVersion.

    Context Group Version (0008,0106) shall be present with a value in each Item of Concept Name
    Code Sequence (0040,A043) in Directory Records of type REGISTRATION (Type 1C) if Context
    Identifier (0008,010F) is present.
    """
    for at, item in items_below(record.dataset, tag.ConceptNameCodeSequence):
        required = present(item, tag.ContextIdentifier)
        yield from demand_type(item, tag.ContextGroupVersion, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.29/REGISTRATION/ConceptNameCodeSequence/ContextGroupExtensionFlag",
    clause="PS3.3 F.5.29",
    source="profiles/library/attribute-macros.apdsl:36",
    record_types=("REGISTRATION",),
)
def registration_concept_name_code_sequence_context_group_extension_flag(record: Record) -> Results:
    """PS3.3 F.5.29, PS3.3:F.5.29/REGISTRATION/ConceptNameCodeSequence/ContextGroupExtensionFlag.

    Context Group Extension Flag (0008,010B) may be present in each Item of Concept Name Code
    Sequence (0040,A043) in Directory Records of type REGISTRATION (Type 3). Where present, it shall
    be Y or N.
    """
    for at, item in items_below(record.dataset, tag.ConceptNameCodeSequence):
        yield from demand_values(item, tag.ContextGroupExtensionFlag, "Y", "N", at=at)


@on_record(
    "PS3.3:F.5.29/REGISTRATION/ConceptNameCodeSequence/ContextGroupLocalVersion",
    clause="PS3.3 F.5.29",
    source="profiles/library/attribute-macros.apdsl:37",
    record_types=("REGISTRATION",),
)
def registration_concept_name_code_sequence_context_group_local_version(record: Record) -> Results:
    """PS3.3 F.5.29, PS3.3:F.5.29/REGISTRATION/ConceptNameCodeSequence/ContextGroupLocalVersion.

    Context Group Local Version (0008,0107) shall be present with a value in each Item of Concept
    Name Code Sequence (0040,A043) in Directory Records of type REGISTRATION (Type 1C) if Context
    Group Extension Flag (0008,010B) is Y.
    """
    for at, item in items_below(record.dataset, tag.ConceptNameCodeSequence):
        required = equals(item, tag.ContextGroupExtensionFlag, "Y")
        yield from demand_type(item, tag.ContextGroupLocalVersion, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.29/REGISTRATION/ConceptNameCodeSequence/ContextGroupExtensionCreatorUID",
    clause="PS3.3 F.5.29",
    source="profiles/library/attribute-macros.apdsl:39",
    record_types=("REGISTRATION",),
)
def registration_concept_name_code_sequence_context_group_extension_creator_uid(
    record: Record,
) -> Results:
    """PS3.3 F.5.29,
    PS3.3:F.5.29/REGISTRATION/ConceptNameCodeSequence/ContextGroupExtensionCreatorUID.

    Context Group Extension Creator UID (0008,010D) shall be present with a value in each Item of
    Concept Name Code Sequence (0040,A043) in Directory Records of type REGISTRATION (Type 1C) if
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
    "PS3.3:F.5.29/REGISTRATION/AlternateContentDescriptionSequence/ContentDescription",
    clause="PS3.3 F.5.29",
    source="profiles/library/attribute-macros.apdsl:67",
    record_types=("REGISTRATION",),
)
def registration_alternate_content_description_sequence_content_description(
    record: Record,
) -> Results:
    """PS3.3 F.5.29,
    PS3.3:F.5.29/REGISTRATION/AlternateContentDescriptionSequence/ContentDescription.

    Content Description (0070,0081) shall be present with a value in each Item of Alternate Content
    Description Sequence (0070,0087) in Directory Records of type REGISTRATION (Type 1).
    """
    for at, item in items_below(record.dataset, tag.AlternateContentDescriptionSequence):
        yield from demand_type(item, tag.ContentDescription, "1", at=at)


@on_record(
    "PS3.3:F.5.29/REGISTRATION/AlternateContentDescriptionSequence/LanguageCodeSequence",
    clause="PS3.3 F.5.29",
    source="profiles/library/attribute-macros.apdsl:68",
    record_types=("REGISTRATION",),
)
def registration_alternate_content_description_sequence_language_code_sequence(
    record: Record,
) -> Results:
    """PS3.3 F.5.29,
    PS3.3:F.5.29/REGISTRATION/AlternateContentDescriptionSequence/LanguageCodeSequence.

    Language Code Sequence (0008,0006) shall be present with an Item in each Item of Alternate
    Content Description Sequence (0070,0087) in Directory Records of type REGISTRATION (Type 1). It
    shall have exactly 1 Item.
    """
    for at, item in items_below(record.dataset, tag.AlternateContentDescriptionSequence):
        yield from demand_type(item, tag.LanguageCodeSequence, "1", at=at)
        yield from demand_items(item, tag.LanguageCodeSequence, 1, 1, at=at)


@on_record(
    "PS3.3:F.5.29/REGISTRATION/AlternateContentDescriptionSequence/LanguageCodeSequence/CodeValue",
    clause="PS3.3 F.5.29",
    source="profiles/library/attribute-macros.apdsl:7",
    record_types=("REGISTRATION",),
)
def registration_alternate_content_description_sequence_language_code_sequence_code_value(
    record: Record,
) -> Results:
    """PS3.3 F.5.29,
    PS3.3:F.5.29/REGISTRATION/AlternateContentDescriptionSequence/LanguageCodeSequence/CodeValue.

    Code Value (0008,0100) shall be present with a value in each Item of Language Code Sequence
    (0008,0006) in each Item of Alternate Content Description Sequence (0070,0087) in Directory
    Records of type REGISTRATION (Type 1C) if Long Code Value (0008,0119) is not present and URN
    Code Value (0008,0120) is not present.
    """
    for at, item in items_below(
        record.dataset,
        tag.AlternateContentDescriptionSequence,
        tag.LanguageCodeSequence,
    ):
        required = all_of(absent(item, tag.LongCodeValue), absent(item, tag.URNCodeValue))
        yield from demand_type(item, tag.CodeValue, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.29/REGISTRATION/AlternateContentDescriptionSequence/LanguageCodeSequence/CodingSchemeDesignator",
    clause="PS3.3 F.5.29",
    source="profiles/library/attribute-macros.apdsl:9",
    record_types=("REGISTRATION",),
)
def registration_alternate_content_description_sequence_language_code_sequence_coding_scheme_designator(
    record: Record,
) -> Results:
    """PS3.3 F.5.29,
    PS3.3:F.5.29/REGISTRATION/AlternateContentDescriptionSequence/LanguageCodeSequence/CodingSchemeDesignator.

    Coding Scheme Designator (0008,0102) shall be present with a value in each Item of Language Code
    Sequence (0008,0006) in each Item of Alternate Content Description Sequence (0070,0087) in
    Directory Records of type REGISTRATION (Type 1C) if Code Value (0008,0100) is present or Long
    Code Value (0008,0119) is present. It may be present otherwise.
    """
    for at, item in items_below(
        record.dataset,
        tag.AlternateContentDescriptionSequence,
        tag.LanguageCodeSequence,
    ):
        required = any_of(present(item, tag.CodeValue), present(item, tag.LongCodeValue))
        yield from demand_type(item, tag.CodingSchemeDesignator, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.29/REGISTRATION/AlternateContentDescriptionSequence/LanguageCodeSequence/CodingSchemeVersion",
    clause="PS3.3 F.5.29",
    source="profiles/library/attribute-macros.apdsl:12",
    record_types=("REGISTRATION",),
)
def registration_alternate_content_description_sequence_language_code_sequence_coding_scheme_version(
    record: Record,
) -> Results:
    """PS3.3 F.5.29,
    PS3.3:F.5.29/REGISTRATION/AlternateContentDescriptionSequence/LanguageCodeSequence/CodingSchemeVersion.

    Coding Scheme Version (0008,0103) shall be present with a value in each Item of Language Code
    Sequence (0008,0006) in each Item of Alternate Content Description Sequence (0070,0087) in
    Directory Records of type REGISTRATION (Type 1C) if Coding Scheme Designator (0008,0102) is
    present and the coding scheme does not identify the code without its version. It may be present
    otherwise.
    """
    for at, item in items_below(
        record.dataset,
        tag.AlternateContentDescriptionSequence,
        tag.LanguageCodeSequence,
    ):
        required = all_of(
            present(item, tag.CodingSchemeDesignator),
            undecidable("the coding scheme does not identify the code without its version"),
        )
        yield from demand_type(item, tag.CodingSchemeVersion, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.29/REGISTRATION/AlternateContentDescriptionSequence/LanguageCodeSequence/CodeMeaning",
    clause="PS3.3 F.5.29",
    source="profiles/library/attribute-macros.apdsl:16",
    record_types=("REGISTRATION",),
)
def registration_alternate_content_description_sequence_language_code_sequence_code_meaning(
    record: Record,
) -> Results:
    """PS3.3 F.5.29,
    PS3.3:F.5.29/REGISTRATION/AlternateContentDescriptionSequence/LanguageCodeSequence/CodeMeaning.

    Code Meaning (0008,0104) shall be present with a value in each Item of Language Code Sequence
    (0008,0006) in each Item of Alternate Content Description Sequence (0070,0087) in Directory
    Records of type REGISTRATION (Type 1).
    """
    for at, item in items_below(
        record.dataset,
        tag.AlternateContentDescriptionSequence,
        tag.LanguageCodeSequence,
    ):
        yield from demand_type(item, tag.CodeMeaning, "1", at=at)


@on_record(
    "PS3.3:F.5.29/REGISTRATION/AlternateContentDescriptionSequence/LanguageCodeSequence/LongCodeValue",
    clause="PS3.3 F.5.29",
    source="profiles/library/attribute-macros.apdsl:17",
    record_types=("REGISTRATION",),
)
def registration_alternate_content_description_sequence_language_code_sequence_long_code_value(
    record: Record,
) -> Results:
    """PS3.3 F.5.29,
    PS3.3:F.5.29/REGISTRATION/AlternateContentDescriptionSequence/LanguageCodeSequence/LongCodeValue.

    Long Code Value (0008,0119) shall be present with a value in each Item of Language Code Sequence
    (0008,0006) in each Item of Alternate Content Description Sequence (0070,0087) in Directory
    Records of type REGISTRATION (Type 1C) if Code Value (0008,0100) is not present, URN Code Value
    (0008,0120) is not present, and the code is neither a URN nor a URL. It shall not be present
    otherwise.
    """
    for at, item in items_below(
        record.dataset,
        tag.AlternateContentDescriptionSequence,
        tag.LanguageCodeSequence,
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
    "PS3.3:F.5.29/REGISTRATION/AlternateContentDescriptionSequence/LanguageCodeSequence/URNCodeValue",
    clause="PS3.3 F.5.29",
    source="profiles/library/attribute-macros.apdsl:22",
    record_types=("REGISTRATION",),
)
def registration_alternate_content_description_sequence_language_code_sequence_urn_code_value(
    record: Record,
) -> Results:
    """PS3.3 F.5.29,
    PS3.3:F.5.29/REGISTRATION/AlternateContentDescriptionSequence/LanguageCodeSequence/URNCodeValue.

    URN Code Value (0008,0120) shall be present with a value in each Item of Language Code Sequence
    (0008,0006) in each Item of Alternate Content Description Sequence (0070,0087) in Directory
    Records of type REGISTRATION (Type 1C) if Code Value (0008,0100) is not present, Long Code Value
    (0008,0119) is not present, and the code is a URN or a URL. It shall not be present otherwise.
    """
    for at, item in items_below(
        record.dataset,
        tag.AlternateContentDescriptionSequence,
        tag.LanguageCodeSequence,
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
    "PS3.3:F.5.29/REGISTRATION/AlternateContentDescriptionSequence/LanguageCodeSequence/MappingResource",
    clause="PS3.3 F.5.29",
    source="profiles/library/attribute-macros.apdsl:30",
    record_types=("REGISTRATION",),
)
def registration_alternate_content_description_sequence_language_code_sequence_mapping_resource(
    record: Record,
) -> Results:
    """PS3.3 F.5.29,
    PS3.3:F.5.29/REGISTRATION/AlternateContentDescriptionSequence/LanguageCodeSequence/MappingResource.

    Mapping Resource (0008,0105) shall be present with a value in each Item of Language Code
    Sequence (0008,0006) in each Item of Alternate Content Description Sequence (0070,0087) in
    Directory Records of type REGISTRATION (Type 1C) if Context Identifier (0008,010F) is present.
    """
    for at, item in items_below(
        record.dataset,
        tag.AlternateContentDescriptionSequence,
        tag.LanguageCodeSequence,
    ):
        required = present(item, tag.ContextIdentifier)
        yield from demand_type(item, tag.MappingResource, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.29/REGISTRATION/AlternateContentDescriptionSequence/LanguageCodeSequence/ContextGroupVersion",
    clause="PS3.3 F.5.29",
    source="profiles/library/attribute-macros.apdsl:34",
    record_types=("REGISTRATION",),
)
def registration_alternate_content_description_sequence_language_code_sequence_context_group_version(
    record: Record,
) -> Results:
    """PS3.3 F.5.29,
    PS3.3:F.5.29/REGISTRATION/AlternateContentDescriptionSequence/LanguageCodeSequence/ContextGroupVersion.

    Context Group Version (0008,0106) shall be present with a value in each Item of Language Code
    Sequence (0008,0006) in each Item of Alternate Content Description Sequence (0070,0087) in
    Directory Records of type REGISTRATION (Type 1C) if Context Identifier (0008,010F) is present.
    """
    for at, item in items_below(
        record.dataset,
        tag.AlternateContentDescriptionSequence,
        tag.LanguageCodeSequence,
    ):
        required = present(item, tag.ContextIdentifier)
        yield from demand_type(item, tag.ContextGroupVersion, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.29/REGISTRATION/AlternateContentDescriptionSequence/LanguageCodeSequence/ContextGroupExtensionFlag",
    clause="PS3.3 F.5.29",
    source="profiles/library/attribute-macros.apdsl:36",
    record_types=("REGISTRATION",),
)
def registration_alternate_content_description_sequence_language_code_sequence_context_group_extension_flag(
    record: Record,
) -> Results:
    """PS3.3 F.5.29,
    PS3.3:F.5.29/REGISTRATION/AlternateContentDescriptionSequence/LanguageCodeSequence/ContextGroupExtensionFlag.

    Context Group Extension Flag (0008,010B) may be present in each Item of Language Code Sequence
    (0008,0006) in each Item of Alternate Content Description Sequence (0070,0087) in Directory
    Records of type REGISTRATION (Type 3). Where present, it shall be Y or N.
    """
    for at, item in items_below(
        record.dataset,
        tag.AlternateContentDescriptionSequence,
        tag.LanguageCodeSequence,
    ):
        yield from demand_values(item, tag.ContextGroupExtensionFlag, "Y", "N", at=at)


@on_record(
    "PS3.3:F.5.29/REGISTRATION/AlternateContentDescriptionSequence/LanguageCodeSequence/ContextGroupLocalVersion",
    clause="PS3.3 F.5.29",
    source="profiles/library/attribute-macros.apdsl:37",
    record_types=("REGISTRATION",),
)
def registration_alternate_content_description_sequence_language_code_sequence_context_group_local_version(
    record: Record,
) -> Results:
    """PS3.3 F.5.29,
    PS3.3:F.5.29/REGISTRATION/AlternateContentDescriptionSequence/LanguageCodeSequence/ContextGroupLocalVersion.

    Context Group Local Version (0008,0107) shall be present with a value in each Item of Language
    Code Sequence (0008,0006) in each Item of Alternate Content Description Sequence (0070,0087) in
    Directory Records of type REGISTRATION (Type 1C) if Context Group Extension Flag (0008,010B) is
    Y.
    """
    for at, item in items_below(
        record.dataset,
        tag.AlternateContentDescriptionSequence,
        tag.LanguageCodeSequence,
    ):
        required = equals(item, tag.ContextGroupExtensionFlag, "Y")
        yield from demand_type(item, tag.ContextGroupLocalVersion, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.29/REGISTRATION/AlternateContentDescriptionSequence/LanguageCodeSequence/ContextGroupExtensionCreatorUID",
    clause="PS3.3 F.5.29",
    source="profiles/library/attribute-macros.apdsl:39",
    record_types=("REGISTRATION",),
)
def registration_alternate_content_description_sequence_language_code_sequence_context_group_extension_creator_uid(
    record: Record,
) -> Results:
    """PS3.3 F.5.29,
    PS3.3:F.5.29/REGISTRATION/AlternateContentDescriptionSequence/LanguageCodeSequence/ContextGroupExtensionCreatorUID.

    Context Group Extension Creator UID (0008,010D) shall be present with a value in each Item of
    Language Code Sequence (0008,0006) in each Item of Alternate Content Description Sequence
    (0070,0087) in Directory Records of type REGISTRATION (Type 1C) if Context Group Extension Flag
    (0008,010B) is Y.
    """
    for at, item in items_below(
        record.dataset,
        tag.AlternateContentDescriptionSequence,
        tag.LanguageCodeSequence,
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
    "PS3.3:F.5.29/REGISTRATION/AlternateContentDescriptionSequence/ConceptNameCodeSequence",
    clause="PS3.3 F.5.29",
    source="profiles/library/attribute-macros.apdsl:71",
    record_types=("REGISTRATION",),
)
def registration_alternate_content_description_sequence_concept_name_code_sequence(
    record: Record,
) -> Results:
    """PS3.3 F.5.29,
    PS3.3:F.5.29/REGISTRATION/AlternateContentDescriptionSequence/ConceptNameCodeSequence.

    Concept Name Code Sequence (0040,A043) may be present in each Item of Alternate Content
    Description Sequence (0070,0087) in Directory Records of type REGISTRATION (Type 3). Where
    present, it shall have 0 to 1 Item.
    """
    for at, item in items_below(record.dataset, tag.AlternateContentDescriptionSequence):
        yield from demand_items(item, tag.ConceptNameCodeSequence, 0, 1, at=at)


@on_record(
    "PS3.3:F.5.29/REGISTRATION/AlternateContentDescriptionSequence/ConceptNameCodeSequence/CodeValue",
    clause="PS3.3 F.5.29",
    source="profiles/library/attribute-macros.apdsl:7",
    record_types=("REGISTRATION",),
)
def registration_alternate_content_description_sequence_concept_name_code_sequence_code_value(
    record: Record,
) -> Results:
    """PS3.3 F.5.29,
    PS3.3:F.5.29/REGISTRATION/AlternateContentDescriptionSequence/ConceptNameCodeSequence/CodeValue.

    Code Value (0008,0100) shall be present with a value in each Item of Concept Name Code Sequence
    (0040,A043) in each Item of Alternate Content Description Sequence (0070,0087) in Directory
    Records of type REGISTRATION (Type 1C) if Long Code Value (0008,0119) is not present and URN
    Code Value (0008,0120) is not present.
    """
    for at, item in items_below(
        record.dataset,
        tag.AlternateContentDescriptionSequence,
        tag.ConceptNameCodeSequence,
    ):
        required = all_of(absent(item, tag.LongCodeValue), absent(item, tag.URNCodeValue))
        yield from demand_type(item, tag.CodeValue, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.29/REGISTRATION/AlternateContentDescriptionSequence/ConceptNameCodeSequence/CodingSchemeDesignator",
    clause="PS3.3 F.5.29",
    source="profiles/library/attribute-macros.apdsl:9",
    record_types=("REGISTRATION",),
)
def registration_alternate_content_description_sequence_concept_name_code_sequence_coding_scheme_designator(
    record: Record,
) -> Results:
    """PS3.3 F.5.29,
    PS3.3:F.5.29/REGISTRATION/AlternateContentDescriptionSequence/ConceptNameCodeSequence/CodingSchemeDesignator.

    Coding Scheme Designator (0008,0102) shall be present with a value in each Item of Concept Name
    Code Sequence (0040,A043) in each Item of Alternate Content Description Sequence (0070,0087) in
    Directory Records of type REGISTRATION (Type 1C) if Code Value (0008,0100) is present or Long
    Code Value (0008,0119) is present. It may be present otherwise.
    """
    for at, item in items_below(
        record.dataset,
        tag.AlternateContentDescriptionSequence,
        tag.ConceptNameCodeSequence,
    ):
        required = any_of(present(item, tag.CodeValue), present(item, tag.LongCodeValue))
        yield from demand_type(item, tag.CodingSchemeDesignator, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.29/REGISTRATION/AlternateContentDescriptionSequence/ConceptNameCodeSequence/CodingSchemeVersion",
    clause="PS3.3 F.5.29",
    source="profiles/library/attribute-macros.apdsl:12",
    record_types=("REGISTRATION",),
)
def registration_alternate_content_description_sequence_concept_name_code_sequence_coding_scheme_version(
    record: Record,
) -> Results:
    """PS3.3 F.5.29,
    PS3.3:F.5.29/REGISTRATION/AlternateContentDescriptionSequence/ConceptNameCodeSequence/CodingSchemeVersion.

    Coding Scheme Version (0008,0103) shall be present with a value in each Item of Concept Name
    Code Sequence (0040,A043) in each Item of Alternate Content Description Sequence (0070,0087) in
    Directory Records of type REGISTRATION (Type 1C) if Coding Scheme Designator (0008,0102) is
    present and the coding scheme does not identify the code without its version. It may be present
    otherwise.
    """
    for at, item in items_below(
        record.dataset,
        tag.AlternateContentDescriptionSequence,
        tag.ConceptNameCodeSequence,
    ):
        required = all_of(
            present(item, tag.CodingSchemeDesignator),
            undecidable("the coding scheme does not identify the code without its version"),
        )
        yield from demand_type(item, tag.CodingSchemeVersion, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.29/REGISTRATION/AlternateContentDescriptionSequence/ConceptNameCodeSequence/CodeMeaning",
    clause="PS3.3 F.5.29",
    source="profiles/library/attribute-macros.apdsl:16",
    record_types=("REGISTRATION",),
)
def registration_alternate_content_description_sequence_concept_name_code_sequence_code_meaning(
    record: Record,
) -> Results:
    """PS3.3 F.5.29,
    PS3.3:F.5.29/REGISTRATION/AlternateContentDescriptionSequence/ConceptNameCodeSequence/CodeMeaning.

    Code Meaning (0008,0104) shall be present with a value in each Item of Concept Name Code
    Sequence (0040,A043) in each Item of Alternate Content Description Sequence (0070,0087) in
    Directory Records of type REGISTRATION (Type 1).
    """
    for at, item in items_below(
        record.dataset,
        tag.AlternateContentDescriptionSequence,
        tag.ConceptNameCodeSequence,
    ):
        yield from demand_type(item, tag.CodeMeaning, "1", at=at)


@on_record(
    "PS3.3:F.5.29/REGISTRATION/AlternateContentDescriptionSequence/ConceptNameCodeSequence/LongCodeValue",
    clause="PS3.3 F.5.29",
    source="profiles/library/attribute-macros.apdsl:17",
    record_types=("REGISTRATION",),
)
def registration_alternate_content_description_sequence_concept_name_code_sequence_long_code_value(
    record: Record,
) -> Results:
    """PS3.3 F.5.29,
    PS3.3:F.5.29/REGISTRATION/AlternateContentDescriptionSequence/ConceptNameCodeSequence/LongCodeValue.

    Long Code Value (0008,0119) shall be present with a value in each Item of Concept Name Code
    Sequence (0040,A043) in each Item of Alternate Content Description Sequence (0070,0087) in
    Directory Records of type REGISTRATION (Type 1C) if Code Value (0008,0100) is not present, URN
    Code Value (0008,0120) is not present, and the code is neither a URN nor a URL. It shall not be
    present otherwise.
    """
    for at, item in items_below(
        record.dataset,
        tag.AlternateContentDescriptionSequence,
        tag.ConceptNameCodeSequence,
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
    "PS3.3:F.5.29/REGISTRATION/AlternateContentDescriptionSequence/ConceptNameCodeSequence/URNCodeValue",
    clause="PS3.3 F.5.29",
    source="profiles/library/attribute-macros.apdsl:22",
    record_types=("REGISTRATION",),
)
def registration_alternate_content_description_sequence_concept_name_code_sequence_urn_code_value(
    record: Record,
) -> Results:
    """PS3.3 F.5.29,
    PS3.3:F.5.29/REGISTRATION/AlternateContentDescriptionSequence/ConceptNameCodeSequence/URNCodeValue.

    URN Code Value (0008,0120) shall be present with a value in each Item of Concept Name Code
    Sequence (0040,A043) in each Item of Alternate Content Description Sequence (0070,0087) in
    Directory Records of type REGISTRATION (Type 1C) if Code Value (0008,0100) is not present, Long
    Code Value (0008,0119) is not present, and the code is a URN or a URL. It shall not be present
    otherwise.
    """
    for at, item in items_below(
        record.dataset,
        tag.AlternateContentDescriptionSequence,
        tag.ConceptNameCodeSequence,
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
    "PS3.3:F.5.29/REGISTRATION/AlternateContentDescriptionSequence/ConceptNameCodeSequence/MappingResource",
    clause="PS3.3 F.5.29",
    source="profiles/library/attribute-macros.apdsl:30",
    record_types=("REGISTRATION",),
)
def registration_alternate_content_description_sequence_concept_name_code_sequence_mapping_resource(
    record: Record,
) -> Results:
    """PS3.3 F.5.29,
    PS3.3:F.5.29/REGISTRATION/AlternateContentDescriptionSequence/ConceptNameCodeSequence/MappingResource.

    Mapping Resource (0008,0105) shall be present with a value in each Item of Concept Name Code
    Sequence (0040,A043) in each Item of Alternate Content Description Sequence (0070,0087) in
    Directory Records of type REGISTRATION (Type 1C) if Context Identifier (0008,010F) is present.
    """
    for at, item in items_below(
        record.dataset,
        tag.AlternateContentDescriptionSequence,
        tag.ConceptNameCodeSequence,
    ):
        required = present(item, tag.ContextIdentifier)
        yield from demand_type(item, tag.MappingResource, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.29/REGISTRATION/AlternateContentDescriptionSequence/ConceptNameCodeSequence/ContextGroupVersion",
    clause="PS3.3 F.5.29",
    source="profiles/library/attribute-macros.apdsl:34",
    record_types=("REGISTRATION",),
)
def registration_alternate_content_description_sequence_concept_name_code_sequence_context_group_version(
    record: Record,
) -> Results:
    """PS3.3 F.5.29,
    PS3.3:F.5.29/REGISTRATION/AlternateContentDescriptionSequence/ConceptNameCodeSequence/ContextGroupVersion.

    Context Group Version (0008,0106) shall be present with a value in each Item of Concept Name
    Code Sequence (0040,A043) in each Item of Alternate Content Description Sequence (0070,0087) in
    Directory Records of type REGISTRATION (Type 1C) if Context Identifier (0008,010F) is present.
    """
    for at, item in items_below(
        record.dataset,
        tag.AlternateContentDescriptionSequence,
        tag.ConceptNameCodeSequence,
    ):
        required = present(item, tag.ContextIdentifier)
        yield from demand_type(item, tag.ContextGroupVersion, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.29/REGISTRATION/AlternateContentDescriptionSequence/ConceptNameCodeSequence/ContextGroupExtensionFlag",
    clause="PS3.3 F.5.29",
    source="profiles/library/attribute-macros.apdsl:36",
    record_types=("REGISTRATION",),
)
def registration_alternate_content_description_sequence_concept_name_code_sequence_context_group_extension_flag(
    record: Record,
) -> Results:
    """PS3.3 F.5.29,
    PS3.3:F.5.29/REGISTRATION/AlternateContentDescriptionSequence/ConceptNameCodeSequence/ContextGroupExtensionFlag.

    Context Group Extension Flag (0008,010B) may be present in each Item of Concept Name Code
    Sequence (0040,A043) in each Item of Alternate Content Description Sequence (0070,0087) in
    Directory Records of type REGISTRATION (Type 3). Where present, it shall be Y or N.
    """
    for at, item in items_below(
        record.dataset,
        tag.AlternateContentDescriptionSequence,
        tag.ConceptNameCodeSequence,
    ):
        yield from demand_values(item, tag.ContextGroupExtensionFlag, "Y", "N", at=at)


@on_record(
    "PS3.3:F.5.29/REGISTRATION/AlternateContentDescriptionSequence/ConceptNameCodeSequence/ContextGroupLocalVersion",
    clause="PS3.3 F.5.29",
    source="profiles/library/attribute-macros.apdsl:37",
    record_types=("REGISTRATION",),
)
def registration_alternate_content_description_sequence_concept_name_code_sequence_context_group_local_version(
    record: Record,
) -> Results:
    """PS3.3 F.5.29,
    PS3.3:F.5.29/REGISTRATION/AlternateContentDescriptionSequence/ConceptNameCodeSequence/ContextGroupLocalVersion.

    Context Group Local Version (0008,0107) shall be present with a value in each Item of Concept
    Name Code Sequence (0040,A043) in each Item of Alternate Content Description Sequence
    (0070,0087) in Directory Records of type REGISTRATION (Type 1C) if Context Group Extension Flag
    (0008,010B) is Y.
    """
    for at, item in items_below(
        record.dataset,
        tag.AlternateContentDescriptionSequence,
        tag.ConceptNameCodeSequence,
    ):
        required = equals(item, tag.ContextGroupExtensionFlag, "Y")
        yield from demand_type(item, tag.ContextGroupLocalVersion, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.29/REGISTRATION/AlternateContentDescriptionSequence/ConceptNameCodeSequence/ContextGroupExtensionCreatorUID",
    clause="PS3.3 F.5.29",
    source="profiles/library/attribute-macros.apdsl:39",
    record_types=("REGISTRATION",),
)
def registration_alternate_content_description_sequence_concept_name_code_sequence_context_group_extension_creator_uid(
    record: Record,
) -> Results:
    """PS3.3 F.5.29,
    PS3.3:F.5.29/REGISTRATION/AlternateContentDescriptionSequence/ConceptNameCodeSequence/ContextGroupExtensionCreatorUID.

    Context Group Extension Creator UID (0008,010D) shall be present with a value in each Item of
    Concept Name Code Sequence (0040,A043) in each Item of Alternate Content Description Sequence
    (0070,0087) in Directory Records of type REGISTRATION (Type 1C) if Context Group Extension Flag
    (0008,010B) is Y.
    """
    for at, item in items_below(
        record.dataset,
        tag.AlternateContentDescriptionSequence,
        tag.ConceptNameCodeSequence,
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
    "PS3.3:F.5.29/REGISTRATION/ContentCreatorName",
    clause="PS3.3 F.5.29",
    source="profiles/library/attribute-macros.apdsl:75",
    record_types=("REGISTRATION",),
)
def registration_content_creator_name(record: Record) -> Results:
    """PS3.3 F.5.29, PS3.3:F.5.29/REGISTRATION/ContentCreatorName.

    Content Creator's Name (0070,0084) shall be present, with or without a value, in Directory
    Records of type REGISTRATION (Type 2).
    """
    yield from demand_type(record.dataset, tag.ContentCreatorName, "2")


@on_record(
    "PS3.3:F.5.29/REGISTRATION/ContentCreatorIdentificationCodeSequence",
    clause="PS3.3 F.5.29",
    source="profiles/library/attribute-macros.apdsl:76",
    record_types=("REGISTRATION",),
)
def registration_content_creator_identification_code_sequence(record: Record) -> Results:
    """PS3.3 F.5.29, PS3.3:F.5.29/REGISTRATION/ContentCreatorIdentificationCodeSequence.

    Content Creator's Identification Code Sequence (0070,0086) may be present in Directory Records
    of type REGISTRATION (Type 3). Where present, it shall have 0 to 1 Item.
    """
    yield from demand_items(record.dataset, tag.ContentCreatorIdentificationCodeSequence, 0, 1)


CHECKS = (
    registration_specific_character_set,
    registration_content_date,
    registration_content_time,
    registration_instance_number,
    registration_content_label,
    registration_content_description,
    registration_concept_name_code_sequence,
    registration_concept_name_code_sequence_code_value,
    registration_concept_name_code_sequence_coding_scheme_designator,
    registration_concept_name_code_sequence_coding_scheme_version,
    registration_concept_name_code_sequence_code_meaning,
    registration_concept_name_code_sequence_long_code_value,
    registration_concept_name_code_sequence_urn_code_value,
    registration_concept_name_code_sequence_mapping_resource,
    registration_concept_name_code_sequence_context_group_version,
    registration_concept_name_code_sequence_context_group_extension_flag,
    registration_concept_name_code_sequence_context_group_local_version,
    registration_concept_name_code_sequence_context_group_extension_creator_uid,
    registration_alternate_content_description_sequence_content_description,
    registration_alternate_content_description_sequence_language_code_sequence,
    registration_alternate_content_description_sequence_language_code_sequence_code_value,
    registration_alternate_content_description_sequence_language_code_sequence_coding_scheme_designator,
    registration_alternate_content_description_sequence_language_code_sequence_coding_scheme_version,
    registration_alternate_content_description_sequence_language_code_sequence_code_meaning,
    registration_alternate_content_description_sequence_language_code_sequence_long_code_value,
    registration_alternate_content_description_sequence_language_code_sequence_urn_code_value,
    registration_alternate_content_description_sequence_language_code_sequence_mapping_resource,
    registration_alternate_content_description_sequence_language_code_sequence_context_group_version,
    registration_alternate_content_description_sequence_language_code_sequence_context_group_extension_flag,
    registration_alternate_content_description_sequence_language_code_sequence_context_group_local_version,
    registration_alternate_content_description_sequence_language_code_sequence_context_group_extension_creator_uid,
    registration_alternate_content_description_sequence_concept_name_code_sequence,
    registration_alternate_content_description_sequence_concept_name_code_sequence_code_value,
    registration_alternate_content_description_sequence_concept_name_code_sequence_coding_scheme_designator,
    registration_alternate_content_description_sequence_concept_name_code_sequence_coding_scheme_version,
    registration_alternate_content_description_sequence_concept_name_code_sequence_code_meaning,
    registration_alternate_content_description_sequence_concept_name_code_sequence_long_code_value,
    registration_alternate_content_description_sequence_concept_name_code_sequence_urn_code_value,
    registration_alternate_content_description_sequence_concept_name_code_sequence_mapping_resource,
    registration_alternate_content_description_sequence_concept_name_code_sequence_context_group_version,
    registration_alternate_content_description_sequence_concept_name_code_sequence_context_group_extension_flag,
    registration_alternate_content_description_sequence_concept_name_code_sequence_context_group_local_version,
    registration_alternate_content_description_sequence_concept_name_code_sequence_context_group_extension_creator_uid,
    registration_content_creator_name,
    registration_content_creator_identification_code_sequence,
)
