"""What the inbox costs: to take in 200 mails that one look brought, beside reading them alone; and the page of one of them, beside a bare Django page with the same queries."""

from __future__ import annotations

import os
import tempfile
from email.message import EmailMessage
from typing import Any

from desk import NOW, bare, beside_bare, fill
from read import BODIES
from timing import best

MAILS = 200
#: Times the reading alone for a look (4.1 measured), times a bare page for the page (a no 1.7, an invitation 2.0), with room for a busy machine.
MEASURED = {"look": 7.0, "message": 3.0}


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
    from django.test import Client
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
    for kind, name in (("rejection", "a no"), ("interview-invitation", "an invitation")):
        address = reverse("message", args=[Message.objects.filter(kind=kind).order_by("pk")[2].pk])
        missed += beside_bare(browser, name, address, MEASURED["message"])
    if missed:
        raise SystemExit("; ".join(missed))


if __name__ == "__main__":
    main()
