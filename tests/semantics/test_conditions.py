"""Conditions whose outcome is fixed, and those that only look like it."""

from __future__ import annotations

import pytest

from tests.semantics.compiling import keys, slugs

FIXED = [
    "instance.Rows = 1 and instance.Rows = 2",
    "instance.Rows up to 5 and instance.Rows at least 6",
    'instance.ImageType[3] = "A" and instance.ImageType[3] in {"B", "C"}',
    "instance.Rows is absent and instance.Rows = 5",
    "instance.Rows has value and not instance.Rows has value",
    "instance is a CTImageStorage and instance is a MRImageStorage",
    "instance uses JPEGLosslessSV1 and instance uses ExplicitVRLittleEndian",
    "instance.Rows = 1 and (instance.Columns = 1 and instance.Rows != 1)",
    "instance.Rows is present or instance.Rows is absent",
]

OPEN = [
    # Different values of the attribute, or of different instances, may differ.
    'instance.ImageType[any] = "A" and instance.ImageType[any] = "B"',
    'instance.ImageType[1] = "A" and instance.ImageType[2] = "B"',
    "instance.ReferencedImageSequence.ReferencedFrameNumber = 1"
    " and instance.ReferencedImageSequence.ReferencedFrameNumber = 2",
    # An attribute that is absent is in neither set.
    "instance.Rows up to 5 or instance.Rows at least 5",
    "instance.Rows = 1 or instance.Rows = 2",
    "instance.Rows up to 5 and instance.Rows at least 5",
    "instance is a CTImageStorage or instance is a MRImageStorage",
    "instance is a AnyCompositeStorage and instance is a CTImageStorage",
    "instance.Rows = 1 and record.Rows = 2",
]


@pytest.mark.parametrize("condition", FIXED)
def test_a_fixed_outcome_is_told(condition: str) -> None:
    assert slugs(keys(f"IMAGE ImageType type 1C required if {condition}")) == ["constant-condition"]


@pytest.mark.parametrize("condition", OPEN)
def test_an_open_outcome_is_not(condition: str) -> None:
    assert slugs(keys(f"IMAGE ImageType type 1C required if {condition}")) == []
