"""One or several: "the training take two weeks", "them jobs", "22 parcels was missing", "this are the habits", "the datas"."""

from __future__ import annotations

from sincerely.core.letters.checks.grammar.sentences import (
    ADV,
    AUXILIARY,
    BE,
    DET,
    DO,
    EITHER_NUMBER,
    GROUPS,
    HAVE,
    JOIN,
    MODAL,
    NUMBER,
    OBJECT,
    PAD,
    POSS,
    PREP,
    QUANTITY,
    SUBJECT,
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
    MAINLY_NOUN,
    NOUN,
    PARTICIPLE,
    PAST,
    PLURAL,
    THIRD,
)

# A condition a line reads better than a word a line.
# fmt: off
_OPENERS = wordset("and but because that as so if when where which while whether although since until")
_WISHES = wordset("suggest suggested recommend recommended ask asked insist insisted require required request requested demand propose proposed essential important vital better wish")
_MAKES = wordset("let make made makes help helped helps see saw seen watch watched hear heard have had having letting making seeing watching hearing")

# Verbs that are nouns as well, in a place where a verb is wanted.
_BOTH = wordset("take end finish run help start cost need look say")


def _clause(s: Sentence, i: int) -> int:
    """Return where the clause begins in which a word stands, no more than five words back."""
    return next((k for k in range(i, max(PAD, i - 5), -1) if s.mark[k] or s.words[k - 1] in ("so", "but")), max(PAD, i - 5))


def noun_base(s: Sentence, i: int) -> Found | None:
    """ "the training take two weeks", "my notice period end on 11 December"."""
    if not (s.opens(i) or s.words[i - 1] in _OPENERS) or s.words[i] in ("these", "those"):
        return None
    head = s.head(i)
    if s.words[head] in _BOTH and head - i >= 2 and s.is_a(head - 1, NOUN) and (s.is_a(head + 1, PREP) or s.words[head + 1] == "until"):
        head -= 1  # "my notice period end on"
    verb = head + 1
    if s.is_a(verb, ADV) and not s.is_a(verb, AUXILIARY):
        verb += 1
    word = s.words[verb]
    if head <= i or s.words[head : head + 2] == ["need", "not"] or s.mark[head + 1] or s.mark[verb] or s.mark[verb + 1] or not s.singular(head) or s.words[head].endswith("ings") or s.words[head] in GROUPS | EITHER_NUMBER or not s.is_a(head, MAINLY_NOUN):
        return None
    if not s.is_a(verb, BASE) or s.is_a(verb, PAST | PARTICIPLE | ADJECTIVE | ADVERB | PLURAL | PREP | AUXILIARY) or word in ("like", "thank", "please", "name", "date"):
        return None
    if not (s.is_a(verb + 1, DET | POSS | OBJECT | NUMBER) or (s.words[verb + 1] in ("to", "on", "until", "in", "at", "for", "from", "with") and not s.mark[verb + 1]) or (word == "get" and s.is_a(verb + 1, PARTICIPLE))):
        return None
    if any(s.words[k] in _WISHES | _MAKES or s.is_a(k, DO | MODAL) for k in range(max(PAD, i - 6), i)) or any(s.words[k] == "and" for k in range(i, verb)):
        return None
    if s.words[i - 1] == "and" and not any(s.is_a(k, BE | HAVE | MODAL | DO | SUBJECT) for k in range(PAD, i - 1)):
        return None  # "the base and the review settle"
    if s.is_a(verb, NOUN):
        if word not in _BOTH:
            return None
        for k in range(verb + 1, min(s.end, verb + 12)):
            if s.mark[k] or s.words[k] in ("and", "but", "so", "because"):
                break
            if s.words[k] == "may" and s.is_a(k - 1, NUMBER):
                continue  # the month
            if s.is_a(k, BE | HAVE | MODAL | DO) or (s.is_a(k, PAST | THIRD) and not s.is_a(k, NOUN | PLURAL | PARTICIPLE)):
                return None
    elif s.opens(i) and i == PAD and s.mark[s.end][:1] == "?":
        return None
    return Found(verb, verb, s.table.form(word, "VBZ"), "The subject is one, so the verb is singular.")


def one_base(s: Sentence, i: int) -> Found | None:
    """ "he deserve better", "it make no sense", "whoever look after it", "nobody dare to"."""
    verb = i + 1
    if s.is_a(verb, ADV) and not s.is_a(verb, AUXILIARY):
        verb += 1
    word = s.words[verb]
    if s.mark[verb] or not s.is_a(verb, BASE) or (s.is_a(verb, PAST | PARTICIPLE | ADJECTIVE | ADVERB | PREP | AUXILIARY | NOUN) and word not in ("look", "need", "help", "work", "want", "know", "dare", "start", "end")):
        return None
    if (word in ("need", "dare") and s.is_a(verb + 1, BASE)) or (s.is_a(i - 1, BASE | THIRD | PAST) and s.words[i - 2] == "who"):
        return None  # "so that nobody need wonder"; "people who value somebody find"
    if s.is_a(i - 1, AUXILIARY) or s.words[i - 1] in _WISHES | _MAKES or any(s.words[k] in _WISHES | _MAKES or s.is_a(k, DO | MODAL) for k in range(_clause(s, i), i)):
        return None
    if s.words[i] in ("he", "she", "it", "that") and not (s.opens(i) or s.words[i - 1] in _OPENERS | {"think", "hope", "know", "what", "how"}):
        return None
    if not (s.is_a(verb + 1, DET | POSS | OBJECT | PREP | ADJECTIVE | ADVERB) or s.words[verb + 1] in ("to", "no", "after", "better", "that")):
        return None
    return Found(verb, verb, s.table.form(word, "VBZ"), "The subject is one, so the verb is singular.")


def several_was(s: Sentence, i: int) -> Found | None:
    """ "22 parcels was missing", "them scones was", "both dates is", "my keys was"."""
    head = i - 1
    if s.mark[i] or not s.plural(head) or s.words[head] in GROUPS:
        return None
    start = head
    while (start > PAD and not s.mark[start] and s.is_a(start - 1, ADJECTIVE | NUMBER | QUANTITY | DET | POSS | NOUN) and not s.is_a(start - 1, PREP | JOIN | SUBJECT)) or (start > PAD and s.words[start - 1] == "them"):
        start -= 1
    if s.mark[start] == "-" or (start == head and not s.opens(start)):
        return None
    if not (s.opens(start) or s.words[start - 1] in ("and", "but", "because", "that", "so", "when", "if")) or s.words[start] in ("a", "an", "one", "this", "each", "every", "that", "what") or (s.is_a(start, NUMBER) and s.words[head] in ("years", "weeks", "months", "days", "hours", "minutes", "pounds", "euros", "dollars", "miles", "percent", "per", "degrees", "metres", "pages", "words", "lines")):
        return None
    if any(s.words[k] in ("of", "each", "one") for k in range(start, head)) or (s.words[head] in ("days", "times", "nights", "years") and s.words[head - 1] in ("these", "those", "most", "some")):
        return None  # "my day these days is"
    if start > PAD and s.words[start - 1] == "and" and (not s.mark[start - 1]) and s.is_a(start - 2, NOUN | PLURAL):
        return None
    if s.words[i + 1] in ("what", "how", "why", "where", "one", "a", "an", "more", "less", "too", "enough", "plenty", "not", "nothing") or (s.is_a(i + 1, DET | POSS) and s.words[i] == "is"):
        return None
    return Found(i, i, {"is": "are", "was": "were", "has": "have"}[s.words[i]], "The subject is several, so the verb is plural.")


def them_jobs(s: Sentence, i: int) -> Found | None:
    """ "them jobs goes quick", "about them mirrors"."""
    at = i + 1
    if s.mark[at] or not s.plural(at) or (s.is_a(at, ANY_VERB | ADJECTIVE | ADVERB | NUMBER) and not (s.opens(i) or (s.is_a(i - 1, PREP) and s.ends(at + 1)))):
        return None
    if s.words[i - 1] == "of" or s.table.base(s.words[i - 1]) in ("give", "send", "show", "offer", "bring", "ask", "tell", "pay", "get", "make", "call", "buy", "teach", "find", "cost", "save", "owe", "write", "help", "serve", "sell", "lend"):
        return None
    return Found(i, i, "those", '"those" is meant.')


def this_are(s: Sentence, i: int) -> Found | None:
    """ "this are the habits", "that are important papers"."""
    at = i + 1
    if s.words[at] not in ("are", "were") or s.mark[at] or s.mark[at + 1]:
        return None
    if not (s.opens(i) or s.words[i - 1] in ("think", "know", "hope", "believe", "and", "but", "because")) or (s.words[i] == "that" and (s.mark[i] == "," or s.words[i - 1] in ("and", "but"))):
        return None
    if not (s.is_a(at + 1, DET | POSS | ADJECTIVE) and s.plural(s.head(at + 1))) or (s.words[i] == "that" and not s.is_a(at + 1, ADJECTIVE | POSS | DET)):
        return None
    return Found(i, i, {"this": "these", "that": "those"}[s.words[i]], "They are several.")


_MASS = {"datas": "data", "informations": "information", "equipments": "equipment", "softwares": "software", "advices": "advice", "furnitures": "furniture", "knowledges": "knowledge", "feedbacks": "feedback", "percents": "per cent", "trainings": "training", "stuffs": "things", "luggages": "luggage", "homeworks": "homework", "machineries": "machinery", "staffs": "staff", "experiences'": "experience", "childrens": "children", "foremans": "foremen", "womans": "women", "mans": "men", "peoples'": "people's", "musics": "music", "traffics": "traffic", "evidences": "evidence", "moneys": "money", "infos": "information", "jargons": "jargon", "staffs'": "staff"}


def mass_plural(s: Sentence, i: int) -> Found | None:
    """ "the datas", "two foremans"."""
    word = s.words[i]
    if word in ("staffs", "trainings", "evidences", "experiences'") and s.is_a(i - 1, SUBJECT):
        return None
    return Found(i, i, _MASS[word], "This word has no such plural.")


_UNITS = {"year": "years", "month": "months", "week": "weeks", "day": "days", "night": "nights", "hour": "hours", "minute": "minutes", "page": "pages"}


def six_year(s: Sentence, i: int) -> Found | None:
    """ "for six year now", "four night in the week"."""
    before = i - 1
    if s.mark[i] or not s.is_a(before, NUMBER) or s.words[before] in ("one", "1") or s.words[before][-2:] in ("st", "nd", "rd", "th", "st") or (s.words[before][:1].isdigit() and (len(s.words[before]) > 2 or s.mark[i])):
        return None
    if s.is_a(before - 1, NUMBER) or (s.words[before - 1] in ("year", "day", "week", "page", "the", "this", "a", "our", "your") and s.words[i] != "page"):
        return None
    if not (i + 1 >= s.end or s.mark[i + 1] in (",", ".", ";") or s.words[i + 1] in ("now", "in", "ago", "of", "and", "about", "at", "with", "on", "for", "already")) or s.words[i + 1] in ("old",):
        return None
    return Found(i, i, _UNITS[s.words[i]], "There are several.")


def there_is_gaps(s: Sentence, i: int) -> Found | None:
    """ "so there is no gaps", "there was only six working days", "there's two other salons"."""
    joined = s.words[i] == "there's"
    at = i + 1 if joined else i + 2
    if not joined and s.words[i + 1] not in ("is", "was"):
        return None
    if any(s.mark[i + 1 : at + 1]):
        return None
    if s.words[at] in ("only", "just", "still", "also", "always"):
        at += 1
    if s.words[at] not in ("no", "many", "several", "some", "few", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve") or s.mark[at + 1]:
        return None
    head = s.head(at)
    if head <= at or not s.plural(head) or not s.ends(head + 1) or (s.words[head] in ("years", "months", "weeks", "days", "hours", "minutes") and s.words[head + 1] in ("between", "left", "of")):
        return None
    if s.words[head + 1] in ("and", "or"):
        return None
    if joined:
        return Found(i, i, "there are", "They are several.", "advice" if s.words[at] in ("no",) else "warning")
    return Found(i + 1, i + 1, {"is": "are", "was": "were"}[s.words[i + 1]], "They are several.")


def which_have(s: Sentence, i: int) -> Found | None:
    """ "the colleague who have drawn them", "three lines that explains", "those of us who was left"."""
    verb = i + 1
    noun = i - 1
    if s.mark[verb] or s.mark[i] or not s.is_a(noun, NOUN | PLURAL | OBJECT):
        return None
    word = s.words[verb]
    det = noun - 1 if not s.is_a(noun - 1, ADJECTIVE) else noun - 2
    if word == "have" and s.singular(noun) and s.words[noun] not in GROUPS and s.words[det] in ("the", "a", "an", "my", "your") and not (s.is_a(det - 1, PREP) and s.is_a(det - 2, NOUN | PLURAL)) and s.words[i] == "who" and s.words[det - 1] != "and" and s.words[noun] not in ("us", "them", "you"):
        return Found(verb, verb, "has", "It is one, so the verb is singular.")
    if word in ("was", "is", "has") and s.words[i] == "who" and (s.words[noun] in ("us", "them") or (s.plural(noun) and s.words[det] not in ("of", "one"))) and not any(s.words[k] in ("one", "of") for k in range(max(PAD, noun - 3), noun) if s.words[noun] not in ("us", "them")):
        return Found(verb, verb, {"was": "were", "is": "are", "has": "have"}[word], "They are several.")
    return None


BY_WORD: dict[str, tuple[Rule, ...]] = {}
for _rule, _words in (
    (noun_base, "the my your our their his her its this that a an whoever"),
    (one_base, "he she it whoever nobody everyone everybody somebody someone"),
    (several_was, "is was has"),
    (them_jobs, "them"),
    (this_are, "this that"),
    (mass_plural, " ".join(_MASS)),
    (six_year, " ".join(_UNITS)),
    (there_is_gaps, "there there's"),
    (which_have, "who"),
):
    for _word in _words.split():
        BY_WORD[_word] = (*BY_WORD.get(_word, ()), _rule)
