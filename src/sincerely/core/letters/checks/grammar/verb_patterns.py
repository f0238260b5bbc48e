"""The form of the verb behind another word: "avoid to drive", "allowed me drive", "hope you to be well", "I must to leave". The words are listed in data/word_frames.txt."""

from __future__ import annotations

from sincerely.core.letters.checks.grammar.sentences import (
    ADV,
    AUXILIARY,
    BE,
    DET,
    DO,
    HAVE,
    MODAL,
    NAME,
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
    BASE,
    ING,
    NOUN,
    PARTICIPLE,
    PAST,
    PLURAL,
)
from sincerely.core.letters.english.word_frames import Frame

# A condition a line reads better than a word a line.
# fmt: off
_PERSON = wordset("me us him them you her")
_THAT = {"you": "that you", "me": "that I", "him": "that he", "them": "that they", "us": "that we"}
_LIKE_PREPOSITIONS = wordset("regarding concerning considering following including during assuming starting being given seeing pending nothing something anything everything morning evening")
# Words that are nouns as well, and verbs where they stand between "I am" and what follows.
_PLAIN = wordset("be go do make take get come see start finish leave begin write meet give keep become send learn")
_LONG = wordset("hour hours day days week weeks month months year years evening evenings morning afternoon minutes weekend time")


def verb_at(s: Sentence, i: int) -> bool:
    """Say whether a word is a verb in its plain form where it stands: no noun, or one with an object of its own behind it."""
    if s.mark[i] or not s.is_a(i, BASE | BE | HAVE | DO) or (s.words[i] not in ("be", "have", "do") and s.is_a(i, AUXILIARY | PREP | NAME | DET | POSS)):
        return False
    if s.words[i] in ("be", "have"):
        return True
    if not s.is_a(i, NOUN | ADJECTIVE | ADVERB):
        return True
    return not s.mark[i + 1] and (s.is_a(i + 1, DET | POSS) or s.words[i + 1] in ("me", "us", "them", "him", "you")) and s.words[i + 1] != "that"


def _ing(s: Sentence, i: int) -> str:
    return {"be": "being", "have": "having", "do": "doing"}.get(s.words[i]) or s.table.form(s.words[i], "VBG")


def _as_verb(s: Sentence, i: int) -> bool:
    """Say whether a word that may be a noun is the verb of its clause here, and in the active."""
    if s.is_a(i - 1, BE) and not s.is_a(i, ING):
        return False
    if s.is_a(i, NOUN | PLURAL | ADJECTIVE) or (s.is_a(i, PARTICIPLE) and not s.is_a(i, BASE)):
        return s.is_a(i - 1, SUBJECT | MODAL | DO | HAVE | ADV) or s.words[i - 1] in ("to", "please", "n't", "and", "who")
    return not s.is_a(i - 1, DET | POSS)


def then_ing(s: Sentence, i: int, frame: Frame) -> Found | None:
    """ "I would appreciate to hear", "I recommend to book"."""
    if s.words[i + 1] != "to" or s.mark[i + 1] or not verb_at(s, i + 2) or not _as_verb(s, i) or s.is_a(i - 1, BE) or s.words[i] == "minded":
        return None
    if frame.word == "consider" and (s.words[i + 2] in ("be", "have") or not s.is_a(i, ING)):
        return None  # "considered to be"
    severity = "advice" if frame.word in ("recommend", "dislike", "deny") else "warning"
    return Found(i + 1, i + 2, _ing(s, i + 2), f'After "{frame.word}" the -ing form stands.', severity)  # type: ignore[arg-type]


_NEEDED = wordset("want wish need plan offer fail prepare deserve aim intend expect tend choose arrange volunteer manage struggle agree")


def then_to(s: Sentence, i: int, frame: Frame) -> Found | None:
    """ "I decided applying", "we hope working with you"."""
    at = i + 1
    if frame.word in _NEEDED or s.mark[at] or not s.is_a(at, ING) or s.is_a(at, NOUN | ADJECTIVE | PREP) or s.words[at] in _LIKE_PREPOSITIONS or not _as_verb(s, i) or not s.is_a(i - 1, SUBJECT | MODAL | DO | HAVE):
        return None
    return Found(at, at, f"to {s.table.base(s.words[at])}", f'After "{frame.word}" stands "to".')


def somebody_to(s: Sentence, i: int, frame: Frame) -> Found | None:
    """ "They allowed me drive the van", "you asked me come on Monday"."""
    who, verb = i + 1, i + 2
    if s.mark[who] or s.words[who] not in _PERSON or not verb_at(s, verb) or s.is_a(verb, PAST) or not _as_verb(s, i) or s.words[verb] in ("have", "do", "please"):
        return None
    if (s.is_a(verb, ADJECTIVE | ADVERB) and s.words[verb] not in ("join", "clean")) or any(s.is_a(k, WH) or s.words[k] in ("that", "all", "everything") for k in range(max(PAD, i - 5), i)):
        return None
    if (s.words[who] == "you" and frame.word in ("tell", "ask", "teach", "remind", "convince", "warn")) or (s.words[who] == "her" and s.is_a(verb, NOUN)):
        return None
    return Found(verb, verb, f"to {s.words[verb]}", '"to" is missing.')


def never_somebody_ing(s: Sentence, i: int, frame: Frame) -> Found | None:
    """ "He advised me taking the course"."""
    who, at = i + 1, i + 2
    if s.mark[who] or s.mark[at] or s.words[who] not in _PERSON - {"her"} or not s.is_a(at, ING) or (s.is_a(at, NOUN | ADJECTIVE) and not s.is_a(at + 1, DET | POSS)) or s.is_a(at, PREP) or s.words[at] in _LIKE_PREPOSITIONS or not _as_verb(s, i):
        return None
    return Found(at, at, f"to {s.table.base(s.words[at])}", f'After "{frame.word}" stands "to".')


def that_somebody(s: Sentence, i: int, frame: Frame) -> Found | None:
    """ "I hope you to be well", "they demanded us to pay"."""
    who = i + 1
    if s.mark[who] or s.words[who] not in _THAT or s.words[who + 1] != "to" or s.mark[who + 1] or not s.is_a(who + 2, BASE | BE) or s.mark[who + 2] or not _as_verb(s, i):
        return None
    return Found(who, who + 1, _THAT[s.words[who]], f'"{frame.word} {_THAT[s.words[who]]}" is the usual form.')


def never_somebody(s: Sentence, i: int, frame: Frame) -> Found | None:
    """ "Can you confirm me the date", "she mentioned me that"."""
    who = i + 1
    if s.mark[who] or s.words[who] not in ("me", "us", "him", "them") or s.mark[who + 1] or not _as_verb(s, i):
        return None
    if not (s.words[who + 1] in ("how", "why", "that", "whether", "if", "when", "where", "what") or s.is_a(who + 1, DET | POSS)):
        return None
    return Found(who, who, f"to {s.words[who]}", f'One {frame.word}s something "to" somebody.')


def to_ing(s: Sentence, i: int, frame: Frame) -> Found | None:
    """ "I am opposed to change the rota"."""
    if s.words[i + 1] != "to" or s.mark[i + 1] or not verb_at(s, i + 2) or not s.is_a(i - 1, BE | ADV):
        return None
    severity = "advice" if frame.word in ("committed", "dedicated", "accustomed") else "warning"
    return Found(i + 2, i + 2, _ing(s, i + 2), f'After "{frame.word} to" the -ing form stands.', severity)  # type: ignore[arg-type]


def noun_to(s: Sentence, i: int, frame: Frame) -> Found | None:
    """ "I am able do it"."""
    at = i + 1
    if s.mark[at] or not s.is_a(i - 1, BE | ADV) or not verb_at(s, at) or s.words[at] == "have":
        return None
    return Found(at, at, f"to {s.words[at]}", '"to" is missing.')


def modal_to(s: Sentence, i: int) -> Found | None:
    """ "I must to leave", "we can to send it"."""
    if s.words[i + 1] != "to" or s.mark[i + 1] or s.mark[i + 2] or not s.is_a(i + 2, BASE | BE | HAVE) or s.is_a(i - 1, DET | POSS | ADJECTIVE | PREP | NAME):
        return None
    if any(s.is_a(k, WH) or s.words[k] in ("all", "as", "everything", "that", "best", "anything", "whatever", "than", "much", "only", "thing", "least") for k in range(max(PAD, i - 8), i)):
        return None
    if not s.is_a(i - 1, SUBJECT | NOUN | PLURAL) or (s.words[i] in ("will", "may", "might", "can", "must") and not s.is_a(i - 1, SUBJECT)):
        return None
    return Found(i, i + 1, s.words[i], f'After "{s.words[i]}" no "to".')


def spent_to(s: Sentence, i: int) -> Found | None:
    """ "I spent two hours to clean the kitchen"."""
    head = s.head(i + 1)
    if head > i and s.words[head] in _LONG and s.words[head + 1] == "to" and not s.mark[head + 1] and verb_at(s, head + 2):
        return Found(head + 1, head + 2, _ing(s, head + 2), f'After "{s.words[i]}" the -ing form stands.')
    return None


def worth_to(s: Sentence, i: int) -> Found | None:
    """ "It is worth to visit the yard"."""
    if s.words[i + 1] == "to" and not s.mark[i + 1] and verb_at(s, i + 2):
        return Found(i + 1, i + 2, _ing(s, i + 2), f'After "{s.words[i]}" the -ing form stands.')
    return None


def no_problem_to(s: Sentence, i: int) -> Found | None:
    """ "I have no problem to work on Sundays", "I have trouble to sleep"."""
    at = i + 1
    if s.words[i - 1] not in ("no", "any", "have", "had", "has", "having") or s.words[at] != "to" or s.mark[at] or s.mark[at + 1] or not s.is_a(at + 1, BASE) or s.words[at + 1] in ("solve", "fix", "discuss", "report", "deal", "speak", "answer", "start", "begin"):
        return None
    if not any(s.table.base(s.words[k]) == "have" or s.is_a(k, HAVE) for k in range(max(PAD, i - 4), i)):
        return None
    return Found(at, at + 1, _ing(s, at + 1), f'After "{s.words[i]}" the -ing form stands.')


def prevented_to(s: Sentence, i: int) -> Found | None:
    """ "It prevented me to go", "they accused him to steal"."""
    at = i + 1 if s.words[i + 1] in _PERSON | {"it"} else s.head(i + 1)
    if at <= i or s.mark[i + 1] or s.words[at + 1] != "to" or s.mark[at + 1] or not (verb_at(s, at + 2) or (s.is_a(at, OBJECT) and s.is_a(at + 2, BASE) and not s.is_a(at + 2, NAME))) or (s.is_a(i, PARTICIPLE) and s.is_a(i - 1, BE)):
        return None
    if s.words[at + 2] == "be" and not s.is_a(at, OBJECT):
        return None  # "prevents the lines to be drawn from growing"
    right = {"accuse": "of", "congratulate": "on", "thank": "for"}.get(s.table.base(s.words[i]), "from")
    if right == "for" and s.words[i + 1] != "you":
        return None
    return Found(at + 1, at + 2, f"{right} {_ing(s, at + 2)}", f'After "{s.words[i]}" stands "{right}" with the -ing form.')


def sorry_be(s: Sentence, i: int) -> Found | None:
    """ "Sorry for be late", "instead of go home", "by make the lists": a preposition with a plain verb."""
    at = i + 1
    if s.mark[at] or (s.mark[i] and not s.opens(i)) or s.words[at] not in _PLAIN or s.mark[at + 1]:
        return None
    if s.words[i] in ("before", "after"):
        fits = s.opens(i) and s.words[at] != "be" and s.is_a(at + 1, DET | POSS)
    else:
        fits = s.words[at] == "be" or s.is_a(at + 1, DET | POSS) or s.words[at + 1] in ("home", "me", "us", "them")
    if not fits or (s.words[at] != "be" and s.words[at] in ("make", "start", "finish", "leave", "take") and s.is_a(at + 1, DET) and s.words[at + 1] not in ("the", "a", "an")):
        return None
    if s.words[i - 1] in ("not", "to", "what", "where", "all") or (s.is_a(i - 1, AUXILIARY) and s.words[i] in ("in", "on", "by", "about")):
        return None
    return Found(at, at, _ing(s, at), f'After "{s.words[i]}" the -ing form stands.')


def told_that(s: Sentence, i: int) -> Found | None:
    """ "He told that the team is small", "I am happy to inform that I passed": one says that, or tells somebody that."""
    if s.words[i + 1] != "that" or s.mark[i + 1] or not s.is_a(i + 2, SUBJECT | DET | POSS) or s.mark[i + 2]:
        return None
    subject = i - 2 if s.words[i - 1] in ("had", "have", "has") else i - 1
    said = s.is_a(subject, SUBJECT) and (s.opens(subject) or s.words[subject - 1] in ("and", "but", "as"))
    if said or (s.words[i] in ("inform", "assure") and s.words[i - 1] == "to"):
        fix = {"told": "said", "tell": "say", "tells": "says"}.get(s.words[i])
        return Found(i, i, fix or f"{s.words[i]} you", "One tells somebody something.")
    return None


def am_verb(s: Sentence, i: int) -> Found | None:
    """ "I am study law at Leeds", "we are plan to move"."""
    at = i + 1
    if s.mark[at] or s.mark[at + 1] or s.words[at] not in ("study", "work", "plan", "hope", "need", "want", "try", "look", "think", "talk", "speak", "write", "live-in", "search", "wait", "take") or not (s.words[i - 1] in ("i", "we", "they", "you") or s.words[i] in ("i'm", "we're", "they're")):
        return None
    if s.words[i - 1] in ("i", "we", "they", "you") and not (s.opens(i - 1) or s.words[i - 2] in ("and", "but", "because", "that", "when")):
        return None
    if not (s.is_a(at + 1, PREP | DET | POSS | NAME) or s.words[at + 1] in ("to", "as") or (s.words[at] == "study" and s.is_a(at + 1, NOUN))):
        return None
    return Found(at, at, s.table.form(s.words[at], "VBG"), "One verb too many, or the wrong form.")


BY_LIST = {
    "then -ing": then_ing,
    "then to": then_to,
    "then somebody to": somebody_to,
    "never somebody -ing": never_somebody_ing,
    "that somebody": that_somebody,
    "never somebody": never_somebody,
    "to -ing": to_ing,
    "noun to": noun_to,
}
BY_WORD: dict[str, tuple[Rule, ...]] = {}
for _rule, _words in (
    (modal_to, "can could will would shall should may might must cannot can't couldn't"),
    (spent_to, "spend spends spent spending"),
    (worth_to, "worth"),
    (no_problem_to, "problem problems trouble troubles"),
    (prevented_to, "prevent prevents prevented preventing discourage discouraged dissuade dissuaded prohibit prohibited accuse accused congratulate congratulated thank thanked"),
    (sorry_be, "of by without about for before after at"),
    (told_that, "told tell tells inform assure informed assured"),
    (am_verb, "am are i'm we're they're"),
):
    for _word in _words.split():
        BY_WORD[_word] = (*BY_WORD.get(_word, ()), _rule)
