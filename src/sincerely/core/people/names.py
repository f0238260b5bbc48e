"""Personal names: reading them, greeting by them, and seeing that two of them are one person.

No gender is guessed, and no order of family and given name: where a name does not say which part is which, the full
name is used, which is polite everywhere. Everything here is a proposal; the salutation stays editable.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from sincerely.core.reading.patterns import compiled


def _listed(text: str) -> frozenset[str]:
    return frozenset(text.split())


TITLES = {
    "dr": "Dr.",
    "doctor": "Dr.",
    "prof": "Prof.",
    "professor": "Professor",
    "mr": "Mr.",
    "mrs": "Mrs.",
    "ms": "Ms.",
    "miss": "Miss",
    "mx": "Mx.",
    "rev": "Rev.",
    "reverend": "Reverend",
    "fr": "Fr.",
    "sr": "Sr.",
    "sister": "Sister",
    "rabbi": "Rabbi",
    "imam": "Imam",
    "capt": "Capt.",
    "captain": "Captain",
    "col": "Col.",
    "lt": "Lt.",
    "sgt": "Sgt.",
    "maj": "Maj.",
    "major": "Major",
    "judge": "Judge",
    "dame": "Dame",
    "sir": "Sir",
    "lord": "Lord",
    "lady": "Lady",
    "chef": "Chef",
    "advocate": "Advocate",
    "ing": "Ing.",
    "dipl-ing": "Dipl.-Ing.",
    "mag": "Mag.",
    "herr": "Herr",
    "frau": "Frau",
    "dra": "Dra.",
    "sra": "Sra.",
    "srta": "Srta.",
    "señor": "Señor",
    "señora": "Señora",
    "mme": "Mme",
    "madame": "Madame",
    "monsieur": "Monsieur",
    "hon": "Hon.",
    "cllr": "Cllr",
    "councillor": "Councillor",
    "matron": "Matron",
    "father": "Father",
    "pastor": "Pastor",
    "coach": "Coach",
    "maestro": "Maestro",
    # Ranks as the services write them: no full stop, several words together.
    **{
        rank.lower(): rank
        for rank in _listed("Sqn Ldr Flt Wg Cdr Gp Cpl LCpl Brig Cmdr Supt Insp Commander Colonel Sergeant Corporal")
    },
}
# Titles that may stand with a full name in a greeting; "Sir" and "Dame" go with the given name.
WITH_GIVEN_NAME = {"sir", "dame"}
SUFFIXES = compiled(
    r"(?:jr|sr|ii|iii|iv|ph\.?d|m\.?d|d\.?o|rn|bsn|msn|np|pa-c|mba|ma|msc|bsc|ba|bs|ms|mph|esq|cpa|pe|p\.?eng|ceng|frcp|frcs|mrcp|obe|mbe|cbe|qc|kc|lcsw|edd|jd|llm|dphil|dds|dvm|frcn|fca|aca|pmp|cissp)\.?",
    re.IGNORECASE,
)
# Degrees and callings that stand before a name elsewhere ("Dott.ssa", "Dr.-Ing.", "Dipl.-Kfm."), folded.
_DEGREE = compiled(
    r"dr (?:ing|med(?: dent| vet)?|rer (?:nat|pol|oec)|phil|jur|iur|h c|techn|mont|agr|habil)|"
    r"dott(?: ssa|ssa)?|ing(?: arch)?|dipl(?: \w+)+|mag|mgr|bc|arq|lic|rag|geom|avv|arch|mudr|judr"
)
PARTICLES = _listed(
    "van von der den de del della di da dos das do du des la le les el al bin bint ibn abu ben ten ter zu zum "
    "zur af av y e mac st ó ua uí ui ní ni nic ap ab ferch dela della dello binti binte vom te"
)
# Family names that are written first where they come from: with one of these in front, no part can be singled out.
FAMILY_FIRST = _listed(
    "kim park choi jung jeong kang cho yoon jang lim han oh seo shin kwon hwang ahn song ryu yoo bae moon yang "
    "nguyen nguyễn tran trần pham phạm phan vu vũ vo võ dang đặng bui bùi hoang hoàng huynh huỳnh duong dương "
    "truong wang zhang chen liu zhao huang zhou wu xu sun zhu gao lin luo zheng liang xie tang deng xiao cheng "
    "cao peng zeng tian dong pan yuan yu jiang cai wei ye lu du su jia ding ren shen yao lu zhong cui tan lau "
    "wong chan cheung tanaka suzuki sato satō yamamoto watanabe ito kobayashi nagy kovács kovacs szabó szabo "
    "tóth toth horváth horvath varga"
)


@dataclass(frozen=True, slots=True)
class PersonalName:
    """A name in its parts. `given` or `family` is empty where the name does not say which is which; `full` has no title or suffix."""

    full: str = ""
    given: str = ""
    middle: str = ""
    family: str = ""
    title: str = ""
    suffix: str = ""


@lru_cache(4096)
def parse_name(text: str, title: str = "") -> PersonalName:
    """Return a personal name in its parts; `title` is the one on record beside the name, if any."""
    text = re.sub(r"\s+", " ", re.sub(r"[<(\[\"].*?[>)\]\"]", " ", text)).strip(" ,;.")
    if not fold(text).replace("_", ""):
        return PersonalName()
    suffixes: list[str] = []
    pieces = [p.strip() for p in text.split(",") if p.strip()]
    found_titles = []
    while len(pieces) > 1 and all(SUFFIXES.fullmatch(w) or _title(w) for w in pieces[-1].split()):
        last = pieces.pop()
        if all(SUFFIXES.fullmatch(w) for w in last.split()):
            suffixes.insert(0, last)
        else:  # "Hartmann, Jörg, Dr."
            found_titles.append(last)
    turned = len(pieces) == 2  # "Okafor, Amara"
    words = (pieces[1] + " " + pieces[0]).split() if turned else " ".join(pieces).split()
    if turned:  # a title may stand in front of either part
        found_titles += [w for w in words if _title(w)]
        words = [w for w in words if not _title(w)]
    while len(words) > 1 and _title(words[0]):
        found_titles.append(words.pop(0))
    if len(words) == 1 and _title(words[0]) and words[0].endswith("."):
        found_titles.append(words.pop(0))
    while len(words) > 2 and SUFFIXES.fullmatch(words[-1]) and (words[-1].isupper() or words[-1][0].isupper()):
        suffixes.insert(0, words.pop())
    given, middle, family = _parts(words, turned, len(pieces[0].split()) if turned else 0)
    return PersonalName(
        full=" ".join(_cased(w, words) for w in words),
        given=given,
        middle=middle,
        family=family,
        title=_shown_title(title or " ".join(found_titles)),
        suffix=" ".join(suffixes),
    )


def _parts(words: list[str], turned: bool, family_size: int) -> tuple[str, str, str]:
    cased = [_cased(w, words) for w in words]
    if not words:
        return "", "", ""
    if turned:
        cut = len(words) - family_size
        return cased[0] if cut else "", " ".join(cased[1:cut]), " ".join(cased[cut:])
    if len(words) == 1:
        return "", "", ""
    shouted = [i for i, w in enumerate(words) if len(w) > 1 and w.isupper() and w.isalpha()]
    if shouted and len(shouted) < len(words):  # KIM Min-jun, Amara OKAFOR: capitals mark the family name
        rest = [c for i, c in enumerate(cased) if i not in shouted and len(words[i].strip(".")) > 1]
        return (rest[0] if rest else ""), " ".join(rest[1:]), " ".join(cased[i] for i in shouted)
    particle = next((i for i, w in enumerate(words) if i > 0 and w.lower() in PARTICLES and i < len(words) - 1), None)
    first = 1
    while first < len(words) - 1 and len(words[first].strip(".")) == 1:  # middle initials
        first += 1
    if particle is not None and particle <= first:
        return cased[0], " ".join(cased[1:particle]), " ".join(cased[particle:])
    if words[0].lower() in FAMILY_FIRST and words[-1].lower() not in FAMILY_FIRST:
        return "", "", ""
    if len(words) - first == 1:
        return cased[0], " ".join(cased[1:first]), cased[-1]
    # Three and more: Mary Jane Watson or María García López? The name does not say where the family name begins.
    return cased[0] if words[0].lower() not in FAMILY_FIRST else "", "", ""


def _title(word: str) -> str:
    return TITLES.get(word.lower().rstrip("."), "")


def _shown_title(text: str) -> str:
    return " ".join(_title(w) or w for w in text.split())


def _cased(word: str, words: list[str]) -> str:
    if word.isupper() and len(word) > 2 and word.isalpha():
        return word[0] + word[1:].lower()
    if word.islower() and all(w.islower() for w in words):
        return word if word in PARTICLES else "-".join(p[:1].upper() + p[1:] for p in word.split("-"))
    return word


def salutation(name: str, *, title: str = "", rapport: str = "", dialect: str = "american") -> str:
    """Return the greeting of a letter: "Dear Dr. Okafor,", "Dear Amara,", or "Dear Amara Okafor," where no title is known.

    The first name is used only where the rapport allows it. A British greeting drops the full stop of "Dr". Empty for no name.
    """
    addressed = address(name, title=title, rapport=rapport, dialect=dialect)
    return f"Dear {addressed}," if addressed else ""


def address(name: str, *, title: str = "", rapport: str = "", dialect: str = "american") -> str:
    """Return how a person is addressed: "Dr. Okafor", "Amara", "Amara Okafor". Empty for no name."""
    who = parse_name(name, title)
    if not who.full:
        return ""
    titled_surname = (
        not who.given and " " not in who.full and bool(parse_name(name).title)
    )  # "Dr. Okafor" is all there is
    if rapport == "first-name" and not titled_surname:
        called = re.match(r"(?:Big|Little|Old|Young|Wee) [A-Z][\w'-]+(?= [A-Z])", who.full)  # "Big Al Romano"
        return called[0] if called else who.given or who.full
    if not who.title:
        return who.full
    shown = who.title
    if _DEGREE.fullmatch(fold(shown)):  # titles an English greeting does not have
        shown = "Dr." if shown.lower().startswith("dr.") else ""
    if not shown:
        return who.full
    shown = re.sub(r"^Prof\.?$", "Professor", shown)  # nobody is greeted by an abbreviation of it
    if british(dialect) or re.search(r"\b(?:Sqn|Flt|Wg|Gp)\b", shown):
        shown = re.sub(r"\b(Dr|Mr|Mrs|Ms|Mx|Prof|Rev|Fr|Sr|Capt|Col|Lt|Sgt|Maj|Hon)\.", r"\1", shown)
    if who.title.lower() in WITH_GIVEN_NAME:
        return f"{shown} {who.given or who.full}"
    return f"{shown} {who.family or who.full}"


def first_name(name: str) -> str:
    """Return the given name where the name says which it is, else the full name."""
    who = parse_name(name)
    return who.given or who.full


def british(dialect: str) -> bool:
    """Say whether a dialect writes as in Britain; American is the rest's default, Canadian and others count as British in titles."""
    return dialect.strip().lower().replace("_", "-") in {
        *("british", "uk", "en-gb", "gb", "english", "australian", "en-au", "irish", "en-ie", "indian", "en-in"),
        *("new zealand", "en-nz", "south african", "en-za", "nigerian", "en-ng", "kenyan"),
    }


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """Return a name for comparing: no accents, lower case, letters and single spaces only."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    plain = plain.replace("ø", "o").replace("Ø", "O").replace("ł", "l").replace("Ł", "L").replace("ß", "ss")
    return re.sub(r"[^\w]+", " ", plain.casefold()).strip()


def is_house(name: str, house: str) -> bool:
    """Say whether a name is the employer's own, as a mailbox shows it: "Northside ISD", "Northside ISD Careers"."""
    words, theirs = fold(name).split(), fold(house).split()
    return bool(theirs) and (words == theirs or (len(theirs) > 1 and words[: len(theirs)] == theirs))


def listed_key(name: str) -> tuple[str, str]:
    """Return a key that orders the people of one talk alike, whether or not a title stands before a name."""
    words = _words(name)
    return (words[-1] if words else "", " ".join(words))


@lru_cache(4096)
def same_person(one: str, other: str) -> bool:
    """Say whether two names can be one person: Amara, Amara Okafor, Dr. Okafor and A. Okafor are.

    Meant for people of one interview; over a larger circle, a bare first name is too little.
    """
    a, b = _words(one), _words(other)
    if not a or not b:
        return False
    if len(a) > len(b):
        a, b = b, a
    if len(a) == 1:
        return a[0] in b or (len(a[0]) == len(b) > 1 and all(w.startswith(c) for c, w in zip(a[0], b, strict=True)))
    left = list(b)
    for word in a:
        match = next((w for w in left if w == word), None) or next(
            (w for w in left if (len(word) == 1 or len(w) == 1) and w[0] == word[0]), None
        )
        if match is None:
            return False
        left.remove(match)
    return True


# Offices that notes put before a name as if they were titles.
_OFFICES = _listed(
    "station officer chief inspector superintendent constable sergeant nurse matron cllr councillor head deputy "
    "principal coach pastor manager director chair chairman chairwoman"
)


def _words(name: str) -> list[str]:
    who = parse_name(name)
    words = [w for w in fold(who.full).split() if w]
    return [w for w in words if w not in _OFFICES] or words
