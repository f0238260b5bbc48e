"""Words too many or one for another, told by their place: "in it's choice", "leave it to long", "the most of my", "which we talked about it", "so stupid things"."""

from __future__ import annotations

from sincerely.core.letters.checks.grammar.sentences import (
    AUXILIARY,
    BE,
    DET,
    MODAL,
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
from sincerely.core.letters.english.word_classes import (
    ADJECTIVE,
    ADVERB,
    ANY_VERB,
    BASE,
    ING,
    MAINLY_ADJECTIVE,
    NOUN,
    PARTICIPLE,
    PAST,
    PLURAL,
)

# A condition a line reads better than a word a line.
# fmt: off


def its_choice(s: Sentence, i: int) -> Found | None:
    """ "in it's choice", "of it's staff"."""
    at = i + 1
    if s.is_a(i - 1, PREP) and not s.mark[i] and not s.mark[at] and s.is_a(at, NOUN | PLURAL) and not s.is_a(at, ADJECTIVE | ING | PARTICIPLE | ADVERB | NUMBER) and s.ends(at + 1):
        return Found(i, i, "its", 'What belongs to it: "its".')
    return None


def too_long(s: Sentence, i: int) -> Found | None:
    """ "leave it to long", "that's to much to ask"; "take too it"."""
    at = i + 1
    before = s.words[i - 1]
    if s.mark[at] or s.mark[i]:
        return None
    if s.words[i] == "to":
        if s.words[at] in ("much", "long", "late", "soon", "many", "often") and (s.is_a(i - 1, BE) or before in ("it", "that", "them", "far")) and (at + 1 >= s.end or s.mark[at + 1] or s.words[at + 1] in ("to", "for")):
            return Found(i, i, "too", '"too" is meant.')
        return None
    if s.words[at] in ("it", "them", "the", "my", "your", "our") and s.is_a(i - 1, ANY_VERB) and not s.is_a(i - 1, BE | OBJECT | NOUN) and s.words[at] != "the":
        return Found(i, i, "to", '"to" is meant.')
    if s.words[at] == "it" and before in ("take", "took", "get", "listen", "look", "go", "come", "back"):
        return Found(i, i, "to", '"to" is meant.')
    return None


def waiting_to(s: Sentence, i: int) -> Found | None:
    """ "I'm waiting to your response"."""
    if s.words[i + 1] == "to" and not s.mark[i + 1] and s.words[i + 2] in ("your", "the", "his", "her", "their") and s.is_a(i + 3, NOUN) and not s.is_a(i + 3, ADJECTIVE):
        return Found(i + 1, i + 1, "for", 'One waits "for" something.')
    return None


def the_question_3(s: Sentence, i: int) -> Found | None:
    """ "I do not understand the question 3"."""
    at = i + 2
    if s.words[i + 1] in ("question", "task", "page", "point", "step", "item", "exercise", "section", "chapter") and s.words[at].isdigit() and len(s.words[at]) < 4 and not s.mark[i + 1] and not s.mark[at] and (at + 1 >= s.end or s.mark[at + 1] in (",", ".", ";", "?") or s.is_a(at + 1, BE | PREP)):
        return Found(i, i + 1, s.words[i + 1], 'With its number it needs no "the".')
    return None


def each_others(s: Sentence, i: int) -> Found | None:
    """ "waste each others time"."""
    if s.words[i - 1] == "each" and s.is_a(i + 1, NOUN | PLURAL) and not s.mark[i + 1]:
        return Found(i, i, "other's", "An apostrophe is missing.")
    return None


def be_assign(s: Sentence, i: int) -> Found | None:
    """ "I will be assign to the garden wing"."""
    at = i + 1
    if not (s.is_a(i - 1, MODAL) or s.words[i - 1] == "to") or s.mark[at] or not s.is_a(at, BASE) or s.is_a(at, NOUN | ADJECTIVE | ADVERB | PAST | PARTICIPLE | PREP | AUXILIARY | PLURAL) or not (s.is_a(at + 1, PREP) or s.words[at + 1] in ("to", "that") or at + 1 >= s.end):
        return None
    return Found(at, at, s.table.form(s.words[at], "VBN"), 'After "be" the participle stands.')


def which_it(s: Sentence, i: int) -> Found | None:
    """ "the reservations, which we talked about it at length"."""
    if s.words[i + 1] in ("i", "we", "you", "they") and s.is_a(i + 2, PAST | BASE) and s.is_a(i + 3, PREP) and s.words[i + 4] in ("it", "them") and not any(s.mark[i + 1 : i + 5]) and (s.words[i + 5] in ("at", "in", "on", "with", "for") or s.mark[i + 5] or i + 5 >= s.end):
        return Found(i + 4, i + 4, "", f'"which" stands for it already: no "{s.words[i + 4]}".')
    return None


def if_there_will(s: Sentence, i: int) -> Found | None:
    """ "If there will be another vacancy"."""
    if s.words[i + 1 : i + 4] == ["there", "will", "be"] and not any(s.mark[i + 1 : i + 4]) and i == PAD and any(s.mark[k] == "," for k in range(i + 4, s.end)):
        return Found(i + 2, i + 3, "is", 'Behind "if" the present stands for what is to come.')
    return None


def i_not_wrote(s: Sentence, i: int) -> Found | None:
    """ "I am sorry I not wrote so long", "I not understand the form"."""
    at = i + 1
    if s.words[i - 1] not in ("i", "we", "they") or s.mark[i] or s.mark[at] or s.is_a(i - 2, AUXILIARY) or s.words[i - 2] in ("and", "or", "if", "why", "than") or not s.is_a(at, PAST | BASE) or s.is_a(at, ADJECTIVE | ADVERB | NOUN | PREP | AUXILIARY):
        return None
    help_word = "did" if s.is_a(at, PAST) else "do"
    return Found(i, at, f"{help_word} not {s.table.base(s.words[at])}", 'Before "not" a helping verb stands.')


def the_most_of(s: Sentence, i: int) -> Found | None:
    """ "the most of my students", "the half of the wage"."""
    what = s.words[i + 1]
    if what in ("most", "half") and s.words[i + 2] == "of" and (s.is_a(i + 3, POSS | DET) or s.words[i + 3] in ("them", "us")) and not any(s.mark[i + 1 : i + 4]) and s.words[i + 3] not in ("it", "this", "that") and s.table.base(s.words[i - 1]) not in ("make", "get", "take") and s.words[i - 1] not in ("other", "first", "second", "in", "during", "is"):
        return Found(i, i + 1, what, f'No "the" before "{what} of".')
    return None


def so_stupid_things(s: Sentence, i: int) -> Found | None:
    """ "that I ask so stupid things"."""
    if s.is_a(i - 1, ANY_VERB) and not s.is_a(i - 1, AUXILIARY) and s.is_a(i + 1, MAINLY_ADJECTIVE) and s.words[i + 1] not in ("many", "few", "much", "little") and s.plural(i + 2) and s.ends(i + 3) and not any(s.mark[i : i + 3]):
        return Found(i, i, "such", '"such" is the usual form before a noun.')
    return None


def below_of(s: Sentence, i: int) -> Found | None:
    """ "above or below of what a hospital gives"; "they seem to of thought"."""
    before = s.words[i - 1]
    if s.mark[i] or s.mark[i + 1]:
        return None
    if before in ("below", "above", "under", "behind", "between") and s.bits[i + 1]:
        return Found(i - 1, i, before, 'No "of" here.')
    if before == "to" and s.is_a(i + 1, PARTICIPLE):
        return Found(i, i, "have", '"have" is meant.')
    return None


def theyre_officers(s: Sentence, i: int) -> Found | None:
    """ "They are paying they're officers 260,000"."""
    at = i + 1
    if not s.mark[i] and not s.mark[at] and s.plural(at) and not s.is_a(at, ADJECTIVE | ING | ADVERB) and s.is_a(i - 1, ANY_VERB | PREP) and not s.is_a(i - 1, BE) and s.words[i - 1] not in ("think", "say", "said", "know", "hope", "believe", "thought", "mean"):
        return Found(i, i, "their", 'What belongs to them: "their".')
    return None


def were_to_find(s: Sentence, i: int) -> Found | None:
    """ "you know were to find me"; "he came home so quite that"."""
    if s.words[i] == "were" and s.words[i - 1] in ("know", "knew", "see", "ask", "wonder", "remember") and (s.words[i + 1] == "to" or s.is_a(i + 1, SUBJECT)) and not s.mark[i] and not s.mark[i + 1]:
        return Found(i, i, "where", '"where" is meant.', spelling=True)
    if s.words[i] == "quite" and s.words[i - 1] in ("so", "too", "very", "went", "kept", "keep", "stay", "stayed") and not s.mark[i] and (s.mark[i + 1] or s.words[i + 1] in ("that", "and", "in", "for")):
        return Found(i, i, "quiet", '"quiet" is meant.', spelling=True)
    return None


def isnt_it(s: Sentence, i: int) -> Found | None:
    """ "You have some influence there, isn't it."."""
    if s.mark[i] != "," or s.words[i + 1] != "it" or i + 2 < s.end:
        return None
    if any(s.words[k] in ("it", "it's", "that", "that's", "this", "is", "there's", "what") for k in range(PAD, i)) or not any(s.is_a(k, SUBJECT) for k in range(PAD, i)):
        return None
    return Found(i, i + 1, "", "The question at the end takes up the verb of the sentence.")


def so_kind_to(s: Sentence, i: int) -> Found | None:
    """ "Please be so kind to write me"."""
    if s.words[i - 1] == "so" and s.is_a(i - 2, BE) and s.words[i + 1] == "to" and s.is_a(i + 2, BASE) and not any(s.mark[i : i + 3]) and s.words[i - 2] == "be":
        return Found(i, i + 1, f"{s.words[i]} as to", '"so kind as to" is the usual form.')
    return None


def wife_seen(s: Sentence, i: int) -> Found | None:
    """ "as the wife seen the advert"."""
    start = i - 2
    if s.is_a(i - 1, NOUN) and s.words[start] in ("the", "my", "our", "his", "her") and (s.opens(start) or s.words[start - 1] in ("as", "when", "because", "and", "that")) and s.words[i + 1] in ("the", "your", "it", "a", "an", "my") and not any(s.mark[i : i + 2]):
        return Found(i, i, "saw", '"saw", or "has seen".')
    return None


def weeks_time(s: Sentence, i: int) -> Found | None:
    """ "after two weeks time", "four minutes work"."""
    if s.is_a(i - 1, NUMBER) and s.words[i + 1] in ("time", "extension", "work", "notice", "pay", "holiday", "rest") and not s.mark[i] and not s.mark[i + 1] and s.ends(i + 2) and s.words[i - 1] not in ("one", "1"):
        return Found(i, i, f"{s.words[i]}'", "An apostrophe is missing.")
    return None


def lose_time(s: Sentence, i: int) -> Found | None:
    """ "we will both have lost our time"."""
    if s.is_a(i + 1, POSS) and s.words[i + 2] == "time" and not any(s.mark[i + 1 : i + 3]) and (s.mark[i + 3] or i + 3 >= s.end):
        fix = {"lose": "waste", "loses": "wastes", "lost": "wasted", "losing": "wasting"}[s.words[i]]
        return Found(i, i, fix, f'Time is "wasted": "{fix}".')
    return None


def use_to_call(s: Sentence, i: int) -> Found | None:
    """ "a project where we use to call every family"."""
    if s.words[i - 1] in ("i", "we", "they") and s.words[i - 2] in ("where", "which", "who", "as", "when") and s.words[i + 1] == "to" and s.is_a(i + 2, BASE) and not any(s.mark[i : i + 3]) and s.words[i - 2] != "which":
        return Found(i, i, "used", "A -d is missing.")
    return None


BY_WORD: dict[str, tuple[Rule, ...]] = {}
for _rule, _words in (
    (its_choice, "it's"),
    (too_long, "to too"),
    (waiting_to, "waiting"),
    (the_question_3, "the"),
    (each_others, "others"),
    (be_assign, "be"),
    (which_it, "which"),
    (if_there_will, "if"),
    (i_not_wrote, "not"),
    (the_most_of, "the"),
    (so_stupid_things, "so"),
    (below_of, "of"),
    (theyre_officers, "they're"),
    (were_to_find, "were quite"),
    (isnt_it, "isn't"),
    (so_kind_to, "kind good nice"),
    (wife_seen, "seen"),
    (weeks_time, "weeks days months years hours minutes"),
    (lose_time, "lose loses lost losing"),
    (use_to_call, "use"),
):
    for _word in _words.split():
        BY_WORD[_word] = (*BY_WORD.get(_word, ()), _rule)
