"""Application Profiles in executable form: plain data and checks, however they were made."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal, TypeAlias

from apdsl.runtime.checks import Check
from apdsl.runtime.findings import Unverified
from apdsl.runtime.instance import Instance
from apdsl.runtime.truth import Truth

RuleLevel: TypeAlias = Literal["shall", "should"]

ROOT: Final = "root"
"""The parent, in ``record_hierarchy``, of records that stand in the root Directory Entity."""


@dataclass(frozen=True, slots=True)
class SopRow:
    """A row of the table of SOP Classes and Transfer Syntaxes (X.3.1), as one role reads it.

    ``transfer_syntaxes`` of None leaves the choice to the conformance statement. ``where`` limits
    the row to some instances of the SOP Classes. A ``disallowed`` row forbids what it matches.
    """

    sop_classes: frozenset[str]
    transfer_syntaxes: frozenset[str] | None
    requirement_id: str
    clause: str = ""
    where: Callable[[Instance], Truth] | None = None
    disallowed: bool = False
    where_text: str = ""


@dataclass(frozen=True, slots=True)
class RuleUse:
    """A structural rule that the profile imposes, by its registered name."""

    name: str
    requirement_id: str
    clause: str
    text: str
    level: RuleLevel = "shall"
    source: str = ""


@dataclass(frozen=True, slots=True)
class Medium:
    """A medium as PS3.12 defines it.

    ``file_systems`` pairs a role (None: any) with the file systems that it may write or has to
    read. ``properties`` maps names to the values permitted. ``physical`` describes the medium that
    an input never shows; empty where there is none, as of archives and e-mails.
    """

    keyword: str
    name: str
    clause: str
    file_systems: tuple[tuple[str | None, tuple[str, ...]], ...] = ()
    properties: Mapping[str, tuple[Any, ...]] = field(default_factory=dict)
    physical: str = ""


@dataclass(frozen=True, slots=True)
class MailDemand:
    """A demand on the header of an e-mail (``message``) or of its part with the File-set.

    ``relation`` is ``equals`` or ``contains`` for the value of a header field or of one of its
    parameters, and ``uncompressed`` for the whole.
    """

    requirement_id: str
    clause: str
    text: str
    part: str
    relation: str
    header: str = ""
    parameter: str = ""
    value: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class MediumDemand:
    """The demand for a medium, and for another that carries it, such as an e-mail."""

    medium: Medium
    requirement_id: str
    clause: str
    text: str
    source: str = ""
    carrier: Medium | None = None
    mail: tuple[MailDemand, ...] = ()


@dataclass(frozen=True)
class Profile:
    """An Application Profile that File-sets can be validated against.

    ``sop_requirement_id``, ``sop_clause`` and ``sop_source`` identify the table of SOP Classes as a
    whole: the demand that an instance of no listed SOP Class violates.
    ``transfer_syntax_requirement_id`` is the one that an instance of a listed SOP Class violates in
    another Transfer Syntax (empty: the row itself). ``record_types`` maps the UID of a SOP Class to
    the record type for it; ``record_hierarchy`` maps each defined record type to the types it may
    stand below (``ROOT`` for the root). ``unverified`` lists the demands that no file can show.
    Of these, ``medium_demands`` can be judged where the input shows its medium.
    ``undecidable`` are the ids of demands on attributes of which no file shows that they apply:
    they are reported where they may, and hinder no match.
    ``extra`` is for the maker of the profile; the runtime does not look at it.
    """

    identifier: str
    edition: str
    name: str
    sop_rows: tuple[SopRow, ...]
    checks: tuple[Check, ...] = ()
    rules: tuple[RuleUse, ...] = ()
    unverified: tuple[Unverified, ...] = ()
    security: bool = False
    record_types: Mapping[str, str] = field(default_factory=dict)
    record_hierarchy: Mapping[str, frozenset[str]] = field(default_factory=dict)
    sop_requirement_id: str = "X.3.1"
    sop_clause: str = "PS3.11 X.3.1"
    sop_source: str = ""
    transfer_syntax_requirement_id: str = ""
    media: tuple[str, ...] = ()
    medium_demands: tuple[MediumDemand, ...] = ()
    undecidable: frozenset[str] = frozenset()
    extra: Mapping[str, Any] = field(default_factory=dict)
