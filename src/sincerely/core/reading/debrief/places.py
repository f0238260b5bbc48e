"""What the words around a name say: who stands there speaks, is met, is listed, holds a post, or is only talked about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from sincerely.core.reading.debrief.names import (
    POSITION,
    RANKS,
)
from sincerely.core.reading.debrief.notes import SPEECH, Line
from sincerely.core.reading.patterns import compiled, either
from sincerely.core.reading.values import Part

# Verbs that only people are subject of, and verbs that mostly people are.
_ADVERB = r"(?:(?:also|then|just|really|again|mostly|only|basically|who|afterwards|did|kindly|both|all|first|later|quickly)\s+)*"
PERSON_VERB = compiled(
    rf"^\s*{_ADVERB}(?:ask(?:ed|s)|askd|said|says|sez|told|tells|explain(?:ed|s)|mention(?:ed|s)|reckon(?:s|ed)|think(?:s)?|thought|spoke|talk(?:ed|s)|chat(?:ted|s)|wonder(?:ed|s)|laughed|nodded|smiled|joked|admit(?:ted|s)|wanted\s+to\s+(?:know|hear|see)|wants\s+(?:to\s+(?:know|hear|see)|some|a|me|people|the)|(?:showed|shown|walked|took|gave|grilled|quizzed|let|met|signed|buzzed|drove|sat|emailed|rang|called|texted|txt|offered)\s+me|pushed\s+(?:me|back|on)|cares?\s+(?:about|abt|most)|worries|is\s+(?:worried|keen|proud|retiring|leaving)|led\s+(?:the|it)|did\s+(?:most|the|it|all)|runs\s+the|started\b(?!\s+(?:at|in|on)\b)|kicked\s+off|began\s+with|interviewed|greeted|welcomed|introduced|agreed|replied|answered|stressed|raised|brought\s+up|described|complained|listened|took\s+notes|wrote|owns|runs|manages|rang|phoned|popped|in\s+charge|did\s+the)\b",
    re.I,
)
_SPEAKS_AFTER = compiled(rf"^\s*{_ADVERB}(?:{SPEECH})\b", re.I)
_VERB_AFTER = compiled(
    rf"^\s*(?:,?\s*(?:the\s+[\w\s]{{2,25}}|who\s+\w+\s+\w+)?,\s*)?{_ADVERB}(?:{SPEECH}|is|was|will|would|has|had|does|to\s+(?:send|email|call|ring)|sending|emailing|['’]ll|['’]d|['’]s)\b",
    re.I,
)
ASKS = compiled(
    r"^\s*(?:also\s+|then\s+|really\s+)*(?:ask\w*|want(?:s|ed)\s+to\s+(?:know|hear)|opened|started|kicked\s+off|talked|explained|led|quizzed|grilled|drove|chaired|ran|pushed|pressed|went\s+(?:into|through)|spoke|described|cares?|likes?|liked|was\s+(?:lovely|nice|quiet|great|friendly|kind)|interviewed|did\s+(?:most|the|it))\b",
    re.I,
)
_INTRO = compiled(
    either(r"""
        \b(?:met|meet|meeting|saw|spoke\s+(?:to|with)|speak\s+(?:to|with)|talked\s+(?:to|with)|talk\s+(?:to|with)|chat(?:ted)?\s+(?:to|with)|interview(?:ed)?\s+(?:by|with|was\s+with)|it\s+was|call\s+with|panel\s*(?:was|were|of\s+\w+|:|=|-|–)|interviewers?\s*(?:was|were|:|=|are)?|who\s*:|with\s*:|present\s*:|there\s+were|were|there\s+was|introduced\s+(?:me\s+)?to|(?-i:[a-z])\w*\s+(?:by|with|w/)|(?:zoom|video|call|mtg|meeting|interview|coffee|lunch|tour|round|session|chat|panel|met|talk|int|min|mins|minutes)\s+(?:w/|w|with|by|from)|questions?\s+(?:by|from)|just|only|lady|woman|man|guy|bloke|fella|(?:called|named)|(?:two|three|four|both|2|3)\s+(?:[\w-]+\s+){0,2}(?!\d|kid|pupil|student|year|child)[a-z]+s,?|(?:the|our|their|his|her)\s+(?:[\w'’-]+\s+){0,2}(?:manager|mgr|owner|principal|director|recruiter|chair|lead|boss|head|foreman|chef|sister|supervisor|deputy|assistant|son|daughter|partner|wife|husband))
        (?:^|\s)(?:with|w/|w) \b(?:sein|ihr|son|sa|su|zijn|haar|leur|sua|seu)(?:e|en|er|em)?\s+[^\W\d_]+ stood\s+in people\s*:
    """)
    + r"\s*[:,–\-(=/]?\s*(?:both\s+|a\s+|the\s+|big\s+|old\s+|young\s+)?$",
    re.I,
)
MET = compiled(
    r"\b(?:met(?:\s+with)?|saw|spoke\s+(?:to|with)|talked\s+(?:to|with)|chat(?:ted)?\s+(?:to|with|w/?)|interview(?:ed)?\s+(?:by|with|w/?)|(?:call|round|panel|session|zoom|teams|screen|talk|mins?|minutes)\s+(?:w/?|with)|(?:shown|taken)\s+(?:round|around)\s+by|(?:run|led|chaired|observed|greeted|welcomed)\s+by|interviewers?\s*:|called|named)\s*(?:both\s+)?$",
    re.I,
)
# Somebody named in a story, as a referee, a former boss, a customer, or the one before: talked about, not there.
_MINE = r"(?:old|former|ex|previous|last|late|first|current|prof|professor|boss|reference|referee|ref|customer|client|patient|pupil|student|friend|mate|wife|husband|partner|girlfriend|boyfriend|son|daughter|mum|mom|mother|dad|father|brother|sister|uncle|aunt|cousin|colleague|neighbou?r|landlord|mentor|\w*teacher|\w*master|\w*mistress|manager|supervisor|foreman|guy\s+(?:named|called|before)|one\s+(?:named|called))"
TALKED_ABOUT = compiled(
    rf"(?:\bmy\s+(?:[\w-]+\s+){{0,3}}?{_MINE}|\bmy\s+(?:old|former|ex-?|previous|last|late|current|present)\s+(?:[\w-]+\s+){{0,3}}|\b(?:his|her|their|the|an?)\s+(?:[\w-]+\s+){{0,2}}?(?:old|former|ex-?\w*|previous|last|late)\s+(?:\w+\s+)?(?:{_MINE})?|\b(?:former|previous|last|late)\s+(?:[\w-]+\s+){{1,2}}\()\W*(?:was\s+|is\s+|called\s+|named\s+|,\s*)?$"
    rf"|\b(?:(?:a|an|this|one)\s+(?:\w+\s+)?|(?<![^\n]))(?:customer|client|patient|pupil|student|resident|kid|parent|child|boy|girl)\W+(?:called\s+|named\s+)?$"
    r"|\b(?:like|since|ever\s+since|replac\w+|cover(?:ing)?\s+for|references?\s*(?:from|:|=|are|is)?|referees?\s*:?|names?\s+of|knew|knows|know|remember\w*|mention(?:ed|s)?|about|abt|worked\s+(?:with|for|under)|work\s+for|in|at|near|to|of|for|de|de\s+la|del|von|du|on|into|than|the|i\s+(?:said|named|suggested)|versus|vs|after|before|until|instead\s+of|my|our|owe|tell|ask|told|helped|help)\s+$",
    re.I,
)
# Those a house is for are no part of it: "a resident called Alfie".
SERVED = compiled(
    r"\b(?:customer|client|patient|pupil|student|resident|guest|visitor|child|baby|toddler|service\s+user)s?\s*,?\s+(?:(?:was\s+)?(?:called|named)\s+)?$",
    re.I,
)
MY_KIN = compiled(
    rf"(?:\b(?:former|previous|last)\s+(?!interviewer|one\b|person)(?:[\w-]+\s+){{1,2}}|\bmy\s+(?:(?:[\w-]+\s+){{0,3}}?{_MINE}|(?:old|former|ex-?|previous|last|late|current|present)\s+(?:[\w-]+\s+){{0,3}}))\W*(?:was\s+|is\s+|called\s+|named\s+|,\s*)?$",
    re.I,
)
NOT_THERE_AFTER = compiled(
    r"^[^\w.!?;\n]*(?:my\s+\w+|(?:an?\s+)?(?:old|former|ex|last|previous)[\s-]|the\s+[\w -]{2,24}\s+(?:i\s+(?:will|would|['’]d|replace)|who\s+(?:is\s+leaving|left))|from\s+my\s+(?:old|last|former|current)|who\s+(?:left|retired|used)|left\b|retired\b|at\s+my\s+(?:old|last|former)|is\s+(?:my|the\s+one\s+who\s+left))",
    re.I,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One place where the notes name somebody. `strong`: enough to believe in a person whom the invitation does not list."""

    name: str
    start: int
    end: int
    quote: str
    title: str = ""
    position: str = ""
    part: Part = "interviewer"
    strong: bool = False
    acts: bool = False
    asks: bool = False
    says: bool = False  # a label, a heading or a table's cell, with what they said beside or under it
    later: bool = False
    initials: bool = False
    present: bool = True
    pronoun: str = ""


# A post that stands right before the name: "shift manager Dean", "Watch Commander Ailsa MacDiarmid", "the owner Mr Goh".
POSITION_BEFORE = compiled(
    rf"(?:^|(?<=[\s(,]))(?:(?:the|their|our|his|her|an?)\s+)?(?P<post>(?:(?!(?:by|with|w/?|and|was|is|then|to|from|met|saw|the|their|our|his|her|a|an|of|for|said|me|her)\s)[\w/-]+\s+){{0,2}}?{POSITION.pattern}(?:\s+of\s+(?:the\s+)?(?-i:[a-z])[\w-]+|\s+(?:lady|guy|bloke|woman|man))?|lady|guy|bloke|woman|man)\s+$",
    re.I,
)
# Departments and houses, which hold no post: "Hotel Bristol", "HR Thursday".
_NO_HOLDER = compiled(
    r"(?:hotel|kitchen|reception|board|people|talent|sales|account|marketing|union|hand|shift|ward|team|floor|site|operations|ops|finance|warehouse|logistics|quality|QA|QC|safety|HSE|personnel|hoofd|runs|leads|manages|heads|in\s+charge|responsible)$",
    re.I,
)


def post_before(before: str) -> tuple[str, str]:
    """Return (the post that stands right before a name, what is before that); ("", `before`) where none does."""
    if not before[-1:].isspace():
        return "", before
    before = _CALLED.sub("", before)
    # A post is of six words at most, its article among them: further back nothing needs looking at.
    last = _SIX_WORDS.search(before)
    at = last.start() if last else 0
    post, begin = _post_at_end(before[at:])
    return (post, before[: at + begin]) if post else ("", before)


_CALLED = compiled(r"(?<=\w\s)(?:called|named)\s+$", re.I)
_SIX_WORDS = compiled(r"(?:(?<=\s)\S+\s+){6}$")


@lru_cache(maxsize=1024)
def _post_at_end(text: str) -> tuple[str, int]:
    found = POSITION_BEFORE.search(text)
    if found is None or _NO_HOLDER.search(found["post"]):
        return "", 0
    return found["post"], found.start()


# Somebody who only comes later, or through whom things go: "introduce me to", "check with the owner", "through the agent".
TO_COME = compiled(
    r"\b(?:(?:fill\w+|stand\w+|stood)\s+in\s+for|cover\w+\s+for|(?:(?:be|get|being)\s+introduced|introduc(?:e|es|ing|tions?))\s+(?:me\s+)?(?:to|with)|(?:check|confirm|clear|(?:will|to|must|should|next|can|['’]ll)\s+(?:speak|talk|discuss|meet))(?:\s+(?:it|this|that|things))?(?:\s+(?:off|out|up))?\s+(?:with|w/?|to|by)|(?:will|shall|must|should|need\s+to|have\s+to)\s+(?:phone|ring|call|e-?mail|text|write\s+to|message|contact|send|tell|ask)|run\s+(?:it|this|that)\s+(?:by|past)|(?:have|get)(?=\s+[A-Z]\w+\s+(?:set|send|call|ring|book|fix|email))|(?:through|via|c/o)|next\s*:?\s[^.\n]{0,24}\b(?:with|w/))\s+(?:the\s+|her\s+|his\s+|their\s+|an?\s+)?(?:[\w/-]+\s+){0,3}(?:[\w/-]+\s*[,(]|[,(])?\s*(?:an?\s+)?$",
    re.I,
)
# Somebody of whom another only tells: "she said ops mgr Darnell", "their manager there, Mr Gilchrist".
TOLD_OF = compiled(
    r"\b(?:said|says|reckons|reckoned|told\s+me|thinks|explained|mentioned)\s+(?:that\s+)?(?:(?:the|their|our|his|her|an?)\s+)?(?:[\w/-]+\s+){0,3}(?:[\w/-]+\s*[,(])?\s*(?:an?\s+)?$",
    re.I,
)


# Something I am still to do: whoever is named in it is one to whom a thing goes, and so far no one I sat with.
MY_TASK = compiled(
    r"(?:^|[.;:!?,]\s+|\b(?:and|then|also|but|so)\s+)\W*(?:(?:always|also|still|just|then|now|pls|please|remember|do\s?n['’]?t\s+forget|not\s+forget)\s+)*"
    r"(?:i\s+)?(?:(?:need|have|has|got|must|ought|should|gotta|am|remember|im|i['’]m|supposed|will|i['’]ll)\s+)*(?:to\s+)?"
    r"(?:bring|send|give|hand|take|drop|post|e-?mail|mail|show|return|deliver|submit|forward|upload|fax)\s(?!me\b|us\b)[^.;!?\n]*$",
    re.I,
)


def in_my_task(notes: str, start: int) -> bool:
    """Say whether a name stands in what the writer still has to bring, send or give."""
    return MY_TASK.search(notes[notes.rfind("\n", 0, start) + 1 : start]) is not None


def opens_at(notes: str, line: Line, at: int) -> bool:
    """Say whether a word stands where any word has a capital: at the head of a line or sentence."""
    before = notes[line.start : at].rstrip(' *_"“(')
    return not before or (before[-1] in ".!?:|-–—>/" and not before.lower().endswith("w/"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """What the words around a name say: who stands there speaks, is met, is listed, holds a post."""

    speaks: int
    position: str
    pronoun: str
    intro: bool
    met: bool
    chained: bool
    cell: bool
    tagged: bool
    label: int
    labelled_speech: bool


_LABEL_AFTER = compiled(
    r"\s*(?:\*\*|__)?\s*(?:\([^)\n]{1,60}\)|,[^:\n]{2,40}|/\s*\w+)?\s*(?:\*\*|__)?\s*(?P<sign>::?|--|\s[–—-]\s|=|->|→|$)"
)
BETWEEN = compiled(
    r"\W*(?:\([^)]*\)|\[[^\]]*\]|,?\s*(?:the\s+|from\s+|=\s*)?[\w\s/&.-]{2,34}?)?\s*(?:,|;|&|\+|/|,?\s*\b(?:and|plus|then|und|y|e|og|och|et|with|n)\b)\s*(?:also\s+|later\s+|then\s+|(?:a|the|one\s+of\s+the|his|her|their)\s+(?:[\w-]+,?\s+){0,4}|(?:[\w-]+\s+){0,2}\b(?:manager|mgr|lead|head|director|owner|boss|foreman|supervisor|chef|officer|nurse|teacher|engineer)\s+|(?:big|wee|old|young|little)\s+)?",
    re.I,
)


def place_of(notes: str, line: Line, start: int, after: str, before: str, earlier: Sequence[Mention]) -> Place:
    position, pronoun = position_of(before, after)
    post, ahead = post_before(before)
    if not position and start == line.body and line.label_sign in {"=", ":"} and POSITION.search(line.label):
        position = line.label  # "Recruiter who set me up = Yolanda"
    opens = not re.sub(r"^[A-Z]?\d{1,2}(?:[:.]\d\d)?\s", "", notes[line.start : start]).strip(" *_(\"'") or (
        re.fullmatch(r"(?:the\s+)?[\w /.-]{2,30}", notes[line.start : start].strip(), re.I) is not None and POSITION.search(notes[line.start : start]) is not None and not re.search(rf"\b(?:{SPEECH})\b", notes[line.start:start], re.I)
    )  # fmt: skip
    opens = opens or (opens_at(notes, line, start) and re.match(r"\s*(?:\([^)\n]{1,40}\))?\s*:", after) is not None)
    sign = _LABEL_AFTER.match(after) if opens else None
    labelled = sign is not None and (line.number > 0 or sign["sign"] not in {"-", "–", "—"})
    said = after[sign.end() :] if sign is not None else ""
    speech = labelled and (
        re.match(rf"[^\w\n]*(?:also\s+|then\s+)?(?:{SPEECH}|big\s+on|very|he|she|how|what|why|would|tell)\b", said, re.I) is not None
        or "?" in said
        or (len(said.split()) > 2 and not re.match(r"\W*(?:will|sends?|['’]ll|set|booked|arranged|emails?|to\s)", said))
    )  # fmt: skip
    chained = any(
        m.strong and 0 <= start - m.end <= 70 and BETWEEN.fullmatch(notes, m.end, start) is not None
        for m in earlier[-4:]
    )
    tagged = re.search(r"\bthe\s+(?:[\w-]+\s){0,3}[\w-]+\s*\($", before) is not None and after.startswith(")")
    tagged = tagged or (re.search(r"\(\s*(?:from\s+)?$", before) is not None and re.match(r"\)\s*:", after) is not None)
    apposed = re.match(r"\s*(?:,|\)|\()", after) is not None and re.search(
        r"\b(?:the|a|an|our)\s+(?:[\w-]+\s+){0,2}[\w-]+,\s*$", before
    ) is not None  # fmt: skip
    speaks = 2 if PERSON_VERB.match(after) else 1 if _SPEAKS_AFTER.match(after) or _VERB_AFTER.match(after) else 0
    return Place(
        speaks=0 if re.search(r"\bthe\s+$", before) else speaks, position=position, pronoun=pronoun, intro=_INTRO.search(before) is not None or (bool(post) and _INTRO.search(ahead) is not None), met=MET.search(ahead) is not None,
        chained=chained, cell=any(one <= start < two for one, two in line.cells[:1]), tagged=tagged or apposed,
        label=(2 if speech else 1) if labelled else 0, labelled_speech=speech,
    )  # fmt: skip


_POSITION_AFTER = compiled(
    r"^\s*(?:\*\*|__)?\s*(?:\((?P<bracket>[^)\n]{2,80})\)|(?:,|[-=]?>|→|–|—|-|=|:)(?![>]|\s*(?:and\s+)?(?:then|later|after)\b)\s*(?P<comma>[^,.;:()\n–—]{2,50}?)(?=\s*(?:[,.;:()\n–—]|\s-\s|$|\s(?:and|but|who|she|he|was|asked|said|&)\b))|(?:is|was)?\s*(?P<the>(?:the|our|an?|their)\s+[^,.;:()\n–—]{2,45}?)(?=\s*(?:[,.;:()\n–—]|\s-\s|$|\s(?:and|but|who|she|he|was|asked|said|wants|&|with|also|plus|then|that|which|told|did|i|mostly|only|just|then|(?:was|is|did|could)n?['’]?t)\b))|,?\s*who\s+(?P<who>(?:runs|leads|manages|heads|does|keeps|looks\s+after)\s+(?:(?:all\s+)?(?:the|their|his|her)\s+)?[\w'’-]+(?:\s+(?!and\b|but\b|so\b)[\w'’-]+)?)(?=\s*(?:[,.;()\n]|$|\s(?:and|but|so)\b))|(?P<from>from\s+[^,.;:()\n]{2,40}?)(?=\s*(?:[,.;:()@\n]|$|\sat\s|\s(?:but|who|and|was|will|asked|said)\b))|\s(?P<bare>[\w\s/]{2,30}?)(?=\s*:)|\s(?P<post>(?:[\w/]+\s)?(?:owner|boss|manager|mgr|director|lead|foreman|supervisor|head|chair|HR)(?:\s+of\s+(?:the\s+)?[\w-]+)?)(?=\s*(?:[,.;)\n]|$)))",
    re.I,
)
# "HR i think", "boss of the workshop": how sure one is, and of what.
HEDGED = compiled(
    r"^(\W*[\w /]{2,30}?)\s+(?:i\s+(?:think|guess|believe|reckon)|maybe|or\s+something)(?=\W*(?:[.,;\n]|$))", re.I
)
_HE_IS = compiled(
    r"^\s*,?\s*(?P<pronoun>he|she)\s+(?:is|was|['’]s)\s+(?P<what>(?:the\s+|a\s+|an\s+)?[^,.;:()\n]{2,40}?)(?=\s*(?:[,.;:()\n]|$|\s(?:and|but|so|who)\b))",
    re.I,
)


# Somebody of his own behind a comma: a title and a name, or a name and a post with its article.
_NEXT_PERSON = compiled(
    rf"(?:(?i:{RANKS})\.?\s+(?!(?:of|for|in|at|and|the)\b)[A-ZÀ-Þ][\w'’-]+|[A-ZÀ-Þ][\w'’.-]+(?:\s+[A-ZÀ-Þ][\w'’.-]+)?\s+(?:the|our|their)\s+\w)"
)
# "Dr Vane the registrar, ...": a post that is taken.
_HOLDER_BEFORE = compiled(
    r"(?<!\w)(?!(?:Met|Saw|With|And|Then|Panel|Was|Is|Spoke|Talked|To|By|From|Chat|Call|Interview)\b)[A-ZÀ-Þ][\w'’.-]+\s+(?:the\s+|our\s+|their\s+)?$"
)


# "Safety and Training Manager", "owner & head tuner": a post that goes on behind "and", and is no further person.
_MORE_OF_POST = compiled(
    rf"\s+(?:and|&)\s+(?!(?i:{RANKS}|the|our|their|an?|then|also)\b)(?P<post>(?:[\w/-]+\s+){{0,3}}?[\w/-]+)(?=\s*(?:[,.;:()\n]|$|\s[-–—]\s|\s(?i:at|of|from)\s))"
)
_MORE_OF_FIELD = compiled(r"(?P<field>\s+(?:and|&)\s+(?-i:[A-ZÀ-Þ])[\w-]+)(?=\s*(?:[.;()\n]|$))")
_NO_POST_BEHIND = compiled(r"\s+(?:(?:[a-z]+(?:ian|ish|ese|ean)|french|dutch|greek)\s*)?(?:also|too|as\s+well)$", re.I)
_ADDRESS = compiled(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


def position_of(before: str, after: str) -> tuple[str, str]:
    after = _ADDRESS.sub(", ", after)
    whole = after = HEDGED.sub(r"\1", re.sub(r"^\s*\?+\s*(?=\w)", ", ", after))
    found = _POSITION_AFTER.match(after)
    if found and (re.search(r"=\s*$", before) or re.match(r"\s*,\s*(?:\+|and\b|plus\b|also\b|[^,\n]*=)", after)):
        found = None  # "Head = Mrs Llewellyn, business mgr = Tony Marsh"
    if found and found["comma"] and _NEXT_PERSON.match(after[found.start("comma") :]):
        found = None  # "Ruth Abbey, Prof. Lund", "Stacey, Dilip the depot boss": the next in the list
    pronoun = re.match(r"[^.\n]{0,40}?\b(he|she)\b", after, re.I)
    gender = (
        pronoun[1].lower()
        if pronoun and re.match(r"[\s(,–-]*(?:the\s+)?[\w\s]{0,24}[,(–-]?\s*(?:he|she)\b", after, re.I)
        else ""
    )
    kin = re.search(
        r"\b(?:(?P<he>son|brother|husband|father|dad|guy|man|bloke|fella|chap|gentleman|lad)|(?P<she>daughter|wife|sister|mother|mum|lady|woman|girl|lass|dona|doña))\s+(?:called\s+|named\s+)?$",
        before,
        re.I,
    )
    gender = gender or ("he" if kin and kin["he"] else "she" if kin else "")
    if found and found["who"]:
        return found["who"], gender
    if found:
        raw = next(
            group
            for group in (found["bracket"], found["comma"], found["the"], found["from"], found["bare"], found["post"])
            if group
        )
        text = re.sub(
            r"^(?:the|a|an|our|their|from|is|she|he)\s+", "", re.split(r",|\s@\s?|\s+at\s", raw)[0].strip(), flags=re.I
        )
        if found["bracket"] and re.match(r"(?:he|she)\b", raw, re.I):
            gender = raw.split()[0].lower()
        more = None if found["bracket"] else _MORE_OF_POST.match(whole, found.end())
        text = f"{text}{more.group()}" if more and POSITION.search(more["post"]) else text
        field = None if found["bracket"] or more else _MORE_OF_FIELD.match(whole, found.end())
        text = f"{text}{field['field']}" if field and re.search(r"\bof\s+(?:the\s+)?[A-ZÀ-Þ][\w-]+$", text) else text
        # A clause after a dash or comma is a position only if it reads like one: short, with a word for a post.
        if (
            POSITION.search(text)
            and len(text.split()) <= 7
            and not re.search(
                rf"\b(?:{SPEECH})\b(?<!runs)(?<!leads)", re.sub(r"\b(?:runs|leads|heads)\b", "", text), re.I
            )
        ):
            return _NO_POST_BEHIND.sub("", text).strip(" .*_"), gender
    is_a = _HE_IS.match(after)
    if is_a and POSITION.search(is_a["what"]):
        return re.sub(r"^(?:the|a|an)\s+", "", is_a["what"], flags=re.I), is_a["pronoun"].lower()
    post, _ = post_before(before)
    if post:
        return post, gender
    ahead = re.search(
        r"(?:^|[,(.;]\s*|\b(?:and|with|w/|the|their|our|a)\s)((?:the\s+|their\s+|our\s+)?(?:[\w/-]+\s+){0,2}[\w/-]+)\s*(?:,|\(|was|is|:|=|-|–)\s*$",
        before,
    )
    if ahead and re.search(r",\s*$", before) and _HOLDER_BEFORE.search(before[: ahead.start(1)]):
        ahead = None
    if ahead and POSITION.search(ahead[1]) and len(ahead[1].split()) <= 3:
        text = re.sub(r"^(?:(?:and|with|plus)\s+)?(?:(?:the|their|our|a)\s+)?", "", ahead[1], flags=re.I)
        if POSITION.search(text.split()[-1]) or POSITION.fullmatch(text):
            return text, gender
    return "", gender


# "Dr Lena Hart palliative consultant, Kofi Mensah facilities lead": in a list a post needs no comma before it.
_POST_BESIDE = compiled(
    r"\s+(?P<post>(?:(?!(?:and|then|the|with|was|is|from|also|but|an?|who|for|as|or|my|his|her|their|on|at|in|to|by)\s)[a-z][\w/-]*\s+(?:of\s+)?){0,3}(?P<last>[a-z][\w-]*))(?=\s*(?P<sign>[,.;)\n]|[&+]\s|$|\band\s+[A-ZÀ-Þ])(?P<next>\s*(?:and\s+)?[A-ZÀ-Þ])?)"
)


def post_beside(after: str, *, listed: bool) -> str:
    """Return the post that stands right behind a full name, nothing between; empty where none does. `listed` where a title or another name stands before: else one has to follow."""
    found = _POST_BESIDE.match(after)
    if found is None or not POSITION.search(found["last"]) or re.search(rf"\b(?:{SPEECH})\b", found["post"], re.I):
        return ""
    return found["post"] if listed or found["next"] or found["sign"][:3] in {"&", "+", "and"} else ""


# A stop that ends something: not the one of a title or of "w. the laptop".
_STOP = compiled(r"(?<!\b[wW])(?<!\b(?:Mr|Ms|Dr|St))(?<!\b(?:Mrs))(?<!\bProf)\. ")


def quote(notes: str, line: Line, start: int, end: int) -> str:
    """Return the words around a name, up to the clause's ends."""
    left = max(
        notes.rfind(mark, line.start, start) + len(mark) if notes.rfind(mark, line.start, start) >= 0 else line.start
        for mark in (". ", ", ", "; ", " and ", " & ", " + ")
    )
    rights = [at for at in (notes.find(mark, end, line.end) for mark in ("; ", ": ", ", and ", " & ")) if at >= 0]
    stop = _STOP.search(notes, end, line.end)
    rights += [stop.start()] if stop else []
    right = min(min(rights, default=line.end), end + 80, line.end)
    while right < line.end and notes[right - 1 : right].isalnum() and notes[right : right + 1].isalnum():
        right -= 1
    return notes[left:right].strip()
