"""What was said: who spoke of what, asked, answered and promised it, and what was left open."""
