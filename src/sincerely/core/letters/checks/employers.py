"""The employer's name: a letter that speaks of joining somebody else was meant for somebody else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sincerely.core.letters.checks.kinds import Kind, Setting, everywhere, finding
from sincerely.core.letters.checks.names import employer_words, is_same, near
from sincerely.core.letters.english.vocabulary import COMMON, wordset
from sincerely.core.letters.letter_text import Letter
from sincerely.core.letters.values import Finding
from sincerely.core.people.names import fold
from sincerely.core.reading.patterns import compiled

OTHER_EMPLOYER = Kind(
    code="AD103",
    type="wrong-name",
    severity="error",
    guidance="thank-you.address-by-name",
    what="the letter speaks of joining or wanting a post at another employer",
    why="Another company's name shows that the letter was copied from the last application.",
    needs="an employer's name",
)
KINDS = (OTHER_EMPLOYER,)

_JOINS = compiled(
    r"(?:(?<!my )(?<!previous )(?<!current )(?<!former )(?<!last )(?:role|position|post|job|opening|vacancy|opportunity|internship|place|career|future|interview|team|ward|school|culture|mission|work) (?:here )?(?:at|with)|"
    r"(?:join|joining|joined by|part of|become part of|interest in|interested in|excited about|enthusiastic about|keen on|enthusiasm for|want to work (?:for|at)|work(?:ing)? (?:for|at)(?= [A-Z])(?=[^.]{0,60}(?:would|hope|look|want|love))|"
    r"contribute to|contributing to|bring to|visit(?:ing)?|learn(?:ing|ed)? (?:more )?about|hear(?:ing)? (?:more )?about|everyone at|people at|all of you at|the team at|your (?:colleagues|team|work|plans|people) at|future at|life at|things (?:work|run|are done) at))\s+(?:the )?"
    r"(?P<name>[A-Z][\w&'.-]*(?:[ ](?:(?:of|and|&|the|de|for)[ ])?[A-Z][\w&'.-]*){0,4})"
)
_COME_TO = compiled(
    r"\b(?:join|joining|come|work|working|be|you|us|everyone|everybody|all|team|start|starting|welcome|part of (?:the|your) team)(?: \w+){0,2} (?:at|with|for) (?:the )?(?P<name>[A-Z][\w&'.-]*(?: [A-Z][\w&'.-]*){0,3})"
)
_PAST = compiled(
    r"\b(?:was|were|worked|former|previous|last|when|used to|did|led|ran|taught|built|trained|years|my|learned|had|during|before)\b",
    re.IGNORECASE,
)
_THE_TEAM = compiled(r"\bthe (?P<name>[A-Z][\w&'.-]*(?: [A-Z][\w&'.-]*){0,3}) (?:team|family|staff|crew)\b")
_CALENDAR = wordset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december
    """
)


def check(letter: Letter, setting: Setting) -> Iterator[Finding]:
    """Compare every employer that the letter wants to join or praises with the one on record."""
    context = setting.context
    if context is None:
        return
    own = employer_words(context.employer.name)
    if not own:
        return
    known = {fold(w) for w in re.findall(r"\w+", setting.record)}
    seen: set[int] = set()
    for pattern in (_JOINS, _THE_TEAM, _COME_TO):
        for found in everywhere(pattern, letter):
            name = found["name"].rstrip(".'")
            name = re.sub(r"'s\b.*$", "", name)
            said = employer_words(name)
            start = found.start("name")
            if (
                start in seen
                or not said
                or said & own
                or said <= known
                or any(is_same(name, p) for p in setting.people)
            ):
                continue
            if all(w in COMMON or w in _CALENDAR for w in said) or _initials(name, context.employer.name):
                continue
            behind = letter.plain[start + len(name) : start + len(name) + 14]
            if (name.isupper() and len(name) <= 5) or re.match(
                r" (?:ward|unit|department|desk|floor|wing|programme|program)\b", behind
            ):
                continue
            if pattern is _COME_TO:
                sentence = letter.sentence_at(found.start())
                said_there = letter.plain[sentence.start : start] if sentence else ""
                wish = re.search(
                    r"\b(?:would|hope|look forward|love|want|like|glad|happy|excited|proud|delighted)\b|'d\b",
                    said_there,
                    re.IGNORECASE,
                )
                if not wish or _PAST.search(said_there) or re.match(r"(?:mr|mrs|ms|dr|prof)\b", name, re.IGNORECASE):
                    continue
            if pattern is _THE_TEAM and (name.isupper() or not _looks_like_employer(name)):
                continue
            if re.search(
                r"(?:learn|hear|visit|interest|excited|enthus|keen|work|bring|contribut)",
                found[0][: start - found.start()],
            ) and not _looks_like_employer(name):
                continue  # "interested in Montessori", "hear about Ofsted": a matter, not an employer
            if all(near(a, b) for a, b in zip(sorted(said), sorted(own), strict=False)) and len(said) == len(own):
                continue  # a slip of the pen; spoken of below
            seen.add(start)
            message = f'The post is at {context.employer.name}; "{name}" belongs to another letter.'
            yield finding(OTHER_EMPLOYER, letter, start, start + len(name), message, [context.employer.name])


def _looks_like_employer(name: str) -> bool:
    ends = r"(?:Inc|Ltd|LLC|GmbH|Corp|Co|Group|Company|Hospital|School|College|University|Clinic|Bank|Labs?|Systems|Trust|Council|Centre|Center|Foundation|Academy|Partners|Solutions|Technologies|Industries|Logistics|Health|Energy|Foods|Works|Services|Primary|High|Elementary|Infirmary|Surgery|Museum|Library|Shipyard|Consulting|Studios?|Media|Software|Analytics|Care)"
    return bool(re.search(rf"\b{ends}\b", name)) or len(name.split()) == 1


def _initials(name: str, employer: str) -> bool:
    letters = "".join(w[0] for w in re.findall(r"\w+", employer) if w[0].isupper())
    return name.isupper() and len(name) >= 2 and (name in letters or letters in name)
