"""The data flow of an implementation (PS3.2 A.5.1.1): as facts, in words, and drawn."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from typing import Final, TypeVar

from apdsl.document.drawing import (
    LINE_HEIGHT,
    Arrow,
    Drawing,
    Form,
    Label,
    Shape,
    wrapped,
)
from apdsl.model.claim import ApplicationEntity
from apdsl.model.vocabulary import WRITING_ROLES, Role
from apdsl.statement.material import Material, medium_name, roles_of

T = TypeVar("T", bound=Hashable)

_WRITING: Final = frozenset(WRITING_ROLES)
_READING: Final[frozenset[Role]] = frozenset(("FSR", "FSU"))


@dataclass(frozen=True, slots=True)
class Exchange:
    """An activity that causes an application entity to use a medium in some roles."""

    activity: str
    entity: str
    medium: str
    roles: tuple[Role, ...]
    remote: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lane:
    """An application entity, the activities that cause it to act, and what it exchanges."""

    entity: str
    activities: tuple[str, ...]
    exchanges: tuple[Exchange, ...]

    @property
    def media(self) -> tuple[str, ...]:
        return _distinct(exchange.medium for exchange in self.exchanges)

    @property
    def remote(self) -> tuple[str, ...]:
        return _distinct(name for exchange in self.exchanges for name in exchange.remote)

    def roles(self, medium: str) -> tuple[Role, ...]:
        return _distinct(r for e in self.exchanges if e.medium == medium for r in e.roles)


def _distinct(values: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(values))


def lanes(material: Material) -> tuple[Lane, ...]:
    """The flow of each application entity, in the order of the claim."""
    return tuple(_lane(material, entity) for entity in material.claim.application_entities)


def _lane(material: Material, entity: ApplicationEntity) -> Lane:
    exchanges = []
    for activity in entity.activities:
        by_medium: dict[str, list[Role]] = {}
        for profile in activity.profiles:
            for medium in profile.media:
                name = medium_name(medium, material.common)
                by_medium.setdefault(name, []).extend(roles_of([profile]))
        remote = tuple(each.name for each in activity.remote)
        exchanges += [
            Exchange(activity.name, entity.name, medium, _distinct(roles), remote)
            for medium, roles in by_medium.items()
        ]
    names = tuple(activity.name for activity in entity.activities)
    return Lane(entity.name, names, tuple(exchanges))


# ---- In words -----------------------------------------------------------------------------------


def in_lines(flow: tuple[Lane, ...]) -> str:
    """The flow as lines of text: activity, application entity, role, medium, remote activity."""
    rows = [
        (
            exchange.activity,
            f"[{exchange.entity}]",
            _text_arrow(exchange.roles),
            f"({exchange.medium})",
            ", ".join(exchange.remote),
        )
        for lane in flow
        for exchange in lane.exchanges
    ]
    widths = [max((len(row[column]) for row in rows), default=0) for column in range(4)]
    return "\n".join(_text_line(row, widths) for row in rows)


def _text_line(row: tuple[str, ...], widths: list[int]) -> str:
    activity, entity, roles, medium, remote = row
    line = (
        f"{activity:<{widths[0]}} --> {entity:<{widths[1]}} "
        f"{roles:<{widths[2]}} {medium:<{widths[3]}}"
    )
    return (f"{line} --- {remote}" if remote else line).rstrip()


def _text_arrow(roles: tuple[Role, ...]) -> str:
    begin = "<" if _READING & set(roles) else "-"
    end = ">" if _WRITING & set(roles) else "-"
    return f"{begin}-- {', '.join(roles)} --{end}"


# ---- Drawn --------------------------------------------------------------------------------------

_WIDTH: Final = 104.0
_ROOM: Final = _WIDTH - 14
_GAP: Final = 14.0
_COLUMNS: Final = (4.0, 140.0, 336.0, 476.0)
_MARGIN: Final = 6.0
_LANE_GAP: Final = 26.0


def drawing(flow: tuple[Lane, ...]) -> Drawing:
    """A lane for each entity: its activities, itself, the media, and who has them afterwards."""
    shapes: list[Shape] = []
    arrows: list[Arrow] = []
    labels: list[Label] = []
    top = _MARGIN
    for lane in flow:
        top = _draw(lane, top, shapes, arrows, labels) + _LANE_GAP
    right = max((shape.x + shape.width for shape in shapes), default=_WIDTH)
    height = max(top - _LANE_GAP, 0.0) + _MARGIN
    return Drawing(right + 4, height, tuple(shapes), tuple(arrows), tuple(labels))


def _draw(
    lane: Lane, top: float, shapes: list[Shape], arrows: list[Arrow], labels: list[Label]
) -> float:
    """Draw a lane from ``top`` on; where it ends."""
    columns: tuple[tuple[Form, tuple[str, ...]], ...] = (
        ("ellipse", lane.activities),
        ("rectangle", (lane.entity,)),
        ("can", lane.media),
        ("ellipse", lane.remote),
    )
    height = max(_stack_height(form, names) for form, names in columns)
    placed: list[dict[str, Shape]] = []
    for (form, names), x in zip(columns, _COLUMNS, strict=True):
        y = top + (height - _stack_height(form, names)) / 2
        stack: dict[str, Shape] = {}
        for name in names:
            text = wrapped(name, _ROOM)
            stack[name] = Shape(form, x, y, _WIDTH, _height(form, text), text)
            y += stack[name].height + _GAP
        placed.append(stack)
    activities, entities, media, remote = placed
    (entity,) = entities.values()
    arrows += [Arrow(_right(shape), _left(entity)) for shape in activities.values()]
    for name, shape in media.items():
        roles = set(lane.roles(name))
        start, end = _right(entity), _left(shape)
        arrows.append(Arrow(start, end, bool(roles & _READING), bool(roles & _WRITING)))
        # Near the medium, where the arrows of several media are apart.
        x, y = (2 * start[0] + 3 * end[0]) / 5, (2 * start[1] + 3 * end[1]) / 5
        labels.append(Label(x, y, ", ".join(lane.roles(name))))
    for medium, name in _distinct((e.medium, n) for e in lane.exchanges for n in e.remote):
        roles = {
            role
            for e in lane.exchanges
            if e.medium == medium and name in e.remote
            for role in e.roles
        }
        start, end = _right(media[medium]), _left(remote[name])
        arrows.append(Arrow(start, end, bool(roles & _READING), bool(roles & _WRITING)))
    for stack in placed:
        shapes += stack.values()
    return top + height


def _stack_height(form: Form, names: tuple[str, ...]) -> float:
    heights = [_height(form, wrapped(name, _ROOM)) for name in names]
    return sum(heights) + _GAP * max(len(heights) - 1, 0)


def _height(form: Form, text: tuple[str, ...]) -> float:
    around = {"ellipse": 24.0, "can": 22.0}.get(form, 16.0)
    return len(text) * LINE_HEIGHT + around


def _left(shape: Shape) -> tuple[float, float]:
    return shape.x, shape.y + shape.height / 2


def _right(shape: Shape) -> tuple[float, float]:
    return shape.x + shape.width, shape.y + shape.height / 2
