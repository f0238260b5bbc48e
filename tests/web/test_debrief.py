"""Is this right? Nothing of the notes is lost, the record stays, and an empty row counts for nothing."""

from __future__ import annotations

import datetime as dt
import re
from zoneinfo import ZoneInfo

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from sincerely.journal.models import Interview, Letter, Promise, Topic
from sincerely.ops.export.tables import interview_calendar
from sincerely.web.forms.debrief_rows import TopicForm, marked
from tests.web.conftest import NOW

INVITE = b"""BEGIN:VCALENDAR
METHOD:REQUEST
BEGIN:VEVENT
UID:mill-1
SUMMARY:Interview - Maintenance welder
DTSTART;TZID=Europe/London:20261123T134500
DTEND;TZID=Europe/London:20261123T143000
DESCRIPTION:We look forward to meeting you at Brynmawr Steel Works. Please bring your tickets.
ORGANIZER;CN=Gethin Pugh:mailto:gethin.pugh@brynmawrsteel.example
ATTENDEE;CN=Alun Rees:mailto:alun.rees@brynmawrsteel.example
ATTENDEE;CN=Mair Vaughan:mailto:mair.vaughan@brynmawrsteel.example
ATTENDEE:mailto:%s
END:VEVENT
END:VCALENDAR
"""
NOTES = (
    "Alun asked about thin plate. I said two years of MIG\n"
    "Mair asked about shifts. I said nights are fine\n"
    "breakdowns doubled since the new gearboxes came\n"
    "I'll send the weld log tonight\n"
    "they decide by next friday\n"
)
MORE = "Alun said the crew has a 4pm huddle\nMair: who does the inspections? I said I have the ticket\n"


@pytest.fixture
def invite(desk):
    return lambda: SimpleUploadedFile("mill.ics", INVITE % desk.email.encode(), content_type="text/calendar")


def fields(page: str) -> dict[str, str]:
    """Return what a browser would send of the page's form."""
    from html import unescape

    sent: dict[str, str] = {}
    form = page[page.index('action="/debrief/record"') :] if 'action="/debrief/record"' in page else page
    for tag in re.findall(r"<input\b[^>]*>", form):
        found = dict(re.findall(r'([\w-]+)="([^"]*)"', tag))
        if "name" not in found or (found.get("type") == "checkbox" and " checked" not in tag):
            continue
        sent[found["name"]] = unescape(found.get("value", "on" if found.get("type") == "checkbox" else ""))
    for name, text in re.findall(r'<textarea name="([^"]+)"[^>]*>\r?\n(.*?)</textarea>', form, re.S):
        sent[name] = unescape(text)
    for name, options in re.findall(r'<select name="([^"]+)"[^>]*>(.*?)</select>', form, re.S):
        chosen = re.search(r'value="([^"]*)"\s+selected', options)
        sent[name] = unescape(chosen[1]) if chosen else ""
    return sent


def read(client, notes=NOTES, **more) -> str:
    answer = client.post(reverse("debrief"), {"notes": notes, **more})
    assert answer.status_code == 200
    return answer.content.decode()


def record(client, sent, **more):
    return client.post(reverse("debrief-record"), {**sent, **more})


def test_a_line_that_was_not_placed_is_shown_and_taken_as_a_topic(owners, invite):
    page = read(owners, invite=invite())
    assert "1 line that we did not place" in page
    sent = fields(page)
    assert sent["unplaced-0-quote"] == "breakdowns doubled since the new gearboxes came"
    assert record(owners, sent, **{"unplaced-0-use": "topic:Alun Rees"}).status_code == 302
    topic = Topic.objects.get(topic="breakdowns")
    assert str(topic.contact) == "Alun Rees" and topic.they_said == sent["unplaced-0-quote"]


@pytest.mark.parametrize("use", ["private", "question", "topic:", "add", ""])
def test_an_unplaced_line_becomes_only_what_it_is_said_to_be(owners, invite, use):
    sent = fields(read(owners, invite=invite()))
    record(owners, sent, **{"unplaced-0-use": use})
    interview = Interview.objects.get(invitation_uid="mill-1")
    line = sent["unplaced-0-quote"]
    assert (line in interview.private_remarks, line in interview.open_questions, interview.topics.filter(quote=line).exists()) == (
        use == "private", use == "question", use in {"topic:", "add"},
    )  # fmt: skip
    assert interview.topics.filter(since=line, they_said="", i_said="").exists() == (use == "add")
    assert line in interview.notes


def test_an_unplaced_line_is_no_topic_of_somebody_unknown(owners, invite):
    answer = record(owners, fields(read(owners, invite=invite())), **{"unplaced-0-use": "topic:Nobody Known"})
    assert answer.status_code == 422 and "Nobody of that name stands above" in answer.content.decode()


def test_the_candidate_among_the_attendees_is_no_doubt_and_a_name_ends_with_its_sentence(owners, desk, invite):
    page = read(owners, invite=invite())
    assert desk.email not in page.split('<form method="post" action="/debrief/record"')[0]
    assert fields(page)["interview-employer"] == "Brynmawr Steel Works"


def test_more_notes_are_prefilled_from_the_record_and_move_nothing(owners, invite):
    record(owners, fields(read(owners, invite=invite())))
    interview = Interview.objects.get(invitation_uid="mill-1")
    before = (interview.start, interview.end, interview.format, interview.participants.count())
    link = f"{reverse('debrief')}?interview={interview.pk}"
    assert link.replace("&", "&amp;") in owners.get(reverse("interview", args=[interview.pk])).content.decode()
    first = owners.get(link).content.decode()
    assert "These are more notes of the interview" in first
    sent = fields(read(owners, MORE, application=interview.application_id, interview=interview.pk))
    assert (sent["interview-start"], sent["interview-end"]) == ("2026-11-23T13:45", "2026-11-23T14:30")
    assert sent["interview-format"] == before[2] and "changes-0-words" not in sent
    assert record(owners, sent).status_code == 302
    interview.refresh_from_db()
    assert (interview.start, interview.end, interview.format, interview.participants.count()) == before
    assert Interview.objects.filter(application=interview.application).count() == 1


def test_a_second_round_on_another_day_is_an_interview_of_its_own(owners, invite):
    record(owners, fields(read(owners, invite=invite())))
    first = Interview.objects.get(invitation_uid="mill-1")
    sent = fields(
        read(owners, "second round, 27 Nov 2026 10:00-11:00, with Alun Rees", application=first.application_id)
    )
    assert sent["interview-start"] == "2026-11-27T10:00"
    assert record(owners, sent).status_code == 302
    second = Interview.objects.get(application=first.application, round="2")
    assert second.pk != first.pk and [str(part.contact) for part in second.participants.all()] == ["Alun Rees"]


def test_what_is_said_otherwise_is_taken_only_when_ticked(owners, invite):
    record(owners, fields(read(owners, invite=invite())))
    interview = Interview.objects.get(invitation_uid="mill-1")
    page = read(owners, "the interview began at 4pm\n" + MORE, application=interview.application_id, interview=interview.pk)  # fmt: skip
    assert "Your notes say 16:00; on record is 13:45." in page
    sent = fields(page)
    record(owners, sent)
    interview.refresh_from_db()
    assert interview.start.isoformat() == "2026-11-23T13:45:00+00:00"
    record(owners, sent, **{"changes-0-take": "on"})
    interview.refresh_from_db()
    assert (interview.start.hour, interview.end.hour, interview.end.minute) == (16, 16, 45)


def test_who_was_there_after_all_is_taken_only_when_ticked(owners, invite):
    record(owners, fields(read(owners, invite=invite())))
    interview = Interview.objects.get(invitation_uid="mill-1")
    more = "Gethin asked about lifting plans. I said I wrote ours\n"
    page = read(owners, more, application=interview.application_id, interview=interview.pk)
    assert "Your notes read as if Gethin Pugh took part; on record they did not." in page
    gethin = interview.participants.get(contact__name="Gethin Pugh")
    for ticked in ({}, {"changes-0-take": "on"}):
        record(owners, fields(page), **ticked)
        gethin.refresh_from_db()
        assert gethin.present is bool(ticked)


def test_a_promise_to_nobody_in_particular_is_recorded_once_and_its_person_is_asked_for(owners, invite):
    page = read(owners, invite=invite())
    row = page.split('id="promises-1"')[1].split("</fieldset>")[0]
    line, folded = row.split("</summary>")
    assert "send the weld log" in line and re.search(r'<span class="mark look">To whom\?</span>', line)
    assert re.search(
        r'<label for="(id_promises-0-contact)">To whom\?</label>\s*<select name="promises-0-contact" id="\1"', folded
    )
    record(owners, fields(page))
    promise = Promise.objects.get(what="send the weld log")
    assert promise.contact is None
    # Noted at ten in the evening in London: until the end of that day there.
    assert promise.due_at.isoformat() == "2026-11-23T23:59:00+00:00"


@pytest.mark.parametrize("rows", ["people", "topics", "promises"])
def test_one_more_row_is_in_focus_asks_for_nothing_and_loses_nothing(owners, invite, rows):
    page = read(owners, invite=invite())
    answer = record(owners, fields(page), more=rows)
    again = answer.content.decode()
    assert answer.status_code == 200
    assert all("breakdowns doubled" in each.split("1 line that we did not place")[1] for each in (page, again))
    assert "Please fill this in" not in again
    assert len(re.findall(r"\bautofocus\b", again)) == 1
    sent = fields(again)
    last = int(sent[f"{rows}-TOTAL_FORMS"]) - 1
    assert re.search(rf'name="{rows}-{last}-\w+"[^>]*\bautofocus', again)
    if rows == "people":
        assert sent[f"people-{last}-present"] == "on"
    before = Interview.objects.count()
    assert record(owners, sent).status_code == 302, "an untouched row counts for nothing"
    assert Interview.objects.count() == before + 1


def test_the_page_is_read_as_a_summary_and_asks_only_what_is_open(owners, invite):
    page = read(owners, NOTES.replace("Mair asked about shifts. I said nights are fine\n", ""), invite=invite())
    summary = page.split('id="talk"')[1]
    assert not re.search(r"<details[^>]* open", summary), "what is sure is one line each"
    said = " ".join(re.sub(r"<[^>]+>", "", summary).split())
    assert (
        "Maintenance welder at Brynmawr Steel Works · today, 13:45 to 14:30 (London) · they decide by Fri 4 Dec" in said
    )
    alun, mair = (
        summary.split(f'aria-label="{name}"')[1].split("</section>")[0] for name in ("Alun Rees", "Mair Vaughan")
    )
    assert "<b>thin plate</b>" in alun and "I said two years of MIG" in alun
    assert re.search(r'<label for="id_topics-\d+-topic">What did you talk about with Mair Vaughan\?</label>', mair)
    gethin = summary.split('aria-label="Gethin Pugh"')[1].split("</section>")[0]
    assert "only arranged it" in gethin and summary.index("Gethin Pugh") > summary.index("Mair Vaughan")
    assert "Record, and write 2 letters" in page
    # A promise to nobody in particular makes no letter false: a mark stands at it, and nothing waits for it.
    assert "To whom?" in summary and "Please look at this" not in page


@pytest.mark.parametrize(
    ("said", "topic", "read"),
    [
        ("she worries about thin plate", "thin plate", "she worries about <thin plate>"),
        ("asked how I find a loop", "finding a loop", "asked how I <find a loop>"),
        ("they start blister packs for two homes in January, and nobody did", "starting blister packs for two homes in January", "they <start blister packs for two homes in January>, and nobody did"),
        # Told far apart, or only in part, the topic is said by itself.
        ("the loop is one thing, and what she asked me about it was how it is that I would find", "finding a loop", "finding a loop | the loop is one thing, and what she asked me about it was how it is that I would find"),
        ("handovers lose an hour a day", "the rota", "the rota | handovers lose an hour a day"),
        ("", "the rota", "the rota"),
    ],
)  # fmt: skip
def test_a_topic_that_is_said_in_their_words_is_not_said_twice(said, topic, read):
    form = TopicForm(initial={"topic": topic, "they_said": said}, prefix="topics-0")
    lines = [one.strong if one.who == "topic" else f"{one.before}<{one.strong}>{one.after}" if one.strong else one.before for one in form.said]  # fmt: skip
    assert " | ".join(lines) == read


@given(st.text(alphabet="abcdef ,’", max_size=60), st.text(alphabet="abcdef ", max_size=20))
def test_marking_a_topic_loses_no_word(said, topic):
    assert "".join(marked(said, topic)) == said


def test_where_nothing_is_open_nothing_is_asked_and_the_end_is_suggested(owners):
    notes = "Interview at Rosedale Mill for the post of welder this morning, with Alun Rees (alun@rosedale.example).\nAlun asked about thin plate. I said two years of MIG.\n- I showed him my weld log\n"
    page = read(owners, notes)
    said = " ".join(re.sub(r"<[^>]+>", "", page).split())
    assert said.count("You: ") == 2, "each line of the notes is a line of its own"
    assert "Please look at this" not in page and "No address yet" not in page
    assert "today, ended about 12:00" in said
    assert fields(page)["interview-end"] == "2026-11-23T12:00"
    answer = owners.post(reverse("debrief-record"), fields(page), follow=True)
    assert "Recorded. Here is the letter." in answer.content.decode() and "/letters/" in answer.request["PATH_INFO"]
    # Nobody said an hour, so the calendar and its file have only the day, and nowhere a firm hour of the talk.
    made = Interview.objects.latest("pk")
    month = owners.get(reverse("calendar")).content.decode()
    entry = month.partition(f'href="{reverse("interview", args=[made.pk])}"')[2].partition("</a>")[0]
    assert "Interview" in entry and 'class="hour"' not in entry
    file = interview_calendar(made.candidate, NOW).decode()
    assert "DTSTART;VALUE=DATE:20261123" in file and "DTEND;VALUE=DATE:20261124" in file
    assert made.end - made.start == dt.timedelta(minutes=45)


def test_a_remark_put_aside_may_become_a_topic_after_all(owners):
    said = "between us, Alun said the night crew is short of two people"
    page = read(
        owners,
        f"Interview at Rosedale Mill for welder this morning with Alun Rees.\nAlun asked about thin plate.\n{said}\n",
    )
    assert "In no letter:" in page and "Please look at this" not in page
    sent = fields(page)
    row = next(key for key, value in sent.items() if key.startswith("unplaced-") and value == said).removesuffix(
        "-quote"
    )
    record(owners, {**sent, f"{row}-use": "topic:Alun Rees"})
    made = Interview.objects.latest("pk")
    assert said not in made.private_remarks and made.topics.filter(quote=said, contact__name="Alun Rees").exists()


def test_the_button_promises_no_letter_that_will_not_be_written(owners, desk):
    notes = "Interview at Rosedale Mill for welder today at {} with Alun Rees\nAlun asked about thin plate\n"
    assert "Record, and write 1 letter" in read(owners, notes.format("10am until 10:45"))
    assert "Record this" in read(owners, notes.format("23:00 until 23:45")), "it has not been yet"
    desk.playbook = "[rule.thank-you]\nenabled = false\n"
    desk.save()
    assert "Record this" in read(owners, notes.format("10am until 10:45"))


def test_an_address_is_typed_right_where_it_is_missing(owners):
    sent = fields(
        read(
            owners, "Interview at Rosedale Mill for welder this morning with Alun Rees.\nAlun asked about thin plate\n"
        )
    )
    owners.post(reverse("debrief-record"), {**sent, "people-0-email": "alun@rosedale.example"})
    assert (
        Letter.objects.get(contact__name="Alun Rees", interview=Interview.objects.latest("pk")).to_address
        == "alun@rosedale.example"
    )


def test_what_was_said_stands_in_boxes_that_hold_all_of_it(owners, invite):
    long = "the crane timetable for the north bay and who signs the lifting plan when the supervisor is away at the other yard"
    page = read(owners, f"Alun asked about {long}. I said we kept a shared plan on the board\n", invite=invite())
    for name in ("topic", "they_said", "i_said"):
        assert re.search(rf'<textarea name="topics-0-{name}"[^>]*class="grows"', page)
    rows = re.search(r'<textarea name="topics-0-i_said"[^>]*rows="(\d+)"', page)
    assert rows and int(rows[1]) >= 2


AHEAD = "Sill Bakery, baker, today 9am with Rosa\nRosa asked about ovens, said deck ovens for 4 years\ntrial shift monday 745 bring an apron\n"


def _trial(owners):
    page = read(owners, AHEAD)
    sent = fields(page)
    sent["interview-end"] = sent["interview-start"]
    return page, sent


def test_a_further_round_is_offered_with_a_tick_that_is_not_set(owners, desk):
    page, sent = _trial(owners)
    assert page.count("Is that fixed?") == 2  # what is shown, and what the form carries along
    assert "further-0-take" in page and "further-0-take" not in sent
    assert record(owners, sent).status_code == 302
    assert Interview.objects.filter(candidate=desk, application__employer__name="Sill Bakery").count() == 1


def test_a_further_round_that_is_ticked_is_an_interview_to_come_and_can_be_taken_back(owners, desk):
    _, sent = _trial(owners)
    page = owners.post(reverse("debrief-record"), {**sent, "further-0-take": "on"}, follow=True).content.decode()
    had, coming = Interview.objects.filter(candidate=desk, application__employer__name="Sill Bakery").order_by("start")
    assert "Added as still to come: trial shift monday 745 bring an apron." in page
    assert coming.application_id == had.application_id and coming.start.weekday() == 0
    assert coming.start > had.start
    undo = re.findall(r'action="([^"]*/retraction/?[^"]*|[^"]*event[^"]*)"', page)
    owners.post(undo[0])
    coming.refresh_from_db()
    assert coming.start is None and Interview.objects.get(pk=had.pk).start == had.start


def test_a_further_round_on_record_already_is_said_and_not_doubled(owners, desk):
    _, sent = _trial(owners)
    record(owners, {**sent, "further-0-take": "on"})
    page = owners.post(
        reverse("debrief-record"), {**sent, "once": "", "further-0-take": "on"}, follow=True
    ).content.decode()
    assert "is on record already" in page
    assert (
        Interview.objects.filter(candidate=desk, application__employer__name="Sill Bakery", start__isnull=False).count()
        == 2
    )


LACKING = {
    "zone": (b";TZID=Europe/London:", b":", "a time without a zone", {"zone": "Europe/London"}),
    "unknown zone": (b"TZID=Europe/London:", b"TZID=Mill Time:", "a time zone nobody knows: Mill Time", {"zone": "Europe/London"}),
    "end": (b"DTEND;TZID=Europe/London:20261123T143000\n", b"", "does not say when it ends", {"end": "2.30 pm"}),
    "whole day": (b"DTSTART;TZID=Europe/London:20261123T134500\nDTEND;TZID=Europe/London:20261123T143000\n", b"DTSTART;VALUE=DATE:20261123\n", "names no hour", {"begin": "13:45", "end": "14:30"}),
    "no beginning": (b"DTSTART;TZID=Europe/London:20261123T134500\n", b"", "does not say when it begins", {"day": "2026-11-23", "begin": "13:45", "end": "14:30"}),
}  # fmt: skip


@pytest.mark.parametrize("lack", LACKING)
def test_an_invitation_without_zone_or_hours_gives_the_form_back_with_a_field_for_them(owners, desk, lack):
    old, new, says, answers = LACKING[lack]
    calendar = SimpleUploadedFile("mill.ics", (INVITE % desk.email.encode()).replace(old, new))
    before = Interview.objects.count()
    refused = owners.post(reverse("debrief"), {"notes": NOTES, "invite": calendar})
    page = refused.content.decode()
    assert refused.status_code == 422 and Interview.objects.count() == before
    assert says in page and "mill.ics, line" in page and "Alun asked about thin plate" in page
    shown = {name for name in ("zone", "day", "begin", "end") if re.search(rf'<input [^>]*name="{name}"', page)}
    assert shown == set(answers), "asked for what is missing, and for nothing else"
    sent = fields(page)
    found = fields(read(owners, **{**sent, **answers}))
    assert (found["interview-start"], found["interview-end"]) == ("2026-11-23T13:45", "2026-11-23T14:30")
    # An hour told where the file names no time at all is one of the candidate's own clock.
    assert found["interview-zone"] == (desk.zone if "begin" in answers else "Europe/London")
    assert record(owners, found).status_code == 302
    interview = Interview.objects.get(invitation_uid="mill-1")
    there = interview.end.astimezone(ZoneInfo(interview.zone))
    assert (there.date().isoformat(), f"{there:%H:%M}") == ("2026-11-23", "14:30")
    # More notes with the same invitation ask for nothing that was told.
    read(owners, MORE, kept=sent["kept"], kept_name="mill.ics")


@pytest.mark.parametrize(
    ("lack", "typed", "says"),
    [
        ("zone", {"zone": "Mill/Time"}, "There is no time zone of that name"),
        ("end", {"end": "13:00"}, "By this it ended before it began"),
        ("end", {"end": "soon"}, "Write the hour such as 16:00 or 4 pm."),
    ],
)
def test_a_wrong_answer_to_what_an_invitation_lacks_is_asked_again(owners, desk, lack, typed, says):
    calendar = SimpleUploadedFile("mill.ics", (INVITE % desk.email.encode()).replace(*LACKING[lack][:2]))
    again = owners.post(reverse("debrief"), {"notes": NOTES, "invite": calendar, **typed})
    page = again.content.decode()
    assert again.status_code == 422 and says in page and "thin plate" in page and "is still here" in page


def test_the_way_back_keeps_what_was_told_of_an_invitation(owners, desk):
    calendar = SimpleUploadedFile("mill.ics", (INVITE % desk.email.encode()).replace(*LACKING["end"][:2]))
    found = fields(read(owners, invite=calendar, end="14:30"))
    page = owners.post(reverse("debrief"), {**found, "back": "yes"}).content.decode()
    assert fields(page)["end"] == "14:30"


def test_the_end_told_in_the_notes_is_asked_for_no_more(owners, desk):
    calendar = SimpleUploadedFile("mill.ics", (INVITE % desk.email.encode()).replace(*LACKING["end"][:2]))
    page = read(owners, "until 3\n" + NOTES, invite=calendar)
    assert fields(page)["interview-end"] == "2026-11-23T15:00" and "was read as 15:00. Is that right?" in page


def test_a_name_put_right_goes_with_its_topics_promises_and_lines(owners, invite):
    sent = fields(read(owners, notes=NOTES + "I promised Alun the photos by Friday\n", invite=invite()))
    row = next(
        key.removesuffix("-name") for key, value in sent.items() if key.endswith("-name") and value == "Alun Rees"
    )
    theirs = [key for key, value in sent.items() if key.endswith("-contact") and value == "Alun Rees"]
    assert any(key.startswith("topics") for key in theirs) and any(key.startswith("promises") for key in theirs)
    sent |= {f"{row}-name": "Aled Price", "unplaced-0-use": "topic:Alun Rees"}
    # One more row was asked for, or a fault elsewhere: the new name stands everywhere already.
    shown = fields(record(owners, sent, **{"interview-end": "never"}).content.decode())
    assert {shown[key] for key in theirs} == {"Aled Price"} and shown["unplaced-0-use"] == "topic:Aled Price"
    assert record(owners, sent).status_code == 302
    made = Interview.objects.get(invitation_uid="mill-1")
    with_aled = set(Topic.objects.filter(interview=made, contact__name="Aled Price").values_list("topic", flat=True))
    assert {"thin plate", "breakdowns"} <= with_aled and not Topic.objects.filter(contact__name="Alun Rees").exists()
    assert Promise.objects.filter(interview=made, contact__name="Aled Price").exists()


def test_a_fault_in_a_closed_row_opens_it_takes_the_cursor_and_is_named_above(owners, invite):
    sent = fields(read(owners, invite=invite()))
    row = next(
        key.removesuffix("-contact")
        for key, value in sent.items()
        if re.fullmatch(r"topics-\d+-contact", key) and value
    )
    answer = record(owners, sent, **{f"{row}-contact": "band"})
    page = answer.content.decode()
    assert answer.status_code == 422 and "Not recorded yet. With: Nobody of that name stands above." in page
    number = int(row.removeprefix("topics-")) + 1
    opened = page[page.index(f'id="topics-{number}"') :].split("</fieldset>")[0]
    assert "<details open" in opened and "Nobody of that name stands above." in opened
    assert re.search(rf'<input[^>]*name="{row}-contact"[^>]* autofocus', opened) and page.count(" autofocus") == 1
