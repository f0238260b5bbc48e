"""What of a candidate's notes must never reach a letter, and what would do a letter no good."""

from __future__ import annotations

import re

from sincerely.core.letters.notes.private_life import tells_private
from sincerely.core.privacy.matters import is_private_matter
from sincerely.core.privacy.terms import tells_terms
from sincerely.core.reading.patterns import compiled

# Pay is the writer's or the post's: the noun ("the pay", "pay bands"), or being paid; that farms pay for transport is work.
_PAY = compiled(
    r"\b(?:salar(?:y|ies)|fuel cards?|bank hol\w* (?:off|paid)|wages?|remuneration|compensation(?! (?:claim|case|scheme|fund)s?)|bonus(?:es)?|day rate|hourly rate|payslip|comp|stock options?|"
    r"package on offer|counter-?offer|benefits package|severance|earnings|(?:it|this|that|job|post|role|one) pays?|(?:i|you|me|we|they|i'd|you'd|they'd) (?:\w+ )?earn(?:s|ed|ing)?|earn(?:s|ed|ing)? (?:[£$€]?\d+|more|less|well)|"
    r"(?:my|your|our|their|the|a|this|that|no|starting|base|basic|holiday|sick|overtime|night|weekend|better|more|less|low|lower|high|higher|good|bad|poor|fair|gross|net|about|on|of|over|for|and|or|discuss(?:ed)?|said|is|what|how much) pay"
    r"(?! (?:for|to|attention|back|by|in|at|when|their|them|it|every|late|early|on time)\b)|"
    r"(?:they|you) pay (?:in )?(?:cash|naira|rupees|dollars|euros|pounds|shillings|pesos|dirhams|riyals)|pay (?:bands?|scales?|rises?|raises?|ranges?|grades?|gap|freeze|day|talks?|cuts?|reviews?|offers?|expectations?|is|was|isn't|wasn't|would|and|or|too|only)|"
    r"(?:pays?|paid|paying) (?:badly|well|poorly|peanuts|me|more|less|overtime|(?:us|you) (?:more|less|well|badly|[£$€]?\d)))\b|^\W*pay\W*$|^\W*pay\b(?=[,.;:=/]|\s+[£$€]?\d)|"
    r"[£$€]\s?\d[\d,.]*\s?k?\s*(?:an?|per|/)\s*(?:hour|hr|year|yr|annum|month|day)\b",
    re.IGNORECASE,
)
_ROUND = compiled(r"\b\d{2,3}k\b(?!\s*(?:users|rows|lines|requests|people|customers|orders|records|messages|units|miles|km|steps|items|events))", re.IGNORECASE)  # fmt: skip
# Money that is the work's: a round figure beside these is no pay.
_OF_WORK = compiled(
    r"\b(?:debts?|budgets?|sales|turnover|revenue|fees?|invoic\w*|costs?|spen[dt]|sav(?:ed?|ings?)|funds?|funding|grants?|loans?|contracts?|donat\w+|raised|shrinkage|losses|bills?|worth|brings? in|went (?:up|down|from)|legac(?:y|ies)|pledges?|fundrais\w*|income|profits?|rent|prices?|stock|gala|raffle|claims?|council|organ|roof|repairs?|transmission)\b|\d ?(?:m|million)\b|\dk? ?(?:->|→)",
    re.IGNORECASE,
)
_PRIVATE = compiled(
    r"\b(?:no mention|(?:said|told me|whispered) quietly|said under|(?:do not|don'?t|never|not to) (?:mention|say|tell|put|write|include|bring up)|not for (?:the |any )?letter|between us|off the record|"
    r"(?<!grow )(?<!gain )(?<!grew )in (?:\w+ )?confidence|strictly confiden\w*|confided|confidential(?:ly)?|private(?:ly)?\s*[:\]-]|keep (?:it |this )?to (?:my|your)self|note to self|my gut|gut feeling|gut says|"
    r"secret(?:ly)?|hush|for my eyes|keep quiet|nobody else knows|shouldn'?t have told|not public|unannounced|nda)\b|\[\s*private",
    re.IGNORECASE,
)
# Words about a person that the person would not like to read.
_HARSH = compiled(
    r"\b(?:rude|arrogant|creep\w*|sexis\w*|racis\w*|idiot\w*|stupid|clueless|red flags?|toxic|condescending|patronis\w*|patroniz\w*|dismissive|"
    r"weird(?:o|ly)?|obnoxious|sleazy|bully\w*|liar|lied|lying|incompetent|lazy|horrible|awful|terrible|disaster|shambles|crap\w*|shit\w*|"
    r"fuck\w*|bloody|damn\w*|bastard\w*|bitch\w*|arse\w*|ass|hell|sucks?|nightmare|hates? (?:her|his|their) (?:boss|job|manager)|smug|pompous|snob\w*|"
    r"chaos|chaotic|mess|joke|ridiculous|pathetic|dodgy|fishy|sketchy|scary|dragon|cow|git|jerk|ugly|fat|sexy|hot|gorgeous|flirt\w*|drunk|"
    r"boring|dull|tedious|dreary|dreadful|tiresome|long-winded|pointless|useless|rubbish|waste of time|political correctness|woke|wtf|omg|lol|lmao|haha+|ugh|argh|meh|yikes|blah|whatever|yawn\w*)\b",
    re.IGNORECASE,
)
# Said of the person across the table, these are judgements; said of a delivery, they are facts.
_JUDGED = (
    r"(?:late|bored|boring|cold|grumpy|distracted|unfriendly|hostile|awkward|unprepared|disorgani[sz]ed|quiet|aggressive|intimidating|impatient|annoy(?:ed|ing)|angry|stern|stiff|nice|lovely|sweet|cute|"
    r"funny|young|old|scatty|vague|evasive|defensive)"
)
_JUDGEMENT = compiled(
    rf"^(?:\w+ ){{0,2}}(?:(?:is|was|were|are|seems?|looked|kept|sounded|bit|very|so|too|really|rather|quite|pretty|just)\s+)+{_JUDGED}\b|^(?:she's |he's |they're )?{_JUDGED}\b|"
    r"\b(?:on (?:her|his|their) phone|interrupted me|interrupts|did ?n[o']t (?:listen|look|smile|read|care)|forgot my|checked (?:her|his|their)|looked (?:at (?:her|his|their)|bored|tired)|"
    r"rolled|sigh\w*|laughed at|glared|stared|frown\w*|smirk\w*|accent|drinker|crying|cried|"
    r"leaving|quitting|retiring|resign\w*|fired|sacked|laid off|redundan\w*|lawsuit|sued)\b",
    re.IGNORECASE,
)
# How the talk went, in the candidate's own eyes: true perhaps, and nothing to write to the reader.
_VERDICT = compiled(
    r"\b(?:seem(?:s|ed)? (?:to )?(?:like|love|happy|pleased|keen on me|impressed|interested in me|into)|seemed|liked (?:me|my|that i|this|it)|loved (?:me|my|that i|this|it)|impressed|nodd\w*|smil\w*|wrote (?:it|that|this|everything|notes) down|wrote (?:a ?lot|loads|lots)|"
    r"did ?n[o']t argue|did not argue|raised an eyebrow|shrugged|pulled a face|(?:she|he|they) agreed|checked (?:that )?i\b|good sign|bad sign|good vibes?|vibes?|i think (?:she|he|they) (?:liked|hated|was|were)|went (?:well|badly|ok|fine)|got the job|chemistry|clicked|hit it off|"
    r"made (?:her|him|them) laugh|laughed|(?:not|was ?n[o']t|were ?n[o']t|never) (?:really |too |very |that )?(?:convinced|impressed|persuaded|sold)|unconvinced|didn'?t (?:like|buy|convince|land)|looked (?:pleased|happy|convinced|sceptical|skeptical))\b",
    re.IGNORECASE,
)
_SELF = compiled(
    r"\b(?:(?:was|were|is|went) (?:ok|okay|alright|all right|fine)\b|waffl\w*|rambl\w*|froze|blank(?:ed)?|went blank|stumbl\w*|mess(?:ed)? (?:it |this |that )?up|screw\w*|botch\w*|nervous\w*|babbl\w*|mumbl\w*|"
    r"couldn'?t (?:answer|think|remember|explain)|could not (?:answer|think|remember)|should(?:'ve| have)|forgot|not sure (?:i|it|that|how|if|what)|no idea|bluff\w*|fudg\w*|exaggerat\w*|"
    r"(?:bad|weak|poor|rubbish|terrible|lame|silly|stupid|wrong) (?:answer|example|question)|embarrass\w*|kick(?:ing)? myself|hope (?:that|it|this) (?:was|is)|"
    r"dodged|made (?:it|that|something) up|got (?:it|that) wrong|talked too much|went on too long|panick\w*|sweat\w*|didn'?t (?:know|answer|say|mention|have (?:a|an) (?:good )?(?:answer|example))|"
    r"struggled (?:with|to)|tripped|too long|nothing (?:much|really)|don'?t (?:know|remember)|can'?t remember|something about|sth|smth|tbc|tbd|\?\?+)\b|\?\?",
    re.IGNORECASE,
)
# What comes next and who calls whom is no moment of a talk.
_LOGISTICS = compiled(
    r"\b(?:get back to (?:me|us|you|everyone|candidates)|let (?:me|us) know|(?:call|ring|phone|email|e-mail|text|write to) me|hear(?:ing)? back|be in touch|next steps?|"
    r"(?:second|2nd|final|next) (?:round|interview)|(?:the|a|your|their|her|his|final|make|made) decision|decision (?:by|on|in|next|this|after)|decide(?:s|d)?(?: by| on| next| after| this| in)|other candidates?|shortlist\w*|notice period|"
    r"start date|when (?:can|could|would) i start|how soon (?:can|could|would) i|references? (?:from|by|check)|background check|visa|right to work|(?:free|staff|visitor|no|my|our) parking|parking (?:permit|space|spot|pass|fee|at|for|is free)|where (?:i|we|to|can i) park|dress code|expenses|offer letter)\b",
    re.IGNORECASE,
)
# Of the candidate: true, sometimes asked, and never what a letter should bring up again.
_SENSITIVE = compiled(
    r"\b(?:why (?:i|i'm|i am|did (?:i|you)|are you|you) (?:\w+ )?(?:left|leave|leaving|quit|moving on)|(?:leaving|left|quit) (?:my|your) (?:\w+ ){0,2}(?:job|post|role|practice|employer|company|position|firm|school|place)|"
    r"reasons? for leaving|(?<!check )(?<!checked )(?<!checking )(?<!set )(?<!fight )(?<!close )(?<!measure )(?:my|the|a|your|career|employment|work|cv|résumé|resume) gap\b(?! (?:in|between) (?!20|19|my\b|the cv|your))|gap (?:year|on (?:my|the|your) cv|in (?:my|your)|in (?:20|19)\d\d)|time out of work|out of work|unemploy\w+|"
    r"(?:was|been|got|being|i'm|i am|when i'm|if i'm) (?:fired|sacked|let go|laid off|made redundant|dismissed|ill|sick|off sick|unwell|pregnant|signed off)|my (?:redundancy|dismissal|illness|sickness|health|operation|surgery|diagnosis|disability|condition|treatment|depression|anxiety|"
    r"burn-?out|breakdown|therapy|age|visa|work permit|family|kids?|children|husband|wife|partner|divorce|pregnancy|maternity|religion|faith|church|politics|criminal record|conviction|debts?|weakness\w*|biggest weakness|last boss|old boss)|"
    r"(?:do you have|have you|have i|planning|planning to have|want|want to have|wants? any) (?:any )?(?:kids|children)|start(?:ing)? a family|"
    r"(?:greatest|biggest|main) weakness\w*|my (?:\w+ )?accident\b(?! (?:report|book|log|record|rate)s?)|my reference from|disciplinary (?:against|on) me|over-?qualified|my accent)\b",
    re.IGNORECASE,
)
_UNCERTAIN = compiled(
    r"\(\s*\?+\s*\)|\?\?|\bor was it\b|\bi think it was\b|\bsomething like that\b|\bnot sure\b", re.IGNORECASE
)


def private_or_pay(text: str) -> bool:
    """Say whether words are of pay or marked private: they stay out of every letter, whole."""
    return bool(_PAY.search(text) or (_ROUND.search(text) and not _OF_WORK.search(text)) or _PRIVATE.search(text))


def pay_talk(text: str) -> bool:
    """Say whether words are of pay, whatever sums of the work they hold."""
    return bool(_PAY.search(text))


# What a post brings besides the work. "Of" or "for" makes most of them the work's own: an allowance for error, a leave of absence policy.
_TERMS = compiled(
    r"\b(?:(?:\w+ )?(?:allowances?|stipends?|per diems?|perks|entitlements?)(?! (?:for|of|in|at|queue|claims?)\b)|benefits(?! (?:claims?|queue|team|office\w*|of|from|to|for|fraud|realisation|realization)\b)|"
    r"(?:annual|paid|unpaid|holiday|parental|maternity|paternity|sick|study|special) leave|(?:days?|weeks?|hours) (?:of )?(?:\w+ )?(?:leave|holidays?|vacation|time off)|"
    r"(?:(?:how (?:much|many)|the|my|your|are|is) )(?:holidays?|vacation|time off|leave)(?= (?:days?|allowance|entitlement|per|a year|paid|is|are|do|does|would|will|i|you|we)\b|[?]|$)|"
    r"(?:shift|night|evening|weekend|skills?)[ -](?:differentials?|premiums?|uplifts?|enhancements?|supplements?)|unsocial hours|(?:weekend|night) rates?(?! of)|"
    r"overtime|pto|(?:time and a half|double time|time in lieu|toil)|pensions?(?! (?:claims?|clients?|fund|team|advice)\b)|401 ?\(?k\)?|(?:health|dental|medical|life|private) (?:cover|insurance|plan)|"
    r"relocation(?: (?:package|costs?|help|support|money))?|reimburs\w+|(?:travel|commut\w+|moving|mileage|parking|phone|meal|uniform|boot|tool) (?:money|costs?|expenses)|expenses paid|"
    r"(?:staff|employee) (?:discount|shares?)|company (?:car|van|phone|shares?)|(?:child ?care|meals?|lunch|gym|travel|parking|rent)(?: \w+)? (?:subsidi[sz]ed|vouchers?|free|paid)|"
    r"(?:13th|thirteenth|extra) month|profit shar\w+|probation pay|(?:pay|salary) (?:review|rise|raise)s?)(?![\w])",
    re.IGNORECASE,
)


def asks_for_terms(question: str) -> bool:
    """Say whether a question of the candidate's own is of pay or of what comes with the post: it is asked once there is an offer, not before."""
    return private_or_pay(question) or bool(_TERMS.search(question))


def may_be_asked(question: str, *, offered: bool) -> bool:
    """Say whether a letter may ask a question of the candidate's own: never of their own life, and of pay or terms only where there is an offer."""
    return not private(question) and not sensitive(question) and (offered or not asks_for_terms(question))


def private(text: str) -> bool:
    """Say whether words are marked as not for the letter."""
    return bool(_PRIVATE.search(text))


# The employer's matter, unless the same note speaks of "I" or "my".
_SENSITIVE_IF_MINE = compiled(
    r"\b(?:(?:maternity|paternity|parental|sick|compassionate|bereavement) leave|child-?care|how old|sponsorship|work permit|visas?|immigration status|"
    r"residence permit|(?:because of|for|to|at|after|from|missing|miss) (?:church|mosque|synagogue|temple|mass|prayers?|sabbath|shabbat|shul)|ramadan|suspended|tribunal|criminal record|too (?:old|young)|pregnan\w+|disabilit\w+|depression|cancer|retire(?:ment)?|illness|health)\b",
    re.IGNORECASE,
)


def sensitive(text: str) -> bool:
    """Say whether words are of the candidate's own life (why they left, a gap, illness, family, visa): no letter brings it up again."""
    text = text.replace("’", "'")
    mine = re.search(r"\b(?:i|my|me)\b", text, re.IGNORECASE)
    return (
        bool(_SENSITIVE.search(text))
        or is_private_matter(text)
        or bool(mine and (_SENSITIVE_IF_MINE.search(text) or tells_private(text)))
    )


def unwelcome(text: str, *, of_person: bool, mine: bool) -> bool:
    """Say whether a piece of notes would embarrass reader or writer, or says nothing of the talk's matter.

    `of_person`: its subject is a person at the table. `mine`: it is the writer's own part.
    """
    if (
        is_private_matter(text)
        or tells_terms(text)
        or _HARSH.search(text)
        or _VERDICT.search(text)
        or _UNCERTAIN.search(text)
        or _LOGISTICS.search(text)
    ):
        return True
    if mine:
        return bool(_SELF.search(text)) or tells_private(text)
    return of_person and bool(_JUDGEMENT.search(text))
