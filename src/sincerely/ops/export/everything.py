"""Every row of a job search as one JSON document: whatever the tables hold, without a list that could forget one."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import Any

from django.apps import apps
from django.db.models import ForeignKey, Model

from sincerely import __version__
from sincerely.accounts.models import Candidate


def as_json(candidate: Candidate, now: datetime) -> bytes:
    """Return the candidate and every row of theirs: a list a table, a row with its columns' names; times are UTC, `..._id` is the `id` of another row."""
    document: dict[str, Any] = {"sincerely": __version__, "exported_at": now.isoformat(), "candidate": _row(candidate)}
    for model in apps.get_app_config("journal").get_models():
        path = owner_path(model)
        rows = model._default_manager.filter(**{path: candidate}).order_by("pk")
        document[str(model._meta.verbose_name_plural).replace(" ", "_")] = [_row(row) for row in rows]
    return json.dumps(document, ensure_ascii=False, indent=1).encode()


def owner_path(model: type[Model]) -> str:
    """Return how a row of this table leads to its candidate, as Django spells it."""
    links = [field for field in model._meta.fields if isinstance(field, ForeignKey)]
    for link in links:
        if link.related_model is Candidate:
            return link.name
    for link in links:
        if link.related_model is not model and not link.null:
            return f"{link.name}__{owner_path(link.related_model)}"
    raise LookupError(f"no row of {model.__name__} leads to a candidate")


def _row(row: Model) -> dict[str, Any]:
    return {field.attname: _value(field.value_from_object(row)) for field in row._meta.fields}


def _value(value: Any) -> Any:
    return value.isoformat() if isinstance(value, (date, datetime)) else value
