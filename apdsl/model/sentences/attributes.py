"""The sentence for one attribute rule: a key, an Item, an icon, a parameter, a module."""

from __future__ import annotations

from collections.abc import Sequence

from apdsl import dictionary
from apdsl.model.condition import AnySopClassRef, AttributeRef, Condition, Path
from apdsl.model.profile import AttributeRule, ItemCount
from apdsl.model.sentences.conditions import Perspective, condition
from apdsl.model.sentences.names import attribute, record_types, sop_class
from apdsl.model.sentences.values import value_rule
from apdsl.model.sentences.wording import listing, plural, sentence, tidy


def in_records(types: tuple[str, ...]) -> str:
    """Where keys stand: ``in Directory Records of type IMAGE``."""
    return f"in {record_types(types)}"


def in_items(sequence: AttributeRef, where: str) -> str:
    """Where the attributes of a Sequence stand; ``where`` is the place of the Sequence."""
    return tidy(f"in each Item of {attribute(sequence)} {where}")


def in_icon(types: tuple[str, ...]) -> str:
    """Where the attributes of an icon stand."""
    return f"in the Icon Image of {record_types(types)}"


def in_instances(applies_to: Sequence[AnySopClassRef], where: Condition | None = None) -> str:
    """Where parameters stand: ``in SOP Instances of X-Ray Angiographic Image Storage``."""
    kinds = f" of {listing([sop_class(ref) for ref in applies_to])}" if applies_to else ""
    clause = f" where {condition(where, 'instance')}" if where is not None else ""
    return f"in{'' if kinds else ' all'} SOP Instances{kinds}{clause}"


def in_module(name: str) -> str:
    """Where the attributes of a Module stand."""
    return f"in the {tidy(name)} Module"


def attribute_rule(rule: AttributeRule, where: str, perspective: Perspective = "record") -> str:
    """What the rule demands, as one sentence or a few; ``where`` says in what (``in_records``)."""
    ref = rule.attribute
    if ref is None:
        return _others(rule, where)
    if rule.absent:
        return sentence(f"{attribute(ref)} shall not be present {where}")
    demands = _demands(rule)
    if rule.type is None and (rule.when_present or rule.values is None):
        main = f"where present {where}, {attribute(ref)} {_together(demands)}"
        if not demands:
            main = f"{attribute(ref)} may be present {where}"
        return sentence(main)
    if rule.type is None:
        return sentence(f"{attribute(ref)} {_together(demands)} {where}")
    return _typed(rule, ref, where, demands, perspective)


def _others(rule: AttributeRule, where: str) -> str:
    verb = "may be" if rule.type in (None, "3") else "shall be"
    note = f" (Type {rule.type})" if rule.type is not None else ""
    return sentence(f"all other attributes {verb} present {where}{note}")


def _typed(
    rule: AttributeRule,
    ref: AttributeRef,
    where: str,
    demands: list[str],
    perspective: Perspective,
) -> str:
    value = " with an Item" if _is_sequence(rule, ref) else " with a value"
    presence = {
        "1": f"shall be present{value}",
        "1C": f"shall be present{value}",
        "2": "shall be present, with or without a value,",
        "2C": "shall be present, with or without a value,",
        "3": "may be present",
    }[rule.type or "3"]
    words = f"{attribute(ref)} {presence} {where} (Type {rule.type})"
    if rule.condition is not None:
        words += f" if {condition(rule.condition, perspective)}"
    said = [sentence(words)]
    said += {
        "may": ["It may be present otherwise."],
        "absent": ["It shall not be present otherwise."],
        None: [],
    }[rule.otherwise]
    if demands:
        when = "where present, it" if rule.when_present or rule.type != "1" else "it"
        said.append(sentence(f"{when} {_together(demands)}"))
    return " ".join(said)


def _demands(rule: AttributeRule) -> list[str]:
    """What is asked of the value, each beginning with its verb."""
    demands = []
    if rule.values is not None:
        demands.append(f"shall be {value_rule(rule.values)}")
    if rule.count is not None:
        demands.append(f"shall have {item_count(rule.count)}")
    if rule.copy_of:
        demands.append(f"shall be a complete copy of {copy_source(rule.copy_of)}")
    return demands


def item_count(count: ItemCount) -> str:
    """``exactly 2 Items``, ``1 to 3 Items``, ``at least 1 Item``."""
    if count.high is None:
        return f"at least {plural(count.low, 'Item')}"
    if count.low == count.high:
        return f"exactly {plural(count.low, 'Item')}"
    return f"{count.low} to {plural(count.high, 'Item')}"


def copy_source(paths: tuple[Path, ...]) -> str:
    """The first of the paths that is present, in words."""
    words = []
    for path in paths:
        way = " of ".join(attribute(ref) for ref in reversed(path.attributes)) or "the value"
        owner = {
            "shared": "the Shared Functional Groups Sequence (5200,9229) of the SOP Instance",
            "record": "the Directory Record",
            "fileset": "the DICOMDIR",
            "subordinates": "a SOP Instance referenced by a subordinate Directory Record",
            "item": "the same Item",
        }.get(path.scope, "the SOP Instance")
        words.append(f"{way} in {owner}")
    return ", or where that is absent of ".join(words)


def _is_sequence(rule: AttributeRule, ref: AttributeRef) -> bool:
    known = dictionary.attribute(ref.keyword)
    return bool(rule.items) or "SQ" in (rule.vr, known.vr if known is not None else None)


def _together(demands: list[str]) -> str:
    return ", and ".join(demands)
