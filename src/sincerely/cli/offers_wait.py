"""`sincerely offers wait`: the value of waiting against an expiring offer, with the break-even chance of each pending application."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from sincerely.cli.alike import day_of_now
from sincerely.errors import BadInput

if TYPE_CHECKING:
    from decimal import Decimal

    from sincerely.core.offers.waiting import Choice, Outlook
    from sincerely.core.offers.waiting_file import Situation


@click.command()
@click.argument("path", metavar="FILE.toml")
@click.option("--now", "now_text", default="", help="The day to look from, as 2026-11-27; else today.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def wait(path: str, now_text: str, form: str) -> None:
    """Weigh an offer that expires against applications still pending, from FILE.toml ("-" reads standard input)."""
    from sincerely.core.offers.waiting import choice

    at = _situation(path, day_of_now(now_text))
    decide_by = (at.decide_by - at.today).days if at.decide_by else None
    found = choice(at.held, at.pending, at.fallback, 0, decide_by, at.rate, at.cost_a_week / 7)
    if form == "json":
        import json

        click.echo(json.dumps(_document(at, found), ensure_ascii=False, indent=2))
    else:
        click.echo(_text(at, found))


def _situation(path: str, today: date) -> Situation:
    from dataclasses import replace

    from sincerely.cli.files import read_text, shown
    from sincerely.core.offers.waiting_file import parse_waiting

    text = read_text(path)
    worths, unit = _from_terms(text, path)
    situation, problems = parse_waiting(text, today, worths)
    for problem in problems:
        if problem.fatal:
            raise BadInput(problem.message, file=shown(path), line=problem.line, expected=problem.expected)
    for problem in problems:
        click.echo(f"{shown(path)}:{problem.line or 1}: {problem.message}", err=True)
    assert situation is not None
    return replace(situation, unit=situation.unit or unit)


def _from_terms(text: str, path: str) -> tuple[dict[str, Decimal], str]:
    """Return what offers with terms and no worth of their own come to a year by name, and the unit; nothing where no offer tells its base."""
    import tomllib

    try:
        offers = tomllib.loads(text).get("offer", [])
        told = any("base" in each and "worth" not in each for each in offers)
    except (tomllib.TOMLDecodeError, TypeError, RecursionError, ValueError, AttributeError):
        return {}, ""  # said with its line by whoever reads the file in earnest
    if not told:
        return {}, ""
    from sincerely.cli.files import shown
    from sincerely.core.offers.offers_file import parse_offers
    from sincerely.core.offers.pay import Market, worth_of_all
    from sincerely.data.offers import federal_tax, places

    found, problems = parse_offers(text)
    for problem in problems:
        if problem.fatal:
            raise BadInput(problem.message, file=shown(path), line=problem.line, expected=problem.expected)
    assert found is not None
    worths = {
        each.offer.name: each.average.expected.value
        for each in worth_of_all(found, Market(federal_tax(), places()))
        if each.average is not None
    }
    return worths, f"a year after tax at your prices, in {found.candidate.currency}"


def _text(at: Situation, found: Choice) -> str:
    from sincerely.core.offers.waiting_words import dates, day, sentences

    heading = click.style(f"Whether to wait, seen on {day(at.today)}", bold=True)
    return "\n".join([heading, *(f"  {each}" for each in (*dates(at), *sentences(at, found)))])


def _document(at: Situation, found: Choice) -> dict[str, Any]:
    from datetime import timedelta

    from sincerely.core.offers.waiting_words import dates, sentences

    def on(days: float) -> str:
        return (at.today + timedelta(days=int(days))).isoformat()

    even = {each.pending.name: each.chance for each in found.break_even}
    return {
        "today": at.today.isoformat(),
        "unit": at.unit,
        "decide_on": on(found.day),
        "offer": {
            "name": found.best.name,
            "worth": round(found.best.worth, 2),
            "expiry": None if found.best.until is None else on(found.best.until),
            "gone_before_next_answer": found.lost,
        },
        "accepting": round(found.best.worth, 2),
        "waiting": _outlook(found.waiting) if found.ahead else None,
        "position_today": _outlook(found.position),
        "fallback": round(at.fallback, 2),
        "heard_by_then": [{"name": each.name, "answers": on(each.at), "chance": each.chance} for each in found.heard],
        "pending": [
            {
                "name": each.name,
                "answers": on(each.at),
                "chance": each.chance,
                "expected_worth": round(each.worth.mean, 2),
                "break_even_chance": None if even[each.name] is None else round(even[each.name] or 0, 4),
            }
            for each in found.ahead
        ],
        "extensions": [
            {"until": on(each.until.at), "for": each.until.name, "gain": round(each.gain, 2)}
            for each in found.extensions
        ],
        "dates": list(dates(at)),
        "sentences": list(sentences(at, found)),
    }


def _outlook(found: Outlook) -> dict[str, float]:
    return {"value": round(found.value, 2), "chance_of_less": round(found.worse, 4)}
