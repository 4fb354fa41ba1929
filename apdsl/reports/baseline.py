"""Baselines: files of findings that their owner accepts, each with a reason."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Final

from apdsl.runtime.findings import Finding, Report, Unverified, element_to_json
from apdsl.runtime.report.presentation import Acceptances, Unused

VERSION: Final = "1"

_KEYS: Final = ("requirement_id", "path", "element", "reason", "until", "unverified")
_TOP: Final = ("apdsl_baseline", "accepted")
_TAG: Final = re.compile(r"\(?([0-9A-Fa-f]{4}),?([0-9A-Fa-f]{4})\)?")


class BaselineError(Exception):
    """A file is no baseline; each argument says one thing that is wrong."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What is accepted, and why.

    ``paths`` are patterns of places, None for any place; ``element`` a keyword, a tag
    (``00280010`` or ``(0028,0010)``) or a path of elements, None for any. ``until`` is the last day
    on which the entry holds. An entry accepts violations or, if ``unverified``, that demands were
    not verified; never both.
    """

    number: int
    requirement_id: str
    reason: str
    paths: tuple[str, ...] | None = None
    element: str | None = None
    until: date | None = None
    unverified: bool = False
    _places: tuple[re.Pattern[str], ...] = field(default=(), repr=False, compare=False)

    def takes(self, found: Finding | Unverified) -> bool:
        """Whether this is what the entry accepts, its date aside."""
        return (
            found.requirement_id == self.requirement_id
            and isinstance(found, Unverified) == self.unverified
            and self._takes_place(found.path or "")
            and self._takes_element(found)
        )

    def _takes_place(self, place: str) -> bool:
        return self.paths is None or any(pattern.fullmatch(place) for pattern in self._places)

    def _takes_element(self, found: Finding | Unverified) -> bool:
        if self.element is None:
            return True
        named = element_to_json(found.element) if isinstance(found, Finding) else None
        if named is None:
            return False
        tag = _TAG.fullmatch(self.element)
        if tag is not None:
            return named["tag"] == (tag[1] + tag[2]).upper()
        return self.element in (named["keyword"], named["path"])


@dataclass(frozen=True, slots=True)
class Baseline:
    """The entries of a baseline in the order of the file."""

    entries: tuple[Entry, ...]

    def applied(self, report: Report, today: date) -> Acceptances:
        """What the entries accept of a report, by the first that fits, and which accept nothing."""
        holding: dict[str, list[Entry]] = {}
        for entry in self.entries:
            if entry.until is None or today <= entry.until:
                holding.setdefault(entry.requirement_id, []).append(entry)
        used: set[int] = set()
        findings = {
            found: entry.reason for found, entry in _accepted(report.findings, holding, used)
        }
        unverified = {
            found: entry.reason for found, entry in _accepted(report.unverified, holding, used)
        }
        unused = tuple(_unused(entry, today) for entry in self.entries if entry.number not in used)
        return Acceptances(findings, unverified, unused)


def _accepted(
    found: Iterable[Any], holding: Mapping[str, list[Entry]], used: set[int]
) -> Iterator[tuple[Any, Entry]]:
    for each in found:
        taking = [entry for entry in holding.get(each.requirement_id, ()) if entry.takes(each)]
        if taking:
            used.update(entry.number for entry in taking)
            yield each, taking[0]


def _unused(entry: Entry, today: date) -> Unused:
    name = f"entry {entry.number} ({entry.requirement_id})"
    if entry.until is not None and today > entry.until:
        message = f"{name} held until {entry.until} and accepts nothing; renew it, or remove it."
        return Unused(entry.number, entry.requirement_id, "expired", message)
    message = f"{name} is stale: nothing of the kind was found; remove it."
    return Unused(entry.number, entry.requirement_id, "stale", message)


# ---- Reading -------------------------------------------------------------------------------------


def read(path: Path) -> Baseline:
    """The baseline in a TOML file.

    Raises:
        BaselineError: it cannot be read, is no TOML, or has entries that are not complete; all
            that is wrong is told at once.
    """
    try:
        content = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise BaselineError(f"it cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise BaselineError("it is not UTF-8") from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise BaselineError(f"it is not TOML: {error}") from error
    wrong: list[str] = []
    for key in content:
        if key not in _TOP:
            wrong.append(_unknown(key, _TOP))
    if content.get("apdsl_baseline") != VERSION:
        wrong.append(f'it begins with `apdsl_baseline = "{VERSION}"`, which says its format')
    listed = content.get("accepted", [])
    if not isinstance(listed, list) or not all(isinstance(each, dict) for each in listed):
        raise BaselineError(*wrong, "each entry stands under a line `[[accepted]]`")
    entries = [_entry(number, each, wrong) for number, each in enumerate(listed, start=1)]
    if wrong:
        raise BaselineError(*wrong)
    return Baseline(tuple(entries))


def _entry(number: int, given: Mapping[str, Any], wrong: list[str]) -> Entry:
    name = f"entry {number}"
    requirement_id = given.get("requirement_id")
    if isinstance(requirement_id, str) and requirement_id.strip():
        name += f" ({requirement_id})"
    else:
        wrong.append(f"{name} has no requirement_id: take that of the finding")
    wrong.extend(f"{name}: {_unknown(key, _KEYS)}" for key in given if key not in _KEYS)
    reason = given.get("reason")
    if not isinstance(reason, str) or not reason.strip():
        wrong.append(f"{name} has no reason: say why this is accepted, or remove the entry")
    paths = given.get("path")
    paths = [paths] if isinstance(paths, str) else paths
    if paths is not None and not (isinstance(paths, list) and paths and _all_text(paths)):
        wrong.append(f"{name}: path is a pattern, or a list of patterns")
        paths = None
    element = given.get("element")
    if element is not None and not isinstance(element, str):
        wrong.append(f"{name}: element is a keyword or a tag, in quotes")
    until = given.get("until")
    if until is not None and (not isinstance(until, date) or isinstance(until, datetime)):
        wrong.append(f"{name}: until is a day such as 2027-12-31, without quotes")
        until = None
    unverified = given.get("unverified", False)
    if not isinstance(unverified, bool):
        wrong.append(f"{name}: unverified is true or false")
    return Entry(
        number,
        str(requirement_id),
        " ".join(str(reason).split()),
        None if paths is None else tuple(paths),
        element,
        until,
        bool(unverified),
        tuple(_pattern(path) for path in paths or ()),
    )


def _all_text(values: list[Any]) -> bool:
    return all(isinstance(value, str) for value in values)


def _unknown(key: str, known: tuple[str, ...]) -> str:
    near = get_close_matches(key, known, n=1)
    return f"there is no key `{key}`" + (f"; is `{near[0]}` meant?" if near else "")


def _pattern(glob: str) -> re.Pattern[str]:
    """``**`` stands for anything, ``*`` for anything but ``/``, ``?`` for one character."""
    signs = {"**": ".*", "*": "[^/]*", "?": "."}
    parts = re.split(r"(\*\*|\*|\?)", glob)
    return re.compile("".join(signs.get(part, re.escape(part)) for part in parts), re.DOTALL)


# ---- Writing -------------------------------------------------------------------------------------

_HEAD: Final = f"""\
# Findings that are accepted. `apdsl validate --baseline FILE` shows them as accepted, and they
# do not count for its exit status. The verdict stays what it is without this file.
# Each entry needs a reason. `path` may have patterns: * (within a name), ** (anything), or be
# left out (any place). `until` is the last day on which an entry holds: until = 2027-12-31

apdsl_baseline = "{VERSION}"
"""


def written(findings: Iterable[Finding], unverified: Iterable[Unverified] = ()) -> str:
    """A baseline with an entry for each requirement and element, the reasons to be filled in."""
    entries: dict[tuple[str, str | None, bool], dict[str, str]] = {}
    every: tuple[Finding | Unverified, ...] = (*findings, *unverified)
    for found in every:
        undone = isinstance(found, Unverified)
        element = element_to_json(found.element) if isinstance(found, Finding) else None
        key = (found.requirement_id, element["path"] if element else None, undone)
        text = found.reason if isinstance(found, Unverified) else found.message
        entries.setdefault(key, {}).setdefault(found.path or "", text)
    return _HEAD + "".join(_written(*key, places) for key, places in entries.items())


def _written(
    requirement_id: str, element: str | None, unverified: bool, places: Mapping[str, str]
) -> str:
    lines = ["", "[[accepted]]"]
    lines.append(f"# {_comment(next(iter(places.values())))}")
    lines.append(f"requirement_id = {_text(requirement_id)}")
    if unverified:
        lines.append("unverified = true")
    if element is not None:
        lines.append(f"element = {_text(element)}")
    patterns = [_text(_literal(place)) for place in places]
    if len(patterns) == 1:
        lines.append(f"path = {patterns[0]}")
    else:
        lines += ["path = [", *(f"  {pattern}," for pattern in patterns), "]"]
    lines.append('reason = ""')
    return "\n".join(lines) + "\n"


def _literal(place: str) -> str:
    """A pattern for the place; ``?`` stands for a star, and for what cannot be written."""
    return "".join("?" if char == "*" or "\ud800" <= char <= "\udfff" else char for char in place)


def _text(value: str) -> str:
    """A basic string of TOML."""
    return '"' + "".join(_character(char) for char in value) + '"'


def _character(char: str) -> str:
    if char in '"\\':
        return f"\\{char}"
    return char if char.isprintable() else f"\\U{ord(char):08x}"


def _comment(text: str) -> str:
    return "".join(char if char.isprintable() else "?" for char in text)
