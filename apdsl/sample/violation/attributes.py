"""File-sets that break one demand on an attribute: of a record, an instance, a header.

The demand tells which records or instances it is made of, and in which Items. Its condition is made
true, all other demands are met, the demand is broken, and what hangs on the attribute is made to go
with it. Where the other demands leave no such way, those that are broken as well are consequences.
"""

from __future__ import annotations

from apdsl.model.demands import Demand
from apdsl.sample.violation import data_sets, records
from apdsl.sample.violation.bases import Bases
from apdsl.sample.violation.violating import Violating

_MAKERS = {
    "record": records.violating,
    "instance": data_sets.of_instances,
    "meta": data_sets.of_headers,
    "directory": data_sets.of_directory,
}


def violating(demand: Demand, bases: Bases) -> Violating | None:
    """A File-set in which the demand is broken; None where none was found."""
    return _MAKERS[demand.subject](demand, bases)
