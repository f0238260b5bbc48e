"""Sort what was said: promises, needs, the decision, open questions, and what is left as matter of the talk."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from sincerely.core.reading.debrief.attendance.presence import is_headcount
from sincerely.core.reading.debrief.attendance.roster import Roster
from sincerely.core.reading.debrief.setting.headline import Headline
from sincerely.core.reading.debrief.talk.acts import RULE_COUNTS, acts_of, breath_of, people_of
from sincerely.core.reading.debrief.talk.certainty import refuses_them
from sincerely.core.reading.debrief.talk.decisions import (
    appoints_call,
    calls,
    decision_in,
    names_decision,
    only_answers,
    outdoes,
)
from sincerely.core.reading.debrief.talk.exchanges import ANSWER, ASKED
from sincerely.core.reading.debrief.talk.limits import tells_a_limit
from sincerely.core.reading.debrief.talk.needs import need_in, several, wished
from sincerely.core.reading.debrief.talk.promise_wording import in_one, names_no_thing
from sincerely.core.reading.debrief.talk.promises import Calendar, promise_in, without_names
from sincerely.core.reading.debrief.talk.questions import (
    NEVER_CAME_UP,
    ONLY_NOT_ASKED,
    QUESTIONS,
    bare_question,
    open_question,
)
from sincerely.core.reading.debrief.talk.told_apart_from_promises import owes_nothing, tells_how_it_is
from sincerely.core.reading.debrief.talk.utterances import Utterance
from sincerely.core.reading.debrief.text.lexicon import Lexicon
from sincerely.core.reading.patterns import compiled
from sincerely.core.reading.values import Found, FoundPromise

_TAKEN_UP = compiled(r"\b(?:it|them|that|this|those|these)\b", re.I)
_MISSED = compiled(
    r"^\W*(?:(?:and|but|so|also)\s+)*(?:i\s+)?(?:did\s?n['’]?t|never|forgot\s+to)\s+(?:get|catch|take|note|write|ask\s+for|see|hear)\b(?!\s+\w+ing\b)",
    re.I,
)


class Facts:
    """Everything but topics, and what is left for them."""

    def __init__(self) -> None:
        self.promises: list[FoundPromise] = []
        self.needs: list[Found] = []
        self.open_questions: list[Found] = []
        self.decision_by: date | datetime | None = None
        self.decision_quote = ""
        self.perhaps: tuple[float, date | datetime, str] | None = (
            None  # the likeliest, where nothing names the decision
        )
        self.unsure: list[str] = []
        self.rest: list[Utterance] = []


def sort_out(
    said: Sequence[Utterance], calendar: Calendar, notes: str, roster: Roster, lexicon: Lexicon, head: Headline
) -> Facts:
    """Return what each clause is; a clause that is nothing else is left in `rest`, matter of the talk."""
    facts = Facts()
    wanted: list[Utterance] = []
    skip, open_line = 0, -1
    people = people_of(roster.pattern(), lexicon)
    # The talk is over with the last line that tells of an answer or of what somebody asked.
    talked = max(
        (
            one.line.number
            for one in said
            if (one.ask or (one.side == "me" and not one.section)) and not QUESTIONS.fullmatch(one.line.text.strip())
        ),
        default=0,
    )
    for index, one in enumerate(said):
        if skip:
            skip -= 1
            continue
        if head.holds(one.clause.start, one.clause.end) or is_headcount(notes, one.clause.start, one.clause.end):
            continue  # the frame: no topic and no promise
        text = one.text
        earlier, following = said[index - 1] if index else None, said[index + 1 : index + 2]
        weighed = acts_of(breath_of(one, earlier, following[0] if following else None, people), lexicon.acts)
        if facts.open_questions and open_line == one.line.number and NEVER_CAME_UP.match(text):
            begin = notes.rfind(facts.open_questions[-1].quote, 0, one.clause.start)
            facts.open_questions[-1] = replace(facts.open_questions[-1], quote=notes[begin : one.clause.end])
            continue
        if tells_a_limit(one):
            continue  # left in the notes: shown there, never told
        question = open_question(one, weighed, late=one.line.number > talked)
        if question is not None:
            # "Q I fluffed: what are the three parts" - the question itself may stand in the next breath.
            span_end = one.clause.end
            following = said[index + 1 : index + 3]
            if ONLY_NOT_ASKED.fullmatch(text) and facts.rest and facts.rest[-1] is earlier and earlier.line is one.line:
                # "what's the parking like - didn't ask": the question stands before.
                facts.rest.pop()
                open_line = one.line.number
                quote = notes[earlier.clause.start : one.clause.end]
                facts.open_questions.append(Found(text=bare_question(earlier.text), quote=quote))
                continue
            if len(question.split()) < 2 and following and following[0].line is one.line:
                question, span_end, skip = following[0].text, following[0].clause.end, 1
            asked = facts.open_questions[-1] if facts.open_questions else None
            if asked and open_line == one.line.number and (one.section == "open" or question == text):
                # One line is one question, however many breaths it takes.
                begin = notes.rfind(asked.quote, 0, one.clause.start)
                facts.open_questions[-1] = Found(
                    text=notes[begin : one.clause.end], quote=notes[begin : one.clause.end]
                )
                continue
            open_line = one.line.number
            facts.open_questions.append(
                Found(text=bare_question(question) or text, quote=notes[one.clause.start : span_end])
            )
            continue
        if refuses_them(without_names(text, roster.pattern())):
            continue  # shown among what was not placed, never told
        need = need_in(one)
        # What was asked and what was answered promises nothing: "said I'd send him to the clinic and ring ahead".
        told = one.part in {ASKED, ANSWER}
        promised = None if need or told else promise_in(one, earlier, following, calendar, roster, weighed)
        if promised is not None and owes_nothing(promised.promise):
            promised = None
        if promised is not None and promised.asked:
            facts.unsure.append(promised.asked)
            if promised.promise.by == "me":
                continue  # not told, and no topic: the candidate says what it is
            promised = None
        decided = None if need or told else decision_in(one, earlier, following, calendar, roster.pattern(), weighed)
        day = decided[0] if decided else None
        if decided and day is None:
            facts.unsure += decided[2]
            continue  # no day they decide by: a first day, or the candidate's own
        if tells_how_it_is(text) and not calendar.dates(text):
            decided, day, weighed = None, None, {}
        if day and not names_decision(text) and appoints_call(text, roster.pattern()):
            pass  # "he'd ring me Tuesday" is a call of theirs; what it brings, nobody said
        elif decided and day and not names_decision(text):
            likely = weighed.get("decision", 0.0) + RULE_COUNTS * calls(text, roster.pattern())
            if (promised.promise.by == "them" if promised is not None else one.side != "me") and (
                facts.perhaps is None or likely > facts.perhaps[0]
            ):
                facts.perhaps = likely, day, decided[1]
        elif (
            decided
            and (promised is None or promised.promise.by == "them")
            and (facts.decision_by is None or outdoes(text, facts.decision_quote))
        ):
            facts.decision_by, facts.decision_quote = day, decided[1]
            facts.unsure += decided[2]
        before = facts.promises[-1] if facts.promises else None
        if (
            promised is not None
            and before
            and before.by == promised.promise.by == "them"
            and None in (before.due, promised.promise.due)
            and _one_breath(notes, before.quote, one)
        ):
            # "they'd do a ride-along next week and he'll text me to set it up" is one promise.
            begin = notes.rfind(before.quote, 0, one.clause.start)
            facts.promises[-1] = FoundPromise(
                by="them", what=f"{before.what} and {promised.promise.what}", due=before.due or promised.promise.due,
                quote=notes[begin : one.clause.end], with_=before.with_ or promised.promise.with_,
            )  # fmt: skip
            continue
        if promised is not None and before and before.by == promised.promise.by == "me":
            both = before.what, promised.promise.what
            together = None
            if _one_breath(notes, before.quote, one):
                together = in_one(before.quote, text, both) or (
                    both[0] if names_no_thing(_TAKEN_UP.sub("", both[1])) else None
                )
            if together:
                begin = notes.rfind(before.quote, 0, one.clause.start)
                facts.promises[-1] = replace(
                    promised.promise, what=together, due=promised.promise.due or before.due,
                    quote=notes[begin : one.clause.end], with_=promised.promise.with_ or before.with_,
                )  # fmt: skip
                facts.unsure += promised.notes
                continue
        if promised is not None and promised.promise.by == "me" and names_no_thing(promised.promise.what):
            continue  # "said I'd send": nothing is owed that has no name
        if promised is not None and decided and promised.promise.by == "them" and only_answers(promised.promise.what):
            continue  # it is the decision, told once
        if promised is not None:
            facts.promises.append(promised.promise)
            facts.unsure += promised.notes
            skip = int(promised.borrowed)
            continue
        if decided or weighed.get("decision", -1.0) >= 0 > weighed.get("question", -1.0):
            continue  # when they decide is no topic, told with a day or without
        if _MISSED.match(text):
            continue  # what the writer did not get is no topic of theirs
        if need:
            parts = several(need)
            facts.needs += [Found(text=part, quote=text) for part in parts]
            wanted.append(one)
            if one.who is not None and following and following[0].side == "me":
                facts.rest.append(one)  # what they want, and what the writer said to it
            continue
        if wish := wished(one):
            facts.needs.append(Found(text=wish, quote=text))  # and a matter of the talk
        facts.rest.append(one)
    spoke = {id(one.who) for one in facts.rest if one.side == "them"}
    alone = [one for one in wanted if one.who is not None and one.labelled and id(one.who) not in spoke]
    facts.rest = sorted([*facts.rest, *alone], key=lambda one: one.clause.start)  # all that somebody said is a need
    if facts.decision_by is None and facts.perhaps is not None:
        _, facts.decision_by, facts.decision_quote = facts.perhaps
    return facts


def _one_breath(notes: str, quote: str, one: Utterance) -> bool:
    at = notes.rfind(quote, 0, one.clause.start)
    return at >= one.line.start and re.search(r"[.!?;\n]", notes[at + len(quote) - 1 : one.clause.start]) is None


__all__ = ["Facts", "sort_out"]
