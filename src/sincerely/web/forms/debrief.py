"""The debrief: first the notes as they are, then everything that was found in them, to be corrected before it counts."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import forms

from sincerely.accounts.models import Candidate
from sincerely.core.people.names import same_person
from sincerely.core.reading.values import Debrief, Found, FoundPromise, FoundTopic, Person
from sincerely.errors import SincerelyError
from sincerely.integrations.mail import plain_address
from sincerely.journal.models import Application
from sincerely.web.forms.moments import MomentField, WallTimeField
from sincerely.zones import zone_named

FORMATS = [("", "not said"), ("one-on-one", "one-on-one"), ("panel", "panel"), ("video", "video"), ("phone", "phone")]
PARTS = [
    ("interviewer", "interviewer"),
    ("recruiter", "recruiter"),
    ("organiser", "only arranged it"),
    ("other", "other"),
]
LOCAL = "%Y-%m-%dT%H:%M"


class NotesForm(forms.Form):
    """Notes as they come, and the invitation where there is one."""

    notes = forms.CharField(
        label="Your notes",
        required=False,
        max_length=200_000,
        help_text="Rough is fine: who was there, what each spoke of, what you said, what was promised, what you forgot to ask. Remarks such as “between us” stay out of every letter.",
        widget=forms.Textarea(
            attrs={
                "rows": 14,
                "autofocus": True,
                "placeholder": "Dr Okafor (ward mgr): handovers lose an hour a day. I told her about the board at St Anne.\nJan: night shifts, wants someone who can teach juniors\nThey decide by Friday. I'll send my certificate tomorrow.",
            }
        ),
    )
    invite = forms.FileField(
        label="The calendar invitation",
        required=False,
        help_text="The .ics file from the invitation mail. It knows names, addresses and the time.",
        widget=forms.FileInput(attrs={"accept": ".ics,text/calendar"}),
    )
    kept = forms.CharField(required=False, widget=forms.HiddenInput)
    kept_name = forms.CharField(required=False, max_length=300, widget=forms.HiddenInput)
    application = forms.ModelChoiceField(
        label="Which application",
        queryset=Application.objects.none(),
        required=False,
        empty_label="a new one, or find it in the notes",
    )

    def __init__(self, candidate: Candidate, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["application"]
        field.queryset = Application.objects.filter(candidate=candidate).select_related("employer").order_by("-pk")

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if not self.errors and not data.get("notes", "").strip() and not data.get("invite") and not data.get("kept"):
            self.add_error("notes", "There is nothing to read yet. Write a few words, or add the invitation.")
        return data


class InterviewForm(forms.Form):
    """The appointment itself, and what is said once about all of it."""

    employer = forms.CharField(label="Employer", max_length=200)
    role = forms.CharField(label="Post", max_length=200, required=False)
    start = WallTimeField(
        label="Began",
        required=False,
        input_formats=[LOCAL, "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M:%S"],
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format=LOCAL),
    )
    end = WallTimeField(
        label="Ended",
        help_text="The 24 hours count from here.",
        input_formats=[LOCAL, "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M:%S"],
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format=LOCAL),
    )
    zone = forms.CharField(
        label="In the time of",
        max_length=64,
        help_text="A place name such as Europe/Berlin or America/Chicago.",
        widget=forms.TextInput(attrs={"list": "zones"}),
    )
    format = forms.ChoiceField(label="Kind of talk", choices=FORMATS, required=False)
    round = forms.CharField(label="Round", max_length=60, required=False)
    decision_by = MomentField(label="They decide by")
    needs = forms.CharField(
        label="What the post needs",
        required=False,
        help_text="One a line. Letters answer a need with something you did.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    open_questions = forms.CharField(
        label="What stayed open",
        required=False,
        help_text="One a line. A question you did not get to ask becomes a sentence.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    private = forms.CharField(
        label="Private remarks",
        required=False,
        help_text="One a line. They stay out of every letter.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def clean_zone(self) -> str:
        zone: str = self.cleaned_data["zone"].strip()
        if zone_named(zone) is None:
            raise forms.ValidationError(
                "There is no time zone of that name. Write it like Europe/Berlin or America/Chicago."
            )
        return zone

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        zone = zone_named(data.get("zone", ""))
        for name in ("start", "end", "decision_by"):
            moment = data.get(name)
            if isinstance(moment, datetime) and zone:
                # The form's own zone counts, not the one the site shows times in.
                data[name] = moment.replace(tzinfo=zone)
        if data.get("start") and data.get("end") and data["end"] < data["start"]:
            self.add_error("end", "It ended before it began. Please look at the two times again.")
        return data


class PersonForm(forms.Form):
    """One person of the employer."""

    name = forms.CharField(label="Name", max_length=200)
    title = forms.CharField(
        label="Title", max_length=30, required=False, widget=forms.TextInput(attrs={"placeholder": "Dr."})
    )
    position = forms.CharField(label="Position", max_length=200, required=False)
    email = forms.CharField(
        label="E-mail", max_length=254, required=False, widget=forms.TextInput(attrs={"inputmode": "email"})
    )
    part = forms.ChoiceField(label="Part", choices=PARTS)
    present = forms.BooleanField(label="Took part", required=False, initial=True)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("present") and data.get("part") == "organiser":
            # Who took part did more than arrange it, and is owed thanks.
            data["part"] = "interviewer"
        return data

    def clean_email(self) -> str:
        email: str = self.cleaned_data["email"].strip()
        try:
            return plain_address(email) if email else ""
        except SincerelyError as error:
            raise forms.ValidationError(str(error)) from error


class TopicForm(forms.Form):
    """What was spoken of with one person."""

    contact = forms.CharField(
        label="With", max_length=200, required=False, widget=forms.TextInput(attrs={"list": "people-known"})
    )
    topic = forms.CharField(label="We talked about", max_length=500, required=False)
    they_said = forms.CharField(label="They said or asked", required=False, widget=forms.Textarea(attrs={"rows": 2}))
    i_said = forms.CharField(label="I said or showed", required=False, widget=forms.Textarea(attrs={"rows": 2}))
    since = forms.CharField(label="Since then I thought", required=False, widget=forms.Textarea(attrs={"rows": 2}))
    quote = forms.CharField(required=False, widget=forms.HiddenInput)


class PromiseForm(forms.Form):
    """Something promised."""

    by = forms.ChoiceField(label="Who promised", choices=[("me", "I did"), ("them", "they did")])
    what = forms.CharField(label="What", max_length=500)
    contact = forms.CharField(
        label="With", max_length=200, required=False, widget=forms.TextInput(attrs={"list": "people-known"})
    )
    due = MomentField(label="By")
    quote = forms.CharField(required=False, widget=forms.HiddenInput)


def _rows(form: type[forms.Form], most: int) -> Any:
    return forms.formset_factory(form, extra=0, can_delete=True, max_num=most, absolute_max=most)


MOST = {"people": 60, "topics": 200, "promises": 100}
PeopleForms = _rows(PersonForm, MOST["people"])
TopicForms = _rows(TopicForm, MOST["topics"])
PromiseForms = _rows(PromiseForm, MOST["promises"])


class FoundForms:
    """Everything found, as one page of forms. Unbound it shows a reading; bound it gives back the reading as corrected."""

    def __init__(self, data: Any = None, found: Debrief | None = None, home_zone: str = "UTC", more: str = "") -> None:
        reading = (
            _initial(found, home_zone)
            if found
            else {"interview": None, "people": None, "topics": None, "promises": None}
        )
        if data is not None and more:
            # "One more line": the same page again with an empty row, nothing lost.
            data = data.copy()
            count = data.get(f"{more}-TOTAL_FORMS") or ""
            data[f"{more}-TOTAL_FORMS"] = str(min(int(count) + 1 if count.isdigit() else 1, MOST[more]))
        self.interview = InterviewForm(data, initial=reading["interview"], prefix="interview")
        self.people = PeopleForms(data, initial=reading["people"], prefix="people")
        self.topics = TopicForms(data, initial=reading["topics"], prefix="topics")
        self.promises = PromiseForms(data, initial=reading["promises"], prefix="promises")
        self.fault = ""

    def is_valid(self) -> bool:
        whole = all(
            [self.interview.is_valid(), self.people.is_valid(), self.topics.is_valid(), self.promises.is_valid()]
        )
        return whole and self._names_agree()

    def corrected(self) -> Debrief:
        """Return the reading as the candidate left it. Call only when valid."""
        about = self.interview.cleaned_data
        names = [row["name"] for row in _kept(self.people)]
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
                FoundTopic(
                    with_=_whom(row["contact"], names),
                    topic=row["topic"],
                    they_said=row["they_said"],
                    i_said=row["i_said"],
                    since=row["since"],
                    quote=row["quote"],
                )
                for row in _kept(self.topics)
                if any(row[part].strip() for part in ("topic", "they_said", "i_said", "since"))
            ),
            promises=tuple(
                FoundPromise(
                    by=row["by"],
                    what=row["what"],
                    due=_there(row["due"], about["zone"]),
                    quote=row["quote"],
                    with_=_whom(row["contact"], names),
                )
                for row in _kept(self.promises)
            ),
            needs=_lines(about["needs"]),
            decision_by=about["decision_by"],
            open_questions=_lines(about["open_questions"]),
            private=_lines(about["private"]),
        )

    def _names_agree(self) -> bool:
        names = [row["name"] for row in _kept(self.people)]
        good = True
        for form in [*self.topics.forms, *self.promises.forms]:
            row = form.cleaned_data
            if row and not row.get("DELETE") and row.get("contact") and _whom(row["contact"], names) is None:
                form.add_error(
                    "contact", "Nobody of that name stands above. Take a name from there, or leave it empty."
                )
                good = False
        return good


def _kept(rows: Any) -> list[dict[str, Any]]:
    return [form.cleaned_data for form in rows.forms if form.cleaned_data and not form.cleaned_data.get("DELETE")]


def _whom(name: str, names: list[str]) -> str | None:
    if not name.strip():
        return None
    exact = [known for known in names if known.casefold() == name.strip().casefold()]
    alike = exact or [known for known in names if same_person(known, name)]
    return alike[0] if len(alike) == 1 else None


def _lines(text: str) -> tuple[Found, ...]:
    return tuple(Found(text=line.strip(" -•\t")) for line in text.splitlines() if line.strip(" -•\t"))


def _initial(found: Debrief, home_zone: str) -> dict[str, Any]:
    zone = found.zone or home_zone
    return {
        "interview": {
            "employer": found.employer,
            "role": found.role,
            "start": _wall(found.start, zone),
            "end": _wall(found.end, zone),
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
