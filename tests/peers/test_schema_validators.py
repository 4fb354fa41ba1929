"""jsonschema, jsonschema-rs and ajv give the same verdicts by the JSON Schemas of profiles."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest

from apdsl.demo import _copy_file_set
from apdsl.runtime.file_set import FileSet
from apdsl.runtime.inventory import document_of
from apdsl.runtime.survey import read_file_set
from tests.peers.annex_variants import CALIBRATED, DENTAL
from tests.peers.comparison import Files
from tests.peers.dcmmkdir import index
from tests.peers.instances import Variant
from tests.peers.schema_validators import by_ajv, by_jsonschema, by_jsonschema_rs, schema_id
from tests.peers.uids import CT, ENHANCED_CT, EXPLICIT, INTRAORAL, LOSSLESS, US, XA
from tests.runtime.disc import Disc
from tests.runtime.test_rules import BREAKING

Record = Callable[[str, object], None]
Json = dict[str, Any]

MEDIA = {
    "STD-GEN-BD-JPEG": ("--general-bd-jpeg", Variant("image", ENHANCED_CT)),
    "STD-XABC-CD": ("--basic-cardiac", Variant("image", XA, LOSSLESS, {"Modality": "XA"})),
    "STD-US-CC-MF-CDR": ("--ultrasound-cc-mf", Variant("image", US, EXPLICIT, CALIBRATED)),
    "STD-CTMR-CD": ("--ct-and-mr", Variant("image", CT, EXPLICIT, {"Modality": "CT"})),
    "STD-DEN-CD": ("--dental-radiograph", Variant("image", INTRAORAL, EXPLICIT, DENTAL)),
}
"""A profile of each kind, with an image that conforms to it."""

EVERY = 20
"""One in so many of the varied instances is validated."""

SLOW = 10
"""One in so many documents is validated by jsonschema too, which takes a hundred times as long."""

GROUPS = {"file-sets": 20, "broken media": 1, "directories": 10, "instances": 1}
"""The groups of documents, and how many of each profile at least are valid."""


@dataclass(frozen=True)
class Validated:
    """Documents by group and by the ``$id`` of their schema; the verdicts of fast validators."""

    documents: dict[str, dict[str, list[Any]]]
    by_ajv: dict[str, list[bool]]
    by_jsonschema_rs: dict[str, list[bool]]


@pytest.fixture(scope="module")
def validated(tmp_path_factory: pytest.TempPathFactory, varied: Files) -> Validated:
    """All documents validated, with each schema compiled once."""
    conforming = dict(media(tmp_path_factory))
    groups = {
        "file-sets": dict(of_file_sets(conforming)),
        "broken media": dict(of_broken_media(tmp_path_factory.mktemp("broken"))),
        "directories": dict(of_directories(conforming)),
        "instances": dict(of_instances(varied)),
    }
    together = {name: each for group in groups.values() for name, each in group.items()}
    assert len(together) == sum(map(len, groups.values()))
    return Validated(groups, by_ajv(together), by_jsonschema_rs(together))


@pytest.mark.peer
@pytest.mark.parametrize("group", GROUPS)
def test_verdicts(group: str, validated: Validated, record_property: Record) -> None:
    slow = {name: each[::SLOW] for name, each in validated.documents[group].items()}
    checked = by_jsonschema(slow)
    total = valid = 0
    for name, documents in validated.documents[group].items():
        found = validated.by_jsonschema_rs[name]
        assert len(found) == len(documents)
        assert validated.by_ajv[name] == found
        assert checked[name] == found[::SLOW]
        assert sum(found) >= GROUPS[group]
        assert not all(found)
        total, valid = total + len(found), valid + sum(found)
    told = f"{total} documents for {len(slow)} profiles, {valid} of them valid"
    record_property("compared", f"jsonschema, jsonschema-rs and ajv: {group}: {told}")


# ---- Documents ----


def media(folders: pytest.TempPathFactory) -> Iterator[tuple[str, FileSet]]:
    """A File-set for each profile, with a DICOMDIR by dcmmkdir."""
    for identifier, (option, variant) in MEDIA.items():
        folder = folders.mktemp(identifier)
        (folder / "IMAGE").write_bytes(variant.file(1))
        index(folder, ["IMAGE"], option)
        yield identifier, read_file_set(folder)


def of_file_sets(conforming: Mapping[str, FileSet]) -> Iterator[tuple[str, list[Any]]]:
    """The inventory of each medium, and what is damaged in it."""
    for identifier, file_set in conforming.items():
        document = document_of(file_set)
        yield schema_id(identifier, "file-set"), list(damaged(document, parts_of_nodes))


def parts_of_nodes(document: Json) -> Iterator[Json]:
    """The data sets of a File-set document: of the DICOMDIR, of records and of their files."""
    yield document["dicomdir"]["dataset"]
    waiting = list(document["records"])
    while waiting:
        node = waiting.pop()
        yield node["record"]
        if "file" in node:
            yield from (node["file"]["meta"], node["file"]["dataset"])
        waiting += node.get("children", [])


def of_broken_media(folder: Path) -> Iterator[tuple[str, list[Any]]]:
    """The inventory of pydicom's medium, and of a small one broken in each way there is."""
    _copy_file_set(folder / "real")
    documents = [document_of(read_file_set(folder / "real"))]
    changes = [change for named in BREAKING.values() for change in named]
    for number, change in enumerate(changes):
        disc = Disc.conforming()
        change(disc)
        documents.append(document_of(read_file_set(disc.write(folder / f"{number}"))))
    yield schema_id("STD-GEN-CD", "file-set"), documents


def of_directories(conforming: Mapping[str, FileSet]) -> Iterator[tuple[str, list[Any]]]:
    """The DICOMDIR of each medium, and what is damaged in it."""
    for identifier, file_set in conforming.items():
        assert file_set.directory_data is not None
        document = file_set.directory_data.to_json()
        yield schema_id(identifier, "directory"), list(damaged(document, parts_of_directory))


def parts_of_directory(directory: Json) -> Iterator[Json]:
    """The data set of a DICOMDIR, and those of its records."""
    yield directory
    yield from directory["00041220"]["Value"]


def of_instances(varied: Files) -> Iterator[tuple[str, list[Any]]]:
    """Some of the varied instances, for each profile."""
    instances = [file.instance for file in varied.given.file_set.files if file.instance]
    some = [
        {"meta": instance.meta.to_json(), "dataset": instance.dataset.to_json()}
        for instance in instances[::EVERY]
    ]
    for identifier in MEDIA:
        yield schema_id(identifier, "instance"), some


def damaged(document: Any, data_sets: Callable[[Any], Iterator[Json]]) -> Iterator[Any]:
    """The document, and with one attribute of a data set left out, emptied or given many values."""
    yield document
    ways = cycle(("left out", "emptied", "repeated"))
    for number, data_set in enumerate(data_sets(document)):
        for tag, way in zip(data_set, ways, strict=False):
            copy = deepcopy(document)
            element = list(data_sets(copy))[number]
            if way == "left out":
                del element[tag]
            elif way == "emptied":
                element[tag].pop("Value", None)
            else:
                element[tag]["Value"] = element[tag].get("Value", ["X"])[:1] * 4
            yield copy
