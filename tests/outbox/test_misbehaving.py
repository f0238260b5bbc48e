"""A server that misbehaves at each verb: what becomes of the letter, and that nobody gets it twice."""

from __future__ import annotations

import datetime as dt

import pytest

from sincerely.integrations.smtp import SmtpSession
from sincerely.journal.facts.reasons import why_words
from sincerely.journal.models import Event, Sending
from sincerely.outbox import tick as module
from sincerely.outbox.tick import WAITS, tick
from tests.outbox.conftest import NOW, approved
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
    assert why_words(Sending.objects.get(pk=sending.pk)).startswith("451 not now")


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
    assert why_words(Sending.objects.get(pk=sending.pk)) == "554 we do not want this"


def test_must_survive_03_silence_after_the_dot_frees_the_worker_and_a_person_is_asked(candidate, letters, monkeypatch):
    monkeypatch.setattr(module, "SmtpSession", lambda server: SmtpSession(server, timeout=1.0))
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


def addressed(name: str, answer: str):
    """Return how a server answers RCPT that takes everybody but one."""
    return lambda line: answer if name.encode() in line else "250 OK"


@pytest.mark.parametrize("answer", ["550 no such person", "450 their box is full"])
@pytest.mark.parametrize("place", range(3))
def test_must_survive_07_of_several_readers_only_the_refused_one_is_marked_and_no_other_gets_a_second_letter(
    candidate, letters, place, answer
):
    """One sweep, one connection, three readers: the server does not want one of them, whichever it is."""
    refused_name = letters[place].to_address
    with MisbehavingServer({"RCPT": addressed(refused_name, answer)}) as server:
        sendings = [approved(candidate, letter, server.port) for letter in letters]
        refused, others = sendings[place], [one for one in sendings if one is not sendings[place]]
        swept = tick(NOW)
        assert swept.sent == [one.pk for one in others]
        assert (swept.failed or swept.put_off) == [refused.pk]
        now = NOW
        for _ in range(30):  # to the end of all tries, and beyond
            now += dt.timedelta(minutes=25)
            later = tick(now)
            assert later.sent == [] and {*later.put_off, *later.failed, *later.held} <= {refused.pk}
        tos = [data.split(b"\nTo: ")[1].split(b"\r\n")[0] for data in server.letters]
        assert len(tos) == len(identities(server.letters)) == 2
        assert not any(refused_name.encode() in to for to in tos)
    refused.refresh_from_db()
    assert (refused.state, why_words(refused)) == ("failed", answer)
    settled = Event.objects.filter(kind="letter-sent").values_list("letter", flat=True)
    assert sorted(settled) == sorted(letter.pk for letter in letters if letter is not letters[place])
    letters[place].follow_up.refresh_from_db()
    assert letters[place].follow_up.settled_at is None  # who was refused is still owed thanks


@pytest.mark.parametrize("place", range(3))
def test_must_survive_07_a_server_that_refuses_one_letter_after_its_dot_gets_the_others_and_that_one_never_again(
    candidate, letters, place
):
    with MisbehavingServer({}) as server:
        server.after_dot = lambda data: "554 not this one" if letters[place].to_address.encode() in data else "250 OK"
        sendings = [approved(candidate, letter, server.port) for letter in letters]
        swept = tick(NOW)
        assert swept.failed == [sendings[place].pk] and len(swept.sent) == 2
        assert tick(NOW + dt.timedelta(hours=1)) == module.Sweep()
        assert len(server.letters) == len(identities(server.letters)) == 3
