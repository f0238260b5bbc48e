"""What a topic is called in a letter: a short name for the matter, never a statement, and none of what the letter tells anyway."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sincerely.core.letters.english import words as w
from sincerely.core.letters.english.grammar import articled, finite_at, plural
from sincerely.core.letters.english.stems import covers, stems
from sincerely.core.letters.notes.note_marks import NOTE_MARKS
from sincerely.core.letters.notes.note_parts import has_verb
from sincerely.core.letters.notes.turning import join, tokens
from sincerely.core.reading.patterns import compiled

LONGEST = 6  # words of a name
_ENDS = w.RELATIVES | w.AUX | w.SUBJECTS | w.CONJUNCTIONS - {"and", "or"} | w.QUESTION_WORDS | w.listed(
    "nobody everybody because after before since until till during without not never always still only from to per then"
)  # fmt: skip
_COUNTED = compiled(
    r"(?i)(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|half|only|just|about|over)\b(?!-)"
)


def is_name(text: str) -> bool:
    """Say whether words name a matter: a phrase with no verb of its own, no figure at its head, no mark of notes."""
    parts = tokens(text)
    low = [x.lower() for x in parts]
    return (
        0 < len(low) <= LONGEST + 2
        and not NOTE_MARKS.search(text)
        and not _COUNTED.match(text)
        and "," not in low
        and not {"i", "my", "me"} & set(low)
        and not (set(low[1:]) & (w.AUX | w.SUBJECTS | {"nobody", "because"}))
        and not low[0].endswith(("n't", "'d", "'s"))
        and not any(_acts(low, i) for i in range(1, len(low)))
        and (low[0].endswith("ing") or not (has_verb(parts) or finite_at(parts)))
    )


def is_doing(text: str) -> bool:
    """Say whether words name something one does, whatever is told of its object: "handling an engineer who says it can't be built"."""
    low = [x.lower() for x in tokens(text)]
    if not (3 <= len(low) <= 2 * LONGEST and low[0].endswith("ing") and w.verb(low[0], "ing")):
        return False
    if "," in low or NOTE_MARKS.search(text):
        return False
    opens = next((i for i in range(2, len(low)) if _tells_which(low, i)), len(low))
    head = low[1:opens]
    if w.verb(head[0], "s", "past") and not w.verb(head[0], "base") and head[0] not in w.ADJECTIVES:
        return False  # "training takes two weeks"
    return not set(head) & (w.AUX | w.SUBJECTS) and not (len(head) > 1 and finite_at(head))


def _tells_which(low: Sequence[str], i: int) -> bool:
    """Say whether a clause begins that tells which: "who says so", "(a drug) a consultant started", "(something) I promised"."""
    thing = low[i - 1] in w.COUNT_NOUNS | w.PERSON_NOUNS | w.listed(
        "something anything everything somebody someone anybody"
    ) or plural(low[i - 1])
    return low[i] in w.RELATIVES | {"when", "if", "where"} or (thing and low[i] in w.SUBJECTS | {"i", "a", "an", "the"})


def names_a_thing(text: str) -> bool:
    """Say whether words name something one can talk about: "a very warm welcome", and not "very warm", "tired but kind" or "seemed rushed"."""
    low = [x.lower() for x in tokens(text)]
    if "then" in low or low[0] == "all":
        return False  # steps of an answer; "all job sheets on tablet" is a statement cut short
    if low[0].endswith("ing") and len(low) < 4 and low[-1] in {"it", "this", "that", "them", "those", "out"}:
        return False  # "stopping it", "finding out": what?
    head = low[: next((i for i, x in enumerate(low) if i and x in w.PREPOSITIONS | w.RELATIVES), len(low))]
    while head and head[0] in w.DETERMINERS:
        head = head[1:]
    if not head:
        return True
    if low[0] in {"whether", "if"} and not has_verb(tokens(text)[1:]):
        return False  # "whether finance": cut short
    if {"i", "me"} & set(low):
        return False  # "the way I let them": what the writer did is no subject by itself
    base = w.verb(head[0], "past", "s")
    if len(head) > 1 and w.verb(head[0], "past") and not w.verb(head[0], "pp") and head[0] not in w.NOUN_LIKE:
        return False  # "began by telling me"
    if base and head[0] not in w.NOUN_LIKE and (w.third(base) in w.LINKS or len(head) == 1):
        return False
    graded = head[0] in _DEGREES
    plain = [x for x in head if x not in _DEGREES | w.CONJUNCTIONS | {","}]
    if plain and all(_manner(x) for x in plain):
        return False
    return not (graded and (len(head) == 2 or (len(plain) > 1 and set(head) & w.CONJUNCTIONS)) and not _thing(head[-1]))


_DEGREES = w.listed("very quite rather really so too fairly pretty extremely terribly incredibly somewhat slightly")


def _thing(word: str) -> bool:
    return word in w.COUNT_NOUNS | w.MASS | w.PERSON_NOUNS or plural(word) or w.mass(word)


def _manner(word: str) -> bool:
    """Say whether a word only tells how somebody is: "warm", "friendly", "thoughtful"."""
    if _thing(word) or word in w.NOUN_LIKE - w.ADJECTIVES - _MANNERS:
        return False
    return word in w.ADJECTIVES | w.FEELING | _MANNERS or bool(
        re.fullmatch(r"[a-z]{3,}(?:ful|ous|able|ible|less|ish|ly)", word)
    )


_MANNERS = w.listed(
    "warm cold cool nice kind stern friendly chatty funny quiet loud sharp polite rude brisk formal informal relaxed tense bored blunt frank "
    "shy gruff cheerful distant smart bright wise sweet lovely fun dry welcoming encouraging intimidating impressive stressed rushed distracted"
)


def short_name(text: str) -> str:
    """Return the thing at the head of a topic: "the quarter close" of "quarter close takes 11 days"; "" where none stands there."""
    text = re.sub(r"(?i)^(?:the question of|whether|how|what|why)\b.*", "", text)
    parts = tokens(text)
    low = [x.lower() for x in parts]
    if parts and low[0].endswith("ing") and w.verb(low[0], "ing") and len(low) > LONGEST:
        at = next((i for i in range(LONGEST, 2, -1) if i < len(low) and low[i] in w.PREPOSITIONS), 0)
        return join(parts[:at]) if at and is_name(join(parts[:at])) else ""  # "picking the variants from the top 5000"
    if not parts or _COUNTED.match(text) or low[0] in _ENDS | w.PREPOSITIONS or low[0].endswith("ing"):
        return ""
    end = next((i for i in range(1, len(low)) if _ends(low, i)), len(low))
    while end and (
        low[end - 1] in w.PREPOSITIONS | w.DETERMINERS | w.CONJUNCTIONS | w.ADVERBS | {"of"}
        or not low[end - 1][:1].isalnum()
    ):
        end -= 1
    kept = parts[:end]
    if not kept or len(kept) > LONGEST or NOTE_MARKS.search(join(kept)):
        return ""
    head = low[end - 1]
    if head in w.listed(
        "time way thing fact question day bit part lot kind case example reason point one ones"
    ) and end < len(low):
        return ""  # "the time" of "the time I disagreed"
    if end == 1 and (
        head in w.PERSON_NOUNS | w.ADJECTIVES | w.DETERMINERS or (w.verb(head, "base") and head not in w.NOUN_LIKE)
    ):
        return ""
    return join(articled(kept))


def _ends(low: Sequence[str], i: int) -> bool:
    word, before = low[i], low[i - 1]
    if word in _ENDS or word.endswith("n't") or not (word[:1].isalnum() or word == "&"):
        return True
    if word[:1].isdigit() and before not in w.COUNT_NOUNS:
        return True
    if before in w.PREPOSITIONS | w.DETERMINERS | {"and", "or"}:
        return False
    if low[i + 1 : i + 2] and low[i + 1][:1].isdigit() and w.verb(word, "s") and w.verb(word, "s") not in w.COUNT_NOUNS:
        return True  # "the branch makes 410 items"
    if _acts(low, i):
        return True
    if w.verb(word, "ing") and word not in w.COUNT_NOUNS | w.NOUN_LIKE and i + 1 < len(low):
        return True
    if w.animate_plural(before) and w.verb(word, "base") and i + 1 < len(low):
        return True
    if plural(before) and w.verb(word, "base") and word not in w.NOUN_LIKE | w.PREPOSITIONS:
        return True
    return bool(w.verb(word, "s", "past")) and word not in w.NOUN_LIKE | w.COUNT_NOUNS | w.ADJECTIVES


def _acts(low: Sequence[str], i: int) -> bool:
    """Say whether a bare verb stands where its subject's should: "the inspection come in April"."""
    follow = low[i + 1] if i + 1 < len(low) else ""
    return (
        low[i] in {"come", "go", "begin", "happen"}
        and low[i - 1] not in {"to", "and", "or"}
        and follow in w.PREPOSITIONS
    )


def behind_name(name: str, told: str) -> str | None:
    """Return what stands behind a name that opens what is told: ", a third thrown out"; None where something else opens it."""
    bare, said = (re.sub(r"^(?:the|your|an?) ", "", text) for text in (name, told))
    rest = said[len(bare) :]
    return None if not said.lower().startswith(bare.lower()) or re.match(r"[\w'’-]", rest) else rest.strip()


def told_behind(name: str, told: str) -> str:
    """Return a statement as it stands behind a name: "it takes six weeks" where the name opens it, else as it is."""
    rest = behind_name(name, told)
    if not rest or re.match(r"\W|(?:for|of|in|on|at|with|from|to|by|about|between|because|and)\b", rest):
        return told
    return f"{'they' if plural(name.lower().split()[-1]) else 'it'} {rest}"


def told_again(name: str, told: str) -> bool:
    """Say whether what is told says a name's own words over again, so that the name is better short."""
    return len(stems(name)) > 2 and covers(told, name) >= 0.7


def is_product(text: str) -> bool:
    """Say whether a topic is one word that only a name's capital explains: "Revit", not "Retention"."""
    word = text.strip()
    low = word.lower()
    known = w.NOUN_LIKE | w.COUNT_NOUNS | w.MASS | w.ADJECTIVES | w.PERSON_NOUNS
    return (
        word.isalpha()
        and word[:1].isupper()
        and not (low in known or low in w.VERB_FORMS or plural(low) or w.mass(low))
    )


def wants_article(name: str) -> bool:
    """Say whether a name is one small word that wants its article: "stack" does, "training", "phonics" and "NIV" do not."""
    return (
        name.isalpha()
        and name.islower()
        and not (plural(name) or w.mass(name) or name.endswith(("ia", "is", "us", "ing")))
    )


# "waiting list 22 weeks", "no shows 12 percent", "caseloads 18-20": what is counted is the subject, and how many a figure of it.
_FIGURED = compiled(
    r"(?i)^(?P<thing>(?!(?:year|band|grade|level|phase|stage|part|unit|day|week|version|room|ward|site|class|set|group|type|pier|line|bay)s?\s)[a-z][\w'-]*(?: [a-z][\w'-]*){0,3}) (?:(?:is|are|at|of) )?[£$€~]?\d[\d.,]*(?:[-–]\d+)?\s?(?:%|k)?(?: (?:percent|weeks?|wks?|days?|months?|years?|yrs?|hours?|hrs?|mins?|minutes?|covers|a day|a week|late|short))*$"
)
# "working with the public when a tree": a topic cut in the middle of its case.
_HALF_A_CASE = compiled(r"(?i)\s(?:when|if|because|while|until|where)(?: [\w'-]+){0,2}$")


def without_count(topic: str) -> str:
    """Return a topic without the figure behind it, and without half a case at its end."""
    topic = _HALF_A_CASE.sub("", topic) if len(topic.split()) > 4 else topic
    found = _FIGURED.match(topic.strip(" .!"))
    return (
        found["thing"]
        if found and not re.search(r"(?i)\b(?:over|under|by|from|of|in|at|for|than|to|since)$", found["thing"])
        else topic
    )
