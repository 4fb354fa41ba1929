"""One compilation: every stage is computed when a later one asks for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from apdsl import sources
from apdsl.diagnostics import Diagnostic, Severity
from apdsl.diagnostics.suppression import suppress
from apdsl.model.common import CommonModel
from apdsl.model.profile import ProfileModel, UnknownProfileError
from apdsl.semantics.analysis import Analysis, analyse
from apdsl.semantics.checks.suppression import allowances
from apdsl.source import Source
from apdsl.syntax.parser import Parsed

if TYPE_CHECKING:
    from apdsl.model.claim import ClaimModel


@dataclass(frozen=True, eq=False)
class Compilation:
    """Texts to compile, and the texts they may refer to.

    ``subject`` are the texts that are judged and whose profiles are the result; ``context`` are
    the shipped library and annexes as far as the subject does not replace them. ``unreadable``
    are the diagnostics of files that could not be read as texts.
    """

    subject: tuple[Source, ...]
    context: tuple[Source, ...] = ()
    unreadable: tuple[Diagnostic, ...] = ()

    @classmethod
    def of_paths(cls, paths: Iterable[Path]) -> Compilation:
        """Compile the ``.apdsl`` files at these paths: files, or folders with all below them."""
        loaded = sources.load(paths)
        return cls.of_texts(loaded.sources, loaded.diagnostics)

    @classmethod
    def of_texts(
        cls, subject: tuple[Source, ...], unreadable: tuple[Diagnostic, ...] = ()
    ) -> Compilation:
        """Compile texts, with the shipped library and annexes as what they may refer to."""
        return cls(subject, sources.shipped_context(subject), unreadable)

    @classmethod
    def of_shipped(cls) -> Compilation:
        """Compile the library and the annexes that belong to the product."""
        loaded = sources.shipped()
        return cls(loaded.sources, (), loaded.diagnostics)

    @cached_property
    def parsed(self) -> tuple[Parsed, ...]:
        """The syntax trees of the subject."""
        return tuple(sources.parsed(source) for source in self.subject)

    @cached_property
    def analysis(self) -> Analysis:
        """The meaning of subject and context together."""
        context = (sources.parsed(source).tree for source in self.context)
        return analyse((parsed.tree for parsed in self.parsed), context)

    @cached_property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """All that is to be said about the subject, in the order of its texts.

        What the texts suppress is among it, marked as such.
        """
        names = {source.name for source in self.subject}
        found = [*self.unreadable]
        for parsed in self.parsed:
            found.extend(parsed.diagnostics)
        found.extend(d for d in self.analysis.diagnostics if d.span.source.name in names)
        return suppress(found, (a for parsed in self.parsed for a in allowances(parsed.tree)))

    @property
    def has_errors(self) -> bool:
        return any(
            diagnostic.severity is Severity.ERROR and diagnostic.suppression is None
            for diagnostic in self.diagnostics
        )

    @cached_property
    def models(self) -> tuple[ProfileModel, ...]:
        """The models of the profiles that the subject defines, in the order of the texts."""
        own = frozenset(self._identifiers())
        return tuple(model for model in self.analysis.models if model.id in own)

    @cached_property
    def claims(self) -> tuple[ClaimModel, ...]:
        """The claims of the implementations that the subject declares, in their order."""
        names = {source.name for source in self.subject}
        return tuple(
            claim.model
            for claim in self.analysis.claims
            if claim.file.tree.span.source.name in names
        )

    def _identifiers(self) -> Iterator[str]:
        names = {source.name for source in self.subject}
        for expansion in self.analysis.expansions:
            if expansion.file.tree.span.source.name in names:
                yield from (p.identifier for p in expansion.identities.profiles)
        for file, profile in self.analysis.declared.profiles:
            if file.tree.span.source.name in names:
                yield profile.identifier.value

    @property
    def common(self) -> CommonModel:
        return self.analysis.common

    def model(self, identifier: str) -> ProfileModel:
        """The model of one profile, of the subject or else of the context.

        Raises:
            UnknownProfileError: there is none with this identifier.
        """
        for model in (*self.models, *self.analysis.models):
            if model.id == identifier:
                return model
        raise UnknownProfileError(identifier, tuple(model.id for model in self.analysis.models))
