"""Where a message's sender is: the country and the time zone, from what is written and from the offset of its Date."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sincerely.core.people.names import fold
from sincerely.core.reading.facts.own import Own
from sincerely.core.reading.facts.values import Tables, Town
from sincerely.core.reading.message.values import Message
from sincerely.core.reading.patterns import compiled


@dataclass(frozen=True, slots=True)
class Zone:
    """A zone by its IANA name and the words that say it."""

    name: str
    start: int
    end: int

    @property
    def info(self) -> tzinfo:
        """The zone itself."""
        return _info(self.name)


@dataclass(frozen=True, slots=True)
class Seen:
    """A town named in a message, and whether the words around it say that something is there."""

    start: int
    end: int
    town: Town
    fits: bool


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """`countries`: the sender's likely ones, the likeliest first. `implied`: the zone of a town or country, None where nothing says one.

    `towns` in order of their place. `offset`: the zone of the Date header, which is all that is left where nothing else speaks.
    """

    countries: tuple[str, ...]
    language: str
    implied: Zone | None
    towns: tuple[Seen, ...]
    offset: tzinfo
    sent: datetime

    @property
    def country(self) -> str:
        """The likeliest country, empty where nothing says one."""
        return self.countries[0] if self.countries else ""

    @property
    def day_first(self) -> bool:
        """Say whether 4/12 is the fourth of December there."""
        return self.country not in ("US", "PH", "CA")


_STOP = {
    "de": "der die und ihr ihnen wir sie für mit ist nicht eine bitte sehr geehrte",
    "fr": "le la les vous nous votre pour est une avec dans merci bonjour cordialement au",
    "es": "el la los usted para una con por su que nos gracias saludos estimada estimado",
    "pl": "się na do w pan pani nie jest dziękuję że oraz proszę pozdrawiam od",
    "pt": "você uma para com não seu sua obrigada obrigado os nos atenciosamente olá",
    "it": "il per una con lei gli della grazie sono nostro cordiali saluti",
    "nl": "het een van voor met niet wij zijn uw graag je bedankt",
    "en": "the you your we for and to of is with have please our this",
}
_STOPS = {language: frozenset(words.split()) for language, words in _STOP.items()}
_HOMES = {
    "en": "GB US IE IN NG ZA AU CA SG PH KE NZ AE QA GH HK MY PK", "de": "DE AT CH", "fr": "FR BE CH CA", "es": "ES MX CO AR CL PE", "pl": "PL",
    "pt": "BR PT", "it": "IT CH", "nl": "NL BE",
}  # fmt: skip
_MAIN = {
    "GB": "Europe/London", "IE": "Europe/Dublin", "IN": "Asia/Kolkata", "NG": "Africa/Lagos", "ZA": "Africa/Johannesburg", "SG": "Asia/Singapore",
    "PH": "Asia/Manila", "KE": "Africa/Nairobi", "AE": "Asia/Dubai", "QA": "Asia/Qatar", "GH": "Africa/Accra", "HK": "Asia/Hong_Kong",
    "MY": "Asia/Kuala_Lumpur", "PK": "Asia/Karachi", "DE": "Europe/Berlin", "AT": "Europe/Vienna", "CH": "Europe/Zurich", "FR": "Europe/Paris",
    "BE": "Europe/Brussels", "ES": "Europe/Madrid", "PL": "Europe/Warsaw", "PT": "Europe/Lisbon", "IT": "Europe/Rome", "NL": "Europe/Amsterdam",
    "CO": "America/Bogota", "AR": "America/Argentina/Buenos_Aires", "PE": "America/Lima", "SA": "Asia/Riyadh", "JP": "Asia/Tokyo",
    "DK": "Europe/Copenhagen", "SE": "Europe/Stockholm", "NO": "Europe/Oslo", "FI": "Europe/Helsinki", "CZ": "Europe/Prague", "GR": "Europe/Athens",
    "RO": "Europe/Bucharest", "HU": "Europe/Budapest", "IL": "Asia/Jerusalem", "TR": "Europe/Istanbul", "KR": "Asia/Seoul", "LU": "Europe/Luxembourg",
    "TZ": "Africa/Dar_es_Salaam", "UG": "Africa/Kampala", "EG": "Africa/Cairo", "TH": "Asia/Bangkok", "ID": "Asia/Jakarta", "CN": "Asia/Shanghai",
    "LK": "Asia/Colombo", "BD": "Asia/Dhaka", "CL": "America/Santiago", "MT": "Europe/Malta", "UA": "Europe/Kyiv",
}  # fmt: skip
# Of countries with several zones the one whose offset is the Date's.
_SEVERAL = {
    "US": "America/New_York America/Chicago America/Denver America/Los_Angeles America/Phoenix America/Anchorage Pacific/Honolulu",
    "CA": "America/Toronto America/Vancouver America/Halifax America/Edmonton America/Winnipeg America/Regina America/St_Johns",
    "AU": "Australia/Sydney Australia/Brisbane Australia/Adelaide Australia/Perth Australia/Darwin",
    "BR": "America/Sao_Paulo America/Manaus America/Fortaleza", "MX": "America/Mexico_City America/Tijuana America/Monterrey", "NZ": "Pacific/Auckland",
}  # fmt: skip
_DIALLED = {
    "44": "GB", "353": "IE", "91": "IN", "234": "NG", "27": "ZA", "61": "AU", "65": "SG", "63": "PH", "254": "KE", "64": "NZ", "971": "AE",
    "974": "QA", "233": "GH", "852": "HK", "60": "MY", "92": "PK", "49": "DE", "43": "AT", "41": "CH", "33": "FR", "32": "BE", "34": "ES", "48": "PL",
    "55": "BR", "351": "PT", "39": "IT", "31": "NL", "52": "MX", "57": "CO", "54": "AR", "51": "PE", "966": "SA", "45": "DK", "46": "SE", "47": "NO",
    "358": "FI", "420": "CZ", "30": "GR", "40": "RO", "36": "HU", "972": "IL", "90": "TR", "81": "JP", "82": "KR", "352": "LU", "56": "CL", "356": "MT",
}  # fmt: skip
_MONEY = {"£": "GB", "gbp": "GB", "₹": "IN", "inr": "IN", "lakh": "IN", "lpa": "IN", "₦": "NG", "naira": "NG", "zar": "ZA", "s$": "SG", "sgd": "SG", "aed": "AE", "php": "PH", "₱": "PH", "zł": "PL", "pln": "PL", "aud": "AU", "cad": "CA", "usd": "US", "qar": "QA", "brl": "BR", "chf": "CH", "kes": "KE", "ksh": "KE"}  # fmt: skip
_CODE = compiled(
    r"(?<![\w+])(?:\+|00)\s?(?P<code>" + "|".join(sorted(_DIALLED, key=len, reverse=True)) + r")(?=[\s(.-]|\d)"
)
# Post codes and telephone numbers as a country writes them: what they look like -> countries, and how much that says beside the Date's offset.
_WRITTEN: tuple[tuple[re.Pattern[str], str, int], ...] = (
    (compiled(r"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b"), "GB", 4),
    (compiled(r"\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b"), "CA", 4),
    (compiled(r"\b(?:NSW|VIC|QLD|WA|SA|TAS|ACT|NT)[, ]+\d{4}\b"), "AU", 4),
    (compiled(r"\b[A-Z]{2} \d{5}(?:-\d{4})?\b"), "US", 4),
    (compiled(r"(?<![\d+])\+1[ .(-]|(?<![\d.-])\(?[2-9]\d{2}\)?[-. ][2-9]\d{2}[-. ]\d{4}(?!\d)"), "US CA", 2),
    (
        compiled(
            r"(?<![\d+])\(?0\d{3,4}\)? \d{5,6}(?!\d)|(?<![\d+])\(?0[12]\d{1,2}\)? \d{3,4} \d{4}(?!\d)|(?<![\d+])07\d{3} ?\d{6}(?!\d)"
        ),
        "GB",
        2,
    ),
    (
        compiled(
            r"\b(?:Ontario|Qu[eé]bec|Alberta|British\s+Columbia|Manitoba|Saskatchewan|Nova\s+Scotia|New\s+Brunswick|Newfoundland|Yukon|Nunavut)\b|,\s(?:ON|BC|AB|MB|SK|NS|NB|QC|NL|PEI)\b"
        ),
        "CA",
        4,
    ),
    (compiled(r"\b(?:New\s+South\s+Wales|Queensland|Tasmania)\b"), "AU", 4),
    (compiled(r"(?<![\d+])04\d\d \d{3} \d{3}(?!\d)|(?<![\d+])\(0[2378]\) \d{4} \d{4}(?!\d)"), "AU", 2),
    (compiled(r"(?<![\d+])0\d(?:[ .]\d\d){4}(?!\d)"), "FR", 2),
    (compiled(r"(?<![\d+])08[3-9][ -]\d{3} ?\d{4}(?!\d)"), "IE", 2),
    (compiled(r"(?<![\d+])07\d\d \d{3} \d{3}(?!\d)"), "KE", 2),
)
_HOST = compiled(r"(?:@|://)(?P<host>[\w.-]+)")
_SPOKEN_MONEY = compiled(
    r"(?:" + "|".join(re.escape(word) for word in sorted(_MONEY, key=len, reverse=True)) + r")(?=[\s\d.,]|s\b|\b)", re.I
)
_RESERVED = frozenset(["example", "test", "invalid", "localhost"])
_NO_COUNTRY = frozenset(["io", "ai", "co", "me", "tv", "eu"])


def whereabouts(message: Message, own: Own, tables: Tables) -> Whereabouts:
    """Return where the sender is. A town counts before a telephone number, that before the address, the currency and the language."""
    sent = message.sent or datetime(1970, 1, 1, tzinfo=UTC)
    offset = sent.tzinfo or UTC
    language = _language(own.text)
    towns = tuple(_towns(own, tables, sent))
    votes: Counter[str] = Counter()
    for found in _CODE.finditer(own.text):
        votes[_DIALLED[found["code"]]] += 3
    for form, those, weight in _WRITTEN:
        if form.search(own.text):
            votes.update({country: weight for country in those.split() if _zone_of(country, sent)})
    hosts = {message.address.rpartition("@")[2], *(found["host"] for found in _HOST.finditer(own.text))}
    for host in hosts:
        labels = [label for label in host.lower().split(".") if label not in _RESERVED]
        last = labels[-1] if labels else ""
        country = "GB" if last == "uk" else last.upper()
        if len(last) == 2 and last not in _NO_COUNTRY and (country in _MAIN or country in _SEVERAL):
            votes[country] += 4 if host == message.address.rpartition("@")[2] else 1
    for money in {word.group().lower() for word in _SPOKEN_MONEY.finditer(own.text)}:
        votes[_MONEY[money]] += 2
    if (
        not sent.utcoffset()
        and not any(seen.fits for seen in towns)
        and not any(_zone_of(country, sent) for country in votes)
    ):
        # A Date in universal time is often a machine's, and says nothing of where its sender is.
        towns = tuple(replace(seen, fits=seen.town.people >= 10) for seen in towns)
    for seen in towns:
        if seen.fits:
            votes[seen.town.country] += 2 if seen.start >= own.signature or seen.town.people >= 10 else 1
    for rank, country in enumerate(_HOMES[language].split()):
        if _zone_of(country, sent):
            votes[country] += 1 if language == "en" else 2 if rank else 3
    countries = [
        country for country, _ in sorted(votes.items(), key=lambda vote: (not _zone_of(vote[0], sent), -vote[1]))
    ]
    return Whereabouts(tuple(countries), language, _implied(towns, countries, votes, sent), towns, offset, sent)


def _language(text: str) -> str:
    words = Counter(re.findall(r"[^\W\d_]+", text.casefold()))
    return max(_STOPS, key=lambda language: (sum(words[word] for word in _STOPS[language]), language == "en"))


@lru_cache(maxsize=512)
def _info(zone: str) -> ZoneInfo:
    """Return a zone. `ZoneInfo` itself forgets all but the last eight."""
    return ZoneInfo(zone)


@lru_cache(maxsize=4096)
def _offset(zone: str, at: datetime) -> timedelta | None:
    try:
        return at.astimezone(_info(zone)).utcoffset()
    except (ZoneInfoNotFoundError, OverflowError, ValueError):
        return None


def same_hour(one: Zone, other: Zone, at: datetime) -> bool:
    """Say whether two zones have the same hour at an instant."""
    return _offset(one.name, at) == _offset(other.name, at)


def _zone_of(country: str, sent: datetime) -> str:
    """Return the zone of a country that has the offset of the Date, empty where none has."""
    for zone in _SEVERAL.get(country, _MAIN.get(country, "")).split():
        if _offset(zone, sent) == sent.utcoffset():
            return zone
    return ""


def zone_at(country: str, sent: datetime) -> str:
    """Return a country's zone: the one with the offset of the Date, else its only or largest one; empty where the country is not known."""
    return _zone_of(country, sent) or (_SEVERAL.get(country) or _MAIN.get(country, "")).split(" ")[0]


def _implied(towns: tuple[Seen, ...], countries: list[str], votes: Counter[str], sent: datetime) -> Zone | None:
    fitting = [seen for seen in towns if seen.fits]
    if fitting:
        seen = max(fitting, key=lambda seen: (seen.town.country in countries[:2], seen.town.people >= 5, -seen.start))
        return Zone(seen.town.zone, seen.start, seen.end)
    if countries and votes[countries[0]] >= 2:
        zone = _zone_of(countries[0], sent)
        if zone:
            return Zone(zone, 0, 0)
    return None


_CAPITAL = compiled(
    r"[A-ZÀ-ÞŁŚŻŹĆ][\w'’]*(?:[ -](?:(?:of|am|sur|de|la|del|upon|an|der|den)[ -])?[A-ZÀ-ÞŁŚŻŹĆ][\w'’]*){0,3}"
)
_THERE = compiled(
    r"(?:\b(?:in|at|near|to|from|our|the|of|w|we|à|en|i|em|på|bei|nach|aus|from\s+the)\s+|[,|·–(/-]\s*|\d{4,6}\s+|^\s*)$",
    re.I,
)
_AFTER = compiled(
    r"\s*(?:time|office|branch|campus|showroom|site|plant|kitchen|store|depot|hub|[,|·–)/.\n]|\d|$)", re.I
)
_WITHIN = compiled(r"\b(?:in|near|from)\s+$", re.I)
# What people call a town that the table knows by its whole name.
_CALLED = {"hull": "kingston upon hull", "newcastle": "newcastle upon tyne", "stoke": "stoke-on-trent"}
_ALIASES = {
    "munchen": "munich", "koln": "cologne", "wien": "vienna", "zurich": "zurich", "genf": "geneva", "geneve": "geneva", "warszawa": "warsaw",
    "warszawie": "warsaw", "krakow": "krakow", "krakowie": "krakow", "gdansku": "gdansk", "wroclawiu": "wroclaw", "poznaniu": "poznan", "lodzi": "lodz",
    "praha": "prague", "lisboa": "lisbon", "roma": "rome", "milano": "milan", "bruxelles": "brussels", "brussel": "brussels", "den haag": "the hague",
    "kobenhavn": "copenhagen", "nurnberg": "nuremberg", "hannover": "hanover", "bengaluru": "bengaluru", "bangalore": "bengaluru", "bombay": "mumbai",
    "new york": "new york city", "nyc": "new york city", "sf": "san francisco", "sevilla": "sevilla", "washington": "washington d c", "saint john": "saint john",
    "kl": "kuala lumpur", "frankfurt": "frankfurt am main", "calcutta": "kolkata", "madras": "chennai", "montreal": "montreal", "quebec city": "quebec",
    "gurgaon": "gurugram", "d11": "dublin", "hamilton": "hamilton",
}  # fmt: skip


def _towns(own: Own, tables: Tables, sent: datetime) -> Iterator[Seen]:
    for found in _CAPITAL.finditer(own.text):
        words = re.split(r"([ -])", found.group())
        n = 0
        while n < len(words):
            for to in range(len(words), n, -2):
                name = fold("".join(words[n:to]).replace("’s", "").replace("'s", ""))
                towns = (*tables.towns.get(_ALIASES.get(name, name), ()), *tables.towns.get(_CALLED.get(name, ""), ()))
                if not towns:
                    continue
                start = found.start() + sum(map(len, words[:n]))
                end = start + len("".join(words[n:to]))
                lone = n == 0 and to == len(words)
                there = _THERE.search(own.text[max(0, start - 14) : start]) or (
                    start >= own.signature and own.text[max(0, start - 20) : start].rstrip(" \t*_").endswith("\n")
                )
                ordinary = to - n == 1 and (name in tables.words or name in tables.given)
                signed = start >= own.signature and towns[0].people >= 50
                signed = signed or (towns[0].people >= 20 and _WITHIN.search(own.text[max(0, start - 8) : start]) is not None)  # fmt: skip
                if (
                    not there
                    or (ordinary and not signed and not (lone and _AFTER.match(own.text, end)))
                    or (not lone and n > 0)
                ):
                    break
                agreeing = [town for town in towns if _offset(town.zone, sent) == sent.utcoffset()]
                town = (agreeing or towns)[0]
                if town.people < 3 and not agreeing:
                    break
                yield Seen(start, end, town, bool(agreeing))
                n = to - 1
                break
            n += 2


_NAMED = {
    "eastern": "America/New_York", "et": "America/New_York", "est": "America/New_York", "edt": "America/New_York", "central": "America/Chicago",
    "ct": "America/Chicago", "cst": "America/Chicago", "cdt": "America/Chicago", "mountain": "America/Denver", "mt": "America/Denver",
    "mst": "America/Denver", "mdt": "America/Denver", "pacific": "America/Los_Angeles", "pt": "America/Los_Angeles", "pst": "America/Los_Angeles",
    "pdt": "America/Los_Angeles", "atlantic": "America/Halifax", "adt": "America/Halifax", "at": "America/Halifax", "nst": "America/St_Johns", "ndt": "America/St_Johns",
    "utc": "UTC", "gmt": "GMT", "bst": "Europe/London", "uk": "Europe/London", "wat": "Africa/Lagos", "sast": "Africa/Johannesburg", "cat": "Africa/Harare",
    "eat": "Africa/Nairobi", "sgt": "Asia/Singapore", "sg": "Asia/Singapore", "hkt": "Asia/Hong_Kong", "pht": "Asia/Manila", "pst ph": "Asia/Manila", "myt": "Asia/Kuala_Lumpur",
    "aest": "Australia/Sydney", "aedt": "Australia/Sydney", "acst": "Australia/Adelaide", "acdt": "Australia/Adelaide", "awst": "Australia/Perth",
    "nzst": "Pacific/Auckland", "nzdt": "Pacific/Auckland", "jst": "Asia/Tokyo", "kst": "Asia/Seoul", "gst": "Asia/Dubai", "ist": "Asia/Kolkata", "pkt": "Asia/Karachi",
    "brt": "America/Sao_Paulo", "united kingdom": "Europe/London", "irish": "Europe/Dublin", "india": "Asia/Kolkata", "indian": "Asia/Kolkata", "singapore": "Asia/Singapore", "uae": "Asia/Dubai",
    "gulf": "Asia/Dubai", "german": "Europe/Berlin", "french": "Europe/Paris", "british": "Europe/London", "nigerian": "Africa/Lagos", "nigeria": "Africa/Lagos", "cet": "CET", "cest": "CET",
    "japan": "Asia/Tokyo", "japanese": "Asia/Tokyo", "korea": "Asia/Seoul", "korean": "Asia/Seoul", "china": "Asia/Shanghai", "chinese": "Asia/Shanghai", "norway": "Europe/Oslo", "norwegian": "Europe/Oslo",
    "finland": "Europe/Helsinki", "finnish": "Europe/Helsinki", "sweden": "Europe/Stockholm", "swedish": "Europe/Stockholm", "denmark": "Europe/Copenhagen", "danish": "Europe/Copenhagen", "dutch": "Europe/Amsterdam",
    "swiss": "Europe/Zurich", "switzerland": "Europe/Zurich", "austria": "Europe/Vienna", "austrian": "Europe/Vienna", "belgium": "Europe/Brussels", "belgian": "Europe/Brussels", "spain": "Europe/Madrid", "spanish": "Europe/Madrid",
    "italy": "Europe/Rome", "italian": "Europe/Rome", "portugal": "Europe/Lisbon", "portuguese": "Europe/Lisbon", "greece": "Europe/Athens", "greek": "Europe/Athens", "polish": "Europe/Warsaw", "israel": "Asia/Jerusalem",
    "turkey": "Europe/Istanbul", "turkish": "Europe/Istanbul", "kenyan": "Africa/Nairobi", "malaysia": "Asia/Kuala_Lumpur", "malaysian": "Asia/Kuala_Lumpur", "philippine": "Asia/Manila", "thai": "Asia/Bangkok", "thailand": "Asia/Bangkok",
    "south african": "Africa/Johannesburg", "egypt": "Africa/Cairo", "saudi": "Asia/Riyadh", "mez": "CET", "mesz": "CET", "ireland": "Europe/Dublin", "germany": "Europe/Berlin", "france": "Europe/Paris", "poland": "Europe/Warsaw", "kenya": "Africa/Nairobi", "doha": "Asia/Qatar", "bahrain": "Asia/Bahrain", "kuwait": "Asia/Kuwait", "oman": "Asia/Muscat", "ghana": "Africa/Accra", "ghanaian": "Africa/Accra",
    "uganda": "Africa/Kampala", "tanzania": "Africa/Dar_es_Salaam", "pakistan": "Asia/Karachi", "pakistani": "Asia/Karachi", "bangladesh": "Asia/Dhaka", "sri lanka": "Asia/Colombo", "nepal": "Asia/Kathmandu", "philippines": "Asia/Manila",
    "indonesia": "Asia/Jakarta", "vietnam": "Asia/Ho_Chi_Minh", "new zealand": "Pacific/Auckland", "nz": "Pacific/Auckland", "iceland": "Atlantic/Reykjavik", "luxembourg": "Europe/Luxembourg", "malta": "Europe/Malta", "cyprus": "Asia/Nicosia",
    "brasilia": "America/Sao_Paulo", "arizona": "America/Phoenix", "california": "America/Los_Angeles", "texas": "America/Chicago", "hawaii": "Pacific/Honolulu", "alaska": "America/Anchorage", "saskatchewan": "America/Regina", "alberta": "America/Edmonton",
    "manitoba": "America/Winnipeg", "ontario": "America/Toronto", "newfoundland": "America/St_Johns", "queensland": "Australia/Brisbane", "hst": "Pacific/Honolulu", "akst": "America/Anchorage", "akdt": "America/Anchorage", "qatar": "Asia/Qatar",
}  # fmt: skip
_NAMED_AFTER = compiled(
    r"[\s(,]*(?:(?:GMT|UTC)\s?[+-]\d{1,2}(?::?\d\d)?\)?\s*)?(?:(?P<iana>(?:Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/[A-Z][\w/]+)|(?P<abbr>[A-Z]{2,4})(?:\s+[Tt]ime)?(?![\w+-])"
    r"|(?:in\s+|heure\s+de\s+|hora\s+de\s+|hor[aá]rio\s+de\s+|hora\s+|czasu\s+|Zeit\s+)?(?P<word>[A-ZÀ-Þ][\wÀ-ÿ.]*(?:\s[A-ZÀ-Þ][\wÀ-ÿ]*){0,2}?)(?=\s+(?:Standard\s+|Daylight\s+)?[Tt]ime\b|\s*(?:[,;.)(|/\n?-]|or\b|and\b|to\b|on\b|by\b|at\b|this\b|next\b|today\b|tomorrow\b|so\b|but\b|sharp\b|latest\b|if\b|for\b|with\b|which\b|$)))",
)  # fmt: skip
_TIME_OF = compiled(
    r"\b(?:(?P<word>[A-ZÀ-Þ][\wÀ-ÿ]*(?:\s[A-ZÀ-Þ][\wÀ-ÿ]*){0,2})\s+(?:standard\s+|daylight\s+)?time\b(?!\s*:)|(?:[Hh]eure\s+de|[Hh]ora\s+de|[Hh]or[aá]rio\s+de)\s+(?P<city>[A-ZÀ-Þ][\wÀ-ÿ]*(?:\s[A-ZÀ-Þ][\wÀ-ÿ]*)?)"
    r"|(?P<small>(?:finnish|norwegian|swedish|danish|dutch|german|french|irish|british|uk|polish|spanish|italian|greek|indian|swiss|japan|singapore|central|eastern|pacific|mountain))\s+time\b(?!\s*:)"
    r"|(?:(?:[Aa]ll\s+)?[Tt]imes|[Aa]ll|[Bb]oth)\s+(?:are\s+)?(?:in\s+)?(?P<all>[A-Z][\w]*)|(?P<iana>(?:Africa|America|Asia|Australia|Europe|Pacific)/[A-Z][\w/]+))",
)  # fmt: skip


def zone_after(text: str, place: int, where: Whereabouts, tables: Tables) -> Zone | None:
    """Return the zone named right behind a clock time: "5 pm ET", "10:00 London", "16 h (heure de Paris)"."""
    found = _NAMED_AFTER.match(text, place)
    if not found:
        return None
    group = next(name for name in ("iana", "abbr", "word") if found[name])
    name = zone_called(found[group], where, tables)
    return Zone(name, found.start(group), found.end()) if name else None


def zone_named(text: str, start: int, end: int, where: Whereabouts, tables: Tables) -> Zone | None:
    """Return the zone that a sentence names: "all times Central", "Manila time", "heure de Paris"."""
    for found in _TIME_OF.finditer(text, start, end):
        group = next(name for name in ("word", "city", "small", "all", "iana") if found[name])
        words = found[group].split()
        for at in range(len(words)):
            if name := zone_called(" ".join(words[at:]), where, tables):
                return Zone(name, found.start(), found.end())
    return None


def zone_called(word: str, where: Whereabouts, tables: Tables) -> str:
    """Return the IANA zone that a word means, empty for none. What several zones share goes by the sender's country and the Date's offset."""
    if "/" in word:
        return word if _offset(word, where.sent) is not None else ""
    name = fold(word)
    zone = _NAMED.get(name, "")
    if word.isupper() or len(name) > 3:
        if name in ("gmt", "cet", "cest", "mez", "mesz"):
            offsets = {"gmt": (0,), "cet": (1, 2), "cest": (1, 2), "mez": (1, 2), "mesz": (1, 2)}[name]
            here = where.implied.name if where.implied else ""
            fallback = {"gmt": "Europe/London"}.get(name, "Europe/Berlin" if name.startswith("m") else "Europe/Paris")
            if here and (_offset(here, where.sent) or timedelta()).total_seconds() / 3600 in offsets:
                return here
            return fallback
        if name == "ist" and (
            where.country == "IE" or (where.sent.utcoffset() == timedelta(hours=1) and where.country != "IN")
        ):
            return "Europe/Dublin"
        if name == "pst" and where.sent.utcoffset() == timedelta(hours=8):
            return "Asia/Manila"
        if name == "ast" and where.sent.utcoffset() == timedelta(hours=3):
            return "Asia/Riyadh"
        if name in ("pacific", "pt", "pst", "pdt") and where.country == "CA":
            return "America/Vancouver"
        if name in ("eastern", "et", "est", "edt") and where.country == "CA":
            return "America/Toronto"
        if zone:
            return zone
    if (word[:1].isupper() and not word.isupper()) or len(name) > 3:
        towns = tables.towns.get(_ALIASES.get(name, name), ())
        if towns and towns[0].people >= 3 and name != "same":
            agreeing = [town for town in towns if _offset(town.zone, where.sent) == where.sent.utcoffset()]
            return max(agreeing or towns, key=lambda town: town.country == where.country).zone
    return ""
