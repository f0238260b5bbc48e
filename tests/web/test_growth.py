"""Reflection and growth on the desk: without JavaScript, kept, found again, put kindly where one likes, practised and undone."""

from __future__ import annotations

import re
from datetime import timedelta
from html import unescape

import pytest
from django.urls import reverse

from sincerely.core.reading.values import Person
from sincerely.journal.actions.growth import add_goal
from sincerely.journal.actions.strengths import add_strength
from sincerely.journal.models import Event, Goal, Practice, Reflection, Strength
from tests.acceptance.desk import Search
from tests.web.test_safety import HOSTILE

AMARA = Person(name="Amara Okafor", email="amara@lakeside.example")
ANSWERS = {"went_well": "the tour", "differently": "ask sooner", "practise": "answers in a minute"}


@pytest.fixture
def search(db, monkeypatch) -> Search:
    return Search(monkeypatch, "2026-11-23T12:00")


@pytest.fixture
def post(search):
    made = search.applies("Lakeside Hospital", "Ward Manager")
    search.interviewed(made, AMARA)
    search.days(2)
    search.happened("rejection-received", application=made, feedback_given=True)
    search.days(1)
    return made


def hidden(page: str) -> dict[str, str]:
    return {name: re.search(rf'name="{name}"(?: value="([^"]*)")?', page)[1] or "" for name in ("page", "before")}


def writes(search: Search, post, **answers: str) -> str:
    return search.posts("reflection-new", post.pk, **hidden(search.page("reflection-new", post.pk)), **answers)


def test_the_follow_up_and_the_application_lead_to_the_questions_and_writing_settles_it(search, post):
    address = reverse("reflection-new", args=[post.pk])
    (owed,) = search.owes("reflection")
    for page in (search.page("today"), search.page("follow-up", owed.id), search.page("application", post.pk)):
        assert (f'href="{address}"' in page and "Write it down" in page) or "Write down what they taught you" in page
    page = writes(search, post, **ANSWERS)
    assert "Kept, for you alone." in page and "\nthe tour</textarea>" in page
    assert search.owes("reflection") == [] and search.none_of("reflection")
    row = Reflection.objects.get()
    assert reverse("reflection", args=[row.pk]) in search.page("application", post.pk)
    assert "answers in a minute" in search.page("growth") and "ask sooner" in search.page("growth")
    found = search.client.get(reverse("search"), {"q": "sooner"}).content.decode()
    assert reverse("reflection", args=[row.pk]) in found


def test_writing_can_be_undone_and_what_was_written_stays(search, post):
    page = writes(search, post, **ANSWERS)
    event = Event.objects.get(kind="reflection-written", retracted_at=None)
    assert reverse("event-retraction", args=[event.pk]) in page
    search.posts("event-retraction", event.pk)
    assert search.owes("reflection") and "\nthe tour</textarea>" in search.page("reflection-new", post.pk)


def test_an_empty_one_is_neither_kept_nor_scolded(search, post):
    page = writes(search, post)
    assert "nothing has to be" in page and not Reflection.objects.exists() and search.owes("reflection")


def test_harsh_words_get_a_kinder_wording_that_is_taken_or_left(search, post):
    page = writes(search, post, differently="I'm useless at budgets. Ask sooner.")
    assert "To a friend you might say: <b>“I find budgets hard, and I can practise that”</b>" in page
    assert Reflection.objects.get().differently == "I'm useless at budgets. Ask sooner.", "offered, never forced"
    (wish,) = (unescape(value) for value in re.findall(r'name="kinder" value="([^"]+)"', page))
    page = writes(search, post, differently="I'm useless at budgets. Ask sooner.", kinder=wish)
    row = Reflection.objects.get()
    assert row.differently == "I find budgets hard, and I can practise that. Ask sooner."
    assert "Your own words were: “I&#x27;m useless at budgets”" in page and "To a friend" not in page
    for wrong in ("nothing:x", "differently:", "differently:no such words", ":"):
        writes(search, post, differently=row.differently, kinder=wrong)
        assert Reflection.objects.get().differently == row.differently


def test_it_is_kept_while_one_types_and_another_window_is_not_written_over(search, post):
    here, there = (hidden(search.page("reflection-new", post.pk)) for _ in range(2))
    address = reverse("reflection-new", args=[post.pk])
    kept = search.client.post(address, {**here, "went_well": "the t", "typed": "yes"})
    assert kept.status_code == 200 and kept.json() == {"before": here["page"]}
    assert search.owes("reflection"), "what is typed is no fact yet"
    refused = search.client.post(address, {**there, "went_well": "mine", "typed": "yes"})
    assert refused.status_code == 409 and Reflection.objects.get().went_well == "the t"
    page = search.posts("reflection-new", post.pk, **there, went_well="mine")
    assert "another window" in page and "\nmine</textarea>" in page and "the t</div>" in page
    search.posts("reflection-new", post.pk, **{**there, **hidden(page)}, went_well="mine, the t")
    assert Reflection.objects.get().went_well == "mine, the t"


def test_hostile_words_stand_there_as_words(search, post):
    words = HOSTILE[0]
    page = writes(search, post, went_well=words, differently=f"I'm useless at {words}", practise=words[:200])
    for shown in (page, search.page("growth"), search.page("application", post.pk)):
        assert words not in shown
    assert Reflection.objects.get().went_well == words.strip()


def test_too_long_is_said_and_stays_on_the_page(search, post):
    page = writes(search, post, went_well="x" * 10_001)
    assert "longer than a note" in page and "x" * 10_001 in page and not Reflection.objects.exists()
    page = writes(search, post, practise="y" * 301)
    assert "y" * 301 in page and not Reflection.objects.exists()


def test_goals_stand_before_the_next_talk_and_fill_a_wait_and_are_practised_once_a_press(search, post):
    writes(search, post, **ANSWERS)
    other = search.applies("Harbour Clinic", "Nurse")
    search.happened("interview-scheduled", application=other, due=search.now.replace(hour=10) + timedelta(days=3))
    talk = other.interviews.get()
    goal = Goal.objects.get()
    search.days(1.5)
    (owed,) = search.owes("prepare-interview")
    page = search.page("follow-up", owed.id)
    assert "answers in a minute" in page and "Picture it going well" in page
    assert "answers in a minute" in search.page("interview", talk.pk)
    press = {"once": "one press"}
    said = search.posts("goal-practice", goal.pk, **press)
    search.posts("goal-practice", goal.pk, **press)
    assert Practice.objects.count() == 1 and "Practised: answers in a minute." in said
    assert "practised once" in search.page("growth")
    search.posts("practice-removal", Practice.objects.get().pk)
    assert "not practised yet" in search.page("growth")
    assert "Done: answers in a minute." in search.posts("goal-end", goal.pk)
    assert "answers in a minute" not in search.page("interview", talk.pk)
    search.posts("goal-return", goal.pk)
    assert "answers in a minute" in search.page("interview", talk.pk)


def test_a_wait_proposes_what_to_practise_and_whom_to_write_to(search):
    made = search.applies("Lakeside Hospital", "Ward Manager")
    search.days(1)
    search.interviewed(made, AMARA)
    ravi = search.knows("Ravi Rao", email="ravi@example.org")
    add_goal(search.candidate, "answers in a minute", search.now)
    page = search.page("follow-up", search.row("use-the-wait").pk)
    assert "answers in a minute" in page and reverse("contact", args=[ravi.pk]) in page
    assert "Amara" not in page.partition("Somebody who would like")[2].partition("</section>")[0]


def test_an_interview_that_is_over_has_a_reflection_of_its_own(search, post):
    talk = post.interviews.get()
    page = search.page("interview-reflection", talk.pk)
    search.posts("interview-reflection", talk.pk, **hidden(page), went_well="the panel")
    assert Reflection.objects.get().interview == talk
    assert "What you learned" in search.page("interview", talk.pk)
    assert "\nthe panel</textarea>" in search.page("reflection", Reflection.objects.get().pk)


def test_a_goal_can_be_set_worded_anew_and_erased(search):
    search.posts("goal-new", what="ask about pay", once="a")
    goal = Goal.objects.get()
    search.posts("goal", goal.pk, what="ask about the budget")
    assert "ask about the budget" in search.page("growth")
    assert "needed" in search.posts("goal-new", what="  ") or Goal.objects.count() == 1
    search.posts("goal-erasure", goal.pk)
    assert not Goal.objects.exists()


def test_where_a_no_is_answered_stand_strengths_praise_and_what_may_lead_on(search, post):
    add_strength(search.candidate, "I led the handover board", "25 minutes instead of 40", search.now)
    search.happened("feedback-received", application=post, what="Calm and clear with the panel, less sure on budgets.")
    ravi = search.knows("Ravi Rao")
    search.happened("lead-received", contact=ravi, what="a ward in Evanston")
    letter = search.letter("rejection-reply")
    for page in (search.page("follow-up", letter.follow_up_id), search.page("letter", letter.pk)):
        for words in ("What a no does not change", "handover board", "Calm and clear with the panel", "in Evanston"):
            assert words in page, words
        assert "less sure on budgets</" not in page
    why = search.page("follow-up", letter.follow_up_id)
    assert all(words in why for words in ("grace is rare", "small town", "owe to yourself"))
    kept = search.client.get(reverse("strength-new"), {"claim": "Calm and clear"}).content.decode()
    assert 'value="Calm and clear"' in kept and not Strength.objects.filter(claim="Calm and clear").exists()
    other = search.letter("keep-in-touch") if search.open("keep-in-touch").count() == 1 else None
    assert other is None or "What a no does not change" not in search.page("letter", other.pk)


def test_without_anything_on_record_a_no_still_has_a_kind_word(search, post):
    page = search.page("follow-up", search.row("rejection-reply").pk)
    assert "What you can do, you can still do." in page and "No chance or opening is on record" in page


def test_where_one_waits_it_is_said_that_delays_are_seldom_about_oneself(search):
    made = search.applies("Lakeside Hospital", "Ward Manager")
    search.days(1)
    search.interviewed(made, AMARA)
    assert "It is seldom about you." in search.page("today")
    assert "Delays are seldom about you" in search.page("follow-up", search.row("use-the-wait").pk)


def test_growth_counts_without_a_verdict_and_shows_themes_week_and_way(search, post):
    writes(search, post, **ANSWERS)
    search.happened("feedback-received", application=post, what="Excellent examples, too long an answer on pay.")
    page = search.page("growth")
    for words in ("One application went out.", "One led to a talk.", "0 led to an offer.", "too few to tell"):
        assert words in page, words
    for words in (
        "Telling what you did",
        "Pay and terms",
        "Excellent examples",
        "They refused",
        "1 reflection written",
    ):
        assert words in page, words
    assert "The way so far" in page and "The differences may well be chance" not in page, (
        "one post alone is compared with none"
    )


def test_two_posts_are_compared_only_as_far_as_counts_can_say(search):
    for number in range(4):
        search.applies(f"House {number}", "Nurse" if number % 2 else "Ward Manager")
    page = search.page("growth")
    assert "4 applications went out." in page and "The differences may well be chance." in page
    assert page.count('<th scope="row">') == 2


def test_the_empty_page_says_what_will_stand_there(search):
    page = search.page("growth")
    assert "A quiet week." in page and "Each step of the search will stand here" in page and "Promises kept" not in page


def test_a_long_way_is_shown_a_page_at_a_time_with_few_questions(search, django_assert_max_num_queries):
    ravi = search.knows("Ravi Rao")
    for number in range(55):
        search.happened("touchpoint", contact=ravi, what=f"coffee {number}")
    with django_assert_max_num_queries(12):
        page = search.page("growth")
    assert page.count("coffee ") == 50 and "Page 1 of 2" in page
    assert "coffee 0" in search.client.get(reverse("growth"), {"page": 2}).content.decode()


def test_the_look_back_on_the_week_leads_to_what_was_done(search):
    search.applies("Lakeside Hospital", "Ward Manager")
    page = search.page("follow-up", search.row("weekly-review").pk)
    assert reverse("growth") in page.partition("</header>")[2] and "See what you did" in page
    assert "1 application sent" in search.page("growth")
