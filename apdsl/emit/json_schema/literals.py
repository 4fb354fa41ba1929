"""Values among literals as schemas of one value in DICOM JSON."""

from __future__ import annotations

from apdsl.emit.json_schema.fragments import Schema, any_of
from apdsl.emit.json_schema.number_text import pattern
from apdsl.model.condition import Literals, Range

_NUMBER_TEXTS = frozenset({"DS", "IS"})
_NAME_GROUPS = ("Alphabetic", "Ideographic", "Phonetic")


def among(values: Literals, vr: str | None) -> Schema:
    """A value that is one of these; ``vr`` as in PS3.6 (``US or SS``), ``None`` if not known."""
    representations = frozenset(vr.split(" or ")) if vr else None
    numbers = [value for value in values if not isinstance(value, str)]
    schemas = _listed(values, representations) + [
        _between(value) for value in values if isinstance(value, Range)
    ]
    if numbers and (representations is None or representations & _NUMBER_TEXTS):
        schemas.append({"type": "string", "pattern": pattern(numbers)})
    return any_of(schemas)


def _listed(values: Literals, representations: frozenset[str] | None) -> list[Schema]:
    listed: list[object] = []
    for value in values:
        if isinstance(value, Range):
            continue
        name = isinstance(value, str) and (representations is None or "PN" in representations)
        if not name or representations is None:
            listed.append(value)
        if name:
            groups = zip(_NAME_GROUPS, str(value).split("=", 2), strict=False)
            listed.append({group: text for group, text in groups if text})
    if not listed:
        return []
    return [{"const": listed[0]} if len(listed) == 1 else {"enum": listed}]


def _between(values: Range) -> Schema:
    low = {} if values.low is None else {"minimum": values.low}
    high = {} if values.high is None else {"maximum": values.high}
    return {"type": "number", **low, **high}
