"""dcmmkdir takes the conformant instances, and refuses those that break what it implements.

Where DCMTK deviates from PS3.11, the deviation has its number.
"""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import Final

import pytest

from apdsl.model.profile import Requirement
from apdsl.sample.instances import SampleFile
from apdsl.sample.violation import every
from tests.peers import peer
from tests.sample.judged import samples

pytestmark = pytest.mark.peer

OPTIONS: Final = {
    "STD-XABC-CD": "--basic-cardiac",
    "STD-XA1K-CD": "--xray-angiographic",
    "STD-XA1K-DVD": "--xray-angiographic-dvd",
    "STD-US-ID-SF-CDR": "--ultrasound-id-sf",
    "STD-US-ID-MF-CDR": "--ultrasound-id-mf",
    "STD-US-SC-SF-CDR": "--ultrasound-sc-sf",
    "STD-US-SC-MF-CDR": "--ultrasound-sc-mf",
    "STD-US-CC-SF-CDR": "--ultrasound-cc-sf",
    "STD-US-CC-MF-CDR": "--ultrasound-cc-mf",
    "STD-GEN-CD": "--general-purpose",
    "STD-CTMR-CD": "--ct-and-mr",
    "STD-GEN-MIME": "--general-mime",
    "STD-GEN-DVD-JPEG": "--general-dvd-jpeg",
    "STD-GEN-DVD-J2K": "--general-dvd-j2k",
    "STD-DVD-MPEG2-MPML": "--mpeg2-mpml-dvd",
    "STD-GEN-USB-JPEG": "--usb-and-flash-jpeg",
    "STD-GEN-USB-J2K": "--usb-and-flash-j2k",
    "STD-DEN-CD": "--dental-radiograph",
    "STD-GEN-BD-JPEG": "--general-bd-jpeg",
    "STD-GEN-BD-J2K": "--general-bd-j2k",
    "STD-GEN-BD-MPEG2-MPML": "--general-bd-mpeg2-mpml",
    "STD-GEN-BD-MPEG2-MPHL": "--general-bd-mpeg2-mphl",
    "STD-GEN-BD-MPEG4-HPLV41": "--general-bd-mpeg4-hp",
    "STD-GEN-BD-MPEG4-HPLV41BD": "--general-bd-mpeg4-hpbd",
    "STD-GEN-BD-MPEG4-HPLV42-2D": "--general-bd-mpeg4-hp2d",
    "STD-GEN-BD-MPEG4-HPLV42-3D": "--general-bd-mpeg4-hp3d",
    "STD-GEN-BD-MPEG4-SHPLV42": "--general-bd-mpeg4-hpst",
}
"""The option of dcmmkdir for a profile of each group."""

EXPLICIT = "1.2.840.10008.1.2.1"

REFUSED: Final = {
    "3": lambda identifier, file: (
        re.fullmatch(r"STD-GEN-BD-MPEG[24]-(MPML|MPHL|HPLV41|HPLV41BD)", identifier)
        and file.meta.text(0x00020010) == EXPLICIT
    ),
}
"""Conformant instances that it refuses, by the number of the deviation."""

TAKEN: Final = {
    "1": r"STD-CTMR-CD E\.3\.4\.1/(GrayscaleSC/(Photo.*|Bits.*|HighBit)"
    r"|PaletteColorSC/(Bits.*|HighBit))",
    "5": r"STD-US-CC-.* .*/(PixelComponentRangeSt(art|op)|NumberOfTableEntries"
    r"|TableOf(PixelValues|ParameterValues)|PixelValueMappingCodeSequence)",
    "6": r"STD-US-SC-.* .*/SequenceOfUltrasoundRegions/(PixelComponent.*|NumberOfTable.*"
    r"|TableOf.*|PixelValueMappingCodeSequence)",
    "19": r"STD-XA.* .*/group-60xx",
}
"""Patterns of ``profile requirement`` that it does not refuse, by the number of the deviation."""

IMPLEMENTED = ("parameter", "group", "pairs", "sop-classes", "transfer-syntaxes")


def refused(identifier: str, files: tuple[SampleFile, ...], folder: Path) -> set[str]:
    """The files that dcmmkdir refuses under the profile."""
    found = set()
    for file in files:
        path = folder.joinpath(*file.file_id)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.encoded())
        command = [peer("dcmmkdir"), OPTIONS[identifier], "--no-backup", "--output-file", "OUT"]
        done = subprocess.run(
            [*command, file.name], cwd=folder, capture_output=True, encoding="latin-1", check=False
        )
        (folder / "OUT").unlink(missing_ok=True)
        if done.returncode or "no good files" in done.stderr:
            found.add(file.name)
    return found


@pytest.mark.parametrize("identifier", list(OPTIONS))
def test_it_takes_conformant_instances(identifier: str, tmp_path: Path) -> None:
    files = samples(identifier).bases.files
    excused = {
        file.name
        for file in files
        if any(deviates(identifier, file) for deviates in REFUSED.values())
    }
    assert refused(identifier, files, tmp_path) == excused


def broken_instances(identifier: str) -> list[Requirement]:
    return [
        requirement
        for requirement in every.enforced(samples(identifier).bases)
        if requirement.kind in IMPLEMENTED
    ]


@pytest.mark.parametrize("identifier", list(OPTIONS))
def test_it_refuses_what_breaks_what_it_implements(identifier: str, tmp_path: Path) -> None:
    taken = []
    for requirement in broken_instances(identifier):
        violating = every.broken(requirement, samples(identifier).bases)
        files = tuple(file for file in violating.sample.files if file.name == violating.file)
        excused = any(
            re.fullmatch(pattern, f"{identifier} {requirement.id}") for pattern in TAKEN.values()
        )
        if bool(refused(identifier, files, tmp_path)) is excused:
            taken.append(f"{requirement.id}: {violating.how}" + (" (refused)" if excused else ""))
    assert not taken
