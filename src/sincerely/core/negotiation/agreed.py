"""TERMS.toml into values: what was agreed by word or in writing, each term with its line, each fault with its line.

A term is said in words ("65,000 EUR a year", "five weeks"), as a number, or as a table with the keys of an `[[offer]]`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sincerely.core.negotiation.agreed_values import Said, value_of
from sincerely.core.offers.currencies import CURRENCIES
from sincerely.core.offers.letter.values import NAMES, Value
from sincerely.core.problem import Problem
from sincerely.core.toml_lines import Lines, load
from sincerely.core.toml_values import near

EXPECTED = 'the terms that were agreed, such as base = "65,000 EUR a year" and leave = "30 days"'
#: The tables a file may keep its terms in; they may also stand alone.
TABLES = ("agreed", "terms", "offer")
#: What else a file may say, that is no term.
ABOUT = ("currency", "name", "employer", "country", "said", "date", "offered", "by")
#: Other names of the terms, as people write them.
_ALSO: dict[str, str] = {
    **dict.fromkeys(("salary", "base_salary", "base_pay", "pay", "wage", "gross_salary", "annual_salary", "yearly_salary", "monthly_salary", "hourly_rate", "hourly_pay", "hourly_wage", "day_rate", "rate", "ctc"), "base"),
    **dict.fromkeys(("raises", "pay_review", "salary_review", "increment"), "raise"),
    **dict.fromkeys(("annual_bonus", "target_bonus", "bonus_target", "variable", "variable_pay"), "bonus"),
    **dict.fromkeys(("bonus_likelihood", "bonus_guaranteed"), "bonus_how"),
    **dict.fromkeys(("signing_bonus", "sign_on_bonus", "joining_bonus", "signon", "starting_bonus"), "sign_on"),
    **dict.fromkeys(("sign_on_repayment", "claw_back", "clawback", "signing_bonus_repay"), "sign_on_repay"),
    **dict.fromkeys(("moving", "moving_costs", "relocation_allowance", "relocation_package"), "relocation"),
    **dict.fromkeys(("relocation_repayment", "relocation_clawback"), "relocation_repay"),
    **dict.fromkeys(("stock", "shares", "options", "stock_options", "rsu", "rsus", "share_options", "units"), "equity"),
    **dict.fromkeys(("vesting_period", "vesting_years", "vest"), "vesting"),
    **dict.fromkeys(("strike_price", "exercise_price"), "strike"),
    **dict.fromkeys(("pension", "retirement_match", "match", "superannuation"), "retirement"),
    **dict.fromkeys(("health_insurance", "medical", "insurance", "health_cover"), "health"),
    **dict.fromkeys(("holiday", "vacation", "vacation_days", "annual_leave", "leave_days", "holiday_days", "pto", "days_off", "time_off", "paid_leave"), "leave"),
    **dict.fromkeys(("public_holidays", "bank_holidays"), "holidays"),
    **dict.fromkeys(("learning_budget", "training", "training_budget", "education", "professional_development", "conference_budget"), "learning"),
    **dict.fromkeys(("perks", "allowance", "allowances", "benefit"), "perk"),
    **dict.fromkeys(("working_hours", "weekly_hours", "hours_a_week", "hours_per_week", "work_hours"), "hours"),
    **dict.fromkeys(("remote", "home_office", "remote_days_a_week", "work_from_home", "hybrid", "home_days"), "remote_days"),
    **dict.fromkeys(("location", "office", "work_place", "workplace", "place_of_work", "site"), "place"),
    **dict.fromkeys(("job_title", "position", "role"), "title"),
    **dict.fromkeys(("start_date", "first_day", "starting", "begin"), "start"),
    **dict.fromkeys(("end_date", "contract_end", "duration", "length", "term", "fixed_term"), "end"),
    **dict.fromkeys(("probation_period", "probationary_period", "trial", "trial_period"), "probation"),
    **dict.fromkeys(("notice_period",), "notice"),
    **dict.fromkeys(("noncompete", "non_competition", "restraint"), "non_compete"),
    **dict.fromkeys(("manager", "supervisor", "line_manager", "report_to", "reporting_to", "boss"), "reports_to"),
    **dict.fromkeys(("conditions", "subject_to"), "condition"),
    **dict.fromkeys(("deadline", "answer_by", "decide_by", "offer_expiry", "expires", "valid_until"), "expiry"),
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """One agreed term: `name` as the file names it, `words` as one says it; `value` None where it is said that there is none of it, True where only that there is."""

    key: str
    name: str
    value: Value | bool
    words: str
    line: int | None


def parse_agreed(text: str, today: date) -> tuple[tuple[Agreed, ...], tuple[Problem, ...]]:
    """Return the agreed terms of a TERMS.toml and what is wrong with it; none where a problem is fatal.

    Fatal: no TOML, no term, an unknown currency, a value that no term of its name can have. A key that is no known term is looked for by its words.
    """
    raw, problems = load(text, EXPECTED)
    if raw is None:
        return (), problems
    lines, found = Lines(text), list[Problem]()
    table, name = _terms(raw)
    currency = _currency(raw, table, lines, name, found)
    agreed: list[Agreed] = []
    for key, value in table.items():
        if key in ABOUT or (not name and key in TABLES):
            continue
        agreed += _read(key, value, Said(currency=currency, today=today), lines.of(name, 0, key), found)
    if not agreed and not found:
        found.append(Problem("there is no term in it", 1, EXPECTED))
    return (() if any(problem.fatal for problem in found) else tuple(agreed)), tuple(found)


def _terms(raw: dict[str, Any]) -> tuple[dict[str, Any], str]:
    """Return the table that holds the terms and its name, empty for the top of the file."""
    for name in TABLES:
        inside = raw.get(name)
        inside = inside[0] if isinstance(inside, list) and inside else inside
        if isinstance(inside, dict):
            deeper = inside.get("terms")
            return (deeper, f"{name}.terms") if isinstance(deeper, dict) else (inside, name)
    return raw, ""


def _currency(raw: dict[str, Any], table: dict[str, Any], lines: Lines, name: str, found: list[Problem]) -> str:
    inside = table.get("currency")
    code = inside if inside is not None else raw.get("currency", "")
    if not isinstance(code, str) or (code and code.upper() not in CURRENCIES):
        at = lines.of(name if inside is not None else "", 0, "currency")
        found.append(Problem(f'there is no currency "{code}"', at, "a code of ISO 4217 such as USD or EUR"))
        return ""
    return code.upper()


def _read(name: str, value: Any, said: Said, line: int | None, found: list[Problem]) -> list[Agreed]:
    key = key_of(name)
    agreed = []
    values = value if isinstance(value, list) else [value]
    for one in values:
        read, fault = value_of(key, name, one, said)
        if fault:
            found.append(Problem(f"{name}: {fault[0]}", line, fault[1]))
            continue
        agreed += [Agreed(key=each.key, name=name, value=each.value, words=each.words, line=line) for each in read]
    if key == "other" and not found:
        hint = near(name.replace("_", "-"), [known.replace("_", "-") for known in NAMES])
        found.append(
            Problem(f"{name} is no term known here{hint}; its words are looked for in the letter", line, "", False)
        )
    return agreed


def key_of(name: str) -> str:
    """Return the term that a name means, "other" for one that is not known."""
    plain = name.strip().lower().replace("-", "_").replace(" ", "_")
    return plain if plain in NAMES else _ALSO.get(plain, "other")


__all__ = ["ABOUT", "Agreed", "date", "datetime", "key_of", "parse_agreed"]
