"""Hostile CMS envelopes: of Secure DICOM Files and of e-mails."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from apdsl.runtime.limits import Limits
from apdsl.runtime.secure.opening import Keys
from tests.hostile.bounded import examined
from tests.media.files import conforming
from tests.media.mails import zip_mail
from tests.media.secured import PASSWORD, Openssl
from tests.runtime.encoded import ct_file

PROFILE = "STD-GEN-SEC-CD"
PASSWORDS = Keys(password=PASSWORD.encode())

DATA = bytes.fromhex("06092A864886F70D010701")
SIGNED = bytes.fromhex("06092A864886F70D010702")
ENVELOPED = bytes.fromhex("06092A864886F70D010703")
AES = bytes.fromhex("060960864801650304012A")


@pytest.fixture(scope="module")
def openssl(tmp_path_factory: pytest.TempPathFactory) -> Openssl:
    return Openssl.prepared(tmp_path_factory.mktemp("openssl"))


def der(tag: int, *content: bytes) -> bytes:
    """A value in Distinguished Encoding Rules."""
    joined = b"".join(content)
    size = len(joined)
    octets = size.to_bytes((size.bit_length() + 7) // 8 or 1, "big")
    length = bytes([size]) if size < 0x80 else bytes([0x80 | len(octets)]) + octets
    return bytes([tag]) + length + joined


def enveloped(recipients: bytes, encrypted: bytes) -> bytes:
    """An envelope of these recipients."""
    algorithm = der(0x30, AES, der(4, bytes(16)))
    inner = der(0x30, DATA, algorithm, encrypted)
    content = der(0x30, der(2, b"\0"), der(0x31, recipients), inner)
    return der(0x30, ENVELOPED, der(0xA0, content))


def signed(content: bytes) -> bytes:
    """Signed-data without a signer."""
    inner = der(0x30, DATA, der(0xA0, content))
    whole = der(0x30, der(2, b"\1"), der(0x31), inner, der(0x31))
    return der(0x30, SIGNED, der(0xA0, whole))


# Each costs much more to examine than it has bytes, if done naively.
ENVELOPES: dict[str, Callable[[], bytes]] = {
    "recipients without number": lambda: enveloped(der(0x30) * 1_000_000, der(0x80, bytes(32))),
    "many recipients": lambda: enveloped(der(0x30) * 100_000, der(0x80, bytes(32))),
    "segments without number": lambda: signed(der(0x24, der(4, b"a") * 1_000_000)),
    "many segments": lambda: signed(der(0x24, der(4, b"a" * 200) * 100_000)),
    "segments within segments": lambda: signed(b"\x24\x80" * 100_000 + bytes(200_000)),
    "values within values": lambda: b"\x30\x80" + SIGNED + b"\xa0\x80" + b"\x30\x80" * 100_000,
    "lengths of hundreds of bytes": lambda: b"\x30\xfe" + b"\xff" * 126 + SIGNED + b"\xff" * 10**6,
    "a tag without end": lambda: der(0x30, SIGNED, der(0xA0, b"\x3f" + b"\xff" * 10**6)),
    "an object identifier without end": lambda: der(
        0x30, SIGNED + b"\x06\x83\x0f\x42\x40" + b"\xff" * 10**6
    ),
}


@pytest.mark.parametrize("name", ENVELOPES)
def test_an_envelope_is_examined_in_bounds(tmp_path: Path, name: str) -> None:
    (tmp_path / "F").write_bytes(ENVELOPES[name]())
    outcome = examined(tmp_path, PROFILE, seconds=4, memory=150, keys=PASSWORDS)
    assert outcome.files == {"F": "secure"}
    assert " F " in f" {outcome.said} ".replace("\n", " ")


def with_steps(openssl: Openssl, octets: bytes) -> bytes:
    """An envelope by password that says how many steps derive the key."""
    made = openssl.with_password(ct_file(1))
    usual = der(2, (2048).to_bytes(2, "big"))
    assert made.count(usual) == 1
    at = made.index(usual)
    assert len(octets) == 2, "no length of what is around changes"
    return made[:at] + der(2, octets) + made[at + len(usual) :]


def test_steps_beyond_the_limit_are_not_done(openssl: Openssl, tmp_path: Path) -> None:
    (tmp_path / "F").write_bytes(with_steps(openssl, b"\x7f\xff"))
    limits = Limits(key_iterations=32_766)
    outcome = examined(tmp_path, PROFILE, seconds=1, keys=PASSWORDS, limits=limits)
    assert "limit key-iterations" in outcome.said


def test_recipients_share_the_limit_of_steps(openssl: Openssl, tmp_path: Path) -> None:
    """Sixty recipients with a wrong password each cost no more than one may."""
    wrong = Keys(password=b"wrong")
    options = [option for _ in range(60) for option in ("-pwri_password", PASSWORD)]
    (tmp_path / "F").write_bytes(openssl.with_password(ct_file(1), *options))
    usual = examined(tmp_path, PROFILE, keys=wrong)
    limited = examined(tmp_path, PROFILE, keys=wrong, limits=Limits(key_iterations=2_100))
    assert "do not open it" in usual.said
    assert "do not open it" in limited.said


def test_layers_of_compression_end_at_a_limit(openssl: Openssl, tmp_path: Path) -> None:
    content = bytes(1 << 26)
    with_zlib = openssl.run("cms", "-data_create", "-outform", "DER", given=b"x")
    if b"x" not in with_zlib:
        pytest.skip("OpenSSL without CMS")
    import zlib

    oid = bytes.fromhex("060B2A864886F70D0109100109")
    algorithm = der(0x30, bytes.fromhex("060B2A864886F70D0109100308"))
    packed = der(0xA0, der(4, zlib.compress(content)))
    inner = der(0x30, der(2, b"\0"), algorithm, der(0x30, DATA, packed))
    (tmp_path / "F").write_bytes(der(0x30, oid, der(0xA0, inner)))
    outcome = examined(tmp_path, PROFILE, seconds=2, memory=60, limits=Limits(secure=1 << 20))
    assert "limit secure" in outcome.said


def test_decrypted_content_is_in_no_file(openssl: Openssl, tmp_path: Path) -> None:
    """The harness fails where anything is opened for writing; here all is read and judged."""
    for name, content in conforming().items():
        path = tmp_path / "disc" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(openssl.secured(content))
    outcome = examined(tmp_path / "disc", PROFILE, keys=openssl.keys)
    assert set(outcome.files.values()) == {"dicomdir", "dicom"}
    mail = tmp_path / "mail.eml"
    mail.write_bytes(openssl.sealed(zip_mail()))
    outcome = examined(mail, "STD-GEN-SEC-ZIP-MAIL", keys=openssl.keys)
    assert set(outcome.files) == set(conforming())
