"""The architecture page names every part of the package, and the order that is enforced."""

from __future__ import annotations

import re
from pathlib import Path

import apdsl
from tests.architecture.test_imports import ALLOWED
from tests.docs import pages

PAGE = pages.ROOT / "docs" / "architecture.md"


def test_every_part_of_the_package_is_on_the_map() -> None:
    folder = Path(apdsl.__file__).parent
    parts = {
        path.stem
        for path in folder.iterdir()
        if not path.name.startswith("_")
        and (path.suffix == ".py" or (path / "__init__.py").is_file())
    }
    assert {pages.code(row[0]) for row in pages.table(PAGE, "packages")} == parts


def test_the_import_order_is_the_one_enforced() -> None:
    listed = {
        pages.code(part): set() if imports == "–" else set(imports.replace("`", "").split(", "))
        for part, imports in pages.table(PAGE, "imports")
    }
    assert listed == ALLOWED


def test_the_paths_it_names_exist() -> None:
    folders = "apdsl|profiles|grammar|tests|docs|generated"
    named = re.findall(rf"`((?:{folders})/[a-z0-9_./-]*)`", pages.text(PAGE))
    assert len(named) > 20
    placeholders = {path for path in named if re.search(r"annex[-_]x", path)}
    assert not [
        path for path in named if path not in placeholders and not (pages.ROOT / path).exists()
    ]
