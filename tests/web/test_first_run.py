"""What somebody stumbled over on their first evening: each is said beforehand now, in words that need no second reading."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from django.urls import reverse

from sincerely.journal.actions.letters import another_wording, draft_letter
from sincerely.journal.models import (
    Approval,
    Contact,
    FollowUp,
    Interview,
    Letter,
    MailAccount,
    Mailbox,
    MailGrant,
    NotesDraft,
    Promise,
)
from tests.web.conftest import NOW, signed_in
from tests.web.test_debrief import fields, read, record
from tests.web.test_letters import fresh, typed

BEGAN = "Brynmawr Steel Works, interview today 23 Nov 2026 at 1pm with Alun Rees\nAlun asked about thin plate\n"


@pytest.fixture
def letter(desk) -> Letter:
    owed = FollowUp.objects.filter(candidate=desk, letter_form="thank-you", settled_at=None, stopped_at=None, withdrawn_at=None)  # fmt: skip
    return draft_letter(desk, owed.exclude(contact__email="").order_by("due_at", "pk").first(), NOW)


@pytest.fixture
def account(desk):
    return MailAccount.objects.create(candidate=desk, address="m.vega@example.com", host="mail.example.com", created_at=NOW)  # fmt: skip


def page_of(letter: Letter, client) -> str:
    return str(client.get(reverse("letter", args=[letter.pk])).content.decode())


def test_a_beginning_asks_for_a_name_and_the_notes_and_for_the_place_only_where_nobody_knows_it(owner, monkeypatch):
    client = signed_in(owner)
    monkeypatch.setenv("TZ", "Europe/Dublin")
    page = client.get(reverse("start-own")).content.decode()
    assert re.findall(r'<(?:input|textarea)[^>]*name="(\w+)"', page.split('class="lead"')[1])[1:5] == ["draft", "name", "zone", "notes"]  # fmt: skip
    assert "<details" not in page and "data-begins hidden" in page and 'name="country"' not in page
    monkeypatch.setenv("TZ", "UTC")  # a machine that was never told where it is
    assert "<div data-begins>" in client.get(reverse("start-own")).content.decode()
    # Of a town there are several of the country is asked for, and so is one that there is not; what was typed stays.
    for place in ({"zone": "Springfield"}, {"zone": "London", "country": "Freedonia"}):
        again = client.post(reverse("start-own"), {"name": "Ana", "notes": BEGAN, **place})
        page = again.content.decode()
        assert again.status_code == 422 and 'name="country"' in page and "thin plate" in page
    client.post(reverse("start-own"), {"name": "Ana", "zone": "Europe/Dublin"})
    page = client.get(reverse("debrief")).content.decode()
    assert 'name="application"' not in page and page.index("Add the calendar invitation") < page.index('name="invite"')


def test_the_first_notes_are_read_at_once_and_are_there_again_until_they_are_recorded(owner):
    client = signed_in(owner)
    sent = {"name": "Ana Sol", "zone": "Europe/Dublin", "notes": BEGAN, "draft": "of-this-press"}
    answer = client.post(reverse("start-own"), sent)
    again = client.post(reverse("start-own"), sent)
    assert answer["Location"] == again["Location"] == reverse("debrief") + "?draft=of-this-press&read=yes"
    page = client.get(answer["Location"]).content.decode()
    assert "Is this right?" in page and "thin plate" in page and NotesDraft.objects.count() == 1
    assert not Interview.objects.filter(application__candidate__name="Ana Sol").exists(), "nothing counts yet"
    assert "thin plate" in client.get(reverse("debrief")).content.decode()
    assert record(client, fields(page), **{"interview-end": "2026-11-23T14:00"}).status_code == 302
    assert not NotesDraft.objects.exists()
    # What was recorded or erased is not read once more by an old address, and an invitation is added before anything is read.
    assert "Is this right?" not in client.get(answer["Location"]).content.decode()
    answer = client.post(reverse("start-own"), {**sent, "name": "Ana", "draft": "another", "first": "invitation"})
    page = client.get(answer["Location"]).content.decode()
    assert "How was it?" in page and 'name="invite"' in page and "thin plate" in page


def test_a_second_search_begins_under_the_name_of_the_first(owners, desk):
    assert f'name="name" value="{desk.name}"' in owners.get(reverse("start-own")).content.decode()


# The end of the interview


def test_an_end_nobody_said_is_said_to_be_guessed_and_seen_before_it_counts(owners):
    page = read(owners, BEGAN)
    sent = fields(page)
    assert (sent["interview-start"], sent["interview-end"]) == ("2026-11-23T13:00", "2026-11-23T13:45")
    assert "Guessed by us: nobody said when it ended." in page and "<details><summary><span><b></b>" not in page
    again = record(owners, sent | {"more": "topics"}).content.decode()
    assert "Guessed by us" in again, "one more row asked for, and it is still marked"
    changed = record(owners, sent | {"more": "topics", "interview-end": "2026-11-23T14:10"}).content.decode()
    assert "Guessed by us" not in changed
    assert record(owners, sent | {"interview-end": "2026-11-23T14:10"}).status_code == 302
    assert Interview.objects.latest("pk").end == dt.datetime(2026, 11, 23, 20, 10, tzinfo=dt.UTC)


def test_an_end_that_is_needed_says_so_from_the_beginning(owners):
    page = record(owners, fields(read(owners, BEGAN)) | {"more": "topics", "interview-end": ""}).content.decode()
    label = re.search(
        r'<label for="id_interview-end">(.*?)</label>',
        page.split("Please look at this")[1].split("</section>")[0],
        re.S,
    )
    assert label and "(needed)" in label[1] and fields(page)["interview-end"] == ""


def test_an_end_that_was_said_is_no_suggestion(owners):
    page = read(owners, BEGAN.replace("at 1pm", "1pm-2pm"))
    assert fields(page)["interview-end"] == "2026-11-23T14:00" and "Guessed by us" not in page


def test_what_was_promised_stands_with_its_interview(owners):
    sent = fields(
        read(owners, BEGAN + "I promised Alun to send my weld log by Friday\nAlun will send me the shift plan\n")
    )
    record(owners, sent)
    page = owners.get(reverse("interview", args=[Interview.objects.latest("pk").pk])).content.decode()
    assert "You promised: send my weld log" in page and "They promised: send me the shift plan" in page
    mine = Promise.objects.get(what="send my weld log")
    owners.post(reverse("promise-keeping", args=[mine.pk]))
    for there in (reverse("interview", args=[mine.interview_id]), reverse("application", args=[mine.application_id])):
        page = owners.get(there).content.decode()
        assert re.search(r'<span class="mark done">kept</span> You promised: send my weld log', page), there


# An address


def test_who_sends_by_hand_is_told_of_a_missing_address_once_where_the_letter_goes_out(owners, letter):
    Contact.objects.filter(pk=letter.contact_id).update(email="")
    owners.post(reverse("letter", args=[letter.pk]), typed(letter, to_address=""))
    Letter.objects.filter(pk=letter.pk).update(missing=["recipient.email"])
    draft = page_of(letter, owners)
    assert 'placeholder="their e-mail address, if you know it"' in draft
    owners.post(reverse("letter-approval", args=[letter.pk]), typed(fresh(letter), to_address="", when="hand", sure="yes"))  # fmt: skip
    for page in (draft, page_of(letter, owners)):
        assert "No address" not in page and "needs an address" not in page and "Type the address" not in page
    by_hand = owners.get(reverse("letter-by-hand", args=[letter.pk])).content.decode()
    assert by_hand.count("Add their e-mail address…") == 1 and "No address" not in by_hand


def test_an_address_typed_into_a_letter_is_on_record_and_its_hint_goes(owners, letter, account):
    Contact.objects.filter(pk=letter.contact_id).update(email="")
    owners.post(reverse("letter", args=[letter.pk]), typed(letter, to_address=""))
    Letter.objects.filter(pk=letter.pk).update(missing=["recipient.email"])
    page = page_of(letter, owners)
    assert "No address is on record" in page and 'href="#id_to_address"' in page
    assert "needs an address" not in page, "it is said once"
    words = typed(fresh(letter), to_address="somebody@lakeside.example")
    part = owners.post(reverse("letter-findings", args=[letter.pk]), words).content.decode()
    assert "needs an address" not in part and '<div id="ways" hx-swap-oob="true"></div>' in part
    done = owners.post(reverse("letter", args=[letter.pk]), words, follow=True).content.decode()
    assert "somebody@lakeside.example is on record for" in done and "needs an address" not in done
    assert Contact.objects.get(pk=letter.contact_id).email == "somebody@lakeside.example"


def test_an_office_s_address_is_kept_for_its_reader_too_and_one_press_takes_it_off_the_record(owners, letter):
    Contact.objects.filter(pk=letter.contact_id).update(email="")
    own = reverse("letter", args=[letter.pk])
    done = owners.post(own, typed(letter, to_address="jobs@lakeside.example"), follow=True).content.decode()
    assert fresh(letter).to_address == "jobs@lakeside.example"
    assert Contact.objects.get(pk=letter.contact_id).email == "jobs@lakeside.example"
    undo = reverse("contact-address-undo", args=[letter.contact_id])
    assert f'action="{undo}"' in done and 'name="seen" value="jobs@lakeside.example"' in done
    # An older page takes back only what it spoke of: an address corrected since stays.
    Contact.objects.filter(pk=letter.contact_id).update(email="amara.right@lakeside.example")
    for seen in ({"seen": "jobs@lakeside.example"}, {}):
        refused = owners.post(undo, seen, follow=True).content.decode()
        assert "This was changed since" in refused and "No address is on record for" not in refused
        assert Contact.objects.get(pk=letter.contact_id).email == "amara.right@lakeside.example"
    Contact.objects.filter(pk=letter.contact_id).update(email="jobs@lakeside.example")
    back = owners.post(undo, {"seen": "jobs@lakeside.example"}, headers={"referer": f"http://testserver{own}"})
    assert back["Location"] == own and Contact.objects.get(pk=letter.contact_id).email == ""
    assert fresh(letter).to_address == "jobs@lakeside.example"


@pytest.mark.parametrize("where", ["letter", "letter-approval", "contact-edit"])
def test_an_address_that_plainly_is_another_s_is_asked_about_once_and_never_refused(owners, desk, letter, where):
    other = Contact.objects.filter(participations__interview=letter.interview_id).exclude(pk=letter.contact_id).first()
    theirs = f"{other.name.split()[-1].lower()}@elsewhere.example"
    mine = letter.contact
    here = reverse(where, args=[mine.pk if where == "contact-edit" else letter.pk])
    sent = (
        {"name": mine.name, "email": theirs, "part": mine.part, "employer": mine.employer_id}
        if where == "contact-edit"
        else typed(letter, to_address=theirs, body="Half a sentence, kept.", when="hand")
    )
    asked = owners.post(here, sent)
    page = asked.content.decode()
    assert asked.status_code == 422 and f"{theirs} looks like the address of" in page and other.name in page
    assert f'name="address_sure" value="{theirs}"' in page
    assert fresh(letter).to_address != theirs and Contact.objects.get(pk=mine.pk).email != theirs
    assert where == "contact-edit" or "Half a sentence, kept." in page
    answer = owners.post(here, sent | {"address_sure": theirs, "sure": "yes"})
    assert answer.status_code == 302
    assert fresh(letter).to_address == theirs


def test_after_a_slip_the_right_address_is_on_record(owners, letter):
    other = Contact.objects.filter(participations__interview=letter.interview_id).exclude(pk=letter.contact_id).first()
    Contact.objects.filter(pk=letter.contact_id).update(email="")
    slip, right = (f"{who.name.split()[-1].lower()}@elsewhere.example" for who in (other, letter.contact))
    here = reverse("letter", args=[letter.pk])
    assert owners.post(here, typed(letter, to_address=slip)).status_code == 422
    assert owners.post(here, typed(letter, to_address=right, address_sure=slip)).status_code == 302
    assert Contact.objects.get(pk=letter.contact_id).email == right


def test_an_address_of_their_own_is_not_asked_about(owners, letter):
    mine = f"{letter.contact.name.split()[-1].lower()}.new@elsewhere.example"
    assert owners.post(reverse("letter", args=[letter.pk]), typed(letter, to_address=mine)).status_code == 302


# The yes


def test_what_works_is_offered_and_a_yes_says_what_is_still_missing(owners, letter):
    page = page_of(letter, owners)
    assert "at the time proposed" not in page and "Proposed:" not in page
    assert "Nothing is sent yet: next you copy or mail it." in page
    done = owners.post(reverse("letter-approval", args=[letter.pk]), typed(letter, when="hand", sure="yes"), follow=True)  # fmt: skip
    said = done.content.decode()
    assert "Approved. It does not go by itself: you send it." in said and "Take back" not in said
    assert reverse("letter-approval-withdrawal", args=[letter.pk]) in said, "the yes can be undone from there"
    assert reverse("settings-mail") in said and "As a file (.eml)" in said
    refused = owners.post(reverse("letter-approval", args=[letter.pk]), typed(fresh(letter), when="now", sure="yes"))
    assert "No mail account is set up yet." in refused.content.decode()
    assert "command line" not in refused.content.decode()


def test_a_yes_without_an_address_says_that_nobody_has_it_yet(owners, letter, account):
    words = typed(letter, to_address="", when="hand", sure="yes")
    done = owners.post(reverse("letter-approval", args=[letter.pk]), words, follow=True).content.decode()
    assert f"Copy the text into whatever reaches {letter.contact}" in done
    assert "No address is on record" not in done and '<input id="address" name="to_address"' in done
    # Typed there, the yes stands: the text is the approved one, and the press a yes to the address.
    Contact.objects.filter(pk=letter.contact_id).update(email="")
    other = Contact.objects.filter(participations__interview=letter.interview_id).exclude(pk=letter.contact_id).first()
    other.email = "office@lakeside.example"
    other.save()
    there, version = reverse("letter-by-hand-address", args=[letter.pk]), typed(fresh(letter))["version"]
    sent = {"to_address": "office@lakeside.example", "version": version}
    assert owners.post(there, sent | {"to_address": "office"}).status_code == 422
    slip = f"{other.name.split()[-1].lower()}@elsewhere.example"  # one that plainly is somebody else's is asked about
    asked = owners.post(there, sent | {"to_address": slip})
    assert asked.status_code == 422 and "looks like the address of" in asked.content.decode()
    assert f'name="address_sure" value="{slip}"' in asked.content.decode() and not fresh(letter).to_address
    answer = owners.post(there, sent)
    assert answer.status_code == 422 and "looks like" in answer.content.decode(), "on record for another: asked too"
    answer = owners.post(there, sent | {"address_sure": sent["to_address"]})
    assert answer.headers["Location"] == reverse("letter-by-hand", args=[letter.pk])
    stands = Approval.objects.get(letter=letter, voided_at=None)
    assert (stands.to_address, stands.body, stands.sending.way) == (sent["to_address"], fresh(letter).body, "hand")
    # They share it: it is on record for both.
    assert Contact.objects.get(pk=letter.contact_id).email == sent["to_address"]
    # From one address to another is a change, and asks for a new yes; so does the text.
    again = typed(fresh(letter))["version"]
    refused = owners.post(there, {"to_address": "else@lakeside.example", "version": again, "address_sure": "else@lakeside.example"})  # fmt: skip
    assert refused.status_code == 422 and fresh(letter).to_address == sent["to_address"]
    changed = owners.post(reverse("letter", args=[letter.pk]), typed(fresh(letter), to_address="else@lakeside.example"), follow=True)  # fmt: skip
    assert "no longer the text you approved" in changed.content.decode()


def test_a_yes_says_when_it_goes_and_to_whom(owners, letter, account):
    done = owners.post(reverse("letter-approval", args=[letter.pk]), typed(letter, sure="yes"), follow=True)
    said = done.content.decode()
    assert re.search(rf"Approved\. It goes [^.]+ to {re.escape(letter.to_address)}\. Nothing has left yet\.", said)
    assert Approval.objects.filter(letter=letter, voided_at=None).count() == 1


@pytest.mark.parametrize(
    ("now", "says"),
    [
        ("2026-11-24T16:00:00+00:00", "That is within their office hours."),
        ("2026-11-28T16:00:00+00:00", "That is a day off for them"),
        ("2026-11-25T01:00:00+00:00", "office hours"),
    ],
)
def test_a_saturday_is_not_called_an_office_hour(owners, letter, account, monkeypatch, now, says):
    monkeypatch.setenv("SINCERELY_NOW", now)
    page = page_of(letter, owners)
    assert "Proposed" in page and says in page and "likely to read mail" not in page


# Pressed twice, and forgotten


def test_another_wording_pressed_twice_moves_once(owners, desk, letter):
    sent = typed(letter) | {"once": "this-page"}
    first = owners.post(reverse("letter-wording", args=[letter.pk]), sent, follow=True).content.decode()
    moved = fresh(letter).body
    assert moved != letter.body and "Here is another wording." in first
    again = owners.post(reverse("letter-wording", args=[letter.pk]), sent)
    assert again.status_code == 302 and fresh(letter).body == moved
    owners.post(reverse("letter-wording", args=[letter.pk]), typed(fresh(letter)) | {"once": "the-next-page"})
    assert fresh(letter).body == another_wording(desk, fresh(letter), NOW).body or fresh(letter).body != moved


@pytest.mark.parametrize(
    ("name", "model", "row"),
    [
        ("settings-mail-removal", MailAccount, {"address": "m.vega@example.com", "host": "mail.example.com"}),
        ("settings-mailbox-removal", Mailbox, {"username": "m.vega", "host": "imap.example.com"}),
        ("settings-tokens-removal", MailGrant, {"token_url": "https://id.example.com/token", "client_id": "mine"}),
    ],
)
def test_nothing_set_up_is_forgotten_without_a_second_look(owners, desk, name, model, row):
    model.objects.create(candidate=desk, created_at=NOW, **row)
    if model is MailGrant:
        MailAccount.objects.create(candidate=desk, created_at=NOW, address="m.vega@example.com", host="x.example")
    page = owners.get(reverse("settings")).content.decode()
    assert f'href="{reverse(name)}"' in page and f'action="{reverse(name)}"' not in page
    look = owners.get(reverse(name)).content.decode()
    assert next(iter(row.values())) in look and "Keep it" in look and model.objects.exists()
    for _ in range(2):
        assert owners.post(reverse(name)).status_code == 302
    assert not model.objects.exists()


def test_how_many_letters_wait_is_said_before_their_account_is_forgotten(owners, letter, account):
    owners.post(reverse("letter-approval", args=[letter.pk]), typed(letter, sure="yes"))
    look = owners.get(reverse("settings-mail-removal")).content.decode()
    assert "1 approved letter waits to go out through it." in look
