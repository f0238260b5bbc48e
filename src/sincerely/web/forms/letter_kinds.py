"""The kinds of letters one can begin, by what happened, and which of them are likely as things stand."""

from __future__ import annotations

from django.utils.functional import Promise as Lazy
from django.utils.translation import gettext_lazy

#: (what happened, the kinds of letters that fit), in the order of a search: the talk, their messages, their answer, and the people met.
KINDS: list[tuple[Lazy, list[tuple[str, Lazy]]]] = [
    (
        gettext_lazy("After an interview"),
        [
            ("thank-you", gettext_lazy("thanks for a talk")),
            ("status-inquiry", gettext_lazy("how things stand")),
            ("clarifying-question", gettext_lazy("a question about what they need")),
            ("linkedin-note", gettext_lazy("a connection note")),
            ("call-summary", gettext_lazy("what we agreed by telephone")),
        ],
    ),
    (
        gettext_lazy("They asked me for something"),
        [
            ("scheduling-reply", gettext_lazy("when I can come")),
            ("request-acknowledgement", gettext_lazy("that I have their request")),
            ("request-reply", gettext_lazy("what they asked for")),
            ("receipt-confirmation", gettext_lazy("whether it arrived")),
            ("assessment-question", gettext_lazy("a question about a test or task")),
        ],
    ),
    (
        gettext_lazy("An offer"),
        [
            ("offer-acknowledgement", gettext_lazy("thanks for the offer")),
            ("offer-clarification", gettext_lazy("questions on the terms")),
            ("time-request", gettext_lazy("time to decide")),
            ("decision-date-notice", gettext_lazy("when I will decide")),
            ("negotiation", gettext_lazy("other terms")),
            ("counter-offer-reply", gettext_lazy("an answer to new terms")),
            ("written-terms-request", gettext_lazy("the terms in writing")),
            ("offer-acceptance", gettext_lazy("yes to the offer")),
            ("offer-decline", gettext_lazy("no to the offer")),
        ],
    ),
    (
        gettext_lazy("A no, theirs or mine"),
        [
            ("rejection-reply", gettext_lazy("an answer to a no")),
            ("feedback-request", gettext_lazy("why it was a no")),
            ("withdrawal", gettext_lazy("that I withdraw")),
        ],
    ),
    (
        gettext_lazy("Keeping in touch"),
        [
            ("keep-in-touch", gettext_lazy("a few words to keep in touch")),
            ("gathering-follow-up", gettext_lazy("after an event where we met")),
            ("article-share", gettext_lazy("something they may like to read")),
            ("congratulation", gettext_lazy("congratulations")),
            ("milestone-update", gettext_lazy("good news of mine")),
            ("help-offer", gettext_lazy("an offer of help")),
            ("new-opening-interest", gettext_lazy("a new opening at their house")),
            ("mentor-check-in", gettext_lazy("a word to a mentor")),
        ],
    ),
    (
        gettext_lazy("I ask for help"),
        [
            ("reference-request", gettext_lazy("a reference")),
            ("introduction-request", gettext_lazy("an introduction")),
            ("referral-request", gettext_lazy("a recommendation to an employer")),
            ("informational-interview-request", gettext_lazy("a talk about their work")),
            ("adviser-request", gettext_lazy("advice")),
            ("supporter-message", gettext_lazy("company on a hard day")),
        ],
    ),
    (
        gettext_lazy("They helped me"),
        [
            ("reference-heads-up", gettext_lazy("that somebody may call them")),
            ("reference-thanks", gettext_lazy("thanks for a reference")),
            ("referral-thanks", gettext_lazy("thanks for a recommendation")),
            ("lead-thanks", gettext_lazy("thanks for a hint")),
        ],
    ),
]
#: What a message is mostly answered with.
ANSWERS = ("scheduling-reply", "request-reply", "request-acknowledgement")
#: A stage of an application (see `journal.facts.stages`) -> what one writes there; of any other the talk is what there is to write of.
_LIKELY = {
    "Applied": ("status-inquiry", "clarifying-question"),
    "Interview ahead": ("scheduling-reply", "clarifying-question"),
    "Interview cancelled": ("scheduling-reply", "status-inquiry"),
    "Waiting": ("thank-you", "status-inquiry", "clarifying-question"),
    "Asked for something": ("request-reply", "request-acknowledgement", "clarifying-question"),
    "Assessment": ("assessment-question", "request-acknowledgement"),
    "Offer": ("offer-acknowledgement", "offer-clarification", "time-request", "negotiation", "offer-acceptance"),
    "Refused": ("rejection-reply", "feedback-request", "keep-in-touch"),
    "Closed": ("keep-in-touch", "new-opening-interest"),
    "Offer withdrawn": ("keep-in-touch", "new-opening-interest"),
    "Withdrawn": ("keep-in-touch",),
    "Declined": ("keep-in-touch",),
    "Accepted": ("written-terms-request", "keep-in-touch"),
}


def likely_kinds(stage: str) -> tuple[str, ...]:
    """Return the kinds of letters that are likely where an application stands; without one, of a person one knows."""
    return _LIKELY.get(stage, ("thank-you", "keep-in-touch")) if stage else ("keep-in-touch", "thank-you")


def first_kinds(likely: tuple[str, ...]) -> list[tuple[Lazy, list[tuple[str, Lazy]]]]:
    """Return the group that stands above all others; none where nothing is likely."""
    words = {kind: said for _, kinds in KINDS for kind, said in kinds}
    return [(gettext_lazy("Likely now"), [(kind, words[kind]) for kind in likely])] if likely else []
