"""Fuzzing of the readers: laws that hold for any bytes, guided by what of the code they reach."""
