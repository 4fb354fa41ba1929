"""Work shared among processes is done once each, also when a process ends early."""

from __future__ import annotations

import os

import pytest

from apdsl.runtime.workers import worked_off

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes cannot be copied")


@pytest.mark.parametrize("jobs", [1, 2, 5])
@pytest.mark.parametrize("count", [0, 1, 255, 256, 1000])
def test_each_number_is_worked_off_once(count: int, jobs: int) -> None:
    found = sorted(worked_off(lambda number: number * 2, range(count), jobs))
    assert found == [(number, number * 2) for number in range(count)]


def test_others_do_take_part() -> None:
    processes = {process for _, process in worked_off(_slow_process, range(2000), 3)}
    assert len(processes) > 1


def _slow_process(number: int) -> int:
    sum(range(2000))
    return os.getpid()


def test_outcomes_of_any_size_arrive() -> None:
    found = dict(worked_off(lambda number: bytes(number * 300), range(700), 2))
    assert [len(found[number]) for number in range(700)] == [n * 300 for n in range(700)]


def test_what_a_process_leaves_undone_is_done_here() -> None:
    here = os.getpid()

    def work(number: int) -> int:
        if os.getpid() != here and number % 100 == 99:
            os._exit(9)
        sum(range(1000))
        return number

    assert sorted(worked_off(work, range(3000), 3)) == [(number, number) for number in range(3000)]


def test_what_this_process_does_first_happens_once() -> None:
    seen: list[int] = []
    list(worked_off(lambda number: number, range(1000), 2, meanwhile=lambda: seen.append(1)))
    assert seen == [1]


def test_stopping_early_leaves_no_process() -> None:
    outcomes = worked_off(_slow_process, range(5000), 3)
    next(outcomes)
    outcomes.close()  # type: ignore[attr-defined]
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)
