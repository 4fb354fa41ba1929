"""Compiles short texts against the shipped library, whose files are parsed once."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from functools import cache

from apdsl import sources
from apdsl.compilation import Compilation
from apdsl.diagnostics import Diagnostic
from apdsl.source import Source
from apdsl.syntax import tree

BASE = {
    "identification": 'identification { profile STD-EX-CD "Examples on CD-R" }',
    "context": 'clinical context """Examples are exchanged."""',
    "roles": "roles { FSC  FSR }",
    "sop": """
        sop classes {
          MediaStorageDirectoryStorage with ExplicitVRLittleEndian FSC mandatory FSR mandatory
          CTImageStorage               with ExplicitVRLittleEndian FSC optional  FSR mandatory
        }""",
    "media": "media { CD-R }",
    "directory": "directory required { }",
    "rest": "",
}
"""The sections of an annex with which nothing is wrong."""


def annex(**sections: str) -> str:
    """A complete annex, some of its sections replaced."""
    parts = "\n".join(textwrap.dedent(part) for part in (BASE | sections).values())
    return f'standard PS3.11 2020a\n\nannex X "Examples" class STD-EX {{\n{parts}\n}}\n'


def parameters(rows: str) -> str:
    """A complete annex that constrains CT images by these rows."""
    return annex(rest=f"parameters {{ CTImageStorage {{ {rows} }} }}")


def keys(rows: str) -> str:
    """A complete annex with these additional keys."""
    return annex(directory=f"directory required {{ keys {{ {rows} }} }}")


def compiled(text: str, name: str = "text.apdsl") -> Compilation:
    """A text compiled with the library, and with the annexes whose class or profile it names."""
    subject = (Source(name, text),)
    context = tuple(
        source
        for source in sources.shipped_context(subject)
        if all(any(word in text for word in classes) for classes in _annexes(source))
    )
    return Compilation(subject, context)


def said(text: str) -> tuple[Diagnostic, ...]:
    """What is said of a text, without what the text suppresses."""
    return tuple(d for d in compiled(text).diagnostics if d.suppression is None)


def slugs(text: str) -> list[str]:
    """The names of the diagnostics of a text, in its order."""
    return [diagnostic.slug for diagnostic in said(text)]


def _defined(annex: tree.Annex) -> Iterator[tree.Word]:
    """The identifiers of an annex that names no classes."""
    for section in annex.sections or ():
        if isinstance(section, tree.Identification):
            yield from (i.identifier for i in section.items if isinstance(i, tree.ProfileEntry))


@cache
def _annexes(source: Source) -> tuple[tuple[str, ...], ...]:
    """The classes of each annex in a shipped text."""
    return tuple(
        tuple(word.value for word in declaration.classes or _defined(declaration))
        for declaration in sources.parsed(source).tree.declarations
        if isinstance(declaration, tree.Annex)
    )
