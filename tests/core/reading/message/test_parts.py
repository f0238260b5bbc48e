"""A message's own words, signature, footer and history told apart, in the ways mail programs write them."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sincerely.core.reading.message.parts import parts_of

OWN = "Dear Rosa,\n\nwe would like to see you on Monday at 10.\n"


def words(text: str, kind: str) -> str:
    return "".join(text[part.start : part.end] for part in parts_of(text) if part.kind == kind)


@pytest.mark.parametrize(
    "history",
    [
        "On Tue, Nov 3, 2026 at 9:12 AM Rosa Silva <rosa@home.example> wrote:\n> Is there any news?\n",
        "On Tue, Nov 3, 2026 at 9:12 AM Rosa Silva\n<rosa@home.example> wrote:\n\n> Is there any news?\n",
        "Am 03.11.2026 um 21:08 schrieb Rosa Silva:\n> Gibt es Neues?\n",
        "Le mar. 3 nov. 2026 à 09:12, Rosa Silva <rosa@home.example> a écrit :\n> Des nouvelles ?\n",
        "El mar, 3 nov 2026 a las 9:12, Rosa Silva (<rosa@home.example>) escribió:\n> ¿Hay noticias?\n",
        "-----Original Message-----\nFrom: Rosa Silva\nSent: 3 November 2026 09:12\nTo: Ann Lee\nSubject: News\n\nIs there any news?\n",
        "________________________________\nFrom: Rosa Silva\nSent: Tuesday, November 3, 2026\nTo: Ann Lee\nSubject: News\n\nIs there any news?\n",
        "Von: Rosa Silva\nGesendet: Dienstag, 3. November 2026\nAn: Ann Lee\nBetreff: Neues\n\nGibt es Neues?\n",
        "> Is there any news?\n> Rosa\n",
    ],
)
def test_history_is_quoted_however_a_program_writes_it(history: str) -> None:
    text = f"{OWN}\nAnn\n\n{history}"
    assert words(text, "quoted").strip() == history.strip()
    assert "see you on Monday" in words(text, "body")


def test_an_answer_between_the_quoted_lines_is_their_own() -> None:
    text = "> How did I do?\n\nYou were grand.\n\n> Any news?\n\nOn Friday.\n"
    assert words(text, "body").split() == ["You", "were", "grand.", "On", "Friday."]


def test_words_below_a_quoted_block_are_their_own() -> None:
    text = "On 3 Nov 2026, Rosa wrote:\n> Any news?\n\nYes: please ring me.\n"
    assert words(text, "body").strip() == "Yes: please ring me."


def test_a_mail_passed_on_without_a_word_counts_as_what_it_says() -> None:
    text = "---------- Forwarded message ---------\nFrom: Jobs <jobs@firm.example>\nDate: Tue, 3 Nov 2026\nSubject: Interview\n\nPlease come on Monday.\n"
    assert "Please come on Monday." in words(text, "body")
    assert "Please come on Monday." in words("Hi Rosa, see below.\n\n" + text, "forwarded")


@pytest.mark.parametrize(
    "closing",
    [
        "Kind regards",
        "Best,",
        "Many thanks",
        "Mit freundlichen Grüßen",
        "Cordialement,",
        "Yours sincerely,",
        "Thanks & Rgds",
    ],
)
def test_what_stands_below_a_closing_is_the_signature(closing: str) -> None:
    text = f"{OWN}\n{closing}\nAnn Lee\nHead Baker\n+44 20 7946 0018\n"
    assert words(text, "signature").split("\n")[:2] == ["Ann Lee", "Head Baker"]
    assert words(text, "body").strip().endswith(closing)


def test_a_word_of_thanks_in_the_middle_signs_nothing() -> None:
    text = "Thanks\n\nThe panel met yesterday and has asked me to invite you to a second round, which will take place at our office.\n\nAnn\n"
    assert words(text, "signature") == ""


def test_what_lawyers_put_below_is_no_word_of_theirs() -> None:
    legal = "This email is confidential and intended solely for the addressee.\n\nCrumb Ltd. Registered in England 1234567. Directors: P. Oak, L. Elm\n"
    text = f"{OWN}\nKind regards\nAnn Lee\n\n{legal}"
    assert words(text, "footer").strip() == legal.strip()
    assert words(text, "signature").strip() == "Ann Lee"


def test_a_footer_below_the_particulars_leaves_them_in_the_signature() -> None:
    text = f"{OWN}\nYours faithfully\nAnn Lee\nTel 020 7946 0018\nRegistered charity 55501\n"
    assert words(text, "footer").strip() == "Registered charity 55501"
    assert "020 7946 0018" in words(text, "signature")


def test_a_confidential_matter_in_the_only_paragraph_stays_in_view() -> None:
    text = "Please treat this offer as confidential until Friday.\n"
    assert words(text, "body") == text


@given(
    st.lists(
        st.sampled_from(
            [
                *OWN.split("\n"),
                "> quoted",
                "-- ",
                "Best",
                "From: x",
                "To: y",
                "Subject: z",
                "On 3 May Ann wrote:",
                "confidential",
            ]
        )
    )
)
def test_each_character_is_in_one_part(lines: list[str]) -> None:
    text = "\n".join(lines)
    assert "".join(text[part.start : part.end] for part in parts_of(text)) == text


@given(
    st.sampled_from(
        ["On 3 May 2026, Rosa wrote:\n> Unfortunately I cannot.\n", "-- \nSent by Ann\n", "Sent from my iPhone\n"]
    )
)
def test_what_is_put_below_changes_nothing_of_the_words(below: str) -> None:
    assert words(f"{OWN}\n{below}", "body").strip() == OWN.strip()


@pytest.mark.parametrize(
    "line", ["\n", "confidential\n\n", "Best\n", "a line of words\n", "On 3 May Ann said\n", "From: x\n"]
)
def test_a_hundred_times_longer_text_takes_no_more_steps_a_line(line: str) -> None:
    """Counted in lines of Python run, not in seconds."""
    counted = []
    for times in (40, 4_000):
        steps, text = 0, line * times

        def tracer(frame: object, event: str, value: object) -> object:
            nonlocal steps
            steps += event == "line"
            return tracer

        sys.settrace(tracer)
        try:
            parts_of(text)
        finally:
            sys.settrace(None)
        counted.append(steps / times)
    assert counted[1] < 2 * counted[0]
