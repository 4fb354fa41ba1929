"""The report of a validation on its way to its readers: accepted findings, redaction, its forms."""

from __future__ import annotations
