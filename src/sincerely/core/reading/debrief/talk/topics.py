"""What each person spoke of: runs of clauses brought together as topics, with the candidate's own part beside."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from sincerely.core.letters.english.word_classes import WordClasses
from sincerely.core.people.names import fold
from sincerely.core.reading.debrief.attendance.hearers import without_brackets, without_hearer
from sincerely.core.reading.debrief.attendance.roster import Known
from sincerely.core.reading.debrief.attendance.serves import GOES, LOOKS_IN, SERVES
from sincerely.core.reading.debrief.discretion.of_another import speaks_of_writer
from sincerely.core.reading.debrief.discretion.worries import weighs_on_house
from sincerely.core.reading.debrief.talk.exchanges import answers_to, same_question
from sincerely.core.reading.debrief.talk.topic_names import topic_name
from sincerely.core.reading.debrief.talk.utterances import Utterance
from sincerely.core.reading.debrief.text import cues
from sincerely.core.reading.debrief.text.names import POSITION
from sincerely.core.reading.debrief.text.notes import SPEECH
from sincerely.core.reading.debrief.text.substance import substance
from sincerely.core.reading.patterns import compiled
from sincerely.core.reading.values import FoundTopic

_LEADING = compiled(
    r"^(?:[\s\"“”'‘’(*_~,.:;–—>-]|(?:and|but|so|then|also|oh|plus|yeah|ok|okay|well|anyway|after\s+that|later|next|finally|first|\+|&)\b[\s,:]*)*"
    r"(?:q\s*\d*[\s:.)\-–]*)?(?:\([^)]{1,20}\)\s*)?(?:[^\W\d_][\w.'’-]*\s+){0,4}?(?:\([^)]{1,24}\)\s*)?(?:also\s+|then\s+|really\s+|mostly\s+|just\s+)?"
    r"(?:(?:began|started|opened|kicked\s+off|finished|closed|ended)\s+(?:by|with)\s+(?:telling|talking|asking|explaining|describing|going|showing)|asked|ask|asks|(?:wanted|wants|want)\s+(?:to\s+(?:know|hear|talk|understand|see)|know)|talked|talks|spoke|chatted|discussed|quizzed|grilled|pressed|pushed|probed|wondered|wonders|(?:went|goes)\s+on(?:\s+and\s+on)?|went|was\s+(?:keen|curious|interested)|interested|curious|cares|cared|worries|worried|(?:is\s+|was\s+|['’]?s\s+)?(?:anxious|concerned|nervous|frustrated|passionate)|told|mentioned|brought\s+up|said|says|explained|explains|goes|reckons)\b"
    r"\s*(?:me|us|him|her|them)?\s*(?:\b(?:again|also|only|mostly|mainly|a\s+lot|loads|lots|twice|first|specifically|directly)\s+)*"
    r"(?:\b(?:that|about|abt|bout|re|for|on(?![\s-]+(?:call|site|boarding)\b)|in|over|through|into|of|to\s+hear|hard\s+about)\b\s*)*",
    re.I,
)
_FILLER = compiled(r"^(?:and|so|then|ok|yes|yeah|lol|haha|hmm|good|great|nice|all\s+good|fine)\W*$", re.I)
STEPS = compiled(
    r"\b(?:(?:second|2nd|next|final|another)\s+(?:interview|round|stage|step)|trial\s+(?:day|shift|starts?)|training\s+starts|next\s+steps?|on-?site|start\s+date|start(?:ing|s)?\s+(?:on\s+)?(?:mon|tue|wed|thu|fri|jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec|early|mid|late|next|asap|immediately|straight)\w*|shadow\s+day|ride-?along|(?:weld|skills?|practical|driving|test|trial|work)\s+(?:test|piece|task|assessment|drive|sample)s?\b(?=.*\b(?:mon|tue|wed|thu|fri|sat|sun|tomorrow|next)\w*)|(?:did\s?n[o'’]?t|nobody|nothing|no\s+one|never)\s+(?:\w+\s+)?promis\w+|no\s+promises?)\b",
    re.I,
)
_MEETING = compiled(
    r"^\W*(?:(?:i\s+)?(?:met|saw|(?:spoke|talked)\s+(?:to|with)|had\s+(?:my|a|an|the)\s+\w+\s+with)|(?:phone\s+)?(?:call|interview\w*|talk|chat|zoom|teams|meeting|screen\w*)\b[\w\s]{0,24}\b(?:with|w/?|by))\s(?!.*\b(?:about|abt|asked|wants?|told)\b)",
    re.I,
)
_MERELY = compiled(
    r"^\W*(?:(?:and|but|so|then)\s+)*(?:(?:he|she|they|@|[\w.]+)\s+)?(?:nodded|smiled|laughed|agreed(?!\s+(?:that|on|to)\b)|(?:kept|stayed)\s+quiet|(?:loved|liked|enjoyed)\s+(?:it|that|this|my)|said\s+(?:good|great|nice|ok|okay|fine|thanks|yes|no|cool|perfect|exactly|same)\b|wrote\s+(?:it|that|this|loads|lots|everything|a\s+lot|down)|writes\s+everything|(?:was|were|is|seemed|looked)\s+(?:(?:very|really|quite|so|pretty|visibly)\s+)?(?:pleased|happy|impressed|quiet|there|interested(?=\s+in\s+(?:this|that|it|what\s+i)\b|\W*$)|curious\W*$)|seemed|joined|came\s+in|sat\s+in|listened|took\s+(?:the\s+)?(?:notes|minutes)|kept\s+(?:the\s+)?minutes|gave\s+me\s+(?:his|her|a)\s+card|(?:walked|showed|took)\s+me\s+(?:round|around|out|in|up|to\s+the)|did\s+(?:most|all|the\s+talking|it\s+on)|let\s+me\s+in|read\s+(?:it|them|the\s+questions)|speaks?\s+better|knew\s+my|thinks\s+so|something\b)",
    re.I,
)
# A second question about the same thing, on the same line.
_FOLLOWS_UP = compiled(
    r"^\W*(?:(?:and|but|so)\s+)*(?:he|she|they)\s+(?:\w+ly\s+)?(?:pushed|pressed|challenged|probed|followed\s+up|dug|insisted|wondered|asked\s+(?:(?:me\s+)?(?:how\s+i|what\s+i|what\s+else|why|if\s+it|if\s+that|whether|again|straight|flat|to\s+see|for\s+(?:more|an?\s+example))))\b",
    re.I,
)
_PRESSES = compiled(
    r"^\W*(?:(?:and|but|so)\s+)*(?:he|she|they)\s+(?:\w+ly\s+)?(?:pushed|pressed|challenged|probed|followed\s+up|dug|insisted)\b",
    re.I,
)
# How an answer was taken: "Stefan was interested in this".
_TAKEN = compiled(
    r"^\W*[\w.'’-]+(?:\s+[A-ZÀ-Þ][\w'’-]+)?\s+(?:was|is|were|seemed|looked|sounded)\s+(?:(?:very|really|quite|so|also|much)\s+)*(?:interested|pleased|happy|impressed|curious|keen)(?:\s+(?:in|with|about|by)\s+(?:this|that|it|what\s+i\b[^.]*|my\s+\w+))?\W*$",
    re.I,
)
_CHATTER = compiled(
    r"^\W*(?:i\s+(?:was|am|felt|feel|think|thought|hope|guess|liked|like|want|need|got|had|left|went|came|must|should|don'?t|didn'?t|could)|it\s+(?:was|is|went)|overall|all\s+in\s+all|felt|feeling|went\s+well|nice|good|great|lovely|really|mins?|\d+\s*mins?)\b",
    re.I,
)
# What one did or was, and where or for how long: "I got level 3 last spring, did 30 packs at Holt's" is told, and no chatter.
_OWN_WORK = compiled(
    r"^\W*i\s+(?:was|got|had|went)\b(?=.*(?:\d|\b(?:at|for|since|last|level|years?|yrs?)\b)).{22,}", re.I | re.S
)
# "thinking since: a shared sheet would show it in a week": a thought the writer had after the talk.
THOUGHT_SINCE = compiled(
    r"^\W*(?:(?:i(?:['’]ve)?\s+)?(?:been\s+)?(?:thinking|thought|thoughts?|idea|it\s+struck\s+me|occurred\s+to\s+me)(?:\s+about\s+(?:it|this|that))?\s+(?:since|afterwards?|later|on\s+the\s+(?:way|bus|train|drive|walk|tram)(?:\s+(?:home|back))?)|since\s+then|afterthought)\b\s*(?:i\s+thought)?\s*[:=,–—-]*\s*",
    re.I,
)


def _is_chatter(text: str) -> bool:
    return _CHATTER.match(text) is not None and _OWN_WORK.match(text) is None


@dataclass(slots=True)
class _Unit:
    who: Known | None
    line: int
    opening: Utterance
    said: list[Utterance] = field(default_factory=list)
    mine: list[Utterance] = field(default_factory=list)
    since: list[Utterance] = field(default_factory=list)
    asked: bool = False


def find_topics(
    said: Sequence[Utterance], notes: str, names: re.Pattern[str], classes: WordClasses
) -> list[FoundTopic]:
    """Return the topics in the order of the notes. `said` holds only clauses that are nothing else; `names` finds the people there, `classes` tells a verb."""
    units: list[_Unit] = []
    unit: _Unit | None = None
    before: Utterance | None = None
    for one in said:
        earlier, before = before, one
        if one.section in {"people", "logistics", "private", "open", "mine", "theirs", "needs"} or _FILLER.match(
            one.text
        ):
            continue
        if one.side == "them" and _TAKEN.match(one.text):
            continue
        shown = SERVES.search(one.text) and substance(one.text, names) < _least(
            one, 4
        )  # who showed the way is no subject
        # Advice or criticism no letter tells back.
        if not one.ask and (shown or (one.side == "them" and speaks_of_writer(one.text, labelled=one.labelled and one.opens_line))):  # fmt: skip
            continue
        thought = THOUGHT_SINCE.match(one.text)
        if thought is not None and unit is not None:
            unit = _whose_thought(one.text[thought.end() :], units, unit)
            unit.since += [one] if len(one.text[thought.end() :].split()) > 2 else []
            continue
        if (STEPS.search(one.text) or _MEETING.match(one.text)) and not one.ask:
            continue  # what comes next is no subject of the talk
        if (
            not one.labelled
            and POSITION.search(one.text)
            and one.side == "them"
            and not one.ask
            and _only_introduces(one)
            and substance(one.text, names) < 3
        ):
            unit = None
            continue
        same_line = unit is not None and unit.line == one.line.number
        if unit is not None and answers_to(unit.who, one, earlier):
            unit.mine.append(one)
            unit.line = one.line.number
            continue
        if unit is not None and same_line and same_question(earlier, one):
            unit.said.append(one)
            continue
        if (
            unit is not None
            and unit.who is None
            and same_line
            and one.side == "them"
            and one.who
            and not (one.ask or one.talk)
        ):
            unit.who = one.who  # "case: a runner. I said rest first. F: "good""
        close = unit is not None and one.line.number - unit.line <= 1 and not one.line.after_blank
        under = unit is not None and one.line.indent > unit.opening.line.indent and one.line.number - unit.line <= 4
        if one.side == "them":
            fresh = (
                unit is None
                or not (same_line or under)
                or unit.who is not one.who
                or (
                    (one.ask or one.talk)
                    and (unit.mine or unit.said)
                    and not (one.ask and unit.asked and not unit.mine and len(one.text.split()) < 8)
                    and not (
                        same_line
                        and (
                            _only_named(unit)
                            or ((unit.asked or _PRESSES.match(one.text)) and _FOLLOWS_UP.match(one.text))
                            or _puts_it(unit, one)
                        )
                    )
                )
            )
            if (
                unit is not None
                and same_line
                and one.who is None
                and unit.who is not None
                and not (one.ask or one.talk)
            ):
                fresh = False
            if not fresh and unit is not None and not same_line and unit.asked and unit.mine and one.opens_line:
                fresh = True  # a question has been answered: what stands in a line of its own is another matter
            if not fresh and unit is not None and _turns_to_another(unit, one, names):
                fresh = True
            if fresh:
                if _worth(one, names):
                    unit = _Unit(one.who, one.line.number, one)
                    units.append(unit)
                    if one.ask or one.talk:
                        unit.asked = True
                    else:
                        unit.said.append(one)
                else:
                    unit = None
            elif unit is not None:
                unit.said.append(one)
                unit.line = one.line.number
        elif one.side == "me":
            if (
                unit is not None
                and (same_line or close or under)
                and (one.who is None or unit.who is None or one.who is unit.who)
                and not (not same_line and (_is_chatter(one.text) or not (one.opens_line or _goes_on(one, earlier))))
            ):
                unit.mine.append(one)
                unit.line = one.line.number
            elif one.who is not None and _OPENS_SPEAKING.match(one.text) and not _is_chatter(one.text):
                unit = _Unit(one.who, one.line.number, one, mine=[one])
                units.append(unit)
            else:
                unit = unit if same_line else None
        elif unit is not None and same_line:
            (unit.mine if unit.mine else unit.said).append(one)
    found = []
    for unit in units:
        topic = _topic(unit, notes, names, classes) if _says_something(unit, names) else None
        if topic is not None:
            found.append(topic)
    return found


def _whose_thought(text: str, units: Sequence[_Unit], last: _Unit) -> _Unit:
    """Return the matter that a thought since belongs to: that of whom it names, else the last."""
    words = set(fold(text).split())
    named = (one for one in reversed(units) if one.who and words & set(fold(one.who.name).split()))
    return next(named, last)


def _goes_on(one: Utterance, earlier: Utterance | None) -> bool:
    """Say whether the writer goes on in a line that they began themselves: "I said I'd love to help, I did meals on wheels 4 yrs"."""
    return earlier is not None and earlier.side == "me" and earlier.line is one.line and len(one.text.split()) > 3


def _only_named(unit: _Unit) -> bool:
    """Say whether a unit so far only names its subject: "Helen: continuity - how many women each?"."""
    return not unit.asked and not unit.mine and len(unit.said) == 1 and len(unit.opening.text.split()) <= 4


def _turns_to_another(unit: _Unit, one: Utterance, names: re.Pattern[str]) -> bool:
    """Say whether somebody goes on to another matter: of their own once their question is answered ("He is bringing in huddles across the group"), of the house, or of their life."""
    before = " ".join(heard.text for heard in [unit.opening, *unit.said, *unit.mine]).casefold()
    if (
        one.who is not unit.who
        or _POINTS_BACK.search(one.text)
        or _MERELY.match(one.text)
        or set(_STEMS.findall(one.text.casefold())) & set(_STEMS.findall(before))
    ):
        return False
    if _OF_THE_HOUSE.match(one.text):
        told = [*unit.said, *unit.mine]
        return bool(told) and not any(_THEY.match(heard.text) for heard in told)
    if _OF_THEIR_LIFE.match(one.text):
        return unit.asked and substance(one.text, names) >= 2
    if _OF_THEIR_LIFE.match(unit.opening.text) and _SAYS.match(one.text):
        return True
    return (
        unit.asked
        and bool(unit.mine)
        and (_OF_THEIR_OWN.match(one.text) is not None or _LIKED.match(one.text) is not None)
        and substance(one.text, names) >= 3
    )


_OF_THEIR_OWN = compiled(
    r"^\W*(?:he|she|they)(?:['’](?:s|re|ve)|\s+(?:is|are|has|have|wants?|needs?|plans?|runs?|will|would\s+like))\b",
    re.I,
)
# What the house has or lacks, told by somebody who spoke of something else: "they have 6 vacancies".
_OF_THE_HOUSE = compiled(
    r"^\W*they(?:['’](?:re|ve))?\s+(?:have|has|had|got|are|lost|lose|lack|miss|struggle|need)\b.*(?:\d|\b(?:short|vacanc\w+|gaps?|few|no|too|many|agency|budget)\b)",
    re.I | re.S,
)
_THEY = compiled(r"^\W*(?:they|their|we|the)\b", re.I)
_OF_THEIR_LIFE = compiled(
    r"^\W*(?:he|she)\s+(?:also\s+|once\s+)?(?:started|began|trained|studied|grew\s+up|came|comes|was\s+born|used\s+to\s+(?:be|work)|is\s+from)\b(?!\s+(?:by|with|in|on|off|it|back|over|out|across|to)\b)",
    re.I,
)
_SAYS = compiled(r"^\W*(?:he|she)\s+(?:also\s+|then\s+)?(?:said|says|say|told\s+me|mentioned)\b", re.I)
# A thing that pleased, named: "she like very much the play box for the bloods"; how an answer was taken is none.
_LIKED = compiled(
    r"^\W*(?:he|she)\s+(?:(?:really|also|very\s+much)\s+)*(?:like[sd]?|love[sd]?)\b(?!.*\b(?:my|i|idea|answer|example|story|how|what|way|sound)\b)",
    re.I,
)
_POINTS_BACK = compiled(r"\b(?:it|that|this|them|those|these|one|same|too|as\s+well|also|so|agree\w*)\b", re.I)
_STEMS = compiled(r"\b(?!with|from|have|ask|they|their|said|told|that|into|about|would|were|been|what)[a-z]{4}")


def _puts_it(unit: _Unit, one: Utterance) -> bool:
    """Say whether a bare question closes what was told to set its scene: "no heat, thirty below. what do I tell them"."""
    return (
        one.ask
        and not unit.asked
        and not unit.mine
        and unit.opening.labelled
        and re.search(r"\b(?:ask\w*|want(?:s|ed)|wondered|question|q)\b", one.text, re.I) is None
    )


def _says_something(unit: _Unit, names: re.Pattern[str]) -> bool:
    """Say whether a unit has a subject: more than who came, what they did for the day, and how they took it."""
    if unit.asked or unit.mine:
        return True
    text = " ".join(one.text for one in unit.said) or unit.opening.text
    if unit.opening.labelled:
        return substance(text, names) > 0
    told = _TELLS_OF.search(text)
    said = substance(text, names)
    # "showed the new kiln, forty cubes a load" says more.
    shown = SERVES.search(unit.opening.text) is not None and said < _least(unit.opening, 3)
    return said > (0 if told and substance(text[told.end() :], names) else 1) and not (
        shown or any(pattern.search(unit.opening.text) for pattern in (LOOKS_IN, GOES))
    )


# What one of those met showed: "showed me the bay they opened in the summer", "walked me through their refund service".
_SHOWED = compiled(r"\b(?:showed\s+(?:me|us)|(?:walked|took|led)\s+(?:me|us)\s+(?:all\s+)?through)\s+(?=\w)", re.I)


def _least(one: Utterance, usual: int) -> int:
    """Return how many words of substance make a subject of what somebody did for the writer: two where one of those met showed something, else `usual`."""
    return 2 if one.side == "them" and one.who is not None and _SHOWED.search(one.text) else usual


def _only_introduces(one: Utterance) -> bool:
    return _SPEAKS.search(_NOT_SPEAKING.sub("", one.text)) is None


_SPEAKS = compiled(rf"\b(?:{SPEECH})\b(?<!runs)(?<!leads)(?<!writes)(?<!read)", re.I)
_NOT_SPEAKING = compiled(r"\b(?:runs|leads|needs|calls|met|joined|came|sat|went)\b")


_OPENS_SPEAKING = compiled(rf"^\W*(?:and\s+|so\s+|then\s+|also\s+)?(?:i\s+)?(?:{SPEECH})\b", re.I)
# "they've three stairs to finish", "she said parking is hard": what somebody has or tells of the work is no logistics of the day.
_OF_THEIRS = compiled(
    r"^\W*(?:and\s+|but\s+)?(?:he|she|they)\s+(?:also\s+|then\s+)?(?:said|says|told\s+me|explained|mentioned|reckons|reckoned|thinks|thought|described)\s+(?:that\s+)?(?!(?:to\s+|i\b|i['’]|my\b|you\b))\w|"
    r"^\W*(?:he|she|they)(?:['’]?(?:s|ve)|\s+(?:has|have|had|got|need\w*|run\w*|build\w*|make\w*))\b(?!.*\b(?:me|us)\b)",
    re.I,
)


def _worth(one: Utterance, names: re.Pattern[str]) -> bool:
    """A clause opens a topic if somebody is known to have said it, or it plainly is a topic."""
    if cues.LOGISTICS.search(one.text) and not (one.ask or one.talk or one.labelled or _OF_THEIRS.match(one.text)):
        return False
    if one.who is None:
        return one.ask or one.talk or weighs_on_house(one.text, names) or cues.RANKED.match(one.text) is not None
    if one.ask or one.talk or one.labelled or one.section == "person":
        return len(one.text.split()) > 1 or one.labelled
    # "Helen Whitcombe (chief pharmacist) opened": the post in brackets is no word more on any matter.
    bare = without_brackets(one.text, names)
    return len(bare.split()) >= 4 and _MERELY.match(bare) is None


def _topic(unit: _Unit, notes: str, names: re.Pattern[str], classes: WordClasses) -> FoundTopic | None:
    opening = unit.opening
    said_of = without_hearer(opening.text, names)
    phrase = short_topic(_without_teller(said_of, names), classes, asked=opening.ask)
    if substance(phrase, names) == 0 and (named := names.search(said_of)):
        phrase = short_topic(said_of[named.end() :].strip(), classes, asked=opening.ask) or phrase
    if (
        unit.who
        and (of := names.match(said_of))
        and not set(fold(of.group()).split()) & set(fold(unit.who.name).split())
    ):
        phrase = opening.text.strip()  # what one says of another is nothing without whom it is about
    if unit.opening in unit.mine and not phrase:
        return None
    if unit.who and not (unit.asked or unit.mine or unit.since) and fold(phrase) == fold(unit.who.position) != "":
        return None  # a line that presents somebody names their post and no matter
    equals = _EQUALS.match(opening.text)
    if equals:  # "biggest pain = nobody trusts the dashboard"
        phrase = short_topic(equals["rest"], classes) or phrase
    start = min(one.clause.start for one in [opening, *unit.said, *unit.mine])
    end = max(one.clause.end for one in [opening, *unit.said, *unit.mine] if one.line is opening.line)
    end = max([end, *(one.clause.end for one in unit.since)])
    said = unit.said
    if said and said[0] is opening and fold(opening.text) == fold(phrase) and len(phrase.split()) <= 4:
        said = said[1:]  # what only names the matter is told once
    if opening.ask and not _NAMED_ONLY.search(opening.text) and opening not in said and opening not in unit.mine:
        said = [opening, *said]  # their question in its own words: a name for it says less
    they = _joined(said, notes) or (equals["rest"].strip() if equals else "")
    mine = _joined(unit.mine, notes)
    if not (they or mine or unit.asked or unit.said or unit.since):
        return None
    return FoundTopic(
        with_=unit.who.name if unit.who else None,
        topic=phrase or opening.text[:80],
        they_said=they,
        i_said=mine,
        since=". ".join(THOUGHT_SINCE.sub("", one.text).strip(" .") for one in unit.since),
        quote=notes[start:end],
    )


# "Otto asked about night shifts": the name says as much; a whole question says more.
_NAMED_ONLY = compiled(r"\bask\w*(?:\s+(?:me\s+)?(?:about|abt|bout|on|re|for)\b|\W*$)", re.I)
_EQUALS = compiled(r"\W*[\w'’ /-]{2,40}?\s+=\s+(?P<rest>\S.{8,})", re.I | re.S)


# Who "talked about lifts" named a subject, be it one word.
_TELLS_OF = compiled(
    r"\b(?:talk(?:ed|s|ing)?|spoke|speaks|speaking|chatt?(?:ed|s|ing)?|told\s+(?:me|us)|went\s+on)\s+(?:(?!about\b)\w+\s+){0,2}?(?:about|abt|on|of)\s+(?=\w)",
    re.I,
)


def _without_teller(text: str, names: re.Pattern[str]) -> str:
    """Take off who speaks, with title and post, where more follows: "Mr Dunn, attendance is down", "Eilidh head nurse. sats"."""
    named = names.search(text)
    if named is None or substance(text[: named.end()], names) > 0:
        return text
    rest = re.match(
        r"\s*(?:\([^()]*\)\s*)?(?:[,:–—-]\s*(?P<post>[^,.:;–—-]{2,40})(?=[,.:;–—-]))?\s*[,.:;–—-]+\s*(?=\w)",
        text[named.end() :],
    )
    if rest is None or (rest["post"] and POSITION.search(rest["post"]) is None):
        rest = re.match(r"\s*(?:\([^()]*\)\s*)?[,.:;–—-]+\s*(?=\w)", text[named.end() :])
    return text[named.end() + rest.end() :] if rest else text


def _joined(said: Sequence[Utterance], notes: str) -> str:
    """Join clauses as the notes have them: neighbours as one run of text, others with a full stop between."""
    runs: list[tuple[int, int]] = []
    for one in sorted(said, key=lambda one: one.clause.start):
        if runs and one.clause.start - runs[-1][1] <= 6 and "\n" not in notes[runs[-1][1] : one.clause.start]:
            runs[-1] = (runs[-1][0], one.clause.end)
        else:
            runs.append((one.clause.start, one.clause.end))
    texts = [
        re.sub(r"^(?:\s|,|and\s|&\s|but\s|so\s|then\s)+", "", notes[start:end], flags=re.I).strip(" ,;:")
        for start, end in runs
    ]
    return ". ".join(text.rstrip(".") if place < len(texts) - 1 else text for place, text in enumerate(texts))


def short_topic(text: str, classes: WordClasses, *, asked: bool = False) -> str:
    """Return the short noun phrase for what a clause is about, its "Ana asked about" taken off: "asked how I'd calm a guest" is "calming a guest"."""
    text = _TELLER.sub("", text)
    if not asked and speaks_of_writer(text, labelled=False):
        return ""  # "that I should brake later" without its "I" would be advice to whoever reads it
    lead = _LEADING.match(text)
    said = lead.group() if lead and lead.end() < len(text) and lead.group().strip() else ""
    rest = cues.RANKED.sub("", text[len(said) :])
    asks = asked or _ASKS.search(said) is not None
    if not asks and _HOLDS_THAT.search(said):
        rest = f"that {rest}"
    return topic_name(rest, classes, asked=asks) or topic_name(text, classes, asked=False)


# "she: ...", "Q1 - ...": who speaks, or which question it was.
_TELLER = compiled(r"^\W*(?:(?:he|she|him|her|they|them)\s*:|(?:q|question)\s*\d*\s*[:.)–—-]|q\d+\b)\s*(?=\S)", re.I)
_ASKS = compiled(
    r"\b(?:ask\w*|wanted\s+to|wants\s+to|quizzed|grilled|pressed|pushed|probed|wonder(?:ed|s)|curious)\b", re.I
)
_HOLDS_THAT = compiled(r"\b(?:cares?|cared|worr(?:y|ies|ied))\s+that\s*$", re.I)
