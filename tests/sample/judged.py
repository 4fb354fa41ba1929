"""Samples read and judged in memory, without any file on a disk."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from apdsl import catalogue, evaluation
from apdsl.model.profile import ProfileModel
from apdsl.runtime.engine import Input, Judge
from apdsl.runtime.file_set import FileSet
from apdsl.runtime.findings import Report
from apdsl.runtime.media.contents import MemoryContent
from apdsl.runtime.media.opening import volume_in
from apdsl.runtime.profile import Profile
from apdsl.runtime.secure.envelope import Envelope, Protection, Recipient
from apdsl.runtime.secure.opening import Keys
from apdsl.runtime.survey import read_file_set
from apdsl.runtime.walk import FileId
from apdsl.sample.file_set import volume
from apdsl.sample.making import Samples
from apdsl.sample.media.packing import Packed
from apdsl.sample.secure import sample_keys

SEED = 1


@cache
def samples(identifier: str) -> Samples:
    """The samples of a profile."""
    return Samples(catalogue.model(identifier), catalogue.common(), SEED)


@cache
def executable(identifier: str) -> Profile:
    """The profile as the engine validates against it."""
    return evaluation.profile(catalogue.model(identifier), catalogue.common())


@cache
def keys() -> Keys:
    """The keys that open the samples."""
    made = sample_keys(SEED)
    return Keys(made.key_pem(), made.certificate_pem())


def read(files: Mapping[FileId, bytes], opening: Keys | None = None) -> FileSet:
    """The File-set of files as a folder has them."""
    return read_file_set(volume(files), None, opening)


def report(file_set: FileSet, profile: Profile, form: str = "folder") -> Report:
    """What the profile says of a File-set."""
    return _judge(profile).report(Input(form, file_set))


_JUDGES: list[tuple[Profile, Judge]] = []
_MOST_JUDGES = 4


def _judge(profile: Profile) -> Judge:
    """A judge recalls of one sample what it found on another."""
    for each, judge in _JUDGES:
        if each is profile:
            return judge
    _JUDGES.insert(0, (profile, Judge([profile])))
    del _JUDGES[_MOST_JUDGES:]
    return _JUDGES[0][1]


def report_on(packed: Packed, profile: Profile) -> Report:
    """What the profile says of a sample in its form, read with the keys."""
    if packed.form == "folder":
        return report(read(packed.files, keys()), profile)
    found = volume_in(MemoryContent(Path("sample"), packed.whole), keys())
    assert found is not None
    return report(read_file_set(found, None, keys()), profile, found.form)


OPENED = Protection(
    Envelope(
        "enveloped_data",
        "AES",
        256,
        (Recipient("RSA"),),
        inner=Envelope("signed_data", digests=("SHA-256",), signatures=("RSA",)),
    )
)
"""What is known of a Secure DICOM File that was opened."""


def as_if_opened(file_set: FileSet, plain: frozenset[FileId]) -> FileSet:
    """The File-set as it is read from Secure DICOM Files, but for those that are plain.

    To encrypt thousands of File-sets, and decrypt them again, takes long and proves nothing about
    requirements on what is in them. That real ones are read so is tested on their own.
    """
    files = tuple(
        file if file.file_id in plain else replace(file, protection=OPENED)
        for file in file_set.files
    )
    dicomdir = next(
        (new for new, old in zip(files, file_set.files, strict=True) if old is file_set.dicomdir),
        None,
    )
    return replace(file_set, files=files, dicomdir=dicomdir)


def models() -> tuple[ProfileModel, ...]:
    """All profiles."""
    return catalogue.models()
