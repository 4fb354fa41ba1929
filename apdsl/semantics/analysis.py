"""The whole analysis: syntax trees in, profile models, common model and diagnostics out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from apdsl import dictionary
from apdsl.diagnostics.diagnostic import Diagnostic, Related
from apdsl.model.common import CommonModel
from apdsl.model.profile import ProfileModel
from apdsl.semantics.annex import AnnexExpansion
from apdsl.semantics.checks.run import check
from apdsl.semantics.context import Context, Tools
from apdsl.semantics.declarations import Declarations, collect
from apdsl.semantics.group_sizes import bound_groups
from apdsl.semantics.library import common_model
from apdsl.semantics.outside import outside_profile
from apdsl.semantics.reporter import Reporter, did_you_mean, replace_with
from apdsl.syntax import tree

if TYPE_CHECKING:
    from apdsl.semantics.claims.implementation import ClaimExpansion


@dataclass(frozen=True, slots=True)
class Analysis:
    """What an analysis yields; models of profiles with errors are as complete as they can be."""

    declared: Declarations
    expansions: tuple[AnnexExpansion, ...]
    models: tuple[ProfileModel, ...]
    common: CommonModel
    claims: tuple[ClaimExpansion, ...]
    diagnostics: tuple[Diagnostic, ...]


def analyse(
    subject: Iterable[tree.SourceFile], context: Iterable[tree.SourceFile] = ()
) -> Analysis:
    """Analyse source files together: each may use what any of them declares.

    Those of the ``context`` are only referred to: they are not checked themselves.
    """
    report = Reporter()
    subject = tuple(subject)
    declared = collect((*subject, *context), report)
    bound_groups(declared, report)
    tools = Tools(declared, report)
    expansions = tuple(
        AnnexExpansion(file, annex, tools)
        for file, annex in declared.annexes
        if annex.retired is None
    )
    keys_of = _KeysOf(expansions)
    models: list[ProfileModel] = []
    for expansion in expansions:
        models.extend(expansion.models(keys_of))
    for file, node in declared.profiles:
        base = _base(node, expansions, declared, report)
        models.append(outside_profile(file, node, base, tools, keys_of))
    common = common_model(tools)
    checked = frozenset(file.span.source for file in subject)
    claims = _claims(tuple(models), common, tools) if declared.implementations else ()
    check(expansions, tuple(models), common, tools, checked, claims)
    return Analysis(declared, expansions, tuple(models), common, claims, report.diagnostics())


def _claims(
    models: tuple[ProfileModel, ...], common: CommonModel, tools: Tools
) -> tuple[ClaimExpansion, ...]:
    """The implementations, to be resolved when something asks for them."""
    # Most texts have none, and are checked without the modules for them.
    from apdsl.semantics.claims.implementation import ClaimExpansion, Surroundings

    around = Surroundings(tools, common, {model.id: model for model in models})
    return tuple(
        ClaimExpansion(file, node, around) for file, node in tools.declared.implementations.values()
    )


class _KeysOf:
    """Finds the key tables of a profile among all annexes."""

    def __init__(self, expansions: tuple[AnnexExpansion, ...]) -> None:
        self._expansions = expansions

    def __call__(self, identifier: str) -> tuple[Context, tuple[tree.Keys, ...]] | None:
        for expansion in self._expansions:
            found = expansion.keys_of(identifier)
            if found is not None:
                return found
        return None


def _base(
    node: tree.ApplicationProfile,
    expansions: tuple[AnnexExpansion, ...],
    declared: Declarations,
    report: Reporter,
) -> AnnexExpansion | None:
    """The annex of the profile that another augments (PS3.2 7.4.2)."""
    if node.augments is None:
        return None
    for expansion in expansions:
        if expansion.identity(node.augments.value) is not None:
            return expansion
    for _, other in declared.profiles:
        if other.identifier.value == node.augments.value:
            report(
                "augments-own-profile",
                node.augments.span,
                profile=node.identifier.value,
                base=node.augments.value,
                related=(Related(other.identifier.span, "it is defined here"),),
            )
            return None
    identifiers = [
        profile.identifier for expansion in expansions for profile in expansion.identities.profiles
    ]
    near = dictionary.closest(node.augments.value, identifiers)
    report(
        "augments-unknown-profile",
        node.augments.span,
        profile=node.identifier.value,
        base=node.augments.value,
        notes=did_you_mean(near),
        fixes=replace_with(node.augments.span, near[:1]),
    )
    return None
