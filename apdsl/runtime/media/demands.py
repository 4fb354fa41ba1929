"""Demands on media and e-mails, held against what a volume shows of its own."""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING, Final

from apdsl.runtime.checks import Results, Unknown, Violation
from apdsl.runtime.file_set import FileSet
from apdsl.runtime.media.volume import MAIL, Facts
from apdsl.runtime.profile import MailDemand, Medium, MediumDemand

if TYPE_CHECKING:
    from apdsl.runtime.media.email_message import Mail
    from apdsl.runtime.media.mime import Header

BOUNDS: Final = frozenset({"directory-levels", "file-id-length"})
"""The properties of media whose value is the largest permitted."""

_CREATORS: Final = (None, "FSC")
_WRITERS: Final = (None, "FSC", "FSU")


def medium_results(demand: MediumDemand, file_set: FileSet) -> Results:
    """What of the medium is not as the profile asks for it, and what the input does not show."""
    facts, medium = file_set.medium, demand.medium
    for flaw in file_set.flaws:
        if flaw.certain:
            yield Violation(flaw.message, locator=flaw.place or None)
        else:
            yield Unknown(flaw.message, flaw.place or None)
    if not facts.shown:
        yield Unknown("the input shows nothing of its medium")
        return
    fits = yield from _file_system(demand, facts)
    if fits:
        yield from _properties(medium, facts)
        yield from _carrier(demand, facts)
    if medium.physical:
        yield Unknown(f"the input shows its file system, but not whether it is: {medium.physical}")


def _file_systems(medium: Medium, roles: tuple[str | None, ...]) -> tuple[str, ...]:
    found = (name for role, names in medium.file_systems if role in roles for name in names)
    return tuple(dict.fromkeys(found))


def _file_system(demand: MediumDemand, facts: Facts) -> Generator[Violation | Unknown, None, bool]:
    """What is wrong with the file system; returns whether it is one of the medium."""
    medium = demand.medium
    written = _file_systems(medium, _WRITERS)
    if not written:
        return False
    if not set(facts.file_systems) & set(written):
        found, expected = " and ".join(facts.file_systems), " or ".join(written)
        message = (
            f"The medium has {found}; {demand.clause} asks for the {medium.name}, which has "
            f"{expected} ({medium.clause})."
        )
        yield Violation(message, None, found, expected)
        return False
    if not set(facts.file_systems) & set(_file_systems(medium, _CREATORS)):
        yield Unknown(
            f"{' and '.join(facts.file_systems)} is permitted only where a File-set Updater found "
            f"it on the medium; a creator writes {' or '.join(_file_systems(medium, _CREATORS))}"
        )
    return True


def _properties(medium: Medium, facts: Facts) -> Results:
    for name, found in facts.properties.items():
        permitted = medium.properties.get(name)
        if not permitted:
            continue
        if name in BOUNDS:
            wrong = tuple(value for value in found if value > max(permitted))
            expected = f"up to {max(permitted)}"
        else:
            wrong = tuple(value for value in found if value not in permitted)
            expected = " or ".join(map(str, permitted))
        if wrong:
            shown = ", ".join(map(str, wrong))
            message = (
                f"The property {name} of the medium is {shown}; on the {medium.name} it is "
                f"{expected} ({medium.clause})."
            )
            yield Violation(message, None, shown, expected)


def _carrier(demand: MediumDemand, facts: Facts) -> Results:
    mailed = MAIL in facts.details
    if demand.carrier is not None and not mailed:
        yield Unknown(f"the input does not show the {demand.carrier.name} that carries it")
    elif demand.carrier is None and mailed and "MIME" not in _file_systems(demand.medium, _WRITERS):
        message = f"The {demand.medium.name} is carried by an e-mail, which the profile has not."
        yield Violation(message)


# ---- E-mails ----


def mail_results(demand: MailDemand, mail: Mail) -> Results:
    """What of an e-mail is not as the profile asks for it."""
    header = mail.message if demand.part == "message" else mail.part
    if mail.sealed and (demand.part == "part" or demand.relation == "uncompressed"):
        yield Unknown(mail.sealed)
        return
    if header is None:
        yield Violation("The e-mail has no part with a File-set.")
        return
    if demand.relation == "uncompressed":
        if mail.compressed:
            message = f"The e-mail is compressed ({mail.compressed}); send it as it is."
            yield Violation(message, None, mail.compressed, "no compression")
        return
    found = _found(demand, header)
    if found is None and header.unread(demand.header):
        yield Unknown(f"the header is too long for its field {demand.header} to be read")
        return
    if found is not None and _meets(demand, found):
        return
    what = f'the parameter "{demand.parameter}" of ' if demand.parameter else ""
    where = "the e-mail" if demand.part == "message" else "the part with the File-set"
    verb = "contains" if demand.relation == "contains" else "is"
    state = "is missing" if found is None else f'is "{found}"'
    message = (
        f'In {where}, {what}the header {demand.header} {state}; it {verb} "{demand.value}" '
        f"({demand.clause})."
    )
    yield Violation(message, None, found, demand.value)


def _found(demand: MailDemand, header: Header) -> str | None:
    if demand.parameter:
        return header.parameter(demand.header, demand.parameter)
    if demand.relation == "contains":
        return header.text(demand.header)
    return header.value(demand.header)


def _meets(demand: MailDemand, found: str) -> bool:
    if demand.relation == "contains":
        return demand.value in found
    if demand.parameter:
        return found == demand.value
    return found.lower() == demand.value.lower()  # media types and dispositions (RFC 2045 5.1)
