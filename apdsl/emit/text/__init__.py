"""The text of annexes and profiles, in the forms that documents have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from apdsl.document.forms import FORMS
from apdsl.document.tree import Document
from apdsl.emit.text.annex import annex_document, profile_document
from apdsl.emit.text.errata import errata_document
from apdsl.emit.text.index import index_document
from apdsl.emit.text.pages import INDEX
from apdsl.model.common import CommonModel
from apdsl.model.profile import ProfileModel

DEFAULT_FORMS: Final = ("markdown", "html", "docbook")
"""What is written if nothing else is asked for; the others are large, and take their time."""


def emit(
    models: Sequence[ProfileModel], common: CommonModel, forms: Sequence[str] = DEFAULT_FORMS
) -> dict[str, str | bytes]:
    """A page for each annex with its profiles folded, one for each profile, an index, the errata.

    Every page is written in each of the forms, but that of a profile whose annex has a page in
    HTML only: in the others the annex says all that holds for the profile.

    Raises:
        apdsl.document.extras.MissingExtraError: a form needs an extra that is not installed.
    """
    from apdsl.emit.text.start_page import start_page

    in_annex = {model.id for model in models if model.annex}
    written: dict[str, str | bytes] = {}
    for document in documents(models, common):
        for form in map(FORMS.__getitem__, forms):
            path = f"text/{document.path}{form.suffix}"
            if form.name == "html":
                is_start = document.path == INDEX
                page = start_page(document, models, common) if is_start else form.write(document)
                written[path] = page
            elif document.path not in in_annex:
                written[path] = form.write(document)
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
