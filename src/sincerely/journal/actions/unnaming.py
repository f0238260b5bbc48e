"""An erased person is taken out of messages that stay: what their employer answered does, who signed it does not."""

from __future__ import annotations

import re

from sincerely.accounts.models import Candidate
from sincerely.core.people.names import TITLES, fold
from sincerely.core.reading.message.parts import parts_of
from sincerely.journal.models import Contact, Message

#: What says only who somebody is.
_OF_A_PERSON = frozenset({"people", "phone"})
#: Shorter words of a name are no name alone: "de", "Al".
_SHORTEST = 3


def take_out_of_messages(candidate: Candidate, contact: Contact) -> None:
    """Overwrite sender, address, telephone, signature and every mention of a person in the messages of theirs that stay; everything else keeps its place."""
    for row in Message.objects.filter(candidate=candidate, contact=contact).exclude(application=None):
        told = [str(fact["quote"]) for fact in row.facts if fact["name"] in _OF_A_PERSON]
        named = _names(contact.name, row.sender, contact.email, row.address, contact.phone, *told)
        text = row.text
        for part in parts_of(text):
            if part.kind == "signature":
                text = text[: part.start] + re.sub(r"\S", _BLANK, text[part.start : part.end]) + text[part.end :]
        row.text, row.subject = _without(text, named), _without(row.subject, named)
        row.facts = [
            {**fact, "quote": _without(str(fact["quote"]), named)}
            for fact in row.facts
            if fact["name"] not in _OF_A_PERSON
        ]
        row.quotes = [{**quote, "text": _without(str(quote["text"]), named)} for quote in row.quotes]
        row.invitations = [_without(each, named) for each in row.invitations]
        row.sender = row.address = row.message_id = ""
        row.readers = []
        row.save(
            update_fields=[
                "text",
                "subject",
                "facts",
                "quotes",
                "invitations",
                "sender",
                "address",
                "message_id",
                "readers",
            ]
        )


_BLANK = "\N{MIDDLE DOT}"


def _names(*said: str) -> re.Pattern[str] | None:
    whole = {each.strip() for each in said if len(each.strip()) >= _SHORTEST}
    words = {word for each in whole if "@" not in each for word in re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", each)}
    plain = {word for word in words if len(word) >= _SHORTEST and fold(word) not in TITLES}
    found = sorted(whole | plain, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, found))})(?!\w)", re.I) if found else None


def _without(text: str, named: re.Pattern[str] | None) -> str:
    return named.sub(lambda found: _BLANK * len(found[0]), text) if named else text
