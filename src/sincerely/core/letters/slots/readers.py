"""What a sentence takes of notes that speak of the reader: their deeds, what they said, what one may do with them. `at` is the letter being written."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from sincerely.core.letters.english import words as w
from sincerely.core.letters.english.grammar import plural
from sincerely.core.letters.notes.turning import tokens
from sincerely.core.letters.notes.usable import private, sensitive, unwelcome
from sincerely.core.letters.slots.answers import HARMLESS, settled
from sincerely.core.letters.slots.asides import behind
from sincerely.core.letters.slots.own import Filter, note_of, told, whole
from sincerely.core.reading.patterns import compiled

if TYPE_CHECKING:
    from sincerely.core.letters.slots.filling import Writing

_YOU = compiled(r"\byou(?:r|rs)?\b")
_SHORT = {"d": "would", "ll": "will", "re": "are", "ve": "have"}


def to_reader(text: str) -> str:
    """Return a statement about "she", "he" or "they", who is the reader, as one to them: "he always stood up" is "you always stood up"."""
    if re.match(r"(?i)(?:her|his|their) \w", text):
        return f"your {text.split(' ', 1)[1]}"
    found = re.match(r"(?i)(s?he|they)(?:'(s|d|ll|re|ve))?(?= (\S+))", text)
    if not found:
        return text
    rest = text[found.end() :].lstrip()
    if found[2] == "s":
        done = bool(w.verb(found[3], "pp")) and not w.verb(found[3], "ing")
        return f"you {'have' if done else 'are'} {rest}"
    if found[2]:
        return f"you {_SHORT[found[2]]} {rest}"
    n = next((i for i, word in enumerate(rest.split()) if word not in w.ADVERBS), 0)
    words = rest.split()
    if found[1].lower() != "they":
        words[n] = (
            {"is": "are", "was": "were", "has": "have", "does": "do"}.get(words[n]) or w.verb(words[n], "s") or words[n]
        )
    text = " ".join(["you", *words])
    return re.sub(r"\b(?:his|her|their)\b(?! own\b)", "your", text) if not _names_another(text) else text


def _names_another(text: str) -> bool:
    """Say whether somebody else is spoken of, whose "his" or "her" it may be."""
    return bool(re.search(r"\b(?:her|his|their) (?:\w+ )?\w+ (?:\w+ed|is|was|has)\b", text)) or any(
        w.ANIMATE.fullmatch(t) for t in tokens(text.lower())[1:]
    )


def of_reader(at: Writing, value: Any, path: str) -> str:
    """A statement about the reader, turned to them: "he always stood up for the back office"."""
    note = note_of(at, value, path, "you")
    if note is None or note.kind != "clause":
        return ""
    if re.match(r"(?i)they\b", note.text):
        return ""  # who "they" are only the writer knows
    return to_reader(note.text)


def did_for_me(at: Writing, value: Any, path: str) -> str:
    """What the reader once did for the writer, as one remembers it: "you gave me my first class"."""
    note = note_of(at, value, path, "you")
    text = of_reader(at, value, path)
    return text if note and note.verb and re.search(r"\b(?:me|my|us|our)\b", text) else ""


def other_offer(at: Writing, value: Any, path: str) -> str:
    """That somebody else has made the writer an offer; who it is and what they offer stay out."""
    offered = isinstance(value, str) and re.search(r"(?i)\b(?:another|other|second|elsewhere|somewhere else|different)\b.*\boffer|\boffer(?:s|ed)?\b.*\b(?:another|other|elsewhere|from)\b", value)  # fmt: skip
    return "another offer" if offered else ""


def reason_given(at: Writing, value: Any, path: str) -> str:
    """Why they decided as they did, as they told the writer: "you went with someone who had run a list before"."""
    note = note_of(at, value, path, "you")
    text = to_reader(note.text) if note and note.kind == "clause" else ""
    text = re.sub(r",? and (?:you )?(?:said|told me|explained|mentioned) (?:that )?(?=\w+ \w)", ", and that ", text)
    text = re.sub(r"^you (?:said|told me|explained|mentioned) (?:that )?(?=\w+ \w)", "", text)
    return text if text and not re.search(r"(?i)\b(?:pay|salary|money|unfair|wrong)\b", text) else ""


def about_you(at: Writing, value: Any, path: str) -> str:
    """A reason that lies in the reader: "you have sat on that kind of board"."""
    text = told(at, value, path)
    return text if _YOU.search(text) else ""


def may(at: Writing, value: Any, path: str) -> str:
    """Something the writer would do with the reader: "ring you for ten minutes next week". What the reader is asked to do is none."""
    note = note_of(at, value, path)
    if note is None or note.kind != "do" or re.search(r"\b(?:my|me)\b", note.text):
        return ""
    return note.text if re.search(r"^\w+ (?:\w+ )?you\b|\bwith you\b", note.text) else ""


def our_news(at: Writing, value: Any, path: str) -> str:
    """News of the writer's own doing: "we ran the trial again"."""
    note = note_of(at, value, path)
    return (
        note.text
        if note
        and note.kind == "clause"
        and re.match(r"(?:I|we)\b", note.text)
        and re.match(r"(?i)(?:i|we)\b", str(value))
        else ""
    )


def reader_news(at: Writing, value: Any, path: str) -> str:
    """News of the reader's own doing: "you were promoted to director"."""
    text = of_reader(at, value, path)
    if path == "news.why" and (_AILS.search(text) or _FAULTS.search(text) or _REFUSED.search(text) or sensitive(text)):
        return ""
    return text if re.match(r"(?:in \w+,? )?you\b", text, re.IGNORECASE) else ""


_REFUSED = compiled(
    r"(?i)\b(?:turned me down|rejected|refused|said no|did(?:n't| not) (?:want|take|hire|choose)|sacked|fired|let me go|chose (?:some|another))\b"
)
_COMPARES = compiled(r"(?i)\b(?:better|more|less|higher|lower|than|instead|too|enough|salary|pay|money|low|nearer|closer|bigger|shorter|faster|easier|cheaper)\b|\d{2},?\d{3}|[$£€]")  # fmt: skip


_KIN = r"(?:mum|mom|mother|dad|father|parents?|wife|husband|partner|son|daughter|kids?|child|children|baby|brother|sister|gran\w*|family)"
_AILS = compiled(r"(?i)\b(?:ill|sick|not (?:\w+ )?well|unwell|health|cancer|stroke|surgery|operation|in (?:the )?hospital|died|death|dying|funeral|pregnan\w+|divorc\w+|care for|caring for|look(?:ing)? after)\b")  # fmt: skip


def home_reasons(at: Writing, value: Any, path: str) -> str:
    """What a reason from the writer's own life is called in a letter: "family reasons", "personal reasons"."""
    if not isinstance(value, str) or not (sensitive(value) or _AILS.search(value)):
        return ""
    return "family reasons" if re.search(rf"(?i)\b{_KIN}\b", value) else "personal reasons"


def with_family(at: Writing, value: Any, path: str) -> str:
    """With whom a decision is talked over, where the reason names somebody at home; why stays there."""
    return "at home" if isinstance(value, str) and re.search(rf"(?i)\b{_KIN}\b", value) else ""


def _the_other(text: str) -> str:
    """Part a second statement that only a comma joins: "I want to see it, ferry is on Saturday" has "; the ferry is"."""
    found = re.search(r", ([a-z]+) (?=(?:is|was|goes|leaves|runs|starts|closes|opens) )", text)
    if not found or found[1] in w.SUBJECTS | w.DETERMINERS | w.QUESTION_WORDS or plural(found[1]):
        return text
    return f"{text[: found.start()]}; the {text[found.start() + 2 :]}"


# Who leaves finds no fault with those they leave: "the boss was not for me".
_FAULTS = compiled(
    r"(?i)\b(?:not|never|too|n't)\b.*\b(?:for me|my (?:thing|kind|sort)|right|what I)\b|"
    r"\b(?:boss|manager|owner|chef|foreman|head|team|staff|people|place|company|firm|office|culture|atmosphere)\b.*(?:\b(?:not|never|too|bad|badly|cold|rude)\b|n't\b)"
)


def own_reason(at: Writing, value: Any, path: str) -> str:
    """Why the writer asks or steps back, told without comparing and without pay; what is of their own life stays out."""
    if not isinstance(value, str) or private(value) or home_reasons(at, value, path):
        return ""
    note = note_of(at, value, path)
    text = told(at, value, path)
    if note is None or not text:
        return ""
    text = _the_other(settled(text))
    head, _, behind_comma = text.partition(", ")
    if _COMPARES.search(behind_comma) and not _COMPARES.search(head):
        text = head
    if _COMPARES.search(HARMLESS.sub("", text)) or _FAULTS.search(text) or unwelcome(text, of_person=False, mine=True):
        return ""
    text = re.sub(r" (?:by then|(?:on |by )?that (?:day|date))\b", "", text)  # the letter names the day itself
    return text + behind([a for a in note.asides if not _COMPARES.search(a)])


FILTERS: Mapping[str, Filter] = {
    "of-reader": whole(of_reader, "you"),
    "for-me": whole(did_for_me, "you"),
    "other-offer": other_offer,
    "our-news": whole(our_news),
    "reader-news": whole(reader_news, "you"),
    "their-reason": reason_given,
    "about-you": whole(about_you),
    "may": whole(may),
    "own-reason": own_reason,
    "home-reasons": home_reasons,
    "with-family": with_family,
}
