"""`sincerely happened`: one step, one fact, as under "Something happened" in the browser."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import click

from sincerely.errors import BadInput

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from sincerely.accounts.models import Candidate
    from sincerely.journal.actions.happenings import Happening
    from sincerely.journal.models import Event, Interview

#: A field that a step can carry -> the option that gives it, where they are not called alike.
OPTIONS = {"what": "note", "people": "with", "items": "item", "newcomers": "newcomer", "promised_by": "by"}


@click.command()
@click.argument("kind", required=False)
@click.option("--application", default="", help="Which one: its number, or words of its post and employer.")
@click.option("--contact", default="", help="Who: their name, or number.")
@click.option("--interview", default="", help="Which interview: its number; the only one of the application otherwise.")
@click.option("--promise", default="", help="Which promise: its number, or words of it.")
@click.option("--on", "at", default="", help="When it happened: a day, or a day with its hour; now otherwise.")
@click.option("--note", "what", default="", help="What it was about.")
@click.option("--due", default="", help="The day or the hour it names: by when, until when, when it starts.")
@click.option("--end", default="", help="When it ends.")
@click.option("--with", "people", multiple=True, help="Somebody it concerns or who will be there; may be repeated.")
@click.option(
    "--newcomer", "newcomers", multiple=True, help="Somebody not on record yet: 'Name, post'; may be repeated."
)
@click.option("--item", "items", multiple=True, help="One thing they asked for or that you sent; may be repeated.")
@click.option("--place", default="", help="Where.")
@click.option("--channel", default="", help="By which way.")
@click.option("--by", "promised_by", type=click.Choice(["me", "them"]), help="Who promised.")
@click.option("--automatic", is_flag=True, help="A machine wrote it.")
@click.option("--needs-answer", is_flag=True, help="It waits for your answer.")
@click.option("--feedback-given", is_flag=True, help="They said why.")
@click.option("--in-writing", is_flag=True, help="The terms came in writing.")
@click.option(
    "--sure",
    is_flag=True,
    help="An interview that was held did take place on that other day, or was called off and never held.",
)
@click.option("--same", is_flag=True, help="It is what you told before: take up what is new in it.")
@click.option("--another", is_flag=True, help="It is another one than you told before.")
@click.option(
    "--undo", type=click.IntRange(min=1, max=2**62), metavar="NUMBER", help="Take back the step of this number."
)
@click.option("--data", default="", help="Data folder (or SINCERELY_DATA); the usual place otherwise.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
def happened(
    kind: str | None, undo: int | None, data: str, form: str, sure: bool, same: bool, another: bool, **given: Any
) -> None:
    """Record that something happened, and say what is owed now. Without KIND, list every kind there is."""
    from sincerely import bootstrap, clock

    if undo and (kind or sure or same or another or any(given.values())):
        raise BadInput("--undo takes a step back and records none", expected=f"sincerely happened --undo {undo}")
    bootstrap.open_journal(data)
    from sincerely.journal.actions.happenings import HAPPENINGS, record, retract
    from sincerely.journal.actions.told_again import tell_again

    if undo:
        event = _event(bootstrap.local_candidate(), undo)
        retract(event.candidate, event, clock.now(), bootstrap.local_user())
        _tell(f"Undone: {_named(event)}. What followed from it is as before.", event, form)
    elif not kind:
        _list(HAPPENINGS.values(), form)
    elif kind not in HAPPENINGS:
        raise BadInput(f'There is no kind of step called "{kind}"', expected="one that `sincerely happened` lists")
    else:
        candidate, now, step = bootstrap.local_candidate(), clock.now(), HAPPENINGS[kind]
        answers = _answers(candidate, step, given, now)
        _refuse_rewriting(step, answers, now, sure)
        before = answers["interview"].start if answers.get("interview") else None
        if sure and (corrected := _corrected(candidate, step, answers, now)):
            words = f"Corrected: that interview was on {_meeting(corrected.interview)}."
            _tell(words + _to_set_back(corrected.interview, before), corrected, form)
            return
        if same and another:
            raise BadInput("It is the same or another one, not both", expected="--same or --another")
        earlier = _told_before(candidate, kind, answers, now, same, another)
        also = _ask_of_note(candidate, step, answers, earlier, now)
        if earlier:
            event = tell_again(candidate, earlier, now, bootstrap.local_user(), **answers)
            _tell(f"Noted what is new in it: {_named(event)}. Nothing is owed twice.{also}", event, form)
            return
        event = record(candidate, kind, now, by=bootstrap.local_user(), **answers)
        words = f"Recorded: {_named(event)}. (Wrong? sincerely happened --undo {event.pk})"
        if "no hour was said" in event.data.get("what", ""):
            words += f"\nLook at this: {event.data['what'].strip('()')}."
        _tell(f"{words}{also}", event, form)


def _ask_of_note(
    candidate: Candidate, step: Happening, answers: dict[str, Any], earlier: Event | None, now: datetime
) -> str:
    """Ask at a terminal whether what only the note names belongs to the step, and take up each yes; elsewhere return how to say so. What is on record already is not asked about."""
    import os
    from shlex import quote

    from sincerely.journal.facts.note_says import note_says
    from sincerely.journal.facts.people import people_of
    from sincerely.journal.facts.told_before import LIKE, ONCE

    names = [name for name in ("contact", "due") if name in step.may and name not in answers]
    found = note_says(candidate, answers.get("what", ""), people_of(candidate, answers.get("application")), now)
    said = {name: value for name, value in found._asdict().items() if value and name in names}
    if earlier and earlier.contact == said.get("contact"):
        said.pop("contact", None)
    if earlier and earlier.data.get("due"):
        said.pop("due", None)
    if os.isatty(0):
        for name, value in said.items():
            words = str(value) if name == "contact" else f"the day {_day(value)}"
            if click.confirm(f"Your note names {words}. Does the step carry it?", default=True, err=True):
                answers[name] = value
        return ""
    if not said:
        return ""
    named = " and ".join(str(value) if name == "contact" else _day(value) for name, value in said.items())
    options = " ".join(
        f"--{name} {quote(str(value)) if name == 'contact' else value.isoformat()}" for name, value in said.items()
    )
    how = (
        f"the same with --same {options}"
        if step.kind in {*ONCE, *LIKE}
        else f"take it back, then the same with {options}"
    )
    return f"\nYour note names {named}, and the step does not carry it. If it should: {how}"


def _day(moment: date | datetime) -> str:
    return f"{moment:%A} {moment.day} {moment:%B}"


def _told_before(
    candidate: Candidate, kind: str, answers: dict[str, Any], now: datetime, same: bool, another: bool
) -> Event | None:
    """Return the step on record that is told again, None for a new one. Raises BadInput, as a question, where that was not said."""
    from sincerely.journal.facts.told_before import told_before, words_for

    said = {name: answers.get(name) for name in ("due", "end", "items")}
    found = told_before(candidate, kind, answers.get("application"), now, **said)
    if found is None and same:
        raise BadInput("Nothing like it is on record, so it cannot be the same", expected="the step without --same")
    if found is None or another:
        return None
    if not same:
        raise BadInput(words_for(found), expected="--same, to take up what is new in it, or --another")
    return found


def _answers(candidate: Candidate, step: Happening, given: dict[str, Any], now: datetime) -> dict[str, Any]:
    """Return what was given in the names that `record` takes. Raises BadInput for what this kind does not carry, and for rows that are none or several."""
    answers = {name: value for name, value in given.items() if value}
    for name in answers.keys() - {"at", *step.needs, *step.may}:
        if not (name == "application" and "interview" in step.needs):
            option = OPTIONS.get(name, name).replace("_", "-")
            takes = [OPTIONS.get(field, field).replace("_", "-") for field in (*step.needs, *step.may)]
            raise BadInput(f"“{step.label}” has no --{option}", expected="--" + ", --".join(takes))
    if step.kind == "interview-moved" and "due" in answers:
        answers["due"] = re.sub(r"(?i),? (?:at )?(?:the )?same (?:hour|time)$", "", answers["due"].strip())
    for name in ("at", "due", "end"):
        if name in answers:
            answers[name] = _moment(answers[name], candidate, name)
    if "at" in answers:
        answers["at"] = _past(answers["at"], candidate, now)
    return answers | _rows(candidate, step, answers)


def _rows(candidate: Candidate, step: Happening, answers: dict[str, Any]) -> dict[str, Any]:
    from sincerely.journal.models import Application, Contact, Interview, Promise

    found: dict[str, Any] = {}
    wanted = {*step.needs, *step.may}
    applications = Application.objects.filter(candidate=candidate).select_related("employer").order_by("pk")
    if answers.get("application"):
        found["application"] = _one(applications, answers["application"], "application", str)
    elif "application" in step.needs and len(applications) == 1:
        found["application"] = applications[0]
    here = {"application": found["application"]} if "application" in found else {}
    people = Contact.objects.filter(candidate=candidate).order_by("pk")
    if answers.get("contact"):
        found["contact"] = _one(people, answers["contact"], "contact", str)
    if step.kind == "message-received" and "application" not in found and len(applications) == 1:
        writer = found.get("contact")
        if writer is None or writer.employer_id == applications[0].employer_id:
            found["application"] = applications[0]
    if answers.get("people"):
        found["people"] = tuple(_one(people, name, "with", str) for name in answers["people"])
    if "interview" in wanted:
        held = Interview.objects.filter(candidate=candidate, start__isnull=False, **here).order_by("pk")
        if answers.get("interview"):
            found["interview"] = _one(held, answers["interview"], "interview", _meeting)
        elif len(held) == 1:
            found["interview"] = held[0]
        elif len(held):
            raise BadInput("Which interview?", expected=_choices(held, "interview", _meeting))
    if answers.get("promise"):
        promises = Promise.objects.filter(candidate=candidate, **here).order_by("pk")
        found["promise"] = _one(promises, answers["promise"], "promise", lambda row: row.what)
    return found


def _one(rows: Any, wanted: str, option: str, words: Any) -> Any:
    """Return the one row of this number, or with a word that begins with each of those given."""
    if wanted.isascii() and wanted.isdigit():
        fits = [row for row in rows if str(row.pk) == wanted]
    else:
        typed = wanted.casefold().split()
        fits = [row for row in rows if all(_begins(words(row).casefold(), part) for part in typed)]
    if len(fits) != 1:
        what = "can be several" if fits else "is none on record"
        raise BadInput(f"--{option} {wanted[:60]} {what}", expected=_choices(fits or rows, option, words))
    return fits[0]


def _begins(words: str, part: str) -> bool:
    return any(words.startswith(part, at) and not words[at - 1 : at].isalnum() for at in range(len(words)))


def _named(event: Event) -> str:
    """Return a step in words, with whom and which application it is about."""
    from sincerely.journal.actions.happenings import HAPPENINGS

    about = ", ".join(str(each) for each in (event.contact, event.application) if each)
    label = HAPPENINGS[event.kind].label if event.kind in HAPPENINGS else event.kind
    return f"{label} ({about})" if about else label


def _choices(rows: Iterable[Any], option: str, words: Any) -> str:
    known = "; ".join(f"{row.pk} ({words(row)})" for row in rows)
    return f"--{option} with a number or words of one of these: {known}" if known else "one that is on record"


def _meeting(row: Any) -> str:
    from sincerely.zones import zone_or_utc

    return f"{row.application}, {row.start.astimezone(zone_or_utc(row.zone)):%a %d %b %Y %H:%M}"


def _moment(text: str, candidate: Candidate, name: str) -> date | datetime:
    from datetime import date, datetime

    from sincerely.journal.actions.slips import OUR_DAYS
    from sincerely.zones import zone_or_utc

    try:
        moment = date.fromisoformat(text) if len(text) == 10 else datetime.fromisoformat(text)
        if moment.year not in OUR_DAYS:
            raise ValueError(moment.year)
    except ValueError:
        option = "on" if name == "at" else name
        raise BadInput(
            f"--{option} {text[:40]} is no day", expected="a day such as 2026-11-27, or with its hour: 2026-11-27T10:00"
        ) from None
    if not isinstance(moment, datetime) or moment.tzinfo:
        return moment
    return moment.replace(tzinfo=zone_or_utc(candidate.zone))


def _past(moment: date | datetime, candidate: Candidate, now: datetime) -> datetime:
    """Return when it happened: a day alone is its noon, today is now. Raises BadInput for what lies ahead."""
    from datetime import datetime, time

    from sincerely.zones import zone_or_utc

    zone = zone_or_utc(candidate.zone)
    if not isinstance(moment, datetime):
        moment = now if moment == now.astimezone(zone).date() else datetime.combine(moment, time(12), tzinfo=zone)
    if moment > now:
        raise BadInput("It cannot have happened yet", expected="--on with a day or an hour that has come")
    return moment


def _refuse_rewriting(step: Happening, answers: dict[str, Any], now: datetime, sure: bool) -> None:
    from sincerely.journal.actions.appointments import at_the_same_hour, rewrites_the_past

    interview = answers.get("interview")
    if step.kind == "interview-cancelled" and interview and not sure and _is_told(interview, now):
        raise BadInput(
            f"You told how that interview went ({_meeting(interview)}), so it took place",
            expected="--sure if it was called off and never held",
        )
    if step.kind != "interview-moved":
        return
    due = at_the_same_hour(interview, answers.get("due"))
    if rewrites_the_past(interview, due, now):
        if not sure:
            held = _meeting(interview)
            raise BadInput(
                f"That interview was held: {held}", expected="--sure if it took place on the other day instead"
            )
    elif interview and _is_told(interview, now):
        further = f"sincerely happened interview-scheduled --application {interview.application_id} --due …"
        raise BadInput(
            f"You told how that interview went ({_meeting(interview)}), so it took place and cannot be moved",
            expected=f"`{further}` for a further talk; or --due with the day it really was, and --sure",
        )


def _corrected(candidate: Candidate, step: Happening, answers: dict[str, Any], now: datetime) -> Event | None:
    """Correct the day of an interview that was told of, and return its appointment; None for one that is moved instead."""
    from sincerely.journal.actions.appointments import APPOINTMENT, at_the_same_hour
    from sincerely.journal.actions.interviews import correct_interview
    from sincerely.journal.facts.events import counting

    interview = answers.get("interview")
    if step.kind != "interview-moved" or interview is None or not _is_told(interview, now):
        return None
    start = at_the_same_hour(interview, answers["due"])
    end = answers.get("end") or (interview.end and start + (interview.end - interview.start))
    correct_interview(candidate, interview, now, start=start, end=end)
    return counting(candidate).filter(interview=interview, kind__in=APPOINTMENT).order_by("pk").last()


def _to_set_back(interview: Interview | None, before: datetime | None) -> str:
    """Say how a corrected day is set back to the one before; a correction has no number of its own that could be undone."""
    from sincerely.zones import zone_or_utc

    if interview is None or before is None:
        return ""
    old = before.astimezone(zone_or_utc(interview.zone)).strftime("%Y-%m-%dT%H:%M")
    return f" (Wrong? sincerely happened interview-moved --interview {interview.pk} --due {old} --sure)"


def _is_told(interview: Interview, now: datetime) -> bool:
    from sincerely.journal.facts.today import told_of

    return bool(told_of(interview.candidate, now, pk=interview.pk))


def _event(candidate: Candidate, pk: int) -> Event:
    from sincerely.journal.facts.events import counting

    found = counting(candidate).filter(pk=pk).first()
    if found is None:
        raise BadInput(f"There is no step {pk} that counts", expected="a number that `sincerely happened` told you")
    return found


def _list(steps: Iterable[Happening], form: str) -> None:
    import json

    rows = [
        {"kind": step.kind, "label": step.label, "who": step.who, "needs": list(step.needs), "may": list(step.may)}
        for step in steps
    ]
    if form == "json":
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    for row in rows:
        needs = " ".join(f"--{OPTIONS.get(name, name)}" for name in row["needs"])
        click.echo(f"  {row['kind']:<30} {row['label']}" + (f"  ({needs})" if needs else ""))


def _tell(words: str, event: Event, form: str) -> None:
    import json

    from sincerely import clock
    from sincerely.journal.facts.today import follow_ups_of

    whose = {"application": event.application} if event.application_id else {"contact": event.contact}
    rows = follow_ups_of(event.candidate, clock.now(), **whose) if any(whose.values()) else ()
    owed = [row for row in rows if row.status in {"due", "overdue", "upcoming"}]
    if form == "json":
        told = [{"key": row.key, "title": row.title, "due": row.due.isoformat(), "why": row.why} for row in owed]
        document = {"event": event.pk, "kind": event.kind, "at": event.at.isoformat(), "follow_ups": told}
        click.echo(json.dumps(document, ensure_ascii=False, indent=1))
        return
    click.echo(words)
    click.echo("\nNow owed:" if owed else "\nNothing is owed for it.")
    for row in owed:
        click.echo(f"  {row.due:%a %d %b, %H:%M}  {row.title}")
