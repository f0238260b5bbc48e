"""What a file says of waiting: offers in hand with their expiry, applications still pending, and what waiting costs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sincerely.core.offers.tables import Part, decimal
from sincerely.core.offers.waiting import Held, Pending
from sincerely.core.offers.worth import Among, Even, Worth, exactly, reservation_worth
from sincerely.core.problem import Problem
from sincerely.core.toml_lines import Lines, load

MOST_PENDING = 12
MONTHS_A_YEAR = 12
_AMOUNT = (
    "an amount (61400), a range ([58000, 64000]), or amounts with their chances ([{worth = 58000, chance = 0.5}, ...])"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """Where the candidate stands on a day. Days of offers and applications are counted from `today`.

    `unit` says in words what all amounts are ("a year after tax, in EUR"); `rate` is the discount a year. `searching` says that the fallback is what
    searching on is worth, worked out from the chance of further offers.
    """

    today: date
    held: tuple[Held, ...]
    pending: tuple[Pending, ...]
    fallback: float
    unit: str
    searching: bool = False
    decide_by: date | None = None
    rate: float = 0.0
    cost_a_week: float = 0.0


def parse_waiting(
    text: str, today: date, worths: Mapping[str, Decimal] | None = None
) -> tuple[Situation | None, tuple[Problem, ...]]:
    """Return the situation in a file, and what is wrong with it; None where a problem is fatal.

    `worths` are the worths of offers by name, worked out from their terms, for those the file gives no `worth`. Fatal: no TOML, no open offer, nothing
    pending, a wrong type, a chance that is none, chances that do not sum to 1, an answer expected in the past, no fallback.
    """
    raw, problems = load(text, "a file of offers and pending applications as in the documentation")
    if raw is None:
        return None, problems
    return waiting_in(raw, today, worths or {}, Lines(text))


def waiting_in(
    raw: Mapping[str, Any], today: date, worths: Mapping[str, Decimal], lines: Lines
) -> tuple[Situation | None, tuple[Problem, ...]]:
    """Return the situation in the tables of an OFFERS.toml, as `parse_waiting`; tables that stand in no text have the lines of an empty one."""
    found: list[Problem] = []
    reading = _Reading(raw, lines, found, today, worths)
    situation = reading.situation()
    found.sort(key=lambda problem: problem.line or 0)
    return (None if any(problem.fatal for problem in found) else situation), tuple(found)


class _Reading:
    def __init__(
        self,
        raw: Mapping[str, Any],
        lines: Lines,
        problems: list[Problem],
        today: date,
        worths: Mapping[str, Decimal],
    ) -> None:
        self.raw, self.lines, self.problems, self.today, self.worths = raw, lines, problems, today, worths

    def situation(self) -> Situation:
        # A table that is not there is missed at the top of the file.
        (waiting, *_) = self._tables("waiting") or (
            Part({}, "waiting", self.lines, self.problems, "", path=("waiting",)),
        )
        rate = float(waiting.number("discount", "a share a year, such as 0.05 for 5 %", 0, 1) or 0)
        unit = waiting.text("unit")
        fallback, searching = self._fallback(waiting, rate)
        found = Situation(
            today=self.today,
            held=self._held(),
            pending=self._pending(),
            fallback=fallback,
            unit=unit,
            searching=searching,
            decide_by=_day(waiting, "decide_by"),
            rate=rate,
            cost_a_week=float(waiting.amount("cost_a_week") or 0),
        )
        waiting.finish()
        if found.decide_by and found.decide_by < self.today:
            waiting.fail("decide_by", f"your day of decision ({found.decide_by}) is over", "a day still to come")
        return found

    def _tables(self, name: str) -> tuple[Part, ...]:
        value = self.raw.get(name, [])
        tables = [value] if isinstance(value, dict) else value
        if not isinstance(tables, list) or not all(isinstance(each, dict) for each in tables):
            self.problems.append(Problem(f"{name} is no table", self.lines.of("", 0, name), f"[[{name}]]"))
            return ()
        return tuple(
            Part(each, _called(each) or f"{name} {nth + 1}", self.lines, self.problems, name, nth, path=(name, nth))
            for nth, each in enumerate(tables)
        )

    def _held(self) -> tuple[Held, ...]:
        found = []
        tables = self._tables("offer")
        if not tables:
            self.problems.append(
                Problem("there is no offer in it", 1, 'an [[offer]] with name = "..." and worth = ...')
            )
        for part in tables:
            worth = part.amount("worth")
            if worth is None and "worth" not in part:
                worth = self.worths.get(_called(part.raw))
                if worth is None:
                    part.fail("", "it does not say what it is worth", "worth = 61400")
            until = _day(part, "expiry")
            if until and until < self.today:
                part.warn("expiry", f"it expired on {until} and is left out")
                continue
            days = (until - self.today).days if until else None
            found.append(Held(name=_called(part.raw) or part.what, worth=float(worth or 0), until=days))
        if tables and not found:
            tables[0].fail(
                "expiry", "it has expired, and no other offer is open", "an offer that can still be accepted"
            )
        return tuple(found)

    def _pending(self) -> tuple[Pending, ...]:
        tables = self._tables("pending")
        if not tables:
            self.problems.append(
                Problem(
                    "there is nothing to wait for in it",
                    1,
                    'a [[pending]] with name = "...", chance, worth and answers',
                )
            )
        if len(tables) > MOST_PENDING:
            tables[MOST_PENDING].fail(
                "", f"it is one of {len(tables)} that are pending", f"at most {MOST_PENDING}: those that may matter"
            )
        found = []
        for part in tables[:MOST_PENDING]:
            part.text("name"), part.text("employer")
            chance = part.share("chance")
            if chance is None and "chance" not in part:
                part.fail("", "it does not say how likely an offer is", "chance = 0.4, your own guess")
            answers = _day(part, "answers")
            if answers is None and "answers" not in part:
                part.fail("", "it does not say when they answer", "answers = 2026-12-11, the day you expect it by")
            if answers and answers < self.today:
                part.fail(
                    "answers", f"the answer was expected on {answers}, which is over", "the day you expect it by now"
                )
            found.append(
                Pending(
                    name=_called(part.raw) or part.what,
                    chance=float(chance or 0),
                    worth=self._worth(part),
                    at=(answers - self.today).days if answers else 0,
                    open_days=part.count("open_days", "whole days, 0 where it must be answered at once") or 0,
                )
            )
            part.finish()
        return tuple(found)

    def _fallback(self, waiting: Part, rate: float) -> tuple[float, bool]:
        amount, search = waiting.amount("fallback"), waiting.part("search")
        if search is None:
            if amount is None and "fallback" not in waiting:
                waiting.fail(
                    "",
                    "it does not say what there is if nothing comes of it",
                    "[waiting] with fallback = 40000 (what you have then; 0 for nothing)",
                )
            return float(amount or 0), False
        chance = search.share("chance")
        if chance is None and "chance" not in search:
            search.fail("", "it does not say how likely an offer is in a month", "chance = 0.2")
        if not rate:
            waiting.fail(
                "search", "searching without an end needs a discount", "discount = 0.05, what a year later counts less"
            )
        meanwhile, worth = search.amount("meanwhile"), self._worth(search)
        search.finish()
        if amount is not None:
            waiting.warn("search", "fallback is given, so that the search is left out")
            return float(amount), False
        if not rate:
            return 0.0, True
        a_month_later = (1 + rate) ** (-1 / MONTHS_A_YEAR)
        return reservation_worth(worth, float(chance or 0), float(meanwhile or 0), a_month_later), True

    def _worth(self, part: Part) -> Worth:
        value = part.raw.get("worth")
        part.used.add("worth")
        if value is None:
            part.fail("", "it does not say what an offer would be worth", f"worth = {_AMOUNT}")
        elif isinstance(value, list) and value and all(isinstance(each, dict) for each in value):
            return self._cases(part, value)
        elif isinstance(value, list):
            ends = [decimal(each) for each in value]
            low, high = (ends[0], ends[-1]) if len(ends) == 2 else (None, None)
            if low is None or high is None or not 0 <= low <= high:
                part.fail("worth", "worth is no range", _AMOUNT)
            else:
                return Even(float(low), float(high)) if low < high else exactly(float(low))
        elif (amount := part.amount("worth")) is not None:
            return exactly(float(amount))
        return exactly(0.0)

    def _cases(self, part: Part, cases: list[dict[str, Any]]) -> Worth:
        sure: list[tuple[float, float]] = []
        for each in cases:
            worth, chance = decimal(each.get("worth")), decimal(each.get("chance"))
            if worth is None or chance is None or worth < 0 or chance < 0:
                part.fail("worth", "an amount or a chance is missing or negative", _AMOUNT)
                return exactly(0.0)
            sure.append((float(worth), float(chance)))
        whole = sum(chance for _, chance in sure)
        if abs(whole - 1) <= 0.001:
            return Among(tuple((worth, chance / whole) for worth, chance in sure))
        part.fail("worth", f"the chances sum to {whole:g}", "chances that sum to 1")
        return exactly(0.0)


def _called(raw: Mapping[str, Any]) -> str:
    """Return the name a table goes by."""
    for key in ("name", "employer"):
        value = raw.get(key)
        if isinstance(value, str) and value.strip():
            return " ".join(value.split())
    return ""


def _day(part: Part, key: str) -> date | None:
    value = part.day(key)
    return value.date() if isinstance(value, datetime) else value
