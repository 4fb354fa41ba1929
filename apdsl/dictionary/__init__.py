"""The DICOM data dictionary (PS3.6, PS3.7): attributes, UIDs, and what a misspelt one may mean.

The tables under ``data/`` are read on the first lookup, and pydicom is not needed for it. To make
them anew from pydicom's dictionaries, run ``python -m apdsl.dictionary.refresh``.
"""

from __future__ import annotations

from apdsl.dictionary.attributes import Attribute, attribute, attribute_by_tag, attributes
from apdsl.dictionary.character_sets import character_sets
from apdsl.dictionary.editions import EDITION, FIRST_EDITION, covers
from apdsl.dictionary.spelling import closest
from apdsl.dictionary.suggestions import CandidateKind, suggest
from apdsl.dictionary.tags import format_tag, parse_tag
from apdsl.dictionary.uids import UIDEntry, sop_class, transfer_syntax, uid, uid_entries

__all__ = [
    "EDITION",
    "FIRST_EDITION",
    "Attribute",
    "CandidateKind",
    "UIDEntry",
    "attribute",
    "attribute_by_tag",
    "attributes",
    "character_sets",
    "closest",
    "covers",
    "format_tag",
    "parse_tag",
    "sop_class",
    "suggest",
    "transfer_syntax",
    "uid",
    "uid_entries",
]
