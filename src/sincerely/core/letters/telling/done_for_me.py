"""What the reader did for the writer in the talk: showed, gave, lent, walked through, had them try. Of all that notes hold it is the surest thing to give thanks for.

"Tom walked me round, showed me the bay they opened in the summer" is "showing me the bay you opened in the summer"; "had me strip a quarter"
is no gift, and is remembered: "you had me strip a quarter".
"""

from __future__ import annotations

import re

from sincerely.core.letters.english import words as w
from sincerely.core.letters.english.sure import sure_statement
from sincerely.core.letters.english.word_classes import BASE, PAST, WordClasses
from sincerely.core.letters.notes.pieces import Piece
from sincerely.core.letters.notes.reader_names import reader_named
from sincerely.core.letters.notes.third_parties import names_somebody_else
from sincerely.core.letters.notes.tidy import spell_names
from sincerely.core.letters.notes.troubles import grave
from sincerely.core.letters.notes.turning import Cast, Unclear, expand, join, names_reader, tokens
from sincerely.core.letters.notes.usable import private_or_pay, sensitive, unwelcome
from sincerely.core.letters.telling.faultless import faultless_statement
from sincerely.core.letters.telling.note_clauses import clauses, cut_short, places, sentences
from sincerely.core.letters.telling.persons import Persons
from sincerely.core.letters.telling.pointing import hangs, points_at_thing, stands_for_something
from sincerely.core.reading.patterns import compiled

# What one gives, shows or lends somebody; where one leads them; what one has them do; what of theirs one looks at.
_GIVES = w.listed("show give lend hand teach pour draw bring send buy play introduce")
_LEADS = w.listed("take walk lead drive tour guide fly row sail")
_LOOKS = w.listed("read taste try watch study open")
_THROUGH = w.listed("walk go talk look run leaf flick")
_WAY = w.listed("round around through over into to out down along up across past")
_BEGINS = compiled(
    r"(?i)(?:the|an?|my|his|her|their|your|our|one|two|three|four|some|how|where|what|why|\d+|both|all|every)\b"
)
_SUBJECT = compiled(r"(?i)^(?:and |then |also |so |but |afterwards?,? |after,? |first,? |later,? )*(?:(?P<who>she|he|they|(?:(?:mr|mrs|ms|miss|dr|prof|chef|sir|madam|sister)\.? )?(?-i:[A-Z])[\w'’-]+(?: (?-i:[A-Z])[\w'’-]+)?)(?: (?:from|in|of) (?:the )?[a-z]+| the [a-z]+)? )?(?:then |also |just |even |kindly |quickly )?(?=[a-z]+)")  # fmt: skip
_LABEL = compiled(r"^(?P<who>[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)?)(?: ?\([^()]*\))? ?[:=–—-] ?(?=[a-z])")
# "Showed me where it was and said that ...": what is said is told elsewhere.
_NEXT = compiled(r"(?i),? (?:and|but|then|so) (?:then |also )?(?=(?:she |he |they |i )?(?:said|says|asked|told|explained|wanted|showed|gave|took|walked|let|had me|laughed|smiled|nodded|i)\b)|\s+[-–—]\s+|[;:]|, (?:which|who|so|because|and|but)\b")  # fmt: skip
_NO_GIFT = compiled(
    r"(?i)\b(?:creeps?|look|stare|grief|hard time|feeling|impression|chills?|runaround|eye|cold|jitters|door|bill|warning)\b"
)
_PAST = {"have": "had", "let": "let", "get": "got", "make": "made", "read": "read"}
_WRITTEN = compiled(r"\bI['’]d\b(?= [a-z]+)")
_MOST = 18  # words


def done_for_me(note: str, cast: Cast, words: WordClasses) -> Piece | None:
    """Return what the reader did for the writer, the fullest of it, with its gerund where it is a gift; None where nothing is sure."""
    if private_or_pay(note):
        return None
    persons = Persons(cast, "")
    found: list[Piece] = []
    for sentence in sentences(reader_named(note, cast)):
        theirs = False  # the sentence's subject is the reader
        for nth, clause in enumerate(clauses(sentence)):
            for part in _NEXT.split(clause):
                theirs, deed = _deed(part.strip(" .,"), persons, cast, words, theirs=theirs or not nth)
                if deed:
                    found.append(deed)
    return max(
        found, key=lambda one: (bool(one.gerund), len(one.text.split()) > 5, len(one.text.split())), default=None
    )


def _deed(part: str, persons: Persons, cast: Cast, words: WordClasses, *, theirs: bool) -> tuple[bool, Piece | None]:
    """Return whether the reader is the doer of a part of a note, and what they did there for the writer."""
    part = _LABEL.sub(lambda m: f"{m['who']} ", part)
    found = _SUBJECT.match(part)
    if not found:
        return False, None
    who, rest = tokens(found["who"] or ""), tokens(part[found.end() :])
    if len(who) == 1 and words.of(who[0].lower()) & PAST and not names_reader(who, 0, cast):
        who, rest = [], [who[0].lower(), *rest]  # "Walked through my deck"
    if who:
        theirs = who[0].lower() in {"she", "he", "they"} or any(names_reader(who, at, cast) for at in range(len(who)))
    if not theirs:
        return False, None
    base = words.base(rest[0].lower()) if rest else ""
    if base == "show" and [x.lower() for x in rest[1:2]] == ["off"]:
        rest = [rest[0], "me", *rest[2:]]
    kind = _kind(base, rest, words)
    if not kind:
        return theirs, None
    try:
        doer = (
            who
            if who and who[0].lower() in {"she", "he", "they"}
            else [cast.given if cast.given.isalpha() else "he" if cast.sex == "m" else "she"]
        )
        past = _PAST.get(base) or w.PAST_OF.get(base, rest[0].lower())
        turned = persons.turned(expand([*doer, past, *rest[1:]], only=frozenset(("she", "he", "they"))), you=True)
    except Unclear:
        return theirs, None
    whole = places(spell_names(_WRITTEN.sub("I would", re.sub(r"\bi(?=\b|')", "I", join(turned))), cast), words)
    for text in cut_short(whole):
        if kind == "looked" and re.match(rf"you {past} (?:through|over) my\b", text):
            text = f"{text} with me"
        if _sound(text, cast, words):
            gift = kind not in {"had", "handed"}
            gerund = f"{w.ings(base)[0]} {text.removeprefix('you ').partition(' ')[2]}" if gift else ""
            return theirs, Piece("act", text, gerund=gerund, subject="you")
    return theirs, None


def _kind(base: str, rest: list[str], words: WordClasses) -> str:
    """Return what kind of deed towards the writer words tell; "" for none."""
    low = [x.lower() for x in rest]
    behind = " ".join(rest[2:])
    if low[1:2] == ["me"] and len(low) > 2:
        if base in _GIVES and _BEGINS.match(behind) and not _NO_GIFT.search(behind):
            return "handed" if low[2] in {"a", "an", "one"} and base in {"give", "hand"} else "gave"
        if (
            base in _LEADS
            and low[2] in _WAY
            and (not low[3:] or _BEGINS.match(" ".join(rest[3:])) or not rest[3].islower())
        ):
            return "led"
        if base in {"let", "have", "make"} and words.of(low[2]) & BASE:
            return "let" if base == "let" else "had"
        if base in {"get", "ask"} and low[2] == "to" and low[3:]:
            return "had"
    if " in front of me" in " ".join(low[1:]) and words.of(low[0]) & PAST and low[0] not in w.AUX:
        return "had"
    if base in _LOOKS and low[1:2] == ["my"] and len(low) > 2:
        return "looked"
    return "looked" if base in _THROUGH and low[1:3] in (["through", "my"], ["over", "my"]) and len(low) > 3 else ""


def _sound(text: str, cast: Cast, words: WordClasses) -> bool:
    if len(text.split()) > _MOST or len(text.split()) < 4 or re.search(r"\b(?:it|them|that|this)$", text):
        return False
    if grave(text) or unwelcome(text, of_person=True, mine=False) or sensitive(text) or names_somebody_else(text, cast):
        return False
    if points_at_thing(text, "") or stands_for_something(text, "") or hangs(text, False, words):
        return False
    return sure_statement(text, words) or faultless_statement(text, words)
