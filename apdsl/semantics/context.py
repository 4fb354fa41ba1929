"""What the expansion of a section needs to know: the tools of the analysis, the profile at hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from apdsl.model.condition import AnySopClassRef, Condition
from apdsl.semantics.conditions import Conditions
from apdsl.semantics.declarations import Declarations
from apdsl.semantics.guards import Guards
from apdsl.semantics.identities import Identity
from apdsl.semantics.ledger import Ledger
from apdsl.semantics.names import Names
from apdsl.semantics.reporter import Reporter
from apdsl.semantics.rows import Rows
from apdsl.syntax import tree

CLAUSES: Final = {
    "identification": "1",
    "clinical-context": "2",
    "roles": "2.1",
    "FSC": "2.1.1",
    "FSR": "2.1.2",
    "FSU": "2.1.3",
    "class-profile": "3",
    "sop-classes": "3.1",
    "media": "3.2",
    "directory": "3.3",
    "keys": "3.3.1",
    "icons": "3.3.2",
    "parameters": "3.4",
    "parameter-block": "3.4.1",
    "specific-profile": "4",
    "security": "3.5",
}
"""Where PS3.11 8 puts the sections of an annex; an anchor in the text overrules it."""


class Tools:
    """The name lookups and translations of one analysis, shared by all profiles."""

    def __init__(self, declared: Declarations, report: Reporter) -> None:
        self.declared = declared
        self.report = report
        self.names = Names(declared, report)
        self.conditions = Conditions(self.names, report)
        self.rows = Rows(declared, self.names, self.conditions, report)


@dataclass(frozen=True, slots=True)
class Qualified:
    """A SOP Class restricted to instances that fulfil a condition, under a name."""

    sop_class: AnySopClassRef
    where: Condition


@dataclass(frozen=True, slots=True)
class Context:
    """One profile during its expansion.

    ``standard`` is the part (``PS3.11``), ``letter`` what its clauses begin with: that of the
    annex, or the identifier of a profile outside the Standard. ``base`` is the section number of
    the class or specific profile whose block encloses the sections at hand (``L.4``).
    """

    tools: Tools
    profile: Identity
    standard: str
    letter: str
    ledger: Ledger
    qualified: Mapping[str, Qualified]
    base: str | None = None

    @property
    def guards(self) -> Guards:
        return Guards(self.profile, self.clause_prefix)

    @property
    def clause_prefix(self) -> str:
        return f"{self.standard} " if self.standard else ""

    def clause(self, kind: str, anchor: tree.Anchor | None = None) -> str:
        """The full clause (``PS3.11 A.3.1``) of a section that has no anchor, or of its anchor."""
        return self.guards.clause(anchor, self.clause_prefix + self._number(kind))

    def _number(self, kind: str) -> str:
        number = CLAUSES[kind]
        if self.base is not None and number.startswith("3."):
            return self.base + number[1:]
        return f"{self.letter}.{number}" if self.standard else f"{self.letter} X.{number}"

    def within(self, base: str | None) -> Context:
        """The same profile inside the block of a class or specific profile."""
        return self if base == self.base else replace(self, base=base)

    def admits(self, guard: tree.Guard | None) -> bool:
        return self.guards.admit(guard)


def id_of(clause: str) -> str:
    """What requirement ids begin with: ``A.3.1`` in PS3.11, elsewhere with the part before it."""
    part, _, number = clause.partition(" ")
    return number if part == "PS3.11" else f"{part}:{number}"
