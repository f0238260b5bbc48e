"""Correcting, erasing and merging by hand."""

from __future__ import annotations

import pytest

from sincerely.errors import BadInput, Refused
from sincerely.journal.actions import follow_ups, letters
from sincerely.journal.actions.applications import correct_application
from sincerely.journal.actions.contacts import add_contact, correct_contact, merge_contacts
from sincerely.journal.actions.employers import add_employer, correct_employer
from sincerely.journal.actions.erasing import erase, what_goes
from sincerely.journal.actions.happenings import record
from sincerely.journal.actions.topics import add_topic
from sincerely.journal.facts.events import counting
from sincerely.journal.models import (
    Application,
    Contact,
    Event,
    FollowUp,
    Interview,
    Letter,
    Message,
    Participant,
    Promise,
    Sending,
    Topic,
)

from .conftest import NOW, thank_yous


def test_what_goes_is_said_beforehand_and_goes(candidate, panel):
    letters.draft_letter(candidate, thank_yous(candidate)[0], NOW)
    said = what_goes(panel)
    assert "3 topics" in said and "1 letter" in said and "2 promises" in said
    assert erase(candidate, panel, NOW) == said
    assert (
        not Interview.objects.exists()
        and not Topic.objects.exists()
        and not Letter.objects.exists()
        and not Promise.objects.exists()
    )
    assert not Event.objects.filter(kind__in=["interview-ended", "promise-made", "date-named"]).exists()
    assert not thank_yous(candidate)
    assert Contact.objects.count() == 3, "the people stay"


def test_an_erased_person_is_gone_from_every_row(candidate, panel):
    jan = Contact.objects.get(name="Jan van der Berg")
    letters.draft_letter(candidate, thank_yous(candidate)[1], NOW)
    record(
        candidate,
        "milestone-reached",
        NOW,
        what="passed the exam",
        people=(jan, Contact.objects.get(name="Priya Nair")),
    )
    record(candidate, "touchpoint", NOW, contact=jan)
    offer = record(candidate, "offer-received", NOW, application=panel.application, contact=jan)
    erase(candidate, jan, NOW)
    assert (
        not Letter.objects.filter(body__contains="Berg").exists()
        and not Topic.objects.filter(topic="agency hours").exists()
    )
    assert not FollowUp.objects.filter(title__contains="Berg").exists()
    assert not Event.objects.filter(kind="touchpoint").exists()
    assert Event.objects.get(pk=offer.pk).contact is None, "that they offered stays a fact"
    assert jan.pk not in Event.objects.get(kind="milestone-reached").data["people"]
    assert len(thank_yous(candidate)) == 2


def test_an_erased_person_leaves_the_messages_that_stay(candidate, panel):
    jan = Contact.objects.get(name="Jan van der Berg")
    said = "Dear Lena,\n\nJan here. We expect you on Friday; my number is 0171 555 0123.\n\nKind regards,\nJan van der Berg\nHead of Theatre\n"
    facts = [{"name": "people", "value": "Jan van der Berg", "quote": "Jan van der Berg", "start": said.index("Jan van"), "end": said.index("Jan van") + 16, "note": ""},
             {"name": "deadline", "value": "2026-11-27", "quote": "Friday", "start": said.index("Friday"), "end": said.index("Friday") + 6, "note": ""},
             {"name": "phone", "value": "+441715550123", "quote": "0171 555 0123", "start": 0, "end": 0, "note": ""}]  # fmt: skip
    common = {"candidate": candidate, "created_at": NOW, "at": NOW, "read_at": NOW, "contact": jan, "sender": "Jan van der Berg", "address": "jan@clinic.example", "text": said, "kind": "question", "confidence": 0.9, "facts": facts}  # fmt: skip
    kept = Message.objects.create(fingerprint="1", application=panel.application, subject="From Jan", **common)
    Message.objects.create(fingerprint="2", **common)
    erase(candidate, jan, NOW)
    row = Message.objects.get()
    assert row.pk == kept.pk and (row.sender, row.address, row.contact) == ("", "", None)
    everything = f"{row.text} {row.subject} {row.facts} {row.quotes}"
    assert not any(each in everything for each in ("Jan", "Berg", "555", "jan@"))
    (fact,) = row.facts
    assert row.text[fact["start"] : fact["end"]] == "Friday" and "We expect you on Friday" in row.text


def test_an_erased_person_leaves_no_name_where_it_is_not_plain_text_and_takes_no_other_word_along(candidate, panel):
    nora = add_contact(candidate, NOW, name="Nora Quill", email="nquill@clinic.example")
    said = (
        "Dear Lena,\n\nplease come to Nora Quill's office and ask for Ms Quill (or write to nora.quill@home.example).\n"
    )
    office = said.index("Nora Quill's office")
    folded = "BEGIN:VEVENT\r\nORGANIZER;ROLE=CHAIR;PARTSTAT=ACCEPTED;CN=Nora Qu\r\n ill:mailto:nquill@cli\r\n nic.example\r\nSUMMARY:Interview\r\nEND:VEVENT\r\n"
    common = {"candidate": candidate, "created_at": NOW, "at": NOW, "read_at": NOW, "application": panel.application, "kind": "question", "confidence": 0.9}  # fmt: skip
    row = Message.objects.create(
        fingerprint="1", contact=nora, sender="Nora Quill", address=nora.email, reply_to="quill@home.example", text=said, subject="Meeting with Nora Quill", invitations=[folded],
        attachments=["nora_quill-directions.pdf", "Parking.pdf"], **common,
        facts=[{"name": "place", "value": "Nora Quill's office", "quote": "Nora Quill's office", "start": office, "end": office + 19, "note": ""}],
    )  # fmt: skip
    told = record(candidate, "message-received", NOW, application=panel.application, contact=nora, what=row.subject, source="mail", source_ref=f"message-{row.pk}")  # fmt: skip
    Interview.objects.filter(pk=panel.pk).update(place="Nora Quill's office", bring="two forms for Ms Quill")
    erase(candidate, nora, NOW)
    row, told = Message.objects.get(), Event.objects.get(pk=told.pk)
    panel.refresh_from_db()
    everything = " ".join(map(str, (Message.objects.filter(pk=row.pk).values().get(), told.data, panel.place, panel.bring)))  # fmt: skip
    assert not any(each in everything.lower() for each in ("quill", "nora"))
    assert row.text[office:].startswith("···· ·····'s office and ask for ")
    assert len(row.text) == len(said) and row.facts[0]["value"].endswith("'s office") and panel.bring.startswith("two forms for")  # fmt: skip
    assert row.attachments[0].endswith("-directions.pdf") and row.attachments[1] == "Parking.pdf"
    assert "SUMMARY:Interview\r\n" in row.invitations[0] and told.data["what"].startswith("Meeting with ")
    row.delete()

    # Names that are words too: only the person goes.
    for name, keeps, goes in (
        ("Will Price", "We will confirm the price; price lists follow. Will you come?", "Ask Will Price, Mr Price, W. Price or WILL PRICE."),
        ("Ben Preston", "Royal Preston Hospital, Sharoe Green Lane, Preston PR2 9HT.", "Ask Ben Preston, Mr Preston, b.preston@trust.example or ben.preston@trust.example."),
        ("April Young", "We decide in April, on young artists and the Young Voices.", "April Young, A. Young and Ms. Young said so."),
        ("Eva von der Mark", "Wir sind in der Station von der Klinik, and mark it. Mark the day.", "Eva von der Mark; Dr. von der Mark; Frau Mark; of Eva's."),
    ):  # fmt: skip
        who = add_contact(candidate, NOW, name=name)
        text = f"Dear Lena,\n\n{keeps}\n{goes}\n\nSee you.\n"
        row = Message.objects.create(fingerprint=name, contact=who, sender=name, text=text, **common)
        erase(candidate, who, NOW)
        row.refresh_from_db()
        assert keeps in row.text and "See you." in row.text, row.text
        left = row.text.split("\n")[3]
        assert not any(
            word in left for word in (*name.split()[::2], *map(str.upper, name.split()), name.split()[-1])
        ), left


def test_nothing_is_erased_while_its_letter_is_on_the_way(candidate, panel, account):
    row = thank_yous(candidate)[0]
    letter = letters.draft_letter(candidate, row, NOW)
    letters.save_letter(candidate, letter, "S", "B", letter.to_address, letters.version_of(letter), NOW)
    letters.approve(candidate, letter, NOW)
    Sending.objects.update(state="transmitting")
    for verb in (
        lambda: erase(candidate, row.contact, NOW),
        lambda: erase(candidate, panel, NOW),
        lambda: erase(candidate, panel.application, NOW),
        lambda: erase(candidate, panel.application.employer, NOW),
        lambda: erase(candidate, letter, NOW),
    ):
        with pytest.raises(Refused, match="on its way"):
            verb()
    assert Sending.objects.count() == 1


def test_two_that_are_one_person_keep_what_is_done(candidate, panel):
    jan = Contact.objects.get(name="Jan van der Berg")
    other = add_contact(
        candidate, NOW, name="J. van der Berg", phone="+49 30 1234", employer=panel.application.employer
    )
    Participant.objects.create(candidate=candidate, created_at=NOW, interview=panel, contact=other)
    add_topic(candidate, panel, NOW, contact=other, topic="parking")
    record(candidate, "touchpoint", NOW, contact=other)
    twice = FollowUp.objects.get(contact=other, letter_form="thank-you")
    follow_ups.settle(candidate, twice, NOW)
    letter = letters.draft_letter(candidate, twice, NOW)
    assert merge_contacts(candidate, jan, other, NOW) == ()
    assert jan.phone == "+49 30 1234" and not Contact.objects.filter(name="J. van der Berg").exists()
    assert Participant.objects.filter(contact=jan).count() == 1 and Topic.objects.filter(contact=jan).count() == 2
    thanks = [row for row in thank_yous(candidate) if row.contact_id == jan.pk]
    assert len(thanks) == 1 and thanks[0].settled_at == NOW, "done for the one is done for both"
    letter.refresh_from_db()
    assert letter.follow_up == thanks[0] and letter.contact == jan
    assert counting(candidate).get(kind="touchpoint").contact == jan
    with pytest.raises(Refused):
        merge_contacts(candidate, jan, jan, NOW)


def test_an_application_noted_under_another_employer_takes_its_people_along(candidate, panel):
    other = add_employer(candidate, NOW, name="Northgate Clinic", country="gb", zone="Europe/London")
    assert other.country == "GB"
    correct_application(
        candidate, panel.application, NOW, employer=other, role="Head of ward", needs=["calm", " Calm ", "nights"]
    )
    assert Application.objects.get().needs == ["calm", "nights"]
    assert set(Contact.objects.values_list("employer__name", flat=True)) == {"Northgate Clinic"}
    assert set(counting(candidate).filter(application=panel.application).values_list("employer__name", flat=True)) == {
        "Northgate Clinic"
    }
    assert {row.employer_id for row in thank_yous(candidate)} == {other.pk}


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"zone": "Mars/Base"}, "zone"), ({"country": "Germany"}, "country"), ({"register": "chummy"}, "register"), ({"name": ""}, "blank"),
        ({"name": "x" * 201}, "200"),
    ],
)  # fmt: skip
def test_wrong_fields_are_refused_in_words_and_nothing_changes(candidate, panel, fields, said):
    employer = panel.application.employer
    with pytest.raises(BadInput, match=said):
        correct_employer(candidate, employer, NOW, **fields)
    employer.refresh_from_db()
    assert employer.name == "Lakeside Hospital" and employer.zone == "Europe/Berlin"


@pytest.mark.parametrize(
    "email", ["no address", "a@b.example,c@d.example", "A <a@b.example>", "a@b.example\nBcc: c@d.example", "@x.example"]
)
def test_an_address_that_is_none_is_refused(candidate, panel, email):
    with pytest.raises(BadInput):
        correct_contact(candidate, Contact.objects.first(), NOW, email=email)
