"""What one of those met says of another: the teller's words, never a topic of whom they are about, and private where they judge."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sincerely.core.reading.debrief.attendance.hearers import VEILED, veiled
from sincerely.core.reading.debrief.attendance.roster import Known, Roster
from sincerely.core.reading.debrief.attendance.sections import heading_person, introduces
from sincerely.core.reading.debrief.text.lexicon import Lexicon
from sincerely.core.reading.debrief.text.notes import Line
from sincerely.core.reading.patterns import compiled

_SAYS = r"(?:also\s+|then\s+|later\s+|just\s+)*(?:said|says|told|tells|mentioned|whispered|joked|reckons|reckoned|thinks|thought|admitted|complained|complains|let\s+slip|explained|feels|felt|warned|confided)(?:\s+(?:to\s+)?(?:me|us))?(?:\s+that)?"
# "Claire: Femi asked about leaks": it is Femi who speaks.
_SPEAKS = compiled(
    r"(?:\s*(?:,|&|\+|\band\b)\s*\w+(?:\s\w+)?,?){0,5}?\W*(?:\([^()]*\)\s*)?(?:also\s+|then\s+|just\s+|both\s+|later\s+)*(?:ask(?:ed|s)?|askd|said|says|told|tells|explained|explains|mentioned|mentions|answered|replied|added|wondered|want(?:ed|s)\s+to\s+(?:know|hear|see|understand)|show(?:ed|s)|talk(?:ed|s)|spoke|raised|brought|pushed|pressed|probed|quizzed|grilled|agreed|nodded|smiled|laughed|joined|came|took\s+(?:the\s+)?(?:notes|minutes))\b|\s*[:(]|(?:\s*(?:,|&|\+|\band\b)\s*\w+(?:\s\w+)?,?){0,5}\W*$",
    re.I,
)
_LACKS = compiled(
    r"\b(?:not|never|no|nobody|nothing|hardly|barely|rarely|seldom|cannot)\b|\b(?:ca|wo|do|does|did|is|are|was|were|has|have|had|could|would|should)\s?n['’]?t\b",
    re.I,
)
_FAULTS = compiled(
    r"\b(?:struggl|fail|forget|forgot|ignor|blam|fault|mistake|useless|hopeless|clueless|wrong|worst|worse|bad|badly|poor|weak|slow|late|lazy|mess|sloppy|careless|rude|moody|stubborn|difficult|impossible|nightmare|joke|idiot|fool|liar?\b|lies\b|lied|hate|loath|despis|shout|yell|bull(?:y|ied|ies)|scar(?:ed|es)|afraid|jealous|overrul|micromanag|interfer|meddl|obsess|past\s+it|out\s+of\s+(?:touch|depth|date)|in\s+over|too\s+\w+|should|ought|has\s+to\s+learn|supposed\s+to|still\s+(?:thinks?|learning|can)|barely|drinks?\b|drunk|sulk|moan|whin|drag|mock|laugh|cock(?:s|ed)?\s+up|mess(?:es|ed)?\s+up|screw|botch|broke\b|lost\b|got\s+lucky|lucky)\w*",
    re.I,
)
_MOCKS = compiled(
    r"\b(?:(?:he|she|they)\s+)?(?:laugh(?:ed|ing|s)|giggl\w+|snigger\w*|smirk\w*|snort\w*|rolled\s+(?:his|her|their)\s+eyes|eye\s?roll\w*|winked|pulled\s+a\s+face)\b|\b(?:lol|haha\w*)\b|😂|🙄|😏",
    re.I,
)
_IS = compiled(
    r"\s*(?:['’]s|is|was|are|were|can\s+be|seems|gets)\s+(?:(?:a|an|bit|very|too|so|really|quite|rather|pretty|just|always|often|sometimes)\s+)*([\w'’-]+)",
    re.I,
)
# Whether somebody is there or when they call is of the day: "Asha: Ron can't come today".
_OF_THE_DAY = compiled(
    r"\b(?:decid\w*|get\s+back|hear|know|confirm\w*|send|sends|till|until|(?:by|on|before)\s+(?:\w+day|tomorrow)|ring|rings|call|calls|phone|email|come|join|make\s+it|be\s+(?:in|here|there|back)|(?:is|was)\s?n['’]?t\s+(?:in|here|there|back)|on\s+(?:leave|holiday|the\s+panel))\b",
    re.I,
)


_OF = compiled(rf"[\W_]*(?P<of>{VEILED})\b", re.I)
_TOLD_OF = compiled(
    rf"[\W_]*(?P<teller>{VEILED}|he|she)(?:\s*\([^()]*\))?(?:\s*[:=]\s*|\s+[-–—]+\s+|\s+{_SAYS}\s+)[\"“'‘(]*(?P<of>{VEILED})\b",
    re.I,
)


def speaks_of_another(text: str, after: int) -> bool:
    """Say whether words under one person's name, which begin with another's, are about that other; `after` is where the other's name ends."""
    return _SPEAKS.match(text, after) is None


def judges_colleague(notes: str, lines: Sequence[Line], index: int, roster: Roster, lexicon: Lexicon) -> bool:
    """Say whether in a line one person judges or mocks another who is known by name: "Claire: Femi can't read SQL", "Will says Ana wrote the worst of it", "Femi can't read SQL" under Claire's heading."""
    names, line = roster.pattern(), lines[index]
    text = notes[line.start : line.end]
    shown = veiled(text, names)
    told = _TOLD_OF.match(shown)
    found = told or (None if line.label else _OF.match(shown))
    rest = text[found.end("of") :] if found else ""
    if found is None or not speaks_of_another(rest, 0) or not _judges(rest, lexicon):
        return False
    of = roster.named(_bare(text[slice(*found.span("of"))], names))
    teller = roster.named(_bare(text[slice(*told.span("teller"))], names)) if told else _under_whom(notes, lines, index, roster)  # fmt: skip
    return of is not None and of is not teller and (told is not None or teller is not None)


def _judges(rest: str, lexicon: Lexicon) -> bool:
    how = _IS.match(rest)
    said = _LACKS.search(rest) or _FAULTS.search(rest) or _MOCKS.search(rest)
    return (said is not None or (how is not None and how[1].lower() in lexicon.harsh)) and not _OF_THE_DAY.search(rest)


def _under_whom(notes: str, lines: Sequence[Line], index: int, roster: Roster) -> Known | None:
    """Return the person under whose heading, or below whose name, a line stands."""
    for at in range(index, 0, -1):
        if lines[at].after_blank and not lines[at].bullet:
            return None
        above = lines[at - 1]
        people = introduces(above, notes, roster, roster.pattern())
        if above.heading or people is not None:
            return people[0] if people and len(people) == 1 else heading_person(above.label, roster)
    return None


def _bare(text: str, names: re.Pattern[str]) -> str:
    found = names.search(text)
    return found.group() if found else text


# "Asha told me that I should look ahead", "Ron said I was too slow": what is said of the writer is advice or criticism, or told of the post.
_OF_ME = compiled(
    rf"\W*(?:(?:and|but|so|then|also)\s+)*(?:[^\W\d_][\w.'’-]*\s+){{0,4}}?{_SAYS}\s+[\"“'‘]*(?:i\b|my\b)(?!\s+(?:told|asked|said)\b)",
    re.I,
)
_TO_ME = compiled(
    r"\W*you(?:['’]re|\s+(?:should|shouldn['’]?t|ought|could\s+have|were|are|look|seem|sound|speak|talk|lack|remind|had\s+better))\b",
    re.I,
)


def speaks_of_writer(text: str, *, labelled: bool) -> bool:
    """Say whether somebody says something of the writer: told back to them, "I" would have to become "you" or an opinion of theirs."""
    return _OF_ME.match(text) is not None or (labelled and _TO_ME.match(text) is not None)


# What only the writer says of themselves under another's name: an act of speech, a promise, something about "her" or "them".
_SURELY_MINE = compiled(
    r"\W*(?:i\s+(?:\w+ly\s+|also\s+|then\s+|just\s+|only\s+)*(?:said|told|tell|answered|replied|explained|mentioned|showed|gave|asked|described|admitted|talked|spoke|walked|offered|suggested|promised|owe|will|must|forgot|did\s?n['’]?t\s+ask|think|thought|felt|feel|liked|loved|hope|wonder\w*|guess|said)\b|i['’]?ll\b|i['’]?d\b|i\s+would\b|i\s+need\s+to\b|i['’]?m\s+to\b|i\s+am\s+to\b)|.*\b(?:he|she|him|her|his|they|them|their)\b",
    re.I | re.S,
)


def may_be_theirs(body: str) -> bool:
    """Say whether "I" right under somebody's name may be that person: "Bev - I do the med round myself on Sundays"."""
    return re.match(r"i(?:['’]|\b)", body, re.I) is not None and _SURELY_MINE.match(body) is None


__all__ = ["judges_colleague", "may_be_theirs", "speaks_of_another", "speaks_of_writer"]
