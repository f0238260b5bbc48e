"""Word stems, for seeing that a need and a strength speak of the same thing."""

from __future__ import annotations

import re

from sincerely.core.letters.english import words as w

_COMMON = (
    w.DETERMINERS
    | w.PREPOSITIONS
    | w.CONJUNCTIONS
    | w.ADVERBS
    | w.AUX
    | w.SUBJECTS
    | w.QUESTION_WORDS
    | w.listed(
        "me him them us my experience experienced good great strong new work working works year years month week "
        "day time use used make made able can people person team thing things well get need needs want help fall falls fell fallen drop drops dropped rise rose risen go goes went gone keep kept come came say said tell told put set"
    )
)
# Words that candidates and employers use for the same thing.
_KIN = {
    "handoff": "handover", "hand-over": "handover", "roster": "rota", "rostering": "rota", "schedul": "rota", "shift": "rota", "night": "rota",
    "maths": "math", "pupil": "student", "kid": "student", "child": "student", "children": "student", "class": "student", "famili": "parent",
    "apprentic": "train", "mentor": "train", "coach": "train", "teach": "train", "induct": "train", "onboard": "train", "starter": "train",
    "observ": "monitor", "dashboard": "monitor", "alert": "monitor", "lag": "monitor", "metric": "monitor",
    "custom": "client", "guest": "client", "calm": "difficult", "shout": "difficult", "angri": "difficult", "upset": "difficult", "conflict": "difficult", "complaint": "difficult", "de-escal": "difficult",
    "doc": "document", "paperwork": "document", "record": "document", "budget": "cost", "spend": "cost", "save": "cost", "bilingu": "languag", "polish": "languag", "spanish": "languag", "arab": "languag", "urdu": "languag",
    "audit": "inspect", "complianc": "inspect", "safeti": "safe", "incid": "safe", "accid": "safe", "migrat": "move", "pipelin": "deploy", "releas": "deploy", "wait": "queue", "delay": "queue", "backlog": "queue",
}  # fmt: skip


def stem(word: str) -> str:
    """Return a word's stem: dashboards and dashboard, welding and welder come to the same."""
    low = word.lower().replace("’s", "").replace("'s", "")
    base = w.verb(low, "ing", "past", "pp", "s")
    low = base or low
    low = (
        re.sub(
            r"(?:ations?|ators?|ings?|ers?|ors?|ments?|ies|es|s|ed|ly|ity|y|e)$",
            lambda m: "i" if m[0] in {"ies", "y"} else "",
            low,
        )
        if len(low) > 4
        else re.sub(r"(?<=\w{3})s$", "", low)
    )
    return _KIN.get(low, _KIN.get(word.lower(), low))


def stems(text: str) -> frozenset[str]:
    """Return the stems of the telling words of a text."""
    return frozenset(
        stem(x) for x in re.findall(r"[^\W_][\w'’-]+", text.lower()) if x not in _COMMON and not x.isdigit()
    )


def shared(one: str, other: str) -> int:
    """Return how many telling words two texts share."""
    return len(stems(one) & stems(other))


MOSTLY = 0.7  # of a note's words: then it counts as told


def covers(whole: str, part: str) -> float:
    """Return the share of a part's telling words that the whole says too, from 0 to 1; 0 for a part without any."""
    inner = stems(part)
    return len(inner & stems(whole)) / len(inner) if inner else 0.0


def repeats(told: str, text: str) -> bool:
    """Say whether a text says over again what has been told: the same figures, or mostly the same words."""
    figures = set(re.findall(r"\d+", text))
    return covers(told, text) > 0.6 or (
        bool(figures) and figures <= set(re.findall(r"\d+", told)) and covers(told, text) > 0.2
    )
