"""Writes rows of tables as HTML, and the anchors of the requirements that an element states."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup, escape

from apdsl.document.html_runs import html_runs
from apdsl.document.labels import requirement_anchor
from apdsl.document.tree import Row

Claim = Callable[[str], str]
"""Gives an anchor to the first place that asks for it, and nothing to others."""

_DEEPEST = 4


def html_row(row: Row, claim: Claim) -> Markup:
    """The row with its first cell as heading; further requirements have their places in it."""
    depth = f' class="depth-{min(row.indent, _DEEPEST)}"' if row.indent else ""
    pieces = [f"<tr{depth}{identity(row.requirements, claim)}>"]
    for number, cell in enumerate(row.cells):
        span = f' colspan="{cell.span}"' if cell.span > 1 else ""
        if number:
            pieces.append(f"<td{span}>{html_runs(cell.runs)}</td>")
        else:
            places = further(row.requirements, claim)
            pieces.append(f'<th scope="row"{span}>{places}{html_runs(cell.runs)}</th>')
    return Markup("".join(pieces) + "</tr>")


def identity(requirements: tuple[str, ...], claim: Claim) -> Markup:
    """The attributes of the element that states the requirements."""
    if not requirements:
        return Markup()
    own = claim(requirement_anchor(requirements[0]))
    place = f' id="{escape(own)}"' if own else ""
    return Markup(f'{place} data-requirement="{escape(" ".join(requirements))}"')


def further(requirements: tuple[str, ...], claim: Claim) -> Markup:
    """The places of all but the first, which is that of the element."""
    anchors = (claim(requirement_anchor(each)) for each in requirements[1:])
    return Markup("".join(f'<span id="{escape(own)}"></span>' for own in anchors if own))
