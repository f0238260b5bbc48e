"""An erased person is taken out of messages that stay, and of what was recorded from them: what their employer answered does, who signed it does not."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from sincerely.accounts.models import Candidate
from sincerely.core.calendar_names import MONTHS, WEEKDAYS
from sincerely.core.people.names import TITLES, fold
from sincerely.core.reading.message.parts import parts_of
from sincerely.data.names import common_words, given_names, word_classes
from sincerely.data.towns import towns
from sincerely.journal.facts.messages import source_ref
from sincerely.journal.models import Contact, Event, Interview, Message

#: What says only who somebody is.
_OF_A_PERSON = frozenset({"people", "phone"})
#: Shorter words of a name are no name alone: "Al".
_SHORTEST = 3
#: People, in ten thousands, of a town whose name stands in addresses.
_LARGE = 5
_BLANK = "\N{MIDDLE DOT}"
_CALENDAR = frozenset(MONTHS + WEEKDAYS)
_FOLDED = re.compile(r"\r?\n[ \t]")


def take_out_of_messages(candidate: Candidate, contact: Contact) -> None:
    """Overwrite sender, address, telephone, signature and every mention of a person in the messages of theirs that stay, and in what a yes to these recorded; everything else keeps its place."""
    for row in Message.objects.filter(candidate=candidate, contact=contact).exclude(application=None):
        people = [str(fact["quote"]) for fact in row.facts if fact["name"] == "people"]
        numbers = [str(fact["quote"]) for fact in row.facts if fact["name"] == "phone"]
        names = [contact.name, *people, _without_house(row)]
        exact = [row.sender, contact.email, row.address, row.reply_to, contact.phone, *numbers]
        house = row.employer.name if row.employer else ""
        without = partial(_without, _named(names, exact, house=house))
        text = row.text
        for part in parts_of(text):
            if part.kind == "signature":
                text = text[: part.start] + re.sub(r"\S", _BLANK, text[part.start : part.end]) + text[part.end :]
        row.text, row.subject = without(text), without(row.subject)
        row.facts = [
            {**fact, **{name: _within(fact[name], without) for name in ("value", "quote", "note") if name in fact}}
            for fact in row.facts
            if fact["name"] not in _OF_A_PERSON
        ]
        row.quotes = [{**quote, "text": without(str(quote["text"]))} for quote in row.quotes]
        # A calendar file breaks its lines at 75 octets, within a name too.
        row.invitations = [without(_FOLDED.sub("", each)) for each in row.invitations]
        row.attachments = [_without(_named(names, exact, files=True), each) for each in row.attachments]
        row.notes = _within(row.notes, without)
        row.sender = row.address = row.reply_to = row.message_id = ""
        row.readers = []
        row.save(
            update_fields=[
                "text", "subject", "facts", "quotes", "invitations", "attachments", "notes", "sender", "address", "reply_to", "message_id", "readers",
            ]
        )  # fmt: skip
        _take_out_of_record(candidate, row, without)


def _take_out_of_record(candidate: Candidate, row: Message, without: Callable[[str], str]) -> None:
    """Overwrite the mentions in what was recorded from a message: its happenings, and where its application's talks are."""
    for event in Event.objects.filter(candidate=candidate, source_ref=source_ref(row)):
        if (data := _within(event.data, without)) != event.data:
            event.data = data
            event.save(update_fields=["data"])
    for talk in Interview.objects.filter(candidate=candidate, application=row.application_id):
        place, bring = without(talk.place), without(talk.bring)
        if (place, bring) != (talk.place, talk.bring):
            talk.place, talk.bring = place, bring
            talk.save(update_fields=["place", "bring"])


def _without_house(row: Message) -> str:
    """Return the name a message was sent under without the words of its house: "Nora Quill, Lakeside Hospital"."""
    house = set(fold(row.employer.name).split()) if row.employer else set()
    return " ".join(word for word in row.sender.split() if fold(word) not in house)


def _within(value: Any, without: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return without(value)
    if isinstance(value, list):
        return [_within(each, without) for each in value]
    return {key: _within(each, without) for key, each in value.items()} if isinstance(value, dict) else value


def _named(
    names: Iterable[str], exact: Iterable[str], *, files: bool = False, house: str = ""
) -> re.Pattern[str] | None:
    """Return what finds a person: addresses and numbers as they stand, several words of the name together or one with a title, and one alone where it is no word besides, no town and no word of their `house`. `files`: in names of files, however they are written."""
    theirs = set(fold(house).split())
    words = {word for name in names for word in re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", name)}
    words = {word for word in words if fold(word) not in TITLES}
    big = {word for word in words if word[0].isupper()} or words
    alone = {
        word
        for word in big
        if len(word) >= _SHORTEST
        and word[0].isupper()
        and not _is_common(word)
        and not _is_place(word)
        and fold(word) not in theirs
    }
    whole = {
        each.strip() for each in (*names, *exact) if " " in each.strip() or "@" in each or re.search(r"\d{3}", each)
    }
    found = [f"(?i:{re.escape(each)})" if "@" in each else re.escape(each) for each in _longest(whole)]
    if big:
        one, initial = _one_of({*big, *map(str.upper, big)}), "|".join(sorted({rf"{word[0]}\." for word in big}))
        part = f"(?:{_one_of({*words, *map(str.upper, words)})}|{initial})"
        gap = r"[\W_]*" if files else r"(?:[ \t\u00a0-]+|[ \t]*\n[ \t]*)"
        title = _one_of(
            {form for key, said in TITLES.items() for form in (key.capitalize(), said.strip("."), key.upper())}
        )
        together = rf"{one}[._-]?{one}|(?<![\w.+-])(?:{'|'.join(sorted({word[0] for word in big}))})[._-]{one}"
        found += [
            rf"(?i:[\w.+-]{{0,40}}(?:{'|'.join([together, *map(re.escape, _longest(alone))])})[\w.+-]{{0,40}}@[\w.-]+)",
            rf"(?:{title}\.?[ \u00a0]+)?(?:{part}{gap})+{one}",
            rf"{one}(?:{gap}{part})+",
            rf"{title}\.?[ \u00a0]+{one}",
            *map(re.escape, _longest({*alone, *map(str.upper, alone)})),
            *(
                rf"(?<=[a-zß-ÿ,;] ){re.escape(word)}"
                for word in _longest({each for each in big - alone if _is_given(each) and not _is_place(each)})
            ),
        ]
    edge = r"[^\W_]" if files else r"\w"
    return re.compile(rf"(?<!{edge})(?:{'|'.join(found)})(?!{edge})", re.I if files else 0) if found else None


def _is_common(word: str) -> bool:
    folded = fold(word)
    return folded in _CALENDAR or folded in common_words() or folded in word_classes().words


def _is_place(word: str) -> bool:
    """Say whether a name is a larger town's too: the Preston of "Royal Preston Hospital" is not the person."""
    return any(town.people >= _LARGE for town in towns().get(fold(word), ()))


def _is_given(word: str) -> bool:
    """Say whether a word with a capital within a sentence is a given name, though it is a word besides: "ask Grace"."""
    folded = fold(word)
    return folded in given_names() and folded not in _CALENDAR and folded not in common_words()


def _one_of(words: Iterable[str]) -> str:
    return f"(?:{'|'.join(map(re.escape, _longest(words)))})"


def _longest(words: Iterable[str]) -> list[str]:
    return sorted(words, key=lambda each: (-len(each), each))


def _without(named: re.Pattern[str] | None, text: str) -> str:
    return named.sub(lambda found: re.sub(r"\S", _BLANK, found[0]), text) if named else text
