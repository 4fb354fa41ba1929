"""The tables of ``docs/peers.md``, made of the tables of this package.

``python -m tests.peers.page`` brings the page up to date.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from tests.pages import table, with_tables
from tests.peers.dciodvfy import PROFILES
from tests.peers.dcmmkdir import OPTIONS
from tests.peers.deviation import Deviation, DirectoryDeviation
from tests.peers.deviations import DENTAL_DEVIATIONS, DEVIATIONS, DIRECTORY_DEVIATIONS
from tests.peers.variants import variants

PAGE: Final = Path(__file__).parents[2] / "docs" / "peers.md"

GROUPS: Final = {
    "general": r"--general-(purpose|mime)",
    "compressed": r"--(general-(dvd|bd)|usb-and-flash)-(jpeg|j2k)",
    "video of I": r"--mpeg2-mpml-dvd",
    "video of M": r"--general-bd-mpeg(2-.*|4-hp(bd)?)",
    "video of N": r"--general-bd-mpeg4-hp(2d|3d|st)",
    "angiography": r"--(basic-cardiac|xray-.*)",
    "dental": r"--dental-radiograph",
    "CT and MR": r"--ct-and-mr",
    "ultrasound": r"--ultrasound-.*",
}
"""Names for options that deviations mostly concern together, with patterns for them."""


def members(group: str) -> set[str]:
    """The options of a group."""
    return {option for option in OPTIONS if re.fullmatch(GROUPS[group], option)}


def tables() -> dict[str, str]:
    """The tables of the page by name, as Markdown."""
    return {
        "options": table(
            ("group", "option of `dcmmkdir`", "profiles"),
            (
                (group, f"`{option}`", ", ".join(each))
                for group in GROUPS
                for option, each in OPTIONS.items()
                if option in members(group)
            ),
        ),
        "deviations": table(
            ("no.", "options", "`dcmmkdir`", "clause"),
            (_of_options(each) for each in sorted(DEVIATIONS, key=_order)),
        ),
        "directories": table(
            ("no.", "options", "DICOMDIR of `dcmmkdir`", "clause"),
            (_of_options(each) for each in sorted(DIRECTORY_DEVIATIONS, key=_order)),
        ),
        "dental": table(
            ("no.", "profiles", "`dciodvfy -profile Dental`", "clause"),
            (
                (each.number, ", ".join(filter(each.concerns, PROFILES)), each.what, each.clause)
                for each in DENTAL_DEVIATIONS
            ),
        ),
    }


def _order(deviation: Deviation | DirectoryDeviation) -> tuple[int, str]:
    number = re.match(r"\d+", deviation.number)
    assert number is not None
    return int(number[0]), deviation.number


def _of_options(deviation: Deviation | DirectoryDeviation) -> Sequence[str]:
    concerned = {option for option in OPTIONS if deviation.concerns(option)}
    whole = [group for group in GROUPS if members(group) <= concerned]
    single = concerned.difference(*map(members, whole))
    listed = ", ".join([*whole, *(f"`{option}`" for option in OPTIONS if option in single)])
    where = "all" if len(whole) == len(GROUPS) else listed
    return deviation.number, where, deviation.what, deviation.clause


def brought_up_to_date(text: str) -> str:
    """The text of the page with its tables and its number of instances as they are now."""
    number = f"{sum(1 for _ in variants()):,}"
    return re.sub(
        r"[\d,]+ varied instances", f"{number} varied instances", with_tables(text, tables())
    )


if __name__ == "__main__":
    PAGE.write_text(brought_up_to_date(PAGE.read_text("utf-8")), "utf-8")
