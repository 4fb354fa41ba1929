"""Claims made executable: the profiles of an implementation, limited to what it claims.

A claimed profile is executed as it is. Beside its own demands stand those of the claim: that an
instance has a SOP Class and Transfer Syntax that the implementation claims for the role, that its
records and optional keys are as declared, that envelopes use the algorithms that it names, and, for
what it creates, that its header is its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from apdsl.evaluation.claimed_security import security_checks
from apdsl.evaluation.conditions import View, holds
from apdsl.evaluation.profile import profile as executable_profile
from apdsl.model.claim import (
    ApplicationEntity,
    ClaimedRow,
    ClaimModel,
    ProfileClaim,
    RoleClaim,
    SecurityClaim,
)
from apdsl.model.common import CommonModel
from apdsl.model.profile import ProfileModel, SourceRef
from apdsl.model.vocabulary import WRITING_ROLES, Role
from apdsl.runtime import authoring
from apdsl.runtime.attributes import named_uid
from apdsl.runtime.checks import Check, Result, Results, Severity, Unknown, Violation
from apdsl.runtime.findings import Unverified
from apdsl.runtime.instance import Instance
from apdsl.runtime.profile import Profile
from apdsl.runtime.reading.recognition import MEDIA_STORAGE_DIRECTORY
from apdsl.runtime.record import Record
from apdsl.runtime.tags import DIRECTORY_RECORD_TYPE, SOP_CLASS_UID, TRANSFER_SYNTAX_UID

IMPLEMENTATION_CLASS_UID: Final = 0x00020012
IMPLEMENTATION_VERSION_NAME: Final = 0x00020013
SOURCE_APPLICATION_ENTITY_TITLE: Final = 0x00020016

_OPTIONS: Final = "PS3.2 7.4"
"""Where a claim has to identify its selected options, roles and behavior."""


@dataclass(frozen=True, slots=True)
class _Use:
    entity: ApplicationEntity
    profile: ProfileClaim
    roles: tuple[RoleClaim, ...]


def claimed_roles(claim: ClaimModel) -> tuple[Role, ...]:
    """The roles by which a medium is judged: those that write, or FSR where none is claimed."""
    found = {role.role for _, _, profile in claim.uses() for role in profile.roles}
    writing = tuple(role for role in WRITING_ROLES if role in found)
    return writing or (("FSR",) if "FSR" in found else ())


def profiles(
    claim: ClaimModel,
    roles: Sequence[Role],
    models: Mapping[str, ProfileModel],
    common: CommonModel,
) -> tuple[Profile, ...]:
    """The profiles that are claimed in one of the roles, as the implementation claims them.

    ``models`` has each Standard profile by its identifier; augmented and private ones are in the
    claim itself.
    """
    own = {model.id: model for model in claim.profiles}
    uses: dict[str, list[_Use]] = {}
    for entity, _, used in claim.uses():
        claimed = tuple(role for role in used.roles if role.role in roles)
        if claimed:
            uses.setdefault(used.profile, []).append(_Use(entity, used, claimed))
    return tuple(
        _Claimed(claim, tuple(found), common).executable(own.get(name) or models[name])
        for name, found in uses.items()
    )


@dataclass(frozen=True, slots=True)
class _Claimed:
    """One profile as all activities of an implementation claim it in some roles."""

    claim: ClaimModel
    uses: tuple[_Use, ...]
    common: CommonModel

    @property
    def roles(self) -> frozenset[Role]:
        return frozenset(role.role for use in self.uses for role in use.roles)

    @property
    def writes(self) -> bool:
        return not self.roles.isdisjoint(WRITING_ROLES)

    @property
    def creates_only(self) -> bool:
        """Whether all files are its own: an updater leaves those of others on the medium."""
        return self.roles == {"FSC"}

    @property
    def entities(self) -> tuple[ApplicationEntity, ...]:
        return tuple({use.entity.name: use.entity for use in self.uses}.values())

    @property
    def source(self) -> SourceRef:
        return self.uses[0].roles[0].source

    def executable(self, model: ProfileModel) -> Profile:
        plain = executable_profile(self._with_keys(model), self.common)
        checks = (
            *plain.checks,
            self._support(model),
            *self._records(),
            *self._header(),
            *self._security(),
        )
        return replace(plain, checks=checks, unverified=(*plain.unverified, *self._unseen()))

    def id_of(self, subject: str) -> str:
        return f"{self.claim.id}/{self.uses[0].profile.profile}/{subject}"

    # ---- SOP Classes and Transfer Syntaxes -------------------------------------------------------

    def _support(self, model: ProfileModel) -> Check:
        rows = tuple(
            row
            for use in self.uses
            for row in use.profile.rows
            if any(row.supported(role.role) for role in use.roles)
        )
        place = self.source.place
        verb = "write" if self.writes else "read"
        text = f"{self.claim.id} {verb}s the SOP Classes and Transfer Syntaxes that it claims"

        def run(instance: Instance) -> Results:
            if instance.sop_class and instance.sop_class != MEDIA_STORAGE_DIRECTORY:
                result = self._unsupported(instance, rows, f"{model.id} ({place})", verb)
                if result is not None:
                    yield result

        check = authoring.on_instance(
            self.id_of("sop-classes"), clause=_OPTIONS, source=place, text=text
        )(run)
        # What a reader does not support it ignores (PS3.2 7.2): nothing is wrong with the medium.
        return check if self.writes else replace(check, severity="warning")

    def _unsupported(
        self, instance: Instance, rows: tuple[ClaimedRow, ...], where: str, verb: str
    ) -> Result | None:
        of_class = [row for row in rows if row.sop_class.uid == instance.sop_class]
        name = named_uid(instance.sop_class)
        if not of_class:
            message = f"{self.claim.id} does not claim to {verb} {name} under {where}."
            return Violation(message, SOP_CLASS_UID, instance.sop_class, "a claimed SOP Class")
        found = instance.transfer_syntax
        if not found:
            return Unknown("the header of the file names no Transfer Syntax")
        in_syntax = [row for row in of_class if row.transfer_syntax.uid == found]
        if not in_syntax:
            claimed = dict.fromkeys(named_uid(row.transfer_syntax.uid) for row in of_class)
            message = (
                f"{self.claim.id} does not claim to {verb} {name} in {named_uid(found)} under "
                f"{where}, but in {' and '.join(claimed)}."
            )
            expected = ", ".join(dict.fromkeys(row.transfer_syntax.uid for row in of_class))
            return Violation(message, TRANSFER_SYNTAX_UID, found, expected)
        view = View(self.common, instance, item=instance.dataset)
        truths = [True if row.where is None else holds(row.where, view) for row in in_syntax]
        if True in truths:
            return None
        if None in truths:
            return Unknown("whether it is an instance that the claim names is not known")
        names = " or ".join(row.qualified_as or "other instances" for row in in_syntax)
        message = f"Of {name}, {self.claim.id} claims to {verb} only {names} under {where}."
        return Violation(message, SOP_CLASS_UID, instance.sop_class, names)

    # ---- The directory ---------------------------------------------------------------------------

    def _with_keys(self, model: ProfileModel) -> ProfileModel:
        """The profile with the optional keys that the implementation writes."""
        keys = tuple(key for entity in self.entities for key in entity.directory.keys)
        if not keys or not self.writes:
            return model
        directory = replace(model.directory, keys=(*model.directory.keys, *keys))
        requirements = (*model.requirements, *self.claim.requirements)
        return replace(model, directory=directory, requirements=requirements)

    def _records(self) -> Iterator[Check]:
        if not self.writes or not all(e.directory.declared for e in self.entities):
            return
        types = {name for entity in self.entities for name in entity.directory.record_types}
        listed = ", ".join(sorted(types))

        def run(record: Record) -> Results:
            if record.type and record.type not in types:
                message = (
                    f"{self.claim.id} does not claim records of type {record.type}, but {listed}."
                )
                yield Violation(message, DIRECTORY_RECORD_TYPE, record.type, listed)

        yield authoring.on_record(
            self.id_of("records"),
            clause="PS3.4 I.3.4",
            source=self.entities[0].source.place,
            text=f"{self.claim.id} writes the record types that it claims",
        )(run)

    # ---- The header ------------------------------------------------------------------------------

    def _header(self) -> Iterator[Check]:
        """What the implementation puts into the File Meta Information of files that it writes."""
        if not self.writes:
            return
        yield self._value(
            IMPLEMENTATION_CLASS_UID,
            "implementation-class-uid",
            (self.claim.implementation_class_uid,),
            "error",
        )
        version = self.claim.implementation_version_name
        if version is not None:
            yield self._value(
                IMPLEMENTATION_VERSION_NAME, "implementation-version-name", (version,), "warning"
            )
        titles = [entity.source_title for entity in self.entities]
        fixed = tuple(t.value for t in titles if t is not None and not t.configurable)
        if len(fixed) == len(titles):
            yield self._value(SOURCE_APPLICATION_ENTITY_TITLE, "source-ae-title", fixed, "warning")

    def _value(
        self,
        tag: int,
        subject: str,
        expected: tuple[str, ...],
        severity: Severity,
    ) -> Check:
        every = self.creates_only
        names = " or ".join(f'"{value}"' for value in expected)
        place = self.claim.source.place

        def run(instance: Instance) -> Results:
            if not every and instance.sop_class != MEDIA_STORAGE_DIRECTORY:
                return
            if instance.meta.unknown(tag):
                yield Unknown("the element of the header could not be read")
                return
            found = instance.meta.text(tag).strip()
            if found not in expected:
                said = f'"{found}"' if found else "missing"
                message = (
                    f"{_NAMES[tag]} is {said}; {self.claim.id} writes {names} ({place}), so that "
                    "the file is of another implementation or version."
                )
                yield Violation(message, tag, found or "missing", names)

        check = authoring.on_file(
            self.id_of(subject),
            clause="PS3.2 A.5.1.4",
            source=place,
            text=f"{_NAMES[tag]} is that of {self.claim.id}",
        )(run)
        return replace(check, severity=severity)

    # ---- Security --------------------------------------------------------------------------------

    @property
    def _secured(self) -> SecurityClaim | None:
        """How the security profile of the claimed profile is used; None where there is none."""
        used = self.uses[0].profile.security
        return None if used is None else self.claim.security_claim(used.profile)

    def _security(self) -> Iterator[Check]:
        if self._secured is None:
            return
        # What others wrote before an update, or write for a reader, may be secured otherwise.
        severity: Severity = "error" if self.creates_only else "warning"
        yield from security_checks(
            self._secured,
            self.roles,
            self.common,
            self.claim.id,
            self.id_of("security"),
            severity,
        )

    # ---- What no file shows ----------------------------------------------------------------------

    def _unseen(self) -> Iterator[Unverified]:
        profile = self.uses[0].profile
        for use in self.uses:
            for role in use.roles:
                for offered in role.offered:
                    yield Unverified(
                        self.id_of(f"{role.role}/{offered.capability}"),
                        _OPTIONS,
                        f"{self.claim.id} claims {offered.capability} as {role.role}",
                        "what an application does in a role, no file shows",
                        profile=profile.profile,
                    )
        if profile.security is not None:
            yield Unverified(
                self.id_of("security"),
                "PS3.2 7.6",
                f"{self.claim.id} handles keys for {profile.security.name} as it claims",
                "how keys and passwords are made and kept, no file shows",
                profile=profile.profile,
            )


_NAMES: Final[dict[int, str]] = {
    IMPLEMENTATION_CLASS_UID: "Implementation Class UID (0002,0012)",
    IMPLEMENTATION_VERSION_NAME: "Implementation Version Name (0002,0013)",
    SOURCE_APPLICATION_ENTITY_TITLE: "Source Application Entity Title (0002,0016)",
}
