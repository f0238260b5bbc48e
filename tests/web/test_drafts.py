"""Notes that are not recorded yet: kept as they were left, never doubled, and gone once they are recorded or erased."""

from __future__ import annotations

import json

from django.urls import reverse

from sincerely.journal.models import Interview, NotesDraft
from tests.web.test_debrief import MORE, NOTES, fields, invite, read, record

__all__ = ["invite"]  # the fixture: an invitation as a browser hands it in

START = '<form method="post" action="/debrief" '


def begun(client, **asked: str) -> tuple[str, dict[str, str]]:
    """Return the page where a debrief begins, and what a browser would send of it."""
    page = client.get(reverse("debrief"), asked).content.decode()
    form = page[page.index(START) :] if START in page else page
    return page, fields(form)


def keep(client, sent, **more):
    return client.post(reverse("debrief-draft"), {**sent, **more})


def test_notes_are_there_again_until_they_are_recorded_and_then_no_more(owners, invite):
    page, sent = begun(owners)
    assert "not recorded yet" not in page and sent["notes"] == ""
    told = json.loads(keep(owners, sent, notes=NOTES).content)
    assert told == {"key": sent["draft"], "before": sent["draft_page"]}
    page, again = begun(owners)
    assert "Here is what you typed" in page and "Start new notes" in page and again["notes"] == NOTES
    assert (again["draft"], again["draft_before"]) == (sent["draft"], sent["draft_page"])
    found = fields(read(owners, **{**again, "invite": invite()}))
    assert found["draft"] == sent["draft"]
    page, again = begun(owners)
    assert "is still here" in page and again["kept"], "the invitation is kept with the notes"
    assert keep(owners, found, **{"people-0-name": "Alun Rhys"}).status_code == 200
    page = owners.get(reverse("debrief")).content.decode()
    back = fields(page)
    assert "Is this right?" in page and back["people-0-name"] == "Alun Rhys" and back["notes"] == NOTES.strip()
    assert 'class="fault"' not in page, "nothing left half done is called wrong"
    assert record(owners, back, **{"people-0-name": "Alun Rees"}).status_code == 302
    assert not NotesDraft.objects.exists()
    late = keep(owners, found, notes="typed in a tab left open")
    assert late.status_code == 410 and not NotesDraft.objects.exists()
    told = json.loads(late.content)
    keep(owners, found, notes="typed in a tab left open", draft=told["key"], draft_before=told["before"])
    assert begun(owners)[1]["draft"] == told["key"], "what is typed from then on is kept as another"


def test_without_scripts_every_press_keeps_it(owners):
    _, sent = begun(owners)
    found = fields(read(owners, **{**sent, "notes": NOTES}))
    assert begun(owners)[1]["notes"] == NOTES
    page = record(owners, found, **{"more": "topics", "topics-0-since": "a thought on the way"}).content.decode()
    assert fields(owners.get(reverse("debrief")).content.decode())["topics-0-since"] == "a thought on the way"
    assert fields(page)["draft"] == sent["draft"]
    refused = record(owners, found, **{"interview-end": ""})
    assert refused.status_code == 422
    assert NotesDraft.objects.count() == 1


def test_two_tabs_lose_nothing_of_each_other(owners):
    _, one = begun(owners)
    _, two = begun(owners)
    keep(owners, one, notes="Lakeside, Dr Okafor")
    keep(owners, two, notes="Northgate, Ann Lee")
    assert {row.key for row in NotesDraft.objects.all()} == {one["draft"], two["draft"]}
    page, shown = begun(owners)
    assert shown["notes"] == "Northgate, Ann Lee"
    assert "Other notes that are not recorded yet: 1" in page and "Lakeside, Dr Okafor" in page
    # The same notes opened twice, and changed in both.
    _, again = begun(owners, draft=one["draft"])
    _, once_more = begun(owners, draft=one["draft"])
    keep(owners, again, notes="Lakeside, in the first tab")
    forked = json.loads(keep(owners, once_more, notes="Lakeside, in the second tab").content)
    assert forked["key"] != one["draft"]
    keep(owners, {**once_more, "draft": forked["key"], "draft_before": forked["before"]}, notes="in the second tab, on")
    texts = {begun(owners, draft=row.key)[1]["notes"] for row in NotesDraft.objects.all()}
    assert texts == {"Northgate, Ann Lee", "Lakeside, in the first tab", "in the second tab, on"}


def test_begin_anew_keeps_what_was_there_and_erasing_does_not(owners):
    _, sent = begun(owners)
    keep(owners, sent, notes="Lakeside, Dr Okafor")
    page, anew = begun(owners, anew="yes")
    assert anew["notes"] == "" and anew["draft"] != sent["draft"] and "Lakeside, Dr Okafor" in page
    owners.post(reverse("debrief-draft-removal"), {"draft": sent["draft"]})
    assert not NotesDraft.objects.exists()
    assert "Lakeside, Dr Okafor" not in begun(owners)[0]
    keep(owners, anew, notes="one word")
    keep(owners, anew, notes="  ")
    assert not NotesDraft.objects.exists(), "a page emptied again keeps nothing"


def test_notes_of_one_interview_are_not_shown_for_another(owners, invite):
    record(owners, fields(read(owners, invite=invite())))
    interview = Interview.objects.get(invitation_uid="mill-1")
    _, sent = begun(owners)
    keep(owners, sent, notes="something else")
    page, asked = begun(owners, interview=str(interview.pk))
    assert asked["notes"] == "" and asked["interview"] == str(interview.pk) and "something else" in page
    keep(owners, asked, notes=MORE, application=str(interview.application_id))
    assert begun(owners, interview=str(interview.pk))[1]["notes"] == MORE


def test_a_stranger_sees_no_notes_and_cannot_take_them_away(owners, strangers):
    _, sent = begun(owners)
    keep(owners, sent, notes="Lakeside, Dr Okafor")
    assert begun(strangers, draft=sent["draft"])[1]["notes"] == ""
    keep(strangers, sent, notes="mine")
    strangers.post(reverse("debrief-draft-removal"), {"draft": sent["draft"]})
    assert begun(owners)[1]["notes"] == "Lakeside, Dr Okafor"
