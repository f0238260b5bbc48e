"""`sincerely debrief`: what an interview was about, out of notes and invitation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from datetime import datetime

    from sincerely.core.reading.values import Debrief, Invitation, Lack


@click.command()
@click.argument("notes")
@click.option("--invite", default="", help="The calendar invitation (.ics).")
@click.option("--dry-run", is_flag=True, help="Only show what was found; record nothing.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@click.option("--candidate-name", default="", help="Your name; else as in your data folder.")
@click.option("--candidate-email", default="", help="Your address; else as in your data folder.")
@click.option(
    "--zone",
    default="",
    help="Your time zone (IANA), such as Europe/Dublin; else as in your data folder. An invitation that names no zone is read in this one.",
)
@click.option("--employer", default="", help="The employer, where neither notes nor invitation name it.")
@click.option(
    "--ended",
    default="",
    help="When the interview ended, where nothing else says it: 15:30, or a day with its hour, 2026-11-27T15:30.",
)
@click.option("--dialect", default="", help="american or british: decides what 4/12 means.")
@click.option("--now", "at", default="", help="The moment of the notes, ISO with offset; else this moment.")
@click.option("--data", default="", help="Data folder (or SINCERELY_DATA); the usual place otherwise.")
def debrief(
    notes: str, invite: str, dry_run: bool, form: str, candidate_name: str, candidate_email: str, zone: str, employer: str, ended: str, dialect: str, at: str, data: str,
) -> None:  # fmt: skip
    """Find in NOTES (a text file, or - for standard input) and invitation what an interview was about.

    With --dry-run nothing is recorded. Without it, it is, and what is now owed is shown. Look at it first: nothing found counts more than your word.

    What is wrong you correct in the browser (sincerely serve), or in NOTES and run this again: it is brought up to date, never doubled. Of an interview
    that is on record already, the recorded hour, form, round, employer, post and people stay; what the notes say otherwise is said.
    """
    from functools import partial

    from sincerely.cli.debrief_hours import with_hour
    from sincerely.cli.debrief_text import as_json, as_text
    from sincerely.cli.files import read_text
    from sincerely.core.reading.debrief import read_debrief
    from sincerely.core.reading.debrief.setting.day_order import writes_day_first
    from sincerely.core.reading.debrief.setting.lacking import still_lacking
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
    zone_said, zone = zone, zone or (profile.zone if profile else "") or own_zone() or _zone_asked(silent=dry_run)
    home = zone_named(zone)
    if home is None:
        raise BadInput(
            f"There is no time zone {zone}", expected="an IANA name such as Europe/Dublin or America/Chicago"
        )
    invitations = _invitations(invite, now, name, email, zone_said) if invite else ()
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
    day_first = writes_day_first(read.keywords["dialect"], zone)
    hour = partial(with_hour, notes=text, ended=ended, now=now, home=home, day_first=day_first)
    if profile is None:
        found, rough = hour(read(employer=employer), invited=bool(invitations))
        interview = None
        _needs_what_the_invitation_lacks(invite, still_lacking(invitations, found, now, home))
        if not dry_run:
            _needs_employer(found, notes)
            _needs_day(found, notes, now)
            _begin(data, name, email, zone, dialect)
    else:
        from sincerely.journal.facts.recorded import is_of_invitation

        found, interview = _beside_record(profile, read, text, invitations, now, employer)
        found, rough = hour(found, invited=bool(invitations), interview=interview)
        lacks = still_lacking(invitations, found, now, home)
        if lacks and not is_of_invitation(interview, _meant(found, invitations)):
            _needs_what_the_invitation_lacks(invite, lacks)
    if dry_run:
        click.echo(as_json(found) if form == "json" else as_text(found))
        return
    _needs_employer(found, notes)
    if interview is None:
        _needs_day(found, notes, now)
    _record(found, text, invitations, now, form, interview, rough)


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


def _needs_employer(found: Debrief, notes: str) -> None:
    from sincerely.cli.files import shown
    from sincerely.errors import BadInput

    if not found.employer.strip():
        raise BadInput(
            "Neither the notes nor an invitation say which employer this was",
            file=shown(notes),
            expected='the employer\'s name, as in --employer "Lakeside Hospital"',
        )


def _needs_day(found: Debrief, notes: str, now: datetime) -> None:
    from sincerely.cli.debrief_hours import again_with_end
    from sincerely.cli.files import shown
    from sincerely.core.reading.debrief.setting.written_days import WHEN_WAS_IT
    from sincerely.errors import BadInput

    if found.start is None:
        asked = next((line for line in found.unsure if line.endswith(WHEN_WAS_IT)), "")
        raise BadInput(
            asked or "Neither the notes nor an invitation say when the interview was",
            file=shown(notes),
            expected=f"its day and hours in the first line, as in “25 November 2026, 14:00 to 15:00”; or when it ended: `{again_with_end(f'{now:%Y-%m-%d}T15:30')}`",
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


def _needs_what_the_invitation_lacks(path: str, lacks: tuple[Lack, ...]) -> None:
    """Refuse an invitation without zone or hours that nobody has told, each lack with its line and the way out."""
    from sincerely.cli.files import shown
    from sincerely.errors import BadInput

    refused = [BadInput(lack.words, file=shown(path), line=lack.line, expected=_WAYS_OUT[lack.what]) for lack in lacks]
    for one in refused[:-1]:
        click.echo(str(one), err=True)
    if refused:
        raise refused[-1]


_WAYS_OUT = {
    "zone": "a time with its zone; if you know the zone, say it, as in --zone Europe/Dublin",
    "begin": "the hours; if you know them, write them in the first line of your notes, as in “10:00 to 11:00”",
    "end": "DTEND or DURATION; if you know it, write it in the first lines of your notes, as in “until 15:00” or “an hour and a half”",
}


def _invitations(path: str, now: datetime, name: str, email: str, zone: str) -> tuple[Invitation, ...]:
    from sincerely.cli.files import read_bytes, shown
    from sincerely.core.reading.debrief.attendance.candidate import worth_saying
    from sincerely.errors import BadInput
    from sincerely.integrations.ics import read_invitations

    invitations, problems = read_invitations(read_bytes(path), now, zone)
    for problem in problems:
        if problem.fatal:
            raise BadInput(problem.message, file=shown(path), line=problem.line, expected=problem.expected)
    for problem in worth_saying(problems, invitations, name, email):
        where = f"{shown(path)}:{problem.line}" if problem.line else shown(path)
        expected = f" Expected {problem.expected}." if problem.expected else ""
        click.echo(f"{where}: {problem.message}.{expected}", err=True)
    return invitations


def _record(
    found: Debrief,
    notes: str,
    invitations: tuple[Invitation, ...],
    now: datetime,
    form: str,
    interview: Any,
    rough: bool,
) -> None:
    import json

    from sincerely import bootstrap
    from sincerely.cli.debrief_hours import again_with_end
    from sincerely.cli.debrief_text import as_document, as_text
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
        rough=rough,
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
    click.echo(as_text(found))
    if interview.start is not None and (interview.end or interview.start) > now:
        click.echo("\nRecorded as still to come: thanks are owed once it has been. If it has, correct its day.")
        return
    click.echo("\nRecorded. Now owed:" if owed else "\nRecorded. Nothing is owed yet.")
    from sincerely.zones import zone_or_utc

    for one in owed:
        click.echo(f"  {one.due_at.astimezone(zone_or_utc(one.zone)):%a %d %b, %H:%M}  {one.title}")
    if rough:
        click.echo(f"\nThe hour is rough. Do you know when it ended? {again_with_end('15:30')}")
    click.echo(
        "\nIs something wrong? Correct it in the browser (sincerely serve), or correct the notes and run this again: nothing is doubled."
    )
