"""Reading the text files that ship beside this module."""

from __future__ import annotations

from importlib.resources import files


def shipped_text(name: str) -> str:
    """Return a shipped file's text. Raises FileNotFoundError for one that does not ship."""
    return files("sincerely.data").joinpath(name).read_text(encoding="utf-8")
