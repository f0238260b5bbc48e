"""Rough notes become whole sentences, each told once and to its reader; what cannot is left out and named."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sincerely.core.letters.notes.note_marks import NOTE_MARKS
from sincerely.core.letters.notes.reader_names import called, reader_named
from sincerely.core.letters.notes.turning import Cast
from sincerely.core.letters.telling.topic_names import is_name, short_name, without_count
from sincerely.core.letters.values import Candidate, Context, Employer, Interview, Recipient, Role, Strength, Topic
from tests.support.letters import compose, retell, retell_own

HELEN = Recipient(name="Margaret Thorpe", position="Kitchen Manager", rapport="first-name")
CAST = Cast(
    reader=frozenset({"margaret", "thorpe"}),
    called=called(HELEN, ["Olu Bright"]),
    given="Margaret",
    others=frozenset({"olu", "bright"}),
)


def letter(*topics: Topic, reader: Recipient = HELEN, strengths: tuple[Strength, ...] = (), variant: int = 0) -> str:
    context = Context(
        candidate=Candidate(name="Ines Duarte", strengths=strengths),
        employer=Employer(name="Fennel House"),
        recipient=reader,
        interview=Interview(format="one-on-one", topics=topics),
    )
    draft = compose("thank-you", context, variant)
    return f"{draft.subject}\n{draft.body}"


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("MT: the trolleys go missing every sat", "the trolleys go missing every Saturday"),
        ("margaret said the hoist sticks in winter", "the hoist sticks in winter"),
        ("the kitchen manager wants one list b4 xmas", "you want one list before Christmas"),
        ("Margaret's lot peel 40 kilos by hand", "your team peel 40 kilos by hand"),
    ],
)
def test_what_the_reader_said_is_whole_and_theirs(note: str, told: str) -> None:
    found = retell(note, CAST)
    assert found and found.text == told


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("only lost 2 pallets last winter", "I only lost 2 pallets last winter"),
        ("Suggested moving the sink", "I suggested moving the sink"),
    ],
)
def test_what_the_writer_said_has_its_subject(note: str, told: str) -> None:
    found = retell_own(note, CAST)
    assert found and found.text == told


@pytest.mark.parametrize("note", ["due audit in spring", "one on grill one on pastry", "cheaper than"])
def test_a_scrap_is_left_out(note: str) -> None:
    assert retell(note, CAST) is None


@pytest.mark.parametrize(
    ("topic", "name"),
    [
        ("stock count takes 3 nights", "the stock count"),
        ("oven doors that nobody closes", "oven doors"),
        ("how I would start", ""),
        ("the time I dropped a tray", ""),
        ("9 suppliers for one dish", ""),
    ],
)
def test_a_topic_is_called_by_a_short_name(topic: str, name: str) -> None:
    assert not is_name(topic)
    assert short_name(topic) == name


@pytest.mark.parametrize(
    "topic", ["stock counts", "agency cooks at weekends", "the new dishwasher", "training commis chefs"]
)
def test_a_name_stays(topic: str) -> None:
    assert is_name(topic)


@pytest.mark.parametrize(
    "said",
    [
        "hates the pass at noon",
        "Margaret hates the pass at noon",
        "Margaret thinks the pass is too slow, 2 cooks left in june",
        "lost 3 fitters since may",
    ],
)
def test_what_troubles_the_reader_is_not_held_up_to_them(said: str) -> None:
    for variant in range(4):
        body = letter(Topic(topic="the pass", they_said=said), variant=variant)
        assert not re.search(r"hate|too slow|left in|lost", body) and "the pass" in body


@pytest.mark.parametrize("name", ["Bramble & Sons", "Bramble and Sons Tree Care", "Hart Bramble"])
def test_a_firm_named_after_the_reader_stays_the_firm(name: str) -> None:
    note = f"{name} has had the council contract for 12 years, Bramble says they want two more climbers"
    context = Context(
        candidate=Candidate(name="Jo Pike"),
        employer=Employer(name=name),
        role=Role(title="Climber"),
        recipient=Recipient(name="Ken Bramble", rapport="first-name"),
        interview=Interview(format="one-on-one", topics=(Topic(topic="the yard", they_said=note),)),
    )
    for variant in range(4):
        body = compose("thank-you", context, variant).body
        assert not re.search(r"(?i)\byou (?:&|and)\b|\bhart you\b|\b(?:Sons|Care) (?:has|have) had", body), body


def test_a_note_that_could_not_be_told_is_named() -> None:
    context = Context(
        candidate=Candidate(name="Ida Falk"),
        employer=Employer(name="Weir Lane"),
        role=Role(title="Fitter"),
        recipient=Recipient(name="Oona Hale"),
        interview=Interview(topics=(Topic(topic="the loading bay", they_said="the bay opens at six", i_said="shut the east door"),)),
    )  # fmt: skip
    draft = compose("thank-you", context)
    assert "interview.topics[0].i_said" in draft.missing and "east door" not in draft.body
    assert "interview.topics[0].they_said" not in draft.missing and "opens at six" in draft.body


@pytest.mark.parametrize(
    ("topic", "named"),
    [
        ("waiting list 22 weeks", "waiting list"),
        ("no shows 12 percent", "no shows"),
        ("caseloads 18-20", "caseloads"),
        ("working with the public when a tree", "working with the public"),
        ("band 6", "band 6"),
        ("9 suppliers for one dish", "9 suppliers for one dish"),
    ],
)
def test_a_topic_is_named_without_its_figure_and_without_half_a_case(topic: str, named: str) -> None:
    assert without_count(topic) == named


_WORDS = "she he they we you it I me him them his her their nobody who that the a two drivers nurse rota floods lost wants is are was not to of at since and but because if 40 % , . ? ; - -> said asked told reckons feels hard never still last May"


@given(
    st.lists(st.sampled_from(_WORDS.split()), max_size=14).map(" ".join), st.sampled_from(["", "the rota", "drivers"])
)
def test_no_note_breaks_its_telling_and_no_figure_is_made_up(note: str, topic: str) -> None:
    for found in (retell(note, Cast(), topic, named=bool(topic)), retell_own(note, Cast(), topic)):
        if found:
            assert found.text and "  " not in found.text and not re.search(r"[?<>]|\s[,.;]", found.text)
            assert set(re.findall(r"\d+", found.text)) <= set(re.findall(r"\d+", note))


def test_a_thing_is_told_once() -> None:
    body = letter(
        Topic(
            topic="walk-in freezer that never shuts",
            they_said="the walk-in freezer never shuts, she props it with a chair",
            i_said="we fitted a spring",
        )
    )
    assert len(re.findall(r"never shuts", body)) == 1
    assert "You prop it with a chair" in body or "you prop it with a chair" in body


@pytest.mark.parametrize("called_by", ["MT", "Mrs T", "the boss lady", "Marg", "margaret"])
def test_the_reader_is_you_whatever_the_notes_call_them(called_by: str) -> None:
    body = letter(Topic(topic="the pass", they_said=f"{called_by} wants a calm pass at noon"))
    assert "ou want a calm pass at noon" in body
    assert called_by not in body.split("\n", 3)[-1].replace("Dear Margaret", "")


def test_a_firm_of_the_reader_s_name_is_no_reader() -> None:
    assert reader_named("Margaret & Sons got the council job", CAST) == "Margaret & Sons got the council job"


NOTES = [
    Topic(
        topic="late plates",
        they_said="plates r late by 9 mins on fri & guests walk out, MT wants 4",
        i_said="split it starters/mains b4 service, did it at Corran -> 11 to 5",
    ),
    Topic(
        topic="who orders veg", they_said="3 ppl order veg + nobody checks", i_said="one sheet on the wall w/ one name"
    ),
    Topic(topic="", they_said="she asked what id do if the fryer dies", i_said="turn off gas, tell the floor, salad"),
]


@pytest.mark.parametrize("topic", NOTES)
@pytest.mark.parametrize("variant", range(8))
def test_no_letter_holds_the_marks_of_notes(topic: Topic, variant: int) -> None:
    body = letter(
        topic, strengths=(Strength(claim="stock control", evidence="waste 9 to 4 pct"),), variant=variant
    ).split("\n\n", 1)[1]
    for sentence in re.split(r"(?<=[.?]) ", body.rsplit("\n\n", 1)[0]):
        assert not re.search(r"(?<!\w)(?:w/|b4|pct|&|->|\+)(?!\w)", sentence), sentence
        assert sentence[:1].isupper() or sentence[:1].isdigit() or sentence[:1] == "["
    assert NOTE_MARKS.search("3 ppl + nobody")


def test_a_reader_called_like_a_month_is_no_month() -> None:
    reader = Recipient(name="June Calloway", rapport="first-name")
    body = letter(
        Topic(topic="the pass", they_said="June thinks the pass is well run, 2 cooks joined in june"), reader=reader
    )
    assert "you think the pass is well run" in body.lower()


@pytest.mark.parametrize(
    ("topic", "they_said", "i_said"),
    [
        ("the move to bedside handover", "nurses were skeptical until families started thanking them", "we piloted it on one hall first at St. Mary's"),
        ("choosing what not to build", "the team says no to four requests in five and publishes the reasons", ""),
        ("onboarding drivers", "new drivers ride along for two weeks before they get their own route", "two weeks is more than most depots give"),
        ("the wet lab move", "the freezers go last", "I helped move a minus eighty freezer at Leeds without losing a sample"),
        ("safeguarding", "every concern is logged the same day, even small ones", "I do the same and keep my own notes as well"),
        ("the reception desk", "the phones ring most between eight and ten, when parents call in", ""),
        ("forklift safety", "there were three near-misses last year, all at the loading bay", "I painted the walkways at our site"),
        ("team structure", "there are three squads of five and no project managers", "I like showing work early"),
        ("quality control", "one part in two hundred is scrapped because of the coating", ""),
        ("reading groups", "the library hosts eleven reading groups, two of them in Polish", "I could lead one in Portuguese"),
        ("bus routes", "the 42 was cut in September and complaints doubled", "I know that route well"),
        ("first aid", "only two people on the night shift hold a first aid certificate", ""),
    ],
)  # fmt: skip
def test_what_is_written_as_whole_sentences_is_told_whole(topic: str, they_said: str, i_said: str) -> None:
    context = Context(
        candidate=Candidate(name="Ellis Marlowe", dialect="british"),
        employer=Employer(name="Harrow"),
        role=Role(title="team member"),
        recipient=Recipient(name="Anna Weber", rapport="first-name"),
        interview=Interview(
            format="one-on-one",
            topics=(Topic(with_="Anna Weber", topic=topic, they_said=they_said, i_said=i_said),),
        ),
    )
    draft = compose("thank-you", context)
    assert not [path for path in draft.missing if path.startswith("interview.topics")]
    assert they_said in draft.body and i_said.removeprefix("I ") in draft.body


@pytest.mark.parametrize(
    ("they_said", "spoken"),
    [
        ("he played a recorded call with a mistake in it", False),
        ("he cut the test piece and bent it right there", False),
        ("she moved the staff meeting to Tuesdays so that part-timers could come", False),
        ("she told me she moved the staff meeting to Tuesdays", True),
        ("she said she lost two apprentices in May", True),
        ("the lab moves to the new building in March and the freezers go last", True),
    ],
)
@pytest.mark.parametrize("variant", range(8))
def test_what_the_reader_did_is_not_called_something_they_said(they_said: str, spoken: bool, variant: int) -> None:
    context = Context(
        candidate=Candidate(name="Ellis Marlowe", dialect="british"),
        employer=Employer(name="Harrow"),
        recipient=Recipient(name="Anna Weber", rapport="first-name"),
        interview=Interview(format="one-on-one", topics=(Topic(with_="Anna Weber", they_said=they_said),)),
    )
    body = compose("thank-you", context, variant).body
    told = re.search(r"\byou (?:said|told me|mentioned)\b|\btelling me\b|\byou (?:also )?(?:said|told)\b", body)
    assert (told is not None) == spoken, body
    assert they_said.split()[-1] in body
