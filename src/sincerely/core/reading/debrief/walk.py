"""One walk through the notes: each clause gets its speaker and what it is, with what stands before it carried over."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal

from sincerely.core.reading.debrief.names import POSITION
from sincerely.core.reading.debrief.notes import SPEECH, Clause, Line, split_clauses
from sincerely.core.reading.debrief.roster import Known, Roster
from sincerely.core.reading.debrief.sections import (
    LISTS,
    Section,
    heading_person,
    introduces,
    just_introduces,
    only_post,
    praises,
    presents,
    section_of,
)
from sincerely.core.reading.debrief.tables import (
    row,
)
from sincerely.core.reading.debrief.utterances import (
    State,
    Utterance,
    by_pronoun,
)
from sincerely.core.reading.patterns import compiled

_LEAD = compiled(r"^(?:\d{1,2}[:.]\d\d\s+|[\s\"“”'‘’(*_~,.:;–—>→-]|(?:and|but|so|then|also|oh|plus|yeah|ok|okay|well|anyway|anyways|n|um|uh|like|after\s+that|later|next|finally|first|afterwards|again|&|\+|right|lol|haha|eventually|at\s+the\s+end|in\s+the\s+end)\b[\s,:]*)*", re.I)  # fmt: skip
_ME = compiled(
    r"^(?:i\b|i['’]|(?!\w+\s+(?:me|us)\b)(?:drew|did|used|gave|went\s+with|picked|chose|walked)\s+(?:the|my|him|her|them|a|an)\b|my\s+(?:answer|reply|example|story|response)\b|me\s*[:=-]|(?:(?:told|showed|gave)(?!\s*:|\s+(?:me|us)\b)|answered|replied|mentioned|explained|talked\s+(?:him|her|them)|walked\s+(?:him|her|them)|used\s+(?:the|my)|described|offered|admitted|confessed|pointed\s+out|brought\s+up|said)\b|answer\s*[:=]|le\s+cont[eé]|we\s+used\s+to\b)",
    re.I,
)
_PRONOUN = compiled(r"^(?P<who>he|she)\b(?!/)", re.I)
_THEY = compiled(
    r"^(?:they|we|what\s+(?:they|he|she)|their|the\s+(?:team|ward|school|company|shop|unit|dept|department))\b", re.I
)
_ASK = compiled(
    r"^(?:\w+\s+){0,3}?(?:asked|ask|asks|askd|asking|wanted\s+to\s+(?:know|hear|understand)|wants\s+to\s+(?:know|hear)|quizzed|grilled|pressed|probed|pushed|wondered|q\b|question|questions|was\s+curious|curious|interested\s+in|went\s+(?:into|through)|challenged)\b",
    re.I,
)
_TALK = compiled(
    r"\b(?:talk(?:ed|s)?|spoke|chat(?:ted)?|discussed|conversation|went\s+(?:over|through|into)|got\s+(?:on(?:to|\s+to)|talking)|moved\s+on\s+to|long\s+bit\s+on)\b\s*(?:about|abt|on|through|over|of)?",
    re.I,
)
_POST_FIRST = compiled(r"(?:the|their|our)\s+(?:[\w/-]+\s+){1,2}?(?=\w)", re.I)
_TASKY = compiled(
    r"^(?:send|email|call|ring|bring|upload|print|book|buy|ask|check|forgot|park\w*|train|bus|next|need)\b", re.I
)


def utterances(
    notes: str,
    lines: Sequence[Line],
    clauses_of: Sequence[list[Clause]],
    roster: Roster,
    taken: Sequence[tuple[int, int]],
) -> Iterator[Utterance]:
    """Yield the clauses of the notes in order, `clauses_of` each whole line, `taken` spans (private remarks) left out."""
    state = State()
    pattern = roster.pattern()
    asking = [known for known in roster.present() if known.part == "interviewer"] or roster.present()
    only = asking[0] if len(asking) == 1 else None
    last: Known | None = None
    introduced = [introduces(line, notes, roster, pattern) for line in lines]
    for index, line in enumerate(lines):
        if line.cells:
            yield from row(notes, line, roster, state)
            continue
        state.column = None
        people = introduced[index]
        if people is not None and not (line.heading and line.label_sign == "#"):
            # "Dr Okafor (chief of medicine)": a heading, unless it is one of a list of those who were there.
            following = introduced[index + 1] if index + 1 < len(lines) and not lines[index + 1].after_blank else people
            listed = index > 0 and (
                introduced[index - 1] is not None or LISTS.search(lines[index - 1].text) is not None
            )
            under = index + 1 < len(lines) and (
                lines[index + 1].bullet > line.bullet or lines[index + 1].indent > line.indent
            )
            alone = len(people) == 1 and following is None and (under or not listed or line.after_blank)
            state.scope = people[0] if alone else None
            state.person, state.section = state.scope, "person" if state.scope else ""
            continue
        if line.heading:
            state.section, state.scope = section_of(line.label), heading_person(line.label, roster)
            state.person = state.scope
            if state.scope:
                state.section = "person"
            elif not state.section:
                state.section = "topic"
            if line.label_sign != ":" or line.body >= line.end:
                continue
        elif line.after_blank and not line.bullet:
            if (
                (state.section in {"person"} and not line.label and pattern.match(notes, line.start))
                or state.section not in {"person", "topic"}
                or _changes_subject(line, lines, index)
            ):
                state.section, state.scope = "", None
            state.person = state.scope
        start, labelled, speaker, section = line.start, False, state.scope, state.section
        if line.label and not line.heading:
            person = heading_person(line.label, roster)
            if (
                person is not None
                and line.label_sign in {"-", "–", "—", "="}
                and just_introduces(re.split(r"[,;(]", notes[line.body : line.end])[0])
            ):
                state.person = person
                continue
            if person is not None:
                start, labelled, speaker = line.body, True, person
                state.person = person
                if _standalone(line, lines, index):
                    state.section, state.scope = "person", person
                if just_introduces(notes[line.body : line.end]):
                    continue
            else:
                answer = re.fullmatch(
                    r"(?:a|ans|answer|me|i|my answer|yo|ich|ik|eu|moi)\d*", line.label.strip(". "), re.I
                )
                if answer and line.label_sign != "**":
                    clauses = split_clauses(notes, line.body, line.end, line.number, pattern)
                    for clause in clauses:
                        if not any(one < clause.end and clause.start < two for one, two in taken):
                            yield Utterance(
                                clause,
                                line,
                                "me",
                                last,
                                False,
                                False,
                                state.section,
                                False,
                                clause is clauses[0],
                                own=True,
                            )
                    continue
                named = (
                    section_of(line.label)
                    if line.label_sign in {":", "**", "-", "–", "—"} and len(line.label.split()) <= 5
                    else ""
                )
                if named in {"private", "open", "mine", "theirs", "needs", "logistics", "people", "promises"}:
                    section, start = named, line.start
                    if named in {"open", "mine", "needs", "promises", "theirs"} and line.label_sign == ":":
                        start = line.body
                elif line.label_sign == ":" and POSITION.search(line.label) and len(line.label.split()) <= 4:
                    start, labelled, speaker, state.person = line.body, True, None, None  # "parent governor: ..."
                elif line.label_sign == ":" and re.match(
                    r"(?:i|he|she|they)\b|" + pattern.pattern, notes[line.body : line.end], re.I
                ):
                    start = line.body
        clauses = (
            clauses_of[index] if start == line.start else split_clauses(notes, start, line.end, line.number, pattern)
        )
        previous: Utterance | None = None
        state.aside = None
        spoken: list[Utterance] = []
        opens = clauses[0].start if clauses else line.start
        turned = False  # somebody has just been presented: what follows is theirs
        for clause in clauses:
            private = any(one < clause.end and clause.start < two for one, two in taken)
            turn = None
            if section in {"", "topic", "person"} and not labelled:
                turn = _turns_to(clause, line, roster, pattern, private=private)
            if turn is not None:
                state.person, speaker, previous, turned, opens = turn, turn, None, True, clause.end
            if private:
                about = pattern.search(clause.text)
                state.aside = (roster.named(about.group()) if about else None) or state.aside
                continue
            if turned and (turn is not None or only_post(clause.text)):
                continue
            found = _speak(
                clause,
                line,
                roster,
                pattern,
                state,
                previous,
                speaker,
                labelled or turned,
                section,
                only,
                turned or clause.start == opens,
            )
            found = replace(found, labelled=labelled and not turned)
            previous, state.aside, turned = found, None, False
            last = found.who or last
            spoken.append(found)
        yield from _opened(spoken)


def _turns_to(clause: Clause, line: Line, roster: Roster, pattern: re.Pattern[str], *, private: bool) -> Known | None:
    """Return the person to whom a line turns with this breath: presented in it, or met by it, or named at its head in a remark."""
    if not private:
        return presents(clause.text, roster, pattern) or praises(clause.text, roster, pattern)
    lead = _LEAD.match(clause.text)
    head = pattern.match(clause.text, lead.end() if lead else 0)
    known = roster.named(head.group()) if head and clause.start <= line.start + 2 else None
    return known if known is not None and known.present else None


def _opened(spoken: Sequence[Utterance]) -> list[Utterance]:
    """Give the words that open a line to whom the rest of the line belongs: "gas card, he wanted to see it", "combi swaps. I said I did forty"."""
    if (
        len(spoken) < 2
        or spoken[0].side != "none"
        or spoken[0].line.number == 0
        or spoken[0].section not in {"", "topic", "person"}
    ):
        return list(spoken)
    rest = next((one for one in spoken[1:] if one.side != "none"), None)
    if rest is None or len(spoken[0].text.split()) > 14 or _ASIDE.match(spoken[0].text) or _TASKY.match(spoken[0].text):
        return list(spoken)
    return [
        replace(one, side="them", who=rest.who, talk=index == 0)
        if one.side == "none" and one.clause.start < rest.clause.start
        else one
        for index, one in enumerate(spoken)
    ]


def _changes_subject(line: Line, lines: Sequence[Line], index: int) -> bool:
    return not line.bullet and (index == 0 or lines[index - 1].bullet)


def _standalone(line: Line, lines: Sequence[Line], index: int) -> bool:
    """A label that bullets follow, or bold: what comes under it is that person's too."""
    following = lines[index + 1] if index + 1 < len(lines) else None
    return (
        line.label_sign == "**"
        or (following is not None and not line.bullet and following.bullet and not following.after_blank)
        or (following is not None and following.indent > line.indent)
    )


def _speak(
    clause: Clause, line: Line, roster: Roster, pattern: re.Pattern[str], state: State, previous: Utterance | None,
    speaker: Known | None, labelled: bool, section: Section, only: Known | None, first: bool,
) -> Utterance:  # fmt: skip
    lead = _LEAD.match(clause.text)
    body = clause.text[lead.end() if lead else 0 :]
    side: Literal["me", "them", "none"] = "none"
    who: Known | None = None
    question = re.match(r"^q\s*\d*\b[\s:.)\-–]*", body, re.I)
    asker: re.Match[str] | None = None
    named = re.match(r"^(?:from\s+|by\s+|with\s+)?\(?(?:(?P<title>[^\W\d_]{1,6}\.?)\s+)?", body)
    at = pattern.match(body) or (pattern.match(body, question.end()) if question else None)
    if at is None and named and named.end():
        at = pattern.match(body, named.end())
    post = _POST_FIRST.match(body) if at is None else None
    if post and POSITION.search(post.group()):
        at = pattern.match(body, post.end())  # "the foreman Dave showed me round"
    if question and body[question.end() : question.end() + 1] == "(":
        at = pattern.match(body, question.end() + 1) or at
        asker = re.match(r"\(([^()\n]{1,24})\)", body[question.end() :])
    if at is not None or asker is not None:
        who = (roster.named(at.group()) if at else None) or (roster.named(asker[1]) if asker else None)
        # A name at the head that owns or receives something is not the one who speaks.
        if who is not None and not who.present:
            who = None
        elif who is not None and not re.match(
            r"['’]s\s+(?!asked|going|leaving|worried|keen|been|very|big|really|looking|main|worry|concern|question|priority|focus|point|view|problem|thing|issue|interest|headache|idea)\w+\s+(?:is|was|and)\b",
            body[at.end() if at else 0 :],
        ):
            side = "them"
            state.person = who
    else:
        subject = re.match(
            r"^(?P<who>(?:the\s+)?[\w/]+(?:\s+[\w/]+)?(?:\s+[\w/]+)?)\s+(?:"
            + SPEECH
            + r"|is|was|will|would|has|had|['’])\b",
            body,
            re.I,
        )
        pronoun, they = _PRONOUN.match(body), _THEY.match(body)
        by = re.search(r"\b(?:with|from|by|asked\s+by)\s+(?:the\s+)?(" + pattern.pattern + ")", body, re.I)
        if _ME.match(body) and not (
            labelled
            and first
            and re.match(
                r"said\b|told\b|explained\b|mentioned\b|described\b|showed\b|brought\b|pointed\b|talked\b|offered\b|admitted\b|used\b",
                body,
                re.I,
            )
        ):
            side, who = "me", (previous.who if previous else speaker or None)
            if (
                previous
                and previous.side == "them"
                and re.match(
                    r"(?:said|told|explained|showed|mentioned|described|admitted|offered|pointed|brought|gave)\b",
                    body,
                    re.I,
                )
                and not clause.arrow
                and re.match(r"^\s*(?:and|but|then)\b", clause.text, re.I)
                and not re.match(r"(?:told|showed|gave)\s+(?:him|her|them)\b", body, re.I)
            ):
                side, who = "them", previous.who
            elif (
                previous
                and previous.side == "them"
                and not previous.ask
                and not clause.arrow
                and re.match(r"(?:said|says)\s+(?!i\b|i['’]|my\b|yes\b|no\b|that\s+i\b|it['’]?s\s+ok)", body, re.I)
                and not re.search(r"[.!?]\s*$", previous.text)
            ):
                side, who = "them", previous.who  # "she nodded, said that is their problem too"
            target = re.match(
                r"(?:i\s+)?(?:told|showed|gave|asked|answered|walked|talked\s+\w+)\s+(" + pattern.pattern + r")\b",
                body,
                re.I,
            )
            if side == "me" and target and roster.named(target[1]):
                who = roster.named(target[1])
                state.person = who
        elif pronoun:
            side, who = "them", by_pronoun(pronoun["who"].lower(), state, previous, speaker, roster, only)
        elif they:
            side = "them"
            who = previous.who if previous and previous.who else speaker or (only if not first or only else None)
        elif (
            subject and POSITION.search(subject["who"]) and (person := roster.subject(subject["who"])) is not None
        ) or (by and (person := roster.named(by[1])) is not None and _TALK.search(body[: by.start()] or body)):
            side, who = "them", person
            state.person = person
        elif subject and _STRANGER.match(body) and not re.match(r"(?:i|he|she|they|we|it)\b", subject["who"], re.I):
            side, who, state.person = "them", None, None
        elif labelled and first:
            side, who = "them", speaker
        elif state.aside is not None and state.aside.present and _ASK.match(body):
            side, who = "them", state.aside
        elif clause.arrow and (labelled or (previous and previous.side == "them")):
            side = "me" if not (previous and previous.side == "me") else "them"
            who = previous.who if previous else speaker
        elif previous is not None:
            side, who = (previous.side, previous.who)
        elif (
            first
            and not labelled
            and speaker is None
            and state.person is not None
            and state.person.present
            and _SUBJECTLESS.match(body)
        ):
            side, who = "them", state.person
        elif speaker is not None and section in {"person", ""}:
            side, who = "them", speaker
        elif (
            only is not None
            and first
            and (line.bullet or line.number > 0)
            and section in {"", "topic"}
            and not _TASKY.match(body)
            and not _ASIDE.match(body)
        ) or (
            only is not None
            and section in {"", "topic"}
            and (
                _ASK.match(body)
                or _TALK.search(body[:40])
                or re.match(r"q\s?\d|asked\b|likes?\b|wants\b|big\s+on\b", body, re.I)
            )
        ):
            side, who = "them", only
    if side == "them" and who is not None:
        heard = _PRONOUN.search(body)
        if heard and not who.pronoun and at is not None and re.match(r"^[^.]*?\b(he|she)\b", body):
            pass
    tail = re.search(r"\(([^()\n]{1,24})\)[.!?]?$", clause.text)
    if (
        tail
        and at is None
        and side != "me"
        and (teller := roster.named(tail[1])) is not None
        and teller.present
        and tail[1][:1].isupper()
    ):
        side, who = "them", teller  # "the site moves in spring (Tim)"
    ask = (
        _ASK.match(body) is not None
        or bool(question)
        or (labelled and first and "?" in clause.text)
        or (side != "me" and clause.text.rstrip(" \"”’').").endswith("?"))
    )
    if question and side == "none":
        side = "them"
        inside = re.search(r"\(([^()\n]{1,24})\)", body)
        who = (roster.named(inside[1]) if inside else None) or who or speaker or only
    talk = (
        _TALK.match(body) is not None
        or re.match(
            r"^(?:we|she|he|they)\s+(?:also\s+|then\s+|mostly\s+|had\s+a\s+)?(?:talk|spoke|chat|discuss|went\s+(?:over|through|into)|did\b|got\s+(?:on|talking))",
            body,
            re.I,
        )
        is not None
    )
    if (
        first
        and not labelled
        and line.label
        and line.label_sign in {":", "-", "–", "—", "="}
        and side == "them"
        and who is not None
        and at is None
    ):
        talk = True  # "dentals - they do six a week": the label is the subject
    if talk and side in {"me", "them"} and who is None:
        who = speaker or (previous.who if previous else None) or only
    if talk and side == "me":
        side = "them"
    return Utterance(clause, line, side, who, ask, talk, section, labelled, first, speaker, state.person)


# What stands alone in notes of a single interviewer is their subject, unless it is about the day or about oneself.
_ASIDE = compiled(
    r"^(?:i\b|my\b|it\s+(?:was|went)|went\b|overall|all\s+in\s+all|felt|nice|good|great|really|\d+\s*(?:mins?|hours?|hrs?)\b|started|finished|got\s+(?:there|home)|arrived|left|thanks?|phew|done|ok\b|notes?\b|no\s+(?:one|idea)|nobody|nothing|trial|second\s+interview|next\b|interview\b)",
    re.I,
)
# "asked if I can drive": who asks is whoever was last spoken of.
_SUBJECTLESS = compiled(
    r"^(?:also\s+|then\s+)?(?:ask(?:ed|s)|want(?:ed|s)\s+to\s+(?:know|hear|see)|quizzed|grilled|wondered)\b", re.I
)
# "governor asked", "another lady wanted to know": somebody who is on no list.
_STRANGER = compiled(
    r"^(?:(?:the|a|an|one|another|some|other|older|younger|young|2nd|second|third)\s+){0,2}(?:governor|lady|woman|man|guy|bloke|parent|member|nurse|teacher|manager|colleague|student|kid|visitor|trustee|assistant|madame|missus|wife|husband|daughter|son|owner|someone|somebody|one|person|gentleman|fella)\s+(?:\w+\s+)?(?:asked|said|wanted|told|asks|says|wants|showed)\b",
    re.I,
)


__all__ = ["utterances"]
