"""S/MIME (RFC 8551): the entity within the layers of encryption and signature of an e-mail."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from apdsl.runtime.limits import DEFAULT, Limits
from apdsl.runtime.media.contents import Extent, ExtentsContent, MemoryContent
from apdsl.runtime.media.mime import Entity, body_of, entity_of
from apdsl.runtime.reading.source import Content
from apdsl.runtime.secure.envelope import (
    DAMAGE,
    Envelope,
    EnvelopeError,
    content_info,
    examine,
)
from apdsl.runtime.secure.opening import Keys, open_envelope
from apdsl.runtime.secure.signatures import Integrity, check_signatures

_SEALED: Final = ("application/pkcs7-mime", "application/x-pkcs7-mime")


@dataclass(frozen=True, slots=True)
class Letter:
    """What is within an e-mail. ``sealed`` is why it could not be seen; empty where it could."""

    entity: Entity
    content: Content
    layers: tuple[Envelope, ...] = ()
    signed: bool = False
    sealed: str = ""
    compressed: str = ""
    integrity: Integrity = field(default_factory=Integrity)


def unsealed(
    entity: Entity, content: Content, keys: Keys | None, limits: Limits = DEFAULT
) -> Letter:
    """The innermost entity of an e-mail, and the layers around it."""
    layers: list[Envelope] = []
    integrity = Integrity()
    signed = check_detached(entity, content, integrity, limits)
    for _ in range(limits.envelopes):
        part = next((part for part in entity.parts if part.header.content_type in _SEALED), None)
        if part is None:
            return _letter(entity, content, layers, signed, integrity)
        body = body_of(part, content)
        try:
            encrypted = _bytes(body, limits)
            layers.extend(_flat(examine(encrypted, limits)))
            opened = open_envelope(encrypted, keys, limits)
        except (OSError, EnvelopeError) as error:
            return _letter(entity, content, layers, signed, integrity, str(error))
        layers[-1:] = _flat(opened.envelope)
        content = MemoryContent(content.path, opened.content)
        entity = entity_of(opened.content, limits)
        integrity.trouble += opened.integrity.trouble
        integrity.doubts += opened.integrity.doubts
        signed |= check_detached(entity, content, integrity, limits)
    reason = f"it has more than {limits.envelopes} envelopes (limit envelopes)"
    return _letter(entity, content, layers, signed, integrity, reason)


def _letter(
    entity: Entity,
    content: Content,
    layers: list[Envelope],
    signed: bool,
    integrity: Integrity,
    sealed: str = "",
) -> Letter:
    kinds = {layer.content_type for layer in layers}
    compressed = "S/MIME compressed-data" if "compressed_data" in kinds else ""
    signed |= "signed_data" in kinds
    return Letter(entity, content, tuple(layers), signed, sealed, compressed, integrity)


def _flat(envelope: Envelope) -> list[Envelope]:
    found, layer = [envelope], envelope.inner
    while layer is not None:
        found.append(layer)
        layer = layer.inner
    return found


def check_detached(entity: Entity, message: Content, found: Integrity, limits: Limits) -> bool:
    """Checks signatures beside what they sign (RFC 8551 3.5.3); whether there is one."""
    for signed in entity.signed:
        if signed.signature is None:
            found.trouble.append("what is signed has no signature beside it")
            continue
        try:
            info = content_info(_bytes(body_of(signed.signature, message), limits), limits)
            if str(info["content_type"].native) != "signed_data":
                found.trouble.append("what is beside the signed part is no signature")
                continue
            extent = Extent(signed.start, signed.end - signed.start)
            octets = _bytes(ExtentsContent(message, (extent,)), limits)
            check_signatures(info["content"], _canonical(octets), found, limits)
        except EnvelopeError as error:
            where = found.trouble if error.certain else found.doubts
            where.append(f"its signature: {error}")
        except (OSError, *DAMAGE) as error:
            found.trouble.append(f"its signature is damaged: {error}")
    return bool(entity.signed)


def _canonical(text: bytes) -> bytes:
    """With the line ends that were signed, whatever a system made of them since."""
    return text.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")


def _bytes(body: Content | None, limits: Limits) -> bytes:
    if body is None:
        raise OSError("its transfer encoding is not known")
    stream, size = body.open()
    with stream:
        if size > limits.secure:
            raise OSError(f"it has {size} bytes (limit secure)")
        return stream.read()
