"""Three ways to judge held against each other: generated validator, JSON Schema, model itself.

The model is evaluated directly, by a plain interpreter of its conditions. They are compared
requirement by requirement, where the schemas do not list one as not enforced.
"""

from __future__ import annotations

import importlib
from functools import cache

from apdsl.emit.python.names import module_name
from apdsl.evaluation.document import outcomes
from apdsl.runtime.checks import Outcome
from apdsl.runtime.file_set import FileSet
from apdsl.runtime.findings import Report
from apdsl.runtime.instance import Instance
from apdsl.runtime.inventory import document_of
from apdsl.runtime.profile import Profile
from tests.emit_json_schema.schemas import schemas
from tests.emit_json_schema.test_agreement import superseded
from tests.sample.judged import executable, report

NOT_IN_DOCUMENTS = {"PS3.15:D.1.1/secure-files"}
"""What a document does not show of a File-set that was opened: that its files were encrypted."""


@cache
def generated(identifier: str) -> Profile:
    """The profile of the generated validator."""
    module = importlib.import_module(f"apdsl.validators.{module_name(identifier)}")
    profile: Profile = module.PROFILE
    return profile


@cache
def unenforced(identifier: str, name: str) -> frozenset[str]:
    """The requirements that the schema of a profile, or the common one, lists as not enforced."""
    path = schemas().profile_path(identifier, name)
    return frozenset(schemas().listed(path) | schemas().listed(f"common/{name}.json"))


@cache
def left_to_the_profile(identifier: str) -> frozenset[str]:
    """Common rules that the profile imposes as well, which only the schemas find twice."""
    return frozenset(superseded(identifier))


@cache
def table_of(identifier: str) -> frozenset[str]:
    """What a file violates that the table does not take in: nothing else of it is judged then."""
    profile = executable(identifier)
    rows = (row.requirement_id for row in profile.sop_rows)
    return frozenset(
        {profile.sop_requirement_id, profile.transfer_syntax_requirement_id, *rows} - {""}
    )


@cache
def on_instances(identifier: str) -> frozenset[str]:
    """The requirements on instances."""
    checks = executable(identifier).checks
    return frozenset(check.requirement_id for check in checks if check.subject == "instance")


def disagreements(identifier: str, file_set: FileSet, direct: Report | None = None) -> list[str]:
    """Where the three differ on a File-set; ``direct`` is the report by the model, if at hand."""
    if direct is None:
        direct = report(file_set, executable(identifier))
    wrong = []
    if report(file_set, generated(identifier)) != direct:
        wrong.append("the generated validator reports something else")
    path = schemas().profile_path(identifier, "file-set")
    by_schema = schemas().violated(path, document_of(file_set))
    found = {finding.requirement_id for finding in direct.findings}
    missed = found - unenforced(identifier, "file-set") - by_schema - NOT_IN_DOCUMENTS
    more = by_schema - found - left_to_the_profile(identifier) - NOT_IN_DOCUMENTS
    if found & table_of(identifier):
        more -= on_instances(identifier)
    wrong += [f"the schema misses {each}" for each in sorted(missed)]
    return wrong + [f"the schema alone finds {each}" for each in sorted(more)]


def differences(identifier: str, found: Instance) -> list[str]:
    """Where the three differ on an instance."""
    document = {"meta": found.meta.to_json(), "dataset": found.dataset.to_json()}
    direct = outcomes(executable(identifier), found)
    wrong = []
    if outcomes(generated(identifier), found) != direct:
        wrong.append("the generated validator judges otherwise")
    path = schemas().profile_path(identifier, "instance")
    by_schema = schemas().violated(path, document)
    violated = {each for each, outcome in direct.items() if outcome is Outcome.VIOLATED}
    missed = violated - unenforced(identifier, "instance") - by_schema
    wrong += [f"the schema misses {each}" for each in sorted(missed)]
    more = (by_schema & direct.keys()) - violated
    return wrong + [f"the schema alone finds {each}" for each in sorted(more)]
