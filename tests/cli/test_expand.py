"""``apdsl expand``: the source of one profile means what the family says of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import Path

import pytest

from apdsl.compilation import Compilation
from apdsl.expansion import expand
from apdsl.model.profile import ProfileModel
from apdsl.source import Source
from apdsl.syntax import tree
from apdsl.syntax.parser import parse
from tests.cli.conftest import Run
from tests.cli.test_commands import ALL


@pytest.fixture(scope="module")
def shipped() -> Compilation:
    return Compilation.of_shipped()


def meaning(model: ProfileModel) -> ProfileModel:
    """The model without the places in the text and the values on the axes of a family."""
    nowhere = model.requirements[0].source
    return replace(
        model,
        axes=None,
        requirements=tuple(replace(r, source=nowhere) for r in model.requirements),
    )


@pytest.mark.parametrize("identifier", sorted(ALL))
def test_the_expanded_source_compiles_to_the_same_model(
    shipped: Compilation, identifier: str
) -> None:
    text = expand(shipped, identifier)
    again = Compilation.of_texts((Source(f"{identifier}.apdsl", text),))
    assert not again.has_errors, [d.message for d in again.diagnostics]
    (model,) = again.models
    expected = meaning(shipped.model(identifier))
    assert replace(
        meaning(model), requirements=tuple(replace(r, source=expected.requirements[0].source)
                                            for r in model.requirements)
    ) == expected  # fmt: skip


def nodes(node: object) -> Iterator[tree.Node]:
    """All nodes of a tree."""
    if isinstance(node, tuple):
        for item in node:
            yield from nodes(item)
    elif isinstance(node, tree.Node):
        yield node
        for field in fields(node):
            yield from nodes(getattr(node, field.name))


@pytest.mark.parametrize("identifier", sorted(ALL))
def test_the_expanded_source_has_no_family_guard_or_borrowed_table(
    shipped: Compilation, identifier: str
) -> None:
    file = parse(Source("expanded", expand(shipped, identifier))).tree
    left = {type(node) for node in nodes(file)}
    assert not left & {tree.Family, tree.Guard, tree.UseKeys}


def test_the_command_prints_it(run: Run, tmp_path: Path) -> None:
    done = run("expand", "STD-XA1K-DVD")
    assert done.exit_code == 0
    assert "profile STD-XA1K-DVD" in done.stdout
    (tmp_path / "one.apdsl").write_text(done.stdout)
    assert run("check", tmp_path / "one.apdsl").exit_code == 0
