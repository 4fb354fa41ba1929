"""The SOP Classes and Transfer Syntaxes that the names in a claim stand for."""

from __future__ import annotations

from collections.abc import Iterator

from apdsl import dictionary
from apdsl.model.claim import SopClassGroup, TransferSyntaxGroup
from apdsl.model.common import CommonModel
from apdsl.model.condition import SopClassRef, SopClassSetRef, TransferSyntaxRef
from apdsl.semantics.context import Tools
from apdsl.semantics.reporter import did_you_mean, replace_with
from apdsl.syntax import tree


class Groups:
    """Looks names up: of the groups of one implementation, of library sets, of single classes.

    ``used`` collects the names of the groups that were looked up.
    """

    def __init__(self, node: tree.Implementation, tools: Tools, common: CommonModel) -> None:
        self._tools = tools
        self._sets = {found.set: found for found in common.sop_class_sets}
        self.of_classes: dict[str, tree.ClassGroup] = {}
        self.of_syntaxes: dict[str, tree.SyntaxGroup] = {}
        for item in node.items:
            if isinstance(item, tree.ClassGroup):
                self.of_classes.setdefault(item.name.value, item)
            elif isinstance(item, tree.SyntaxGroup):
                self.of_syntaxes.setdefault(item.name.value, item)
        self.used: set[str] = set()

    def sop_classes(
        self, node: tree.AnySopClass, within: tuple[str, ...] = ()
    ) -> tuple[SopClassRef, ...]:
        """The SOP Classes that a name stands for; unknown ones are reported."""
        if isinstance(node, tree.SopClass) and node.name.value in self.of_classes:
            return tuple(dict.fromkeys(self._of_group(node.name, within)))
        if isinstance(node, tree.SopClass) and self._is_unknown(node.name):
            near = (
                *dictionary.closest(node.name.value, self.of_classes),
                *dictionary.suggest(node.name.value, "SOP Class"),
            )[:3]
            self._tools.report(
                "unknown-sop-class-set",
                node.name.span,
                name=node.name.value,
                notes=did_you_mean(near),
                fixes=replace_with(node.name.span, near[:1]),
            )
            return ()
        found = self._tools.names.sop_class(node)
        if found is None:
            return ()
        if isinstance(found, SopClassSetRef):
            members = self._sets[found.set].members if found.set in self._sets else ()
            return tuple(SopClassRef(member.uid, member.keyword) for member in members)
        return (found,)

    def transfer_syntaxes(
        self, node: tree.TransferSyntax, within: tuple[str, ...] = ()
    ) -> tuple[TransferSyntaxRef, ...]:
        """The Transfer Syntaxes that a name stands for; unknown names are reported."""
        name = node.name.value
        group = self.of_syntaxes.get(name)
        if group is None:
            found = self._tools.names.transfer_syntax(node)
            return () if found is None else (found,)
        if not self._enter(node.name, within):
            return ()
        return tuple(
            dict.fromkeys(
                syntax
                for member in group.members
                if isinstance(member, tree.TransferSyntax)
                for syntax in self.transfer_syntaxes(member, (*within, name))
            )
        )

    def models(self) -> tuple[tuple[SopClassGroup, ...], tuple[TransferSyntaxGroup, ...]]:
        """All groups with what they stand for."""
        used = set(self.used)
        classes = tuple(
            SopClassGroup(name, _title(group), tuple(dict.fromkeys(self._members(group, (name,)))))
            for name, group in self.of_classes.items()
        )
        syntaxes = tuple(
            TransferSyntaxGroup(
                name, _title(group), self.transfer_syntaxes(_reference(group), within=())
            )
            for name, group in self.of_syntaxes.items()
        )
        self.used = used
        return classes, syntaxes

    def _is_unknown(self, name: tree.Word) -> bool:
        return name.value not in self._tools.declared.sets and dictionary.uid(name.value) is None

    def _of_group(self, name: tree.Word, within: tuple[str, ...]) -> Iterator[SopClassRef]:
        if self._enter(name, within):
            yield from self._members(self.of_classes[name.value], (*within, name.value))

    def _members(self, group: tree.ClassGroup, within: tuple[str, ...]) -> Iterator[SopClassRef]:
        for member in group.members:
            if isinstance(member, (tree.SopClass, tree.PrivateSopClass)):
                yield from self.sop_classes(member, within)

    def _enter(self, name: tree.Word, within: tuple[str, ...]) -> bool:
        """Whether a group may be looked into: not from within itself."""
        self.used.add(name.value)
        if name.value not in within:
            return True
        self._tools.report(
            "circular-reference", name.span, name=name.value, chain=" and ".join(within)
        )
        return False


def _title(group: tree.ClassGroup | tree.SyntaxGroup) -> str:
    if group.title is not None:
        return group.title.value
    return "" if group.doc is None else group.doc.text


def _reference(group: tree.SyntaxGroup) -> tree.TransferSyntax:
    """The group as a row names it."""
    return tree.TransferSyntax(group.name, None, span=group.name.span)
