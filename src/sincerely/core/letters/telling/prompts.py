"""What the writer was asked to tell of, where notes have it in the words it was asked in: "tell me about a client you lost"."""

from __future__ import annotations

import re

from sincerely.core.letters.english.sure import sure_question
from sincerely.core.letters.english.word_classes import WordClasses
from sincerely.core.letters.notes.pieces import Piece
from sincerely.core.letters.notes.tidy import tidy
from sincerely.core.letters.notes.troubles import grave
from sincerely.core.letters.telling.pointing import SOMEBODY
from sincerely.core.letters.values import Topic


def prompted(note: Topic, words: WordClasses) -> Piece | None:
    """Return what the writer was asked to tell of, as a question: "tell me about a client you lost"."""
    found = _TELL_ME.match(tidy(note.they_said))
    if not found:
        return None
    about = re.sub(r"\b(you|your)\b", lambda x: "I" if x[1] == "you" else "my", found[1].strip(" ."))
    sure = sure_question(f"about {about}", words) and not SOMEBODY.search(about) and not grave(about)
    return Piece("ask", f"about {about}") if sure else None


_TELL_ME = re.compile(
    r"(?i)(?:tell (?:me|us) about|(?:talk|walk|take) (?:me|us) (?:through|thru)) ([^,;?!]+?)\s*(?:[,;?!.]|$)"
)
