"""Each structural rule: a File-set that breaks it and nothing else, and one that keeps it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from apdsl.model.vocabulary import FILE_RULES as NAMED_FILE_RULES
from apdsl.model.vocabulary import FILE_SET_RULES as NAMED_FILE_SET_RULES
from apdsl.runtime.rules import FILE_RULES, FILE_SET_RULES
from tests.runtime.disc import FIRST, LAST, LOWER, NEXT, Disc, Node, image
from tests.runtime.encoded import (
    CT_IMAGE,
    IMPLICIT_LITTLE,
    JPEG_BASELINE,
    SECURE_FILE,
    ct_file,
    ct_image,
    element,
    encoded,
    header,
)
from tests.runtime.imposing import ALL_RULES, profile, report_on, unverified, violated

Change = Callable[[Disc], None]
BREAKING: dict[str, list[Change]] = {}


def breaks(rule: str) -> Callable[[Change], Change]:
    """Notes a change to the conforming File-set that violates one rule alone."""

    def note(change: Change) -> Change:
        BREAKING.setdefault(rule, []).append(change)
        return change

    return note


# ---- Files (PS3.10 7) ----


@breaks("dicom-prefix")
def without_preamble(disc: Disc) -> None:
    disc.files["IM/0001"] = ct_file(1)[132:]


@breaks("dicom-prefix")
def without_prefix(disc: Disc) -> None:
    disc.files["IM/0001"] = ct_file(1).replace(b"DICM", b"\0\0\0\0")


@breaks("dicom-prefix")
def prefix_without_preamble(disc: Disc) -> None:
    disc.files["IM/0001"] = ct_file(1)[128:]


@breaks("dicom-prefix")
def referenced_file_is_no_dicom(disc: Disc) -> None:
    disc.files["IM/0001"] = b"GIF89a and more"


@breaks("meta-readable")
def implicit_meta(disc: Disc) -> None:
    explicit = header()
    meta = {
        0x00020001: ("OB", b"\0\1"),
        0x00020002: ("UI", CT_IMAGE),
        0x00020003: ("UI", "1.2.3.1"),
        0x00020010: ("UI", "1.2.840.10008.1.2.1"),
    }
    body = encoded(meta, explicit=False)
    length = element(0x00020000, "UL", len(body), explicit=False)
    disc.files["IM/0001"] = explicit[:132] + length + body + encoded(ct_image(1))


@breaks("meta-readable")
def damaged_meta(disc: Disc) -> None:
    disc.files["IM/0001"] = ct_file(1).replace(b"\x02\0\x12\0UI", b"\x02\0\x12\0??")


@breaks("meta-group-length")
def group_length_too_small(disc: Disc) -> None:
    disc.files["IM/0001"] = header(group_length=10) + encoded(ct_image(1))


@breaks("meta-group-length")
def group_length_absurd(disc: Disc) -> None:
    disc.files["IM/0001"] = header(group_length=0xFFFFFFF0) + encoded(ct_image(1))


@breaks("meta-version")
def version_zero(disc: Disc) -> None:
    disc.files["IM/0001"] = header(x00020001=("OB", b"\0\0")) + encoded(ct_image(1))


@breaks("meta-known-representations")
def unknown_representation(disc: Disc) -> None:
    disc.files["IM/0001"] = header(x00020016=("UN", b"AE")) + encoded(ct_image(1))


@breaks("meta-sop-class-matches")
def other_class_in_header(disc: Disc) -> None:
    mr = "1.2.840.10008.5.1.4.1.1.4"
    disc.files["IM/0001"] = header(mr) + encoded(ct_image(1))


@breaks("meta-sop-instance-matches")
def other_instance_in_header(disc: Disc) -> None:
    disc.files["IM/0001"] = header(instance="1.2.3.77") + encoded(ct_image(1))


@breaks("no-meta-in-data-set")
def second_header(disc: Disc) -> None:
    extra = element(0x00020010, "UI", "1.2.840.10008.1.2.1")
    disc.files["IM/0001"] = header() + extra + encoded(ct_image(1))


@breaks("data-set-readable")
def truncated_pixels(disc: Disc) -> None:
    disc.files["IM/0001"] = ct_file(1)[:-3]


@breaks("data-set-readable")
def implicit_in_place_of_explicit(disc: Disc) -> None:
    disc.files["IM/0001"] = header() + encoded(ct_image(1), explicit=False)


@breaks("data-set-readable")
def element_twice(disc: Disc) -> None:
    disc.files["IM/0001"] = ct_file(1) + element(0x7FE00010, "OW", b"")


@breaks("data-set-readable")
def zeros_at_the_end(disc: Disc) -> None:
    disc.files["IM/0001"] = ct_file(1) + b"\0" * 512


@breaks("jpeg-interchange-format")
def abbreviated_jpeg(disc: Disc) -> None:
    disc.files["IM/0001"] = jpeg_file(b"\xff\xd8\xff\xc0\0\4\0\0\xff\xda\0\2\0\0\xff\xd9")
    disc.images[0].keys[0x00041512] = ("UI", JPEG_BASELINE)


def jpeg_file(*frames: bytes) -> bytes:
    items = b"".join(
        b"\xfe\xff\0\xe0" + len(frame).to_bytes(4, "little") + frame for frame in (b"", *frames)
    )
    pixels = b"\xe0\x7f\x10\0OB\0\0\xff\xff\xff\xff" + items + b"\xfe\xff\xdd\xe0\0\0\0\0"
    data = encoded(ct_image(1, x7FE00010=None))
    return header(transfer_syntax=JPEG_BASELINE) + data + pixels


# ---- File IDs (PS3.10 8) ----


def rename(disc: Disc, name: str) -> None:
    disc.files[name] = disc.files.pop("IM/0001")
    disc.images[0].keys[0x00041500] = ("CS", name.replace("/", "\\"))


@breaks("file-id-components")
def nine_components(disc: Disc) -> None:
    rename(disc, "A/B/C/D/E/F/G/H/I")


@breaks("file-id-components")
def nine_characters(disc: Disc) -> None:
    rename(disc, "IM/IMAGE0001")


@breaks("file-id-characters")
def hyphen(disc: Disc) -> None:
    rename(disc, "IM/IM-1")


@breaks("file-id-characters")
def lower_case_file(disc: Disc) -> None:
    disc.files["IM/Img"] = disc.files.pop("IM/0001")
    disc.images[0].keys[0x00041500] = ("CS", "IM\\IMG")


@breaks("file-id-characters")
def lower_case_in_record_only(disc: Disc) -> None:
    disc.images[0].keys[0x00041500] = ("CS", "im\\0001")


@breaks("file-set-id")
def long_file_set_id(disc: Disc) -> None:
    disc.file_set_id = "A" * 17


@breaks("file-set-id")
def blank_in_file_set_id(disc: Disc) -> None:
    disc.file_set_id = "MY DISC"


# ---- DICOMDIR (PS3.10 8.6) ----


@breaks("dicomdir-present")
def no_dicomdir(disc: Disc) -> None:
    disc.dicomdir = None


@breaks("single-dicomdir")
def second_dicomdir(disc: Disc) -> None:
    disc.files["IM/DICOMDIR"] = disc.directory()


@breaks("single-dicomdir")
def directory_of_another_name(disc: Disc) -> None:
    disc.files["BACKUP"] = disc.directory()


@breaks("dicomdir-in-root")
def dicomdir_in_a_folder(disc: Disc) -> None:
    disc.dicomdir = "IM/DICOMDIR"


@breaks("dicomdir-sop-class")
def dicomdir_of_another_class(disc: Disc) -> None:
    disc.meta["sop_class"] = CT_IMAGE


@breaks("dicomdir-transfer-syntax")
def dicomdir_of_another_transfer_syntax(disc: Disc) -> None:
    disc.meta["transfer_syntax"] = "1.2.840.10008.1.2.4.50"


@breaks("directory-information")
def empty_directory(disc: Disc) -> None:
    disc.roots.clear()


# ---- Offsets (PS3.3 F.3.2.2) ----


@breaks("root-offsets")
def wrong_last_offset(disc: Disc) -> None:
    disc.directory()
    disc.root_links[LAST] = disc.images[0].offset


@breaks("root-offsets")
def dangling_first_offset(disc: Disc) -> None:
    disc.root_links[FIRST] = 7


@breaks("root-offsets")
def first_offset_zero(disc: Disc) -> None:
    disc.root_links[FIRST] = 0


@breaks("record-offsets")
def dangling_next(disc: Disc) -> None:
    disc.images[1].links[NEXT] = 0xFFFFFFFF


@breaks("record-offsets")
def dangling_lower(disc: Disc) -> None:
    disc.patient.links[LOWER] = 133


@breaks("records-acyclic")
def next_is_itself(disc: Disc) -> None:
    disc.directory()
    disc.images[1].links[NEXT] = disc.images[1].offset


@breaks("records-acyclic")
def lower_leads_to_patient(disc: Disc) -> None:
    disc.directory()
    disc.images[1].links[LOWER] = disc.patient.offset


@breaks("single-parent")
def two_records_share_an_entity(disc: Disc) -> None:
    disc.directory()
    disc.images[0].links[LOWER] = disc.images[1].offset


@breaks("records-reachable")
def record_beside_the_tree(disc: Disc) -> None:
    disc.detached.append(Node("PRIVATE"))


# ---- Types of records (PS3.3 F.4, F.5) ----


@breaks("record-type-known")
def retired_type(disc: Disc) -> None:
    disc.series.children.append(Node("OVERLAY"))


@breaks("record-hierarchy")
def series_below_patient(disc: Disc) -> None:
    disc.patient.children.append(Node("SERIES", {0x0020000E: ("UI", "1.2.3.201")}))


@breaks("record-fits-sop-class")
def private_record_for_an_image(disc: Disc) -> None:
    disc.images[1].type = "PRIVATE"


@breaks("patient-hierarchy")
def instance_of_a_patient_at_the_root(disc: Disc) -> None:
    record = disc.series.children.pop()
    record.type = "HANGING PROTOCOL"
    record.keys[0x00041510] = ("UI", "1.2.840.10008.5.1.4.38.1")
    protocol = ct_image(2, x00080016=("UI", "1.2.840.10008.5.1.4.38.1"))
    disc.files["IM/0002"] = header("1.2.840.10008.5.1.4.38.1", "1.2.3.2") + encoded(protocol)
    disc.roots.append(record)


# ---- References (PS3.3 F.2.1) ----


@breaks("reference-resolves")
def missing_file(disc: Disc) -> None:
    del disc.files["IM/0002"]


@breaks("file-referenced-once")
def file_referenced_twice(disc: Disc) -> None:
    disc.series.children.append(image(1, "IM\\0001"))


@breaks("every-file-referenced")
def file_without_record(disc: Disc) -> None:
    disc.files["IM/0003"] = ct_file(3)


@breaks("reference-sop-class-matches")
def other_class_in_record(disc: Disc) -> None:
    disc.images[0].keys[0x00041510] = ("UI", "1.2.3.4.5")


@breaks("reference-sop-instance-matches")
def other_instance_in_record(disc: Disc) -> None:
    disc.images[0].keys[0x00041511] = ("UI", "1.2.3.4.5")


@breaks("reference-transfer-syntax-matches")
def other_transfer_syntax_in_record(disc: Disc) -> None:
    disc.images[0].keys[0x00041512] = ("UI", IMPLICIT_LITTLE)


# ---- Keys, patients, studies, series ----


@breaks("record-matches-instance")
def other_instance_number(disc: Disc) -> None:
    disc.images[0].keys[0x00200013] = ("IS", "7")


@breaks("record-matches-instance")
def other_patient_name(disc: Disc) -> None:
    disc.patient.keys[0x00100010] = ("PN", "Roe^Richard")


def second_patient(disc: Disc, patient: str, study: str, series: str) -> None:
    """Adds another patient with one image, under the given identifiers."""
    changes = {
        "x00100010": ("PN", "Roe^Richard"),
        "x00100020": ("LO", patient),
        "x0020000D": ("UI", study),
        "x0020000E": ("UI", series),
    }
    disc.files["IM/0003"] = ct_file(3, **changes)
    series_node = Node("SERIES", {0x0020000E: ("UI", series)}, [image(3, "IM\\0003")])
    study_node = Node("STUDY", {0x0020000D: ("UI", study)}, [series_node])
    keys = {0x00100010: ("PN", "Roe^Richard"), 0x00100020: ("LO", patient)}
    disc.roots.append(Node("PATIENT", keys, [study_node]))


@breaks("unique-patient-id")
def patient_id_twice(disc: Disc) -> None:
    second_patient(disc, "P1", "1.2.3.101", "1.2.3.201")


@breaks("unique-study")
def study_twice(disc: Disc) -> None:
    second_patient(disc, "P2", "1.2.3.100", "1.2.3.201")


@breaks("unique-series")
def series_twice(disc: Disc) -> None:
    second_patient(disc, "P2", "1.2.3.101", "1.2.3.200")


# ---- Security ----


@breaks("no-secure-files")
def secure_file(disc: Disc) -> None:
    disc.files["IM/0002"] = SECURE_FILE


CASES = [
    pytest.param(rule, change, id=f"{rule}: {change.__name__}")
    for rule, changes in BREAKING.items()
    for change in changes
]

BROKEN_ELSEWHERE = {"references-inside", "secure-files"}
"""Rules that need symbolic links or encrypted media, tested below."""


def test_the_rules_are_those_of_the_vocabulary() -> None:
    assert set(FILE_RULES) == set(NAMED_FILE_RULES)
    assert set(FILE_SET_RULES) == set(NAMED_FILE_SET_RULES)


def test_every_rule_cites_its_clause() -> None:
    documents = {name: rule.__doc__ for name, rule in FILE_RULES.items()}
    documents |= {name: rule.__doc__ for name, rule in FILE_SET_RULES.items()}
    for name, document in documents.items():
        assert re.search(r"\(PS3\.\d", document or ""), name


def test_every_rule_is_broken_by_a_case() -> None:
    assert set(BREAKING) | BROKEN_ELSEWHERE == set(FILE_RULES) | set(FILE_SET_RULES)


def test_the_conforming_file_set_violates_nothing(tmp_path: Path) -> None:
    report = report_on(Disc.conforming().write(tmp_path))
    assert report.findings == ()
    assert report.unverified == ()
    assert report.conformant


@pytest.mark.parametrize(("rule", "change"), CASES)
def test_a_change_violates_one_rule_alone(rule: str, change: Change, tmp_path: Path) -> None:
    disc = Disc.conforming()
    change(disc)
    # A row of the table is no matter here: some changes need another SOP Class.
    report = report_on(disc.write(tmp_path))
    assert violated(report) - {"table"} == {rule}
    assert not report.conformant
    for finding in report.findings:
        assert finding.message.endswith(".")
        assert finding.path


def test_a_link_out_of_the_file_set_is_not_followed(tmp_path: Path) -> None:
    disc = Disc.conforming()
    outside = tmp_path / "outside.dcm"
    outside.write_bytes(disc.files.pop("IM/0002"))
    root = disc.write(tmp_path / "disc")
    (root / "IM" / "0002").symlink_to(outside)
    assert violated(report_on(root)) == {"references-inside"}


def test_a_file_id_cannot_climb_out_of_the_file_set(tmp_path: Path) -> None:
    disc = Disc.conforming()
    (tmp_path / "OUTSIDE").write_bytes(disc.files.pop("IM/0002"))
    disc.images[1].keys[0x00041500] = ("CS", "..\\OUTSIDE")
    report = report_on(disc.write(tmp_path / "disc"))
    assert violated(report) == {"references-inside", "file-id-characters"}


def test_a_link_within_the_file_set_is_a_file(tmp_path: Path) -> None:
    disc = Disc.conforming()
    content = disc.files.pop("IM/0002")
    root = disc.write(tmp_path)
    (root / "IM" / "real.txt").write_bytes(b"no DICOM")
    (root / "STORE").mkdir()
    (root / "STORE" / "X").write_bytes(content)
    (root / "IM" / "0002").symlink_to(root / "STORE" / "X")
    assert violated(report_on(root)) == {"every-file-referenced"}


def test_secure_files_are_demanded_of_every_dicom_file(tmp_path: Path) -> None:
    secure = profile(rules={"secure-files"})
    root = Disc.conforming().write(tmp_path / "plain")
    places = {finding.path for finding in report_on(root, secure).findings}
    assert places == {"DICOMDIR", "IM/0001", "IM/0002"}
    encrypted = tmp_path / "encrypted"
    encrypted.mkdir()
    for name in ("DICOMDIR", "FILE1"):
        (encrypted / name).write_bytes(SECURE_FILE)
    report = report_on(encrypted, secure)
    assert report.conformant
    assert report.unverified, "what is encrypted cannot be verified"


def test_a_secure_dicomdir_leaves_the_rules_on_records_unverified(tmp_path: Path) -> None:
    disc = Disc.conforming()
    disc.files["DICOMDIR"] = SECURE_FILE
    report = report_on(disc.write(tmp_path))
    assert violated(report) == {"no-secure-files"}
    assert {"reference-resolves", "records-acyclic", "unique-study"} <= unverified(report)


def test_names_in_lower_case_throughout_are_found_and_not_called_wrong(tmp_path: Path) -> None:
    """Linux shows the names of ISO 9660 so; what the medium holds cannot be seen."""
    disc = Disc.conforming()
    directory = disc.directory()
    disc.dicomdir = None
    disc.files = {"dicomdir": directory, "im/0001": ct_file(1), "im/0002": ct_file(2)}
    report = report_on(disc.write(tmp_path))
    assert report.findings == ()
    assert unverified(report) == {"file-id-characters"}


@pytest.mark.parametrize("ending", [";1", ".;1", "."])
def test_versions_of_iso_9660_are_no_part_of_a_file_id(ending: str, tmp_path: Path) -> None:
    disc = Disc.conforming()
    directory = disc.directory()
    disc.dicomdir = None
    disc.files = {f"{name}{ending}": content for name, content in disc.files.items()}
    disc.files[f"DICOMDIR{ending}"] = directory
    assert report_on(disc.write(tmp_path)).findings == ()


def test_files_that_are_not_dicom_may_lie_in_a_file_set(tmp_path: Path) -> None:
    """PS3.10 8.1: they are not referenced, and their names are their own business."""
    disc = Disc.conforming()
    disc.files["autorun.inf"] = b"[autorun]\nopen=viewer.exe\n"
    disc.files["viewer/readme and more.txt"] = b""
    assert report_on(disc.write(tmp_path)).findings == ()


def test_keys_that_are_no_copies_are_not_compared(tmp_path: Path) -> None:
    disc = Disc.conforming()
    icon = {0x00280010: ("US", 64), 0x7FE00010: ("OW", b"\0" * 2000)}
    disc.images[0].keys.update(
        {0x00080005: ("CS", "ISO_IR 100"), 0x00880200: ("SQ", [icon]), 0x00091001: ("LO", "x")}
    )
    assert report_on(disc.write(tmp_path)).findings == ()


def test_keys_are_compared_without_what_does_not_count(tmp_path: Path) -> None:
    disc = Disc.conforming()
    disc.patient.keys[0x00100010] = ("PN", "Doe^Jane^^^ ")
    disc.study.keys[0x00080020] = ("DA", "2020.01.01")
    disc.images[0].keys[0x00200013] = ("IS", " +1")
    assert report_on(disc.write(tmp_path)).findings == ()


def test_an_invented_patient_id_contradicts_no_empty_one(tmp_path: Path) -> None:
    disc = Disc.conforming()
    for number, name in ((1, "IM/0001"), (2, "IM/0002")):
        disc.files[name] = ct_file(number, x00100020=("LO", ""))
    assert report_on(disc.write(tmp_path)).findings == ()


def test_items_of_a_key_agree_with_some_item_of_the_instance(tmp_path: Path) -> None:
    def referenced(*uids: str) -> tuple[str, list[dict[int, tuple[str, str]]]]:
        return "SQ", [{0x00081155: ("UI", uid), 0x0008115A: ("UT", "")} for uid in uids]

    disc = Disc.conforming()
    disc.files["IM/0001"] = ct_file(1, x00081140=referenced("1.2.7", "1.2.8"))
    disc.images[0].keys[0x00081140] = referenced("1.2.8")
    assert report_on(disc.write(tmp_path / "agrees")).findings == ()
    disc.images[0].keys[0x00081140] = referenced("1.2.9")
    assert violated(report_on(disc.write(tmp_path / "differs"))) == {"record-matches-instance"}


def test_frames_with_their_tables_are_in_the_interchange_format(tmp_path: Path) -> None:
    disc = Disc.conforming()
    frame = b"\xff\xd8\xff\xdb\0\2\xff\xc4\0\2\xff\xc0\0\2\xff\xda\0\2\0\0\xff\xd9"
    disc.files["IM/0001"] = jpeg_file(frame, frame)
    disc.images[0].keys[0x00041512] = ("UI", JPEG_BASELINE)
    assert report_on(disc.write(tmp_path)).findings == ()


def test_the_profile_of_the_tests_imposes_all_rules() -> None:
    assert {use.name for use in profile().rules} == ALL_RULES
