"""Times that ask for a tense: "I have bought a flat in 2021", "I work here for six years now", "she waits since Monday", "I seen it"."""

from __future__ import annotations

from sincerely.core.letters.checks.grammar.sentences import (
    ADV,
    AUXILIARY,
    BE,
    DET,
    DO,
    HAVE,
    JOIN,
    MODAL,
    NUMBER,
    OBJECT,
    PAD,
    POSS,
    PREP,
    WH,
    Found,
    Rule,
    Sentence,
)
from sincerely.core.letters.english.vocabulary import wordset
from sincerely.core.letters.english.word_classes import ADJECTIVE, ADVERB, BASE, ING, NOUN, PARTICIPLE, PAST, THIRD

# A condition a line reads better than a word a line.
# fmt: off
_DAYS = wordset("monday tuesday wednesday thursday friday saturday sunday")
_MONTHS = wordset("january february march april may june july august september october november december")
_LENGTHS = wordset("day days week weeks month months year years hours")
_SUBJECTS = wordset("i we you they he she it")
_MARKS = (",", ";", ":", "(", ".", "!", "?")


def perfect_dated(s: Sentence, i: int) -> Found | None:
    """ "I have bought a flat in June", "I have sent it yesterday": a time that is over takes the past."""
    if s.words[i] not in ("have", "has", "i've", "we've", "they've", "you've") or (s.words[i] in ("have", "has") and s.is_a(i - 1, MODAL | HAVE)) or s.words[i - 1] in ("to", "not"):
        return None
    verb = i + 1
    while s.is_a(verb, ADV) and not s.is_a(verb, BE) and not s.mark[verb]:
        verb += 1
    if s.mark[verb] or not s.is_a(verb, PARTICIPLE) or s.words[verb] in ("been", "had", "got") or any(s.words[k] in ("if", "once", "when", "after", "until", "since", "should", "unless") for k in range(max(PAD, i - 5), i)):
        return None
    for k in range(verb + 1, min(s.end, verb + 12)):
        if s.mark[k] or s.is_a(k, JOIN | WH | AUXILIARY) or s.words[k] in ("to", "for", "from", "since", "between", "by", "ending", "due", "starting") or (s.is_a(k, ING) and k > verb + 1):
            return None
        if (s.words[k] == "yesterday" and s.words[k - 1] != "of") or (s.words[k] == "ago" and s.words[k - 1] in _LENGTHS):
            stop = k
        elif s.words[k] == "last" and s.words[k + 1] in ("week", "month", "year", "night", "summer", "winter", "spring", "autumn", "monday", "tuesday", "wednesday", "thursday", "friday") and s.words[k - 1] not in ("the", "my", "your", "our", "this", "since", "their", "of"):
            stop = k + 1
        elif s.words[k] == "in" and (_past_year(s, k + 1) or (s.words[k + 1] in ("the", "year") and _past_year(s, k + (3 if s.words[k + 1] == "the" else 2)))):
            stop = k
        else:
            continue
        if stop + 1 < s.end and not s.mark[stop + 1] and s.words[stop + 1] in ("'s",):
            return None
        base = s.table.base(s.words[verb])
        past = s.table.form(base, "VBD")
        if "'" in s.words[i]:
            return Found(i, verb, f"{s.words[i].split(chr(39))[0].replace('i', 'I')} {past}", "A time that is over takes the past.")
        return Found(i, verb, past, "A time that is over takes the past.")
    return None


def _past_year(s: Sentence, k: int) -> bool:
    return len(s.words[k]) == 4 and s.words[k].isdigit() and s.words[k][:2] in ("19", "20") and not s.mark[k] and s.words[k + 1] not in ("and", "or", "prices", "terms")


def lasting(s: Sentence, i: int) -> Found | None:
    """ "I check it every hour since then", "I do this job for six years now": what lasts until now takes "have"."""
    if s.mark[i] not in ("",) or not _length(s, i):
        return None
    subject = _subject(s, i)
    if not subject:
        return None
    verb = subject + 1
    while s.is_a(verb, ADV) and not s.is_a(verb, AUXILIARY) and verb < i:
        verb += 1
    if verb >= i or s.mark[verb]:
        return None
    word = s.words[verb]
    if s.words[subject] in ("i'm", "we're", "they're", "he's", "she's") and s.is_a(verb, ING):
        return Found(verb, verb, f"been {word}", 'What lasts until now takes "have".')
    if word == "was" and s.is_a(verb + 1, ING) and not s.mark[verb + 1]:
        return Found(verb, verb, "had been", 'What had lasted until then takes "had been".')
    if word == "was":
        return None
    if word in ("am", "is", "are") and s.is_a(verb + 1, ING) and not s.mark[verb + 1]:
        return Found(verb, verb, "has been" if word == "is" else "have been", 'What lasts until now takes "have".')
    if (s.is_a(verb, PAST | AUXILIARY | ADJECTIVE) and word not in ("do", "have")) or not s.is_a(verb, BASE | THIRD | DO | HAVE) or word in ("thank", "hope", "think", "believe", "say", "write", "need", "mean"):
        return None
    if s.words[subject] in ("he", "she", "it") and not s.is_a(verb, THIRD):
        return None
    if s.words[verb + 1] in ("out", "seems"):
        return None  # "it turns out that"
    participle = s.table.form(s.table.base(word), "VBN")
    return Found(verb, verb, ("has " if s.is_a(verb, THIRD) else "have ") + participle, 'What lasts until now takes "have".')


def _length(s: Sentence, i: int) -> bool:
    """Say whether a time that began earlier and lasts until now begins at "since" or "for"."""
    at = i + 1
    if s.mark[at]:
        return False
    if s.words[i] == "for":
        return s.is_a(at, NUMBER) and s.words[at + 1] in _LENGTHS and s.words[at + 2] in ("now", "already") and not s.mark[at + 2]
    end = at + 1
    if s.words[at] in _DAYS | _MONTHS | {"yesterday", "then", "childhood", "school", "noon"} or _past_year(s, at):
        pass
    elif (s.words[at] == "last" and s.words[at + 1] in _LENGTHS | _DAYS | {"summer", "winter", "spring", "autumn"}) or (s.is_a(at, NUMBER) and s.words[at + 1] in _LENGTHS and s.words[at + 2] != "ago"):
        end = at + 2
    else:
        return False
    return end >= s.end or bool(s.mark[end]) or s.words[end] in ("and", "but", "with", "in", "at", "because", "so", "for", "on") or s.is_a(end, NUMBER)


def _subject(s: Sentence, i: int) -> int:
    """Return where the pronoun stands that begins the clause in which word `i` stands, 0 where something else does."""
    for k in range(i - 1, max(PAD - 1, i - 14), -1):
        if s.mark[k + 1] in _MARKS and k + 1 < i:
            return 0
        owned = s.words[k] == "have" and s.words[k - 1] in ("i", "we") and s.words[k + 1] in ("a", "an", "the", "my")
        if (s.is_a(k, HAVE | MODAL | WH) and not owned) or s.words[k] in ("been", "had", "did", "were", "to", "if", "when", "not"):
            return 0
        if s.words[k] in _SUBJECTS | {"i'm", "we're", "they're"} and not (s.words[k] in ("you", "it") and not s.opens(k) and s.words[k - 1] not in ("and", "but", "because", "that")):
            opens = s.opens(k) or s.words[k - 1] in ("and", "but", "because", "that", "as", "so", "which", "then", "where")
            return k if opens else 0
    return 0


def since_first(s: Sentence, i: int) -> Found | None:
    """ "Since then am working here", "since then I wait"."""
    if s.words[i + 1] != "then" or s.mark[i + 1]:
        return None
    at = i + 2
    if s.words[at] in ("i", "we", "they") and not s.mark[at]:
        at += 1
    if s.mark[at]:
        return None
    if s.words[at] in ("am", "are") and s.is_a(at + 1, ING):
        return Found(at, at, "have been", 'What lasts until now takes "have".')
    if at > i + 2 and s.is_a(at, BASE) and not s.is_a(at, PAST | AUXILIARY | ADV | PREP):
        return Found(at, at, f"have {s.table.form(s.words[at], 'VBN')}", 'What lasts until now takes "have".')
    return None


_SEEN = {"seen": "saw", "done": "did", "begun": "began", "gone": "went", "took": "", "wrote": ""}


def bare_participle(s: Sentence, i: int) -> Found | None:
    """ "what I seen of the bay", "the work we done", "I never seen it"."""
    before = i - 1
    if s.words[before] in ("never", "only", "just", "already"):
        before -= 1
    if s.words[before] not in ("i", "we", "they", "he", "she", "you") or any(s.mark[before + 1 : i + 1]) or s.is_a(before - 1, AUXILIARY) or s.words[before - 1] in ("and", "or", "than", "nor"):
        return None
    if s.words[before] == "you" and s.is_a(before - 1, PREP | BASE | PAST | ADJECTIVE):
        return None
    if any(s.is_a(k, HAVE) and s.words[k + 1] in _SUBJECTS for k in range(PAD, before)):
        return None
    return Found(i, i, _SEEN[s.words[i]], f'"{_SEEN[s.words[i]]}", or "have {s.words[i]}".')


def have_past(s: Sentence, i: int) -> Found | None:
    """ "the third has came", "I've rewrote it", "they have gave me", "I would had preferred"."""
    at = i + 1
    while s.is_a(at, ADV) and not s.is_a(at, AUXILIARY) and not s.mark[at]:
        at += 1
    word = s.words[at]
    if s.mark[at]:
        return None
    if s.is_a(i, MODAL) and word == "had":
        return Found(at, at, "have", f'After "{s.words[i]}" stands "have".') if not s.words[i].endswith("'d") and s.words[i] not in ("might", "may", "will") else None
    if s.is_a(i, HAVE) and s.words[i] not in ("having",) and s.is_a(at, PAST) and not s.is_a(at, PARTICIPLE | NOUN | ADJECTIVE | BASE | PREP):
        participle = s.table.form(s.table.base(word), "VBN")
        return Found(at, at, participle, f'After "{s.words[i]}" stands "{participle}".') if participle != word else None
    if s.is_a(i, HAVE) and word.startswith("re") and s.table.of(word) == 0 and s.table.of(word[2:]) & PAST and not s.table.of(word[2:]) & PARTICIPLE:
        participle = "re" + s.table.form(s.table.base(word[2:]), "VBN")
        return Found(at, at, participle, f'After "{s.words[i]}" stands "{participle}".')
    return None


def was_fell(s: Sentence, i: int) -> Found | None:
    """ "the rate was fell": a past behind "was"."""
    at = i + 1
    form = s.table.forms.get(s.words[at], 0)
    if s.mark[at] or not form & PAST or form & PARTICIPLE or s.is_a(at, PREP | AUXILIARY) or s.words[at] in ("saw", "bit", "wound", "lay", "bore", "bid", "shot") or not (s.ends(at + 1) or s.is_a(at + 1, ADVERB)):
        return None
    return Found(i, at, s.words[at], "One verb too many, or the wrong form.")


_KNOWN = {"knowing": "know", "understanding": "understand", "owning": "own", "belonging": "belong", "wanting": "want", "liking": "like", "preferring": "prefer"}
_HELD = wordset("documents papers certificates experience licence license degree doubt doubts permit visa papers skills knowledge period")


def stative(s: Sentence, i: int) -> Found | None:
    """ "I am not understanding", "I am having all documents", "I am having my notice period"."""
    be = i - 1 if s.words[i - 1] not in ("not", "also", "really", "still") else i - 2
    if s.words[be] not in ("am", "i'm") or s.mark[i] or s.mark[i + 1] or s.words[be - 1] == "as":
        return None
    word = s.words[i]
    if word == "having":
        head = s.head(i + 1)
        if head <= i or s.words[head] not in _HELD or not (s.is_a(i + 1, POSS | DET | NUMBER) or s.words[i + 1] in ("all", "no", "some", "good")):
            return None
        if s.is_a(head + 1, PARTICIPLE) and not s.mark[head + 1]:
            return None  # "I am having the licence translated"
    elif not (s.is_a(i + 1, DET | POSS | OBJECT | WH) or s.words[i + 1] in ("to", "that", "how")) and not (word == "knowing" and s.bits[i + 1]):
        return None
    if word in ("wanting", "liking") and s.words[be + 1] != "not":
        return None
    plain = "have" if word == "having" else _KNOWN[word]
    no = "do not " if be == i - 2 and s.words[i - 1] == "not" else ""
    return Found(be, i, ("I " if s.words[be] == "i'm" else "") + no + plain, "What one knows or owns stands in the simple form.")


BY_WORD: dict[str, tuple[Rule, ...]] = {}
for _rule, _words in (
    (perfect_dated, "have has i've we've they've you've"),
    (lasting, "since for"),
    (since_first, "since"),
    (bare_participle, "seen done begun"),
    (have_past, "have has had i've we've they've you've could would should must"),
    (was_fell, "was were is"),
    (stative, "having knowing understanding wanting liking preferring owning belonging"),
):
    for _word in _words.split():
        BY_WORD[_word] = (*BY_WORD.get(_word, ()), _rule)
