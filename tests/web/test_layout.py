"""The pages in a real browser where they are hardest to lay out: hostile names and texts, a wall of a screen, a phone with two hundred applications, and no motion."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

import pytest
from django.db import models
from django.test import Client
from django.urls import reverse
from playwright.sync_api import Page

from sincerely.accounts.models import Candidate
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
    Promise,
    Reflection,
    Strength,
    Topic,
)  # fmt: skip
from tests.support.browser import chromium
from tests.web.conftest import NOW
from tests.web.test_access import HOST, WIDE, serve
from tests.web.test_every_page import FILES, PAGES, address, desk

__all__ = ["desk"]  # the fixture: the sample's desk, with what a sample cannot have
pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("layout")]
MAIN = (
    "today", "calendar", "applications", "application", "employer", "interview", "letters", "letter", "letter-by-hand", "outbox", "inbox", "message", "contacts",
    "contact", "follow-up", "promise-edit", "offers", "offers-compare", "offers-ranking", "search", "happenings", "happening", "settings", "debrief", "application-erasure", "reflection", "growth",
)  # fmt: skip
#: What people type is in these; each is filled as far as the field lets it be, its texts with 10,000 signs.
TYPED = {
    Employer: ("name", "city"), Application: ("role", "notes"), Contact: ("name", "position", "notes"), Interview: ("called", "round", "place", "notes"),
    Topic: ("topic", "they_said", "i_said"), Promise: ("what", "quote"), Strength: ("claim", "evidence"), Letter: ("subject", "body"), Message: ("subject", "sender", "text"), Goal: ("what",), Reflection: ("went_well", "differently", "practise"), FollowUp: ("title", "why"),
}  # fmt: skip
SEEN = [name for name in PAGES if name not in FILES]
#: No place to break a line, and in a longer text letters of a right-to-left tongue with a sign that turns what follows.
HOSTILE = "W" * 1_000 + "שלום\u202e" * 1_600 + "W" * 1_000


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    with chromium() as browser:
        yield browser.new_page()


def opened(page: Page, shown: dict[str, bytes], answers: Iterable[str] = ()) -> Iterator[str]:
    """Write each page in turn into one document, with all that is folded opened, and yield its name."""
    for name, content in shown.items():
        page.set_content(content.decode())
        page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
        yield name


def begun(page: Page, owners: Client) -> None:
    today = {"today": owners.get(reverse("today"))}
    page.unroute_all()
    page.route("**/*", lambda route: serve(route, today))
    page.goto(f"{HOST}/today")


def shown_to(owners: Client, desk: Candidate, names: Iterable[str]) -> dict[str, bytes]:
    shown = {}
    for name in names:
        answer = owners.get(address(name, desk), {"q": "w"} if name == "search" else {})
        assert answer.status_code == 200, name
        shown[name] = answer.content
    return shown


def test_no_page_grows_sideways_whatever_was_typed(page, owners, desk):
    for model, names in TYPED.items():
        fields = [model._meta.get_field(name) for name in names]
        model.objects.filter(candidate=desk).update(**{field.name: filled(field) for field in fields})
    begun(page, owners)
    wide = []
    for name in opened(page, shown_to(owners, desk, MAIN)):
        for width in (390, 1280):
            page.set_viewport_size({"width": width, "height": 844})
            wide += [(name, width, each) for each in page.evaluate(WIDE)]
    assert wide == [], "\n".join(f"{name}, {width} px: {each}" for name, width, each in wide)


def filled(field: models.Field) -> str:
    return HOSTILE[: field.max_length or 10_000]


#: What is too low for a thumb, and what has the name of another.
TOO_SMALL = """() => [...document.querySelectorAll('button, .button, nav a, summary, input:not([type=hidden], [type=checkbox], [type=radio]), select, .foot a')]
  .filter(e => !e.closest('.ticks, .check-line, .unseen') && !e.classList.contains('unseen') && e.checkVisibility())
  .map(e => [e.getBoundingClientRect().height, (e.innerText || e.name || '').slice(0, 40)])
  .filter(([height]) => height < 43.5)"""
TWICE = "() => [...document.querySelectorAll('[id]')].map(e => e.id).filter((id, i, all) => all.indexOf(id) !== i)"
#: Lines longer than an eye follows, and boxes drawn wider than anything in them needs; an `em` is their own type's.
STRETCHED = """() => {
  const text = e => [...e.childNodes].some(each => each.nodeType === 3 && each.data.trim().length > 40);
  const said = e => `${e.tagName} ${(e.innerText || e.name || '').slice(0, 60)}`;
  const ems = e => e.getBoundingClientRect().width / parseFloat(getComputedStyle(e).fontSize);
  const lines = [...document.querySelectorAll('main *')].filter(e => e.checkVisibility() && text(e) && ems(e) > 52);
  const boxes = [...document.querySelectorAll('main :is(button, .button, input, select, svg, img)')].filter(e => e.checkVisibility() && ems(e) > 52);
  return [...lines, ...boxes].map(said);
}"""


def test_a_wall_of_a_screen_has_lines_an_eye_can_follow(page, owners, desk):
    begun(page, owners)
    page.set_viewport_size({"width": 3840, "height": 2160})
    shown = shown_to(owners, desk, SEEN)
    shown["board"] = owners.get(reverse("applications"), {"view": "board"}).content
    found = {}
    for name in opened(page, shown):
        if stretched := page.evaluate(STRETCHED):
            found[name] = stretched
        # It fills more than half of the screen, and its type is as much larger.
        assert page.evaluate("document.querySelector('.top').clientWidth") > 3840 / 2, name
        assert page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)") >= 24, name
    assert found == {}


def test_a_small_phone_needs_no_sideways_scroll_and_every_target_fits_a_thumb(page, owners, desk):
    assert page.context.browser
    phone = page.context.browser.new_context(viewport={"width": 320, "height": 640}, has_touch=True, is_mobile=True)
    page, found = phone.new_page(), {}
    begun(page, owners)
    shown = shown_to(owners, desk, SEEN)
    shown["board"] = owners.get(reverse("applications"), {"view": "board"}).content
    for name in opened(page, shown):
        if faults := page.evaluate(WIDE) + page.evaluate(TOO_SMALL) + page.evaluate(TWICE):
            found[name] = faults
    phone.close()
    assert found == {}


MOVES = """() => [...document.querySelectorAll('*')].flatMap(e => ['', '::before', '::after'].map(part => {
  const style = getComputedStyle(e, part || null), longest = said => Math.max(...said.split(',').map(parseFloat));
  const lasts = Math.max(longest(style.transitionDuration), style.animationName === 'none' ? 0 : longest(style.animationDuration));
  const what = style.transitionDuration === '0s' ? [] : style.transitionProperty.split(', ');
  return {who: `${e.tagName}.${e.className}`, lasts, moves: style.animationName !== 'none' || what.some(name => !['opacity', 'color', 'background-color', 'border-color'].includes(name)), smooth: style.scrollBehavior === 'smooth'};
})).filter(each => each.lasts > 0.01 || each.smooth)"""


def test_nothing_moves_for_who_asks_for_no_motion(page, owners, desk):
    begun(page, owners)
    page.set_viewport_size({"width": 1280, "height": 900})
    page.emulate_media(reduced_motion="reduce")
    shown = shown_to(owners, desk, MAIN)
    seen = {name: page.evaluate(SENT + MOVES + ")(); })()") for name in opened(page, shown)}
    assert {name: each for name, each in seen.items() if each} == {}
    assert page.evaluate("document.getAnimations().length") == 0
    # For everybody else something fades, and nothing is moved about.
    page.emulate_media(reduced_motion="no-preference")
    (today,) = opened(page, {"today": shown["today"]})
    fades = page.evaluate(SENT + MOVES + ")(); })()")
    assert fades and not any(each["moves"] or each["smooth"] for each in fades), today


#: As a form stands that was just sent.
SENT = "(() => { document.querySelectorAll('form').forEach(form => { form.dataset.sent = 'yes'; }); return ("


def test_two_hundred_applications_on_a_phone(page, owners, desk):
    own = {"candidate": desk, "created_at": NOW}
    firms = Employer.objects.bulk_create(Employer(**own, name=f"Klinikum der Universität Wuppertal {n:03}") for n in range(200))  # fmt: skip
    posts = Application.objects.bulk_create(Application(**own, employer=firm, role="Gesundheits- und Krankenpflegerin für Intensivmedizin") for firm in firms)  # fmt: skip
    kinds = ("application-sent", "interview-scheduled", "assessment-received", "interview-ended", "offer-received", "rejection-received")  # fmt: skip
    Event.objects.bulk_create(Event(**own, application=post, employer=post.employer, kind=kinds[n % 6], at=NOW - dt.timedelta(days=2)) for n, post in enumerate(posts))  # fmt: skip
    begun(page, owners)
    page.set_viewport_size({"width": 390, "height": 844})
    lists = {view: owners.get(reverse("applications"), {"view": view}).content for view in ("", "board")}
    for view, content in lists.items():
        assert len(content) < 100_000
        page.set_content(content.decode())
        assert page.evaluate(WIDE) == [], view
        # Looking for one, and the other way to see them, are in sight before anything is scrolled.
        looks = page.get_by_role("searchbox").bounding_box()
        other = page.get_by_role("link", name="As a list" if view else "As a board").bounding_box()
        assert looks["y"] + looks["height"] < 600 and other["y"] + other["height"] < 600, view
    page.set_content(lists[""].decode())
    stages = page.get_by_role("navigation", name="By how far they are").get_by_role("link")
    assert stages.count() == 7
    assert all((box := each.bounding_box())["y"] + box["height"] < 844 and box["height"] >= 44 for each in stages.all())
    # The first of the list is in sight too, and the way on stands at its end.
    assert page.locator(".items > li").first.bounding_box()["y"] < 844
    assert page.locator("a[rel=next]").count() == 1
