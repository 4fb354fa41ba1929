"""From source text to the syntax tree, and back by the formatter."""
