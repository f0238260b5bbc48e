"""Every row of every table, to be compared before and after."""

from __future__ import annotations

from django.apps import apps

#: Written by signing in and by showing a message, not by the journal.
NOT_OURS = {"sessions.Session", "accounts.SignInLink", "accounts.User"}


def every_row() -> dict[str, list]:
    """Return all rows of all models, by model."""
    return {
        model._meta.label: list(model._base_manager.order_by("pk").values())
        for model in apps.get_models()
        if model._meta.label not in NOT_OURS
    }
