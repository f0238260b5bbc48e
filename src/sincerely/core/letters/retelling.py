"""Retelling a note: its own words in their own order, made fit to be reported ("You told me that the rota ...") or, without a verb, to stand behind a colon.

Little is guessed: a left-out subject is put back where it is sure, persons are turned
where they can be nobody else's, and a part that cannot be told is left out, which `whole` says.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from sincerely.core.letters import words as w
from sincerely.core.letters.fragments import calmly, whose_own
from sincerely.core.letters.grammar import latin, untidy
from sincerely.core.letters.note_parts import NotePart, Part, has_verb
from sincerely.core.letters.object_articles import with_phrase_article
from sincerely.core.letters.own_sentences import WHAT_I_WOULD, whole_own
from sincerely.core.letters.persons import Persons
from sincerely.core.letters.quotations import quotes_apart, quotes_back
from sincerely.core.letters.reader_names import reader_named
from sincerely.core.letters.reader_words import read_reader
from sincerely.core.letters.second_language import as_english
from sincerely.core.letters.sound_parts import COUNT, sound_parts
from sincerely.core.letters.sound_statements import sound_phrase
from sincerely.core.letters.soundness import settled_phrase
from sincerely.core.letters.stems import covers
from sincerely.core.letters.third_parties import names_somebody_else
from sincerely.core.letters.tidy import decapitalize, spell_names, tidy
from sincerely.core.letters.turning import Cast, Unclear, join, tokens
from sincerely.core.letters.usable import private_or_pay, sensitive, unwelcome
from sincerely.core.letters.whole_clauses import begins_whole, cut_to_whole, with_results
from sincerely.core.letters.wording import upper_first
from sincerely.core.letters.writer_words import read_writer
from sincerely.core.reading.patterns import compiled

MOST = 44  # words of one retelling; what comes after is left out
_SENTENCES = compiled(
    r"(?<=[a-z]): +(?=\S)|(?<=[^\s.])(?<!\bDr)(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bSt)(?<!\bvs)[.;!]+(?:\s+|$)|(?<=\?)\s+|\n+|\s+[-–—]+\s+|\s*(?:-+>|=>|→)\s*"
)
_FILLER = compiled(
    r"(?i)^(?:(?:plus|also|well|ok|okay|yeah|yep|basically|apparently|obviously|honestly|anyway|oh|interesting(?:ly)?|fyi|btw)\b[,:]?\s+)+(?=\S)"
)
_LINK = compiled(
    r"(?i)^(and|but|so|because|or|which|who|where|while|whereas|as|if|when|until|unless|though|although)\b"
)


@dataclass(frozen=True, slots=True)
class Retold:
    """`text` is one sentence or several, the first without its capital. `kind` is that of its first part: a statement, something the writer would do ("step"), what they asked or showed ("act"), or a phrase.

    `statement`: all of it is statements. `parts`: its sentences. `whole`: nothing of weight was left out.
    """

    text: str
    kind: Part
    statement: bool
    whole: bool
    parts: tuple[str, ...] = ()

    @property
    def size(self) -> int:
        return len(self.text.split())


_TACTLESS = compiled(
    r"(?i)^\W*(?:they|we|she|he|you)(?:'ve| have| had)? (?:just |nearly |only )?(?:failed|dropped (?:to|down|out|from|two|a)|messed|blew|fell (?:short|behind|to)|got (?:it|that) wrong)\b"
)
_WHY = compiled(
    r"(?:mainly|mostly|partly|largely|chiefly|only|just|even|especially) (?:because|if|when|where|as|since)\b"
)
_ASKED_ME = compiled(
    r"(?i),?\s+(?:and|then) (?:he |she |they )?(?:asked|wondered|wanted to know) (?:me )?(?:about|what|how|if|whether|why) (?:i|my)\b[^.;,\n]*"
)
_THEY_FIRST = compiled(r"(?i)(?:(?:\w+ )?(?:said|says|told me|mentioned|explained) (?:that )?)?they\b")


_SAYING = r"(?:also |just |really )?(?:cares about|worries|is worried|wants|needs|would like|hopes|thinks|reckons|feels|said|says|told me that|mentioned|mentions|explained|admitted|added|noted|stressed)\b"
Read = Callable[[str, Sequence[NotePart]], NotePart | None]


# A letter's notes are read again for each of its wordings, for what it leaves untold, and at each look at it.
@lru_cache(maxsize=512)
def retell(note: str, cast: Cast, topic: str = "", *, named: bool = False) -> Retold | None:
    """Return what the reader said, in the notes' words; None where nothing of it can be told. `topic`: its subject; `named`: the letter names it, so that "it" is clear."""
    if private_or_pay(note) or not latin(note):
        return None
    if re.match(r"(?i)(?:i )?told (?:her|him|them)\b", reader_named(note, cast)):
        return None  # the writer's own, in the wrong place
    note = _ASKED_ME.sub("", note)
    if cast.reader:  # "Marta said they ..." is told without her saying it
        note = re.sub(
            rf"(?i)(^|(?<!\bmr)(?<!\bmrs)(?<!\bms)(?<!\bdr)(?<!\bprof)[.;]\s+)(?:(?:mr|mrs|ms|miss|dr|prof|professor|sister)\.?\s+)?(?:{'|'.join(map(re.escape, sorted(cast.reader)))})\s+(?={_SAYING})",
            r"\1she ",
            note,
        )
    # Who does something to what is spoken of is not it: "they do offshore skids", of offshore skids.
    matter = re.sub(r"^\w+ing ", "", topic.lower())  # "losing two managers": "they lost two managers"
    house = _THEY_FIRST.match(note) and matter in note[len("they") :].lower()
    persons = Persons(cast, "" if house else topic)
    return _retold(note, cast, lambda part, before: read_reader(part, before, persons, topic if named else ""))


@lru_cache(maxsize=512)
def retell_own(note: str, cast: Cast, heard: str = "") -> Retold | None:
    """Return what the writer said or thought, in the notes' words. `heard`: what the reader had said, whose people a "her" or "them" may be."""
    if private_or_pay(note) or not latin(note):
        return None
    left_out: list[str] = []
    before = note
    if _BROUGHT_UP.match(note):  # what I did of it stands by itself
        note = re.sub(
            r",\s+(?=(?:we|i)\s+(?:did|had|ran|used|cut|got|built|set|made|tried|put|have)\b)",
            ". ",
            note,
            flags=re.IGNORECASE,
        )

    def read(part: str, before: Sequence[NotePart]) -> NotePart | None:
        if _OF_SOMEBODY.search(part) and any(_tells_of_somebody(chunk, cast) for chunk in left_out):
            return None  # "told him about Mr B's daughter, I sat down with her": who that is, is not told
        return read_writer(part, before, heard, cast)

    found = _retold(note, cast, read, mine=True, heard=heard, left_out=left_out)
    named = _MENTIONED.match(before)
    if found and named and found.kind == "phrase":  # "mentioned splitting the route" is told as it is
        text = f"I {named['verb'].lower()} {found.text}"
        found = replace(
            found,
            text=text,
            kind="act",
            parts=(f"I {named['verb'].lower()} {found.parts[0]}", *found.parts[1:]) if found.parts else (text,),
        )
    if found and found.kind != "step" and re.match(r"(?:because|so that)\b", found.text):
        return None  # a reason is one of something
    if found and found.kind == "phrase" and not found.whole and found.size < 4:
        return None  # the scrap of a note of which the rest could not be told
    return found if found and (found.size > 1 or found.text in {"yes", "no"}) else None


_BROUGHT_UP = compiled(
    r"(?i)^\W*(?:i |we )?(?:mentioned|suggested|proposed|described|explained|told (?:her|him|them) (?:about|abt|of))\b"
)
_MENTIONED = compiled(
    r"(?i)^\W*(?:and |so |then )?(?:i |we )?(?:also |then )?(?P<verb>mentioned|suggested|proposed|described) (?=[a-z]+ing\b)"
)
_OF_SOMEBODY = compiled(r"(?i)(?<!\btold )(?<!\bshowed )(?<!\basked )\b(?:she|he|her|him|his)\b")


def _tells_of_somebody(chunk: str, cast: Cast) -> bool:
    return names_somebody_else(chunk, cast) or bool({x.lower() for x in tokens(chunk)} & (w.PERSON_NOUNS | _KIN))


def _retold(
    note: str, cast: Cast, read: Read, *, mine: bool = False, heard: str = "", left_out: list[str] | None = None
) -> Retold | None:
    """Return a note retold with `read`; its chunks that cannot be told are added to `left_out`."""
    sentences: list[list[NotePart]] = []
    whole = True
    note, quotes = quotes_apart(with_results(reader_named(note, cast)))
    for sentence in _SENTENCES.split(
        whole_own(as_english(tidy(note)), asked=bool(WHAT_I_WOULD.search(heard))) if mine else as_english(tidy(note))
    ):
        if not mine and _TACTLESS.search(sentence):
            whole = False
            continue  # nobody likes to be told of their own failing
        told: list[NotePart] = []
        headless = False  # its first part was left out
        sentence_chunks = _chunks(sentence)
        for chunk in sentence_chunks:
            made = _part(chunk, told, cast, read, mine, chunk == sentence_chunks[0])
            if made is not None and made.kind == "statement" and not begins_whole(made.text):
                made = None
            if made is None:
                if left_out is not None:
                    left_out.append(chunk)
                headless = headless or not told
                whole = whole and (
                    len(chunk.split()) < 3 or unwelcome(chunk, of_person=False, mine=mine) or whose_own(tokens(chunk))
                )
            elif not _said_already(made, [*(t for s in sentences for t in s), *told]):
                told.append(made)
        if mine and told and told[0].kind == "step" and headless:
            told, whole = [], False  # the second step alone would be another answer
        if told and not mine:
            told, kept_all = _with_known(told, sentence)
            whole = whole and kept_all
        if told:
            sentences.append(told)
    kept: list[list[NotePart]] = []
    for told in sentences:
        sound = sound_parts(told, mine, bool(kept) and len(kept[-1]) < len(sentences[len(kept) - 1]))
        beheaded = mine and sound and sound[0].kind == "step" and told[0].kind != "step"
        kept.append([] if beheaded else sound)
    kept = [told for nth, told in enumerate(kept) if not (nth and told and told[0].kind == "phrase")]
    if any(t.kind != "phrase" for told in kept for t in told):
        whole = whole and sum(map(len, kept)) == sum(map(len, sentences))
        sentences = [told for told in kept if told]
    elif sentences:
        whole = whole and len(sentences) == 1
        sentences = sentences[:1]
    while sum(len(t.text.split()) for s in sentences for t in s) > MOST:
        whole = False
        if len(sentences[-1]) > 1:
            sentences[-1].pop()
        elif len(sentences) > 1:
            sentences.pop()
        else:
            return None
    if not sentences:
        return None
    if not any(t.kind != "phrase" for told in kept for t in told):
        found = _as_phrase(sentences[0], whole)
        return replace(found, text=quotes_back(found.text, quotes)) if found else None
    told_all = [x for s in sentences for x in _spoken(s)]
    spoken = tuple(quotes_back(x if sentences[0][0].kind == "step" else cut_to_whole(x), quotes) for x in told_all)
    whole = whole and all(len(said.split()) >= len(told.split()) for said, told in zip(spoken, told_all, strict=True))
    every = [t for s in sentences for t in s]
    return Retold(
        ". ".join(upper_first(x) if n else x for n, x in enumerate(spoken)),
        every[0].kind,
        all(t.kind in {"statement", "going on"} for t in every) and every[0].kind == "statement",
        whole,
        spoken,
    )


def _with_known(told: list[NotePart], sentence: str) -> tuple[list[NotePart], bool]:
    """Return the parts before the first whose "he" or "she" is nobody named in the sentence, and whether all stayed."""
    before = ""
    for at, part in enumerate(told):
        if re.match(r"(?:he|she)\b", part.text) and not _names_one(before):
            return told[:at], False
        before = f"{before} {part.text}"
    return told, True


def _names_one(text: str) -> bool:
    low = [x.lower() for x in tokens(text)]
    return bool(set(low) & (w.PERSON_NOUNS | _KIN)) or re.search(r"(?<=\s)[A-Z][a-z]+", text) is not None


_KIN = w.listed(
    "mum mom mother dad father wife husband son daughter brother sister boy girl man woman lad lady guy kid child baby"
)


def _as_phrase(told: Sequence[NotePart], whole: bool) -> Retold | None:
    """Return what has no verb of its own, fit to stand behind a colon or "was"; None for a scrap."""
    head = [t for t in told if t.kind in {"phrase", "going on"}][:2]
    if not head or head[0].kind != "phrase" or sum(len(t.text.split()) for t in head) > 16:
        return None
    text = with_phrase_article(_joined(head))
    if not sound_phrase(text):
        return None
    return Retold(text, "phrase", statement=False, whole=whole and len(head) == len(told))


def _spoken(told: Sequence[NotePart]) -> list[str]:
    """Return the sentences that the parts make: short statements two and two, steps in their order."""
    steps = [t.text for t in told if t.kind == "step"]
    if told[0].kind == "step":
        rest = [t for t in told if t.kind != "step"]
        return [_steps(steps[:3]), *(_spoken(rest) if rest and rest[0].kind != "going on" else [])]
    if told[0].kind == "phrase":
        return [told[0].text, *(_spoken(told[1:]) if len(told) > 1 else [])]
    out: list[str] = []
    for said in _statements(told):
        last = out[-1] if out else ""
        mine = last.startswith("I ")
        room = 0 if mine and (said.startswith("I ") or told[0].kind == "act") else 14 if mine else 20
        fits = said[:1].isdigit() or len(last.split()) + len(said.split()) <= room
        if last and fits and ", and " not in last:
            out[-1] = f"{last}, and {said}"
        else:
            out.append(said)
    return out


def _said_already(part: NotePart, told: Sequence[NotePart]) -> bool:
    return len(part.text.split()) > 2 and any(covers(one.text, part.text) >= 0.75 for one in told)


def _chunks(sentence: str) -> list[str]:
    parts = re.split(
        r",\s+|\s+(?=(?:but|so)\s+(?:i|she|he|they|we|you|it|there|nobody)\b)|\s+and\s+(?=(?:i|she|he|they|we|it)(?:'\w+)?\s+\w)",
        sentence.strip(" .,:-–—*•\"'"),
    )
    found = [p for p in (x.strip(" .:-–—*•") for x in parts if x) if p]
    return [half for part in found for half in _halves(part)]


def _halves(part: str) -> list[str]:
    """Take "140 covers and the pass backs up" apart at an "and" that joins two statements."""
    for joint in re.finditer(
        r"\s+and\s+(?=(?:the|a|an|my|our|your|their|his|her|its|nobody|everybody|half|most|all|some|[\w'-]+s)\s)", part
    ):
        left, right = tokens(part[: joint.start()]), tokens(part[joint.end() :])
        done = w.verb(left[0].lower(), "past") if left else ""
        if (
            len(left) > 1
            and len(right) > 2
            and has_verb(right)
            and (done or has_verb(left) or COUNT.fullmatch(join(left)))
        ):
            return [part[: joint.start()], *_halves(part[joint.end() :])]
    return [part]


def _part(chunk: str, told: list[NotePart], cast: Cast, read: Read, mine: bool, first: bool) -> NotePart | None:
    """Return one part between commas as it can be told; None for one that is left out."""
    chunk = _FILLER.sub("", chunk)
    if not re.search(r"[^\W_]", chunk):
        return None
    chunk = decapitalize(spell_names(chunk, cast), cast)
    chunk = re.sub(
        r"(?i)^(?:and |but )?that (?=(?:i|we|it|they|she|he|you|the|my|our|two|three|one|all|both)\b)", "", chunk
    )
    if not mine:
        chunk = calmly(chunk)
    link = _LINK.match(chunk)
    word = link[1].lower() if link else ""
    body = chunk[link.end() :].strip(" .,;:-") if link and (told or word in {"and", "but", "so"}) else chunk
    if not told and not first and word in {"who", "which", "where", "because", "if", "when"}:
        return None  # what it goes on from was left out
    if not body or untidy(body, tokens(body)) or "?" in body or names_somebody_else(body, cast):
        return None
    if sensitive(body) or unwelcome(body, of_person=False, mine=mine):
        return None
    try:
        made: NotePart | None = read(body, told)
    except Unclear:
        return None
    if made is None or not settled_phrase(made.text, cast):
        return None
    if not told and re.fullmatch(r"(?:you|it|they) \w+ [\d.,%]+", made.text):
        return None  # "wants 12": of what?
    if told and _WHY.match(made.text) and made.kind == "statement":
        return NotePart("going on", made.text)
    if made.link:
        return made
    linked = told and word and (word != "and" or made.kind == "going on")
    return replace(made, link=word if linked else "")


def _joined(told: Sequence[NotePart]) -> str:
    items: list[str] = []
    kinds: list[Part] = []
    carried = False
    for nth, one in enumerate(told):
        if items and one.link:
            items[-1] += _linked(one)
            carried = one.link == "and"
        elif carried and one.kind == "statement" and nth == 2:
            items[0] = f"{told[0].text}, {told[1].text}, and {one.text}"
            carried = False  # "we dropped ours, wrote to the guests, and 52 gave"
        elif items and one.kind == "going on":
            items[-1] += f", {one.text}"
        else:
            items.append(one.text)
            kinds.append(one.kind)
    steps = next((i for i, kind in enumerate(kinds) if kind != "step"), len(kinds))
    if steps and steps == len(items):
        return _steps(items)
    if steps and steps < len(items):
        return "; ".join([_steps(items[:steps]), *items[steps:]])
    if items and kinds[0] == "act":
        return "; ".join(items)
    if len(items) > 1 and _TIME.fullmatch(items[0]):
        return f"{items[0]}, {_series(items[1:])}"
    if len(items) > 2 and kinds[0] == "phrase" and all(k == "statement" for k in kinds[1:]):
        return f"{items[0]}; {_series(items[1:])}"
    return _series(items)


_TIME = compiled(
    r"(?i)(?:last|this|next|every|\d+|two|three) (?:\w+ )?(?:days?|weeks?|months?|years?|seasons?|winters?|summers?|times)(?: running| in a row)?"
)


def _linked(one: NotePart) -> str:
    """Return a part behind its "but" or "because"; a condition that brings its own statement is added to the one before."""
    if one.link == "because":
        return f" because {one.text}"
    first = one.text.split()[0].lower()
    if one.link == "and" and (
        len(one.text.split()) < 4 or (w.verb(first, "past", "base", "s") and first not in w.COUNT_NOUNS)
    ):
        return f" and {one.text}"
    low = one.text.lower().split()
    own = (
        one.link in {"if", "when"}
        and sum(x in w.AUX or "'s" in x or bool(w.verb(x, "s") and x not in w.NOUN_LIKE) for x in low) > 1
    )
    return f", {'and ' if own else ''}{one.link} {one.text}"


def _steps(items: list[str]) -> str:
    """Return steps in their order: "ring her, ring the buddy, then go myself"."""
    if len(items) == 1:
        return items[0]
    joint = ", " if items[-1].startswith("then ") else ", and " if len(items) > 2 or ", " in items[0] else " and "
    return f"{', '.join(items[:-1])}{joint}{items[-1]}"


def _series(items: list[str]) -> str:
    if len(items) == 1:
        return items[0]
    if any(", " in i or len(i.split()) > 12 for i in items) and not items[-1].startswith("then "):
        return "; ".join(items)
    joint = (
        ", "
        if items[-1].startswith("then ")
        else ", and "
        if any(len(i.split()) > 3 for i in items) or len(items) > 2
        else " and "
    )
    return f"{', '.join(items[:-1])}{joint}{items[-1]}"


def _statements(told: Sequence[NotePart]) -> list[str]:
    """Return the statements of a sentence, each with what goes on from it."""
    out: list[str] = []
    for one in told:
        if out and (one.link or one.kind == "going on"):
            out[-1] += _linked(one) if one.link else f", {one.text}"
        else:
            out.append(one.text)
    return out
