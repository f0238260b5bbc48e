"""Weigh who of those named was there: by all places where the notes name them, and by what the rules made of them.

Two linear sums a candidate, whether it is a person at all and whether that person sat in the interview; the weights are shipped data, learned by
`scripts/train_note_people.py`. Candidates are those whom the rules found and, more generously, every word that may be a name.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from sincerely.core.people.names import PARTICLES, fold
from sincerely.core.reading.debrief.heads import frames, heads
from sincerely.core.reading.debrief.lexicon import Lexicon, NoteWeights
from sincerely.core.reading.debrief.names import ABSENT, ARRANGED, ORG_TAIL, POSITION, RECRUITS, title_of
from sincerely.core.reading.debrief.notes import SPEECH, Line
from sincerely.core.reading.debrief.places import MY_KIN, PERSON_VERB, SERVED, Mention, in_my_task, position_of, quote
from sincerely.core.reading.debrief.roster import Known, Roster
from sincerely.core.reading.debrief.sections import section_of
from sincerely.core.reading.debrief.spoken_of import inflected
from sincerely.core.reading.debrief.words import NAMES_TOO, NOT_NAMES, WORD_NAMES, words_of
from sincerely.core.reading.debrief.workplaces import workplaces
from sincerely.core.reading.patterns import compiled

#: Of somebody named a hundred times the first places tell enough.
_PLACES = 10
#: From what sum on it is believed that somebody was there whom the rules hold to have been, and of others; from where on it is asked, and of whom the
#: rules never saw; below what it is sure that they were not; from what sum on such a word is a person, and below what somebody the rules saw is none.
SURELY, RAISED, ASKED, UNSEEN, ABSENT_SURELY = 0.5, 1.0, -1.0, 0.2, -2.5
PERSON, NOBODY = 0.5, -1.5
_WORD = compiled(r"(?<![\w@.'’/-])[^\W\d_]['’]?[^\W\d_]+(?:-[^\W\d_]+)*(?![\w@])")
_TOKEN = compiled(r"\w+(?:['’-]\w+)*|->|=>|→|[^\w\s]")
_FIGURE, _NAME = "#", "@"


@dataclass(slots=True)
class Candidate:
    """Who may be a person: the name, who of the roster that is, and every place where the notes have it."""

    name: str
    known: Known | None = None
    places: list[tuple[int, int]] = field(default_factory=list)
    family: str = ""  # what goes on as a name behind a single one of the roster


def candidates(notes: str, roster: Roster, lexicon: Lexicon) -> list[Candidate]:
    """Return those of the roster whom the notes name, then every other word that may be a name."""
    found: dict[int, Candidate] = {}
    taken: list[tuple[int, int]] = []
    for match in roster.pattern().finditer(notes):
        taken.append(match.span())
        known = roster.named(match.group())
        if known is not None:
            found.setdefault(id(known), Candidate(known.name, known)).places.append(match.span())
    others: dict[str, Candidate] = {}
    ends = set()
    for start, end in taken:
        known = roster.named(notes[start:end])
        # A single name, and not by a title alone.
        more = (
            _MORE.match(notes, end)
            if known is not None and fold(notes[start:end]) == fold(known.name) and known.name.isalpha()
            else None
        )
        if known is not None and more is not None and _is_family(more["word"], lexicon) and _ENDS_NAME.match(notes, more.end()):  # fmt: skip
            found[id(known)].family = found[id(known)].family or more.group().strip()
            ends.add(more.end())
    for start, end in _other_names(notes, taken, lexicon):
        if end in ends:
            continue
        name = notes[start:end]
        words = fold(title_of(name)[1]).split()
        known_by = next((others[word] for word in reversed(words) if word in others), None) or Candidate(name)
        if len(name.split()) > len(known_by.name.split()):
            known_by.name = name
        known_by.places.append((start, end))
        others.update(dict.fromkeys(words, known_by))
    return [*found.values(), *{id(one): one for one in others.values()}.values()]


def _other_names(notes: str, taken: Sequence[tuple[int, int]], lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Yield the spans of words that may be names and are none of those taken: with what goes on as a name behind them, and a title before."""
    covered = bytearray(len(notes))
    for start, end in taken:
        covered[start:end] = b"\1" * (end - start)
    judged: dict[str, str] = {}
    at = 0
    for word in _WORD.finditer(notes):
        if word.start() < at or covered[word.start()]:
            continue
        text = word.group()
        kind = judged.get(text)
        if kind is None:
            kind = judged[text] = _may_be(text, lexicon)
        if not kind:
            continue
        end = word.end()
        while (more := _MORE.match(notes, end)) and not covered[more.start("word")]:
            follows = judged.get(more["word"])
            if follows is None:
                follows = judged[more["word"]] = _may_be(more["word"], lexicon)
            capital = more["word"][:1].isupper()
            if not (follows or (capital and text[:1].isupper() and not _is_no_family(more["word"]))):
                break
            end = more.end()
        before = _TITLE_BEFORE.search(notes, max(0, word.start() - 12), word.start())
        at = end
        yield before.start("title") if before else word.start(), end


_MORE = compiled(r"(?: (?:van|von|der|den|de|du|da|dos|la|le|al|el|bin|ibn|ter|di|del))* (?P<word>[^\W\d_]['’]?[^\W\d_]+(?:-[^\W\d_]+)*)(?![\w@])")  # fmt: skip
_TITLE_BEFORE = compiled(r"(?<!\w)(?P<title>(?:mr|mrs|ms|miss|mx|dr|prof|sister|sr|fr|herr|hr|frau|mme|madame|m|mlle|monsieur|señora|señor|sra|dona|senhor|pan|pani|dott|mevrouw|meneer|domnul|doamna|dl|dna|capt|chef|judge|rev|aunty|auntie|uncle|papa|mama)\.?) $", re.I)  # fmt: skip


# Behind a whole name stands a sign, a word that joins, or a post: "maeve horgan CNM2 + priya nair from HR".
_ENDS_NAME = compiled(
    rf"\s*(?:[^\w\s'’]|$|\n|(?:and|n|from|the|who|was|is|asked|said|told|then)\b|(?-i:[A-Z]{{2,}}\d?)\b|(?:[\w/-]+\s+)?{POSITION.pattern})",
    re.I,
)


def _is_family(word: str, lexicon: Lexicon) -> bool:
    plain = fold(word)
    if len(plain) < 3 or plain in lexicon.english or plain in lexicon.words or plain in _SHORT:
        return False
    if inflected(plain, lexicon.english, NOT_NAMES) and plain not in lexicon.given:
        return False
    return not (_is_no_family(word) or _SPEECH.fullmatch(word))


def _is_no_family(word: str) -> bool:
    plain = fold(word)
    return plain in NOT_NAMES or POSITION.fullmatch(word) is not None or ORG_TAIL.fullmatch(word) is not None or (word.isupper() and len(word) < 5)  # fmt: skip


def _may_be(word: str, lexicon: Lexicon) -> str:
    """Return how a word may be a name, "given" or "unknown"; empty where it is a word of the language, a post or a title."""
    plain = fold(word)
    if len(plain) < 3 or " " in plain or plain in PARTICLES or title_of(word)[0] or _TITLE_BEFORE.fullmatch(f"{word} "):
        return ""
    capital = word[:1].isupper()
    given = plain in lexicon.given
    if (word.isupper() and len(word) < 6 and not given) or POSITION.fullmatch(word) or ORG_TAIL.fullmatch(word):
        return ""
    if capital and plain in NAMES_TOO:
        return "given"
    if plain in NOT_NAMES or plain in lexicon.words or _SPEECH.fullmatch(word):
        return ""
    if given and (capital or not (plain in lexicon.english or plain in WORD_NAMES)):
        return "given"
    if plain in lexicon.english or inflected(plain, lexicon.english, NOT_NAMES) or plain in _SHORT:
        return ""
    return "unknown"


_SPEECH = compiled(SPEECH, re.I)
# How notes shorten words: none of these is a name.
_SHORT = words_of("abt wld cld shld hrs mins wks yrs mgr mgmt dept pls thx thru tho bcs cos cuz kinda gonna wanna gotta dont didnt doesnt wasnt isnt cant wont shes hes theyre ive ill thats whats wouldnt couldnt havent hasnt esp approx incl exp info appt apt ref refs cert certs lic temp perm morn aft eve tmrw tomo sth smth smb wk yr qs ans int intv mtg cv ppl diff prob probs defo diffrent lol haha hmm")  # fmt: skip


class Page:
    """The notes as the judge sees them: each line's words with their places, names as "@" and figures as "#"."""

    def __init__(self, notes: str, lines: Sequence[Line], everyone: Sequence[Candidate], lexicon: Lexicon, house: Collection[str]) -> None:  # fmt: skip
        self.notes, self.lines, self.lexicon, self.house = notes, lines, lexicon, house
        self.starts = [line.start for line in lines]
        self._rows: dict[int, list[tuple[str, int, int]]] = {}
        self._names = {start: end for one in everyone for start, end in one.places}

    def row(self, number: int) -> list[tuple[str, int, int]]:
        """Return a line's tokens with their places; a name is one token."""
        if number not in self._rows:
            line, tokens, at = self.lines[number], [], 0
            for found in _TOKEN.finditer(self.notes, line.start, line.end):
                if found.start() < at:
                    continue
                if found.start() in self._names:
                    at = self._names[found.start()]
                    tokens.append((_NAME, found.start(), at))
                else:
                    tokens.append((_plain(found.group()), found.start(), found.end()))
            self._rows[number] = tokens
        return self._rows[number]


@lru_cache(maxsize=4096)
def _plain(token: str) -> str:
    low = token.lower().replace("’", "'")
    return _FIGURE if low[0].isdigit() else low


@lru_cache(maxsize=4096)
def _kind(token: str) -> str:
    """Return the class of a token that tells more than itself: a post, a verb of speaking, a recruiter, somebody's kin, a day."""
    if RECRUITS.fullmatch(token):
        return "<recruit>"
    if POSITION.fullmatch(token):
        return "<post>"
    if _SPEECH.fullmatch(token):
        return "<speech>"
    if token in _KIN:
        return "<kin>"
    if token in _DAYS:
        return "<day>"
    return token


_KIN = words_of("wife husband partner mum mom mother dad father brother sister son daughter aunt aunty auntie uncle cousin friend friends mate flatmate neighbour grandma gran nan boyfriend girlfriend kids")  # fmt: skip
_DAYS = words_of("monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun today tomorrow tmrw yesterday tonight morning afternoon evening noon week")  # fmt: skip
# What the first lines say of the hour and the round.
_FRAME = _DAYS | words_of("round interview am pm zoom teams meet online oclock o'clock panel 1st 2nd final screen call")
_ENDS = frozenset(".;!?")
_HEADS = frozenset([*_ENDS, ":", "-", "–", "—", "|", "•", "*", "->", "=>", "→", ","])


def signs_of(one: Candidate, everyone: Sequence[Candidate], page: Page, mentioned: Sequence[Mention]) -> frozenset[str]:
    """Return what speaks for and against somebody: how the name is written, what the rules say, and every place."""
    found: set[str] = set()
    words = fold(title_of(one.name)[1]).split()
    lexicon = page.lexicon
    title = title_of(one.name)[0] or (one.known.title if one.known else "")
    first = words[0] if words else ""
    most = max(len(other.places) for other in everyone)
    found.update((f"places {min(len(one.places), 5)}", f"places {min(len(one.places), 3)} of {min(most, 5)}"))
    found.add(f"words {min(len(words), 3)}")
    word = first in lexicon.english or first in lexicon.words
    origin = "title" if title else "given" if first in lexicon.given and not word else "both" if first in lexicon.given else "word" if word else "unknown"  # fmt: skip
    origin += " capital" if page.notes[one.places[0][0]].isupper() else " small"
    found.add(f"origin {origin}")
    found.add(f"capital {all(page.notes[start].isupper() for start, _ in one.places)}")
    if title:
        found.update(("title", f"title {fold(title)}"))
    if any(word in page.house for word in words):
        found.add("house")
    if len(words) > 1 and words[-1] in lexicon.english:
        found.add("family is a word")
    rank = next((n for n, other in enumerate(sorted(everyone, key=lambda other: other.places[0])) if other is one), 0)
    found.add(f"rank {min(rank, 3)} of {min(len(everyone), 4)}")
    found.update(_by_rules(one.known, everyone, mentioned))
    for place, (start, end) in enumerate(one.places[:_PLACES]):
        here = _of_place(page, start, end, origin)
        found |= here
        if place == 0:
            found.update("first " + sign for sign in here if sign[0] in "-+<" or sign.startswith("line"))
    return frozenset(found)


def _by_rules(known: Known | None, everyone: Sequence[Candidate], mentioned: Sequence[Mention]) -> Iterator[str]:
    there = sum(one.known is not None and one.known.present for one in everyone)
    if known is None:
        yield "rules: nobody"
        yield f"rules: nobody, {min(there, 3)} there"
        return
    yield f"rules: present {known.present} part {known.part}"
    yield f"rules: present {known.present} of {min(there, 3)}"
    if known.position:
        yield "rules: post"
        yield "rules: recruits" if RECRUITS.search(known.position) else "rules: no recruiter"
    for name in ("spoke", "asked"):
        yield f"rules: {name} {getattr(known, name)}"
    if known.pronoun:
        yield "rules: pronoun"
    for name in ("strong", "acts", "asks", "says", "later", "present"):
        if any(getattr(mention, name) for mention in mentioned):
            yield f"mention {name}"


def _of_place(page: Page, start: int, end: int, origin: str) -> set[str]:
    number = _line_at(page.starts, start)
    line, row = page.lines[number], page.row(number)
    at = next((n for n, (_, one, two) in enumerate(row) if one <= start < two), 0)
    past = next((n for n, (_, one, _two) in enumerate(row) if one >= end), len(row))
    tokens = [token for token, _, _ in row]
    before = ["^", "^", *tokens[:at]][-2:]
    after = [*tokens[past : past + 3], "$", "$", "$"][:3]
    kinds = [_kind(token) for token in (*before, *after)]
    found = {f"-1 {before[1]}", f"-2 {before[0]}", f"+1 {after[0]}", f"+2 {after[1]}", f"+3 {after[2]}"}
    found.update((f"-1 {kinds[1]}", f"-2 {kinds[0]}", f"+1 {kinds[2]}", f"+2 {kinds[3]}", f"+3 {kinds[4]}"))
    found.update((f"-- {kinds[0]} {kinds[1]}", f"++ {kinds[2]} {kinds[3]}", f"-+ {kinds[1]} {kinds[2]}"))
    opens = max((n for n in range(at) if tokens[n] in _ENDS), default=-1) + 1
    closes = next((n for n in range(past, len(tokens)) if tokens[n] in _ENDS), len(tokens))
    found.update(f"< {_kind(token)}" for token in tokens[max(opens, at - 8) : at] if token[0].isalpha() or token == _NAME)  # fmt: skip
    found.update(f"> {_kind(token)}" for token in tokens[past : min(closes, past + 10)] if token[0].isalpha() or token == _NAME)  # fmt: skip
    found.update(f">> {a} {b}" for a, b in pairwise(_kind(token) for token in tokens[past : min(closes, past + 6)]))
    found.add(f"line {min(number, 3)}")
    if number == len(page.lines) - 1:
        found.add("line last")
    head = at == 0 or tokens[at - 1] in _HEADS
    where = "line" if at == 0 else "part" if head else "inside"
    found.add(f"head {where}")
    soon = next((n for n, token in enumerate(kinds[2:]) if token in {"<post>", "<recruit>"}), None)
    closed = next((token for token in tokens[past : past + 6] if token in {"-", "–", "—", ":", "=", ",", ".", "(", ")", "->"}), "")  # fmt: skip
    found.update((f"{origin} {where}", f"{origin} {where} post {soon}", f"{origin} {where} +1 {kinds[2]}", f"{origin} -1 {kinds[1]}"))  # fmt: skip
    found.update((f"{where} post {soon} {closed}", f"{where} post {soon} -1 {kinds[1]}", f"{where} {closed}"))
    if number < 3 and any(token in _FRAME for token in tokens):
        found.update(("frame", f"frame {origin} {where} +1 {kinds[2]}"))
    following = page.row(number + 1) if number + 1 < len(page.lines) else []
    found.add(f"next line {_kind(following[0][0]) if following else '$'}, {where}")
    if number + 1 < len(page.lines) and at == 0:
        found.add(f"next line bullet {page.lines[number + 1].bullet} blank {page.lines[number + 1].after_blank} from {line.bullet}")  # fmt: skip
    if at == 0:
        found.add(f"line opens {'label' if line.label_sign else ''}{line.label_sign} {'heading' if line.heading else ''} {'bullet' if line.bullet else ''}")  # fmt: skip
        if past == len(tokens):
            found.add("line alone")
    elif line.label and start < line.body:
        found.add("in label")
    if line.label and start >= line.body:
        found.add(f"under {section_of(line.label) or ('post' if POSITION.search(line.label) else 'label')}")
    text_before, text_after = page.notes[line.start : start], page.notes[end : line.end]
    sentence = page.notes[row[opens][1] if opens < len(row) else start : row[closes - 1][2] if closes > 0 else end]
    for name, true in (
        ("kin", MY_KIN.search(text_before[-90:]) is not None),
        ("served", SERVED.search(text_before[-60:]) is not None),
        ("person verb", PERSON_VERB.match(text_after) is not None),
        ("task", in_my_task(page.notes, start)),
        ("absent", ABSENT.search(sentence) is not None),
        ("arranged", ARRANGED.search(sentence) is not None),
        ("owns", re.match(r"['’]s?\s", text_after) is not None),
        ("bracket", text_before.rfind("(") > text_before.rfind(")")),
        ("he or she", re.match(r"[^.\n]{0,60}?\b(?:he|she)\b", text_after, re.I) is not None),
    ):
        if true:
            found.add(f"sign {name}")
    return found


def _line_at(starts: Sequence[int], at: int) -> int:
    from bisect import bisect_right

    return max(0, bisect_right(starts, at) - 1)


class Judged:
    """The candidates of some notes, each with its signs."""

    def __init__(
        self, roster: Roster, notes: str, lines: Sequence[Line], found: Sequence[Mention], lexicon: Lexicon, house: Collection[str]
    ) -> None:  # fmt: skip
        self.roster, self.notes, self.lines, self.lexicon = roster, notes, lines, lexicon
        self.candidates = candidates(notes, roster, lexicon)
        self._page = Page(notes, lines, self.candidates, lexicon, house)
        self._mentions: dict[int, list[Mention]] = defaultdict(list)
        for mention in found:
            known = roster.named(mention.name) or next((one for one in roster.people if fold(mention.name) in one.aliases), None)  # fmt: skip
            self._mentions[id(known)].append(mention)

    def signs(self, one: Candidate) -> frozenset[str]:
        """Return what speaks for and against one of the candidates."""
        mentioned = self._mentions[id(one.known)] if one.known is not None else []
        return signs_of(one, self.candidates, self._page, mentioned)

    def settle(self, is_me: Callable[[str], bool], earlier: Sequence[tuple[int, int]], settled: Sequence[str]) -> None:
        """Take onto the roster who was surely there, ask about the doubtful, and drop who is nobody. Whom an invitation lists, or who is `settled`, is left as found."""
        if not self.lexicon.people.signs:
            return
        fixed, worked = {fold(name) for name in settled}, workplaces(self.notes, self.lexicon.given)
        for one in [*self.candidates]:
            known = one.known
            if known is not None and (known.source != "notes" or fold(known.name) in fixed):
                continue
            if known is None and (worked & set(fold(one.name).split()) or is_me(title_of(one.name)[1])):
                continue
            if all(any(a <= start < b for a, b in earlier) for start, _ in one.places):
                continue
            if known is not None and known.present and heads(one.places, known.title, self.notes, self.lines):
                continue
            if known is not None and self._only_frames(one):
                self.roster.people.remove(known)
                continue
            person, there = weigh(self.signs(one), self.lexicon.people)
            self._settle(one, person, there)
            if known is not None and one.family:
                known.name = f"{known.name} {_named(one.family)}".replace(known.name, _named(known.name), 1)
                known.aliases |= {fold(known.name), known.name.casefold(), one.family.casefold()}
        self.roster.forget()

    def _only_frames(self, one: Candidate) -> bool:
        """Say whether a name stands nowhere but at the head of the first lines, where the house and the post do, while others spoke."""
        (start, end), *more = one.places
        number = _line_at(self._page.starts, start)
        if more or number > 2 or (one.known is not None and one.known.title):
            return False
        line, words = self.lines[number], fold(self.notes[start:end]).split()
        rest = [other for other in self.candidates if other is not one]
        alone = not any(line.start <= begin < line.end for other in rest for begin, _ in other.places)
        thing = words[0] not in self.lexicon.given or (len(words) > 1 and words[-1] in self.lexicon.english | self.lexicon.words)  # fmt: skip
        first = number == 0 and alone and thing and any(other.known and other.known.present for other in rest)
        framed = any(token in _FRAME for token, _, _ in self._page.row(number)) and words[0] not in self.lexicon.given
        return frames(start, end, self.notes, line, first=first, framed=framed)

    def _settle(self, one: Candidate, person: float, there: float) -> None:
        known = one.known
        if known is None:
            if there < UNSEEN or person < PERSON:
                return
            known = self.take_up(one)
        if there >= (SURELY if known.present else RAISED):
            if not known.present:
                known.present, known.part = True, "interviewer" if known.part == "other" else known.part
        elif one.known is None or there >= ASKED or (known.present and person >= NOBODY and there >= ABSENT_SURELY):
            self.roster.unsure.append(f"Was {f'{known.title} {known.name}'.strip()} in the interview?")
            self._leave_out(known)
        elif person < NOBODY:
            self.roster.people.remove(known)
        else:
            self._leave_out(known)

    def _leave_out(self, known: Known) -> None:
        if known.present:
            known.present = False
            known.part = "recruiter" if RECRUITS.search(known.position) else "other"

    def take_up(self, one: Candidate) -> Known:
        """Put somebody on the roster whom the rules did not find, as not there."""
        title, name = title_of(one.name)
        start, end = one.places[0]
        line = self.lines[_line_at(self._page.starts, start)]
        position, pronoun = position_of(self.notes[line.start : start], self.notes[end : line.end])
        known = Known(name := _named(name), title=title.capitalize(), position=position, pronoun=pronoun, present=False, part="other", quote=quote(self.notes, line, start, end))  # fmt: skip
        known.aliases = {fold(name), name.casefold(), *(word.casefold() for word in name.split() if len(word) > 2)}
        self.roster.people.append(known)
        return known


def _named(name: str) -> str:
    return name if name[:1].isupper() else " ".join(part.capitalize() for part in name.split())


def weigh(signs: frozenset[str], weights: NoteWeights) -> tuple[float, ...]:
    """Return how much speaks for each of the weights' acts."""
    sums = list(weights.bias)
    size = len(signs) ** 0.5 or 1.0
    for sign in signs:
        for place, weight in weights.signs.get(sign, ()):
            sums[place] += weight / size
    return tuple(sums)
