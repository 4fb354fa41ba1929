"""``make demo``: compile all profiles and check a real File-set, and say where the results lie."""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

_PROFILE = "STD-GEN-CD"


def main() -> None:
    """Run the demonstration.  Ends with status 0 also when the File-set does not conform."""
    parser = argparse.ArgumentParser(prog="apdsl.demo", description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("demo-output"))
    out: Path = parser.parse_args().out
    generated = out / "generated"

    _say("1. Compile the profiles of PS3.11")
    _apdsl("list")
    _apdsl("build", "--out", str(generated))

    _say(f"2. Check the File-set that pydicom ships against {_PROFILE}")
    file_set = _pydicom_file_set()
    report = out / "report.json"
    text = _apdsl("validate", str(file_set), "--profile", _PROFILE, accept=(0, 1))
    json_form = ("validate", str(file_set), "--profile", _PROFILE, "--format", "json")
    report.write_text(_apdsl(*json_form, accept=(0, 1), show=False), "utf-8")

    _say("3. Where the results lie")
    print(f"   the annexes to read    {generated / 'text' / 'index.html'}")
    print(f"   the profile models     {generated / 'model'}")
    print(f"   the JSON Schemas       {generated / 'json-schema'}")
    print(f"   the Python validators  {generated / 'python'}")
    print(f"   the findings as JSON   {report}")
    print(f"\n{text.strip().splitlines()[-1]}")


def _pydicom_file_set() -> Path:
    """The File-set among the test data in the installed pydicom package."""
    import pydicom.data

    folder = Path(pydicom.data.__file__).parent / "test_files" / "dicomdirtests"
    if not folder.is_dir():
        sys.exit("the installed pydicom has no test data; reinstall pydicom 3.0 or newer")
    return folder


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
