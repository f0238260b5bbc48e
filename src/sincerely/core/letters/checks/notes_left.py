"""What notes leave in a letter: their shorthand, and a sentence that has no verb."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sincerely.core.letters.checks.kinds import Kind, Setting, finding
from sincerely.core.letters.english.vocabulary import FUNCTION, wordset
from sincerely.core.letters.english.word_classes import (
    ADJECTIVE,
    BASE,
    NOUN,
    PAST,
    PLURAL,
    THIRD,
    WordClasses,
)
from sincerely.core.letters.letter_text import Letter, Part
from sincerely.core.letters.notes.note_parts import two_verbs
from sincerely.core.letters.notes.turning import tokens
from sincerely.core.letters.values import Finding
from sincerely.core.reading.patterns import compiled

SHORTHAND = Kind(
    code="NT101",
    type="note-shorthand",
    severity="warning",
    guidance="thank-you.proofread",
    what="words as notes have them stand in the letter: w/, b4, abt, an arrow, a plus sign for and",
    why="Shorthand is for oneself; a reader takes it for haste.",
)
FRAGMENT = Kind(
    code="NT102",
    type="fragment",
    severity="advice",
    guidance="thank-you.proofread",
    what="a sentence of the letter has no verb, or two that nothing joins",
    why="A reader stops and looks for what is missing.",
)
KINDS = (SHORTHAND, FRAGMENT)

_WRITTEN_OUT = {
    "w/": "with", "w/o": "without", "b4": "before", "abt": "about", "b/c": "because", "bc": "because", "coz": "because", "cuz": "because", "ppl": "people",
    "yrs": "years", "wks": "weeks", "mins": "minutes", "hrs": "hours", "wk": "week", "yr": "year", "hr": "hour", "pct": "percent", "btwn": "between", "mgmt": "management",
    "govt": "government", "dept": "department", "thru": "through", "shd": "should", "wld": "would", "cld": "could", "appts": "appointments", "appt": "appointment",
    "+": "and", "&": "and", "=": "is", "->": "", "=>": "", "→": "", "u": "you", "ur": "your", "r": "are", "tmrw": "tomorrow", "shld": "should",
    "eng": "engineer", "mgr": "manager", "asst": "assistant", "sr": "senior", "jr": "junior", "coord": "coordinator", "rev": "revision", "esp": "especially",
}  # fmt: skip
_SHORT = compiled(
    r"(?<![\w@./-])(?P<word>w/o?(?=\s|\w)|b4|abt|b/c|bc|coz|cuz|ppl|yrs|wks|mins|hrs|wk|yr|hr|pct|btwn|mgmt|govt|dept|thru|shd|wld|cld|appts?|u|ur|r|tmrw|shld|eng|mgr|asst|sr|jr|coord|esp|rev(?! (?:up|the|counter|limit)))(?![\w@'’/.+-]*\w)"
    r"|(?<=[a-z\d] )(?P<mark>->|=>|→)(?= ?\S)|(?<=[a-z] )(?P<sign>[+&=])(?= [a-z])"
)
# With a figure before them these are units, which a letter may have.
_UNITS = {"mins", "hrs", "yrs", "wks", "hr", "yr", "wk"}

_NO_VERB_NEEDED = compiled(
    r"(?i)^(?:if |gracias|cheers|still |(?:i|you|we|they|it|he|she|this|that|there|these|those|everything|everybody|everyone|nobody|nothing|somebody|all|both) |(?:many |warm |warmest |sincere |heartfelt |my |with (?:many |my )?|again,? |once again,? )*thank|congratulations|well done|best|kind|happy|glad|delighted|sorry|apolog|looking forward|hoping|wishing|all the best|until |till |see |one (?:more|last|other|small|final)|ps\b|p\.s|no |not |yes|hello|hi\b|dear|good (?:luck|morning|afternoon|evening)|what |how |so |and |but |good |or |in short|on (?:my|the other)|as (?:for|promised|agreed|to)|first|second|third|why|when|where|which|who|more |less )"
)
# What a noun has before it and a verb has not.
_BEFORE_THINGS = FUNCTION & wordset(
    "a an the this that these those my your our their his her its every each some any no all both few several more most for of in on at by with from into over under about above after "
    "before behind between through during without within and or two three four five six seven eight nine ten"
)
_TOKEN = compiled(r"[A-Za-z]+(?:['’][a-z]+)?")
_AUXILIARY = compiled(
    r"(?i)(?:am|is|are|was|were|be|been|has|have|had|do|does|did|can|could|will|would|shall|should|may|might|must|let|please|\w+n['’]t|cannot|\w+['’](?:s|re|ve|ll|d|m))"
)


def check(letter: Letter, setting: Setting) -> Iterator[Finding]:
    """Look for the shorthand of notes, and with a proofreader's words for a sentence of the body without a verb."""
    for match in _SHORT.finditer(letter.text, letter.body.start, letter.body.end):
        found = match["word"] or match["mark"] or match["sign"]
        if found.lower() in _UNITS and re.search(r"\d\s?$", letter.text[: match.start()]):
            continue
        start, end = match.start(), match.end()
        out = _WRITTEN_OUT.get(found.lower(), "")
        yield finding(
            SHORTHAND, letter, start, end, "This is how notes are written; write it out.", (out,) if out else ()
        )
    table = getattr(setting.proofreader, "words", None)
    if setting.form != "public-post" and isinstance(table, WordClasses):
        for sentence in letter.sentences:
            if not _in_body(sentence, letter):
                continue
            if two_verbs([x.lower() for x in tokens(sentence.text)]):
                said = "This has two verbs and nothing that joins them: what does what?"
                yield finding(FRAGMENT, letter, sentence.start, sentence.end, said)
            elif _verbless(sentence.text, table):
                yield finding(FRAGMENT, letter, sentence.start, sentence.end, "This has no verb: who does what?")


def _in_body(sentence: Part, letter: Letter) -> bool:
    """Say whether a sentence is one of running text: no line of a list, no heading, nothing in marks of a gap."""
    line = letter.text[letter.text.rfind("\n", 0, sentence.start) + 1 : sentence.end]
    inside = letter.body.start <= sentence.start and sentence.end <= letter.body.end
    return (
        inside
        and not re.match(r"\s*(?:[-*•–—]|\d+[.)])\s", line)
        and sentence.text.rstrip()[-1:] == "."
        and sentence.text[:1].isupper()
    )


def _verbless(text: str, table: WordClasses) -> bool:
    words = _TOKEN.findall(text)
    if not 5 <= len(words) <= 30 or _NO_VERB_NEEDED.match(text) or re.search(r"[\[\]:@]|https?:", text):
        return False
    for at, word in enumerate(words):
        low = word.lower().replace("’", "'")
        if _AUXILIARY.fullmatch(low):
            return False
        bits = table.of(low)
        if low in FUNCTION or (at == 0 and not bits):
            continue
        if not bits and word.islower():
            return False  # a word nobody knows may be a verb
        if low == "like" or bits & (BASE | THIRD | PAST):
            before = words[at - 1].lower() if at else ""
            thing = bool(bits & NOUN or bits & PLURAL) and (
                at == 0 or before in _BEFORE_THINGS or bool(table.of(before) & ADJECTIVE)
            )
            behind = words[at + 1].lower() if at + 1 < len(words) else ""
            if not thing or low == "like" or behind in {"me", "us", "you", "it", "him", "them", "her"}:
                return False
    return True
