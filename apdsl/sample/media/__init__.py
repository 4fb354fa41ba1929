"""File-sets in the form of a medium: folder, image of a disc, stick or card, archive, e-mail."""
