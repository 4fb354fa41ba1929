"""Shows one profile as source, its families, guards and borrowed tables resolved.

The text of the annex is kept as its author wrote it, comments and prose included; only what
depends on the profile is replaced or removed.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from apdsl.compilation import Compilation
from apdsl.model.profile import UnknownProfileError
from apdsl.semantics.guards import Guards
from apdsl.semantics.identities import Identity
from apdsl.source import Source, Span
from apdsl.syntax import tree
from apdsl.syntax.formatter import format_text


@dataclass(frozen=True, slots=True)
class _Edit:
    start: int
    end: int
    replacement: str


def expand(compilation: Compilation, identifier: str) -> str:
    """The annex of a profile as the source of this profile alone, formatted.

    Raises:
        UnknownProfileError: no annex of the compilation defines the profile.
    """
    for expansion in compilation.analysis.expansions:
        identity = expansion.identity(identifier)
        if identity is not None:
            annex = _edited(compilation, expansion.annex, identity)
            standard = expansion.file.tree.standard
            head = "" if standard is None else f"{standard.span.text}\n\n"
            return format_text(Source(f"{identifier}.apdsl", head + annex + "\n")).text
    raise UnknownProfileError(identifier, tuple(m.id for m in compilation.analysis.models))


def _edited(compilation: Compilation, node: tree.Node, identity: Identity) -> str:
    edits = _Edits(compilation, identity)
    text, offset = node.span.text, node.span.start
    for edit in sorted(edits.of(node), key=lambda edit: edit.start, reverse=True):
        text = text[: edit.start - offset] + edit.replacement + text[edit.end - offset :]
    return text


class _Edits:
    """Finds what to change in the text of an annex so that it speaks of one profile."""

    def __init__(self, compilation: Compilation, identity: Identity) -> None:
        self._compilation = compilation
        self._identity = identity
        self._guards = Guards(identity, "")

    def of(self, node: Any) -> Iterator[_Edit]:
        """The edits of a node and all below it; an edit that removes a node ends the search."""
        if isinstance(node, tuple):
            for item in node:
                yield from self.of(item)
        if not isinstance(node, tree.Node):
            return
        match node:
            case tree.ProfileEntry():
                if node.identifier.value != self._identity.identifier:
                    yield _remove(node.span)
                return
            case tree.RetiredProfiles():
                yield _remove(node.span)
                return
            case tree.Family():
                yield from self._family(node)
                return
            case tree.RoleCell():
                yield from self._cell(node)
                return
            case tree.UseKeys():
                yield from self._borrowed(node)
                return
            case tree.RecordKey(row=row) if not self._guards.admit(row.guard):
                yield _remove(node.span)
                return
            case tree.NestedRow(row=row) if not self._guards.admit(row.guard):
                yield _remove(node.span)
                return
            case tree.ClassProfile():
                yield from self._class_profile(node)
                return
            case tree.Security() if self._is_insecure(node):
                yield _remove(node.span)
                return
            case tree.ApplicationProfile():
                if node.identifier.value != self._identity.identifier:
                    yield _remove(node.span)
                    return
        guard = getattr(node, "guard", None)
        if isinstance(guard, tree.Guard):
            if not self._guards.admit(guard):
                yield _remove(node.span)
                return
            yield _remove(guard.span)
        for field in dataclasses.fields(node):
            if field.name not in ("span", "guard"):
                yield from self.of(getattr(node, field.name))

    def _family(self, node: tree.Family) -> Iterator[_Edit]:
        """A family becomes the entry of its one member that is asked for."""
        if self._identity.span != node.identifier.span:
            yield _remove(node.span)
            return
        entry = f'profile {self._identity.identifier} "{_escaped(self._identity.name)}"'
        if self._identity.description:
            entry += f'\n"""{_escaped(self._identity.description)}"""'
        yield _Edit(node.span.start, node.span.end, entry)

    def _cell(self, node: tree.RoleCell) -> Iterator[_Edit]:
        """Of the levels of a role the one that holds; none, or no such role, removes the cell."""
        roles = self._compilation.model(self._identity.identifier).roles
        for guarded in node.levels:
            if not self._guards.admit(guarded.guard):
                continue
            if node.role.value in roles or isinstance(guarded.level, tree.Undefined):
                kept = f"{node.role.value} {guarded.level.span.text}"
                yield _Edit(node.span.start, node.span.end, kept)
                return
        yield _remove(node.span)

    def _is_insecure(self, node: tree.Security) -> bool:
        """Whether the section is there for other profiles of the annex alone (PS3.11 8 X.3.5)."""
        uses = [item for item in node.items if isinstance(item, tree.SecurityUse)]
        return bool(uses) and not any(self._guards.admit(use.guard) for use in uses)

    def _class_profile(self, node: tree.ClassProfile) -> Iterator[_Edit]:
        if not self._guards.admit(node.guard):
            yield _remove(node.span)
            return
        if node.guard is not None:
            yield _remove(node.guard.span)
        yield from self.of(node.sections)

    def _borrowed(self, node: tree.UseKeys) -> Iterator[_Edit]:
        """The rows of another profile's key tables, in the place of the reference to them."""
        for expansion in self._compilation.analysis.expansions:
            identity = expansion.identity(node.profile.value)
            found = expansion.keys_of(node.profile.value)
            if identity is None or found is None:
                continue
            rows = [
                _edited(self._compilation, item, identity)
                for table in found[1]
                for item in table.items
                if isinstance(item, (tree.RecordKey, tree.RecordOthers, tree.UseKeys))
            ]
            yield _Edit(node.span.start, node.span.end, "\n".join(rows))
            return


def _remove(span: Span) -> _Edit:
    return _Edit(span.start, span.end, "")


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')
