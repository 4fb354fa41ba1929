"""The runtime stands alone, and starts without what it may not need."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import apdsl.runtime

FOLDER = Path(apdsl.runtime.__file__).parent


def test_the_runtime_imports_nothing_else_of_apdsl() -> None:
    for path in FOLDER.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                assert node.level == 0, path
                names = [node.module or ""]
            foreign = [n for n in names if n.split(".")[0] == "apdsl"]
            assert all(name.startswith("apdsl.runtime") for name in foreign), path


def test_profiles_and_reports_need_no_pydicom() -> None:
    code = (
        "import sys, apdsl.runtime.profile, apdsl.runtime.report.text, apdsl.runtime.demands; "
        "sys.exit('pydicom' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
