"""Which form of the verb goes with a time or a state: "I am having a licence", "I work here since 2019", "I have received it on Tuesday"; and two who are one with their verb."""

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
    SUBJECT,
    WH,
    Found,
    Rule,
    Sentence,
)
from sincerely.core.letters.english.vocabulary import wordset
from sincerely.core.letters.english.word_classes import (
    ADJECTIVE,
    BASE,
    ING,
    MAINLY_VERB,
    NOUN,
    PARTICIPLE,
    PAST,
    PLURAL,
    THIRD,
)

# A condition a line reads better than a word a line.
# fmt: off
_OWNED = wordset(
    """
    experience degree certificate certificates licence license diploma knowledge skill skills qualification qualifications name value
    doubt doubts ability passion permit visa family background idea master bachelor reputation command background certification right
    """
)
_DAYS = wordset("monday tuesday wednesday thursday friday saturday sunday")
_MONTHS = wordset("january february march april may june july august september october november december")
# Verbs of what is over once it is done: with the day it was done on they stand in the past.
_DONE = wordset("receive send meet apply start finish interview upload visit call speak see submit arrive attend post hear come go write email phone read complete pass begin leave order pay collect return sign")
_SINCE_STATES = wordset("work live study teach drive run manage know hold have own make lead serve play speak use belong train volunteer do cook repair build sell design write keep love like want be coach translate drive look wait interest practise practice")


def having(s: Sentence, i: int) -> Found | None:
    """ "I am having five years of experience", "the school is having a big name"."""
    be = i - 1 if s.is_a(i - 1, BE) else i - 2
    if not s.is_a(be, BE) or s.mark[i + 1] or s.words[be] in ("be", "been", "being"):
        return None
    head = s.head(i + 1)
    owned = head > i and s.words[head] in _OWNED
    years = s.is_a(i + 1, NUMBER) and s.words[i + 2] in ("years", "months", "year") and s.words[i + 3] in ("of", "experience")
    if not (owned or years) or (s.words[head] in ("name", "value", "idea", "right") and s.words[head + 1] in ("change", "changed", "tag")):
        return None
    if be != i - 1 and not s.is_a(i - 1, ADV):
        return None
    if s.is_a(head + 1, PARTICIPLE) and not s.mark[head + 1]:
        return None  # "I am having the licence translated"
    one = s.words[be] in ("is", "was", "he's", "she's", "it's")
    past = s.words[be] in ("was", "were")
    fix = "had" if past else "has" if one else "have"
    if s.words[be] in ("i'm", "we're", "they're", "you're"):
        return Found(be, i, f"{s.words[be].split(chr(39))[0].replace('i', 'I')} have", "What somebody owns stands in the simple form.")
    return Found(be, i, fix, "What somebody owns stands in the simple form.")


def present_since(s: Sentence, i: int) -> Found | None:
    """ "I work on this since July", "I live in Dublin since 2019", "I make lens coatings since graduation"."""
    at = i + 1
    timed = (
        (len(s.words[at]) == 4 and s.words[at].isdigit() and s.words[at][:2] in ("19", "20"))
        or (s.words[at] in _MONTHS | _DAYS and not s.words[at].endswith("'s"))
        or s.words[at] in ("graduation", "childhood", "then", "school", "university", "yesterday")
        or (s.words[at] == "last" and s.words[at + 1] in ("year", "month", "week", "summer", "winter", "spring", "autumn"))
        or (s.words[at] == "the" and s.words[at + 1] in ("first", "beginning", "start") and s.words[at + 2] in ("call", "day", "interview", "of", "year", "week"))
    )
    if not timed or s.mark[at] or s.mark[i] or (s.is_a(at + 1, SUBJECT) and not s.mark[at + 1]):
        return None
    for subject in range(i - 1, PAD - 1, -1):
        if s.is_a(subject, HAVE | MODAL | WH) or (s.mark[subject + 1] and subject + 1 < i) or s.words[subject] in ("been", "did", "that", "to", "and", "but"):
            return None
        if s.words[subject] in ("i", "we", "they", "you"):
            break
    else:
        return None
    verb = subject + 1
    if s.is_a(verb, ADV) and not s.is_a(verb, BE):
        verb += 1
    word = s.words[verb]
    if not s.opens(subject) and s.words[subject - 1] not in ("and", "but", "because", "that", "as"):
        return None
    if word in _SINCE_STATES and s.is_a(verb, BASE) and not s.is_a(verb, PAST | AUXILIARY) and verb < i:
        return Found(verb, verb, f"have {s.table.form(word, 'VBN')}", 'With "since" stands "have" and the participle: it began then and goes on.')
    if word in ("am", "are") and not s.is_a(verb + 1, PARTICIPLE) and s.words[i - 1] not in ("open", "closed", "older") and verb < i - 1:
        return Found(verb, verb, "have been", 'With "since" stands "have" and the participle: it began then and goes on.')
    return None


def done_on(s: Sentence, i: int) -> Found | None:
    """ "I have received it on Tuesday", "On Wednesday I have uploaded the certificates"."""
    verb = i + 1
    if s.is_a(verb, ADV) and not s.is_a(verb, BE):
        verb += 1
    if not s.is_a(i, HAVE) or s.words[i] in ("had", "having", "would've", "could've", "should've", "hadn't") or s.mark[verb] or not s.is_a(verb, PARTICIPLE) or s.table.base(s.words[verb]) not in _DONE:
        return None
    subject = i if "'" in s.words[i] and not s.words[i].endswith("n't") else i - 1
    if not s.is_a(subject, SUBJECT | HAVE) or any(s.is_a(k, MODAL) or s.words[k] in ("if", "once", "when", "after", "until", "unless", "since", "before", "to", "by") for k in range(PAD, i)):
        return None
    day = s.words[subject - 2] == "on" and s.words[subject - 1] in _DAYS and s.opens(subject - 2)
    dated = None
    for k in range(verb + 1, min(verb + 7, s.end)):
        if s.mark[k] or (s.is_a(k, JOIN | WH | SUBJECT) and s.words[k] not in ("it", "you")):
            break
        if s.words[k] == "on" and (s.words[k + 1] in _DAYS or s.words[k + 1] in _MONTHS or (s.words[k + 1][:1].isdigit() and s.words[k + 2] in _MONTHS)) and not s.mark[k + 1]:
            dated = k
            break
        if s.is_a(k, NOUN | PLURAL) and s.words[k] in ("invitation", "interview", "appointment", "ticket", "tickets", "booking", "slot", "place", "meeting", "offer", "seat", "day", "leave", "lesson", "shift", "party", "event"):
            break
    if not day and dated is None:
        return None
    if s.table.base(s.words[verb]) in ("start", "begin", "come", "leave", "pay", "order", "meet", "call") and dated is None:
        return None
    one = s.table.form(s.table.base(s.words[verb]), "VBD")
    if subject == i:
        return Found(i, verb, f"{s.words[i].split(chr(39))[0].replace('i', 'I')} {one}", "A day that is over takes the past.")
    return Found(i, verb, one, "A day that is over takes the past.")


def me_and(s: Sentence, i: int) -> Found | None:
    """ "Me and Earl talks the same language", "Me and my mate was on the till"."""
    if not s.opens(i) and s.words[i - 1] not in ("because", "so", "but", "that", "when"):
        return None
    if s.words[i + 1] != "and" or s.mark[i + 1] or s.mark[i + 2] or not (s.is_a(i + 2, POSS | NAME) or s.words[i + 2] == "the"):
        return None
    head = s.head(i + 2)
    verb = head + 1
    if head < i + 2 or s.mark[verb]:
        return None
    fix = {"is": "are", "was": "were", "has": "have", "does": "do", "am": "are"}.get(s.words[verb])
    if fix:
        return Found(verb, verb, fix, "The verb is about several.")
    if s.is_a(verb, THIRD) and s.table.of(s.table.base(s.words[verb])) & MAINLY_VERB and not s.is_a(verb, AUXILIARY):
        return Found(verb, verb, s.table.base(s.words[verb]), "The verb is about several.")
    if not s.is_a(verb, NOUN | PLURAL) or s.is_a(verb, PAST):
        return Found(i, head, "", 'Who does something is "I", and stands last: "my colleague and I".', "advice") if s.words[i] == "me" and s.opens(i) else None
    return None


def would_like_doing(s: Sentence, i: int) -> Found | None:
    """ "I would like knowing your opinion"."""
    at = i + 1
    if s.words[i - 1] not in ("would", "i'd", "we'd") or s.mark[at] or not s.is_a(at, ING) or (s.is_a(at, NOUN | ADJECTIVE) and not s.is_a(at + 1, DET | POSS)) or s.words[at] in ("nothing", "something", "anything", "everything"):
        return None
    return Found(at, at, f"to {s.table.base(s.words[at])}", 'After "would like" stands "to".')


def very_much(s: Sentence, i: int) -> Found | None:
    """ "I liked very much how your men keep the place", "I liked a lot to know the office"."""
    many = (s.words[i + 1], s.words[i + 2])
    if many not in (("very", "much"), ("a", "lot")) or s.mark[i + 1] or s.mark[i + 2] or s.mark[i + 3] or not (s.is_a(i - 1, SUBJECT | ADV) or s.words[i - 1] in ("and", "to")):
        return None
    if not (s.words[i + 3] in ("the", "your", "how", "our", "their", "his", "that") or (many[0] == "a" and s.words[i + 3] == "your")):
        return None
    if many[0] == "a" and s.words[i + 3] in ("the", "that"):
        return None
    return Found(i, i + 2, f"very much {s.words[i]}" if many[0] == "very" else s.words[i], f'"{" ".join(many)}" stands behind the object, or "very much" before the verb.')


_OTHERS = wordset("me us him them")


def gave_to_me(s: Sentence, i: int) -> Found | None:
    """ "They gave to me an interview"."""
    who = i + 2
    if s.words[i + 1] != "to" or s.mark[i + 1] or s.mark[who] or s.words[who] not in _OTHERS | {"you"} or s.mark[who + 1] or s.words[who + 1] not in ("a", "an", "the", "my", "your", "some", "their", "his"):
        return None
    if not s.is_a(i - 1, SUBJECT | MODAL | HAVE | ADV) and s.words[i - 1] not in ("to", "and"):
        return None
    return Found(i + 1, who, s.words[who], f'No "to" before "{s.words[who]}" here.')


_ONES = wordset("company team place school hospital day welcome person chance opportunity man woman kitchen atmosphere interview experience garden workshop shop ward boss manager teacher offer letter job")


def so_adjective(s: Sentence, i: int) -> Found | None:
    """ "I was happy to see so beautiful company"."""
    at = i + 1
    if s.mark[at] or s.mark[at + 1] or not s.is_a(at, ADJECTIVE) or s.is_a(at, ADV) or s.words[at] in ("many", "much", "few", "little", "far", "long", "early", "late", "far-off") or s.words[at + 1] not in _ONES or not s.ends(at + 2):
        return None
    if s.words[i - 1] in ("and", "or", "be", "is", "was", "are", "were", "more", "even", "not", "just") or s.words[at + 2] in ("a", "that-is"):
        return None
    article = "an" if s.words[at][0] in "aeiou" else "a"
    return Found(i, at, f"such {article} {s.words[at]}", '"such a" is the usual form.')


def children_needs(s: Sentence, i: int) -> Found | None:
    """ "the children needs this kind of door"."""
    at = i + 1
    if s.mark[at] or not s.is_a(at, THIRD) or s.words[at] not in ("needs", "wants", "works", "likes", "loves", "knows", "comes", "goes", "makes", "takes", "gets", "thinks", "says", "helps", "learns", "lives", "asks", "uses") or not (s.is_a(at + 1, DET | POSS | OBJECT) or s.words[at + 1] in ("to", "that", "in", "at", "with", "here")):
        return None
    start = i - 1 if s.is_a(i - 1, DET | POSS) else i
    if s.words[at] in ("works", "needs", "uses", "likes") and s.words[at + 1] in ("in", "at", "with", "that"):
        return None
    if not (s.opens(start) or s.words[start - 1] in ("that", "because", "when", "if", "and", "but", "where")):
        return None
    return Found(at, at, s.table.base(s.words[at]), "The verb is about several.")


def am_regret(s: Sentence, i: int) -> Found | None:
    """ "I am regret to decline", "I am still wait"."""
    at = i + 1
    if s.words[at] in ("still", "also", "really", "always", "now", "just", "not"):
        at += 1
    if s.words[i - 1] != "i" and s.words[i] != "i'm":
        return None
    if s.mark[at] or s.words[at] not in ("regret", "wait", "inform", "assure", "request", "attach", "appreciate", "believe", "understand", "remember", "agree") or not (s.is_a(at + 1, DET | POSS | OBJECT) or s.words[at + 1] in ("to", "that", "for", "with", "your")):
        return None
    fix = "waiting" if s.words[at] == "wait" else ""
    return Found(at, at, fix, "One verb too many, or the wrong form.") if fix else Found(i, at, s.words[at] if s.words[i] == "am" else f"I {s.words[at]}", "One verb too many, or the wrong form.")


def well_english(s: Sentence, i: int) -> Found | None:
    """ "I speak very well English": the object stands at its verb."""
    at = i + 2 if s.words[i + 1] in ("very", "quite", "pretty", "so") else i + 1
    if s.words[at] not in ("well", "fluently", "good") or (s.words[at] == "good" and at == i + 1) or any(s.mark[i + 1 : at + 2]) or not s.is_a(at + 1, NAME) or not s.ends(at + 2):
        return None
    tongue = s.words[at + 1].capitalize()
    how = " ".join(s.words[i + 1 : at]) + (" " if at > i + 1 else "") + ("well" if s.words[at] == "good" else s.words[at])
    return Found(i + 1, at + 1, f"{tongue} {how}", "The object stands at its verb, how well behind it.")


def been_worked(s: Sentence, i: int) -> Found | None:
    """ "I have been worked there for two years"."""
    at = i + 1
    if s.mark[at] or s.words[at] not in ("worked", "lived", "arrived", "happened", "studied", "stayed") or not s.is_a(i - 1, HAVE) or not s.is_a(i - 2, SUBJECT) or s.words[i - 2] in ("it", "they"):
        return None
    if not (s.words[at + 1] in ("in", "at", "there", "here", "as", "with", "for") or s.ends(at + 1)) or s.mark[at + 1]:
        return None
    return Found(i, at, s.words[at], "One verb too many, or the wrong form.")


def years_old(s: Sentence, i: int) -> Found | None:
    """ "I have 25 years old"."""
    if s.is_a(i + 1, NUMBER) and s.words[i + 2] in ("years", "year") and s.words[i + 3] == "old" and not any(s.mark[i + 1 : i + 4]) and s.is_a(i - 1, SUBJECT) and s.ends(i + 4):
        fix = "am" if s.words[i - 1] == "i" else "is" if s.words[i - 1] in ("he", "she", "it") else "are"
        return Found(i, i, fix, "One is so many years old.")
    return None


BY_WORD: dict[str, tuple[Rule, ...]] = {}
for _rule, _words in (
    (having, "having"),
    (present_since, "since"),
    (done_on, "have has i've we've they've you've"),
    (me_and, "me i"),
    (would_like_doing, "like"),
    (very_much, "like liked likes enjoy enjoyed appreciate appreciated love loved"),
    (gave_to_me, "gave give given gives showed show sent offered send"),
    (so_adjective, "so"),
    (children_needs, "children people women men parents"),
    (am_regret, "am i'm"),
    (well_english, "speak speaks spoke know knows understand understands write writes read reads"),
    (been_worked, "been"),
    (years_old, "have has had"),
):
    for _word in _words.split():
        BY_WORD[_word] = (*BY_WORD.get(_word, ()), _rule)
