"""What speakers of other languages carry over: "discuss about", "explain me", "on next week", "How it works?", "I want that you"."""

from __future__ import annotations

from collections.abc import Iterator

from sincerely.core.letters.checks.grammar.prepositions import adverbial
from sincerely.core.letters.checks.grammar.sentences import (
    ADV,
    AUXILIARY,
    BE,
    DET,
    HAVE,
    NAME,
    NUMBER,
    OBJECT,
    PAD,
    POSS,
    SUBJECT,
    WH,
    Found,
    Rule,
    Sentence,
)
from sincerely.core.letters.english.vocabulary import wordset
from sincerely.core.letters.english.word_classes import (
    ADJECTIVE,
    ANY_VERB,
    BASE,
    ING,
    NOUN,
    PARTICIPLE,
    PAST,
    PLURAL,
    THIRD,
)

# A condition a line reads better than a word a line.
# fmt: off
# Verbs that take their object without a preposition, with the one that is often added.
_NO_PREPOSITION = {
    "discuss": "about",
    "mention": "about",
    "emphasise": "on",
    "emphasize": "on",
    "stress": "on",
    "contact": "with to",
    "visit": "to in",
    "attend": "to",
    "reach": "to",
    "enter": "in to",
    "join": "to with in",
    "request": "for",
    "answer": "to",
    "inform": "to",
    "call": "to",
    "phone": "to",
    "ring": "to",
    "tell": "to",
    "told": "to",
    "accompany": "with",
    "approach": "to",
    "resemble": "to",
    "describe": "about",
    "explain": "about",
    "comprise": "of",
    "await": "for",
    "consider": "about",
    "access": "to",
    "obey": "to",
    "highlight": "on",
    "investigate": "about",
    "demand": "for",
    "lack": "of",
}
# Verbs that need one before the person or thing.
_NEEDS = {"explain": "to", "describe": "to", "listen": "to", "wait": "for", "reply": "to", "introduce": "", "apply": "for", "belong": "to", "suggest": "to", "say": "to", "depend": "on", "thank": ""}
# A word and the preposition that goes with it; what is often put instead.
_USUAL = {
    "interested": ("in", "on about for at"),
    "interest": ("in", "on at"),
    "responsible": ("for", "of about to"),
    "depends": ("on", "of from"),
    "depend": ("on", "of from"),
    "depended": ("on", "of from"),
    "depending": ("on", "of from"),
    "good": ("at", ""),
    "experienced": ("in", "on"),
    "different": ("from", "of"),
    "married": ("to", "with"),
    "capable": ("of", "to for"),
    "proud": ("of", "on for"),
    "afraid": ("of", "from"),
    "consists": ("of", "in from"),
    "consist": ("of", "in from"),
    "specialised": ("in", "on at"),
    "specialized": ("in", "on at"),
    "participate": ("in", "at on to"),
    "participated": ("in", "at on to"),
    "participating": ("in", "at on to"),
    "similar": ("to", "with as"),
    "according": ("to", "with"),
    "arrived": ("at", "to"),
    "arrive": ("at", "to"),
    "insisted": ("on", "in"),
    "insist": ("on", "in"),
    "congratulate": ("on", ""),
    "succeeded": ("in", "at to"),
    "familiar": ("with", "about of"),
    "pleased": ("with", "of from"),
    "satisfied": ("with", "of from"),
    "grateful": ("for", "of"),
    "thankful": ("for", "of"),
    "aware": ("of", "about"),
    "skilled": ("in", "on"),
    "concentrate": ("on", "in"),
    "focus": ("on", "in at"),
    "focused": ("on", "in at"),
    "believe": ("in", "to on"),
    "worried": ("about", "for of"),
    "ready": ("for", "of"),
    "used": ("to", "with"),
    "accustomed": ("to", "with"),
    "thanks": ("for", "of"),
    "graduated": ("from", "of"),
    "invest": ("in", "on"),
    "congratulations": ("on", ""),
    "rely": ("on", "in to of"),
    "belongs": ("to", "at"),
    "prefer": ("to", ""),
}
_DAYS = wordset("monday tuesday wednesday thursday friday saturday sunday")
_MONTHS = wordset("january february april june july august september october november december")


def no_preposition(s: Sentence, i: int) -> Found | None:
    """ "discuss about the role", "contact with you", "attend to the interview"."""
    base = s.table.base(s.words[i])
    extra = s.words[i + 1]
    if s.mark[i + 1] or extra not in _NO_PREPOSITION.get(base, "").split() or not s.is_a(i, ANY_VERB):
        return None
    if s.is_a(i, NOUN | PLURAL) and not (s.is_a(i - 1, SUBJECT) or (s.is_a(i - 1, AUXILIARY) and not s.is_a(i - 1, BE | HAVE)) or s.words[i - 1] in ("to", "please")):
        return None  # the noun: "a visit to", "in contact with"
    if base == "answer" and extra == "to" and s.words[i + 2] in ("a", "the") and s.is_a(i, NOUN) and s.is_a(i - 1, HAVE):
        return None
    if base in ("join", "visit", "enter", "reach", "call", "attend", "explain", "describe", "comprise", "stress", "ring", "phone") and not (s.is_a(i + 2, DET | POSS | OBJECT | NAME)):
        return None
    if (
        (base == "explain" and extra == "about" and not s.is_a(i + 2, DET | POSS))
        or (base == "join" and extra == "in" and not s.is_a(i + 2, POSS))
        or (base in ("call", "tell", "told") and not s.is_a(i + 2, OBJECT))
    ):
        return None
    if base in ("reach", "answer", "join", "contact") and s.is_a(i, PARTICIPLE) and s.is_a(i - 1, BE):
        return None
    if base == "request" and (s.is_a(i, PARTICIPLE) and s.is_a(i - 1, BE)):
        return None
    if base == "lack" and s.words[i - 1] == "to":
        return None  # "due to lack of time"
    if base == "request" and not (s.is_a(i + 2, POSS) or s.words[i + 2] in ("a", "an", "the", "more")):
        return None  # "requested for Monday"
    severity = "advice" if base in ("explain", "answer") else "warning"
    return Found(i, i + 1, s.words[i], f'"{base}" needs no "{extra}".', severity)  # type: ignore[arg-type]


def needs_preposition(s: Sentence, i: int) -> Found | None:
    """ "explain me", "suggest you to", "listen music", "wait your reply", "reply me"."""
    base = s.table.base(s.words[i])
    at = i + 1
    if s.mark[at]:
        return None
    if base in ("explain", "describe", "suggest", "say", "recommend", "propose"):
        if (
            s.words[at] in ("me", "us", "him", "them")
            and not s.mark[at + 1]
            and (s.words[at + 1] in ("how", "what", "why", "that", "where", "to", "about") or (s.words[at + 1] == "all" and s.words[at] != "them") or (s.is_a(at + 1, DET | POSS) and base in ("explain", "describe", "suggest")))
            and not (base == "recommend" and (s.words[at + 1] != "to" or not s.is_a(at + 2, BASE) or s.is_a(at + 2, NAME)))
        ):
            if base == "say":
                return Found(i, i, {"said": "told", "say": "tell"}.get(s.words[i], "told"), "One tells somebody something.")
            return Found(at, at, f"to {s.words[at]}", f'One {base}s something "to" somebody.')
        if base in ("suggest", "explain") and s.words[at] == "you" and s.words[at + 1] == "to" and s.is_a(at + 2, BASE):
            return Found(at, at + 1, "that you", f'"{base} that you" is the usual form.')
        return None
    object_follows = s.is_a(at, DET | POSS | OBJECT) and s.words[at] not in ("that", "this", "a", "every", "all", "each", "another")
    if (
        (base == "listen" and (object_follows or s.words[at] in ("music",)))
        or (base == "wait" and ((s.is_a(at, POSS) and s.words[at] != "her" and s.words[at + 1] not in ("turn",)) or s.words[at] in ("you", "me")) and s.is_a(i, BASE | ING))
        or (base == "reply" and s.words[at] in ("me", "you", "us", "my") and s.is_a(i, BASE | PAST | PARTICIPLE | ING))
    ):
        return Found(i, i, f"{s.words[i]} {_NEEDS[base]}", f'"{base} {_NEEDS[base]}" is the usual form.')
    if base == "apply" and s.is_a(at, DET | POSS) and s.words[at + 1] in ("job", "position", "role", "post", "vacancy"):
        return Found(i, i, f"{s.words[i]} for", '"apply for" is the usual form.')
    return None


def usual_preposition(s: Sentence, i: int) -> Found | None:
    right, wrong = _USUAL[s.words[i]]
    at = i + 1
    said = s.words[at]
    if s.mark[at] or said not in wrong.split() or not s.is_a(at + 1, DET | POSS | NAME | ING | OBJECT | WH | NOUN | PLURAL | ADJECTIVE) or s.mark[at + 1]:
        return None
    word = s.words[i]
    if (
        (word == "used" and not (s.is_a(i - 1, BE) and not s.is_a(at + 1, NOUN) and s.is_a(at + 1, ING)))
        or (word in ("ready", "interest", "different", "believe", "prefer", "good") and said in ("about", "for", "to", "with"))
        or (word == "thanks" and not s.opens(i))
        or (word == "married" and (s.is_a(at + 1, NUMBER | PLURAL) or s.words[at + 1] == "children"))
    ):
        return None
    if said in ("at", "on", "in", "for", "from") and (
        s.words[at + 1] in ("least", "last", "first", "once", "time", "all", "monday", "tuesday", "wednesday", "thursday", "friday", "the")
        and word in ("interested", "participated", "participating", "succeeded", "graduated", "experienced", "focus", "arrived", "worried", "skilled")
        and s.words[at + 2] in ("least", "same", "time", "moment", "end", "first", "start", "beginning", "day", "week", "site", "ward", "meeting", "last")
    ):
        return None
    if word in ("capable",) and said == "to" and not s.is_a(at + 1, BASE):
        return None
    if word in ("responsible", "similar", "arrived") and said in ("to", "as") and s.is_a(at + 1, POSS) and word == "responsible":
        return None
    if word == "interested" and said == "at" and s.is_a(at + 1, NUMBER):
        return None
    if said == "for" and adverbial(s, at):
        return None  # "interested for years"
    return Found(at, at, right, f'"{word} {right}" is the usual form.')


def on_next_week(s: Sentence, i: int) -> Found | None:
    """ "on next week Tuesday", "on tomorrow", "in Monday", "at Friday", "in 5 May"."""
    at = i + 1
    word, nxt = s.words[i], s.words[at]
    if s.mark[at] or (s.is_a(i - 1, PARTICIPLE | BASE) and s.words[i - 1] in ("moved", "pencilled", "penciled", "focus", "based", "agreed", "decide", "depending", "depends", "put", "move", "carry", "work", "early", "late")):
        return None
    if word in ("in", "on", "at") and nxt == "soon" and s.ends(at + 1):
        return Found(i, at, "soon", f'"soon" needs no "{word}".')
    if word == "on" and s.is_a(i - 1, PAST | BASE) and s.is_a(i - 2, SUBJECT) and any(s.is_a(k, WH) for k in range(PAD, i - 2)):
        return None  # "what we worked on yesterday"
    if word in ("on", "at") and nxt in ("tomorrow", "yesterday", "today") and not s.words[at].endswith("'s"):
        return Found(i, at, nxt, f'"{nxt}" needs no "{word}".')
    if word in ("on", "at", "in") and nxt in ("next", "last", "this") and s.words[at + 1] in ("week", "month", "year") and not s.mark[at + 1] and not s.words[at + 1].endswith("'s"):
        if s.is_a(at + 2, NOUN) and s.words[at + 2] not in _DAYS:
            return None
        if word == "in" and s.table.base(s.words[i - 1]) in ("go", "come", "pop", "call", "drop", "look", "phone", "ring", "get", "be"):
            return None
        if word == "in" and nxt != "next" and s.words[i - 1] in ("interest", "change", "changes", "rise"):
            return None
        day = s.words[at + 2] in _DAYS
        return Found(i, at + 2 if day else at + 1, f"on {s.words[at + 2].capitalize()} of {nxt} week" if day else f"{nxt} {s.words[at + 1]}", f'No "{word}" here.')
    if word in ("in", "at") and nxt in _DAYS and s.words[at + 1] not in ("'s",):
        if s.table.base(s.words[i - 1]) in ("go", "come", "pop", "call", "drop", "look", "phone", "ring") or s.is_a(i - 1, BE):
            return None  # "I went in Tuesday"
        if s.is_a(at + 1, NOUN) and not s.mark[at + 1] and s.words[at + 1] not in ("morning", "afternoon", "evening", "night"):
            return None
        return Found(i, i, "on", 'A day takes "on".')
    if word == "in" and s.is_a(at, NUMBER) and s.words[at + 1] in _MONTHS | {"march", "may"} and s.words[at][:1].isdigit() and not s.mark[at + 1] and len(s.words[at]) <= 4:
        return Found(i, i, "on", 'A date takes "on".')
    if word == "at" and nxt == "the" and s.words[at + 1] in ("morning", "afternoon", "evening") and s.words[at + 2] not in ("meeting", "session", "shift", "briefing", "handover", "class", "service"):
        return Found(i, i, "in", 'A part of the day takes "in".')
    if word == "on" and nxt in _MONTHS and not s.is_a(at + 1, NUMBER) and (s.ends(at + 1)) and not s.is_a(i - 1, BASE | PARTICIPLE):
        return Found(i, i, "in", 'A month takes "in".')
    return None


def week_day(s: Sentence, i: int) -> Found | None:
    """ "next week Tuesday" without anything before it."""
    if s.words[i + 1] == "week" and s.words[i + 2] in _DAYS and not s.mark[i + 1] and not s.mark[i + 2] and s.words[i - 1] not in ("on", "at", "in"):
        return Found(i, i + 2, f"{s.words[i]} {s.words[i + 2].capitalize()}", '"next Tuesday" or "Tuesday of next week" is the usual form.', "advice")
    return None


def want_that(s: Sentence, i: int) -> Found | None:
    """ "I want that you", "I like very much the": the order and the frame of another language."""
    if s.words[i + 1] == "that" and s.is_a(i + 2, SUBJECT) and s.words[i + 2] != "it" and s.is_a(i - 1, SUBJECT | 1 << 20) and not s.mark[i + 1]:
        return Found(i + 1, i + 2, "you to" if s.words[i + 2] == "you" else "them to", '"want somebody to do" is the usual form.')
    return None


def more_er(s: Sentence, i: int) -> Found | None:
    """ "more better", "most easiest"."""
    from sincerely.core.letters.checks.grammar.confusions import comparative

    # fmt: off  (a condition a line reads better than a word a line)
    at = i + 1
    word = s.words[at]
    if s.mark[at]:
        return None
    if s.words[i] == "more" and comparative(s, at) and word not in ("more", "less", "fewer", "rather", "further") and not (s.is_a(at, NOUN) and s.is_a(at, 1 << 9)):
        return Found(i, at, word, 'One of "more" and "-er" is enough.')
    if (
        s.words[i] == "most"
        and word.endswith("est")
        and s.is_a(at, ADJECTIVE)
        and word not in ("honest", "modest", "earnest")
        and s.table.of(word[:-3]) | s.table.of(word[:-2]) | s.table.of(word[:-4] + "y")
    ):
        return Found(i, at, word, 'One of "most" and "-est" is enough.')
    return None


def despite_of(s: Sentence, i: int) -> Found | None:
    if s.words[i + 1] == "of" and not s.mark[i + 1] and s.words[i] == "despite":
        return Found(i, i + 1, "despite", '"despite" needs no "of".')
    if (
        s.words[i] == "since"
        and s.is_a(i + 1, NUMBER)
        and s.words[i + 2] in ("years", "months", "weeks", "days", "hours", "year", "month")
        and not s.mark[i + 1]
        and s.words[i + 3] not in ("ago", "before")
        and not (s.words[i + 1][:2] in ("19", "20") and len(s.words[i + 1]) == 4)
    ):
        return Found(i, i, "for", 'A length of time takes "for".')
    if s.words[i] == "since" and s.words[i + 1] in ("many", "several", "some") and s.words[i + 2] in ("years", "months", "weeks", "time", "days") and s.words[i + 3] != "ago":
        return Found(i, i, "for", 'A length of time takes "for".')
    return None


def whole(s: Sentence) -> Iterator[Found]:
    """Yield what only the whole sentence shows: a question in a statement's order, a part that has no main clause."""
    first = s.words[PAD]
    mark = s.mark[s.end]
    if s.end - PAD < 3:
        return
    if first in ("how", "why", "when", "where") and "?" in mark and s.end - PAD <= 14:
        at = PAD + 1
        if s.is_a(at, DET | POSS):
            at = s.head(at)
        subject = s.is_a(at, SUBJECT) or at > PAD + 1
        verb = at + 1
        asked = any(s.is_a(k, AUXILIARY) for k in range(PAD, s.end - 1))
        if (
            subject
            and ((s.is_a(verb, BASE | THIRD | PAST) and not s.is_a(verb, AUXILIARY) and not asked) or (s.is_a(verb, AUXILIARY) and s.is_a(at, SUBJECT)))
            and not any(s.mark[k] for k in range(PAD + 1, s.end))
            and not (s.is_a(verb, AUXILIARY) and any(s.is_a(k, SUBJECT) and s.is_a(k - 1, AUXILIARY) for k in range(verb + 1, s.end)))
        ):
            yield Found(PAD, verb, "", 'A question turns subject and verb round, or takes "do".')
    if first == "because" and not s.answers and mark[:1] == "." and not any(s.mark[k] for k in range(PAD + 1, s.end)) and s.end - PAD <= 16:
        yield Found(PAD, s.end - 1, "", 'A part with "because" leans on the sentence before it.', "warning")
    elif first in ("although", "whereas", "though") and mark[:1] == "." and not any("," in s.mark[k] or ";" in s.mark[k] for k in range(PAD + 1, s.end)) and s.end - PAD <= 16:
        yield Found(PAD, s.end - 1, "", f'A part with "{first}" needs a main part beside it.', "warning")


BY_WORD: dict[str, tuple[Rule, ...]] = {}


def _forms(base: str) -> tuple[str, ...]:
    odd = {"say": ("said",), "tell": ("told",), "apply": ("applied", "applying", "applies"), "reply": ("replied", "replying", "replies")}
    e = base.removesuffix("e")
    return (base, base + "s", *odd.get(base, (e + "ed", e + "ing")))


for _verb in _NO_PREPOSITION:
    for _form in _forms(_verb):
        BY_WORD[_form] = (no_preposition,)
for _verb in ("explain", "describe", "suggest", "say", "recommend", "propose", "listen", "wait", "reply", "apply"):
    for _form in _forms(_verb):
        BY_WORD[_form] = (*BY_WORD.get(_form, ()), needs_preposition)
for _word in _USUAL:
    BY_WORD[_word] = (*BY_WORD.get(_word, ()), usual_preposition)
for _word, _rule in (
    ("on", on_next_week),
    ("in", on_next_week),
    ("at", on_next_week),
    ("next", week_day),
    ("last", week_day),
    ("want", want_that),
    ("wants", want_that),
    ("more", more_er),
    ("most", more_er),
    ("despite", despite_of),
    ("since", despite_of),
):
    BY_WORD[_word] = (*BY_WORD.get(_word, ()), _rule)
__all__ = ["ADV", "BY_WORD", "THIRD", "whole"]
