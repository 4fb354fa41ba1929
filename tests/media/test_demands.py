"""What profiles ask of media and e-mails is held against what images and e-mails show."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from apdsl import catalogue, evaluation
from apdsl.emit.python import emit
from apdsl.runtime.engine import validate
from apdsl.runtime.findings import Report
from apdsl.runtime.media.statements import STATEMENTS
from apdsl.runtime.profile import Profile
from tests.media.files import conforming
from tests.media.mails import mime_entity, written, zip_mail, zipped
from tests.media.optical import Patched, iso
from tests.media.sticks import Stick, partition_table
from tests.media.test_udf import LOGICAL_VOLUME, descriptors, plain
from tests.runtime.imposing import unverified, violated


@cache
def profile(identifier: str) -> Profile:
    """What the profile asks of media only, so that findings are of nothing else."""
    common = catalogue.common()
    whole = evaluation.profile(catalogue.model(identifier), common)
    return replace(whole, checks=(), rules=(), sop_rows=(), sop_requirement_id="table")


def report_on(path: Path, *identifiers: str) -> Report:
    report = validate(path, [profile(identifier) for identifier in identifiers])
    report.to_json()
    kept = tuple(found for found in report.findings if found.requirement_id != "table")
    return replace(report, findings=kept)


def test_every_statement_stands_in_the_library() -> None:
    known = {entry.id for entry in catalogue.common().requirements}
    assert set(STATEMENTS) <= known


def test_a_folder_shows_nothing_of_its_medium(tmp_path: Path) -> None:
    (tmp_path / "DICOMDIR").write_bytes(conforming()["DICOMDIR"])
    report = report_on(tmp_path, "STD-GEN-CD")
    assert not report.findings
    assert {"D.3.2/CD-R", "PS3.12:F.1.1/volume-identifier"} <= unverified(report)


# ---- Discs ----


def test_a_disc_of_level_1_is_as_cd_r_asks_but_shows_no_physical_disc(tmp_path: Path) -> None:
    report = report_on(iso(tmp_path / "disc.iso", conforming()), "STD-GEN-CD")
    assert not report.findings
    reasons = {entry.requirement_id: entry.reason for entry in report.unverified}
    assert "but not whether it is: 120 mm CD-R disc" in reasons["D.3.2/CD-R"]
    assert "PS3.12:F.1.1/volume-identifier" not in reasons
    assert "PS3.12:F.2.2.1/system-identifier" not in reasons


def test_cd_r_asks_for_level_1(tmp_path: Path) -> None:
    files = {**conforming(), "VIEWERPROGRAM.EXE": b"MZ"}
    path = iso(tmp_path / "disc.iso", files, level=2)
    (finding,) = report_on(path, "STD-GEN-CD").findings
    assert finding.requirement_id == "D.3.2/CD-R"
    assert (finding.found, finding.expected) == ("ISO 9660 level 2", "ISO 9660 level 1")
    assert finding.source.startswith("profiles/ps3.11/annex-d.apdsl:")
    assert not report_on(path, "STD-XA1K-DVD").findings  # DVD asks for any level (PS3.12 P.2)


def test_the_volume_identifier_is_the_file_set_id(tmp_path: Path) -> None:
    path = iso(tmp_path / "disc.iso", conforming(), volume="OTHER")
    (finding,) = report_on(path, "STD-GEN-CD").findings
    assert finding.requirement_id == "PS3.12:F.1.1/volume-identifier"
    assert (finding.found, finding.expected) == ("OTHER", "DISC_1")


def test_the_system_identifier_is_blank(tmp_path: Path) -> None:
    path = iso(tmp_path / "disc.iso", conforming(), system="LINUX")
    assert violated(report_on(path, "STD-GEN-CD")) == {"PS3.12:F.2.2.1/system-identifier"}
    path = iso(tmp_path / "disc.iso", conforming(), system="CD-RTOS CD-BRIDGE")
    report = report_on(path, "STD-GEN-CD")
    assert not report.findings
    assert "PS3.12:F.2.2.1/system-identifier" in unverified(report)


def test_file_flags_of_records_are_clear(tmp_path: Path) -> None:
    path = iso(tmp_path / "disc.iso", conforming())
    with Patched(path) as image:
        image.bytes[image.record(image.root, b"DICOMDIR.;1") + 25] |= 0x08
    (finding,) = report_on(path, "STD-GEN-CD").findings
    assert finding.requirement_id == "PS3.12:F.1.3/directory-record-fields"
    assert finding.path == "DICOMDIR"


def test_versions_of_files_are_1(tmp_path: Path) -> None:
    path = iso(tmp_path / "disc.iso", {**conforming(), "README.;2": b""})
    (finding,) = report_on(path, "STD-GEN-CD").findings
    assert "file-version" in finding.message


def test_dvd_ram_asks_for_udf_1_5(tmp_path: Path) -> None:
    path = plain(tmp_path / "disc.img", conforming())
    report = report_on(path, "STD-GEN-DVD-RAM")
    assert not report.findings
    assert any("Updater" in entry.reason for entry in report.unverified)
    with Patched(path) as image:
        for at in descriptors(image, LOGICAL_VOLUME):
            image.bytes[at + 240 : at + 242] = b"\x50\x01"
    report = report_on(path, "STD-GEN-DVD-RAM")
    assert not report.findings
    assert not any("Updater" in entry.reason for entry in report.unverified)
    with Patched(path) as image:
        for at in descriptors(image, LOGICAL_VOLUME):
            image.bytes[at + 240 : at + 242] = b"\x50\x02"
    assert violated(report_on(path, "STD-GEN-DVD-RAM")) == {"D.3.2/DVD-RAM"}


def test_interchange_levels_of_udf_are_2(tmp_path: Path) -> None:
    path = plain(tmp_path / "disc.img", conforming())
    with Patched(path) as image:
        for at in descriptors(image, 1):
            image.bytes[at + 62] = 3
    assert violated(report_on(path, "STD-GEN-DVD-RAM")) == {"PS3.12:J.2.1.1/interchange-levels"}


def test_a_name_beyond_iso_9660_is_found_at_its_place(tmp_path: Path) -> None:
    path = iso(tmp_path / "disc.iso", conforming())
    with Patched(path) as image:
        folder = image.location(image.record(image.root, b"IM"))
        at = image.record(folder, b"0001.;1") + 33
        image.bytes[at : at + 4] = b"im-1"
    (finding,) = report_on(path, "STD-GEN-CD").findings
    assert (finding.requirement_id, finding.path) == ("D.3.2/CD-R", "IM/im-1.;1")


def test_of_several_profiles_a_medium_meets_one(tmp_path: Path) -> None:
    """A disc cannot be CD-R and DVD-RAM at once."""
    path = plain(tmp_path / "disc.img", conforming())
    assert violated(report_on(path, "STD-GEN-CD")) == {"D.3.2/CD-R"}
    assert not report_on(path, "STD-GEN-CD", "STD-GEN-DVD-RAM").findings


def test_an_archive_is_no_disc(tmp_path: Path) -> None:
    path = tmp_path / "disc.zip"
    path.write_bytes(zipped())
    assert violated(report_on(path, "STD-GEN-CD")) == {"D.3.2/CD-R"}


# ---- Sticks, cards and disks ----


@pytest.mark.parametrize(
    ("identifier", "medium", "fits"),
    [
        ("STD-GEN-USB-JPEG", "J.3.2/USB", {"FAT16", "FAT32"}),
        ("STD-GEN-CF-JPEG", "J.3.2/CompactFlash", {"FAT16", "FAT32"}),
        ("STD-GEN-MMC-JPEG", "J.3.2/MMC", {"FAT16"}),
        ("STD-GEN-SD-JPEG", "J.3.2/SD", {"FAT16"}),
        ("STD-CTMR-MOD41", "E.3.2/MOD-130-4GB", {"FAT12", "FAT16"}),
    ],
)
def test_each_medium_has_its_variants_of_fat(
    tmp_path: Path, identifier: str, medium: str, fits: set[str]
) -> None:
    for variant in ("FAT12", "FAT16", "FAT32"):
        path = Stick(variant).write(tmp_path / "stick.img", conforming())
        findings = report_on(path, identifier).findings
        found = {finding.found for finding in findings if finding.requirement_id == medium}
        assert (variant in found) == (variant not in fits)


def test_the_file_set_is_in_the_first_partition(tmp_path: Path) -> None:
    path = Stick(partition=63).write(tmp_path / "stick.img", conforming())
    assert not report_on(path, "STD-GEN-USB-JPEG").findings
    with path.open("r+b") as image:
        image.write(partition_table(63, 5000, number=1))
    (finding,) = report_on(path, "STD-GEN-USB-JPEG").findings
    assert (finding.found, finding.expected) == ("second", "none or first")


def test_a_magneto_optical_disk_has_no_partitions_and_its_boot_sector(tmp_path: Path) -> None:
    path = Stick(partition=63, root_entries=256).write(tmp_path / "disk.img", conforming())
    report = report_on(path, "STD-CTMR-MOD41")
    assert "PS3.12:M.2.2/boot-sector" in violated(report)
    messages = " ".join(finding.message for finding in report.findings)
    assert "root entries" in messages
    assert "partition" in messages
    assert "sectors-per-cluster" in messages


# ---- Archives and e-mails ----


@pytest.mark.parametrize("identifier", ["STD-GEN-ZIP-MAIL", "STD-DTL-SEC-ZIP-MAIL"])
def test_an_e_mail_as_annex_l_asks_for_it(tmp_path: Path, identifier: str) -> None:
    report = report_on(written(tmp_path / "mail.eml", zip_mail()), identifier)
    assert not report.findings
    assert not any("Content-" in name or "Subject" in name for name in unverified(report))


def test_each_rule_on_e_mails_is_found(tmp_path: Path) -> None:
    message = zip_mail(subject="images")
    (attached,) = message.iter_attachments()
    attached.set_param("id", "OTHER")
    attached.set_param("name", "other.zip")
    attached.replace_header("Content-Disposition", 'inline; filename="other.zip"')
    attached["Content-Encoding"] = "gzip"
    report = report_on(written(tmp_path / "mail.eml", message), "STD-GEN-ZIP-MAIL")
    assert violated(report) == {
        "L.3.2/message/Subject",
        "L.3.2/message/uncompressed",
        "L.3.2/part/Content-Disposition",
        "L.3.2/part/Content-Disposition/filename",
        "L.3.2/part/Content-Type/id",
        "L.3.2/part/Content-Type/name",
    }


def test_an_archive_alone_does_not_show_the_e_mail(tmp_path: Path) -> None:
    path = tmp_path / "DICOM.ZIP"
    path.write_bytes(zipped())
    report = report_on(path, "STD-GEN-ZIP-MAIL")
    assert not report.findings
    assert {"L.3.2/ZIP", "L.3.2/message/Subject"} <= unverified(report)


def test_names_that_lead_astray_are_findings_of_the_medium(tmp_path: Path) -> None:
    path = tmp_path / "DICOM.ZIP"
    path.write_bytes(zipped({**conforming(), "../EVIL": b""}))
    (finding,) = report_on(path, "STD-GEN-ZIP-MAIL").findings
    assert (finding.requirement_id, finding.path) == ("L.3.2/ZIP", "../EVIL")


def test_a_mime_entity_as_annex_g_asks_for_it(tmp_path: Path) -> None:
    report = report_on(written(tmp_path / "mail.eml", mime_entity()), "STD-GEN-MIME")
    assert not report.findings
    assert "G.3.2/DICOM-MIME" not in unverified(report)


def test_a_mime_entity_is_mixed_or_related(tmp_path: Path) -> None:
    path = written(tmp_path / "mail.eml", mime_entity(subtype="alternative"))
    (finding,) = report_on(path, "STD-GEN-MIME").findings
    assert finding.found == "multipart/alternative"


def test_ids_of_parts_are_bounded(tmp_path: Path) -> None:
    long = "/".join(["DIRECTOR"] * 8)
    path = written(tmp_path / "mail.eml", mime_entity({long + "/A": conforming()["IM/0001"]}))
    (finding,) = report_on(path, "STD-GEN-MIME").findings
    assert (finding.found, finding.expected) == ("73", "up to 71")


def test_generated_profiles_ask_the_same(tmp_path: Path) -> None:
    """The demands on media survive the way through generated Python."""
    common = catalogue.common()
    model = catalogue.model("STD-GEN-ZIP-MAIL")
    package = tmp_path / "made"
    for name, text in emit([model], common).items():
        path = package / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    script = (
        "from python.std_gen_zip_mail import PROFILE; import sys; "
        "sys.stdout.write(repr(PROFILE.medium_demands))"
    )
    (package / "python" / "__init__.py").touch()
    shown = subprocess.run(
        [sys.executable, "-c", script], cwd=package, capture_output=True, text=True, check=True
    )
    assert shown.stdout == repr(evaluation.profile(model, common).medium_demands)
