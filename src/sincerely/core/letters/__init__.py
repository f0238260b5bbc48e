"""What to say: one form per kind of letter; compose, review, likeness, proofreading, grounding."""
