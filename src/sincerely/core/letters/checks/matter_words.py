"""What shows that a letter is of this talk and thanks for something: sentences that tell of the talk, words that any talk and any thanks would bear."""

from __future__ import annotations

import re

from sincerely.core.letters.checks.kinds import Setting, phrase, phrases
from sincerely.core.letters.english.vocabulary import shared, specific, stems
from sincerely.core.letters.letter_text import Letter, Part
from sincerely.core.reading.patterns import compiled

THANKS = phrases(
    r"""
    thank(?:s|ful|fully|ed|ing)?|(?:many|my) thanks|grateful(?:ly)?|gratitude
    appreciat(?:e|ed|es|ion|ive|ing)|(?:much )?obliged|indebted|in your debt|i owe you
    (?:was|were|is|it's|how|so|very|truly|really) (?:\w+ )?(?:kind|generous|good|thoughtful|gracious) of you
    you (?:were|was|have been) (?:\w+ )?(?:kind|generous|patient|thoughtful)
    your (?:kindness|generosity|patience)|mean[ts]? (?:a lot|a great deal|so much|much)
    (?:generous|kind|patient) with your|takk|tack|merci|gracias|danke|grazie|obrigad[oa]|kiitos|mahalo|shukran|asante|dank u
    """
)

SPOKE = phrases(
    r"""
    you(?:'d| had| have|'ve| also| both| then| kindly| rightly| so)? (?:said|mentioned|told|described|explained|asked|shared|raised|spoke|talked|showed|walked|pointed|put|called|outlined|noted|made|gave|drew|took|laid|brought|touched|recommended|suggested|warned|admitted|laughed|compared|wanted|need|needed|care|hope|plan)
    we (?:\w+ )?(?:said|talked|discussed|spoke|touched|covered|compared|went|looked|agreed|ended|got|spent|wandered|shared|walked|stood|worked|tried|laughed)
    (?:our|the|that|this) (?:\w+ ){0,2}(?:conversation|discussion|talk|exchange|chat|debate|tour|walk|walkthrough|question|story|example|part|moment|minutes) (?:about|on|of|around|over|regarding|concerning|through|where|when)
    your (?:\w+(?:'s)? ){0,3}(?:point|points|account|description|story|stories|question|questions|remark|comment|comments|explanation|view|views|thoughts|take|answer|example|plan|plans|idea|ideas|approach|work|team|worry|concern|advice|way|words|line|picture|honesty|candou?r|openness|experience|reason|insistence|insight|insights|observation|note|sketch)
    (?:hear|heard|hearing|learn|learned|learnt|learning|see|seeing|saw|understand|understanding|talk|talked|talking|speaking|spoke|spoken|listening|told|spent|gave) (?:\w+ ){0,4}?(?:about|of|how|why|more about|what|from|where|the)
    (?:how|the way|what|when|where|why) (?:you|your|the|a|she|he|they)
    (?:showing|telling|walking|explaining|sharing|describing|letting|asking|answering|taking) (?:me|through|about|the|your|what|how|why|us)
    since (?:we|our|then)
    i (?:have |'ve )?(?:kept|keep|been|went) (?:on )?(?:thinking|turning|reading|back|looking|looked)
    (?:thinking|thought) (?:about|of|over)|stayed with|stuck with|struck|what (?:stays|stayed|stuck)
    """
)
# The talk by its name and by nothing it held.
_TALK = phrases(
    r"""
    (?:our|the|this|that|your) (?:\w+ ){0,2}(?:conversation|discussion|talk|interview|meeting|chat|exchange)
    (?:we|you) (?:\w+ )?(?:talked|spoke|discussed|explained|said|shared|covered|told)
    (?:learn|learned|learnt|learning|hear|hearing|heard|find out|finding out|found out|know) (?:\w+ ){0,2}?(?:more |so much |a lot |many things )?(?:about|of)
    """
)
_BY_THANKS = phrase(r"thank\w*|grateful")
_CLAUSE_END = compiled(
    r",(?! (?:that|which|how|where|when|about|especially|particularly)\b)|;| and (?:i|we)\b| but ", re.IGNORECASE
)
#: What any talk about any post is about.
ANY_TALK = stems(
    """
    role post position job work team company organisation organization department firm business place culture values vision mission goals aims priorities
    direction future plans challenges responsibilities duties expectations requirements opportunity opportunities growth experience experiences career process
    details information areas aspects things topics points matters subjects issues ideas insights thoughts views questions answers qualities skills background
    conversation discussion interview meeting talk chat exchange visit minutes time day week morning afternoon valuable interesting useful helpful great good
    nice lovely wonderful various many different several clear new really very thank thanks enjoyed appreciated learned honour honor pleasure headed going
    looking sense lot everything anything more detail thought needs impressive informative instructive insightful cover covered bring fruitful productive pleasant shared discussed explained
    """
)

#: What any thanks for any interview is for.
ANY_THANKS = ANY_TALK | stems(
    """
    welcome friendly atmosphere warm kind words patience busy schedule full taking found receiving openly invitation privilege team panel school insight
    everyone room yesterday today tour afternoon precious monday tuesday wednesday thursday friday
    """
)
# Thanks for a deed ("for saying so in the first minute"), not for what everybody who is interviewed gets.
FOR_A_DEED = phrase(
    r"(?:for|that you) (?:not |so \w+ |also )?(?!(?:taking|meeting|seeing|having|finding|giving|sparing|receiving|answering|speaking|talking|sitting|making|inviting|interviewing|considering|offering|allowing|providing|hosting|welcoming|being|everything)\b)\w+ing|for that"
)
FOR_A_QUESTION = phrase(
    r"for (?:asking|wondering|telling|showing)(?: \w+){0,4} (?:what|how|whether|why|where|who|which|about)"
)
TO_YOU = phrase(r"you|your|yours|you'\w+|we|our|us")
_FOR_IT = phrase(r"for (?:\w+ ){1,2}(?:it|that)")
_TOLD_ME = compiled(r"\byou\b.*\b(?:said|told|gave|were|asked|showed|mentioned|explained|described)\b", re.IGNORECASE)


_ASKED_ME = compiled(r"\byou (?:also )?(?:asked|told|said|showed|mentioned)\b|\byour questions?\b", re.IGNORECASE)


# Large words for what everybody is given.
LAVISH = phrase(
    r"everything|opportunity|chance|privilege|honou?r|precious|valuable time|busy|support|all (?:that )?your?|consideration|wonderful|great|lovely|much appreciated"
    r"|insightful|esteemed|golden|granted|immensely|kindness|kind (?:support|consideration|attention)|time and|invitation"
)


def bare(thanks: Part) -> bool:
    """Say whether a thanks names nothing that not every interview has."""
    return len(specific(thanks.text) - ANY_THANKS) <= 1 and not FOR_A_DEED.search(thanks.text)


def fits_anybody(letter: Letter, thanks: Part, matter: set[str]) -> bool:
    """Say whether neither the thanks nor the sentence behind it names anything that not every interview has, and no sentence before it told of the talk."""
    if for_what_stands_before(letter, thanks):
        return False
    before = [s.text for s in letter.sentences if s.end <= thanks.start]
    if shared(stems(thanks.text) - ANY_THANKS, matter) or (before and _FOR_IT.search(thanks.text)):
        return False  # what "it" is stands before
    if any(TO_YOU.search(said) and shared(stems(said) - ANY_THANKS, matter) for said in before):
        return False
    following = next((s.text for s in letter.sentences if s.start >= thanks.end), "")
    told = specific(following) - ANY_THANKS
    return bare(thanks) and (not told or (len(told) == 1 and not _TOLD_ME.search(following)))


def for_what_stands_before(letter: Letter, thanks: Part) -> bool:
    """Say whether what was asked or told is named right before: "You asked me how I would settle a ward at night. ... Thank you for the question."."""
    before = [s.text for s in letter.sentences if s.end <= thanks.start][-3:]
    return any(_ASKED_ME.search(s) for s in before) and len(specific(" ".join(before)) - ANY_THANKS) > 1


def hollow(letter: Letter, setting: Setting) -> bool:
    """Say whether the letter speaks of the talk, and everywhere by words that any talk would bear."""
    spoken = [
        _CLAUSE_END.split(s.text[at.start() :])[0]
        for s in letter.sentences
        if (at := _TALK.search(s.text)) and not _BY_THANKS.search(s.text)
    ]
    return bool(spoken) and not any(setting.specific(clause) - ANY_TALK for clause in spoken)
