"""Telephone numbers in E.164, read in the sender's country."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sincerely.core.reading.facts.own import Own
from sincerely.core.reading.facts.values import Fact
from sincerely.core.reading.facts.whereabouts import Whereabouts, zone_at
from sincerely.core.reading.patterns import compiled

_NUMBER = compiled(
    r"(?<![\w@/.:#£$€₹+-])(?:\+|\(?\d)(?:[\d \u00a0()-]|[./](?=\d)){5,22}\d(?![\w@]|[./:-]\d|\s?(?:%|€|£))"
)
_TOLD = compiled(r"(?:\b(?:tel(?:efon|éfono|ephone)?|phone|mobile|mob|cell|call|ring|text|whatsapp|direct|line|on|at|handy|m|t|d|p|c|komórka|kom|móvil|tél|portable|reach\s+\w+|number|office|extension)\b[\s.:()]*$)", re.I)  # fmt: skip
_FAX = compiled(r"\b(?:fax|ref(?:erence)?|no|nr|id|licen[cs]e|reg(?:istration)?|account|iban|order|invoice|vat|case|requisition|meeting\s+id|passcode|pin|code|post\s?code|abn|hrb|job|ticket|pan)\b[\s.:#]*$", re.I)  # fmt: skip


def phones(own: Own, where: Whereabouts) -> Iterator[Fact]:
    """Yield the telephone numbers of the message's own words and signature, each once."""
    seen: set[str] = set()
    for found in _NUMBER.finditer(own.text):
        said = found.group()
        digits = re.sub(r"\D", "", said)
        before = own.text[max(0, found.start() - 24) : found.start()]
        if not 7 <= len(digits) <= 15 or _FAX.search(before) or "\n" in said or re.search(r"\d{1,2}[./-]\d{1,2}[./-]20\d\d|20\d\d[-./]\d\d", said):  # fmt: skip
            continue
        plain = said.startswith(("+", "0", "(0"))
        if not plain and not _TOLD.search(before) and not re.fullmatch(r"\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}|\d{5} \d{5}|\d{3} \d{3} \d{3}|\d{4} \d{4}|1[38]00 \d{3} \d{3}", said):  # fmt: skip
            continue
        number = _e164(said, where)
        if number and number not in seen:
            seen.add(number)
            yield Fact(name="phone", value=number, quote=said, start=found.start(), end=found.end())


def _e164(said: str, where: Whereabouts) -> str:
    from phonenumbers import (  # fmt: skip
        NumberParseException,
        PhoneNumberFormat,
        format_number,
        is_possible_number,
        is_valid_number,
        parse,
    )

    possible = ""
    zone = where.implied.name if where.implied else ""
    home = [country for country in where.countries if zone and zone_at(country, where.sent) == zone][:1]
    for country in (*home, *where.countries[:4]) or ("",):
        try:
            number = parse(said, None if said.startswith("+") else country or None)
        except NumberParseException:
            continue
        written = format_number(number, PhoneNumberFormat.E164)
        if is_valid_number(number):
            return written
        if is_possible_number(number):
            possible = possible or written
    return possible
