"""What a sentence takes of the writer's own notes: [help], [milestone], [news], [reference], [gathering], [call], [request]. `at` is the letter being written."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from sincerely.core.letters import wording
from sincerely.core.letters.casting import cast_of, panel
from sincerely.core.letters.english import words as w
from sincerely.core.letters.english.grammar import plural
from sincerely.core.letters.naming import placed
from sincerely.core.letters.notes.day_words import days_written
from sincerely.core.letters.notes.own_questions import direct
from sincerely.core.letters.notes.usable import private, private_or_pay
from sincerely.core.letters.record import lookup
from sincerely.core.letters.slots.addressed import addressed
from sincerely.core.letters.slots.asides import behind, unmarked
from sincerely.core.letters.slots.dates import date_filter
from sincerely.core.letters.slots.own_notes import (
    OwnNote,
    Subject,
    read_own,
    set_out,
    with_article,
)
from sincerely.core.letters.strengths.claim_kinds import is_person
from sincerely.core.letters.strengths.evidence import article
from sincerely.core.reading.patterns import compiled

if TYPE_CHECKING:
    from sincerely.core.letters.slots.filling import Writing

Filter = Callable[["Writing", Any, str], str]

PAY_TABLES = ("offer", "news", "call", "request")  # where a word of pay may be the matter itself
_SITES = compiled(r"(?i)(?:linkedin|twitter|x|facebook|instagram|mastodon|bluesky|youtube|(?:your|the|our|their) .*\b(?:page|site|website|feed|blog|board))$")  # fmt: skip


def note_of(at: Writing, value: Any, path: str, subject: Subject = "I") -> OwnNote | None:
    """Return a note as read; None for what is private, and for pay where it is no subject."""
    if not isinstance(value, str) or private(value):
        return None
    if path.split(".")[0] not in PAY_TABLES and private_or_pay(value):
        return None
    read = read_own(addressed(at.context, value, path), cast_of(at.context), subject)
    return read if read.text else None


def of_kind(subject: Subject, *kinds: str) -> Filter:
    def read(at: Writing, value: Any, path: str) -> str:
        note = note_of(at, value, path, subject)
        return note.text if note and note.kind in kinds else ""

    return read


def whole(read: Filter, subject: Subject = "I") -> Filter:
    """Return a filter that says the asides of a note too, behind the sentence it is put into."""

    def filled(at: Writing, value: Any, path: str) -> str:
        text = read(at, value, path)
        note = note_of(at, value, path, subject) if text else None
        return text + behind(list(note.asides)) if note else text

    return filled


_STATES = w.listed("want need hope plan prefer like love live know have")  # said of oneself, never asked of a reader
_AHEAD = compiled(rf"\b(?:on|next|this) (?:{'|'.join(wording.WEEKDAYS)})\b|\btomorrow\b|\bnext week\b")


def told(at: Writing, value: Any, path: str) -> str:
    """A deed or a state as a statement of the writer's: "I passed my exam", "I am moving into risk", "I have my second interview on Monday"."""
    note = note_of(at, value, path)
    if note and note.kind == "noun" and path.startswith("milestone") and _AHEAD.search(note.text):
        return f"I have {thing(at, value, path)}"
    if note and note.kind == "do" and (note.verb in _STATES or path == "milestone.what"):
        return f"I {note.text}"
    if note is None or note.kind not in {"clause", "ing"}:
        return ""
    if note.kind == "clause":
        return (
            re.sub(r"^I got it(?=$|[,.;]| and\b)", "I got the job", note.text)
            if path == "reference.outcome"
            else note.text
        )
    day = lookup(at.context, f"{path.rsplit('.', 1)[0]}.date")
    return f"I am {note.text}{f' on {at.ways.dated(day, weekday=False)}' if isinstance(day, date) else ''}"


def became(at: Writing, value: Any, path: str) -> str:
    """What came of something, a day ahead with it: "the foreman called me, and the interview is on 3 December"."""
    if not isinstance(value, str):
        return ""
    found = _THEN_ON.fullmatch(value.strip(" ."))
    if not found:
        return told(at, value, path)
    head = of_kind("I", "clause")(at, found[1], path)
    day = days_written(f"{found[3]} {found[4]}")
    return f"{head}, and the {found[2].lower()} is {day}" if head else ""


_THEN_ON = compiled(r"(?i)(.+?)[,;] (?:and )?(?:an? |the |my )?((?:(?:first|second|final|phone|video) )?(?:interview|trial(?: \w+)?|visit|call|meeting|test|tour|assessment(?: day)?)) (?:is )?(on|at|in|next|this) (.+)")  # fmt: skip


def spoke(at: Writing, value: Any, path: str) -> str:
    """What a referee told of the writer, as something to do: "tell them how I reorganised the rota"."""
    note = note_of(at, value, path, "you")
    return f"{note.verb} {note.rest}" if note and note.kind == "clause" and note.verb in _TELLS else ""


_TELLS = w.listed("tell say mention speak describe explain")


def thing(at: Writing, value: Any, path: str) -> str:
    """A thing as a sentence takes it, with its article: "an hour of your time", "my first hearing", "a DNV report on sensors"."""
    text = of_kind("I", "noun")(at, value, path)
    if (
        text
        and text.split()[0].lower() in w.ORDINALS - {"last", "only", "same", "whole", "main"}
        and path.startswith("milestone")
    ):
        text = f"my {text}"
    head, comma, what = text.partition(", ")
    if comma and "," not in what and not re.search(r"\b(?:and|or)\b", what) and len(what.split()) <= 4:
        text = f"{head}, {with_article(what)}"  # "my first hearing, an eviction matter"
    return with_article(text)


def the_thing(at: Writing, value: Any, path: str) -> str:
    return with_article(of_kind("I", "noun")(at, value, path), the=True)


def do(at: Writing, value: Any, path: str) -> str:
    """Something to do: "look over my CV", "put my name forward". What was done already is none."""
    note = note_of(at, value, path)
    if note is None:
        return ""
    first = str(value).split()[0].lower()
    if note.kind == "ing" and (base := w.verb(first, "ing")) and re.search(r"\b(?:me|my)\b", note.text):
        return f"{base} {note.text.partition(' ')[2]}"  # "looking over my plan", asked of somebody: look over my plan
    return note.text if note.kind == "do" else f"{first} {note.rest}" if note.verb == first else ""


def at_firm(at: Writing, value: Any, path: str) -> str:
    """News of the writer's new post, with the employer named behind its title: "I am starting as Keeper at the Seal Trust on Monday"."""
    text, role, firm = told(at, value, path), at.context.role.title, at.context.employer.name
    named = re.search(rf"(?i)\b{re.escape(' '.join(firm.split()[:2]))}\b", text) if firm else None
    if not role or not firm or named or not re.search(r"(?i)\b(?:start|join|new|begin)", text):
        return ""
    found = re.search(re.escape(role), text, re.IGNORECASE)
    return f"{text[: found.end()]} at {with_article(placed(firm), the=False)}{text[found.end() :]}" if found else ""


_LED = r"(?:boss|supervisor|manager|mentor|tutor|teacher|lecturer|professor|coach|trainer|lead|foreman|instructor)"


def met(at: Writing, value: Any, path: str) -> str:
    """How two people know each other, as a statement: "We worked together at Orbis", "We know each other from the Hamlet tour"."""
    if isinstance(value, str):
        value = re.sub(rf"(?i)^(?:was|were) (?=my (?:\w+ ){{0,3}}{_LED}\b)", "you were ", value)
    note = note_of(at, value, path, "we")
    if note is None or note.kind not in {"clause", "noun"}:
        return ""
    if note.kind == "clause":
        return note.text
    if re.match(rf"my (?:\w+ ){{0,2}}{_LED}\b", note.text):
        return f"you were {note.text}"  # "my first boss on the ramp"
    if note.text.startswith("your "):
        return (
            f"I was at {note.text}"
            if re.match(r"your (?:talk|panel|lecture|workshop|session|seminar|webinar|class|course)\b", note.text)
            else ""
        )
    if re.search(r"\w+s (?:for|with|under|to|at) you\b", note.text):
        return note.text  # "my cousin Huw crews for you"
    if note.text.startswith(("same ", "the same ")):
        return f"we were {'in' if re.match(r'(?:the )?same (?:class|year|team|crew|shift|unit|course|group|office|department|school|choir|club)', note.text) else 'at'} the {note.text.removeprefix('the ')}"
    if path == "reference.how" and re.match(
        r"(?:\w+ )?(?:years|months|seasons|summers|winters) (?:on|at|in)\b", note.text
    ):
        return f"we worked together for {note.text}"
    if was := _was_there(note.text):
        return was
    return f"we know each other from {with_article(note.text, the=True)}"


def _was_there(text: str) -> str:
    """Return what the writer was where the reader was: "SNA in your autism class (two years)" is "I was an SNA in your autism class for two years"; "" for another note."""
    found = re.match(r"(?:an? )?((?:[\w-]+ ){0,2}[\w-]+) (?=(?:in|on|at|under|for|with) (?:your|you|the)\b)", text)
    head = found[1].split()[-1] if found else ""
    if not found or not (is_person(head.lower()) or re.fullmatch(r"[A-Z]{2,4}", head)):
        return ""
    stayed = re.sub(r" \(((?:\w+ )?(?:years?|months?|seasons?|terms?))\)$", r" for \1", text[found.end() :])
    return f"I was {article(found[1])} {stayed}"


def news_told(at: Writing, value: Any, path: str) -> str:
    """News as a statement: of the reader where the subject was left out, of whoever did it else."""
    text = of_kind("you", "clause")(at, value, path)
    return re.sub(r"^(?:her|his) ", "your ", text)


def of_it(at: Writing, value: Any, path: str) -> str:
    """What a thing has or does, its subject left out: "has a page on labs" is "it has a page on labs"; of those who made it, "in it they found ..."."""
    note = note_of(at, value, path)
    if note and note.kind == "clause" and re.match(r"they (?!are\b|were\b|have\b)", note.text):
        found = re.match(
            r"they (?:found|show|showed|say|report|write|argue|compare|explain|describe|tell|list|ask|asked)\b",
            note.text,
        )
        return f"in it {note.text}" if found else note.text
    return f"it {note.text}" if note and note.kind == "note" and w.verb(note.text.split()[0].lower(), "s") else ""


def remembered(at: Writing, value: Any, path: str) -> str:
    """What the reader is on record to have said or done: "you said it goes out in English"."""
    text = of_kind("I", "clause")(at, value, path)
    return text if re.match(r"you\b", text) else ""


def in_place(at: Writing, value: Any, path: str) -> str:
    """Where something stood: "in the Valley Courier", "on LinkedIn"."""
    text = set_out(value, cast_of(at.context)) if isinstance(value, str) else ""
    text = re.sub(
        r"(?i)^(?:i )?(?:saw|read|heard|found|spotted|noticed) (?:it |this |that |about it |of it )?(?=(?:in|on|from|at)\b)",
        "",
        text,
    )
    if not text or len(text.split()) > 8 or re.search(r"[<>|\[\]]", text):
        return ""
    paper, _, issue = text.partition(", ")
    if issue and re.search(r"(?i)\b(?:issue|edition|number|no|vol|volume|page|p)\b|\d", issue):
        text = f"{paper} ({issue})"
    if re.fullmatch(r"[a-z]+", text) and text not in w.COUNT_NOUNS:
        return f"on {text}"
    if text[:1].islower() and text.split()[0] not in w.DETERMINERS | w.PREPOSITIONS:
        text = f"the {text}"
    return text if text.split()[0].lower() in w.PREPOSITIONS else f"{'on' if _SITES.match(text) else 'in'} {text}"


def line(at: Writing, value: Any, path: str) -> str:
    """A note as a line of its own, as it stands. Of a call, "she wants" is the reader's."""
    if not isinstance(value, str) or private(value):
        return ""
    text = set_out(addressed(at.context, value, path) or value, cast_of(at.context))
    if re.search(r"[<>|\[\]]", text) or len(text.split()) > 34:
        return ""
    if path.startswith("call."):
        text = re.sub(r"(?i)^s?he's (?!been\b|got\b)", "you're ", text)
        text = re.sub(r"(?i)^s?he'(d|ll)\b", r"you'\1", text)
        text = re.sub(r"(?i)^s?he (\w+)\b", lambda m: f"you {_plural_verb(m[1])}", text)
        if path.startswith("call.next"):
            text = re.sub(r"(?i)^(?:so|and|but|then|also) (?=(?:I|you|they|we)\b)", "", text)
            text = re.sub(
                r"(?i)(^|, )(I|you|they|we) (?=(\w+))",
                lambda m: f"{m[1] and ', and '}{m[2]}'ll " if _plain(m[3]) else m[0],
                text,
            )
        text = re.sub(r"^(\w+) (?=(?:is|was|will be) )", _the_one, text)
        text = re.sub(r"(?i)^(told|asked|gave|showed|promised) (?=you\b)", lambda m: f"I {m[1].lower()} ", text)
        text = re.sub(rf"\b(me|you|us|him|her)( back)? (?=(?:{'|'.join(wording.WEEKDAYS)})\b)", r"\1\2 on ", text)
    if path.startswith("reference."):
        first = text.split()[0].lower() if text else ""
        follow = text.split()[1].lower() if len(text.split()) > 1 else ""
        done = w.verb(first, "past") and (first not in w.NOUN_LIKE | w.ADJECTIVES or follow in w.DETERMINERS)
        if first in {"never", "always", "did", "was", "had"} or done:
            state = first in {"never", "always"} and follow in w.ADJECTIVES | w.ORDINALS | w.PREPOSITIONS
            text = f"I {'was ' if state else ''}{text[:1].lower()}{text[1:]}"  # "never late for a first boat"
        # what they saw themselves needs no "you saw"
        text = re.sub(
            r"(?i)^you(?:'ve)? (?:saw|seen|remember|know|will remember) (?=(?:the|my|our|a|an|how|what)\b)", "", text
        )
    return wording.upper_first(text)


def _plain(verb: str) -> bool:
    return bool(w.verb(verb.lower(), "base")) and verb.lower() not in w.AUX


def _the_one(match: re.Match[str]) -> str:
    """Give the thing a line speaks of its article: "Route is the downtown hospitals"."""
    first = match[1].lower()
    if (
        first in w.SUBJECTS | w.DETERMINERS | w.QUESTION_WORDS
        or plural(first)
        or w.mass(first)
        or first.endswith("ing")
    ):
        return match[0]
    return f"The {first} " if first in w.COUNT_NOUNS | _NAMED_ONCE else match[0]


_NAMED_ONCE = w.listed("route start contract salary pay shift office base badge van car uniform deadline trial deposit")


def _plural_verb(verb: str) -> str:
    return {"is": "are", "was": "were", "has": "have", "does": "do"}.get(verb) or w.verb(verb, "s") or verb


def note_behind_colon(at: Writing, value: Any, path: str) -> str:
    """A note as it stands, small at its start, to be set behind a colon."""
    note = note_of(at, value, path)
    return (note.rest if note.kind == "question" else note.text) if note else ""


def whether(at: Writing, value: Any, path: str) -> str:
    """What is to be decided: "whether to take nights or wait for days"."""
    note = note_of(at, value, path)
    return (
        note.rest
        if note
        and note.kind == "question"
        and re.match(r"(?:whether|how|which|what|when|where)\b", note.rest)
        and note.text.startswith("Could you tell me")
        else ""
    )


def going(at: Writing, value: Any, path: str) -> str:
    """What the writer is at: "I am looking for a post near Leeds"."""
    note = note_of(at, value, path)
    return f"I am {note.text}" if note and note.kind == "ing" else ""


def question(at: Writing, value: Any, path: str) -> str:
    """A note of a question as one the reader can answer, with its mark."""
    if not isinstance(value, str) or private(value) or re.search(r"[<>|\[\]]", value) or len(value.split()) > 34:
        return ""
    return direct(set_out(value, cast_of(at.context)))


def whom(at: Writing, value: Any, path: str) -> str:
    """A person, with what they are where the note says it: "Rajesh Menon, commercial director". What is told of them stands behind."""
    text = set_out(value, cast_of(at.context)) if isinstance(value, str) else ""
    text = re.sub(r"^(?:his|her|their) ", "your ", text)
    name, _, told_of = text.partition(", ")
    if re.match(r"(?:I|she|he|they|it)(?:'\w+)? \w", told_of):
        text = name
    else:
        told_of = ""
    if not 0 < len(text.split()) <= 9 or re.search(r"[;:!?<>|\[\]]", text):
        return ""
    return wording.dotted(text, at.dialect) + behind([wording.sentence(told_of, at.register)] if told_of else [])


def person(at: Writing, value: Any, path: str) -> str:
    """A person's name, as short as it was given."""
    text = re.sub(r"(?<=\w\w) in [a-z].*", "", unmarked(whom(at, value, path)).split(",")[0])
    house = re.search(r" (?:from|at|of) (?:the )?([A-Z]\w+)[^,]*$", text)
    if house and house[1].lower() in at.context.employer.name.lower().split():
        text = text[: house.start()]  # the sentence names the house itself
    return text if len(text.split()) <= 6 else ""


def around(at: Writing, value: Any, path: str) -> str:
    """About when: "around Wednesday 2 December", "in the week of 7 December", "before 5 November", "on Thursday or Friday"."""
    text = date_filter(at, value, path)
    text = re.sub(r"^any day\b(.*?),? (morning|afternoon|evening)s$", r"any \2\1", text)
    text = re.sub(r",? (morning|afternoon|evening)s$", r" in the \1", text)
    stated = re.match(r"(?i)\s*(by|on|before|until|after|from)\s", value) if isinstance(value, str) else None
    if stated and text:
        return f"{stated[1].lower()} {text.removeprefix(stated[1].lower() + ' ')}"
    if re.match(r"(?:the )?week\b", text):
        return f"in the {text.removeprefix('the ')}"
    if isinstance(value, str) and re.match(rf"(?:{'|'.join(wording.WEEKDAYS)})\b", text):
        return f"on {text}"
    if re.match(r"(?:any|some|every|one)\b|later\b|soon\b|tomorrow\b|today\b", text):
        return text
    return text if not text or text.split()[0].lower() in w.PREPOSITIONS | {"next", "this"} else f"around {text}"


def you_all(at: Writing) -> str:
    """Whom the letter thanks: "you and your colleagues" where others were there, else "you"."""
    return "you and your colleagues" if len(panel(at.context)) > 1 or at.context.interview.format == "panel" else "you"


# Named slots with the path they rest on, and what a value is made into.
NAMED: Mapping[str, tuple[str, Callable[[Writing], str]]] = {"you_all": ("recipient.name", you_all)}
FILTERS: Mapping[str, Filter] = {
    "clause": whole(of_kind("I", "clause")),
    "told": whole(told),
    "became": became,
    "spoke": spoke,
    "noun": whole(thing),
    "the": whole(the_thing),
    "do": whole(do),
    "at-firm": whole(at_firm),
    "met": whole(met, "we"),
    "news": whole(news_told, "you"),
    "of-it": of_it,
    "remembered": whole(remembered),
    "in": in_place,
    "line": line,
    "note": whole(note_behind_colon),
    "whether": whether,
    "going": going,
    "question": question,
    "whom": whom,
    "person": person,
    "around": around,
}
