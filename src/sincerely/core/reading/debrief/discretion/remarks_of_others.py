"""Say whether a clause judges a person: by what is said of them (predicate and stance word), how they struck the writer, how they behaved.

A clause about a person is work ("asked", "runs", "is the manager") or a judgement. What tells them apart is the predicate, not the subject.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sincerely.core.reading.debrief.text.lexicon import Lexicon
from sincerely.core.reading.debrief.text.names import POSITION
from sincerely.core.reading.debrief.text.notes import SPEECH
from sincerely.core.reading.debrief.text.remark_words import (
    AFTER_JUDGEMENT,
    ASIDES,
    COPULA,
    FACTS,
    FOLK,
    HEDGES,
    INTEREST,
    NEGATIONS,
    NO_JUDGEMENT,
    PERSONAL,
    SUBJECTS,
)
from sincerely.core.reading.patterns import compiled

NAME = "@"
_BREAK = frozenset(",.;:()!?—–")
_SPEECH = frozenset(word for word in SPEECH.split("|") if word.isalpha()) - {"seemed", "looked", "looks", "seems", "came", "laughed", "kept", "found", "felt", "feels"}  # fmt: skip
_KEEPS = frozenset(["kept", "keeps", "keep", "constantly"])
_STRIKES = compiled(
    r"@ (?:\S+ ){0,2}?(?:str(?:ike|ikes|uck) (?:me|us)|c[oa]mes? (?:across|over) (?:as|like|very|so|a bit)|came off (?:as|like)|remind(?:s|ed) me of|gives? (?:off|me the)|gave (?:off|me the)|puts? (?:me|people) (?:off|at)"
    r"|ma[dk]es? (?:me|you|one|everyone|us) (?:feel|laugh|want|nervous|uneasy|wait|uncomfortable|cry|cringe)|looks? (?:at you|me up|through|down (?:on|her|his)|bored|as (?:if|though)|like)|looked (?:me up|through me|down (?:on|her|his)|as (?:if|though)|like)"
    r"|fanc(?:y|ies|ied) (?:him|her|them)sel(?:f|ves)|knows? (?:his|her|their) (?:stuff|onions|own mind)|lacks? (?:charm|warmth|manners|humour|humor|tact|charisma)|(?:has|have|had|ha[sd]nt|got|with) (?:\S+ )?(?:no |an? |any |the |zero )?(?:\S+ )?(?:clue|manners|attitude|ego|temper|sense of humou?r|warmth|people skills|charisma|personality|idea|edge|aura|way with|chip on|presence|patience|time for|eyes like|grudge|soft spot|smile|laugh|bedside manner|axe|face like|face for)\b(?! about)"
    r"|(?:kept|left) (?:me|us) (?:waiting|hanging|standing|guessing)|threw me\b|treat(?:s|ed) (?:me|us|people|everyone|staff)|took (?:to me|against|an instant|a dislike|a shine|credit|no notice)|takes? (?:credit|over|no notice)|talk(?:s|ed)? (?:too|over|down|at)|(?:was|were|is|are) (?:all over|into) (?:me|him|her|it|herself|himself)\b"
    r"|(?:won|wins|warmed|cut|shot|put|shut|stared|winked|leered|smirked|grinned|snapped|shouted|sighed|laughed|scowled|frowned|huffed|tutted|glared) (?:me|at me|at my|over me|to me|at us|us)\b|(?:was|were|is|are) (?:so |very |really )?(?:\S+ )?(?:to|with|towards) me\b(?! about)|should (?:be|not be|retire|smile|learn)|could (?:be|do) (?:kinder|nicer|warmer|friendlier|with a smile)|d sell\b|would sell (?:his|her|their)|wouldnt (?:trust|hurt|say boo)"
    r"|(?:clearly|obviously|plainly|secretly) (?!said|want|need|care|ask|look(?:ing)? for|after)\S+"
    r"|(?:winced|yawned|smel(?:t|led)|stank|reeked|sulks?|sulked|dithered|blushed|cringed|flinched|grimaced|smirked|scoffed|huffed|gushed|flapped|waffled|rambled|droned|giggled|snored|sweated|squirmed|simpered|bristled|bridled|fumed|flustered|mansplain\S*|rattl\S+ on|dron\S+ on|wast\S+ my)\b)",
    re.I,
)
_CONDUCT = compiled(
    r"(?:@|they|the others|both) (?:(?:then|just|even|all|both) )?(?:winced|yawned|smel(?:t|led)|stank|reeked|sulks?|sulked|dithered|blushed|cringed|flinched|grimaced|smirked|scoffed|huffed|gushed|flapped|waffled|rambled|droned|giggled|snored|sweated|squirmed|simpered|bristled|bridled|fumed|flustered|mansplain\S*|rattl\S+ on|dron\S+ on|wast\S+ my)\b",
    re.I,
)
# What somebody's mouth, hands or eyes were busy with meanwhile: "was chewing gum", "kept checking his phone".
_MEANWHILE = compiled(
    r"@ (?:(?:then|just|even|all|both|was|were|is|kept|keeps|sat|sits|sitting|there|on|always|still|constantly) )+(?:chewing|yawning|eating|munching|sniffing|vaping|smoking|fidgeting|doodling|scrolling|texting|slurping|whistling|humming|biting|picking|(?:checking|looking at|playing with|staring at|tapping (?:at|on)|typing on|reading) (?:his|her|their|a|the) (?:phone|watch|nails|mobile))\b",
    re.I,
)
_HEARSAY = compiled(
    r"\b(?:by\s+all\s+accounts|according\s+to\s+(?:my|a)\s+(?:mate|friend|cousin|mum|sister|brother|neighbou?r|contact|old)\w*|(?:my|a)\s+(?:mate|friend|cousin|neighbou?r|sister|brother)\s+(?:who\s+)?(?:works?|worked|did|left|there|told\s+me\s+(?:that|it|he|she|they)|says|said|reckons|used)|(?:a|one)\s+bird\s+told|glassdoor|reputation\s+for|is\s+said\s+to|let\s+(?:it\s+)?slip|(?:word|talk|story|rumou?r)\s+(?:is|has\s+it|goes)|people\s+(?:say|reckon)|in\s+the\s+running|h[ae]{1,2}morrhaging\s+(?:staff|people|money))\b",
    re.I,
)
_PAIR = compiled(
    r"\b(?:between\s+(?:the\s+two\s+of\s+them|them|@\s+(?:and|&)\s+@)|the\s+two\s+of\s+them|@\s+(?:and|&|vs\.?)\s+@)\s+(?:\w+\s+){0,3}?(?:clearly|obviously|hate|loathe|bicker\w*|argued?|disagree\w*|cant\s+stand|dont\s+(?:speak|talk|get\s+on)|you\s+could\s+(?:cut|feel)|tension|atmosphere)|\b(?:you\s+could\s+(?:cut\s+the\s+(?:air|atmosphere|tension)|hear\s+a\s+pin)|tension\s+(?:between|in\s+the\s+room))",
    re.I,
)
# What one at the table says behind another's back.
_OF_EACH_OTHER = compiled(
    r"@\s+(?:also\s+)?(?:reckons?|thinks?|thought|claims?|claimed|hint(?:s|ed)|suspects?|swears?|let\s+slip)\s+(?:that\s+)?@\s+\w|"
    r"\b(?:is|are|was|['’]s)\s+(?:(?:applying|going|putting\s+in)\s+for|after)\s+(?:her|his|their|@\s*['’]s)\s+(?:job|post|role|place)\b",
    re.I,
)
# How the writer was taken: "Lorna wasn't sure about my English".
_OF_WRITER = compiled(
    r"\b(?:my|the)\s+(?:lesson|plenary|starter|presentation|demo|pitch|answers?|slides|test\s+piece|portfolio|cv|role\s*-?play)\s+(?:was|were|is|felt|seemed|went|ran)\s+(?:(?:a|bit|too|rather|quite|very|really|so|little|on\s+the)\s+)*(?:rushed|slow|weak|long|short|flat|messy|unclear|thin|basic|vague|muddled|patchy|poor|wooden|stiff|over|boring|confus\w+|disappoint\w+)\b|"
    r"\bkeep(?:ing)?\s+(?:this|it|that|them)\s+(?:one\s+)?(?:warm|sweet|dangling|in\s+reserve)\b|"
    r"\b(?:was\s?n['’]?t|is\s?n['’]?t|were\s?n['’]?t|(?:@|he|she|they)\s+(?:is|was|were|seemed|looked)\s+(?:not\s|un))\s*(?:too\s+|so\s+|very\s+|really\s+|quite\s+)?(?:sure|convinced|keen|happy|impressed)\s+(?:about|by|with|on|of)\s+(?:me|my)\b",
    re.I,
)


def talks_behind_back(masked: str) -> bool:
    """Say whether a clause with "@" for people tells what one says of another, or how the writer was taken."""
    return _OF_EACH_OTHER.search(masked) is not None or _OF_WRITER.search(masked) is not None


_BECOMES = frozenset(["got", "gets", "getting", "kept", "stayed", "became"])


def judges_person(tokens: Sequence[str], lexicon: Lexicon) -> bool:
    """Find a judgement on somebody in a clause's folded tokens, where "@" is a person of the notes."""
    text = re.sub(r"(?<!\w)(?:he|she|the two of them|both of them)(?!\w)", NAME, " ".join(tokens))
    if (
        _CONDUCT.search(text)
        or _MEANWHILE.search(text)
        or _HEARSAY.search(" ".join(tokens))
        or _PAIR.search(" ".join(tokens))
        or _STRIKES.search(text)
    ):
        return True
    return any(
        _of_this(tokens, at + 1, lexicon.judging)
        for at, token in enumerate(tokens)
        if token in {NAME, "he", "she"}
        or (token in SUBJECTS and at < 3)
        or (at and tokens[at - 1] in {"the", "their", "that"} and POSITION.search(token) is not None)
    )


def _of_this(tokens: Sequence[str], after: int, judging: frozenset[str]) -> bool:
    if (
        after + 1 < len(tokens)
        and tokens[after + 1] in {"me", "us"}
        and (tokens[after] in judging or _built(tokens[after], judging))
        and tokens[after] not in _SPEECH | NO_JUDGEMENT
    ):
        return True  # "frightens me"
    at = after
    while at < len(tokens) and (tokens[at] in ASIDES or tokens[at] in _BREAK - {".", ";", "!", "?"}):
        at += 1
    if at >= len(tokens) or tokens[at] in _SPEECH:
        return False
    if tokens[at] in _KEEPS and (at + 1 >= len(tokens) or not _habit(tokens[at + 1])):
        return False  # "keeps records", "keeps the books", "kept quiet": what they keep, and no habit
    if tokens[at] in _KEEPS or tokens[at] in NEGATIONS:
        verb = next((word for word in tokens[at + 1 : at + 4] if word not in HEDGES and word not in NEGATIONS and word not in {"once", "even", "much"}), "")  # fmt: skip
        return bool(verb) and verb.isalpha() and verb not in FACTS and not _stems(verb) & (FACTS | _SPEECH) and verb not in {"on", "him", "her", "my", "the", "a", "minutes", "notes"}  # fmt: skip
    if not (tokens[at] in COPULA - _BECOMES or tokens[at] in {"s", "re"}):
        return False
    at += 1
    softened = False
    for place in range(at, min(at + 6, len(tokens))):
        word = tokens[place]
        if word in _BREAK:
            return False
        if tokens[place : place + 3] in (
            ["bit", "of", "a"],
            ["kind", "of", "a"],
            ["sort", "of", "a"],
            ["bit", "of", "an"],
        ):
            return True
        softened = softened or word in {
            "so",
            "too",
            "proper",
            "well",
            "bit",
            "such",
            "very",
            "really",
            "quite",
            "rather",
            "pretty",
            "v",
        }
        if word in HEDGES or word in NEGATIONS:
            continue
        known = word in judging or word in PERSONAL or _built(word, judging)
        if not known or word in NO_JUDGEMENT:
            return False
        following = tokens[place + 1] if place + 1 < len(tokens) else ""
        if word in INTEREST and following and following not in _BREAK and following not in FOLK:
            return False
        return not following or following in _BREAK or following in AFTER_JUDGEMENT or softened
    return False


def _habit(word: str) -> bool:
    return (
        word.endswith("ing")
        or word in PERSONAL
        or (word in HEDGES and word not in {"the", "a", "an", "his", "her", "their"})
    )


def _stems(verb: str) -> set[str]:
    stems = {verb} | {
        verb.removesuffix(end) + more for end in ("ed", "ing", "s") for more in ("", "e") if verb.endswith(end)
    }
    return stems | {stem[:-1] for stem in stems if len(stem) > 3 and stem[-1:] == stem[-2:-1]}


def _built(word: str, judging: frozenset[str]) -> bool:
    """Know a judging word in its other forms: "un-", "-ish", "-y", "-er", "-ing"."""
    if len(word) < 5:
        return False
    stems = [word[2:]] if word.startswith("un") else []
    stems += [
        word[: -len(end)] + more
        for end in ("ish", "er", "est", "y", "ly", "ing", "ed")
        for more in ("", "e", "y")
        if word.endswith(end)
    ]
    return any(len(stem) > 3 and stem in judging for stem in stems)


__all__ = ["judges_person", "talks_behind_back"]
