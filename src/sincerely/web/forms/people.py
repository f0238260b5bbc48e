"""Forms for employers, people, applications, interviews and what was said."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext, gettext_lazy

from sincerely.accounts.models import Candidate
from sincerely.in_order import AsRead
from sincerely.journal.models import Application, Contact, Employer, Interview, Topic
from sincerely.web.forms.candidates import CountryField, zone_meant
from sincerely.web.forms.debrief_rows import FORMATS, LOCAL
from sincerely.web.forms.moments import DayAndHourInput, WallTimeField
from sincerely.zones import zone_named

REGISTERS = [
    ("", gettext_lazy("as in your settings")),
    ("formal", gettext_lazy("formal")),
    ("neutral", gettext_lazy("neutral")),
    ("warm", gettext_lazy("warm")),
]
PARTS = [
    ("interviewer", gettext_lazy("interviewer")),
    ("recruiter", gettext_lazy("recruiter")),
    ("representative", gettext_lazy("representative")),
    ("reference", gettext_lazy("reference")),
    ("mentor", gettext_lazy("mentor")),
    ("adviser", gettext_lazy("adviser")),
    ("supporter", gettext_lazy("supporter")),
    ("other", gettext_lazy("other")),
]
RAPPORTS = [
    ("", gettext_lazy("as in my notes, else by full name")),
    ("formal", gettext_lazy("title and last name")),
    ("first-name", gettext_lazy("first name")),
]


class Checked(forms.ModelForm):  # type: ignore[type-arg]
    """A form that only checks: the journal's verbs do the saving."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "zone" in self.fields:
            self.fields["zone"].widget.attrs["list"] = "zones"

    def save(self, commit: bool = True) -> Any:
        raise TypeError("use a verb of journal.actions")

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if data.get("zone", "").strip():
            data["zone"], fault = zone_meant(data["zone"], data.get("country") or "", "country" in self.fields)
            if fault:
                self.add_error("zone", fault)
        return data


class EmployerForm(Checked):
    """What is on record of an employer."""

    country = CountryField(
        label=gettext_lazy("Country"),
        help_text=gettext_lazy("Its name or its two letters, such as Germany or US. Its holidays are no working days."),
    )
    register = forms.ChoiceField(label=gettext_lazy("How letters to them sound"), choices=REGISTERS, required=False)

    class Meta:
        model = Employer
        fields = ["name", "city", "country", "subdivision", "zone", "register"]
        labels = {
            "name": gettext_lazy("Employer"),
            "city": gettext_lazy("City"),
            "subdivision": gettext_lazy("State or province"),
            "zone": gettext_lazy("Time zone"),
        }
        help_texts = {
            "subdivision": gettext_lazy("Its code, such as CA or BY."),
            "zone": gettext_lazy(
                "Their town, or the next large city. If there are several of that name, add the country above."
            ),
        }


class ApplicationForm(forms.Form):
    """A post applied for."""

    employer = forms.CharField(
        label=gettext_lazy("Employer"), max_length=200, widget=forms.TextInput(attrs={"autofocus": True})
    )
    role = forms.CharField(label=gettext_lazy("Post"), max_length=200, required=False)
    needs = forms.CharField(
        label=gettext_lazy("What the post needs"),
        required=False,
        help_text=gettext_lazy("One a line."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    notes = forms.CharField(
        label=gettext_lazy("Notes for yourself"), required=False, widget=forms.Textarea(attrs={"rows": 3})
    )

    def clean_needs(self) -> list[str]:
        return [line.strip(" -•\t") for line in self.cleaned_data["needs"].splitlines() if line.strip(" -•\t")]


class ContactForm(Checked):
    """What is on record of a person."""

    part = forms.ChoiceField(label=gettext_lazy("Who they are to you"), choices=PARTS)
    rapport = forms.ChoiceField(label=gettext_lazy("How you address them"), choices=RAPPORTS, required=False)

    class Meta:
        model = Contact
        fields = [
            "name",
            "title",
            "position",
            "email",
            "phone",
            "employer",
            "part",
            "rapport",
            "zone",
            "postal_address",
            "notes",
        ]
        widgets = {"postal_address": forms.Textarea(attrs={"rows": 3}), "notes": forms.Textarea(attrs={"rows": 3})}
        labels = {
            "name": gettext_lazy("Name"),
            "title": gettext_lazy("Title"),
            "position": gettext_lazy("Position"),
            "phone": gettext_lazy("Phone"),
            "email": gettext_lazy("E-mail"),
            "employer": gettext_lazy("Employer"),
            "zone": gettext_lazy("Time zone"),
            "postal_address": gettext_lazy("Postal address"),
            "notes": gettext_lazy("Notes for yourself"),
        }
        help_texts = {
            "title": gettext_lazy("As they write it: Dr., Prof., Ms. It is never guessed."),
            "zone": gettext_lazy("Only if it is not their employer's."),
        }

    def __init__(self, candidate: Candidate, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["employer"]
        field.queryset = Employer.objects.filter(candidate=candidate).order_by(AsRead("name"), "pk")
        field.empty_label = gettext("none")

    def ask_whose(self, words: str) -> None:
        """Refuse an address once that looks like another's; the page sent again says that it is right."""
        if words:
            # The form shows again what was typed, and with it what the next press says.
            data: Any = self.data
            self.data = shown = data.copy()
            shown["address_sure"] = self.cleaned_data["email"]
            self.fields["address_sure"] = forms.CharField(required=False, widget=forms.HiddenInput)
            self.add_error("email", words)


class InterviewEditForm(Checked):
    """The appointment, corrected by hand; times count in its own zone."""

    format = forms.ChoiceField(label=gettext_lazy("Kind of talk"), choices=FORMATS, required=False)
    start = WallTimeField(
        label=gettext_lazy("Begins"), input_formats=[LOCAL, "%Y-%m-%d %H:%M"], widget=DayAndHourInput()
    )
    end = WallTimeField(
        label=gettext_lazy("Ends"), required=False, input_formats=[LOCAL, "%Y-%m-%d %H:%M"], widget=DayAndHourInput()
    )
    open_questions = forms.CharField(
        label=gettext_lazy("What stayed open"),
        required=False,
        help_text=gettext_lazy("One a line."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    private_remarks = forms.CharField(
        label=gettext_lazy("Private remarks"),
        required=False,
        help_text=gettext_lazy("One a line. They stay out of every letter."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    class Meta:
        model = Interview
        fields = ["format", "round", "place", "bring", "zone"]
        labels = {"round": gettext_lazy("Round"), "place": gettext_lazy("Place"), "bring": gettext_lazy("What to bring"), "zone": gettext_lazy("Zone")}  # fmt: skip
        help_texts = {"bring": gettext_lazy("One thing a line.")}
        widgets = {"bring": forms.Textarea(attrs={"rows": 2})}

    field_order = ["start", "end", "zone", "format", "round", "place", "bring", "open_questions", "private_remarks"]

    def __init__(self, *args: Any, instance: Interview, **kwargs: Any) -> None:
        zone = zone_named(instance.zone)
        initial = {
            "start": instance.start.astimezone(zone).strftime(LOCAL) if instance.start else "",
            "end": instance.end.astimezone(zone).strftime(LOCAL) if instance.end else "",
            "open_questions": "\n".join(instance.open_questions),
            "private_remarks": "\n".join(instance.private_remarks),
        }
        super().__init__(*args, instance=instance, initial=initial, **kwargs)

    def clean_open_questions(self) -> list[str]:
        return [line.strip() for line in self.cleaned_data["open_questions"].splitlines() if line.strip()]

    def clean_private_remarks(self) -> list[str]:
        return [line.strip() for line in self.cleaned_data["private_remarks"].splitlines() if line.strip()]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        zone = zone_named(data.get("zone", ""))
        for name in ("start", "end"):
            if data.get(name) and zone:
                data[name] = data[name].replace(tzinfo=zone)
        if data.get("start") and data.get("end") and data["end"] < data["start"]:
            self.add_error("end", gettext("It ended before it began. Please look at the two times again."))
        return data


class TopicEditForm(forms.ModelForm):  # type: ignore[type-arg]
    """What was spoken of with one person, in stems that make the answer fit a letter."""

    class Meta:
        model = Topic
        fields = ["contact", "topic", "they_said", "i_said", "since"]
        labels = {
            "contact": gettext_lazy("With"),
            "topic": gettext_lazy("We talked about …"),
            "they_said": gettext_lazy("They care about / asked / said that …"),
            "i_said": gettext_lazy("I said / did …"),
            "since": gettext_lazy("Since then I thought …"),
        }
        help_texts = {
            "since": gettext_lazy("A thought of your own since the talk. It is often the best sentence of the letter.")
        }
        widgets = {name: forms.Textarea(attrs={"rows": 2}) for name in ("they_said", "i_said", "since")}

    def __init__(self, interview: Interview, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["contact"]
        field.queryset = Contact.objects.filter(participations__interview=interview).distinct()
        field.empty_label = gettext("nobody in particular")


def employer_named(candidate: Candidate, name: str) -> Employer | None:
    """Return the employer of that very name, if the candidate has it."""
    return Employer.objects.filter(candidate=candidate, name__iexact=name.strip()).first()


def initial_of(application: Application) -> dict[str, str]:
    """Return the application as its form shows it."""
    return {
        "employer": application.employer.name,
        "role": application.role,
        "needs": "\n".join(application.needs),
        "notes": application.notes,
    }
