"""Harsh words about oneself, and the wording one would give a friend in their place.

Only what is said of the writer is looked at: a label ("I am useless"), "always", "never" and "everything" where something went wrong, a verdict on one's
whole future. A feeling ("I was nervous"), a plain fact ("I failed the test") and a plan ("I should have asked earlier") are nothing to be reworded.
After A. T. Beck's list of thoughts that do not hold (overgeneralising, labelling, foretelling) and K. Neff's question what one would say to a friend.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

#: A longer text is looked at up to here; no note of one's own is as long.
MOST = 20_000


@dataclass(frozen=True, slots=True)
class Kinder:
    """Harsh words, where they stand in the text, what can stand in their place, and why."""

    start: int
    end: int
    quote: str
    offer: str
    why: str


_LABEL = "A label says nothing about what you did, and nothing you can practise."
_ALWAYS = "“Always”, “never” and “everything” are seldom true; this was one time."
_FUTURE = "Nobody can know that yet."
_DEED = "Something went badly; that is no verdict on all of it, or on you."
_SELF = "You would not say this to a friend."

_OF = r"(?:'|\u2019)"
_AM = rf"\bI(?:{_OF}?m|\s+am|\s+was|\s+must\s+be|\s+have\s+been|{_OF}ve\s+been)\s+"
_VERY = r"(?:(?:so|such|just|really|completely|totally|absolutely|simply|utterly|always|still|clearly|obviously|probably|pretty|quite|very|too|a|an|the|complete|total|utter|absolute|real|bloody|damn|and|big|biggest|stupid|hopeless)\s+){0,4}?"
_BAD = r"(?:useless|stupid|hopeless|worthless|pathetic|incompetent|dumb|thick|ridiculous|inept|unemployable|rubbish|terrible|awful|horrible|crap|shit|lousy|bad|no\s+good|good\s+for\s+nothing|a\s+joke)"
_SOMEBODY = r"(?:idiot|fool|failure|loser|fraud|impost[oe]r|disaster|moron|disgrace|embarrassment|disappointment|burden|coward|waste\s+of\s+(?:space|time)|dead\s+loss)"
_ENOUGH = r"(?:just\s+|simply\s+)?(?:not|never)\s+(?:\w+\s+)?enough|(?:just\s+|simply\s+)?not\s+cut\s+out\s+for\s+(?:this|it|that)"
_FOR_WHOM = r"(?:\s+(?:for|to)\s+(?:\w+\s+){0,3}?\w+)?"
#: Where a clause ends: what is put in its place must not run on into the rest.
_ENDS = r"(?=\s*(?:[.,;:!?)\n\u2026\u2013\u2014]|$|(?:and|but|because|so|when|as|again|today|sometimes)\b))"
_THING = r"(?P<thing>(?!(?:times|all|least)\b)[^\s.,;:!?\n][^.,;:!?\n]{0,60}?)"
_WRONG = r"(?:bl[eo]w|mess|ruin|screw|fail|chok|fre?oz?e|freez|panic|stumbl|rambl|babbl|forget|los[et]|botch|bungl|fumbl|flop|wreck|spoil|disappoint|embarrass|stammer|mumbl|waffl|overthink|give\s+up|gave\s+up|go(?:es)?\s+blank|went\s+blank|let\s+\w+\s+down|too\b|wrong|bad(?:ly)?\b|worst|stupid)"
_WELL = r"(?:get\s+(?:it|this|that|things|anything|anywhere|a|an|the|any|one|far|past|through|chosen|picked|hired|invited|asked)\b|find\b|know\b|manage\b|make\s+(?:it|a)\b|succeed\b|learn\b|pass\b|win\b|say\s+the\s+right\b|do\s+(?:anything|well)\b)"
_CHOOSE = r"(?:hire|want|employ|choose|pick|take)"
_SPOILT = r"(?:blew|ruined|bombed|messed\s+up|screwed\s+up|fucked\s+up|botched|wrecked|butchered|tanked)"

Offer = str | Callable[[re.Match[str]], str]
_FORMS: tuple[tuple[str, Offer, str], ...] = (
    (rf"{_AM}{_VERY}(?:{_BAD}|{_SOMEBODY})\s+(?:at|with)\s+{_THING}{_ENDS}", lambda m: f"{_found(m)} {m['thing']} hard, and I can practise that", _LABEL),
    (rf"{_AM}{_VERY}(?:{_BAD}|{_SOMEBODY})\s+for\s+(?P<deed>(?:not\s+)?\w+ing\b)", lambda m: f"I regret {m['deed']}", _LABEL),
    (rf"{_AM}(?:{_ENOUGH}){_FOR_WHOM}{_ENDS}", "I can do some of this, and I am learning the rest", _LABEL),
    (rf"{_AM}{_VERY}{_SOMEBODY}{_ENDS}", "it was a hard day, and I am more than that day", _LABEL),
    (rf"{_AM}{_VERY}{_BAD}{_ENDS}", "it did not go as well as I wished", _LABEL),
    (rf"\bI\s+always\s+(?P<rest>(?:\w+\s+){{0,4}}?{_WRONG}\w*)", lambda m: f"I sometimes {m['rest']}", _ALWAYS),
    (rf"\bI\s+(?P<deed>{_WRONG}\w*(?:\s+up)?)\s+everything\b", lambda m: f"I {m['deed']} some things", _ALWAYS),
    (rf"\bI(?:{_OF}?ll\s+never|\s+will\s+never|{_OF}?m\s+never\s+going\s+to|\s+am\s+never\s+going\s+to)\s+be\s+(?P<thing>[^\s.,;:!?\n][^.,;:!?\n]{{0,60}}?){_ENDS}", lambda m: f"I am not {m['thing']} yet", _FUTURE),
    (rf"\bI(?:{_OF}?ll|\s+will)\s+never\s+(?P<deed>{_WELL})", lambda m: f"it may take time until I {m['deed']}", _FUTURE),
    (rf"\bI\s+can\s+never\s+(?P<deed>{_WELL})", lambda m: f"I cannot always {m['deed']}", _ALWAYS),
    (rf"\bI\s+never\s+(?P<deed>{_WELL})", lambda m: f"I do not always {m['deed']}", _ALWAYS),
    (rf"\b(?:nobody|no[\s-]one)(?:\s+(?:will|would|is\s+going\s+to|wants\s+to)|{_OF}(?:ll|d))?\s+(?:ever\s+)?(?:{_CHOOSE}s?)\s+me\b", "these did not choose me, and others may", _FUTURE),
    (rf"\bwho\s+would\s+(?:ever\s+)?{_CHOOSE}\s+me\b", "others may choose me", _FUTURE),
    (rf"\bI\s+(?:really\s+|completely\s+|totally\s+)?{_SPOILT}\s+(?:it|everything)(?:\s+up)?\b", "it did not go as I wished", _DEED),
    (rf"\bI\s+(?:really\s+|completely\s+|totally\s+)?{_SPOILT}\s+(?P<thing>(?:the|my|this|that)\s+[^.,;:!?\n]{{1,60}}?){_ENDS}", lambda m: f"{m['thing']} did not go as I wished", _DEED),
    (rf"\bI\s+(?:hate|despise|can{_OF}?t\s+stand)\s+myself\b", "I am sad about how it went", _SELF),
    (rf"{_AM}(?:so\s+|really\s+)?ashamed\s+of\s+myself\b", "I wish it had gone differently", _SELF),
    (rf"\b(?:it{_OF}?s|it\s+(?:is|was))\s+(?:all\s+)?(?:entirely\s+)?my\s+(?:own\s+)?fault\b", "some of it was in my hands, and some was not", _SELF),
    (rf"\bwhat(?:{_OF}?s|\s+is)\s+(?:even\s+)?wrong\s+with\s+me\b", "what made it hard for me", _SELF),
    (r"\bI\s+should\s+have\s+known\s+better\b", "I know it now, and did not know it then", _SELF),
    (rf"\bI\s+(?:don{_OF}?t|do\s+not)\s+deserve\s+(?:it|this|that|any(?:thing|\s+of\s+it)?|a\s+\w+|the\s+\w+|better)\b", "I deserve a fair chance, as anybody does", _SELF),
)  # fmt: skip
_PATTERNS = [(re.compile(text, re.I), offer, why) for text, offer, why in _FORMS]
_SENTENCE_BEGINS = re.compile(r"(?:^|[.!?\u2026\n])[\s\"'\u201c\u2018(*-]*\Z")


def kinder(text: str) -> tuple[Kinder, ...]:
    """Return the harsh words about oneself in a text, in their order, none within another, each with a kinder wording."""
    found: list[Kinder] = []
    looked_at = text[:MOST]
    for pattern, offer, why in _PATTERNS:
        for match in pattern.finditer(looked_at):
            if all(match.end() <= other.start or other.end <= match.start() for other in found):
                words = offer if isinstance(offer, str) else offer(match)
                if _SENTENCE_BEGINS.search(looked_at[max(0, match.start() - 20) : match.start()]):
                    words = words[0].upper() + words[1:]
                found.append(Kinder(match.start(), match.end(), match.group(), words, why))
    return tuple(sorted(found, key=lambda each: each.start))


def reworded(text: str, quote: str) -> str:
    """Return the text with the first of these harsh words put kindly, however they are broken into lines; as it is where they stand there no more."""
    for each in kinder(text):
        if each.quote.split() == quote.split():
            return text[: each.start] + each.offer + text[each.end :]
    return text


def _found(match: re.Match[str]) -> str:
    return "I found" if re.search(r"\bwas\b|\bbeen\b", match.group(), re.I) else "I find"
