"""The HTML page: complete in itself, safe, and usable without a script."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from html.parser import HTMLParser

from hypothesis import given, settings

from apdsl.reports import html
from apdsl.runtime.findings import Report
from apdsl.runtime.report.presentation import Acceptances, Presentation, Sentences
from tests.reports.reports import SAMPLE, any_report, finding, shown

CREATED = datetime(2026, 6, 15, 12, 30, tzinfo=UTC)
VOID = {"meta", "input", "br", "link", "img"}


class Page(HTMLParser):
    """The elements of a page with their attributes, and the text; fails where tags do not nest."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(text)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "script" not in self.open and "style" not in self.open:
            self.text += data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


def page(given: Presentation, *, verbose: bool = False) -> Page:
    return Page(html.render(given, CREATED, verbose=verbose))


def test_the_page_loads_nothing() -> None:
    text = html.render(Presentation(SAMPLE), CREATED)
    found = Page(text)
    assert not found.all("link") and not found.all("img") and not found.all("iframe")
    assert all("src" not in attributes for _, attributes in found.elements)
    assert [link["href"] for link in found.all("a")] == [
        "#findings",
        "https://github.com/apdsl/apdsl",
    ]
    assert not re.search(r"url\(|@import", text)
    (policy,) = [m["content"] for m in found.all("meta") if "http-equiv" in m]
    assert policy is not None and policy.startswith("default-src 'none'; style-src 'sha256-")


def test_no_script_or_style_is_outside_the_policy() -> None:
    found = page(Presentation(SAMPLE))
    assert len(found.all("script")) == len(found.all("style")) == 1
    assert all(
        not name.startswith("on") and name != "style"
        for _, attributes in found.elements
        for name in attributes
    )


@settings(deadline=None)
@given(any_report())
def test_nothing_from_a_medium_is_markup(found: Report) -> None:
    marked = Report(
        found.profiles,
        found.medium,
        found.files,
        (*found.findings, finding("<b>", message='<script>alert("1")</script>&amp;')),
        found.unverified,
    )
    parsed = page(Presentation(marked, subject="<i>disc"))
    assert not parsed.all("i") and len(parsed.all("script")) == 1
    assert '<script>alert("1")</script>&amp;' in parsed.text


def test_the_page_says_all_that_the_report_says() -> None:
    reasons = Acceptances({SAMPLE.findings[0]: "a known fault"})
    sentences = Sentences({"A/Rows": {"STD-XABC-CD": "Rows are up to 512."}})
    given = Presentation(SAMPLE, sentences, reasons, subject="disc.iso")
    text = page(given).text
    for wanted in (
        given.verdict_sentence,
        given.counts,
        "disc.iso",
        "2026-06-15 12:30 UTC",
        "Rows are up to 512.",
        "a known fault",
        "it was not read",
        *given.notes,
        *(each.message for each in SAMPLE.findings),
        *(each.path for each in SAMPLE.findings),
        *(file.path for file in SAMPLE.files),
    ):
        assert wanted in text, wanted


def test_a_reader_without_script_or_sight_finds_the_way() -> None:
    found = page(Presentation(SAMPLE, acceptances=Acceptances({SAMPLE.findings[0]: "known"})))
    assert found.all("html") == [{"lang": "en"}]
    assert [tag for tag, _ in found.elements if tag in ("header", "main", "footer", "h1")] == [
        "header",
        "h1",
        "main",
        "footer",
    ]
    boxes = [box for box in found.all("input") if box.get("type") == "checkbox"]
    assert [box["id"] for box in boxes] == [
        "show-error",
        "show-warning",
        "show-accepted",
        "show-unverified",
    ]
    style = html._asset("report.css")
    assert all(f"#{box['id']}:not(:checked)" in style for box in boxes)
    hidden = [attributes for tag, attributes in found.elements if "hidden" in attributes]
    assert hidden == [{"class": "search", "hidden": None}]  # it needs the script, which shows it
    assert len(found.all("details")) == len(found.all("summary"))
    ids = [attributes["id"] for _, attributes in found.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    named = [a["aria-labelledby"] for _, a in found.elements if "aria-labelledby" in a]
    assert set(named) <= set(ids)


def test_a_page_stays_one_that_can_be_opened() -> None:
    many = shown(*(finding(f"IM/{number}") for number in range(5000)))
    short = html.render(many, CREATED)
    assert short.count("<li>") < 300
    assert "and 4800 more places" in short
    assert "5000 errors" in short
    assert html.render(many, CREATED, verbose=True).count("<li>") == 5000
    different = shown(*(finding("IM/1", message=f"is {number}") for number in range(5000)))
    assert "and 4950 more of this requirement" in html.render(different, CREATED)
