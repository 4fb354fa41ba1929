"""What an input does not show of its medium is listed as not verified, for all profiles."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from apdsl import catalogue, evaluation
from apdsl.runtime.engine import judge, read_input
from apdsl.runtime.profile import Profile
from tests.media.files import conforming
from tests.media.mails import mime_entity, written, zip_mail, zipped
from tests.media.optical import iso
from tests.media.sticks import Stick
from tests.media.test_udf import plain
from tests.runtime.disc import Disc


def archive(path: Path) -> Path:
    path.write_bytes(zipped())
    return path


INPUTS: dict[str, Callable[[Path], Path]] = {
    "folder": Disc.conforming().write,
    "file": lambda path: Disc.conforming().write(path) / "IM" / "0001",
    "DICOMDIR": lambda path: Disc.conforming().write(path) / "DICOMDIR",
    "ISO 9660": lambda path: iso(path, conforming()),
    "bridge": lambda path: iso(path, conforming(), udf="2.60"),
    "UDF": lambda path: plain(path, conforming()),
    "FAT12": lambda path: Stick("FAT12").write(path, conforming()),
    "FAT16": lambda path: Stick("FAT16", partition=1).write(path, conforming()),
    "FAT32": lambda path: Stick("FAT32").write(path, conforming()),
    "ZIP": archive,
    "ZIP by e-mail": lambda path: written(path, zip_mail()),
    "MIME": lambda path: written(path, mime_entity()),
}

_ISO = {
    "PS3.12:F.1.1/volume-identifier",
    "PS3.12:F.2.2.1/system-identifier",
    "PS3.12:P.1.2/one-volume",
    "PS3.12:P.2.1.1/interchange-levels",
}
_UDF = {
    *(f"PS3.12:{annex}.1.1/udf-character-set" for annex in "JPX"),
    *(f"PS3.12:{annex}.1.2/one-volume" for annex in "JPX"),
    *(f"PS3.12:{annex}.2.1.1/interchange-levels" for annex in "JPX"),
    *(f"PS3.12:{annex}.2.1.2/no-virtual-partition" for annex in "JX"),
    *(f"PS3.12:{annex}.2.1.3/no-sparable-partition" for annex in "JX"),
}
_BOOT = {"PS3.12:M.2.2/boot-sector", "PS3.12:Q.2.2/boot-sector"}
_MAIL = {f"L.{annex}/message/uncompressed" for annex in ("3.2", "4.2")}
_ZIP_MAIL = _MAIL | {
    f"L.{annex}/{name}"
    for annex in ("3.2", "4.2")
    for name in (
        *("ZIP", "message/Subject", "part/Content-Disposition"),
        *("part/Content-Disposition/filename", "part/Content-Type", "part/Content-Type/id"),
        "part/Content-Type/name",
    )
}
_ATTACHED = {"PS3.15:B.8/file-set-attached"}

SHOWN: dict[str, set[str]] = {
    "folder": set(),
    "file": set(),
    "DICOMDIR": set(),
    "ISO 9660": _ISO,
    "bridge": _ISO | _UDF,
    "UDF": _UDF,
    "FAT12": _BOOT,
    "FAT16": _BOOT,
    "FAT32": set(),
    "ZIP": set(),
    "ZIP by e-mail": _ZIP_MAIL | _ATTACHED,
    "MIME": _MAIL | _ATTACHED | {"G.3.2/DICOM-MIME"},
}
"""What each input shows to be as it is asked for, of all that a folder of files never shows."""


@cache
def profiles() -> tuple[Profile, ...]:
    common = catalogue.common()
    return tuple(evaluation.profile(model, common) for model in catalogue.models(()))


@pytest.mark.parametrize("kind", INPUTS)
def test_what_is_not_shown_is_not_verified(tmp_path: Path, kind: str) -> None:
    """All else of the 82 profiles is a finding or not verified, and never passes in silence."""
    given = read_input(INPUTS[kind](tmp_path / "input"))
    assert len(profiles()) == 82
    passed = set()
    for profile in profiles():
        report = judge(given, [profile])
        said = {entry.requirement_id for entry in (*report.findings, *report.unverified)}
        passed |= {entry.requirement_id for entry in profile.unverified} - said
        unverified = {entry.requirement_id for entry in report.unverified}
        physical = [demand for demand in profile.medium_demands if demand.medium.physical]
        assert all(demand.requirement_id in unverified for demand in physical)
    assert passed == SHOWN[kind]
