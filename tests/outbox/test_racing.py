"""Taking a letter back while it is being sent: exactly one wins, and the one that lost is told."""

from __future__ import annotations

import os
from collections import Counter

from tests.support.killed import ordered

#: `make soak` asks for more of the letters, and so for more of these.
ROUNDS = 5 * max(1, int(os.environ.get("SOAK_LETTERS", "500")) // 500)
#: Where a letter may stand that was stopped in each way.
STOPPED = {
    "cancel": "cancelled",
    "withdraw": "cancelled",
    "edit": "cancelled",
    "hold": "held",
    "another time": "queued",
}


def test_must_survive_17_cancelling_and_sending_race_and_exactly_one_wins(apart, server, database, record_property):
    told = ordered({"rounds": ROUNDS, "seed": 7, "port": server.port}, *apart, program="tests.support.racing")
    there = Counter(one.identity for one in server.received)
    for one in told:
        if one["refused"]:
            # It lost: the letter is out, once, and the person was told that it left.
            assert (one["state"], there[one["letter"]]) == ("sent", 1), one
            assert any(words in one["refused"] for words in ("going out", "on its way", "sent")), one
        else:
            assert (one["state"], there[one["letter"]]) == (STOPPED[one["verb"]], 0), one
    lost = sum(bool(one["refused"]) for one in told)
    assert 0 < lost < len(told), "no race: one side always came first"
    record_property(
        "counts",
        f"{database}: {len(told)} letters taken back while two workers sent: {len(told) - lost} stopped, {lost} sent",
    )
