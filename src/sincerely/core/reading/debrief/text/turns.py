"""Where a question put to the writer ends and the answer begins: the words that ask, those that answer, and what is quoted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sincerely.core.reading.patterns import compiled, either

LEAD = compiled(
    r"^(?:[\s\"“”'‘’(*_~,.:;–—>→-]|(?:and|but|so|then|also|oh|well|yeah(?=\s+i\b)|ok|lol|haha)\b[\s,:]*)*", re.I
)
_ASKS = compiled(
    r"(?:q\s*\d*\b|question\b|(?:(?:(?!i\b|nobody|no\b|not\b|never|says?\b|said\b|wife|husband|m[uao]m\b|dad\b)[\w.'’-]+|\([^()]*\))\s+){1,4}?(?:also\s+|then\s+|just\s+|even\s+|mostly\s+|mainly\s+)?(?:ask|asking)\b(?!\s+for\b)"
    r"|(?:(?:(?!i\b|nobody|no\b|not\b|never|says?\b|said\b|wife|husband|m[uao]m\b|dad\b)[\w.'’-]+|\([^()]*\))\s+){0,4}?(?:also\s+|then\s+|just\s+|even\s+|mostly\s+|mainly\s+)?"
    r"(?:asks|asked|askd|arsked|want(?:s|ed)\s+(?:to\s+(?:know|hear|see)|an\s+example|a\s+time)|wonder(?:s|ed)|quizzed|grilled|pressed|probed|pushed|challenged|curious)\b)",
    re.I,
)
_NOT_OF_ME = compiled(
    r"\bask(?:s|ed|ing)?\s+(?:nothing|(?:him|her|them|everyone|people|the\s+(?:staff|team|others?))\b|for\s+(?:my|the|a|an)\b)|\b(?:i|didn['’]?t|did\s+not|didnt|never|forgot\s+to)\s+(?:also\s+)?(?:ask|asked)\b",
    re.I,
)
_TO_ME = compiled(
    r"\b(?:(?:do|did|would|wd|can|could|will|should|have|had|am|was|if|whether|what|how|why|when|where)\s+(?:(?:i|u|you)\b|i['’]|id\b|ive\b|im\b)|how\s+(?:often|much|many|long|far|soon|quickly|well)\s+(?:\w+\s+){0,2}?(?:i|u|you)\b|(?:what|how|why)\s+(?:if|about|to)\b|(?:tell\s+me|talk\s+(?:me\s+)?through|describe|walk\s+me\s+through)\b|a\s+time\s+(?:i|you|when)\b|(?:if|whether|how|what|why)\s+\w+(?:\s+\w+){0,3}\s+(?:can|could|would|should|might)\b)",
    re.I,
)
# A case put to the writer, its question mark left out: "what if a lad won't pay", "how would you calm a guest".
_PUTS_CASE = compiled(
    r"what\s+if\s+(?:an?|the|some(?:one|body)|two|your|my|i|you)\b|(?:how|what)\s+(?:would|wd|do|did)\s+(?:you|u)\b",
    re.I,
)
_ENDS_ASKING = compiled(r"\?[\s\"”’)]*$|,\s*(?:how|why|what\s+then)\W*$", re.I)
_DO_I = compiled(r"\b(?:do|would|wd|can|could|did|will|should|have)\s+i\b", re.I)
_POLAR = compiled(
    r"\b(?:(?:do|did|would|wd|can|could|will|have|am|are|if|whether)\s+(?:i|u|you)\b|(?:if|whether)\s+i['’]?[dv]|would\s+i|can\s+\w+|if\s+id)\b|^\W*(?:[\w.]+\s+){0,3}ask\w*\s+(?!about|abt|how|what|why|where|when|who|which|me\s+(?:how|what|why))",
    re.I,
)
# "yes", "no", and what stands for them.
ANSWER_WORD = compiled(
    r"(?:(?:yes|yeah|yep|yup|yea|nope|nah|ja|oui|of\s+course|certainly|absolutely|definitely|not\s+yet|neither|none)\b(?!\s+(?:she|he|they|we)\b)"
    r"|(?:no|can|could|did|have|am|would|will|both|always|never)\b(?=\W*$|\s*[,.;:!–—-]|\s+(?:problem|probs|worries|i\b|but\b|yeah\b|yes\b)))",
    re.I,
)
# A past or a participle that opens a breath without a subject; the irregular ones are a closed class.
_IRREGULAR = either(r"""
    been began begun bent bid bought broke brought built burnt came caught chose cut dealt did done drew drove dug fed fought found flew gave
    gone got grew had heard held hid hit kept knew laid learnt led left lent let lost made met paid put ran rang read rebuilt redid rode rose
    rang rung sent sold set sewed shook shot shut slept sold sorted spent split spoke spread stood stuck struck swapped swept swung taught told took
    threw took took taken understood used went won wore worked wound wrote written
""")
PAST = compiled(
    rf"(?:(?:only|just|always|once|also|then|usually|already|previously|first|nearly|personally)\s+){{0,2}}(?:{_IRREGULAR}|(?!(?:need|want|ask|seem|look|lik|lov|nodd|smil|laugh|agree|hat|worr|car|tir|bor|impress|suppos|indeed)\w*ed\b)(?!\w*eed\b)[a-z]{{2,}}ed|said)\b(?!\s+(?:by|me|us)\b)(?!-)",
    re.I,
)
_QUOTE = compiled(r"\"[^\"\n]{1,110}\"|“[^”\n]{1,110}”|«[^»\n]{1,110}»")
_TURN = compiled(r"(?P<sign>[,:]\s+|\s+(?=(?:yes|yeah|yep|yup|nope)\b))(?=(?P<next>\S.*))", re.I | re.S)
# "I said yes" is one breath.
_SAYS_IT = compiled(r"\b(?:said|says?|told\s+\w+|answered|replied|was|is|an?|the|went|clear|firm)\s*$", re.I)
_I_SAID = compiled(r"(?:said\s+i|i\s+said)\b", re.I)
_COLON_ANSWER = compiled(r"(?:i\b|i['’]|id\b|said\b|yes\b|no\b|my\b)", re.I)


_I_OR_WE = compiled(r"(?:i|we)\b", re.I)


def asks_me(text: str, *, labelled: bool = False) -> bool:
    """Say whether a clause is a question put to the writer: "asked about shifts", "would I drive in snow"; behind somebody's label any question is."""
    if _NOT_OF_ME.search(text):
        return False
    lead = LEAD.match(text)
    body = text[lead.end() if lead else 0 :]
    if _I_OR_WE.match(body):
        return False
    return (
        _ASKS.match(body) is not None
        or _PUTS_CASE.match(body) is not None
        or (_ENDS_ASKING.search(text) is not None and (labelled or _TO_ME.search(text) is not None))
        or (labelled and _DO_I.search(text) is not None)
    )


def is_clausal(text: str) -> bool:
    """Say whether a question has a verb of its own, so that a mere phrase can answer it."""
    return _TO_ME.search(text) is not None or "?" in text or _ENDS_ASKING.search(text) is not None


def quoted(text: str) -> list[tuple[int, int]]:
    """Return the spans between quotation marks, the marks included; none where a mark is left open."""
    if '"' not in text and "“" not in text and "«" not in text:
        return []
    return [found.span() for found in _QUOTE.finditer(text)]


def answer_cuts(text: str) -> Iterator[int]:
    """Yield where in a clause that asks the writer something an answer begins: "asked can I start at five, | yes", "what would I do: | I'd wait"."""
    if "," not in text and ":" not in text and not re.search(r"\by(?:es|eah|ep|up)\b|\bnope\b", text, re.I):
        return
    for found in _TURN.finditer(text):
        before, after = text[: found.start()], found["next"]
        if not asks_me(before, labelled=True):
            continue
        sign = found["sign"].strip()
        if (
            (sign == "" and _POLAR.search(before) and not _SAYS_IT.search(before))
            or (
                sign == ":"
                and (is_clausal(before) or _I_SAID.match(after))
                and len(before.split()) > 2
                and _COLON_ANSWER.match(after)
            )
            or (
                sign == ","
                and ((ANSWER_WORD.match(after) and _POLAR.search(before)) or (PAST.match(after) and is_clausal(before)))
            )
        ):
            yield found.end("sign")
            return


__all__ = ["ANSWER_WORD", "LEAD", "PAST", "answer_cuts", "asks_me", "is_clausal", "quoted"]
