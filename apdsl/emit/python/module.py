"""A generated module: header, imports, definitions."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from apdsl.emit.python.definitions import is_function
from apdsl.emit.python.layout import WIDTH, Group, docstring, lines

_RUNTIME = {
    "authoring": ("on_directory", "on_file", "on_instance", "on_record", "rules_beside"),
    "checks": ("Check", "Results"),
    "command": ("main",),
    "conditions": (
        "Interval",
        "absent",
        "equals",
        "group_present",
        "has_items",
        "has_value",
        "one_of",
        "present",
        "uses_extended_characters",
    ),
    "": ("engine",),
    "dataset": ("DataSet",),
    "demands": (
        "demand_absent",
        "demand_group_absent",
        "demand_items",
        "demand_type",
        "demand_values",
    ),
    "findings": ("Report", "Unverified"),
    "instance": ("Instance",),
    "profile": ("MailDemand", "Medium", "MediumDemand", "Profile", "RuleUse", "SopRow"),
    "record": ("Record",),
    "relations": (
        "REPEATING",
        "demand_copy_of_first",
        "demand_equal",
        "demand_group_attribute",
        "demand_pairs",
        "demand_value",
        "undecided",
    ),
    "scopes": (
        "any_group",
        "any_subordinate",
        "data_of",
        "encoded_with",
        "is_a",
        "items_below",
        "meta_of",
        "referenced",
        "repeated",
        "shared_of",
        "undecidable",
        "value_present",
    ),
    "truth": ("Truth", "all_of", "any_of", "negate"),
}
_ELSEWHERE = {
    "Final": "typing",
    "Mapping": "collections.abc",
    "Path": "pathlib",
}
_MODULES = {
    "tag": "_tags",
    "uid": "_uids",
    "sop_classes": "_common.sop_classes",
}
IMPORTED = {
    name: f"apdsl.runtime.{module}".rstrip(".")
    for module, names in _RUNTIME.items()
    for name in names
}
"""Where the names come from that generated modules use."""


@dataclass(frozen=True, slots=True)
class Module:
    """The text of a module. ``path`` is below the folder of generated modules.

    ``siblings`` are generated modules it uses, by the names it knows them under.
    """

    path: str
    summary: str
    made_from: tuple[str, ...]
    body: Sequence[str]
    siblings: tuple[tuple[str, str], ...] = ()

    def text(self) -> str:
        """The module as text that the formatter leaves as it is."""
        gap = ["", ""] if self.body and is_function(self.body) else [""]
        return "\n".join([*self._header(), *self._imports(), *gap, *self.body, ""])

    def _header(self) -> list[str]:
        origin = ", ".join(self.made_from)
        note = f"Made by apdsl{f' from {origin}' if origin else ''}; do not edit."
        return [*docstring((self.summary, note), 0), ""]

    def _imports(self) -> list[str]:
        used = _names_used(self.body)
        absolute: dict[str, list[str]] = {}
        for name in sorted(used):
            source = IMPORTED.get(name) or _ELSEWHERE.get(name)
            if source is not None:
                absolute.setdefault(source, []).append(name)
        standard = {source for source in absolute if not source.startswith("apdsl")}
        sections = [
            ["from __future__ import annotations"],
            [
                *(["import sys"] if "sys" in used else []),
                *_from_lines({source: absolute[source] for source in standard}),
            ],
            _from_lines({s: names for s, names in absolute.items() if s not in standard}),
            self._relative(used),
        ]
        separated: list[str] = []
        for section in filter(None, sections):
            separated.extend(["", *section] if separated else section)
        return separated

    def _relative(self, used: set[str]) -> list[str]:
        level = "." * (self.path.count("/") + 1)
        wanted: dict[str, set[str]] = {}
        for name, target in (*_MODULES.items(), *self.siblings):
            if name in used:
                package, _, module = target.rpartition(".")
                written = module if module == name else f"{module} as {name}"
                wanted.setdefault(self._parent(package, level), set()).add(written)
        return _from_lines({package: sorted(names) for package, names in wanted.items()})

    def _parent(self, package: str, level: str) -> str:
        if package and self.path.startswith(f"{package}/"):
            return "."
        return level + package


def _names_used(body: Sequence[str]) -> set[str]:
    tree = ast.parse("\n".join(body))
    return {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}


def _from_lines(sources: dict[str, list[str]]) -> list[str]:
    written: list[str] = []
    for source in sorted(sources, key=lambda name: (name.startswith("."), name)):
        renamed = sorted(name for name in sources[source] if " as " in name)
        names = sorted(set(sources[source]) - set(renamed), key=_import_order)
        whole = f"from {source} import {', '.join(names)}"
        if names and len(whole) <= WIDTH:
            written.append(whole)
        elif names:
            written.extend(lines(Group("(", ")", tuple(names)), 0, f"from {source} import "))
        written.extend(f"from {source} import {name}" for name in renamed)
    return written


def _import_order(name: str) -> tuple[int, str]:
    """Constants first, then classes, then others."""
    rank = 0 if name.isupper() else 1 if name[:1].isupper() else 2
    return rank, name


def path_of(modules: Iterable[Module]) -> dict[str, str]:
    """The texts by path below the output folder."""
    return {f"python/{module.path}": module.text() for module in modules}
