"""What becomes of the parts of a profile model: rows, blocks, icons, rules, statements."""

from __future__ import annotations

from typing import Any

import pytest

from apdsl.evaluation import outcomes, profile
from apdsl.model.common import MediumDefinition, RecordType
from apdsl.model.condition import SopClassRef, SopClassSetRef, TransferSyntaxRef, Undecidable
from apdsl.model.profile import (
    AttributeRule,
    Directory,
    Icon,
    Medium,
    ParameterBlock,
    ProfileModel,
    Remark,
    RuleUse,
    SopClassRow,
)
from apdsl.runtime.checks import Check, Outcome, evaluate
from apdsl.runtime.profile import Profile
from tests.evaluation.building import (
    CT,
    ENHANCED_CT,
    EXPLICIT,
    JPEG,
    RT_DOSE,
    block,
    common,
    data_set,
    equals,
    instance,
    is_present,
    model,
    record,
    requirement,
    rule,
)

CLOSED = (
    requirement("X.3.1/sop-classes", "sop-classes"),
    requirement("X.3.1/transfer-syntaxes", "transfer-syntaxes"),
)
NONE_SUCH = Undecidable("no file shows it")


def row(sop_class: str, syntax: str, level: Any = "optional", **fields: Any) -> SopClassRow:
    reference: Any = (
        SopClassRef(sop_class, sop_class) if sop_class[0].isdigit() else SopClassSetRef(sop_class)
    )
    given = {
        "sop_class": reference,
        "where": None,
        "transfer_syntax": TransferSyntaxRef(syntax, syntax) if syntax[0].isdigit() else syntax,
        "requirements": {"FSC": level},
        "clause": "PS3.11 X.3.1",
        "requirement_id": f"X.3.1/{sop_class}/{syntax}",
    }
    return SopClassRow(**{**given, **fields})


def listed(of: tuple[SopClassRow, ...], syntax: str = EXPLICIT, **values: Any) -> list[Outcome]:
    """The outcomes of the closed lists of SOP Classes and Transfer Syntaxes."""
    made = profile(model(sop_classes=of, requirements=CLOSED), common())
    found = outcomes(made, instance(data_set(TransferSyntaxUID=syntax), **values))
    return [found[entry.id] for entry in CLOSED]


OK, BAD, OPEN = Outcome.SATISFIED, Outcome.VIOLATED, Outcome.UNKNOWN


@pytest.mark.parametrize(
    ("rows", "syntax", "values", "expected"),
    [
        ((row(CT, EXPLICIT),), EXPLICIT, {"SOPClassUID": CT}, [OK, OK]),
        ((row(CT, EXPLICIT),), JPEG, {"SOPClassUID": CT}, [OK, BAD]),
        ((row(CT, EXPLICIT),), EXPLICIT, {"SOPClassUID": RT_DOSE}, [BAD, OK]),
        ((row(CT, EXPLICIT), row(CT, JPEG, "disallowed")), JPEG, {"SOPClassUID": CT}, [OK, BAD]),
        ((row(CT, EXPLICIT), row(CT, JPEG, "undefined")), JPEG, {"SOPClassUID": CT}, [OK, BAD]),
        ((row(CT, "declared"),), JPEG, {"SOPClassUID": CT}, [OK, OK]),
        ((row("multi-frame", EXPLICIT),), EXPLICIT, {"SOPClassUID": ENHANCED_CT}, [OK, OK]),
        ((row("multi-frame", EXPLICIT),), EXPLICIT, {"SOPClassUID": RT_DOSE}, [BAD, OK]),
        (
            (row("multi-frame", EXPLICIT),),
            EXPLICIT,
            {"SOPClassUID": RT_DOSE, "NumberOfFrames": 2},
            [OK, OK],
        ),
        (
            (row(CT, EXPLICIT, where=equals("instance.Rows", 8)),),
            EXPLICIT,
            {"SOPClassUID": CT, "Rows": 9},
            [BAD, OK],
        ),
        (
            (row(CT, EXPLICIT, where=NONE_SUCH),),
            EXPLICIT,
            {"SOPClassUID": CT},
            [OPEN, OK],
        ),
    ],
)
def test_the_table_is_a_closed_list(
    rows: Any, syntax: str, values: dict[str, Any], expected: list[Outcome]
) -> None:
    assert listed(rows, syntax, **values) == expected


def test_a_row_is_open_where_any_role_may_use_it() -> None:
    mixed = row(CT, EXPLICIT, requirements={"FSC": "disallowed", "FSR": "mandatory"})
    assert listed((mixed,), SOPClassUID=CT) == [OK, OK]


# ---- Parameters ----------------------------------------------------------------------------------

MODALITY = rule("Modality", "1", requirement_id="X.3.4/Modality")


def of_block(of: ParameterBlock, **values: Any) -> Outcome:
    made = profile(
        model(parameters=(of,), requirements=(requirement("X.3.4/Modality", "parameter"),)),
        common(),
    )
    return outcomes(made, instance(**values))["X.3.4/Modality"]


@pytest.mark.parametrize(
    ("of", "values", "expected"),
    [
        (block(CT, attributes=(MODALITY,)), {"SOPClassUID": CT}, BAD),
        (block(CT, attributes=(MODALITY,)), {"SOPClassUID": CT, "Modality": "CT"}, OK),
        (block(CT, attributes=(MODALITY,)), {"SOPClassUID": RT_DOSE}, Outcome.NOT_APPLICABLE),
        (block(attributes=(MODALITY,)), {"SOPClassUID": RT_DOSE}, BAD),
        (
            block("multi-frame", attributes=(MODALITY,)),
            {"SOPClassUID": RT_DOSE},
            Outcome.NOT_APPLICABLE,
        ),
        (
            block("multi-frame", attributes=(MODALITY,)),
            {"SOPClassUID": RT_DOSE, "NumberOfFrames": 1},
            BAD,
        ),
        (block(CT, where=NONE_SUCH, attributes=(MODALITY,)), {"SOPClassUID": CT}, OPEN),
        (
            block(CT, where=is_present("instance.Rows"), attributes=(MODALITY,)),
            {"SOPClassUID": CT},
            Outcome.NOT_APPLICABLE,
        ),
        (
            block(CT, where=is_present("instance.Rows"), attributes=(MODALITY,)),
            {"SOPClassUID": CT, "Rows": 1},
            BAD,
        ),
    ],
)
def test_a_block_concerns_some_instances(
    of: ParameterBlock, values: dict[str, Any], expected: Outcome
) -> None:
    assert of_block(of, **values) is expected


# ---- Directory -----------------------------------------------------------------------------------


def directory(**fields: Any) -> Directory:
    given = {"keys": (), "icons": (), **fields}
    return Directory(True, "PS3.11 X.3.3", "X.3.3/directory", **given)


def checks_by_id(of: ProfileModel) -> dict[str, Check]:
    return {made.requirement_id: made for made in profile(of, common()).checks}


ENTERED = (requirement("X.3.3/directory", "directory"),)


def test_keys_are_demanded_of_records_of_their_types_and_of_the_items_in_them() -> None:
    inside = rule("ReferencedSOPClassUID", "1", requirement_id="X/item")
    key = rule("ReferencedImageSequence", "3", record_types=("IMAGE",), items=(inside,))
    entries = (
        *ENTERED,
        requirement("X.1/ReferencedImageSequence", verification="permitted"),
        requirement("X/item"),
    )
    checks = checks_by_id(model(directory=directory(keys=(key,)), requirements=entries))
    assert list(checks) == ["X/item"]
    assert checks["X/item"].record_types == frozenset({"IMAGE"})


def icon(presence: Any) -> Icon:
    rows = rule("Rows", values=None, requirement_id="X/icon/Rows", absent=True)
    return Icon(("IMAGE",), presence, (rows,), "PS3.11 X.3.3.2", "X/icon")


def test_an_icon_that_is_required() -> None:
    entries = (*ENTERED, requirement("X/icon", "icon"), requirement("X/icon/Rows"))
    checks = checks_by_id(
        model(directory=directory(icons=(icon("required"),)), requirements=entries)
    )
    plain, wrong = record(), record(IconImageSequence=[data_set(Rows=1)])
    assert evaluate(checks["X/icon"], plain)[0] is BAD
    assert evaluate(checks["X/icon"], wrong)[0] is OK
    assert evaluate(checks["X/icon/Rows"], plain)[0] is OK
    assert evaluate(checks["X/icon/Rows"], wrong)[0] is BAD


def test_an_icon_that_is_optional_is_judged_where_there_is_one() -> None:
    entries = (
        *ENTERED,
        requirement("X/icon", "icon", verification="permitted"),
        requirement("X/icon/Rows"),
    )
    checks = checks_by_id(
        model(directory=directory(icons=(icon("optional"),)), requirements=entries)
    )
    assert list(checks) == ["X/icon/Rows"]


def test_record_types_bring_their_keys_and_their_place() -> None:
    key: AttributeRule = rule("PatientID", "1", requirement_id="F/PatientID")
    patient = RecordType("PATIENT", "PS3.3 F.5.1", ("root", "PRIVATE"), "nothing", (key,))
    shared = common(record_types=(patient,), requirements=(requirement("F/PatientID", "module"),))
    made = profile(model(), shared)
    (check,) = made.checks
    assert check.requirement_id == "F/PatientID"
    assert check.record_types == frozenset({"PATIENT"})
    assert made.record_hierarchy == {"PATIENT": {"root", "PRIVATE"}}
    assert made.record_types == {ENHANCED_CT: "IMAGE", RT_DOSE: "RT DOSE"}


# ---- Rules and statements ------------------------------------------------------------------------


def use(name: str, requirement_id: str, level: Any = "shall") -> RuleUse:
    return RuleUse(name, "What it\n demands.", "PS3.10 8", requirement_id, level)


def rule_names(made: Profile) -> list[tuple[str, str]]:
    return [(found.name, found.requirement_id) for found in made.rules]


def test_a_rule_that_the_profile_imposes_stands_for_the_common_one() -> None:
    shared = common(rules=(use("file-set-id", "PS3.10:8.1"), use("unique-study", "F.5")))
    made = profile(model(rules=(use("unique-study", "X.3.3/unique-study"),)), shared)
    assert rule_names(made) == [
        ("unique-study", "X.3.3/unique-study"),
        ("file-set-id", "PS3.10:8.1"),
    ]
    assert made.rules[0].text == "What it demands."


def test_a_rule_that_the_profile_only_recommends_leaves_the_common_one() -> None:
    shared = common(rules=(use("unique-study", "F.5"),))
    made = profile(model(rules=(use("unique-study", "X/unique-study", "should"),)), shared)
    assert rule_names(made) == [("unique-study", "X/unique-study"), ("unique-study", "F.5")]


def test_a_required_dicomdir_is_a_rule_and_an_optional_one_lifts_it() -> None:
    shared = common(rules=(use("dicomdir-present", "PS3.10:8.6"),))
    required = profile(model(directory=directory(), requirements=ENTERED), shared)
    assert rule_names(required) == [("dicomdir-present", "X.3.3/directory")]
    assert rule_names(profile(model(), shared)) == []


def medium(keyword: str) -> MediumDefinition:
    remark = Remark("statement", "PS3.12 F", "Text", f"{keyword}/statement")
    rules = (use(f"rule-of-{keyword}", f"{keyword}/rule"),)
    return MediumDefinition(keyword, keyword, "PS3.12 F", None, (), (), rules, (remark,))


def test_only_the_media_of_the_profile_and_their_carriers_count() -> None:
    statements = tuple(
        requirement(f"{keyword}/statement", "statement", verification="unverified", reason="unseen")
        for keyword in ("CD-R", "DVD", "Email")
    )
    general = requirement("general", "statement", verification="unverified", reason="unseen")
    shared = common(
        media=(medium("CD-R"), medium("DVD"), medium("Email")),
        requirements=(general, *statements),
    )
    used = Medium("CD-R", "CD-R", "PS3.11 X.3.2", "X.3.2/CD-R", "PS3.12 F", carrier="Email")
    own = requirement("own", "statement", verification="unverified", reason="unseen")
    asked = requirement(used.requirement_id, "medium", verification="unverified", reason="unseen")
    made = profile(model(media=(used,), requirements=(own, asked)), shared)
    assert [name for name, _ in rule_names(made)] == ["rule-of-CD-R", "rule-of-Email"]
    assert [entry.requirement_id for entry in made.unverified] == [
        "own",
        "X.3.2/CD-R",
        "general",
        "CD-R/statement",
        "Email/statement",
    ]
    assert made.unverified[0].reason == "unseen"
