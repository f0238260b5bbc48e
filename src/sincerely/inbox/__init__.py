"""What comes in: the mailbox looked into, files handed in, each message read once and kept for the candidate to look at."""
