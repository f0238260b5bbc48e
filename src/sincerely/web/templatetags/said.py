"""Dates and times as people say them; the exact value stands beside for hovering and for screen readers."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Any, NamedTuple

from django import template
from django.forms import BoundField, CheckboxInput
from django.urls import reverse
from django.utils import timezone
from django.utils.dateformat import format as written
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext, gettext_lazy, pgettext

from sincerely import clock
from sincerely.core.etiquette.wording import MONTHS
from sincerely.journal.facts import letter_states, reasons
from sincerely.journal.facts.answers import MY_PROMISE
from sincerely.journal.facts.calendar import PLACE
from sincerely.journal.facts.today import Owed
from sincerely.journal.models import Interview, Letter, Sending, SendingPhase
from sincerely.web.customs import customs
from sincerely.web.desk.applications import event_words
from sincerely.web.desk.inbox import title_of
from sincerely.web.screen import on_screen
from sincerely.zones import zone_names, zone_or_utc

register = template.Library()
_WRITTEN_OUT = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(MONTHS)}) (\d{{4}})\b")


@register.filter
def when(moment: date | datetime | None) -> SafeString | str:
    """Say a day or an instant: "today, 16:30", "Thursday, 09:00", "4 December". An instant in another zone is said in both: theirs, then yours."""
    if moment is None:
        return ""
    words = said(moment, timezone.localtime(clock.now()))
    return format_html('<time datetime="{}" title="{}">{}</time>', moment.isoformat(), exact(moment), words)


@register.filter
def until(moment: date | datetime) -> SafeString:
    """Say by when: "by 16:30 today", "by 09:00 on Thursday", "by 4 December"."""
    words = by_when(moment, timezone.localtime(clock.now()))
    return format_html('<time datetime="{}" title="{}">{}</time>', moment.isoformat(), exact(moment), words)


@register.filter
def day(moment: date | datetime | None) -> SafeString | str:
    """Say only the day."""
    if moment is None:
        return ""
    here = timezone.localtime(clock.now())
    that = moment.astimezone(here.tzinfo).date() if isinstance(moment, datetime) else moment
    return format_html(
        '<time datetime="{}" title="{}">{}</time>', moment.isoformat(), exact(moment), day_words(that, here.date())
    )


@register.filter
def hour(moment: datetime) -> SafeString:
    """Say only the hour, in the reader's zone; the exact value, where it counts, stands beside."""
    words = hour_words(timezone.localtime(moment))
    return format_html('<time datetime="{}" title="{}">{}</time>', moment.isoformat(), exact(moment), words)


@register.filter
def in_a_row(lines: str) -> str:
    """Return lines as one, with commas between."""
    return ", ".join(line.strip() for line in lines.splitlines() if line.strip())


@register.filter
def is_past(moment: date | datetime) -> bool:
    """Say whether a day or an instant is over."""
    here = timezone.localtime(clock.now())
    return moment < here if isinstance(moment, datetime) else moment < here.date()


def said(moment: date | datetime, here: datetime) -> str:
    """Return the words for `moment` as seen at `here`, which carries the reader's zone."""
    if not isinstance(moment, datetime):
        return day_words(moment, here.date())
    theirs, yours = _there_and_here(moment, here)
    words = gettext("{day}, {hour}").format(day=day_words(moment_day(moment, here), here.date()), hour=theirs)
    return gettext("{there} – {here} yours").format(there=words, here=yours) if yours else words


def by_when(moment: date | datetime, here: datetime) -> str:
    """Return the words for a limit, the hour before its day, as seen at `here`, which carries the reader's zone."""
    if not isinstance(moment, datetime):
        return gettext("by {day}").format(day=day_words(moment, here.date()))
    theirs, yours = _there_and_here(moment, here)
    that = moment_day(moment, here)
    if abs((that - here.date()).days) <= 1:
        words = gettext("by {hour} {day}").format(hour=theirs, day=day_words(that, here.date()))
    else:
        words = gettext("by {hour} on {day}").format(hour=theirs, day=day_words(that, here.date()))
    return gettext("{there} – {here} yours").format(there=words, here=yours) if yours else words


def moment_day(moment: datetime, here: datetime) -> date:
    """Return the day on which an instant is said to be: that of its own zone where its clock is another than the reader's."""
    mine = moment.astimezone(here.tzinfo)
    return mine.date() if _of_mine(moment, mine) else moment.date()


def _of_mine(moment: datetime, mine: datetime) -> bool:
    # What comes plain from the database is an instant; only a zone somebody lives in is worth saying.
    return moment.tzinfo is UTC or mine.utcoffset() == moment.utcoffset()


def _there_and_here(moment: datetime, here: datetime) -> tuple[str, str]:
    """Return the hour of an instant, with its place where that is not the reader's, and the hour here; empty where both are one."""
    mine = moment.astimezone(here.tzinfo)
    if _of_mine(moment, mine):
        return hour_words(mine), ""
    theirs = gettext("{hour} {place}").format(hour=hour_words(moment), place=place(moment))
    if mine.date() == moment.date():
        return theirs, hour_words(mine)
    return theirs, gettext("{day}, {hour}").format(day=day_words(mine.date(), here.date()), hour=hour_words(mine))


def format_date(moment: date | datetime | time, form: str) -> str:
    """Return a day or an hour written in `form`, which names no zone, in the language of the screen."""
    wall = moment if type(moment) is date else moment.replace(tzinfo=None)  # type: ignore[call-arg]
    return _written(wall, form, get_language())


@lru_cache(maxsize=4096)
def _written(wall: date | datetime | time, form: str, _language: str | None) -> str:
    # The same few days stand on every page, and to write one takes longer than to read its row.
    return written(wall, form)


def hour_words(moment: datetime | time) -> str:
    """Return an hour as the screen's language writes it, by the reader's clock."""
    if customs().twelve:
        return format_date(moment, pgettext("format of an hour, by a clock of twelve", "g:i A"))
    return format_date(moment, pgettext("format of an hour", "H:i"))


def day_words(that: date, today: date) -> str:
    """Return the words for a day near `today`: today, tomorrow, yesterday, a weekday within the week, else the date."""
    distance = (that - today).days
    if distance == 0:
        return gettext("today")
    if distance == 1:
        return gettext("tomorrow")
    if distance == -1:
        return gettext("yesterday")
    if 1 < distance < 7:
        return format_date(that, "l")
    near = that.year == today.year or abs(that - today) < timedelta(days=120)
    if customs().month_first:
        return format_date(
            that,
            pgettext("format of a day in words, month first", "D, F j")
            if near
            else pgettext("format of a day in words, with its year, month first", "D, F j, Y"),
        )
    return format_date(
        that,
        pgettext("format of a day in words", "D j F")
        if near
        else pgettext("format of a day in words, with its year", "D j F Y"),
    )


def whole_day(that: date) -> str:
    """Return a day with its weekday and its year, unmistakable."""
    if customs().month_first:
        return format_date(that, pgettext("format of a day, whole, month first", "l, F j, Y"))
    return format_date(that, pgettext("format of a day, whole", "l j F Y"))


@register.filter
def named_day(that: date) -> str:
    """Return a day with its weekday, of the year one is in."""
    if customs().month_first:
        return format_date(that, pgettext("format of a day and month, whole, month first", "l, F j"))
    return format_date(that, pgettext("format of a day and month, whole", "l j F"))


def short_day(that: date) -> str:
    """Return a day for a narrow place."""
    if customs().month_first:
        return format_date(that, pgettext("format of a day, short, month first", "D, M j"))
    return format_date(that, pgettext("format of a day, short", "D j M"))


def place(moment: datetime) -> str:
    """Return "Chicago time" for an instant in America/Chicago, its offset where the zone has no city."""
    key = getattr(moment.tzinfo, "key", "")
    if "/" not in key:
        return f"{moment:%Z}"
    return gettext("{city} time").format(city=key.rsplit("/", 1)[-1].replace("_", " "))


def exact(moment: date | datetime) -> str:
    """Return the whole value, unmistakable."""
    if isinstance(moment, datetime):
        key = getattr(moment.tzinfo, "key", "") or f"{moment:%Z}"
        day = gettext("{day}, {hour}").format(day=whole_day(moment), hour=hour_words(moment))
        return f"{day} {key}"
    return whole_day(moment)


register.filter(on_screen)


@register.filter
def day_of_words(words: str) -> str:
    """Say a day that another room wrote out ("4 Dec 2026") as the language of the screen does; anything else as it is."""
    try:
        day = datetime.strptime(words, "%d %b %Y").replace(tzinfo=UTC).date()
        return format_date(day, "M j, Y" if customs().month_first else "j M Y")
    except ValueError:
        return words


@register.filter
def days_written_out(words: str) -> str:
    """Write each day that another room wrote out in a sentence ("on 23 November 2026") as the reader is used to."""
    form = pgettext("format of a day with its month and year, month first", "F j, Y") if customs().month_first else pgettext("format of a day with its month and year", "j F Y")  # fmt: skip

    def anew(found: re.Match[str]) -> str:
        try:
            return format_date(date(int(found[3]), MONTHS.index(found[2]) + 1, int(found[1])), form)
        except ValueError:
            return found[0]  # somebody else's words: no such day

    return _WRITTEN_OUT.sub(anew, words)


@register.filter
def form_words(form: str) -> str:
    """Say a letter's form as a person does."""
    return on_screen(letter_states.form_words(form))


@register.filter
def letter_words(letter: Letter) -> str:
    """Say what a letter is to its reader: its form, or of one that keeps a promise that it does."""
    keeps = letter.form == "answer" and letter.follow_up is not None and letter.follow_up.rule == MY_PROMISE
    return gettext("what you promised") if keeps else form_words(letter.form)


@register.filter
def around_people(words: str) -> list[str]:
    """Return what stands before and behind the people of a calendar's line, in the language of the screen."""
    return on_screen(words).split(PLACE, 1)


class Undo(NamedTuple):
    """A button that takes back what was just said to be done; `seen` is what it was pressed on, where that counts."""

    address: str
    words: str
    seen: str
    before: str = ""


#: What a message's tag takes back -> the page's name that does it.
UNDOES = {
    "undo": "follow-up-undo",
    "undo-event": "event-retraction",
    "undo-hand": "letter-by-hand-undo",
    "undo-approval": "letter-approval-withdrawal",
    "undo-wording": "letter-wording-before",
    "undo-offer": "offer-return",
    "undo-message": "message-return",
    "undo-greeting": "contact-greeting-undo",
    "undo-address": "contact-address-undo",
    "undo-practice": "practice-removal",
    "undo-goal": "goal-return",
    "redo-event": "event-restoration",
}


@register.filter
def undos(tags: str | None) -> list[Undo]:
    """Return the buttons that a message's tags ask for: "undo-event:17", and beside it "seen:..." where a second press must find what the first one did, "before:..." where that is what comes back."""
    named = dict(tag.split(":", 1) for tag in (tags or "").split() if ":" in tag)
    return [
        Undo(
            reverse(UNDOES[name], args=[int(value)]),
            gettext("Redo") if name == "redo-event" else gettext("Undo"),
            named.get("seen", ""),
            named.get("before", ""),
        )
        for name, value in named.items()
        if name in UNDOES
    ]


@register.filter
def reflects(owed: Owed) -> bool:
    """Say whether it is done by writing a reflection."""
    return owed.rule == "reflection" and owed.application_id is not None


@register.filter
def plain_number(value: float) -> str:
    """Write a number as a drawing takes it, whatever the language of the screen."""
    return f"{value:g}"


@register.filter
def is_tick(field: BoundField) -> bool:
    """Say whether a field is one box to tick, whose label stands beside it."""
    return isinstance(field.field.widget, CheckboxInput)


@register.filter
def due_of(sending: Sending) -> datetime:
    """Return when a sending goes (of one put off, its next turn), in the zone it was promised in."""
    return max(sending.due_at, sending.next_try_at).astimezone(zone_or_utc(sending.zone))


@register.filter
def asked_of(letter: int) -> str:
    """Say what is asked about an approved letter of that number."""
    sending = Sending.objects.filter(approval__letter=letter, approval__voided_at=None).order_by("-pk").first()
    return on_screen(letter_states.asks_words(sending)) if sending else ""


@register.filter
def there(moment: datetime, zone: str) -> datetime:
    """Return an instant in the zone of this name, so that `when` says it there and here."""
    return moment.astimezone(zone_or_utc(zone))


@register.simple_tag
def every_zone() -> list[str]:
    """Return the zone names that can be chosen."""
    return sorted(name for name in zone_names() if "/" in name and not name.startswith("Etc/"))


#: A sending's state in a reader's words.
STATES = {
    "queued": gettext_lazy("Waiting to go"),
    "claimed": gettext_lazy("Going out"),
    "transmitting": gettext_lazy("Going out"),
    "sent": gettext_lazy("Sent"),
    "uncertain": gettext_lazy("Did it arrive?"),
    "failed": gettext_lazy("Not sent"),
    "cancelled": gettext_lazy("Taken back"),
    "held": gettext_lazy("Held"),
}


@register.filter
def state_words(state: str) -> str:
    """Say a sending's state in a reader's words."""
    return str(STATES.get(state, state))


@register.filter
def why_words(step: Sending | SendingPhase) -> str:
    """Say why a sending stands where it does, or did."""
    return on_screen(reasons.why_words(step))


@register.filter
def letter_group(state: str) -> str:
    """Say what stands above the letters that are so far."""
    return on_screen(letter_states.GROUPS[state])


@register.filter
def wall_start(interview: Interview) -> datetime | None:
    """Return when an interview begins, in its own zone."""
    return interview.start.astimezone(zone_or_utc(interview.zone)) if interview.start else None


register.filter("message_title", title_of)

#: How a talk was held. Two people are no panel, so nobody is told they were one.
HOW_HELD = {
    "one-on-one": gettext_lazy("one-on-one"),
    "panel": gettext_lazy("with several people"),
    "video": gettext_lazy("video"),
    "phone": gettext_lazy("phone"),
}


@register.filter
def how_held(kind: str) -> str:
    """Say how a talk was held."""
    return str(HOW_HELD.get(kind, kind))


@register.filter
def kind_words(kind: str) -> str:
    """Say an event's kind in a reader's words."""
    return event_words(kind)


@register.simple_tag(takes_context=True)
def same_page(context: dict[str, Any], **changed: Any) -> str:
    """Return the address of the page one is on, with some of its parameters changed; None takes one out."""
    request = context["request"]
    asked = request.GET.copy()
    for name, value in changed.items():
        if value is None:
            asked.pop(name, None)
        else:
            asked[name] = value
    return f"{request.path}?{asked.urlencode()}" if asked else request.path
