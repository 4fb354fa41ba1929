"""Outputs of the compiler: one package for each, and the registry of all.

An output of a third party is an object with ``name`` and ``emit`` (see :class:`Emitter`) under an
entry point of the group ``apdsl.emitters``; it is chosen by the name of the entry point.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.metadata import entry_points
from typing import TYPE_CHECKING, Final, Protocol, cast

from apdsl.model.common import CommonModel
from apdsl.model.profile import ProfileModel

if TYPE_CHECKING:
    from apdsl.model.claim import ClaimModel

ENTRY_POINT_GROUP: Final = "apdsl.emitters"

Artefacts = Mapping[str, str | bytes]
"""What an emitter makes: paths relative to the output folder, with ``/``, and their content."""


class Emitter(Protocol):
    """An output. ``emit`` is pure: equal models give equal artefacts, in a fixed order."""

    @property
    def name(self) -> str: ...

    def emit(self, models: Sequence[ProfileModel], common: CommonModel) -> Artefacts: ...


@dataclass(frozen=True, slots=True)
class _Builtin:
    """An emitter of this package; its module is imported when it is used."""

    name: str
    module: str
    more: tuple[tuple[str, object], ...] = ()

    def emit(self, models: Sequence[ProfileModel], common: CommonModel) -> Artefacts:
        module = import_module(self.module)
        return cast(Artefacts, module.emit(models, common, **dict(self.more)))


def text_in(forms: Sequence[str]) -> Emitter:
    """The emitter of texts, for these forms instead of the usual ones."""
    return _Builtin("text", "apdsl.emit.text", (("forms", tuple(forms)),))


@dataclass(frozen=True, slots=True)
class ClaimEmitter:
    """An output that is made of claims; its module is imported when it is used."""

    name: str
    module: str

    def emit(self, claims: Sequence[ClaimModel]) -> Artefacts:
        """The artefacts of the claims; equal claims give equal artefacts, in a fixed order."""
        module = import_module(self.module)
        return cast(Artefacts, module.emit(claims))


CLAIM_EMITTERS: Final = {"claim": ClaimEmitter("claim", "apdsl.emit.claim")}
"""The outputs of claims, by name: they are made only where the texts have claims."""

_BUILTINS: Final = (
    _Builtin("model", "apdsl.emit.model"),
    _Builtin("json-schema", "apdsl.emit.json_schema"),
    _Builtin("python", "apdsl.emit.python"),
    _Builtin("text", "apdsl.emit.text"),
)


def emitters() -> dict[str, Emitter]:
    """All emitters by name: the built-in ones, then those of installed packages.

    A third party cannot replace a built-in emitter.
    """
    found: dict[str, Emitter] = {emitter.name: emitter for emitter in _BUILTINS}
    for point in sorted(entry_points(group=ENTRY_POINT_GROUP), key=lambda point: point.name):
        if point.name not in found:
            found[point.name] = cast(Emitter, point.load())
    return found
