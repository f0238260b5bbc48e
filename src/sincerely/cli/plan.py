"""`sincerely plan`: what is owed to whom by when, from a file of events."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from sincerely.errors import BadInput

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from sincerely.core.etiquette.playbook import Playbook
    from sincerely.core.etiquette.values import Facts, FollowUp
    from sincerely.core.problem import Problem

HEADINGS = {"overdue": "Overdue", "due": "Now", "upcoming": "Coming", "settled": "Done", "stopped": "No longer owed"}


@click.command()
@click.argument("events")
@click.option(
    "--now",
    "now_text",
    default="",
    help="The moment to look from, as 2026-11-23T10:00:00+01:00; without an offset, in the file's zone.",
)
@click.option("--playbook", default="", help="A file of rules of your own over the shipped ones.")
@click.option("--all", "every", is_flag=True, help="With what is still to come and nobody waits for.")
@click.option("--format", "form", type=click.Choice(["text", "json", "ics"]), default="text")
def plan(events: str, now_text: str, playbook: str, every: bool, form: str) -> None:
    """Say what is owed to whom by when, from the file EVENTS (TOML; "-" reads standard input)."""
    from sincerely.core.etiquette import planner
    from sincerely.integrations.holidays import holidays

    facts = _facts(events)
    now = _now(now_text, facts)
    rules = _rules(playbook)
    _warn_of_unknown_countries(facts)
    follow_ups = planner.plan(facts, rules, holidays)
    _warn_of_unknown_keys(facts, rules, follow_ups)
    if form == "json":
        import json

        click.echo(
            json.dumps(
                {"follow_ups": [_as_json(each, facts, now) for each in follow_ups]}, ensure_ascii=False, indent=2
            )
        )
    elif form == "ics":
        from sincerely.integrations.ics_plan import calendar_of

        click.echo(calendar_of(follow_ups, now), nl=False)
    else:
        click.echo(_as_text(follow_ups, rules, every, now))


def _facts(path: str) -> Facts:
    from sincerely.cli.files import read_text, shown
    from sincerely.core.etiquette.events import parse_events
    from sincerely.integrations.holidays import working_weekdays
    from sincerely.zones import zone_named

    facts, problems = parse_events(read_text(path), zone_named, working_weekdays)
    _report(problems, shown(path))
    assert facts is not None
    return facts


def _rules(path: str) -> Playbook:
    from sincerely.data.playbook import shipped_playbook

    base = shipped_playbook()
    if not path:
        return base
    from sincerely.cli.files import read_text, shown
    from sincerely.core.etiquette.playbook import parse_playbook

    changed, problems = parse_playbook(read_text(path), base)
    _report(problems, shown(path))
    assert changed is not None
    return changed


def _report(problems: Iterable[Problem], file: str) -> None:
    """Say every warning and fault on standard error; the first fault ends the command."""
    first: Problem | None = None
    for problem in problems:
        if problem.fatal and first is None:
            first = problem
            continue
        line = f":{problem.line}" if problem.line else ""
        expected = f" Expected {problem.expected}." if problem.expected else ""
        click.echo(f"{file}{line}: {problem.message.rstrip('.')}.{expected}", err=True)
    if first is not None:
        raise BadInput(first.message, file=file, line=first.line, expected=first.expected)


def _now(text: str, facts: Facts) -> datetime:
    from datetime import datetime

    if not text:
        from sincerely import clock

        return clock.now()
    try:
        now = datetime.fromisoformat(text)
    except ValueError:
        raise BadInput(f'--now "{text}" is no time', expected="2026-11-23T10:00:00+01:00") from None
    return now if now.tzinfo else now.replace(tzinfo=facts.home)


def _warn_of_unknown_countries(facts: Facts) -> None:
    from sincerely.integrations.holidays import is_known, subdivision_of

    for country in sorted({each.country for each in facts.employers.values() if each.country}):
        if not is_known(country):
            click.echo(
                f'The holidays of "{country}" are not known (expected an ISO code such as US or DE); none are counted.',
                err=True,
            )
    for firm in facts.employers.values():
        if firm.subdivision and is_known(firm.country) and not subdivision_of(firm.country, firm.subdivision):
            click.echo(
                f'"{firm.subdivision}" is no part of {firm.country} with holidays of its own; those of the whole country are counted.',
                err=True,
            )


def _warn_of_unknown_keys(facts: Facts, rules: Playbook, follow_ups: tuple[FollowUp, ...]) -> None:
    """Say which event by hand names a follow-up that is not in the plan: a slip there would pass for done."""
    keys = {each.key for each in follow_ups}
    for event in facts.events:
        name, colon, rest = event.settles.partition(":")
        rule = rules.by_id.get(rules.names.get(name, name))
        key = f"{rule.id if rule else name}{colon}{rest}"
        # A rule that is switched off owes nothing, and what is needed once may have been done before it was owed.
        if not key or key in keys or (rule and (rule.once or not rule.enabled)):
            continue
        from difflib import get_close_matches

        near = get_close_matches(key, keys, n=1)
        hint = f'; did you mean "{near[0]}"?' if near else "."
        click.echo(f'{event.kind}: no follow-up has the key "{event.settles}"{hint}', err=True)


def _as_json(each: FollowUp, facts: Facts, now: datetime) -> dict[str, Any]:
    return {
        "key": each.key,
        "rule": each.rule,
        "for": _whom(each, facts),
        "letter": each.letter,
        "due": each.due.isoformat(),
        "send_between": [moment.isoformat() for moment in each.send_between or ()],
        "status": each.status(now),
        "why": each.why,
        "guidance": list(each.guidance),
        "title": each.title,
        "contact": each.contact,
        "employer": each.employer,
        "application": each.application,
        "about": each.about,
        "starts": each.starts.isoformat(),
        "cause": each.cause,
        "nudge": each.nudge,
        "settled_by": each.settled_by,
        "stopped_by": each.stopped_by,
        "stop_reason": each.stop_reason,
    }


def _whom(each: FollowUp, facts: Facts) -> str:
    """Return the name of whom it is for: the person, else the employer; nobody for what the candidate does alone."""
    if each.contact:
        person = facts.contacts.get(each.contact)
        return person.name if person else each.contact
    firm = facts.employers.get(each.employer)
    return firm.name if firm else each.employer


def _as_text(follow_ups: tuple[FollowUp, ...], rules: Playbook, every: bool, now: datetime) -> str:
    groups: dict[str, list[FollowUp]] = {status: [] for status in HEADINGS}
    for each in follow_ups:
        groups[each.status(now)].append(each)
    parts = []
    for status, members in groups.items():
        folded = 0
        if status == "upcoming" and not every:
            pressing = [each for each in members if each.rule not in rules.by_id or not rules.by_id[each.rule].optional]
            folded, members = len(members) - len(pressing), pressing
        if members or folded:
            parts.append(click.style(HEADINGS[status], bold=True))
            parts += [_entry(each, status, now) for each in members]
        if folded:
            parts.append(
                f"  {folded} more when there is time; nobody waits for {'it' if folded == 1 else 'them'} (--all)"
            )
    return "\n".join(parts) if parts else "Nothing is owed."


def _entry(each: FollowUp, status: str, now: datetime) -> str:
    if status == "settled":
        return f"  {each.title}"
    if status == "stopped":
        from sincerely.core.etiquette.wording import OVER

        return f"  {each.title}: {each.stop_reason or OVER}"
    lines = [f"  {each.title}", f"    due {_when(each.due)}"]
    if each.send_between and each.send_between[1] < now:
        lines[-1] += "; the best hours are over, so soon is best" if each.due >= now else "; late, so best at once"
    elif each.send_between:
        start, end = each.send_between
        lines[-1] += (
            f"; a good time is {_when(start)} to {end:%H:%M}"
            if start.date() == end.date()
            else f"; a good time starts {_when(start)}"
        )
    if each.letter:
        lines.append(f"    letter: {each.letter}")
    lines.append(f"    {each.why}")
    return "\n".join(lines)


def _when(moment: datetime) -> str:
    zone = getattr(moment.tzinfo, "key", "") or f"{moment:%Z}"
    return f"{moment:%a} {moment.day} {moment:%b %Y %H:%M} ({zone})"
