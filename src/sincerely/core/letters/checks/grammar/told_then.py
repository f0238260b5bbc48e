"""What was told, and when: the tense of one clause against that of its neighbour, and against a time that is over."""

from __future__ import annotations

from sincerely.core.letters.checks.grammar.sentences import (
    BE,
    DET,
    DO,
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
    SUBJECT,
    WH,
    Found,
    Rule,
    Sentence,
)
from sincerely.core.letters.checks.grammar.verb_groups import Group, groups, subject_before
from sincerely.core.letters.english.vocabulary import wordset
from sincerely.core.letters.english.word_classes import ADJECTIVE, NOUN, PAST, PLURAL

# A condition a line reads better than a word a line.
# fmt: off
_THEN = "It was so then: the past."
_OVER = "A time that is over takes the simple past."
_BEFORE = 'What was over before another past thing takes "had".'
_LASTS = 'What began then and goes on takes "have" and the participle.'
_MONTHS = wordset("january february march april may june july august september october november december")
_DAYS = wordset("monday tuesday wednesday thursday friday saturday sunday")
_LENGTHS = wordset("minutes hours days weeks months years minute hour day week month year decades moment while")
_PARTS = wordset("morning afternoon evening night day week weekend month year summer winter spring autumn season")
#: Said of what one thinks or does while writing: these stay in the present beside any time.
_SAYING = wordset("hope think believe write thank say wonder mean understand see suppose guess ask send attach enclose apply remember know regret feel apologise apologize be-sure recall admit confess notice find like love thank forget appreciate wish want refer look")
#: Verbs of telling, whose content moves into the past with them.
_TOLD = wordset("said told promised explained announced knew thought assured heard wrote mentioned added answered replied agreed warned hoped believed decided realised realized discovered learnt learned")
_OPENERS = wordset("and but so because that as which where then")


def _be(s: Sentence, g: Group, past: bool = True) -> str:
    """Return "was" or "were" for a form of "be" in the present."""
    return "were" if s.words[g.first] == "are" else "was"


def _past_of(s: Sentence, g: Group) -> tuple[int, int, str]:
    """Return the words of a present group and what they are in the past: "am waiting": "was waiting", "lives": "lived"; no fix where it is not plain."""
    word = s.words[g.first]
    if word in ("am", "is", "are"):
        return g.first, g.first, _be(s, g)
    if word in ("do", "does", "don't", "doesn't"):
        return g.first, g.first, "didn't" if "'" in word else "did"
    if word in ("have", "has"):
        return g.first, g.first, "had"
    if word in ("can", "will"):
        return g.first, g.first, {"can": "could", "will": "would"}[word]
    if g.end == g.first + 1 and g.form in ("b", "z"):
        return g.first, g.first, s.table.form(g.base, "VBD")
    return g.first, g.end - 1, ""


def _clear(s: Sentence, a: int, b: int) -> bool:
    """Say whether no mark and no other clause stands between two words."""
    return not any(s.mark[k] or s.is_a(k, WH) or (s.is_a(k, JOIN) and s.words[k] not in ("than", "as", "and", "or", "before", "after", "until", "since")) for k in range(a, b))


def time_over(s: Sentence, i: int) -> int:
    """Return the last word of a time that is over and begins at `i`, 0 where none does: "two years ago", "that day", "on my first day", "in May 2022"."""
    w, n = s.words, i + 1
    if any(s.mark[i + 1 : i + 2]):
        return 0
    last = 0
    if w[i] in ("in", "during") and _year(w[n]):
        last = n
    elif w[i] == "in" and w[n] in _MONTHS and _year(w[n + 1]):
        last = n + 1
    elif w[i] == "in" and w[n] in ("my", "our") and w[n + 1] in ("last", "previous", "former", "old") and w[n + 2] in ("job", "post", "position", "role", "ward", "school", "shop", "place", "company", "kitchen", "year", "week", "month", "interview", "firm", "employment", "workplace", "team"):
        last = n + 2
    elif (w[i], w[n], w[n + 1]) in (("in", "those", "days"), ("in", "those", "years"), ("at", "that", "time"), ("at", "the", "time"), ("at", "that", "moment")) and not (w[n] == "the" and not s.mark[n + 2] and i == PAD and not s.is_a(n + 2, SUBJECT)):
        last = n + 1
    elif w[i] == "on" and w[n] in ("my", "our", "the", "that") and w[n + 1] in ("first", "very", "last", "same", "second", "third") and w[n + 2] in ("day", "morning", "evening", "night", "shift", "visit"):
        last = n + 2
        if w[n] == "the" and w[n + 1] not in ("very", "same"):
            last = 0
    elif (w[i] == "that" and w[n] in ("day", "morning", "evening", "night", "afternoon", "year", "summer", "winter", "spring", "autumn")) or (w[i] == "last" and (w[n] in _PARTS or w[n] in _DAYS or w[n] in _MONTHS or w[n] in ("christmas", "easter"))):
        last = n
    elif w[i] == "yesterday":
        last = n if w[n] in ("morning", "afternoon", "evening") and not s.mark[n] else i
    elif (s.is_a(i, NUMBER) or w[i] in ("some", "many", "several", "a", "an")) and w[n] in _LENGTHS and w[n + 1] == "ago":
        last = n + 1
    elif (w[i] == "from" and _year(w[n]) and w[n + 1] in ("to", "until", "till") and _year(w[n + 2])) or (w[i] == "between" and _year(w[n]) and w[n + 1] == "and" and _year(w[n + 2])):
        last = n + 2
    elif w[i] == "until" and w[n] == "last" and (w[n + 1] in _PARTS or w[n + 1] in _MONTHS):
        last = n + 1
    elif w[i] in ("after", "before", "until", "during") and w[n] in ("the", "our", "that") and s.is_a(n + 1, NOUN) and w[n + 2] in ("in", "last") and (_year(w[n + 3]) or w[n + 3] in _MONTHS | _PARTS) and not any(s.mark[n + 2 : n + 4]):
        last = n + 3
    elif w[i] == "as" and w[n] in ("a", "an") and w[n + 1] in ("boy", "girl", "child", "student", "teenager", "schoolboy", "pupil", "apprentice", "trainee"):
        last = n + 1
    elif w[i] == "when" and w[n] in ("i", "we") and w[n + 1] in ("was", "were") and w[n + 2] in ("a", "young", "little", "small", "at", "ten", "twelve", "six", "seven", "eight", "nine", "fifteen", "sixteen"):
        last = n + 3 if w[n + 2] in ("a", "at") else n + 2
    return last if last and not any(s.mark[i + 1 : last + 1]) and not w[last + 1].startswith("'") else 0


def _year(word: str) -> bool:
    return len(word) == 4 and word.isdigit() and "1940" < word < "2026"


_REPORTED = wordset("since from for of by than to like about between with including")


def present_then(s: Sentence, i: int) -> Found | None:
    """ "Two years ago I can not say a word", "In my last job I clean the carriages", "Our head retires two years ago"."""
    last = time_over(s, i)
    if not last:
        return None
    told = groups(s)
    if s.opens(i) and (i == PAD or s.words[i - 1] not in ("and", "or")):
        g = next((g for g in told if g.first > last), None)
        at = last + 1
        if s.words[at] in ("most", "all", "some", "none") and s.words[at + 1] == "of":
            at += 2
        if not g or s.mark[last + 1] not in ("", ",") or not _clear(s, last + 2, g.first + 1):
            return None
        subject = subject_before(s, g)
        if not (s.is_a(at, SUBJECT) or (s.is_a(at, DET | POSS | NAME) and s.head(at) == subject)) or (s.is_a(at, SUBJECT) and subject != at):
            return None
        if s.words[i] in ("as", "that", "from", "between") and g.tense == "present" and s.words[i] != "from":
            return None
        if g.tense == "perfect" and s.words[i] != "as":
            return _gone(s, g)
        if (g.tense == "present" and g.base not in _SAYING and not (g.base == "have" and s.words[g.end] == "to" and s.words[i] == "yesterday")) or (s.words[g.first] == "can" and s.words[i] != "as"):
            if (s.words[subject] in ("it", "that", "this", "there") and g.base == "be") or s.table.form(g.base, "VBD") == s.words[g.first]:
                return None
            return Found(*_past_of(s, g), _OVER)
        return None
    if s.mark[i] or s.words[i - 1] in _REPORTED or s.is_a(i - 1, PREP):
        return None
    g = next((g for g in reversed(told) if g.end <= i), None)
    if not g or not _clear(s, g.end, i) or s.words[i] in ("as",):
        return None
    after = s.words[last + 1]
    closed = s.mark[last + 1] or last + 1 >= s.end or s.is_a(last + 1, JOIN | WH | PREP)
    if not closed or (s.is_a(last + 1, PREP) and after in ("to", "of")):
        return None
    # A past participle or -ing between begins something of its own: "the form signed last week".
    if any((s.is_a(k, PAST) and not s.is_a(k, NOUN | ADJECTIVE)) or s.words[k] in ("to", "from", "dated", "due") or s.words[k].endswith("ed") for k in range(g.end, i)):
        return None
    if g.tense == "perfect" and s.words[i] in ("from", "between", "in", "on", "when", "that", "at"):
        return _gone(s, g) if s.words[i] != "that" or s.words[i - 1] not in _OPENERS else None
    if g.tense == "present" and s.words[i] not in ("that", "from", "between", "in", "on", "until", "during", "after", "before", "when", "at", "last") and g.base not in _SAYING | {"have"} and g.form != "g" and s.is_a(subject_before(s, g), SUBJECT | NOUN | PLURAL) and not s.is_a(g.first, DO):
        if s.table.form(g.base, "VBD") == s.words[g.first]:
            return None  # "put", "read": the past itself
        if g.base == "be" and (g.form or s.words[subject_before(s, g)] in ("it", "that", "this", "there", "which")):
            return None
        return Found(*_past_of(s, g), _OVER)
    return None


def _gone(s: Sentence, g: Group) -> Found | None:
    """Return a perfect put into the past: "has given": "gave"."""
    word = s.words[g.first]
    if "'" in word or s.words[g.first - 1] in ("to", "should", "may", "might") or any(s.words[k] in ("if", "once", "until", "unless") for k in range(max(PAD, g.first - 4), g.first)):
        return None
    inner = [w for w in s.words[g.first + 1 : g.end - 1] if w != "been"]
    if "not" in inner or not g.form or "been" in s.words[g.first : g.end - 1]:
        fix = ""
    else:
        fix = " ".join([*inner, s.table.form(g.base, "VBD")])
    return Found(g.first, g.end - 1, fix, _OVER)


_EVENTS = wordset("come arrive ring call phone write find meet buy see start begin leave open close break fall join move apply enter take get hear read visit finish stop reach go pass snap die retire burst fail speak talk interview walk return ask tell happen say give hit lose win close sink rise rain send receive change sit show wake notice drop")


def when_past(s: Sentence, i: int) -> Found | None:
    """ "The mare is already lame when we bought her", "It is already dark when I found the gate", "has already left when I came"."""
    if i == PAD or (s.mark[i] and s.mark[i] != ","):
        return None
    word = s.words[i]
    if word == "time" and s.words[i - 2 : i] != ["by", "the"]:
        return None
    told = groups(s)
    inner = next((g for g in told if g.first > i), None)
    lead = i - 2 if word == "time" else i
    main = next((g for g in reversed(told) if g.end <= lead), None)
    if not inner or not main or inner.tense != "past" or not _clear(s, i + 1, inner.first) or not _clear(s, main.end, lead) or s.mark[lead] or s.mark[s.end][:1] == "?":
        return None
    subject = subject_before(s, main)
    if any(s.is_a(k, WH) or s.words[k] in ("that", "what", "if") for k in range(max(PAD, subject - 2), subject + 1)) or (inner.base == "be" and main.tense != "perfect") or s.words[lead - 1] in ("from", "of", "about", "like", "than", "know", "remember", "day", "moment", "since"):
        return None
    if not s.is_a(subject, SUBJECT) and not (s.opens(subject) or s.is_a(subject - 1, DET | POSS) or s.is_a(subject, NAME)):
        return None
    if main.tense == "perfect" and inner.base in _EVENTS and word in ("when", "time") and "'" not in s.words[main.first] and s.words[subject] not in ("who", "which"):
        done = any(s.words[k] in ("already", "barely", "just", "hardly", "scarcely", "nearly", "almost") for k in range(main.first, main.end)) or word == "time" or "been" in s.words[main.first : main.end]
        return Found(main.first, main.first, "had", _BEFORE) if done else None
    if main.tense == "present" and word == "when":
        state = s.words[main.first] in ("am", "is", "are") and any(s.words[k] in ("already", "still", "only", "just", "nearly", "almost", "not") for k in range(main.first, lead))
        going = main.form == "g" and s.is_a(main.first, BE)
        doing = main.end == main.first + 1 and main.form in ("b", "z") and main.base not in _SAYING | {"be", "have", "need", "do"} and s.words[inner.end - 1 - (inner.end - inner.first - 1)] != "" and any(s.words[k] in ("first", "last", "suddenly") for k in range(i, inner.end + 1))
        if (state or going or doing) and inner.base in _EVENTS:
            return Found(*_past_of(s, main), _THEN)
    return None


def while_past(s: Sentence, i: int) -> Found | None:
    """ "While I am waiting in your lobby, I met two of them", "While we have lunch, the river rose", "When I am twelve, my mother put me in charge"."""
    if not s.opens(i) or s.mark[s.end][:1] == "?":
        return None
    told = groups(s)
    inner = next((g for g in told if g.first > i), None)
    if not inner or not _clear(s, i + 1, inner.first) or not s.is_a(i + 1, SUBJECT | DET | POSS | NAME):
        return None
    comma = next((k for k in range(inner.end, s.end) if s.mark[k]), 0)
    if not comma or s.mark[comma] != "," or comma - inner.end > 12 or any(s.is_a(k, WH | SUBJECT) and s.words[k] not in ("it", "you") for k in range(inner.end, comma)):
        return None
    main = next((g for g in told if g.first >= comma), None)
    if not main or main.tense not in ("past", "had") or not _clear(s, comma + 1, main.first) or not (s.is_a(comma, SUBJECT | DET | POSS | NAME)):
        return None
    if s.words[main.first] in ("was", "were") and not main.form and s.words[i] == "while":
        return None  # set against each other: "While I have no car, the bus was on time"
    if s.words[i] == "while":
        going = (inner.tense == "present" and inner.form == "g") or (inner.tense == "present" and ((inner.base == "have" and s.words[inner.end] in ("lunch", "dinner", "breakfast", "supper", "tea", "coffee")) or inner.base in ("sit", "wait", "walk", "talk", "eat", "stand", "speak", "work")) and inner.end == inner.first + 1 and main.base in _EVENTS)
        done = inner.tense == "perfect" and inner.form and inner.base in ("wait", "talk", "speak", "sit", "stand", "walk", "study", "live", "train", "stay", "work", "eat", "drive", "travel")
        if any(s.is_a(k, NEGATION) for k in range(inner.first, inner.end)):
            return None
        if done:
            return Found(inner.first, inner.end - 1, s.table.form(inner.base, "VBD"), _OVER)
        return Found(*_past_of(s, inner), _THEN) if going else None
    if s.words[i] in ("after", "before") and inner.tense in ("perfect", "present") and (inner.tense == "perfect" or s.words[i] == "before") and inner.base not in _SAYING and s.words[i] == "after":
        return Found(inner.first, inner.first, "had", _BEFORE) if s.words[inner.first] in ("have", "has") and inner.form else None
    if s.words[i] == "when" and inner.tense in ("present", "perfect"):
        if inner.tense == "perfect":
            return _gone(s, inner)
        return Found(*_past_of(s, inner), _THEN) if (s.words[inner.first] in ("am", "is", "are") or inner.base in _EVENTS) and main.base != "be" and "'" not in s.words[inner.first] else None
    return None


def will_then(s: Sentence, i: int) -> Found | None:
    """ "She said she will write, but nothing came", "Nobody had told me that the date has changed"."""
    told = groups(s)
    g = next((g for g in told if g.end - 1 == i), None)
    if not g or g.tense not in ("past", "had"):
        return None
    inner = next((o for o in told if o.first > i), None)
    if not inner or inner.tense not in ("will", "perfect") or inner.first > i + 8 or any(s.mark[i + 1 : inner.first + 1]) or "'" in s.words[inner.first] or s.words[inner.first] == "shall":
        return None
    at = i + 1
    while at < inner.first and (s.is_a(at, OBJECT) or s.words[at] in ("by", "the", "to", "on", "at", "phone", "porter", "us")) and s.words[at + 1] and not s.is_a(at + 1, MODAL | HAVE):
        if s.words[at] == "that":
            break
        at += 1
    later = next((o for o in told if o.first > inner.first and o.first >= inner.end), None)
    moved = later and later.tense == "past" and s.words[later.first - 1] != "that" and (
        not any(s.mark[k] for k in range(inner.end, later.first)) or any(s.is_a(k, NEGATION) or s.words[k] in ("nothing", "nobody", "never", "no") for k in range(inner.end, min(s.end, later.end + 2)))
    )
    if inner.tense == "perfect":
        before = any(s.words[k : k + 3] in (["the", "day", "before"], ["the", "week", "before"], ["the", "night", "before"]) for k in range(inner.end, s.end - 2))
        if not before and not (g.tense == "had" and later and later.tense == "past"):
            return None
        return Found(inner.first, inner.first, "had", _BEFORE)
    # What is still to come may stay: "You said you will decide by Friday".
    return Found(inner.first, inner.first, "would", 'What was told then moves into the past: "would".') if later and moved and not any(s.words[k] in ("if", "who", "which") for k in range(inner.end, later.first)) else None


_BEGAN = wordset("start begin leave join move arrive come meet speak write send see go finish graduate marry open talk last qualify retire return apply take hear")


def since_then(s: Sentence, i: int) -> Found | None:
    """ "I took no holiday since I started", "No one rings me since the second interview", "I did not sleep in a bed since the harvest began"."""
    if s.opens(i) and i == PAD:
        return _since_first(s, i)
    told = groups(s)
    if s.mark[i] and s.mark[i] != ",":
        return None
    main = next((g for g in reversed(told) if g.end <= i), None)
    if not main or s.mark[i] or not _clear(s, main.end, i) or main.tense not in ("past", "present"):
        return None
    subject = subject_before(s, main)
    if s.is_a(main.first - 1, HAVE):
        return None
    never = any(s.is_a(k, NEGATION) or s.words[k] in ("no", "nobody", "nothing", "never") or s.words[k].endswith("n't") for k in range(max(PAD, subject - 1), i)) or s.words[subject - 1 : subject + 1] == ["no", "one"]
    inner = next((g for g in told if g.first > i), None)
    began = inner and inner.tense == "past" and _clear(s, i + 1, inner.first) and inner.base in _BEGAN and s.is_a(i + 1, SUBJECT | DET | POSS | NAME)
    named = _since_time(s, i + 1)
    if not (began or named):
        return None
    if main.tense == "past" and not (never or (named and s.words[main.first] in ("was", "were") and not main.form and s.is_a(subject, SUBJECT | NOUN | NAME) and any(s.words[k] in ("still", "now") for k in range(i, s.end)))):
        return None
    if main.tense == "present" and (not never or main.base in _SAYING | {"be", "have"}):
        return None
    word = s.words[main.first]
    if word in ("did", "didn't", "do", "don't", "does", "doesn't"):
        have = "has" if s.words[subject] in ("he", "she", "it") or s.is_a(subject, NOUN) else "have"
        inner_words = s.words[main.first + 1 : main.end - 1]
        tail = s.table.form(main.base, "VBN")
        neg = "n't" if word.endswith("n't") else ""
        return Found(main.first, main.end - 1, " ".join([have + neg, *inner_words, tail]), _LASTS)
    return Found(main.first, main.end - 1, "", _LASTS)


def _since_time(s: Sentence, at: int) -> bool:
    """Say whether a point in time stands at a word, with no clause of its own behind it: "since March", "since the second interview"."""
    w = s.words
    if s.mark[at]:
        return False
    if w[at] in _MONTHS | _DAYS | {"then", "easter", "christmas", "whitsun", "yesterday"} or _year(w[at]) or w[at] == "last":
        return True
    head = s.head(at)
    return s.is_a(at, DET | POSS) and head > at and (head + 1 >= s.end or bool(s.mark[head + 1]) or s.is_a(head + 1, JOIN)) and w[head] in ("interview", "meeting", "call", "start", "beginning", "summer", "winter", "spring", "autumn", "takeover", "merger", "strike", "fire", "flood", "accident", "war", "letter", "visit", "talk", "tenth", "second", "third", "first", "fifth", "move", "move-in", "trial", "test", "holidays", "pandemic", "lockdown", "storm", "harvest", "birth", "operation", "divorce", "wedding")


def _since_first(s: Sentence, i: int) -> Found | None:
    """ "Since I moved to Abuja I taught in two schools", "Since I come to Bristol in 2015, I have worked"."""
    told = groups(s)
    inner = next((g for g in told if g.first > i), None)
    if not inner or not s.is_a(i + 1, SUBJECT) or subject_before(s, inner) != i + 1 or s.mark[i + 1]:
        return None
    main = next((g for g in told if g.first >= inner.end), None)
    if not main or main.first < inner.end + 1 or not s.is_a(subject_before(s, main), SUBJECT | NOUN | PLURAL | NAME):
        return None
    if inner.tense == "present" and main.tense == "perfect" and inner.base in _BEGAN and inner.end == inner.first + 1 and inner.form in ("b", "z"):
        return Found(inner.first, inner.first, s.table.form(inner.base, "VBD"), _OVER)
    return None


_ASKED_STATES = wordset("running looking waiting working living studying teaching learning driving managing using making training practising practicing playing keeping selling growing building")


def how_long(s: Sentence, i: int) -> Found | None:
    """ "How long are you looking for a second organist?", "How long do you have the new machine?"."""
    if s.words[i + 1] != "long" or any(s.mark[i + 1 : i + 5]) or not s.opens(i) or s.mark[s.end][:1] != "?":
        return None
    helper, who, verb = i + 2, i + 3, i + 4
    if not s.is_a(who, SUBJECT):
        return None
    if s.words[helper] in ("are", "is") and s.words[verb] in _ASKED_STATES and not any(s.words[k] in ("next", "tomorrow", "then", "for-now", "today", "on") for k in range(verb, s.end)):
        return Found(helper, verb, f"{'has' if s.words[helper] == 'is' else 'have'} {s.words[who]} been {s.words[verb]}", _LASTS)
    if s.words[helper] in ("do", "does") and s.words[verb] in ("have", "know", "own", "live", "run") and s.words[verb + 1] in ("the", "your", "a", "this", "in", "each", "him", "her", "them", "it") and s.words[s.end - 1] not in ("for", "left"):
        return Found(helper, verb, f"{'has' if s.words[helper] == 'does' else 'have'} {s.words[who]} {s.table.form(s.words[verb], 'VBN')}", _LASTS)
    return None


_CONDITIONS = wordset("when unless if once until before after time")


def will_inside(s: Sentence, i: int) -> Found | None:
    """ "When you will have read it, please tell me", "Unless the train will be late", "If you will need a reference"."""
    word = s.words[i]
    if word == "time" and s.words[i - 2 : i] != ["by", "the"]:
        return None
    if not (i == PAD or s.mark[i] in (",", ";") or (word == "time") or word == "unless" or s.words[i - 1] in ("please", "because", "and", "but", "that")):
        return None
    g = next((g for g in groups(s) if g.first > i), None)
    if not g or g.tense != "will" or not _clear(s, i + 1, g.first) or "'" in s.words[g.first] or not s.is_a(i + 1, SUBJECT | DET | POSS | NAME) or s.mark[i + 1] or s.words[g.first] != "will" or s.mark[s.end][:1] == "?":
        return None
    if subject_before(s, g) not in (i + 1, s.head(i + 1)) or (word in ("before", "after", "until", "once") and not s.is_a(i + 1, SUBJECT)):
        return None
    if word == "if" and g.base not in ("need", "have", "be", "receive", "hear", "get", "change", "come", "arrive", "rain", "find", "want", "give-up", "see", "decide", "take", "send", "choose", "offer"):
        return None
    if word == "if" and s.is_a(i + 1, SUBJECT) and s.words[i + 1] == "you" and g.base in ("be", "have", "send", "see", "give-up", "take") and s.words[g.end] in ("so", "me", "us", "kind", "good", "a", "the", "it"):
        return None  # asked politely: "If you will be so kind"
    one = s.words[i + 1] in ("he", "she", "it") or (not s.is_a(i + 1, SUBJECT) and s.is_a(subject_before(s, g), NOUN))
    if g.form == "b":
        return Found(g.first, g.end - 1, s.table.form(g.base, "VBZ") if one else g.base, f'Behind "{word}" the future stands without "will".') if g.end == g.first + 2 else Found(g.first, g.first, "", f'Behind "{word}" the future stands without "will".')
    return Found(g.first, g.end - 1, "", f'Behind "{word}" the future stands without "will".')


BY_WORD: dict[str, tuple[Rule, ...]] = {}
for _words, _rule in (
    (("in", "during", "at", "on", "that", "last", "yesterday", "some", "many", "several", "a", "an", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "twenty", "from", "between", "until", "after", "before", "when"), present_then),
    (("when", "time"), when_past),
    (("while", "when", "after"), while_past),
    (_TOLD, will_then),
    (("since",), since_then),
    (("how",), how_long),
    (_CONDITIONS, will_inside),
):
    for _word in _words:
        BY_WORD[_word] = (*BY_WORD.get(_word, ()), _rule)
__all__ = ["BY_WORD"]
