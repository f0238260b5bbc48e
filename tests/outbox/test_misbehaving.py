"""A server that misbehaves at each verb: what becomes of the letter, and that nobody gets it twice."""

from __future__ import annotations

import datetime as dt

import pytest

from sincerely.integrations.smtp import SmtpSession
from sincerely.journal.models import Event, Sending
from sincerely.outbox import tick as module
from sincerely.outbox.tick import WAITS, tick
from tests.outbox.conftest import NOW, account, approved
from tests.support.mail_server import MisbehavingServer

VERBS = ("banner", "EHLO", "MAIL", "RCPT", "DATA", "dot")


def misbehaving(verb: str, answer: str) -> MisbehavingServer:
    if verb == "dot":
        return MisbehavingServer({}, after_dot=answer)
    # One that knows no EHLO is asked with HELO.
    return MisbehavingServer({verb: answer, **({"HELO": answer} if verb == "EHLO" else {})})


def identities(letters: list[bytes]) -> set[bytes]:
    return {data.split(b"Message-ID: ")[1].split(b"\r\n")[0] for data in letters}


@pytest.mark.parametrize("verb", VERBS)
def test_must_survive_05_refused_for_now_at_any_verb_it_is_tried_again_and_comes_to_an_end(candidate, letters, verb):
    with misbehaving(verb, "451 not now") as server:
        sending = approved(candidate, letters[0], server.port)
        now = NOW
        for wait in WAITS:
            assert tick(now).put_off == [sending.pk]
            assert tick(now + wait / 2) == module.Sweep()
            now += wait + dt.timedelta(seconds=1)
        assert tick(now).failed == [sending.pk]
        assert tick(now + dt.timedelta(hours=5)) == module.Sweep()
        assert len(identities(server.letters)) <= 1
    assert Sending.objects.get(pk=sending.pk).reason.startswith("451 not now")


@pytest.mark.parametrize("verb", VERBS)
def test_must_survive_06_refused_for_good_at_any_verb_it_is_not_repeated_and_the_person_is_told(
    candidate, letters, verb
):
    with misbehaving(verb, "554 we do not want this") as server:
        sending = approved(candidate, letters[0], server.port)
        assert tick(NOW).failed == [sending.pk]
        said = len(server.verbs)
        assert tick(NOW + dt.timedelta(hours=1)) == module.Sweep()
        assert len(server.verbs) == said
    assert Sending.objects.get(pk=sending.pk).reason == "554 we do not want this"


def test_must_survive_03_silence_after_the_dot_frees_the_worker_and_a_person_is_asked(candidate, letters, monkeypatch):
    monkeypatch.setattr(module, "SmtpSession", lambda server: SmtpSession(server, timeout=0.05))
    with MisbehavingServer({}, after_dot="silence") as server:
        sending = approved(candidate, letters[0], server.port)
        assert tick(NOW).uncertain == [sending.pk]
        assert tick(NOW + dt.timedelta(hours=1)) == module.Sweep()
        assert len(server.letters) == 1


@pytest.mark.parametrize("goodbye", [None, "421 out of order"])
def test_must_survive_04_a_line_that_drops_after_the_yes_leaves_the_letter_sent(candidate, letters, goodbye):
    with MisbehavingServer({"QUIT": goodbye, "RSET": goodbye}) as server:
        sendings = [approved(candidate, letter, server.port) for letter in letters]
        assert tick(NOW).sent == [sending.pk for sending in sendings]
        assert len(server.letters) == len(identities(server.letters)) == 3


def test_must_survive_07_of_two_readers_only_the_refused_one_is_marked_and_the_other_gets_no_second_letter(
    candidate, letters
):
    with MisbehavingServer({"RCPT": "550 no such person"}) as server:
        refused = approved(candidate, letters[0], server.port)
        assert tick(NOW).failed == [refused.pk]
    with MisbehavingServer({}) as server:
        account(candidate, server.port)
        taken = approved(candidate, letters[1], server.port)
        assert tick(NOW).sent == [taken.pk]
        for hours in range(1, 20):
            assert tick(NOW + dt.timedelta(hours=hours)) == module.Sweep()
        assert len(server.letters) == 1 and b"jan@lakeside.example" in server.letters[0]
    assert Sending.objects.get(pk=refused.pk).state == "failed"
    assert Event.objects.filter(kind="letter-sent").count() == 1
