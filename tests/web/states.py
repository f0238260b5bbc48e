"""Every page of the desk and every state of it that a person can meet, as answers by name: what axe, the language nobody speaks and the smallest phone look at."""

from __future__ import annotations

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from sincerely.accounts.links import make_link
from sincerely.accounts.models import Candidate, User
from sincerely.journal.actions.candidates import begin
from sincerely.journal.actions.letters import version_of
from sincerely.journal.models import Application, Contact, FollowUp, Interview, Letter, Mailbox, Message
from tests.quality.measure_offer_letters import CORPUS
from tests.support.messages import handed_in
from tests.support.standings import every_standing
from tests.web.conftest import NOW
from tests.web.test_debrief import MORE, NOTES
from tests.web.test_every_page import ADDRESSES, FILES, PAGES, address
from tests.web.test_hours_offered import TIMES
from tests.web.test_inbox_people import PANEL

HERE = {"headers": {"origin": "http://testserver"}}


def everything_shown(owners: Client, desk: Candidate) -> dict[str, HttpResponse]:
    """Return every page by its name; with the pages of every address what else a person meets."""
    shown = {name: owners.get(address(name, desk)) for name in PAGES if name not in FILES}
    return shown | looked_for(owners, desk) | asked(owners, desk) | refused(owners, desk) | rooms_of_somebody_new(owners) | owed(owners, desk) | standing(owners, desk)  # fmt: skip


def like(owners: Client, user: User | None = None, **more: object) -> Client:
    """Return a client of the same browser; of a user where one is named."""
    client = Client(**more)
    client.defaults.update(owners.defaults)
    if user:
        client.force_login(user)
    return client


def looked_for(owners: Client, desk: Candidate) -> dict[str, HttpResponse]:
    """What is read, searched and turned to."""
    somebody = Contact.objects.filter(candidate=desk).order_by("pk")[0].pk
    letter = (CORPUS / "tune" / "swiss_manager.txt").read_text("utf-8")
    said = "About the shifts. She sends the plan by Friday, and I promised two references. My boss knows nothing."
    return {
        "board": owners.get(reverse("applications"), {"view": "board"}),
        "found": owners.get(reverse("search"), {"q": "a"}),
        "nothing-found": owners.get(reverse("search"), {"q": "zzqq"}),
        "nobody-found": owners.get(reverse("contacts"), {"q": "zzqq"}),
        "next-month": owners.get(reverse("calendar"), {"month": "2026-12"}),
        "offer-read": owners.post(reverse("offer-letter"), {"text": letter}),
        "notes-read": owners.post(reverse("debrief"), {"notes": NOTES + MORE}),
        "call-with-somebody": owners.get(reverse("call"), {"contact": somebody}),
        "call-read": owners.post(reverse("call-notes"), {"notes": said, "contact_known": somebody}),
        **{f"application-{row.pk}": owners.get(reverse("application", args=[row.pk])) for row in Application.objects.filter(candidate=desk)},
        **{f"message-{row.pk}": owners.get(reverse("message", args=[row.pk]), {"kind": "offer"}) for row in Message.objects.filter(candidate=desk)},
    }  # fmt: skip


def asked(owners: Client, desk: Candidate) -> dict[str, HttpResponse]:
    """A talk still to come, a call that moves it, and messages that name people and hours, before and after the yes."""
    coming = Interview.objects.filter(candidate=desk, start__gt=NOW, cancelled_at=None).order_by("start")[0]
    moved = (
        "They moved it to Friday 4 December at 10. Between us: I dread the nights, will send 2 references by friday."
    )
    shown = {
        "interview-ahead": owners.get(reverse("interview", args=[coming.pk])),
        "call-moved": owners.post(reverse("call-notes"), {"notes": moved, "application_known": coming.application_id}),
    }
    for name, words in (("message-people", PANEL), ("message-hours", TIMES)):
        row = handed_in(desk, NOW, words)
        shown[name] = owners.get(reverse("message", args=[row.pk]))
        owners.post(reverse("message-confirmation", args=[row.pk]), {"kind": row.kind})
        shown[f"{name}-yes"] = owners.get(reverse("message", args=[row.pk]))
    return shown


def refused(owners: Client, desk: Candidate) -> dict[str, HttpResponse]:
    """What could not be taken, and why: 400, 403, 404, 409, 413 and 422."""
    letter = Letter.objects.filter(candidate=desk).order_by("pk")[0]
    typed = {"subject": letter.subject, "to_address": letter.to_address, "version": version_of(letter)}
    guarded = like(owners, User.objects.get(memberships__candidate=desk), enforce_csrf_checks=True)
    shown = {
        "application-refused": owners.post(reverse("application-new"), {"sent_at": "some day"}),
        "contact-refused": owners.post(reverse("contact-new"), {"name": "", "email": "x@"}),
        "profile-refused": owners.post(reverse("settings-profile"), {"name": "", "zone": "Mars"}),
        "mail-refused": owners.post(reverse("settings-mail"), {"address": "two words", "host": "", "port": "9999999"}),
        "playbook-refused": owners.post(reverse("settings-playbook"), {"text": "[thank\nyou"}),
        "happening-refused": owners.post(reverse("happening", args=["offer-received"]), {"what": "by phone"}),
        "offer-refused": owners.post(reverse("offer-add"), {"name": "x", "base.amount": "-1", "equity.0.shares": "many"}),
        "offer-unreadable": owners.post(reverse("offer-letter"), {"text": "Nice weather today."}),
        "offers-file-refused": owners.post(reverse("offers-file"), {"text": "[[offer]]"}),
        "changed-elsewhere": owners.post(reverse("letter", args=[letter.pk]), typed | {"body": "Dear Jan,\n\nHello.", "version": "0"}),
        "yes-refused": owners.post(reverse("letter-approval", args=[letter.pk]), typed | {"body": "Dear [Name],\n\nYou are wrong!!! I realy want it NOW.", "when": "hand"}),
        "kept": guarded.post(reverse("letter", args=[letter.pk]), {"body": "Typed for an hour and longer", "subject": "Thank you"}, **HERE),
        "too-much": owners.post(reverse("debrief"), {"notes": "x" * (5 * 1024 * 1024 + 1)}),
        "no-form": owners.post(reverse("debrief"), b"no form", content_type="multipart/form-data"),
        "nowhere": owners.get("/nowhere"),
    }  # fmt: skip
    expected = {"kept": 403, "too-much": 413, "no-form": 400, "nowhere": 404, "changed-elsewhere": 409}
    assert {name: answer.status_code for name, answer in shown.items()} == {name: expected.get(name, 422) for name in shown}  # fmt: skip
    return shown


def rooms_of_somebody_new(owners: Client) -> dict[str, HttpResponse]:
    """Signing in, beginning, and every room of a search that holds nothing yet."""
    fresh = User.objects.create(username="fresh")
    theirs = like(owners, fresh)
    shown = {
        "sign-in": like(owners).get(reverse("sign-in")),
        "sign-in-link": like(owners).get(reverse("sign-in-link", args=[make_link(fresh, NOW)])),
        "sign-in-gone": like(owners).get(reverse("sign-in-link", args=["invented"])),
        "first-start": theirs.get(reverse("start")),
        "start-refused": theirs.post(reverse("start-own"), {"name": "", "zone": "Mars"}),
    }
    begin(fresh, NOW, name="Ana Sol", zone="Europe/Berlin")
    empty = {name: theirs.get(reverse(name)) for name, (how, row) in ADDRESSES.items() if how == "page" and row is None}
    return shown | {f"empty-{name}": answer for name, answer in empty.items() if answer.status_code == 200}


def owed(owners: Client, desk: Candidate) -> dict[str, HttpResponse]:
    """A follow-up of every rule, the request with its items among them, and one that was just done."""
    first = {row.rule: row.pk for row in FollowUp.objects.filter(candidate=desk).order_by("-pk")}
    shown = {f"follow-up-{rule}": owners.get(reverse("follow-up", args=[pk])) for rule, pk in first.items()}
    open_one = FollowUp.objects.filter(candidate=desk, settled_at=None, withdrawn_at=None, stopped_at=None)[0]
    shown["just-done"] = owners.post(reverse("follow-up-done", args=[open_one.pk]), follow=True)
    return shown


def standing(owners: Client, desk: Candidate) -> dict[str, HttpResponse]:
    """Every standing of a letter: the letter, and the lists that tell of all of them."""
    shown = {}
    for name, sending in every_standing(desk, NOW).items():
        shown[f"letter-of-{name.split()[0].lower()}"] = owners.get(reverse("letter", args=[sending.approval.letter_id]))
        if sending.way == "hand":
            shown["by-hand-approved"] = owners.get(reverse("letter-by-hand", args=[sending.approval.letter_id]))
    Mailbox.objects.create(candidate=desk, created_at=NOW, username="m", host="imap.example.com")
    rooms = ("outbox", "letters", "today", "settings", "settings-mail-removal")
    return shown | {f"{name}-full": owners.get(reverse(name)) for name in rooms}
