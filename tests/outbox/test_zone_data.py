"""A promised hour is an hour on a wall. When a country changes its clocks and new zone data arrive, the hour stays and the instant moves."""

from __future__ import annotations

import datetime as dt
import zoneinfo
from importlib.metadata import version
from importlib.resources import files
from zoneinfo import ZoneInfo

import pytest

from sincerely import zones
from sincerely.accounts.models import Candidate
from sincerely.journal.actions.applications import add_application
from sincerely.journal.actions.contacts import add_contact
from sincerely.journal.actions.employers import add_employer
from sincerely.journal.actions.happenings import record
from sincerely.journal.actions.letters import approve, change_send_time, new_letter, save_letter, version_of
from sincerely.journal.actions.promises import add_promise
from sincerely.journal.models import Contact, FollowUp, Interview, Promise, Sending
from sincerely.outbox import decisions
from sincerely.outbox.tick import tick
from sincerely.zones import zone_or_utc
from tests.outbox.conftest import NOW, account

MINUTE = dt.timedelta(minutes=1)

# zone, one that goes by a single time (the winter's; Lord Howe's the summer's), and by how many minutes the two differ.
# The clock goes forward and back, 2027: at which wall time it jumps, at which it goes round twice.
ZONES = [
    ("America/Chicago", "America/Regina", 60, "2027-03-14T02:30", "2027-11-07T01:30"),
    ("America/New_York", "America/Panama", 60, "2027-03-14T02:15", "2027-11-07T01:45"),
    ("Europe/Berlin", "Africa/Lagos", 60, "2027-03-28T02:30", "2027-10-31T02:30"),
    ("Europe/London", "Africa/Abidjan", 60, "2027-03-28T01:30", "2027-10-31T01:30"),
    ("Australia/Sydney", "Australia/Brisbane", 60, "2027-10-03T02:30", "2027-04-04T02:30"),
    ("Australia/Lord_Howe", "Etc/GMT-11", 30, "2027-10-03T02:15", "2027-04-04T01:45"),
]


@pytest.fixture
def issue(tmp_path, monkeypatch):
    """Let an issue of the zone data be in use, in which some zones go by other clocks: as if the machine had been updated and the program started anew.

    The program's zones are read past the cache that all of Python shares, whose objects other tests hold.
    """

    def forget() -> None:
        for known in (zones.zone_named, zones.zone_names, zones.zone_data_version):
            known.cache_clear()

    def use(name_of: str, **clocks: str) -> None:
        folder = tmp_path / name_of
        for name, other in clocks.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(files("tzdata").joinpath("zoneinfo", other).read_bytes())
        folder.mkdir(exist_ok=True)
        (folder / "tzdata.zi").write_text(f"# version {name_of}\n# This zic input file is in the public domain.\n")
        zoneinfo.reset_tzpath(to=[str(folder)])
        monkeypatch.setattr(zones, "ZoneInfo", ZoneInfo.no_cache)
        forget()

    yield use
    zoneinfo.reset_tzpath()
    monkeypatch.undo()
    forget()


def promised(candidate: Candidate, zone: str, wall: str, fold: int = 0) -> Sending:
    """A letter to somebody in `zone`, approved for an hour of their day."""
    known = Contact.objects.filter(candidate=candidate, zone=zone).first()
    reader = known or add_contact(candidate, NOW, name="Ann Lee", email="ann@lee.example", zone=zone)
    draft = new_letter(candidate, reader, "keep-in-touch", NOW)
    draft = save_letter(
        candidate, draft, "Hello", "Dear Ann,\n\nHello.\n\nMaya", draft.to_address, version_of(draft), NOW
    )
    due = dt.datetime.fromisoformat(wall).replace(tzinfo=zone_or_utc(zone), fold=fold)
    return approve(candidate, draft, NOW, due_at=due).sending


def on_the_wall(sending: Sending) -> str:
    sending.refresh_from_db()
    return sending.due_at.astimezone(zone_or_utc(sending.zone)).strftime("%Y-%m-%dT%H:%M")


@pytest.mark.parametrize(("zone", "plain", "ahead", "jumps", "twice"), ZONES, ids=[row[0] for row in ZONES])
@pytest.mark.parametrize("direction", ["summer time is given up", "summer time is brought in"])
def test_must_survive_31_letters_go_once_at_the_hour_on_the_wall_whatever_the_country_does_to_its_clocks(
    candidate, server, issue, zone, plain, ahead, jumps, twice, direction
):
    first, then = (zone, plain) if direction.endswith("up") else (plain, zone)
    issue("first", **{zone: first})
    account(candidate, server.port)
    walls = ["2027-01-20T09:00", "2027-07-20T09:00", jumps, twice]
    sendings = [promised(candidate, zone, wall) for wall in walls]
    second_round = promised(candidate, zone, twice, fold=1)
    before = {one.pk: one.due_at for one in [*sendings, second_round]}
    issue("second", **{zone: then})
    assert tick(NOW).sent == []

    for sending, wall in zip(sendings, walls, strict=True):
        shown = on_the_wall(sending)
        if shown != wall:
            # An hour that is on no wall that day: as much later as the clock jumps.
            late = dt.datetime.fromisoformat(shown) - dt.datetime.fromisoformat(wall)
            assert (wall, late) == (jumps, ahead * MINUTE)
        assert sending.next_try_at == sending.due_at
    assert on_the_wall(second_round) == twice
    moved = [one.due_at - before[one.pk] for one in sendings[:2] if one.due_at != before[one.pk]]
    assert [abs(difference) for difference in moved] == [ahead * MINUTE]

    for sending in sorted(sendings, key=lambda one: one.due_at):
        assert sending.pk not in tick(sending.due_at - MINUTE).sent
        assert sending.pk in tick(sending.due_at).sent
    tick(second_round.due_at)
    assert len(server.received) == 5


def test_the_sweep_after_an_update_looks_once_and_the_next_ones_have_nothing_to_do(candidate, server, issue):
    issue("first")
    account(candidate, server.port)
    sending = promised(candidate, "America/Chicago", "2027-07-20T09:00")
    assert Candidate.objects.get(pk=candidate.pk).zone_data == "first"
    issue("second", **{"America/Chicago": "America/Regina"})
    tick(NOW)
    assert Candidate.objects.get(pk=candidate.pk).zone_data == "second"
    Sending.objects.filter(pk=sending.pk).update(due_wall="2027-07-20T10:00")
    tick(NOW)
    assert on_the_wall(sending) == "2027-07-20T09:00"


def test_a_letter_sent_at_once_or_taken_back_moves_nowhere(candidate, server, issue):
    issue("first")
    account(candidate, server.port)
    at_once, back = (promised(candidate, "America/Chicago", "2027-07-20T09:00") for _ in range(2))
    decisions.send_now(at_once, NOW)
    decisions.cancel(back, NOW)
    before = Sending.objects.get(pk=back.pk).due_at
    issue("second", **{"America/Chicago": "America/Regina"})
    assert tick(NOW).sent == [at_once.pk]
    assert Sending.objects.get(pk=back.pk).due_at == before


def test_a_time_chosen_anew_is_the_one_that_holds(candidate, server, issue):
    issue("first")
    account(candidate, server.port)
    sending = promised(candidate, "Europe/Berlin", "2027-01-20T09:00")
    later = dt.datetime(2027, 7, 20, 11, 30, tzinfo=zone_or_utc("Europe/Berlin"))
    change_send_time(candidate, sending.approval.letter, later, NOW)
    issue("second", **{"Europe/Berlin": "Africa/Lagos"})
    tick(NOW)
    assert on_the_wall(sending) == "2027-07-20T11:30"
    assert sending.due_at == dt.datetime(2027, 7, 20, 10, 30, tzinfo=dt.UTC)


def test_an_interview_a_promise_and_what_is_owed_for_them_keep_their_hours(candidate, issue):
    issue("first")
    chicago = zone_or_utc("America/Chicago")
    where = add_employer(candidate, NOW, name="Lakeside Hospital", zone="America/Chicago", country="US")
    post = add_application(candidate, where, NOW, role="Ward Manager", sent_at=NOW)
    record(candidate, "interview-scheduled", NOW, application=post, due=dt.datetime(2027, 7, 20, 9, tzinfo=chicago))
    by_noon = dt.datetime(2027, 7, 19, 12, tzinfo=chicago)
    add_promise(candidate, post, NOW, promised_by="me", what="send the certificate", due=by_noon)

    def hours() -> list[str]:
        zone = zone_or_utc("America/Chicago")
        moments = [Interview.objects.get().start, Promise.objects.get().due_at]
        rows = FollowUp.objects.filter(rule__in=("prepare-interview", "my-promise")).order_by("rule")
        moments += [row.due_at for row in rows]
        assert len(moments) == 4
        return [moment.astimezone(zone).strftime("%m-%dT%H:%M") for moment in moments]

    before, instant = hours(), Interview.objects.get().start
    issue("second", **{"America/Chicago": "America/Regina"})
    tick(NOW)
    assert hours() == before
    assert Interview.objects.get().start - instant == dt.timedelta(hours=1)


def test_the_zone_data_are_named_by_the_system_and_else_by_the_package(issue, tmp_path):
    issue("2031c")
    assert zones.zone_data_version() == "2031c"
    zoneinfo.reset_tzpath(to=[str(tmp_path / "none")])
    zones.zone_data_version.cache_clear()
    assert zones.zone_data_version() == version("tzdata")
