"""Who was there: the people of the invitation and of the notes, as one list."""
