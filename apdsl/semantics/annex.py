"""Expands an annex into the models of its profiles."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from apdsl.model.profile import ProfileModel
from apdsl.semantics.assemble import assemble, class_of
from apdsl.semantics.context import Context, Qualified, Tools
from apdsl.semantics.declarations import File
from apdsl.semantics.directory import KeysOf
from apdsl.semantics.expand import (
    Placed,
    close,
    expand,
    key_tables,
    placed_sections,
    qualified_classes,
)
from apdsl.semantics.identities import Identities, Identity, identities
from apdsl.semantics.ledger import Ledger
from apdsl.semantics.remarks import heading
from apdsl.semantics.sections import Parts
from apdsl.syntax import tree


class AnnexExpansion:
    """One annex: its profiles, and the expansion of each."""

    def __init__(self, file: File, annex: tree.Annex, tools: Tools) -> None:
        self.file = file
        self.annex = annex
        self._tools = tools

    @cached_property
    def identities(self) -> Identities:
        """The profiles that the annex identifies (X.1)."""
        found = tuple(
            node for node in self.annex.sections or () if isinstance(node, tree.Identification)
        )
        return identities(found, self._tools.report)

    @cached_property
    def judged(self) -> tuple[Identity, ...]:
        """The profiles to expand; without any, one that stands for those that will be added.

        So the rest of an annex is checked before its identification is written.
        """
        letter = self.annex.letter
        nobody = Identity(f"annex {letter}", "", "", letter.span)
        return self.identities.profiles or (nobody,)

    @cached_property
    def qualified(self) -> dict[str, Qualified]:
        """The names that the annex gives to restricted SOP Classes."""
        return qualified_classes(self.annex.sections or (), self._tools)

    def models(self, keys_of: KeysOf) -> Iterator[ProfileModel]:
        """The model of each profile, in the order of the identification."""
        for identity in self.judged:
            context = self.context(identity)
            placed = self.sections_for(context)
            parts = self._preamble(context)
            expand(context, placed, keys_of, parts)
            close(context, placed, parts)
            if identity in self.identities.profiles:
                yield self._model(context, parts)

    def context(self, identity: Identity) -> Context:
        return Context(
            self._tools,
            identity,
            self.file.part,
            self.annex.letter.value,
            Ledger(),
            self.qualified,
        )

    def sections_for(self, context: Context) -> tuple[Placed, ...]:
        """The sections that hold for a profile, those of class and X.4 blocks in their place."""
        return tuple(placed_sections(self.annex.sections or (), context))

    def keys_of(self, identifier: str) -> tuple[Context, tuple[tree.Keys, ...]] | None:
        """The key tables of a profile of this annex, and the context to expand them in."""
        identity = self.identity(identifier)
        if identity is None:
            return None
        context = self.context(identity)
        return context, tuple(key_tables(self.sections_for(context)))

    def identity(self, identifier: str) -> Identity | None:
        """The profile of this annex with an identifier."""
        return next((p for p in self.identities.profiles if p.identifier == identifier), None)

    def _preamble(self, context: Context) -> Parts:
        """What the annex says before its first section."""
        parts = Parts()
        opening = heading(
            context,
            "annex",
            context.clause_prefix + context.letter,
            self.annex.sections or (),
            title=self.annex.title.value,
        )
        if opening.remarks:
            parts.sections.append(opening)
        return parts

    def _model(self, context: Context, parts: Parts) -> ProfileModel:
        identity = context.profile
        return assemble(
            context,
            parts,
            annex=self.annex.letter.value,
            annex_title=self.annex.title.value,
            class_=class_of(identity.identifier, self.annex.classes),
            edition=self.file.edition,
        )
