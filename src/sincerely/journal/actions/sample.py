"""A sample job search to look around in: a nurse between a panel today, a silence, a second round, and two offers to choose between, each of its own application. Its people do not exist; nothing of it is ever sent."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from django.db import transaction

from sincerely.accounts.models import Candidate, Membership, User
from sincerely.core.reading.values import Debrief, Format, Found, FoundPromise, FoundTopic, Person
from sincerely.journal.actions.applications import add_application
from sincerely.journal.actions.approvals import mark_sent_by_hand
from sincerely.journal.actions.base import changing
from sincerely.journal.actions.contacts import add_contact
from sincerely.journal.actions.debriefs import record_debrief
from sincerely.journal.actions.decisions import save_tables
from sincerely.journal.actions.employers import add_employer
from sincerely.journal.actions.follow_ups import settle
from sincerely.journal.actions.happenings import record
from sincerely.journal.actions.offers import add_offer
from sincerely.journal.actions.strengths import set_strengths
from sincerely.journal.actions.writing import draft_letter
from sincerely.journal.models import Application, FollowUp, Interview, Letter
from sincerely.zones import zone_data_version, zone_or_utc

ZONE = "America/Chicago"

NOTES_PANEL = """\
Lakeside, ward manager, panel. Three of them, an hour and a half.

Dr. Okafor (chief of medicine) - handovers lose an hour a day, she has counted it. Told her about the handover board at St. Brendan's.
Wants somebody who can talk to the night shift.

Jan van der Berg (director of nursing) - agency hours: a third of the budget. Asked how I'd plan a roster with two people down.
I said I'd start from the nights and swap in pairs.

Priya Nair (people partner) - the preceptor scheme, five new graduates in spring. I said I mentored two a year.
Owe Priya my license number and two references by the day after tomorrow. Jan sends me the current roster this week.
They decide within two weeks.

Forgot to ask: does the ward manager sit on the safety committee?
Private: not sure about the commute.
"""
NOTES_FIRST = """\
St. Anne, one to one with Tomasz Kowalczyk, unit lead. The step-down unit, family visits in the evening.
He asked how I calm a full room. I told him about the whiteboard by every bed. Friendly.
"""
NOTES_PHONE = """\
Fenwick & Sons, telephone, Grace Adeyemi from recruiting. Home visits, a car is part of it. She wants people who plan their own day.
I described my Saturday rounds.
"""


def make_sample(user: User, now: datetime) -> Candidate:
    """Make the sample for `user`, around `now`: what happened today, last week and next week is so on whichever day it is opened."""
    with transaction.atomic():
        candidate = Candidate.objects.create(
            name="Marisol Vega", email="marisol.vega@example.com", phone="+1 312 555 0142", zone=ZONE, country="US", sample=True, created_at=now,
            zone_data=zone_data_version(),
        )  # fmt: skip
        Membership.objects.create(user=user, candidate=candidate, created_at=now)
        set_strengths(
            candidate,
            [
                (
                    "led the change to a handover board at St. Brendan's",
                    "handovers went from forty minutes to twenty-five in a quarter",
                ),
                ("planned rosters for 34 nurses over two years", "the agency bill fell by a fifth"),
                ("mentored two new graduates a year", "all six still work on the ward"),
            ],
            now,
        )
        _panel(candidate, now, user)
        _silence(candidate, now, user)
        _second_round(candidate, now, user)
        _kept_up(candidate, now, user)
        _offers(candidate, now, user)
    candidate.refresh_from_db()
    return candidate


def _panel(candidate: Candidate, now: datetime, user: User) -> None:
    """Make today's panel: three thank-yous owed, one of them drafted, a promise each way, a request."""
    lakeside = add_employer(
        candidate, now, name="Lakeside Hospital", city="Chicago", country="US", subdivision="IL", zone=ZONE
    )
    application = add_application(candidate, lakeside, now, user, sent_at=_at(now, -24, 9), role="Ward manager")
    local = now.astimezone(zone_or_utc(ZONE))
    # Opened before noon, the panel was yesterday afternoon: still inside its 24 hours.
    start = _at(now, 0, 9, 30) if local.time() >= time(12) else _at(now, -1, 15)
    interview = record_debrief(
        candidate,
        Debrief(
            start=start, end=start + timedelta(minutes=90), zone=ZONE, format="panel", round="First round", employer="Lakeside Hospital", role="Ward manager",
            people=(
                Person(name="Amara Okafor", email="amara.okafor@lakeside.example", title="Dr.", position="Chief of medicine"),
                Person(name="Jan van der Berg", email="jan.vanderberg@lakeside.example", position="Director of nursing"),
                Person(name="Priya Nair", position="People partner"),
            ),
            topics=(
                FoundTopic(with_="Amara Okafor", topic="handovers", they_said="handovers lose an hour a day, she has counted it", since="most of that hour would fit on one page a shift"),
                FoundTopic(with_="Jan van der Berg", topic="agency hours", they_said="agency hours are a third of the budget", i_said="I'd plan the nights first and swap in pairs"),
                FoundTopic(with_="Priya Nair", topic="the preceptor scheme", they_said="five new graduates start in spring", since="the first four weeks decide who stays"),
            ),
            promises=(
                FoundPromise(by="me", what="my license number and two references", quote="Owe Priya my license number and two references", due=_at(now, 2, 9).date()),
                FoundPromise(by="them", what="the current roster", due=_at(now, 4, 9).date()),
            ),
            needs=(Found(text="somebody who can talk to the night shift"), Found(text="a roster that holds with two people down")),
            decision_by=_at(now, 14, 9).date(),
            open_questions=(Found(text="Does the ward manager sit on the safety committee?"),),
            private=(Found(text="not sure about the commute"),),
        ),
        NOTES_PANEL,
        now,
        by=user,
        application=application,
    )  # fmt: skip
    first = interview.participants.order_by("pk")[0].contact
    _draft(candidate, now, interview, contact=first)


def _silence(candidate: Candidate, now: datetime, user: User) -> None:
    """Make an employer whose own date has passed without a word."""
    fenwick = add_employer(
        candidate,
        now,
        name="Fenwick & Sons Home Care",
        city="Evanston",
        country="US",
        subdivision="IL",
        zone=ZONE,
    )
    application = add_application(candidate, fenwick, now, user, sent_at=_at(now, -30, 11), role="Visiting nurse")
    start = _at(now, -13, 14)
    interview = _earlier(candidate, now, user, application, start, "phone", NOTES_PHONE, Person(name="Grace Adeyemi", email="grace.adeyemi@fenwick.example", position="Recruiter", part="recruiter"), FoundTopic(
        with_="Grace Adeyemi", topic="planning one's own day", they_said="she wants people who plan their own day", i_said="I described my Saturday rounds"
    ))  # fmt: skip
    _sent(candidate, now, user, interview, start + timedelta(hours=3))
    record(candidate, "date-named", now, by=user, at=start, application=application, due=_at(now, -4, 9).date())


def _second_round(candidate: Candidate, now: datetime, user: User) -> None:
    """Make an employer who wrote after the thank-you and asked for a second talk and two papers."""
    anne = add_employer(
        candidate,
        now,
        name="St. Anne Medical Center",
        city="Milwaukee",
        country="US",
        subdivision="WI",
        zone=ZONE,
    )
    application = add_application(candidate, anne, now, user, sent_at=_at(now, -40, 10), role="Charge nurse")
    start = _at(now, -9, 10)
    interview = _earlier(candidate, now, user, application, start, "one-on-one", NOTES_FIRST, Person(name="Tomasz Kowalczyk", email="t.kowalczyk@stanne.example", position="Unit lead"), FoundTopic(
        with_="Tomasz Kowalczyk", topic="family visits in the evening", they_said="he asked how I calm a full room", i_said="I told him about the whiteboard by every bed"
    ))  # fmt: skip
    lead = interview.participants.order_by("pk")[0].contact
    _sent(candidate, now, user, interview, start + timedelta(hours=5))
    recruiter = add_contact(
        candidate,
        now,
        employer=anne,
        name="Ngozi Brandt",
        position="Recruiter",
        part="recruiter",
        email="n.brandt@stanne.example",
    )
    record(
        candidate,
        "message-received",
        now,
        by=user,
        at=_at(now, -5, 15),
        application=application,
        contact=lead,
        what="He would like me to meet the team.",
    )
    record(
        candidate, "interview-scheduled", now, by=user, at=_at(now, -5, 15, 5), application=application, contact=lead, due=_at(now, 6, 10), end=_at(now, 6, 11, 30),
    )  # fmt: skip
    record(
        candidate, "request-received", now, by=user, at=min(_at(now, 0, 8), now), application=application, contact=recruiter,
        items=("a copy of the license", "two references"), due=_at(now, 2, 17), what="Papers for the second round",
    )  # fmt: skip


def _kept_up(candidate: Candidate, now: datetime, user: User) -> None:
    """Tick off what fell due before today: the sample's candidate has looked after her search until now, and today's page shows today."""
    status_inquiries = FollowUp.objects.filter(letter_form="status-inquiry")
    for _ in range(12):
        late = FollowUp.objects.filter(
            candidate=candidate, withdrawn_at=None, settled_at=None, stopped_at=None, due_at__lt=_at(now, 0, 0)
        )
        late = late.exclude(pk__in=status_inquiries)
        if not late.exists():
            return
        with changing(candidate, now):
            for follow_up in late:
                settle(candidate, follow_up, now, user, at=follow_up.due_at - timedelta(hours=1))


def _offers(candidate: Candidate, now: datetime, user: User) -> None:
    """Make two offers to choose between and one answer still awaited, with what she wants; what she feels is asked when the ranking is first opened.

    Each offer answers an application of its own, with a talk three weeks ago and somebody to write to.
    """
    day = {days: _at(now, days, 9).date() for days in (-3, -2, 5, 9, 12, 30, 45)}
    for terms in (
        {
            "name": "Harbor Point Clinic", "employer": "Harbor Point Clinic", "title": "Charge nurse, day surgery", "place": "Chicago, IL",
            "offered": day[-3], "expiry": day[9], "start": day[30], "base": {"amount": 95600, "raise": 0.025},
            "bonus": {"share": 0.04, "chance": 0.6, "basis": "goals of the clinic"}, "hours": {"week": 40},
            "leave": {"days": 22, "holidays": 8}, "commute": {"minutes": 20, "cost": 5}, "tax_rate": 0.0495,
            "retirement": {"match": 0.5, "up_to": 0.06, "vesting": 24}, "health": {"employer_pays": 8200, "premium": 2100},
            "conditions": ["a background check"],
        },
        {
            "name": "Prairie State University Hospital", "employer": "Prairie State University Hospital", "title": "Assistant ward manager", "place": "Madison, WI",
            "offered": day[-2], "expiry": day[5], "start": day[45], "base": {"amount": 69800, "raise": 0.03, "promised": True},
            "sign_on": {"amount": 9000, "repay_within": 24, "repay": "prorated"}, "relocation": {"amount": 6000, "repay_within": 12, "own_cost": 4800},
            "hours": {"week": 38}, "leave": {"days": 27, "holidays": 9}, "commute": {"minutes": 12}, "learning": 2500, "tax_rate": 0.053,
            "retirement": {"flat": 0.08, "vesting": 12}, "health": {"employer_pays": 9600, "premium": 1500},
            "conditions": ["a background check", "a license in Wisconsin"],
        },
    ):  # fmt: skip
        application = _offered(candidate, now, user, str(terms["name"]), str(terms["title"]))
        add_offer(
            candidate,
            terms,
            now,
            user,
            application=application,
            received_at=_at(now, -2 if terms["offered"] == day[-3] else -1, 11),
            in_writing=True,
        )
    _answered(candidate, now, user)
    one, other = "Harbor Point Clinic", "Prairie State University Hospital"
    save_tables(
        candidate,
        {
            "candidate": {"currency": "USD", "place": "Chicago, IL", "years": 3},
            "preferences": {
                "order": ["pay", "room to grow", "nights at home"],
                "values": ["honesty about mistakes"],
                "criterion": [
                    {"name": "pay", "measure": "pay", "worst": 60000, "best": 100000},
                    {"name": "room to grow", "levels": ["no way up", "a step in some years", "a ladder with dates"], "scores": {one: 2, other: 3}},
                    {"name": "nights at home", "worst": 10, "best": 30, "unit": "a month", "scores": {one: 30, other: [18, 24]}},
                ],
                "must": [{"what": "a ward that is not short of nurses every night", "open": [other]}],
                "note": [{"offer": other, "value": "honesty about mistakes", "says": "for", "words": "the chief told of a fall, and what they changed"}],
            },
            "pending": [{"name": "St. Anne Medical Center", "chance": 0.35, "worth": [80000, 96000], "answers": day[12], "open_days": 7}],
            "waiting": {"unit": "a year after tax, at Chicago's prices, in USD", "cost_a_week": 300, "fallback": 62000},
        },
        now,
    )  # fmt: skip


def _answered(candidate: Candidate, now: datetime, user: User) -> None:
    """Tick off what the offers brought up to now: left are the decision, and the note to the one whose answer she would wait for."""
    _kept_up(candidate, now, user)
    rules = ("offer-acknowledgement", "ask-for-time", "terms-questions", "check-written-terms", "decision-date-notice")
    brought = FollowUp.objects.filter(candidate=candidate, rule__in=rules, withdrawn_at=None, settled_at=None, stopped_at=None)  # fmt: skip
    left = brought.filter(rule="decision-date-notice", employer__name="St. Anne Medical Center").order_by("cause__at")
    with changing(candidate, now):
        for follow_up in brought.exclude(pk__in=[row.pk for row in left][-1:]):
            settle(candidate, follow_up, now, user, at=_at(now, -1, 16))


#: Of each house with an offer: its town and state, who talked to her, and of what.
_HOUSES = {
    "Harbor Point Clinic": ("Chicago", "IL", Person(name="Helen Ostrowski", email="h.ostrowski@harborpoint.example", position="Clinic manager"), FoundTopic(
        with_="Helen Ostrowski", topic="short stays", they_said="nobody stays over night, and the day ends at six", i_said="I told her how we planned discharges before noon"
    )),
    "Prairie State University Hospital": ("Madison", "WI", Person(name="Samuel Achterberg", email="s.achterberg@prairiestate.example", position="Chief nursing officer"), FoundTopic(
        with_="Samuel Achterberg", topic="a fall last winter", they_said="he told of a fall, and what they changed after it", i_said="I asked who had been in the room when it was talked over"
    )),
}  # fmt: skip


def _offered(candidate: Candidate, now: datetime, user: User, name: str, role: str) -> Application:
    """Make the application that a house answered with an offer; its interview was thanked for."""
    city, state, person, topic = _HOUSES[name]
    house = add_employer(candidate, now, name=name, city=city, country="US", subdivision=state, zone=ZONE)
    application = add_application(candidate, house, now, user, sent_at=_at(now, -45, 10), role=role)
    _earlier(candidate, now, user, application, _at(now, -21, 11), "one-on-one", f"{name}, {person.name}. {topic.they_said.capitalize()}. {topic.i_said}.\n", person, topic)  # fmt: skip
    return application


def _earlier(
    candidate: Candidate,
    now: datetime,
    user: User,
    application: Application,
    start: datetime,
    kind: Format,
    notes: str,
    person: Person,
    topic: FoundTopic,
) -> Interview:
    found = Debrief(
        start=start, end=start + timedelta(minutes=45), zone=ZONE, format=kind, people=(person,), topics=(topic,)
    )
    return record_debrief(candidate, found, notes, now, by=user, application=application)


def _sent(candidate: Candidate, now: datetime, user: User, interview: Interview, at: datetime) -> None:
    letter = _draft(candidate, now, interview)
    if letter:
        mark_sent_by_hand(candidate, letter, at, now, user)


def _draft(candidate: Candidate, now: datetime, interview: Interview, **which: object) -> Letter | None:
    follow_up = FollowUp.objects.filter(
        candidate=candidate, interview=interview, letter_form="thank-you", withdrawn_at=None, **which
    ).first()
    return draft_letter(candidate, follow_up, now) if follow_up else None


def _at(now: datetime, days: int, hour: int, minute: int = 0) -> datetime:
    """Return an hour of a day before or after `now`'s, in the sample's zone."""
    day = now.astimezone(zone_or_utc(ZONE)).date() + timedelta(days=days)
    return datetime.combine(day, time(hour, minute), tzinfo=zone_or_utc(ZONE))
