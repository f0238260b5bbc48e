"""Particulars of the talk, the offer and the post: where one met, what was offered, which post it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sincerely.core.letters.checks.kinds import Kind, Setting, everywhere, finding, phrase
from sincerely.core.letters.english.vocabulary import shared, stems
from sincerely.core.letters.letter_text import Letter
from sincerely.core.letters.values import Finding
from sincerely.core.reading.patterns import compiled

PARTICULAR = Kind(
    code="FA109",
    type="invented-fact",
    severity="warning",
    guidance="thank-you.discussion-points",
    what="a place, an offered term, a post or a name of a thing that the record has otherwise",
    why="What the record does not hold may be a slip of memory, and a wrong detail is the one that is remembered.",
    needs="a context to compare with",
)
KINDS = (PARTICULAR,)

_IN_PERSON = phrase(
    r"(?:met|meet|meeting|talk|talked|sit|sat|sitting|see|seeing|seen|saw|welcom\w+|interview\w*|visit\w*|having me|spoke|speaking|time)(?: \w+){0,5} (?:in person|face to face|(?:at|in|to|round|around) (?:your|the) (?:\w+ )?(?:office|clinic|school|shop|ward|site|building|workshop|yard|kitchen|factory|depot|studio|lab|reception|plant|library|museum|hotel|farm|garage|bakery|headquarters|premises))|(?:sit|sat|sitting) down with you|(?:shook|shake|shaking) (?:your |)hands?|(?:tour|walk|walked me|showed me) (?:of|round|around|through) (?:the|your) (?:\w+ )?(?:office|clinic|school|shop|ward|site|building|workshop|yard|kitchen|factory|depot|studio|lab|plant)"
)
_BY_WIRE = phrase(
    r"(?:our|the|your|this|yesterday's|\w+day's) (?:phone|video|zoom|teams|skype|telephone) (?:call|interview|conversation|chat|talk|meeting)|(?:spoke|talked|talk|speak|speaking|talking|met|meeting)(?: \w+){0,3} (?:on|by|over|via) (?:the )?(?:phone|video|zoom|teams|skype|telephone)"
)
# Each term: how a letter names it, and what in the record already speaks of it.
_TERMS = {
    "a company car": (r"(?:company )?car(?! park)", "car|vehicle|van"),
    "a bonus": (r"bonus(?:es)?", "bonus"),
    "relocation": (r"relocation|moving (?:costs|allowance)", "relocat|moving|removal|move"),
    "shares": (r"shares|stock options?|equity", "share|stock|option|equity"),
    "a pension": (r"pension", "pension|retire|401|superannuation"),
    "private health cover": (
        r"(?:health|dental|medical) (?:insurance|cover|plan)",
        "health|dental|medical|insurance|benefits",
    ),
    "a training budget": (r"training budget", "training|course|learning|study"),
    "a flat": (r"(?:company )?flat|accommodation", "flat|accommodation|housing|apartment|rent|room"),
    "days from home": (r"(?:\w+ )?days? (?:a week )?(?:from home|remote)|remote work(?:ing)?", "remote|home|hybrid"),
}
_OFFER_FORMS = {
    *("offer-acknowledgement", "offer-acceptance", "offer-decline", "time-request", "negotiation"),
    *("counter-offer-reply", "written-terms-request"),
}
_GIVEN = r"(?:thank(?:s| you) for|offer(?:ed)?(?: me)?(?: of)?|added|includ\w+|with|comes with|accept|including|you (?:gave|promised|offered)|the)"
_POST = compiled(
    r"\b(?:start|begin|hired|employed|work|working|taken (?:me )?on|me on|apply|applied|applying|application|interview(?:ed)?|offer(?:ed)?|accept|post|position|role|job)(?: \w+){0,3}? (?:as|of|for the (?:post|position|role|job) of) (?:an? |the |your )?(?P<post>[a-z][\w-]*(?: [a-z][\w-]*){0,2})",
    re.IGNORECASE,
)
_POST_OF = compiled(r"\b(?:post|position|role|job) of\b", re.IGNORECASE)
_QUOTED = compiled(r"\b(?P<a>[A-Z][\w'-]+) (?P<b>[A-Z][\w'-]+)\b")
PERIODICALS = {"daily", "weekly", "monthly", "quarterly", "today", "times", "journal", "review", "news", "post", "herald", "magazine", "gazette", "bulletin"}  # fmt: skip
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def check(letter: Letter, setting: Setting) -> Iterator[Finding]:
    """Compare particulars of which the record holds the like."""
    context = setting.context
    if context is None:
        return
    form = context.interview.format
    if form in ("phone", "video") or form == "one-on-one" or form == "panel":
        pattern = _IN_PERSON if form in ("phone", "video") else _BY_WIRE
        how = {"phone": "by phone", "video": "by video"}.get(form, "in person")
        for found in everywhere(pattern, letter):
            said = letter.sentence_at(found.start())
            before = letter.plain[said.start : found.end()] if said else ""
            if re.search(r"\b(?:would|could|can|hope|will|next|look forward|if|invite|again)\b", before, re.IGNORECASE):
                continue
            if how == "in person" and said and re.search(r"\b(?:decision|offer|news|answer|told|result)\b", said.text):
                continue  # a call behind the talk
            if how == "in person" and found[0].casefold() in setting.record.casefold():
                continue
            yield finding(PARTICULAR, letter, *found.span(), f"By your notes this talk was {how}.")
    yield from _terms(letter, setting)
    yield from _post(letter, setting)
    yield from _heads(letter, setting)
    yield from _shares(letter, setting)
    yield from _titles(letter, setting)


def _terms(letter: Letter, setting: Setting) -> Iterator[Finding]:
    """Find something the offer is thanked for that is among its terms nowhere."""
    offer = setting.context.more.get("offer") if setting.context else None
    terms = offer.get("terms") if isinstance(offer, dict) else None
    if not terms or setting.form not in _OFFER_FORMS:
        return
    record = setting.record.casefold()
    for what, (pattern, held) in _TERMS.items():
        if re.search(held, record):
            continue
        for found in everywhere(phrase(rf"{_GIVEN} (?:\w+ ){{0,3}}(?:{pattern})"), letter):
            said = letter.sentence_at(found.start())
            if said and re.search(r"\?|\b(?:ask|would|could|request|hope|like|wonder|my)\b", said.text):
                continue
            yield finding(PARTICULAR, letter, *found.span(), f"The terms on record do not hold {what}.")


def _post(letter: Letter, setting: Setting) -> Iterator[Finding]:
    """Find a post that shares no word with the one on record, of somebody who starts or applies as it."""
    title = setting.context.role.title if setting.context else ""
    if not title:
        return
    held = stems(title)
    record = stems(setting.record)
    for found in _POST.finditer(letter.plain, letter.body.start, letter.body.end):
        post = re.split(r"\b(?:at|in|with|on|and|for|from|i|so|but|my|you|to)\b", found["post"])[0].strip()
        about = stems(post)
        if len(post.split()) < 2 or not _TRADE.search(post):
            continue
        if shared(about, held) or shared(about, record):
            # "network architect" where the post is "network technician": of two words one is right.
            last, right = post.split()[-1].casefold(), title.split()[-1].casefold()
            other = _POST_OF.search(found[0]) and _TRADE.search(title) and len(title.split()) == len(post.split()) == 2
            if not other or last in setting.record.casefold() or last[:5] == right[:5]:
                continue
        at = found.start("post")
        yield finding(PARTICULAR, letter, at, at + len(post), f'The post on record is "{title}".')


_TRADE = compiled(
    r"(?:\b(?:manager|supervisor|director|assistant|nurse|teacher|driver|engineer|officer|architect|consultant|accountant|attendant|pilot|lead|head|chef|cook|clerk|technician|analyst|adviser|advisor|designer|developer|planner|buyer|operator|trainer|tutor)|\w{3,}(?:er|or|ist|ian))$",
    re.IGNORECASE,
)


# Who leads what: "head of virology".
_HEAD = compiled(
    r"\b(?P<who>head|director|manager|chief|professor|chair|dean|secretary|captain) of (?:the )?(?P<what>[^\W\d_]{4,})",
    re.IGNORECASE,
)
# One of so many: "one weekend in five".
_SHARE = compiled(
    r"\b(?:one|1)(?: [^\W\d_]+)? in (?P<many>two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|\d{1,2})\b",
    re.IGNORECASE,
)


def _heads(letter: Letter, setting: Setting) -> Iterator[Finding]:
    """Find somebody who leads one thing by the letter and another by the record."""
    known = {m["who"].lower(): m for m in _HEAD.finditer(setting.record)}
    words = stems(setting.record)
    for found in everywhere(_HEAD, letter):
        right = known.get(found["who"].lower())
        if right and not shared(stems(found["what"]), words):
            yield finding(PARTICULAR, letter, *found.span(), f'The record has "{right[0]}".', [right[0]])


def _shares(letter: Letter, setting: Setting) -> Iterator[Finding]:
    """Find "one in four" where the only such share on record is one in five."""
    known = {m["many"].lower(): m for m in _SHARE.finditer(setting.record)}
    if len(known) != 1:
        return
    right = next(iter(known.values()))
    for found in everywhere(_SHARE, letter):
        sentence = letter.sentence_at(found.start())
        line = next(one for one in setting.record.split("\n") if right[0] in one)
        if found["many"].lower() not in known and sentence and shared(_of_length(sentence.text), _of_length(line)):
            yield finding(PARTICULAR, letter, *found.span(), f'The record has "{right[0]}".')


def _of_length(text: str) -> set[str]:
    """Return the stems of the words that are too long to be only the furniture of a sentence."""
    return stems(*re.findall(r"[^\W\d_]{5,}", text))


def _titles(letter: Letter, setting: Setting) -> Iterator[Finding]:
    """Find "Foundry Weekly" where the record has "Foundry Monthly", and "third" where it has "second"."""
    known = {m["a"].lower(): m[0] for m in _QUOTED.finditer(setting.record) if m["b"].lower() in PERIODICALS}
    for found in everywhere(_QUOTED, letter):
        right = known.get(found["a"].lower())
        if right and found["b"].lower() in PERIODICALS and found[0].lower() != right.lower():
            yield finding(PARTICULAR, letter, *found.span(), f'The record has "{right}".', [right])
    held = {w for w in re.findall(r"\w+", setting.record.lower()) if w in _ORDINALS[1:]}
    if len(held) != 1 or setting.form in ("thank-you",):
        return
    noun = re.search(rf"\b{next(iter(held))} (\w+)", setting.record.lower())
    for found in everywhere(phrase("|".join(_ORDINALS[1:])), letter):
        if found[0].lower() in held or not noun:
            continue
        behind = letter.plain[found.end() : found.end() + 30].lower()
        sentence = letter.sentence_at(found.start())
        about = stems(sentence.text) & stems(setting.record) if sentence else set()
        if noun[1] in behind or (len(about) >= 2 and re.match(r"\s*(?:[.,!\n]|in |$)", behind)):
            right = next(iter(held))
            yield finding(PARTICULAR, letter, *found.span(), f'The record has "{right}" here.', [right])
