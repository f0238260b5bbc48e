"""Small words left out: "as soon I hear", "do not hesitate contact me", "if is possible", "according your mail", "was pleasure to"."""

from __future__ import annotations

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

def as_soon_as(s: Sentence, i: int) -> Found | None:
    """ "as soon I get the letter", "as long you need me", "as far I know"."""
    at = i + 1
    if s.words[i - 1] != "as" or s.mark[i] or s.mark[at] or not s.is_a(at, SUBJECT) or not s.is_a(at + 1, BASE | THIRD | PAST | AUXILIARY):
        return None
    return Found(i, i, f"{s.words[i]} as", f'"as" is missing: "as {s.words[i]} as".')


def one_of_those(s: Sentence, i: int) -> Found | None:
    """ "I am one those people", "some them were late"."""
    at = i + 1
    if s.mark[at]:
        return None
    if s.words[i] == "one" and s.words[at] in ("those", "these") and s.is_a(at + 1, PLURAL | NOUN) and not s.mark[at + 1]:
        return Found(i, i, "one of", '"of" is missing.')
    if s.words[i] in ("one", "some", "many", "most", "several", "none", "half", "two", "three", "each", "part") and s.words[at] in ("them", "us") and not s.is_a(i - 1, BASE | PREP | PAST | ING) and s.is_a(at + 1, BE | HAVE | MODAL | PAST):
        return Found(i, i, f"{s.words[i]} of", '"of" is missing.')
    return None


def most_of_the(s: Sentence, i: int) -> Found | None:
    """ "Most of pupils in my class", "many of patients", "one of reasons"."""
    at = i + 2
    if s.words[i + 1] != "of" or s.mark[i + 1] or s.mark[at] or not s.plural(at) or s.is_a(at, NAME | BASE | DET | NUMBER | QUANTITY) or s.is_a(i - 1, POSS):
        return None
    return Found(i + 1, i + 1, "of the", '"the" is missing.')


_LACKS = {"according": "to", "regardless": "of", "instead": "of", "prior": "to", "owing": "to", "depending": "on", "similar": "to", "belongs": "to", "listened": "to", "listening": "to", "congratulations": "on", "interested": "in", "capable": "of", "aware": "of", "familiar": "with", "responsible": "for", "grateful": "for", "consists": "of", "consisted": "of", "rely": "on", "relied": "on", "depends": "on", "accustomed": "to", "proud": "of"}


def lacks_preposition(s: Sentence, i: int) -> Found | None:
    """ "according your email", "instead the bus", "I am interested the post"."""
    at = i + 1
    if s.mark[at] or not s.is_a(at, DET | POSS) or s.words[at] in ("that", "this", "each", "every") or s.is_a(i - 1, DET | POSS):
        return None
    if s.words[i] == "instead" and s.is_a(i - 1, BE):
        return None  # "it is instead an open day"
    right = _LACKS[s.words[i]]
    if s.words[i] in ("interested", "similar", "familiar", "depending", "grateful", "proud", "aware", "responsible", "capable") and not s.is_a(i - 1, BE | ADV | ADJECTIVE) and s.words[i] != "depending":
        return None
    if s.words[i] in ("interested", "depending", "instead", "aware", "grateful") and s.is_a(at, DET) and s.is_a(i - 2, OBJECT):
        return None
    return Found(i, i, f"{s.words[i]} {right}", f'"{right}" is missing.')


_TO_VERBS = wordset("hesitate fail failed decide decided decides intend intended tend tends manage managed refuse refused agreed afford hoping willing eager unable ought")


def lacks_to(s: Sentence, i: int) -> Found | None:
    """ "do not hesitate contact me", "I am going collect it", "I have be home by five", "grateful you for", "a chance show"."""
    at = i + 1
    word = s.words[i]
    if s.mark[at]:
        return None
    if word in _TO_VERBS:
        verb = s.is_a(at, BASE) and not s.is_a(at, PREP | ADJECTIVE | PAST | ADV | DET | AUXILIARY) and (s.is_a(at, MAINLY_VERB) or word == "hesitate") and not s.is_a(i - 1, DET | POSS)
        return Found(i, i, f"{word} to", '"to" is missing.') if verb and s.is_a(at + 1, DET | POSS | OBJECT | PREP | ADV | NAME) else None
    if word == "going":
        verb = s.is_a(i - 1, BE) and s.is_a(at, BASE) and s.is_a(at, MAINLY_VERB) and not s.is_a(at, PREP | PAST | ADV) and s.is_a(at + 1, DET | POSS | OBJECT)
        return Found(i, i, "going to", '"to" is missing.') if verb else None
    if word in ("have", "has", "had") and s.words[at] == "be" and s.is_a(i - 1, SUBJECT | NOUN | NAME | PLURAL):
        return Found(i, i, f"{word} to", '"to" is missing, or "been" is meant.')
    if word in ("grateful", "thankful", "indebted", "obliged") and s.words[at] in ("you", "him", "her", "them") and s.words[at + 1] == "for" and s.is_a(i - 1, BE | ADV):
        return Found(i, i, f"{word} to", '"to" is missing.')
    return None


def no_subject_inside(s: Sentence, i: int) -> Found | None:
    """ "I do not know if is possible", "she asked me if could lift a keg", "because was late"."""
    at = i + 1
    if s.mark[at] or not s.is_a(at, BE | MODAL | HAVE) or s.words[at] in ("be", "being", "been", "having", "may", "will", "must", "might") or "'" in s.words[at]:
        return None
    if s.is_a(at + 1, SUBJECT | OBJECT | DET | POSS | NAME) and s.words[at + 1] not in ("a", "an"):
        return None
    if s.words[i] == "if" and s.words[at] in ("were", "had", "should"):
        return None
    if s.words[i - 1] in ("as", "than", "even", "only", "what") or (s.mark[s.end][:1] == "?" and i == PAD):
        return None
    return Found(i, i, f"{s.words[i]} it" if s.is_a(at, BE) else f"{s.words[i]} I", "A subject is missing.")


def there_missing(s: Sentence, i: int) -> Found | None:
    """ "Has been a change in my visa", "Is a good idea to ask", "Have been many delays"."""
    if i != PAD or s.mark[s.end][:1] != ".":
        return None
    if s.words[i] in ("has", "have", "had") and s.words[i + 1] == "been" and s.is_a(i + 2, DET | NUMBER | QUANTITY) and not any(s.mark[k] for k in range(i + 1, i + 4)):
        return Found(i, i, f"there {s.words[i]}", 'A subject is missing: "there".')
    if s.words[i] in ("is", "are") and s.words[i + 1] in ("a", "an", "the", "my", "very", "not", "also") and not any(s.mark[k] for k in range(i + 1, s.end)):
        return Found(i, i, f"it {s.words[i]}" if s.words[i] == "is" else f"they {s.words[i]}", "A subject is missing.")
    return None


_FEELINGS = wordset("pleasure honour honor privilege shame pity relief joy delight")


def a_pleasure(s: Sentence, i: int) -> Found | None:
    """ "It was pleasure to see", "it would be great honour"."""
    start = i - 1
    if s.is_a(start, ADJECTIVE) and s.words[start] not in ("more", "no", "much", "such", "my"):
        start -= 1
    if s.mark[i] or s.mark[start + 1] or not s.is_a(start, BE) or s.words[start] in ("being",) or not (s.words[i + 1] in ("to", "that", "meeting", "for", "working", "speaking", "talking", "seeing") or s.mark[i + 1][:1] in (".", "!")):
        return None
    if s.words[start - 1] not in ("it", "which", "that", "this", "be", "would", "been", "has", "have") and not s.words[start].startswith("it"):
        return None
    first = s.words[start + 1]
    return Found(start + 1, start + 1, f"{'an' if first.startswith('honour') or first[0] in 'aeiou' or first == 'honor' else 'a'} {first}", '"a" is missing.')


_WITH_THE = wordset("netherlands philippines emirates uk usa us u.k u.s maldives bahamas gambia")


def the_country(s: Sentence, i: int) -> Found | None:
    """ "I lived in Netherlands", "I moved to UK", "in United States"."""
    at = i + 1
    if s.mark[at] or not s.is_a(at, NAME):
        return None
    two = s.words[at] in ("united", "czech", "middle", "far") and s.words[at + 1] in ("states", "kingdom", "republic", "east", "emirates") and s.is_a(at + 1, NAME)
    one = s.words[at] in _WITH_THE - {"us"} and not (s.is_a(at + 1, NOUN | PLURAL | NAME | ADJECTIVE) and not s.mark[at + 1])
    return Found(at, at, f"the {s.words[at].capitalize() if len(s.words[at]) > 3 else s.words[at].upper()}", '"the" is missing.') if one or two else None


_COUNTED = wordset("degree licence license diploma certificate driving-licence qualification bench car van bicycle bike flat laptop ticket visa question idea suggestion interview appointment reference copy opportunity chance job family dog website portfolio passion knack")


def bare_object(s: Sentence, i: int) -> Found | None:
    """ "I have degree in law", "I have question about", "I only need bench"."""
    at = i + 1
    while s.is_a(at, ADJECTIVE) and not s.is_a(at, DET | POSS | NUMBER | PLURAL | QUANTITY) and at < i + 3 and not s.mark[at]:
        at += 1
    if s.words[at] not in _COUNTED or s.mark[at] or s.is_a(at, NAME) or s.mark[i + 1] or s.words[i + 1] in ("such", "same", "other", "part", "own", "full", "most", "more", "further", "same-day"):
        return None
    if not s.is_a(i - 1, SUBJECT | MODAL | ADV) or not (s.words[at + 1] in ("in", "for", "about", "from", "with", "on", "at", "and", "to", "that") or s.mark[at + 1][:1] in (".", ",", "!")) or s.is_a(at + 1, NOUN):
        return None
    if s.words[at + 1] in ("and", "or") and not s.is_a(at + 2, DET | POSS | SUBJECT):
        return None
    article = "an" if s.words[i + 1][0] in "aeiou" and not s.words[i + 1].startswith("uni") else "a"
    return Found(i + 1, at, f"{article} " + " ".join(s.words[i + 1 : at + 1]), '"a" or "the" is missing.')


def thing_to_do(s: Sentence, i: int) -> Found | None:
    """ "My job to check the eggs", at the head of a sentence with no verb of its own."""
    if i != PAD or s.mark[s.end][:1] != ".":
        return None
    head = s.head(i)
    if head <= i or s.words[head] not in ("job", "task", "role", "work", "duty", "plan", "aim", "goal", "dream", "hope", "wish", "intention", "ambition") or s.words[head + 1] != "to" or s.mark[head + 1]:
        return None
    finite = any(s.is_a(k, BE | MODAL | HAVE) or (s.is_a(k, THIRD | PAST) and not s.is_a(k, NOUN | PLURAL | ADJECTIVE | PARTICIPLE)) for k in range(head + 2, s.end))
    return None if finite or any(s.mark[k] or s.is_a(k, WH) for k in range(i + 1, s.end)) else Found(head, head, f"{s.words[head]} is", 'A verb is missing: "is" or "was".')


def what_you_said(s: Sentence, i: int) -> Found | None:
    """ "I thought about you said on the stairs"."""
    verb = i + 2
    if not s.is_a(i - 1, PAST | BASE | THIRD | ING | PARTICIPLE) or s.mark[i] or s.words[i + 1] not in ("you", "he", "she", "they", "we") or s.mark[i + 1] or s.mark[verb] or s.words[verb] not in ("said", "told", "mentioned", "described", "explained", "asked", "wrote", "suggested") or s.is_a(verb + 1, OBJECT | DET | POSS):
        return None
    return Found(i, i, f"{s.words[i]} what", '"what" is missing.')


BY_WORD: dict[str, tuple[Rule, ...]] = {}
for _words, _rule in (
    (("soon", "long", "far", "much"), as_soon_as),
    (("one", "some", "many", "most", "several", "none", "half", "two", "three", "each", "part"), one_of_those),
    (("one", "some", "many", "most", "several", "none", "each", "few"), most_of_the),
    (_LACKS, lacks_preposition),
    ((*_TO_VERBS, "going", "have", "has", "had", "grateful", "thankful", "indebted", "obliged"), lacks_to),
    (("if", "whether", "because", "although"), no_subject_inside),
    (("has", "have", "had", "is", "are"), there_missing),
    (_FEELINGS, a_pleasure),
    (("in", "to", "from", "of", "across", "near", "outside", "leaving", "left", "visit", "visited"), the_country),
    (("have", "had", "need", "needed", "hold", "want", "got", "own", "has", "holds"), bare_object),
    (("my", "our", "the"), thing_to_do),
    (("about",), what_you_said),
):
    for _word in _words:
        BY_WORD[_word] = (*BY_WORD.get(_word, ()), _rule)
__all__ = ["BY_WORD"]
