"""The facts of PS3.11 2020a, transcribed from its tables, against what the annexes say here."""
