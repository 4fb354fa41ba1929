"""What all checks may ask: the declarations, the common model, and the views of all profiles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final, TypeVar

from apdsl.diagnostics.diagnostic import Related
from apdsl.model.common import CommonModel, RecordType, SetMember
from apdsl.model.condition import AnySopClassRef, SopClassRef, SopClassSetRef
from apdsl.model.profile import AttributeRule
from apdsl.semantics.checks.view import OWN, Placed, View
from apdsl.semantics.context import Tools
from apdsl.semantics.declarations import Declarations, File
from apdsl.semantics.reporter import Reporter
from apdsl.source import Source, Span

N = TypeVar("N")

DICOM_ROOT: Final = "1.2.840.10008."
"""The root of the UIDs of the Standard (PS3.5 9.1)."""


@dataclass(frozen=True, eq=False)
class World:
    """One analysis as a whole; ``subject`` are the texts that are checked, not only referred to."""

    tools: Tools
    common: CommonModel
    views: tuple[View, ...]
    subject: frozenset[Source]

    @property
    def declared(self) -> Declarations:
        return self.tools.declared

    @property
    def report(self) -> Reporter:
        return self.tools.report

    def judged(self, declarations: Iterable[tuple[File, N]]) -> Iterator[tuple[File, N]]:
        """The declarations that stand in the texts that are checked."""
        for file, node in declarations:
            if file.tree.span.source in self.subject:
                yield file, node

    @cached_property
    def record_types(self) -> dict[str, RecordType]:
        return {record.type: record for record in self.common.record_types}

    @cached_property
    def every_record(self) -> tuple[AttributeRule, ...]:
        """What each Directory Record has, whatever its type."""
        return tuple(
            rule
            for module in self.common.directory_modules
            if module.each_record
            for rule in module.attributes
        )

    @cached_property
    def media_classes(self) -> dict[str, SetMember]:
        """The members of all declared sets of SOP Classes, by UID."""
        return {
            member.uid: member for found in self.common.sop_class_sets for member in found.members
        }

    @cached_property
    def set_members(self) -> dict[str, frozenset[str]]:
        """The UIDs of each declared set."""
        return {
            found.set: frozenset(member.uid for member in found.members)
            for found in self.common.sop_class_sets
        }

    def classes(self, reference: AnySopClassRef) -> frozenset[str]:
        """The UIDs that a SOP Class or a set of them stands for."""
        if isinstance(reference, SopClassSetRef):
            return self.set_members.get(reference.set, frozenset())
        return frozenset((reference.uid,))

    def listed(self, view: View) -> dict[AnySopClassRef | str, int]:
        """The profiles with a row for each class or set, and for each UID of those."""
        if view not in self._listed:
            found: dict[AnySopClassRef | str, int] = {}
            for entry in view.sop_entries:
                for name in (entry.sop_class, *self.classes(entry.sop_class)):
                    found[name] = found.get(name, 0) | entry.placed.mask
            self._listed[view] = found
        return self._listed[view]

    @cached_property
    def _listed(self) -> dict[View, dict[AnySopClassRef | str, int]]:
        return {}

    def view_of(self, identifier: str) -> View | None:
        """The view of the annex that defines a profile."""
        for view in self.views:
            if view.annex is not None and any(p.identifier == identifier for p in view.profiles):
                return view
        return None

    def contradiction(
        self,
        view: View,
        placed: Placed[object],
        mask: int,
        span: Span,
        what: str,
        other: Span,
    ) -> None:
        """A statement special to one profile that gainsays what holds for it anyway."""
        assert placed.layer == OWN
        related = (Related(other, "the other statement is here"),)
        if view.base is not None:
            self.report(
                "not-a-proper-superset",
                span,
                profile=view.first(mask),
                base=view.base.id,
                reason=f"it gives {what}, unlike the profile that it augments",
                related=related,
            )
        else:
            self.report(
                "contradictory-profile-block",
                span,
                profile=view.first(mask),
                what=what,
                related=related,
            )


def is_private(sop_class: AnySopClassRef) -> bool:
    """Whether a SOP Class has a UID outside the Standard (PS3.4 B.4)."""
    return isinstance(sop_class, SopClassRef) and not sop_class.uid.startswith(DICOM_ROOT)


def keyword_span(span: Span, words: str) -> Span:
    """The words that a section begins with, in the text."""
    found = re.match(r"\s+".join(words.split()), span.text)
    return Span(span.source, span.start, span.start + (found.end() if found else 1))
