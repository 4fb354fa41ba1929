"""The algorithms that the envelopes of a File-set use, by the properties of a claim."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from apdsl.runtime.file_set import FileSet
from apdsl.runtime.media.volume import MAIL
from apdsl.runtime.secure.envelope import Envelope

_OUTER: Final = ("content-encryption", "key-management")
_INNER: Final = ("digest", "signature")
PROPERTIES: Final = (*_OUTER, *_INNER)
"""What a claim says of a security profile (PS3.2 7.6) and an envelope shows."""


@dataclass(frozen=True, slots=True)
class Use:
    """One algorithm that is used, or why it is not known which.

    ``names`` are the names that it can be claimed by: ``RSA``, and ``RSA with SHA-256`` as well.
    ``where`` is the file; empty for an e-mail as a whole.
    """

    names: tuple[str, ...] = ()
    where: str = ""
    reason: str = ""


def uses(file_set: FileSet, name: str) -> tuple[Use, ...]:
    """The algorithms that are used for a property; none where nothing is enveloped."""
    return tuple(_uses(file_set, name))


def _uses(file_set: FileSet, name: str) -> Iterator[Use]:
    for file in file_set.files:
        if file.protection is not None:
            envelope = file.protection.envelope
            layers = envelope.layers if envelope is not None else ()
            yield from _of_layers(layers, name, file.name, file.protection.reason)
    mail = file_set.medium.details.get(MAIL)
    if mail is not None:
        yield from _of_layers((*mail.layers, *mail.beside), name, "", mail.sealed)


def _of_layers(layers: Iterable[Envelope], name: str, where: str, closed: str) -> Iterator[Use]:
    """``closed`` is why what is within the layers could not be seen; empty where it could."""
    found = tuple(dict.fromkeys(names for layer in layers for names in _names(layer, name)))
    yield from (Use(names, where) for names in found)
    if closed and not (found and name in _OUTER):
        yield Use(where=where, reason=closed)


def _names(layer: Envelope, name: str) -> Iterator[tuple[str, ...]]:
    match name:
        case "content-encryption" if layer.encryption:
            yield (layer.encryption,)
        case "key-management":
            yield from ((recipient.management,) for recipient in layer.recipients)
        case "digest":
            yield from ((digest,) for digest in layer.digests)
        case "signature":
            for signature in layer.signatures:
                yield (signature, *(f"{signature} with {digest}" for digest in layer.digests))
