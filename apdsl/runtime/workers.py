"""Work on many things, shared with processes that are copies of this one."""

from __future__ import annotations

import os
import pickle
import select
import signal
import struct
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, Final, NoReturn, TypeVar

Outcome = TypeVar("Outcome")

AT_ONCE: Final = 64
_WORTH_SHARING: Final = 4
_NUMBER: Final = struct.Struct("<I")
_MOST_CHUNKS: Final = 65_536 // _NUMBER.size
"""As many numbers of chunks as a pipe holds without a reader."""
_LENGTH: Final = struct.Struct("<Q")
_READ_AT_ONCE: Final = 1024 * 1024
_SET_PIPE_SIZE: Final = 1031  # F_SETPIPE_SZ of Linux


def worked_off(
    work: Callable[[int], Outcome],
    numbers: Sequence[int],
    jobs: int = 1,
    *,
    meanwhile: Callable[[], None] = lambda: None,
    at_once: int = AT_ONCE,
) -> Iterator[tuple[int, Outcome]]:
    """What the work gives for each of the numbers, with the number, in any order.

    ``jobs`` is how many processes share it; this one is among them, and does something else first,
    of which the others know nothing. Each takes ``at_once`` numbers, or more if there are very
    many. Outcomes have to be picklable. The work of a process that ends early is done here.
    """
    count = len(numbers)
    if jobs < 2 or count < _WORTH_SHARING * at_once or not _can_copy():
        meanwhile()
        yield from ((number, work(number)) for number in numbers)
        return
    size = max(at_once, -(-count // _MOST_CHUNKS))
    chunks = [numbers[start : start + size] for start in range(0, count, size)]
    left = set(range(len(chunks)))
    waiting = _queue(len(chunks))
    helpers: list[_Helper] = []
    try:
        helpers += (_copied(work, chunks, waiting) for _ in range(min(jobs, len(chunks)) - 1))
        meanwhile()
        while (own := _taken(waiting)) is not None:
            left.discard(own)
            yield from ((number, work(number)) for number in chunks[own])
            for done, outcomes in _received(helpers, 0):
                left.discard(done)
                yield from zip(chunks[done], outcomes, strict=True)
        while not all(helper.ended for helper in helpers):
            for done, outcomes in _received(helpers, None):
                left.discard(done)
                yield from zip(chunks[done], outcomes, strict=True)
        for lost in sorted(left):
            yield from ((number, work(number)) for number in chunks[lost])
    finally:
        os.close(waiting)
        for helper in helpers:
            helper.end()


def available_processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _can_copy() -> bool:
    """Whether processes can be copied; with several threads that is not safe."""
    return hasattr(os, "fork") and sys.platform != "darwin" and threading.active_count() == 1


# ---- Which chunk is next ----


def _queue(count: int) -> int:
    """The end of a pipe from which each process takes the number of its next chunk."""
    reading, writing = os.pipe()
    os.write(writing, b"".join(map(_NUMBER.pack, range(count))))
    os.close(writing)
    return reading


def _taken(waiting: int) -> int | None:
    """The number of the next chunk, which is now taken; None when there is none left."""
    found = os.read(waiting, _NUMBER.size)
    return _NUMBER.unpack(found)[0] if found else None


# ---- Processes ----


@dataclass(slots=True)
class _Helper:
    """A process that works too, and what of its last outcome has arrived."""

    process: int
    reading: int
    ended: bool = False
    arrived: bytearray = field(default_factory=bytearray)

    def receive(self) -> Iterator[Any]:
        """Takes what the pipe holds, and gives the outcomes that are complete."""
        found = os.read(self.reading, _READ_AT_ONCE)
        self.ended = not found
        self.arrived += found
        while len(self.arrived) >= _LENGTH.size:
            end = _LENGTH.size + _LENGTH.unpack_from(self.arrived)[0]
            if len(self.arrived) < end:
                break
            yield pickle.loads(self.arrived[_LENGTH.size : end])
            del self.arrived[:end]

    def end(self) -> None:
        """Ends the process, whatever it does."""
        os.close(self.reading)
        with suppress(ProcessLookupError):
            os.kill(self.process, signal.SIGKILL)
        with suppress(ChildProcessError):
            os.waitpid(self.process, 0)


def _copied(work: Callable[[int], Outcome], chunks: list[Sequence[int]], waiting: int) -> _Helper:
    reading, writing = os.pipe()
    _widen(writing)
    process = os.fork()
    if process == 0:
        os.close(reading)
        _help(work, chunks, waiting, writing)
    os.close(writing)
    return _Helper(process, reading)


def _help(
    work: Callable[[int], Outcome], chunks: list[Sequence[int]], waiting: int, writing: int
) -> NoReturn:
    """What a copy of the process does; it ends without the clean-up that is not its own."""
    try:
        while (number := _taken(waiting)) is not None:
            outcomes = [work(each) for each in chunks[number]]
            packed = pickle.dumps((number, outcomes), pickle.HIGHEST_PROTOCOL)
            left = memoryview(_LENGTH.pack(len(packed)) + packed)
            while left:
                left = left[os.write(writing, left) :]
    except BaseException:
        os._exit(1)  # what is missing is done, and said, by the process that asked
    os._exit(0)


def _received(helpers: list[_Helper], seconds: float | None) -> Iterator[tuple[int, list[Any]]]:
    """The chunks that have arrived, each with its outcomes."""
    working = {helper.reading: helper for helper in helpers if not helper.ended}
    ready, _, _ = select.select(list(working), [], [], seconds)
    for reading in ready:
        yield from working[reading].receive()


def _widen(writing: int) -> None:
    """Gives a pipe room for more chunks, so that a helper need not wait for this process."""
    with suppress(ImportError, OSError):
        import fcntl

        fcntl.fcntl(writing, _SET_PIPE_SIZE, _READ_AT_ONCE)
