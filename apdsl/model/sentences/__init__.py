"""The demands of a profile as English sentences in the manner of the standard.

Pure functions from parts of the model to text. They never fail: an attribute or SOP Class that the
data dictionary does not know is named by its keyword, tag or UID.
"""

from __future__ import annotations

from apdsl.model.sentences.attributes import (
    attribute_rule,
    in_icon,
    in_instances,
    in_items,
    in_module,
    in_records,
)
from apdsl.model.sentences.conditions import condition, required_if
from apdsl.model.sentences.demands import (
    ability,
    at_least_one,
    capability,
    directory,
    group,
    icon,
    mail,
    medium,
    pairs,
    record_types,
    rule,
    security,
    sop_class_row,
    sop_classes,
    transfer_syntaxes,
)
from apdsl.model.sentences.names import (
    attribute,
    level,
    role,
    sop_class,
    sop_class_uid,
    transfer_syntax,
)
from apdsl.model.sentences.values import value_rule

__all__ = [
    "ability",
    "at_least_one",
    "attribute",
    "attribute_rule",
    "capability",
    "condition",
    "directory",
    "group",
    "icon",
    "in_icon",
    "in_instances",
    "in_items",
    "in_module",
    "in_records",
    "level",
    "mail",
    "medium",
    "pairs",
    "record_types",
    "required_if",
    "role",
    "rule",
    "security",
    "sop_class",
    "sop_class_row",
    "sop_class_uid",
    "sop_classes",
    "transfer_syntax",
    "transfer_syntaxes",
    "value_rule",
]
