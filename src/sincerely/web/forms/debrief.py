"""Everything that was found in a debrief, to be corrected before it counts."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.forms.utils import ErrorDict
from django.utils.translation import gettext

from sincerely.core.people.names import same_person
from sincerely.core.reading.debrief.recorded import Change
from sincerely.core.reading.debrief.talk.additions import as_addition
from sincerely.core.reading.debrief.talk.little_told import tells_little
from sincerely.core.reading.debrief.talk.unplaced import as_topic
from sincerely.core.reading.values import Debrief, Found, FoundPromise, FoundRound, FoundTopic, Person
from sincerely.data.names import lexicon
from sincerely.web.forms.debrief_rows import (
    LOCAL,
    ChangeForm,
    FurtherForm,
    InterviewForm,
    PersonForm,
    PromiseForm,
    TopicForm,
    UnplacedForm,
    said_moment,
)
from sincerely.web.forms.faults import focus_fault
from sincerely.web.forms.joined import join_people, may_be_one
from sincerely.zones import zone_named


def _rows(form: type[forms.Form], most: int) -> Any:
    return forms.formset_factory(form, extra=0, can_delete=True, max_num=most, absolute_max=most)


#: So long a talk is taken to have been where neither notes nor invitation say.
USUAL_LENGTH = timedelta(minutes=45)
#: Of more people nobody is asked who is one with whom.
_MOST_JOINED = 12
MOST = {"people": 60, "topics": 200, "promises": 100}
PeopleForms = _rows(PersonForm, MOST["people"])
TopicForms = _rows(TopicForm, MOST["topics"])
PromiseForms = _rows(PromiseForm, MOST["promises"])
UnplacedForms = forms.formset_factory(UnplacedForm, extra=0, max_num=500, absolute_max=500)
FurtherForms = forms.formset_factory(FurtherForm, extra=0, max_num=10, absolute_max=10)
ChangeForms = forms.formset_factory(ChangeForm, extra=0, max_num=10, absolute_max=10)
#: What a new row begins with, as a browser would send it, and where the writing begins.
NEW_ROW: dict[str, dict[str, str]] = {
    "people": {"present": "on", "part": "interviewer"},
    "topics": {},
    "promises": {"by": "me"},
}
FIRST_FIELD = {"people": "name", "topics": "contact", "promises": "what"}


class FoundForms:
    """Everything found, as one page of forms. Unbound it shows a reading; bound it gives back the reading as corrected.

    Where only the beginning is known, an end is suggested, and marked as such, `lasts` after it; where neither is, it is `ended`. `unjudged`: it was left half done, so nothing is called missing yet. `join`: two rows of people that are one, see `join_people`.
    """

    def __init__(
        self,
        data: Any = None,
        found: Debrief | None = None,
        home_zone: str = "UTC",
        more: str = "",
        changes: Sequence[Change] = (),
        on_record: bool = False,
        lasts: timedelta = USUAL_LENGTH,
        ended: datetime | None = None,
        unjudged: bool = False,
        join: str = "",
    ) -> None:
        reading = _initial(found, home_zone, changes, lasts, ended) if found else {}
        new = joined = -1
        if data is not None:
            data = data.copy()
            for prefix in ("unplaced", "changes", "further"):
                data.setdefault(f"{prefix}-TOTAL_FORMS", "0")
                data.setdefault(f"{prefix}-INITIAL_FORMS", "0")
            if more:
                # "One more line": the same page again with an empty row, nothing lost.
                count = data.get(f"{more}-TOTAL_FORMS") or ""
                new = min(int(count), MOST[more] - 1) if count.isdigit() else 0
                data[f"{more}-TOTAL_FORMS"] = str(new + 1)
                for name, value in NEW_ROW[more].items():
                    data[f"{more}-{new}-{name}"] = value
            _carry_new_names(data)
            joined = join_people(data, join) if join else -1
        self.changes = ChangeForms(data, initial=reading.get("changes"), prefix="changes")
        if data is not None and not more and not unjudged and not join and self.changes.is_valid():
            for row in _kept(self.changes):
                if row["take"]:
                    _accept(data, row)
        self.interview = InterviewForm(data, initial=reading.get("interview"), prefix="interview")
        if on_record:
            self.interview.fields["employer"].widget.attrs["readonly"] = True
            self.interview.fields["employer"].help_text = gettext(
                "As on record; corrected on the application's own page."
            )
            self.interview.fields["start"].help_text = ""
        else:
            self.interview.begins_before_end = lasts
        self.further = FurtherForms(data, initial=reading.get("further"), prefix="further")
        self.people = PeopleForms(data, initial=reading.get("people"), prefix="people")
        self.topics = TopicForms(data, initial=reading.get("topics"), prefix="topics")
        self.promises = PromiseForms(data, initial=reading.get("promises"), prefix="promises")
        self.unplaced = UnplacedForms(
            data, initial=reading.get("unplaced"), prefix="unplaced", form_kwargs={"names": self.names}
        )
        # When they decide is the word of the house, whoever said it.
        decided = said_moment(self.interview["decision_by"].value())
        for promise in self.promises.forms:
            open_to = promise["what"].value() and not promise["contact"].value() and len(self.present) > 1
            if open_to and not (promise["by"].value() == "them" and promise.said_due and promise.said_due == decided):
                promise.ask_whom(self.names)
        if more or unjudged or join:
            self._unjudged()
        if joined >= 0:
            self.people.forms[joined].joined = True
            self.people.forms[joined].fields["name"].widget.attrs["autofocus"] = True
        self._ask_who_is_one()
        if new >= 0:
            row = {"people": self.people, "topics": self.topics, "promises": self.promises}[more].forms[new]
            row.fields[FIRST_FIELD[more]].widget.attrs["autofocus"] = True
            row.fresh = True

    @property
    def names(self) -> list[str]:
        """Return the names as they stand in the page."""
        return [name for form in self.people.forms if (name := str(form["name"].value() or "").strip())]

    @property
    def present(self) -> list[PersonForm]:
        """Return who took part as the page stands."""
        return [form for form in self.people.forms if form["present"].value() and not form["DELETE"].value()]

    def _ask_who_is_one(self) -> None:
        """Tell each person's row who else may be that very person: (the button's value, name, whether the names look like one)."""
        rows = [(number, str(form["name"].value() or "").strip()) for number, form in enumerate(self.people.forms)]
        for number, name in rows:
            self.people.forms[number].others = [
                (f"{number}-{other}", theirs, may_be_one(name, theirs))
                for other, theirs in rows
                if other != number
                and name
                and theirs
                and len(rows) <= _MOST_JOINED
                # Of two whose names look alike the later one asks.
                and not (other > number and may_be_one(name, theirs))
            ]

    def _unjudged(self) -> None:
        """Let no field be called missing or wrong yet: one more row was asked for, nothing was handed in."""
        for form in (
            self.interview,
            *self.people.forms,
            *self.topics.forms,
            *self.promises.forms,
            *self.unplaced.forms,
        ):
            form._errors, form.cleaned_data = ErrorDict(), {}

    def is_valid(self) -> bool:
        parts = (self.changes, self.interview, self.further, self.people, self.topics, self.promises, self.unplaced)
        good = all(part.is_valid() for part in parts) and self._names_agree()
        if not good and (first := next((form for form in self._rows if form.errors), None)) is not None:
            focus_fault(first)
        return good

    @property
    def _rows(self) -> tuple[forms.Form, ...]:
        """Return every form whose faults can be shown, in the order of the page."""
        return (*self.unplaced.forms, self.interview, *self.people.forms, *self.topics.forms, *self.promises.forms)

    @property
    def first_fault(self) -> tuple[str, str]:
        """Return what the first fault is about and what it says; two empty strings where there is none."""
        for form in self._rows:
            for name, errors in form.errors.items():
                return (str(form[name].label) if name in form.fields else "", str(errors[0])) if errors else ("", "")
        return "", ""

    def corrected(self) -> Debrief:
        """Return the reading as the candidate left it. Call only when valid."""
        about = self.interview.cleaned_data
        names = [row["name"] for row in _kept(self.people)]
        taken = [(row["use"], row["quote"]) for row in _kept(self.unplaced)]
        # Put aside as private, and spoken of after all.
        spoken = {row["quote"] for row in _kept(self.unplaced) if row["told"] == "private" and row["use"]}
        return Debrief(
            start=about["start"],
            end=about["end"],
            zone=about["zone"],
            format=about["format"] or None,
            round=about["round"],
            employer=about["employer"],
            role=about["role"],
            people=tuple(
                Person(**{key: row[key] for key in ("name", "title", "position", "email", "part", "present")})
                for row in _kept(self.people)
            ),
            topics=tuple(
                _topic(row, whom(row["contact"], names))
                for row in _kept(self.topics)
                if any(row[part].strip() for part in ("topic", "they_said", "i_said", "since"))
            )
            + tuple(
                as_topic(quote, whom(use.removeprefix("topic:"), names), lexicon().classes)
                for use, quote in taken
                if use.startswith("topic:")
            )
            + tuple(as_addition(quote, lexicon().classes) for use, quote in taken if use == "add"),
            promises=tuple(
                FoundPromise(
                    by=row["by"],
                    what=row["what"],
                    due=_there(row["due"], about["zone"]),
                    quote=row["quote"],
                    with_=whom(row["contact"], names),
                )
                for row in _kept(self.promises)
            ),
            needs=_lines(about["needs"]),
            decision_by=about["decision_by"],
            open_questions=_lines(about["open_questions"]) + _taken(taken, "question"),
            private=tuple(one for one in _lines(about["private"]) if " ".join(one.text.split()) not in spoken)
            + _taken(taken, "private"),
            further=tuple(
                FoundRound(what=row["what"], start=row["start"].replace(tzinfo=zone_named(about["zone"])))
                for row in _kept(self.further)
                if row["take"]
            ),
        )

    def _names_agree(self) -> bool:
        names = [row["name"] for row in _kept(self.people)]
        good = True
        for form in [*self.topics.forms, *self.promises.forms]:
            row = form.cleaned_data
            if row and not row.get("DELETE") and row.get("contact") and whom(row["contact"], names) is None:
                form.add_error(
                    "contact", gettext("Nobody of that name stands above. Take a name from there, or leave it empty.")
                )
                good = False
        for form in self.unplaced.forms:
            use = form.cleaned_data.get("use", "")
            if use.startswith("topic:") and use != "topic:" and whom(use.removeprefix("topic:"), names) is None:
                form.add_error("use", gettext("Nobody of that name stands above. Choose again."))
                good = False
        return good


#: What was typed as a topic and is a sentence of what somebody did or said.
_SENTENCE = re.compile(r"(?:i|we|she|he|they|told|asked|said|showed|explained|mentioned|liked|loved|hates?|wants?|wanted)\b(?!\s+(?:talked|spoke|chatted|discussed)\b)", re.I)  # fmt: skip


def _topic(row: Mapping[str, str], name: str | None) -> FoundTopic:
    """Return a topic as the page has it. A sentence typed where its name is asked for is read as a line of the notes is."""
    parts = {part: row[part] for part in ("topic", "they_said", "i_said", "since", "quote")}
    if row["topic"] and not any(row[part].strip() for part in parts if part != "topic") and _SENTENCE.match(row["topic"]):  # fmt: skip
        said = re.sub(r"^(?=(?:told|showed|explained|mentioned)\b)", "I ", row["topic"], flags=re.I)
        return replace(as_topic(said, name, lexicon().classes), quote="")
    return FoundTopic(with_=name, **parts)


def _carry_new_names(data: Any) -> None:
    """Let a person's name, put right, stand wherever the page has the name that was found."""
    rows = [key.removesuffix("-found") for key in data if re.fullmatch(r"people-\d+-found", key)]
    found = {row: data[f"{row}-found"].strip() for row in rows}
    renamed = {
        was: now for row, was in found.items() if was and (now := str(data.get(f"{row}-name") or "").strip()) not in {"", was}
    }  # fmt: skip
    if not renamed:
        return
    now_there = [str(data.get(f"{row}-name") or "").strip() for row in rows]
    for key in [key for key in data if re.fullmatch(r"(?:topics|promises)-\d+-contact|unplaced-\d+-use", key)]:
        lead = "topic:" if key.endswith("-use") else ""
        if not data[key].startswith(lead) or whom(name := data[key].removeprefix(lead), now_there):
            continue
        if (was := whom(name, list(found.values()))) in renamed:
            data[key] = f"{lead}{renamed[was]}"
    for row in rows:
        data[f"{row}-found"] = data.get(f"{row}-name") or ""


def _accept(data: Any, change: dict[str, Any]) -> None:
    """Let the page's fields say what was said otherwise."""
    if change["field"] in {"there", "absent"}:
        for key in [key for key in data if re.fullmatch(r"people-\d+-name", key) and data[key] == change["value"]]:
            data[key.replace("-name", "-present")] = "on" if change["field"] == "there" else ""
        return
    data[f"interview-{change['field']}"] = change["value"]
    data["interview-end"] = change["end"] or data.get("interview-end", "")


def _kept(rows: Any) -> list[dict[str, Any]]:
    return [form.cleaned_data for form in rows.forms if form.cleaned_data and not form.cleaned_data.get("DELETE")]


def whom(name: str, names: list[str]) -> str | None:
    """Return which of `names` is meant by a name that was typed; None where none or several may be."""
    if not name.strip():
        return None
    exact = [known for known in names if known.casefold() == name.strip().casefold()]
    alike = exact or [known for known in names if same_person(known, name)]
    return alike[0] if len(alike) == 1 else None


def _taken(taken: Sequence[tuple[str, str]], use: str) -> tuple[Found, ...]:
    return tuple(Found(text=" ".join(quote.split()), quote=quote) for how, quote in taken if how == use)


def _lines(text: str) -> tuple[Found, ...]:
    return tuple(Found(text=line.strip(" -•\t")) for line in text.splitlines() if line.strip(" -•\t"))


def _initial(
    found: Debrief, home_zone: str, changes: Sequence[Change], lasts: timedelta, ended: datetime | None
) -> dict[str, Any]:
    zone = found.zone or home_zone
    suggested = "" if found.end else _wall(found.start + lasts if found.start else ended, zone)
    return {
        "interview": {
            "employer": found.employer,
            "role": found.role,
            "start": _wall(found.start, zone),
            "end": _wall(found.end, zone) or suggested,
            "end_suggested": suggested,
            "zone": zone,
            "format": found.format or "",
            "round": found.round,
            "decision_by": _wall_moment(found.decision_by, zone),
            "needs": "\n".join(need.text for need in found.needs),
            "open_questions": "\n".join(question.text for question in found.open_questions),
            "private": "\n".join(remark.text for remark in found.private),
        },
        "people": [
            {key: getattr(person, key) for key in ("name", "title", "position", "email", "part", "present")}
            | {"found": person.name}
            for person in found.people
        ],
        "topics": [
            {
                "contact": topic.with_ or "",
                "topic": topic.topic,
                "they_said": topic.they_said,
                "i_said": topic.i_said,
                "since": topic.since,
                "quote": topic.quote,
            }
            for topic in found.topics
        ]
        + [{"contact": name} for name in _silent(found)],
        "promises": [
            {
                "by": promise.by,
                "what": promise.what,
                "due": _wall_moment(promise.due, zone),
                "quote": promise.quote,
                "contact": promise.with_ or "",
            }
            for promise in found.promises
        ],
        "further": [
            {"what": one.what[:500], "start": _wall(one.start, zone), "words": one.words[:900]} for one in found.further
        ],
        "unplaced": [
            {"quote": one.quote, "told": "little" if tells_little(one.quote, found) else ""} for one in found.unplaced
        ]
        + [{"quote": " ".join(one.text.split()).strip(" -•\t"), "told": "private"} for one in found.private],
        "changes": [
            {
                "field": one.field,
                "value": _wall(one.value, zone) if isinstance(one.value, datetime) else one.value,
                "end": _wall(one.end, zone),
                "words": one.words,
            }
            for one in changes
        ],
    }


def _wall(moment: datetime | None, zone: str) -> str:
    if moment is None:
        return ""
    there = zone_named(zone) or ZoneInfo("UTC")
    return moment.astimezone(there).strftime(LOCAL)


def _wall_moment(moment: date | datetime | None, zone: str) -> date | datetime | None:
    """Return a day as it is, an instant as plain wall time of the interview's zone."""
    if not isinstance(moment, datetime):
        return moment
    return moment.astimezone(zone_named(zone) or ZoneInfo("UTC")).replace(tzinfo=None)


def _there(moment: date | datetime | None, zone: str) -> date | datetime | None:
    """Return a typed moment in the interview's zone: the form's own zone counts, not the reader's."""
    return moment.replace(tzinfo=zone_named(zone)) if isinstance(moment, datetime) else moment


def _silent(found: Debrief) -> list[str]:
    """Return who took part and is not yet known to have spoken of anything: they are asked about."""
    spoke = {topic.with_ for topic in found.topics}
    return [person.name for person in found.people if person.present and person.name not in spoke]
