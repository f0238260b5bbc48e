"""The hidden field of a form that makes something, another one each time it is shown."""

from __future__ import annotations

from secrets import token_urlsafe

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from sincerely.web.once import FIELD

register = template.Library()


@register.simple_tag
def once() -> SafeString:
    """Return the field by which a form is known when it is sent twice."""
    return format_html('<input type="hidden" name="{}" value="{}">', FIELD, token_urlsafe(16))
