"""Diagnostics: what the compiler has to say about a text, as data with codes, spans and fixes.

A mistake of a user never raises an exception: each stage returns its result and a tuple of
``Diagnostic``.  A stage makes them with ``report``, which takes the message from the catalogue::

    report("unknown-attribute", span, keyword="PatientBirthDat",
           fixes=[Fix(span, "PatientBirthDate", "write `PatientBirthDate`")])

To add a code or to change one:

1. Write ``pages/APDnnn.md``, with the next free number of its hundred (``catalogue.CATEGORIES``).
   Its header is the only place where the facts of a code stand: slug, severity, clause (or
   ``none``), message template, purpose.  Then the four sections, with a failing example and the
   same example mended.  The first paragraph of "How to mend it" is the help line of every report.
2. Run ``python -m apdsl.diagnostics.index``: it makes ``codes.tsv``, the table from which
   compilation looks up codes without reading any page, and ``docs/diagnostics/README.md``.
3. Call ``report`` with exactly the values that the message names.  A test reads every such call
   in the package.

A number is never used again for something else.  The slug may be used wherever the id may.
"""

from __future__ import annotations

from apdsl.diagnostics.catalogue import Code, UnknownCodeError, all_codes, code, page
from apdsl.diagnostics.diagnostic import (
    Diagnostic,
    Fix,
    Related,
    Severity,
    Suppression,
    in_order,
    report,
    whole_file,
)

__all__ = [
    "Code",
    "Diagnostic",
    "Fix",
    "Related",
    "Severity",
    "Suppression",
    "UnknownCodeError",
    "all_codes",
    "code",
    "in_order",
    "page",
    "report",
    "whole_file",
]
