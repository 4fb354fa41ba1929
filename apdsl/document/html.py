"""Writes a document as one HTML5 page that needs no other files."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final

from apdsl.document import labels
from apdsl.document.html_rows import further, html_row, identity
from apdsl.document.html_runs import SUFFIX, html_runs
from apdsl.document.references import anchor_of
from apdsl.document.svg import svg
from apdsl.document.tree import Document, Figure

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

_OWN: Final = __package__


def html(document: Document) -> str:
    """The document as a page: everything that is not markup of the template is escaped."""
    return rendered(document, "page.html.j2")


def rendered(document: Document, template: str, package: str = _OWN, **more: Any) -> str:
    """The document as a template of the package writes it, which may need more than that."""
    claim = _Anchors().claim
    found = _environment(package).get_template(template)
    page: str = found.render(document=document, claim=claim, **more)
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


@cache
def _environment(package: str) -> Environment:
    from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=ChoiceLoader([PackageLoader(each) for each in dict.fromkeys((package, _OWN))]),
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
        "figure_title": labels.figure_title,
        "picture": _picture,
        "clause_anchor": anchor_of,
        "identity": identity,
        "further": further,
        "row": html_row,
        "runs": html_runs,
    }
    environment.globals |= {
        "note_labels": labels.NOTE_LABELS,
        "reason_label": labels.REASON_LABEL,
        "suffix": SUFFIX,
    }
    return environment


def _picture(figure: Figure) -> Markup:
    from markupsafe import Markup

    return Markup(svg(figure.drawing, labels.figure_title(figure), figure.text))


def _kind(node: Any) -> str:
    return type(node).__name__
