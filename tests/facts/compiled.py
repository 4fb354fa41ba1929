"""The compiled profiles, with their conditions and values put back in the language's notation."""

from __future__ import annotations

from functools import cache

from apdsl.compilation import Compilation
from apdsl.model.condition import (
    AllOf,
    AnyOf,
    AnySopClassRef,
    Condition,
    Depending,
    EqualsAttribute,
    HasItems,
    HasValue,
    IsA,
    Literals,
    Negation,
    OneOf,
    Path,
    Present,
    Range,
    SopClassSetRef,
    TransferSyntaxRef,
    ValueRule,
    Within,
)
from apdsl.model.profile import ProfileModel


@cache
def compilation() -> Compilation:
    """The library and the annexes of the product."""
    return Compilation.of_shipped()


@cache
def models() -> dict[str, ProfileModel]:
    """The model of every profile by its identifier."""
    return {model.id: model for model in compilation().models}


def sop_class(reference: AnySopClassRef) -> str:
    """The UID of a class; of a set its name."""
    return reference.set if isinstance(reference, SopClassSetRef) else reference.uid


def transfer_syntax(reference: TransferSyntaxRef | str) -> str:
    """The UID, or ``declared``."""
    return reference if isinstance(reference, str) else reference.uid


def condition(of: Condition | None) -> str:
    """``instance.ImageType[3] in {"BIPLANE A", "BIPLANE B"}``."""
    match of:
        case None:
            return ""
        case Present():
            return f"{_path(of.path)} is present"
        case HasValue():
            return f"{_path(of.path)} has value"
        case HasItems():
            return f"{_path(of.path)} has items"
        case Within():
            return f"{_path(of.path)} in {_set(of.values)}"
        case Negation(condition=Within() as inner):
            return f"{_path(inner.path)} not in {_set(inner.values)}"
        case IsA(sop_classes=(only,)) if not isinstance(only, SopClassSetRef):
            return f"{of.scope} is a {only.keyword}"
        case AllOf():
            return " and ".join(condition(part) for part in of.conditions)
        case AnyOf():
            return " or ".join(condition(part) for part in of.conditions)
    return repr(of)


def value(of: ValueRule | None) -> str:
    """``= 8``, ``in {8, 12..16}``, ``up to 512`` or ``= BitsStored - 1``."""
    match of:
        case None:
            return ""
        case OneOf(values=(Range(low=None, high=high),)):
            return f"up to {high}"
        case OneOf(values=(only,)):
            return f"= {_literal(only)}"
        case OneOf():
            return f"in {_set(of.values)}"
        case EqualsAttribute(offset=0):
            return f"= {of.attribute.keyword}"
        case EqualsAttribute():
            sign = "-" if of.offset < 0 else "+"
            return f"= {of.attribute.keyword} {sign} {abs(of.offset)}"
        case Depending():
            then, otherwise = value(of.then), value(of.otherwise)
            return f"{then} if {condition(of.condition)} else {otherwise}"
    return repr(of)


def copy_of(paths: tuple[Path, ...]) -> str:
    """``instance.ReferencedImageSequence else shared.ReferencedImageSequence``."""
    return " else ".join(_path(path) for path in paths)


def _path(path: Path) -> str:
    steps = ".".join(attribute.keyword for attribute in path.attributes)
    return f"{path.scope}.{steps}" + ("" if path.value is None else f"[{path.value}]")


def _set(values: Literals) -> str:
    return "{" + ", ".join(_literal(value) for value in values) + "}"


def _literal(value: str | int | float | Range) -> str:
    if isinstance(value, Range):
        return f"{value.low}..{value.high}"
    return f'"{value}"' if isinstance(value, str) else str(value)
