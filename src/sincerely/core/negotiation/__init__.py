"""Negotiation: what was agreed, against what is written."""
