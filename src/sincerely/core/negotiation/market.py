"""What an occupation pays: public wage percentiles, the occupation found by the post's title, and where an amount stands among them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

SOURCE = "US Bureau of Labor Statistics, Occupational Employment and Wage Statistics, May 2024"
SHARES = (10, 25, 50, 75, 90)
#: Words that say how high or in which form a post is, and not what it is.
_NO_MATTER = frozenset(
    [
        "a",
        "an",
        "and",
        "all",
        "at",
        "except",
        "for",
        "in",
        "of",
        "on",
        "or",
        "other",
        "the",
        "to",
        "with",
        "senior",
        "junior",
        "lead",
        "principal",
        "chief",
        "staff",
        "head",
        "assistant",
        "associate",
        "graduate",
        "trainee",
        "apprentice",
        "entry",
        "level",
        "i",
        "ii",
        "iii",
        "iv",
        "sr",
        "jr",
        "part",
        "full",
        "time",
        "temporary",
        "permanent",
        "contract",
        "remote",
        "hybrid",
    ]
)
#: What posts are called, and the words of the occupations' own list for it.
_CALLED = {
    "nurse": ("registered", "nurses"), "nursing": ("registered", "nurses"), "rn": ("registered", "nurses"), "sister": ("registered", "nurses"),
    "developer": ("software", "developers"), "engineer": ("engineers",), "programmer": ("programmers",), "teacher": ("teachers", "school"),
    "welder": ("welders",), "chef": ("chefs",), "cook": ("cooks",), "driver": ("drivers",), "joiner": ("carpenters",), "fitter": ("fitters",),
    "receptionist": ("receptionists",), "admin": ("administrative", "assistants"), "administrator": ("administrators",), "bookkeeper": ("bookkeeping",),
    "carer": ("personal", "care", "aides"), "caregiver": ("personal", "care", "aides"), "lawyer": ("lawyers",), "solicitor": ("lawyers",),
    "doctor": ("physicians",), "physio": ("physical", "therapists"), "physiotherapist": ("physical", "therapists"), "paramedic": ("paramedics",),
    "librarian": ("librarians",), "warehouse": ("stockers", "laborers", "material"), "hr": ("human", "resources"), "dba": ("database", "administrators"),
    "sysadmin": ("network", "systems", "administrators"), "phlebotomist": ("phlebotomists",), "secretary": ("secretaries",), "lecturer": ("teachers", "postsecondary"),
    "professor": ("teachers", "postsecondary"), "grade": ("elementary", "school"), "primary": ("elementary", "school"), "elementary": ("elementary", "school"),
    "middle": ("middle", "school"), "high": ("secondary", "school"), "math": ("secondary", "school", "mathematical"), "maths": ("secondary", "school", "mathematical"),
    "nursery": ("preschool",), "sped": ("special", "education"), "paraprofessional": ("teaching", "assistants"), "para": ("teaching", "assistants"), "ta": ("teaching", "assistants"),
    "cna": ("nursing", "assistants"), "lpn": ("licensed", "practical", "nurses"), "lvn": ("licensed", "practical", "nurses"), "np": ("nurse", "practitioners"),
    "pca": ("personal", "care", "aides"), "hha": ("home", "health", "aides"), "emt": ("emergency", "medical", "technicians"), "ot": ("occupational", "therapists"),
    "pt": ("physical", "therapists"), "slp": ("speech", "language", "pathologists"), "speech": ("speech", "language", "pathologists"), "tech": ("technicians",),
    "hvac": ("heating", "air", "conditioning", "refrigeration"), "lift": ("elevator", "escalator"), "plumber": ("plumbers", "pipefitters"), "cdl": ("heavy", "tractor", "trailer", "truck"),
    "trucker": ("heavy", "tractor", "trailer", "truck"), "lorry": ("heavy", "tractor", "trailer", "truck"), "hgv": ("heavy", "tractor", "trailer", "truck"), "forklift": ("industrial", "truck", "tractor", "operators"),
    "server": ("waiters", "waitresses"), "barista": ("fast", "food", "counter"), "custodian": ("janitors",), "cleaner": ("janitors", "cleaners"), "housekeeper": ("maids", "housekeeping"),
    "pm": ("project", "management"), "qa": ("software", "quality", "assurance", "testers"), "devops": ("software", "developers"), "sre": ("software", "developers"),
    "frontend": ("software", "developers"), "backend": ("software", "developers"), "ux": ("web", "digital", "interface", "designers"), "recruiter": ("human", "resources", "specialists"),
    "cpa": ("accountants", "auditors"), "attorney": ("lawyers",), "principal": ("education", "administrators", "kindergarten", "secondary"), "headteacher": ("education", "administrators", "kindergarten", "secondary"),
    "counsellor": ("counselors",), "shop": ("retail", "salespersons"), "sales": ("sales",), "guard": ("guards",), "police": ("police", "patrol"), "mechanic": ("mechanics",),
}  # fmt: skip
#: Words of the list that make another occupation of it: of nobody who did not say so.
_IF_SAID = frozenset({"postsecondary", "special", "career", "substitute", "enrichment", "managers", "supervisors"})
_WORD = re.compile(r"[a-z]+")


@dataclass(frozen=True, slots=True)
class Occupation:
    """A row of the table: yearly wages in dollars by percentile (10, 25, 50, 75, 90); None above the top code or where none is told."""

    code: str
    name: str
    wages: tuple[Decimal | None, ...]


def occupations_like(title: str, among: Iterable[Occupation], most: int = 6) -> tuple[Occupation, ...]:
    """Return the occupations whose names share the words of a post's title, the likest first; none for a title without one of their words."""
    wanted = _words(title)
    if not wanted:
        return ()
    found = []
    for nth, each in enumerate(among):
        # Whom an occupation leaves out says nothing of it: "Except Special Education".
        name = each.name.lower().partition("except")[0]
        own = [_stem(word) for word in _WORD.findall(name) if word not in _NO_MATTER]
        shared = wanted & set(own)
        if shared:
            # Words near the front of an occupation's name say what it is; those behind only which of them.
            place = min(own.index(word) for word in shared)
            another = len(set(own) & _OTHERS - wanted)
            found.append((another - 2 * len(shared) / len(wanted), len(set(own)), place, nth, each))
    return tuple(each for *_, each in sorted(found, key=lambda row: row[:4])[:most])


def _words(title: str) -> set[str]:
    words = [word for word in _WORD.findall(title.lower()) if word not in _NO_MATTER]
    return {_stem(each) for word in words for each in _CALLED.get(word, (word,))}


def _stem(word: str) -> str:
    """Return a word without the ending of several ("nurses" -> "nurse", "secretaries" -> "secretary")."""
    if word.endswith("ies") and len(word) > 5:
        return f"{word[:-3]}y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word


_OTHERS = frozenset(map(_stem, _IF_SAID))


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a yearly amount stands: `above` is the percentile it reaches (0 below the lowest told), `below` the next one (None above the highest told)."""

    above: int
    below: int | None


def standing(amount: Decimal, occupation: Occupation) -> Standing | None:
    """Return between which percentiles an amount a year lies. None where the table tells none; never interpolated past the top code."""
    told = [(share, wage) for share, wage in zip(SHARES, occupation.wages, strict=True) if wage is not None]
    if not told:
        return None
    above = max((share for share, wage in told if amount >= wage), default=0)
    return Standing(above, min((share for share, wage in told if amount < wage), default=None))


def cited(base: Decimal, occupation: Occupation) -> str:
    """Return the public figure that speaks for more than `base` a year, with its source, as a letter tells it; "" where none does."""
    for share, words in ((50, "half"), (75, "a quarter"), (90, "one in ten")):
        wage = occupation.wages[SHARES.index(share)]
        if wage is not None and base < wage:
            return f"{words} of the {occupation.name.lower()} in the United States earn more than ${wage:,} a year by the figures of the Bureau of Labor Statistics for May 2024"
    return ""
