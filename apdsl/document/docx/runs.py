"""Writes runs as WordprocessingML."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from apdsl.document.docx.markup import BREAK, link_out, link_within, run
from apdsl.document.docx.places import Places
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

SUFFIX: Final = ".docx"

Relate = Callable[[str], str]
"""The id of the relation to an address outside the file."""

_CODE: Final = '<w:rStyle w:val="Code"/>'
_LINK: Final = '<w:rStyle w:val="Hyperlink"/>'
_EMPHASIS: Final = {
    "strong": "<w:b/>",
    "stress": "<w:i/>",
    "aside": '<w:color w:val="5A636D"/>',
}


@dataclass(frozen=True)
class RunWriter:
    """Writes runs of one document; what they lead to is a bookmark of it or a relation."""

    places: Places
    relate: Relate

    def runs(self, runs: Runs, properties: tuple[str, ...] = ()) -> str:
        return "".join(self._run(each, properties) for each in runs)

    def _run(self, each: Run, properties: tuple[str, ...]) -> str:
        match each:
            case Text(text):
                return run(one_line(text, keep_edges=True), properties)
            case Code(text):
                return run(one_line(text), (_CODE, *properties))
            case Break():
                return BREAK
            case Emphasis(inner, kind):
                return self.runs(inner, _in_order((*properties, _EMPHASIS[kind])))
            case Link(inner, url):
                return link_out(self.relate(url), self.runs(inner, (_LINK, *properties)))
            case Reference():
                return self._reference(each, properties)
            case RequirementReference(identifier):
                content = run(one_line(identifier), (_CODE, *properties))
                return self._within(requirement_anchor(identifier), content)
            case PageReference():
                return self._page(each, properties)

    def _reference(self, each: Reference, properties: tuple[str, ...]) -> str:
        text = one_line(each.text, keep_edges=True)
        content = run(text, (_LINK, *properties))
        if each.part is not None:
            return link_out(self.relate(published_url(each)), content)
        if self.places.name(each.anchor) is None:
            return run(text, properties)
        return self._within(each.anchor, content)

    def _within(self, anchor: str, content: str) -> str:
        name = self.places.name(anchor)
        return content if name is None else link_within(name, content)

    def _page(self, each: PageReference, properties: tuple[str, ...]) -> str:
        """A link to another document of the set; profiles of an annex have none of their own."""
        text = one_line(each.text, keep_edges=True)
        if not each.shared_page:
            return run(text, properties)
        relation = self.relate(each.shared_page + SUFFIX)
        return link_out(relation, run(text, (_LINK, *properties)))


def _in_order(properties: tuple[str, ...]) -> tuple[str, ...]:
    """The properties once each, in the order that the schema of WordprocessingML has."""
    order = list(_EMPHASIS.values())
    return tuple(sorted(dict.fromkeys(properties), key=order.index))
