"""Reading the text files that ship beside this module."""

from __future__ import annotations

from pathlib import Path


def shipped_text(name: str) -> str:
    """Return a shipped file's text. Raises FileNotFoundError for one that does not ship."""
    return (Path(__file__).parent / name).read_text(encoding="utf-8")


def shipped_bytes(name: str) -> bytes:
    """Return a shipped file as it lies, for a table of which only parts are made text of. Raises FileNotFoundError for one that does not ship."""
    return (Path(__file__).parent / name).read_bytes()
