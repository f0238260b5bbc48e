"""Whose names the letter uses: the reader's own, spelled as on record, and nobody else's in their place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from sincerely.core.letters.checks.kinds import Kind, Setting, everywhere, finding
from sincerely.core.letters.english.vocabulary import COMMON, wordset
from sincerely.core.letters.letter_text import Letter, Part, words
from sincerely.core.letters.values import Context, Finding
from sincerely.core.people.names import address, fold, parse_name, same_person
from sincerely.core.reading.patterns import compiled

_WHY = "People see their own name before anything else; another one there tells them the letter was meant for somebody else."
OTHER_PERSON = Kind(
    code="AD101",
    type="wrong-name",
    severity="error",
    guidance="thank-you.address-by-name",
    what="the greeting names somebody who is not the recipient",
    why=_WHY,
    needs="a recipient's name",
)
MISSPELT = Kind(
    code="AD102",
    type="wrong-name",
    severity="error",
    guidance="thank-you.address-by-name",
    what="a name on record (recipient, others of the interview, employer, the writer) is misspelled",
    why="A misspelled name is the one mistake that every reader sees.",
    needs="names on record",
)
OWN_NAME = Kind(
    code="AD104",
    type="wrong-name",
    severity="error",
    guidance="thank-you.address-by-name",
    what="the greeting names the writer",
    why=_WHY,
    needs="the candidate's name",
)
SIGNATURE = Kind(
    code="AD105",
    type="wrong-name",
    severity="error",
    guidance="thank-you.address-by-name",
    what="the signature is another person's name",
    why="The reader would look for the wrong person.",
    needs="the candidate's name",
)
IN_THE_TEXT = Kind(
    code="AD106",
    type="wrong-name",
    severity="error",
    guidance="thank-you.address-by-name",
    what='the text addresses somebody else by name: "Thank you again, Marcus"',
    why=_WHY,
    needs="a recipient's name",
)
KINDS = (OTHER_PERSON, MISSPELT, OWN_NAME, SIGNATURE, IN_THE_TEXT)

GREETING_WORDS = compiled(
    r"^(?:(?:good (?:morning|afternoon|evening|day)|dear|hello|hey+|hi(?:ya)?|heya|greetings|respected|yo|howdy|kia ora|bonjour|hola|ol\u00e1|ciao|salut|salaam|namaste|aloha|g'day|moin|servus|hej|hallo|guten tag|my|there|again|both|all|everyone|to|whom|it|may|concern|(?:sir|madam)(?! (?-i:[A-Z]))|sirs|ma'am|or|team|and)\b[ ,]*)+",
    re.IGNORECASE,
)
_TITLE_WORD = compiled(
    r"(?:mr|mrs|ms|miss|mx|dr|prof|professor|doctor|sir|madam|rev|herr|frau|sr|sra|mme|m)\.?", re.IGNORECASE
)
# Ranks and offices that stand before a name and are in no list of titles.
RANKS = wordset(
    """
    cllr councillor councilor officer station fire chief inspector sergeant sgt constable superintendent
    commissioner commander lieutenant corporal major general colonel admiral canon father mother pastor vicar
    bishop deacon reverend minister senator governor mayor ambassador president dean chair chairman chairwoman
    principal headteacher headmaster headmistress head matron nurse coach chef maestro master madame monsieur
    mademoiselle senor senora signor signora don dona herr frau ing engineer architect attorney counsel justice
    warden
    """
)
# Greetings to a post, a group or a blank: the salutation check speaks of them.
_NOT_A_NAME = compiled(
    r"\b(?:sir|madam|ma'am|whom|hiring|manager|team|recruit\w*|committee|panel|all|everyone|everybody|folks|there|friends?|interviewers?|colleagues?|department|human|resources|hr|"
    r"name|company|professor|doctor|chair|director|board|staff|guys|both|ladies|gentlemen|again|people|member|members|group|office|selection|talent|acquisition)\b|[\[<{%_]",
    re.IGNORECASE,
)
_VOCATIVE = compiled(
    r"(?:\b(?:thank you|thanks|thank you again|thanks again|many thanks|once again|again|so much|very much|indeed|goodbye|with you|to you|from you)), (?P<a>[A-Z][^\W\d_]+(?:[ -][A-Z][^\W\d_]+)?)(?=[.,!]|\s+-|$)|"
    r"(?:^|(?<=[.!?]\s))(?P<b>[A-Z][^\W\d_]+), (?=(?:thank|thanks|it was|i |i'|your |you ))",
    re.IGNORECASE,
)
_EMPLOYER_ENDINGS = wordset(
    """
    inc ltd llc gmbh ag corp co plc limited company group the and of trust sa bv ab oy kg llp srl spa corporation
    partners holdings nhs foundation
    """
)


def check(letter: Letter, setting: Setting) -> Iterator[Finding]:
    """Compare every name used to address or place somebody with the names on record."""
    context = setting.context
    if context is None:
        return
    head: list[tuple[int, int]] = []
    if letter.salutation and context.recipient.name:
        for found in _greeting(letter, setting, context):
            head.append((found.start, found.end))
            yield found
    elif letter.salutation and context.candidate.name:
        named = addressed(letter)
        if named and same_person(named.text, context.candidate.name) and len(named.text.split()) > 1:
            yield finding(OWN_NAME, letter, named.start, named.end, "You are greeting yourself here.")
    yield from _opening(letter, setting, context)
    yield from _vocatives(letter, setting, context)
    yield from _signature(letter, context)
    yield from _misspelt(letter, setting, context, head)


def addressed(letter: Letter) -> Part | None:
    """Return the name in the salutation with its title, as it stands there; None where it names nobody."""
    head = letter.salutation
    if head is None:
        return None
    plain = letter.plain[head.start : head.end]
    lead = GREETING_WORDS.match(plain)
    start = head.start + (lead.end() if lead else 0)
    stop = head.end
    while stop > start and letter.plain[stop - 1] in " ,:;!.-\u2014\u2013":
        if letter.plain[stop - 1] == "." and re.search(r"\b(?:[A-Z]|Jr|Sr)\.$", letter.plain[start:stop]):
            break
        stop -= 1
    name = letter.part(start, stop)
    if not name.text or _NOT_A_NAME.search(letter.plain[start:stop]) or not any(c.isalpha() for c in name.text):
        return None
    return name


def _greeting(letter: Letter, setting: Setting, context: Context) -> Iterator[Finding]:
    named = addressed(letter)
    if named is None:
        return
    recipient = context.recipient.name
    right = _rightly(named.text, context)
    several = [p for p in re.split(r"\s*(?:,|&|\band\b)\s*", named.text) if p]
    if len(several) > 1:
        unknown = [p for p in several if not any(is_same(p, who) for who in setting.people)]
        if any(is_same(p, recipient) for p in several) and not unknown:
            return
    if is_same(named.text, recipient) or fold(named.text) == fold(context.recipient.title):
        return
    near = _near_name(named.text, recipient)
    if near:
        message = f'The name on record is "{recipient}"; here it is spelled otherwise.'
        yield finding(MISSPELT, letter, named.start, named.end, message, [right])
    elif context.candidate.name and is_same(named.text, context.candidate.name):
        yield finding(OWN_NAME, letter, named.start, named.end, "You are greeting yourself here.", [right])
    elif other := next((p for p in setting.people[1:] if is_same(named.text, p)), None):
        message = f"This greets {other}, and the letter is for {recipient}."
        yield finding(OTHER_PERSON, letter, named.start, named.end, message, [right])
    elif employer_words(named.text) and employer_words(named.text) <= employer_words(context.employer.name):
        return  # "Dear Northgate team"
    else:
        message = f'The letter is for {recipient}, and "{named.text}" is not that name.'
        yield finding(OTHER_PERSON, letter, named.start, named.end, message, [right])


def _rightly(named: str, context: Context) -> str:
    """Return how the recipient would be addressed in the manner the letter chose: by first name, by title, in full."""
    who = parse_name(context.recipient.name, context.recipient.title)
    bare = [w for w in named.split() if not _TITLE_WORD.fullmatch(w)]
    titled = len(bare) < len(named.split())
    if len(bare) == 1 and not titled and who.given and context.recipient.rapport != "formal":
        return who.given
    return address(
        context.recipient.name,
        title=context.recipient.title,
        rapport=context.recipient.rapport,
        dialect=context.candidate.dialect,
    )


def is_same(named: str, recorded: str) -> bool:
    """Say whether a greeting's name is this person's, spelled as on record (accents may be left out, nicknames not guessed)."""
    plain = (
        " ".join(w for w in named.split() if not _TITLE_WORD.fullmatch(w) and w.lower().rstrip(".") not in RANKS)
        or named
    )
    if plain.split()[-1:] and all(w.islower() for w in plain.split()[1:]) and len(plain.split()) > 1:
        plain = plain.split()[0]  # "Gwen babe": what hangs on the name is a matter of tone
    if same_person(plain, recorded):
        return True
    # An initial that stands for the name ("Dr. A. Okafor"), a double name written without its hyphen.
    return fold(plain).replace(" ", "") in (
        fold(recorded).replace(" ", ""),
        fold(parse_name(recorded).full).replace(" ", ""),
    )


def _near_name(named: str, recorded: str) -> bool:
    mine = [w for w in fold(named).split() if not _TITLE_WORD.fullmatch(w)]
    theirs = fold(recorded).split()
    if not mine or not theirs:
        return False
    return all(any(w == t or near(w, t) for t in theirs) for w in mine)


@lru_cache(4096)
def near(one: str, other: str) -> bool:
    """Say whether one word may be a slip for the other: one letter off, two in a long one, or two swapped."""
    if one == other or min(len(one), len(other)) < 3:
        return False
    allowed = 2 if min(len(one), len(other)) >= 6 else 1
    if abs(len(one) - len(other)) > allowed:
        return False
    return distance(one, other, allowed) <= allowed


def distance(one: str, other: str, most: int) -> int:
    """Return how many letters must be changed, left out, put in or swapped to make one word of the other; above `most` inexact."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        last, row, older = row, [i], before
        for j, b in enumerate(other, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
        before = last
    return row[-1]


def _opening(letter: Letter, setting: Setting, context: Context) -> Iterator[Finding]:
    """Find a letter that begins with another's name and no greeting: "Marcus, thanks for the tour"."""
    if letter.salutation or not context.recipient.name or setting.proofreader is None:
        return
    found = re.match(r"([^\W\d_a-z][^\W\d_A-Z]+)[,!:]", letter.plain[letter.body.start : letter.body.end])
    if found is None or found[1].lower() in COMMON or setting.proofreader.words.of(found[1].lower()):
        return
    if not is_same(found[1], context.recipient.name) and not is_same(found[1], context.candidate.name or "-"):
        right = _rightly(found[1], context)
        message = f"This speaks to {found[1]}, and the letter is for {context.recipient.name}."
        start = letter.body.start
        yield finding(IN_THE_TEXT, letter, start, start + len(found[1]), message, [right])


def _vocatives(letter: Letter, setting: Setting, context: Context) -> Iterator[Finding]:
    if not context.recipient.name:
        return
    for found in everywhere(_VOCATIVE, letter):
        group = "a" if found["a"] else "b"
        name = found[group]
        if (
            name.lower() in COMMON
            or name.lower() in ("st", "mt", "dr")
            or not name[0].isupper()
            or is_same(name, context.recipient.name)
            or _near_name(name, context.recipient.name)
        ):
            continue
        if group == "b" and not any(is_same(name, p) for p in (*setting.people, context.candidate.name) if p):
            continue
        if fold(name) in {fold(w) for w in (context.employer.name, context.employer.city)} or is_same(
            name, context.candidate.name
        ):
            continue
        right = _rightly(name, context)
        message = f"This speaks to {name}, and the letter is for {context.recipient.name}."
        yield finding(IN_THE_TEXT, letter, *found.span(group), message, [right])


def employer_words(name: str) -> set[str]:
    return {w for w in fold(name).split() if w not in _EMPLOYER_ENDINGS and len(w) > 1}


def _signature(letter: Letter, context: Context) -> Iterator[Finding]:
    mark, own = letter.signature, context.candidate.name
    if mark is None or not own:
        return
    end = letter.plain.find("\n", mark.start, mark.end)
    line = letter.part(mark.start, end if end > 0 else mark.end)
    text = re.split(r"\s*(?:,|\||\u2022| - )", line.text)[0].strip()
    if not text or not re.fullmatch(r"[^\W\d_][\w.' \u2019-]*", text) or len(text.split()) > 4 or text.islower():
        return
    mine, theirs = fold(text).split(), fold(own).split()
    slipped = any(w not in theirs and any(near(w, t) and t not in mine for t in theirs) for w in mine)
    if same_person(text, own) or (set(mine) & set(theirs) and not slipped) or len(text) <= 3:
        return
    given = fold(parse_name(own).given or own.split()[0])
    alike = given.startswith(fold(text)[:3]) or fold(text).startswith(given[:3])
    if alike and len(text.split()) == 1 and not near(fold(text), given):
        return  # a short form of one's own name: Meg, Dan
    slip = _near_name(text, own)
    kind = MISSPELT if slip else SIGNATURE
    message = f'Your name on record is "{own}".' if slip else f'This is signed "{text}", and you are {own}.'
    yield finding(kind, letter, line.start, line.start + len(text), message, [own])


def _misspelt(letter: Letter, setting: Setting, context: Context, taken: list[tuple[int, int]]) -> Iterator[Finding]:
    """Find capitalised words that are one slip away from a name on record and are no other word of the record."""
    spelled: dict[str, str] = {}
    for name in (*setting.people, context.employer.name, context.employer.city, context.candidate.name):
        for word in re.findall(r"[^\W\d_][\w'\u2019]*", name):
            if len(word) > 2 and fold(word) not in _EMPLOYER_ENDINGS and not (word.islower()):
                spelled.setdefault(fold(word), word)
    if not spelled:
        return
    known = {fold(w) for w in re.findall(r"[^\W\d_][\w]*", setting.record)}
    own = {key for key in spelled if key in fold(context.employer.name).split()}
    spans = [*letter.own(), *((p.start, p.end) for p in (letter.salutation,) if p)]
    for start, end in spans:
        for word in letter.words if start == letter.body.start else words(letter.plain, start, end):
            if not word.text[0].isupper() or word.text[:2].isupper() or any(a <= word.start < b for a, b in taken):
                continue
            short = len(word.text) == 3 and not _starts_sentence(letter, word)
            if len(word.text) < 4 and not short:
                continue
            for piece in re.finditer(r"[^\W\d_]+", re.sub(r"'s?$", "", word.text)):
                said = fold(piece[0])
                if (len(said) < 4 and not short) or said in known or said in COMMON or said in spelled:
                    continue
                match = next(
                    (
                        right
                        for key, right in spelled.items()
                        if near(said, key) and abs(len(said) - len(key)) < 3 and (len(said) > 3) == (len(key) > 3)
                    ),
                    None,
                )
                if match is None and len(said) >= 6:  # half the name right: "Tidewell" for "Tidewater"
                    match = next(
                        (spelled[k] for k in own if len(k) >= 7 and k[:4] == said[:4] and not k.startswith(said)), None
                    )
                if (
                    match is None
                    or _plural(said, fold(match))
                    or (_starts_sentence(letter, word) and said in _WORDS_LIKE_NAMES)
                ):
                    continue
                at = word.start + piece.start()
                message = f'"{match}" is how the name is spelled on record.'
                yield finding(MISSPELT, letter, at, at + len(piece[0]), message, [match])


_WORDS_LIKE_NAMES = wordset("mark will rose hope grace joy faith bill sandy martin dean")


def _plural(said: str, name: str) -> bool:
    return said in (name + "s", name + "es", name + "ian", name + "ish", name + "n") or name == said + "s"


def _starts_sentence(letter: Letter, word: Part) -> bool:
    sentence = letter.sentence_at(word.start)
    return sentence is not None and sentence.start == word.start
