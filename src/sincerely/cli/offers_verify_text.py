"""A letter set against what was agreed, for a person at a terminal: what holds, what to ask before signing, what nobody spoke of."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

import click

from sincerely.core.negotiation.held import Held, Verified, questions
from sincerely.core.offers.letter.values import NAMES, Term
from sincerely.core.offers.letter.wording import in_words

WIDTH, LABEL = 100, 30


def verified_text(found: Verified, text: str) -> str:
    """Return the whole as text; `text` is the letter's, for pages and lines."""
    return "\n\n".join("\n".join(part) for part in (list(each) for each in _parts(found, text)) if part)


def _parts(found: Verified, text: str) -> Iterator[Iterator[str]]:
    kept = [each for each in found.held if each.status == "present"]
    other = [each for each in found.held if each.status != "present"]
    yield iter([click.style(_verdict(found, len(kept)), bold=True)])
    yield _block("What holds", (_held(each, text) for each in kept))
    yield _block("What is not as agreed", (_held(each, text) for each in other))
    yield _block("In the letter, and never discussed", (_term(term, text) for term in found.undiscussed))
    yield _block("What it leaves open", (_lines("", gap.what) for gap in found.open))
    yield _letter(found)


def _verdict(found: Verified, kept: int) -> str:
    number = len(found.held)
    if kept == number:
        return "Everything you agreed on is in the letter." if number > 1 else "What you agreed on is in the letter."
    missing = number - kept
    are = "is" if missing == 1 else "are"
    return (
        f"Of {number} agreed terms {missing} {are} not in the letter as agreed. Nothing is lost: ask before you sign."
    )


def _block(heading: str, entries: Iterator[Iterator[str]]) -> Iterator[str]:
    lines = [line for entry in entries for line in entry]
    if lines:
        yield heading
        yield from lines


def _held(each: Held, text: str) -> Iterator[str]:
    agreed = f"{each.agreed.words}"
    if each.status == "present":
        yield from _lines(each.name, agreed + (f" ({each.note})" if each.note else ""))
    elif each.status == "absent":
        yield from _lines(each.name, f"agreed: {agreed}. " + (_sentence(each.note) if each.note else "The letter does not say it."))  # fmt: skip
    else:
        says = f"the letter says {in_words(each.term.value)}" if each.term is not None and not each.note.startswith("the letter") else ""  # fmt: skip
        favours = {"you": " (in your favour; ask all the same, it may be a slip)", "them": "", "": ""}[each.favours]
        yield from _lines(each.name, "; ".join(part for part in (f"agreed: {agreed}", says, each.note) if part) + f".{favours}")  # fmt: skip
    if each.quote:
        yield from _quote(each.label, each.quote, text, each.start)


def _term(term: Term, text: str) -> Iterator[str]:
    words = in_words(term.value)
    yield from _lines(NAMES[term.key], words)
    if " ".join(term.quote.split()) != words:
        yield from _quote(term.label, term.quote, text, term.start)


def _sentence(note: str) -> str:
    return f"{note[:1].upper()}{note[1:]}."


def _lines(label: str, words: str) -> Iterator[str]:
    first = f"  {label.ljust(LABEL)}" if label else "  "
    yield from textwrap.wrap(words, WIDTH, initial_indent=first, subsequent_indent=" " * (LABEL + 2) if label else "    ")  # fmt: skip


def _quote(label: str, quote: str, text: str, start: int) -> Iterator[str]:
    where = f"page {text.count(chr(12), 0, start) + 1}" if "\f" in text else f"line {text.count(chr(10), 0, start) + 1}"
    quote = f"{label}: {quote}" if label else quote
    short = quote if len(quote) <= 240 else f"{quote[:237].rstrip()}…"
    indent = " " * (LABEL + 2)
    yield from textwrap.wrap(f"“{short}” ({where})", WIDTH, initial_indent=indent, subsequent_indent=indent)


def _letter(found: Verified) -> Iterator[str]:
    """Yield a message to send with all questions, where there are any."""
    asked = [words for _, words in questions(found)]
    if not asked:
        return
    yield "What you could write before you sign"
    yield ""
    yield from _paragraph("Thank you for the letter. I am glad of it and have read it closely.")
    yield ""
    many = "one question" if len(asked) == 1 else f"{len(asked)} questions"
    yield from _paragraph(f"Before I sign, may I ask {many}, so that we both mean the same?")
    yield ""
    for words in asked:
        yield from textwrap.wrap(f"- {words}", WIDTH, initial_indent="    ", subsequent_indent="      ")
    yield ""
    yield from _paragraph("A line or a corrected page is all I need, and I look forward to signing.")


def _paragraph(words: str) -> Iterator[str]:
    yield from textwrap.wrap(words, WIDTH, initial_indent="    ", subsequent_indent="    ")
