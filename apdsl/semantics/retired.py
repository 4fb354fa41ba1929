"""Identifiers of profiles that earlier editions defined."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from apdsl.semantics.declarations import Declarations
from apdsl.syntax import tree

_PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9-]*)\}")


@dataclass(frozen=True, slots=True)
class RetiredProfile:
    """An identifier that is no longer in force, and where the text says so."""

    identifier: str
    annex: str
    word: tree.Word


def retired_profiles(declared: Declarations) -> dict[str, RetiredProfile]:
    """The retired identifiers of all annexes; a template stands for its values on each axis."""
    found: dict[str, RetiredProfile] = {}
    for _, annex in declared.annexes:
        letter = annex.letter.value
        words = (*(() if annex.retired is None else annex.retired.profiles or ()),)
        for word in words:
            found[word.value] = RetiredProfile(word.value, letter, word)
        for section in annex.sections or ():
            if isinstance(section, tree.Identification):
                for word, identifier in _of_section(section):
                    found[identifier] = RetiredProfile(identifier, letter, word)
    return found


def _of_section(section: tree.Identification) -> Iterator[tuple[tree.Word, str]]:
    axes = {
        axis.name.value: [choice.code.value for choice in axis.choices]
        for item in section.items
        if isinstance(item, tree.Family)
        for axis in item.axes
    }
    for item in section.items:
        if isinstance(item, tree.RetiredProfiles):
            for word in item.identifiers:
                for identifier in _expanded(word.value, axes):
                    yield word, identifier


def _expanded(template: str, axes: dict[str, list[str]]) -> Iterator[str]:
    names = [name for name in dict.fromkeys(_PLACEHOLDER.findall(template)) if name in axes]
    for codes in itertools.product(*(axes[name] for name in names)):
        identifier = template
        for name, code in zip(names, codes, strict=True):
            identifier = identifier.replace(f"{{{name}}}", code)
        yield identifier
