"""Fragments of notes into pieces a sentence can take: what kind each is, its person and tense turned.

A piece that cannot be read with confidence is `unsure` and no sentence takes it: a letter is better short than broken.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from sincerely.core.letters import words as w
from sincerely.core.letters.grammar import (
    after_colon,
    articled,
    as_list,
    clause_behind,
    drop_lead,
    finite_at,
    finite_in,
    is_adjective,
    latin,
    missing_copula,
    participle_use,
    plural,
    takes_object,
    untidy,
    verbish,
)
from sincerely.core.letters.tidy import decapitalize, label_of, segments, spell_names
from sincerely.core.letters.turning import (
    Cast,
    Speaker,
    Unclear,
    ask_about_me,
    expand,
    join,
    second_person,
    tokens,
    turn,
)
from sincerely.core.letters.usable import private_or_pay, unwelcome
from sincerely.core.people.names import fold

Kind = Literal["noun", "ing", "clause", "act", "ask", "how", "do", "adjective", "place", "unsure"]

LONGEST = 34  # words of one piece; beyond it a reader loses the thread
SAYING = w.listed(
    "say mention explain describe tell ask talk speak show walk point stress emphasise emphasize admit note "
    "suggest recommend warn share raise wonder highlight offer discuss remind confirm add compare demonstrate "
    "invite introduce recall outline"
)
# Plain verbs that start a note with the people of the place as their subject: "lose an hour a day at handover".
STATES = w.listed(
    "need want lose lack have use run struggle rely spend expect prefer believe think care hope plan get serve "
    "hire like love value know"
)
_NOT_GERUND = re.compile(
    r"(?i)(?:morning|evening|nothing|something|anything|everything|building|ceiling|spring|string|king|thing|during|wing|ring|sibling|wedding|being|pricing|meeting|staffing|nursing|welding|engineering|housing|funding|lighting|heating|catering|marketing|accounting|banking|clothing|bedding|pudding|dwelling|scaffolding|sterling|bring|sing|swing|sling|fling|sting|cling|wring|plumbing|evening)"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """One readable piece. `text` fits inside a sentence by its kind:

    noun "the billing migration"; ing "moving to 12-hour shifts"; clause "you lose an hour a day"; act "you told me about X" (`gerund`: "telling me about X");
    ask "how I would handle a parent who shouts"; how "how you train new starters"; do "start with the log"; adjective "patient with parents";
    place "at St Mary's". `leans`: it holds an "it" or "they" that needs its topic named before it.
    """

    kind: Kind
    text: str
    gerund: str = ""
    subject: Literal["you", "I", "other", ""] = ""
    leans: bool = False

    @property
    def size(self) -> int:
        return len(self.text.split())


UNSURE = Piece("unsure", "")


def read_notes(text: str, speaker: Speaker, cast: Cast, *, whole: bool = False) -> tuple[Piece, ...]:
    """Return the usable pieces of a note in their order, best-effort; nothing for a note that is private, of pay, or untidy beyond repair.

    `whole`: a noun phrase keeps what follows its first comma (evidence), instead of being cut to its first thought.
    """
    if private_or_pay(text) or not latin(text):
        return ()
    found = []
    before: list[str] = []
    for segment in (part for whole in segments(text) for part in _spliced(whole)):
        first = re.split(r"[\s']", segment.lower(), maxsplit=1)[0]
        rivals = [x for x in before if x in w.PERSON_NOUNS or fold(x) in cast.others]
        crowd = [x for x in before if w.animate_plural(x)]
        before = [t.lower() for t in tokens(segment)]
        if (first in {"she", "he"} and rivals) or (first == "they" and crowd and speaker == "reader"):
            continue  # who that is cannot be told
        piece = read_piece(segment, speaker, cast, whole=whole)
        if piece.kind != "unsure":
            found.append(piece)
    return tuple(found)


def _spliced(segment: str) -> list[str]:
    """Take apart statements that only a comma joins: "torque checks every week, comebacks fell by a third"."""
    parts = segment.split(", ")
    if (
        len(parts) < 2
        or re.match(r"(?i)(?:when|if|because|although|since|while|after|before|as|once|with|in|on|at|for)\b", segment)
        or re.search(r"(?i)\b(?:and|or)\b", parts[-1][:4])
    ):
        return [segment]
    for cut in range(1, len(parts)):
        right = tokens(", ".join(parts[cut:]))
        if (
            len(right) > 2
            and right[0].lower() not in w.RELATIVES | w.CONJUNCTIONS | w.PREPOSITIONS | {"they"}
            and right[0].lower() not in w.VERB_FORMS
            and finite_at(right)
            and not right[0].lower().endswith("ing")
        ):
            return [", ".join(parts[:cut]), *_spliced(", ".join(parts[cut:]))]
    return [segment]


def read_piece(segment: str, speaker: Speaker, cast: Cast, *, whole: bool = False) -> Piece:
    """Return one segment as a piece of a known kind, its persons turned; UNSURE where reading it would be a guess."""
    label, rest = label_of(segment)
    rest = decapitalize(spell_names(rest, cast), cast)
    parts = tokens(rest)
    if not parts or untidy(rest, parts):
        return UNSURE
    if unwelcome(rest, of_person=_of_person(parts, cast), mine=speaker == "writer"):
        return UNSURE
    try:
        piece = _read(parts, speaker, cast, asked=label == "question")
    except Unclear:
        return UNSURE
    if label and label != "question":
        piece = _labelled(label, piece)
    if piece.kind in {"noun", "ing"} and not whole:
        piece = _first_thought(piece)
    if whole and piece.kind == "noun" and piece.text.startswith("the ") and not rest.lower().startswith("the "):
        piece = replace(piece, text=piece.text[4:])
    piece = _bounded(piece)
    if piece.kind != "unsure" and _dangles(piece):
        return UNSURE
    return piece


def read_topic(text: str, cast: Cast) -> Piece:
    """Return a topic as a noun phrase, an -ing phrase or a question; UNSURE where it is none of these."""
    if private_or_pay(text) or not latin(text):
        return UNSURE
    for segment in segments(text):
        segment = re.sub(
            r"(?i)^(?:we |they |she |he )?(?:talk(?:ed)?|spoke|chat(?:ted)?|discuss(?:ed)?|conversation|questions?|asked|told me|talking|went)(?: a lot| at length| long)? (?:about|on|over|of|through)\s+",
            "",
            segment,
        )
        piece = read_piece(segment, "reader", cast)
        if piece.kind in {"noun", "ing", "ask", "how"} and piece.size <= 14:
            return piece
        if piece.kind == "clause" and piece.size <= 14:
            return piece
    return UNSURE


# Reading one segment. Callers first.


def _read(parts: list[str], speaker: Speaker, cast: Cast, *, asked: bool = False) -> Piece:
    reported = len(parts) > 3 and parts[0].lower() == "that" and parts[1].lower() in w.DETERMINERS
    parts = after_colon(drop_lead(parts))
    if not parts:
        return UNSURE
    low = [p.lower() for p in parts]
    if parts[-1] == "?" or (asked and low[0] in w.QUESTION_WORDS | w.AUX):
        return _question([p for p in parts if p != "?"], speaker, cast)
    plain = expand(parts, only=frozenset(("she", "he", "they", "we", "i", "you")))
    low = [p.lower() for p in plain]
    subject = _leading_subject(plain, cast)
    if subject:
        return _with_subject(plain, subject, speaker, cast)
    if low[0] in {"how", "what", "why", "where", "when", "whether", "if", "who", "which"} and len(plain) > 2:
        return _embedded(plain, speaker, cast)
    if low[0] == "to" and len(low) > 1 and w.verb(low[1], "base"):
        return Piece("do", join(turn(plain[1:], speaker, cast)))
    if is_adjective(low):
        return _adjective(plain, speaker, cast)
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
    return _noun(plain, speaker, cast)


def _leading_subject(parts: Sequence[str], cast: Cast) -> str:
    """Return whose statement this is when it starts with its subject: "i", "she", "we", "you", "name" ...; "" for none."""
    low = [p.lower() for p in parts]
    short = low[0].split("'")
    if len(short) == 2 and short[0] in {"it", "there", "that", "this"} and len(low) > 1:
        return "it"
    if low[0] in {"dr", "ms", "mr", "mrs", "prof"} and len(low) > 2:
        skip = 2 if low[1] == "." else 1
        if len(parts) > skip + 1 and _is(parts[skip], cast.reader):
            return "name"
    for who, mark in ((cast.reader, "name"), (cast.writer, "me")):
        end = 0
        while end < len(parts) and _is(parts[end], who):
            end += 1
        if end and end < len(parts) and verbish(low, end):
            return mark
    if (
        low[0]
        in {"i", "she", "he", "they", "we", "you", "it", "there", "this", "nobody", "everyone", "everybody", "people"}
        and len(low) > 1
        and verbish(low, 1)
    ):
        return low[0]
    return ""


def _is(token: str, who: frozenset[str]) -> bool:
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
            return _read(parts[at + 2 :], speaker, cast)
        return _read(parts[at + 1 :], speaker, cast) if low[at] == "discussed" else UNSURE
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
    if not (past or s or base or word in w.AUX or word.endswith("n't")):
        return None
    calm = speaker == "writer" and base and follow in w.ADJECTIVES
    if word in w.NOUN_LIKE and not past and not calm and not takes_object(low, at, follow):
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
        if word in w.NOUN_LIKE and follow not in w.DETERMINERS | w.ADJECTIVES | {"to", "up", "with", "calm", "in"}:
            return None
        return Piece("do", as_list(join(turn(parts, speaker, cast)))) if speaker == "writer" else UNSURE
    if word in w.AUX or word.endswith("n't"):
        if follow in w.SUBJECTS and not (
            follow in {"it", "this", "that"}
            and word in {"did", "had", "have", "do"}
            and not w.verb(low[at + 2] if at + 2 < len(low) else "", "base", "pp")
        ):
            return _question(parts, speaker, cast)
        if word in {"had", "has", "have", "did", "does", "do"} and not follow:
            return None
    if past and not s and word not in w.AUX and (follow == "by" or participle_use(low, at)):
        return None
    rest = turn(parts[at + 1 :], speaker, cast, subject=who == "you")
    head = (
        second_person(parts[at])
        if who == "you"
        else {"is": "am", "are": "am", "were": "was", "has": "have", "isn't": "am not"}.get(word, parts[at])
    )
    return Piece("clause", join([who, *parts[:at], head.lower(), *rest]), subject="you" if who == "you" else "I")


_NEED_ABOUT = {"talk": "about", "speak": "about"}


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
        inner = _read(drop_lead(body), speaker, cast)
        if inner.kind == "clause":
            return inner
        if inner.kind in {"noun", "ing"} and verb in {"stress", "emphasise", "emphasize", "note"}:
            return _made(verb, "", inner.text, who)
        if inner.kind == "noun" and who == "I" and verb == "say":
            return inner
        return inner if inner.kind in {"act", "ask"} else UNSURE
    if verb in {"talk", "speak", "chat"}:
        if low[0] in {"me", "us"} and low[1:2] == ["through"]:
            inner = _read(body[2:], speaker, cast)
            return _made("talk", "me through", inner.text, who) if inner.kind in {"noun", "how"} else UNSURE
        while low and low[0] not in {"about", "of", "on"} and len(low) > 2:
            body, low = body[1:], low[1:]
        inner = _read(body[1:], speaker, cast) if len(body) > 1 else UNSURE
        return (
            _made(verb, "about" if low[0] != "of" else "of", inner.text, who)
            if inner.kind in {"noun", "ing", "how"}
            else UNSURE
        )
    if verb == "walk":
        if (not to and low[:1] != ["through"]) or "through" not in low[:2]:
            return UNSURE
        inner = _read(body[low.index("through") + 1 :], speaker, cast)
        return _made("walk", f"{object_} through", inner.text, who) if inner.kind in {"noun", "how"} else UNSURE
    if verb == "tell":
        if low[0] in {"about", "of"}:
            inner = _read(body[1:], speaker, cast)
            return (
                _made("tell", f"{object_} about", inner.text, who) if inner.kind in {"noun", "ing", "how"} else UNSURE
            )
        inner = _read(body, speaker, cast)
        if inner.kind == "how" or (inner.kind == "noun" and inner.size > 2):
            return _made("tell", object_, inner.text, who)
        return inner if inner.kind == "clause" else UNSURE
    if verb == "point" and low[0] == "out":
        body, low = body[1:], low[1:]
        inner = _read(drop_lead(body), speaker, cast)
        return (
            _made("point", "out", ("that " if inner.kind == "clause" else "") + inner.text, who)
            if inner.kind in {"noun", "clause"}
            else UNSURE
        )
    if verb in {"show", "remind", "introduce", "invite", "point", "walk"}:
        inner = _read(body, speaker, cast) if verb == "show" else UNSURE
        return _made("show", object_, inner.text, who) if inner.kind in {"noun", "how"} else UNSURE
    if low[0] in {"about", "to"} and len(body) > 1:
        inner = _read(body if low[0] == "to" else body[1:], speaker, cast)
        if inner.kind == "do" and verb == "offer":
            return _made(verb, "to", inner.text, who)
        return (
            _made(verb, low[0], inner.text, who)
            if inner.kind in {"noun", "ing"} and verb not in {"mention", "describe", "explain"}
            else (_made(verb, "", inner.text, who) if inner.kind in {"noun", "ing"} else UNSURE)
        )
    inner = _read(drop_lead(body), speaker, cast)
    if inner.kind == "clause" and verb in w.listed("mention explain suggest recall warn highlight share confirm"):
        return inner if verb != "suggest" else _made(verb, "that", inner.text, who)
    if inner.kind in {"noun", "ing", "how"}:
        return _made(verb, "", inner.text, who)
    if inner.kind == "do" and verb in {"offer"}:
        return _made(verb, "to", inner.text, who)
    return UNSURE


def _made(verb: str, link: str, text: str, who: str) -> Piece:
    past = w.PAST_OF.get(verb, verb + "ed")
    middle = " ".join(x for x in (link, text) if x)
    return Piece(
        "act", f"{who} {past} {middle}", gerund=f"{w.ings(verb)[0]} {middle}", subject="you" if who == "you" else "I"
    )


def _asked(body: list[str], who: str, addressed: bool, speaker: Speaker, cast: Cast) -> Piece:
    low = [p.lower() for p in body]
    if low[0] in {"for", "about"} and len(body) > 1:
        inner = _read(body[1:], speaker, cast)
        if inner.kind in {"noun", "ing", "how"}:
            return _made("ask", ("me " if addressed and who == "you" else "") + low[0], inner.text, who)
        return UNSURE
    if low[0] == "to":
        return (
            UNSURE
            if not addressed
            else _made("ask", "me" if who == "you" else "you", join(turn(body, speaker, cast)), who)
        )
    asked = _question([p for p in body if p != "?"], speaker, cast)
    if asked.kind == "act" and who == "you":
        return asked
    if asked.kind != "ask":
        return UNSURE
    if who == "I":
        return Piece(
            "act", f"I asked {'you ' if addressed else ''}{asked.text}", gerund=f"asking {asked.text}", subject="I"
        )
    return asked


def _question(parts: list[str], speaker: Speaker, cast: Cast) -> Piece:
    """Return a question as an indirect one. One that turns on more than a pronoun subject is not taken apart."""
    parts = drop_lead(parts)
    if not parts:
        return UNSURE
    parts = expand([p for p in parts if p not in {"?", ":"}], only=frozenset(("what", "who", "how")))
    if not parts:
        return UNSURE
    low = [p.lower() for p in parts]
    if (low[0] == "what" and low[1:2] == ["about"]) or (low[0] == "how" and low[1:2] == ["about"]):
        inner = _noun(parts[2:], speaker, cast) if len(parts) > 2 else UNSURE
        return Piece("noun", inner.text) if inner.kind == "noun" else UNSURE
    wh: list[str] = []
    i = 0
    if low[0] == "whether":
        wh, parts, low = parts[:1], parts[1:], low[1:]
    elif low[0] in w.QUESTION_WORDS:
        i = 1
        # "how many beds", "what kind of reports", "which part of the job": words up to the auxiliary or the subject
        while (
            i < len(low)
            and low[i] not in w.AUX
            and low[i] not in {"i", "we", "they", "she", "he", "you", "it", "i'd", "i'm", "i've"}
            and not (i == 1 and low[0] in {"what", "who"} and w.verb(low[i], "s", "past"))
            and not (i == 1 and low[i] in w.DETERMINERS - {"many", "much", "few", "more", "other"})
            and i < 6
            and not low[i].endswith("n't")
        ):
            i += 1
        wh, parts, low = parts[:i], parts[i:], low[i:]
    elif low[0] == "if":
        wh, parts, low = ["whether"], parts[1:], low[1:]
    elif low[0] in w.AUX or (
        re.match(r"(?:i|we|they|she|he|you|it)$", low[0].split("'")[0])
        and verbish([*low[0].split("'")[:1], *low[1:]], min(1, len(low) - 1))
    ):
        wh = ["whether"]
    else:
        return UNSURE
    if not parts:
        return UNSURE
    mine = speaker == "reader"
    body = (
        ask_about_me(parts)
        if mine and {"you", "your", "yours", "yourself"} & ({p.split("'")[0] for p in low} | set(low))
        else expand(parts, only=frozenset(("she", "he", "they", "we", "i")))
    )
    low = [p.lower() for p in body]
    if (
        wh[0].lower() in {"what", "who"}
        and len(wh) == 1
        and low[0] in {"is", "are", "was"}
        and len(low) > 3
        and low[1] in w.DETERMINERS
    ):
        inner = _noun(body[1:], speaker, cast)
        if inner.kind == "noun" and mine:
            return _made("ask", "about", inner.text, "you")
    if wh[0].lower() in {"who", "what", "which", "how", "why", "when", "where"} and low[0] in w.AUX and len(low) > 1:
        body_straight = _straight(body, low)
        if body_straight is None:
            if (
                low[0] in {"is", "are", "was", "were"}
                and wh[0].lower() in {"what", "who", "how", "where", "when", "why"}
                and (low[1] in w.DETERMINERS or low[1] in {"your", "my"})
                and len(body) <= 8
            ):
                if any(x in w.PREPOSITIONS or x in {"to", "like"} or w.verb(x, "ing", "pp") for x in low[2:]):
                    return UNSURE
                body_straight = [*body[1:], body[0]]
            elif (
                wh[0].lower() in {"who", "what", "which"}
                and len(low) > 1
                and (w.verb(low[1], "base", "pp", "ing") and low[1] not in w.NOUN_LIKE)
            ):
                body_straight = body  # the question word is the subject: what would help
            else:
                return UNSURE
        body = body_straight
    elif wh == ["whether"] and low[0] in w.AUX:
        straight = _straight(body, low)
        if straight is None:
            return UNSURE
        body = straight
    elif (
        low[0] not in {"i", "we", "they", "she", "he", "it", "you", "my", "the", "their", "our"}
        and wh != ["whether"]
        and not (w.verb(low[0], "s", "past") or low[0] in w.AUX or low[0] == "to")
    ):
        return UNSURE
    if low and body and body[0].lower() == "to":
        return Piece("ask", join([*wh, *turn(body, speaker, cast)]))
    body = (
        turn(body, speaker, cast)
        if not (mine and "I" in body and not set(low) & {"she", "he", "they", "we", "our", "their", "her", "his"})
        else body
    )
    wh[0] = wh[0].lower()
    text = join([*wh, *body])
    if not finite_in(tokens(text)[1:]):
        return UNSURE
    return Piece("ask", text)


def _straight(body: list[str], low: list[str]) -> list[str] | None:
    """Return subject + verb from aux + subject + verb where the subject is a pronoun or a short phrase; None where it is not clear."""
    aux, rest, rest_low = low[0], body[1:], low[1:]
    if not rest:
        return None
    if rest_low[0] in {"i", "you", "we", "they", "she", "he", "it", "there"}:
        size = 1
    elif rest_low[0] in {"the", "my", "your", "our", "their", "this", "that", "a", "an"} and len(rest) > 2:
        size = next(
            (
                i
                for i in range(2, min(5, len(rest)))
                if (w.verb(rest_low[i], "base", "pp", "ing") and (rest_low[i] not in w.NOUN_LIKE or i > 2))
                or rest_low[i] in w.ADJECTIVES
            ),
            0,
        )
        if not size:
            return None
    else:
        return None
    subject, tail = rest[:size], rest[size:]
    if aux == "do":
        return [*subject, *tail]
    if aux in {"does", "did"}:
        at = next((i for i, t in enumerate(tail) if t.lower() not in w.ADVERBS), 0)
        if not tail or not w.verb(tail[at].lower(), "base"):
            return None
        base = tail[at].lower()
        return [*subject, *tail[:at], w.third(base) if aux == "does" else w.PAST_OF.get(base, base), *tail[at + 1 :]]
    return [*subject, body[0], *tail]


def _conditional(low: Sequence[str]) -> bool:
    """Say whether "if" opens a condition ("if the grant goes, they close"), not a question put to the writer."""
    if low[1].split("'")[0] in {"i", "my"}:
        return False
    return any(
        x.split("'")[0] in {"they", "we", "she", "he", "it", "you"} and verbish(low, i + 1)
        for i, x in enumerate(low[:-1])
        if i > 3
    )


def _embedded(parts: list[str], speaker: Speaker, cast: Cast) -> Piece:
    """Read "how they train new starters", "why I left teaching", "if we could use tablets"."""
    low = [p.lower() for p in parts]
    if low[0] == "if" and _conditional(low):
        return Piece("clause", join(turn(parts, speaker, cast)), subject="other")
    if low[0] in {"if", "whether"} or low[1] in w.AUX:
        return _question(parts, speaker, cast)
    if low[0] == "when" or (not finite_in(parts[1:]) and "to" not in low[1:3] and low[1] not in w.SUBJECTS):
        return UNSURE
    if low[1] == "about":
        return UNSURE
    turned = turn(parts, speaker, cast)
    # why I left teaching, how I would start: the reader asked; how you train starters: the reader told
    asked = speaker == "reader" and any(p.lower() in {"i", "my"} or p.lower().startswith("i'") for p in turned[1:4])
    return Piece("ask" if asked else "how", join(turned))


def _adjective(parts: list[str], speaker: Speaker, cast: Cast) -> Piece:
    low = [p.lower() for p in parts]
    head = low[1] if low[0] in {"very", "really", "quite", "so", "not", "always"} and len(low) > 1 else low[0]
    turned = turn(parts, speaker, cast, subject=True)
    if speaker == "reader" and (head in w.FEELING or low[:2] == ["big", "on"]):
        return Piece("clause", join(["you", "are", *turned]), subject="you")
    return Piece("adjective", join(turned))


def _noun(parts: list[str], speaker: Speaker, cast: Cast) -> Piece:
    low = [p.lower() for p in parts]
    if low[0] in w.listed("i she he they we it you me them not no yes none nothing") or low[-1] in {"not", "no"}:
        return UNSURE
    copula = missing_copula(low)
    if copula is not None:
        verb = "are" if plural(low[copula - 1]) else "is"
        turned = turn([*parts[:copula], verb, *parts[copula:]], speaker, cast)
        return Piece("clause", join(articled(turned)), subject="other")
    if len(low) > 5 and not set(low) & (w.DETERMINERS | w.PREPOSITIONS | w.CONJUNCTIONS | w.RELATIVES):
        return UNSURE
    known = sum(
        1
        for x in low
        if x in w.VERB_FORMS
        or x in w.COUNT_NOUNS
        or x.rstrip("s") in w.COUNT_NOUNS
        or x in w.DETERMINERS | w.PREPOSITIONS | w.CONJUNCTIONS | w.ADJECTIVES
    )
    if len(low) > 3 and not known:
        return UNSURE
    if any(p in {"=", ">", "<", "#", "*", "^", "\\", "{", "}", "|", "~"} for p in parts):
        return UNSURE
    if low[0] == "her" or low[0] == "his":
        return Piece("noun", join(["your", *turn(parts[1:], speaker, cast)]))
    return Piece("noun", join(articled(turn(parts, speaker, cast))))


def _labelled(label: str, piece: Piece) -> Piece:
    """Return "pain = observability" as a statement: "the main problem is observability"."""
    name = {
        "pain": "pain point",
        "pains": "pain points",
        "headache": "headache",
        "need": "need",
        "q": "question",
    }.get(label, label)
    if piece.kind not in {"noun", "ing"}:
        return piece if piece.kind in {"clause", "ask"} else UNSURE
    if label in {"topic", "topics", "point"}:
        return piece
    verb = "are" if plural(name) else "is"
    return Piece("clause", f"the main {name} {verb} {piece.text}", subject="other")


def _first_thought(piece: Piece) -> Piece:
    """Cut a noun phrase where another thought begins: at a comma of no list, before a verb in a list of nouns."""
    text = piece.text
    parts = text.split(", ")
    if len(parts) > 1 and (
        not re.search(r"\b(?:and|or)\b", text) or any(len(p.split()) > 3 and finite_at(tokens(p)) for p in parts[1:])
    ):
        text = parts[0]
    cut = re.search(r",? and (\w+)\b", text)
    if cut and w.verb(cut[1], "base") and cut[1] not in w.NOUN_LIKE:
        text = text[: cut.start()]
        if ", " in text:
            head, tail = text.rsplit(", ", 1)
            text = f"{head} and {tail}"
    return replace(piece, text=text)


def _bounded(piece: Piece) -> Piece:
    head = piece.text.split(": ")[0]
    if piece.kind in {"clause", "act"} and ": " in piece.text and len(head.split()) > 3:
        piece = replace(piece, text=head, gerund=piece.gerund.split(": ")[0])
    splice = re.search(r", (\w+)\b", piece.text)
    if (
        piece.kind == "clause"
        and splice
        and " and " not in piece.text[splice.end() :]
        and w.verb(splice[1], "base", "past")
        and not w.verb(splice[1], "ing")
        and len(piece.text[: splice.start()].split()) >= 4
    ):
        piece = replace(piece, text=piece.text[: splice.start()])
    if (
        piece.kind == "clause"
        and piece.subject == "you"
        and re.search(r"\b(?:it|there)$", piece.text)
        and piece.size < 9
    ):
        piece = replace(piece, leans=True)
    if piece.size <= LONGEST:
        return piece
    for mark in (", ", " because ", " so that ", " which ", " and ", " but "):
        at = piece.text.rfind(mark, 0, len(" ".join(piece.text.split()[:LONGEST])))
        if at > 0 and len(piece.text[:at].split()) >= 7:
            return replace(piece, text=piece.text[:at].rstrip(" ,"), gerund="" if piece.kind == "act" else piece.gerund)
    return UNSURE


def _dangles(piece: Piece) -> bool:
    """Say whether a piece breaks off: no sentence may carry it."""
    last = tokens(piece.text)[-1].lower() if tokens(piece.text) else ""
    if last.endswith("n't") and piece.kind != "clause":
        return True
    loose = w.DETERMINERS - w.listed(
        "all both more less this that these those enough much one two three four five six seven eight nine ten "
        "eleven twelve twenty many most each some any other either her half few another"
    )
    if (
        not last
        or last in loose
        or last in w.listed("and or but because that if to than as very who which when my your")
    ):
        return last != "to" or piece.kind != "clause"
    if piece.kind in {"noun", "ing", "place"} and last in w.PREPOSITIONS - w.listed(
        "up on off out in over down around through inside outside before after"
    ):
        return True
    return not re.search(r"[^\W\d_]", piece.text)


def _of_person(parts: Sequence[str], cast: Cast) -> bool:
    first = parts[0].lower().split("'")[0]
    return (
        first in {"she", "he", "they", "was", "is", "looked", "kept", "dr", "mr", "ms", "mrs"}
        or _is(parts[0], cast.reader | cast.others)
        or first in w.ADJECTIVES
        or bool(w.verb(first, "past", "s"))
    )
