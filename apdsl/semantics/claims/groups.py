"""The SOP Classes and Transfer Syntaxes that the names in a claim stand for."""

from __future__ import annotations

from apdsl import dictionary
from apdsl.model.claim import SopClassGroup, TransferSyntaxGroup
from apdsl.model.common import CommonModel
from apdsl.model.condition import SopClassRef, SopClassSetRef, TransferSyntaxRef
from apdsl.semantics.context import Tools
from apdsl.semantics.reporter import did_you_mean, replace_with
from apdsl.syntax import tree


class Groups:
    """Looks names up: of the groups of one implementation, of library sets, of single classes.

    A group holds no other group. ``used`` collects the names of those that a claim refers to.
    """

    def __init__(self, node: tree.Implementation, tools: Tools, common: CommonModel) -> None:
        self._tools = tools
        self._sets = {found.set: found for found in common.sop_class_sets}
        self.used: set[str] = set()
        self._classes: dict[str, SopClassGroup] = {}
        self._syntaxes: dict[str, TransferSyntaxGroup] = {}
        for item in node.items:
            if isinstance(item, tree.ClassGroup) and item.name.value not in self._classes:
                self._classes[item.name.value] = self._class_group(item)
            elif isinstance(item, tree.SyntaxGroup) and item.name.value not in self._syntaxes:
                self._syntaxes[item.name.value] = self._syntax_group(item)

    @property
    def of_classes(self) -> tuple[SopClassGroup, ...]:
        """The groups of SOP Classes, in the order of the text."""
        return tuple(self._classes.values())

    @property
    def of_syntaxes(self) -> tuple[TransferSyntaxGroup, ...]:
        """The groups of Transfer Syntaxes, in the order of the text."""
        return tuple(self._syntaxes.values())

    def sop_classes(self, node: tree.AnySopClass) -> tuple[SopClassRef, ...]:
        """The SOP Classes that a name stands for; unknown names are reported."""
        if isinstance(node, tree.SopClass):
            group = self._classes.get(node.name.value)
            if group is not None:
                self.used.add(group.name)
                return group.sop_classes
            if self._is_unknown(node.name):
                self._report_unknown(node.name)
                return ()
        return self._single_or_set(node)

    def transfer_syntaxes(self, node: tree.TransferSyntax) -> tuple[TransferSyntaxRef, ...]:
        """The Transfer Syntaxes that a name stands for; unknown names are reported."""
        group = self._syntaxes.get(node.name.value)
        if group is not None:
            self.used.add(group.name)
            return group.transfer_syntaxes
        found = self._tools.names.transfer_syntax(node)
        return () if found is None else (found,)

    def _class_group(self, node: tree.ClassGroup) -> SopClassGroup:
        members = (
            sop_class
            for member in node.members
            if isinstance(member, (tree.SopClass, tree.PrivateSopClass))
            for sop_class in self._single_or_set(member)
        )
        return SopClassGroup(node.name.value, _title(node), tuple(dict.fromkeys(members)))

    def _syntax_group(self, node: tree.SyntaxGroup) -> TransferSyntaxGroup:
        members = (
            self._tools.names.transfer_syntax(member)
            for member in node.members
            if isinstance(member, tree.TransferSyntax)
        )
        known = (member for member in members if member is not None)
        return TransferSyntaxGroup(node.name.value, _title(node), tuple(dict.fromkeys(known)))

    def _single_or_set(self, node: tree.AnySopClass) -> tuple[SopClassRef, ...]:
        found = self._tools.names.sop_class(node)
        if found is None:
            return ()
        if isinstance(found, SopClassSetRef):
            members = self._sets[found.set].members if found.set in self._sets else ()
            return tuple(SopClassRef(member.uid, member.keyword) for member in members)
        return (found,)

    def _is_unknown(self, name: tree.Word) -> bool:
        return name.value not in self._tools.declared.sets and dictionary.uid(name.value) is None

    def _report_unknown(self, name: tree.Word) -> None:
        near = (
            *dictionary.closest(name.value, self._classes),
            *dictionary.suggest(name.value, "SOP Class"),
        )
        self._tools.report(
            "unknown-sop-class-set",
            name.span,
            name=name.value,
            notes=did_you_mean(near[:3]),
            fixes=replace_with(name.span, near[:1]),
        )


def _title(group: tree.ClassGroup | tree.SyntaxGroup) -> str:
    if group.title is not None:
        return group.title.value
    return "" if group.doc is None else group.doc.text
