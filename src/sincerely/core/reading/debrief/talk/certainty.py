"""Whether a promise or a day of decision is certain enough to be told: affirmative, still to come, and theirs who are meant.

It is asked of the part of a breath that holds the act, for "I haven't got it yet, will send it Monday" denies nothing of the sending.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from sincerely.core.reading.patterns import compiled

#: "certain" is told; "doubtful" is asked; "none" is left in the notes.
Certainty = Literal["certain", "doubtful", "none"]

# --- no, in every form -------------------------------------------------------------------------------------------
# Words that sound like a no and deny nothing: "don't forget to", "no later than", "DBS no."; they are read as blanks.
_HARMLESS = compiled(
    r"\b(?:do\s?n['’]?t|do\s+not|must\s?n['’]?t|must\s+not|not\s+to|wo\s?n['’]?t|will\s+not|never|can['’]?t|cannot)\s+forget\b(?:\s+to\b)?"
    r"|\b(?:no|not)\s+(?:later|longer)\s+than\b|\bno\s+(?:problem|probs?|worries|rush|hurry|matter|bother|trouble)\b|\bnot\s+(?:only|just)\b"
    r"|\b(?:if|when)\s+not\s+(?:before|sooner|earlier|today)\b|\b(?:yes|y)\s*(?:/|\bor\b)\s*(?:no\b|n\b)|\b(?:or|why)\s+not\b|\boffer\s*(?:/|\bor\b)\s*no\s+offer\b|\bno\s+offer\b|\b(?:a|or|either|flat|clear)\s+no\b(?=\W*(?:$|by\b|before\b|on\b|in\b|within\b|next\b|this\b))|\bno(?=\s(?-i:[A-ZÀ-Þ])\w+\s(?-i:[A-ZÀ-Þ]))"
    # "my DBS no.", "reg no by Friday": a number.
    r"|(?<!\bsaid)(?<!\bsays)(?<!\btold)(?<!\bher)(?<!\bhim)(?<!\bthem)(?<!\band)(?<!\bbut)(?<!\ba)(?<!\bwas)(?<!\bis)(?<=\w)\s+no(?:\.|(?=\s*(?:$|[,;:&+)]|(?:and|to|by|on|over|tonight|today|tomorrow|tmrw|next|this|for|before|when|mon|tue|wed|thu|fri)\w*\b)))"
    # "no news by the 6th means no", "if I don't hear by Friday it's a no": silence is their answer.
    r"|\bno\s+(?:news|word|call|answer|email)\b(?=.*\b(?:means?|is|=)\b)|\bif\s+[^.;]*?(?:n['’]?t|not|nothing|no)\s+(?:have\s+)?(?:hear\w*|\w+ed)\b|\bnot\s+(?:heard|told|called)\b(?=.*\bmeans?\b)",
    re.I,
)
_NO = compiled(
    r"\b(?:not|never|cannot|no|nor|neither|none|nobody|nothing|nowhere|hardly|refus\w*|declin\w*|unable|unwilling|reluctant\w*|forbidden|ai\s?n['’]?t"
    r"|(?:ca|wo|do|did|does|is|was|are|were|has|have|had|would|could|should|might|must|need|sha|ought)n['’]?t|(?:wouldn|couldn|shouldn|didn|doesn|isn|wasn|aren|weren|hasn|haven|hadn|mustn|needn|shan|don|won)['’]?t"
    r"|rather\s+than|instead\s+of|too\s+late\s+to|fail(?:ed|s)?\s+to|forgot\s+to|against\s+\w+ing|stop(?:ped)?\s+\w+ing|avoid\w*|hold(?:ing)?\s+off|out\s+of\s+the\s+question)\b"
    r"|n['’]t\b",
    re.I,
)
# What is taken back right behind: "I'd send the photos, she said no need".
_TAKEN_BACK = compiled(
    r"^\W*(?:(?:and|but|then|so)\s+)*(?:[\w.'’-]+\s+){0,2}?(?:(?:said|says|told\s+me|thinks?)\s+)?(?:that\s+|there['’]?s\s+|it['’]?s\s+)*(?:no\s+need\b(?!\s+to\s+(?:rush|hurry))|not\s+(?:needed|necessary|required|to\s+bother)\b|no\s+thanks\b|never\s+mind\b|do\s?n['’]?t\s+(?:bother|need)|need\s?n['’]?t\b|did\s?n['’]?t\s+want)",
    re.I,
)
# "the pattern, not the cloth": of two things one is meant, and that is behind the act.
_CONTRAST = compiled(r"(?:,\s*|\s)(?:and\s+|but\s+)?not\s+(?!to\b|before\b|until\b|till?\b|be\b|yet\b|sure\b|today\b)(?:(?:the|my|a|an|his|her|by|in|on|via)\s+)?[\w'’-]+(?:\s+[\w'’-]+){0,2}\W*$", re.I)  # fmt: skip
#: "but not before Friday": when it comes at the earliest is no day by which.
EARLIEST = compiled(
    r"\s*[,;(–—-]?\s*(?:(?:but|and|though|only|just|so)\s+)*\b(?:not|never)\s+(?:before|until|till?|'til|b4)\b[^,;)]*\)?", re.I
)  # fmt: skip

# --- what is only possible, was once, or is done every week -----------------------------------------------------------
_POSSIBLE = compiled(
    r"\b(?:might|could|almost|nearly|perhaps|maybe|possibly|poss|unless|in\s+case|depend(?:s|ing)\s+on|provided|tempted|thinking\s+(?:of|about)|thought\s+(?:of|about)|consider(?:ing)?)\b"
    r"|\b(?:i|he|she|they|we|it|you|xx+)\s+may\s+(?!\d)|\bmay\s+(?:well|also|be|have|send|bring|email|ring|call)\b"
    r"|(?<!\bask)(?<!\basked)(?<!\bsee)(?<!\bcheck)(?<!\bknow)(?<!\bwonder)(?<!\bout)(?<!\bsay)(?<!\bconfirm)(?<!\btell)(?<!\bas)(?<!\bthem)(?<!\bher)(?<!\bhim)\s+if\s+(?!poss|able|not\b|needed|ok)",
    re.I,
)
# "I'd send it": what I would do; "told her I'd send it" is what I will.
_WOULD = compiled(r"\bi(?:['’]d|\s+would)\b(?!\s+better)", re.I)
_TOLD = compiled(
    r"\b(?:said|says|saying|told|promis\w+|agreed|offered|answered|assured|confirmed|undertook|yes)\b", re.I
)
_ONCE = compiled(
    r"\bused\s+to\b|\b(?:would|should|could|might|must|['’]d)\s*(?:['’]?ve|\s+have)\s+\w+|\bi\s+was\s+(?:going|due|about|meant|supposed|planning)\s+to\b|\bi\s+(?:meant|intended|wanted|had|tried)\s+to\b|\bforgot\b|^\W*(?:should|could|would)\s+have\b",
    re.I,
)
_DONE_VERBS = r"(?:sent|e-?mailed|mailed|posted|gave|brought|showed|shown|rang|called|phoned|wrote|forwarded|shared|uploaded|handed|dropped|submitted|returned|texted|messaged|passed|completed|filled|arranged|booked|introduced|signed|scanned|delivered|provided|left|printed|faxed|confirmed|updated|checked|chased|asked|answered|replied|fixed|went|got|took|made|did)"
_DONE = compiled(
    rf"(?:\bi(?:['’]ve|\s+have|\s+had)?\s+(?:(?:also|just|already|then|even|once|only)\s+)*|^\W*(?:(?:and|also|then|so|already|just)\s+)*){_DONE_VERBS}\b(?!\s*(?:to|2)\b)",
    re.I,
)
_HABIT = compiled(
    r"\b(?:always|usually|normally|every|each|weekly|daily|monthly|(?:mon|tues|wednes|thurs|fri|satur|sun)days)\b", re.I
)
_TO_COME = compiled(
    r"['’]ll\b|\b(?:i|she|he|they)\s?ll\b|\b(?:will|shall|gonna|going\s+to|promis\w+|agreed|offered|owe|must|need|have\s+to|i\s+am\s+to|to\s+do|as\s+(?:discussed|promised|agreed)|said\s+i['’]?(?:d|ll)?|told\s+(?:\w+\s+){1,3}?i['’]?(?:d|ll)?|wants?\s+me|to\s+(?:send|bring|give|email|post))\b|['’](?:m|re|s)\s+to\b",
    re.I,
)

# --- somebody else's -------------------------------------------------------------------------------------------------
_ANOTHER_HOUSE = compiled(
    r"\b(?:another|(?:the|that|my|an?)\s+other)\s+(?:\w+\s+)?(?:firm|employer|company|place|school|trust|agency|job|post|role|shop|garage|hospital|hotel|kitchen|office|lot|one|interview|offer|practice|college|site|bank|lab|farm|salon|studio|team)s?\b"
    r"|\b(?:got|get|take|took|in|land|landed)\s+the\s+(?-i:[A-Z])[\w'’-]+\s+(?:job|post|role|offer|one)\b|\bmy\s+(?:current|present|old|last|former|own)\s+(?:firm|employer|company|boss|job|place)\b",
    re.I,
)
_MY_PEOPLE = compiled(
    r"^\W*(?:(?:and|but|so|then|also)\s+)*my\s+(?:[\w'’-]+\s+){1,3}?(?:(?:will|['’]ll|would|shall|can|is\s+going\s+to|is|are)\s+(?!be\b|come\b|arrive\b|follow\b|to\s+be\b|due\b)\w+|(?:sends|brings|writes|emails|posts|rings|calls)\b)",
    re.I,
)
_TO_ANOTHER = compiled(
    r"\b(?:send|sends|sending|give|gives|giving|e-?mail|e-?mails|forward|forwards|show|shows|post|posts|bring|brings|hand|hands)\s+(?:(?-i:Xx+)|him|her|them)\b",
    re.I,
)
_TO_ME = compiled(r"\b(?:me|us)\b", re.I)
_TO_US = compiled(r"\b(?:me|us|my|mine|our|i|everyone|everybody|all|both|candidates?)\b", re.I)

_CUT = compiled(
    r"[,;:.!?]\s+|\s+[-–—]+\s+|\s*(?:->|=>|→)\s*|\s[(]|\s(?=(?:but|so|though|although|because|bc|cos|coz|cuz|since|while|whereas)\b)|\s(?=(?:and|then)\s+(?:i|he|she|they|we|will|ill)\b)",
    re.I,
)


def without_harmless(text: str) -> str:
    """Return a text with words that deny nothing written as blanks, as long as before: "don't forget to", "DBS no."."""
    return _HARMLESS.sub(lambda found: " " * len(found.group()), text)


def _part(text: str, at: int) -> str:
    """Return the part of a breath that holds a place."""
    cuts = [found.end() for found in _CUT.finditer(text)]
    begin = max((cut for cut in cuts if cut <= at), default=0)
    end = min((cut for cut in cuts if cut > at), default=len(text))
    return text[begin:end]


def promise_of_mine(text: str, verb: re.Match[str] | None, after: str, *, sure: bool = True) -> Certainty:
    """Say how certain it is that the writer owes what a breath tells. `text` has its people as "Xx", `verb` is the act, `after` the breath behind in the line; `sure` where a rule found the promise."""
    plain = EARLIEST.sub(lambda found: " " * len(found.group()), without_harmless(text))
    at = verb.end() - 1 if verb else len(text.rstrip()) - 1
    part = _part(plain, at)
    tail = plain[at:]
    if verb is not None:
        own = _OF_ITS_OWN.search(part, max(part.find(verb.group()), 0) + len(verb.group()))
        part = part[: own.start()] if own else part  # "the thing I couldn't answer": told of the thing
        contrast = _CONTRAST.search(part)
        part = part[: contrast.start()] if contrast and verb.group() in part[: contrast.start()] else part
    if (
        _NO.search(part)
        or any(_TAKEN_BACK.match(piece) for piece in (*_CUT.split(tail)[1:], after))
        or _ANOTHER_HOUSE.search(part)
        or _MY_PEOPLE.match(part)
    ):
        return "none"
    to_come = _TO_COME.search(part)
    if not to_come and (_DONE.search(part) or _HABIT.search(part)):
        return "none"
    if (once := _ONCE.search(part)) and not _TO_COME.search(part, once.end()):
        return "none"
    if (_WOULD.search(part) and not _TOLD.search(plain)) or (_POSSIBLE.search(part) and not _ASKED_IF.search(plain)):
        return "doubtful" if sure or not _WOULD.search(part) else "none"
    return "certain"


_OF_ITS_OWN = compiled(r"\s(?:(?:that|which|who|because|as)\s+)?(?:i|he|she|they|we|it)(?=['’\s])(?!['’]?(?:ll|d)\b|\s+(?:will|would|promised))", re.I)  # fmt: skip
# "he asked if I could send the numbers", "could I bring my card": their wish.
_ASKED_IF = compiled(r"\b(?:asked|asks|wants?|wanted)\b.*\bif\s+i\s+(?:could|can|might|would)\b|\bcould\s+i\b", re.I)


def promise_of_theirs(text: str, verb: re.Match[str] | None, after: str) -> Certainty:
    """Say how certain it is that those met owe the writer what a breath tells; arguments as for one of mine."""
    plain = EARLIEST.sub(lambda found: " " * len(found.group()), without_harmless(text))
    part = _part(plain, verb.end() - 1 if verb else len(text.rstrip()) - 1)
    if (
        (_NO.search(part) and not _SILENCE.search(part))
        or _TAKEN_BACK.match(after)
        or _MY_PEOPLE.match(part)
        or re.search(r"\bused\s+to\b", part, re.I)
        or (_ANOTHER_HOUSE.search(part) and not re.search(r"\boffer\b", part, re.I))
        or (_TO_ANOTHER.search(part) and not _TO_US.search(part))
        or (_OWN_ANSWER.search(part) and not _TO_ME.search(part))
        or (_ANOTHER_MATTER.search(part) and not _TO_ME.search(part))
    ):
        return "none"
    return "doubtful" if _THEY_MIGHT.search(part) else "certain"


_THEY_MIGHT = compiled(r"\b(?:he|she|they|we|hr|someone|somebody|xx+)\s+(?:(?:also|then|well)\s+)*(?:might|could|may|almost)\b|^\W*(?:might|could|may)\b", re.I)  # fmt: skip


# A promise told as a thing: with a day, somebody it goes to, or a verb of giving that opens the breath.
_GOES_TO = compiled(r"(?:\b(?:to|for)|->)\s+(?:(?-i:Xx+)|him|her|them|hr|agency|the\s+(?!job|post|role|interview|time|first|next|last|day|work|rest|team|same)\w+)\b", re.I)  # fmt: skip
_OPENS = compiled(r"(?:^|[,;+&:]|\s[-–—]+|->|\band)\W*$", re.I)
_TELLS_OF = compiled(r"\b(?:i|he|she|they|we)\s+(?:\w+ed|said|wrote|went|saw|met|had|was|were|got|told|thought|think|work)\b|\b(?:is|was|were|are|works|runs|comes|goes)\b", re.I)  # fmt: skip


def owed_in_few_words(text: str, verbs: Sequence[re.Match[str]], *, dated: bool, listed: bool) -> bool:
    """Say whether a breath that no rule knows has the frame of a promise of the writer's: a thing with its day or its way, a bare verb, a sign of what is to come; `listed` where it stands among others."""
    if listed or _TO_COME.search(text):
        return True
    bare = any(_OPENS.search(text[: verb.start()]) for verb in verbs)
    return (
        bare
        or _I_DO.match(text) is not None
        or (not _TELLS_OF.search(text) and (dated or _GOES_TO.search(text) is not None))
    )


_I_DO = compiled(r"\W*i\s+(?:chase|send|bring|post|email)\b", re.I)
_GOES = compiled(r"\W*(?:back\b|to\s+be\s+\w+)", re.I)


def has_a_way(text: str, verb: re.Match[str] | None) -> bool:
    """Say whether a breath goes on with how a thing before it is given: "email to Petra", "to be brought in", "3 slots to him"."""
    return (
        _GOES_TO.search(text) is not None
        or _TO_COME.search(text) is not None
        or (verb is not None and _OPENS.search(text[: verb.start()]) is not None)
        or _I_DO.match(text) is not None
        or _GOES.match(text) is not None
    )


# --- the day they decide ---------------------------------------------------------------------------------------------
_SILENCE = compiled(r"\bno\s+(?:news|word|call|answer)\b|\bno\s+longer\b", re.I)
_BEFORE_IT = compiled(
    rf"(?:{_NO.pattern})(?:(?!\b(?:but|so|and)\b)[^.;,])*?\b(?:before|until|till?|'til|b4)\b|\bnothing\s+before\b", re.I
)
# They wait for the writer's answer, or the writer has to give one.
_OWN_ANSWER = compiled(
    r"\b(?:wants?|wanted|needs?|needed|expects?|expected|(?:would|['’]d)\s+like|asked\s+for|asks\s+for|waits?\s+for|waiting\s+for)\s+(?:to\s+(?:have|get|hear|know)\s+)?(?:an?\s+|my\s+|the\s+|our\s+)?(?:\w+\s+)?(?:answer|decision|reply|response|yes(?:\s+or\s+no)?)\b(?!\s+from\b)"
    r"|\bmy\s+(?:own\s+)?(?:answer|decision|reply)\b"
    r"|\bi(?:['’]ve|['’]m|\s+am)?\s*(?:must|(?:have|need|got|has)(?:\s+got)?\s+to|should|to)\s+(?:decide|choose|make\s+up\s+my\s+mind|accept|give\s+(?:them|him|her|xx+)\s+an?\s+answer)\b"
    r"|^\W*(?:must|have\s+to|need\s+to)\s+(?:decide|choose|answer|let\s+(?:them|him|her|xx+)\s+know)\b",
    re.I,
)
_DAY = r"(?:on|by|before|until|till?|in|at|within|next|this|end|early|late|mid|the\s+\d|the\s+(?:end|last|first|week|day|same)|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec|today|tonight|tom|tmrw|\d|a\s+(?:week|fortnight|month|couple)|two|three|about|around|and|or)"
_OF_THE_POST = r"(?:(?:the|an?|my|our|their|who|whom|which|me|us|it|this|that|both|all|final|job|new|successful)\s+)*(?:candidates?|applicants?|interviews?|post|role|job|hire|hiring|hires|position|vacanc\w+|appointments?|shortlist|panel|board|process|rounds?|application|offers?|me|us|it|this|who|whom|one|person|gets|test|trial\s+(?:day|shift)|names?|finalists?)"
_ANOTHER_MATTER = compiled(
    rf"\bdecid\w+\s+(?:on|about|upon)\s+(?!{_DAY})(?!{_OF_THE_POST}\b)\w+"
    r"|\b(?:the|an?|our|their|his|her)\s+(?!(?:final|first|hiring|panel|board|committee|council|interview|job|formal|written|firm|definite|official|last|quick|proper|offer|yes|no|test|assessment|hr|company|selection|recruitment|appointment|overall|big|eventual|real|second|good|bad|same|ward|school|agency|quickest|earliest|latest|any|exam|trial|verbal|clear|straight|provisional|email)\b)[a-z]{3,}\s+(?:decisions?|results?|outcomes?|verdicts?)\b"
    rf"|\b(?:decisions?|results?|outcomes?|verdicts?|news)\s+(?:of|on|about|from)\s+(?:the|an?|our|their|his|her)\s+(?!{_OF_THE_POST}\b)\w+"
    r"|\bhears?\s+(?:back\s+)?from\s+(?:the\s+(?!panel|board|team|office|agency|recruiter|school|manager|committee|head|hr|company|hospital|trust|owners?|governors?|directors?|boss|other|two|last|rest|partners?|council\s+by\s+then)|an?\s+|our\s+)\w+"
    r"|\b(?:samples?|letters?|orders?|complaints?|tickets?|queries|tenders?)\s+(?:is|are|get|gets|were|was|have\s+to\s+be|must\s+be)\s+(?:answered|dealt)\b",
    re.I,
)
_LETS_ANOTHER = compiled(r"\b(?:let|lets|letting)\s+(?:him|her|xx+)\s+know\b", re.I)
_EVERY = compiled(
    r"\b(?:every|each)\s+(?:mon|tue|wed|thu|fri|sat|sun|week|month|day|year|time|other|morning|quarter)\w*\b(?!.*\bnext\b)",
    re.I,
)
_OVER = compiled(
    r"\b(?:left|resigned|quit|retired|died|closed|opened|mended|repaired|happened|started|fixed|lasted|moved|broke|failed|ended|finished|sacked|hired|joined)\b",
    re.I,
)


def decision(text: str, act: re.Match[str]) -> Literal["certain", "earliest", "own", "none"]:
    """Say whether an act is their decision and still to come: "earliest" where it only says before when nothing comes, "own" where it is the writer who has to answer. `text` has its people as "Xx"."""
    plain = without_harmless(text)
    part = _part(plain, act.end() - 1 if act.end() else 0)
    if _BEFORE_IT.search(part) or EARLIEST.match(part):
        return "earliest"
    if _OWN_ANSWER.search(part):
        return "none" if _ANOTHER_HOUSE.search(plain) else "own"
    if (
        _NO.search(part)
        or _LETS_ANOTHER.search(part)
        or _ANOTHER_HOUSE.search(text)
        or _ANOTHER_MATTER.search(part)
        or _EVERY.search(part)
    ):
        return "none"
    return "certain"


# Without an act a breath tells of the decision only where it is hardly more than a day, or of something to come from them.
_ONLY_A_DAY = compiled(rf"^\W*(?:(?:{_DAY}|[\w'’-]+)\W+){{0,8}}[\w'’-]+\W*$", re.I)
_STATES = compiled(
    r"\b(?:i|he|she|they|we|you|it|xx+|the\s+\w+)\s+(?:(?:all|also|always|only|never|still|\w+ly)\s+)*(?!will\b|shall\b|says?\b|said\b|thinks?\b|hopes?\b|reckons?\b)[a-z]{3,}\b|\b(?:is|was|are|were|has|had)\b",
    re.I,
)
_THEY_WILL = compiled(
    r"\b(?:he|she|they|we|xx+|panel|board|partners|committee|owners?|head|boss|manager)(?:\s+(?:will|shall|are\s+\w+ing|is\s+\w+ing)\b|['’](?:ll|re|s)\b)|\bwill\b|\bgonna\b|\bgoing\s+to\b",
    re.I,
)


def decision_without_act(text: str) -> bool:
    """Say whether a breath that names no act of deciding has the frame of one all the same; `text` has its people as "Xx"."""
    if (
        _OVER.search(text)
        or _HABIT.search(text)
        or _BEFORE_IT.search(text)
        or _ANOTHER_MATTER.search(text)
        or re.search(r"\bi\b|\bi['’]", text, re.I)
    ):
        return False
    return _THEY_WILL.search(text) is not None or (_ONLY_A_DAY.match(text) is not None and _STATES.search(text) is None)


def refuses_them(text: str) -> bool:
    """Say whether the writer tells of having refused those met: "I refused to send her the raw data". `text` has its people as "Xx"."""
    return _REFUSES.search(text) is not None


_REFUSES = compiled(r"\bi\s+(?:refused|declined|said\s+no)\s+to\s+\w+\s+(?:him|her|them|it|(?-i:Xx+))\b", re.I)


def left_open(before: str) -> bool:
    """Say whether a breath breaks off in a no that goes on in the next: "I never", "Asha didn't say"."""
    return _BREAKS_OFF.search(without_harmless(before)) is not None


_BREAKS_OFF = compiled(rf"(?:{_NO.pattern})(?:\s+(?:actually\s+|really\s+|even\s+)?(?:say|said|promise\w*|agree\w*|offer\w*|mention\w*|think|want|tell\s+\w+))?\s*$", re.I)  # fmt: skip


def of_another_house(text: str) -> bool:
    """Say whether a breath tells of another employer: "the other firm decides by Friday", "if I got the Leeds job"."""
    return _ANOTHER_HOUSE.search(text) is not None


def starts_only(before: str) -> bool:
    """Say whether what stands before a day makes it the first that is possible and no day by which: "not before Friday", "after Friday"."""
    part = _part(without_harmless(before), max(len(before) - 1, 0))
    return _AFTER.search(before) is not None or _BEFORE_IT.search(part) is not None


_AFTER = compiled(r"\bafter\s+(?:the\s+)?$", re.I)


__all__ = [
    "EARLIEST",
    "Certainty",
    "decision",
    "decision_without_act",
    "has_a_way",
    "left_open",
    "of_another_house",
    "owed_in_few_words",
    "promise_of_mine",
    "promise_of_theirs",
    "refuses_them",
    "starts_only",
    "without_harmless",
]
