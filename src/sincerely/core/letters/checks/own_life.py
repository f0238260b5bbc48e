"""The writer's own life in a letter: home, illness and nerves, a dismissal, ill words of an employer, a boast taken back, the least they would take."""

from __future__ import annotations

from collections.abc import Iterator

from sincerely.core.letters.checks.kinds import Kind, Setting, finding
from sincerely.core.letters.english.vocabulary import wordset
from sincerely.core.letters.letter_text import Letter
from sincerely.core.letters.notes.private_life import is_light, tells_private
from sincerely.core.letters.values import Finding, Severity

OWN_LIFE = Kind(
    code="OL101",
    type="own-life-told",
    severity="warning",
    guidance="thank-you.professional-tone",
    what="home, illness or nerves, a dismissal, ill words of an employer, a boast taken back, or the least one would take",
    why="What was answered in the room need not stand in writing; a letter is kept and shown to people who did not ask.",
)
KINDS = (OWN_LIFE,)

# Letters in which such a thing may be the reason: they turn something down, ask for time, or go to people who know the writer.
_MAY = wordset(
    """
    offer-decline withdrawal time-request decision-date-notice adviser-request supporter-message public-post reference-request
    reference-thanks reference-heads-up mentor-check-in referral-request introduction-request negotiation counter-offer-reply
    scheduling-reply milestone-update keep-in-touch congratulation help-offer
    """
)


def check(letter: Letter, setting: Setting) -> Iterator[Finding]:
    """Find sentences that tell what stays with the writer, in letters to an employer."""
    if setting.form in _MAY:
        return
    for part in letter.sentences:
        told = letter.plain[part.start : part.end]
        if tells_private(told):
            message = "This is your own; it need not stand in a letter."
            severity: Severity = "advice" if is_light(told) else "warning"
            yield finding(OWN_LIFE, letter, part.start, part.end, message, severity=severity)
