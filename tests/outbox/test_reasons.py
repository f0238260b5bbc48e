"""Why a letter stands where it does: a code that decides, words that are only shown, and the sentences of former versions read one last time."""

from __future__ import annotations

import os

import pytest

from sincerely.journal.facts.reasons import Why, in_words
from sincerely.journal.models.reasons import Reason
from tests.support.killed import ordered

LOST = "The line was lost after the letter was handed over; the server did not say whether it took it."
AWAY = "We could not look whether they have written since, so it waits."
#: (state, the sentence as a former version wrote it, the code and the details it is now); the words are the same unless they stand below.
FORMER = [
    ("queued", "", "", {}),
    ("queued", "You asked for it to go now.", "released", {}),
    ("queued", "You asked for it to go after all.", "released", {}),
    ("queued", "Another time was chosen", "released", {}),
    ("queued", "You said that they have not written since.", "not-written", {}),
    ("queued", "We look once more whether they have written.", "requeued", {}),
    ("queued", "Owed again", "requeued", {}),
    ("queued", "It is late, and goes a few minutes after the one before it.", "throttled", {}),
    ("queued", "The program stopped before the letter left.", "interrupted", {}),
    ("queued", "451 4.7.1 Greylisted", "deferred", {"reply": "451 4.7.1 Greylisted"}),
    ("queued", "The server cannot be reached: Connection refused.", "deferred", {"says": "The server cannot be reached: Connection refused."}),
    ("queued", "It was put into your folder “Drafts”.", "in-drafts", {"folder": "Drafts"}),
    ("queued", "Not sent after all", "not-sent", {}),
    ("claimed", "", "", {}),
    ("held", "You asked for it to wait.", "on-hold", {}),
    ("held", "This is the sample job search; it never sends.", "sample", {}),
    ("held", "The letter or its address is no longer what you approved.", "voided", {}),
    ("held", "The letter was changed after you approved it.", "voided", {"says": "The letter was changed after you approved it."}),
    ("held", "You approved it to go out from a@b.example; your mail account is now c@d.example.", "voided", {"from": "a@b.example", "now": "c@d.example"}),
    ("held", "Since you approved it this is no longer owed. It is already done.", "not-owed", {"says": "It is already done."}),
    ("held", "You withdrew the application on 23 November 2026.", "not-owed", {"says": "You withdrew the application on 23 November 2026."}),
    ("held", "The interview it thanks for has not taken place yet.", "too-early", {}),
    ("held", "They are thanked for this interview by another letter already. One is enough.", "duplicate", {}),
    ("held", "A reminder to them went out that day already; two would press them. Choose another day.", "reminded", {}),
    ("held", "Since you approved this, they wrote. Look whether it still fits.", "answered", {"kind": "message-received"}),
    (
        "held", "Ann Lee has written since you approved it (Monday 23 November at 10:00, folder INBOX). Read it first: does your letter still fit?",
        "answered", {"who": "Ann Lee", "when": "Monday 23 November at 10:00", "folder": "INBOX"},
    ),
    ("held", "One place is still yours to fill: [the ward]", "unfinished", {"says": "One place is still yours to fill: [the ward]"}),
    ("held", "Its hour passed while this computer slept or Sincerely was not running.", "overslept", {}),
    ("held", "Its time passed while it was held. Choose a new one.", "expired", {}),
    ("held", "No mail account is set up to send it with.", "no-account", {}),
    ("held", "The password of your mail account cannot be read: Permission denied.", "account-failed", {"says": "The password of your mail account cannot be read: Permission denied."}),
    ("held", f"{AWAY} No secure connection: no TLS is spoken here.", "inbox-unavailable", {"says": "No secure connection: no TLS is spoken here."}),
    ("held", f"{AWAY} It is away. We look again at 16:05.", "inbox-unavailable", {"says": "It is away.", "again": "We look again at 16:05."}),
    ("held", "This comes from a copy of 20 November 2026; it may have gone out since.", "restored", {"day": "20 November 2026"}),
    ("held", "You said that it has not gone out. Send it now, or take it back.", "not-sent", {}),
    ("uncertain", "This comes from a copy of 20 November 2026; What was here before says that it may have gone out.", "restored", {"day": "20 November 2026"}),
    ("uncertain", "The program stopped while the letter was being handed over.", "interrupted", {}),
    ("uncertain", "The handing-over broke off.", "interrupted", {}),
    ("uncertain", LOST, "no-reply", {"says": LOST}),
    ("failed", "You said that it did not arrive.", "not-sent", {}),
    ("failed", "550 5.1.1 no such person", "rejected", {"reply": "550 5.1.1 no such person"}),
    ("failed", "535 5.7.8 not accepted", "account-failed", {"reply": "535 5.7.8 not accepted"}),
    ("failed", "The server's certificate cannot be trusted: it has expired.", "account-failed", {"says": "The server's certificate cannot be trusted: it has expired."}),
    ("failed", "The program could not send this letter.", "fault", {}),
    ("failed", "The subject cannot be written; expected: one line", "fault", {"says": "The subject cannot be written; expected: one line"}),
    ("sent", "250 OK taken", "accepted", {"reply": "250 OK taken"}),
    ("sent", "It lies in your Sent folder, so it went out.", "found", {}),
    ("sent", "You said that it arrived.", "arrived", {}),
    ("sent", "You said that it went out.", "arrived", {}),
    ("sent", "Sent by hand", "by-hand", {}),
    ("sent", "This comes from a copy of 20 November 2026; What was here before says that it went out.", "restored", {"day": "20 November 2026"}),
    ("cancelled", "You took it back.", "taken-back", {}),
    ("cancelled", "Approved again.", "voided", {"says": "Approved again."}),
    ("cancelled", "The letter was changed after it was approved.", "voided", {"says": "The letter was changed after it was approved."}),
]  # fmt: skip
#: What no former version knew.
SINCE = {"same-address": {"who": "Jan van der Berg"}}
#: Code -> the words now, where a former version said it otherwise.
SAID_OTHERWISE = {"released", "requeued", "not-sent", "restored", "by-hand", "arrived", "not-owed", "interrupted"}


@pytest.fixture
def url(database, request) -> str:
    return "" if database == "SQLite" else request.getfixturevalue("postgresql").make(f"former_{os.urandom(4).hex()}")


def test_the_sentences_of_a_former_version_become_codes_and_say_what_they_said(tmp_path, url, database):
    assert {code for _, _, code, _ in FORMER} | {*SINCE} == set(Reason), "a row of each kind"
    said = [[state, sentence] for state, sentence, _, _ in FORMER]
    told = ordered({"said": said}, tmp_path / "data", url, "tests.support.former_reasons")
    for (state, sentence, code, details), (now, known, words, then) in zip(FORMER, told, strict=True):
        assert (now, known) == (code, details), sentence
        assert words == then == in_words(Why(Reason(code), details), state)
        assert words == sentence or code in SAID_OTHERWISE, sentence


@pytest.mark.parametrize("reason", Reason)
def test_each_reason_has_words_of_its_own(reason):
    details = SINCE.get(reason) or next(row[3] for row in FORMER if row[2] == reason)
    words = in_words(Why(reason, details))
    assert (words == "") == (reason is Reason.NONE)
    assert "{" not in words and words == words.strip()
    others = {in_words(Why(Reason(code), found)) for _, _, code, found in FORMER if code != reason}
    assert words not in others
