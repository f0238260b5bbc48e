"""What a letter is told before it goes: by `sincerely check`, and beside the text on the desk."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from sincerely.cli import cli
from sincerely.core.reading.values import FoundTopic, Person
from sincerely.journal.actions.strengths import set_strengths
from tests.acceptance.desk import Search

CONTEXT = """
[candidate]
name = "Ewa Nowak"
[employer]
name = "Millworks"
[role]
title = "Welding inspector"
[recipient]
name = "Ruth Amsel"
title = "Dr."
rapport = "formal"
[interview]
format = "panel"
others = ["Olu Adeyemi"]
topics = [{with = "Ruth Amsel", topic = "the aluminium line", they_said = "half the rejects come from it"}, {with = "Olu Adeyemi", topic = "apprentices", they_said = "two start in March"}]
[request]
items = ["welding certificate", "two references"]
[rejection]
feedback_given = true
[offer]
bottom_line = "64000"
"""
GOOD = """Subject: The aluminium line, and thank you

Dear Dr. Amsel,

Thank you for walking me through the aluminium line on Monday, and for saying openly that half the rejects come from it. On the way home I kept thinking about where in the seam they begin.

I would very much like to join Millworks as your welding inspector, and I am glad to send more detail on any of it.

Kind regards,
Ewa Nowak
"""


def told(tmp_path: Path, text: str, form: str, *more: str, context: str = CONTEXT) -> list[dict[str, Any]]:
    """Return the findings of `sincerely check` on a letter."""
    file = tmp_path / "context.toml"
    if form == "thank-you":  # written before the answer came
        context = context.replace("[rejection]\nfeedback_given = true\n", "")
    file.write_text(context, "utf-8")
    done = CliRunner().invoke(
        cli, ["check", "-", "--form", form, "--context", str(file), "--format", "json", *more], input=text
    )
    assert done.exit_code in {0, 1}, done.output
    return list(json.loads(done.stdout)["findings"])


def types(found: list[dict[str, Any]]) -> set[str]:
    return {one["type"] for one in found}


def test_a_good_letter_is_left_in_peace(tmp_path):
    assert not [one for one in told(tmp_path, GOOD, "thank-you") if one["severity"] != "advice"]


@pytest.mark.parametrize(
    ("old", "new"), [("Dr. Amsel", "Dr. Ansel"), ("Dr. Amsel", "Mr. Adeyemi"), ("Millworks", "Harbor Steel")]
)
def test_each_reader_is_called_by_their_own_name(tmp_path, old, new):
    assert types(told(tmp_path, GOOD.replace(old, new), "thank-you")) & {"wrong-name", "salutation"}


def test_a_blank_of_a_template_is_found(tmp_path):
    assert "placeholder-left" in types(
        told(tmp_path, GOOD.replace("the aluminium line on Monday", "[topic]"), "thank-you")
    )


def test_thanks_for_nothing_in_particular_is_found(tmp_path):
    plain = "Dear Dr. Amsel,\n\nThank you for your time and the opportunity to interview. I would very much like to join Millworks.\n\nKind regards,\nEwa Nowak\n"
    found = types(told(tmp_path, f"Subject: Thank you, welding inspector\n\n{plain}", "thank-you"))
    assert {"no-specific-thanks", "no-topic"} <= found


def test_a_letter_that_does_not_say_it_wants_the_post_is_told_so(tmp_path):
    cool = GOOD.replace(
        "I would very much like to join Millworks as your welding inspector, and I am glad", "I am glad"
    )
    assert "no-interest" in types(told(tmp_path, cool, "thank-you"))


def test_a_question_about_the_state_of_things_still_wants_the_post(tmp_path):
    text = "Subject: The welding inspector post\n\nDear Dr. Amsel,\n\nThank you again for the hour at the aluminium line. You named last Friday for your answer; may I ask whether there is a new date? {}\n\nKind regards,\nEwa Nowak\n"
    assert "no-interest" in types(told(tmp_path, text.format("I am curious."), "status-inquiry"))
    keen = text.format("I would still very much like to join Millworks.")
    assert "no-interest" not in types(told(tmp_path, keen, "status-inquiry"))


def test_colleagues_with_the_same_letter_are_shown_what_they_share(tmp_path):
    other = tmp_path / "other.txt"
    other.write_text(GOOD.replace("Dr. Amsel", "Mr. Adeyemi"), "utf-8")
    (copy,) = [one for one in told(tmp_path, GOOD, "thank-you", "--with", str(other)) if one["type"] == "near-copy"]
    assert "aluminium line" in copy["quote"]


TONE = {
    "slang-or-overfamiliar": "That was awesome, wanna grab a beer sometime?",
    "emoji-or-shouting": "I REALLY WANT THIS JOB!!!",
    "pushy-or-impatient": "I still have not heard back from you, so please answer at once.",
    "apology-grovelling": "I am so sorry for being so nervous and for wasting your time.",
}


@pytest.mark.parametrize("kind", TONE)
@pytest.mark.parametrize("form", ["thank-you", "request-reply", "negotiation"])
def test_tone_is_looked_at_in_every_kind_of_letter(tmp_path, kind, form):
    text = GOOD.replace("Kind regards", f"{TONE[kind]}\n\nKind regards")
    (found, *_) = [one for one in told(tmp_path, text, form) if one["type"] == kind]
    assert found["quote"] in TONE[kind] and found["why"] and found["line"] > 5


@pytest.mark.parametrize("form", ["thank-you", "request-reply", "rejection-reply"])
def test_slips_are_found_with_their_mending_and_names_are_no_slips(tmp_path, form):
    text = GOOD.replace("very much like", "very mutch like").replace("open", "open")
    (slip,) = [one for one in told(tmp_path, text, form) if one["type"] in {"spelling", "grammar"}]
    assert slip["quote"] == "mutch" and "much" in slip["suggestions"]


@pytest.mark.parametrize("subject", ["", "Hi", "URGENT!!!", "Re: your offer"])
def test_a_subject_says_honestly_what_is_inside(tmp_path, subject):
    text = GOOD.replace("The aluminium line, and thank you", subject)
    assert "bad-subject" in types(told(tmp_path, text, "thank-you"))


def test_the_greeting_is_title_and_name_until_more_is_known(tmp_path):
    assert "salutation" in types(told(tmp_path, GOOD.replace("Dear Dr. Amsel", "Hey Ruth"), "thank-you"))
    assert "salutation" in types(told(tmp_path, GOOD.replace("Dear Dr. Amsel", "Dear Ms. Amsel"), "thank-you"))


def test_long_letters_long_sentences_and_stock_phrases_are_found(tmp_path):
    more = "The seam you described begins where the two plates meet and I have seen it before in another yard. " * 12
    assert "too-long" in types(told(tmp_path, GOOD.replace("I would very", more + "I would very"), "thank-you"))
    endless = "I thought of the seam " + "and of the plate that lies beside it and of the hands that hold it " * 5 + "."
    assert "long-sentence" in types(
        told(tmp_path, GOOD.replace("I would very", endless + " I would very"), "thank-you")
    )
    stock = "I wanted to express my heartfelt gratitude. "
    assert "stock-phrase" in types(told(tmp_path, GOOD.replace("I would very", stock + "I would very"), "thank-you"))


@pytest.mark.parametrize("form", ["thank-you", "request-reply", "rejection-reply"])
def test_a_letter_without_thanks_is_told_so(tmp_path, form):
    text = "Subject: The papers, welding inspector\n\nDear Dr. Amsel,\n\nHere is what was asked for: the welding certificate and two references.\n\nEwa Nowak\n"
    assert "no-thanks" in types(told(tmp_path, text, form))


# ---------------------------------------------------------------- a no


def test_nobody_argues_with_a_no_and_the_door_stays_open(tmp_path):
    angry = "Subject: Your decision, welding inspector\n\nDear Dr. Amsel,\n\nThank you for the answer. You are making a mistake, and the process was unfair.\n\nEwa Nowak\n"
    found = told(tmp_path, angry, "rejection-reply")
    assert {"confrontational", "no-door-open"} <= types(found)
    kind = "Subject: Thank you all the same\n\nDear Dr. Amsel,\n\nThank you for telling me yourself, and for the hour at the aluminium line. I would be glad to be considered again when another post opens.\n\nKind regards,\nEwa Nowak\n"
    assert not types(told(tmp_path, kind, "rejection-reply")) & {"confrontational", "no-door-open", "no-thanks"}


def test_feedback_is_not_asked_for_twice(tmp_path):
    text = "Subject: Thank you all the same\n\nDear Dr. Amsel,\n\nThank you for your answer. Could you give me some feedback on why you chose somebody else?\n\nKind regards,\nEwa Nowak\n"
    assert "feedback-already-given" in types(told(tmp_path, text, "feedback-request"))


def test_a_public_post_is_read_before_it_is_posted(tmp_path):
    vent = "Millworks wasted three weeks of my life and their managers are clueless idiots. Avoid them!!!"
    assert types(told(tmp_path, vent, "public-post")) & {
        "confrontational",
        "slang-or-overfamiliar",
        "emoji-or-shouting",
    }


# ---------------------------------------------------------------- pay


NO_OFFER = CONTEXT.partition("[offer]")[0]


def test_an_address_with_a_year_of_birth_is_pointed_out(tmp_path):
    mine = CONTEXT.replace('name = "Ewa Nowak"', 'name = "Ewa Nowak"\nemail = "ewa.nowak84@web.de"')
    assert "casual-address" in types(told(tmp_path, GOOD + "ewa.nowak84@web.de\n", "thank-you", context=mine))
    assert "casual-address" not in types(told(tmp_path, GOOD, "thank-you", context=mine))


def test_walls_of_text_and_mixed_marks_are_pointed_out(tmp_path):
    wall = " ".join(["The seam begins at the clamp, where the heat has nowhere to go and the plate lifts."] * 9)
    text = GOOD.replace("Kind regards", f"{wall}\n\nKind regards")
    assert "wall-of-text" in types(told(tmp_path, text, "thank-you"))
    text = GOOD.replace("Kind regards", 'You said "clamp" and then “plate”.\n\nKind regards')
    assert "mixed-quotation-marks" in types(told(tmp_path, text, "thank-you"))
    assert not {"wall-of-text", "mixed-quotation-marks"} & set(types(told(tmp_path, GOOD, "thank-you")))


def test_a_delay_is_understood_and_an_ask_begins_glad(tmp_path):
    late = "Subject: Welding inspector\n\nDear Dr. Amsel,\n\nThank you for the talk. The day you named has passed. Could you tell me where things stand?\n\nKind regards,\nEwa Nowak\n"
    assert "no-understanding" in types(told(tmp_path, late, "status-inquiry"))
    kind = late.replace("has passed.", "has passed, and I know that such decisions take time.")
    assert "no-understanding" not in types(told(tmp_path, kind, "status-inquiry"))
    ask = "Subject: Your offer\n\nDear Dr. Amsel,\n\nThe base is below the market. Could you do 66,000?\n\nKind regards,\nEwa Nowak\n"
    assert "no-gladness" in types(told(tmp_path, ask, "negotiation"))
    glad = ask.replace("The base", "I am very pleased with your offer. The base")
    assert "no-gladness" not in types(told(tmp_path, glad, "negotiation"))


def test_pay_waits_for_an_offer(tmp_path):
    text = GOOD.replace("Kind regards", "What salary do you have in mind?\n\nKind regards")
    assert "pay-talk-before-offer" in types(told(tmp_path, text, "thank-you", context=NO_OFFER))


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("Could you improve the offer?", "vague-ask"),
        ("My rent went up and I have two children, so I need more.", "personal-need-in-negotiation"),
        ("If you do not match this, I will go elsewhere.", "ultimatum"),
        ("I could settle on 64,000 at the least.", "bottom-line-revealed"),
    ],
)
def test_an_ask_is_clear_about_the_work_and_without_threat(tmp_path, said, kind):
    text = f"Subject: The offer, welding inspector\n\nDear Dr. Amsel,\n\nThank you for the offer; I am glad of it. I would like to talk about the salary. {said}\n\nKind regards,\nEwa Nowak\n"
    assert kind in types(told(tmp_path, text, "negotiation"))


def test_a_fair_ask_passes(tmp_path):
    text = "Subject: The offer, welding inspector\n\nDear Dr. Amsel,\n\nThank you for the offer; I am very glad of it. Could we look at a base salary of $71,000? It is the usual pay for inspectors with both certificates here, and I would bring both from the first day.\n\nKind regards,\nEwa Nowak\n"
    bad = {"vague-ask", "personal-need-in-negotiation", "ultimatum", "bottom-line-revealed", "confrontational"}
    assert not types(told(tmp_path, text, "negotiation")) & bad


# ---------------------------------------------------------------- on the desk


@pytest.fixture
def search(db: None, monkeypatch: pytest.MonkeyPatch) -> Search:
    return Search(monkeypatch, "2026-11-02 09:00")


def met(search: Search, needs: tuple[str, ...] = ()):
    application = search.applies("Millworks", "Welding inspector")
    search.at("2026-11-16 12:00")
    people = (
        Person(name="Ruth Amsel", email="ruth@millworks.example"),
        Person(name="Olu Adeyemi", email="olu@millworks.example"),
    )
    topics = (
        FoundTopic(with_="Ruth Amsel", topic="the aluminium line", they_said="half the rejects come from it"),
        FoundTopic(with_="Olu Adeyemi", topic="apprentices", they_said="two apprentices start in March"),
    )
    return search.interviewed(application, *people, topics=topics, needs=needs)


def test_an_error_stands_beside_the_letter_and_asks_before_the_yes(search):
    met(search)
    letter = search.letter("thank-you", search.person("Ruth Amsel"))
    assert "mend this" not in search.page("letter", letter.pk)
    wrong = letter.body.replace("Dear Ruth Amsel", "Dear Olu Adeyemi")
    said = search.types_into(letter, wrong)
    assert "mend this" in said and "Olu" in said and "Why?" in said
    page = search.posts(
        "letter-approval", letter.pk, to_address=letter.to_address, subject=letter.subject, body=wrong, version=_version(letter), when="hand",
    )  # fmt: skip
    assert "Not approved yet" in page


def test_a_slip_is_mended_in_one_step(search):
    met(search)
    letter = search.letter("thank-you", search.person("Ruth Amsel"))
    body = letter.body.replace("Ewa Nowak", "I like it very mutch.\n\nEwa Nowak")
    search.posts(
        "letter", letter.pk, to_address=letter.to_address, subject=letter.subject, body=body, version=_version(letter)
    )
    letter.refresh_from_db()
    buttons = re.findall(
        r'<button [^>]*name="fix" value="([^"]*)"[^>]*>([^<]*)</button>', search.page("letter", letter.pk)
    )
    (press,) = [html.unescape(value) for value, words in buttons if "“much”" in words]
    search.posts(
        "letter-fix", letter.pk, to_address=letter.to_address, subject=letter.subject, body=letter.body, version=_version(letter), fix=press,
    )  # fmt: skip
    letter.refresh_from_db()
    assert "very much." in letter.body and "mutch" not in letter.body


def test_without_topics_the_letter_asks_for_them(search):
    application = search.applies("Millworks", "Welding inspector")
    search.at("2026-11-16 12:00")
    search.interviewed(application, Person(name="Ruth Amsel", email="ruth@millworks.example"), format="one-on-one")
    letter = search.letter("thank-you")
    page = search.page("letter", letter.pk)
    assert "A better letter needs" in page and "[in your own words" in letter.body


def test_a_need_of_theirs_meets_what_one_did(search):
    set_strengths(
        search.candidate,
        [
            ("kept the accounts of a sailing club", "no late bill in four years"),
            ("trained four apprentices", "all four passed their test"),
        ],
        search.now,
    )
    met(search, needs=("somebody who can train apprentices",))
    bodies = [search.letter("thank-you", search.person(name)).body for name in ("Ruth Amsel", "Olu Adeyemi")]
    assert "trained four apprentices" in bodies[1]
    assert "sailing club" not in bodies[1]
    assert "trained four apprentices" in search.page("settings")


def test_letters_of_one_panel_stand_beside_each_other(search):
    met(search)
    search.letter("thank-you", search.person("Olu Adeyemi"))
    page = search.page("letter", search.letter("thank-you", search.person("Ruth Amsel")).pk)
    assert "from the letter to" in page and "Olu Adeyemi" in page


def _version(letter) -> str:
    from sincerely.journal.actions.letters import version_of

    letter.refresh_from_db()
    return version_of(letter)
