"""The demands of security profiles (PS3.15 D.1, B.8), held against what envelopes show."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final, TypeAlias

from apdsl.runtime.checks import Results, Unknown, Violation
from apdsl.runtime.file_set import FileSet
from apdsl.runtime.media.volume import MAIL
from apdsl.runtime.reading.file import ReadFile
from apdsl.runtime.secure.envelope import Envelope

if TYPE_CHECKING:
    from apdsl.runtime.media.email_message import Mail

SecurityDemand: TypeAlias = Callable[[FileSet], Results | None]
"""What of a demand is not met; None where the input shows nothing of it."""

# PS3.15 D.1.1
_CIPHERS: Final = ("AES", "Triple-DES")
_DIGESTS: Final = ("SHA-1", "SHA-256", "SHA-384", "SHA-512")
_TRIPLE_DES_BITS: Final = 168


def security_demand(requirement_id: str) -> SecurityDemand | None:
    """What judges a requirement of a security profile; None where nothing does."""
    found = _DEMANDS.get(requirement_id)
    return found or next(
        (judge for name, judge in _OF_PROFILES.items() if requirement_id.endswith(f"/{name}")), None
    )


# ---- Secure DICOM Files ----


def _secure_files(file_set: FileSet) -> list[ReadFile]:
    return [file for file in file_set.files if file.protection is not None]


def _on_files(judge: Callable[[Envelope, str], Results]) -> SecurityDemand:
    """The demand on the envelope of each Secure DICOM File."""

    def results(files: list[ReadFile]) -> Results:
        for file in files:
            protection = file.protection
            if protection is None:
                continue
            if protection.envelope is not None:
                yield from judge(protection.envelope, file.name)
            elif protection.damaged:
                message = f'"{file.name}" is no Secure DICOM File that can be opened: '
                yield Violation(message + protection.reason, locator=file.name)
            else:
                yield Unknown(protection.reason, file.name)

    def demand(file_set: FileSet) -> Results | None:
        files = _secure_files(file_set)
        return results(files) if files else None

    return demand


def _content_encryption(envelope: Envelope, name: str) -> Results:
    if envelope.content_type != "enveloped_data":
        found = envelope.content_type.replace("_", "-")
        message = f'"{name}" holds CMS {found}; it is to be Enveloped-data (PS3.15 D.1.1).'
        yield Violation(message, None, found, "enveloped-data", name)
    elif envelope.encryption not in _CIPHERS:
        message = (
            f'The content of "{name}" is encrypted by {envelope.encryption}; use AES or Triple-DES '
            "in the mode CBC (PS3.15 D.1.1)."
        )
        yield Violation(message, None, envelope.encryption, " or ".join(_CIPHERS), name)


def _key_transport(envelope: Envelope, name: str) -> Results:
    if envelope.encryption == "Triple-DES" and envelope.key_bits != _TRIPLE_DES_BITS:
        message = f'"{name}" has a Triple-DES key of {envelope.key_bits} bits; use 168 bits.'
        yield Violation(message, None, str(envelope.key_bits), str(_TRIPLE_DES_BITS), name)
    for recipient in envelope.recipients:
        password = recipient.management == "PBKDF2" and recipient.wrapping in _CIPHERS
        if recipient.management != "RSA" and not password:
            found = " with ".join(filter(None, (recipient.management, recipient.wrapping)))
            message = (
                f'The key of "{name}" is managed by {found or "an unknown way"}; use RSA, or '
                "PBKDF2 with AES or Triple-DES (PS3.15 D.1.1)."
            )
            yield Violation(message, None, found, "RSA or PBKDF2", name)


def _inner_content(file_set: FileSet) -> Results | None:
    files = _secure_files(file_set)
    return _judged_inner(files) if files else None


def _judged_inner(files: list[ReadFile]) -> Results:
    for file in files:
        protection = file.protection
        if protection is None:
            continue
        for text in protection.trouble:
            yield Violation(f'"{file.name}": {text}.', locator=file.name)
        for text in protection.doubts:
            yield Unknown(text, file.name)
        envelope = protection.envelope
        if envelope is not None and envelope.inner is None and not protection.reason:
            message = (
                f'The encrypted content of "{file.name}" is neither Signed-data nor Digested-data '
                "(PS3.15 D.1.1)."
            )
            yield Violation(message, locator=file.name)
        elif envelope is None or envelope.inner is None:
            yield Unknown(f"the encrypted content is not shown: {protection.reason}", file.name)
        else:
            yield from _judged_layer(envelope.inner, file.name)


def _judged_layer(inner: Envelope, name: str) -> Iterator[Violation]:
    if inner.content_type not in ("signed_data", "digested_data"):
        found = inner.content_type.replace("_", "-")
        message = f'"{name}" encloses {found}; it is to be Signed-data or Digested-data.'
        yield Violation(message, None, found, "signed-data or digested-data", name)
    for digest in inner.digests:
        if digest not in _DIGESTS:
            message = f'"{name}" is digested by {digest}; use {", ".join(_DIGESTS)}.'
            yield Violation(message, None, digest, " or ".join(_DIGESTS), name)
    for signature in inner.signatures:
        if signature != "RSA":
            message = f'"{name}" is signed by {signature}; use RSA (PS3.15 D.1.1).'
            yield Violation(message, None, signature, "RSA", name)


# ---- Secure e-mails ----


def _on_mail(judge: Callable[[Mail], Results]) -> SecurityDemand:
    def demand(file_set: FileSet) -> Results | None:
        mail = file_set.medium.details.get(MAIL)
        return None if mail is None else judge(mail)

    return demand


def _encrypted(mail: Mail) -> Results:
    layers = [layer for layer in mail.layers if layer.content_type == "enveloped_data"]
    if not layers:
        yield Unknown(
            "the message is not encrypted as it was given; whether it was when it was sent, it "
            "does not show"
        )
    if layers and mail.partly:
        message = "Only a part of the e-mail is encrypted; encrypt the whole message (PS3.15 B.8)."
        yield Violation(message)
    for layer in layers:
        if layer.encryption != "AES":
            message = f"The e-mail is encrypted by {layer.encryption}; use AES (PS3.15 B.8)."
            yield Violation(message, None, layer.encryption, "AES")


def _signed(mail: Mail) -> Results:
    for text in mail.trouble:
        yield Violation(f"The e-mail: {text} (PS3.15 B.8).")
    for text in mail.doubts:
        yield Unknown(text)
    if mail.signed:
        return
    if mail.sealed:
        yield Unknown(mail.sealed)
    elif mail.layers:
        message = "The e-mail is encrypted, but not signed by its sender (PS3.15 B.8)."
        yield Violation(message)
    else:
        yield Unknown("the message may have been examined after its signature was removed")


def _attached(mail: Mail) -> Results:
    if mail.sealed:
        yield Unknown(mail.sealed)
    elif mail.part is None:
        yield Violation("The e-mail has no File-set attached (PS3.15 B.8).")


_DEMANDS: Final[dict[str, SecurityDemand]] = {
    "PS3.15:D.1.1/key-transport": _on_files(_key_transport),
    "PS3.15:D.1.1/inner-content": _inner_content,
    "PS3.15:B.8/file-set-attached": _on_mail(_attached),
    "PS3.15:B.8/whole-message-encrypted": _on_mail(_encrypted),
    "PS3.15:B.8/message-signed": _on_mail(_signed),
}
_OF_PROFILES: Final[dict[str, SecurityDemand]] = {
    "BasicDICOMMediaSecurity": _on_files(_content_encryption),
    "SecureUseOfEmailTransport": _on_mail(_encrypted),
}
