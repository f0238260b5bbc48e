"""What an adviser answers on the page they were given: a small file, checked against who was asked and against the offers as they are now."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Any

from sincerely.core.offers.preferences import Adviser
from sincerely.core.offers.words import listed
from sincerely.core.problem import Problem
from sincerely.core.toml_values import tidy

KIND, VERSION = "sincerely-adviser-view", 1
#: An answer is a page of text at most; a file beyond it is something else.
LONGEST_FILE = 40_000
LONGEST_TEXT = 2_000
_EXPECTED = "the file that the adviser's page saved, or the text it copied, whole"


def key_of(terms: Any) -> str:
    """Return a short key of an offer's terms: another one once anything in them is another."""
    told = json.dumps(terms, sort_keys=True, ensure_ascii=False, default=str, separators=(",", ":"))
    return hashlib.sha256(told.encode()).hexdigest()[:16]


def parse_view(
    text: str, offers: Mapping[str, str], criteria: Sequence[str], asked: Sequence[str]
) -> tuple[Adviser | None, tuple[Problem, ...]]:
    """Return what an adviser would do, or why the file cannot count.

    `offers` are the names with the key of each one's terms as they are now. Refused: what is no such file, is longer than `LONGEST_FILE` signs, comes from
    somebody who was not asked, or was written about other offers, other terms or other criteria than there are now.
    """
    raw = _loaded(text)
    if isinstance(raw, Problem):
        return None, (raw,)
    name = _text(raw, "name")
    problem = (
        _not_asked(name, asked)
        or _other_offers(name, raw.get("offers"), offers)
        or _other_criteria(name, raw, criteria)
    )
    if problem:
        return None, (problem,)
    best = _text(raw, "best")
    if best not in offers:
        return None, (Problem(f"{name} did not say which offer they would take", 1, "one of " + ", ".join(offers)),)
    told = {key: _text(raw, key) for key in ("why", "ask")}
    if long := next((key for key, words in told.items() if len(words) > LONGEST_TEXT), ""):
        return None, (Problem(f'"{long}" is longer than any page lets it be', 1, f"at most {LONGEST_TEXT} signs"),)
    order = tuple(_texts(raw, "order"))
    return Adviser(name=name, best=best, why=told["why"], ask=told["ask"], order=order), ()


def _loaded(text: str) -> dict[str, Any] | Problem:
    if len(text) > LONGEST_FILE:
        return Problem(f"this is far longer than an answer ({len(text):,} signs)", 1, _EXPECTED)
    try:
        raw = json.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError):
        return Problem("this is not an adviser's answer, or only a piece of one", 1, _EXPECTED)
    if not isinstance(raw, dict) or raw.get("kind") != KIND:
        return Problem("this file is something else than an adviser's answer", 1, _EXPECTED)
    if raw.get("version") != VERSION:
        return Problem("this answer comes from another version of Sincerely", 1, "an answer to a page made by this one")
    return raw


def _not_asked(name: str, asked: Sequence[str]) -> Problem | None:
    if name in asked:
        return None
    known = f"one of {', '.join(asked)}" if asked else "a page made for them first"
    return Problem(f"nobody called {name[:60]} was asked" if name else "this answer has no name", 1, known)


def _other_offers(name: str, answered: Any, offers: Mapping[str, str]) -> Problem | None:
    seen = {_printable(name): key for name, key in answered.items()} if isinstance(answered, dict) else {}
    gone = [offer for offer in seen if offer not in offers]
    came = [offer for offer in offers if offer not in seen]
    other = [offer for offer, key in offers.items() if offer in seen and seen[offer] != key]
    if not gone and not came and not other:
        return None
    told = [
        f"{listed([each[:60] for each in names[:5]])} {words}"
        for names, words in ((other, "changed"), (came, "came in"), (gone, "went"))
        if names
    ]
    return Problem(
        f"{name} answered about other offers than there are now: since then {'; '.join(told)}",
        1,
        "an answer to a page made anew",
    )


def _other_criteria(name: str, raw: Mapping[str, Any], criteria: Sequence[str]) -> Problem | None:
    order = _texts(raw, "order")
    if not order or sorted(order) == sorted(criteria):
        return None
    return Problem(f"{name} put other criteria in order than you have now", 1, "an answer to a page made anew")


def _text(raw: Mapping[str, Any], key: str) -> str:
    value = raw.get(key)
    return tidy(_printable(value)) if isinstance(value, str) else ""


def _texts(raw: Mapping[str, Any], key: str) -> list[str]:
    value = raw.get(key)
    return [each for each in value if isinstance(each, str)] if isinstance(value, list) else []


def _printable(text: str) -> str:
    return "".join(sign for sign in text if sign.isprintable() or sign in "\n\t")
