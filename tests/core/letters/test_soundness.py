"""What cannot stand as a sound part of a sentence is left out of a letter, never pasted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sincerely.core.letters.naming import role_of
from sincerely.core.letters.notes.fragments import read_notes, read_topic
from sincerely.core.letters.notes.loose_ends import open_question
from sincerely.core.letters.notes.soundness import broken, is_subject
from sincerely.core.letters.notes.turning import Cast
from sincerely.core.letters.telling.promised import promised
from sincerely.core.letters.values import Context, Draft, Employer, Interview, Promise, Recipient, Role, Topic
from sincerely.data.names import word_classes
from tests.quality.read_letters import seams
from tests.support.letters import compose

CAST = Cast(reader=frozenset({"ines", "duarte"}), writer=frozenset({"ellis"}), others=frozenset({"petra"}), proper=())


def letter(*topics: Topic, role: str = "", promises: tuple[Promise, ...] = ()) -> Draft:
    return compose(
        "thank-you",
        Context(
            recipient=Recipient(name="Ines Duarte", position="Head of Nursing"),
            employer=Employer(name="Quayside Clinic"),
            role=Role(title=role),
            interview=Interview(topics=topics, promises=promises, others=("Petra Lang",)),
        ),
    )


@pytest.mark.parametrize(
    "note",
    [
        "karen does the ordering",  # somebody, typed small
        "petra runs the night rota",  # a colleague's doing is not the reader's word
        "she wanted 12, trolley checks",
        "asked about the boom lift and had i driven one",
        "interrogated spare parts to me",
        "sent the rota -4",
        'she said "two more to start',
        "der Dienstplan wird später gemacht, fährt überall",
        "how id run the trip with",
    ],
)
def test_a_note_that_makes_no_sound_statement_is_left_out(note: str) -> None:
    assert not read_notes(note, "reader", CAST)


@pytest.mark.parametrize(
    "note",
    [
        "since they moved upstairs, they can't hear the bell from the desk",
        "they lose an hour a day, mostly to phone calls",
        "checks torque, seat and tyres every night",
        "how i'd settle a class that won't listen",
    ],
)
def test_a_sound_statement_keeps_its_words_and_commas(note: str) -> None:
    (piece,) = read_notes(note, "reader", CAST)
    assert piece.text.count(",") == note.count(",")


@pytest.mark.parametrize(
    "topic", ["you", "petra", "Ines", "the head of nursing", "3 refs", "4 days or 5", "the matron", "governors say no in june", "cook's a shouter"]
)  # fmt: skip
def test_a_person_a_post_or_a_bare_figure_is_no_subject_of_a_talk(topic: str) -> None:
    read = read_topic(topic, CAST)
    assert read.kind in {"unsure", "clause"} or not is_subject(read, CAST, frozenset({"head of nursing"}))


@pytest.mark.parametrize(
    "topic", ["night cover", "training of new nurses", "safeguarding", "the heads of year", "air handling"]
)
def test_a_thing_is_a_subject_of_a_talk(topic: str) -> None:
    assert is_subject(read_topic(topic, CAST), CAST)


@pytest.mark.parametrize(
    "title", ["charge nurse interview", "he is the one who left", "welder interview and bend test", "care home, jo = manager", "driver who is late"]
)  # fmt: skip
def test_an_event_or_a_statement_is_no_title(title: str) -> None:
    assert role_of(title) == ""
    draft = letter(role=title)
    assert "role.title" in draft.missing and title not in draft.body


@pytest.mark.parametrize(
    "title", ["Charge Nurse", "Head of Year", "HGV class 1 driver", "Teacher of maths", "Set-up fitter"]
)
def test_a_title_stays(title: str) -> None:
    assert role_of(title) == title


WHERE = Context(recipient=Recipient(name="Henrik Berg"), interview=Interview(others=("Priya Nair",)))


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("send Henrik the runbook", "send you the runbook"),
        ("send Mr Berg my reference list", "send you my reference list"),
        ("ring him", "ring you"),
        ("write up", ""),
        ("bring copy or", ""),
        ("send the form to halina", ""),
        ("send Priya the list", ""),
        ("email it", ""),
        ("GWO certificates to Henrik", "send you the GWO certificates"),
        ("two page summary to him", "send you the two-page summary"),
        ("promised him a copy of the count sheet", "send you a copy of the count sheet"),
        ("forward Mr Berg the template", "forward the template to you"),
        ("send to henrik my level 3 cert", "send you my level 3 certificate"),
        ("give Henrik my vetting form and QQI cert, he answers", "give you my vetting form and QQI certificate"),
        ("vib plot to Henrik", ""),
        ("cert papers gate 2", ""),
        ("send sworn translat", ""),
        ("send acs certificates", "send the ACS certificates"),
        ("send her my bls card", "send you my BLS card"),
        ("send tom certificates", ""),
    ],
)  # fmt: skip
def test_a_promise_says_what_is_promised_to_this_reader(note: str, told: str) -> None:
    found = promised(Promise(by="me", what=note), WHERE, word_classes())
    assert (found.text if found else "") == told


def test_a_promise_takes_no_day_that_is_of_something_else_and_goes_to_nobody_whom_her_cannot_mean() -> None:
    mr = replace(WHERE, recipient=Recipient(name="Henrik Berg", title="Mr"))
    note = Promise(by="me", what="send my CV, her answer is", due="2026-12-01", to="Henrik Berg")
    assert (kept := promised(note, WHERE, word_classes())) and not kept.dated
    assert promised(Promise(by="me", what="send her the summary"), mr, word_classes()) is None
    assert promised(Promise(by="me", what="send him the summary"), mr, word_classes()) is not None


def test_a_question_that_leans_on_another_note_is_not_asked() -> None:
    assert open_question("is there one?", WHERE) == ("", "")
    assert open_question("who pays while ur training?", WHERE)[1].lower().find("your training") < 0


@pytest.mark.parametrize(
    "sentence", ["I will send the you the list.", "We spoke about you.", "I went to the the ward.", "You told me of.", "I was glad of a."]
)  # fmt: skip
def test_a_seam_is_seen(sentence: str) -> None:
    assert broken(sentence)


@pytest.mark.parametrize(
    "sentence",
    ["I had had that rota.", "Thank you, you were kind.", "You said that that helps.", "This is for you and me."],
)
def test_plain_english_has_no_seam(sentence: str) -> None:
    assert not broken(sentence)


def test_a_letter_with_nothing_sound_to_tell_says_what_is_missing() -> None:
    draft = letter(
        Topic(with_="Ines Duarte", topic="Head of Nursing", they_said="wanted 12, trolley checks"),
        Topic(with_="Ines Duarte", topic="Petra"),
        promises=(Promise(by="me", what="bring copy or"),),
    )
    assert "interview.topics[0].they_said" in draft.missing
    assert not seams(draft) and "copy" not in draft.body and "Petra" not in draft.body


def test_what_is_said_twice_in_the_notes_is_told_once() -> None:
    draft = letter(
        Topic(
            with_="Ines Duarte",
            topic="turnover",
            they_said="new nurses start within the year. new nurses are starting within the year",
        )
    )
    assert draft.body.count("within the year") == 1


@pytest.mark.parametrize("field", ["since", "i_said"])
def test_what_the_writer_wants_to_put_right_is_said_in_one_sentence(field: str) -> None:
    note = {field: "messed up, forgot to say blood cultures. would like to put that right"}
    draft = letter(
        Topic(with_="Ines Duarte", topic="sepsis screening", they_said="asked how I would screen for sepsis", **note)
    )
    told = [s for s in draft.sentences if "blood cultures" in s.text]
    assert len(told) == 1 and told[0].facts == (f"interview.topics[0].{field}",)
    assert "messed" not in draft.body and not seams(draft)


def test_what_merely_went_wrong_stays_out() -> None:
    draft = letter(
        Topic(
            with_="Ines Duarte",
            topic="sepsis screening",
            they_said="asked how I would screen for sepsis",
            i_said="forgot to say blood cultures",
        )
    )
    assert "blood cultures" not in draft.body
