"""The HTML index: its document, and what filters it and lays two profiles side by side.

That part is an addition of this form alone. It works on data embedded in the page, without other
files; where scripts do not run, the page is the document and nothing else.
"""

from __future__ import annotations

import json
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from apdsl.document.html import rendered
from apdsl.document.tree import Document
from apdsl.emit.text.comparison import GROUPS, facts
from apdsl.emit.text.index import media_names
from apdsl.model import sentences
from apdsl.model.common import CommonModel
from apdsl.model.condition import SopClassRef, SopClassSetRef
from apdsl.model.profile import ProfileModel, SopClassRow
from apdsl.model.sentences.names import ROLE_NAMES
from apdsl.model.vocabulary import ROLES

T = TypeVar("T", bound=Hashable)

NO_SECURITY = "none"
_IDLE = ("disallowed", "undefined")


@dataclass(frozen=True, slots=True)
class Option:
    """A value to filter by, as addresses have it, and as people read it."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Filter:
    """A choice: its name in addresses, its label, and its options in groups with a heading."""

    name: str
    label: str
    groups: tuple[tuple[str, tuple[Option, ...]], ...]


def start_page(document: Document, models: Sequence[ProfileModel], common: CommonModel) -> str:
    """The index as a page; the rows of its table are those of ``models`` in their order."""
    data = json.dumps(page_data(models, common), ensure_ascii=False, separators=(",", ":"))
    # A profile text may hold anything: nothing in the data may end the element it is in.
    safe = data.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    choices = filters(models, common)
    return rendered(
        document, "index.html.j2", __package__, data=safe, filters=choices, models=models
    )


def filters(models: Sequence[ProfileModel], common: CommonModel) -> tuple[Filter, ...]:
    """What the profiles can be filtered by, with the values that occur."""
    annexes = _options((m.annex, f"{m.annex} {m.annex_title}") for m in models if m.annex)
    media = _options(
        (medium.keyword, name)
        for model in models
        for medium, name in zip(model.media, media_names(model), strict=True)
    )
    roles = [Option(role, sentences.role(role)) for role in ROLES if role in ROLE_NAMES]
    security = _options((m.security.profile, m.security.name) for m in models if m.security)
    classes = _classes(models, common)
    syntaxes = _options(
        (row.transfer_syntax.keyword, sentences.transfer_syntax(row.transfer_syntax))
        for model in models
        for row in model.sop_classes
        if not isinstance(row.transfer_syntax, str)
    )
    named = tuple(Option(c.keyword, c.name) for c in classes if c.named)
    members = tuple(Option(c.keyword, c.name) for c in classes if not c.named)
    return (
        Filter("annex", "Annex", (("", _by_label(annexes)),)),
        Filter("medium", "Medium", (("", _by_label(media)),)),
        Filter("role", "Role", (("", tuple(roles)),)),
        Filter("security", "Security", (("", (Option(NO_SECURITY, "None"), *security)),)),
        Filter(
            "sop",
            "SOP Class",
            (
                ("Named in tables", named),
                ("Members of a set only", members),
            ),
        ),
        Filter("syntax", "Transfer Syntax", (("", _by_label(syntaxes)),)),
    )


def _options(entries: Iterable[tuple[str, str]]) -> tuple[Option, ...]:
    """Each value once, in the order in which it first occurs."""
    found: dict[str, str] = {}
    for value, label in entries:
        found.setdefault(value, label)
    return tuple(Option(value, label) for value, label in found.items())


def _by_label(options: tuple[Option, ...]) -> tuple[Option, ...]:
    return tuple(sorted(options, key=lambda option: option.label.casefold()))


# ---- SOP Classes --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _SopClass:
    keyword: str
    name: str
    sets: tuple[str, ...]
    named: bool


def _classes(models: Sequence[ProfileModel], common: CommonModel) -> tuple[_SopClass, ...]:
    """The SOP Classes of the rows and of the sets that rows have, by name."""
    named: dict[str, SopClassRef] = {}
    sets: set[str] = set()
    for row in (row for model in models for row in model.sop_classes):
        if isinstance(row.sop_class, SopClassSetRef):
            sets.add(row.sop_class.set)
        else:
            named[row.sop_class.uid] = row.sop_class
    refs = dict(named)
    within: dict[str, list[str]] = {}
    for known in common.sop_class_sets:
        for member in known.members if known.set in sets else ():
            refs.setdefault(member.uid, SopClassRef(member.uid, member.keyword))
            within.setdefault(member.uid, []).append(known.set)
    classes = (
        _SopClass(ref.keyword, sentences.sop_class(ref), tuple(within.get(uid, ())), uid in named)
        for uid, ref in refs.items()
    )
    return tuple(sorted(classes, key=lambda found: found.name.casefold()))


# ---- Data ---------------------------------------------------------------------------------------


class _Interned(Generic[T]):
    """Values by number: each is written once."""

    def __init__(self) -> None:
        self._numbers: dict[T, int] = {}

    def number(self, value: T) -> int:
        return self._numbers.setdefault(value, len(self._numbers))

    def values(self) -> list[T]:
        return list(self._numbers)


def page_data(models: Sequence[ProfileModel], common: CommonModel) -> dict[str, Any]:
    """What the script of the page works on.

    ``classes`` is what sets each SOP Class is a member of. ``lists`` are lists of facts, each a
    flat list of label and value, by number in ``strings``. A profile has for each of the ``groups``
    the number of its list, and ``rows`` of SOP Class or set, Transfer Syntax (empty for any) and
    the roles that may do something there.
    """
    strings: _Interned[str] = _Interned()
    lists: _Interned[tuple[int, ...]] = _Interned()
    profiles = [_profile(model, strings, lists) for model in models]
    return {
        "groups": list(GROUPS),
        "profiles": profiles,
        "classes": {c.keyword: list(c.sets) for c in _classes(models, common) if c.sets},
        "lists": [list(numbers) for numbers in lists.values()],
        "strings": strings.values(),
    }


def _profile(
    model: ProfileModel, strings: _Interned[str], lists: _Interned[tuple[int, ...]]
) -> dict[str, Any]:
    numbered = [
        lists.number(tuple(strings.number(word) for fact in group for word in fact))
        for group in facts(model)
    ]
    return {
        "id": model.id,
        "text": " ".join(f"{model.id} {model.name} {model.description}".split()).casefold(),
        "annex": model.annex,
        "medium": [medium.keyword for medium in model.media],
        "role": list(model.roles),
        "security": model.security.profile if model.security else NO_SECURITY,
        "rows": [_row(row) for row in model.sop_classes],
        "facts": numbered,
    }


def _row(row: SopClassRow) -> list[Any]:
    subject = row.sop_class
    name = f"set:{subject.set}" if isinstance(subject, SopClassSetRef) else subject.keyword
    syntax = "" if isinstance(row.transfer_syntax, str) else row.transfer_syntax.keyword
    return [name, syntax, [role for role, level in row.requirements.items() if level not in _IDLE]]
