"""What a clause must have and where: its verb, once; its subject; one negation; question order; agreement over what stands between."""

from __future__ import annotations

from sincerely.core.letters.checks.grammar.noun_phrases import person
from sincerely.core.letters.checks.grammar.sentences import (
    ADV,
    AUXILIARY,
    BE,
    DET,
    DO,
    FOR_MANY,
    FOR_ONE,
    GROUPS,
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
    ANY_VERB,
    BASE,
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
_NOMINATIVE = wordset("i you we they he she it")
_KIN = wordset("mother father sister brother daughter son uncle aunt friend wife husband partner lady man woman boy girl mum dad cousin neighbour colleague boss nurse child")
_ASKING = wordset("know knew tell told ask asked wonder wondered wondering explain explained understand understood see saw show showed remember say said learn learned learnt discuss discussed idea unsure sure")


def over_clause(s: Sentence, i: int) -> Found | None:
    """ "The list of tools that you sent are", "The tools you showed me is", "My hands, after ten years of it, is"."""
    if i != PAD or not s.is_a(i, DET | POSS) or s.words[i] in ("that", "this", "these", "those", "every", "each"):
        return None
    head = s.head(i)
    if head <= i or s.is_a(head, NAME) or s.words[head] in GROUPS:
        return None
    one, many = s.singular(head), s.plural(head)
    if one == many:
        return None
    verb = _behind(s, head + 1)
    if verb <= head + 1 or s.is_a(verb - 1, JOIN) or any(s.words[k] in ("and", "or", "nor", "plus") for k in range(i, verb)):
        return None
    said = s.words[verb]
    if one and said in FOR_ONE:
        return Found(verb, verb, FOR_ONE[said], f'"{s.words[head]}" is one: "{FOR_ONE[said]}".')
    if many and said in FOR_MANY:
        return Found(verb, verb, FOR_MANY[said], f'"{s.words[head]}" are several: "{FOR_MANY[said]}".')
    return None


def _behind(s: Sentence, i: int) -> int:
    """Return the verb of a subject whose head noun ends before `i`: over phrases with prepositions and one clause; 0 where it is not plain."""
    at, clauses = i, 0
    while at < s.end:
        mark = s.mark[at]
        if mark == ",":
            close = next((k for k in range(at + 1, min(s.end, at + 14)) if s.mark[k]), 0)
            if not close or s.mark[close] != "," or not s.is_a(close, BE | HAVE) or not (s.is_a(at, PREP) or s.words[at] in ("who", "which")):
                return 0
            return close
        if mark:
            return 0
        if s.is_a(at, BE | HAVE):
            return at
        if s.is_a(at, PREP) and not s.is_a(at, JOIN):
            end = s.head(at + 1)
            if s.is_a(end + 1, NUMBER) and not s.mark[end + 1]:
                end += 1
            if end <= at:
                return 0
            at = end + 1
        elif clauses == 0 and (s.words[at] in ("that", "which", "who") or s.words[at] in _NOMINATIVE or (s.is_a(at, POSS) and at > i)):
            clauses = 1
            at = _clause(s, at)
            if not at:
                return 0
        else:
            return 0
    return 0


def _clause(s: Sentence, i: int) -> int:
    """Return what stands behind a relative clause that begins at `i`: "that you sent me", "who ran the home"; 0 where it is not plain."""
    at = i
    if s.words[at] in ("that", "which", "who"):
        at += 1
    if s.words[at] in _NOMINATIVE:
        at += 1
    elif s.is_a(at, DET | POSS | NUMBER) or (s.is_a(at, NAME) and s.words[at - 1] in ("that", "which")):
        at = s.head(at) + 1
        while s.is_a(at, PREP) and not s.is_a(at, JOIN) and s.head(at + 1) > at:
            at = s.head(at + 1) + 1
    elif s.words[i] == "that":
        return 0  # "the news that ..." tells something, or the clause's own verb follows
    while s.is_a(at, ADV):
        at += 1
    while s.is_a(at, AUXILIARY) and not s.mark[at]:
        at += 1
    if not s.is_a(at, PAST | PARTICIPLE | BASE | THIRD) or s.mark[at]:
        return 0
    verb = s.table.base(s.words[at])
    if verb in ("say", "think", "know", "hope", "tell", "believe", "feel", "hear", "see", "want", "mean", "suggest", "agree", "wish", "ask", "like"):
        return 0  # what they say may follow: "the man you said is"
    at += 1
    if s.is_a(at, OBJECT) and not s.mark[at]:
        at += 1
    if s.is_a(at, DET | POSS | NUMBER) and not s.mark[at]:
        at = s.head(at) + 1
    while s.words[at] in ("up", "out", "off", "down", "back", "yesterday", "today", "earlier", "here", "there", "before") and not s.mark[at]:
        at += 1
    return at


def who_were(s: Sentence, i: int) -> Found | None:
    """ "My uncle, who were a glazier": a clause about one person."""
    verb = i + 1
    if s.words[verb] not in FOR_ONE or s.mark[verb] or s.mark[i] not in ("", ","):
        return None
    start = next((k for k in range(i - 1, PAD - 1, -1) if s.is_a(k, DET | POSS | PREP | AUXILIARY) or s.mark[k]), PAD)
    if not s.is_a(start, POSS) or s.head(start) != i - 1 or not s.singular(i - 1) or s.words[i - 1] in GROUPS or (start > PAD and not s.mark[start] and s.is_a(start - 1, PREP)):
        return None
    return Found(verb, verb, FOR_ONE[s.words[verb]], f'"{s.words[i - 1]}" is one: "{FOR_ONE[s.words[verb]]}".')


def question_inside(s: Sentence, i: int) -> Found | None:
    """ "tell me when will the panel meet", "you asked how would I deal with it", "I know where is the gate"."""
    verb = i + 1
    if s.words[i] == "how" and s.is_a(verb, ADJECTIVE | QUANTITY) and not s.is_a(verb, AUXILIARY) and not s.mark[verb]:
        verb += 1
    if not s.is_a(verb, AUXILIARY) or s.mark[i] or s.mark[verb]:
        return None
    asked = s.words[i - 1] in _ASKING or (s.is_a(i - 1, OBJECT) and s.words[i - 2] in _ASKING)
    first = verb + 1
    if not asked or s.mark[first]:
        return None
    if s.words[first] in _NOMINATIVE:
        last = first
    elif s.is_a(first, DET | POSS):
        last = s.head(first)
    else:
        return None
    if last < first or (s.mark[last + 1][:1] == "?" and s.words[i - 1] in ("say", "said")):
        return None
    subject = " ".join("I" if w == "i" else w for w in s.words[first : last + 1])
    rest = "" if s.is_a(verb, DO) else f" {s.words[verb]}"
    return Found(i, last, " ".join(s.words[i:verb]) + f" {subject}{rest}", "Inside a sentence the question is turned back: the subject, then the verb.")


def question_order(s: Sentence, i: int) -> Found | None:
    """ "What time the kitchen opens?": a question that is not turned round."""
    if i != PAD or s.mark[s.end][:1] != "?" or not s.is_a(i + 1, NOUN) or s.is_a(i + 1, AUXILIARY | THIRD | PAST) or s.end - PAD > 14:
        return None
    at = i + 2
    last = s.head(at) if s.is_a(at, DET | POSS) else (at if s.words[at] in _NOMINATIVE else 0)
    if last < at or any(s.is_a(k, AUXILIARY) for k in range(PAD, s.end)) or s.mark[last + 1]:
        return None
    return Found(i, last + 1, "", 'A question turns subject and verb round, or takes "do".') if s.is_a(last + 1, BASE | THIRD | PAST) else None


def does_comes(s: Sentence, i: int) -> Found | None:
    """ "Does the post comes with a uniform?"."""
    if not s.opens(i) or not s.is_a(i + 1, DET | POSS) or s.mark[i + 1] or s.words[i + 1] in ("this", "that", "these", "those"):
        return None
    at = s.head(i + 1) + 1
    if at <= i + 2 or s.mark[at]:
        # A noun that may be a verb's -s form closes the phrase: "the post comes".
        return None
    if s.is_a(at, THIRD) and not s.is_a(at, BASE) and (s.is_a(at + 1, PREP | DET | POSS | OBJECT) or s.words[at + 1] == "to"):
        return Found(at, at, s.table.base(s.words[at]), "After a helping verb the plain form stands.")
    return None


def two_helpers(s: Sentence, i: int) -> Found | None:
    """ "I can could come", "could you can confirm", "have has", "would be like to", "I am do my masters"."""
    at = i + 1
    if s.mark[at] or s.words[i - 1] in ("the", "a", "my", "your", "his", "her", "in", "free"):
        return None
    said, word = s.words[i], s.words[at]
    if s.is_a(i, MODAL):
        if s.is_a(at, MODAL) and said not in ("might",) and word not in ("might", "must", "may") and s.is_a(at + 1, BASE | BE | HAVE | ADV):
            return Found(i, at, said, "One of the two helping verbs is left over.")
        if word in ("you", "we", "i", "they") and s.is_a(at + 1, MODAL) and not s.mark[at + 1] and s.is_a(at + 2, BASE | BE) and said in ("could", "can", "would", "will", "please"):
            return Found(i, at + 1, f"{said} {word}".replace(" i", " I"), "One of the two helping verbs is left over.")
        if word == "be" and s.words[at + 1 : at + 3] == ["like", "to"] and not s.mark[at + 1]:
            return Found(at, at + 1, "like", '"be" is left over.')
        if word in ("a", "an", "my", "your", "our") and s.words[i - 1] in ("it", "this", "i", "we", "you", "they", "she", "he") and said not in ("can", "may") and s.head(at) > at and s.words[i - 2] not in ("what", "than", "as", "so", "whatever") and not s.is_a(i - 2, PREP):
            return Found(i, i, f"{said} be", 'A verb is missing: "be".')
        return None
    if s.is_a(i, HAVE) and word in ("has", "have") and said in ("have", "has", "had", "i've", "we've"):
        return Found(at, at, "had", f'After "{said}" stands "had".')
    if s.is_a(i, BE) and word == "do" and s.is_a(at + 1, POSS | DET) and s.words[i - 1] in _NOMINATIVE and not s.is_a(i - 2, WH):
        return Found(at, at, "doing", "After this helping verb the -ing form stands.")
    return None


def no_verb(s: Sentence, i: int) -> Found | None:
    """ "I very keen on joinery", "I born in Warsaw", "we so glad that"; "I regular teach", "I would real like"."""
    at = i + 1
    if s.mark[at] or not (s.opens(i) or s.words[i - 1] in ("and", "because", "that", "but", "so")) or (s.is_a(i - 1, PREP | BASE) and s.words[i] == "you"):
        return None
    am = {"i": "am", "he": "is", "she": "is", "it": "is"}.get(s.words[i], "are")
    if s.words[at] in ("very", "really", "so", "quite", "too") and s.is_a(at + 1, MAINLY_ADJECTIVE) and not s.is_a(at + 1, ADVERB | PAST) and not s.mark[at + 1] and (s.is_a(at + 2, PREP) or s.words[at + 2] in ("to", "that") or s.mark[at + 2][:1] in (".", "!")):
        return Found(i, at, f"{s.words[i]} {am} {s.words[at]}".replace("i ", "I ", 1), f'A verb is missing: "{am}".')
    if s.words[at] in ("born", "done", "seen", "gone", "been", "written", "spoken", "taken", "given", "known", "begun") and s.words[i] != "it" and not s.is_a(i - 1, AUXILIARY):
        was = "was" if s.words[at] == "born" else "have"
        return Found(at, at, f"{was} {s.words[at]}", f'A verb is missing: "{was}".')
    return None


def adverb_wanted(s: Sentence, i: int) -> Found | None:
    """ "I regular teach adults", "I would real like a desk"."""
    at = i + 1
    word = s.words[at]
    if s.mark[at] or s.mark[at + 1] or not s.is_a(at, MAINLY_ADJECTIVE) or s.is_a(at, ADVERB | ANY_VERB) or not s.is_a(i, SUBJECT | MODAL) or s.words[i] in ("it", "you", "her"):
        return None
    verb = s.is_a(at + 1, BASE | PAST) and s.is_a(at + 1, MAINLY_VERB) and not s.is_a(at + 1, ADJECTIVE) and (s.is_a(at + 2, DET | POSS | OBJECT | PREP | PLURAL) or s.words[at + 2] == "to")
    verb = verb or ((s.is_a(i, MODAL) and s.words[at + 1] in ("like", "love", "have", "be") and s.is_a(at + 2, DET | POSS)) or (s.is_a(i, MODAL) and s.words[at + 1] == "like" and s.words[at + 2] == "to"))
    adverb = word[:-1] + "ily" if word.endswith("y") else word + "ly"
    if verb and s.table.of(adverb) & ADVERB:
        return Found(at, at, adverb, f'With a verb: "{adverb}".')
    return None


def no_subject(s: Sentence, i: int) -> Found | None:
    """ "Is important for me to finish it."."""
    at = i + 1
    if i != PAD or s.mark[s.end][:1] != "." or s.words[i] not in ("is", "was") or not s.is_a(at, MAINLY_ADJECTIVE) or s.is_a(at, NAME) or s.words[at + 1] not in ("for", "to", "that"):
        return None
    return Found(i, i, f"it {s.words[i]}", 'A subject is missing: "it".')


def here_is(s: Sentence, i: int) -> Found | None:
    """ "Here is the certificates"."""
    if not s.opens(i) or s.words[i + 1] not in ("is", "was") or s.mark[i + 1] or s.mark[i + 2]:
        return None
    head = s.head(i + 2)
    if head < i + 2 or not s.plural(head) or s.words[i + 2] in ("a", "an", "one", "this", "that") or not (s.ends(head + 1)) or s.words[head + 1] in ("and", "or"):
        return None
    return Found(i + 1, i + 1, {"is": "are", "was": "were"}[s.words[i + 1]], "The subject is more than one, so the verb is plural.")


def two_negations(s: Sentence, i: int) -> Found | None:
    """ "I do not have no experience", "we didn't see nobody"."""
    at = i + 1
    negated = s.words[i].endswith("n't") or (s.words[i] == "not" and s.is_a(i - 1, DO | MODAL | HAVE))
    if not negated or s.mark[at] or not s.is_a(at, BASE | HAVE | PARTICIPLE) or s.mark[at + 1]:
        return None
    word, nxt = s.words[at + 1], s.words[at + 2]
    if word in ("nothing", "nobody", "nowhere") or (word == "no" and s.is_a(at + 2, NOUN | PLURAL | ADJECTIVE) and nxt not in ("longer", "more", "doubt", "less", "matter", "later", "one", "such", "good", "better")):
        fix = {"nothing": "anything", "nobody": "anybody", "nowhere": "anywhere", "no": "any"}[word]
        # "I would not say nothing has changed": what is said has its own subject.
        if word != "no" and s.is_a(at + 2, THIRD | AUXILIARY | HAVE | BE | PAST):
            return None
        return Found(at + 1, at + 1, fix, "One negation is enough.")
    return None


def never_i(s: Sentence, i: int) -> Found | None:
    """ "Never I have been so well briefed"."""
    subject, verb = i + 1, i + 2
    if i != PAD or s.words[subject] not in _NOMINATIVE or not s.is_a(verb, AUXILIARY) or s.mark[subject] or s.mark[verb]:
        return None
    said = "I" if s.words[subject] == "i" else s.words[subject]
    return Found(i, verb, f"{s.words[i]} {s.words[verb]} {said}", f'After "{s.words[i]}" at the beginning the verb comes first.')


def will_later(s: Sentence, i: int) -> Found | None:
    """ "When I will arrive, I will call", "until the dean will sign"."""
    opening = i == PAD
    if not opening and s.words[i] not in ("until", "till"):
        if s.words[i] != "soon" or s.words[i + 1] != "as" or s.words[i - 1] != "as":
            return None
        i += 1
    elif opening and s.words[i] == "as":
        if s.words[i + 1 : i + 3] != ["soon", "as"]:
            return None
        i += 2
    first = i + 1
    last = first if s.words[first] in _NOMINATIVE else (s.head(first) if s.is_a(first, DET | POSS) else 0)
    at = last + 1
    if last < first or s.mark[first] or s.mark[at] or s.words[at] not in ("will", "shall") or not s.is_a(at + 1, BASE | BE) or s.is_a(at + 1, HAVE) or (opening and s.mark[s.end][:1] == "?"):
        return None
    if opening and not any(s.mark[k] == "," for k in range(at, s.end)):
        return None
    base = s.words[at + 1]
    one = s.words[last] in ("he", "she", "it") or s.singular(last)
    fix = {"be": "is" if one else ("am" if s.words[last] == "i" else "are")}.get(base) or (s.table.form(base, "VBZ") if one and last > first - 1 and s.words[last] not in ("i", "you", "we", "they") else base)
    return Found(at, at + 1, fix, "In a part that gives the time, the present stands for what is to come.")


def which_person(s: Sentence, i: int) -> Found | None:
    """ "She is the manager which trained me", "My mother, which is eighty, is"."""
    at = i - 1
    if not s.singular(at) or s.words[at] in ("processor", "compressor", "computer", "container", "trailer", "printer", "scanner", "server", "counter", "letter", "paper", "number") or not (person(s.words[at]) or s.words[at] in _KIN) or not s.is_a(i + 1, PAST | THIRD | BE | HAVE | MODAL) or (s.is_a(i + 1, PLURAL) and s.is_a(i + 2, SUBJECT)) or s.mark[i + 1]:
        return None
    start = next((k for k in range(at, PAD - 1, -1) if s.is_a(k, DET | POSS)), 0)
    if not start or s.head(start) != at or any(s.is_a(k, PREP) for k in range(start, at)):
        return None
    if s.mark[i] and not (s.mark[i] == "," and start == PAD):
        return None  # behind a comma "which" may mean all that was said
    return Found(i, i, "who", 'A person: "who".')


def in_that(s: Sentence, i: int) -> Found | None:
    """ "the house in that I cook"."""
    noun = s.is_a(i - 2, NOUN | PLURAL) and s.is_a(i - 2, MAINLY_NOUN | PLURAL) and s.is_a(i - 3, DET | POSS | ADJECTIVE)
    if not noun or not s.is_a(i - 1, PREP) or s.mark[i] or s.mark[i - 1] or s.words[i + 1] not in ("i", "we", "you", "they", "he", "she") or not s.is_a(i + 2, BASE | PAST | THIRD | AUXILIARY):
        return None
    return Found(i, i, "which", f'After "{s.words[i - 1]}" stands "which".')


def comma_that(s: Sentence, i: int) -> Found | None:
    """ "I know, that the post is in Fife"."""
    if s.mark[i] != "," or not s.is_a(i - 2, SUBJECT | MODAL | ADV) or s.words[i - 1] not in ("know", "think", "hope", "believe", "said", "says", "thought", "hoped", "told", "heard", "understand") or not s.is_a(i + 1, SUBJECT | DET | POSS):
        return None
    if any(s.mark[k] or s.is_a(k, WH) for k in range(PAD + 1, i)):
        return None
    return Found(i - 1, i, f"{s.words[i - 1]} that", 'No comma before "that".')


def already_the(s: Sentence, i: int) -> Found | None:
    """ "I have sent already the form"."""
    if s.is_a(i - 1, PARTICIPLE) and s.is_a(i - 2, HAVE) and s.is_a(i + 1, DET | POSS) and not s.mark[i] and not s.mark[i + 1]:
        return Found(i - 1, i, f"{s.words[i]} {s.words[i - 1]}", f'"{s.words[i]}" stands before the verb.')
    return None


def however(s: Sentence, i: int) -> Found | None:
    """ "The pay is fair, however, the travel is long": two sentences with a comma between them."""
    if s.mark[i] != "," or s.mark[i + 1] != "," or (s.is_a(i - 1, AUXILIARY | ANY_VERB) and not s.is_a(i - 1, NOUN | PLURAL | ADJECTIVE)):
        return None
    first = i + 1
    last = first if s.words[first] in _NOMINATIVE else (s.head(first) if s.is_a(first, DET | POSS) else 0)
    verb = last >= first and s.is_a(last + 1, AUXILIARY | PAST | THIRD) and not s.mark[last + 1]
    before = any(s.is_a(k, BE | HAVE | MODAL | DO) or (s.is_a(k, PAST) and s.is_a(k - 1, SUBJECT)) for k in range(PAD, i))
    if verb and before and not any(s.is_a(k, WH) or s.words[k] in ("if", "when", "although", "because") for k in range(PAD, i)):
        return Found(i, i, "", 'Two sentences: a full stop or a semicolon before "however".')
    return None


def when_have(s: Sentence, i: int) -> Found | None:
    """ "When have you opened the laundry?"."""
    if i == PAD and s.words[i + 1] in ("have", "has") and s.is_a(i + 2, SUBJECT) and s.is_a(i + 3, PARTICIPLE) and not s.mark[i + 3] and s.mark[s.end][:1] == "?" and s.words[i + 3] not in ("been", "had"):
        return Found(i + 1, i + 3, f"did {s.words[i + 2]} {s.table.base(s.words[i + 3])}", "A question after a moment that is over takes the simple past.")
    return None


def holds_since(s: Sentence, i: int) -> Found | None:
    """ "I hold my ticket since 2019", "we know each other since school"."""
    day = (s.is_a(i + 1, NUMBER) and len(s.words[i + 1]) == 4) or s.words[i + 1] in ("january", "february", "april", "june", "july", "august", "september", "october", "november", "december", "last", "childhood", "school")
    if not day or s.mark[i]:
        return None
    for k in range(i - 1, max(PAD, i - 8), -1):
        if s.mark[k + 1] or s.is_a(k, AUXILIARY | WH | JOIN) or s.words[k] == "to":
            return None
        if s.words[k] in ("i", "we", "they") and s.opens(k):
            verb = k + 1
            if s.is_a(verb, BASE) and not s.is_a(verb, PAST | ADVERB | ADJECTIVE) and s.words[verb] not in ("hope", "think", "believe", "thank", "write"):
                third = s.table.form(s.words[verb], "VBN")
                return Found(verb, verb, f"have {third}", 'What lasts until now takes "have".')
            return None
    return None


def use_to(s: Sentence, i: int) -> Found | None:
    """ "I use to drive the van", where a clause begins."""
    if s.words[i + 1] == "to" and s.is_a(i + 2, BASE | BE | HAVE) and s.words[i - 1] in ("i", "we", "they", "he", "she") and not s.mark[i + 1] and (i - 1 == PAD or s.words[i - 2] in ("and", "but", "because")):
        return Found(i, i, "used", "A -d is missing.")
    return None


def both_or(s: Sentence, i: int) -> Found | None:
    """ "Both the cranes or the hoists"."""
    if not s.is_a(i + 1, DET | POSS):
        return None
    at = s.head(i + 1) + 1
    if at > i + 2 and s.words[at] == "or" and not s.mark[at]:
        return Found(at, at, "and", 'After "both" stands "and".')
    return None


def because_that(s: Sentence, i: int) -> Found | None:
    if s.words[i + 1] == "that" and not s.mark[i + 1] and s.is_a(i + 2, POSS | SUBJECT) and not s.mark[i + 2]:
        return Found(i, i + 1, "that" if s.is_a(i - 1, BE) else "because", "One of the two words is enough.")
    return None


_CLAUSE = ("i", "we", "he", "she", "they")
BY_WORD: dict[str, tuple[Rule, ...]] = {}
for _words, _rule in (
    (("the", "my", "your", "our", "their", "his", "her", "its", "a", "an"), over_clause),
    (("who",), who_were),
    (("how", "when", "where", "why"), question_inside),
    (("what", "which", "how"), question_order),
    (("does", "do", "did"), does_comes),
    (("can", "could", "will", "would", "should", "must", "shall", "may", "have", "has", "had", "i've", "we've", "am", "are", "is", "was", "were", "i'm"), two_helpers),
    ((*_CLAUSE, "it", "you"), no_verb),
    ((*_CLAUSE, "would", "can", "could", "will", "should"), adverb_wanted),
    (("is", "was"), no_subject),
    (("here",), here_is),
    (("not", "don't", "didn't", "doesn't", "haven't", "can't", "couldn't", "won't", "wouldn't", "hasn't", "hadn't"), two_negations),
    (("never", "rarely", "seldom", "hardly", "nowhere"), never_i),
    (("when", "until", "till", "soon", "as", "once", "before", "after"), will_later),
    (("which",), which_person),
    (("that",), in_that),
    (("that",), comma_that),
    (("already", "also", "always", "never"), already_the),
    (("however",), however),
    (("when",), when_have),
    (("since",), holds_since),
    (("use",), use_to),
    (("both",), both_or),
    (("because",), because_that),
):
    for _word in _words:
        BY_WORD[_word] = (*BY_WORD.get(_word, ()), _rule)
