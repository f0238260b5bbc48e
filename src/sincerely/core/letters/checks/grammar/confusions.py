"""Right words in the wrong place, told by what the words around can be: its/it's, your/you're, then/than, to/too, form/from."""

from __future__ import annotations

from sincerely.core.letters.checks.grammar.sentences import ADV, AUXILIARY, BE, DET, HAVE, JOIN, MODAL, NAME, NUMBER, OBJECT, PAD, POSS, PREP, SUBJECT, WH, Found, Rule, Sentence
from sincerely.core.letters.vocabulary import wordset
from sincerely.core.letters.word_classes import ADJECTIVE, ADVERB, ANY_VERB, BASE, ING, MAINLY_ADJECTIVE, MAINLY_NOUN, MAINLY_VERB, NOUN, PARTICIPLE, PAST, PLURAL, THIRD

# fmt: off  (a condition a line reads better than a word a line)
_OPENERS = wordset("if that when because since think know hope believe while but and as what where sure glad see so hear heard though although")
_PEOPLE = wordset("people guys lot folks all both two three today tomorrow yesterday tonight lads ladies gentlemen alone")


def _word(i: int, right: str, *, grammar: bool = False, last: int | None = None) -> Found:
    return Found(i, i if last is None else last, right, f'"{right}" is meant.', spelling=not grammar)


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
        or (word in ("not", "been", "going", "my", "your", "our", "because", "too", "also", "just", "really", "very", "hard", "easier", "better", "possible", "important", "necessary", "been")
        and not ((s.is_a(at + 1, NOUN) and word not in ("not", "been", "my", "your", "our") and not s.ends(at + 1)) or (word == "very" and s.is_a(at + 2, NOUN) and not s.mark[at + 2])))
        or _adjective_ends(s, at)
        or (s.is_a(at, ING) and not s.is_a(at, NOUN) and s.words[i - 1] in _OPENERS)
    )  # fmt: skip
    return _word(i, "it's", grammar=True) if is_it else None


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
    if s.mark[at] or s.mark[i] or not (noun or adjective_noun):
        return None
    before = s.words[i - 1]
    if s.is_a(i - 1, PREP) and before not in ("like",) and not s.is_a(i - 1, JOIN):
        return _word(i, "its", grammar=True)
    if before in ("and", "or") and s.is_a(i - 2, NOUN | PLURAL) and (s.mark[at + 1] in (".", "!") or at + 1 >= s.end) and not s.is_a(at, NAME):
        return _word(i, "its", grammar=True)
    verb = (
        s.is_a(i - 1, ANY_VERB)
        and (not s.is_a(i - 1, NOUN) or s.is_a(i - 1, MAINLY_VERB) or s.words[i - 2] == "to")
        and not s.is_a(i - 1, AUXILIARY | PREP | JOIN)
        and before not in _SAYING
        and s.table.base(before) not in _SAYING
    )
    if verb or s.words[at] == "own":
        return _word(i, "its", grammar=True)
    return None


def your(s: Sentence, i: int) -> Found | None:
    at = i + 1
    word = s.words[at]
    if s.mark[at]:
        return None
    opens = i == PAD or s.words[i - 1] in _OPENERS
    if ((word == "welcome" and s.mark[at + 1]) or (word in ("not", "been", "the", "a", "an", "being") and not (word == "being" and s.ends(at + 1) and False))) and not s.is_a(i - 1, PREP):
        return _word(i, "you're", grammar=True)
    if word == "right" and opens and s.mark[at + 1] in (".", ",", "!"):
        return _word(i, "you're", grammar=True)
    ing = s.is_a(at, ING) and not s.is_a(at, NOUN | ADJECTIVE) and (s.is_a(at + 1, PREP | DET | POSS) or s.words[at + 1] == "to")
    if opens and s.words[i - 1] not in ("and", "but", "see", "hear", "heard", "as", "since", "so") and (ing or (word == "going" and s.words[at + 1] == "to")):
        return _word(i, "you're", grammar=True)
    if (opens or s.is_a(i - 1, BASE)) and not s.is_a(i - 1, PREP) and _adjective_ends(s, at):
        return _word(i, "you're", grammar=True)
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
        return _word(i, "their", grammar=True)
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
        return _word(i, "your", grammar=True)
    return None


def their(s: Sentence, i: int) -> Found | None:
    at = i + 1
    if s.mark[at]:
        return None
    if s.words[i] == "their":
        if (s.is_a(at, BE) and s.words[at] not in ("being",)) or (s.words[at] in ("has", "have", "would", "may", "might") and not s.is_a(i - 1, PREP)):
            return _word(i, "there")
        if (s.words[at] in ("not", "going") and not s.is_a(i - 1, PREP)) or ((s.opens(i) or s.words[i - 1] in _OPENERS) and _adjective_ends(s, at)):
            return _word(i, "they're")
        return None
    if s.words[i] in ("they're", "there") and s.is_a(at, NOUN | PLURAL) and not s.is_a(at, ADJECTIVE | ADVERB | AUXILIARY | ING | PARTICIPLE | PREP):
        if (
            s.is_a(i - 1, PREP)
            and s.words[i - 1] in ("of", "in", "for", "with", "about", "on", "to", "at", "by")
            and not s.mark[i]
            and s.ends(at + 1)
            and (s.words[i] == "they're" or s.words[i - 1] not in ("in", "to", "from", "on", "at") or (s.is_a(at, PLURAL) and not s.is_a(at, THIRD)))
        ):
            return _word(i, "their")
        if (
            s.words[i] == "there"
            and s.is_a(i - 1, BASE | PAST | ING)
            and s.table.base(s.words[i - 1])
            in ("love", "like", "enjoy", "improve", "help", "support", "do", "lose", "know", "follow", "meet", "share", "need", "use", "change", "appreciate", "understand")
            and s.is_a(at, MAINLY_NOUN | PLURAL)
            and s.ends(at + 1)
            and not s.mark[i]
        ):
            return _word(i, "their")
    if s.words[i] == "there" and (
        (s.is_a(at, ING) and not s.is_a(at, NOUN | BE) and s.words[i - 1] in ("if", "that", "because", "when", "while", "think", "know", "and") and s.words[at + 1] in ("to", "for", "a", "the"))
        or (s.words[at] == "not" and s.words[i - 1] in _OPENERS and not s.is_a(at + 1, DET | NUMBER))
    ):
        return _word(i, "they're")
    return None


def whose(s: Sentence, i: int) -> Found | None:
    at = i + 1
    if s.mark[at]:
        return None
    if s.words[i] == "whose":
        return _word(i, "who's", grammar=True) if s.is_a(at, DET) or s.words[at] in ("been", "is", "going", "not") else None
    if (s.is_a(at, NOUN | PLURAL) and not s.is_a(at, ADJECTIVE | ADVERB | ING | PARTICIPLE | PREP)) or s.words[at] in ("own",):
        return _word(i, "whose", grammar=True)
    return None


def then(s: Sentence, i: int) -> Found | None:
    """ "more then", "should do it then do": a comparative before, no mark between."""
    if s.mark[i] or s.words[i - 1] in ("and", "but", "back", "just", "even", "by", "since", "until", "till", "right", "every", "only", "was", "is", "so", "if", "or"):
        return None
    for k in range(i - 1, max(PAD - 1, i - 8), -1):
        if s.mark[k + 1]:
            return None
        if (comparative(s, k) or s.words[k] == "rather" or (s.words[k] in ("other", "different") and k == i - 1)) and s.words[k - 1] != "no":
            near = (
                i - k <= 2
                or s.is_a(i + 1, BE | MODAL | HAVE)
                or s.words[i + 1] in ("do", "does", "did", "i", "we", "you", "it", "the", "in", "at", "my", "last", "before", "most", "any", "ever", "a", "this", "that")
            )
            if not near or (s.is_a(i + 1, SUBJECT) and i - k > 3 and s.is_a(i + 2, PAST | MODAL) and s.words[k] in ("more", "later", "earlier")):
                return None
            if s.is_a(k - 1, DET) and s.words[k - 1] == "the" and i - k > 2:
                return None
            return _word(i, "than", grammar=True)
    return None


def than(s: Sentence, i: int) -> Found | None:
    """ "and than we went": no comparison anywhere before."""
    if (s.opens(i) and s.is_a(i + 1, SUBJECT)) or (s.words[i - 1] in ("and", "since", "until", "back") and not s.mark[i]):
        if not any(comparative(s, k) or s.words[k] in ("rather", "other", "different", "else") for k in range(PAD, i)) and s.is_a(i + 1, SUBJECT | DET | POSS | ANY_VERB):
            return _word(i, "then", grammar=True)
    return None


def comparative(s: Sentence, i: int) -> bool:
    word = s.words[i]
    if word in ("more", "less", "better", "worse", "fewer", "further", "farther", "rather"):
        return True
    return (
        word.endswith("er")
        and s.is_a(i, ADJECTIVE)
        and not s.is_a(i, PREP | JOIN)
        and word not in ("other", "proper", "former", "sober", "tender", "bitter", "clever", "eager", "inner", "outer", "upper", "over", "under")
        and (s.table.of(word[:-2]) | s.table.of(word[:-1]) | s.table.of(word[:-3]) | s.table.of(word[:-3] + "y")) & ADJECTIVE != 0
    )


_WANTS_VERB = wordset(
    """
    want wanted ask asked tell told teach taught help helped allow allowed expect like like'd need encouraged invite invited
    remind advised used able have going ought try hope got happy glad love learn wants needs supposed meant forward welcome free
    told refer
    """
)
_RELATIVE = wordset("who whom which that what where whatever whose how person people someone somebody anyone place")


def to(s: Sentence, i: int) -> Found | None:
    """ "the evening course to.", "far to many", "was to late"; and "too" for "to"."""
    at, before = i + 1, i - 1
    if s.words[i] == "too":
        bare = (
            s.is_a(at, BASE)
            and not s.is_a(at, ADJECTIVE | ADVERB | QUANTITY_LIKE)
            and not s.mark[at]
            and s.words[before] in ("want", "like", "able", "going", "need", "wanted", "hope", "happy", "love", "forward", "have", "used", "glad", "try", "ready", "chance", "opportunity")
        )
        if (
            bare
            or (s.words[before] == "forward" and s.is_a(at, ING))
            or (
                s.is_a(at, DET | POSS)
                and not s.mark[at]
                and not s.mark[i]
                and s.is_a(before, MAINLY_VERB)
                and s.table.base(s.words[before]) in ("go", "come", "speak", "talk", "listen", "write", "send", "belong", "reply", "forward", "apply")
            )
        ):
            return _word(i, "to")
        return None
    if (s.mark[at] and s.mark[at][0] in ".!?") or at >= s.end:
        noun = (s.is_a(before, NOUN | PLURAL) and not s.is_a(before, BASE | ADJECTIVE | AUXILIARY)) or s.words[before] in ("me", "us", "well", "it", "him", "them") or s.is_a(before, NAME)
        noun = noun or (s.is_a(before, MAINLY_NOUN) and s.is_a(before - 1, ADJECTIVE | NOUN | DET | POSS))
        if not noun or s.mark[i] or any(s.words[k] in _RELATIVE or (s.is_a(k, SUBJECT) and s.is_a(k - 1, MAINLY_NOUN | PLURAL) and not s.mark[k]) for k in range(PAD, i)):
            return None
        if s.words[before] in ("key", "answer", "access", "way", "right", "attention", "used", "thought", "mind") or any(
            s.words[k] in _WANTS_VERB or (s.words[k] == "to" and not s.is_a(k + 1, BASE)) for k in range(max(PAD, i - 5), i)
        ):
            return None
        return _word(i, "too")
    if s.mark[at]:
        return None
    amount = s.words[at] in (
        "much",
        "many",
        "late",
        "early",
        "often",
        "soon",
        "little",
        "few",
        "long",
        "big",
        "small",
        "high",
        "low",
        "hard",
        "easy",
        "good",
        "bad",
        "far",
        "old",
        "young",
        "busy",
        "short",
        "heavy",
        "quickly",
        "kind",
        "expensive",
        "difficult",
        "tired",
        "strict",
        "loud",
    )
    degree = s.words[before] in (
        "far",
        "way",
        "much",
        "bit",
        "little",
        "was",
        "is",
        "are",
        "were",
        "be",
        "been",
        "not",
        "it's",
        "a",
        "never",
        "seems",
        "feel",
        "feels",
        "got",
        "gets",
        "all",
        "takes",
        "took",
    )
    if amount and degree and not (s.is_a(at + 1, NOUN | PLURAL) and s.words[at] not in ("much", "many", "little", "few")) and not s.mark[i]:
        return _word(i, "too")
    return None


QUANTITY_LIKE = 1 << 27


def effect(s: Sentence, i: int) -> Found | None:
    if s.words[i].startswith("effect"):
        verb = (
            (s.is_a(i - 1, MODAL) or s.words[i - 1] in ("not", "it", "they", "also", "n't", "to", "and", "which", "this", "that", "directly", "always", "really", "positively", "negatively"))
            and s.is_a(i + 1, POSS | DET | OBJECT | PLURAL | NAME)
            and not s.mark[i + 1]
        )
        if (
            verb
            and s.words[i] in ("effect", "effects", "effected", "effecting")
            and not (s.words[i + 1] in ("a", "an", "the", "this", "such", "these", "any") and s.words[i + 2] in ("change", "changes", "repair", "repairs", "improvement", "transfer"))
            and not (s.words[i] == "effects" and s.words[i - 1] in ("to", "and", "this", "that"))
        ):
            return _word(i, s.words[i].replace("e", "a", 1))
        return None
    if (s.words[i] in ("affect", "affects") and s.is_a(i - 1, DET | POSS) and s.words[i - 1] not in ("that", "this", "these", "those")) or (
        s.words[i] == "affect" and s.words[i - 1] in ("good", "positive", "big", "great", "real", "strong", "much", "bad", "lasting", "no") and not s.mark[i]
    ):
        return _word(i, s.words[i].replace("a", "e", 1))
    return None


def verb_wanted(s: Sentence, i: int) -> bool:
    """Say whether a plain verb must stand at `i`: behind a helping verb, "to", a subject, and before its object."""
    before = s.words[i - 1]
    return not s.mark[i] and (
        (s.is_a(i - 1, MODAL) and before not in ("can", "will", "might", "may"))
        or before in ("to", "i", "we", "they", "you", "not", "don't", "didn't", "doesn't", "never", "always", "can", "will", "might", "may", "please", "who", "and", "or", "i'd", "we'd")
    )


def noun_wanted(s: Sentence, i: int) -> bool:
    """Say whether a noun must stand at `i`: behind a determiner or an adjective, and before a noun phrase's end."""
    led = s.is_a(i - 1, POSS) or s.words[i - 1] in ("the", "a", "an", "any", "some", "no", "much") or (s.is_a(i - 1, ADJECTIVE) and s.is_a(i - 2, DET | POSS | PREP | BASE) and not s.mark[i - 1])
    return led and not s.mark[i] and s.ends(i + 1)


_NOUN_FOR_VERB = {"advise": "advice", "practise": "practice", "believe": "belief", "loose": "loss", "prove": "proof", "live": "life", "choose": "choice", "breathe": "breath", "complain": "complaint", "recommend": "recommendation", "succeed": "success", "analyse": "analysis", "explain": "explanation", "receive": "receipt"}  # fmt: skip
_VERB_FOR_NOUN = {"advice": "advise", "loose": "lose", "life": "live", "belief": "believe", "breath": "breathe", "proof": "prove", "choice": "choose", "success": "succeed", "relief": "relieve"}


def noun_for_verb(s: Sentence, i: int) -> Found | None:
    word = s.words[i]
    if word in _NOUN_FOR_VERB and noun_wanted(s, i) and not s.is_a(i + 1, DET | POSS | SUBJECT | OBJECT) and s.words[i - 1] not in ("that", "this", "no"):
        if word in ("live", "loose") and not (s.is_a(i - 1, POSS) and s.words[i - 1] != "her"):
            return None
        return _word(i, _NOUN_FOR_VERB[word])
    if word in _VERB_FOR_NOUN:
        object_follows = not s.mark[i + 1] and (
            s.is_a(i + 1, DET | POSS | OBJECT | NAME | NUMBER)
            or s.words[i + 1] in ("that", "how", "what", "sight", "track", "time", "touch", "hours", "people", "hope", "heart", "money", "weight", "interest", "patients", "customers")
        )
        if word == "life":
            return (
                _word(i, "live")
                if s.words[i - 1] in ("i", "we", "they", "to", "who")
                and not s.mark[i]
                and s.words[i + 1] in ("in", "here", "near", "at", "with", "on", "there", "close", "alone", "together")
                and s.words[i - 2] not in ("back", "similar", "come", "comes", "came")
                else None
            )
        if word == "breath":
            object_follows = object_follows or s.ends(i + 1)
        noun_there = (word == "advice" and s.words[i - 1] in ("and", "or")) or (
            word in ("advice", "choice", "success", "relief", "proof", "belief", "breath") and s.words[i - 1] in ("and", "or", "who", "to") and not s.is_a(i + 1, OBJECT)
        )
        if verb_wanted(s, i) and object_follows and not noun_there and not (word == "loose" and s.words[i - 1] in ("and", "or") and s.is_a(i + 1, PLURAL)):
            return _word(i, _VERB_FOR_NOUN[word])
        if word == "loose" and ((s.is_a(i + 1, POSS) and not s.mark[i + 1] and not s.is_a(i - 1, BE)) or (s.is_a(i - 1, NOUN | PLURAL) and s.is_a(i + 1, POSS | DET))):
            return _word(i, "lose")
    return None


def form(s: Sentence, i: int) -> Found | None:
    """ "withdraw form the process", "I heard form you"; "the from", "fill in this from"."""
    at, before = i + 1, i - 1
    if s.words[i] == "from":
        return (
            _word(i, "form")
            if s.words[before] in ("a", "an", "the", "this", "application", "your")
            and not s.mark[i]
            and s.ends(at)
            and not s.is_a(at, DET | POSS | NAME | NUMBER | OBJECT)
            and s.words[before - 1] not in ("like", "than")
            and s.words[before] != "your"
            else None
        )
    if s.mark[i] or s.mark[at] or not (s.is_a(at, DET | POSS | OBJECT | NAME) or (s.is_a(at, NUMBER) and s.is_a(before, ANY_VERB))):
        return None
    led = s.words[before]
    if (s.is_a(before, MODAL | DET | POSS | SUBJECT | ADJECTIVE | WH | JOIN) and led not in ("away", "different", "far")) or led in (
        "to",
        "help",
        "helped",
        "helps",
        "not",
        "can",
        "together",
        "teams",
        "and",
        "application",
        "entry",
        "order",
    ):
        return None
    verb = s.is_a(before, ANY_VERB) and (not s.is_a(before, NOUN | PLURAL) or s.is_a(before, MAINLY_VERB))
    particle = led in (
        "away",
        "back",
        "out",
        "different",
        "far",
        "apart",
        "forward",
        "up",
        "off",
        "soon",
        "message",
        "letter",
        "email",
        "mail",
        "news",
        "call",
        "feedback",
        "you",
        "me",
        "it",
        "something",
        "lot",
        "much",
        "nothing",
    )
    return _word(i, "from") if verb or particle else None


def save(s: Sentence, i: int) -> Found | None:
    """ "in save hands", "feel save"."""
    before = s.words[i - 1]
    quality = (s.is_a(i - 1, BE) or before in ("feel", "feels", "felt", "stay", "very", "more", "keep", "kept", "is", "a", "in", "so", "perfectly")) and not s.mark[i]
    if not quality or (s.is_a(i + 1, OBJECT | DET | POSS) and not s.mark[i + 1]):
        return None
    if before in ("a", "in") and not (
        s.is_a(i + 1, NOUN | PLURAL)
        and s.words[i + 1] in ("hands", "place", "distance", "environment", "way", "journey", "trip", "conditions", "side", "workplace", "place", "home", "drive", "driver")
    ):
        return None
    return _word(i, "safe")


def accept(s: Sentence, i: int) -> Found | None:
    before = s.words[i - 1]
    if s.words[i] == "except":
        verb = not s.mark[i] and (s.is_a(i - 1, MODAL | SUBJECT) or before in ("to", "gladly", "happily")) and s.is_a(i + 1, DET | POSS | OBJECT)
        return _word(i, "accept") if verb and s.words[i + 1] not in ("that", "you", "me") else None
    subject = s.is_a(i - 1, MODAL | SUBJECT | WH | ADV) or before in ("to", "and", "please", "or", "gladly", "happily", "both", "not")
    every = any(
        s.words[k] in ("all", "every", "everything", "everyone", "everybody", "any", "anything", "each", "nothing", "always", "free") or s.words[k].endswith("days") for k in range(max(PAD, i - 6), i)
    )
    if not subject and ((s.mark[i] == "," and (s.is_a(i + 1, PREP) or every) and s.words[i + 1] != "with") or (every and not s.is_a(i - 1, PLURAL) and s.is_a(i + 1, DET | PREP | POSS | NAME))):
        return _word(i, "except")
    if s.mark[i] == "," and s.is_a(i + 1, PREP):
        return _word(i, "except")
    return None


def quite(s: Sentence, i: int) -> Found | None:
    at = i + 1
    if s.mark[at]:
        return None
    if s.words[i] == "quiet":
        degree = (s.words[at] in ("a", "an", "the") and not s.is_a(i - 1, ADV) and s.is_a(i - 1, BE | MAINLY_VERB)) or (
            s.is_a(at, ADJECTIVE) and s.is_a(at, MAINLY_ADJECTIVE) and not s.is_a(at, NOUN) and (s.ends(at + 1)) and s.is_a(i - 1, BE | ADV | MAINLY_VERB) and not s.mark[i]
        )
        return _word(i, "quite") if degree else None
    return (
        _word(i, "quiet")
        if s.words[i - 1] in ("a", "the", "very", "so", "more", "too", "keep", "stay", "was", "is")
        and s.words[i - 1] not in ("was", "is")
        and not s.mark[i]
        and (s.is_a(at, NOUN) and s.is_a(at, MAINLY_NOUN) and not s.is_a(at, ADJECTIVE) and s.words[i - 1] in ("a", "the"))
        else None
    )


def where(s: Sentence, i: int) -> Found | None:
    """ "we where talking", "you where kind"."""
    at = i + 1
    if s.mark[i] or s.mark[at] or (s.words[i - 1] not in ("we", "you", "they") and not s.plural(i - 1)):
        return None
    pronoun = s.words[i - 1] in ("we", "you", "they")
    state = (
        (s.is_a(at, ING | PARTICIPLE) and not s.is_a(at, NOUN | PAST & 0))
        or s.words[at] in ("very", "so", "not", "all", "both", "able", "happy", "late", "kind", "good", "there", "too")
        or (pronoun and s.is_a(at, ADJECTIVE) and s.ends(at + 1))
    )
    if not state or (s.is_a(at, NOUN) and s.words[at] not in ("kind", "late", "good")) or s.is_a(at + 1, SUBJECT):
        return None
    return _word(i, "were")


def past(s: Sentence, i: int) -> Found | None:
    at = i + 1
    if s.words[i] == "past":
        return _word(i, "passed") if s.words[i - 1] in ("i", "we", "have", "has", "they", "she", "he") and not s.mark[i] and s.is_a(at, DET | POSS) and not s.mark[at] else None
    motion = s.table.base(s.words[i - 1]) in ("go", "walk", "drive", "come", "run", "look", "get") and not s.is_a(i - 1, AUXILIARY)
    return _word(i, "past") if motion and not s.mark[i] and s.is_a(at, DET | POSS) else None


def hear(s: Sentence, i: int) -> Found | None:
    before, after = s.words[i - 1], s.words[i + 1]
    if s.words[i] == "hear":
        place = (
            before in ("work", "working", "live", "living", "over", "right", "worked", "been", "lived", "around", "near", "down", "up", "stay", "come", "arrived", "people", "everyone")
            and (s.ends(i + 1) or after == "for")
            and after not in ("that", "the", "it", "you", "what", "how", "about")
            and not s.is_a(i + 1, DET | POSS | SUBJECT)
        )
        return _word(i, "here") if place and not s.mark[i] else None
    return (
        _word(i, "hear")
        if before in ("to", "could", "will", "can", "would")
        and not s.mark[i]
        and after in ("from", "that", "about", "your", "you", "the", "what", "how", "back", "more")
        and s.words[i - 2] not in ("moved", "came", "come", "back", "close", "up")
        else None
    )


def simple(s: Sentence, i: int) -> Found | None:
    """Pairs told by the one word before or behind."""
    for before, after, right in _PAIRS[s.words[i]]:
        if (not before or (s.words[i - 1] in before and not s.mark[i])) and (not after or (s.words[i + 1] in after and not s.mark[i + 1])):
            return _word(i, right)
    return None


def _pairs(text: str) -> dict[str, list[tuple[frozenset[str], frozenset[str], str]]]:
    table: dict[str, list[tuple[frozenset[str], frozenset[str], str]]] = {}
    for line in text.strip().splitlines():
        wrong, right, before, after = (cell.strip() for cell in line.split("|"))
        for one in wrong.split(","):
            table.setdefault(one, []).append((frozenset(before.split()), frozenset(after.split()), right))
    return table


# wrong | right | words before | words behind
_PAIRS = _pairs(
    """
    off|of|out most all lot kind instead because afraid front full proud couple thousands hundreds list|
    of|off|day days|work sick
    peace|piece|a another one each every|of
    brake|break|lunch tea coffee career|
    meat|meet|to will can could would we|you him her them us the your
    sight|site|building job construction web|
    weak|week|last next this every per each two three|
    wood,woud|would|i we you they he she it|
    as|has|he she it who which|been
    are|our|of in with for at from to on|team office school ward company work customers patients students house kitchen shop department hospital clients project site own
    is|his|with of for from|name work team help own words advice
    by|buy|to could would|a some
    buy|by|surprised impressed guided run made led done written|the your a my
    know|now|by right until up till just|
    now|know|don't didn't|that how if what whether
    no|know|don't didn't|that how if what
    knew|new|a the my your our any some|
    through|threw|i he she they we|away it
    wich,witch|which|in of on for at|
    cloths|clothes|my warm own|
    curse|course|training evening|
    sale|sell|to can could would|a our your
    there|their|lost lose share|own
    on|one|only at|of
    plane|plain|in|english words
    waste|waist|the my|high deep
    bare|bear|to please|with in
    roll|role|leading key vital|
    right|write|to please|you me
    write|right|the all|thing way person
    wait|weight|body own heavy|
    weight|wait|to can't cannot|for to until
    steal|steel|stainless structural|
    seize|cease|will to|to
    personal|personnel||department file
    personnel|personal|a my own any your|touch reasons life
    """
)


def leaned(s: Sentence, i: int) -> Found | None:
    """ "I leaned patience": nobody leans a thing that is not leaned against another."""
    noun = s.is_a(i + 1, NOUN | PLURAL) and not s.is_a(i + 1, ADVERB | PREP | ADJECTIVE) and not s.mark[i + 1]
    return _word(i, "learned") if noun else None


def lend(s: Sentence, i: int) -> Found | None:
    """ "borrow me", "learn me", "rise the", with the verb the other way round."""
    fix = {"borrow": "lend", "borrowed": "lent", "learn": "teach", "learned": "taught", "learnt": "taught"}[s.words[i]]
    if s.words[i + 1] in ("me", "us", "them", "him") and not s.mark[i + 1] and (s.is_a(i + 2, DET | POSS | NUMBER) or s.words[i + 2] in ("how", "to", "that", "a", "many", "much", "english")):
        return _word(i, fix, grammar=True)
    return None


BY_WORD: dict[str, tuple[Rule, ...]] = {
    "its": (its,), "it's": (it_is,), "your": (your,), "you": (you,), "they": (you,), "their": (their,), "there": (their,), "they're": (their,),
    "whose": (whose,), "who's": (whose,), "then": (then,), "than": (than,), "to": (to,), "too": (to,), "form": (form,), "from": (form,), "save": (save,),
    **dict.fromkeys(["effect", "effects", "effected", "affect", "affects", "effecting"], (effect,)),
    **dict.fromkeys({*_NOUN_FOR_VERB, *_VERB_FOR_NOUN}, (noun_for_verb,)),
    "leaned": (leaned,),
    "accept": (accept,), "except": (accept,), "quite": (quite,), "quiet": (quite,), "where": (where,), "past": (past,), "passed": (past,), "hear": (hear,), "here": (hear,),
    **dict.fromkeys(["borrow", "borrowed", "learn", "learned", "learnt"], (lend,)),
}  # fmt: skip
for _wrong in _PAIRS:
    BY_WORD[_wrong] = (*BY_WORD.get(_wrong, ()), simple)
__all__ = ["BY_WORD", "MAINLY_VERB", "THIRD"]
