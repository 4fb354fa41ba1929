"""Work on many things, shared with processes that are copies of this one."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

Outcome = TypeVar("Outcome")

_CHUNK: Final = 64
_WORTH_SHARING: Final = 4 * _CHUNK
_PIPE_SIZE: Final = 1024 * 1024
_SET_PIPE_SIZE: Final = 1031  # F_SETPIPE_SZ of Linux


def worked_off(
    work: Callable[[int], Outcome],
    count: int,
    jobs: int = 1,
    *,
    meanwhile: Callable[[], None] = lambda: None,
) -> Iterator[tuple[int, Outcome]]:
    """What the work gives for each number below ``count``, with the number, in any order.

    ``jobs`` is how many processes share it; this one is among them, and does something else first,
    of which the others know nothing. Outcomes have to be picklable. The work of a process that ends
    early is done here.
    """
    if jobs < 2 or count < _WORTH_SHARING or not _can_copy():
        meanwhile()
        yield from ((number, work(number)) for number in range(count))
        return
    import multiprocessing

    context = multiprocessing.get_context("fork")
    following = context.Value("q", 0)
    chunks = [range(start, min(start + _CHUNK, count)) for start in range(0, count, _CHUNK)]
    left = set(range(len(chunks)))
    helpers, connections = [], []
    try:
        for _ in range(min(jobs - 1, len(chunks) - 1)):
            ours, theirs = context.Pipe(duplex=False)
            _widen(theirs)
            helper = context.Process(
                target=_help, args=(work, chunks, following, theirs), daemon=True
            )
            helper.start()
            theirs.close()
            helpers.append(helper)
            connections.append(ours)
        meanwhile()
        while (number := _taken(following)) < len(chunks):
            yield from ((each, work(each)) for each in chunks[number])
            left.discard(number)
            for done, outcomes in _received(connections, 0):
                left.discard(done)
                yield from zip(chunks[done], outcomes, strict=True)
        while connections:
            for done, outcomes in _received(connections, None):
                left.discard(done)
                yield from zip(chunks[done], outcomes, strict=True)
        for number in sorted(left):
            yield from ((each, work(each)) for each in chunks[number])
    finally:
        for helper in helpers:
            helper.terminate()
        for helper in helpers:
            helper.join()


def available_processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _can_copy() -> bool:
    """Whether processes can be copied; with several threads that is not safe."""
    return hasattr(os, "fork") and sys.platform != "darwin" and threading.active_count() == 1


def _taken(following: Any) -> int:
    """The number of the next chunk, which is now taken."""
    with following.get_lock():
        number: int = following.value
        following.value = number + 1
    return number


def _help(
    work: Callable[[int], Outcome], chunks: list[range], following: Any, connection: Connection
) -> None:
    with suppress(BrokenPipeError, KeyboardInterrupt):
        while (number := _taken(following)) < len(chunks):
            connection.send((number, [work(each) for each in chunks[number]]))
    connection.close()


def _received(
    connections: list[Connection], seconds: float | None
) -> Iterator[tuple[int, list[Any]]]:
    """What has arrived; connections that have ended are taken off the list."""
    from multiprocessing.connection import wait

    arrived = wait(connections, seconds)
    for connection in [each for each in connections if each in arrived]:
        try:
            yield connection.recv()
        except (EOFError, OSError):
            connections.remove(connection)


def _widen(connection: Connection) -> None:
    """Gives a pipe room for more chunks, so that a helper need not wait for this process."""
    with suppress(ImportError, OSError):
        import fcntl

        fcntl.fcntl(connection.fileno(), _SET_PIPE_SIZE, _PIPE_SIZE)
