"""What a candidate can claim, with what shows it, and which of it meets a need."""
