"""Expands the sections of one profile in their order, those of class and X.4 blocks included."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from apdsl.model.profile import RuleUse
from apdsl.semantics import parameters, sections, sop_rows
from apdsl.semantics.context import Context, Qualified, Tools
from apdsl.semantics.directory import KeysOf, expand_directory
from apdsl.semantics.remarks import headed, heading, subsection
from apdsl.semantics.sections import Parts
from apdsl.syntax import tree


@dataclass(frozen=True, slots=True)
class Placed:
    """A section and the number of the class or X.4 block that encloses it, if one does."""

    node: tree.Section
    base: str | None


def expand(context: Context, placed: tuple[Placed, ...], keys_of: KeysOf, parts: Parts) -> None:
    """All sections of one profile in turn; roles come first, since rows ask for them."""
    for section_ in sorted(placed, key=_roles_early):
        _expand_section(context.within(section_.base), section_.node, keys_of, parts)


def _expand_section(context: Context, node: tree.Section, keys_of: KeysOf, parts: Parts) -> None:
    match node:
        case tree.Identification():
            clause = context.clause("identification", node.anchor)
            parts.sections.extend(
                headed(context, "identification", clause, node.items, titled=node.titled)
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
        case tree.Subsection():
            enclosing = context.clause_prefix + (context.base or context.letter)
            parts.sections.extend(subsection(context, node, enclosing))
        case tree.ClassProfile():
            clause = context.clause("class-profile", node.anchor)
            title = None if node.title is None else node.title.value
            parts.sections.append(
                heading(context, "class-profile", clause, node.sections, title=title)
            )
        case tree.ApplicationProfile():
            clause = context.clause("specific-profile", node.anchor)
            title = node.identifier.value if node.name is None else node.name.value
            parts.sections.append(
                heading(
                    context,
                    "specific-profile",
                    clause,
                    node.sections,
                    titled=node.titled,
                    title=title,
                )
            )


def close(context: Context, placed: tuple[Placed, ...], parts: Parts) -> None:
    """What follows from all sections together: the closed lists, and security that is absent."""
    for section_ in placed:
        if isinstance(section_.node, tree.SopClasses):
            sop_rows.enter_closed_lists(context.within(section_.base), parts, section_.node)
            break
    if parts.security is None:
        parts.rules.extend(_insecure(context))


def _roles_early(placed: Placed) -> int:
    early = (tree.Identification, tree.ClinicalContext, tree.Roles)
    return 0 if isinstance(placed.node, early) else 1


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


def placed_sections(
    nodes: tuple[tree.Section, ...], context: Context, base: str | None = None
) -> Iterator[Placed]:
    for node in nodes:
        match node:
            case tree.ClassProfile():
                kind, holds = "class-profile", context.admits(node.guard)
            case tree.ApplicationProfile():
                kind = "specific-profile"
                holds = node.identifier.value == context.profile.identifier
            case _:
                yield Placed(node, base)
                continue
        if holds:
            yield Placed(node, base)
            number = context.clause(kind, node.anchor).removeprefix(context.clause_prefix)
            yield from placed_sections(node.sections, context, number)


def key_tables(placed: tuple[Placed, ...]) -> Iterator[tree.Keys]:
    for section_ in placed:
        if isinstance(section_.node, tree.Directory):
            yield from (item for item in section_.node.items if isinstance(item, tree.Keys))


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
