"""Which statements of an annex hold for a profile, and in which clause they stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from apdsl import dictionary
from apdsl.diagnostics.diagnostic import Fix
from apdsl.semantics.identities import Identities, Identity
from apdsl.semantics.reporter import Reporter, did_you_mean, replace_with
from apdsl.syntax import tree


@dataclass(frozen=True, slots=True)
class Guards:
    """Judges guards for one profile; ``clause_prefix`` stands before the clauses (``PS3.11 ``)."""

    profile: Identity
    clause_prefix: str

    def admit(self, guard: tree.Guard | None) -> bool:
        """Whether a statement with this guard holds for the profile."""
        return guard is None or all(self._holds(term) for term in guard.terms)

    def _holds(self, term: tree.AxisGuard | tree.ProfileGuard) -> bool:
        if isinstance(term, tree.ProfileGuard):
            return self.profile.identifier in {word.value for word in term.profiles}
        if self.profile.axes is None:
            return False
        return self.profile.axes.get(term.axis.value) in {word.value for word in term.values}

    def clause(self, anchor: tree.Anchor | None, default: str) -> str:
        """The clause that an anchor names, or else the default one."""
        return default if anchor is None else self.clause_prefix + anchor.clause.value


def check_guard(
    guard: tree.Guard, within: Sequence[Identity], known: Identities, report: Reporter
) -> None:
    """Report names in a guard that no profile of the annex has, and guards that do nothing.

    ``within`` are the profiles that the guards around this one leave, ``known`` all of the annex.
    """
    if not _names_known(guard, known, report):
        return
    selected = [profile for profile in within if Guards(profile, "").admit(guard)]
    if not selected:
        report(
            "guard-selects-nothing",
            guard.span,
            reason="no profile that the statement concerns fulfils all its terms",
        )
    elif len(selected) == len(within):
        report("guard-always-holds", guard.span, fixes=(Fix(guard.span, "", "remove the guard"),))


def _names_known(guard: tree.Guard, known: Identities, report: Reporter) -> bool:
    identifiers = tuple(profile.identifier for profile in known.profiles)
    complete = True
    for term in guard.terms:
        if isinstance(term, tree.ProfileGuard):
            for word in term.profiles:
                complete &= _known(word, identifiers, "unknown-profile", report, identifier=word)
        elif term.axis.value not in known.axes:
            near = dictionary.closest(term.axis.value, known.axes)
            report(
                "unknown-axis",
                term.axis.span,
                axis=term.axis.value,
                family="this annex",
                notes=did_you_mean(near),
                fixes=replace_with(term.axis.span, near[:1]),
            )
            complete = False
        else:
            for word in term.values:
                codes = known.axes[term.axis.value]
                complete &= _known(
                    word, codes, "unknown-axis-value", report, value=word, axis=term.axis
                )
    return complete


def _known(
    word: tree.Word,
    candidates: tuple[str, ...],
    code: str,
    report: Reporter,
    **values: Any,
) -> bool:
    if word.value in candidates:
        return True
    near = dictionary.closest(word.value, candidates)
    report(
        code,
        word.span,
        notes=did_you_mean(near),
        fixes=() if word.kind == "STRING" else replace_with(word.span, near[:1]),
        **values,
    )
    return False
