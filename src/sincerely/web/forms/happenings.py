"""A form for one thing that happened, made from the journal's own table of happenings."""

from __future__ import annotations

from datetime import datetime, time, tzinfo
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext, gettext_lazy

from sincerely import clock
from sincerely.accounts.models import Candidate
from sincerely.in_order import AsRead
from sincerely.journal.actions.appointments import APPOINTMENT, at_the_same_hour, rewrites_the_past
from sincerely.journal.actions.happenings import ASKED, HAPPENINGS, Happening, question
from sincerely.journal.actions.newcomers import on_record
from sincerely.journal.facts.events import moment_from
from sincerely.journal.facts.note_says import note_says
from sincerely.journal.facts.people import people_of
from sincerely.journal.facts.stages import applications_at
from sincerely.journal.facts.today import told_of
from sincerely.journal.facts.told_before import told_before, words_for
from sincerely.journal.models import Application, Contact, Event, Interview, Promise
from sincerely.web.forms.moments import DayAndHourInput, MomentField, WallTimeField
from sincerely.web.forms.place import PlaceForm
from sincerely.web.forms.their_words import pasted_by, words_say
from sincerely.web.screen import on_screen
from sincerely.web.templatetags.said import hour_words, said
from sincerely.zones import zone_or_utc

#: How a form asks till when an answer is awaited.
ANSWER_BY = HAPPENINGS["message-received"].due
LOCAL = ["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"]


class NamedChoiceField(forms.ModelChoiceField):  # type: ignore[type-arg]
    """A choice among rows, each said as a person would."""

    def label_from_instance(self, obj: Any) -> str:
        if isinstance(obj, Interview):
            here = timezone.localtime(clock.now())
            day = said(obj.start.astimezone(zone_or_utc(obj.zone)), here) if obj.start else gettext("no day yet")
            return gettext("{application}: {interview}, {day}").format(
                application=obj.application, interview=obj.round or obj.format or gettext("interview"), day=day
            )
        if isinstance(obj, Promise):
            return (gettext("I: {what}") if obj.by == "me" else gettext("They: {what}")).format(what=obj.what)
        return str(obj)


class _PeopleField(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]
    """Several people; a number longer than any row's is nobody's."""

    def clean(self, value: Any) -> Any:
        for one in value or ():
            if len(str(one)) > 18:
                raise forms.ValidationError(
                    self.error_messages["invalid_choice"], code="invalid_choice", params={"value": str(one)[:18]}
                )
        return super().clean(value)


class HappeningForm(forms.Form):
    """When it happened, and what this kind of happening needs and may carry. What was told before is asked about; `earlier` is then the step it adds to."""

    asks_whether_the_same = True
    #: What was filled in and wants a look before it is recorded; empty where nothing was.
    look = ""
    #: The kind of message that the pasted words surely are, where as such they would record more than this form does.
    reads_as = ""
    earlier: Event | None = None
    #: The interview that cannot be moved any more: it was told of, so it took place.
    took_place: Interview | None = None
    #: A place that is not on record yet, in the choice's stead.
    place: PlaceForm | None = None

    def __init__(
        self, candidate: Candidate, happening: Happening, application: Application | None, *args: Any, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.candidate, self.happening, self.application = candidate, happening, application
        for name in (*happening.needs, *happening.may):
            if name == "application" and application is not None:
                continue
            label = on_screen(question(happening, name))
            self.fields[name] = _field(name, label, name in happening.needs, candidate, application)
        if happening.kind == "interview-scheduled":
            # An invitation often asks for a word by a day: that is owed as any other answer is.
            for name, label in (("needs_answer", ASKED["needs_answer"][0]), ("answer_by", ANSWER_BY)):
                self.fields[name] = _field(name, on_screen(label), False, candidate, application)
        if happening.kind == "interview-moved":
            self._keep_what_is_not_said()
            self.told = self._told_of()
        if application is None and happening.who == "they" and "application" in happening.needs:
            self.place = PlaceForm(self.data if self.is_bound else None, optional=True)
        self.fields["at"] = WallTimeField(
            label=gettext("When did you hear of it?") if happening.who == "they" else gettext("When was it?"),
            required=False,
            input_formats=LOCAL,
            help_text=gettext("Empty means now."),
            widget=DayAndHourInput(),
        )

    def _told_of(self) -> dict[int, Interview]:
        """Return the interviews that were told of, by number; where there is no other, the last of them is the one that cannot be moved."""
        which = {"application": self.application} if self.application else {}
        told = {row.pk: row for row in told_of(self.candidate, clock.now(), **which)}
        choice: Any = self.fields["interview"]
        if told and not self.is_bound and not choice.queryset.exclude(pk__in=told).exists():
            self.took_place = list(told.values())[-1]
        return told

    def _keep_what_is_not_said(self) -> None:
        self.fields["due"] = MomentField(
            required=True,
            label=question(self.happening, "due"),
            help_text=gettext("A day alone keeps the hour it had, an hour alone the day."),
            as_before=True,
        )

    def _was(self, given: dict[str, Any]) -> datetime | None:
        """Return when the interview was to be until now."""
        interview = given.get("interview")
        return interview.start if interview else None

    def clean(self) -> dict[str, Any]:
        """Refuse to move what was told of, and ask once more where a held interview would be moved to another time gone by. The tick is for this time of this interview alone."""
        given: dict[str, Any] = super().clean() or {}
        if self.place and not self._elsewhere(given):
            return given
        if self.happening.kind == "interview-moved" and given.get("interview"):
            self.took_place = self.told.get(given["interview"].pk)
            if self.took_place:
                self.add_error("interview", gettext("You told of this one, so it took place."))
                return given
        if isinstance(given.get("due"), time):
            mine, before = timezone.get_current_timezone(), self._was(given)
            if before is None:
                self.add_error("due", gettext("Name the day as well as the hour."))
                return given
            given["due"] = datetime.combine(before.astimezone(mine).date(), given["due"], tzinfo=mine)
        if self.asks_whether_the_same and not self._faults_in_what_was_typed():
            self._fill_in_from_the_words(given)
            if not self._faults_in_what_was_typed():
                self._ask_whether_the_same(given)
        interview, now = given.get("interview"), clock.now()
        due = at_the_same_hour(interview, given.get("due"))
        if self.happening.kind != "interview-moved" or not rewrites_the_past(interview, due, now):
            return given
        assert interview and isinstance(due, datetime)
        this = f"{interview.pk} {due.isoformat()}"
        if self.data.get("sure") != this:
            here = timezone.localtime(now)
            was, new = said(interview.start.astimezone(zone_or_utc(interview.zone)), here), said(due, here)
            tick = forms.CheckboxInput(attrs={"value": this}, check_test=lambda value: value == this)
            self.fields["sure"] = forms.BooleanField(
                label=gettext("Yes, it took place then"), required=False, widget=tick
            )
            self.add_error(
                None,
                gettext("That interview was on {was}; did it really take place on {new} instead?").format(
                    was=was, new=new
                ),
            )
        return given

    def _fill_in_from_the_words(self, given: dict[str, Any]) -> None:
        """Fill in what only the note or their pasted words name, mark it, and ask for a look before it is recorded. Asked once of what they name."""
        application, text = self.application or given.get("application"), given.get("what") or ""
        at = given.get("at") or clock.now()
        says = words_say(self.candidate, self.happening.kind, text, at, application)
        self.reads_as = says.surely
        note = note_says(self.candidate, text, people_of(self.candidate, application), clock.now())._asdict()
        if says.fields:
            note = {"contact": pasted_by(self.candidate, text, application, clock.now()) or note["contact"]}
        named = note | says.fields
        said_there = {name: value for name, value in named.items() if value and name in self.fields}
        new = {name: value for name, value in said_there.items() if given.get(name) in (None, "", False)}
        looked_at = " ".join([*(str(getattr(value, "pk", value)) for value in said_there.values()), says.surely])
        if not (new or says.surely) or self.data.get("looked_at") == looked_at:
            return
        typed: Any = self.data
        self.data = filled = typed.copy()
        filled["looked_at"] = looked_at
        self.fields["looked_at"] = forms.CharField(required=False, widget=forms.HiddenInput())
        for name, value in new.items():
            field: Any = self.fields[name]
            apart = hasattr(field.widget, "widgets_names")
            # Their appointment is said by the clock of the page's reader, as every hour in a form is.
            shown = (
                field.widget.decompress(value) if apart else [getattr(value, "pk", "on" if value is True else value)]
            )
            for part, one in zip(field.widget.widgets_names if apart else [""], shown, strict=True):
                filled[f"{name}{part}"] = "" if one is None else str(one)
            given[name] = value
            self[name].help_text = gettext("Read from the words.")
            self.errors.pop(name, None)
        self.look = self._filled_in(new, pasted=bool(says.fields))
        self.errors["looked_at"] = self.error_class()  # something to look at, and no fault

    def _filled_in(self, new: dict[str, Any], *, pasted: bool) -> str:
        """Say what was filled in from a note or from pasted words."""
        if not new:
            return gettext("Nothing is recorded yet.")
        if pasted:
            names = ", ".join(str(self.fields[name].label).rstrip("?") for name in new)
            return gettext("Filled in from the words: {names}. Correct it or empty it, then press “Record it”.").format(names=names)  # fmt: skip
        here = timezone.localtime(clock.now())
        words = [str(value) if name == "contact" else said(value, here) for name, value in new.items()]
        named = gettext("{one} and {other}").format(one=words[0], other=words[1]) if len(words) == 2 else words[0]
        return gettext("Your note names {words}: filled in below. Correct it or empty it, then press “Record it” once more.").format(words=named)  # fmt: skip

    def _elsewhere(self, given: dict[str, Any]) -> bool:
        """Take the place that was named in the choice's stead; say whether it is named well."""
        assert self.place
        if not self.place.is_valid():
            self.errors.setdefault("application", self.error_class())
            return False
        if place := self.place.place():
            given["application"] = on_record(self.candidate, place)
            self.errors.pop("application", None)
        return True

    def _faults_in_what_was_typed(self) -> bool:
        """Say whether anything is amiss but a day that was left empty, which the words may name."""
        left_empty = "due" in self.errors and not any(_typed(self, "due"))
        return any(errors for name, errors in self.errors.items() if not (name == "due" and left_empty))

    def _ask_whether_the_same(self, given: dict[str, Any]) -> None:
        """Ask before a step that is on record is recorded once more. The answer is for this one step alone."""
        said = {name: given.get(name) for name in ("due", "end")} | {"items": _lines(given.get("items") or "")}
        application = self.application or given.get("application")
        found = told_before(self.candidate, self.happening.kind, application, clock.now(), **said)
        if found is None:
            return
        answers = {
            str(found.pk): gettext("Yes: add what is new to it"),
            f"another-{found.pk}": gettext("No, it is another one"),
        }
        answer = self.data.get("same", "")
        if answer == str(found.pk):
            self.earlier = found
        elif answer not in answers:
            self.fields["same"] = forms.ChoiceField(
                label=on_screen(words_for(found)),
                choices=list(answers.items()),
                widget=forms.RadioSelect,
                help_text=gettext(
                    "Nothing is recorded yet. Choose one, then press “Record it” below; what you typed is still there."
                ),
            )
            self.order_fields(["same"])
            self.errors["same"] = self.error_class()  # a question, and no fault of the one who is asked

    def to_look_at(self) -> str:
        """Return what was taken though nobody said it, in words for the candidate; empty where nothing was."""
        day, was = self.cleaned_data.get("due"), self._was(self.cleaned_data)
        if not self.happening.kind.startswith("interview-") or was is None or day is None or isinstance(day, datetime):
            return ""
        taken = was.astimezone(self._zone())
        return gettext("No hour was said, so {hour} as before is taken. Correct it if that is not right.").format(
            hour=hour_words(taken)
        )

    def _zone(self) -> tzinfo:
        interview = self.cleaned_data.get("interview")
        return zone_or_utc(interview.zone if interview else self.candidate.zone)

    def answer_owed(self) -> dict[str, Any] | None:
        """Return what to record of the answer that an invitation asks for, in the names that `record` takes; None where it asks for none."""
        given = self.cleaned_data
        if self.happening.kind != "interview-scheduled" or not (given.get("needs_answer") or given.get("answer_by")):
            return None
        more = {"due": given["answer_by"]} if given.get("answer_by") else {}
        who = {name: value for name, value in self.answers().items() if name in {"application", "contact", "at"}}
        return {"needs_answer": True, **more, **who}

    def answers(self) -> dict[str, Any]:
        """Return what was answered, in the names that `record` takes."""
        given: dict[str, Any] = {}
        for name, value in self.cleaned_data.items():
            if name not in {*self.happening.needs, *self.happening.may, "at"}:
                continue
            if name in {"items", "people", "newcomers"}:
                given[name] = tuple(value) if name == "people" else _lines(value)
            elif value not in (None, ""):
                given[name] = value
        if self.application is not None:
            given["application"] = self.application
        return given


def _typed(form: forms.Form, name: str) -> list[str]:
    """Return what was typed into a field of several parts."""
    return [str(form.data.get(f"{name}{part}") or "").strip() for part in form.fields[name].widget.widgets_names]


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _field(name: str, label: str, required: bool, candidate: Candidate, application: Application | None) -> forms.Field:
    kind = "moment" if name == "answer_by" else ASKED[name][1]
    if kind == "moment":
        return MomentField(required=required, label=label)
    if name in {"channel", "place"}:
        return forms.CharField(label=label, required=required, max_length=200)
    if kind in {"text", "lines"}:
        return forms.CharField(
            label=label,
            required=required,
            max_length=5000,
            widget=forms.Textarea(attrs={"rows": 4 if kind == "lines" else 2}),
        )
    if kind == "yes or no":
        return forms.BooleanField(label=label, required=False)
    if kind == "me or them":
        return forms.ChoiceField(label=label, choices=[("me", gettext("I did")), ("them", gettext("they did"))])
    if kind == "contacts":
        return _PeopleField(
            label=label, queryset=people_of(candidate, None), required=required, widget=forms.CheckboxSelectMultiple
        )
    if kind == "application":
        rows, stages = applications_at(candidate, clock.now())
        still_open = [row.pk for row in rows if not stages[row.pk].closed] or [row.pk for row in rows]
        return NamedChoiceField(
            label=label,
            queryset=Application.objects.filter(candidate=candidate).select_related("employer"),
            required=required,
            empty_label=gettext("choose …") if required else gettext("not said"),
            initial=still_open[0] if len(still_open) == 1 else None,
        )
    querysets: dict[str, Any] = {
        "contact": people_of(candidate, application),
        # One without a day is one whose invitation was taken back.
        "interview": Interview.objects.filter(
            candidate=candidate, start__isnull=False, **({"application": application} if application else {})
        ).select_related("application__employer"),
        "promise": Promise.objects.filter(candidate=candidate, **({"application": application} if application else {})),
    }
    return NamedChoiceField(
        label=label,
        queryset=querysets[kind],
        required=required,
        empty_label=gettext("choose …") if required else gettext("not said"),
    )


#: What a correction leaves as it is: whom and what the step belongs to, and what is corrected at the interview itself.
FIXED = ("application", "interview", "promise", "newcomers", "place", "answer_by")


class EventForm(HappeningForm):
    """A recorded step, to be corrected: what it belongs to stays, everything said about it can change."""

    asks_whether_the_same = False

    def __init__(self, candidate: Candidate, happening: Happening, event: Event, *args: Any, **kwargs: Any) -> None:
        data = event.data
        initial: dict[str, Any] = {"contact": event.contact_id, "at": event.at.astimezone(zone_or_utc(candidate.zone))}
        for name, value in data.items():
            initial[name] = moment_from(value, event.zone) if name in {"due", "end"} and value else value
        initial["items"] = "\n".join(data.get("items") or ())
        initial["promised_by"] = data.get("by", "me")
        super().__init__(candidate, happening, event.application, *args, initial=initial, **kwargs)
        self.event = event
        if event.interview_id and event.kind in APPOINTMENT:
            self._keep_what_is_not_said()
        for name in (*FIXED, "people", "needs_answer") if event.interview_id else FIXED:
            self.fields.pop(name, None)
        self.fields["at"].help_text = ""
        self.fields["at"].required = True

    def _was(self, given: dict[str, Any]) -> datetime | None:
        was = moment_from(self.event.data.get("due"), self.event.zone)
        return was if isinstance(was, datetime) else None

    def _zone(self) -> tzinfo:
        return zone_or_utc(self.event.interview.zone if self.event.interview else self.event.zone)

    def changes(self) -> dict[str, Any]:
        """Return what differs from the record, in the names that `correct` takes; an emptied answer comes as None."""
        given: dict[str, Any] = {}
        for name in self.changed_data:
            value = self.cleaned_data[name]
            if name == "items":
                value = _lines(value)
            given[name] = tuple(value) if name == "people" else value
        return given


class PromiseEditForm(forms.Form):
    """A promise, corrected whole."""

    what = forms.CharField(label=gettext_lazy("What"), max_length=500, widget=forms.Textarea(attrs={"rows": 2}))
    due = MomentField(label=gettext_lazy("By"))
    contact = forms.ModelChoiceField(
        label=gettext_lazy("With"),
        queryset=Contact.objects.none(),
        required=False,
        empty_label=gettext_lazy("nobody in particular"),
    )

    def __init__(self, candidate: Candidate, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["contact"]
        field.queryset = Contact.objects.filter(candidate=candidate).order_by(AsRead("name"), "pk")
