"""Search across everything: each kind is found by any word of it, on one page without a script, and nobody finds what is another's."""

from __future__ import annotations

import html
import re

import pytest
from django.urls import reverse

from sincerely.journal.models import Contact, Employer, Letter, Message
from sincerely.web.desk.search import FIRST, KINDS
from tests.web.conftest import NOW
from tests.web.test_every_page import learned
from tests.web.test_long_lists import HOSTILE

ADDRESS = reverse("search")


def found(client, words: str, **more: str) -> str:
    answer = client.get(ADDRESS, {"q": words, **more})
    assert answer.status_code == 200
    return re.sub(r"\s+", " ", html.unescape(answer.content.decode()))


def _message(candidate, subject: str) -> Message:
    return Message(candidate=candidate, created_at=NOW, at=NOW, read_at=NOW, fingerprint=subject, subject=subject, kind="other", confidence=1)  # fmt: skip


@pytest.fixture
def everything(desk) -> dict[str, str]:
    """A word in one row of each kind, by the address its row is found at."""
    Message.objects.bulk_create([_message(desk, "0")])
    learned(desk)
    rows = {kind.name: kind.model.objects.filter(candidate=desk).order_by("pk").first() for kind in KINDS}
    for kind in KINDS:
        column = {"employers": "city", "notes": "notes", "letters": "body"}.get(kind.name, (*kind.texts, kind.title)[0])
        text = "Zwetschge" if column == "city" else f"{'much before it ' * 30}Zwetschge{' and after it' * 30}"
        kind.model.objects.filter(pk=rows[kind.name].pk).update(**{column: text})
    return {kind.name: reverse(kind.page, args=[getattr(rows[kind.name], f"{kind.number}_id", None) or rows[kind.name].pk]) for kind in KINDS}  # fmt: skip


def test_a_word_is_found_wherever_it_stands_with_the_words_around_it(owners, strangers, everything):
    page = found(owners, "zwetschGE")
    for name, address in everything.items():
        part = page.partition(f'id="found-{name}"')[2].partition("</section>")[0]
        assert f'href="{address}"' in part, name
        assert name == "employers" or "before it Zwetschge and after" in part, name
    assert "Nothing found" in found(strangers, "Zwetschge")


def test_every_word_must_stand_there_and_in_any_of_its_columns(owners, desk):
    someone = Contact.objects.filter(candidate=desk).exclude(employer=None).first()
    both = f"{someone.name.split()[-1]} {someone.employer.name.split()[0]}"
    assert f'href="{reverse("contact", args=[someone.pk])}"' in found(owners, both)
    assert "Nothing found" in found(owners, f"{both} Zwetschge")


def test_before_a_word_is_typed_it_says_what_is_looked_through_and_waits_for_it(owners, desk):
    page = found(owners, " ")
    assert "Look for a word" in page and re.search(r'<input id="q"[^>]* autofocus', page)
    assert not re.search(r'<input id="q"[^>]* autofocus', found(owners, "a"))


def test_of_many_the_first_are_shown_and_the_others_a_page_at_a_time(owners, desk, django_assert_max_num_queries):
    employer = Employer.objects.filter(candidate=desk).first()
    Contact.objects.bulk_create(
        Contact(candidate=desk, created_at=NOW, employer=employer, name=f"Zoe {n:03}") for n in range(120)
    )
    with django_assert_max_num_queries(14):
        page = found(owners, "zoe")
    assert page.count(">Zoe 0") == FIRST and f"{ADDRESS}?q=zoe&in=people" in page
    names = set()
    for number in ("1", "2", "3", "9"):
        names |= set(re.findall(r"Zoe \d{3}", found(owners, "zoe", **{"in": "people", "page": number})))
    assert len(names) == 120
    assert "Nothing found" in found(owners, "Zwetschge", **{"in": "people"})


@pytest.mark.parametrize("hostile", HOSTILE, ids=lambda text: ascii(text[:12]))
def test_whatever_is_looked_for_is_only_text(owners, desk, hostile):
    answer = owners.get(ADDRESS, {"q": hostile, "in": hostile, "page": hostile})
    assert answer.status_code == 200 and b"<script>alert" not in answer.content


def test_a_list_leads_on_to_everything(owners, desk):
    page = html.unescape(owners.get(reverse("contacts"), {"q": "two words"}).content.decode())
    assert f'href="{ADDRESS}?q=two%20words"' in page


def test_a_slip_of_the_keys_finds_a_name_below_what_has_it_as_typed(
    owners, strangers, desk, django_assert_max_num_queries
):
    house = Employer.objects.create(candidate=desk, name="Brynmawr Steel Works", city="Ebbw Vale", created_at=NOW)
    exact = Contact.objects.create(candidate=desk, name="Alun Rhys", created_at=NOW)
    near = Contact.objects.create(candidate=desk, name="Alun Rhis", employer=house, created_at=NOW)
    with django_assert_max_num_queries(14):
        page = found(owners, "rhys")
    at = [page.index(f'href="{reverse("contact", args=[one.pk])}"') for one in (exact, near)]
    assert at[0] < page.index("Names spelt nearly so") < at[1]
    page = found(owners, "Brinmawr stele")
    assert "Nothing found" not in page and f'href="{reverse("employer", args=[house.pk])}"' in page
    assert reverse("contact", args=[near.pk]) not in page, "a house is found as itself"
    assert "Nothing found" in found(strangers, "Brinmawr")


PASTED = """From: Orla Brennan <o.brennan@clearwater.example>
Subject: The vetting form

Please fill it in before spring. The ward is short of people until then, and the check takes six weeks.

Orla Brennan"""


def test_what_somebody_wrote_is_found_by_sender_subject_and_words(
    owners, strangers, desk, django_assert_max_num_queries
):
    owners.post(reverse("inbox-pasted"), {"words": PASTED, "at": "2026-11-20T09:00"})
    row = Message.objects.get(candidate=desk, source="pasted")
    link = f'href="{reverse("message", args=[row.pk])}"'
    for words in ("vetting", "orla", "spring", "o.brennan@clearwater", "brennan weeks"):
        part = found(owners, words).partition('id="found-messages"')[2].partition("</section>")[0]
        assert link in part and "The vetting form" in part and "Orla Brennan" in part, words
        assert "spring" not in words or "fill it in before spring. The ward" in part
        assert "Nothing found" in found(strangers, words), words
    with django_assert_max_num_queries(14):
        nearly = found(owners, "Orla Brenan").partition("Names spelt nearly so")[2]
    assert link in nearly and "Orla Brennan" in nearly and "Nothing found" in found(strangers, "Brenan")
    Message.objects.bulk_create(_message(desk, f"Vetting {n:02}") for n in range(FIRST + 2))
    page = found(owners, "vetting")
    assert len(set(re.findall(r"Vetting \d\d", page))) <= FIRST and f"{ADDRESS}?q=vetting&in=messages" in page
    assert link in found(owners, "vetting", **{"in": "messages"})


def test_a_house_has_a_page_of_its_own_with_who_and_what_belongs_to_it(owners, desk):
    letter = Letter.objects.filter(candidate=desk, application__isnull=False).first()
    house = letter.application.employer
    page = html.unescape(owners.get(reverse("employer", args=[house.pk])).content.decode())
    for row in Contact.objects.filter(employer=house):
        assert f'href="{reverse("contact", args=[row.pk])}"' in page
    assert f'href="{reverse("application", args=[letter.application_id])}"' in page
    assert f'href="{reverse("letter", args=[letter.pk])}"' in page and letter.subject in page
    link = f'href="{reverse("employer", args=[house.pk])}"'
    stands = [
        ("application", letter.application_id),
        ("contact", letter.contact_id),
        ("interview", letter.interview_id),
    ]
    for name, pk in stands:
        assert link in owners.get(reverse(name, args=[pk])).content.decode(), name
    answer = owners.post(reverse("employer-edit", args=[house.pk]), {"name": "Lakeside General", "country": "US", "zone": house.zone})  # fmt: skip
    assert answer.headers["Location"] == reverse("employer", args=[house.pk])
    empty = Employer.objects.create(candidate=desk, name="Fenwick", created_at=NOW)
    assert "You have not applied here." in owners.get(reverse("employer", args=[empty.pk])).content.decode()
