"""Opening CMS envelopes in memory, with a private key or a password."""

from __future__ import annotations

import hashlib
import zlib
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from apdsl.runtime.limits import DEFAULT, Limits
from apdsl.runtime.reading.recognition import HEAD_LENGTH, is_secure
from apdsl.runtime.secure.ber import joined_octets
from apdsl.runtime.secure.envelope import (
    DAMAGE,
    Envelope,
    EnvelopeError,
    Protection,
    check_structure,
    content_info,
    described,
)
from apdsl.runtime.secure.signatures import Integrity, check_digest, check_signatures

_NO_CRYPTOGRAPHY: Final = (
    'the package cryptography is not installed; install the extra "secure" of apdsl to decrypt'
)


@dataclass(frozen=True, slots=True)
class Keys:
    """What envelopes are opened with: a private key and its certificate in PEM, and a password."""

    private_key: bytes | None = field(default=None, repr=False)
    certificate: bytes | None = None
    password: bytes | None = field(default=None, repr=False)

    @classmethod
    def read(
        cls,
        key: Path | None = None,
        certificate: Path | None = None,
        password: Path | None = None,
    ) -> Keys:
        """Keys from files; the password is the first line of its file. Raises OSError."""
        return cls(
            key.read_bytes() if key else None,
            certificate.read_bytes() if certificate else None,
            password.read_bytes().splitlines()[0] if password and password.stat().st_size else None,
        )


@dataclass(frozen=True, slots=True)
class Opened:
    """What was within an envelope, all its layers, and how whole they are."""

    content: bytes
    envelope: Envelope
    integrity: Integrity = field(default_factory=Integrity)

    @property
    def protection(self) -> Protection:
        """How the file was protected that was within."""
        found = self.integrity
        return Protection(self.envelope, "", False, tuple(found.trouble), tuple(found.doubts))


def open_envelope(content: bytes, keys: Keys | None, limits: Limits = DEFAULT) -> Opened:
    """The content within all layers of CMS.

    Raises EnvelopeError when a layer cannot be opened, for want of a key or otherwise.
    """
    try:
        return _opened(content, keys, limits)
    except DAMAGE as error:
        raise EnvelopeError(f"its CMS envelope is damaged: {error}", certain=True) from error


def _opened(content: bytes, keys: Keys | None, limits: Limits) -> Opened:
    layers: list[Envelope] = []
    integrity = Integrity()
    info = content_info(content, limits)
    for _ in range(limits.envelopes):
        layer = described(info, limits)
        layers.append(layer)
        if layer.content_type == "enveloped_data":
            inner_type, inner = _decrypted(info["content"], keys, limits)
        elif layer.content_type in ("signed_data", "digested_data"):
            inner_type, inner = _contained(info["content"], layer, integrity, limits)
        elif layer.content_type == "compressed_data":
            inner_type, inner = _decompressed(info["content"], limits)
        else:
            raise EnvelopeError(f"its content type is {layer.content_type}, which is not opened")
        info = _inner_info(inner_type, inner, limits)
        if info is None:
            return Opened(inner, _nested(layers), integrity)
    raise EnvelopeError(f"it has more than {limits.envelopes} layers of CMS (limit envelopes)")


def _nested(layers: list[Envelope]) -> Envelope:
    found = layers[-1]
    for layer in reversed(layers[:-1]):
        found = replace(layer, inner=found)
    return found


def _inner_info(kind: str, content: bytes, limits: Limits) -> Any | None:
    """The layer within; None where the content is no further CMS.

    Writers put the inner structure there with or without the type around it.
    """
    from asn1crypto import cms

    if is_secure(content[:HEAD_LENGTH]):
        return content_info(content, limits)
    if content[:1] != b"\x30" or kind not in ("signed_data", "digested_data", "enveloped_data"):
        return None
    check_structure(content, limits)
    structures = {
        "signed_data": cms.SignedData,
        "digested_data": cms.DigestedData,
        "enveloped_data": cms.EnvelopedData,
    }
    try:
        structure = structures[kind].load(content)
        return cms.ContentInfo({"content_type": kind, "content": structure})
    except DAMAGE as error:
        raise EnvelopeError(f"the inner CMS structure is damaged: {error}", certain=True) from error


# ---- Content that is only wrapped ----


def _contained(
    content: Any, layer: Envelope, integrity: Integrity, limits: Limits
) -> tuple[str, bytes]:
    from asn1crypto import core

    encapsulated = content["encap_content_info"]
    inner = encapsulated["content"]
    if not isinstance(inner, (core.OctetString, core.ParsableOctetString)):
        raise EnvelopeError("the content that is signed is not within it", certain=True)
    octets = joined_octets(inner)
    if layer.content_type == "digested_data":
        check_digest(content, octets, integrity)
    else:
        check_signatures(content, octets, integrity, limits)
    return str(encapsulated["content_type"].native), octets


def _decompressed(content: Any, limits: Limits) -> tuple[str, bytes]:
    """The content of Compressed-data (RFC 3274)."""
    encapsulated = content["encap_content_info"]
    inflater = zlib.decompressobj()
    try:
        inner = inflater.decompress(joined_octets(encapsulated["content"]), limits.secure)
    except zlib.error as error:
        raise EnvelopeError(f"it cannot be decompressed: {error}", certain=True) from error
    if inflater.unconsumed_tail:
        raise EnvelopeError(f"it decompresses to more than {limits.secure} bytes (limit secure)")
    return str(encapsulated["content_type"].native), inner


# ---- Content that is encrypted ----


def _decrypted(content: Any, keys: Keys | None, limits: Limits) -> tuple[str, bytes]:
    from asn1crypto import core

    if keys is None:
        raise EnvelopeError("it is encrypted, and no key was given")
    information = content["encrypted_content_info"]
    algorithm = information["content_encryption_algorithm"]
    if not isinstance(information["encrypted_content"], core.OctetString):
        raise EnvelopeError("it has no encrypted content", certain=True)
    encrypted = joined_octets(information["encrypted_content"])
    reasons: list[str] = []
    steps = _Steps(limits.key_iterations)
    for recipient in list(content["recipient_infos"])[: limits.recipients]:
        try:
            key = _content_key(recipient, keys, steps)
            if key is not None:
                plain = _unpadded(_cipher(algorithm, key, encrypted), algorithm)
                return str(information["content_type"].native), plain
        except (EnvelopeError, *DAMAGE) as error:
            reasons.append(str(error))
    why = f": {reasons[0]}" if reasons else ""
    raise EnvelopeError(f"the given keys do not open it{why}")


@dataclass(slots=True)
class _Steps:
    """How many steps of deriving keys are done for all recipients of one envelope together."""

    left: int

    def take(self, count: int) -> None:
        """Takes so many steps off. Raises EnvelopeError when there are not as many."""
        if not 1 <= count <= self.left:
            raise EnvelopeError(
                f"its key is derived in {count} steps, where {self.left} are left "
                "(limit key-iterations)"
            )
        self.left -= count


def _content_key(recipient: Any, keys: Keys, steps: _Steps) -> bytes | None:
    """The key of the content from what is recorded for a recipient; None for other recipients."""
    if recipient.name == "ktri" and keys.private_key is not None:
        if keys.certificate is not None and not _is_for(recipient.chosen, keys.certificate):
            raise EnvelopeError("it is for the holders of other certificates")
        return _transported(recipient.chosen, keys.private_key)
    if recipient.name == "pwri" and keys.password is not None:
        return _derived(recipient.chosen, keys.password, steps)
    return None


def _is_for(recipient: Any, certificate: bytes) -> bool:
    """Whether the key is for the holder of a certificate (RFC 5652 6.2.1)."""
    from asn1crypto import pem, x509

    encoded = pem.unarmor(certificate)[2] if pem.detect(certificate) else certificate
    held = x509.Certificate.load(encoded)
    identifier = recipient["rid"]
    if identifier.name == "subject_key_identifier":
        return bool(identifier.chosen.native == held.key_identifier)
    return bool(
        identifier.chosen["serial_number"].native == held.serial_number
        and identifier.chosen["issuer"] == held.issuer
    )


@lru_cache(maxsize=4)
def _loaded(private_key: bytes) -> Any:
    """The key in a PEM file. Loading checks it, which takes longer than to open a file with it."""
    from cryptography.hazmat.primitives import serialization

    return serialization.load_pem_private_key(private_key, password=None)


def _transported(recipient: Any, private_key: bytes) -> bytes:
    try:
        from cryptography.hazmat.primitives import hashes
        from cryptography.hazmat.primitives.asymmetric import padding, rsa
    except ImportError:
        raise EnvelopeError(_NO_CRYPTOGRAPHY) from None
    key = _loaded(private_key)
    if not isinstance(key, rsa.RSAPrivateKey):
        raise EnvelopeError("the private key is no RSA key")
    algorithm = recipient["key_encryption_algorithm"]
    encrypted = joined_octets(recipient["encrypted_key"])
    if str(algorithm["algorithm"].native) == "rsaes_oaep":
        name = str(algorithm["parameters"]["hash_algorithm"]["algorithm"].native)
        digest = getattr(hashes, name.upper())()
        mask = padding.MGF1(digest)
        return key.decrypt(encrypted, padding.OAEP(mgf=mask, algorithm=digest, label=None))
    return key.decrypt(encrypted, padding.PKCS1v15())


def _derived(recipient: Any, password: bytes, steps: _Steps) -> bytes:
    """The key that a password opens (RFC 3211, RFC 8018)."""
    from asn1crypto import algos

    derivation = recipient["key_derivation_algorithm"]
    if str(derivation["algorithm"].native) != "pbkdf2":
        raise EnvelopeError("its key is not derived by PBKDF2")
    parameters = derivation["parameters"]
    iterations = int(parameters["iteration_count"].native)
    steps.take(iterations)
    wrapping = recipient["key_encryption_algorithm"]
    cipher = algos.EncryptionAlgorithm.load(wrapping["parameters"].dump())
    digest = str(parameters["prf"]["algorithm"].native)
    salt = joined_octets(parameters["salt"].chosen)
    length = int(cipher.key_length)
    kek = hashlib.pbkdf2_hmac(digest, password, salt, iterations, length)
    return _unwrapped(cipher, kek, joined_octets(recipient["encrypted_key"]))


def _unwrapped(cipher: Any, kek: bytes, wrapped: bytes) -> bytes:
    """The key in a wrapping by password: two layers of CBC, and a check value (RFC 3211 2.3.2)."""
    size = int(cipher.encryption_block_size)
    if len(wrapped) < 2 * size or len(wrapped) % size:
        raise EnvelopeError("the wrapped key is damaged", certain=True)
    last = _cipher(cipher, kek, wrapped[-size:], wrapped[-2 * size : -size])
    outer = _cipher(cipher, kek, wrapped[:-size], last)
    plain = _cipher(cipher, kek, outer + last)
    length, check, key = plain[0], plain[1:4], plain[4 : 4 + plain[0]]
    if len(key) != length or any(a ^ b != 0xFF for a, b in zip(check, key[:3], strict=True)):
        raise EnvelopeError("the password is wrong")
    return key


def _cipher(algorithm: Any, key: bytes, content: bytes, vector: bytes | None = None) -> bytes:
    try:
        from cryptography.hazmat.decrepit.ciphers.algorithms import TripleDES
        from cryptography.hazmat.primitives.ciphers import Cipher, modes
        from cryptography.hazmat.primitives.ciphers.algorithms import AES
    except ImportError:
        raise EnvelopeError(_NO_CRYPTOGRAPHY) from None
    family = {"aes": AES, "tripledes": TripleDES}.get(str(algorithm.encryption_cipher))
    if family is None or algorithm.encryption_mode != "cbc":
        raise EnvelopeError(f"it is encrypted by {algorithm['algorithm'].native}")
    mode = modes.CBC(vector if vector is not None else bytes(algorithm.encryption_iv))
    decryptor = Cipher(family(key), mode).decryptor()
    return decryptor.update(content) + decryptor.finalize()


def _unpadded(content: bytes, algorithm: Any) -> bytes:
    size = int(algorithm.encryption_block_size)
    count = content[-1] if content else 0
    if not 1 <= count <= size or content[-count:] != bytes([count]) * count:
        raise EnvelopeError("the content key is wrong")
    return content[:-count]
