"""`sincerely debrief`: what an interview was about, out of notes and invitation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from datetime import date, datetime

    from sincerely.core.reading.values import Debrief, FoundRound, Invitation


@click.command()
@click.argument("notes")
@click.option("--invite", default="", help="The calendar invitation (.ics).")
@click.option("--dry-run", is_flag=True, help="Only show what was found; record nothing.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@click.option("--candidate-name", default="", help="Your name; else as in your data folder.")
@click.option("--candidate-email", default="", help="Your address; else as in your data folder.")
@click.option("--zone", default="", help="Your time zone (IANA), such as Europe/Dublin; else as in your data folder.")
@click.option("--employer", default="", help="The employer, where neither notes nor invitation name it.")
@click.option("--dialect", default="", help="american or british: decides what 4/12 means.")
@click.option("--now", "at", default="", help="The moment of the notes, ISO with offset; else this moment.")
@click.option("--data", default="", help="Data folder (or SINCERELY_DATA); the usual place otherwise.")
def debrief(
    notes: str, invite: str, dry_run: bool, form: str, candidate_name: str, candidate_email: str, zone: str, employer: str, dialect: str, at: str, data: str,
) -> None:  # fmt: skip
    """Find in NOTES (a text file, or - for standard input) and invitation what an interview was about.

    With --dry-run nothing is recorded. Without it, it is, and what is now owed is shown. Look at it first: nothing found counts more than your word.

    What is wrong you correct in the browser (sincerely serve), or in NOTES and run this again: it is brought up to date, never doubled. Of an interview
    that is on record already, the recorded hour, form, round, employer, post and people stay; what the notes say otherwise is said.
    """
    from functools import partial

    from sincerely.cli.files import read_text
    from sincerely.core.reading.debrief import read_debrief
    from sincerely.data.names import lexicon
    from sincerely.errors import BadInput
    from sincerely.zones import dialect_of_zone, own_zone, zone_named

    now = _moment(at)
    text = read_text(notes)
    if invite == "-" and notes == "-":
        raise BadInput("Notes and invitation cannot both come from standard input", expected="a file for one of them")
    profile = _profile(data, needed=not dry_run and not candidate_name)
    name = candidate_name or (profile.name if profile else "")
    email = candidate_email or (profile.email if profile else "")
    zone = zone or (profile.zone if profile else "") or own_zone() or _zone_asked(silent=dry_run)
    home = zone_named(zone)
    if home is None:
        raise BadInput(
            f"There is no time zone {zone}", expected="an IANA name such as Europe/Dublin or America/Chicago"
        )
    invitations = _invitations(invite, now, name, email) if invite else ()
    read = partial(
        read_debrief,
        text,
        invitations,
        candidate_name=name,
        candidate_email=email,
        home_zone=home,
        home_zone_name=zone,
        now=now,
        dialect=dialect or (profile.dialect if profile else dialect_of_zone(zone)),
        lexicon=lexicon(),
    )
    if profile is None:
        found, interview = read(employer=employer), None
        if not dry_run:
            _needs_employer(found)
            _needs_day(found)
            _begin(data, name, email, zone, dialect)
    else:
        found, interview = _beside_record(profile, read, text, invitations, now, employer)
    if dry_run:
        click.echo(_json(found) if form == "json" else _told(found))
        return
    _needs_employer(found)
    _record(found, text, invitations, now, form, interview)


def _zone_asked(silent: bool) -> str:
    """Ask at a terminal where the person lives; elsewhere say, unless `silent`, that hours are taken as UTC."""
    import os

    from sincerely.zones import zone_of_place

    if not os.isatty(0):
        if not silent:
            click.echo("This computer does not say in which time zone it is, so hours are taken as UTC. To say yours: --zone Europe/Dublin", err=True)  # fmt: skip
        return "UTC"
    said = click.prompt("Which city has your time (such as London or Chicago)?", err=True)
    return zone_of_place(said) or said


def _beside_record(
    profile: Any, read: Any, text: str, invitations: tuple[Invitation, ...], now: datetime, employer: str
) -> tuple[Debrief, Any]:
    """Read beside what is on record; say on standard error what notes or invitation say otherwise."""
    from sincerely.journal.facts.recorded import read_beside_record

    first = read(employer=employer)
    meant = _meant(first, invitations)
    found, changes, interview = read_beside_record(profile, read, text, now, invitation=meant, employer=employer)
    for change in changes:
        click.echo(f"{change.words} What is on record stays; correct it in the browser if it is wrong.", err=True)
    return found, interview


def _meant(found: Debrief, invitations: tuple[Invitation, ...]) -> Invitation | None:
    return next((one for one in invitations if one.start == found.start), invitations[0] if invitations else None)


def _needs_employer(found: Debrief) -> None:
    from sincerely.errors import BadInput

    if not found.employer.strip():
        raise BadInput(
            "Neither the notes nor an invitation say which employer this was",
            expected='the employer\'s name, as in --employer "Lakeside Hospital"',
        )


def _needs_day(found: Debrief) -> None:
    from sincerely.errors import BadInput

    if found.start is None:
        raise BadInput(
            "Neither the notes nor an invitation say when the interview was",
            expected="the day and time of the interview",
        )


def _begin(data: str, name: str, email: str, zone: str, dialect: str) -> None:
    """Begin a job search with the first debrief: the name was given, so nothing is guessed."""
    from sincerely import bootstrap, clock

    bootstrap.open_journal(data)
    from sincerely.journal.actions.candidates import begin
    from sincerely.zones import dialect_of_zone

    begin(
        bootstrap.local_user(), clock.now(), name=name, email=email, zone=zone, dialect=dialect or dialect_of_zone(zone)
    )


def _moment(text: str) -> datetime:
    from datetime import datetime

    from sincerely import clock
    from sincerely.errors import BadInput

    if not text:
        return clock.now()
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        raise BadInput(
            f"--now {text} is no moment", expected="an ISO time with offset, such as 2026-11-23T10:00:00+01:00"
        )
    return moment


def _profile(data: str, *, needed: bool) -> Any:
    """Return the candidate of the data folder; None for a dry run where there is no database yet. A dry run never makes one."""
    import os

    from sincerely.errors import SincerelyError
    from sincerely.folder import has_journal

    if data:
        os.environ["SINCERELY_DATA"] = data
    if not needed and not has_journal():
        return None
    from sincerely import bootstrap

    try:
        bootstrap.open_journal(data)
        return bootstrap.local_candidate()
    except SincerelyError:
        if needed:
            raise
        return None


def _invitations(path: str, now: datetime, name: str, email: str) -> tuple[Invitation, ...]:
    from sincerely.cli.files import read_bytes, shown
    from sincerely.core.reading.debrief.candidate import worth_saying
    from sincerely.errors import BadInput
    from sincerely.integrations.ics import read_invitations

    invitations, problems = read_invitations(read_bytes(path), now)
    for problem in problems:
        if problem.fatal:
            raise BadInput(problem.message, file=shown(path), line=problem.line, expected=problem.expected)
    for problem in worth_saying(problems, invitations, name, email):
        where = f"{shown(path)}:{problem.line}" if problem.line else shown(path)
        expected = f" Expected {problem.expected}." if problem.expected else ""
        click.echo(f"{where}: {problem.message}.{expected}", err=True)
    return invitations


def _record(
    found: Debrief, notes: str, invitations: tuple[Invitation, ...], now: datetime, form: str, interview: Any
) -> None:
    import json

    from sincerely import bootstrap
    from sincerely.journal.actions.debriefs import record_debrief
    from sincerely.journal.models import FollowUp

    candidate = bootstrap.local_candidate()
    interview = record_debrief(
        candidate,
        found,
        notes,
        now,
        by=bootstrap.local_user(),
        interview=interview,
        invitation=_meant(found, invitations),
    )
    # What follows from an interview still ahead is owed once it has been.
    owed = FollowUp.objects.filter(
        candidate=candidate, application=interview.application, settled_at=None, stopped_at=None, withdrawn_at=None
    ).exclude(cause__at__gt=now)
    if form == "json":
        follow_ups = [
            {"key": one.key, "title": one.title, "due": one.due_at.isoformat(), "why": one.why} for one in owed
        ]
        click.echo(
            json.dumps(
                {"recorded": as_document(found), "interview": interview.pk, "follow_ups": follow_ups},
                ensure_ascii=False,
                indent=1,
            )
        )
        return
    click.echo(_told(found))
    if interview.start is not None and (interview.end or interview.start) > now:
        click.echo("\nRecorded as still to come: thanks are owed once it has been. If it has, correct its day.")
        return
    click.echo("\nRecorded. Now owed:" if owed else "\nRecorded. Nothing is owed yet.")
    from sincerely.zones import zone_or_utc

    for one in owed:
        click.echo(f"  {one.due_at.astimezone(zone_or_utc(one.zone)):%a %d %b, %H:%M}  {one.title}")
    click.echo(
        "\nIs something wrong? Correct it in the browser (sincerely serve), or correct the notes and run this again: nothing is doubled."
    )


def as_document(found: Debrief) -> dict[str, Any]:
    """Return what was found in the shape of docs/debrief.md."""
    return {
        "interview": {
            "start": _iso(found.start),
            "end": _iso(found.end),
            "zone": found.zone or None,
            "format": found.format,
            "round": found.round or None,
            "cancelled": found.cancelled,
        },
        "employer": found.employer or None,
        "role": found.role or None,
        "people": [
            {
                "name": person.name,
                "email": person.email or None,
                "title": person.title or None,
                "position": person.position or None,
                "present": person.present,
                "part": person.part,
                "quote": person.quote,
            }
            for person in found.people
        ],
        "topics": [
            {
                "with": topic.with_,
                "topic": topic.topic,
                "they_said": topic.they_said or None,
                "i_said": topic.i_said or None,
                "quote": topic.quote,
            }
            for topic in found.topics
        ],
        "promises": [
            {"by": one.by, "with": one.with_, "what": one.what, "due": _iso(one.due), "quote": one.quote}
            for one in found.promises
        ],
        "needs": [{"text": one.text, "quote": one.quote} for one in found.needs],
        "decision_by": {"value": _iso(found.decision_by), "quote": found.decision_quote} if found.decision_by else None,
        "open_questions": [{"text": one.text, "quote": one.quote} for one in found.open_questions],
        "further": [{"what": one.what, "start": _iso(one.start), "quote": one.quote} for one in found.further],
        "private": [{"text": one.text, "quote": one.quote} for one in found.private],
        "unplaced": [{"quote": one.quote} for one in found.unplaced],
        "unsure": list(found.unsure),
    }


def _json(found: Debrief) -> str:
    import json

    return json.dumps(as_document(found), ensure_ascii=False, indent=1)


def _iso(moment: date | datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _told(found: Debrief) -> str:
    """Return what was found as a friend would sum it up, everything open to correction."""
    lines = [_heading(found)]
    for present, words in ((True, "You met"), (False, "Not there")):
        people = [person for person in found.people if person.present is present]
        if people:
            lines += ["", f"{words}:"]
            lines += ["  " + _person(person) for person in people]
    if found.topics:
        lines += ["", "You talked about:"]
        for topic in found.topics:
            lines.append(f"  {topic.with_ or 'Somebody (who?)'}: {topic.topic}")
            lines += [f"      they: {topic.they_said}"] if topic.they_said else []
            lines += [f"      you:  {topic.i_said}"] if topic.i_said else []
    for by, words in (("me", "You promised"), ("them", "They promised")):
        promises = [one for one in found.promises if one.by == by]
        if promises:
            lines += ["", f"{words}:"]
            lines += [f"  {one.what}{' - by ' + _day(one.due) if one.due else ''}" for one in promises]
    if found.decision_by:
        lines += ["", f"They decide by {_day(found.decision_by)}."]
    for things, words in (
        (found.needs, "The role needs"),
        (found.open_questions, "Still open"),
        (found.private, "Stays with you, in no letter"),
    ):
        if things:
            lines += ["", f"{words}:"]
            lines += [f"  {one.text}" for one in things]
    if found.unplaced:
        lines += ["", "We did not place these lines:"]
        lines += [f"  {' '.join(one.quote.split())}" for one in found.unplaced]
    uncertain = [*found.unsure, *_uncertain(found)]
    if uncertain:
        lines += ["", "Please look at:"]
        for one in uncertain:
            lines.append(f"  - {one}")
            lines += [f"      {_recording(found, step)}" for step in found.further if step.words == one]
    return "\n".join(lines)


def _recording(found: Debrief, step: FoundRound) -> str:
    """Return the command that records a further round, once this debrief is on record."""
    import shlex

    about = " ".join(part for part in (found.role, found.employer) if part)
    which = ["--application", about] if about else []
    start = step.start.isoformat(timespec="minutes")
    return shlex.join(["sincerely", "happened", "interview-scheduled", *which, "--due", start, "--note", step.what])


def _uncertain(found: Debrief) -> list[str]:
    """Return what the page in the browser asks about row by row: whose topic, to whom a promise, until when the interview."""
    from sincerely.core.reading.debrief.private import set_aside

    several = sum(person.present for person in found.people) != 1
    said = []
    if found.start and found.end is None and not any("ends" in one for one in found.unsure):
        said.append(
            "When did the interview end? The time for thanks counts from there; its start is taken until you say."
        )
    if several:
        said += [f"Who spoke of “{one.topic}”? The notes do not say." for one in found.topics if not one.with_]
        said += [
            f"Whom did you promise to {one.what}? The notes do not say." for one in found.promises
            if one.by == "me" and not one.with_
        ]  # fmt: skip
    return [*said, *set_aside(found)]


def _heading(found: Debrief) -> str:
    forms = {
        "panel": "A panel",
        "one-on-one": "A talk with one person",
        "phone": "A phone call",
        "video": "A video call",
    }
    about = " at ".join(part for part in (found.role, found.employer) if part)
    parts = [forms.get(found.format or "", "An interview") + (f", {about}" if about else "")]
    if found.round:
        parts.append("the final round" if found.round == "final" else f"round {found.round}")
    if found.start:
        until = f" to {found.end:%H:%M}" if found.end else ", the end is not said"
        parts.append(
            f"{found.start:%A} {found.start.day} {found.start:%B %Y}, {found.start:%H:%M}{until} ({found.zone})"
        )
    return "; ".join(parts) + "." + (" It was cancelled." if found.cancelled else "")


def _person(person: Any) -> str:
    part = "" if person.part == "interviewer" else f" [{person.part}]"
    position = f", {person.position}" if person.position else ""
    name = f"{person.title} {person.name}".strip()
    return f"{name}{position}{part}{f' <{person.email}>' if person.email else ' (no address known)'}"


def _day(moment: date | datetime) -> str:
    from datetime import datetime

    clock = f", {moment:%H:%M}" if isinstance(moment, datetime) else ""
    return f"{moment:%A} {moment.day} {moment:%B}{clock}"
