"""Which form a letter has, from its words: cues for each form, weighed; no guess where nothing speaks."""

from __future__ import annotations

import re

from sincerely.core.letters.form_signs import CUE, LEAD, Weights, signs_of, weigh
from sincerely.core.letters.letter_text import Letter, read_letter
from sincerely.core.letters.values import FORMS

_CUES: dict[str, list[tuple[int, str]]] = {
    "thank-you": [
        (
            3,
            r"thank(?:s| you)(?: \w+){0,8} (?:interview|meeting|conversation|talk|speaking|time|seeing|showing|tour|taking|visit|welcoming|having|chat|call|inviting)",
        ),
        (
            2,
            r"(?:interview|conversation|talk|meeting|panel|discussion|chat|tour|visit)(?: with you)? (?:today|yesterday|this (?:morning|afternoon|week)|on \w+day|earlier|last \w+)",
        ),
        (
            2,
            r"(?:enjoyed|appreciated|pleasure|great|good|lovely|nice|glad)(?: \w+){0,3} (?:meeting|speaking|talking|talk|hearing|learning|to meet|conversation|our|discussing)",
        ),
        (2, r"you (?:said|mentioned|described|told me|explained|showed|asked)|we (?:discussed|talked|spoke)"),
        (1, r"thank(?:s| you|ful)?|grateful|appreciate"),
    ],
    "status-inquiry": [
        (
            7,
            r"(?:status|update|news|decision|timeline|progress)(?: \w+){0,4} (?:of|on|about|regarding|for|from)(?: \w+){0,4} (?:application|position|role|interview|process|post|search|decision|timeline)|where (?:things|the process|you|my application) (?:stand|are|is)|(?:check|checking|checked|follow|following) (?:in|up)(?: \w+){0,4} (?:on|about|regarding|application|role|position|process|see|ask)|any (?:\w+ )?(?:update|news|word|decision|information)(?: \w+){0,3} (?:on|about|regarding|for|yet|from)|what the next steps are|some (?:good )?news (?:soon|from)|have (?:not|n't) (?:yet )?heard|when (?:i|you) (?:might|may|can|could|will|expect|should)(?: \w+){0,4} (?:hear|decision|decide|know)|made a decision",
        ),
    ],
    "rejection-reply": [
        (
            5,
            r"(?:letting me know|telling me|informing me|decision|news|email)(?: \w+){0,6} (?:not to|decision|another candidate|someone else|other candidate|not (?:been )?(?:select|chosen|success)|move forward with|go with)|disappoint\w*(?: \w+){0,8}|(?:another|other|different) candidates?|not (?:to )?(?:move|be moving|proceed|selected|chosen|successful)|rejection|turned (?:me )?down|gone with (?:someone|another)",
        ),
    ],
    "feedback-request": [
        (
            6,
            r"(?:any|some|your|specific|brief|honest|share|offer|constructive) feedback|one thing (?:i|that)(?: \w+){0,5} (?:improve|better|differently|stronger)|(?:where|what|how) i (?:could|might|can|fell) (?:\w+ )?(?:improve|better|short|differently|have done)",
        )
    ],
    "request-acknowledgement": [
        (
            5,
            r"(?:received|got|thank you for|thanks for) your (?:request|email|message|note)(?: \w+){0,10}|(?:will|'ll) (?:send|have|get|return|forward|let you have)(?: \w+){0,8} (?:by|before|on|tomorrow|this|no later)",
        ),
        (2, r"(?:confirm|acknowledge)(?: \w+){0,4} (?:receipt|your request|received)"),
    ],
    "request-reply": [
        (
            5,
            r"(?:as (?:you )?(?:requested|asked|promised)|you asked (?:for|me|about|whether)|(?:attached|enclosed|here|below) (?:is|are|you)|find (?:\w+ )?attached|i(?:'ve| have) attached|to answer your|in (?:answer|reply|response) to|you requested|based on my research)",
        )
    ],
    "clarifying-question": [
        (
            5,
            r"(?:to be sure|make sure|before i (?:send|prepare|start|begin)|could you (?:clarify|confirm|tell me (?:which|what|whether|in which|how))|(?:which|what) (?:format|version|channel|deadline|documents?)|would you (?:prefer|like) (?:me|it|them|the))",
        )
    ],
    "receipt-confirmation": [
        (
            6,
            r"(?:make sure|confirm|check|wondering if|let me know (?:that|if|whether)|whether|hope)(?: \w+){0,6} (?:arrived|received|reached you|came through|got (?:it|them|my|the)|safe(?:ly)?)",
        )
    ],
    "call-summary": [
        (
            6,
            r"(?:summary|summar\w+|recap|notes?|confirm)(?: \w+){0,6} (?:our|the|of|what) (?:call|phone|we (?:agreed|discussed|spoke)|conversation)|(?:as|what) we (?:agreed|discussed|said) (?:on the phone|by phone|on (?:our|the) call)",
        )
    ],
    "offer-acknowledgement": [
        (
            6,
            r"(?:thank(?:s| you)|delighted|thrilled|pleased|grateful|received|happy)(?: \w+){0,8} (?:offer)(?: \w+){0,20} (?:review|read|consider|get back|come back|respond|answer|by)",
        )
    ],
    "time-request": [
        (
            8,
            r"(?:more|additional|extra|a (?:little|bit|few|couple)|until|extension|extend|some|few|couple of)(?: \w+){0,8} (?:time|days?|deadline|week|to (?:consider|decide|think|review))(?: \w+){0,12}|(?:take|have|need|want|request)(?: \w+){0,5} (?:time|days|until \w+)(?: \w+){0,3} to (?:consider|decide|think|review|discuss)|would it be possible(?: \w+){0,6} until",
        )
    ],
    "offer-clarification": [
        (
            6,
            r"(?:offer|letter|contract|package)(?: \w+){0,20} (?:clarif\w+|question|understand|unclear|tell me|confirm)|(?:question|questions|clarif\w+)(?: \w+){0,6} (?:offer|benefits|bonus|contract|terms|package)",
        )
    ],
    "negotiation": [
        (
            8,
            r"(?:settle on|raise (?:the|my)|increase (?:the|to)|(?:higher|improve\w*|adjust\w*|closer|flexib\w+|room|move|revisit|negotiat\w+|reconsider|match|discuss the)(?: \w+){0,6} (?:salary|base|offer|compensation|pay|package|figure|number|terms)|(?:salary|base|compensation|pay|package|offer)(?: \w+){0,6} (?:higher|improve|increase\w*|raised?|flexible|room|to \$|of \$|needs? to be|adjust\w*)|counter ?offer|base salary component)",
        )
    ],
    "counter-offer-reply": [
        (
            7,
            r"(?:your|the) (?:revised|new|improved|updated|second|counter-?) ?(?:offer|proposal|figure|package|terms)|(?:coming|came) (?:back|up|closer)(?: \w+){0,6} (?:offer|figure|salary|with)",
        )
    ],
    "written-terms-request": [
        (
            8,
            r"(?:in writing|written (?:offer|terms|confirmation|contract|agreement|summary)|formal (?:letter|offer|contract)|send(?:ing)? (?:me )?(?:the|a|over the) (?:formal |written )?(?:offer letter|contract|terms|agreement))",
        )
    ],
    "offer-acceptance": [
        (
            9,
            r"(?:i (?:am )?(?:\w+ )?(?:accept|accepting)|acceptance of) (?:the|your|this|with|of)(?: \w+){0,5}? ?(?:offer|position|role|job|post|pleasure)?|(?:happy|delighted|glad|pleased|thrilled|excited|writing) to (?:formally )?(?:accept|confirm my acceptance|say yes)",
        )
    ],
    "offer-decline": [
        (
            10,
            r"(?:declin\w+|turn(?:ing)? down|not (?:be )?(?:able to )?accept(?:ing)?|cannot accept|can't accept|unable to accept|pass on)(?: \w+){0,6} (?:offer|position|role|job|post|it|opportunity|this)|decided (?:not to accept|to (?:accept|pursue|take|go with) (?:another|a different|an)|to decline)|accepted an(?:other)? (?:offer|position|role)",
        )
    ],
    "withdrawal": [
        (
            10,
            r"withdraw\w*(?: \w+){0,6} (?:application|candidacy|consideration|process|name|from)|(?:remove|take) (?:me|my name) (?:from|out)|no longer (?:wish to be|be) considered",
        )
    ],
    "linkedin-note": [
        (
            5,
            r"(?:connect|connecting|connected|connection)(?: \w+){0,4} (?:here|on linkedin|with you|request)|linkedin|i(?:'d| would) (?:like|love) to (?:connect|add you)|let's connect|stay connected",
        )
    ],
    "keep-in-touch": [
        (
            5,
            r"(?:keep|stay|keeping|staying|remain) in (?:touch|contact)|(?:it's|it has|it is) been (?:a while|some time|\w+ (?:months|weeks))|catch up|since we (?:last )?(?:spoke|met|talked)|thought of you|hope (?:you|all|everything)(?: \w+){0,4} well",
        )
    ],
    "article-share": [
        (
            7,
            r"(?:article|piece|paper|report|post|podcast|talk|study|book)(?: \w+){0,8} (?:thought of you|made me think|reminded me|might interest|interest you|you (?:might|may|would)|worth|relevant)|(?:came across|read|saw|found|sharing|share)(?: \w+){0,5} (?:article|piece|paper|report|podcast|study)",
        )
    ],
    "congratulation": [
        (
            9,
            r"congratulat\w+|congrats|well done on|(?:so |very )?(?:pleased|glad|happy|delighted) (?:to (?:see|hear|read)|for you)(?: \w+){0,6} (?:promotion|award|launch|news|appointment|opening|funding|new (?:role|post|job))",
        )
    ],
    "milestone-update": [
        (
            6,
            r"(?:i(?:'ve| have)? (?:just |recently |now )?(?:passed|completed|finished|earned|graduated|received|published|started|been promoted|obtained|got my))(?: \w+){0,8}|wanted to (?:let you know|share|tell you)(?: \w+){0,6} (?:passed|completed|finished|earned|graduated|milestone|news)",
        )
    ],
    "help-offer": [
        (
            6,
            r"(?:happy|glad|like|love|able|could|can|would) (?:to )?(?:help|lend a hand|be of (?:help|use)|give you a hand|offer)(?: \w+){0,6} (?:with|you|your)|offer (?:my|a|some) (?:help|hand|time|hours)",
        )
    ],
    "informational-interview-request": [
        (
            7,
            r"(?:\d+|fifteen|twenty|thirty|ten|few|couple of|half an hour|some)[ -]?(?:minutes?|minute)?(?: \w+){0,8} (?:your (?:work|path|experience|career|field|team)|learn|ask you|questions|advice|coffee|chat)|informational (?:interview|conversation|chat)|coffee chat|(?:over|for) (?:a )?(?:coffee|tea)|how you (?:got|came|made)",
        )
    ],
    "referral-request": [
        (
            8,
            r"(?:refer|recommend|put (?:in )?a (?:good )?word|vouch for|pass (?:on )?my)(?: \w+){0,6} (?:me|my|for me|resume|cv|name)|referral(?! (?:you|that))",
        )
    ],
    "referral-thanks": [
        (
            9,
            r"thank(?:s| you)(?: \w+){0,8} (?:referr\w+|recommending|recommendation|putting in a|passing (?:on )?my|vouching)",
        )
    ],
    "lead-thanks": [
        (
            9,
            r"thank(?:s| you)(?: \w+){0,10} (?:tip|lead|pointing me|heads-up about|(?:telling me|letting me know) about (?:the|an|this|your) (?:\w+ )?(?:opening|vacancy|posting|job|role|position))",
        )
    ],
    "introduction-request": [(8, r"(?:introduc\w+)(?: \w+){0,5} (?:me|to|us|between)|put me in touch")],
    "reference-request": [
        (
            8,
            r"(?:be|act as|serve as|as|provide|give|write)(?: \w+){0,4} (?:a |my |me a )?(?:reference|referee)(?! (?:for me went|you gave))|reference for me|(?:name|list) you as",
        )
    ],
    "reference-heads-up": [
        (
            9,
            r"(?:may|might|will|could|should|expect|likely)(?: \w+){0,4} (?:call|contact|reach|hear from|write|phone|be in touch)(?: \w+){0,12}(?: \w+)*? ?(?:reference|referee)|(?:reference|referee)(?: \w+){0,12} (?:will|may|might) (?:call|contact|be in touch)|heads-?up",
        )
    ],
    "reference-thanks": [
        (
            10,
            r"thank(?:s| you)(?: \w+){0,10} (?:reference|referee|speaking (?:to|with|up)(?: \w+){0,3} (?:for|about) me|speaking for me)",
        )
    ],
    "adviser-request": [
        (
            7,
            r"(?:your|some|ask for|value your|like your) (?:advice|opinion|view|thoughts|perspective|judg\w+)(?: \w+){0,10} (?:offer|decision|choose|choosing|between|two|which)",
        )
    ],
    "supporter-message": [
        (
            7,
            r"(?:hard|rough|bad|tough|long) (?:day|week|time|news)|(?:didn't|did not) get (?:it|the job|the role)|could (?:use|do with) (?:a|some)|(?:cheer|lean on|listening ear|talk it (?:over|through))",
        )
    ],
    "scheduling-reply": [
        (
            6,
            r"(?:works|suits|is fine|is good|would work|is ok|okay|available|free|prefer|slot|reschedul\w+|move (?:our|the)|confirm(?:ing)?)(?: \w+){0,8} (?:for me|me well|on \w+day|monday|tuesday|wednesday|thursday|friday|\d{1,2}(?::\d\d)? ?(?:am|pm)|\d{1,2}:\d\d|time)|(?:monday|tuesday|wednesday|thursday|friday)(?: \w+){0,6} (?:works|suits|is (?:fine|ok|good|perfect))|i(?:'m| am) (?:available|free) ",
        )
    ],
    "assessment-question": [
        (
            8,
            r"(?:assessment|test|exercise|take-home|assignment|case study|coding challenge|task)(?: \w+){0,15} (?:question|format|time limit|deadline|allowed|may i|should i|submit|permitted|how long|expect)|(?:question|questions)(?: \w+){0,4} (?:assessment|test|exercise|take-home|assignment|task)",
        )
    ],
    "gathering-follow-up": [
        (
            8,
            r"(?:at|from|during|after|attending|hosting|enjoyed) (?:your |the |last \w+'s |yesterday's )?(?:\w+ ){0,3}(?:webinar|event|open day|meetup|meet-up|conference|workshop|fair|seminar|info(?:rmation)? (?:session|evening)|panel (?:event|evening)|open house|career day)",
        )
    ],
    "mentor-check-in": [
        (
            7,
            r"(?:as|being|my|your|our) (?:mentor|mentoring|mentee|mentorship)|since (?:our|your) last (?:session|advice|talk)|followed your advice|took your advice|your advice (?:to|on|about)",
        )
    ],
    "decision-date-notice": [
        (
            8,
            r"(?:i (?:will|expect to|plan to|intend to|shall|'ll)|my decision|decide)(?: \w+){0,5} (?:decide|decision|answer)(?: \w+){0,6} (?:by|on|before)|decision (?:date|by)",
        )
    ],
    "new-opening-interest": [
        (
            7,
            r"(?:saw|noticed|see|read|learned|heard)(?: \w+){0,6} (?:you(?:'re| are)? (?:hiring|looking|advertising)|(?:new )?(?:opening|vacancy|posting|position|role)(?: \w+){0,6} (?:open|posted|advertised|team|your))|spoke (?:last|in|with you)(?: \w+){0,6} about (?:the|a)",
        )
    ],
    "public-post": [
        (
            4,
            r"#\w+|excited to announce|i'm happy to share|thrilled to announce|open to work|#opentowork|dear (?:network|linkedin)|(?:like|share|repost)(?: if| this)",
        )
    ],
}
_COMPILED = {
    form: [
        (
            weight,
            re.compile(rf"(?<![\w'-])(?:{cue.replace(' ', chr(92) + 's+')})", re.IGNORECASE)
            if not cue.startswith("#")
            else re.compile(cue, re.IGNORECASE),
        )
        for weight, cue in cues
    ]
    for form, cues in _CUES.items()
}
_LEAST = 4


def recognise_form(text: str | Letter, weights: Weights | None = None) -> str:
    """Return the form a letter most likely has, or "" where nothing says so; a thank-you only when it thanks for a talk. With `weights` its words count beside the cues."""
    letter = read_letter(text) if isinstance(text, str) else text
    said = " . ".join(letter.plain[a : min(b, a + 6000)] for a, b in letter.own())
    scores = {form: sum(weight for weight, cue in cues if cue.search(said)) for form, cues in _COMPILED.items()}
    if len(letter.words) > 70:
        scores["linkedin-note"] -= 3  # the network takes 300 characters
    if letter.salutation or letter.subject:
        scores["public-post"] -= 3
    if re.search(r"\boffer (?:of|for|letter)|(?:your|the|job|verbal) offer\b", said, re.IGNORECASE):
        scores["thank-you"] -= 4
    if weights:
        words = weigh(signs_of(letter), weights)
        both = sorted(((words.get(form, 0.0) + CUE * scores[form], form) for form in FORMS), reverse=True)
        return both[0][1] if both[0][0] - both[1][0] >= LEAD else ""
    best = max(FORMS, key=lambda form: (scores[form], -FORMS.index(form)))
    return best if scores[best] >= (_LEAST if best != "thank-you" else 3) else ""
