"""A note taken apart at its full stops and commas, each clause to be told by itself as far as it is sound."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sincerely.core.letters.checks.spelling import EVERYDAY
from sincerely.core.letters.english import words as w
from sincerely.core.letters.english.sure_words import BARE_PLACES, MASS, SEVERAL, TENS
from sincerely.core.letters.english.word_classes import ADJECTIVE, ANY_VERB, NOUN, PLURAL, WordClasses
from sincerely.core.letters.notes.tidy import tidy
from sincerely.core.letters.telling.second_language import as_english
from sincerely.core.reading.patterns import compiled

_ENDS = compiled(
    r"(?<!\bDr)(?<!\bMr)(?<!\bMs)(?<!\bSt)(?<!\bMrs)(?<!\b[A-Z])[.;!?]+(?=\s+\D|\s*$)|\n+|\s+[-–—]+\s+|\s*(?:-+>|=>|→)\s*(?!\d)"
)
_COMMA = compiled(
    r",\s+(?:and then\s+|then\s+)?|\s+(?=(?:and|but|so)\s+(?:[iI]|she|he|they)\s+(?:said|told|asked|says)\b)|\s+and\s+(?=(?:the |my |our )?[a-z]+ (?:went|fell|dropped|rose|came) (?:up|down|from|to|back)\b)"
    r"|\s+and that\s+(?=(?:the|every|each|all|most|some|no|his|her|their|he|she|they|it|nobody|there|people|half)\b)"
)
# Where a clause that is too long, or not sound to its end, may stop: before another clause, or before a phrase that may go.
_JOINTS = compiled(
    r",? (?P<clause>and|but|because|so|when|while|where|or|before|after|since|until|if|not(?= (?:when|if|in|at|by)\b)) |: |, | (?:with|for|at|each|every|as|in) "
)
_BETWEEN = compiled(r"(?i)\bbetween (?:(?!\band\b).)*$")
_PLACE = compiled(
    r"\b(?<!put )(?<!puts )(at|in|from|near) ([a-z]{4,})(?=$|[.,;]| (?:and|[Ii]|we|for|with|when|where|on|last|this|in|at|from)\b)"
)
_BED = compiled(r"(?i) in (?:bed|room|bay|side room) \d+\b")
_FROM_TO = compiled(
    r"(?i)\b(went|fell|rose|dropped|grew|moved|came down|gone|go|goes) (\d[\d.,]*%?(?: [a-z]+)?) to (?=\d)"
)
# "Calls start 4am".
_AT_CLOCK = compiled(
    r"(?i)\b((?:start|leave|begin|close|arrive)s?|opens?|ends|finish) (?=\d{1,2}(?:[.:]\d\d)?(?:am|pm)\b)"
)
_LIKE = compiled(r"(?i)(?<=\w )like (?=(?:\d|two|three|four|five|six|seven|eight|nine|ten|half)\b)|\bbout (?=\d)")
# "I rebook at the bowl, like"; "I have the C card, so yes".
_FILLED = compiled(r"(?i),? (?:like|lol|ha|though|so (?:yes|no)|etc)(?=\W*(?:$|[.;!]))")
# "Front office is first thing parents see".
_FIRST_THING = compiled(
    r"(?i)\b(is|was|are|were) (?=(?:first|last|next|main|only|same|biggest|best|worst|hardest) (?:things?|ones?|places?|persons?|points?|parts?|problems?|reasons?|ways?|questions?)\b)"
)
_KEPT = 5  # words that a clause cut before another must have
_KEPT_BARE = 7  # and one cut before a phrase


_OPENS_CLAUSE = w.SUBJECTS | w.DETERMINERS | w.QUESTION_WORDS | {"i", "i'd", "i'm"}
_DID = {"had", "was", "were", "did"}
# "That's what she'd hope for and then": what came then is another's.
_HANGING = compiled(r"(?i)(?:,? and (?:i )?(?:said|told (?:him|her|them)) so|(?:,? (?:and|but|so|then|or))+)$")


def sentences(note: str) -> list[str]:
    """Return the sentences of a note, written out, without what only marks them."""
    text = as_english(tidy(_BED.sub("", note)))
    text = re.sub(r"(?i)(^|,\s*)'?(?:cause|cos|coz) (?=(?:otherwise|i|it|we|they|that|there)\b)", r"\1because ", text)
    text = re.sub(
        r"\b((?:get|have) [^,;.]{3,40}?) then (?=(?:thrown|put|sent|left|given|told)\b)", r"\1 and are then ", text
    )
    text = _AT_CLOCK.sub(r"\1 at ", text)
    text = _LIKE.sub("about ", text)
    text = _FILLED.sub("", text)
    text = _FIRST_THING.sub(r"\1 the ", text)
    text = _FROM_TO.sub(r"\1 from \2 to ", text)
    text = re.sub(r"(?i)\b(the|an|per|each|every) hr\b", r"\1 hour", text)
    text = re.sub(r"\b(\d+|one|two) (hour|day|week)(s?) (?=(?:training|induction|experience)\b)", r"\1 \2\3 of ", text)
    text = re.sub(r"\b((?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b", lambda m: m[0].capitalize(), text)
    text = re.sub(r"\b(Mrs?|Ms|Miss) [A-Z]\b\.?", lambda m: "a man" if m[1] == "Mr" else "a woman", text)
    text = re.sub(r"(?i)(?<=[a-z] )'?em\b", "them", text)
    text = re.sub(r"(?i)\bwi (?=[a-z])", "with ", text)
    return [_HANGING.sub("", one.strip(" .,-*")) for one in _ENDS.split(text) if one and one.strip(" .,-*")]


def clauses(sentence: str) -> list[str]:
    """Return what stands between the commas of a sentence; what begins with a small word or an "-ing" stays with what it follows."""
    out: list[str] = []
    for part in _COMMA.split(sentence):
        part = part.strip()
        if not part:
            continue
        first = re.match(r"[\w'-]+", part)
        low = first[0].lower() if first else ""
        leans = low in w.PREPOSITIONS - {"as", "at", "in"} | {
            "who",
            "which",
            "when",
            "where",
            "because",
            "while",
            "until",
            "although",
            "even",
            "not",
            "both",
            "all",
            "mostly",
            "mainly",
            "chiefly",
            "largely",
            "partly",
            "especially",
            "but",
            "and",
            "or",
            "so",
        }
        leans = leans or bool(re.match(r"(?i)\w+ of (?:them|which|whom)\b", part))
        led_by_time = (
            bool(out)
            and re.match(r"(?i)(?:in|at|on|when|if|because|since|after|before|once|last|one|now) ", out[-1])
            and len(out[-1].split()) < 5
        )
        if (
            out
            and (leans or led_by_time)
            and not re.match(
                r"(?i)(?:and |but |so )(?:i|she|he|they|we|it|(?:told|said|asked|answered|showed|explained|mentioned)(?= ))\b",
                part,
            )
        ):
            word = next((x for x in part.lower().split()[1:] if x not in w.ADVERBS), "")
            plainly = low == "and" and "," not in out[-1] and bool(w.verb(word, "base", "past"))
            out[-1] = f"{out[-1]}{' ' if plainly else ', '}{part}"
        else:
            out.append(re.sub(r"(?i)^(?:and|so|but)\s+(?=(?:i|we|she|he|they|it|my|our)\b)", "", part))
    return out


def cut_short(text: str) -> Iterator[str]:
    """Yield a clause, then what stands before each of its joints, the longest first."""
    yield text
    size = len(text.split())
    for joint in reversed(list(_JOINTS.finditer(text))):
        head = text[: joint.start()].rstrip(" ,")
        if joint["clause"] == "and" and _BETWEEN.search(head):
            continue  # "between eight and ten"
        kept = len(head.split())
        behind = text[joint.end() :].split(" ", 1)[0].lower()
        verb = behind in _DID or (w.verb(behind, "past") and not w.verb(behind, "base"))
        joins_things = joint["clause"] in {"and", "or"} and behind not in _OPENS_CLAUSE and not verb
        if re.search(r"\b(?:see|know|tell|ask|find|show|say|make|put|give|how|what|where|which)$", head):
            continue  # "to come out and see": what?
        if kept >= (_KEPT if joint["clause"] and not joins_things else max(_KEPT_BARE, size * 2 / 3)):
            yield head


# "At handover", "in reception" are no names.
_COMMON_END = compiled(r"(?:over|up|out|down|off|time|work|shop|room|day|ion|ing|ment|ness|ship|ance|ence|ury|ure)$")


def places(text: str, words: WordClasses) -> str:
    """Return a text with the capitals of the places it names: "in limerick", "at holloway"."""

    def capital(found: re.Match[str]) -> str:
        word = found[2]
        bits = words.of(word)
        plain = (
            word
            in EVERYDAY
            | MASS
            | BARE_PLACES
            | w.COUNT_NOUNS
            | w.MASS
            | w.PERSON_NOUNS
            | w.ADVERBS
            | w.PREPOSITIONS
            | w.DETERMINERS
            or w.mass(word)
        )
        named = (not words.knows(word) and word not in SEVERAL | TENS and not _COMMON_END.search(word)) or (
            len(word) > 5
            and not _COMMON_END.search(word)
            and bits & NOUN
            and not bits & (PLURAL | ANY_VERB | ADJECTIVE)
            and not plain
        )
        return f"{found[1]} {word.capitalize()}" if named else found[0]

    return _PLACE.sub(capital, text)
