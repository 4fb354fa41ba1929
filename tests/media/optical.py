"""Disc images for tests, written by pycdlib."""

from __future__ import annotations

import io
import struct
from pathlib import Path
from typing import Any

import pycdlib

SECTOR = 2048


def iso(
    path: Path,
    files: dict[str, bytes],
    *,
    volume: str = "DISC_1",
    level: int = 1,
    joliet: bool = False,
    rock_ridge: str | None = None,
    udf: str | None = None,
    system: str = "",
) -> Path:
    """An image with these files; File IDs are separated by slashes."""
    disc = pycdlib.PyCdlib()
    disc.new(
        interchange_level=level,
        vol_ident=volume,
        sys_ident=system,
        joliet=3 if joliet else None,
        rock_ridge=rock_ridge,
        udf=udf,
    )
    made: set[str] = set()
    for name, content in files.items():
        parts = name.split("/")
        for length in range(1, len(parts)):
            folder = "/" + "/".join(parts[:length])
            if folder not in made:
                made.add(folder)
                disc.add_directory(**_paths(folder, joliet, rock_ridge, udf))
        version = "" if ";" in name else ";1" if "." in parts[-1] else ".;1"
        names = _paths(f"/{name}", joliet, rock_ridge, udf)
        names["iso_path"] += version
        disc.add_fp(io.BytesIO(content), len(content), **names)
    disc.write(str(path))
    disc.close()
    return path


def _paths(path: str, joliet: bool, rock_ridge: str | None, udf: str | None) -> dict[str, Any]:
    names: dict[str, Any] = {"iso_path": path}
    if joliet:
        names["joliet_path"] = path
    if rock_ridge:
        names["rr_name"] = path.rsplit("/", 1)[1]
    if udf:
        names["udf_path"] = path
    return names


class Patched:
    """An image whose directory records tests change."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.bytes = bytearray(path.read_bytes())

    def __enter__(self) -> Patched:
        return self

    def __exit__(self, *_: object) -> None:
        self.path.write_bytes(self.bytes)

    @property
    def root(self) -> int:
        """The sector of the root directory."""
        return int(struct.unpack_from("<I", self.bytes, 16 * SECTOR + 158)[0])

    def record(self, folder: int, name: bytes) -> int:
        """Where the record of a name begins, in the directory at a sector."""
        position = folder * SECTOR
        while self.bytes[position]:
            length = self.bytes[position + 32]
            if self.bytes[position + 33 : position + 33 + length] == name:
                return position
            position += self.bytes[position]
        raise KeyError(name)

    def location(self, record: int) -> int:
        """The sector that a record names."""
        return int(struct.unpack_from("<I", self.bytes, record + 2)[0])

    def relocate(self, record: int, location: int, size: int | None = None) -> None:
        """Lets a record name another sector, and another size."""
        struct.pack_into("<I", self.bytes, record + 2, location)
        struct.pack_into(">I", self.bytes, record + 6, location)
        if size is not None:
            struct.pack_into("<I", self.bytes, record + 10, size)
            struct.pack_into(">I", self.bytes, record + 14, size)
