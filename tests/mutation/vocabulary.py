"""The kinds of cells by their place in the syntax tree, and what else could stand in each."""

from __future__ import annotations

from apdsl.syntax import tree
from apdsl.syntax.node import Node

NAMES = {
    "SopClass.name": "SOP Class",
    "AtLeastOne.names": "SOP Class",
    "TransferSyntax.name": "Transfer Syntax",
    "Attribute.keyword": "attribute",
    "Include.name": "attribute",
    "RecordKey.record_types": "record type",
    "Records.types": "record type",
    "Icon.record_types": "record type",
    "AxisGuard.axis": "guard",
    "AxisGuard.values": "guard",
    "ProfileGuard.profiles": "guard",
    "MediumUse.medium": "medium",
    "MediumUse.carrier": "medium",
    "SecurityUse.profile": "security profile",
    "Rule.name": "rule",
    "UseKeys.profile": "source of keys",
}
"""Cells that name something declared elsewhere."""

DEFINITIONS = {
    "Annex.letter": "identifier",
    "Annex.title": "title",
    "Annex.classes": "identifier",
    "ProfileEntry.identifier": "identifier",
    "ProfileEntry.name": "title",
    "Family.identifier": "identifier",
    "Family.name": "title",
    "Choice.code": "axis",
    "Choice.text": "axis",
    "Axis.name": "axis",
    "QualifiedClass.name": "SOP Class",
    "ClassProfile.title": "title",
    "Titled.title": "title",
    "Subsection.title": "title",
    "Table.caption": "title",
    "Table.label": "title",
    "SopRow.printed_name": "title",
    "AttributeRow.printed_name": "title",
    "MailHeader.header": "mail",
    "MailHeader.parameter": "mail",
    "MailHeader.value": "mail",
    "Statement.name": "statement",
    "Allow.code": "suppression",
}
"""Cells that give something its name, or a value that any text could be."""

CLOSED = {
    "TYPE": ("Type", ("1", "1C", "2", "2C", "3")),
    "ROLE": ("role", ("FSC", "FSR", "FSU")),
    "CAPABILITY": ("capability", ("finalize", "multi-session", "packet-writing")),
    "PRESENCE": ("presence", ("required", "optional")),
    "SCOPE": ("condition", ("instance", "shared", "subordinates", "record", "item", "fileset")),
    "MAIL_PART": ("mail", ("message", "part")),
    "MAIL_RELATION": ("mail", ("=", "contains")),
    "GROUP": ("attribute", ("50xx", "60xx")),
}
"""The kinds of words that have a few values only."""

OTHER_WORDS = {
    "TYPE": "4",
    "ROLE": "FSX",
    "CAPABILITY": "eject",
    "PRESENCE": "needed",
    "SCOPE": "object",
    "MAIL_PART": "envelope",
    "MAIL_RELATION": "resembles",
    "GROUP": "60zz",
    "NUMBER": "many",
}
"""For each of these kinds a word that is none."""

REPRESENTED = {"Value.literal", "ValueRange.low"}
"""Values of attributes: in the annexes those have the VR CS or US (PS3.5 6.2)."""

LEVELS: dict[type[Node], str] = {
    tree.Mandatory: "mandatory",
    tree.MandatoryIfDeclared: "mandatory if declared",
    tree.Optional: "optional",
    tree.Disallowed: "disallowed",
    tree.Undefined: "undefined",
    tree.Declared: "declared",
}

OPERATORS: dict[type[Node], tuple[str, tuple[str, ...]]] = {
    tree.IsPresent: ("is present", ("is absent", "has value", "has items")),
    tree.IsAbsent: ("is absent", ("is present",)),
    tree.HasValue: ("has value", ("is present", "is absent")),
    tree.HasItems: ("has items", ("is present", "is absent")),
    tree.CompareIn: ("in {", ("not in {",)),
    tree.CompareNotIn: ("not in {", ("in {",)),
    tree.CompareEqual: ("=", ("!=", "up to")),
    tree.CompareUnequal: ("!=", ("=",)),
    tree.EqualTo: ("=", ("up to", "at least")),
    tree.UpTo: ("up to", ("=", "at least")),
    tree.AtLeast: ("at least", ("=", "up to")),
    tree.Absent: ("absent", ("type 3", "type 2")),
    tree.MayBePresentOtherwise: ("may be present otherwise", ("absent otherwise",)),
    tree.AbsentOtherwise: ("absent otherwise", ("may be present otherwise",)),
    tree.GroupAbsent: ("absent", ("with OverlayData",)),
    tree.GroupAttribute: ("with", ("absent",)),
}
"""By node: its operator as written, and others in its place."""

UNWRITTEN = (tree.Doc, tree.Note, tree.Interpretation, tree.Erratum, tree.Text)
"""Paragraphs: what they say is prose, what limits and places them is not."""

ELSEWHERE = (tree.RetiredProfiles, tree.Retired)
"""What is in no model and no table: `tests/semantics` compares the retired identifiers."""

CONTRADICTIONS = {
    "SopClass.name": "1.2.840.10008.5.1.4.1.1.66",
    "TransferSyntax.name": "1.2.840.10008.1.2.5.1",
    "Attribute.keyword": "(0008,0001)",
}
"""Behind a name: the UID or tag of something else."""
