"""What stands behind the first statement of a note: "passed my exam, first try", "didn't get it, came second of 40".

A letter says the first statement in the sentence made for it, and what comes behind in sentences of its own.
"""

from __future__ import annotations

import re

from sincerely.core.letters.english import words as w
from sincerely.core.letters.english.grammar import finite_at
from sincerely.core.letters.notes.tidy import starts_anew
from sincerely.core.letters.notes.turning import tokens
from sincerely.core.reading.patterns import compiled

# Marks a filled slot's asides inside a wording, until its sentence is whole.
OPENS, ENDS = "\ue010", "\ue011"
_MARKED = compiled(f"{OPENS}([^{ENDS}]*){ENDS}")
_FIRST_GO = compiled(r"(?i)^(?:on |at |in )?(?:the |my )?first (try|go|attempt|time)$")
_NUMBERS = w.listed("two three four five six seven eight nine ten twelve twenty")
_EFFECTS = w.listed(
    "saved helped took cost got made kept changed stopped gave worked paid brought led landed turned"
)  # what a deed does
_OWNED = {"yours", "mine", "ours", "theirs"}
_NO_HEAD = compiled(r"(?i)^(?:when|if|because|although|since|while|after|before|as|once|with|in case)\b")


def parted(text: str) -> tuple[str, list[str]]:
    """Return a note's first statement and the statements behind its commas, semicolons and full stops.

    What is no statement stays with what it follows: "(two pages)" where it counts something, else behind its comma.
    """
    chunks = re.split(r"(?<!\d),\s+|,\s+(?=\D)|;\s+|(?<=[a-z)]{2})\.+\s+(?!(?:com|org|net)\b)|\s+[-–—]\s+", text)
    chunks = [c.strip(" .,;") for c in chunks if c and c.strip(" .,;")]
    if len(chunks) < 2 or text.rstrip().endswith("?"):
        return text, []
    told = [chunks[0]]
    loose = [c for c in chunks[1:] if not _states(c)]
    for chunk in chunks[1:]:
        if _NO_HEAD.match(told[-1]) or not _states(chunk):
            told[-1] = _hung(told[-1], chunk, single=len(loose) == 1 and len(told) == 1)
        else:
            told.append(chunk)
    return told[0], told[1:]


def _hung(head: str, chunk: str, *, single: bool) -> str:
    """Return a statement with what follows it and is none: "at the first try", "(60 people)", ", every week"."""
    go = _FIRST_GO.match(chunk)
    if go:
        return f"{head} at the first {'attempt' if go[1] == 'go' else go[1].lower()}"
    counts = re.search(r"\d", chunk) or chunk.split()[0].lower() in _NUMBERS
    if single and counts and len(chunk.split()) <= 5 and len(head.split()) > 2 and not re.search(r"\d$", head):
        return f"{head} ({chunk})"
    return f"{head}, {chunk}"


def _states(chunk: str) -> bool:
    """Say whether a piece behind a mark is a statement, with or without its subject."""
    low = [t.lower() for t in tokens(chunk)]
    if not low or low[0] in w.CONJUNCTIONS | w.RELATIVES | {"which", "and", "but", "or", "not", "though", "so"}:
        return False
    if starts_anew(chunk) or (low[0] in _OWNED and len(low) > 1 and low[1] in w.AUX | w.MODALS):
        return True
    if len(low) > 1 and w.verb(low[0], "ing"):
        return low[0] in {"waiting", "starting", "hoping", "planning", "moving", "looking", "thinking", "going"}
    if len(low) > 1 and low[0].endswith("n't") and low[0][:-3] in w.AUX | w.MODALS:
        return True
    if len(low) > 2 and low[0] in w.DETERMINERS | w.ORDINALS | w.SUBJECTS and finite_at(tokens(chunk)):
        return True
    return len(low) > 1 and low[0].split("'")[0] in w.SUBJECTS - {"this", "that", "these", "those"} and "'" in low[0]


def subject_of(chunk: str, head: str) -> str:
    """Return who an aside without a subject speaks of: "it" for what came of the deed ("saved me twice"), else whoever the head names."""
    low = [t.lower() for t in tokens(chunk)]
    came_of_it = low[0] in _EFFECTS and bool({"me", "us", "my", "our", "out"} & set(low[1:3]))
    who = head.split()[0] if head else ""
    if came_of_it or w.verb(low[0], "s") or low[0] in {"is", "was", "has"} or who not in {"I", "you", "we"}:
        return "it"
    return who


def behind(sentences: list[str]) -> str:
    """Return the marked asides of a slot, to stand behind the sentence the slot is in."""
    return f"{OPENS}{' '.join(sentences)}{ENDS}" if sentences else ""


def unmarked(text: str) -> str:
    """Return a text without its asides, as a subject line or a list takes it."""
    return _MARKED.sub("", text)


def lifted(text: str) -> str:
    """Return a made text with every aside moved behind the end of the sentence that it came with."""
    while found := _MARKED.search(text):
        rest = text[found.end() :]
        end = re.search(r"[.?!](?=\s|$)", unmarked(rest))
        text = text[: found.start()] + rest
        at = found.start() + (_offset(rest, end.end()) if end else len(rest))
        mark = "" if end or text.rstrip().endswith((".", "?")) else "."
        text = f"{text[:at].rstrip()}{mark} {found[1]} {text[at:].lstrip()}".strip()
    return text


def _offset(rest: str, plain: int) -> int:
    """Return where in a text with marks the place lies that is `plain` characters into it without them."""
    shown = n = 0
    while n < len(rest) and shown < plain:
        found = _MARKED.match(rest, n)
        if found:
            n = found.end()
        else:
            shown += 1
            n += 1
    return n
