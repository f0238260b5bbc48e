"""What a row is called where it is only named: in the question before it is erased."""

from __future__ import annotations

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext

from sincerely import clock
from sincerely.journal.facts.letter_states import form_words
from sincerely.journal.models import Interview, Letter, Message, Promise, Reflection, Sending, Topic
from sincerely.web.desk.inbox import title_of
from sincerely.web.screen import on_screen
from sincerely.web.templatetags.said import day_words, wall_start


def called(row: Any) -> str:
    """Return what a row is called: a letter by kind and reader, a promise and a topic by their words, a talk by its day."""
    match row:
        case Letter():
            return _letter(row)
        case Promise():
            return row.what
        case Topic():
            return row.topic or row.they_said or row.i_said
        case Interview():
            name, start = row.round or gettext("interview"), wall_start(row)
            today = timezone.localdate(clock.now())
            return gettext("{interview}, {day}").format(interview=name, day=day_words(start.date(), today)) if start else name  # fmt: skip
        case Reflection():
            return gettext("what you wrote down about {application}").format(application=row.application)
        case Message():
            return title_of(row)
    return str(row)


def _letter(row: Letter) -> str:
    form = on_screen(form_words(row.form))
    name = gettext("{form} to {contact}").format(form=form, contact=row.contact) if row.contact else form
    sent = Sending.objects.filter(approval__letter=row, state="sent").exists()
    return gettext("{letter}, sent").format(letter=name) if sent else name
