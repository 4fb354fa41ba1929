"""What the source files declare, by name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeVar

from apdsl.diagnostics.diagnostic import Related
from apdsl.semantics.reporter import Reporter
from apdsl.source import Span
from apdsl.syntax import tree

D = TypeVar("D")


@dataclass(frozen=True, slots=True)
class File:
    """A source file with the part and edition that its clauses belong to."""

    tree: tree.SourceFile
    part: str
    edition: str


@dataclass(slots=True)
class Declarations:
    """All declarations of an analysis; of two with one name the first counts."""

    files: tuple[File, ...]
    annexes: list[tuple[File, tree.Annex]] = field(default_factory=list)
    profiles: list[tuple[File, tree.ApplicationProfile]] = field(default_factory=list)
    media: dict[str, tuple[File, tree.MediumDeclaration]] = field(default_factory=dict)
    record_types: dict[str, tuple[File, tree.RecordType]] = field(default_factory=dict)
    basic_directory: list[tuple[File, tree.BasicDirectory]] = field(default_factory=list)
    file_formats: list[tuple[File, tree.FileFormat]] = field(default_factory=list)
    general_rules: list[tuple[File, tree.GeneralRules]] = field(default_factory=list)
    attribute_groups: dict[str, tuple[File, tree.AttributeGroup]] = field(default_factory=dict)
    security: dict[str, tuple[File, tree.SecurityDeclaration]] = field(default_factory=dict)
    sets: dict[str, tuple[File, tree.SopClassSet | tree.DerivedSet]] = field(default_factory=dict)
    implementations: dict[str, tuple[File, tree.Implementation]] = field(default_factory=dict)


def collect(sources: Iterable[tree.SourceFile], report: Reporter) -> Declarations:
    """Sort the declarations of the files by kind and name; two of one name are reported."""
    files = tuple(_file(source) for source in sources)
    declared = Declarations(files)
    for file, declaration in _all(files):
        match declaration:
            case tree.Annex():
                declared.annexes.append((file, declaration))
            case tree.ApplicationProfile():
                declared.profiles.append((file, declaration))
            case tree.BasicDirectory():
                declared.basic_directory.append((file, declaration))
            case tree.FileFormat():
                declared.file_formats.append((file, declaration))
            case tree.GeneralRules():
                declared.general_rules.append((file, declaration))
            case tree.MediumDeclaration(keyword=name):
                _declare(declared.media, name, (file, declaration), "medium", report)
            case tree.RecordType(type=name):
                _declare_record_type(declared, name, (file, declaration), report)
            case tree.AttributeGroup(keyword=name):
                _declare(
                    declared.attribute_groups, name, (file, declaration), "attribute group", report
                )
            case tree.SecurityDeclaration(keyword=name):
                _declare(declared.security, name, (file, declaration), "security profile", report)
            case tree.SopClassSet(keyword=name) | tree.DerivedSet(keyword=name):
                _declare(declared.sets, name, (file, declaration), "set of SOP Classes", report)
            case tree.Implementation(identifier=name):
                _declare(
                    declared.implementations, name, (file, declaration), "implementation", report
                )
    return declared


def _file(source: tree.SourceFile) -> File:
    if source.standard is None:
        return File(source, "", "")
    return File(source, source.standard.part.value, source.standard.edition.value)


def _all(files: Iterable[File]) -> Iterator[tuple[File, tree.Declaration]]:
    for file in files:
        for declaration in file.tree.declarations:
            yield file, declaration


def _declare(
    table: dict[str, D], name: tree.Word, declaration: D, kind: str, report: Reporter
) -> None:
    if name.value in table:
        first = _span_of(table[name.value])
        report(
            "duplicate-declaration",
            name.span,
            kind=kind,
            name=name.value,
            related=(Related(first, "it was declared here first"),),
        )
    else:
        table[name.value] = declaration


def _declare_record_type(
    declared: Declarations,
    name: tree.Word,
    declaration: tuple[File, tree.RecordType],
    report: Reporter,
) -> None:
    if name.value in declared.record_types:
        first = declared.record_types[name.value][1].type.span
        report(
            "duplicate-record-type",
            name.span,
            record_type=name.value,
            related=(Related(first, "it was declared here first"),),
        )
    else:
        declared.record_types[name.value] = declaration


def _span_of(entry: object) -> Span:
    _, declaration = entry  # type: ignore[misc]
    named = "identifier" if isinstance(declaration, tree.Implementation) else "keyword"  # type: ignore[has-type]
    span: Span = getattr(declaration, named).span  # type: ignore[has-type]
    return span
