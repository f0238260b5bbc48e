"""A form that is sent twice - a slow network, a reload, a second click - is carried out once: the second time leads to what the first made."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from hashlib import sha256
from typing import Any

from django.apps import apps
from django.db import OperationalError, models, transaction
from django.http import HttpRequest

from sincerely import clock
from sincerely.accounts.models import CarriedOut, User
from sincerely.bootstrap import Busy, explained
from sincerely.web.access import CandidateRequest
from sincerely.web.views.common import attempt

#: The hidden field of a form that makes something.
FIELD = "once"
#: So long a form is known again; as long as a session lasts.
KNOWN_FOR = timedelta(days=30)


def once(request: CandidateRequest, verb: Callable[[], models.Model]) -> Any:
    """Run one verb as `attempt` does, and return the row it made; sent again, the form gets the row that was made then.

    What was erased or taken back since is made anew: whoever goes back to the form and sends it means it.
    """
    key = _key(request)
    return attempt(request, (lambda: _carry_out(request.user, key, verb)) if key else verb)


def made_before(request: CandidateRequest) -> Any:
    """Return what this very form made when it was sent before; None at the first time."""
    key = _key(request)
    told = CarriedOut.objects.filter(user=request.user, key=key).first() if key else None
    return _made(told) if told else None


def _carry_out(user: User, key: str, verb: Callable[[], models.Model]) -> models.Model:
    now = clock.now()
    try:
        with transaction.atomic():
            # Whoever comes second waits here for the end of the first.
            User.objects.select_for_update().only("pk").get(pk=user.pk)
            told = CarriedOut.objects.filter(user=user, key=key).first()
            if told and (before := _made(told)):
                return before
            row = verb()
            CarriedOut.objects.filter(user=user, at__lt=now - KNOWN_FOR).delete()
            CarriedOut.objects.update_or_create(
                user=user, key=key, defaults={"at": now, "model": row._meta.label, "row": row.pk}
            )
            return row
    except OperationalError as error:
        raise explained(error) or Busy(f"Nothing was recorded: the database could not be written ({error}).") from error


def _made(told: CarriedOut) -> models.Model | None:
    row = apps.get_model(told.model)._base_manager.filter(pk=told.row).first()
    return None if getattr(row, "retracted_at", None) else row


def _key(request: HttpRequest) -> str:
    """Return what tells this form as it was shown and filled in from any other; empty where the page gave it nothing to be known by.

    What was typed belongs to it: whoever goes back, mends a word and sends the form again means it.
    """
    if not request.POST.get(FIELD):
        return ""
    filled_in = sorted((name, texts) for name, texts in request.POST.lists() if name != "csrfmiddlewaretoken")
    return sha256(repr((request.path, filled_in)).encode("utf-8", "surrogatepass")).hexdigest()
