"""Tests of apdsl."""
