"""The schema of DocBook 5, as Debian installs it."""

from __future__ import annotations

from functools import cache
from typing import Any

from tests.peers import peer_file

RNG = "/usr/share/xml/docbook/schema/rng/5.0/docbook.rng"


def problems(text: str) -> list[str]:
    """What in the text the schema does not allow."""
    from lxml import etree

    schema = _schema()
    schema.validate(etree.fromstring(text.encode()))
    return [f"line {entry.line}: {entry.message}" for entry in schema.error_log]


@cache
def _schema() -> Any:
    from lxml import etree

    return etree.RelaxNG(etree.parse(peer_file(RNG, "docbook5-xml")))
