"""File-sets with a mark in every text that they hold, names of files and labels too."""

from __future__ import annotations

import io
import zipfile
from email.message import EmailMessage
from pathlib import Path

import pydicom
from pydicom.dataset import Dataset
from pydicom.filewriter import dcmwrite

from apdsl.demo import _copy_file_set
from apdsl.runtime.values import TEXT
from tests.media.sticks import Stick

MARK = "QXZVJK"
DIGITS = "7461398205"

_CHARACTER_SET_TAG = 0x00080005
_CHARACTER_SET = b"ISO_IR 100"
_DIRECTORY_LINKS = frozenset({0x00041500})
_TRANSFER_SYNTAX = frozenset({0x00020010})
_WHAT_IT_IS = frozenset({0x00080016, 0x00020002, 0x00041430, 0x00041510, 0x00041512})


def planted(root: Path, *, even_what_it_is: bool = False) -> Path:
    """A real File-set of CT, MR and CR Images with the mark in every text.

    SOP Classes, Transfer Syntaxes and record types stay, so that most rules are reached, unless
    ``even_what_it_is``. The DICOMDIR names the files by their names of now, or by wrong ones.
    """
    source = root / "source"
    _copy_file_set(source)
    target = root / f"disc {MARK}"
    for number, path in enumerate(sorted(path for path in source.rglob("*") if path.is_file())):
        name = Path(path.name) if path.name == "DICOMDIR" else Path(f"{MARK}.{number}", MARK)
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        (target / name).write_bytes(marked(path, even_what_it_is))
    (target / f"{MARK}.TXT").write_text(f"{MARK} is no DICOM file")
    (target / f"{MARK}.LNK").symlink_to(root / "elsewhere")
    (target / f"{MARK}.BAD").write_bytes(b"\0" * 128 + b"DICM" + MARK.encode())
    return target


def marked(path: Path, even_what_it_is: bool) -> bytes:
    """A DICOM file with the mark in every text; numbers of text become a number that stands out."""
    kept = _TRANSFER_SYNTAX if even_what_it_is else _TRANSFER_SYNTAX | _WHAT_IT_IS
    data_set = pydicom.dcmread(path)
    with pydicom.config.disable_value_validation():
        _mark(data_set.file_meta, kept)
        _mark(data_set, kept)
        data_set.SpecificCharacterSet = _CHARACTER_SET.decode()
        # Too many, too long, or not permitted: what rules stumble over.
        data_set.add_new(0x00102180, "SH", MARK * 4)
        data_set.add_new(0x00091001, "LO", MARK)
        if "Rows" in data_set:
            data_set.Rows = 12345
        buffer = io.BytesIO()
        dcmwrite(buffer, data_set, implicit_vr=False, little_endian=True)
    content = buffer.getvalue()
    if even_what_it_is:
        syntax = str(data_set.file_meta.TransferSyntaxUID).encode()
        content = content.replace(syntax, MARK.ljust(len(syntax), ".").encode(), 1)
    return content.replace(_CHARACTER_SET, MARK.ljust(len(_CHARACTER_SET)).encode())


def _mark(data_set: Dataset, kept: frozenset[int]) -> None:
    for element in data_set:
        tag = int(element.tag)
        if element.VR == "SQ":
            for item in element.value:
                _mark(item, kept)
        elif tag == _CHARACTER_SET_TAG:
            element.value = _CHARACTER_SET.decode()  # pydicom writes by none other than a known one
        elif element.VR in TEXT and tag not in kept:
            if tag in _DIRECTORY_LINKS:
                element.value = [MARK, f"{MARK}.{data_set.get('InstanceNumber', 1)}"]
            elif element.VR in ("IS", "DS"):
                element._value = DIGITS
            elif element.VR == "PN":
                element.value = MARK
            else:
                element._value = MARK


def on_stick(root: Path, folder: Path) -> Path:
    """The File-set on an image of a stick with the mark as label."""
    files = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.is_symlink()
    }
    stick = Stick(label=MARK.ljust(11).encode())
    renamed = {
        name if name == "DICOMDIR" else f"{MARK}/{number}": content
        for number, (name, content) in enumerate(list(files.items())[:12])
    }
    return stick.write(root / f"{MARK}.img", renamed)


def in_mail(root: Path, folder: Path) -> Path:
    """The File-set in a ZIP archive in an e-mail, the mark in names and headers."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and not path.is_symlink():
                archive.write(path, path.relative_to(folder).as_posix())
        archive.writestr(f"../{MARK}", MARK)
        archive.comment = MARK.encode()
    message = EmailMessage()
    for header in ("Subject", "From", "To", "Message-ID", "X-Mailer"):
        message[header] = f"<{MARK}@example.org>"
    message.set_content(MARK)
    message.add_attachment(
        buffer.getvalue(), maintype="application", subtype="zip", filename=f"{MARK}.ZIP"
    )
    target = root / f"{MARK}.eml"
    target.write_bytes(message.as_bytes())
    return target
