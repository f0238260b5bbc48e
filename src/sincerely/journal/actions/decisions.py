"""What a candidate says of all offers: one table of the file at a time, or a whole file at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sincerely.accounts.models import Candidate, User
from sincerely.core.offers.file_tables import BESIDE, plain
from sincerely.core.offers.measures import MEASURES
from sincerely.core.offers.offers_file import offers_in
from sincerely.core.offers.preferences_file import preferences_in
from sincerely.core.problem import Problem
from sincerely.core.toml_lines import Lines, holds_control, load
from sincerely.errors import BadInput
from sincerely.journal.actions.base import change, changing, make
from sincerely.journal.actions.offers import add_offer, correct_offer
from sincerely.journal.facts.offers import offers_on_record
from sincerely.journal.models import Decision, Offer

Table = Mapping[str, Any] | Sequence[Mapping[str, Any]]


def save_tables(candidate: Candidate, tables: Mapping[str, Table], now: datetime) -> Decision:
    """Put these tables of the file in the place of those of their names; an empty one is taken out. Whether they make sense is for the file's readers to say."""
    unknown = set(tables) - set(BESIDE)
    if unknown:
        raise TypeError(f"no such table: {', '.join(sorted(unknown))}")
    given: dict[str, Any] = {name: plain(_lists(table)) for name, table in tables.items()}
    if holds_control(given):
        raise BadInput("A text holds a sign that nobody can read or print", expected="letters, figures, signs")
    with changing(candidate, now):
        row = Decision.objects.filter(candidate=candidate).first() or make(Decision, candidate, now, saved_at=now)
        kept = {name: table for name, table in {**row.tables, **given}.items() if table}
        if kept != row.tables:
            change(row, {"tables": kept, "saved_at": now})
    return row


def load_file(
    candidate: Candidate, text: str, now: datetime, by: User | None = None
) -> tuple[list[Offer], tuple[Problem, ...]]:
    """Take an OFFERS.toml in, whole or not at all: an offer of a name that is on record is corrected, another added, one that is not in it stays.

    Returns the offers in it and what is wrong with it; none where a problem is fatal, and nothing is recorded then.
    """
    raw, problems = load(text, "a file of offers as in the documentation")
    if raw is None:
        return [], problems
    lines = Lines(text)
    offers, problems = offers_in(raw, lines)
    names = [offer.name for offer in offers.offers] if offers else []
    units = {name: measure.unit for name, measure in MEASURES.items()}
    problems += preferences_in(raw, names, units, lines)[1] if offers else ()
    if any(problem.fatal for problem in problems):
        return [], problems
    with changing(candidate, now):
        save_tables(candidate, {name: raw.get(name, {}) for name in BESIDE}, now)
        on_record = {str(row).casefold(): row for row in offers_on_record(candidate)}
        found = []
        for terms in _as_list(raw["offer"]):
            row = on_record.get(" ".join(terms["name"].split()).casefold())
            found.append(correct_offer(candidate, row, terms, now, by) if row else add_offer(candidate, terms, now, by))
    return found, problems


def _lists(table: Table) -> Any:
    return dict(table) if isinstance(table, Mapping) else [dict(each) for each in table]


def _as_list(value: Any) -> list[dict[str, Any]]:
    return [value] if isinstance(value, dict) else list(value)
