"""Envelopes held against the algorithms that a claim names (PS3.2 7.6)."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from apdsl import catalogue
from apdsl.cli.main import main as cli
from apdsl.evaluation import claims
from apdsl.model.vocabulary import Role
from apdsl.runtime.engine import validate
from apdsl.runtime.findings import Report
from apdsl.runtime.secure.opening import Keys
from tests.media.files import conforming
from tests.media.mails import zip_mail
from tests.media.secured import PASSWORD, Openssl
from tests.semantics.claiming import claim, model_of

pytestmark = pytest.mark.peer

CONTENT = conforming()["IM/0001"]
FILES = {
    "content-encryption": "AES",
    "key-management": "RSA",
    "digest": "SHA-256",
    "signature": "RSA",
}


@pytest.fixture(scope="module")
def openssl(tmp_path_factory: pytest.TempPathFactory) -> Openssl:
    return Openssl.prepared(tmp_path_factory.mktemp("keys"))


def secured(profile: str, security: str, role: str, **named: str) -> str:
    """The text of a claim of a secure profile that names these algorithms."""
    properties = "".join(f' property {name} = "{value}"' for name, value in named.items())
    ends = "finalize" if role == "FSC" and "CD" in profile else ""
    return claim(
        f"profile {profile} {{ {role} {{ {ends} sop classes {{ CTImageStorage with "
        "ExplicitVRLittleEndian } } } profile STD-XABC-CD { FSR }",
        more=f"security {security} {{{properties} }}",
    )


def files(role: str = "FSC", **changes: str) -> str:
    named = {name: value for name, value in {**FILES, **changes}.items() if value}
    return secured("STD-GEN-SEC-CD", "BasicDICOMMediaSecurity", role, **named)


def judged(text: str, path: Path, keys: Keys | None, role: Role = "FSC") -> Report:
    """The report of the secure profile as the claim has it."""
    found = model_of(text)
    models = {model.id: model for model in catalogue.models()}
    (profile,) = (
        each
        for each in claims.profiles(found, (role,), models, catalogue.common())
        if "SEC" in each.identifier
    )
    return validate(path, [profile], keys=keys)


def differing(report: Report) -> dict[str, tuple[str, str | None, str | None]]:
    """What is secured otherwise than claimed: severity, found and expected of each property."""
    return {
        found.requirement_id.rpartition("/")[2]: (found.severity, found.found, found.expected)
        for found in report.findings
        if "/security/" in found.requirement_id
    }


def unjudged(report: Report) -> dict[str, str]:
    return {
        entry.requirement_id.rpartition("/")[2]: entry.reason
        for entry in report.unverified
        if "/security/" in entry.requirement_id
    }


def written(folder: Path, content: bytes) -> Path:
    (folder / "A").write_bytes(content)
    return folder


def test_files_that_are_secured_as_claimed_have_no_finding(
    openssl: Openssl, tmp_path: Path
) -> None:
    report = judged(files(), written(tmp_path, openssl.secured(CONTENT)), openssl.keys)
    assert not differing(report)
    assert not unjudged(report)


@pytest.mark.parametrize(
    ("changes", "property_", "found"),
    [
        ({"content-encryption": "Triple-DES"}, "content-encryption", "AES"),
        ({"key-management": "PBKDF2"}, "key-management", "RSA"),
        ({"digest": "SHA-512"}, "digest", "SHA-256"),
        ({"signature": ""}, "signature", "RSA with SHA-256"),
    ],
)
def test_another_algorithm_than_the_claimed_one_is_a_finding(
    openssl: Openssl, tmp_path: Path, changes: dict[str, str], property_: str, found: str
) -> None:
    text = files(**changes)
    report = judged(text, written(tmp_path, openssl.secured(CONTENT)), openssl.keys)
    assert differing(report) == {property_: ("error", found, changes[property_] or "none")}
    (finding,) = [f for f in report.findings if "/security/" in f.requirement_id]
    line = text[: text.index("security Basic")].count("\n") + 1
    assert (finding.clause, finding.path, finding.source) == (
        "PS3.2 7.6",
        "A",
        f"text.apdsl:{line}",
    )
    assert f'of "A": {found}; Burner claims {changes[property_] or "none"} (' in finding.message


def test_a_password_is_another_key_management(openssl: Openssl, tmp_path: Path) -> None:
    path = written(tmp_path, openssl.with_password(openssl.digested(CONTENT)))
    keys = Keys(password=PASSWORD.encode())
    assert differing(judged(files(), path, keys)) == {"key-management": ("error", "PBKDF2", "RSA")}
    assert not differing(judged(files(**{"key-management": "PBKDF2"}), path, keys))


def test_of_what_is_not_opened_the_outside_is_judged_and_the_rest_is_unknown(
    openssl: Openssl, tmp_path: Path
) -> None:
    path = written(tmp_path, openssl.secured(CONTENT))
    report = judged(files(**{"content-encryption": "Triple-DES", "digest": "SHA-1"}), path, None)
    assert set(differing(report)) == {"content-encryption"}
    assert set(unjudged(report)) == {"digest", "signature"}


@pytest.mark.parametrize("role", ["FSR", "FSU"])
def test_files_of_others_that_are_secured_otherwise_are_a_warning(
    openssl: Openssl, tmp_path: Path, role: Role
) -> None:
    text = files(role, digest="SHA-1")
    if role == "FSU":
        text = text.replace("FSU {", "FSU { finalize ", 1)
    report = judged(text, written(tmp_path, openssl.secured(CONTENT)), openssl.keys, role)
    assert differing(report) == {"digest": ("warning", "SHA-256", "SHA-1")}


def test_files_without_envelope_have_nothing_to_compare(tmp_path: Path) -> None:
    report = judged(files(), written(tmp_path, CONTENT), None)
    assert not differing(report)
    assert not unjudged(report)


# ---- E-mails -------------------------------------------------------------------------------------


def mail_claim(**changes: str) -> str:
    named = {"content-encryption": "AES", "key-management": "RSA", **changes}
    profile, security = "STD-GEN-SEC-ZIP-MAIL", "SecureUseOfEmailTransport"
    return secured(profile, security, "FSC", **named)


@pytest.fixture(scope="module")
def mail(openssl: Openssl) -> Path:
    """An e-mail with a signature beside the message, within an envelope."""
    path = openssl.folder / "mail.eml"
    path.write_bytes(openssl.sealed(zip_mail(subject="DICOM-ZIP")))
    return path


@pytest.mark.parametrize(
    ("signature", "expected"),
    [
        ("RSA", {}),
        ("RSA with SHA-256", {}),
        (
            "RSA with SHA-512",
            {"signature": ("error", "RSA with SHA-256", "RSA with SHA-512")},
        ),
    ],
)
def test_the_signature_of_an_e_mail_is_compared(
    openssl: Openssl, mail: Path, signature: str, expected: dict[str, object]
) -> None:
    report = judged(mail_claim(signature=signature), mail, openssl.keys)
    assert differing(report) == expected


def test_what_neither_profile_nor_claim_names_is_not_compared(openssl: Openssl, mail: Path) -> None:
    report = judged(mail_claim(), mail, openssl.keys)
    assert not differing(report)
    assert not unjudged(report)


def test_words_of_the_vendor_are_not_compared(openssl: Openssl, mail: Path) -> None:
    report = judged(mail_claim(**{"key-management": "smart cards"}), mail, openssl.keys)
    assert unjudged(report) == {"key-management": "Burner names smart cards, which is not compared"}


def test_without_a_key_the_signature_of_an_e_mail_is_unknown(mail: Path) -> None:
    assert set(unjudged(judged(mail_claim(signature="RSA"), mail, None))) == {"signature"}


# ---- From the command line -----------------------------------------------------------------------


def test_a_medium_is_held_against_the_algorithms_of_a_claim(
    openssl: Openssl, tmp_path: Path
) -> None:
    disc = tmp_path / "disc"
    disc.mkdir()
    written(disc, openssl.secured(CONTENT))
    text = tmp_path / "claim.apdsl"
    text.write_text(files(digest="SHA-1"), "utf-8")
    folder = openssl.folder
    keys = ("--key", folder / "key.pem", "--cert", folder / "cert.pem")
    done = CliRunner().invoke(
        cli, [str(word) for word in ("validate", disc, "--claim", text, *keys, "--format", "json")]
    )
    findings = json.loads(done.stdout)["findings"]
    assert "Burner/STD-GEN-SEC-CD/security/digest" in {f["requirement_id"] for f in findings}
