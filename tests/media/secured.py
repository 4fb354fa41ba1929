"""Keys, Secure DICOM Files and secure e-mails for tests, made by OpenSSL."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path

from apdsl.runtime.secure.opening import Keys
from tests.peers import peer

PASSWORD = "correct horse"


@dataclass(frozen=True)
class Openssl:
    """The program, with a key and certificate in a folder of its own."""

    folder: Path

    @classmethod
    def prepared(cls, folder: Path) -> Openssl:
        peer("openssl")
        made = cls(folder)
        made.run(
            *("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"),
            *("-subj", "/CN=test", "-keyout", "key.pem", "-out", "cert.pem"),
        )
        return made

    def run(self, *arguments: str, given: bytes = b"") -> bytes:
        command = ["openssl", *arguments]
        done = subprocess.run(
            command, cwd=self.folder, input=given, capture_output=True, check=True
        )
        return done.stdout

    @property
    def keys(self) -> Keys:
        return Keys.read(self.folder / "key.pem", self.folder / "cert.pem")

    def signed(self, content: bytes, digest: str = "sha256") -> bytes:
        return self.run(
            *("cms", "-sign", "-nodetach", "-binary", "-outform", "DER", "-md", digest),
            *("-signer", "cert.pem", "-inkey", "key.pem"),
            given=content,
        )

    def digested(self, content: bytes, digest: str = "sha256") -> bytes:
        return self.run(
            *("cms", "-digest_create", "-binary", "-md", digest, "-outform", "DER"), given=content
        )

    def encrypted(self, content: bytes, *options: str) -> bytes:
        options = options or ("-aes256",)
        return self.run(
            *("cms", "-encrypt", "-binary", "-outform", "DER", *options, "cert.pem"), given=content
        )

    def with_password(self, content: bytes, *options: str) -> bytes:
        return self.run(
            *("cms", "-encrypt", "-binary", "-outform", "DER", "-aes128"),
            *("-pwri_password", PASSWORD, *options),
            given=content,
        )

    def secured(self, content: bytes) -> bytes:
        """A Secure DICOM File as PS3.15 D.1 asks for it."""
        return self.encrypted(self.signed(content))

    def sealed(self, message: EmailMessage, *, sign: bool = True, cipher: str = "-aes256") -> bytes:
        """The message by S/MIME, signed and then encrypted."""
        inner = message.as_bytes()
        if sign:
            inner = self.run(
                *("cms", "-sign", "-signer", "cert.pem", "-inkey", "key.pem"), given=inner
            )
        subject = str(message["Subject"])
        return self.run(
            *("cms", "-encrypt", cipher, "-subject", subject, "-from", "a@b.example", "cert.pem"),
            given=inner,
        )
