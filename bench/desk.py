"""What the desk's pages cost with 200 applications, 5,000 contacts, 20,000 letters and 2,000 messages, beside a bare Django page; and how soon what is found in a letter is there.

The bare page goes through the same middleware, asks the database the very same queries, takes their rows as they come, and puts as many bytes of
plain text into the desk's frame: what is above it is the work on the rows and on the page.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from check import letters
from timing import best, best_of_both

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
APPLICATIONS, CONTACTS, LETTERS, MESSAGES, ROUNDS = 200, 5_000, 20_000, 2_000, 7
GOAL, MOST_QUERIES, MOST_BYTES, FINDINGS = 1.5, 12, 100_000, 150
# What was measured (today 1.5, applications 1.4, letters 1.3, outbox 1.2, inbox 1.4, contacts 1.4, calendar 1.3), with room for a busy machine.
MEASURED = {
    "today": 2.0,
    "applications": 2.0,
    "letters": 2.0,
    "outbox": 2.0,
    "inbox": 2.0,
    "contacts": 2.0,
    "calendar": 2.0,
}
HERE = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 23, 13, 0, tzinfo=HERE)
NAMES = ("Ann Lee", "Jan de Wit", "Amara Okafor", "Priya Nair", "Tom Ruiz", "Maya Brandt", "Omar Haddad", "Ida Holm")
PAGES = ("today", "applications", "letters", "outbox", "inbox", "contacts", "calendar")


def fill() -> Any:
    """Write a long job search straight into the rows, let the plan be worked out once, and return its candidate."""
    from sincerely.accounts.models import User
    from sincerely.journal.actions.candidates import begin
    from sincerely.journal.actions.plan import reconcile
    from sincerely.journal.models import Application, Approval, Contact, Employer, Event, Letter, Sending, SendingPhase

    chance = random.Random(1)
    user = User.objects.create(username="lena")
    mine = begin(user, NOW, name="Lena Brandt", email="lena@brandt.example", zone=HERE.key, country="DE")
    own: dict[str, Any] = {"candidate": mine, "created_at": NOW}
    employers = Employer.objects.bulk_create(Employer(**own, name=f"Employer {n}") for n in range(APPLICATIONS))
    posts = Application.objects.bulk_create(
        Application(**own, employer=firm, role="Ward manager") for firm in employers
    )
    people = Contact.objects.bulk_create(
        Contact(
            **own, name=f"{NAMES[n % 8]} {n}", employer=employers[n % APPLICATIONS], part="interviewer",
            email=f"c{n}@employer.example",
        )
        for n in range(CONTACTS)
    )  # fmt: skip
    events = []
    for n, post in enumerate(posts):
        day = NOW - timedelta(days=chance.randrange(1, 120))
        who, common = people[n], {**own, "application": post, "employer": post.employer, "zone": HERE.key}
        events.append(Event(**common, kind="application-sent", at=day - timedelta(days=14)))
        events.append(Event(**common, kind="date-named", at=day, data={"due": f"{day + timedelta(days=14):%Y-%m-%d}"}))
        events.append(Event(**common, kind="message-received", at=day + timedelta(hours=3), contact=who))
        if n % 3 == 0:
            events.append(Event(**common, kind="rejection-received", at=day + timedelta(days=1), contact=who))
    Event.objects.bulk_create(events)
    reconcile(mine, NOW)
    letters = Letter.objects.bulk_create(
        Letter(
            **own, application=posts[n % APPLICATIONS], contact=people[n % CONTACTS], form="keep-in-touch",
            subject=f"A word about {n}", body="Dear Ann,\n\nHello.\n\nLena" * 20, to_address="a@b.example",
            saved_at=NOW - timedelta(hours=n),
        )
        for n in range(LETTERS)
    )  # fmt: skip
    approvals = Approval.objects.bulk_create(
        Approval(
            **own, letter=letter, approved_at=letter.saved_at, to_address=letter.to_address, subject=letter.subject,
            body=letter.body, message_id=f"<{letter.pk}@brandt.example>",
        )
        for letter in letters[LETTERS // 10 :]
    )  # fmt: skip
    sendings = Sending.objects.bulk_create(
        Sending(**own, approval=one, state="sent", due_at=one.approved_at, next_try_at=one.approved_at)
        for one in approvals
    )
    SendingPhase.objects.bulk_create(
        SendingPhase(sending=one, phase=phase, at=one.due_at)
        for one in sendings
        for phase in ("queued", "claimed", "transmitting", "sent")
    )
    write_messages(own, people)
    return user


def write_messages(own: dict[str, Any], people: list[Any]) -> None:
    """Write as many messages as a long search brings, one in ten of them still to be looked at."""
    from sincerely.journal.models import Message

    kinds = ("interview-invitation", "rejection", "delay", "information-request")
    Message.objects.bulk_create(
        Message(
            **own, at=NOW - timedelta(hours=n), read_at=NOW, fingerprint=str(n), employer=people[n].employer, contact=people[n],
            sender=people[n].name, address=people[n].email, subject=f"Your application {n}", text="Dear Lena,\n\nHello.\n\nAnn" * 20,
            kind=kinds[n % 4], confidence=0.7 + n % 3 / 10, others=[[kinds[(n + 1) % 4], 0.2]],
            settled_at=None if n % 10 == 0 else NOW, settled_as="" if n % 10 == 0 else kinds[n % 4],
        )
        for n in range(MESSAGES)
    )  # fmt: skip


#: What the bare page asks and how many bytes of text it has.
BARE: dict[str, Any] = {"queries": [], "size": 0}


def bare(request: Any) -> Any:
    """Answer with the desk's frame around plain text, after the same queries."""
    from django.db import connection
    from django.http import HttpResponse
    from django.template import engines

    with connection.cursor() as cursor:
        for query in BARE["queries"]:
            cursor.execute(query)
            cursor.fetchall()
    frame = engines["django"].from_string(
        '{% extends "web/base.html" %}{% block main %}<pre>{{ text }}</pre>{% endblock %}'
    )
    return HttpResponse(frame.render({"text": "x" * BARE["size"]}, request))


def beside_bare(browser: Any, name: str, address: str, most: float) -> list[str]:
    """Print what a page costs beside the bare one, and return what is amiss: above `most` times the bare page it is slow."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    browser.get(address)  # templates and tables that are read once
    with CaptureQueriesContext(connection) as asked:
        page = browser.get(address)
        queries = [row["sql"] for row in asked.captured_queries]
    assert page.status_code == 200, f"{address}: {page.status_code}"
    BARE.update(queries=[], size=0)
    with CaptureQueriesContext(connection) as common:
        frame = browser.get("/bare")
        before = len(common)
    BARE.update(queries=queries[before:], size=max(0, len(page.content) - len(frame.content)))
    took, beside = best_of_both(lambda: browser.get(address), lambda: browser.get("/bare"), 3 * ROUNDS)
    print(
        f"{name}: {took:.0f} ms, {took / beside:.1f} times a bare page ({beside:.0f} ms; goal {GOAL}); {len(queries)} queries "
        f"(at most {MOST_QUERIES}), {len(page.content) / 1000:.0f} kB (at most {MOST_BYTES / 1000:.0f})"
    )
    missed = []
    if len(queries) > MOST_QUERIES or len(page.content) > MOST_BYTES:
        missed.append(f"{name} asks or says too much")
    if took > most * beside:
        missed.append(f"{name} has become slow")
    return missed


def typed(browser: Any, text: str) -> Callable[[], None]:
    """Return what the page asks when one pauses while writing the last letter of 20,000; each time another word was typed, so that nothing is known already."""
    from django.urls import reverse

    from sincerely.journal.actions.letters import version_of
    from sincerely.journal.models import Letter

    letter = Letter.objects.order_by("pk")[0]
    address, turn = reverse("letter-findings", args=[letter.pk]), count()

    def pause() -> None:
        typed = {"subject": "The night desk", "to_address": letter.to_address, "version": version_of(letter)}
        answer = browser.post(address, {**typed, "body": f"{text}\n\nPS. Number {next(turn)} is realy good."})
        assert answer.status_code == 200 and b"realy" in answer.content

    pause()
    return pause


def main() -> None:
    os.environ["SINCERELY_DATA"] = tempfile.mkdtemp(prefix="sincerely-bench-")
    os.environ["SINCERELY_NOW"] = NOW.isoformat()
    from sincerely import bootstrap

    bootstrap.open_journal()
    from django.urls import path

    import sincerely.web.urls as urls

    urls.urlpatterns.append(path("bare", bare))
    from django.conf import settings
    from django.test import Client
    from django.urls import reverse

    settings.ALLOWED_HOSTS = ["127.0.0.1", "localhost", "testserver"]
    browser = Client()
    browser.force_login(fill())
    missed = [fault for name in PAGES for fault in beside_bare(browser, name, reverse(name), MEASURED[name])]
    for text in (letters()[3], letters()[-1]):
        took = best(typed(browser, text), ROUNDS)
        print(f"findings: {took:.0f} ms after a pause in a letter of {len(text.split())} words (at most {FINDINGS})")
        if took > FINDINGS:
            missed.append("findings come too late")
    if missed:
        raise SystemExit("; ".join(missed))


if __name__ == "__main__":
    main()
