"""A debrief that is being typed: kept with every press of a button, and while one types, until it is recorded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import parse_qsl, urlencode

from django.http import HttpRequest, QueryDict
from django.utils import timezone
from django.utils.translation import ngettext

from sincerely import clock
from sincerely.accounts.models import Candidate
from sincerely.journal.actions.drafts import keep_draft, new_key
from sincerely.journal.models import NotesDraft
from sincerely.web.templatetags.said import said

#: The hidden fields of a page that keeps what is typed in it: whose text it is, the page's own name, the page it began from.
KEY, PAGE, BEFORE = "draft", "draft_page", "draft_before"
#: Of a form these are not kept: they belong to one showing of it.
PASSING = frozenset({KEY, PAGE, BEFORE, "csrfmiddlewaretoken", "once", "more", "back"})
#: A page without any of these has nothing worth keeping.
WORTH_KEEPING = ("notes", "kept", "people-TOTAL_FORMS")
SHOWN = 90


@dataclass(frozen=True, slots=True)
class Keeping:
    """What one showing of the page knows of its draft: its hidden fields, since when the text waits where it was brought back, and the other drafts there are."""

    key: str
    page: str
    before: str = ""
    since: datetime | None = None
    others: tuple[tuple[NotesDraft, str], ...] = ()


def fresh(candidate: Candidate, row: NotesDraft | None = None, *, brought_back: bool = False) -> Keeping:
    """Return what a new showing of the page needs: to go on with `row`, or to begin anew."""
    if row is None:
        return Keeping(new_key(), new_key(), others=_others(candidate))
    if not brought_back:
        return Keeping(row.key, new_key(), row.page)
    return Keeping(row.key, new_key(), row.page, row.saved_at, _others(candidate, row))


def kept(request: HttpRequest, candidate: Candidate, now: datetime, more: Mapping[str, str] | None = None, *, anew: bool = True) -> NotesDraft | None:  # fmt: skip
    """Keep what a form sent, with `more` in it; None where there is nothing worth keeping, or (without `anew`) where it was recorded or erased elsewhere."""
    sent = {name: text for name, text in request.POST.items() if isinstance(text, str) and name not in PASSING}
    fields = sent | dict(more or {})
    if not any(fields.get(name, "").strip() for name in WORTH_KEEPING):
        return None
    key, page, before = (request.POST.get(name, "")[:40] for name in (KEY, PAGE, BEFORE))
    return keep_draft(candidate, key or new_key(), page or new_key(), before, urlencode(fields), now, anew=anew)


def fields_of(row: NotesDraft) -> QueryDict:
    """Return a draft as a browser would send it."""
    data = QueryDict(mutable=True)
    for name, text in parse_qsl(row.fields, keep_blank_values=True):
        data[name] = text
    return data


def draft_asked_for(candidate: Candidate, asked: QueryDict) -> NotesDraft | None:
    """Return the draft to go on with: the one named (?draft=), else the last one of the interview or application asked for, else the last; none where somebody begins anew."""
    rows = NotesDraft.objects.filter(candidate=candidate)
    if KEY in asked:
        return rows.filter(key=asked[KEY]).first()
    if "anew" in asked:
        return None
    for name in ("interview", "application"):
        if wanted := asked.get(name):
            return next((row for row in rows if fields_of(row).get(name) == wanted), None)
    return rows.first()


def notes_words(count: int, last: datetime | None) -> str:
    """Say that notes were typed and not recorded, and when the last of them; empty where there are none."""
    if not count or last is None:
        return ""
    when = said(timezone.localtime(last), timezone.localtime(clock.now()))
    words = ngettext("Notes you typed {when} are not recorded yet.", "{count} sets of notes are not recorded yet, the last typed {when}.", count)  # fmt: skip
    return words.format(count=count, when=when)


def _others(candidate: Candidate, but: NotesDraft | None = None) -> tuple[tuple[NotesDraft, str], ...]:
    """Return the other drafts, each with its first words."""
    rows = NotesDraft.objects.filter(candidate=candidate).exclude(pk=but.pk if but else 0)
    return tuple((row, " ".join(fields_of(row).get("notes", "").split())[:SHOWN]) for row in rows)
