"""Read a letter as its reader would, and say where they would stumble."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import islice

from sincerely.core.letters.checks import ANY_LANGUAGE, CHECKS, KINDS, placeholders
from sincerely.core.letters.checks.kinds import Setting
from sincerely.core.letters.checks.pay import NEGOTIATING
from sincerely.core.letters.language import language
from sincerely.core.letters.letter_text import Letter, read_letter
from sincerely.core.letters.sentence_acts import ActWeights, weigh_letter
from sincerely.core.letters.values import FORMS, Context, Finding, Proofreader
from sincerely.core.people.names import fold

__all__ = ["FORMS", "Left", "review", "seems_open", "skipped"]

LONGEST_READ = 40_000  # characters, some 7,000 words: what goes on behind them is no letter, and "too long" says so
MOST_OF_ONE = 150  # findings of one check; who has more begins anew

#: What the writer may have said is right as it is.
_RIGHT_AS_IT_IS = frozenset({"spelling", "casual-address"})
_RANK = {"error": 0, "warning": 1, "advice": 2}


def review(
    text: str,
    form: str = "",
    context: Context | None = None,
    others: Sequence[str] = (),
    proofreader: Proofreader | None = None,
    attachments: Sequence[str] | None = None,
    own_words: Iterable[str] = (),
    today: date | None = None,
    weights: ActWeights | None = None,
) -> tuple[Finding, ...]:
    """Return what a reader would stumble over, in the order of the text.

    Without a `form` only what every letter owes is looked at; `others` are letters to others at the same employer; `attachments`
    are those that really are with the letter, where that is known; `own_words` (an own address too) are right as they are, as the writer has said; `today` tells in which year a date without one is; `weights` tell what a sentence does, and without them only
    the rules of tone speak of that. Offsets count characters of `text`, of which the
    first 40,000 are read. Never raises.
    """
    letter = read_letter(text[:LONGEST_READ])
    if not letter.text.strip():
        return ()
    setting = Setting(
        form=form,
        context=context,
        others=tuple(other[:LONGEST_READ] for other in others),
        proofreader=proofreader,
        attachments=None if attachments is None else tuple(attachments),
        english=(language(letter.body.text) or language(letter.text)) in ("", "English"),
        today=today,
        names_in_text=names_in(letter),
        said=None if weights is None else weigh_letter(letter, form, weights),
        weights=weights,
    )
    found = [
        finding
        for check in CHECKS
        if setting.english or check in ANY_LANGUAGE
        for finding in islice(check(letter, setting), MOST_OF_ONE)
    ]
    right = {fold(word) for word in own_words}
    found = _once([f for f in found if f.start <= f.end and not (f.type in _RIGHT_AS_IT_IS and fold(f.quote) in right)])
    return tuple(sorted(found, key=lambda f: (f.start, f.end, _RANK[f.severity], f.code)))


def seems_open(text: str) -> bool:
    """Say whether a place of the text may still have to be filled: where this says no, `review` finds none whatever it is told besides."""
    return any(placeholders.check(read_letter(text[:LONGEST_READ]), Setting()))


Left = tuple[str, str]

_ONLY_IN = {
    "PA103": NEGOTIATING | {"offer-acknowledgement", "time-request"},
    "RQ101": {"request-reply", "clarifying-question"},
    "RQ111": {"request-reply"},
    "RQ112": {"request-reply"},
    "RJ101": {"rejection-reply", "feedback-request"},
    "TY105": {"thank-you"},
    "TY106": {"thank-you"},
    "FA105": {"thank-you"},
}


def skipped(
    context: Context | None,
    others: Sequence[str] = (),
    attachments: Sequence[str] | None = None,
    form: str | None = None,
) -> tuple[Left, ...]:
    """Return the checks that were left out, each with what it would need: ("wrong-name", "a context").

    With a `form`, only those that the form would have; "(in part)" where a check's other half was made.
    """
    missing: dict[str, list[str]] = {}
    whole = {kind.type for kind in KINDS if not kind.needs}
    for kind in KINDS:
        if form is not None and kind.code in _ONLY_IN and form not in _ONLY_IN[kind.code]:
            continue
        if kind.needs and not _had(kind.code, context, others, attachments):
            needs = "a context" if context is None and kind.code != "LK101" else kind.needs
            missing.setdefault(kind.type, []).append(needs)
    return tuple(
        (name + (" (in part)" if name in whole else ""), "; ".join(dict.fromkeys(needs)))
        for name, needs in missing.items()
    )


def _had(code: str, context: Context | None, others: Sequence[str], attachments: Sequence[str] | None) -> bool:
    if code == "LK101":
        return bool(others)
    if code == "AT101" and attachments is not None:
        return True
    if context is None:
        return False
    table = {name: context.more.get(name) for name in ("offer", "request", "rejection")}
    filled = {name: value if isinstance(value, dict) else {} for name, value in table.items()}
    answers = {
        "AD101": context.recipient.name,
        "AD106": context.recipient.name,
        "AD103": context.employer.name,
        "AD104": context.candidate.name,
        "AD105": context.candidate.name,
        "AD107": context.candidate.email,
        "SA204": context.recipient.name,
        "TP101": context.recipient.name,
        "TP102": context.candidate.name,
        "SA206": context.recipient.title or not context.recipient.name,
        "FA102": context.interview.date,
        "FA105": context.interview.topics,
        "TY105": context.interview.topics,
        "RQ101": filled["request"].get("items"),
        "RQ111": filled["request"].get("discreet"),
        "RQ112": filled["request"].get("channel"),
        "RJ101": "feedback_given" in filled["rejection"],
    }
    return bool(answers.get(code, True))


def names_in(letter: Letter) -> tuple[str, ...]:
    """Return the names that the letter itself shows: the greeted and the signed."""
    parts = [p.text for p in (letter.salutation, letter.signature) if p]
    return tuple(w for part in parts for w in re.findall(r"[^\W\d_][^\W\d_'-]+", part) if w[0].isupper())


def _once(found: list[Finding]) -> list[Finding]:
    """Keep one of several findings of the same type on the same spot, and no proofreading of a blank or a wrong name."""
    hard = [
        (f.start, f.end)
        for f in found
        if f.type in ("placeholder-left", "wrong-name", "bad-subject") and f.severity == "error"
    ]
    tone = [
        (f.start, f.end) for f in found if f.type in ("slang-or-overfamiliar", "emoji-or-shouting", "note-shorthand")
    ]
    kept: list[Finding] = []
    for one in found:
        if one.type == "grammar" and any(a < one.end and one.start < b for a, b in tone):
            continue
        # "Gonna" is slang and no slip; a slip among the words of a slang phrase is one.
        if one.type == "spelling" and any(one.start <= a and b <= one.end for a, b in tone):
            continue
        if one.type in ("spelling", "grammar", "invented-fact", "emoji-or-shouting", "slang-or-overfamiliar") and any(
            a < one.end and one.start < b for a, b in hard
        ):
            continue
        if any(
            k.type == one.type and k.start < one.end and one.start < k.end and k.type not in ("no-topic",) for k in kept
        ):
            continue
        kept.append(one)
    return kept
