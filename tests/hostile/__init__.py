"""Hostile input: each kind built, and read within bounds of time and memory, writing nothing."""
