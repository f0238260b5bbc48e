"""The reader's words, part by part: a left-out subject is put back where it is sure, and persons are turned where they can be nobody else's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sincerely.core.letters import words as w
from sincerely.core.letters.evidence import article
from sincerely.core.letters.fragments import only_a_comment, whose_own
from sincerely.core.letters.grammar import ends_phrase, head_before, missing_copula, plural, under_way
from sincerely.core.letters.note_parts import NotePart, comma_before_not, goes_on, has_verb, is_verb, with_article
from sincerely.core.letters.persons import Persons
from sincerely.core.letters.turning import Unclear, expand, join, second_person, tokens, unlisted_base
from sincerely.core.reading.patterns import compiled

# Only said to bring in what was said.
_SAID = compiled(
    r"(?i)^(?:(?:she|he|they|you)\s+)?(?:also\s+|just\s+)?(?:said|says|told me|mentioned|mentions|explained|admitted|added|noted|pointed out|stressed)\s+(?:that\s+)?"
)
# What somebody holds or wants is the speaker's own: "reckons it's the fit-up", "hates the form".
_OPINION = w.listed(
    "want need hate love like think reckon hope swear prefer worry believe care know expect wish plan fear suspect doubt feel trust dread guess miss insist blame complain moan claim argue"
)
_HAPPEN = w.WENT | w.listed(
    "came went took cost broke closed opened started ended began ran got stood sat lay blew burst froze"
)
_KIN = w.listed("wife husband son daughter mum mom dad mother father brother sister")


# Whom the subject of a clause acts on is never that subject: "the failed inspections are killing them".
_ON_THEM = compiled(r"(?i)^((?:the |all )?(?:\w+ ){0,2}\w+s (?:are|were|have been|keep) \w+ing) them\b")


def read_reader(body: str, before: Sequence[NotePart], persons: Persons, topic: str) -> NotePart | None:
    body = _ON_THEM.sub(r"\1 us", body)
    said = _SAID.match(body)
    if said and len(body[said.end() :].split()) > 1:
        body = body[said.end() :]
        if re.match(r"(?i)(?:about|of|no|yes|to|so)\b", body):
            return None
    body = _agreeing(body)
    body = re.sub(r"(?i)\s+(?:she|he|they) (?:says|said|reckons|thinks|told me)$", "", body)
    parts = expand(tokens(comma_before_not(body)), only=frozenset(("she", "he", "they", "we")))
    low = [p.lower() for p in parts]
    if set(low) & {"i", "me", "my", "i'd", "i'm", "i've", "i'll", "myself", "mine"}:
        return None  # whose words they are is not sure
    if low[0] in w.AUX and low[1:2] and low[1] in w.SUBJECTS:
        return None  # a question
    if set(re.sub(r"\bthank you\b", "", " ".join(low)).split()) & {
        "you",
        "you'll",
        "you've",
        "you'd",
        "you're",
        "u",
    }:
        return None  # "you need to be patient": anybody does, and the reader is not told so
    if whose_own(parts) or (not before and only_a_comment(parts)):
        return None
    if low[0] in _KIN:
        raise Unclear  # "wife wants him home": whose, and whom
    started = _left_out_subject(parts, low, before, topic, persons)
    if started is not None:
        return started
    if before and len(low) > 2 and low[0] in {"still", "always", "constantly"} and w.verb(low[1], "ing"):
        return NotePart("statement", join(["you", "are", *persons.turned(parts, you=True)]))
    statement = has_verb(parts) or _topic_acts(low, topic)
    if not statement or (low[0] in {"nobody", "everybody", "everyone"} and under_way(low) is not None):
        parts, statement = _with_be(parts, low, before, topic)
        low = [p.lower() for p in parts]
    turned = persons.turned(parts)
    if before and (goes := goes_on(low, turned, statement, before[-1])):
        return goes
    if statement:
        return NotePart("statement", join(with_article(turned)))
    return NotePart("phrase", join(_phrase(turned)))


def _agreeing(text: str) -> str:
    """Return words about one thing with their verb in the third person: "the inspection come in April"."""
    found = _ONE_DOES.match(text)
    if found is None or w.animate_plural(found["head"].lower()) or plural(found["head"].lower()):
        return text
    return f"{found['subject']} {w.third(found['verb'])}{text[found.end() :]}"


_ONE_DOES = compiled(
    r"(?P<subject>(?:the|an?|this|your) (?:[\w-]+ ){0,2}(?P<head>[\w-]*[a-z]))"
    r" (?P<verb>come|go|take|make|need|want|start|begin|run|give|happen)(?= (?:in|on|at|to|an?|the|from|by|for|every|up|\d))"
)


def _with_be(parts: list[str], low: list[str], before: Sequence[NotePart], topic: str) -> tuple[list[str], bool]:
    """Return a part with the "is" it left out: "partner not happy", "drivers waiting 4 hours", of the topic "stuck at 91"; and whether it had."""
    doing, lacking = under_way(low), missing_copula(low)
    at = lacking if lacking is not None else doing
    if (
        at is not None
        and not any("'" in x for x in low[:at])
        and not set(low[:at]) & (w.AUX | w.PREPOSITIONS | {"to", "with"})
    ):
        verb = "are" if plural(head_before(low, at)) or low[at - 1].isdigit() else "is"
        return [*parts[:at], verb, *parts[at:]], True
    if (low[0] in w.FEELING or (low[0].endswith("est") and low[0][:-3] in w.FEELING)) and not before and len(low) > 1:
        return ["you", "are", *parts], True
    stands = low[0] in w.ADJECTIVES | {"stuck", "down", "short", "behind"} or (
        w.verb(low[0], "pp") and not w.verb(low[0], "base")
    )
    if (
        stands
        and topic
        and not before
        and len(low) > 1
        and low[1] in w.PREPOSITIONS
        and _head(topic) not in w.PERSON_NOUNS
    ):
        many = plural(_head(topic))
        then = re.search(r"\b(?:in (?:19|20)\d\d|last|yesterday|ago)\b", " ".join(low))
        be = (
            ["have" if many else "has", "been"]
            if "since" in low
            else ["were" if many else "was"]
            if then
            else ["are" if many else "is"]
        )
        return ["they" if many else "it", *be, *parts], True
    return parts, False


def _phrase(parts: list[str]) -> list[str]:
    """Return a phrase with what it wants to stand alone: "it is hard to get people to stay", "a split team"."""
    low = [p.lower() for p in parts]
    if len(low) > 1 and parts[0].islower() and low[0].isalpha() and re.fullmatch(r"\d{1,2}[.:]\d{2}", low[1]):
        return ["the", parts[0], "at", *parts[1:]]  # "ferry 5.40 on Mondays"
    if len(low) > 3 and low[0] in w.listed("hard easy difficult impossible tough harder easier") and low[1] == "to":
        return ["it", "is", *parts]
    end = next((i for i in range(1, len(low)) if ends_phrase(low, i)), len(low))
    head = low[end - 1]
    bare = (
        low[0] not in w.DETERMINERS | w.PREPOSITIONS | w.ADVERBS | w.SUBJECTS
        and low[0].isalpha()
        and parts[0].islower()
    )
    one = head in w.COUNT_NOUNS | w.PERSON_NOUNS and not plural(head) and not w.mass(head)
    if bare and one and end == len(low) and not w.verb(low[0], "ing"):
        return [article(low[0]).split()[0], *parts]
    return parts


def _left_out_subject(
    parts: list[str], low: list[str], before: Sequence[NotePart], topic: str, persons: Persons
) -> NotePart | None:
    """Read a part that begins with its verb: the subject is the speaker, the topic, or the one of the part before; None for another part. Raises Unclear."""
    at = 0
    while at < len(low) - 1 and low[at] in w.ADVERBS - {"all", "both", "well", "first", "very", "too", "quite", "not"}:
        at += 1
    word, follow = low[at], low[at + 1] if at + 1 < len(low) else ""
    base, past, third = w.verb(word, "base"), w.verb(word, "past"), w.verb(word, "s") or _third_unlisted(word, follow)
    if follow in {"up", "down", "off", "out", "in"} and len(low) > at + 2 and _third_of(low[at + 2]):
        return None  # "set up takes 90 minutes"
    if word in w.AUX or word.endswith("n't"):
        return _with_auxiliary(parts, at, before, topic, persons)
    if not (base or past or third) or word in w.ADJECTIVES:
        return None
    if word in w.ORDINALS or word in _KIN:
        return None
    if word == "bit" and follow not in w.DETERMINERS | w.PREPOSITIONS:
        raise Unclear  # "bit slow": a little, and no bite
    if (
        word in {"need", "needs", "want", "wants"}
        and follow
        and follow not in w.PREPOSITIONS - {"to", "more"}
        and not is_verb(follow)
    ):
        if word == "needs" and before and before[-1].text.startswith("it "):
            return NotePart("statement", join(["it", *persons.turned(parts)]))
        return NotePart(
            "statement", join(["you", *parts[:at], word.removesuffix("s"), *persons.turned(parts[at + 1 :], you=True)])
        )
    if third and word in w.LINKS and follow and follow not in w.DETERMINERS | w.PREPOSITIONS | {"to"}:
        return NotePart("statement", join(["it", *parts])) if before or topic else None
    noun = word in w.NOUN_LIKE and not (
        follow in w.DETERMINERS | {"to", "it", "them", "up", "out", "that", "in"} and not (past and follow == "in")
    )
    if (
        noun
        or (follow and is_verb(follow) and not (past and not base))
        or (len(low) > 2 and plural(follow) and is_verb(low[2]))
    ):
        return None  # "visits are missed", "missed visits doubled"
    if word in {"happened", "happens"} and before:
        return NotePart("statement", join(["it", *persons.turned(parts)]))
    if third and not past and (third in _OPINION):
        return NotePart("statement", join(["you", *parts[:at], third, *persons.turned(parts[at + 1 :], you=True)]))
    if (
        before
        and before[-1].kind != "phrase"
        and not before[-1].text.startswith("you ")
        and not (past and word not in _HAPPEN and not third)
        and (not third or past or _SINGLE.match(before[-1].text))
    ):
        return NotePart("going on", join(persons.turned(parts)), "and" if before[-1].kind == "statement" else "")
    if (
        third
        and not past
        and word not in w.LINKS
        and ((before and before[-1].text.startswith("you ")) or plural(_head(topic)))
    ):
        return NotePart("statement", join(["you", *parts[:at], third, *persons.turned(parts[at + 1 :], you=True)]))
    if third and not past:
        return NotePart(
            "statement", join([*_topic_does(topic, parts[:at], word, third), *persons.turned(parts[at + 1 :])])
        )
    if past:
        if w.verb(word, "pp") and follow in {"since", "until", "till"}:
            stood, whole = _with_be(parts, low, before, topic)
            return NotePart("statement" if whole else "phrase", join(persons.turned(stood)))
        fragment = (
            w.verb(word, "pp")
            and (not follow or follow in w.PREPOSITIONS - {"to"} | (w.ADVERBS - {"both", "all"}))
            and word not in _HAPPEN | {"had", "worked", "lived", "tried"}
        )
        if fragment:
            stood, whole = _with_be(parts, low, before, topic)
            return NotePart("statement" if whole else "phrase", join(persons.turned(stood)))
        if topic and ("its" in low or word in _CHANGED) and _head(topic) not in w.PERSON_NOUNS:
            return NotePart(
                "statement", join([*_topic_does(topic, parts[:at], word, word), *persons.turned(parts[at + 1 :])])
            )
        if word == "stayed":
            raise Unclear  # "stayed longest on the boathouse": people do, and talks
        if (word in _HAPPEN or (word == "used" and follow == "to")) and not (
            follow in w.DETERMINERS or follow[:1].isdigit()
        ):
            return NotePart(
                "statement", join([*_topic_does(topic, parts[:at], word, word), *persons.turned(parts[at + 1 :])])
            )
        return NotePart("statement", join(["you", *persons.turned(parts, you=True)]))
    if topic and not past and w.animate_plural(_head(topic)):
        return NotePart("statement", join(["they", *persons.turned(parts)]))
    if base in _OPINION or base in w.listed("have lose get use run spend struggle rely hire"):
        return NotePart("statement", join(["you", *persons.turned(parts, you=True)]))
    if topic and plural(_head(topic)):
        return NotePart("statement", join(["they", *persons.turned(parts)]))
    raise Unclear


def _topic_acts(low: list[str], topic: str) -> bool:
    """Say whether a part is its topic with a verb behind it: "month end closes on the 12th"."""
    named = [t.lower() for t in tokens(re.sub(r"^(?:the|your) ", "", topic))]
    behind = low[len(named) :]
    return (
        bool(named)
        and low[: len(named)] == named
        and len(behind) > 1
        and bool(w.verb(behind[0], "s", "past") or behind[0] in w.AUX)
    )


def _third_of(word: str) -> bool:
    return word in w.AUX or (bool(w.verb(word, "s")) and word not in w.NOUN_LIKE)


_CHANGED = w.listed("dropped fell rose grew doubled tripled halved increased decreased sank slipped took cost")
# A statement about one thing: what "trips every time" behind it goes on with.
_SINGLE = compiled(r"(?:it|(?:the|a|an|your) (?:\w+ )?\w+[^\Ws]) (?!\w+[^\Ws] )")


def _with_auxiliary(
    parts: list[str], at: int, before: Sequence[NotePart], topic: str, persons: Persons
) -> NotePart | None:
    word = parts[at].lower()
    follow = parts[at + 1].lower() if at + 1 < len(parts) else ""
    if not follow:
        raise Unclear
    doing = [x.lower() for x in parts[at + 2 : at + 3]]
    if (
        word in {"has", "have"}
        and follow == "been"
        and doing
        and w.verb(doing[0], "ing")
        and _acts_on(parts, at, topic)
    ):
        return NotePart("statement", join(["you", "have", *persons.turned(parts[at + 1 :], you=True)]))
    if word in {"is", "was", "isn't", "wasn't", "are", "were", "aren't", "weren't"} or (
        word in {"has", "hasn't"} and (follow == "been" or follow in w.WENT)
    ):
        return NotePart(
            "statement", join([*_topic_does(topic, parts[:at], word, word), *persons.turned(parts[at + 1 :])])
        )
    if before and before[-1].text.startswith("it ") and word not in {"have", "haven't", "don't", "need"}:
        return NotePart("statement", join(["it", *persons.turned(parts)]))
    return NotePart(
        "statement", join(["you", *parts[:at], second_person(parts[at]), *persons.turned(parts[at + 1 :], you=True)])
    )


def _acts_on(parts: list[str], at: int, topic: str) -> bool:
    """Say whether what is done is done to the topic, so that the speaker does it: "has been rewriting the Y8 scheme"."""
    behind = {x.lower() for x in parts[at + 3 :]}
    return not topic or _head(topic) in behind


def _topic_does(topic: str, adverbs: Sequence[str], single: str, many: str) -> list[str]:
    """Return "it" or "they" and the verb, of a topic the letter has named. Raises Unclear without one, or with one that is a person."""
    head = _head(topic)
    if not head or head in w.PERSON_NOUNS:
        raise Unclear
    if plural(head):
        plain = {
            "is": "are",
            "was": "were",
            "has": "have",
            "isn't": "aren't",
            "wasn't": "weren't",
            "hasn't": "haven't",
        }.get(single, many)
        return ["they", *adverbs, plain]
    return ["it", *adverbs, single]


def _head(topic: str) -> str:
    """Return the head of a topic: "the gala" -> "gala", "rework on the flare line" -> "rework"."""
    low = [t.lower() for t in tokens(topic)]
    end = next(
        (i for i in range(1, len(low)) if low[i] in w.PREPOSITIONS | w.RELATIVES or not low[i][:1].isalnum()), len(low)
    )
    return low[end - 1] if low else ""


def _third_unlisted(word: str, follow: str) -> str:
    base = unlisted_base(word)
    if w.animate_plural(word) or base in w.PERSON_NOUNS | w.COUNT_NOUNS:
        return ""  # "kids at the far end"
    return (
        base
        if base and follow in w.DETERMINERS | w.PREPOSITIONS | w.SUBJECTS | {"it's", "to", "that", "them", "me"}
        else ""
    )
