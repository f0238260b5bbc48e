"""A letter in other words: another wording of it, the notes written anew, and back to the wordings there were."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sincerely.accounts.models import Candidate
from sincerely.errors import Refused
from sincerely.journal.actions.base import changing, own
from sincerely.journal.actions.writing import Stale, columns_of, composed, store, version_of, void_approval, writable
from sincerely.journal.models import Letter


def write_anew(candidate: Candidate, letter: Letter, now: datetime, typed: Mapping[str, str] | None = None) -> Letter:
    """Draft the letter again in the same wording, from what is on record now. What was written by hand, or `typed` since, is replaced: the page asks before, and it is kept to go back to."""
    own(candidate, letter)
    with changing(candidate, now):
        letter = writable(candidate, letter)
        void_approval(letter, now)
        _replace(letter, now, columns_of(composed(candidate, letter, letter.form, letter.variant)), typed)
        return letter


def another_wording(
    candidate: Candidate,
    letter: Letter,
    now: datetime,
    seen_version: str = "",
    typed: Mapping[str, str] | None = None,
) -> Letter:
    """Draft the letter again in other words; those there were are kept to go back to. What was written by hand, or `typed` since, is replaced: the page asks before, and `seen_version` says what it showed."""
    own(candidate, letter)
    with changing(candidate, now):
        letter = writable(candidate, letter)
        if seen_version and seen_version != version_of(letter):
            raise Stale({}, letter)
        draft, variant = None, letter.variant
        for variant in range(letter.variant + 1, letter.variant + 9):
            draft = composed(candidate, letter, letter.form, variant)
            if draft.body != letter.body:
                break
        assert draft is not None
        void_approval(letter, now)
        _replace(letter, now, {"variant": variant, **columns_of(draft)}, typed)
        return letter


def wording_before(
    candidate: Candidate, letter: Letter, now: datetime, typed: Mapping[str, str] | None = None
) -> Letter:
    """Go back to the wording there was before. The one that stands there, with what was `typed` in it, comes last in the round of those kept, so that nothing is lost by going back. Raises Refused where there is none."""
    own(candidate, letter)
    with changing(candidate, now):
        letter = writable(candidate, letter)
        if not letter.before:
            raise Refused("There is no other wording to go back to.")
        void_approval(letter, now)
        *others, last = letter.before
        store(letter, now, before=[*_left(letter, typed), *others], **{"typed": last["edited"], **last})
        return letter


#: So many wordings are kept to go back to.
_KEPT = 12


def _replace(letter: Letter, now: datetime, columns: dict[str, object], typed: Mapping[str, str] | None) -> None:
    """Put other words into a letter and keep those there were."""
    *saved, stood = _left(letter, typed)
    if (stood["subject"], stood["body"]) != (columns["subject"], columns["body"]):
        # A wording met once more takes the place it had.
        others = [
            each for each in letter.before if (each["subject"], each["body"]) != (columns["subject"], columns["body"])
        ]
        kept = [*others, *saved, stood]
        while len(kept) > _KEPT:  # words written by hand go last of all
            kept.pop(next((n for n, each in enumerate(kept) if not each["edited"]), 0))
        columns["before"] = kept
    store(letter, now, **{"edited": False, "typed": False, **columns})


def _left(letter: Letter, typed: Mapping[str, str] | None) -> list[dict[str, Any]]:
    """Return what is left behind: the words on the page, and before them those saved by hand from another page that they would have replaced."""
    saved, stands = _as_it_stands(letter, None), _as_it_stands(letter, typed)
    return [saved, stands] if saved["edited"] and saved["body"] != stands["body"] else [stands]


def _as_it_stands(letter: Letter, typed: Mapping[str, str] | None) -> dict[str, Any]:
    names = ("subject", "body", "variant", "sentences", "missing", "edited", "typed")
    stands = {name: getattr(letter, name) for name in names}
    if typed and typed["body"].strip():
        text = {
            "subject": " ".join(typed["subject"].split())[:300],
            "body": typed["body"].replace("\r\n", "\n").rstrip(),
        }
        if text != {name: stands[name] for name in text}:
            stands |= {**text, "edited": True, "typed": True}
    return stands
