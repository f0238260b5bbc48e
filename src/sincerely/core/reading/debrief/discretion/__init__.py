"""What stays out of every letter: found first, so that nothing else is read from it."""
