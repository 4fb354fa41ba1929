"""Signatures are held against their content and the certificate beside them, not trusted."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from asn1crypto import cms

from apdsl import catalogue, evaluation
from apdsl.runtime.engine import validate
from apdsl.runtime.findings import Report
from apdsl.runtime.secure.opening import open_envelope
from apdsl.runtime.secure.signatures import Integrity
from tests.media.files import conforming
from tests.media.mails import zip_mail
from tests.media.secured import Openssl

CONTENT = b"content that is signed " * 20
SIGNER = ("-signer", "cert.pem", "-inkey", "key.pem")


@pytest.fixture(scope="module")
def openssl(tmp_path_factory: pytest.TempPathFactory) -> Openssl:
    return Openssl.prepared(tmp_path_factory.mktemp("openssl"))


def signed(openssl: Openssl, *options: str) -> bytes:
    binary = ("-nodetach", "-binary", "-outform", "DER")
    return openssl.run("cms", "-sign", *binary, *SIGNER, *options, given=CONTENT)


def integrity(content: bytes) -> Integrity:
    return open_envelope(content, None).integrity


@pytest.mark.parametrize(
    "options",
    [
        (),
        ("-noattr",),
        ("-keyid",),
        ("-md", "sha1"),
        ("-md", "sha512"),
        ("-keyopt", "rsa_padding_mode:pss"),
        ("-keyopt", "rsa_padding_mode:pss", "-noattr", "-md", "sha384"),
        ("-stream",),
    ],
    ids=" ".join,
)
def test_a_signature_that_fits_is_without_a_word(
    openssl: Openssl, options: tuple[str, ...]
) -> None:
    assert integrity(signed(openssl, *options)) == Integrity()


@pytest.mark.parametrize("options", [(), ("-noattr",)], ids=["attributes", "content alone"])
def test_changed_content_is_found(openssl: Openssl, options: tuple[str, ...]) -> None:
    changed = signed(openssl, *options).replace(b"content that", b"CONTENT that", 1)
    assert integrity(changed).trouble


def test_a_changed_signature_is_found(openssl: Openssl) -> None:
    content = bytearray(signed(openssl))
    content[-9] ^= 1
    (trouble,) = integrity(bytes(content)).trouble
    assert "does not fit" in trouble


def test_a_changed_digest_of_both_is_found(openssl: Openssl) -> None:
    """Whoever changes the content and its digest alike cannot change the signature."""
    old, new = CONTENT, CONTENT.replace(b"content", b"CONTENT")
    content = signed(openssl).replace(old, new)
    content = content.replace(hashlib.sha256(old).digest(), hashlib.sha256(new).digest())
    (trouble,) = integrity(content).trouble
    assert "does not fit" in trouble


def test_the_certificate_of_another_is_found(openssl: Openssl, tmp_path: Path) -> None:
    """The same name and number in a certificate do not make it that of the signer."""
    other = Openssl.prepared(tmp_path)
    arguments = ("-days", "2", "-subj", "/CN=test", "-set_serial", "7")
    for each in (openssl, other):
        each.run("req", "-x509", "-key", "key.pem", "-out", "seven.pem", *arguments)
    signer = ("-signer", "seven.pem", "-inkey", "key.pem")
    binary = ("-nodetach", "-binary", "-outform", "DER")
    content = openssl.run("cms", "-sign", *binary, *signer, given=CONTENT)
    ours = openssl.run("x509", "-in", "seven.pem", "-outform", "DER")
    theirs = other.run("x509", "-in", "seven.pem", "-outform", "DER")
    if len(ours) != len(theirs):
        pytest.skip("the certificates differ in length")
    assert integrity(content.replace(ours, theirs)).trouble


def test_a_signature_without_certificate_is_not_verified(openssl: Openssl) -> None:
    found = integrity(signed(openssl, "-nocerts"))
    assert not found.trouble
    assert "certificate" in found.doubts[0]


def test_a_signature_by_a_key_of_an_unknown_kind_is_not_verified(openssl: Openssl) -> None:
    content = signed(openssl)
    rsa = bytes.fromhex("06092a864886f70d010101")
    found = integrity(content.replace(rsa, rsa[:-1] + b"\x31", 1))
    assert not found.trouble
    assert "unknown kind" in found.doubts[0]


def test_signed_data_without_signer_is_found(openssl: Openssl) -> None:
    content = openssl.run(
        *("cms", "-sign", "-nodetach", "-binary", "-outform", "DER", "-nosmimecap"),
        *SIGNER,
        given=CONTENT,
    )
    info = cms.ContentInfo.load(content)
    info["content"]["signer_infos"] = cms.SignerInfos([])
    assert "without any signature" in integrity(info.dump(force=True)).trouble[0]


# ---- In reports ----


def report_on(path: Path, openssl: Openssl, identifier: str) -> Report:
    profile = evaluation.profile(catalogue.model(identifier), catalogue.common())
    return validate(path, [profile], keys=openssl.keys)


def test_a_secure_file_that_was_changed_is_a_finding(openssl: Openssl, tmp_path: Path) -> None:
    content = bytearray(openssl.signed(conforming()["IM/0001"]))
    content[-9] ^= 1
    (tmp_path / "F").write_bytes(openssl.encrypted(bytes(content)))
    report = report_on(tmp_path, openssl, "STD-GEN-SEC-CD")
    (finding,) = (each for each in report.findings if "does not fit" in each.message)
    assert finding.requirement_id == "PS3.15:D.1.1/inner-content"
    assert finding.path == "F"


@pytest.mark.parametrize("ending", [b"\n", b"\r\n"])
def test_a_clear_signed_e_mail_is_held_against_its_signature(
    openssl: Openssl, tmp_path: Path, ending: bytes
) -> None:
    made = openssl.run("cms", "-sign", *SIGNER, given=zip_mail().as_bytes())
    head = b"Subject: DICOM-ZIP\nFrom: a@b.example\nTo: c@d.example\n"
    message = (head + made).replace(b"\r\n", b"\n").replace(b"\n", ending)
    path = tmp_path / "mail.eml"
    for content, wrong in ((message, False), (message.replace(b"of today.", b"of today!"), True)):
        path.write_bytes(content)
        report = report_on(path, openssl, "STD-GEN-SEC-ZIP-MAIL")
        said = [found.message for found in report.findings if "digest" in found.message]
        assert bool(said) == wrong
        assert len(report.files) == 3


def test_a_signature_of_another_part_does_not_sign_the_message(
    openssl: Openssl, tmp_path: Path
) -> None:
    made = openssl.run("cms", "-sign", *SIGNER, given=b"Content-Type: text/plain\n\nno file\n")
    path = tmp_path / "mail.eml"
    path.write_bytes(_beside(made.replace(b"\r\n", b"\n")))
    report = report_on(path, openssl, "STD-GEN-SEC-ZIP-MAIL")
    unverified = {entry.requirement_id for entry in report.unverified}
    assert "PS3.15:B.8/message-signed" in unverified


def test_an_envelope_around_a_part_does_not_encrypt_the_message(
    openssl: Openssl, tmp_path: Path
) -> None:
    sealed = openssl.sealed(zip_mail()).replace(b"\r\n", b"\n")
    path = tmp_path / "mail.eml"
    path.write_bytes(_beside(sealed))
    report = report_on(path, openssl, "STD-GEN-SEC-ZIP-MAIL")
    assert any("Only a part" in finding.message for finding in report.findings)
    path.write_bytes(sealed)
    report = report_on(path, openssl, "STD-GEN-SEC-ZIP-MAIL")
    assert not any("Only a part" in finding.message for finding in report.findings)


def _beside(part: bytes) -> bytes:
    """A message of a part and a ZIP archive beside it."""
    attached = zip_mail().as_bytes()
    start = attached.index(b"Content-Type: multipart/mixed")
    boundary = attached.partition(b'boundary="')[2].partition(b'"')[0]
    at = attached.index(b"--" + boundary + b"\n", start)
    return attached[:at] + b"--" + boundary + b"\n" + part + b"\n" + attached[at:]
