"""dciodvfy and apdsl give the same verdict on dental images, but for the listed deviations."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pydicom.uid import UID

from tests.peers.comparison import Comparison, Files, compared, violations, written
from tests.peers.dciodvfy import PROFILES, dental_variants, verified
from tests.peers.deviation import Said
from tests.peers.deviations import DENTAL_DEVIATIONS

Record = Callable[[str, object], None]


@pytest.fixture(scope="module")
def images(tmp_path_factory: pytest.TempPathFactory) -> Files:
    contents = {
        f"{number} {UID(variant.sop_class).name}: {variant.what}": variant.file(number)
        for number, variant in enumerate(dental_variants(), start=1)
    }
    return written(tmp_path_factory.mktemp("dental"), contents)


@pytest.fixture(scope="module")
def said(images: Files) -> dict[str, Said]:
    return {name: verified(images.folder / name) for name in images.names}


@pytest.mark.peer
@pytest.mark.parametrize("identifier", PROFILES)
def test_dental_images(
    identifier: str, images: Files, said: dict[str, Said], record_property: Record
) -> None:
    deviations = tuple(each for each in DENTAL_DEVIATIONS if each.concerns(identifier))
    comparison = Comparison(identifier, deviations)
    compared(images, said, violations(images, identifier), comparison)
    assert not comparison.unexplained
    assert comparison.accepted and comparison.rejected
    assert set(comparison.met) == {each.number for each in deviations}
    record_property("compared", f"dciodvfy, dental images: {comparison}")
