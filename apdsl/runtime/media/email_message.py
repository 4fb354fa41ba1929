"""E-mails as volumes: with the File-set in a ZIP attachment (PS3.12 W) or in parts (PS3.12 K)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from apdsl.runtime.limits import Limits
from apdsl.runtime.media.contents import MemoryContent, UnreadableContent
from apdsl.runtime.media.image import Image
from apdsl.runtime.media.mime import IDENTITY, Entity, Header, Part, body_of, entity_of
from apdsl.runtime.media.naming import Gathering
from apdsl.runtime.media.volume import MAIL, Facts, Flaw, Listing, OpenedVolume
from apdsl.runtime.media.zip_archive import SIGNATURES, open_zip_archive
from apdsl.runtime.reading.source import Content
from apdsl.runtime.secure.envelope import Envelope
from apdsl.runtime.secure.mails import unsealed
from apdsl.runtime.secure.opening import Keys

_FORM: Final = "e-mail"
_FIRST_LINE: Final = re.compile(rb"(?:From [^\r\n]*\r?\n)?[!-9;-~]{1,100}:")
_TELLING: Final = re.compile(
    rb"(?im)^(?:MIME-Version|Content-Type|Received|Message-ID|Subject|From|To|Date):"
)
_ENCODINGS: Final = (*IDENTITY, "base64", "quoted-printable")
_MAX_FILE_ID: Final = 71


@dataclass(frozen=True, slots=True)
class Mail:
    """An e-mail: its header, that of the part with the File-set, and how it is compressed.

    ``sealed`` is why the parts could not be seen; empty where they could. ``layers`` are those of
    S/MIME around them, the outermost first, and ``beside`` the signatures beside what they sign.
    ``signed`` is whether a signature is of the whole, and ``partly`` whether an envelope is not
    around the whole. ``trouble`` is what is wrong with digests and signatures, ``doubts`` what was
    not verified of them.
    """

    message: Header
    part: Header | None = None
    compressed: str = ""
    sealed: str = ""
    layers: tuple[Envelope, ...] = ()
    beside: tuple[Envelope, ...] = ()
    signed: bool = False
    partly: bool = False
    trouble: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


def looks_like_mail(head: bytes) -> bool:
    """Whether a file begins with header fields as e-mails have them."""
    match = _FIRST_LINE.match(head)
    return match is not None and len(_TELLING.findall(head)) >= 2


def open_mail(image: Image, keys: Keys | None = None) -> OpenedVolume:
    """The File-set in an e-mail; one by S/MIME is opened with the keys.

    Raises OSError when the message is larger than what is read.
    """
    limits = image.limits
    if image.size > limits.mail:
        raise OSError(
            f"the e-mail has {image.size} bytes; up to {limits.mail} are read (limit mail)"
        )
    entity = entity_of(image.read(0, image.size), limits)
    letter = unsealed(entity, image.content, keys, limits)
    opened = _opened(letter.entity, letter.content, limits)
    mail: Mail = opened.facts.details[MAIL]
    mail = replace(
        mail,
        message=entity.header,
        compressed=letter.compressed or mail.compressed,
        sealed=letter.sealed,
        layers=tuple(letter.layers),
        beside=tuple(letter.beside),
        signed=letter.signed,
        partly=letter.partly,
        trouble=tuple(letter.integrity.trouble),
        doubts=tuple(letter.integrity.doubts),
    )
    facts = replace(opened.facts, details={**opened.facts.details, MAIL: mail})
    if not letter.sealed:
        return replace(opened, facts=facts)
    # What is within an envelope is not known, not even whether it is an archive.
    facts = Facts((), None, {}, {MAIL: mail})
    flaw = Flaw(f"The e-mail cannot be opened: {letter.sealed}.", certain=False)
    return replace(opened, facts=facts, found=Listing((), (), False, (flaw,)))


def _opened(entity: Entity, message: Content, limits: Limits) -> OpenedVolume:
    trouble = tuple(Flaw(f"The e-mail: {text}.", certain=False) for text in entity.trouble)
    archive = _archive_part(entity, message)
    if archive is not None:
        part, content = archive
        inner = open_zip_archive(content, limits)
        facts = replace(inner.facts, details={MAIL: _mail(entity, part)})
        listing = inner.found
        complete = listing.complete and not trouble
        flaws = (*listing.flaws, *trouble)
        return OpenedVolume(
            _FORM, message.path, facts, Listing(listing.members, listing.skipped, complete, flaws)
        )
    found = Gathering(limits)
    dicom = [part for part in entity.parts if part.header.content_type == "application/dicom"]
    for part in dicom:
        _enter(part, message, found)
    if not dicom:
        found.flaw("nothing", "The e-mail has neither a ZIP archive nor DICOM files attached.")
    for flaw in trouble:
        found.flaws.append(flaw)
        found.complete = False
    around = dicom[0].within[-1] if dicom and dicom[0].within else entity.header
    properties: dict[str, tuple[str | int, ...]] = {
        "content-type": (around.content_type,),
        "file-id-length": (max((len(_id(part)) for part in dicom), default=0),),
    }
    facts = Facts(("MIME",), None, properties, {MAIL: _mail(entity, dicom[0] if dicom else None)})
    return OpenedVolume(_FORM, message.path, facts, found.listing())


def _headers(entity: Entity) -> Iterator[Header]:
    """The header of the message, of its parts and of what is around them, each once."""
    yield entity.header
    seen = {id(entity.header)}
    for part in entity.parts:
        for header in (*part.within, part.header):
            if id(header) not in seen:
                seen.add(id(header))
                yield header


def _mail(entity: Entity, part: Part | None) -> Mail:
    compressed = ""
    for header in _headers(entity):
        kind = (header.parameter("Content-Type", "smime-type") or "").lower()
        encoding = header.value("Content-Encoding")
        if kind == "compressed-data":
            compressed = "S/MIME compressed-data"
        elif encoding and encoding.lower() != "identity":
            compressed = f"Content-Encoding: {encoding}"
        elif header.transfer_encoding not in _ENCODINGS:
            compressed = f"Content-Transfer-Encoding: {header.transfer_encoding}"
    return Mail(entity.header, part.header if part else None, compressed)


# ---- A ZIP archive as attachment ----


def _archive_part(entity: Entity, message: Content) -> tuple[Part, Content] | None:
    """The part that is a ZIP archive: one that says so before others that only begin so."""
    ranked = sorted(entity.parts, key=lambda part: not _says_archive(part.header))
    for part in ranked:
        if part.header.content_type.startswith(("text/", "application/dicom")):
            continue
        body = body_of(part, message)
        if body is None:
            continue
        try:
            stream, _ = body.open()
            with stream:
                content = stream.read()
        except OSError:
            continue
        if content.startswith(SIGNATURES):
            return part, MemoryContent(message.path, content)
    return None


def _says_archive(header: Header) -> bool:
    names = (
        header.parameter("Content-Type", "name") or "",
        header.parameter("Content-Disposition", "filename") or "",
    )
    return "zip" in header.content_type or any(name.lower().endswith(".zip") for name in names)


# ---- DICOM files as parts ----


def _id(part: Part) -> str:
    return part.header.parameter("Content-Type", "id") or ""


def _enter(part: Part, message: Content, found: Gathering) -> None:
    """Takes in a DICOM file; its File ID is the parameter "id" (PS3.12 K.1.2)."""
    name = part.header.parameter("Content-Type", "name") or ""
    identifier = _id(part)
    if not identifier:
        text = f'The part "{name}" of type application/dicom has no parameter "id" (PS3.12 K.1.2).'
        found.flaw("no-id", text, name)
        identifier = name.removesuffix(".dcm") or f"part {part.start}"
    file_id = tuple(identifier.split("/"))
    expected = file_id[-1] if identifier == "DICOMDIR" else f"{file_id[-1]}.dcm"
    if name != expected:
        text = (
            f'The part "{identifier}" has the name "{name}"; it is the last component of its File '
            f'ID with the extension .dcm, "{expected}" (PS3.12 K.1.2).'
        )
        found.flaw("part-name", text, identifier)
    body = body_of(part, message)
    if body is None:
        reason = f"its transfer encoding {part.header.transfer_encoding} is not known"
        body = UnreadableContent(message.path, reason)
    found.add(file_id, identifier, body)
