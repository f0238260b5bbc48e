"""What was found in a debrief as it is read: what is still to decide first, the interview in one line, then each person with what they spoke of."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.utils.translation import gettext, ngettext

from sincerely.core.reading.debrief.discretion.private import SET_ASIDE
from sincerely.web.forms.debrief import FoundForms, whom
from sincerely.web.forms.debrief_rows import FORMATS, PersonForm, PromiseForm, TopicForm, UnplacedForm, said_moment
from sincerely.web.templatetags.said import day_words, hour_words
from sincerely.zones import zone_named

#: What the page asks where it stands, or says in its own words.
_SAID_ELSEWHERE = (SET_ASIDE, "What did you talk about", "Your notes name nobody's topics")
#: What the interview's own line shows, and marks as not sure; why is told below.
_EMPLOYER, _WHEN = re.compile(r"^Is the employer "), re.compile(r"^The (?:time|day) “.* Is that right\?$")
_OF_THE_HOUR = re.compile(r"names no hour\.|^Neither notes nor invitation say when")


@dataclass(slots=True)
class Block:
    """One person with what they spoke of, and what was promised between us; without a person what nobody in particular said."""

    person: PersonForm | None = None
    number: int = 0
    topics: list[tuple[int, TopicForm]] = field(default_factory=list)
    promises: list[tuple[int, PromiseForm]] = field(default_factory=list)


class FoundPage:
    """The page's parts in the order they are read. Each row of `forms` stands in exactly one of them, with its number."""

    def __init__(self, forms: FoundForms, keep: Mapping[str, Any], now: datetime, *, thanks: bool = True) -> None:
        """`now` is aware, on the reader's clock; `thanks`: the candidate's rules ask for thanks."""
        self.forms, self.now, self.today, self.about = forms, now, now.date(), forms.interview
        # Of an interview on record some may be thanked already.
        self.thanks = thanks and not keep["interview"]
        self._share_out()
        doubts = [doubt for doubt in str(keep["doubts"]).splitlines() if not doubt.startswith(_SAID_ELSEWHERE)]
        if self.about["end"].value():
            doubts = [doubt for doubt in doubts if not _OF_THE_HOUR.search(doubt)]
        self.employer_unsure = not self.employer_asked and any(map(_EMPLOYER.search, doubts))
        self.when_unsure = bool(self.when) and any(map(_WHEN.search, doubts))
        shown = [pattern for pattern, here in ((_EMPLOYER, self.employer_unsure), (_WHEN, self.when_unsure)) if here]
        self.look = [doubt for doubt in doubts if doubt.rstrip().endswith("?") and not any(one.search(doubt) for one in shown)]  # fmt: skip
        self.readings = [doubt for doubt in doubts if doubt not in self.look]
        self.private_lines = [form for form in forms.unplaced.forms if form.private]
        lines = [form for form in forms.unplaced.forms if not form.private]
        # Lines that were not placed make no letter false: they are folded until somebody begins to place them.
        self.lines: Sequence[UnplacedForm] = [form for form in lines if not form.little or form["use"].value() or form.errors]  # fmt: skip
        self.lines_open = any(form["use"].value() or form.errors for form in lines)
        self.further_lines: Sequence[UnplacedForm] = [form for form in lines if form not in self.lines]

    def _share_out(self) -> None:
        """Give each topic and promise to its person; what was just added stands alone, what has nobody stands last."""
        people = [Block(form, number) for number, form in enumerate(self.forms.people.forms, 1) if not form.fresh]
        by_name = {str(block.person["name"].value() or "").strip(): block for block in reversed(people) if block.person}
        self.nobodys, self.added = Block(), Block()
        for kind in ("topics", "promises"):
            for number, form in enumerate(getattr(self.forms, kind).forms, 1):
                block = by_name.get(whom(str(form["contact"].value() or ""), list(by_name)) or "", self.nobodys)
                getattr(self.added if form.fresh else block, kind).append((number, form))
        self.added.person, self.added.number = next(
            ((form, number) for number, form in enumerate(self.forms.people.forms, 1) if form.fresh), (None, 0)
        )
        # Who was not there comes after those who were.
        self.people = sorted(people, key=lambda block: not (block.person and block.person["present"].value()))

    @property
    def employer_asked(self) -> bool:
        return not self.about["employer"].value()

    @property
    def role_asked(self) -> bool:
        return not self.about["role"].value() and not self.about["role"].errors

    @property
    def end_asked(self) -> bool:
        return not self.about["end"].value()

    @property
    def decides(self) -> bool:
        """Whether anything waits for a decision."""
        return bool(
            self.look or self.employer_asked or self.role_asked or self.end_asked
            or self.forms.changes.forms or self.forms.further.forms
        )  # fmt: skip

    @property
    def frame_open(self) -> bool:
        """Whether the interview's fields stand open: there is a fault in one that is asked for nowhere else."""
        asked = {
            name
            for name, here in (("employer", self.employer_asked), ("role", self.role_asked), ("end", self.end_asked))
            if here
        }
        return bool(set(self.about.errors) - asked)

    @property
    def pieces(self) -> list[tuple[str, bool]]:
        """Return what follows post and employer in the interview's one line, each with whether it is doubtful."""
        rows = [(self.talk, False), (self.when, self.when_unsure and not self.about.suggested), (self.decision, False)]
        return [row for row in rows if row[0]]

    @property
    def talk(self) -> str:
        """Return by which means one talked, and which round it was; how many they were is seen below, where each has a name."""
        kind, which = str(self.about["format"].value() or ""), str(self.about["round"].value() or "")
        words = [
            str(dict(FORMATS).get(kind, kind)) if kind not in {"", "one-on-one", "panel"} else "",
            gettext("round {round}").format(round=which) if which.isdigit() else which,
        ]
        return " · ".join(filter(None, words))

    @property
    def when(self) -> str:
        """Return when it was, and by the clock of which city where that is not the reader's own."""
        zone, when = str(self.about["zone"].value() or ""), self._when()
        if not when or zone == str(self.now.tzinfo):
            return when
        return gettext("{when} ({place})").format(when=when, place=zone.rsplit("/", 1)[-1].replace("_", " "))

    @property
    def decision(self) -> str:
        day = said_moment(self.about["decision_by"].value())
        return gettext("they decide by {day}").format(day=day) if day else ""

    def _when(self) -> str:
        """Return when it was: its day, and from when to when or until about when."""
        start, end = (_wall(self.about[name].value()) for name in ("start", "end"))
        if end is None:
            return ""
        day = day_words(end.date(), self.today)
        if self.about.suggested:
            words = gettext("{day}, {start} to about {end}") if start else gettext("{day}, ended about {end}")
        elif start is None:
            words = gettext("{day}, until {end}")
        elif start.date() != end.date():
            day = day_words(start.date(), self.today)
            words = gettext("{day}, {start} to {end} the next day")
        else:
            words = gettext("{day}, {start} to {end}")
        return words.format(day=day, start=hour_words(start) if start else "", end=hour_words(end))

    @property
    def lists(self) -> list[tuple[str, Any, list[str]]]:
        """Return what the post needs, what stayed open and what is private, each with its lines; only those that have some."""
        words = {
            "needs": gettext("The post needs:"),
            "open_questions": gettext("Stayed open:"),
            "private": gettext("In no letter:"),
        }
        rows = [(said, self.about[name], _lines(self.about[name].value())) for name, said in words.items()]
        return [row for row in rows if row[2]]

    @property
    def empty_lists(self) -> list[Any]:
        return [self.about[name] for name in ("needs", "open_questions", "private") if not _lines(self.about[name].value())]  # fmt: skip

    @property
    def letters(self) -> int:
        """Return how many people are owed thanks as the page stands; none for what is still to come."""
        end = _wall(self.about["end"].value())
        zone = zone_named(str(self.about["zone"].value() or "")) or self.now.tzinfo
        if not self.thanks or end is None or end.replace(tzinfo=zone) > self.now:
            return 0
        return sum(1 for form in self.forms.present if form["part"].value() != "organiser" and form["name"].value())

    @property
    def record_words(self) -> str:
        """Say what the one button does."""
        if not self.letters:
            return gettext("Record this")
        return ngettext("Record, and write {count} letter", "Record, and write {count} letters", self.letters).format(
            count=self.letters
        )

    @property
    def more(self) -> list[tuple[str, str]]:
        words = {"people": gettext("Somebody else"), "topics": gettext("One more topic"), "promises": gettext("One more promise")}  # fmt: skip
        return list(words.items())

    @property
    def counts(self) -> list[Any]:
        return [getattr(self.forms, name).management_form for name in ("people", "topics", "promises")]


def _lines(text: Any) -> list[str]:
    return [line.strip() for line in str(text or "").splitlines() if line.strip()]


def _wall(text: Any) -> datetime | None:
    """Return the wall time that a field holds; None where it holds none."""
    try:
        return datetime.fromisoformat(str(text or ""))
    except ValueError:
        return None
