"""Forms of the call card: a question taken away, and a call written down."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext, gettext_lazy

from sincerely.accounts.models import Candidate
from sincerely.in_order import AsRead
from sincerely.journal.actions.calls import SaidOnCall
from sincerely.journal.actions.slips import OUR_DAYS
from sincerely.journal.facts.calls import Call
from sincerely.journal.models import Contact, Interview
from sincerely.web.forms.debrief_rows import said_moment
from sincerely.web.forms.moments import DayAndHourInput, MomentField, WallTimeField

Choices = list[tuple[Any, Any]]


class _PostForm(forms.Form):
    """What belongs to one of the candidate's posts; where there is only one, it is not asked."""

    application = forms.TypedChoiceField(label=gettext_lazy("For which post?"), coerce=int, empty_value=None)

    def __init__(self, call: Call, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        near, far = [(row.pk, str(row)) for row, _ in call.posts], [(row.pk, str(row)) for row in call.others]
        field: Any = self.fields["application"]
        field.choices = [*near, *far] if near else [("", gettext("choose …")), *far]
        if len(near) == 1:
            field.initial = near[0][0]
            field.widget = forms.HiddenInput()
        self.has_posts = bool(near or far)


class QuestionForm(_PostForm):
    """A question taken away, to be answered by a day."""

    what = forms.CharField(
        label=gettext_lazy("What you will find out or send"),
        max_length=500,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    due = MomentField(required=True, label=gettext_lazy("By"))


class CallNotesForm(forms.Form):
    """A call in the candidate's own words."""

    notes = forms.CharField(
        label=gettext_lazy("What was said"),
        max_length=20_000,
        help_text=gettext_lazy(
            "Rough is fine: names, days, what they will do and what you will. You check it before anything counts."
        ),
        widget=forms.Textarea(attrs={"rows": 6}),
    )


class CallForm(_PostForm):
    """A call as it was read, to be corrected."""

    contact = forms.ModelChoiceField(
        label=gettext_lazy("With whom?"),
        queryset=Contact.objects.none(),
        required=False,
        empty_label=gettext_lazy("somebody else"),
    )
    newcomer = forms.CharField(
        label=gettext_lazy("Somebody not on record yet: the name"), max_length=200, required=False
    )
    at = WallTimeField(
        label=gettext_lazy("When was it?"),
        required=False,
        help_text=gettext_lazy("Empty means now."),
        widget=DayAndHourInput(),
    )
    points = forms.CharField(
        label=gettext_lazy("What was said, one point a line"),
        required=False,
        max_length=5000,
        help_text=gettext_lazy("This goes into the summary by mail, which you see before it goes."),
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    decision_by = MomentField(label=gettext_lazy("By when will they answer?"))
    others = forms.CharField(
        label=gettext_lazy("Who else was named and is not on record yet? One a line: name, post."),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    further = forms.MultipleChoiceField(
        label=gettext_lazy("Still to come"), required=False, widget=forms.CheckboxSelectMultiple
    )
    aside = forms.MultipleChoiceField(
        label=gettext_lazy("Left out of the summary and not recorded, since it reads as private"),
        required=False,
        help_text=gettext_lazy("Tick what they may read all the same."),
        widget=forms.CheckboxSelectMultiple,
    )
    move = forms.BooleanField(label="", required=False)
    moved = forms.ModelChoiceField(queryset=Interview.objects.none(), required=False, widget=forms.HiddenInput)
    moved_to = WallTimeField(label=gettext_lazy("New time"), required=False, widget=DayAndHourInput())

    def __init__(self, candidate: Candidate, call: Call, *args: Any, **kwargs: Any) -> None:
        super().__init__(call, *args, **kwargs)
        # What was read stands in the page: of a form that is sent, whatever it names as a step with its hour.
        sent: Any = self.data
        named = sent.getlist("offered")[:MOST_PROMISES] if self.is_bound else self.initial.get("offered", ())
        steps: Any = self.fields["further"]
        steps.choices = [(one, one.partition("|")[2]) for one in named if _step(one)]
        private = sent.getlist("private")[:MOST_ASIDE] if self.is_bound else self.initial.get("private", ())
        aside: Any = self.fields["aside"]
        aside.choices = [(one[:LONGEST_ASIDE], one[:LONGEST_ASIDE]) for one in private if one.strip()]
        talks: Any = self.fields["moved"]
        talks.queryset = Interview.objects.filter(candidate=candidate, cancelled_at=None).select_related("application")
        people: Any = self.fields["contact"]
        people.queryset = Contact.objects.filter(candidate=candidate).order_by(AsRead("name"), "pk")
        post: Any = self.fields["application"]
        post.required = False
        if not isinstance(post.widget, forms.HiddenInput):
            post.choices = [(pk, words) if pk else (pk, gettext("none of them")) for pk, words in post.choices]

    def clean(self) -> dict[str, Any]:
        """Ask who it was where nobody is named."""
        given: dict[str, Any] = super().clean() or {}
        if given.get("move") and given.get("moved") and not given.get("moved_to") and "moved_to" not in self.errors:
            self.add_error("moved_to", gettext("Say the new time."))
        if not given.get("contact") and not (given.get("newcomer") or "").strip():
            self.add_error("contact", gettext("Say who it was."))
        return given

    def lines(self, name: str = "points") -> tuple[str, ...]:
        """Return the points, or what else is typed a line each."""
        return tuple(line.strip() for line in self.cleaned_data[name].splitlines() if line.strip())

    def told(self) -> tuple[str, ...]:
        """Return the points of the summary, with what of the private was ticked."""
        return (*self.lines(), *self.cleaned_data["aside"])

    def moved_talk(self) -> Interview | None:
        """Return the talk that is told to have been moved, for the page to name."""
        talks: Any = self.fields["moved"]
        chosen = str(self["moved"].value() or "")
        return talks.queryset.filter(pk=chosen).first() if chosen.isdigit() and len(chosen) < 19 else None

    def move_to(self) -> tuple[Interview, datetime] | None:
        """Return the talk that was moved and when it begins now, where that was ticked."""
        given = self.cleaned_data
        return (given["moved"], given["moved_to"]) if given["move"] and given["moved"] else None

    def steps(self) -> tuple[tuple[datetime, str], ...]:
        """Return the talks still to come that were ticked: when each begins, and what it is."""
        return tuple(step for one in self.cleaned_data["further"] if (step := _step(one)))


def step_value(start: datetime, what: str) -> str:
    """Return a talk still to come as a box to tick carries it."""
    return f"{start.isoformat()}|{what}"


def _step(text: str) -> tuple[datetime, str] | None:
    begins, _, what = text.partition("|")
    try:
        start = datetime.fromisoformat(begins)
    except ValueError:
        return None
    return (start, what) if start.utcoffset() is not None and start.year in OUR_DAYS else None


#: So many private remarks are offered, and so long each.
MOST_ASIDE, LONGEST_ASIDE = 16, 500


class PromiseRow(forms.Form):
    """Something promised on the telephone; an empty row is none, and one whose tick is taken away is left out."""

    keep = forms.BooleanField(label=gettext_lazy("Record this promise"), required=False, initial=True)
    by = forms.ChoiceField(
        label=gettext_lazy("Who promised"), choices=[("me", gettext_lazy("I did")), ("them", gettext_lazy("they did"))]
    )
    what = forms.CharField(label=gettext_lazy("What"), max_length=500, required=False)
    due = MomentField(label=gettext_lazy("By"))
    quote = forms.CharField(required=False, max_length=5000, widget=forms.HiddenInput)

    @property
    def said_due(self) -> str:
        """Return the day, and the hour where there is one, as a folded row says them."""
        return said_moment(self["due"].value())


#: So many a call brings at most, and one empty row more.
MOST_PROMISES = 12
PromiseRows = forms.formset_factory(PromiseRow, extra=1, max_num=MOST_PROMISES, absolute_max=MOST_PROMISES)


def promised(rows: Iterable[forms.Form]) -> tuple[SaidOnCall, ...]:
    """Return the promises of filled rows that are to be recorded."""
    given = (row.cleaned_data for row in rows)
    return tuple(
        SaidOnCall(by=one["by"], what=" ".join(one["what"].split()), due=one["due"], quote=one["quote"])
        for one in given
        if one.get("keep") and (one.get("what") or "").strip()
    )
