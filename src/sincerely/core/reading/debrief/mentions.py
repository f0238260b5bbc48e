"""Where the notes name somebody: which words with a capital are a person, and how strongly the words around say so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sincerely.core.people.names import PARTICLES, TITLES, fold
from sincerely.core.reading.debrief.lexicon import Lexicon
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

# Verbs that only people are subject of, and verbs that mostly people are.
_ADVERB = r"(?:(?:also|then|just|really|again|mostly|only|basically|who|afterwards|did|kindly|both|all|first|later|quickly)\s+)*"
_PERSON_VERB = re.compile(
    rf"^\s*{_ADVERB}(?:ask(?:ed|s)|askd|said|says|sez|told|tells|explain(?:ed|s)|mention(?:ed|s)|reckon(?:s|ed)|think(?:s)?|thought|spoke|talk(?:ed|s)|chat(?:ted|s)|wonder(?:ed|s)|laughed|nodded|smiled|joked|admit(?:ted|s)|wanted\s+to\s+(?:know|hear|see)|wants\s+(?:to\s+(?:know|hear|see)|some|a|me|people|the)|(?:showed|walked|took|gave|grilled|quizzed|let|emailed|rang|called|texted|offered)\s+me|pushed\s+(?:me|back|on)|cares?\s+(?:about|abt|most)|worries|is\s+(?:worried|keen|proud|retiring|leaving)|led\s+(?:the|it)|did\s+(?:most|the|it|all)|runs\s+the|interviewed|greeted|welcomed|introduced|agreed|replied|answered|answer|stressed|raised|brought\s+up|described|complained|listened|took\s+notes|wrote|owns|runs|manages|rang|phoned|popped|in\s+charge|did\s+the)\b",
    re.I,
)
_SPEAKS_AFTER = re.compile(rf"^\s*{_ADVERB}(?:{SPEECH})\b", re.I)
_VERB_AFTER = re.compile(
    rf"^\s*(?:,?\s*(?:the\s+[\w\s]{{2,25}}|who\s+\w+\s+\w+)?,\s*)?{_ADVERB}(?:{SPEECH}|is|was|will|would|has|had|does|to\s+(?:send|email|call|ring)|sending|emailing|['’]ll|['’]d|['’]s)\b",
    re.I,
)
_ASKS = re.compile(
    r"^\s*(?:also\s+|then\s+|really\s+)*(?:ask\w*|want(?:s|ed)\s+to\s+(?:know|hear)|opened|started|kicked\s+off|talked|explained|led|quizzed|grilled|pushed|pressed|went\s+(?:into|through)|spoke|described|cares?|likes?|liked|was\s+(?:lovely|nice|quiet|great|friendly|kind)|interviewed|did\s+(?:most|the|it))\b",
    re.I,
)
_INTRO = re.compile(
    r"(?:\b(?:met|meet|meeting|saw|spoke\s+(?:to|with)|speak\s+(?:to|with)|talked\s+(?:to|with)|talk\s+(?:to|with)|chat(?:ted)?\s+(?:to|with)|interview(?:ed)?\s+(?:by|with|was\s+with)|it\s+was|call\s+with|panel\s*(?:was|were|of\s+\w+|:|=|-|–)|interviewers?\s*(?:was|were|:|=|are)?|who\s*:|with\s*:|present\s*:|there\s+were|were|there\s+was|introduced\s+(?:me\s+)?to|\w+\s+(?:by|with|w/)|(?:zoom|video|call|mtg|meeting|interview|coffee|lunch|tour|round|session|chat|panel|met|talk|int|min|mins|minutes)\s+(?:w/|w|with|by|from)|questions?\s+(?:by|from)|just|only|lady|woman|man|guy|bloke|fella|(?:called|named)|(?:two|three|four|both|2|3)\s+(?:[\w-]+\s+){0,2}(?!\d|kid|pupil|student|year|child)[a-z]+s,?|(?:the|our|their|his|her)\s+(?:[\w'’-]+\s+){0,2}(?:manager|mgr|owner|principal|director|recruiter|chair|lead|boss|head|foreman|chef|sister|supervisor|deputy|assistant|son|daughter|partner|wife|husband))|(?:^|\s)(?:with|w/|w)|stood\s+in|people\s*:)\s*[:,–\-(=/]?\s*(?:both\s+|a\s+|the\s+|big\s+|old\s+|young\s+)?$",
    re.I,
)
_MET = re.compile(
    r"\b(?:met(?:\s+with)?|saw|spoke\s+(?:to|with)|talked\s+(?:to|with)|chat(?:ted)?\s+(?:to|with|w/?)|interview(?:ed)?\s+(?:by|with|w/?)|(?:call|round|panel|session|zoom|teams|screen|talk|mins?|minutes)\s+(?:w/?|with)|(?:shown|taken)\s+(?:round|around)\s+by|(?:run|led|chaired|observed|greeted|welcomed)\s+by|interviewers?\s*:|called|named)\s*(?:both\s+)?$",
    re.I,
)
# Somebody named in a story, as a referee, a former boss, a customer, or the one before: talked about, not there.
_MINE = r"(?:old|former|ex|previous|last|late|first|current|prof|professor|boss|reference|referee|ref|customer|client|patient|pupil|student|friend|mate|wife|husband|partner|girlfriend|boyfriend|son|daughter|mum|mom|mother|dad|father|brother|sister|uncle|aunt|cousin|colleague|neighbou?r|landlord|mentor|\w*teacher|\w*master|\w*mistress|manager|supervisor|foreman|guy\s+(?:named|called|before)|one\s+(?:named|called))"
_TALKED_ABOUT = re.compile(
    rf"(?:\bmy\s+(?:[\w-]+\s+){{0,3}}?{_MINE}|\b(?:his|her|their|the|an?)\s+(?:[\w-]+\s+){{0,2}}?(?:old|former|ex-?\w*|previous|last|late)\s+(?:\w+\s+)?(?:{_MINE})?)\W*(?:was\s+|is\s+|called\s+|named\s+|,\s*)?$"
    rf"|\b(?:a|an|this|one)\s+(?:\w+\s+)?(?:customer|client|patient|pupil|student|resident|kid|parent|child|boy|girl)\W+(?:called\s+|named\s+)?$"
    r"|\b(?:like|since|ever\s+since|replac\w+|cover(?:ing)?\s+for|references?\s*(?:from|:|=|are|is)?|referees?\s*:?|names?\s+of|knew|knows|know|remember\w*|mention(?:ed|s)?|about|abt|worked\s+(?:with|for|under)|work\s+for|in|at|near|to|of|for|de|de\s+la|del|von|du|on|into|than|the|i\s+(?:said|named|suggested)|versus|vs|after|before|until|instead\s+of|my|our|owe|tell|ask|told|helped|help)\s+$",
    re.I,
)
_MY_KIN = re.compile(rf"\bmy\s+(?:[\w-]+\s+){{0,3}}?{_MINE}\W*(?:was\s+|is\s+|called\s+|named\s+|,\s*)?$", re.I)
_NOT_THERE_AFTER = re.compile(
    r"^\W*(?:my\s+\w+|the\s+[\w -]{2,24}\s+(?:i\s+(?:will|would|['’]d|replace)|who\s+(?:is\s+leaving|left))|from\s+my\s+(?:old|last|former|current)|who\s+(?:left|retired|used)|left\b|retired\b|at\s+my\s+(?:old|last|former)|is\s+(?:my|the\s+one\s+who\s+left))",
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


def mentions(
    notes: str, lines: Sequence[Line], invited: Sequence[str], not_names: Iterable[str], lexicon: Lexicon
) -> list[Mention]:
    """Return every place where the notes name a person, in order."""
    never = NOT_NAMES | {fold(word) for word in not_names}
    small = {word for word in re.findall(r"(?<![\w.])[^\W\d_A-ZÀ-Þ][\w'’]*", notes) if word.islower()}
    found: list[Mention] = []
    parts = {word for name in invited for word in fold(name).split() if len(word) > 2 and word not in PARTICLES}
    believed: set[str] = set()
    # A name believed in one place is the same person wherever it stands, before that place too: hence twice.
    for _ in range(2):
        found = []
        for line in lines:
            for start, end in _chunks(notes, line, never, small, parts):
                mention = _judge(notes, line, start, end, found, believed, parts, lexicon, never)
                if mention:
                    found.append(mention)
                    believed |= set(fold(mention.name).split()) if mention.strong else set()
            found += _initials(notes, line, invited)
            found += _small_names(notes, line, parts, found, believed, never, lexicon)
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
                and not _title_like(run[i - 1].group())
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
    notes: str, line: Line, start: int, end: int, earlier: Sequence[Mention], believed: set[str], parts: set[str],
    lexicon: Lexicon, never: frozenset[str],
) -> Mention | None:  # fmt: skip
    raw = notes[start:end].rstrip(".")
    raw = re.sub(r"['’]s$", "", raw)
    honoured = re.search(r"-(?:san|sensei|sama|ssi|nim|ji)$", raw, re.I) is not None
    raw = re.sub(r"-(?:san|sensei|sama|ssi|nim|ji)$", "", raw, flags=re.I)
    end = start + len(raw)
    title, name = title_of(raw)
    words = name.split()
    if (
        not words
        or len(words) > 5
        or (name.isupper() and len(name) <= 4 and not title)
        or re.search(r"\d|\b(?:I{2,3}|IV)\b", name)
    ):
        return None
    if ORG_TAIL.search(name) or POSITION.fullmatch(name) or (POSITION.search(name) and not title):
        return None
    folded = fold(name).split()
    known = bool(set(folded) & (parts | believed))
    if not title and len(words) == 1 and len(name) < 3 and not known and fold(name) not in lexicon.given:
        return None
    given = folded[0] in lexicon.given and folded[0] not in never
    full = len(words) >= 2 and not any(word[:1].islower() for word in words if word.casefold() not in PARTICLES)
    if not title and not known and _is_thing(folded, given, lexicon):
        return None
    before, after = notes[max(line.start, start - 45) : start], notes[end : min(line.end, end + 90)]
    place = _place(notes, line, start, after, before, earlier)
    position, pronoun = place.position, place.pronoun
    talked = (_TALKED_ABOUT.search(before) is not None or _NOT_THERE_AFTER.search(after) is not None) and not (
        place.intro and not re.search(r"\b(?:my|our)\s", before)
    )
    if re.search(r"\b(?:called|named)\s*$", before) and POSITION.search(before) and not re.search(r"\bmy\b", before):
        talked, position = False, position or (before.split() or [""])[-2:][0]  # "a governor called Ruth Patel"
    owned = re.match(r"['’]s\s+(?!asked|said|going|very|really|big|keen)\w+", notes[end : end + 20]) is not None
    slot = (
        3 * bool(place.speaks == 2)
        + (place.speaks == 1)
        + (3 if re.match(r"\s*\(", after) else 2) * bool(position)
        + 2 * (given and re.match(r"\s+from\s+\w", after) is not None)
        + 2 * (full and re.match(r"\s*\([^)\d]{3,40}\)", after) is not None)
        + (3 if place.intro and _MET.search(before) else 2 * place.intro)
        + 2 * place.chained
        + 2 * place.cell
        + 2 * place.tagged
        + place.label
        + 2 * honoured
        + 2 * (given and notes[line.start : line.end].strip(" *_:#") == raw)
        + 2 * (given and _beside_another(after, lexicon))
        + (
            place.chained
            and len(words) == 1
            and folded[0] not in lexicon.words
            and _LIST_LINE.match(notes, line.start) is not None
        )
        - owned
    )
    if (
        talked
        and not known
        and (slot < 3 + 2 * place.intro or _NOT_THERE_AFTER.search(after) or _MY_KIN.search(before))
    ):
        slot = -3
    if place.intro and (
        owned or re.search(r"\b(?:will|would|['’]ll|wld|going\s+to|probably|hopefully)\b[^.;\n]*$", before, re.I)
    ):
        slot -= 3  # somebody's belonging, or somebody still to be met
    # Who has a title or a given name needs one sign of being there; an unknown word needs more of them.
    strong = slot >= (1 if title or (given and full) else 2 if given or full else 3) or (bool(title) and slot >= 0)
    if (
        line.number == 0
        and not title
        and not known
        and start <= line.start + 3
        and re.match(r"\s*(?:,|[-–—]\s)", after)
        and place.speaks < 2
    ):
        strong = (
            strong and given and len(words) <= 2 and not _role_of_mine(after)
        )  # a title line: "Lakeside, ward mgr, panel of 3"
    called = any(nickname_of(name, part) for part in parts)
    if not (strong or known or called or any(slip(word, part) for word in folded for part in parts)):
        return None
    later = bool(
        re.match(
            r"\s*(?:\([^)]*\)|from\s+\w+)?\s*(?:['’]ll|will|is\s+going|would|sends?|is\s+to|to\s+(?:send|email|call|ring|mail|text|confirm)|emails?|emailing|sending|manda)\b",
            after,
        )
    ) and not (place.label or place.intro)
    # "interview with Daniel Reyes next Thursday" is still to come.
    ahead = (
        re.match(r"\W*(?:next|nxt|tomorrow|on\s+(?:mon|tue|wed|thu|fri)\w*|in\s+(?:two|a|\d))\b", after, re.I)
        is not None
        or re.match(r"\s*(?:next|then)\b[^:\n]{0,12}:", notes[line.start : start], re.I) is not None
    )
    later = later or (ahead and not place.speaks)
    part: Part = "recruiter" if re.search(r"recruit|talent|agency|staffing|sourcer", position, re.I) else "interviewer"
    helps = RECRUITS.search(position) is not None and not place.labelled_speech
    acts = bool(
        place.speaks
        or place.label
        or place.cell
        or place.intro
        or place.chained
        or position
        or place.tagged
        or honoured
        or _beside_another(after, lexicon)
    )
    return Mention(
        name=name, start=start, end=end, quote=_quote(notes, line, start, end), title=title, position=position, part=part, strong=strong,
        acts=acts and not later and not (talked and not place.intro),
        asks=place.cell or (place.intro and not re.search(r"\b(?:just|only)\s*$", before)) or _ASKS.match(after) is not None or place.labelled_speech or (bool(position) and not helps),
        later=later, present=acts or bool(set(folded) & parts) or (bool(title) and not talked), pronoun=pronoun,
    )  # fmt: skip


_LIST_LINE = re.compile(
    r"\W*(?:the\s+)?(?:panel|interviewers?|met|with|people|spoke|saw|present|there|interviewed\s+by|talked)\b", re.I
)


def _beside_another(after: str, lexicon: Lexicon) -> bool:
    """Say whether another given name stands right beside: "Karen + Steve"."""
    mate = re.match(r"\s*(?:\([^)]*\)\s*)?(?:,|&|\+|/|and\b)\s*(?:and\s+)?([A-ZÀ-Þ][\w'’-]+)", after)
    return mate is not None and fold(mate[1]).split()[0] in lexicon.given if mate and fold(mate[1]) else False


def _is_thing(folded: Sequence[str], given: bool, lexicon: Lexicon) -> bool:
    """Say whether capitals are a thing rather than a name: an everyday word alone, or one that follows ("Comfort Home Care")."""
    if len(folded) == 1:
        return folded[0] in lexicon.words and not given
    return any(word in lexicon.words and word not in lexicon.given for word in folded[1:]) or (
        folded[0] in lexicon.words and not given
    )


def _role_of_mine(after: str) -> bool:
    """ "Willow Court, care assistant" at the head of the notes: a post that nobody interviews in."""
    found = re.match(r"\s*(?:,|[-–—])\s*([^,.;:\n(]{3,50})\s*(?:[,.;:(]|$)", after)
    return found is not None and POSITION.search(found[1]) is not None and not re.search(
        r"\b(?:manager|mgr|head|director|owner|lead|boss|foreman|principal|HR|chief|recruiter|consultant|supervisor|chef|matron)\b", found[1], re.I
    )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """What the words around a name say: who stands there speaks, is met, is listed, holds a post."""

    speaks: int
    position: str
    pronoun: str
    intro: bool
    chained: bool
    cell: bool
    tagged: bool
    label: int
    labelled_speech: bool


_LABEL_AFTER = re.compile(
    r"\s*(?:\*\*|__)?\s*(?:\([^)\n]{1,60}\)|,[^:\n]{2,40}|/\s*\w+)?\s*(?:\*\*|__)?\s*(?P<sign>::?|--|\s[–—-]\s|=|->|→|$)"
)
_BETWEEN = re.compile(
    r"\W*(?:\([^)]*\)|\[[^\]]*\]|,?\s*(?:the\s+|from\s+|=\s*)?[\w\s/&.-]{2,34}?)?\s*(?:,|&|\+|/|,?\s*\b(?:and|plus|then|und|y|e|og|och|et|with|n)\b)\s*(?:also\s+|later\s+|then\s+|(?:a|the|one\s+of\s+the|his|her|their)\s+(?:[\w-]+,?\s+){0,4})?",
    re.I,
)


def _place(notes: str, line: Line, start: int, after: str, before: str, earlier: Sequence[Mention]) -> _Place:
    position, pronoun = _position(before, after)
    opens = not notes[line.start : start].strip(" *_(\"'") or (
        re.fullmatch(r"(?:the\s+)?[\w /.-]{2,30}", notes[line.start : start].strip(), re.I) is not None and POSITION.search(notes[line.start : start]) is not None and not re.search(rf"\b(?:{SPEECH})\b", notes[line.start:start], re.I)
    )  # fmt: skip
    opens = opens or (_opens(notes, line, start) and re.match(r"\s*(?:\([^)\n]{1,40}\))?\s*:", after) is not None)
    sign = _LABEL_AFTER.match(after) if opens else None
    labelled = sign is not None and (line.number > 0 or sign["sign"] not in {"-", "–", "—"})
    said = after[sign.end() :] if sign is not None else ""
    speech = labelled and (
        re.match(rf"[^\w\n]*(?:also\s+|then\s+)?(?:{SPEECH}|big\s+on|very|he|she|how|what|why|would|tell)\b", said, re.I) is not None
        or "?" in said
        or (len(said.split()) > 2 and not re.match(r"\W*(?:will|sends?|['’]ll|set|booked|arranged|emails?|to\s)", said))
    )  # fmt: skip
    chained = any(
        m.strong and 0 <= start - m.end <= 70 and _BETWEEN.fullmatch(notes, m.end, start) is not None
        for m in earlier[-4:]
    )
    tagged = re.search(r"\bthe\s+[\w-]+(?:\s[\w-]+)?\s*\($", before) is not None and after.startswith(")")
    tagged = tagged or (re.search(r"\(\s*(?:from\s+)?$", before) is not None and re.match(r"\)\s*:", after) is not None)
    apposed = re.match(r"\s*(?:,|\)|\()", after) is not None and re.search(
        r"\b(?:the|a|an|our)\s+(?:[\w-]+\s+){0,2}[\w-]+,\s*$", before
    ) is not None  # fmt: skip
    speaks = 2 if _PERSON_VERB.match(after) else 1 if _SPEAKS_AFTER.match(after) or _VERB_AFTER.match(after) else 0
    return _Place(
        speaks=0 if re.search(r"\bthe\s+$", before) else speaks, position=position, pronoun=pronoun, intro=_INTRO.search(before) is not None,
        chained=chained, cell=any(one <= start < two for one, two in line.cells[:1]), tagged=tagged or apposed,
        label=(2 if speech else 1) if labelled else 0, labelled_speech=speech,
    )  # fmt: skip


_POSITION_AFTER = re.compile(
    r"^\s*(?:\*\*|__)?\s*(?:\((?P<bracket>[^)\n]{2,80})\)|(?:,|–|—|-|=|:)\s*(?P<comma>[^,.;:()\n–—]{2,50}?)(?=\s*(?:[,.;:()\n–—]|\s-\s|$|\s(?:and|but|who|she|he|was|asked|said|&)\b))|(?:is|was)?\s*(?P<the>(?:the|our|an?|their)\s+[^,.;:()\n–—]{2,45}?)(?=\s*(?:[,.;:()\n–—]|\s-\s|$|\s(?:and|but|who|she|he|was|asked|said|wants|&|with|also|plus|then|that|which|told|did|i|mostly|only|just|then)\b))|(?P<from>from\s+[^,.;:()\n]{2,40}?)(?=\s*(?:[,.;:()@\n]|$|\sat\s|\s(?:but|who|and|was|will|asked|said)\b))|\s(?P<bare>[\w\s/]{2,30}?)(?=\s*:))",
    re.I,
)
_HE_IS = re.compile(
    r"^\s*,?\s*(?P<pronoun>he|she)\s+(?:is|was|['’]s)\s+(?P<what>(?:the\s+|a\s+|an\s+)?[^,.;:()\n]{2,40}?)(?=\s*(?:[,.;:()\n]|$|\s(?:and|but|so|who)\b))",
    re.I,
)


def _position(before: str, after: str) -> tuple[str, str]:
    found = _POSITION_AFTER.match(after)
    if found and (re.search(r"=\s*$", before) or re.match(r"\s*,\s*(?:\+|and\b|plus\b|also\b|[^,\n]*=)", after)):
        found = None  # "Head = Mrs Llewellyn, business mgr = Tony Marsh"
    pronoun = re.match(r"[^.\n]{0,40}?\b(he|she)\b", after, re.I)
    gender = (
        pronoun[1].lower()
        if pronoun and re.match(r"[\s(,–-]*(?:the\s+)?[\w\s]{0,24}[,(–-]?\s*(?:he|she)\b", after, re.I)
        else ""
    )
    kin = re.search(
        r"\b(?:(?P<he>son|brother|husband|father|dad|guy|man|bloke|fella|chap|gentleman|lad)|(?P<she>daughter|wife|sister|mother|mum|lady|woman|girl|lass|dona|doña))\s+(?:called\s+|named\s+)?$",
        before,
        re.I,
    )
    gender = gender or ("he" if kin and kin["he"] else "she" if kin else "")
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
        r"(?:^|[,(.;]\s*|\b(?:and|with|w/|the|their|our|a)\s)((?:the\s+|their\s+|our\s+)?(?:[\w/-]+\s+){0,2}[\w/-]+)\s*(?:,|\(|was|is|:|=|-|–)\s*$",
        before,
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
    notes: str, line: Line, parts: set[str], earlier: Sequence[Mention], believed: set[str], never: frozenset[str],
    lexicon: Lexicon,
) -> Iterator[Mention]:  # fmt: skip
    """Yield names written small: those of the invitation, those with a title, and given names that stand where a person stands."""
    taken = {m.start for m in earlier}
    last = earlier[-4:]
    for found in re.finditer(r"(?<![\w@.'’])[^\W\d_][\w'’]*(?:-\w+)*", notes[: line.end][line.start :]):
        word, at = found.group(), line.start + found.start()
        plain = fold(re.sub(r"['’]s$", "", word))
        end = at + len(word)
        if not word[0].islower() or at in taken or plain in PARTICLES:
            continue
        before, after = notes[max(line.start, at - 45) : at], notes[end : min(line.end, end + 90)]
        if plain in parts and plain not in WORD_NAMES and len(plain) > 2:
            yield Mention(
                name=word, start=at, end=end, quote=word, acts=_SPEAKS_AFTER.match(after) is not None, asks=_ASKS.match(after) is not None
            )  # fmt: skip
            continue
        titled = _SMALL_TITLE_BEFORE.search(before)
        if (
            titled
            and len(plain) > 1
            and not _ordinary(plain, never, lexicon)
            and not _TALKED_ABOUT.search(before[: titled.start()])
        ):
            whole = f"{titled['particles'] or ''}{word}"
            yield Mention(
                name=whole, start=end - len(whole), end=end, quote=_quote(notes, line, at, end), title=titled["title"].capitalize(),
                strong=True, acts=True, asks=True, position=_position(before[: titled.start()], after)[0],
            )  # fmt: skip
            continue
        if (
            len(plain) < 2
            or plain in never
            or plain in WORD_NAMES
            or plain not in lexicon.given
            or POSITION.fullmatch(word)
        ):
            continue
        place = _place(notes, line, at, after, before, last)
        sure = _PERSON_VERB.match(after) is not None and (
            _opens(notes, line, at)
            or re.search(r"(?:,|\band|\bthen|\bbut|\bso)\s*$", before) is not None
            or plain in believed
        )
        listed = place.intro and re.match(r"\s*(?:,|\(|and\b|&|\+|/|$|\.|the\b|from\b|who\b|-)", after) is not None
        chained = place.chained and re.match(r"\s*(?:,|\(|and\b|&|\+|$|\.|the\b|from\b|who\b)", after) is not None
        if (
            sure or listed or chained or (place.position and (place.intro or place.label)) or place.label == 2
        ) and not _TALKED_ABOUT.search(before):
            mention = Mention(
                name=word.capitalize(), start=at, end=end, quote=_quote(notes, line, at, end), position=place.position, strong=True, acts=True,
                asks=True, pronoun=place.pronoun,
            )  # fmt: skip
            last = [*last, mention]
            yield mention


def _ordinary(plain: str, never: frozenset[str], lexicon: Lexicon) -> bool:
    """Say whether a small word after "miss" or "prof" is just a word: "they miss someone", "prof ask why"."""
    return plain in never or plain in lexicon.words or re.fullmatch(SPEECH, plain) is not None


_SMALL_TITLE_BEFORE = re.compile(
    r"(?<!\w)(?P<title>mr|mrs|ms|miss|dr|prof|frau|herr|sister|madam|fr|father)\.?\s+(?P<particles>(?:(?:van|von|der|den|de|du|la|le|al|el)\s+)*)$",
    re.I,
)
