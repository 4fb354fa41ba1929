"""Secure DICOM Files (PS3.15 D.1) and S/MIME (B.8): examined without a key, and opened with one."""

from __future__ import annotations

import contextlib
import json
import random
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from apdsl import catalogue, evaluation
from apdsl.cli.main import main as cli
from apdsl.runtime.engine import validate
from apdsl.runtime.findings import Report
from apdsl.runtime.limits import Limits
from apdsl.runtime.secure.envelope import EnvelopeError, Recipient, examine
from apdsl.runtime.secure.opening import Keys, open_envelope
from apdsl.runtime.secure.signatures import Integrity
from tests.media.files import conforming
from tests.media.mails import zip_mail
from tests.media.secured import PASSWORD, Openssl
from tests.runtime.imposing import ALL_RULES, profile, unverified, violated

pytestmark = pytest.mark.peer

D1, KEYS, INNER = (
    "D.3.5/BasicDICOMMediaSecurity",
    "PS3.15:D.1.1/key-transport",
    "PS3.15:D.1.1/inner-content",
)
SECURE = profile(rules=(ALL_RULES - {"no-secure-files"}) | {"secure-files"})
CONTENT = conforming()["IM/0001"]


@pytest.fixture(scope="module")
def openssl(tmp_path_factory: pytest.TempPathFactory) -> Openssl:
    return Openssl.prepared(tmp_path_factory.mktemp("keys"))


def disc(root: Path, files: dict[str, bytes]) -> Path:
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return root


def demands(identifier: str, path: Path, keys: Keys | None = None) -> Report:
    """The report on what a profile asks of security alone."""
    common = catalogue.common()
    whole = evaluation.profile(catalogue.model(identifier), common)
    bare = replace(whole, checks=(), rules=(), sop_rows=(), sop_requirement_id="table")
    report = validate(path, [bare], keys=keys)
    kept = tuple(found for found in report.findings if found.requirement_id != "table")
    return replace(report, findings=kept)


def test_an_envelope_shows_its_algorithms_without_a_key(openssl: Openssl) -> None:
    envelope = examine(openssl.secured(CONTENT))
    assert (envelope.content_type, envelope.encryption, envelope.key_bits) == (
        "enveloped_data",
        "AES",
        256,
    )
    assert envelope.recipients == (Recipient("RSA"),)
    with_password = examine(openssl.with_password(CONTENT))
    (recipient,) = with_password.recipients
    assert (recipient.management, recipient.wrapping) == ("PBKDF2", "AES")
    assert recipient.iterations > 0


@pytest.mark.parametrize("cipher", ["-aes128", "-aes192", "-aes256", "-des3"])
@pytest.mark.parametrize("streamed", [(), ("-stream",)])
def test_every_cipher_is_opened(openssl: Openssl, cipher: str, streamed: tuple[str, ...]) -> None:
    """With -stream, OpenSSL writes lengths as indefinite, in pieces."""
    opened = open_envelope(
        openssl.encrypted(openssl.signed(CONTENT), cipher, *streamed), openssl.keys
    )
    assert opened.content == CONTENT
    assert opened.envelope.inner is not None
    assert opened.envelope.inner.digests == ("SHA-256",)
    assert opened.envelope.inner.signatures == ("RSA",)
    assert opened.integrity == Integrity()


def test_a_key_encrypted_with_oaep_is_opened(openssl: Openssl) -> None:
    encrypted = openssl.run(
        *("cms", "-encrypt", "-binary", "-outform", "DER", "-aes256"),
        *("-recip", "cert.pem", "-keyopt", "rsa_padding_mode:oaep"),
        given=CONTENT,
    )
    assert examine(encrypted).recipients == (Recipient("RSA"),)
    assert open_envelope(encrypted, openssl.keys).content == CONTENT


def test_a_password_opens(openssl: Openssl) -> None:
    encrypted = openssl.with_password(openssl.digested(CONTENT))
    opened = open_envelope(encrypted, Keys(password=PASSWORD.encode()))
    assert opened.content == CONTENT
    with pytest.raises(EnvelopeError, match="the password is wrong"):
        open_envelope(encrypted, Keys(password=b"wrong"))


def test_another_key_does_not_open(openssl: Openssl, tmp_path: Path) -> None:
    other = Openssl.prepared(tmp_path)
    with pytest.raises(EnvelopeError, match="do not open it"):
        open_envelope(openssl.secured(CONTENT), other.keys)


def test_with_a_certificate_only_what_is_for_it_is_opened(openssl: Openssl, tmp_path: Path) -> None:
    other = Openssl.prepared(tmp_path)
    assert openssl.keys.certificate
    keys = replace(openssl.keys, certificate=other.keys.certificate)
    with pytest.raises(EnvelopeError, match="other certificates"):
        open_envelope(openssl.secured(CONTENT), keys)
    by_key_identifier = openssl.encrypted(CONTENT, "-aes256", "-keyid")
    assert open_envelope(by_key_identifier, openssl.keys).content == CONTENT


def test_a_digest_that_does_not_fit_is_told(openssl: Openssl) -> None:
    digested = openssl.digested(CONTENT)
    at = digested.index(CONTENT[200:260])
    changed = digested[:at] + bytes([digested[at] ^ 1]) + digested[at + 1 :]
    opened = open_envelope(openssl.encrypted(changed), openssl.keys)
    assert "digest" in opened.integrity.trouble[0]


def test_steps_without_number_are_refused(openssl: Openssl) -> None:
    keys = Keys(password=PASSWORD.encode())
    with pytest.raises(EnvelopeError, match="steps"):
        open_envelope(openssl.with_password(CONTENT), keys, Limits(key_iterations=100))


def test_envelopes_without_number_are_refused(openssl: Openssl) -> None:
    content = CONTENT
    for _ in range(10):
        content = openssl.digested(content)
    with pytest.raises(EnvelopeError, match="layers"):
        open_envelope(content, None)


@pytest.mark.parametrize("seed", range(25))
def test_damage_is_an_error_and_nothing_else(openssl: Openssl, seed: int) -> None:
    chance = random.Random(seed)
    content = bytearray(_kept(openssl))
    for _ in range(chance.randint(1, 6)):
        content[chance.randrange(min(700, len(content)))] = chance.randrange(256)
    started = time.monotonic()
    with contextlib.suppress(EnvelopeError):
        open_envelope(bytes(content), openssl.keys)
    assert time.monotonic() - started < 5


_KEPT: dict[Path, bytes] = {}


def _kept(openssl: Openssl) -> bytes:
    return _KEPT.setdefault(openssl.folder, openssl.secured(CONTENT))


def test_without_the_extra_the_reason_says_what_to_install(
    openssl: Openssl, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = disc(tmp_path, {"A": _kept(openssl)})
    monkeypatch.setitem(sys.modules, "asn1crypto", None)
    report = demands("STD-GEN-SEC-CD", root, openssl.keys)
    assert not report.findings
    reasons = {entry.requirement_id: entry.reason for entry in report.unverified}
    assert "asn1crypto is not installed" in reasons[D1]


def test_without_cryptography_an_envelope_is_examined_and_stays_closed(
    openssl: Openssl, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name in sys.modules if name.startswith("cryptography")]:
        monkeypatch.setitem(sys.modules, name, None)
    monkeypatch.setitem(sys.modules, "cryptography", None)
    with pytest.raises(EnvelopeError, match="cryptography is not installed"):
        open_envelope(_kept(openssl), openssl.keys)
    assert examine(_kept(openssl)).encryption == "AES"


# ---- File-sets ----


def test_a_secure_file_set_conforms_when_it_is_decrypted(openssl: Openssl, tmp_path: Path) -> None:
    files = {name: openssl.secured(content) for name, content in conforming().items()}
    root = disc(tmp_path, files)
    report = validate(root, [SECURE], keys=openssl.keys)
    assert report.findings == ()
    assert {file.kind for file in report.files} == {"dicom", "dicomdir"}
    assert "no-secure-files" in violated(validate(root, [profile()], keys=openssl.keys))
    assert {path.name for path in tmp_path.rglob("*") if path.is_file()} == {
        "DICOMDIR",
        "0001",
        "0002",
    }


def test_without_a_key_the_content_is_not_verified(openssl: Openssl, tmp_path: Path) -> None:
    files = {name: openssl.secured(content) for name, content in conforming().items()}
    report = validate(disc(tmp_path, files), [SECURE])
    assert report.findings == ()
    assert {file.kind for file in report.files} == {"secure"}
    assert any("no key was given" in entry.reason for entry in report.unverified)


def test_a_file_that_is_not_protected_is_found_among_decrypted_ones(
    openssl: Openssl, tmp_path: Path
) -> None:
    files = {name: openssl.secured(content) for name, content in conforming().items()}
    files["IM/0002"] = conforming()["IM/0002"]
    report = validate(disc(tmp_path, files), [SECURE], keys=openssl.keys)
    assert {(found.requirement_id, found.path) for found in report.findings} == {
        ("secure-files", "IM/0002")
    }


def test_a_single_secure_file_is_opened(openssl: Openssl, tmp_path: Path) -> None:
    path = tmp_path / "FILE"
    path.write_bytes(openssl.secured(CONTENT))
    report = validate(path, [SECURE], keys=openssl.keys)
    assert report.findings == ()
    assert report.files[0].kind == "dicom"


def test_the_demands_of_d_1_are_judged(openssl: Openssl, tmp_path: Path) -> None:
    root = disc(tmp_path, {"A": openssl.secured(CONTENT)})
    report = demands("STD-GEN-SEC-CD", root, openssl.keys)
    assert not report.findings
    assert not {D1, KEYS, INNER} & unverified(report)
    without = demands("STD-GEN-SEC-CD", root)
    assert INNER in unverified(without)
    assert not {D1, KEYS} & unverified(without)


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        ("signed", {D1, INNER}),
        ("plain", {INNER}),
        ("md5", {INNER}),
        ("camellia", {D1}),
    ],
)
def test_each_demand_of_d_1_is_found(
    openssl: Openssl, tmp_path: Path, make: str, expected: set[str]
) -> None:
    files = {
        "signed": lambda: openssl.signed(CONTENT),
        "plain": lambda: openssl.encrypted(CONTENT),
        "md5": lambda: openssl.encrypted(openssl.digested(CONTENT, "md5")),
        "camellia": lambda: openssl.encrypted(openssl.signed(CONTENT), "-camellia128"),
    }
    root = disc(tmp_path, {"A": files[make]()})
    assert violated(demands("STD-GEN-SEC-CD", root, openssl.keys)) == expected


# ---- E-mails ----


def mailed(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def test_a_secure_e_mail_conforms_when_it_is_decrypted(openssl: Openssl, tmp_path: Path) -> None:
    path = mailed(tmp_path / "mail.eml", openssl.sealed(zip_mail(subject="DICOM-ZIP")))
    report = validate(path, [profile()], keys=openssl.keys)
    assert report.findings == ()
    assert [file.path for file in report.files] == ["DICOMDIR", "IM/0001", "IM/0002"]
    judged = demands("STD-GEN-SEC-ZIP-MAIL", path, openssl.keys)
    assert not judged.findings
    named = unverified(judged)
    assert not any(name.startswith(("L.3.4/", "L.3.2/", "PS3.15:B.8/")) for name in named)


def test_without_a_key_the_subject_of_a_secure_e_mail_is_judged(
    openssl: Openssl, tmp_path: Path
) -> None:
    path = mailed(tmp_path / "mail.eml", openssl.sealed(zip_mail(subject="images")))
    report = demands("STD-GEN-SEC-ZIP-MAIL", path)
    assert violated(report) == {"L.3.2/message/Subject"}
    assert {"L.3.2/part/Content-Type", "PS3.15:B.8/message-signed"} <= unverified(report)


def test_a_secure_e_mail_is_signed_and_encrypted_with_aes(openssl: Openssl, tmp_path: Path) -> None:
    message = zip_mail(subject="DICOM-ZIP")
    path = mailed(tmp_path / "mail.eml", openssl.sealed(message, sign=False, cipher="-des3"))
    report = demands("STD-GEN-SEC-ZIP-MAIL", path, openssl.keys)
    assert {"PS3.15:B.8/message-signed", "PS3.15:B.8/whole-message-encrypted"} <= violated(report)


# ---- From the command line ----


def test_keys_are_given_on_the_command_line(openssl: Openssl, tmp_path: Path) -> None:
    path = tmp_path / "FILE"
    path.write_bytes(openssl.secured(CONTENT))
    folder = openssl.folder
    given = ["validate", str(path), "--profile", "STD-GEN-SEC-CD", "--format", "json"]
    sealed = json.loads(CliRunner().invoke(cli, given).stdout)
    assert sealed["files"][0]["kind"] == "secure"
    given += ["--key", str(folder / "key.pem"), "--cert", str(folder / "cert.pem")]
    assert json.loads(CliRunner().invoke(cli, given).stdout)["files"][0]["kind"] == "dicom"


def test_a_password_is_read_from_a_file(openssl: Openssl, tmp_path: Path) -> None:
    path, password = tmp_path / "FILE", tmp_path / "password"
    path.write_bytes(openssl.with_password(openssl.digested(CONTENT)))
    password.write_text(f"{PASSWORD}\nsecond line\n")
    given = ["validate", str(path), "--profile", "STD-GEN-SEC-CD", "--format", "json"]
    given += ["--password-file", str(password)]
    assert json.loads(CliRunner().invoke(cli, given).stdout)["files"][0]["kind"] == "dicom"
