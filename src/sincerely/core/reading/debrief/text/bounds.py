"""How much of the notes is read: beyond what anybody writes of one interview, text is kept as it stands and not read."""

from __future__ import annotations

from dataclasses import dataclass

from sincerely.core.reading.patterns import compiled

# A line of 4,000 characters is five minutes of dictation; the longest notes seen have 120 lines.
LONGEST_LINE = 4_000
MOST_LINES = 1_000
_MOST_BLANK = 20
_GAP = compiled(r"(?<!\s)\s{200,}(?=\S)|^\s{200,}(?=\S)")


@dataclass(frozen=True, slots=True)
class Bounded:
    """The notes that are read, the stretches of them that are not, and what to say about it."""

    notes: str
    unread: tuple[str, ...]
    said: tuple[str, ...]


def within_bounds(notes: str) -> Bounded:
    """Take the ends off endless lines, and what comes after the last line that is read. Ordinary notes stay as they are."""
    lines = notes.splitlines(keepends=True)
    read: list[str] = []
    unread: list[str] = []
    said: list[str] = []
    blank = 0
    for index, raw in enumerate(lines):
        blank = 0 if raw.strip() else blank + 1
        if blank > _MOST_BLANK:
            continue
        if len(read) == MOST_LINES:
            unread.append("".join(lines[index:]).strip())
            said.append(
                f"Only the first {index:,} lines of the notes were read; the others stand among those that were not placed."
            )
            break
        kept, rest = _cut(raw)
        read.append(kept)
        if rest:
            unread.append(rest)
            said.append(
                f"Line {index + 1:,} of the notes is very long; its end was not read and stands among the lines that were not placed."
            )
    return Bounded("".join(read), tuple(one for one in unread if one), tuple(said))


def _cut(raw: str) -> tuple[str, str]:
    """Return (what is read of a line, its rest): all of an ordinary line, the line's end with it."""
    gap = _GAP.search(raw)
    if gap is None and len(raw) <= LONGEST_LINE:
        return raw, ""
    text = raw.rstrip()
    cut = min(gap.start() if gap else len(text), len(text))
    if cut > LONGEST_LINE:
        space = text.rfind(" ", LONGEST_LINE // 2, LONGEST_LINE)
        cut = space if space > 0 else LONGEST_LINE
    return text[:cut].rstrip() + "\n", text[cut:].strip()


__all__ = ["LONGEST_LINE", "MOST_LINES", "Bounded", "within_bounds"]
