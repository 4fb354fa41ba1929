"""Reading a text: the tree and its spans, and what is said about mistakes."""

from __future__ import annotations

import pickle
import time
from dataclasses import FrozenInstanceError
from pathlib import Path
from typing import Any

import pytest

from apdsl.source import Source
from apdsl.syntax import tree
from apdsl.syntax.parser import DEEPEST_NESTING, LARGEST_SOURCE, parse
from tests.syntax import examples
from tests.syntax.test_grammar import nodes


def parse_text(text: str) -> Any:
    return parse(Source("text.apdsl", text))


def codes(text: str) -> list[str]:
    return [found.code for found in parse_text(text).diagnostics]


ANNEX = """standard PS3.11 2020a

annex A "Basic" class STD-XABC {
  sop classes {
    /// About it.
    CTImageStorage  with JPEGLosslessSV1  FSC optional on medium CD; disallowed  FSR mandatory @A.3
  }
  directory required {
    keys {
      IMAGE  Rows  type 1C  required if (instance.Rows is present or item.Columns has value)
    }
  }
}
"""


def only(text: str, kind: type[Any]) -> Any:
    (found,) = [node for node in nodes(parse_text(text).tree) if isinstance(node, kind)]
    return found


# ---- Spans ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (tree.Standard, "standard PS3.11 2020a"),
        (tree.SopClass, "CTImageStorage"),
        (tree.Doc, "/// About it."),
        (tree.AxisGuard, "medium CD"),
        (tree.Guard, "on medium CD"),
        (tree.Anchor, "@A.3"),
        (tree.Optional, "optional"),
        (tree.AttributeType, "type 1C"),
        (tree.Or, "instance.Rows is present or item.Columns has value"),
        (tree.RequiredIf, "required if (instance.Rows is present or item.Columns has value)"),
        (tree.HasValue, "item.Columns has value"),
    ],
)
def test_a_node_spans_all_its_tokens(kind: type[Any], text: str) -> None:
    assert only(ANNEX, kind).span.text == text


def test_blocks_span_to_their_closing_brace() -> None:
    annex = only(ANNEX, tree.Annex)
    assert annex.span.text == ANNEX[ANNEX.index("annex") :].rstrip("\n")
    keys = only(ANNEX, tree.Keys)
    assert keys.span.text.startswith("keys {")
    assert keys.span.text.endswith("}")


def test_rows_span_from_their_doc_comment_to_their_anchor() -> None:
    row = only(ANNEX, tree.SopRow).span.text
    assert row.startswith("/// About it.")
    assert row.endswith("@A.3")


def test_words_span_what_is_written() -> None:
    title = only(ANNEX, tree.Annex).title
    assert (title.value, title.span.text) == ("Basic", '"Basic"')


# ---- Meanings ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ('"""One line."""', "One line."),
        ('"""\n    Two\n      lines.\n    """', "Two\n  lines."),
        ('"""First\n    second  \n    third"""', "First\nsecond\nthird"),
        ('"""\r\n    Carriage\r\n    returns.\r\n    """', "Carriage\nreturns."),
        (
            r'"""Three \""" and one \" and CommonMark\*s."""',
            r'Three """ and one " and CommonMark\*s.',
        ),
        ('"""A \\\\" and a "\\*."""', 'A \\\\" and a "\\*.'),
        ('"""A hard\\\n    break."""', "A hard\\\nbreak."),
    ],
)
def test_prose_means_its_text_without_its_place(written: str, meant: str) -> None:
    parsed = parse_text(_note(written))
    assert not parsed.diagnostics
    (note,) = [node for node in nodes(parsed.tree) if isinstance(node, tree.Note)]
    assert note.prose.value == meant


def _note(prose: str) -> str:
    return 'annex A "A" { note ' + prose + " }"


def test_strings_tags_and_groups_mean_what_they_name() -> None:
    text = r'annex A "a \"b\" \\c" { parameters { CTImageStorage { group 60XX absent '
    text += "Rows (0028,001a) up to 5 HighBit = BitsStored -   1 } } }"
    parsed = parse_text(text)
    assert only(text, tree.Annex).title.value == r'a "b" \c'
    assert only(text, tree.GroupRule).group.value == "60xx"
    tags = [n.tag.value for n in nodes(parsed.tree) if isinstance(n, tree.Attribute) and n.tag]
    assert tags == ["0028001A"]
    assert only(text, tree.AttributeValue).offset.value == "-1"


def test_a_word_ends_where_the_letters_end() -> None:
    assert codes('annex A "A" { roles { FSC { mayfinalize } } }') == ["APD102"]
    assert codes('annex A "A" { sop classes { CTImageStorage with X FSC mandatoryFSR optional } }')


# ---- Whole texts ---------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["", "\n", "\ufeff", "// nothing\n", "/* nothing */"])
def test_a_text_may_be_empty(text: str) -> None:
    parsed = parse_text(text)
    assert parsed.tree == tree.SourceFile(None, (), span=parsed.tree.span)
    assert not parsed.diagnostics


def test_line_ends_do_not_matter() -> None:
    windows = parse_text(ANNEX.replace("\n", "\r\n"))
    assert not windows.diagnostics
    assert windows.tree == parse_text(ANNEX).tree


def test_nodes_stay_as_they_are_and_can_be_stored() -> None:
    parsed = parse_text(ANNEX).tree
    with pytest.raises(FrozenInstanceError):
        parsed.standard = None
    with pytest.raises(FrozenInstanceError):
        del parsed.standard
    again = pickle.loads(pickle.dumps(parsed))
    assert again == parsed
    assert hash(again) == hash(parsed)
    assert repr(parsed).startswith("SourceFile(standard=Standard(part=Word(kind='PART'")
    assert parsed != parsed.standard


# ---- Mistakes ------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", examples.ERRORS, ids=lambda path: path.stem)
def test_each_mistake_is_reported_once_at_its_place(path: Path) -> None:
    found = parse(examples.source(path)).diagnostics
    assert examples.written(found) == path.with_suffix(".expected").read_text("utf-8")


def test_what_could_be_read_is_in_the_tree() -> None:
    text = ANNEX.replace("FSC optional", "FSC optionel").replace(
        "  directory", "  foo {}\n  directory"
    )
    parsed = parse_text(text)
    assert [found.code for found in parsed.diagnostics] == ["APD102", "APD102"]
    assert parsed.tree == parse_text(ANNEX).tree


def test_statements_whose_values_are_unknown_are_left_out() -> None:
    parsed = parse_text(ANNEX.replace("type 1C", "type 9"))
    assert [node for node in nodes(parsed.tree) if isinstance(node, tree.RecordKey)] == []
    assert [node for node in nodes(parsed.tree) if isinstance(node, tree.Keys)]


def test_fixes_mend_the_text() -> None:
    text = (examples.FOLDER / "errors" / "misspelt-keywords.apdsl").read_text("utf-8")
    for found in reversed(parse_text(text).diagnostics):
        (fix,) = found.fixes
        text = text[: fix.span.start] + fix.replacement + text[fix.span.end :]
    assert codes(text) == []


# ---- Bounds --------------------------------------------------------------------------------------


def _nested(depth: int) -> str:
    condition = "(" * depth + "Rows is present" + ")" * depth
    return 'attributes A "A" { Rows type 1C required if ' + condition + " }"


def test_nesting_is_bounded() -> None:
    assert codes(_nested(DEEPEST_NESTING - 1)) == []
    assert codes(_nested(DEEPEST_NESTING)) == ["APD109"]
    assert codes(_nested(100_000)) == ["APD109"]
    assert codes("annex A {" * 100_000)


def test_size_is_bounded() -> None:
    assert codes("\n" * LARGEST_SOURCE) == []
    assert codes("\n" * (LARGEST_SOURCE + 1)) == ["APD903"]


@pytest.mark.parametrize(
    "text",
    [
        '"' * 100_000,
        '"""' + '"' * 100_000,
        "/*" * 100_000,
        "{" * 100_000,
        "}" * 100_000,
        "annex " * 50_000,
        "A-" * 100_000 + "_",
        " " * 1_000_000 + "$",
        '"""' + "a" * 1_000_000,
        "/*" + "*" * 1_000_000,
        'annex A "' + "a\\\\" * 300_000,
        "1." * 100_000,
        "((0028," * 50_000,
        "annex A \x00" * 10_000,
    ],
    ids=lambda text: f"{text[:8]!r}",
)
def test_long_nonsense_is_refused_quickly(text: str) -> None:
    start = time.perf_counter()
    assert codes(text)
    assert time.perf_counter() - start < 5
