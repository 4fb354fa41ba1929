"""Formats of other programs that several parts of apdsl write: SARIF logs, workflow commands."""

from __future__ import annotations
