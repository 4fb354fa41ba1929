"""Whether the rows that one side writes are rows that the other side reads."""

from __future__ import annotations

from collections.abc import Iterator

from apdsl.interop.sides import Side, SideRow
from apdsl.model.interop import Cause, RowMeeting


def meetings(writer: Side, reader: Side) -> Iterator[RowMeeting]:
    """What becomes of each row that the writer supports."""
    known = tuple(reader.rows())
    for written in writer.supported():
        yield _meeting(writer, written, reader, known)


def _meeting(
    writer: Side, written: SideRow, reader: Side, known: tuple[SideRow, ...]
) -> RowMeeting:
    row = written.row
    of_class = [each for each in known if each.row.sop_class.uid == row.sop_class.uid]
    read = [each for each in of_class if each.cell.supported]
    in_syntax = [e for e in read if e.row.transfer_syntax.uid == row.transfer_syntax.uid]
    if any(each.row.where in (None, row.where) for each in in_syntax):
        return _met(written)
    if in_syntax:
        names = " or ".join(e.row.qualified_as or "instances under a condition" for e in in_syntax)
        reason = f"{reader.claim.id} reads {names} only"
        # Instances under two different conditions are not taken to be the same ones.
        how = "partly" if row.where is None else "not met"
        return _not_met(writer, written, (_of_cell(reader, in_syntax[0]),), reason, how)
    if read:
        syntaxes = dict.fromkeys(each.row.transfer_syntax.keyword for each in read)
        reason = f"{reader.claim.id} reads the SOP Class only in {' and '.join(syntaxes)}"
        return _not_met(writer, written, (_of_cell(reader, read[0]),), reason)
    if of_class:
        level = of_class[0].cell.level
        reason = f"{reader.claim.id} does not read the SOP Class, which is {level} for readers"
        if level in ("mandatory", "mandatory-if-declared", "declared"):
            reason = f"{reader.claim.id} does not read the SOP Class"
    else:
        reason = f"{reader.profile.profile}, as {reader.claim.id} reads it, has no such SOP Class"
        if any(each.row.of_set for each in known):
            reason = f"{reader.claim.id} does not declare the SOP Class"
    return _not_met(writer, written, (reader.cause(),), reason)


def _met(written: SideRow) -> RowMeeting:
    row = written.row
    return RowMeeting(row.sop_class, row.transfer_syntax, "met", qualified_as=row.qualified_as)


def _not_met(
    writer: Side, written: SideRow, causes: tuple[Cause, ...], reason: str, how: str = "not met"
) -> RowMeeting:
    row = written.row
    return RowMeeting(
        row.sop_class,
        row.transfer_syntax,
        "partly" if how == "partly" else "not met",
        reason,
        (_of_cell(writer, written), *causes),
        row.qualified_as,
    )


def _of_cell(side: Side, each: SideRow) -> Cause:
    """Where a claim says that it supports a row."""
    verb = "reads" if side.roles[0] == "FSR" else "writes"
    row = each.row
    text = f"{verb} {row.sop_class.keyword} in {row.transfer_syntax.keyword} as {each.role}"
    return Cause(side.claim.id, each.cell.source or each.role_claim.source, text)
