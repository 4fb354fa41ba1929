"""A File-set that breaks one requirement, and what follows of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from apdsl.model.profile import Requirement
from apdsl.sample.file_set import SampleSet
from apdsl.sample.media.packing import Form, Packed, Packing


@dataclass(frozen=True, slots=True)
class Consequence:
    """Another requirement that cannot be met where the first one is broken, and why."""

    requirement_id: str
    reason: str


@dataclass(frozen=True, eq=False)
class Violating:
    """A File-set that breaks a requirement, and nothing else but for the ``consequences``.

    ``file`` is the File ID of the file that is wrong, ``element`` the way to the attribute (tags),
    ``how`` what is wrong in words. ``note`` tells what else is unusual about the File-set. ``form``
    and ``adapt`` are set where the requirement is one on the medium.
    """

    requirement: Requirement
    sample: SampleSet
    file: str
    element: tuple[int, ...]
    how: str
    consequences: tuple[Consequence, ...] = ()
    note: str = ""
    form: Form | None = None
    adapt: Callable[[Packing], Packing] | None = None

    def packed(self, packing: Packing, form: Form) -> Packed:
        """The File-set in a form; in one of its own where the requirement shows in that alone."""
        packing = self.adapt(packing) if self.adapt else packing
        return packing.packed(self.sample, self.form or form)

    def to_json(self) -> dict[str, Any]:
        """The violation as the manifest has it."""
        return {
            "requirement_id": self.requirement.id,
            "kind": self.requirement.kind,
            "clause": self.requirement.clause,
            "text": " ".join(self.requirement.text.split()),
            "file": self.file,
            "element": [f"{tag:08X}" for tag in self.element] or None,
            "how": self.how,
            "consequences": [
                {"requirement_id": each.requirement_id, "reason": each.reason}
                for each in self.consequences
            ],
            "note": self.note or None,
        }


def lesser(best: Violating | None, found: Violating | None) -> Violating | None:
    """The one with fewer consequences; of equals the first."""
    if found is None or (best is not None and len(best.consequences) <= len(found.consequences)):
        return best
    return found
