"""What a topic is called: a short noun phrase as one would say "we talked about ...", made of the words of the notes and of nothing else.

A question gives its verb as a noun ("how would I settle a new nurse": settling a new nurse), a case its doer ("what if a dog bites": a dog biting),
a statement its subject ("nights are short") or, where that is a mere pronoun, what is had or done ("they have 14 dogs a day": 14 dogs a day).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sincerely.core.letters.english.word_classes import (
    ADJECTIVE,
    ADVERB,
    BASE,
    MAINLY_ADJECTIVE,
    MAINLY_NOUN,
    NOUN,
    PARTICIPLE,
    PAST,
    PLURAL,
    THIRD,
    WordClasses,
)
from sincerely.core.reading.debrief.talk.wanted import wanted
from sincerely.core.reading.debrief.text.words import words_of
from sincerely.core.reading.patterns import compiled

LONGEST = 9
_I = r"(?:i|we|you|u|ya|one|id|i['’]d|we['’]d|you['’]d|i['’]ve|ive|you['’]ve|i['’]m|im|i['’]ll)"
_MODAL = r"(?:do|does|did|would|wd|wld|can|could|will|should|shall|may|might|have|has|had|am|are|is|was|were)"
# What stands before the doing itself: "am I happy to", "do you know how to", "would I mind".
_WILLING = compiled(
    r"(?:(?:ever|also|really|usually|normally|be|been|feel|got|able|happy|willing|ok(?:ay)?|fine|comfortable|prepared|confident|like|want|have|plan|try|going|mind|know|how|with|about|used|to)\s+)*?"
    r"(?:(?:(?:able|happy|willing|ok(?:ay)?|fine|comfortable|prepared|confident|like|want|have|plan|try|going|how|used)\s+to|mind|(?:ok(?:ay)?|fine|happy|comfortable|confident)\s+(?:with|about)|know\s+how\s+to|ever|usually|normally|actually)\s+)+",
    re.I,
)
_MANNER = compiled(
    rf"(?:how|why)\s+(?:(?:{_MODAL})\s+)?(?:{_I}\s+)?(?:(?:would|['’]d|can|could|will|should|do|did|have|had|usually|normally|might)\s+)*(?P<rest>.+)",
    re.I | re.S,
)
_OTHERS_DO = compiled(
    rf"how\s+(?:(?:can|could|should|would|might|do|does|did)\s+(?!{_I}\b)(?P<who>\S+(?:\s\S+){{0,3}}?)|(?P<subject>(?!(?:to|much|many|long|often|far|big|fast|soon|{_I})\b)\S.{{0,40}}?)\s+(?:can|could|should|would|might))\s+(?P<rest>.+)",
    re.I | re.S,
)
_POLAR = compiled(
    rf"(?:(?:if|whether)\s+(?:{_I})(?:\s+(?:do|did|am|was)\b)?(?:\s+(?:would|['’]d|can|could|will|should|might)\b)*|(?:{_MODAL})\s+(?:{_I}))\s+(?P<rest>.+)",
    re.I | re.S,
)
_CASE = compiled(
    rf"(?:what\s+(?:(?:{_MODAL})\s+)?(?:{_I}\s+)?(?:(?:would|['’]d|wd|could|should|will|can|do)\s+)*(?:do|say|tell\s+\w+|happens?)\s+(?:first\s+)?(?:when|if|where)|(?:and\s+)?(?:what\s+(?:if|when)|(?:if|when)(?!\s+(?:{_MODAL}\s+)?{_I}\b)))\s+(?P<case>.+)",
    re.I | re.S,
)
_WITH = compiled(
    rf"what\s+(?:(?:{_MODAL})\s+)?(?:{_I}\s+)?(?:(?:would|['’]d|wd|could|should|will|do)\s+)*(?:do|think)\s+(?:with|about|of|for|to|in|at|on|during|after|before)\s+(?P<rest>.+)",
    re.I | re.S,
)
_ALL_ABOUT = compiled(
    r"\b(?:everything|it|all|that|this|main\s+thing|priority)(?:['’]?s|\s+is|\s+was)\s+(?:now\s+)?(?:all\s+)?(?:about|abt)\s+(?P<rest>\w.+)",
    re.I | re.S,
)
_PRONOUN = compiled(
    r"(?:he|she|they|we|it|i|there)(?P<verb>['’](?:s|ve|re|d|m)|s|ve|re)?(?=\s)\s*(?P<rest>.+)", re.I | re.S
)
_ADVERBS = words_of(
    "never always often still just only also really already mostly usually currently now then even both all sometimes rarely hardly barely mainly clearly constantly"
)
_FINITE = words_of("""
    is are was were am has have had does do did can could will would may might must should isnt arent wasnt werent hasnt havent hadnt doesnt dont
    didnt cant couldnt wont wouldnt isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't can't couldn't won't wouldn't cannot keeps gets
""")
_MODALS = words_of(
    "can could will would may might must should cant couldnt wont wouldnt can't couldn't won't wouldn't cannot"
)
# Verbs that say little: what is had, used or done with them is the matter.
_LIGHT = words_of(
    "do does did have has had got get gets need needs needed want wants wanted use uses used run runs like likes know knows own hold be see take takes took"
)
_SAYS_THAT = compiled(
    r"(?:(?:care|cares|cared|worry|worries|worried|said|says|insist\w*|stressed|thinks?|explained|mentioned|likes?|wants?|happy|proud|keen)\s+)?that\s+(?P<case>.+)",
    re.I | re.S,
)
# What somebody is minded to: of that they speak, whoever they are.
_MINDED = compiled(
    r"\b(?:proud\s+of|keen\s+(?:on|to)|(?:worried|concerned|serious|strict|careful|excited|curious)\s+(?:about|on|with)|(?:big|hot)\s+on|focus(?:s?ed)?\s+on|interested\s+in|happy\s+with|struggling\s+with|looking\s+for|thinking\s+(?:of|about))\s+(?P<rest>\w.+)",
    re.I | re.S,
)
_SHOWN = compiled(
    r"(?:(?:showed|shows)\s+(?=(?:the|his|her|their|an?)\s)|(?:show|showed|shows|told|tells|gave|gives|sold|walked|took|talked)\s+(?:me|us)\s+)(?:(?:about|abt|on|of|through|thru|round|around|that|over)\s+)?(?P<rest>\S.+)",
    re.I | re.S,
)
_FREE = compiled(r"(?:what|which|where|when|who|how|why|whether)\b", re.I)
_TO_ME = compiled(
    r"\b(?:(?:do|did|would|wd|can|could|will|should|have|if|when|whether|that)\s+(?:you|u)|(?:when|if)\s+(?:you|u)['’]ve)\b",
    re.I,
)
_YOU = compiled(r"\b(?:you|u)\b(?P<rest>['’](?:ve|d|ll))?(?=\s+[a-z])", re.I)
# A question typed in haste: "wot id do", "b4 the test".
_HASTE = {"wot": "what", "wat": "what", "wht": "what", "b4": "before", "thru": "through", "bout": "about", "abt": "about", "w": "with", "w/o": "without"}  # fmt: skip
_HASTY = compiled(rf"(?<![\w/'’&+-])(?:{'|'.join(sorted(_HASTE, key=len, reverse=True))})(?![\w/'’&+-])", re.I)
# What one is bound to do: "when you've got to tell a child".
_BOUND = compiled(r"(?:i|you|u|we|one)(?:['’]ve|['’]re)?\s*(?:got|have|had|need|going)\s+to\s+(?=[a-z])", re.I)
_TO_DO = compiled(r"to\s+(?=(?P<verb>[a-z]+)\b)", re.I)
_TELLING_OF = compiled(
    r"(?:walk|talk|take|run|go|guide)\s+(?:(?:him|her|them|through)\s+)*?through\s+(?=\w)|(?:describe|explain|outline)\s+(?=(?:a|an|the|my|our)\b)",
    re.I,
)
_RELATIVE = words_of("who that which i you u we he she they nobody someone people")
_SIGN = compiled(r"\s*(?:[,:](?!(?<=\d[,:])\d)|[;(\[\n?!]|\.(?=\s|$)|\s[-–—]\s|->|→|=>)")
# Behind these comes why, when or what followed: the matter has been named.
_ENDS = words_of("because bc cos since so but which while whereas until unless although though instead then")
_CASES = words_of("when if where before after as who that")
_WHICH = words_of("who that which")
_OF_TIME = words_of("now today tomorrow yesterday currently atm lately recently")
_BY_THE_WAY = compiled(
    rf"^(?:(?:{'|'.join(sorted(_ADVERBS))}|got|all|to|been|has|have|had|are|is|was|were|would|will|can|could)\s+)+(?=\S+\s)",
    re.I,
)
_DETERMINERS = words_of(
    "a an the my our your his her its their this that these those some any no every each another one two three four five six both all more most many few several"
)
_LEANS = words_of("""
    a an the my our your his her its their this that these those and or but as than no not very so is are was were be been has have had of to in on at by
    for from with without w w/ into onto about over under across between through per & +
""")
_NOBODY = words_of("i me you u he him she her it us they them we this that there more one none some")
_RATES = words_of("every each all both")
_OBJECTS = words_of("me us it them him her you")
_UNITS = words_of(
    "day week month year term shift night hour minute season head time morning evening weekend fortnight quarter"
)
_OPEN = words_of("a an the my our your his her its their and or but as than & + of w w/ with")
_JOINS = words_of("of to in on at by for from with into onto about over under across between through per and or & +")
_PREPOSITIONS = words_of("of to in on at by for from with into onto about over under across between through per")
# "what would I do first" turned round: "what I would do first".
_TURNED = compiled(
    r"(?P<what>what|where|when|which\s+\w+)\s+(?P<modal>would|could|should|can|will|do)\s+(?P<who>i|you|u|we)\s+(?P<rest>\S.+)",
    re.I | re.S,
)
_ORDERS = compiled(
    r"(?:(?:can|could)\s+you\s+)?(?:please\s+)?(?:(?:tell|walk|talk|take|guide)\s+(?:me|us)\s+(?:about|abt|through|thru|thro)|(?:describe|explain|show\s+(?:me|us)|give\s+(?:me|us)|talk\s+about|what\s+about|how\s+about|(?:is|are)\s+there))\s+(?=\w)",
    re.I,
)
_IT_IS = compiled(r"\b(it|he|she|that|there|they|who|what)['’](s|re)\b", re.I)


def topic_name(text: str, classes: WordClasses, *, asked: bool) -> str:
    """Return the short noun phrase for what a clause is about, its teller and its "asked about" taken off beforehand; `asked` where it is a question. Empty where none is there."""
    text = " ".join(text.split()).strip(" \"“”'‘’-–—:,.;")
    text = _HASTY.sub(lambda found: _HASTE[found.group().casefold()], text)
    text = _ORDERS.sub("", text, count=1) if _ORDERS.match(text) else text
    about = _ALL_ABOUT.search(text) if not asked else None
    if about:
        return _cut(about["rest"])
    named = _asked(text, classes) if asked else ""
    if named and _TO_ME.search(text[:40]):
        named = _YOU.sub(lambda found: f"I{found['rest'] or ''}", named)  # of the writer it was asked
    name = _cut(named or _said(text, classes))
    return "" if name.casefold() in _NOBODY else name


def _asked(text: str, classes: WordClasses) -> str:
    for pattern in (_CASE, _WITH, _OTHERS_DO, _MANNER, _POLAR):
        found = pattern.match(text)
        if found is None:
            continue
        if pattern is _CASE:
            return _case(_clause(found["case"]), classes)
        if pattern is _WITH:
            return found["rest"]
        if pattern is _MANNER and text[:3].casefold() == "why" and not _doing_word(found["rest"], classes):
            return found["rest"] if _is_thing(found["rest"], classes) else text
        if (
            pattern is _MANNER
            and text[:3].casefold() == "why"
            and (
                found["rest"].casefold().startswith("people ")
                or classes.of(found["rest"].split()[0].casefold()) & PLURAL
            )
        ):
            return _clause(text)  # "why people quit"
        mine = pattern is not _MANNER or re.search(rf"\b{_I}\b", text[: found.start("rest")], re.I) is not None
        if (
            mine
            or not classes.of(found["rest"].split()[0].casefold()) & (ADJECTIVE | ADVERB)
            or found["rest"].casefold().startswith("leave")
        ):
            return _doing(found["rest"], classes, sure=mine)
    told = _TO_DO.match(text)
    if told and classes.of(told["verb"].casefold()) & BASE:
        doing = text[told.end() :]
        shown = _TELLING_OF.match(doing)
        return doing[shown.end() :] if shown else _doing(doing, classes, sure=True)
    turned = _TURNED.match(text)
    if turned:
        return _clause(
            f"{turned['what']} {turned['who']} {turned['modal'] if turned['modal'].casefold() not in {'do', 'does'} else ''} {turned['rest']}"
        )
    return _clause(text) if _FREE.match(text) else ""


def _is_thing(text: str, classes: WordClasses) -> bool:
    """Say whether a stretch is a thing of a word or two and nothing else: "larch", "night shifts"; "us" and "now" are none."""
    words = text.casefold().strip(" ?.").split()
    head = classes.of(words[-1]) if words else 0
    return (
        1 <= len(words) <= 2
        and bool(head & (NOUN | PLURAL) or not head)
        and not head & ADVERB
        and not set(words) & (_NOBODY | _FINITE | _RELATIVE | _PREPOSITIONS | _DETERMINERS | {"not"})
    )


def _doing_word(text: str, classes: WordClasses) -> bool:
    """Say whether a stretch opens with a verb or names its doer: "leave Basel", "I left"."""
    head = text.split(" ", 1)[0].casefold()
    return bool(classes.of(head) & (BASE | PAST)) and head not in _DETERMINERS


def _doing(text: str, classes: WordClasses, *, sure: bool = False) -> str:
    """Return a doing as a noun: "settle a nurse" -> "settling a nurse"; of a verb that says little what is done: "do school runs" -> "school runs". `sure` where it can be nothing but a verb."""
    willing = _WILLING.match(text)
    text = text[willing.end() :] if willing else text
    if willing and re.search(r"\b(?:with|about)\s+$", willing.group(), re.I):
        return text
    head, _, rest = text.partition(" ")
    plain = head.casefold().strip(",.?!")
    if sure and rest and plain in {"get", "got", "getting"} and not rest.casefold().startswith("done"):
        return f"getting {rest}"  # "how I'd get surgeons to deprescribe"
    if classes.base(plain) in {"want", "need"}:
        rest = wanted(rest, classes)
    if (plain in _LIGHT or classes.base(plain) in _LIGHT) and rest and plain not in {"held", "holding"}:
        return (
            re.sub(r"^(?:got|done|had|to\s+do|the\s+same|very\s+much|a\s+lot)\s+", "", rest, flags=re.I)
            if plain != "be"
            else f"being {rest}"
        )
    if plain in {"am", "are", "is", "was", "were"} and re.match(r"(?:with|about|on)\s+\w", rest, re.I):
        return rest.split(" ", 1)[1]  # "how I am with nights"
    bits = classes.of(plain)
    if not rest and not bits and plain.endswith("s"):
        return text  # "can I do sundays"
    if (plain.endswith("ing") and not bits & BASE) or not (
        bits & (BASE | PAST | PARTICIPLE | THIRD)
        or (
            sure
            and (not bits & (NOUN | PLURAL) or _opens_object(rest))
            and plain.isalpha()
            and plain not in _DETERMINERS | _PREPOSITIONS
        )
    ):
        return text
    return f"{_ing(plain, classes)} {rest}".strip()


_PAST_AND_BASE = {"found": "find", "saw": "see", "fell": "fall", "felt": "feel", "left": "leave", "bore": "bear", "wound": "wind"}  # fmt: skip


def _ing(verb: str, classes: WordClasses) -> str:
    if verb in {"is", "are", "was", "were", "am", "be"}:
        return "being"
    if verb in {"has", "have", "had"}:
        return "having"
    # "If I found a swab missing": the past of one verb may be another verb ("to found").
    past = classes.of(verb) & PAST and verb in _PAST_AND_BASE
    return classes.form(
        _PAST_AND_BASE[verb] if past else classes.base(verb) if not classes.of(verb) & BASE else verb, "VBG"
    )


def _case(text: str, classes: WordClasses) -> str:
    """Return a case with its doer: "a dog bites" -> "a dog biting", "a guest won't pay" -> "a guest not paying"; a mere pronoun's doing alone."""
    if bound := _BOUND.match(text):
        return _doing(text[bound.end() :], classes, sure=True)
    words = _IT_IS.sub(lambda found: f"{found[1]} {'are' if found[2] == 're' else 'is'}", text).split()
    at = _verb(words, classes, case=True)
    if at is None:
        return text
    subject, verb, rest = words[:at], words[at].casefold(), words[at + 1 :]
    if len(subject) == 1 and subject[0].casefold() in {"i", "you", "u", "we"}:
        subject = []
    negative = re.search(r"n['’]?t$|^cannot$", verb) is not None
    if negative or verb in _FINITE - {"is", "are", "was", "were", "has", "have", "had", "keeps", "gets"}:
        if not rest:
            return " ".join(subject)
        if verb[:2] in {"is", "ar", "wa", "we"} and negative and not verb.startswith("wo"):
            return " ".join([*subject, "not being", *rest])
        doing = _ing(rest[0].casefold(), classes)
        return " ".join([*subject, *(["not"] if negative else []), doing, *rest[1:]])
    if verb in {"is", "are", "was", "were"} and rest and rest[0].casefold().endswith("ing"):
        return " ".join([*subject, *rest])
    if verb in _ADVERBS and rest:
        return " ".join([*subject, verb, _ing(rest[0].casefold(), classes), *rest[1:]])
    return " ".join([*subject, _ing(verb, classes), *rest])


def _said(text: str, classes: WordClasses) -> str:
    text = _clause(text)
    that = _SAYS_THAT.match(text)
    if that:
        return _case(that["case"], classes)
    minded, shown = _MINDED.search(text), _SHOWN.search(text[:60])
    if minded and minded.start():
        return minded["rest"]
    if shown:
        return text[shown.start("rest") :]
    if _FREE.match(text):
        return text
    pronoun = _PRONOUN.match(text)
    if pronoun:
        rest = _BY_THE_WAY.sub("", pronoun["rest"])
        had = rest != pronoun["rest"] or pronoun["verb"]
        if rest.split(" ", 1)[0].casefold() in {"short", "low", "full"}:
            return rest  # "they short on saturdays": how they are, the "are" left out
        return rest if had and not _opens_with_verb(rest, classes) else _doing(rest, classes)
    words = text.split()
    if len(words) > 1 and _opens_with_verb(text, classes):
        return _doing(text, classes)
    if len(words) > 2 and words[0].casefold() in _MODALS:
        return _doing(" ".join(words[1:]), classes)  # "can do the minibus": what can be done
    at = _verb(words, classes)
    inside = (
        at is not None and at > 1 and words[at - 1].casefold() in _RELATIVE
    )  # "people who don't stay", "the time I sank a boat"
    return " ".join(words[:at]) if at and not inside else text


def _opens_with_verb(text: str, classes: WordClasses) -> bool:
    """Say whether a breath without a subject opens with what was done: "had two apprentices", "wants more light", "lost one in May"."""
    head, _, rest = text.partition(" ")
    bits = classes.of(head.casefold())
    if head.casefold() in _LIGHT or (bits & THIRD and not bits & PLURAL):
        return True
    past = bits & PAST and not bits & (ADJECTIVE | NOUN)
    return bool((past or bits & THIRD) and _opens_object(rest))


def _opens_object(text: str) -> bool:
    word = text.split(" ", 1)[0].casefold()
    return word in _DETERMINERS or word[:1].isdigit()


def _verb(words: Sequence[str], classes: WordClasses, *, case: bool = False) -> int | None:
    """Return where the finite verb of a clause stands, which ends its subject; None where there is none to be sure of. In a `case` a verb is to be expected."""
    plain = [word.casefold().strip(",.;:!?\"'’") for word in words]
    for at in range(1, len(words)):
        word, bits = plain[at], classes.of(plain[at])
        before, follow = plain[at - 1], plain[at + 1] if at + 1 < len(plain) else ""
        if word in _FINITE or (word in _ADVERBS and classes.of(follow) & (BASE | THIRD | PAST)):
            return at
        if (
            before.isdigit()
            and at > 1
            and classes.of(plain[at - 2]) & NOUN
            and bits & THIRD
            and (follow in _PREPOSITIONS or classes.of(follow) & ADVERB)
        ):
            return at  # "line 3 stops about 11 times"
        if before in _DETERMINERS or before in _PREPOSITIONS or before[:1].isdigit() or word[:1].isdigit():
            continue
        opens = follow in _DETERMINERS - _RATES or follow in _OBJECTS or re.match(r"\d+(?:x|-\d)", follow) is not None
        if follow in {"a", "an"} and at + 2 < len(plain) and plain[at + 2] in _UNITS:
            opens = False  # "14 requests a week"
        if bits & THIRD and (
            not bits & PLURAL
            or opens
            or (word in _LIGHT and follow[:1].isdigit())
            or (case and (not follow or follow in _PREPOSITIONS or classes.of(follow) & (ADJECTIVE | PARTICIPLE)))
        ):
            return at
        if bits & PAST and (
            not bits & (PARTICIPLE | NOUN) or opens or ((case or not follow) and not bits & (NOUN | ADJECTIVE))
        ):
            return at
        many = (
            classes.of(before) & PLURAL
            or (before.endswith("s") and not classes.of(before))
            or before in {"people", "staff", "they", "we", "i", "you", "u", "ppl"}
        )
        if (
            bits & BASE
            and many
            and (opens or not bits & (MAINLY_NOUN | MAINLY_ADJECTIVE))
            and (case or opens or not bits & (NOUN | ADJECTIVE))
        ):
            return at
    return None


def _clause(text: str) -> str:
    """Return a text up to its first stop, and up to what only says why or what came of it."""
    sign = _SIGN.search(text, 3) if len(text) > 3 else None
    words = (text[: sign.start()] if sign else text).split()
    for at in range(2, len(words)):
        word = words[at].casefold()
        if word in _ENDS or (
            word in {"and", "&", "+"}
            and at + 1 < len(words)
            and words[at + 1].casefold() in {"i", "he", "she", "they", "it", "we", "things"}
        ):
            return " ".join(words[:at])
    return " ".join(words)


def _cut(text: str) -> str:
    """Return a phrase of at most nine words that is not cut in the middle: before a case, else before its last preposition."""
    words = _clause(text.strip(" \"“”'‘’-–—:,.;?!")).split()
    while words and words[-1].casefold().strip(",.") in _OF_TIME and len(words) > 1:
        words.pop()
    # "getting a GP" without "to stop a drug" is another thing.
    room = LONGEST + 3 if words and words[0].casefold() in {"getting", "whether"} else LONGEST
    if (
        len(words) > 3
        and words[0].casefold() in {"what", "how", "which"}
        and words[1].casefold() in {"i", "i'd", "i’d", "id", "i'll", "to", "often"}
    ):
        room = LONGEST + 6  # "what I'd say" to whom?
    if len(words) > room:
        plain = [word.casefold().strip(",") for word in words]
        # "a child who stops breathing in the night with ...": which child it was is the matter.
        cuts = [
            at
            for at in range(2, LONGEST + 1)
            if plain[at] in _CASES and not (at == 2 and plain[at] in _WHICH and plain[0] in {"a", "an"})
        ] or [at for at in range(2, LONGEST + 1) if plain[at] in _JOINS]
        # Nothing to cut at but inside a phrase: a little longer is better than broken.
        words = words[: cuts[-1] if cuts else len(words) if len(words) <= LONGEST + 3 else LONGEST]
        while len(words) > 1 and words[-1].casefold().strip(",.") in _LEANS:
            words.pop()
    while len(words) > 1 and words[-1].casefold() in _OPEN:
        words.pop()
    if words and words[0].casefold() in _DETERMINERS and (not words[0].isupper() or words[0] == "A"):
        words[0] = words[0].lower()
    return _paired(" ".join(words).strip(" ,.;:?!'’-–—"))


def _paired(text: str) -> str:
    """Take off a mark of quotation or bracket that has lost its fellow."""
    for one, two in (('"', '"'), ("“", "”"), ("(", ")")):
        if (text.count(one) % 2) if one == two else text.count(one) != text.count(two):
            text = text.replace(one, "").replace(two, "")
    return text.strip()


__all__ = ["topic_name"]
