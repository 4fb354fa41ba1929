"""Evaluating profile models directly: the plain reading of what generated validators spell out."""

from __future__ import annotations

from apdsl.evaluation.document import evaluate_directory, evaluate_document, outcomes
from apdsl.evaluation.profile import profile, profiles

__all__ = ["evaluate_directory", "evaluate_document", "outcomes", "profile", "profiles"]
