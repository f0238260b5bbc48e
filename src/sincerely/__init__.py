"""Looks after everything a job candidate does after an interview."""

__version__ = "0.1.0"
