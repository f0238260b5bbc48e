"""Names written small or as initials ("declan asked", "mr naidoo", "JVB: ...")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from sincerely.core.letters.word_classes import ANY_VERB
from sincerely.core.people.names import PARTICLES, fold
from sincerely.core.reading.debrief.lexicon import Lexicon
from sincerely.core.reading.debrief.names import (
    POSITION,
    initials_fit,
)
from sincerely.core.reading.debrief.notes import SPEECH, Line
from sincerely.core.reading.debrief.places import (
    _SPEAKS_AFTER,
    ASKS,
    PERSON_VERB,
    TALKED_ABOUT,
    Mention,
    opens_at,
    place_of,
    position_of,
    post_before,
    quote,
)
from sincerely.core.reading.debrief.words import NAMES_TOO, WORD_NAMES, words_of
from sincerely.core.reading.patterns import compiled


def initials(notes: str, line: Line, invited: Sequence[str]) -> Iterator[Mention]:
    """Yield initials that open a line ("JVB: ...") or speak ("CW asked"), where they fit a name or stand as a label."""
    names = [fold(name).split() for name in invited]
    for found in _LETTERS.finditer(notes[line.start : line.end]):
        letters = found["letters"]
        at = line.start + found.start()
        opens = notes[line.start : at].strip(" *_(") == ""
        if letters in _NO_INITIALS or (not opens and len(letters) < 2):
            continue
        fits = [words for words in names if initials_fit(letters.casefold(), words)]
        if fits:
            yield Mention(
                name=letters,
                start=at,
                end=at + len(letters),
                quote=letters,
                strong=True,
                acts=True,
                asks=True,
                says=True,
                initials=True,
            )


# Letters that speak: "RT asked about drains", "QX: wants early starts".
_SPEAKING = compiled(
    r"^\W*(?P<letters>[A-ZÀ-Þ]{2,3})(?:\s+(?:asked|said|says|wanted|told|thinks|mentioned|explained|reckons|likes)\b|\s*[:–—-]\s*(?:asked|said|wants?|wanted|thinks|likes|s?he\b|how\s+(?:would|do|did|i['’]?d)|big\s+on|keen\s+on|worried)\b)"
)


def unknown_initials(notes: str, lines: Sequence[Line], english: frozenset[str]) -> list[str]:
    """Return initials that open a line and speak there, though no abbreviation, post or word of the language; in order, each once."""
    found = [_SPEAKING.match(notes[line.start : line.end]) for line in lines]
    letters = [one["letters"] for one in found if one]
    return [
        one for one in dict.fromkeys(letters)
        if one not in _NO_INITIALS and not POSITION.fullmatch(one) and one.casefold() not in english and not _NOBODY.fullmatch(one)
    ]  # fmt: skip


_NOBODY = compiled(r"(?:I|HE|SHE|THEY|WE|YOU|WHO|ALL|ONE|THE|THEN|ME|BUT|AND|SO|Q\d?|NO|YES)")
_NO_INITIALS = words_of("Q A I HR IT QA NB PS TODO FYI BTW OK CV UK US EU NHS AM PM TBC TBD MRI DBS PLD LIS PMS")
_LETTERS = compiled(
    r"(?<![\w/])(?P<letters>[A-ZÀ-Þ]{1,4})(?=\s*(?::|--|\s[–—-]\s|->|→)|\s+(?:asked|ask|said|says|say|wants|wanted|told|thinks|mentioned|was|cares|likes|explained|went|reckons|will)\b|\s*\))"
)
_WORD = compiled(r"(?<![\w@.'’])[^\W\d_][\w'’]*(?:-\w+)*")
_SPEECH = compiled(SPEECH)


def small_names(
    notes: str, line: Line, parts: set[str], earlier: Sequence[Mention], believed: set[str], never: frozenset[str],
    lexicon: Lexicon, cast: frozenset[str], pairs: frozenset[tuple[str, str]] = frozenset(),
) -> Iterator[Mention]:  # fmt: skip
    """Yield names written small: those of the invitation, those with a title, given names that stand where a person stands, and the two words of a pair in `pairs`, which are surely a name."""
    taken = {m.start for m in takewhile(lambda one: one.start >= line.start, reversed(earlier))}
    last = earlier[-4:]
    past = line.start  # what was taken as part of a name is no name of its own
    for found in _WORD.finditer(notes[line.start : line.end]):
        word, at = found.group(), line.start + found.start()
        if not word[0].islower() or at in taken or at < past:
            continue
        plain = fold(word.removesuffix("'s").removesuffix("’s"))
        if plain in PARTICLES:
            continue
        end = at + len(word)
        before, after = notes[max(line.start, at - 45) : at], notes[end : min(line.end, end + 90)]
        pair = _NEXT_WORD.match(after) if pairs else None
        if pair is not None and (plain, fold(pair["next"])) in pairs:
            past = end + pair.end()
            place = place_of(notes, line, at, notes[past : min(line.end, past + 90)], before, last)
            told = TALKED_ABOUT.search(before) is not None and not place.met
            mention = Mention(
                name=" ".join(part.capitalize() for part in (word, pair["next"])), start=at, end=past, quote=quote(notes, line, at, past),
                position=place.position or post_behind(notes[past : line.end]), strong=True, acts=not told, asks=not told, says=place.labelled_speech, pronoun=place.pronoun,
            )  # fmt: skip
            last = [*last, mention]
            yield mention
            continue
        headed = _headed(notes, line, at, never, lexicon)
        if headed is not None:
            past = at + headed.end("name")
            name = " ".join(part.capitalize() for part in headed["name"].split())
            mention = Mention(name=name, start=at, end=past, quote=quote(notes, line, at, past), position=headed["post"].strip(), strong=True, acts=True, asks=True)  # fmt: skip
            last = [*last, mention]
            yield mention
            continue
        if plain in parts and plain not in WORD_NAMES and len(plain) > 2:
            yield Mention(
                name=word, start=at, end=end, quote=word, acts=_SPEAKS_AFTER.match(after) is not None, asks=ASKS.match(after) is not None
            )  # fmt: skip
            continue
        titled = None if len(plain) < 2 or _ordinary(plain, never, lexicon) else _SMALL_TITLE_BEFORE.search(before)
        if (plain in _GRADES and is_grade(word, after)) or (
            titled and plain not in lexicon.given and _A_POST.search(before)
        ):
            continue  # "junior sister band 6"
        if titled and not TALKED_ABOUT.search(before[: titled.start()]):
            start = end - len(f"{titled['particles'] or ''}{word}")
            if family := _family_behind(after, lexicon) if plain in lexicon.given else "":  # "dr amit bhatt consultant"
                end += after.index(family) + len(family)
                past, after = end, notes[end : min(line.end, end + 90)]
            yield Mention(
                name=" ".join(part if fold(part) in PARTICLES else part.capitalize() for part in notes[start:end].split()),
                start=start, end=end, quote=quote(notes, line, at, end), title=titled["title"].capitalize(),
                strong=True, acts=True, asks=True, position=position_of(before[: titled.start()], after)[0] or (post_behind(after) if family else ""),
            )  # fmt: skip
            continue
        borne = plain in cast or (plain in lexicon.given and plain not in WORD_NAMES and not POSITION.fullmatch(word))
        # "rob fenner, site mgr": a first name that is a word too, its family name behind it.
        borne = borne or (
            plain in WORD_NAMES
            and plain in lexicon.given
            and (_STANDS.search(before) is not None or opens_at(notes, line, at))
            and bool(_family_behind(after, lexicon))
        )
        if len(plain) < 2 or plain in never or (not borne and _everyday(plain, lexicon)):
            continue
        family = ""
        if _FAMILY.match(after):
            held = post_before(before)[0]
            if held or _STANDS.search(before) or opens_at(notes, line, at):
                family = _family_behind(after, lexicon)
            # "the senco priti kaur": two words of no language behind a post with its article.
            borne = borne or bool(family and held and _THE_POST.search(before) and plain not in WORD_NAMES)
        if not borne:
            continue
        if family:  # "ana lindqvist (eng mgr), tom bauer": both names small
            word = f"{word} {family}"
            end += after.index(family) + len(family)
            past, after = end, notes[end : min(line.end, end + 90)]
        place = place_of(notes, line, at, after, before, last)
        sure = bool(family) or (
            PERSON_VERB.match(after) is not None
            and (
                opens_at(notes, line, at)
                or re.search(r"(?:,|\band|\bthen|\bbut|\bso)\s*$", before) is not None
                or plain in believed
            )
        )
        listed = (
            place.intro
            and re.match(r"\s*(?:,|\(|and\b|&|\+|/|$|\.|the\b|from\b|who\b|s?he['’]?s\b|s?he\s+is\b|-)", after)
            is not None
        )
        chained = place.chained and re.match(r"\s*(?:,|\(|and\b|&|\+|$|\.|the\b|from\b|who\b)", after) is not None
        if (
            plain in cast
            or sure
            or listed
            or chained
            or (place.position and (place.intro or place.label))
            or place.label == 2
            or (place.position and opens_at(notes, line, at) and re.match(r"\s+(?:the|our|their)\s", after))
        ) and (place.met or not TALKED_ABOUT.search(before)):
            mention = Mention(
                name=" ".join(part.capitalize() for part in word.split()), start=at, end=end, quote=quote(notes, line, at, end), position=place.position or (post_behind(after) if family else ""), strong=True, acts=True,
                asks=True, says=place.labelled_speech, pronoun=place.pronoun,
            )  # fmt: skip
            last = [*last, mention]
            yield mention


# "gaz holt, shift mgr, sound bloke", "raj, snr officer.": at the head of a line a name and a post, each wholly between its signs.
_HEADED = compiled(
    r"(?P<name>[a-zà-ž]{3,}(?:\s+[a-zà-ž'’-]{3,})?),\s+(?P<post>[a-z][\w/&]*(?:\s+(?!@)[a-z&][\w/&]*){0,3}?)(?=\s*(?:[.,;(\n]|$)|\s+[\w.+-]+@)"
)


def _headed(notes: str, line: Line, at: int, never: frozenset[str], lexicon: Lexicon) -> re.Match[str] | None:
    """Return name and post where somebody written small heads a line that is not the title; everyday words are nobody."""
    found = _HEADED.match(notes, at, line.end) if at == line.start and line.number else None
    if found is None or not any(one.end() == len(found["post"]) for one in POSITION.finditer(found["post"])):
        return None
    first, *rest = (fold(word) for word in found["name"].split())
    if first in never or POSITION.fullmatch(first) or (first in lexicon.words and first not in NAMES_TOO):
        return None
    if rest:
        family = rest[0] not in never and not POSITION.fullmatch(rest[0])
        return found if family and (rest[0] in _FAMILY_WORDS or not _everyday(rest[0], lexicon)) else None
    return found if first in lexicon.given or not first.endswith(("s", "ing", "ed")) else None


_THE_POST = compiled(r"\b(?:the|their|our)\s+(?:[\w/-]+\s+){1,3}$", re.I)
# Where somebody who was met is named: at the head of a line, in a row of names, behind "with" or "met".
_STANDS = compiled(
    r"(?:[,+&/(]|\b(?:and|with|met|saw|was|were|panel|interviewers?|spoke\s+(?:to|with)|talk(?:ed|ing)?\s+(?:to|with)|by)\b:?|\bw/?)\s*$",
    re.I,
)
_FAMILY = compiled(r"\s+(?P<family>[a-zà-ž][a-zà-ž'’-]{2,})(?![\w'’@-])")
_ENDS = compiled(r"\s*(?:[(,+&/:]|\band\b|[-–—]\s|$|\b(?:s?he['’]?s|s?he\s+(?:is|runs|does|was)|who|who['’]?s)\b)")
_NEXT_WORD = compiled(r"\s+(?P<next>[a-zà-ž][a-zà-ž'’-]+)(?![\w@])")
# The post right behind a name written small: "karen whitworth ward manager and the matron ...".
_POST_BEHIND = compiled(
    rf"\s+(?:(?:the|our|their)\s+)?(?P<post>(?:(?!(?:and|then|the|with|was|is|from|also|but|an?|who|for|as|or|my|his|her|their|on|at|in|to|by|{SPEECH})\s)[a-z][\w/-]*\s+){{0,2}}?{POSITION.pattern}(?:\s+of\s+(?:the\s+)?[a-z][\w-]+)?)(?=\s*(?:[.,;:()&+/\n]|$|[-–—]\s|\s(?:and|plus|then|but|who|she|he|y|e|und|et|{SPEECH})\b))",
    re.I,
)


def post_behind(after: str) -> str:
    """Return the post right behind a name, nothing between; empty where none stands there."""
    found = _POST_BEHIND.match(after)
    return found["post"] if found else ""


# Words that count a post or its pay: behind a title they are no name. "junior sister band 6", "hlta grade 4".
_GRADES = words_of(
    "band grade level lvl scale step tier class group rank point pt spine year key stage part type unit ward bay room floor line shift"
)
_FIGURE = compiled(r"\s*(?:\d|(?:[ivx]{1,4}|[a-e]|one|two|three|four|five|six|seven|eight|nine|ten)\b)", re.I)
# A sister who is a post and no title.
_A_POST = compiled(
    r"\b(?:junior|senior|ward|deputy|night|theatre|charge|lead|clinical|unit|staff|nursing|trainee|acting|a|the|as)\s+sister\s+$",
    re.I,
)


def is_grade(word: str, after: str) -> bool:
    """Say whether a word with what follows counts a post or its pay: "band 6", "grade 4"."""
    return word.casefold() in _GRADES and _FIGURE.match(after) is not None


def _family_behind(after: str, lexicon: Lexicon) -> str:
    """Return the family name written small behind a given name: a word that is no everyday one, with nothing but a sign behind it."""
    found = _FAMILY.match(after)
    if found is None:
        return ""
    plain = fold(found["family"])
    if plain in _FAMILY_WORDS and post_behind(after[found.end("family") :]):
        return found["family"]  # "jane smith head"
    if plain in WORD_NAMES or _everyday(plain, lexicon) or _everyday(plain.removesuffix("s"), lexicon):
        return ""
    if _SPEECH.fullmatch(plain) or not (_ENDS.match(after, found.end()) or post_behind(after[found.end("family") :])):
        return ""
    return found["family"]


def _everyday(plain: str, lexicon: Lexicon) -> bool:
    return plain in lexicon.words or plain in lexicon.english


# Common family names that are words too, and hardly ever one between a given name and a post.
_FAMILY_WORDS = words_of("""
    smith wright brown green walker turner cooper parker fisher fox price hill wood woods bell carter mason shaw webb marsh lane ford pope knight
    bishop harper hunter archer potter porter barker butler barber fletcher weaver slater thatcher tyler chandler gardner cook baker taylor miller
    hall king long small rose brook brooks field fields rivers stone banks day may moss nash frost finch swift sharp hope love power powers grant
""")


def _ordinary(plain: str, never: frozenset[str], lexicon: Lexicon) -> bool:
    """Say whether a small word after "miss" or "prof" is just a word: "they miss someone", "prof ask why"."""
    # "madam called me in": a form of a verb.
    acts = plain.endswith("ed") and plain not in lexicon.given and lexicon.classes.of(plain) & ANY_VERB
    return bool(acts) or plain in never or plain in lexicon.words or _SPEECH.fullmatch(plain) is not None


_SMALL_TITLE_BEFORE = compiled(
    r"(?<!\w)(?P<title>mr|mrs|ms|miss|dr|prof|frau|herr|sister|madam|fr|father)\.?\s+(?P<particles>(?:(?:van|von|der|den|de|du|la|le|al|el)\s+)*)$",
    re.I,
)
