"""A small conforming File-set that tests change in one place."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.runtime.encoded import (
    CT_IMAGE,
    DIRECTORY,
    EXPLICIT_LITTLE,
    ct_file,
    element,
    encoded,
    header,
)

FIRST, LAST, NEXT, LOWER = 0x00041200, 0x00041202, 0x00041400, 0x00041420


@dataclass
class Node:
    """A record to be written; ``links`` replace the right offsets."""

    type: str
    keys: dict[int, tuple[str, Any]] = field(default_factory=dict)
    children: list[Node] = field(default_factory=list)
    links: dict[int, int] = field(default_factory=dict)
    offset: int = 0

    def encoded(self, following: int = 0) -> bytes:
        lower = self.children[0].offset if self.children else 0
        elements = {
            NEXT: ("UL", self.links.get(NEXT, following)),
            0x00041410: ("US", 0xFFFF),
            LOWER: ("UL", self.links.get(LOWER, lower)),
            0x00041430: ("CS", self.type),
            **self.keys,
        }
        body = encoded({tag: value for tag, value in elements.items() if value is not None})
        return struct.pack("<HHI", 0xFFFE, 0xE000, len(body)) + body


def image(number: int, name: str, sop_class: str = CT_IMAGE) -> Node:
    """An IMAGE record for a file."""
    return Node(
        "IMAGE",
        {
            0x00041500: ("CS", name),
            0x00041510: ("UI", sop_class),
            0x00041511: ("UI", f"1.2.3.{number}"),
            0x00041512: ("UI", EXPLICIT_LITTLE),
            0x00200013: ("IS", str(number)),
        },
    )


@dataclass
class Disc:
    """Two CT Images of one series: files by name, the tree of records, and the root offsets."""

    files: dict[str, bytes] = field(default_factory=dict)
    roots: list[Node] = field(default_factory=list)
    detached: list[Node] = field(default_factory=list)
    root_links: dict[int, int] = field(default_factory=dict)
    file_set_id: str = "DISC_1"
    dicomdir: str | None = "DICOMDIR"
    meta: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def troubled(cls, files: int = 400) -> Disc:
        """Some of everything: sound, damaged, foreign, missing and unknown files."""
        made = cls.conforming()
        names = [f"F{number:04}" for number in range(files)]
        made.series.children = [image(number, name) for number, name in enumerate(names)]
        made.series.children[7].keys[0x00080060] = ("CS", "MR")  # contradicts its file
        made.series.children[30].keys[0x00280010] = ("US", 3)  # a key that no earlier record has
        made.files = {name: ct_file(number) for number, name in enumerate(names)}
        made.files["F0011"] = ct_file(11)[:300]
        made.files["F0012"] = b"no DICOM at all"
        made.files["F0013"] = b""
        made.files["README"] = b"text"
        made.files["EXTRA"] = ct_file(9999)
        del made.files["F0020"]
        return made

    @classmethod
    def conforming(cls) -> Disc:
        images = [image(1, "IM\\0001"), image(2, "IM\\0002")]
        series = Node("SERIES", {0x0020000E: ("UI", "1.2.3.200")}, images)
        study = Node(
            "STUDY", {0x00080020: ("DA", "20200101"), 0x0020000D: ("UI", "1.2.3.100")}, [series]
        )
        keys = {0x00100010: ("PN", "Doe^Jane"), 0x00100020: ("LO", "P1")}
        patient = Node("PATIENT", keys, [study])
        files = {"IM/0001": ct_file(1), "IM/0002": ct_file(2)}
        return cls(files, [patient])

    @property
    def patient(self) -> Node:
        return self.roots[0]

    @property
    def study(self) -> Node:
        return self.patient.children[0]

    @property
    def series(self) -> Node:
        return self.study.children[0]

    @property
    def images(self) -> list[Node]:
        return self.series.children

    def nodes(self) -> Iterator[tuple[Node, Node | None]]:
        """All records in the order of the file, each with the one that follows it."""
        yield from _in_order(self.roots)
        yield from _in_order(self.detached)

    def directory(self) -> bytes:
        """The bytes of the DICOMDIR; afterwards every node knows its offset."""
        front = header(**{"sop_class": DIRECTORY, "instance": "1.2.3.500", **self.meta})
        front += element(0x00041130, "CS", self.file_set_id)
        position = len(front) + 2 * 12 + 10 + 12
        for node, _ in self.nodes():
            node.offset = position
            position += len(node.encoded())
        first = self.roots[0].offset if self.roots else 0
        last = self.roots[-1].offset if self.roots else 0
        front += element(FIRST, "UL", self.root_links.get(FIRST, first))
        front += element(LAST, "UL", self.root_links.get(LAST, last))
        front += element(0x00041212, "US", 0)
        records = b"".join(
            node.encoded(following.offset if following else 0) for node, following in self.nodes()
        )
        return front + struct.pack("<HH2sHI", 0x0004, 0x1220, b"SQ", 0, len(records)) + records

    def write(self, root: Path) -> Path:
        """Writes the File-set into a folder."""
        files = dict(self.files)
        if self.dicomdir:
            files.setdefault(self.dicomdir, self.directory())
        for name, content in files.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        return root


def _in_order(nodes: list[Node]) -> Iterator[tuple[Node, Node | None]]:
    for number, node in enumerate(nodes):
        yield node, nodes[number + 1] if number + 1 < len(nodes) else None
        yield from _in_order(node.children)
