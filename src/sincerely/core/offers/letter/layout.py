"""The text of a letter cut into what is said: sentences, and rows of lists and tables with their labels, each under its heading.

Places are kept: what is cut off a text keeps its offset in it, so that everything read can be shown in the letter's own words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from sincerely.core.offers.letter.numbers import NUMBER
from sincerely.core.reading.patterns import compiled

_MARK = r"(?:[-*•·–—▪●◦‣■□o]|§+\s*\d+[a-z]?|\(?(?:[a-z]|[ivx]{1,4})\)|\(\d{1,2}\)|\d{1,2}[.)]|\d{1,2}(?:\.\d{1,2})+[.)]?(?=\s+[A-Z]))"
_BULLET = re.compile(rf"\s*{_MARK}(?:\t|\s+)(?=\S)")
_SIGN_ONLY = frozenset("-*•·–—▪●◦‣■□o")
_BESIDE = re.compile(r"(?<=\S)\s{3,}(?=[A-Z][\w ]{1,30}:\s)")
# Longer than any label; what is longer is a sentence with a colon in it.
_LABEL = re.compile(r"\s*(?P<label>[^\W\d_][^:\t]{1,60}?)\s*(?::(?=\s)|\t+|\s{2,}(?=\S)|\s[-–]\s)\s*(?=\S)")
_GAP = re.compile(r"\t+|\s{2,}")
_INLINE = re.compile(
    r"(?P<label>[A-Z][\w'&/()-]*(?:[ ,]+(?:(?:and|of|the|in|to|for|on|at|or|&)\s+)*[A-Za-z][\w'&/()-]*){0,4})\.\s+(?=[A-Z\d$£€])"
)
_INNER = re.compile(r"(?P<label>[A-Z][\w/()-]*(?: [\w/()-]+){0,3}): +(?=\S)")
_OF_SENTENCE = compiled(
    r"(?:you|we|i|the|this|your|our|if|please|either|it|there|all|on|in|at|as|for|a|an|random|both)\b", re.I
)
_VERB = compiled(r"\b(?:is|are|was|were|will|shall|may|must|can|has|have)\b")
_END = compiled(r"(?<=[.!?])[\"”')]{0,2}\s+(?=[\"“(§]?[A-Z\d$£€])")
_SHORT = compiled(
    r"(?:\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|St|No|Nos|Rs|Inc|Ltd|Co|Corp|Pvt|Pte|Pty|e\.g|i\.e|approx|incl|excl|p\.a|p\.m|a\.m|a|Sr|Jr|vs|Art|Sec|cf|Reg|Ref|etc|str|[A-Z])|\b[A-Z]\.[A-Z])\.[\"”')]{0,2}\s+$"
)
_BEGINS = compiled(r"(?:It|This|You|Your|We|The|If|Please|Our)\s")
LONGEST = 1500
_GREETING = compiled(r"\s*(?:dear|hello|hi|hey)\b[^\n]{1,60}$", re.I | re.M)
_CLOSE = compiled(
    r"\s*(?:yours\s+(?:sincerely|faithfully|truly)|(?:kind|best|warm|many)\s+(?:regards|wishes|thanks)|regards|sincerely|warmly|cheers|with\s+(?:kind|best|warm)\s+\w+)\s*,?\s*$",
    re.I,
)
_SIGNS = str.maketrans(
    {"\u00a0": " ", "\u202f": " ", "\u2009": " ", "’": "'", "‘": "'", "\r": " ", "\x0c": "\n", "|": "\t"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One sentence, or one row: its text, where that begins, the label in front of it and the heading it stands under.

    `column` is the heading of the column that a cell of a table stands in; `item` says that it is one of a list.
    """

    text: str
    start: int
    label: str = ""
    heading: str = ""
    column: str = ""
    item: bool = False

    @property
    def about(self) -> str:
        """What the writer says it is about: its label, else its heading."""
        return self.label or self.heading


def evened(text: str) -> str:
    """Return a text of the same length with one kind of blank and apostrophe."""
    return text.translate(_SIGNS)


@dataclass(slots=True)
class _Piece:
    """Lines that belong together; `mark` is the length of the bullet or number they begin with, `numbered` says that it is a number."""

    start: int
    end: int
    mark: int
    indent: int
    bullet: bool
    numbered: bool = False


def said(text: str) -> tuple[Said, ...]:
    """Return what a text (evened) says, in order."""
    return tuple(_said(text))


def _said(text: str) -> Iterator[Said]:
    heading, lead, columns = "", "", []
    for piece in _pieces(text):
        if _GREETING.match(text, piece.start, piece.end):
            heading = lead = ""
            continue
        start = piece.start + piece.mark
        body = text[start : piece.end].replace("\n", " ")
        cells = [cell for cell in _GAP.split(body.strip()) if cell]
        if len(cells) > 1 and _are_columns(cells):
            columns = cells
            continue
        if _is_heading(body, piece):
            if body.rstrip().endswith(":") and (piece.bullet or len(body.split()) > 6):
                lead = body.strip().split(". ")[-1][-LONGEST:]
            else:
                heading, lead = body.strip().strip(":").strip(), ""
            columns = []
            if len(body.split()) > 6:
                yield from _sentences(Said(text=body, start=start, heading=heading))
            continue
        about = lead or heading
        label = _LABEL.match(body)
        if label is not None and _is_label(label["label"], body):
            rest = body[label.end() :]
            value = Said(text=rest, start=start + label.end(), label=label["label"].strip(), heading=about, item=True)
            if columns and len(cells) > 1:
                yield from _by_column(value, columns)
            else:
                yield from _sentences(value)
            continue
        inline = _inline_label(body)
        if inline is not None:
            yield from _sentences(
                Said(text=body[inline.end() :], start=start + inline.end(), label=inline["label"], heading=about)
            )
            continue
        if body.rstrip().endswith(":"):
            lead = body.strip().split(". ")[-1][-LONGEST:]
        elif not piece.bullet:
            lead = ""
        yield from _sentences(Said(text=body, start=start, heading=about, item=piece.bullet))


def _inline_label(body: str) -> re.Match[str] | None:
    """Return what a line begins with where that names what follows it: "Insurance. The District pays ..."."""
    found = _INLINE.match(body)
    if found is None or len(found["label"]) >= 60 or _OF_SENTENCE.match(found["label"]) or _VERB.search(found["label"]):
        return None
    return found


def _pieces(text: str) -> Iterator[_Piece]:
    """Yield the paragraphs and rows of a text: a line that only goes on belongs to the one before."""
    # A line of strokes under a table's head, or across a page, says nothing.
    lines = [
        place for found in re.finditer(r"[^\n]+", text) if found.group().strip("\t -_=:+") for place in _halves(found)
    ]
    widths = sorted(end - start for start, end in lines)
    wide = max(48, int(0.72 * widths[int(0.9 * (len(widths) - 1))])) if widths else 0
    piece: _Piece | None = None
    for start, end in lines:
        line = text[start:end]
        mark = _BULLET.match(line)
        bullet = mark is not None
        indent = len(line) - len(line.lstrip())
        row = _LABEL.match(line)
        if piece is not None and not bullet and "\n\n" not in _blank(text, piece.end, start):
            before = text[piece.start : piece.end]
            last = before[before.rfind("\n") + 1 :]
            goes_on = (
                line[indent : indent + 1].islower()
                or line[indent : indent + 1] == "("
                or (indent > piece.indent and piece.bullet and row is None)
            )
            full = (
                len(last) >= wide and not _GAP.search(last.strip()) and (row is None or len(row["label"].split()) > 5)
            )
            # "Retirement. You become ..." on a line of its own is a row, also below a long one that has ended.
            own = last.rstrip().endswith((".", "!", "?")) and _inline_label(line) is not None
            if ((goes_on and _GAP.search(line.strip()) is None) or full) and not own:
                piece.end = end
                continue
        if piece is not None:
            yield piece
        numbered = mark is not None and mark.end() > 2 and mark.group().strip() not in _SIGN_ONLY
        piece = _Piece(start, end, mark.end() if mark and bullet else 0, indent, bullet, numbered)
    if piece is not None:
        yield piece


def _halves(line: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Yield a line, or the parts of one that sets two rows beside each other: "For: ...      Rank: ..."."""
    at = line.start()
    for found in _BESIDE.finditer(line.group()):
        yield at, line.start() + found.start()
        at = line.start() + found.start()
    yield at, line.end()


def _blank(text: str, start: int, end: int) -> str:
    return "".join(sign for sign in text[start:end] if sign == "\n")


def _is_heading(body: str, piece: _Piece) -> bool:
    words = body.strip()
    if words.endswith(":"):
        return True
    if len(words) > 70 or words[-1:] in ".,;!?" or len(words.split()) > 9 or _LABEL.match(body) or _CLOSE.match(body):
        return False
    if re.search(r"\d{3,}|@|%|[£$€]", words):
        return False
    # A heading is written large, is numbered, or has a line of its own with capitals where a sentence has none.
    letters = [sign for sign in words if sign.isalpha()]
    large = bool(letters) and sum(sign.isupper() for sign in letters) > 0.8 * len(letters)
    return large or (piece.bullet and not re.match(r"[a-z]", words) and len(words.split()) <= 6 and piece.numbered) or (_short_title(words) and (piece.numbered or not piece.bullet))  # fmt: skip


def _short_title(words: str) -> bool:
    parts = words.split()
    return len(parts) <= 5 and words[:1].isupper() and "," not in words


def _is_label(label: str, body: str) -> bool:
    """Say whether words before a colon, a gap or a dash name what follows, and are no part of a sentence."""
    words = label.split()
    # "Trial period two months: either side may ..." says something before its colon.
    if re.search(NUMBER, label) and re.match(r"\s*:\s+[a-z]", body[len(label) :]):
        return False
    if len(words) > 7 or re.search(r"[.;!?]\s", label):
        return False
    # A dash parts a label only where it is short, and never "Monday - Friday"; behind a gap it is an empty cell.
    if re.match(r" ?[-–]", body[len(label) :]):
        return len(words) <= 3 and not re.match(r"\s*[-–]\s*(?:\d|[A-Z][a-z]+day)", body[len(label) :])
    return not re.match(r"(?:dear|hello|hi|ref|to|from|cc|tel|phone|e-?mail)\b", label, re.I)


def _are_columns(cells: list[str]) -> bool:
    """Say whether the cells of a row head the columns below: at least one names a period, and none is a figure."""
    whole = " ".join(cells)
    return not re.search(r"\d", whole) and re.search(r"\b(?:monthly|per\s+month|annual\w*|per\s+annum|yearly|amount)\b", whole, re.I) is not None and all(len(cell.split()) <= 4 for cell in cells)  # fmt: skip


def _by_column(value: Said, columns: list[str]) -> Iterator[Said]:
    """Yield each cell of a row with its column's heading; a row with fewer cells than columns fills the last ones."""
    cells = [(found.start(), found.group()) for found in re.finditer(r"\S+(?:\s\S+)*", value.text)]
    for (at, cell), column in zip(reversed(cells), reversed(columns), strict=False):
        yield replace(value, text=cell, start=value.start + at, column=column)


def _sentences(piece: Said) -> Iterator[Said]:
    at = 0
    for found in _END.finditer(piece.text):
        if _SHORT.search(piece.text[max(0, found.start() - 12) : found.end()]) and not _BEGINS.match(
            piece.text, found.end()
        ):
            continue
        yield from _stripped(piece, at, found.end())
        at = found.end()
    yield from _stripped(piece, at, len(piece.text))


def _stripped(piece: Said, start: int, end: int) -> Iterator[Said]:
    # A sentence without end is read in pieces, so that a hostile text costs no more than its length.
    while end - start > LONGEST:
        cut = piece.text.rfind(" ", start, start + LONGEST)
        cut = cut if cut > start else start + LONGEST
        yield from _stripped(piece, start, cut)
        start = cut
    words = piece.text[start:end]
    left = len(words) - len(words.lstrip())
    if not words.strip():
        return
    text = words.strip()
    # "Entry: 1 March. Workload: 90 %." holds two rows.
    inner = _INNER.match(text) if start else None
    if inner is not None:
        piece = replace(piece, label=inner["label"], item=True)
        left += inner.end()
        text = text[inner.end() :]
    yield replace(piece, text=text, start=piece.start + start + left)
