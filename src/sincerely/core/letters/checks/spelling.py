"""How much a remark on spelling weighs: what is a slip, what a trade's own word, a name, or another language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator
from itertools import pairwise

from sincerely.core.kept import kept
from sincerely.core.letters.checks.grammar.sentences import CLOSED
from sincerely.core.letters.checks.kinds import Kind, Setting, cased, finding
from sincerely.core.letters.checks.names import distance
from sincerely.core.letters.checks.near_words import one_slip, other_endings, rightly_formed
from sincerely.core.letters.english.vocabulary import COMMON, wordset
from sincerely.core.letters.english.word_classes import ANY_VERB, BASE, NOUN, WordClasses, stripped
from sincerely.core.letters.language import language
from sincerely.core.letters.letter_text import Letter
from sincerely.core.letters.values import Finding, Severity, SpellingRemark
from sincerely.core.people.names import fold

_CALENDAR = wordset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december english
    """
)
# Words that good letters use and dictionaries of print do not hold.
_FINE = wordset(
    "okay ok etc don'ts diem pipetting onboarding inbox workflow rota rotas signoff handover handovers takeaway takeaways walkthrough website webinar linkedin cv "
    "calorifier combi smoko bono partie mentee mentees grandad maths coeliac roastery roasteries racking leveller levellers benefitted olympiad cutover chargeable chargeables "
    "taka naira cedi cedis kwacha dirham dirhams rupiah sommelier sommeliers cheesemaker cheesemakers"
)
# Words that everybody writes and many misspell; with the words of letters they are what a slip is most likely to mean.
EVERYDAY = COMMON | wordset(
    """
    accommodate accommodation accident accidentally achieve achieved achievement acquire across actually afternoon again agreement
    already also although always amount annual answer apparent apparently appearance appreciate approximately argument arrange
    arranged arrangement assistant attendance basically beautiful beautifully because become before begin beginning behaviour
    behavior believe believed benefit benefited between bought breathe brilliant build building business busy calendar career
    careful carefully ceiling centre certificate certificates chance change chapter chief child children choice chosen classes
    coming committee communicate communication comfortable company competent completely concentrate confident conscience conscious
    construction continuous convenient correct correspondence could course courteous curious customer daughter deceive decide
    decision deficient definite definitely delicious department dependent description desperate develop developed development
    different difficult dining disappear disappoint disappointed discipline discussion doctor doesn't during early easily education
    efficient eight either electric electrical embarrass embarrassed emergency employee employer encourage enough environment equipment
    equipped especially evening every everyone everybody everything exaggerate except excellent exercise existence expense experience
    explanation familiar family favourite favorite february finally finished foreign forty forward fourth friend friendly friends front
    fulfil further generally genuine government grammar great group guarantee guard guess guidance guide happened happy harass hear
    height heard holiday hospital hospitals humour humor hygiene immediate immediately independent individual information inquiry
    intelligence interest interested interesting interrupt interview interviewing introduce invite jewellery jewelry judgement
    kitchen knowledge known laboratory language later leisure length lesson letter liaise liaison library licence license listen
    little living maintain maintenance manage managed manager marriage material mathematics measure medicine meeting might
    minute mischievous money month morning mother necessary necessarily neighbour neighbor neither nervous nineteen ninety noticeable
    nurse nursing occasion occasionally occur occurred occurrence official often opinion opponent opportunity ordinary original
    other otherwise paid parallel particular particularly passenger patient patients people perform performance perhaps permanent
    permission persistent personnel physical piece planning pleasant position possess possession possible practical practice prefer
    preferred preparation prepare prepared presence previous primary principal privilege probably problem procedure proceed process
    profession professor programme program project promise pronunciation proper public purpose pursue quality quarter question
    questionnaire queue quickly quiet quite really reason reasonable receipt receive received receiving recent recently recognise
    recognize recommend recommendation recommended refer referral referred relevant relief relieve remember repetition responsible
    responsibility restaurant rhythm safely safety salary sandwich schedule scheduled science secretary secondary seize sentence separate
    separately sergeant serious several shoulder similar similarly sincere sincerely skilful skillful something sometimes special
    speech started station stomach straight strength strictly student students studied studying success successful successfully suddenly
    sufficient suggestion supervisor support surely surprise surprised system teacher teachers teaching technical technician telephone
    temperature temporary thank their themselves therefore third thoroughly though thought through throughout together tomorrow tonight
    training transferred travel treatment truly twelfth tuesday twelve umbrella understand unfortunately university unnecessary until
    usually vacuum valuable vegetable vehicle very village visible volunteer wednesday weekend weird welcome welfare whether which while
    whole withdraw without woman women wonder work worked working worried would write writing written yesterday young your apprentice
    apprenticeship electrician engineer engineering carpenter plumber mechanic machine machines vacancy contract contracts payment
    delivery deliveries repair repairs ready instead apologise apologize apology apologies absence absent attached attachment
    remuneration inconvenience convenience veterinary entrepreneur bureaucracy itinerary manoeuvre rehearsal redundancy
    puzzle puzzles warehouse kettle school lessons pupils garden cleaning cleaner driver driving hotel reception receptionist
    """
)

#: No English word has as many letters; a key was held down.
_LONGEST_WORD = 45


def weighed(
    letter: Letter, setting: Setting, remark: SpellingRemark, unknown: Container[str] = ()
) -> tuple[Severity, list[str]] | None:
    """Say how much a spelling remark weighs, and what is meant, the likeliest first; None for a name, an acronym or a trade's word.

    `unknown` are all words of the letter that drew such a remark.
    """
    weight = _weighed(letter, setting, remark, unknown)
    if weight is None:
        return None
    (severity, best), written = weight, letter.text[remark.start : remark.end]
    said = written.lower()
    near = nearest(said, best)
    sole = near if written == said and len(near) == 1 else []
    if fold(said) in setting.record_words and not (severity == "warning" and _misspells(said, best, sole, setting)):
        return None  # a word of the notes is meant as it is written, unless it is plainly a known one misspelt
    return severity, near


def _misspells(said: str, best: list[str], sole: list[str], setting: Setting) -> bool:
    """Say whether a word is an everyday one in other vowels or doubles, or the only known one near: "stuf", "gardner", and not "preceptees"."""
    assert setting.proofreader is not None
    made = re.search(r"ees?$", said)  # "preceptee": who is done to
    if sole and not made and sole[0].islower() and _sure_slip(said, sole[0]) and setting.proofreader.words.of(sole[0]):
        return True
    meant = best[0].lower() if best else ""
    if meant in EVERYDAY:
        return _same_word(said, meant)
    single, right = (re.sub(r"([^aeiouy])\1+", r"\1", word) for word in (said, meant))
    return (single == right or sorted(said) == sorted(meant)) and bool(setting.proofreader.words.of(meant))


#: What nobody means in a letter about work: "trachy" is no slip for it, and one press would put it there.
_NEVER_MEANT = wordset(
    """
    trashy trash crap crappy sexy sex sexist slut slutty whore bitch bitchy shit shitty ass asses arse butt tit tits boob boobs cock dick prick
    cunt twat wanker fag faggot bastard fat fatty ugly idiot idiotic moron moronic stupid dumb retard retarded rape raped rapist pimp porn
    horny nude naked drunk drunken junkie junky hooker stripper
    """
)


def nearest(said: str, suggested: list[str]) -> list[str]:
    """Return the suggestions in the order of their nearness, without those that are much farther than the first: swapped or doubled letters are nearest."""

    def apart(meant: str) -> float:
        low = meant.lower()
        return (0.5 if _same_word(said, low) else max(1, distance(said, low, 4))) - 0.4 * (low in EVERYDAY)

    ordered = sorted((meant for meant in suggested if meant.lower() not in _NEVER_MEANT), key=apart)
    return [meant for meant in ordered if apart(meant) <= apart(ordered[0]) + 0.5]


def _same_word(said: str, meant: str) -> bool:
    """Say whether two words differ in doubled, swapped or inner vowel letters alone: "stuf" and "stuff", "wierd" and "weird"."""
    return said[0] == meant[0] and (_skeleton(said) == _skeleton(meant) or sorted(said) == sorted(meant))


def _weighed(
    letter: Letter, setting: Setting, remark: SpellingRemark, unknown: Container[str]
) -> tuple[Severity, list[str]] | None:
    assert setting.proofreader is not None
    table = setting.proofreader.words
    said = letter.text[remark.start : remark.end]
    low = said.lower()
    before, after = letter.plain[max(0, remark.start - 1) : remark.start], letter.plain[remark.end : remark.end + 1]
    if (
        len(said) < 3
        or low in _FINE
        or low in EVERYDAY
        or fold(said) in setting.name_words
        or any(c.isdigit() for c in said)
        or before in ("-", "/", "@", "#", ".", "_")
        or after in ("@", "/", "_")
        or not said.isascii()
        or low in table.british
        or said.isupper()
        or any(c.isupper() for c in said[1:])  # acronyms and trade marks: no dictionary has them
    ):
        return None
    close = [s for s in remark.suggestions if " " not in s and low != s.lower() + "s" and _slip(low, s.lower())]
    everyday = any(s.lower() in EVERYDAY for s in close)
    if not everyday and low == said and len(low) > 5 and (sounds := _SKELETONS.get(_skeleton(low), ())):
        close = [w for w in sounds if w[0] == low[0] and abs(len(w) - len(low)) <= 2] + close
        everyday = close[:1] == list(sounds[:1])
    best = close[:3] or list(remark.suggestions[:3])
    if any(
        low == before_it + s.lower() and len(s) > 5 and table.of(s.lower()) & ANY_VERB
        for before_it in ("de", "re")
        for s in best[:1]
    ):
        return None  # "desaturates": the only mend would be to undo its meaning
    if not everyday and low.startswith("re") and len(low) > 7 and table.of(low[2:]):
        return None  # "readmissions", "rehaired": of a known word
    sentence = letter.sentence_at(remark.start)
    opens = sentence is not None and sentence.start == remark.start
    if opens and sentence is not None and " " not in sentence.text.strip():
        return None  # a name alone in its line
    if said[0].isupper():
        around = letter.plain[max(0, remark.start - 16) : remark.end + 3]
        if re.search(rf"{said} [A-Z][a-z]$", around) or (not opens and re.search(rf"\b[A-Z][a-z]+ {said}", around)):
            return None  # part of a name of several words: "Hotel Bellevue"
        # Most capitalised words that no dictionary has are names. A slip in a common word is still seen.
        common = [s for s in close if s.lower() in (_CALENDAR if not opens else EVERYDAY | _CALENDAR)]
        if not common and not opens:
            common = [s for s in close if s.lower() in COMMON and len(s) > 6]
        if not common and opens and not table.knows(low):
            common = [w for w in _near(low, table) if _sure_slip(low, w)] if len(low) >= 7 else []
            best = common[:3]
        return ("warning", best) if common and fold(said) not in setting.name_words else None
    if sentence and (
        language(sentence.text) not in ("", "English")
        or (not (everyday and len(said) > 4) and _foreign(letter, table, remark, unknown))
        or (not everyday and table.knows(low) and not rightly_formed(low, table))
    ):
        return None
    if len(low) > _LONGEST_WORD:
        return "warning", []
    if everyday and low in table.forms and not rightly_formed(low, table):
        return None  # a form of its own: "dreamt", "shorn"
    bare = re.sub(r"'s?$", "", low)
    if bare != low and (bare in _FINE or bare in table.british or table.knows(bare)):
        return None
    if bare != low and not everyday:
        return "advice", best  # "the perfusionist's post": a trade of its own
    if meant := other_endings(low, table) or rightly_formed(low, table):
        return "warning", meant
    if _made_well(bare, table) and not any(s.lower() in EVERYDAY and distance(bare, s.lower(), 1) <= 1 for s in close):
        return "advice", best  # "storeman", "reckonable", "rehaired"
    if Counter(w.text.lower() for w in letter.words)[low] > 1 and not everyday:
        return "advice", best  # written twice alike: likely meant
    if low.endswith("ed") and (low[:-2], "VBD") in table.irregular:
        return "warning", [table.irregular[low[:-2], "VBD"]]  # "teached"
    if everyday and after != "-":
        return "warning", best
    near = _near(low, table)
    best = [*dict.fromkeys([*near, *best])][:3]
    if any(
        table.of(base) & NOUN or base in remark.suggestions for base, ending in stripped(low) if ending in ("ed", "ing")
    ):
        return "advice", best  # a known word with an ending of its own: "pipetted"
    heard = any(len(low) >= 6 and _skeleton(low) == _skeleton(w) for w in best[:1])
    if after == "-" or ((not remark.sure or _made_of_words(low, table)) and not heard and not _long_slip(low, best)):
        return "advice", best
    if len(low) >= 8 and any(_two_slips(low, s.lower()) for s in remark.suggestions if table.of(s.lower())):
        return "warning", [s for s in remark.suggestions if _two_slips(low, s.lower())]
    slips = any(_sure_slip(low, w) for w in near) or any(
        (_plain_slip(low, s.lower()) or (len(low) >= 12 and distance(low, s.lower(), 2) <= 2))
        and (table.of(s.lower()) or len(low) >= 8)
        for s in close
    )
    return ("warning" if slips else "advice"), best


def _near(word: str, table: WordClasses) -> list[str]:
    """Return the words one slip away that the tables have, common ones first."""
    if len(word) > 30:
        return []
    found = [w for w in dict.fromkeys(one_slip(word)) if len(w) > 2 and (table.of(w) or w in table.british)]
    return sorted(found, key=lambda w: (w not in EVERYDAY, w[0] != word[0]))


def _sure_slip(said: str, meant: str) -> bool:
    """Say whether one slip away is near enough: any slip in six letters, in four or five what fingers do without a thought."""
    if said[0] != meant[0] or len(said) < 4 or said == meant + "s":
        return False
    if len(said) >= 6 or sorted(said) == sorted(meant) or (len(said) > 4 and _skeleton(said) == _skeleton(meant)):
        return True
    return len(said) == len(meant) and any(a != b and {a, b} in _ALIKE for a, b in zip(said, meant, strict=True))


def _skeleton(word: str) -> str:
    """Return a word without its inner vowels and doubled letters: "greatfull" and "grateful" have one skeleton."""
    bare = word[0] + re.sub(r"[aeiouy]", "", word[1:])
    return re.sub(r"(.)\1+", r"\1", bare.replace("ph", "f").replace("sc", "s").replace("ck", "k"))


def _by_skeleton() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for word in sorted(EVERYDAY):
        if len(word) >= 6:
            bare = _skeleton(word)
            found[bare] = (*found.get(bare, ()), word)
    return found


_SKELETONS = kept("everyday words by their skeleton", _by_skeleton)


def _foreign(letter: Letter, table: WordClasses, remark: SpellingRemark, unknown: Container[str]) -> bool:
    """Say whether a word stands beside another that English has not: "Tusen takk", "Ka pai"; or in quotation marks."""
    left = re.search(
        r"(?P<opens>[.!?\n]\s*)?(?P<word>[^\W\d_][\w']*)[ ]+$", letter.plain[max(0, remark.start - 30) : remark.start]
    )
    right = re.match(r"[ ]+(?P<word>[^\W\d_]+)", letter.plain[remark.end : remark.end + 30])
    for word, opens in [(m["word"], m.groupdict().get("opens")) for m in (left, right) if m]:
        low = re.sub(r"'s?$|n't$", "", word.lower())
        # A name is no other tongue's word, unless no dictionary has it either or it may be none: the first of a sentence.
        named = word.isupper() or (word[0].isupper() and word not in unknown and not opens)
        if not (table.of(low) or low in COMMON or low in CLOSED or named):
            return True
    return letter.plain[remark.start - 1 : remark.start] in "\"'" and letter.plain[remark.end : remark.end + 1] in "\"'"


def _made_of_words(word: str, table: WordClasses) -> bool:
    """Say whether a word is put together from known ones: "busbars", "retorqued", "signwriter"."""
    if any(word.startswith(p) and len(word) > len(p) + 3 and table.of(word[len(p) :]) for p in _PREFIXES):
        return True
    if any(word.endswith(e) and len(word) > len(e) + 3 and table.of(word[: -len(e)]) for e in _SUFFIXES):
        return True
    return any(table.of(word[:k]) and table.of(word[k:]) for k in range(3, len(word) - 2))


def _made_well(word: str, table: WordClasses) -> bool:
    """Say whether a word is a known verb with an ending of its own, done again or undone, or a thing or person of a trade: "scaffolder", "rehaired", "desaturates", "storeman"."""
    if any(word.endswith(e) and _verb(word[: -len(e)], table) for e in ("er", "ers", "able", "ables")):
        return True
    if word.startswith(("re", "de")) and len(word) > 6 and table.of(word[2:]) & ANY_VERB:
        return True
    return any(word.endswith(e) and len(word) > len(e) + 2 and table.of(word[: -len(e)]) & NOUN for e in _PERSONS)


def _verb(stem: str, table: WordClasses) -> bool:
    return len(stem) >= 4 and bool((table.of(stem) | table.of(stem + "e")) & BASE)


_PERSONS = ("man", "men", "woman", "women", "house", "room", "shop", "yard", "board")
_PREFIXES = (
    "re",
    "un",
    "pre",
    "over",
    "under",
    "non",
    "multi",
    "co",
    "sub",
    "out",
    "mis",
    "de",
    "inter",
    "semi",
    "micro",
    "bio",
    "anti",
    "post",
    "self",
    "e",
)
_SUFFIXES = (
    "ability",
    "able",
    "ness",
    "less",
    "wise",
    "ship",
    "ful",
    "like",
    "er",
    "ers",
    "y",
    "ish",
    "fold",
    "ism",
    "ist",
    "ists",
)


def _long_slip(said: str, close: list[str]) -> bool:
    """Say whether a long word is one letter away from the first word suggested: longer than chance would have it."""
    return len(said) >= 9 and any(distance(said, s.lower(), 1) <= 1 and said[0] == s[0].lower() for s in close[:1])


def _plain_slip(said: str, meant: str) -> bool:
    """Say whether a word of five letters or more has one letter too many, too few or swapped: no trade word, but a slip."""
    if len(said) < 5 or said[0] != meant[0]:
        return False
    if (
        _skeleton(said) == _skeleton(meant)
        and said[:2] == meant[:2]
        and len(said) >= 7
        and abs(len(said) - len(meant)) <= 1
    ):
        return True  # "analisys", "solderring"
    if distance(said, meant, 1) > 1:
        return False
    if len(said) == len(meant) >= 6 and any(a != b and {a, b} in _ALIKE for a, b in zip(said, meant, strict=True)):
        return True
    if said[-2:] != meant[-2:] and sorted(said) != sorted(meant):
        return False  # another ending may be another word
    return len(said) != len(meant) or sorted(said) == sorted(meant) or len(said) >= 7


def _two_slips(said: str, meant: str) -> bool:
    """Say whether a long word lacks a piece of another or has two letters exchanged: "inconvience", "renumeration"."""
    if " " in meant or said[0] != meant[0] or said[-2:] != meant[-2:] or abs(len(said) - len(meant)) > 2:
        return False
    if sorted(said) == sorted(meant):
        return distance(said, meant, 2) <= 2
    same = next((k for k, (a, b) in enumerate(zip(meant, said, strict=False)) if a != b), len(said))
    return len(meant) == len(said) + 2 and meant[:same] + meant[same + 2 :] == said


def _slip(said: str, meant: str) -> bool:
    """Say whether a word looks like a slip for another: a letter too many, too few, swapped, or a vowel for a vowel.

    One consonant for another makes a word of some trade as often ("lamping", "lambing"), unless the word is long.
    """
    if distance(said, meant, 1) <= 1:
        if len(said) != len(meant):
            return True
        apart = [(a, b) for a, b in zip(said, meant, strict=True) if a != b]
        return len(apart) == 2 or len(said) > 8 or all({a, b} <= _VOWELS or {a, b} in _ALIKE for a, b in apart)
    return len(said) >= 7 and said[0] == meant[0] and distance(said, meant, 2) <= 2


_CLOSINGS = (
    "sincerely",
    "regards",
    "respectfully",
    "faithfully",
    "cordially",
    "gratefully",
    "thanks",
    "wishes",
    "warmly",
)


def closing_slips(letter: Letter, kind: Kind) -> Iterator[Finding]:
    """Yield slips in the closing formula: "Sincerly,", "Kind regads,"."""
    for part in (letter.close, letter.signature):
        for found in re.finditer(r"[^\W\d_]{5,}", part.text.split("\n")[0] if part else ""):
            word = found[0].lower()
            near = [
                c
                for c in _CLOSINGS
                if c[0] == word[0] and c != word and distance(word, c, 2) <= (1 if len(c) < 8 else 2)
            ]
            if (
                near
                and word not in _CLOSINGS
                and word
                not in ("regard", "thank", "wished", "warm", "warmest", "sincere", "grateful", "cordial", "faithful")
                and part
            ):
                start = part.start + found.start()
                if part is letter.signature and "," not in part.text.split("\n")[0]:
                    continue  # a name
                yield finding(
                    kind, letter, start, start + len(word), f'"{near[0]}" is meant.', [cased(found[0], near[0])]
                )


_VOWELS = set("aeiouy")
# Letters that sound alike or stand beside each other on a keyboard.
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_ALIKE = {
    frozenset(pair)
    for pair in (
        *("sc", "sz", "ck", "mn", "td", "vf", "jg", "ij"),
        *(a + b for row in _ROWS for a, b in pairwise(row)),
        *(a + b for above, below in pairwise(_ROWS) for k, b in enumerate(below) for a in above[k : k + 2]),
    )
}
