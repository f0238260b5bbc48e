"""The first line of notes, part by part: the employer, the post, the setting, the time, who was there. What it says is the frame, and no topic."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from sincerely.core.letters.english.word_classes import NOUN
from sincerely.core.people.names import fold
from sincerely.core.reading.debrief.attendance.roster import Roster
from sincerely.core.reading.debrief.setting.hours import CLOCK
from sincerely.core.reading.debrief.setting.house_words import ORG_WORD, ROLE_WORD
from sincerely.core.reading.debrief.setting.occasion import bare_title
from sincerely.core.reading.debrief.text.calendar_words import MONTH, WEEKDAY
from sincerely.core.reading.debrief.text.cues import LOGISTICS
from sincerely.core.reading.debrief.text.lexicon import Lexicon
from sincerely.core.reading.debrief.text.names import POSITION, RANKS
from sincerely.core.reading.debrief.text.notes import SPEECH, Line
from sincerely.core.reading.debrief.text.remark_words import INTEREST, PERSONAL, SHABBY
from sincerely.core.reading.debrief.text.words import words_of
from sincerely.core.reading.patterns import compiled

_Kind = Literal["employer", "post", "setting", "time", "people"]

_SEPARATOR = compiled(
    r"\s+[-–—|·]+\s+|,\s+|;\s+|:\s+|\s+//\s+|\s+/\s+|\s*[()]\s*|(?<!\bSt)(?<!\bDr)(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bProf)(?<!\bSr)(?<!\bw)(?<!\s[A-Za-z])[.!]+\s+",
    re.I,
)
# Somebody who does something: from here on it is told, and no longer headed.
_TELLS = compiled(
    rf"\b(?:i|me|we|he|she|it|they|there|was|were|is|are|am|had|has|have|will|would|can|could|went|don['’]?t|{SPEECH})\b(?<!spoke)|['’](?:s|re|ll|ve|d)\s+(?:been|got|\w+ing|a|an|the|only|so|very)\b|[?!]",
    re.I,
)
_WHEN = compiled(
    rf"\b{WEEKDAY}\b\.?|\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH}(?:\s+20\d\d)?\b|\b{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?:\s+20\d\d)?\b"
    rf"|\b20\d\d-\d\d-\d\d\b|\b\d{{1,2}}[/.]\d{{1,2}}(?:[/.]\d{{2,4}})?\b|\b(?:today|yesterday|tomorrow|this\s+(?:morning|afternoon|evening|week)|last\s+(?:night|week|{WEEKDAY})|morning|afternoon|evening|arvo|lunchtime)\b"
    r"|\bhalf\s+\d{1,2}\b|\b(?:quarter|qtr|ten|twenty|five|half)\s+(?:past|to)\s+\w+|\b(?:just\s+)?(?:after|before)\s+(?:lunch|dinner|tea|breakfast|work|school)\b|\bfirst\s+thing\b|\b(?:til|till|until)\b|\b\d{3,4}\s*(?:hrs?|h)?\b|\b\d{1,2}(?:st|nd|rd|th)\b",
    re.I,
)
# What kind of talk it was, which round, by what means.
_TALK = compiled(
    r"\b(?:(?:job|trial|work)\s+)?(?:interviews?|int|notes?|debrief|panel|loop|on-?site|teams(?:\s+(?:call|meeting|interview))?|zoom|google\s+meet|skype|webex|video(?:\s+(?:call|interview|chat))?|(?:phone|screening)\s+(?:call|interview|screen|chat)|call|phone|chat|meeting|screen(?:ing)?|assessment(?:\s+(?:day|centre|center))?|trial(?:\s+(?:day|shift))?|selection\s+day|tour|walk\s*(?:round|around)|visit|(?:first|second|third|final|last|1st|2nd|3rd)\s+(?:round|interview|stage)|(?:round|stage)\s+\w+|face[- ]to[- ]face|f2f|in\s+person|online|remote(?:ly)?|virtual)\b",
    re.I,
)
# A part of the house, or the terms: "access team", "band 6 respiratory ward", "part time".
_PART_OF_HOUSE = compiled(
    r"\b(?:teams?|wards?|dept|department|unit|offices?|branch|site|depot|floor|campus|division|crew|section|directorate|faculty|wing|workshop|yard|kitchen|lab|band\s*\d\w?|grade\s*\w{1,2}|scale\s*\w{1,2}|(?:full|part)[- ]?time|perm(?:anent)?|fixed[- ]term|maternity\s+cover|temp|nights|job\s*share|\d+\s*(?:hrs|hours)(?:\s+a\s+week)?|room\s+\w+|building\s+\w+|level\s+\d+|HQ)\b",
    re.I,
)
_SMALL = words_of("""
    a an the of at in on by to for with w and or from as my his her their our then later also
    plus n about abt around was post role job position vacancy re no email
""")
_WHERE = compiled(
    r"(?:(?:then|and|later|started|afterwards)\s+)?(?:in|at|on|by|over|via|inside|outside|near|round|behind)\s+(?:the|his|her|their|a|an|one|some|my|main|head|back|front)\s+[\w'’ -]{2,50}",
    re.I,
)
_MEETS = compiled(
    r"\b(?:met|saw|spoke\s+(?:to|with)|talked\s+(?:to|with)|interviewed\s+by|seen\s+by|with|w/|w\b|by|boss|lady|guy|bloke|man|woman|old|young|big|both|just|only|called|named)",
    re.I,
)
_OF_JOB = compiled(
    r"^(?:(?:interview|job|trial|notes?|debrief|post|role|position|vacancy)\s+)+(?:(?:for|as|of|at|with|a|an|the)\s+)*",
    re.I,
)
# Who does something for a living: a word for a post, or of two words at least "sign language interpreter", "senior hydrologist".
_AGENT = r"[a-z]{3,}(?:er|or|ist|ian|eer|hand|man|woman|person)"
_WORKS = compiled(rf"{ROLE_WORD.pattern}|^(?:[\w/-]+\s+){{1,3}}{_AGENT}$", re.I)
_TRADE = compiled(rf"(?:[a-z-]+[ /]){{0,2}}(?:{_AGENT}|{_AGENT}/[a-z-]+)", re.I)
_AT_HOUSE = compiled(r"^(?P<post>.+?)\s+(?:at|with|@|for)\s+(?:the\s+)?(?P<house>\S.*)$", re.I)
_CAPITALS = compiled(r"[A-ZÀ-Þ][\w'’&.-]*(?:\s+(?:(?:of|and|&|the|de|du|da|do|la|le)\s+){0,2}[A-ZÀ-Þ][\w'’&.-]*)*")
_FAMILY_FIRM = compiled(r"(?:&|\band\b|\+)\s+(?:sons?|daughters?|co\b|brothers|bros|partners)", re.I)


@dataclass(frozen=True, slots=True)
class Headline:
    """What the first line says: employer and post, empty where it names none, and the spans of the notes that were read so."""

    employer: str = ""
    role: str = ""
    read: tuple[tuple[int, int], ...] = ()
    towns: frozenset[str] = frozenset()  # bare names beside the house, which are where it is

    def holds(self, start: int, end: int) -> bool:
        """Say whether a span of the notes is wholly of the headline."""
        return bool(self.read) and start >= self.read[0][0] and end <= self.read[-1][1]


def read_headline(notes: str, lines: Sequence[Line], roster: Roster, lexicon: Lexicon) -> Headline:
    """Read the first line up to where it begins to tell; a line that is somebody's label, a list's item or a table's row is no headline. Behind a bare date it is the second."""
    dated = title_place(notes, lines)
    if not lines or lines[dated].cells or (lines[dated].bullet and not all(line.bullet for line in lines)):
        return Headline()
    line = lines[dated]
    if line.label_sign == ":" and roster.pattern().search(line.label):
        return Headline()
    employer, role, timed = "", "", bool(dated)
    read: list[tuple[int, int]] = []
    kinds: list[_Kind] = []
    towns: set[str] = set()
    for start, end in _parts(notes, line):
        part = notes[start:end]
        if len(part.split()) > 16:
            break
        kind, house, post = _read(part, roster, lexicon, kinds, known=bool(employer), posted=bool(role))
        if kind is None:
            break
        timed = timed or _untimed(part) != part
        if house and employer:
            towns.add(employer)  # "Brighton, restaurant Saltmarsh"
        elif employer and kind == "setting" and _TOWN.fullmatch(part):
            towns.add(part.strip())
        employer, role = house or employer, role or post
        kinds.append(kind)
        read.append((start, end))
    framed = set(kinds) - {"people", "setting"}
    if dated and not employer and not read and (house := _house_alone(notes[line.start : line.end], roster, lexicon)):
        employer, read, framed = house, [(line.start, line.end)], {"employer"}
    if dated and read:
        read.insert(0, (lines[0].start, lines[0].end))
    return (
        Headline(employer, role, tuple(read), frozenset(towns)) if timed or (framed and len(kinds) > 1) else Headline()
    )


def title_place(notes: str, lines: Sequence[Line]) -> int:
    """Return which line has the title: the first, or the one behind it where the first is a day or an hour and nothing else."""
    return int(
        len(lines) > 1 and _is_day(notes[lines[0].start : lines[0].end]) and lines[1].number - lines[0].number < 3
    )


def _is_day(text: str) -> bool:
    bare = _untimed(text)
    if bare == text or len(text.split()) > 9:
        return False
    rest = _FIRST_THEN.sub(" ", _TALK.sub(" ", bare)) if len(text.split()) > 2 else bare
    return not re.search(r"[^\W\d_]{2}|\d{3}", rest)


# What joins two parts of a day: "phone then site walk 2pm".
_FIRST_THEN = compiled(
    r"\b(?:first|then|and|after(?:wards)?|plus|site|shop|floor|walk|at|on|in|by|from|to|the|a)\b", re.I
)


def _house_alone(text: str, roster: Roster, lexicon: Lexicon) -> str:
    """Return the house that a short line by itself is, written small as well: it tells nothing, names nobody, and has a word that is no everyday one."""
    bare = text.strip(" .,;-–*_#")
    words = bare.split()
    own = [word for word in words if _is_own(word, lexicon)]
    if not own or len(words) > 4 or _TELLS.search(bare) or re.search(r"[\d,:+()]", bare):
        return ""
    if roster.pattern().search(bare) or POSITION.search(bare) or _WORKS.search(bare) or _TALK.search(bare):
        return ""
    return " ".join(word if word in _SMALL else word[:1].upper() + word[1:] for word in words)


def surely_employer(name: str, notes: str) -> bool:
    """Say whether a sign beside capitals makes a name in the notes an employer's: a word for a house, or "interview at", "employer:" before it."""
    if ORG_WORD.search(name):
        return True
    # The name is looked for first: it stands in few places, and words that may lead to it in every line.
    return any(
        _LEADS_TO_EMPLOYER.search(notes, max(found.start() - 200, 0), found.start())
        for found in re.finditer(rf"{re.escape(name)}(?!\w)", notes, re.I)
    )


_LEADS_TO_EMPLOYER = compiled(
    r"(?:\bat|@|\bwith|\bfrom|\bfor|\bjoin|\bemployer|\bcompany|\bfirm|\bschool|\bclient|\bsite)\W+(?:the\s+)?\Z", re.I
)


def _parts(notes: str, line: Line) -> Iterator[tuple[int, int]]:
    at = line.start
    for found in [*_SEPARATOR.finditer(notes, line.start, line.end), None]:
        end = found.start() if found else line.end
        start = at + len(notes[at:end]) - len(notes[at:end].lstrip(" *_#"))
        stop = start + len(notes[start:end].rstrip(" .*_"))
        if start < stop:
            yield start, stop
        at = found.end() if found else end


def _read(
    part: str, roster: Roster, lexicon: Lexicon, before: Sequence[_Kind], *, known: bool, posted: bool
) -> tuple[_Kind | None, str, str]:
    """Return (kind, employer, post) of a part; no kind where it is none of the frame."""
    names = roster.pattern()
    named = names.search(part) is not None
    held = _RANK.search(part) or POSITION.search(part)
    people = (
        named
        and not _FAMILY_FIRM.search(part)
        and not _owners(_untimed(part).strip(), roster, lexicon)
        and bool(held or not _is_house(part))
    )
    untimed = _untimed(part)
    timed = untimed != part
    bare = " ".join(_OF_JOB.sub("", " ".join(untimed.split())).split()).strip(" .,-–")
    rest = _words(_TALK.sub(" ", bare))
    if not rest:
        return ("time" if timed else "setting"), "", ""
    if people:
        posts = "|".join(re.escape(known.position) for known in roster.people if known.position)
        bare = re.sub(rf"\b(?:who\s+)?(?:{posts})\b", " ", bare, flags=re.I) if posts else bare
        without = _MEETS.sub(
            " ", POSITION.sub(" ", names.sub(" ", _RANK.sub(" ", _TALK.sub(" ", _WHERE_SHORT.sub(" ", bare)))))
        )
        return ("people", "", "") if not _words(without) else (None, "", "")
    if _TELLS.search(bare):
        return None, "", ""
    if (called := _CALLED_HOUSE.fullmatch(bare)) and not (
        ROLE_WORD.search(called["name"]) or POSITION.search(called["name"])
    ):
        whole = _GOES_WITH_NAME.match(bare) is not None
        return "employer", bare[:1].upper() + bare[1:] if whole else called["name"], ""
    if (
        known
        and before[-1:] == ["employer"]
        and not named
        and _TOWN.fullmatch(bare)
        and not (_WORKS.search(bare) or POSITION.search(bare))
    ):
        return "setting", "", ""
    if _WHERE.fullmatch(bare):
        return ("time" if timed else "setting"), "", ""
    words = bare.split()
    if len(words) > 9 or (before and before[-1] == "people" and POSITION.search(bare)):
        return ("people" if len(words) <= 6 and POSITION.search(bare) else None), "", ""
    if named:
        bare = re.split(r"\s+(?:with|w/?)\s+", bare)[0]  # "Sill Bakery with Rosa"
    split = _AT_HOUSE.match(bare)
    if split and _WORKS.search(split["post"]):
        capitals = _CAPITALS.fullmatch(split["house"])
        house = _house(split["house"], lexicon) or (split["house"] if capitals and " " in split["house"] else "")
        if not house:
            return "post", "", _post(split["post"])
        return "employer", house, _post(split["post"])
    if timed and not known and _TOWN.fullmatch(bare) and not _house(bare, lexicon):
        return "time", "", ""  # "Lisbon 26/11"
    house = "" if known else _house(_TALK.sub(" ", bare).strip() if _TALK.match(bare) else bare, lexicon)
    if house and not (posted and not _is_house(house) and len(house.split()) < 2):
        return "employer", house, ""
    if _WORKS.search(bare) and not named:
        return "post", "", _post(bare)
    if (_PART_OF_HOUSE.search(bare) and len(words) <= 7) or all(ORG_WORD.fullmatch(word) for word in _words(bare)):
        return ("time" if timed else "setting"), "", ""
    if before[-1:] == ["employer"] and not posted and not named and (POSITION.search(bare) or _TRADE.fullmatch(bare)):
        return "post", "", _post(bare)  # beside the house stands the post
    beside = before[-1:] == ["employer"] or list(before[-2:]) == ["employer", "setting"]
    if beside and not posted and not named and _may_be_post(bare, lexicon):
        return "post", "", _post(bare)
    if before[-1:] == ["post"] and not named and len(words) <= 7:
        return "setting", "", ""  # what goes on about the post: "second bench hand in the shop"
    return None, "", ""


_NO_POST = words_of("room rooms area building site house block street road side end")


def _may_be_post(text: str, lexicon: Lexicon) -> bool:
    """Say whether what stands beside the house can be the post though no word says so: "Class 1 night trunk", "front desk", "A grade sparky"; it ends in a thing and says nothing of how it was."""
    words = [fold(word) for word in re.findall(r"[^\W\d_][\w'’-]*", text)]
    if not 1 < len(words) <= 6 or re.search(r"[!?@£$€&]", text) or LOGISTICS.search(text):
        return False
    if words[-1] in _NO_POST or sum(len(word) > 2 for word in words) < 2:
        return False
    classes = lexicon.classes.of(words[-1])
    return (not classes or bool(classes & NOUN)) and not any(
        word in PERSONAL or word in INTEREST or word in SHABBY or word in lexicon.kind or word in lexicon.harsh
        for word in words
    )


# "restaurant Saltmarsh", "hotel Miradouro da Graça": a word for a house written small, its name behind.
_CALLED_HOUSE = compiled(
    rf"(?:(?:an?|the|at)\s+)?(?-i:[a-zé]+\s+)?(?P<kind>{ORG_WORD.pattern}|restaurant|café|cafe|pub|bar|shop|firm|salon|brasserie|villa|nursery|care\s+home|dealer|supermarket)\s+(?P<name>(?-i:[A-ZÀ-Þ])[\w'’&.-]*(?:\s+(?:(?:of|and|&|the|de|du|da|do|la|le)\s+){{0,2}}(?-i:[A-ZÀ-Þ])[\w'’&.-]*){{0,4}})",
    re.I,
)
_GOES_WITH_NAME = compiled(r"(?:hotel|villa|café|cafe|hospital|clinic|museum|theatre|college|university)\b", re.I)
_TOWN = compiled(r"(?-i:[A-ZÀ-Þ])[\w'’-]+(?:[\s-](?-i:[A-ZÀ-Þ])[\w'’-]+){0,2}\.?")
_RANK = compiled(rf"\b(?:{RANKS})\b\.?", re.I)
_WHERE_SHORT = compiled(r"\b(?:in|at|on|over)\s+(?:the|his|her|their|a)\s+[\w'’-]+", re.I)


def _untimed(part: str) -> str:
    part = _FROM_TO.sub(" ", part)
    return CLOCK.sub(lambda found: found.group() if _bare_number(found) else " ", _WHEN.sub(" ", part))


def untalked(piece: str) -> str:
    """Return a piece of a title without day and hour, and without the words for the talk at its head: "trial shift sat 8am crumb bakery"."""
    bare = " ".join(_untimed(piece).split())
    while (talk := _TALK.match(bare)) is not None or (talk := _SHIFT.match(bare)) is not None:
        bare = bare[talk.end() :].lstrip(" ,.-–")
    return bare


_SHIFT = compiled(r"(?:shift|on|at)\b(?!\s+(?:lead|manager|mgr|supervisor|leader))", re.I)


def trade(text: str) -> bool:
    """Say whether words are somebody's trade and nothing else: "pipe welder", "baker"."""
    return _TRADE.fullmatch(text) is not None


# "11:00-12:00", "9-10.30am", "2pm–3pm": both ends of a talk without a blank between.
_FROM_TO = compiled(
    r"(?<![\w.:/£$€-])\d{1,2}(?:(?:[:.h][0-5]\d)\s*(?:[ap]\.?m\.?)?\s*[-–—]\s*\d{1,2}(?:[:.h][0-5]\d)?|\s*(?:[ap]\.?m\.?)\s*[-–—]\s*\d{1,2}(?:[:.h][0-5]\d)?|\s*[-–—]\s*\d{1,2}(?:[:.h][0-5]\d)?(?=\s*[ap]\.?m))(?:\s*(?:[ap]\.?m\.?|hrs?))?(?![\w/])",
    re.I,
)


def _bare_number(found: re.Match[str]) -> bool:
    return not (found["half"] or found["m"] or found["ish"] or found["lead"])


def _words(text: str) -> list[str]:
    return [word for word in re.findall(r"[^\W_][\w'’-]*", text) if word.casefold() not in _SMALL]


# "Arden & Lowe", with Helen Arden.
_TWO_NAMES = compiled(r"(?P<one>[A-ZÀ-Þ][\w'’-]+)\s*[&+]\s*(?P<two>[A-ZÀ-Þ][\w'’-]+)")


def _owners(part: str, roster: Roster, lexicon: Lexicon) -> bool:
    """Say whether a part is a house that bears the family name of somebody there: "Keane Civils" with Liam Keane."""
    words = part.strip(" .,").split()
    family = {fold(known.name).split()[-1] for known in roster.people if " " in known.name}
    if pair := _TWO_NAMES.fullmatch(part.strip(" .,")):
        first = {fold(known.name).split()[0] for known in roster.people}
        both = {fold(pair["one"]), fold(pair["two"])}
        return bool(both & family) and not both & first
    return (
        2 <= len(words) <= 4
        and fold(words[0]) in family
        and all(word[:1].isupper() for word in words)
        and not any(fold(word) in lexicon.given for word in words[1:])
        and roster.pattern().search(" ".join(words[1:])) is None
        and not POSITION.search(part)
    )


def _is_house(text: str) -> bool:
    return ORG_WORD.search(text) is not None and re.search(r"[A-ZÀ-Þ]", text) is not None


def _house(text: str, lexicon: Lexicon) -> str:
    """Return the house a part names: its words with capitals, or, all written small, one with a word that is no ordinary one; empty where none is."""
    text = bare_title(text)
    words = text.split()
    if not words or (text.isupper() and len(words) > 2) or (ORG_WORD.fullmatch(words[0]) and not _HOUSE_OF.match(text)):
        return ""
    works = _WORKS.search(text)
    if works and not ORG_WORD.fullmatch(words[-1]) and (works.end() == len(text) or not ORG_WORD.search(text)):
        return ""
    found = _CAPITALS.match(text)
    own = [word for word in words if _is_own(word, lexicon)]
    if found is None:
        if not (ORG_WORD.search(text) and own and 2 <= len(words) <= 6) or works or "+" in text:
            return ""
        return " ".join(word if word in _SMALL else word[:1].upper() + word[1:] for word in words)
    tail = text[found.end() :].split()
    if _FAMILY_FIRM.search(text) or (own and ORG_WORD.search(text) and len(tail) <= 2):
        return text
    capitals = found.group().split()
    if POSITION.search(text) and not ORG_WORD.search(text):
        return ""
    if _PART_OF_HOUSE.search(capitals[-1]) or (_PART_OF_HOUSE.match(text) and len(capitals) < 3):
        return ""
    if len(capitals) >= 2 or (own and not tail and len(capitals[0]) > 3 and not capitals[0].isupper()):
        return " ".join(capitals) if len(tail) > 2 else text
    return ""


_HOUSE_OF = compiled(r"[A-ZÀ-Þ]\w+\s+(?:of|for)\s+(?:the\s+)?[A-ZÀ-Þ]")  # "Museum of Rural Life"


def _is_own(word: str, lexicon: Lexicon) -> bool:
    plain = fold(word)
    return (
        len(plain) > 3 and plain not in lexicon.words and plain not in lexicon.english and not ORG_WORD.fullmatch(word)
    )


def _post(text: str) -> str:
    return re.sub(r"^\W+|[^\w)]+$", "", bare_title(re.sub(r"^(?:a|an|the)\s+", "", text, flags=re.I)))


__all__ = ["Headline", "read_headline", "surely_employer", "title_place", "trade", "untalked"]
