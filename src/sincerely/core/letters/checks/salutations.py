"""The greeting's manner: that there is one, to this person, with the title and the closeness that were earned."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sincerely.core.letters.checks.kinds import AMONG_FRIENDS, Kind, Setting, finding
from sincerely.core.letters.checks.names import RANKS, addressed
from sincerely.core.letters.english.vocabulary import COMMON
from sincerely.core.letters.letter_text import Letter
from sincerely.core.letters.values import Context, Finding
from sincerely.core.people.names import TITLES, fold, parse_name, salutation, same_person
from sincerely.core.reading.patterns import compiled

NONE = Kind(
    code="SA201",
    type="salutation",
    severity="warning",
    guidance="email.salutation",
    what="the letter begins without a greeting",
    why="A letter that begins without a name reads like a message to anybody.",
)
IMPERSONAL = Kind(
    code="SA202",
    type="salutation",
    severity="warning",
    guidance="email.salutation",
    what="the greeting is to nobody: To whom it may concern, Dear Hiring Manager, Hi there",
    why="They gave you their name; a greeting to a post says that you did not keep it.",
)
CASUAL = Kind(
    code="SA203",
    type="salutation",
    severity="warning",
    guidance="email.salutation",
    what="a greeting for friends: Hey, Yo, Hiya, Howdy",
    why="The first word sets the tone, and this one is for friends.",
)
FIRST_NAME = Kind(
    code="SA204",
    type="salutation",
    severity="warning",
    guidance="email.salutation",
    what="the first name where the acquaintance is formal",
    why="Title and last name until they sign with the first name: nobody minds too much respect.",
    needs="a recipient's name and rapport",
)
GUESSED = Kind(
    code="SA205",
    type="salutation",
    severity="warning",
    guidance="email.salutation",
    what="a title that guesses a gender, or another than the one on record: Dear Sir, Mr./Mrs., Ms. for Dr.",
    why="A guessed or lowered title is felt each time it is wrong, and never noticed when it is right.",
)
NO_TITLE = Kind(
    code="SA206",
    type="salutation",
    severity="warning",
    guidance="email.salutation",
    what="the title on record is left out where the acquaintance is formal",
    why="Who carries a title and is met formally notices when it is missing.",
    needs="a recipient's title",
)
LOWER_CASE = Kind(
    code="SA207",
    type="salutation",
    severity="warning",
    guidance="email.salutation",
    what="the name in the greeting is written without its capital",
    why="A name in small letters looks like haste.",
)
KINDS = (NONE, IMPERSONAL, CASUAL, FIRST_NAME, GUESSED, NO_TITLE, LOWER_CASE)

# Forms that go without a greeting: posts, and notes so short that the name is above them.
_NEEDS_NONE = {"public-post", "linkedin-note", "supporter-message"}
_IMPERSONAL = compiled(
    r"to whom|(?:dear |hi |hello |good \w+ )?(?:hiring|recruit\w*|human resources|hr|talent|interview\w*|selection|search|panel|committee|team|employer|manager|company|staff|department)\b[\w' /]*[,:!.]*\s*$|"
    r"(?:hi|hello|hey|greetings|good \w+)(?: there| everyone| all| folks| team)?\s*[,:!.\u2014-]*\s*$|dear (?:all|everyone|team|friends?|reader|recipient|interviewers?|colleagues?)\b",
    re.IGNORECASE,
)
_SIR = compiled(
    r"\bsir or madam\b|\b(?:sirs?|madam|ma'am|gentlemen|ladies)\b(?!\s+[A-Z])|\bmr\.?\s*/\s*m(?:r?s)\b|\bmr?s\.?\s*/\s*mr\b|\bmr\.? or m(?:r?s)\b",
    re.IGNORECASE,
)
_CASUAL = compiled(r"(?:hey+|yo|hiya|heya|howdy|sup|what's up|wassup|ahoy|hola|ciao)\b", re.IGNORECASE)
_GREETS = frozenset(
    [
        "dear",
        "hi",
        "hello",
        "hey",
        "good",
        "morning",
        "afternoon",
        "evening",
        "day",
        "the",
        "of",
        "and",
        "members",
        "member",
    ]
)
_NO_NAME = {"van", "von", "de", "hun", "fam", "network", "mate", "bro", "dude", "buddy", "folks"}
# "Yes, Maureen, with pleasure: ..." greets in its first words.
_NAMED_AT_ONCE = compiled(r"[A-Z][a-z]+(?: [a-z]+)?, [A-Z][a-z]+[,:!]")
_GENDERED = {"mr.", "mrs.", "ms.", "miss"}


def check(letter: Letter, setting: Setting) -> Iterator[Finding]:
    """Look at the greeting's form; whose name it is belongs to another check."""
    head, context = letter.salutation, setting.context
    right = _right(context)
    if head is None:
        if setting.form not in _NEEDS_NONE and letter.words and not _NAMED_AT_ONCE.match(letter.body.text):
            first = letter.sentences[0] if letter.sentences else letter.body
            if _speaks_to(first.text, context):
                return
            # A greeting is put in front, so nothing is replaced and there is no one-step fix to offer.
            message = f'The letter begins without a greeting. "{right}" would do.' if right else "The letter begins without a greeting."  # fmt: skip
            yield finding(NONE, letter, first.start, first.end, message)
        return
    plain = letter.plain[head.start : head.end]
    fix = [right] if right else []
    if _SIR.search(plain):
        # "Respected Madam" is how one writes in much of Asia and Africa, to somebody one knows.
        respected = plain.lower().startswith("respected") and not re.search(r"\bor\b|/", plain)
        # Whom nobody has named cannot be greeted better; the mail itself often tells the name, so it is said.
        nobody = context is None or not context.recipient.name
        message = (
            "This guesses who is reading; look whether their mail tells a name."
            if nobody
            else "This guesses who is reading, and may be wrong."
        )
        mild = respected or (nobody and setting.form != "thank-you")
        yield finding(GUESSED, letter, head.start, head.end, message, fix, severity="advice" if mild else None)
        return
    if _IMPERSONAL.match(plain) and not _is_the_name(plain, context):
        several = bool(
            re.search(r"\b(?:all|everyone|team|both|panel|committee|colleagues|friends|family)\b", plain, re.IGNORECASE)
        )
        # "friends" or "my supporters" on record is a group and no name.
        known = bool(context and context.recipient.name and not context.recipient.name.islower())
        if not (several and not known) or setting.form == "thank-you":
            mild = (
                not known and bool(re.match(r"(?:hi|hello|good)", plain, re.IGNORECASE)) and setting.form != "thank-you"
            )
            message = (
                f"{setting.reader} has a name, and this greets nobody."
                if known
                else "This greets nobody in particular; a name would."
            )
            yield finding(IMPERSONAL, letter, head.start, head.end, message, fix, severity="advice" if mild else None)
        return
    if _CASUAL.match(plain):
        word = _CASUAL.match(plain)
        assert word
        stop = head.start + word.end()
        warm = setting.form in AMONG_FRIENDS or bool(
            context
            and context.recipient.rapport == "first-name"
            and "warm" in (context.employer.register, context.candidate.register)
        )
        instead = "Hi" if not (context and context.recipient.rapport == "formal") else "Dear"
        yield finding(
            CASUAL,
            letter,
            head.start,
            stop,
            f'"{word[0]}" is for friends.',
            [instead],
            severity="advice" if warm else None,
        )
    named = addressed(letter)
    if named is None:
        return
    words = named.text.split()
    if named.text.islower() and words[0] not in _NO_NAME and not COMMON.issuperset(words):
        shown = " ".join(w.capitalize() for w in named.text.split())
        yield finding(LOWER_CASE, letter, named.start, named.end, "The name has lost its capital.", [shown])
    if context and context.recipient.name and same_person(_bare(named.text), context.recipient.name):
        yield from _manner(letter, context, named.start, named.end, named.text, right, setting.form)


def _manner(
    letter: Letter, context: Context, start: int, end: int, named: str, right: str, form: str
) -> Iterator[Finding]:
    reader = context.recipient
    said, who = parse_name(named), parse_name(reader.name, reader.title)
    title = _leading_title(named)
    fix = [_inner(right)] if right else []
    first_only = not title and who.given and fold(_bare(named)) == fold(who.given)
    formal = reader.rapport == "formal"
    if first_only and formal:
        yield finding(FIRST_NAME, letter, start, end, f"You and {who.full} are not on first names yet.", fix)
    elif first_only and reader.rapport == "" and who.title and form not in AMONG_FRIENDS:
        yield finding(
            FIRST_NAME,
            letter,
            start,
            end,
            f"Is a first name right? On record is {who.title} {who.family or who.full}.",
            fix,
            severity="advice",
        )
    elif (
        title
        and who.title
        and not set(fold(who.title).split()) <= set(fold(title).split())
        and (fold(title), fold(who.title)) not in _ALIKE
    ):
        lowered = title.lower() in _GENDERED or title.lower().rstrip(".") in ("mr", "mrs", "ms", "miss")
        message = f"On record is {who.title} {who.family or who.full}" + (
            "; this takes the title away." if lowered and who.title not in ("Mr.", "Mrs.", "Ms.", "Mx.") else "."
        )
        yield finding(GUESSED, letter, start, end, message, fix)
    elif (
        not title
        and who.title
        and fold(named).split()[:1] != fold(who.title).split()
        and reader.rapport == "formal"
        and said.full
    ):
        yield finding(
            NO_TITLE,
            letter,
            start,
            end,
            f"{who.title} {who.family or who.full} has a title; formally it belongs here.",
            fix,
        )
    elif (
        title
        and who.given
        and who.family
        and fold(_bare(named)) == fold(who.given)
        and title.lower().rstrip(".") not in ("sir", "dame", "sister")
    ):
        yield finding(GUESSED, letter, start, end, "A title goes with the family name.", fix)
    elif title.lower().rstrip(".") in ("mr", "mrs", "miss", "ms") and not who.title:
        # The writer may well know; the record does not.
        yield finding(
            GUESSED,
            letter,
            start,
            end,
            f'No title is on record for {who.full}; is "{title}" how they call themselves?',
            [],
            severity="advice",
        )


def asked_title(found: Finding) -> str:
    """Return the title that a finding asks about, since none is on record; empty for any other finding."""
    return _leading_title(found.quote) if found.code == GUESSED.code and found.severity == "advice" else ""


_ALIKE = {
    ("professor", "prof"),
    ("prof", "professor"),
    ("doctor", "dr"),
    ("dr", "doctor"),
    ("miss", "ms"),
    ("ms", "miss"),
}


def _leading_title(named: str) -> str:
    words = named.split()
    count = 0
    while count < len(words) - 1 and words[count].lower().rstrip(".") in TITLES.keys() | RANKS:
        count += 1
    return " ".join(words[:count])


def _bare(named: str) -> str:
    return named[len(_leading_title(named)) :].strip()


def _is_the_name(plain: str, context: Context | None) -> bool:
    """Say whether a greeting to a group or a post has all it needs in the name on record: "Dear Hiring Team" to the Hiring Team."""
    name = set(fold(context.recipient.name).split()) if context else set()
    said = {w for w in fold(plain).split() if w not in _GREETS}
    return bool(said) and said <= name


def _speaks_to(sentence: str, context: Context | None) -> bool:
    """Say whether a first sentence greets by the way: "Got it, Ron." and "Joanne, I still have your rye"."""
    if context is not None and context.recipient.name:
        who = set(fold(context.recipient.name).split())
        return any(fold(w) in who for w in re.findall(r"[^\W\d_a-z][^\W\d_]+", sentence))
    # Set off by marks: "Thanks for letting me know, Mrs. Dunn, most places don't."
    name = r"(?:(?:mr|mrs|ms|mx|dr|prof)\.? )?(?-i:[^\W\d_a-z][^\W\d_]+)"
    called = re.search(rf"^({name})[,!:]|, ({name})[,!.?]", sentence, re.IGNORECASE)
    return called is not None and (called[1] or called[2]).split()[-1].lower() not in COMMON


def _right(context: Context | None) -> str:
    if context is None or not context.recipient.name:
        return ""
    r = context.recipient
    return salutation(r.name, title=r.title, rapport=r.rapport, dialect=context.candidate.dialect)


def _inner(greeting: str) -> str:
    return greeting.removeprefix("Dear ").rstrip(",")
