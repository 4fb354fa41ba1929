"""Expressions on one line where they fit, and otherwise as the formatter divides them."""

from __future__ import annotations

import ast
import subprocess
import sys

from hypothesis import given, settings
from hypothesis import strategies as st

from apdsl.emit.python.definitions import Definitions
from apdsl.emit.python.layout import (
    WIDTH,
    Call,
    Entry,
    Expression,
    Group,
    Lambda,
    Text,
    docstring,
    inline,
    lines,
    quoted,
    tuple_of,
)

LONG = "a" * 30


def test_what_fits_stands_on_one_line() -> None:
    call = Call("f", ("a", tuple_of(["b"])), (("at", "at"),))
    assert lines(call, 4, "yield from ") == ["    yield from f(a, (b,), at=at)"]


def test_what_does_not_fit_has_one_part_to_a_line() -> None:
    call = Call("f", (LONG, LONG, Call("g", (LONG, LONG))), (("at", "at"),))
    assert lines(call, 0, "x = ") == [
        "x = f(",
        f"    {LONG},",
        f"    {LONG},",
        f"    g({LONG}, {LONG}),",
        "    at=at,",
        ")",
    ]


def test_a_long_text_is_written_in_pieces() -> None:
    content = "word " * 40 + "end"
    written = lines(Text(content), 0, "x = ")
    assert max(map(len, written)) <= WIDTH
    assert ast.literal_eval("\n".join(written).removeprefix("x = ")) == content


def test_the_first_paragraph_of_a_docstring_stands_beside_the_quotes() -> None:
    written = docstring(("Head.", 'Body \\ with """ quotes.'))
    assert written[0] == '    """Head.'
    module = ast.parse("def f():\n" + "\n".join(written))
    assert ast.get_docstring(module.body[0]) == 'Head.\n\nBody \\ with """ quotes.'  # type: ignore[arg-type]


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cs"])))
def test_a_literal_stands_for_its_text(content: str) -> None:
    assert ast.literal_eval(quoted(content)) == content


@given(st.lists(st.text("ab\"'\\ ", min_size=1, max_size=12), min_size=1, max_size=40))
def test_pieces_join_to_the_text(words: list[str]) -> None:
    content = " ".join(" ".join(words).split())
    written = "\n".join(lines(Text(content), 8, "x = "))
    assert ast.literal_eval(written.strip().removeprefix("x = ")) == content


names = st.sampled_from(["a", "Rows", LONG, "tag.ReferencedImageSequence"])
expressions: st.SearchStrategy[Expression] = st.recursive(
    names | st.builds(Text, st.text("ab '", min_size=1, max_size=30)),
    lambda inner: st.one_of(
        st.builds(
            Call,
            names,
            st.lists(inner, max_size=3).map(tuple),
            st.lists(st.tuples(st.sampled_from(["at", "why"]), inner), max_size=1).map(tuple),
        ),
        st.lists(inner, max_size=3).map(tuple_of),
        st.lists(inner, min_size=1, max_size=3).map(lambda items: Group("{", "}", tuple(items))),
        st.lists(st.builds(Entry, st.just('"key"'), inner), max_size=2).map(
            lambda items: Group("{", "}", tuple(items))
        ),
    ),
    max_leaves=8,
)


@given(expressions)
def test_both_forms_mean_the_same(expression: Expression) -> None:
    divided = "\n".join(lines(expression, 0, "x = "))
    assert ast.dump(ast.parse(divided)) == ast.dump(ast.parse(f"x = {inline(expression)}"))


@settings(max_examples=5, deadline=None)
@given(st.lists(expressions, min_size=20, max_size=40))
def test_the_formatter_leaves_expressions_as_they_are(drawn: list[Expression]) -> None:
    text = "".join("\n".join(lines(each, 0, "x = ")) + "\n" for each in drawn)
    options = ["--isolated", "--line-length", str(WIDTH), "--check", "-"]
    command = [sys.executable, "-m", "ruff", "format", *options]
    assert subprocess.run(command, input=text, text=True, capture_output=True).returncode == 0


def test_a_lambda_is_divided_in_its_body() -> None:
    expression = Call("f", (LONG, Lambda("x", Call("g", (LONG, LONG, LONG)))))
    assert lines(expression)[2:4] == ["    lambda x: g(", f"        {LONG},"]


# ---- Definitions ---------------------------------------------------------------------------------


def test_equal_definitions_share_a_name_and_others_get_one_of_their_own() -> None:
    definitions = Definitions(frozenset({"main"}))
    one = definitions.add("rows", lambda name: [f"{name} = 1"], "cd")
    same = definitions.add("columns", lambda name: [f"{name} = 1"], "dvd")
    other = definitions.add("rows", lambda name: [f"{name} = 2"], "dvd")
    third = definitions.add("rows", lambda name: [f"{name} = 3"], "dvd")
    reserved = definitions.add("main", lambda name: [f"{name} = 4"])
    assert (one, same, other, third, reserved) == (
        "rows",
        "rows",
        "rows_dvd",
        "rows_dvd_2",
        "main_2",
    )
    assert definitions.names == ("rows", "rows_dvd", "rows_dvd_2", "main_2")
