"""The forms that a document is written in, by name."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    from apdsl.document.tree import Document


@dataclass(frozen=True, slots=True)
class Form:
    """A form: its name, the suffix of its files, and the function that writes it.

    Its module is imported when it is used; a form that needs an extra raises
    :class:`apdsl.document.extras.MissingExtraError` where that is not installed.
    """

    name: str
    suffix: str
    module: str

    def write(self, document: Document) -> str | bytes:
        function: Callable[[Document], str | bytes] = getattr(import_module(self.module), self.name)
        return function(document)


_ALL: Final = (
    Form("markdown", ".md", "apdsl.document.markdown"),
    Form("html", ".html", "apdsl.document.html"),
    Form("docbook", ".xml", "apdsl.document.docbook"),
    Form("docx", ".docx", "apdsl.document.docx"),
    Form("pdf", ".pdf", "apdsl.document.pdf"),
)
FORMS: Final = {form.name: form for form in _ALL}
"""All forms by name."""
