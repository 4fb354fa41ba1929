"""dcmmkdir takes the conformant instances, and refuses those that break what it implements.

Where DCMTK deviates from PS3.11, the deviation is one of those that ``docs/peers.md`` numbers.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

import pytest

from apdsl.model.profile import RequirementKind
from apdsl.sample.instances import SampleFile
from apdsl.sample.violation import every
from tests.peers.dcmmkdir import OPTIONS, index
from tests.peers.deviation import Said
from tests.peers.deviations import of_option
from tests.sample.judged import samples

pytestmark = [pytest.mark.peer, pytest.mark.parametrize("option", OPTIONS)]

IMPLEMENTED: Final[frozenset[RequirementKind]] = frozenset(
    {"parameter", "group", "pairs", "sop-classes", "transfer-syntaxes"}
)


def said_of(files: Iterable[SampleFile], option: str, folder: Path) -> list[Said]:
    """What dcmmkdir says of each file, under names of their own."""
    names = []
    for number, file in enumerate(files):
        names.append(f"F{number:07}")
        (folder / names[-1]).write_bytes(file.encoded())
    said = index(folder, names, option)
    return [said[name] for name in names]


def test_it_takes_conformant_instances(option: str, tmp_path: Path) -> None:
    identifier = OPTIONS[option][0]
    files = samples(identifier).bases.files
    wrong = [
        f"{file.name}: {reason}"
        for file, said in zip(files, said_of(files, option, tmp_path), strict=True)
        if not said.accepts
        for reason in said.reasons
        if not any(
            deviation.excuses_rejection(reason, file.instance(), identifier)
            for deviation in of_option(option)
        )
    ]
    assert not wrong


def test_it_refuses_what_breaks_what_it_implements(option: str, tmp_path: Path) -> None:
    identifier = OPTIONS[option][0]
    bases = samples(identifier).bases
    broken = [
        (requirement, violating, file)
        for requirement in every.enforced(bases)
        if requirement.kind in IMPLEMENTED
        for violating in (every.broken(requirement, bases),)
        for file in violating.sample.files
        if file.name == violating.file
    ]
    said = said_of((file for _, _, file in broken), option, tmp_path) if broken else []
    taken = [
        f"{requirement.id}: {violating.how}"
        for (requirement, violating, file), each in zip(broken, said, strict=True)
        if each.accepts
        and not any(
            deviation.excuses_acceptance(requirement.id, file.instance(), identifier)
            for deviation in of_option(option)
        )
    ]
    assert not taken
