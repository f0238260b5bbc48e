"""A letter's text in its parts: subject, salutation, body, close, signature, sentences, words.

Every part carries its exact offsets into the text as given. Nothing is normalised away: line ends, emoji, combining
marks and right-to-left text stay where they are, and `plain` (typographic quotes and spaces made simple, so that one
pattern fits both) has the same length as the text, character for character.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from sincerely.core.letters.anchors import keys, sentence_keys
from sincerely.core.reading.patterns import compiled

_PLAIN = str.maketrans(
    dict.fromkeys("\u2018\u2019\u201b\u02bc\uff07", "'")
    | dict.fromkeys("\u201c\u201d\u201e\u00ab\u00bb", '"')
    | dict.fromkeys("\u00a0\u2007\u2009\u200a\u202f\t\r\u2028\u2029\u0085\u000b\u000c", " ")
    | dict.fromkeys("\u2010\u2011", "-")
)
_HEADER = compiled(r"(?:subject|to|from|cc|bcc|date|reply-to)[ ]*:[^\n]*", re.IGNORECASE)
_SUBJECT = compiled(r"subject[ ]*:[ ]*([^\n]*)", re.IGNORECASE)
_QUOTED = compiled(
    r"^(?:>.*|on [^\n]{6,200} wrote:[ ]*|-{2,} ?original message ?-{2,}.*|_{20,}[ ]*)$", re.IGNORECASE | re.MULTILINE
)
_GREETING = compiled(
    r"(?:(?:good (?:morning|afternoon|evening|day)|dear|hello|hey+|hi(?:ya)?|heya|greetings|salutations|respected|"
    r"yo|howdy|to whom it may concern|(?:dear )?(?:sir|madam|ma'am|sirs)\b)\b)",
    re.IGNORECASE,
)
_NAME_ALONE = compiled(r"[^\W\d_][^\n,:!?.]{0,40}\.?[^\n,:!?.]{0,40}(?:,|:| -- ?| - |\u2014|\u2013)[ ]*$")
_CLOSE = compiled(
    r"(?:with )?(?:(?:many |my |the |all |very |kind(?:est)?|warm(?:est)?|best|friendly|sincere|heartfelt|again|and|&|,| )*)"
    r"(?:regards|wishes|thanks|thank you|sincerely|respectfully|cordially|warmly|gratefully|faithfully|truly|best|cheers|"
    r"appreciation|gratitude|yours|all the best|take care|talk soon|see you soon|speak soon|love|xoxo|ciao|peace)"
    r"(?: (?:again|so much|very much|in advance|yours|truly|sincerely|faithfully|everyone|all|and (?:best|kind|warm) \w+|"
    r"for (?:your|the|everything)[\w' ]{0,40}))*[ ]*[,.!\u2014-]*[ ]*",
    re.IGNORECASE,
)
_WORD = compiled(r"[^\W_](?:[\u0300-\u036f\u200d]|[^\W_])*(?:['-](?:[\u0300-\u036f]|[^\W_])+)*")
_SHORT = {
    *(
        "dr",
        "mr",
        "mrs",
        "ms",
        "mx",
        "prof",
        "rev",
        "sr",
        "jr",
        "st",
        "fr",
        "messrs",
        "hon",
        "gen",
        "lt",
        "col",
        "capt",
    ),
    *(
        "e.g",
        "i.e",
        "etc",
        "vs",
        "approx",
        "inc",
        "ltd",
        "corp",
        "co",
        "dept",
        "no",
        "fig",
        "ext",
        "tel",
        "est",
        "min",
        "engr",
    ),
    *("a.m", "p.m", "u.s", "u.k", "ph.d", "m.d", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct"),
    *("nov", "dec", "mon", "tue", "tues", "wed", "thu", "thurs", "fri", "sat", "sun"),
}
_SENTENCE_END = compiled(
    r"[.!?\u2026\u3002](?:[.!?)\]\"']|\u2026)*(?=\s|$)|:?[ ]*\n(?=[ ]*(?:[-*\u2022\u00b7]|\d{1,2}[.)])[ ])|\n[ \n]*\n"
)


class Part(NamedTuple):
    """A stretch of the text as given: `text[start:end]`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Letter:
    """A letter in its parts. `subject` is None where the text has no subject line; a part not found is None.

    `body` runs from behind the salutation to before the close; `end` is where the letter's own words end and quoted
    earlier mail begins.
    """

    text: str
    plain: str
    subject: Part | None
    salutation: Part | None
    body: Part
    close: Part | None
    signature: Part | None
    sentences: tuple[Part, ...]
    quotes: bool
    end: int

    @cached_property
    def words(self) -> tuple[Part, ...]:
        """Every word of the body."""
        return tuple(words(self.plain, self.body.start, self.body.end))

    @cached_property
    def keys(self) -> frozenset[str]:
        """The words that stand anywhere in the text, as patterns are asked for them (`anchors.may_hold`)."""
        return keys(self.plain)

    @cached_property
    def sentence_keys(self) -> tuple[frozenset[str], ...]:
        """The same of each of `sentences`."""
        return tuple(sentence_keys(self.plain[s.start : s.end]) for s in self.sentences)

    @cached_property
    def own_sentences(self) -> tuple[Part, ...]:
        """Every sentence of the writer's own words: of the subject, the body and what stands below the signature."""
        body = (self.body.start, self.body.end)
        return tuple(
            part
            for start, end in self.own()
            for part in (self.sentences if (start, end) == body else sentences(self.text, self.plain, start, end))
        )

    def part(self, start: int, end: int) -> Part:
        """Return the stretch between two offsets."""
        return Part(start, end, self.text[start:end])

    def sentence_at(self, offset: int) -> Part | None:
        """Return the sentence of the body that holds an offset."""
        low, high = 0, len(self.sentences)
        while low < high:
            middle = (low + high) // 2
            if self.sentences[middle].end <= offset:
                low = middle + 1
            else:
                high = middle
        if low < len(self.sentences) and self.sentences[low].start <= offset:
            return self.sentences[low]
        return None

    def own(self) -> Iterator[tuple[int, int]]:
        """Yield the stretches that are the writer's running words: the subject, the body, a postscript."""
        if self.subject:
            yield self.subject.start, self.subject.end
        yield self.body.start, self.body.end
        last = self.signature or self.close
        if last and last.end < self.end:
            yield last.end, self.end


def read_letter(text: str) -> Letter:
    """Return a letter's text in its parts; never fails, whatever the text."""
    plain = text.translate(_PLAIN)
    subject, start = _headers(text, plain)
    end, quotes = _own_end(plain, start)
    salutation = _salutation(text, plain, start, end)
    body_start = salutation.end if salutation else _skip(plain, start, end)
    close, signature, body_end = _ending(text, plain, body_start, end)
    body = _trimmed(text, plain, body_start, body_end)
    return Letter(
        text=text,
        plain=plain,
        subject=subject,
        salutation=salutation,
        body=body,
        close=close,
        signature=signature,
        sentences=tuple(sentences(text, plain, body.start, body.end)),
        quotes=quotes,
        end=end,
    )


def words(plain: str, start: int = 0, end: int | None = None) -> Iterator[Part]:
    """Yield the words between two offsets; "don't" and "follow-up" are one word each."""
    for found in _WORD.finditer(plain, start, len(plain) if end is None else end):
        yield Part(found.start(), found.end(), found[0])


def sentences(text: str, plain: str, start: int, end: int) -> Iterator[Part]:
    """Yield the sentences between two offsets; a blank line and a list item end one as well."""
    begin = start
    for found in _SENTENCE_END.finditer(plain, start, end):
        if plain[found.start()] == "." and _abbreviated(plain, begin, found.start(), found.end()):
            continue
        stop = found.end() if plain[found.start()] not in ":\n " else found.start()
        part = _trimmed(text, plain, begin, stop)
        if part.text:
            yield part
        begin = found.end()
    part = _trimmed(text, plain, begin, end)
    if part.text:
        yield part


def _abbreviated(plain: str, begin: int, dot: int, after: int) -> bool:
    found = re.search(r"[^\s(\"']*$", plain[max(begin, dot - 12) : dot])
    before = found[0].lower() if found else ""
    following = plain[after : after + 3].lstrip()[:1]
    if following.islower():
        return "\n" not in plain[after : after + 3]
    if before in ("a.m", "p.m", "etc"):
        return False  # "at 10 a.m. Then ...": a capital behind it begins a sentence
    return before in _SHORT or (len(before) == 1 and before.isalpha() and before != "i")


def _headers(text: str, plain: str) -> tuple[Part | None, int]:
    subject: Part | None = None
    at = _skip(plain, 0, len(plain))
    while found := _HEADER.match(plain, at):
        line = _SUBJECT.match(plain, at)
        if line and subject is None:
            subject = _trimmed(text, plain, line.start(1), line.end(1))
        if not line and subject is None and not _more_headers(plain, found.end()):
            break
        at = found.end() + 1
    at = min(at, len(plain))
    return subject, at


def _more_headers(plain: str, at: int) -> bool:
    return bool(compiled(r"\n(?:subject|to|from|cc|date)[ ]*:", re.IGNORECASE).match(plain, at))


def _own_end(plain: str, start: int) -> tuple[int, bool]:
    for found in _QUOTED.finditer(plain, start):
        # A lone ">" line in the middle of one's own words (an answer between the lines) does not end the letter.
        rest = plain[found.start() :]
        if not found[0].startswith(">") or all(not s.strip() or s.startswith(">") for s in rest.split("\n")[:40]):
            return found.start(), True
    return len(plain), False


def _salutation(text: str, plain: str, start: int, end: int) -> Part | None:
    at = _skip(plain, start, end)
    stop = plain.find("\n", at, end)
    stop = end if stop < 0 else stop
    line = plain[at:stop]
    if _GREETING.match(line):
        mark = re.search(r"[,:!;](?=\s|$)| -- | - |\s?[\u2014\u2013](?=\s)", line[:90])
        if len(line.split()) <= 9 and (mark is None or not line[mark.end() :].strip()):
            return _trimmed(text, plain, at, stop)
        if mark:
            after = line[mark.end() :].lstrip()
            # "Hello, Dr. Reyes, thanks for ..." - the greeting's own comma is not yet its end.
            named = re.match(
                r"(?:(?:Dr|Mr|Mrs|Ms|Mx|Prof)\.? )?[^\W\d_a-z][\w'-]*(?: [^\W\d_a-z][\w'-]*){0,2}[,!.:]", after
            )
            if re.fullmatch(r"\W*(?:hi|hello|hey|good \w+|greetings)\W*", line[: mark.end()], re.IGNORECASE) and named:
                return _trimmed(text, plain, at, at + line.index(after) + named.end())
            return _trimmed(text, plain, at, at + mark.end())
        named = re.match(
            r"\w+(?: (?:morning|afternoon|evening|day))?(?: (?:Dr|Mr|Mrs|Ms|Mx|Prof)\.?)?(?: [^\W\d_a-z][\w'-]*){1,3}",
            line,
        )
        return _trimmed(text, plain, at, at + named.end()) if named else None
    if len(line.split()) <= 5 and _NAME_ALONE.match(line) and not _CLOSE.fullmatch(line.strip()) and stop < end:
        return _trimmed(text, plain, at, stop)
    inline = re.match(
        r"(?:(?:Dr|Mr|Mrs|Ms|Mx|Prof)\.? )?[^\W\d_a-z][\w'-]+(?: [^\W\d_a-z][\w'-]+)? ?(?:--|\u2014)", line
    )
    return _trimmed(text, plain, at, at + inline.end()) if inline else None


def _ending(text: str, plain: str, start: int, end: int) -> tuple[Part | None, Part | None, int]:
    """Find the close and the signature from the end: a closing formula on a line of its own with few short lines below."""
    lines: list[tuple[int, int]] = []
    at = end
    while at > start and len(lines) < 16:
        begin = max(plain.rfind("\n", start, at) + 1, start)
        if plain[begin:at].strip():
            lines.append((begin, at))
        at = begin - 1
    below = 0
    postscript = end
    for begin, stop in lines:
        line = plain[begin:stop].strip()
        if re.match(r"p\.? ?s\.?\b", line, re.IGNORECASE):
            postscript, below = begin, 0
            continue
        if len(line.split()) <= 9 and _CLOSE.fullmatch(line) and begin > start:
            # "Thank you." in the middle of a letter is no close: what stands below must look like a signature.
            signature = _trimmed(text, plain, stop, postscript)
            return _trimmed(text, plain, begin, stop), (signature if signature.text else None), begin
        if len(line.split()) > 9 or below >= 9 or (line[-1] in ".!?" and len(line.split()) > 4):
            break
        below += 1
    return None, *_bare_signature(text, plain, start, end, lines)


def _bare_signature(
    text: str, plain: str, start: int, end: int, lines: list[tuple[int, int]]
) -> tuple[Part | None, int]:
    """Find a name that closes the letter without any formula: short lines of capitalised words at the very end."""
    first = None
    for begin, stop in lines[:6]:
        line = plain[begin:stop].strip()
        contact = re.fullmatch(r"[+()\d .-]{7,}|\S+@\S+|https?://\S+|www\.\S+", line)
        name = (
            len(line.split()) <= 5
            and line[-1] not in ".!?:;"
            and all(w[0].isupper() for w in line.split() if w[0].isalpha())
        )
        if not (contact or name) or begin <= start:
            break
        first = begin
    if first is None:
        return None, end
    return _trimmed(text, plain, first, end), first


def _skip(plain: str, start: int, end: int) -> int:
    while start < end and (plain[start].isspace() or plain[start] == "\ufeff"):
        start += 1
    return start


def _trimmed(text: str, plain: str, start: int, end: int) -> Part:
    while start < end and plain[start].isspace():
        start += 1
    while end > start and plain[end - 1].isspace():
        end -= 1
    return Part(start, end, text[start:end])
