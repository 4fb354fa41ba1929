"""Any value that the model's types allow, however odd, for properties of the text."""

from __future__ import annotations

from typing import Any, get_args

from hypothesis import strategies as st

from apdsl.model import condition as c
from apdsl.model import profile as p
from apdsl.model.vocabulary import LEVELS, ROLES, Capability, Scope, Type

WORDS = st.one_of(
    st.sampled_from(
        ["CT", "Image Type", "a", "", "  two  blanks ", "x, or y", "<b>&", "é|*_`[x](y)"]
    ),
    st.text(max_size=12),
)
SCOPES = st.sampled_from(get_args(Scope))
NUMBERS = st.one_of(st.integers(), st.floats())
REFS = st.one_of(
    st.sampled_from(
        [
            c.AttributeRef("00080008", "ImageType"),
            c.AttributeRef("00081140", "ReferencedImageSequence"),
            c.AttributeRef("60xx3000", "OverlayData"),
            c.AttributeRef("00280101", "BitsStored"),
        ]
    ),
    st.builds(c.AttributeRef, WORDS, WORDS),
)
SOP_CLASSES = st.one_of(
    st.just(c.SopClassRef("1.2.840.10008.5.1.4.1.1.2", "CTImageStorage")),
    st.builds(c.SopClassRef, WORDS, WORDS),
    st.builds(c.SopClassSetRef, st.sampled_from(["composite", "multi-frame", "other"])),
)
SYNTAXES = st.one_of(
    st.just(c.TransferSyntaxRef("1.2.840.10008.1.2.4.70", "JPEGLosslessSV1")),
    st.builds(c.TransferSyntaxRef, WORDS, WORDS),
)
RANGES = st.builds(c.Range, st.none() | NUMBERS, st.none() | NUMBERS)


def tuples(of: st.SearchStrategy[Any], most: int = 3) -> st.SearchStrategy[Any]:
    return st.lists(of, max_size=most).map(tuple)


LITERALS = tuples(st.one_of(WORDS, NUMBERS, RANGES))
PATHS = st.builds(
    c.Path, SCOPES, tuples(REFS), st.one_of(st.none(), st.integers(1, 9), st.just("any"))
)
_ONE_OBJECT = st.sampled_from(["instance", "subordinates"])
CONDITIONS: st.SearchStrategy[Any] = st.recursive(
    st.one_of(
        st.builds(c.Present, PATHS),
        st.builds(c.HasValue, PATHS),
        st.builds(c.HasItems, PATHS),
        st.builds(c.Within, PATHS, LITERALS),
        st.builds(c.IsA, _ONE_OBJECT, tuples(SOP_CLASSES)),
        st.builds(c.EncodedWith, _ONE_OBJECT, tuples(SYNTAXES)),
        st.builds(c.GroupPresent, SCOPES, WORDS),
        st.builds(c.ExtendedCharacters, SCOPES),
        st.builds(c.Undecidable, WORDS),
    ),
    lambda inner: st.one_of(
        st.builds(c.AllOf, tuples(inner)),
        st.builds(c.AnyOf, tuples(inner)),
        st.builds(c.Negation, inner),
    ),
    max_leaves=6,
)
VALUE_RULES: st.SearchStrategy[Any] = st.recursive(
    st.one_of(st.builds(c.OneOf, LITERALS), st.builds(c.EqualsAttribute, REFS, st.integers(-9, 9))),
    lambda inner: st.builds(c.Depending, CONDITIONS, inner, inner),
    max_leaves=3,
)


def _rules(items: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.builds(
        p.AttributeRule,
        requirement_id=WORDS,
        clause=WORDS,
        record_types=tuples(st.sampled_from(["PATIENT", "IMAGE", "RT DOSE"])),
        tag=st.sampled_from(["00080008", "00081140", None]),
        keyword=st.sampled_from(["ImageType", "ReferencedImageSequence", "Nonsense", None]),
        type=st.none() | st.sampled_from(get_args(Type)),
        condition=st.none() | CONDITIONS,
        items=items,
        name=st.none() | WORDS,
        otherwise=st.sampled_from([None, "may", "absent"]),
        values=st.none() | VALUE_RULES,
        when_present=st.booleans(),
        absent=st.booleans(),
        count=st.none() | st.builds(p.ItemCount, st.integers(0, 3), st.none() | st.integers(0, 3)),
        copy_of=tuples(PATHS, 2),
        text=WORDS,
    )


ATTRIBUTE_RULES = st.recursive(
    _rules(st.just(())), lambda inner: _rules(tuples(inner, 2)), max_leaves=3
)
_ROLES = st.sampled_from(ROLES)
SOP_CLASS_ROWS = st.builds(
    p.SopClassRow,
    sop_class=SOP_CLASSES,
    where=st.none() | CONDITIONS,
    transfer_syntax=st.just("declared") | SYNTAXES,
    requirements=st.dictionaries(_ROLES, st.sampled_from(LEVELS)),
    clause=WORDS,
    requirement_id=WORDS,
    name=st.none() | WORDS,
    qualified_as=st.none() | WORDS,
)
CAPABILITIES = st.builds(
    p.CapabilityDemand,
    tuples(st.sampled_from(get_args(Capability))),
    st.sampled_from(["shall", "may"]),
    st.booleans(),
    WORDS,
    WORDS,
)
MAIL_RULES = st.builds(
    p.MailRule,
    part=st.sampled_from(["message", "part"]),
    header=st.none() | WORDS,
    parameter=st.none() | WORDS,
    relation=st.sampled_from(["equals", "contains", "uncompressed"]),
    value=st.none() | WORDS,
    clause=WORDS,
    requirement_id=WORDS,
)
MEDIA = st.builds(p.Medium, WORDS, WORDS, WORDS, WORDS, WORDS, st.none() | WORDS)
SECURITIES = st.builds(p.Security, WORDS, WORDS, WORDS, WORDS, WORDS)
GROUPS = st.builds(p.GroupRule, WORDS, st.none() | REFS, WORDS, WORDS)
PAIRS = st.builds(
    p.PairsRule, REFS, tuples(st.builds(p.Pair, LITERALS, tuples(SYNTAXES))), WORDS, WORDS
)
RULE_USES = st.builds(p.RuleUse, st.just("no-secure-files") | WORDS, WORDS, WORDS, WORDS)
