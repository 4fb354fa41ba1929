"""Hostile e-mails."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.hostile.bounded import examined
from tests.media.mails import zip_mail, zipped

START = b"From: a@b.example\nSubject: DICOM-ZIP\nMIME-Version: 1.0\n"


def mixed(boundary: bytes) -> bytes:
    """The header field of a multipart entity, and the line before its first part."""
    return b"Content-Type: multipart/mixed; boundary=%s\n\n--%s\n" % (boundary, boundary)


def parts(header: bytes, count: int) -> bytes:
    """A message of parts with the same header."""
    return START + mixed(b"b") + (header + b"\n\nx\n--b\n") * count


# Each is a message that costs much more to read than it has bytes, if read naively.
MESSAGES: dict[str, Callable[[], bytes]] = {
    "entities within entities": lambda: (
        START + b"".join(mixed(b"b%d" % number) for number in range(20_000))
    ),
    "messages within messages": lambda: START + b"Content-Type: message/rfc822\n\n" * 200_000,
    "parts without number": lambda: parts(b"Content-Type: application/zip", 100_000),
    "parts within many levels": lambda: (
        START
        + b"".join(mixed(b"b%d" % number) for number in range(14))
        + mixed(b"b")
        + b"Content-Type: application/zip\n\nx\n--b\n" * 3_000
    ),
    "a header of megabytes": lambda: START + b"X-Long: " + b"x" * 30_000_000,
    "headers of thousands of fields": lambda: parts(b"A: b\n" * 10_000, 20),
    "an open quotation mark and semicolons": lambda: parts(
        b'Content-Type: application/zip; a="' + b";" * 60_000, 50
    ),
    "continued parameters": lambda: parts(
        b"Content-Type: application/zip; " + b"".join(b"name*%d=x;" % n for n in range(6_000)), 50
    ),
    "encoded words": lambda: b"Subject: " + b"=?utf-8?b?eA==?= " * 100_000 + b"\nFrom: a\n\nx",
    "a boundary of all characters": lambda: (
        START
        + b'Content-Type: multipart/mixed; boundary="'
        + b"(.*)+" * 300
        + b'"\n\n'
        + b"-" * 10**6
    ),
    "base64 that is none": lambda: parts(
        b"Content-Type: application/zip\nContent-Transfer-Encoding: base64\n\n" + b"=" * 10**6, 10
    ),
}


@pytest.mark.parametrize("name", MESSAGES)
def test_a_message_is_read_in_bounds(tmp_path: Path, name: str) -> None:
    path = tmp_path / "mail.eml"
    path.write_bytes(MESSAGES[name]())
    outcome = examined(path, "STD-GEN-ZIP-MAIL", seconds=5, memory=200)
    assert outcome.report is not None
    assert not outcome.report.conformant


def test_a_field_that_is_too_long_is_not_verified(tmp_path: Path) -> None:
    """It may say what is asked for, or not: that it is missing is not known."""
    message = zip_mail().as_bytes().replace(b"Subject: ", b"Subject: " + b"x " * 2_000)
    path = tmp_path / "mail.eml"
    path.write_bytes(message)
    outcome = examined(path, "STD-GEN-ZIP-MAIL")
    assert "too long for its field Subject" in outcome.said
    assert "header Subject is missing" not in outcome.said


def test_an_attached_bomb_ends_at_a_limit(tmp_path: Path) -> None:
    path = tmp_path / "mail.eml"
    path.write_bytes(
        zip_mail(zipped({"BOMB": b"\x08\0\x16\0UI\xff\xff" + bytes(1 << 27)})).as_bytes()
    )
    assert examined(path, "STD-GEN-ZIP-MAIL", seconds=3, memory=100).files == {"BOMB": "dicom"}
