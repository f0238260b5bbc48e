"""Small words and where they go: "on the interview", "until tomorrow" for by, "did same work", "it went good", "people which", "what is the pay" inside a question."""

from __future__ import annotations

from sincerely.core.letters.checks.grammar.noun_phrases import person
from sincerely.core.letters.checks.grammar.sentences import (
    ADV,
    AUXILIARY,
    BE,
    DET,
    HAVE,
    MODAL,
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
    NOUN,
    PARTICIPLE,
    PAST,
    PLURAL,
    THIRD,
)

# A condition a line reads better than a word a line.
# fmt: off
_DAYS = wordset("monday tuesday wednesday thursday friday saturday sunday")
_MONTHS = wordset("january february march april may june july august september october november december")


def at_the_fair(s: Sentence, i: int) -> Found | None:
    """ "on the interview", "in the care fair", "at the trial day", "at 5 March", "in Sundays"."""
    word, at = s.words[i], i + 1
    if s.mark[at] or s.mark[i] not in ("", "^", ","):
        return None
    verb = s.table.base(s.words[i - 1])
    if word in ("on", "in") and s.is_a(at, DET | POSS) and s.words[at] not in ("this", "that", "a", "an", "every", "each"):
        head = s.head(at) + (s.words[s.head(at) + 1] == "fair")
        if head > at and s.ends(head + 1) and not s.mark[i]:
            noun = s.words[head]
            if word == "on" and noun in ("interview", "fair") and verb not in ("work", "focus", "base", "reflect", "feedback", "note", "comment", "depend", "report", "advice", "go", "decide", "build", "move", "look", "say", "light", "touch", "hold", "spend", "feel", "sell", "check", "impact", "insist", "hang", "notes", "questions", "question", "tip", "tips", "thought", "thoughts", "information", "late", "later", "plan", "up", "thinking", "call", "then", "now"):
                return Found(i, i, "at", f'"at" goes with "{noun}".')
            if word == "in" and noun in ("fair", "conference") and s.words[head - 1] in ("care", "careers", "career", "job", "jobs", "trade", "book", "wine", "recruitment", "the"):
                return Found(i, i, "at", f'"at" goes with "{noun}".')
        if head > at and word == "on" and s.words[head] == "evening" and s.words[head - 1] in ("careers", "career", "open", "parents", "recruitment") and s.ends(head + 1):
            return Found(i, i, "at", '"at" goes with "evening" here.')
    if word == "at" and s.words[at] == "the" and s.words[at + 1] in _DAYS and s.ends(at + 2):
        return Found(i, at, "on", 'A day takes "on".')
    if word == "at" and s.words[at] == "the" and s.words[at + 2] == "day" and s.words[at + 1] in ("trial", "same", "first", "last", "next") and s.ends(at + 3):
        return Found(i, i, "on", 'A day takes "on".')
    if word in ("at", "in") and not s.is_a(i - 1, PAST | PARTICIPLE) and s.words[at][:1].isdigit() and s.words[at + 1] in _MONTHS and s.ends(at + 2) and len(s.words[at]) <= 2:
        return Found(i, i, "on", 'A date takes "on".')
    if word == "in" and s.words[at].endswith("days") and s.words[at][:-1] in _DAYS and (s.ends(at + 1) or s.words[at + 1] == "as"):
        return Found(i, i, "on", 'A day takes "on".')
    if word == "in" and s.words[at] in ("my", "his", "her", "your") and s.words[at + 1] == "age" and s.ends(at + 2):
        return Found(i, i, "at", '"at" goes with "age".')
    if word == "in" and s.words[at : at + 3] == ["the", "last", "minute"] and (s.ends(at + 3) or s.words[at + 3] == "like"):
        return Found(i, i, "at", '"at the last minute".')
    if word == "on" and s.words[at : at + 3] == ["the", "base", "of"]:
        return Found(at + 1, at + 1, "basis", '"on the basis of".')
    if word == "in" and verb not in ("go", "come", "be", "call", "drop", "pop", "phone", "ring", "write", "move", "send", "put", "check", "walk", "look") and s.words[at] in ("every", "each", "last", "next", "this") and s.words[at + 1] in ("morning", "evening", "week", "month", "year", "day") and s.ends(at + 2) and not (s.words[at] == "this" or (s.words[at + 1] == "day" and s.words[at] == "last")):
        return Found(i, at + 1, f"{s.words[at]} {s.words[at + 1]}", f'No "in" before "{s.words[at]}".')
    return None


_NEEDS_BY = wordset("need must have want send answer decide reply confirm receive expect hear tell know give finish get bring return let reach come submit deliver sign say book")


def until_by(s: Sentence, i: int) -> Found | None:
    """ "I must have your answer until tomorrow", "I will send it till Friday"."""
    at = i + 1
    if s.mark[at] or (s.mark[i] and s.mark[i] != "^"):
        return None
    timed = s.words[at] in _DAYS | {"tomorrow", "tonight", "noon"} or (s.words[at] in ("this", "next") and s.words[at + 1] in _DAYS | {"evening", "week", "month", "year"}) or (s.is_a(at, NUMBER) and s.words[at + 1] in ("weeks", "days"))
    if not timed or s.is_a(at + 2, SUBJECT) or s.words[at + 1] in ("when", "i", "to"):
        return None
    verbs = [k for k in range(max(PAD, i - 12), i) if s.is_a(k, BASE | HAVE) and s.words[k] in _NEEDS_BY and not (s.is_a(k, NOUN) and s.is_a(k - 1, DET | POSS | ADJECTIVE))]
    if not verbs or any(s.mark[k] in (",", ";", ":") for k in range(verbs[0], i + 1)) or any(s.words[k] in ("not", "wait", "stay", "keep", "work", "open", "off", "free", "hold", "from", "left", "valid", "shift", "shifts", "available", "nothing", "no", "leave", "run", "runs", "extended", "extension", "here", "due") or s.words[k].endswith("n't") or (s.is_a(k, PAST) and not s.is_a(k, BASE)) for k in range(verbs[0] - 2, i)):
        return None
    first = s.words[verbs[0]]
    if s.table.base(s.words[i - 2]) == "give" and s.is_a(i - 1, OBJECT):
        return None  # "give me until Monday"
    said = any(s.words[k] in ("must", "need", "please", "will", "can", "could", "would", "i'll", "want", "should", "expect", "to") or s.words[k].endswith("'ll") for k in range(max(PAD, verbs[0] - 4), verbs[0] + 1))
    if not said or (first == "have" and not any(s.words[k] in ("must", "need", "to", "should") for k in range(verbs[0] - 2, verbs[0]))):
        return None
    if first in ("have", "need", "want") and s.words[verbs[0] + 1] in ("until", "till", "time"):
        return None
    return Found(i, i, "by", 'The last moment of something done once is "by".')


def told_nobody(s: Sentence, i: int) -> Found | None:
    """ "as I told on the interview", "what you told in the interview", "you told that the answer comes"."""
    at = i + 1
    if s.mark[at] or s.words[at] not in ("that", "on", "in", "at", "during", "about") or not (s.words[i - 1] in ("i", "we", "you", "they", "he", "she") or s.is_a(i - 1, NAME)) or s.is_a(i - 2, BE | HAVE):
        return None
    if s.words[at] == "that" and s.is_a(at + 1, NOUN) and not s.is_a(at + 1, NOUN | PLURAL | SUBJECT):
        return None
    if s.words[at] != "that" and not (s.words[i - 2] in ("as", "what", "which", "like") and s.is_a(at + 1, DET | POSS)):
        return None
    if s.words[at] == "that" and s.words[at + 1] in ("story", "one", "to"):
        return None
    return Found(i, i, "said", 'One tells somebody something; without a listener: "said".')


def same_thing(s: Sentence, i: int) -> Found | None:
    """ "I did same work", "I'd like to do same thing"."""
    if s.mark[i] or not (s.is_a(i - 1, ANY_VERB) or s.words[i - 1] in ("do", "did", "have", "had", "has", "in", "at", "on", "for", "with", "of", "from", "about")) or s.is_a(i - 1, BE) or not s.is_a(i + 1, NOUN | PLURAL) or s.mark[i + 1] or s.words[i + 1] in ("day", "sex"):
        return None
    return Found(i, i, "the same", '"the" is missing.')


def such_system(s: Sentence, i: int) -> Found | None:
    """ "how such system is implemented"."""
    at = i + 1
    if s.mark[at] or not s.singular(at) or s.is_a(at, ADJECTIVE | PAST | PARTICIPLE | ING | NUMBER) or s.words[i - 1] in ("no", "one", "any", "some", "every", "each", "of", "many", "another", "few", "all", "first", "only", "two", "three") or s.is_a(i - 1, NUMBER) or s.words[at] in ("a", "an", "as", "that") or not s.is_a(at + 1, BE | MODAL | HAVE):
        return None
    if s.table.counted.get(s.words[at], 0) < 2 or (s.is_a(i - 1, ING) and not s.mark[i]):
        return None
    return Found(i, i, "such a", '"a" is missing.') if s.words[at] not in ("work", "information", "advice", "news", "behaviour", "behavior", "evidence", "experience", "help", "training", "equipment", "care", "time", "progress", "luck", "knowledge", "pay", "money", "trust", "luxury") else None


def own_mask(s: Sentence, i: int) -> Found | None:
    """ "do I have to bring own mask?"."""
    at = i + 1
    if s.mark[i] or s.mark[at] or not s.is_a(at, NOUN | PLURAL) or s.words[i - 1] not in ("bring", "use", "have", "need", "with", "take", "has", "make", "own", "wear", "buy") or (s.words[i - 2] in ("they", "we", "i", "you") and s.words[i - 1] == "own"):
        return None
    return Found(i, i, "my own", '"my" or "your" is missing.')


def other_place(s: Sentence, i: int) -> Found | None:
    """ "if there is other place later", "hired by other school"."""
    at = i + 1
    if s.mark[i] or s.mark[at] or not s.singular(at) or not s.is_a(at, MAINLY_NOUN) or s.is_a(at, ADJECTIVE | PLURAL) or s.words[at] in ("work", "hand", "information", "business", "stuff", "than", "side", "news") or not (s.words[i - 1] in ("is", "was", "by", "have", "has", "find", "found", "for", "at", "took", "take", "get") and (s.words[i - 2] == "there" or s.words[i - 1] != "is")) or not (s.ends(at + 1) or s.words[at + 1] in ("later", "near", "now", "here")):
        return None
    return Found(i, i, "another", '"another" is meant.')


def near_to(s: Sentence, i: int) -> Found | None:
    """ "in position to", "for first time", "first time for me"."""
    if s.words[i] == "position" and s.words[i - 1] == "in" and s.words[i + 1] == "to" and not s.mark[i] and not s.mark[i + 1]:
        return Found(i, i, "a position", '"a" is missing.')
    if s.words[i] == "first" and s.words[i + 1] == "time" and s.words[i - 1] in ("was", "is", "for") and s.words[i - 2] in ("it", "this", "that") and not s.mark[i]:
        return Found(i, i, "the first", '"the" is missing.')
    if s.words[i] == "asset" and not s.is_a(i - 1, DET | POSS | ADJECTIVE | NOUN) and s.words[i + 1] == "to" and s.is_a(i - 1, BE):
        return Found(i, i, "an asset", '"an" is missing.')
    return None


_DOINGS = wordset("go went gone going goes do doing does did find finds found work works worked smell")


def went_good(s: Sentence, i: int) -> Found | None:
    """ "it went good", "hope this finds you good", "are doing good"."""
    before = i - 1
    if s.mark[i] or not (s.mark[i + 1] or s.words[i + 1] in ("and", "for", "in", "with", "at", "so") or i + 1 >= s.end):
        return None
    if s.words[before] in ("really", "very", "pretty", "so", "quite"):
        before -= 1
    if s.words[before] in ("going", "doing", "went", "gone") and not any(s.mark[before + 1 : i + 1]):
        if s.words[before] == "doing" and s.words[i + 1] in ("and", "for", "in", "at", "with"):
            return None
        return Found(i, i, "well", 'With a verb: "well".')
    if s.words[before] == "you" and s.words[before - 1] in ("finds", "find", "found") and s.words[i + 1] in ("and", ""):
        return Found(i, i, "well", 'With a verb: "well".')
    return None


def quick(s: Sentence, i: int) -> Found | None:
    """ "answer them quick", "pick it up quick", "those jobs go quick"."""
    if s.mark[i] or not (i + 1 >= s.end or s.mark[i + 1] or s.words[i + 1] in ("and", "because", "as", "so", "if")):
        return None
    before = i - 1
    if s.words[before] in ("real", "really", "very", "so", "too", "pretty"):
        before -= 1
    if s.words[before] == "and" and s.is_a(before - 1, ADVERB) and s.is_a(before - 2, BASE):
        return Found(i, i, "quickly", 'With a verb: "quickly".')
    if s.words[before] in ("up", "it", "them", "him", "this", "me", "us") or (s.words[before] in ("go", "goes", "went", "work", "works", "worked", "learn", "come", "came", "move", "moves", "moved", "answer", "answered", "decide", "decided", "sell", "reply", "get", "run") and s.is_a(before, ANY_VERB)):
        if s.words[before] in ("it", "this", "them", "me") and s.words[before - 1] in ("make", "made", "keep", "kept", "making", "keeping", "get", "said", "say"):
            return None
        return Found(i, i, "quickly", 'With a verb: "quickly".')
    return None


def real_good(s: Sentence, i: int) -> Found | None:
    """ "is real helpful for us"."""
    at = i + 1
    if s.mark[at] or not s.is_a(at, MAINLY_ADJECTIVE) or s.is_a(at, NOUN | PLURAL | ING | BASE) or s.words[at] in ("happy", "glad", "nice", "sorry", "proud", "enough") or not (s.is_a(i - 1, BE) or s.words[i - 1] in ("looks", "felt", "feel", "seems")) or not s.ends(at + 1):
        return None
    return Found(i, i, "really", 'Before an adjective: "really".')


def very_explained(s: Sentence, i: int) -> Found | None:
    """ "The part is very good explained", "it was good organised"."""
    at = i + 1
    if s.mark[at] or not s.is_a(at, PARTICIPLE) or s.is_a(at, NOUN | BASE | ADJECTIVE) or not (s.is_a(i - 1, BE) or (s.words[i - 1] in ("very", "so", "really") and s.is_a(i - 2, BE))):
        return None
    return Found(i, i, "well", 'With a verb: "well".')


def people_which(s: Sentence, i: int) -> Found | None:
    """ "people which have a job", "Ms Tran, which runs the kitchens", "six staff, two of which are managers"."""
    verb = i + 1
    if s.words[i - 1] == "people" and not s.mark[i] and s.is_a(verb, AUXILIARY | BASE | PAST) and not s.mark[verb]:
        return Found(i, i, "who", 'A person: "who".')
    if s.mark[i] == "," and s.is_a(i - 1, NAME) and s.words[i - 2] in ("mr", "ms", "mrs", "dr", "miss") and s.is_a(verb, THIRD | HAVE | BE | PAST) and not s.mark[verb]:
        return Found(i, i, "who", 'A person: "who".')
    if s.words[i - 1] == "of" and s.is_a(i - 2, NUMBER) and s.mark[i - 2] == ",":
        noun = i - 3
        if s.words[noun] in ("staff", "people", "men", "women", "colleagues", "children") or person(s.table.singular(s.words[noun])):
            return Found(i, i, "whom", 'Persons: "whom".')
    return None


def the_one_what(s: Sentence, i: int) -> Found | None:
    """ "the one what did the hospital", "the children what I look after"."""
    before, after = i - 1, i + 1
    if s.mark[i] or s.mark[after]:
        return None
    if s.words[before] == "one" and s.words[before - 1] in ("the", "only"):
        verb = s.is_a(after, PAST | AUXILIARY)
    else:
        noun = s.is_a(before, NOUN | PLURAL) and not s.is_a(before, ANY_VERB | ADJECTIVE) and s.words[before - 1] in ("the", "those")
        if not noun or s.words[before] in ("question", "answer", "way", "reason", "time", "thing") or not (s.is_a(before - 2, PREP | AUXILIARY) or s.opens(before - 1)):
            return None
        verb = s.words[after] in ("i", "we", "they", "he", "she", "you") and s.is_a(after + 1, BASE | PAST | AUXILIARY)
    return Found(i, i, "that", '"that" is meant.') if verb else None


def two_next(s: Sentence, i: int) -> Found | None:
    """ "in the two next weeks"."""
    if s.is_a(i - 1, NUMBER) and s.words[i - 2] in ("the", "these", "in") and s.is_a(i + 1, PLURAL) and not s.mark[i] and not s.mark[i + 1]:
        return Found(i - 1, i, f"{s.words[i]} {s.words[i - 1]}", f'"{s.words[i]}" stands before the number.')
    return None


def inside_question(s: Sentence, i: int) -> Found | None:
    """ "Please write me what do you think", "say in advance what is the salary", "I want to know would it be"."""
    if s.mark[i] or s.mark[i + 1]:
        return None
    asks = s.table.base(s.words[i - 1])
    told = s.words[i - 1] in ("me", "us") and s.table.base(s.words[i - 2]) in ("tell", "write", "ask", "show", "say")
    if s.is_a(i, MODAL) and asks in ("know", "wonder", "ask") and s.words[i + 1] in ("i", "you", "it", "we", "they", "he", "she") and s.is_a(i + 2, BASE | BE | HAVE) and not s.mark[i + 2] and s.words[i - 1] != "asks":
        pronoun = "I" if s.words[i + 1] == "i" else s.words[i + 1]
        return Found(i, i + 1, f"if {pronoun} {s.words[i]}", "Inside a sentence a question has the order of a statement.")
    if not s.is_a(i, WH) or s.words[i] == "who" or not (told or asks in ("know", "understand", "ask", "wonder", "say", "advance")):
        return None
    verb = i + 1
    if s.words[verb] in ("do", "does", "did") and s.words[verb + 1] in ("you", "i", "we", "they", "he", "she") and s.is_a(verb + 2, BASE):
        return Found(verb, verb + 1, s.words[verb + 1].replace("i", "I") if s.words[verb + 1] == "i" else s.words[verb + 1], "Inside a sentence a question has the order of a statement.")
    if s.words[verb] in ("is", "are") and s.is_a(verb + 1, DET | POSS) and s.words[i] in ("what", "where", "when", "how"):
        head = s.head(verb + 1)
        if head > verb + 1 and (s.mark[head + 1] or head + 1 >= s.end) and s.mark[s.end][:1] != "?":
            return Found(verb, head, "", "Inside a sentence a question has the order of a statement.")
    return None


def forward_to(s: Sentence, i: int) -> Found | None:
    """ "I look forward to cook with Ben", "looking forward to meet you"."""
    at = i + 2
    if s.words[i + 1] != "to" or s.mark[i + 1] or s.mark[at] or s.table.base(s.words[i - 1]) != "look" or not s.is_a(at, BASE) or s.is_a(at, ING):
        return None
    if s.is_a(at, NOUN) and not (s.is_a(at + 1, OBJECT | DET | POSS) or (s.words[at + 1] in ("with", "for", "in", "at", "alongside") and s.words[at] in ("cook", "work", "start", "help", "talk", "visit", "call"))):
        return None
    return Found(at, at, s.table.form(s.words[at], "VBG"), 'After "look forward to" stands the -ing form.')


def me_myself(s: Sentence, i: int) -> Found | None:
    """ "I interest me for food", "I introduce me"."""
    verb = i - 1
    if s.words[i - 2] != "i" or s.mark[i] or s.mark[verb] or not s.is_a(verb, BASE | PAST) or s.is_a(verb, AUXILIARY | ADV | PREP) or s.words[verb] in ("get", "got", "gave", "give") or not (s.is_a(i + 1, PREP | DET) or s.words[i + 1] in ("to", "that", "as") or s.mark[i + 1]):
        return None
    return Found(i, i, "myself", '"myself" is meant.')


def interesting_to(s: Sentence, i: int) -> Found | None:
    """ "I am interesting also to know", "I am interesting in the post"."""
    at = i + 1 if s.words[i + 1] not in ("also", "very") else i + 2
    if s.words[i - 1] in ("am", "i'm") and s.words[at] in ("in", "to", "for") and not s.mark[at]:
        return Found(i, i, "interested", '"interested" is meant.')
    return None


def less(s: Sentence, i: int) -> Found | None:
    """ "Two days are too less", "a lot mistakes", "no more included"."""
    if s.words[i] == "less" and s.words[i - 1] == "too" and (s.words[i + 1] in ("for", "to") or s.mark[i + 1]):
        return Found(i, i, "little", '"too little" is meant.')
    if s.words[i] == "lot" and s.words[i - 1] == "a" and s.is_a(i + 1, PLURAL) and not s.is_a(i + 1, NOUN | THIRD) and not s.mark[i + 1]:
        return Found(i, i, "lot of", '"of" is missing.')
    if s.words[i] == "more" and s.words[i - 1] == "no" and s.is_a(i - 2, BE) and s.is_a(i + 1, PARTICIPLE) and not s.is_a(i + 1, NOUN):
        return Found(i - 1, i, "no longer", '"no longer" is meant.')
    return None


def good_so(s: Sentence, i: int) -> Found | None:
    """ "paying the fuel", "thank you that you took the time"."""
    if s.words[i - 1] in ("thank",) and s.words[i + 1] == "that" and s.words[i + 2] in ("you", "i") and not any(s.mark[i : i + 3]):
        return Found(i + 1, i + 2, "for", '"for" with the -ing form goes with thanks.')
    return None


def during_years(s: Sentence, i: int) -> Found | None:
    """ "during six years", "during fourteen years and"."""
    if s.is_a(i + 1, NUMBER) and s.words[i + 2] in ("years", "months", "weeks", "days", "hours") and not s.mark[i + 1] and not s.mark[i + 2] and s.words[i + 3] not in ("of",) and not s.words[i + 1].startswith(("19", "20")):
        return Found(i, i, "for", 'A length of time takes "for".')
    return None


BY_WORD: dict[str, tuple[Rule, ...]] = {}
for _rule, _words in (
    (at_the_fair, "on in at"),
    (until_by, "until till"),
    (told_nobody, "told"),
    (same_thing, "same"),
    (such_system, "such"),
    (own_mask, "own"),
    (other_place, "other"),
    (near_to, "position first asset"),
    (went_good, "good"),
    (very_explained, "good"),
    (quick, "quick"),
    (real_good, "real"),
    (people_which, "which"),
    (the_one_what, "what"),
    (two_next, "next last"),
    (inside_question, "what where when how why which would could will can should"),
    (forward_to, "forward"),
    (me_myself, "me"),
    (interesting_to, "interesting"),
    (less, "less lot more"),
    (good_so, "you"),
    (during_years, "during"),
):
    for _word in _words.split():
        BY_WORD[_word] = (*BY_WORD.get(_word, ()), _rule)
