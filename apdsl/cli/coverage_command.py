"""``apdsl coverage``: what becomes of each normative sentence of PS3.11."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from apdsl.cli.common import CLEAN, FINDINGS, echo_json, fail, format_option

if TYPE_CHECKING:
    from apdsl.coverage import Row

_SHOWN = 2
"""So many requirement ids are printed for a sentence in the text form."""


@click.command("coverage")
@click.option("--annex", metavar="LETTER", help="Only the sentences of this annex.")
@format_option("text", "json")
def command(annex: str | None, form: str) -> None:
    """Show the normative sentences of Annexes A to N of PS3.11, and their requirements.

    The exit status is 1 where a requirement is gone or a sentence has neither one nor a reason.
    """
    from apdsl import coverage
    from apdsl.compilation import Compilation

    try:
        sentences = coverage.read(coverage.table_file().read_text("utf-8"))
    except (OSError, ValueError) as error:
        fail(f"the table of sentences cannot be read: {error}")
    if annex is not None:
        letters = dict.fromkeys(sentence.annex for sentence in sentences)
        sentences = tuple(s for s in sentences if s.annex == annex.upper())
        if not sentences:
            fail(f"there are no sentences of an annex {annex}; the annexes: {', '.join(letters)}")
    compilation = Compilation.of_shipped()
    if compilation.has_errors:
        fail("the profiles of the product have errors; `apdsl check` shows them")
    rows = coverage.of(sentences, compilation.models, compilation.common)
    if form == "json":
        echo_json({"summary": coverage.summary(rows), "sentences": [r.to_json() for r in rows]})
    else:
        _print(rows)
    faults = {coverage.Standing.MISSING, coverage.Standing.UNMAPPED}
    raise SystemExit(FINDINGS if any(row.standing in faults for row in rows) else CLEAN)


def _print(rows: Sequence[Row]) -> None:
    from apdsl import coverage

    clauses = max(len(row.sentence.clause) for row in rows)
    subjects = max(len(row.sentence.subject) for row in rows)
    standings = max(len(standing) for standing in coverage.Standing)
    for row in rows:
        click.echo(
            f"{row.sentence.clause:<{clauses}}  {row.standing:<{standings}}  "
            f"{row.sentence.subject:<{subjects}}  {_mapped_to(row)}".rstrip()
        )
    click.echo()
    letters = dict.fromkeys(row.sentence.annex for row in rows)
    lines = {f"Annex {a}": [r for r in rows if r.sentence.annex == a] for a in letters}
    if len(lines) > 1:
        lines["all"] = list(rows)
    titles = list(coverage.summary(()))
    click.echo(f"{'':<8}" + "".join(f"{title:>12}" for title in titles))
    for name, some in lines.items():
        counts = coverage.summary(some)
        click.echo(f"{name:<8}" + "".join(f"{counts[title]:>12}" for title in titles))


def _mapped_to(row: Row) -> str:
    if row.missing:
        return f"no model has {', '.join(row.missing)}"
    if not row.requirements:
        return f"({row.sentence.reason})" if row.sentence.reason else ""
    more = len(row.requirements) - _SHOWN
    tail = f" and {more} more" if more > 0 else ""
    return ", ".join(row.requirements[:_SHOWN]) + tail
