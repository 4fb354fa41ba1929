"""Inputs that fuzzing starts from: a small whole one of each kind."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.fuzz.sparse import packed
from tests.media.files import conforming
from tests.media.mails import mime_entity, zip_mail, zipped
from tests.media.optical import iso
from tests.media.secured import Openssl
from tests.media.sticks import Stick
from tests.media.test_udf import plain
from tests.runtime.disc import Disc
from tests.runtime.encoded import JPEG_BASELINE, ct_file, header


def seeds(target: str) -> Iterator[bytes]:
    """The inputs of a target."""
    yield from _SEEDS[target]()


def _written(make: Callable[[Path], object]) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "medium"
        make(path)
        return path.read_bytes()


def _dicom() -> Iterator[bytes]:
    yield ct_file(1)
    for syntax in ("1.2.840.10008.1.2", "1.2.840.10008.1.2.2", "1.2.840.10008.1.2.1.99"):
        yield ct_file(1).replace(b"1.2.840.10008.1.2.1\0", syntax.encode().ljust(20, b"\0")[:20])
    nested = b"\x08\0\x40\x11SQ\0\0\xff\xff\xff\xff\xfe\xff\0\xe0\xff\xff\xff\xff" * 3
    yield header() + nested
    fragments = b"\xe0\x7f\x10\0OB\0\0\xff\xff\xff\xff\xfe\xff\0\xe0\0\0\0\0"
    identified = b"\x08\0\x16\0UI\x04\x001.2\0"
    frame = b"\xfe\xff\0\xe0\x0a\0\0\0\xff\xd8\xff\xc4\0\x02\xff\xda\0\x02"
    end = b"\xfe\xff\xdd\xe0\0\0\0\0"
    yield header() + identified + fragments + end
    yield header(transfer_syntax=JPEG_BASELINE) + identified + fragments + frame + end


def _dicomdir() -> Iterator[bytes]:
    yield Disc.conforming().directory()


def _iso() -> Iterator[bytes]:
    yield packed(_written(lambda path: iso(path, conforming(), joliet=True, rock_ridge="1.09")))


def _udf() -> Iterator[bytes]:
    yield packed(_written(lambda path: plain(path, conforming())))
    yield packed(_written(lambda path: iso(path, conforming(), udf="2.60")))


def _fat() -> Iterator[bytes]:
    for variant in ("FAT12", "FAT16"):
        yield packed(_written(lambda path, name=variant: Stick(name).write(path, conforming())))


def _zip() -> Iterator[bytes]:
    yield zipped()


def _mail() -> Iterator[bytes]:
    yield zip_mail().as_bytes()
    yield mime_entity({"DICOMDIR": conforming()["DICOMDIR"]}).as_bytes()
    with tempfile.TemporaryDirectory() as folder:
        openssl = Openssl.prepared(Path(folder))
        small = zip_mail(b"PK\x05\x06" + bytes(18))
        yield openssl.sealed(small)
        signer = ("-signer", "cert.pem", "-inkey", "key.pem")
        head = b"Subject: DICOM-ZIP\nFrom: a@b.example\n"
        yield head + openssl.run("cms", "-sign", *signer, given=small.as_bytes())


def _cms() -> Iterator[bytes]:
    with tempfile.TemporaryDirectory() as folder:
        openssl = Openssl.prepared(Path(folder))
        content = ct_file(1)[:300]
        yield openssl.secured(content)
        yield openssl.with_password(content)
        yield openssl.digested(content)
        yield openssl.signed(content)


_SEEDS: dict[str, Callable[[], Iterator[bytes]]] = {
    "dicom": _dicom,
    "dicomdir": _dicomdir,
    "iso": _iso,
    "udf": _udf,
    "fat": _fat,
    "zip": _zip,
    "mail": _mail,
    "cms": _cms,
}
