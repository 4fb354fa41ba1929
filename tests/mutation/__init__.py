"""What happens when a cell of a shipped annex is wrong: who notices, and where it is shown."""
