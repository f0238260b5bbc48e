"""What was to be filled in and was not: a reader who meets "[Company]" knows how many got the same letter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sincerely.core.letters.checks.kinds import Kind, Setting, finding
from sincerely.core.letters.letter_text import Letter
from sincerely.core.letters.values import Finding
from sincerely.core.reading.patterns import compiled

_WHY = "A blank left in shows that the letter was filled in, not written, and that nobody read it once more."
LEFT = Kind(
    code="PL101",
    type="placeholder-left",
    severity="error",
    guidance="thank-you.address-by-name",
    what="a template's blank is still in the letter: [Name], <topic>, {{company}}, XX, ____, TODO",
    why=_WHY,
)
GAP = Kind(
    code="PL102",
    type="placeholder-left",
    severity="error",
    guidance="thank-you.discussion-points",
    what="a gap that Sincerely left for the writer's own words is still open",
    why="Your reader would see the brackets, and that the words are a form's and not yours.",
)
KINDS = (LEFT, GAP)

# What a template asks for; alone in brackets, or after "insert", these are never a sentence's own words.
_NOUN = (
    r"(?:first|last|full|your|their|his|her|my|the|hiring|company|interviewer|recipient|manager|job|candidate|recruiter|contact|employer|position|"
    r"role|person|specific|relevant|project|topic|skill|team|department|date|day|time|phone|email|e-mail|signature|number|amount|salary)"
)
_THING = r"(?:names?|titles?|company|position|role|topics?|skills?|date|number|address|employer|interviewer(?:'s name)?|recipient|organi[sz]ation|signature|job|details?)"
_PATTERNS = [
    (GAP, compiled(r"\[in your own words[^\]]{0,300}\]?", re.IGNORECASE)),
    (LEFT, compiled(r"\{\{[^{}\n]{0,80}\}\}|\$\{[^{}\n]{0,80}\}|\{%?[ ]?[A-Za-z][^{}\n]{0,60}\}|<<[^<>\n]{1,60}>>")),
    (LEFT, compiled(r"\[(?!\d{1,3}\]|sic\]|\.\.\.\]|\u2026\])[^\[\]\n]{0,240}\](?!\()")),
    (LEFT, compiled(r"<(?!https?:|mailto:|www\.|/)(?![^<>\s]*@)[A-Za-z][^<>\n@]{0,60}>")),
    (LEFT, compiled(r"%[A-Za-z][A-Za-z_ ]{1,30}%|%%[^%\n]{1,40}%%|\*\|[^|\n]{1,40}\|\*")),
    # A note to oneself: "(add something about the range)".
    (
        LEFT,
        compiled(
            r"\((?:add|insert|fill in|mention|todo|to do|change this|update this|personali[sz]e|customi[sz]e|expand|elaborate|double-check|look up|find out|rewrite|replace|write something|say something|put)\b[^()\n]{0,120}\)",
            re.IGNORECASE,
        ),
    ),
    (
        LEFT,
        compiled(
            r"(?<![\w.])(?:[Xx]{3,}|XX)(?![\w])(?:[,.][Xx]{2,})*|(?<![\w])_{2,}(?:[ /.-]{0,2}_{2,})*(?!\w)|\.{6,}|(?<![\w?])\?{3,}"
        ),
    ),
    (LEFT, compiled(r"(?<![\w])(?:TODO|TBD|TBC|FIXME|TKTK|TK|lorem ipsum)(?![\w])(?::[^\n.]{0,80})?")),
    (
        LEFT,
        compiled(
            rf"\b(?:insert|fill in|add|enter) (?:(?:{_NOUN}|a|an|in) ){{0,3}}{_THING}(?: here)?\b|\bput (?:(?:{_NOUN}|a|an|in) ){{0,3}}{_THING} here\b",
            re.IGNORECASE,
        ),
    ),
    (LEFT, compiled(r"\(\s*insert\b[^()\n]{0,80}\)|\binsert [^\n.]{0,60} here\b", re.IGNORECASE)),
    (LEFT, compiled(rf"\((?:{_NOUN} ){{0,3}}{_THING}(?: here)?\)", re.IGNORECASE)),
    # In title case without any bracket: "Dear Hiring Manager Name", "at Company Name".
    (
        LEFT,
        compiled(
            r"\b(?:(?:Your|First|Last|Full|Hiring Manager|Interviewer|Recipient|Contact|Manager|Candidate|Recruiter)(?:'s)? (?:Full |First |Last )?Name|(?:Company|Employer|Organi[sz]ation|Position|Role|Job) (?:Name|Title)|Name of (?:Company|Interviewer|Position|Role)|INTERVIEWER|RECIPIENT|COMPANY NAME|YOUR NAME|(?:Company|Employer) [XYZ](?![\w])|(?:ABC|XYZ) (?:Company|Corp|Inc))\b"
        ),
    ),
]
# What makes square brackets a blank and not an aside: a template's noun, an instruction, capitals, a chain of choices.
_BLANK = compiled(
    r"\b(?:names?|title|company|organi[sz]ation|employer|position|role|job|topics?|skills?|date|day|month|year|time|number|amount|address|phone|e-?mail|link|city|place|location|your|their|his|her|they|he|she|him|them|you|"
    r"insert|add|fill|enter|mention|choose|pick|describe|include|specific|something|someone|thing|things|what|who|where|which|detail|details|example|interviewer|recipient|manager|team|department|school|hospital|project|product|discussed|"
    r"reason|moment|blank|placeholder|here|tbd|todo|xx+|signature|pleasantry|reference|experience|achievement|qualification|goal|value|answer|question|story|anecdote|contact|salutation|dear|hi)\b|_|/|#|\?|^\[\W*\]$|(?-i:^\[[A-Z][A-Z_ ]+\]$|^\[(?:[A-Z][a-z']+ ?)+\]$)",
    re.IGNORECASE,
)
_BARE_GREETING = compiled(
    r"(?:dear|hi|hello)\s+(?:(?:mr|mrs|ms|dr|mx|prof)\b\.?\s*(?:/\s*(?:mr|mrs|ms|dr)\b\.?\s*)*)?(?:(name|first name|last name|interviewer name|xyz)\b|(?=[,:]))",
    re.IGNORECASE,
)


def check(letter: Letter, setting: Setting) -> Iterator[Finding]:
    """Find blanks anywhere in the letter, signature and salutation included."""
    taken: list[tuple[int, int]] = []
    head = letter.salutation
    if head and (bare := _BARE_GREETING.match(letter.plain, head.start, head.end)):
        taken.append((head.start, head.end))
        message = (
            "The greeting has no name in it yet." if not bare[1] else f'"{bare[1]}" still stands where a name belongs.'
        )
        yield finding(LEFT, letter, head.start, head.end, message)
    record = setting.record.casefold()
    for kind, pattern in _PATTERNS:
        for found in pattern.finditer(letter.plain, 0, letter.end):
            start, end = found.span()
            if any(a < end and start < b for a, b in taken):
                continue
            said = letter.text[start:end]
            if said.casefold() in record and kind is LEFT and len(said) > 3:
                continue  # somebody's real words: a team that is called "TBD Labs"
            taken.append((start, end))
            if said.startswith("[") and not _BLANK.search(said) and kind is LEFT:
                message = "A reader may take these brackets for a blank; round ones would not be."
                yield finding(kind, letter, start, end, message, [f"({said[1:-1]})"], severity="advice")
                continue
            if kind is GAP:
                message = "This gap waits for your own words; without them the sentence says nothing."
            else:
                message = f"{_short(said)} is a blank that was to be filled in; the reader would see a form letter."
            yield finding(kind, letter, start, end, message)


def _short(said: str) -> str:
    said = " ".join(said.split())
    return f'"{said}"' if len(said) <= 40 else f'"{said[:37]}..."'
