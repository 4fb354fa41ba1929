"""Writes runs as HTML, without blanks between them that the document does not have."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, Literal
from urllib.parse import quote

from markupsafe import Markup, escape

from apdsl.document.labels import one_line, requirement_anchor
from apdsl.document.references import published_url
from apdsl.document.tree import (
    Break,
    Code,
    Emphasis,
    Link,
    PageReference,
    Reference,
    RequirementReference,
    Run,
    Runs,
    Text,
)

SUFFIX: Final = ".html"
_TAGS: Final[dict[Literal["strong", "stress", "aside"], str]] = {
    "strong": "strong",
    "stress": "em",
    "aside": "small",
}


def html_runs(runs: Runs) -> Markup:
    """The runs as HTML; everything that is not their markup is escaped."""
    return Markup(_joined(runs))


def _joined(runs: Runs) -> str:
    return "".join(map(_run, runs))


def _run(run: Run) -> str:
    match run:
        case Text(text):
            return _line(text)
        case Code(text):
            return f"<code>{escape(one_line(text))}</code>"
        case Break():
            return "<br>"
        case Emphasis(inner, kind):
            return f"<{_TAGS[kind]}>{_joined(inner)}</{_TAGS[kind]}>"
        case Link(inner, url):
            return f'<a href="{escape(url)}">{_joined(inner)}</a>'
        case Reference():
            return _reference(run)
        case RequirementReference(identifier):
            anchor = escape(requirement_anchor(identifier))
            return f'<a href="#{anchor}"><code>{_breakable(identifier)}</code></a>'
        case PageReference(text, page, anchor):
            fragment = f"#{escape(anchor)}" if anchor else ""
            return f'<a class="page" href="{quote(page)}{SUFFIX}{fragment}">{_line(text)}</a>'


@lru_cache(maxsize=8192)  # The pages of an annex and of its profiles say much the same.
def _line(text: str) -> str:
    return str(escape(one_line(text, keep_edges=True)))


@lru_cache(maxsize=8192)
def _reference(reference: Reference) -> str:
    within = reference.part is None
    address = f"#{reference.anchor}" if within else published_url(reference)
    of_standard = ' class="standard"' if reference.part else ""
    return f'<a href="{escape(address)}"{of_standard}>{_line(reference.text)}</a>'


def _breakable(identifier: str) -> str:
    """An identifier that may be broken after each of its parts, and looks whole otherwise."""
    return "/<wbr>".join(escape(part) for part in one_line(identifier).split("/"))
