"""Checks that are recalled find what they find when they are run anew."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from apdsl import catalogue, evaluation
from apdsl.runtime.checks import Check, Results, Unknown, Violation, evaluate
from apdsl.runtime.dataset import DataSet, Element
from apdsl.runtime.instance import Instance
from apdsl.runtime.profile import Profile
from apdsl.runtime.recall import Recall, faces_of_instance, faces_of_record
from apdsl.runtime.record import Record

SYNTAXES = ("1.2.840.10008.1.2.1", "1.2.840.10008.1.2.4.70")
ELEMENTS: dict[int, tuple[Element, ...]] = {
    0x00080005: (Element("CS", ("ISO_IR 100",)),),
    0x00080008: (
        Element("CS", ("ORIGINAL", "PRIMARY", "SINGLE PLANE")),
        Element("CS", ("ORIGINAL", "PRIMARY", "BIPLANE A")),
        Element("CS"),
    ),
    0x00080016: (Element("UI", ("1.2.840.10008.5.1.4.1.1.12.1",)), Element("UI", ("1.2.3",))),
    0x00080060: (Element("CS", ("XA",)), Element("CS", ("CT",)), Element("CS", ("",))),
    0x00081140: (Element("SQ", (DataSet({0x00081150: Element("UI", ("1.2",))}),)), Element("SQ")),
    0x00100010: (Element("PN", ("Doe",)), Element("PN", ("Dö",)), Element("PN")),
    0x00100030: (Element("DA", ("20200101",)), Element("DA")),
    0x00200013: tuple(Element("IS", (number,)) for number in range(6)),
    0x00280010: (Element("US", (512,)), Element("US", (513,)), Element("US", (1,))),
    0x00280011: (Element("US", (512,)), Element("US", (1024,))),
    0x00280100: (Element("US", (8,)), Element("US", (16,))),
    0x00280101: (Element("US", (8,)), Element("US", (12,))),
    0x60003000: (Element("OW", (b"\0\0",)),),
    0x60000010: (Element("US", (4,)),),
    0x00041430: (Element("CS", ("IMAGE",)), Element("CS", ("PATIENT",))),
    0x00041500: (Element("CS", ("A",)), Element("CS", ("B",)), Element("CS")),
    0x00041511: tuple(Element("UI", (f"1.2.{number}",)) for number in range(4)),
}

data_sets = st.dictionaries(st.sampled_from(sorted(ELEMENTS)), st.integers(0, 5)).map(
    lambda chosen: DataSet(
        {tag: ELEMENTS[tag][number % len(ELEMENTS[tag])] for tag, number in chosen.items()}
    )
)


@st.composite
def broken_off(draw: st.DrawFn) -> DataSet:
    """A Data Set that, seldom, was not read to its end."""
    whole = draw(data_sets)
    if draw(st.integers(0, 9)):
        return whole
    return DataSet(whole.elements(), unread_from=draw(st.sampled_from(sorted(ELEMENTS))))


@st.composite
def instances(draw: st.DrawFn) -> Instance:
    syntax = Element("UI", (draw(st.sampled_from(SYNTAXES)),))
    return Instance(("F",), 0, DataSet({0x00020010: syntax}), draw(broken_off()))


@st.composite
def records(draw: st.DrawFn) -> Record:
    fileset = DataSet({0x00041130: Element("CS", ("DISC",))})
    record = Record(draw(broken_off()), draw(st.integers(0, 9)), fileset=fileset)
    record.instance = draw(st.one_of(st.none(), instances()))
    return record


@cache
def executable(identifier: str) -> Profile:
    return evaluation.profile(catalogue.model(identifier), catalogue.common())


def checks_on(subject: str) -> tuple[Check, ...]:
    """The checks of some profiles on a kind of subjects."""
    profiles = map(executable, ("STD-XABC-CD", "STD-CTMR-CD"))
    found = [check for profile in profiles for check in profile.checks if check.subject == subject]
    return tuple(found[:120])


def anew(checks: tuple[Check, ...], subject: object) -> list[tuple[Check, object]]:
    ran = ((check, evaluate(check, subject)[1]) for check in checks)
    return [(check, results) for check, results in ran if results]


@given(st.lists(instances(), max_size=25))
@settings(max_examples=60)
def test_checks_on_instances_find_the_same(subjects: list[Instance]) -> None:
    checks = checks_on("instance")
    recall = Recall.on_instances(checks)
    for subject in (*subjects, *subjects):
        assert [*recall.found(subject, faces_of_instance(subject))] == anew(checks, subject)


@given(st.lists(records(), max_size=12))
@settings(max_examples=40)
def test_checks_on_records_find_the_same(subjects: list[Record]) -> None:
    checks = checks_on("record")
    recall = Recall.on_records(checks)
    for subject in (*subjects, *subjects):
        assert [*recall.found(subject, faces_of_record(subject))] == anew(checks, subject)


def _value(instance: Instance) -> Results:
    if instance.dataset.value(0x00280010) == 513:
        yield Violation("too large")


def _name(instance: Instance) -> Results:
    if instance.name.endswith("3"):
        yield Violation(f"the file is {instance.name}")


def _presence(instance: Instance) -> Results:
    if not instance.dataset.present(0x00280011):
        yield Unknown("no columns")


def _every_element(instance: Instance) -> Results:
    if len([*instance.dataset.elements()]) > 1 and instance.dataset.text(0x00080060) == "CT":
        yield Violation("CT")


def _strict_about_its_subject(instance: Instance) -> Results:
    if not isinstance(instance, Instance):
        raise TypeError("only real instances")
    yield from ()


@pytest.mark.parametrize(
    "run", [_value, _name, _presence, _every_element, _strict_about_its_subject]
)
def test_whatever_a_check_asks_it_is_answered(run: Callable[[Instance], Results]) -> None:
    check = Check("r", "c", "instance", run)
    recall = Recall.on_instances([check])
    for number in range(40):
        rows, modality = 512 + (number % 5 == 4), "CT" if number % 7 == 6 else "XA"
        elements = {0x00080060: Element("CS", (modality,)), 0x00280010: Element("US", (rows,))}
        if number % 3:
            elements[0x00280011] = Element("US", (number,))
        subject = Instance((f"F{number}",), 0, DataSet(), DataSet(elements))
        found = recall.found(subject, faces_of_instance(subject))
        assert [*found] == anew((check,), subject)


def test_a_check_whose_answers_do_not_change_runs_twice() -> None:
    """Once on the first subject of its kind, and once to be watched, on the second."""
    runs: list[int] = []

    def counting(instance: Instance) -> Results:
        runs.append(instance.dataset.value(0x00280010) == 512)
        yield from ()

    recall = Recall.on_instances([Check("r", "c", "instance", counting)])
    for number in range(50):
        elements = {
            0x00200013: Element("IS", (number,)),
            0x00280010: Element("US", (512,)),
        }
        subject = Instance((f"F{number}",), 0, DataSet(), DataSet(elements))
        assert not recall.found(subject, faces_of_instance(subject))
    assert runs == [1, 1]
