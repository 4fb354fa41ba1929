"""Claims to make statements of: the examples of the documentation, and variants of small ones."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from apdsl import catalogue
from apdsl.compilation import Compilation
from apdsl.document.tree import Document, Section, Table, all_blocks, all_sections
from apdsl.model.claim import ClaimModel
from apdsl.model.profile import ProfileModel
from apdsl.source import Source
from apdsl.statement import Layout, statement

EXAMPLES = sorted((Path(__file__).parents[2] / "docs" / "examples").glob("*.apdsl"))

SMALL = '''
standard PS3.11 2020a
{profiles}
implementation Burner "Burner" version "1" by "Example" {{
  class uid 1.3.6.1.4.1.54321.1
  preamble """The preamble is 128 bytes of 00H."""
  {more}
  application entity "Writer" """Writes discs.""" {{
    activity "Export" """A user exports a study.""" {{
      {claims}
    }}
  }}
}}
'''
STANDARD = "profile STD-XABC-CD { FSC { finalize } }"


@cache
def example(path: Path) -> ClaimModel:
    (claim,) = compiled(path.read_text("utf-8")).claims
    return claim


@cache
def compiled(text: str) -> Compilation:
    compilation = Compilation.of_texts((Source("claim.apdsl", text),))
    assert not compilation.has_errors, [str(d) for d in compilation.diagnostics]
    return compilation


def small(claims: str = STANDARD, *, profiles: str = "", more: str = "") -> ClaimModel:
    """A claim of one activity, with these claimed profiles."""
    (claim,) = compiled(SMALL.format(claims=claims, profiles=profiles, more=more)).claims
    return claim


def stated(claim: ClaimModel, layout: Layout = "annex-a") -> Document:
    return statement(claim, catalogue.common(), shipped(), layout)


@cache
def shipped() -> tuple[ProfileModel, ...]:
    return catalogue.models()


def section(document: Document, number: str) -> Section:
    """The section with this number."""
    return next(each for each in all_sections(document) if each.number == number)


def tables(found: Section) -> list[Table]:
    return [block for block in all_blocks(found.blocks) if isinstance(block, Table)]
