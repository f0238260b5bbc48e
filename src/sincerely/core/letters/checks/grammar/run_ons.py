"""Sentences run together: two whole statements with no more than a comma between them."""

from __future__ import annotations

from sincerely.core.letters.checks.grammar.sentences import (
    ADV,
    AUXILIARY,
    BE,
    DET,
    HAVE,
    INDEFINITE,
    MODAL,
    NEGATION,
    NUMBER,
    OBJECT,
    PAD,
    POSS,
    PREP,
    QUANTITY,
    SUBJECT,
    Found,
    Sentence,
)
from sincerely.core.letters.english.vocabulary import wordset
from sincerely.core.letters.english.word_classes import ADJECTIVE, ADVERB, BASE, ING, PARTICIPLE, PAST, PLURAL, THIRD

# A condition a line reads better than a word a line.
# fmt: off
_SUBJECTS = wordset("i we you he she it they")
# A pronoun and its verb in one word.
_JOINED = wordset("i'm you're we're they're he's she's it's that's there's i've you've we've they've i'll you'll we'll they'll he'll she'll it'll i'd you'd we'd they'd")
# What opens a part of a sentence that waits for its main clause; "because" and "that" mostly follow theirs.
_WAITING = wordset("when if although though while whenever wherever since as after before once unless until whether where what how why who which whatever whoever however either neither not only whereas given had were should assuming provided whom whose than like even")
# Said between two commas or behind one of the sentence it belongs to: "the pump, I think, is new".
_ASIDES = wordset("warn think hope know believe suppose suspect guess gather admit confess imagine understand remember trust fear see mean said told heard say presume notice expect promise assure swear thought wrote wonder bet felt agree add")
_CERTAIN = wordset("sure certain afraid sorry glad told convinced positive sad happy pleased confident")
_OPENING = wordset("and but so yes no also then now still anyway well perhaps maybe please yesterday today sorry")


def comma_splice(s: Sentence, k: int) -> Found | None:
    """ "I liked the yard, it was very tidy": word `k`, behind a comma, begins another sentence."""
    subject = _behind_adverbial(s, k)
    verb = _finite(s, subject, strict=True)
    if not verb or s.mark[s.end][:1] == "?" or _continues(s, subject, verb, subject != k):
        return None
    start = next((j for j in range(k - 1, PAD - 1, -1) if s.mark[j]), PAD)
    if s.mark[start] not in ("^", ",", ";", ":", "?", "!", "."):
        return None
    main = _whole(s, start, k)
    if not main or _waits(s, start, main, k) or _leads_on(s, start, main, k):
        return None
    if s.is_a(k - 1, BE) or (s.is_a(k - 1, ADVERB) and s.words[k - 2] in ("but", "and")) or (start > PAD and k - start <= 3 and s.table.base(s.words[main]) in _ASIDES):
        return None  # "The fact is, they"; "but fortunately, it"; "if so, he told me, I"
    if s.words[verb] == s.words[main] and s.words[start] != s.words[subject]:
        return None  # two set against each other: "I held the ladder, she held the lamp"
    if s.mark[k + 3][:1] in (".", "!") and s.words[k + 1] in ("will", "would", "may", "can", "must") and s.is_a(k, SUBJECT):
        return None  # an aside at the end: "it is real, you will find"
    if s.words[start] == "you" and s.words[start + 2] == "right":
        return None  # "You were right, it needed a day": the way one talks
    if start != PAD and s.words[PAD] == s.words[start] == s.words[k]:
        return None  # "I rang, I slept on it, I rang again"
    if any((s.is_a(j, NEGATION) and not s.is_a(j - 1, PREP)) or s.words[j].endswith("n't") or s.words[j] in ("nobody", "nothing", "no", "either") for j in range(start, k)) and (s.words[subject] in ("it", "it's", "they", "they're") or s.words[subject] == s.words[start] or s.words[subject + 1] == "just" or s.words[k - 1] == "either"):
        return None  # "It is not the pay, it is the hours"
    # Good writers join short thoughts of one person so; a thing told of behind the comma is another sentence.
    told = s.is_a(subject, DET | POSS) and not s.is_a(subject, SUBJECT)
    return Found(k - 1, k, "", "Two sentences: a full stop or a joining word instead of the comma.", "warning" if told else "advice")


def _behind_adverbial(s: Sentence, k: int) -> int:
    """Return where the subject stands behind "currently" or "after that"."""
    if s.words[k] in ("currently", "sometimes", "yesterday", "tomorrow", "maybe", "perhaps", "now", "today") and s.words[k + 1] in _SUBJECTS and not s.mark[k + 1]:
        return k + 1
    if (s.is_a(k, PREP) or s.words[k] in ("after", "below", "above")) and s.words[k + 1] in ("that", "this"):
        last = max(k + 1, s.head(k + 1))
        if s.words[last + 1] in _SUBJECTS and not any(s.mark[k + 1 : last + 2]):
            return last + 1
    return k


def _finite(s: Sentence, at: int, strict: bool = False) -> int:
    """Return where the verb stands of the clause that begins at a word, 0 where none does."""
    if s.words[at] in _JOINED or (s.words[at] in ("that's", "there's")):
        return at
    if s.words[at] in _SUBJECTS or (s.words[at] in ("this", "that", "there") and s.is_a(at + 1, AUXILIARY) and s.words[at + 1] not in _JOINED):
        last = at
    elif s.is_a(at, DET | POSS) and s.words[at] not in ("each", "every"):
        last = s.head(at)
    elif not strict and s.is_a(at, INDEFINITE):
        last = at
    elif not strict or s.words[at] in ("such", "some", "many", "both"):
        last = s.head(at)
    else:
        return 0
    verb = last + 1
    while not strict and not s.mark[verb] and (s.is_a(verb, NUMBER) or (s.is_a(verb, PREP) and s.head(verb + 1) > verb)):
        verb = verb + 1 if s.is_a(verb, NUMBER) else s.head(verb + 1) + 1  # "your argument with the firm did"
    while verb < s.end and s.is_a(verb, ADV) and not s.mark[verb] and not s.is_a(verb, AUXILIARY):
        verb += 1
    if last < at or verb >= s.end or s.mark[verb] or (strict and last > at and s.words[verb] in _JOINED):
        return 0
    if s.is_a(verb, BE | HAVE | MODAL) or s.words[verb] in ("do", "does", "did", "don't", "doesn't", "didn't"):
        return verb if s.words[verb] not in ("be", "been", "being", "having") else 0
    if last > at:
        return verb if s.is_a(verb, PAST | THIRD) and not s.is_a(verb, PLURAL | ADJECTIVE) and (s.is_a(verb + 1, DET | POSS | PREP) or s.words[verb + 1] in ("to", "me", "us")) and not strict else 0
    if s.is_a(last, INDEFINITE):
        return verb if s.is_a(verb, PAST | THIRD) else 0
    plain = BASE if s.is_a(at, SUBJECT | PLURAL | DET) else 0  # "One slow day": no verb
    return verb if s.is_a(verb, PAST | THIRD | plain) and s.words[verb] != "included" else 0


def _waits(s: Sentence, start: int, main: int, end: int) -> bool:
    """Say whether a part that waits for its main clause opens what stands before the comma, or stands behind "and" or "that"."""
    for j in range(start, end):
        if s.words[j] in _WAITING and (j < main or s.words[j - 1] in ("and", "but", "or", "that", "so", "because", "then") or (s.words[j] in ("if", "when", "once") and s.table.base(s.words[j - 1]) in _ASIDES)):
            return True
    return False


def _leads_on(s: Sentence, start: int, main: int, end: int) -> bool:
    """Say whether what stands before the comma still leads to what follows: "it rose so fast, the yard was full", "Sitting there, his face turned to me, he", "If, however, it"."""
    if any(s.words[j] == "so" and s.is_a(j + 1, ADJECTIVE | ADVERB | QUANTITY) and s.words[j + 1] not in ("sorry", "many", "good", "kind") for j in range(main, end)):
        return True
    if start == PAD:
        return False
    if s.is_a(main, PARTICIPLE) and s.is_a(start, DET | POSS) and s.is_a(PAD, ING | PARTICIPLE | PREP):
        return True
    aside = next(j for j in range(start - 1, PAD - 1, -1) if s.mark[j])
    return start - aside <= 2 and s.words[PAD] in _WAITING


def _whole(s: Sentence, start: int, end: int) -> int:
    """Return where the verb stands of the main clause from one word to before another, 0 where there is none."""
    at = start
    while at < end and s.words[at] in _OPENING:
        at += 1
    if at > start and s.words[at - 1] == "please" and s.is_a(at, BASE):
        return at
    if s.words[start] == "sorry" and end - start >= 5:
        return start
    verb = _finite(s, at)
    return verb if verb < end and end - at >= 3 else 0


def _continues(s: Sentence, k: int, verb: int, late: bool) -> bool:
    """Say whether what follows the comma is an aside, or one of a row of clauses."""
    stop = next((j for j in range(k + 1, s.end) if s.mark[j]), s.end)
    said = verb + 1 if s.is_a(verb, MODAL) else verb
    if s.table.base(s.words[said]) in _ASIDES and (stop - said <= 1 or s.mark[stop] == "," or (stop - said == 2 and s.is_a(said + 1, OBJECT | SUBJECT | DET))):
        return True  # "the pump, I think"; "I should confess", "you warned me", "I mean that"
    if s.words[k] in ("i", "i'm") and s.words[verb + 1] in _CERTAIN and (stop - verb == 2 or s.mark[stop] == "," or s.words[verb + 2 : verb + 4] == ["to", "say"]):
        return True  # "You will, I am sure, let me"; "I'm sorry to say"
    if s.words[k] in ("that", "that's") and (s.is_a(verb + 1, PREP) or s.words[verb + 1] == "to"):
        return True  # "in two, that is by Tuesday"
    if stop - k < 3 or s.words[stop - 1] == "not":
        return True  # "The first were flat, the seconds were not"
    if late:
        return False
    return any(s.mark[j] == "," and (s.words[j] in ("and", "or", "but", "then") or _finite(s, j)) for j in range(k + 1, s.end))


def run_ons(s: Sentence) -> list[Found]:
    """Return each comma that joins two sentences."""
    return [found for k in range(PAD + 2, s.end) if s.mark[k] == "," and (found := comma_splice(s, k))][:1]
