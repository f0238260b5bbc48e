"""The table of slips: what letters get wrong, what to put there, and what to say; one slip a line.

A pattern is words as a person writes them; its group "x" (or "y", "z") is what is wrong, else all of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from sincerely.core.letters.checks.kinds import phrase
from sincerely.core.letters.values import Severity

Fix = str | Callable[[re.Match[str]], str]


@dataclass(frozen=True, slots=True)
class Slip:
    """A pattern whose group "x" (or the whole) is wrong, what to put there, and what to say."""

    pattern: re.Pattern[str]
    fix: Fix
    message: str
    severity: Severity = "warning"
    spelling: bool = False  # the wrong word, spelled like a right one: reported as spelling
    opens: bool = False  # only where it opens a sentence: "It have", and not "how could it have"


_ING = dict(
    pair.split("=")
    for pair in [
        "meet=meeting",
        "hear=hearing",
        "take=taking",
        "speak=speaking",
        "talk=talking",
        "see=seeing",
        "work=working",
        "join=joining",
        "get=getting",
        "sit=sitting",
        "begin=beginning",
        "be=being",
        "have=having",
        "make=making",
        "give=giving",
        "share=sharing",
        "discuss=discussing",
        "learn=learning",
        "start=starting",
        "show=showing",
        "invite=inviting",
        "consider=considering",
        "tell=telling",
        "explain=explaining",
        "spend=spending",
        "contribute=contributing",
        "receive=receiving",
        "visit=visiting",
        "continue=continuing",
        "help=helping",
        "let=letting",
        "walk=walking",
        "answer=answering",
        "welcome=welcoming",
        "host=hosting",
        "come=coming",
        "do=doing",
        "know=knowing",
        "find=finding",
        "read=reading",
        "go=going",
        "interview=interviewing",
        "arrange=arranging",
        "describe=describing",
        "offer=offering",
        "provide=providing",
        "allow=allowing",
        "chat=chatting",
        "become=becoming",
        "bring=bringing",
        "build=building",
        "run=running",
        "teach=teaching",
        "ask=asking",
        "listen=listening",
    ]
)
_BASE = "|".join(_ING)
_PAST = dict(
    pair.split("=")
    for pair in [
        "discuss=discussed",
        "talk=talked",
        "speak=spoke",
        "meet=met",
        "mention=mentioned",
        "say=said",
        "tell=told",
        "ask=asked",
        "enjoy=enjoyed",
        "explain=explained",
        "describe=described",
        "show=showed",
        "share=shared",
        "learn=learned",
        "see=saw",
        "hear=heard",
    ]
)
_THIRD = dict(
    pair.split("=")
    for pair in [
        "went=gone",
        "wrote=written",
        "spoke=spoken",
        "took=taken",
        "saw=seen",
        "did=done",
        "began=begun",
        "gave=given",
        "knew=known",
        "ran=run",
        "drove=driven",
        "ate=eaten",
        "chose=chosen",
        "grew=grown",
        "rang=rung",
        "sang=sung",
        "swam=swum",
        "drank=drunk",
        "became=become",
        "forgot=forgotten",
        "rode=ridden",
        "flew=flown",
        "broke=broken",
        "wore=worn",
        "drew=drawn",
        "shook=shaken",
        "fell=fallen",
    ]
)
_TWO_WORDS = {
    "infact": "in fact",
    "incase": "in case",
    "eachother": "each other",
    "atleast": "at least",
    "alright": "all right",
    "allright": "all right",
    "noone": "no one",
    "abit": "a bit",
    "inspite": "in spite",
    "everytime": "every time",
    "nevermind": "never mind",
}


def _s(
    pattern: str, fix: Fix, message: str, severity: Severity = "warning", *, spelling: bool = False, opens: bool = False
) -> Slip:
    return Slip(phrase(pattern), fix, message, severity, spelling, opens)


def _ing(found: re.Match[str]) -> str:
    return _ING[found["x"].lower()]


def named(found: re.Match[str]) -> str:
    return next((g for g in ("x", "y", "z") if g in found.re.groupindex and found[g] is not None), "")


def _base(word: str) -> str:
    back = {v: k for k, v in _PAST.items()} | {
        "had": "have",
        "was": "be",
        "went": "go",
        "took": "take",
        "made": "make",
        "came": "come",
        "knew": "know",
        "thought": "think",
        "gave": "give",
        "felt": "feel",
    }
    word = word.lower()
    return back.get(word) or (word[:-2] if word.endswith("ed") else word)


def _participle(verb: str) -> str:
    verb = verb.lower()
    odd = {
        "meet": "met",
        "speak": "spoken",
        "teach": "taught",
        "lead": "led",
        "plan": "planned",
        "try": "tried",
        "apply": "applied",
        "study": "studied",
    }
    return odd.get(verb) or (verb + "d" if verb.endswith("e") else verb + "ed")


# fmt: off
SLIPS: tuple[Slip, ...] = (
    _s(r"(?:would|could|should|must|might|may) (?P<x>of)(?! (?:course|necessity|late|old))", "have", '"have" is meant: it only sounds like "of".', spelling=True),
    _s(r"(?<!of[ ])(?<!like[ ])(?<!before[ ])(?:i|you|we|they|people|patients|students|things|both|these|those) (?P<x>has)(?= (?:a|an|the|been|had|always|never|worked|seen|learned|to|taught|made|many|some|no|not|five|six|ten|two|three|four|\d+|also|experience|enjoyed|led|run|managed|done|taken|given|helped)\b)", "have", 'With "I", "you", "we", "they" or a plural: "have".'),
    _s(rf"(?:thank(?:s| you)(?: (?:so|very) much| again)?|appreciate you|grateful) for (?P<x>{_BASE})(?= (?:the|me|my|time|a|an|your|us|with|to|about|so|part|out|through|on|from|into|up|over|for|in|at))", _ing, 'After "for" the verb ends in -ing.'),
    _s(rf"interested in (?P<x>{_BASE})(?= (?:the|you|your|with|for|more|at|a|an|in|to|about|part|on|there|this|and))", _ing, 'After "interested in" the verb ends in -ing.'),
    _s(r"(?P<x>your)(?= (?:welcome to|the best|looking for|right that|going to|very (?:busy|welcome to)|able to|not|trying to|too kind|considering|interested in|aware (?:of|that)|a (?:great|good|wonderful|kind|pleasure)|an (?:amazing|excellent|inspiring)|searching for|facing|thinking (?:of|about)|in need of)\b)", "you're", '"you are" is meant.'),
    _s(r"(?P<x>there)(?= (?:team|own|families|family|patients|students|pupils|customers|careers?|children|expectations|goals|lives|company)\b)", "their", '"their", that which is theirs, is meant.'),
    _s(r"(?P<x>they're)(?= (?:team|work|time|own|families|patients|students|customers|jobs?|skills|needs|children|approach|staff|role)\b)", "their", '"their" is meant.'),
    _s(r"(?:skills|experience|background|strengths|work)(?: \w+){0,2} (?P<x>compliments?)(?= (?:your|the|each|what|those)\b)", lambda m: m["x"].replace("i", "e"), '"complement" completes; "compliment" praises.', spelling=True),
    _s(r"none of it (?P<x>have been|have|are|were)(?= \w)", lambda m: {"have been": "has been", "have": "has", "are": "is", "were": "was"}[m["x"].lower()], "The subject is one, so the verb is singular."),
    _s(r"(?P<x>definately|definatly|defiantly|definetly)(?= (?:be|want|like|interested|a|the|something|feel|strengthened|look|see|one|made|would|think|going|my|made))", "definitely", '"definitely" is meant.', spelling=True),
    _s(r"(?P<x>(?:infact|incase|eachother|atleast|alright|allright|noone|abit|inspite|everytime|nevermind))", lambda m: _TWO_WORDS[m["x"].lower()], "Two words.", "advice"),
    _s(r"(?P<x>every ?day)(?= (?:tasks?|work|practice|life|problems?|duties|routines?|challenges?)\b)", "everyday", "One word before a noun.", "advice"),
    _s(r"(?P<x>me and (?P<who>my \w+|him|her|them))(?= (?:were|are|have|had|did|worked|ran|built|spoke|talked|discussed|met|will|would|could|made|went|led|started|can|created|designed|taught)\b)", lambda m: f"{ {'him': 'he', 'her': 'she', 'them': 'they'}.get(m['who'].lower(), m['who']) } and I", 'As the subject of the sentence: "... and I".'),
    _s(r"(?P<x>return back)|(?P<y>revert back)|(?P<z>repeat again)", lambda m: m[0].split()[0], "One of the two words is enough.", "advice"),
    _s(r"(?:have|has|had|'ve) (?P<x>went|wrote|spoke|took|saw|did|began|gave|knew|ran|drove|ate|chose|grew|rang|sang|swam|drank|became|forgot|rode|flew|broke|wore|drew|shook|fell)(?= \w|[.,!?])", lambda m: _THIRD[m["x"].lower()], 'After "have" another form of the verb stands.'),
    _s(r"(?:did|didn't|did not|does|doesn't|do|don't|could|couldn't|would|will|can|should|(?:want|wants|wanted|like|need|needed|able|going|hope|hoped|try|tried|love|have|has|had|used|decided|happy|glad|plan|planned|started|began|chance|pleased|willing|order|how) to)(?: not| really| also| just)? (?P<x>had|was|went|took|made|came|knew|thought|spoke|talked|discussed|mentioned|enjoyed|learned|wanted|explained|gave|met|told|said|asked|saw|heard|worked|felt|helped|showed)(?= (?:the|a|an|to|me|you|my|your|with|about|that|how|it|so|any|more|on|in|as|from|at|for|time|of)\b)", lambda m: _base(m["x"]), "After a helping verb the plain form stands."),
    _s(r"(?P<h>he|she|it|this|that|your (?:story|advice|question|honesty|approach|description|point|explanation|vision|plan|project|idea)|the (?:role|job|position|interview|conversation|talk|visit|tour|project|idea|plan)) (?P<x>have|were|are|do|make|sound|seem|remind|show|give|appeal|need|mean|fit|match|confirm|want|look|feel|excite|interest)(?= \w)", lambda m: {"have": "has", "were": "was", "are": "is", "do": "does"}.get( m["x"].lower(), m["x"] + ("es" if m["x"].endswith(("ch", "sh", "s", "x")) else "s") ), "One thing, so the verb takes its -s form.", opens=True),
    _s(r"(?P<x>there (?:is|was|'s))(?= (?:many|several|few|two|three|four|five|six|some (?:things|questions|ideas|points|people)|a lot of (?:things|people|ways|ideas|questions)|various|numerous|so many|lots of \w+s)\b)", lambda m: "there were" if "was" in m["x"].lower() else "there are", "Several things: the plural."),
    _s(r"(?:my|your|the|these|those|our|their) (?:\w+ ){0,1}(?P<n>skills|questions|plans|ideas|insights|thoughts|comments|patients|students|pupils|customers|colleagues|teams|values|goals|years|nurses|teachers|engineers|welders|people|challenges|responsibilities|qualifications|references|projects|shifts|details|steps|results|tools|systems|notes|strengths) (?P<x>is|has|makes|shows|gives|fits|matches|sounds|seems|needs|aligns|was)(?= (?:\w+))", lambda m: {"is": "are", "has": "have", "was": "were"}.get( m["x"].lower(), m["x"][:-2] if m["x"].endswith("ches") else m["x"][:-1] ), "The subject is plural, so the verb has no -s.", opens=True),
    _s(r"(?P<x>less)(?= (?:errors|mistakes|people|patients|students|complaints|days|tickets|returns|customers|questions|meetings|accidents|falls)\b)", "fewer", 'With things that are counted: "fewer".', "advice"),
    _s(r"(?P<x>then)(?= (?:you|u) (?:for|so|very|again)\b)", "thank", '"thank" is meant.'),
    _s(r"(?P<x>thanks you|thank your|thank you you)(?= (?:for|so|very|again|all|both)\b)", "thank you", '"thank you" is meant.'),
    _s(r"(?P<x>(?:taking|took|take) (?:the )?(?:time|times) (?:for )?(?:speak|meet|talk|interview|discuss|share|explain|show|walk))(?= )", lambda m: re.sub(r" (?:for )?(\w+)$", r" to \1", m["x"]), '"to" is missing.'),
    _s(r"(?:taking|took|take) (?:the |out )?time (?P<x>for (?:speak|meet|talk|interview|discuss)(?:ing)?)(?= )", lambda m: "to " + re.sub(r"^for |ing$", "", m["x"]), '"time to ..." is the usual form.', "advice"),
    _s(r"look(?:ing)? (?P<x>forwards? for)(?= )|look(?:ing)? (?P<y>foward|forword|foreward)(?= to\b)", lambda m: "forward to" if " " in m[named(m)] else "forward", '"look forward to" is meant.'),
    _s(r"hear(?:ing)? (?P<x>back of you|of you soon|form you)", lambda m: {"back of you": "back from you", "of you soon": "from you soon", "form you": "from you"}[ m["x"].lower() ], '"from you" is meant.'),
    _s(r"(?P<x>(?:work|worked|working|been|lived|taught|nursed) (?:here|there|with \w+|in \w+|as an? \w+|at \w+)? ?since)(?= (?:\w+|\d+) (?:years|months|weeks)\b)(?! \w+ \w+ ago)", lambda m: re.sub("since$", "for", m["x"], flags=re.IGNORECASE), 'A length of time takes "for".'),
    _s(r"(?:would|'d|to) (?P<x>likes|loved|loves|appreciates|enjoyed|welcomed)(?= (?:to|the|it|your|a|this)\b)", lambda m: { "likes": "like", "loved": "love", "loves": "love", "appreciates": "appreciate", "enjoyed": "enjoy", "welcomed": "welcome", }.get(m["x"].lower(), m["x"]), "After a helping verb the plain form stands."),
    _s(rf"(?:hope|want|wish|would like|'d like|plan|able|happy|glad|pleased|eager|excited|delighted|ready|love|needed|decided|wanted) to (?P<x>{'|'.join(v for v in _ING.values() if v != 'meeting')}|meeting(?= (?:you|your|the|with)))(?= )", lambda m: {v: k for k, v in _ING.items()}[m["x"].lower()], 'After "to" the plain verb stands.'),
    _s(r"(?P<x>suppose to|use to)(?= (?:be|work|have|do|run|teach|lead|go|make|think|manage|live|see)\b)", lambda m: m["x"].replace("e to", "ed to"), "A -d is missing."),
    _s(r"both (?P<x>was|is|has)(?= \w)", lambda m: {"was": "were", "is": "are", "has": "have"}[m["x"].lower()], '"both" are two: the plural.'),
    _s(r"(?:saw|see|know|knew|understand|understood|explained?|tell me|told me|showed me|show me|wonder(?:ed)?|learn(?:ed)?|asked|ask(?: you)?|wondering|realis?z?ed|curious)(?: \w+){0,2} (?P<x>(?P<q>how(?: (?!(?:i|we|you|he|she|it|they)\b)\w+)?|where|why|when) (?P<v>is|are|was|were|have|has|do|does|did|can|will) (?P<s>it|they|he|she|we|you|i|there|the \w+|your \w+|this|that))(?= *[.,;!]| (?:\w+ ?){1,6}[.,;])", lambda m: f"{m['q']} {m['s']}" + ("" if m["v"].lower() in ("do", "does", "did") else f" {m['v']}"), 'Inside a sentence the question is turned back: "how big it is".'),
    _s(r"interested (?P<x>on|about|for|at|to)(?= (?:the|your|this|a|working|joining|becoming|how|that|what|being)\b)", "in", '"interested in" is the usual form.'),
    _s(r"responsible (?P<x>of)(?= )", "for", '"responsible for" is the usual form.'),
    _s(r"(?:participated?|participating|succeed(?:ed)?|experienced?|specialis?z?ed?) (?P<x>at|on)(?= (?:the|a|this|your)\b)(?! (?:the )?(?:time|end|start|ward|site|day|week))", "in", '"in" is the usual word here.', "advice"),
    _s(r"(?:have|has|'ve) (?P<x>discuss|learn|enjoy|meet|speak|manage|teach|attend|receive|listen|ask|apply|prepare|complete|develop|improve|handle)(?= (?:with|the|a|an|in|at|on|for|to|your|my|about|as|two|three|several|many|all)\b)(?! (?:the )?(?:group|permit|load|day|plan))", lambda m: _participle(m["x"]), 'After "have" the third form of the verb stands.'),
    _s(r"(?P<x>peoples)(?= (?:orders?|homes?|lives|names?|needs|work|time|children|money|trust|problems?|questions?|faces|worries|jobs?))", "people's", "An apostrophe is missing."),
    _s(r"(?P<x>leaned)(?= (?:that|about|how|so much|a great deal)\b)", "learned", '"learned" is meant.', spelling=True),
    _s(r"(?:i|we) (?P<x>work|live|teach|nurse|weld|manage|drive|cook)(?= (?:\w+ ){0,3}?(?:two|three|four|five|six|seven|eight|nine|ten|\d+|many|several) years\b)", lambda m: ( "have " + {"teach": "taught", "drive": "driven"}.get(m["x"].lower(), m["x"].lower().rstrip("e") + "ed") ), 'A time that lasts until now takes "have".'),
    _s(r"i've (?P<x>tour|visit|learn|manage|work|lead|train|handle|run (?=the|a)|teach)(?= (?:\w+-)?\w+)(?! (?:experience|experiences|orders|permits?))", lambda m: _participle(m["x"].strip()), 'After "have" the third form of the verb stands.'),
    _s(r"(?:don't|doesn't|didn't|does not|did not|do not) (?P<x>has|works|wants|needs|likes|goes|makes|takes|seems|looks|knows|means|helps)(?= \w)", lambda m: {"has": "have", "goes": "go"}.get(m["x"].lower(), m["x"][:-1]), "After a helping verb the plain form stands."),
    _s(r"(?:want|wanted|like|love|hope|able|happy|glad|need|needed|try|going|have|used|ready|pleased|chance|opportunity|learned|how|continue) to (?P<x>worked|learned|helped|joined|met|discussed|visited|talked|asked|showed|brought|saw|spoke|taught|made|took|gave|went|started|contributed|managed|heard)(?= |[.,])", lambda m: _base(m["x"]), 'After "to" the plain verb stands.'),
    _s(r"(?P<x>(?:the|a|an) (?:my|your|our|their))(?= (?!own\b)\w)", lambda m: m["x"].split()[1], "One of the two words is enough."),
    _s(r"(?:suggest|suggested|propose|proposed) (?P<x>me|us)(?= to (?!the|a|an|your|my|our|their)\b)", lambda m: "that " + {"me": "I", "us": "we"}[m["x"].lower()], 'One suggests "that" somebody does something.'),
    _s(r"(?P<x>(?:i am|i'm) (?:working|living|teaching|nursing|welding|driving|managing))(?= (?:\w+ ){0,4}?(?:since|for (?:\w+) (?:years|months)))", lambda m: "I have been " + m["x"].split()[-1], 'What began earlier and goes on takes "have been".'),
    _s(r"(?:yesterday|last (?:week|month|\w+day)),? (?:i|we|you) (?P<x>meet|talk|speak|discuss|visit|see|learn|hear|ask|say|tell|mention|explain|enjoy)(?= )", lambda m: _PAST.get(m["x"].lower(), m["x"] + "ed"), "With a time that is over the past form stands."),
    _s(r"(?:these|those|many|several|both) (?:\w+ )?(?P<x>question|patient|project|student|nurse|teacher|idea|point|thing|customer|client|colleague|detail|skill|reason|moment|insight|topic|step|pupil|resident|machine|ticket|problem|challenge|opportunity)(?= (?:that|you|i|we|which|who|is|are|was|were|about|of|in|for|from|have|has|with|and)\b|[.,;])", lambda m: "opportunities" if m["x"] == "opportunity" else m["x"] + "s", "Several: the plural."),
    _s(r"(?P<x>payed)", "paid", '"paid" is the form.', spelling=True),
)
# fmt: on

# Whole phrases, wrong = right.
WHOLE = {
    wrong.strip(): right.strip()
    for line in """
    for all intensive purposes = for all intents and purposes; could care less = could not care less
    irregardless = regardless; in regards to = in regard to; with regards to = with regard to
    on accident = by accident; one in the same = one and the same; piece of mind = peace of mind
    sneak peak = sneak peek; peaked my interest = piqued my interest; peeked my interest = piqued my interest
    peak my interest = pique my interest; first come first serve = first come, first served
    should have went = should have gone; try and = try to; different than = different from
    look forward to hear from you = look forward to hearing from you; in the mean time = in the meantime
    per say = per se; wreck havoc = wreak havoc; waited with baited breath = waited with bated breath
    ball park = ballpark; apart of your = a part of your; apart of the = a part of the
    apart of this = a part of this; be apart of = be a part of; a part from = apart from
    hole team = whole team; the hole process = the whole process; bare in mind = bear in mind
    bare with me = bear with me; tow the line = toe the line; your self = yourself; my self = myself
    any body = anybody; some one = someone; thank you for you time = thank you for your time
    for you time = for your time; for you consideration = for your consideration
    your sincerely = yours sincerely; best regard = best regards; kind regard = kind regards
    in my point of view = from my point of view; on my opinion = in my opinion
    in this moment = at this moment; by my own = on my own; in contrary = on the contrary; in the contrary = on the contrary
    thank you in advanced = thank you in advance; thanks in advanced = thanks in advance; all the sudden = all of a sudden
    case and point = case in point; deep seeded = deep-seated; mute point = moot point; tongue and cheek = tongue in cheek
    beckon call = beck and call; slight of hand = sleight of hand; for granite = for granted; pass mustard = pass muster
    tender hooks = tenterhooks; right of passage = rite of passage; free reign = free rein; eek out = eke out
    without further adieu = without further ado; sort after = sought after; worse case scenario = worst-case scenario
    loose touch = lose touch; loose track = lose track; loose sight = lose sight; loose control = lose control
    loose weight = lose weight; another words = in other words; take affect = take effect; in affect = in effect
    side affects = side effects; side affect = side effect; in do course = in due course; by in large = by and large
    bare with us = bear with us; grin and bare = grin and bear; bear minimum = bare minimum; bear hands = bare hands
    staff moral = staff morale; team moral = team morale; role call = roll call; role out = roll out; roll model = role model
    lightening strike = lightning strike; ware and tear = wear and tear; where and tear = wear and tear; its self = itself
    there selves = themselves; them self = themselves; past away = passed away; passed experience = past experience
    passed experiences = past experiences; is suppose to = is supposed to; was suppose to = was supposed to
    am suppose to = am supposed to; were suppose to = were supposed to; are suppose to = are supposed to
    out of the blew = out of the blue; on route to = en route to; in route = en route
    and ect = etc; ect = etc; under weigh = under way; cease the day = seize the day; make due with = make do with
    at your disposition = at your disposal
    to who it may concern = to whom it may concern
    at you earliest = at your earliest; at your earliest convenient = at your earliest convenience; look foward = look forward
    a brake from = a break from; years old experience = years of experience
    with the regards to = with regard to; as per you request = as per your request; for you reference = for your reference
    of coarse = of course; in front off = in front of; because off = because of; instead off = instead of
    """.strip().splitlines()
    for wrong, right in (item.split("=") for item in line.split(";"))
}
# Those that many good writers use.
QUIET = frozenset(
    (
        "any body",
        "ball park",
        "could care less",
        "different than",
        "in regards to",
        "some one",
        "try and",
        "with regards to",
    )
)
