"""Questions among the writer's own notes: which note is one, how it is asked, and how one put to the writer is told."""

from __future__ import annotations

import re

from sincerely.core.letters.english import words as w
from sincerely.core.letters.english.grammar import plural
from sincerely.core.letters.notes.turning import join, tokens
from sincerely.core.letters.wording import upper_first


def asks(text: str) -> bool:
    """Say whether a note is a question: it begins as one, with its verb before its subject or a "whether"."""
    low = [t.lower() for t in tokens(text)] + ["", ""]
    if low[0] in w.AUX | w.MODALS - {"may"}:
        shown = low[0] in {"has", "is", "was", "had"} and low[1] in {
            "a",
            "an",
        }  # "has a page on it": the subject was left out
        done = (
            low[0] in {"did", "had", "was"}
            and low[1] in {"my", "the", "a", "an", "our"}
            and not text.rstrip().endswith("?")
        )
        return not shown and not done and (low[1] in w.SUBJECTS | w.DETERMINERS or low[1][:1].isdigit())
    return low[0] in w.QUESTION_WORDS - {"when"} or (low[0] == "when" and low[1] in w.AUX | w.MODALS)


def direct(text: str) -> str:
    """Return a question's note as one that can be answered: "Can I use Redis?", "Could you tell me whether tests count?", "Pension from day one?"."""
    plain = upper_first(text.rstrip(" .;,?"))
    low = [t.lower() for t in tokens(plain)] + ["", "", ""]
    if low[:1] == ["how"] and low[1] in {"many", "much"} and text.rstrip().endswith("?"):
        return f"{plain}?"  # as it was asked
    if asked := _counted(plain, low) or turned_round(tokens(plain)):
        return asked
    if (
        low[0] in {"which", "what"}
        and len(low) < 8
        and not inverted(low)
        and not any(w.VERB_FORMS.get(x) or x in w.AUX | w.MODALS for x in low[2:])
    ):
        return f"{plain} would it be?"
    if w.verb(low[0], "ing") and "or" in low:
        return f"Which would you choose: {plain[:1].lower()}{plain[1:]}?"  # "asking for more hours or waiting"
    if low[0] == "whether" or (low[0] in w.QUESTION_WORDS and not inverted(low)):
        return f"Could you tell me {plain[:1].lower()}{plain[1:]}?"
    return f"{plain}?"


def turned_round(words: list[str]) -> str:
    """Return "how on-call is shared" as the question it reports: "How is on-call shared?"; "" for what is none of that kind."""
    low = [x.lower() for x in words]
    be = next((i for i, x in enumerate(low[:6]) if x in {"is", "are", "was", "were"}), 0)
    if low[:1] != ["how"] or be < 2 or _of_degree(*low[1:3]) or low[be + 1 :] in ([], ["like"]):
        return ""
    return f"{upper_first(join([words[0], low[be], *words[1:be], *words[be + 1 :]]))}?"


def _of_degree(word: str, follow: str) -> bool:
    """Say whether "how" asks for the degree of a word: "how often", "how big is"; of "how new starters are trained" it does not."""
    if word in w.ADJECTIVES | w.ADVERBS:
        return follow in w.AUX | w.DETERMINERS | w.SUBJECTS or word in _AMOUNTS
    return word in _AMOUNTS


_AMOUNTS = w.listed("many much few little often long far soon fast big")


def _counted(plain: str, low: list[str]) -> str:
    """Return "how many nights away in a normal month" with the verb it lacks: "How many nights away are there in a normal month?"."""
    if low[0] != "how" or low[1] not in {"many", "much"} or not low[2]:
        return ""
    deeds = (
        x for n, x in enumerate(low[2:], 2) if w.VERB_FORMS.get(x) and not x.endswith("ing") and _done_here(low, n)
    )
    if set(low[2:]) & (w.AUX | w.MODALS | w.SUBJECTS) or any(deeds):
        return ""
    words, behind = plain.split(), w.PREPOSITIONS - {"of", "off", "away"} | w.listed("a each every per")
    at = next((n for n in range(3, len(words)) if words[n].lower() in behind), len(words))
    if set(low[2:at]) & w.DETERMINERS:
        return ""  # "how many nights the post works"
    verb = "are" if low[1] == "many" else "is"
    return f"{' '.join([*words[:at], verb, 'there', *words[at:]])}?"


def _done_here(low: list[str], n: int) -> bool:
    """Say whether a word that can be a noun too is the verb of a counted question: it has its object behind it ("how many nurses share a flat")."""
    return low[n] not in w.NOUN_LIKE or (n > 2 and plural(low[n - 1]) and low[n + 1] in w.DETERMINERS)


def inverted(low: list[str]) -> bool:
    """Say whether a question's words stand as in a direct one: a verb before the subject, or "who owns the drawings"."""
    if (
        low[0] in {"who", "what", "which"}
        and w.verb(low[1], "s", "past")
        and (low[1] not in w.NOUN_LIKE or low[2] in w.DETERMINERS)
    ):
        return True
    for n in range(1, min(len(low) - 1, 7)):
        if low[n] in w.SUBJECTS - {"who"}:
            return False
        if low[n] in w.AUX | w.MODALS:
            if n > 1 and " ".join(low[n + 1 :]).strip() in {"", "be"}:
                return False  # "what the pattern is", "who the manager will be"
            if low[0] == "who" and n > 1:
                return low[1] == "else" or low[1] in w.PREPOSITIONS | w.ADVERBS
            return not set(low[1:n]) & (w.DETERMINERS - {"many", "much", "few", "more", "other"})
        if (
            w.verb(low[n], "s", "past")
            and low[n] not in w.NOUN_LIKE
            and low[0] in {"which", "what", "who", "how"}
            and low[1] not in w.ADVERBS
            and not set(low[1:n]) & (w.DETERMINERS - {"many", "much", "few", "more", "other"})
        ):
            return True  # "which course costs least"
    return False


def mine_asked(text: str) -> str:
    """Return a question somebody asked the writer as what the writer will say: "can you work 14/14?" is "whether I can work 14/14"; "" where it cannot be turned."""
    plain = text.rstrip(" ?.")
    found = re.match(
        r"(?i)((?:when|where|how|what|which|why)(?: \w+){0,3}? |)(can|could|would|will|do|did|are|were|have|should) you\b ?(.*)",
        plain,
    )
    if not found:
        return ""
    wh, verb, rest = found[1].strip().lower(), found[2].lower(), found[3]
    said = {"are": "am", "were": "was"}.get(verb, verb)
    rest = re.sub(r"(?i)\byour\b", "my", re.sub(r"(?i)\byou\b", "I", rest))
    return f"{wh or 'whether'} I {'' if verb == 'do' else said + ' '}{rest}".strip() if verb != "did" else ""
