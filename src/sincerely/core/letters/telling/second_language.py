"""What those who write English as a second language put in the manner of their first, as English has it; only where it can be nothing else."""

from __future__ import annotations

import re

from sincerely.core.letters.english import words as w
from sincerely.core.letters.english.grammar import finite_at
from sincerely.core.letters.english.object_articles import THINGS
from sincerely.core.letters.strengths.evidence import article
from sincerely.core.letters.wording import MONTHS
from sincerely.core.reading.patterns import compiled

_COUNT = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|several|many)"
# English explains a thing to somebody: "explained me the product".
_EXPLAINED = compiled(
    r"\b((?:explain|describ|present|mention|propos|suggest)(?:ed|es|s|ing)) (?:me|us|him|her|them) (?=(?:the|an?|my|our|his|her|their|how|what|why|that|all|some|everything)\b)",
    re.I,
)
# "Proposed to make a log book".
_TO_DO = compiled(r"\b((?:propos|suggest|recommend)(?:ed|es|s)) to ([a-z]+)\b", re.I)
_PERSONS = compiled(rf"\b({_COUNT}) persons\b", re.I)
_ONCE_IN = compiled(
    rf"\b(once|twice|one time|{_COUNT} times) in (?:the |an? )?(hour|day|week|month|quarter|year)\b", re.I
)
_EACH = compiled(r"\beach (\d+|two|three|four|five|six|seven|eight|nine|ten|twelve) (?=[a-z]+s\b)", re.I)
_NO_PLURAL = compiled(
    r"\b(information|advice|equipment|software|feedback|homework|furniture|knowledge|research)e?s\b", re.I
)
# What began then and lasts: "I have licence since 2019".
_HAVE_SINCE = compiled(
    rf"^(i) (?:have|'ve) (?P<what>(?!had\b|been\b|to\b|got\b)(?:[a-z'-]+ ){{1,4}})(?P<since>since (?:(?:19|20)\d\d|[a-z]+ (?:19|20)\d\d|{'|'.join(MONTHS)}|last \w+)|since {_COUNT} (?:years|months|weeks))\b",
    re.I,
)
# "Showed the press": to whom it was shown, is told with it.
_SHOWED = compiled(
    r"^(?P<who>(?:she|he|they|[A-ZÀ-Þ][\w'’-]+) )?(?P<verb>showed|told) (?P<what>(?:the|an?|his|her|their|how|about|some)\b)"
)


# "Each trainee makes own map".
_OWN = compiled(r"(?P<verb>\b[a-z]+) own (?=[a-z]+)", re.I)


# "What patient wants", "if resident refuses": one of them, and any.
_PERSON = r"(?P<who>patient|resident|customer|guest|client|child|pupil|student|driver|passenger|tenant|caller|parent|colleague)"
_BARE_PERSON = compiled(
    rf"\b(?P<before>what|when|where|how|that|why|because|if) {_PERSON} (?=(?:[a-z]+s|is|was|has|had|can|will|does|doesn't|isn't|cannot|can't)\b)",
    re.I,
)
# "Nobody who shout".
_ONE_WHO = compiled(r"\b(nobody|somebody|someone|anybody|anyone|no one) who ([a-z]+)\b", re.I)


def _one_who(found: re.Match[str]) -> str:
    verb = found[2].lower()
    plain = w.verb(verb, "base") and not w.verb(verb, "past", "s") and verb not in w.AUX
    return f"{found[1]} who {w.third(verb)}" if plain else found[0]


_PENSION = compiled(r"\b(go(?:es|ing)?|went|gone) in(?:to)? (?:the )?(?:pension|retirement)\b", re.I)
_RETIRE = {"go": "retire", "goes": "retires", "going": "retiring", "went": "retired", "gone": "retired"}


# "Half of samples".
_PART_OF = compiled(
    r"\b(half|most|some|many|all|none|each|one|both|several|few) of (?!(?:the|my|our|your|their|his|her|its|these|those|them|us|you|ours|theirs|yours|his|hers|mine|it|that|this|what|whom|which|an?|course|years?|times?)\b)(?=[a-z]+s\b)"
)


# "She told the branch makes 410 items", "I have told that we made packs": nobody is said to have been told, so it was said.
_TOLD_THAT = compiled(
    r"(?P<lead>(?:^|[.;]\s+)(?:and |but |then )?(?P<who>she|he|they|we|i|[A-ZÀ-Þ][\w'’-]+) )(?:has |have |had )?(?:also |then )?told (?P<that>that )?(?P<rest>(?(that)|(?:the|an?|we|they|it|there|this|our|their|his)\b)[^.;]+)",
    re.I,
)
_LISTENERS = w.PERSON_NOUNS | w.listed(
    "team crew staff board council panel press police union everybody everyone office"
)


def _told_that(found: re.Match[str]) -> str:
    low = found["rest"].lower().split()
    if not found["that"]:
        doer = low[0] in w.SUBJECTS | {"there"}
        listener = len(low) > 1 and (low[1] in _LISTENERS or w.animate_plural(low[1]))
        if listener or not (doer or finite_at(found["rest"].split())):
            return found[0]
    return f"{found['lead']}said that {found['rest']}"


def _owned(found: re.Match[str]) -> str:
    verb, before = found["verb"].lower(), found.string[: found.start()].lower()
    if verb in w.DETERMINERS | w.PREPOSITIONS or not w.verb(verb, "base", "s", "past", "ing"):
        return found[0]
    whose = "my" if re.search(r"\bi\b[^.;]*$", before) else "our" if re.search(r"\bwe\b[^.;]*$", before) else "their"
    return f"{found['verb']} {whose} own "


def as_english(note: str) -> str:
    """Return a tidy note with what is said otherwise in English said so."""
    note = _EXPLAINED.sub(r"\1 ", note)
    note = _BARE_PERSON.sub(
        lambda m: f"{m['before']} {'a' if m['before'].lower() in {'if', 'when', 'where'} else 'the'} {m['who']} ", note
    )
    note = _ONE_WHO.sub(_one_who, note)
    note = _TOLD_THAT.sub(_told_that, note)
    note = _TO_DO.sub(_doing, note)
    note = _PERSONS.sub(r"\1 people", note)
    note = _ONCE_IN.sub(
        lambda m: f"{'once' if m[1].lower() == 'one time' else m[1]} {'an' if m[2].lower() == 'hour' else 'a'} {m[2]}",
        note,
    )
    note = _PENSION.sub(lambda m: _RETIRE[m[1].lower()], note)
    note = _PART_OF.sub(r"\1 of the ", note)
    note = _OWN.sub(_owned, note)
    note = _EACH.sub(r"every \1 ", note)
    return _NO_PLURAL.sub(r"\1", note)


def lasting(note: str) -> str:
    """Return what the writer has since a time as what they have had: "I have had a licence since 2019"."""
    found = _HAVE_SINCE.match(note)
    if found is None or w.verb(found["what"].split()[0].lower(), "pp"):
        return note
    what = found["what"].strip()
    first = what.split()[0].lower()
    bare = (
        first not in w.DETERMINERS
        and not first[:1].isdigit()
        and not what.endswith("s")
        and (what.split()[-1] in THINGS or not w.mass(what.split()[-1]))
    )
    since = re.sub(rf"(?i)^since (?={_COUNT} )", "for ", found["since"])
    return f"{found[1]} have had {article(what) if bare else what} {since}{note[found.end() :]}"


def told_to_me(note: str) -> str:
    """Return what somebody showed or told of as shown to the writer: "showed the press" is "showed me the press"."""
    return _SHOWED.sub(
        lambda m: (
            f"{m['who'] or ''}{m['verb']} me {m['what']}" if m["verb"] == "showed" or m["what"] == "about" else m[0]
        ),
        note,
    )


def _doing(found: re.Match[str]) -> str:
    verb = found[2].lower()
    return f"{found[1]} {w.ings(verb)[0]}" if w.verb(verb, "base") else found[0]


__all__ = ["as_english", "lasting", "told_to_me"]
