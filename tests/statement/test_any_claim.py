"""Whatever a claim says, its statement says it, and nothing in it acts as markup."""

from __future__ import annotations

from typing import get_args

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from apdsl.document.docbook import docbook
from apdsl.document.docx import docx
from apdsl.document.html import html
from apdsl.document.markdown import markdown
from apdsl.model import claim as c
from apdsl.model.condition import SopClassRef, TransferSyntaxRef
from apdsl.model.profile import SourceRef
from apdsl.model.vocabulary import LEVELS, ROLES, Capability
from tests.document.reading import DocBook, Docx, Page, markdown_words
from tests.document.schema import problems
from tests.emit_text.model_strategies import ATTRIBUTE_RULES, CONDITIONS, WORDS, tuples
from tests.statement.claims import stated

SOURCE = st.just(SourceRef("claim.apdsl", 1, 1))
ROLE = st.sampled_from(ROLES)
OPTIONS = tuples(st.builds(c.Option, WORDS, WORDS), 2)
SOP_CLASSES = st.builds(SopClassRef, WORDS, WORDS)
CELLS = st.dictionaries(ROLE, st.builds(c.Cell, st.sampled_from(LEVELS), st.booleans(), text=WORDS))
ROWS = st.builds(
    c.ClaimedRow,
    SOP_CLASSES,
    st.builds(TransferSyntaxRef, WORDS, WORDS),
    CELLS,
    WORDS,
    WORDS,
    st.none() | CONDITIONS,
    st.none() | WORDS,
    of_set=st.none() | WORDS,
    left_open=st.booleans(),
)
ROLE_CLAIMS = st.builds(
    c.RoleClaim,
    ROLE,
    SOURCE,
    st.booleans(),
    tuples(st.builds(c.Offered, st.sampled_from(get_args(Capability)), WORDS), 1),
    OPTIONS,
    WORDS,
)
MEDIA = st.builds(c.ClaimedMedium, WORDS, WORDS, WORDS, st.none() | WORDS)
PROFILES = st.builds(
    c.ProfileClaim,
    WORDS,
    WORDS,
    st.sampled_from(get_args(c.ProfileKind)),
    WORDS,
    WORDS,
    tuples(MEDIA, 2),
    tuples(ROLE_CLAIMS, 2),
    tuples(ROWS, 2),
    SOURCE,
    st.none() | st.builds(c.ClaimedSecurityUse, WORDS, WORDS, WORDS),
    st.none() | WORDS,
    OPTIONS,
    WORDS,
    WORDS,
)
ACTIVITIES = st.builds(
    c.Activity,
    WORDS,
    WORDS,
    tuples(PROFILES, 2),
    SOURCE,
    tuples(st.builds(c.Sequence, WORDS, WORDS), 1),
    tuples(st.builds(c.RemoteActivity, WORDS, WORDS), 2),
)
ENTITIES = st.builds(
    c.ApplicationEntity,
    WORDS,
    WORDS,
    tuples(ACTIVITIES, 2),
    st.builds(c.DirectorySupport, tuples(WORDS), tuples(ATTRIBUTE_RULES, 1), st.booleans()),
    SOURCE,
    st.none() | st.builds(c.SourceTitle, WORDS, st.booleans(), WORDS),
    tuples(st.builds(c.PrivateInformation, WORDS, WORDS), 1),
)
PROPERTIES = st.builds(
    c.ClaimedProperty, WORDS, tuples(st.one_of(WORDS, st.integers())), st.none() | ROLE, WORDS
)
CLAIMS = st.builds(
    c.ClaimModel,
    st.just(c.CLAIM_VERSION),
    st.just("Any"),
    WORDS,
    WORDS,
    WORDS,
    WORDS,
    WORDS,
    tuples(ENTITIES, 2),
    SOURCE,
    st.none() | WORDS,
    WORDS,
    WORDS,
    WORDS,
    st.builds(c.Configuration, WORDS, tuples(st.builds(c.Setting, WORDS, WORDS, WORDS), 1)),
    st.builds(c.CharacterSets, WORDS, tuples(st.builds(c.CharacterSet, WORDS, WORDS, WORDS), 1)),
    tuples(
        st.builds(c.SecurityClaim, WORDS, WORDS, WORDS, tuples(PROPERTIES, 1), SOURCE, WORDS), 1
    ),
    WORDS,
    tuples(st.builds(c.ExtendedSopClass, SOP_CLASSES, tuples(ATTRIBUTE_RULES, 1), WORDS), 1),
    notes=tuples(WORDS, 1),
)


@given(CLAIMS, st.sampled_from(["annex-a", "annex-n"]))
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_claim_has_a_statement_in_all_forms(claim: c.ClaimModel, layout: str) -> None:
    document = stated(claim, layout)  # type: ignore[arg-type]
    read = Page(html(document))
    assert markdown_words(markdown(document)) == read.words
    assert DocBook(docbook(document)).words == read.words
    assert Docx(docx(document)).words == read.words
    assert not problems(docbook(document))
    assert len(read.ids) == len(set(read.ids))
