"""What the pages show of reflections, goals and the course of a search, and what stands beside a follow-up whose guidance asks for it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext, gettext_lazy, ngettext

from sincerely.accounts.models import Candidate
from sincerely.core.growth.course import Course, course, courses_by, differs
from sincerely.core.growth.kindness import Kinder, kinder
from sincerely.core.growth.themes import by_skill
from sincerely.journal.facts.course import attempts, in_time, steps, week_of_work
from sincerely.journal.facts.growth import (
    FEEDBACK,
    QUESTIONS,
    feedback_of,
    goals_of,
    open_goals,
    praise_of,
    reflections_of,
    ways_on,
)
from sincerely.journal.models import Application, Contact, Event, FollowUp, Interview, Reflection, Strength
from sincerely.web.forms.growth import ReflectionForm

#: What a rule carries out decides what its follow-up shows: a rule of one's own with this guidance shows the same.
REFLECT = frozenset({"rejection.self-reflection"})
PRACTISE = frozenset({"rejection.growth-mindset", "mindset.growth", "delays.use-time"})
PICTURE = frozenset({"mindset.visualise"})
NEAR = frozenset({"delays.use-time"})
TRUST = frozenset({"rejection.confidence"})
LEAD_ON = frozenset({"mindset.open-to-new"})
LOOK_BACK = frozenset({"mindset.celebrate-effort"})
#: So many people to write to are proposed for a wait.
FEW = 3
#: So many strengths, words of praise and ways on are shown; the page of growth has more.
FEW_MORE = 5


@dataclass(frozen=True, slots=True)
class Answer:
    """One question with its field and the harsh words about oneself in its answer, each with a kinder wording."""

    field: Any
    kinder: tuple[Kinder, ...]
    theirs: str = ""


def answers_of(form: ReflectionForm, other: Reflection | None = None) -> dict[str, Answer]:
    """Return the questions of a form by their names; `other` is what another window wrote meanwhile, shown where it differs."""
    return {name: _answer(form, name, other) for name in QUESTIONS}


def _answer(form: ReflectionForm, name: str, other: Reflection | None) -> Answer:
    typed = str(form[name].value() or "").replace("\r\n", "\n")
    theirs = getattr(other, name) if other else ""
    return Answer(form[name], kinder(typed), "" if theirs.strip() == typed.strip() else theirs)


def beside(row: FollowUp | None, now: datetime) -> dict[str, Any]:
    """Return what stands beside a follow-up: the reflection it asks for, the goals, the short exercise, strengths and praise, what may lead on, people to write to in a wait. Nothing is asked of the database for other rules."""
    if row is None:
        return {}
    asked: Collection[str] = row.guidance
    reflects = row.application_id is not None and not REFLECT.isdisjoint(asked)
    return {
        "reflects": reverse("reflection-new", args=[row.application_id]) if reflects else "",
        "goals": open_goals(row.candidate) if not reflects and not PRACTISE.isdisjoint(asked) else [],
        "practises": not reflects and not PRACTISE.isdisjoint(asked),
        "looks_back": not LOOK_BACK.isdisjoint(asked),
        "pictures": not PICTURE.isdisjoint(asked),
        **at_a_no(row, now),
        "near_people": _near_people(row) if not NEAR.isdisjoint(asked) else [],
    }


def at_a_no(row: FollowUp | None, now: datetime) -> dict[str, Any]:
    """Return what stands where a no is answered: what the candidate did and was praised for, and what may lead on, as far as the follow-up's guidance asks for it."""
    if row is None:
        return {}
    shown: dict[str, Any] = {}
    if not TRUST.isdisjoint(row.guidance):
        shown |= trusted(row.candidate)
    if not LEAD_ON.isdisjoint(row.guidance):
        shown |= {"leads_on": True, "ways_on": ways_on(row.candidate, now)[:FEW_MORE]}
    return shown


def trusted(candidate: Candidate) -> dict[str, Any]:
    """Return strengths and praise on record; three queries."""
    return {
        "trusts": True,
        "own_strengths": list(Strength.objects.filter(candidate=candidate).order_by("-pk")[:FEW_MORE]),
        "praised": praise_of(candidate, feedback_of(candidate))[:FEW_MORE],
    }


def _near_people(row: FollowUp) -> list[Contact]:
    """Return people who were met elsewhere, the last ones first: to write to one of them fills a wait well."""
    met = Contact.objects.filter(candidate=row.candidate_id).exclude(employer=row.employer_id)
    return list(met.exclude(email="").select_related("employer").order_by("-pk")[:FEW])


def learned(application: Application) -> list[Reflection]:
    """Return what was written about an application and its interviews."""
    return list(
        Reflection.objects.filter(candidate=application.candidate_id, application=application)
        .select_related("interview")
        .order_by("interview__start", "pk")
    )


def growth_of(interview: Interview, now: datetime) -> dict[str, Any]:
    """Return what an interview's page shows: before it what is to be practised, after it whether something was written about it."""
    if interview.start is None or interview.cancelled_at:
        return {}
    if interview.start > now:
        return {"goals": open_goals(interview.candidate)}
    return {"over_by_now": True, "learned": interview.reflections.exists()}


#: The skills of the core's table in the language of the screen; "" is all that speaks of none of them.
SKILL_WORDS = {
    "Telling what you did": gettext_lazy("Telling what you did"),
    "Answering to the point": gettext_lazy("Answering to the point"),
    "Asking questions": gettext_lazy("Asking questions"),
    "Preparing": gettext_lazy("Preparing"),
    "Knowing the field": gettext_lazy("Knowing the field"),
    "Keeping calm": gettext_lazy("Keeping calm"),
    "Meeting people": gettext_lazy("Meeting people"),
    "Working with others": gettext_lazy("Working with others"),
    "Leading and planning": gettext_lazy("Leading and planning"),
    "Time": gettext_lazy("Time"),
    "Writing": gettext_lazy("Writing"),
    "Pay and terms": gettext_lazy("Pay and terms"),
    "Language": gettext_lazy("Language"),
    "": gettext_lazy("Of other things"),
}
WORK_WORDS: dict[str, Callable[[int], str]] = {
    "application-sent": lambda count: ngettext("{count} application sent", "{count} applications sent", count),
    "interview-ended": lambda count: ngettext("{count} interview", "{count} interviews", count),
    "letter-sent": lambda count: ngettext("{count} letter written", "{count} letters written", count),
    "call-held": lambda count: ngettext("{count} call held", "{count} calls held", count),
    "call-returned": lambda count: ngettext("{count} call returned", "{count} calls returned", count),
    "touchpoint": lambda count: ngettext("{count} meeting", "{count} meetings", count),
    "representative-met": lambda count: ngettext("{count} new acquaintance", "{count} new acquaintances", count),
    "informational-interview-ended": lambda count: ngettext(
        "{count} talk about the field", "{count} talks about the field", count
    ),
    "gathering-attended": lambda count: ngettext("{count} event visited", "{count} events visited", count),
    "assessment-submitted": lambda count: ngettext("{count} test handed in", "{count} tests handed in", count),
    "request-answered": lambda count: ngettext("{count} request answered", "{count} requests answered", count),
    "reflection-written": lambda count: ngettext("{count} reflection written", "{count} reflections written", count),
    "promise-kept": lambda count: ngettext("{count} promise kept", "{count} promises kept", count),
    "practised": lambda count: ngettext("practised {count} time", "practised {count} times", count),
}


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that was said of the candidate or written by them: its words, whose they are, and where they stand."""

    words: str
    who: str
    at: datetime
    address: str


def growth_page(candidate: Candidate, now: datetime) -> dict[str, Any]:
    """Return all the page of growth shows, but for its timeline: goals, themes, reflections, how the search goes, the week's work; seven queries."""
    goals, reflections, told = goals_of(candidate), reflections_of(candidate), steps(candidate, now)
    feedback = [row for row in reversed(told) if row.kind in FEEDBACK and row.data.get("what")]
    tried = attempts(candidate, told)
    said = [*_feedback_said(feedback), *_reflections_said(reflections)]
    whole, by_role, by_source = course(tried), courses_by(tried, "role"), courses_by(tried, "source")
    return {
        "goals": [row for row in goals if row.goal.done_at is None],
        "done": [row for row in goals if row.goal.done_at],
        "reflections": reflections,
        "themes": [(SKILL_WORDS[skill], rows) for skill, rows in by_skill((each.words, each) for each in said)],
        "course": whole,
        "course_tables": [
            (words, rows, _apart(rows))
            for words, rows in ((gettext("Post"), by_role), (gettext("Came through"), by_source))
            if rows
        ],
        "praised": praise_of(candidate, feedback),
        "kept": in_time(candidate),
        "week": [_worked(kind, count) for kind, count in week_of_work(candidate, told, now)],
    }


def _worked(kind: str, count: int) -> str:
    return WORK_WORDS[kind](count).format(count=count)


def _apart(rows: list[Course]) -> tuple[Course, Course] | None:
    """Return the first two of which one leads to talks more often than the other beyond chance, the better first; None where counts so small cannot say."""
    for number, one in enumerate(rows):
        for other in rows[number + 1 :]:
            if differs(one, other):
                better = one.talks * other.applications > other.talks * one.applications
                return (one, other) if better else (other, one)
    return None


def _feedback_said(rows: list[Event]) -> Iterator[Said]:
    for row in rows:
        if words := str(row.data.get("what") or "").strip():
            address = reverse("application", args=[row.application_id]) if row.application_id else ""
            yield Said(words, str(row.contact or row.employer or ""), row.at, address)


def _reflections_said(rows: list[Reflection]) -> Iterator[Said]:
    for row in rows:
        for words in (row.went_well, row.differently, row.in_my_hands, row.practise):
            if words:
                yield Said(words, gettext("you"), row.saved_at, reverse("reflection", args=[row.pk]))
