"""Say whether words tell what is private to somebody: the writer, whoever was at the table, anybody named, their kin.

Not the word decides but whose it is: Jo's chemo is hers, a patient's is of the work; "her maternity leave" is private, "maternity leave cover" a post.
"""

from __future__ import annotations

import re
from functools import lru_cache

from sincerely.core.privacy.vocabulary import BIRTH, FAMILY, ILLNESS, KIN, LAW, POSTS, SERVED, STATE, TREATMENT
from sincerely.core.reading.patterns import compiled

_A = r"['’]"
_DAY = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)\w*"
# What may follow the matter itself; behind "chemo nurse", "dementia training" or "leave cover" it is a thing of the trade.
_AFTER = rf"(?=\W*$|\s*[,.;:!?()–—/+-]|{_A}s\b|\s+(?:and|but|so|or|in|on|at|from|since|for|till?|until|next|last|this|now|again|today|tomorrow|tonight|soon|with|who|which|as|because|cos|coz|bc|after|before|when|while|whilst|though|tho|too|also|then|still|already|by|twice|once|all|that|treatments?|diagnos[ei]s|scare|appointments?|sessions?|symptoms?|op|operation|surgery|jabs?|relapse|flare\w*|badly|really|atm|these|lately|recently|herself|himself|every|most|some|coming|starting|early|late|it|he|she|i|they|we|{_DAY}|\d+)\b)"
_NAMED = rf"(?-i:(?!(?:{SERVED.title()}|The|A|An|If|One|Every|No|When|What|How|Ward|Team|Staff|They|Role|Post|Job)\b)[A-ZÀ-Þ][\w-]+)"
_POST = rf"(?:the|their|my|our|your)\s+(?:other\s+|old\s+|line\s+|new\s+|current\s+|last\s+)?{POSTS}"
_OWNER = rf"(?:my|his|her|your|(?:@|{_NAMED}|{_POST})\s*{_A}s?)"
_KINFOLK = rf"{_OWNER}\s+(?:\w+\s+)?{KIN}"
_WHO = rf"(?:@|{_NAMED}|s?he|i|you|{_POST}|{_KINFOLK}|(?<=@\s)who|(?<=@,\s)who)"
_BETWEEN = r"(?:(?:also|just|still|now|currently|already|recently|only|apparently|actually|often|always|once|then|both|really|very|quite|so|a\s+bit|due\s+to|about\s+to|going\s+to|may|might|will|would|be|being|been|got|getting|soon|self|herself|himself)\s+)*"
_BE = rf"(?:is|are|was|were|am|{_A}s|{_A}m|{_A}re|has\s+been|have\s+been|had\s+been|{_A}ve\s+been|{_A}d\s+been|became|went|gets?|got|turns?|turned|be|feels?|felt)"
_HAS = rf"(?:(?:has|have|had|{_A}s|{_A}ve|{_A}d|is|was|are|were|am|{_A}m|{_A}re)\s+)*{_BETWEEN}(?:has|have|had|having|got|gets|getting|suffer(?:s|ed|ing)?(?:\s+(?:from|with))?|on|off\s+(?:on|with|for)|goes?\s+(?:on|off\s+(?:on|for|with)|in\s+for|through)|going\s+(?:on|through|in\s+for|off\s+on)|went\s+(?:on|through|off\s+(?:on|with)|in\s+for)|starts?|started|starting|begins?|finish(?:es|ed|ing)?|takes?|taking|took|needs?|needed|needing|waiting\s+for|awaiting|(?:just\s+)?back\s+(?:from|off)|recover(?:s|ed|ing)\s+from|li(?:ves|ving|ved)\s+with|diagnosed\s+with|treated\s+for|dealing\s+with|coping\s+with|fighting|battling|beat|survived|over|through|returns?\s+from|returned\s+from|returning\s+from|undergo(?:es|ing)|under|uses?|using|sees?|seeing|trying\s+for|wants|lost|lose|losing|in|after|caught)\s+"
_HOW = r"(?:(?:the|an?|some|more|another|her|his|my|their|severe|bad|mild|early|chronic|recent|first|second|third|last|two|three|long|full|year['’]?s|months?\s+of|weeks?\s+of|years?\s+of|course\s+of|round\s+of|bout\s+of|unpaid|paid|shared|secondary|stage\s+\w+|early-onset|late-onset)\s+)*"
_WORD = r"(?<![\w'’])"
_LEAVE = r"(?:maternity|paternity|parental|adoption|mat|pat|sick|compassionate|bereavement)(?:\s+leave)?|pregnanc(?:y|ies)|miscarriages?|divorce|separation|custody\s+\w+|marriage|convictions?|criminal\s+record|funeral|visa|disability"
# The matter first, once; then what stands before it says whose it is.
_MATTER = compiled(rf"{_WORD}(?P<had>{ILLNESS}|{TREATMENT}|{BIRTH}|{FAMILY}|{LAW}){_AFTER}", re.I)
_STATE = compiled(rf"{_WORD}(?:{STATE}){_AFTER}", re.I)
_OWN = compiled(rf"{_WORD}(?:{ILLNESS}|{TREATMENT}|{_LEAVE})(?:{_AFTER}|(?=\s+(?:is|was|has|had|will|would|may|means|went|comes|came|starts|runs|ends)\b))", re.I)  # fmt: skip
_HAD_BY = compiled(rf"{_WORD}(?P<who>{_WHO})(?:\s+|(?={_A})){_HAS}{_HOW}$", re.I)
_IS_BY = compiled(rf"{_WORD}(?P<who>{_WHO})(?:\s+|(?={_A})){_BE}\s+{_BETWEEN}$", re.I)
_OWNED_BY = compiled(rf"{_WORD}(?P<who>{_OWNER})\s+(?:\w+\s+)?$", re.I)
_READ = ((_MATTER, _HAD_BY), (_STATE, _IS_BY), (_OWN, _OWNED_BY))
# What befell somebody's kin, what somebody lost, believes, or expects.
_BEFELL = compiled(
    rf"{_WORD}{_OWNER}\s+late\s+{KIN}\b|{_WORD}(?:my|her|his)\s+{KIN}\b[^.;\n]{{0,40}}\b(?:ill|sick|unwell|poorly|cancer|hospital|died|dying|surgery|depress\w+|dementia|stroke|divorc\w+)\b{_AFTER}"
    r"|\bi\s+(?:was|am|had\s+been|have\s+been|got|fell)\s+(?:\w+\s+){0,2}(?:ill|sick|unwell)\b(?!\s+of\b)"
    rf"|{_WORD}{_KINFOLK}\s+(?:(?:has|had|have|just|recently|sadly)\s+)*(?:died|passed\s+away|passed|is\s+dying|was\s+killed|left\s+(?:her|him|me|them)|walked\s+out|lost\s+(?:her|his)\s+(?:job|licen[cs]e)|drinks|is\s+in\s+(?:hospital|prison|jail|care|a\s+home)){_AFTER}"
    rf"|{_WORD}(?:@|{_NAMED}|s?he|i|you)\s+(?:(?:has|had|just|recently)\s+)*(?:(?:lost|buried|nurs(?:es|ed|ing)|cares?\s+for|caring\s+for|cared\s+for|looks?\s+after|looked\s+after|split\s+(?:up\s+)?(?:from|with)|left|divorced|separated\s+from)\s+(?:her|his|my|their)\s+(?:\w+\s+)?{KIN}"
    r"|(?:goes|go)\s+to\s+(?:church|mass|mosque|synagogue|temple|chapel|aa)|prays?|fasts?|keeps?\s+(?:kosher|ramadan|lent|the\s+sabbath|halal)|converted\s+to\s+\w+|vot(?:es|ed)\s+(?:tory|labour|conservative|green|reform|leave|remain|republican|democrat|trump|biden)|found\s+god|came\s+out(?=\W*$|\s+(?:as|to|last)))"
    rf"{_AFTER}|{_WORD}(?:@|she|{_NAMED}|i)(?:\s+is|\s+was|{_A}s|{_A}m|\s+am)\s+{_BETWEEN}due\s+(?:(?:in|on|around|early|late|mid|end\s+of|next|with)\s+)*(?:{_DAY}|spring|summer|autumn|winter|twins|easter|christmas){_AFTER}",
    re.I,
)
# A line under somebody's name leaves the subject out: "expecting in March", "back from mat leave".
_NOBODY = r"^\W*(?:(?:and|but|so|also|who|now|just|currently|apparently)\s+)*(?:(?:is|was|has|had|been)\s+)*"
_HAD_BY_NOBODY = compiled(
    rf"{_NOBODY}(?:having|has|had|on|off\s+(?:on|with)|going\s+(?:on|through)|goes\s+(?:on|off\s+on)|starts?|starting|(?:just\s+)?back\s+from|recovering\s+from|diagnosed\s+with|lives\s+with|undergoing)\s+{_HOW}$",
    re.I,
)
_IS_NOBODY = compiled(
    rf"{_NOBODY}(?:pregnant|expecting|divorced|widowed|autistic|in\s+remission|terminally\s+ill){_AFTER}", re.I
)
_SERVED = compiled(rf"(?<![\w'’]){SERVED}\b|@", re.I)
_SUPPOSED = compiled(
    r"\b(?:if|what\s+(?:would\s+)?i|how\s+(?:would\s+|do\s+|did\s+|to\s+)?i|would\s+i|suppose|imagine|scenario|case\s+study|when\s+an?|example)\b",
    re.I,
)
_THIRD = compiled(r"(?:s?he|his|her)\b", re.I)
_WORK_OWN = compiled(r"(?:my|your|his|her)\s+(?:\w+\s+)?(?:class|pupils?|patients?|residents?|clients?|team|ward|unit)\b", re.I)  # fmt: skip


@lru_cache(1024)
def is_private_matter(text: str, before: str = "") -> bool:
    """Say whether words tell what is private to a person; `before` is what stands before them in the line, where "he" or "her" may be named.

    People may be written "@" or by name. Those whom the work is for (patients, pupils, a mother) are nobody here.
    """
    for matter, whose in _READ:
        for found in matter.finditer(text):
            left = text[: found.start()]
            by = whose.search(left)
            if by is not None and _is_of_somebody(left[: by.start()], by["who"], before):
                return True
            if matter is _MATTER and _HAD_BY_NOBODY.match(left) is not None and not _last_is_served(before):
                return True
    if any(_is_of_somebody(text[: found.start()], found.group(), before) for found in _BEFELL.finditer(text)):
        return True
    return _IS_NOBODY.match(text) is not None and not _last_is_served(before)


def _is_of_somebody(left: str, who: str, before: str) -> bool:
    """Say whether whoever a matter is of is a person here: no case put to the writer, and nobody of those the work is for."""
    if _SUPPOSED.search(left) is not None or _WORK_OWN.match(who) is not None:
        return False
    return _THIRD.match(who) is None or not _last_is_served(f"{before} {left}")


def _last_is_served(before: str) -> bool:
    named = _SERVED.findall(before)
    return bool(named) and named[-1] != "@"


__all__ = ["is_private_matter"]
