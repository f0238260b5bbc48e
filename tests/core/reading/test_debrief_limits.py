"""What the candidate told of their own limits and failings is left in the notes: no highlight, no open question; what they are good at is kept."""

from __future__ import annotations

from tests.core.reading.test_debrief_everyday import read

MET = "Lab tech, Hull Labs, today 11.00-11.30, with Dr Asha Menon\nAsha: the freezer failed twice in August\n"
LIMITS = """\
I told Asha I can't do Saturdays
I told her I can't do nights
I said I don't drive
I told Asha that I need Wednesdays off
told Asha I can't work with formalin
told Asha I know HPLC, only ever watched it
told her I know Python, only did a weekend course
I failed the driving test twice, she asked
I mixed up PCR and ELISA
I said I hadn't worked with rye
I said I'd never groomed a poodle
I don't want nights
I told Asha I don't want nights
I said I would not relocate
told Asha I don't drive HGVs
I told Asha I'd never used a Toro
I told Asha I'd not taught fractions since 2022
I said that I had been sacked once
Asha said I should've asked about the union first
Asha said that I should have asked about safety
I told Asha I can't start before February
I said to Asha I am not strong in CSS
told Asha I'm no good with spreadsheets
I said I had dropped a sample tray last year
I've never managed a team, said so
told her my weak spot is GIS"""
STRENGTHS = """\
I told Asha I built the freezer log at Corin
I said I never issue a drawing unchecked
I said I'd never discharge by letter
I told her how I cut errors by half
I said I don't restrain, I move the other kids first
I said I've never failed a learner on reversing
I told Asha I can start in January
I can't wait to see the new lab, I said
I said my team never missed a slot in march
told Asha I don't skip the log
I said I label everything
I said I failed the audit in 2019 but passed it a year later
told Asha I've never missed a deadline
I said I'd never send a report unsigned"""


def told(line: str) -> str:
    found = read(MET + line)
    topics = " ".join(f"{one.topic} {one.they_said} {one.i_said}" for one in found.topics)
    return " ".join([topics, *(one.text for one in found.open_questions)]).replace(MET.splitlines()[1][6:], "").strip()


def test_a_limit_or_a_failing_is_told_to_nobody():
    alone = told("")
    kept = {line: told(line).replace(alone, "") for line in LIMITS.splitlines()}
    # of "I failed, she asked" and "I said to Asha" what is left says nothing of it
    assert not [
        line for line, said in kept.items() if any(len(word) > 4 and word in said for word in line.split()[-3:])
    ]
    assert "union" not in told("Asha said I should've asked about the union first")


def test_a_strength_is_kept_with_its_no():
    assert [line for line in STRENGTHS.splitlines() if line.split()[-1] not in told(line)] == []


def test_what_i_should_have_asked_myself_is_still_a_question():
    assert [one.text for one in read(MET + "should've asked about the union").open_questions] == ["the union"]
    assert [one.text for one in read(MET + "couldn't answer the question on rye").open_questions]
