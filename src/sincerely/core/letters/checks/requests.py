"""Answers and notes after a no: what was asked is answered, what is announced is attached, what was given is not asked again."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sincerely.core.letters.checks.kinds import Kind, Setting, everywhere, finding, phrase, phrases
from sincerely.core.letters.english.vocabulary import GENERIC, shared, stems, wordset
from sincerely.core.letters.letter_text import Letter
from sincerely.core.letters.values import Finding
from sincerely.core.reading.patterns import compiled

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
_THANKS_FOR_IT = phrases(
    r"""
    (?:thank(?:s| you)|grateful|appreciate\w*|value|took|taken|helps?|helpful|useful|noted|kind|generous)(?: \w+){0,6} (?:feedback|advice|pointers|comments)
    (?:your|the) (?:feedback|advice|comments) (?:\w+ ){0,3}(?:on|about|that|is|was|will|helps?|gives?|gave)
    """
)
_SHUT = phrase(
    r"(?:delete|remove|erase|destroy) (?:all )?my (?:\w+ )?(?:details|data|papers|file|application|records|documents|name)"
)
# Words that shut the door, whatever else the letter says.
_SHUTS = phrases(
    r"""
    (?:do not|don't|please never|no need to|need not|kindly do not) (?:ever )?(?:contact|call|ring|write to|e-?mail|approach|consider) me (?:again|any ?more|in (?:the )?future|about (?:any )?(?:future|other|further)|for (?:any )?(?:future|other|further)|with (?:any )?(?:\w+ )?(?:roles|jobs|posts|positions|vacancies))
    (?:do not|don't|no need to|need not) keep my (?:\w+ ){0,2}(?:on file|details|application|cv|resume|name)
    i (?:will not|won't|shall not|do not intend to|don't intend to|do not expect to|am not going to) (?:be )?(?:apply|applying|look|looking|come|coming|try|trying|consider|considering|trouble|troubling)(?: \w+){0,5} again
    (?:take|strike|remove) (?:me|my name) (?:off|from) (?:your|the|any) (?:mailing |mail |contact )?lists?(?: for good| for ever| altogether)
    """
)
# Words that leave it open, though they wish for nothing.
_OPENS = phrase(
    r"if you(?:'re| are) (?:ever|still) (?:short|stuck)|(?:may|can|could|might) i (?:apply|try|come back|write) again"
)
_NO_REPEAT = wordset("copy copies two three one first last name full list form please current recent proof your you")


def check(letter: Letter, setting: Setting) -> Iterator[Finding]:
    """Compare a reply with what was asked and given."""
    yield from _attachment(letter, setting)
    yield from _items(letter, setting)
    yield from _feedback(letter, setting)
    yield from _door(letter, setting)


def _door(letter: Letter, setting: Setting) -> Iterator[Finding]:
    if setting.form not in ("rejection-reply", "offer-decline", "withdrawal") or not letter.words:
        return
    shut = next(everywhere(_SHUTS, letter), None)
    at = letter.sentence_at(shut.start()) if shut else None
    if at:
        message = "This shuts the door; you may want it later, and one easy line leaves it open."
        yield finding(NO_DOOR, letter, at.start, at.end, message)
    elif setting.lacks("door-open") and not _OPENS.search(letter.body.text):
        last = letter.sentences[-1] if letter.sentences else letter.body
        yield finding(
            NO_DOOR,
            letter,
            last.start,
            last.end,
            "Nothing here leaves the door open; one easy line would.",
            severity="warning"
            if setting.form == "rejection-reply" or setting.harsh or _SHUT.search(letter.body.text)
            else "advice",
        )


def _attachment(letter: Letter, setting: Setting) -> Iterator[Finding]:
    there = setting.attachments
    if there is None and setting.context is not None:
        request = setting.context.more.get("request")
        held = request.get("attachments", []) if isinstance(request, dict) else []
        there = tuple(str(h) for h in held) if isinstance(held, list) else (str(held),)
    if there is None:
        return
    if any(t.strip() for t in there):
        yield from _unattached(letter, setting, there)
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


def _unattached(letter: Letter, setting: Setting, there: tuple[str, ...]) -> Iterator[Finding]:
    """Find an item that is announced as attached while every attachment is plainly another item."""
    request = setting.context.more.get("request") if setting.context else None
    items = request.get("items") if isinstance(request, dict) else None
    if not isinstance(items, list):
        return
    about = {str(i): {s for s in stems(str(i)) if len(s) > 2} - stems(*_NO_REPEAT) for i in items}
    names = [stems(re.sub(r"[._-]", " ", t)) for t in there]
    whose = [{i for i, words in about.items() if _alike(words, name)} for name in names]
    if not all(whose):
        return  # a file of which nothing shows what it is may be anything
    for found in everywhere(_ATTACHED, letter):
        sentence = letter.sentence_at(found.start())
        said = stems(sentence.text) if sentence else set()
        for item, words in about.items():
            if words and words <= said and not any(item in of for of in whose):
                at = sentence or letter.body
                yield finding(
                    ATTACHMENT, letter, at.start, at.end, f'"{item}" is announced here and is not among the files.'
                )
                return


def _alike(words: set[str], name: set[str]) -> bool:
    """Say whether a file's name and an item share a word, or the beginning of one: menus, menu-a."""
    return any(w.startswith(n) or n.startswith(w) for w in words for n in name if min(len(w), len(n)) >= 3)


def _items(letter: Letter, setting: Setting) -> Iterator[Finding]:
    request = setting.context.more.get("request") if setting.context else None
    items = request.get("items") if isinstance(request, dict) else None
    if (
        setting.form not in ("request-reply", "scheduling-reply", "request-acknowledgement", "")
        or not isinstance(items, list)
        or not letter.words
    ):
        return
    held = request.get("attachments", []) if isinstance(request, dict) else []
    said = stems(letter.body.text, *(str(h) for h in held if isinstance(held, list)))
    if setting.form == "request-acknowledgement" and not _some_named(items, said):
        return  # "everything by Friday" covers them all; who names some is missed for the others
    for item in items:
        text = item if isinstance(item, str) else str(item.get("what", "")) if isinstance(item, dict) else ""
        about = {
            s
            for s in stems(text)
            if s not in GENERIC or s in stems("references resume cv portfolio availability experience")
        } - stems(*_NO_REPEAT)
        if re.search(r"\bor\b", text):  # of two that are offered one is the answer
            about |= {s for s in stems(text) if len(s) > 3}
        about = about or stems(text)
        if any(re.search(asked, text, re.IGNORECASE) and answer.search(letter.plain) for asked, answer in _ANSWERS):
            continue
        if about and not shared(about, said) and not (about & stems("cv resume") and said & stems("cv resume")):
            last = letter.sentences[-1] if letter.sentences else letter.body
            yield finding(
                UNANSWERED, letter, last.start, last.end, f'They asked for "{text}", and nothing here speaks of it.'
            )


# What answers an item in words of its own: asked for, answered by.
_ANSWERS = (
    (
        r"availab|when|slot|schedule|start|notice period",
        phrase(
            r"(?:start|starting)(?=: | from| on| in)|(?:i'm|i am|i'd be|can|could|would be|will be) (?:\w+ ){0,3}(?:free|available|there|start|begin|join|come)|(?:any|every) (?:day|time|morning|afternoon|evening|weekday)|(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?|suits? me|works for me|notice|from (?:the )?\d|(?:\w+ )?weeks?' notice|straight away|schedule"
        ),
    ),
    (
        r"address",
        phrase(
            r"(?:tax|electricity|gas|water|utility|phone|bank) (?:bill|statement)|letter from|tenancy|lease|live at|address"
        ),
    ),
    (
        r"referee|reference",
        phrase(
            r"referees?|references?|can be reached|will speak for me|(?:ring|call|write to) (?:my )?(?:former|old|current|last)"
        ),
    ),
    (r"salary|pay\b|expectation", phrase(r"salary|pay|range|a year|an hour|\d[\d,.]+ ?(?:k|pounds|euros|dollars)?")),
    (r"licen[cs]e|drive|van|car\b", phrase(r"licen[cs]e|drive|driving|van|car")),
    (r"cv|r[e\u00e9]sum[e\u00e9]", phrase(r"cv|r[e\u00e9]sum[e\u00e9]|curriculum")),
    (r"size", phrase(r"size|\d{1,2}|small|medium|large|xl")),
    (r"allerg|diet|food", phrase(r"allerg\w+|eat|vegetarian|vegan|halal|kosher|nuts?|gluten|diet\w*|anything")),
)


def _some_named(items: list[object], said: set[str]) -> bool:
    """Say whether at least one item is named in words that are its own."""
    named = [bool({s for s in stems(str(i)) if s not in GENERIC} & said) for i in items]
    return any(named)


_WISHES = compiled(
    r"(?i)\b(?:i(?:'d| would| should| shall)? (?:\w+ ){0,2}(?:like|love|be (?:glad|grateful|thankful|interested)|want|wish|wonder|ask)|(?:help|tell) me|let me know|me wonders)\b"
)
# "was it the structure or the law": a question about what was said, which is fair.
_ALTERNATIVES = compiled(r"(?i)\b(?:was|were|is|did) (?:it|that|this|you)\b[^?]*\bor\b")
_MORE = compiled(r"(?i)\b(?:more|further|additional|any other)\b")
# A statement asks nothing: "It helps to know what decided it: ...".
_ASKS_FOR_IT = compiled(
    r"(?i)\b(?:could|would|can|may|might|please|if you (?:have|can|could)|any (?:feedback|advice|pointers?|comments?|tips?)|grateful|appreciate|kindly|welcome|request\w*)\b"
)


# That they said why, in the letter's own words: "You wrote that you needed more experience of ...", "for explaining that the panel ...".
_THEY_SAID = compiled(
    r"(?i)\b(?:you|(?:your|the) (?:\w+ )?(?:letter|message|note|e-?mail|mail|call)|(?:thank\w*|grateful|appreciate|glad)(?: \w+){0,6} for|,? and for)\b[^.!?]{0,60}?\b"
    r"(?:explain|told|tell|wrote|writ(?:e|ing|ten)|mention|sa(?:id|y|ying)|point(?:ed|ing)? out|set(?:ting)? out|nam(?:e|ed|ing)|not(?:e|ed|ing)|describ|honest|open|frank|clear|gave|give|giving|list)(?:s|ed|ing|es)?\b"
)
_WHY = compiled(
    r"(?i)\b(?:reasons?|because|lack(?:s|ed|ing)?|miss(?:ed|ing)|need(?:s|ed)?|want(?:s|ed)(?! (?:some(?:one|body)|it|you|me) (?:by|from|to start|soon|before))|looking for|prefer\w*|already|below|weak\w*|slow|too (?!kind|good|late|soon|long|much|many|busy)[a-z]+|decisive|required|whereas|the other (?:candidate|person|applicant) |"
    r"not (?:yet |quite )*(?:enough|at|have|up|where|strong)|more (?:\w+ ){0,2}(?:experience|training|years|practice)|(?:stronger|deeper|longer|closer|better)\b|experience (?:of|in|with)|internal candidate|let me down|cost me|decided it|tipped|"
    r"(?:have|had|which i have|that i have) not\b|fell short|gap)"
)
_GENERAL_ASK = compiled(
    r"(?i)\b(?:why|reasons?|grounds|explanation|what (?:it |really |actually |exactly |else |in the end )*(?:was|were|is|made|spoke|told|went|counted|i (?:was|did|lacked|could))|where (?:exactly )?(?:i|the)|in what (?:way|respects?)|(?:was|were) (?:missing|lacking)|made the difference|did(?: not|n't) (?:convince|choose)|(?:fell|fall|falling) short|went wrong|did wrong|against me|held against|the problem|turned (?:me )?down|which (?:part|area))\b"
)


def _told_why(letter: Letter, setting: Setting) -> bool:
    """Say whether the letter itself tells that its reader gave the reason of a no."""
    if setting.form not in ("rejection-reply", "feedback-request"):
        return False
    # Of a question only what stands before it can tell: "You wrote that ...; what was the reason?".
    told = (one.text.rpartition(";")[0] if "?" in one.text else one.text for one in letter.sentences)
    return any(
        (found := _THEY_SAID.search(text)) is not None and _WHY.search(text, found.end()) is not None for text in told
    )


def _feedback(letter: Letter, setting: Setting) -> Iterator[Finding]:
    rejection = setting.context.more.get("rejection") if setting.context else None
    given = rejection.get("feedback_given") if isinstance(rejection, dict) else None
    if isinstance(given, str) and given.strip().lower() in ("no", "none", "false"):
        given = None
    if not given and not _told_why(letter, setting):
        return
    asked = next((one for one in letter.sentences if _asks_why(one.text)), None)
    if asked is not None:
        told = "They already said why" if given else "Your letter says that they told you why"
        message = f"{told}; thank them for that instead of asking again."
        yield finding(GIVEN, letter, asked.start, asked.end, message, severity="error" if given else "warning")
        return
    for part in setting.doing("asks-feedback") if given else ():
        said = letter.plain[part.start : part.end]
        if _THANKS_FOR_IT.search(said) and "?" not in said and not _MORE.search(said):
            continue
        if _ALTERNATIVES.search(said) or not ("?" in said or _WISHES.search(said) or _ASKS_FOR_IT.search(said)):
            continue
        message = "They already said why; thank them for that instead of asking again."
        yield finding(GIVEN, letter, part.start, part.end, message)
        return


def _asks_why(text: str) -> bool:
    """Say whether a sentence asks for the reason as if none had been given; one narrower question about it is fair."""
    return (
        _GENERAL_ASK.search(text) is not None
        and (
            "?" in text or _WISHES.search(text) is not None or re.match(r"(?i)\W*(?:please|kindly)\b", text) is not None
        )
        and _ALTERNATIVES.search(text) is None
    )
