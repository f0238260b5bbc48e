"""The writer's note before it is read: what typing leaves out of its sentences is put back where it is sure."""

from __future__ import annotations

import re

from sincerely.core.letters import words as w
from sincerely.core.letters.answers import told_of_the_past
from sincerely.core.letters.second_language import lasting
from sincerely.core.reading.patterns import compiled

_YEARS = compiled(r"(?i)^(i have (?:\d+|two|three|four|five|six|ten) years)(?=\W*$)")
_YES = compiled(r"(?i)^(?:yes|yeah|yep|yup|of course|sure|absolutely|agreed)\b[,.:;!-]*\s*(?=\S)")


WHAT_I_WOULD = compiled(
    r"(?i)\b(?:how|what|where|when|if|whether)\b[^.;]{0,30}?\b(?:i'?d|would i|i would|i do|do i|could i|i could)\b|\bwhat if\b"
)


_OWN_QUESTION = compiled(
    r"(?is)^((?:and |then |also )*i (?:also |then )?asked\b[^.;!?]*?)(?:\s+[-–—]+\s+|\?\s*|[.;!]\s+)(?!i\b|my\b).+$"
)
# What was said in the words of anybody: "said you give them a chair", "told her lower your voice".
_ADVICE = compiled(
    r"(?i)^(?:i )?(?:said|answered|explained|told (?:her|him|them))(?: that)?[:,]? (?P<you>you (?:just |always |first )?)?(?P<verb>[a-z]+)\b(?= \w)"
)


def _as_mine(note: str) -> str:
    """Return an answer given in the words of anybody as what the writer would do; another note as it is."""
    found = _ADVICE.match(note)
    verb = found["verb"].lower() if found else ""
    if found is None or not w.verb(verb, "base") or verb in w.AUX:
        return note
    end = re.search(r"[.;!?]", note[found.end() :])
    told, rest = (note[: found.end() + end.start()], note[found.end() + end.start() :]) if end else (note, "")
    told = told[found.start("verb") :]
    if not found["you"] and ("told" not in found[0].lower() or not re.search(r"(?i)\byour(?:self)?\b", told)):
        return note
    told = re.sub(r"(?i)(,| and| then) you (?=[a-z]+ )", r"\1 ", told)
    told = re.sub(r"(?i)\byourself\b", "myself", re.sub(r"(?i)\byour\b", "my", told))
    return note if re.search(r"(?i)\byou\b", told) else f"I would {told.replace(',  ', ', ')}{rest}"


def whole_own(note: str, *, asked: bool) -> str:
    """Return the writer's note with what typing leaves out of its sentences: "zero late filings in 6 years" is what I have had, "2 exams left" what I have. `asked`: it answers what I would do."""
    note = _OWN_QUESTION.sub(r"\1", note)  # what follows is the answer that the writer got
    note = lasting(_as_mine(_YEARS.sub(r"\1 of experience", note)))
    out = []
    for sentence in re.split(r"((?:[.;!?]+\s+|\n+|\s+[-–—]+\s+|\s*(?:-+>|=>|→)\s*))", note):
        plain = _YES.sub("", sentence)
        none = re.match(
            r"(?i)(?:and |with )?(no|zero|not one|not a single) (?=[\w'-]+(?: [\w'-]+){0,4} (?:in|since|for|over)\b)",
            plain,
        )
        left = re.match(r"(?i)(?:only |just )?(?:\d+|one|two|three|four) (?:[\w'-]+ ){1,2}left$", plain.strip(" ."))
        first = re.match(r"(?i)([a-z]+)(?: (?:up|out|in|down|together))? \w", plain)
        word = first[1].lower() if first else ""
        if none:
            plain = f"I have had {'no' if none[1].lower() == 'zero' else none[1].lower()} {plain[none.end() :]}"
        elif left:
            plain = f"I have {plain[:1].lower()}{plain[1:]}"
        elif (
            word and w.verb(word, "past") and w.verb(word, "base") and word not in w.AUX and (_long_done(note) or asked)
        ):
            asked = asked and not re.search(
                r"\b(?:and|then) (?:made|did|gave|told|went|took|got|kept|found|had|wrote|spoke|\w+[^e]ed)\b", plain
            )
            plain = f"I {'would ' if asked else ''}{word}{plain[len(word) :]}"
        out.append(plain)
    return "".join(out)


def _long_done(note: str) -> bool:
    """Say whether a note tells of what was done: by a change of figures, a time that is over, a place with a name, or another verb in the past."""
    return told_of_the_past(note) or bool(re.search(r"\b(?:at|for|with) (?:the )?[A-Z]\w+|\b(?:since|ours)\b", note))
