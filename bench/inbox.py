"""What the inbox costs: to take in 200 mails that one look brought, beside reading them alone; and its pages, beside a bare Django page with the same queries."""

from __future__ import annotations

import os
import tempfile
from email.message import EmailMessage
from typing import Any

from desk import BARE, MOST_BYTES, MOST_QUERIES, NOW, ROUNDS, bare, fill
from read import BODIES
from timing import best

MAILS = 200
#: Times the reading alone for a look (3.8 measured), times a bare page for the pages (inbox 4.8, message 3.3), with room for a busy machine.
MEASURED = {"look": 7.0, "inbox": 7.0, "message": 5.0}


def mails(candidate: Any) -> list[bytes]:
    """Return as many mails as one look brings at most, half of them from people on record."""
    from sincerely.journal.models import Contact

    people = list(Contact.objects.filter(candidate=candidate).order_by("pk")[:MAILS])
    found = []
    for number in range(MAILS):
        mail, known = EmailMessage(), number % 2 == 0
        sender = (
            f"{people[number].name} <{people[number].email}>" if known else f"Shop {number} <news@shop{number}.example>"
        )
        mail["From"], mail["To"], mail["Subject"] = sender, candidate.email, f"Your application {number}"
        mail["Date"] = f"{NOW:%a, %d %b %Y} 09:{number % 60:02d}:{number // 60:02d} +0100"
        mail.set_content(BODIES[number % len(BODIES)].replace("Rosa", f"Rosa {number}"))
        found.append(mail.as_bytes())
    return found


def main() -> None:
    os.environ["SINCERELY_DATA"] = tempfile.mkdtemp(prefix="sincerely-bench-")
    os.environ["SINCERELY_NOW"] = NOW.isoformat()
    from sincerely import bootstrap

    bootstrap.open_journal()
    from django.urls import path

    import sincerely.web.urls as urls

    urls.urlpatterns.append(path("bare", bare))
    from django.conf import settings
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext
    from django.urls import reverse

    from sincerely.core.reading.message.mail import message_of
    from sincerely.inbox.arrivals import keep_all
    from sincerely.inbox.reading import read_message
    from sincerely.journal.facts.senders import senders_of
    from sincerely.journal.models import Message

    settings.ALLOWED_HOSTS = ["127.0.0.1", "localhost", "testserver"]
    browser, user = Client(), fill()
    browser.force_login(user)
    mine = user.memberships.get().candidate
    raws, missed = mails(mine), []
    read = [message_of(raw) for raw in raws[::2]]

    def look() -> None:
        Message.objects.all().delete()
        senders = senders_of(mine, NOW)
        keep_all(mine, [(NOW, raw) for raw in raws], senders, NOW)

    alone = best(lambda: [read_message(mail, NOW) for mail in read], 2)
    ours = best(look, 2)
    kept = Message.objects.count()
    print(
        f"a look over {MAILS} mails, {kept} of them of people on record: {ours:.0f} ms, {ours / alone:.1f} times reading those alone ({alone:.0f} ms)"
    )
    if kept != MAILS // 2:
        missed.append("the look kept other mails than those of people on record")
    if ours > MEASURED["look"] * alone:
        missed.append("a look has become slow")
    for name, address in (
        ("inbox", reverse("inbox")),
        ("message", reverse("message", args=[Message.objects.order_by("pk")[2].pk])),
    ):
        browser.get(address)
        with CaptureQueriesContext(connection) as asked:
            page = browser.get(address)
            queries = [row["sql"] for row in asked.captured_queries]
        assert page.status_code == 200, f"{address}: {page.status_code}"
        BARE.update(queries=[], size=0)
        with CaptureQueriesContext(connection) as common:
            frame = browser.get("/bare")
        BARE.update(queries=queries[len(common) :], size=max(0, len(page.content) - len(frame.content)))
        took, beside = best(lambda at=address: browser.get(at), ROUNDS), best(lambda: browser.get("/bare"), ROUNDS)  # type: ignore[misc]
        print(
            f"{name}: {took:.0f} ms, {took / beside:.1f} times a bare page ({beside:.0f} ms); {len(queries)} queries, {len(page.content) / 1000:.0f} kB"
        )
        if len(queries) > MOST_QUERIES or len(page.content) > MOST_BYTES:
            missed.append(f"{name} asks or says too much")
        if took > MEASURED[name] * beside:
            missed.append(f"{name} has become slow")
    if missed:
        raise SystemExit("; ".join(missed))


if __name__ == "__main__":
    main()
