"""A bar on a terminal that shows how far a long reading is."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Final

_DELAY: Final = 1.0
_INTERVAL: Final = 0.1
_WIDTH: Final = 30


@contextmanager
def progress_bar(
    stream: Any = None,
    clock: Callable[[], float] = time.monotonic,
    *,
    doing: str = "reading",
    things: str = "files",
) -> Iterator[Callable[[int, int], None] | None]:
    """A callback for the number of things done and of all; None where no bar is to be shown.

    The bar is there on a terminal, and only for work of more than a second. It goes when the work
    is done. NO_COLOR leaves out its colour.
    """
    stream = sys.stderr if stream is None else stream
    if not stream.isatty() or os.environ.get("TERM") == "dumb":
        yield None
        return
    bar = _Bar(stream, clock, doing, things)
    try:
        yield bar
    finally:
        bar.clear()


class _Bar:
    def __init__(self, stream: Any, clock: Callable[[], float], doing: str, things: str) -> None:
        self._doing = doing
        self._things = things
        self._stream = stream
        self._clock = clock
        self._next = clock() + _DELAY
        self._shown = False
        self._colour = not os.environ.get("NO_COLOR")

    def __call__(self, done: int, total: int) -> None:
        now = self._clock()
        if now < self._next:
            return
        self._next = now + _INTERVAL
        filled = _WIDTH * done // max(total, 1)
        bar = "#" * filled + "-" * (_WIDTH - filled)
        if self._colour:
            bar = f"\x1b[36m{bar}\x1b[0m"
        self._write(f"\r\x1b[K{self._doing} [{bar}] {done} of {total} {self._things}")
        self._shown = True

    def clear(self) -> None:
        """Take the bar off the terminal."""
        if self._shown:
            self._write("\r\x1b[K")
            self._shown = False

    def _write(self, text: str) -> None:
        self._stream.write(text)
        self._stream.flush()
