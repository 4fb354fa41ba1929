"""The bar that shows how far a long reading is."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pytest

from apdsl.cli.progress import progress_bar


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def ticking(step: float) -> Iterator[float]:
    now = 0.0
    while True:
        yield now
        now += step


def written(stream: io.StringIO, step: float, files: int = 100) -> str:
    clock = ticking(step)
    with progress_bar(stream, lambda: next(clock)) as progress:
        for number in range(1, files + 1):
            if progress is not None:
                progress(number, files)
    return stream.getvalue()


@pytest.fixture(autouse=True)
def plain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)


def test_long_work_has_a_bar_that_goes_when_it_is_done() -> None:
    text = written(Terminal(), 0.05)
    assert "20 of 100 files" in text
    assert text.endswith("\r\x1b[K")
    assert text.count("\r") < 60, "it is not written at every file"


def test_short_work_has_none() -> None:
    assert written(Terminal(), 0.001) == ""


def test_what_is_no_terminal_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    assert written(io.StringIO(), 0.05) == ""
    monkeypatch.setenv("TERM", "dumb")
    assert written(Terminal(), 0.05) == ""


def test_no_color_leaves_out_the_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b[36m" in written(Terminal(), 0.05)
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[36m" not in written(Terminal(), 0.05)


def test_the_bar_goes_also_when_the_work_fails() -> None:
    stream, clock = Terminal(), ticking(1)
    with pytest.raises(OSError), progress_bar(stream, lambda: next(clock)) as progress:
        assert progress is not None
        progress(1, 2)
        raise OSError
    assert stream.getvalue().endswith("\r\x1b[K")
