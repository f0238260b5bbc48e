"""Who a message is from, by its headers: the person a letter is to in all their guises, and nobody else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sincerely.core.reading.correspondence import Correspondent, house_domains, is_from
from sincerely.core.reading.message.mail import message_of
from sincerely.core.reading.message.values import Message

OWN = frozenset({"maya@ruiz.example"})
WHO = Correspondent(
    name="Dr. Amara Okafor",
    addresses=frozenset({"amara@lakeside.example"}),
    domains=frozenset({"lakeside.example"}),
    message_ids=frozenset({"<one@ruiz.example>"}),
    subjects=frozenset({"Thank you – the ward"}),
)


@pytest.mark.parametrize(
    "message",
    [
        Message(text="", address="Amara@Lakeside.example"),
        Message(text="", address="x@mail.lakeside.example"),
        Message(text="", address="x@y.example", reply_to=("amara@lakeside.example",)),
        Message(text="", address="x@y.example", references=("<zero@y.example>", "<one@ruiz.example>")),
        Message(text="", address="ao@gmail.com", sender="Amara K. Okafor"),
        Message(text="", address="x@y.example", sender="Dr. Okafor"),
        Message(text="", address="okafor_amara82@gmail.com"),
        Message(text="", address="x@y.example", subject="RE[2]: Fwd: thank you - the ward"),
        Message(text="", address="noreply@lakeside.example", origin="generated"),
    ],
    ids=lambda one: f"{one.address} {one.sender} {one.subject}",
)
def test_the_person_their_house_and_answers_to_us_are_known(message):
    assert is_from(message, WHO)


@pytest.mark.parametrize(
    "message",
    [
        Message(text="", address="amara@gmail.com", sender="Amara"),
        Message(text="", address="x@notlakeside.example"),
        Message(text="", address="x@y.example", subject="Thank you – the ward"),
        Message(text="", address="amara@lakeside.example", origin="auto-reply"),
        Message(text="", address="amara@lakeside.example", origin="bounce"),
        Message(text="", address="maya@ruiz.example", origin="own-copy", references=("<one@ruiz.example>",)),
        Message(text=""),
    ],
    ids=lambda one: f"{one.address} {one.sender} {one.subject} {one.origin}",
)
def test_others_machines_and_ones_own_copies_are_not(message):
    assert not is_from(message, WHO)


def test_nobody_on_record_is_nobodys_message():
    assert not is_from(Message(text="", address="x@y.example", subject="Re: "), Correspondent())


def test_a_domain_many_share_or_ones_own_says_nothing_of_a_house():
    addresses = frozenset(
        {"a@lakeside.example", "b@gmail.com", "c@yahoo.co.uk", "d@us.greenhouse-mail.io", "e@ruiz.example"}
    )
    assert house_domains(addresses, OWN) == {"lakeside.example"}
    assert house_domains(frozenset({"a@mailchimp-clinic.example", "b@orangehospital.org"}), OWN) == {
        "mailchimp-clinic.example",
        "orangehospital.org",
    }


def test_what_a_message_answers_is_read_from_its_headers():
    raw = b"From: a@x.example\nIn-Reply-To: <a@b> (of Monday)\nReferences: <c@d>\n\t<a@b>\nReply-To: Office <o@x.example>\n\n"
    message = message_of(raw)
    assert message.references == ("<a@b>", "<c@d>", "<a@b>")
    assert message.reply_to == ("o@x.example",)


@given(st.text(), st.text(), st.text())
def test_any_message_can_be_asked_about(sender, address, subject):
    assert is_from(Message(text="", sender=sender, address=address, subject=subject), WHO) in (True, False)
