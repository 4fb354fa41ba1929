"""``make demo``: compile all profiles and check a real File-set, and say where the results lie."""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from pathlib import Path

_GENERAL = "STD-GEN-CD"
_SPECIFIC = "STD-CTMR-CD"


def main() -> None:
    """Run the demonstration.  Ends with status 0 also where the File-set does not conform."""
    parser = argparse.ArgumentParser(prog="apdsl.demo", description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("demo-output"))
    out: Path = parser.parse_args().out
    generated, file_set = out / "generated", out / "file-set"
    report, page = out / "report.json", out / "report.html"

    _say("1. Compile the profiles of PS3.11")
    _apdsl("list")
    _apdsl("build", "--out", str(generated))

    _say(f"2. Check a File-set (from pydicom's test data) against {_GENERAL}")
    _copy_file_set(file_set)
    general = _apdsl("validate", str(file_set), "--profile", _GENERAL, accept=(0, 1))

    _say(f"3. Check the same File-set against the stricter {_SPECIFIC}")
    specific = _apdsl("validate", str(file_set), "--profile", _SPECIFIC, accept=(0, 1))
    as_json = ("validate", str(file_set), "--profile", _SPECIFIC, "--format", "json")
    report.write_text(_apdsl(*as_json, accept=(0, 1), show=False), "utf-8")
    as_page = ("--format", "html", "--output", str(page))
    _apdsl("validate", str(file_set), "--profile", _SPECIFIC, *as_page, accept=(0, 1), show=False)

    _say("4. What the results say, and where they lie")
    for text in (general, specific):
        print(f"   {text.strip().splitlines()[-1]}")
    print()
    print(f"   the annexes to read    {generated / 'text' / 'index.html'}")
    print(f"   the profile models     {generated / 'model'}")
    print(f"   the JSON Schemas       {generated / 'json-schema'}")
    print(f"   the Python validators  {generated / 'python'}")
    print(f"   the File-set           {file_set}")
    print(f"   the findings as JSON   {report}")
    print(f"   the findings to read   {page}")


def _copy_file_set(target: Path) -> None:
    """The DICOMDIR of pydicom's test data with the files that it references, and no others."""
    import pydicom
    import pydicom.data

    source = Path(pydicom.data.__file__).parent / "test_files" / "dicomdirtests"
    if not (source / "DICOMDIR").is_file():
        sys.exit("the installed pydicom has no test data; reinstall pydicom 3.0 or newer")
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    shutil.copy(source / "DICOMDIR", target)
    for record in pydicom.dcmread(source / "DICOMDIR").DirectoryRecordSequence:
        components = record.get("ReferencedFileID")
        if components:
            relative = Path(*([components] if isinstance(components, str) else components))
            (target / relative).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(source / relative, target / relative)


def _apdsl(*arguments: str, accept: tuple[int, ...] = (0,), show: bool = True) -> str:
    print(f"   $ apdsl {' '.join(arguments)}", flush=True)
    done = subprocess.run(
        [sys.executable, "-m", "apdsl", *arguments], stdout=subprocess.PIPE, text=True, check=False
    )
    if show:
        print("".join(f"   {line}\n" for line in done.stdout.splitlines()), flush=True)
    if done.returncode not in accept:
        sys.exit(done.returncode)
    return done.stdout


def _say(heading: str) -> None:
    print(f"\n{heading}\n{'-' * len(heading)}", flush=True)


if __name__ == "__main__":
    main()
