"""How long a letter of each form may be before a reader on a phone gives up."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator

from sincerely.core.letters.checks.kinds import Kind, Setting, finding
from sincerely.core.letters.letter_text import Letter
from sincerely.core.letters.values import Finding

LONG = Kind(
    code="LE101",
    type="too-long",
    severity="warning",
    guidance="email.concise",
    what="more words than a letter of this form bears",
    why="It is read on a phone between two meetings; what stands at the end of a long letter is not read.",
)
LIMIT = Kind(
    code="LE102",
    type="length-limit",
    severity="error",
    guidance="staying-in-touch.linkedin",
    what="a connection note over the network's 300 characters",
    why="The network cuts it off or refuses it.",
)
SENTENCE = Kind(
    code="LE103",
    type="long-sentence",
    severity="advice",
    guidance="email.concise",
    what="a sentence of more than 45 words",
    why="A sentence that needs a second breath is read twice or not at all.",
)
KINDS = (LONG, LIMIT, SENTENCE)

# Words of the body, without subject, greeting, close and signature; below them nobody is bothered.
LIMITS = {
    "thank-you": 220,
    "request-reply": 220,
    "status-inquiry": 160,
    "negotiation": 250,
    "linkedin-note": 0,
    "public-post": 0,
}
OTHERWISE = 200
UNKNOWN = 250  # the form was not recognised: the most that any form bears
NOTE_CHARACTERS = 300
LONG_SENTENCE = 45


def check(letter: Letter, setting: Setting) -> Iterator[Finding]:
    """Count words of the body, characters of a connection note, words of each sentence."""
    if setting.form == "linkedin-note":
        start = letter.salutation.start if letter.salutation else letter.body.start
        last = letter.signature or letter.close or letter.body
        size = last.end - start
        if size > NOTE_CHARACTERS:
            message = f"{size} characters, and the network takes {NOTE_CHARACTERS}; what stands here is lost."
            yield finding(LIMIT, letter, start + NOTE_CHARACTERS, last.end, message)
        return
    limit = LIMITS.get(setting.form, OTHERWISE if setting.form else UNKNOWN)
    if limit and len(letter.words) > limit:
        start, end = letter.words[limit].start, letter.body.end
        message = (
            f"{len(letter.words)} words; {limit} is where a reader tires. What could go stands from here on, or before."
        )
        yield finding(LONG, letter, start, end, message)
    starts = [word.start for word in letter.words]
    for sentence in letter.sentences[:200]:
        count = bisect(starts, sentence.end) - bisect(starts, sentence.start - 1)
        if count > LONG_SENTENCE:
            yield finding(
                SENTENCE, letter, sentence.start, sentence.end, f"{count} words in one sentence; two would be easier."
            )
