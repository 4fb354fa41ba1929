"""Python validators: readable modules over the runtime, one function for each requirement."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from apdsl.emit.python.common_modules import common_modules, registry_modules
from apdsl.emit.python.module import path_of
from apdsl.emit.python.names import Registry
from apdsl.emit.python.profile_modules import profile_modules
from apdsl.model.common import CommonModel
from apdsl.model.profile import ProfileModel


def emit(models: Sequence[ProfileModel], common: CommonModel) -> Mapping[str, str]:
    """The modules of all profiles, of their classes, and of what they have in common."""
    registry = Registry.of(models, common)
    modules = [
        *common_modules(common, registry),
        *profile_modules(models, common, registry),
    ]
    return path_of([*modules, *registry_modules(registry)])
