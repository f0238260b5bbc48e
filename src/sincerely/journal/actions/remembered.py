"""Findings put aside for one letter, and words that are right as they are."""

from __future__ import annotations

from datetime import datetime

from sincerely.accounts.models import Candidate
from sincerely.core.people.names import fold
from sincerely.errors import BadInput
from sincerely.journal.actions.base import changing, make, own
from sincerely.journal.models import Letter, OwnWord, PutAside

#: The code under which a note is kept that was put into a letter once, to be reworded there.
NOTE_TAKEN = "NU001"
QUOTE = PutAside._meta.get_field("quote").max_length or 0


def put_aside(candidate: Candidate, letter: Letter, code: str, quote: str, now: datetime) -> PutAside:
    """Hear no more of a finding in this letter: of this code on these words, however often they stand in it."""
    own(candidate, letter)
    with changing(candidate, now):
        found = PutAside.objects.filter(letter=letter, code=code, quote=quote).first()
        return found or make(PutAside, candidate, now, letter=letter, code=code, quote=quote)


def bring_back(candidate: Candidate, aside: PutAside, now: datetime) -> None:
    """Hear of it again."""
    own(candidate, aside)
    with changing(candidate, now):
        PutAside.objects.filter(pk=aside.pk).delete()


def remember_word(candidate: Candidate, word: str, now: datetime) -> OwnWord:
    """Take a word as right in every check from now on, however it is capitalised. Raises BadInput for what is no single word."""
    word = word.strip()
    if not word or len(word.split()) != 1:
        raise BadInput("This is no single word.", expected="one word, as it stands in the letter")
    with changing(candidate, now):
        known = {fold(row.word): row for row in OwnWord.objects.filter(candidate=candidate)}
        return known.get(fold(word)) or make(OwnWord, candidate, now, word=word)


def forget_word(candidate: Candidate, word: OwnWord, now: datetime) -> None:
    """Look at the word again as at any other."""
    own(candidate, word)
    with changing(candidate, now):
        OwnWord.objects.filter(pk=word.pk).delete()
