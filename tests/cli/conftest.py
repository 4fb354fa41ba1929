"""A way to run commands as a user would, without leaving the process."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from apdsl.cli.main import main

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run ``apdsl`` with arguments; ``stdin`` is its standard input."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))

    def call(*arguments: object, stdin: str | bytes | None = None) -> Result:
        return CliRunner().invoke(
            main, [str(argument) for argument in arguments], input=stdin, prog_name="apdsl"
        )

    return call


SMALL = """\
standard PS3.11 2020a

annex Z "Small Profile" class STD-SMALL {

  identification {
    profile STD-SMALL-CD "Small Studies on CD-R Media"
  }

  clinical context \"\"\"Interchange of a few images.\"\"\"

  roles {
    FSC \"\"\"Writes.\"\"\"
    FSR \"\"\"Reads.\"\"\"
  }

  sop classes {
    MediaStorageDirectoryStorage  with ExplicitVRLittleEndian  FSC mandatory  FSR mandatory
    CTImageStorage                with ExplicitVRLittleEndian  FSC mandatory  FSR mandatory
  }

  media { CD-R }

  directory required {
    rule directory-information \"\"\"The directory is not empty.\"\"\"
  }
}
"""


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A complete small annex."""
    file = tmp_path / "small.apdsl"
    file.write_text(SMALL)
    return file
