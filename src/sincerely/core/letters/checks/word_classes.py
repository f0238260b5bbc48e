"""Classes of English words by what they do in a letter: who acts, what a reader decides, what hurries, what judges.

The readings of tone are built from these, so that a sentence nobody has seen is read by the kinds of its words. A class is
a pattern without spaces around it; `<NAME>` in a cue stands for one.
"""

from __future__ import annotations

_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_HURRY = rf"(?:today|tonight|tomorrow|now|noon|midday|midnight|lunch(?:time)?|this (?:morning|afternoon|evening|week|minute|instant)|(?:the )?(?:end|close|cob|eod)(?: of)?(?: (?:the|this|your|my|business|day|week|working))*|{_DAY}|next {_DAY}|the weekend|the week is out|the day is out|the \d\w*|\d[\d:.]*(?: ?[ap]\.?m\.?)?(?: {_MONTH})?|{_MONTH} \d+)"

CLASSES: dict[str, str] = {
    # the reader, and who acts for the reader
    "YOU": r"(?:you|your|yours|yourself|yourselves)",
    "THEM": r"(?:you|your (?:\w+ ){0,2}\w+|the (?:panel|recruiter|company|office|committee|board|interviewers?|management|hiring (?:manager|team)|person (?:who|you)|man|woman|lady|one (?:at|with|on|in))|whoever|somebody (?:there|at your|in your)|someone (?:there|at your|in your)|nobody (?:there|at your|in your))",
    # what a reader decides or does for the writer
    "DECIDE": r"(?:answer|reply|respond|decide|confirm|tell|let me know|call|ring|phone|text|write|send|sign|choose|hire|pick|get back|come back to|accept|agree|settle|sort|find out|nudge|push|chase|hurry|fix|arrange|do (?:this|it|that|so)|see to|make (?:up|it|sure|a|your)|finish|forward|introduce|refer|recommend|return|approve|offer|revert|put me|back me|give me|give us|have (?:it|this|that|my|the)|get (?:it|this|that|my|the))",
    "ANSWER": r"(?:answer|decision|reply|response|yes|confirmation|word|news|offer|contract|commitment|reaction|feedback|update|letter|call|signature)",
    # a time that hurries: alone, or as the end of a stretch
    "SOON": r"(?:today|tonight|tomorrow|now|at once|immediately|instantly|right (?:away|now)|straight away|this (?:very )?(?:minute|instant|morning|afternoon|evening|hour)|asap|as soon as (?:humanly )?possible|without (?:any )?(?:further )?delay|first thing|pronto|by return|in the course of (?:today|the day|this)|within (?:the|an?|one|two|\d+) (?:hours?|days?|minutes?|hour or two)|in the next (?:few |two |couple of )?(?:hours?|minutes?))",
    "BY": rf"(?:(?:by|before|until|till|no later than|not later than|latest|at the latest(?: by| on)?|within)(?: (?:the|at))?(?: latest)? {_HURRY}|within (?:the |this |an? |one |two |three |\d+ ?)(?:hours?|days?|weeks?)|at the latest|no later than|in the course of (?:today|the day|this \w+))",
    "DAY": _DAY,
    "MONTH": _MONTH,
    "SOMEHOW": r"(?:please |kindly |just |simply |do |then |now |so |and |but |also |finally |at least )",
    # a judgment nobody likes to hear about their own doing
    "BAD": r"(?:poor(?:ly)?|bad(?:ly)?|rude(?:ly)?|unfair(?:ly)?|unjust(?:ly)?|shabb(?:y|ily)|shoddy|sloppy|careless(?:ly|ness)?|lazy|laziness|useless|hopeless(?:ly)?|pathetic|ridiculous(?:ly)?|absurd(?:ly)?|laughable|insult(?:ing|ed|s)?|offensive|offended|disrespect(?:ful|fully)?|unprofessional(?:ly)?|amateur(?:s|ish|ishly)?|chaotic|chaos|confus(?:ing|ed)|muddled|unclear|vague|incomprehensible|clumsy|clumsily|dishonest(?:y|ly)?|fake|bias(?:ed)?|arrogan(?:t|ce|tly)|ignoran(?:t|ce)|cold(?:ly)?|heartless|callous|cruel|inhuman|petty|stingy|miserly|mean|cheap|tight-?fisted|shameful|disgrace(?:ful)?|miserable|nonsens(?:e|ical)|mess|shambles|joke|farce|circus|charade|sham|waste|wasted|pointless|thoughtless|inconsiderate|incompeten(?:t|ce)|negligen(?:t|ce)|indifferen(?:t|ce)|unreasonable|unacceptable|disappointing|underwhelming|hypocri\w+|short-?sighted|narrow-?minded|old-?fashioned|out of touch|slow(?:ly)?|disorganis?z?ed|stupid(?:ly)?|silly|foolish|dumb|mad|crazy|blind|deaf|hostile|sneering|patroni[sz]ing|condescending|smug|greedy|dreadful|terrible|awful|appalling|horrible|lousy|worst|wrong)",
    # what is done to a person
    "WRONGED": r"(?:ignored|forgot(?:ten)?|overlooked|neglected|dismissed|rejected|dropped|misled|lied|cheated|used|exploited|strung along|led on|ghosted|snubbed|fobbed off|brushed off|talked down|let down|let go|thrown|passed over|written off|humiliated|mocked|laughed at|interrupted|kept (?:me |us |people |everyone )?(?:standing|waiting|hanging|sitting|guessing|in the dark)|kept me|left (?:me|us) (?:standing|waiting|hanging|sitting|guessing|in the dark)|wasted|lost|broke|failed|fooled|treated|spoken to|dealt with|handled)",
    "SURELY": r"(?:clearly|obviously|evidently|apparently|plainly|frankly|honestly|quite frankly|of course|surely|really|simply|just|actually|seriously)",
    # kin, and what a household pays and suffers
    "KIN": r"(?:wife|husband|spouse|partner|girlfriend|boyfriend|fianc[e\u00e9]e?|kids?|child(?:ren)?|babies|baby|newborn|twins|sons?|daughters?|mother|father|mum|mom|dad|parents?|grandmother|grandfather|gran|nan|in-laws?|family|little ones?|brother|sister)",
    "BURDEN": r"(?:rent|mortgage|loans?|debts?|bills|overdraft|credit cards?|instal?lments|child ?care|day ?care|nursery|school fees|tuition|alimony|maintenance payments|child support|heating|boiler|roof|electricity|groceries|food|savings|expenses|outgoings|fares|commute|petrol|fuel|insurance|vet|dentist|hospital|operation|surgery|treatment|medication|care home|funeral|wedding|divorce|deposit|landlord|eviction|benefits|cost of living)",
}
