"""File-sets as e-mails: a ZIP archive attached (PS3.12 W), or a part for each file (PS3.12 K)."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from email import policy
from email.message import EmailMessage, Message
from email.mime.application import MIMEApplication
from email.mime.multipart import MIMEMultipart

from apdsl.model.profile import MailRule
from apdsl.runtime.walk import FileId
from apdsl.sample.media.archive import zip_archive
from apdsl.sample.secure import SampleKeys

_BOUNDARY = "apdsl-sample-0123456789"
_LINES = policy.SMTP


@dataclass(frozen=True)
class Headers:
    """What the demands on the header fields of an e-mail and of its attachment ask for.

    ``parameters`` and ``fields`` are of the attachment, by header field; ``message`` are fields of
    the message itself.
    """

    message: Mapping[str, str] = field(default_factory=dict)
    fields: Mapping[str, str] = field(default_factory=dict)
    parameters: Mapping[tuple[str, str], str] = field(default_factory=dict)
    content_encoding: str = ""

    @classmethod
    def asked_for(cls, rules: Iterable[MailRule]) -> Headers:
        """The header that meets all of the rules."""
        headers = cls()
        for rule in rules:
            headers = headers.meeting(rule, rule.value or "")
        return headers

    def meeting(self, rule: MailRule, value: str) -> Headers:
        """The header with a value for what the rule speaks of."""
        if rule.relation == "uncompressed":
            return self
        header = rule.header or ""
        if rule.part == "message":
            return replace(self, message={**self.message, header: value})
        if rule.parameter:
            return replace(self, parameters={**self.parameters, (header, rule.parameter): value})
        return replace(self, fields={**self.fields, header: value})


def zip_mail(files: Mapping[FileId, bytes], headers: Headers) -> EmailMessage:
    """An e-mail with the File-set in an attached ZIP archive."""
    message = _addressed(MIMEMultipart("mixed", _BOUNDARY, policy=_LINES), headers)
    content_type = headers.fields.get("Content-Type", "application/zip")
    part = MIMEApplication(zip_archive(files), content_type.split("/")[-1], policy=_LINES)
    for (header, name), value in headers.parameters.items():
        if header == "Content-Type":
            part.set_param(name, value)
    disposition = headers.fields.get("Content-Disposition", "attachment")
    part["Content-Disposition"] = disposition
    for (header, name), value in headers.parameters.items():
        if header == "Content-Disposition":
            part.set_param(name, value, header="Content-Disposition")
    if headers.content_encoding:
        message["Content-Encoding"] = headers.content_encoding
    message.attach(part)
    return message  # type: ignore[return-value]


def mime_entity(files: Mapping[FileId, bytes], headers: Headers) -> Message:
    """An e-mail with one part for each DICOM file."""
    message = _addressed(MIMEMultipart("mixed", _BOUNDARY, policy=_LINES), headers)
    for file_id, content in sorted(files.items()):
        part = MIMEApplication(content, "dicom", policy=_LINES)
        name = file_id[-1]
        part.set_param("id", "/".join(file_id))
        part.set_param("name", name if name == "DICOMDIR" else f"{name}.dcm")
        message.attach(part)
    return message


def _addressed(message: MIMEMultipart, headers: Headers) -> MIMEMultipart:
    message["From"] = "sender@sample.example"
    message["To"] = "recipient@sample.example"
    message["Date"] = "Wed, 01 Jan 2020 12:00:00 +0000"
    message["Message-ID"] = "<sample@sample.example>"
    for name, value in {"Subject": "Sample", **headers.message}.items():
        message[name] = value
    return message


def sealed(
    message: Message, keys: SampleKeys, *, cipher: str = "aes256_cbc", sign: bool = True
) -> bytes:
    """The e-mail by S/MIME: signed by the sender, and encrypted for the recipient (PS3.15 B.8)."""
    inner = as_bytes(message)
    if sign:
        signed = keys.signed(inner)
        inner = _smime("signed-data", "smime.p7m", signed)
    encrypted = keys.enveloped("mail", inner, cipher=cipher)
    outer = {name: message[name] for name in ("From", "To", "Date", "Message-ID", "Subject")}
    lines = "".join(f"{name}: {value}\r\n" for name, value in outer.items())
    return (
        lines.encode("ascii")
        + b"MIME-Version: 1.0\r\n"
        + _smime("enveloped-data", "smime.p7m", encrypted)
    )


def as_bytes(message: Message) -> bytes:
    """The e-mail with the line ends that it is sent with."""
    content = message.as_bytes(policy=policy.compat32.clone(linesep="\r\n"))
    return content.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")


def _smime(kind: str, name: str, content: bytes) -> bytes:
    encoded = base64.encodebytes(content).replace(b"\n", b"\r\n")
    head = (
        f"Content-Type: application/pkcs7-mime; smime-type={kind}; name={name}\r\n"
        "Content-Transfer-Encoding: base64\r\n"
        f"Content-Disposition: attachment; filename={name}\r\n\r\n"
    )
    return head.encode("ascii") + encoded
