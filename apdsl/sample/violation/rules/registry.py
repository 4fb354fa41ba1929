"""What breaks each structural rule, by the name of the rule, filled where each is defined."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from apdsl.model import demands as modelled
from apdsl.model.profile import RuleUse
from apdsl.sample.file_set import SampleSet
from apdsl.sample.violation.bases import Bases
from apdsl.sample.violation.violating import Consequence, Violating


@dataclass(frozen=True)
class Change:
    """A changed File-set: which file and attribute is wrong, and how.

    ``follow`` are the names of rules that are broken as well, with the reason.
    """

    sample: SampleSet
    file: str
    how: str
    element: tuple[int, ...] = ()
    follow: tuple[tuple[str, str], ...] = ()


Changing = Callable[[Bases], "Change | None"]
CHANGES: Final[dict[str, Changing]] = {}
"""What breaks a rule, by the name of the rule."""


def violating(use: RuleUse, bases: Bases) -> Violating | None:
    """A File-set that breaks the rule; None where nothing in the profile can."""
    changing = CHANGES.get(use.name)
    change = changing(bases) if changing else None
    if change is None:
        return None
    model, common = bases.rules.model, bases.rules.common
    uses = (*modelled.profile_rules(model), *modelled.common_rules(model, common))
    follow = [
        Consequence(each.requirement_id, "it imposes the same rule")
        for each in uses
        if each.name == use.name and each.requirement_id != use.requirement_id
    ]
    for name, reason in change.follow:
        follow += bases.imposed(name, reason)
    return Violating(
        bases.requirement(use.requirement_id),
        change.sample,
        change.file,
        change.element,
        change.how,
        tuple(follow),
    )


def breaks(name: str) -> Callable[[Changing], Changing]:
    """Enters a function as what breaks the rule of this name."""

    def enter(changing: Changing) -> Changing:
        CHANGES[name] = changing
        return changing

    return enter
