"""What words take with them: the shipped lists can be read, and each list finds its slips and passes what is right beside them."""

from __future__ import annotations

import pytest

from sincerely.core.letters.english.word_frames import Phrases, read_frames
from sincerely.core.letters.review import review
from sincerely.data.texts import shipped_text
from sincerely.integrations.proofreading import proofreader

PAIRS = """
I am fond for old tractors.|I am fond of old tractors.
She is married with a baker.|She is married to a baker.
I am proud on the result.|I am proud of the result.
The rota depends to the season.|The rota depends on the season.
I specialise on hips and knees.|I specialise in hips and knees.
We disagreed to the auditor.|We disagreed with the auditor.
I regret about the delay.|I regret the delay.
We clarified about the hours.|We clarified the hours.
My dedication on the residents is known.|My dedication to the residents is known.
I have a passion of restoring clocks.|I have a passion for restoring clocks.
I would appreciate to hear from you.|I would appreciate hearing from you.
We decided starting the course.|We decided to start the course.
They allowed me join the crew.|They allowed me to join the crew.
He advised me taking the course.|He advised me to take the course.
I hope you to be well.|I hope that you are well.
Could you confirm me the date?|Could you confirm the date to me?
I am opposed to change the rota.|I am opposed to changing the rota.
I am able do it alone.|I am able to do it alone.
I must to leave at six.|I must leave at six.
I spent two hours to learn the till.|I spent two hours learning the till.
It prevented me to go.|It prevented me from going.
I am sorry for be late.|I am sorry for being late.
He told that the team is small.|He told me that the team is small.
The new legislations are clear.|The new legislation is clear.
I have many knowledge of bees.|I have much knowledge of bees.
My mother is librarian.|My mother is a librarian.
I am looking for a work near Leeds.|I am looking for work near Leeds.
It was a so nice day.|It was such a nice day.
I met a colleague who have drawn them.|I met a colleague who has drawn them.
I am free at Monday morning.|I am free on Monday morning.
I moved here on 2019.|I moved here in 2019.
I have lived here from three years.|I have lived here for three years.
I stayed there during two years.|I stayed there for two years.
By the other hand, I like nights.|On the other hand, I like nights.
I take pride on my work.|I take pride in my work.
I am having five years of experience.|I have five years of experience.
I work on this since July every evening.|I have worked on this since July every evening.
I make lens coatings since graduation.|I have made lens coatings since graduation.
I have received it on Tuesday evening.|I received it on Tuesday evening.
Me and my mate was on the till.|My mate and I were on the till.
I would like knowing your opinion.|I would like to know your opinion.
I liked very much how your men keep the place.|I very much liked how your men keep the place.
They gave to me an interview.|They gave me an interview.
I was glad to see so beautiful company.|I was glad to see such a beautiful company.
The children needs this kind of door.|The children need this kind of door.
I speak very well English.|I speak English very well.
I have been worked there for two years.|I have worked there for two years.
I have 25 years old.|I am 25 years old.
Without ask the foreman, I stopped.|Without asking the foreman, I stopped.
Before start the shift, I read the log.|Before starting the shift, I read the log.
I have the possibility to start in May.|I have the chance to start in May.
I am regret to decline.|I regret to decline.
I could not except the offer.|I could not accept the offer.
I speak german perfect and some Dutch.|I speak German perfectly and some Dutch.
I have so much questions about it.|I have so many questions about it.
I am happy to inform that I have passed.|I am happy to inform you that I have passed.
"""
QUIET = """
I am having lunch with the crew on Friday.
I have booked it on Tuesday's list.
I have received an invitation on Monday's train.
I should have sent it on Friday.
I have been better since Monday and I work nights.
I have lived here since I work in Hull.
All the children need is time.
Does the health plan start on the first day?
It was so good of the team to call.
I would like nothing more.
I was interested for years before I applied.
I am married with two children.
She was happy on Monday and proud at the end.
The files you asked me to discuss on the phone are ready.
It was worth every mile to see the yard.
You are all I could want to work with.
She spent the morning with us to our delight.
The nurses on the ward that are in blue helped me.
Thanks to the driver, I was on time.
I would of course come on Friday.
My thanks to the committee.
He is head of the unit and I am chair of the trust.
I can hand my notice in this afternoon.
She is considered to be the best welder in Hull.
He taught me all I know about the moulds.
I did what I could to help.
At the latest on Thursday I can send the form.
We shortened the close from nine days to five.
"""


def _heavy(sentence: str) -> list[str]:
    text = f"Dear Ms Olsen,\n\nI write about the post we spoke of. {sentence}\n\nKind regards,\nAda Brandt"
    found = review(text, "keep-in-touch", proofreader=proofreader())
    return [f"{f.quote!r} {f.message}" for f in found if f.type in ("grammar", "spelling") and f.severity != "advice"]


@pytest.mark.parametrize("pair", PAIRS.strip().splitlines())
def test_the_wrong_word_beside_another_is_seen_and_the_right_one_passes(pair):
    wrong, right = pair.split("|")
    assert _heavy(wrong)
    assert not _heavy(right)


@pytest.mark.parametrize("sentence", QUIET.strip().splitlines())
def test_what_only_looks_like_a_wrong_word_passes(sentence):
    assert not _heavy(sentence)


def test_every_line_of_the_lists_is_read_and_none_calls_the_right_word_wrong():
    words = proofreader().words
    frames = read_frames(shipped_text("word_frames.txt"), words.form)
    for frame in {f for these in frames.values() for f in these}:
        assert frame.right not in {said for said, _ in frame.wrong} or frame.kind == "object", frame
        assert {place for _, place in frame.wrong} <= {"", "ing", "the", "person", "number"}, frame
    for line in shipped_text("fixed_phrases.txt").splitlines():
        assert line[:1] == "#" or line.count("|") == 1, line
    assert all(words.phrases.values())  # each word that begins one has at least that one
    phrases = Phrases("{take} care about|{take} care of", words.form)
    assert {p.fix for p in phrases["took"]} == {"took care of"}
    (grouped,) = Phrases("speak (english/dutch) (good/fluent)|speak (English/Dutch) (well/fluently)", words.form)[
        "speak"
    ]
    assert grouped.usual(["speak", "dutch", "good"]) == "speak Dutch well"
    (first,) = Phrases("(this/that) roll as|(this/that) role as", words.form)["that"]
    assert first.usual(["that", "roll", "as"]) == "that role as"
