"""From the names in a text to attributes, SOP Classes, Transfer Syntaxes and record types."""

from __future__ import annotations

from collections.abc import Iterable

from apdsl import dictionary
from apdsl.model.condition import (
    AnySopClassRef,
    AttributeRef,
    SopClassRef,
    SopClassSetRef,
    TransferSyntaxRef,
)
from apdsl.semantics.declarations import Declarations
from apdsl.semantics.reporter import Reporter, did_you_mean, replace_with
from apdsl.syntax import tree


class Names:
    """Looks names up and reports those that are unknown or contradict what stands beside them."""

    def __init__(self, declared: Declarations, report: Reporter) -> None:
        self._declared = declared
        self._report = report

    def attribute(self, node: tree.AnyAttribute) -> AttributeRef | None:
        """The attribute; a written tag must be that of the keyword (PS3.6 6)."""
        if isinstance(node, tree.AttributeByTag):
            return self._attribute_by_tag(node)
        keyword = node.keyword
        found = dictionary.attribute(keyword.value)
        if found is None:
            near = dictionary.suggest(keyword.value, "attribute")
            self._report(
                "unknown-attribute",
                keyword.span,
                keyword=keyword.value,
                notes=did_you_mean(near),
                fixes=replace_with(keyword.span, near[:1]),
            )
            return None
        if found.retired:
            self._report(
                "retired-attribute",
                keyword.span,
                keyword=found.keyword,
                tag=found.display_tag,
            )
        if node.tag is not None and node.tag.value != found.tag:
            self._report(
                "tag-contradicts-keyword",
                node.tag.span,
                tag=dictionary.format_tag(node.tag.value),
                keyword=found.keyword,
                actual=found.display_tag,
                fixes=replace_with(node.tag.span, (found.display_tag,)),
            )
        return AttributeRef(found.tag, found.keyword)

    def _attribute_by_tag(self, node: tree.AttributeByTag) -> AttributeRef | None:
        tag = node.tag.value
        found = dictionary.attribute_by_tag(tag)
        if found is not None:
            return AttributeRef(tag, found.keyword)
        if int(tag[:4].replace("x", "0"), 16) % 2:  # PS3.5 7.8: odd groups are private
            return AttributeRef(tag, tag)
        self._report("unknown-tag", node.tag.span, tag=dictionary.format_tag(tag))
        return None

    def value_representation(self, attribute: AttributeRef) -> str | None:
        """The VR of PS3.6, ``None`` for a private attribute."""
        found = dictionary.attribute(attribute.keyword)
        return None if found is None else found.vr

    def sop_class(self, node: tree.AnySopClass) -> AnySopClassRef | None:
        """The SOP Class, or the declared set of SOP Classes, that the name stands for."""
        if isinstance(node, tree.PrivateSopClass):
            return self._sop_class_by_uid(node)
        found = self.sop_class_by_name(node.name)
        self.check_written_uid(node, found)
        return found

    def check_written_uid(self, node: tree.AnySopClass, found: AnySopClassRef | None) -> None:
        """Report a UID beside a name that is not the UID of what the name stands for."""
        if found is None or isinstance(node, tree.PrivateSopClass) or node.uid is None:
            return
        if isinstance(found, SopClassSetRef):
            self._report(
                "uid-contradicts-keyword",
                node.uid.span,
                uid=node.uid.value,
                keyword=node.name.value,
                actual="a set of SOP Classes, without a UID",
            )
        elif node.uid.value != found.uid:
            self._uid_contradicts(node.uid, node.name.value, found.uid)

    def sop_class_by_name(self, name: tree.Word) -> AnySopClassRef | None:
        if name.value in self._declared.sets:
            return SopClassSetRef(set_name(self._declared, name.value))
        found = dictionary.uid(name.value)
        if found is None:
            near = (
                *dictionary.suggest(name.value, "SOP Class"),
                *dictionary.closest(name.value, self._declared.sets),
            )
            self._report(
                "unknown-sop-class-set",
                name.span,
                name=name.value,
                notes=did_you_mean(near[:3]),
                fixes=replace_with(name.span, near[:1]),
            )
            return None
        if found.kind != "SOP Class":
            self._report("not-a-sop-class", name.span, name=name.value, kind=found.kind)
            return None
        if found.retired:
            self._report("retired-sop-class", name.span, keyword=found.keyword)
        return SopClassRef(found.uid, found.keyword)

    def _sop_class_by_uid(self, node: tree.PrivateSopClass) -> SopClassRef | None:
        uid = node.uid.value
        found = dictionary.uid(uid)
        if found is not None and found.kind == "SOP Class":
            return SopClassRef(uid, found.keyword)
        if found is not None:
            self._report("not-a-sop-class", node.uid.span, name=uid, kind=found.kind)
            return None
        if uid.startswith("1.2.840.10008."):  # the root of DICOM itself (PS3.5 9.1)
            self._report("unknown-uid", node.uid.span, uid=uid)
            return None
        return SopClassRef(uid, uid)

    def transfer_syntax(self, node: tree.TransferSyntax) -> TransferSyntaxRef | None:
        """The Transfer Syntax; a written UID must be that of the keyword."""
        found = dictionary.uid(node.name.value)
        if found is None:
            near = dictionary.suggest(node.name.value, "Transfer Syntax")
            self._report(
                "unknown-uid-keyword",
                node.name.span,
                keyword=node.name.value,
                notes=did_you_mean(near),
                fixes=replace_with(node.name.span, near[:1]),
            )
            return None
        if found.kind != "Transfer Syntax":
            self._report(
                "not-a-transfer-syntax", node.name.span, name=node.name.value, kind=found.kind
            )
            return None
        if found.retired:
            self._report("retired-transfer-syntax", node.name.span, keyword=found.keyword)
        if node.uid is not None and node.uid.value != found.uid:
            self._uid_contradicts(node.uid, found.keyword, found.uid)
        return TransferSyntaxRef(found.uid, found.keyword)

    def _uid_contradicts(self, written: tree.Word, keyword: str, actual: str) -> None:
        self._report(
            "uid-contradicts-keyword",
            written.span,
            uid=written.value,
            keyword=keyword,
            actual=actual,
            fixes=replace_with(written.span, (actual,)),
        )

    def record_types(self, words: Iterable[tree.Word]) -> tuple[str, ...]:
        """The record types; unknown ones are reported and left out."""
        known = []
        for word in words:
            if word.value in self._declared.record_types:
                known.append(word.value)
                continue
            near = dictionary.closest(word.value, self._declared.record_types)
            self._report(
                "unknown-record-type",
                word.span,
                record_type=word.value,
                notes=did_you_mean(near),
                fixes=replace_with(word.span, near[:1]),
            )
        return tuple(known)


def set_name(declared: Declarations, keyword: str) -> str:
    """The name of a set in the models: ``composite`` and ``multi-frame`` for those of PS3.4."""
    return {"AnyCompositeStorage": "composite", "AnyMultiframeCompositeStorage": "multi-frame"}.get(
        keyword, keyword
    )
