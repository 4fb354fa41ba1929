"""How checks are written as functions: decorators that turn a function into a check.

The text of a requirement is the docstring of its function, after the first paragraph.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeAlias

from apdsl.runtime.checks import Check, NotApplicable, Results, Subject, Unknown, Violation
from apdsl.runtime.dataset import DataSet
from apdsl.runtime.instance import Instance
from apdsl.runtime.profile import RuleUse
from apdsl.runtime.record import Record
from apdsl.runtime.truth import Truth

if TYPE_CHECKING:
    from apdsl.runtime.file_set import FileSet

OnInstance: TypeAlias = Callable[[Instance], Results]
OnRecord: TypeAlias = Callable[[Record], Results]
OnDirectory: TypeAlias = Callable[[DataSet | None], Results]


def on_instance(
    requirement_id: str,
    *,
    clause: str,
    source: str,
    sop_classes: frozenset[str] | None = None,
    where: Callable[[Instance], Truth] | None = None,
    text: str | None = None,
) -> Callable[[OnInstance], Check]:
    """A check on each SOP Instance but the DICOMDIR; of some SOP Classes, or where it applies."""

    def make(function: OnInstance) -> Check:
        def run(instance: Instance) -> Results:
            applies = True if where is None else where(instance)
            if applies is None:
                yield Unknown("whether the requirement concerns the instance could not be decided")
            elif applies:
                yield from function(instance)
            else:
                yield NotApplicable()

        check = _check(requirement_id, clause, "instance", run if where else function, source)
        return replace(check, text=_text(function, text), sop_classes=sop_classes)

    return make


def on_file(
    requirement_id: str, *, clause: str, source: str, text: str | None = None
) -> Callable[[OnInstance], Check]:
    """A check on each DICOM file, the DICOMDIR included."""

    def make(function: OnInstance) -> Check:
        check = _check(requirement_id, clause, "file", function, source)
        return replace(check, text=_text(function, text))

    return make


def on_record(
    requirement_id: str,
    *,
    clause: str,
    source: str,
    record_types: Iterable[str] | None = None,
    text: str | None = None,
) -> Callable[[OnRecord], Check]:
    """A check on each Directory Record, or on those of some types."""
    types = None if record_types is None else frozenset(record_types)

    def make(function: OnRecord) -> Check:
        check = _check(requirement_id, clause, "record", function, source)
        return replace(check, text=_text(function, text), record_types=types)

    return make


def on_directory(
    requirement_id: str, *, clause: str, source: str, text: str | None = None
) -> Callable[[OnDirectory], Check]:
    """A check on the Data Set of the DICOMDIR."""

    def make(function: OnDirectory) -> Check:
        def run(file_set: FileSet) -> Results:
            if file_set.dicomdir is None:
                yield NotApplicable()
                return
            for result in function(file_set.directory_data):
                if isinstance(result, Violation | Unknown):
                    result = replace(result, locator=file_set.dicomdir.name)
                yield result

        check = _check(requirement_id, clause, "file-set", run, source)
        return replace(check, text=_text(function, text))

    return make


def _check(
    requirement_id: str, clause: str, subject: Subject, run: Callable[[Any], Results], source: str
) -> Check:
    return Check(requirement_id, clause, subject, run, source)


def _text(function: Callable[[Any], Results], text: str | None) -> str:
    if text is not None:
        return text
    import inspect

    _, _, rest = (inspect.getdoc(function) or "").partition("\n\n")
    return " ".join(rest.split())


def rules_beside(
    own: Iterable[RuleUse], common: Iterable[RuleUse], *, without: Iterable[str] = ()
) -> tuple[RuleUse, ...]:
    """The rules of a profile, and those of the common ones that it does not impose itself.

    ``without`` names common rules that the profile lifts.
    """
    own = tuple(own)
    imposed = {use.name for use in own if use.level == "shall"} | set(without)
    return (*own, *(use for use in common if use.name not in imposed))
