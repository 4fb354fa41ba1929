"""Writes drawings as DrawingML: shapes that a word processor can move and edit."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, count
from typing import Final
from xml.sax.saxutils import quoteattr

from apdsl.document.docx.markup import paragraph, run
from apdsl.document.docx.pages import PORTRAIT_MM
from apdsl.document.drawing import LINE_HEIGHT, Arrow, Drawing, Label, Shape, text_width
from apdsl.document.labels import visible

_EMU_PER_POINT: Final = 12700
_MOST: Final = PORTRAIT_MM / 25.4 * 72
_PRESET: Final = {"rectangle": "rect", "rounded": "roundRect", "ellipse": "ellipse", "can": "can"}
_FILL, _LINE = "EAF0F6", "3B6490"
_WORDS = '<w:color w:val="1D2126"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'


def drawn(drawing: Drawing, number: int, title: str, text: str) -> str:
    """A run with the drawing as a group of shapes, no wider than a page in portrait.

    ``title`` names it; ``text`` is read to those who do not see it.
    """
    scale = min(1.0, _MOST / drawing.width)
    width, height = _emu(drawing.width * scale), _emu(drawing.height * scale)
    inner = f'cx="{_emu(drawing.width)}" cy="{_emu(drawing.height)}"'
    ids = count(number * 1000 + 1)
    writer = _Shapes(ids, scale)
    shapes = chain(
        map(writer.arrow, drawing.arrows),
        map(writer.shape, drawing.shapes),
        map(writer.label, drawing.labels),
    )
    described = quoteattr(visible(text), {"\n": "&#10;"})
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wpg"><w:drawing>'
        f'<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}"'
        f' cy="{height}"/><wp:docPr id="{number}" name={quoteattr(visible(title))}'
        f" descr={described}/><wp:cNvGraphicFramePr/>"
        "<a:graphic><a:graphicData"
        ' uri="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup">'
        f'<wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}"'
        f' cy="{height}"/><a:chOff x="0" y="0"/><a:chExt {inner}/></a:xfrm></wpg:grpSpPr>'
        f"{''.join(shapes)}</wpg:wgp></a:graphicData></a:graphic></wp:inline></w:drawing>"
        "</mc:Choice></mc:AlternateContent></w:r>"
    )


def _emu(points: float) -> int:
    return round(points * _EMU_PER_POINT)


class _Shapes:
    """Writes the members of the group; text is scaled with them, which a group does not do."""

    def __init__(self, ids: Iterator[int], scale: float) -> None:
        self._ids = ids
        self._words = (_WORDS.format(size=round(18 * scale)),)

    def shape(self, shape: Shape) -> str:
        box = _box(shape.x, shape.y, shape.width, shape.height)
        paint = (
            f'<a:solidFill><a:srgbClr val="{_FILL}"/></a:solidFill>'
            f'<a:ln w="9525"><a:solidFill><a:srgbClr val="{_LINE}"/></a:solidFill></a:ln>'
        )
        return self._member(_PRESET[shape.form], box, paint, shape.lines)

    def label(self, label: Label) -> str:
        width = text_width(label.text) + 6
        corner = (label.x - width / 2, label.y - LINE_HEIGHT / 2)
        box = _box(*corner, width, LINE_HEIGHT)
        paint = '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln>'
        return self._member("rect", box, paint, (label.text,))

    def arrow(self, arrow: Arrow) -> str:
        (x1, y1), (x2, y2) = arrow.start, arrow.end
        flips = (' flipH="1"' if x2 < x1 else "") + (' flipV="1"' if y2 < y1 else "")
        box = _box(min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1), flips)
        head = '<a:headEnd type="triangle"/>' if arrow.at_start else ""
        tail = '<a:tailEnd type="triangle"/>' if arrow.at_end else ""
        paint = (
            f'<a:ln w="9525"><a:solidFill><a:srgbClr val="{_LINE}"/></a:solidFill>'
            f"{head}{tail}</a:ln>"
        )
        return (
            f'<wps:wsp><wps:cNvPr id="{next(self._ids)}" name="Arrow"/><wps:cNvCnPr/>'
            f'<wps:spPr>{box}<a:prstGeom prst="line"><a:avLst/></a:prstGeom>{paint}</wps:spPr>'
            "<wps:bodyPr/></wps:wsp>"
        )

    def _member(self, preset: str, box: str, paint: str, lines: tuple[str, ...]) -> str:
        text = "".join(paragraph("DrawingText", run(visible(t), self._words)) for t in lines)
        text = text or paragraph("DrawingText", "")
        return (
            f'<wps:wsp><wps:cNvPr id="{next(self._ids)}" name="Shape"/><wps:cNvSpPr/>'
            f'<wps:spPr>{box}<a:prstGeom prst="{preset}"><a:avLst/></a:prstGeom>{paint}</wps:spPr>'
            f"<wps:txbx><w:txbxContent>{text}</w:txbxContent></wps:txbx>"
            '<wps:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/>'
            "</wps:wsp>"
        )


def _box(x: float, y: float, width: float, height: float, flips: str = "") -> str:
    return (
        f'<a:xfrm{flips}><a:off x="{_emu(x)}" y="{_emu(y)}"/>'
        f'<a:ext cx="{_emu(width)}" cy="{_emu(height)}"/></a:xfrm>'
    )
