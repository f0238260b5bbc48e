"""Stories of a request: laid out as a list, worries said openly, what is sensitive kept for those who asked, and the way they named."""

from __future__ import annotations

from datetime import date

from sincerely.journal.models import Event, Letter
from tests.acceptance.desk import Search
from tests.acceptance.test_guidance_stories import panel, search

__all__ = ["panel", "search"]

ITEMS = ("two references", "your passport copy", "your notice period")


def asks(search: Search, panel, **more) -> None:
    search.happened(
        "request-received", application=panel.application, contact=search.person("Ruth Amsel"), **{"items": ITEMS, "due": date(2026, 11, 20), "channel": "e-mail", **more}
    )  # fmt: skip


def kept(**notes: str) -> dict[str, str]:
    """Return a list as its page would send it, with what is noted beside its items."""
    rows = {"items-TOTAL_FORMS": "3", "items-INITIAL_FORMS": "3"}
    rows |= {f"items-{n}-item": item for n, item in enumerate(ITEMS)}
    return {**rows, "items-0-discreet": "on", "items-1-discreet": "on", **{f"items-{k}": v for k, v in notes.items()}}


def reply_of(search: Search) -> Letter:
    search.posts("follow-up-letter", search.row("answer-request").pk)
    return Letter.objects.filter(form="request-reply").latest("pk")


def test_a_request_is_a_list_to_tick_off_and_the_reply_follows_it(search: Search, panel):
    asks(search, panel)
    owed = search.row("answer-request")
    page = search.page("follow-up", owed.pk)
    assert "What they asked for: 0 of 3 ready" in page and "your passport copy" in page
    letter = reply_of(search)
    assert "[in your own words: your answer]" in letter.body
    given = {"2-ready": "on", "2-answer": "eight weeks", "0-answer": "Mr Khan and Ms Boyle, both told"}
    page = search.posts("follow-up-items", owed.pk, **kept(**given))
    assert "1 of 3 ready" in page and "Kept." in page
    letter.refresh_from_db()
    assert "Notice period: eight weeks" in letter.body and "Mr Khan and Ms Boyle" in letter.body
    assert Event.objects.filter(kind="request-received").count() == 1, "what was noted beside it is no other request"
    assert search.row("answer-request") == owed


def test_a_worry_has_a_paragraph_of_its_own(search: Search, panel):
    asks(search, panel)
    worry = "Mr Khan is away until Monday and can be reached only after that."
    search.posts("follow-up-items", search.row("answer-request").pk, **kept(**{"0-concern": worry}))
    paragraphs = reply_of(search).body.split("\n\n")
    assert f"About two references: {worry}" in paragraphs


def test_what_is_sensitive_is_proposed_and_warned_of_before_the_yes(search: Search, panel):
    asks(search, panel, channel="the applicant portal")
    page = search.page("follow-up", search.row("answer-request").pk)
    assert page.count(">sensitive<") == 2, "the references and the passport, and not the notice"
    given = {"0-answer": "Mr Khan, Ms Boyle", "1-answer": "attached", "2-answer": "eight weeks"}
    search.posts("follow-up-items", search.row("answer-request").pk, **kept(**given))
    letter = reply_of(search)
    beside = search.page("letter", letter.pk)
    assert "needs discretion: they asked for it through their portal or form, and this goes by mail" in beside
    refused = search.client.post(f"/letters/{letter.pk}/approval", {"subject": letter.subject, "body": letter.body, "to_address": letter.to_address, "version": letter.saved_at.isoformat(), "when": "hand"})  # fmt: skip
    assert refused.status_code == 422 and letter.approvals.count() == 0
    unmarked = {k: v for k, v in kept(**given).items() if not k.endswith("discreet")}
    search.posts("follow-up-items", search.row("answer-request").pk, **unmarked)
    beside = search.page("letter", letter.pk)
    assert "needs discretion" not in beside and "They asked for it through their portal or form" in beside


def test_a_reply_to_another_person_is_warned_of(search: Search, panel):
    asks(search, panel)
    search.posts("follow-up-items", search.row("answer-request").pk, **kept(**{"0-answer": "Mr Khan, Ms Boyle"}))
    letter = reply_of(search)
    Letter.objects.filter(pk=letter.pk).update(contact=search.person("Olu Adeyemi"))
    assert "is for Ruth Amsel, who asked for it, and this goes to Olu Adeyemi" in search.page("letter", letter.pk)


def test_what_is_unclear_is_named_and_asked_in_one_message(search: Search, panel):
    asks(search, panel, due=None, channel="", items=("your documents", "two references"))
    page = search.page("follow-up", search.row("answer-request").pk)
    assert "Which documents do you need?" in page and "letters of reference, or names and numbers" in page
    assert "By when do you need it, and how shall I send it?" in page
    search.posts(
        "letter-new", search.person("Ruth Amsel").pk, form="clarifying-question", application=panel.application_id
    )
    body = Letter.objects.get(form="clarifying-question").body
    assert "Which documents do you need?" in body and "how shall I send it?" in body
