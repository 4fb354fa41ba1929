"""Three-valued logic: what was not read is neither true nor false."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeAlias, TypeVar

Truth: TypeAlias = bool | None
"""True, False, or None for unknown (the strong logic of Kleene)."""

_Subject = TypeVar("_Subject")


def all_of(*truths: Truth) -> Truth:
    """And: False as soon as one is False, otherwise unknown as soon as one is unknown."""
    return all_over(truths, lambda truth: truth)


def any_of(*truths: Truth) -> Truth:
    """Or: True as soon as one is True, otherwise unknown as soon as one is unknown."""
    return any_over(truths, lambda truth: truth)


def negate(truth: Truth) -> Truth:
    """Not: unknown stays unknown."""
    return None if truth is None else not truth


def all_over(subjects: Iterable[_Subject], holds: Callable[[_Subject], Truth]) -> Truth:
    """Whether something holds of every subject; stops at the first of which it does not."""
    outcome: Truth = True
    for subject in subjects:
        truth = holds(subject)
        if truth is False:
            return False
        if truth is None:
            outcome = None
    return outcome


def any_over(subjects: Iterable[_Subject], holds: Callable[[_Subject], Truth]) -> Truth:
    """Whether something holds of any subject; stops at the first of which it does."""
    outcome: Truth = False
    for subject in subjects:
        truth = holds(subject)
        if truth is True:
            return True
        if truth is None:
            outcome = None
    return outcome
