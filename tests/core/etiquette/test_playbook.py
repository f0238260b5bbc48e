"""The playbook's text: the shipped one is whole, an overlay changes what it names, and a wrong one is refused with its line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sincerely.core.etiquette.kinds import KINDS
from sincerely.core.etiquette.playbook import Playbook, parse_playbook
from sincerely.core.letters.values import FORMS
from sincerely.data.playbook import guidance_ids, shipped_playbook
from tests.core.etiquette.world import happened, is_open, of_rule, only

#: The sections of the guidance that hang on events; the others are checks of letters, screens and figures.
ON_EVENTS = {"thank-you", "email", "phone", "inquiries", "relationships", "staying-in-touch", "networking", "offers", "negotiation",
             "rejection", "professionalism", "mindset", "circumstances", "delays", "stories"}  # fmt: skip


def overlay(text: str) -> Playbook:
    found, problems = parse_playbook(text, shipped_playbook())
    assert found is not None, problems
    return found


def test_the_shipped_playbook_reaches_every_section_that_hangs_on_events() -> None:
    reached = {guidance.partition(".")[0] for rule in shipped_playbook().rules for guidance in rule.guidance}
    assert reached >= ON_EVENTS


def test_every_rule_explains_itself_in_one_sentence() -> None:
    for rule in shipped_playbook().rules:
        assert rule.why.endswith(".") and ". " not in rule.why, rule.id
        assert rule.guidance and set(rule.guidance) <= guidance_ids()


def test_every_kind_of_event_matters_to_some_rule_or_hand() -> None:
    used = {
        kind
        for rule in shipped_playbook().rules
        for match in (*rule.on, *rule.settled_by, *rule.stopped_by)
        for kind in match.kinds
    }
    by_hand = {"follow-up-done", "follow-up-postponed", "follow-up-dismissed"}
    assert set(KINDS) - used - by_hand == set()


def test_rules_that_may_annoy_are_nudges() -> None:
    nudges = {rule.id for rule in shipped_playbook().rules if rule.nudge}
    assert {
        "status-inquiry",
        "application-inquiry",
        "confirm-receipt",
        "feedback-request",
        "negotiation-nudge",
        "keep-in-touch",
    } <= nudges
    assert "thank-you" not in nudges


def test_an_overlay_changes_what_it_names_and_nothing_else() -> None:
    before = shipped_playbook().by_id["rejection-reply"]
    after = overlay('[rule.rejection-reply]\nfrom = "18 hours"\n').by_id["rejection-reply"]
    assert str(after.shown) == "18 hours"
    assert (after.steps, after.why, after.on) == (before.steps, before.why, before.on)
    assert shipped_playbook().by_id["rejection-reply"] is before


def test_an_overlay_switches_off_and_adds() -> None:
    changed = overlay(
        """
[rule.thank-you]
enabled = false

[rule.send-samples]
title = "Send {contact} the drawings"
why = "Welders are hired on what they welded."
guidance = ["thank-you.further-information"]
on = ["interview-ended"]
for = "each-person"
due = "3 business days"
"""
    )
    ended = happened("interview-ended", "2026-11-23 15:00", about="i1", application="nurse", people=("amara",))
    assert of_rule("thank-you", ended) and not of_rule("thank-you", ended, playbook=changed)
    assert [each.title for each in of_rule("send-samples", ended, playbook=changed)] == [
        "Send Amara Okafor the drawings"
    ]


def test_an_overlay_may_speak_to_a_rule_by_its_former_name() -> None:
    renamed = overlay('[rule.status-inquiry]\naliases = ["ask-status"]\n')
    again, problems = parse_playbook("[rule.ask-status]\nenabled = false\n", renamed)
    assert again is not None and not problems
    assert not again.by_id["status-inquiry"].enabled
    assert "ask-status" not in again.by_id


def test_a_disabled_rule_can_be_switched_on() -> None:
    assert not shipped_playbook().by_id["panel-farewell"].enabled
    ended = happened("interview-ended", "2026-11-23 15:00", about="i1", application="nurse", people=("amara", "jan"))
    no = happened("rejection-received", "2026-12-01 11:00", application="nurse", contact="rosa")
    on = overlay("[rule.panel-farewell]\nenabled = true\n")
    assert {each.contact for each in of_rule("panel-farewell", ended, no, playbook=on)} == {"amara", "jan"}
    assert is_open(only("rejection-reply", ended, no))


WRONG = [
    ('\n[rule.thank-you]\ndew = "1 day"', 3, 'no field "dew"; did you mean "due"?'),
    ('\n[rule.thank-you]\n\ndue = "soon"', 4, '"soon" is no distance'),
    ('\n[rule.thank-you]\ndue = "-3 days"', 3, "negative"),
    ("\n[rule.thank-you]\ndue = 24", 3, "a number"),
    ('\n[rule.thank-you]\nnudge = "yes"', 3, "a text"),
    ('\n[rule.thank-you]\non = ["interview-endd"]', 3, 'no kind of event "interview-endd"; did you mean "interview-ended"?'),
    ('\n[rule.thank-you]\non = ["@ends"]', 3, 'no group "@ends"'),
    ('\n[rule.thank-you]\non = [{ kind = "interview-ended", colour = "red" }]', 3, 'no condition "colour"'),
    ("\n[rule.thank-you]\non = [{ has_date = true }]", 3, "lacks its kind"),
    ("\n[rule.thank-you]\non = []", 3, ""),
    ('\n[rule.thank-you]\nguidance = ["thank-you.within-42-hours"]', 3, 'no guidance "thank-you.within-42-hours"'),
    ('\n[rule.thank-you]\nletter = "thankyou"', 3, 'no form of letter "thankyou"; did you mean "thank-you"?'),
    ('\n[rule.thank-you]\nfor = "everybody"', 3, '"everybody" is not known'),
    ('\n[rule.thank-you]\nwhose = "mine"', 3, '"mine" is not known'),
    ('\n[rule.thank-you]\nladder = ["1 day", "1 day before the date"]', 3, "cannot repeat"),
    ('\n[rule.thank-you]\nrhythm = []', 3, "empty"),
    ('\n[rule.thank-you]\nrhythm = ["1 week", "0 days"]', 2, "without end"),
    ('\n[rule.thank-you]\ndue = "1 day"\nladder = ["2 days"]', 4, "both"),
    ('\n[rule.thank-you]\naliases = ["decide"]', 3, "already a name"),
    ('\n[rule.thank-you]\naliases = ["Old Name"]', 3, "no name for a rule"),
    ('\n[rule.thank-you]\ntitle = "Thank {nobody}"', 3, "cannot be filled in"),
    ('\n[rule.thank-you]\ntitle = "Thank {contact.__class__}"', 3, '"{contact.__class__}" cannot be filled in'),
    ('\n[rule.thank-you]\ntitle = "Thank {contact[0]}"', 3, "cannot be filled in"),
    ('\n[rule.thank-you]\ntitle = "Thank {contact!r:>10}"', 3, "cannot be filled in"),
    ('\n[rule.thank-you]\ntitle = "Thank { contact }"', 3, "cannot be filled in"),
    ('\n[rule.thank-you]\ntitle = "Thank {{contact}}"', 3, "cannot be filled in"),
    ('\n[rule.thank-you]\ntitle = "Thank {contact"', 3, "cannot be filled in"),
    ('\n[rule.thank-you]\ntitle = "Thank contact}"', 3, "cannot be filled in"),
    ('\n[rule.thank-you]\ntitle = "Thank {}"', 3, "cannot be filled in"),
    ('\n[rule.thank-you]\nwhy = "Because {contact} gave an hour."', 3, "cannot be filled in"),
    ('\n[rule.thank-yu]\nenabled = false', 2, "lacks"),
    ('\n[rule.mine]\ntitle = "x"\nwhy = "y"', 2, "lacks"),
    ("\n[rule.thank-you]\ndue = ", 3, "no TOML"),
    ("\n[rules.thank-you]\nenabled = false", 2, 'no table "rules"'),
    ("\nrule = 3", 2, "[rule.ID]"),
    ("\n[groups]\nend = [3]", 3, "a number"),
    ("\n[rule.thank-you]\nquiet = []", 3, "a list"),
    ('\n[rule.lean-on]\npart = []', 2, "lacks their part"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "line", "said"), WRONG)
def test_a_wrong_overlay_is_refused_with_its_line_and_reason(text: str, line: int, said: str) -> None:
    found, problems = parse_playbook(text, shipped_playbook())
    if said == "" and found is not None:
        pytest.fail("a rule that starts on nothing was taken")
    assert found is None
    assert problems[0].fatal
    assert (problems[0].line, said in problems[0].message or said == "no TOML") == (line, True), problems
    assert "_Wrong" not in problems[0].message


def test_all_faults_are_said_at_once() -> None:
    _, problems = parse_playbook(
        '[rule.thank-you]\ndue = "soon"\nnudge = 3\n\n[rule.decide]\nfor = "x"\n', shipped_playbook()
    )
    assert [problem.line for problem in problems] == [2, 3, 6]


@given(st.text(max_size=300))
def test_no_text_breaks_the_parser(text: str) -> None:
    found, problems = parse_playbook(text, shipped_playbook())
    assert found is not None or problems


values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-5, 5)
    | st.sampled_from(["1 day", "interview-ended", "@end", "thank-you", "", "x", "{contact}"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["kind", "same", "form", "for", "part"]), inner, max_size=3)
    ),
    max_leaves=6,
)


def toml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return "[" + ", ".join(toml(each) for each in value) + "]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key} = {toml(each)}" for key, each in value.items()) + "}"
    return f'"{value}"' if isinstance(value, str) else "0" if value is None else str(value)


@given(
    st.dictionaries(
        st.sampled_from(
            [
                "title",
                "why",
                "on",
                "for",
                "due",
                "ladder",
                "rhythm",
                "from",
                "letter",
                "part",
                "aliases",
                "quiet",
                "settled_by",
                "nudge",
                "zzz",
            ]
        ),
        values,
        max_size=4,
    )
)
def test_any_types_anywhere_give_a_playbook_or_a_reason_with_a_line(fields: dict[str, object]) -> None:
    text = "[rule.thank-you]\n" + "\n".join(f"{key} = {toml(value)}" for key, value in fields.items())
    found, problems = parse_playbook(text, shipped_playbook())
    if found is None:
        assert all(problem.line for problem in problems)
    else:
        ended = happened("interview-ended", "2026-11-23 15:00", about="i1", application="nurse", people=("amara",))
        assert isinstance(of_rule("thank-you", ended, playbook=found), list)


def test_every_letter_form_a_rule_asks_for_exists() -> None:
    assert {rule.letter for rule in shipped_playbook().rules if rule.letter} <= set(FORMS)


def test_a_letter_is_never_gone_by_a_date_alone() -> None:
    found, problems = parse_playbook('[rule.thank-you]\nwhy = "x"\nuntil_the_date = true\n', shipped_playbook())
    assert found is None
    assert [(problem.line, problem.message.split(";")[0]) for problem in problems] == [
        (3, "rule.thank-you is a letter")
    ]
