"""X.2: a clinical context does not ask for functions of a workstation (PS3.11 8 X.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from apdsl.semantics.checks.view import View
from apdsl.semantics.checks.world import World
from apdsl.source import Span
from apdsl.syntax import tree

_FUNCTIONS: Final = (
    "display(?:s|ed|ing)?|present(?:s|ed|ing)?|render(?:s|ed|ing)?|print(?:s|ed|ing)?|"
    "show(?:s|n|ed|ing)?|play(?:s|ed|ing)?|process(?:es|ed|ing)?|window(?:s|ed|ing)?|"
    "zoom(?:s|ed|ing)?|magnif(?:y|ies|ied|ying)|annotat(?:e|es|ed|ing)|"
    "measur(?:e|es|ed|ing)|view(?:s|ed|ing)?|scroll(?:s|ed|ing)?|reformat(?:s|ted|ting)?|"
    "analy[sz](?:e|es|ed|ing)"
)
"""What workstations do with images, and File-sets do not."""

_DEMAND: Final = rf"\bshall\b(?:\s+[\w-]+){{0,6}}?\s+(?:{_FUNCTIONS})\b"
"""A demand for such a function, both within one clause of a sentence."""


def check(view: View, world: World) -> None:
    for placed in view.of(tree.ClinicalContext):
        for word in _prose(placed.node):
            if "shall" not in word.value:
                continue
            for found in re.finditer(_DEMAND, word.span.text, re.IGNORECASE):
                start = word.span.start + found.start()
                span = Span(word.span.source, start, start + len(found[0]))
                world.report("workstation-demand", span, phrase=" ".join(found[0].split()))


def _prose(node: tree.ClinicalContext) -> Iterator[tree.Word]:
    if node.prose is not None:
        yield node.prose
    for remark in node.remarks or ():
        if isinstance(remark, (tree.Text, tree.Note, tree.Statement)):
            yield remark.prose
