"""What a clause of a note is: something that was said in the talk, something that happened in it, or how somebody took what they heard."""

from __future__ import annotations

from sincerely.core.letters.english import words as w
from sincerely.core.letters.english.sure_words import BE, HAVE
from sincerely.core.letters.english.word_classes import (
    ADJECTIVE,
    BASE,
    ING,
    NOUN,
    PARTICIPLE,
    PAST,
    PLURAL,
    THIRD,
    WordClasses,
)
from sincerely.core.letters.notes.turning import Cast, names_reader, tokens
from sincerely.core.reading.patterns import compiled

# Verbs of expression without words (Levin 1993, English Verb Classes and Alternations, 40.2 and 40.3) and what stands for one.
_EXPRESSIONS = w.listed(
    "beam blush cackle chortle chuckle cough cry frown gape gasp giggle glare glower goggle grimace grin groan growl grunt guffaw howl laugh leer moan pout "
    "scowl sigh smile smirk sneeze snicker sniff snigger snort sob titter weep whistle yawn blink nod shrug wink bow clap cheer squint stare wince flinch "
    "listen agree hesitate pause relax soften brighten perk"
)
_TOOK_IT = compiled(
    r"(?i)\b(?:went|fell|grew|got|looked|seemed|turned|sat|stayed|kept|was|were) (?:\w+ly |very |so |all |a bit |a little |quite )?"
    r"(?:quiet|silent|still|serious|red|pale|soft|teary|emotional|happy|pleased|surprised|impressed|interested|curious|amused|relieved|content|sad|cold|warm|thoughtful|puzzled|keen|up|over|closer|back)\b|"
    r"\b(?:wrote|writes|noted|took|jotted|put) (?:it|that|this|them|a note|notes?)\b|\b(?:shook|shakes) (?:my|her|his|your|their|the) (?:hand|head)\b|"
    r"\b(?:raised?|lifted) (?:an?|her|his|your|their|one) (?:eyebrow|brow|hand|thumb)s?\b|\b(?:kept|pocketed|folded) (?:it|the|my)\b|\bthumbs? up\b|\btook (?:it|that) (?:well|badly|fine|ok|personally)\b|\bturned (?:to|round|away)\b"
)
_OUTSIDE = compiled(
    r"(?i)\b(?:last|ago|since|until|till|for (?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|many|the)|before|when|while|during|used to|every|each|always|never|years?|months?|"
    r"summer|winter|spring|autumn|season|lockdown|once|already|originally|recently|ever|yet|overnight|christmas|easter|diwali|ramadan|eid|today|now|"
    r"january|february|march|april|june|july|august|september|october|november|december|in may|all (?:day|week|month|year|fall|summer|winter)|as an? [a-z]+|(?:19|20)\d\d)\b|'\d\d\b"
)


def expresses(clause: str, words: WordClasses) -> bool:
    """Say whether a clause tells how somebody took what they heard: they grinned, went quiet, wrote it down."""
    low = [x.lower() for x in tokens(clause)[:4]]
    return any(words.base(x) in _EXPRESSIONS for x in low[:3]) or _TOOK_IT.search(clause) is not None


def happened(clause: str, cast: Cast, words: WordClasses) -> bool:
    """Say whether a clause that nobody is said to have said tells what happened in the talk: its verb is of the past, and no time outside the talk stands by.

    What a house or several people did ("they moved to Playwright") is told of, and did not happen there.
    """
    parts = tokens(clause)
    low = [x.lower() for x in parts]
    if not low or low[0] in {"they", "we"} or low[0].startswith("there") or _OUTSIDE.search(clause):
        return False
    alone = low[0] in {"she", "he", "you"} or names_reader(parts, 0, cast)
    if not alone and w.verb(low[0], "s") and low[0] not in w.NOUN_LIKE:
        return False  # "wants the breaks kept": whose verb it is was left out
    for at, word in enumerate(low[1:8], 1):
        bits = words.of(word)
        if word in w.ADVERBS:
            continue
        if bits & (THIRD | BASE) and not bits & (PLURAL | NOUN | PAST | ADJECTIVE):
            return False
        if bits & PAST and (alone or not bits & BASE) and low[at - 1] not in w.AUX | set(BE) | set(HAVE):
            return word not in HAVE and not (alone and word in BE)
        if alone or word in w.AUX or word in BE or word in HAVE:
            return False
    return False


# What needs no thing that it is done to: "the second gate opened in May".
_BY_ITSELF = w.listed(
    "open close start arrive change double halve happen move drop increase decrease end fail pass work stay stop retire finish burst join return last disappear improve settle crash collapse land expand triple start"
)


def half_said(clause: str, words: WordClasses) -> bool:
    """Say whether a clause without an article may lack its verb: "registration card needed", "kitchen shared with 2" are things, and what was done to them."""
    low = [x.lower() for x in tokens(clause)]
    if not low or low[0] in w.DETERMINERS | w.SUBJECTS or low[0].endswith("'s"):
        return False
    for at, word in enumerate(low[1:6], 1):
        bits = words.of(word)
        behind = low[at + 1] if at + 1 < len(low) else ""
        if bits & ING and not bits & (NOUN | ADJECTIVE) and behind in w.PREPOSITIONS and low[at - 1] not in w.ADVERBS:
            return True  # "six new lorries coming in February"
        if bits & THIRD and behind in w.DETERMINERS | {"one", "to", "more"}:
            return False
        if (
            bits & PAST
            and bits & PARTICIPLE
            and not bits & (BASE | NOUN)
            and low[at - 1] not in w.AUX | set(BE) | set(HAVE)
        ):
            takes = behind in w.DETERMINERS | w.SUBJECTS | {"me", "us", "that"} or bool(
                words.of(behind) & (NOUN | PLURAL) and behind not in w.PREPOSITIONS
            )
            return not takes and words.base(word) not in _BY_ITSELF
        if (
            word in w.AUX
            or word in BE
            or word in HAVE
            or (bits & (THIRD | BASE) and not bits & (NOUN | PLURAL | PAST | ADJECTIVE))
        ):
            return False
    return False
