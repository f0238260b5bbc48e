"""Forms about what a candidate wants: criteria with their ranges, then scores; must-haves, values, feeling, answers to questions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext, gettext_lazy

from sincerely.core.problem import Problem
from sincerely.web.screen import on_screen

HOW_A_NUMBER = gettext_lazy("Write a number, such as 45000 or 7.5.")
MEASURES = [
    ("", gettext_lazy("I score it myself")),
    ("pay", gettext_lazy("Pay a year, from the offers")),
    ("hour", gettext_lazy("What an hour brings, from the offers")),
    ("equity", gettext_lazy("Shares a year, from the offers")),
    ("leave", gettext_lazy("Days off a year, from the offers")),
    ("hours", gettext_lazy("Hours a week, from the offers")),
    ("remote_days", gettext_lazy("Days a week at home, from the offers")),
    ("commute", gettext_lazy("Minutes to work, from the offers")),
    ("values", gettext_lazy("My values beside what is known of the people there")),
]


class NumberField(forms.FloatField):
    """A number as people write it: thousands apart or not."""

    default_error_messages = {"invalid": HOW_A_NUMBER}
    widget = forms.TextInput

    def __init__(self, **more: Any) -> None:
        super().__init__(
            min_value=-1e12, max_value=1e12, widget=forms.TextInput(attrs={"inputmode": "decimal"}), **more
        )

    def to_python(self, value: Any) -> float | None:  # type: ignore[override]
        return super().to_python(re.sub(r"(?<=\d)[,\s\u2009'](?=\d{3}(?!\d))", "", str(value)) if value else value)


class CriterionForm(forms.Form):
    """What is compared, and its range. Scores have a form of their own, which comes after."""

    name = forms.CharField(label=gettext_lazy("What matters"), max_length=60, help_text=gettext_lazy("In a word or two: pay, growth, the way to work."))  # fmt: skip
    measure = forms.ChoiceField(label=gettext_lazy("Where its figures come from"), choices=MEASURES, required=False)
    worst = NumberField(label=gettext_lazy("The worst you would still consider"), required=False, help_text=gettext_lazy("Fixed before you score anything: think of what you could live with, not of these offers."))  # fmt: skip
    best = NumberField(label=gettext_lazy("The best you could hope for"), required=False, help_text=gettext_lazy("It may be the smaller number: minutes on the way."))  # fmt: skip
    unit = forms.CharField(label=gettext_lazy("Its unit"), max_length=40, required=False)
    levels = forms.CharField(label=gettext_lazy("Or words for each level, the worst first"), required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 3}), help_text=gettext_lazy("One a line, such as: no way up; a step in some years; a ladder with dates."))  # fmt: skip

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        levels = [" ".join(line.split()) for line in str(given.get("levels") or "").splitlines() if line.strip()]
        measure, ends = given.get("measure"), (given.get("worst"), given.get("best"))
        if measure == "values":
            return given | {"levels": [], "worst": None, "best": None}
        if levels and measure:
            self.add_error("levels", gettext("What comes from the offers has a range in numbers, and no levels."))
        elif levels and (len(levels) < 2 or len({each.casefold() for each in levels}) < len(levels)):
            self.add_error("levels", gettext("Write at least two levels that differ."))
        elif not levels and not self.errors and None in ends:
            self.add_error("worst" if ends[0] is None else "best", gettext("Write both ends of its range, or levels in words."))  # fmt: skip
        elif not levels and not self.errors and ends[0] == ends[1]:
            self.add_error("best", gettext("The two ends of the range must differ."))
        return given | {"levels": levels}

    def criterion(self, before: Mapping[str, Any]) -> dict[str, Any]:
        """Return the criterion as the file has it; what is not in the form (scores, levels with values) stays where it still holds."""
        given = self.cleaned_data
        found: dict[str, Any] = {"name": " ".join(given["name"].split())}
        levels = before.get("levels")
        if isinstance(levels, Mapping) and list(levels) == given["levels"]:
            given["levels"] = levels
        for key in ("measure", "unit", "levels"):
            if given.get(key):
                found[key] = given[key]
        if given.get("measure") != "values" and not given["levels"]:
            found |= {key: _whole(given[key]) for key in ("worst", "best")}
        kept = before.get("scores")
        if kept and not found.get("measure") and found.get("levels") == before.get("levels"):
            found["scores"] = kept
        return found


class ScoresForm(forms.Form):
    """How each offer does on one criterion: one value, two where one is not sure, nothing where one does not know."""

    def __init__(self, criterion: Mapping[str, Any], offers: Sequence[str], data: Any = None) -> None:
        super().__init__(data)
        self.criterion, self.offers = criterion, offers
        self.levels = list(criterion.get("levels") or [])
        scores = criterion.get("scores") or {}
        for n, offer in enumerate(offers):
            field: forms.Field
            if self.levels:
                field = forms.ChoiceField(choices=self._choices(), required=False, label=offer)
            else:
                field = forms.CharField(max_length=60, required=False, label=offer)
            field.initial = self._shown(scores.get(offer))
            self.fields[f"score-{n}"] = field

    def scores(self) -> dict[str, Any]:
        """Return the scores by offer as the file has them; those of offers that are not here now stay."""
        kept = {name: each for name, each in (self.criterion.get("scores") or {}).items() if name not in self.offers}
        given = {offer: self.cleaned_data.get(f"score-{n}", "") for n, offer in enumerate(self.offers)}
        return kept | {offer: self._read(said) for offer, said in given.items() if said}

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        for name, said in list(given.items()):
            if said and not self.levels and self._read(said) is None:
                self.add_error(name, gettext("Write a number, or two where you are not sure: 30 to 40."))
        return given

    def _choices(self) -> list[tuple[str, str]]:
        found = [("", gettext("I do not know"))]
        for n, words in enumerate(self.levels, 1):
            found.append((str(n), words))
            if n < len(self.levels):
                found.append((f"{n}-{n + 1}", gettext("between this and the next")))
        return found

    def _shown(self, value: Any) -> str:
        if value is None:
            return ""
        parts = [self.levels.index(each) + 1 if each in self.levels else each for each in (value if isinstance(value, list) else [value])]  # fmt: skip
        return ("-" if self.levels else f" {gettext('to')} ").join(str(each) for each in parts)

    def _read(self, said: str) -> Any:
        if self.levels:
            ends = [int(each) for each in said.split("-")]
            return ends[0] if len(ends) == 1 else ends
        numbers = re.fullmatch(
            rf"\s*(-?[\d., ]+?)(?:\s*(?:-|–|to|{re.escape(gettext('to'))})\s*(-?[\d., ]+))?\s*", said
        )
        if numbers is None:
            return None
        try:
            found = [NumberField().clean(each) for each in numbers.groups() if each]
        except forms.ValidationError:
            return None
        return _whole(found[0]) if len(found) == 1 else [_whole(each) for each in found]


class MustForm(forms.Form):
    """Something an offer must have, and which of them have it."""

    what = forms.CharField(label=gettext_lazy("What you must have"), max_length=120, help_text=gettext_lazy("Only what you would refuse an offer for, however good it is."))  # fmt: skip

    def __init__(self, must: Mapping[str, Any], offers: Sequence[str], data: Any = None) -> None:
        super().__init__(data, initial={"what": must.get("what", "")})
        self.must, self.offers = must, offers
        for n, offer in enumerate(offers):
            now = "lacks" if offer in (must.get("fails") or []) else "open" if offer in (must.get("open") or []) else "has"  # fmt: skip
            self.fields[f"offer-{n}"] = forms.ChoiceField(
                label=offer,
                initial=now if must else "open",
                choices=[
                    ("has", gettext("has it")),
                    ("lacks", gettext("lacks it")),
                    ("open", gettext("I do not know")),
                ],
            )

    def table(self) -> dict[str, Any]:
        """Return the must-have as the file has it; bounds it was given in a file stay."""
        said = {offer: self.cleaned_data[f"offer-{n}"] for n, offer in enumerate(self.offers)}
        kept = {key: self.must[key] for key in ("of", "at_least", "at_most") if key in self.must}
        found = {"what": " ".join(self.cleaned_data["what"].split()), **kept}
        for key, word in (("fails", "lacks"), ("open", "open")):
            kept_names = [name for name in self.must.get(key) or [] if name not in self.offers]
            if names := [*kept_names, *(offer for offer, each in said.items() if each == word)]:
                found[key] = names
        return found


class ValuesForm(forms.Form):
    """What one holds dear, a line each; beside each, what is known of every employer."""

    values = forms.CharField(label=gettext_lazy("What you hold dear"), required=False, max_length=1200, widget=forms.Textarea(attrs={"rows": 4}), help_text=gettext_lazy("One a line: honesty about mistakes, time to learn."))  # fmt: skip

    def __init__(self, raw: Mapping[str, Any], offers: Sequence[str], data: Any = None) -> None:
        super().__init__(data, initial={"values": "\n".join(raw.get("values") or [])})
        self.pairs = [(offer, value) for value in raw.get("values") or [] for offer in offers]
        self.notes = [each for each in raw.get("note") or [] if isinstance(each, Mapping)]
        choices = [("", gettext("nothing known")), ("for", gettext("speaks for it")), ("against", gettext("speaks against it")), ("both", gettext("for and against"))]  # fmt: skip
        for n, (offer, value) in enumerate(self.pairs):
            mine = [each for each in self.notes if (each.get("offer"), each.get("value")) == (offer, value)]
            said = {str(each.get("says")) for each in mine}
            self.fields[f"says-{n}"] = forms.ChoiceField(label=gettext("{value}: {offer}").format(value=value, offer=offer), choices=choices, required=False, initial="both" if len(said) == 2 else next(iter(said), ""))  # fmt: skip
            self.fields[f"words-{n}"] = forms.CharField(label=gettext("What you saw or heard of it there"), required=False, max_length=300, initial=next((str(each.get("words", "")) for each in mine if each.get("words")), ""))  # fmt: skip

    def tables(self) -> dict[str, Any]:
        """Return `values` and `note` as the file has them; what is not in the form of a note that stays (its source) is kept."""
        values = list(dict.fromkeys(" ".join(line.split()) for line in self.cleaned_data["values"].splitlines() if line.strip()))  # fmt: skip
        notes = [each for each in self.notes if (each.get("offer"), each.get("value")) not in self.pairs]
        for n, (offer, value) in enumerate(self.pairs):
            says = self.cleaned_data[f"says-{n}"]
            for word in ["for", "against"] if says == "both" else [says] if says else []:
                old = next((each for each in self.notes if (each.get("offer"), each.get("value"), each.get("says")) == (offer, value, word)), {})  # fmt: skip
                words = self.cleaned_data[f"words-{n}"]
                note = dict(old) | {"offer": offer, "value": value, "says": word, "words": words}
                notes.append({key: each for key, each in note.items() if each})
        return {"values": values, "note": [each for each in notes if each.get("value") in values]}


class FeelingForm(forms.Form):
    """What one feels, before a figure is shown."""

    #: What stands for no offer: a blank, which is nobody's name; with nothing, "nothing in particular" would be chosen before anybody chose.
    NONE = " "
    gut = forms.ChoiceField(
        label=gettext_lazy("If you had to say now"),
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose one, or say that you feel nothing in particular.")},
    )

    def __init__(self, offers: Sequence[str], data: Any = None, felt: str | None = None) -> None:
        super().__init__(data, initial={} if felt is None else {"gut": felt or self.NONE})
        choice: Any = self.fields["gut"]
        choice.choices = [*((name, name) for name in offers), (self.NONE, gettext("I feel nothing in particular"))]

    def clean_gut(self) -> str:
        return str(self.cleaned_data["gut"]).strip()


class AdviserForm(forms.Form):
    """Whom to ask, and whether they see amounts."""

    name = forms.CharField(label=gettext_lazy("Whom you ask"), max_length=60)
    hide = forms.BooleanField(label=gettext_lazy("Hide all amounts of money"), required=False, initial=True)


def say(form: forms.BaseForm, problems: Iterable[Problem], field: str | None = None) -> None:
    """Put what the file's reader says into a form."""
    for problem in problems:
        words = problem.message.removeprefix("preferences: ").removeprefix("preferences, ")
        form.add_error(field, f"{on_screen(words)}: {on_screen(problem.expected)}" if problem.expected else on_screen(words))  # fmt: skip


def _whole(value: float | None) -> float | int | None:
    return int(value) if value is not None and value == int(value) else value
