"""What a message is: one of twelve kinds, with how sure that is and the sentences it was read from."""
