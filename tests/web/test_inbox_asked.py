"""What a message asks for besides an answer, and the talk it fixes: owed, told in the same words everywhere, on Today and in the calendar; and every undoing whole."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from django.urls import reverse

from sincerely.errors import Refused
from sincerely.journal.actions import letters, messages
from sincerely.journal.actions.happenings import correct, restore, retract
from sincerely.journal.facts.events import counting
from sincerely.journal.facts.messages import source_ref
from sincerely.journal.models import Application, FollowUp, Interview, Letter, Message
from tests.support.messages import NO, handed_in
from tests.web.conftest import NOW
from tests.web.test_inbox import amara, words  # noqa: F401 - a fixture
from tests.web.test_inbox_pasted import paste

LATER = NOW + dt.timedelta(hours=1)
LESSON = """Dear Maya,

Thank you for your kind note. We would like you to teach a sample lesson on Thursday, 3 December at 10.15 a.m. in Room 4. It should last about forty minutes.

Could you let me know by Friday whether that suits, and send me your registration number and the names of two referees? Please bring your vetting letter on the day.

Best wishes,
Amara"""


def owed_by(desk, rule: str) -> FollowUp:
    return FollowUp.objects.get(candidate=desk, rule=rule, withdrawn_at=None, cause__source_ref__startswith="message-")


def yes(owners, row: Message, kind: str = "") -> str:
    return words(owners.post(reverse("message-confirmation", args=[row.pk]), {"kind": kind or row.kind}, follow=True))


def test_an_invitation_that_asks_for_more_is_owed_whole_and_told_alike_before_and_after(owners, desk, amara):  # noqa: F811
    page = words(paste(owners, words=LESSON))
    row = Message.objects.get()
    assert row.kind == "interview-invitation" and "Bring: vetting letter." in page
    assert "What they ask for is noted: registration number, names of two referees. It is owed by Friday." in page
    assert "an answer is owed by Friday." in page and "A line that it arrived" not in page
    after = yes(owners, row)
    answer, items = owed_by(desk, "answer-message"), owed_by(desk, "answer-request")
    assert not FollowUp.objects.filter(rule__in=("acknowledge-request", "clarify-request"), cause=items.cause).exists()
    assert f"{answer.title} by Friday" in after and f"{items.title} by Friday · registration number, names of two referees" in after  # fmt: skip

    talk = Interview.objects.get(start__gt=NOW + dt.timedelta(days=8), application=row.application)
    assert (talk.called, talk.place, talk.bring) == ("sample lesson", "Room 4", "vetting letter")
    today = words(owners.get(reverse("today")))
    assert f"Sample lesson at {amara.employer} Room 4 · bring: vetting letter" in today and "10:15" in today.partition("Sample lesson")[2]  # fmt: skip
    assert "by Friday · registration number, names of two referees" in today and today.count(answer.title) >= 1
    month = words(owners.get(reverse("calendar") + "?month=2026-12"))
    assert f"10:15 Sample lesson · {amara.employer} · Room 4" in month
    friday = words(owners.get(reverse("calendar"))).partition("27")[2].partition("28")[0]
    assert answer.title in friday and items.title in friday
    assert "Bring: vetting letter." in words(owners.get(reverse("interview", args=[talk.pk])))
    assert "names of two referees" in words(owners.get(reverse("application", args=[row.application_id])))

    # The answer has what they asked for at hand, and what it carries is no longer owed.
    owners.post(reverse("letter-new", args=[amara.pk]), {"follow_up": answer.pk, "form": "scheduling-reply"})
    letter = Letter.objects.get(follow_up=answer)
    # It names what they invited to, and does not ask what their words say already.
    assert re.search(r"invitation to a sample lesson|suggesting a sample lesson", letter.body)
    assert "prepare" not in letter.body and "to talk" not in letter.body
    for variant in range(1, 6):
        other = letters.another_wording(desk, letter, NOW)
        assert other.subject.endswith("lesson on Thursday, December 3 at 10:15 a.m., Room 4")
        assert "prepare" not in other.body and not re.search(r"\bto talk\b|our conversation", other.body), variant
    request = letters.context_for(desk, letter).more["request"]
    assert request["items"][1:] == ["registration number", "names of two referees"] and str(request["deadline"]) == "2026-11-27"  # fmt: skip
    for body, settled in (("I gladly come. I will send my registration number tomorrow.", False), ("Could you tell me which registration\nnumber you mean, and whether the names of two referees are enough?\nUnfortunately I do not have my registration number at hand.", False), ("I gladly come. I heard two referees talk of your registration and its number.", False), ("I gladly come. My registration number is 4711. My referees are Ana Ruiz and Tom Bell.", True)):  # fmt: skip
        letter.refresh_from_db()
        text = f"Dear Ms. Okafor,\n\n{body}\n\nKind regards,\nMarisol Vega"
        letter = letters.save_letter(desk, letter, "Sample lesson", text, amara.email, letters.version_of(letter), NOW)
        page = words(owners.get(reverse("letter", args=[letter.pk])))
        assert ("Counts as sent with this letter" if settled else "Still owed after it") + ": registration number, names of two referees." in page  # fmt: skip
        letters.approve(desk, letter, NOW, way="hand")
        letters.mark_sent_by_hand(desk, letter, LATER, LATER)
        for owed in (answer, items):
            owed.refresh_from_db()
        assert answer.settled_at and bool(items.settled_at) is settled
        if not settled:
            retract(desk, counting(desk).get(letter=letter, kind="letter-sent"), LATER)


OTHERS = """Dear Maya,

We would like to invite you to an interview on Thursday, 3 December at 10.15 a.m. in Room 4. {then}

Please let me know by Friday whether that suits.

Best wishes,
Amara"""


@pytest.mark.parametrize(
    "then",
    [
        "You would have half an hour with the team afterwards.",
        "There is no short numeracy test any more.",
        "The practical test is another day.",
        "Please complete the short online test before you come.",
    ],
)
def test_a_test_or_an_hour_named_elsewhere_is_not_what_they_invite_to(owners, desk, amara, then):  # noqa: F811
    paste(owners, words=OTHERS.format(then=then))
    row = Message.objects.get()
    yes(owners, row, "interview-invitation")
    talk = Interview.objects.get(start__gt=NOW + dt.timedelta(days=8), application=row.application)
    answer = owed_by(desk, "answer-message")
    owners.post(reverse("letter-new", args=[amara.pk]), {"follow_up": answer.pk, "form": "scheduling-reply"})
    letter = Letter.objects.get(follow_up=answer)
    assert talk.called == "" and "in your own words" not in letter.body and "test" not in letter.body + letter.subject
    assert "the interview on Thursday, December 3 at 10:15 a.m." in letter.body


@pytest.mark.parametrize(
    "name", ["hour with the team", "numeracy test", "sample lesson", "tour", "3G test", "open day"]
)
def test_by_whatever_name_the_talk_is_confirmed_with_its_hour(owners, desk, amara, name):  # noqa: F811
    words = f"Dear Maya,\n\nWe would like to invite you for a {name} on Thursday, 3 December at 10.15 a.m. Does that suit?\n\nAmara"
    paste(owners, words=words)
    row = Message.objects.get()
    yes(owners, row, "interview-invitation")
    assert Interview.objects.order_by("pk").last().called == name
    answer = owed_by(desk, "answer-message")
    owners.post(reverse("letter-new", args=[amara.pk]), {"follow_up": answer.pk, "form": "scheduling-reply"})
    letter = Letter.objects.get(follow_up=answer)
    seen = [letter.body] + [letters.another_wording(desk, letter, NOW).body for _ in range(5)]
    assert all(f"the {name} on Thursday, December 3 at 10:15 a.m." in body for body in seen)
    assert all("a hour" not in body and "in your own words" not in body for body in seen)


def test_a_second_message_about_the_same_hour_adds_where_and_what_to_bring(owners, desk, amara):  # noqa: F811
    first = LESSON.replace(" in Room 4", "").replace(" Please bring your vetting letter on the day.", "")
    paste(owners, words=first)
    yes(owners, Message.objects.get())
    before = Interview.objects.count()
    page = words(paste(owners, words="Dear Maya,\n\nAs agreed we expect you for the sample lesson on Thursday, 3 December at 10.15 a.m. in Room 9. Please bring your vetting letter.\n\nAmara"))  # fmt: skip
    assert "It is about the interview on record. Where: Room 9. Bring: vetting letter." in page
    yes(owners, Message.objects.order_by("pk").last())
    talk = Interview.objects.order_by("pk").last()
    assert Interview.objects.count() == before and (talk.place, talk.bring) == ("Room 9", "vetting letter")
    test = "Dear Maya,\n\nAs the next step we invite you to a skills assessment on Friday 4 December at 9.30am in Alder House. Please bring a calculator.\n\nAmara"
    paste(owners, words=test)
    row = Message.objects.order_by("pk").last()
    yes(owners, row, "assessment")
    assert counting(desk).get(source_ref=source_ref(row), kind="interview-scheduled").interview.bring == "calculator"
    assert not counting(desk).filter(source_ref=source_ref(row), kind="assessment-received").exists()


def standing(desk) -> list[tuple[str, bool, bool]]:
    rows = FollowUp.objects.filter(candidate=desk, withdrawn_at=None).order_by("key")
    return [(row.key, bool(row.settled_at), bool(row.stopped_at)) for row in rows]


def test_what_is_undone_where_it_stands_is_undone_in_the_inbox_too_and_a_corrected_no_leaves_nothing(
    owners,
    desk,
    amara,  # noqa: F811
):
    row = handed_in(desk, NOW, NO)
    url, before = reverse("message", args=[row.pk]), standing(desk)
    yes(owners, row)
    event = counting(desk).get(source_ref=source_ref(row))
    # On its application, and back again; what an old page would do meanwhile is refused.
    page = words(owners.post(reverse("event-retraction", args=[event.pk]), follow=True))
    assert "Undone." in page and standing(desk) == before
    assert "Yes, record it" in words(owners.get(url)) and "1 message to look at" in words(owners.get(reverse("today")))
    owners.post(reverse("event-restoration", args=[event.pk]))
    assert "on record" in words(owners.get(url)) and "Yes, record it" not in words(owners.get(url))
    retract(desk, event, NOW)
    yes(owners, row)
    assert "recorded anew since" in words(owners.post(reverse("event-restoration", args=[event.pk]), follow=True))
    assert counting(desk).filter(source_ref=source_ref(row)).count() == 1
    # Nor does one message count as two things, where it was said anew as something else.
    mistaken = counting(desk).get(source_ref=source_ref(row))
    retract(desk, mistaken, LATER)
    messages.confirm(desk, row, "offer", LATER + dt.timedelta(hours=1))
    with pytest.raises(Refused, match="recorded anew since"):
        restore(desk, mistaken, LATER + dt.timedelta(hours=2))
    assert [one.kind for one in counting(desk).filter(source_ref=source_ref(row))] == ["offer-received"]
    messages.take_back(desk, row, LATER + dt.timedelta(hours=2))
    yes(owners, row, "rejection")
    old = re.search(r'name="said" value="([^"]+)"', owners.get(url).content.decode())
    other = Application.objects.exclude(pk=row.application_id).first()
    refused = owners.post(reverse("message-application", args=[row.pk]), {"application": other.pk}, follow=True)
    assert "on record already" in words(refused) and Message.objects.get().application_id == row.application_id
    # Confirmed, corrected to another day, undone: all is owed as before.
    correct(desk, counting(desk).get(source_ref=source_ref(row)), NOW, by=None, at=NOW - dt.timedelta(days=1))
    stale = owners.post(reverse("message-return", args=[row.pk]), {"said": "2026-01-01T00:00:00+00:00"}, follow=True)
    assert "looked at elsewhere meanwhile" in words(stale)
    owners.post(reverse("message-return", args=[row.pk]), {"said": old and old[1]})
    assert not counting(desk).filter(source_ref=source_ref(row)).exists() and standing(desk) == before
    assert Message.objects.get().settled_at is None


def test_of_a_day_the_talk_is_to_be_before_and_one_to_answer_by_the_answer_is_owed_by_its_own(owners, desk, amara):  # noqa: F811
    row = handed_in(desk, NOW, ("Second talk", "Dear Maya,\n\nWe would like to invite you back before Friday 4 December. Please reply no later than noon on Thursday.\n\nAmara Okafor"))  # fmt: skip
    owners.post(reverse("message-confirmation", args=[row.pk]), {"kind": "interview-invitation"})
    told = counting(desk).get(source_ref=f"message-{row.pk}")
    assert told.kind == "message-received" and told.data["due"].startswith("2026-11-26"), "no talk on the 4th"
