"""Measure what the checks notice when one particular of a good letter is changed, or a sentence is put in that nothing on record holds.

Run by hand: `python -m tests.quality.measure_facts [file.jsonl ...] [--show]`. Without files the good letters of the "tune" parts
are taken; a file holds a line a letter: {"form", "text" or "letter", "context"}. Each change is one letter; it counts as found
when an error or a warning of an invented fact or a wrong name stands in the changed sentence. The changes are made by rule:
the same letters give the same ones.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sincerely.core.calendar_names import MONTHS, WEEKDAYS
from sincerely.core.letters.checks.kinds import Setting
from sincerely.core.letters.letter_text import read_letter
from sincerely.core.letters.review import review
from sincerely.core.letters.values import Context, SpellingRemark
from sincerely.integrations.proofreading import proofreader
from tests.quality.measure_letters import context_of, hands

SENTENCES = Path(__file__).parent.parent / "corpus" / "invented" / "sentences.txt"
FACTUAL = {"invented-fact", "wrong-name"}
TALK = {"thank-you", "status-inquiry", "withdrawal", "rejection-reply", "feedback-request", "call-summary"}
OFFER = {"offer-acceptance", "offer-decline", "offer-acknowledgement", "negotiation", "time-request"}
UNREAD = {
    "public-post",
    "supporter-message",
}  # told in the writer's own circle; facts are not held against a record there
OTHER_NAMES = ("Philippa", "Gustavo", "Wendeline", "Kofi", "Branwen", "Tadeusz", "Noriko", "Ezekiel")
OTHER_PLACES = ("Winterthur", "Inverbrook", "Casablanca", "Halmstad", "Montrose")
NUMBERS = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
# One of a pair stands for the other: what a writer mixes up.
PAIRS = (
    *("mother/father", "daughter/son", "brother/sister", "morning/afternoon", "spring/autumn", "summer/winter"),
    *("weeks/months", "hours/days", "days/weeks", "years/months", "minutes/hours", "metres/feet", "beds/wards"),
    *("day/night", "east/west", "north/south", "second/third", "first/last", "pupils/parents", "patients/nurses"),
    *("pounds/euros", "half/quarter", "fewer/more", "rose/fell", "January/March", "June/August", "October/December"),
)  # fmt: skip


class Silent:
    """The classes of words without the remarks on spelling: facts are all that is measured here."""

    words = proofreader().words

    def __call__(self, text: str, *, names: Sequence[str], dialect: str) -> Sequence[SpellingRemark]:
        return ()


@dataclass(frozen=True)
class Change:
    kind: str
    text: str
    start: int
    end: int


def letters(files: list[Path]) -> Iterator[dict[str, Any]]:
    """Yield good letters that have a context."""
    for path in files or [path for _, path in hands([], "tune")]:
        for line in path.read_text(encoding="utf-8").splitlines():
            case = json.loads(line) if line.strip() else None
            if case and case.get("context") and not case.get("planted") and case.get("form") not in UNREAD:
                case["letter"] = case.get("text") or case["letter"]
                case.setdefault("form", "thank-you")
                yield case


def changes(case: dict[str, Any], context: Context, nth: int) -> Iterator[Change]:
    """Yield the letter with one particular changed: each that the record holds, in the ways that fit its kind."""
    text = case["letter"]
    letter = read_letter(text)
    record = Setting(form=case["form"], context=context).record
    low = record.lower()

    def put(kind: str, start: int, end: int, instead: str) -> Change:
        return Change(kind, text[:start] + instead + text[end:], start, start + len(instead))

    body = (letter.body.start, letter.body.end)
    plain = letter.plain
    for found in re.finditer(r"(?<![\w.,:£$€-])[£$€]?(\d{2,}(?:[.,]\d+)*)(?![\w:]|-\d)", plain[: body[1]]):
        value = found[1]
        if (
            found.start() < body[0]
            or value not in record
            or re.match(rf"(?:st|nd|rd|th)?(?: of)? (?:{'|'.join(MONTHS)})", plain[found.end() :], re.I)
        ):
            continue
        if re.search(rf"(?:{'|'.join(MONTHS)}) $", plain[: found.start()], re.I) or re.fullmatch("20[12]\\d", value):
            continue
        swapped = value[:-2] + value[-1] + value[-2] if value[-1] != value[-2] and value[-1] != "0" else ""
        yield put("figure", found.start(1), found.end(1), swapped or str(int(value[0]) % 9 + 1) + value[1:])
    for found in re.finditer(rf"\b({'|'.join(NUMBERS)})\b", plain[: body[1]]):
        if found.start() >= body[0] and re.search(rf"\b(?:{found[0]}|{NUMBERS.index(found[0]) + 2})\b", low):
            other = NUMBERS[(NUMBERS.index(found[0]) + 2) % len(NUMBERS)]
            yield put("small figure", *found.span(), other)
    days = {WEEKDAYS[context.interview.date.weekday()]} if context.interview.date else set()
    for found in re.finditer(rf"\b({'|'.join(w.capitalize() for w in WEEKDAYS)})(?=s?\b)", plain):
        if found.start() < body[1] and (found[0].lower() in low or found[0].lower() in days):
            other = WEEKDAYS[(WEEKDAYS.index(found[0].lower()) + 2) % 7].capitalize()
            yield put("weekday", *found.span(), other)
    dated = rf"\b(\d{{1,2}})(?= (?:{'|'.join(m.capitalize() for m in MONTHS)})\b)|(?<=[a-z] )(?:(?<=January )|(?<=February )|(?<=March )|(?<=April )|(?<=May )|(?<=June )|(?<=July )|(?<=August )|(?<=September )|(?<=October )|(?<=November )|(?<=December ))(\d{{1,2}})\b"
    for found in re.finditer(dated, plain[: body[1]]):
        day = int(found[0])
        if found.start() >= body[0] and re.search(rf"\b0?{day}\b", record):
            yield put("date", *found.span(), str(day + 10 if day < 19 else day - 10))
    for found in re.finditer(r"\b(\d{1,2})(?=(?::\d\d)? ?(?:[ap]\.?m\b|o'clock))|\b\d{1,2}(?=:\d\d)", plain[: body[1]]):
        if found.start() >= body[0] and re.search(rf"\b0?{found[0]}\b|\b{int(found[0]) + 12}:", record):
            yield put("hour", *found.span(), str(int(found[0]) % 12 + 1))
    names = {
        w
        for name in (*context.interview.others, *(t.with_ for t in context.interview.topics), context.recipient.name)
        for w in re.findall(r"[A-Z][a-z]{3,}", name)
    }
    own = set(re.findall(r"\w+", context.candidate.name))
    for found in re.finditer(r"\b[A-Z][a-z]{3,}\b", plain[: body[1]]):
        if found.start() < body[0] or found[0] in own or found[0].lower() in (*WEEKDAYS, *MONTHS):
            continue
        at = found.start()
        opens = any(s.start == at for s in letter.sentences)
        if found[0] in names:
            yield put("person", *found.span(), OTHER_NAMES[(nth + at) % len(OTHER_NAMES)])
            yield put("spelling of a name", *found.span(), found[0][:2] + found[0][3] + found[0][2] + found[0][4:])
        elif not opens and re.search(rf"\b{found[0]}\b", record) and found[0] not in context.role.title:
            yield put("place or firm", *found.span(), OTHER_PLACES[(nth + at) % len(OTHER_PLACES)])
    for pair in PAIRS:
        for one, other in (pair.split("/"), pair.split("/")[::-1]):
            for found in re.finditer(rf"\b{one}\b", plain[: body[1]]):
                if found.start() >= body[0] and re.search(rf"\b{one}\b", low if one.islower() else record):
                    yield put("mixed up", *found.span(), other)
    yield from _others_words(case, context)


def _others_words(case: dict[str, Any], context: Context) -> Iterator[Change]:
    """Yield what another person said, put into the reader's mouth."""
    for topic in context.interview.topics:
        said = re.sub(r"^(?:he|she|they|that|said|asked) ", "", topic.they_said.strip(), flags=re.I)
        if topic.they_said and topic.with_ and topic.with_ != context.recipient.name and len(said.split()) > 3:
            sentence = f"As you said, {said[0].lower()}{said[1:]}".rstrip(".") + "."
            yield _inserted("another's words", case["letter"], sentence)
            return


def _inserted(kind: str, text: str, sentence: str) -> Change:
    """Put a sentence at the end of the first paragraph of the body."""
    letter = read_letter(text)
    stop = text.find("\n\n", letter.body.start)
    at = stop if 0 < stop < letter.body.end else letter.body.end
    while text[at - 1].isspace():
        at -= 1
    return Change(kind, f"{text[:at]} {sentence}{text[at:]}", at + 1, at + 1 + len(sentence))


def invented(cases: list[tuple[dict[str, Any], Context]]) -> Iterator[tuple[dict[str, Any], Context, Change]]:
    """Put each sentence of the list into three letters that it fits, far apart from one another."""
    for nth, line in enumerate(SENTENCES.read_text(encoding="utf-8").splitlines()):
        kind, forms, sentence = (part.strip() for part in line.split("|"))
        late = kind.startswith("+")
        allowed = {"talk": TALK, "offer": OFFER}.get(forms)
        fit = [
            c
            for c in cases
            if (not allowed or c[0]["form"] in allowed)
            and (forms != "talk" or c[1].interview.topics or c[1].candidate.strengths)
        ]
        for step in range(min(3, len(fit))):
            case, context = fit[(nth * 7 + step * (len(fit) // 3 + 1)) % len(fit)]
            name = f"sentence: {kind.lstrip('+')}{' (late)' if late else ''}"
            yield case, context, _inserted(name, case["letter"], sentence)


def noticed(change: Change, form: str, context: Context) -> bool:
    """Say whether a check of facts speaks up in the changed sentence."""
    sentence = read_letter(change.text).sentence_at(change.start)
    start, end = (sentence.start, sentence.end) if sentence else (change.start, change.end)
    return any(
        f.type in FACTUAL and f.severity != "advice" and f.start < end and start < max(f.end, f.start + 1)
        for f in review(change.text, form, context, proofreader=Silent())
    )


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("files", nargs="*", type=Path)
    arguments.add_argument("--show", action="store_true", help="list what is missed; late sentences are only counted")
    chosen = arguments.parse_args()
    cases = [(case, context) for case in letters(chosen.files) if (context := context_of(case["context"]))]
    made = [(case, context, c) for nth, (case, context) in enumerate(cases) for c in changes(case, context, nth)]
    made += invented(cases)
    planted: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for case, context, change in made:
        planted[change.kind] += 1
        if noticed(change, case["form"], context):
            found[change.kind] += 1
        elif chosen.show and "late" not in change.kind:
            around = change.text[max(0, change.start - 60) : change.end + 40]
            print(f"{change.kind} | {case['form']} | {change.text[change.start : change.end]!r} in {around!r}")
    disturbed = sum(
        any(
            f.type in FACTUAL and f.severity != "advice"
            for f in review(case["letter"], case["form"], context, proofreader=Silent())
        )
        for case, context in cases
    )
    if chosen.show:
        for case, context in cases:
            for f in review(case["letter"], case["form"], context, proofreader=Silent()):
                if f.type in FACTUAL and f.severity != "advice":
                    around = case["letter"][max(0, f.start - 60) : f.end + 40]
                    print(f"GOOD | {case['form']} | {f.code} {f.quote!r} in {around!r} {f.message}")
    print(f"good letters with a warning or error of facts or names: {disturbed} of {len(cases)}")
    print("| change | made | found |\n|---|---|---|")
    for kind in sorted(planted):
        print(f"| {kind} | {planted[kind]} | {found[kind]} |")
    print(f"| all | {sum(planted.values())} | {sum(found.values())} |")


if __name__ == "__main__":
    main()
