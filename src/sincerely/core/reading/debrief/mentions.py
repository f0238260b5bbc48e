"""Where the notes name somebody: which words with a capital are a person, and how strongly the words around say so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sincerely.core.people.names import PARTICLES, TITLES, fold, parse_name
from sincerely.core.reading.debrief.names import (
    ORG_TAIL,
    POSITION,
    RANKS,
    RECRUITS,
    initials_fit,
    nickname_of,
    slip,
    title_of,
)
from sincerely.core.reading.debrief.notes import SPEECH, Line
from sincerely.core.reading.debrief.words import NOT_NAMES, WORD_NAMES
from sincerely.core.reading.values import Part

_VERB_AFTER = re.compile(
    rf"^\s*(?:,?\s*(?:the\s+[\w\s]{{2,25}}|who\s+\w+\s+\w+)?,\s*)?(?:(?:also|then|just|really|again|mostly|only|basically|did|who)\s+)*(?P<verb>{SPEECH}|is|was|will|would|has|had|does|did|['’]ll|['’]d|['’]s)\b",
    re.I,
)
_ASKS = re.compile(
    r"^\s*(?:also\s+|then\s+|really\s+)*(?:ask\w*|want(?:s|ed)\s+to\s+(?:know|hear)|opened|started|kicked\s+off|talked|explained|led|quizzed|grilled|pushed|pressed|went\s+(?:into|through)|spoke|described|cares?|likes?|liked)\b",
    re.I,
)
_SPEAKS_AFTER = re.compile(
    rf"^\s*(?:(?:also|then|just|really|again|mostly|only|basically|who|afterwards|did)\s+)*(?:{SPEECH})\b", re.I
)
_INTRO = re.compile(
    r"(?:\b(?:met|meet|meeting|saw|spoke\s+(?:to|with)|speak\s+(?:to|with)|talked\s+(?:to|with)|talk\s+(?:to|with)|chat(?:ted)?\s+(?:to|with)|interview(?:ed)?\s+(?:by|with|was\s+with)|it\s+was\s+with|call\s+with|panel\s*(?:was|were|of\s+\w+|:|=|-|–)|panel\s+with|interviewers?\s*(?:was|were|:|=|are)?|who\s*:|with\s*:|present\s*:|there\s+were|were|there\s+was|introduced\s+(?:me\s+)?to|sat\s+(?:down\s+)?with|session\s+with|people\s*:|(?:observed|led|run|chaired|shown\s+round|taken\s+round|welcomed|greeted)\s+by|(?:zoom|video|call|mtg|meeting|interview|coffee|lunch|tour|round|session|chat|panel|met|talk|int)\s+(?:w/|with|by|from)|questions?\s+(?:by|from)|just|only|(?:the|our|their)\s+(?:\w+\s+)?(?:manager|mgr|owner|principal|director|recruiter|chair|lead|boss|head|foreman|chef))|^with|^w/|stood\s+in)\s*[:,–\-(=]?\s*(?:both\s+|a\s+|the\s+)?$",
    re.I,
)
_TALKED_ABOUT = re.compile(
    r"\b(?:(?:my|our|his|her|their|the|an?)\s+(?:\w+\s+){0,2}?(?:old|former|ex|ex-\w+|previous|last|late|first|current|prof|professor|boss|reference|referee|ref|customer|client|patient|pupil|student|friend|mate|wife|husband|partner|girlfriend|boyfriend|son|daughter|mum|mom|mother|dad|father|brother|sister|uncle|aunt|cousin|colleague|neighbou?r|landlord|mentor|\w*teacher|\w*master|\w*mistress|supervisor\s+at|guy\s+(?:named|called|before)|one\s+(?:named|called))\W*(?:was\s+|is\s+|called\s+|named\s+|,\s*)?|like|named|called|since|ever\s+since|replac\w+|references?\s*(?:from|:|=|are|is)?|names?\s+of|knew|knows|know|remember\w*|mention(?:ed|s)?|about|abt|worked\s+(?:with|for|under)|work\s+for|in|at|near|to|of|for|de|de\s+la|del|von|du|on|into|than|my\s+\w+(?:\s+\w+)?|i\s+(?:said|named|suggested)|versus|vs|after|before|until|instead\s+of\s+my|my|our)\s*$",
    re.I,
)
_NOT_THERE_AFTER = re.compile(
    r"^\W*(?:from\s+my\s+(?:old|last|former|current)|who\s+(?:left|retired|used)|left\b|retired\b|at\s+my\s+(?:old|last|former)|is\s+(?:my|the\s+one\s+who\s+left))",
    re.I,
)
_WORD = re.compile(r"[^\W\d_][\w'’]*(?:-[^\W\d_][\w'’]*)*\.?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One place where the notes name somebody. `strong`: enough to believe in a person whom the invitation does not list."""

    name: str
    start: int
    end: int
    quote: str
    title: str = ""
    position: str = ""
    part: Part = "interviewer"
    strong: bool = False
    acts: bool = False
    asks: bool = False
    later: bool = False
    initials: bool = False
    present: bool = True
    pronoun: str = ""


def mentions(notes: str, lines: Sequence[Line], invited: Sequence[str], not_names: Iterable[str]) -> list[Mention]:
    """Return every place where the notes name a person, in order."""
    never = NOT_NAMES | {fold(word) for word in not_names}
    small = {word for word in re.findall(r"(?<![\w.])[^\W\d_A-ZÀ-Þ][\w'’]*", notes) if word.islower()}
    mostly_small = sum(1 for word in re.findall(r"(?<!\w)[A-ZÀ-Þ]\w+", notes)) < max(3, len(notes.split()) // 40)
    found: list[Mention] = []
    parts = {word for name in invited for word in fold(name).split() if len(word) > 2 and word not in PARTICLES}
    believed: set[str] = set()
    # A name believed in one place is the same person wherever it stands, before that place too: hence twice.
    for _ in range(2):
        found = []
        for line in lines:
            for start, end in _chunks(notes, line, never, small, parts):
                mention = _judge(notes, line, start, end, found, believed, parts)
                if mention:
                    found.append(mention)
                    believed |= set(fold(mention.name).split()) if mention.strong else set()
            found += _initials(notes, line, invited)
            found += _small_names(notes, line, parts, found, mostly_small, never)
    return sorted(
        (
            m
            for m in found
            if m.strong
            or set(fold(m.name).split()) & (believed | parts)
            or any(nickname_of(m.name, p) for p in parts)
            or any(slip(w, p) for w in fold(m.name).split() for p in parts)
        ),
        key=lambda m: (not m.strong or len(m.name.split()) < 2, m.start),
    )


def _chunks(
    notes: str, line: Line, never: frozenset[str], small: set[str], parts: set[str]
) -> Iterator[tuple[int, int]]:
    """Yield spans of words with capitals that may be a name, titles in front included."""
    words = [
        word
        for word in _WORD.finditer(notes, line.start, line.end)
        if not re.search(r"(?:n['’]t|['’](?:ve|ll|re|d|m))$", word.group(), re.I)
        or fold(re.split(r"['’]", word.group())[0]) in parts
    ]
    index = 0
    while index < len(words):
        first = index
        while index < len(words):
            word = words[index].group().rstrip(".")
            gap = notes[words[index - 1].end() : words[index].start()] if index > first else ""
            joins = index == first or gap == " " or (gap == "/" and word.lower() == "prof")
            title = _title_like(word)
            if not joins or (
                index > first
                and words[index - 1].group().endswith(".")
                and not _title_like(words[index - 1].group())
                and len(words[index - 1].group()) > 2
            ):
                break
            capital = word[:1].isupper()
            particle = (
                index > first
                and word.casefold() in PARTICLES
                and index + 1 < len(words)
                and words[index + 1].group()[:1].isupper()
            )
            if not (
                capital
                or particle
                or (
                    title
                    and index == first
                    and index + 1 < len(words)
                    and words[index + 1].group()[:1].isupper()
                    and len(word) > 1
                )
            ):
                break
            index += 1
        if index == first:
            index += 1
            continue
        run = words[first:index]
        inner = next(
            (
                i
                for i in range(len(run) - 2, 0, -1)
                if _title_like(run[i].group()) and run[i].group().lower().rstrip(".") not in {"san", "sister", "don"}
            ),
            0,
        )
        run = run[inner:]  # "Administration Ms Hayashi": the title opens the name
        while (
            run
            and not _title_like(run[0].group())
            and (
                POSITION.fullmatch(run[0].group().rstrip("."))
                or fold(run[0].group()) in never
                or (
                    run[0].group().lower() in small
                    and fold(run[0].group()) not in parts
                    and _opens(notes, line, run[0].start())
                )
            )
        ):
            run = run[1:]
        cut = next(
            (
                i
                for i, word in enumerate(run)
                if i
                and not _title_like(word.group())
                and word.group().casefold() not in PARTICLES
                and fold(word.group()) in never
            ),
            len(run),
        )
        run = run[:cut]
        while run and run[-1].group().casefold() in PARTICLES:
            run = run[:-1]
        if (
            run
            and run[0].group().lower() == "prof"
            and notes[max(0, run[0].start() - 2) : run[0].start()].lower() == "a/"
        ):
            yield run[0].start() - 2, run[-1].end()
        elif run:
            yield run[0].start(), run[-1].end()


_SMALL_TITLES = {
    *("dr", "mr", "mrs", "ms", "miss", "prof", "professor", "doctor", "herr", "frau", "señora", "señor", "sra", "doña"),
    *("sgt", "insp", "capt", "captain"),
}


def _opens(notes: str, line: Line, at: int) -> bool:
    """Say whether a word stands where any word has a capital: at the head of a line or sentence."""
    before = notes[line.start : at].rstrip(' *_"“(')
    return not before or before[-1] in ".!?:|-–—>/"


def _title_like(word: str) -> bool:
    if word.islower() and word.rstrip(".") not in _SMALL_TITLES:
        return False
    return word.casefold().rstrip(".") in TITLES or re.fullmatch(RANKS, word.rstrip("."), re.I) is not None


def _judge(
    notes: str, line: Line, start: int, end: int, earlier: Sequence[Mention], believed: set[str], parts: set[str]
) -> Mention | None:
    raw = notes[start:end].rstrip(".")
    raw = re.sub(r"['’]s$", "", raw)
    raw = re.sub(r"-(?:san|sensei|sama|ssi|nim|ji)$", "", raw, flags=re.I)
    end = start + len(raw)
    title, name = title_of(raw)
    if not name:
        return None
    words = name.split()
    before, after = notes[max(line.start, start - 45) : start], notes[end : min(line.end, end + 90)]
    if (name.isupper() and len(name) <= 4) or ORG_TAIL.search(name) or len(words) > 5 or re.search(r"\d", name):
        return None
    if re.search(r"\b(?:I{2,3}|IV)\b", name) or POSITION.fullmatch(name) or (POSITION.search(name) and not title):
        return None
    if not title and len(words) == 1 and len(name) < 3 and fold(name) not in parts:
        return None
    talked = _TALKED_ABOUT.search(before) is not None or _NOT_THERE_AFTER.search(after) is not None
    position, pronoun = _position(before, after)
    posted = re.search(r"(\S+)\s+(?:called|named)\s*$", before)
    if posted and POSITION.search(posted[1]):
        talked, position = False, position or posted[1]  # "a governor called Ruth Patel"
    label = (start <= line.start + 12 and not notes[line.start : start].strip(" *_(\"'")) or (
        line.label != "" and notes[line.start : start].strip() == ""
    )
    labelled = bool(
        label
        and re.match(
            r"\s*(?:\*\*|__)?\s*(?:\([^)\n]{1,60}\)|,[^:\n]{2,40})?\s*(?:\*\*|__)?\s*(?::|--|\s[–—-]\s|=|$)", after
        )
    )
    cell = any(one <= start < two for one, two in line.cells[:1])
    intro = _INTRO.search(before) is not None
    chained = any(m.strong and 0 < start - m.end <= 60 and re.fullmatch(r"\W*(?:\([^)]*\)|,?\s*(?:the\s+)?[\w\s/]{2,30}?)?\s*(?:,|&|\+|/|,?\s*\b(?:and|plus|then|und|y|e|og|och|et)\b)\s*(?:also\s+|a\s+|the\s+)?", notes[m.end : start]) for m in earlier[-3:])  # fmt: skip
    speaks = _SPEAKS_AFTER.match(after) is not None
    acts = speaks or labelled or cell or intro or bool(position)
    apposed = (
        re.match(r"\s*(?:,|\)|\()", after) is not None
        and re.search(r"\b(?:the|a|an|our)\s+(?:[\w-]+\s+){0,2}[\w-]+,\s*$", before) is not None
    ) or (
        re.search(r"(?:,|\()\s*$", before) is not None
        and re.match(r"\s*(?:,|\))", after) is not None
        and POSITION.search(before) is not None
    )
    asks = (
        re.search(r"^\W*(?:q\s*\d*|[\w&/ -]{2,28})\(\s*$", notes[line.start : start], re.I) is not None
        and re.match(r"\)\s*:", after) is not None
    )
    full = len(words) >= 2 and not any(word[:1].islower() for word in words if word.casefold() not in PARTICLES)
    # A label alone may be any noun; it names a person if what follows is speech, or if nobody is known yet.
    says = (
        labelled
        and re.match(
            rf"[^\w\n]*(?:\([^)\n]*\)\W*)?(?:also\s+|then\s+)?(?:{SPEECH}|big\s+on|very|he|she)\b", after, re.I
        )
        is not None
    )
    label_weight = (
        (
            2
            if says
            else 1
            if parts
            else 2
            if _like_name(name) and line.label_sign in {":", "**", "--"} and line.label
            else 1
        )
        if labelled and line.number
        else 0
    )
    score = (
        2 * bool(title)
        + 2 * bool(position)
        + 2 * speaks
        + 2 * intro
        + 2 * chained
        + label_weight
        + 2 * cell
        + 2 * apposed
        + 2 * asks
        + (full and re.match(r"\s*\(", after) is not None)
        + (full and not ORG_TAIL.search(after[:14]))
        + (_VERB_AFTER.match(after) is not None and not labelled)
    )
    known = bool(set(fold(name).split()) & (parts | believed))
    if talked and not known and not asks:
        score -= 4 if not intro else 1
    if re.match(r"['’]s\s+(?!asked|said|going|very|really|big|keen)\w+", notes[end : end + 20]) and not title:
        score -= 1
    strong = score >= 2 and not (talked and not known and score < 3)
    called = any(nickname_of(name, part) for part in parts)
    if (
        not strong
        and not known
        and not called
        and not any(slip(word, part) for word in fold(name).split() for part in parts)
    ):
        return None
    later = bool(
        re.match(
            r"\s*(?:\([^)]*\)|from\s+\w+)?\s*(?:['’]ll|will|is\s+going|would|sends?|is\s+to|emails?|manda)\b", after
        )
    ) and not (labelled or intro)
    # "interview with Daniel Reyes next Thursday" is still to come.
    ahead = (
        re.match(r"\W*(?:next|nxt|tomorrow|on\s+(?:mon|tue|wed|thu|fri)\w*|in\s+(?:two|a|\d))\b", after, re.I)
        is not None
        or re.match(r"\s*(?:next|then)\b[^:\n]{0,12}:", notes[line.start : start], re.I) is not None
    )
    later = later or (ahead and not speaks)
    quote = _quote(notes, line, start, end)
    part: Part = (
        "recruiter"
        if RECRUITS.search(position) and re.search(r"recruit|talent|agency|staffing|sourcer", position, re.I)
        else "interviewer"
    )
    return Mention(name=name, start=start, end=end, quote=quote, title=title, position=position, part=part, strong=strong, acts=acts and not later and not (talked and not intro), asks=(bool(position) and not RECRUITS.search(position)) or (labelled and line.number > 0 and not RECRUITS.search(position)) or cell or (intro and not re.search(r"\b(?:just|only)\s*$", before)) or _ASKS.match(after) is not None, later=later, pronoun=pronoun)  # fmt: skip


def known_word(name: str, parts: set[str]) -> bool:
    """Say whether a single word is, nearly is, or stands for a name of the invitation."""
    return fold(name) in parts or any(slip(fold(name), part) or nickname_of(name, part) for part in parts)


def _like_name(name: str) -> bool:
    words = name.split()
    return not any(
        re.search(r"(?:tion|ment|ness|ings?|ances?|ity|ies|ogy|ives?)$", word.lower())
        and len(words) == 1
        and len(word) > 6
        for word in words
    )


_POSITION_AFTER = re.compile(
    r"^\s*(?:\*\*|__)?\s*(?:\((?P<bracket>[^)\n]{2,80})\)|(?:,|–|—|-|=|:)\s*(?P<comma>[^,.;:()\n–—]{2,50}?)(?=\s*(?:[,.;:()\n–—]|\s-\s|$|\s(?:and|but|who|she|he|was|asked|said|&)\b))|(?:is|was)?\s*(?P<the>(?:the|our|an?|their)\s+[^,.;:()\n–—]{2,45}?)(?=\s*(?:[,.;:()\n–—]|\s-\s|$|\s(?:and|but|who|she|he|was|asked|said|wants|&|with|also|plus|then|that|which|told|did|i|mostly|only|just|then)\b))|(?P<from>from\s+[^,.;:()\n]{2,40}?)(?=\s*(?:[,.;:()\n]|$|\s(?:but|who|and|was|will|asked|said)\b))|\s(?P<bare>[\w\s/]{2,30}?)(?=\s*:))",
    re.I,
)
_HE_IS = re.compile(
    r"^\s*,?\s*(?P<pronoun>he|she)\s+(?:is|was|['’]s)\s+(?P<what>(?:the\s+|a\s+|an\s+)?[^,.;:()\n]{2,40}?)(?=\s*(?:[,.;:()\n]|$|\s(?:and|but|so|who)\b))",
    re.I,
)


def _position(before: str, after: str) -> tuple[str, str]:
    found = _POSITION_AFTER.match(after)
    pronoun = re.match(r"[^.\n]{0,40}?\b(he|she)\b", after, re.I)
    gender = (
        pronoun[1].lower()
        if pronoun and re.match(r"[\s(,–-]*(?:the\s+)?[\w\s]{0,24}[,(–-]?\s*(?:he|she)\b", after, re.I)
        else ""
    )
    if found:
        raw = next(
            group for group in (found["bracket"], found["comma"], found["the"], found["from"], found["bare"]) if group
        )
        text = re.sub(
            r"^(?:the|a|an|our|their|from|is|she|he)\s+", "", re.split(r",|\s@\s?|\s+at\s", raw)[0].strip(), flags=re.I
        )
        if found["bracket"] and re.match(r"(?:he|she)\b", raw, re.I):
            gender = raw.split()[0].lower()
        # A clause after a dash or comma is a position only if it reads like one: short, with a word for a post.
        if (
            POSITION.search(text)
            and len(text.split()) <= 7
            and not re.search(
                rf"\b(?:{SPEECH})\b(?<!runs)(?<!leads)", re.sub(r"\b(?:runs|leads|heads)\b", "", text), re.I
            )
        ):
            return text.strip(" .*_"), gender
    is_a = _HE_IS.match(after)
    if is_a and POSITION.search(is_a["what"]):
        return re.sub(r"^(?:the|a|an)\s+", "", is_a["what"], flags=re.I), is_a["pronoun"].lower()
    ahead = re.search(
        r"(?:^|[\s,(])((?:the\s+|their\s+|our\s+)?(?:[\w/-]+\s+){0,2}[\w/-]+)\s*(?:,|\(|was|is|:|=|-|–)\s*$", before
    )
    if ahead and POSITION.search(ahead[1]) and len(ahead[1].split()) <= 3:
        text = re.sub(r"^(?:the|their|our|a)\s+", "", ahead[1], flags=re.I)
        if POSITION.search(text.split()[-1]) or POSITION.fullmatch(text):
            return text, gender
    return "", gender


def _quote(notes: str, line: Line, start: int, end: int) -> str:
    """Return the words around a name, up to the clause's ends."""
    left = max(
        notes.rfind(mark, line.start, start) + len(mark) if notes.rfind(mark, line.start, start) >= 0 else line.start
        for mark in (". ", ", ", "; ", " and ", " & ", " + ")
    )
    rights = [at for at in (notes.find(mark, end, line.end) for mark in (". ", "; ", ": ", ", and ", " & ")) if at >= 0]
    right = min(min(rights, default=line.end), end + 80, line.end)
    while right < line.end and notes[right - 1 : right].isalnum() and notes[right : right + 1].isalnum():
        right -= 1
    return notes[left:right].strip()


def _initials(notes: str, line: Line, invited: Sequence[str]) -> Iterator[Mention]:
    """Yield initials that open a line ("JVB: ...") or speak ("CW asked"), where they fit a name or stand as a label."""
    names = [fold(name).split() for name in invited]
    for found in re.finditer(
        r"(?<![\w/])(?P<letters>[A-ZÀ-Þ]{1,4})(?=\s*(?::|--|\s[–—-]\s|->|→)|\s+(?:asked|ask|said|says|say|wants|wanted|told|thinks|mentioned|was|cares|likes|explained|went|reckons|will)\b|\s*\))",
        notes[: line.end][line.start :],
    ):
        letters = found["letters"]
        at = line.start + found.start()
        opens = notes[line.start : at].strip(" *_(") == ""
        if letters in {
            "Q",
            "A",
            "I",
            "HR",
            "IT",
            "QA",
            "NB",
            "PS",
            "TODO",
            "FYI",
            "BTW",
            "OK",
            "CV",
            "UK",
            "US",
            "EU",
            "NHS",
            "AM",
            "PM",
            "TBC",
            "TBD",
            "MRI",
            "DBS",
            "PLD",
            "LIS",
            "PMS",
        } or (not opens and len(letters) < 2):
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
                initials=True,
            )


def _small_names(
    notes: str, line: Line, parts: set[str], earlier: Sequence[Mention], mostly_small: bool, never: frozenset[str]
) -> Iterator[Mention]:
    """Yield names written small: those the invitation lists, and in notes without capitals those that the words around introduce."""
    taken = {m.start for m in earlier}
    for found in re.finditer(r"(?<![\w@.])[^\W\d_][\w'’]*(?:-\w+)*", notes[: line.end][line.start :]):
        word, at = found.group(), line.start + found.start()
        plain = fold(re.sub(r"['’]s$", "", word))
        if not word[0].islower() or at in taken:
            continue
        if plain in parts and plain not in WORD_NAMES and len(plain) > 2:
            yield Mention(
                name=word,
                start=at,
                end=at + len(word),
                quote=word,
                strong=False,
                acts=_SPEAKS_AFTER.match(notes[at + len(word) : line.end]) is not None,
            )
            continue
        if not mostly_small or len(plain) < 3 or plain in never or plain in WORD_NAMES or POSITION.fullmatch(word):
            continue
        before, after = notes[max(line.start, at - 30) : at], notes[at + len(word) : min(line.end, at + len(word) + 60)]
        position, pronoun = _position(before, after)
        met = re.search(
            r"\b(?:met(?:\s+with)?|spoke\s+(?:to|with)|talked\s+(?:to|with)|interview(?:ed)?\s+(?:by|with)|chatted\s+with|it\s+was\s+with|panel\s*:|call\s+with|saw|with|and|&|,)\s+(?:big\s+|old\s+|young\s+|little\s+)?$",
            before,
            re.I,
        )
        opens = not before.strip(" -*•")
        posted = (
            bool(position)
            and re.match(r"\s*(?:\(|,\s|the\s|who\s+is\s+the\s|from\s)", after) is not None
            and (met is not None or opens)
        )
        asks = opens and re.match(r"\s+(?:asked|wanted\s+to\s+know|told\s+me|reckons)\b", after) is not None
        hello = (
            met is not None
            and re.match(r"(?:met|spoke|interview|chat|it\s+was|panel|call)", met.group().strip(), re.I)
            and re.match(r"\s*(?:,|\(|and\b|&|$|\.)", after)
        )
        if posted or asks or hello:
            yield Mention(name=parse_name(word).full.capitalize(), start=at, end=at + len(word), quote=_quote(notes, line, at, at + len(word)), position=position, strong=True, acts=True, asks=True, pronoun=pronoun)  # fmt: skip
