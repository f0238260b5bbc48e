"""One fragment of notes, read: who is its subject, said or left out, what is told or asked, and what kind of piece it makes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from sincerely.core.letters.english import words as w
from sincerely.core.letters.english.crowds import crowd_verb
from sincerely.core.letters.english.grammar import (
    after_colon,
    articled,
    clause_behind,
    drop_lead,
    finite_at,
    finite_in,
    is_adjective,
    participle_use,
    plural,
    steps,
    takes_object,
    under_way,
    unlisted_past,
    verbish,
)
from sincerely.core.letters.notes.note_parts import has_verb
from sincerely.core.letters.notes.phrases import adjective, noun_phrase, told_or_asked
from sincerely.core.letters.notes.pieces import UNSURE, Piece
from sincerely.core.letters.notes.questions import embedded, question
from sincerely.core.letters.notes.turning import Cast, Speaker, ask_about_me, expand, join, second_person, tokens, turn
from sincerely.core.people.names import fold
from sincerely.core.reading.patterns import compiled

SAYING = w.listed(
    "say mention explain describe tell ask talk speak show walk point stress emphasise emphasize admit note "
    "suggest recommend warn share raise wonder highlight offer discuss remind confirm add compare demonstrate "
    "invite introduce recall outline"
)
STATES = w.listed(
    "need want lose lack have use run struggle rely spend expect prefer believe think care hope plan get serve "
    "hire like love value know"
)
_NUMERAL = compiled(r"\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|half)$")
_NOT_GERUND = compiled(
    r"(?i)(?:morning|evening|nothing|something|anything|everything|building|ceiling|spring|string|king|thing|during|wing|ring|sibling|wedding|being|pricing|meeting|staffing|nursing|welding|engineering|housing|funding|lighting|heating|catering|marketing|accounting|banking|clothing|bedding|pudding|dwelling|scaffolding|sterling|bring|sing|swing|sling|fling|sting|cling|wring|plumbing|evening)"
)


def read_parts(parts: list[str], speaker: Speaker, cast: Cast, *, asked: bool = False) -> Piece:
    reported = len(parts) > 3 and parts[0].lower() == "that" and parts[1].lower() in w.DETERMINERS
    parts = after_colon(drop_lead(parts))
    if not parts:
        return UNSURE
    low = [p.lower() for p in parts]
    if parts[-1] == "?" or (asked and low[0] in w.QUESTION_WORDS | w.AUX):
        return question([p for p in parts if p != "?"], speaker, cast)
    plain = expand(parts, only=frozenset(("she", "he", "they", "we", "i", "you")))
    low = [p.lower() for p in plain]
    if speaker == "reader":
        if low[0] in {"halfway", "half"} and low[1:2] in ([], ["way"], ["done"], [","]):
            return UNSURE  # of what, is not said
        at = under_way(low)
        if at is not None:
            verb = "is" if low[0] in {"nobody", "everybody", "everyone"} else "are"
            return Piece(
                "clause",
                join(turn([*plain[:at], verb, *plain[at:]], speaker, cast)),
                subject="other",
                leans=at == 1 and low[0].isdigit(),
            )
    subject = _leading_subject(plain, cast)
    if subject:
        return _with_subject(plain, subject, speaker, cast)
    if low[0] == "what" and any(a in {"is", "was"} and b == "that" for a, b in pairwise(low[2:])):
        return Piece("clause", join(turn(plain, speaker, cast)), subject="other")  # "what she likes best is that ..."
    if low[0] in {"how", "what", "why", "where", "when", "whether", "if", "who", "which"} and len(plain) > 2:
        return embedded(plain, speaker, cast)
    if low[0] == "to" and len(low) > 1 and w.verb(low[1], "base"):
        return Piece("do", join(turn(plain[1:], speaker, cast)))
    if is_adjective(low):
        return adjective(plain, speaker, cast)
    started = _verb_start(plain, speaker, cast)
    if started is not None:
        return started
    compound = len(low) > 1 and (low[1] in w.COUNT_NOUNS or low[1].rstrip("s") in w.COUNT_NOUNS)
    if low[0].endswith("ing") and not _NOT_GERUND.fullmatch(low[0]) and not compound and not finite_at(plain):
        return Piece("ing", join(turn(plain, speaker, cast)))
    if (
        low[0] in {"from", "over", "under", "up", "down", "about", "around", "nearly"}
        and len(low) > 1
        and low[1][:1].isdigit()
    ):
        return Piece("noun", join(turn(plain, speaker, cast)))
    if _left_behind(low):
        return noun_phrase(plain, speaker, cast)
    acting = crowd_verb(plain)
    if acting is not None and not finite_at(plain):
        return Piece(
            "clause",
            join(articled(turn(plain, speaker, cast))),
            subject="other",
            leans=acting == 1 and not plural(low[0]),
        )
    if low[0] in w.PREPOSITIONS | {"when", "because"} and clause_behind(plain):
        return Piece("clause", join(turn(plain, speaker, cast)), subject="other")
    if low[0] in w.PREPOSITIONS and low[0] not in w.listed("like of about than per via because off out up down"):
        return Piece("place", join(turn(plain, speaker, cast)))
    if finite_at(plain):
        return Piece(
            "clause",
            join(articled(turn(plain, speaker, cast))),
            subject="other",
            leans=low[0] in {"it", "this", "that"},
        )
    if reported and any(w.verb(x, "s", "past", "base") for x in low[2:]):
        return Piece("clause", join(turn(plain, speaker, cast)), subject="other")
    return noun_phrase(plain, speaker, cast)


def _left_behind(low: Sequence[str]) -> bool:
    """Say whether a phrase ends in what somebody does to it, its "that" left out: "shrinkage of 2.3% nobody can place"."""
    return (
        len(low) > 3
        and low[-3] in {"nobody", "everybody", "everyone", "people", "you", "we", "they", "i"}
        and low[-2] in {"can", "can't", "could", "couldn't", "will", "would", "won't", "must", "should"}
        and bool(w.verb(low[-1], "base"))
        and not any(x in w.AUX or (w.verb(x, "s", "past") and x not in w.NOUN_LIKE) for x in low[:-3])
    )


def _leading_subject(parts: Sequence[str], cast: Cast) -> str:
    """Return whose statement this is when it starts with its subject: "i", "she", "we", "you", "name" ...; "" for none."""
    low = [p.lower() for p in parts]
    short = low[0].split("'")
    if len(short) == 2 and short[0] in {"it", "there", "that", "this"} and len(low) > 1:
        return "it"
    if low[0] in {"dr", "ms", "mr", "mrs", "prof"} and len(low) > 2:
        skip = 2 if low[1] == "." else 1
        if len(parts) > skip + 1 and names_one(parts[skip], cast.reader):
            return "name"
    for who, mark in ((cast.reader, "name"), (cast.writer, "me")):
        end = 0
        while end < len(parts) and names_one(parts[end], who):
            end += 1
        if end and end < len(parts) and verbish(low, end):
            return mark
    if (
        low[0] in w.listed("i she he they we you it there this nobody everyone everybody people one")
        and len(low) > 1
        and verbish(low, 1)
    ):
        return low[0]
    return ""


def names_one(token: str, who: frozenset[str]) -> bool:
    return token[:1].isupper() and len(token) > 1 and fold(token) in who


def _with_subject(parts: list[str], subject: str, speaker: Speaker, cast: Cast) -> Piece:
    low = [p.lower() for p in parts]
    own = subject in {"i", "me"}
    if speaker == "reader" and own:
        return UNSURE  # the writer's own part, in the wrong place: whose words they are is not sure
    at = 1
    while at < len(low) - 1 and (low[at] in w.ADVERBS or not verbish(low, at)) and at < 4:
        at += 1
    if subject == "we" and (
        w.verb(low[at], "past", "base") in {"talk", "speak", "discuss", "chat", "agree", "laugh", "compare", "share"}
        or "both" in low[:4]
    ):
        rest = low[at + 1 :]
        if rest[:1] and rest[0] in {"about", "over", "through", "on"}:
            return read_parts(parts[at + 2 :], speaker, cast)
        return read_parts(parts[at + 1 :], speaker, cast) if low[at] == "discussed" else UNSURE
    if subject == "you":
        if speaker == "reader" and not re.match(r"(?i)(?:would|will|could|can)$", low[1]):
            return UNSURE
        if speaker == "reader":
            return Piece("clause", join(["I", *ask_about_me(parts[1:])]), subject="I")
        return Piece("clause", join(turn(parts, speaker, cast)), subject="you")
    base = w.verb(low[at], "past", "s", "base")
    said_by_them = speaker == "reader" and subject in {"she", "he", "they", "name"}
    said_by_me = speaker == "writer" and own
    if base in SAYING and (said_by_them or said_by_me) and low[at] not in w.AUX:
        return _act(base, parts[at + 1 :], "you" if said_by_them else "I", speaker, cast)
    if said_by_them and base in {"want", "wanted", "like"} and low[at + 1 : at + 3] == ["to", "know"]:
        return _act("ask", parts[at + 3 :], "you", speaker, cast)
    if (
        said_by_them
        and low[at] in w.AUX
        and at + 1 < len(low)
        and low[at + 1] in {"asking", "saying", "telling", "explaining", "describing", "wondering"}
    ):
        return _act(w.verb(low[at + 1], "ing"), parts[at + 2 :], "you", speaker, cast)
    turned = turn(parts, speaker, cast)
    if not finite_in(turned[1:]) and "'" not in turned[0]:
        return UNSURE
    first = turned[0].lower().split("'")[0]
    whose: Literal["you", "I", "other"] = "you" if first == "you" else "I" if first == "i" else "other"
    return Piece("clause", join(turned), subject=whose, leans=first in {"it", "this", "they", "he", "she"})


def _verb_start(parts: list[str], speaker: Speaker, cast: Cast) -> Piece | None:
    """Read a note whose subject was left out: "wants someone who ...", "told her about ...", "led the board"."""
    low = [p.lower() for p in parts]
    at = 0
    while at < len(low) - 1 and low[at] in w.ADVERBS - {"all", "both", "well", "first", "very", "too", "quite"}:
        at += 1
    word, follow = low[at], low[at + 1] if at + 1 < len(low) else ""
    past, s, base = w.verb(word, "past"), w.verb(word, "s"), w.verb(word, "base")
    if (
        speaker == "writer"
        and word in {"done", "seen", "driven", "written", "been", "taken", "given", "flown"}
        and follow
    ):
        return Piece("clause", join(["I", "have", *turn(parts, speaker, cast)]), subject="I")
    past = past or unlisted_past(low, at, follow, speaker)
    if not (past or s or base or word in w.AUX or word.endswith("n't")):
        return None
    calm = speaker == "writer" and base and follow in w.ADJECTIVES
    wants = speaker == "reader" and word in {"need", "want"} and plural(follow)
    if word in w.NOUN_LIKE and not past and not calm and not wants and not takes_object(low, at, follow):
        return None
    if at == 0 and s and not past and word not in w.AUX and follow_is_verb(follow):
        return None  # "deploys take 50 minutes": a noun, and its verb behind it
    if at == 0 and _names_first(low, past, s, base, speaker):
        return None
    who = "you" if speaker == "reader" else "I"
    verb = past or s or base
    speech = verb in SAYING and (
        verb not in {"talk", "speak", "discuss"}
        or bool(set(low[at + 1 : at + 5]) & {"about", "of", "me", "through"})
        or verb == "discuss"
    )
    if verb == "tell" and follow not in {"me", "us", "her", "him", "them", "you", "about", "that", "how"}:
        speech = False
    if speech and word not in w.AUX and (past or s or (base and base in {"ask", "mention", "explain", "describe"})):
        if past and not s and not base and follow in {"by", "in", "with"} and verb not in {"talk", "speak", "ask"}:
            return None
        return _act(verb, parts[at + 1 :], who, speaker, cast)
    if word == "wants" and low[at + 1 : at + 3] == ["to", "know"]:
        return _act("ask", parts[at + 3 :], who, speaker, cast)
    if speaker == "writer" and s and word not in w.AUX and not base:
        third_person = word not in w.NOUN_LIKE  # "speaks Urdu": the writer's own strength in the third person
        return (
            Piece("clause", join(["I", *turn([*parts[:at], s, *parts[at + 1 :]], speaker, cast)]), subject="I")
            if third_person
            else None
        )
    if base and not past and word not in w.AUX:
        if speaker == "reader" and base in STATES:
            return Piece("clause", join(["you", *turn(parts, speaker, cast, subject=True)]), subject="you")
        if word in w.NOUN_LIKE and follow not in w.DETERMINERS | w.ADJECTIVES | w.listed(
            "to up with calm in them him her it us back"
        ):
            return None
        return Piece("do", steps(join(turn(parts, speaker, cast)))) if speaker == "writer" else UNSURE
    if word in w.AUX or word.endswith("n't"):
        if follow in w.SUBJECTS and not (
            follow in {"it", "this", "that"}
            and word in {"did", "had", "have", "do"}
            and not w.verb(low[at + 2] if at + 2 < len(low) else "", "base", "pp")
        ):
            return question(parts, speaker, cast)
        if word in {"had", "has", "have", "did", "does", "do"} and not follow:
            return None
    if past and not s and word not in w.AUX and (follow == "by" or participle_use(low, at)):
        return None
    if word == "fed" and follow == "up":
        return UNSURE
    measured = low[at + 3 if low[at : at + 3] == ["used", "to", "be"] else at + 1 :]
    if (verb == "be" or low[at : at + 3] == ["used", "to", "be"]) and measured and _NUMERAL.match(measured[0]):
        return UNSURE  # "was 2 hours": what was, is not said
    if (
        speaker == "reader"
        and verb in {"take", "cost"}
        and (follow in {"them", "her", "him", "us"} or _NUMERAL.match(follow))
    ):
        return UNSURE  # "took them 6 weeks": it did
    if speaker == "reader" and past and w.verb(word, "pp") and re.match(r"[\w-]+ times\b", " ".join(low[at + 1 :])):
        return UNSURE  # "interrupted nine times": whose doing it was is not said
    rest = turn(parts[at + 1 :], speaker, cast, subject=who == "you")
    head = (
        second_person(parts[at])
        if who == "you"
        else {"is": "am", "are": "am", "were": "was", "has": "have", "isn't": "am not"}.get(word, parts[at])
    )
    return Piece("clause", join([who, *parts[:at], head.lower(), *rest]), subject="you" if who == "you" else "I")


def _names_first(low: list[str], past: str, s: str, base: str, speaker: Speaker) -> bool:
    """Say whether a note that begins like a verb begins with a noun: "pick errors doubled", "missed charts fell from 30 to 4"."""
    if len(low) < 3 or not plural(low[1]):
        return False
    went = low[2] in w.WENT or low[2] in {"are", "were", "have"}
    return went and ((bool(past) and not base) or (bool(base) and not s and speaker == "reader"))


def follow_is_verb(word: str) -> bool:
    """Say whether a word behind "deploys" or "builds" is the verb of it."""
    return word in w.AUX or (
        bool(w.verb(word, "base", "past")) and word not in w.NOUN_LIKE and word not in w.PREPOSITIONS
    )


def _act(verb: str, rest: list[str], who: str, speaker: Speaker, cast: Cast) -> Piece:
    """Return a speech act: you asked, told me, explained; I told you, mentioned ..."""
    rest = [p for p in rest if p not in {":", '"'}]
    low = [p.lower() for p in rest]
    if not rest:
        return UNSURE
    if verb == "wonder":
        verb = "ask"
    addressed = (
        low[0] in {"me", "us", "her", "him", "them", "you"}
        and len(low) > 1
        and not (
            low[0] == "her"
            and not (verb == "tell" and finite_at(rest[1:]))
            and w.verb(low[1], "ing") == ""
            and low[1]
            not in w.PREPOSITIONS
            | w.QUESTION_WORDS
            | {"that", "if", "i", "i'd", "i'm", "i've", "we", "to", "the", "my", "a"}
            and low[1] not in w.DETERMINERS
        )
    )
    if addressed and who == "you" and low[0] in {"her", "him", "them"}:
        return UNSURE  # told to the reader: the writer's own part, in the wrong place
    to = low[0] if addressed else ""
    body = rest[1:] if addressed else rest
    low = [p.lower() for p in body]
    if not body or (who == "I" and to in {"me", "us"}):
        return UNSURE
    object_ = "me" if who == "you" else "you"
    if verb == "ask":
        return _asked(body, who, bool(to), speaker, cast)
    if verb in {"say", "add", "note", "stress", "admit", "emphasise", "emphasize"} or (
        verb == "tell" and (low[0] == "that" or _leading_subject(body, cast))
    ):
        if low[0] in {"about", "of", "so", "no", "yes", "something", "nothing", "hi", "hello", "to"}:
            return UNSURE
        inner = read_parts(drop_lead(body), speaker, cast)
        if inner.kind == "clause":
            return inner
        if inner.kind in {"noun", "ing"} and verb in {"stress", "emphasise", "emphasize", "note"}:
            return told_or_asked(verb, "", inner.text, who)
        if inner.kind == "noun" and who == "I" and verb == "say":
            return inner
        return inner if inner.kind in {"act", "ask"} else UNSURE
    if verb in {"talk", "speak", "chat"}:
        if low[0] in {"me", "us"} and low[1:2] == ["through"]:
            inner = read_parts(body[2:], speaker, cast)
            return told_or_asked("talk", "me through", inner.text, who) if inner.kind in {"noun", "how"} else UNSURE
        while low and low[0] not in {"about", "of", "on"} and len(low) > 2:
            body, low = body[1:], low[1:]
        inner = read_parts(body[1:], speaker, cast) if len(body) > 1 else UNSURE
        return (
            told_or_asked(verb, "about" if low[0] != "of" else "of", inner.text, who)
            if inner.kind in {"noun", "ing", "how"}
            else UNSURE
        )
    if verb == "walk":
        if (not to and low[:1] != ["through"]) or "through" not in low[:2]:
            return UNSURE
        inner = read_parts(body[low.index("through") + 1 :], speaker, cast)
        return told_or_asked("walk", f"{object_} through", inner.text, who) if inner.kind in {"noun", "how"} else UNSURE
    if verb == "tell":
        if low[0] in {"about", "of"}:
            inner = read_parts(body[1:], speaker, cast)
            return (
                told_or_asked("tell", f"{object_} about", inner.text, who)
                if inner.kind in {"noun", "ing", "how"}
                else UNSURE
            )
        inner = read_parts(body, speaker, cast)
        if inner.kind == "how" or (inner.kind == "noun" and inner.size > 2):
            return told_or_asked("tell", object_, inner.text, who)
        return inner if inner.kind == "clause" else UNSURE
    if verb == "point" and low[0] == "out":
        body, low = body[1:], low[1:]
        inner = read_parts(drop_lead(body), speaker, cast)
        return (
            told_or_asked("point", "out", ("that " if inner.kind == "clause" else "") + inner.text, who)
            if inner.kind in {"noun", "clause"}
            else UNSURE
        )
    if verb in {"show", "remind", "introduce", "invite", "point", "walk"}:
        inner = read_parts(body, speaker, cast) if verb == "show" else UNSURE
        return told_or_asked("show", object_, inner.text, who) if inner.kind in {"noun", "how"} else UNSURE
    if low[0] in {"about", "to"} and len(body) > 1:
        inner = read_parts(body if low[0] == "to" else body[1:], speaker, cast)
        if inner.kind == "do" and verb == "offer":
            return told_or_asked(verb, "to", inner.text, who)
        return (
            told_or_asked(verb, low[0], inner.text, who)
            if inner.kind in {"noun", "ing"} and verb not in {"mention", "describe", "explain"}
            else (told_or_asked(verb, "", inner.text, who) if inner.kind in {"noun", "ing"} else UNSURE)
        )
    inner = read_parts(drop_lead(body), speaker, cast)
    if inner.kind == "clause" and verb in w.listed("mention explain suggest recall warn highlight share confirm"):
        that = "that" if has_verb(tokens(inner.text)) else ""
        return inner if verb != "suggest" else told_or_asked(verb, that, inner.text, who)
    if inner.kind in {"noun", "ing", "how"}:
        return told_or_asked(verb, "", inner.text, who)
    if inner.kind == "do" and verb in {"offer"}:
        return told_or_asked(verb, "to", inner.text, who)
    return UNSURE


def _asked(body: list[str], who: str, addressed: bool, speaker: Speaker, cast: Cast) -> Piece:
    low = [p.lower() for p in body]
    if low[0] in {"for", "about"} and len(body) > 1:
        inner = read_parts(body[1:], speaker, cast)
        if inner.kind in {"noun", "ing", "how"}:
            return told_or_asked("ask", ("me " if addressed and who == "you" else "") + low[0], inner.text, who)
        return UNSURE
    if low[0] == "to":
        return (
            UNSURE
            if not addressed
            else told_or_asked("ask", "me" if who == "you" else "you", join(turn(body, speaker, cast)), who)
        )
    asked = question([p for p in body if p != "?"], speaker, cast)
    if asked.kind == "act" and who == "you":
        return asked
    if asked.kind != "ask":
        return UNSURE
    if who == "I":
        return Piece(
            "act", f"I asked {'you ' if addressed else ''}{asked.text}", gerund=f"asking {asked.text}", subject="I"
        )
    return asked
