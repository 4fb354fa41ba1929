"""S/MIME (RFC 8551): the entity within the layers of encryption and signature of an e-mail."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from apdsl.runtime.limits import DEFAULT, Limits
from apdsl.runtime.media.contents import Extent, ExtentsContent, MemoryContent
from apdsl.runtime.media.mime import Entity, Part, body_of, entity_of
from apdsl.runtime.reading.source import Content
from apdsl.runtime.secure.envelope import (
    DAMAGE,
    Envelope,
    EnvelopeError,
    content_info,
    described,
    examine,
)
from apdsl.runtime.secure.opening import Keys, open_envelope
from apdsl.runtime.secure.signatures import Integrity, check_signatures

_SIGNED: Final = "multipart/signed"
_SEALED: Final = ("application/pkcs7-mime", "application/x-pkcs7-mime")


@dataclass(slots=True)
class Letter:
    """What is within an e-mail, as far as it was opened, and the layers around it.

    ``sealed`` is why the innermost could not be seen; empty where it could. ``beside`` are the
    signatures beside what they sign. ``signed`` is whether a layer signs all within it, ``partly``
    whether an envelope is not around the whole message.
    """

    entity: Entity
    content: Content
    layers: list[Envelope] = field(default_factory=list)
    beside: list[Envelope] = field(default_factory=list)
    signed: bool = False
    partly: bool = False
    sealed: str = ""
    integrity: Integrity = field(default_factory=Integrity)

    @property
    def compressed(self) -> str:
        """How a layer is compressed; empty where none is."""
        kinds = {layer.content_type for layer in self.layers}
        return "S/MIME compressed-data" if "compressed_data" in kinds else ""


def unsealed(
    entity: Entity, content: Content, keys: Keys | None, limits: Limits = DEFAULT
) -> Letter:
    """The innermost entity of an e-mail, and the layers around it."""
    letter = Letter(entity, content)
    letter.signed = _check_detached(letter, limits)
    for _ in range(limits.envelopes):
        parts = letter.entity.parts
        part = next((part for part in parts if part.header.content_type in _SEALED), None)
        if part is None:
            return letter
        letter.partly |= any(header.content_type != _SIGNED for header in part.within)
        try:
            _open(letter, part, keys, limits)
        except (OSError, EnvelopeError) as error:
            letter.sealed = str(error)
            return letter
        letter.signed |= _check_detached(letter, limits)
    letter.sealed = f"it has more than {limits.envelopes} envelopes (limit envelopes)"
    return letter


def _open(letter: Letter, part: Part, keys: Keys | None, limits: Limits) -> None:
    """Replaces the entity by what is within one of its parts. Raises OSError, EnvelopeError."""
    encrypted = _bytes(body_of(part, letter.content), limits)
    layers = examine(encrypted, limits).layers
    letter.layers += layers
    opened = open_envelope(encrypted, keys, limits)
    letter.layers[-len(layers) :] = opened.envelope.layers
    letter.signed |= any(layer.content_type == "signed_data" for layer in letter.layers)
    letter.content = MemoryContent(letter.content.path, opened.content)
    letter.entity = entity_of(opened.content, limits)
    letter.integrity.trouble += opened.integrity.trouble
    letter.integrity.doubts += opened.integrity.doubts


def _check_detached(letter: Letter, limits: Limits) -> bool:
    """Checks signatures beside what they sign (RFC 8551 3.5.3); whether one is of the whole."""
    entity, message, found = letter.entity, letter.content, letter.integrity
    for signed in entity.signed:
        if signed.signature is None:
            found.trouble.append("what is signed has no signature beside it")
            continue
        try:
            info = content_info(_bytes(body_of(signed.signature, message), limits), limits)
            if str(info["content_type"].native) != "signed_data":
                found.trouble.append("what is beside the signed part is no signature")
                continue
            letter.beside.append(described(info, limits))
            extent = Extent(signed.start, signed.end - signed.start)
            octets = _bytes(ExtentsContent(message, (extent,)), limits)
            check_signatures(info["content"], _canonical(octets), found, limits)
        except EnvelopeError as error:
            where = found.trouble if error.certain else found.doubts
            where.append(f"its signature: {error}")
        except (OSError, *DAMAGE) as error:
            found.trouble.append(f"its signature is damaged: {error}")
    return bool(entity.signed) and entity.header.content_type == _SIGNED


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
