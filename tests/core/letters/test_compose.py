"""The thank-you letter: what it rests on, what it never says, and that a panel's letters are not one letter."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sincerely.core.letters.checks.copies import NEAR
from sincerely.core.letters.compose import UnknownForm
from sincerely.core.letters.context import parse_context
from sincerely.core.letters.letter_text import read_letter
from sincerely.core.letters.likeness import likeness
from sincerely.core.letters.repetition import repeated
from sincerely.core.letters.values import (
    Candidate,
    Context,
    Draft,
    Employer,
    Interview,
    Promise,
    Recipient,
    Role,
    Strength,
    Topic,
)
from tests.support.letters import compose, other_wordings

NURSE = Context(
    candidate=Candidate(
        name="Maria Costa",
        email="maria@costa.example",
        phone="07700 900123",
        dialect="british",
        strengths=(
            Strength(claim="led the handover redesign", evidence="cut handover from 40 to 15 mins on two wards"),
            Strength(claim="six years on nights", evidence="never missed a shift in 2023"),
            Strength(claim="fluent in Portuguese and Spanish", evidence="interpret for families most weeks"),
        ),
    ),
    employer=Employer(name="Lakeside Hospital", register="neutral"),
    role=Role(title="Ward Manager", needs=("someone who can run nights alone", "calm with families")),
    interview=Interview(
        format="panel",
        date=date(2026, 11, 23),
        topics=(
            Topic(
                with_="Amara Okafor",
                topic="handover",
                they_said="they lose an hour a day at handover",
                i_said="told her abt the bedside board",
            ),
            Topic(
                with_="Tom Reed",
                topic="12 hr shifts",
                they_said="moving to 12 hr shifts in spring",
                i_said="I'd pilot it on one ward first",
            ),
            Topic(
                with_="Jan van der Berg",
                topic="families",
                they_said="how would I handle a parent who shouts?",
                i_said="stay calm, lower my voice",
            ),
        ),
    ),
)
PANEL = (
    Recipient(name="Amara Okafor", title="Dr.", email="a.okafor@lakeside.example", rapport="formal"),
    Recipient(name="Tom Reed", email="t.reed@lakeside.example", rapport="first-name"),
    Recipient(name="Jan van der Berg", title="Mr", email="j.berg@lakeside.example"),
)


def to(who: Recipient, context: Context = NURSE) -> Context:
    others = tuple(p.name for p in PANEL if p.name != who.name)
    return replace(context, recipient=who, interview=replace(context.interview, others=others))


def fill(context: Context, **interview: object) -> Context:
    return replace(context, interview=replace(context.interview, **interview))  # type: ignore[arg-type]


def prose(draft: Draft) -> str:
    return " ".join(s.text for s in draft.sentences if not s.gap)


def runs(text: str, size: int = 4) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[i : i + size]) for i in range(len(words) - size + 1)}


def test_the_letter_speaks_of_this_readers_subject_and_names_what_it_rests_on() -> None:
    draft = compose("thank-you", to(PANEL[0]))
    assert draft.body.startswith("Dear Dr Okafor,\n\n") and draft.body.endswith("Maria Costa\n07700 900123")
    assert "ou lose an hour a day at handover" in draft.body and "bedside board" in draft.body
    assert "shift" not in draft.body and "parent" not in draft.body  # the colleagues' subjects
    assert draft.to == "a.okafor@lakeside.example" and draft.missing == ()
    facts = [f for s in draft.sentences for f in s.facts]
    assert (
        "interview.topics[0].they_said" in facts
        and "interview.topics[0].i_said" in facts
        and "candidate.strengths[0]" in facts
    )


@pytest.mark.parametrize("variant", range(8))
@pytest.mark.parametrize("who", PANEL, ids=lambda p: p.name)
def test_every_letter_has_its_five_parts(who: Recipient, variant: int) -> None:
    draft = compose("thank-you", to(who), variant)
    text = prose(draft)
    assert "hank you" in text
    assert re.search(r"I(?:'d| would| want|'m keen| remain keen| very much| hope| need)|that I want|like to", text)
    assert re.search(
        r"just ask|[Pp]lease (?:ask|tell|say|write)|a line|A line|glad to|easy to reach|gladly|would help|happy to|I can |[Tt]here is more|tell me|let me know|just say|welcome|whenever you like|send it",
        text,
    )
    assert 50 <= len(text.split()) <= 165
    assert not any(s.gap for s in draft.sentences)
    for paragraph in draft.body.split("\n\n")[1:-1]:
        assert paragraph in draft.body and all(s.text in draft.body for s in draft.sentences)
    assert draft.subject and len(draft.subject) <= 78


def test_body_is_the_sentences_in_paragraphs_between_greeting_and_close() -> None:
    draft = compose("thank-you", to(PANEL[1]))
    middle = draft.body.split("\n\n")[1:-1]
    assert " ".join(middle) == " ".join(s.text for s in draft.sentences)


@pytest.mark.parametrize("variant", range(8))
def test_a_panels_letters_are_different_letters(variant: int) -> None:
    drafts = [compose("thank-you", to(who), variant) for who in PANEL]
    assert len({d.subject for d in drafts}) == len({d.sentences[0].text for d in drafts}) == 3
    for i, one in enumerate(drafts):
        for other in drafts[i + 1 :]:
            a, b = runs(prose(one)), runs(prose(other))
            assert len(a & b) / min(len(a), len(b)) < 0.15
    carried = [{f for s in d.sentences for f in s.facts if f.startswith("candidate.strengths[")} for d in drafts]
    assert len({tuple(sorted(c)) for c in carried}) == 3


def test_same_input_same_letter_and_other_variants_differ() -> None:
    context = to(PANEL[2])
    assert compose("thank-you", context, 3) == compose("thank-you", context, 3)
    assert len({compose("thank-you", context, v).body for v in range(8)}) == 8


def test_another_wording_of_one_sentence_rests_on_the_same_facts() -> None:
    context = to(PANEL[0])
    draft = compose("thank-you", context)
    others = other_wordings("thank-you", context, draft.sentences)
    assert len(others) == len(draft.sentences) and len(others[0]) >= 3
    written = {s.text: s for v in range(8) for s in compose("thank-you", context, v).sentences}
    for sentence, words in zip(draft.sentences, others, strict=True):
        assert sentence.text not in words
        assert all((written[o].facts, written[o].place) == (sentence.facts, sentence.place) for o in words)
        assert not any(repeated(other.text, o) for o in words for other in draft.sentences if other != sentence)


def test_registers() -> None:
    formal = compose(
        "thank-you", to(PANEL[0], replace(NURSE, employer=Employer(name="Lakeside Hospital", register="formal")))
    )
    assert not re.search(r"\b\w+'(?:d|m|ve|ll|re|t)\b", prose(formal)) and "Yours sincerely," in formal.body
    warm = compose(
        "thank-you", to(PANEL[1], replace(NURSE, employer=Employer(name="Lakeside Hospital", register="warm")))
    )
    assert "ith best wishes" in warm.body or "egards" in warm.body or "wishes," in warm.body
    american = compose(
        "thank-you", to(PANEL[0], replace(NURSE, candidate=replace(NURSE.candidate, dialect="american")))
    )
    assert american.body.startswith("Dear Dr. Okafor,") and " post" not in american.body


def test_with_nothing_on_record_the_letter_is_short_and_marks_the_gap() -> None:
    draft = compose("thank-you", Context(recipient=Recipient(name="Kim"), interview=Interview(format="phone")))
    assert any(s.gap and s.text.startswith("[in your own words") for s in draft.sentences)
    assert {"interview.topics", "role.title", "candidate.strengths", "candidate.name", "recipient.email"} <= set(
        draft.missing
    )
    assert len(prose(draft).split()) < 60
    assert "recipient.name" in compose("thank-you", Context()).missing


def test_what_the_writer_told_of_their_own_work_is_not_asked_for_again() -> None:
    # The same thing put among the strengths could only be told twice.
    bare = replace(NURSE, candidate=replace(NURSE.candidate, strengths=()))
    told = fill(
        to(PANEL[0], bare), topics=(replace(NURSE.interview.topics[0], i_said="I led the bedside board on two wards"),)
    )
    silent = fill(to(PANEL[0], bare), topics=(replace(NURSE.interview.topics[0], i_said=""),))
    assert "bedside board" in compose("thank-you", told).body
    assert "candidate.strengths" not in compose("thank-you", told).missing
    assert "candidate.strengths" in compose("thank-you", silent).missing


def test_colleagues_topics_are_not_put_into_this_readers_mouth() -> None:
    context = fill(to(PANEL[1]), topics=NURSE.interview.topics[:1])
    draft = compose("thank-you", context)
    assert "interview.topics" in draft.missing and "someone calm with families" in draft.body
    assert "lose an hour" not in draft.body


def test_private_remarks_pay_and_judgements_stay_out() -> None:
    topics = (
        Topic(
            with_="Amara Okafor",
            topic="handover",
            they_said="they lose an hour a day at handover. she was rude about Tom. don't mention the merger with Fernhill",
        ),
        Topic(with_="Amara Okafor", topic="pay", they_said="asked what I earn, said 41k"),
        Topic(with_="Amara Okafor", topic="her husband's illness", they_said="he has been ill since spring"),
    )
    context = replace(fill(to(PANEL[0]), topics=topics), more={"private": ("her husband's illness",)})
    for variant in range(8):
        body = compose("thank-you", context, variant).body
        assert not re.search(r"rude|Fernhill|merger|earn|41|husband|\bill\b", body)


def test_promise_and_open_question_become_sentences() -> None:
    context = fill(
        to(PANEL[2]),
        format="one-on-one",
        others=(),
        open_questions=("how are new ward managers inducted?",),
        promises=(
            Promise(by="me", what="send him the reference list", due="2026-11-27"),
            Promise(by="them", what="call me", due="Friday"),
        ),
    )
    draft = compose("thank-you", context)
    assert "How are new ward managers inducted?" in draft.body
    assert (
        "send you the reference list" in draft.body
        and "Friday 27 November" in draft.body
        and "call me" not in draft.body
    )
    assert any("interview.promises[0]" in s.facts for s in draft.sentences)
    doubt = compose("thank-you", fill(to(PANEL[0]), open_questions=("couldn't answer how many beds I ran",)))
    assert "how many beds I ran" in doubt.body or "interview.open_questions[0]" not in str(doubt.sentences)


OLD_PANEL = """
[candidate]
name = "Alex Morgan"
strengths = [{claim = "ran the switch to tablets", evidence = "two sites in six months"}]
[employer]
name = "Greenfield"
[role]
title = "Project Coordinator"
[recipient]
name = "Dana Cole"
email = "dana@greenfield.example"
[interview]
format = "%s"
date = 2026-11-23
%s
topics = [{with = "Dana Cole", topic = "the move from paper to tablets", they_said = "crews don't trust the tablets yet", i_said = "we let two crews choose the app"}]
"""


# Renewed interest and an offer of more, as any reader would know them.
WISH = r"(?i)\b(?:would|I'd)\b[^.]*\b(?:like|glad|love|happy|welcome)\b[^.]*\b(?:job|work|post|position|role|join|Greenfield)|\b(?:keen|looking forward)\b|work I'd|\bhope (?:that|to|we)\b[^.]*\b(?:join|work)"
OFFER = r"(?i)\bgladly\b|\bif (?:it|that) (?:would|might|may) help\b|\b(?:if|should) (?:you|I|there)\b[^.]*\b(?:need|add|like|help|use|question|want|anything|send|talk)|\b(?:easy to reach|happy to|glad to (?:send|answer|tell|talk)|please (?:call|write|ask|say|let me know))\b"


@pytest.mark.parametrize(("kind", "others"), [("panel", 'others = ["Lee Park", "Sam Ortiz"]'), ("one-on-one", "")])
def test_better_than_the_old_advice(kind: str, others: str) -> None:
    """Thanks, the topic that stayed, renewed interest, an offer: as before, but with this reader's words and no stock phrase."""
    context, _ = parse_context(OLD_PANEL % (kind, others))
    assert context is not None
    for variant in range(8):
        draft = compose("thank-you", context, variant)
        text = prose(draft)
        assert "don't trust the tablets yet" in text
        assert re.search(r"\b(?:[Tt]hank you|[Tt]hanks)\b", text + draft.subject)
        assert re.search(WISH, text), f"no wish for the post: {text}"
        assert re.search(OFFER, text), f"nothing offered: {text}"
        assert kind == "panel" or "panel" not in text
        assert not re.search(
            r"(?i)heartfelt|esteemed|insightful|enlightening|exciting|opportunity|once again|particularly interesting|express my|invaluable|perfect fit|delve",
            text,
        )


def test_unknown_form() -> None:
    with pytest.raises(UnknownForm, match="thank-you"):
        compose("thanks", NURSE)


# Whatever stands in the fields, the letter does not break, leak or invent.

SPACE = " "
WORDS = "she he they we I asked said told wants me her them about the a rota who shouts how would is was not nurses moving lost Zagreb 17 £480 abt w/ -> = , . ? : ; and but so because Tom {x} [y] boilers".split(
    SPACE
)
notes = st.one_of(st.text(max_size=50), st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join))
short = st.text(max_size=20)
contexts = st.builds(
    Context,
    candidate=st.builds(Candidate, name=short, phone=short, strengths=st.lists(st.builds(Strength, claim=notes, evidence=notes), max_size=3).map(tuple), register=st.sampled_from([None, "formal", "neutral", "warm"]), dialect=st.sampled_from(["american", "british"])),
    employer=st.builds(Employer, name=short),
    role=st.builds(Role, title=notes, needs=st.lists(notes, max_size=2).map(tuple)),
    recipient=st.builds(Recipient, name=st.sampled_from(["Amara Okafor", "Kim", "", "Ødegård"]), title=st.sampled_from(["", "Dr."]), rapport=st.sampled_from(["", "formal", "first-name"])),
    interview=st.builds(
        Interview,
        format=st.sampled_from(["panel", "one-on-one", "phone", "video", ""]),
        date=st.sampled_from([None, date(2026, 11, 23)]),
        topics=st.lists(st.builds(Topic, with_=st.sampled_from(["Amara Okafor", "", "Tom Reed", "Amara; Tom"]), topic=notes, they_said=notes, i_said=notes, since=notes), max_size=3).map(tuple),
        others=st.sampled_from([(), ("Tom Reed",), ("Tom Reed", "Jan Berg")]),
        open_questions=st.lists(notes, max_size=1).map(tuple),
        promises=st.lists(st.builds(Promise, by=st.just("me"), what=notes, due=st.sampled_from(["", "Wed", "2026-12-04", "tomorrow", "2026-99-99"])), max_size=1).map(tuple),
    ),
)  # fmt: skip

OWN = set(
    "After Afterwards As And Dear Dr Do Everything For From Had How I If In It Let Most My Of On One Or Please Should Since Thank Thinking That The There Until We What When Where With You Your Yours Sincerely Kind Best Warm All Monday Tuesday Wednesday Thursday Friday December".split(
        SPACE
    )
)


def everything(context: Context) -> str:
    said = re.sub(
        r"\\x[0-9a-f]{2}|\\u[0-9a-f]{4}", " ", repr(context)
    )  # a mark that cannot be seen is no part of a word
    return said + " " + " ".join(re.findall(r"[\w']+", said))


@settings(max_examples=120)
@given(contexts, st.integers(min_value=0, max_value=20))
def test_no_context_breaks_a_letter(context: Context, variant: int) -> None:
    draft = compose("thank-you", context, variant)
    assert draft == compose("thank-you", context, variant)
    for sentence in draft.sentences:
        assert sentence.gap or not re.search(r"[{}]|  |\.\.| [,.;:]", sentence.text), sentence.text
        assert sentence.text and (sentence.gap or sentence.text[-1] in ".?"), sentence.text
        assert not sentence.facts or all(
            re.match(r"(?:candidate|employer|role|recipient|interview)\.", f) for f in sentence.facts
        )
    given_words = everything(context).lower()
    for number in re.findall(r"\d+", " ".join(s.text for s in draft.sentences)):
        assert number in given_words or number in {"4", "04"}
    assert "\n" not in draft.subject and len(draft.subject) <= 120


@settings(max_examples=120)
@given(contexts, st.integers(min_value=0, max_value=8))
def test_no_name_in_a_letter_that_the_context_does_not_hold(context: Context, variant: int) -> None:
    known = {w.lower() for w in re.findall(r"[^\W\d_]+", everything(context))} | {w.lower() for w in OWN}
    for sentence in compose("thank-you", context, variant).sentences:
        for name in re.findall(r"(?<=[a-z,] )[A-Z][^\W\d_]{2,}", sentence.text):
            assert name.lower() in known, sentence.text


@settings(max_examples=60)
@given(contexts)
def test_private_words_never_leak(context: Context) -> None:
    secret = "quokka embargo on wombats"
    topics = (
        *context.interview.topics,
        Topic(with_=context.recipient.name, topic=secret, they_said=f"{secret} is final", i_said=f"told her {secret}"),
    )
    private = replace(context, interview=replace(context.interview, topics=topics), more={"private": (secret,)})
    draft = compose("thank-you", private)
    assert not re.search("quokka|wombat|embargo", draft.body + draft.subject)


def test_a_need_of_the_post_is_taken_up_in_one_letter_of_a_panel_at_most() -> None:
    told = replace(NURSE, role=Role(title="Ward Manager", needs=("someone who can talk to the night shift",)))
    taken = [
        sum("talk to the night shift" in compose("thank-you", to(who, told), variant).body for who in PANEL)
        for variant in range(8)
    ]
    assert max(taken) == 1


def test_letters_to_one_panel_are_no_near_copies_of_each_other() -> None:
    bare = replace(
        NURSE,
        candidate=replace(NURSE.candidate, strengths=NURSE.candidate.strengths[:1]),
        role=Role(title="Ward Manager", needs=("someone who can talk to the night shift",)),
    )
    for variant in range(8):
        texts = [read_letter(compose("thank-you", to(who, bare), variant).body) for who in PANEL]
        # One strength for three readers: told in full to whoever spoke of its subject, named to the one whose letter has no answer.
        assert [("led the handover redesign" in t.text, "from 40 to 15 minutes" in t.text) for t in texts] == [
            (True, True),
            (True, False),
            (False, False),
        ]
        for one, other in itertools.combinations(texts, 2):
            assert likeness(one, other, [p.name for p in PANEL]).share < NEAR
