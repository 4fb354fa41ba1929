"""Conditions as clauses: what follows "Required if".

A condition becomes facts (subject, predicate, place) joined by *and* or *or*. Negations are moved
inwards to the facts first, and facts that share their words are said once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from apdsl.model.condition import (
    AllOf,
    AnyOf,
    Condition,
    EncodedWith,
    ExtendedCharacters,
    GroupPresent,
    HasItems,
    HasValue,
    IsA,
    Negation,
    Path,
    Present,
    SopClassSetRef,
    Undecidable,
    Within,
)
from apdsl.model.sentences.literals import literals
from apdsl.model.sentences.names import attribute, object_name, sop_class, transfer_syntax
from apdsl.model.sentences.wording import listing, tidy, with_article
from apdsl.model.vocabulary import Scope

Perspective = Literal["record", "instance"]
"""Whether a condition is asked of a Directory Record or of the instance itself."""


def condition(asked: Condition, perspective: Perspective = "record") -> str:
    """The condition as a clause: ``Image Type (0008,0008) is present in the SOP Instance ...``."""
    return tidy(_clause(_facts(asked, True, perspective), 0))


def required_if(
    asked: Condition, otherwise: str | None = None, perspective: Perspective = "record"
) -> str:
    """The note of a Type 1C or 2C row: ``Required if ... May be present otherwise.``"""
    note = f"Required if {condition(asked, perspective)}."
    tail = {"may": " May be present otherwise.", "absent": " Shall not be present otherwise."}
    return note + tail.get(otherwise or "", "")


@dataclass(frozen=True, slots=True)
class _Fact:
    subject: str
    predicate: str
    place: str = ""

    @property
    def words(self) -> str:
        return tidy(f"{self.subject} {self.predicate} {self.place}")


@dataclass(frozen=True, slots=True)
class _Joined:
    word: Literal["and", "or"]
    parts: tuple[_Fact | _Joined, ...]


def _facts(asked: Condition, holds: bool, perspective: Perspective) -> _Fact | _Joined:
    if isinstance(asked, Negation):
        return _facts(asked.condition, not holds, perspective)
    if isinstance(asked, (AllOf, AnyOf)):
        # De Morgan; it holds for three-valued logic too.
        word: Literal["and", "or"] = "and" if isinstance(asked, AllOf) is holds else "or"
        parts = tuple(_facts(part, holds, perspective) for part in asked.conditions)
        return _joined(word, parts, empty=isinstance(asked, AllOf) is holds)
    return _fact(asked, holds, perspective)


def _joined(
    word: Literal["and", "or"], parts: tuple[_Fact | _Joined, ...], empty: bool
) -> _Fact | _Joined:
    if not parts:
        return _Fact("this", "is always so" if empty else "is never so")
    flat: list[_Fact | _Joined] = []
    for part in parts:
        flat.extend(part.parts if isinstance(part, _Joined) and part.word == word else (part,))
    return flat[0] if len(flat) == 1 else _Joined(word, tuple(flat))


# ---- One fact -----------------------------------------------------------------------------------


def _fact(asked: Condition, holds: bool, perspective: Perspective) -> _Fact:
    if isinstance(asked, (Present, HasValue, HasItems)):
        return _presence(asked, holds, perspective)
    if isinstance(asked, Within):
        return _within(asked, holds, perspective)
    if isinstance(asked, Undecidable):
        words = asked.text.strip().rstrip(".") or "a condition that no file shows"
        return _Fact(words, "") if holds else _Fact("it is not the case that", words)
    if isinstance(asked, ExtendedCharacters):
        many = "characters outside the default character repertoire"
        noun = _noun(asked.scope, True, perspective) or "the data set"
        return _Fact("a text value" if holds else "no text value", f"in {noun} has {many}")
    if isinstance(asked, (IsA, EncodedWith, GroupPresent)):
        return _of_object(asked, holds, perspective)
    return _Fact("this", "is so" if holds else "is not so")


def _of_object(
    asked: IsA | EncodedWith | GroupPresent, holds: bool, perspective: Perspective
) -> _Fact:
    noun = _noun(asked.scope, holds, perspective) or "the data set"
    negated = not holds and asked.scope != "subordinates"  # "no SOP Instance ..." says it already.
    if isinstance(asked, GroupPresent):
        verb = "does not have" if negated else "has"
        return _Fact(noun, f"{verb} elements of group {asked.group}")
    be = "is not" if negated else "is"
    if isinstance(asked, EncodedWith):
        names = [transfer_syntax(ref) for ref in asked.transfer_syntaxes]
        return _Fact(noun, f"{be} encoded in {listing(names)}")
    kinds = [
        f"of one of the {sop_class(ref)}"
        if isinstance(ref, SopClassSetRef)
        else with_article(object_name(ref))
        for ref in asked.sop_classes
    ]
    return _Fact(noun, f"{be} {listing(kinds)}")


def _presence(asked: Present | HasValue | HasItems, holds: bool, perspective: Perspective) -> _Fact:
    what = {
        "present": "is present" if holds else "is not present",
        "has-value": "is present with a value" if holds else "is not present with a value",
        "has-items": "has an Item" if holds else "does not have an Item",
    }[asked.op]
    subject = _picked(asked.path)
    scope = asked.path.scope
    # The negation of "some instance has it" is "no instance has it" (positive words, no "not").
    if scope == "subordinates" and not holds:
        what = what.replace("is not ", "is ").replace("does not have", "has")
    noun = _noun(scope, holds, perspective)
    place = f"{_through(asked.path, holds)} {'in ' + noun if noun else ''}"
    return _Fact(subject, what, tidy(place))


def _within(asked: Within, holds: bool, perspective: Perspective) -> _Fact:
    path = asked.path
    noun = _noun(path.scope, holds, perspective)
    values = literals(asked.values)
    through = _through(path, holds)
    negated = not holds and path.scope != "subordinates"
    if not noun:  # The Item at hand: "Bits Stored (0028,0101) is 8".
        be = "is not" if negated else "is"
        return _Fact(_picked(path), f"{be} {values}", through)
    verb = "does not have" if negated else "has"
    if path.value == "any":
        value = f"{_target(path)} with {values} among its values"
    else:
        value = f"{_picked(path)} of {values}"
    return _Fact(noun, tidy(f"{verb} {value} {through}"))


def _picked(path: Path) -> str:
    """The attribute, and which of its values: ``Image Type (0008,0008) Value 3``."""
    name = _target(path)
    if path.value is None:
        return name
    return f"a value of {name}" if path.value == "any" else f"{name} Value {path.value}"


def _target(path: Path) -> str:
    return attribute(path.target) if path.attributes else "a value"


def _through(path: Path, some: bool) -> str:
    """The way through Sequences: ``in an Item of Referenced Image Sequence (0008,1140)``."""
    item = "in an Item of" if some or path.scope == "subordinates" else "in any Item of"
    return " ".join(f"{item} {attribute(ref)}" for ref in reversed(path.attributes[:-1]))


def _noun(scope: Scope, some: bool, perspective: Perspective) -> str:
    """What a scope is called; ``some`` is False where none of several may be meant."""
    instance = (
        "the SOP Instance referenced by the Directory Record"
        if perspective == "record"
        else "the SOP Instance"
    )
    if scope == "shared":
        group = "a functional group" if some else "any functional group"
        return f"{group} of the Shared Functional Groups Sequence (5200,9229) of {instance}"
    if scope == "subordinates":
        return f"{'a' if some else 'no'} SOP Instance referenced by a subordinate Directory Record"
    return {"instance": instance, "fileset": "the DICOMDIR", "record": "the Directory Record"}.get(
        scope, ""
    )


# ---- Joining facts ------------------------------------------------------------------------------


def _clause(facts: _Fact | _Joined, depth: int) -> str:
    if isinstance(facts, _Fact):
        return facts.words
    parts = [_clause(part, depth + 1) for part in _said_once(facts)]
    if len(parts) == 1:
        return parts[0]
    if depth > 1:
        return f"({_join(parts, facts.word)})"
    if depth == 1 and facts.word == "or":
        return f"either {_join(parts, 'or')}"
    return _join(parts, facts.word)


def _join(parts: Sequence[str], word: str) -> str:
    comma = any(mark in part for part in parts for mark in (" or ", " and ", ", "))
    between = f", {word} " if comma or len(parts) > 2 else f" {word} "
    return ", ".join(parts[:-1]) + between + parts[-1]


def _said_once(joined: _Joined) -> list[_Fact | _Joined]:
    """The parts, with neighbours merged that share subject and predicate, or subject alone."""
    merged: list[_Fact | _Joined] = []
    for part in joined.parts:
        last = merged[-1] if merged else None
        both = (
            _merge(last, part, joined.word)
            if isinstance(last, _Fact) and isinstance(part, _Fact)
            else None
        )
        if both is None:
            merged.append(part)
        else:
            merged[-1] = both
    return merged


def _merge(first: _Fact, second: _Fact, word: str) -> _Fact | None:
    if first.subject != second.subject:
        return None
    if first.predicate == second.predicate and first.place and second.place:
        return _Fact(first.subject, first.predicate, f"{first.place} {word} {second.place}")
    # "no SOP Instance has A and has B" would not say "none has A and none has B".
    if first.place or second.place or first.subject.startswith("no "):
        return None
    if first.subject.startswith("a ") and word == "and":
        return None  # Two instances may fulfil the two facts.
    comma = "," if " or " in first.predicate and word == "or" else ""
    return _Fact(first.subject, f"{first.predicate}{comma} {word} {second.predicate}")
