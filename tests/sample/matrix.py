"""The profiles and their requirements, in the order in which the test of idle rules walks them.

Profiles of a class share most of what they demand. Those whose demands are equal in every part but
the medium are walked once, and count for each.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from apdsl import catalogue
from apdsl.model import codec, demands
from apdsl.model.profile import ProfileModel, Requirement
from apdsl.sample.violation import every
from tests.sample.judged import samples

FULL = os.environ.get("APDSL_FULL_MATRIX", os.environ.get("CI", "")) not in ("", "0", "false")
"""Whether all requirements are walked, or only some of each group."""

STRIDE = 29


@dataclass(frozen=True)
class Group:
    """Profiles with equal demands; ``first`` stands for all of them."""

    identifiers: tuple[str, ...]

    @property
    def first(self) -> str:
        return self.identifiers[0]

    def requirements(self) -> tuple[Requirement, ...]:
        """The enforced requirements."""
        return every.enforced(samples(self.first).bases)

    def walked(self, number: int) -> Iterator[Requirement]:
        """Those that this run breaks: all, or every few, other ones in each group."""
        listed = self.requirements()
        yield from listed if FULL else listed[number % STRIDE :: STRIDE]


SECURITY_RULES = {"no-secure-files", "secure-files"}


def demanded(model: ProfileModel, *, but_security: bool = False) -> str:
    """All that a profile demands of files, records and instances, as text to be compared."""
    common = catalogue.common()
    security = "" if but_security else model.security and model.security.envelope
    uses = (*demands.profile_rules(model), *demands.common_rules(model, common))
    parts = [
        codec.to_json(part)
        for part in (
            *model.sop_classes,
            model.directory,
            *model.parameters,
            *(use for use in uses if not but_security or use.name not in SECURITY_RULES),
        )
    ]
    return json.dumps([parts, security])


@cache
def groups() -> tuple[Group, ...]:
    """All 82 profiles in groups of equal demands."""
    found: dict[str, list[str]] = {}
    for model in catalogue.models():
        found.setdefault(demanded(model), []).append(model.id)
    return tuple(Group(tuple(identifiers)) for identifiers in found.values())


@cache
def families() -> tuple[tuple[Group, ...], ...]:
    """The groups, those together that demand the same but for being secure or not."""
    found: dict[str, list[Group]] = {}
    for group in groups():
        model = catalogue.model(group.first)
        found.setdefault(demanded(model, but_security=True), []).append(group)
    return tuple(map(tuple, found.values()))
