"""A promise and a day of decision are told only where they are certain: affirmative, still to come, and theirs who are meant."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from sincerely.core.reading.debrief import read_debrief
from sincerely.data.names import lexicon

NOW = datetime(2026, 11, 25, 18, tzinfo=ZoneInfo("Europe/London"))  # a Wednesday
HEAD = "Lab tech, Hull Labs, today 11.00-11.30, with Dr Asha Menon\nAsha: the freezer failed twice in August\n"


def read(line, head=HEAD):
    return read_debrief(
        f"{head}{line}\n", home_zone=NOW.tzinfo, home_zone_name="Europe/London", now=NOW, dialect="british", lexicon=lexicon()
    )  # fmt: skip


REFUSED = """
I'd told her I couldn't send the photos
I said I couldn't bring the samples on Monday
I told her I'd not send the raw data, it's my old employer's
told her I would not send the raw data
told her I cannot send the raw data
I told Asha I'm not able to send the raw data
I refused to send her the raw data
I said no to sending the raw data
Asha doesn't want me to send the certificate again
Asha told me not to send the certificate
no need to send Asha the certificate
Asha said I needn't send references
I don't have to send Asha references
I forgot to promise Asha the photos
I almost promised to send the photos
I didn't promise to send the photos
I won't be sending the photos
I can't give her my old boss's number
said I'd never give her my old boss's number
I'm not to ring before Monday
I'm not to write to Asha, she writes to me
Asha will not send the protocol
Asha won't be able to send the protocol before Friday
I'll send the protocol if Ravi agrees
I might send Asha the protocol
I'd send the protocol if I had it
my old boss will send her a reference
Ravi will send Asha the reference by Friday
I used to send weekly reports by Friday
I sent Asha the protocol on Monday
I showed Asha my dovetail jig photos
I have to let another firm know by Friday
"""
NO_DAY_OF_DECISION = """
Asha: we close on Mondays
Asha: the last tech left after 3 weeks
Asha: the last bookkeeper left after 2 months
Asha: she resigned within 3 weeks
Asha: the freezer was mended after 6 weeks
told Asha I won't call before Monday
they won't decide before 10 December
Asha will not decide before 10 december
no decision before 10 December
don't expect to hear before the 10th
they can't decide until the board meets on 10 December
Asha can't hire before the budget meeting on 9 Dec
Asha wants my answer by Friday
Asha wants an answer by Monday
I must decide by Friday
I have to let another firm know by Friday
the other firm decides by Friday
Asha: the audit decision comes on Friday
Asha: results of the trial are due on 8 December
Asha: samples are answered within 2 days
Asha: we hear back from the council by the 12th
Asha: applications closed on 20 November
the lab decides on new gear every Friday
I'd know by Friday if I got the Leeds job
will send the protocol after Friday
will let her know about Saturdays by Friday
"""
# Of many trades: none of these is owed to anybody.
NOT_OWED = """
I never said I'd bring my own knives
told the chef I wouldn't drop the menus off myself
said I couldn't email the patient list, it is confidential
she asked for my pupils' books, I declined to send them
I'm unable to upload the drawings before Friday
we agreed I need not bring the van on Thursday
I could bring the loom samples on Friday
perhaps I'll send her the choir recordings
I may send Asha a sketch of the trellis
nearly offered to send her my sourdough notes
I gave Asha the logbook on Tuesday
rang the depot on Monday and left my number
I emailed her my CSCS card by Friday last week
always send my tickets in by Friday, I said
I used to post the wages on Thursdays
my agency will send them the timesheets by Friday
my tutor is sending her a reference
told the other garage I'd ring them by Friday
I would have sent the proofs by Monday
should have brought my portfolio
she said there's no need to bring the harness on Monday
don't send the X-rays, Asha said
said I'd rather not share the client list
I can't promise to send the survey by Friday
it's not up to me to send the seating plan by Monday
Asha didn't say she'd send the rota by Friday
Asha might email me the pattern book on Friday
nobody will ring me before Tuesday
they no longer send the contracts out by Friday
I was going to send her the recipe
"""
# Owed, and by when, in few words or many.
OWED = [
    ("will send cert mon", date(2026, 11, 30)),
    ("promised her that sms text tomorrow", date(2026, 11, 26)),
    ("to send: DBS no.", None),
    ("I'll send Asha the protocol by Friday", date(2026, 11, 27)),
    ("promised Asha to send the protocol, but not before Friday", None),
    ("told the chef I'd drop the menus off on Thursday", date(2026, 11, 26)),
    ("said I'd email her the seating plan tonight", date(2026, 11, 25)),
    ("agreed to bring my own knives on Monday", date(2026, 11, 30)),
    ("offered to send her the loom samples", None),
    ("I promised Asha my sketch of the trellis by Monday", date(2026, 11, 30)),
    ("need to send HR my DBS no. by Friday", date(2026, 11, 27)),
    ("Asha asked for my GitHub link, will send it tonight", date(2026, 11, 25)),
    ("I will email Asha two logos by Tuesday", date(2026, 12, 1)),
    ("must remember: logbook to Asha by Friday", date(2026, 11, 27)),
    ("don't forget to send Asha the sourdough notes", None),
    ("I haven't got the harness ticket yet, will send it to her by Monday", date(2026, 11, 30)),
    ("I'll send the X-rays no later than Friday", date(2026, 11, 27)),
    ("gonna ring Asha tomorrow with my shift dates", date(2026, 11, 26)),
    ("owe her the welding certs", None),
    ("CSCS card to Asha tmrw", date(2026, 11, 26)),
    ("send her the choir recordings by Sunday", date(2026, 11, 29)),
    ("i'm to bring the van log on thurs", date(2026, 11, 26)),
    ("told her yes, I'll send my tickets by Friday", date(2026, 11, 27)),
    ("Asha wants my tickets by Friday", date(2026, 11, 27)),
    ("I said I would forward the survey on Monday", date(2026, 11, 30)),
    ("Asha wants me to send my reg no by Friday", date(2026, 11, 27)),
    ("I'll post her the pattern, not the cloth", None),
    ("I've to fill in the medical form and post it by Friday", date(2026, 11, 27)),
    ("I'll let her know about Saturdays by Friday", date(2026, 11, 27)),
    ("told Asha I'll share the recipe with her next week", date(2026, 12, 4)),
]  # fmt: skip
THEIRS = [
    ("Asha will send me the rota by Friday", date(2026, 11, 27)),
    ("she'll email the contract on Monday", date(2026, 11, 30)),
    ("Asha to send me the case study tomorrow", date(2026, 11, 26)),
    ("they promised me a tour next week", date(2026, 12, 4)),
    ("Asha didn't have the handbook, she'll post it to me by Friday", date(2026, 11, 27)),
]
DECIDED = [
    ("they decide by Friday", date(2026, 11, 27)),
    ("panel meets on 2 December", date(2026, 12, 2)),
    ("Asha: you'll hear from us within a week", date(2026, 12, 2)),
    ("decision next Tuesday", date(2026, 12, 1)),
    ("HR will let me know by the 4th either way", date(2026, 12, 4)),
    ("they have not decided yet, answer by Friday", date(2026, 11, 27)),
    ("should know by Monday if I got the job", date(2026, 11, 30)),
    ("Asha said they'd choose on Thursday", date(2026, 11, 26)),
]


def lines(text):
    return [line for line in text.splitlines() if line]


@pytest.mark.parametrize("line", lines(REFUSED) + lines(NOT_OWED))
def test_what_is_refused_doubtful_done_or_anothers_is_no_promise(line):
    assert read(line).promises == ()


@pytest.mark.parametrize("line", lines(NO_DAY_OF_DECISION))
def test_no_day_of_decision_is_made_of_another_day(line):
    found = read(line)
    assert found.decision_by is None
    assert not any(one.by == "them" and one.due for one in found.promises)


@pytest.mark.parametrize(("line", "due"), OWED)
def test_what_the_writer_owes_is_found(line, due):
    [promise] = read(line).promises
    assert (promise.by, promise.due) == ("me", due)
    assert not promise.what.endswith((" not", " after", " before"))


@pytest.mark.parametrize(("line", "due"), THEIRS)
def test_what_they_owe_is_found(line, due):
    [promise] = read(line).promises
    assert (promise.by, promise.due) == ("them", due)


@pytest.mark.parametrize(("line", "day"), DECIDED)
def test_the_day_they_decide_is_found(line, day):
    assert read(line).decision_by == day


@pytest.mark.parametrize(
    "line",
    [
        "I might send Asha the protocol", "I'll send the protocol if Ravi agrees", "they won't decide before 10 December", "Asha wants an answer by Monday",
        "they can't decide until the board meets on 10 December",
    ],
)  # fmt: skip
def test_what_is_not_certain_is_asked(line):
    assert [asked for asked in read(line).unsure if line in asked]


def test_the_first_line_is_no_promise_of_theirs():
    head = "Fell Books, today 9-9.30am, with Nora Fell\n"
    assert read("Nora: the roof leaked on the poetry shelves", head).promises == ()


def test_what_was_refused_is_shown_and_never_told():
    found = read("I refused to send her the raw data")
    assert [one.text for one in found.unplaced] == ["I refused to send her the raw data"]
    assert not any("refused" in topic.quote for topic in found.topics)
