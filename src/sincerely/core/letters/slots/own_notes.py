"""The writer's own notes of what was asked, reached or agreed, as a sentence takes them. Third persons stay who they are.

A note of a talk is turned towards the reader (turning.py); here "they chose another candidate" stays as it is. What fits no
sentence is set out as it stands, tidied.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from sincerely.core.letters.english import words as w
from sincerely.core.letters.english.grammar import articled, finite_at, plural
from sincerely.core.letters.notes.day_words import days_written
from sincerely.core.letters.notes.own_questions import asks, direct
from sincerely.core.letters.notes.tidy import decapitalize, spell_names, tidy
from sincerely.core.letters.notes.turning import Cast, expand, join, tokens
from sincerely.core.letters.slots.asides import parted, subject_of
from sincerely.core.letters.strengths.evidence import article
from sincerely.core.letters.wording import MONTHS, WEEKDAYS, sentence
from sincerely.core.reading.patterns import compiled

Kind = Literal["clause", "noun", "ing", "do", "question", "note"]
Subject = Literal["I", "you", "we"]

LONGEST = 34  # words of a note that a sentence can carry


@dataclass(frozen=True, slots=True)
class OwnNote:
    """A note as read. clause "I passed my exam"; noun "an hour of your time"; ing "looking for a post"; do "look over my CV"; a question or a note as it stands.

    `verb`: the base of the verb that a left-out subject belongs to ("pass"), `rest` what follows it. `asides`: what the note
    says besides, each a sentence ("It saved me twice.").
    """

    kind: Kind
    text: str
    verb: str = ""
    rest: str = ""
    asides: tuple[str, ...] = ()

    @property
    def gerund(self) -> str:
        """The deed as a thing one thanks for: "passing my CV on"; "" where the note is none."""
        if self.kind == "ing":
            return self.text
        if not self.verb or self.verb == "be":
            return ""
        return f"{w.ings(self.verb)[0]} {_AND_DID.sub(_and_doing, self.rest)}".strip()


_AND_DID = compiled(r"\band (\w+)(?= (\w+))")


def _and_doing(match: re.Match[str]) -> str:
    """Turn a second deed with the first: "lending me books and quizzed me" -> "... and quizzing me"."""
    base = w.verb(match[1], "past")
    object_follows = match[2] in w.PREPOSITIONS | w.DETERMINERS | w.listed("me us it them")
    if not object_follows or not (base or match[1].endswith("ed")):
        return match[0]
    return f"and {w.ings(base)[0] if base else match[1][:-2] + 'ing'}"


def set_out(text: str, cast: Cast) -> str:
    """Return a note as it stands: abbreviations, names, months and weekdays written out, no mark at its end. Brackets stay."""
    held = re.sub(r"\s+", " ", text).translate(_BRACKETS)
    held = re.sub(
        r"(?i)(?<=\d)\s?/\s?(hr|hour|h|day|wk|week|month|yr|year)\b", lambda m: f" {_A_TIME[m[1].lower()]}", held
    )
    plain = spell_names(tidy(held), _names_only(cast)).translate(_BRACKETS_BACK)
    plain = re.sub(r"\b((?:my|the|an?|our|your) (\w+[^s])s )(?=(?:\w+ )?(?:exam|test|licen[cs]e|certificate|diploma|card|course|ticket|papers)\b)", lambda m: m[0].replace(f"{m[2]}s ", f"{m[2]}'s ") if w.animate_plural(f"{m[2]}s") else m[0], plain)  # fmt: skip
    plain = re.sub(r"^(\w+(?: \w+)?) = ", r"\1: ", plain)
    plain = re.sub(r"\b(?:till?|'til)\b(?= \w)", "until", plain)
    plain = re.sub(
        r", (?=(?:[a-z]+'s )?(?:interview|results?|answer|decision|test|exam|hearing|contract) (?:is|are|was|comes|starts) )",
        "; the ",
        plain,
    )
    plain = re.sub(
        r"(?<=\w) (?<!\bthe )(?<!\bmy )(?<!\ba )(second|third|fourth) time(?=$|[,.;])", r" the \1 time", plain
    )
    plain = re.sub(
        r"(?<!\ba )(?<!\bmy )(?<!\bthe )(?<!\byour )\b([2-9]|\d\d)-(week|month|day) notice\b", r"\1 \2s' notice", plain
    )
    plain = re.sub(r"(?<=[a-zA-Z]) (?<!\bthe )(?<!\bin )week of (?=\d)", ", week of ", plain)
    return days_written(plain).strip().rstrip(" .;,:")


_A_TIME = {"hr": "an hour", "hour": "an hour", "h": "an hour", "day": "a day", "wk": "a week", "week": "a week", "month": "a month", "yr": "a year", "year": "a year"}  # fmt: skip


def _names_only(cast: Cast) -> Cast:
    """A title's words are no names: "the shift manager" stays small although somebody is Operations Manager."""
    kept = tuple((low, name) for low, name in cast.proper if low not in w.PERSON_NOUNS | w.COUNT_NOUNS)
    return replace(cast, proper=kept)


_BRACKETS = str.maketrans("()", "\ue000\ue001")
_BRACKETS_BACK = str.maketrans("\ue000\ue001", "()")


_SMALL_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_SIZES = r"\d+|a|one|two|three|four|five|six|seven|eight|nine|ten"
# Left without a subject, these were done to somebody ("promoted to director").
_APPOINTED = w.listed(
    "promoted appointed elected awarded chosen selected nominated admitted certified licensed shortlisted hired named"
)
_TOGETHER = w.listed("met worked spoke talked chatted studied trained shared sat")  # unless one did it for the other
_AT_WORK = w.listed("foreman forewoman manager director head owner boss chef supervisor recruiter coordinator superintendent skipper captain principal headteacher")  # fmt: skip
_LEAD = compiled(r"(?i)^(?:because|since|as|given that|so that|thank(?:s| you) for|for)\s+")


def read_own(note: str, cast: Cast, subject: Subject = "I") -> OwnNote:
    """Read a note whose left-out subject is `subject`; "we" stands only where two did it together, else "I"."""
    text = _LEAD.sub("", set_out(note, cast))
    head, besides = (text, []) if _then(text)[1] else parted(text)
    read = _read(head, cast, subject)
    asides = [_aside(one, read.text, cast) for one in besides]
    if not all(asides) or (besides and not read.text):
        return _read(text, cast, subject)
    return replace(read, asides=tuple(asides))


def _aside(text: str, head: str, cast: Cast) -> str:
    """Return a statement behind another one as a sentence: "It saved me twice.", "I came second of 40."; "" where it cannot be."""
    text = re.sub(r"^handed over (?=(?:[\w-]+ ){0,2}(?:early|late|on time|before|ahead)\b)", "handed it over ", text)
    low = [t.lower() for t in tokens(text)]
    who = subject_of(text, head)
    if low[0] in {"yours", "mine", "ours", "theirs"}:
        return sentence(text, "")
    if low[0].split("'")[0] in w.SUBJECTS or not (w.VERB_FORMS.get(low[0]) or low[0].endswith("n't")):
        read = _read(text, cast, "I")
        return sentence(read.text, "") if read.kind == "clause" else ""
    if low[0].endswith("n't"):
        theirs = re.match(r"(?:would|could)n't have\b(?!.*\bwithout\b)", text) and not head.startswith(
            ("I ", "my ", "we ")
        )
        return sentence(f"I {text}{' without you' if theirs else ''}", "")
    if who == "I" and (low[0] in _APPOINTED or low[:2] == ["signed", "off"]) and low[1] not in w.DETERMINERS:
        return sentence(f"I was {text}", "")
    if w.verb(low[0], "ing"):
        return sentence(f"I am {text}", "") if who == "I" or head.startswith(("my ", "the ")) else ""
    return sentence(f"{who} {text}", "")


def _read(text: str, cast: Cast, subject: Subject) -> OwnNote:
    who: Subject
    low = [t.lower() for t in tokens(text)]
    if not low or len(text.split()) > LONGEST or re.search(r"[<>|{}\[\]]", text):
        return OwnNote("note", "")
    text = _spanned(text)
    if text.endswith("?") or asks(text):
        return OwnNote("question", direct(text), rest=_small(text, cast))
    first, second = low[0], (low[1] if len(low) > 1 else "")
    bare = first.split("'")[0]
    if (bare in w.SUBJECTS - {"this", "that", "these", "those", "there"} or first == "there") and len(low) > 1:
        people = (
            bare in {"someone", "somebody", "everyone", "everybody", "people", "anyone", "nobody"}
            and second in w.RELATIVES | w.PREPOSITIONS
        )
        if people:
            return OwnNote("noun", _small(text, cast))
        did = w.verb(second, "past") if bare == "you" else ""
        return OwnNote("clause", _joined(_small(text, cast)), did, " ".join(text.split()[2:]) if did else "")
    if first.endswith("n't") and first[:-3] in w.AUX | w.MODALS:
        who = "I" if subject == "we" else subject
        return OwnNote("clause", _joined(f"{who} {text[:1].lower()}{text[1:]}"))
    if first in {"never", "always", "also", "just", "already", "recently"} and w.verb(second, "past"):
        who = "I" if subject == "we" else subject
        done = w.PARTICIPLE_OF.get(w.verb(second, "past"), second)
        told = f"have never {done} {' '.join(text.split()[2:])}" if first == "never" and low[-1] == "before" else text
        return OwnNote("clause", f"{who} {told[:1].lower()}{told[1:]}")
    if first in {"never", "always"} and second in w.ADJECTIVES | w.ORDINALS | w.PREPOSITIONS:
        who = "I" if subject == "we" else subject
        return OwnNote("clause", f"{who} {'am' if who == 'I' else 'are'} {text[:1].lower()}{text[1:]}")
    if (since := re.match(rf"(?i)((?:{_SIZES}) (?:day|week|month|year)s?) (in(?:to)?\b.*)", text)) and subject == "I":
        return OwnNote("clause", f"I am {_spelled(since[1])} {since[2]}")
    if w.verb(first, "ing") and not (first in w.COUNT_NOUNS and second not in w.DETERMINERS):
        return OwnNote("ing", _small(text, cast))
    deed = w.verb(first, "past", "pp") and (first not in w.ADJECTIVES or second in w.DETERMINERS | {"as"})
    if deed and not _is_thing(low):
        return _done(text, low, subject)
    if (
        w.verb(first, "base")
        and (first not in w.NOUN_LIKE or second in w.DETERMINERS | w.PREPOSITIONS | {"it", "me", "us", "you"})
        and not _is_thing(low)
    ):
        return OwnNote("do", _small(text, cast), first, " ".join(text.split()[1:]))
    if _unlisted_deed(first, second):
        return OwnNote("do", _small(text, cast), first, " ".join(text.split()[1:]))
    if w.verb(first, "s") and first not in w.NOUN_LIKE and (second in w.DETERMINERS or second in w.PREPOSITIONS):
        return OwnNote("note", text)
    if first in _AT_WORK and w.verb(second, "past") and low[2:]:
        return OwnNote("clause", f"the {_small(text, cast)}")  # "foreman called me the next day"
    named = w.verb(second, "past") and low[2:] and text[:1].isupper() and _small(text, cast) == text
    if named or finite_at(tokens(text)) or _acts(low):
        parts = articled(tokens(text))
        mine = subject == "I" and first in w.ORDINALS - {"same", "only", "whole", "main", "next"}
        plain = (
            f"my {_small(text, cast)}"
            if mine
            else text
            if named or parts == tokens(text)
            else f"the {_small(text, cast)}"
        )
        return OwnNote("clause", _joined(_small(plain, cast)))
    return OwnNote("noun", _small(text, cast))


def _unlisted_deed(first: str, second: str) -> bool:
    """Say whether a word that no list holds asks for something: "forward my CV", "nudge the foreman"."""
    taken = w.DETERMINERS | w.PREPOSITIONS | w.SUBJECTS | w.CONJUNCTIONS | w.QUESTION_WORDS | w.AUX | w.ORDINALS | w.COUNT_NOUNS | w.NOUN_LIKE  # fmt: skip
    return (
        second in {"my", "me", "the", "our", "your"}
        and first.isalpha()
        and len(first) > 3
        and first not in taken | w.ADVERBS | w.ADJECTIVES
        and not first.endswith(("s", "ing", "ed", "ly"))
    )


def _small(text: str, cast: Cast) -> str:
    """A note for the inside of a sentence. A first word that the employer's name begins with is a name."""
    first = re.match(r"[\w'-]+", text)
    if first and first[0][:1].isupper() and first[0] in cast.firm:
        return text
    return decapitalize(text, cast)


def _spelled(length: str) -> str:
    """Return a length with a small number in words: "3 months" is "three months"."""
    number, _, unit = length.partition(" ")
    return f"{_SMALL_NUMBERS[int(number) - 1]} {unit}" if number.isdigit() and 0 < int(number) < 10 else length


def _is_thing(low: list[str]) -> bool:
    """Say whether a first word that may be a verb begins a noun phrase: "work trial in May", "left-luggage rota"."""
    return len(low) > 1 and low[1] in w.COUNT_NOUNS and not plural(low[1]) and low[0] in w.NOUN_LIKE


_HAPPENS = w.listed("starts begins ends closes opens runs goes comes lasts happens means takes costs falls stops")


def _acts(low: list[str]) -> bool:
    """Say whether a word that can be a noun is the verb after all: "two bands in Leeds start at 44,000", "applications close in May", "Corvid opened its second plant"."""
    if len(low) > 2 and plural(low[0]) and w.verb(low[1], "base") and low[2] in w.PREPOSITIONS | w.DETERMINERS:
        return True
    days = {day.lower() for day in WEEKDAYS}
    if low[0] in w.DETERMINERS and any(
        w.verb(low[n], "s") and low[n + 1] in w.DETERMINERS | w.PREPOSITIONS - {"of"} | days and not plural(low[n - 1])
        for n in range(2, min(4, len(low) - 1))
        if n == 2 or (low[n] in _HAPPENS and not set(low[1:n]) & (w.PREPOSITIONS | w.RELATIVES))
    ):
        return True  # "the advert closes on Friday"
    for n in range(1, len(low) - 1):
        if low[n] in w.RELATIVES | w.PREPOSITIONS:
            break
        if w.verb(low[n], "past") and low[n + 1] in w.DETERMINERS and low[0] not in w.DETERMINERS:
            return True
    return any(
        w.verb(low[n], "base") and low[n + 1] in {"at", "from", "between"} and low[n + 2][:1].isdigit() and any(plural(x) for x in low[:n])
        for n in range(1, len(low) - 2)
    )  # fmt: skip


def _done(text: str, low: list[str], subject: Subject) -> OwnNote:
    """Give a deed told without its subject one: "passed my exam", "promoted to director", "worked together at Orbis"."""
    first, follow = low[0], (low[1] if len(low) > 1 else "")
    verb, rest = w.verb(first, "past", "pp"), " ".join(text.split()[1:])
    small = text[:1].lower() + text[1:]
    who: Subject = "I" if subject == "we" else subject
    got = {"offered": {"it", "the", "a", "both", "this", "that", "another", "my"}, "invited": {"back", "to", "in", "for"}, "rejected": {"by", "again", "after"}}  # fmt: skip
    if subject == "I" and follow in got.get(first, ()):
        return OwnNote("clause", f"I was {small}", "be", small)
    if follow == "by" and subject != "you" and w.verb(first, "pp"):
        return OwnNote("clause", f"I was {small}", "be", small)  # "supervised by you in 2024"
    if first in _APPOINTED and follow not in w.DETERMINERS | {"by"} - {"a", "an"}:
        return OwnNote("clause", f"{who} {'was' if who == 'I' else 'were'} {small}", "be", small)
    if subject == "we":
        to_you = re.search(r"\b(?:to|for|with|under|at|by) you\b|\b(?:for|under|in|on) your\b", text)
        who = (
            "we" if "together" in low or (first in _TOGETHER and not to_you and follow not in {"you", "your"}) else "I"
        )
    told, behind = _then(small)
    return OwnNote("clause", f"{who} {told}" + (f", and {who} {behind}" if behind else ""), verb, rest)


def _then(text: str) -> tuple[str, str]:
    """Part "got the job, start 11 January" into what was done and what comes: "got the job", "start on 11 January"."""
    done, _, behind = text.rpartition(", ")
    first = behind.split()[0].lower() if behind else ""
    if not done or not w.verb(first, "base") or w.verb(first, "past") or first in w.CONJUNCTIONS:
        return text, ""
    day = rf"(?=\d{{1,2}} (?:{'|'.join(MONTHS)})|(?:{'|'.join(MONTHS)}) \d|(?:{'|'.join(WEEKDAYS)}))"
    return done, re.sub(rf"^(\w+) {day}", r"\1 on ", behind)


def _joined(text: str) -> str:
    """Return a statement with its pronouns written out, and a comma where another subject begins behind "and"."""
    parts = expand(tokens(text), only=frozenset(("i", "we", "they", "she", "he", "you")))
    text = join(["I" if p == "i" else p for p in parts])
    if not re.match(r"(?i)(?:if|when|because|as|since|once|after|before|although)\b", text):
        text = re.sub(r", (?=(?:I|we|they|she|he|it) \w)", "; ", text)  # two statements that only a comma joins
    return re.sub(r"(?<=\w\w\w) and (?=(?:I|we|they|she|he|it) \w)", ", and ", text)


def _spanned(text: str) -> str:
    """Write out a span of years: "2019 to 2022" and "2021-24" are "from 2019 to 2022", "from 2021 to 2024"."""

    def span(m: re.Match[str]) -> str:
        end = m[3] if len(m[3]) == 4 else m[2][:2] + m[3]
        return f"{m[1]} from {m[2]} to {end}"

    return re.sub(r"\b(?!from\b|between\b)(\w+),? ((?:19|20)\d\d)(?: to |\s?[-–]\s?)((?:19|20)?\d\d)$", span, text)


def _ends(low: list[str], words: list[str], n: int) -> bool:
    """Say whether a noun phrase ends before a word: a preposition, "who", a participle, or an "and" that joins no two names."""
    if low[n] == "and":
        return n + 1 == len(words) or not (words[n - 1][:1].isupper() and words[n + 1][:1].isupper())
    return low[n] in w.PREPOSITIONS | w.RELATIVES | {"of"} or (n > 1 and low[n].endswith(("ed", "ing")))


def with_article(text: str, *, the: bool = False) -> str:
    """Return a thing with "a" or "the" where it would stand bare and is no proper name: "a DNV report on sensors", "the depot open day"."""
    words = text.split()
    low = [x.lower().strip(",") for x in words]
    if not words or low[0] in w.DETERMINERS or low[0][:1].isdigit() or "'s" in " ".join(low[:3]):
        return text
    end = next((n for n in range(1, len(words)) if _ends(low, words, n)), len(words))
    head = words[end - 1].strip(",:")
    if (
        not head[:1].islower()
        or plural(head.lower())
        or w.mass(head.lower())
        or (
            end == 1
            and not the
            and head
            not in w.COUNT_NOUNS
            | {
                "report",
                "study",
                "article",
                "essay",
                "paper",
                "piece",
                "post",
                "note",
                "guide",
                "table",
                "list",
                "map",
                "video",
                "podcast",
                "talk",
                "interview",
                "notice",
                "review",
                "chart",
                "clip",
                "thread",
                "book",
                "handout",
            }
        )
    ):
        return text
    if the or low[0] in w.ORDINALS:
        return f"the {text}"
    return article(text)


_FAVOUR = w.listed(
    "minutes minute hour hours call chat coffee talk look walk conversation read review intro introduction referral "
    "recommendation reference advice feedback opinion view word time help hand lunch"
)


def is_favour(text: str) -> bool:
    """Say whether a thing is a favour somebody is asked for: "half an hour once a month", "a look at my CV"."""
    head = re.split(r"\b(?:to|on|about|with|of|for|at|over|in|once|by)\b", text.lower())[0]
    return bool(_FAVOUR & set(re.findall(r"[a-z]+", head)))
