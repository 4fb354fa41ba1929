"""The text of annexes and profiles, as Markdown and HTML."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from apdsl.emit.text.annex import annex_document, profile_document
from apdsl.emit.text.document import Document
from apdsl.emit.text.errata import errata_document
from apdsl.emit.text.index import index_document
from apdsl.model.common import CommonModel
from apdsl.model.profile import ProfileModel


def emit(models: Sequence[ProfileModel], common: CommonModel) -> dict[str, str]:
    """A page for each annex with its profiles folded, one for each profile, an index, the errata.

    Every page is written as ``text/<page>.html``, and as ``text/<page>.md`` unless it is that of a
    profile whose annex has a page: in Markdown that one says all that holds for the profile.
    """
    from apdsl.emit.text.html import html
    from apdsl.emit.text.markdown import markdown
    from apdsl.emit.text.start_page import start_page

    in_annex = {model.id for model in models if model.annex}
    written: dict[str, str] = {}
    for document in documents(models, common):
        if document.path not in in_annex:
            written[f"text/{document.path}.md"] = markdown(document)
        is_start = document.path == "index"
        page = start_page(document, models, common) if is_start else html(document)
        written[f"text/{document.path}.html"] = page
    return written


def documents(models: Sequence[ProfileModel], common: CommonModel) -> Iterator[Document]:
    """The documents of all pages: index, errata, annexes, profiles, in the order of the models."""
    annexes: dict[str, list[ProfileModel]] = {}
    for model in models:
        if model.annex:
            annexes.setdefault(model.annex, []).append(model)
    if models:
        yield index_document(models, common)
        yield errata_document(models, common)
    for members in annexes.values():
        yield annex_document(members, common)
    for model in models:
        yield profile_document(model, common)
