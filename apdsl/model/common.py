"""What every profile rests on: PS3.3 F, PS3.4, PS3.10, PS3.12 and PS3.15 as one model."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from apdsl.model.condition import Condition, Literals
from apdsl.model.profile import AttributeRule, Remark, Requirement, RuleUse
from apdsl.model.vocabulary import Role


@dataclass(frozen=True, slots=True)
class Module:
    """A Module: a table of attributes; ``each_record`` where every Directory Record has them."""

    name: str
    clause: str
    attributes: tuple[AttributeRule, ...]
    each_record: bool = False
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class RecordType:
    """A type of Directory Record (PS3.3 F.5): where it may stand, what it references, its keys."""

    type: str
    clause: str
    parents: tuple[str, ...]
    references: Literal["nothing", "instance", "anything"]
    keys: tuple[AttributeRule, ...]
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class SetMember:
    """A SOP Class of a set; ``multi_frame`` is a condition where the IOD allows both."""

    uid: str
    keyword: str
    record_type: str | None
    multi_frame: bool | Condition


@dataclass(frozen=True, slots=True)
class SopClassSet:
    """A named set of SOP Classes; ``set`` is its name in the models of profiles."""

    set: str
    keyword: str
    name: str
    clause: str
    members: tuple[SetMember, ...]
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class FileSystems:
    """The file systems a medium may have; for one role, or for all where ``role`` is ``None``."""

    role: Role | None
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Property:
    name: str
    values: Literals


@dataclass(frozen=True, slots=True)
class MediumDefinition:
    """A medium of PS3.12."""

    keyword: str
    name: str
    clause: str
    physical: str | None
    file_systems: tuple[FileSystems, ...]
    properties: tuple[Property, ...]
    rules: tuple[RuleUse, ...] = ()
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class SecurityDefinition:
    """A Media Storage Security Profile or transport profile of PS3.15."""

    keyword: str
    name: str
    clause: str
    properties: tuple[Property, ...]
    rules: tuple[RuleUse, ...] = ()
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class CommonModel:
    """The common model; ``editions`` names the edition of each part it was written from.

    ``file_modules`` are those of every DICOM file (File Meta Information), ``directory_modules``
    those of the DICOMDIR, ``icon`` what every Icon Image Key fulfils. ``remarks`` are those that
    belong to none of the parts: of the directory and of files as a whole, of icons, of macros.
    """

    apdsl_model: str
    editions: dict[str, str]
    file_modules: tuple[Module, ...]
    directory_modules: tuple[Module, ...]
    icon: tuple[AttributeRule, ...]
    record_types: tuple[RecordType, ...]
    sop_class_sets: tuple[SopClassSet, ...]
    media: tuple[MediumDefinition, ...]
    security_profiles: tuple[SecurityDefinition, ...]
    rules: tuple[RuleUse, ...]
    requirements: tuple[Requirement, ...]
    remarks: tuple[Remark, ...] = ()

    def sop_class_set(self, name: str) -> SopClassSet:
        """The set with this name. Raises KeyError if there is none."""
        for found in self.sop_class_sets:
            if found.set == name:
                return found
        raise KeyError(name)
