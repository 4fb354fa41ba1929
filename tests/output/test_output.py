"""Generated files are written all together or not at all, and only those that change."""

from __future__ import annotations

import errno
import json
import os
from pathlib import Path
from typing import Any

import pytest

from apdsl import output

FILES = {"model/A.json": b"{}\n", "text/a.md": b"# A\n"}


def build(root: Path, files: dict[str, bytes]) -> output.Changes:
    files = output.with_index(files, [], {})
    found = output.changes(root, files, complete=True)
    output.write(root, files, found)
    return found


def contents(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file()
    }


def test_a_build_writes_its_files_and_an_index_with_their_hashes(tmp_path: Path) -> None:
    build(tmp_path / "out", FILES)
    assert contents(tmp_path / "out").keys() == {*FILES, "index.json"}
    index = json.loads((tmp_path / "out" / "index.json").read_text())
    assert index["files"].keys() == FILES.keys()


def test_nothing_is_rewritten_when_nothing_changed(tmp_path: Path) -> None:
    build(tmp_path, FILES)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    assert not build(tmp_path, FILES)
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before


def test_files_of_an_earlier_build_go_and_files_of_others_stay(tmp_path: Path) -> None:
    build(tmp_path, {**FILES, "model/B.json": b"{}\n"})
    (tmp_path / "model" / "mine.txt").write_text("kept")
    found = build(tmp_path, FILES)
    assert found.removed == ("model/B.json",)
    assert (tmp_path / "model" / "mine.txt").read_text() == "kept"


def test_an_index_that_names_files_outside_removes_none(tmp_path: Path) -> None:
    root, victim = tmp_path / "out", tmp_path / "victim"
    victim.write_text("safe")
    build(root, FILES)
    (root / "index.json").write_text(json.dumps({"files": {"../victim": "", str(victim): ""}}))
    build(root, FILES)
    assert victim.read_text() == "safe"


def test_a_full_disk_leaves_the_old_output_intact(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(tmp_path, FILES)
    before = contents(tmp_path)
    real, calls = Path.write_bytes, 0

    def full(self: Path, data: Any) -> int:
        nonlocal calls
        calls += 1
        if calls == 2:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))  # names no file
        return real(self, data)

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(output.OutputError, match=r"cannot write \S+: No space left"):
        build(tmp_path, {path: content + b"new" for path, content in FILES.items()})
    assert contents(tmp_path) == before


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_is_a_clear_error(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(output.OutputError, match="cannot write"):
        build(tmp_path / "out", FILES)


def test_a_file_in_the_place_of_the_folder_is_a_clear_error(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    with pytest.raises(output.OutputError, match="cannot write"):
        build(tmp_path / "out", FILES)


def test_a_replaced_file_keeps_its_permissions(tmp_path: Path) -> None:
    file = tmp_path / "a.apdsl"
    file.write_text("old")
    file.chmod(0o640)
    output.replace_file(file, b"new")
    assert (file.read_bytes(), file.stat().st_mode & 0o777) == (b"new", 0o640)
    assert list(tmp_path.iterdir()) == [file]
