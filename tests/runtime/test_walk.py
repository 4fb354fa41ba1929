"""Finding the files of a folder: everything inside, nothing outside, never without end."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from apdsl.runtime.limits import Limits
from apdsl.runtime.walk import component, walk
from tests.runtime.disc import Disc
from tests.runtime.imposing import report_on, unverified, violated


def test_files_come_in_the_order_of_their_ids(tmp_path: Path) -> None:
    for name in ("B", "A/2", "A/1", "A/B/C"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    found = walk(tmp_path)
    assert [file_id for file_id, _ in found.files] == [
        ("A", "1"),
        ("A", "2"),
        ("A", "B", "C"),
        ("B",),
    ]
    assert found.complete


def test_links_to_folders_are_not_entered(tmp_path: Path) -> None:
    (tmp_path / "A").mkdir()
    (tmp_path / "A" / "LOOP").symlink_to(tmp_path)
    (tmp_path / "A" / "SELF").symlink_to(tmp_path / "A" / "SELF")
    found = walk(tmp_path)
    assert found.files == []
    assert [entry.file_id[-1] for entry in found.skipped] == ["LOOP", "SELF"]
    assert not any(entry.outside for entry in found.skipped)


def test_links_out_of_the_folder_are_marked(tmp_path: Path) -> None:
    root = tmp_path / "root"
    root.mkdir()
    (tmp_path / "secret").write_text("secret")
    (root / "A").symlink_to(tmp_path / "secret")
    (root / "B").symlink_to("/")
    found = walk(root)
    assert found.files == []
    assert [entry.outside for entry in found.skipped] == [True, True]


def test_pipes_and_sockets_are_skipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(tmp_path / "PIPE")
    with socket.socket(socket.AF_UNIX) as listener:
        monkeypatch.chdir(tmp_path)  # the path of a socket has a short limit
        listener.bind("SOCKET")
        found = walk(tmp_path)
    assert [entry.file_id for entry in found.skipped] == [("PIPE",), ("SOCKET",)]


def test_what_was_not_opened_is_not_called_unreferenced(tmp_path: Path) -> None:
    root = Disc.conforming().write(tmp_path)
    os.mkfifo(root / "IM" / "PIPE")
    report = report_on(root)
    assert report.findings == ()
    assert unverified(report) == {"every-file-referenced"}


def test_the_number_of_files_is_bounded(tmp_path: Path) -> None:
    for number in range(9):
        (tmp_path / f"F{number}").touch()
    found = walk(tmp_path, Limits(files=3))
    assert len(found.files) == 3
    assert not found.complete


def test_a_bound_makes_absence_unknown(tmp_path: Path) -> None:
    """A file that was not looked for is not missing."""
    root = Disc.conforming().write(tmp_path)
    report = report_on(root, limits=Limits(files=3))
    assert "reference-resolves" not in violated(report)
    assert "reference-resolves" in unverified(report)


def test_the_depth_of_folders_is_bounded(tmp_path: Path) -> None:
    (tmp_path / "A" / "B" / "C").mkdir(parents=True)
    (tmp_path / "A" / "F").touch()
    found = walk(tmp_path, Limits(folder_depth=2))
    assert [file_id for file_id, _ in found.files] == [("A", "F")]
    assert [entry.file_id for entry in found.skipped] == [("A", "B")]
    assert not found.complete


def test_names_that_are_no_text_have_a_file_id(tmp_path: Path) -> None:
    assert component(os.fsdecode(b"IM\xff")) == "IM\\xff"
    assert component("IM0001.;1") == "IM0001"
    assert component("IM0001;1") == "IM0001"
    assert component(".") == "."
