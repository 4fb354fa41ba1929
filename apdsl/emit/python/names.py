"""Names in generated modules: of modules, functions, constants, attributes and UIDs."""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from apdsl.model.common import CommonModel
from apdsl.model.condition import AttributeRef, SopClassRef, TransferSyntaxRef
from apdsl.model.profile import ProfileModel

_WORDS = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|[0-9]+")


def snake(text: str) -> str:
    """``PatientBirthDate`` as ``patient_birth_date``, ``STD-XABC-CD`` as ``std_xabc_cd``."""
    return "_".join(word.lower() for word in _WORDS.findall(text))


def function_name(requirement_id: str) -> str:
    """The function of a requirement: ``A.3.3.1/PATIENT/PatientSex`` is ``patient_patient_sex``.

    The clause is left out, since the module says which annex it is of.
    """
    _, _, subject = requirement_id.partition("/")
    name = "_".join(snake(part) for part in subject.split("/")) or snake(requirement_id)
    return name if name.isidentifier() and not keyword.iskeyword(name) else f"requirement_{name}"


def constant_name(kind: str, requirement_id: str) -> str:
    """The constant of a row, rule or statement: ``ROW_CT_IMAGE_STORAGE_JPEG_LOSSLESS_SV_1``."""
    return f"{kind}_{function_name(requirement_id)}".upper()


def module_name(identifier: str) -> str:
    """The module of a profile: ``std_xabc_cd``."""
    name = re.sub(r"[^a-z0-9]+", "_", identifier.lower()).strip("_")
    return name if name.isidentifier() and not keyword.iskeyword(name) else f"profile_{name}"


def class_module(class_: str, identifiers: Iterable[str]) -> str:
    """The module of a profile class; an identifier may have the same name, which then wins."""
    taken = {module_name(identifier) for identifier in identifiers}
    name = module_name(class_)
    return f"{name}_class" if name in taken else name


@dataclass(slots=True)
class Registry:
    """The attributes and UIDs that generated modules have named, and the keywords of UIDs."""

    keywords: dict[str, str]
    tags: dict[str, int] = field(default_factory=dict)
    uids: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, models: Iterable[ProfileModel], common: CommonModel) -> Registry:
        """A registry that knows the keywords of all UIDs of the models."""
        keywords = {
            member.uid: member.keyword
            for found in common.sop_class_sets
            for member in found.members
        }
        for model in models:
            for row in model.sop_classes:
                for reference in (row.sop_class, row.transfer_syntax):
                    if isinstance(reference, SopClassRef | TransferSyntaxRef):
                        keywords[reference.uid] = reference.keyword
        return cls(keywords)

    def tag(self, attribute: AttributeRef) -> str:
        """The expression for the tag of an attribute: ``tag.PatientID``."""
        number = int(attribute.tag.replace("xx", "00"), 16)
        name = attribute.keyword
        if not name.isidentifier() or keyword.iskeyword(name):
            return f"0x{number:08X}"
        self.tags[name] = number
        return f"tag.{name}"

    def uid(self, uid: str, name: str | None = None) -> str:
        """The expression for a UID: ``uid.CTImageStorage``, or the UID itself if nameless."""
        name = name or self.keywords.get(uid, "")
        if not name.isidentifier() or keyword.iskeyword(name):
            return f'"{uid}"'
        self.uids[name] = uid
        return f"uid.{name}"

    def uid_set(self, uids: Iterable[str]) -> tuple[str, ...]:
        """The expressions for some UIDs, in the order of the UIDs."""
        return tuple(self.uid(uid) for uid in sorted(uids, key=_numerically))


def _numerically(uid: str) -> tuple[int, ...]:
    return tuple(int(part) for part in uid.split("."))
