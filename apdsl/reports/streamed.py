"""JSON that is written while it is made, so that long lists take no memory."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any, Final

_AT_ONCE: Final = 10_000
"""Pieces of text that are put together; each has some ten characters."""


class Streamed(list[Any]):
    """A list whose members are made one by one, each time that they are gone through."""

    def __init__(self, count: int, members: Callable[[], Iterator[Any]]) -> None:
        super().__init__()
        self._count = count
        self._members = members

    def __iter__(self) -> Iterator[Any]:
        return self._members()

    def __len__(self) -> int:
        return self._count


def chunks(document: dict[str, Any], *, ascii_only: bool = False) -> Iterator[str]:
    """The text of a document, with a line end."""
    encoder = json.JSONEncoder(indent=2, ensure_ascii=ascii_only)
    pieces = encoder.iterencode(document)
    while chunk := "".join(islice(pieces, _AT_ONCE)):
        yield chunk
    yield "\n"
