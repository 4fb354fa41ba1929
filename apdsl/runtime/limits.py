"""The limits that keep reading finite, whatever the input says about itself.

Nothing here is a demand of the standard: what lies beyond a limit is reported as not verified,
never as wrong. Whoever reads passes the limits on; there are none that hold everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import Field, dataclass, field, fields
from types import MappingProxyType
from typing import Any, Final

_KIB: Final = 1024
_MIB: Final = 1024 * _KIB
_GIB: Final = 1024 * _MIB
_UNITS: Final = {
    "": 1,
    "B": 1,
    "KB": 1000,
    "MB": 1000**2,
    "GB": 1000**3,
    "KIB": _KIB,
    "MIB": _MIB,
    "GIB": _GIB,
}
_AMOUNT: Final = re.compile(r"([0-9][0-9_,]{0,30})\s*([A-Za-z]{0,3})")
_LARGEST: Final = 2**62


class LimitError(ValueError):
    """A limit that does not exist, or a value that it cannot have."""


def _count(default: int, meaning: str, largest: int = _LARGEST) -> Any:
    return field(default=default, metadata={"meaning": meaning, "bytes": False, "largest": largest})


def _bytes(default: int, meaning: str) -> Any:
    return field(default=default, metadata={"meaning": meaning, "bytes": True, "largest": _LARGEST})


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of an input is read; each is at least 1. Raises LimitError for other values."""

    # DICOM files
    nesting: int = _count(
        64,
        "levels of Sequences within Sequences; at most 128, which the stack of Python can take",
        largest=128,
    )
    elements: int = _count(5_000_000, "elements and Items of one Data Set, nested ones included")
    all_elements: int = _count(
        10_000_000, "elements and Items of all files together, besides 500 for each file"
    )
    directory_elements: int = _count(
        20_000_000, "elements and Items of a DICOMDIR: a million records of twenty elements"
    )
    text: int = _bytes(64 * _KIB, "a text or a list of numbers; of longer ones the length is known")
    binary: int = _bytes(_KIB, "a binary value; of longer ones the length is known")
    kept: int = _bytes(
        512 * _MIB, "all values of more than 64 bytes that are kept, besides 4 KiB for each file"
    )
    inflated: int = _bytes(_GIB, "what a deflated Data Set, or a file of an archive, inflates to")
    problems: int = _count(20, "malformations recorded for one file")

    # File-sets
    files: int = _count(2_000_000, "files and folders of a File-set")
    folder_depth: int = _count(32, "levels of folders that are entered")

    # Archives
    archive_directory: int = _bytes(32 * _MIB, "the directory of a ZIP archive: some 300,000 files")
    archive_inflated: int = _bytes(
        4 * _GIB, "what is inflated from one archive; Pixel Data that is skipped costs nothing"
    )
    inflation_ratio: int = _count(
        200, "times its packed size that a file of an archive inflates to, from `unsuspicious` on"
    )
    unsuspicious: int = _bytes(64 * _MIB, "what a file of an archive inflates to at any ratio")

    # Images
    file_system: int = _bytes(512 * _MIB, "directories and tables of a disc image")
    one_folder: int = _bytes(64 * _MIB, "one folder of a disc image")
    shared: int = _count(20, "times the size of a disc image that its files take together")
    extents: int = _count(2_000_000, "pieces that the files of a UDF image lie in together")
    allocation_table: int = _bytes(64 * _MIB, "the File Allocation Table: 16 million clusters")
    clusters: int = _count(16_000_000, "clusters or blocks of all files of an image together")

    # E-mails
    mail: int = _bytes(256 * _MIB, "an e-mail")
    mail_parts: int = _count(20_000, "parts of an e-mail, those within parts included")
    mail_header: int = _bytes(64 * _KIB, "the header of an e-mail or of one of its parts")
    mail_headers: int = _bytes(32 * _MIB, "all headers of an e-mail and its parts")
    mail_field: int = _bytes(2 * _KIB, "one field of a header")
    mail_nesting: int = _count(16, "levels of parts within parts of an e-mail")

    # Secure DICOM Files and e-mails
    cms_parts: int = _count(500_000, "values that the structures of CMS are made of")
    secure: int = _bytes(256 * _MIB, "a Secure DICOM File or the body of a secure e-mail")
    recipients: int = _count(64, "recipients or signers of a CMS envelope")
    envelopes: int = _count(8, "layers of CMS within each other")
    key_iterations: int = _count(2_000_000, "steps of deriving a key from a password")

    def __post_init__(self) -> None:
        for limit in fields(self):
            value, largest = getattr(self, limit.name), limit.metadata["largest"]
            if not 1 <= value <= largest:
                raise LimitError(
                    f"the limit {option_name(limit)} is {value}; it is from 1 to {largest}"
                )


DEFAULT: Final = Limits()
"""The limits where none are asked for."""

LIMITS: Final[Mapping[str, Field[Any]]] = MappingProxyType(
    {limit.name.replace("_", "-"): limit for limit in fields(Limits)}
)
"""The limits by the names that options use; ``metadata`` has their meaning and unit."""


def option_name(limit: Field[Any]) -> str:
    """The name of a limit as options write it."""
    return limit.name.replace("_", "-")


def limits_of(settings: Iterable[str]) -> Limits:
    """The limits that settings such as ``inflated=2GiB`` or ``nesting=32`` make of the usual ones.

    Of two settings of one limit, the last holds. Raises LimitError.
    """
    values: dict[str, int] = {}
    for setting in settings:
        name, equals, amount = setting.partition("=")
        limit = LIMITS.get(name.strip().lower().replace("_", "-"))
        if limit is None:
            raise LimitError(f'there is no limit "{name}"; there are {", ".join(LIMITS)}')
        if not equals:
            raise LimitError(f'the limit {name} has no value; write "{name}={written(limit)}"')
        values[limit.name] = _amount(limit, amount.strip())
    return Limits(**values)


def _amount(limit: Field[Any], text: str) -> int:
    match = _AMOUNT.fullmatch(text)
    unit = match[2].upper() if match else ""
    in_bytes = limit.metadata["bytes"]
    if match is None or unit not in _UNITS or (unit and not in_bytes):
        known = "a number of bytes, such as 65536, 64KiB, 512MiB or 2GB" if in_bytes else "a number"
        raise LimitError(f'the limit {option_name(limit)} is {known}, not "{text}"')
    return int(match[1].replace("_", "").replace(",", "")) * _UNITS[unit]


def written(limit: Field[Any]) -> str:
    """The usual value of a limit, as documentation and options write it: ``512MiB``, ``64``."""
    value: int = getattr(DEFAULT, limit.name)
    if limit.metadata["bytes"]:
        for unit, size in (("GiB", _GIB), ("MiB", _MIB), ("KiB", _KIB)):
            if value % size == 0:
                return f"{value // size}{unit}"
    return str(value)
