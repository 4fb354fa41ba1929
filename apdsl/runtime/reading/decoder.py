"""Decoding of Data Sets, element by element, up to the first place that cannot be decoded.

It is written here, not taken from pydicom, because a validator has to know where and why decoding
ends, must not load what it does not need, and has to stay within bounds.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from apdsl.runtime.attributes import dictionary_vr, named
from apdsl.runtime.dataset import DataSet, Element
from apdsl.runtime.instance import Problem
from apdsl.runtime.limits import DEFAULT, Limits
from apdsl.runtime.reading import jpeg
from apdsl.runtime.reading.characters import Charsets
from apdsl.runtime.reading.encoding import (
    EXPLICIT_LITTLE,
    IMPLICIT_LITTLE,
    ITEM,
    ITEM_END,
    SEQUENCE_END,
    UNDEFINED_LENGTH,
    VR_CODES,
    Encoding,
)
from apdsl.runtime.reading.lean import Taken
from apdsl.runtime.reading.raw_values import RawValueError, decode_value
from apdsl.runtime.reading.source import InflateError, Source
from apdsl.runtime.tags import (
    META_GROUP,
    PIXEL_DATA_GROUP,
    PIXEL_REPRESENTATION,
    SPECIFIC_CHARACTER_SET,
    group_of,
    written,
)
from apdsl.runtime.values import BINARY, Bulk, Value

RULE: Final = "data-set-readable"
_LONGEST_INTERNED: Final = 64
_MOST_INTERNED: Final = 200_000

Interned = dict[object, Element]
"""Elements that occurred before, shared between the Data Sets of a File-set to save memory."""


class _StopError(Exception):
    """Decoding cannot go on; the problem is recorded."""


@dataclass(slots=True)
class _Level:
    """What one Data Set or item has gathered, and what its elements inherit."""

    end: int | None
    depth: int
    charsets: Charsets
    signed: bool
    encoding: Encoding
    elements: dict[int, Element] = field(default_factory=dict)
    last_tag: int = -1
    unread_from: int | None = None

    def data_set(self) -> DataSet:
        return DataSet(self.elements, unread_from=self.unread_from)


@dataclass(slots=True)
class Decoder:
    """Decodes one Data Set from a source.

    ``offsets_of`` is a tag: the positions of the items of that Sequence, at the top level, are
    gathered in ``item_offsets``. ``jpeg`` has the frames of Pixel Data looked at for their tables.
    ``count`` is how many elements and Items were read, up to ``max_elements``; ``kept`` how many
    bytes of long values, up to ``max_kept``. ``problems`` are what is wrong, under the rule
    ``rule``.
    """

    source: Source
    encoding: Encoding = EXPLICIT_LITTLE
    rule: str = RULE
    offsets_of: int | None = None
    jpeg: bool = False
    limits: Limits = DEFAULT
    max_elements: int = DEFAULT.elements
    max_kept: int = DEFAULT.kept
    interned: Interned = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    item_offsets: list[int] = field(default_factory=list)
    count: int = 0
    kept: int = 0
    _disorder_seen: bool = False

    def decode(self, begun: Taken | None = None) -> DataSet:
        """The Data Set from here to the end of the source, or to where decoding breaks off.

        Of a Data Set that was ``begun``, what was taken comes first.
        """
        level = _Level(self.source.end, 0, (), False, self.encoding)
        if begun is not None and begun.tags:
            level.charsets, level.signed = begun.charsets, begun.signed
            level.elements = dict(zip(begun.tags, begun.held, strict=True))
            level.last_tag = begun.tags[-1]
        try:
            self._fill(level, item_of_undefined_length=False)
        except _StopError:
            pass
        except InflateError as error:
            self._problem(f"The Data Set is deflated, but {error}.", certain=error.certain)
            self._cut(level)
        return level.data_set()

    # ---- Elements ----

    def _fill(self, level: _Level, *, item_of_undefined_length: bool) -> None:
        try:
            while self._next_element(level, item_of_undefined_length):
                pass
        except (_StopError, InflateError):
            self._cut(level)
            raise

    @staticmethod
    def _cut(level: _Level) -> None:
        if level.unread_from is None:
            level.unread_from = level.last_tag + 1

    def _next_element(self, level: _Level, closable: bool) -> bool:
        source, encoding = self.source, level.encoding
        if level.end is not None and source.position >= level.end:
            if closable:
                raise self._stop("the item has no Item Delimitation Item before the Data Set ends")
            return False
        start = source.position
        header = source.read(8)
        if not header and level.end is None:
            if closable:
                raise self._stop("the Data Set ends within an item")
            return False
        if len(header) < 8:
            raise self._stop(
                f"{len(header)} bytes are left at byte {start}, too few for an element"
            )
        group, number, length = encoding.halves.unpack(header)
        tag = group << 16 | number
        if group == 0xFFFE:
            if tag == ITEM_END and closable:
                return False
            raise self._stop(f"{written(tag)} stands at byte {start}, where an element is due")
        vr = dictionary_vr(tag) or "UN"
        if encoding.explicit:
            vr, length = self._explicit(level, tag, header, start)
        else:
            vr = _settled(vr, level.signed, length)
        self.count += 1
        if self.count > self.max_elements:
            raise self._too_many_elements()
        self._check_order(level, tag, start)
        element = self._element(level, tag, vr, length, start)
        level.elements.setdefault(tag, element)
        if level.unread_from is None:
            level.last_tag = max(tag, level.last_tag)
        return True

    def _explicit(self, level: _Level, tag: int, header: bytes, start: int) -> tuple[str, int]:
        encoding = level.encoding
        vr, long_form = VR_CODES.get(header[4:6], ("", True))
        if not vr and not (header[4:6].isalpha() and header[4:6].isupper()):
            raise self._stop(
                f"{named(tag)} at byte {start} has the bytes {header[4:6].hex(' ').upper()} in "
                "the place of its Value Representation"
            )
        if not long_form:
            return vr, int(encoding.short.unpack_from(header, 6)[0])
        more = self.source.read(4)
        if len(more) < 4:
            raise self._stop(f"the Data Set ends within the header of {named(tag)}")
        # A VR that is not known yet has the long form and is treated as UN (PS3.5 6.2 note).
        return vr or "UN", int(encoding.long.unpack(more)[0])

    def _check_order(self, level: _Level, tag: int, start: int) -> None:
        if tag == 0:
            raise self._stop(f"zeros stand at byte {start}, where an element is due")
        if tag > level.last_tag or self._disorder_seen or group_of(tag) == META_GROUP:
            return
        self._disorder_seen = True
        what = "occurs a second time" if tag in level.elements else "follows a higher tag"
        self._problem(
            f"{named(tag)} at byte {start} {what}; the elements of a Data Set have ascending tags, "
            "each once (PS3.5 7.1).",
            tag,
        )

    def _element(self, level: _Level, tag: int, vr: str, length: int, start: int) -> Element:
        encoding = level.encoding
        if vr == "UN" and encoding.explicit and group_of(tag) != META_GROUP:
            # What was written as UN is in Implicit VR Little Endian (PS3.5 6.2.2 note 4).
            encoding = IMPLICIT_LITTLE
            vr = _settled(dictionary_vr(tag) or "UN", level.signed, length)
        if length == UNDEFINED_LENGTH:
            if vr in BINARY and vr != "UN":
                return Element(vr, (Bulk(self._skip_fragments(level, tag)),))
            return self._sequence(level, tag, None, encoding)
        limit = level.end
        if limit is not None and self.source.position + length > limit:
            room = limit - self.source.position
            raise self._stop(
                f"{named(tag)} at byte {start} announces {length} bytes, but only {room} are left",
                tag,
            )
        if vr == "SQ":
            return self._sequence(level, tag, self.source.position + length, encoding)
        return self._plain(level, tag, vr, length, encoding.little)

    def _plain(self, level: _Level, tag: int, vr: str, length: int, little: bool) -> Element:
        kept = self.limits.binary if vr in BINARY else self.limits.text
        bulky = length > kept or (length > _LONGEST_INTERNED and self.kept + length > self.max_kept)
        if bulky or (group_of(tag) == PIXEL_DATA_GROUP and length):
            if not self.source.skip(length):
                raise self._stop(f"the Data Set ends within {named(tag)}", tag)
            return Element(vr, (Bulk(length),))
        raw = self.source.read(length)
        if len(raw) < length:
            raise self._stop(f"the Data Set ends within {named(tag)}", tag)
        if length > _LONGEST_INTERNED:
            self.kept += length
        if tag in (SPECIFIC_CHARACTER_SET, PIXEL_REPRESENTATION):
            return self._inherited(level, tag, vr, raw, little)
        key = (vr, raw, level.charsets, little)
        element = self.interned.get(key)
        if element is None:
            element = self._decoded(level, tag, vr, raw, little)
            # One that gave a problem is decoded anew, so that the next gives a problem as well.
            sound = vr in BINARY or raw not in element.values
            if sound and length <= _LONGEST_INTERNED and len(self.interned) < _MOST_INTERNED:
                self.interned[key] = element
        return element

    def _inherited(self, level: _Level, tag: int, vr: str, raw: bytes, little: bool) -> Element:
        element = self._decoded(level, tag, vr, raw, little)
        if tag == SPECIFIC_CHARACTER_SET:
            level.charsets = tuple(str(value) for value in element.values)
        else:
            level.signed = 1 in element.values
        return element

    def _decoded(self, level: _Level, tag: int, vr: str, raw: bytes, little: bool) -> Element:
        try:
            values = decode_value(vr, raw, little, level.charsets)
        except RawValueError as error:
            self._problem(f"{named(tag)}: {error}.", tag)
            values = (raw,)
        return Element(vr, values)

    # ---- Sequences and fragments ----

    def _sequence(self, level: _Level, tag: int, end: int | None, inner: Encoding) -> Element:
        if level.depth >= self.limits.nesting:
            reason = f"Sequences are nested more than {self.limits.nesting} deep (limit nesting)"
            raise self._stop(reason, certain=False)
        items: list[Value] = []
        try:
            while (length := self._next_item(level, tag, end, inner)) is not None:
                items.append(self._open_item(level, tag, length, end, inner, items.append))
        except (_StopError, InflateError):
            level.elements.setdefault(tag, Element("SQ", tuple(items)))
            level.unread_from = tag
            raise
        return Element("SQ", tuple(items))

    def _next_item(self, level: _Level, tag: int, end: int | None, inner: Encoding) -> int | None:
        source = self.source
        bound = end if end is not None else level.end
        start = source.position
        if end is not None and start >= end:
            return None
        header = source.read(8)
        if len(header) < 8 or (bound is not None and source.position > bound):
            raise self._stop(f"{named(tag)} is not complete: it breaks off at byte {start}", tag)
        group, number, length = inner.halves.unpack(header)
        marker = group << 16 | number
        if marker == SEQUENCE_END and end is None:
            return None
        if marker != ITEM:
            message = (
                f"{written(marker)} stands at byte {start}, where an item of {named(tag)} is due"
            )
            raise self._stop(message, tag)
        if tag == self.offsets_of and level.depth == 0:
            self.item_offsets.append(start)
        self.count += 1
        if self.count > self.max_elements:
            raise self._too_many_elements()
        return int(length)

    def _open_item(
        self,
        level: _Level,
        tag: int,
        length: int,
        end: int | None,
        inner: Encoding,
        keep: Callable[[Value], None],
    ) -> DataSet:
        bound = end if end is not None else level.end
        closable = length == UNDEFINED_LENGTH
        item_end = bound if closable else self.source.position + length
        if bound is not None and item_end is not None and item_end > bound:
            message = f"an item of {named(tag)} announces {length} bytes, more than are left"
            keep(DataSet(unread_from=0))
            raise self._stop(message, tag)
        item = _Level(item_end, level.depth + 1, level.charsets, level.signed, inner)
        try:
            self._fill(item, item_of_undefined_length=closable)
        except (_StopError, InflateError):
            keep(item.data_set())
            raise
        return item.data_set()

    def _skip_fragments(self, level: _Level, tag: int) -> int:
        """Goes over encapsulated data (PS3.5 A.4); the bytes of its fragments."""
        total, number = 0, 0
        while (length := self._next_item(level, tag, None, level.encoding)) is not None:
            room = None if level.end is None else level.end - self.source.position
            if length == UNDEFINED_LENGTH or (room is not None and length > room):
                raise self._stop(f"a fragment of {named(tag)} announces more than is left", tag)
            looked_at = self._look_at_frame(tag, length) if self.jpeg and number else 0
            if not self.source.skip(length - looked_at):
                raise self._stop(f"the Data Set ends within {named(tag)}", tag)
            total, number = total + length, number + 1
        return total

    def _look_at_frame(self, tag: int, length: int) -> int:
        """Whether a fragment that begins a frame has the tables; the bytes that were read of it."""
        head = self.source.read(min(length, jpeg.HEAD))
        if not jpeg.begins_frame(head):
            return len(head)
        missing = jpeg.missing_tables(head)
        if missing is None and length > len(head):
            head += self.source.read(min(length, jpeg.LONGEST_HEAD) - len(head))
            missing = jpeg.missing_tables(head)
        if missing is None:
            message = "the header of a frame of Pixel Data could not be read as JPEG"
            self._problem(message, tag, rule=jpeg.RULE, certain=False)
        elif missing:
            message = (
                f"A frame of {named(tag)} lacks its {' and '.join(missing)}; encode each frame in "
                "the interchange format of JPEG, with the tables it needs."
            )
            self._problem(message, tag, rule=jpeg.RULE)
        return len(head)

    # ---- Problems ----

    def _problem(
        self, message: str, tag: int | None = None, *, rule: str = "", certain: bool = True
    ) -> None:
        if len(self.problems) < self.limits.problems:
            path = None if tag is None else (tag,)
            self.problems.append(Problem(rule or self.rule, message, path, certain=certain))

    def _too_many_elements(self) -> _StopError:
        own = {
            self.limits.elements: "elements",
            self.limits.directory_elements: "directory-elements",
        }
        name = own.get(self.max_elements, "all-elements")
        reason = f"it has more than {self.max_elements} elements (limit {name})"
        return self._stop(reason, certain=False)

    def _stop(self, reason: str, tag: int | None = None, *, certain: bool = True) -> _StopError:
        self._problem(
            f"The Data Set cannot be decoded to its end: {reason} (PS3.5 7).", tag, certain=certain
        )
        return _StopError()


def _settled(vr: str, signed: bool, length: int) -> str:
    """The VR of an element of Implicit VR where PS3.6 leaves a choice (PS3.5 A.1)."""
    if " " not in vr:
        return vr
    if "OW" in vr and ("OB" in vr or length > 2):
        return "OW"
    return "SS" if signed else "US"
