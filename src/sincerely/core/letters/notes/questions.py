"""Questions of notes as indirect ones: "how would you start?" -> "how I would start". One that cannot be turned is not used."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sincerely.core.letters.english import words as w
from sincerely.core.letters.english.grammar import drop_lead, finite_in, verbish
from sincerely.core.letters.notes.phrases import noun_phrase, told_or_asked
from sincerely.core.letters.notes.pieces import UNSURE, Piece
from sincerely.core.letters.notes.turning import Cast, Speaker, ask_about_me, expand, join, tokens, turn


def question(parts: list[str], speaker: Speaker, cast: Cast) -> Piece:
    """Return a question as an indirect one. One that turns on more than a pronoun subject is not taken apart."""
    parts = drop_lead(parts)
    if not parts:
        return UNSURE
    parts = expand([p for p in parts if p not in {"?", ":"}], only=frozenset(("what", "who", "how")))
    if not parts:
        return UNSURE
    low = [p.lower() for p in parts]
    if (low[0] == "what" and low[1:2] == ["about"]) or (low[0] == "how" and low[1:2] == ["about"]):
        inner = noun_phrase(parts[2:], speaker, cast) if len(parts) > 2 else UNSURE
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
        inner = noun_phrase(body[1:], speaker, cast)
        if inner.kind == "noun" and mine:
            return told_or_asked("ask", "about", inner.text, "you")
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
    elif aux in w.MODALS | {"does", "do", "did"}:  # would paper ever be better
        size = next(
            (
                i
                for i in range(1, min(4, len(rest)))
                if rest_low[i] in w.ADVERBS or (w.verb(rest_low[i], "base") and rest_low[i] not in w.NOUN_LIKE)
            ),
            0,
        )
        if not size or rest_low[0] in w.ADVERBS | w.PREPOSITIONS:
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


def embedded(parts: list[str], speaker: Speaker, cast: Cast) -> Piece:
    """Read "how they train new starters", "why I left teaching", "if we could use tablets"."""
    low = [p.lower() for p in parts]
    if low[0] == "if" and _conditional(low):
        return Piece("clause", join(turn(parts, speaker, cast)), subject="other")
    if low[0] in {"if", "whether"} or low[1] in w.AUX:
        return question(parts, speaker, cast)
    if low[0] == "when" or (not finite_in(parts[1:]) and "to" not in low[1:3] and low[1] not in w.SUBJECTS):
        return UNSURE
    if low[1] == "about":
        return UNSURE
    turned = turn(parts, speaker, cast)
    # why I left teaching, how I would start: the reader asked; how you train starters: the reader told
    asked = speaker == "reader" and any(p.lower() in {"i", "my"} or p.lower().startswith("i'") for p in turned[1:4])
    return Piece("ask" if asked else "how", join(turned))


def _conditional(low: Sequence[str]) -> bool:
    """Say whether "if" opens a condition ("if the grant goes, they close"), not a question put to the writer."""
    if low[1].split("'")[0] in {"i", "my"}:
        return False
    return any(
        x.split("'")[0] in {"they", "we", "she", "he", "it", "you"} and verbish(low, i + 1)
        for i, x in enumerate(low[:-1])
        if i > 3
    )
