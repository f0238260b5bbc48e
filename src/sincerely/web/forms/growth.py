"""Forms about what one learned, and what is to be practised."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from sincerely.journal.facts.growth import QUESTIONS
from sincerely.journal.models import Goal, Reflection


def _answer(label: Any, help_text: Any = "") -> forms.CharField:
    return forms.CharField(label=label, help_text=help_text, required=False, widget=forms.Textarea(attrs={"rows": 3}))


class ReflectionForm(forms.Form):
    """Five short questions, none of which has to be answered. `page` is this showing's own name, `before` the page whose text it began from."""

    went_well = _answer(
        gettext_lazy("What went well?"), gettext_lazy("One answer, one smile, one good question of yours is enough.")
    )
    differently = _answer(gettext_lazy("What would you do differently?"))
    in_my_hands = _answer(gettext_lazy("What was in your hands?"))
    not_in_my_hands = _answer(
        gettext_lazy("What was not?"),
        gettext_lazy("Somebody from inside, a budget, a post that changed, a matter of taste."),
    )
    practise = forms.CharField(
        label=gettext_lazy("One thing to practise"),
        required=False,
        max_length=Reflection._meta.get_field("practise").max_length,
        help_text=gettext_lazy(
            "Small enough for a quarter of an hour. It stands here again before your next interview."
        ),
    )
    carries_me = _answer(
        gettext_lazy("What carries you, and one kind thing to do today"),
        gettext_lazy("A walk, a call, an early night. You may stop for today."),
    )
    page = forms.CharField(max_length=40, widget=forms.HiddenInput)
    before = forms.CharField(max_length=40, required=False, widget=forms.HiddenInput)

    def answers(self) -> dict[str, str]:
        """Return what was answered, by the names of the questions."""
        return {name: self.cleaned_data.get(name, "") for name in QUESTIONS}


class GoalForm(forms.Form):
    """One thing to practise."""

    what = forms.CharField(
        label=gettext_lazy("What do you want to practise?"),
        max_length=Goal._meta.get_field("what").max_length,
        help_text=gettext_lazy("For example: ask about the budget in the first ten minutes."),
    )
