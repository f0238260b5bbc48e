"""The page an adviser is given: one file that needs no network, holds what they may see and nothing of anybody else's view, and saves their answer as a file."""

from __future__ import annotations

import base64
import hashlib
from datetime import date
from pathlib import Path
from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.crypto import salted_hmac
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext

from sincerely.core.offers.adviser_view import KIND, LONGEST_TEXT, VERSION, key_of
from sincerely.core.offers.measures import measured
from sincerely.core.offers.preference_edits import criteria_of
from sincerely.web.desk.preferences import MONEY, Weighed, range_words
from sincerely.web.templatetags.said import format_date

STATIC = Path(__file__).parent.parent / "static/web"


def keys_of(found: Weighed) -> dict[str, str]:
    """Return the offers by name, each with the key of its terms; made with this folder's secret, so that nobody finds the pay by trying amounts."""
    return {str(terms.get("name", "")): _sealed(key_of(terms)) for terms in found.compared.tables.get("offer") or []}


def adviser_page(request: HttpRequest, found: Weighed, name: str, *, hide: bool, day: date) -> str:
    """Return the page for one adviser as HTML; with `hide` no amount of money is anywhere in it."""
    script, style = (_text(each) for each in ("adviser.js", "adviser.css"))
    criteria = [each for each in criteria_of(found.told) if each.get("name")]
    data = {
        "kind": KIND,
        "version": VERSION,
        "name": name,
        "offers": keys_of(found),
        "order": [each["name"] for each in criteria] if len(criteria) > 1 else [],
    }
    shown = {
        "name": name,
        "candidate": getattr(getattr(request, "candidate", None), "name", ""),
        "day": format_date(day, "j F Y"),
        "offers": found.names,
        "rows": _rows(found, hide),
        "hidden": hide,
        "criteria": [(str(each["name"]), range_words(each, hide)) for each in criteria] if len(criteria) > 1 else [],
        "longest": LONGEST_TEXT,
        "data": data,
        "script": script,
        "style": style,
        "policy": f"default-src 'none'; script-src '{_hash(script)}'; style-src '{_hash(style)}'; base-uri 'none'; form-action 'none'",
    }
    return render_to_string("web/offers/adviser_page.html", shown, request)


def _rows(found: Weighed, hide: bool) -> list[tuple[str, list[str]]]:
    """Return the offers side by side: what each says of a thing, "not told" where it does not."""
    worths = {worth.offer.name: worth for worth in found.compared.worths}
    terms = {str(each.get("name", "")): each for each in found.compared.tables.get("offer") or []}
    currency = found.compared.offers.candidate.currency if found.compared.offers else ""
    labels = {
        "pay": gettext("A year, after tax, with benefits, at prices at home"),
        "hour": gettext("An hour, the way to work counted"),
        "equity": gettext("Shares a year, at today’s price"),
        "leave": gettext("Days off a year"),
        "hours": gettext("Hours a week"),
        "remote_days": gettext("Days a week at home"),
        "commute": gettext("Minutes to work, one way"),
    }
    rows = [(words, [_said(terms[name].get(key)) for name in found.names]) for key, words in (("title", gettext("Position")), ("place", gettext("Place")), ("start", gettext("Start")), ("expiry", gettext("Answer by")))]  # fmt: skip
    figures = {name: measured(worths[name]) if name in worths else {} for name in found.names}
    for key, words in labels.items():
        if hide and key in MONEY:
            continue
        values = [figures[name].get(key) for name in found.names]
        unit = f" {currency}" if key in MONEY else ""
        rows.append((words, ["" if value is None else f"{value:,.{2 if key == 'hour' else 0}f}{unit}" for value in values]))  # fmt: skip
    return [(words, [each or gettext("not told") for each in cells]) for words, cells in rows if any(cells)]


def _said(value: Any) -> str:
    if not isinstance(value, str) or not value:
        return ""
    try:
        return format_date(date.fromisoformat(value[:10]), "j F Y")
    except ValueError:
        return value


def _text(file: str) -> SafeString:
    """Return one of our own files as it goes into the page."""
    return mark_safe((STATIC / file).read_text("utf-8"))


def _sealed(key: str) -> str:
    return salted_hmac("offers-for-advisers", key, algorithm="sha256").hexdigest()[:16]


def _hash(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
