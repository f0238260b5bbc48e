"""Facts of messages: each with its words, the right date for the right purpose, and nothing from quoted history or a legal footer."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sincerely.core.reading.facts import facts_of
from sincerely.core.reading.facts.dated import last_day
from sincerely.core.reading.facts.values import Fact, Pay
from sincerely.core.reading.message.parts import parts_of
from sincerely.core.reading.message.values import Message
from sincerely.core.reading.values import Attendee, Invitation
from sincerely.data.towns import fact_tables
from sincerely.integrations.holidays import holidays

TABLES = fact_tables(lambda country, year: holidays(country, "", year))
SENT = datetime(2026, 11, 3, 9, 30, tzinfo=UTC)


def message(
    text: str, sent: datetime = SENT, sender: str = "Ruth Ferris", address: str = "ruth.ferris@linden.co.uk"
) -> Message:
    return Message(
        text=text, sender=sender, address=address, to=("ivo.brandt@home.test",), sent=sent, parts=parts_of(text)
    )


def facts(text: str, kind: str, sent: datetime = SENT, invitation: Invitation | None = None) -> tuple[Fact, ...]:
    return facts_of(message(text, sent), kind, TABLES, invitation)


def values(text: str, kind: str, name: str, sent: datetime = SENT) -> list[object]:
    return [fact.value for fact in facts(text, kind, sent) if fact.name == name]


@pytest.mark.parametrize(
    ("text", "kind", "name", "value"),
    [
        ("Please send us your slides by Friday.", "information-request", "deadline", date(2026, 11, 6)),
        ("Could you upload the form before 12 November?", "information-request", "deadline", date(2026, 11, 12)),
        ("Please complete the test within 48 hours.", "assessment", "deadline", SENT + timedelta(hours=48)),
        ("Please reply within 5 working days.", "information-request", "deadline", date(2026, 11, 10)),
        ("Bitte senden Sie uns das Zeugnis bis zum 13. November.", "information-request", "deadline", date(2026, 11, 13)),
        ("We will let you know by 20 November.", "delay", "decision_by", date(2026, 11, 20)),
        ("The panel decides in the week of 16 November.", "acknowledgement", "decision_by", date(2026, 11, 20)),
        ("We would need your answer by Monday 9 November.", "offer", "offer_expiry", date(2026, 11, 9)),
        ("You would start on 1 December 2026.", "offer", "start_date", date(2026, 12, 1)),
    ],
)  # fmt: skip
def test_a_date_is_what_its_sentence_makes_it(text: str, kind: str, name: str, value: object) -> None:
    assert values(text, kind, name) == [value]


@pytest.mark.parametrize(
    "text",
    [
        "We would like to invite you back before Friday 13 November. Please reply by noon on Tuesday.",
        "We would like to see you for a second interview before the 13th of November.",
        "We want to interview you until Thursday 12 November, any day is fine.",
        "We would like to have you in for an interview by 13 November.",
    ],
)
def test_a_day_by_which_a_talk_is_to_be_is_none_on_which_it_begins(text: str) -> None:
    assert not values(text, "interview-invitation", "interview_start")
    assert values("We invite you to an interview on Friday 13 November at 10:00, before our open day.", "interview-invitation", "interview_start")  # fmt: skip


@pytest.mark.parametrize(
    ("text", "kind", "last"),
    [
        ("Please send the form before 12 November.", "information-request", date(2026, 11, 11)),
        ("Please upload your papers before Monday.", "information-request", date(2026, 11, 8)),
        ("Please send the form by 12 November.", "information-request", date(2026, 11, 12)),
        ("We will decide before Christmas.", "delay", date(2026, 12, 24)),
        ("We hope to let you know before the new year.", "delay", date(2026, 12, 31)),
        ("You will hear from us before New Year's Eve.", "delay", date(2026, 12, 30)),
        ("You will hear from us before Easter.", "delay", date(2027, 3, 27)),
        ("We will let you know before the weekend.", "delay", date(2026, 11, 6)),
        ("We will let you know before the end of November.", "delay", date(2026, 11, 30)),
        ("Please let us know before Friday, end of play.", "information-request", date(2026, 11, 6)),
        ("Please let us know before Friday, 13 November.", "information-request", date(2026, 11, 12)),
        ("Please send the form before Friday lunchtime.", "information-request", date(2026, 11, 6)),
    ],
)  # fmt: skip
def test_before_a_day_leaves_the_day_ahead_of_it_and_of_a_feast_that_is_counted_once(
    text: str, kind: str, last: date
) -> None:
    (fact,) = [fact for fact in facts(text, kind) if isinstance(fact.value, date)]
    assert last_day(fact) == last


def test_an_appointment_has_a_start_an_end_and_the_zone_of_its_town() -> None:
    text = "Dear Ivo,\n\nplease come on Thursday 12 November, 2 pm to 3.30 pm, to our Leeds office.\n\nRegards\nRuth Ferris\n"
    found = {fact.name: fact for fact in facts(text, "interview-invitation")}
    assert found["interview_start"].value == datetime(2026, 11, 12, 14, tzinfo=UTC)
    assert found["interview_end"].value == datetime(2026, 11, 12, 15, 30, tzinfo=UTC)
    assert found["time_zone"].value == "Europe/London"
    assert found["people"].value == "Ruth Ferris"


def test_several_proposals_are_slots_in_the_zone_that_is_named() -> None:
    text = "Could you do either Tuesday 10 November, 10:00 Lagos, or Wednesday 11 November, 15:00 Lagos?"
    lagos = timezone(timedelta(hours=1))
    assert values(text, "scheduling", "slots") == [
        datetime(2026, 11, 10, 10, tzinfo=lagos),
        datetime(2026, 11, 11, 15, tzinfo=lagos),
    ]


def test_a_weekday_that_contradicts_its_date_is_said_and_the_date_stands() -> None:
    (fact,) = (f for f in facts("Please come on Monday, 12 November at 10 am.", "interview-invitation") if f.name == "interview_start")  # fmt: skip
    assert fact.value == datetime(2026, 11, 12, 10, tzinfo=UTC)
    assert "Thursday" in fact.note


@pytest.mark.parametrize(
    ("text", "pay"),
    [
        ("Your base salary will be £32,500 per annum.", Pay(Decimal(32500), "GBP", "year")),
        ("The pay is £13.10 an hour.", Pay(Decimal("13.1"), "GBP", "hour")),
        ("Fixed pay: INR 12,60,000 p.a.", Pay(Decimal(1260000), "INR", "year")),
        ("We can raise the fixed component to 14.8 LPA.", Pay(Decimal(1480000), "INR", "year")),
        ("Das Bruttogehalt beträgt 3.720 € monatlich.", Pay(Decimal(3720), "EUR", "month")),
        ("Salaire : 48 000 € bruts par an.", Pay(Decimal(48000), "EUR", "year")),
        ("Basic salary: S$5,800 monthly", Pay(Decimal(5800), "SGD", "month")),
        ("Base: £47,000 (we'd been at £44,000 per annum)", Pay(Decimal(47000), "GBP", "year")),
        ("1. Basic salary QAR 3,200 - not possible. Remains QAR 2,800 per month.", Pay(Decimal(2800), "QAR", "month")),
    ],
)
def test_pay_is_read_in_the_writings_of_many_countries(text: str, pay: Pay) -> None:
    assert values(text, "offer", "salary") == [pay]


def test_a_dollar_is_the_one_of_the_province_that_is_named() -> None:
    text, there = "You would start in Cochrane, Ontario at $52.18 per hour.", timezone(timedelta(hours=-5))
    assert values(text, "offer", "salary", SENT.astimezone(there)) == [Pay(Decimal("52.18"), "CAD", "hour")]


def test_of_a_range_the_low_end_counts_and_the_note_says_so() -> None:
    (fact,) = (f for f in facts("The salary is £32-34k a year.", "offer") if f.name == "salary")
    assert fact.value == Pay(Decimal(32000), "GBP", "year")
    assert "34000" in fact.note


@pytest.mark.parametrize("kind", ["noise", "rejection", "acknowledgement", "information-request"])
def test_pay_in_an_advert_is_no_offer(kind: str) -> None:
    assert values("Porter wanted, salary £32,500 per annum.", kind, "salary") == []


def test_a_figure_in_words_only_is_no_figure() -> None:
    assert values("The salary would be in the mid-forties.", "offer", "salary") == []


def test_a_national_number_is_read_in_the_senders_country() -> None:
    assert values("Please ring me on 0113 496 0177.", "question", "phone") == ["+441134960177"]


def test_the_link_to_act_on_is_told_from_the_policys() -> None:
    text = "Please book a time here: https://slots.test/b/77\n\nOur privacy notice: https://slots.test/privacy\n"
    assert values(text, "interview-invitation", "link") == ["https://slots.test/b/77"]


def test_what_is_asked_for_comes_from_prose_and_lists() -> None:
    assert values("Please send us your passport and a reference letter by Friday.", "information-request", "requested_items") == ["passport", "reference letter"]  # fmt: skip
    text = "Please send us the following:\n\n- your share code\n- the health questionnaire\n"
    assert values(text, "information-request", "requested_items") == ["share code", "health questionnaire"]


def test_the_candidate_is_nobody_they_meet() -> None:
    text = "Dear Ivo Brandt,\n\nyou will meet Helen Marsh (Head of Finance) and Peter Lund.\n\nRegards\nRuth Ferris\n"
    assert set(values(text, "interview-invitation", "people")) == {"Helen Marsh", "Peter Lund", "Ruth Ferris"}


@pytest.mark.parametrize(
    ("text", "sender", "named"),
    [
        ("Received with thanks.\n\nRegards\nWei Ling\n", "Wei Ling Goh", []),
        ("Received with thanks.\n\nRegards\nGopal S\n", "Gopal Subramaniam", []),
        ("Chief Executive: Martin Hart.\nCome to the Joseph Building.\n\nAnna Bell\n", "Anna Bell", ["Anna Bell"]),
        ("Our test is on Monday.\n\nBeck Rasmussen\nRecruitment Lead, Parramatta\n", "Linden Jobs", ["Beck Rasmussen"]),
    ],
)
def test_half_a_name_and_the_name_of_a_house_are_nobody(text: str, sender: str, named: list[str]) -> None:
    found = facts_of(message(text, sender=sender, address="jobs@linden.co.uk"), "scheduling", TABLES)
    assert [fact.value for fact in found if fact.name == "people"] == named


def test_an_attached_invitation_counts_before_the_words() -> None:
    start = datetime(2026, 11, 12, 14, tzinfo=UTC)
    invitation = Invitation(
        start=start, zone="Europe/London", location="Room 4", organiser=Attendee(name="Dr Ann Lee", email="a@b.test")
    )
    found = facts("See you on Friday 13 November at 10 am!", "interview-invitation", invitation=invitation)
    assert [f.value for f in found if f.name == "interview_start"] == [start]
    assert {f.value for f in found if f.note == "From the attached invitation."} >= {
        "Room 4",
        "Ann Lee",
        "Europe/London",
    }


OWN = (
    "Dear Ivo,\n\nthank you for coming in. Could you send me your licence and two references by Friday 13 November? "
    "The panel decides on 20 November. We can offer Thursday 12 November at 2 pm at our Leeds office, 4 Mill Road.\n\n"
    "Kind regards\nRuth Ferris\nHead of People\n0113 496 0177\n"
)


@pytest.mark.parametrize(
    ("shown", "named"),
    [
        ("Reed, Pat (HR)", ["Pat Reed"]),
        ("Silva, Dr. Ana", ["Ana Silva"]),
        ("Hartmann, Jörg, Dr.", ["Jörg Hartmann"]),
        ("Dr. Ana Silva", ["Ana Silva"]),
        ("van der Berg, Jan [Nursing]", ["Jan van der Berg"]),
        ("Hill, Ann", ["Ann Hill"]),
        ("Pat Reed | Lakeside", ["Pat Reed"]),
        ("Reed, Pat and Co", []),
        ("Hill School, London", []),
        ("Acme, Inc.", []),
        ("HR, Lakeside", []),
        ("Reed", []),
        ("Reed,", []),
    ],
)  # fmt: skip
def test_who_is_invited_is_named_as_one_says_it_however_the_calendar_shows_it(shown: str, named: list[str]) -> None:
    invitation = Invitation(attendees=(Attendee(email="one@lakeside.example", name=shown),))
    found = facts("See you then!", "interview-invitation", invitation=invitation)
    assert [fact.value for fact in found if fact.name == "people"] == named


KINDS = ("offer", "counter-offer", "rejection", "scheduling", "interview-invitation", "assessment", "information-request", "delay", "noise")  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "below",
    [
        "\nOn Mon, 2 Nov 2026 at 20:04, Ivo Brandt <ivo.brandt@home.test> wrote:\n> Could we talk on Tuesday 24 November at 4 pm? My number is 07700 900412.\n> My salary is £30,000 a year.\n",
        "\nFrom: Ivo Brandt\nSent: Monday, 2 November 2026 20:04\n> Could we talk on Tuesday 24 November at 4 pm?\n",
        "\n2 november 2026 kl. 20:04 skrev Ivo Brandt:\n> Could we talk on Tuesday 24 November at 4 pm?\n",
        "\nThis e-mail is confidential and intended solely for the addressee. Linden Ltd, registered office 9 King Street, Derby. Directors: Mark Cole, Jane Poole. Registered in England 0123456.\n",
    ],
)
def test_history_and_legal_footers_change_no_fact(kind: str, below: str) -> None:
    assert facts(OWN + below, kind) == facts(OWN, kind)


@settings(max_examples=60, deadline=None)
@given(
    text=st.lists(
        st.one_of(
            st.text(max_size=30),
            st.sampled_from(OWN.split("\n")),
            st.sampled_from(["by 31/02", "at 25:99", "£-5k", "within 400 days", "24:00", "1,2,3,4,5", "Dr. ", "until midnight on Sunday", "- a\n- b", "00:00-00:00", "+99 123", "half past"]),
        ),
        max_size=12,
    ).map("\n".join),
    kind=st.sampled_from(KINDS),
    sent=st.sampled_from([None, SENT, datetime(1970, 1, 1, tzinfo=UTC), datetime(2038, 1, 19, 3, 14, 8, tzinfo=timezone(timedelta(hours=14)))]),
)  # fmt: skip
def test_whatever_the_text_nothing_raises_and_quotes_stand_where_they_say(text: str, kind: str, sent: datetime | None) -> None:  # fmt: skip
    mail = replace(message(text), sent=sent)
    for fact in facts_of(mail, kind, TABLES):
        assert mail.text[fact.start : fact.end] == fact.quote
        assert fact.quote


def test_the_day_of_an_hour_may_stand_in_the_subject() -> None:
    def read(text: str, subject: str) -> list[object]:
        mail = replace(message(text), subject=subject)
        return [
            fact.value for fact in facts_of(mail, "scheduling", TABLES) if fact.name in ("interview_start", "slots")
        ]

    assert read("15.30 it is then. I will ring you.", "Re: call tomorrow") == [
        datetime(2026, 11, 4, 15, 30, tzinfo=UTC)
    ]
    assert read("Could 11:00 become 11:30?", "Re: 9 November") == [datetime(2026, 11, 9, 11, 30, tzinfo=UTC)]
    assert read("We'll see you at 11.30 not 10.45.", "Friday") == [datetime(2026, 11, 6, 11, 30, tzinfo=UTC)]
    assert read("See you on Thursday at 9.", "Re: Friday") == [datetime(2026, 11, 5, 9, tzinfo=UTC)]
    assert read("15.30 it is then.", "Re: Thursday or 9 November") == []


def test_lengths_and_zones_are_read_in_small_words() -> None:
    assert values("You have seventy-five minutes.", "assessment", "duration_minutes") == [75]
    assert values("It takes an hour and three quarters.", "assessment", "duration_minutes") == [105]
    # How long it takes is no day by which to answer.
    lasts = "Could you come on Thursday at 10 instead? Same place, should take half an hour."
    assert values(lasts, "scheduling", "duration_minutes") == [30] and values(lasts, "scheduling", "deadline") == []
    said = "I am free on Thursday evening, say 20:00 finnish time."
    assert values(said, "interview-invitation", "time_zone") == ["Europe/Helsinki"]


@pytest.mark.parametrize(
    "text",
    ["Interview on Friday 13 November, 8.30 start, home by 2.", "Your interview is on Friday 13 November at 8.40am. It will finish by 2."],
)  # fmt: skip
def test_an_appointment_ends_where_they_say_that_one_is_home(text: str) -> None:
    assert values(text, "interview-invitation", "interview_end") == [datetime(2026, 11, 13, 14, tzinfo=UTC)]
