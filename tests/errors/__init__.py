"""One text for each diagnostic of the semantic checks, beside what is said of it."""
