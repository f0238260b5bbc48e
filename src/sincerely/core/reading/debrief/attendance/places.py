"""What the words around a name say: who stands there speaks, is met, is listed, holds a post, or is only talked about."""

from __future__ import annotations

import re
from functools import lru_cache

from sincerely.core.reading.debrief.text.names import (
    POSITION,
    RANKS,
)
from sincerely.core.reading.debrief.text.notes import SPEECH, Line
from sincerely.core.reading.patterns import compiled

# Verbs that only people are subject of, and verbs that mostly people are.
_ADVERB = r"(?:(?:also|then|just|really|again|mostly|only|basically|who|afterwards|did|kindly|both|all|first|later|quickly)\s+)*"
PERSON_VERB = compiled(
    rf"^\s*{_ADVERB}(?:ask(?:ed|s)|askd|said|says|sez|told|tells|explain(?:ed|s)|mention(?:ed|s)|reckon(?:s|ed)|think(?:s)?|thought|spoke|talk(?:ed|s)|chat(?:ted|s)|wonder(?:ed|s)|laughed|nodded|smiled|joked|admit(?:ted|s)|wanted\s+to\s+(?:know|hear|see)|wants\s+(?:to\s+(?:know|hear|see)|some|a|me|people|the)|(?:showed|shown|walked|took|gave|grilled|quizzed|let|met|signed|buzzed|drove|sat|emailed|rang|called|texted|txt|offered)\s+me|pushed\s+(?:me|back|on)|cares?\s+(?:about|abt|most)|worries|is\s+(?:worried|keen|proud|retiring|leaving)|led\s+(?:the|it)|did\s+(?:most|the|it|all)|runs\s+the|started\b(?!\s+(?:at|in|on)\b)|kicked\s+off|began\s+with|interviewed|greeted|welcomed|introduced|agreed|replied|answered|stressed|raised|brought\s+up|described|complained|listened|took\s+notes|wrote|owns|runs|manages|rang|phoned|popped|in\s+charge|did\s+the)\b",
    re.I,
)
# Somebody named in a story, as a referee, a former boss, a customer, or the one before: talked about, not there.
_MINE = r"(?:old|former|ex|previous|last|late|first|current|prof|professor|boss|reference|referee|ref|customer|client|patient|pupil|student|friend|mate|wife|husband|partner|girlfriend|boyfriend|son|daughter|mum|mom|mother|dad|father|brother|sister|uncle|aunt|cousin|colleague|neighbou?r|landlord|mentor|\w*teacher|\w*master|\w*mistress|manager|supervisor|foreman|guy\s+(?:named|called|before)|one\s+(?:named|called))"
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


# The post right behind a name written small: "karen whitworth ward manager and the matron ...".
_POST_BEHIND = compiled(
    rf"\s+(?:(?:the|our|their)\s+)?(?P<post>(?:(?!(?:and|then|the|with|was|is|from|also|but|an?|who|for|as|or|my|his|her|their|on|at|in|to|by|{SPEECH})\s)[a-z][\w/-]*\s+){{0,2}}?{POSITION.pattern}(?:\s+of\s+(?:the\s+)?[a-z][\w-]+)?)(?=\s*(?:[.,;:()&+/\n]|$|[-–—]\s|\s(?:and|plus|then|but|who|she|he|y|e|und|et|{SPEECH})\b))",
    re.I,
)


def post_behind(after: str) -> str:
    """Return the post right behind a name, nothing between; empty where none stands there."""
    found = _POST_BEHIND.match(after)
    return found["post"] if found else ""
