"""Verdicts of apdsl and of another program on the same files, and the deviations between them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Final

import pydicom.data
from pydicom.uid import UID

from apdsl import catalogue
from apdsl.evaluation.profile import profile
from apdsl.runtime.engine import Input, judge, read_input
from apdsl.runtime.instance import Instance
from apdsl.runtime.profile import Profile
from tests.peers.deviation import Deviation, Said
from tests.peers.variants import variants


@dataclass(frozen=True)
class Files:
    """DICOM files in a folder without a DICOMDIR, read once; what each of them is, by name."""

    folder: Path
    given: Input
    titles: Mapping[str, str]

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self.titles)


def written(folder: Path, contents: Mapping[str, bytes]) -> Files:
    """Writes files of these titles into a folder, and reads them."""
    titles = {f"F{number:07}": title for number, title in enumerate(contents, start=1)}
    for name, title in titles.items():
        (folder / name).write_bytes(contents[title])
    return Files(folder, read_input(folder), titles)


def varied_instances(folder: Path) -> Files:
    """The variants in a folder."""
    contents = {}
    for number, variant in enumerate(variants(), start=1):
        title = f"{number} {UID(variant.sop_class).name} {UID(variant.transfer_syntax).name}"
        contents[f"{title}: {variant.what}"] = variant.file(number)
    return written(folder, contents)


def files_of_pydicom(folder: Path) -> Files:
    """The files that pydicom is tested with, directories and what is no DICOM among them."""
    source = Path(pydicom.data.__file__).parent / "test_files"
    found = sorted(path for path in source.rglob("*") if path.is_file())
    return written(folder, {str(path.relative_to(source)): path.read_bytes() for path in found})


@cache
def executable(identifier: str) -> Profile:
    """The profile of the product with this identifier."""
    return profile(catalogue.model(identifier), catalogue.common())


def violations(files: Files, identifier: str) -> dict[str, frozenset[str]]:
    """What apdsl says of each file: the requirements of a profile that it violates.

    A file that is no DICOM file violates that it is one.
    """
    report = judge(files.given, [executable(identifier)])
    found: dict[str, set[str]] = {name: set() for name in files.titles}
    for finding in report.findings:
        if finding.severity == "error" and finding.path in found:
            found[finding.path].add(finding.requirement_id)
    for summary in report.files:
        if summary.path in found and summary.kind != "dicom":
            found[summary.path].add(NO_DICOM_FILE)
    return {name: frozenset(ids) for name, ids in found.items()}


NO_DICOM_FILE: Final = "no DICOM file"


@dataclass
class Comparison:
    """What another program and apdsl say of many files under one profile.

    ``met`` counts the files for which a deviation was needed, by its number; ``overlooked`` are the
    requirements that the other program does not see violated. ``unexplained`` tells every other
    difference.
    """

    identifier: str
    deviations: tuple[Deviation, ...]
    accepted: int = 0
    rejected: int = 0
    explained: int = 0
    met: Counter[str] = field(default_factory=Counter)
    overlooked: set[str] = field(default_factory=set)
    unexplained: list[str] = field(default_factory=list)

    def add(self, title: str, instance: Instance | None, said: Said, ours: frozenset[str]) -> None:
        """Compares the verdicts on one file."""
        if said.accepts == (not ours):
            self.accepted += said.accepts
            self.rejected += not said.accepts
            return
        numbers = self._explained(instance, said, ours) if instance else None
        if numbers:
            self.explained += 1
            self.met.update(numbers)
            self.overlooked |= ours
        else:
            theirs = "accepts" if said.accepts else f"rejects: {'; '.join(said.reasons)}"
            mine = f"rejects: {', '.join(sorted(ours))}" if ours else "accepts"
            self.unexplained.append(f"{title}: the other {theirs}; apdsl {mine}")

    def _explained(
        self, instance: Instance, said: Said, ours: frozenset[str]
    ) -> frozenset[str] | None:
        """The deviations that excuse all that one of the two has against the instance."""
        numbers = set()
        for objection in ours or said.reasons:
            for deviation in self.deviations:
                excuses = deviation.excuses_acceptance if ours else deviation.excuses_rejection
                if excuses(objection, instance, self.identifier):
                    numbers.add(deviation.number)
                    break
            else:
                return None
        return frozenset(numbers)

    def __str__(self) -> str:
        met = ", ".join(f"{number} ({count})" for number, count in sorted(self.met.items()))
        return (
            f"{self.identifier}: {self.accepted + self.rejected + self.explained} instances, "
            f"{self.accepted} accepted and {self.rejected} rejected by both"
            + (f", {self.explained} by one of the two; deviations {met}" if met else "")
        )


def compared(
    files: Files,
    said: Mapping[str, Said],
    ours: Mapping[str, frozenset[str]],
    comparison: Comparison,
) -> Comparison:
    """Compares what another program said of files with the requirements that they violate."""
    instances = {file.name: file.instance for file in files.given.file_set.files}
    for name, title in files.titles.items():
        comparison.add(title, instances[name], said[name], ours[name])
    return comparison
