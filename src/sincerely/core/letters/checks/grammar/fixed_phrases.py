"""Phrases with one usual form: "by the other hand", "at first time". They are listed in data/fixed_phrases.txt."""

from __future__ import annotations

from sincerely.core.letters.checks.grammar.sentences import Found, Sentence


def phrase(s: Sentence, i: int) -> Found | None:
    """Find a phrase that begins at `i` and has another form."""
    for known in s.table.phrases[s.words[i]]:
        last = i + len(known.rest)
        if (
            all(s.words[at] in may for at, may in enumerate(known.rest, i + 1))
            and not any(s.mark[i + 1 : last + 1])
            and (not known.mark or s.mark[last + 1][:1] == known.mark)
            and (not known.opens or s.opens(i))
        ):
            usual = known.usual(s.words[i : last + 1])
            return Found(i, last, usual, f'"{usual}" is the usual form.', "advice" if known.doubtful else "warning")
    return None
