"""The inbox as its pages show it: what waits, one message, the yes and its undoing; all of it by forms that need no scripts."""

from __future__ import annotations

import datetime as dt
import re

import lxml.html
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from sincerely.journal.actions.applications import add_application
from sincerely.journal.facts.events import counting
from sincerely.journal.models import Contact, Employer, Mailbox, Message, Offer
from tests.support.mail_server import free_port
from tests.support.messages import DOCUMENTS, INVITATION, NO, OFFER, UNCLEAR, eml, handed_in
from tests.web.conftest import NOW

SALARY = "61,400"


@pytest.fixture
def amara(desk) -> Contact:
    """Somebody on record whose mail the messages are."""
    contact = Contact.objects.filter(candidate=desk).exclude(employer=None).order_by("pk").first()
    Contact.objects.filter(pk=contact.pk).update(name="Amara Okafor", title="", email="amara@lakeside.example")
    Employer.objects.filter(pk=contact.employer_id).update(zone="America/Chicago")
    return Contact.objects.get(pk=contact.pk)


def upload(client, *files: bytes):
    named = [SimpleUploadedFile(f"{number}.eml", data, "message/rfc822") for number, data in enumerate(files)]
    return client.post(reverse("inbox-files"), {"files": named}, follow=True)


def words(answer) -> str:
    """Return what a page says, on one line."""
    return re.sub(r" (?=[.,;])", "", " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split()))


def test_an_empty_inbox_says_what_will_be_here_and_how(owners, desk):
    page = owners.get(reverse("inbox")).content.decode()
    assert (
        "Connect your mailbox" in page
        and "Everybody else's mail is left alone" in page
        and "hand in a mail" in page
        and "Paste what they wrote" in page
    )
    Mailbox.objects.create(candidate=desk, created_at=NOW, host="127.0.0.1", port=free_port(), security="plain", username="maya")  # fmt: skip
    page = owners.get(reverse("inbox")).content.decode()
    assert "Look now" in page and "not looked into yet" in page and "Nothing has come yet" in page
    page = owners.post(reverse("inbox-look"), follow=True).content.decode()
    assert page.count("could not be looked into") == 2 and "The mailbox cannot be reached" in page


def test_a_mail_handed_in_twice_is_there_once_and_what_is_none_is_said(owners, desk, amara):
    shown = words(upload(owners, eml(NO)))
    assert (
        "1 message came in." in shown
        and "They said no" in shown
        and "That is how we read it, and the words leave little doubt." in shown
    )
    assert "These are here already; nothing was added." in words(upload(owners, eml(NO)))
    assert "0.eml: This is no mail. Save the message from your mail program as a file" in words(
        upload(owners, b"%PDF-1.7")
    )
    assert "Choose one or more mails first" in words(owners.post(reverse("inbox-files"), follow=True))
    assert Message.objects.count() == 1
    assert "1 message to look at" in words(owners.get(reverse("today")))


def test_one_press_records_and_one_takes_it_back(owners, desk, amara):
    row = handed_in(desk, NOW, NO)
    before = list(counting(desk).values_list("pk", flat=True))
    page = words(owners.get(reverse("message", args=[row.pk])))
    assert "The application ends here. A kind reply is owed, after a few quiet hours." in page
    page = words(owners.post(reverse("message-confirmation", args=[row.pk]), {"kind": "rejection"}, follow=True))
    assert "It is on record. Take your time." in page
    assert "We are sorry. They said no to this post; it is no judgement of you." in page
    assert "Thank Amara Okafor for letting you know" in page and "Owed from it" in page
    application = words(owners.get(reverse("application", args=[row.application_id])))
    assert "Refused" in application and "the message" in application and row.subject in application
    again = words(owners.post(reverse("message-confirmation", args=[row.pk]), {"kind": "question"}, follow=True))
    assert "This message is on record as something else already." in again
    page = words(owners.post(reverse("message-return", args=[row.pk]), follow=True))
    assert "Undone. What followed from it is as before." in page and "Yes, record it" in page
    assert list(counting(desk).values_list("pk", flat=True)) == before


def test_facts_stand_underlined_in_the_text_and_hours_in_both_zones(owners, desk, amara):
    desk.zone = "Europe/Berlin"
    desk.save()
    row = handed_in(
        desk, NOW, (INVITATION[0], f"{INVITATION[1]}\nOn Mon, 23 Nov 2026, Maya wrote:\n> I would be glad to come.\n")
    )
    answer = owners.get(reverse("message", args=[row.pk]))
    page = answer.content.decode()
    assert re.search(r'<mark title="[^"]*begins[^"]*">Thursday, 3 December 2026 from 10:00 to 11:00</mark>', page)
    assert re.search(
        r"<details><summary[^>]*>What was written before</summary><div[^>]*>[^<]*&gt; I would be glad", page
    )
    shown = words(answer)
    assert "The interview is noted: Thu 3 December, 10:00 Chicago time – 17:00 yours" in shown
    assert "Where: 400 Lake Road, Chicago." in shown and "an answer is owed within a day" in shown


def test_where_it_is_not_sure_two_ways_are_offered_and_any_other_can_be_chosen(owners, desk, amara):
    row = handed_in(desk, NOW, UNCLEAR)
    page = words(owners.get(reverse("message", args=[row.pk])))
    assert "We are not sure, so the choice is yours." in page
    here, _, elsewhere = page.partition("It is about another application")
    assert "Yes: About the hour of a talk" in here and here.count("Yes: ") == elsewhere.count("Yes: ") == 2
    assert 'data-key="y"' not in owners.get(reverse("message", args=[row.pk])).content.decode()
    assert "or About the hour of a talk?" in words(owners.get(reverse("inbox")))
    page = words(owners.get(reverse("message", args=[row.pk]) + "?as=question"))
    assert "You say so; it was read as: " in page
    owners.post(reverse("message-confirmation", args=[row.pk]), {"kind": "question"})
    assert Message.objects.get(pk=row.pk).settled_as == "question"
    handed = handed_in(desk, NOW, DOCUMENTS)
    assert "What they ask for is noted: copy of your nursing licence, two references. It is owed by Friday." in words(owners.get(reverse("message", args=[handed.pk])))  # fmt: skip
    refused = words(
        owners.post(reverse("message-confirmation", args=[handed.pk]), {"kind": "love letter"}, follow=True)
    )
    assert "There is no such kind of message." in refused


def test_which_application_it_is_about_can_be_said(owners, desk, amara):
    row = handed_in(desk, NOW, NO, sender="Recruiting <jobs@agency.example>")
    url = reverse("message", args=[row.pk])
    assert "Which application is it about?" in words(owners.get(url))
    assert "which application this is about" in words(
        owners.post(f"{url}/confirmation", {"kind": "rejection"}, follow=True)
    )
    chosen = amara.employer.applications.first()
    owners.post(reverse("message-application", args=[row.pk]), {"application": chosen.pk})
    assert Message.objects.get(pk=row.pk).application == chosen
    assert owners.post(reverse("message-application", args=[row.pk]), {"application": "999999"}).status_code == 404
    owners.post(f"{url}/confirmation", {"kind": "rejection"})
    assert counting(desk).filter(kind="rejection-received", application=chosen, source="mail").count() == 1


def test_whose_application_it_is_is_asked_only_where_it_may_be_another(owners, desk, amara):
    row = handed_in(desk, NOW, NO, sender="Recruiting <jobs@agency.example>")
    url, only = reverse("message", args=[row.pk]), amara.employer.applications.get()
    assert "Which application is it about?" in words(owners.get(url)).partition("It is about another")[0]
    # Their house is known, and has one application with the candidate: there is nothing to ask, before a yes or after Undo.
    Message.objects.update(employer=amara.employer)
    for _ in range(2):
        asked, _, folded = words(owners.get(url)).partition("It is about another application")
        assert "Which application" not in asked and f"It goes to {only}." in asked
        assert "Which application is it about?" in folded and "Or about a place that is not on record yet" in folded
        owners.post(f"{url}/confirmation", {"kind": "rejection"})
        event = counting(desk).get(kind="rejection-received", application=only, source="mail")
        owners.post(reverse("event-retraction", args=[event.pk]))
        owners.post(f"{url}/confirmation/return")
    # With a second one there it may be either.
    add_application(desk, amara.employer, NOW, role="Matron")
    assert "Which application is it about?" in words(owners.get(url)).partition("It is about another place")[0]


def test_a_choice_of_application_goes_with_the_yes(owners, desk, amara):
    row = handed_in(desk, NOW, NO, sender="Recruiting <jobs@agency.example>")
    url, chosen = reverse("message", args=[row.pk]), amara.employer.applications.first()
    page = owners.get(url).content.decode()
    assert f'<form id="whose" method="post" action="{url}/application">' in page
    assert re.search(rf'<button form="whose" formaction="{url}/confirmation" name="kind" value="rejection"', page)
    owners.post(f"{url}/confirmation", {"kind": "rejection", "application": chosen.pk})
    assert counting(desk).filter(kind="rejection-received", application=chosen, source="mail").count() == 1
    assert Message.objects.get(pk=row.pk).application == chosen


def test_long_lists_come_in_pages_with_few_questions(owners, desk, amara, django_assert_max_num_queries):
    row = handed_in(desk, NOW, NO)
    for number in range(120):
        row.pk, row.fingerprint, row.subject = None, str(number), f"Number {number}"
        row.at = NOW - dt.timedelta(minutes=number)
        row.settled_at = NOW if number % 2 else None
        row.settled_as = "rejection" if number % 2 else ""
        row.save(force_insert=True)
    with django_assert_max_num_queries(9):
        first = owners.get(reverse("inbox"))
    assert "Page 1 of 3 · 121 in all" in words(first) and len(first.content) < 100_000
    assert "Looked at" in words(owners.get(reverse("inbox") + "?page=2"))


def test_must_survive_30_no_words_and_no_pay_of_a_message_in_an_address_or_a_log(owners, desk, amara, caplog, capfd):
    answer = upload(owners, eml(OFFER))
    row = Message.objects.get()
    seen = [url for url, _ in answer.redirect_chain]
    for name, data in (("message-reading", {}), ("message-confirmation", {"kind": "offer"}), ("message-return", {})):
        seen.append(owners.post(reverse(name, args=[row.pk]), data)["Location"])
    assert SALARY in owners.get(reverse("message", args=[row.pk])).content.decode()
    said = capfd.readouterr()
    told = " ".join([*seen, caplog.text, said.out, said.err])
    assert SALARY not in told and "delighted" not in told and "61400" not in told
    assert SALARY not in words(owners.get(reverse("today"))) and "offer" in Message.objects.get().kind


def test_a_message_is_erased_for_good(owners, desk, amara):
    row = handed_in(desk, NOW, NO)
    url = reverse("message-erasure", args=[row.pk])
    assert "the message “Your application for Ward Manager”" in words(owners.get(url))
    owners.post(url)
    assert not Message.objects.exists()


def test_an_offer_recorded_from_a_message_is_taken_down_from_that_message(owners, amara):
    assert "is not here yet" not in words(owners.get(reverse("offers")))
    upload(owners, eml(OFFER))
    row = Message.objects.get()
    owners.post(reverse("message-confirmation", args=[row.pk]), {"kind": "offer"})
    row.refresh_from_db()
    link = f"{reverse('offer-letter')}?message={row.pk}"
    for page in (reverse("message", args=[row.pk]), reverse("offers"), reverse("application", args=[row.application_id])):  # fmt: skip
        assert link in owners.get(page).content.decode(), page
    offers = words(owners.get(reverse("offers")))
    assert f"Your offer from {row.application.employer} is not here yet." in offers and "No offers yet" not in offers
    form = max(lxml.html.document_fromstring(owners.get(link).content.decode()).forms, key=lambda one: len(one.fields))
    read = {name: value for name, value in form.form_values() if name != "csrfmiddlewaretoken"}
    assert read["base.amount"] == SALARY.replace(",", "") and read["application"] == str(row.application_id)
    assert not Offer.objects.exists(), "read is not recorded"
    owners.post(form.action, read)
    assert Offer.objects.get().application_id == row.application_id
    assert "is not here yet" not in words(owners.get(reverse("offers")))
    assert link not in owners.get(reverse("message", args=[row.pk])).content.decode()


def test_a_message_without_terms_is_shown_to_be_completed_and_anothers_is_not_read(owners, desk, amara):
    upload(owners, eml(NO))
    row = Message.objects.get()
    page = words(owners.get(reverse("offer-letter"), {"message": row.pk}))
    assert "The letter could not be read" in page and row.text.split("\n")[0] in page
    assert owners.get(reverse("offer-letter"), {"message": row.pk + 1}).status_code == 404
