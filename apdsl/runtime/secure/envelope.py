"""What the envelope of a Secure DICOM File or e-mail shows without a key (RFC 5652)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from apdsl.runtime.limits import DEFAULT, Limits
from apdsl.runtime.secure.ber import TOO_MANY, fault_of

MISSING: Final = (
    'the package asn1crypto is not installed; install the extra "secure" of apdsl to examine it'
)


# What asn1crypto raises on damaged structures, which it reads as late as they are looked at.
DAMAGE: Final = (
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    AttributeError,
    OverflowError,
    RecursionError,
)


class EnvelopeError(Exception):
    """An envelope cannot be opened or examined; ``certain`` is false where that proves nothing."""

    def __init__(self, message: str, *, certain: bool = False) -> None:
        super().__init__(message)
        self.certain = certain


@dataclass(frozen=True, slots=True)
class Recipient:
    """How a recipient gets the key: ``RSA``, ``PBKDF2`` or another name; and how it is wrapped."""

    management: str
    wrapping: str = ""
    iterations: int = 0


@dataclass(frozen=True, slots=True)
class Envelope:
    """A layer of CMS. ``content_type`` is by name: ``enveloped_data``, ``signed_data`` ...

    ``encryption`` and ``digests`` are families (``AES``, ``Triple-DES``, ``SHA-256``) or else the
    names of the algorithms. ``inner`` is the layer within, once it was opened.
    """

    content_type: str
    encryption: str = ""
    key_bits: int = 0
    recipients: tuple[Recipient, ...] = ()
    digests: tuple[str, ...] = ()
    signatures: tuple[str, ...] = ()
    inner: Envelope | None = None

    @property
    def layers(self) -> tuple[Envelope, ...]:
        """The layer itself and all that were found within it, the outermost first."""
        found, layer = [self], self.inner
        while layer is not None:
            found.append(layer)
            layer = layer.inner
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Protection:
    """How a file is protected. ``reason`` is why it could not be opened; empty where it could.

    ``envelope`` is None where nothing could be examined; ``damaged`` where that is its own fault.
    ``trouble`` is what is wrong with digests and signatures, ``doubts`` what was not verified.
    """

    envelope: Envelope | None = None
    reason: str = ""
    damaged: bool = False
    trouble: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


_ENCRYPTION: Final = {
    "aes128_cbc": ("AES", 128),
    "aes192_cbc": ("AES", 192),
    "aes256_cbc": ("AES", 256),
    "tripledes_3key": ("Triple-DES", 168),
    "tripledes_2key": ("Triple-DES", 112),
}
_DIGESTS: Final = {
    "sha1": "SHA-1",
    "sha224": "SHA-224",
    "sha256": "SHA-256",
    "sha384": "SHA-384",
    "sha512": "SHA-512",
    "md5": "MD5",
}


def check_structure(content: bytes, limits: Limits) -> None:
    """Raises EnvelopeError where a structure is damaged, or of too many values to be examined."""
    fault = fault_of(content, limits.cms_parts)
    if fault == TOO_MANY:
        bound = limits.cms_parts
        raise EnvelopeError(f"its CMS envelope has more than {bound} values (limit cms-parts)")
    if fault:
        raise EnvelopeError(f"its CMS envelope is damaged: {fault}", certain=True)


def content_info(content: bytes, limits: Limits = DEFAULT) -> Any:
    """The outermost structure of CMS. Raises EnvelopeError when there is none."""
    check_structure(content, limits)
    try:
        from asn1crypto import cms
    except ImportError:
        raise EnvelopeError(MISSING) from None
    try:
        found = cms.ContentInfo.load(content)
        str(found["content_type"].native)
    except DAMAGE as error:
        raise EnvelopeError(f"its CMS envelope is damaged: {error}", certain=True) from error
    return found


def examine(content: bytes, limits: Limits = DEFAULT) -> Envelope:
    """What a CMS envelope shows. Raises EnvelopeError when it cannot be examined."""
    return described(content_info(content, limits), limits)


def described(info: Any, limits: Limits = DEFAULT) -> Envelope:
    """What a ContentInfo shows, without what is encrypted in it."""
    kind = str(info["content_type"].native)
    try:
        content = info["content"]
        if kind == "enveloped_data":
            return _enveloped(content, limits)
        if kind == "signed_data":
            signers = list(content["signer_infos"])[: limits.recipients]
            digests = dict.fromkeys(_digest(signer["digest_algorithm"]) for signer in signers)
            signatures = dict.fromkeys(_signature(signer) for signer in signers)
            return Envelope(kind, digests=tuple(digests), signatures=tuple(signatures))
        if kind == "digested_data":
            return Envelope(kind, digests=(_digest(content["digest_algorithm"]),))
    except DAMAGE as error:
        raise EnvelopeError(f"its CMS envelope is damaged: {error}", certain=True) from error
    return Envelope(kind)


def _enveloped(content: Any, limits: Limits) -> Envelope:
    algorithm = content["encrypted_content_info"]["content_encryption_algorithm"]
    name = str(algorithm["algorithm"].native)
    family, bits = _ENCRYPTION.get(name, (name, 0))
    recipients = tuple(
        _recipient(entry) for entry in list(content["recipient_infos"])[: limits.recipients]
    )
    return Envelope("enveloped_data", family, bits, recipients)


def _recipient(entry: Any) -> Recipient:
    if entry.name == "ktri":
        name = str(entry.chosen["key_encryption_algorithm"]["algorithm"].native)
        return Recipient("RSA" if name.startswith("rsa") else name)
    if entry.name == "pwri":
        derivation = entry.chosen["key_derivation_algorithm"]
        wrapping = entry.chosen["key_encryption_algorithm"]
        name, iterations = "", 0
        if derivation.native is not None:
            name = str(derivation["algorithm"].native)
            if name == "pbkdf2":
                iterations = int(derivation["parameters"]["iteration_count"].native)
        return Recipient("PBKDF2" if name == "pbkdf2" else name, wrapped_by(wrapping), iterations)
    return Recipient(str(entry.name))


def wrapped_by(algorithm: Any) -> str:
    """The family of the cipher that wraps a key for a password (RFC 3211)."""
    from asn1crypto import algos

    if str(algorithm["algorithm"].native) not in ("pwri_kek", "1.2.840.113549.1.9.16.3.9"):
        return str(algorithm["algorithm"].native)
    inner = algos.EncryptionAlgorithm.load(algorithm["parameters"].dump())
    name = str(inner["algorithm"].native)
    return _ENCRYPTION.get(name, (name, 0))[0]


def _digest(algorithm: Any) -> str:
    name = str(algorithm["algorithm"].native)
    return _DIGESTS.get(name, name)


def _signature(signer: Any) -> str:
    algorithm = signer["signature_algorithm"]
    try:
        name = str(algorithm.signature_algo)
    except ValueError:
        name = str(algorithm["algorithm"].native)
    return "RSA" if name.startswith("rsa") else name
