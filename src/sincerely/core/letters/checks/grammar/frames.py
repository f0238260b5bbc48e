"""What verbs, nouns and adjectives take with them: the preposition, "to" or -ing, the person or thing; and words left over."""

from __future__ import annotations

from sincerely.core.letters.checks.grammar.noun_phrases import person
from sincerely.core.letters.checks.grammar.sentences import (
    ADV,
    AUXILIARY,
    BE,
    DET,
    DO,
    HAVE,
    MODAL,
    NAME,
    NUMBER,
    OBJECT,
    PAD,
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
    ADVERB,
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
_TAKES_TO = wordset("manage managed manages decide decided hope hoped agree agreed refuse refused expect expected afford promise promised want wanted wish wished offered")


def to_wanted(s: Sentence, i: int) -> Found | None:
    """ "I managed repairing the loom"."""
    at = i + 1
    if s.mark[at] or not s.is_a(at, ING) or not s.is_a(at + 1, DET | POSS | OBJECT) or s.mark[at + 1] or not (s.is_a(i - 1, SUBJECT | MODAL) or s.words[i - 1] in ("to", "have", "has", "had")):
        return None
    if s.is_a(at, NOUN) and s.words[i] in ("manage", "expect", "want", "wanted", "offered", "afford"):
        return None
    return Found(at, at, f"to {s.table.base(s.words[at])}", f'After "{s.words[i]}" stands "to".')


_OF_ING = {"thinking": "of", "think": "of", "thought": "of", "insist": "on", "insisted": "on", "succeeded": "in", "apologise": "for", "apologize": "for", "keen": "", "worth": "", "capable": "of", "accused": "of", "instead": "of"}


def of_wanted(s: Sentence, i: int) -> Found | None:
    """ "I am thinking to take the test", "capable to run it"."""
    right = _OF_ING[s.words[i]]
    if not right or (s.words[i] == "instead" and s.is_a(i - 1, BASE | PAST | THIRD)) or s.words[i + 1] != "to" or s.mark[i + 1] or not s.is_a(i + 2, BASE | BE | HAVE) or s.mark[i + 2]:
        return None
    if s.words[i] in ("think", "thought") or (s.words[i] == "thinking" and not s.is_a(i - 1, BE | ADV)):
        return None
    ing = s.table.form(s.words[i + 2], "VBG") if s.words[i + 2] != "be" else "being"
    return Found(i + 1, i + 2, f"{right} {ing}", f'After "{s.words[i]}" stands "{right}" with the -ing form.')


def for_doing(s: Sentence, i: int) -> Found | None:
    """ "I am writing for accept the post", "I came to Leeds for study law", "experience for run the pass"."""
    at = i + 1
    if s.mark[i] or s.mark[at] or not s.is_a(at, BASE) or (s.is_a(at, ADJECTIVE | PAST | PREP | ADV | AUXILIARY | NAME) and s.words[at] != "run"):
        return None
    verb = (s.is_a(at, MAINLY_VERB) and not s.is_a(at, NOUN)) or (s.is_a(at, MAINLY_VERB) and s.words[at + 1] in ("the", "a", "an", "my", "your") and not s.mark[at + 1])
    if not verb or not (s.is_a(at + 1, DET | POSS | OBJECT | PREP) or s.words[at + 1] in ("to",)):
        return None
    if s.words[at + 1] == "a" and s.is_a(at, NOUN):
        return None
    return Found(i, at, f"to {s.words[at]}", f'"to {s.words[at]}" is meant.')


def preferred(s: Sentence, i: int) -> Found | None:
    """ "I prefer tea than coffee"."""
    for k in range(i + 1, min(s.end, i + 5)):
        if s.mark[k] or s.words[k] in ("rather", "more", "to", "that", "it", "other") or (s.words[k].endswith("er") and s.is_a(k, ADJECTIVE)):
            return None
        if s.words[k] == "than":
            return Found(k, k, "to", 'One prefers one thing "to" another.')
    return None


def gave_we(s: Sentence, i: int) -> Found | None:
    """ "They gave we a lift", "please tell they that"."""
    at = i + 1
    other = {"we": "us", "they": "them", "he": "him", "she": "her", "i": "me"}.get(s.words[at])
    if other is None or s.mark[at] or s.mark[at + 1] or not s.is_a(at + 1, DET | POSS | NUMBER) or (s.is_a(i - 1, AUXILIARY) and s.words[i] == "told"):
        return None
    return Found(at, at, other, f'Behind the verb: "{other}".') if s.is_a(i - 1, SUBJECT | MODAL | ADV | NOUN | NAME | PLURAL) or s.words[i - 1] in ("to", "please") else None


def the_end_of(s: Sentence, i: int) -> Found | None:
    """ "at end of June", "from beginning of the year", "in middle of the night"."""
    if s.words[i + 1] != "of" or s.mark[i] or s.words[i - 1] not in ("at", "in", "from", "until", "till", "since", "on", "before", "to") or (s.mark[i - 1] and s.mark[i - 1] != "^"):
        return None
    if s.is_a(i, NAME) or (s.words[i] == "top" and s.words[i - 1] == "on") or (s.words[i + 2] in ("life", "day", "play", "term") and s.words[i] == "end"):
        return None
    return Found(i, i, f"the {s.words[i]}", '"the" is missing.')


def kind_of(s: Sentence, i: int) -> Found | None:
    """ "These kind of valve"."""
    if s.words[i + 1] in ("kind", "sort", "type") and s.words[i + 2] == "of" and not s.mark[i + 1]:
        return Found(i, i + 1, f"{s.words[i]} {s.words[i + 1]}s", f'"{s.words[i]}" are several: "{s.words[i + 1]}s".')
    return None


def that_shelves(s: Sentence, i: int) -> Found | None:
    """ "That shelves need a spirit level"."""
    at = i + 1
    if i != PAD or not s.is_a(at, PLURAL) or s.is_a(at, NOUN) or s.mark[at] or s.mark[at + 1] or not (s.words[at + 1] in ("are", "were", "have") or (s.is_a(at + 1, BASE) and s.is_a(at + 1, MAINLY_VERB) and s.is_a(at + 2, DET | POSS | PREP))):
        return None
    if s.is_a(at, THIRD) and s.words[at + 1] not in ("need", "are", "were", "have", "want"):
        return None
    return Found(i, i, {"that": "those", "this": "these"}[s.words[i]], f'"{s.words[at]}" are several.')


_EVENTS = wordset("opening anniversary success award prize promotion birthday launch retirement wedding result results grant move news win degree exam")


def left_over(s: Sentence, i: int) -> Found | None:
    """ "the another post", "Regarding to the shifts", "Many thank for", "Thanks your note", "how long time", "congratulate you for"."""
    word, at = s.words[i], i + 1
    nxt = s.words[at]
    if s.mark[at]:
        return None
    if word in ("the", "an", "a") and nxt == "another":
        return Found(i, at, "another" if word != "the" else "the other", "One of the two words is enough.")
    if word in ("regarding", "concerning", "considering") and nxt in ("to", "about") and s.is_a(at + 1, DET | POSS):
        return Found(i, at, word, f'"{word}" needs no "{nxt}".')
    if word in ("many", "best", "warm") and nxt == "thank" and (s.words[at + 1] in ("for", "to", "again") or s.mark[at + 1]):
        return Found(at, at, "thanks", '"thanks" is meant.')
    if word == "thanks" and i == PAD and s.is_a(at, POSS) and s.is_a(at + 1, NOUN) and nxt != "her":
        return Found(i, i, "thanks for", '"for" is missing.')
    if word == "how" and nxt == "long" and s.words[at + 1] == "time" and not s.mark[at + 1]:
        return Found(at, at + 1, "long", 'One asks "how long".')
    if word in ("congratulate", "congratulated") and s.is_a(at, OBJECT) and s.words[at + 1] == "for" and not s.mark[at + 1]:
        return Found(at + 1, at + 1, "on", 'One congratulates somebody "on" something.')
    if word == "congratulations" and nxt in ("to", "for") and s.is_a(at + 1, DET | POSS) and s.words[s.head(at + 1)] in _EVENTS:
        return Found(at, at, "on", 'One congratulates somebody "on" something.')
    if word in ("favour", "favor") and nxt == "for" and s.words[i - 1] == "in":
        return Found(at, at, "of", f'"in {word} of" is the usual form.')
    if word == "on" and nxt == "touch" and s.words[at + 1] in ("with", "again", "soon") and not s.mark[at + 1]:
        return Found(i, i, "in", '"in touch" is the usual form.')
    if word in ("remember", "remembers", "remembered") and nxt in ("me", "us") and (s.words[at + 1] in ("of", "about", "that") or (s.words[at + 1] == "to" and not s.is_a(at + 2, DET | POSS | NAME))):
        return Found(i, i, word.replace("member", "mind", 1), '"remind" is meant.')
    if word in ("borrow", "borrowed") and nxt in ("me", "us", "him", "them"):
        return Found(i, i, {"borrow": "lend", "borrowed": "lent"}[word], "The other way round: who gives, lends.")
    if word in ("become", "became", "becoming") and s.is_a(at, POSS) and s.words[at + 1] in ("answer", "reply", "letter", "feedback", "call", "email", "mail", "contract", "message", "decision", "offer"):
        return Found(i, i, {"become": "receive", "became": "received", "becoming": "receiving"}[word], '"receive" is meant.')
    return None


def like_a(s: Sentence, i: int) -> Found | None:
    """ "I work like a translator"."""
    if s.words[i + 1] in ("a", "an") and s.table.base(s.words[i - 1]) in ("work", "train", "qualify", "serve") and not s.mark[i]:
        head = s.head(i + 1)
        if head > i + 1 and person(s.words[head]):
            return Found(i, i, "as", 'By trade: "as".')
    return None


_PAIRS = {("at", "in"), ("in", "at"), ("on", "in"), ("in", "on"), ("at", "on"), ("on", "at"), ("of", "for"), ("for", "of"), ("of", "with"), ("with", "of"), ("for", "at"), ("with", "for"), ("for", "with"), ("after", "for"), ("from", "of"), ("of", "from"), ("at", "for"), ("to", "for"), ("for", "to")}


def two_prepositions(s: Sentence, i: int) -> Found | None:
    """ "We met at in the careers fair", "I look after for the ponies": behind a plain subject and verb one of two is left over."""
    at = i + 1
    if s.mark[at] or s.mark[i] or (s.words[i], s.words[at]) not in _PAIRS or not s.is_a(at + 1, DET | POSS | NAME | OBJECT):
        return None
    verb = i - 1
    if not s.is_a(verb, PAST | BASE | THIRD) or s.is_a(verb, AUXILIARY) or not s.is_a(verb - 1, SUBJECT) or not (s.opens(verb - 1) or s.words[verb - 2] in ("and", "but")) or s.mark[verb]:
        return None
    if s.words[i] in ("in", "on") and s.table.base(s.words[verb]) not in ("meet", "live", "depend", "rely", "believe", "begin", "start", "finish", "study"):
        return None  # "I came in at the"
    return Found(i, at, s.words[at] if s.words[i] != "after" else "after", "One of the two words is left over.")


def time_possessive(s: Sentence, i: int) -> Found | None:
    """ "four weeks notice", "two years experience": an apostrophe behind the time."""
    if s.is_a(i - 1, NUMBER) and s.words[i - 1][-2:] not in ("st", "nd", "rd", "th") and s.words[i + 1] in ("notice", "pay", "experience", "leave", "holiday", "wages", "salary", "work", "rent", "supply") and not s.mark[i + 1] and not s.mark[i]:
        if s.words[i + 1] == "work" and not s.ends(i + 2):
            return None
        one = s.words[i - 1] in ("one", "1")
        return Found(i, i, s.words[i][:-1] + "'s" if one else s.words[i] + "'", "An apostrophe is missing.")
    return None


_BODIES = wordset("trust school hospital college council company firm charity agency union manager director head teacher matron chef patient customer client child resident student pupil lady owner client ward foreman")
_OWNED = wordset("policy decision advice office name opinion letter address reply offer website values car-park handbook approach reputation budget plan rules lockers room locker staff history mission wishes needs welfare safety care progress")


def of_a_body(s: Sentence, i: int) -> Found | None:
    """ "The trusts policy on pets", "the ladies lockers"."""
    if not s.is_a(i, PLURAL) or s.is_a(i, NOUN) or s.mark[i] or s.mark[i + 1] or s.words[i + 1] not in _OWNED or not s.is_a(i - 1, DET | POSS) or s.words[i - 1] in ("these", "those"):
        return None
    one = s.table.singular(s.words[i])
    if (one not in _BODIES and not person(one)) or (s.words[i + 1] in ("needs", "care", "plan", "name", "offer", "approach") and s.is_a(i + 1, BASE | THIRD)):
        return None
    many = s.is_a(i + 1, PLURAL)
    return Found(i, i, s.words[i] + "'" if many else f"{one}'s", "An apostrophe is missing.")


def split_verb(s: Sentence, i: int) -> Found | None:
    """ "I had to breakdown the set", "to setup the stall", "please followup": a noun in one word, a verb in two."""
    word = s.words[i]
    at = next((len(word) - len(p) for p in ("back", "down", "out", "off", "over", "away", "up", "in") if word.endswith(p)), 0)
    if at < 2 or s.mark[i] or not s.is_a(i, NOUN) or s.is_a(i, BASE) or not s.table.of(word[:at]) & BASE:
        return None
    if not ((s.words[i - 1] == "to" and s.is_a(i - 2, BASE | PAST | PARTICIPLE | HAVE | ADJECTIVE) and s.table.base(s.words[i - 2]) not in ("go", "come", "lead", "listen", "due", "prior", "related", "add", "get", "see")) or s.is_a(i - 1, MODAL) or s.words[i - 1] in ("please", "i", "we", "they")):
        return None
    return Found(i, i, f"{word[:at]} {word[at:]}", "As a verb these are two words.") if s.is_a(i + 1, DET | POSS | OBJECT | PREP) or s.ends(i + 1) else None


SPLIT = tuple(
    f"{verb}{particle}"
    for particle, verbs in (
        ("up", "set back follow pick clean make start build line check catch warm sign hook round"),
        ("down", "break shut slow close count melt"),
        ("out", "work check print hand lay cut turn time burn carry try"),
        ("off", "drop take kick lay pay stand sign"),
        ("in", "log check sign plug drop build"),
        ("over", "hand take turn change"),
        ("back", "feed play pay call"),
    )
    for verb in verbs.split()
)


def is_closed_last(s: Sentence, i: int) -> Found | None:
    """ "the tender is closed last week", "she is born in 1990"."""
    be = next((k for k in range(i - 1, max(PAD, i - 4), -1) if s.words[k] in ("is", "are", "am")), 0)
    if not be or not s.is_a(be + 1, PARTICIPLE | PAST) or any(s.mark[k] for k in range(be, i + 1)) or s.words[i + 1] not in ("week", "month", "year", "night", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"):
        return None
    if s.words[i + 1].endswith("'s") or s.is_a(i - 1, PREP | DET) or (s.is_a(i + 2, NOUN) and not s.mark[i + 2]):
        return None
    return Found(be, be, {"is": "was", "are": "were", "am": "was"}[s.words[be]], "With a time that is over the past form stands.")


def have_done(s: Sentence, i: int) -> Found | None:
    """ "I have finish my probation", "we should have go by the lane", "I had hope to show you"."""
    at = i + 1
    if s.mark[at] or not s.is_a(at, BASE) or s.is_a(at, PAST | PARTICIPLE | ADJECTIVE | ADVERB | PREP | AUXILIARY | NAME | DET):
        return None
    helped = s.is_a(i - 1, MODAL) and s.words[i] == "have"
    if not helped and not (s.words[i - 1] in ("i", "we", "you", "they", "he", "she") and not s.is_a(i - 2, MODAL | DO)):
        return None
    main = s.is_a(at, MAINLY_VERB) or not s.is_a(at, NOUN)
    done = ((main and s.is_a(at + 1, POSS | OBJECT)) or (main and s.words[at + 1] in ("the", "a", "an") and s.is_a(at + 1, DET)) or (helped and main and s.is_a(at + 1, PREP) and s.words[at + 1] not in ("of", "for", "in")) or (helped and s.words[at] in ("go", "come", "be")) or (s.words[at] in ("hope", "plan", "want", "decide", "try") and s.words[at + 1] == "to" and s.is_a(at + 2, BASE) and s.words[i] == "had"))
    if not done or s.mark[at + 1]:
        return None
    third = s.table.form(s.words[at], "VBN")
    return Found(at, at, third, f'After "{s.words[i]}" another form stands: "{third}".')


def impressed_by(s: Sentence, i: int) -> Found | None:
    """ "I was impress by", "it was organise by my uncle"."""
    at = i + 1
    if s.mark[at] or not s.is_a(at, BASE) or s.is_a(at, PAST | PARTICIPLE | ADJECTIVE | ADVERB) or s.words[at + 1] != "by" or s.mark[at + 1] or not s.is_a(at, MAINLY_VERB):
        return None
    return Found(at, at, s.table.form(s.words[at], "VBN"), "After this helping verb another form stands.")


def mass_plural(s: Sentence, i: int) -> Found | None:
    """ "I have done researches", "some researches"."""
    one = s.words[i].removesuffix("es")
    led = s.is_a(i - 1, PREP | PARTICIPLE | PAST | BASE | POSS) or s.words[i - 1] in ("some", "many", "several", "the")
    return Found(i, i, one, f'"{one}" has no plural.') if led and not s.mark[i] and not s.is_a(i - 1, SUBJECT) else None


BY_WORD: dict[str, tuple[Rule, ...]] = {}
for _words, _rule in (
    (_TAKES_TO, to_wanted),
    (_OF_ING, of_wanted),
    (("for",), for_doing),
    (("prefer", "prefers", "preferred"), preferred),
    (("gave", "give", "gives", "send", "sent", "show", "showed", "offer", "offered", "tell", "told", "teach", "taught", "lent", "lend"), gave_we),
    (("end", "beginning", "middle", "start", "bottom", "top", "rest", "edge"), the_end_of),
    (("these", "those"), kind_of),
    (("that", "this"), that_shelves),
    (("the", "an", "a", "regarding", "concerning", "considering", "many", "best", "warm", "thanks", "how", "congratulate", "congratulated", "congratulations", "favour", "favor", "on", "remember", "remembers", "remembered", "borrow", "borrowed", "become", "became", "becoming"), left_over),
    (("like",), like_a),
    (("at", "in", "on", "of", "for", "with", "after", "from", "to"), two_prepositions),
    (("weeks", "months", "years", "days", "hours", "week", "month", "year"), time_possessive),
    (SPLIT, split_verb),
    (("last",), is_closed_last),
    (("have", "had"), have_done),
    (("was", "were", "is", "are", "am", "been"), impressed_by),
    (("researches",), mass_plural),
    ([f"{b[:-1]}ies" if b.endswith(("y",)) and b != "agency-" else b + "s" for b in sorted(_BODIES)], of_a_body),
):
    for _word in _words:
        BY_WORD[_word] = (*BY_WORD.get(_word, ()), _rule)
__all__ = ["BY_WORD"]
