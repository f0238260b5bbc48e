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
from sincerely.journal.actions.base import change, changing, get_owned, make
from sincerely.journal.actions.offers import add_offer, correct_offer
from sincerely.journal.facts.offers import offers_on_record
from sincerely.journal.models import Decision, Offer

Table = Mapping[str, Any] | Sequence[Mapping[str, Any]]
#: So many changes of what is wanted can be undone.
MOST_STEPS = 20


def save_tables(
    candidate: Candidate, tables: Mapping[str, Table], now: datetime, was: Mapping[str, Any] | None = None
) -> Decision:
    """Put these tables of the file in the place of those of their names; an empty one is taken out. Whether they make sense is for the file's readers to say.

    What was wanted before is kept for an undo; `was` are terms of offers, by number, that go back with it.
    """
    unknown = set(tables) - set(BESIDE)
    if unknown:
        raise TypeError(f"no such table: {', '.join(sorted(unknown))}")
    given: dict[str, Any] = {name: plain(_lists(table)) for name, table in tables.items()}
    if holds_control(given):
        raise BadInput("A text holds a sign that nobody can read or print", expected="letters, figures, signs")
    with changing(candidate, now):
        row = Decision.objects.filter(candidate=candidate).first() or make(Decision, candidate, now, saved_at=now)
        kept = {name: table for name, table in {**row.tables, **given}.items() if table}
        wanted = row.tables.get("preferences", {})
        step = {"preferences": wanted, **({"offers": dict(was)} if was else {})}
        before = [step] if was or kept.get("preferences", {}) != wanted else []
        if before or kept != row.tables:
            change(row, {"tables": kept, "before": [*row.before, *before][-MOST_STEPS:], "saved_at": now})
    return row


def keep_tried(
    candidate: Candidate,
    preferences: Mapping[str, Any],
    terms: Mapping[int, Mapping[str, Any]],
    now: datetime,
    by: User | None = None,
) -> None:
    """Record what was tried: preferences, and terms of offers by their numbers ({"commute": ...}); one undo takes both back. Raises BadInput for terms the file would not take."""
    with changing(candidate, now):
        was = {str(pk): _put(candidate, pk, changed, now, by) for pk, changed in terms.items()}
        save_tables(candidate, {"preferences": preferences}, now, was)


def take_back(candidate: Candidate, now: datetime, by: User | None = None) -> bool:
    """Put back what was wanted before the last change; False where there is none left to undo."""
    with changing(candidate, now):
        row = Decision.objects.filter(candidate=candidate).first()
        if row is None or not row.before:
            return False
        *earlier, last = row.before
        tables = {**row.tables, "preferences": last["preferences"]}
        change(row, {"tables": {key: each for key, each in tables.items() if each}, "before": earlier, "saved_at": now})
        for pk, terms in last.get("offers", {}).items():
            if Offer.objects.filter(candidate=candidate, pk=pk, removed_at=None).exists():
                _put(candidate, pk, terms, now, by)
    return True


def _put(candidate: Candidate, pk: int, terms: Mapping[str, Any], now: datetime, by: User | None) -> dict[str, Any]:
    """Put terms in the place of an offer's, None for none; return what was there."""
    row = get_owned(Offer, candidate, pk)
    was = {key: row.terms.get(key) for key in terms}
    kept = {key: each for key, each in {**row.terms, **terms}.items() if each is not None}
    correct_offer(candidate, row, kept, now, by)
    return was


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
