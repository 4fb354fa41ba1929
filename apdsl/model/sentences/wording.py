"""English on the level of words: lists, articles, sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence

# Read as a word although short and in capitals.
_PRONOUNCED = {"SOP", "DICOM"}
_VOWEL_LETTERS = "AEFHILMNORSX"  # Letters whose names begin with a vowel sound.
_CONSONANT_SOUNDS = ("uni", "use", "usa", "usu", "eu", "one", "once", "ubi", "uti")
_VOWEL_SOUNDS = ("hour", "honest", "heir")


def tidy(text: str) -> str:
    """The text on one line, with single blanks."""
    return " ".join(text.split())


def sentence(text: str) -> str:
    """The text as a sentence: tidy, with a capital and one full stop."""
    text = tidy(text)
    if not text:
        return text
    first = text.split(" ", 1)[0]
    if first.islower():
        text = text[0].upper() + text[1:]
    return text if text.endswith((".", "!", "?")) else text + "."


def listing(items: Sequence[str], word: str = "or") -> str:
    """``A``, ``A or B``, ``A, B or C``; members with commas of their own are kept apart."""
    items = [tidy(item) for item in items]
    if not items:
        return "none"
    if len(items) == 1:
        return items[0]
    if any("," in item.replace(",0", "") or f" {word} " in item for item in _bare(items)):
        return ", ".join(items[:-1]) + f", {word} {items[-1]}"
    return ", ".join(items[:-1]) + f" {word} {items[-1]}"


def _bare(items: Sequence[str]) -> list[str]:
    """The items without what stands in parentheses: a tag is no comma of the list."""
    return [re.sub(r"\([^()]*\)", "", item) for item in items]


def plural(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def with_article(noun: str) -> str:
    """The noun with ``a`` or ``an``, by how its first word sounds."""
    noun = tidy(noun)
    return f"{'an' if _begins_with_vowel_sound(noun) else 'a'} {noun}"


def _begins_with_vowel_sound(noun: str) -> bool:
    word = next(iter(re.findall(r"[A-Za-z]+|[0-9]+", noun)), "")
    if not word:
        return False
    if word[0].isdigit():
        return word[0] == "8" or (word[:2] in {"11", "18"} and len(word) % 3 == 2)
    if len(word) == 1 or (word.isupper() and len(word) <= 3 and word not in _PRONOUNCED):
        return word[0].upper() in _VOWEL_LETTERS
    lower = word.lower()
    if lower.startswith(_CONSONANT_SOUNDS):
        return lower.startswith("unin")
    return lower[0] in "aeiou" or lower.startswith(_VOWEL_SOUNDS)
