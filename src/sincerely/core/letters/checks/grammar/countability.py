"""What is not counted, and who needs an article: "many equipment", "the advices are", "my mother is teacher". The nouns are listed in data/word_frames.txt."""

from __future__ import annotations

from sincerely.core.letters.checks.grammar.noun_phrases import article
from sincerely.core.letters.checks.grammar.sentences import (
    DET,
    EITHER_NUMBER,
    NAME,
    POSS,
    PREP,
    Found,
    Rule,
    Sentence,
)
from sincerely.core.letters.english.vocabulary import wordset
from sincerely.core.letters.english.word_classes import ADJECTIVE, BASE, NOUN, PAST, PLURAL, THIRD
from sincerely.core.letters.english.word_frames import Frame

# A condition a line reads better than a word a line.
# fmt: off
_MANY = wordset("many several few these those both various numerous")
_ONE = {"are": "is", "were": "was", "have": "has"}


def not_counted(s: Sentence, i: int, frame: Frame) -> Found | None:
    """ "some legislations", "a stationery", "many equipment", "the furniture were"."""
    word, before = s.words[i], i - 1
    if s.is_a(before, ADJECTIVE) and not s.mark[i] and not s.is_a(before, DET | POSS):
        before -= 1
    if word != frame.word:
        verb = s.is_a(i, THIRD) and s.table.base(word) == frame.word and s.table.of(frame.word) & BASE
        if verb and not (s.is_a(i - 1, DET | POSS) or s.words[i - 1] in _MANY or s.words[i - 1] in ("some", "any", "of")):
            return None
        return Found(i, i, frame.word, "This word has no plural of its own.") if not s.is_a(i, NAME) else None
    if s.words[before] in _MANY and not s.mark[before + 1] and s.ends(i + 1) and s.words[before - 1] not in ("a", "as"):
        fix = {"these": "this", "those": "that"}.get(s.words[before], "some")
        return Found(before, before, fix, f'"{word}" is not counted.')
    start = before + 1 if s.is_a(before, DET | POSS) else i
    if s.words[before] in ("a", "an") and not s.mark[before + 1] and s.ends(i + 1) and s.words[i + 1] not in ("of", "that", "which", "to", "for", "and", "or") and frame.word not in ("knowledge", "honesty", "patience", "enthusiasm", "employment", "clothing", "bedding", "timber"):
        return Found(before, i, " ".join(["some", *s.words[before + 1 : i + 1]]), f'"{word}" is not counted.')
    verb_at = i + 1
    if s.words[verb_at] in _ONE and not s.mark[verb_at] and s.is_a(before, DET | POSS) and (s.opens(start - 1) or s.words[start - 2] in ("that", "because", "when", "if", "all")):
        return Found(verb_at, verb_at, _ONE[s.words[verb_at]], "The subject is one, so the verb is singular.")
    return None


_BEFORE_AS = wordset("experience job career internship placement contract employment works jobs shifts traineeship")


def role(s: Sentence, i: int, frame: Frame) -> Found | None:
    """ "My mother is teacher", "my job as waiter"."""
    if s.mark[i] or not (s.ends(i + 1) or s.words[i + 1] in ("here", "there", "now")) or s.words[i + 1] == "of" or s.is_a(i, NAME):
        return None
    before = i - 1
    if s.words[i + 1] in ("and", "or", "to", "nor") and not s.mark[i + 1]:
        return None
    named = s.is_a(before - 1, NAME) or (s.is_a(before - 1, NOUN) and s.is_a(before - 2, POSS))
    if s.words[before] in ("is", "was") and named and not s.mark[before] and not s.is_a(i, BASE | ADJECTIVE):
        return Found(i, i, f"{article(s.words[i])} {s.words[i]}", '"a" or "the" is missing.')
    if s.words[before] == "as" and s.words[before - 1] in _BEFORE_AS and not s.mark[before]:
        return Found(i, i, f"{article(s.words[i])} {s.words[i]}", '"a" or "the" is missing.')
    return None


def a_work(s: Sentence, i: int) -> Found | None:
    """ "I am looking for a work", "I found a new work"."""
    before = i - 1
    if s.words[before] in ("good", "new", "interesting", "hard", "permanent", "part-time", "full-time", "better"):
        before -= 1
    if s.words[before] not in ("a", "an") or not s.ends(i + 1) or s.words[i + 1] in ("of", "by", "in"):
        return None
    verb = before - 1 if s.words[before - 1] != "for" else before - 2
    if s.table.base(s.words[verb]) in ("look", "find", "have", "need", "get", "search", "want", "offer", "do"):
        return Found(before, i, " ".join(s.words[before + 1 : i + 1]), f'"{s.words[i]}" is not counted.')
    return None


def one_of_my(s: Sentence, i: int) -> Found | None:
    """ "One of my friend works there", "some of these machine"."""
    at = i + 1
    if s.words[at] != "of" or s.mark[at] or not (s.is_a(i + 2, POSS) or s.words[i + 2] in ("these", "those")) or s.mark[i + 2] or s.words[i + 2] == "her":
        return None
    head = s.head(i + 2)
    if s.words[i + 3] in _COUNTED and s.is_a(i + 4, THIRD) and head == i + 4 and not s.mark[i + 4] and (s.is_a(i + 5, PREP | DET | POSS) or s.words[i + 5] in ("here", "there")):
        head = i + 3  # "one of my friend works there"
    if head < i + 3 or not s.singular(head) or s.is_a(head, NAME | ADJECTIVE) or any(s.is_a(k, NAME) or s.words[k].endswith("'s") for k in range(i + 3, head)):
        return None
    if not s.ends(head + 1) and not s.is_a(head + 1, THIRD | PAST):
        return None
    noun = s.words[head]
    if s.words[i] not in ("one", "each", "two", "three", "several", "many", "few") or noun in EITHER_NUMBER or s.table.frames.get(noun) or not _counted(s, noun):
        return None
    return Found(head, head, s.table.form(noun, "NNS"), "Several are meant.")


_COUNTED = wordset("friend colleague manager boss teacher client customer patient pupil neighbour neighbor tutor lecturer referee job project task duty skill hobby machine tool idea question reason goal dream strength weakness child brother sister cousin brother-in-law student nurse site shop branch ward office")


def _counted(s: Sentence, noun: str) -> bool:
    return noun in _COUNTED


def so_nice(s: Sentence, i: int) -> Found | None:
    """ "It was a so nice day", "it was such nice a day"."""
    at = i + 1
    if s.mark[at]:
        return None
    if s.words[i] in ("a", "an") and s.words[at] == "so" and s.is_a(at + 1, ADJECTIVE) and not s.mark[at + 1] and s.is_a(at + 2, NOUN) and not s.mark[at + 2]:
        return Found(i, at, "such a", '"such a" is the usual form.')
    if s.words[i] == "such" and s.is_a(at, ADJECTIVE) and s.words[at + 1] in ("a", "an") and not s.mark[at + 1] and s.words[at] not in ("many", "as"):
        return Found(i, at + 1, f"such {article(s.words[at])} {s.words[at]}", "The article stands first.")
    return None


def number_of(s: Sentence, i: int) -> Found | None:
    """ "The number of patients have risen"; "Both of them was"."""
    if s.words[i + 1] != "of" or s.mark[i + 1]:
        return None
    if s.words[i] == "number":
        head = s.head(i + 2)
        if s.words[i - 1] == "the" and s.opens(i - 1) and head > i + 1 and s.is_a(head, PLURAL) and s.words[head + 1] in _ONE and not s.mark[head + 1]:
            return Found(head + 1, head + 1, _ONE[s.words[head + 1]], "The subject is one, so the verb is singular.")
        return None
    if s.words[i + 2] in ("them", "us", "you", "these", "those") and s.words[i + 3] in ("is", "was", "has") and not s.mark[i + 3] and s.opens(i):
        return Found(i + 3, i + 3, {"is": "are", "was": "were", "has": "have"}[s.words[i + 3]], "Several are meant.")
    return None


BY_LIST = {"not counted": not_counted, "role": role}
BY_WORD: dict[str, tuple[Rule, ...]] = {
    "work": (a_work,),
    "such": (so_nice,),
    "a": (so_nice,),
    "number": (number_of,),
    **dict.fromkeys(("both", "many", "several", "few"), (number_of, one_of_my)),
    **dict.fromkeys(("one", "each", "two", "three"), (one_of_my,)),
}
