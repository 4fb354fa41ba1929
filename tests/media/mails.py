"""E-mails for tests, written with the standard library's own classes."""

from __future__ import annotations

import io
import zipfile
from email.message import EmailMessage
from email.mime.application import MIMEApplication
from email.mime.multipart import MIMEMultipart
from pathlib import Path

from tests.media.files import conforming


def zipped(files: dict[str, bytes] | None = None) -> bytes:
    """An archive in memory."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in (conforming() if files is None else files).items():
            made.writestr(name, content)
    return written.getvalue()


def zip_mail(archive: bytes | None = None, subject: str = "Re: DICOM-ZIP of today") -> EmailMessage:
    """An e-mail with a ZIP attachment as PS3.11 L.3.2 asks for it."""
    message = EmailMessage()
    message["Subject"] = subject
    message["From"] = "sender@hospital.example"
    message["To"] = "recipient@practice.example"
    message.set_content("The images of today.")
    message.add_attachment(
        zipped() if archive is None else archive,
        maintype="application",
        subtype="zip",
        filename="DICOM.ZIP",
        params={"id": "DICOM.ZIP", "name": "DICOM.ZIP"},
    )
    return message


def mime_entity(files: dict[str, bytes] | None = None, subtype: str = "mixed") -> MIMEMultipart:
    """An e-mail with a part for each DICOM file as PS3.12 K asks for it."""
    message = MIMEMultipart(subtype)
    message["Subject"] = "images"
    message["From"] = "sender@hospital.example"
    for file_id, content in (conforming() if files is None else files).items():
        name = file_id.rsplit("/", 1)[-1]
        part = MIMEApplication(content, "dicom")
        part.set_param("id", file_id)
        part.set_param("name", name if name == "DICOMDIR" else f"{name}.dcm")
        message.attach(part)
    return message


def written(path: Path, message: EmailMessage | MIMEMultipart, ending: bytes = b"\r\n") -> Path:
    """The e-mail as a file."""
    path.write_bytes(message.as_bytes().replace(b"\r\n", b"\n").replace(b"\n", ending))
    return path
