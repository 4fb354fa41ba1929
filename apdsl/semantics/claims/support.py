"""Which rows of a profile a claimed role supports: what the claim names, and what is mandatory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from apdsl.model.condition import TransferSyntaxRef
from apdsl.model.profile import ProfileModel
from apdsl.model.vocabulary import DIRECTORY_CLASS, Level, Role
from apdsl.semantics.claims.candidates import Candidate, Candidates, Key
from apdsl.semantics.claims.groups import Groups
from apdsl.semantics.reporter import Reporter
from apdsl.source import Span
from apdsl.syntax import tree

OBLIGING: Final[tuple[Level, ...]] = ("mandatory", "mandatory-if-declared")
"""What a role supports in full once it supports the SOP Class."""

_EXCLUDED: Final[tuple[Level, ...]] = ("disallowed", "undefined")


@dataclass(frozen=True, slots=True)
class Support:
    """A candidate that is supported, where the claim says so, and what it says of it."""

    candidate: Candidate
    span: Span
    named: bool
    text: str = ""


@dataclass(slots=True)
class Supported:
    """What one role supports.

    ``listed``: the claim has a list of SOP Classes. ``unclear``: something in the list was
    reported, so that what is missing from it may be meant.
    """

    role: Role
    node: tree.ClaimedRole
    rows: dict[Key, Support] = field(default_factory=dict)
    listed: bool = False
    unclear: bool = False

    def enter(self, candidates: Iterable[Candidate], span: Span, *, named: bool, text: str) -> None:
        """Support candidates; what a claim names itself outdoes what is mandatory anyway."""
        for candidate in candidates:
            known = self.rows.get(candidate.key)
            if known is None or (named and not known.named):
                self.rows[candidate.key] = Support(candidate, span, named, text)


def supported(
    role: Role, node: tree.ClaimedRole, candidates: Candidates, groups: Groups, report: Reporter
) -> Supported:
    """What a claimed role supports.

    Without a list of SOP Classes it is what the profile makes mandatory for the role; with one it
    is the list. The Basic Directory is part of both.
    """
    found = Supported(role, node)
    lists = [item for item in node.items or () if isinstance(item, tree.SupportedClasses)]
    found.listed = bool(lists)
    reader = _ListReader(found, candidates, groups, report)
    reader.imply(c for c in candidates.all if c.sop_class.uid == DIRECTORY_CLASS)
    if not lists:
        reader.imply(candidates.all)
    for each in lists:
        for item in each.items:
            reader.read(item)
    return found


class _ListReader:
    """Reads the items of a list of SOP Classes into what is supported."""

    def __init__(
        self, found: Supported, candidates: Candidates, groups: Groups, report: Reporter
    ) -> None:
        self._found = found
        self._candidates = candidates
        self._groups = groups
        self._report = report

    @property
    def _profile(self) -> ProfileModel:
        return self._candidates.profile

    def imply(self, candidates: Iterable[Candidate]) -> None:
        """Support what is mandatory for the role, without the claim naming it."""
        self._at_level(candidates, "mandatory", self._found.node.role.span)

    def read(self, item: tree.Node) -> None:
        match item:
            case tree.AllMandatory():
                self._at_level(self._candidates.all, "mandatory", item.span)
            case tree.AllOptional():
                self._at_level(self._candidates.all, "optional", item.span)
            case tree.SupportedRow():
                text = item.prose.value if item.prose else item.doc.text if item.doc else ""
                syntaxes = self._syntaxes(item)
                for written in item.sop_classes:
                    self._read_class(written, syntaxes, text)

    def _at_level(self, candidates: Iterable[Candidate], level: Level, span: Span) -> None:
        chosen = [
            c for c in candidates if c.level(self._found.role) == level and c.syntax is not None
        ]
        self._found.enter(chosen, span, named=False, text="")

    def _syntaxes(self, item: tree.SupportedRow) -> list[tuple[TransferSyntaxRef, Span]] | None:
        if item.transfer_syntaxes is None:
            return None
        return [
            (syntax, written.span)
            for written in item.transfer_syntaxes
            for syntax in self._groups.transfer_syntaxes(written)
        ]

    def _read_class(
        self,
        written: tree.AnySopClass,
        syntaxes: list[tuple[TransferSyntaxRef, Span]] | None,
        text: str,
    ) -> None:
        word = written.uid if isinstance(written, tree.PrivateSopClass) else written.name
        sets = tuple(self._sets_of(written, word))
        missing = [keyword for keyword, candidates in sets if not candidates]
        if missing:
            self._outside(word.span, missing, "")
        present = [candidates for _, candidates in sets if candidates]
        admitted = [self._admitted(candidates) for candidates in present]
        if present and not all(admitted):
            refused = [c[0] for c, rest in zip(present, admitted, strict=True) if not rest]
            self._disallowed(word.span, refused[0], None)
        if syntaxes is None:
            self._unwritten(written, word, [rest for rest in admitted if rest], text)
            return
        for syntax, span in syntaxes:
            self._in_syntax(written.span, span, syntax, [c for c in present if c], text)

    def _sets_of(
        self, written: tree.AnySopClass, word: tree.Word
    ) -> Iterator[tuple[str, tuple[Candidate, ...]]]:
        """The candidates of each SOP Class that a name stands for, with the name of the class."""
        named = self._candidates.qualified(word.value)
        if named:
            yield word.value, named
            return
        for sop_class in self._groups.sop_classes(written):
            yield sop_class.keyword, self._candidates.of_class(sop_class)

    def _admitted(self, candidates: tuple[Candidate, ...]) -> list[Candidate]:
        return [c for c in candidates if c.level(self._found.role) not in _EXCLUDED]

    def _unwritten(
        self,
        written: tree.AnySopClass,
        word: tree.Word,
        sets: list[list[Candidate]],
        text: str,
    ) -> None:
        """Without `with`: the obliging Transfer Syntaxes; without those the only one there is."""
        for admitted in sets:
            chosen = [c for c in admitted if c.level(self._found.role) in OBLIGING]
            chosen = chosen or admitted
            open_syntax = any(c.syntax is None for c in chosen)
            several = len({c.syntax for c in chosen}) > 1
            obliged = chosen[0].level(self._found.role) in OBLIGING
            if open_syntax or (several and not obliged):
                self._found.unclear = True
                offered = sorted({c.syntax.keyword for c in chosen if c.syntax is not None})
                self._report(
                    "open-declared-cell",
                    written.span,
                    what=f"the Transfer Syntaxes of {word.value}",
                    role=self._found.role,
                    profile=self._profile.id,
                    notes=(f"the profile has {' and '.join(offered)}",) if offered else (),
                )
                return
            self._found.enter(chosen, written.span, named=True, text=text)

    def _in_syntax(
        self,
        written: Span,
        span: Span,
        syntax: TransferSyntaxRef,
        sets: list[tuple[Candidate, ...]],
        text: str,
    ) -> None:
        outside: list[str] = []
        for candidates in sets:
            there = [c.filled(syntax) for c in candidates if c.syntax in (None, syntax)]
            if not there:
                outside.append(candidates[0].sop_class.keyword)
                continue
            chosen = self._admitted(tuple(there))
            if chosen:
                self._found.enter(chosen, written, named=True, text=text)
            elif self._admitted(candidates):
                self._disallowed(span, there[0], syntax)
        if outside:
            self._outside(span, outside, f" in {syntax.keyword}")

    def _outside(self, span: Span, keywords: list[str], behind: str) -> None:
        self._found.unclear = True
        others = len(keywords) - 1
        more = (f"nor has it {', '.join(keywords[1:6])}{' and more' if others > 5 else ''}",)
        self._report(
            "claimed-outside-profile",
            span,
            what=f"{keywords[0]}{behind}",
            profile=self._profile.id,
            notes=more if others else (),
        )

    def _disallowed(
        self, span: Span, candidate: Candidate, syntax: TransferSyntaxRef | None
    ) -> None:
        self._found.unclear = True
        behind = "" if syntax is None else f" in {syntax.keyword}"
        self._report(
            "claimed-although-disallowed",
            span,
            what=f"{candidate.sop_class.keyword}{behind}",
            profile=self._profile.id,
            role=self._found.role,
            level=candidate.level(self._found.role),
            clause=candidate.row.clause,
        )
