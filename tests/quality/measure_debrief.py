"""Measure how well a debrief is read: `python -m tests.quality.measure_debrief [tune|unseen|hand_d/unseen ...] [--misses]`.

The cases were written by independent hands who did not know the reader. "unseen" is for measuring only: nothing was fitted to it.
"""

from __future__ import annotations

import json
import re
import sys
import tomllib
from collections import defaultdict
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sincerely.core.people.names import fold
from sincerely.core.reading.debrief import read_debrief
from sincerely.core.reading.debrief.text.names import title_of
from sincerely.core.reading.values import Debrief
from sincerely.data.names import lexicon
from sincerely.integrations.ics import read_invitations
from sincerely.zones import zone_or_utc

CORPUS = Path(__file__).parent.parent / "corpus" / "debrief"
_SMALL = frozenset(
    [
        "a",
        "an",
        "the",
        "and",
        "or",
        "of",
        "to",
        "in",
        "on",
        "at",
        "for",
        "with",
        "is",
        "was",
        "are",
        "i",
        "me",
        "my",
        "he",
        "she",
        "they",
        "it",
        "that",
        "this",
        "his",
        "her",
        "their",
        "said",
        "asked",
        "told",
        "so",
        "but",
        "be",
    ]
)


def cases(split: str) -> list[Path]:
    """Return the folders of one split: "tune" of every hand, or "hand_c/tune" of one."""
    where = split if "/" in split else f"hand_*/{split}"
    return sorted(folder for folder in CORPUS.glob(f"{where}/*") if (folder / "expected.json").exists())


def read_case(folder: Path) -> tuple[Debrief, dict[str, Any]]:
    """Return (what was read, what a careful human takes from it) for one case."""
    case = tomllib.loads((folder / "case.toml").read_text("utf-8"))
    moment = case["now"] if isinstance(case["now"], datetime) else datetime.fromisoformat(case["now"])
    invite = folder / "invite.ics"
    invitations = read_invitations(invite.read_bytes(), moment)[0] if invite.exists() else ()
    candidate = case["candidate"]
    found = read_debrief(
        (folder / "notes.md").read_bytes().decode("utf-8-sig"),
        invitations,
        candidate_name=candidate["name"],
        candidate_email=candidate.get("email", ""),
        home_zone=zone_or_utc(candidate["zone"]),
        home_zone_name=candidate["zone"],
        now=moment,
        dialect=candidate.get("dialect", "american"),
        employer=case.get("employer", {}).get("name", ""),
        lexicon=lexicon(),
    )
    return found, json.loads((folder / "expected.json").read_text("utf-8"))


class Score:
    """Counts of one kind: found rightly, found wrongly, missed."""

    def __init__(self) -> None:
        self.right = self.wrong = self.missed = 0

    def add(self, right: int, wrong: int, missed: int) -> None:
        """Count one case."""
        self.right, self.wrong, self.missed = self.right + right, self.wrong + wrong, self.missed + missed

    @property
    def precision(self) -> float:
        """Share of the found that is right."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """Share of what is there that was found."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of both."""
        return (
            2 * self.precision * self.recall / (self.precision + self.recall) if self.precision + self.recall else 0.0
        )


def words(*texts: str | None) -> set[str]:
    """Return the folded content words of texts."""
    return {word for text in texts if text for word in fold(text).split() if word not in _SMALL}


def overlap(one: set[str], other: set[str]) -> float:
    """Return the share of the smaller set that the larger has too."""
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def pair(found: list[set[str]], wanted: list[set[str]], least: float = 0.5) -> list[tuple[int, int]]:
    """Match found with wanted by their words, the best first, each once."""
    ranked = sorted(
        ((overlap(a, b), len(a & b), i, j) for i, a in enumerate(found) for j, b in enumerate(wanted)), reverse=True
    )
    used_i, used_j, pairs = set[int](), set[int](), []
    for share, _, i, j in ranked:
        if share >= least and i not in used_i and j not in used_j:
            used_i.add(i)
            used_j.add(j)
            pairs.append((i, j))
    return pairs


def value(thing: Any) -> Any:
    """Return the value of a labelled thing, which may stand bare or beside its quote."""
    return thing.get("value") if isinstance(thing, dict) else thing


def moment(text: str | None) -> date | datetime | None:
    """Read a label's ISO date or instant."""
    if not text:
        return None
    return date.fromisoformat(text) if len(text) == 10 else datetime.fromisoformat(text)


def measure(split: str, misses: bool = False) -> dict[str, Score]:
    """Return the scores of one split by kind; with `misses` every fault is printed."""
    scores: dict[str, Score] = defaultdict(Score)
    for folder in cases(split):
        found, wanted = read_case(folder)
        faults: list[str] = []
        _people(found, wanted, scores, faults)
        _topics(found, wanted, scores, faults)
        _promises(found, wanted, scores, faults)
        for kind, have in (
            ("needs", found.needs),
            ("open_questions", found.open_questions),
            ("private", found.private),
        ):
            labels = wanted.get(kind) or []
            theirs = [
                words(label)
                if isinstance(label, str)
                else words(label.get("quote"), label.get("text") if not label.get("quote") else "")
                for label in labels
            ]
            mine = [words(thing.quote) for thing in have]
            pairs = pair(mine, theirs)
            if (
                kind == "private"
            ):  # one span may cover two remarks, and two spans one: what counts is that each is kept out
                everything = set().union(*mine) if mine else set()
                covered = [j for j, label in enumerate(theirs) if len(label & everything) >= 0.6 * len(label)]
                extra = [i for i, m in enumerate(mine) if not any(overlap(m, label) >= 0.5 for label in theirs)]
                scores[kind].add(len(covered), len(extra), len(theirs) - len(covered))
                faults += [f"private missed: {labels[j]}" for j in range(len(theirs)) if j not in covered] + [
                    f"private extra: {have[i].quote}" for i in extra
                ]
                continue
            scores[kind].add(len(pairs), len(have) - len(pairs), len(labels) - len(pairs))
            faults += [f"{kind} missed: {labels[j]}" for j in range(len(labels)) if j not in {b for _, b in pairs}]
            faults += [f"{kind} extra: {have[i].quote}" for i in range(len(have)) if i not in {a for a, _ in pairs}]
        _single(
            scores["decision_by"], found.decision_by, moment(value(wanted.get("decision_by"))), "decision_by", faults
        )
        interview = wanted.get("interview") or {}
        for kind, have, label in (
            ("start", found.start, moment(interview.get("start"))), ("end", found.end, moment(interview.get("end"))),
            ("zone", found.zone or None, interview.get("zone")), ("format", found.format, interview.get("format")), ("round", found.round or None, _round(interview.get("round"))),
        ):  # fmt: skip
            if kind in {"start", "end"} and isinstance(label, date) and not isinstance(label, datetime):
                continue
            if kind == "format" and label not in {None, "panel", "one-on-one", "phone", "video"}:
                continue  # one hand also wrote "in_person", which is none of the four forms
            _single(scores[kind], have, label, kind, faults)
        for kind, named, label in (
            ("employer", found.employer, value(wanted.get("employer"))),
            ("role", found.role, value(wanted.get("role"))),
        ):
            fits = bool(named) and bool(label) and overlap(words(named), words(label)) >= 0.66
            scores[kind].add(int(fits), int(bool(named) and not fits), int(bool(label) and not fits))
            if bool(named) != bool(label) or (named and not fits):
                faults.append(f"{kind}: {named!r} for {label!r}")
        if misses and faults:
            print(f"\n=== {folder.relative_to(CORPUS)}")
            for fault in faults:
                print("  ", fault)
    return scores


def _round(label: Any) -> str | None:
    if label is None:
        return None
    text = str(label).lower()
    names = {"first": "1", "second": "2", "third": "3", "fourth": "4"}
    number = re.search(r"\d", text)
    return (
        number.group()
        if number
        else next((n for name, n in names.items() if name in text), "final" if "final" in text else text)
    )


def _single(score: Score, have: Any, label: Any, kind: str, faults: list[str]) -> None:
    same = have is not None and label is not None and type(have) is type(label) and have == label
    score.add(int(same), int(have is not None and not same), int(label is not None and not same))
    if (have is not None or label is not None) and not same:
        faults.append(f"{kind}: {have} for {label}")


def _people(found: Debrief, wanted: dict[str, Any], scores: dict[str, Score], faults: list[str]) -> None:
    labels = wanted.get("people") or []
    have, left = list(found.people), list(labels)
    names = whole = 0
    for person in found.people:
        label = next((label for label in left if _bare(label["name"]) == _bare(person.name)), None)
        if label is None:
            continue
        left.remove(label)
        have.remove(person)
        names += 1
        whole += person.present == bool(label["present"]) and person.part == label["part"]
        if person.present != bool(label["present"]) or person.part != label["part"]:
            faults.append(
                f"person {person.name}: {person.part}/{person.present} for {label['part']}/{label['present']}"
            )
    faults += [f"person missed: {label['name']} ({label.get('quote')})" for label in left] + [
        f"person extra: {p.name} ({p.quote})" for p in have
    ]
    scores["people: name"].add(names, len(found.people) - names, len(labels) - names)
    scores["people: name, part, presence"].add(whole, len(found.people) - whole, len(labels) - whole)


def _bare(name: str) -> str:
    """Return a name without title, for comparing: one hand writes "Mr Osei" where the other writes "Osei"."""
    return fold(title_of(name)[1] or name)


def _topics(found: Debrief, wanted: dict[str, Any], scores: dict[str, Score], faults: list[str]) -> None:
    labels = wanted.get("topics") or []
    mine = [words(topic.topic, topic.they_said, topic.i_said, topic.quote) for topic in found.topics]
    theirs = [words(label.get("they_said"), label.get("i_said"), label.get("quote")) for label in labels]
    pairs = pair(mine, theirs)
    scores["topics"].add(len(pairs), len(mine) - len(pairs), len(labels) - len(pairs))
    for i, j in pairs:
        have, label = found.topics[i].with_, labels[j].get("with")
        right = _bare(have or "") == _bare(label or "")
        if have is not None:
            scores["topics: attribution"].add(int(right), int(not right), int(not right and label is not None))
        elif label is not None:
            scores["topics: attribution"].add(0, 0, 1)
        if not right:
            faults.append(f"topic with {have} for {label}: {found.topics[i].quote[:80]}")
        for part in ("they_said", "i_said"):
            one, other = words(getattr(found.topics[i], part)), words(labels[j].get(part))
            hit = overlap(one, other) >= 0.5
            if part == "i_said":
                scores["topics: own words"].add(int(hit), int(bool(one) and not hit), int(bool(other) and not hit))
    faults += [
        f"topic missed: {labels[j].get('with')}: {labels[j].get('quote')}"
        for j in range(len(labels))
        if j not in {b for _, b in pairs}
    ]
    faults += [
        f"topic extra: {found.topics[i].with_}: {found.topics[i].quote[:90]}"
        for i in range(len(mine))
        if i not in {a for a, _ in pairs}
    ]


def _promises(found: Debrief, wanted: dict[str, Any], scores: dict[str, Score], faults: list[str]) -> None:
    labels = wanted.get("promises") or []
    right = 0
    matched: set[int] = set()
    for i, j in pair([words(p.quote) for p in found.promises], [words(label.get("quote")) for label in labels]):
        have, label = found.promises[i], labels[j]
        if have.by == label["by"]:
            right += 1
            matched.add(i)
            due = moment(label.get("due"))
            same = type(have.due) is type(due) and have.due == due
            scores["promises: due"].add(int(same), int(not same), 0)
            if not same:
                faults.append(f"due {have.due} for {due}: {have.quote}")
        else:
            faults.append(f"promise by {have.by} for {label['by']}: {have.quote}")
    scores["promises"].add(right, len(found.promises) - right, len(labels) - right)
    faults += [f"promise extra: {p.by}: {p.quote}" for i, p in enumerate(found.promises) if i not in matched]
    hit = {
        j
        for i, j in pair([words(p.quote) for p in found.promises], [words(label.get("quote")) for label in labels])
        if i in matched
    }
    faults += [f"promise missed: {label['by']}: {label.get('quote')}" for j, label in enumerate(labels) if j not in hit]


def table(splits: dict[str, dict[str, Score]]) -> str:
    """Return the figures as a Markdown table."""
    kinds = list(dict.fromkeys(kind for scores in splits.values() for kind in scores))
    lines = [
        "| found | " + " | ".join(f"{split}: precision | recall | F1" for split in splits) + " |",
        "|---" * (1 + 3 * len(splits)) + "|",
    ]
    for kind in kinds:
        cells = [f"{s[kind].precision:.2f} | {s[kind].recall:.2f} | {s[kind].f1:.2f}" for s in splits.values()]
        lines.append(f"| {kind} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


if __name__ == "__main__":
    named = [argument for argument in sys.argv[1:] if not argument.startswith("-")] or ["tune", "unseen"]
    results = {f"{split} ({len(cases(split))})": measure(split, "--misses" in sys.argv) for split in named}
    print(table(results))
