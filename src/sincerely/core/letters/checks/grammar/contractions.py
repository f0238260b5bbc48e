"""Possessives and contractions that sound alike: its/it's, your/you're, their/there/they're, whose/who's."""

from __future__ import annotations

from sincerely.core.letters.checks.grammar.confusions import word_meant
from sincerely.core.letters.checks.grammar.sentences import (
    ADV,
    AUXILIARY,
    BE,
    DET,
    JOIN,
    NAME,
    NUMBER,
    OBJECT,
    PAD,
    POSS,
    PREP,
    SUBJECT,
    WH,
    Found,
    Rule,
    Sentence,
)
from sincerely.core.letters.english.vocabulary import wordset
from sincerely.core.letters.english.word_classes import (
    ADJECTIVE,
    ADVERB,
    ANY_VERB,
    BASE,
    ING,
    MAINLY_ADJECTIVE,
    MAINLY_NOUN,
    MAINLY_VERB,
    NOUN,
    PARTICIPLE,
    PAST,
    PLURAL,
    THIRD,
)

# A condition a line reads better than a word a line.
# fmt: off
_OPENERS = wordset("if that when because since think know hope believe while but and as what where sure glad see so hear heard though although")
_PEOPLE = wordset("people guys lot folks all both two three today tomorrow yesterday tonight lads ladies gentlemen alone")


def _adjective_ends(s: Sentence, i: int) -> bool:
    """Say whether an adjective stands here with no noun behind it: "very kind.", "free to call"."""
    at = i
    while s.is_a(at, ADV) or (s.words[at] in ("too", "so", "more", "most", "quite", "rather", "a", "bit") and at < i + 3):
        at += 1
    is_adjective = s.is_a(at, ADJECTIVE) and s.is_a(at, MAINLY_ADJECTIVE) and not s.is_a(at, NOUN | POSS | DET)
    return (
        is_adjective
        and not any(s.mark[k] for k in range(i, at + 1))
        and (bool(s.mark[at + 1]) or s.words[at + 1] in ("to", "that", "for", "if", "in", "with", "about", "at", "than", "when", "because"))
    )


def its(s: Sentence, i: int) -> Found | None:
    at = i + 1
    if s.mark[at] or s.is_a(i - 1, PREP):
        return None
    word = s.words[at]
    is_it = (
        (s.is_a(at, DET | SUBJECT | OBJECT) and word not in ("her", "his", "its"))
        or (
            word in ("not", "been", "going", "my", "your", "our", "because", "too", "also", "just", "really", "very", "hard", "easier", "better", "possible", "important", "necessary", "been")
            and not ((s.is_a(at + 1, NOUN) and word not in ("not", "been", "my", "your", "our") and not s.ends(at + 1)) or (word in ("very", "too", "just", "really") and s.is_a(at + 2, NOUN) and not s.mark[at + 2]))
        )
        or _adjective_ends(s, at)
        or (s.is_a(at, ING) and not s.is_a(at, NOUN) and s.words[i - 1] in _OPENERS)
    )
    return word_meant(i, "it's", grammar=True) if is_it else None


_SAYING = wordset(
    """
    think know hope believe say says said see mean means feel feels guess suppose understand understood heard hear told tell find
    found assume suspect imagine wish realise realize show shows prove proves knew felt thought sure learned learnt seems because
    """
)


def it_is(s: Sentence, i: int) -> Found | None:
    """ "it's" before a noun that belongs to it: "of it's size", "visit it's workshop"."""
    at = i + 1
    noun = (s.is_a(at, NOUN | PLURAL) and not s.is_a(at, ADJECTIVE | ADVERB | ING | AUXILIARY | PARTICIPLE)) or s.words[at] == "own" or (not s.bits[at] and s.words[at].endswith("s"))
    adjective_noun = s.is_a(at, ADJECTIVE) and s.is_a(at + 1, NOUN | PLURAL) and s.is_a(at + 1, MAINLY_NOUN | PLURAL) and not s.mark[at + 1]
    if s.mark[at] or s.mark[i] or not (noun or adjective_noun) or (s.words[at] == "time" and (s.words[at + 1] in ("for", "to", "that") or s.is_a(at + 1, SUBJECT))):
        return None
    before = s.words[i - 1]
    if s.is_a(i - 1, PREP) and before not in ("like",) and not s.is_a(i - 1, JOIN):
        return word_meant(i, "its", grammar=True)
    if before in ("and", "or") and s.is_a(i - 2, NOUN | PLURAL) and (s.mark[at + 1] in (".", "!") or at + 1 >= s.end) and not s.is_a(at, NAME):
        return word_meant(i, "its", grammar=True)
    verb = (
        s.is_a(i - 1, ANY_VERB)
        and (not s.is_a(i - 1, NOUN) or s.is_a(i - 1, MAINLY_VERB) or s.words[i - 2] == "to")
        and not s.is_a(i - 1, AUXILIARY | PREP | JOIN)
        and before not in _SAYING
        and s.table.base(before) not in _SAYING
    )
    if verb or s.words[at] == "own":
        return word_meant(i, "its", grammar=True)
    return None


def your(s: Sentence, i: int) -> Found | None:
    at = i + 1
    word = s.words[at]
    if s.mark[at] or word == "own":
        return None
    if word == "well" and s.words[i - 1] in ("hope", "hoping", "trust"):
        return word_meant(i, "you're", grammar=True)
    opens = i == PAD or s.words[i - 1] in _OPENERS
    if ((word == "welcome" and s.mark[at + 1]) or (word in ("not", "been", "the", "a", "an"))) and not s.is_a(i - 1, PREP):
        return word_meant(i, "you're", grammar=True)
    if word == "right" and opens and s.mark[at + 1] in (".", ",", "!"):
        return word_meant(i, "you're", grammar=True)
    ing = s.is_a(at, ING) and not s.is_a(at, NOUN | ADJECTIVE) and (s.is_a(at + 1, PREP | DET | POSS) or s.words[at + 1] == "to")
    if opens and s.words[i - 1] not in ("and", "but", "see", "hear", "heard", "as", "since", "so") and (ing or (word == "going" and s.words[at + 1] == "to")):
        return word_meant(i, "you're", grammar=True)
    if (opens or s.is_a(i - 1, BASE)) and not s.is_a(i - 1, PREP) and _adjective_ends(s, at):
        return word_meant(i, "you're", grammar=True)
    return None


def you(s: Sentence, i: int) -> Found | None:
    """ "in you plans", "thank you for you help"."""
    at = i + 1
    if (
        s.words[i] == "they"
        and s.is_a(i - 1, PREP)
        and s.words[i - 1] in ("on", "of", "with", "in", "from", "about", "at", "for", "to")
        and not s.mark[i]
        and s.is_a(at, NOUN | PLURAL)
        and not s.is_a(at, AUXILIARY)
        and (not s.is_a(at, ANY_VERB) or (s.is_a(at, MAINLY_NOUN) and not s.is_a(at + 1, DET | OBJECT | POSS)))
    ):
        return word_meant(i, "their", grammar=True)
    if s.words[i] != "you" or not s.is_a(i - 1, PREP) or s.mark[i] or s.mark[at] or s.words[at] in _PEOPLE or s.is_a(at, NAME):
        return None
    if (
        s.is_a(at, NOUN | PLURAL)
        and not s.is_a(at, ADJECTIVE | ADVERB | AUXILIARY | ING | NUMBER)
        and s.ends(at + 1)
        and (not s.is_a(at, BASE) or (s.is_a(at, MAINLY_NOUN) and s.words[at + 1] not in ("to",)))
    ):
        if any(s.is_a(k, BASE | PAST) and s.words[k] in ("tell", "told", "ask", "give", "show") for k in range(i - 2, i)):
            return None
        if s.is_a(at, BASE | THIRD) and (
            s.is_a(at + 1, DET | POSS | WH | SUBJECT)
            or any(s.words[k] in ("who", "which", "that", "what", "where") for k in range(PAD, i))
            or (s.words[i - 1] in ("on", "to", "at", "with") and s.is_a(i - 2, MAINLY_VERB))
        ):
            return None
        return word_meant(i, "your", grammar=True)
    return None


def their(s: Sentence, i: int) -> Found | None:
    at = i + 1
    if s.mark[at]:
        return None
    if s.words[i] == "their":
        if (s.is_a(at, BE) and s.words[at] not in ("being",)) or (s.words[at] in ("has", "have", "would", "may", "might") and not s.is_a(i - 1, PREP)):
            return word_meant(i, "there")
        if ((s.words[at] == "not" or (s.words[at] == "going" and s.words[at + 1] == "to")) and not s.is_a(i - 1, PREP)) or ((s.opens(i) or s.words[i - 1] in _OPENERS) and _adjective_ends(s, at)):
            return word_meant(i, "they're")
        return None
    if s.words[i] in ("they're", "there") and s.is_a(at, NOUN | PLURAL) and not s.is_a(at, ADJECTIVE | ADVERB | AUXILIARY | ING | PARTICIPLE | PREP):
        if (
            s.is_a(i - 1, PREP)
            and s.words[i - 1] in ("of", "in", "for", "with", "about", "on", "to", "at", "by")
            and not s.mark[i]
            and s.ends(at + 1)
            and (s.words[i] == "they're" or s.words[i - 1] not in ("in", "to", "from", "on", "at") or (s.is_a(at, PLURAL) and not s.is_a(at, THIRD)))
        ):
            return word_meant(i, "their")
        if (
            s.words[i] == "there"
            and s.is_a(i - 1, BASE | PAST | ING)
            and s.table.base(s.words[i - 1])
            in (
                "love",
                "like",
                "enjoy",
                "improve",
                "help",
                "support",
                "do",
                "lose",
                "know",
                "follow",
                "meet",
                "share",
                "need",
                "use",
                "change",
                "leave",
                "take",
                "bring",
                "put",
                "wash",
                "clean",
                "wear",
                "open",
                "sell",
                "appreciate",
                "understand",
            )
            and s.is_a(at, MAINLY_NOUN | PLURAL)
            and s.ends(at + 1)
            and not s.mark[i]
        ):
            return word_meant(i, "their")
    if s.words[i] == "there" and s.words[at] in ("likely", "able", "unable", "ready", "willing", "happy", "keen") and s.words[at + 1] == "to":
        return word_meant(i, "they're")
    if s.words[i] == "there" and (
        (s.is_a(at, ING) and not s.is_a(at, NOUN | BE) and s.words[i - 1] in ("if", "that", "because", "when", "while", "think", "know", "and") and s.words[at + 1] in ("to", "for", "a", "the"))
        or (s.words[at] == "not" and s.words[i - 1] in _OPENERS and not s.is_a(at + 1, DET | NUMBER))
    ):
        return word_meant(i, "they're")
    return None


def whose(s: Sentence, i: int) -> Found | None:
    at = i + 1
    if s.mark[at]:
        return None
    if s.words[i] == "whose":
        return word_meant(i, "who's", grammar=True) if s.is_a(at, DET) or s.words[at] in ("been", "is", "going", "not") else None
    if (s.is_a(at, NOUN | PLURAL) and not s.is_a(at, ADJECTIVE | ADVERB | ING | PARTICIPLE | PREP)) or s.words[at] in ("own",):
        return word_meant(i, "whose", grammar=True)
    return None


def youre(s: Sentence, i: int) -> Found | None:
    """ "you're" before a noun of yours: "you're plans", "with you're help"."""
    noun = s.is_a(i + 1, NOUN | PLURAL) and not s.is_a(i + 1, ADJECTIVE | ADVERB | ING | PARTICIPLE | PREP | AUXILIARY | DET | NUMBER) and not s.mark[i + 1] and not (s.ends(i + 2) and s.is_a(i - 1, THIRD))
    return word_meant(i, "your", grammar=True) if noun or (s.is_a(i - 1, PREP) and not s.mark[i] and s.words[i - 1] != "like" and s.is_a(i + 1, NOUN)) else None


BY_WORD: dict[str, tuple[Rule, ...]] = {
    "its": (its,),
    "it's": (it_is,),
    "your": (your,),
    "you": (you,),
    "they": (you,),
    "their": (their,),
    "there": (their,),
    "they're": (their,),
    "whose": (whose,),
    "who's": (whose,),
    "you're": (youre,),
}
