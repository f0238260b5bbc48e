"""What others could try: hostile names and texts, foreign sites, caches, addresses guessed. And what looking must never do."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from django.test import Client
from django.urls import reverse

from sincerely.accounts.links import make_link
from sincerely.accounts.models import Candidate
from sincerely.journal.models import (
    Application,
    Approval,
    Contact,
    Employer,
    Event,
    FollowUp,
    Interview,
    Letter,
    Message,
    Participant,
    Promise,
    Strength,
    Topic,
)
from tests.web.conftest import NOW, signed_in
from tests.web.rows import every_row
from tests.web.test_every_page import PAGES, address, desk

__all__ = ["desk"]  # the fixture: the sample's desk, with what a sample cannot have

HOSTILE = [
    # Out of either quote and into a tag within the few signs of the shortest field; out of a box for text, and by an attribute, in the others.
    "'\"><img src=x onerror=a()></textarea><script>alert(1)</script>\"><img src=x onerror=alert(1)>' onmouseover='alert(1)",
    "javascript:alert(1)//{{ 7|add:7 }}{% debug %}\u0130\u0131 \ufb03 \U0001f469\u200d\u2695\ufe0f \u202egnp.exe \u2066evil\u2069 \u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627",
    "x" * 10_000,
]  # fmt: skip


class Alive(HTMLParser):
    """Collects whatever would run or fetch: our own templates hold scripts by address only."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        drawn = tag == "svg" and "viewbox" not in given  # our own drawings have one
        if (
            drawn
            or tag in {"img", "iframe", "object", "embed", "style"}
            or (tag == "script" and "src" not in given and given.get("type") != "application/json")
        ):
            self.found.append(tag)
        for name, value in given.items():
            if name.startswith("on") or name == "style":
                self.found.append(f"{tag} {name}")
            target = "".join(value.split()).casefold()
            if name in {"href", "src", "action", "formaction"} and target.startswith(("javascript:", "data:", "//")):
                self.found.append(f"{tag} {name}={value}")


# What is fetched as a file of its own and shown by no browser as a page.
FILES = {"letter-file", "letter-sheet", "letter-card", "letter-envelope"}


def fill(desk: Candidate, text: str) -> None:
    """Put `text` wherever a person's words can stand."""
    Candidate.objects.filter(pk=desk.pk).update(name=text[:200], phone=text[:50])
    Employer.objects.filter(candidate=desk).update(name=text[:200], city=text[:120])
    Contact.objects.filter(candidate=desk).update(
        name=text[:200], title=text[:30], position=text[:200], email=text[:254], notes=text, postal_address=text
    )
    Application.objects.filter(candidate=desk).update(role=text[:200], notes=text, needs=[text])
    Interview.objects.filter(candidate=desk).update(
        round=text[:60], place=text[:300], notes=text, open_questions=[text], private_remarks=[text]
    )
    Topic.objects.filter(candidate=desk).update(topic=text[:500], they_said=text, i_said=text, since=text, quote=text)
    Promise.objects.filter(candidate=desk).update(what=text[:500], quote=text)
    Strength.objects.filter(candidate=desk).update(claim=text[:300], evidence=text[:500])
    FollowUp.objects.filter(candidate=desk).update(title=text[:200], why=text)
    Letter.objects.filter(candidate=desk).update(
        subject=text[:300], body=text, to_address=text[:254], sentences=[{"text": text, "facts": ["role.title"]}]
    )
    Approval.objects.filter(candidate=desk).update(subject=text[:300], body=text, to_address=text[:254])
    for message in Message.objects.filter(candidate=desk):
        fact = {"name": "place", "value": text, "quote": text[:40], "start": 3, "end": 3 + len(text[:40]), "note": text}
        Message.objects.filter(pk=message.pk).update(
            subject=text[:300], sender=text[:200], address=text[:254], text=f"a: {text}\n> {text}", attachments=[text], notes=[text], facts=[fact],
            quotes=[{"text": text, "start": 3, "end": 4}],
        )  # fmt: skip
    for event in Event.objects.filter(candidate=desk):
        event.data = {**event.data, "what": text, "items": [text]}
        event.save(update_fields=["data"])


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text[:12]))
def test_whatever_is_written_stays_text_on_every_page(owners, desk, text):
    fill(desk, text)
    seen = 0
    for name in PAGES:
        if name in FILES:
            continue
        page = owners.get(address(name, desk)).content.decode()
        assert Alive(page).found == [], name
        assert "14{% debug" not in page and "14{%" not in page
        seen += text[:10] in page or text[:1] in {"<", '"', "'"}
    assert seen > 10  # the words were on the pages at all


def test_a_letter_that_closes_its_box_stays_in_it(owners, desk):
    letter = Letter.objects.filter(candidate=desk).first()
    Letter.objects.filter(pk=letter.pk).update(body="\n</textarea><script>alert(1)</script>")
    page = owners.get(reverse("letter", args=[letter.pk])).content.decode()
    assert "&lt;/textarea&gt;&lt;script&gt;" in page
    body = re.search(r"<textarea name=\"body\".*?>(.*?)</textarea>", page, re.DOTALL)
    # A browser drops one line break after the tag; the letter's own first one must survive that.
    assert body and body[1].replace("\r\n", "\n").startswith("\n\n&lt;/textarea")


def test_pages_tell_browsers_to_run_and_keep_nothing(owners, desk):
    for name in PAGES:
        answer = owners.get(address(name, desk))
        policy = answer["Content-Security-Policy"]
        assert "default-src 'none'" in policy and "unsafe" not in policy, name
        assert "frame-ancestors 'none'" in policy and "form-action 'self'" in policy, name
        assert answer["X-Frame-Options"] == "DENY", name
        assert answer["X-Content-Type-Options"] == "nosniff", name
        assert answer["Referrer-Policy"] == "same-origin", name
        assert "no-store" in answer["Cache-Control"], name
        assert answer["Cross-Origin-Opener-Policy"] == "same-origin", name


def test_cookies_are_not_sent_from_other_sites_nor_read_by_scripts(owner, desk):
    answer = Client().post(reverse("sign-in-link", args=[make_link(owner, NOW)]))
    assert set(answer.cookies) == {"sincerely", "csrftoken"}
    for cookie in answer.cookies.values():
        assert cookie["samesite"] == "Strict" and cookie["httponly"], cookie.key


def test_must_survive_29_looking_changes_nothing(owners, desk):
    before = every_row()
    for name in PAGES:
        owners.get(address(name, desk))
        owners.head(address(name, desk))
    assert every_row() == before


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://testserver.evil.example"])
def test_must_survive_29_a_form_from_another_site_is_refused_and_not_shown(owner, desk, origin):
    client = Client(enforce_csrf_checks=True)
    client.force_login(owner)
    letter = Letter.objects.filter(candidate=desk).first()
    before = every_row()
    text = {"body": "Words that another site put here.", "version": ""}
    answer = client.post(reverse("letter", args=[letter.pk]), text, headers={"origin": origin})
    assert answer.status_code == 403
    assert "Words that another site" not in answer.content.decode()
    assert every_row() == before


def test_a_form_whose_token_is_old_loses_nothing(owner, desk):
    client = Client(enforce_csrf_checks=True)
    client.force_login(owner)
    letter = Letter.objects.filter(candidate=desk).first()
    text = {"body": "An hour of careful writing.", "subject": "Thanks", "to_address": "", "version": "x", "password": "hunter2hunter2hunter2"}  # fmt: skip
    answer = client.post(reverse("letter", args=[letter.pk]), text, headers={"origin": "http://testserver"})
    page = answer.content.decode()
    assert answer.status_code == 403
    assert "Not saved yet" in page and "An hour of careful writing." in page and "Yes, it was me" in page
    assert "hunter2" not in page


def test_a_form_of_somebody_signed_out_meanwhile_loses_nothing(desk):
    letter = Letter.objects.filter(candidate=desk).first()
    answer = Client().post(reverse("letter", args=[letter.pk]), {"body": "An hour of careful writing."})
    page = answer.content.decode()
    assert answer.status_code == 403
    assert "You were signed out" in page and "An hour of careful writing." in page
    assert "Marisol" not in page and letter.body[:40] not in page


def test_a_page_that_is_not_there_says_so_in_our_words(owners):
    for path in (
        "/nowhere",
        "/letters/999999",
        "/happenings/no-such-thing",
        "/letters/99999999999999999999999",
        "/inbox/99999999999999999999999",
    ):
        answer = owners.get(path)
        assert answer.status_code == 404, path
        assert "Nothing stands here" in answer.content.decode()
    assert "Nothing stands here" in Client().get("/nowhere").content.decode()


@pytest.mark.parametrize(
    ("name", "row", "typed"),
    [
        ("contact-union", Contact, {"other": "x"}),
        ("contact-union", Contact, {"other": "9" * 40}),
        ("participant-new", Interview, {"contact": "-1"}),
        ("letter-address-request", Letter, {"asked": "\u0663"}),
        ("letter-address-request", Letter, {}),
    ],
)
def test_a_number_that_is_none_finds_nobody(owners, desk, name, row, typed):
    pk = row.objects.filter(candidate=desk).first().pk
    assert owners.post(reverse(name, args=[pk]), typed).status_code == 404


def test_another_candidates_rows_cannot_be_named_in_a_form(strangers, stranger, desk):
    theirs = Candidate.objects.get(memberships__user=stranger)
    mine = Contact.objects.filter(candidate=desk).first()
    application = Application.objects.filter(candidate=desk).first()
    assert strangers.get(reverse("happening", args=["offer-received"]) + f"?application={application.pk}").status_code == 404  # fmt: skip
    page = strangers.get(reverse("happenings") + f"?contact={mine.pk}&application={application.pk}").content.decode()
    assert str(mine) not in page and str(application) not in page
    answer = strangers.post(reverse("happening", args=["offer-received"]), {"application": application.pk})
    assert answer.status_code == 422
    strangers.post(reverse("debrief"), {"notes": "It went well.", "application": application.pk})
    assert not Application.objects.filter(candidate=theirs).exists()


def test_every_form_of_every_page_carries_its_token(owners, desk):
    for name in PAGES:
        if name in FILES:
            continue
        page = owners.get(address(name, desk)).content.decode()
        for form in re.findall(r"<form[^>]*method=\"post\".*?</form>", page, re.DOTALL):
            assert "csrfmiddlewaretoken" in form, (name, form[:120])


def test_a_participant_of_a_desk_is_not_moved_by_a_stranger(strangers, desk):
    row = Participant.objects.filter(candidate=desk).first()
    assert strangers.post(reverse("participant", args=[row.pk]), {"present": "none"}).status_code == 404
    assert Participant.objects.filter(pk=row.pk).exists()


def test_signing_out_shows_nothing_more(owner, desk):
    client = signed_in(owner)
    client.post(reverse("sign-out"))
    assert client.get(reverse("letters")).status_code == 302


@pytest.mark.parametrize("host", ["testserver", "evil.example", "127.0.0.1.evil.example", "localhost.evil.example"])
def test_only_this_machines_own_names_are_answered(db, settings, host):
    # Django's test runner adds "testserver"; the product itself knows no such name.
    settings.ALLOWED_HOSTS = [name for name in settings.ALLOWED_HOSTS if name != "testserver"]
    assert Client().get("/sign-in", headers={"host": host}).status_code == 400
    assert Client().get("/sign-in", headers={"host": "127.0.0.1:8321"}).status_code == 200


def test_the_product_knows_no_host_of_a_test():
    from sincerely import settings as shipped

    assert shipped.ALLOWED_HOSTS == ["127.0.0.1", "localhost", "[::1]"]
