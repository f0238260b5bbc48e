"""Verbs whose tense does not fit the time that is named: "I keep bees since 2003", "In 2012 I have moved", "when the alarm rang, we are loading"."""

from __future__ import annotations

from sincerely.core.letters.checks.grammar.sentences import (
    ADV,
    AUXILIARY,
    BE,
    DET,
    DO,
    JOIN,
    MODAL,
    NAME,
    NEGATION,
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
from sincerely.core.letters.checks.grammar.verb_groups import Group, groups, subject_before
from sincerely.core.letters.english.vocabulary import wordset
from sincerely.core.letters.english.word_classes import BASE, NOUN, PLURAL

# A condition a line reads better than a word a line.
# fmt: off
_LASTS = "What began then and goes on takes \"have\" and the participle."
_OVER = "A time that is over takes the simple past."
_LENGTHS = wordset("years months weeks days year month week")
_SAYING = wordset("hope think believe write thank say wonder mean understand see suppose guess ask send attach enclose apply be-sure")


def _perfect(s: Sentence, g: Group) -> tuple[int, int, str]:
    """Return the words of a present group and what they are in the perfect: "keep": "have kept", "am waiting": "have been waiting"."""
    at = subject_before(s, g)
    word, t = s.words[g.first], s.table
    one = s.words[at] in ("he", "she", "it") or (s.is_a(at, NOUN | NAME) and not s.is_a(at, PLURAL)) or word in ("is", "has", "does") or (g.form == "z" and g.first == g.end - 1)
    have = "has" if one and word not in ("am", "are", "do", "have") else "have"
    inner = [w for w in s.words[g.first + 1 : g.end - (1 if g.form else 0)] if w != "been"]
    if g.form and g.first == g.end - 1:
        return g.first, g.first, f"{have} {t.form(g.base, 'VBN')}"
    if s.is_a(g.first, DO) and g.form == "b":
        have += "n't" if word.endswith("n't") else ""
        return g.first, g.end - 1, " ".join([have, *inner, t.form(g.base, "VBN")])
    if s.is_a(g.first, BE) and "'" not in word:
        tail = [s.words[g.end - 1]] if g.form else []
        return g.first, g.end - 1, " ".join([have, *inner, "been", *tail])
    if word in ("have", "has") and not g.form:
        return g.first, g.first, f"{have} had"
    return g.first, g.end - 1, ""


def _past(s: Sentence, g: Group) -> tuple[int, int, str]:
    """Return the words of a perfect group and what they are in the past: "has broken": "broke"."""
    inner = [w for w in s.words[g.first + 1 : g.end - 1] if w not in ("been", "not")]
    word = s.words[g.first]
    if "'" in word or "not" in s.words[g.first : g.end] or "been" in s.words[g.first : g.end - 1] or not g.form:
        return g.first, g.end - 1, ""
    return g.first, g.end - 1, " ".join([*inner, s.table.form(g.base, "VBD")])


def _found(told: tuple[int, int, str], message: str) -> Found:
    return Found(*told, message)


def _apart(s: Sentence, a: int, b: int) -> bool:
    """Say whether another clause begins between two words."""
    return any(s.mark[k] or (s.is_a(k, JOIN | WH) and s.words[k] not in ("than", "as")) or (s.is_a(k, SUBJECT) and s.words[k] not in ("it", "you")) for k in range(a, b))


def since(s: Sentence, i: int) -> Found | None:
    """ "I keep bees since my father died", "They employ me since the line reopened", "Since the beginning of this year I am the only one"."""
    at = i + 1
    all_groups = groups(s)
    later = [g for g in all_groups if g.first > i]
    if i == PAD:
        comma = next((k for k in range(i + 1, s.end) if s.mark[k][:1] == ","), 0)
        end = comma or next((k for k in range(i + 2, s.end) if s.is_a(k, SUBJECT) and s.words[k] not in ("you", "it")), 0)
        timed = s.words[at] in ("the", "our", "my", "this", "last", "then", "your", "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december") or (s.is_a(at, NUMBER) and len(s.words[at]) == 4)
        if not end or not timed or any(g.first < end for g in later) or not s.is_a(end, SUBJECT) or s.words[end] == "it":
            return None
        first = next((g for g in later if g.first >= end), None)
        if not first or first.tense != "present" or subject_before(s, first) != end or first.base in _SAYING or (s.is_a(first.first, DO) and s.mark[s.end][:1] == "?"):
            return None
        return _found(_perfect(s, first), _LASTS)
    if s.mark[i] or (s.words[i - 1] in ("ever",) and i - 1 == PAD) or (not later and not _names_time(s, at)):
        return None
    if later and (later[0].tense != "past" or (_apart(s, at + 1, later[0].first) and not s.is_a(at, SUBJECT))) and not _names_time(s, at):
        return None
    if not _names_time(s, at) and not (later and later[0].tense == "past" and (s.is_a(at, SUBJECT | DET | POSS | NAME))):
        return None
    g = next((g for g in reversed(all_groups) if g.end <= i), None)
    if not g or g.tense != "present" or g.base in _SAYING or _apart(s, g.end, i) or (s.mark[s.end][:1] == "?" and s.is_a(g.first, DO) and g.form != "b"):
        return None
    subject = subject_before(s, g)
    word = s.words[g.first]
    if s.is_a(g.first, PLURAL) and any(o.end <= g.first and not _apart(s, o.end, g.first) for o in all_groups):
        return None  # a noun: "I have steered by Solent sheets since"
    if ("'" in word and word not in ("don't", "doesn't")) or (s.is_a(g.first, DO) and not ("'" in word or "not" in s.words[g.first : g.end])) or (g.end == g.first + 1 and g.form and not s.is_a(subject, SUBJECT | NAME)) or g.base == "owe" or (g.base == "have" and not s.is_a(g.end, DET | POSS | NUMBER)):
        return None
    if s.words[subject] in ("it", "that", "this", "what", "there", "which") or (s.is_a(g.first, BE) and g.form in ("e", "n")) or (s.is_a(g.first, BE) and g.end == i):
        return None
    if any(s.words[k] in ("first", "second", "third", "best", "only", "most", "biggest", "years", "year", "months", "weeks", "worst", "what", "all", "every") for k in range(g.end, i)) or s.is_a(subject, BE):
        return None
    return _found(_perfect(s, g), _LASTS)


def _names_time(s: Sentence, at: int) -> bool:
    word = s.words[at]
    if s.mark[at] or s.is_a(at, SUBJECT):
        return False
    return (
        (s.is_a(at, NUMBER) and len(word) == 4) or word in ("last", "then", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "easter", "christmas", "childhood", "school", "yesterday", "birth")
        or (word in ("the", "my", "our", "your", "this") and any(s.words[k] in ("end", "beginning", "start", "day", "week", "month", "year", "summer", "winter", "spring", "autumn", "flood", "fire", "accident", "war", "merger", "strike", "talk", "interview", "birth", "death", "wedding", "childhood", "youth", "arrival", "move", "graduation", "first", "morning", "nineties", "eighties", "visit", "call", "trial") for k in range(at + 1, at + 4)))
    )


def for_years(s: Sentence, i: int) -> Found | None:
    """ "I know Mrs Baranowska for nine years", "I work as a nurse for the past nine years", "For the last three weeks I am on a course"."""
    last = s.words[i + 1] == "the" and s.words[i + 2] in ("last", "past") and not any(s.mark[i + 1 : i + 4])
    years = s.is_a(i + 1, NUMBER) and s.words[i + 2] in ("years", "months") and not s.mark[i + 2]
    if not (last or years) or (last and not any(s.words[k] in _LENGTHS for k in (i + 3, i + 4))):
        return None
    told = groups(s)
    if s.opens(i) and last:
        g = next((g for g in told if g.first > i), None)
        if g and g.tense == "present" and s.is_a(subject_before(s, g), SUBJECT) and g.base not in _SAYING | {"do"} and not any(s.is_a(k, JOIN | WH) for k in range(i, g.first)):
            return _found(_perfect(s, g), _LASTS)
        return None
    g = next((g for g in reversed(told) if g.end <= i), None)
    if not g or g.tense != "present" or _apart(s, g.end, i + 1) or (s.is_a(g.first, BE) and g.form in ("e", "n")) or g.base in _SAYING or "to" in s.words[g.end : i]:
        return None
    subject = s.words[subject_before(s, g)]
    if last and s.is_a(subject_before(s, g), SUBJECT) and subject not in ("it", "that", "this", "which") and g.base != "do":
        return _found(_perfect(s, g), _LASTS)
    lasting = g.base in ("know", "live") or (g.base == "be" and g.end < i - 1 and subject in ("i", "we") and s.words[g.end] in ("a", "the", "an", "partners", "in", "married", "at", "members", "with", "friends"))
    if years and lasting and subject in ("i", "we", "they", "he", "she") and s.words[i + 2] == "years" and s.words[s.end - 1] != "be":
        then = any(o.tense == "past" and s.words[k] == "when" for o in told if o.first > i for k in range(i, o.first))
        begin, end, fix = _perfect(s, g)
        return Found(begin, end, "" if then else fix, _LASTS)
    return None


def _dated(s: Sentence, i: int) -> int:
    """Return the last word of a time that is over and begins at `i`, 0 where none does: "in 2012", "two years ago", "last December", "as a boy"."""
    w = s.words
    if w[i] == "in" and s.is_a(i + 1, NUMBER) and len(w[i + 1]) == 4 and w[i + 1][:2] in ("19", "20") and w[i + 1] < "2026":
        return i + 1
    if w[i] == "in" and w[i + 1] in ("our", "my", "your") and w[i + 2] == "last" and w[i + 3] in ("talk", "conversation", "meeting", "call", "job", "year", "post", "letter"):
        return i + 3
    if w[i] == "in" and w[i + 1] == "the" and w[i + 2] in ("eighties", "nineties", "seventies", "sixties"):
        return i + 2
    if (s.is_a(i, NUMBER) or w[i] in ("some", "many", "several", "a", "an")) and w[i + 1] in _LENGTHS | {"hour", "hours", "minutes", "moment"} and w[i + 2] == "ago":
        return i + 2
    if w[i] == "last" and w[i + 1] in ("week", "month", "year", "night", "summer", "winter", "spring", "autumn", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "christmas", "easter") and not s.mark[i + 1]:
        return i + 1
    if w[i] == "as" and w[i + 1] in ("a", "an") and w[i + 2] in ("boy", "girl", "child", "student", "teenager", "schoolboy", "pupil"):
        return i + 2
    return 0


def over(s: Sentence, i: int) -> Found | None:
    """ "In 2012 I have moved to Cork", "Two days ago the consulate has given me the visa", "the lift has broken down twice last December"."""
    last = _dated(s, i)
    if not last or any(s.mark[i + 1 : last + 1]) or s.words[last + 1].endswith("'s"):
        return None
    told = groups(s)
    if s.opens(i):
        g = next((g for g in told if g.first > last), None)
        if not g or g.tense != "perfect" or any(s.is_a(k, JOIN | WH) or (s.mark[k] and k != last + 1) for k in range(last + 1, g.first)):
            return None
        subject = last + 1
        if s.mark[last + 1] not in ("", ",") or not (s.is_a(subject, SUBJECT | NAME) or (s.is_a(subject, DET | POSS) and s.head(subject) == subject_before(s, g))):
            return None
        return _found(_past(s, g), _OVER)
    if s.words[i] == "as" or s.words[i - 1] in ("since", "from", "until", "of", "than", "the", "for", "by", "to", "between"):
        return None
    g = next((g for g in reversed(told) if g.end <= i), None)
    if g and (s.words[g.first - 1] == "to" or s.is_a(g.first - 1, MODAL)):
        return None  # "it seems to have surfaced in 1999"
    if not g or g.tense != "perfect" or _apart(s, g.end, i) or any(s.is_a(k, NOUN) and s.words[k] in ("since", "contract") for k in range(g.end, i)):
        return None
    if (s.words[i] in ("in", "last") and any(s.words[k] in ("that", "of", "than", "from", "for", "since") for k in range(g.end, i))) or (g.base == "be" and not g.form and s.words[i] != "in"):
        return None
    return _found(_past(s, g), _OVER)


def when(s: Sentence, i: int) -> Found | None:
    """ "When the alarm rang, we are loading", "by the time he came, we have cleaned it", "Before I moved I have spent six years", "when I have applied, I was"."""
    word = s.words[i]
    if word == "time" and not (s.words[i - 1] == "the" and s.words[i - 2] == "by"):
        return None
    told = groups(s)
    inner = next((g for g in told if g.first > i), None)
    if not inner or any(s.mark[k] or s.is_a(k, JOIN | WH) for k in range(i + 1, inner.first)):
        return None
    front = i == PAD or (word == "time" and i == PAD + 2)
    if front:
        rest = [g for g in told if g.first >= inner.end]
        comma = next((k for k in range(inner.end, s.end) if s.mark[k][:1] == ","), 0)
        main = next((g for g in rest if g.first > comma), None) if comma else rest[0] if rest else None
        if not main or (not comma and not s.is_a(subject_before(s, main), SUBJECT)) or (comma and (any(s.mark[k] or s.is_a(k, JOIN | WH) for k in range(comma + 1, main.first)) or comma - inner.end > 12)) or any(s.is_a(k, WH) or s.words[k] in ("that", "and") for k in range(inner.end, comma or inner.end)):
            return None
        if s.mark[s.end][:1] == "?":
            return None
        if inner.tense == "past" and main.tense == "perfect":
            if word in ("time", "before", "until"):
                had = "had" if "'" not in s.words[main.first] else ""
                return Found(main.first, main.first, had, "What was over before another past thing takes \"had\".") if word != "until" else None
            if word == "when" and s.words[main.first] in ("have", "has"):
                return Found(main.first, main.end - 1, "", "Both happened then: not \"have\", but the past.")
        if word == "when" and inner.tense == "past" and main.tense == "present" and main.form == "g" and s.is_a(main.first, BE) and "'" not in s.words[main.first]:
            return Found(main.first, main.first, "were" if s.words[main.first] == "are" else "was", "It was going on then: \"was\" or \"were\".")
        if word == "when" and inner.tense == "perfect" and main.tense == "past" and not (comma and s.is_a(comma, BASE | AUXILIARY)) and s.is_a(subject_before(s, inner), SUBJECT):
            return _found(_past(s, inner), _OVER)
        return None
    main = next((g for g in reversed(told) if g.end <= i), None)
    if not main or _apart(s, main.end, i) or inner.tense != "past":
        return None
    if word in ("before", "until") and main.tense == "perfect" and "'" not in s.words[main.first] and not any(s.words[k] in ("since", "know") for k in range(main.end, i)):
        return Found(main.first, main.first, "had", "What was over before another past thing takes \"had\".")
    if word == "when" and main.tense == "present" and main.form == "g" and s.is_a(main.first, BE) and s.words[i - 1] in _LENGTHS | {"hour", "hours", "minutes"}:
        return Found(main.first, main.end - 1, "", "It was going on then: \"was\" or \"had been\".")
    return None


def when_will(s: Sentence, i: int) -> Found | None:
    """ "I will phone you when I will arrive", "I will be glad when the noise will stop"."""
    if i == PAD or s.mark[i] not in ("", ",") or s.mark[s.end][:1] == "?":
        return None
    told = groups(s)
    inner = next((g for g in told if g.first > i), None)
    before = next((g for g in reversed(told) if g.end <= i), None)
    asked = any(s.words[k] in ("know", "ask", "tell", "say", "see", "decide", "hear", "you", "me", "find", "out", "sure", "confirm", "explain", "wonder", "idea", "about", "of", "on", "depends", "date", "day", "time", "learn", "understand", "guess") for k in (i - 1, i - 2))
    if s.words[i - 1] in ("you", "me", "us") and s.table.base(s.words[i - 2]) in ("phone", "call", "ring", "email", "visit", "write", "contact", "thank", "pay", "text"):
        asked = False
    if not inner or not before or before.tense != "will" or inner.tense != "will" or (inner.form != "b" and inner.base != "be") or asked or any(s.mark[k] or s.is_a(k, WH | JOIN) for k in range(i + 1, inner.first)) or "'" in s.words[inner.first] or s.is_a(inner.first + 1, NEGATION):
        return None
    at = subject_before(s, inner)
    one = s.words[at] in ("he", "she", "it") or (s.is_a(at, NOUN | NAME) and not s.is_a(at, PLURAL))
    if inner.base == "be":
        return Found(inner.first, inner.first, "", f'Behind "{s.words[i]}" the future stands without "will".')
    return Found(inner.first, inner.end - 1, s.table.form(inner.base, "VBZ") if one else inner.base, f'Behind "{s.words[i]}" the future stands without "will".')


def first_time(s: Sentence, i: int) -> Found | None:
    """ "It is the first time that I write to an employer"; "so far I do not receive"; "until now I always work"."""
    told = groups(s)
    if s.words[i] == "time":
        if s.words[i - 1] not in ("first", "second", "third", "only") or s.words[i - 3] not in ("is", "it's", "that's"):
            return None
        g = next((g for g in told if g.first > i), None)
        if g and g.tense == "present" and not s.mark[i + 1] and s.is_a(subject_before(s, g), SUBJECT) and g.first <= i + 4 and g.base != "be":
            return _found(_perfect(s, g), "Up to now: \"have\" and the participle.")
        return None
    # "so far", "until now"
    if s.words[i] == "far" and (s.words[i - 1] != "so" or s.words[i + 1] in ("as", "so", "from", "away") or not (s.mark[i + 1] or i + 1 >= s.end)):
        return None
    if s.words[i] == "now" and (s.words[i - 1] != "until" or i - 1 != PAD):
        return None
    g = next((g for g in told if g.first > i), None) if i == PAD + 1 else next((g for g in reversed(told) if g.end <= i), None)
    if not g or g.tense != "present" or g.base in _SAYING | {"be", "have", "like", "know", "need", "want", "love", "agree", "look", "seem"} or not s.is_a(subject_before(s, g), SUBJECT) or (i != PAD + 1 and _apart(s, g.end, i)) or g.form == "g":
        return None
    return _found(_perfect(s, g), "Up to now: \"have\" and the participle.")


def thought_is(s: Sentence, i: int) -> Found | None:
    """ "I thought that you are the owner", "I knew at once that I want to work there", "I was sure that I have passed"."""
    sure = s.words[i] in ("sure", "certain", "afraid", "idea")
    if (sure and not (s.words[i - 1] == "was" or (s.words[i] == "idea" and s.words[i - 2 : i] == ["had", "no"]))) or (not sure and s.words[i - 1] not in ("i", "we")):
        return None
    at = i + 1
    while at < i + 3 and s.words[at] in ("at", "once", "then") and not s.mark[at]:
        at += 1
    that = s.words[at] == "that" and not s.mark[at]
    if that:
        at += 1
    elif (sure and s.words[i] != "idea") or s.words[at - 1] in ("at", "once", "then"):
        return None
    g = next((g for g in groups(s) if g.first > i), None)
    if s.mark[at] or not g or not s.is_a(at, SUBJECT | POSS | DET) or subject_before(s, g) != (at if s.is_a(at, SUBJECT) and not s.is_a(at, POSS) else s.head(at)) or (s.is_a(at, DET) and s.words[at] != "the"):
        return None
    if (s.words[at] in ("it", "this", "that") and not that) or s.mark[s.end][:1] == "?" or "'" in s.words[g.first]:
        return None
    if g.tense == "present" and s.is_a(g.first, BE):
        return Found(g.first, g.first, "was" if s.words[g.first] in ("am", "is") else "were", "What was thought then is told in the past.")
    if g.tense == "will" and "not" not in s.words[g.first : g.end]:
        return Found(g.first, g.first, "would", "What was thought then is told in the past: \"would\".")
    if g.tense == "perfect" and (that or s.words[i] == "idea"):
        return Found(g.first, g.first, "had", "What was thought then is told in the past: \"had\".")
    if g.tense == "present" and g.first == g.end - 1 and g.base in ("want", "need", "like", "know", "belong", "live", "work") and that:
        return Found(g.first, g.first, s.table.form(g.base, "VBD"), "What was thought then is told in the past.")
    return None


_STATES = {"belonging": "belong", "consisting": "consist", "seeming": "seem", "resembling": "resemble", "containing": "contain", "agreeing": "agree", "preferring": "prefer", "disagreeing": "disagree", "owning": "own", "believing": "believe", "understanding": "understand", "knowing": "know", "liking": "like", "remembering": "remember", "possessing": "possess"}


def is_belonging(s: Sentence, i: int) -> Found | None:
    """ "Our shop is belonging to a family", "it is consisting of three rooms", "I am agreeing with every word"."""
    before = i - 1
    while s.is_a(before, ADV) and not s.is_a(before, BE):
        before -= 1
    word, helper = s.words[i], s.words[before]
    if helper not in ("am", "is", "are", "was", "were") or any(s.mark[before + 1 : i + 1]) or s.is_a(i - 1, DET | POSS) or s.words[before - 1] in ("there", "what") or (word in ("understanding", "knowing", "believing") and not s.is_a(i + 1, DET | POSS | OBJECT | WH | JOIN) and s.words[i + 1] not in ("from", "now", "that")):
        return None
    if not s.is_a(before - 1, SUBJECT | NOUN | PLURAL | NAME) or (word == "believing" and s.words[before - 1] not in ("i", "we")) or (word in ("understanding",) and s.words[before - 1] not in ("i", "we", "he", "she", "they")):
        return None
    if word == "knowing" and not s.is_a(before - 1, SUBJECT):
        return None
    base = _STATES[word]
    made = s.table.form(base, "VBD") if helper in ("was", "were") else s.table.form(base, "VBZ") if helper == "is" else base
    return Found(before, i, "" if "not" in s.words[before:i] else " ".join([*s.words[before + 1 : i], made]), "What is so and does not pass stands in the simple form.")


def if_would_have(s: Sentence, i: int) -> Found | None:
    """ "If your first choice would not have turned the post down", "had I know that"."""
    if s.words[i] == "had":
        at = i + 2
        ok = i == PAD and s.words[i + 1] in ("i", "we", "you", "he", "she", "they") and s.words[at] in ("know", "knew", "see", "saw", "hear", "come", "came", "take", "took", "give", "gave", "go", "went", "realise", "receive", "speak", "spoke", "write", "wrote", "ask", "meet") and not s.mark[at] and s.table.form(s.table.base(s.words[at]), "VBN") != s.words[at]
        return Found(at, at, s.table.form(s.table.base(s.words[at]), "VBN"), 'After "had" the participle stands.') if ok else None
    g = next((g for g in groups(s) if g.first > i), None)
    if not g or g.tense != "would" or "have" not in s.words[g.first : g.end] or not g.form or "'" in s.words[g.first] or s.words[i - 1] == "as" or s.mark[s.end][:1] == "?" or any(s.mark[k] or s.is_a(k, JOIN | WH) for k in range(i + 1, g.first)) or s.table.base(s.words[i - 1]) in ("wonder", "ask", "know", "see"):
        return None
    inner = [w for w in s.words[g.first + 1 : g.end] if w != "have"]
    return Found(g.first, g.end - 1, " ".join(["had", *inner]), 'Behind "if" stands "had", not "would have".')


BY_WORD: dict[str, tuple[Rule, ...]] = {}
for _words, _rule in (
    (("since",), since),
    (("for",), for_years),
    (("in", "last", "as", "a", "some", "many", "several", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "twenty"), over),
    (("when", "before", "until", "time"), when),
    (("when", "until", "after", "before", "once"), when_will),
    (("time", "far", "now"), first_time),
    (("thought", "knew", "sure", "certain", "idea", "hoped"), thought_is),
    (_STATES, is_belonging),
    (("if", "had"), if_would_have),
):
    for _word in _words:
        BY_WORD[_word] = (*BY_WORD.get(_word, ()), _rule)
__all__ = ["BY_WORD"]
