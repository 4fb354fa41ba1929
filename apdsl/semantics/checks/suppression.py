"""The suppressions that a text contains, each with the block that it covers."""

from __future__ import annotations

from collections.abc import Iterator

from apdsl.diagnostics.suppression import Allowance
from apdsl.semantics.checks.walk import children
from apdsl.source import Span
from apdsl.syntax import tree


def allowances(file: tree.SourceFile) -> tuple[Allowance, ...]:
    """Every ``allow`` of a file; one at its top level covers the whole file."""
    source = file.span.source
    if "allow" not in source.text:
        return ()
    whole = Span(source, 0, len(source.text))
    return tuple(
        found for declaration in file.declarations for found in _within(declaration, whole)
    )


def _within(node: tree.Node, covers: Span) -> Iterator[Allowance]:
    if isinstance(node, tree.Allow):
        reason = None if node.reason is None else node.reason.value
        yield Allowance(node.code.value, node.code.span, node.span, reason, covers)
    for child in children(node):
        yield from _within(child, node.span)
