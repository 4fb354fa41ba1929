"""Validation as a whole: profiles, instances, records, and what could not be verified."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from apdsl.runtime.checks import Check, NotApplicable, Results, Unknown, Violation
from apdsl.runtime.demands import demand_type, demand_values
from apdsl.runtime.engine import UnreadableInputError, validate
from apdsl.runtime.file_set import FileSet
from apdsl.runtime.findings import Report, Unverified
from apdsl.runtime.instance import Instance
from apdsl.runtime.profile import Profile, RuleUse, SopRow
from apdsl.runtime.record import Record
from apdsl.runtime.report.presentation import Presentation
from apdsl.runtime.report.text import render_text
from tests.runtime.disc import Disc, image
from tests.runtime.encoded import (
    CT_IMAGE,
    DIRECTORY,
    EXPLICIT_LITTLE,
    IMPLICIT_LITTLE,
    SECURE_FILE,
    ct_file,
    ct_image,
    encoded,
    header,
)
from tests.runtime.imposing import HIERARCHY, ROW, profile, report_on, unverified, violated

ROWS = 0x00280010
MR_IMAGE = "1.2.840.10008.5.1.4.1.1.4"


def rows_up_to(limit: int) -> Check:
    def run(instance: Instance) -> Results:
        yield from demand_values(instance.dataset, ROWS, range(1, limit + 1))

    source = "annex-t.apdsl:9"
    return Check("rows", "T.3.4", "instance", run, source, sop_classes=frozenset({CT_IMAGE}))


def row(*transfer_syntaxes: str, **more: object) -> SopRow:
    return SopRow(frozenset({CT_IMAGE}), frozenset(transfer_syntaxes), "row", "T.3.1", **more)  # type: ignore[arg-type]


def on_disc(tmp_path: Path, *profiles: Profile, **files: bytes) -> Report:
    disc = Disc.conforming()
    for name, content in files.items():
        disc.files[f"IM/{name[1:]}"] = content
    return report_on(disc.write(tmp_path), *profiles)


# ---- Inputs ----


def test_a_folder_its_dicomdir_and_a_file_can_be_given(tmp_path: Path) -> None:
    root = Disc.conforming().write(tmp_path)
    folder, dicomdir = report_on(root), report_on(root / "DICOMDIR")
    assert folder == dicomdir
    assert folder.medium == "folder"
    assert [file.path for file in folder.files] == ["DICOMDIR", "IM/0001", "IM/0002"]
    assert [file.kind for file in folder.files] == ["dicomdir", "dicom", "dicom"]
    alone = report_on(root / "IM" / "0001")
    assert alone.medium == "file"
    assert alone.findings == ()
    assert {"dicomdir-present", "every-file-referenced"} <= unverified(alone)
    assert not {"dicom-prefix", "no-secure-files"} & unverified(alone)


def test_a_file_that_is_no_dicom_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_bytes(b"Dear reader")
    report = report_on(tmp_path / "letter.txt")
    assert violated(report) == {"dicom-prefix"}


def test_a_secure_file_alone(tmp_path: Path) -> None:
    (tmp_path / "X").write_bytes(SECURE_FILE)
    assert violated(report_on(tmp_path / "X")) == {"no-secure-files"}


@pytest.mark.parametrize("name", ["missing", "missing/DICOMDIR"])
def test_a_path_that_does_not_exist_is_an_error(name: str, tmp_path: Path) -> None:
    with pytest.raises(UnreadableInputError, match="does not exist"):
        validate(tmp_path / name, [profile()])


def test_a_device_is_an_error() -> None:
    with pytest.raises(UnreadableInputError, match="neither a file nor a folder"):
        validate("/dev/null", [profile()])


def test_a_profile_is_needed(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="at least one profile"):
        validate(tmp_path, [])


def test_progress_is_told(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    root = Disc.conforming().write(tmp_path)
    validate(root, [profile()], progress=lambda done, all_: told.append((done, all_)))
    assert told == [(1, 3), (2, 3), (3, 3)]


# ---- SOP Classes and Transfer Syntaxes ----


def test_a_sop_class_that_the_profile_does_not_have(tmp_path: Path) -> None:
    other = ct_image(1, x00080016=("UI", MR_IMAGE))
    disc = Disc.conforming()
    disc.files["IM/0001"] = header(MR_IMAGE) + encoded(other)
    disc.images[0].keys[0x00041510] = ("UI", MR_IMAGE)
    report = report_on(disc.write(tmp_path))
    assert violated(report) == {"table"}
    (finding,) = report.findings
    assert finding.path == "IM/0001"
    assert finding.found == MR_IMAGE


def test_a_transfer_syntax_that_the_row_does_not_have(tmp_path: Path) -> None:
    implicit = header(transfer_syntax=IMPLICIT_LITTLE) + encoded(ct_image(1), explicit=False)
    disc = Disc.conforming()
    disc.files["IM/0001"] = implicit
    disc.images[0].keys[0x00041512] = ("UI", IMPLICIT_LITTLE)
    report = report_on(disc.write(tmp_path))
    assert violated(report) == {ROW}
    assert EXPLICIT_LITTLE in str(report.findings[0].expected)


def test_an_open_row_takes_any_transfer_syntax(tmp_path: Path) -> None:
    open_row = SopRow(frozenset({CT_IMAGE}), None, "row")
    assert on_disc(tmp_path, profile(rows=(open_row,))).findings == ()


def test_a_disallowed_row_forbids(tmp_path: Path) -> None:
    report = on_disc(tmp_path, profile(rows=(row(EXPLICIT_LITTLE, disallowed=True),)))
    assert violated(report) == {"row"}
    allowed = row(EXPLICIT_LITTLE)
    both = profile(rows=(row(EXPLICIT_LITTLE, disallowed=True), allowed))
    assert on_disc(tmp_path, both).findings == (), "a row that allows it stands beside"


@pytest.mark.parametrize(
    ("answer", "findings", "unknown"),
    [(True, set(), set()), (False, {"table"}, set()), (None, set(), {"table"})],
)
def test_a_qualified_row(
    answer: bool | None, findings: set[str], unknown: set[str], tmp_path: Path
) -> None:
    qualified = row(EXPLICIT_LITTLE, where=lambda _: answer, where_text="Rows = 2")
    report = on_disc(tmp_path, profile(rows=(qualified,)))
    assert violated(report) == findings
    assert unverified(report) == unknown


# ---- Several profiles ----


def test_each_instance_falls_under_one_of_the_profiles(tmp_path: Path) -> None:
    small = profile("STD-SMALL", checks=(rows_up_to(4),))
    large = profile("STD-LARGE", checks=(rows_up_to(2048),))
    report = on_disc(tmp_path, small, large, _0002=ct_file(2, x00280010=("US", 512)))
    assert report.findings == ()
    falls = {file.path: file.profiles for file in report.files}
    assert falls["IM/0001"] == ("STD-SMALL", "STD-LARGE")
    assert falls["IM/0002"] == ("STD-LARGE",)


def test_an_instance_under_none_is_reported_by_the_nearest(tmp_path: Path) -> None:
    other = profile("STD-MR", rows=(SopRow(frozenset({MR_IMAGE}), None, "mr"),))
    near = profile("STD-NEAR", checks=(rows_up_to(4),))
    report = on_disc(tmp_path, other, near, _0001=ct_file(1, x00280010=("US", 512)))
    (finding,) = report.findings
    assert (finding.requirement_id, finding.profile) == ("rows", "STD-NEAR")
    document = report.to_json()
    assert document["profile"] is None
    assert [entry["id"] for entry in document["profiles"]] == ["STD-MR", "STD-NEAR"]


def key(record_type: str, tag: int) -> Check:
    def run(record: Record) -> Results:
        yield from demand_type(record.dataset, tag, "1")

    types = frozenset({record_type})
    return Check(f"{record_type} key", "T.3.3", "record", run, record_types=types)


def test_records_are_judged_by_the_profile_of_what_they_reference(tmp_path: Path) -> None:
    demanding = profile("STD-KEYS", checks=(rows_up_to(4), key("SERIES", 0x00080080)))
    lenient = profile("STD-LARGE", checks=(rows_up_to(2048),))
    assert violated(on_disc(tmp_path / "a", demanding)) == {"SERIES key"}
    large = {f"_000{n}": ct_file(n, x00280010=("US", 512)) for n in (1, 2)}
    assert on_disc(tmp_path / "b", demanding, lenient, **large).findings == ()
    mixed = on_disc(tmp_path / "c", demanding, lenient, _0002=large["_0002"])
    assert violated(mixed) == {"SERIES key"}, "one image falls under STD-KEYS first"


def test_a_record_that_fails_one_profile_of_its_instance_may_fall_under_the_other(
    tmp_path: Path,
) -> None:
    demanding = profile("STD-KEYS", checks=(key("IMAGE", ROWS), key("SERIES", 0x00080080)))
    report = on_disc(tmp_path, demanding, profile("STD-PLAIN"))
    assert report.findings == ()


def test_a_rule_that_two_profiles_impose_is_reported_once(tmp_path: Path) -> None:
    disc = Disc.conforming()
    disc.file_set_id = "MY DISC"
    report = report_on(disc.write(tmp_path), profile("STD-A"), profile("STD-B"))
    assert len(report.findings) == 1


# ---- Checks on files and on the File-set ----


def test_checks_on_files_see_the_dicomdir_too(tmp_path: Path) -> None:
    seen: list[str] = []

    def note(instance: Instance) -> Results:
        seen.append(instance.name)
        yield from ()

    def count(file_set: FileSet) -> Results:
        yield Violation(f"{len(file_set.instances)} instances.")

    checks = (Check("f", "c", "file", note), Check("s", "c", "file-set", count))
    report = on_disc(tmp_path, profile(checks=checks))
    assert set(seen) == {"DICOMDIR", "IM/0001", "IM/0002"}
    assert [finding.message for finding in report.findings] == ["2 instances."]


def test_a_defect_of_a_check_hides_no_finding(tmp_path: Path) -> None:
    def broken(_: object) -> Results:
        yield from iter([NotApplicable()])
        raise RuntimeError("defect")

    checks = (Check("broken", "c", "instance", broken), rows_up_to(1))
    report = on_disc(tmp_path, profile(checks=checks))
    assert violated(report) == {"rows"}
    assert unverified(report) == {"broken"}


def test_one_unreadable_file_hides_no_finding_of_others(tmp_path: Path) -> None:
    report = on_disc(
        tmp_path,
        profile(checks=(rows_up_to(4),)),
        _0001=ct_file(1)[:300],
        _0002=ct_file(2, x00280010=("US", 512)),
    )
    assert violated(report) == {"data-set-readable", "rows"}
    assert {"rows"} <= unverified(report), "the rows of the first file are not known"


def test_warnings_do_not_contradict_conformance(tmp_path: Path) -> None:
    disc = Disc.conforming()
    disc.file_set_id = "MY DISC"
    should = RuleUse("file-set-id", "id", "c", "text", "should")
    base = profile(rules=())
    soft = Profile(
        base.identifier, base.edition, base.name, base.sop_rows, rules=(should,),
        record_hierarchy=HIERARCHY,
    )  # fmt: skip
    report = report_on(disc.write(tmp_path), soft)
    assert [finding.severity for finding in report.findings] == ["warning"]
    assert report.conformant


def test_what_no_file_shows_is_listed(tmp_path: Path) -> None:
    entry = Unverified("finalize", "T.2.1", "discs are finalized", "no file shows it")
    base = profile()
    stating = Profile(
        base.identifier, base.edition, base.name, base.sop_rows, rules=base.rules,
        unverified=(entry,), record_types=base.record_types, record_hierarchy=HIERARCHY,
    )  # fmt: skip
    report = on_disc(tmp_path, stating)
    assert report.unverified == (entry,)
    assert report.conformant


def test_a_rule_without_a_name_here_is_not_passed_over(tmp_path: Path) -> None:
    report = on_disc(tmp_path, profile(rules={"rule-of-the-future"}))
    assert unverified(report) == {"rule-of-the-future"}


def test_second_directories_are_no_instances(tmp_path: Path) -> None:
    disc = Disc.conforming()
    disc.files["COPY"] = disc.directory()
    open_row = SopRow(frozenset({CT_IMAGE, DIRECTORY}), None, "row")
    report = report_on(disc.write(tmp_path), profile(rows=(open_row,)))
    assert violated(report) == {"single-dicomdir"}


@settings(max_examples=150)
@given(
    st.sampled_from(["DICOMDIR", "IM/0001"]),
    st.lists(st.tuples(st.integers(0, 2000), st.binary(max_size=5), st.integers(0, 5)), max_size=8),
)
def test_no_damage_to_a_file_set_raises_or_breaks_a_check(
    tmp_path_factory: pytest.TempPathFactory, name: str, edits: list[tuple[int, bytes, int]]
) -> None:
    root = Disc.conforming().write(tmp_path_factory.getbasetemp() / "damaged")
    content = bytearray((root / name).read_bytes())
    for position, replacement, length in edits:
        start = position % len(content)
        content[start : start + length] = replacement
    (root / name).write_bytes(content)
    report = report_on(root)
    json.dumps(report.to_json())
    assert render_text(Presentation(report), verbose=True).endswith("\n")
    assert not [entry for entry in report.unverified if "itself failed" in entry.reason]


# ---- Reports ----


def test_the_report_is_the_same_each_time(tmp_path: Path) -> None:
    disc = Disc.conforming()
    disc.files |= {f"X/F{n}": ct_file(n) for n in range(10, 30)}
    root = disc.write(tmp_path)
    assert report_on(root) == report_on(root)


def test_the_report_as_json_keeps_the_contract(tmp_path: Path) -> None:
    report = on_disc(tmp_path, profile(checks=(rows_up_to(1),)))
    document = json.loads(json.dumps(report.to_json()))
    assert list(document) == [
        "conformant", "profile", "profiles", "medium", "files", "findings", "unverified",
    ]  # fmt: skip
    assert document["conformant"] is False
    assert document["profile"] == "STD-TEST-CD"
    finding = document["findings"][0]
    assert finding == {
        "requirement_id": "rows",
        "severity": "error",
        "clause": "T.3.4",
        "path": "IM/0001",
        "element": {"tag": "00280010", "keyword": "Rows", "path": "Rows"},
        "message": "Rows (0028,0010) is 2, but the profile allows 1 to 1.",
        "found": "2",
        "expected": "1 to 1",
        "profile": "STD-TEST-CD",
        "source": "annex-t.apdsl:9",
    }
    assert document["files"][1] == {
        "path": "IM/0001",
        "kind": "dicom",
        "sop_class": CT_IMAGE,
        "transfer_syntax": EXPLICIT_LITTLE,
        "profiles": [],
    }


def test_unknown_results_name_the_place_and_reason(tmp_path: Path) -> None:
    def run(record: Record) -> Results:
        yield Unknown("not decidable")

    checks = (Check("k", "c", "record", run, text="a key", record_types=frozenset({"STUDY"})),)
    (entry,) = on_disc(tmp_path, profile(checks=checks)).to_json()["unverified"]
    assert entry["requirement_id"] == "k"
    assert entry["reason"] == "not decidable"
    assert entry["text"] == "a key"
    assert entry["path"].startswith("DICOMDIR#")


def test_a_missing_file_does_not_hide_the_keys_of_its_record(tmp_path: Path) -> None:
    disc = Disc.conforming()
    disc.series.children.append(image(3, "IM\\0003"))
    keyed = profile(checks=(key("IMAGE", ROWS),))
    report = report_on(disc.write(tmp_path), keyed)
    assert violated(report) == {"reference-resolves", "IMAGE key"}
    assert sum(finding.requirement_id == "IMAGE key" for finding in report.findings) == 3
