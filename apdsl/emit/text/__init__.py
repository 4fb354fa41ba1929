"""The text of annexes and profiles, as Markdown and HTML."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from apdsl.emit.text.annex import annex_document, profile_document
from apdsl.emit.text.document import Document
from apdsl.emit.text.index import index_document
from apdsl.model.common import CommonModel
from apdsl.model.profile import ProfileModel


def emit(models: Sequence[ProfileModel], common: CommonModel) -> dict[str, str]:
    """A page for each annex with its profiles folded, one for each profile, and an index.

    Every page is written as ``text/<page>.md`` and ``text/<page>.html``.
    """
    from apdsl.emit.text.html import html
    from apdsl.emit.text.markdown import markdown

    written: dict[str, str] = {}
    for document in documents(models, common):
        written[f"text/{document.path}.md"] = markdown(document)
        written[f"text/{document.path}.html"] = html(document)
    return written


def documents(models: Sequence[ProfileModel], common: CommonModel) -> Iterator[Document]:
    """The documents of all pages: index, annexes, profiles, in the order of the models."""
    annexes: dict[str, list[ProfileModel]] = {}
    for model in models:
        if model.annex:
            annexes.setdefault(model.annex, []).append(model)
    if models:
        yield index_document(models)
    for members in annexes.values():
        yield annex_document(members, common)
    for model in models:
        yield profile_document(model, common)
