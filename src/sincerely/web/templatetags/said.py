"""Dates and times as people say them; the exact value stands beside for hovering and for screen readers."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

from django import template
from django.forms import BoundField, CheckboxInput
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

from sincerely import clock
from sincerely.journal.facts.letter_states import GROUPS, form_words
from sincerely.journal.facts.reasons import why_words
from sincerely.journal.models import Interview, Sending
from sincerely.web.desk.applications import event_words
from sincerely.zones import zone_names, zone_or_utc

register = template.Library()


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
    return format_html(
        '<time datetime="{}" title="{}">{}</time>',
        moment.isoformat(),
        exact(moment),
        f"{timezone.localtime(moment):%H:%M}",
    )


@register.filter
def is_past(moment: date | datetime) -> bool:
    """Say whether a day or an instant is over."""
    here = timezone.localtime(clock.now())
    return moment < here if isinstance(moment, datetime) else moment < here.date()


def said(moment: date | datetime, here: datetime) -> str:
    """Return the words for `moment` as seen at `here`, which carries the reader's zone."""
    if not isinstance(moment, datetime):
        return day_words(moment, here.date())
    mine = moment.astimezone(here.tzinfo)
    # What comes plain from the database is an instant; only a zone somebody lives in is worth saying.
    if moment.tzinfo is UTC or mine.utcoffset() == moment.utcoffset():
        return f"{day_words(mine.date(), here.date())}, {mine:%H:%M}"
    theirs = f"{day_words(moment.date(), here.date())}, {moment:%H:%M}"
    yours = f"{mine:%H:%M}" if mine.date() == moment.date() else f"{day_words(mine.date(), here.date())}, {mine:%H:%M}"
    return f"{theirs} {place(moment)} – {yours} yours"


def by_when(moment: date | datetime, here: datetime) -> str:
    """Return the words for a limit, the hour before its day, as seen at `here`, which carries the reader's zone."""
    first, dash, yours = said(moment, here).partition(" – ")
    day, comma, hour = first.rpartition(", ")
    if not comma:
        return f"by {first}"
    near = day in {"today", "tomorrow", "yesterday"}
    return f"by {hour} {'' if near else 'on '}{day}{dash}{yours}"


def day_words(that: date, today: date) -> str:
    """Return the words for a day near `today`: today, tomorrow, yesterday, a weekday within the week, else the date."""
    distance = (that - today).days
    if distance == 0:
        return "today"
    if distance == 1:
        return "tomorrow"
    if distance == -1:
        return "yesterday"
    if 1 < distance < 7:
        return f"{that:%A}"
    year = "" if that.year == today.year or abs(that - today) < timedelta(days=120) else f" {that.year}"
    return f"{that:%a} {that.day} {that:%B}{year}"


def place(moment: datetime) -> str:
    """Return "Chicago time" for an instant in America/Chicago, its offset where the zone has no city."""
    key = getattr(moment.tzinfo, "key", "")
    return f"{key.rsplit('/', 1)[-1].replace('_', ' ')} time" if "/" in key else f"{moment:%Z}"


def exact(moment: date | datetime) -> str:
    """Return the whole value, unmistakable."""
    if isinstance(moment, datetime):
        key = getattr(moment.tzinfo, "key", "") or f"{moment:%Z}"
        return f"{moment:%A} {moment.day} {moment:%B %Y, %H:%M} {key}"
    return f"{moment:%A} {moment.day} {moment:%B %Y}"


register.filter(form_words)


@register.filter
def tag_number(tags: str | None, name: str) -> int | None:
    """Return the number that a message's tags carry under `name` ("undo:17"), None where they carry none."""
    found = [tag.removeprefix(f"{name}:") for tag in (tags or "").split() if tag.startswith(f"{name}:")]
    return int(found[0]) if found else None


@register.filter
def is_tick(field: BoundField) -> bool:
    """Say whether a field is one box to tick, whose label stands beside it."""
    return isinstance(field.field.widget, CheckboxInput)


@register.filter
def due_of(sending: Sending) -> datetime:
    """Return when a sending goes (of one put off, its next turn), in the zone it was promised in."""
    return max(sending.due_at, sending.next_try_at).astimezone(zone_or_utc(sending.zone))


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
    "queued": "Waiting to go",
    "claimed": "Going out",
    "transmitting": "Going out",
    "sent": "Sent",
    "uncertain": "Did it arrive?",
    "failed": "Not sent",
    "cancelled": "Taken back",
    "held": "Held",
}


@register.filter
def state_words(state: str) -> str:
    """Say a sending's state in a reader's words."""
    return STATES.get(state, state)


register.filter(why_words)


@register.filter
def letter_group(state: str) -> str:
    """Say what stands above the letters that are so far."""
    return GROUPS[state]


@register.filter
def wall_start(interview: Interview) -> datetime | None:
    """Return when an interview begins, in its own zone."""
    return interview.start.astimezone(zone_or_utc(interview.zone)) if interview.start else None


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
