"""``allow`` silences a warning within the block where it stands, for a reason."""

from __future__ import annotations

from tests.semantics.compiling import annex, compiled, slugs

RETIRED = "IMAGE  StudyComments  type 3"
ALLOW = 'allow APD207 because "files of old systems"'


def directory(first: str, second: str) -> str:
    return f"directory required {{ keys {{ {first} }} keys {{ {second} }} }}"


def test_it_covers_its_block_and_no_other() -> None:
    allowed = annex(directory=directory(f"{RETIRED} {ALLOW}", ""))
    assert slugs(allowed) == []
    elsewhere = annex(directory=directory(RETIRED, ALLOW))
    assert slugs(elsewhere) == ["retired-attribute", "unused-suppression"]


def test_it_covers_the_blocks_within_its_block() -> None:
    assert slugs(annex(directory=f"directory required {{ keys {{ {RETIRED} }} {ALLOW} }}")) == []


def test_at_the_top_of_a_file_it_covers_the_file() -> None:
    text = annex(directory=f"directory required {{ keys {{ {RETIRED} }} }}")
    assert slugs(text + ALLOW) == []


def test_what_it_silences_is_kept_with_the_reason() -> None:
    text = annex(directory=f"directory required {{ keys {{ {RETIRED} {ALLOW} }} }}")
    (silenced,) = compiled(text).diagnostics
    assert silenced.suppression is not None
    assert silenced.suppression.reason == "files of old systems"
    assert silenced.suppression.span.text == ALLOW


def test_it_silences_what_the_parser_warns_of() -> None:
    text = annex(context='clinical context """a \u202e b""" { allow APD114 because "a name" }')
    assert slugs(text) == []


def test_an_error_stays() -> None:
    text = annex(media='media { CD-RW  allow APD209 because "the medium is new" }')
    assert slugs(text) == ["unknown-medium", "suppression-of-error"]
