"""Processes that are killed while letters go out: before and after every step, and many at random. None is doubled, none is lost."""

from __future__ import annotations

import os
from collections import Counter

import pytest

from tests.support.killed import ordered
from tests.support.mail_server import MailServer

#: `make soak` asks for more.
LETTERS = int(os.environ.get("SOAK_LETTERS", "500"))
SEED = int(os.environ.get("SOAK_SEED", "4"))


@pytest.fixture
def server(tmp_path):
    with MailServer(tmp_path, "plain", sign_in=False) as server:
        yield server


@pytest.fixture
def url(database, request) -> str:
    """A database of the workers' own; empty for SQLite, whose file lies in their data folder."""
    if database == "SQLite":
        return ""
    return request.getfixturevalue("postgresql").make(f"killed_{os.urandom(4).hex()}")


def received(server: MailServer) -> Counter[str]:
    """How often each Message-ID reached the server."""
    return Counter(one.message["Message-ID"] for one in server.received)


def test_must_survive_01_killed_before_and_after_every_step_the_letter_is_out_at_most_once(
    tmp_path, server, url, database, record_property
):
    told = ordered({"do": "steps", "port": server.port}, tmp_path / "data", url)["steps"]
    there = received(server)
    assert max(there.values()) == 1
    assert not told[-1]["killed"] and told[-1]["state"] == "sent"
    for one in told:
        copies = there[one["letter"]]
        # What was recorded when it died decides: before, it goes after all; after, it is out; between, a person is asked.
        expected = {"queued": "sent", "claimed": "sent", "transmitting": "uncertain", "sent": "sent"}[one["died_in"]]
        assert one["state"] == expected, one
        assert copies == 1 or (copies == 0 and expected == "uncertain"), one
    names = [one["step"] for one in told]
    # The only steps nobody can know of lie between the record that it leaves and that of the answer; the dot is the first of them.
    between = [one["step"] for one in told if one["state"] == "uncertain"]
    assert between[:3] == ["after-COMMIT", "before-say-.", "after-say-."], between
    assert {"before-say-MAIL", "before-say-DATA", "after-hear", "before-COMMIT", "before-say-QUIT"} <= {
        name.lower().replace("commit", "COMMIT").replace("mail", "MAIL").replace("data", "DATA").replace("quit", "QUIT")
        for name in names
    }
    record_property(
        "counts",
        f"{database}: killed at each of {len(told) - 1} steps; {len(between)} asked about, none doubled, none lost",
    )


def test_must_survive_10_many_workers_killed_at_random_double_and_lose_nothing(
    tmp_path, server, url, database, record_property
):
    order = {"letters": LETTERS, "workers": 4, "kills": [LETTERS // 12, LETTERS // 50, 3], "seed": SEED}
    told = ordered({"do": "crowd", "port": server.port, **order}, tmp_path / "data", url)
    states, there, counts = told["states"], received(server), Counter(told["counts"])
    assert max(there.values()) == 1, "doubled"
    assert len(states) == LETTERS == counts["sent"] + counts["queued"] + counts["uncertain"], counts
    assert all(there[letter] == 1 for letter, state in states.items() if state == "sent"), "lost"
    assert all(there[letter] == 0 for letter, state in states.items() if state == "queued"), "about to be doubled"
    # A worker has one letter in hand when it is killed.
    assert counts["uncertain"] <= told["killed"]
    assert counts["queued"] == 0, "no worker was killed in the last rounds"
    said = ", ".join(f"{number} {state}" for state, number in sorted(counts.items()))
    record_property(
        "counts", f"{database}: {LETTERS} letters, 4 workers, {told['killed']} killed: {said}; none doubled, none lost"
    )
