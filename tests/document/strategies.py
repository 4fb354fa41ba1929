"""Documents with any text in them, however odd, for properties of the forms."""

from __future__ import annotations

from hypothesis import strategies as st

from apdsl.document.drawing import Arrow, Drawing, Label, Shape
from apdsl.document.tree import (
    Block,
    Break,
    Cell,
    Code,
    Demand,
    Document,
    Emphasis,
    Figure,
    Link,
    ListBlock,
    Note,
    PageReference,
    Paragraph,
    Preformatted,
    Quote,
    Reference,
    RequirementReference,
    Row,
    Run,
    Section,
    Table,
    Text,
)


def page(*blocks: Block, **more: object) -> Document:
    section = Section("A.1", "One", "sect_A.1", blocks)
    facts: dict[str, object] = {
        "path": "annex-a",
        "title": "Title",
        "number": "A",
        "edition": "PS3.11 2020a",
        "lead": (),
        "sections": (section,),
    }
    return Document(**(facts | more))  # type: ignore[arg-type]


WORDS = st.one_of(
    st.text(max_size=12),
    st.text(alphabet=" ab*_`[]()<>&|\\!#-+=~1.:\"'\n\t", max_size=12),
    st.sampled_from(["<script>alert(1)</script>", "a&amp;b", "**x**", "- a", "1. a", "</style>"]),
)
PLAIN_RUNS: st.SearchStrategy[Run] = st.one_of(
    st.builds(Text, WORDS),
    st.builds(Code, WORDS),
    st.just(Break()),
    st.builds(RequirementReference, WORDS),
    st.builds(Reference, WORDS, st.just("sect_A.1"), st.sampled_from([None, "PS3.10"])),
    st.builds(PageReference, WORDS, st.sampled_from(["index", "STD-XABC-CD"])),
)
RUNS = st.lists(
    st.one_of(
        PLAIN_RUNS,
        st.builds(
            Emphasis,
            st.lists(PLAIN_RUNS, max_size=3).map(tuple),
            st.sampled_from(["strong", "stress", "aside"]),
        ),
        st.builds(Link, st.tuples(st.builds(Text, WORDS)), st.just("https://example.org/a(b)|c")),
    ),
    max_size=5,
).map(tuple)
CELLS = st.builds(Cell, RUNS)
TABLES = st.builds(
    Table,
    st.sampled_from(["", "A.3-1"]),
    WORDS,
    st.tuples(CELLS, CELLS),
    st.lists(st.builds(Row, st.tuples(CELLS, CELLS)), max_size=3).map(tuple),
)
POINTS = st.floats(0, 300)
DRAWINGS = st.builds(
    Drawing,
    st.floats(10, 900),
    st.floats(10, 900),
    st.lists(
        st.builds(
            Shape,
            st.sampled_from(["rectangle", "rounded", "ellipse", "can"]),
            POINTS,
            POINTS,
            POINTS,
            POINTS,
            st.lists(WORDS, max_size=2).map(tuple),
        ),
        max_size=2,
    ).map(tuple),
    st.lists(
        st.builds(
            Arrow,
            st.tuples(POINTS, POINTS),
            st.tuples(POINTS, POINTS),
            st.booleans(),
            st.booleans(),
        ),
        max_size=2,
    ).map(tuple),
    st.lists(st.builds(Label, POINTS, POINTS, WORDS), max_size=2).map(tuple),
)
FIGURES = st.builds(Figure, st.sampled_from(["", "A.5.1-1"]), WORDS, DRAWINGS, WORDS)
BLOCKS: st.SearchStrategy[Block] = st.recursive(
    st.one_of(st.builds(Paragraph, RUNS), st.builds(Preformatted, WORDS), TABLES, FIGURES),
    lambda inner: st.one_of(
        st.builds(ListBlock, st.lists(st.tuples(inner), max_size=2).map(tuple), st.booleans()),
        st.builds(Quote, st.tuples(inner)),
        st.builds(Note, st.just("note"), st.tuples(inner), st.none() | WORDS),
        st.builds(Demand, st.tuples(inner), st.just(()), st.none() | WORDS, st.none() | WORDS),
    ),
    max_leaves=3,
)
