"""The catalogue: every code is complete, agrees with its page, and is found by id and slug."""

from __future__ import annotations

import ast
import re
import string
import subprocess
import sys
from pathlib import Path

import pytest

import apdsl
from apdsl.diagnostics import Severity, UnknownCodeError, all_codes, catalogue, code, page
from apdsl.diagnostics import index as catalogue_index
from apdsl.diagnostics.explanation import SECTIONS, MalformedPageError, parse_page

PACKAGE = Path(apdsl.__file__).parent
PAGES = PACKAGE / "diagnostics" / "pages"
IDS = [entry.id for entry in all_codes()]

CLAUSE = re.compile(r"PS3\.\d+( [A-Z0-9]+(\.\d+)*( X(\.\d+)*)?)?")


def test_codes_are_numbered_once_and_in_order() -> None:
    assert sorted(set(IDS)) == IDS
    assert all(re.fullmatch(r"APD\d{3}", id) for id in IDS)


def test_slugs_are_unique_words() -> None:
    slugs = [entry.slug for entry in all_codes()]
    assert len(set(slugs)) == len(slugs)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug) for slug in slugs)


def test_every_hundred_has_codes() -> None:
    assert {entry.category for entry in all_codes()} == set(catalogue.CATEGORIES.values())


def test_every_code_has_a_page_and_every_page_a_code() -> None:
    assert sorted(path.stem for path in PAGES.glob("*.md")) == IDS


@pytest.mark.parametrize("id", IDS)
def test_the_table_repeats_the_header_of_the_page(id: str) -> None:
    assert code(id) == page(id).code


@pytest.mark.parametrize("id", IDS)
def test_every_page_says_all_it_should(id: str) -> None:
    its = page(id)
    assert tuple(its.sections) == SECTIONS
    assert all(its.sections.values())
    failing, mended = its.examples
    assert failing.text.strip()
    assert mended.text.strip()
    assert failing.text != mended.text
    assert all(max(map(len, example.text.splitlines())) <= 120 for example in its.examples)


@pytest.mark.parametrize("id", IDS)
def test_the_facts_of_every_code_are_well_formed(id: str) -> None:
    entry = code(id)
    assert entry.severity in set(Severity)
    assert entry.clause is None or CLAUSE.fullmatch(entry.clause)
    assert entry.message[0] != " "
    assert not entry.message.endswith(".")
    assert entry.purpose.endswith(".")
    assert entry.help.endswith(".")
    fields = list(string.Formatter().parse(entry.message))
    assert all(name is None or name.isidentifier() for _, name, _, _ in fields)
    assert all(not spec and not conversion for _, _, spec, conversion in fields)


def test_the_generated_files_are_current() -> None:
    assert catalogue_index.stale() == [], "run python -m apdsl.diagnostics.index"


def test_codes_are_found_by_id_in_any_case_and_by_slug() -> None:
    entry = code("APD201")
    assert entry.slug == "unknown-attribute"
    assert code("apd201") is entry
    assert code("unknown-attribute") is entry
    assert code(" Unknown-Attribute ") is entry


@pytest.mark.parametrize(
    ("name", "suggestion"),
    [("unknwon-atribute", "unknown-attribute"), ("201", "APD201"), ("ADP201", "APD201")],
)
def test_an_unknown_code_suggests_what_was_meant(name: str, suggestion: str) -> None:
    with pytest.raises(UnknownCodeError) as raised:
        code(name)
    assert raised.value.suggestions[0] == suggestion
    assert suggestion in str(raised.value)


def test_an_unknown_code_like_nothing_suggests_nothing() -> None:
    with pytest.raises(LookupError, match=r"there is no diagnostic code 'zzz'$"):
        code("zzz")


def test_only_errors_cannot_be_suppressed() -> None:
    assert {entry.severity for entry in all_codes() if entry.suppressible} == {"warning", "info"}
    assert {entry.severity for entry in all_codes() if not entry.suppressible} == {"error"}


def test_the_readable_page_tells_the_facts_and_the_text() -> None:
    text = page("weakened-key-type").markdown
    assert text.startswith("# APD402 weakened-key-type\n")
    assert "- rests on: PS3.3 F.5\n" in text
    assert "- error; not suppressible\n" in text
    assert all(f"## {section}\n" in text for section in SECTIONS)
    assert "---" not in text


def test_bytes_of_an_example_are_written_as_escapes() -> None:
    failing, mended = page("not-utf-8").examples
    with pytest.raises(UnicodeDecodeError):
        failing.content.decode("utf-8")
    assert "naïve" in mended.content.decode("utf-8")


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("slug: ", "slig: ", "header"),
        ("category: names", "category: files", "category"),
        ("## How to mend it", "## How", "sections"),
        ("```apdsl mended", "```apdsl", "failing example"),
    ],
)
def test_a_malformed_page_is_refused(old: str, new: str, complaint: str) -> None:
    text = (PAGES / "APD201.md").read_text("utf-8")
    with pytest.raises(MalformedPageError, match=complaint):
        parse_page(text.replace(old, new))


def _reports() -> list[tuple[str, ast.Call]]:
    found = []
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and node.args:
                name = node.func.attr if isinstance(node.func, ast.Attribute) else node.func
                name = name.id if isinstance(name, ast.Name) else name
                if name == "report" and isinstance(node.args[0], ast.Constant):
                    found.append((f"{path.relative_to(PACKAGE)}:{node.lineno}", node))
    return found


def test_every_report_in_the_package_gives_what_its_message_names() -> None:
    reports = _reports()
    assert reports
    shared = {"notes", "related", "fixes", "severity"}
    for place, call in reports:
        argument = call.args[0]
        assert isinstance(argument, ast.Constant)
        if not isinstance(argument.value, str):
            continue
        given = {keyword.arg for keyword in call.keywords}
        if None in given:  # **values cannot be read here; report() itself checks them
            continue
        assert given - shared == code(argument.value).placeholders, place


def test_looking_up_a_code_loads_neither_pages_nor_libraries() -> None:
    unwanted = ("apdsl.diagnostics.explanation", "json", "lark", "pydicom", "difflib")
    program = (
        "import sys, apdsl.diagnostics as d; d.code('APD201'); "
        f"print(*(m for m in {unwanted} if m in sys.modules))"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert loaded.stdout.split() == []


def test_the_index_command_refuses_other_arguments(capsys: pytest.CaptureFixture[str]) -> None:
    assert catalogue_index.main(["--wrong"]) == 2
    assert "usage" in capsys.readouterr().err
