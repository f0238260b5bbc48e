"""What the paper says: an offer letter or contract read into terms, each with its words, and what it leaves open."""
