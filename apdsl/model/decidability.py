"""Whether a File-set can show that a rule on an attribute is broken, or why none can."""

from __future__ import annotations

from collections.abc import Iterator

from apdsl.model.condition import (
    AllOf,
    AnyOf,
    Condition,
    Depending,
    Negation,
    Undecidable,
    ValueRule,
)
from apdsl.model.profile import AttributeRule

_EITHER = frozenset({True, False})
_NEITHER: frozenset[bool] = frozenset()


def why_never_broken(rule: AttributeRule) -> str | None:
    """Why no File-set is ever found to break the rule; None where one can break it.

    That is so of Type 1C and 2C with a condition of which no file shows that it holds, unless the
    attribute has to be absent where it is seen not to hold (PS3.5 7.4).
    """
    if rule.type not in ("1C", "2C") or rule.condition is None:
        return None
    if rule.absent or rule.count or rule.copy_of or _limits(rule.values):
        return None
    shown = outcomes(rule.condition)
    if True in shown or (False in shown and rule.otherwise == "absent"):
        return None
    return not_shown(rule.condition)


def _limits(values: ValueRule | None) -> bool:
    """Whether a value can be seen to be none of the permitted ones."""
    if isinstance(values, Depending):
        return bool(outcomes(values.condition))
    return values is not None


def outcomes(condition: Condition) -> frozenset[bool]:
    """The outcomes that files may show of a condition; what else there is, is unknown."""
    match condition:
        case Undecidable():
            return _NEITHER
        case Negation(inner):
            return frozenset(not outcome for outcome in outcomes(inner))
        case AllOf(parts) | AnyOf(parts):
            # One part settles a conjunction that fails, or an alternative that holds.
            settled = isinstance(condition, AnyOf)
            shown = [outcomes(part) for part in parts]
            some = {settled} if any(settled in each for each in shown) else set()
            every = {not settled} if all((not settled) in each for each in shown) else set()
            return frozenset(some | every)
    return _EITHER


def not_shown(condition: Condition) -> str:
    """What no file shows of a condition, in words."""
    texts = dict.fromkeys(each.text for each in _undecidable(condition))
    return f"no DICOM file shows whether {' and whether '.join(texts)}"


def _undecidable(condition: Condition) -> Iterator[Undecidable]:
    match condition:
        case Undecidable():
            yield condition
        case Negation(inner):
            yield from _undecidable(inner)
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from _undecidable(part)
