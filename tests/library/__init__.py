"""The library of the language against the texts of PS3.3, PS3.4, PS3.10, PS3.12 and PS3.15."""
