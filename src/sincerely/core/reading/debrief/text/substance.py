"""What a clause says beyond who was there, when, and how they took it: only that can be the subject of a talk."""

from __future__ import annotations

import re

from sincerely.core.reading.debrief.text.names import POSITION, RANKS
from sincerely.core.reading.debrief.text.words import words_of
from sincerely.core.reading.patterns import compiled

# Words without a subject of their own: grammar; meeting, coming and going; reacting; time and order.
_EMPTY = words_of("""
    a about abt actually after afterwards again ago ah all almost already also always am an and another any anyway apparently are around as at
    back be because been before beforehand being bit both but by could couldnt did didn didnt do does doesnt don dont done else even ever every
    everybody everyone first for from fully get gets getting got had half has have having he her here hers herself him himself his how i if im in
    into is isn isnt it its itself just kind kinda last late later least like little ll long lot lots loads many maybe me mine more most mostly
    much my myself near nearly never next no nobody none not nothing now of off oh ok okay on once one ones only or other others our out over own
    part per perhaps please pretty properly quickly quite rather re really right s same see seen several she should since so some somebody someone
    something sometimes somewhere soon still straight stuff such sure t than that thats the their them themselves then there these they thing
    things this those three through thru till to today together told tomorrow too two until up us usual v ve very via w was wasn wasnt we well
    went were what whatever when where which while who whole why will with without would yes yesterday yet you your
    asked ask asks call called came chat chatted come comes coming drop dropped ended finished gone hello hi interview interviewer interviewers
    interviews invite invited join joined joins left meet meeting meets met panel phone phoned popped present rang ring said sat saw say says
    session shook showed sit sits spoke stayed started talk talked talking tell there times turned video visit waited walked zoom teams
    fine good great happy kind lovely nice friendly quiet precise grumpy keen pleased proud serious strict sweet warm brilliant clever cool
    agreed grinned impressed laughed liked listened loved nodded nodding noted smiled smiling smile wrote writing scribbled down notes word
    deal real guy bloke man woman lady fella chap people persons person boss colleague
    day days hour hours hr hrs min mins minute minutes week weeks morning afternoon evening noon monday tuesday wednesday thursday friday mon tue
    tues wed weds thu thur thurs fri am pm early end start beginning beginn half quarter past
    sprach sagte und der die das mit dabei war waren kam le la les et avec est était y el con es era
""")
_NUMBERS = compiled(r"\d[\d.:,/-]*(?:st|nd|rd|th|am|pm|h|x)?\b|\bhttps?://\S+", re.I)
_TITLES = compiled(rf"(?<!\w)(?:{RANKS})\.?(?=\s+[A-ZÀ-Þ])", re.I)


def substance(text: str, names: re.Pattern[str]) -> int:
    """Return how many words of a clause are neither a person, a post, a time, nor a word of meeting and reacting."""
    rest = names.sub(" ", _TITLES.sub(" ", _NUMBERS.sub(" ", text)))
    rest = POSITION.sub(" ", rest)
    words = re.findall(r"[^\W\d_]+", rest.casefold().replace("’", "'").replace("n't", " not"))
    return sum(word not in _EMPTY and len(word) > 1 for word in words)
