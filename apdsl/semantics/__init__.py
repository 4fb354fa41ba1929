"""From syntax trees to profile models: names, families, guards, conditions, checks."""
