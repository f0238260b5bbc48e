"""How long a plan for 200 applications with 2,000 events takes, beside a bare loop over the same events."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from timing import best

from sincerely.core.etiquette.planner import plan
from sincerely.core.etiquette.values import Application, Contact, Employer, Event, Facts
from sincerely.data.playbook import shipped_playbook
from sincerely.integrations.holidays import holidays

ZONES = [ZoneInfo(name) for name in ("America/New_York", "Europe/Berlin", "Asia/Kolkata", "America/Chicago")]
COUNTRIES = ("US", "DE", "IN", "US")
APPLICATIONS, GOAL_MS, ROUNDS = 200, 50, 25
SLOW = 60  # times a bare loop, twice what was measured: the milliseconds depend on the machine, this does not


def search(applications: int = APPLICATIONS) -> Facts:
    """Return a long job search: ten events an application, from the application sent to a no, an offer or silence."""
    events: list[Event] = []
    employers, contacts, posts = {}, {}, {}
    for n in range(applications):
        zone = ZONES[n % 4]
        firm, post, amara, jan = f"e{n}", f"a{n}", f"c{n}", f"d{n}"
        employers[firm] = Employer(id=firm, name=firm, country=COUNTRIES[n % 4], zone=zone)
        posts[post] = Application(id=post, employer=firm, role="engineer")
        for who in (amara, jan):
            contacts[who] = Contact(id=who, name=who, employer=firm, part="interviewer")
        day = datetime(2026, 1, 5, 10, tzinfo=zone) + timedelta(days=n)

        def add(kind: str, days: float, n: int = n, day: datetime = day, **more: object) -> None:
            events.append(
                Event(id=f"{n}-{len(events)}", kind=kind, at=day + timedelta(days=days), application=f"a{n}", **more)
            )  # type: ignore[arg-type]

        add("application-sent", 0)
        add("message-received", 0.1, automatic=True, contact=amara)
        add("interview-scheduled", 5, about=f"i{n}", due=(day + timedelta(days=9)).date(), contact=amara)
        add("interview-ended", 9, about=f"i{n}", people=(amara, jan))
        add("date-named", 9.1, due=date(2026, 1, 5) + timedelta(days=n + 19))
        add("letter-sent", 9.2, form="thank-you", contact=amara)
        add("letter-sent", 9.3, form="thank-you", contact=jan)
        add("letter-sent", 9.9, form="linkedin-note", contact=jan)
        add("letter-sent", 22, form="status-inquiry", contact=amara)
        add(("rejection-received", "message-received", "request-received", "call-missed")[n % 4], 25, contact=amara)
    return Facts(events=tuple(events), home=ZONES[1], employers=employers, contacts=contacts, applications=posts)


def main() -> None:
    facts, playbook = search(), shipped_playbook()
    planned = best(lambda: plan(facts, playbook, holidays), ROUNDS)
    bare = best(lambda: sum(event.at.timestamp() for event in facts.events), ROUNDS)
    found = len(plan(facts, playbook, holidays))
    print(
        f"plan: {APPLICATIONS} applications, {len(facts.events)} events -> {found} follow-ups in {planned:.1f} ms "
        f"(goal {GOAL_MS} ms), {planned / bare:.0f} times a bare loop over the events"
    )
    if planned > SLOW * bare:
        raise SystemExit("the planner has become slow")


if __name__ == "__main__":
    main()
