"""Whose a pronoun of the notes is, where the note is retold whole: the reader's only if nobody else was named before it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sincerely.core.letters.english import words as w
from sincerely.core.letters.english.grammar import plural
from sincerely.core.letters.notes.turning import (
    OURS,
    TELLING,
    Cast,
    Unclear,
    names_reader,
    names_several,
    second_person,
    singular_turned,
    tokens,
    unlisted_base,
)
from sincerely.core.letters.strengths.claim_kinds import is_person
from sincerely.core.people.names import fold
from sincerely.core.reading.patterns import compiled
from sincerely.core.reading.titles import ORG_TAIL

_TO_YOU = {
    "they": "you", "we": "you", "us": "you", "them": "you", "their": "your", "our": "your", "theirs": "yours", "ours": "yours",
    "themselves": "yourselves", "ourselves": "yourselves", "himself": "yourself", "herself": "yourself",
}  # fmt: skip
_SOMEBODY = w.listed(
    "somebody someone everybody everyone nobody anybody anyone person staff crew team council hospital school company police family press media board union club committee public management"
)


# What people do and things do not: "they lost 20 ewes" is of no meadow.
_PEOPLE_DO = w.listed(
    "lose want need have try give ask start pay use hire tell decide think hope plan buy know say like hate worry expect send find see call look train weigh write read wish believe feel prefer assume fail notice realise realize agree learn promise choose hire teach build sell offer"
)
_KINSWOMEN = w.listed("mum mom mother wife daughter sister aunt gran grandmother niece")
_KINSMEN = w.listed("dad father husband son brother uncle grandfather grandad nephew")
KIN = _KINSWOMEN | _KINSMEN | w.listed("cousin auntie ex fiance fiancee girlfriend boyfriend")
_WOMEN = _KINSWOMEN | w.listed("lady woman girl")
_MEN = _KINSMEN | w.listed("man boy guy")


# What things do to things as well as people: "they take 2 hours".
_THINGS_DO = w.listed(
    "take cost mean last need cause break fall come go run have get make keep become stay show hold cover include require bring fail hit reach leave be"
)


class Persons:
    """Who has been named in a note so far, its topic first. "She" after a cashier is the cashier, and stays; with nobody named that it could be, it is the reader."""

    def __init__(self, cast: Cast, topic: str) -> None:
        self.cast = cast
        # Persons other than the reader that were named, "m", "f" or "?"; a "she" where the reader is a Mr is one.
        self.others: set[str] = {"f"} if cast.sex == "m" else {"m"} if cast.sex == "f" else set()
        self.many = names_several(topic)
        self.crowd = False  # people, not things: what "their" and a "they" that does something can be
        # Whom a topic is about stands at its head: "people get the same interpreter" is of no interpreter.
        heard = [t.lower() for t in tokens(topic)]
        self._hear(heard)
        if not any(x in w.PERSON_NOUNS | _WOMEN | _MEN or is_person(x) for x in heard[:4]):
            self.others &= {x for x in self.others if x != "?"} if not set(heard) & cast.others else self.others

    def hear_crowd(self, text: str) -> None:
        """Take note of people, or of another house, in words that the letter does not tell: a "they" behind them may be theirs."""
        if any(w.animate_plural(token.lower()) for token in tokens(text)) or another_house(text, self.cast):
            self.many = self.crowd = True
        self.many = self.many or names_several(text)

    def _hear(self, low: Sequence[str]) -> None:
        for at, word in enumerate(low):
            if word == "one" and at == 0 and low[1:2] and (low[1] == "of" or w.verb(low[1], "past", "s")):
                self.others.add("?")  # "one walked out with his apron on"
            if at + 1 < len(low) and word in w.PERSON_NOUNS and (plural(low[at + 1]) or low[at + 1] in w.COUNT_NOUNS):
                continue  # "nurse clinics"
            if word in w.PERSON_NOUNS | _WOMEN | _MEN or is_person(word) or fold(word) in self.cast.others:
                self.others.add("f" if word in _WOMEN else "m" if word in _MEN else "?")
            if w.animate_plural(word) or word in _SOMEBODY:
                self.many = self.crowd = True
            if names_several(word):
                self.many = True

    def _free(self, pronoun: str) -> bool:
        """Say whether a "she" or "he" can be nobody but the reader."""
        return not self.others & {"?", "m" if pronoun in {"he", "him", "his", "himself"} else "f"}

    def turned(self, parts: Sequence[str], *, you: bool = False) -> list[str]:
        """Return the words of a part with its persons turned. `you`: its subject is the reader, so that a further verb follows. Raises Unclear."""
        out: list[str] = []
        agree = subject = False
        self._hear([p.lower() for p in parts[:2]] if parts and parts[0].lower() == "one" else [])
        for i, token in enumerate(parts):
            low = token.lower()
            before = parts[i - 1].lower() if i else ""
            after = parts[i + 1].lower() if i + 1 < len(parts) else ""
            subject = subject or (low in {"she", "he"} and self._free(low))
            if (
                low == "them"
                and before == "of"
                and i > 1
                and (parts[i - 2][:1].isdigit() or parts[i - 2].lower() in w.DETERMINERS)
            ):
                out.append(token)  # "23 of them" are what was spoken of
            elif low in {"she", "he"} and self._free(low):
                out.append("you")
                agree = you = True
            elif low in {"her", "him", "his", "hers", "herself", "himself"} and self._free(low):
                turned = singular_turned(low, after, before)
                if turned == "you" and subject:
                    raise Unclear  # "she let him stay": whom, was not told
                out.append(turned)
            elif (
                (low in {"they", "them", "their", "theirs", "themselves"} and not self.many)
                or (low == "their" and not self.crowd)
                or (
                    low == "they"
                    and not self.crowd
                    and (after in _PEOPLE_DO or w.verb(after, "s", "past", "base") in _PEOPLE_DO)
                )
                or (low == "they" and not self.crowd and _act_on_something(parts[i + 1 :]))
                or low in OURS
            ):
                out.append(_TO_YOU[low])
            elif token[:1].isupper() and names_reader(parts, i, self.cast):
                if i and names_reader(parts, i - 1, self.cast):
                    continue
                out.append("you")
                agree = you = True
            elif agree and (w.verb(low, "s") or unlisted_base(low) or low in w.AUX or low.endswith("n't")):
                out.append(second_person(token) if not unlisted_base(low) else unlisted_base(low))
                agree = False
            elif (
                you
                and before in {"and", "or", "but"}
                and w.verb(low, "s")
                and (low not in w.NOUN_LIKE or after in w.DETERMINERS)
            ):
                out.append(second_person(token))
            else:
                out.append(token)
                self._hear([before, low])
                if i > 1 and low not in w.ADVERBS:
                    agree = False
        return out


# "St Mary's next door", "the other branch", "Tesco's down the road": another house than the reader's.
_NEXT_DOOR = compiled(r"\b(?:next\s+door|(?:down|up|across|over)\s+the\s+(?:road|street|way|hall|corridor)|(?:the|an?)\s*other\s+(?:school|house|branch|site|firm|company|shop|hospital|practice|place|office|team))\b", re.I)  # fmt: skip
_OWNED = compiled(r"\b(?P<name>(?:St\.?\s+)?[A-Z][^\W\d_]+(?:\s+[A-Z][^\W\d_]+)*)(?:['’]s\b)?")


# Many in one word, none of whom is the reader.
_OTHER_PEOPLE = w.listed(
    "class agency branch charity supplier contractor competitor rival subcontractor franchise cohort"
)


def another_house(topic: str, cast: Cast) -> bool:
    """Say whether words name another house than the reader's, or many in one word: next door, a class, or by a name of its own that is neither theirs nor somebody's at the table."""
    if _NEXT_DOOR.search(topic) or {token.lower() for token in tokens(topic)} & _OTHER_PEOPLE:
        return True
    known = {fold(word) for word in (*cast.reader, *cast.others, *cast.writer, *cast.firm)}
    named = (found for found in _OWNED.finditer(topic) if ORG_TAIL.search(found["name"]) or found["name"].startswith(("St ", "St. ")))  # fmt: skip
    return any(not {fold(word) for word in tokens(found["name"])} & known for found in named)


def _act_on_something(behind: Sequence[str]) -> bool:
    """Say whether "they" can or must do something to something, as people do: "they can only cover 9"."""
    low = [x.lower() for x in behind if x.lower() not in w.ADVERBS]
    if (
        len(low) > 1
        and low[0] in w.listed("get have do run keep make take see lose")
        and (low[1][:1].isdigit() or low[1] in w.DETERMINERS)
    ):
        return True  # "they get one day a month"
    acts = w.verb(low[0], "past", "base") if low else ""
    if len(low) > 2 and acts and acts not in w.AUX | _THINGS_DO and (low[1][:1].isdigit() or low[1] in w.DETERMINERS):
        return True  # "they opened 6 beds"
    return (
        len(low) > 2
        and (low[0] in w.MODALS or low[0] in {"can't", "couldn't", "won't", "don't", "didn't"})
        and bool(w.verb(low[1], "base"))
        and low[1] != "be"
        and (low[2][:1].isdigit() or low[2] in w.DETERMINERS)
    )


def _others(before: Sequence[str]) -> bool:
    """Say whether a "them" behind these words is somebody else than the reader: several are named, or the reader was one "her" or "him"."""
    return names_several(" ".join(before)) or bool({x.lower() for x in before} & {"her", "him", "you"})


def _of_each(before: Sequence[str]) -> bool:
    return names_several(" ".join(before)) or bool({x.lower() for x in before} & {"each", "every"})


def _second_deed(before: Sequence[str]) -> bool:
    """Say whether a verb goes on from what was done with others: "drove out to each farm and showed" them."""
    return len(before) > 2 and before[-2].lower() == "and" and before[-1].lower() not in {"told", "asked", "promised"}


def own_persons(parts: Sequence[str], heard: str) -> list[str]:
    """Return the writer's own words with the reader as "you": "told her about it" is told to the reader. Raises Unclear.

    A "her" or "them" behind another verb is somebody the reader had spoken of (`heard`), and stays; with nobody named it is not clear.
    """
    low_heard = [t.lower() for t in tokens(heard)]
    somebody = any(
        x in w.PERSON_NOUNS | _WOMEN | _MEN or w.animate_plural(x) or x in _SOMEBODY for x in low_heard
    ) or names_several(heard)
    out: list[str] = []
    for i, token in enumerate(parts):
        low, before = token.lower(), parts[i - 1].lower() if i else ""
        if low == "them" and (somebody or _of_each(parts[:i])) and _second_deed(parts[:i]):
            out.append(token)
        elif low in {"her", "him", "them"} and (
            before in TELLING - ({"tell", "ask", "show", "give", "send"} if somebody else frozenset())
            or (before in {"to", "for", "with"} and not somebody and not (low == "them" and _others(parts[:i])))
        ):
            out.append("you")
        elif (
            low in {"she", "he", "her", "him", "his"}
            and not somebody
            and not {x.lower() for x in parts[:i]} & w.PERSON_NOUNS
        ) or (low in {"them", "they", "their"} and not somebody and not names_several(" ".join(parts[:i]))):
            raise Unclear
        elif re.fullmatch(r"i(?:'\w+)?", token):
            out.append("I" + token[1:])
        else:
            out.append(token)
    return out
