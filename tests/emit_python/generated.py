"""Generated validators written to a folder and imported from there."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from apdsl.compilation import Compilation
from apdsl.emit.python import emit
from apdsl.emit.python.names import module_name
from apdsl.model.common import CommonModel
from apdsl.model.profile import ProfileModel
from apdsl.runtime.profile import Profile


@cache
def compilation() -> Compilation:
    return Compilation.of_shipped()


@cache
def shipped() -> Mapping[str, str]:
    """The modules generated of all profiles of the product."""
    return emit(compilation().models, compilation().common)


def write(files: Mapping[str, str], folder: Path) -> None:
    """Write generated files as a build does."""
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")


def imported(
    models: Sequence[ProfileModel], common: CommonModel, folder: Path, package: str
) -> list[Profile]:
    """The profiles of the modules generated of the models, imported as a package of that name."""
    write(emit(models, common), folder)
    (folder / "python").rename(folder / package)
    sys.path.insert(0, str(folder))
    try:
        importlib.invalidate_caches()
        names = [f"{package}.{module_name(model.id)}" for model in models]
        return [importlib.import_module(name).PROFILE for name in names]
    finally:
        sys.path.remove(str(folder))
