"""The text of a letter as a file holds it: plain text, or a mail."""

from __future__ import annotations


def letter_text(path: str) -> str:
    """Return the text of a letter; raise BadInput where there is none or it cannot be read."""
    from sincerely.cli.files import decode, read_bytes
    from sincerely.integrations.eml import is_mail, letter_of

    data = read_bytes(path, wanted="the letter alone")
    if is_mail(path, data):
        mail = letter_of(data)
        return f"Date: {mail.date}\n{mail.text}" if mail.date else mail.text
    return decode(data, path)
