"""Fragments that are no statements: noun phrases, adjectives, and the words of a speech act around one."""

from __future__ import annotations

from sincerely.core.letters.english import words as w
from sincerely.core.letters.english.grammar import articled, head_before, missing_copula, plural
from sincerely.core.letters.notes.pieces import UNSURE, Piece
from sincerely.core.letters.notes.turning import Cast, Speaker, join, turn


def noun_phrase(parts: list[str], speaker: Speaker, cast: Cast) -> Piece:
    low = [p.lower() for p in parts]
    if low[0] in w.listed("i she he they we it you me them not no yes none nothing") or low[-1] in {"not", "no"}:
        return UNSURE
    if (
        set(low[1:3]) & {"them", "him", "me", "us", "it"}
        and low[0] not in w.DETERMINERS
        and low[1] != "of"
        and not low[0].isdigit()
    ):
        return UNSURE  # "buddy them up": a verb that is not known
    copula = missing_copula(low)
    if copula is not None:
        verb = "are" if plural(head_before(low, copula)) else "is"
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


def adjective(parts: list[str], speaker: Speaker, cast: Cast) -> Piece:
    low = [p.lower() for p in parts]
    head = low[1] if low[0] in {"very", "really", "quite", "so", "not", "always"} and len(low) > 1 else low[0]
    turned = turn(parts, speaker, cast, subject=True)
    if speaker == "reader" and (
        head in w.FEELING or (head.endswith("est") and head[:-3] in w.FEELING) or low[:2] == ["big", "on"]
    ):
        return Piece("clause", join(["you", "are", *turned]), subject="you")
    return Piece("adjective", join(turned))


def told_or_asked(verb: str, link: str, text: str, who: str) -> Piece:
    past = w.PAST_OF.get(verb, verb + "ed")
    middle = " ".join(x for x in (link, text) if x)
    return Piece(
        "act", f"{who} {past} {middle}", gerund=f"{w.ings(verb)[0]} {middle}", subject="you" if who == "you" else "I"
    )
