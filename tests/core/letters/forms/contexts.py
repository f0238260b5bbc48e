"""Contexts that every form is written from: a full one, what little is known on a bad day, and hostile ones."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from sincerely.core.letters.values import Candidate, Context, Employer, Interview, Recipient, Role, Strength, Topic

MORE = {
    "request": {
        "items": ["registration certificate", "two references", "proof of address"],
        "deadline": date(2026, 12, 1),
        "attachments": ["certificate.pdf", "references.pdf", "address.pdf"],
        "questions": ["whether a copy of the certificate is enough"],
        "slots": ["Tuesday 1 December after 14:00", "Thursday 3 December, any time"],
        "by": date(2026, 11, 30),
    },
    "status": {"promised": date(2026, 11, 24)},
    "rejection": {"feedback_given": False},
    "offer": {
        "terms": {"base": 41200, "currency": "GBP", "start": "1 February"},
        "asks": [
            {"term": "base", "ask": "44,000", "reason": "ward managers at two other trusts start at 44,000", "fallback": "43,000"},
            {"term": "start", "ask": "15 February", "reason": "my notice is eight weeks"},
        ],
        "bottom_line": "42,500",
        "expiry": datetime(2026, 12, 4, 17, 0, tzinfo=UTC),
        "decide_by": date(2026, 12, 9),
        "questions": ["how many weekends a month the post works"],
    },
    "news": {"what": "a study on bedside handovers in the Nursing Times", "link": "https://nursing.example/handovers", "why": "they timed it as you do"},
    "gathering": {"name": "the Lakeside open evening", "date": date(2026, 11, 18), "topics": ["how new starters are trained"]},
    "milestone": {"what": "passed my prescribing course", "date": date(2026, 11, 20)},
    "reference": {"how": "you led the ward when I was a senior nurse", "caller": "Dr Amara Okafor", "when": date(2026, 12, 3), "points": ["the handover board", "the winter of 2024"]},
    "call": {"date": date(2026, 11, 19), "points": ["the post starts on 1 February", "two weekends a month"], "next": ["you send the contract"]},
    "help": {"what": "a look at my application", "who": "Tom Reed", "how_met": "we worked nights together at St Anne", "questions": ["how the first months were"]},
}  # fmt: skip
NURSE = Context(
    candidate=Candidate(
        name="Lena Fischer",
        email="lena@mail.example",
        phone="07700 900123",
        dialect="british",
        strengths=(Strength(claim="led the handover board at St Anne", evidence="from 40 to 25 minutes"),),
    ),
    employer=Employer(name="Lakeside Hospital", city="Leeds"),
    role=Role(title="Ward Manager", needs=("calm handovers",)),
    recipient=Recipient(name="Amara Okafor", title="Dr.", email="a.okafor@lakeside.example"),
    interview=Interview(
        format="one-on-one",
        date=date(2026, 11, 16),
        topics=(
            Topic(
                with_="Amara Okafor",
                topic="night handovers",
                they_said="handovers lose an hour a day",
                i_said="told her abt the bedside board",
            ),
        ),
    ),
    more=MORE,
)
OFFERING = replace(NURSE, more={**MORE, "help": {"what": "sending you the checklist we used"}})
WELDER = Context(
    candidate=Candidate(name="Piotr Zając", register="warm"),
    employer=Employer(name="Fenwick & Sons"),
    role=Role(title="Welder"),
    recipient=Recipient(name="Jo Fenwick", rapport="first-name", email="jo@fenwick.example"),
    interview=Interview(format="phone"),
    more={"request": {"items": ["a copy of my coding card"]}, "rejection": {"feedback_given": True}},
)
ENGINEER = Context(
    candidate=Candidate(name="Priya Nair", register="formal"),
    employer=Employer(name="Northgate Systems", country="US"),
    role=Role(title="Staff Engineer, Payments"),
    recipient=Recipient(name="Daniel Kim", title="Mr."),
    interview=Interview(
        format="panel",
        date=date(2026, 11, 12),
        others=("Ruth Abadi", "Lee Chang"),
        topics=(Topic(with_="Daniel Kim", topic="moving billing to events", they_said="asked how I would cut over"),),
    ),
    more=MORE,
)
BARE = Context()
HOSTILE = Context(
    candidate=Candidate(name="<b>Eve</b>"),
    employer=Employer(name="{firm} | x\n\nBcc: all@example.org"),
    role=Role(title="{role} [ref 12] " + "long " * 40),
    recipient=Recipient(name="Zoë O'Brien <script>", title="Prof."),
    more={name: dict.fromkeys(table, "{} <|> " + "word " * 60) for name, table in MORE.items()},
)
ALL = {"nurse": NURSE, "welder": WELDER, "engineer": ENGINEER, "bare": BARE, "hostile": HOSTILE}
