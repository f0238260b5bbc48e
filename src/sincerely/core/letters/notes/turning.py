"""Turning the person of a note: what she said becomes what you said, and what was said to her what I said to you."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from sincerely.core.letters.english import words as w
from sincerely.core.people.names import fold
from sincerely.core.reading.patterns import compiled

Speaker = Literal["reader", "writer"]

_WORD = compiled(
    r"\d+(?:[.,:]\d+)*(?:[-'’.&/]?[^\W_]+)*%?|[^\W_]+(?:[-'’.&/][^\W_]+)*(?:(?<=s)['’](?=\s))?%?|[^\w\s]|_"
)
_CONTRACTED = compiled(r"(?i)^(she|he|they|we|you|i|who|that|there|it|what|how)[’'](d|s|re|ve|ll|m)$")
SINGULAR = {"she", "he", "her", "him", "his", "hers", "herself", "himself"}
PLURAL = {"they", "them", "their", "theirs", "themselves", "themself"}
OURS = {"we", "us", "our", "ours", "ourselves"}
_TO_YOU = {
    **dict.fromkeys(("she", "he", "they", "we", "him", "them", "us"), "you"),
    **dict.fromkeys(("his", "their", "our"), "your"),
    **dict.fromkeys(("hers", "theirs", "ours"), "yours"),
    **dict.fromkeys(("herself", "himself", "themselves", "themself", "ourselves"), "yourself"),
}


@dataclass(frozen=True, slots=True)
class Cast:
    """Who is who in the notes: folded words of names. `proper` maps a folded word to how it is written; `crowd` says the topic names several people, `rival` that somebody else was spoken of before."""

    reader: frozenset[str] = frozenset()
    writer: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()
    proper: tuple[tuple[str, str], ...] = ()
    crowd: bool = False
    rival: bool = False
    firm: frozenset[str] = frozenset()  # words of the employer's name
    things: bool = False  # the topic names several of something, which a "them" may be
    before: bool = False  # so does what was noted before
    called: tuple[
        str, ...
    ] = ()  # what notes call the reader beside their names: "GS", "Dr B", "the ward manager"; as patterns
    given: str = ""  # a word of the reader's name that all of these stand for
    sex: Literal["m", "f", ""] = ""  # what the reader's title says: a "she" is no Mr

    def spelled(self) -> dict[str, str]:
        return dict(self.proper)


# Goes with the name where a name becomes "you".
TITLES = w.listed("dr ms mr mrs prof miss mx sir madam ma'am herr frau hr fr puan tuan encik sister father pastor")


class Unclear(Exception):
    """A pronoun could mean two people; the piece is not used."""


def tokens(text: str) -> list[str]:
    """Return words (contractions and hyphens kept together) and marks."""
    return _WORD.findall(text)


def join(parts: Sequence[str]) -> str:
    """Return tokens as text again, marks where they belong."""
    text = " ".join(p for p in parts if p)
    text = re.sub(r"\s+([,.;:!?%)\]])", r"\1", text)
    text = re.sub(r"([(\[£$€#])\s+", r"\1", text)
    text = re.sub(r"\s*/\s*", "/", text)
    return re.sub(r"(?<=\w)\s+([’'])\s+(?=s\b)", r"\1", text).strip()


def expand(parts: Sequence[str], *, only: frozenset[str] | None = None) -> list[str]:
    """Return tokens with pronoun contractions written out: she'd -> she had or she would, by what follows."""
    out: list[str] = []
    for i, token in enumerate(parts):
        match = _CONTRACTED.match(token)
        if not match or (only is not None and match[1].lower() not in only):
            out.append(token)
            continue
        follow = next((p.lower() for p in parts[i + 1 :] if p.lower() not in w.ADVERBS), "")
        rest = {p.lower() for p in parts[i + 1 :]}
        wondered = any(p.lower() in w.QUESTION_WORDS for p in parts[:i])  # "what book I'd read first": would
        past = (follow == "read" and not wondered) or (
            bool(w.verb(follow, "pp")) and bool(rest & {"recently", "before", "already", "previously"})
        )
        done = match[1].lower() in {"she", "he"} and match[2].lower() == "s" and _has_done(follow)
        out.extend(
            (
                match[1],
                "had" if match[2].lower() == "d" and past else "has" if done else _full(match[2].lower(), follow),
            )
        )
    return out


# After "she's", these are "she has ..."; everything else is "she is ...".
_HAVE_DONE = w.listed(
    "wanted seen done made taken worked tried led run built moved started lived taught grown become come kept "
    "found spent met hired asked written sent dropped fallen risen lost won changed brought had run stopped "
    "begun tried needed served held worn put"
)


def _has_done(follow: str) -> bool:
    """Say whether somebody has done something rather than is something: "she's applied", but "she's worried"."""
    state = (
        w.ADJECTIVES
        | w.FEELING
        | w.listed("stuck gone called based supposed expected involved retired married signed used fed set")
    )
    return bool(w.verb(follow, "pp")) and not w.verb(follow, "base") and follow not in state


def _full(short: str, follow: str) -> str:
    if short == "d":
        is_pp = bool(w.verb(follow, "pp")) and not w.verb(follow, "base")
        return (
            "had"
            if is_pp or follow in {"been", "better"} or (not w.VERB_FORMS.get(follow) and follow.endswith("ed"))
            else "would"
        )
    if short == "s":
        return "has" if follow in {"been", "got", "had"} or follow in _HAVE_DONE else "is"
    return {"re": "are", "ve": "have", "ll": "will", "m": "am"}[short]


TELLING = w.listed("told tell showed show asked ask gave give offered sent send promised walked reminded thanked")


def turn(parts: Sequence[str], speaker: Speaker, cast: Cast, *, subject: bool = False) -> list[str]:
    """Return the tokens of a statement with its persons turned towards the reader of the letter.

    `subject`: the subject was left out and is the reader. Raises Unclear where a pronoun may mean somebody else. Verbs that lose their third person follow: "she runs" -> "you run".
    """
    out = expand(parts, only=frozenset(("she", "he", "they", "we", "i", "you")))
    rival_one = rival_many = rival_who = anybody = False
    many = cast.crowd
    result: list[str] = []
    agree = False  # the next finite verbs belong to a subject turned from she/he to you
    own_subject = subject and speaker == "reader"
    single = theirs = False  # the subject was "she"; was "they"
    for i, token in enumerate(out):
        low = token.lower()
        before = out[i - 1].lower() if i else ""
        after = out[i + 1].lower() if i + 1 < len(out) else ""
        if low in SINGULAR | PLURAL and speaker == "writer" and cast.rival and before not in {"told", "asked"}:
            result.append(token)
            continue
        if low in SINGULAR and rival_who and singular_turned(low, after, before) == "your":
            result.append(token)  # "a butcher who has lost his trade"
            continue
        if low in {"his", "her"} and i > 1 and before.endswith("ing") and out[i - 2].lower() in w.PERSON_NOUNS:
            result.append(token)  # "a driver wanting his unit back"
            continue
        if low in SINGULAR:
            if rival_one or (
                speaker == "writer"
                and low in {"her", "him"}
                and singular_turned(low, after, before) == "you"
                and before not in TELLING
            ):
                raise Unclear
            result.append(singular_turned(low, after, before))
            if low in {"she", "he"}:
                agree = own_subject = single = True
            continue
        if low in PLURAL:
            if (
                (low.startswith("themsel") and "you" not in {r.lower() for r in result})
                or (low == "them" and before == "of")
                or (low == "their" and "them" in {r.lower() for r in result})  # "each of them their own"
                or (
                    rival_one
                    or rival_many
                    or (speaker == "writer" and low == "them" and before not in TELLING)
                    or (many and low in {"they", "their", "them"})
                    or (anybody and low == "their")
                )
            ):
                if low == "them" and len(result) > 1 and _plural_noun(result[-2].lower()) and not many:
                    raise Unclear  # "suppliers let them down": somebody other than the suppliers
                result.append(token)
            elif low == "they" or speaker == "writer":
                result.append(_TO_YOU[low])
            else:
                result.append(_plural_object(low, cast, single, theirs or subject, anybody))
            theirs = theirs or low == "they"
            continue
        if low in OURS and speaker == "reader":
            result.append(_TO_YOU[low])
            continue
        if _names(out, i, cast.writer):
            if before and _names(out, i - 1, cast.writer):
                continue
            subject = _finite(after) or not before
            result.append("I" if subject else "me")
            agree = agree or subject
            continue
        if names_reader(out, i, cast):
            if after in {"'", "’"} or (before and names_reader(out, i - 1, cast)):
                if before and names_reader(out, i - 1, cast):
                    continue
                raise Unclear
            if result and result[-1].lower().rstrip(".") in TITLES:
                result.pop()
            result.append("you")
            agree = own_subject = True
            continue
        if re.fullmatch(r"(?i)(.+)['’]s", token) and fold(token[:-2]) in cast.reader:
            result.append("your")
            continue
        if low == "i":
            result.append("I")
            continue
        if (
            "you" not in result
            and "you" not in {r.lower() for r in result}
            and (
                low in {"half", "most", "some", "none", "many"}
                or (
                    low in {"third", "quarter", "fifth", "tenth", "majority", "minority", "handful"}
                    and before in {"a", "the"}
                )
                or (_plural_noun(low) and not cast.crowd and not (before in w.SUBJECTS and w.verb(low, "s")))
            )
        ):
            rival_many = True  # the statement is about others: a later "they" is theirs
        if low in w.PERSON_NOUNS or fold(token) in cast.others or _unknown_person(token, i, out):
            rival_one = True
        if w.animate_plural(low):
            rival_many = True
        anybody = anybody or low in _ANYBODY
        if low == "who" and before and before not in {"asked", "know", "wonder", "about"}:
            if before.endswith("s"):
                rival_many = True
            else:
                rival_one = rival_who = True
        if low in w.RELATIVES and i:
            agree = False
        if agree and before in {"she", "he"} and unlisted_base(low):
            result.append(unlisted_base(low))
            agree = False
            continue
        if agree and _finite(low):
            result.append(_second(token))
            agree = after in {"not"} or low in w.ADVERBS
            continue
        if (
            own_subject
            and before in {"and", "or", "but"} | w.ADVERBS
            and w.verb(low, "s")
            and (low not in w.NOUN_LIKE or after in w.DETERMINERS | {"to", "that", "on", "up"} or after[:1].isdigit())
        ):
            result.append(_second(token))
            continue
        result.append(token)
    return result


def _plural_object(low: str, cast: Cast, single: bool, own: bool, anybody: bool) -> str:
    """Return "them" or "their" among the reader's words: "you" and "your" only where it can be nobody else's.

    `single`: the statement is of "she" or "he"; `own`: of "they", said or left out. Raises Unclear.
    """
    if low == "them" and cast.things:
        return low  # the topic's
    if single or anybody or (low == "them" and own):
        raise Unclear
    if (
        (cast.things or cast.before)
        and not (own and low.startswith("themsel"))
        and not (own and low == "their" and not cast.things)
    ):
        raise Unclear
    return _TO_YOU[low]


# "nobody does their hours": the "their" is nobody's at the table.
_ANYBODY = w.listed("nobody everybody anybody somebody everyone anyone someone")
_TIMES = w.listed(
    "hours minutes days weeks months years times this its is was has does as us thus yes always perhaps towards "
    "sometimes gas plus"
)


def names_several(text: str) -> bool:
    """Say whether a note names several of something, times and days aside."""
    return any(
        w.animate_plural(x) or (_plural_noun(x) and x.capitalize() not in w.PROPER.values())
        for x in (t.lower() for t in tokens(text))
    )


def _plural_noun(low: str) -> bool:
    return (
        low.endswith("s")
        and len(low) > 3
        and low not in _TIMES
        and not low.endswith(("ss", "us", "is", "'s", "ics"))
        and (not w.verb(low, "s") or low in w.NOUN_LIKE)
    )


_NUMBERS = w.listed("two three four five six seven eight nine ten")


def singular_turned(low: str, after: str, before: str) -> str:
    if low == "her":
        owns = after in w.ORDINALS | _NUMBERS or (
            bool(after)
            and after.isalpha()
            and after
            not in w.PREPOSITIONS
            | w.CONJUNCTIONS
            | w.ADVERBS
            | w.QUESTION_WORDS
            | w.DETERMINERS
            | w.SUBJECTS
            | {"to", "i", "yesterday", "today", "awake", "alone"}
        )
        if (owns and w.verb(after, "base") and before in {"let", "make", "help", "made", "helped", "see", "saw"}) or (
            owns and after.endswith("ing") and before in w.PREPOSITIONS
        ):
            owns = False
        return "your" if owns else "you"
    return _TO_YOU[low]


def _names(parts: Sequence[str], i: int, who: frozenset[str]) -> bool:
    return (
        i >= 0
        and len(parts[i]) > 1
        and fold(parts[i]) in who
        and (parts[i][:1].isupper() or fold(parts[i]) not in w.VERB_FORMS)
    )


def names_reader(parts: Sequence[str], i: int, cast: Cast) -> bool:
    """Say whether a word names the reader; in "Bramble & Sons" it is their firm that is named."""
    return (
        _names(parts, i, cast.reader)
        and not (_of_firm(parts[i], cast) and _beside(parts, i, cast))
        and not _joined_by_and(parts, i)
    )


def _joined_by_and(parts: Sequence[str], i: int) -> bool:
    """Say whether an "&" and a capital stand beside a name: "Bramble & Sons" is a firm."""
    behind = parts[i + 1 : i + 3]
    before = parts[i - 2 : i] if i > 1 else []
    return (len(behind) == 2 and behind[0] == "&" and behind[1][:1].isupper()) or (
        len(before) == 2 and before[1] == "&" and before[0][:1].isupper()
    )


def _of_firm(word: str, cast: Cast) -> bool:
    return word[:1].isupper() and fold(word) in {fold(part) for part in cast.firm}


def _beside(parts: Sequence[str], i: int, cast: Cast) -> bool:
    """Say whether more of the firm's name stands beside a word of it, over an "and" or none."""
    for step in (-1, 1):
        at = i + step
        if 0 <= at < len(parts) and parts[at].lower() in {"&", "and", "+"}:
            at += step
        if 0 <= at < len(parts) and _of_firm(parts[at], cast) and fold(parts[at]) not in cast.reader:
            return True
    return False


def _unknown_person(token: str, i: int, parts: Sequence[str]) -> bool:
    """A capitalised word inside the piece, before a finite verb, may be a person."""
    return (
        i > 0
        and token[:1].isupper()
        and token[1:].islower()
        and token.lower() not in w.PROPER
        and bool(i + 1 < len(parts) and _finite(parts[i + 1].lower()))
    )


def _finite(low: str) -> bool:
    return low in w.AUX or low.endswith(("n't", "n’t")) or bool(w.verb(low, "s", "past", "base"))


def _second(token: str) -> str:
    """Return a third-person verb form as it goes with "you": runs -> run, has -> have, was -> were."""
    low = token.lower()
    fixed = {
        "is": "are",
        "was": "were",
        "has": "have",
        "does": "do",
        "isn't": "aren't",
        "wasn't": "weren't",
        "hasn't": "haven't",
        "doesn't": "don't",
    }
    plain = low.replace("’", "'")
    if plain in fixed:
        return fixed[plain]
    base = w.verb(low, "s")
    return base if base and not w.verb(low, "past", "base") else token


def unlisted_base(low: str) -> str:
    """Return the base of a third person that no list holds: "reckons" -> "reckon"; "" for a word that is none."""
    if low in w.VERB_FORMS or low in w.ADVERBS | w.COUNT_NOUNS or not re.fullmatch(r"[a-z]{3,}(?<![sui])s", low):
        return ""
    return re.sub(r"(?<=[^aeiou])ie$", "y", low[:-1])


def second_person(verb_token: str) -> str:
    """Return a finite verb as it goes with "you"."""
    return _second(verb_token)


def ask_about_me(parts: Sequence[str]) -> list[str]:
    """Return a question put to the writer with "you" turned to "I": "how would you start" -> "how would I start"."""
    out: list[str] = []
    plain = expand(parts, only=frozenset(("you",)))
    for i, token in enumerate(plain):
        low, before = token.lower(), plain[i - 1].lower() if i else ""
        if low == "you":
            objective = before in w.PREPOSITIONS or (bool(w.VERB_FORMS.get(before)) and before not in w.AUX)
            out.append("me" if objective else "I")
        elif low in {"your", "yours", "yourself"}:
            out.append({"your": "my", "yours": "mine", "yourself": "myself"}[low])
        elif (low == "are" and before == "you") or (
            low == "are" and i + 1 < len(plain) and plain[i + 1].lower() == "you"
        ):
            out.append("am")
        elif low == "were" and "you" in {before, plain[i + 1].lower() if i + 1 < len(plain) else ""}:
            out.append("was")
        else:
            out.append(token)
    return out
