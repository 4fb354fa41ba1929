"""Tests of reading File-sets, of the structural rules, and of the engine."""
