"""Numbering of the lists of a DOCX."""

from __future__ import annotations

from typing import Final

from apdsl.document.docx.markup import NAMESPACES, twips

_LEVELS: Final = 9
_INDENT_MM: Final = 6.0
_BULLETED, _NUMBERED = 0, 1


class Lists:
    """The lists of a document: each is counted from one."""

    def __init__(self) -> None:
        self._kinds: list[int] = []

    def new(self, ordered: bool) -> int:
        """A further list; the number that its paragraphs name it by."""
        self._kinds.append(_NUMBERED if ordered else _BULLETED)
        return len(self._kinds)

    def properties(self, identity: int, depth: int) -> str:
        """The properties of a paragraph that begins an item of the list."""
        level = min(depth, _LEVELS - 1)
        return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{identity}"/></w:numPr>'

    def numbering(self) -> str:
        """The definitions of all lists."""
        kinds = "".join(_definition(kind) for kind in (_BULLETED, _NUMBERED))
        uses = "".join(_use(number, kind) for number, kind in enumerate(self._kinds, 1))
        return f"<w:numbering {NAMESPACES}>{kinds}{uses}</w:numbering>"


def _definition(kind: int) -> str:
    levels = "".join(_level(kind, level) for level in range(_LEVELS))
    return (
        f'<w:abstractNum w:abstractNumId="{kind}"><w:multiLevelType w:val="multilevel"/>'
        f"{levels}</w:abstractNum>"
    )


def _level(kind: int, level: int) -> str:
    form, text = ("bullet", "•") if kind == _BULLETED else ("decimal", f"%{level + 1}.")
    left, hanging = twips((level + 1) * _INDENT_MM), twips(_INDENT_MM)
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{left}" w:hanging="{hanging}"/></w:pPr></w:lvl>'
    )


def _use(number: int, kind: int) -> str:
    starts = "".join(
        f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="1"/></w:lvlOverride>'
        for level in range(_LEVELS)
    )
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{kind}"/>{starts}</w:num>'
