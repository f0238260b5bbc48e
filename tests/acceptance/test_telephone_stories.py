"""Stories of the telephone: the card while it rings, the question taken away, the call written down and put in writing."""

from __future__ import annotations

import re
from datetime import date

from sincerely.journal.models import Contact, Event, FollowUp, Letter, Promise
from tests.acceptance.desk import Search, local
from tests.acceptance.test_guidance_stories import panel, search

__all__ = ["panel", "search"]

NOTES = """Ruth rang, ten minutes about the shift pattern: nights every third week.
She will send the shift plan by Friday. I promised to send two references by Wednesday noon.
Decision by 4 December."""


def fields_of(page: str) -> dict[str, str]:
    """Return what a page's form would send as it stands."""
    form = page[page.index('action="/call/record"') : page.index("Record the call")]
    found = {}
    for tag in re.findall(r"<(?:input|textarea|select)\b[^>]*>(?:[^<]*</textarea>)?", form):
        name = re.search(r'name="([^"]+)"', tag)
        value = re.search(r'value="([^"]*)"', tag)
        ticked = 'type="checkbox"' not in tag or "checked" in tag
        if name and ticked and not tag.startswith("<select"):
            found[name[1]] = (
                re.sub(r"<[^>]*>\s?", "", tag)
                if tag.startswith("<textarea")
                else value[1]
                if value
                else "on"
                if 'type="checkbox"' in tag
                else ""
            )
    for select in re.findall(r'<select name="([^"]+)".*?</select>', form, re.S):
        block = form[form.index(f'<select name="{select}"') :].split("</select>")[0]
        chosen = re.search(r'<option value="([^"]*)" selected', block) or re.search(r'<option value="([^"]*)"', block)
        found[select] = chosen[1] if chosen else ""
    return found


def test_the_card_shows_who_calls_how_things_stand_and_what_to_say(search: Search, panel):
    ruth = search.person("Ruth Amsel")
    search.happened("promise-made", application=panel.application, promised_by="them", what="the shift plan", contact=ruth, due=date(2026, 11, 20))  # fmt: skip
    search.happened("message-received", application=panel.application, contact=ruth, what="We are still meeting two others this week.")  # fmt: skip
    card = search.client.get(f"/call?contact={ruth.pk}").content.decode()
    assert "“Hello, this is Ewa Nowak.”" in card and "Calmly and clearly" in card
    assert "Workshop manager" in card and "Welding inspector, Millworks" in card and "Waiting" in card
    assert "They promised: the shift plan" in card and "We are still meeting two others" in card
    assert "the new aluminium line" in card and "apprentices" not in card, "what she spoke of, and not another"
    assert "When they ask for your pay" in card
    search.happened("offer-received", application=panel.application, contact=ruth)
    assert "When they ask for your pay" not in search.client.get(f"/call?contact={ruth.pk}").content.decode()


def test_who_calls_is_found_from_the_house(search: Search, panel):
    card = search.client.get(f"/call?application={panel.application_id}").content.decode()
    assert "A call with Millworks" in card and "Who is it?" in card and "Olu Adeyemi" in card
    assert "the new aluminium line" in card and "apprentices" in card
    page = search.page("application", panel.application_id)
    assert f"/call?application={panel.application_id}" in page
    assert "/call?contact=" in search.client.get("/search?q=Ruth").content.decode()


def test_a_question_is_taken_away_and_becomes_a_promise_with_its_day(search: Search, panel):
    ruth = search.person("Ruth Amsel")
    search.at("2026-11-20 15:00")  # a Friday
    card = search.client.get(f"/call?contact={ruth.pk}").content.decode()
    assert "May I check that and send it to you by 12:00 on Monday?" in card
    given = {"question-what": "when my notice ends", "question-due_day": "2026-11-23", "question-due_hour": "12:00"}
    given |= {"question-application": panel.application_id, "contact_known": ruth.pk}
    answer = search.posts("call-question", **given)
    assert "Noted as your promise: when my notice ends." in answer and "Undo" in answer
    assert search.due("my-promise") == local("2026-11-23 12:00")
    assert "You promised: when my notice ends" in answer


def test_a_call_is_written_down_checked_recorded_and_summarised(search: Search, panel):
    ruth = search.person("Ruth Amsel")
    search.at("2026-11-16 15:00")
    found = search.posts("call-notes", notes=NOTES, contact_known=ruth.pk)
    assert "Is this right?" in found and "2 promises were found" in found
    assert not Event.objects.filter(kind="call-held").exists(), "nothing counts before the yes"
    page = search.posts("call-record", **fields_of(found))
    assert Promise.objects.filter(by="me", contact=ruth).get().what == "send two references"
    assert search.due("my-promise") == local("2026-11-18 12:00")
    assert Promise.objects.get(by="them", contact=ruth).due_date == date(2026, 11, 20)
    assert Event.objects.get(kind="date-named").data["due"] == "2026-12-04"
    letter = Letter.objects.get(form="call-summary")
    assert (
        letter.contact == ruth
        and "- About the shift pattern" in letter.body
        and "every third week" in letter.body
        and "Decision by" in letter.body
    )
    assert "two references by Wednesday noon" in letter.body and "shift plan by Friday" in letter.body
    assert page.count("Recorded:") == 4 and page.count("/retraction") >= 4
    held = Event.objects.get(kind="call-held")
    search.posts("event-retraction", held.pk)
    assert search.none_of("call-summary")


def test_somebody_not_on_record_yet_is_added_with_the_call(search: Search, panel):
    found = search.posts("call-notes", notes="Call w/ Tom Reyes, head of ops.\nThe start could be in March.", application_known=panel.application_id)  # fmt: skip
    search.posts("call-record", **fields_of(found) | {"newcomer": "Tom Reyes"})
    tom = Contact.objects.get(name="Tom Reyes")
    assert tom.employer_id == panel.application.employer_id
    assert Event.objects.get(kind="call-held").contact == tom
    assert "say who it was" in search.posts("call-record", **{"promises-TOTAL_FORMS": 0, "promises-INITIAL_FORMS": 0, "points": "x"}).lower()  # fmt: skip


def test_a_promise_that_is_not_meant_is_left_out(search: Search, panel):
    ruth = search.person("Ruth Amsel")
    given = fields_of(search.posts("call-notes", notes=NOTES, contact_known=ruth.pk))
    given.pop("promises-0-keep")
    given["decision_by_day"] = ""
    search.posts("call-record", **given)
    assert Promise.objects.filter(contact=ruth).count() == 1
    assert not Event.objects.filter(kind="date-named").exists()


def test_the_reminder_to_call_back_has_the_number_and_the_hour_and_voicemail_its_words(search: Search, panel):
    nia = search.knows("Nia Wright", part="recruiter", phone="+1 312 555 0161", zone="America/New_York")
    search.at("2026-11-17 08:00").happened("call-missed", contact=nia, application=panel.application)
    today = search.page("today")
    assert "+1 312 555 0161" in today and f"/call?contact={nia.pk}" in today
    page = search.page("follow-up", search.row("return-call").pk)
    assert "+1 312 555 0161" in page and "09:30" in page and "New York" in page, "half past nine by her clock"
    voicemail = search.page("follow-up", FollowUp.objects.get(rule="voicemail").pk)
    assert "you have reached Ewa Nowak" in voicemail


def test_who_else_was_named_and_the_talk_to_come_go_on_record_with_the_call(search: Search, panel):
    ruth = search.person("Ruth Amsel")
    notes = "Ruth rang. The second interview is on Tuesday 24 November at 10:00 with Tom Reyes, head of operations."
    found = search.posts("call-notes", notes=notes, contact_known=ruth.pk)
    assert "Tom Reyes" in found and "Still to come" in found
    given = fields_of(found)
    assert given["further"] == given["offered"], "what is plainly said is ticked"
    search.posts("call-record", **given)
    assert Contact.objects.get(name="Tom Reyes").employer_id == panel.application.employer_id
    ahead = Event.objects.filter(kind="interview-scheduled", interview__start__gt=search.now).get()
    assert ahead.interview is not None and ahead.interview.start == local("2026-11-24 10:00")
