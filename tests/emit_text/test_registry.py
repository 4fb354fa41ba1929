"""The registry of emitters: the built-in outputs, others by entry point, and nothing too early."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from importlib.metadata import EntryPoint

import pytest

from apdsl import emit
from tests.emit_text import annexes


def test_the_built_in_outputs() -> None:
    assert list(emit.emitters())[:4] == ["model", "json-schema", "python", "text"]
    assert all(emitter.name == name for name, emitter in emit.emitters().items())


def test_text_is_written_below_its_folder_in_its_usual_forms() -> None:
    model = annexes.basic_cardiac()
    outside = replace(model, id="PRI-MINE-CD", annex="", standard="")
    written = emit.emitters()["text"].emit([model, outside], annexes.COMMON)
    both = ("index", "errata", "annex-a", "PRI-MINE-CD")
    assert set(written) == {
        *(f"text/{page}.{suffix}" for page in both for suffix in ("md", "html", "xml")),
        "text/STD-XABC-CD.html",
    }, "except in HTML, the page of the annex is that of its profiles"


def test_an_installed_package_adds_an_output(monkeypatch: pytest.MonkeyPatch) -> None:
    points = [
        EntryPoint("csv", "tests.emit_text.third_party:CSV", emit.ENTRY_POINT_GROUP),
        EntryPoint("text", "tests.emit_text.third_party:CSV", emit.ENTRY_POINT_GROUP),
    ]
    monkeypatch.setattr(emit, "entry_points", lambda group: points)
    found = emit.emitters()
    assert found["csv"].emit([annexes.basic_cardiac()], annexes.COMMON) == {
        "profiles.csv": "STD-XABC-CD\n"
    }
    assert found["text"].name == "text", "a built-in output is not replaced"


def test_the_registry_loads_no_output() -> None:
    code = (
        "import sys, apdsl.emit; apdsl.emit.emitters(); "
        "print([m for m in ('jinja2', 'markdown_it', 'apdsl.emit.text', 'pydicom')"
        " if m in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
