"""Every address of the desk, as its owner, a stranger and somebody signed out see it. A new address without a row here fails."""

from __future__ import annotations

import re

import lxml.html
import pytest
from django.test import Client
from django.urls import get_resolver, reverse

from sincerely.core.offers.preference_edits import key_of
from sincerely.journal.actions import growth
from sincerely.journal.actions.remembered import remember_word
from sincerely.journal.models import (
    Application,
    Contact,
    Employer,
    Event,
    FollowUp,
    Goal,
    Interview,
    Letter,
    Message,
    Offer,
    OwnWord,
    Participant,
    Practice,
    Promise,
    Reflection,
    Sending,
    Strength,
    Topic,
)  # fmt: skip
from tests.support.messages import INVITATION, NO, UNCLEAR, handed_in
from tests.web.conftest import NOW, signed_in
from tests.web.wishes import IN_WORDS, OFFERS, told

# name -> (how it is reached, the row its number is of). "page" answers GET, "act" only POST.
PAY, GROWTH, NIGHTS = (key_of({"name": name}) for name in ("the pay", "room to grow", "no night shifts"))
ADDRESSES = {
    "today": ("page", None), "calendar": ("page", None), "search": ("page", None), "start": ("page", None), "start-own": ("page", None), "start-sample": ("act", None),
    "debrief": ("page", None), "debrief-record": ("act", None), "debrief-draft": ("act", None), "debrief-draft-removal": ("act", None),
    "follow-up": ("page", FollowUp), "follow-up-letter": ("act", FollowUp), "follow-up-done": ("act", FollowUp), "follow-up-snooze": ("act", FollowUp),
    "follow-up-never": ("act", FollowUp), "follow-up-undo": ("act", FollowUp), "follow-up-items": ("act", FollowUp),
    "applications": ("page", None), "application-new": ("page", None), "application": ("page", Application), "application-edit": ("page", Application),
    "reflection-new": ("page", Application), "interview-reflection": ("page", Interview), "reflection": ("page", Reflection), "reflection-erasure": ("page", Reflection),
    "growth": ("page", None), "goal-new": ("page", None), "goal": ("page", Goal), "goal-practice": ("act", Goal), "goal-end": ("act", Goal), "goal-return": ("act", Goal), "goal-erasure": ("page", Goal), "practice-removal": ("act", Practice),
    "application-erasure": ("page", Application), "employer": ("page", Employer), "employer-edit": ("page", Employer),
    "interview": ("page", Interview), "interview-edit": ("page", Interview), "interview-erasure": ("page", Interview), "topic-new": ("page", Interview),
    "participant-new": ("act", Interview), "participant": ("act", Participant), "topic-edit": ("page", Topic), "topic-erasure": ("page", Topic),
    "promise-keeping": ("act", Promise), "promise-edit": ("page", Promise), "promise-erasure": ("page", Promise),
    "happenings": ("page", None), "happening": ("page", "rejection-received"), "event-retraction": ("act", Event), "event-restoration": ("act", Event), "event-edit": ("page", Event),
    "letters": ("page", None), "letter": ("page", Letter), "letter-file": ("page", Letter), "letter-findings": ("act", Letter), "letter-sheet": ("page", Letter), "letter-card": ("page", Letter), "letter-envelope": ("page", Letter), "letter-fix": ("act", Letter), "letter-aside": ("act", Letter), "letter-return": ("act", Letter), "letter-word": ("act", Letter), "own-word-removal": ("act", OwnWord),
    "letter-wording": ("act", Letter), "letter-wording-before": ("act", Letter), "letter-own": ("act", Letter), "letter-approval": ("act", Letter), "letter-approval-withdrawal": ("act", Letter), "letter-by-hand": ("page", Letter),
    "letter-draft": ("act", Letter), "letter-by-hand-undo": ("act", Letter), "letter-by-hand-address": ("act", Letter), "letter-time": ("act", Letter), "letter-autostart": ("act", Letter), "letter-address-request": ("act", Letter), "letter-erasure": ("page", Letter), "letter-new": ("act", Contact),
    "offers": ("page", None), "offer-add": ("page", None), "offer-letter": ("page", None), "offers-figures": ("page", None), "offers-file": ("page", None), "offers-compare": ("page", None), "offers-download": ("page", "toml"), "offers-waiting": ("page", None),
    "offer": ("page", Offer), "offer-questions": ("act", Offer), "offer-asking": ("page", Offer), "offer-asking-letter": ("act", Offer), "offer-removal": ("act", Offer), "offer-answer": ("act", Application), "offer-return": ("act", Offer), "offer-erasure": ("page", Offer),
    "outbox": ("page", None), "restored-answer": ("act", None), "late-departure": ("act", None), "late-cancellation": ("act", None), "overtaken-departure": ("act", Application), "sending-cancellation": ("act", Sending), "sending-departure": ("act", Sending), "sending-pause": ("act", Sending), "sending-unseen": ("act", Sending), "sending-arrival": ("act", Sending), "sending-loss": ("act", Sending),
    "inbox": ("page", None), "inbox-look": ("act", None), "inbox-files": ("act", None), "inbox-pasted": ("act", None), "message": ("page", Message), "message-confirmation": ("act", Message), "message-return": ("act", Message), "message-application": ("act", Message), "message-reading": ("act", Message), "message-date": ("act", Message), "message-erasure": ("page", Message),
    "call": ("page", None), "call-question": ("act", None), "call-notes": ("act", None), "call-record": ("act", None),
    "contacts": ("page", None), "contact-new": ("page", None), "contact": ("page", Contact), "contact-edit": ("page", Contact), "contact-union": ("act", Contact), "contact-greeting-undo": ("act", Contact), "contact-address-undo": ("act", Contact),
    "contact-erasure": ("page", Contact),
    "settings": ("page", None), "settings-profile": ("page", None), "settings-language": ("act", None), "settings-address": ("act", None), "settings-mail": ("page", None), "settings-mail-trial": ("act", None), "settings-mail-removal": ("page", None), "settings-autostart": ("act", None), "settings-autostart-removal": ("act", None), "settings-devices": ("page", None), "device-code": ("act", None),
    "settings-tokens": ("page", None), "settings-tokens-removal": ("page", None), "settings-mailbox": ("page", None), "settings-mailbox-trial": ("act", None), "settings-mailbox-removal": ("page", None),
    "strength-new": ("page", None), "strength-edit": ("page", Strength), "strength-erasure": ("page", Strength), "settings-playbook": ("page", None), "settings-rules": ("page", None), "settings-rule": ("act", "thank-you"), "help": ("page", None), "guide": ("page", None), "settings-doctor": ("page", None), "settings-removal": ("page", None), "settings-sample": ("act", None),
    "preferences": ("page", None), "preferences-undo": ("act", None), "preferences-order": ("act", None), "preferences-values": ("page", None), "preferences-feeling": ("page", None), "preferences-question": ("page", None),
    "criterion-new": ("page", None), "criterion": ("page", PAY), "criterion-scores": ("page", GROWTH), "criterion-removal": ("act", PAY), "must-new": ("page", None), "must": ("page", NIGHTS), "must-removal": ("act", NIGHTS),
    "offers-ranking": ("page", None), "offers-what-if": ("page", None), "offers-advisers": ("page", None), "adviser-question": ("act", None), "adviser-view": ("act", None), "advisers-opening": ("act", None), "adviser-removal": ("act", None),
}  # fmt: skip
FILES = {"letter-file", "letter-sheet", "letter-card", "letter-envelope", "offers-download"}
# Open to everybody, or about signing in itself; they have tests of their own.
ELSEWHERE = {"sign-in", "sign-in-link", "pairing", "sign-out", "switch", "device-removal"}


@pytest.fixture
def desk(desk):
    """The sample's desk, with what a sample cannot have."""
    remember_word(desk, "walkround", NOW)
    told(desk, OFFERS + IN_WORDS)
    learned(desk)
    Contact.objects.filter(candidate=desk).update(postal_address="400 Lake Road\nAustin, TX 78702")
    for words in (NO, INVITATION, UNCLEAR):
        handed_in(desk, NOW, words)
    return desk


def learned(desk):
    """A reflection with its goal, practised once."""
    application = Application.objects.filter(candidate=desk).order_by("pk").first()
    row = growth.keep_reflection(
        desk, application, {"went_well": "the tour", "practise": "shorter answers"}, NOW, page="one"
    )
    growth.tell_reflection(desk, row, NOW)
    growth.practise(desk, Goal.objects.get(candidate=desk), NOW)


def address(name: str, candidate) -> str:
    row = ADDRESSES[name][1]
    if row is None:
        return reverse(name)
    if isinstance(row, str):
        return reverse(name, args=[row])
    found = row.objects.filter(candidate=candidate).order_by("pk").first()
    assert found is not None, f"the sample has no {row.__name__}"
    return reverse(name, args=[found.pk])


def test_no_address_is_forgotten():
    names = {pattern.name for pattern in get_resolver().url_patterns}
    assert names == set(ADDRESSES) | ELSEWHERE


PAGES = [name for name, (kind, _) in ADDRESSES.items() if kind == "page"]
ACTS = [name for name, (kind, _) in ADDRESSES.items() if kind == "act"]
NUMBERED = [name for name, (_, row) in ADDRESSES.items() if row is not None and not isinstance(row, str)]


def test_the_owner_sees_every_page(owners, desk):
    for name in PAGES:
        answer = owners.get(address(name, desk))
        assert answer.status_code == 200, name
        if name not in FILES:
            page = answer.content.decode()
            assert page.count("<h1>") == 1, name
            assert "default-src 'none'" in answer["Content-Security-Policy"]
            assert "<script>" not in page and " style=" not in page and " onclick" not in page, name


def test_somebody_signed_out_is_led_to_the_sign_in_page(desk):
    for name in ADDRESSES:
        for method in ("get", "post"):
            answer = getattr(Client(), method)(address(name, desk))
            assert answer.status_code in {302, 405}, name
            if answer.status_code == 302:
                assert answer["Location"].startswith("/sign-in?"), name


def test_must_survive_29_a_stranger_finds_nothing_at_anothers_number(strangers, desk):
    for name in NUMBERED:
        method = strangers.get if name in PAGES else strangers.post
        assert method(address(name, desk)).status_code == 404, name
        assert strangers.post(address(name, desk)).status_code in {404, 405}, name


def test_what_acts_is_never_reached_by_a_link(owners, desk):
    for name in ACTS:
        assert owners.get(address(name, desk)).status_code == 405, name


def test_must_survive_29_a_post_without_its_token_is_refused(owner, desk):
    client = Client(enforce_csrf_checks=True)
    client.force_login(owner)
    for name in ADDRESSES:
        assert client.post(address(name, desk)).status_code in {403, 405}, name


@pytest.mark.parametrize("name", ["today", "letter", "application"])
def test_must_survive_29_a_foreign_host_is_refused(owners, desk, name):
    assert owners.get(address(name, desk), headers={"host": "evil.example"}).status_code == 400


def test_a_signed_in_person_without_a_search_is_led_to_the_first_page(db):
    from sincerely.accounts.models import User

    client = signed_in(User.objects.create(username="new"))
    assert client.get("/").headers["Location"] == reverse("start")
    page = client.get(reverse("start")).content.decode()
    assert "Begin your own" in page and "Open the sample" in page


def test_another_users_search_cannot_be_switched_to(strangers, desk):
    assert strangers.post(reverse("switch", args=[desk.pk])).status_code == 404


def test_the_pages_ask_few_questions_of_the_database(owners, desk, django_assert_max_num_queries):
    for name, most in {
        "today": 12,
        "applications": 8,
        "letters": 9,
        "outbox": 12,
        "contacts": 6,
        "growth": 12,
        "inbox": 12,
        "calendar": 12,
    }.items():
        with django_assert_max_num_queries(most):
            owners.get(reverse(name))
    with django_assert_max_num_queries(12):
        assert b"What you did well" in owners.get(reverse("search"), {"q": "a"}).content


def test_a_stranger_sees_nothing_of_the_owners_on_pages_without_a_number(strangers, desk):
    told = [
        *Employer.objects.filter(candidate=desk).values_list("name", flat=True),
        *Contact.objects.filter(candidate=desk).values_list("name", flat=True),
        *Letter.objects.filter(candidate=desk).values_list("subject", flat=True),
    ]
    for name in PAGES:
        if name not in NUMBERED:
            answer = strangers.get(address(name, desk), {"q": "a"} if name == "search" else {})
            page = re.sub(r'placeholder="[^"]*"', "", answer.content.decode("utf-8", "replace"))  # ours, of the sample
            assert not [words for words in told if len(words) > 3 and words in page], name


def test_every_page_of_a_search_that_holds_nothing_says_what_it_is_for_and_leads_on(strangers, desk):
    for name, (how, row) in ADDRESSES.items():
        if how == "page" and row is None:
            answer = strangers.get(reverse(name), follow=True)
            main = lxml.html.document_fromstring(answer.content).xpath("//main")[0]
            assert answer.status_code == 200 and main.xpath(".//h1"), name
            assert len(main.text_content().split()) > 12 and main.xpath(".//a | .//button"), name
