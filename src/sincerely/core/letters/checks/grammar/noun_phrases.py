"""Articles and number inside a noun phrase: "this things", "two year", "an advice", "to become teacher", "of whole ward"."""

from __future__ import annotations

from sincerely.core.letters.checks.grammar.sentences import (
    ADV,
    AUXILIARY,
    BE,
    DET,
    EITHER_NUMBER,
    JOIN,
    MODAL,
    NAME,
    NUMBER,
    OBJECT,
    POSS,
    PREP,
    SUBJECT,
    Found,
    Rule,
    Sentence,
)
from sincerely.core.letters.english.vocabulary import wordset
from sincerely.core.letters.english.word_classes import (
    ADJECTIVE,
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
# Nouns that are not counted.
MASS = wordset(
    """
    information advice feedback equipment furniture knowledge homework software hardware luggage progress research training
    evidence traffic money weather news work experience help support care time interest paperwork machinery jewellery jewelry
    housework teamwork patience luck health safety access leave staff housing transport electricity courage permission trust fun
    music rubbish garbage stuff baggage scenery slang vocabulary legislation correspondence respect gratitude assistance guidance
    behaviour behavior employment accommodation
    """
)
# Of these a plural or "a" is wrong nearly everywhere.
NEVER_COUNTED = wordset(
    """
    information advice feedback equipment furniture homework software hardware luggage progress research evidence machinery
    paperwork teamwork housework baggage scenery guidance assistance patience staff
    """
) - {"staff"}
_ODD_PLURALS = {
    "childrens": "children",
    "mens": "men",
    "womens": "women",
    "peoples": "people",
    "persones": "people",
    "staffs": "staff",
    "sheeps": "sheep",
    "childs": "children",
    "mans": "men",
    "womans": "women",
    "informations": "information",
}
# Nouns that name somebody by what they do, or things that a letter asks for: in the singular they need a word before them.
_TIMES_OF_KIN = wordset("time day week month year morning afternoon evening night today yesterday tomorrow school home work")
_COUNTED = wordset(
    """
    job interview question reference appointment position role meeting contract certificate degree idea problem company hospital
    project decision answer offer letter email mail phone room house car ticket form document list report plan vacancy opening
    week month year day reason result habit skill team school ward shop course test mistake example opinion suggestion solution
    promise request favour favor copy page career family colleague friend person man woman child patient student pupil nurse chef
    cook clerk guide guard assistant apprentice trainee candidate applicant manager leader part member chance opportunity
    possibility difference good-fit stranger expert specialist mother father husband wife
    """
)
_PERSON = ("er", "or", "ist", "ian", "eer", "man", "woman", "wright", "smith")
_NO_PERSON = wordset(
    """
    water paper power order weather matter number summer winter offer letter labour labor colour color humor favor honor error
    floor corner center computer dinner supper leather timber silver rubber copper butter butcher-paper danger anger cancer
    laughter shelter answer transfer major minor director-general either neither other another better never ever after over under
    per odour flavour behaviour harbour tutor-time laser layer tower fever cover river border folder poor door mother-in-law
    consider enter career over-time chapter character gender inner inter larger former latter later outer upper lower proper super sober
    tender rather whether together clever however wonder hunger discover deliver remember prefer refer differ suffer gather alter
    register september october november december easter
    """
)
_UNCHANGED_UNITS = wordset(
    """
    today tomorrow tonight yesterday now noon percent pence quid bar hundred thousand million dozen foot stone grand k mm cm km kg am pm pound head pair score gross odd more less fewer
    third half quarter
    """
)


def person(word: str) -> bool:
    """Say whether a noun names somebody by what they do."""
    return word in ("nurse", "chef", "cook", "clerk", "assistant", "apprentice", "trainee", "pilot", "accountant", "architect", "student", "colleague", "volunteer", "mechanic", "technician") or (
        len(word) > 4 and word.endswith(_PERSON) and word not in _NO_PERSON
    )


def _counted(s: Sentence, i: int) -> bool:
    word = s.words[i]
    return (word in _COUNTED or person(word)) and s.is_a(i, NOUN) and not s.is_a(i, NAME | PLURAL) and word not in MASS and word not in EITHER_NUMBER | {"member-state"}


def wants_one(s: Sentence, i: int) -> Found | None:
    """A word for one before several: "this things", "a questions", "every days", "another students"."""
    word, at = s.words[i], i + 1
    if s.is_a(at, ADJECTIVE) and not s.is_a(at, PLURAL | NOUN) and not s.mark[at]:
        at += 1
    if s.mark[at] or s.mark[i + 1] or not s.plural(at) or s.is_a(at, NAME) or s.mark[at + 1][:1] in ("'", "\u2019"):
        return None
    if not (s.ends(at + 1) or s.is_a(at + 1, PAST)) or s.words[at] in ("few", "lot", "others", "days", "years", "people") or s.words[at].endswith("'s"):
        return None
    third = s.is_a(at, THIRD)
    if word in ("this", "that") and third and not s.is_a(at + 1, AUXILIARY):
        return None  # "this means", "that helps"
    if word == "that" and (not s.is_a(i - 1, PREP) or s.words[i - 1] in ("in", "except", "now", "but") or s.is_a(at + 1, SUBJECT | MODAL)):
        return None  # "I know that patients ...", "in that patients"
    if word in ("each",) and third:
        return None
    if word in ("a", "an", "another") and s.is_a(at, NUMBER):
        return None
    one = s.table.singular(s.words[at])
    if word in ("this", "that"):
        return Found(i, i, {"this": "these", "that": "those"}[word], f'"{s.words[at]}" are several: "{ {"this": "these", "that": "those"}[word] }".')
    return Found(i, at, " ".join([word, *s.words[i + 1 : at], one]), f'After "{word}" the singular stands.')


def wants_many(s: Sentence, i: int) -> Found | None:
    """A word for several before one: "these question", "many patient", "two year ago", "several other idea"."""
    word, at = s.words[i], i + 1
    if word == "both" and (s.words[at] in ("the", "of", "my", "your") or s.words[at + 1] == "and"):
        return None
    if s.is_a(i, NUMBER) and (word in ("1", "one") or not (word.isalpha() or (word.isdigit() and len(word) <= 2))):
        return None
    steps = 0
    while (s.is_a(at, ADJECTIVE) and not s.is_a(at, NOUN | PLURAL) and not s.mark[at] and steps < 2) or s.words[at] in ("other",):
        at, steps = at + 1, steps + 1
    noun = s.words[at]
    if any(s.mark[k] for k in range(i + 1, at + 1)) or not s.singular(at) or s.is_a(at, NAME | NUMBER):
        return None
    if (
        not s.is_a(at, MAINLY_NOUN)
        or (s.is_a(at, ADJECTIVE | ING | PAST | PARTICIPLE) and not (s.is_a(at, ADJECTIVE) and s.is_a(at + 1, PAST | AUXILIARY)))
        or noun in _UNCHANGED_UNITS
        or "-" in noun
        or noun.endswith("s")
    ):
        return None
    if noun in MASS:
        return Found(i, i, "much", f'"{noun}" is not counted: "much".') if word == "many" and s.ends(at + 1) else None
    if not s.ends(at + 1) and not (s.is_a(at + 1, PAST) and not s.is_a(at + 1, NOUN | ADJECTIVE)) and s.words[at + 1] not in ("ago", "later", "old", "earlier"):
        return None
    if (s.words[at + 1] in ("and", "or") and not s.is_a(at + 2, DET | POSS | SUBJECT)) or (s.words[at + 1] == "old" and s.is_a(i, NUMBER)):
        return None
    if s.is_a(i, NUMBER) and (
        (s.is_a(i - 1, NOUN | PLURAL | NUMBER | NAME) and not s.mark[i])
        or s.words[i - 1] in ("the", "number", "room", "page", "a", "an", "shift", "level", "grade", "band", "year", "unit", "bay")
        or (s.is_a(at, BASE) and not (s.is_a(i - 1, PAST | PREP) and s.is_a(at, MAINLY_NOUN) and not s.mark[i]))
        or (not word.isalpha() and noun not in ("year", "month", "week", "day", "hour", "minute", "student", "patient", "pupil", "colleague", "nurse", "child"))
    ):
        return None
    if s.is_a(i, NUMBER) and s.words[i - 1] in ("at", "by", "until", "from", "till") and s.is_a(at, BASE):
        return None  # a time: "would Thursday at ten suit you"
    if word in ("these", "those", "both", "few") and s.is_a(at, BASE):
        return None
    if word == "few" and s.words[i - 1] != "a":
        return None
    if word in ("these", "those") and noun in ("present", "kind", "sort", "type"):
        return None
    return Found(at, at, s.table.form(noun, "NNS"), "Several: the plural.")


def much_many(s: Sentence, i: int) -> Found | None:
    """ "much questions", "less people" (advice), "amount of patients" (advice)."""
    at = i + 1
    if s.words[i] == "amount":
        at = i + 2
        if s.words[i + 1] == "of" and s.plural(at) and s.ends(at + 1):
            return Found(i, i, "number", 'With things that are counted: "number".', "advice")
        return None
    if s.words[i] == "much" and s.is_a(at, MAINLY_ADJECTIVE) and s.plural(at + 1) and not s.mark[at] and not s.is_a(i - 1, ADV | AUXILIARY):
        return Found(i, i, "many", 'With things that are counted: "many".')
    if s.mark[at] or not (s.plural(at) or s.words[at] == "people") or (s.is_a(at, THIRD) and not s.ends(at + 1)):
        return None
    if s.words[i] == "much":
        return Found(i, i, "many", 'With things that are counted: "many".')
    if s.words[at] not in ("years", "months", "weeks", "hours", "minutes", "pounds", "days", "miles"):
        return Found(i, i, "fewer", 'With things that are counted: "fewer".', "advice")
    return None


def not_counted(s: Sentence, i: int) -> Found | None:
    """ "an advice", "a useful feedback"; not "an information session"."""
    noun = s.words[i]
    at = i - 1
    if s.is_a(at, ADJECTIVE) and not s.mark[i]:
        at -= 1
    if s.words[at] in ("a", "an", "another", "one") and s.words[at + 1] != "little" and not s.mark[at + 1] and s.ends(i + 1) and not (s.words[at] == "one" and s.words[i + 1] == "of"):
        if s.words[at] == "one" and s.mark[i + 1] == "" and s.is_a(i + 1, BE):
            return None
        return Found(at, i, " ".join(["some", *s.words[at + 1 : i + 1]]), f'"{noun}" is not counted.')
    return None


def odd_plural(s: Sentence, i: int) -> Found | None:
    """ "informations", "feedbacks", "childrens", "elder peoples"."""
    word = s.words[i]
    if word in ("mans", "childs", "staffs", "peoples"):
        good = word == "peoples" and (
            (s.words[i - 1] in ("the", "indigenous", "first", "native", "many", "different", "of", "all") and not s.is_a(i - 1, ADJECTIVE)) or (s.is_a(i + 1, NOUN | PLURAL) and not s.ends(i + 1))
        )
        if good or (word == "mans" and not s.is_a(i - 1, ADJECTIVE | NUMBER)):
            return None
    if word in ("mens", "womens", "childrens", "peoples") and s.is_a(i + 1, NOUN | PLURAL) and not s.mark[i + 1] and not s.is_a(i + 1, AUXILIARY | PREP):
        fix = _ODD_PLURALS[word] + "'s"
        return Found(i, i, fix, "An apostrophe is missing.")
    return Found(i, i, _ODD_PLURALS.get(word, word.removesuffix("s")), "This word has no plural of its own.")


def bare_role(s: Sentence, i: int) -> Found | None:
    """A counted noun with nothing before it: "to become teacher", "I am nurse", "there is open position", "I work as cook"."""
    start = i + 1
    word = s.words[i]
    if s.mark[start]:
        return None
    if s.is_a(i, BE):
        if not (
            s.words[i - 1] in ("i", "he", "she", "there", "this", "it", "which", "that")
            or word in ("i'm", "he's", "she's", "it's", "there's", "being")
            or (s.words[i - 1] == "to" and s.words[i] == "be")
        ):
            return None
        if s.is_a(start, ADV):
            start += 1
        if s.words[start] in ("ill", "nervous", "sick", "absent", "third", "second", "first", "prom"):
            return None  # "I was ill last week"; a rank: "third engineer"
    if word == "as" and not (s.is_a(i - 1, BASE | PAST | PARTICIPLE | ING | THIRD) and s.table.base(s.words[i - 1]) in ("work", "train", "start", "employ", "hire", "qualify", "begin", "serve")):
        return None
    at = start
    while (
        s.is_a(at, ADJECTIVE)
        and not s.is_a(at, DET | POSS | NUMBER | ADV | PLURAL)
        and at < start + 2
        and not s.mark[at]
        and s.words[at] not in ("same", "such", "other", "part", "more", "most", "first", "last", "next", "chief", "senior", "head", "lead", "own")
    ):
        at += 1
    while s.is_a(at, NOUN) and not s.mark[at + 1] and s.is_a(at + 1, NOUN) and s.is_a(at + 1, MAINLY_NOUN) and not s.is_a(at + 1, AUXILIARY | PREP | ADJECTIVE | NAME) and at < start + 3:
        at += 1
    if s.words[at : at + 3] == ["day", "to", "day"]:
        return None
    if s.words[at] == "meeting" and at < s.end and (s.is_a(at + 1, DET | POSS | OBJECT) or s.words[at + 1] == "at"):
        return None  # the verb: "that is meeting it for the first time"
    if s.is_a(start, NUMBER) or s.mark[at] or not _counted(s, at) or not (s.ends(at + 1) or s.words[at + 1] in ("here", "there", "now")):
        return None
    if (s.words[at + 1] in ("and", "or", "nor") and not s.is_a(at + 2, SUBJECT)) or (
        s.words[at] in ("part", "member", "leader", "manager", "form", "plan") and word != "become" and s.words[at + 1] in ("of", "to")
    ):
        return None
    if word in ("have", "need", "want", "had", "get", "got", "find") and (
        s.words[at] in ("part", "answer", "phone", "offer", "question", "plan", "form", "test", "reason", "room", "family", "page", "day", "week", "course")
        or person(s.words[at])
        or (s.is_a(at, BASE) and s.words[at] not in ("interview", "contract", "ticket"))
    ):
        return None
    if (word == "as" and s.words[at] in ("part", "manager", "team", "result", "example", "reference", "form")) or (
        s.words[at] in ("reason", "room", "page", "part", "family", "answer") and s.is_a(i, BE)
    ):
        return None
    if at > start and s.words[start] in ("head", "charge", "lead", "chief", "acting", "deputy", "duty", "shift", "team", "class"):
        return None  # a post that one person holds: "I was charge nurse for eight years"
    if s.words[at + 1] in ("of", "to") and (s.is_a(i, BE) or word == "become") and s.words[at] in ("head", "director", "manager", "captain", "leader", "treasurer", "member", "part", "clerk", "secretary", "adviser", "assistant"):
        return None
    return Found(start, at, f"{article(s.words[start])} " + " ".join(s.words[start : at + 1]), '"a" or "the" is missing.')


def article(word: str) -> str:
    sounds_vowel = (word[:1] in "aeiou" and not word.startswith(("uni", "use", "usu", "eu", "one", "once"))) or word.startswith(("hour", "honest", "honour"))
    return "an" if sounds_vowel else "a"


def needs_the(s: Sentence, i: int) -> Found | None:
    """ "of whole ward", "in same team", "is most important thing", "is best way"."""
    word, before = s.words[i], i - 1
    if s.mark[i]:
        return None
    if word in ("whole", "same", "entire"):
        noun = s.is_a(i + 1, NOUN | PLURAL) and not s.mark[i + 1] and not s.is_a(i + 1, PREP | AUXILIARY)
        verb = s.is_a(before, BASE | PAST | THIRD | ING | BE) and not s.is_a(before, ADJECTIVE | MAINLY_NOUN)
        if noun and ((s.is_a(before, PREP) and s.words[before] != "as") or verb) and not s.is_a(before, DET | POSS) and s.words[before] not in ("her", "few") and (word == "same" or s.singular(i + 1)):
            if word == "same" and s.words[i + 1] in ("day", "sex", "here", "again") and s.is_a(i + 2, NOUN):
                return None
            return Found(i, i, f"the {word}", '"the" is missing.')
    elif s.is_a(before, BE) and s.words[before] not in ("being", "be") and not s.is_a(i + 2, AUXILIARY):
        at = i + 1 if word != "most" else i + 2
        adjective = word != "most" or (s.is_a(i + 1, ADJECTIVE) and not s.is_a(i + 1, NOUN))
        if adjective and s.singular(at) and s.is_a(at, MAINLY_NOUN) and s.ends(at + 1) and not s.mark[at] and not s.mark[i + 1]:
            return Found(i, i, f"the {word}", '"the" is missing.')
    return None


def comparative_noun(s: Sentence, i: int) -> Found | None:
    """ "is worse result than", "was better idea"."""
    if (
        s.is_a(i - 1, BE)
        and not s.mark[i]
        and s.singular(i + 1)
        and s.is_a(i + 1, MAINLY_NOUN)
        and not s.is_a(i + 1, ADJECTIVE)
        and not s.mark[i + 1]
        and s.words[i + 2] in ("than", "for", "to")
        and s.words[i + 1] not in MASS
    ):
        return Found(i, i + 1, f"a {s.words[i]} {s.words[i + 1]}", '"a" is missing.')
    return None


def apostrophe_plural(s: Sentence, i: int) -> Found | None:
    """An apostrophe where several are meant: "two day's", "the boy's are", "some photo's."; and "Thank's"."""
    word = s.words[i]
    stem = word[:-2]
    if word == "thank's":
        return Found(i, i, "thanks", "No apostrophe here.")
    bits = s.table.of(stem)
    if not bits & NOUN or s.is_a(i, NAME) or stem in ("one", "it", "that", "there", "what", "who", "let", "here", "where", "how", "he", "she", "else", "other", "day", "today", "week"):
        return None
    several = s.words[i - 1] in ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "these", "those", "many", "several", "few", "some", "all", "both", "various", "of") or (
        s.is_a(i - 1, NUMBER) and s.words[i - 1] not in ("one", "1")
    )
    before = i - 1
    # "I have idea's about it": nothing is owned where no noun follows, and behind these the noun is no subject.
    several = several or (s.words[before] in ("have", "had", "has", "with", "need", "brought", "bring", "any", "got", "made", "good", "new") and s.words[i + 1] in ("about", "for", "with", "of", "and", "in", "to", "on") and not s.mark[i + 1])
    if not several and s.is_a(before, ADJECTIVE):
        several = s.words[before - 1] in ("two", "three", "these", "those", "many", "several", "some", "few", "all")
    if (s.words[i + 1] in ("are", "were", "have") and not s.mark[i + 1]) or (
        several and s.words[i - 1] != "of" and (s.ends(i + 1) and not s.is_a(i + 1, DET | POSS) and s.words[i + 1] not in ("been", "not"))
    ):
        return Found(i, i, s.table.form(stem, "NNS"), "A plural has no apostrophe.")
    return None


_TIME_OF = wordset("weeks months years mondays tuesdays wednesdays thursdays fridays saturdays sundays nights summers todays yesterdays tomorrows")


def missing_possessive(s: Sentence, i: int) -> Found | None:
    """ "last weeks meeting", "todays interview", "my managers advice"."""
    word = s.words[i]
    noun = s.is_a(i + 1, NOUN | PLURAL) and not s.mark[i + 1] and not s.is_a(i + 1, AUXILIARY | PREP | DET | JOIN)
    if not noun:
        return None
    if word in _TIME_OF:
        if (
            word[:-1] in ("today", "yesterday", "tomorrow")
            or (s.words[i - 1] in ("last", "next", "this") and not s.mark[i])
            or (word.endswith("days") and s.words[i + 1] in ("interview", "meeting", "talk", "conversation", "call", "visit", "session"))
        ):
            return Found(i, i, f"{word[:-1]}'s", "An apostrophe is missing.")
        return None
    if not s.bits[i] and s.table.of(word[:-1]) & (NOUN | PLURAL) and s.is_a(i - 1, DET | POSS | PREP) and not s.mark[i] and not word.endswith("ss"):
        return Found(i, i, f"{word[:-1]}'s", "An apostrophe is missing.")  # "the childrens room", "the companys van"
    one = s.table.singular(word)
    kin = person(one) or one in ("mother", "father", "sister", "brother", "daughter", "son", "boss", "friend", "uncle", "aunt", "cousin", "wife", "husband", "partner")
    if (
        kin
        and s.words[i - 1] in ("my", "your", "his", "her", "a")
        and not s.mark[i + 1]
        and (s.words[i + 1] in ("shop", "phone", "kitchen", "garden", "class", "team", "car", "van") or (s.only(i + 1, NOUN) and s.singular(i + 1) and s.words[i + 1] not in _TIMES_OF_KIN))
    ):
        return Found(i, i, f"{one}'s", "An apostrophe is missing.")
    return None


BY_WORD: dict[str, tuple[Rule, ...]] = {
    **dict.fromkeys(["a", "an", "this", "that", "every", "another", "each"], (wants_one,)),
    **dict.fromkeys(
        ["these", "those", "many", "several", "few", "both", "various", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "fifteen", "twenty", "thirty"],
        (wants_many,),
    ),
    **dict.fromkeys(["much", "less", "amount"], (much_many,)),
    **dict.fromkeys(NEVER_COUNTED, (not_counted,)),
    **dict.fromkeys([*_ODD_PLURALS, *(w + "s" for w in NEVER_COUNTED)], (odd_plural,)),
    **dict.fromkeys(
        ["am", "is", "was", "be", "being", "i'm", "he's", "she's", "it's", "there's", "become", "became", "becoming", "as", "have", "had", "need", "want", "get", "got", "find"], (bare_role,)
    ),
    **dict.fromkeys(["whole", "same", "entire", "most", "best"], (needs_the,)),
    **dict.fromkeys(["better", "worse", "bigger", "smaller", "greater", "larger", "stronger", "easier", "harder"], (comparative_noun,)),
    **dict.fromkeys([*_TIME_OF], (missing_possessive,)),
}
__all__ = ["BASE", "BY_WORD", "MAINLY_ADJECTIVE", "MAINLY_VERB", "apostrophe_plural", "missing_possessive", "wants_many"]
