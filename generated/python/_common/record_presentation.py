"""Directory Records of type PRESENTATION (PS3.3 F.5.23).

Made by apdsl from profiles/library/directory-records.apdsl,
profiles/library/attribute-macros.apdsl; do not edit.
"""

from __future__ import annotations

from apdsl.runtime.authoring import on_record
from apdsl.runtime.checks import Results
from apdsl.runtime.conditions import absent, equals, present, uses_extended_characters
from apdsl.runtime.demands import demand_items, demand_type, demand_values
from apdsl.runtime.record import Record
from apdsl.runtime.scopes import data_of, is_a, items_below, referenced, undecidable
from apdsl.runtime.truth import all_of, any_of

from .. import _tags as tag
from .. import _uids as uid


@on_record(
    "PS3.3:F.5.23/PRESENTATION/SpecificCharacterSet",
    clause="PS3.3 F.5.23",
    source="profiles/library/directory-records.apdsl:149",
    record_types=("PRESENTATION",),
)
def presentation_specific_character_set(record: Record) -> Results:
    """PS3.3 F.5.23, PS3.3:F.5.23/PRESENTATION/SpecificCharacterSet.

    Specific Character Set (0008,0005) shall be present with a value in Directory Records of type
    PRESENTATION (Type 1C) if a text value in the Directory Record has characters outside the
    default character repertoire.
    """
    required = uses_extended_characters(record.dataset)
    yield from demand_type(record.dataset, tag.SpecificCharacterSet, "1C", required=required)


@on_record(
    "PS3.3:F.5.23/PRESENTATION/PresentationCreationDate",
    clause="PS3.3 F.5.23",
    source="profiles/library/directory-records.apdsl:150",
    record_types=("PRESENTATION",),
)
def presentation_presentation_creation_date(record: Record) -> Results:
    """PS3.3 F.5.23, PS3.3:F.5.23/PRESENTATION/PresentationCreationDate.

    Presentation Creation Date (0070,0082) shall be present with a value in Directory Records of
    type PRESENTATION (Type 1).
    """
    yield from demand_type(record.dataset, tag.PresentationCreationDate, "1")


@on_record(
    "PS3.3:F.5.23/PRESENTATION/PresentationCreationTime",
    clause="PS3.3 F.5.23",
    source="profiles/library/directory-records.apdsl:151",
    record_types=("PRESENTATION",),
)
def presentation_presentation_creation_time(record: Record) -> Results:
    """PS3.3 F.5.23, PS3.3:F.5.23/PRESENTATION/PresentationCreationTime.

    Presentation Creation Time (0070,0083) shall be present with a value in Directory Records of
    type PRESENTATION (Type 1).
    """
    yield from demand_type(record.dataset, tag.PresentationCreationTime, "1")


@on_record(
    "PS3.3:F.5.23/PRESENTATION/InstanceNumber",
    clause="PS3.3 F.5.23",
    source="profiles/library/attribute-macros.apdsl:60",
    record_types=("PRESENTATION",),
)
def presentation_instance_number(record: Record) -> Results:
    """PS3.3 F.5.23, PS3.3:F.5.23/PRESENTATION/InstanceNumber.

    Instance Number (0020,0013) shall be present with a value in Directory Records of type
    PRESENTATION (Type 1).
    """
    yield from demand_type(record.dataset, tag.InstanceNumber, "1")


@on_record(
    "PS3.3:F.5.23/PRESENTATION/ContentLabel",
    clause="PS3.3 F.5.23",
    source="profiles/library/attribute-macros.apdsl:61",
    record_types=("PRESENTATION",),
)
def presentation_content_label(record: Record) -> Results:
    """PS3.3 F.5.23, PS3.3:F.5.23/PRESENTATION/ContentLabel.

    Content Label (0070,0080) shall be present with a value in Directory Records of type
    PRESENTATION (Type 1).
    """
    yield from demand_type(record.dataset, tag.ContentLabel, "1")


@on_record(
    "PS3.3:F.5.23/PRESENTATION/ContentDescription",
    clause="PS3.3 F.5.23",
    source="profiles/library/attribute-macros.apdsl:62",
    record_types=("PRESENTATION",),
)
def presentation_content_description(record: Record) -> Results:
    """PS3.3 F.5.23, PS3.3:F.5.23/PRESENTATION/ContentDescription.

    Content Description (0070,0081) shall be present, with or without a value, in Directory Records
    of type PRESENTATION (Type 2).
    """
    yield from demand_type(record.dataset, tag.ContentDescription, "2")


@on_record(
    "PS3.3:F.5.23/PRESENTATION/ConceptNameCodeSequence",
    clause="PS3.3 F.5.23",
    source="profiles/library/attribute-macros.apdsl:63",
    record_types=("PRESENTATION",),
)
def presentation_concept_name_code_sequence(record: Record) -> Results:
    """PS3.3 F.5.23, PS3.3:F.5.23/PRESENTATION/ConceptNameCodeSequence.

    Concept Name Code Sequence (0040,A043) may be present in Directory Records of type PRESENTATION
    (Type 3). Where present, it shall have 0 to 1 Item.
    """
    yield from demand_items(record.dataset, tag.ConceptNameCodeSequence, 0, 1)


@on_record(
    "PS3.3:F.5.23/PRESENTATION/ConceptNameCodeSequence/CodeValue",
    clause="PS3.3 F.5.23",
    source="profiles/library/attribute-macros.apdsl:7",
    record_types=("PRESENTATION",),
)
def presentation_concept_name_code_sequence_code_value(record: Record) -> Results:
    """PS3.3 F.5.23, PS3.3:F.5.23/PRESENTATION/ConceptNameCodeSequence/CodeValue.

    Code Value (0008,0100) shall be present with a value in each Item of Concept Name Code Sequence
    (0040,A043) in Directory Records of type PRESENTATION (Type 1C) if Long Code Value (0008,0119)
    is not present and URN Code Value (0008,0120) is not present.
    """
    for at, item in items_below(record.dataset, tag.ConceptNameCodeSequence):
        required = all_of(absent(item, tag.LongCodeValue), absent(item, tag.URNCodeValue))
        yield from demand_type(item, tag.CodeValue, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.23/PRESENTATION/ConceptNameCodeSequence/CodingSchemeDesignator",
    clause="PS3.3 F.5.23",
    source="profiles/library/attribute-macros.apdsl:9",
    record_types=("PRESENTATION",),
)
def presentation_concept_name_code_sequence_coding_scheme_designator(record: Record) -> Results:
    """PS3.3 F.5.23, PS3.3:F.5.23/PRESENTATION/ConceptNameCodeSequence/CodingSchemeDesignator.

    Coding Scheme Designator (0008,0102) shall be present with a value in each Item of Concept Name
    Code Sequence (0040,A043) in Directory Records of type PRESENTATION (Type 1C) if Code Value
    (0008,0100) is present or Long Code Value (0008,0119) is present. It may be present otherwise.
    """
    for at, item in items_below(record.dataset, tag.ConceptNameCodeSequence):
        required = any_of(present(item, tag.CodeValue), present(item, tag.LongCodeValue))
        yield from demand_type(item, tag.CodingSchemeDesignator, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.23/PRESENTATION/ConceptNameCodeSequence/CodingSchemeVersion",
    clause="PS3.3 F.5.23",
    source="profiles/library/attribute-macros.apdsl:12",
    record_types=("PRESENTATION",),
)
def presentation_concept_name_code_sequence_coding_scheme_version(record: Record) -> Results:
    """PS3.3 F.5.23, PS3.3:F.5.23/PRESENTATION/ConceptNameCodeSequence/CodingSchemeVersion.

    Coding Scheme Version (0008,0103) shall be present with a value in each Item of Concept Name
    Code Sequence (0040,A043) in Directory Records of type PRESENTATION (Type 1C) if Coding Scheme
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
    "PS3.3:F.5.23/PRESENTATION/ConceptNameCodeSequence/CodeMeaning",
    clause="PS3.3 F.5.23",
    source="profiles/library/attribute-macros.apdsl:16",
    record_types=("PRESENTATION",),
)
def presentation_concept_name_code_sequence_code_meaning(record: Record) -> Results:
    """PS3.3 F.5.23, PS3.3:F.5.23/PRESENTATION/ConceptNameCodeSequence/CodeMeaning.

    Code Meaning (0008,0104) shall be present with a value in each Item of Concept Name Code
    Sequence (0040,A043) in Directory Records of type PRESENTATION (Type 1).
    """
    for at, item in items_below(record.dataset, tag.ConceptNameCodeSequence):
        yield from demand_type(item, tag.CodeMeaning, "1", at=at)


@on_record(
    "PS3.3:F.5.23/PRESENTATION/ConceptNameCodeSequence/LongCodeValue",
    clause="PS3.3 F.5.23",
    source="profiles/library/attribute-macros.apdsl:17",
    record_types=("PRESENTATION",),
)
def presentation_concept_name_code_sequence_long_code_value(record: Record) -> Results:
    """PS3.3 F.5.23, PS3.3:F.5.23/PRESENTATION/ConceptNameCodeSequence/LongCodeValue.

    Long Code Value (0008,0119) shall be present with a value in each Item of Concept Name Code
    Sequence (0040,A043) in Directory Records of type PRESENTATION (Type 1C) if Code Value
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
    "PS3.3:F.5.23/PRESENTATION/ConceptNameCodeSequence/URNCodeValue",
    clause="PS3.3 F.5.23",
    source="profiles/library/attribute-macros.apdsl:22",
    record_types=("PRESENTATION",),
)
def presentation_concept_name_code_sequence_urn_code_value(record: Record) -> Results:
    """PS3.3 F.5.23, PS3.3:F.5.23/PRESENTATION/ConceptNameCodeSequence/URNCodeValue.

    URN Code Value (0008,0120) shall be present with a value in each Item of Concept Name Code
    Sequence (0040,A043) in Directory Records of type PRESENTATION (Type 1C) if Code Value
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
    "PS3.3:F.5.23/PRESENTATION/ConceptNameCodeSequence/MappingResource",
    clause="PS3.3 F.5.23",
    source="profiles/library/attribute-macros.apdsl:30",
    record_types=("PRESENTATION",),
)
def presentation_concept_name_code_sequence_mapping_resource(record: Record) -> Results:
    """PS3.3 F.5.23, PS3.3:F.5.23/PRESENTATION/ConceptNameCodeSequence/MappingResource.

    Mapping Resource (0008,0105) shall be present with a value in each Item of Concept Name Code
    Sequence (0040,A043) in Directory Records of type PRESENTATION (Type 1C) if Context Identifier
    (0008,010F) is present.
    """
    for at, item in items_below(record.dataset, tag.ConceptNameCodeSequence):
        required = present(item, tag.ContextIdentifier)
        yield from demand_type(item, tag.MappingResource, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.23/PRESENTATION/ConceptNameCodeSequence/ContextGroupVersion",
    clause="PS3.3 F.5.23",
    source="profiles/library/attribute-macros.apdsl:34",
    record_types=("PRESENTATION",),
)
def presentation_concept_name_code_sequence_context_group_version(record: Record) -> Results:
    """PS3.3 F.5.23, PS3.3:F.5.23/PRESENTATION/ConceptNameCodeSequence/ContextGroupVersion.

    Context Group Version (0008,0106) shall be present with a value in each Item of Concept Name
    Code Sequence (0040,A043) in Directory Records of type PRESENTATION (Type 1C) if Context
    Identifier (0008,010F) is present.
    """
    for at, item in items_below(record.dataset, tag.ConceptNameCodeSequence):
        required = present(item, tag.ContextIdentifier)
        yield from demand_type(item, tag.ContextGroupVersion, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.23/PRESENTATION/ConceptNameCodeSequence/ContextGroupExtensionFlag",
    clause="PS3.3 F.5.23",
    source="profiles/library/attribute-macros.apdsl:36",
    record_types=("PRESENTATION",),
)
def presentation_concept_name_code_sequence_context_group_extension_flag(record: Record) -> Results:
    """PS3.3 F.5.23, PS3.3:F.5.23/PRESENTATION/ConceptNameCodeSequence/ContextGroupExtensionFlag.

    Context Group Extension Flag (0008,010B) may be present in each Item of Concept Name Code
    Sequence (0040,A043) in Directory Records of type PRESENTATION (Type 3). Where present, it shall
    be Y or N.
    """
    for at, item in items_below(record.dataset, tag.ConceptNameCodeSequence):
        yield from demand_values(item, tag.ContextGroupExtensionFlag, "Y", "N", at=at)


@on_record(
    "PS3.3:F.5.23/PRESENTATION/ConceptNameCodeSequence/ContextGroupLocalVersion",
    clause="PS3.3 F.5.23",
    source="profiles/library/attribute-macros.apdsl:37",
    record_types=("PRESENTATION",),
)
def presentation_concept_name_code_sequence_context_group_local_version(record: Record) -> Results:
    """PS3.3 F.5.23, PS3.3:F.5.23/PRESENTATION/ConceptNameCodeSequence/ContextGroupLocalVersion.

    Context Group Local Version (0008,0107) shall be present with a value in each Item of Concept
    Name Code Sequence (0040,A043) in Directory Records of type PRESENTATION (Type 1C) if Context
    Group Extension Flag (0008,010B) is Y.
    """
    for at, item in items_below(record.dataset, tag.ConceptNameCodeSequence):
        required = equals(item, tag.ContextGroupExtensionFlag, "Y")
        yield from demand_type(item, tag.ContextGroupLocalVersion, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.23/PRESENTATION/ConceptNameCodeSequence/ContextGroupExtensionCreatorUID",
    clause="PS3.3 F.5.23",
    source="profiles/library/attribute-macros.apdsl:39",
    record_types=("PRESENTATION",),
)
def presentation_concept_name_code_sequence_context_group_extension_creator_uid(
    record: Record,
) -> Results:
    """PS3.3 F.5.23,
    PS3.3:F.5.23/PRESENTATION/ConceptNameCodeSequence/ContextGroupExtensionCreatorUID.

    Context Group Extension Creator UID (0008,010D) shall be present with a value in each Item of
    Concept Name Code Sequence (0040,A043) in Directory Records of type PRESENTATION (Type 1C) if
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
    "PS3.3:F.5.23/PRESENTATION/AlternateContentDescriptionSequence/ContentDescription",
    clause="PS3.3 F.5.23",
    source="profiles/library/attribute-macros.apdsl:67",
    record_types=("PRESENTATION",),
)
def presentation_alternate_content_description_sequence_content_description(
    record: Record,
) -> Results:
    """PS3.3 F.5.23,
    PS3.3:F.5.23/PRESENTATION/AlternateContentDescriptionSequence/ContentDescription.

    Content Description (0070,0081) shall be present with a value in each Item of Alternate Content
    Description Sequence (0070,0087) in Directory Records of type PRESENTATION (Type 1).
    """
    for at, item in items_below(record.dataset, tag.AlternateContentDescriptionSequence):
        yield from demand_type(item, tag.ContentDescription, "1", at=at)


@on_record(
    "PS3.3:F.5.23/PRESENTATION/AlternateContentDescriptionSequence/LanguageCodeSequence",
    clause="PS3.3 F.5.23",
    source="profiles/library/attribute-macros.apdsl:68",
    record_types=("PRESENTATION",),
)
def presentation_alternate_content_description_sequence_language_code_sequence(
    record: Record,
) -> Results:
    """PS3.3 F.5.23,
    PS3.3:F.5.23/PRESENTATION/AlternateContentDescriptionSequence/LanguageCodeSequence.

    Language Code Sequence (0008,0006) shall be present with an Item in each Item of Alternate
    Content Description Sequence (0070,0087) in Directory Records of type PRESENTATION (Type 1). It
    shall have exactly 1 Item.
    """
    for at, item in items_below(record.dataset, tag.AlternateContentDescriptionSequence):
        yield from demand_type(item, tag.LanguageCodeSequence, "1", at=at)
        yield from demand_items(item, tag.LanguageCodeSequence, 1, 1, at=at)


@on_record(
    "PS3.3:F.5.23/PRESENTATION/AlternateContentDescriptionSequence/LanguageCodeSequence/CodeValue",
    clause="PS3.3 F.5.23",
    source="profiles/library/attribute-macros.apdsl:7",
    record_types=("PRESENTATION",),
)
def presentation_alternate_content_description_sequence_language_code_sequence_code_value(
    record: Record,
) -> Results:
    """PS3.3 F.5.23,
    PS3.3:F.5.23/PRESENTATION/AlternateContentDescriptionSequence/LanguageCodeSequence/CodeValue.

    Code Value (0008,0100) shall be present with a value in each Item of Language Code Sequence
    (0008,0006) in each Item of Alternate Content Description Sequence (0070,0087) in Directory
    Records of type PRESENTATION (Type 1C) if Long Code Value (0008,0119) is not present and URN
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
    "PS3.3:F.5.23/PRESENTATION/AlternateContentDescriptionSequence/LanguageCodeSequence/CodingSchemeDesignator",
    clause="PS3.3 F.5.23",
    source="profiles/library/attribute-macros.apdsl:9",
    record_types=("PRESENTATION",),
)
def presentation_alternate_content_description_sequence_language_code_sequence_coding_scheme_designator(
    record: Record,
) -> Results:
    """PS3.3 F.5.23,
    PS3.3:F.5.23/PRESENTATION/AlternateContentDescriptionSequence/LanguageCodeSequence/CodingSchemeDesignator.

    Coding Scheme Designator (0008,0102) shall be present with a value in each Item of Language Code
    Sequence (0008,0006) in each Item of Alternate Content Description Sequence (0070,0087) in
    Directory Records of type PRESENTATION (Type 1C) if Code Value (0008,0100) is present or Long
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
    "PS3.3:F.5.23/PRESENTATION/AlternateContentDescriptionSequence/LanguageCodeSequence/CodingSchemeVersion",
    clause="PS3.3 F.5.23",
    source="profiles/library/attribute-macros.apdsl:12",
    record_types=("PRESENTATION",),
)
def presentation_alternate_content_description_sequence_language_code_sequence_coding_scheme_version(
    record: Record,
) -> Results:
    """PS3.3 F.5.23,
    PS3.3:F.5.23/PRESENTATION/AlternateContentDescriptionSequence/LanguageCodeSequence/CodingSchemeVersion.

    Coding Scheme Version (0008,0103) shall be present with a value in each Item of Language Code
    Sequence (0008,0006) in each Item of Alternate Content Description Sequence (0070,0087) in
    Directory Records of type PRESENTATION (Type 1C) if Coding Scheme Designator (0008,0102) is
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
    "PS3.3:F.5.23/PRESENTATION/AlternateContentDescriptionSequence/LanguageCodeSequence/CodeMeaning",
    clause="PS3.3 F.5.23",
    source="profiles/library/attribute-macros.apdsl:16",
    record_types=("PRESENTATION",),
)
def presentation_alternate_content_description_sequence_language_code_sequence_code_meaning(
    record: Record,
) -> Results:
    """PS3.3 F.5.23,
    PS3.3:F.5.23/PRESENTATION/AlternateContentDescriptionSequence/LanguageCodeSequence/CodeMeaning.

    Code Meaning (0008,0104) shall be present with a value in each Item of Language Code Sequence
    (0008,0006) in each Item of Alternate Content Description Sequence (0070,0087) in Directory
    Records of type PRESENTATION (Type 1).
    """
    for at, item in items_below(
        record.dataset,
        tag.AlternateContentDescriptionSequence,
        tag.LanguageCodeSequence,
    ):
        yield from demand_type(item, tag.CodeMeaning, "1", at=at)


@on_record(
    "PS3.3:F.5.23/PRESENTATION/AlternateContentDescriptionSequence/LanguageCodeSequence/LongCodeValue",
    clause="PS3.3 F.5.23",
    source="profiles/library/attribute-macros.apdsl:17",
    record_types=("PRESENTATION",),
)
def presentation_alternate_content_description_sequence_language_code_sequence_long_code_value(
    record: Record,
) -> Results:
    """PS3.3 F.5.23,
    PS3.3:F.5.23/PRESENTATION/AlternateContentDescriptionSequence/LanguageCodeSequence/LongCodeValue.

    Long Code Value (0008,0119) shall be present with a value in each Item of Language Code Sequence
    (0008,0006) in each Item of Alternate Content Description Sequence (0070,0087) in Directory
    Records of type PRESENTATION (Type 1C) if Code Value (0008,0100) is not present, URN Code Value
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
    "PS3.3:F.5.23/PRESENTATION/AlternateContentDescriptionSequence/LanguageCodeSequence/URNCodeValue",
    clause="PS3.3 F.5.23",
    source="profiles/library/attribute-macros.apdsl:22",
    record_types=("PRESENTATION",),
)
def presentation_alternate_content_description_sequence_language_code_sequence_urn_code_value(
    record: Record,
) -> Results:
    """PS3.3 F.5.23,
    PS3.3:F.5.23/PRESENTATION/AlternateContentDescriptionSequence/LanguageCodeSequence/URNCodeValue.

    URN Code Value (0008,0120) shall be present with a value in each Item of Language Code Sequence
    (0008,0006) in each Item of Alternate Content Description Sequence (0070,0087) in Directory
    Records of type PRESENTATION (Type 1C) if Code Value (0008,0100) is not present, Long Code Value
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
    "PS3.3:F.5.23/PRESENTATION/AlternateContentDescriptionSequence/LanguageCodeSequence/MappingResource",
    clause="PS3.3 F.5.23",
    source="profiles/library/attribute-macros.apdsl:30",
    record_types=("PRESENTATION",),
)
def presentation_alternate_content_description_sequence_language_code_sequence_mapping_resource(
    record: Record,
) -> Results:
    """PS3.3 F.5.23,
    PS3.3:F.5.23/PRESENTATION/AlternateContentDescriptionSequence/LanguageCodeSequence/MappingResource.

    Mapping Resource (0008,0105) shall be present with a value in each Item of Language Code
    Sequence (0008,0006) in each Item of Alternate Content Description Sequence (0070,0087) in
    Directory Records of type PRESENTATION (Type 1C) if Context Identifier (0008,010F) is present.
    """
    for at, item in items_below(
        record.dataset,
        tag.AlternateContentDescriptionSequence,
        tag.LanguageCodeSequence,
    ):
        required = present(item, tag.ContextIdentifier)
        yield from demand_type(item, tag.MappingResource, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.23/PRESENTATION/AlternateContentDescriptionSequence/LanguageCodeSequence/ContextGroupVersion",
    clause="PS3.3 F.5.23",
    source="profiles/library/attribute-macros.apdsl:34",
    record_types=("PRESENTATION",),
)
def presentation_alternate_content_description_sequence_language_code_sequence_context_group_version(
    record: Record,
) -> Results:
    """PS3.3 F.5.23,
    PS3.3:F.5.23/PRESENTATION/AlternateContentDescriptionSequence/LanguageCodeSequence/ContextGroupVersion.

    Context Group Version (0008,0106) shall be present with a value in each Item of Language Code
    Sequence (0008,0006) in each Item of Alternate Content Description Sequence (0070,0087) in
    Directory Records of type PRESENTATION (Type 1C) if Context Identifier (0008,010F) is present.
    """
    for at, item in items_below(
        record.dataset,
        tag.AlternateContentDescriptionSequence,
        tag.LanguageCodeSequence,
    ):
        required = present(item, tag.ContextIdentifier)
        yield from demand_type(item, tag.ContextGroupVersion, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.23/PRESENTATION/AlternateContentDescriptionSequence/LanguageCodeSequence/ContextGroupExtensionFlag",
    clause="PS3.3 F.5.23",
    source="profiles/library/attribute-macros.apdsl:36",
    record_types=("PRESENTATION",),
)
def presentation_alternate_content_description_sequence_language_code_sequence_context_group_extension_flag(
    record: Record,
) -> Results:
    """PS3.3 F.5.23,
    PS3.3:F.5.23/PRESENTATION/AlternateContentDescriptionSequence/LanguageCodeSequence/ContextGroupExtensionFlag.

    Context Group Extension Flag (0008,010B) may be present in each Item of Language Code Sequence
    (0008,0006) in each Item of Alternate Content Description Sequence (0070,0087) in Directory
    Records of type PRESENTATION (Type 3). Where present, it shall be Y or N.
    """
    for at, item in items_below(
        record.dataset,
        tag.AlternateContentDescriptionSequence,
        tag.LanguageCodeSequence,
    ):
        yield from demand_values(item, tag.ContextGroupExtensionFlag, "Y", "N", at=at)


@on_record(
    "PS3.3:F.5.23/PRESENTATION/AlternateContentDescriptionSequence/LanguageCodeSequence/ContextGroupLocalVersion",
    clause="PS3.3 F.5.23",
    source="profiles/library/attribute-macros.apdsl:37",
    record_types=("PRESENTATION",),
)
def presentation_alternate_content_description_sequence_language_code_sequence_context_group_local_version(
    record: Record,
) -> Results:
    """PS3.3 F.5.23,
    PS3.3:F.5.23/PRESENTATION/AlternateContentDescriptionSequence/LanguageCodeSequence/ContextGroupLocalVersion.

    Context Group Local Version (0008,0107) shall be present with a value in each Item of Language
    Code Sequence (0008,0006) in each Item of Alternate Content Description Sequence (0070,0087) in
    Directory Records of type PRESENTATION (Type 1C) if Context Group Extension Flag (0008,010B) is
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
    "PS3.3:F.5.23/PRESENTATION/AlternateContentDescriptionSequence/LanguageCodeSequence/ContextGroupExtensionCreatorUID",
    clause="PS3.3 F.5.23",
    source="profiles/library/attribute-macros.apdsl:39",
    record_types=("PRESENTATION",),
)
def presentation_alternate_content_description_sequence_language_code_sequence_context_group_extension_creator_uid(
    record: Record,
) -> Results:
    """PS3.3 F.5.23,
    PS3.3:F.5.23/PRESENTATION/AlternateContentDescriptionSequence/LanguageCodeSequence/ContextGroupExtensionCreatorUID.

    Context Group Extension Creator UID (0008,010D) shall be present with a value in each Item of
    Language Code Sequence (0008,0006) in each Item of Alternate Content Description Sequence
    (0070,0087) in Directory Records of type PRESENTATION (Type 1C) if Context Group Extension Flag
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
    "PS3.3:F.5.23/PRESENTATION/AlternateContentDescriptionSequence/ConceptNameCodeSequence",
    clause="PS3.3 F.5.23",
    source="profiles/library/attribute-macros.apdsl:71",
    record_types=("PRESENTATION",),
)
def presentation_alternate_content_description_sequence_concept_name_code_sequence(
    record: Record,
) -> Results:
    """PS3.3 F.5.23,
    PS3.3:F.5.23/PRESENTATION/AlternateContentDescriptionSequence/ConceptNameCodeSequence.

    Concept Name Code Sequence (0040,A043) may be present in each Item of Alternate Content
    Description Sequence (0070,0087) in Directory Records of type PRESENTATION (Type 3). Where
    present, it shall have 0 to 1 Item.
    """
    for at, item in items_below(record.dataset, tag.AlternateContentDescriptionSequence):
        yield from demand_items(item, tag.ConceptNameCodeSequence, 0, 1, at=at)


@on_record(
    "PS3.3:F.5.23/PRESENTATION/AlternateContentDescriptionSequence/ConceptNameCodeSequence/CodeValue",
    clause="PS3.3 F.5.23",
    source="profiles/library/attribute-macros.apdsl:7",
    record_types=("PRESENTATION",),
)
def presentation_alternate_content_description_sequence_concept_name_code_sequence_code_value(
    record: Record,
) -> Results:
    """PS3.3 F.5.23,
    PS3.3:F.5.23/PRESENTATION/AlternateContentDescriptionSequence/ConceptNameCodeSequence/CodeValue.

    Code Value (0008,0100) shall be present with a value in each Item of Concept Name Code Sequence
    (0040,A043) in each Item of Alternate Content Description Sequence (0070,0087) in Directory
    Records of type PRESENTATION (Type 1C) if Long Code Value (0008,0119) is not present and URN
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
    "PS3.3:F.5.23/PRESENTATION/AlternateContentDescriptionSequence/ConceptNameCodeSequence/CodingSchemeDesignator",
    clause="PS3.3 F.5.23",
    source="profiles/library/attribute-macros.apdsl:9",
    record_types=("PRESENTATION",),
)
def presentation_alternate_content_description_sequence_concept_name_code_sequence_coding_scheme_designator(
    record: Record,
) -> Results:
    """PS3.3 F.5.23,
    PS3.3:F.5.23/PRESENTATION/AlternateContentDescriptionSequence/ConceptNameCodeSequence/CodingSchemeDesignator.

    Coding Scheme Designator (0008,0102) shall be present with a value in each Item of Concept Name
    Code Sequence (0040,A043) in each Item of Alternate Content Description Sequence (0070,0087) in
    Directory Records of type PRESENTATION (Type 1C) if Code Value (0008,0100) is present or Long
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
    "PS3.3:F.5.23/PRESENTATION/AlternateContentDescriptionSequence/ConceptNameCodeSequence/CodingSchemeVersion",
    clause="PS3.3 F.5.23",
    source="profiles/library/attribute-macros.apdsl:12",
    record_types=("PRESENTATION",),
)
def presentation_alternate_content_description_sequence_concept_name_code_sequence_coding_scheme_version(
    record: Record,
) -> Results:
    """PS3.3 F.5.23,
    PS3.3:F.5.23/PRESENTATION/AlternateContentDescriptionSequence/ConceptNameCodeSequence/CodingSchemeVersion.

    Coding Scheme Version (0008,0103) shall be present with a value in each Item of Concept Name
    Code Sequence (0040,A043) in each Item of Alternate Content Description Sequence (0070,0087) in
    Directory Records of type PRESENTATION (Type 1C) if Coding Scheme Designator (0008,0102) is
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
    "PS3.3:F.5.23/PRESENTATION/AlternateContentDescriptionSequence/ConceptNameCodeSequence/CodeMeaning",
    clause="PS3.3 F.5.23",
    source="profiles/library/attribute-macros.apdsl:16",
    record_types=("PRESENTATION",),
)
def presentation_alternate_content_description_sequence_concept_name_code_sequence_code_meaning(
    record: Record,
) -> Results:
    """PS3.3 F.5.23,
    PS3.3:F.5.23/PRESENTATION/AlternateContentDescriptionSequence/ConceptNameCodeSequence/CodeMeaning.

    Code Meaning (0008,0104) shall be present with a value in each Item of Concept Name Code
    Sequence (0040,A043) in each Item of Alternate Content Description Sequence (0070,0087) in
    Directory Records of type PRESENTATION (Type 1).
    """
    for at, item in items_below(
        record.dataset,
        tag.AlternateContentDescriptionSequence,
        tag.ConceptNameCodeSequence,
    ):
        yield from demand_type(item, tag.CodeMeaning, "1", at=at)


@on_record(
    "PS3.3:F.5.23/PRESENTATION/AlternateContentDescriptionSequence/ConceptNameCodeSequence/LongCodeValue",
    clause="PS3.3 F.5.23",
    source="profiles/library/attribute-macros.apdsl:17",
    record_types=("PRESENTATION",),
)
def presentation_alternate_content_description_sequence_concept_name_code_sequence_long_code_value(
    record: Record,
) -> Results:
    """PS3.3 F.5.23,
    PS3.3:F.5.23/PRESENTATION/AlternateContentDescriptionSequence/ConceptNameCodeSequence/LongCodeValue.

    Long Code Value (0008,0119) shall be present with a value in each Item of Concept Name Code
    Sequence (0040,A043) in each Item of Alternate Content Description Sequence (0070,0087) in
    Directory Records of type PRESENTATION (Type 1C) if Code Value (0008,0100) is not present, URN
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
    "PS3.3:F.5.23/PRESENTATION/AlternateContentDescriptionSequence/ConceptNameCodeSequence/URNCodeValue",
    clause="PS3.3 F.5.23",
    source="profiles/library/attribute-macros.apdsl:22",
    record_types=("PRESENTATION",),
)
def presentation_alternate_content_description_sequence_concept_name_code_sequence_urn_code_value(
    record: Record,
) -> Results:
    """PS3.3 F.5.23,
    PS3.3:F.5.23/PRESENTATION/AlternateContentDescriptionSequence/ConceptNameCodeSequence/URNCodeValue.

    URN Code Value (0008,0120) shall be present with a value in each Item of Concept Name Code
    Sequence (0040,A043) in each Item of Alternate Content Description Sequence (0070,0087) in
    Directory Records of type PRESENTATION (Type 1C) if Code Value (0008,0100) is not present, Long
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
    "PS3.3:F.5.23/PRESENTATION/AlternateContentDescriptionSequence/ConceptNameCodeSequence/MappingResource",
    clause="PS3.3 F.5.23",
    source="profiles/library/attribute-macros.apdsl:30",
    record_types=("PRESENTATION",),
)
def presentation_alternate_content_description_sequence_concept_name_code_sequence_mapping_resource(
    record: Record,
) -> Results:
    """PS3.3 F.5.23,
    PS3.3:F.5.23/PRESENTATION/AlternateContentDescriptionSequence/ConceptNameCodeSequence/MappingResource.

    Mapping Resource (0008,0105) shall be present with a value in each Item of Concept Name Code
    Sequence (0040,A043) in each Item of Alternate Content Description Sequence (0070,0087) in
    Directory Records of type PRESENTATION (Type 1C) if Context Identifier (0008,010F) is present.
    """
    for at, item in items_below(
        record.dataset,
        tag.AlternateContentDescriptionSequence,
        tag.ConceptNameCodeSequence,
    ):
        required = present(item, tag.ContextIdentifier)
        yield from demand_type(item, tag.MappingResource, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.23/PRESENTATION/AlternateContentDescriptionSequence/ConceptNameCodeSequence/ContextGroupVersion",
    clause="PS3.3 F.5.23",
    source="profiles/library/attribute-macros.apdsl:34",
    record_types=("PRESENTATION",),
)
def presentation_alternate_content_description_sequence_concept_name_code_sequence_context_group_version(
    record: Record,
) -> Results:
    """PS3.3 F.5.23,
    PS3.3:F.5.23/PRESENTATION/AlternateContentDescriptionSequence/ConceptNameCodeSequence/ContextGroupVersion.

    Context Group Version (0008,0106) shall be present with a value in each Item of Concept Name
    Code Sequence (0040,A043) in each Item of Alternate Content Description Sequence (0070,0087) in
    Directory Records of type PRESENTATION (Type 1C) if Context Identifier (0008,010F) is present.
    """
    for at, item in items_below(
        record.dataset,
        tag.AlternateContentDescriptionSequence,
        tag.ConceptNameCodeSequence,
    ):
        required = present(item, tag.ContextIdentifier)
        yield from demand_type(item, tag.ContextGroupVersion, "1C", required=required, at=at)


@on_record(
    "PS3.3:F.5.23/PRESENTATION/AlternateContentDescriptionSequence/ConceptNameCodeSequence/ContextGroupExtensionFlag",
    clause="PS3.3 F.5.23",
    source="profiles/library/attribute-macros.apdsl:36",
    record_types=("PRESENTATION",),
)
def presentation_alternate_content_description_sequence_concept_name_code_sequence_context_group_extension_flag(
    record: Record,
) -> Results:
    """PS3.3 F.5.23,
    PS3.3:F.5.23/PRESENTATION/AlternateContentDescriptionSequence/ConceptNameCodeSequence/ContextGroupExtensionFlag.

    Context Group Extension Flag (0008,010B) may be present in each Item of Concept Name Code
    Sequence (0040,A043) in each Item of Alternate Content Description Sequence (0070,0087) in
    Directory Records of type PRESENTATION (Type 3). Where present, it shall be Y or N.
    """
    for at, item in items_below(
        record.dataset,
        tag.AlternateContentDescriptionSequence,
        tag.ConceptNameCodeSequence,
    ):
        yield from demand_values(item, tag.ContextGroupExtensionFlag, "Y", "N", at=at)


@on_record(
    "PS3.3:F.5.23/PRESENTATION/AlternateContentDescriptionSequence/ConceptNameCodeSequence/ContextGroupLocalVersion",
    clause="PS3.3 F.5.23",
    source="profiles/library/attribute-macros.apdsl:37",
    record_types=("PRESENTATION",),
)
def presentation_alternate_content_description_sequence_concept_name_code_sequence_context_group_local_version(
    record: Record,
) -> Results:
    """PS3.3 F.5.23,
    PS3.3:F.5.23/PRESENTATION/AlternateContentDescriptionSequence/ConceptNameCodeSequence/ContextGroupLocalVersion.

    Context Group Local Version (0008,0107) shall be present with a value in each Item of Concept
    Name Code Sequence (0040,A043) in each Item of Alternate Content Description Sequence
    (0070,0087) in Directory Records of type PRESENTATION (Type 1C) if Context Group Extension Flag
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
    "PS3.3:F.5.23/PRESENTATION/AlternateContentDescriptionSequence/ConceptNameCodeSequence/ContextGroupExtensionCreatorUID",
    clause="PS3.3 F.5.23",
    source="profiles/library/attribute-macros.apdsl:39",
    record_types=("PRESENTATION",),
)
def presentation_alternate_content_description_sequence_concept_name_code_sequence_context_group_extension_creator_uid(
    record: Record,
) -> Results:
    """PS3.3 F.5.23,
    PS3.3:F.5.23/PRESENTATION/AlternateContentDescriptionSequence/ConceptNameCodeSequence/ContextGroupExtensionCreatorUID.

    Context Group Extension Creator UID (0008,010D) shall be present with a value in each Item of
    Concept Name Code Sequence (0040,A043) in each Item of Alternate Content Description Sequence
    (0070,0087) in Directory Records of type PRESENTATION (Type 1C) if Context Group Extension Flag
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
    "PS3.3:F.5.23/PRESENTATION/ContentCreatorName",
    clause="PS3.3 F.5.23",
    source="profiles/library/attribute-macros.apdsl:75",
    record_types=("PRESENTATION",),
)
def presentation_content_creator_name(record: Record) -> Results:
    """PS3.3 F.5.23, PS3.3:F.5.23/PRESENTATION/ContentCreatorName.

    Content Creator's Name (0070,0084) shall be present, with or without a value, in Directory
    Records of type PRESENTATION (Type 2).
    """
    yield from demand_type(record.dataset, tag.ContentCreatorName, "2")


@on_record(
    "PS3.3:F.5.23/PRESENTATION/ContentCreatorIdentificationCodeSequence",
    clause="PS3.3 F.5.23",
    source="profiles/library/attribute-macros.apdsl:76",
    record_types=("PRESENTATION",),
)
def presentation_content_creator_identification_code_sequence(record: Record) -> Results:
    """PS3.3 F.5.23, PS3.3:F.5.23/PRESENTATION/ContentCreatorIdentificationCodeSequence.

    Content Creator's Identification Code Sequence (0070,0086) may be present in Directory Records
    of type PRESENTATION (Type 3). Where present, it shall have 0 to 1 Item.
    """
    yield from demand_items(record.dataset, tag.ContentCreatorIdentificationCodeSequence, 0, 1)


@on_record(
    "PS3.3:F.5.23/PRESENTATION/ReferencedSeriesSequence",
    clause="PS3.3 F.5.23",
    source="profiles/library/directory-records.apdsl:153",
    record_types=("PRESENTATION",),
)
def presentation_referenced_series_sequence(record: Record) -> Results:
    """PS3.3 F.5.23, PS3.3:F.5.23/PRESENTATION/ReferencedSeriesSequence.

    Referenced Series Sequence (0008,1115) shall be present with an Item in Directory Records of
    type PRESENTATION (Type 1C) if the SOP Instance referenced by the Directory Record is a
    Grayscale Softcopy Presentation State, a Color Softcopy Presentation State, a Pseudo-Color
    Softcopy Presentation State or an XA/XRF Grayscale Softcopy Presentation State. Where present,
    it shall have at least 1 Item.
    """
    instance = referenced(record)
    required = is_a(
        instance,
        uid.GrayscaleSoftcopyPresentationStateStorage,
        uid.ColorSoftcopyPresentationStateStorage,
        uid.PseudoColorSoftcopyPresentationStateStorage,
        uid.XAXRFGrayscaleSoftcopyPresentationStateStorage,
    )
    yield from demand_type(record.dataset, tag.ReferencedSeriesSequence, "1C", required=required)
    yield from demand_items(record.dataset, tag.ReferencedSeriesSequence, 1)


@on_record(
    "PS3.3:F.5.23/PRESENTATION/ReferencedSeriesSequence/SeriesInstanceUID",
    clause="PS3.3 F.5.23",
    source="profiles/library/directory-records.apdsl:159",
    record_types=("PRESENTATION",),
)
def presentation_referenced_series_sequence_series_instance_uid(record: Record) -> Results:
    """PS3.3 F.5.23, PS3.3:F.5.23/PRESENTATION/ReferencedSeriesSequence/SeriesInstanceUID.

    Series Instance UID (0020,000E) shall be present with a value in each Item of Referenced Series
    Sequence (0008,1115) in Directory Records of type PRESENTATION (Type 1).
    """
    for at, item in items_below(record.dataset, tag.ReferencedSeriesSequence):
        yield from demand_type(item, tag.SeriesInstanceUID, "1", at=at)


@on_record(
    "PS3.3:F.5.23/PRESENTATION/ReferencedSeriesSequence/ReferencedImageSequence",
    clause="PS3.3 F.5.23",
    source="profiles/library/directory-records.apdsl:160",
    record_types=("PRESENTATION",),
)
def presentation_referenced_series_sequence_referenced_image_sequence(record: Record) -> Results:
    """PS3.3 F.5.23, PS3.3:F.5.23/PRESENTATION/ReferencedSeriesSequence/ReferencedImageSequence.

    Referenced Image Sequence (0008,1140) shall be present with an Item in each Item of Referenced
    Series Sequence (0008,1115) in Directory Records of type PRESENTATION (Type 1). It shall have at
    least 1 Item.
    """
    for at, item in items_below(record.dataset, tag.ReferencedSeriesSequence):
        yield from demand_type(item, tag.ReferencedImageSequence, "1", at=at)
        yield from demand_items(item, tag.ReferencedImageSequence, 1, at=at)


@on_record(
    "PS3.3:F.5.23/PRESENTATION/ReferencedSeriesSequence/ReferencedImageSequence/ReferencedSOPClassUID",
    clause="PS3.3 F.5.23",
    source="profiles/library/attribute-macros.apdsl:55",
    record_types=("PRESENTATION",),
)
def presentation_referenced_series_sequence_referenced_image_sequence_referenced_sop_class_uid(
    record: Record,
) -> Results:
    """PS3.3 F.5.23,
    PS3.3:F.5.23/PRESENTATION/ReferencedSeriesSequence/ReferencedImageSequence/ReferencedSOPClassUID.

    Referenced SOP Class UID (0008,1150) shall be present with a value in each Item of Referenced
    Image Sequence (0008,1140) in each Item of Referenced Series Sequence (0008,1115) in Directory
    Records of type PRESENTATION (Type 1).
    """
    for at, item in items_below(
        record.dataset,
        tag.ReferencedSeriesSequence,
        tag.ReferencedImageSequence,
    ):
        yield from demand_type(item, tag.ReferencedSOPClassUID, "1", at=at)


@on_record(
    "PS3.3:F.5.23/PRESENTATION/ReferencedSeriesSequence/ReferencedImageSequence/ReferencedSOPInstanceUID",
    clause="PS3.3 F.5.23",
    source="profiles/library/attribute-macros.apdsl:56",
    record_types=("PRESENTATION",),
)
def presentation_referenced_series_sequence_referenced_image_sequence_referenced_sop_instance_uid(
    record: Record,
) -> Results:
    """PS3.3 F.5.23,
    PS3.3:F.5.23/PRESENTATION/ReferencedSeriesSequence/ReferencedImageSequence/ReferencedSOPInstanceUID.

    Referenced SOP Instance UID (0008,1155) shall be present with a value in each Item of Referenced
    Image Sequence (0008,1140) in each Item of Referenced Series Sequence (0008,1115) in Directory
    Records of type PRESENTATION (Type 1).
    """
    for at, item in items_below(
        record.dataset,
        tag.ReferencedSeriesSequence,
        tag.ReferencedImageSequence,
    ):
        yield from demand_type(item, tag.ReferencedSOPInstanceUID, "1", at=at)


@on_record(
    "PS3.3:F.5.23/PRESENTATION/BlendingSequence",
    clause="PS3.3 F.5.23",
    source="profiles/library/directory-records.apdsl:164",
    record_types=("PRESENTATION",),
)
def presentation_blending_sequence(record: Record) -> Results:
    """PS3.3 F.5.23, PS3.3:F.5.23/PRESENTATION/BlendingSequence.

    Blending Sequence (0070,0402) shall be present with an Item in Directory Records of type
    PRESENTATION (Type 1C) if Blending Sequence (0070,0402) is present in the SOP Instance
    referenced by the Directory Record. Where present, it shall have exactly 2 Items.
    """
    instance = referenced(record)
    required = present(data_of(instance), tag.BlendingSequence)
    yield from demand_type(record.dataset, tag.BlendingSequence, "1C", required=required)
    yield from demand_items(record.dataset, tag.BlendingSequence, 2, 2)


@on_record(
    "PS3.3:F.5.23/PRESENTATION/BlendingSequence/StudyInstanceUID",
    clause="PS3.3 F.5.23",
    source="profiles/library/directory-records.apdsl:167",
    record_types=("PRESENTATION",),
)
def presentation_blending_sequence_study_instance_uid(record: Record) -> Results:
    """PS3.3 F.5.23, PS3.3:F.5.23/PRESENTATION/BlendingSequence/StudyInstanceUID.

    Study Instance UID (0020,000D) shall be present with a value in each Item of Blending Sequence
    (0070,0402) in Directory Records of type PRESENTATION (Type 1).
    """
    for at, item in items_below(record.dataset, tag.BlendingSequence):
        yield from demand_type(item, tag.StudyInstanceUID, "1", at=at)


@on_record(
    "PS3.3:F.5.23/PRESENTATION/BlendingSequence/ReferencedSeriesSequence",
    clause="PS3.3 F.5.23",
    source="profiles/library/directory-records.apdsl:168",
    record_types=("PRESENTATION",),
)
def presentation_blending_sequence_referenced_series_sequence(record: Record) -> Results:
    """PS3.3 F.5.23, PS3.3:F.5.23/PRESENTATION/BlendingSequence/ReferencedSeriesSequence.

    Referenced Series Sequence (0008,1115) shall be present with an Item in each Item of Blending
    Sequence (0070,0402) in Directory Records of type PRESENTATION (Type 1). It shall have exactly 1
    Item.
    """
    for at, item in items_below(record.dataset, tag.BlendingSequence):
        yield from demand_type(item, tag.ReferencedSeriesSequence, "1", at=at)
        yield from demand_items(item, tag.ReferencedSeriesSequence, 1, 1, at=at)


@on_record(
    "PS3.3:F.5.23/PRESENTATION/BlendingSequence/ReferencedSeriesSequence/SeriesInstanceUID",
    clause="PS3.3 F.5.23",
    source="profiles/library/directory-records.apdsl:169",
    record_types=("PRESENTATION",),
)
def presentation_blending_sequence_referenced_series_sequence_series_instance_uid(
    record: Record,
) -> Results:
    """PS3.3 F.5.23,
    PS3.3:F.5.23/PRESENTATION/BlendingSequence/ReferencedSeriesSequence/SeriesInstanceUID.

    Series Instance UID (0020,000E) shall be present with a value in each Item of Referenced Series
    Sequence (0008,1115) in each Item of Blending Sequence (0070,0402) in Directory Records of type
    PRESENTATION (Type 1).
    """
    for at, item in items_below(record.dataset, tag.BlendingSequence, tag.ReferencedSeriesSequence):
        yield from demand_type(item, tag.SeriesInstanceUID, "1", at=at)


@on_record(
    "PS3.3:F.5.23/PRESENTATION/BlendingSequence/ReferencedSeriesSequence/ReferencedImageSequence",
    clause="PS3.3 F.5.23",
    source="profiles/library/directory-records.apdsl:170",
    record_types=("PRESENTATION",),
)
def presentation_blending_sequence_referenced_series_sequence_referenced_image_sequence(
    record: Record,
) -> Results:
    """PS3.3 F.5.23,
    PS3.3:F.5.23/PRESENTATION/BlendingSequence/ReferencedSeriesSequence/ReferencedImageSequence.

    Referenced Image Sequence (0008,1140) shall be present with an Item in each Item of Referenced
    Series Sequence (0008,1115) in each Item of Blending Sequence (0070,0402) in Directory Records
    of type PRESENTATION (Type 1). It shall have at least 1 Item.
    """
    for at, item in items_below(record.dataset, tag.BlendingSequence, tag.ReferencedSeriesSequence):
        yield from demand_type(item, tag.ReferencedImageSequence, "1", at=at)
        yield from demand_items(item, tag.ReferencedImageSequence, 1, at=at)


@on_record(
    "PS3.3:F.5.23/PRESENTATION/BlendingSequence/ReferencedSeriesSequence/ReferencedImageSequence/ReferencedSOPClassUID",
    clause="PS3.3 F.5.23",
    source="profiles/library/attribute-macros.apdsl:55",
    record_types=("PRESENTATION",),
)
def presentation_blending_sequence_referenced_series_sequence_referenced_image_sequence_referenced_sop_class_uid(
    record: Record,
) -> Results:
    """PS3.3 F.5.23,
    PS3.3:F.5.23/PRESENTATION/BlendingSequence/ReferencedSeriesSequence/ReferencedImageSequence/ReferencedSOPClassUID.

    Referenced SOP Class UID (0008,1150) shall be present with a value in each Item of Referenced
    Image Sequence (0008,1140) in each Item of Referenced Series Sequence (0008,1115) in each Item
    of Blending Sequence (0070,0402) in Directory Records of type PRESENTATION (Type 1).
    """
    for at, item in items_below(
        record.dataset,
        tag.BlendingSequence,
        tag.ReferencedSeriesSequence,
        tag.ReferencedImageSequence,
    ):
        yield from demand_type(item, tag.ReferencedSOPClassUID, "1", at=at)


@on_record(
    "PS3.3:F.5.23/PRESENTATION/BlendingSequence/ReferencedSeriesSequence/ReferencedImageSequence/ReferencedSOPInstanceUID",
    clause="PS3.3 F.5.23",
    source="profiles/library/attribute-macros.apdsl:56",
    record_types=("PRESENTATION",),
)
def presentation_blending_sequence_referenced_series_sequence_referenced_image_sequence_referenced_sop_instance_uid(
    record: Record,
) -> Results:
    """PS3.3 F.5.23,
    PS3.3:F.5.23/PRESENTATION/BlendingSequence/ReferencedSeriesSequence/ReferencedImageSequence/ReferencedSOPInstanceUID.

    Referenced SOP Instance UID (0008,1155) shall be present with a value in each Item of Referenced
    Image Sequence (0008,1140) in each Item of Referenced Series Sequence (0008,1115) in each Item
    of Blending Sequence (0070,0402) in Directory Records of type PRESENTATION (Type 1).
    """
    for at, item in items_below(
        record.dataset,
        tag.BlendingSequence,
        tag.ReferencedSeriesSequence,
        tag.ReferencedImageSequence,
    ):
        yield from demand_type(item, tag.ReferencedSOPInstanceUID, "1", at=at)


CHECKS = (
    presentation_specific_character_set,
    presentation_presentation_creation_date,
    presentation_presentation_creation_time,
    presentation_instance_number,
    presentation_content_label,
    presentation_content_description,
    presentation_concept_name_code_sequence,
    presentation_concept_name_code_sequence_code_value,
    presentation_concept_name_code_sequence_coding_scheme_designator,
    presentation_concept_name_code_sequence_coding_scheme_version,
    presentation_concept_name_code_sequence_code_meaning,
    presentation_concept_name_code_sequence_long_code_value,
    presentation_concept_name_code_sequence_urn_code_value,
    presentation_concept_name_code_sequence_mapping_resource,
    presentation_concept_name_code_sequence_context_group_version,
    presentation_concept_name_code_sequence_context_group_extension_flag,
    presentation_concept_name_code_sequence_context_group_local_version,
    presentation_concept_name_code_sequence_context_group_extension_creator_uid,
    presentation_alternate_content_description_sequence_content_description,
    presentation_alternate_content_description_sequence_language_code_sequence,
    presentation_alternate_content_description_sequence_language_code_sequence_code_value,
    presentation_alternate_content_description_sequence_language_code_sequence_coding_scheme_designator,
    presentation_alternate_content_description_sequence_language_code_sequence_coding_scheme_version,
    presentation_alternate_content_description_sequence_language_code_sequence_code_meaning,
    presentation_alternate_content_description_sequence_language_code_sequence_long_code_value,
    presentation_alternate_content_description_sequence_language_code_sequence_urn_code_value,
    presentation_alternate_content_description_sequence_language_code_sequence_mapping_resource,
    presentation_alternate_content_description_sequence_language_code_sequence_context_group_version,
    presentation_alternate_content_description_sequence_language_code_sequence_context_group_extension_flag,
    presentation_alternate_content_description_sequence_language_code_sequence_context_group_local_version,
    presentation_alternate_content_description_sequence_language_code_sequence_context_group_extension_creator_uid,
    presentation_alternate_content_description_sequence_concept_name_code_sequence,
    presentation_alternate_content_description_sequence_concept_name_code_sequence_code_value,
    presentation_alternate_content_description_sequence_concept_name_code_sequence_coding_scheme_designator,
    presentation_alternate_content_description_sequence_concept_name_code_sequence_coding_scheme_version,
    presentation_alternate_content_description_sequence_concept_name_code_sequence_code_meaning,
    presentation_alternate_content_description_sequence_concept_name_code_sequence_long_code_value,
    presentation_alternate_content_description_sequence_concept_name_code_sequence_urn_code_value,
    presentation_alternate_content_description_sequence_concept_name_code_sequence_mapping_resource,
    presentation_alternate_content_description_sequence_concept_name_code_sequence_context_group_version,
    presentation_alternate_content_description_sequence_concept_name_code_sequence_context_group_extension_flag,
    presentation_alternate_content_description_sequence_concept_name_code_sequence_context_group_local_version,
    presentation_alternate_content_description_sequence_concept_name_code_sequence_context_group_extension_creator_uid,
    presentation_content_creator_name,
    presentation_content_creator_identification_code_sequence,
    presentation_referenced_series_sequence,
    presentation_referenced_series_sequence_series_instance_uid,
    presentation_referenced_series_sequence_referenced_image_sequence,
    presentation_referenced_series_sequence_referenced_image_sequence_referenced_sop_class_uid,
    presentation_referenced_series_sequence_referenced_image_sequence_referenced_sop_instance_uid,
    presentation_blending_sequence,
    presentation_blending_sequence_study_instance_uid,
    presentation_blending_sequence_referenced_series_sequence,
    presentation_blending_sequence_referenced_series_sequence_series_instance_uid,
    presentation_blending_sequence_referenced_series_sequence_referenced_image_sequence,
    presentation_blending_sequence_referenced_series_sequence_referenced_image_sequence_referenced_sop_class_uid,
    presentation_blending_sequence_referenced_series_sequence_referenced_image_sequence_referenced_sop_instance_uid,
)
