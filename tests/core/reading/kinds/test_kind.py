"""The kind of a message: what decides it, what does not, and that no message raises."""

from __future__ import annotations

import time
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sincerely.core.reading.kinds.kind import kind_of
from sincerely.core.reading.kinds.values import KINDS, SURE, Reading
from sincerely.core.reading.message.mail import message_of
from sincerely.core.reading.message.values import Message, Part
from sincerely.data.kinds import kind_weights

BODIES = {
    "rejection": "Dear Rosa,\n\nThank you for coming in on Monday. Unfortunately we have decided to go ahead with another candidate.",
    "offer": "Dear Rosa,\n\nWe are delighted to offer you the post of baker. The salary is £24,000 a year and you would start on 4 May.",
    "interview-invitation": "Dear Rosa,\n\nWe would like to invite you to an interview at the bakery on Tuesday 5 May at 10 am.",
    "scheduling": "Dear Rosa,\n\nUnfortunately we have to move your interview from Monday to Wednesday at 10. Does that suit you?",
    "reference-request": "Dear Rosa,\n\nPlease send us the names and phone numbers of two referees by Friday.",
    "delay": "Dear Rosa,\n\nWe have not decided yet, as the budget is still on hold. Thank you for your patience.",
    "acknowledgement": "Dear Rosa,\n\nThank you for your application, which we have received. You need do nothing further.",
}
SIGNATURE = "\n\n-- \nAnn Lee\nHead of Recruitment\nCrust & Co, 4 Mill Lane, Leeds\n+44 1632 960 100\n"
HISTORY = "\n\nOn Mon, 4 May 2026 at 10:00, Ann Lee <ann@crust.example> wrote:\n> We are sorry that you were not successful.\n> We offered the job to somebody else.\n"


def read(body: str, subject: str = "Your application") -> Reading:
    return kind_of(message(body, subject), kind_weights())


def message(body: str, subject: str = "Your application") -> Message:
    mail = EmailMessage()
    mail["From"] = "Ann Lee <ann@crust.example>"
    mail["Subject"] = subject
    mail.set_content(body)
    return message_of(mail.as_bytes())


@pytest.mark.parametrize(("kind", "body"), BODIES.items())
def test_plain_mails_are_read_as_what_they_are(kind: str, body: str) -> None:
    assert read(body).kind == kind


@pytest.mark.parametrize("body", BODIES.values())
@pytest.mark.parametrize("below", [SIGNATURE, HISTORY, SIGNATURE + HISTORY])
def test_a_signature_or_quoted_history_changes_nothing(body: str, below: str) -> None:
    plain, longer = read(body), read(body + below)
    assert (longer.kind, longer.confidence, longer.others) == (plain.kind, plain.confidence, plain.others)
    assert longer.quotes == plain.quotes


@pytest.mark.parametrize("body", BODIES.values())
def test_quotes_point_into_the_text(body: str) -> None:
    whole = message(body + SIGNATURE + HISTORY)
    for quote in kind_of(whole, kind_weights()).quotes:
        assert whole.text[quote.start : quote.end] == quote.text != ""


def test_the_deciding_sentence_is_quoted_and_not_the_courtesy() -> None:
    assert "another candidate" in read(BODIES["rejection"]).quotes[0].text
    # The terms speak for an offer as loudly as the verb does.
    assert any("offer you" in quote.text for quote in read(BODIES["offer"]).quotes)


def test_who_asks_expects_an_answer_and_who_tells_does_not() -> None:
    assert read(BODIES["reference-request"]).needs_answer
    assert not read(BODIES["acknowledgement"]).needs_answer


@pytest.mark.parametrize(
    ("kind", "subject", "body"),
    [
        ("noise", "Order 4411", "Thanks for ordering! Your three loaves are on their way, track your parcel below."),
        ("noise", "", "912044 is your sign-in code. If it was not you who asked for it, ignore this email."),
        ("rejection", "La sua candidatura", "Purtroppo abbiamo scelto un'altra candidata. Le auguriamo buona fortuna."),
        ("rejection", "Uw sollicitatie", "Helaas hebben we voor een andere kandidaat gekozen. Veel succes!"),
        ("interview-invitation", "Intervju", "Hej Rosa, vi vill gärna träffa dig på en intervju på måndag kl 10."),
        ("information-request", "Betyg", "Hej Rosa, vi skulle behöva kopior av dina betyg. Kan du skicka dem?"),
    ],
)
def test_mails_of_shops_and_in_other_languages_are_read(kind: str, subject: str, body: str) -> None:
    assert read(body, subject).kind == kind


def test_a_subject_alone_can_turn_what_a_body_leaves_open() -> None:
    body = "Dear Rosa,\n\nPlease see the letter attached to this mail.\n\nAnn"
    chance = {}
    for kind, subject in (("reference-request", "Two references"), ("offer", "Offer of employment"), ("", "")):
        reading = read(body, subject)
        chance[kind] = {reading.kind: reading.confidence, **dict(reading.others)}
    for kind in ("reference-request", "offer"):
        assert chance[kind].get(kind, 0) > chance[""].get(kind, 0)


def test_who_withdrew_is_never_surely_refused() -> None:
    for told in (
        "you have decided to decline our offer",
        "you have withdrawn your application",
        "you turned down the job",
    ):
        reading = read(f"Dear Rosa,\n\nWe are sorry that {told}. We were impressed and regret that we will not work together. We wish you all the best in your future endeavours.", "Our baker")  # fmt: skip
        assert reading.kind == "acknowledgement" and (reading.sure or "rejection" in dict(reading.others))


def test_words_that_say_nothing_are_no_sure_reading() -> None:
    reading = read("Hm.", subject="")
    assert not reading.sure and reading.confidence < SURE


def test_the_chances_are_those_of_twelve_kinds_likeliest_first() -> None:
    for body in BODIES.values():
        reading = read(body)
        chances = [reading.confidence, *(chance for _, chance in reading.others)]
        assert chances == sorted(chances, reverse=True) and sum(chances) <= 1.01
        assert len({reading.kind, *(kind for kind, _ in reading.others)}) == len(chances) <= len(KINDS)


TEXTS = st.one_of(
    st.text(max_size=400),
    st.lists(
        st.sampled_from(
            [
                *BODIES.values(),
                SIGNATURE,
                HISTORY,
                "\n",
                "> ",
                "...",
                "a.b.",
                "1" * 900,
                "€" * 50,
                "- ",
                "?!",
                "\u2028",
                "Ünïcödé. ",
            ]
        ),
        max_size=12,
    ).map("".join),
)


@settings(max_examples=150, deadline=None)
@given(text=TEXTS, subject=TEXTS)
def test_no_text_raises_and_every_quote_stands_where_it_says(text: str, subject: str) -> None:
    whole = Message(text=text, subject=subject, parts=(Part("body", 0, len(text)),))
    for each in (whole, message_of(text.encode("utf-8", "replace"))):
        reading = kind_of(each, kind_weights())
        assert 0 < reading.confidence <= 1
        for quote in reading.quotes:
            assert each.text[quote.start : quote.end] == quote.text


def test_a_huge_text_is_read_in_bounded_time() -> None:
    for text in ("1" * 200_000, "a. " * 66_000, "\n" * 200_000, " \n" * 100_000, "offer you " * 20_000, "$" * 200_000):
        start = time.process_time()
        whole = Message(text=text, parts=(Part("body", 0, len(text)),))
        assert kind_of(whole, kind_weights()).kind in KINDS
        assert time.process_time() - start < 20


def test_a_first_offer_is_no_answer_to_what_was_asked_for():
    first = "Hello Rosa,\n\nLovely news! We'd love to have you with us as a baker. We can offer £26,000 a year, a one-off welcome bonus of £500 and 28 days of holiday. Please tell us by Monday.\n"
    reply = first.replace("We can offer", "You asked for more, and we can offer")
    kinds = []
    for body in (first, reply):
        mail = EmailMessage()
        mail["From"], mail["Subject"] = "Ann Lee <ann@crust.example>", "Your offer"
        mail.set_content(body)
        kinds.append(kind_of(message_of(mail.as_bytes()), kind_weights()))
    assert kinds[0].kind == "offer" and "counter-offer" not in dict(kinds[0].others)
    assert kinds[1].kind == "counter-offer" or "counter-offer" in dict(kinds[1].others)
