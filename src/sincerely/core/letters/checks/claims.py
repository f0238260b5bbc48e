"""What a sentence claims, by its kind, against what is on record: the writer's past, common acquaintances, news of the reader.

A claim is known by its grammar: whose past it tells, by which verb, whom it names as a source. It rests on the record when a
word of its own matter stands there. Opinions, plans, courtesies and what was done since the talk are no claims.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from sincerely.core.calendar_names import WEEKDAYS
from sincerely.core.letters.anchors import may_hold
from sincerely.core.letters.checks.facts import QUALIFICATION, SAID
from sincerely.core.letters.checks.figures import DATE
from sincerely.core.letters.checks.kinds import Kind, Setting, finding, phrases
from sincerely.core.letters.context import split_names
from sincerely.core.letters.english.vocabulary import FUNCTION, shared, specific, stem, stems
from sincerely.core.letters.letter_text import Letter, Part
from sincerely.core.letters.values import Context, Finding
from sincerely.core.people.names import same_person
from sincerely.core.reading.patterns import compiled

_WHY = "A claim that nobody noted may be a slip of memory, or another letter's; the reader will ask about it."
PAST = Kind(
    code="FA111",
    type="invented-fact",
    severity="warning",
    guidance="thank-you.qualifications",
    what="something the writer did, learned, won or brought about of which nothing is on record",
    why=_WHY,
    needs="the candidate's strengths, or what was said in the talk",
)
BETWEEN = Kind(
    code="FA112",
    type="invented-fact",
    severity="warning",
    guidance="thank-you.discussion-points",
    what="an earlier meeting, a common acquaintance or news of the reader's house of which nothing is on record",
    why=_WHY,
    needs="a context to compare with",
)
KINDS = (PAST, BETWEEN)

# The writer's working life: verbs that tell of it, and phrases that place a sentence in it.
_LIFE = phrases(
    r"""
    (?:i|we)(?:'ve| have| had)? (?:\w+ly |once |also |both |even |myself |already )*(?:worked|trained|taught|led|ran|managed|studied|passed|completed|graduated|qualified|supervised|headed|founded|built up|looked after|ran|doubled|halved|tripled|trebled|cut|reduced|raised|lowered|saved|won|earned|published|volunteered|served|apprenticed|represented|commanded|directed|nursed|coached|organi[sz]ed|installed|designed|developed|repaired|audited|negotiated)
    i(?:'ve| have| had)? (?:\w+ )?(?:been|was|were) (?:once |also |a |an |the |their |its |one of )*(?:\w+ )?(?:<ROLE>)
    i(?:'ve| have)? (?:\w+ )?brought (?:\w+ ){1,4}(?:down|up)
    i (?:also |still )?(?:hold|have held|am licen[sc]ed|speak|am certified|was certified|am a (?:qualified|certified|chartered|registered|trained|former)|am an? (?:\w+ )?(?:accredited|qualified|certified|chartered))
    i (?:have |'ve )?(?:done|did) (?:the same|similar|this|that|my|an?) (?:\w+ )?(?:work|job|training|apprenticeship|course|placement|internship|thesis)
    i (?:have |'ve |had )?spent (?:\w+ ){1,3}(?:years?|months?|winters?|summers?|seasons?|weeks)
    (?:in|at|from|during) my (?:last|previous|former|old|first|earlier|present|current) (?:\w+ )?(?:post|job|role|position|employer|firm|company|school|ward|hospital|work|team|place|unit)
    my (?:last|previous|former|old|first) (?:employer|firm|company|boss|manager|team|school)
    under (?:me|my (?:lead|watch|management|leadership|direction))|in my time (?:there|at|as)|(?:while|when) i was (?:there|in charge|at)|(?:since|after) i (?:took over|started there|joined)
    as an? (?:former|qualified|certified|chartered|trained|registered|licen[sc]ed) (?:\w+ )?\w+
    before (?:my children|i had|i moved|i came)
    """,
    ROLE=r"head|lead|leader|manager|director|chief|officer|supervisor|foreman|captain|chair|treasurer|teacher|nurse|apprentice|assistant|engineer|secretary|trainer|tutor|mentor|driver|buyer|editor|consultant",
)
# What is won and what is learned must itself be on record.
_EARNED = phrases(
    r"""
    (?:won|win|earned|received|gave|given|awarded|got|took|brought|was|were|named|presented)(?: \w+){0,5} (?P<prize>prizes?|awards?|medals?|trophy|honou?rs?|scholarship|fellowship|(?:apprentice|nurse|teacher|employee|student|driver|chef|team|manager|volunteer) of the (?:year|month))
    my (?:\w+ )?(?P<paper>diploma|degree|doctorate|thesis|dissertation|patent|certificate|licen[cs]e|master's|bachelor's|article|paper|book)(?: \w+){0,3} (?:was|is|were|won|appeared)
    (?:passed|completed|finished|sat|took) (?:my|the|an?) (?:[\w-]+ ){0,3}(?P<course>exams?|examinations?|courses?|training|certification|licen[cs]e|degree|diploma|apprenticeship|thesis)
    (?:certified|qualified|accredited|licen[sc]ed|registered|chartered)(?: (?:in|as|for|by)(?: an?)?)? (?P<field>\w+(?: \w+)?)
    speak (?:fluent |good |some |a little )?(?P<tongue>(?-i:[A-Z])\w+)
    """
)
_FIRST_PERSON = compiled(r"\b(?:i|i'm|i've|my|me|we|us|our)\b", re.IGNORECASE)
# Done since the talk, felt, planned, asked, or told of one's own people: no source is needed.
_FREE = compiled(
    r"\?|\b(?:since (?:we|our|then|the (?:interview|talk|call)|you|\w+day)|yesterday|today|tonight|this (?:morning|afternoon|evening|week|weekend|month)|last night|on the way|went home|walked home|the next (?:day|morning)|afterwards?|overnight|if|would|could|should|might|will|'ll|'d|hope|want|wish|please|like to|look forward|glad|happy|sorry|wonder\w*|believe|think|thought|feel|felt|my (?:wife|husband|partner|mother|father|mum|mom|dad|nan|gran\w*|son|daughter|brother|sister|aunt|uncle|children|kids|family|dog|cat))\b",
    re.IGNORECASE,
)
_BETWEEN = phrases(
    r"""
    (?:we|i|you) (?:\w+ )?(?:met|spoke|talked|shook hands|sat)(?: \w+){0,5} (?:once|before|years ago|some time ago|last (?:year|spring|summer|autumn|fall|winter|month)|at (?:the|your|a|an)|in (?-i:[A-Z]))
    (?:may|might|will|perhaps|surely)? ?(?:remember|recall|recogni[sz]e|know) me from|(?:heard|saw|watched) you (?:speak|talk|present|lecture|play|perform|teach)
    (?:see|meet|met|saw|seeing|meeting|talk to|speak to) you again (?:at|in|on|last)|we (?:were|went|worked|studied|trained|served) (?:\w+ )?(?:at school|to school|together|colleagues|neighbou?rs)
    (?:my|your|our|a) (?:mutual |common |former |old |good |dear |late )*(?:colleague|friend|acquaintance|boss|neighbou?r|cousin|nephew|niece|uncle|aunt|brother-in-law|sister-in-law|brother|sister|wife|husband|son|daughter|teacher|mentor|professor)s?,?(?: \w+){0,5} (?:sends?|told|suggested|recommended|said|mentioned|gave|thinks|speaks|spoke|has told|asked|introduced|encouraged)
    (?:speaks|spoke|thinks|talks|talked) (?:\w+ )?(?:highly|warmly|well|the world|fondly) of you|sends? (?:you )?(?:his|her|their|best|kind|warm) (?:\w+ )?(?:regards|greetings|wishes|love)
    (?:suggested|recommended|proposed|advised|said|thought)(?: that)? i (?:should )?(?:write|contact|get in touch|call|turn) |(?:told|asked|advised|encouraged) me to (?:write|contact|get in touch|turn) |gave me your (?:name|address|number)
    i (?:just |also |recently |only )?(?:see|saw|read|hear|heard|noticed|gather|understand|learned|learnt)(?: in (?:the )?\w+| on \w+| from \w+)? (?:that )?(?:you|your (?:\w+ )?\w+)(?:'re|'ve| are| have| has| had| is| won| just| will| were| was)
    congratulations on|(?:since|now that|after) (?:you|your \w+)(?:'ve| have)? (?:merged|bought|opened|moved|closed|won|lost|expanded|took over|sold|launched|started|joined|became)(?! (?:it|this|that|me|us)\b)
    """
)
# What the reader is said to have said, promised or agreed.
_TOLD = phrases(
    r"""
    (?:as |when |how |that |what |like )?you(?:'d| had|'ve| have)? (?:also |kindly |rightly |both |even |then |all |two )?(?:said|asked|mentioned|told (?:me|us)|described|explained|shared|pointed out|noted|emphasi[sz]ed|stressed|wrote|recommended|suggested|promised|admitted|assured (?:me|us)|agreed|guaranteed|offered|confirmed|warned (?:me|us)|remarked)
    your (?:\w+ )?(?:point|description|account|story|explanation|comments?|remarks?|observation|example|anecdote|promise|warning|suggestion|offer) (?:about|on|of|that|for|regarding|how|to|from)
    as (?:we )?agreed|we agreed (?:that|on|to)|as promised
    """
)
_SAID_BEFORE = compiled(
    r"\W*(?:it|so|this|them|yes|no|nothing|little|much)\b(?! (?:is|was|takes|took|costs?|has|had|would|will))|\W*$",
    re.IGNORECASE,
)
_WEEKDAY = compiled(rf"\b(?:{'|'.join(WEEKDAYS)})\b", re.IGNORECASE)
# Where the saying ends and the writer's own thought begins.
_OWN_CLAUSE = compiled(
    r"[;\u2014]|, (?:and|but|so|which|because)\b| (?:and|but|so) (?:i|it|that|my|here)\b| - ", re.IGNORECASE
)
_LITTLE = frozenset(
    {
        "exact",
        "straight",
        "away",
        "almost",
        "never",
        "alway",
        "whenever",
        "everybody",
        "several",
        "remember",
        "recall",
        "name",
    }
)


_QUOTED = compiled(r'"[^"]*"')


def check(letter: Letter, setting: Setting) -> Iterator[Finding]:
    """Find claims of which no word of the matter is on record, where the record says enough to tell."""
    context = setting.context
    if context is None or setting.form in ("public-post", "supporter-message"):
        return
    record = stems(setting.record)
    about_me = _tells_of_the_writer(context)
    for sentence, held in zip(letter.sentences, letter.sentence_keys, strict=True):
        said = letter.plain[sentence.start : sentence.end]
        if may_hold(_TOLD, held) and (wrong := _told(letter, setting, context, sentence, record)):
            yield wrong
        elif (
            "?" not in said
            and ('"' in said or may_hold(_BETWEEN, held))
            and _BETWEEN.search(_QUOTED.sub(" ", said))
            and not _grounded(said, setting, record)
        ):
            yield finding(
                BETWEEN, letter, sentence.start, sentence.end, "Your notes know nothing of this; is it about them?"
            )
        elif about_me and (what := _earned(said)):
            if not shared(_matter(what) or stems(what), record):
                yield finding(
                    QUALIFICATION,
                    letter,
                    sentence.start,
                    sentence.end,
                    f'"{what}" is not among your strengths on record; is it yours?',
                )
        elif about_me and _tells_of_my_life(said) and not _grounded(said, setting, record):
            yield finding(
                PAST,
                letter,
                sentence.start,
                sentence.end,
                "Nothing in your notes or strengths speaks of this; is it right?",
            )


# Who types changes one sentence of a letter: the others are not read again.
@lru_cache(1024)
def _earned(said: str) -> str:
    """Return what a sentence says the writer won or learned, "" for nothing."""
    found = _EARNED.search(said)
    return next(g for g in found.groups() if g) if found and _FIRST_PERSON.search(said) and "?" not in said else ""


@lru_cache(1024)
def _tells_of_my_life(said: str) -> bool:
    return bool(_LIFE.search(said)) and not _FREE.search(said)


def _tells_of_the_writer(context: Context) -> bool:
    """Say whether the record speaks of what the writer did, so that silence on something means something."""
    told = (*context.interview.topics,)
    return bool(context.candidate.strengths) or any(t.i_said for t in told)


def _grounded(said: str, setting: Setting, record: set[str]) -> bool:
    """Say whether a sentence's matter is on record: one word of few, two of many; without any matter it claims nothing."""
    about = _matter(said) - setting.aside
    if not about:
        return True
    found = shared(about, record)
    return bool(found) if len(about) < 7 else len(found) >= 2


def _matter(text: str) -> set[str]:
    return specific(text) - _LITTLE


def _told(letter: Letter, setting: Setting, context: Context, sentence: Part, record: set[str]) -> Finding | None:
    """Find words put into the reader's mouth: another's on record, or nobody's."""
    found = _TOLD.search(letter.plain, sentence.start, sentence.end)
    if found is None or letter.plain[sentence.start : sentence.end].rstrip().endswith("?"):
        return None
    told = letter.plain[found.end() : sentence.end].lstrip(" ,")
    leaning = found[0].lower().startswith(("as ", "like ", "what ")) and found.start() > sentence.start
    if _SAID_BEFORE.match(told) or (leaning and letter.plain[found.end()] in ",.;:!)"):
        return None  # "in straw, as you said": what was said stands before
    told = _OWN_CLAUSE.split(told, maxsplit=1)[0] if len(told.split()) > 6 else told
    about = _content(_WEEKDAY.sub(" ", DATE.sub(" ", told)))  # whether a day is right, the days on record tell
    if re.search(r"\basked$", found[0], re.IGNORECASE) and len(_matter(told)) < 2:
        return None  # asked for an answer, by a day: any reader does
    if len(about) < 2:
        return None
    mine, others = _said_by(context)
    near = len(shared(about, mine))
    for name, held in others:
        theirs = len(shared(about - setting.aside, held))
        if theirs >= 3 and theirs * 2 >= len(about) and near * 2 <= theirs:
            return finding(
                SAID,
                letter,
                sentence.start,
                sentence.end,
                f"By your notes this was said by {name}, not by {setting.reader}.",
            )
    held_words = shared(about, record)
    few = not held_words or (len(about) >= 5 and len(held_words) * 4 < len(about))
    if few and _has_said(context):
        return finding(SAID, letter, sentence.start, sentence.end, "Your notes know nothing of this; did they say it?")
    return None


def _said_by(context: Context) -> tuple[set[str], list[tuple[str, set[str]]]]:
    """Return the words of what the reader spoke of, and of what each other person did."""
    mine: set[str] = set()
    others: list[tuple[str, set[str]]] = []
    for topic in context.interview.topics:
        names = split_names(topic.with_)
        about = _content(f"{topic.topic} {topic.they_said}")
        if not names or any(same_person(n, context.recipient.name) for n in names if context.recipient.name):
            mine |= about | _content(f"{topic.i_said} {topic.since}")
        elif context.recipient.name:
            others.append((topic.with_, about))
    return mine, others


def _has_said(context: Context) -> bool:
    """Say whether the record holds what was said or asked at all."""
    return bool(context.interview.topics or context.more)


def _content(text: str) -> set[str]:
    return {stem(w) for w in re.findall(r"[^\W\d_]{3,}", text.lower()) if w not in FUNCTION} - _LITTLE
