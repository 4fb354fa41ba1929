"""Checks of claims: against the profiles, against PS3.2, and against themselves."""
