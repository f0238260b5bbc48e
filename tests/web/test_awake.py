"""Who sends, on the desk: said beside the letter before the yes, with the button for it; and the sending held, moved, and taken back."""

from __future__ import annotations

import datetime as dt

import pytest
from django.urls import reverse

from sincerely.folder import claim_folder
from sincerely.journal.actions.letters import approve, draft_letter, save_letter, version_of
from sincerely.journal.models import FollowUp, Letter, MailAccount, Sending
from sincerely.ops import autostart
from sincerely.outbox.decisions import hold
from sincerely.outbox.tick import tick
from tests.support.systemd import at_home, systemctl
from tests.web.conftest import NOW

BUTTON = "Let it send while I am away"


@pytest.fixture
def home(tmp_path, monkeypatch):
    home = at_home(tmp_path, monkeypatch)
    systemctl(home / "bin")
    return home


@pytest.fixture
def letter(desk) -> Letter:
    MailAccount.objects.create(
        candidate=desk, created_at=NOW, address="maya@ruiz.example", host="127.0.0.1", port=1, security="plain"
    )
    owed = (
        FollowUp.objects.filter(
            candidate=desk, letter_form="thank-you", settled_at=None, stopped_at=None, withdrawn_at=None
        )
        .order_by("pk")
        .first()
    )
    draft = draft_letter(desk, owed, NOW)
    text = ("Thank you", "Dear reader,\n\nThank you.\n\nLena", draft.to_address or "ann@lee.example")
    return save_letter(desk, draft, *text, version_of(draft), NOW)


def page(client, letter: Letter) -> str:
    return client.get(reverse("letter", args=[letter.pk])).content.decode()


def typed(letter: Letter, **more: str) -> dict[str, str]:
    return {
        "to_address": letter.to_address, "subject": letter.subject, "body": letter.body, "version": version_of(letter), "written": "no", **more
    }  # fmt: skip


def test_must_survive_20_beside_the_letter_it_is_said_before_the_yes_that_nothing_would_send(owners, letter, home):
    shown = page(owners, letter)
    assert shown.index("Nothing on this computer would send when the time comes") < shown.index(
        reverse("letter-approval", args=[letter.pk])
    )
    assert BUTTON in shown
    with claim_folder(home / "data"):
        shown = page(owners, letter)
    assert (
        shown.index("Letters go only while Sincerely is open")
        < shown.index(reverse("letter-approval", args=[letter.pk]))
        and BUTTON in shown
    )


def test_must_survive_20_the_button_sets_it_up_keeps_what_was_typed_and_nothing_more_is_said(owners, letter, home):
    sent = typed(letter, when="chosen", chosen="2026-11-25T09:30", body="Dear reader,\n\nThank you both.\n\nLena")
    answer = owners.post(reverse("letter-autostart", args=[letter.pk]), sent)
    shown = answer.content.decode()
    assert answer.status_code == 200 and autostart.is_set_up(home / "data")
    assert "Thank you both." in shown and 'value="2026-11-25T09:30"' in shown
    assert Letter.objects.get(pk=letter.pk).body.count("both") == 1
    assert not Sending.objects.filter(approval__letter=letter).exists()  # it is no yes to the letter
    assert "would send when the time comes" not in shown and BUTTON not in shown


def test_must_survive_20_a_time_that_is_kept_is_spoken_of_too(owners, desk, letter, home):
    approve(desk, letter, NOW, due_at=NOW + dt.timedelta(hours=15))
    for shown in (page(owners, letter), owners.get(reverse("outbox")).content.decode()):
        assert "Nothing on this computer would send when the time comes" in shown and BUTTON in shown
    owners.post(reverse("settings-autostart"), {"from": "outbox"})
    for shown in (page(owners, letter), owners.get(reverse("outbox")).content.decode()):
        assert "would send when the time comes" not in shown and BUTTON not in shown


def test_must_survive_20_it_is_said_too_where_another_time_is_chosen_for_a_letter_that_is_held(
    owners, desk, letter, home
):
    sending = approve(desk, letter, NOW, due_at=NOW + dt.timedelta(hours=15)).sending
    hold(sending, NOW)
    for shown in (page(owners, letter), owners.get(reverse("outbox")).content.decode()):
        says = shown.index("Nothing on this computer would send when the time comes")
        assert says < shown.index("another-time") and BUTTON in shown
    owners.post(reverse("letter-autostart", args=[letter.pk]), follow=True)
    assert autostart.is_set_up(home / "data") and BUTTON not in page(owners, letter)
    assert Sending.objects.get(pk=sending.pk).state == "held"  # it is no word on the letter


def test_where_the_computer_cannot_send_by_itself_there_is_no_button_that_fails(owners, letter, home):
    (home / "run" / "systemd" / "private").unlink()
    assert "Nothing on this computer would send when the time comes" in page(owners, letter) and BUTTON not in page(
        owners, letter
    )
    shown = owners.get(reverse("settings")).content.decode()
    assert "nothing that would start it by itself" in shown and BUTTON not in shown
    answer = owners.post(reverse("settings-autostart"), follow=True)
    assert "no systemd for your sign-in" in answer.content.decode()


def test_the_switch_in_the_settings_goes_on_and_off_without_a_trace(owners, desk, home):
    assert BUTTON in owners.get(reverse("settings")).content.decode()
    shown = owners.post(reverse("settings-autostart"), follow=True).content.decode()
    assert "Switch it off" in shown and ">on</span>" in shown
    shown = owners.post(reverse("settings-autostart-removal"), follow=True).content.decode()
    assert BUTTON in shown and list((home / "config").iterdir()) == []


def test_the_sample_sets_nothing_up(owners, desk, home):
    type(desk).objects.filter(pk=desk.pk).update(sample=True)
    assert BUTTON not in owners.get(reverse("settings")).content.decode()
    owners.post(reverse("settings-autostart"))
    assert not autostart.is_set_up(home / "data")


def test_after_the_yes_there_is_a_minute_to_take_it_back(owners, letter):
    answer = owners.post(
        reverse("letter-approval", args=[letter.pk]), typed(letter, when="now", sure="yes"), follow=True
    )
    shown = answer.content.decode()
    assert "Nothing has left yet" in shown and "<button>Undo</button>" in shown
    assert tick(NOW + dt.timedelta(seconds=59)).put_off == []  # it was not even tried
    owners.post(reverse("letter-approval-withdrawal", args=[letter.pk]))
    assert Sending.objects.get(approval__letter=letter).state == "cancelled"
    assert tick(NOW + dt.timedelta(minutes=2)).put_off == []


def test_a_time_is_proposed_no_sooner_than_in_a_minute(desk, letter):
    letter.follow_up.send_from, letter.follow_up.send_until = NOW - dt.timedelta(hours=1), NOW + dt.timedelta(hours=1)
    letter.follow_up.save()
    assert approve(desk, letter, NOW).sending.due_at == NOW + dt.timedelta(minutes=1)


def test_held_moved_and_let_go_from_its_own_page(owners, desk, letter):
    sending = approve(desk, letter, NOW, due_at=NOW + dt.timedelta(hours=15)).sending
    back = owners.post(reverse("sending-pause", args=[sending.pk]), {"from": "letter"})
    assert back["Location"] == reverse("letter", args=[letter.pk])
    shown = page(owners, letter)
    assert "You asked for it to wait" in shown and "Send now" in shown and "Change the time" in shown
    assert tick(NOW + dt.timedelta(hours=16)).sent == [] and Sending.objects.get(pk=sending.pk).state == "held"
    moved = owners.post(
        reverse("letter-time", args=[letter.pk]), {"chosen": "2026-11-26T10:00", "from": "outbox"}, follow=True
    )
    assert "It goes Thursday, 10:00" in moved.content.decode()
    assert Sending.objects.get(pk=sending.pk).state == "queued"


def test_both_clocks_stand_on_the_letter_in_the_outbox_and_in_the_list(owners, desk, letter):
    type(letter.contact).objects.filter(pk=letter.contact_id).update(zone="Europe/Berlin")
    letter = Letter.objects.get(pk=letter.pk)
    assert "Their working hours" in page(owners, letter)
    approve(desk, letter, NOW, due_at=NOW + dt.timedelta(hours=15))
    for shown in (
        page(owners, letter),
        *(owners.get(reverse(name)).content.decode() for name in ("outbox", "letters")),
    ):
        assert "tomorrow, 14:00 Berlin time – 07:00 yours" in shown
