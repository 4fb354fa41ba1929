"""Digests and signatures of CMS (RFC 5652 5): whether they fit the content, not whom to trust."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, Final

from apdsl.runtime.limits import DEFAULT, Limits
from apdsl.runtime.secure.ber import joined_octets
from apdsl.runtime.secure.envelope import DAMAGE

_HASHES: Final = {"sha1", "sha224", "sha256", "sha384", "sha512"}
_SET_OF: Final = b"\x31"


@dataclass(slots=True)
class Integrity:
    """What is wrong with digests and signatures (``trouble``), and what is not known (``doubts``).

    A signature that fits its content and the certificate beside it is in neither. Whether the
    certificate is that of a person to be trusted is not judged.
    """

    trouble: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)


def check_digest(digested: Any, content: bytes, found: Integrity) -> None:
    """Digested-data (RFC 5652 7): the digest is that of the content."""
    name = str(digested["digest_algorithm"]["algorithm"].native)
    _compare(name, content, joined_octets(digested["digest"]), found)


def check_signatures(
    signed: Any, content: bytes, found: Integrity, limits: Limits = DEFAULT
) -> None:
    """Signed-data (RFC 5652 5.4, 5.6): each signature is one of the content, by its certificate."""
    signers = list(islice(signed["signer_infos"], limits.recipients))
    if not signers:
        found.trouble.append("it is Signed-data without any signature")
    for signer in signers:
        try:
            _check_signer(signer, signed, content, found, limits)
        except DAMAGE as error:
            found.trouble.append(f"a signature is damaged: {error}")


def _check_signer(
    signer: Any, signed: Any, content: bytes, found: Integrity, limits: Limits
) -> None:
    name = str(signer["digest_algorithm"]["algorithm"].native)
    attributes = signer["signed_attrs"]
    message = content
    if attributes:
        digests = [entry for entry in attributes if entry["type"].native == "message_digest"]
        if not digests:
            found.trouble.append("the attributes that are signed hold no digest of the content")
        for entry in digests:
            _compare(name, content, joined_octets(entry["values"][0]), found)
        # What is signed is their encoding as a SET OF, whose tag in the structure is another.
        message = _SET_OF + attributes.dump()[1:]
    certificate = next(_certificates_of(signer, signed, limits), None)
    if certificate is None:
        found.doubts.append("the certificate of a signer is not beside its signature")
        return
    _verify(signer, name, certificate, message, found)


def _certificates_of(signer: Any, signed: Any, limits: Limits) -> Iterator[Any]:
    """The certificates that a signer names (RFC 5652 5.3)."""
    identifier = signer["sid"]
    for choice in islice(signed["certificates"] or (), limits.recipients):
        if choice.name != "certificate":
            continue
        held = choice.chosen
        if identifier.name == "subject_key_identifier":
            if identifier.chosen.native == held.key_identifier:
                yield held
        elif (
            identifier.chosen["serial_number"].native == held.serial_number
            and identifier.chosen["issuer"] == held.issuer
        ):
            yield held


def _verify(signer: Any, digest: str, certificate: Any, message: bytes, found: Integrity) -> None:
    try:
        from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
        from cryptography.hazmat.primitives import hashes, serialization
        from cryptography.hazmat.primitives.asymmetric import padding, rsa
    except ImportError:
        found.doubts.append("without the package cryptography no signature is verified")
        return
    algorithm = signer["signature_algorithm"]
    kind = str(algorithm.signature_algo)
    try:
        key = serialization.load_der_public_key(certificate.public_key.dump())
    except UnsupportedAlgorithm:
        found.doubts.append("a signature by a key of an unknown kind is not verified")
        return
    if kind not in ("rsassa_pkcs1v15", "rsassa_pss") or not isinstance(key, rsa.RSAPublicKey):
        found.doubts.append(f"signatures by {kind} are not verified")
        return
    named = digest if algorithm["algorithm"].native == "rsassa_pkcs1v15" else algorithm.hash_algo
    if named not in _HASHES:
        found.doubts.append(f"signatures of a digest by {named} are not verified")
        return
    chosen = getattr(hashes, named.upper())()
    how: padding.AsymmetricPadding = padding.PKCS1v15()
    if kind == "rsassa_pss":
        salt = int(algorithm["parameters"]["salt_length"].native)
        how = padding.PSS(mgf=padding.MGF1(chosen), salt_length=salt)
    try:
        key.verify(joined_octets(signer["signature"]), message, how, chosen)
    except InvalidSignature:
        found.trouble.append(
            "a signature does not fit: it, the content or the certificate beside it was changed"
        )
    except UnsupportedAlgorithm as error:
        found.doubts.append(f"a signature is not verified: {error}")


def _compare(name: str, content: bytes, expected: bytes, found: Integrity) -> None:
    if name not in _HASHES:
        found.doubts.append(f"digests by {name} are not recomputed")
    elif hashlib.new(name, content).digest() != expected:
        found.trouble.append(f"the {name} digest of the content is not the one that is recorded")
