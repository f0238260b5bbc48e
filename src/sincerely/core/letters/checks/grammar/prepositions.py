"""The small word behind an adjective, a verb or a noun: "fond for horses", "it depends of you", "discuss about". What goes with what is in data/word_frames.txt."""

from __future__ import annotations

from sincerely.core.letters.checks.grammar.sentences import (
    ADV,
    BE,
    DET,
    DO,
    HAVE,
    INDEFINITE,
    MODAL,
    NAME,
    NEGATION,
    NUMBER,
    OBJECT,
    PAD,
    POSS,
    QUANTITY,
    SUBJECT,
    Found,
    Sentence,
)
from sincerely.core.letters.english.vocabulary import wordset
from sincerely.core.letters.english.word_classes import (
    ADJECTIVE,
    ANY_VERB,
    BASE,
    ING,
    NOUN,
    PARTICIPLE,
    PAST,
    PLURAL,
    THIRD,
)
from sincerely.core.letters.english.word_frames import Frame

# What stands behind a preposition when the two say when, where or how, whatever word went before.
# fmt: off
_TIMES = wordset(
    """
    second minute minutes hour hours day days night nights week weeks weekend month months year years decade decades century time times
    moment while morning afternoon evening season summer winter spring autumn term semester date start beginning end outset monday tuesday wednesday
    thursday friday saturday sunday january february march april may june july august september october november december
    today tomorrow yesterday shift meeting interview visit call tour talk future past meantime occasion stage point period duration
    now once ever example instance first last least all once most good sure long course late holiday christmas easter age birth
    """
)
_PLACES = wordset(
    """
    office ward hospital school room kitchen site shop factory yard home house work college university company firm team department
    field area sector country city town village world place street building floor phone road desk table door gate court farm studio
    clinic lab laboratory library theatre station airport depot workshop warehouse side ground market business event fair front back top
    screen paper board page web internet website form list way manner basis case context event end face behalf order general particular
    fact addition turn advance person practice theory principle life mind view respect regard spite light terms balance whole
    purpose average request demand duty call arrival return reflection hand foot condition level scale grounds account contrary
    middle part parts centre center circumstances presence absence process course eyes sense style
    """
)
_ON_AND_AT = wordset("hearing seeing arriving leaving reading receiving learning joining meeting entering finding returning discovering looking being writing training building passing")


def preposition(s: Sentence, i: int, frame: Frame) -> Found | None:
    """Find the wrong preposition behind an adjective, a noun or a verb, and one too many behind a verb that needs none."""
    at = i + 1
    places = frame.where(s.words[at])
    if not places or s.mark[at] or s.mark[at + 1] or not _stands_as(s, i, frame.kind) or adverbial(s, at):
        return None
    if not any(_follows(s, at + 1, place) for place in places):
        return None
    if frame.kind == "object":
        return Found(i, at, s.words[i], f'"{frame.word}" needs no "{s.words[at]}".')
    if s.is_a(i, NOUN | PLURAL) and any(s.words[k] in ("force", "forced", "impose", "imposed", "push", "pushed", "put", "based", "blame") for k in range(max(PAD, i - 4), i)):
        return None  # "they force their beliefs on us"
    word = s.words[i] if frame.kind == "adjective" else frame.word
    return Found(at, at, frame.right, f'"{word} {frame.right}" is the usual form.')


def adverbial(s: Sentence, at: int) -> bool:
    """Say whether a preposition and what follows it tell when, where or how: "for two years", "on Monday", "in Leeds", "at first"."""
    said, first = s.words[at], at + 1
    head = max(s.head(first), first)
    if said == "of":
        return s.words[first] in ("course", "late", "all", "them", "us", "these", "those", "which", "whom", "any", "necessity", "mine", "yours", "two", "three")
    timed = said in ("for", "in", "on", "at", "from", "by", "with")
    if (timed and s.words[head] in _TIMES) or (s.is_a(first, NUMBER) and (head == first or said in ("at", "by", "about"))):
        return True
    if timed and any(s.words[k] in _TIMES for k in range(first, head + 1)):
        return True
    if said in ("in", "on", "at", "from"):
        return s.words[head] in _PLACES or s.words[first] in _PLACES or (said != "on" and s.is_a(first, NAME)) or (said != "in" and s.is_a(first, ING) and s.words[first] in _ON_AND_AT) or s.words[first] in ("writing", "passing", "training", "being")
    if said in ("with", "by", "about", "as", "over"):
        return s.words[head] in ("respect", "regard", "effect", "pleasure", "thanks", "time", "hindsight", "care", "ease", "view", "aim", "exception", "help", "support", "success", "far", "accident", "chance", "law", "default", "choice", "nature", "hand", "then", "which", "whom", "confidence", "pride", "reference", "experience")
    if said == "to":
        return s.words[head] in ("extent", "degree", "point", "date", "death", "standard", "limit", "limits", "full", "letter", "work", "home", "bed", "tears", "core", "surprise", "delight", "regret", "credit", "benefit", "detriment", "satisfaction")
    return s.words[first] in ("which", "whom", "fun", "free", "real", "reasons", "reason", "what", "sake", "lack", "fear", "money", "himself", "herself", "myself", "itself", "themselves", "yourself")


def _follows(s: Sentence, at: int, place: str) -> bool:
    if place == "ing":
        return s.is_a(at, ING) and not s.is_a(at, DET) and s.words[at] not in ("being", "nothing", "something", "anything", "everything")
    if place == "the":
        return (s.is_a(at, DET | POSS) and not s.is_a(at + 1, NUMBER)) and not s.ends(at + 1)
    if place == "person":
        return s.is_a(at, OBJECT) and not s.is_a(at, POSS | SUBJECT)
    if place == "number":
        return s.is_a(at, NUMBER)
    if s.words[at - 1] == "to":
        return s.is_a(at, DET | POSS | OBJECT | NAME) or (s.is_a(at, ING | PLURAL) and not s.is_a(at, BASE | ADJECTIVE))
    return s.is_a(at, DET | POSS | OBJECT | NAME | INDEFINITE | QUANTITY | ING | NOUN | PLURAL | ADJECTIVE)


def _stands_as(s: Sentence, i: int, kind: str) -> bool:
    """Say whether a word that can be several things is what its frame is about."""
    before = i - 1
    if kind == "adjective":
        return s.is_a(before, BE | ADV) or not s.is_a(i, NOUN | BASE | THIRD)
    asked = s.is_a(before, SUBJECT | MODAL | DO) or s.words[before] in ("to", "please", "always", "never", "also", "often", "usually", "not", "don't", "didn't", "doesn't")
    if kind == "noun":
        return not (s.is_a(i, ANY_VERB) and asked)
    if s.is_a(i, PAST | PARTICIPLE) and not s.is_a(i, BASE):
        active = s.is_a(before, SUBJECT | HAVE | ADV | NEGATION) and not s.is_a(before, BE) and s.words[before] not in ("been", "be")
        if s.is_a(before, ADV) and s.is_a(before - 1, BE):
            return False
        return active and not (kind == "object" and _relative(s, before))
    if s.is_a(i, NOUN | PLURAL | ADJECTIVE) and not (s.is_a(i, ING) and s.is_a(before, BE)):
        return asked and not (kind == "object" and _relative(s, before))
    return not s.is_a(before, DET | POSS) and not (kind == "object" and _relative(s, before))


def _relative(s: Sentence, subject: int) -> bool:
    """ "the things we discussed on the stairs": what is discussed went before, and the preposition begins something else."""
    return any(s.words[k] in ("what", "which", "that", "whatever", "all", "everything", "whom", "who", "how") or (s.is_a(k, NOUN | PLURAL) and not s.mark[k + 1]) for k in range(max(0, subject - 2), subject))
