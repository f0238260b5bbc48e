"""Long lists: what is looked for, a page at a time, and the board."""

from __future__ import annotations

import datetime as dt
import html
import re

import pytest
from django.test import Client
from django.urls import reverse

from sincerely.accounts.models import Candidate
from sincerely.journal.models import Application, Approval, Contact, Employer, Event, Letter, Sending
from tests.web.conftest import NOW, signed_in

HOSTILE = ("<script>alert(1)</script>", "\u202eevil", "%", "_", "' OR 1=1 --", "\0", "x" * 10_000, "?page=2&q=")


@pytest.fixture
def long_search(owner) -> Candidate:
    """120 applications in every stage, 130 people, no letters."""
    from sincerely.journal.actions.candidates import begin

    mine = begin(owner, NOW, name="Lena Brandt", email="lena@brandt.example", zone="Europe/Berlin", country="DE")
    own = {"candidate": mine, "created_at": NOW}
    firms = Employer.objects.bulk_create(Employer(**own, name=f"Klinik {n:03}") for n in range(120))
    posts = Application.objects.bulk_create(
        Application(**own, employer=firm, role="Welder" if n == 7 else "Nurse") for n, firm in enumerate(firms)
    )
    kinds = ("application-sent", "interview-scheduled", "assessment-received", "interview-ended", "offer-received", "rejection-received")  # fmt: skip
    Event.objects.bulk_create(
        Event(**own, application=post, employer=post.employer, kind=kinds[n % 6], at=NOW - dt.timedelta(days=2))
        for n, post in enumerate(posts)
    )
    Contact.objects.bulk_create(
        Contact(**own, name=f"Person {n:03}", employer=firms[n % 120], email=f"p{n:03}@klinik.example")
        for n in range(130)
    )
    return mine


@pytest.fixture
def browser(long_search, owner) -> Client:
    return signed_in(owner)


def text_of(browser: Client, address: str) -> str:
    page = browser.get(address)
    assert page.status_code == 200, address
    return page.content.decode()


def linked(page: str, words: str) -> str:
    """Return the address that a link with these words leads to."""
    found = re.search(rf'<a [^>]*href="([^"]*)"[^>]*>{words}', page)
    assert found, words
    return html.unescape(found[1])


@pytest.mark.parametrize(
    ("name", "a_row", "count"), [("applications", 'class="mark', 120), ("contacts", "Person ", 130)]
)
def test_a_long_list_has_pages_and_every_row_is_on_one(browser, name, a_row, count):
    address, seen = reverse(name), set()
    for number in range(1, 10):
        page = text_of(browser, address)
        rows = re.findall(rf'href="{reverse(name)}/(\d+)"', page)
        assert 0 < len(rows) <= 50
        assert not seen & set(rows)
        seen |= set(rows)
        assert f"Page {number} of 3 · {count} in all" in page
        if 'rel="next"' not in page:
            break
        assert a_row in page
        address = reverse(name) + linked(page, "Next").removeprefix(reverse(name))
    assert len(seen) == count


def test_a_page_that_is_not_there_is_the_nearest(browser):
    assert "Page 3 of 3" in text_of(browser, reverse("contacts") + "?page=99")
    assert "Page 1 of 3" in text_of(browser, reverse("contacts") + "?page=three")


def test_looking_for_words_finds_a_person_by_employer_and_name(browser):
    page = text_of(browser, reverse("contacts") + "?q=klinik 005 PERSON")
    assert "Person 005" in page
    assert "Person 125" in page, "the second person there"
    assert "Person 006" not in page
    assert "Nobody found" in text_of(browser, reverse("contacts") + "?q=nowhere")


def test_looking_for_a_post(browser):
    page = text_of(browser, reverse("applications") + "?q=welder")
    assert "Klinik 007" in page
    assert "Klinik 008" not in page
    assert "Nothing found" in text_of(browser, reverse("applications") + "?q=pilot")


@pytest.mark.parametrize("hostile", HOSTILE)
@pytest.mark.parametrize("name", ["applications", "contacts"])
def test_whatever_is_looked_for_is_only_text(browser, name, hostile):
    page = browser.get(reverse(name), {"q": hostile, "page": hostile, "stage": hostile, "view": hostile})
    assert page.status_code == 200
    assert b"<script>alert" not in page.content


def test_the_board_has_a_column_a_step_and_leads_to_the_whole_of_it(browser):
    page = text_of(browser, reverse("applications") + "?view=board")
    for column in ("Applied", "Interview", "Your turn", "Waiting", "Offer", "Closed"):
        assert re.search(rf">{column} <span class=\"mark\">20</span>", page), column
    assert page.count('class="card"') == 6 * 15
    more = linked(page, "and 5 more")
    whole = text_of(browser, more)
    assert len(set(re.findall(r'href="/applications/(\d+)"', whole))) == 20
    assert 'aria-current="true"' in whole


def test_filtering_by_stage_keeps_what_was_looked_for(browser):
    page = text_of(browser, reverse("applications") + "?q=nurse&stage=Offer")
    assert len(set(re.findall(r'href="/applications/(\d+)"', page))) == 20
    assert "q=nurse" in linked(page, "As a board")


def test_the_lists_ask_no_more_of_the_database_when_they_are_long(browser, django_assert_max_num_queries):
    for name in ("applications", "contacts"):
        with django_assert_max_num_queries(12):
            text_of(browser, reverse(name))


@pytest.fixture
def many_letters(long_search) -> Candidate:
    """70 sent letters and 20 drafts."""
    own = {"candidate": long_search, "created_at": NOW}
    letters = Letter.objects.bulk_create(
        Letter(**own, form="keep-in-touch", subject=f"A word {n:03}", saved_at=NOW - dt.timedelta(hours=n))
        for n in range(90)
    )
    approvals = Approval.objects.bulk_create(
        Approval(**own, letter=letter, approved_at=NOW, message_id=f"<{letter.pk}@x>") for letter in letters[:70]
    )
    Sending.objects.bulk_create(
        Sending(**own, approval=one, state="sent", due_at=NOW, next_try_at=NOW) for one in approvals
    )
    return long_search


def test_letters_show_the_newest_of_each_group_and_lead_to_the_rest(
    browser, many_letters, django_assert_max_num_queries
):
    with django_assert_max_num_queries(12):
        page = text_of(browser, reverse("letters"))
    assert page.count("A word ") == 30
    assert "A word 000" in page and "A word 069" not in page
    seen, address = set(), linked(page, "and 55 more")
    for number in (1, 2):
        page = text_of(browser, reverse("letters") + address.removeprefix(reverse("letters")))
        seen |= set(re.findall(r"A word (\d{3})", page))
        if number == 1:
            assert "Page 1 of 2 · 70 in all" in page
            address = linked(page, "Next")
    assert len(seen) == 70
    assert "All letters" in page


def test_looking_for_a_letter(browser, many_letters):
    page = text_of(browser, reverse("letters") + "?q=word 08")
    assert set(re.findall(r"A word (\d{3})", page)) == {"008", *(f"{n:03}" for n in range(80, 90))}
    assert "Nothing found" in text_of(browser, reverse("letters") + "?q=nowhere")
    assert "Sent" in text_of(browser, reverse("letters") + "?state=nonsense")


def test_a_long_day_has_pages(long_search, browser):
    from sincerely.journal.models import FollowUp

    FollowUp.objects.filter(candidate=long_search).delete()
    FollowUp.objects.bulk_create(
        FollowUp(
            candidate=long_search,
            created_at=NOW,
            key=f"call-back:me:{n}",
            rule="x",
            title=f"Do this {n:03}",
            why="So.",
            letter_form="status-inquiry",
            starts_at=NOW - dt.timedelta(days=2),
            due_at=NOW + dt.timedelta(hours=n),
        )
        for n in range(45)
    )
    page = text_of(browser, reverse("today"))
    assert len(set(re.findall(r"Do this (\d{3})", page))) == 20
    assert "Page 1 of 3 · 45 in all" in page
    assert len(page) < 100_000
    last = text_of(browser, reverse("today") + "?page=3")
    assert set(re.findall(r"Do this (\d{3})", last)) == {f"{n:03}" for n in range(40, 45)}


def test_a_row_shown_before_has_this_page_s_token_and_this_day_s_words(desk, owner, monkeypatch):
    client = Client(enforce_csrf_checks=True)
    client.force_login(owner)
    first, second = (client.get(reverse("today")).content.decode() for _ in range(2))
    row = re.search(
        r'action="(/follow-ups/\d+/done)"><input type="hidden" name="csrfmiddlewaretoken" value="(\w{64})"', second
    )
    assert row and row[2] not in first  # masked anew for each page
    assert client.post(row[1], {"csrfmiddlewaretoken": row[2]}).status_code == 302
    assert "tomorrow" in second
    monkeypatch.setenv("SINCERELY_NOW", (NOW + dt.timedelta(days=1)).isoformat())
    assert re.findall("<time[^>]*>[^<]*tomorrow[^<]*", client.get(reverse("today")).content.decode()) != re.findall(
        "<time[^>]*>[^<]*tomorrow[^<]*", second
    )
