"""What every form says of a fault where it has no words of its own: what to write, in the desk's voice instead of the framework's."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

_FAULTS: dict[type[forms.Field], dict[str, Any]] = {
    forms.Field: {"required": gettext_lazy("Please fill this in.")},
    forms.ChoiceField: {"required": gettext_lazy("Please choose one.")},
    forms.CharField: {
        "max_length": gettext_lazy(
            "There is room for at most %(limit_value)d signs here, and these are %(show_value)d."
        )
    },
    forms.EmailField: {"invalid": gettext_lazy("This is no e-mail address. Write it like name@example.org.")},
    forms.IntegerField: {
        "invalid": gettext_lazy("Write a whole number."),
        "max_value": gettext_lazy("This can be at most %(limit_value)s."),
        "min_value": gettext_lazy("This must be at least %(limit_value)s."),
    },
}


def say_faults_plainly() -> None:
    """Give the framework's own fields the desk's words; forms that are made afterwards have them."""
    for field, words in _FAULTS.items():
        field.default_error_messages = vars(field).get("default_error_messages", {}) | words


def focus_fault(form: forms.BaseForm) -> None:
    """Put the cursor where the first fault is, and nowhere else."""
    faulty = [name for name in form.fields if name in form.errors and not form.fields[name].widget.is_hidden]
    if faulty:
        for name, field in form.fields.items():
            field.widget.attrs.pop("autofocus", None)
            if name == faulty[0]:
                field.widget.attrs["autofocus"] = True
