"""What a letter of thanks tells of a talk: who said, asked and answered what, as far as it is sure."""
