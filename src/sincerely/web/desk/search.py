"""What the search across everything finds: a candidate's own rows of each kind that hold every word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.core.paginator import Page
from django.db.models import F, Max, QuerySet, Value
from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext, gettext_lazy

from sincerely.accounts.models import Candidate
from sincerely.core.people.spelt import spelt_nearly
from sincerely.in_order import AsRead
from sincerely.journal.models import (
    Application,
    Contact,
    Employer,
    Interview,
    Letter,
    Message,
    Promise,
    Reflection,
    Strength,
    Topic,
)
from sincerely.web.desk.lists import holding, page_of, sought

#: So many of each kind stand on the first page; the others are a press away.
FIRST = 6
#: So much of a text is shown around the word that was looked for, in characters.
AROUND = 70


class Kind(NamedTuple):
    """A kind of thing that can be looked for: the columns that are read, the one it is called by first, then what stands beside it, then long texts.

    `page` is the name of its address, with the number in the column `number`. Of what there are a `few` of, all that is found is read, in one query.
    """

    name: str
    words: Any
    model: Any
    title: str
    beside: tuple[str, ...]
    texts: tuple[str, ...]
    page: str
    number: str = "pk"
    order: str = "-pk"
    few: bool = False
    untitled: Any = gettext_lazy("Not named")


KINDS = (
    Kind("applications", gettext_lazy("Applications"), Application, "role", ("employer__name",), ("notes",), "application", untitled=gettext_lazy("Post not named")),
    Kind("people", gettext_lazy("People"), Contact, "name", ("position", "employer__name", "email"), ("notes", "phone"), "contact", order="name"),
    Kind("letters", gettext_lazy("Letters"), Letter, "subject", ("contact__name", "application__employer__name"), ("to_address", "body"), "letter", order="-saved_at", untitled=gettext_lazy("No subject yet")),
    Kind("messages", gettext_lazy("Messages"), Message, "subject", ("sender", "employer__name"), ("text", "address", "contact__name"), "message", order="-at", untitled=gettext_lazy("A message")),
    Kind("topics", gettext_lazy("What you talked about"), Topic, "topic", ("contact__name", "interview__application__employer__name"), ("they_said", "i_said", "since"), "interview", "interview"),
    Kind("notes", gettext_lazy("Notes of interviews"), Interview, "application__employer__name", ("round", "place"), ("notes",), "interview"),
    Kind("reflections", gettext_lazy("What you learned"), Reflection, "application__employer__name", ("application__role", "practise"), ("went_well", "differently", "in_my_hands", "not_in_my_hands", "carries_me"), "reflection", few=True),
    Kind("promises", gettext_lazy("Promises"), Promise, "what", ("contact__name", "application__employer__name"), ("quote",), "application", "application", few=True),
    Kind("strengths", gettext_lazy("What you did well"), Strength, "claim", (), ("evidence",), "strength-edit", few=True),
    Kind("employers", gettext_lazy("Employers"), Employer, "name", ("city",), (), "employer", order="name"),
)  # fmt: skip

KIND = {kind.name: kind for kind in KINDS}


class Found(NamedTuple):
    """One thing that was found. `line` is where the words stand in a longer text of its, empty where what is shown has them; `call` the address of a person's call card."""

    address: str
    title: str
    beside: str
    line: str
    call: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """What was found of one kind; `page` where this kind alone is looked at, `more` where there is more than is shown."""

    name: str
    words: str
    rows: list[Found]
    more: bool = False
    page: Page[Any] | None = None


def found(candidate: Candidate, asked: QueryDict) -> list[Group]:
    """Return what holds every word of ?q=, the first of each kind, then names spelt nearly so; or a page of the one kind that ?in= names. One query a kind and one for the kinds of which there are few, none without words."""
    text = sought(asked)
    if not text:
        return []
    chosen = next((kind for kind in KINDS if kind.name == asked.get("in")), None)
    if chosen:
        page = page_of(_rows(chosen, candidate, text), asked)
        rows = [_found(chosen, row, text) for row in page]
        return [Group(chosen.name, str(chosen.words), rows, page=page)] if rows else []
    groups, few = [], _few(candidate, text)
    for kind in KINDS:
        held = few.get(kind.name, []) if kind.few else _rows(kind, candidate, text)[: FIRST + 1]
        if rows := [_found(kind, row, text) for row in held[: FIRST + 1]]:
            groups.append(Group(kind.name, str(kind.words), rows[:FIRST], more=len(rows) > FIRST))
    if rows := _nearly(candidate, text):
        groups.append(Group("nearly", gettext("Names spelt nearly so"), rows))
    return groups


def _nearly(candidate: Candidate, text: str) -> list[Found]:
    """Return the people, employers and senders not on record whose names are spelt nearly as was typed, without those that hold it as it is; one query. Of a sender the newest message stands."""
    people = Contact.objects.filter(candidate=candidate).annotate(of=Value("contact"))
    houses = Employer.objects.filter(candidate=candidate).annotate(of=Value("employer"))
    senders = Message.objects.filter(candidate=candidate, contact=None).exclude(sender="").order_by().values("sender").annotate(of=Value("message"), newest=Max("pk"), house=Max("employer__name"), more=Value(""))  # fmt: skip
    rows = list(
        people.values_list("of", "pk", "name", "employer__name", "position").union(
            houses.values_list("of", "pk", "name", "city", "country"),
            senders.values_list("of", "newest", "sender", "house", "more"),
            all=True,
        )
    )
    words = text.casefold().split()
    found = []
    for number in spelt_nearly(text, ((name, beside or "") for _, _, name, beside, _ in rows)):
        page, pk, name, *more = rows[number]
        beside = " · ".join(filter(None, more))
        if not all(word in f"{name} {beside}".casefold() for word in words):
            found.append(Found(reverse(page, args=[pk]), name, beside, ""))
    return found[:FIRST]


def _rows(kind: Kind, candidate: Candidate, text: str) -> QuerySet[Any, Any]:
    columns = _columns(kind)
    rows = kind.model.objects.filter(holding(text, *columns), candidate=candidate).order_by(
        AsRead("name") if kind.order == "name" else kind.order, "pk"
    )
    return rows.values_list(kind.number, *columns)  # type: ignore[no-any-return]


def _few(candidate: Candidate, text: str) -> dict[str, list[tuple[Any, ...]]]:
    """Return what is found of the kinds of which there are few, by their names, the last first; one query."""
    kinds = [kind for kind in KINDS if kind.few]
    most = max(len(_columns(kind)) for kind in kinds)
    read = []
    for kind in kinds:
        columns = _columns(kind)
        none = {f"none{number}": Value("") for number in range(len(columns), most)}
        rows = kind.model.objects.filter(holding(text, *columns), candidate=candidate).order_by()
        read.append(rows.annotate(of=Value(kind.name), row=F("pk"), at=F(kind.number), **none).values_list("of", "row", "at", *columns, *none))  # fmt: skip
    found = defaultdict(list)
    for name, _, *row in sorted(read[0].union(*read[1:], all=True), key=lambda row: -row[1]):
        found[name].append(row[: 1 + len(_columns(KIND[name]))])
    return found


def _columns(kind: Kind) -> tuple[str, ...]:
    return (kind.title, *kind.beside, *kind.texts)


def _found(kind: Kind, row: Sequence[Any], text: str) -> Found:
    number, title, *more = row
    beside, texts = more[: len(kind.beside)], more[len(kind.beside) :]
    shown = " · ".join(filter(None, (" ".join(each.split()) for each in beside if each)))
    missing = [word for word in text.split() if word.casefold() not in f"{title} {shown}".casefold()]
    return Found(
        reverse(kind.page, args=[number]),
        title or str(kind.untitled),
        shown,
        next((line for one in missing for each in texts if (line := _line(each, one))), ""),
        f"{reverse('call')}?contact={number}" if kind.name == "people" else "",
    )


def _line(text: str, word: str) -> str:
    """Return what stands around a word, whole words only; empty where it does not stand there."""
    flat = " ".join((text or "").split())
    at = flat.casefold().find(word.casefold())
    if at < 0:
        return ""
    begin, end = max(0, at - AROUND), at + len(word) + AROUND
    before = "… " if begin and " " in flat[begin:at] else "…" if begin else ""
    begin = flat.index(" ", begin, at) + 1 if before == "… " else begin
    rest = flat[begin:end]
    if end < len(flat):
        rest = (rest.rsplit(" ", 1)[0] if " " in rest[at - begin + len(word) :] else rest) + " …"
    return before + rest
