"""The table of SOP Classes and Transfer Syntaxes of the form of X.3-1, with its cells filled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from apdsl.document.tree import Block, Runs, Table
from apdsl.model import sentences
from apdsl.model.claim import Cell, ClaimedRow, ProfileClaim
from apdsl.model.sentences.wording import listing
from apdsl.model.vocabulary import Role
from apdsl.statement.material import roles_of
from apdsl.statement.words import aside, inline, lines, paragraph, table

SUPPORTED, NOT_SUPPORTED = "Supported", "Not supported"


def sop_classes(claim: ProfileClaim) -> Iterator[Block]:
    """The table, after what the profile leaves to the conformance statement."""
    if left_open := _left_open(claim):
        yield paragraph(left_open)
    yield _table(claim)


def _left_open(claim: ProfileClaim) -> str:
    clauses = dict.fromkeys(r.clause for r in claim.rows if r.of_set or r.left_open)
    if not clauses:
        return ""
    syntaxes = any(row.left_open for row in claim.rows)
    what = "SOP Classes and Transfer Syntaxes" if syntaxes else "SOP Classes"
    return (
        f"{claim.profile} leaves {what} to the Conformance Statement "
        f"({listing(list(clauses), 'and')}). They are those of the table."
    )


def _table(claim: ProfileClaim) -> Table:
    roles = roles_of([claim])
    header = ["Information Object Definition", "SOP Class UID", "Transfer Syntax and UID"]
    header += [f"{role} Requirement" for role in roles]
    caption = f"{claim.profile} SOP Classes and Transfer Syntaxes"
    return table(caption, header, [_row(rows, roles) for rows in _alike(claim.rows)])


def _alike(rows: Iterable[ClaimedRow]) -> list[list[ClaimedRow]]:
    """The rows for one SOP Class that say the same of all roles, as one row of the table."""
    found: dict[tuple[object, ...], list[ClaimedRow]] = {}
    for row in rows:
        said = tuple((r, c.level, c.supported, c.text) for r, c in row.cells.items())
        found.setdefault((row.sop_class, row.where, row.name, said), []).append(row)
    return list(found.values())


def _row(rows: list[ClaimedRow], roles: tuple[Role, ...]) -> list[str | Runs]:
    first = rows[0]
    name: list[str | Runs] = [first.name or sentences.sop_class(first.sop_class)]
    if first.where is not None:
        name.append((aside(f"where {sentences.condition(first.where, 'instance')}"),))
    syntaxes = [row.transfer_syntax for row in rows]
    written = lines(
        line for syntax in syntaxes for line in (sentences.transfer_syntax(syntax), syntax.uid)
    )
    return [lines(name), first.sop_class.uid, written, *(_cell(first.cells.get(r)) for r in roles)]


def _cell(cell: Cell | None) -> Runs:
    """What the implementation does, and below it what the profile says."""
    if cell is None:
        return ()
    said: list[str | Runs] = [SUPPORTED if cell.supported else NOT_SUPPORTED]
    said.append((aside(sentences.level(cell.level)),))
    if cell.text:
        said.append(inline(cell.text))
    return lines(said)
