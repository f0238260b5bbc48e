"""Notes as people type them, read: a fragment becomes a piece that a sentence can take, or is left out."""
