"""Letters sent by hand and what surrounds them: when it went, the text to copy, the next person of the talk, and words that come back after they were replaced."""

from __future__ import annotations

import datetime as dt
import re

from django.urls import reverse

from sincerely.journal.actions.events import record_event, retract_event
from sincerely.journal.actions.letters import approve, save_letter, version_of
from sincerely.journal.facts.letter_states import listed
from sincerely.journal.facts.today import follow_ups_of
from sincerely.journal.models import Event, FollowUp, Interview, Letter, MailAccount, Sending
from tests.web.conftest import NOW
from tests.web.test_inbox import words


def thanks(client, desk) -> Letter:
    """Open the first letter of thanks that is owed, and return it."""
    owed = next(row for row in follow_ups_of(desk, NOW) if row.form == "thank-you" and row.status in {"due", "overdue"})
    client.post(reverse("follow-up-letter", args=[owed.id]))
    return Letter.objects.get(follow_up=owed.id)


def approved(desk, letter: Letter) -> Letter:
    """Say yes to a letter, to be sent by hand."""
    approve(desk, Letter.objects.get(pk=letter.pk), NOW, way="hand")
    return letter


def test_a_letter_without_a_yes_is_not_sent_by_hand(owners, desk):
    letter = approved(desk, thanks(owners, desk))
    url, own = reverse("letter-by-hand", args=[letter.pk]), reverse("letter", args=[letter.pk])
    owners.post(reverse("letter-approval-withdrawal", args=[letter.pk]))
    page = owners.get(url).content.decode()
    assert "This letter waits for your yes." in page and f'class="button main" href="{own}"' in page
    for way in ("data-copies", "mailto:", "I have sent it just now", "I sent it earlier", ".eml"):
        assert way not in page
    for given in ({}, {"earlier": "yes", "at": "2026-11-23T15:10"}):
        assert owners.post(url, given).status_code == 422
    assert not Event.objects.filter(letter=letter, kind="letter-sent").exists()
    # A draft leads there only by its yes.
    assert url not in owners.get(own).content.decode()
    approved(desk, letter)
    assert "I have sent it just now" in owners.get(url).content.decode()


def test_when_it_was_sent_is_asked_and_a_time_to_come_refused(owners, desk):
    letter = approved(desk, thanks(owners, desk))
    url = reverse("letter-by-hand", args=[letter.pk])
    page = owners.get(url).content.decode()
    assert 'data-copies="letter-text"' in page and 'id="letter-text"' in page
    # First the way, then the letter, then whether it is out; all the other ways stand folded below.
    order = ["Open in my mail program", 'id="letter-text"', "I have sent it just now", "As a draft or a file…", "On paper…"]  # fmt: skip
    assert sorted(order, key=page.index) == order and "<button data-then>" in page
    refused = owners.post(url, {"earlier": "yes", "at": "2026-11-24T09:00"})
    assert refused.status_code == 422 and "That is still to come." in words(refused)
    assert not Event.objects.filter(letter=letter, kind="letter-sent").exists()
    owners.post(url, {"earlier": "yes", "at": "2026-11-23T15:10"})
    sent = Event.objects.get(letter=letter, kind="letter-sent")
    assert sent.at == dt.datetime(2026, 11, 23, 21, 10, tzinfo=dt.UTC)  # ten past three in Chicago


def test_after_one_letter_of_a_talk_comes_the_next_person(owners, desk):
    letter = approved(desk, thanks(owners, desk))
    page = words(owners.get(reverse("letter-by-hand", args=[letter.pk])))
    others = FollowUp.objects.filter(interview=letter.interview, letter_form="thank-you", settled_at=None).exclude(contact=letter.contact)  # fmt: skip
    assert others.exists()
    assert any(f"Next: {row.title}" in page for row in others)
    assert all(str(row.contact) in page for row in others) and "not begun" in page  # all of them, with how far each is
    Letter.objects.filter(pk=letter.pk).update(to_address="")
    page = owners.get(reverse("letter-by-hand", args=[letter.pk])).content.decode()
    assert "Add their e-mail address…" in page and "button main" not in page.split("Open in my mail program")[0][-80:]
    assert page.count("No address is on record") == 0 and 'button type="button" class="main">Copy the letter' in page
    found = Letter.objects.get(pk=letter.pk)
    typed = {
        "to_address": "amara@harbor.example",
        "subject": found.subject,
        "body": found.body,
        "version": version_of(found),
    }
    owners.post(reverse("letter", args=[letter.pk]), typed)
    assert Letter.objects.get(pk=letter.pk).to_address == "amara@harbor.example"
    approved(desk, letter)  # to another address it is another letter
    # Ticked off, the way leads on to them all the same.
    ticked = words(owners.post(reverse("letter-by-hand", args=[letter.pk]), follow=True))
    assert "Noted as sent." in ticked and any(f"Next: {row.title}" in ticked for row in others)


def test_news_asks_of_a_letter_that_goes_by_hand_only_whether_it_still_fits(owners, desk, monkeypatch):
    MailAccount.objects.filter(candidate=desk).delete()
    letter = thanks(owners, desk)
    save_letter(desk, letter, "Thank you", "Dear you,\n\nthank you for the talk.\n\nM.", "", version_of(letter), NOW)
    sending = approve(desk, Letter.objects.get(pk=letter.pk), NOW, way="hand", due_at=NOW).sending

    def told(minutes: int) -> Event:
        now = NOW + dt.timedelta(minutes=minutes)
        monkeypatch.setenv(
            "SINCERELY_NOW", (now + dt.timedelta(minutes=1)).isoformat()
        )  # the press comes after the news
        return record_event(desk, "interview-scheduled", now, now, application=letter.application, fields={"due": (NOW + dt.timedelta(days=4)).isoformat()})  # fmt: skip

    def state() -> str:
        return Sending.objects.get(pk=sending.pk).state

    own, outbox = reverse("letter", args=[letter.pk]), reverse("outbox")
    told(1)
    for page in (own, outbox):
        said = words(owners.get(page))
        assert "Since you approved this, they invited you to an interview. Look whether it still fits." in said
        assert "Nobody has it before you hand it over yourself." in said
        assert "It still fits" in said and "Write it again" in said and "Send by hand" in said
        assert "It was not sent" not in said and "mail account" not in said and "Held" not in said
    assert "Approved, to be sent by you" in said and "Asked whether it still fits" in said
    today = words(owners.get(reverse("today")))
    assert "Decide" in today and "they invited you to an interview. Look whether it still fits." in today
    row = listed(Letter.objects.get(pk=letter.pk))
    assert (row.state, row.at) == ("asks", None) and row.why.startswith("Since you approved this")
    said = words(owners.get(reverse("application", args=[letter.application_id])))
    assert "It still fits" in said and "let it go" not in said.split("It still fits")[1][:20]
    fits = owners.post(reverse("sending-departure", args=[sending.pk]), {"from": "letter"}, follow=True)
    assert "Noted. You hand it over yourself." in words(fits) and "approved, to be sent by hand" in words(fits)
    assert state() == "queued"

    taken_back = told(3)
    assert state() == "held"
    retract_event(desk, taken_back, NOW + dt.timedelta(minutes=4))
    assert state() == "queued"  # no hour of its own could pass meanwhile

    told(5)
    fits = owners.post(reverse("overtaken-departure", args=[letter.application_id]), follow=True)
    assert "Noted. You hand it over yourself." in words(fits) and state() == "queued"

    told(7)
    anew = owners.post(reverse("letter-approval-withdrawal", args=[letter.pk]), {"from": "letter"}, follow=True)
    assert "The letter is a draft again" in words(anew) and state() == "cancelled"


def test_words_that_were_replaced_come_back_with_one_press(owners, desk):
    letter = thanks(owners, desk)
    mine = "Dear you,\n\nthese are my very own words.\n\nM."
    save_letter(desk, letter, "Mine", mine, letter.to_address, version_of(letter), NOW)
    url = reverse("letter-wording", args=[letter.pk])
    asked = owners.post(url, {"to_address": letter.to_address, "subject": "Mine", "body": mine, "version": "x"})
    assert "Replace it" in words(asked)
    page = words(
        owners.post(url, {"sure": "yes", "mine_subject": "Mine", "mine_body": f"{mine} And more."}, follow=True)
    )
    drafted = Letter.objects.get(pk=letter.pk).body
    assert (
        "my very own words" not in drafted and "Here is another wording. Undo" in page and "The wording before" in page
    )
    # A second wording, and back: each press leads one further, and what was typed but not saved is among them.
    owners.post(url)
    back = reverse("letter-wording-before", args=[letter.pk])
    assert Letter.objects.get(pk=letter.pk).body != drafted
    for expected in (drafted, f"{mine} And more."):
        owners.post(back)
        assert Letter.objects.get(pk=letter.pk).body == expected
    owners.post(back, {"to_address": letter.to_address, "subject": "Mine", "body": mine, "version": "x"})
    # What was saved is among them as well, beside what was typed over it.
    met = set()
    for _ in range(len(Letter.objects.get(pk=letter.pk).before)):
        owners.post(back)
        now = Letter.objects.get(pk=letter.pk)
        met.add((now.subject, now.body))
    assert {("Mine", mine), ("Mine", f"{mine} And more.")} <= met


def test_today_names_notes_that_were_typed_and_not_recorded(owners, desk):
    assert "not recorded yet" not in words(owners.get(reverse("today")))
    owners.post(reverse("debrief"), {"notes": "Karen asked about nights. I said yes to nights."})
    page = owners.get(reverse("today"))
    assert "Notes you typed today, 16:00 are not recorded yet. Go on with them" in words(page)
    assert "Karen" not in words(page).split("Go on with them")[0]


def test_what_was_told_of_afterwards_is_no_invitation_and_a_no_is_not_green(owners, desk):
    told = Interview.objects.filter(candidate=desk, notes__gt="").first() or Interview.objects.filter(candidate=desk).first()  # fmt: skip
    at = dt.datetime(2026, 11, 20, 15, tzinfo=dt.UTC)
    Event.objects.filter(candidate=desk, interview=told, kind="interview-scheduled").update(at=at, data={"due": at.isoformat()})  # fmt: skip
    page = words(owners.get(reverse("application", args=[told.application_id])))
    assert "The interview began" in page
    owners.post(reverse("happening", args=["rejection-received"]), {"application": told.application_id})
    page = owners.get(reverse("application", args=[told.application_id])).content.decode()
    assert re.search(r'<span class="mark">\s*Refused', page)


def test_the_last_days_of_a_month_show_the_next_weeks(owners, desk):
    page = owners.get(reverse("calendar")).content.decode()
    assert 'datetime="2026-12-07"' in page and re.search(r'class="outside next [^"]*"><h2><time datetime="2026-12-03"', page)  # fmt: skip
    later = owners.get(reverse("calendar"), {"month": "2026-12"}).content.decode()
    assert "outside next" not in later


def test_subject_and_letter_stand_in_fields_of_their_own_without_a_script(owners, desk):
    letter = approved(desk, thanks(owners, desk))
    Letter.objects.filter(pk=letter.pk).update(
        subject='Thanks <b>"you"</b>', body="Dear Amara,\n\n</textarea><script>alert(1)</script>"
    )
    page = owners.get(reverse("letter-by-hand", args=[letter.pk])).content.decode()
    bare = page.partition("<noscript>")[2].partition("</noscript>")[0]
    assert (
        'value="Thanks &lt;b&gt;&quot;you&quot;&lt;/b&gt;" readonly' in bare
        and "Dear Amara,\n\n&lt;/textarea&gt;" in bare
    )
    assert "Copy the subject" in page and "Copy the letter" in page and "<script>alert" not in page
