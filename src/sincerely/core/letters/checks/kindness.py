"""What a letter begins or bears with: a question about the state of things understands their delay, a negotiation is glad first."""

from __future__ import annotations

from collections.abc import Iterator

from sincerely.core.letters.checks.kinds import Kind, Setting, everywhere, finding, phrase, phrases
from sincerely.core.letters.letter_text import Letter
from sincerely.core.letters.values import Finding

UNDERSTANDING = Kind(
    code="ST101",
    type="no-understanding",
    severity="advice",
    guidance="delays.understanding",
    what="a question about the state of things names a delay and shows no understanding that such decisions take time",
    why="A delay mostly has reasons that nobody can help; a line that knows it is answered more gladly.",
)
GLADNESS = Kind(
    code="NE101",
    type="no-gladness",
    severity="advice",
    guidance="negotiation.enthusiasm",
    what="a negotiation that does not begin with being glad of the offer",
    why="Whoever has just chosen you wants to hear that you are glad; what you ask for is then a matter between two sides that want the same.",
)
KINDS = (UNDERSTANDING, GLADNESS)

_UNDERSTANDS = phrases(
    r"""
    i(?:'m| am)? (?:\w+ ){0,2}(?:know|understand|appreciate|imagine|realise|realize|see|expect|assume|aware|sure|certain|conscious)(?: \w+){0,12} (?:busy|time|takes?|many|full|plates?|much|lots?|delays?|delayed|decisions?|process(?:es)?|candidates?|applicants?|applications?|pressures?|season|schedules?|things|plans?|others?|careful(?:ly)?|slip|change|longer|patien\w+)
    (?:you|your team|the team|everybody|everyone|people|things|it|life|this|such \w+|these \w+|decisions?)(?:'re| are| is| must be| may be| can be| will be| have been| has been)? (?:\w+ ){0,4}(?:busy|take time|takes time|take a while|takes a while|take longer|takes longer|full plate|hectic)
    (?:there(?:'s| is) )?no (?:rush|hurry|pressure|urgency)|not (?:in a|wish(?:ing)? to|want(?:ing)? to|mean(?:ing)? to|trying to|here to) (?:hurry|rush|press|push)
    (?:take|taking|need|needs|have|get|give it|gives it) (?:\w+ ){0,3}(?:all )?the time|whenever (?:it suits|you|is|that|convenient)|at your convenience|when(?:ever)? (?:you have|you get|there is|you find|time) (?:\w+ ){0,3}(?:moment|minute|chance|time|news)
    happy to wait|glad to wait|patient|patience|understandabl[ey]|in your own time|plans (?:change|slip|move|shift)|dates (?:slip|move|shift|change)|i (?:\w+ )?understand
    (?:has|have|had|may have|might have|could have|been|is|are|if it|if that|should it) (?:\w+ ){0,2}(?:moved|changed|slipped|shifted|postponed|put back|delayed|later|longer)|new (?:date|timing|timeline|day)|more time|a little longer|no doubt|holiday|(?:if|whether|should) (?:\w+ ){0,4}(?:still|not yet|later|open|longer)
    i (?:do not|don't|would not|wouldn't) (?:want|wish|mean|like) to (?:\w+ ){0,2}(?:bother|trouble|disturb|press|hurry|rush|chase|pester|add)
    """
)
# That they are late, or silent, is said: only there a word of understanding is missed.
_LATE = phrases(
    r"""
    (?:has|have|had|is|are|was) (?:now |since |already |long )?(?:passed|past|gone by|gone|over|elapsed|behind us)|(?:it's|it is|that's|that is|makes?) (?:now |already )*(?:\w+ ){0,3}(?:days?|weeks?|months?|fortnight|the \d+\w*)
    (?:haven't|have not|hadn't|had not|yet to|not yet|never) (?:\w+ ){0,2}(?:hear|heard|receive|received|had)|(?:no|without|any) (?:\w+ )?(?:word|reply|answer|news|response)(?: (?:so far|yet|since))|still (?:no|nothing|waiting)|nothing (?:so far|since|yet)|overdue|late|silence
    """
)
_GLAD = phrase(
    r"(?:glad|pleased|delighted|happy|happier|thrilled|excited|honou?red|overjoyed|keen|eager|thank you|thanks|grateful|appreciate|look(?:ing)? forward|would (?:very much )?(?:love|like) to (?:join|work|accept|come|say yes)|i'd (?:very much )?(?:love|like) to (?:join|work|accept|come|say yes)|good news|great news|joy|enthusias\w+|made my (?:day|week)|(?:good|great|fine|kind|generous|lovely|wonderful) offer|buzzing|made up|pumped|stoked|chuffed|over the moon|ta (?:very|so) much|cheers|(?:i want|i'd like|i would like|want) to (?:be|work|sail|join|come|take|accept|start|say))"
)
#: So many sentences are how a letter begins.
_BEGINNING = 3


def check(letter: Letter, setting: Setting) -> Iterator[Finding]:
    """Say what of these a letter of such a form lacks."""
    if not letter.sentences:
        return
    if (
        setting.form == "status-inquiry"
        and any(everywhere(_LATE, letter))
        and not any(everywhere(_UNDERSTANDS, letter))
    ):
        last = letter.sentences[-1]
        yield finding(UNDERSTANDING, letter, last.start, last.end, "This names their delay. A word that you know such decisions take time would make it easy to answer.")  # fmt: skip
    if setting.form == "negotiation" and not any(_GLAD.search(one.text) for one in letter.sentences[:_BEGINNING]):
        first = letter.sentences[0]
        yield finding(GLADNESS, letter, first.start, first.end, "This begins with what you want. Begin with how glad you are of the offer.")  # fmt: skip
