"""What an offer is worth, which one is best by the candidate's own priorities, and whether to wait for another."""
