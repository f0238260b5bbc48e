"""Which folder of a mailbox is which: as the server marks it (RFC 6154), else by the name it goes under in many languages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

#: What providers call them where they mark nothing; the last part of the name, in lower case.
SENT_NAMES = (
    *("sent", "sent items", "sent mail", "sent messages", "sent-mail"),
    *("gesendet", "gesendete elemente", "gesendete objekte", "gesendete nachrichten", "envoyés", "éléments envoyés", "messages envoyés"),
    *("enviados", "elementos enviados", "mensajes enviados", "itens enviados", "inviata", "posta inviata", "elementi inviati"),
    *("verzonden", "verzonden items", "wysłane", "elementy wysłane", "skickat", "sendt", "sendte elementer", "lähetetyt", "отправленные", "надіслані"),
)  # fmt: skip
DRAFTS_NAMES = (
    *("drafts", "draft", "entwürfe", "brouillons", "borradores", "rascunhos", "bozze", "concepten"),
    *("kopie robocze", "szkice", "utkast", "kladder", "luonnokset", "черновики", "чернетки"),
)


@dataclass(frozen=True, slots=True)
class Listed:
    """A folder as the server lists it."""

    name: str
    delimiter: str
    flags: frozenset[str]


@dataclass(frozen=True, slots=True)
class Folders:
    """`sent` and `drafts` are empty where no folder is known for it. `inward` are those in which something that came may lie; `names` are all."""

    names: tuple[str, ...]
    sent: str
    drafts: str
    inward: tuple[str, ...]


def folders_of(listed: Iterable[Listed], sent: str = "", drafts: str = "") -> Folders:
    """Tell the folders apart; `sent` and `drafts` are the person's own choice, which goes before what is found, as long as the folder is there.

    Where one folder holds all mail, it and what it leaves out (spam, the bin) are enough to find what came.
    """
    rows = [row for row in listed if not row.flags & {"\\noselect", "\\nonexistent"}]
    names = tuple(row.name for row in rows)
    sent = sent if sent in names else _one(rows, "\\sent", SENT_NAMES)
    drafts = drafts if drafts in names else _one(rows, "\\drafts", DRAFTS_NAMES)
    inward = [row for row in rows if row.name not in (sent, drafts)]
    if any("\\all" in row.flags for row in inward):
        marks = {"\\all", "\\junk", "\\trash"}
        inward = [row for row in inward if row.flags & marks or row.name.upper() == "INBOX"]
    # What most likely holds an answer is looked at first.
    inward.sort(key=lambda row: row.name.upper() != "INBOX")
    return Folders(names, sent, drafts, tuple(row.name for row in inward))


def _one(rows: list[Listed], mark: str, names: tuple[str, ...]) -> str:
    if marked := [row.name for row in rows if mark in row.flags]:
        return marked[0]
    known = {name: place for place, name in enumerate(names)}
    alike = [(known[own], len(row.name), row.name) for row in rows if (own := _own_name(row)) in known]
    return min(alike)[2] if alike else ""


def _own_name(row: Listed) -> str:
    parts = row.name.split(row.delimiter) if row.delimiter else [row.name]
    return parts[-1].strip().lower()
