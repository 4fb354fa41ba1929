"""File-sets that break one requirement each, made from the requirements of the model."""
