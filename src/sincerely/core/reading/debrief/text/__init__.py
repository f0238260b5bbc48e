"""The text of notes: its lines, labels and clauses, and the words by which they show what they are."""
