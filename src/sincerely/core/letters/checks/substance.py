"""What a thank-you is for: thanks, for something; a moment of the talk; the wish for the post."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from sincerely.core.letters.checks.kinds import Kind, Setting, everywhere, finding, phrase, phrases
from sincerely.core.letters.checks.matter_words import (
    ANY_TALK,
    FOR_A_QUESTION,
    LAVISH,
    SPOKE,
    THANKS,
    TO_YOU,
    bare,
    fits_anybody,
    for_what_stands_before,
    hollow,
)
from sincerely.core.letters.checks.talk import in_their_words, topic_stems, topics_by_reader
from sincerely.core.letters.checks.whole_letter import lacks
from sincerely.core.letters.english.vocabulary import shared, stems, wordset
from sincerely.core.letters.letter_text import Letter, Part
from sincerely.core.letters.naming import closed
from sincerely.core.letters.telling.moments import has_own
from sincerely.core.letters.values import Finding, Severity

NO_THANKS = Kind(
    code="TY101",
    type="no-thanks",
    severity="error",
    guidance="email.gratitude",
    what="there is no thanks anywhere in a letter that owes some",
    why="People give a letter's reader their time first and read on when they feel that it was seen.",
)
NO_SPECIFIC_THANKS = Kind(
    code="TY102",
    type="no-specific-thanks",
    severity="warning",
    guidance="thank-you.sincere-gratitude",
    what="the thanks is for time, a meeting or an opportunity, as in any letter, and for nothing this person gave",
    why="Thanks for something only this person gave is believed; thanks for their time is skipped.",
)
NO_INTEREST = Kind(
    code="TY103",
    type="no-interest",
    severity="warning",
    guidance="thank-you.reiterate-interest",
    what="nothing says that the writer still wants the post",
    why="A reader who is left to guess whether you want the post assumes that you are not sure.",
)
NO_TOPIC = Kind(
    code="TY104",
    type="no-topic",
    severity="warning",
    guidance="thank-you.discussion-points",
    what="nothing shows what was spoken of: the letter would fit any interview",
    why="A letter that could have been written without the talk is not remembered after it.",
)
OTHERS_TOPIC = Kind(
    code="TY105",
    type="no-topic",
    severity="warning",
    guidance="thank-you.customise-each",
    what="the letter speaks of what somebody else in the interview talked about, and of nothing this reader did",
    why="Interviewers compare letters; thanks for a colleague's words shows that theirs were not heard.",
    needs="an interview with topics",
)
CLOSED = Kind(
    code="TY106",
    type="closed-post",
    severity="warning",
    guidance="thank-you.reiterate-interest",
    what="the letter wishes for a post that was refused, or whose application was withdrawn",
    why="A wish for what is decided reads as if the answer had not been heard.",
    needs="a context",
)
KINDS = (NO_THANKS, NO_SPECIFIC_THANKS, NO_INTEREST, NO_TOPIC, OTHERS_TOPIC, CLOSED)

# Forms in which a missing thanks is felt. Notes that ask or give nothing (a share, a congratulation) owe none.
OWES_THANKS = wordset(
    """
    thank-you request-reply request-acknowledgement rejection-reply feedback-request offer-acknowledgement
    time-request negotiation counter-offer-reply offer-acceptance offer-decline withdrawal call-summary
    referral-thanks lead-thanks reference-thanks reference-request informational-interview-request
    gathering-follow-up status-inquiry offer-clarification written-terms-request referral-request
    """
)
# Words by which a person says that something did them good: they thank as well as "thank you" does.
_VALUED = phrases(
    r"""
    (?:really |truly |particularly |especially |genuinely |very much |most )?(?:enjoyed|valued|liked|loved|admired|welcomed|treasured)
    (?:it was|what) (?:a|an) (?:\w+ ){0,2}(?:pleasure|treat|joy|privilege|delight|gift|relief)
    my pleasure|pleasure (?:to|of|in|meeting|speaking|talking|hearing)
    (?:it was|was|were) (?:\w+ )?(?:good|great|lovely|wonderful|nice|kind|helpful|useful|refreshing|reassuring|eye-opening|fascinating|instructive|generous) (?:to|of|that|hearing|seeing|for|when|talking|meeting)
    (?:stayed|stuck|stays|sticks|remained|rang|lingered|came home) (?:true )?(?:with|in|to)? ?(?:me|my mind|my head)?
    struck me|moved me|impressed me|made me (?:think|smile|want|see)
    (?:i )?(?:came|went|walked|left|drove|cycled) (?:away|home|out)|glad (?:you|to|that|of|we|i)
    (?:was|were|am|been) (?:\w+ )?(?:moved|struck|impressed|touched|heartened|encouraged|reassured|taken|inspired) by
    (?:the|my) (?:best|favou?rite) (?:part|moment|bit)|helped me|showed me|taught me|keep thinking
    kept thinking|still thinking|have been thinking|been turning over
    """
)
# The wish for this very post, where none should be.
_WISH = phrases(
    r"""
    (?:want|like|love|hope|glad|happy|delighted|eager|keen|proud|sure) (?:very much )?to (?:work|join|take on|take up|be part|do this work|contribute|start|be considered)
    i (?:still |really |very much )?(?:want|would love|'d love) (?:the|this|that) (?:\w+ ){0,4}?(?:post|job|role|position|work)
    (?:want|wanting) to work with you|interested in (?:the|this|that) (?:\w+ ){0,5}?(?:post|job|role|position)
    """
)
# A wish that is taken back in the same breath is none.
_INDIFFERENT = phrases(
    r"""
    (?:no longer|not|n't|never|hardly|scarcely|little) (?:\w+ )?(?:sure|certain|interested|keen|convinced|want|wanting|hoping|care)
    all the same to me|whether (?:i|it)(?: \w+){0,6} or not|in (?:your|other) hands
    don't mind either way|second thoughts|other (?:options|irons)
    """
)
# Who wishes them luck with somebody else steps aside.
_STEPS_ASIDE = phrases(
    r"""
    (?:hope|trust|sure|know) (?:that )?(?:you|the \w+|they)(?: all)? (?:will |'ll )?(?:soon )?find (?:the right|a suitable|a good|the perfect|the best|some(?:one|body)|what you|whoever|the (?:one|person|candidate))
    (?:good|best of|all the best of|every) luck (?:with|in|on|for) (?:the rest|finding|(?:the|your) (?:\w+ ){0,2}(?:search|interviews?|recruit\w+|hiring|appointment|choice))
    one (?:job|post|place) or (?:another|the other)|any (?:job|post|place) (?:will|would) do
    all (?:of )?the \w+ (?:that|who|which) (?:have )?(?:interviewed|seen) me
    (?:not|n't) (?:yet )?decided (?:yet )?(?:if|whether) i
    """
)
# An offer of more to read or to hear opens a door; it wishes for nothing.
_OFFER = phrase(
    r"(?:i am|i'm|i'd be|i would be|i will be|i'll be) (?:\w+ )?(?:glad|happy|pleased|ready) to (?:send|answer|provide|give|share|supply|explain|tell|show)"
)
_OF_THE_POST = phrase(r"post|position|role|job|join\w*|team|interest\w*|keen|eager|want|hope|love|like to|forward")
_GLAD = phrases(
    r"""
    (?:very |so |really |truly )?(?:glad|happy) (?:of|that|you|we|to have|for|i)|pleasure|privilege|treat|generous|generosity|kind|kindness
    good of you|meant|(?:enjoyed|valued|loved) (?:\w+ ){0,5}(?:you|your|our|talking|meeting|hearing|speaking)|cheers for|bless you|i owe|won't forget
    """
)
_ENOUGH_ALONE = 9
#: A sentence with more than so many words of its own names something.
_LITTLE = 3


# A word of thanks is missed where somebody has just given something: an answer, an offer, a place in the process.
_THANKS_MISSED = {"rejection-reply", "feedback-request", "offer-acknowledgement", "offer-decline", "time-request"}
# A letter that is nothing but thanks says for what: the deed, not "everything".
_OWES_INTEREST = {"thank-you", "status-inquiry", "new-opening-interest"}
# Where a cool word about the post does harm: before they have decided, to those who decide.
_WISHED_IN = _OWES_INTEREST | {
    "scheduling-reply",
    "request-reply",
    "request-acknowledgement",
    "call-summary",
    "keep-in-touch",
}
_THANKS_ONLY = {"referral-thanks", "lead-thanks", "reference-thanks"}
_ANYTHING = r"(?:all|everything|it all|your (?:\w+ )?(?:support|help|time|kindness|efforts?|assistance|trouble)|the (?:support|help))(?=[.,!;]|$)"
_FOR_ANYTHING = phrase(rf"for {_ANYTHING}")
_FOR_WHAT = phrase(
    rf"(?:thank\w*|grateful|obliged|indebted|appreciat\w+|kind|good of you|cheers|owe)(?: [\w,]+){{0,6}} (?:for (?!{_ANYTHING})\w+|that you|to (?:you )?for|of you to|about|putting|passing|telling|sending|speaking|writing)|because of you|(?:you|your) (?:\w+ ){{0,3}}(?:told|said|put|passed|sent|spoke|wrote|rang|called|gave|mentioned|recommended|reference|referral|word|tip|hint|letter|note|call|name)"
)


def check(letter: Letter, setting: Setting) -> Iterator[Finding]:
    """Look for thanks, its object, the talk's own matter and the wish for the post."""
    if not letter.words:
        return
    thanks = list(everywhere(THANKS, letter))
    in_close = bool(letter.close and THANKS.search(letter.close.text))
    opening = letter.sentences[0] if letter.sentences else letter.body
    thankful = setting.form == "thank-you"
    if (
        setting.form in OWES_THANKS
        and not thanks
        and not in_close
        and (setting.said is None or setting.lacks("thanks"))
    ):
        message = (
            "Nothing here thanks " + setting.reader + ", and a thank-you letter is opened for that."
            if thankful
            else "There is no thanks in this letter; one honest line would warm it."
        )
        # Who says what did them good ("It was kind", "I am glad you asked") thanks without the word.
        glad = any(
            TO_YOU.search(s.text) for s in (letter.sentence_at(m.start()) for m in everywhere(_GLAD, letter)) if s
        )
        severity: Severity = "advice" if glad or setting.form not in _THANKS_MISSED else "warning"
        severity = "error" if thankful and not glad else severity
        yield finding(NO_THANKS, letter, opening.start, opening.end, message, severity=severity)
    if thankful:
        thanked = tuple(_thanks_for_what(letter, setting, thanks)) if thanks or in_close else ()
        yield from _judged(letter, setting, thanks, thanked)
        told = tuple(_matter(letter, setting)) or tuple(_by_weight(letter, setting))
        yield from told
        if not told and _nothing_told(letter, setting):
            yield _fits_any(letter)
    elif setting.form in _THANKS_ONLY and thanks and not any(_FOR_WHAT.search(s.text) for s in letter.sentences):
        at = letter.sentence_at(thanks[0].start()) or letter.body
        message = f"This thanks could go to anyone. Say what {setting.reader} did, and what came of it."
        heavy: Severity = "warning" if _FOR_ANYTHING.search(at.text) else "advice"
        yield finding(NO_SPECIFIC_THANKS, letter, at.start, at.end, message, severity=heavy)
    elif setting.harsh:
        said = (letter.sentence_at(m.start()) for m in thanks)
        empty = next((s for s in said if s and bare(s) and LAVISH.search(s.text)), None)
        if empty:
            message = "Large words, and nothing that only this reader gave; say what it was."
            yield finding(NO_SPECIFIC_THANKS, letter, empty.start, empty.end, message)
    if thankful and setting.context and closed(setting.context):
        for found in everywhere(_WISH, letter):
            message = "This post is decided: it was refused or you withdrew. Thank them without wishing for it."
            yield finding(CLOSED, letter, found.start(), found.end(), message)
    elif (cool := next(setting.doing("cool"), None) if setting.form in _WISHED_IN else None) is not None:
        message = "This sounds as if you could take the post or leave it. If you want it, say so plainly."
        yield finding(NO_INTEREST, letter, cool.start, cool.end, message)
    elif setting.form in _OWES_INTEREST and _no_interest(letter, setting):
        last = letter.sentences[-1] if letter.sentences else letter.body
        yield finding(
            NO_INTEREST,
            letter,
            last.start,
            last.end,
            "Nothing here says that you want the post; the reader is left to guess.",
            severity="advice" if setting.form == "status-inquiry" else "warning",
        )


def _judged(
    letter: Letter, setting: Setting, thanks: list[re.Match[str]], found: tuple[Finding, ...]
) -> Iterator[Finding]:
    """Yield what the rules found of thanks that fits anybody, as a warning where the letter as a whole weighs so too; and what it alone says."""
    empty = lacks(NO_SPECIFIC_THANKS.type, letter, setting)
    if empty is None:
        yield from found
    elif found:
        severity: Severity = "warning" if empty else "advice"
        yield from (replace(one, severity=severity) for one in found)
    elif empty and (at := next((s for m in thanks if (s := letter.sentence_at(m.start()))), letter.close)):
        message = (
            f"This thanks could go to anyone. Say what {setting.reader} gave you: an answer, a tour, a frank word."
        )
        yield finding(NO_SPECIFIC_THANKS, letter, at.start, at.end, message)


def _nothing_told(letter: Letter, setting: Setting) -> bool:
    """Say whether the letter as a whole weighs like one that tells nothing of the talk, where no notes of it are there to compare with."""
    noted = setting.context is not None and bool(setting.context.interview.topics)
    return not noted and bool(lacks(NO_TOPIC.type, letter, setting))


def _by_weight(letter: Letter, setting: Setting) -> Iterator[Finding]:
    """Yield what is said of the talk and weighs as that does which fits any, where no notes of it are there to compare with."""
    part = next(setting.doing("empty-topic"), None) if setting.context is None else None
    if part is None or len(setting.specific(part.text) - ANY_TALK) > _LITTLE:
        return
    if not any(SPOKE.search(s.text) and len(setting.specific(s.text) - ANY_TALK) >= 2 for s in letter.sentences):
        message = "This could be said of any interview. Name one thing that was spoken of."
        yield finding(NO_TOPIC, letter, part.start, part.end, message)


_THAT_PERSON = phrase(
    r"(?:happy|glad|like|love|delighted|pleased) to be (?:that|the|your) (?:person|one|somebody|someone|\w+)"
)


# The work itself wished for: "I'd be honoured to run your dye house", and not to hear, to ask or to send.
_WOULD_DO_IT = phrase(
    r"i(?:'d| would) (?:\w+ ){0,2}?(?:be (?:\w+ )?(?:glad|honou?red|happy|proud|delighted|pleased)|love|like) to (?!(?:do the same|see (?:if|whether|how|your|what))\b|"
    r"(?:hear|know|ask|send|answer|talk|discuss|thank|tell|say|learn|share|show|explain|provide|give|call|ring|speak|apologi[sz]e|connect|stay|keep|understand|add|clarify|confirm|point|mention|check|meet|come|think|be|receive|get|have|find|read|supply|offer|visit|return|express|repeat|arrange|reschedule|move|wait|consider|propose|suggest|remind|request|inquire|enquire|leave|withdraw|decline|accept|put|make|wish|extend|remain|submit|present)\b)\w+"
)


def _no_interest(letter: Letter, setting: Setting) -> bool:
    """Say whether nothing wishes for the post; who writes of a new opening may do so by asking to be thought of."""
    if setting.form == "new-opening-interest":
        return not any(any(True for _ in setting.may_be(act, letter)) for act in ("interest", "door-open"))
    wishes = [letter.plain[part.start : part.end] for part in setting.doing("interest")]
    if any(everywhere(_STEPS_ASIDE, letter)) and not any(_WISH.search(said) for said in wishes):
        return True
    if any(everywhere(_THAT_PERSON, letter)) or any(everywhere(_WOULD_DO_IT, letter)):
        return False
    return setting.said is not None and all(
        _INDIFFERENT.search(said) or (_OFFER.search(said) and not _OF_THE_POST.search(said)) for said in wishes
    )


def _thanks_for_what(letter: Letter, setting: Setting, thanks: list[re.Match[str]]) -> Iterator[Finding]:
    first = next((s for s in (letter.sentence_at(m.start()) for m in thanks) if s), None)
    message = f"This thanks could go to anyone. Say what {setting.reader} gave you: an answer, a tour, a frank word."
    matter = topic_stems(setting)
    fits = first is not None and fits_anybody(letter, first, matter) and not in_their_words(letter, setting)
    if first and (fits or (setting.harsh and bare(first))):
        yield finding(NO_SPECIFIC_THANKS, letter, first.start, first.end, message)
        return
    spots = [m.start() for m in thanks] + [m.start() for m in everywhere(_VALUED, letter)]
    said = list(dict.fromkeys(s for s in (letter.sentence_at(at) for at in spots) if s))
    if any(FOR_A_QUESTION.search(s.text) for s in said) or in_their_words(letter, setting):
        return
    for sentence in said:
        about = setting.specific(sentence.text)
        if len(about) >= 2 or (about and (shared(about, matter) or SPOKE.search(sentence.text))):
            return
    plain = first or letter.close or letter.body
    # A plain "Thank you for Tuesday" before a letter that is full of what the reader said is thanks enough.
    told = for_what_stands_before(letter, plain) or any(
        (len(setting.specific(s.text) | shared(stems(s.text), matter)) >= 2 and TO_YOU.search(s.text))
        or (SPOKE.search(s.text) and shared(stems(s.text), matter))
        for s in letter.sentences
    )
    empty = re.search(
        r"\bfor (?:everything|all|it all|all of it|all (?:you|that you) did)\s*[.!,]", plain.text, re.IGNORECASE
    )
    full = len(setting.specific(letter.body.text)) >= _ENOUGH_ALONE
    yield finding(
        NO_SPECIFIC_THANKS,
        letter,
        plain.start,
        plain.end,
        message,
        severity="advice" if (told or full) and not empty else "warning",
    )


def _matter(letter: Letter, setting: Setting) -> Iterator[Finding]:
    mine, others = topics_by_reader(setting)
    body = stems(letter.body.text)
    where = _place(letter)
    if mine:
        hits = shared(mine, body) - setting.aside
        told = [s for s in letter.sentences if SPOKE.search(s.text)]
        headlines = stems(*(t.topic for t in setting.context.interview.topics)) if setting.context else set()
        if in_their_words(letter, setting):
            return
        if len(hits) < 2 and not hits & (headlines - ANY_TALK) and hollow(letter, setting):
            yield _no_topic(letter, setting, where)
            return
        if len(hits) >= min(2, len(mine)) or hits & headlines or any(shared(mine, stems(s.text)) for s in told):
            return
        for name, matter in others:
            if len(shared(matter - mine, body)) >= min(2, len(matter - mine) or 9):
                message = (
                    f"This is what you spoke of with {name}; nothing here is from your talk with {setting.reader}."
                )
                yield finding(OTHERS_TOPIC, letter, where.start, where.end, message)
                return
        if any(len(setting.specific(s.text)) >= 3 for s in told):
            return  # told in words of its own; whether it was said is a question of fact, not of matter
        yield _no_topic(letter, setting, where)
        return
    if not hollow(letter, setting) and len(setting.specific(letter.body.text)) >= _ENOUGH_ALONE:
        return
    if any(len(setting.specific(s.text)) >= 2 for s in letter.sentences if SPOKE.search(s.text)):
        return
    yield _fits_any(letter)


def _fits_any(letter: Letter) -> Finding:
    where = _place(letter)
    message = "This letter would fit any interview. Name one thing you spoke of, and what you have thought since."
    return finding(NO_TOPIC, letter, where.start, where.end, message)


def _no_topic(letter: Letter, setting: Setting, where: Part) -> Finding:
    # What is on record may be too private or too little to speak of: then the letter needs more, not the record less.
    usable = setting.context is not None and has_own(setting.context)
    hint = "Your notes have something: name one" if usable else "Note what you two talked about, then name one"
    message = f"Nothing here is from your talk with {setting.reader}. {hint} moment of it."
    return finding(NO_TOPIC, letter, where.start, where.end, message)


def _place(letter: Letter) -> Part:
    """Where matter is missing: the emptiest-sounding sentence of the middle, else the opening."""
    if not letter.sentences:
        return letter.body
    empty = re.compile(
        r"\b(?:company|organi[sz]ation|role|position|team|opportunity|conversation|discussion|learn)", re.IGNORECASE
    )
    return next((s for s in letter.sentences[1:] if empty.search(s.text)), letter.sentences[0])
