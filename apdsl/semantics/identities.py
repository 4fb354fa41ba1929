"""The profiles that an annex identifies (X.1): plain entries and the members of families."""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from apdsl import dictionary
from apdsl.diagnostics.diagnostic import Related
from apdsl.semantics.reporter import Reporter, did_you_mean
from apdsl.source import Span
from apdsl.syntax import tree

_PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9-]*)\}")


@dataclass(frozen=True, slots=True)
class Identity:
    """A profile by name: identifier, printed name, description, and its place in its family.

    ``span`` is where the identifier, or the template of its family, stands. ``axes`` maps each
    axis of the family to the code of this profile; ``None`` for a plain entry.
    """

    identifier: str
    name: str
    description: str
    span: Span
    axes: dict[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Identities:
    """The profiles of one annex, and the values that each axis of its families has."""

    profiles: tuple[Identity, ...]
    axes: dict[str, tuple[str, ...]]


def identities(nodes: tuple[tree.Identification, ...], report: Reporter) -> Identities:
    """All profiles that the identification sections name, in their order."""
    profiles: list[Identity] = []
    axes: dict[str, tuple[str, ...]] = {}
    for node in nodes:
        for item in node.items:
            if isinstance(item, tree.ProfileEntry):
                profiles.append(_entry(item))
            elif isinstance(item, tree.Family):
                for axis in item.axes:
                    codes = tuple(choice.code.value for choice in axis.choices)
                    axes[axis.name.value] = tuple(
                        dict.fromkeys((*axes.get(axis.name.value, ()), *codes))
                    )
                profiles.extend(_members(item, report))
        for item in node.items:
            if isinstance(item, tree.RetiredProfiles):
                for word in item.identifiers:
                    _check_names(word, axes, report)
    return Identities(tuple(_distinct(profiles, report)), axes)


def _entry(node: tree.ProfileEntry) -> Identity:
    return Identity(
        node.identifier.value, node.name.value, _description(node), node.identifier.span
    )


def _description(node: tree.ProfileEntry | tree.Family) -> str:
    """The prose behind the name, or else the doc comment before the entry."""
    if node.description is not None:
        return node.description.value
    return "" if node.doc is None else node.doc.text


MOST_MEMBERS: Final = 200
"""The most profiles of one family."""


def _members(family: tree.Family, report: Reporter) -> Iterator[Identity]:
    _check_placeholders(family, report)
    count = math.prod(len(axis.choices) for axis in family.axes)
    if count > MOST_MEMBERS:
        report(
            "family-too-large", family.identifier.span, count=f"{count:.10g}", limit=MOST_MEMBERS
        )
        return
    names = [axis.name.value for axis in family.axes]
    seen: dict[str, Identity] = {}
    for choices in itertools.product(*(axis.choices for axis in family.axes)):
        chosen = dict(zip(names, choices, strict=True))
        codes = {name: choice.code.value for name, choice in chosen.items()}
        texts = {name: choice.text.value for name, choice in chosen.items()}
        descriptions = {
            name: choice.text.value if choice.description is None else choice.description.value
            for name, choice in chosen.items()
        }
        member = Identity(
            _fill(family.identifier.value, codes),
            _fill(family.name.value, texts),
            _fill(_description(family), descriptions),
            family.identifier.span,
            codes,
        )
        if member.identifier in seen:
            report(
                "family-duplicate-identifiers",
                family.identifier.span,
                identifier=member.identifier,
            )
            continue
        seen[member.identifier] = member
        yield member


def _fill(template: str, texts: dict[str, str]) -> str:
    return _PLACEHOLDER.sub(lambda match: texts.get(match[1], match[0]), template)


def _check_placeholders(family: tree.Family, report: Reporter) -> None:
    names = {axis.name.value for axis in family.axes}
    for word in (family.identifier, family.name, family.description):
        if word is not None:
            _check_names(word, names, report)
    used = set(_PLACEHOLDER.findall(family.identifier.value))
    for axis in family.axes:
        if axis.name.value not in used:
            report("unused-axis", axis.name.span, axis=axis.name.value)


def _check_names(word: tree.Word, names: Iterable[str], report: Reporter) -> None:
    """The placeholders of a template are axes."""
    for match in _PLACEHOLDER.finditer(word.value):
        if match[1] not in names:
            near = dictionary.closest(match[1], names)
            report(
                "unknown-placeholder",
                word.span,
                placeholder=match[1],
                notes=did_you_mean(near),
            )


def _distinct(profiles: list[Identity], report: Reporter) -> Iterator[Identity]:
    seen: dict[str, Identity] = {}
    for profile in profiles:
        first = seen.setdefault(profile.identifier, profile)
        if first is profile:
            yield profile
        else:
            report(
                "duplicate-identifier",
                profile.span,
                identifier=profile.identifier,
                related=(Related(first.span, "it is defined here first"),),
            )
