"""Rows of long lists: what one looks like is worked out once, and not each time its list is opened."""

from __future__ import annotations

from collections.abc import Iterable
from secrets import token_urlsafe
from typing import Any

from django import template
from django.template.loader import get_template
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from sincerely import clock
from sincerely.web.customs import customs

register = template.Library()

#: So many rows are remembered, some megabytes; more than anybody opens in a day.
MOST = 4096
#: Stands in a remembered row for the page's token, which is another one each time. Nobody can write it into a text of theirs.
TOKEN = f"token-{token_urlsafe(16)}"

_shown: dict[tuple[object, ...], str] = {}


@register.simple_tag(takes_context=True)
def each(context: template.Context, part: str, rows: Iterable[Any], name: str, **more: Any) -> SafeString:
    """Return the template `part` for each of `rows`, which it knows by `name`.

    A row is a value whose repr is all of it (no model), and the part shows nothing else but `more`: so what it looks like
    follows from these, the language, and the day, zone and customs of the reader.
    """
    here = timezone.localtime(clock.now())
    seen_from = (part, get_language(), here.date(), str(here.tzinfo), customs(), repr(more))
    written = "".join(_written((*seen_from, repr(row)), part, {name: row, **more}) for row in rows)
    return mark_safe(written.replace(TOKEN, str(context.get("csrf_token", ""))))


def _written(key: tuple[object, ...], part: str, shown: dict[str, Any]) -> str:
    if (known := _shown.get(key)) is not None:
        return known
    if len(_shown) >= MOST:
        _shown.clear()
    made = _shown[key] = get_template(part).render({**shown, "csrf_token": TOKEN})
    return made
