"""The record of the guidance the product carries out: each piece of advice, where a candidate meets it, and which test shows it."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True, kw_only=True)
class Guidance:
    """One piece of advice, in our own words.

    `how` is does, checks, prompts or shows. `where` names places a candidate can reach: "rule:..." of the playbook, "page:..." of the desk,
    "command:...", "check:..." (a finding type) or "form:..." (a letter). `tests` are test ids. `to_come` says what is still missing.
    """

    id: str
    advice: str
    how: str
    where: tuple[str, ...] = ()
    tests: tuple[str, ...] = ()
    to_come: str = ""


@cache
def guidance() -> dict[str, Guidance]:
    """Return every piece of advice by its id ("thank-you.within-24-hours"), in the order of the record."""
    record = tomllib.loads(files("sincerely.data").joinpath("guidance.toml").read_text("utf-8"))
    return {
        f"{section}.{name}": Guidance(
            id=f"{section}.{name}",
            advice=entry["advice"],
            how=entry["how"],
            where=tuple(entry.get("where", ())),
            tests=tuple(entry.get("tests", ())),
            to_come=entry.get("to_come", ""),
        )
        for section, entries in record.items()
        for name, entry in entries.items()
    }
