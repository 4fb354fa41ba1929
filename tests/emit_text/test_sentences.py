"""The sentences of the profile text: the standard's manner, and sound for any model value."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from apdsl import dictionary
from apdsl.model import sentences
from apdsl.model.condition import (
    AllOf,
    AnyOf,
    AttributeRef,
    Condition,
    Depending,
    EncodedWith,
    EqualsAttribute,
    ExtendedCharacters,
    HasItems,
    HasValue,
    IsA,
    Negation,
    OneOf,
    Path,
    Present,
    Range,
    SopClassRef,
    TransferSyntaxRef,
    ValueRule,
    Within,
)
from apdsl.model.profile import (
    AtLeastOne,
    AttributeRule,
    CapabilityDemand,
    ItemCount,
    SopClassRow,
)
from apdsl.model.sentences.wording import listing, with_article
from apdsl.model.vocabulary import ROLES
from tests.emit_text import model_strategies as any_

XA = SopClassRef("1.2.840.10008.5.1.4.1.1.12.1", "XRayAngiographicImageStorage")
CT = SopClassRef("1.2.840.10008.5.1.4.1.1.2", "CTImageStorage")


def ref(keyword: str) -> AttributeRef:
    found = dictionary.attribute(keyword)
    assert found is not None
    return AttributeRef(found.tag, keyword)


BIPLANE = Within(Path("instance", (ref("ImageType"),), 3), ("BIPLANE A", "BIPLANE B"))
NO = "the SOP Instance referenced by the Directory Record"


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (BIPLANE, f"{NO} has Image Type (0008,0008) Value 3 of BIPLANE A or BIPLANE B"),
        (
            AllOf((IsA("instance", (XA,)), BIPLANE)),
            f"{NO} is an X-Ray Angiographic Image and has Image Type (0008,0008) Value 3 of "
            "BIPLANE A or BIPLANE B",
        ),
        (
            Negation(AnyOf((IsA("instance", (XA, CT)), BIPLANE))),
            f"{NO} is not an X-Ray Angiographic Image or a CT Image and does not have "
            "Image Type (0008,0008) Value 3 of BIPLANE A or BIPLANE B",
        ),
        (
            Present(Path("item", (ref("ReferencedImageSequence"),))),
            "Referenced Image Sequence (0008,1140) is present",
        ),
        (
            Negation(HasItems(Path("record", (ref("ReferencedImageSequence"),)))),
            "Referenced Image Sequence (0008,1140) does not have an Item in the Directory Record",
        ),
        (
            Negation(HasValue(Path("subordinates", (ref("ImageType"),)))),
            "Image Type (0008,0008) is present with a value in no SOP Instance referenced by a "
            "subordinate Directory Record",
        ),
        (
            Within(Path("item", (ref("NumberOfFrames"),)), (Range(2, None),)),
            "Number of Frames (0028,0008) is 2 or more",
        ),
        (
            EncodedWith(
                "instance", (TransferSyntaxRef("1.2.840.10008.1.2.4.50", "JPEGBaseline8Bit"),)
            ),
            f"{NO} is encoded in JPEG Baseline (Process 1)",
        ),
        (
            Negation(ExtendedCharacters("fileset")),
            "no text value in the DICOMDIR has characters outside the default character repertoire",
        ),
        (
            AllOf((BIPLANE, AnyOf((IsA("subordinates", (CT,)), ExtendedCharacters("item"))))),
            f"{NO} has Image Type (0008,0008) Value 3 of BIPLANE A or BIPLANE B, and either a "
            "SOP Instance referenced by a subordinate Directory Record is a CT Image or a text "
            "value in the data set has characters outside the default character repertoire",
        ),
    ],
)
def test_a_condition_reads_like_the_notes_of_the_key_tables(asked: Condition, words: str) -> None:
    assert sentences.condition(asked) == words


def test_an_attribute_sought_in_two_places_is_named_once() -> None:
    sought = (ref("ImageType"),)
    asked = AnyOf((HasValue(Path("instance", sought)), HasValue(Path("shared", sought))))
    assert sentences.condition(asked).count("Image Type") == 1
    assert " or in a functional group of " in sentences.condition(asked)


def test_two_subordinate_instances_are_not_merged_into_one() -> None:
    asked = AllOf((IsA("subordinates", (XA,)), IsA("subordinates", (CT,))))
    assert sentences.condition(asked).count("a SOP Instance") == 2


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        (OneOf((8, Range(12, 16))), "8, or 12 to 16"),
        (OneOf((8, 10, 12)), "8, 10 or 12"),
        (OneOf((Range(None, 512),)), "up to 512"),
        (OneOf(("MONOCHROME2", "PALETTE COLOR")), "MONOCHROME2 or PALETTE COLOR"),
        (EqualsAttribute(ref("BitsStored"), -1), "Bits Stored (0028,0101) - 1"),
        (EqualsAttribute(ref("BitsAllocated")), "Bits Allocated (0028,0100)"),
        (
            Depending(Within(Path("item", (ref("BitsStored"),)), (8,)), OneOf((8,)), OneOf((16,))),
            "8 if Bits Stored (0028,0101) is 8, otherwise 16",
        ),
    ],
)
def test_a_value_rule_reads_like_the_value_tables(rule: ValueRule, words: str) -> None:
    assert sentences.value_rule(rule) == words


def key(keyword: str | None, type_: str | None, **more: object) -> AttributeRule:
    tag = ref(keyword).tag if keyword is not None else None
    settings: dict[str, object] = {"condition": None, "items": ()} | more
    return AttributeRule("X/y", "X", ("IMAGE",), tag, keyword, type_, **settings)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        (
            key("IconImageSequence", "1"),
            "Icon Image Sequence (0088,0200) shall be present with an Item in Directory Records of "
            "type IMAGE (Type 1).",
        ),
        (
            key("ImageType", "1C", condition=IsA("instance", (XA,)), otherwise="may"),
            "Image Type (0008,0008) shall be present with a value in Directory Records of type "
            f"IMAGE (Type 1C) if {NO} is an X-Ray Angiographic Image. It may be present otherwise.",
        ),
        (
            key("Rows", None, values=OneOf((128,))),
            "Rows (0028,0010) shall be 128 in Directory Records of type IMAGE.",
        ),
        (
            key("Rows", None, values=OneOf((128,)), when_present=True),
            "Where present in Directory Records of type IMAGE, Rows (0028,0010) shall be 128.",
        ),
        (
            key("Rows", None, absent=True),
            "Rows (0028,0010) shall not be present in Directory Records of type IMAGE.",
        ),
        (
            key("ReferencedImageSequence", "3", count=ItemCount(1, 2)),
            "Referenced Image Sequence (0008,1140) may be present in Directory Records of type "
            "IMAGE (Type 3). Where present, it shall have 1 to 2 Items.",
        ),
        (
            key(None, "3"),
            "All other attributes may be present in Directory Records of type IMAGE (Type 3).",
        ),
    ],
)
def test_a_rule_is_a_sentence_of_the_standards_form(rule: AttributeRule, words: str) -> None:
    assert sentences.attribute_rule(rule, sentences.in_records(("IMAGE",))) == words


def test_a_sop_class_row_says_what_each_role_does() -> None:
    row = SopClassRow(
        XA,
        None,
        TransferSyntaxRef("1.2.840.10008.1.2.4.70", "JPEGLosslessSV1"),
        {"FSC": "mandatory", "FSR": "mandatory", "FSU": "optional"},
        "A.3.1",
        "A.3.1/x",
    )
    assert sentences.sop_class_row(row) == (
        "Support of X-Ray Angiographic Image Storage in JPEG Lossless, Non-Hierarchical, "
        "First-Order Prediction (Process 14 [Selection Value 1]) is mandatory for FSC and FSR, "
        "optional for FSU."
    )


def test_a_disallowed_row_is_not_in_the_closed_lists() -> None:
    lossless = TransferSyntaxRef("1.2.840.10008.1.2.4.70", "JPEGLosslessSV1")
    baseline = TransferSyntaxRef("1.2.840.10008.1.2.4.50", "JPEGBaseline8Bit")
    rows = (
        SopClassRow(XA, None, lossless, {"FSC": "mandatory", "FSR": "mandatory"}, "A", "A/1"),
        SopClassRow(XA, None, baseline, {"FSC": "disallowed", "FSR": "disallowed"}, "A", "A/2"),
        SopClassRow(CT, None, baseline, {"FSC": "disallowed", "FSU": "undefined"}, "A", "A/3"),
    )
    assert sentences.sop_classes(rows).endswith(": X-Ray Angiographic Image Storage.")
    assert "Baseline" not in sentences.transfer_syntaxes(rows)
    assert "JPEG Lossless" in sentences.transfer_syntaxes(rows)


def test_packet_writing_alone_depends_on_the_medium() -> None:
    demand = CapabilityDemand(("finalize", "packet-writing"), "shall", True, "C", "C/x")
    assert sentences.capability(demand, "FSC") == (
        "A File-set Creator (FSC) shall offer the ability to finalize the medium at the end of the "
        "most recent write session or to write in packets where medium and file system support "
        "that."
    )


def test_the_absence_of_security_is_a_demand() -> None:
    assert "No DICOM File" in sentences.security(None)


@pytest.mark.parametrize(
    ("noun", "article"),
    [
        ("X-Ray", "an"),
        ("CT Image", "a"),
        ("MR Image", "an"),
        ("RT Dose", "an"),
        ("SOP Instance", "a"),
        ("Ultrasound Image", "an"),
        ("US Image", "a"),
        ("UID", "a"),
        ("Enhanced CT", "an"),
        ("8-bit image", "an"),
        ("12-lead ECG", "a"),
        ("unit", "a"),
        ("Basic Text SR", "a"),
        ("File-set Reader", "a"),
    ],
)
def test_articles_follow_the_sound(noun: str, article: str) -> None:
    assert with_article(noun) == f"{article} {noun}"


def test_lists_keep_members_with_commas_apart() -> None:
    assert listing(["A", "B"]) == "A or B"
    assert listing(["A", "B", "C"], "and") == "A, B and C"
    assert listing(["JPEG, lossless", "JPEG"]) == "JPEG, lossless, or JPEG"
    assert listing(["Rows (0028,0010)", "Columns (0028,0011)"]) == (
        "Rows (0028,0010) or Columns (0028,0011)"
    )


WHERE = st.sampled_from(["in Directory Records of type IMAGE", "in SOP Instances"])
EVERY_SENTENCE = st.one_of(
    st.builds(sentences.attribute_rule, any_.ATTRIBUTE_RULES, WHERE),
    st.builds(sentences.sop_class_row, any_.SOP_CLASS_ROWS),
    st.builds(sentences.sop_classes, any_.tuples(any_.SOP_CLASS_ROWS)),
    st.builds(sentences.transfer_syntaxes, any_.tuples(any_.SOP_CLASS_ROWS)),
    st.builds(sentences.capability, any_.CAPABILITIES, st.sampled_from(ROLES)),
    st.builds(sentences.mail, any_.MAIL_RULES),
    st.builds(sentences.medium, any_.MEDIA),
    st.builds(sentences.security, any_.SECURITIES),
    st.builds(sentences.group, any_.GROUPS, WHERE),
    st.builds(sentences.pairs, any_.PAIRS, WHERE),
    st.builds(sentences.rule, any_.RULE_USES),
)


@given(EVERY_SENTENCE)
@settings(max_examples=300, deadline=None)
def test_every_demand_gives_a_sentence(said: str) -> None:
    assert said == " ".join(said.split()), "single blanks, one line"
    assert said.endswith((".", "!", "?"))


@given(any_.CONDITIONS)
@settings(max_examples=300, deadline=None)
def test_every_condition_gives_a_clause(asked: Condition) -> None:
    words = sentences.condition(asked)
    assert words
    assert words == " ".join(words.split())
    assert sentences.condition(asked) == words
    assert sentences.condition(Negation(Negation(asked))) == words


@given(any_.VALUE_RULES)
@settings(max_examples=200, deadline=None)
def test_every_value_rule_gives_words(rule: ValueRule) -> None:
    words = sentences.value_rule(rule)
    assert words
    assert words == " ".join(words.split())


def test_rows_to_choose_from_have_names_and_not_keywords() -> None:
    demand = AtLeastOne("FSC", ("CTImageStorage", "Grayscale"), "PS3.11 Z.3.1", "id")
    assert sentences.at_least_one(demand) == (
        "A File-set Creator (FSC) shall support at least one of: CT Image Storage; Grayscale."
    )


@given(
    st.builds(sentences.in_instances, any_.tuples(any_.SOP_CLASSES), st.none() | any_.CONDITIONS)
)
def test_every_place_begins_with_in(where: str) -> None:
    assert where.startswith("in ")
