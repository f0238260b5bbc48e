"""A noun where a verb must stand, and the other way round: advise/advice, loose/lose, effect/affect."""

from __future__ import annotations

from sincerely.core.letters.checks.grammar.confusions import word_meant
from sincerely.core.letters.checks.grammar.sentences import (
    BE,
    DET,
    MODAL,
    NAME,
    NUMBER,
    OBJECT,
    POSS,
    PREP,
    SUBJECT,
    Found,
    Rule,
    Sentence,
)
from sincerely.core.letters.english.word_classes import ADJECTIVE, BASE, NOUN, PLURAL

# A condition a line reads better than a word a line.
# fmt: off

def effect(s: Sentence, i: int) -> Found | None:
    if s.words[i].startswith("effect"):
        verb = (
            (s.is_a(i - 1, MODAL) or s.words[i - 1] in ("not", "it", "they", "also", "n't", "to", "and", "which", "this", "that", "directly", "always", "really", "positively", "negatively"))
            and s.is_a(i + 1, POSS | DET | OBJECT | PLURAL | NAME)
            and not s.mark[i + 1]
        )
        if (
            verb
            and s.words[i] in ("effect", "effects", "effected", "effecting")
            and not (s.words[i + 1] in ("a", "an", "the", "this", "such", "these", "any") and s.words[i + 2] in ("change", "changes", "repair", "repairs", "improvement", "transfer"))
            and not (s.words[i] == "effects" and s.words[i - 1] in ("to", "and", "this", "that"))
        ):
            return word_meant(i, s.words[i].replace("e", "a", 1))
        return None
    if (s.words[i] in ("affect", "affects") and s.is_a(i - 1, DET | POSS) and s.words[i - 1] not in ("that", "this", "these", "those")) or (
        s.words[i] == "affect" and s.words[i - 1] in ("good", "positive", "big", "great", "real", "strong", "much", "bad", "lasting", "no") and not s.mark[i]
    ):
        return word_meant(i, s.words[i].replace("a", "e", 1))
    return None


def verb_wanted(s: Sentence, i: int) -> bool:
    """Say whether a plain verb must stand at `i`: behind a helping verb, "to", a subject, and before its object."""
    before = s.words[i - 1]
    return not s.mark[i] and (
        (s.is_a(i - 1, MODAL) and before not in ("can", "will", "might", "may"))
        or before in ("to", "i", "we", "they", "you", "not", "don't", "didn't", "doesn't", "never", "always", "can", "will", "might", "may", "please", "who", "and", "or", "i'd", "we'd")
    )


def noun_wanted(s: Sentence, i: int) -> bool:
    """Say whether a noun must stand at `i`: behind a determiner or an adjective, and before a noun phrase's end."""
    led = s.is_a(i - 1, POSS) or s.words[i - 1] in ("the", "a", "an", "any", "some", "no", "much") or (s.is_a(i - 1, ADJECTIVE) and s.is_a(i - 2, DET | POSS | PREP | BASE) and not s.mark[i - 1])
    return led and not s.mark[i] and s.ends(i + 1)


_NOUN_FOR_VERB = {
    "advise": "advice",
    "practise": "practice",
    "believe": "belief",
    "loose": "loss",
    "prove": "proof",
    "live": "life",
    "choose": "choice",
    "breathe": "breath",
    "complain": "complaint",
    "recommend": "recommendation",
    "succeed": "success",
    "analyse": "analysis",
    "explain": "explanation",
    "receive": "receipt",
}
_VERB_FOR_NOUN = {"advice": "advise", "loose": "lose", "life": "live", "belief": "believe", "breath": "breathe", "proof": "prove", "choice": "choose", "success": "succeed", "relief": "relieve"}


def noun_for_verb(s: Sentence, i: int) -> Found | None:
    word = s.words[i]
    if word in _NOUN_FOR_VERB and noun_wanted(s, i) and not s.is_a(i + 1, DET | POSS | SUBJECT | OBJECT) and s.words[i - 1] not in ("that", "this", "no"):
        if word in ("live", "loose") and not (s.is_a(i - 1, POSS) and s.words[i - 1] != "her"):
            return None
        return word_meant(i, _NOUN_FOR_VERB[word])
    if word in _VERB_FOR_NOUN:
        object_follows = not s.mark[i + 1] and (
            s.is_a(i + 1, DET | POSS | OBJECT | NAME | NUMBER)
            or s.words[i + 1] in ("that", "how", "what", "sight", "track", "time", "touch", "hours", "people", "hope", "heart", "money", "weight", "interest", "patients", "customers")
        )
        if word == "life":
            return (
                word_meant(i, "live")
                if s.words[i - 1] in ("i", "we", "they", "to", "who")
                and not s.mark[i]
                and s.words[i + 1] in ("in", "here", "near", "at", "with", "on", "there", "close", "alone", "together")
                and s.words[i - 2] not in ("back", "similar", "come", "comes", "came")
                else None
            )
        if word == "breath":
            object_follows = object_follows or s.ends(i + 1)
        noun_there = (word == "advice" and s.words[i - 1] in ("and", "or")) or (
            word in ("advice", "choice", "success", "relief", "proof", "belief", "breath") and s.words[i - 1] in ("and", "or", "who", "to") and not s.is_a(i + 1, OBJECT)
        )
        if verb_wanted(s, i) and object_follows and not noun_there and not (word == "loose" and s.words[i - 1] in ("and", "or") and s.is_a(i + 1, PLURAL)):
            return word_meant(i, _VERB_FOR_NOUN[word])
        if word == "loose" and ((s.is_a(i + 1, POSS) and not s.mark[i + 1] and not s.is_a(i - 1, BE)) or (s.is_a(i - 1, NOUN | PLURAL) and s.is_a(i + 1, POSS | DET))):
            return word_meant(i, "lose")
    return None


BY_WORD: dict[str, tuple[Rule, ...]] = {
    **dict.fromkeys(["effect", "effects", "effected", "affect", "affects", "effecting"], (effect,)),
    **dict.fromkeys({*_NOUN_FOR_VERB, *_VERB_FOR_NOUN}, (noun_for_verb,)),
}
