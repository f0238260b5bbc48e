"""The text of a letter as a file holds it: plain text, PDF, DOCX, or a mail with what is attached to it."""

from __future__ import annotations

#: A PDF with a letterhead's pictures in it is a few megabytes.
LARGEST = 30_000_000


def letter_text(path: str) -> str:
    """Return the text of a letter, a form feed between pages and parts; raise BadInput where there is none or it cannot be read."""
    from sincerely.cli.files import decode, read_bytes, shown
    from sincerely.documents.letter_text import bounded, kind_of
    from sincerely.documents.letter_text import letter_text as text_of
    from sincerely.integrations.eml import is_mail

    data = read_bytes(path, LARGEST, "the letter alone")
    if kind_of(data):
        return text_of(data, shown(path))
    if is_mail(path, data):
        return bounded(_mail(data, shown(path)), shown(path))
    return bounded(decode(data, path, "PDF, DOCX, plain text, or a mail as .eml"), shown(path))


def _mail(data: bytes, file: str) -> str:
    """Return a mail's words, and those of every letter attached to it."""
    from sincerely.documents.letter_text import kind_of
    from sincerely.documents.letter_text import letter_text as text_of
    from sincerely.integrations.eml import attached, letter_of

    mail = letter_of(data)
    parts = [f"Date: {mail.date}\n{mail.text}" if mail.date else mail.text]
    parts += [text_of(content, f"{file}, {name}") for name, content in attached(data) if kind_of(content)]
    return "\f".join(parts)
