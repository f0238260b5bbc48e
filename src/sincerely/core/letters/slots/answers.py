"""What a sentence takes of an offer's terms and asks, and of the items of a request. `at` is the letter being written."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from sincerely.core.letters import wording
from sincerely.core.letters.casting import cast_of
from sincerely.core.letters.checks.pay import argues_from_need
from sincerely.core.letters.english import words as w
from sincerely.core.letters.english.grammar import finite_at, plural
from sincerely.core.letters.notes.own_questions import asks, direct
from sincerely.core.letters.notes.tidy import segments, tidy
from sincerely.core.letters.notes.turning import tokens
from sincerely.core.letters.notes.usable import private, sensitive
from sincerely.core.letters.slots.addressed import addressed
from sincerely.core.letters.slots.offered import (
    START,
    Ask,
    asks_of,
    grouped,
    priced,
    read_ask,
    said,
    shown_currency,
    term,
    terms_of,
    unsaid,
)
from sincerely.core.letters.slots.own_notes import set_out
from sincerely.core.letters.slots.requested import also_attached, items_of
from sincerely.core.letters.slots.requests import appointment

if TYPE_CHECKING:
    from sincerely.core.letters.slots.filling import Writing

LONGEST = 45  # words of a reason; what is longer belongs in the talk


TIMES = w.listed("years months weeks days hours seasons shifts")


def offer_of(at: Writing) -> Any:
    return at.context.more.get("offer")


def currency_at(at: Writing) -> str:
    return shown_currency(offer_of(at), at.context.employer.country)


def term_line(at: Writing, value: Any, path: str) -> str:
    """One term of the offer: "Base salary: $61,000". What cannot be put into words is left to the writer, never left out."""
    offer = offer_of(at)
    of = term(path.removeprefix("offer.terms."), value, offer)
    shown = said(value, of, currency_at(at), at.day) or f"[in your own words: {of.name}]"
    if of.name and re.search(rf"(?i)\b{re.escape(of.name)}$|^{re.escape(of.name)},", shown):
        return wording.upper_first(shown)  # "Company truck" needs no "Truck:"
    return f"{wording.upper_first(of.name)}: {shown}"


def ask_line(at: Writing, value: Any, path: str) -> str:
    """One ask with its grounds: "Base salary: £44,000. Ward managers at two other trusts start at 44,000"."""
    ask = read_ask(value, offer_of(at), at.day, currency_at(at))
    if ask is None:
        return ""
    known = ask.kind == "doing" and bool(set(ask.term.name.split()) & set(ask.wish.lower().split()))
    head = ask.wish if known or not ask.term.name else f"{ask.term.name}: {ask.wish}"
    kind, ground = _ground(at, value)
    ground = _with_currency(ground, ask, currency_at(at))
    if kind == "clause":
        head = f"{head}. {wording.upper_first(ground)}"
    elif kind:
        head = f"{head}, given {ground}" if kind == "noun" else f"{head} ({ground})"
    return wording.upper_first(f"{head}." if kind == "clause" else head)


def ask_part(part: str) -> Any:
    """Return a filter for one part of an ask: "amount", "about", "agreed", "doing", "wish"."""

    def read(at: Writing, value: Any, path: str) -> str:
        ask = read_ask(value, offer_of(at), at.day, currency_at(at))
        if ask is None:
            return ""
        if part == "about":
            return ask.term.definite if ask.term.name else ""
        if part == "agreed":
            return ask.agreed
        return ask.wish if part in ("wish", ask.kind) else ""

    return read


def ground(kind: str) -> Any:
    """Return a filter for an ask's reason where it reads as `kind`: "clause", "noun", "note"."""

    def read(at: Writing, value: Any, path: str) -> str:
        found, text = _ground(at, value)
        ask = read_ask(value, offer_of(at), at.day, currency_at(at))
        return _with_currency(text, ask, currency_at(at)) if found == kind else ""

    return read


def open_asks(at: Writing, value: Any, path: str) -> list[Any]:
    """The asks that the terms as they stand do not meet yet."""
    offer = offer_of(at)
    return [offer["asks"][nth] for nth, ask in asks_of(offer, at.day) if not ask.met] if isinstance(value, list) else []


def met(at: Writing) -> str:
    """What was asked and the terms now grant: "the base salary and the start date"."""
    names = [ask.term.definite for _, ask in asks_of(offer_of(at), at.day) if ask.met]
    return wording.listed(list(dict.fromkeys(names)), at.dialect)


def _ground(at: Writing, value: Any) -> tuple[str, str]:
    """Return what kind of words an ask's reason is, and the words. A need at home, a private remark and what is unkind are no grounds."""
    note = value.get("reason") if isinstance(value, Mapping) else None
    if not isinstance(note, str) or not note.strip():
        return "", ""
    note = addressed(at.context, _sayable(note), "offer.asks.reason")
    if not note or re.search(r"[<>|{}\[\]]", note):
        return "", ""
    plain = re.sub(r"\s+", " ", note).strip().rstrip(" .;,")
    if len(plain.split()) > LONGEST:
        return "", ""
    plain = re.sub(r"(?i)^(?:because|since|as|given(?: that)?) ", "", plain)
    plain = re.sub(r"(?i)^(?:my )?(\w+ (?:week|month)s?)'? notice$", r"my notice is \1", plain)
    parts = segments(plain)
    pieces = at.pieces(plain, "offer.asks")
    kinds = {piece.kind for piece in pieces}
    if pieces and len(pieces) == len(parts) and kinds <= {"clause", "act"}:
        joins = re.search(r"(?i)(?:,|\w) and (?:I|I'd|I'll|my)\b", plain)
        if len(pieces) == 2 and joins and pieces[1].text.startswith(("I ", "my ")) and len(plain.split()) <= 30:
            return "clause", f"{pieces[0].text}, and {pieces[1].text}"
        return "clause", ". ".join(wording.upper_first(p.text) if n else p.text for n, p in enumerate(pieces))
    if len(pieces) == len(parts) == 1 and kinds <= {"noun", "ing"}:
        return _named_ground(pieces[0].text)
    low = re.findall(r"[\w']+", plain.lower())
    if set(low) & {"they", "them", "their", "she", "he", "her", "his", "him"} or not low:
        return "", ""  # of whom it speaks the reader could not tell
    text = tidy(plain)
    small = text if low[0] == "i" or not text[1:2].islower() else text[:1].lower() + text[1:]
    own = low[0] in w.SUBJECTS | w.DETERMINERS | {"i"} and finite_at(tokens(text))
    return ("clause", text) if own else ("note", small if low[0] in w.DETERMINERS | w.PREPOSITIONS else text)


def _kept_back(text: str) -> bool:
    return private(text) or sensitive(text) or argues_from_need(text)


def _sayable(note: str) -> str:
    """Return a reason without those of its parts that are a need at home or private; what else it says stays."""
    if not _kept_back(note):
        return note
    if private(note):
        return ""
    parts = re.split(r"((?:, | )and |[,;.] )", note)
    said = "".join((parts[n - 1] if n else "") + parts[n] for n in range(0, len(parts), 2) if not _kept_back(parts[n]))
    said = re.sub(r"^\W*(?:and )?", "", said)
    return "" if _kept_back(said) or len(said.split()) < 3 else said


def _with_currency(text: str, ask: Ask | None, currency: str) -> str:
    """Give the long bare figures of a reason for more pay their commas and currency: "start at CA$118,000"."""
    if ask is None or not ask.term.money:
        return text
    return re.sub(r"(?<![\w£$€.,])\d{5,6}(?![\w.,]?\d|%)", lambda m: priced(grouped(int(m[0])), currency), text)


def _named_ground(text: str) -> tuple[str, str]:
    """Return a reason read as a noun phrase: fit for "given" where it has an article or a number and cannot be a statement after all."""
    low = re.findall(r"[\w'-]+", text.lower())
    after_crowd = [n for n in range(1, len(low) - 1) if plural(low[n - 1]) and low[n - 1] not in TIMES and w.verb(low[n], "base")]  # fmt: skip
    acts = [n for n in after_crowd if low[n + 1][:1].isdigit() or low[n + 1] in w.PREPOSITIONS | w.DETERMINERS]
    behind = [
        n
        for n in range(2, len(low) - 2)
        if w.verb(low[n], "base") and low[n + 1] in {"at", "from"} and low[n + 2][:1].isdigit()
    ]
    if (acts or (behind and any(plural(x) for x in low[: behind[0]]))) and ", " not in text:
        return "clause", text  # "ward managers at two other trusts start at 44,000"
    takes = any(w.verb(a, "base", "past") and (b[:1].isdigit() or b in w.DETERMINERS) for a, b in pairwise(low[1:]))
    if after_crowd or takes or any(w.verb(word, "s") for word in low[2:]) or not low:
        return "note", text  # "the team page says hybrid by agreement"
    return ("noun" if low[0] in w.DETERMINERS or low[0][0].isdigit() else "note"), text


# A longer stay and a shorter way home compare nothing: "a few more years", "closer to home".
HARMLESS = re.compile(r"(?i)\b(?:a few|some|one|two|three|another|a couple of) (?:more )?(?=(?:\w+ )?(?:days?|weeks?|months?|years?|seasons?)\b)|\b(?:closer|nearer)(?: to)? home\b|(?<=accepted )another\b")  # fmt: skip


def plain_reason(at: Writing, value: Any, path: str) -> str:
    """A reason for a no that compares nothing and names no pay: "the drive would be two hours a day"."""
    if not isinstance(value, str) or private(value) or sensitive(value):
        return ""
    if re.search(r"(?i)\b(?:other|another|better|more|less|higher|lower|than|instead|too|enough|only|not|n't|salary|pay|money|offer|low)\b|\d{2},?\d{3}|[$£€]", HARMLESS.sub("", value)):  # fmt: skip
        return ""
    pieces = at.pieces(value, path)
    if len(pieces) != 1 or pieces[0].kind not in {"clause", "act"}:
        return ""
    return settled(pieces[0].text)


def settled(text: str) -> str:
    """Return what the writer has decided as what stands: "I have decided to stay for a few more years"."""
    text = re.sub(r"^I (?=(?:accepted|decided|taken|found|chosen)\b)", "I have ", text)
    return re.sub(r"(?<=[a-z]) (?<!\bfor )(?<!\bin )(?=a few more (?:months|years|seasons)\b)", " for ", text)


def start(at: Writing) -> str:
    """The first day, as it stands behind "starting": "on 1 February", "in March"."""
    offer = offer_of(at)
    terms = terms_of(offer)
    named = offer.get("start") if isinstance(offer, Mapping) else None
    value = next((terms[key] for key in START if key in terms), named)
    text = at.day(value) if value not in (None, "") else ""
    months = "|".join(wording.MONTHS)
    if re.match(
        rf"\d{{1,2}}(?:st|nd|rd|th)?(?: of)? (?:{months})|(?:{months}) \d{{1,2}}\b|(?:{'|'.join(wording.WEEKDAYS)})\b",
        text,
    ):
        return f"on {text}"
    if re.match(rf"(?:early |mid-?|late )?(?:{months})\b", text):
        return f"in {text}"
    first = text.split()[0].lower() if text else ""
    return text if first in w.PREPOSITIONS and len(text.split()) <= 6 else ""


def later_day(at: Writing) -> str:
    """The day asked for; where the offer names its last day, only one behind it."""
    offer = offer_of(at)
    wanted, ends = (offer.get(key) if isinstance(offer, Mapping) else None for key in ("decide_by", "expiry"))
    if isinstance(wanted, date) and isinstance(ends, date):
        days = [d.date() if isinstance(d, datetime) else d for d in (wanted, ends)]
        if days[0] <= days[1]:
            return ""
    return at.day(wanted) if wanted else ""


def early_day(at: Writing) -> str:
    """The day of one's answer where it lies within the time they gave: nothing has to be asked for."""
    offer = offer_of(at)
    wanted, ends = (offer.get(key) if isinstance(offer, Mapping) else None for key in ("decide_by", "expiry"))
    return at.day(wanted) if isinstance(wanted, date) and isinstance(ends, date) and not later_day(at) else ""


def left_open(at: Writing) -> str:
    """What of the usual terms the offer does not name: "the start date, the hours and paid leave"."""
    return wording.listed(unsaid(offer_of(at)), at.dialect) if terms_of(offer_of(at)) else ""


def others_attached(at: Writing) -> str:
    return wording.listed(also_attached(at.context.more.get("request")), at.dialect)


def signed_file(at: Writing) -> str:
    """The attachment that is the signed contract or offer; "" for none."""
    request = at.context.more.get("request")
    files = request.get("attachments") if isinstance(request, Mapping) else None
    return next((f for f in files or () if isinstance(f, str) and re.search(r"(?i)(?<![a-z])signed(?![a-z])", f)), "")


def reply(at: Writing, value: Any, path: str) -> str:
    """One item of a request with its answer: "Notice period: eight weeks", "Two references: attached as references.pdf"."""
    request = at.context.more.get("request")
    items = items_of(request)
    item = next((i for i in items if i.path == path), None)
    if item is None or not item.text.strip() or re.search(r"[<>|\[\]]", item.text + item.answer + item.file):
        return ""
    head = _heading(item.text, lambda text: set_out(text, cast_of(at.context)))
    by = request.get("by") if isinstance(request, Mapping) else None
    if item.answer:
        answer = re.sub(r"\s+", " ", item.answer).rstrip(" ;,")
        if not re.search(r"[.?!] |://|@", answer):
            answer = set_out(answer, cast_of(at.context))
            answer = re.sub(r", (?=(?:she|he|it|they|I)(?:'\w+)? \w)", "; ", answer)
        if item.file and re.fullmatch(r"(?i)(?:see )?(?:attached|enclosed|file|here)", answer):
            shown = f"attached as {item.file}"
        else:
            behind = item.file if re.match(r"(?i)(?:attached|enclosed)\b", answer) else f"{item.file} is attached"
            shown = f"{answer} ({behind})" if item.file else answer
        shown = wording.upper_first(shown) if head.endswith("?") else shown
    elif item.file:
        shown = f"attached as {item.file}"
    elif appointment(item.text):
        shown = "I will be there"
    elif item.ready and not _asks(item.text):
        shown = "attached"
    elif by and any(i.answer or i.file for i in items):
        shown = f"you will have this by {at.day(by)}"
    else:
        shown = "[in your own words: your answer]"
    return f"{head} {wording.upper_first(shown)}" if head.endswith("?") else f"{head}: {shown}"


def _asks(text: str) -> bool:
    """Say whether what was asked for wants words and no paper: "when you can start", "your notice period"."""
    return text.rstrip().endswith("?") or asks(text) or _SAID.search(text) is not None


# What is told and never attached.
_SAID = re.compile(
    r"(?i)\b(?:notice(?: period)?|availab\w+|start(?:ing)? date|earliest (?:start|date)|(?:phone|telephone|mobile|licen[cs]e|registration|account|insurance|pin) (?:no|number)s?|dates?|days?|hours|expectations?|salary|preferences?|size|confirmation|whether|address)\b"
)


def _heading(text: str, tidied: Callable[[str], str]) -> str:
    """What was asked for, as the head of its answer: "your notice period" is "Notice period", "when you can start" is "When I can start"."""
    text = tidied(text)
    if asks(text) and direct(text) == f"{wording.upper_first(text)}?":
        return direct(text)
    if not text.endswith("?"):
        text = re.sub(r"(?i)^your\s+", "", text)
        text = re.sub(r"(?i)\byou are\b", "I am", text)
        text = re.sub(
            r"(?i)\b(your|yours|yourself|you)\b",
            lambda m: {"your": "my", "yours": "mine", "yourself": "myself", "you": "I"}[m[1].lower()],
            text,
        )
    return wording.upper_first(text)


# Slots with a name of their own, each with the path it rests on; and what a slot's value is made into.
NAMED: Mapping[str, tuple[str, Callable[[Writing], str]]] = {
    "start": ("offer", start),
    "later_day": ("offer.decide_by", later_day),
    "early_day": ("offer.decide_by", early_day),
    "met": ("offer.asks", met),
    "left_open": ("offer.terms", left_open),
    "signed_file": ("request.attachments", signed_file),
    "also_attached": ("request.attachments", others_attached),
}
FILTERS: Mapping[str, Callable[[Writing, Any, str], Any]] = {
    "term": term_line,
    "asked": ask_line,
    "open": open_asks,
    **{part: ask_part(part) for part in ("about", "amount", "agreed", "doing", "wish")},
    "because": ground("clause"),
    "given": ground("noun"),
    "grounds": ground("note"),
    "plain-reason": plain_reason,
    "reply": reply,
}
