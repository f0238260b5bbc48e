"""`sincerely plan` as scripts use it: its answer, its files, its faults and their exit codes."""

from __future__ import annotations

import json
import re
import subprocess
from datetime import datetime
from pathlib import Path

import pytest
from icalendar import Calendar
from scripts.etiquette_pages import events_page, playbook_page

from sincerely.core.etiquette.kinds import KINDS
from sincerely.core.etiquette.playbook import FIELDS
from sincerely.data.playbook import shipped_playbook
from tests.support.program import call, call_here

DOCS = Path(__file__).parents[2] / "docs"
NOW = "2026-11-24T10:00:00-06:00"
EVENTS = """
zone = "America/Chicago"

[[event]]
kind = "interview-ended"
at = 2026-11-23T15:00:00
employer = "Lakeside Hospital"
country = "US"
people = ["Amara Okafor", "Jan van der Berg"]
about = "i1"

[[event]]
kind = "offer-received"
at = 2026-11-23T16:00:00
employer = "Rhein Stahl"
country = "DE"
contact = "Uwe Kranz"
what = "61 400 a year"
"""


def run(*arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    return call_here("plan", *arguments, given=stdin)


@pytest.fixture
def events(tmp_path: Path) -> str:
    path = tmp_path / "events.toml"
    path.write_text(EVENTS, "utf-8")
    return str(path)


def test_the_json_answer_has_the_promised_shape(events: str) -> None:
    done = run(events, "--now", NOW, "--format", "json")
    assert (done.returncode, done.stderr) == (0, "")
    found = json.loads(done.stdout)["follow_ups"]
    for each in found:
        assert {"key", "rule", "for", "letter", "due", "send_between", "status", "why", "guidance"} <= set(each)
        assert datetime.fromisoformat(each["due"]).utcoffset() is not None
        assert each["status"] in ("due", "overdue", "upcoming", "settled", "stopped")
        assert len(each["send_between"]) in (0, 2)
    thanks = [each for each in found if each["rule"] == "thank-you"]
    assert {each["for"] for each in thanks} == {"Amara Okafor", "Jan van der Berg"}
    assert {each["due"] for each in thanks} == {"2026-11-24T15:00:00-06:00"}
    assert [each["due"] for each in found] == sorted((each["due"] for each in found), key=datetime.fromisoformat)


def test_standard_input_reads_the_same(events: str) -> None:
    assert run("-", "--now", NOW, stdin=EVENTS).stdout == run(events, "--now", NOW).stdout != ""


def test_now_decides_what_is_overdue_and_counts_in_the_files_zone_without_an_offset(events: str) -> None:
    def status(now: str) -> set[str]:
        found = json.loads(run(events, "--now", now, "--format", "json").stdout)["follow_ups"]
        return {each["status"] for each in found if each["rule"] == "thank-you"}

    assert status("2026-11-24T14:59") == {"due"}
    assert status("2026-11-24T15:01") == {"overdue"}
    assert status("2026-11-24T21:01+00:00") == {"overdue"}


def test_the_text_says_why_grouped_by_what_is_pressing(events: str) -> None:
    text = run(events, "--now", "2026-11-24T16:00:00-06:00").stdout
    assert text.index("Overdue") < text.index("Thank Amara Okafor") < text.index("Now") < text.index("Coming")
    assert shipped_playbook().by_id["thank-you"].why in text


def test_the_calendar_has_one_entry_a_key_and_neither_letter_nor_pay(events: str) -> None:
    text = run(events, "--now", NOW, "--format", "ics").stdout
    entries = Calendar.from_ical(text).walk("VEVENT")
    found = json.loads(run(events, "--now", NOW, "--format", "json").stdout)["follow_ups"]
    keys = [each["key"] for each in found if each["status"] not in ("settled", "stopped")]
    assert sorted(str(entry["uid"]) for entry in entries) == sorted(f"{key}@sincerely" for key in keys)
    assert "61 400" not in text.replace("\r\n ", "")


def test_a_playbook_of_ones_own(events: str, tmp_path: Path) -> None:
    mine = tmp_path / "mine.toml"
    mine.write_text("[rule.thank-you]\nenabled = false\n", "utf-8")
    assert "Thank Amara" not in run(events, "--now", NOW, "--playbook", str(mine)).stdout
    mine.write_text('[rule.thank-you]\nenabled = true\ndue = "soon"\n', "utf-8")
    refused = run(events, "--now", NOW, "--playbook", str(mine))
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "mine.toml:3:" in refused.stderr and "24 hours" in refused.stderr


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (b"\0\1\2", "not text"),
        (b"[[event]\n", ":1: this is not TOML"),
        (b'zone = "UTC"\n\n[[event]]\nkind = "interview-endd"\nat = 2026-11-23\n', ':4: there is no kind of event "interview-endd"; did you mean "interview-ended"?'),
        (b'[[event]]\nkind = "interview-ended"\n', ":1: interview-ended without `at`"),
        (b"event = 1\n", ":1: event is a number"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_ends_with_2_file_and_line(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "bad.toml"
    path.write_bytes(content)
    done = run(str(path), "--now", NOW)
    assert (done.returncode, done.stdout) == (2, "")
    assert "bad.toml" in done.stderr and said in done.stderr
    assert "Traceback" not in done.stderr


def test_a_missing_file_and_a_wrong_now_end_with_2(events: str) -> None:
    assert run("/nowhere/events.toml").returncode == 2
    wrong = run(events, "--now", "tomorrow")
    assert wrong.returncode == 2 and "--now" in wrong.stderr


def test_warnings_go_to_standard_error_and_change_nothing(tmp_path: Path) -> None:
    path = tmp_path / "events.toml"
    path.write_text(EVENTS.replace('country = "DE"', 'country = "QQ"') + 'colour = "red"\n', "utf-8")
    done = run(str(path), "--now", NOW, "--format", "json")
    assert done.returncode == 0
    assert "colour" in done.stderr and '"QQ"' in done.stderr
    assert json.loads(done.stdout)["follow_ups"]


def test_a_key_that_is_none_is_said_and_one_that_is_settles() -> None:
    done = '[[event]]\nkind = "done"\nat = 2026-11-23T20:00:00\nsettles = "{}"\n'
    wrong = run("-", "--now", NOW, stdin=EVENTS + done.format("thank-you:amara-okafr:i1"))
    assert wrong.returncode == 0
    assert '"thank-you:amara-okafr:i1"; did you mean "thank-you:amara-okafor:i1"?' in wrong.stderr
    right = run("-", "--now", NOW, stdin=EVENTS + done.format("thank-you:amara-okafor:i1"))
    assert (right.returncode, right.stderr) == (0, "")


def test_what_is_due_and_past_its_good_time_stands_at_now(events: str) -> None:
    assert (
        "due Tue 24 Nov 2026 15:00 (America/Chicago); the best hours are over, so soon is best"
        in run(events, "--now", NOW).stdout
    )

    def start(now: str) -> datetime:
        entries = Calendar.from_ical(run(events, "--now", now, "--format", "ics").stdout).walk("VEVENT")
        return next(each["DTSTART"].dt for each in entries if str(each["UID"]).startswith("thank-you:amara-okafor"))

    assert start("2026-11-23T15:30:00-06:00") == datetime.fromisoformat("2026-11-23T15:00:00-06:00")
    assert start(NOW) == datetime.fromisoformat(NOW)
    assert start("2026-11-24T14:55:00-06:00") == datetime.fromisoformat("2026-11-24T14:45:00-06:00")


def test_two_runs_write_the_same_bytes(events: str) -> None:
    # Of two processes, for each orders its sets in its own way.
    first, second = (call("plan", events, "--now", NOW, "--format", "json", data=None).stdout for _ in range(2))
    assert first == second != ""


# -- the documentation


def block(page: str) -> str:
    found = re.search(r"```toml\n(.*?)```", (DOCS / page).read_text("utf-8"), re.S)
    assert found
    return found[1]


def test_the_pages_are_current() -> None:
    assert (DOCS / "events.md").read_text("utf-8") == events_page(), "run `make docs`"
    assert (DOCS / "playbook.md").read_text("utf-8") == playbook_page(), "run `make docs`"


def test_the_pages_name_every_kind_rule_and_field() -> None:
    events, playbook = events_page(), playbook_page()
    assert all(f"| `{kind}` |" in events for kind in KINDS)
    assert all(f"\n### {rule.id}\n" in playbook for rule in shipped_playbook().rules)
    assert all(f"| `{name}` |" in playbook for name in FIELDS)


def test_the_documented_example_and_overlay_run(tmp_path: Path) -> None:
    mine = tmp_path / "mine.toml"
    mine.write_text(block("playbook.md"), "utf-8")
    done = run(
        "-", "--now", "2026-11-25T11:00:00-06:00", "--format", "json", "--playbook", str(mine), stdin=block("events.md")
    )
    assert (done.returncode, done.stderr) == (0, "")
    found = {each["key"]: each for each in json.loads(done.stdout)["follow_ups"]}
    assert found["thank-you:amara-okafor:first-round"]["status"] == "settled"
    assert found["thank-you:jan-van-der-berg:first-round"]["status"] == "overdue"
    assert found["answer-request:licence"]["due"] == "2026-12-02T16:30:00-06:00"
    assert not [key for key in found if key.startswith("social-engagement")]
    assert [each["for"] for key, each in found.items() if key.startswith("return-call")] == ["Uwe Kranz"]
    assert len([key for key in found if key.startswith("send-samples")]) == 2


def test_what_nobody_waits_for_is_one_line_with_its_count(events: str) -> None:
    short, whole = (run(events, "--now", "2026-11-23T17:00:00-06:00", *more).stdout for more in ((), ("--all",)))
    coming = short.split("Coming")[1]
    assert "how your application stands" in coming and "more when there is time" in coming
    for chore in ("on LinkedIn", "published lately", "Look back on the week"):
        assert chore not in coming and chore in whole
    assert "more when there is time" not in whole
