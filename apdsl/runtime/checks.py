"""Checks: requirements that can be run on an instance, a record or a File-set."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any, Literal, TypeAlias

from apdsl.runtime.tags import ElementPath

Subject: TypeAlias = Literal["instance", "file", "record", "file-set"]
"""What a check is run on: each SOP Instance; each DICOM file, the DICOMDIR included (for demands on
the File Meta Information); each Directory Record; the File-set once."""

Severity: TypeAlias = Literal["error", "warning"]


class Outcome(Enum):
    """What came of running a check on one subject."""

    SATISFIED = "satisfied"
    VIOLATED = "violated"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not applicable"


@dataclass(frozen=True, slots=True)
class Violation:
    """A demand that the subject does not meet.

    ``element`` is a tag, or a path of tags and item numbers. ``found`` and ``expected`` are what
    the message compares, as text. ``locator`` names another place than the subject itself: a
    File ID such as ``IM/0001`` or a record such as ``DICOMDIR#1234 IMAGE``.
    """

    message: str
    element: int | ElementPath | None = None
    found: str | None = None
    expected: str | None = None
    locator: str | None = None

    @property
    def element_path(self) -> ElementPath | None:
        """The element as a path, also when it was given as a tag."""
        return (self.element,) if isinstance(self.element, int) else self.element


@dataclass(frozen=True, slots=True)
class Unknown:
    """A demand that could not be judged, and why."""

    reason: str
    locator: str | None = None


@dataclass(frozen=True, slots=True)
class NotApplicable:
    """A demand that does not concern the subject."""


Result: TypeAlias = Violation | Unknown | NotApplicable
Results: TypeAlias = Iterator[Result]


@dataclass(frozen=True, slots=True)
class Check:
    """A requirement in executable form.

    ``run`` gets the subject (an ``Instance``, also for files; a ``Record`` or a ``FileSet``) and
    yields what is wrong, unknown or not applicable; nothing yielded means satisfied. What it yields
    depends on nothing but the subject, so that it need not run on each of many equal ones.

    ``source`` says where the demand is written (``annex-a.apdsl:41``). ``sop_classes`` (UIDs)
    limits a check on instances, ``record_types`` one on records, to some of them; None means all.
    """

    requirement_id: str
    clause: str
    subject: Subject
    run: Callable[[Any], Results]
    source: str = ""
    text: str = ""
    severity: Severity = "error"
    sop_classes: frozenset[str] | None = None
    record_types: frozenset[str] | None = None


def evaluate(check: Check, subject: Any) -> tuple[Outcome, tuple[Violation | Unknown, ...]]:
    """Runs a check: its outcome, and the violations and unknowns it gave.

    What the medium no longer gives is unknown. A check that fails itself (a defect of its code, not
    of the subject) gives an unknown that names the defect, so that it hides no other finding.
    """
    results: list[Violation | Unknown] = []
    applicable = True
    try:
        for result in check.run(subject):
            if isinstance(result, NotApplicable):
                applicable = False
            else:
                results.append(result)
    except OSError as error:
        results.append(Unknown(error.strerror or str(error)))
    except Exception as error:
        origin = check.source or check.requirement_id
        reason = f"the check itself failed ({origin}): {type(error).__name__}: {error}"
        results.append(Unknown(reason))
    if not results:
        return (Outcome.SATISFIED if applicable else Outcome.NOT_APPLICABLE), ()
    violated = any(isinstance(result, Violation) for result in results)
    return (Outcome.VIOLATED if violated else Outcome.UNKNOWN), tuple(results)
