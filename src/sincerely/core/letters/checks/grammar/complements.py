"""What form a verb takes by what it hangs on: "before to join", "I wish I have", "the rail was bend", "used to work at height"."""

from __future__ import annotations

from sincerely.core.letters.checks.grammar.sentences import (
    ADV,
    AUXILIARY,
    BE,
    DET,
    HAVE,
    JOIN,
    MODAL,
    NAME,
    NUMBER,
    OBJECT,
    PAD,
    POSS,
    PREP,
    QUANTITY,
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
    MAINLY_VERB,
    NOUN,
    PARTICIPLE,
    PAST,
    PLURAL,
)

# A condition a line reads better than a word a line.
# fmt: off
_PEOPLE = wordset("i we he she they you")


def preposition_to(s: Sentence, i: int) -> Found | None:
    """ "Before to join the navy", "without to ask", "for to get the licence"."""
    if s.words[i + 1] != "to" or not s.is_a(i + 2, BASE) or s.mark[i + 1] or s.mark[i + 2] or s.is_a(i - 1, BE):
        return None
    verb = s.words[i + 2]
    if s.words[i] == "for":
        return Found(i, i + 1, "to", '"to" alone is enough.')
    return Found(i + 1, i + 2, s.table.form(verb, "VBG"), f'After "{s.words[i]}" the -ing form stands.')


def used_to_doing(s: Sentence, i: int) -> Found | None:
    """ "I am used to work at height": what somebody knows well."""
    verb = i + 2
    if s.words[i + 1] != "to" or s.mark[i + 1] or s.mark[verb] or not s.is_a(verb, BASE) or s.is_a(verb, ADJECTIVE | PAST):
        return None
    be = i - 1 if not s.is_a(i - 1, ADV) else i - 2
    if s.words[be] in ("been", "be") and s.words[be - 2] in ("it", "this", "that", "which"):
        return None  # what it serves for: "it has been used to commit"
    who = s.words[be] in ("i'm", "we're", "they're", "you're") or (s.is_a(be, BE) and (s.words[be - 1] in _PEOPLE or (s.words[be] in ("been", "be") and s.is_a(be - 1, HAVE | MODAL))) and s.words[be] != "be")
    noun = (s.is_a(verb, NOUN) and not (s.is_a(verb, MAINLY_VERB) or s.is_a(verb + 1, DET | POSS | PREP))) or s.mark[verb + 1][:1] == "."
    return Found(verb, verb, s.table.form(s.words[verb], "VBG"), 'After "be used to" the -ing form stands.') if who and not noun else None


_NEVER_TO = wordset("avoid avoided avoids enjoy enjoys enjoyed dislike disliked finish finished mind postpone postponed suggest suggested suggests")


def never_to(s: Sentence, i: int) -> Found | None:
    """ "I avoid to lift alone", "I suggest to meet on Monday"."""
    verb = i + 2
    if s.words[i + 1] != "to" or s.mark[i + 1] or s.mark[verb] or not s.is_a(verb, BASE) or s.is_a(i - 1, DET | POSS | PREP | BE) or not (s.is_a(i - 1, SUBJECT | MODAL | ADV | NOUN | PLURAL | NAME) or s.words[i - 1] in ("to", "n't", "not", "don't", "didn't")):
        return None
    return Found(i + 1, verb, s.table.form(s.words[verb], "VBG"), f'After "{s.words[i]}" the -ing form stands.')


def forward_meeting(s: Sentence, i: int) -> Found | None:
    """ "I look forward meeting you", "looking forward for your reply"."""
    at = i + 1
    if s.table.base(s.words[i - 1]) != "look" or s.mark[at]:
        return None
    if s.is_a(at, ING) and not s.is_a(at, PREP) and s.words[at] not in ("during",):
        return Found(i, i, "forward to", '"to" is missing.')
    if s.words[at] in ("for", "at", "on", "of") and (s.is_a(at + 1, ING | POSS) or s.words[at + 1] in ("the", "you")) and not s.mark[at + 1]:
        return Found(at, at, "to", 'One looks forward "to" something.')
    if s.is_a(at, POSS) and s.is_a(at + 1, NOUN):
        return Found(i, i, "forward to", '"to" is missing.')
    return None


def difficulty_to(s: Sentence, i: int) -> Found | None:
    """ "I had difficulties to find the gate"."""
    if s.words[i + 1] == "to" and s.is_a(i + 2, BASE) and not s.mark[i + 1] and not s.mark[i + 2] and s.words[i + 2] != "be" and any(s.table.base(s.words[k]) in ("have", "find") for k in range(max(PAD, i - 3), i)):
        return Found(i + 1, i + 2, s.table.form(s.words[i + 2], "VBG"), f'After "{s.words[i]}" the -ing form stands.')
    return None


def if_will(s: Sentence, i: int) -> Found | None:
    """ "If I will get the visa, I will come", "I wish I have more hours"."""
    who, verb = i + 1, i + 2
    if s.mark[who] or s.mark[verb]:
        return None
    if s.words[i] == "if":
        plain = i == PAD and s.words[who] in ("i", "he", "she", "they", "it", "we") and s.words[verb] in ("will", "would") and s.is_a(verb + 1, BASE | BE) and not s.mark[verb + 1]
        if not plain or s.words[verb + 1] in ("like", "prefer", "rather", "love", "have", "not", "never", "help", "suit") or not any(s.mark[k] == "," for k in range(verb, s.end)):
            return None
        if s.words[verb] == "would" and not any(s.words[k] in ("would", "will", "could") for k in range(verb + 2, s.end)):
            return None
        base = s.words[verb + 1]
        one = s.words[who] in ("he", "she", "it")
        fix = {"be": "is" if one else "am" if s.words[who] == "i" else "are"}.get(base) or (s.table.form(base, "VBZ") if one else base)
        return Found(verb, verb + 1, fix, 'Behind "if" the present or the past stands.') if s.words[verb] == "will" else Found(verb, verb + 1, s.table.form(base, "VBD") if base != "be" else "were", 'Behind "if" the present or the past stands.')
    if s.is_a(i - 1, SUBJECT) and s.words[who] in ("i", "we", "he", "she", "they", "it", "there", "you"):
        past = {"have": "had", "has": "had", "can": "could", "am": "were", "is": "were", "are": "were", "know": "knew", "don't": "didn't", "do": "did"}.get(s.words[verb])
        return Found(verb, verb, past, "What is only wished for takes the past.") if past else None
    return None


_IN_T = {"bend": "bent", "send": "sent", "build": "built", "spend": "spent", "lend": "lent", "rebuild": "rebuilt"}


def participle_wanted(s: Sentence, i: int) -> Found | None:
    """ "The rail was bend where", "it was build in 1920", "Having meet the crew", "The vat was drain and"."""
    at = i + 1
    word = s.words[at]
    if s.mark[at]:
        return None
    if s.words[i] == "having":
        if s.opens(i) and s.is_a(at, BASE) and s.is_a(at, MAINLY_VERB) and not s.is_a(at, PARTICIPLE | PAST | ADJECTIVE) and s.is_a(at + 1, DET | POSS | OBJECT | PREP):
            return Found(at, at, s.table.form(word, "VBN"), f'After "having" another form stands: "{s.table.form(word, "VBN")}".')
        return None
    if word in _IN_T and (s.is_a(i - 1, NOUN | PLURAL | NAME | HAVE | MODAL) or s.words[i - 1] in ("it", "they", "i", "he", "she", "we")):
        return Found(at, at, _IN_T[word], f'"{_IN_T[word]}" is the form here.')
    whole = s.is_a(i - 1, NOUN | PLURAL) and s.words[i] in ("was", "were", "been") and not s.mark[i]
    verb = s.is_a(at, BASE) and s.is_a(at, MAINLY_VERB) and not s.is_a(at, PAST | PARTICIPLE | ADJECTIVE | ADVERB | PREP)
    if whole and verb and (s.mark[at + 1][:1] == "." or s.words[at + 1] in ("and", "by", "because", "when", "before", "after", "in", "at", "for", "to")):
        return Found(at, at, s.table.form(word, "VBN"), "After this helping verb another form stands.")
    return None


def been_work(s: Sentence, i: int) -> Found | None:
    """ "I have been work here", "to can help"."""
    at = i + 1
    if s.mark[at]:
        return None
    if s.words[i] == "been":
        verb = s.is_a(i - 1, HAVE | ADV) and s.is_a(at, BASE) and (s.is_a(at, MAINLY_VERB) or s.words[at] in ("work", "study", "train", "cook", "drive", "visit")) and not s.is_a(at, PAST | PARTICIPLE | ADJECTIVE | ADVERB | PREP) and (s.is_a(at + 1, PREP | DET | POSS | OBJECT))
        return Found(at, at, s.table.form(s.words[at], "VBG"), 'After "been" another form stands.') if verb else None
    if (s.words[at] in ("can", "could", "must", "should") and s.is_a(at + 1, BASE | BE) and not s.is_a(i - 1, NOUN | ADJECTIVE | ADV)) or (s.words[at] in ("can", "must") and s.is_a(at + 1, BASE) and s.words[i - 1] in ("want", "like", "hope", "able", "order", "need")):
        return Found(at, at, {"can": "be able to", "could": "be able to"}.get(s.words[at], "have to"), 'After "to" the plain verb stands.')
    return None


def made_regular(s: Sentence, i: int) -> Found | None:
    """ "and leaved the bar", "I catched the early train"."""
    word = s.words[i]
    right = _regularised(s, word)
    led = s.is_a(i - 1, SUBJECT | ADV | JOIN | WH | NOUN | PLURAL | NAME | AUXILIARY)
    if s.is_a(i, ADJECTIVE) and (s.is_a(i - 1, NOUN | PLURAL) or s.mark[i + 1] or not s.is_a(i + 1, DET | POSS | OBJECT)):
        return None  # "leaded lights"
    return Found(i, i, right, f'"{right}" is the form.', spelling=True) if right and led and not s.is_a(i, NAME) else None


def _regularised(s: Sentence, word: str) -> str:
    stems = [word[:-2], word[:-1]] + ([word[:-3]] if len(word) > 5 and word[-3] == word[-4] else [])
    return next((s.table.irregular[b, "VBD"] for b in stems if (b, "VBD") in s.table.irregular and s.table.irregular[b, "VBD"] != word), "")


_COUNTS = wordset("two three four five six seven eight nine ten twelve fifteen twenty thirty forty fifty sixty ninety hundred")


def five_years(s: Sentence, i: int) -> Found | None:
    """ "a five-years contract"."""
    word = s.words[i]
    number, _, unit = word.rpartition("-")
    if unit in ("years", "months", "weeks", "days", "hours", "minutes", "pounds", "metres", "meters", "miles", "persons", "hands") and (number[:1].isdigit() or number in _COUNTS) and s.is_a(i - 1, DET | POSS) and s.is_a(i + 1, NOUN) and not s.mark[i + 1]:
        return Found(i, i, word[:-1], "Before a noun it has no -s.")
    return None


def between_to(s: Sentence, i: int) -> Found | None:
    """ "between nine to five", "good in reading drawings"."""
    at = i + 1
    if s.words[i] == "between":
        if (s.is_a(at, NUMBER) or s.words[at].endswith("day")) and s.words[at + 1] == "to" and (s.is_a(at + 2, NUMBER) or s.words[at + 2].endswith("day")) and not s.mark[at + 1]:
            return Found(at + 1, at + 1, "and", 'After "between" stands "and".')
        return None
    if s.words[at] == "in" and s.is_a(i - 1, BE | ADV) and s.is_a(at + 1, ING) and (not s.is_a(at + 1, NOUN) or s.is_a(at + 2, PLURAL | DET | POSS)) and not s.mark[at] and not s.mark[at + 1]:
        return Found(at, at, "at", f'One is {s.words[i]} "at" something.')
    return None


_PERFECT_PAST = wordset("yesterday")


def yesterday_have(s: Sentence, i: int) -> Found | None:
    """ "Yesterday I have finished the quilt", "Last week we have met"."""
    at = i + 1
    if s.words[i] == "last":
        if s.words[at] not in ("week", "month", "year", "night", "summer", "spring", "autumn", "winter", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"):
            return None
        at += 1
    if i != PAD or s.words[at] not in _PEOPLE or s.words[at + 1] not in ("have", "has") or not s.is_a(at + 2, PARTICIPLE) or s.mark[at + 1] or s.mark[at + 2]:
        return None
    return Found(at + 1, at + 2, s.table.form(s.table.base(s.words[at + 2]), "VBD"), "With a time that is over the simple past stands.")


_AGREE = {"was": "were", "is": "are", "has": "have", "does": "do", "wasn't": "weren't", "isn't": "aren't", "doesn't": "don't", "hasn't": "haven't"}


def people_was(s: Sentence, i: int) -> Found | None:
    """ "The people at the front desk was very welcoming"."""
    at = i + 1
    if s.is_a(i - 1, PREP) or (s.is_a(i - 1, DET | POSS | ADJECTIVE | NUMBER | QUANTITY) and s.is_a(i - 2, PREP)) or s.mark[at]:
        return None
    while s.is_a(at, PREP) and not s.mark[at] and (end := s.head(at + 1)) > at:
        at = end + 1
    right = _AGREE.get(s.words[at])
    if not right or s.mark[at] or s.is_a(at + 1, SUBJECT) or s.is_a(i - 1, ING | BASE) or any(s.is_a(k, ING | BASE) for k in range(PAD, i)) or any(s.words[k] in ("and", "or", "of") for k in range(max(PAD, i - 3), i)):
        return None
    return Found(at, at, right, "The subject is more than one, so the verb is plural.")


def neither_of(s: Sentence, i: int) -> Found | None:
    """ "Neither of the two dates suit me", "either of them are fine"."""
    if s.words[i + 1] != "of" or s.mark[i + 1] or s.is_a(i - 1, PREP):
        return None
    head = s.head(i + 2) if not s.is_a(i + 2, OBJECT) else i + 2
    if s.is_a(head, BASE) and s.is_a(head + 1, OBJECT) and s.plural(head - 1):
        head -= 1  # "the dates suit me"
    at = head + 1
    if head < i + 2 or s.mark[at] or s.words[at] in ("do", "have", "were", "are"):
        return None
    if (s.is_a(at, BASE) and not s.is_a(at, PAST | ADJECTIVE | PREP | AUXILIARY | NOUN)) or (s.is_a(at, BASE) and s.is_a(at + 1, OBJECT) and not s.mark[at + 1]):
        third = s.table.form(s.words[at], "VBZ")
        return Found(at, at, third, "The subject is one, so the verb is singular.")
    return None


_TRAVEL = wordset("leave run go come open close start finish begin arrive depart end")


def bus_leave(s: Sentence, i: int) -> Found | None:
    """ "The bus leave at six", "the shop open at nine"."""
    noun = i - 1
    if s.mark[i] or not s.singular(noun) or s.is_a(noun, NAME | ADJECTIVE) or s.mark[noun] or s.words[i + 1] not in ("at", "on", "from", "until", "every") or s.mark[i + 1] or not (s.is_a(i + 2, NUMBER) or s.words[i + 2].endswith("day") or s.words[i + 2] in ("noon", "midday", "midnight", "dawn", "day", "hour", "week")):
        return None
    start = next((k for k in range(noun, max(PAD, noun - 4) - 1, -1) if s.is_a(k, DET | POSS)), 0)
    if not start or s.head(start) not in (noun, i) or s.is_a(start - 1, PREP | BASE | MODAL | AUXILIARY) or s.words[start - 1] in ("to", "let", "make", "see", "and", "or") or not (s.opens(start) or s.words[start - 1] in ("that", "because", "when", "if", "as", "but", "so", "since", "before", "after")):
        return None
    return Found(i, i, s.table.form(s.words[i], "VBZ"), "The subject is one, so the verb is singular.")


BY_WORD: dict[str, tuple[Rule, ...]] = {}
for _words, _rule in (
    (("before", "after", "without", "by", "for", "besides"), preposition_to),
    (("used",), used_to_doing),
    (_NEVER_TO, never_to),
    (("forward", "forwards"), forward_meeting),
    (("difficulty", "difficulties", "trouble", "problems"), difficulty_to),
    (("if", "wish"), if_will),
    (("was", "were", "been", "is", "are", "having"), participle_wanted),
    (("been", "to"), been_work),
    (("between", "good", "bad"), between_to),
    ((*_PERFECT_PAST, "last"), yesterday_have),
    (("people", "police", "children", "men", "women", "colleagues", "patients", "pupils", "students", "customers"), people_was),
    (("neither", "either"), neither_of),
    (_TRAVEL, bus_leave),
):
    for _word in _words:
        BY_WORD[_word] = (*BY_WORD.get(_word, ()), _rule)
__all__ = ["BY_WORD", "five_years", "made_regular"]
