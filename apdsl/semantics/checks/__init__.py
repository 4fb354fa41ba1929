"""The semantic checks: what a text says that the Standard, or the text itself, contradicts."""
