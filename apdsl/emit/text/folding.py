"""Folds what holds for several profiles into one, and finds the words that tell them apart."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from apdsl.model.profile import ProfileModel
from apdsl.model.sentences.wording import listing

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")
T = TypeVar("T", bound=Hashable)

_FEW = 2  # So many profiles are named; more are called by what tells them from the others.


@dataclass(frozen=True, slots=True)
class Merged(Generic[K, V]):
    """One entry of several sequences: its key, and by profile what stands there."""

    key: K
    values: dict[str, V]


@dataclass(frozen=True, slots=True)
class Folded(Generic[T]):
    """A value and the profiles that have it."""

    value: T
    profiles: tuple[str, ...]


def merge(sequences: Mapping[str, Iterable[tuple[K, V]]]) -> tuple[Merged[K, V], ...]:
    """One sequence out of one for each profile, in an order that agrees with them.

    Entries of one profile with the same key stay apart: the n-th goes with the n-th of the others.
    """
    order: list[tuple[K, int]] = []
    found: dict[tuple[K, int], dict[str, V]] = {}
    for profile, sequence in sequences.items():
        counts: dict[K, int] = {}
        place = 0
        waiting: list[tuple[K, int]] = []  # New entries go before the next one that is known.
        for key, value in sequence:
            counts[key] = counts.get(key, 0) + 1
            numbered = (key, counts[key])
            if numbered not in found:
                waiting.append(numbered)
            elif order.index(numbered) >= place:
                place = order.index(numbered)
                order[place:place] = waiting
                place += len(waiting) + 1
                waiting = []
            found.setdefault(numbered, {})[profile] = value
        order += waiting
    return tuple(Merged(numbered[0], found[numbered]) for numbered in order)


def fold(values: Mapping[str, T]) -> tuple[Folded[T], ...]:
    """The distinct values, in the order of the profiles, each with the profiles that have it."""
    groups: dict[T, list[str]] = {}
    for profile, value in values.items():
        groups.setdefault(value, []).append(profile)
    return tuple(Folded(value, tuple(profiles)) for value, profiles in groups.items())


class ProfileSet:
    """The profiles of a document, and the words for some of them."""

    def __init__(self, models: Sequence[ProfileModel]) -> None:
        self.models = tuple(models)
        self.ids = tuple(model.id for model in models)
        self._axes = {model.id: model.axes or {} for model in models}

    def only(self, profiles: Iterable[str]) -> ProfileSet:
        """Some of the profiles, as a set of its own."""
        chosen = set(profiles)
        return ProfileSet([model for model in self.models if model.id in chosen])

    def covers(self, profiles: Iterable[str]) -> bool:
        """Whether these are all profiles."""
        return set(profiles) >= set(self.ids)

    def each(self, read: Callable[[ProfileModel], V]) -> dict[str, V]:
        """What is read of each profile, by identifier."""
        return {model.id: read(model) for model in self.models}

    def identifiers(self, profiles: Iterable[str]) -> str:
        """The profiles by their identifiers."""
        chosen = set(profiles)
        return listing([id_ for id_ in self.ids if id_ in chosen], "and")

    def phrase(self, profiles: Iterable[str]) -> str:
        """Words for these profiles in a sentence: ``the DVD profiles``, or their identifiers."""
        chosen = tuple(profiles)
        if self.covers(chosen) and len(self.ids) > 1:
            return "all profiles"
        title = self.title(chosen)
        return title if title == self.identifiers(chosen) else f"the {title}"

    def title(self, profiles: Iterable[str]) -> str:
        """Words for these profiles before a colon: a few by identifier, many by what they share."""
        chosen = frozenset(profiles)
        identifiers = self.identifiers(chosen)
        if len(chosen) <= _FEW:
            return identifiers
        label = self.label(chosen)
        return identifiers if label == identifiers else f"{label} profiles"

    def label(self, profiles: Iterable[str]) -> str:
        """What tells these profiles from the others: axis values (``DVD``), or identifiers."""
        chosen = frozenset(profiles)
        names = list(self._axes[self.ids[0]]) if self.ids else []
        if all(list(axes) == names for axes in self._axes.values()):
            for size in range(1, len(names) + 1):
                for axes in itertools.combinations(names, size):
                    words = self._by_axes(axes, chosen)
                    if words is not None:
                        return words
        return self.identifiers(chosen)

    def _by_axes(self, names: tuple[str, ...], chosen: frozenset[str]) -> str | None:
        """The words if choosing values on these axes gives exactly the chosen profiles."""
        picked = {
            name: list(dict.fromkeys(self._axes[id_][name] for id_ in self.ids if id_ in chosen))
            for name in names
        }
        reached = {
            id_
            for id_ in self.ids
            if all(self._axes[id_][name] in values for name, values in picked.items())
        }
        if reached != chosen:
            return None
        words = [self._values(name, values) for name, values in picked.items()]
        return None if None in words else " ".join(filter(None, words))

    def _values(self, name: str, values: list[str]) -> str | None:
        every = dict.fromkeys(self._axes[id_][name] for id_ in self.ids)
        words = [value.strip("-") for value in values]
        if all(words):
            return listing(words)
        others = [value.strip("-") for value in every if value not in values]
        return f"non-{others[0]}" if len(words) == 1 and len(others) == 1 else None
