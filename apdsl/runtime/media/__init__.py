"""Opening media: folders, images of discs, sticks and cards, archives and e-mails, as volumes."""
