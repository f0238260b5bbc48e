"""The writer's own words, part by part: what they told or asked, would do, did, or thought."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from sincerely.core.letters import words as w
from sincerely.core.letters.fragments import read_piece
from sincerely.core.letters.grammar import plural
from sincerely.core.letters.note_parts import NotePart, comma_before_not, goes_on, has_verb, has_verb_behind
from sincerely.core.letters.persons import own_persons
from sincerely.core.letters.turning import Cast, expand, join, tokens
from sincerely.core.reading.patterns import compiled

_PERHAPS = compiled(r"(?i)^(?:maybe|perhaps|possibly|could|might|could maybe|might even)\s+([a-z]+)(?![\w-])")
_OPINION = w.listed("wonder think hope guess suspect believe doubt feel like prefer know want need")
_TOLD = compiled(
    r"(?i)^(?:i\s+)?(?:have\s+)?(?:also\s+|just\s+)?(?:said|replied|answered|told (?:her|him|them)(?: straight| honestly)?|explained|mentioned)\s+(?:that\s+)?(?!(?:about|of|how|what|why|to|yes|no|so|where|when)\b)"
)
_SAID_YES = compiled(r"(?i)^(?:i )?(?:say|said|answer(?:ed)?|repl(?:y|ied)) (?:yes|yeah|no)[,:]? (?=i\b)")
_ACT = compiled(
    r"(?i)^(?:i\s+)?(?:asked|told|said|showed|explained|described|mentioned|suggested|proposed|offered|talked|spoke|walked|recommended|promised)\b"
    r"|^(?:i\s+)?(?:gave|used|brought up|went (?:through|over)|answered with)\b(?=.*\b(?:answers?|examples?|stor(?:y|ies)|case|time)\b)"
)


# "worked for all but one": what worked was the thing told of before.
_FOR_ALL = compiled(r"(?:for|with) (?:all|most|everyone|everybody|nearly|almost)\b")


def read_writer(body: str, before: Sequence[NotePart], heard: str, cast: Cast) -> NotePart | None:
    body = _SAID_YES.sub("", body)
    heard = " ".join((heard, *(part.text for part in before)))  # whom the writer named before is a "them" as well
    if not before and re.match(
        r"(?i)(?:said|says|told me) (?:that )?(?:i was|i'm|i am|im)\b(?! (?:not |just |only |also )?(?:\w+ing|used|trained|taught|born|in|at|on|with|from|a|an|the)\b)",
        body,
    ):
        return None  # "said I was smooth on the brakes": praise of theirs
    body = comma_before_not(body)
    if (told := _TOLD.match(body)) and _is_what_we_did(told[0], body[told.end() :]):
        return NotePart("act", join(["I", "told", "you", "about", *own_persons(tokens(body[told.end() :]), heard)]))
    if told and len(body[told.end() :].split()) > 2:
        body = body[told.end() :]
    elif not before and re.match(r"(?i)asked (?:if|whether|how|what|why|when|where) (?:i|i'd|i'm|my)\b", body):
        return None  # the reader's question, in the wrong place
    elif not before and (advised := re.match(r"(?i)(?:i )?(suggested|proposed|recommended) (?=\w+ing\b)", body)):
        return NotePart("act", join(["I", advised[1].lower(), *own_persons(tokens(body[advised.end() :]), heard)]))
    elif not before and _ACT.match(body):
        body = re.sub(r"(?i)^((?:i )?(?:showed|told|gave|asked|offered)) (?:her|him|them) (?=\w)", r"\1 you ", body)
        piece = read_piece(body, "writer", cast)
        if piece.kind in {"act", "clause"} and piece.subject == "I":
            return NotePart("act", piece.text)
        return _act_as_noted(body, heard)
    if before and re.match(r"(?i)(?:just )?(?:like|as) (?:at|in|on|with|we|i)\b", body):
        return NotePart("going on", join(own_persons(tokens(body), heard)))  # "in person, like at Boots"
    may = _PERHAPS.match(body)
    modal = re.match(r"(?i)(?:could|might)\b", body)
    if modal and may and may[1].lower() == "be" and not before:
        return NotePart("statement", join(["it", *own_persons(tokens(body), heard)]))
    if (
        may
        and not before
        and w.verb(may[1].lower(), "base")
        and (modal or may[1].lower() not in w.NOUN_LIKE - {"start"})
    ):
        gerund = w.ings(may[1].lower())[0]
        rest = _AND_THEN.sub(
            lambda m: f"and {w.ings(m[1])[0]}" if w.verb(m[1], "base") else m[0], body[may.end() :].strip()
        )
        return NotePart("phrase", join(["perhaps", gerund, *own_persons(tokens(rest), heard)]))
    parts = expand(own_persons(tokens(body), heard), only=frozenset(("i", "we")))
    low = [p.lower() for p in parts]
    if low[0] in {"i", "we"} and len(low) > 2 and low[1] in _ONLY_PARTICIPLES:
        parts, low = ([parts[0], "have", *parts[1:]], [low[0], "have", *low[1:]])  # "I done 3 years at Harland"
    if low[0] in {"she", "he"} or (
        low[0] == "they" and not before and not any(w.animate_plural(x) for x in tokens(heard.lower()))
    ):
        return None  # what somebody else said or did is in another note
    at = 1 if low[0] in {"then", "always", "only", "never", "just", "also", "first", "not"} and len(low) > 1 else 0
    word, follow = low[at], low[at + 1] if len(low) > at + 1 else ""
    if word == "i" and follow == "would" and not before:
        return NotePart("step", join([*parts[:at], *parts[at + 2 :]]))
    if word in {"would", "i'd"} and follow and not before:
        return NotePart("step", join([*parts[:at], *parts[at + 1 :]]))
    if word in {"will", "could", "can", "can't", "couldn't", "wouldn't"} and follow:
        return NotePart("statement", join(["I", *parts]))
    if low[0] == "not" and w.verb(word, "pp") and not w.verb(word, "base"):
        return NotePart("statement", join(["I", "have", *parts]))  # "not had one bounced in 2 years"
    did = follow if not at else word
    if low[0] in {"never", "always"} and w.verb(did, "pp") and not w.verb(did, "base"):
        return NotePart("statement", join(["I", "have", *parts]))
    if (
        word in {"took", "takes", "cost", "costs"}
        and re.match(r"(?:\d|two|three|four|five|six|a|an|about|only|some|most|half)\b|\d", follow)
        and _A_TIME.search(body)
    ):
        return NotePart("statement", join(["it", *parts]))  # "took 3 weeks"
    if (
        before
        and low[0] in w.listed("usually often mostly normally generally always")
        and w.verb(follow, "s")
        and not w.verb(follow, "base")
    ):
        return NotePart("going on", join(["that", *parts]), "and")  # "usually fixes it"
    base, past = (w.verb(word, "base"), bool(w.verb(word, "past")) or _regular_past(word, follow))
    object_ = (
        follow
        in w.DETERMINERS
        | w.PREPOSITIONS
        | w.listed(
            "to it them her him you up out off down away back everyone everybody people anything everything something nothing anyone"
        )
        or follow[:1].isdigit()
    )
    doing = word not in w.NOUN_LIKE | w.ADJECTIVES or object_
    if base in _OPINION and not past and not before and (doing or follow in w.QUESTION_WORDS | {"if", "that"}):
        return NotePart("statement", join(["I", *parts]))
    if (
        w.verb(word, "s")
        and not base
        and (word not in w.NOUN_LIKE or follow in w.DETERMINERS)
        and not (plural(follow) and len(low) < 4)
    ):
        return NotePart("statement", join(["it", *parts]))
    if before and past and before[0].kind == "act" and _TOLD_OF.match(before[0].text) and not set(low) & {"i", "we"}:
        return None  # "told him about the sheet, saved 140 trees": who did?
    carried = bool(before) and before[0].kind in {"statement", "act"} and re.match(r"(?:I|we)\b", before[0].text)
    if carried and doing and (past or base) and not has_verb_behind(low, at):
        return NotePart("going on", join(parts), "and")  # "I rang them, cut it to 1 in 12"
    if (
        before
        and word in {"worked", "works", "helped", "helps", "paid"}
        and follow in (w.PREPOSITIONS - {"at", "with", "as"}) | {"", "well"}
        and before[-1].kind == "step"
    ) or (word == "worked" and _FOR_ALL.match(" ".join(low[1:3]))):
        return NotePart("statement", join(["it", *parts]))  # what one would do, tried before
    if w.verb(word, "pp") and not past and not base and at == 0 and doing and follow not in {"", "by"}:
        return NotePart("statement", join(["I", "have", *parts]))  # "done it for 2 years"
    if past and follow in {"me", "us"} and word in {"took", "cost", "saved", "taught"}:
        return NotePart("statement", join(["it", *parts]))
    if (
        past
        and not base
        and doing
        and not has_verb_behind(low, at)
        and not (w.verb(word, "pp") and follow in {"by", ""})
    ):
        return NotePart("statement", join(["I", *parts]))
    if base and past and doing and at == 0 and not before and _past_follows(low):
        return NotePart("statement", join(["I", *parts]))
    if base and past and doing and at == 0 and not before and not _steps_follow(low):
        return None  # "shut the east door": then, or next time?
    if base and doing and not has_verb_behind(low, at):
        return NotePart("step", join(parts))
    statement = has_verb(parts) or (low[0] in {"i", "we"} and len(low) > 2)
    if statement and low[-1] in w.AUX:
        return None  # "I have": what?
    if before and (goes := goes_on(low, parts, statement, before[-1])):
        return goes if low[0] != "not" or before[-1].kind != "step" else NotePart("step", join(parts))
    if statement:
        return NotePart("statement", join(parts))
    if len(low) < 2 and low[0] in w.ADJECTIVES and not before:
        return None  # "honest"
    return NotePart("phrase", join(parts))


def _is_what_we_did(told: str, rest: str) -> bool:
    """Say whether a thing was told of, and nothing stated: "I explained the partitions we did at Nordline"."""
    low = [x.lower() for x in tokens(rest)]
    at = next((i for i, x in enumerate(low) if i and x in {"i", "we"}), 0)
    thing = bool(at) and (low[at - 1] in w.COUNT_NOUNS or plural(low[at - 1]) or w.mass(low[at - 1]))
    if (
        not re.search(r"(?i)\b(?:explained|mentioned) $", told)
        or not thing
        or set(low[:at]) & (w.SUBJECTS | w.AUX | {","})
    ):
        return False
    acts = [bool(w.verb(x, "past", "s", "base")) and x not in w.NOUN_LIKE for x in low[at + 1 :]]
    return not any(w.verb(x, "past", "s") and x not in w.NOUN_LIKE for x in low[1:at]) and sum(acts) == 1


# What is no past by itself: people who say "I done it" have done it.
_ONLY_PARTICIPLES = w.listed("done seen been taken given driven written gone worn shown known")
_TOLD_OF = compiled(
    r"I (?:told you about|talked (?:to you )?about|described|mentioned|showed you) (?!.*\b(?:how|that|when|where) (?:I|we)\b)(?=.*\b(?:we|they)\b)"
)
_AND_THEN = compiled(r"\band ([a-z]+)(?= (?:it|them|the|a|an|one|my|our|to|everybody|everyone)\b)")
_A_TIME = compiled(
    r"(?i)\b(?:minutes?|hours?|days?|nights?|weeks?|months?|quarters?|terms?|years?|seasons?|goes|tries|visits|pounds|£\d)\b"
)


def _act_as_noted(body: str, heard: str) -> NotePart | None:
    """Return "I described the card we gave reception" as it stands, where it says who did it or begins with it."""
    parts = own_persons(tokens(body), heard)
    low = [p.lower() for p in parts]
    verb = low[1] if low[0] == "i" and len(low) > 1 else low[0]
    if (
        verb in {"told", "said", "walked", "promised"}
        or len(low) < 4
        or low[-1] in w.AUX
        or re.search(r"\b(?:that|it|this)(?:'d|'s| would| was| is)\b", body)
    ):
        return None
    return NotePart("act", join(parts if low[0] == "i" else ["I", *parts]))


def _regular_past(word: str, follow: str) -> bool:
    unlisted = re.fullmatch(r"[a-z]{3,}ed", word) and word not in w.VERB_FORMS and word not in w.ADJECTIVES
    return bool(unlisted and (follow in w.DETERMINERS or follow[:1].isdigit()))


def _past_follows(low: Sequence[str]) -> bool:
    """Say whether "put" was done by the verb it goes on with: "put the dates up and made one person own each"."""
    return any(a in {"and", "then"} and w.verb(b, "past") and not w.verb(b, "base") for a, b in pairwise(low))


def _steps_follow(low: Sequence[str]) -> bool:
    """Say whether "cut" or "put" is a step by the verb it goes on with: "cut the menu and move the raw bar"."""
    return any(
        a in {"and", "then"} and w.verb(b, "base") and not w.verb(b, "past") and b not in w.NOUN_LIKE - {"move"}
        for a, b in pairwise(low)
    )
