"""X.3.3: the DICOMDIR, and records that the files of a profile never lead to."""

from __future__ import annotations

from collections.abc import Iterator

from apdsl.model.vocabulary import DIRECTORY_CLASS
from apdsl.semantics.checks.sop_rows import cell_levels
from apdsl.semantics.checks.view import OWN, Placed, View
from apdsl.semantics.checks.world import World
from apdsl.syntax import tree

_DICOMDIR_DEMANDED = "one"
"""The value of the property ``dicomdir`` of media that PS3.12 does not exempt from having one."""


def check(view: View, world: World) -> None:
    _check_presence(view, world)
    _check_record_types(view, world)
    if view.outside is not None and view.outside.augments is None:
        _check_private(view, world)


def _check_presence(view: View, world: World) -> None:
    """What is special to a profile does not make a demanded DICOMDIR optional."""
    sections = tuple(view.of(tree.Directory))
    for place, second in enumerate(sections):
        for first in sections[:place]:
            both = first.mask & second.mask
            if both and first.layer != OWN and second.layer == OWN:
                word = second.node.presence
                if word.value == "optional" and first.node.presence.value == "required":
                    other = first.node.presence.span
                    what = "a DICOMDIR that is optional"
                    world.contradiction(view, second, both, word.span, what, other)


def _check_private(view: View, world: World) -> None:
    """A Private Profile has a DICOMDIR that others can read (PS3.2 7.4.3)."""
    sections = tuple(view.of(tree.Directory))
    if not sections:
        world.report("private-profile-without-directory", view.span, profile=view.name)
    for section in sections:
        word = section.node.presence
        if word.value == "optional" and _medium_needs_directory(view, world):
            world.report("private-profile-without-directory", word.span, profile=view.name)


def _medium_needs_directory(view: View, world: World) -> bool:
    media = {medium.keyword: medium for medium in world.common.media}
    uses = (
        item.medium.value
        for placed in view.of(tree.Media)
        for item in placed.node.items
        if isinstance(item, tree.MediumUse)
    )
    return any(
        found.name == "dicomdir" and _DICOMDIR_DEMANDED in found.values
        for name in uses
        if name in media
        for found in media[name].properties
    )


# ---- Record types --------------------------------------------------------------------------------


def _check_record_types(view: View, world: World) -> None:
    """Records are spoken of that the SOP Classes of the profile lead to."""
    if not view.with_table or not world.record_types:
        return
    reached = _reached(view, world)
    for word, mask in _words(view):
        missing = mask & view.with_table & ~reached.get(word.value, 0)
        if missing and word.value in world.record_types and word.value != "PRIVATE":
            world.report(
                "keys-on-unused-record-type",
                word.span,
                profile=view.first(missing),
                record_type=word.value,
            )


def _words(view: View) -> Iterator[tuple[tree.Word, int]]:
    """The record types of keys, icons and lists, with the profiles that have them."""
    for placed in view.of(tree.Directory):
        if not view.is_own(placed):
            continue
        for item in placed.node.items:
            match item:
                case tree.Records():
                    yield from ((word, placed.mask) for word in item.types)
                case tree.Keys() | tree.Icons():
                    for row in item.items:
                        yield from _words_of_row(placed, row)


def _words_of_row(placed: Placed[tree.Directory], row: object) -> Iterator[tuple[tree.Word, int]]:
    match row:
        case tree.RecordKey(record_types=types, row=inner):
            mask = placed.inner(inner, inner.guard).mask
        case tree.RecordOthers(record_types=types):
            mask = placed.mask
        case tree.Icon(record_types=types, guard=guard):
            mask = placed.inner(row, guard).mask
        case _:
            return
    yield from ((word, mask) for word in types)


def _reached(view: View, world: World) -> dict[str, int]:
    """For each record type the profiles with files that lead to it."""
    reached: dict[str, int] = {}
    for entry in view.sop_entries:
        mask = 0
        for _, level, cell, _ in cell_levels(view, entry):
            if level not in ("disallowed", "undefined"):
                mask |= cell
        for uid in world.classes(entry.sop_class):
            member = world.media_classes.get(uid)
            if member is None and uid != DIRECTORY_CLASS:
                return dict.fromkeys(world.record_types, view.everybody)  # anything may come
            if member is not None and member.record_type is not None:
                reached[member.record_type] = reached.get(member.record_type, 0) | mask
    pending = list(reached)
    while pending:
        record = world.record_types.get(pending.pop())
        for parent in record.parents if record is not None else ():
            mask = reached.get(parent, 0)
            if parent != "PRIVATE" and reached[record.type] & ~mask:  # type: ignore[union-attr]
                reached[parent] = mask | reached[record.type]  # type: ignore[union-attr]
                pending.append(parent)
    return reached
