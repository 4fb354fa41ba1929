"""Expands profiles outside the Standard: Augmented and Private ones (PS3.2 7.4)."""

from __future__ import annotations

from dataclasses import replace

from apdsl.model.profile import ProfileModel
from apdsl.semantics.annex import AnnexExpansion
from apdsl.semantics.assemble import assemble, class_of
from apdsl.semantics.context import Context, Tools
from apdsl.semantics.declarations import File
from apdsl.semantics.directory import KeysOf
from apdsl.semantics.expand import close, expand, placed_sections, qualified_classes
from apdsl.semantics.identities import Identity
from apdsl.semantics.ledger import Ledger
from apdsl.semantics.sections import Parts
from apdsl.syntax import tree


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
    identity = Identity(
        identifier, name, "" if node.doc is None else node.doc.text, node.identifier.span
    )
    ledger, parts = Ledger(), Parts()
    own = Context(tools, identity, "", identifier, ledger, qualified_classes(node.sections, tools))
    added = tuple(placed_sections(node.sections, own))
    placed, closing, class_ = added, own, identifier
    if base is not None and node.augments is not None:
        found = base.identity(node.augments.value)
        if found is not None:
            closing = replace(base.context(found), ledger=ledger)
            own = replace(own, qualified={**base.qualified, **own.qualified})
            inherited = base.sections_for(closing)
            placed = (*inherited, *added)
            class_ = class_of(found.identifier, base.annex.classes)
            expand(closing, inherited, keys_of, parts)
    expand(own, added, keys_of, parts)
    close(closing, placed, parts)
    return assemble(
        own,
        parts,
        annex="",
        annex_title=name,
        class_=class_,
        edition=file.edition,
        augments=None if node.augments is None else node.augments.value,
    )
