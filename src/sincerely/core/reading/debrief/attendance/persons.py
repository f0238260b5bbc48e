"""Weigh who of those named was there, by all places where the notes name them.

Two linear sums a candidate, whether it is a person at all and whether that person sat in the interview; the weights are shipped data, learned by
`scripts/train_note_people.py`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from sincerely.core.people.names import fold
from sincerely.core.reading.debrief.attendance.named import PLACE_BEHIND, Candidate
from sincerely.core.reading.debrief.attendance.places import (
    MY_KIN,
    NOT_THERE_AFTER,
    PERSON_VERB,
    SERVED,
    in_my_task,
    position_of,
    post_before,
    post_behind,
)
from sincerely.core.reading.debrief.attendance.sections import section_of
from sincerely.core.reading.debrief.attendance.serves import CHILD, LOOKS_IN, SERVES
from sincerely.core.reading.debrief.attendance.to_come import ToCome
from sincerely.core.reading.debrief.text.lexicon import Lexicon, NoteWeights
from sincerely.core.reading.debrief.text.names import ABSENT, ARRANGED, ORG_TAIL, POSITION, RECRUITS, title_of
from sincerely.core.reading.debrief.text.notes import SPEECH, Line
from sincerely.core.reading.debrief.text.words import words_of
from sincerely.core.reading.patterns import compiled

#: Of somebody named a hundred times the first places tell enough.
_PLACES = 10
#: From what sum on it is believed that somebody was there, and from where on it is asked; below what it is sure that they were not; of whom an
#: invitation names as who sent it, less is enough; from what sum on somebody who was not there is a person, and of whom it is asked or believed.
SURELY, ASKED, ABSENT_SURELY, GUEST = 0.2, -1.0, -2.5, -0.7
#: How sure it is at most of whom the notes say that they were absent or come later, and yet tell what they did.
DOUBTED = (SURELY + ASKED) / 2
#: From what sum on it is believed of whom nothing is told: people named on the way, and halves of a house's name, weigh less.
SILENT = 2.0
PERSON, PERHAPS = 0.5, 0.0
#: What it adds for having been there that somebody is on record with the house.
ON_RECORD = 2.0
_TOKEN = compiled(r"\w+(?:['’-]\w+)*|->|=>|→|[^\w\s]")
_SPEECH = compiled(SPEECH, re.I)
_FIGURE, _NAME = "#", "@"


class Page:
    """The notes as the judge sees them: each line's words with their places, names as "@" and figures as "#". `typed` are the same notes with their capitals."""

    def __init__(self, notes: str, lines: Sequence[Line], everyone: Sequence[Candidate], lexicon: Lexicon, house: Collection[str], typed: str = "") -> None:  # fmt: skip
        self.typed = typed or notes
        self.notes, self.lines, self.lexicon, self.house = notes, lines, lexicon, house
        self.starts = [line.start for line in lines]
        self.most = max((len(one.places) for one in everyone), default=1)
        borne = [one for one in everyone if one.title or one.words()[0] in lexicon.given]
        self.ranks = {one.places[0][0]: rank for rank, one in enumerate(borne)}
        head = lines[0].end if lines else 0
        self.later = sum(one.places[-1][0] >= head for one in borne)
        self._rows: dict[int, list[tuple[str, int, int]]] = {}
        self._names = {start: end for one in everyone for start, end in one.places}

    def origin(self, one: Candidate) -> str:
        """Return what speaks for a name by itself: a title, the table of given names, or that it is a word of the language."""
        first = one.words()[0]
        word = first in self.lexicon.english or first in self.lexicon.words
        given = first in self.lexicon.given
        kind = "title" if one.title else "given" if given and not word else "both" if given else "word" if word else "unknown"  # fmt: skip
        return f"{kind} {'capital' if self.notes[one.places[0][0]].isupper() else 'small'}"

    def written(self, one: Candidate) -> str:
        """Return whether a name is typed with capitals, with one, or small, and how names are typed elsewhere in the notes: "TIG" and "tig" among names with their capitals."""
        forms = [self.typed[start:end] for start, end in one.places]
        how = "all capitals" if len(forms[0]) > 1 and all(form.isupper() for form in forms) else "a capital" if all(form[:1].isupper() for form in forms) else "small"  # fmt: skip
        others = [self.typed[start : start + 2] for start, end in self._names.items() if (start, end) not in one.places]
        capital = sum(form[:1].isupper() and not form[1:].isupper() for form in others)
        return f"{how} of {'none' if not others else 'capitals' if 2 * capital > len(others) else 'others'}"

    def line(self, at: int) -> Line:
        """Return the line in which something stands."""
        return self.lines[_line_at(self.starts, at)]

    def opens(self, start: int) -> bool:
        """Say whether a name stands at the head of its line."""
        row = self.row(_line_at(self.starts, start))
        return bool(row) and row[0][1] == start

    def block(self, number: int) -> list[int]:
        """Return the lines that follow one up to a blank before the next, or to the next that a name opens."""
        under: list[int] = []
        for n in range(number + 1, min(number + 6, len(self.lines))):
            row = self.row(n)
            if (self.lines[n].after_blank and under) or (row and row[0][0] == _NAME):
                break
            under.append(n)
        return under

    def post(self, one: Candidate) -> tuple[str, str]:
        """Return the post that stands beside somebody's name, and the pronoun that follows there; "" for none."""
        held = gender = ""
        for start, end in sorted(one.places[:_PLACES], key=lambda place: place[0] - place[1]):
            line = self.line(start)
            title, name = title_of(self.notes[start:end])
            start = end - len(name) if fold(title) == "chef" else start  # "Head chef Dario Conti"
            before, after = self.notes[line.start : start], self.notes[end : line.end]
            position, pronoun = position_of(before[-90:], after[:120])
            ahead = post_before(before[-90:])[0]
            if self._ends_with_another(position, end, one) or " " in ahead:
                position = ahead  # "creative director Yuki Mori, lead designer Ben Ashe"
            if not position and start == line.body and line.label_sign in {"=", ":"} and POSITION.search(line.label):
                position = line.label  # "Recruiter who set me up = Yolanda"
            position = position or post_behind(after[:80])
            held, gender = held or position, gender or pronoun
            if held and gender:
                break
        return held, gender

    def _ends_with_another(self, position: str, end: int, one: Candidate) -> bool:
        """Say whether what looks like a post behind a name ends with somebody else's: ", sous is a big quiet bloke Tama"."""
        at = self.notes.find(position, end, end + 120) if " " in position else -1
        begins = [start for start, stop in self._names.items() if stop == at + len(position) and start > at >= 0]
        before = (
            self.notes[at : begins[0]].split() if begins and (begins[0], at + len(position)) not in one.places else []
        )
        return bool(before) and before[-1].casefold() not in {"to", "of", "for", "with", "under"}

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
    if ORG_TAIL.fullmatch(token):
        return "<house>"
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
_OPENING = frozenset(["<speech>", "he", "she", "his", "her", "says", "wants", "told"])
_ENDS = frozenset(".;!?")
_HEADS = frozenset([*_ENDS, ":", "-", "–", "—", "|", "•", "*", "->", "=>", "→", ","])


def signs_of(one: Candidate, page: Page, guests: int) -> frozenset[str]:
    """Return what speaks for and against somebody: how the name is written, how many an invitation lists, and every place."""
    words, lexicon = one.words(), page.lexicon
    found = {f"places {min(len(one.places), 5)}", f"places {min(len(one.places), 3)} of {min(page.most, 5)}", f"words {min(len(words), 3)}"}  # fmt: skip
    origin = page.origin(one)
    found.add(f"origin {origin}")
    found.add(f"capital {all(page.notes[start].isupper() for start, _ in one.places)}")
    found.add(f"written {page.written(one)}, {origin}")
    if guests:
        found.update(("guests", f"guests {origin}"))
    if one.title:
        found.update(("title", f"title {fold(one.title)}"))
    if shared := sum(word in page.house for word in words):
        share = f"house {'all' if shared == len(words) else 'some'} of {min(len(words), 3)}"
        found.update(("house", f"house {origin}", share, f"{share}, {min(len(page.house), 4)}", f"{share} {origin}"))
    if len(words) > 1 and words[-1] in lexicon.english:
        found.add("family is a word")
    rank = page.ranks.get(one.places[0][0], 3)
    found.add(f"rank {min(rank, 3)} of {min(len(page.ranks), 4)}")
    found.add(f"rank {min(rank, 3)} {origin}")
    found.add(f"opens {min(sum(page.opens(start) for start, _ in one.places), 3)} of {min(len(one.places), 3)}")
    post = page.post(one)[0]
    found.add("post" if post else "no post")
    if len(page.lines) > 1 and one.places[-1][0] < page.lines[0].end:
        # Named in the first line alone: who is met there, or the house.
        alone = f"only first {'post' if post else 'no post'}"
        found.update((alone, f"{alone} later {min(page.later, 2)}", f"{alone} {origin}", f"{alone} {origin} later {min(page.later, 2)}"))  # fmt: skip
    if post:
        found.add("recruits" if RECRUITS.search(post) else "no recruiter")
    for place, (start, end) in enumerate(one.places[:_PLACES]):
        here = _of_place(page, start, end, origin)
        found |= here
        if place == 0:
            found.update("first " + sign for sign in here if sign[0] in "-+<" or sign.startswith("line"))
    return frozenset(found)


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
    if number == 0:
        found.update((f"first line {where} post {soon} {closed}", f"first line {origin} {where} post {soon} {closed}", f"first line {origin} -1 {kinds[1]}"))  # fmt: skip
    if number < 3 and any(token in _FRAME for token in tokens):
        found.update(("frame", f"frame {origin} {where} +1 {kinds[2]}"))
    if at == 0:
        under = page.block(number)
        opening = sum(_kind(first[0][0]) in _OPENING for n in under if (first := page.row(n)))
        found.update((f"block {min(len(under), 4)}", f"block {min(len(under), 2)} opens {min(opening, 2)}", f"block {min(len(under), 2)} {origin} {closed}"))  # fmt: skip
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
    found.update(f"{sign}, {origin}" for sign in _behind(row, past))
    text_before, text_after = page.notes[line.start : start], page.notes[end : line.end]
    sentence = page.notes[row[opens][1] if opens < len(row) else start : row[closes - 1][2] if closes > 0 else end]
    for name, true in (
        ("kin", MY_KIN.search(text_before[-90:]) is not None),
        ("served", SERVED.search(text_before[-60:]) is not None),
        ("person verb", PERSON_VERB.match(text_after) is not None),
        ("task", in_my_task(page.notes, start)),
        ("absent", ABSENT.search(sentence) is not None),
        (_SAID_ABSENT.removeprefix("sign "), _said_absent(text_before, text_after)),
        ("waited", _WAITED.match(text_after) is not None),
        ("not met", _NOT_MET.match(text_after) is not None),
        ("small one", _SMALL_ONE.search(text_before) is not None),
        ("called by", _THE.search(text_before) is not None and _CALLED_BY.match(text_after) is not None),
        ("place", _TO_A_PLACE.search(text_before) is not None and PLACE_BEHIND.match(text_after) is not None),
        ("arranged", ARRANGED.search(sentence) is not None),
        ("serves", SERVES.search(sentence) is not None),
        ("child", CHILD.search(sentence) is not None),
        ("looks in", LOOKS_IN.search(sentence) is not None),
        ("owns", re.match(r"['’]s?\s", text_after) is not None),
        ("bracket", text_before.rfind("(") > text_before.rfind(")")),
        ("he or she", re.match(r"[^.\n]{0,60}?\b(?:he|she)\b", text_after, re.I) is not None),
    ):
        if true:
            found.add(f"sign {name}")
    return found


_SAID_ABSENT = "sign said absent"
_ITSELF = compiled(r"\s*(?:\([^)\n]*\)\s*)?(?:,?\s*who\s+)?(?:(?:him|her)self\s+)?\(?", re.I)
_IN_BRACKET = compiled(
    r"\s*(?:\(|[–—-]\s)\s*(?:(?:was|is|but|who\s+was)\s+)?(?:absent|apologies|sent\s+apologies|no[-\s]show|not\s+there|missing|(?:off|away|out|ill|sick|poorly|unwell|on\s+leave|on\s+holiday|stuck)\s*(?:[),;–—-]|today|this|sick|ill))",
    re.I,
)
_LISTED_ABSENT = compiled(
    r"(?:\babsent|\bapologies(?:\s+from)?|\bnot\s+there|\bmissing)\s*[:=–-]\s*(?:[^.\n:()]*(?:,|&|\band)\s*)?\Z", re.I
)
# Signs that somebody is only named: waited outside, was not met, a child; or that the name is that of a thing or a place.
_WAITED = compiled(r"[,;(\s]+(?:(?:who|and|she|he|they)\s+)*(?:had\s+)?waited\b", re.I)
_NOT_MET = compiled(r"[^.\n]{0,60}?\b(?:have\s?n[o'’]?t|havent|had\s?n[o'’]?t|did\s?n[o'’]?t|didnt|never|not)\s+(?:yet\s+)?(?:met|meet|seen?|spoken)\b", re.I)  # fmt: skip
_SMALL_ONE = compiled(r"(?:\blittle|\b(?:son|daughter|lad|lass|boy|girl|baby))\s+\Z", re.I)
_CALLED_BY = compiled(
    r"\s(?!(?:and|or|who|was|is|had|has|did|said|asked|told|from|in|on|at|of|for|with|to|then|guy|bloke|lady|man|woman|one|chap|fella|lad|girl|person)\b)(?-i:[a-z]{3,})\b(?<!ed)"
)
_THE = compiled(r"\bthe\s\Z")
_TO_A_PLACE = compiled(r"\b(?:in|at|from|sa|to|our|their|the)\s\Z")


def _said_absent(before: str, after: str) -> bool:
    """Say whether the words right at a name tell that its bearer was not there: "Dr Lund himself was on holiday", "Absent: Mr Reeve"."""
    return (
        ABSENT.match(after, _ITSELF.match(after).end()) is not None  # type: ignore[union-attr]
        or _IN_BRACKET.match(after) is not None
        or _LISTED_ABSENT.search(before) is not None
    )


def _behind(row: Sequence[tuple[str, int, int]], past: int) -> Iterator[str]:
    """Yield what is told behind a name before the next one: how long, and how often of him or her and of me."""
    until = next((n for n in range(past, len(row)) if row[n][0] == _NAME), len(row))
    tokens = [token for token, _, _ in row[past:until]]
    told = sum(token in {"he", "she"} for token in tokens)
    mine = sum(token in {"me", "my", "i"} for token in tokens)
    yield f"behind {min(len(tokens) // 8, 4)}"
    yield f"he or she behind {min(told, 3)}"
    yield f"mine behind {min(mine, 2)}, {min(told, 2)}"
    yield from (f"behind {_kind(a)} {_kind(b)}" for a, b in pairwise(tokens) if a in {"he", "she"})


def said_absent(signs: frozenset[str]) -> bool:
    """Say whether the notes tell in so many words that somebody was not there."""
    return _SAID_ABSENT in signs


def there_at_most(signs: frozenset[str], ahead: ToCome | None = None, *, silent: bool = False) -> float:
    """Return how sure it can be at most that somebody was there: of whom the notes say they were not and yet tell what they did, or who are met only `ahead`, it is asked, whatever else speaks for it; who was absent and `silent`, or is listed as a referee or in copy, was not."""
    if silent or (ahead is not None and not ahead.asked):
        return (ASKED + ABSENT_SURELY) / 2
    return DOUBTED if ahead is not None or said_absent(signs) else float("inf")


def _line_at(starts: Sequence[int], at: int) -> int:
    return max(0, bisect_right(starts, at) - 1)


def is_somebody(page: Page, one: Candidate, person: float, there: float) -> bool:
    """Say whether a candidate is a person of this interview, there or not: nobody of the writer's own life elsewhere."""
    if one.house and not one.title:
        return False
    if there >= SURELY:
        return person >= PERHAPS - 0.5
    elsewhere = any(
        MY_KIN.search(before)
        or SERVED.search(before)
        or (
            page.notes[end : end + 2].strip()[:1] in {",", "(", "-", "–"}
            and NOT_THERE_AFTER.match(page.notes[end : end + 60])
        )
        for start, end in one.places
        for before in [page.notes[page.line(start).start : start][-60:]]
    )
    return person >= (PERHAPS if there >= ASKED else PERSON) and not elsewhere


def weigh(signs: frozenset[str], weights: NoteWeights) -> tuple[float, ...]:
    """Return how much speaks for each of the weights' acts."""
    sums = list(weights.bias)
    size = len(signs) ** 0.5 or 1.0
    for sign in signs:
        for place, weight in weights.signs.get(sign, ()):
            sums[place] += weight / size
    return tuple(sums)
