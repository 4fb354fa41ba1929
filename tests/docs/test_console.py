"""The commands that the documentation shows print what it says."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from tests.docs import console, pages
from tests.docs.console import Outcome
from tests.docs.pages import Block

RUN = [block for page in pages.pages() for block in pages.blocks(page) if console.is_run(block)]


@cache
def outputs(page: str, folder: Path) -> dict[Block, list[Outcome]]:
    return console.run_page(pages.ROOT / page, folder)


@pytest.fixture(scope="module")
def folder_of(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    names = {block.page for block in RUN}
    return {name: tmp_path_factory.mktemp(Path(name).stem) for name in names}


@pytest.mark.parametrize("block", RUN, ids=str)
def test_the_commands_print_what_the_page_shows(block: Block, folder_of: dict[str, Path]) -> None:
    outcomes = outputs(block.page, folder_of[block.page])[block]
    wrong = [
        difference
        for command, outcome in zip(console.commands(block), outcomes, strict=True)
        for difference in console.differences(command, outcome)
    ]
    assert not wrong, "\n".join(wrong)


def test_only_commands_that_cannot_be_run_are_left_out() -> None:
    reasons = [
        block.noted("not run")
        for page in pages.pages()
        for block in pages.blocks(page)
        if block.language == "console" and not console.is_run(block)
    ]
    assert all(reasons)
