"""Samples of a profile as files to be written, with the manifest that says what they are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from apdsl import json_text
from apdsl.model import demands as modelled
from apdsl.model.common import CommonModel
from apdsl.model.profile import ProfileModel, Requirement
from apdsl.runtime.tags import TRANSFER_SYNTAX_UID
from apdsl.sample.directory import Rules, file_set
from apdsl.sample.instances import Uids, sop_class_uid
from apdsl.sample.media.packing import Form, Packed, Packing, usual_form
from apdsl.sample.secure import sample_keys
from apdsl.sample.violation import every, medium
from apdsl.sample.violation.bases import Bases
from apdsl.sample.violation.violating import Violating

MANIFEST: Final = "manifest.json"
CONFORMANT: Final = "conformant"
ALL: Final = "all"
BASE_VIEW: Final = "the video of the Stereo High Profile holds one of its two views, the base view"


class UnknownRequirementError(LookupError):
    """The profile has no requirement of the id that a sample can break; ``known`` are those.

    ``reason`` is why none can, where there is such a requirement; it is empty otherwise.
    """

    def __init__(self, requirement_id: str, known: tuple[str, ...], reason: str = "") -> None:
        super().__init__(requirement_id)
        self.requirement_id = requirement_id
        self.known = known
        self.reason = reason


@dataclass(frozen=True)
class Made:
    """A sample in its form, below a folder of its own; ``violating`` is None for a conformant.

    ``note`` is what is unusual about a conformant one.
    """

    name: str
    packed: Packed
    violating: Violating | None = None
    note: str = ""

    @property
    def path(self) -> str:
        """The folder or file that holds the File-set, below the output folder."""
        if self.packed.form == "folder":
            return self.name
        (file_id,) = self.packed.files
        return f"{self.name}/{'/'.join(file_id)}"

    def files(self) -> dict[str, bytes]:
        """What is to be written."""
        return {
            f"{self.name}/{'/'.join(file_id)}": content
            for file_id, content in self.packed.files.items()
        }

    def to_json(self) -> dict[str, Any]:
        """The entry of the manifest."""
        entry = {
            "path": self.path,
            "form": self.packed.form,
            "conformant": self.violating is None,
        }
        if self.violating is not None:
            return {**entry, **self.violating.to_json()}
        return {**entry, "note": self.note} if self.note else entry


@dataclass(frozen=True, eq=False)
class Samples:
    """The samples of one profile for one seed."""

    model: ProfileModel
    common: CommonModel
    seed: int = 1

    @cached_property
    def bases(self) -> Bases:
        """What the samples are made of."""
        return Bases(Rules(self.model, self.common), self.seed)

    @cached_property
    def packing(self) -> Packing:
        """How they are packed."""
        return Packing(self.model, self.common, sample_keys(self.seed))

    def conformant(self, form: Form | None = None) -> Made:
        """The File-set that conforms, in a form; by default that of the medium."""
        bases = self.bases
        whole = file_set(bases.files, bases.rules, Uids(self.seed))
        form = form or usual_form(self.model.media[0], self.common)
        syntaxes = {file.meta.text(TRANSFER_SYNTAX_UID) for file in bases.files}
        note = BASE_VIEW if sop_class_uid("MPEG4HP42STEREO") in syntaxes else ""
        return Made(CONFORMANT, self.packing.packed(whole, form), note=note)

    def violating(self, wanted: str, form: Form | None = None) -> Iterator[Made]:
        """A File-set for the requirement with an id, or for ``all``; by default in a folder.

        Raises UnknownRequirementError, and UnbreakableError where none could be made.
        """
        on_media = {found.requirement.id: found for found in medium.every_violating(self.bases)}
        enforced = every.enforced(self.bases)
        known = (*(requirement.id for requirement in enforced), *on_media)
        if wanted != ALL and wanted not in known:
            unshown = {entry.id: entry.reason or "" for entry in self._without_sample()}
            raise UnknownRequirementError(wanted, known, unshown.get(wanted, ""))
        for requirement in enforced:
            if wanted in (ALL, requirement.id):
                yield self._made(every.broken(requirement, self.bases), form)
        for identifier, found in on_media.items():
            if wanted in (ALL, identifier):
                yield self._made(found, form)

    def _made(self, found: Violating, form: Form | None) -> Made:
        packed = found.packed(self.packing, form or "folder")
        return Made(f"violating/{_name(found.requirement)}", packed, found)

    def files(self, made: Iterable[Made]) -> dict[str, bytes]:
        """All files to be written: of the samples, the keys if any are needed, the manifest."""
        listed = tuple(made)
        content: dict[str, bytes] = {}
        for each in listed:
            content |= each.files()
        keys = None
        if self.model.security is not None or any(_has_envelope(each) for each in listed):
            content["keys/key.pem"] = self.packing.keys.key_pem()
            content["keys/certificate.pem"] = self.packing.keys.certificate_pem()
            keys = {"key": "keys/key.pem", "certificate": "keys/certificate.pem"}
        content[MANIFEST] = json_text.dumps(self.manifest(listed, keys)).encode()
        return content

    def manifest(self, made: Iterable[Made], keys: dict[str, str] | None) -> dict[str, Any]:
        """What each sample is, and which requirements none was made for."""
        listed = tuple(made)
        return {
            "apdsl_sample": "1",
            "profile": self.model.id,
            "edition": self.model.edition,
            "seed": self.seed,
            "keys": keys,
            "samples": [each.to_json() for each in listed],
            "without_sample": [
                {"requirement_id": entry.id, "clause": entry.clause, "reason": entry.reason or ""}
                for entry in self._without_sample()
            ],
        }

    def _without_sample(self) -> tuple[Requirement, ...]:
        """The requirements that no File-set shows, and no medium of ours."""
        broken = {requirement.id for requirement in medium.shown(self.bases)}
        statements = modelled.statements(self.model, self.common)
        unshown = (entry for entry in statements if entry.id not in broken)
        return (*unshown, *every.undecided(self.bases))


def _has_envelope(made: Made) -> bool:
    return made.violating is not None and bool(made.violating.sample.enveloped)


def _name(requirement: Requirement) -> str:
    return re.sub(r"[^A-Za-z0-9.+-]+", "_", requirement.id)
