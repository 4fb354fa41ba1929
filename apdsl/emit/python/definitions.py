"""Definitions of a generated module: each once, under a name of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field


@dataclass(slots=True)
class Definitions:
    """The definitions of one module in order; equal ones share a name.

    ``others`` are names that mean something else in the module.
    """

    others: frozenset[str] = frozenset()
    _names: dict[str, str] = field(default_factory=dict)
    _texts: dict[str, Sequence[str]] = field(default_factory=dict)

    def add(self, name: str, write: Callable[[str], Sequence[str]], variant: str = "") -> str:
        """The name under which the lines of ``write(name)`` stand in the module.

        Where the name is taken by something else, ``variant`` is added to it, or a number.
        """
        same = "\n".join(write("_"))
        if same not in self._names:
            free = self._free(name, variant)
            self._names[same] = free
            self._texts[free] = write(free)
        return self._names[same]

    def _free(self, name: str, variant: str) -> str:
        candidates = [name, *([f"{name}_{variant}"] if variant else [])]
        number = 2
        while True:
            for candidate in candidates:
                if candidate not in self._texts and candidate not in self.others:
                    return candidate
            candidates = [f"{candidates[-1].removesuffix(f'_{number - 1}')}_{number}"]
            number += 1

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self._texts)

    def lines(self) -> list[str]:
        """All definitions, functions apart from others by two empty lines."""
        written: list[str] = []
        last: Sequence[str] = ()
        for text in self._texts.values():
            if last:
                written.extend(_between(last, text))
            written.extend(text)
            last = text
        return written

    def gap(self) -> list[str]:
        """The empty lines between the definitions and a constant behind them."""
        texts = list(self._texts.values())
        return _between(texts[-1], ("",)) if texts else []


def is_function(text: Sequence[str]) -> bool:
    return text[0].startswith(("@", "def "))


def _between(above: Sequence[str], below: Sequence[str]) -> list[str]:
    return ["", ""] if is_function(above) or is_function(below) else [""]
