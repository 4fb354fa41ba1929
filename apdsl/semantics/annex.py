"""Expands annexes, and profiles outside the Standard, into profile models."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from typing import Any

from apdsl.model.profile import MODEL_VERSION, Directory, ProfileModel, RuleUse
from apdsl.semantics import parameters, sections, sop_rows
from apdsl.semantics.context import Context, Qualified, Tools
from apdsl.semantics.declarations import File
from apdsl.semantics.directory import KeysOf, expand_directory
from apdsl.semantics.identities import Identities, Identity, identities
from apdsl.semantics.ledger import Ledger
from apdsl.semantics.remarks import section
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
    def qualified(self) -> dict[str, Qualified]:
        """The names that the annex gives to restricted SOP Classes."""
        return qualified_classes(self.annex.sections or (), self._tools)

    def models(self, keys_of: KeysOf) -> Iterator[ProfileModel]:
        """The model of each profile, in the order of the identification."""
        for identity in self.identities.profiles:
            context = self.context(identity)
            nodes = self.sections_for(context)
            parts = Parts()
            expand(context, nodes, keys_of, parts)
            close(context, nodes, parts)
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

    def sections_for(self, context: Context) -> tuple[tree.Section, ...]:
        """The sections that hold for a profile, those of class and X.4 blocks in their place."""
        return tuple(_flat(self.annex.sections or (), context))

    def keys_of(self, identifier: str) -> tuple[Context, tuple[tree.Keys, ...]] | None:
        """The key tables of a profile of this annex, and the context to expand them in."""
        identity = self.identity(identifier)
        if identity is None:
            return None
        context = self.context(identity)
        return context, tuple(_keys(self.sections_for(context)))

    def identity(self, identifier: str) -> Identity | None:
        """The profile of this annex with an identifier."""
        return next((p for p in self.identities.profiles if p.identifier == identifier), None)

    def _model(self, context: Context, parts: Parts) -> ProfileModel:
        identity = context.profile
        return _model(
            context,
            parts,
            annex=self.annex.letter.value,
            annex_title=self.annex.title.value,
            class_=class_of(identity.identifier, self.annex.classes),
            edition=self.file.edition,
        )


def _model(context: Context, parts: Parts, **facts: Any) -> ProfileModel:
    identity = context.profile
    return ProfileModel(
        apdsl_model=MODEL_VERSION,
        id=identity.identifier,
        standard=context.standard,
        name=identity.name,
        description=identity.description,
        roles=tuple(parts.roles),
        sop_classes=tuple(parts.sop_classes),
        media=tuple(parts.media),
        directory=parts.directory or _no_directory(context),
        parameters=tuple(parts.parameters),
        security=parts.security,
        rules=tuple(parts.rules),
        requirements=context.ledger.requirements(),
        role_descriptions=tuple(parts.role_descriptions),
        at_least_one=tuple(parts.at_least_one),
        sections=tuple(parts.sections),
        axes=identity.axes,
        **facts,
    )


def expand(
    context: Context, nodes: tuple[tree.Section, ...], keys_of: KeysOf, parts: Parts
) -> None:
    """All sections of one profile in turn; roles come first, since rows ask for them."""
    for node in sorted(nodes, key=_roles_early):
        match node:
            case tree.Identification():
                clause = context.clause("identification", node.anchor)
                parts.sections.append(
                    section(context, "identification", clause, node.items, titled=node.titled)
                )
            case tree.ClinicalContext():
                sections.expand_clinical_context(context, node, parts)
            case tree.Roles():
                sections.expand_roles(context, node, parts)
            case tree.SopClasses():
                sop_rows.expand_sop_classes(context, node, parts)
            case tree.Media():
                sections.expand_media(context, node, parts)
            case tree.Directory():
                expand_directory(context, node, parts, keys_of)
            case tree.Parameters():
                parameters.expand_parameters(context, node, parts)
            case tree.Security():
                sections.expand_security(context, node, parts)
            case tree.ClassProfile():
                clause = context.clause("class-profile", node.anchor)
                title = None if node.title is None else node.title.value
                parts.sections.append(
                    section(context, "class-profile", clause, node.sections, title=title)
                )


def close(context: Context, nodes: tuple[tree.Section, ...], parts: Parts) -> None:
    """What follows from all sections together: the closed lists, and security that is absent."""
    first = next((node for node in nodes if isinstance(node, tree.SopClasses)), None)
    if first is not None:
        sop_rows.enter_closed_lists(context, parts, first)
    if parts.security is None:
        parts.rules.extend(_insecure(context))


def _roles_early(node: tree.Section) -> int:
    return 0 if isinstance(node, (tree.Identification, tree.ClinicalContext, tree.Roles)) else 1


def _insecure(context: Context) -> Iterator[RuleUse]:
    """What holds for a profile without a security section (PS3.11 8, X.3.5)."""
    for file, declared in context.tools.declared.general_rules:
        rules = [
            item
            for item in declared.items
            if isinstance(item, tree.Rule) and item.name.value == "no-secure-files"
        ]
        default = "" if declared.anchor is None else declared.anchor.clause.value
        yield from sections.expand_rules(context, rules, f"{file.part} {default}")


def _flat(nodes: tuple[tree.Section, ...], context: Context) -> Iterator[tree.Section]:
    for node in nodes:
        match node:
            case tree.ClassProfile():
                if context.admits(node.guard):
                    yield node
                    yield from _flat(node.sections, context)
            case tree.ApplicationProfile():
                if node.identifier.value == context.profile.identifier:
                    yield from _flat(node.sections, context)
            case _:
                yield node


def _keys(nodes: tuple[tree.Section, ...]) -> Iterator[tree.Keys]:
    for node in nodes:
        if isinstance(node, tree.Directory):
            yield from (item for item in node.items if isinstance(item, tree.Keys))


def qualified_classes(nodes: tuple[tree.Section, ...], tools: Tools) -> dict[str, Qualified]:
    """The ``Name is Class where ...`` declarations of some sections, also in nested blocks."""
    found: dict[str, Qualified] = {}
    for node in nodes:
        if isinstance(node, (tree.ClassProfile, tree.ApplicationProfile)):
            found |= qualified_classes(node.sections, tools)
        elif isinstance(node, tree.SopClasses):
            for item in node.items:
                if isinstance(item, tree.QualifiedClass):
                    sop_class = tools.names.sop_class(item.sop_class)
                    where = tools.conditions.condition(item.condition, "instance")
                    if sop_class is not None and where is not None:
                        found[item.name.value] = Qualified(sop_class, where)
    return found


def class_of(identifier: str, classes: tuple[tree.Word, ...] | None) -> str:
    """The profile class of an identifier: of those of the annex, the longest that begins it."""
    names = [word.value for word in classes or ()]
    prefixes = [name for name in names if identifier == name or identifier.startswith(f"{name}-")]
    return max(prefixes, key=len, default=names[0] if names else identifier)


def _no_directory(context: Context) -> Directory:
    clause = context.clause("directory")
    return Directory(False, clause, "", (), ())


# ---- Profiles outside the Standard ---------------------------------------------------------------


def outside_profile(
    file: File,
    node: tree.ApplicationProfile,
    base: AnnexExpansion | None,
    tools: Tools,
    keys_of: KeysOf,
) -> ProfileModel:
    """An Augmented or Private Profile (PS3.2 7.4): the base it augments, and what it adds."""
    identifier = node.identifier.value
    name = identifier if node.name is None else node.name.value
    identity = Identity(identifier, name, "" if node.doc is None else node.doc.text, node.span)
    ledger, parts = Ledger(), Parts()
    own = Context(tools, identity, "", identifier, ledger, qualified_classes(node.sections, tools))
    nodes, closing, class_ = node.sections, own, identifier
    if base is not None and node.augments is not None:
        found = base.identity(node.augments.value)
        if found is not None:
            closing = replace(base.context(found), ledger=ledger)
            own = replace(own, qualified={**base.qualified, **own.qualified})
            nodes = (*base.sections_for(closing), *node.sections)
            class_ = class_of(found.identifier, base.annex.classes)
            expand(closing, base.sections_for(closing), keys_of, parts)
    expand(own, node.sections, keys_of, parts)
    close(closing, nodes, parts)
    return _model(
        own,
        parts,
        annex="",
        annex_title=name,
        class_=class_,
        edition=file.edition,
        augments=None if node.augments is None else node.augments.value,
    )
