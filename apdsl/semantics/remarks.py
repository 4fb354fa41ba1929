"""The paragraphs of a section: text, notes, interpretations, errata and statements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import cast

from apdsl.model.profile import Remark, Section, SectionKind, Table
from apdsl.model.vocabulary import Role
from apdsl.semantics.context import Context, id_of
from apdsl.syntax import tree

_TITLES = {
    "identification": "Class and Profile Identification",
    "clinical-context": "Clinical Context",
    "roles": "Roles and Service Class Options",
    "FSC": "File-set Creator",
    "FSR": "File-set Reader",
    "FSU": "File-set Updater",
    "class-profile": "General Class Profile",
    "sop-classes": "SOP Classes and Transfer Syntaxes",
    "media": "Physical Media and Media Formats",
    "directory": "Directory Information in DICOMDIR",
    "keys": "Additional Keys",
    "icons": "Icon Images",
    "parameters": "Other Parameters",
    "parameter-block": "Image Attribute Values",
    "specific-profile": "Specific Application Profile",
    "security": "Security Parameters",
}


def heading(
    context: Context,
    kind: SectionKind,
    clause: str,
    items: Iterable[object],
    *,
    titled: tree.Titled | None = None,
    title: str | None = None,
    text: str = "",
) -> Section:
    """A section with the tables and paragraphs that its items hold.

    Statements among the paragraphs are entered as requirements.
    """
    items = tuple(items)
    return Section(
        kind,
        clause,
        titled.title.value if titled is not None else title or _TITLES[kind],
        remarks(context, items, clause),
        tables(context, items),
        text,
    )


def headed(
    context: Context,
    kind: SectionKind,
    clause: str,
    items: Iterable[object],
    *,
    titled: tree.Titled | None = None,
    title: str | None = None,
    text: str = "",
) -> Iterator[Section]:
    """A section, and then the subsections among its items."""
    items = tuple(items)
    yield heading(context, kind, clause, items, titled=titled, title=title, text=text)
    for item in items:
        if isinstance(item, tree.Subsection):
            yield from subsection(context, item, clause)


def subsection(context: Context, node: tree.Subsection, default: str) -> Iterator[Section]:
    """A subsection, where its guard admits the profile, and those inside it."""
    if context.admits(node.guard):
        clause = context.guards.clause(node.anchor, default)
        yield from headed(context, "subsection", clause, node.items, title=node.title.value)


def role_title(role: str) -> str:
    return _TITLES[role]


def remarks(context: Context, items: Iterable[object], clause: str) -> tuple[Remark, ...]:
    """The paragraphs among the items, in order; each statement becomes a requirement."""
    found = (_remark(context, item, clause) for item in items)
    return tuple(remark for remark in found if remark is not None)


def tables(context: Context, items: Iterable[object]) -> tuple[Table, ...]:
    """The table headings among the items that hold for the profile."""
    return tuple(
        Table(item.label.value, item.caption.value)
        for item in items
        if isinstance(item, tree.Table) and context.admits(item.guard)
    )


def _remark(context: Context, item: object, clause: str) -> Remark | None:
    match item:
        case tree.Text() if context.admits(item.guard):
            return Remark("text", context.guards.clause(item.anchor, clause), item.prose.value)
        case tree.Note():
            return Remark("note", context.guards.clause(item.anchor, clause), item.prose.value)
        case tree.Interpretation() | tree.Erratum():
            return Remark(
                "interpretation" if isinstance(item, tree.Interpretation) else "erratum",
                context.guards.clause(item.anchor, clause),
                item.prose.value,
                name=None if item.name is None else item.name.value,
            )
        case tree.Statement() if context.admits(item.guard):
            return _statement(context, item, clause)
    return None


def _statement(context: Context, item: tree.Statement, default: str) -> Remark:
    clause = context.guards.clause(item.anchor, default)
    roles = tuple(cast(Role, word.value) for word in item.roles or ())
    requirement_id = context.ledger.enter(
        f"{id_of(clause)}/{item.name.value}",
        clause,
        "statement",
        item.prose.value,
        item.span,
        reason=item.reason.value,
        roles=roles,
    )
    return Remark(
        "statement",
        clause,
        item.prose.value,
        requirement_id,
        item.name.value,
        roles,
        item.reason.value,
    )
