"""The subject line: there, about this, quiet, honest, short."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sincerely.core.letters.checks.kinds import AMONG_FRIENDS, Kind, Setting, finding
from sincerely.core.letters.english.vocabulary import COMMON, wordset
from sincerely.core.letters.letter_text import Letter
from sincerely.core.letters.values import Finding
from sincerely.core.reading.patterns import compiled

EMPTY = Kind(
    code="SU101",
    type="bad-subject",
    severity="warning",
    guidance="email.subject-line",
    what="the subject line is empty",
    why="A mail without a subject looks like spam and is found by nobody later.",
)
VAGUE = Kind(
    code="SU102",
    type="bad-subject",
    severity="warning",
    guidance="email.subject-line",
    what="the subject could be of any mail: Hi, Question, Following up, Quick note",
    why="A busy person opens what they can place; this could be anything.",
)
LOUD = Kind(
    code="SU103",
    type="bad-subject",
    severity="warning",
    guidance="email.subject-line",
    what="the subject shouts: capitals, rows of marks, URGENT",
    why="A shouting subject is taken for advertising or for a quarrel.",
)
FAKE_REPLY = Kind(
    code="SU104",
    type="bad-subject",
    severity="warning",
    guidance="email.subject-line",
    what="Re: or Fwd: on a first letter",
    why="It pretends to a conversation that was not there, and the reader notices while looking for it.",
)
LONG = Kind(
    code="SU105",
    type="bad-subject",
    severity="warning",
    guidance="email.subject-line",
    what="the subject is longer than a phone shows",
    why="A phone shows some forty to sixty signs; what stands behind them is not read.",
)
KINDS = (EMPTY, VAGUE, LOUD, FAKE_REPLY, LONG)

LONGEST = 100
COMFORTABLE = 78
_RE = compiled(r"(?:(?:re|aw|sv|fwd?|wg|tr)\s*(?:\[\d+\])?\s*:\s*)+", re.IGNORECASE)
# First letters of a thread; everything else may well be an answer.
_FIRST = wordset(
    """
    thank-you keep-in-touch informational-interview-request referral-request introduction-request reference-request
    congratulation article-share milestone-update help-offer gathering-follow-up new-opening-interest
    adviser-request
    """
)
_VAGUE_WORDS = wordset(
    """
    hi there again hello hey hiya greetings dear yo sup question questions query update updates news info information note
    message email e-mail mail letter follow up followup follow-up following checking check in touching base quick
    brief short just a an the my our your small little re fwd regarding about from me us you thanks thank thx ty
    again job interview application position role opportunity status important urgent stuff things thing something
    subject there none no untitled test document documents attached attachment good morning afternoon evening day today
    yesterday meeting call chat talk conversation for and so much very time with to of on hope well nice great
    pleasure it was meet catching ping hr yesterday's today's
    """
)
# Plain, and of many mails, but not of any: the reader can place it.
_PLAIN = wordset(
    """
    interview meeting call talk conversation chat visit application documents reference references decision today
    yesterday today's yesterday's offer role position news status update morning afternoon evening
    """
)
# What has no subject line where it goes.
_WITHOUT = {"linkedin-note", "public-post"}
# Vague words that are enough together: "Interview thank you" says what it is, "Thank you" alone nearly does.
_SAYS_ENOUGH = compiled(
    r"\b(?:thank(?:s| you)[^.]*\b(?:interview|meeting|conversation|call|talk|chat|time|today|yesterday)|(?:interview|application|position|role|job)\b.*\b(?:thank|follow|status|question|update|today|yesterday)|(?:status|update|follow(?:ing)?[- ]?up|question)\b.*\b(?:interview|application|position|role))",
    re.IGNORECASE,
)


def check(letter: Letter, setting: Setting) -> Iterator[Finding]:
    """Look at the subject line where the text has one."""
    subject = letter.subject
    if subject is None:
        return
    if not subject.text.strip() or re.fullmatch(
        r"\W*(?:no subject|none|untitled|subject)\W*", subject.text, re.IGNORECASE
    ):
        if setting.form in _WITHOUT:
            return
        yield finding(
            EMPTY, letter, subject.start, subject.end, "The subject is empty; name the post and the day of the talk."
        )
        return
    plain = letter.plain[subject.start : subject.end]
    reply = _RE.match(plain)
    if reply and not letter.quotes and setting.form in _FIRST:
        stop = subject.start + reply.end()
        rest = plain[reply.end() :].strip()
        message = f'"{reply[0].strip()}" says that this answers a mail of theirs.'
        yield finding(FAKE_REPLY, letter, subject.start, stop, message, [""] if rest else [])
    rest = plain[reply.end() :] if reply else plain
    letters = list(re.findall(r"[^\W\d_]{2,}", rest))
    capitals = [w for w in letters if w.isupper()]
    loud = [
        w
        for w in capitals
        if w.lower() in COMMON
        or w in ("URGENT", "IMPORTANT", "PLEASE", "READ", "ASAP", "HIRE", "NURSE", "TEACHER", "ENGINEER")
    ]
    if (
        (len(capitals) >= 2 and len(capitals) == len(letters) and loud)
        or len(loud) >= 2
        or re.search(r"!!|\?\?|!\?|\b(?:URGENT|urgent|Urgent|ASAP|asap)\b|\*{2,}", rest)
        or rest.count("!") > 1
    ):
        shown = rest.strip()
        quiet = re.sub(r"!+", "", shown).strip()
        quiet = quiet.capitalize() if len(capitals) == len(letters) else quiet
        same = (subject.start + len(plain) - len(rest), subject.end)
        yield finding(
            LOUD,
            letter,
            *same,
            "This subject shouts.",
            [quiet] if quiet and not re.search(r"urgent|asap", quiet, re.IGNORECASE) else [],
        )
    elif loud and len(letters) > 1 and len(loud[0]) > 3:
        yield finding(
            LOUD,
            letter,
            subject.start,
            subject.end,
            "A word in capitals shouts from the list of mails.",
            severity="advice",
        )
    said = [re.sub(r"(.)\1{2,}", r"\1", w.strip(".,!?:;'\"()-")) for w in rest.lower().split()]
    said = [w for w in said if w]
    if (said and all(w in _VAGUE_WORDS for w in said) and not (_SAYS_ENOUGH.search(rest) and len(said) >= 3)) or len(
        rest.strip()
    ) < 3:
        gentle = (
            bool(
                re.fullmatch(
                    r"\W*(?:many |with |my )?thank(?:s| you)\W*(?:again|so much|very much)?\W*", rest, re.IGNORECASE
                )
            )
            and "thank" in setting.form
        )
        # A friend opens what a friend sends.
        gentle = gentle or setting.form in AMONG_FRIENDS or any(w in _PLAIN for w in said) or len(said) > 2
        message = "This subject could be of any mail; name the post or the day of the talk."
        yield finding(VAGUE, letter, subject.start, subject.end, message, severity="advice" if gentle else None)
    if len(subject.text) > COMFORTABLE:
        message = f"{len(subject.text)} signs; a phone shows about sixty. Put the post and your thanks first."
        yield finding(
            LONG,
            letter,
            subject.start,
            subject.end,
            message,
            severity=None if len(subject.text) > LONGEST else "advice",
        )
