"""Processes that are killed while letters go out: before and after every step, and many at random. None is doubled, none is lost."""

from __future__ import annotations

import os
from collections import Counter

from tests.support.killed import ordered
from tests.support.mail_server import MailServer

#: `make soak` asks for more. With two hundred as many workers are killed as with five hundred, so that a kill meets a letter more often, in half the time.
LETTERS = int(os.environ.get("SOAK_LETTERS", "200"))
KILLS = [max(41, LETTERS // 12), max(10, LETTERS // 50), 3]
SEED = int(os.environ.get("SOAK_SEED", "4"))


def received(server: MailServer) -> Counter[str]:
    """How often each Message-ID reached the server."""
    return Counter(one.identity for one in server.received)


def test_must_survive_01_killed_before_and_after_every_step_the_letter_is_out_at_most_once(
    apart, server, database, record_property
):
    done = ordered({"do": "steps", "port": server.port}, *apart)
    told = done["steps"]
    there = received(server)
    assert max(there.values()) == 1
    assert not told[-1]["killed"] and told[-1]["states"] == ["sent", "sent"]
    for one in told:
        for letter, died_in, state in zip(one["letters"], one["died_in"], one["states"], strict=True):
            # What was recorded when it died decides: before, it goes after all; after, it is out; between, a person is asked.
            expected = {"queued": "sent", "claimed": "sent", "transmitting": "uncertain", "sent": "sent"}[died_in]
            assert state == expected, one
            assert there[letter] == 1 or (there[letter] == 0 and expected == "uncertain"), one
    assert done["owed_plans"] == 0, "what went out before a kill is in no plan"
    # Nobody can know of a letter between the record that it leaves and that of the answer: before the dot, before the answer to it, before what is written of that.
    # So it is with the second letter, over the same line.
    for letter in range(2):
        between = [one["steps"][-1] for one in told if one["states"][letter] == "uncertain"]
        assert between[:2] == ["say-.", "hear"] and between[-1] == "COMMIT", between
    names = [step.upper() for step in told[-1]["steps"]]
    assert {"SAY-MAIL", "SAY-DATA", "HEAR", "COMMIT", "SAY-QUIT"} <= {*names}
    assert names.count("SAY-EHLO") == 1 and names.count("SAY-DATA") == 2
    asked = sum(state == "uncertain" for one in told for state in one["states"])
    record_property(
        "counts",
        f"{database}: two letters killed at each of {len(told) - 1} steps; {asked} asked about, none doubled, none lost",
    )


def test_an_answer_that_another_process_records_between_two_letters_of_a_sweep_holds_the_second(apart, server):
    told = ordered({"do": "between", "port": server.port}, *apart)
    assert told["states"] == ["sent", "held"]
    assert [received(server)[letter] for letter in told["letters"]] == [1, 0]


def test_must_survive_10_many_workers_killed_at_random_double_and_lose_nothing(
    apart, server, database, record_property
):
    order = {"letters": LETTERS, "workers": 4, "kills": KILLS, "seed": SEED}
    told = ordered({"do": "crowd", "port": server.port, **order}, *apart)
    states, there, counts = told["states"], received(server), Counter(told["counts"])
    assert max(there.values()) == 1, "doubled"
    assert len(states) == LETTERS == counts["sent"] + counts["queued"] + counts["uncertain"], counts
    assert all(there[letter] == 1 for letter, state in states.items() if state == "sent"), "lost"
    assert all(there[letter] == 0 for letter, state in states.items() if state == "queued"), "about to be doubled"
    # A worker has one letter in hand when it is killed.
    assert counts["uncertain"] <= told["killed"]
    assert counts["queued"] == 0, (
        "no worker was killed in the last rounds, of which there were enough for what had to wait"
    )
    assert told["owed_plans"] == 0, "what went out before a kill is in no plan"
    said = ", ".join(f"{number} {state}" for state, number in sorted(counts.items()))
    record_property(
        "counts", f"{database}: {LETTERS} letters, 4 workers, {told['killed']} killed: {said}; none doubled, none lost"
    )
