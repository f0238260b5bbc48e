"""Answers and notes after a no: what was asked is answered, what is announced is attached, what was given is not asked again."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sincerely.core.letters.checks.kinds import Kind, Setting, everywhere, finding, phrase, phrases
from sincerely.core.letters.letter_text import Letter
from sincerely.core.letters.values import Finding
from sincerely.core.letters.vocabulary import GENERIC, shared, stems, wordset

ATTACHMENT = Kind(
    code="AT101",
    type="attachment-missing",
    severity="error",
    guidance="inquiries.complete",
    what="the letter announces an attachment and none is there",
    why="The reader looks for it, then has to write to you.",
    needs="a context, or a mail with its attachments",
)
UNANSWERED = Kind(
    code="RQ101",
    type="unanswered-item",
    severity="warning",
    guidance="inquiries.complete",
    what="something the employer asked for is not spoken of",
    why="They would have to ask a second time.",
    needs="the items of a request",
)
GIVEN = Kind(
    code="RJ101",
    type="feedback-already-given",
    severity="error",
    guidance="rejection.seek-feedback",
    what="feedback is asked for though the rejection gave some",
    why="They took the trouble to say why; asking again says that it was not read.",
    needs="what the rejection said",
)
NO_DOOR = Kind(
    code="RJ102",
    type="no-door-open",
    severity="warning",
    guidance="rejection.keep-door-open",
    what="nothing says that the writer would be glad to hear of them again",
    why="The second choice is often called when the first falls through, if it seemed willing.",
)
KINDS = (ATTACHMENT, UNANSWERED, GIVEN, NO_DOOR)

_ATTACHED = phrases(
    r"""
    (?:i|we)(?:'ve|'m| have| am| will| also| now| had)* (?:also |just |now |hereby )?(?:attach(?:ed|ing)?|enclos(?:e|ed|ing)|append(?:ed|ing)?)
    (?:please |you will |you'll |do )?find (?:\w+ )?(?:attached|enclosed)
    (?:is|are|see|the|as|my|attached is|attached are|here,?|herewith|both|also|sheet|file|copy|document|pdf|cv|resume|r\u00e9sum\u00e9|certificate|references?|portfolio|samples?|licen[cs]e|transcript|plan|photos?|drawings?) (?:\w+ )?(?:attached|enclosed)(?! to (?:the|a|an|my|your|our|each|every) (?:ward|team|unit|role|school|hospital|project|wall|frame|job))
    attached(?: (?:is|are|you(?:'ll| will)|please|to this|herewith|below|here|as|with|find)|,)
    attached (?:\w+ ){0,3}(?:file|document|pdf|cv|resume|copy|letter|portfolio|list|certificate|sheet|summary|samples?|references?)
    (?:in|see|with|as) (?:the|an|my) attach(?:ment|ed)|attachments?|enclosures?
    """
)
_NOT_YET = phrase(
    r"(?:happy|glad|pleased|able|free|would|can|could|will|'ll|may|shall|if you)(?: \w+){0,2} (?:to )?(?:attach|enclose)\b|attachment (?:theory|style|point|bolt|figure)s?|strain relief"
)
_ASKS_FEEDBACK = phrases(
    r"""
    (?:any|some|your|further|more|specific|brief|honest|constructive|a (?:little|bit of|line of|word of)|grateful for|appreciate|welcome|share|offer|give me|provide|request|ask for|asking for|receive|have|hear) (?:\w+ ){0,3}(?:feedback|pointers|advice on (?:how|what|where|my)|criticism)(?=[^.!\n]*(?:\?|\.|$))
    feedback (?:you|that you|would|from you|on (?:my|how|where|what))
    (?:what|where|how|which|why|one thing|anything|something)(?: \w+){0,3} (?:i )?(?:could|might|can|should|would|fell|did|was|were|lacked|missed)(?: \w+){0,5} (?:improve\w*|better|differently|short|stronger|strengthen|missing|lacking|work on|tipped|weak\w*)
    let me know (?:what|where|why|how) (?:i|my|went|the)|the reasons? (?:for|behind|why)
    """
)
_THANKS_FOR_IT = phrases(
    r"""
    (?:thank(?:s| you)|grateful|appreciate\w*|value|took|taken|helps?|helpful|useful|noted|kind|generous)(?: \w+){0,6} (?:feedback|advice|pointers|comments)
    (?:your|the) (?:feedback|advice|comments) (?:\w+ ){0,3}(?:on|about|that|is|was|will|helps?|gives?|gave)
    """
)
_DOOR = phrases(
    r"""
    (?:in|for|about|of|at|with) (?:the |a |any |some |another )?(?:\w+ )?(?:future|later|other|another|similar|next|new|suitable|comparable|further) ?(?:roles?|positions?|openings?|opportunit\w+|vacanc\w+|posts?|date|point|time|year|occasion|search|round|one)?
    paths? (?:\w+ )?(?:may |will |might |do )?cross
    (?:stay|keep|remain|be|stays?|staying|keeping) (?:\w+ )?(?:in touch|in contact|connected|open|friends|on your list|in mind)
    (?:keep|have|bear|think of|consider|remember) (?:of )?me
    (?:apply|applying|reapply|try|considered|consider|hear from you|talk|speak|meet|work(?:ing)? (?:with you|together)|welcome|interested|glad to hear|contact me|reach out|come back|knock)(?: \w+){0,4} (?:again|in (?:the )?future|later|one day|some ?day|if|should|when|another|down the (?:line|road))
    (?:if|should|when|were)(?: \w+){0,5} (?:opens?|open up|comes? (?:up|free|along)|becomes? (?:free|available|vacant)|changes?|arises?|arose|came up|need|falls? through|work out|another|similar)
    door (?:\w+ )?open|not the last|next time|hope to (?:see|meet|work|talk|hear)
    another (?:chance|opportunity|time|role|opening|post|vacancy)
    follow(?:ing)? (?:the|your) (?:work|progress|company|team|news)|again (?:one day|some ?day|soon)
    someday|one day
    """
)
_NO_REPEAT = wordset("copy copies two three one first last name full list form please current recent proof your you")


def check(letter: Letter, setting: Setting) -> Iterator[Finding]:
    """Compare a reply with what was asked and given."""
    yield from _attachment(letter, setting)
    yield from _items(letter, setting)
    yield from _feedback(letter, setting)
    if (
        setting.form in ("rejection-reply", "offer-decline")
        and letter.words
        and not any(True for _ in everywhere(_DOOR, letter))
    ):
        last = letter.sentences[-1] if letter.sentences else letter.body
        yield finding(
            NO_DOOR,
            letter,
            last.start,
            last.end,
            "Nothing here leaves the door open; one easy line would.",
            severity="warning" if setting.form == "rejection-reply" else "advice",
        )


def _attachment(letter: Letter, setting: Setting) -> Iterator[Finding]:
    there = setting.attachments
    if there is None and setting.context is not None:
        request = setting.context.more.get("request")
        held = request.get("attachments", []) if isinstance(request, dict) else []
        there = tuple(str(h) for h in held) if isinstance(held, list) else (str(held),)
    if there is None or any(t.strip() for t in there):
        return
    for found in everywhere(_ATTACHED, letter):
        if letter.sentence_at(found.start()) is None and letter.subject and found.start() < letter.subject.end:
            continue
        before = letter.plain[max(0, found.start() - 50) : found.end()]
        if _NOT_YET.search(before) or re.search(
            r"\b(?:became|grew|am|feel|was|were|so) (?:\w+ )?attached to\b",
            letter.plain[max(0, found.start() - 15) : found.end() + 4],
        ):
            continue
        yield finding(ATTACHMENT, letter, *found.span(), "This announces an attachment, and there is none.")
        return


def _items(letter: Letter, setting: Setting) -> Iterator[Finding]:
    request = setting.context.more.get("request") if setting.context else None
    items = request.get("items") if isinstance(request, dict) else None
    if (
        setting.form not in ("request-reply", "clarifying-question", "")
        or not isinstance(items, list)
        or not letter.words
    ):
        return
    held = request.get("attachments", []) if isinstance(request, dict) else []
    said = stems(letter.body.text, *(str(h) for h in held if isinstance(held, list)))
    for item in items:
        text = item if isinstance(item, str) else str(item.get("what", "")) if isinstance(item, dict) else ""
        about = {
            s
            for s in stems(text)
            if s not in GENERIC or s in stems("references resume cv portfolio availability experience")
        } - stems(*_NO_REPEAT)
        about = about or stems(text)
        if about and not shared(about, said) and not (about & stems("cv resume") and said & stems("cv resume")):
            last = letter.sentences[-1] if letter.sentences else letter.body
            yield finding(
                UNANSWERED, letter, last.start, last.end, f'They asked for "{text}", and nothing here speaks of it.'
            )


def _feedback(letter: Letter, setting: Setting) -> Iterator[Finding]:
    rejection = setting.context.more.get("rejection") if setting.context else None
    given = rejection.get("feedback_given") if isinstance(rejection, dict) else None
    if not given or (isinstance(given, str) and given.strip().lower() in ("no", "none", "false")):
        return
    for found in everywhere(_ASKS_FEEDBACK, letter):
        sentence = letter.sentence_at(found.start())
        said = letter.plain[sentence.start : sentence.end] if sentence else found[0]
        if (
            _THANKS_FOR_IT.search(said)
            and "?" not in said
            and not re.search(r"\b(?:more|further|additional|any other)\b", said, re.IGNORECASE)
        ):
            continue
        yield finding(GIVEN, letter, *found.span(), "They already said why; thank them for that instead.")
        return
