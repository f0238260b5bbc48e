"""What each person did there, weighed over every sentence about them: who asked, who only helped or looked in, who was only told of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice, takewhile

from sincerely.core.people.names import fold
from sincerely.core.reading.debrief.names import RECRUITS
from sincerely.core.reading.debrief.places import Mention
from sincerely.core.reading.debrief.roster import Known, Roster
from sincerely.core.reading.patterns import compiled

# To put a question or to lead the talk; to say something; to do a service; to look in; to go again.
_ASKS = compiled(
    r"\b(?:a(?:r|x)?s?k\w*|wants?(?:ed)?\s+(?:to\s+(?:know|hear|see)|an?|examples?|some)|quizz\w+|grill\w+|press\w+|prob\w+|push\w+|challeng\w+|interview\w*|led\b|leads\s+the|drove|ran\s+(?:it|the\s+(?:interview|panel|talk|show|session))|did\s+(?:it|most|all|the\s+(?:talk\w*|interview\w*|ask\w*|scenario))|chair\w*|tested|observed|opened\s+with|started\s+with|big\s+on|cares?\b|worr\w+|tell\s+me|how\s+(?:do|would)|what\s+(?:do|would)|why\s+(?:do|did|this|us)|sat\s+me\s+down|took\s+(?:it|me\s+through))\b|\?",
    re.I,
)
# Who shows the way and then asks in a sentence without a subject took part: "showed me the kiln. asked if I had fired porcelain".
_GOES_ON_ASKING = compiled(
    r"[.;!?]\s+(?:then\s+|also\s+)?(?:s?he\s+|they\s+)?(?:also\s+|then\s+)?(?:asked|asks|wants?|wanted|wondered|grilled|quizzed|pushed)\b",
    re.I,
)
_SAYS = compiled(r"\W*(?:also\s+|then\s+)?(?:said|says|told|tells|thinks|reckons|goes|mentioned)\b", re.I)
SERVES = compiled(
    r"\b(?:let|showed|shown|showing|walked|took|brought|buzzed|led|signed|checked|escorted|met)\s+(?:me|us)\s+(?:in|up|out|off|round|around|down|through|to\s+the|from|at\s+(?:the\s+)?(?:door|gate|reception))\b"
    r"|\b(?:shown|taken|walked|signed|let|buzzed|met|brought)\s+(?:in|up|round|around|down)\s+by\s*(?:an?\s+|the\s+)?(?:[\w-]+\s+){0,2}$|\b(?:walked|went)\s+(?:round|around)\s+with\s*$|\b(?:tour|look\s+round|lunch|coffee)\s+(?:w/?|with|from|by)\s*(?:the\s+\w+\s+)?(?:[A-Z]\w+\s*\()?$"
    r"|\bopened\s+(?:the\s+)?(?:call|door|room|gate|link|meeting)\b|\b(?:did|checked|took|copied|scanned|collected|photocopied|ran)\s+(?:only\s+)?(?:my\s+|the\s+|an?\s+|just\s+)*(?:passports?|cop(?:y|ies)|coats?|documents?|docs|dbs|id\b|i\.d\.|papers|paperwork|forms?|licen[cs]e|right\s+to\s+work|photo)\b"
    r"|\b(?:just|only|mostly)\s+(?:did\s+)?(?:the\s+)?(?:paperwork|admin|forms|technical\w*|listening|there\s+for|for\s+(?:connecting|the))\b|\b(?:fixed|sorted|set\s+up)\s+the\s+(?:screen|call|link|sound|projector|laptop|camera|zoom|teams|tech)\b|\b(?:was|is)\s+(?:just|only)\s+there\s+(?:for|to)\b|\bexplained\s+the\s+(?:contract|process|forms?)\b|\bgave\s+me\s+(?:the|a)\s+(?:tour|form|badge|lanyard)\b|\bshowed\s+(?:me|us)?\s*(?:the|a|an|their)\s+(?:[\w'’-]+\s+){0,2}?(?:place|building|premises|sites?|plant|factory|shop\s?floor|shop|store|stockroom|warehouse|yard|depot|office|offices|floor|desk|ward|wards|unit|clinic|surgery|surgeries|theatre|lab|labs|school|classrooms?|hall|nursery|garden|grounds|farm|kitchens?|dining\s+room|bar|cellar|workshop|studio|garage|bays?|rooms?|staff\s?room|canteen|toilets?|loo|gym|pool|library|stables?|greenhouse|salon|facilities|facility|campus|museum|gallery|kiln|machines?|vans?|ropes)\b(?!\s+(?:plans?|rota|map|figures|list|book|numbers|system|budget|board|schedule|software|drawings?))|\b(?:made|brought|got)\s+(?:me\s+)?(?:the\s+|a\s+)?(?:tea|coffee|water|brew)\b|\bfor\s+(?:the|my|a)\s+(?:licen[cs]e|id|passport|document|paperwork|dbs|right[- ]to[- ]work)\b",
    re.I,
)
LOOKS_IN = compiled(
    r"\b(?:put|popped|stuck|poked|pokes)\s+(?:his|her|their)?\s*head\s+(?:in|round|around)\b|\b(?:came|come|popped|dropped|went|wandered|walked)\s+(?:in|by|over|past|through)\s+(?:just\s+|only\s+|briefly\s+)?(?:to|and)\s+(?:say|said|wave|shake)|\bsaid\s+(?:hello|hi|good\s+(?:morning|afternoon))\b(?!\s+and\s+ask)|\bfloating\s+(?:round|about|around)|\b(?:only|just)\s+(?:shook|waved|nodded)\b|\bsaid\s+nothing\b|\bonly\s+(?:met|saw)\s+(?:him|her|them)\s+in\s+(?:the\s+)?(?:corridor|passing|hall)\b",
    re.I,
)
GOES = compiled(
    r"\b(?:dropped\s+off|left\s+(?:again|us|the\s+(?:call|room))|then\s+left|and\s+(?:then\s+)?(?:went|left)\b|went\s+(?:away|off|out)|did\s?n['’]?t\s+stay|switched\s+off|logged\s+off|hung\s+up|only\s+at\s+(?:the\s+)?(?:beginning|start|end)|sat\s+in\s+for\s+none|(?:just|only)\s+(?:technical|for\s+connecting|did\s+my|there\s+for)|only\s+took)\b",
    re.I,
)
_EXPECTED = compiled(
    r"\b(?:told\s+it['’]?d\s+be|supposed|meant|due|expected|should\s+have|down\s+(?:on\s+the|to\b)|should\s?['’]?ve|instead|apologi\w+|stood\s+in|standing\s+in|filling\s+in|covering|couldn|could\s+not|can\s?n?o?t\s+(?:come|make|join)|chair\s+empty|no[- ]show|was\s+to\s+join)\b",
    re.I,
)
_OWN_PAST = compiled(r"\b(?:my\s+(?:old|former|last|ex)|my\s+friend|used\s+to\s+(?:work|be))\b", re.I)


@dataclass(frozen=True, slots=True)
class _Part:
    """One sentence about somebody: `lead` before the name, `tail` after it up to the next person or the sentence's end."""

    lead: str
    tail: str


_LONGEST_NAME = 200


def settle_parts(roster: Roster, notes: str, found: Sequence[Mention], invited: Sequence[Known]) -> None:
    """Take from the interviewers whom no sentence shows asking: helpers and those who looked in become others or organisers."""
    ordered = sorted({mention.start: mention for mention in found}.values(), key=lambda mention: mention.start)
    of = {id(mention): _person(roster, mention) for mention in ordered}
    for known in roster.people:
        theirs = [index for index, mention in enumerate(ordered) if of[id(mention)] is known]
        if not theirs:
            continue
        parts = [_sentence(notes, ordered, index, of) for index in theirs]
        mentions = [ordered[index] for index in theirs]
        asks = any(_ASKS.search(part.tail[:60]) for part in parts) or any(
            _GOES_ON_ASKING.search(_until_another(notes, ordered, index, of)) for index in theirs
        )
        says = any(mention.says for mention in mentions) or any(_SAYS.match(part.tail) for part in parts)
        serves = any(SERVES.search(part.tail) or SERVES.search(part.lead) for part in parts)
        looks_in = any(LOOKS_IN.search(part.tail) for part in parts)
        goes = any(GOES.search(part.tail) for part in parts)
        others = [other for other in roster.present() if other is not known and other.part == "interviewer"]
        if known.present and known.part in {"interviewer", "recruiter"} and others and (serves or looks_in):
            clerk = RECRUITS.search(known.position) is not None or any(
                RECRUITS.search(part.lead[-24:]) for part in parts
            )
            if clerk and not asks:
                known.part, known.present = (
                    (
                        "recruiter"
                        if re.search(r"recruit|talent|agency", known.position, re.I) and not goes
                        else "organiser"
                    ),
                    not goes,
                )
            elif not asks and not says:
                known.part = "other"
        elif not known.present and known not in invited and known.part in {"interviewer", "other"}:
            about = " ".join(part.lead[-40:] + " " + part.tail for part in parts)
            known.part = "interviewer" if _EXPECTED.search(about) else "other"


def _person(roster: Roster, mention: Mention) -> Known | None:
    named = roster.named(f"{mention.title} {mention.name}" if mention.title else mention.name)
    return named or next((known for known in roster.people if fold(mention.name) in known.aliases), None)


def _until_another(notes: str, ordered: Sequence[Mention], index: int, of: dict[int, Known | None]) -> str:
    """Return what follows a mention on its line, up to the next person."""
    mention = ordered[index]
    line = notes.find("\n", mention.end, mention.end + 300)
    end = mention.end + 300 if line < 0 else line
    ahead = takewhile(lambda other: other.start < end, islice(ordered, index + 1, None))
    following = next((other for other in ahead if of[id(other)] is not of[id(mention)]), None)
    return notes[mention.end : following.start if following else end]


def _sentence(notes: str, ordered: Sequence[Mention], index: int, of: dict[int, Known | None]) -> _Part:
    mention = ordered[index]
    begin = max(notes.rfind(mark, 0, mention.start) for mark in ("\n", ". ", "; ", "! "))
    end = next(
        (
            found.start()
            for found in re.finditer(
                r"\n|(?<!\b\w)[.!?;]\s+(?!(?:he|she|they)\b)|$", notes[mention.end : mention.end + 400], re.I
            )
        ),
        0,
    )
    end = mention.end + min(end, 200)
    me = of[id(mention)]
    ahead = takewhile(lambda other: other.start < end, islice(ordered, index + 1, None))
    following = next((other for other in ahead if of[id(other)] is not me), None)
    if following is not None:
        end = following.start
    behind = takewhile(
        lambda other: other.start > begin - _LONGEST_NAME, (ordered[at] for at in range(index - 1, -1, -1))
    )
    before = next((other for other in behind if of[id(other)] is not me and other.end > begin), None)
    if (
        before is not None
        and re.fullmatch(r"\s*(?:,|and|&|\+|n)\s*(?:and\s+)?", notes[before.end : mention.start]) is None
    ):
        begin = before.end
    return _Part(notes[begin + 1 : mention.start], notes[mention.end : end])
