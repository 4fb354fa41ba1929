"""What is fuzzed: each target takes any bytes, and raises where a law of the reader is broken."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from apdsl.runtime.directory import directory_of
from apdsl.runtime.instance import Instance
from apdsl.runtime.limits import Limits
from apdsl.runtime.media.contents import MemoryContent
from apdsl.runtime.media.opening import volume_in
from apdsl.runtime.reading.file import FileReader, ReadFile
from apdsl.runtime.reading.recognition import HEAD_LENGTH
from apdsl.runtime.secure.envelope import EnvelopeError, examine
from apdsl.runtime.secure.opening import Keys, open_envelope
from tests.fuzz.sparse import unpacked

LIMITS = Limits(
    elements=20_000,
    all_elements=60_000,
    directory_elements=20_000,
    inflated=1 << 20,
    archive_inflated=1 << 22,
    unsuspicious=1 << 18,
    kept=1 << 22,
    files=300,
    file_system=1 << 23,
    clusters=20_000,
    extents=2_000,
    mail_parts=200,
    cms_parts=5_000,
    key_iterations=50,
)
"""Small ones, so that many inputs are tried and each is seen to be bounded."""

_PATH = Path("fuzzed")
_MOST_MEMBERS = 20


class BrokenLawError(AssertionError):
    """An input made the reader do what it never may."""


def _read(content: bytes, reader: FileReader | None = None) -> ReadFile:
    read = (reader or FileReader(LIMITS)).read(MemoryContent(_PATH, content), ("F",), claimed=True)
    _foreseen(read)
    return read


def _foreseen(read: ReadFile) -> None:
    """No file may need the net that catches what no check foresaw."""
    if read.reason.startswith("the reader failed"):
        raise BrokenLawError(read.reason)


def dicom(content: bytes) -> None:
    """A file: what is read of it is read of its beginning too, as far as that goes."""
    whole = _read(content).instance
    if whole is None:
        return
    whole.dataset.to_json()
    beginning = content[: len(content) * 2 // 3]
    if len(beginning) < HEAD_LENGTH:  # it may not even show where DICOM begins
        return
    half = _read(beginning).instance
    if half is not None and _alike(whole, half):
        _is_beginning(whole, half)


def _alike(whole: Instance, half: Instance) -> bool:
    """Whether the shorter file has the same header, as sound, and is decoded in the same way."""
    texts = [
        [
            problem.message
            for problem in instance.problems
            if "is encoded in" in problem.message or problem.rule.startswith("meta-")
        ]
        for instance in (whole, half)
    ]
    return texts[0] == texts[1] and whole.meta.to_json() == half.meta.to_json()


def _is_beginning(whole: Instance, half: Instance) -> None:
    longer, shorter = whole.dataset.to_json(), half.dataset.to_json()
    end = half.dataset.unread_from
    for tag, element in shorter.items():
        if (end is None or int(tag, 16) < end) and longer.get(tag) != element:
            raise BrokenLawError(f"{tag} is {element} in the beginning, {longer.get(tag)} in all")


def dicomdir(content: bytes) -> None:
    """A DICOMDIR: each record is in the tree once, whatever the offsets say."""
    instance = _read(content).instance
    if instance is None:
        return
    directory = directory_of(instance)
    attached = [record for record in directory.records if record.attached]
    below = [child for record in attached for child in record.children]
    if len(set(map(id, [*directory.roots, *below]))) != len(attached):
        raise BrokenLawError("a record has another number of places than one")


def _volume(content: bytes) -> None:
    try:
        volume = volume_in(MemoryContent(_PATH, content), Keys(password=b"x"), LIMITS)
        if volume is None:
            return
        listing = volume.listing()
    except OSError as error:
        if "its structures are damaged" in str(error):
            raise BrokenLawError(str(error)) from error
        return
    names = [member.file_id for member in listing.members]
    if len(set(names)) != len(names) or names != sorted(names):
        raise BrokenLawError("names occur twice, or in no order")
    reader = FileReader(LIMITS)
    for member in listing.members[:_MOST_MEMBERS]:
        _foreseen(reader.read(member.content, member.file_id))


def volume(content: bytes) -> None:
    """An archive or e-mail: the files that it lists are read."""
    _volume(content)


def image(content: bytes) -> None:
    """An image in short form: the files that it lists are read."""
    _volume(unpacked(content))


def cms(content: bytes) -> None:
    """An envelope: examined and opened, or refused with a reason."""
    for keys in (None, Keys(password=b"correct horse")):
        try:
            examine(content, LIMITS)
            open_envelope(content, keys, LIMITS)
        except EnvelopeError:
            continue


TARGETS: dict[str, Callable[[bytes], None]] = {
    "dicom": dicom,
    "dicomdir": dicomdir,
    "iso": image,
    "udf": image,
    "fat": image,
    "zip": volume,
    "mail": volume,
    "cms": cms,
}
