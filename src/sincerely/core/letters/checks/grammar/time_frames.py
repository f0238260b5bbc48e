"""Times and the small words before them: "at Monday", "on 2019", "in the 5th of May", "during three years", "from three years"."""

from __future__ import annotations

from sincerely.core.letters.checks.grammar.sentences import HAVE, NUMBER, PAD, SUBJECT, Found, Rule, Sentence
from sincerely.core.letters.english.vocabulary import wordset
from sincerely.core.letters.english.word_classes import NOUN, PARTICIPLE, PLURAL

# A condition a line reads better than a word a line.
# fmt: off
_DAYS = wordset("monday tuesday wednesday thursday friday saturday sunday")
_MONTHS = wordset("january february april june july august september october november december")
_LONG = wordset("years months weeks days hours year month week")
_LEADS = wordset("based focus focused depending depends depend spent rely relies built looking work worked working reflect reflecting page report figures data budget look back")


def _year(word: str) -> bool:
    return len(word) == 4 and word.isdigit() and word[:2] in ("19", "20")


def wrong_in(s: Sentence, i: int) -> Found | None:
    """ "at Monday", "on 2019", "on May 2020", "at the 5th of May", "at March"."""
    word, at = s.words[i], i + 1
    nxt = s.words[at]
    if s.mark[at]:
        return None
    noun_after = s.is_a(at + 1, NOUN | PLURAL) and not s.mark[at + 1] and s.words[at + 1] not in ("morning", "afternoon", "evening", "night")
    if word == "at" and nxt in _DAYS and not noun_after:
        return Found(i, i, "on", 'A day takes "on".')
    if word == "at" and nxt in _MONTHS and (s.ends(at + 1) or s.is_a(at + 1, NUMBER)):
        return Found(i, i, "in", 'A month takes "in".')
    if word == "on" and s.words[i - 1] not in _LEADS:
        if _year(nxt) and s.ends(at + 1) and s.mark[at + 1][:1] not in ("-", "/"):
            return Found(i, i, "in", 'A year takes "in".')
        if nxt in _MONTHS | {"march", "may"} and _year(s.words[at + 1]) and not s.mark[at + 1] and s.ends(at + 2):
            return Found(i, i, "in", 'A month takes "in".')
    if word in ("at", "in") and nxt == "the" and s.words[at + 1][:1].isdigit() and s.words[at + 1][-2:] in ("st", "nd", "rd", "th") and s.words[at + 2] == "of" and s.words[at + 3] in _MONTHS | {"march", "may"}:
        return Found(i, i, "on", 'A date takes "on".')
    if word == "in" and nxt.endswith("days") and nxt[:-1] in _DAYS and s.ends(at + 1) and s.words[i - 1] not in ("come", "go", "work", "change", "interest"):
        return Found(i, i, "on", 'A day takes "on".')
    if word in ("at", "on") and nxt in ("this", "yesterday", "tomorrow") and s.words[at + 1] in ("morning", "afternoon", "evening") and s.ends(at + 2) and not s.is_a(i - 1, PARTICIPLE) and not s.words[at + 1].endswith("'s"):
        if s.words[i - 1] in ("come", "go", "pop", "call", "look", "log", "get", "drop", "be", "was", "came", "went"):
            return None
        return Found(i, at + 1, f"{nxt} {s.words[at + 1]}", f'No "{word}" here.')
    if word == "on" and nxt in ("next", "last") and s.words[at + 1] in _DAYS and s.ends(at + 2) and s.words[i - 1] not in _LEADS:
        return Found(i, at + 1, f"{nxt} {s.words[at + 1].capitalize()}", f'No "{word}" here.')
    return None


def how_long(s: Sentence, i: int) -> Found | None:
    """ "I have worked here from three years", "during two years", "I came before two years"."""
    number, unit = i + 1, i + 2
    if s.mark[number] or not (s.is_a(number, NUMBER) or s.words[number] in ("many", "several")) or s.mark[unit] or s.words[unit] not in _LONG or _year(s.words[number]):
        return None
    after = unit + 1
    if not (after >= s.end or s.mark[after]) or any(s.is_a(k, NUMBER) for k in range(after, min(after + 3, s.end))):
        return None
    if s.words[i] == "during":
        return Found(i, i, "for", 'A length of time takes "for".')
    if s.words[i] == "from" and any(s.is_a(k, HAVE) for k in range(PAD, i)) and not s.is_a(i - 1, PARTICIPLE):
        return Found(i, i, "for", 'A length of time takes "for".')
    if s.words[i] == "before" and any(s.is_a(k, SUBJECT) for k in range(PAD, i)) and s.words[i - 1] not in ("long", "just", "leave", "end"):
        return Found(i, unit, f"{s.words[number]} {s.words[unit]} ago", '"ago" stands behind the time.')
    return None


def ago_first(s: Sentence, i: int) -> Found | None:
    """ "ago two years"."""
    if s.is_a(i + 1, NUMBER) and s.words[i + 2] in _LONG and not s.mark[i + 1] and not s.mark[i + 2] and s.words[i - 1] not in _LONG:
        return Found(i, i + 2, f"{s.words[i + 1]} {s.words[i + 2]} ago", '"ago" stands behind the time.')
    return None


BY_WORD: dict[str, tuple[Rule, ...]] = {
    **dict.fromkeys(("at", "on", "in"), (wrong_in,)),
    **dict.fromkeys(("during", "from", "before"), (how_long,)),
    "ago": (ago_first,),
}
