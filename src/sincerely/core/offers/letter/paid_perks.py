"""Perks that are paid in money: what each comes to, where its words say how often."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from sincerely.core.offers.letter.numbers import NUMBER, number_of
from sincerely.core.offers.periods import WEEKS
from sincerely.core.reading.facts.amounts import period_beside, sums
from sincerely.core.reading.patterns import compiled

_ON_CALL = compiled(r"\b(?P<name>on[- ]?call|stand-?by|call[- ]?outs?|call[- ]?back|pager)\b", re.I)
#: How often one is on: "one week in six", "every third weekend", "1 in 4 weeks".
_ROTA = compiled(
    rf"\b(?:one|1|a)\s+(?P<unit>week(?:end)?|night|day)?\s*(?:in|out\s+of|of)\s+(?:every\s+)?(?P<of>{NUMBER})\b|\bevery\s+(?P<nth>second|other|third|fourth|fifth|sixth|eighth)\s+week(?:end)?\b",
    re.I,
)
_NTH = {"second": 2, "other": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "eighth": 8}
_PAID_AS_MONEY = compiled(r"\b(?:allowance|stipend|supplement|differential|premium|pay|payment|loading)\b", re.I)
_LEAD = compiled(r"(?i)^\W*(?:(?:and|plus|with|a|an|the|your|our|there is|there's|you (?:will )?(?:get|receive|have)|you(?:'ll| will) be|we (?:will )?pay|is|of|up to)\s+)+")  # fmt: skip
_TAIL = compiled(r"(?i)\s+(?:of|is|at|worth|up to)\W*$")


@dataclass(frozen=True, slots=True)
class Paid:
    """Money beside the pay: its name, and what it comes to."""

    name: str
    amount: Decimal
    per: Literal["week", "month", "year", "once"]


def money_of(text: str, label: str, home: str) -> Paid | None:
    """Return what a perk pays, in the currency `home`; None where it is no money, or its words do not say how often. What is paid by the week or weekend one is on counts as often as the rota says."""
    found = list(sums(text, 0, len(text), home=home, dollar=home or "USD"))
    if len(found) != 1 or (home and found[0].currency not in ("", home)):
        return None
    one, (before, after) = found[0], (text[: found[0].start], text[found[0].end :])
    on_call = _ON_CALL.search(f"{label} {text}")
    if not on_call and not _PAID_AS_MONEY.search(f"{label} {text}"):
        return None
    per = period_beside("", after[:40])
    weekend = re.match(r"\W*(?:per|a|for each|each|every)\s+weekend\b", after, re.I) is not None
    if on_call:
        rota = _ROTA.search(text)
        if rota is None or not (
            weekend or per == "week" or re.match(r"\W*(?:for\s+)?(?:each|every|per|a)\s+week\b", after, re.I)
        ):
            return None
        often = Decimal(_NTH[rota["nth"].lower()]) if rota["nth"] else number_of(rota["of"])
        name = on_call["name"].capitalize() + (" pay" if "pay" in f"{label} {text}".lower() else " allowance" if "allowance" in text.lower() else "")  # fmt: skip
        return Paid(name, (one.low * WEEKS / often).quantize(Decimal(1)), "year") if often >= 1 else None
    if per in ("week", "month", "year"):
        name = label.strip() or _TAIL.sub("", _LEAD.sub("", before)).strip(" :,-–")
        return Paid((name or "Allowance")[:60].capitalize(), one.low, per)
    return None
