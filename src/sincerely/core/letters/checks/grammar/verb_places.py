"""A verb in a form that its place does not bear: "afraid of get wet", "told me not worrying", "he kept to ask", "I forgot mention", "nothing hide"."""

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
    NEGATION,
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
    THIRD,
)

# A condition a line reads better than a word a line.
# fmt: off
_PERSONS = wordset("me us him them you her")


def _goes_on(s: Sentence, at: int) -> bool:
    """Say whether what a verb acts on, or where and how, begins at a word."""
    return not s.mark[at] and (s.is_a(at, DET | POSS | OBJECT | PREP | NUMBER | QUANTITY | NAME | WH | PLURAL | NEGATION) or s.words[at] in ("to", "that", "up", "out", "back", "away", "down", "on", "off", "home", "here", "there", "as", "about"))


def _plain(s: Sentence, at: int) -> bool:
    """Say whether a word is a verb in its plain form and hardly anything else: "ask", "make", "begin"."""
    return not s.mark[at] and (s.only(at, BASE) or (s.is_a(at, BASE) and s.is_a(at, MAINLY_VERB) and not s.is_a(at, PAST | PARTICIPLE | ADJECTIVE | PREP | DET | AUXILIARY | PLURAL | ADVERB | JOIN) and s.words[at] not in ("work", "help", "use", "need", "want", "look", "change", "thank", "love", "like", "report", "cover", "study", "train", "support", "offer", "answer", "wish", "hope", "worry", "contact", "heat", "travel", "transfer", "repair", "return", "exercise", "research", "fear", "purchase", "request", "interest", "call", "visit", "talk", "plan", "walk", "play", "start", "stop", "break", "test", "check", "show", "order", "charge", "drive", "let", "please", "reply", "pass", "rest", "care", "end", "sleep", "handle", "supply", "form", "store", "stand", "run", "say", "share", "buy", "record", "rework", "sign", "mention", "control", "trade", "design", "demand", "review", "concern")))


def of_get(s: Sentence, i: int) -> Found | None:
    """ "I am not afraid of get wet", "warned us about go in", "good at make children talk", "sorry for not answer", "after have slept"."""
    at = i + 1
    negated = s.words[at] == "not"
    if negated:
        at += 1
    if s.mark[i + 1] or s.mark[at] or (s.words[i] in ("after", "before") and (s.is_a(i - 1, SUBJECT) or negated)):
        return None
    if s.words[i] in ("after", "before", "without", "for", "of", "about") and s.words[at] in ("have", "be", "do") and ((s.is_a(at + 1, PARTICIPLE) and not s.is_a(at + 1, NOUN)) or (s.words[at] != "have" and _goes_on(s, at + 1))) and s.words[i - 1] not in ("as", "what"):
        return Found(at, at, s.table.form(s.words[at], "VBG"), f'After "{s.words[i]}" the -ing form stands.')
    special = s.words[at] in ("get", "buy", "make", "begin", "ask", "go", "answer", "take", "give", "say", "see") and not s.is_a(at, PREP)
    if (s.words[i] in ("after", "before") and s.is_a(i - 1, BASE | PAST | THIRD)) or (s.is_a(at, NOUN) and not special) or s.words[at] == "rework":
        return None
    if not (_plain(s, at) or (special and (s.is_a(at, BASE)))) or not (_goes_on(s, at + 1) or (s.is_a(at + 1, ADJECTIVE) and not s.mark[at + 1]) or negated or (special and s.words[at] == "get")):
        return None
    if (s.words[i] == "of" and s.words[i - 1] in ("kind", "sort", "type", "out", "lot", "most", "all", "each", "one")) or s.words[i] in ("in", "on") or (s.words[i - 1] in ("what", "to") and s.words[i] != "of"):
        return None
    if s.words[at] in ("go", "give", "take", "say", "see", "make", "answer", "buy") and not negated and not (s.is_a(at + 1, DET | POSS | OBJECT | PREP | PLURAL | ADJECTIVE)):
        return None
    return Found(at, at, s.table.form(s.words[at], "VBG"), f'After "{s.words[i]}" the -ing form stands.')


_THEN_PLAIN = wordset("learned learn learnt want wanted wants need needed like hope hoped plan planned decided decide able ready sorry happy glad waiting writing try tried trying going want had have has ought supposed asked required allowed due wait begin began job task duty order promised refused agreed managed")


def to_hearing(s: Sentence, i: int) -> Found | None:
    """ "I am sorry to hearing", "I am writing to withdrawing", "my job was to checking", "I learned to sewing"."""
    at, before = i + 1, s.words[i - 1]
    if s.mark[at] or s.mark[i] or not s.is_a(at, ING) or s.is_a(at, DET | PREP) or s.words[at] in ("morning", "evening", "being", "nothing", "something", "anything", "everything", "during", "training", "building", "meeting", "parking", "nursing", "teaching", "engineering"):
        return None
    linked = before in ("was", "is", "be") and s.is_a(i - 2, NOUN) and s.words[i - 2] in ("job", "task", "duty", "plan", "aim", "idea", "role", "work", "goal", "dream")
    if not (before in _THEN_PLAIN or linked) or (before in ("going", "try", "trying") and s.is_a(at, NOUN)):
        return None
    if before in ("due", "able", "order", "need", "hope", "plan", "job", "task", "duty", "like", "happy", "used") and s.is_a(at, NOUN) and not _goes_on(s, at + 1):
        return None
    if before in ("due", "like") or (before == "order" and s.words[i - 2] != "in"):
        return None
    return Found(at, at, s.table.base(s.words[at]), 'After "to" the plain verb stands.')


_WANTING = wordset("want wants wanted hesitate promised promise offered offer seem seems seemed refuse refused agree agreed decide decided manage managed hope hoped plan planned expect expected wish wished glad happy ready eager able asked told")


def want_losing(s: Sentence, i: int) -> Found | None:
    """ "He does not want losing me", "I would be glad showing you", "I was asked demonstrating", "do not hesitate calling"."""
    at, word = i + 1, s.words[i]
    if s.mark[at] or not s.is_a(at, ING) or s.is_a(at, PREP | DET | ADJECTIVE) or s.words[at] in ("being", "having", "morning", "evening", "nothing", "something", "anything", "everything", "regarding", "concerning", "during", "including", "according", "starting"):
        return None
    if word in ("asked", "told"):
        if not s.is_a(i - 1, BE) or (s.is_a(at, NOUN) and not _goes_on(s, at + 1)):
            return None
    elif word in ("glad", "happy", "ready", "eager", "able"):
        if (not s.is_a(i - 1, BE | ADV) and s.words[i - 1] != "be") or not _goes_on(s, at + 1) or (word == "happy" and s.words[i - 1] not in ("be", "very")):
            return None
    elif s.is_a(i - 1, DET | POSS | PREP | NOUN) or (not (s.is_a(i - 1, SUBJECT | AUXILIARY | NEGATION | ADV) or s.words[i - 1] in ("to",)) and not (s.is_a(i - 1, NOUN) and s.is_a(i, PAST))):
        return None
    if (s.is_a(at, NOUN) and not s.is_a(at + 1, DET | POSS | OBJECT)) or (word in ("want", "wants", "promised") and not _goes_on(s, at + 1)) or (s.is_a(at, NOUN) and word == "promised") or (word in ("offer", "offered", "plan", "expect", "agreed") and not s.is_a(at + 1, DET | POSS | OBJECT)):
        return None
    return Found(at, at, f"to {s.table.base(s.words[at])}", f'After "{word}" stands "to".')


_TOLD = wordset("told asked advised wanted want ordered begged reminded warned invited taught trained persuaded encouraged helped tell ask forced got expected allowed")


def told_worrying(s: Sentence, i: int) -> Found | None:
    """ "Told me not worrying", "the agency told me bring two", "my father wanted me become", "had me to play", "made me laughing"."""
    who, at, word = i + 1, i + 2, s.words[i]
    if s.words[who] not in _PERSONS or s.mark[who]:
        return None
    negated = s.words[at] == "not"
    if negated:
        at += 1
    if s.mark[who + 1] or s.mark[at] or any(s.is_a(k, WH) or s.words[k] in ("that", "all") for k in range(max(PAD, i - 3), i)):
        return None
    if word in ("made", "makes", "make", "let", "lets"):
        if s.is_a(at, ING) and not s.is_a(at, NOUN | ADJECTIVE | PREP) and word != "make":
            return Found(at, at, s.table.base(s.words[at]), f'After "{word} {s.words[who]}" the plain verb stands.')
        return None
    if negated and s.is_a(at, ING) and not s.is_a(at, PREP):
        return Found(at, at, f"to {s.table.base(s.words[at])}", f'After "{word} {s.words[who]} not" stands "to".')
    if word in ("helped", "got", "expected") or s.words[who] in ("her", "you") or negated:
        return None
    if _plain(s, at) and (_goes_on(s, at + 1) or s.is_a(at + 1, ADJECTIVE)) and s.words[at] not in ("do", "have", "be", "please"):
        return Found(at, at, f"to {s.words[at]}", '"to" is missing.')
    return None


_THEN_TO = wordset("forgot forget forgotten regret learned learnt wanted want used prefer hope hoped decided love loved tried failed promised agreed refused remembered ought began continued wished wish needed planned managed attempted")


def forgot_mention(s: Sentence, i: int) -> Found | None:
    """ "I forgot mention that", "she used sell fish", "I would prefer begin on the Monday", "in order save paper", "need be sanded"."""
    at, word = i + 1, s.words[i]
    if word == "order":
        if s.words[i - 1] != "in" or s.mark[at] or not s.is_a(at, BASE) or s.is_a(at, PREP | DET | ADJECTIVE) or (not _goes_on(s, at + 1) and not s.is_a(at + 1, NOUN)):
            return None
        return Found(at, at, f"to {s.words[at]}", '"to" is missing.')
    if not (s.is_a(i - 1, SUBJECT | MODAL | NOUN | ADV | NAME) or s.words[i - 1] in ("not", "don't", "didn't", "to", "would", "have", "had")) or (s.is_a(i - 1, DET | POSS) and not s.is_a(i - 1, SUBJECT)):
        return None
    if s.words[at] == "be" and not s.mark[at] and word in ("need", "needs", "needed", "used", "want", "wanted", "ought") and not s.is_a(i - 1, NEGATION):
        return Found(at, at, "to be", '"to" is missing.')
    if word in ("need", "needs") and s.words[at + 1] in ("no", "not", "only"):
        return None
    mention = s.words[at] in ("mention", "say", "ask", "sell", "see", "buy", "show", "call", "visit", "start", "work", "thank", "reply", "sign", "help", "drive", "play", "walk", "talk", "plan", "run", "answer") and not s.mark[at] and (s.is_a(at + 1, DET | POSS | OBJECT) or s.words[at + 1] in ("that", "in", "as", "with", "for", "at", "politely", "about", "whether", "if"))
    if not ((_plain(s, at) and (_goes_on(s, at + 1) or s.is_a(at + 1, ADJECTIVE | NOUN))) or mention):
        return None
    if word in ("used", "love", "hope", "regret", "wish", "want", "need") and (mention or s.is_a(at, NOUN)) and not s.is_a(i - 1, SUBJECT | MODAL) and not (word == "used" and s.is_a(i - 1, NOUN) and s.is_a(at + 1, PREP | DET)):
        return None
    if (word == "used" and s.is_a(at, NOUN) and not s.is_a(i - 1, SUBJECT | NOUN)) or (mention and word in ("love", "loved", "hope", "regret", "learned", "wish", "began", "continued", "planned", "tried", "needed", "need") and not s.is_a(i - 1, MODAL) and not s.is_a(at + 1, DET | POSS | OBJECT)):
        return None
    if mention and word in ("used", "wanted", "want", "needed", "need", "planned", "loved", "love") and s.words[at] in ("work", "help", "answer", "plan", "visit", "play", "walk", "talk", "call", "show", "drive", "run") and not s.is_a(at + 1, OBJECT | DET | POSS):
        return None
    return Found(at, at, f"to {s.words[at]}", '"to" is missing.')


def nothing_hide(s: Sentence, i: int) -> Found | None:
    """ "I have nothing hide", "I do not know what say to it", "a form be filled in"."""
    at, word = i + 1, s.words[i]
    if word in ("nothing", "something", "anything", "much"):
        if s.is_a(i - 1, HAVE) and _plain(s, at) and (s.mark[at + 1] or at + 1 >= s.end or _goes_on(s, at + 1)):
            return Found(at, at, f"to {s.words[at]}", '"to" is missing.')
        return None
    if s.words[i - 1] not in ("know", "knew", "knows", "asked", "told", "wondered", "idea", "explain", "understand", "decide", "learned", "sure") or s.mark[at] or s.mark[i]:
        return None
    if not (_plain(s, at) or s.words[at] in ("say", "do", "get", "answer", "buy", "use", "see", "call", "ask")) or s.is_a(at + 1, SUBJECT) or not (_goes_on(s, at + 1) or s.mark[at + 1] or at + 1 >= s.end):
        return None
    return Found(at, at, f"to {s.words[at]}", '"to" is missing.')


def kept_to(s: Sentence, i: int) -> Found | None:
    """ "They kept to ask", "I succeeded in to repair", "I cannot help to think", "instead of to throw", "the afternoon to taste cheeses"."""
    at, verb, word = i + 1, i + 2, s.words[i]
    if s.words[at] != "to" or s.mark[at] or s.mark[verb] or not s.is_a(verb, BASE) or s.is_a(verb, DET | NAME):
        return None
    ing = s.table.form(s.words[verb], "VBG")
    if word in ("in", "of", "about", "without", "from"):
        if s.words[i - 1] in ("instead", "succeeded", "succeed", "interested", "afraid", "tired", "capable", "think", "thinking", "thought", "without", "believe", "chance", "fond", "proud", "idea", "risk", "way", "hope", "fear", "habit", "insist", "dream", "successful", "experience", "accused", "talked", "worried", "excited", "happy", "possibility", "interest", "purpose", "used"):
            return Found(at, verb, ing, f'After "{word}" the -ing form stands.')
        return None
    if word == "help":
        return Found(at, verb, ing, 'After "cannot help" the -ing form stands.') if s.words[i - 1] in ("cannot", "can't", "couldn't") or (s.words[i - 1] == "not" and s.is_a(i - 2, MODAL)) else None
    if not _plain(s, verb) or not (_goes_on(s, verb + 1) or s.mark[verb + 1]):
        return None
    if word in ("kept", "keep", "keeps"):
        return Found(at, verb, ing, f'After "{word}" the -ing form stands.') if s.is_a(i - 1, SUBJECT | NOUN | PLURAL | MODAL) and not s.is_a(i - 1, DET | POSS) else None
    # "I spent the afternoon to taste cheeses"
    spent = any(s.words[k] in ("spent", "spend", "spends") for k in range(max(PAD, i - 5), i)) and word in ("afternoon", "morning", "evening", "day", "days", "week", "weeks", "year", "years", "month", "months", "hour", "hours", "summer", "winter", "night", "time", "weekend", "money", "minutes")
    return Found(at, verb, ing, 'After "spent" and the time the -ing form stands.') if spent else None


_PAST_OF = {"rung": "rang", "drunk": "drank", "sung": "sang", "swum": "swam", "begun": "began", "seen": "saw", "done": "did", "gone": "went", "taken": "took", "written": "wrote", "given": "gave", "eaten": "ate", "driven": "drove", "broken": "broke", "spoken": "spoke", "known": "knew", "grown": "grew", "thrown": "threw", "flown": "flew", "shown": "showed", "chosen": "chose", "fallen": "fell", "forgotten": "forgot", "stolen": "stole", "worn": "wore", "torn": "tore", "ridden": "rode", "risen": "rose", "sprung": "sprang", "shrunk": "shrank", "sunk": "sank"}


def bell_rung(s: Sentence, i: int) -> Found | None:
    """ "The bell rung just as I came", "I once drunk the paint water"."""
    right, before = _PAST_OF[s.words[i]], i - 1
    while s.words[before] in ("once", "never", "just", "also", "then", "only", "always", "already", "even") and not s.mark[before + 1]:
        before -= 1
    if any(s.mark[before + 1 : i + 1]) or (s.is_a(before - 1, AUXILIARY | JOIN) and s.words[before - 1] not in ("and", "but", "when", "because", "that", "so", "as", "if", "before", "after")):
        return None
    if s.words[before] in ("i", "we", "he", "she", "they"):
        if any(s.is_a(k, HAVE) for k in range(PAD, before)) and s.words[before - 1] in ("and", "or", "as", "than"):
            return None
        return Found(i, i, right, f'The past is "{right}".')
    if s.words[i] in ("rung", "sung", "begun", "drunk", "swum", "sprung") and s.is_a(before, NOUN) and s.is_a(before - 1, DET | POSS) and s.opens(before - 1) and not s.mark[i + 1] and s.is_a(i + 1, ADV | PREP | DET | POSS | JOIN) and not any(s.is_a(k, BE | HAVE | MODAL) for k in range(i + 1, min(s.end, i + 5)) if not any(s.is_a(j, SUBJECT | JOIN) or s.mark[j] for j in range(i + 1, k))):
        return Found(i, i, right, f'The past is "{right}".')
    return None


def never_drove(s: Sentence, i: int) -> Found | None:
    """ "I have never drove a lorry", "have not yet receive", "you must have think", "I have been ask to judge", "should has told"."""
    at = i + 1
    while s.words[at] in ("not", "yet", "never", "already", "always", "just", "also", "only", "ever") and not s.mark[at]:
        at += 1
    word = s.words[i]
    if s.mark[at] or at > i + 3:
        return None
    third = s.table.form(s.table.base(s.words[at]), "VBN")
    if word in ("should", "would", "could", "must", "might", "may") and s.words[at] in ("has", "had") and at == i + 1 and s.is_a(at + 1, PARTICIPLE):
        return Found(at, at, "have", f'After "{word}" stands "have".')
    if word not in ("have", "has", "had", "haven't", "hasn't", "hadn't", "been") or third == s.words[at] or s.is_a(at, PARTICIPLE | AUXILIARY | ADV | PREP | DET):
        return None
    if word == "been":
        if s.is_a(i - 1, HAVE) and at == i + 1 and (_plain(s, at) or s.words[at] in ("ask", "tell", "train", "offer", "call")) and (s.words[at + 1] in ("to", "by", "for", "that") or s.is_a(at + 1, DET | POSS)) and s.words[at + 1] not in ("work",):
            return Found(at, at, third, f'After "been" stands "{third}".')
        return None
    if (at > i + 1 and s.is_a(at, PAST) and (not s.is_a(at, NOUN | ADJECTIVE) or s.words[at] == s.table.form(s.table.base(s.words[at]), "VBD"))) or (at > i + 1 and _plain(s, at) and _goes_on(s, at + 1)) or (at == i + 1 and s.is_a(i - 1, MODAL) and (_plain(s, at) or s.words[at] in ("think", "know", "forget", "hear")) and (s.words[at + 1] == "that" or _goes_on(s, at + 1))):
        return Found(at, at, third, f'After "{word}" stands "{third}".')
    return None


def to_saved(s: Sentence, i: int) -> Found | None:
    """ "We managed to saved the herd", "a week to cleared the drains"; "prepared to moving", "kind enough to offering", "taught me to listening"."""
    at, before = i + 1, s.words[i - 1]
    if s.mark[at] or s.mark[i] or s.is_a(at, BASE | DET | AUXILIARY | PREP | NAME | NUMBER) or before in ("according", "due", "next", "forward", "committed", "addition", "thanks", "used", "relation", "access", "similar", "close", "up", "looking", "prior", "owing", "subject", "opposed", "dedicated", "key", "objection", "contribute", "back"):
        return None
    if s.is_a(at, PAST | PARTICIPLE) and not s.is_a(at, ING) and (s.is_a(at + 1, DET | POSS | OBJECT | NUMBER) or s.words[at + 1] in ("whether", "so")) and not s.mark[at + 1] and not s.is_a(i - 1, NAME):
        base = s.table.base(s.words[at])
        return Found(at, at, base, 'After "to" the plain verb stands.') if base != s.words[at] else None
    told = s.words[i - 1] in ("me", "us", "him", "them", "you") and s.table.base(s.words[i - 2]) in ("teach", "ask", "want", "tell", "forbid", "allow", "invite", "help", "warn", "advise")
    if (s.is_a(at, ING) and (told or before in ("enough", "prepared", "failed", "happened", "unable", "refuse", "afford", "tend", "tends")) and s.words[at] not in ("being", "training", "morning", "evening", "anything", "everything", "something", "nothing")) or (s.words[at] == "being" and before == "happened"):
        return Found(at, at, "be" if s.words[at] == "being" else s.table.base(s.words[at]), 'After "to" the plain verb stands.')
    return None


def was_award(s: Sentence, i: int) -> Found | None:
    """ "My degree was award by the college", "the rooms had been paint before", "it must be keep in a cupboard", "he has show me how"."""
    at, word = i + 1, s.words[i]
    if s.mark[at] or not s.is_a(at, BASE) or s.is_a(at, PARTICIPLE | ADJECTIVE | PREP | DET | AUXILIARY | ADVERB | NAME):
        return None
    third = s.table.form(s.words[at], "VBN")
    if third == s.words[at]:
        return None
    if word in ("has", "have"):
        ok = word == "has" and s.words[at + 1] in ("me", "us", "him", "them") and s.is_a(i - 1, SUBJECT | NOUN | NAME) and not s.mark[at + 1]
        return Found(at, at, third, f'After "{word}" stands "{third}".') if ok else None
    helped = word in ("be", "been") and (s.is_a(i - 1, MODAL | HAVE) or s.words[i - 1] in ("to", "not", "already", "only"))
    by = s.words[at + 1] == "by" and not s.mark[at + 1] and s.is_a(at + 2, DET | POSS | NAME | OBJECT | PLURAL)
    if by and (word in ("was", "were", "is", "are") or helped) and not s.is_a(i - 1, DET | POSS):
        return Found(at, at, third, f'After "{word}" stands "{third}".')
    if helped and (s.is_a(at, MAINLY_VERB) or s.words[at] in ("paint", "repair", "test")) and s.words[at] not in ("work", "fun", "back", "well", "like") and s.words[at + 1] in ("in", "before", "only", "with", "on", "from", "every", "for", "until", "twice", "after") and not s.mark[at + 1]:
        return Found(at, at, third, f'After "{word}" stands "{third}".')
    return None


def find_hard(s: Sentence, i: int) -> Found | None:
    """ "I find hard to speak about it", "I made clear that I cannot drive"."""
    at = i + 1
    if s.mark[at] or s.words[at] not in ("hard", "difficult", "easy", "clear", "possible", "impossible", "important", "strange", "useful", "necessary", "plain", "odd", "easier", "harder") or s.words[at + 1] not in ("to", "that") or s.mark[at + 1]:
        return None
    if not (s.is_a(i - 1, SUBJECT | MODAL | ADV) or s.words[i - 1] in ("to", "not", "don't", "didn't", "n't")) or any(s.words[k] in ("what", "which", "that", "who") for k in range(max(PAD, i - 3), i)):
        return None
    return Found(i, i, f"{s.words[i]} it", '"it" is missing.')


BY_WORD: dict[str, tuple[Rule, ...]] = {}
for _words, _rule in (
    (("of", "about", "at", "for", "without", "by", "from", "after", "before"), of_get),
    (("to",), to_hearing),
    (_WANTING, want_losing),
    ((*_TOLD, "made", "makes", "make", "let", "lets"), told_worrying),
    ((*_THEN_TO, "order", "need", "needs"), forgot_mention),
    (("nothing", "something", "anything", "what", "how", "where"), nothing_hide),
    (("in", "of", "about", "without", "from", "help", "kept", "keep", "keeps", "afternoon", "morning", "evening", "day", "days", "week", "weeks", "year", "years", "month", "months", "summer", "winter", "night", "time", "weekend", "money"), kept_to),
    (_PAST_OF, bell_rung),
    (("have", "has", "had", "haven't", "hasn't", "hadn't", "been", "should", "would", "could", "must", "might"), never_drove),
    (("to",), to_saved),
    (("was", "were", "is", "are", "be", "been", "has", "have"), was_award),
    (("find", "found", "finds", "made", "make", "makes"), find_hard),
):
    for _word in _words:
        BY_WORD[_word] = (*BY_WORD.get(_word, ()), _rule)
__all__ = ["BY_WORD"]
