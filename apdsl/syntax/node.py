"""What all parts of the syntax tree have in common: words, the leaves, and nodes.

Nodes are dataclasses in all but the making: ``dataclass`` writes six functions for each class,
which for the hundred and more of the tree takes longer than to read a profile.
"""

from __future__ import annotations

from dataclasses import Field, FrozenInstanceError, dataclass, field, fields
from typing import TYPE_CHECKING, Any, ClassVar, NoReturn, TypeVar, dataclass_transform

from apdsl.source import Span


@dataclass(frozen=True, slots=True)
class Word:
    """A leaf of the tree: a name, keyword or literal as it stands in the source.

    ``kind`` is the terminal of the grammar, ``value`` its meaning: strings and prose without
    their quotation marks and escapes, anchors without ``@``, tags as eight digits.
    """

    kind: str
    value: str
    span: Span = field(compare=False, repr=False)

    def __str__(self) -> str:
        return self.value


_T = TypeVar("_T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def _bare(cls: type[_T]) -> type[_T]:
    return dataclass(init=False, repr=False, eq=False, slots=True)(cls)


@_bare
class Node:
    """What all inner nodes have: the span from their first to their last token.

    Nodes cannot be changed. They are equal when they mean the same, wherever they stand.
    """

    if TYPE_CHECKING:
        __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
        __match_args__: ClassVar[tuple[str, ...]]

    span: Span = field(kw_only=True)

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return isinstance(other, Node) and self._parts() == other._parts()

    def __hash__(self) -> int:
        return hash((type(self), *self._parts()))

    def __repr__(self) -> str:
        parts = zip(self.__match_args__, self._parts(), strict=True)
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in parts)})"

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> NoReturn:
        raise FrozenInstanceError(f"cannot delete field {name!r}")

    def __reduce__(self) -> tuple[Any, ...]:
        return _restored, (type(self), self._parts(), self.span)

    def _parts(self) -> tuple[Any, ...]:
        return tuple([getattr(self, name) for name in self.__match_args__])


_N = TypeVar("_N", bound=Node)


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def node(cls: type[_N]) -> type[_N]:
    """Make a class of nodes: its fields are the parts of the rule, in their order."""
    made = _bare(cls)
    names = [part.name for part in fields(made) if part.name != "span"]
    setters = {f"_set_{name}": getattr(made, name).__set__ for name in [*names, "span"]}
    body = "; ".join(f"{setter}(self, {setter[5:]})" for setter in setters)
    written: dict[str, Any] = {}
    exec(
        f"def __init__(self, {''.join(f'{name}, ' for name in names)}*, span): {body}",
        setters,
        written,
    )
    type.__setattr__(made, "__init__", written["__init__"])
    return made


def _restored(cls: type[Node], parts: tuple[Any, ...], span: Span) -> Node:
    return cls(*parts, span=span)
