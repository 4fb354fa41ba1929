"""Data flows one way: each part of the package imports only what lies before it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import apdsl

PACKAGE = Path(apdsl.__file__).parent

# What each part may import of the package, besides itself.
ALLOWED: dict[str, set[str]] = {
    "resources": set(),
    "source": set(),
    "json_text": set(),
    "dictionary": {"resources"},
    "interchange": set(),
    "diagnostics": {"source", "dictionary", "interchange"},
    "syntax": {"source", "resources", "dictionary", "diagnostics"},
    "model": {"dictionary"},
    "semantics": {"source", "dictionary", "diagnostics", "syntax", "model"},
    "document": set(),
    "emit": {"dictionary", "document", "model", "json_text"},
    "statement": {"dictionary", "document", "emit", "model"},
    "runtime": set(),
    "evaluation": {"model", "runtime"},
    "reports": {"interchange", "runtime"},
    "interop": {"model"},
    "scaffolds": set(),
    "sample": {"dictionary", "evaluation", "json_text", "model", "runtime"},
    "coverage": {"resources", "model"},
    "validators": {"resources"},
}
DRIVERS = {
    "claims",
    "sources",
    "compilation",
    "building",
    "output",
    "catalogue",
    "checking",
    "memory",
    "expansion",
    "demo",
}
TOP = {"cli", "__main__"}


def parts_imported(file: Path) -> Iterator[str]:
    """The parts of the package that a module imports, wherever in the module."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module == "apdsl":
            names = [f"apdsl.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{file}: import by the full name"
            names = [node.module]
        else:
            continue
        for name in names:
            pieces = name.split(".")
            if pieces[0] == "apdsl" and len(pieces) > 1 and not pieces[1].startswith("__"):
                yield pieces[1]


def modules() -> list[tuple[str, Path]]:
    found = []
    for file in sorted(PACKAGE.rglob("*.py")):
        inside = file.relative_to(PACKAGE)
        if inside.parts[0] == "_data" or (inside.name == "__init__.py" and len(inside.parts) == 1):
            continue
        found.append((inside.parts[0].removesuffix(".py"), file))
    return found


@pytest.mark.parametrize(
    ("part", "file"), modules(), ids=lambda value: str(value).split("/apdsl/")[-1]
)
def test_a_module_imports_only_what_lies_before_it(part: str, file: Path) -> None:
    imported = set(parts_imported(file)) - {part}
    if part in TOP:
        return
    if part in DRIVERS:
        assert not imported & TOP
        return
    assert part in ALLOWED, f"{part} has no place in the order of the package yet"
    assert imported <= ALLOWED[part]


def test_the_order_has_no_circle() -> None:
    placed: set[str] = set()
    waiting = dict(ALLOWED)
    while waiting:
        ready = {part for part, needs in waiting.items() if needs <= placed}
        assert ready, f"a circle among {sorted(waiting)}"
        placed |= ready
        for part in ready:
            del waiting[part]


def test_the_compile_path_does_not_import_pydicom(tmp_path: Path) -> None:
    import subprocess
    import sys

    program = (
        "import sys; import apdsl.checking, apdsl.building, apdsl.catalogue, apdsl.cli.main;"
        "from apdsl.compilation import Compilation; Compilation.of_shipped().diagnostics;"
        "sys.exit('pydicom' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, check=False)
    assert done.returncode == 0
