"""The start page: whole without scripts, filters by what occurs, compares what the models say."""

from __future__ import annotations

import json
import re
import subprocess
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from apdsl.document.markdown import markdown
from apdsl.emit.text.comparison import GROUPS, facts
from apdsl.emit.text.index import index_document
from apdsl.emit.text.start_page import filters, page_data, start_page
from apdsl.model.condition import SopClassSetRef
from apdsl.model.profile import ProfileModel
from tests.document.reading import Page, markdown_words
from tests.emit_text import annexes
from tests.emit_text.test_shipped import compilation
from tests.peers import peer

MODELS = [annexes.basic_cardiac(), *annexes.angiographic()]
SCRIPT = re.compile(r"<script[^>]*>.*?</script>", re.DOTALL)
CONTROLS = re.compile(
    r"<form.*?</form>|<p id=\"chosen\".*?</p>|<section id=\"compare\".*?</section>", re.S
)


def page(models: list[ProfileModel]) -> str:
    return start_page(index_document(models, annexes.COMMON), models, annexes.COMMON)


@cache
def shipped() -> str:
    models, common = compilation().models, compilation().common
    return start_page(index_document(models, common), models, common)


def data_of(text: str) -> dict[str, Any]:
    match = re.search(r'<script type="application/json" id="data">(.*?)</script>', text)
    assert match
    found: dict[str, Any] = json.loads(match[1])
    return found


# ---- Without scripts ----------------------------------------------------------------------------


def test_without_scripts_the_page_is_the_document() -> None:
    text = CONTROLS.sub("", SCRIPT.sub("", shipped()))
    models, common = compilation().models, compilation().common
    assert Page(text).words == markdown_words(markdown(index_document(models, common)))


def test_what_needs_scripts_is_hidden_until_they_run() -> None:
    for start in ('<form id="filters"', '<p id="count"', '<p id="chosen"', '<section id="compare"'):
        (tag,) = re.findall(f"{start}[^>]*>", shipped())
        assert tag.endswith(" hidden>")
    assert not re.search(r"<tr[^>]*hidden", shipped())


def test_the_page_needs_nothing_but_itself() -> None:
    read = Page(SCRIPT.sub("", shipped()))
    assert not read.tags & {"link", "img", "iframe"}
    scripts = re.findall(r"<script([^>]*)>", shipped())
    assert scripts == [' type="application/json" id="data"', ""]
    assert not re.search(r"@import|url\(|fetch\(|XMLHttpRequest|import\(", shipped())


def test_every_control_has_a_label_and_changes_are_announced() -> None:
    forms = "".join(CONTROLS.findall(SCRIPT.sub("", shipped())))
    labels = re.findall(r"<label[^>]*>(.*?)</label>", forms, re.DOTALL)
    for label in labels:
        assert len(re.findall(r'<(?:select|input)[^>]* name="', label)) == 1
        assert re.search(r"(?:^|> )[A-Z][A-Za-z]+", label), "words beside the control"
    assert len(re.findall(r"<(?:select|input)", forms)) == len(labels) == 10
    assert shipped().count('role="status" aria-live="polite"') == 2


def test_no_text_of_a_profile_ends_the_script() -> None:
    evil = replace(MODELS[0], name="</script><script>alert(1)</script>\u2028", description="<!--")
    text = page([evil])
    assert data_of(text)["profiles"][0]["text"].startswith("std-xabc-cd </script>")
    assert text.count("</script>") == 2


# ---- Filters ------------------------------------------------------------------------------------


def options(models: list[ProfileModel]) -> dict[str, list[str]]:
    return {
        choice.name: [option.value for _, group in choice.groups for option in group]
        for choice in filters(models, annexes.COMMON)
    }


def test_filters_offer_what_occurs() -> None:
    assert options(MODELS) == {
        "annex": ["A", "B"],
        "medium": ["CD-R", "DVD"],
        "role": ["FSC", "FSR", "FSU"],
        "security": ["none"],
        "sop": [
            "MediaStorageDirectoryStorage",
            "SecondaryCaptureImageStorage",
            "XRayAngiographicImageStorage",
        ],
        "syntax": ["ExplicitVRLittleEndian", "JPEGBaseline8Bit", "JPEGLosslessSV1"],
    }


def test_classes_of_a_set_can_be_chosen_and_are_marked_as_its_members() -> None:
    models, common = compilation().models, compilation().common
    (sop,) = [choice for choice in filters(models, common) if choice.name == "sop"]
    (_, named), (_, members) = sop.groups
    assert "XRayAngiographicImageStorage" in {option.value for option in named}
    assert "EnhancedCTImageStorage" in {option.value for option in members}
    assert not {option.value for option in named} & {option.value for option in members}
    data = page_data(models, common)
    general = next(p for p in data["profiles"] if p["id"] == "STD-GEN-CD")
    assert ["set:composite", "ExplicitVRLittleEndian", ["FSC", "FSR", "FSU"]] in general["rows"]
    assert "composite" in data["classes"]["EnhancedCTImageStorage"]


def test_a_row_that_a_role_may_not_use_does_not_count_for_it() -> None:
    cd = next(p for p in page_data(MODELS, annexes.COMMON)["profiles"] if p["id"] == "STD-XA1K-CD")
    rows = {(subject, syntax): roles for subject, syntax, roles in cd["rows"]}
    assert rows["XRayAngiographicImageStorage", "JPEGBaseline8Bit"] == []
    assert rows["XRayAngiographicImageStorage", "JPEGLosslessSV1"] == ["FSC", "FSR", "FSU"]


# ---- Side by side -------------------------------------------------------------------------------


def test_the_data_unfolds_to_the_facts_of_each_profile() -> None:
    models, common = compilation().models, compilation().common
    data = page_data(models, common)
    assert data["groups"] == list(GROUPS)
    for model, profile in zip(models, data["profiles"], strict=True):
        words = [[data["strings"][n] for n in data["lists"][number]] for number in profile["facts"]]
        unfolded = [list(zip(group[::2], group[1::2], strict=True)) for group in words]
        assert unfolded == [list(group) for group in facts(model)]


def test_every_part_of_a_profile_is_among_its_facts() -> None:
    for model in compilation().models:
        found = dict(zip(GROUPS, map(dict, facts(model)), strict=True))
        assert len(found["SOP Classes and Transfer Syntaxes"]) == len(model.sop_classes)
        assert len(found["Roles"]) == len(model.roles)
        keys = sum(1 + len(key.items) for key in model.directory.keys)
        assert len(found["Additional keys"]) == keys
        assert len(found["Security"]) == 1
        icons = sum(1 + len(icon.attributes) for icon in model.directory.icons)
        assert len(found["Icons"]) == icons


def test_facts_say_what_the_tables_of_the_page_say() -> None:
    found = dict(zip(GROUPS, map(dict, facts(compilation().model("STD-XA1K-DVD"))), strict=True))
    levels = found["SOP Classes and Transfer Syntaxes"]
    levels_of_baseline = levels["X-Ray Angiographic Image Storage in JPEG Baseline (Process 1)"]
    assert levels_of_baseline.startswith("FSC: Optional; FSR: Mandatory")
    values = found["Attribute values"]
    assert values["X-Ray Angiographic Image Storage: Rows (0028,0010)"].startswith("up to 1024")
    assert found["Security"] == {"Security profile": "None"}


def test_one_thing_has_one_label_whatever_the_annex_calls_it() -> None:
    model = MODELS[0]
    renamed = tuple(replace(row, name="What the annex calls it") for row in model.sop_classes)
    assert facts(replace(model, sop_classes=renamed)) == facts(model)


# ---- Size, and the script at work ---------------------------------------------------------------


def test_the_page_grows_little_with_each_profile() -> None:
    per_profile = len(shipped()) / len(compilation().models)
    assert len(shipped()) < 150_000 + 2_000 * len(compilation().models), per_profile


def reads_xa_in_baseline(model: ProfileModel) -> bool:
    """Whether a reader may find X-Ray Angiographic Images in JPEG Baseline under the profile."""
    return any(
        row.requirements.get("FSR", "undefined") not in ("disallowed", "undefined")
        and (
            row.sop_class.set == "composite"
            if isinstance(row.sop_class, SopClassSetRef)
            else row.sop_class.keyword == "XRayAngiographicImageStorage"
        )
        and (
            isinstance(row.transfer_syntax, str)
            or row.transfer_syntax.keyword == "JPEGBaseline8Bit"
        )
        for row in model.sop_classes
    )


@pytest.mark.peer
class TestInABrowser:
    """What the address asks for is what the page shows."""

    def dom(self, tmp_path: Path, fragment: str) -> str:
        file = tmp_path / "index.html"
        file.write_text(shipped(), "utf-8")
        browser = peer("chromium", "chromium-browser", "google-chrome")
        flags = ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'u'}"]
        address = f"{file.as_uri()}#{fragment}"
        run = subprocess.run(
            [browser, *flags, "--dump-dom", address],
            capture_output=True,
            text=True,
            timeout=120,
            check=True,
        )
        return SCRIPT.sub("", run.stdout)

    def shown(self, dom: str) -> list[str]:
        body = dom.partition("<tbody>")[2].partition("</tbody>")[0]
        rows = re.findall(r"<tr([^>]*)>(.*?)</tr>", body, re.DOTALL)
        return [
            re.findall(r'href="([^"]+)\.html"', cells)[0]
            for attributes, cells in rows
            if "hidden" not in attributes
        ]

    def test_the_fragment_filters_and_the_count_says_how_many(self, tmp_path: Path) -> None:
        dom = self.dom(
            tmp_path, "sop=XRayAngiographicImageStorage&syntax=JPEGBaseline8Bit&role=FSR"
        )
        models = compilation().models
        expected = [model.id for model in models if reads_xa_in_baseline(model)]
        assert "STD-XA1K-DVD" in expected
        assert "STD-XABC-CD" not in expected
        assert self.shown(dom) == expected
        assert f">{len(expected)} of {len(models)} profiles<" in dom

    def test_the_fragment_lays_two_profiles_side_by_side(self, tmp_path: Path) -> None:
        dom = self.dom(tmp_path, "a=STD-XA1K-CD&b=STD-XA1K-DVD")
        laid = dom.partition('<section id="compare"')[2].partition("</section>")[0]
        differing = re.findall(r'<tr class="differs"><th[^>]*>.*?</th>(.*?)</tr>', laid)
        one, other = (compilation().model(id_) for id_ in ("STD-XA1K-CD", "STD-XA1K-DVD"))
        expected = sum(
            dict(first).get(label) != dict(second).get(label)
            for first, second in zip(facts(one), facts(other), strict=True)
            for label in {**dict(first), **dict(second)}
        )
        assert len(differing) == expected > 0
        assert f">{expected} differences;" in laid
        assert len(self.shown(dom)) == len(compilation().models)

    def test_what_the_address_asks_for_wrongly_filters_nothing(self, tmp_path: Path) -> None:
        dom = self.dom(tmp_path, "annex=%3Cb%3E&a=STD-NONE&medium=")
        assert len(self.shown(dom)) == len(compilation().models)
