"""Writes a document as one HTML5 page that needs no other files."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from apdsl.emit.text import labels
from apdsl.emit.text.document import Document, Reference, Row
from apdsl.emit.text.references import anchor_of, published_url

if TYPE_CHECKING:
    from jinja2 import Environment

_SUFFIX = ".html"


def html(document: Document) -> str:
    """The document as a page: everything that is not markup of the template is escaped."""
    return rendered(document, "page.html.j2")


def rendered(document: Document, template: str, **more: Any) -> str:
    """The document as the template writes it, which may need more than the document."""
    anchors = _Anchors()
    page: str = (
        _environment()
        .get_template(template)
        .render(document=document, claim=anchors.claim, target=anchors.target, **more)
    )
    return page


class _Anchors:
    """Which anchors of the page are taken: the first place of a requirement has its id."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def claim(self, anchor: str) -> str:
        """The anchor at its first place, nothing afterwards."""
        if not anchor or anchor in self._taken:
            return ""
        self._taken.add(anchor)
        return anchor

    def target(self, reference: Reference) -> str:
        """The address a reference leads to."""
        return f"#{reference.anchor}" if reference.part is None else published_url(reference)


@cache
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("apdsl.emit.text"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {
        "kind": _kind,
        "line": lambda text: labels.one_line(text, keep_edges=True),
        "trimmed": labels.one_line,
        "visible": labels.visible,
        "section_title": labels.section_title,
        "document_title": labels.document_title,
        "table_title": labels.table_title,
        "requirement_anchor": labels.requirement_anchor,
        "clause_anchor": anchor_of,
        "row_class": _row_class,
        "breakable": _breakable,
    }
    environment.globals |= {
        "note_labels": labels.NOTE_LABELS,
        "reason_label": labels.REASON_LABEL,
        "suffix": _SUFFIX,
    }
    return environment


def _kind(node: Any) -> str:
    return type(node).__name__


def _breakable(identifier: str) -> Any:
    """An identifier that may be broken after each of its parts, and looks whole otherwise."""
    from markupsafe import Markup, escape

    return Markup("/<wbr>").join(escape(part) for part in labels.one_line(identifier).split("/"))


def _row_class(row: Row) -> str:
    return f"depth-{min(row.indent, 4)}" if row.indent else ""
