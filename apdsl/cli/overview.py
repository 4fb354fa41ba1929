"""A profile on one screen: what ``apdsl show`` prints for people."""

from __future__ import annotations

from collections.abc import Iterator

from apdsl.model import sentences
from apdsl.model.profile import ProfileModel, SopClassRow


def overview(model: ProfileModel) -> str:
    """Identity, rows, media, directory, parameters and security, each with its clause."""
    return "\n".join(_lines(model)) + "\n"


def _lines(model: ProfileModel) -> Iterator[str]:
    yield f"{model.id}  {model.name}"
    if model.augments is not None:
        yield f"augments {model.augments}"
    elif model.standard:
        yield f"{model.standard} {model.edition}, Annex {model.annex}, class {model.class_}"
    yield ""
    yield f"Roles     {', '.join(model.roles)}"
    media = [f"{medium.name} ({medium.defined_in})" for medium in model.media]
    yield f"Medium    {'; '.join(media) or 'none'}"
    security = "none; Secure DICOM Files are not allowed"
    if model.security is not None:
        security = f"{model.security.name} ({model.security.defined_in})"
    yield f"Security  {security}"
    yield "DICOMDIR  " + ("required" if model.directory.required else "optional")
    if model.sop_classes:
        yield ""
        yield "SOP Classes and Transfer Syntaxes"
        yield from _rows(model)
    if model.directory.keys:
        yield ""
        yield "Additional keys of the DICOMDIR"
        for key in model.directory.keys:
            yield f"  {'/'.join(key.record_types):<8} {key.keyword or 'others':<32} {key.type}"
    for block in model.parameters:
        yield ""
        yield f"{block.name} ({block.clause})"
        for rule in block.attributes:
            values = "" if rule.values is None else sentences.value_rule(rule.values)
            yield f"  {rule.keyword:<32} {values or f'type {rule.type}'}"
    enforced = sum(r.verification == "enforced" for r in model.requirements)
    unverified = sum(r.verification == "unverified" for r in model.requirements)
    yield ""
    yield f"{enforced} requirements are checked, {unverified} no file can show."


def _rows(model: ProfileModel) -> Iterator[str]:
    cells = [(_subject(row), _syntax(row), _levels(row)) for row in model.sop_classes]
    first = max(len(cell[0]) for cell in cells)
    second = max(len(cell[1]) for cell in cells)
    for subject, syntax, levels in cells:
        yield f"  {subject:<{first}}  {syntax:<{second}}  {levels}".rstrip()


def _subject(row: SopClassRow) -> str:
    return row.qualified_as or sentences.sop_class(row.sop_class)


def _syntax(row: SopClassRow) -> str:
    if isinstance(row.transfer_syntax, str):
        return "as declared"
    return row.transfer_syntax.keyword


def _levels(row: SopClassRow) -> str:
    return "  ".join(f"{role} {level}" for role, level in row.requirements.items())
