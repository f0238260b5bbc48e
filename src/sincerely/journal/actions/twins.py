"""Two letters to one person for one thing, which there are when two on record turn out to be one: one of them is kept."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from sincerely.accounts.models import Candidate
from sincerely.journal.actions.sendings import recallable
from sincerely.journal.actions.writing import standing_approval, void_approval
from sincerely.journal.models import Approval, Contact, Letter

NAMED = "Two people on record became one, who is called otherwise than here. See that the letter has the name right."


def one_letter_each(candidate: Candidate, contact: Contact, now: datetime) -> tuple[str, ...]:
    """Keep one letter to this person for each thing; return what became of the others.

    Of those the yes is taken back. An untouched draft goes; what was written by hand or approved once stays as a draft that belongs to nothing owed.
    """
    alike: dict[tuple[object, ...], list[Letter]] = defaultdict(list)
    for letter in Letter.objects.filter(candidate=candidate, contact=contact).order_by("pk"):
        if letter.follow_up_id or letter.interview_id:
            alike[(letter.form, letter.interview_id, letter.interview_id is None and letter.follow_up_id)].append(
                letter
            )
    told = []
    for letters in alike.values():
        kept = max(letters, key=_how_far)
        for letter in letters:
            if letter != kept and (what := _put_aside(letter, kept, now)):
                told.append(what)
    return tuple(told)


def called_otherwise(letters: Iterable[Letter], now: datetime) -> tuple[str, ...]:
    """Take the yes back from letters that may call their reader by the name that is gone; return what became of them."""
    told = []
    for letter in letters:
        approval = standing_approval(letter)
        if approval and recallable(approval.sending) and void_approval(letter, now, NAMED):
            told.append(f"Your yes to “{letter.subject}” was taken back, because it may call them by the other name.")
    return tuple(told)


def _how_far(letter: Letter) -> tuple[int, int]:
    approval = standing_approval(letter)
    if approval:
        return (2 if recallable(approval.sending) else 3), -letter.pk
    return int(letter.edited), -letter.pk


def _put_aside(letter: Letter, kept: Letter, now: datetime) -> str:
    approval = standing_approval(letter)
    if approval and not recallable(approval.sending):
        return ""  # out, as the other is
    if not letter.edited and not Approval.objects.filter(letter=letter).exists():
        letter.delete()
        return ""
    Letter.objects.filter(pk=letter.pk).update(follow_up=None)
    if void_approval(letter, now, "Two people on record became one, who gets one letter for this and not two."):
        return f"They get one letter for this: “{kept.subject}”. Your yes to “{letter.subject}” was taken back; it is kept as a draft."
    return f"They get one letter for this: “{kept.subject}”. “{letter.subject}” is kept as a draft."
