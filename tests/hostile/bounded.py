"""Validation in a process of its own that watches its memory, its time, and what it writes."""

from __future__ import annotations

import os
import pickle
import resource
import signal
import sys
import time
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from apdsl import catalogue, evaluation
from apdsl.runtime.engine import UnreadableInputError, validate
from apdsl.runtime.findings import Report
from apdsl.runtime.limits import DEFAULT, Limits
from apdsl.runtime.profile import Profile
from apdsl.runtime.report.presentation import Presentation
from apdsl.runtime.report.text import render_text
from apdsl.runtime.secure.opening import Keys

MIB = 1024 * 1024
SLOWNESS = 6
"""How many times the seconds of a case are waited for, on a machine that does other work."""

_CHANGES = (
    *("os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.link", "os.symlink", "os.truncate"),
    *("os.chmod", "os.chown", "os.utime", "os.system", "os.posix_spawn", "os.exec", "os.fork"),
    *("tempfile.mkstemp", "tempfile.mkdtemp", "subprocess.Popen", "shutil.copyfile"),
    *("socket.connect", "socket.bind", "ctypes.dlopen"),
)
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


@dataclass
class Outcome:
    """What came of an input: a report, or the clear error; and what it took."""

    report: Report | None = None
    error: str = ""
    seconds: float = 0.0
    peak: int = 0
    changes: list[str] = field(default_factory=list)
    failure: str = ""

    @property
    def said(self) -> str:
        """Everything that the report or the error says, in one text."""
        if self.report is None:
            return self.error
        findings = [f"{found.path} {found.message}" for found in self.report.findings]
        unverified = [f"{entry.path} {entry.reason}" for entry in self.report.unverified]
        return "\n".join([*findings, *unverified])

    @property
    def files(self) -> dict[str, str]:
        """The kind of each file that the report names."""
        return {} if self.report is None else {file.path: file.kind for file in self.report.files}


@cache
def profile(identifier: str) -> Profile:
    """A profile of the product."""
    return evaluation.profile(catalogue.model(identifier), catalogue.common())


def examined(
    path: Path,
    *identifiers: str,
    seconds: float = 5,
    memory: int = 400,
    keys: Keys | None = None,
    limits: Limits = DEFAULT,
) -> Outcome:
    """What validation says of a path; fails where it breaks a bound or writes anything.

    ``seconds`` are of the processor, ``memory`` is in MiB, beyond what the process has before.
    """
    profiles = [profile(identifier) for identifier in identifiers or ("STD-GEN-CD",)]
    outcome = run(lambda: _validated(path, profiles, keys, limits), seconds, memory)
    assert not outcome.failure, outcome.failure
    assert not outcome.changes, outcome.changes
    assert outcome.seconds < seconds
    assert "Traceback" not in outcome.error
    if outcome.report is not None:
        reasons = [entry.reason for entry in outcome.report.unverified]
        assert not [reason for reason in reasons if "itself failed" in reason]
    return outcome


def _validated(
    path: Path, profiles: Sequence[Profile], keys: Keys | None, limits: Limits
) -> tuple[Report | None, str]:
    try:
        report = validate(path, profiles, keys=keys, limits=limits)
    except UnreadableInputError as error:
        return None, str(error)
    render_text(Presentation(report))
    return report, ""


def run(work: Callable[[], tuple[Any, str]], seconds: float, memory: int) -> Outcome:
    """Does work in a child process under limits of the system."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            outcome = _work(work, seconds, memory)
        except BaseException:  # the parent says it
            outcome = Outcome(failure=traceback.format_exc(limit=-6))
        with os.fdopen(writing, "wb") as pipe:
            pickle.dump(outcome, pipe)
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        sent = pipe.read()
    _, status = os.waitpid(child, 0)
    if status or not sent:
        return Outcome(failure=f"the process was ended: {signal.strsignal(status & 0x7F)}")
    outcome = pickle.loads(sent)
    assert isinstance(outcome, Outcome)
    return outcome


def _work(work: Callable[[], tuple[Any, str]], seconds: float, memory: int) -> Outcome:
    sys.dont_write_bytecode = True
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.alarm(int(seconds * SLOWNESS) + 1)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    size = _memory("VmSize")
    bound = size + memory * MIB
    resource.setrlimit(resource.RLIMIT_AS, (bound, bound))
    outcome = Outcome()
    sys.addaudithook(lambda event, arguments: _watch(event, arguments, outcome.changes))
    before, resident = time.process_time(), _memory("VmRSS")
    outcome.report, outcome.error = work()
    outcome.seconds = time.process_time() - before
    outcome.peak = max(0, _memory("VmHWM") - resident) // MIB
    signal.alarm(0)
    resource.setrlimit(resource.RLIMIT_AS, (bound, bound))
    return outcome


def _watch(event: str, arguments: tuple[Any, ...], changes: list[str]) -> None:
    opened = event == "open" and isinstance(arguments[0], str | bytes)
    if event in _CHANGES or (opened and arguments[2] & _WRITING):
        changes.append(f"{event} {arguments[:2]}")


def _memory(name: str) -> int:
    """A figure of the memory of this process in bytes."""
    for line in Path("/proc/self/status").read_text("ascii").splitlines():
        if line.startswith(f"{name}:"):
            return int(line.split()[1]) * 1024
    return 0
