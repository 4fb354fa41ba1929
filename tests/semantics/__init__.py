"""The semantic analysis: what is wrong with a text that parses, and what is not."""
