"""Where the notes name somebody: which words with a capital are a person, and how strongly the words around say so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sincerely.core.letters.word_classes import ADJECTIVE, MAINLY_ADJECTIVE, NOUN, PARTICIPLE, WordClasses
from sincerely.core.people.names import PARTICLES, fold
from sincerely.core.reading.debrief.addresses import surely_names
from sincerely.core.reading.debrief.capitals import BESIDE_HOUSE, POST_BEHIND, chunks, is_post, of_a_post, uncapitalised
from sincerely.core.reading.debrief.headline import title_place
from sincerely.core.reading.debrief.lexicon import Lexicon
from sincerely.core.reading.debrief.names import (
    ORG_TAIL,
    POSITION,
    RECRUITS,
    is_trade,
    nickname_of,
    slip,
    title_of,
)
from sincerely.core.reading.debrief.notes import SPEECH, Line
from sincerely.core.reading.debrief.places import (
    ASKS,
    MY_KIN,
    NOT_THERE_AFTER,
    PERSON_VERB,
    SERVED,
    TALKED_ABOUT,
    TO_COME,
    TOLD_OF,
    Mention,
    Place,
    in_my_task,
    place_of,
    post_before,
    post_beside,
    quote,
)
from sincerely.core.reading.debrief.small_names import (
    initials,
    is_grade,
    small_names,
)
from sincerely.core.reading.debrief.spoken_of import heads, spoken_of
from sincerely.core.reading.debrief.words import NAMES_TOO, NOT_NAMES
from sincerely.core.reading.debrief.workplaces import workplaces
from sincerely.core.reading.patterns import compiled
from sincerely.core.reading.values import Part


def mentions(
    notes: str, lines: Sequence[Line], invited: Sequence[str], not_names: Iterable[str], lexicon: Lexicon,
    on_record: Sequence[str] = (),
) -> list[Mention]:  # fmt: skip
    """Return every place where the notes name a person, in order. Who is `invited` was there; whoever is on record of this house is known by name, and no more."""
    house = frozenset(fold(word) for word in not_names) - NOT_NAMES
    never = NOT_NAMES | house | workplaces(notes, lexicon.given)
    written, notes = notes, uncapitalised(notes, lines, lexicon)
    small = {word for word in re.findall(r"(?<![\w.@-])[^\W\d_A-ZÀ-Þ][\w'’]*(?![\w.+-]*@)", notes) if word.islower()}
    found: list[Mention] = []
    guests = _name_words(invited)
    parts = guests | _name_words(on_record)
    title = title_place(notes, lines)
    cast = spoken_of(notes, lines, lexicon, never) - parts
    believed = set(cast)
    whole = surely_names(notes, [*invited, *on_record])
    # A name believed in one place is the same person wherever it stands, before that place too: hence twice.
    # Where nobody is sure, whoever was met in the first lines is the one: hence a third time.
    seen: dict[
        str, set[int]
    ] = {}  # the lines in which something speaks for a name: several weak signs are a strong one
    words = [frozenset(re.findall(r"\w+", fold(notes[line.start : line.end]))) for line in lines]
    read: list[tuple[object, list[Mention]]] = []
    for turn in range(3):
        eager = turn == 2
        if eager and (guests or any(mention.strong for mention in found)):
            break
        found, before, read = [], read, []
        changed = True  # the line before was read otherwise than in the turn before: names go on over line ends
        for place, line in enumerate(lines):
            # What a line says of people hangs on who of it is believed, and on who has been seen elsewhere.
            known = (
                eager,
                words[place] & believed,
                {word for word in words[place] if any(number != line.number for number in seen.get(word, ()))},
            )
            if before and not changed and before[place][0] == known:
                told = before[place][1]
                for mention in told:
                    believed |= set(fold(mention.name).split()) if mention.strong else set()
            else:
                start = len(found)
                for one, two in chunks(notes, line, never, house, small, parts | believed, lexicon.given):
                    mentioned = _judge(
                        notes, line, one, two, found, believed, parts, lexicon, never, eager, seen, cast,
                        titled=place == title, guests=guests,
                    )  # fmt: skip
                    if mentioned:
                        found.append(mentioned)
                        believed |= set(fold(mentioned.name).split()) if mentioned.strong else set()
                found += initials(notes, line, invited)
                found += small_names(notes, line, parts, found, believed, never, lexicon, cast, whole)
                told = found[start:]
                del found[start:]
            changed = not before or told != before[place][1]
            found += told
            read.append((known, told))
    return sorted(
        (
            _quoted(m, written, notes)
            for m in found
            if m.strong
            or any(word in believed or word in parts for word in fold(m.name).split())
            or any(nickname_of(m.name, p) for p in parts)
            or any(slip(w, p) for w in fold(m.name).split() for p in parts)
        ),
        key=lambda m: (not m.strong or len(m.name.split()) < 2, m.start),
    )


def _name_words(names: Iterable[str]) -> set[str]:
    return {word for name in names for word in fold(name).split() if len(word) > 2 and word not in PARTICLES}


def _quoted(mention: Mention, written: str, notes: str) -> Mention:
    """Return a mention with its quote as the notes have it."""
    at = notes.find(mention.quote, max(0, mention.start - 200)) if written is not notes else -1
    return replace(mention, quote=written[at : at + len(mention.quote)]) if at >= 0 else mention


_OF_HOUSE = compiled(
    r"\s+(?:from|of|at|@)\s+(?:[\w&]+\s+){0,2}?(?:Recruit\w*|Agency|Talent|Staffing|Personnel)\b", re.I
)
_SOME_STRANGER = compiled(
    r"\b(?:(?:an?|some|this)\s+(?:\w+\s+)?|some)(?:one|body|guy|bloke|man|woman|lady|fella|person|lad|girl)\s+(?:called|named)\s+$",
    re.I,
)
_OF = compiled(r"\b(?:of|at|from|for)\s+$|@\s*$", re.I)


def _judge(
    notes: str, line: Line, start: int, end: int, earlier: Sequence[Mention], believed: set[str], parts: set[str],
    lexicon: Lexicon, never: frozenset[str], eager: bool, seen: dict[str, set[int]], cast: frozenset[str], *,
    titled: bool, guests: set[str],
) -> Mention | None:  # fmt: skip
    raw = notes[start:end].rstrip(".")
    raw = re.sub(r"['’]s$", "", raw)
    honoured = re.search(r"-(?:san|sensei|sama|ssi|nim|ji)$", raw, re.I) is not None
    raw = re.sub(r"-(?:san|sensei|sama|ssi|nim|ji)$", "", raw, flags=re.I)
    end = start + len(raw)
    title, name = title_of(raw)
    words = name.split()
    if words and is_grade(words[-1], notes[end : line.end]):
        return None  # "Junior Sister Band 6"
    if (
        not words
        or len(words) > 5
        or (name.isupper() and len(name) <= 4 and not title)
        or re.search(r"\d|\b(?:I{2,3}|IV)\b|\b[A-ZÀ-Þ]{2,}s\b", name)  # "three children with EHCPs"
    ):
        return None
    folded = fold(name).split()
    if not folded or (len(folded) == 1 and folded[0].endswith("s") and folded[0][:-1] in parts):
        return None  # "two Dr Raos"
    surname = len(words) > 1 and folded[0] in lexicon.given and not is_post(words[0])  # "Sam Cook", "Bob Keller"
    if (
        (
            ORG_TAIL.search(name)
            and not (len(folded) == 2 and folded[0] in lexicon.given and POST_BEHIND.match(notes, end))
        )
        or (not title and is_trade(folded, lexicon.given, lexicon.english))
        or (
            POSITION.fullmatch(name)
            and not title
            and folded[0] not in parts
            and folded[0] not in believed
            and not post_before(notes[line.start : start])[0]
        )
    ):
        return None
    if POSITION.search(name) and not title and not surname and len(words) > 1:
        return None
    known = any(word in parts or word in believed for word in folded)
    if not title and len(words) == 1 and len(name) < 3 and not known and fold(name) not in lexicon.given:
        return None
    given = (folded[0] in lexicon.given and folded[0] not in never) or folded[0] in NAMES_TOO
    full = len(words) >= 2 and not any(word[:1].islower() for word in words if word.casefold() not in PARTICLES)
    before, after = notes[max(line.start, start - 45) : start], notes[end : min(line.end, end + 90)]
    place = place_of(notes, line, start, after, before, earlier)
    if (
        not title
        and not known
        and not post_before(notes[line.start : start])[0]
        and _is_thing(folded, given, lexicon)
        and not _vouched_for(folded, after, place, lexicon)
    ):
        return None
    if not given and not known and len(words) == 1 and of_a_post(folded[0], bool(title), before, after, place, lexicon):
        return None
    if (
        titled
        and not (title or place.speaks or place.intro or set(folded) & parts)
        and BESIDE_HOUSE.fullmatch(notes, line.start, start)
        and re.match(r"\s*(?:[.,;]|$)", after)
    ):
        return None  # "Rural Museum, Barnard Castle. Learning Officer": the town
    position, pronoun = place.position, place.pronoun
    position = position or (post_beside(after, listed=bool(title) or place.chained) if full else "")
    elsewhere = NOT_THERE_AFTER.search(after) is not None and _GIVEN_TO.search(before) is None
    talked = (
        elsewhere
        or MY_KIN.search(before) is not None
        or (
            TALKED_ABOUT.search(before) is not None
            and not (place.intro and not re.search(r"\b(?:my|our)\s", before, re.I))
        )
    )
    if (
        not title
        and len(words) == 2
        and folded[0] not in lexicon.given
        and folded[0] not in parts
        and _OF.search(before)
    ):
        return None  # "the boss of Holzbau Amrein"
    if not title and not known and after.startswith(")") and re.search(r"\([^()]*,\s*$", before):
        return None  # "(old boss, Kent)": where that was
    talked = talked or SERVED.search(before) is not None
    tasked = not (place.speaks or place.label) and in_my_task(notes, start)
    talked_of_mine = talked and not tasked and not TO_COME.search(before)
    if (
        re.search(r"\b(?:called|named)\s*$", before)
        and POSITION.search(before)
        and not re.search(r"\bmy\b", before)
        and not SERVED.search(before)
    ):
        talked, position = False, position or (before.split() or [""])[-2:][0]  # "a governor called Ruth Patel"
    owned = re.match(r"['’]s\s+(?!asked|said|going|very|really|big|keen)\w+", notes[end : end + 20]) is not None
    slot = (
        3 * bool(place.speaks == 2)
        + (place.speaks == 1)
        + (
            3
            if re.match(r"\s*\(", after)
            or (
                post_before(before)[0]
                and (
                    given
                    or place.speaks == 2
                    or place.intro
                    or place.chained
                    or re.match(r"\s*(?:[,:&+]|and\b|n\b)", after)
                )
            )
            else 2
        )
        * bool(position)
        + 2 * (given and re.match(r"\s+from\s+\w", after) is not None)
        + 2 * (full and re.match(r"\s*\([^)\d]{3,40}\)", after) is not None)
        + (3 if place.intro and place.met else 2 * place.intro)
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
        + 3 * (folded[0] in cast)
        - owned
    )
    if (
        talked
        and not known
        and (slot < 3 + 2 * place.intro or elsewhere or MY_KIN.search(before) or SERVED.search(before))
    ):
        slot = -3
    said_of = TOLD_OF.search(before) is not None
    to_come = TO_COME.search(before) is not None or (
        place.intro
        and re.search(r"\b(?:will|would|['’]ll|['’]d\s+be|wld|going\s+to|probably|hopefully)\b[^.;\n]*$", before, re.I)
        is not None
    )
    if re.match(r"\s+in\s+1[5-9]\d\d\b", after) or (to_come and _SOME_STRANGER.search(before)):
        return None  # somebody of long ago, or a stranger still to be met
    if (place.intro and owned) or to_come:
        slot -= 3  # somebody's belonging, or somebody still to be met
    # Who has a title or a given name needs one sign of being there; an unknown word needs more of them.
    slot += slot > 0 and any(number != line.number for number in seen.get(folded[0], ()))
    if slot > 0:
        seen.setdefault(folded[0], set()).add(line.number)
    slot += eager and place.intro and line.number < 3 and not place.label and folded[0] not in lexicon.words
    strong = slot >= (1 if title or (given and full) else 2 if given or full else 3) or (bool(title) and slot >= 0)
    if (
        titled
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
    off_stage = (to_come or said_of or tasked) and not talked_of_mine and not owned
    strong = strong or (
        off_stage
        and (bool(title) or honoured or given or full or place.intro)
        and (bool(title) or honoured or bool(position) or place.tagged or place.intro)
    )
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
    later = later or tasked
    part: Part = (
        "recruiter"
        if re.search(
            r"recruit|talent|agency|agent\b|staffing|sourcer",
            f"{position} {before[-14:] * honoured} {_OF_HOUSE.match(after)}",
            re.I,
        )
        else "interviewer"
    )
    helps = RECRUITS.search(position) is not None and not place.labelled_speech
    acts = bool(
        place.speaks
        or place.label
        or place.cell
        or place.intro
        or place.chained
        or (position and not re.search(r"(?:['’]s|\b(?:his|her|their))\s+[\w/-]+(?:\s[\w/-]+)?\s$", before))
        or place.tagged
        or honoured
        or _beside_another(after, lexicon)
        or (known and re.match(r"\s+again\b", after, re.I))
        or (folded[0] in cast and heads(notes, line, start))
    )
    return Mention(
        name=name, start=start, end=end, quote=quote(notes, line, start, end), title=title, position=position, part=part, strong=strong,
        acts=acts and not later and not off_stage and not (talked and not place.intro),
        asks=place.cell or (place.intro and not re.search(r"\b(?:just|only)\s*$", before)) or ASKS.match(after) is not None or place.labelled_speech or (bool(position) and not helps),
        says=place.cell or place.labelled_speech or line.heading, later=later, present=not off_stage and (acts or bool(set(folded) & guests) or (bool(title) and not talked)), pronoun=pronoun,
    )  # fmt: skip


# "promised Ron my plan": what goes to somebody, and not whose somebody is.
_GIVEN_TO = compiled(
    r"\b(?:promis\w+|sen[dt]|g[ai]ve|giving|tell|told|owed?|show(?:ed|n)?|asked|e-?mail(?:ed)?|text(?:ed)?|bring|brought|offer(?:ed)?|hand(?:ed)?|post(?:ed)?|forward(?:ed)?)\s+(?:mr|mrs|ms|dr)?\.?\s*$",
    re.I,
)
_LIST_LINE = compiled(
    r"\W*(?:the\s+)?(?:panel|interviewers?|met|with|people|spoke|saw|present|there|interviewed\s+by|talked)\b", re.I
)


def _beside_another(after: str, lexicon: Lexicon) -> bool:
    """Say whether another given name stands right beside: "Karen + Steve"."""
    mate = re.match(r"\s*(?:\([^)]*\)\s*)?(?:,|&|\+|/|and\b)\s*(?:and\s+)?([A-ZÀ-Þ][\w'’-]+)", after)
    return mate is not None and fold(mate[1]).split()[0] in lexicon.given if mate and fold(mate[1]) else False


def _is_thing(folded: Sequence[str], given: bool, lexicon: Lexicon) -> bool:
    """Say whether capitals are a thing rather than a name: an everyday word alone, or one that follows ("Comfort Home Care")."""
    if len(folded) == 1:
        return not given and (folded[0] in lexicon.words or _only_says_how(folded[0], lexicon.classes))
    return any(
        word in lexicon.words and word not in lexicon.given and word not in PARTICLES for word in folded[1:]
    ) or (folded[0] in lexicon.words and not given)


def _only_says_how(word: str, classes: WordClasses) -> bool:
    """Say whether a word can be an adjective and nothing that is or acts: "Essential:" heads a list and is nobody."""
    bits = classes.of(word)
    return bool(bits & MAINLY_ADJECTIVE) or (bool(bits & (ADJECTIVE | PARTICIPLE)) and not bits & NOUN)


# Behind a name, a small word that is none of these goes on with a thing: "the Faith Care team".
_NAME_ENDS = compiled(
    rf"(?!\s*['’]s\b)(?:\W*$|\W*[^\w\s]|\s+(?:and|or|but|with|who|from|of|about|at|on|in|for|to|by|as|is|was|will|would|has|had|did|does|s?he|they|i|we|today|this|yesterday|then|again|first|later|also|both|there|the|our|their|an?|{SPEECH})\b|\s+(?:[A-ZÀ-Þ]|\d))",
    re.I,
)


def _vouched_for(folded: Sequence[str], after: str, place: Place, lexicon: Lexicon) -> bool:
    """Say whether a given name before an everyday word is somebody all the same: "met Jo Bell", "Sam Wood asked". English family names are mostly words."""
    return (
        len(folded) == 2
        and folded[0] in lexicon.given
        and (
            place.speaks == 2
            or place.intro
            or place.met
            or place.chained
            or bool(place.position)
            or place.label == 2
            or _beside_another(after, lexicon)
        )
        and (PERSON_VERB.match(after) is not None or _NAME_ENDS.match(after) is not None)
    )


def _role_of_mine(after: str) -> bool:
    """ "Willow Court, care assistant" at the head of the notes: a post that nobody interviews in."""
    found = re.match(r"\s*(?:,|[-–—])\s*([^,.;:\n(]{3,50})\s*(?:[,.;:(]|$)", after)
    return found is not None and POSITION.search(found[1]) is not None and not re.search(
        r"\b(?:manager|mgr|head|director|owner|lead|boss|foreman|principal|HR|chief|recruiter|consultant|supervisor|chef|matron)\b", found[1], re.I
    )  # fmt: skip
