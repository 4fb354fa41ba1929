"""Puts statements on lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from apdsl.syntax.formatter.columns import joined, positions
from apdsl.syntax.formatter.comments import Comment
from apdsl.syntax.formatter.statements import Block, Cell, Statement
from apdsl.syntax.formatter.words import is_block, prose_lines, spelling, wrapped

WIDTH: Final = 100
"""Lines are no longer, unless a word, a comment or the prose of an author is."""

_TABLE_WIDTHS: Final = {"sop": 120, "member": 130}
"""Tables are read by columns and may be wider."""

STEP: Final = 2

_BREAKS: Final[dict[str, tuple[str, ...]]] = {
    "sop": ("transfer_syntaxes",),
    "qualified": ("condition",),
    "axis": ("code",),
}
"""Of each kind of row the columns that begin a new line where the row is too long."""

_OWN_LINE: Final = ("required", "may", "absent", "copy")
"""Of rows of attributes, the first words of what begins a new line where the row is too long."""


def laid_out(
    statements: Sequence[Statement], comments: Sequence[Comment], indent: int
) -> list[str]:
    """The lines of a block, or of a file."""
    lines: list[str] = []
    for run in _runs(statements):
        for statement, written in zip(run, _run(run, indent), strict=True):
            if statement.after_blank and lines:
                lines.append("")
            lines += _above(statement, indent)
            lines += written
    for comment in comments:
        if comment.after_blank and lines:
            lines.append("")
        lines += _comment(comment, indent)
    return lines


def _runs(statements: Sequence[Statement]) -> Iterator[list[Statement]]:
    """Statements that share their columns."""
    run: list[Statement] = []
    for statement in statements:
        if run and (not statement.kind or statement.kind != run[-1].kind or statement.after_blank):
            yield run
            run = []
        run.append(statement)
    if run:
        yield run


@dataclass(slots=True, eq=False)
class _Row:
    """A statement on its way to lines: what stands on the first, and what comes below it."""

    statement: Statement
    first: list[Cell]
    below: list[list[Cell]]


def _run(run: Sequence[Statement], indent: int) -> list[list[str]]:
    kind = run[0].kind
    width = _TABLE_WIDTHS.get(kind, WIDTH)
    rows = [_Row(statement, _on_one_line(statement, indent), []) for statement in run]
    where: dict[str, int] = {}
    broken: set[_Row] = set()
    # At first what is too long by itself, which shall not push the others to the right; then what
    # is too long in the columns of the others.
    while True:
        long = {row for row in rows if _width(row, where) + indent > width} - broken
        if broken and not long:
            break
        if long and kind == "sop":
            long = set(rows)  # a table has one form
        for row in long:
            _break(row, width - indent)
        broken |= long
        settled = _positions(kind, [row for row in rows if row.below or row not in broken])
        if settled == where:
            break
        where = settled
    below = positions(kind, [line for row in rows for line in row.below if len(line) > 1])
    written = [_lines(row, where, below, indent, width) for row in rows]
    _align_comments(rows, written)
    return written


def _positions(kind: str, rows: Sequence[_Row]) -> dict[str, int]:
    return positions(kind, [_with_place_of_rest(row) for row in rows]) if kind else {}


def _with_place_of_rest(row: _Row) -> list[Cell]:
    """The first line of a row, as wide as it would be if it went on."""
    if row.below and row.below[0][0].column == "more":
        return [*row.first, Cell("more", ())]
    return row.first


def _on_one_line(statement: Statement, indent: int) -> list[Cell]:
    cells: list[Cell] = []
    for cell in statement.cells:
        if cell.prose is not None and (cell.after_string or _takes_lines(cell, indent)):
            break
        cells.append(cell)
    return cells


def _takes_lines(cell: Cell, indent: int) -> bool:
    """Whether a cell is prose that stands on lines of its own."""
    if cell.prose is None:
        return False
    return is_block(cell.prose) or indent + STEP + len(cell.text) > WIDTH


def _width(row: _Row, where: dict[str, int]) -> int:
    block = row.statement.block
    brace = 2 if block and not (block.inline and not block.statements) else 0
    return len(_joined(row.statement, row.first, where)) + brace


def _joined(statement: Statement, cells: Sequence[Cell], where: dict[str, int]) -> str:
    if statement.kind:
        return joined(statement.kind, cells, where)
    return " ".join(cell.text for cell in cells)


def _break(row: _Row, room: int) -> None:
    """Move cells from the line of a statement to lines below it."""
    kind, cells = row.statement.kind, row.first
    if kind in ("key", "row"):
        starts = [i for i, cell in enumerate(cells) if _begins_line(cell)]
    else:
        columns = _BREAKS.get(kind, ())
        starts = [i for i, cell in enumerate(cells) if i and cell.column.split(" ")[0] in columns]
    if kind == "axis":
        starts = starts[1:]
    if not starts:
        return
    row.first = cells[: starts[0]]
    row.below = [cells[low:high] for low, high in pairwise([*starts, len(cells)])]
    if kind == "sop" and STEP + len(joined(kind, row.below[0], {})) > room:
        row.below = [[cell] for cell in row.below[0]]


def _begins_line(cell: Cell) -> bool:
    if cell.column not in ("more", "rest"):
        return False
    return cell.prose is not None or cell.words[0] in _OWN_LINE


def _lines(
    row: _Row, where: dict[str, int], below: dict[str, int], indent: int, width: int
) -> list[str]:
    statement = row.statement
    inner = indent + STEP
    hanging = inner
    if row.below and statement.kind in ("key", "axis"):
        column = "attribute" if statement.kind == "key" else "code 0"
        hanging = indent + where.get(column, STEP)
    lines = _wrapped(statement, row.first, where, indent, inner, width)
    for cells in row.below:
        shared = below if statement.kind == "sop" else {}
        lines += _wrapped(statement, cells, shared, hanging, hanging + STEP, width)
    behind = statement.cells[len(_on_one_line(statement, indent)) :]
    lines = _prose(lines, behind, inner, own_line=statement.kind in ("key", "row"))
    return _with_block(lines, statement, indent)


def _wrapped(
    statement: Statement,
    cells: Sequence[Cell],
    where: dict[str, int],
    indent: int,
    hanging: int,
    width: int,
) -> list[str]:
    """The cells on one line, or, where that is too long, on several."""
    line = " " * indent + _joined(statement, cells, where)
    if len(line) <= width:
        return [line]
    lines = [""]
    blanks = 2 if statement.kind else 1
    for cell in cells:
        start = len(lines[-1]) + blanks if lines[-1] else indent
        if len(lines) == 1 and statement.kind:
            start = max(start, indent + where.get(cell.column, 0))
        in_place = _is_list(cell) and start < width // 2
        if lines[-1] and start + len(cell.text) > width and not in_place:
            lines.append("")
            start = hanging
        alone = start == hanging if len(lines) > 1 else start == indent
        further = start if in_place or (alone and _is_set(cell)) else hanging
        pieces = wrapped(cell.words, start, further, width)
        lines[-1] = lines[-1].ljust(start) + pieces[0]
        lines += pieces[1:]
    return lines


def _is_list(cell: Cell) -> bool:
    several = len(cell.words) > 2 and all(word.endswith(",") for word in cell.words[1:-1])
    return several and not _is_set(cell)


def _is_set(cell: Cell) -> bool:
    return any(word.startswith("{") for word in cell.words)


def _prose(lines: list[str], cells: Sequence[Cell], indent: int, *, own_line: bool) -> list[str]:
    """Prose on lines of its own, and what follows it."""
    rest: list[str] = []
    for cell in cells:
        if cell.prose is None:
            rest += cell.words
            continue
        if not _takes_lines(cell, indent - STEP):
            lines.append(" " * indent + cell.text)
            continue
        if cell.after_string or own_line:
            lines.append(" " * indent + '"""')
        else:
            lines[-1] += ' """'
        lines += [" " * indent + text if text else "" for text in prose_lines(cell.prose)]
        lines.append(" " * indent + '"""')
    if rest:
        first, *more = wrapped(rest, indent, indent + STEP, WIDTH)
        lines += [" " * indent + first, *more]
    return lines


# ---- Blocks --------------------------------------------------------------------------------------


def _with_block(lines: list[str], statement: Statement, indent: int) -> list[str]:
    block, one_line = statement.block, len(lines) == 1
    if block is not None:
        inline = _inline(block)
        joins = one_line or (inline is not None and not _ends_prose(lines))
        if inline is not None and joins and len(lines[-1]) + 1 + len(inline) <= WIDTH:
            lines[-1] += f" {inline}"
        elif inline is not None and not joins and indent + len(inline) <= WIDTH:
            lines.append(" " * indent + inline)
        else:
            if one_line:
                lines[-1] += " {"
            else:
                lines.append(" " * indent + "{")
            lines[-1] += _behind(block.opening)
            if block.airy and block.statements and block.statements[0].after_blank:
                lines.append("")
            lines += laid_out(block.statements, block.comments, indent + STEP)
            lines.append(" " * indent + "}")
    return lines


def _ends_prose(lines: Sequence[str]) -> bool:
    return len(lines) > 1 and lines[-1].endswith('"""')


def _inline(block: Block) -> str | None:
    """A block on one line, if its author wrote it so and nothing in it needs more."""
    if not block.inline:
        return None
    pieces = []
    for statement in block.statements:
        text = " ".join(cell.text for cell in statement.cells)
        if any(_takes_lines(cell, 0) for cell in statement.cells) or statement.docs:
            return None
        if statement.block is not None:
            inner = _inline(statement.block)
            if inner is None:
                return None
            text += f" {inner}"
        pieces.append(text)
    return f"{{ {'  '.join(pieces)} }}" if pieces else "{}"


# ---- Comments ------------------------------------------------------------------------------------


def _above(statement: Statement, indent: int) -> list[str]:
    lines: list[str] = []
    for comment in statement.above:
        if comment.after_blank and lines:
            lines.append("")
        lines += _comment(comment, indent)
    if statement.apart:
        lines.append("")
    return lines + [" " * indent + spelling(token) for token in statement.docs]


def _comment(comment: Comment, indent: int) -> list[str]:
    return [" " * indent + line if line else "" for line in comment.text.split("\n")]


def _behind(comments: Sequence[Comment]) -> str:
    return "".join(f"  {comment.text}" for comment in comments)


def _align_comments(rows: Sequence[_Row], written: list[list[str]]) -> None:
    """Comments behind rows that each take one line stand under each other."""
    single = [
        lines
        for row, lines in zip(rows, written, strict=True)
        if row.statement.behind and len(lines) == 1
    ]
    end = max((len(lines[0]) for lines in single), default=0)
    for row, lines in zip(rows, written, strict=True):
        if not row.statement.behind:
            continue
        if len(lines) == 1:
            lines[0] = lines[0].ljust(end)
        lines[-1] += _behind(row.statement.behind)
