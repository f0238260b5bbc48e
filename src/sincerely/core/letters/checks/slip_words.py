"""Right words in the wrong place: what fingers and ears exchange, each with the words around that give it away.

One line a slip: what stands there | what is meant | what stands before | what stands behind. The last two are patterns,
as a person writes words; "-" means anything.
"""

from __future__ import annotations

from sincerely.core.letters.checks.kinds import phrase
from sincerely.core.letters.checks.slip_table import Slip

_LINES = r"""
you | your | for|of|with|in|about|to|at|on|join|appreciate|enjoyed|by|from | \s(?:time|team|company|kindness|help|consideration|advice|patience|office|school|ward|hospital|support|insights?|generosity|hospitality|questions?|thoughts|story|shop|department|students|patients|customers|colleagues)\b
loose | lose | would|could|may|might|not|to|will|don't|didn't|never | \b(?! (?:ends?|change|parts?|leaf|cable|wire|soil|material|fit))
your | you | thank|thanks to|meet|meeting|see|seeing|hear from|hearing from|working with|work with|talking with|talking to|speaking with|speaking to|join | [.,!]|\s(?:for|again|so|very|today|yesterday|on|at|about|all)\b
he | the | of|in|at|with|from|on|by | \s(?!who\b|or\b|and\b|himself\b)\w
wit | with | - | \s(?:you|the|your|my|me|a)\b
thing | think | i|we|you|don't|do | \s(?:that|it|we|you|i|the|this|about)\b
though|trough|threw | through | walk|walked|walking|go|went|going|come|came|talk|talked|talking|carry|run|ran|me|us|you | \s(?:the|your|my|a|how|what|each|every)\b
asses | assess | to|will|can|could|would|we|i | \s
roll | role | apply for the|applied for the|interview for the|interviewed for the|interested in the|interested in this|fit for the|right for the|suited to the|about the|in this|for this|leadership | [.,]|\s(?:at|as|and|is|of (?:nurse|teacher|engineer|manager))\b
passed | past | the|this|these | \s(?:year|years|week|weeks|month|months|few|decade|two|three)\b
were | where | place|that's|know|see|is|of|show me|understand|ward|school|desk|exactly | \s(?:i|you|we|they)\s(?:can|could|would|want|work|fit|belong|stand|are|went|go)\b
now | know | let me | \s(?:if|that|how|what|when|more|whether|by)\b
rally | really | would|i|was|am|i'd|so|is|i'm|did | \s(?:love|like|enjoy|enjoyed|appreciate|appreciated|interested|want|good|great|hope|glad|liked|loved)\b
spend | spent | have|has|had|i've|was|were|been|we've | -
moral | morale | team|staff|boost|boosted|boosts|low|high|improve|improved|raise|raised | -
allot | a lot | learned|learnt|have|means|mean|meant|know|had|did|helped|thanks | -
new | knew | i|you|we|never|already | \s(?:that|about|how|it|what|of)\b
principle | principal | the school's|our|assistant|vice | \b
there | they're | while|because|since|if|that|think | \s(?:going|not|looking|hiring|always|able)\b
of | off | take time|day|days|time|took time | \s(?:work|sick)\b
loosing | losing | - | -
breath | breathe | to|can|could | \b(?! (?:of|test|sounds?))
conscious | conscience | a clear|good | \b
who's | whose | somebody|someone|people|patients|those|the one|a person|a nurse|parents|families|students|pupils|customers | \s(?:\w+)\s(?:is|are|was|were|has|have|i|we|you|they|had|needs?)\b
"""

# Contractions written without their apostrophe; "were", "well", "ill", "id", "wed", "shell" are words and left alone.
_BARE = """
dont=don't cant=can't wont=won't didnt=didn't doesnt=doesn't isnt=isn't wasnt=wasn't couldnt=couldn't wouldnt=wouldn't shouldnt=shouldn't
havent=haven't hasnt=hasn't hadnt=hadn't arent=aren't werent=weren't youre=you're theyre=they're thats=that's whats=what's theres=there's
im=I'm ive=I've youve=you've weve=we've theyve=they've youll=you'll theyll=they'll itll=it'll
"""


def _slip(line: str) -> Slip:
    wrong, right, before, behind = line.strip().split(" | ")
    lead = f"(?:{before}) " if before != "-" else ""
    tail = f"(?={behind})" if behind != "-" else ""
    return Slip(phrase(f"{lead}(?P<x>{wrong}){tail}"), right, f'"{right}" is meant.', spelling=True)


_bare = dict(pair.split("=") for pair in _BARE.split())
WRONG_WORDS: tuple[Slip, ...] = (
    *(_slip(line) for line in _LINES.strip().splitlines() if line.strip()),
    Slip(
        phrase(f"(?P<x>{'|'.join(_bare)})"), lambda m: _bare[m["x"].lower()], "An apostrophe is missing.", spelling=True
    ),
)
