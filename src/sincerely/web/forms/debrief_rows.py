"""The rows of what was found in a debrief: the interview, its people, topics and promises, the lines not placed, and the changes to accept."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple

from django import forms
from django.utils.dateparse import parse_date
from django.utils.translation import gettext, gettext_lazy

from sincerely.core.letters.english.stems import stems
from sincerely.core.reading.kinds.signs import sentences_of
from sincerely.errors import SincerelyError
from sincerely.integrations.mail import plain_address
from sincerely.web.forms.moments import DayAndHourInput, MomentField, MomentWidget, WallTimeField
from sincerely.web.screen import on_screen
from sincerely.web.templatetags.said import HOW_HELD, hour_words, short_day
from sincerely.zones import zone_named

FORMATS = [("", gettext_lazy("not said")), *HOW_HELD.items()]
PARTS = [
    ("interviewer", gettext_lazy("interviewer")),
    ("recruiter", gettext_lazy("recruiter")),
    ("organiser", gettext_lazy("only arranged it")),
    ("other", gettext_lazy("other")),
]
NO_SUCH_ZONE = gettext_lazy("There is no time zone of that name. Write it like Europe/Berlin or America/Chicago.")
LOCAL = "%Y-%m-%dT%H:%M"
#: So many words of a text are taken in at a glance.
_AT_A_GLANCE = 26


class InterviewForm(forms.Form):
    """The appointment itself, and what is said once about all of it."""

    employer = forms.CharField(label=gettext_lazy("Employer"), max_length=200)
    role = forms.CharField(label=gettext_lazy("Post"), max_length=200, required=False)
    start = WallTimeField(
        label=gettext_lazy("Began"),
        required=False,
        help_text=gettext_lazy("Empty: three quarters of an hour before it ended."),
        input_formats=[LOCAL, "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M:%S"],
        widget=DayAndHourInput(),
    )
    end = WallTimeField(
        label=gettext_lazy("Ended"),
        help_text=gettext_lazy("Thanks are due 24 hours after this. About when is near enough."),
        input_formats=[LOCAL, "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M:%S"],
        widget=DayAndHourInput(),
    )
    zone = forms.CharField(
        label=gettext_lazy("Time zone"),
        max_length=64,
        help_text=gettext_lazy(
            "Where both times above were. Type a large city, and choose: Chicago gives America/Chicago."
        ),
        widget=forms.TextInput(attrs={"list": "zones"}),
    )
    format = forms.ChoiceField(label=gettext_lazy("Kind of talk"), choices=FORMATS, required=False)
    round = forms.CharField(label=gettext_lazy("Round"), max_length=60, required=False)
    decision_by = MomentField(label=gettext_lazy("They decide by"))
    needs = forms.CharField(
        label=gettext_lazy("What the post needs"),
        required=False,
        help_text=gettext_lazy("One a line. Letters answer a need with something you did."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    open_questions = forms.CharField(
        label=gettext_lazy("What stayed open"),
        required=False,
        help_text=gettext_lazy("One a line. A question you did not get to ask becomes a sentence."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    private = forms.CharField(
        label=gettext_lazy("Private remarks"),
        required=False,
        help_text=gettext_lazy("One a line. They stay out of every letter."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    #: So long before its end a talk on no record is taken to have begun where nobody says when; None where the record knows.
    begins_before_end: timedelta | None = None
    #: Whether that was done.
    begin_taken = False

    #: The end that was put there because nobody said one; empty where somebody did.
    end_suggested = forms.CharField(required=False, max_length=30, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.suggested:
            self["end"].help_text = gettext(
                "Guessed by us: nobody said when it ended. Put it right if you know better; thanks are due 24 hours after this."
            )

    @property
    def suggested(self) -> bool:
        """Say whether the end that stands there is the one suggested, unchanged."""
        suggested = self["end_suggested"].value()
        return bool(suggested) and str(self["end"].value() or "")[:16] == suggested

    @property
    def rough(self) -> bool:
        """Say of what was handed in whether nobody said its hours: the end is the one suggested, and the beginning was taken from that."""
        return self.begin_taken and self.suggested

    def clean_employer(self) -> str:
        return str(self.cleaned_data["employer"]).strip(" ,;")

    def clean_zone(self) -> str:
        zone: str = self.cleaned_data["zone"].strip()
        if zone_named(zone) is None:
            raise forms.ValidationError(NO_SUCH_ZONE)
        return zone

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        zone = zone_named(data.get("zone", ""))
        for name in ("start", "end", "decision_by"):
            moment = data.get(name)
            if isinstance(moment, datetime) and zone:
                # The form's own zone counts, not the one the site shows times in.
                data[name] = moment.replace(tzinfo=zone)
        if not data.get("start") and "start" not in self.errors and data.get("end") and self.begins_before_end:
            data["start"], self.begin_taken = data["end"] - self.begins_before_end, True
        if data.get("start") and data.get("end") and data["end"] < data["start"]:
            self.add_error("end", gettext("It ended before it began. Please look at the two times again."))
        return data


class RowForm(forms.Form):
    """One row of several. It counts once something is written in one of its `telling` fields; until then nothing of it is required."""

    telling: tuple[str, ...] = ()
    fresh = False  # just asked for

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.empty_permitted = True
        for name, field in self.fields.items():
            if isinstance(field.widget, forms.Textarea):
                # Where the browser does not let a box grow with its text, it begins large enough.
                text = str(self[name].value() or "")
                field.widget.attrs["rows"] = min(12, max(1, sum(1 + len(line) // 34 for line in text.split("\n"))))

    def has_changed(self) -> bool:
        return any(str(self.data.get(self.add_prefix(name)) or "").strip() for name in self.telling)

    @property
    def open(self) -> bool:
        """Whether its fields stand open: there is a fault in one, or nothing yet that one line could say."""
        return bool(self.errors) or not any(
            str(self[name].value() or "").strip() for name in self.telling if name in self.fields
        )


def _growing(**attrs: Any) -> forms.Textarea:
    return forms.Textarea(attrs={"class": "grows", **attrs})


class PersonForm(RowForm):
    """One person of the employer."""

    telling = ("name", "title", "position", "email")
    name = forms.CharField(label=gettext_lazy("Name"), max_length=200)
    title = forms.CharField(
        label=gettext_lazy("Title"), max_length=30, required=False, widget=forms.TextInput(attrs={"placeholder": "Dr."})
    )
    position = forms.CharField(label=gettext_lazy("Position"), max_length=200, required=False)
    email = forms.CharField(
        label=gettext_lazy("E-mail"),
        max_length=254,
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "email"}),
    )
    part = forms.ChoiceField(label=gettext_lazy("Part"), choices=PARTS)
    present = forms.BooleanField(label=gettext_lazy("Took part"), required=False, initial=True)
    #: Two rows have just become this one.
    joined = False
    #: Who else on the page may be this very person: (the button's value, name, whether the names look like one).
    others: Sequence[tuple[str, str, bool]] = ()
    #: The name as it was found: where it is put right, topics and promises follow.
    found = forms.CharField(required=False, max_length=200, widget=forms.HiddenInput)

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
            raise forms.ValidationError(on_screen(str(error))) from error


class Said(NamedTuple):
    """Words of one who spoke, as they are read: `who` is the field they stand in; `strong` is the topic in them."""

    who: str
    before: str
    strong: str
    after: str


def shortened(text: str) -> str:
    """Return a text in one line, cut where it has more words than are taken in at a glance."""
    words = text.split()
    return " ".join(words) if len(words) <= _AT_A_GLANCE else f"{' '.join(words[:_AT_A_GLANCE])} …"


def _one_by_one(text: str) -> list[str]:
    """Return the sentences of a text; one goes on behind a colon or a semicolon."""
    found: list[tuple[int, int]] = []
    for start, end in sentences_of(text):
        if found and text[: found[-1][1]].rstrip()[-1:] in ":;":
            start = found.pop()[0]
        found.append((start, end))
    return [text[start:end] for start, end in found]


def marked(text: str, topic: str) -> tuple[str, str, str]:
    """Return what stands before the stretch that says the topic, the stretch, and what stands after: word for word, or with all its telling words close together. No stretch where it is said nowhere."""
    if topic and (found := re.search(re.escape(topic), text, re.I)):
        return text[: found.start()], found[0], text[found.end() :]
    wanted, words = stems(topic), [(word, stems(word[0])) for word in re.finditer(r"[^\W_][\w'’-]*", text)]
    told = [(word, said & wanted) for word, said in words if said & wanted]
    for at, (first, said) in enumerate(told):
        have = said
        for last, more in told[at:]:
            stretch = text[first.start() : last.end()]
            if len(stretch.split()) > len(topic.split()) + WORDS_BETWEEN:
                break
            have |= more
            if have == wanted:
                return text[: first.start()], stretch, text[last.end() :]
    return text, "", ""


#: How many words more than the topic has may stand among its own where it is said in other words.
WORDS_BETWEEN = 3


class TopicForm(RowForm):
    """What was spoken of with one person."""

    telling = ("topic", "they_said", "i_said", "since")
    contact = forms.CharField(
        label=gettext_lazy("With"),
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"list": "people-known"}),
    )
    topic = forms.CharField(label=gettext_lazy("We talked about"), max_length=500, required=False, widget=_growing())
    they_said = forms.CharField(label=gettext_lazy("They said or asked"), required=False, widget=_growing())
    i_said = forms.CharField(label=gettext_lazy("I said or showed"), required=False, widget=_growing())
    since = forms.CharField(label=gettext_lazy("Since then I thought"), required=False, widget=_growing())
    quote = forms.CharField(required=False, widget=forms.HiddenInput)

    @property
    def silent(self) -> bool:
        """Whether only its person is known: what they spoke of is asked for."""
        return bool(self["contact"].value()) and self.open and not self.errors and not self.fresh

    @property
    def said(self) -> list[Said]:
        """Return what was spoken of as it is read, the topic marked where it stands in somebody's words, or as good as; only else it stands by itself. Of the candidate's own part each sentence stands by itself: it may come from several lines of the notes."""
        words = {name: shortened(str(self[name].value() or "")) for name in self.telling}
        topic = words["topic"]
        told = [
            Said(name, *marked(one, topic))
            for name in self.telling[1:]
            for one in (_one_by_one(words[name]) if name == "i_said" else [words[name]])
            if one
        ]
        return told if not topic or any(one.strong for one in told) else [Said("topic", "", topic, ""), *told]

    def clean_topic(self) -> str:
        return " ".join(self.cleaned_data["topic"].split())


class PromiseForm(RowForm):
    """Something promised."""

    telling = ("what", "due_day", "due_hour")
    by = forms.ChoiceField(
        label=gettext_lazy("Who promised"), choices=[("me", gettext_lazy("I did")), ("them", gettext_lazy("they did"))]
    )
    what = forms.CharField(label=gettext_lazy("What"), max_length=500, widget=_growing())
    contact = forms.CharField(
        label=gettext_lazy("With"),
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"list": "people-known"}),
    )
    due = MomentField(label=gettext_lazy("By"))
    quote = forms.CharField(required=False, widget=forms.HiddenInput)

    asks = False  # nobody said to whom, or who: the page asks, with the names to choose from

    def ask_whom(self, names: Sequence[str]) -> None:
        self.asks = True
        self["contact"].label = gettext("To whom?") if self["by"].value() == "me" else gettext("Who said so?")
        self.fields["contact"].widget = forms.Select(
            choices=[("", gettext("nobody in particular")), *((name, name) for name in names)]
        )

    @property
    def said_due(self) -> str:
        return said_moment(self["due"].value())

    def clean_what(self) -> str:
        return " ".join(self.cleaned_data["what"].split())


def said_moment(shown: Any) -> str:
    """Return a day, and the hour where there is one, as a folded row says them; `shown` is what a MomentField holds, or what was typed into it."""
    parts = shown if isinstance(shown, list) else MomentWidget().decompress(shown)
    day, hour = [*parts, None, None][:2]
    if isinstance(day, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", day):
        day = parse_date(day) or day
    said = [
        short_day(day) if isinstance(day, date) else str(day or ""),
        hour_words(hour) if isinstance(hour, time) else str(hour or ""),
    ]
    return " ".join(said).strip()


class UnplacedForm(forms.Form):
    """A line of the notes that became nothing, and what the candidate makes of it."""

    quote = forms.CharField(widget=forms.HiddenInput)
    #: "little" where it names next to nothing but the occasion: it stands to be read, and nothing is asked; "private" where it was put aside.
    told = forms.CharField(required=False, max_length=10, widget=forms.HiddenInput)
    use = forms.CharField(label=gettext_lazy("Take it"), required=False, widget=forms.Select)

    def __init__(self, *args: Any, names: Sequence[str] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        widget: Any = self.fields["use"].widget
        widget.attrs |= {"aria-label": gettext("What is this line?"), "aria-describedby": f"{self.prefix}-words"}
        widget.choices = [
            ("", gettext("keep it out of every letter") if self.private else gettext("leave it in my notes")),
            *((f"topic:{name}", gettext("as a topic of {name}").format(name=name)) for name in names),
            ("topic:", gettext("as a topic of nobody in particular")),
            ("add", gettext("as something I wanted to add")),
            ("question", gettext("as a question that stayed open")),
            *([] if self.private else [("private", gettext("as a private remark"))]),
        ]

    @property
    def little(self) -> bool:
        return bool(self["told"].value() == "little")

    @property
    def private(self) -> bool:
        return bool(self["told"].value() == "private")


class ChangeForm(forms.Form):
    """Something the new notes say otherwise than the record."""

    field = forms.ChoiceField(
        choices=[(name, name) for name in ("start", "end", "format", "round", "role", "there", "absent")],
        widget=forms.HiddenInput,
    )
    value = forms.CharField(max_length=200, widget=forms.HiddenInput)
    end = forms.CharField(max_length=30, required=False, widget=forms.HiddenInput)
    words = forms.CharField(max_length=900, widget=forms.HiddenInput)
    take = forms.BooleanField(label=gettext_lazy("Take what the notes say"), required=False)


class FurtherForm(forms.Form):
    """A further round that the notes name with its day and hour; it counts only when ticked."""

    what = forms.CharField(max_length=500, widget=forms.HiddenInput)
    start = WallTimeField(input_formats=[LOCAL], widget=forms.HiddenInput)  # in the interview's zone
    words = forms.CharField(max_length=900, widget=forms.HiddenInput)
    take = forms.BooleanField(label=gettext_lazy("It is fixed"), required=False)
