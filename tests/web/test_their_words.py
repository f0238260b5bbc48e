"""Words of theirs pasted into the form of a happening: what they say fills what was left empty, marked as read from them, and an answer they ask for is owed."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from django.urls import reverse

from sincerely.inbox.arrivals import take_in
from sincerely.journal.actions import letters as actions
from sincerely.journal.actions.messages import confirm
from sincerely.journal.actions.writing import context_for
from sincerely.journal.facts.answers import sender_of
from sincerely.journal.facts.events import counting
from sincerely.journal.facts.senders import senders_of
from sincerely.journal.models import Contact, FollowUp, Interview, Letter, Message
from tests.support.messages import eml
from tests.web.conftest import NOW
from tests.web.test_inbox import amara, words  # noqa: F401 - a fixture
from tests.web.test_inbox_pasted import BACK, paste

ASKS = """Dear Maya,

Could you tell me how long your notice period is? Please let me know by Thursday.

Best wishes,
Amara"""


def test_an_invitation_s_own_words_name_day_hour_place_and_the_answer_owed(owners, desk, amara):  # noqa: F811
    Contact.objects.filter(pk=amara.pk).update(name="Amara Okafor")
    application = amara.employer.applications.first()
    url = reverse("happening", args=["interview-scheduled"]) + f"?application={application.pk}"
    before = set(counting(desk).values_list("pk", flat=True))
    answer = owners.post(url, {"what": BACK})
    page = answer.content.decode()
    assert answer.status_code == 422 and set(counting(desk).values_list("pk", flat=True)) == before
    assert "Filled in from the words" in page and 'class="fault"' not in page
    assert page.count("Read from the words.") == 5
    typed = {name: value for name, value in answer.context["form"].data.items() if value}
    assert (typed["due_day"], typed["due_hour"][:5]) == ("2026-12-03", "14:00") and typed["needs_answer"] == "on"
    assert (typed["contact"], typed["answer_by_day"]) == (str(amara.pk), "2026-11-24")
    assert "seminar room next to Ward 12" in typed["place"]

    page = words(owners.post(url, typed, follow=True))
    assert "Recorded: They invited me." in page and "Noted too: they wait for your answer." in page
    made = Interview.objects.get(application=application, start__gte=dt.datetime(2026, 12, 3, tzinfo=dt.UTC))
    assert made.start.astimezone(dt.UTC).hour == 20  # two in the afternoon in Chicago
    wrote = counting(desk).get(kind="message-received", application=application, data__needs_answer=True)
    owed = FollowUp.objects.get(candidate=desk, rule="answer-message", cause=wrote)
    assert owed.contact == amara and owed.due_at.date() <= dt.date(2026, 11, 25)

    page = words(owners.get(reverse("follow-up", args=[owed.pk])))
    assert "Say yes to Thu 3 December, 14:00" in page and "thank you for your kind e-mail" in page
    answer = owners.post(reverse("letter-new", args=[amara.pk]), {"follow_up": owed.pk, "form": "scheduling-reply"}, follow=True)  # fmt: skip
    letter = Letter.objects.get(follow_up=owed)
    assert letter.interview == made and letter.subject and "[in your own words" not in letter.body
    assert re.search(r"the interview on Thursday,? (?:3 December|December 3) at (?:14:00|2 p\.m\.), in the seminar room", letter.body)  # fmt: skip
    assert "What they said" in words(answer) and "Could you confirm by Tuesday" in words(answer)
    assert "no reader would" not in words(answer) and not answer.context["reviewed"].grave
    # Another wording and what is read later rest on the same.
    assert "December" in actions.another_wording(desk, letter, NOW).body and letter.to_address == amara.email


def test_an_answer_in_own_words_has_a_subject_a_thank_you_and_a_close(owners, desk, amara):  # noqa: F811
    paste(owners, words=f"From: Amara Okafor <amara@lakeside.example>\nSubject: Your notice period\n\n{ASKS}")
    row = Message.objects.get()
    owners.post(reverse("message-confirmation", args=[row.pk]), {"kind": "question"})
    owed = FollowUp.objects.get(candidate=desk, rule="answer-message", cause__source_ref=f"message-{row.pk}")
    page = owners.get(reverse("follow-up", args=[owed.pk])).content.decode()
    assert "Say yes to" not in page and ASKS.split("\n")[2] in page
    owners.post(reverse("letter-new", args=[amara.pk]), {"follow_up": owed.pk, "form": "answer"})
    letter = Letter.objects.get(follow_up=owed)
    assert letter.subject == "Re: Your notice period"
    assert letter.body.split("\n\n")[1:] == [
        "Thank you for your message.", "[in your own words: your answer]", f"Kind regards,\n{desk.name}",
    ]  # fmt: skip


def test_an_answer_that_is_an_invitation_can_be_read_by_the_inbox_and_a_short_note_stays_a_note(owners, desk, amara):  # noqa: F811
    application = amara.employer.applications.first()
    url = reverse("happening", args=["message-received"]) + f"?application={application.pk}"
    answer = owners.post(url, {"what": BACK})
    page = words(answer)
    assert "These words read like more than an answer: An invitation to talk." in page
    assert answer.context["form"].data["needs_answer"] == "on"
    answer = owners.post(url, {"what": BACK, "as_message": "yes"}, follow=True)
    row = Message.objects.get()
    assert answer.request["PATH_INFO"] == reverse("message", args=[row.pk])
    assert row.application == application and "Thu 3 December, 14:00" in words(answer)
    # Seen and meant as an answer all the same: it is recorded as one.
    again = owners.post(url, {"what": BACK})
    typed = {name: value for name, value in again.context["form"].data.items() if value}
    assert "Recorded: They answered." in words(owners.post(url, typed, follow=True))
    assert "Recorded: They answered." in words(owners.post(url, {"what": "They call next week."}, follow=True))


def test_a_yes_tells_what_the_same_message_asks_for_and_asks_nothing_that_it_told(owners, desk, amara):  # noqa: F811
    asks = BACK.replace(
        "Best wishes", "Please send me your RN licence number and the names of two referees.\n\nBest wishes"
    )
    assert asks != BACK
    paste(owners, words=f"From: Amara Okafor <amara@lakeside.example>\nSubject: A second talk\n\n{asks}")
    row = Message.objects.get()
    owners.post(reverse("message-confirmation", args=[row.pk]), {"kind": row.kind})
    owed = FollowUp.objects.get(candidate=desk, rule="answer-message", cause__source_ref=f"message-{row.pk}")
    owners.post(reverse("letter-new", args=[amara.pk]), {"follow_up": owed.pk, "form": "scheduling-reply"})
    letter = Letter.objects.get(follow_up=owed)
    assert (
        "licence number" in letter.body and "two referees" in letter.body and "the interview on Thursday" in letter.body
    )
    assert "prepare" not in letter.body and "[in your own words" not in letter.body


def test_who_wrote_the_message_is_greeted_though_nobody_is_on_record(owners, desk, amara):  # noqa: F811
    paste(
        owners,
        words=f"From: Orla Cotter <ocotter@lakeside.example>\nSubject: Your notice period\n\n{ASKS.replace('Amara', 'Orla Cotter')}",
    )
    row = Message.objects.get()
    owners.post(reverse("message-confirmation", args=[row.pk]), {"kind": "question"})
    owed = FollowUp.objects.filter(candidate=desk, cause__source_ref=f"message-{row.pk}").first()
    assert sender_of(owed) == ("Orla Cotter", "ocotter@lakeside.example")
    assert (
        context_for(desk, Letter(candidate=desk, follow_up=owed, form="rejection-reply")).recipient.name
        == "Orla Cotter"
    )


@pytest.mark.parametrize(
    ("more", "address"),
    [
        ({"address": "no-reply@lakeside.example"}, ""),
        ({"origin": "generated", "address": "orla@hire.example"}, ""),
        ({"origin": "generated", "address": "orla@hire.example", "reply_to": "orla.cotter@lakeside.example"}, "orla.cotter@lakeside.example"),
        ({"address": "orla@hire.example", "reply_to": "noreply@hire.example"}, ""),
    ],
)  # fmt: skip
def test_an_answer_goes_where_it_reaches_somebody_or_nowhere_yet(owners, desk, amara, more, address):  # noqa: F811
    mail = eml(("Your notice period", ASKS.replace("Amara", "Orla Cotter")), sender="Orla Cotter <ocotter@lakeside.example>", Reply_To="Orla <orla@lakeside.example>")  # fmt: skip
    row, _ = take_in(desk, mail, senders_of(desk, NOW), NOW)
    assert (row.contact, row.reply_to) == (None, "orla@lakeside.example")
    confirm(desk, row, "question", NOW)
    owed = FollowUp.objects.filter(candidate=desk, cause__source_ref=f"message-{row.pk}").first()
    assert sender_of(owed) == ("Orla Cotter", "orla@lakeside.example")
    Message.objects.update(**{"reply_to": "", **more})
    to = context_for(desk, Letter(candidate=desk, follow_up=owed, form="rejection-reply")).recipient
    assert (to.name, to.email) == ("Orla Cotter", address)
