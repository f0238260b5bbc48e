"""From an approved letter to a sent one: claims, phases, and what is due now."""
