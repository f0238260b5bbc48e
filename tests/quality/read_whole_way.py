"""Read notes, record them as they were read, and print each thank-you beside them: what a tired person gets who corrects nothing.

    python -m tests.quality.read_whole_way [hand_a hand_n ...] [--measure]

The notes are those that may be learned from: `tune` of every hand and the labelled ones of hands N, P, Q, R, U and V. Where notes and
invitation name no employer or day, which the product asks for, a stand-in is recorded. `--measure` prints only the counts and the seams.
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any

from sincerely.core.reading.values import Debrief
from tests.quality.measure_debrief import CORPUS, cases, read_case
from tests.quality.measure_labelled import ZONE, read_note
from tests.quality.read_letters import seams, words

LABELLED = ("hand_n", "hand_p", "hand_q", "hand_r", "hand_u", "hand_v")
HELD = "2026-11-27"  # the evening on which notes without a day were typed
EMPLOYER = "Hartwell and Sons"  # asked for in the product where nothing says it
ME = {"name": "Ellis Marlowe", "email": "ellis@marlowe.example", "zone": "Europe/London", "dialect": "british"}


@dataclass(frozen=True, slots=True)
class Case:
    """Notes as typed, what was read in them, who typed them and when."""

    name: str
    notes: str
    found: Debrief
    now: datetime
    candidate: dict[str, str]


def corpus(hands: Sequence[str]) -> Iterator[Case]:
    """Yield the cases of the hands named, of all that may be learned from where none is."""
    for folder in cases("tune"):
        hand = folder.parent.parent.name
        if hands and hand not in hands:
            continue
        case = tomllib.loads((folder / "case.toml").read_text("utf-8"))
        now = case["now"] if isinstance(case["now"], datetime) else datetime.fromisoformat(case["now"])
        who = {k: v for k, v in case["candidate"].items() if k in ME}
        yield Case(
            f"{hand}/{folder.name}",
            (folder / "notes.md").read_bytes().decode("utf-8-sig"),
            read_case(folder)[0],
            now,
            who,
        )
    for hand in LABELLED if not hands else [one for one in LABELLED if one in hands]:
        for number, text in enumerate((CORPUS / "labelled" / f"{hand}.jsonl").read_text("utf-8").splitlines(), 1):
            note = {"held": HELD, **json.loads(text)}
            now = datetime.combine(date.fromisoformat(note["held"]), time(18), tzinfo=ZONE)
            yield Case(f"{hand}/{number}", note["notes"], read_note(note), now, ME)


def letters_of(case: Case) -> list[tuple[Any, Any]]:
    """Record a case as the command line does, and return (context, draft) of every thank-you that is owed."""
    from sincerely.accounts.models import User
    from sincerely.core.letters.compose import compose
    from sincerely.data.names import word_classes
    from sincerely.journal.actions.candidates import begin
    from sincerely.journal.actions.debriefs import record_debrief
    from sincerely.journal.actions.writing import context_for
    from sincerely.journal.models import FollowUp

    profile = {**case.candidate, "email": ""} if "@" not in case.candidate.get("email", "") else case.candidate
    # A journal of its own: two notes without an employer's name are not two talks with one house.
    candidate = begin(User.objects.create(username=case.name), case.now, **profile)
    before = set(FollowUp.objects.values_list("pk", flat=True))
    found = replace(
        case.found,
        employer=case.found.employer or EMPLOYER,
        start=case.found.start or case.now - timedelta(hours=6),
        zone=case.found.zone or case.candidate["zone"],
    )
    record_debrief(candidate, found, case.notes, case.now)
    owed = FollowUp.objects.filter(
        candidate=candidate, letter_form="thank-you", settled_at=None, stopped_at=None, withdrawn_at=None
    ).order_by("pk")
    contexts = [context_for(candidate, one) for one in owed if one.pk not in before]
    return [(context, compose("thank-you", context, words=word_classes())) for context in contexts]


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("hands", nargs="*")
    arguments.add_argument("--measure", action="store_true")
    chosen = arguments.parse_args()
    os.environ["SINCERELY_DATA"] = tempfile.mkdtemp(prefix="sincerely-letters-")
    from sincerely import bootstrap
    from sincerely.core.letters.review import review
    from sincerely.data.names import lexicon
    from sincerely.integrations.proofreading import proofreader

    bootstrap.open_journal()
    read, people = proofreader(), lexicon().given - lexicon().words
    count = {"letters": 0, "cases without one": 0, "with a seam": 0, "with a gap": 0, "under 60 words": 0, "pass": 0}
    lengths = []
    for case in corpus(chosen.hands):
        made = letters_of(case)
        count["cases without one"] += not made
        if not chosen.measure:
            print(f"\n########## {case.name}\n{case.notes.strip()}\n")
        for context, draft in made:
            head = f"Subject: {draft.subject}\n\n"
            others = [d.body for c, d in made if d is not draft]
            found = review(head + draft.body, form="thank-you", context=context, others=others, proofreader=read)
            heavy = [f for f in found if f.severity != "advice"]
            broken = seams(draft, people)
            gap = any(s.gap for s in draft.sentences)
            lengths.append(words(draft))
            count["letters"] += 1
            count["with a seam"] += bool(broken)
            count["with a gap"] += gap
            count["under 60 words"] += words(draft) < 60
            count["pass"] += not heavy
            if not chosen.measure:
                print(
                    f"===== {context.recipient.name} ({words(draft)} words), missing: {', '.join(draft.missing)}\n{head}{draft.body}\n"
                )
                print(*(f"   ! {f.code} {f.quote!r}: {f.message}" for f in heavy), sep="\n")
            for seam in broken:
                print(f"{case.name} {context.recipient.name}: {seam}")
    print(*(f"{name} {number}" for name, number in count.items()), sep="; ")
    print(f"words: median {sorted(lengths)[len(lengths) // 2]}")


if __name__ == "__main__":
    main()
