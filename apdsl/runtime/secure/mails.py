"""S/MIME (RFC 8551): the entity within the layers of encryption and signature of an e-mail."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from apdsl.runtime.limits import DEFAULT, Limits
from apdsl.runtime.media.contents import MemoryContent
from apdsl.runtime.media.mime import Entity, body_of, entity_of
from apdsl.runtime.reading.source import Content
from apdsl.runtime.secure.envelope import Envelope, EnvelopeError, examine
from apdsl.runtime.secure.opening import Keys, open_envelope

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


def unsealed(
    entity: Entity, content: Content, keys: Keys | None, limits: Limits = DEFAULT
) -> Letter:
    """The innermost entity of an e-mail, and the layers around it."""
    layers: list[Envelope] = []
    signed = _has_signature(entity)
    for _ in range(limits.envelopes):
        part = next((part for part in entity.parts if part.header.content_type in _SEALED), None)
        if part is None:
            return _letter(entity, content, layers, signed)
        body = body_of(part, content)
        try:
            encrypted = _bytes(body, limits)
            layers.extend(_flat(examine(encrypted, limits)))
            opened = open_envelope(encrypted, keys, limits)
        except (OSError, EnvelopeError) as error:
            return _letter(entity, content, layers, signed, str(error))
        layers[-1:] = _flat(opened.envelope)
        content = MemoryContent(content.path, opened.content)
        entity = entity_of(opened.content, limits)
        signed |= _has_signature(entity)
    reason = f"it has more than {limits.envelopes} envelopes (limit envelopes)"
    return _letter(entity, content, layers, signed, reason)


def _letter(
    entity: Entity, content: Content, layers: list[Envelope], signed: bool, sealed: str = ""
) -> Letter:
    kinds = {layer.content_type for layer in layers}
    compressed = "S/MIME compressed-data" if "compressed_data" in kinds else ""
    signed |= "signed_data" in kinds
    return Letter(entity, content, tuple(layers), signed, sealed, compressed)


def _flat(envelope: Envelope) -> list[Envelope]:
    found, layer = [envelope], envelope.inner
    while layer is not None:
        found.append(layer)
        layer = layer.inner
    return found


def _has_signature(entity: Entity) -> bool:
    headers = [entity.header, *(header for part in entity.parts for header in part.within)]
    return any(header.content_type == "multipart/signed" for header in headers)


def _bytes(body: Content | None, limits: Limits) -> bytes:
    if body is None:
        raise OSError("its transfer encoding is not known")
    stream, size = body.open()
    with stream:
        if size > limits.secure:
            raise OSError(f"it has {size} bytes (limit secure)")
        return stream.read()
