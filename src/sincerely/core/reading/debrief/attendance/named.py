"""Every word of the notes that may be somebody's name, and which of them are one and the same: what is judged in `persons`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

from sincerely.core.letters.english.word_classes import ADJECTIVE, ADVERB, MAINLY_ADJECTIVE, NOUN, PARTICIPLE
from sincerely.core.people.names import PARTICLES, fold
from sincerely.core.reading.debrief.attendance.addresses import surely_names
from sincerely.core.reading.debrief.attendance.families import generation, of_kin, of_two, sex_of
from sincerely.core.reading.debrief.text.lexicon import NO_WORDS, Lexicon
from sincerely.core.reading.debrief.text.names import ORG_TAIL, POSITION, RANKS, title_of
from sincerely.core.reading.debrief.text.notes import SPEECH, Line
from sincerely.core.reading.debrief.text.words import NAMES_TOO, NOT_NAMES, WORD_NAMES, words_of
from sincerely.core.reading.patterns import compiled


@dataclass(slots=True)
class Candidate:
    """Who may be a person: the fullest name with a title where one stands, and every place where the notes have it, the title included."""

    name: str
    title: str = ""
    places: list[tuple[int, int]] = field(default_factory=list)
    forms: set[str] = field(default_factory=set)
    post: str = ""  # one that stands before a title: "Principal Dr. Pettway"
    house: bool = False  # a firm's ending stands behind it: no part of anybody's name
    generation: str = ""  # "senior" or "junior", where that stands behind it
    apart: bool = False  # somebody else of the same family name is there too
    absent: bool = False  # the notes say so, and tell of nothing they did

    def words(self) -> list[str]:
        """The folded words of the name."""
        return fold(self.name).split()


def candidates(notes: str, lines: Sequence[Line], on_record: Iterable[str], lexicon: Lexicon) -> list[Candidate]:
    """Return all who may be persons, in the notes' order; the words of names `on_record` are names wherever they stand."""
    on_record = list(on_record)
    borne = frozenset(word for name in on_record for word in fold(name).split() if len(word) > 2) - PARTICLES
    pairs = surely_names(notes, on_record)
    found: dict[tuple[str, tuple[str, ...], bool, str], Candidate] = {}
    for start, end in _spans(unshouted(notes, lines, lexicon), borne, pairs, lexicon):
        end -= 2 * notes[start:end].endswith(("'s", "’s"))
        end -= len(honoured.group()) if (honoured := _HONOURED.search(notes, start, end)) else 0
        title, name = title_of(notes[start:end])
        post, title = _post_before(title)
        name = _named(name)
        words = tuple(fold(name).split())
        if not words or (not title and len(words) == 1 and PLACE_BEHIND.match(notes, end)):
            continue  # "Bradford depot" is a place, whoever else is called Bradford
        house = words[0] in _SONS or _HOUSE_BEHIND.match(notes, end) is not None
        born = generation(notes, end)
        one = found.setdefault((sex_of(title), words, house, born), Candidate(name, house=house, generation=born))
        if couple := _COUPLE.search(notes, max(0, start - 12), start) if title else None:
            # "Mr and Mrs Holt": two people of one name.
            other = found.setdefault(
                (sex_of(couple["title"]), words, house, born), Candidate(name, couple["title"].capitalize())
            )
            other.places.append((couple.start(), end))
            other.forms.add(f"{couple['title']} {name}")
        one.title = one.title or (title if title[:1].isupper() else title.capitalize())
        one.post = one.post or post
        one.places.append((start, end))
        one.forms.update((notes[start:end], notes[end - len(name) : end]))
    return _as_one(list(found.values()), lexicon.given, notes)


PLACE_BEHIND = compiled(r"\s(?:office|branch|site|depot|campus|plant|factory|clinic|store|warehouse)\b(?!\s+(?:[\w-]+\s+)?" + POSITION.pattern + ")", re.I)  # fmt: skip


def _post_before(title: str) -> tuple[str, str]:
    """Split a post off the title it stands before; a post alone is how somebody is called ("Chef Conti")."""
    post, _, rest = title.partition(" ")
    return (post, rest) if rest and fold(post) in _POSTS else ("", title)


_POSTS = words_of("principal nurse chef coach matron judge inspector sergeant pastor deacon councillor ambassador")
_HOUSE_BEHIND = compiled(
    rf" (?:& |and )?(?=[A-ZÀ-Þ])(?:(?i:{ORG_TAIL.pattern})|LLP|Sons|Co)(?!\w)| (?i:ltd|limited|llc|llp|plc|gmbh|pty|srl|inc|(?:&|and|n) (?:sons?|daughters?|co|bros))(?!\w)|['’]s (?=[A-ZÀ-Þ])(?i:{ORG_TAIL.pattern})"
)
_SONS = frozenset(["sons", "daughters", "brothers", "bros"])  # "Pritchard & Daughters Electrical"
_COUPLE = compiled(
    r"(?<!\w)(?P<title>mr|mrs|ms|dr|herr|frau|monsieur|m\.|mme|se[nñ]or|se[nñ]ora)\.? (?:and|&|\+|n|und|et|y) \Z", re.I
)
_HONOURED = compiled(r"-(?:san|sensei|sama|ssi|nim|ji)\Z", re.I)


def _as_one(found: Sequence[Candidate], given: frozenset[str], notes: str) -> list[Candidate]:
    """Bring together a name and the only longer one it is part of: "Priya" and "Priya Nair", "Mrs Lowe" and "Anna Lowe"."""
    kept: list[Candidate] = []
    for one in sorted(found, key=lambda one: -len(one.name.split())):
        words = one.words()
        like = [other for other in kept if not (one.house or other.house) and _is_part(words, one.title, other, given)]
        fits = [other for other in like if not _told_apart(one, other, notes)]
        one.apart = len(fits) < len(like)
        if len(fits) != 1:
            kept.append(one)
            continue
        whole = fits[0]
        whole.places = sorted([*whole.places, *one.places])
        whole.forms |= one.forms
        whole.title = whole.title or one.title
        whole.generation = whole.generation or one.generation
    return sorted(kept, key=lambda one: one.places[0])


def _told_apart(one: Candidate, other: Candidate, notes: str) -> bool:
    """Say whether two of one family name are told apart: "Mr Pike senior" is not Ollie Pike, nor is he Mr Pike junior."""
    if one.generation and other.generation:
        return one.generation != other.generation
    family = one.words() != other.words()[: len(one.words())]
    return (family and bool(one.generation)) or of_kin(one.places, other.places, notes) or of_kin(other.places, one.places, notes)  # fmt: skip


def _is_part(words: Sequence[str], title: str, other: Candidate, given: frozenset[str]) -> bool:
    theirs = other.words()
    if of_two(title, other.title):
        return False
    if list(words) == theirs:
        return not (title and other.title) or sex_of(title) == sex_of(other.title)
    if words == theirs[:1] and fold(title) in _BEFORE_FAMILY and not (other.title or theirs[0] in given):
        return False  # "herr Klinkhamer" of "Klinkhamer Orgelbau": whether that is somebody is judged by itself
    if len(words) == 1 and len(words[0]) == 1:
        return bool(title) and theirs[-1].startswith(words[0]) and bool(other.title or len(theirs) > 1)
    return len(words) < len(theirs) and (
        list(words) == theirs[: len(words)]
        or (list(words) == theirs[-len(words) :] and (theirs[0] in given or bool(other.title)))
    )


_BEFORE_FAMILY = words_of("mr mrs ms mx herr hr frau fr monsieur mme mlle meneer mevrouw pan pani")


def _spans(notes: str, borne: frozenset[str], pairs: frozenset[tuple[str, str]], lexicon: Lexicon) -> Iterator[tuple[int, int]]:  # fmt: skip
    """Yield the spans that may be a name: a title and what follows it, or a word that may be one with what goes on as a name."""
    judged: dict[str, str] = {}
    at = 0
    titles = {one.start(): (one, end) for one in _TITLED.finditer(notes) if (end := _behind_title(one, lexicon))}
    # "dr fatima nasser came in" beside "dr nasser": who bears a title somewhere bears the name everywhere.
    families = borne | {fold(one["word"]) for one, _ in titles.values()}
    for word in _WORD.finditer(notes):
        start, text = word.start(), word["word"]
        if start < at:
            continue
        if start in titles:
            titled, end = titles[start]
            at = end = _goes_on(notes, end, notes[titled.start("name") : end], families, lexicon)
            yield (titled.start("name") if _is_kin(titled, notes) else start), end
            continue
        kind = judged.get(text)
        if kind is None:
            kind = judged[text] = may_be(text, borne, lexicon)
        pair = _NEXT.match(notes, word.end()) if pairs else None
        if pair is not None and (fold(text), fold(pair["word"])) in pairs:
            at = pair.end()
            yield start, at
            continue
        if not kind and _stands_as_one(notes, word.start("word"), word.end(), lexicon):
            kind = "word"
        # "tony ferrante the super": a first name that is a word too, its family name behind it.
        if not kind and text.islower() and text != "an" and (fold(text) in lexicon.given or fold(text) in WORD_NAMES) and _goes_on(notes, word.end(), text, borne, lexicon) > word.end():  # fmt: skip
            kind = "given"
        # "Dev Ramanathan": a first name that is a word for a post too.
        if not kind and text[0].isupper() and not text.isupper() and fold(text) in lexicon.given and POSITION.fullmatch(text) and _goes_on(notes, word.end(), text, borne, lexicon) > word.end():  # fmt: skip
            kind = "given"
        if not kind and _may_begin(text, lexicon) and _goes_on(notes, word.end(), text, borne, lexicon) > word.end():
            kind = "unknown"
        if not kind and not (word["initials"] and text[0].isupper() and fold(text) not in NOT_NAMES):
            continue
        at = end = _goes_on(notes, word.end(), text, borne, lexicon)
        yield start, end


def _is_kin(titled: re.Match[str], notes: str) -> bool:
    """Say whether what looks like a title says whose kin somebody is: "Gord and his sister Sheila"."""
    return fold(titled["title"]) in _KIN and _WHOSE.search(notes, 0, titled.start()) is not None


_KIN = words_of("sister brother father mother uncle aunt auntie aunty mama baba mam")
_WHOSE = compiled(r"(?:(?<!\w)(?:my|your|his|her|their|our)|['’]s)\s(?:\w+\s)?\Z", re.I)
# What hyphen and apostrophe hold together, also before one last vowel: "Thiong'o", "Ng'ang'a".
_LETTERS = r"[^\W\d_]['’]?[^\W\d_]+(?:[-'’](?:[^\W\d_]{2,}|[aeiou](?!\w)))*"
_WORD = compiled(
    rf"(?<![\w@.'’/-])(?P<initials>(?:[A-ZÀ-Þ]\. ?)+)?(?P<word>{_LETTERS})(?![\w@]|\.[a-z]|(?<=n)['’]t(?!\w))"
)
_PARTICLE = r"(?:van|von und zu|von|vom|wa|vd|der|den|de|du|da|das|do|dos|dela|della|dello|des|la|las|le|los|al|el|bin|binti|binte|bint|ibn|ben|abu|ter|ten|te|di|del|zu|zum|zur|af|av|ap|ab|ferch|v/d|ó|ua|uí|ui|ní|ni|nic|mac|mc)"
_NEXT = compiled(rf" (?P<word>{_LETTERS})(?![\w@])")
# The particles of a family name, and the one-letter ones that bear a capital: "Pádraig Ó Sé", "Ana e Silva".
_MORE = compiled(
    rf"(?: (?:{_PARTICLE}|[ÓO]|(?-i:Mac|Mc|Ua|Uí)(?= (?-i:[A-ZÀ-Þ]))))* (?P<word>{_LETTERS})(?![\w@]|(?<=n)['’]t(?!\w))"
)
_BEHIND_INITIAL = compiled(rf"(?: [A-ZÀ-Þ]\.)+ (?P<word>(?=[A-ZÀ-Þ]){_LETTERS})(?![\w@])")  # "Nokuthula P. Mabaso"
_INITIAL = compiled(r" (?:de )?(?P<letter>[B-HJ-ZÀ-Þ](?:-?[A-ZÀ-Þ])?)\b\.?(?![\w'’&/-])")
_RANKS = RANKS.replace(r"\s+", " ")  # none goes on in the next line
# A title written out bears no stop: behind "mailed to sir." the next sentence begins.
_NOT_WHOLE = "".join(rf"(?<!\b{word}\.)" for word in ("sir", "madam", "miss", "sister", "father", "chef", "nurse", "matron", "principal", "doctor", "professor", "coach", "uncle", "lady", "lord", "judge", "pastor", "captain"))  # fmt: skip
_TITLED = compiled(
    rf"(?<!\w)(?P<title>(?:(?!(?-i:HR)\b)(?:{_RANKS})(?:(?:\.{_NOT_WHOLE})? (?!(?:san)\b)|\.(?=(?-i:[A-ZÀ-Þ])))){{1,2}})(?P<name>(?:{_PARTICLE} )*(?:(?-i:[A-ZÀ-Þ]\. ?)+)?(?P<word>[^\W\d_](?:['’-]?[^\W\d_]+)*))(?![\w@])",
    re.I,
)
# Titles that stand before a name when written small too; others are words, and titles with a capital behind them only.
_PLAIN_TITLES = words_of("mr mrs ms miss mx dr prof frau herr")
_OWN_SPELT = words_of("sister khun shri smt shrimati alhaji alhaja mallam dona domnul doamna pak datuk")


def _behind_title(titled: re.Match[str], lexicon: Lexicon) -> int:
    """Return where the name behind a title ends; 0 where none stands there."""
    word, title = titled["word"], fold(titled["title"])
    plain = fold(word)
    if len(word) == 1:
        return titled.end() if word.isupper() and (title in _PLAIN_TITLES or titled["title"][0].isupper()) else 0
    if not plain or _SPEECH.fullmatch(word) or plain in _GRADES:
        return 0
    # "Mr March", "Sir Jun": with a capital behind a title most words are somebody's; "MS Teams" is a program.
    if plain in NOT_NAMES and not (word[0].isupper() and (plain in lexicon.given or (title in _PLAIN_TITLES and title != "ms")) and not POSITION.fullmatch(word)):  # fmt: skip
        return 0
    if word.isupper() and 2 < len(word) < 6 and title not in _PLAIN_TITLES and plain not in lexicon.given:
        return 0  # "charge nurse CCU"
    if POSITION.fullmatch(word) and not word[0].isupper():
        return 0
    if word[0].isupper():
        if word.isupper() and len(word) < 3:
            return titled.end() if title in _PLAIN_TITLES or titled["title"][0].isupper() else 0
        if POSITION.fullmatch(word) and plain not in lexicon.given and title not in _PLAIN_TITLES:
            return 0
        return 0 if title in {"er", "ar", "hr", "ing", "ra", "san", "pc", "di", "ds", "dc"} and not titled["title"][0].isupper() else titled.end()  # fmt: skip
    if len(plain) < 2 or title not in _PLAIN_TITLES | _OWN_SPELT:
        return 0
    word_too = plain in lexicon.words or plain in lexicon.english or inflected(plain, lexicon.english, NOT_NAMES)
    if word_too and (title in {"miss", "ms", "sister"} or plain in lexicon.words) and plain not in lexicon.given:
        return 0
    return titled.end()


def _goes_on(notes: str, end: int, first: str, borne: frozenset[str], lexicon: Lexicon) -> int:
    """Return where a name ends that begins with a word: family names follow, or an initial."""
    capital, begin = first[:1].isupper(), end
    for _ in range(3):
        more = _MORE.match(notes, end) or (_BEHIND_INITIAL.match(notes, end) if capital else None)
        if more is None or (more.re is _BEHIND_INITIAL and (fold(more["word"]) in lexicon.english or fold(more["word"]) in lexicon.words)):  # fmt: skip
            break
        word = more["word"]
        if word[0].isupper() or _ARTICLE.match(word):
            if (
                not capital
                or (word[1:2] in {"'", "’"} and word[0] == "I")
                or is_no_family(word, first, lexicon, shouted=first.isupper() and len(first) > 2)
            ):
                break
        elif capital or (fold(word) in lexicon.given and fold(first) not in lexicon.given | borne):
            break  # "they check paystub rosario said"
        elif fold(word) not in borne and not (_is_family(word, lexicon) and _ENDS_NAME.match(notes, more.end())):
            break
        end = more.end()
    letter = _INITIAL.match(notes, end)
    if letter is not None and capital and letter["letter"] not in _NO_INITIALS and not POSITION.fullmatch(letter["letter"]) and (end == begin or len(letter["letter"]) == 1):  # fmt: skip
        end = letter.end("letter")
    return end


_ARTICLE = compiled(r"(?:a[dlnrst]|ash|el|ul)-[A-ZÀ-Þ]")  # "Fatima al-Zahra"
# Behind a whole name written small stands a sign, a word that joins, or a post: "maeve horgan CNM2 + priya nair from HR".
_ENDS_NAME = compiled(
    rf"\s*(?:[^\w\s'’]|$|\n|(?:and|n|from|the|who|s?he|s?he['’]?s|was|is|asked|said|told|then)\b|(?-i:[A-Z]{{2,}}\d?)\b|(?:[\w/&-]+\s+){{0,2}}?{POSITION.pattern})",
    re.I,
)
_NO_INITIALS = words_of("HR IT QA NB PS CV UK US EU AM PM OK TV PT FT PM ID Q")


def _is_family(word: str, lexicon: Lexicon) -> bool:
    plain = fold(word)
    if plain in _FAMILY_WORDS:
        return True
    if len(plain) < 3 or plain in lexicon.words or plain in _SHORT or plain in lexicon.english:
        return False
    if plain.endswith(("ing", "ed", "s", "ly")) and inflected(plain, lexicon.english, NOT_NAMES) and plain not in lexicon.given:  # fmt: skip
        return False
    return not (is_no_family(word) or _SPEECH.fullmatch(word))


def is_no_family(word: str, first: str = "", lexicon: Lexicon = NO_WORDS, *, shouted: bool = False) -> bool:
    """Say whether a word with a capital behind a name is no part of it: a post, a firm's ending, a day."""
    plain = fold(word)
    if plain in _FAMILY_WORDS and (fold(first) in lexicon.given or not ORG_TAIL.fullmatch(word)):
        return False
    if lexicon.classes.of(plain) == ADVERB:
        return True  # "Karen Afterwards she ..."
    return plain in NOT_NAMES or POSITION.fullmatch(word) is not None or ORG_TAIL.fullmatch(word) is not None or _SPEECH.fullmatch(plain) is not None or (word.isupper() and len(word) < 5 and not shouted)  # fmt: skip


def may_be(word: str, borne: frozenset[str], lexicon: Lexicon) -> str:
    """Return how a word may be a name, "given" or "unknown"; empty where it is a word of the language, a post or a title."""
    if "-" in word:
        parts = [may_be(part, borne, lexicon) for part in word.split("-") if fold(part) not in PARTICLES]
        return "given" if "given" in parts else "unknown" if parts and all(parts) else ""
    plain = fold(word)
    if plain in borne and (word[:1].isupper() or plain not in WORD_NAMES):
        return "given"
    capital = word[:1].isupper()
    particle = plain in PARTICLES and word != "Al" and not (capital and plain in NAMES_TOO)
    if len(plain) < 2 or " " in plain or particle or title_of(word)[0]:
        return ""
    given = plain in lexicon.given
    if word.isupper() and len(word) < 6 and not given:
        return ""
    if capital and (plain in NAMES_TOO or plain == "al"):
        return "given"
    if POSITION.fullmatch(word) or ORG_TAIL.fullmatch(word):
        return ""
    if plain in NOT_NAMES or plain in lexicon.words or _SPEECH.fullmatch(word):
        return ""
    if given and (capital or not (plain in lexicon.english or plain in WORD_NAMES)):
        return "given"
    if len(plain) < 3 or plain in lexicon.english or inflected(plain, lexicon.english, NOT_NAMES) or plain in _SHORT:
        return ""
    return "unknown"


def _may_begin(word: str, lexicon: Lexicon) -> bool:
    """Say whether a word with a capital is one of no language that only looks like a form of one: "Joby Kurian"."""
    plain = fold(word)
    return (
        word[0].isupper() and not word.isupper() and len(plain) > 2
        and plain not in lexicon.english and NOT_NAMES.isdisjoint((plain, plain.removesuffix("s"))) and plain not in lexicon.words and plain not in _SHORT
        and not POSITION.fullmatch(word) and not ORG_TAIL.fullmatch(word) and not _SPEECH.fullmatch(plain)
    )  # fmt: skip


# Where a person is named: at the head of a line or part, or in a row of names; and what follows there.
_AHEAD = compiled(
    rf"(?:^|[\n.!?;:&+,/(–—-]\s?|\b(?:and|n|with|w|by|met|saw|{POSITION.pattern})\s|w/\s?)[ \t*•]*\Z", re.I
)
_BEHIND = compiled(rf"\s*(?:[:=(&+]|,|[–—-]+\s|->|→|\b(?:and|n|who|whos|does|is|was|has|had|took|showed|on|from|(?:the|our)\s+[\w/]+|{SPEECH})\b|(?:[\w/-]+\s+)?{POSITION.pattern}|[.\n]|$)", re.I)  # fmt: skip


def _stands_as_one(notes: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Say whether a word of the language that is a name too, or bears a capital, stands where somebody is named: "rob: excel test"."""
    plain = fold(notes[start:end])
    if notes[start:end] == "an":
        return False  # written small it is the article
    borne = plain in lexicon.given or plain in NAMES_TOO
    short = plain in PARTICLES or (
        len(plain) == 2 and notes[start].islower() and plain not in lexicon.english and plain not in lexicon.words
    )
    if plain in NOT_NAMES or len(plain) < 2 or not (borne or short or (notes[start].isupper() and plain not in lexicon.words)):  # fmt: skip
        return False
    if (POSITION.fullmatch(plain) and not (borne and notes[start].isupper())) or ORG_TAIL.fullmatch(plain) or _SPEECH.fullmatch(plain) or title_of(plain)[0]:  # fmt: skip
        return False
    if not borne and _only_says_how(lexicon.classes.of(plain)):
        return False
    if not borne and not short and inflected(plain, lexicon.english, NOT_NAMES):
        return False
    if notes[start:end].isupper() and end - start < 3:
        return False  # initials
    if notes[start:end].isupper() or short or (not notes[start].isupper() and plain in lexicon.words):
        # "KEONI, head roaster", "li does the books", "ray the foreman": at the head of a part, and what he is or does behind.
        return _HEADS.search(notes, max(0, start - 3), start) is not None and _HOLDS.match(notes, end) is not None
    return _AHEAD.search(notes, max(0, start - 12), start) is not None and _BEHIND.match(notes, end) is not None


_HEADS = compiled(r"(?:^|\n|[,.;)] )[*• -]*\Z")
_HOLDS = compiled(
    rf"\s*(?:[,(–—=-]+\s?(?:[\w/-]+\s){{0,2}}{POSITION.pattern}|:\s|->|→|(?:the|our|from|in)\s+(?:[\w/-]+\s)?{POSITION.pattern}|\s(?:{SPEECH}|does|did|showed|took|owns|runs|wanted|wants)\b)",
    re.I,
)


def _only_says_how(bits: int) -> bool:
    """Say whether a word can be an adjective and nothing that is or acts: "Essential:" heads a list and is nobody."""
    return bool(bits & MAINLY_ADJECTIVE) or (bool(bits & (ADJECTIVE | PARTICIPLE)) and not bits & NOUN)


def inflected(plain: str, *english: Iterable[str]) -> bool:
    """Say whether a word is a form of an English one: its ending taken off, an "e" put back, a double letter halved."""
    for end in ("ings", "ing", "ies", "ed", "es", "s", "er", "ers", "ly", "y", "nt", "ve"):
        stem = plain.removesuffix(end)
        if end == "y" and stem[-1:] == stem[-2:-1]:
            continue  # "Manny" is no form of "man": what is ("sunny") stands in the tables itself
        if stem != plain and len(stem) > 1:
            forms = {stem, stem + "e", stem + "y", stem[:-1] if stem[-1] == stem[-2] else stem}
            if any(form in words for words in english for form in forms):
                return True
    return False


def unshouted(notes: str, lines: Sequence[Line], lexicon: Lexicon) -> str:
    """Return the notes with lines all in capitals written small, but for names: what is shouted says nothing by its capitals."""
    for line in lines:
        text = notes[line.start : line.end]
        if len(text) < 16 or sum(map(str.isupper, text)) < 0.8 * sum(map(str.isalpha, text)):
            continue
        plain = _SHOUTED.sub(partial(_spoken, lexicon, text), text)
        if len(plain) == len(text):
            notes = notes[: line.start] + plain + notes[line.end :]
    return notes


_SHOUTED = compiled(r"[^\W\d_]+")


def _spoken(lexicon: Lexicon, text: str, found: re.Match[str]) -> str:
    """Return a shouted word written small; with a capital where it is a name, or one of no language behind a name or title: "DR. STEVE PAPPAS"."""
    word = found.group().casefold()
    if _is_borne(word, lexicon) or _may_be_family(word, _BEFORE.search(text, 0, found.start()), lexicon):
        return found.group().capitalize()
    return found.group().lower()


_BEFORE = compiled(r"(?P<word>[^\W\d_]+)\.? \Z")


def _may_be_family(word: str, before: re.Match[str] | None, lexicon: Lexicon) -> bool:
    if before is None or len(word) < 3 or not (title_of(before["word"])[0] or _is_borne(before["word"].casefold(), lexicon)):  # fmt: skip
        return False
    plain = fold(word)
    return may_be(word.capitalize(), frozenset(), lexicon) != "" and plain not in lexicon.english


def _is_borne(word: str, lexicon: Lexicon) -> bool:
    return word in NAMES_TOO or (word in lexicon.given and word not in NOT_NAMES and word not in lexicon.words)


def _named(name: str) -> str:
    if name.isupper() and max(map(len, name.split())) > 3:
        return " ".join(part if len(part.strip(".")) < 2 else part.title() for part in name.split())
    return name if name[:1].isupper() else " ".join(part if part in PARTICLES else part.capitalize() for part in name.split())  # fmt: skip


_SPEECH = compiled(SPEECH, re.I)
# How notes shorten words: none of these is a name.
_SHORT = words_of("bcos coz wat abt wld cld shld hrs mins wks yrs mgr mgmt dept pls thx thru tho bcs cos cuz kinda gonna wanna gotta dont didnt doesnt wasnt isnt cant wont shes hes theyre ive ill thats whats wouldnt couldnt havent hasnt esp approx incl exp info appt apt ref refs cert certs lic temp perm morn aft eve tmrw tomo sth smth smb wk yr qs ans int intv mtg cv ppl diff prob probs defo diffrent lol haha hmm")  # fmt: skip
# Words that count a post or its pay: behind a title they are no name. "junior sister band 6", "hlta grade 4".
_GRADES = words_of("band grade level lvl scale step tier class group rank point pt spine year key stage part type unit ward bay room floor line shift")  # fmt: skip
# Common family names that are words too.
_FAMILY_WORDS = words_of("""
    smith wright brown green walker turner cooper parker fisher fox price hill wood woods bell carter mason shaw webb marsh lane ford pope knight
    bishop holt pike harper hunter archer potter porter barker butler barber fletcher weaver slater thatcher tyler chandler gardner cook baker taylor miller
    hall king long small rose brook brooks field fields rivers stone banks day may moss nash frost finch swift sharp hope love power powers grant young
""")

__all__ = ["Candidate", "candidates", "inflected", "is_no_family", "may_be", "unshouted"]
