"""Read a debrief: from free notes and invitations to who was there, what was said, promised, needed, still open, and private."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, tzinfo

from sincerely.core.privacy.terms import asks_of_offer, offers_post
from sincerely.core.reading.dates import find_dates
from sincerely.core.reading.debrief.attendance.addresses import give_written_addresses
from sincerely.core.reading.debrief.attendance.candidate import likely_candidate, without_candidate
from sincerely.core.reading.debrief.attendance.people import as_people, gather, org_words
from sincerely.core.reading.debrief.attendance.presence import headcount, leave_silent, take_likeliest, tells_of_absent
from sincerely.core.reading.debrief.attendance.roster import Known, Roster
from sincerely.core.reading.debrief.attendance.to_come import clauses_to_come
from sincerely.core.reading.debrief.discretion.private import private_spans
from sincerely.core.reading.debrief.discretion.remarks import masked
from sincerely.core.reading.debrief.recorded import NOBODY_NAMED
from sincerely.core.reading.debrief.setting.day_order import writes_day_first
from sincerely.core.reading.debrief.setting.earlier_talk import earlier_talk, without_matters, without_spans
from sincerely.core.reading.debrief.setting.employer import employer_and_role
from sincerely.core.reading.debrief.setting.frame import form_of, round_of, when
from sincerely.core.reading.debrief.setting.headline import read_headline, surely_employer
from sincerely.core.reading.debrief.setting.house_and_post import NOTHING_NAMED, first_post, house_and_post, named_later
from sincerely.core.reading.debrief.setting.posts import held_by_another, with_rank
from sincerely.core.reading.debrief.talk.additions import Addition, additions_in
from sincerely.core.reading.debrief.talk.amends import Amends, amends_in, to_put_right
from sincerely.core.reading.debrief.talk.exchanges import parted
from sincerely.core.reading.debrief.talk.next_steps import further_steps, named_rounds
from sincerely.core.reading.debrief.talk.owners import owned
from sincerely.core.reading.debrief.talk.promises import Calendar
from sincerely.core.reading.debrief.talk.questions import (
    asks_of_terms,
    left_unanswered,
)
from sincerely.core.reading.debrief.talk.sorting import sort_out
from sincerely.core.reading.debrief.talk.topics import find_topics
from sincerely.core.reading.debrief.talk.unplaced import unplaced
from sincerely.core.reading.debrief.talk.utterances import Utterance
from sincerely.core.reading.debrief.talk.walk import utterances
from sincerely.core.reading.debrief.text.bounds import within_bounds
from sincerely.core.reading.debrief.text.lexicon import NO_WORDS, Lexicon
from sincerely.core.reading.debrief.text.notes import split_clauses, split_lines
from sincerely.core.reading.debrief.text.texted import Texted
from sincerely.core.reading.patterns import compiled
from sincerely.core.reading.values import Debrief, Found, Invitation, Person

LONGEST_NOTES = 60_000

_YESTERDAY = compiled(r"\b(?:yesterday|last\s+night|ago)\b", re.I)


def read_debrief(
    notes: str,
    invitations: Sequence[Invitation] = (),
    *,
    candidate_name: str = "",
    candidate_email: str = "",
    home_zone: tzinfo,
    home_zone_name: str,
    now: datetime,
    known: Sequence[Person] = (),
    dialect: str = "american",
    employer: str = "",
    lexicon: Lexicon = NO_WORDS,
    recorded: datetime | None = None,
) -> Debrief:
    """Find in notes and invitations what an interview was about. Nothing is invented: what was not said stays empty and is asked in `unsure`.

    `now` is aware. `known` are people already on record with this employer. `dialect` decides whether 4/12 is April or December;
    a zone in the Americas that writes the month first says the same where no dialect is set. `employer` is its name where known beforehand.
    `lexicon` are the shipped tables of names and words; without them only those of the invitation and on record are known. `recorded` is the start of the interview on
    record that these are more notes of: days are counted from there, whatever hours the notes speak of.
    """
    texted = Texted(notes[: LONGEST_NOTES + 1])
    notes = texted.plain
    unsure: list[str] = []
    if len(texted.typed) > LONGEST_NOTES:
        notes = notes[:LONGEST_NOTES]
        unsure.append(f"Only the first {LONGEST_NOTES:,} characters of the notes were read.")
    bounded = within_bounds(notes)
    notes = bounded.notes
    unsure += bounded.said
    lines = split_lines(notes)
    day_first = writes_day_first(dialect, home_zone_name)
    likely = likely_candidate(invitations) if not (candidate_name or candidate_email) else None
    if likely:
        candidate_name, candidate_email = likely
        unsure.append(
            f"You were taken to be {candidate_name or candidate_email}, whom the invitation lists as its guest."
        )
    invitations = without_candidate(invitations, candidate_name, candidate_email)
    # Of an interview on record the hours are read on its own clock, and its day is the one meant where none is said.
    clock = recorded.tzinfo if recorded is not None and not invitations else None
    written = now if recorded is None or invitations or _YESTERDAY.search(notes) else recorded
    held = [day for one in invitations if (day := one.start.date() if one.start else one.all_day)]
    held = [recorded.date()] if recorded is not None and not held else held
    earlier = earlier_talk(notes, lines, held, lambda text: find_dates(text, now, home_zone, day_first=day_first))
    start, end, zone, about_time, cancelled = when(
        without_matters(without_spans(notes, earlier)),
        lines,
        invitations,
        clock or home_zone,
        str(clock or home_zone_name),
        written,
        day_first,
    )
    empty = Roster()
    if recorded is not None and not invitations:
        about_time = []
    found_employer, found_role = employer_and_role(
        notes, lines, invitations, empty, candidate_name, employer, settled=False
    )
    head_said = NOTHING_NAMED if employer or invitations else house_and_post(notes, lines, lexicon)
    below = NOTHING_NAMED if employer or invitations or found_employer or head_said.house else named_later(notes, lines, lexicon)  # fmt: skip
    talk = recorded or start or now
    ahead = clauses_to_come(
        notes, lines, talk.date(), lambda text: find_dates(text, talk, home_zone, day_first=day_first, days_only=True)
    )
    roster = gather(
        notes,
        lines,
        invitations,
        candidate_name,
        candidate_email,
        known,
        re.findall(r"\w+", f"{found_employer or below.house} {org_words(invitations)}"),
        lexicon,
        earlier,
        ahead,
        more_notes=recorded is not None,
    )
    whose = give_written_addresses(roster, notes, candidate_name, candidate_email)
    found_employer, found_role = employer_and_role(notes, lines, invitations, roster, candidate_name, employer)
    if not invitations and held_by_another(found_role, notes, roster):
        found_role = ""
    head = read_headline(notes, lines, roster, lexicon)
    if (not found_role or found_role in head.towns) and not held_by_another(head.role, notes, roster):
        found_role = head.role
    town = not (employer or invitations) and found_employer.split(",")[0] in head.towns
    found_employer = head.employer if town else found_employer or head.employer
    if not invitations and found_role.split(",")[0] in head.towns:
        found_role = found_role.partition(",")[2].strip() or head.role  # "Glasgow, senior physio"
    titled, below = head_said.but_for(roster, notes, lexicon.given), below.but_for(roster, notes, lexicon.given)
    take_likeliest(roster)
    found_employer = titled.house or found_employer or below.house
    found_role = with_rank(first_post(titled.post, found_role, below.post), notes)
    if not (employer or invitations) and found_role and found_employer.casefold() == found_role.casefold():
        found_employer = ""  # a post is no house
    plain = titled.sure and found_employer == titled.house
    if found_employer and not (employer or invitations or plain) and not surely_employer(found_employer, notes):
        unsure.append(f"Is the employer {found_employer}?")
    names = roster.pattern()
    clauses = [split_clauses(notes, line.start, line.end, line.number, names) for line in lines]
    secret = private_spans(notes, lines, clauses, roster, lexicon)
    secret = [
        (one, two)
        for one, two in secret
        if not (asks_of_terms(notes[one:two]) or left_unanswered(notes[one : notes.find("\n", two) % (len(notes) + 1)]))
    ]
    amends = amends_in(notes, lines)
    unsaid = additions_in(notes, lines, lexicon.classes)
    kept: list[Amends | Addition] = [*amends, *unsaid]
    secret = [(one, two) for one, two in secret if not any(one < each.end and each.start < two for each in kept)]
    elsewhere = [each for each in ahead if _only_absent(roster, notes[each.names : each.until])]
    coming = [(each.start, each.end) for each in elsewhere if each.meeting]
    told = [*earlier, *((each.start, each.end) for each in elsewhere), *((each.start, each.end) for each in kept)]
    said = _whole(list(utterances(notes, lines, clauses, roster, sorted([*secret, *told]))), notes)
    said = owned(said, notes, roster, lexicon.owners)
    said = parted(said, notes, names, lexicon.classes, lexicon.exchanges)
    unsure += [to_put_right(slip) for slip in amends]
    unsure += [
        asks_of_offer(notes[one:two]) for one, two in secret if offers_post(masked(notes[one:two], names, lexicon))
    ]
    unsure += [
        f"“{_short(notes[one:two])}” was read as an earlier talk; nothing of it goes into this one. Add it as an interview of its own."
        for one, two in earlier
    ]
    anchor = recorded or start
    calendar = Calendar(anchor or now, anchor.tzinfo if anchor and anchor.tzinfo else home_zone, day_first, now)
    steps = list(further_steps(said, calendar, head))
    planned = list(named_rounds([notes[one:two] for one, two in coming], calendar))
    facts = sort_out(said, calendar, notes, roster, lexicon, head)
    more = headcount(notes, roster)
    not_yet = [] if start is None or start <= now else [_still_ahead(start)]
    unsure += [*not_yet, *about_time, *([more] if more else []), *roster.unsure, *facts.unsure]
    unsure += [*(asked for _, asked, _ in steps), *(asked for asked, _ in planned)]
    # A step to come is asked about, and no part of what was said.
    rounds = {step.quote for _, _, step in steps if step}
    facts.promises = [one for one in facts.promises if one.quote not in rounds or not _TURN_UP.match(one.what)]
    to_come = {one.clause.start for one, _, _ in steps if one.side == "me"}
    # Whose a doubtful matter is, the candidate is asked: it stays among what was not placed.
    rest = [one for one in facts.rest if one.clause.start not in to_come and not one.doubtful]
    topics = find_topics(rest, notes, names, lexicon.classes)
    spoken = {name for name in (*(one.with_ for one in topics), *(one.with_ for one in facts.promises)) if name}
    unsure += [] if recorded is not None else leave_silent(roster, spoken, notes)
    elsewhere_told = [one for one in rest if tells_of_absent(one.text, roster)]
    if elsewhere_told:
        topics = find_topics([one for one in rest if one not in elsewhere_told], notes, names, lexicon.classes)
    found = Debrief(
        start=start,
        end=end,
        zone=zone,
        format=form_of(without_matters(without_spans(notes, earlier)), invitations, roster),
        round=round_of(without_spans(notes, earlier), invitations),
        employer=found_employer.strip(" –—-,;:|/"),
        role=found_role,
        people=as_people(roster),
        topics=(*topics, *(each.topic for each in kept)),
        promises=tuple(facts.promises),
        needs=tuple(facts.needs),
        decision_by=facts.decision_by,
        decision_quote=facts.decision_quote,
        open_questions=tuple(facts.open_questions),
        further=tuple(
            {
                step.start: step
                for step in (*(step for _, _, step in steps), *(step for _, step in planned))
                if step is not None
            }.values()
        ),
        private=tuple(Found(text=notes[one:two].strip(" -*\t"), quote=notes[one:two].strip()) for one, two in secret),
        cancelled=cancelled,
    )
    places = [*(invitation.location for invitation in invitations), *head.towns]
    left = unplaced(
        notes,
        lines,
        found,
        roster,
        places,
        now,
        calendar.zone,
        (
            *head.read,
            *titled.spans,
            *below.spans,
            *coming,
            *((one.clause.start, one.clause.end) for one, _, _ in steps),
        ),
    )
    nobodys = [one for one in whose if not any(one in stretch.quote for stretch in left)]
    found = replace(found, unplaced=(*left, *(Found(text=one, quote=one) for one in (*nobodys, *bounded.unread))))
    found = replace(found, unsure=tuple(dict.fromkeys([*unsure, *_asked(found, roster, notes)])))
    whole: Debrief = texted.as_typed(found)
    return whole


# To come to a round is no promise beside it: "come back Thursday for a trial".
_TURN_UP = compiled(r"\W*(?:come|go|be|return|attend|visit)\b", re.I)


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:60].rsplit(' ', 1)[0]} …"


def _still_ahead(start: datetime) -> str:
    return f"This interview is on {start:%A} {start.day} {start:%B} at {start:%H:%M}, which is still ahead. Has it been? Then the day or the time is wrong."


def _whole(said: Sequence[Utterance], notes: str) -> list[Utterance]:
    """Bring together breaths that a bracket holds together: "owe her the name (Abel? no, the other one) by Monday"."""
    kept: list[Utterance] = []
    for one in said:
        before = kept[-1] if kept else None
        if before is not None and before.line is one.line and before.text.count("(") > before.text.count(")") and ")" in one.text:  # fmt: skip
            clause = replace(before.clause, end=one.clause.end, text=notes[before.clause.start : one.clause.end])
            kept[-1] = replace(before, clause=clause)
        else:
            kept.append(one)
    return kept


def _asked(found: Debrief, roster: Roster, notes: str) -> list[str]:
    """Ask what the notes leave out: who was met, and what each of them spoke of."""
    present = [person.name for person in found.people if person.present and person.part != "other"]
    if not found.people:
        return [NOBODY_NAMED]
    named = {known.name for one in found.unplaced for known in _named(roster, _line_of(notes, one.quote))}
    if not found.topics and notes.strip() and not named:
        return [
            f"Your notes name nobody's topics. What did you talk about{' with ' + _list(present) if present else ''}?"
        ]
    return [
        f"What did you talk about with {name}? "
        + ("It may stand in the lines that were not placed." if name in named else "The notes do not say.")
        for name in present
        if not any(topic.with_ == name for topic in found.topics)
    ]


def _line_of(notes: str, quote: str) -> str:
    at = max(notes.find(quote), 0)
    return notes[notes.rfind("\n", 0, at) + 1 : at + len(quote)]


def _named(roster: Roster, text: str) -> list[Known]:
    return [known for match in roster.pattern().finditer(text) if (known := roster.named(match.group())) is not None]


def _only_absent(roster: Roster, text: str) -> bool:
    """Say whether a clause names people, and nobody of them was there."""
    named = _named(roster, text)
    return bool(named) and not any(known.present for known in named)


def _list(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " and " + names[-1]


__all__ = ["read_debrief"]
