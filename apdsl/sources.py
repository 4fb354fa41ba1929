"""Finds and reads profile texts: those a user names, and those that belong to the product."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from apdsl import resources
from apdsl.diagnostics import Diagnostic, report, whole_file
from apdsl.source import Source
from apdsl.syntax import parser, tree
from apdsl.syntax.parser import Parsed
from apdsl.syntax.reading import STANDARD_INPUT, read_source

SUFFIX = ".apdsl"


@dataclass(frozen=True, slots=True)
class Loaded:
    """Texts in the order of their names, and what is to be said of files that are no texts."""

    sources: tuple[Source, ...]
    diagnostics: tuple[Diagnostic, ...]
    paths: tuple[Path, ...] = ()

    def path(self, source: Source) -> Path:
        """The file that a text was read from."""
        return self.paths[self.sources.index(source)]


def load(paths: Iterable[Path]) -> Loaded:
    """Read the files at these paths; a folder stands for all ``.apdsl`` files below it.

    Files of the shipped profiles keep the name they have within the product, so that the result
    does not depend on the working directory.
    """
    texts: list[Source] = []
    read_from: list[Path] = []
    diagnostics: list[Diagnostic] = []
    for path in paths:
        files = tuple(_files(path))
        if not files:
            diagnostics.append(report("no-source-files", whole_file(str(path)), folder=str(path)))
        for file in files:
            read = read_source(file, _name(file))
            if isinstance(read, Source):
                texts.append(read)
                read_from.append(file)
            else:
                diagnostics.append(read)
    return Loaded(tuple(texts), tuple(diagnostics), tuple(read_from))


@cache
def shipped() -> Loaded:
    """The library and the annexes of the product."""
    return load([resources.profiles_dir()])


def shipped_context(subject: tuple[Source, ...]) -> tuple[Source, ...]:
    """The shipped texts that a subject may refer to: those that declare nothing it declares."""
    own = {name for source in subject for name in _declared(parsed(source).tree)}
    return tuple(
        source for source in shipped().sources if own.isdisjoint(_declared(parsed(source).tree))
    )


@lru_cache(maxsize=256)
def parsed(source: Source) -> Parsed:
    """The syntax tree of a text, parsed once."""
    return parser.parse(source)


def _files(path: Path) -> Iterator[Path]:
    if path.is_dir():
        yield from sorted(path.rglob(f"*{SUFFIX}"))
    else:
        yield path


def _name(file: Path) -> str:
    if file == STANDARD_INPUT:
        return "<stdin>"
    root = resources.data_root()
    resolved = file.resolve()
    if resolved.is_relative_to(root / "profiles"):
        return resolved.relative_to(root).as_posix()
    return str(file)


def _declared(file: tree.SourceFile) -> Iterator[tuple[str, str]]:
    for node in file.declarations:
        match node:
            case tree.Annex(letter=name):
                yield "annex", name.value
            case tree.RecordType(type=name):
                yield "record", name.value
            case tree.ApplicationProfile(identifier=name):
                yield "profile", name.value
            case tree.Implementation(identifier=name):
                yield "implementation", name.value
            case (
                tree.MediumDeclaration(keyword=name)
                | tree.AttributeGroup(keyword=name)
                | tree.SecurityDeclaration(keyword=name)
                | tree.SopClassSet(keyword=name)
                | tree.DerivedSet(keyword=name)
            ):
                yield type(node).__name__, name.value
            case tree.BasicDirectory() | tree.FileFormat() | tree.GeneralRules():
                yield type(node).__name__, ""
