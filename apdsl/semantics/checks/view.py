"""An annex, or a profile outside the Standard, as the checks see it.

Checks compare statements with one another: two rows contradict each other only where some profile
has both. A view therefore tells for each statement the set of profiles that it holds for, as the
bits of a number: two statements meet in the profiles of ``a & b``. No statement is looked at more
than once, however many profiles the annex has.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final, Generic, TypeVar, cast

from apdsl.model.condition import AnySopClassRef, Condition
from apdsl.model.profile import ProfileModel
from apdsl.model.vocabulary import ROLES, Role
from apdsl.semantics.context import Context
from apdsl.semantics.guards import Guards
from apdsl.semantics.identities import Identity
from apdsl.semantics.sop_rows import subject
from apdsl.source import Span
from apdsl.syntax import tree

N = TypeVar("N")
N_co = TypeVar("N_co", covariant=True)
M = TypeVar("M")

CLASS: Final = 0
"""The layer of what an annex says for all profiles, or of what an augmented profile takes over."""

OWN: Final = 1
"""The layer of an X.4 block, and of what an augmented profile adds."""


@dataclass(frozen=True, slots=True)
class Placed(Generic[N_co]):
    """A statement, the profiles it holds for, and whether it is special to one profile."""

    node: N_co
    mask: int
    layer: int
    judge: Callable[[tree.Guard | None], int]

    def inner(self, node: M, guard: tree.Guard | None = None) -> Placed[M]:
        """A statement within this one, under a guard of its own."""
        return Placed(node, self.mask & self.judge(guard), self.layer, self.judge)


@dataclass(frozen=True, slots=True)
class SopEntry:
    """A row of the table of SOP Classes: its name there, class and restriction."""

    placed: Placed[tree.SopRow]
    name: str
    sop_class: AnySopClassRef
    where: Condition | None


class View:
    """The profiles of one annex, or one profile outside the Standard, with their statements.

    ``base`` is the model of the profile that an augmented one extends; what it takes over is among
    the statements. An annex without profiles is ``nominal``: it is checked as if it had one.
    ``name`` stands for the whole in messages, ``span`` for it in the text.
    """

    def __init__(
        self,
        name: str,
        span: Span,
        context: Context,
        profiles: tuple[Identity, ...],
        sections: tuple[tree.Section, ...],
        *,
        axes: Mapping[str, tuple[str, ...]] | None = None,
        annex: tree.Annex | None = None,
        outside: tree.ApplicationProfile | None = None,
        inherited: tuple[Placed[tree.Section], ...] = (),
        base: ProfileModel | None = None,
        nominal: bool = False,
    ) -> None:
        self.name = name
        self.span = span
        self.context = context
        self.profiles = profiles
        self.own_sections = sections
        self.axes = dict(axes or {})
        self.annex = annex
        self.outside = outside
        self.base = base
        self.nominal = nominal
        self._inherited = inherited
        self._masks: dict[int, int] = {}

    @property
    def everybody(self) -> int:
        """The set of all profiles."""
        return (1 << len(self.profiles)) - 1

    def mask(self, guard: tree.Guard | None) -> int:
        """The profiles that a guard admits."""
        if guard is None:
            return self.everybody
        found = self._masks.get(id(guard))
        if found is None:
            found = sum(
                1 << place
                for place, profile in enumerate(self.profiles)
                if Guards(profile, "").admit(guard)
            )
            self._masks[id(guard)] = found
        return found

    def is_own(self, placed: Placed[object]) -> bool:
        """Whether a statement is of this text, not taken over from a base."""
        return self.base is None or placed.layer == OWN

    def first(self, mask: int) -> str:
        """The first profile of a set, by its identifier."""
        return self.profiles[(mask & -mask).bit_length() - 1].identifier

    @cached_property
    def sections(self) -> tuple[Placed[tree.Section], ...]:
        """All sections, those of class profiles and X.4 blocks in their place."""
        layer = CLASS if self.outside is None else OWN
        whole = Placed(None, self.everybody, layer, self.mask)
        return (*self._inherited, *self._flat(self.own_sections, whole))

    def _flat(
        self, nodes: tuple[tree.Section, ...], within: Placed[None]
    ) -> Iterator[Placed[tree.Section]]:
        for node in nodes:
            match node:
                case tree.ClassProfile():
                    yield from self._flat(node.sections, within.inner(None, node.guard))
                case tree.ApplicationProfile():
                    bit = sum(
                        1 << place
                        for place, profile in enumerate(self.profiles)
                        if profile.identifier == node.identifier.value
                    )
                    inside = replace(within.inner(None), mask=bit, layer=OWN)
                    yield from self._flat(node.sections, inside)
                case _:
                    yield within.inner(node)

    def of(self, kind: type[N]) -> Iterator[Placed[N]]:
        """The sections of one kind."""
        for placed in self.sections:
            if isinstance(placed.node, kind):
                yield cast("Placed[N]", placed)

    def handed_on(self, identifier: str) -> tuple[Placed[tree.Section], ...]:
        """The sections of one profile, for a profile that augments it."""
        place = next(p for p, own in enumerate(self.profiles) if own.identifier == identifier)

        def judge(guard: tree.Guard | None) -> int:
            return self.mask(guard) >> place & 1

        return tuple(
            Placed(placed.node, 1, CLASS, judge)
            for placed in self.sections
            if placed.mask >> place & 1
        )

    # ---- Roles (X.2.1) ---------------------------------------------------------------------------

    @cached_property
    def roles(self) -> dict[Role, int]:
        """The profiles that define each role."""
        defined, absent = dict.fromkeys(ROLES, 0), self.excused_roles
        for placed in self.of(tree.Roles):
            for item in placed.node.items:
                if isinstance(item, tree.Role) and item.not_defined is None:
                    defined[cast(Role, item.role.value)] |= placed.inner(item, item.guard).mask
        return {role: mask & ~absent[role] for role, mask in defined.items()}

    @cached_property
    def excused_roles(self) -> dict[Role, int]:
        """The profiles that say of a role that they do not define it."""
        absent: dict[Role, int] = dict.fromkeys(ROLES, 0)
        for placed in self.of(tree.Roles):
            for item in placed.node.items:
                if isinstance(item, tree.Role) and item.not_defined is not None:
                    absent[cast(Role, item.role.value)] |= placed.inner(item, item.guard).mask
        return absent

    @cached_property
    def with_roles(self) -> int:
        """The profiles that have a section on roles; what it lacks is said elsewhere."""
        mask = 0
        for placed in self.of(tree.Roles):
            mask |= placed.mask
        return mask

    @cached_property
    def with_table(self) -> int:
        """The profiles that have rows of SOP Classes."""
        mask = 0
        for entry in self.sop_entries:
            mask |= entry.placed.mask
        return mask

    # ---- SOP Classes (X.3.1) ---------------------------------------------------------------------

    @cached_property
    def sop_entries(self) -> tuple[SopEntry, ...]:
        """The rows whose SOP Class is known."""
        return tuple(self._sop_entries())

    def entries_named(self, name: str, sop_class: AnySopClassRef | None) -> list[SopEntry]:
        """The rows with a name, or of a class where it has a name of its own."""
        return self._entries.get(name, []) or self._entries.get(sop_class, [])

    @cached_property
    def _entries(self) -> dict[str | AnySopClassRef | None, list[SopEntry]]:
        found: dict[str | AnySopClassRef | None, list[SopEntry]] = {}
        for entry in self.sop_entries:
            found.setdefault(entry.name, []).append(entry)
            found.setdefault(entry.sop_class, []).append(entry)
        return found

    def _sop_entries(self) -> Iterator[SopEntry]:
        for placed in self.of(tree.SopClasses):
            for item in placed.node.items:
                if isinstance(item, tree.SopRow):
                    name, sop_class, where = subject(self.context, item)
                    if sop_class is not None:
                        row = placed.inner(item, item.guard)
                        yield SopEntry(row, name, sop_class, where)
