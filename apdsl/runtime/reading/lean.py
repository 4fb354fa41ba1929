"""Fast reading of sound Data Sets in Explicit VR Little Endian, from bytes in memory.

The files of a File-set are much alike: the same elements, with the same values, follow each other
in one file after another. What was decoded once is recognised by its bytes, elements alone and
runs of elements as a whole. Whatever is unusual, and so everything that is wrong, is left to the
``Decoder``, which goes on where this reader stops: it alone says what is wrong with a file.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from struct import Struct
from typing import Final, NamedTuple

from apdsl.runtime.dataset import DataSet, Element, layout_of
from apdsl.runtime.limits import DEFAULT, Limits
from apdsl.runtime.reading.characters import Charsets
from apdsl.runtime.reading.encoding import UNDEFINED_LENGTH, VR_CODES
from apdsl.runtime.reading.raw_values import RawValueError, decode_value
from apdsl.runtime.tags import (
    DIRECTORY_RECORD_SEQUENCE,
    PIXEL_DATA_GROUP,
    PIXEL_REPRESENTATION,
    SPECIFIC_CHARACTER_SET,
    group_of,
)
from apdsl.runtime.values import BINARY, Bulk, Value

_HALVES: Final = Struct("<HH").unpack_from
_SHORT: Final = Struct("<H").unpack_from
_LONG: Final = Struct("<I").unpack_from

_ITEM: Final = b"\xfe\xff\x00\xe0"
_ITEM_END: Final = b"\xfe\xff\x0d\xe0\x00\x00\x00\x00"
_SEQUENCE_END: Final = b"\xfe\xff\xdd\xe0\x00\x00\x00\x00"

_MOST_HEADS: Final = 20_000
_MOST_ELEMENTS: Final = 20_000
_MOST_RUNS: Final = 5_000
_LONG_VALUE: Final = 64
_LONGEST_KNOWN: Final = 512
_LONGEST_RUN: Final = 16_384
_SETTLED: Final = 8
"""How often a run has to occur to be forgotten, not divided, when it occurs no longer."""


class _Head(NamedTuple):
    """What the first eight bytes of an element say.

    ``size`` is that of the whole element; 0 where the length follows in four more bytes.
    """

    tag: int
    vr: str
    size: int


@dataclass(slots=True)
class _Run:
    """Elements that followed each other, with their bytes; ``ends`` are offsets in these."""

    content: bytes
    tags: tuple[int, ...]
    held: tuple[Element, ...]
    ends: tuple[int, ...]
    hits: int = 0


@dataclass(slots=True)
class _Known:
    """What was decoded before at one kind of place: below one Sequence, in one character set.

    ``varying`` are elements that are never part of a run, because their values differ, or because
    more has to be known of them than their values.
    """

    elements: dict[bytes, Element] = field(default_factory=dict)
    runs: dict[bytes, _Run] = field(default_factory=dict)
    varying: set[int] = field(
        default_factory=lambda: {SPECIFIC_CHARACTER_SET, DIRECTORY_RECORD_SEQUENCE}
    )


@dataclass(slots=True)
class Gathering:
    """The Items of one Sequence at the top level, and the positions where they start."""

    sequence: int
    items: list[DataSet] = field(default_factory=list)
    offsets: list[int] = field(default_factory=list)

    def clear(self) -> None:
        """Starts anew."""
        self.items.clear()
        self.offsets.clear()


@dataclass(slots=True)
class Taken:
    """The elements that were read, and where reading stopped: ``complete`` at the end.

    ``short`` says that more bytes than were at hand are needed to go on.
    """

    tags: list[int]
    held: list[Element]
    position: int
    charsets: Charsets
    signed: bool
    complete: bool = False
    short: bool = False

    def data_set(self) -> DataSet:
        """What was read, as a Data Set that was read to its end."""
        return DataSet.packed(layout_of(tuple(self.tags)), tuple(self.held))


@dataclass(slots=True)
class LeanReader:
    """Reads Data Sets and remembers what it has decoded; ``heads`` are the starts of elements.

    ``count`` adds up the elements and Items that are taken, and ``kept`` the bytes of values of
    more than 64 that were not decoded before.
    """

    limits: Limits = DEFAULT
    heads: dict[bytes, _Head | None] = field(default_factory=dict)
    known: dict[tuple[int, Charsets], _Known] = field(default_factory=dict)
    count: int = 0
    kept: int = 0

    def take(
        self,
        content: bytes,
        position: int,
        end: int,
        *,
        below: int = 0,
        charsets: Charsets = (),
        closable: bool = False,
        depth: int = 0,
        gathering: Gathering | None = None,
    ) -> Taken:
        """Reads the elements from a position of the content up to ``end``, or to what is unusual.

        ``end`` may lie behind the content. ``closable`` is true for an item of undefined length,
        which ends with its delimiter; ``below`` is the Sequence of an item. ``gathering`` is given
        the Items of a Sequence as they are read.
        """
        known = self._known(below, charsets)
        heads, runs, elements, varying = self.heads, known.runs, known.elements, known.varying
        tags: list[int] = []
        held: list[Element] = []
        last = -1
        complete = short = False
        loose: list[int] = []  # where the elements lie that may become a run
        while position < end:
            head = content[position : position + 8]
            run = runs.get(head)
            if run is not None:
                if content.startswith(run.content, position):
                    if run.tags[0] <= last or position + run.ends[-1] > end:
                        break
                    if loose:
                        _learn(known, content, tags, held, [*loose, position])
                        loose.clear()
                    run.hits += 1
                    tags += run.tags
                    held += run.held
                    position += run.ends[-1]
                    last = run.tags[-1]
                    continue
                _divide(known, run, content, position)
                if head in runs:
                    continue
            if head in heads:
                start = heads[head]
            else:
                if len(head) < 8:
                    short = True
                    break
                start = self._head(head)
            if start is None:
                if closable and head == _ITEM_END:
                    position += 8
                    complete = True
                break
            tag, vr, size = start
            if tag <= last:
                break
            if size:
                stop = position + size
                if stop > end:
                    break
                whole = content[position:stop]
                element = elements.get(whole)
                if element is None:
                    if len(whole) < size:
                        short = True
                        break
                    element = _decoded(tag, vr, whole[8:], charsets)
                    if element is None:
                        break
                    if size > _LONG_VALUE:
                        self.kept += size
                    _remember(elements, whole, element)
            else:
                found = self._long(content, position, end, tag, vr, charsets, depth, gathering)
                if found is None or found[0] is None:
                    short = found is not None
                    break
                element, stop = found
            if tag not in varying:
                loose.append(position)
            elif loose:
                _learn(known, content, tags, held, [*loose, position])
                loose.clear()
            if tag == SPECIFIC_CHARACTER_SET:
                charsets = tuple(str(value) for value in element.values)
                known = self._known(below, charsets)
                runs, elements, varying = known.runs, known.elements, known.varying
            tags.append(tag)
            held.append(element)
            position = stop
            last = tag
        else:
            complete = not closable and position == end
        if loose:
            _learn(known, content, tags, held, [*loose, position])
        self.count += len(tags) + 1
        signed = False
        if not complete and PIXEL_REPRESENTATION in tags:
            signed = 1 in held[tags.index(PIXEL_REPRESENTATION)].values
        return Taken(tags, held, position, charsets, signed, complete, short)

    def _known(self, below: int, charsets: Charsets) -> _Known:
        key = below, charsets
        known = self.known.get(key)
        if known is None:
            if len(self.known) >= _MOST_RUNS:
                self.known.clear()
            known = self.known[key] = _Known()
        return known

    def _head(self, head: bytes) -> _Head | None:
        group, number = _HALVES(head)
        tag = group << 16 | number
        vr, long_form = VR_CODES.get(head[4:6], ("", True))
        start = None
        if vr and vr != "UN" and group != 0xFFFE and tag:
            if long_form:
                start = _Head(tag, vr, 0)
            else:
                size = 8 + _SHORT(head, 6)[0]
                # What is too long to be kept is left to the Decoder.
                start = _Head(tag, vr, size) if size - 8 <= self.limits.text else None
        if len(self.heads) >= _MOST_HEADS:
            self.heads.clear()
        self.heads[head] = start
        return start

    def _long(
        self,
        content: bytes,
        position: int,
        end: int,
        tag: int,
        vr: str,
        charsets: Charsets,
        depth: int,
        gathering: Gathering | None,
    ) -> tuple[Element, int] | tuple[None, int] | None:
        """An element whose length has 32 bits, and where it ends.

        Without an element where bytes are missing; None where it is unusual.
        """
        if position + 12 > len(content):
            return (None, 0) if position + 12 <= end else None
        (length,) = _LONG(content, position + 8)
        begin = position + 12
        if length == UNDEFINED_LENGTH:
            if vr != "SQ":
                return None
            stop = None
        else:
            stop = begin + length
            if stop > end:
                return None
        if vr == "SQ":
            if gathering is not None and tag != gathering.sequence:
                gathering = None
            return self._items(content, begin, stop, end, tag, charsets, depth, gathering)
        if stop is None:
            return None
        if vr in BINARY:
            if length > self.limits.binary or (length and group_of(tag) == PIXEL_DATA_GROUP):
                return Element(vr, (Bulk(length),)), stop
        elif length > self.limits.text:
            return Element(vr, (Bulk(length),)), stop
        if stop > len(content):
            return None, 0
        if length > _LONG_VALUE:
            self.kept += length
        element = _decoded(tag, vr, content[begin:stop], charsets)
        return None if element is None else (element, stop)

    def _items(
        self,
        content: bytes,
        position: int,
        stop: int | None,
        end: int,
        tag: int,
        charsets: Charsets,
        depth: int,
        gathering: Gathering | None,
    ) -> tuple[Element, int] | tuple[None, int] | None:
        """A Sequence whose items begin at the position, and where it ends; as ``_long``."""
        bound = end if stop is None else stop
        if depth >= self.limits.nesting:
            return None
        if bound > len(content) and stop is not None and gathering is None:
            return None, 0
        items: list[Value] = []
        while position != stop:
            mark = content[position : position + 8]
            if mark[:4] != _ITEM or len(mark) < 8:
                if stop is None and mark == _SEQUENCE_END:
                    position += 8
                    break
                return (None, 0) if position + 8 > len(content) and stop is None else None
            start = position
            (length,) = _LONG(mark, 4)
            position += 8
            closable = length == UNDEFINED_LENGTH
            item_end = bound if closable else position + length
            if item_end > bound:
                return None
            taken = self.take(
                content,
                position,
                item_end,
                below=tag,
                charsets=charsets,
                closable=closable,
                depth=depth + 1,
            )
            if not taken.complete:
                return (None, 0) if taken.short else None
            position = taken.position
            item = taken.data_set()
            items.append(item)
            if gathering is not None:
                gathering.offsets.append(start)
                gathering.items.append(item)
        return Element("SQ", tuple(items)), position


def _decoded(tag: int, vr: str, raw: bytes, charsets: Charsets) -> Element | None:
    """The element with a value; None where the bytes are no value of the VR."""
    if raw and group_of(tag) == PIXEL_DATA_GROUP:
        return Element(vr, (Bulk(len(raw)),))
    try:
        return Element(vr, decode_value(vr, raw, True, charsets))
    except RawValueError:
        return None


def _remember(elements: dict[bytes, Element], whole: bytes, element: Element) -> None:
    if len(whole) <= _LONGEST_KNOWN:
        if len(elements) >= _MOST_ELEMENTS:
            elements.clear()
        elements[whole] = element


def _learn(
    known: _Known, content: bytes, tags: list[int], held: list[Element], places: list[int]
) -> None:
    """Makes a run of the latest elements, for when they follow each other again.

    ``places`` are where they begin, and where the last of them ends.
    """
    begin = places[0]
    size = places[-1] - begin
    if len(places) < 3 or size > _LONGEST_RUN or len(known.runs) >= _MOST_RUNS:
        return
    count = len(places) - 1
    known.runs[content[begin : begin + 8]] = _Run(
        content[begin : begin + size],
        tuple(tags[-count:]),
        tuple(held[-count:]),
        tuple(place - begin for place in places[1:]),
    )


def _divide(known: _Known, run: _Run, content: bytes, position: int) -> None:
    """Takes a run that does not occur here apart at the first element that differs.

    One that has occurred often is forgotten as a whole: another series of files has begun.
    """
    del known.runs[run.content[:8]]
    if run.hits >= _SETTLED:
        return
    begin = index = 0
    while content.startswith(run.content[begin : run.ends[index]], position + begin):
        begin = run.ends[index]
        index += 1
    known.varying.add(run.tags[index])
    for low, high in ((0, index), (index + 1, len(run.tags))):
        if high - low >= 2:
            start = run.ends[low - 1] if low else 0
            part = run.content[start : run.ends[high - 1]]
            ends = tuple(end - start for end in run.ends[low:high])
            known.runs.setdefault(
                part[:8], _Run(part, run.tags[low:high], run.held[low:high], ends, run.hits)
            )
