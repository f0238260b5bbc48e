"""One clause and who speaks in it: by its subject, by what stands before it, and by whose question it answers."""

from __future__ import annotations

import re
from typing import Literal

from sincerely.core.people.names import fold
from sincerely.core.reading.debrief.attendance.roster import ALL_OF_IT, Known, Roster
from sincerely.core.reading.debrief.attendance.sections import Section
from sincerely.core.reading.debrief.discretion.of_another import may_be_theirs, speaks_of_another
from sincerely.core.reading.debrief.talk.hosting import hosts
from sincerely.core.reading.debrief.talk.utterances import State, Utterance, by_pronoun
from sincerely.core.reading.debrief.text.answers import Part
from sincerely.core.reading.debrief.text.cues import RANKED
from sincerely.core.reading.debrief.text.names import POSITION
from sincerely.core.reading.debrief.text.notes import SPEECH, Clause, Line
from sincerely.core.reading.patterns import compiled

LEAD = compiled(r"^(?:\d{1,2}[:.]\d\d\s+|[\s\"“”'‘’(*_~,.:;–—>→-]|(?:and|but|so|then|also|oh|plus|yeah|ok|okay|well|anyway|anyways|n|um|uh|like|after\s+that|later|next|finally|first|afterwards|again|&|\+|right|lol|haha|eventually|at\s+the\s+end|in\s+the\s+end)\b[\s,:]*)*", re.I)  # fmt: skip
_ME = compiled(
    r"^(?:i\b|i['’]|(?!\w+\s+(?:me|us)\b)(?:drew|did|used|gave|went\s+with|picked|chose|walked)\s+(?:the|my|him|her|them|a|an)\b|my\s+(?:answer|reply|example|story|response)\b|me\s*[:=-]|(?:(?:told|showed|gave)(?!\s*:|\s+(?:me|us)\b)|answered|replied|mentioned|explained|talked\s+(?:him|her|them)|walked\s+(?:him|her|them)|used\s+(?:the|my)|described|offered|admitted|confessed|pointed\s+out|brought\s+up|said)\b|answer\s*[:=]|(?:would|wd|['’]d)\s+(?:really\s+|absolutely\s+)?(?:love|enjoy)\s+(?!to\s+(?:know|hear|see)\b)|le\s+cont[eé]|we\s+used\s+to\b"
    # "at the Canal Trust I split the list", "did 80 acres at Bowden": a place where the writer worked.
    r"|(?:at|in|with|for)\s+(?:the\s+|my\s+)?(?:last\s+|old\s+)?[\w'’&-]+(?:\s+[\w'’&-]+){0,3}?,?\s+(?:i|we)\s+(?!talked|spoke|discussed|chatted|met)[a-z]+\b"
    r"|(?:did|ran|led|built|set\s+up|worked|trained|cut|managed|drove|started)\s+[^.;?]{3,50}?\bat\s+(?:the\s+)?(?-i:[A-ZÀ-Þ]))",
    re.I,
)
_SUBJECT = compiled(
    rf"^(?P<who>(?:the\s+)?[\w/]+(?:\s+[\w/]+)?(?:\s+[\w/]+)?)\s+(?:{SPEECH}|is|was|will|would|has|had|['’])\b", re.I
)
_PRONOUN = compiled(r"^(?P<who>he|she)(?:s|\b)(?!/)", re.I)
_THEY = compiled(
    r"^(?:they|we|what\s+(?:they|he|she)|their|her|his|the\s+(?:team|ward|school|company|shop|unit|dept|department)|(?:team|ward|school|company|firm|shop|unit|dept|department|practice|clinic|hospital|office|trust|nursery|kitchen|yard|plant|site|factory|lab|home)\s+(?:is|are|was|were|has|have|had|needs?|wants?))\b",
    re.I,
)
_ASK = compiled(
    r"^(?:\w+\s+){0,3}?(?:asked|ask|asks|askd|asking|wanted\s+to\s+(?:know|hear|understand)|wants\s+to\s+(?:know|hear)|quizzed|grilled|pressed|probed|pushed|wondered|q\b|question|questions|was\s+curious|curious|interested\s+in|went\s+(?:into|through)|challenged)\b",
    re.I,
)
_TALK = compiled(
    r"\b(?:talk(?:ed|s)?|spoke|chat(?:ted)?|discussed|conversation|went\s+(?:over|through|into)|got\s+(?:on(?:to|\s+to)|talking)|moved\s+on\s+to|long\s+bit\s+on)\b\s*(?:about|abt|on|through|over|of)?",
    re.I,
)
_THIRD = compiled(
    r"(?:also\s+|really\s+|mostly\s+)?(?:wants|needs|likes|loves|hates|thinks|says|cares|worries|prefers|expects|hopes|plans|reckons|uses|runs|looks|seems|has|is)\b",
    re.I,
)
# Who the writer sat with: what follows on the line is theirs to speak.
_SAT_WITH = compiled(
    r"\b(?:met|spoke\s+(?:to|with|w/?)|saw|talk(?:ed)?\s+(?:to|with|w/?)|interview(?:ed)?\s+(?:with|by|w/?)|chat(?:ted)?\s+(?:to|with|w/?))\s",
    re.I,
)
# To have sat with somebody is no matter: "talked to Ana from Elm 4pm"; "talked to Ana about rotas" has one.
ONLY_SAT = compiled(
    r"(?:met|spoke|saw|talk(?:ed)?|chat(?:ted)?)\s+(?:to|with|w/?)\s(?!.*\b(?:about|abt|on|re|over|through|of|how|why|what)\b)",
    re.I | re.S,
)
_FIRM = compiled(
    r"['’]?s?\s*(?:&|\+|and|n)\s+(?:sons?|daughters?|co|partners|bros|brothers|sisters|associates)\b|\s+(?:ltd|limited|llp|inc|gmbh|plc|group|holdings)\b",
    re.I,
)
_I_TELL = compiled(
    rf"\W*(?:and\s+|so\s+|then\s+)?(?:i|we)\s+(?:also\s+|then\s+)?(?:{SPEECH})\b(?!\s+(?:how|what|why|if|whether|when|where|who)\b)(?<!asked)",
    re.I,
)
_KIN_FIRST = compiled(
    r"(?:her|his|their)\s+(?:husband|wife|partner|son|daughter|brother|sister|mother|father|mum|mom|dad|cousin|uncle|aunt|colleague|deputy|assistant)\s*,?\s+(?=\w)",
    re.I,
)
_TO_THEM = compiled(
    r"^(?:i\s+|we\s+)?(?:also\s+|then\s+)?\w+\s+(?:w/|with\s+|to\s+)?\s*(him|her)\b(?!\s+(?:own|team|staff|boss|idea|question|ward|shop))",
    re.I,
)
_POST_FIRST = compiled(r"(?:the|their|our)\s+(?:[\w/-]+\s+){1,2}?(?=\w)", re.I)
# "N said the rates are fair": a capital letter that speaks is somebody, and no "and".
_INITIAL_SPEAKS = compiled(rf"(?P<letter>[A-HJ-ZÀ-Þ])(?:\s+(?:also\s+|then\s+)?(?:{SPEECH})\b|:\s+(?=\S))")
# A worry may be the writer's own; what is said to be the biggest, or a problem of the house, is not.
_SURELY_RANKS = compiled(
    r"(?:the\s+)?(?:biggest|main|top|number\s+one|key|current|first|worst|hardest|big|real)\s+|(?:headache|priority|challenge|pain|bottleneck|problem)",
    re.I,
)
TASKY = compiled(
    r"^(?:send|email|call|ring|bring|upload|print|book|buy|ask|check|forgot|park\w*|train|bus|next|need)\b", re.I
)


def speak(
    clause: Clause, line: Line, roster: Roster, pattern: re.Pattern[str], state: State, previous: Utterance | None,
    speaker: Known | None, labelled: bool, section: Section, only: Known | None, first: bool, part: Part,
) -> Utterance:  # fmt: skip
    lead = None if _INITIAL_SPEAKS.match(clause.text) else LEAD.match(clause.text)
    body = clause.text[lead.end() if lead else 0 :]
    side: Literal["me", "them", "none"] = "none"
    settled = False
    who: Known | None = None
    they: re.Match[str] | None = None
    question = re.match(r"^q\s*\d*\b[\s:.)\-–]*", body, re.I)
    asker: re.Match[str] | None = None
    answered = part == "answer" and previous is not None and (previous.ask or previous.side == "me")
    named = re.match(r"^(?:from\s+|by\s+|with\s+)?\(?(?:(?P<title>[^\W\d_]{1,6}\.?)\s+)?", body)
    at = pattern.match(body) or (pattern.match(body, question.end()) if question else None)
    if at is None and named and named.end():
        at = pattern.match(body, named.end())
    kin = _KIN_FIRST.match(body) if at is None else None
    if (
        kin
        and (named_kin := pattern.match(body, kin.end()))
        and (one := roster.named(named_kin.group()))
        and one.present
    ):
        at = named_kin  # "her husband Will does the numbers"
    post = _POST_FIRST.match(body) if at is None else None
    if post and POSITION.search(post.group()):
        at = pattern.match(body, post.end())  # "the foreman Dave showed me round"
    if question and body[question.end() : question.end() + 1] == "(":
        at = pattern.match(body, question.end() + 1) or at
        asker = re.match(r"\(([^()\n]{1,24})\)", body[question.end() :])
    letter = _INITIAL_SPEAKS.match(body) if at is None and asker is None else None
    if letter is not None and (spoken := roster.by_initial(letter["letter"])) is not None:
        side, who, state.person = "them", spoken, spoken
    elif at is not None or asker is not None:
        who = (roster.named(at.group()) if at else None) or (roster.named(asker[1]) if asker else None)
        # A name at the head that owns or receives something is not the one who speaks.
        if who is not None and (not who.present or _FIRM.match(body, at.end() if at else 0)):
            who = None
        elif who is not None and not re.match(
            r"['’]s\s+(?!asked|going|leaving|worried|keen|been|very|big|really|looking|main|worry|concern|question|priority|focus|point|view|problem|thing|issue|interest|headache|idea)\w+\s+(?:is|was|and)\b",
            body[at.end() if at else 0 :],
        ):
            side = "them"
            under = (labelled and line.label) or (section == "person" and line.bullet)
            if under and first and at and not (kin or post) and speaker and speaker is not who:
                settled = True
                who = speaker if speaks_of_another(body, at.end()) else who  # "Claire: Femi runs the nights"
            state.person = who
    elif labelled and first and speaker is not None and line.label and part == "" and may_be_theirs(body):
        asked = f"“{clause.text.strip()}”: who is “I” there, you or {speaker.name}?"
        roster.unsure += [] if asked in roster.unsure else [asked]
    else:
        subject = _SUBJECT.match(body)
        pronoun, they = _PRONOUN.match(body), _THEY.match(body)
        answered = part == "answer" and previous is not None and (previous.ask or previous.side == "me")
        by = re.search(r"\b(?:with|from|by|asked\s+by)\s+(?:the\s+)?(" + pattern.pattern + ")", body, re.I)
        if answered and previous is not None:
            side, who = "me", previous.who
        elif (
            first
            and not labelled
            and section == "person"
            and speaker is not None
            and hosts(body, answering=state.asked is speaker)
        ):
            side, who = "them", speaker
        elif _ME.match(body) and not (
            labelled
            and first
            and re.match(
                r"(?!\w+\s+(?:to\s+)?(?:him|her|them|both)\b)(?:said|told|explained|mentioned|described|showed|brought|pointed|talked|offered|admitted|used)\b",
                body,
                re.I,
            )
        ):
            side, who = "me", (previous.who if previous else speaker or None)
            if who is None and (to := _TO_THEM.search(body)) is not None:
                who = by_pronoun("he" if to[1].lower() == "him" else "she", state, previous, speaker, roster, only)
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
            elif (
                previous
                and previous.side == "them"
                and previous.labelled
                and not (previous.ask or clause.arrow)
                and re.match(r"said\s+(?:that\s+)?(?:they|you|we)\b", body, re.I)
            ):
                side, who = "them", previous.who  # "Bea - nice. said that they let you go on site"
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
            if who is None and previous is not None and previous.side == "me" and not state.stranger:
                side, who = "me", previous.who  # "I stayed on the phone with him and he sent a card"
        elif they and re.match(r"we\b", body, re.I) and previous is not None and _I_TELL.match(previous.text):
            side, who = "me", previous.who  # "I talked about the audit at Elm, we got it down to 3"
        elif they:
            side = "them"
            talked_with = roster.named(by[1]) if by and _TALK.search(body[: by.start()]) else None
            who = talked_with or (previous.who if previous and previous.who else speaker or only)
            if (
                who is None
                and state.person is not None
                and state.person.present
                and not state.stranger
                and re.match(r"we\b", body, re.I)
            ):
                who = state.person  # "we agreed that the drain is the risk": with whom the notes were
            if who is None and (whose := re.match(r"(his|her)\b", body, re.I)):
                who = by_pronoun("he" if whose[1].lower() == "his" else "she", state, previous, speaker, roster, only)
        elif (
            subject and POSITION.search(subject["who"]) and (person := roster.subject(subject["who"])) is not None
        ) or (by and (person := roster.named(by[1])) is not None and _TALK.search(body[: by.start()] or body)):
            side, who = "them", person
            state.person = person
        elif subject and _STRANGER.match(body) and not re.match(r"(?:i|he|she|they|we|it)\b", subject["who"], re.I):
            side, who, state.person, settled = "them", None, None, True
        elif subject and not labelled and (holder := _post_speaks(body) or _asks(body)) and not _is_met(holder, roster):
            side, who, state.person, state.stranger = "them", None, None, True
            asked = f"You wrote “{holder}”. Who is that?"
            roster.unsure += [] if asked in roster.unsure else [asked]
        elif labelled and first:
            side, who = "them", speaker
        elif state.aside is not None and state.aside.present and _ASK.match(body):
            side, who = "them", state.aside
        elif clause.arrow and (labelled or (previous and previous.side == "them")):
            theirs = (previous and previous.side == "me") or _THIRD.match(body)
            side = "them" if theirs else "me"
            who = previous.who if previous else speaker
        elif (
            (first or previous is None or previous.side == "none")
            and not labelled
            and speaker is None
            and state.person is not None
            and state.person.present
            and _SUBJECTLESS.match(body)
        ):
            side, who = "them", state.person
        elif previous is not None:
            side, who = (previous.side, previous.who)
        elif speaker is not None and section in {"person", ""}:
            side, who = "them", speaker
        elif (
            only is not None
            and first
            and (line.bullet or line.number > 0)
            and section in {"", "topic"}
            and not TASKY.match(body)
            and not ASIDE.match(body)
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
    if ONLY_SAT.match(body):
        side, who = "none", None
    if side == "none" and section in {"", "topic", "person"} and _SURELY_RANKS.match(body) and RANKED.match(body):
        side, who = "them", speaker or only
    if side == "none" and (met := _SAT_WITH.search(body)) is not None:
        found = {
            id(known): known for name in pattern.finditer(body, met.end()) if (known := roster.named(name.group()))
        }
        sat = [known for known in found.values() if known.present]
        state.person = sat[0] if len(sat) == 1 else state.person
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
        or (part == "asked" and side == "them")
        or (side != "me" and clause.text.rstrip(" \"”’').").endswith("?"))
    )
    if question and side == "none":
        side = "them"
        inside = re.search(r"\(([^()\n]{1,24})\)", body)
        who = (roster.named(inside[1]) if inside else None) or who or speaker or only
    talk = (
        not answered
        and not (side == "me" and they)  # "I mentioned splitting the route, we did that in Reading"
        and not ONLY_SAT.match(body)
        and (
            _TALK.match(body) is not None
            or re.match(
                r"^(?:we|she|he|they)\s+(?:also\s+|then\s+|mostly\s+|had\s+a\s+)?(?:talk|spoke|chat|discuss|went\s+(?:over|through|into)|did\b|got\s+(?:on|talking))",
                body,
                re.I,
            )
            is not None
        )
    )
    if (
        first
        and not labelled
        and line.label
        and line.label_sign in {":", "-", "–", "—", "="}
        and side == "them"
        and who is not None
        and at is None
        and (line.label_sign == "=" or RANKED.match(f"{line.label}: it") is None)
    ):
        talk = True  # "dentals - they do six a week": the label is the subject
    if talk and side in {"me", "them"} and who is None:
        who = speaker or (previous.who if previous else None) or only
    if talk and side == "me":
        side = "them"
    state.asked = who if part == "asked" and side == "them" else None if side == "me" else state.asked
    settled = settled or (state.stranger and who is None)
    return Utterance(clause, line, side, who, ask, talk, section, labelled, first, speaker, state.person, settled)


# What stands alone in notes of a single interviewer is their subject, unless it is about the day or about oneself.
ASIDE = compiled(
    r"^(?:i\b|my\b|it\s+(?:was|went)|went\b|overall|all\s+in\s+all|felt|nice|good|great|really|\d+\s*(?:mins?|hours?|hrs?)\b|started|finished|got\s+(?:there|home)|arrived|left|thanks?|phew|done|ok\b|notes?\b|no\s+(?:one|idea)|nobody|nothing|trial|second\s+interview|next\b|interview\b)",
    re.I,
)
# "asked if I can drive": who asks is whoever was last spoken of.
_SUBJECTLESS = compiled(
    r"^(?:also\s+|then\s+)?(?:ask(?:ed|s)|want(?:ed|s)\s+to\s+(?:know|hear|see)|quizzed|grilled|wondered|wants?|likes?|hopes|worries|worried|concerned|anxious|reckons|thinks|cares|keen\s+on|big\s+on|short\s+of)\b(?!\s*[:=])",
    re.I,
)
# "governor asked", "another lady wanted to know": somebody who is on no list.
_POST_SPEAKS = compiled(
    rf"(?P<post>(?:(?:the|their|our)\s+)?(?:[\w/-]+\s+){{0,2}}?{POSITION.pattern})\s+(?:also\s+|then\s+|just\s+|really\s+)?(?:ask|asks|asked|askd|said|says|told|tells|wants?|wanted|mentioned|explained|showed|wondered|likes?|liked|promised|talked|spoke)\b",
    re.I,
)


def _post_speaks(body: str) -> str:
    """Return the post by which a clause names who speaks: "matron ask about ..."; empty where none does."""
    found = _POST_SPEAKS.match(body)
    return "" if found is None or ALL_OF_IT.search(found["post"]) else found["post"]


# "femi ask if i can do sundays": a word that asks is somebody, be it nobody the notes are known to have met.
_ASKING = compiled(
    r"(?P<who>(?!(?:i|me|we|you|they|he|she|it|who|what|how|and|but|so|then|also|just|only|again|next|later|really|even|mostly|mainly|first|last|never|always|not|did|was|were|had|has|got|been|being|be|q|question|questions|nobody|someone|somebody|everyone|everybody|all|both|one|ones|another|other|others|please|pls|to|must|will|should|can|could|would|need|want|forgot|still|kept|keeps|two|three|guy|lady|panel|lot|bit|client|customer|people|parents|kids|patients)\b)[^\W\d_]{2,})\s+(?:also\s+|then\s+)?(?:ask|asks|asked|askd|wanted\s+to\s+know|wants\s+to\s+know)\s+(?:me\s+)?(?:if|about|abt|how|what|why|whether|can|do|did|would|when|where)\b",
    re.I,
)


def _asks(body: str) -> str:
    """Return the word by which a clause names who asks, where that is nobody known; empty where none does."""
    found = _ASKING.match(body)
    return found["who"] if found else ""


def _is_met(post: str, roster: Roster) -> bool:
    """Say whether one or several of those met may be meant: their post or their title has the word."""
    last = fold(post).split()[-1]
    return any(
        last in re.findall(r"\w+", fold(f"{known.position} {known.title}")) or (known.title and last.startswith("prof"))
        for known in roster.present()
    )


_STRANGER = compiled(
    r"^(?:(?:the|a|an|one|another|some|other|older|younger|young|2nd|second|third)\s+){0,2}(?:governor|lady|woman|man|guy|bloke|parent|member|nurse|teacher|manager|colleague|student|kid|visitor|trustee|assistant|madame|missus|wife|husband|daughter|son|owner|someone|somebody|one|person|gentleman|fella)\s+(?:\w+\s+)?(?:asked|said|wanted|told|asks|says|wants|showed)\b",
    re.I,
)


__all__ = ["ASIDE", "LEAD", "ONLY_SAT", "TASKY", "speak"]
