"""X.3.1: rows of SOP Classes given twice or at odds, and classes that no medium holds."""

from __future__ import annotations

from collections.abc import Iterator

from apdsl import dictionary
from apdsl.diagnostics.diagnostic import Related
from apdsl.model.condition import Condition, SopClassRef, SopClassSetRef
from apdsl.model.vocabulary import DIRECTORY_CLASS, Level
from apdsl.semantics.checks.view import OWN, SopEntry, View
from apdsl.semantics.checks.world import World, is_private
from apdsl.semantics.reporter import replace_with
from apdsl.semantics.sop_rows import LEVELS
from apdsl.source import Span
from apdsl.syntax import tree

_DIRECTORY_SYNTAX = "ExplicitVRLittleEndian"

STRENGTH: dict[Level, int] = {
    "undefined": 0,
    "disallowed": 0,
    "optional": 1,
    "declared": 1,
    "mandatory-if-declared": 2,
    "mandatory": 3,
}
"""How much a level asks of an implementation; for a profile that augments another."""


def check(view: View, world: World) -> None:
    seen: dict[tuple[object, Condition | None, str], list[SopEntry]] = {}
    for entry in view.sop_entries:
        if view.is_own(entry.placed):
            _check_class(view, entry, world)
            _check_cells(view, entry, world)
        for syntax in entry.placed.node.transfer_syntaxes:
            name = "declared" if isinstance(syntax, tree.Declared) else syntax.name.value
            _check_directory_syntax(entry, syntax, name, world)
            key = (entry.sop_class, entry.where, name)
            for earlier in seen.setdefault(key, []):
                if earlier.placed.mask & entry.placed.mask:
                    _compare(view, earlier, entry, name, world)
                    break
            else:
                seen[key].append(entry)
    _check_directory_row(view, world)


def _check_class(view: View, entry: SopEntry, world: World) -> None:
    """Only Media Storage SOP Classes may be in a File-set (PS3.4 I.4)."""
    sop_class = entry.sop_class
    if isinstance(sop_class, SopClassSetRef) or not world.media_classes:
        return
    if sop_class.uid in world.media_classes or sop_class.uid == DIRECTORY_CLASS:
        return
    retired = dictionary.sop_class(sop_class.uid)
    if retired is not None and retired.retired:
        return  # its own diagnostic says so
    if is_private(sop_class) and view.outside is not None:
        return
    world.report(
        "sop-class-outside-media-set",
        _class_span(entry.placed.node),
        sop_class=sop_class.keyword,
    )


def _check_directory_syntax(
    entry: SopEntry, syntax: tree.TransferSyntax | tree.Declared, name: str, world: World
) -> None:
    """A DICOMDIR is always Explicit VR Little Endian (PS3.10 8.6)."""
    if not isinstance(entry.sop_class, SopClassRef) or entry.sop_class.uid != DIRECTORY_CLASS:
        return
    known = dictionary.transfer_syntax(name)
    if name == "declared" or (known is not None and known.keyword != _DIRECTORY_SYNTAX):
        span = syntax.span if isinstance(syntax, tree.Declared) else syntax.name.span
        world.report(
            "directory-transfer-syntax",
            span,
            transfer_syntax=name,
            fixes=replace_with(span, (_DIRECTORY_SYNTAX,)),
        )


def _check_directory_row(view: View, world: World) -> None:
    """Who requires a DICOMDIR has a row for its SOP Class (PS3.4 I.3)."""
    with_table = 0
    for placed in view.of(tree.SopClasses):
        with_table |= placed.mask
    listed = world.listed(view).get(DIRECTORY_CLASS, 0)
    for section in view.of(tree.Directory):
        missing = section.mask & with_table & ~listed
        if missing and section.node.presence.value == "required":
            world.report(
                "missing-directory-row", section.node.presence.span, profile=view.first(missing)
            )


def _check_cells(view: View, entry: SopEntry, world: World) -> None:
    """Within one row a role has one level for each profile."""
    seen: dict[str, list[tuple[Level, int, Span]]] = {}
    for role, level, mask, span in cell_levels(view, entry):
        for other, other_mask, other_span in seen.setdefault(role, []):
            if mask & other_mask:
                if level != other:
                    world.report(
                        "contradictory-rows",
                        span,
                        sop_class=entry.name,
                        transfer_syntax=_syntaxes(entry.placed.node),
                        first=level,
                        role=role,
                        second=other,
                        related=(Related(other_span, f"here it is {other}"),),
                    )
                break
        else:
            seen[role].append((level, mask, span))


def cell_levels(view: View, entry: SopEntry) -> Iterator[tuple[str, Level, int, Span]]:
    """The levels of a row: role, level, profiles and place."""
    for cell in entry.placed.node.cells:
        for guarded in cell.levels:
            mask = entry.placed.inner(guarded, guarded.guard).mask
            yield cell.role.value, LEVELS[type(guarded.level)], mask, guarded.level.span


def _compare(view: View, first: SopEntry, second: SopEntry, syntax: str, world: World) -> None:
    """Two rows for one class and Transfer Syntax, where some profile has both."""
    both = first.placed.mask & second.placed.mask
    related = (Related(_class_span(first.placed.node), "the other row is here"),)
    special = second.placed.layer == OWN and first.placed.layer != OWN
    agree = True
    for role, level, mask, span in cell_levels(view, second):
        for other_role, other, other_mask, other_span in cell_levels(view, first):
            if role != other_role or level == other or not mask & other_mask:
                continue
            agree = False
            if special and view.base is not None and STRENGTH[level] > STRENGTH[other]:
                continue  # an augmented profile may ask more than its base
            if special:
                what = f"{second.name} with {syntax} the level {level} for {role}"
                world.contradiction(view, second.placed, both, span, what, other_span)
            else:
                world.report(
                    "contradictory-rows",
                    span,
                    sop_class=second.name,
                    transfer_syntax=syntax,
                    first=level,
                    role=role,
                    second=other,
                    related=(Related(other_span, f"here it is {other}"),),
                )
    if agree:
        world.report(
            "duplicate-row",
            _class_span(second.placed.node),
            sop_class=second.name,
            transfer_syntax=syntax,
            related=related,
        )


def _class_span(node: tree.SopRow) -> Span:
    written = node.sop_class
    return written.uid.span if isinstance(written, tree.PrivateSopClass) else written.name.span


def _syntaxes(node: tree.SopRow) -> str:
    return " or ".join(
        "declared" if isinstance(cell, tree.Declared) else cell.name.value
        for cell in node.transfer_syntaxes
    )
