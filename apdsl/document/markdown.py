"""Writes a document as CommonMark with pipe tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from apdsl.document.labels import (
    NOTE_LABELS,
    REASON_LABEL,
    document_title,
    figure_title,
    one_line,
    section_title,
    table_title,
    visible,
)
from apdsl.document.references import published_url
from apdsl.document.tree import (
    Block,
    Break,
    Cell,
    Code,
    Demand,
    Document,
    Emphasis,
    Figure,
    Link,
    ListBlock,
    Note,
    PageReference,
    Paragraph,
    Preformatted,
    Quote,
    Reference,
    RequirementReference,
    Row,
    Run,
    Runs,
    Section,
    Table,
    Text,
)

_SPECIAL = re.compile(r"[\\`*_{}\[\]<>#|~&!$]")
_BLOCK_START = re.compile(r"^(\d{1,9}(?=[.)])|[-+=])")
_SUFFIX: Final = ".md"


def markdown(document: Document) -> str:
    """The document as one Markdown text that ends in a line feed."""
    chunks = [f"# {_escaped(document_title(document))}", *_blocks(document.lead)]
    for section in document.sections:
        chunks += _section(section, 2)
    return _apart(chunks) + "\n"


def _apart(chunks: Iterable[str]) -> str:
    """The chunks with a blank line between them; those without text say nothing."""
    return "\n\n".join(chunk for chunk in chunks if chunk)


def _section(section: Section, level: int) -> Iterator[str]:
    heading = _escaped(section_title(section))
    anchor = f'<a id="{section.anchor}"></a>\n' if section.anchor else ""
    yield f"{anchor}\n{'#' * min(level, 6)} {heading}".strip()
    yield from _blocks(section.blocks)
    for below in section.sections:
        yield from _section(below, level + 1)


def _blocks(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Paragraph():
            yield _line(block.runs)
        case Preformatted():
            yield _fenced(block.text)
        case ListBlock():
            yield _list(block)
        case Quote():
            yield _prefixed("> ", _apart(_blocks(block.blocks)))
        case Demand():
            yield from _marked(block.clause, "", _blocks(block.blocks))
            if block.reason:
                yield f"*{REASON_LABEL}* {_line((Text(block.reason),))}"
        case Note():
            label = f"**{NOTE_LABELS[block.kind]}**"
            if block.name:
                label += " " + _code(block.name, in_cell=False, apart=True)
            if block.anchor:
                yield f'<a id="{block.anchor}"></a>'
            text = _apart(_marked(block.clause, label, _blocks(block.blocks)))
            yield _prefixed("> ", text)
        case Table():
            yield _table(block)
        case Figure():
            yield from _figure(block)


def _fenced(text: str) -> str:
    fence = "`" * (max((len(run) for run in re.findall("`+", text)), default=2) + 1)
    fence = max(fence, "```", key=len)
    return f"{fence}\n{visible(text)}\n{fence}"


def _figure(figure: Figure) -> Iterator[str]:
    """The title and the text: Markdown has no drawings."""
    if figure.anchor:
        yield f'<a id="{figure.anchor}"></a>'
    yield _stressed(_escaped(figure_title(figure)), "strong", apart=True)
    yield _fenced(figure.text)


def _marked(clause: str | None, label: str, chunks: Iterator[str]) -> Iterator[str]:
    """The chunks after a line that says what they are and where they belong."""
    place = "" if clause is None else _stressed(_escaped(clause).strip(), "strong", apart=True)
    mark = " ".join(part for part in (label, place) if part)
    if mark:
        yield mark
    yield from chunks


def _list(block: ListBlock) -> str:
    texts = [_apart(_blocks(item)) for item in block.items]
    items = []
    for number, text in enumerate(texts, 1):
        mark = f"{number}. " if block.ordered else "- "
        items.append(mark + text.replace("\n", "\n" + " " * len(mark)))
    # An item without text does not end the paragraph before it; a blank line does.
    simple = all(text and "\n" not in text for text in texts)
    return ("\n" if simple else "\n\n").join(items)


def _prefixed(prefix: str, text: str) -> str:
    return "\n".join((prefix + line).rstrip() for line in text.split("\n"))


# ---- Tables -------------------------------------------------------------------------------------


def _table(table: Table) -> str:
    lines = []
    title = table_title(table)
    if title:
        anchor = f'<a id="{table.anchor}"></a>\n\n' if table.anchor else ""
        strong = _stressed(_escaped(title), "strong", apart=True)
        lines.append(f"{anchor}{strong}\n")
    width = sum(cell.span for cell in table.header)
    lines.append(_cells(table.header))
    lines.append("|" + " --- |" * width)
    lines += [_cells(row.cells, row) for row in table.rows]
    return "\n".join(lines)


def _cells(cells: tuple[Cell, ...], row: Row | None = None) -> str:
    texts: list[str] = []
    for cell in cells:
        texts += [_line(cell.runs, in_cell=True), *[""] * (cell.span - 1)]
    return "| " + " | ".join(texts) + " |"


# ---- Runs ---------------------------------------------------------------------------------------


def _line(runs: Runs, in_cell: bool = False) -> str:
    text = _written(runs, in_cell).strip()
    return text if in_cell else _BLOCK_START.sub(_guarded, text)


def _written(runs: Runs, in_cell: bool, alone: bool = True) -> str:
    """The runs one after the other; ``alone`` if nothing touches them on either side.

    Marks such as ``*`` and backticks are read as meant only if they stand apart from what is
    before and after them; elsewhere tags do it.
    """
    text = ""
    for place, run in enumerate(runs):
        after = runs[place + 1 :]
        apart = alone and (not text or text.endswith((" ", "<br>"))) and _begins_apart(after)
        text += _run(run, in_cell, apart)
    return text


def _begins_apart(runs: Runs) -> bool:
    if not runs:
        return True
    first = runs[0]
    if isinstance(first, Text):
        return first.text[:1] in (" ", ",", ".", ";", ":", ")") if first.text else False
    return isinstance(first, Break)


def _guarded(match: re.Match[str]) -> str:
    """The start of a line so that it opens no list and underlines nothing."""
    words = match[0]
    return f"{words}\\" if words.isdigit() else f"\\{words}"


def _run(run: Run, in_cell: bool, apart: bool) -> str:
    match run:
        case Text():
            return _escaped(run.text)
        case Code():
            return _code(run.text, in_cell, apart)
        case Emphasis():
            return _emphasis(run, in_cell, apart)
        case Break():
            return "<br>"
        case Link():
            return _link(_written(run.runs, in_cell), run.url)
        case Reference():
            url = f"#{run.anchor}" if run.part is None else published_url(run)
            return _link(_escaped(run.text), url)
        case RequirementReference():
            return _code(run.requirement_id, in_cell, apart)
        case PageReference():
            return _page_link(run)


def _page_link(run: PageReference) -> str:
    """A link to another page; profiles of an annex have none of their own, but that of the annex.

    The annex holds all that is true of its profiles, so that their pages would repeat it.
    """
    if not run.shared_page:
        return _escaped(run.text)
    fragment = f"#{run.anchor}" if run.anchor and run.within is None else ""
    return _link(_escaped(run.text), run.shared_page + _SUFFIX + fragment)


def _emphasis(run: Emphasis, in_cell: bool, apart: bool) -> str:
    text = _written(run.runs, in_cell, alone=apart or run.kind != "aside")
    return text if run.kind == "aside" else _stressed(text, run.kind, apart)


def _stressed(text: str, kind: str, apart: bool) -> str:
    if not text.strip():
        return text
    mark, tag = ("**", "strong") if kind == "strong" else ("*", "em")
    if apart and text[0].isalnum() and (text[-1].isalnum() or text[-1] in ":."):
        return f"{mark}{text}{mark}"
    return f"<{tag}>{text}</{tag}>"


def _link(text: str, url: str) -> str:
    safe = url.replace("<", "%3C").replace(">", "%3E").replace("\n", "%0A").replace("|", "%7C")
    return f"[{text}](<{safe}>)" if re.search(r"[\s()]", safe) else f"[{text}]({safe})"


def _code(text: str, in_cell: bool, apart: bool) -> str:
    text = one_line(text)
    if not text:
        return ""
    if not apart:
        return f"<code>{_escaped(text)}</code>"
    fence = "`" * (max((len(run) for run in re.findall("`+", text)), default=0) + 1)
    blank = " " if text[0] in "` " or text[-1] in "` " else ""
    inner = text.replace("|", "\\|") if in_cell else text
    return f"{fence}{blank}{inner}{blank}{fence}"


def _escaped(text: str) -> str:
    return _SPECIAL.sub(lambda match: f"\\{match[0]}", one_line(text, keep_edges=True))
