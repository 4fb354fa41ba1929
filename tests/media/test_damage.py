"""Damage of any kind to an image, archive or e-mail is a finding or a clear error, soon."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from apdsl.runtime.engine import UnreadableInputError
from tests.media.files import conforming
from tests.media.mails import mime_entity, written, zip_mail, zipped
from tests.media.optical import iso
from tests.media.sticks import Stick
from tests.media.test_udf import plain
from tests.runtime.imposing import report_on

MAKERS: dict[str, Callable[[Path], object]] = {
    "zip": lambda path: path.write_bytes(zipped()),
    "iso": lambda path: iso(path, conforming(), joliet=True, rock_ridge="1.09"),
    "bridge": lambda path: iso(path, conforming(), udf="2.60"),
    "udf": lambda path: plain(path, conforming()),
    "fat12": lambda path: Stick("FAT12").write(path, conforming()),
    "fat16": lambda path: Stick("FAT16", partition=1).write(path, conforming()),
    "mail": lambda path: written(path, zip_mail()),
    "mime": lambda path: written(path, mime_entity()),
}


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Each kind of medium in full."""
    made = {}
    for name, make in MAKERS.items():
        path = tmp_path_factory.mktemp(name) / "medium"
        make(path)
        made[name] = path.read_bytes()
    return made


def damaged(content: bytes, chance: random.Random) -> bytes:
    """The content with bytes changed where there are any, perhaps a piece moved or the end cut."""
    changed = bytearray(content)
    used = [at for at in range(0, len(changed), 16) if any(changed[at : at + 16])]
    for _ in range(chance.choice((1, 3, 20, 200))):
        at = chance.choice(used) + chance.randrange(16)
        if at < len(changed):
            changed[at] = chance.choice(
                (0, 0xFF, 0x7F, 0x80, changed[at] ^ 1, chance.randrange(256))
            )
    if chance.random() < 0.2:
        source, target = chance.choice(used), chance.choice(used)
        changed[target : target + 512] = changed[source : source + 512]
    if chance.random() < 0.2:
        del changed[chance.choice(used) :]
    return bytes(changed)


@pytest.mark.filterwarnings("ignore:Invalid value for VR")
@pytest.mark.parametrize("kind", MAKERS)
@pytest.mark.parametrize("seed", range(8))
def test_damage_gives_a_report_or_a_clear_error(
    tmp_path: Path, sound: dict[str, bytes], kind: str, seed: int
) -> None:
    chance = random.Random(f"{kind}{seed}")
    path = tmp_path / "medium"
    for _ in range(4):
        path.write_bytes(damaged(sound[kind], chance))
        started = time.monotonic()
        try:
            report = report_on(path)
        except UnreadableInputError as error:
            assert str(path) in str(error)
        else:
            reasons = [entry.reason for entry in report.unverified]
            assert not any("the check itself failed" in reason for reason in reasons)
        assert time.monotonic() - started < 5
    assert [entry.name for entry in tmp_path.iterdir()] == ["medium"]
