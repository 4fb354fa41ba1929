"""MIME entities (RFC 2045, RFC 2046): their headers and their parts, without copying content."""

from __future__ import annotations

import binascii
import io
import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from email.header import decode_header, make_header
from email.message import Message
from email.parser import BytesHeaderParser
from pathlib import Path
from typing import Any, BinaryIO, Final

from apdsl.runtime.limits import DEFAULT, Limits
from apdsl.runtime.media.contents import Extent, ExtentsContent
from apdsl.runtime.reading.source import Content

IDENTITY: Final = ("", "7bit", "8bit", "binary")
"""The transfer encodings that change nothing."""

_END_OF_HEADER: Final = re.compile(rb"\r?\n\r?\n")
_STRUCTURE: Final = frozenset({"content-type", "content-transfer-encoding"})
_TROUBLES: Final = 20


@dataclass(frozen=True, slots=True, eq=False)
class Header:
    """The header fields of a message or part; those named in ``left_out`` were too long.

    ``cut`` is whether there may be more fields than were read.
    """

    fields: Message = field(default_factory=Message)
    cut: bool = False
    left_out: frozenset[str] = frozenset()
    _parameters: dict[str, dict[str, str]] = field(default_factory=dict, repr=False)

    def unread(self, name: str) -> bool:
        """Whether the field may be there although it was not read."""
        return self.cut or name.lower() in self.left_out

    def text(self, name: str) -> str | None:
        """The value of a field, decoded and in one line; None without the field."""
        value = self.fields.get(name)
        if value is None:
            return None
        try:
            value = str(make_header(decode_header(str(value))))
        except (ValueError, LookupError, binascii.Error):
            value = str(value)
        return " ".join(value.split())

    def value(self, name: str) -> str | None:
        """The value of a field without its parameters."""
        text = self.text(name)
        return None if text is None else text.partition(";")[0].strip()

    def parameter(self, name: str, parameter: str) -> str | None:
        """A parameter of a field, without quotation marks; None without it."""
        if name not in self._parameters:
            found: dict[str, str] = {}
            listed: list[tuple[str, Any]] = self.fields.get_params([], name)
            for key, value in listed:
                plain = value[2] if isinstance(value, tuple) else value  # RFC 2231
                found.setdefault(key.lower(), str(plain))
            self._parameters[name] = found
        return self._parameters[name].get(parameter.lower())

    @property
    def content_type(self) -> str:
        """The media type in lower case; that of plain text without the field."""
        return (self.value("Content-Type") or "text/plain").lower()

    @property
    def transfer_encoding(self) -> str:
        """The transfer encoding in lower case; empty without the field."""
        return (self.value("Content-Transfer-Encoding") or "").lower()


@dataclass(frozen=True, slots=True)
class Part:
    """An entity that has no parts itself: its header, and where its body lies.

    ``within`` are the headers of the entities around it, the outermost first.
    """

    header: Header
    start: int
    end: int
    within: tuple[Header, ...] = ()


@dataclass(frozen=True, slots=True)
class Signed:
    """Where a part lies that is signed, header and all, and the signature beside it."""

    start: int
    end: int
    signature: Part | None


@dataclass(slots=True)
class Entity:
    """A message taken apart. ``trouble`` says where that was not possible to the end."""

    header: Header = field(default_factory=Header)
    limits: Limits = DEFAULT
    parts: list[Part] = field(default_factory=list)
    signed: list[Signed] = field(default_factory=list)
    trouble: list[str] = field(default_factory=list)
    header_bytes: int = 0

    @property
    def full(self) -> bool:
        """Whether no more headers are read."""
        return self.header_bytes > self.limits.mail_headers

    def note(self, trouble: str) -> None:
        """Notes a trouble, of many the first ones only."""
        if len(self.trouble) < _TROUBLES:
            self.trouble.append(trouble)


def entity_of(content: bytes, limits: Limits = DEFAULT) -> Entity:
    """The header and all parts of a message."""
    found = Entity(limits=limits)
    found.header, start = _header(content, 0, len(content), found)
    waiting = [Part(found.header, start, len(content))]
    while waiting:
        part = waiting.pop()
        kind = part.header.content_type
        boundary = part.header.parameter("Content-Type", "boundary")
        if found.full or len(found.parts) + len(waiting) > limits.mail_parts:
            found.note(_too_many(found))
            return found
        if kind == "message/partial":
            found.note("the message is a fragment of another; join the fragments first")
        if kind == "message/rfc822" or (kind.startswith("multipart/") and boundary):
            if len(part.within) >= limits.mail_nesting:
                depth = limits.mail_nesting
                found.note(f"parts are nested more than {depth} deep (limit mail-nesting)")
                continue
            inner = _parts(content, part, boundary or "", found)
            waiting.extend(reversed(inner))
        else:
            if kind.startswith("multipart/"):
                found.note(f"an entity of type {kind} names no boundary between parts")
            found.parts.append(part)
    return found


def _too_many(found: Entity) -> str:
    limits = found.limits
    if found.full:
        return f"its headers have more than {limits.mail_headers} bytes (limit mail-headers)"
    return f"the message has more than {limits.mail_parts} parts (limit mail-parts)"


def _parts(content: bytes, around: Part, boundary: str, found: Entity) -> list[Part]:
    within = (*around.within, around.header)
    if around.header.content_type == "message/rfc822":
        header, start = _header(content, around.start, around.end, found)
        return [Part(header, start, around.end, within)]
    inner: list[Part] = []
    first: tuple[int, int] | None = None
    for start, end in _delimited(content, around, boundary, found):
        if found.full or len(inner) >= found.limits.mail_parts:
            found.note(_too_many(found))
            break
        header, body = _header(content, start, end, found)
        inner.append(Part(header, body, end, within))
        first = first or (start, end)
    if around.header.content_type == "multipart/signed" and first is not None:
        found.signed.append(Signed(*first, inner[1] if len(inner) > 1 else None))
    return inner


def _delimited(
    content: bytes, around: Part, boundary: str, found: Entity
) -> Iterator[tuple[int, int]]:
    """Where the parts between delimiters begin and end (RFC 2046 5.1.1)."""
    escaped = re.escape(boundary.encode("ascii", "replace"))
    delimiter = re.compile(rb"(?m)^--" + escaped + rb"(--)?[ \t\r]*$")
    start: int | None = None
    for match in delimiter.finditer(content, around.start, around.end):
        if start is not None:
            end = match.start()
            end -= content[end - 1 : end] == b"\n"
            end -= content[end - 1 : end] == b"\r"
            yield start, max(start, end)
        if match.group(1):
            return
        start = match.end() + 1
    if start is None:
        found.note(f"no part follows the boundary {boundary}")
    else:
        found.note(f"the message ends before the last boundary {boundary}")
        yield min(start, around.end), around.end


def _header(content: bytes, start: int, end: int, found: Entity) -> tuple[Header, int]:
    """The header that begins at a place, and where the body behind it begins."""
    limits = found.limits
    bound = min(end, start + limits.mail_header)
    for empty in (b"\r\n", b"\n"):
        if content.startswith(empty, start, end):
            return Header(), start + len(empty)
    match = _END_OF_HEADER.search(content, start, bound)
    until = match.start() if match else bound
    found.header_bytes += until - start
    parsed = BytesHeaderParser().parsebytes(content[start:until])
    longest = limits.mail_field
    left_out = {name.lower() for name, value in parsed.items() if len(str(value)) > longest}
    for name in left_out:
        del parsed[name]
    cut = match is None and bound < end
    if cut:
        found.note(f"a header has more than {limits.mail_header} bytes (limit mail-header)")
    if left_out & _STRUCTURE:
        found.note(
            f"a field of a header has more than {limits.mail_field} bytes (limit mail-field)"
        )
    return Header(parsed, cut, frozenset(left_out)), match.end() if match else bound


# ---- Content ----


@dataclass(frozen=True, slots=True)
class EncodedContent:
    """The body of a part in base64 or quoted-printable, decoded in memory when it is opened."""

    encoded: Content
    encoding: str

    @property
    def path(self) -> Path:
        """The file of the message."""
        return self.encoded.path

    def open(self) -> tuple[BinaryIO, int]:
        """The decoded body. Raises OSError when it cannot be decoded."""
        stream, _ = self.encoded.open()
        with stream:
            body = stream.read()
        try:
            decoded = (
                binascii.a2b_base64(body)
                if self.encoding == "base64"
                else quopri.decodestring(body)
            )
        except binascii.Error as error:
            raise OSError(f"its {self.encoding} encoding is damaged: {error}") from error
        return io.BytesIO(decoded), len(decoded)


def body_of(part: Part, message: Content) -> Content | None:
    """The body of a part; None when its transfer encoding is none of MIME."""
    body = ExtentsContent(message, (Extent(part.start, part.end - part.start),))
    encoding = part.header.transfer_encoding
    if encoding in IDENTITY:
        return body
    if encoding in ("base64", "quoted-printable"):
        return EncodedContent(body, encoding)
    return None
