"""What the candidate told of their own limits: days they cannot work, what they never did, where they failed. It is left in the notes: no highlight of a letter, and no open question."""

from __future__ import annotations

import re

from sincerely.core.reading.debrief.talk.utterances import Utterance
from sincerely.core.reading.patterns import compiled

_NAME = r"(?:(?:the\s+|(?:mr|mrs|ms|dr|prof)\.?\s+)?[\w'’-]+(?:\s+(?-i:[A-ZÀ-Þ])[\w'’-]+)?)"
# Up to the "I": "I told Asha", "said", "and I admitted that", "me:".
_OPENS = rf"^\W*(?:(?:me|and|but|so|also|then|yes|yeah|no|plus|because|as)\b\W*)*(?:(?:i\s+)?(?:also\s+|then\s+|just\s+)*(?:had\s+)?(?:(?:told|warned|said\s+to|admitted\s+to)\s+{_NAME}|said|admitted|explained|mentioned|confessed)\s+(?:that\s+)?)?"
_TIMES = r"(?:nights?|weekends?|evenings?|mornings?|earl(?:y|ies)|lates?|shifts?|overtime|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|bank\s+holidays?|full[- ]time|part[- ]time|for\s+less)"
_BEFORE = r"(?:\w+ly\s+|ever\s+|really\s+|yet\s+)*"
# What was never lost, failed or dropped is a strength.
_BAD_THINGS = r"(?!(?:failed|missed|lost|dropped|forgotten|skipped|refused|crashed|turned|given\s+up|shouted|regretted|needed|looked\s+back|left|fainted|doubted|stopped|asked\s+for|taken\s+(?:a\s+)?sick|tripped|burned|burnt|broken|been|had)\b)"
_DONE = r"(?:\w{2,}ed|done|taught|driven|led|built|made|written|seen|sold|flown|taken|held|worn|spoken|learnt|kept|dealt|drawn|grown|sewn)\b"
_CANNOT = compiled(
    _OPENS
    + r"(?:i\s+)?(?:(?:can['’]?t|cannot|can\s+not)\s+(?!wait\b|believe|imagine|fault|recommend|stress|stand\b|say\b|remember|think\b|tell\b|help\s+\w+ing|complain|see\s+(?:why|how|myself)|answer|recall|explain|understand)\w+|(?:am|['’]m)\s+not\s+able\s+to\s+\w+|won['’]?t\s+be\s+able\s+to\s+\w+)",
    re.I,
)  # fmt: skip
_UNDER_I = (
    _CANNOT,
    compiled(_OPENS + r"i\s+could(?:n['’]?t|\s+not)\s+(?:start|do\s+" + _TIMES + r"|work|travel|lift|drive|relocate|commit|commute)\b", re.I),
    compiled(
        _OPENS
        + rf"i\s+do(?:\s?n[o'’]?t|\s+not)\s+(?:drive|swim|cook|smoke\s+meat|speak\s+\w+|(?:yet\s+)?(?:have|own|hold)\s+(?:the|an?|any|my|much|enough)\b|(?:want|do|work|like)\s+(?:to\s+(?:do|work)\s+)?{_TIMES}\b|want\s+to\s+(?:travel|relocate|move)|want\s+(?:the\s+)?\w+\W*$)",
        re.I,
    ),
    compiled(_OPENS + r"i\s+(?:need|want|must\s+have)\s+(?:[\w'’]+\s+){1,4}off\b", re.I),
    compiled(_OPENS + rf"i(?:['’]d|\s+would)(?:\s?n['’]t|\s+not|\s+never)\s+(?:relocate|commute|travel\b|move\s+(?:house|to|away)|take\s+less|(?:work|do)\s+{_TIMES})", re.I),
)  # fmt: skip
# Of these the end may turn it: "I failed twice but passed in March".
_UNLESS_TURNED = (
    compiled(_OPENS + rf"i(?:(?:['’]?d|['’]?ve|\s+had|\s+have)\s+(?:never|not)|\s+ha(?:ve|d)n['’]?t)\s+{_BEFORE}{_BAD_THINGS}{_DONE}", re.I),
    compiled(_OPENS + r"i\s+never\s+(?:worked|used|did|learn\w+|studied|finished|qualified|trained|managed|drove|groomed|held)\b", re.I),
    compiled(
        _OPENS
        + r"i(?:['’]?d|['’]?ve|\s+had|\s+have)?\s+(?:(?:once|also|already|only\s+just|twice)\s+)*(?:(?:failed|flunked)\b(?!\s+(?:over|safe))|(?:mixed|muddled)\s+up\b|muddled\b|confused\b|got\s+(?:[\w'’]+\s+){1,4}wrong\b|(?:was|been|got)\s+(?:once\s+)?(?:sacked|fired|dismissed|disciplined|let\s+go)\b|dropped\s+an?\s+\w+|(?:broke|crashed|burnt|spilt|spilled)\s+(?:an?|the)\b|made\s+(?:an?|one|some|the\s+same)\s+(?:\w+\s+)?(?:mistakes?|errors?|slips?)\b)",
        re.I,
    ),
    compiled(_OPENS + r"i(?:['’]?m|\s+am|\s+was)\s+(?:not\s+(?:\w+ly\s+|so\s+|very\s+|that\s+|all\s+that\s+)?(?:strong|good|great|confident|experienced|qualified|fast|used\s+to)\b|no\s+good\b|(?:\w+ly\s+|a\s+bit\s+|very\s+)?(?:weak|bad|poor|terrible|hopeless|rubbish|rusty|useless|out\s+of\s+practice)\b)", re.I),
    compiled(_OPENS + r"my\s+(?:weak(?:\s+(?:spots?|points?|side)|ness\w*)|(?:\w+\s+){1,2}(?:is|are)\s+(?:weak|poor|rusty|not\s+(?:good|strong|great)|no\s+good))\b", re.I),
    compiled(_OPENS + r"i(?:['’]?d|['’]?ve)?\s+.*\bonly\s+(?:ever\s+|once\s+)?(?:did|done|watched|read|seen|tried|had|used\s+(?:it|them)\s+(?:once|twice))\b", re.I),
)  # fmt: skip
_TURNED = compiled(r"\b(?:but|so|then|since\s+then|now|instead|until|before|till|without|learn\w*|passed|fixed|put\s+(?:it|that)\s+right)\b", re.I)  # fmt: skip
# "Dave said I should've asked about the union first": what another would have had me do.
_TOLD_OFF = compiled(
    r"^\W*(?:(?:and|but|then|also)\s+)*(?!i\s)(?:[\w.'’-]+\s+){1,3}?(?:said|says|told\s+me|thinks?|thought|reckon\w*|felt|feels)\s+(?:that\s+)?i\s+(?:should|ought\s+to|could|might)(?:n['’]?t|\s+not)?\s*(?:['’]?ve|have|\s?of|a)\b",
    re.I,
)


def tells_a_limit(one: Utterance) -> bool:
    """Say whether a clause is a limit or a failing of the candidate's, told by them, or what another would have had them do."""
    if one.ask or one.section == "open" or (one.labelled and one.side == "them"):
        return False
    text = one.text
    if _TOLD_OFF.match(text) or any(pattern.match(text) for pattern in _UNDER_I):
        return True
    found = next((found for pattern in _UNLESS_TURNED if (found := pattern.match(text))), None)
    return found is not None and _TURNED.search(text, found.end()) is None


__all__ = ["tells_a_limit"]
