"""Evaluating requirements on DICOM JSON documents (PS3.18 F): one outcome for each requirement.

What a document does not show, such as the files that records reference, is unknown.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from apdsl.evaluation.profile import profile
from apdsl.model.common import CommonModel
from apdsl.model.profile import ProfileModel
from apdsl.runtime.checks import Check, Outcome, evaluate
from apdsl.runtime.dataset import DataSet, Element
from apdsl.runtime.file_set import DICOMDIR, FileSet
from apdsl.runtime.instance import Instance
from apdsl.runtime.judging import judge_instance
from apdsl.runtime.profile import Profile
from apdsl.runtime.reading.file import ReadFile
from apdsl.runtime.reading.recognition import MEDIA_STORAGE_DIRECTORY
from apdsl.runtime.record import Record
from apdsl.runtime.tags import (
    DIRECTORY_RECORD_SEQUENCE,
    META_GROUP,
    REFERENCED_FILE_ID,
    group_of,
)

_WORST_FIRST = (Outcome.VIOLATED, Outcome.UNKNOWN, Outcome.SATISFIED, Outcome.NOT_APPLICABLE)


def evaluate_document(
    model: ProfileModel, common: CommonModel, document: Mapping[str, Any]
) -> dict[str, Outcome]:
    """The outcome of each requirement on instances, for the Data Set and header in a document.

    Raises ValueError when the document is not of the form of PS3.18 F.2.
    """
    return outcomes(profile(model, common), instance_of(document))


def evaluate_directory(
    model: ProfileModel, common: CommonModel, document: Mapping[str, Any]
) -> dict[str, Outcome]:
    """The outcome of each requirement on the DICOMDIR and its records, for one in a document.

    A requirement on records has the worst outcome it has for any of them. Raises ValueError when
    the document is not of the form of PS3.18 F.2.
    """
    return directory_outcomes(profile(model, common), instance_of(document))


def instance_of(document: Mapping[str, Any]) -> Instance:
    """The instance in a document that has the elements of the header beside those of the Data Set.

    Raises ValueError when the document is not of the form of PS3.18 F.2.
    """
    elements = dict(DataSet.from_json(document).elements())
    header = {tag: element for tag, element in elements.items() if group_of(tag) == META_GROUP}
    rest = {tag: element for tag, element in elements.items() if tag not in header}
    return Instance((), 0, DataSet(header), DataSet(rest))


def outcomes(executable: Profile, instance: Instance) -> dict[str, Outcome]:
    """The outcome of each check on instances and files, and of the lists of X.3.1."""
    found = _listed(executable, instance)
    for check in executable.checks:
        if check.subject == "file" or (check.subject == "instance" and _concerns(check, instance)):
            found[check.requirement_id] = evaluate(check, instance)[0]
        elif check.subject == "instance":
            found[check.requirement_id] = Outcome.NOT_APPLICABLE
    return found


def _concerns(check: Check, instance: Instance) -> bool:
    if check.sop_classes is None:  # a DICOMDIR is judged by rules of its own
        return instance.sop_class != MEDIA_STORAGE_DIRECTORY
    return instance.sop_class in check.sop_classes


def _listed(executable: Profile, instance: Instance) -> dict[str, Outcome]:
    """The outcome of the closed lists of SOP Classes and of Transfer Syntaxes."""
    lists = (executable.sop_requirement_id, executable.transfer_syntax_requirement_id)
    found = dict.fromkeys(filter(None, lists), Outcome.SATISFIED)
    judged = judge_instance(instance, replace(executable, checks=()))
    for entry in judged.unverified:
        found[entry.requirement_id] = Outcome.UNKNOWN
    for finding in judged.findings:
        found[finding.requirement_id] = Outcome.VIOLATED
    return found


def directory_outcomes(executable: Profile, instance: Instance) -> dict[str, Outcome]:
    """The outcome of each check on the DICOMDIR and on the records in its Data Set."""
    dicomdir = ReadFile((DICOMDIR,), "dicom", instance)
    file_set = FileSet(Path(), (dicomdir,), dicomdir=dicomdir)
    records = tuple(_records(instance.dataset))
    found: dict[str, Outcome] = {}
    for check in executable.checks:
        if check.subject == "file-set":
            found[check.requirement_id] = evaluate(check, file_set)[0]
        elif check.subject == "record":
            found[check.requirement_id] = _worst(
                evaluate(check, record)[0]
                for record in records
                if check.record_types is None or record.type in check.record_types
            )
    return found


def _records(directory: DataSet) -> Iterator[Record]:
    """The records of a directory, of which the document does not tell what stands below them."""
    for item in directory.items(DIRECTORY_RECORD_SEQUENCE):
        record = Record(item, 0, fileset=directory)
        record.children.append(_SOMETHING_BELOW)
        yield record


_SOMETHING_BELOW = Record(DataSet({REFERENCED_FILE_ID: Element("CS", ("UNREAD",))}), 0)


def _worst(found: Iterable[Outcome]) -> Outcome:
    return min(found, key=_WORST_FIRST.index, default=Outcome.NOT_APPLICABLE)
