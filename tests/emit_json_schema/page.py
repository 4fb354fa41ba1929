"""The tables of ``docs/schema-coverage.md``, made of ``x-apdsl-unenforced`` in the schemas.

``python -m tests.emit_json_schema.page`` brings the page up to date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

from apdsl.sample.violation import every
from tests.emit_json_schema.schemas import UNENFORCED, schemas
from tests.pages import table, with_tables
from tests.sample.judged import models, samples

PAGE: Final = Path(__file__).parents[2] / "docs" / "schema-coverage.md"


@cache
def reasons(identifier: str) -> dict[str, tuple[str, bool]]:
    """What the schemas of a File-set leave out of what a profile enforces, by requirement.

    Each has the reason, and whether only a part of it is left out.
    """
    enforced = {requirement.id for requirement in every.enforced(samples(identifier).bases)}
    path = schemas().profile_path(identifier, "file-set")
    stated = schemas().stated(path)
    return {
        entry["id"]: (entry["reason"], entry.get("partial", False))
        for each in (path, "common/file-set.json")
        for entry in schemas().documents[each][UNENFORCED]
        if entry["id"] in enforced and (entry.get("partial") or entry["id"] not in stated)
    }


def _profiles() -> Iterator[tuple[str, ...]]:
    for model in models():
        total = len(every.enforced(samples(model.id).bases))
        parts = [partial for _, partial in reasons(model.id).values()]
        counts = (total, total - len(parts), sum(parts), len(parts) - sum(parts))
        own = (each for each in reasons(model.id) if not each.startswith("PS3."))
        yield model.id, *map(str, counts), ", ".join(f"`{each}`" for each in own) or "-"


def _explanations() -> Iterator[tuple[str, ...]]:
    """Each reason, with the requirements that have it; many of a kind as a pattern."""
    found: dict[tuple[str, bool], dict[str, set[str]]] = {}
    for model in models():
        for identifier, why in reasons(model.id).items():
            found.setdefault(why, {}).setdefault(identifier, set()).add(model.id)
    for (reason, partial), members in sorted(found.items()):
        profiles = {name for each in members.values() for name in each}
        names = ", ".join(f"`{name}`" for name in dict.fromkeys(map(_pattern, members)))
        left_out = "in part" if partial else "wholly"
        yield reason, left_out, str(len(members)), str(len(profiles)), names


def _pattern(identifier: str) -> str:
    """The id with what differs from annex to annex, and from record to record, left out."""
    of_annex = re.sub(r"^[A-N]\.[\d.]+/", "X.3/", identifier)
    return re.sub(r":F\.5\.\d+/.*/", ":F.5.*/", of_annex)


def tables() -> dict[str, str]:
    """The tables of the page by name, as Markdown."""
    return {
        "reasons": table(
            ("reason", "left out", "requirements", "profiles", "which"), _explanations()
        ),
        "profiles": table(
            ("profile", "enforced", "stated", "in part", "not", "of its own annex"), _profiles()
        ),
    }


def brought_up_to_date(text: str) -> str:
    """The text of the page with its tables as they are now."""
    return with_tables(text, tables())


if __name__ == "__main__":
    PAGE.write_text(brought_up_to_date(PAGE.read_text("utf-8")), "utf-8")
