"""Secure DICOM Files (PS3.15 D.1) and secure e-mails (PS3.15 B.8), with keys made for the purpose.

All that is chosen at random otherwise is derived from the seed: the RSA key, content keys,
initialization vectors, and the padding around content keys. These keys protect nothing.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache, cached_property
from typing import Any, Final

_EXPONENT: Final = 65_537
_BITS: Final = 2_048
_SMALL_PRIMES: Final = tuple(
    number for number in range(3, 2000) if all(number % d for d in range(2, int(number**0.5) + 1))
)
_FROM: Final = datetime(2020, 1, 1, tzinfo=UTC)
_UNTIL: Final = datetime(2049, 12, 31, tzinfo=UTC)


class MissingPackageError(Exception):
    """The packages that encrypt are not installed."""


@cache
def sample_keys(seed: int) -> SampleKeys:
    """The keys of a seed, made once."""
    return SampleKeys(seed)


@dataclass(frozen=True)
class SampleKeys:
    """An RSA key with a certificate of its own, and envelopes made with it, all from a seed.

    Raises MissingPackageError when the extra ``secure`` is not installed.
    """

    seed: int
    _made: dict[tuple[str, bytes], bytes] = field(default_factory=dict, repr=False)

    @cached_property
    def private_key(self) -> Any:
        """The RSA key."""
        rsa = _package("cryptography.hazmat.primitives.asymmetric.rsa")
        primes = _primes(random.Random(f"{self.seed}/rsa"))
        p, q = next(primes), next(primes)
        d = pow(_EXPONENT, -1, (p - 1) * (q - 1))
        numbers = rsa.RSAPrivateNumbers(
            p, q, d, d % (p - 1), d % (q - 1), pow(q, -1, p), rsa.RSAPublicNumbers(_EXPONENT, p * q)
        )
        return numbers.private_key()

    @cached_property
    def certificate(self) -> Any:
        """A certificate that the key signs itself."""
        x509 = _package("cryptography.x509")
        hashes = _package("cryptography.hazmat.primitives.hashes")
        name = x509.Name(
            [x509.NameAttribute(x509.oid.NameOID.COMMON_NAME, f"apdsl sample {self.seed}")]
        )
        builder = x509.CertificateBuilder()
        builder = builder.subject_name(name).issuer_name(name)
        builder = builder.public_key(self.private_key.public_key())
        builder = builder.serial_number(self.seed + 1)
        builder = builder.not_valid_before(_FROM).not_valid_after(_UNTIL)
        return builder.sign(self.private_key, hashes.SHA256())

    def key_pem(self) -> bytes:
        """The private key as a PEM file."""
        coding = _package("cryptography.hazmat.primitives.serialization")
        pem: bytes = self.private_key.private_bytes(
            coding.Encoding.PEM, coding.PrivateFormat.PKCS8, coding.NoEncryption()
        )
        return pem

    def certificate_pem(self) -> bytes:
        """The certificate as a PEM file."""
        coding = _package("cryptography.hazmat.primitives.serialization")
        pem: bytes = self.certificate.public_bytes(coding.Encoding.PEM)
        return pem

    def secured(
        self, name: str, content: bytes, *, cipher: str = "aes256_cbc", sign: bool = True
    ) -> bytes:
        """A Secure DICOM File: Enveloped-data around Signed-data around the file."""
        if not sign:
            return self.enveloped(name, content, cipher=cipher)
        return self.enveloped(name, self.signed(content), "signed_data", cipher=cipher)

    def signed(self, content: bytes) -> bytes:
        """CMS Signed-data around content, with SHA-256 and RSA; a ContentInfo."""
        key = ("signed", hashlib.sha256(content).digest())
        if key not in self._made:
            self._made[key] = self._signed(content)
        return self._made[key]

    def enveloped(
        self, name: str, content: bytes, kind: str = "data", *, cipher: str = "aes256_cbc"
    ) -> bytes:
        """CMS Enveloped-data around content, with AES or Triple-DES and RSA key transport.

        ``kind`` is the content type: that of the ContentInfo in ``content``, or ``data``.
        """
        key = (f"enveloped {name} {cipher}", hashlib.sha256(content).digest())
        if key not in self._made:
            self._made[key] = self._enveloped(name, content, kind, cipher)
        return self._made[key]

    def _signed(self, content: bytes) -> bytes:
        cms, x509 = _package("asn1crypto.cms"), _package("asn1crypto.x509")
        core = _package("asn1crypto.core")
        hashes = _package("cryptography.hazmat.primitives.hashes")
        padding = _package("cryptography.hazmat.primitives.asymmetric.padding")
        coding = _package("cryptography.hazmat.primitives.serialization")
        certificate = x509.Certificate.load(self.certificate.public_bytes(coding.Encoding.DER))
        attributes = cms.CMSAttributes(
            [
                {"type": "content_type", "values": ["data"]},
                {"type": "message_digest", "values": [hashlib.sha256(content).digest()]},
                {"type": "signing_time", "values": [cms.Time({"utc_time": _FROM})]},
            ]
        )
        signature = self.private_key.sign(attributes.dump(), padding.PKCS1v15(), hashes.SHA256())
        sha256 = {"algorithm": "sha256"}
        signer = {
            "version": "v1",
            "sid": {
                "issuer_and_serial_number": {
                    "issuer": certificate.issuer,
                    "serial_number": certificate.serial_number,
                }
            },
            "digest_algorithm": sha256,
            "signed_attrs": attributes,
            "signature_algorithm": {"algorithm": "rsassa_pkcs1v15"},
            "signature": signature,
        }
        data = {
            "version": "v1",
            "digest_algorithms": [sha256],
            "encap_content_info": {
                "content_type": "data",
                "content": core.OctetString(content),
            },
            "certificates": [certificate],
            "signer_infos": [signer],
        }
        dumped: bytes = cms.ContentInfo(
            {"content_type": "signed_data", "content": cms.SignedData(data)}
        ).dump()
        return dumped

    def _enveloped(self, name: str, content: bytes, kind: str, cipher: str) -> bytes:
        cms, x509 = _package("asn1crypto.cms"), _package("asn1crypto.x509")
        coding = _package("cryptography.hazmat.primitives.serialization")
        certificate = x509.Certificate.load(self.certificate.public_bytes(coding.Encoding.DER))
        source = random.Random(f"{self.seed}/{name}")
        if kind != "data":
            content = cms.ContentInfo.load(content)["content"].untag().dump()
        key_length, block = _CIPHERS[cipher]
        key, vector = source.randbytes(key_length), source.randbytes(block)
        encrypted = _encrypted(cipher, key, vector, content, block)
        recipient = {
            "version": "v0",
            "rid": {
                "issuer_and_serial_number": {
                    "issuer": certificate.issuer,
                    "serial_number": certificate.serial_number,
                }
            },
            "key_encryption_algorithm": {"algorithm": "rsaes_pkcs1v15"},
            "encrypted_key": self._transported(key, source),
        }
        data = {
            "version": "v0",
            "recipient_infos": [cms.RecipientInfo("ktri", recipient)],
            "encrypted_content_info": {
                "content_type": kind,
                "content_encryption_algorithm": {"algorithm": cipher, "parameters": vector},
                "encrypted_content": encrypted,
            },
        }
        dumped: bytes = cms.ContentInfo(
            {"content_type": "enveloped_data", "content": cms.EnvelopedData(data)}
        ).dump()
        return dumped

    def _transported(self, key: bytes, source: random.Random) -> bytes:
        """The content key by RSA, padded by PKCS #1 1.5 with bytes from the seed (RFC 8017)."""
        public = self.private_key.public_key().public_numbers()
        size = _BITS // 8
        filling = bytes(source.randrange(1, 256) for _ in range(size - 3 - len(key)))
        padded = b"\0\2" + filling + b"\0" + key
        number: int = pow(int.from_bytes(padded, "big"), public.e, public.n)
        return number.to_bytes(size, "big")


_CIPHERS: Final = {
    "aes128_cbc": (16, 16), "aes256_cbc": (32, 16), "tripledes_3key": (24, 8), "des": (8, 8),
}  # fmt: skip
"""Ciphers by the names of asn1crypto: the bytes of a key, and of a block."""


def _encrypted(cipher: str, key: bytes, vector: bytes, content: bytes, block: int) -> bytes:
    ciphers = _package("cryptography.hazmat.primitives.ciphers")
    if cipher in ("tripledes_3key", "des"):  # thrice with one key is once
        three = key * (24 // len(key))
        algorithm = _package("cryptography.hazmat.decrepit.ciphers.algorithms").TripleDES(three)
    else:
        algorithm = _package("cryptography.hazmat.primitives.ciphers.algorithms").AES(key)
    count = block - len(content) % block
    encryptor = ciphers.Cipher(algorithm, ciphers.modes.CBC(vector)).encryptor()
    result: bytes = encryptor.update(content + bytes([count]) * count) + encryptor.finalize()
    return result


def _primes(source: random.Random) -> Iterator[int]:
    """Primes of half the length of the key, from a seeded source; each with both top bits set."""
    half = _BITS // 2
    while True:
        found = source.getrandbits(half) | 3 << (half - 2) | 1
        while any(found % small == 0 for small in _SMALL_PRIMES) or not _is_prime(found, source):
            found += 2
        if (found - 1) % _EXPONENT:
            yield found


def _is_prime(number: int, source: random.Random) -> bool:
    """The test of Miller and Rabin, 24 rounds."""
    odd, twos = number - 1, 0
    while odd % 2 == 0:
        odd, twos = odd // 2, twos + 1
    for _ in range(24):
        witness = pow(source.randrange(2, number - 1), odd, number)
        if witness in (1, number - 1):
            continue
        for _ in range(twos - 1):
            witness = witness * witness % number
            if witness == number - 1:
                break
        else:
            return False
    return True


def _package(name: str) -> Any:
    import importlib

    try:
        return importlib.import_module(name)
    except ImportError as error:
        raise MissingPackageError(
            'the packages asn1crypto and cryptography are not installed; install the extra "secure"'
            " of apdsl to make secure samples"
        ) from error
