"""E-mails with a ZIP attachment (PS3.11 L), and MIME entities of DICOM files (PS3.12 K)."""

from __future__ import annotations

import time
from email.message import EmailMessage
from email.mime.multipart import MIMEMultipart
from pathlib import Path

import pytest

from apdsl.runtime.limits import Limits
from apdsl.runtime.media.email_message import Mail
from apdsl.runtime.media.mime import entity_of
from apdsl.runtime.media.opening import volume_in
from apdsl.runtime.media.volume import MAIL, Volume
from apdsl.runtime.reading.source import FileContent
from tests.media.files import conforming
from tests.media.mails import mime_entity, written, zip_mail, zipped
from tests.runtime.imposing import report_on, violated


def opened(path: Path) -> Volume:
    volume = volume_in(FileContent(path))
    assert volume is not None
    return volume


def mail_of(path: Path) -> Mail:
    found: Mail = opened(path).facts.details[MAIL]
    return found


@pytest.mark.parametrize("ending", [b"\n", b"\r\n"])
def test_a_file_set_in_a_zip_attachment_conforms(tmp_path: Path, ending: bytes) -> None:
    report = report_on(written(tmp_path / "mail.eml", zip_mail(), ending))
    assert report.findings == ()
    assert report.medium == "e-mail"
    assert [file.path for file in report.files] == ["DICOMDIR", "IM/0001", "IM/0002"]


@pytest.mark.parametrize("ending", [b"\n", b"\r\n"])
def test_a_file_set_in_parts_conforms(tmp_path: Path, ending: bytes) -> None:
    path = written(tmp_path / "mail.eml", mime_entity(), ending)
    report = report_on(path)
    assert report.findings == ()
    assert [file.path for file in report.files] == ["DICOMDIR", "IM/0001", "IM/0002"]
    facts = opened(path).facts
    assert facts.file_systems == ("MIME",)
    assert facts.properties["content-type"] == ("multipart/mixed",)
    assert facts.properties["file-id-length"] == (8,)


def test_parts_in_binary_are_read_where_they_lie(tmp_path: Path) -> None:
    """RFC 2045 6.2: the transfer encoding binary changes nothing."""
    content = conforming()["IM/0001"]
    path = tmp_path / "mail.eml"
    path.write_bytes(
        b'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="=-=b"\r\n\r\n'
        b'preamble\r\n--=-=b\r\nContent-Type: application/dicom; id="IM/0001"; name="0001.dcm"\r\n'
        b"Content-Transfer-Encoding: binary\r\n\r\n" + content + b"\r\n--=-=b--\r\nepilogue\r\n"
    )
    (member,) = opened(path).listing().members
    with member.content.open()[0] as stream:
        assert stream.read() == content


def test_the_headers_are_those_of_message_and_attachment(tmp_path: Path) -> None:
    mail = mail_of(written(tmp_path / "mail.eml", zip_mail()))
    assert mail.message.text("subject") == "Re: DICOM-ZIP of today"
    assert mail.part is not None
    assert mail.part.value("Content-Type") == "application/zip"
    assert mail.part.parameter("Content-Type", "id") == "DICOM.ZIP"
    assert mail.part.value("Content-Disposition") == "attachment"
    assert mail.part.parameter("Content-Disposition", "filename") == "DICOM.ZIP"
    assert mail.compressed == ""


def test_an_encoded_subject_is_decoded(tmp_path: Path) -> None:
    message = zip_mail(subject="Befund für Dr. Müller DICOM-ZIP")
    path = written(tmp_path / "mail.eml", message)
    assert b"=?utf-8?" in path.read_bytes()
    assert mail_of(path).message.text("Subject") == "Befund für Dr. Müller DICOM-ZIP"


def test_a_forwarded_message_is_looked_into(tmp_path: Path) -> None:
    outer = EmailMessage()
    outer["Subject"] = "Fwd"
    outer["From"] = "someone@practice.example"
    outer.set_content("see below")
    outer.add_attachment(zip_mail())
    assert len(opened(written(tmp_path / "mail.eml", outer)).listing().members) == 3


def test_an_archive_that_does_not_say_so_is_found(tmp_path: Path) -> None:
    message = zip_mail()
    (attached,) = message.iter_attachments()
    attached.replace_header("Content-Type", "application/octet-stream")
    volume = opened(written(tmp_path / "mail.eml", message))
    assert len(volume.listing().members) == 3
    mail: Mail = volume.facts.details[MAIL]
    assert mail.part is not None
    assert mail.part.content_type == "application/octet-stream"


@pytest.mark.parametrize(
    ("header", "value"),
    [("Content-Encoding", "gzip"), ("Content-Transfer-Encoding", "x-gzip64")],
)
def test_compression_of_the_mail_is_seen(tmp_path: Path, header: str, value: str) -> None:
    message = zip_mail()
    (attached,) = message.iter_attachments()
    del attached[header]
    attached[header] = value
    assert value in mail_of(written(tmp_path / "mail.eml", message)).compressed


# ---- What is wrong ----


def test_names_of_parts_follow_the_file_id(tmp_path: Path) -> None:
    message = mime_entity()
    first, second, third = message.get_payload()
    first.set_param("name", "DICOMDIR.dcm")
    second.set_param("name", "0001")
    third.del_param("id")
    flaws = opened(written(tmp_path / "mail.eml", message)).listing().flaws
    assert [flaw.place for flaw in flaws] == ["DICOMDIR", "IM/0001", "0002.dcm"]


def test_an_id_that_leads_astray_is_not_read(tmp_path: Path) -> None:
    path = written(tmp_path / "mail.eml", mime_entity({"../../etc/passwd": b"evil"}))
    listing = opened(path).listing()
    assert listing.members == ()
    assert listing.skipped[0].outside


def test_a_mail_without_file_set_says_so(tmp_path: Path) -> None:
    message = EmailMessage()
    message["Subject"] = "DICOM-ZIP"
    message["From"] = "sender@hospital.example"
    message.set_content("I forgot the attachment.")
    path = written(tmp_path / "mail.eml", message)
    assert "neither" in opened(path).listing().flaws[0].message
    assert "dicomdir-present" in violated(report_on(path))


def test_damaged_base64_hides_no_other_part(tmp_path: Path) -> None:
    path = written(tmp_path / "mail.eml", mime_entity())
    text = path.read_bytes()
    start = text.index(b'id="IM/0001"')
    body = text.index(b"\r\n\r\n", start) + 4
    path.write_bytes(text[:body] + b"A" + text[text.index(b"\r\n--", body) :])
    kinds = {file.path: file.kind for file in report_on(path).files}
    assert kinds["IM/0001"] == "unreadable"
    assert kinds["IM/0002"] == "dicom"


def test_a_truncated_mail_is_incomplete(tmp_path: Path) -> None:
    path = written(tmp_path / "mail.eml", mime_entity())
    path.write_bytes(path.read_bytes()[:-200])
    listing = opened(path).listing()
    assert not listing.complete
    assert "ends before" in listing.flaws[0].message


def test_a_fragment_of_a_mail_says_so(tmp_path: Path) -> None:
    path = tmp_path / "mail.eml"
    path.write_bytes(
        b"From: a@b.example\nSubject: DICOM-ZIP 1/3\nMIME-Version: 1.0\n"
        b'Content-Type: message/partial; id="x"; number=1; total=3\n\nFrom: a@b.example\n'
    )
    assert any("fragment" in flaw.message for flaw in opened(path).listing().flaws)


# ---- Hostile mails ----


def test_parts_within_parts_without_end_are_left(tmp_path: Path) -> None:
    level = b"Content-Type: message/rfc822\n\n"
    found = entity_of(b"From: x\nSubject: y\n" + level * 100_000)
    assert any("nested" in text for text in found.trouble)


def test_multiparts_within_multiparts_without_end_are_left() -> None:
    text = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (number, number)
        for number in range(20_000)
    )
    started = time.monotonic()
    assert any("nested" in text for text in entity_of(text).trouble)
    assert time.monotonic() - started < 2


def test_parts_without_number_are_left() -> None:
    text = b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\n" * 200_000
    started = time.monotonic()
    found = entity_of(text, Limits(mail_parts=1000))
    assert len(found.parts) <= 1000
    assert any("more than 1000 parts" in text for text in found.trouble)
    assert time.monotonic() - started < 2


def test_a_header_without_end_is_cut() -> None:
    started = time.monotonic()
    found = entity_of(b"Subject: " + b"x" * 30_000_000)
    assert len(found.header.text("Subject") or "") < 70_000
    assert time.monotonic() - started < 2


def test_an_attached_bomb_is_bounded_like_any_archive(tmp_path: Path) -> None:
    archive = zipped({"BOMB": bytes(200_000_000)})
    path = written(tmp_path / "mail.eml", zip_mail(archive))
    (member,) = opened(path).listing().members
    with member.content.open()[0] as stream, pytest.raises(OSError, match="inflate"):
        while stream.read(1 << 20):
            pass


@pytest.mark.parametrize("start", [b"Hello: world\n", b"\x7fELF", b"From here on\n", b""])
def test_other_files_are_no_mails(tmp_path: Path, start: bytes) -> None:
    path = tmp_path / "file"
    path.write_bytes(start + b"\n" * 10)
    assert volume_in(FileContent(path)) is None


def test_a_multipart_without_boundary_is_told(tmp_path: Path) -> None:
    message = MIMEMultipart()
    path = tmp_path / "mail.eml"
    text = message.as_bytes().splitlines()
    path.write_bytes(b"From: x\nSubject: y\nContent-Type: multipart/mixed\n\n" + b"\n".join(text))
    assert any("no boundary" in flaw.message for flaw in opened(path).listing().flaws)
