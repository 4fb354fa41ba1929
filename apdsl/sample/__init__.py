"""Sample media: for each profile a File-set that conforms, and for each requirement one that does
not.
"""
