"""The debrief: notes and invitation in, everything found shown for correction, then recorded."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext, ngettext
from django.views.decorators.http import require_http_methods, require_POST

from sincerely import clock
from sincerely.core.reading.debrief.discretion.private import set_aside
from sincerely.core.reading.debrief.setting.suggested_end import suggested_end
from sincerely.core.reading.values import Attendee, FoundRound, Invitation
from sincerely.errors import SincerelyError
from sincerely.journal.actions.debriefs import record_debrief
from sincerely.journal.actions.drafts import drop_draft
from sincerely.journal.actions.happenings import record
from sincerely.journal.actions.writing import draft_letter
from sincerely.journal.facts.playbook import playbook_of
from sincerely.journal.facts.today import follow_ups_of
from sincerely.journal.models import Application, FollowUp, Interview, Letter
from sincerely.web.access import CandidateRequest, for_candidate
from sincerely.web.desk.debrief import File, handed_in, read_for
from sincerely.web.desk.drafts import KEY, Keeping, draft_asked_for, fields_of, fresh, kept
from sincerely.web.desk.found import FoundPage
from sincerely.web.forms.debrief import USUAL_LENGTH, FoundForms
from sincerely.web.forms.debrief_notes import LACKED, NotesForm
from sincerely.web.once import once
from sincerely.web.screen import on_screen
from sincerely.web.views.common import attempt, number
from sincerely.zones import zone_or_utc

ROWS = frozenset({"people", "topics", "promises"})
#: What the second page carries along of the first.
KEPT = ("notes", "application", "interview", "uid", "sequence", "place", "office", "office_address", "kept", "kept_name", "doubts", *LACKED)  # fmt: skip
#: What goes back to the first page.
FIRST = ("notes", "application", "interview", "kept", "kept_name", *LACKED)


@require_http_methods(["GET", "POST"])
@for_candidate
def debrief(request: CandidateRequest) -> HttpResponse:
    """Take notes and invitation; answer with what was found in them."""
    if request.method == "GET":
        return _begun(request)
    if "back" in request.POST:
        # From the second page back to the first: nothing that was handed in is lost.
        before = {name: request.POST.get(name, "") for name in FIRST}
        form = NotesForm(request.candidate, initial=before)
        return _notes_page(request, form, before["kept_name"], keeping=_kept(request))
    return _read(request, request.POST)


def _read(request: CandidateRequest, sent: QueryDict, keeping: Keeping | None = None) -> HttpResponse:
    """Answer with what was found in the notes and the invitation of a form. `keeping`: they were kept before."""
    form = NotesForm(request.candidate, sent, request.FILES)
    file: File | None = None
    try:
        file = handed_in(request.FILES.get("invite"), sent.get("kept", ""), sent.get("kept_name", ""))
        keeping = keeping or _kept(request, {"kept": file.kept, "kept_name": file.name} if file else {})
        if not form.is_valid():
            return _notes_page(request, _carrying(form, file), file.name if file else "", 422, keeping)
        about = form.cleaned_data
        read = read_for(
            request.candidate, about["notes"], file, about["application"], clock.now(), interview=form.meant(), zone=about["zone"], told=form.told(),
        )  # fmt: skip
    except SincerelyError as error:
        form.is_valid()
        form.add_error("invite", on_screen(str(error)))
        # A file that cannot be read is not worth keeping.
        return _notes_page(request, _carrying(form, None), "", 422, keeping or _kept(request))
    found, invitation = read.found, read.invitation
    if read.lacks and file:
        form.ask(read.lacks, file.name, has_day=bool(found.start or (invitation and invitation.all_day)))
        return _notes_page(request, _carrying(form, file), file.name, 422, keeping)
    application = read.interview.application if read.interview else about["application"]
    keep = {
        "notes": about["notes"],
        "application": getattr(application, "pk", ""),
        "interview": getattr(read.interview, "pk", ""),
        "uid": invitation.uid if invitation else "",
        "sequence": invitation.sequence if invitation else 0,
        "place": invitation.location if invitation else "",
        "office": read.office.name if read.office else "",
        "office_address": read.office.email if read.office else "",
        "kept": file.kept if file else "",
        "kept_name": file.name if file else "",
        **{name: form[name].value() or "" for name in LACKED},
        # A further round with its hour is offered with a tick of its own.
        "doubts": "\n".join(
            [
                *read.problems,
                *(one for one in found.unsure if one not in {step.words for step in found.further}),
                *set_aside(found),
            ]
        ),
    }
    forms = FoundForms(
        found=found, home_zone=request.candidate.zone, changes=read.changes, on_record=read.interview is not None,
        lasts=invitation.end - invitation.start if invitation and invitation.start and invitation.end else USUAL_LENGTH,
        ended=suggested_end(about["notes"], clock.now(), zone_or_utc(request.candidate.zone)),
    )  # fmt: skip
    return _found_page(request, forms, keep, keeping=keeping, cancelled=found.cancelled)


@require_POST
@for_candidate
def debrief_record(request: CandidateRequest) -> HttpResponse:
    """Record the reading as corrected, write the thanks that are owed, and open the first; where none is, the interview."""
    more = request.POST.get("more", "")
    forms = FoundForms(
        request.POST,
        home_zone=request.candidate.zone,
        more=more if more in ROWS else "",
        join=(join := request.POST.get("join", "")),
        on_record=bool(request.POST.get("interview")),
    )
    keep = {name: request.POST.get(name, "") for name in KEPT}
    if more or join:
        return _found_page(request, forms, keep, keeping=_kept(request))
    if not forms.is_valid():
        about, says = forms.first_fault
        messages.error(request, gettext("Not recorded yet. {about}: {says}").format(about=about, says=says) if about else gettext("Not recorded yet: please look at what is marked below."))  # fmt: skip
        return _found_page(request, forms, keep, status=422, keeping=_kept(request))
    application = Application.objects.filter(candidate=request.candidate, pk=number(keep["application"])).first()
    interview = Interview.objects.filter(application=application, pk=number(keep["interview"])).first()
    corrected = forms.corrected()

    def record_all() -> Interview:
        made = record_debrief(
            request.candidate,
            corrected,
            keep["notes"],
            clock.now(),
            by=request.user,
            application=application,
            interview=interview if application else None,
            invitation=_invitation(keep, forms, with_office=bool(request.POST.get("office_stays"))),
            rough=forms.interview.rough,
        )
        _add_further(request, made.application, corrected.further)
        return made

    made = once(request, record_all)
    if not made:
        return _found_page(request, forms, keep, status=422, keeping=_kept(request))
    drop_draft(request.candidate, request.POST.get(KEY, ""))
    letters = _write_thanks(request, made)
    if not letters:
        messages.success(request, gettext("Recorded. Here is whom to write to."))
        return redirect("interview", made.pk)
    messages.success(request, ngettext("Recorded. Here is the letter.", "Recorded. The first of {count} letters:", len(letters)).format(count=len(letters)))  # fmt: skip
    return redirect("letter", letters[0].pk)


def _write_thanks(request: CandidateRequest, made: Interview) -> list[Letter]:
    """Draft the thanks that this interview owes and that wait for no yes yet; return them, the first to be looked at first."""
    owed = [
        row.id
        for row in follow_ups_of(request.candidate, clock.now(), interview=made, letter_form="thank-you")
        if row.status in {"due", "overdue"} and row.letter_state in {"none", "draft"}
    ]
    rows = FollowUp.objects.filter(candidate=request.candidate).in_bulk(owed)
    drafted = (attempt(request, partial(draft_letter, request.candidate, rows[pk], clock.now())) for pk in owed)  # fmt: skip
    return [letter for letter in drafted if letter]


def _add_further(request: CandidateRequest, application: Application, steps: Iterable[FoundRound]) -> None:
    """Add the further rounds that were ticked, each as a step that can be taken back; one that is on record already is said."""
    for step in steps:
        try:
            event = record(
                request.candidate, "interview-scheduled", clock.now(), by=request.user, application=application, due=step.start, what=step.what, source="debrief",
            )  # fmt: skip
        except SincerelyError as error:
            messages.warning(request, on_screen(str(error)))
            continue
        messages.success(
            request,
            gettext("Added as still to come: {what}.").format(what=step.what),
            extra_tags=f"undo-event:{event.pk}",
        )


def _begun(request: CandidateRequest) -> HttpResponse:
    """Show the page to begin with, or the notes and corrections as they were left; the page that shows them keeps them too."""
    row = draft_asked_for(request.candidate, request.GET)
    keeping = fresh(request.candidate, row, brought_back=True)
    left = fields_of(row) if row else None
    if left is not None and "people-TOTAL_FORMS" in left:
        forms = FoundForms(left, home_zone=request.candidate.zone, on_record=bool(left.get("interview")), unjudged=True)
        return _found_page(request, forms, {name: left.get(name, "") for name in KEPT}, keeping=keeping, data=left)
    if row and left is not None and "read" in request.GET and left.get("notes", "").strip():
        return _read(request, left, fresh(request.candidate, row))
    initial = {name: left.get(name, "") for name in FIRST} if left is not None else _asked_for(request)
    form = NotesForm(request.candidate, initial=initial)
    return _notes_page(request, form, initial.get("kept_name") or "", keeping=keeping)


def _kept(request: CandidateRequest, more: Mapping[str, str] | None = None) -> Keeping:
    """Keep what was sent, and return what the next showing of it needs. Where it cannot be kept, the page goes on all the same."""
    try:
        return fresh(request.candidate, kept(request, request.candidate, clock.now(), more))
    except SincerelyError:
        return fresh(request.candidate)


def _notes_page(
    request: CandidateRequest, form: NotesForm, kept_name: str, status: int = 200, keeping: Keeping | None = None
) -> HttpResponse:
    shown = {
        "form": form,
        "kept_name": kept_name,
        "more_of": form.meant(),
        "keeping": keeping or fresh(request.candidate),
        "room": "debrief",
    }
    return render(request, "web/debrief.html", shown, status=status)


def _found_page(
    request: CandidateRequest,
    forms: FoundForms,
    keep: dict[str, Any],
    status: int = 200,
    *,
    keeping: Keeping,
    data: QueryDict | None = None,
    **shown: Any,
) -> HttpResponse:
    data = request.POST if data is None else data
    return render(
        request,
        "web/debrief_found.html",
        {
            "forms": forms,
            "page": FoundPage(forms, keep, timezone.localtime(clock.now()), thanks=_thanks_are_asked_for(request)),
            "keep": keep,
            "office_stays": data.get("office_stays") or "office_stays_shown" not in data,
            "keeping": keeping,
            "room": "debrief",
            **shown,
        },
        status=status,
    )


def _thanks_are_asked_for(request: CandidateRequest) -> bool:
    rule = playbook_of(request.candidate)[0].by_id.get("thank-you")
    return rule is not None and rule.enabled


def _asked_for(request: CandidateRequest) -> dict[str, Any]:
    """Return what the link that was followed says: more notes of one interview, or a debrief for one application."""
    interview = Interview.objects.filter(candidate=request.candidate, pk=number(request.GET.get("interview"))).first()
    if interview:
        return {"application": interview.application_id, "interview": interview.pk}
    return {"application": request.GET.get("application")}


def _carrying(form: NotesForm, file: File | None) -> NotesForm:
    """Let the page carry the file that was handed in, or none."""
    carried = {"kept": file.kept, "kept_name": file.name} if file else {"kept": "", "kept_name": ""}
    form.data = {**form.data.dict(), **carried}  # type: ignore[attr-defined]
    return form


def _invitation(keep: dict[str, str], forms: FoundForms, *, with_office: bool) -> Invitation | None:
    """Return what the journal must know of the invitation: which one it was, which issue of it, and the office that sent it."""
    if not keep["uid"]:
        return None
    about = forms.interview.cleaned_data
    office = Attendee(name=keep["office"][:200], email=keep["office_address"]) if with_office else None
    return Invitation(
        uid=keep["uid"],
        sequence=number(keep["sequence"]),
        start=about["start"],
        end=about["end"],
        zone=about["zone"],
        location=keep["place"],
        organiser=office,
    )
