"""DCMTK's dcmmkdir: its options for profiles, and what it says of files."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from pathlib import Path
from typing import Final

from tests.peers import peer
from tests.peers.deviation import Said

_ULTRASOUND_MEDIA: Final = ("MOD23-90", "CDR", "DVD-RAM", "DVD")
_DEVICES: Final = ("USB", "MMC", "CF", "SD")


def _ultrasound() -> Iterator[tuple[str, tuple[str, ...]]]:
    for purpose, frames in product(("ID", "SC", "CC"), ("SF", "MF")):
        option = f"--ultrasound-{purpose}-{frames}".lower()
        identifiers = (f"STD-US-{purpose}-{frames}-{medium}" for medium in _ULTRASOUND_MEDIA)
        yield option, tuple(identifiers)


OPTIONS: Final[Mapping[str, tuple[str, ...]]] = {
    "--general-purpose": ("STD-GEN-CD", "STD-GEN-DVD-RAM", "STD-GEN-BD"),
    "--general-dvd-jpeg": ("STD-GEN-DVD-JPEG",),
    "--general-dvd-j2k": ("STD-GEN-DVD-J2K",),
    "--general-bd-jpeg": ("STD-GEN-BD-JPEG",),
    "--general-bd-j2k": ("STD-GEN-BD-J2K",),
    "--general-bd-mpeg2-mpml": ("STD-GEN-BD-MPEG2-MPML",),
    "--general-bd-mpeg2-mphl": ("STD-GEN-BD-MPEG2-MPHL",),
    "--general-bd-mpeg4-hp": ("STD-GEN-BD-MPEG4-HPLV41",),
    "--general-bd-mpeg4-hpbd": ("STD-GEN-BD-MPEG4-HPLV41BD",),
    "--general-bd-mpeg4-hp2d": ("STD-GEN-BD-MPEG4-HPLV42-2D",),
    "--general-bd-mpeg4-hp3d": ("STD-GEN-BD-MPEG4-HPLV42-3D",),
    "--general-bd-mpeg4-hpst": ("STD-GEN-BD-MPEG4-SHPLV42",),
    "--usb-and-flash-jpeg": tuple(f"STD-GEN-{device}-JPEG" for device in _DEVICES),
    "--usb-and-flash-j2k": tuple(f"STD-GEN-{device}-J2K" for device in _DEVICES),
    "--general-mime": ("STD-GEN-MIME",),
    "--mpeg2-mpml-dvd": ("STD-DVD-MPEG2-MPML",),
    "--basic-cardiac": ("STD-XABC-CD",),
    "--xray-angiographic": ("STD-XA1K-CD",),
    "--xray-angiographic-dvd": ("STD-XA1K-DVD",),
    "--dental-radiograph": ("STD-DEN-CD",),
    "--ct-and-mr": tuple(f"STD-CTMR-{medium}" for medium in ("MOD41", "CD", "DVD-RAM", "DVD")),
    **dict(_ultrasound()),
}
"""The options of dcmmkdir for current profiles, with the identifiers that each stands for.

Of the two options left out, ``--12-lead-ecg`` and ``--hemodynamic-waveform``, the profiles are
retired. None stands for profiles with security or for those of Annex L.
"""


def index(folder: Path, names: Sequence[str], *options: str) -> dict[str, Said]:
    """Makes dcmmkdir write a DICOMDIR for files in a folder; what it says of each of them."""
    command = [peer("dcmmkdir"), "--verbose", "--no-consistency-check", "--no-backup", *options]
    done = subprocess.run(
        [*command, "--fileset-id", "PEERS", *names],
        cwd=folder, capture_output=True, encoding="latin-1", timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode in (0, 1), done.stderr
    return dict(_read(done.stderr, names))


_CHECKING: Final = re.compile(r"I: checking file: (.*)")
_REJECTED: Final = re.compile(r"W:   (.*)")


def _read(log: str, names: Sequence[str]) -> Iterator[tuple[str, Said]]:
    errors: dict[str, list[str]] = {}
    current = ""
    for line in log.splitlines():
        if checking := _CHECKING.fullmatch(line):
            current = checking[1]
            errors[current] = []
        elif line.startswith("E: ") and current:
            errors[current].append(line.removeprefix("E: ").replace(current, "FILE"))
    assert set(errors) == set(names), log
    listed = {found[1] for line in log.splitlines() if (found := _REJECTED.fullmatch(line))}
    rejected = set(names) if "no good files" in log else listed & set(names)
    for name, reasons in errors.items():
        assert name not in rejected or reasons, f"{name} is rejected without a reason"
        yield name, Said(name not in rejected, tuple(reasons))
