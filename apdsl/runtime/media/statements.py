"""Statements of PS3.12 that a folder does not show and an image does, by their requirement ids."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, TypeAlias

from apdsl.runtime.checks import Results, Unknown, Violation
from apdsl.runtime.file_set import FileSet
from apdsl.runtime.media.volume import BOOT_SECTOR
from apdsl.runtime.tags import FILE_SET_ID

Statement: TypeAlias = Callable[[FileSet], Results | None]
"""What of a statement is not met; None where the input does not show it."""

_BRIDGE: Final = "CD-RTOS CD-BRIDGE"
_CHARACTER_SET: Final = "OSTA Compressed Unicode"
_EXAMPLES: Final = 20

# PS3.12 Table A.2-1: the values of the boot sector that do not depend on the medium.
_BOOT_SECTOR: Final[dict[str, tuple[int, ...]]] = {
    "reserved": (1,),
    "tables": (1, 2),  # two are recommended (note 3)
    "root_entries": (512,),
    "total_16": (0,),
    "hidden": (0,),
    "signature": (0x29,),
}


def _volume_identifier(file_set: FileSet) -> Results | None:
    """The Volume Identifier is the File-set ID (PS3.12 F.1.1)."""
    facts = file_set.medium
    if "system-identifier" not in facts.details:
        return None
    return _compared(facts.volume_identifier or "", file_set)


def _compared(found: str, file_set: FileSet) -> Results:
    data_set = file_set.directory_data
    if data_set is None or data_set.unknown(FILE_SET_ID):
        yield Unknown("there is no DICOMDIR that could be read")
        return
    expected = data_set.text(FILE_SET_ID).rstrip(" ")
    if found != expected:
        message = (
            f'The Volume Identifier of the disc is "{found}", but the File-set ID is "{expected}"; '
            "write the File-set ID there, filled up with spaces (PS3.12 F.1.1)."
        )
        yield Violation(message, FILE_SET_ID, found, expected)


def _system_identifier(file_set: FileSet) -> Results | None:
    """The System Identifier is all spaces without a CD-I application (PS3.12 F.2.2.1)."""
    found = file_set.medium.details.get("system-identifier")
    return None if found is None else _judged_system(str(found).rstrip(" "))


def _judged_system(found: str) -> Results:
    if found == _BRIDGE:
        yield Unknown("whether the disc has a CD-I application is not examined")
    elif found:
        message = (
            f'The System Identifier of the disc is "{found}"; leave it blank (PS3.12 F.2.2.1).'
        )
        yield Violation(message, None, found, f"spaces, or {_BRIDGE} with a CD-I application")


def _directory_records(file_set: FileSet) -> Results | None:
    """No Extended Attribute Records, and two flags clear (PS3.12 F.1.3)."""
    details = file_set.medium.details
    if "record-flags" not in details:
        return None
    return _judged_records(details)


def _judged_records(details: Any) -> Results:
    for name in details["extended-attribute-records"][:_EXAMPLES]:
        message = f'"{name}" has an Extended Attribute Record; it has none (PS3.12 F.1.3).'
        yield Violation(message, locator=name)
    for name in details["record-flags"][:_EXAMPLES]:
        message = f'Bit 3 or 4 of the File Flags of "{name}" is set; both are 0 (PS3.12 F.1.3).'
        yield Violation(message, locator=name)
    yield Unknown("whether the times of the files are those of their creation, no image shows")


def _one_volume(file_set: FileSet) -> Results | None:
    """One volume of UDF, with one partition and one file set (PS3.12 J.1.2, X.1.2)."""
    counts = file_set.medium.details.get("udf-counts")
    return None if counts is None else _judged_counts(counts)


def _one_volume_of_either(file_set: FileSet) -> Results | None:
    """One volume of UDF or ISO 9660, which has one partition and one file set (PS3.12 P.1.2)."""
    details = file_set.medium.details
    if "udf-counts" not in details and "volume-set-size" in details:
        return _judged_counts((details["volume-set-size"], 1, 1))
    return _one_volume(file_set)


def _judged_counts(counts: tuple[int, ...]) -> Results:
    for count, what in zip(counts, ("volumes", "partitions", "file sets"), strict=True):
        if count != 1:
            message = (
                f"The disc is made of {count} {what}; it has one (PS3.12 J.1.2, P.1.2, X.1.2)."
            )
            yield Violation(message, None, f"{count} {what}", "1")


def _interchange_levels(file_set: FileSet) -> Results | None:
    """Interchange Levels are 2 (PS3.12 J.2.1.1, X.2.1.1)."""
    levels = file_set.medium.details.get("udf-interchange-levels")
    return None if levels is None else _judged_levels(levels)


def _interchange_levels_of_udf(file_set: FileSet) -> Results | None:
    """Interchange Levels are 2 where there is UDF (PS3.12 P.2.1.1)."""
    details = file_set.medium.details
    if "udf-interchange-levels" not in details and "volume-set-size" in details:
        return iter(())  # ISO 9660 alone has no such fields
    return _interchange_levels(file_set)


def _judged_levels(found: tuple[int, int]) -> Results:
    if found != (2, 2):
        message = (
            f"Interchange Level and Maximum Interchange Level are {found[0]} and {found[1]}; both "
            "are 2 (PS3.12 J.2.1.1, P.2.1.1, X.2.1.1)."
        )
        yield Violation(message, None, f"{found[0]}, {found[1]}", "2, 2")


def _without_partitions(kind: str) -> Statement:
    """No partition maps of a kind (PS3.12 J.2.1.2, J.2.1.3, X.2.1.2, X.2.1.3)."""

    def judged(maps: tuple[str, ...]) -> Results:
        if kind in maps:
            message = f"The disc has a {kind} partition map; write none (PS3.12 J.2.1, X.2.1)."
            yield Violation(message, None, kind, "physical partitions")

    def statement(file_set: FileSet) -> Results | None:
        maps = file_set.medium.details.get("udf-partitions")
        return None if maps is None else judged(maps)

    return statement


def _character_set(file_set: FileSet) -> Results | None:
    """The fields of UDF are in OSTA Compressed Unicode (PS3.12 J.1.1, P.1.1, X.1.1)."""
    found = file_set.medium.details.get("udf-character-sets")
    return None if found is None else _judged_character_sets(found)


def _judged_character_sets(found: tuple[str, ...]) -> Results:
    wrong = [name for name in found if name != _CHARACTER_SET]
    if wrong:
        shown = ", ".join(name or "another kind than CS0" for name in wrong)
        message = f"Fields of UDF are in the character set {shown}; use {_CHARACTER_SET}."
        yield Violation(message, None, shown, _CHARACTER_SET)


def _file_types(file_set: FileSet) -> Results | None:
    """Files and symbolic links to files only (PS3.12 J.2.1.6, P.2.1.6, X.2.1.6)."""
    types = file_set.medium.details.get("udf-file-types")
    return None if types is None else _judged_types(types)


def _judged_types(types: tuple[int, ...]) -> Results:
    wrong = [found for found in types if found not in (0, 5, 12)]
    if wrong:
        shown = ", ".join(map(str, wrong))
        message = f"There are files of the UDF file types {shown}; only 0 and 12 are permitted."
        yield Violation(message, None, shown, "0 or 12")
    elif 5 in types:
        yield Unknown(
            "the files have the type 5, which UDF 2.3.5.2 asks for where PS3.12 speaks of type 0"
        )


def _hidden(file_set: FileSet) -> Results | None:
    """No file is hidden (PS3.12 J.2.1.5, P.2.1.5, X.2.1.5)."""
    hidden = file_set.medium.details.get("udf-hidden")
    return None if hidden is None else _judged_hidden(hidden)


def _judged_hidden(hidden: tuple[str, ...]) -> Results:
    for name in hidden[:_EXAMPLES]:
        yield Violation(f'"{name}" is marked as hidden; no file is to be.', locator=name)
    yield Unknown("the permissions of the files are not examined")


def _boot_sector(media_type: int) -> Statement:
    """The boot sector has the values of Table A.2-1 and of the medium (PS3.12 M.2.2, Q.2.2)."""
    wanted = {**_BOOT_SECTOR, "media": (media_type,)}

    def judged(boot: dict[str, int]) -> Results:
        for name, permitted in wanted.items():
            if boot[name] not in permitted:
                field = name.replace("_", " ")
                expected = " or ".join(map(str, permitted))
                message = (
                    f'The field "{field}" of the boot sector is {boot[name]}; it is {expected} '
                    "(PS3.12 A.2)."
                )
                yield Violation(message, None, str(boot[name]), expected)

    def statement(file_set: FileSet) -> Results | None:
        boot = file_set.medium.details.get(BOOT_SECTOR)
        return None if boot is None else judged(boot)

    return statement


STATEMENTS: Final[dict[str, Statement]] = {
    "PS3.12:F.1.1/volume-identifier": _volume_identifier,
    "PS3.12:F.1.3/directory-record-fields": _directory_records,
    "PS3.12:F.2.2.1/system-identifier": _system_identifier,
    "PS3.12:J.1.1/udf-character-set": _character_set,
    "PS3.12:J.1.2/one-volume": _one_volume,
    "PS3.12:J.2.1.1/interchange-levels": _interchange_levels,
    "PS3.12:J.2.1.2/no-virtual-partition": _without_partitions("virtual"),
    "PS3.12:J.2.1.3/no-sparable-partition": _without_partitions("sparable"),
    "PS3.12:J.2.1.5/permissions": _hidden,
    "PS3.12:J.2.1.6/file-types": _file_types,
    "PS3.12:M.2.2/boot-sector": _boot_sector(0xF8),
    "PS3.12:P.1.1/udf-character-set": _character_set,
    "PS3.12:P.1.2/one-volume": _one_volume_of_either,
    "PS3.12:P.2.1.1/interchange-levels": _interchange_levels_of_udf,
    "PS3.12:P.2.1.5/permissions": _hidden,
    "PS3.12:P.2.1.6/file-types": _file_types,
    "PS3.12:Q.2.2/boot-sector": _boot_sector(0xF8),
    "PS3.12:X.1.1/udf-character-set": _character_set,
    "PS3.12:X.1.2/one-volume": _one_volume,
    "PS3.12:X.2.1.1/interchange-levels": _interchange_levels,
    "PS3.12:X.2.1.2/no-virtual-partition": _without_partitions("virtual"),
    "PS3.12:X.2.1.3/no-sparable-partition": _without_partitions("sparable"),
    "PS3.12:X.2.1.5/permissions": _hidden,
    "PS3.12:X.2.1.6/file-types": _file_types,
}
"""What images show of the statements that otherwise are not verified."""
