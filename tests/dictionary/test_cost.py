"""The dictionary costs little, and pydicom is not part of the price."""

from __future__ import annotations

import subprocess
import sys
import time

from apdsl.dictionary import attributes, closest

USE = """
import sys
from apdsl import dictionary
assert dictionary.attribute("Rows") and dictionary.uid("CTImageStorage")
assert dictionary.attribute_by_tag("60003000") and dictionary.suggest("Colums", "attribute")
print(sorted({name.split(".")[0] for name in sys.modules} & {"pydicom", "numpy", "difflib"}))
"""

LOAD = """
import dataclasses, functools, itertools, pathlib, re, time, typing
start = time.process_time()
from apdsl import dictionary
assert dictionary.tables.rows.cache_info().currsize == 0, "the tables are read before they are used"
assert dictionary.attribute("Rows") and dictionary.attribute_by_tag("60003000")
assert dictionary.uid("CTImageStorage")
print((time.process_time() - start) * 1000)
"""


def run(program: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60
    )
    return done.stdout.strip()


def test_pydicom_is_not_imported() -> None:
    assert run(USE) == "[]"


def test_loading_takes_less_than_25_milliseconds() -> None:
    assert min(float(run(LOAD)) for _ in range(5)) < 25


def test_searching_5000_words_takes_less_than_50_milliseconds() -> None:
    keywords = [row.keyword for row in attributes() if row.keyword]
    assert len(keywords) > 5000
    times = []
    for word in ("ReferencedSOPClasUIDInFile", "SomethingElseAltogetherImage", "Colums") * 3:
        start = time.process_time()
        closest(word, keywords)
        times.append((time.process_time() - start) * 1000)
    slowest_word = max(min(times[number::3]) for number in range(3))
    assert slowest_word < 50
