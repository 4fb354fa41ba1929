"""The report of a validation as text: by requirement, each with a count and examples."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from apdsl.runtime.findings import Finding, Unverified
from apdsl.runtime.report.harmless import harmless
from apdsl.runtime.report.presentation import (
    FindingGroup,
    Presentation,
    UnverifiedGroup,
    counted,
    place,
)

_EXAMPLES: Final = 3
_SHORT_LIST: Final = 5

_STYLES: Final = {
    "error": "1;31",
    "warning": "1;33",
    "accepted": "1;36",
    "violated": "1;31",
    "empty": "1;31",
    "unverified": "1;33",
    "conforms": "1;32",
}


def render_text(shown: Presentation, *, verbose: bool = False, colour: bool = False) -> str:
    """The report for people, ending in a line that sums it up.

    Each requirement is one entry with the number of its findings. Findings with the same message
    stand together with their places. Three messages and three places are shown, or all when
    ``verbose``; of what was not verified five requirements, or all.
    """
    return "".join(f"{line}\n" for line in _Writer(verbose, colour).lines(shown))


@dataclass(frozen=True, slots=True)
class _Writer:
    verbose: bool
    colour: bool

    def lines(self, shown: Presentation) -> Iterator[str]:
        for group in shown.groups:
            if group.shown:
                yield from self._group(group)
                yield ""
        if shown.unverified:
            yield from self._unverified(shown.unverified)
            yield ""
        if shown.notes:
            yield from map(harmless, shown.notes)
            yield ""
        if self._shortened(shown):
            yield "`--verbose` and `--format json` show every place."
            yield ""
        verdict = self._paint(_STYLES[shown.verdict], harmless(shown.verdict_sentence))
        yield f"{verdict}: {shown.counts}."

    def _group(self, group: FindingGroup) -> Iterator[str]:
        label = self._paint(_STYLES[group.kind], group.kind)
        nature = f" [{group.severity}]" if group.accepted is not None else ""
        profile = f" [nearest profile: {group.profile}]" if group.profile else ""
        total = len(group.findings)
        count = f": {total} findings" if total > 1 else ""
        head = f"{group.requirement_id} ({group.clause}){nature}{profile}{count}"
        yield f"{label}: {harmless(head)}"
        if group.accepted is not None:
            yield f"  accepted because: {harmless(group.accepted)}"
        messages = group.messages if self.verbose else group.messages[:_EXAMPLES]
        for message, findings in messages:
            yield f"  {harmless(message)}"
            yield f"    at {self._places(findings)}"
        hidden = total - sum(len(findings) for _, findings in messages)
        if hidden:
            yield f"  and {hidden} more of this requirement"

    def _unverified(self, groups: Sequence[UnverifiedGroup]) -> Iterator[str]:
        yield f"Not verified: {counted(len(groups), 'requirement')}"
        shown = groups if self.verbose else groups[:_SHORT_LIST]
        for group in shown:
            reasons = group.reasons if self.verbose else group.reasons[:_EXAMPLES]
            for reason, entries in reasons:
                named = [entry for entry in entries if entry.path]
                where = f" at {self._places(named)}" if named else ""
                taken = "" if group.accepted is None else f" (accepted: {group.accepted})"
                yield f"  {harmless(group.requirement_id)}{where}: {harmless(reason + taken)}"
            hidden = len(group.entries) - sum(len(entries) for _, entries in reasons)
            if hidden:
                yield f"    and {hidden} more of this requirement"
        if len(groups) > len(shown):
            yield f"  and {len(groups) - len(shown)} more; a verbose report names all"

    def _places(self, found: Sequence[Finding] | Sequence[Unverified]) -> str:
        shown = found if self.verbose else found[:_EXAMPLES]
        more = len(found) - len(shown)
        text = ", ".join(harmless(place(each)) for each in shown)
        return f"{text} and {more} more" if more else text

    def _shortened(self, shown: Presentation) -> bool:
        return not self.verbose and any(
            len(group.messages) > _EXAMPLES
            or any(len(findings) > _EXAMPLES for _, findings in group.messages)
            for group in shown.groups
        )

    def _paint(self, style: str, text: str) -> str:
        return f"\x1b[{style}m{text}\x1b[0m" if self.colour else text
