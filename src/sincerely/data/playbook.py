"""The shipped playbook, read once."""

from __future__ import annotations

import re
from functools import cache

from sincerely.core.etiquette.playbook import Playbook, parse_playbook
from sincerely.data.texts import shipped_text


@cache
def shipped_playbook() -> Playbook:
    """Return the rules that ship with the product. Raises ValueError if the shipped file is damaged."""
    playbook, problems = parse_playbook(shipped_text("playbook.toml"), None, guidance_ids())
    if playbook is None:
        raise ValueError(
            "the shipped playbook is damaged: " + "; ".join(f"line {p.line}: {p.message}" for p in problems)
        )
    return playbook


@cache
def guidance_ids() -> frozenset[str]:
    """Return every id of the shipped guidance. Its tables' heads are read, not the whole file: the command line answers sooner."""
    return frozenset(re.findall(r"^\[([a-z0-9-]+\.[a-z0-9-]+)\]$", shipped_text("guidance.toml"), re.M))


@cache
def playbook_sections() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the headings of the shipped file with the ids of the rules under each, in its order."""
    found: list[tuple[str, list[str]]] = []
    for line in shipped_text("playbook.toml").splitlines():
        if line.startswith("# ---"):
            found.append((line.lstrip("# -").strip().capitalize(), []))
        elif line.startswith("[rule."):
            found[-1][1].append(line[6:-1])
    return tuple((heading, tuple(rules)) for heading, rules in found)
