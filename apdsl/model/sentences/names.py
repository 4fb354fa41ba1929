"""How attributes, SOP Classes, Transfer Syntaxes, roles and levels are named in a sentence."""

from __future__ import annotations

from typing import Final

from apdsl import dictionary
from apdsl.model.condition import AnySopClassRef, AttributeRef, SopClassSetRef, TransferSyntaxRef
from apdsl.model.sentences.wording import listing, tidy
from apdsl.model.vocabulary import Level, Role

ROLE_NAMES: Final[dict[Role, str]] = {
    "FSC": "File-set Creator",
    "FSR": "File-set Reader",
    "FSU": "File-set Updater",
}

LEVEL_NAMES: Final[dict[Level, str]] = {
    "mandatory": "Mandatory",
    "mandatory-if-declared": "Mandatory for all SOP Classes defined in Conformance Statement",
    "optional": "Optional",
    "disallowed": "Disallowed",
    "undefined": "Undefined",
    "declared": "Defined in Conformance Statement",
}
"""The requirement levels as the tables of PS3.11 print them."""

_SET_NAMES = {
    "composite": "Composite IODs with a Media Storage SOP Class",
    "multi-frame": "Multi-frame Composite IODs with a Media Storage SOP Class",
}


def role(short: Role) -> str:
    """``FSC`` is ``File-set Creator (FSC)``."""
    return f"{ROLE_NAMES[short]} ({short})"


def level(key: Level) -> str:
    return LEVEL_NAMES[key]


def attribute(ref: AttributeRef) -> str:
    """Name of PS3.6 and tag: ``Image Type (0008,0008)``."""
    return tidy(f"{attribute_name(ref)} {dictionary.format_tag(ref.tag)}")


def attribute_name(ref: AttributeRef) -> str:
    """The name of PS3.6, or the keyword of an attribute that is not in it."""
    found = dictionary.attribute(ref.keyword)
    return found.name if found is not None and found.name else tidy(ref.keyword)


def sop_class(ref: AnySopClassRef) -> str:
    """``X-Ray Angiographic Image Storage``, or the words for a set."""
    if isinstance(ref, SopClassSetRef):
        return _SET_NAMES.get(ref.set, tidy(f"SOP Classes of the set {ref.set}"))
    found = dictionary.sop_class(ref.uid)
    return found.name if found is not None and found.name else tidy(ref.keyword)


def row_name(name: str) -> str:
    """How a row of Table X.3-1 is called: by the name of its SOP Class, or one of the profile."""
    found = dictionary.sop_class(name)
    return found.name if found is not None and found.name else tidy(name)


def sop_class_uid(ref: AnySopClassRef) -> str | None:
    """The UID, ``None`` for a set."""
    return None if isinstance(ref, SopClassSetRef) else ref.uid


def object_name(ref: AnySopClassRef) -> str:
    """An instance of the class: ``X-Ray Angiographic Image``."""
    name = sop_class(ref).split(" - ")[0]
    return name.removesuffix(" Storage") or name


def transfer_syntax(ref: TransferSyntaxRef) -> str:
    """The name of PS3.6, or the keyword of a Transfer Syntax that is not in it."""
    found = dictionary.transfer_syntax(ref.uid)
    return found.name if found is not None and found.name else tidy(ref.keyword)


def record_types(types: tuple[str, ...]) -> str:
    """``Directory Records of type SERIES or IMAGE``; all where no type is named."""
    return f"Directory Records of type {listing(types)}" if types else "Directory Records"
