"""Write src/sincerely/data/note_people_weights.txt and note_owner_weights.txt: what speaks for somebody having sat in the interview, and for a matter being theirs.

Two logistic regressions over the signs of `sincerely.core.reading.debrief.attendance.persons` (a person at all; there), and one over those of `owners` that weighs
all who were there against each other. Learned from the "tune" notes of every hand and the labelled notes of hand N and hands P to R, U and V, and for who was there from the lines in tests/corpus/debrief/lines/people.txt. numpy, scipy and
scikit-learn are no dependencies of the product. Where they are installed: `python -m scripts.train_note_people`, and with `--measure` only the
figures: each hand judged by weights learned from the others. `--people` leaves the weights of owners as they are. `--without HAND` leaves one hand out of the weights that are written.
"""

from __future__ import annotations

import json
import re
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from scipy import sparse
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score
from tests.quality.measure_debrief import CORPUS, cases
from tests.quality.measure_labelled import same
from tests.quality.measure_whose import read_labels

from sincerely.core.people.names import fold
from sincerely.core.reading.debrief.attendance import persons
from sincerely.core.reading.debrief.attendance.named import Candidate, candidates, unshouted
from sincerely.core.reading.debrief.attendance.people import Mine, invited, org_words, take_up
from sincerely.core.reading.debrief.attendance.presence import name_forms
from sincerely.core.reading.debrief.attendance.roster import Known, Roster, take_posts
from sincerely.core.reading.debrief.setting.employer import employer_and_role
from sincerely.core.reading.debrief.talk import owners
from sincerely.core.reading.debrief.talk.utterances import Utterance
from sincerely.core.reading.debrief.talk.walk import utterances
from sincerely.core.reading.debrief.text.lexicon import Lexicon, NoteWeights
from sincerely.core.reading.debrief.text.notes import split_clauses, split_lines
from sincerely.core.reading.values import Invitation
from sincerely.data.names import lexicon
from sincerely.integrations.ics import read_invitations

DATA = Path(__file__).parent.parent / "src" / "sincerely" / "data"
LABELLED = tuple(hand for hand in ("hand_n", "hand_p", "hand_q", "hand_r", "hand_u", "hand_v") if (CORPUS / "labelled" / f"{hand}.jsonl").exists())  # fmt: skip
#: Hands by which no rule was made: of them the rules are worth what they are worth to everybody.
UNMET = frozenset({"hand_p", "hand_q", "hand_r", "hand_u", "hand_v"})
#: What is somebody's, for learning: what they promise or need is theirs too.
OWNED = frozenset({"asked", "told", "answer", "reaction", "need", "topic", "promise-me", "promise-them"})
SEEN, FREEDOM, LEAST = 3, 20.0, 0.2
#: What the first lines alone count beside a whole note.
SHORT = 0.3
#: Hands whose employer is known beforehand, as where an application is on record: of the others it is read from the notes.
RECORDED = frozenset({"hand_a", "hand_b", "hand_c", "hand_d", "hand_e"})
OWNER_FREEDOM, OWNER_LEAST = 0.3, 0.03

Forms = frozenset[str]


@dataclass(frozen=True, slots=True)
class Case:
    """A note, the names of those there and of those only named, and whose each stretch is. Where `whole`, everybody named is labelled."""

    hand: str
    notes: str
    invitations: Sequence[Invitation]
    employer: str
    there: tuple[Forms, ...]
    named: tuple[Forms, ...]
    matters: tuple[tuple[str, Forms | None], ...]
    whole: bool


def all_cases() -> Iterator[Case]:
    """Yield the notes of every hand that may be learned from."""
    for hand in LABELLED:
        for text in (CORPUS / "labelled" / f"{hand}.jsonl").read_text("utf-8").splitlines():
            note = json.loads(text)
            label = read_labels(note)
            everybody = (*label.there, *label.named)
            matters = tuple(
                (line["quote"], line["with"] and next((forms for forms in everybody if line["with"] in forms), frozenset({line["with"]})))
                for line in note["lines"]
                if line["is"] in OWNED and (line["with"] or hand in UNMET)
            )  # fmt: skip
            yield Case(
                hand, label.notes, (), note.get("employer") or "", label.there, label.named, matters, hand in UNMET
            )
    for text in (CORPUS / "lines" / "people.txt").read_text("utf-8").splitlines():
        notes, there, named, *employer = text.replace("\\n", "\n").split("|")
        yield Case("lines", notes, (), "".join(employer), _forms(there), _forms(named), (), True)
    for folder in cases("tune"):
        case = tomllib.loads((folder / "case.toml").read_text("utf-8"))
        moment = case["now"] if isinstance(case["now"], datetime) else datetime.fromisoformat(case["now"])
        wanted = json.loads((folder / "expected.json").read_text("utf-8"))
        invite = folder / "invite.ics"
        matters = tuple(
            (quote, frozenset({one["with"]}))
            for one in wanted["topics"]
            for quote in (one.get("quote"), one.get("they_said"), one.get("i_said"))
            if quote and one.get("with")
        )
        yield Case(
            folder.parts[-3],
            (folder / "notes.md").read_bytes().decode("utf-8-sig"),
            read_invitations(invite.read_bytes(), moment)[0] if invite.exists() else (),
            case.get("employer", {}).get("name", ""),
            tuple(frozenset({one["name"]}) for one in wanted["people"] if one["present"]),
            tuple(frozenset({one["name"]}) for one in wanted["people"] if not one["present"]),
            matters,
            True,
        )


def _forms(names: str) -> tuple[Forms, ...]:
    return tuple(frozenset({name}) for name in names.split(", ") if name)


@cache
def _words() -> Lexicon:
    return replace(lexicon(), people=NoteWeights(), owners=NoteWeights())


def _candidates(case: Case) -> tuple[Roster, persons.Page, list[Candidate]]:
    """Return whom the invitations list, the notes as the judge sees them, and everyone whom they may name."""
    roster, lines = invited(case.invitations, Mine("", ""), _words()), split_lines(case.notes)
    known = case.employer if case.hand in {"lines", *RECORDED} else ""
    read = employer_and_role(case.notes, lines, case.invitations, Roster(), "", known, settled=False)[0]
    house = frozenset(map(fold, re.findall(r"\w+", f"{read} {org_words(case.invitations)}")))
    shown = unshouted(case.notes, lines, _words())
    found = candidates(shown, lines, [one.name for one in roster.people], _words())
    return roster, persons.Page(shown, lines, found, _words(), house), found


def _is(name: str, people: Sequence[Forms]) -> bool:
    return any(same(form, name) for forms in people for form in forms)


def _is_house(one: Candidate, case: Case) -> bool:
    """Say whether a name is the employer's and nobody's: "Zaklad Stolarski Wrona" beside "Pan Wrona"."""
    words, house = set(one.words()), set(fold(case.employer).split())
    forms = [set(fold(form).split()) for forms in (*case.there, *case.named) for form in forms]
    return words <= house and (one.house or not one.title) and not any(words <= form for form in forms)


@dataclass(frozen=True, slots=True)
class Person:
    """A candidate's signs, and whether it is a person and was there."""

    hand: str
    signs: frozenset[str]
    person: bool | None
    there: bool
    whole: bool
    about: str


def people(told: Sequence[Case]) -> Iterator[Person]:
    """Yield every candidate whom the notes alone name, and those of each note's first lines, since many a note is no longer."""
    for case, whole in (part for one in told for part in _parts(one)):
        roster, page, found = _candidates(case)
        for one in found:
            if not roster.fitting(one.name):
                name = f"{one.title} {one.name}".strip()
                house = _is_house(one, case)
                there = _is(name, case.there) and not house
                person = there or (_is(name, case.named) and not house)
                yield Person(case.hand, persons.signs_of(one, page, len(roster.people)), person if case.whole else person or None, there, whole, f"{one.name}: {case.notes[max(0, one.places[0][0] - 60) : one.places[0][1] + 60]!r}")  # fmt: skip


def _parts(case: Case) -> Iterator[tuple[Case, bool]]:
    lines = case.notes.splitlines(keepends=True)
    for count in sorted({count for count in (1, 2, 3, len(lines) // 2) if 0 < count < len(lines)} | {len(lines)}):
        yield (replace(case, notes="".join(lines[:count])), False) if count < len(lines) else (case, True)


@dataclass(frozen=True, slots=True)
class Talk:
    """The utterances of one note with whose each is; "" where the labels do not say."""

    hand: str
    notes: str
    names: owners.Namings
    said: list[Utterance]
    whose: list[Known | str | None]


def talks(told: Sequence[Case]) -> Iterator[Talk]:
    """Yield the notes of which at least two were there, those who were taken from the labels."""
    for case in told:
        roster, page, found = _candidates(case)
        for one in sorted(found, key=lambda one: -len(one.words())):
            name = f"{one.title} {one.name}".strip()
            if _is(name, (*case.there, *case.named)):
                take_up(roster, page, one, 9.0, 9.0 if _is(name, case.there) else -9.0)
        for known in roster.people:
            known.present = _is(known.name, case.there)
        if len(roster.present()) < 2:
            continue
        name_forms(roster)
        roster.forget()
        take_posts(roster)
        roster.settle()
        names, lines = roster.pattern(), split_lines(case.notes)
        clauses = [split_clauses(case.notes, line.start, line.end, line.number, names) for line in lines]
        said = list(utterances(case.notes, lines, clauses, roster, ()))
        spans, at = [], 0
        for quote, forms in case.matters:
            start = max(case.notes.find(quote, at), case.notes.find(quote) if case.notes.find(quote, at) < 0 else -1)
            if start >= 0:
                spans.append((start, start + len(quote), forms))
                at = start
        yield Talk(case.hand, case.notes, owners.Namings(case.notes, roster), said, [_whose(one, spans, roster) for one in said])  # fmt: skip


def _whose(one: Utterance, spans: Sequence[tuple[int, int, Forms | None]], roster: Roster) -> Known | str | None:
    def shared(span: tuple[int, int, Forms | None]) -> int:
        return min(span[1], one.clause.end) - max(span[0], one.clause.start)

    best = max(spans, key=shared, default=None)
    if best is None or shared(best) < 0.5 * (one.clause.end - one.clause.start):
        return ""
    if best[2] is None:
        return None
    fits = [known for known in roster.present() if _is(known.name, [best[2]])]
    return fits[0] if len(fits) == 1 else ""


class Model:
    """Weights of signs, learned."""

    def __init__(self, weights: dict[str, float], bias: float = 0.0) -> None:
        self.weights, self.bias = weights, bias

    def sum(self, signs: frozenset[str]) -> float:
        return sum(self.weights.get(sign, 0.0) for sign in signs)


def learn_people(told: Sequence[Person], what: str) -> Model:
    """Return what speaks for being a person, or for having been there."""
    told = [one for one in told if getattr(one, what) is not None]
    count = Counter(sign for one in told for sign in one.signs)
    place = {sign: n for n, sign in enumerate(sorted(sign for sign, seen in count.items() if seen >= SEEN))}
    model = LogisticRegression(C=FREEDOM, max_iter=300, solver="liblinear", random_state=1)
    model.fit(_matrix([one.signs for one in told], place, by_size=True), [getattr(one, what) for one in told], sample_weight=[(2.0 if one.hand in UNMET else 3.0 if one.hand == "lines" else 1.0) * (1.0 if one.whole else SHORT) for one in told])  # fmt: skip
    return Model(dict(zip(place, model.coef_[0], strict=True)), float(model.intercept_[0]))


def _matrix(rows: Sequence[frozenset[str]], place: dict[str, int], *, by_size: bool = False) -> Any:
    found = [(n, place[sign], len(row) ** -0.5 if by_size else 1.0) for n, row in enumerate(rows) for sign in row if sign in place]  # fmt: skip
    at, columns, values = zip(*found, strict=True)
    return sparse.csr_matrix((values, (at, columns)), shape=(len(rows), len(place)))


Options = list[tuple[Known | None, frozenset[str]]]


def choices(talk: Talk, model: Model | None) -> Iterator[tuple[Options, int, Utterance]]:
    """Yield what may be chosen for each utterance with the place of what is right; owners before are those of the labels, or what `model` chose."""
    given: list[Known | None] = []
    for index, (one, whose) in enumerate(zip(talk.said, talk.whose, strict=True)):
        if one.section not in owners.TALK or one.side == "none" or one.settled:
            given.append(one.who)
            continue
        options = owners.options(talk.said, index, talk.notes, talk.names, given)
        if model is not None:
            given.append(max(options, key=lambda option: model.sum(option[1]))[0])
        else:
            given.append(one.who if isinstance(whose, str) else whose)
        if not isinstance(whose, str) and any(person is whose for person, _ in options):
            yield options, [person for person, _ in options].index(whose), one


def learn_owners(told: Sequence[Talk]) -> Model:
    """Return what speaks for a matter being somebody's: three times over, each time with the owners before as the last weights gave them."""
    model = None
    for _ in range(3):
        model = _choose([(options, right) for talk in told for options, right, _ in choices(talk, model)])
    assert model is not None
    return model


def _choose(chosen: Sequence[tuple[Options, int]]) -> Model:
    """Return the weights by which the right option is the likeliest: a conditional logit (McFadden 1974) with a penalty on large weights."""
    rows = [signs for options, _ in chosen for _, signs in options]
    count = Counter(sign for row in rows for sign in row)
    place = {sign: n for n, sign in enumerate(sorted(sign for sign, seen in count.items() if seen >= SEEN))}
    table = _matrix(rows, place)
    sizes = np.array([len(options) for options, _ in chosen])
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    right = starts + np.array([one for _, one in chosen])
    group = np.repeat(np.arange(len(sizes)), sizes)

    def loss(weights: Any) -> tuple[float, Any]:
        sums = table @ weights
        most = np.maximum.reduceat(sums, starts)
        powers = np.exp(sums - most[group])
        whole = np.add.reduceat(powers, starts)
        wrong = powers / whole[group]
        wrong[right] -= 1
        cost = -(sums[right] - most - np.log(whole)).sum() + 0.5 / OWNER_FREEDOM * (weights @ weights)
        return float(cost), table.T @ wrong + weights / OWNER_FREEDOM

    found = minimize(loss, np.zeros(len(place)), jac=True, method="L-BFGS-B", options={"maxiter": 200})
    return Model(dict(zip(place, found.x, strict=True)))


def measure(told: Sequence[Case]) -> None:
    """Print how each hand is judged by weights that never saw it."""
    everyone, spoken = list(people(told)), list(talks(told)) if "--people" not in sys.argv else []
    for hand in dict.fromkeys(one.hand for one in everyone if one.hand != "lines"):
        mine = [one for one in everyone if one.hand == hand and one.whole]
        model = learn_people([one for one in everyone if one.hand != hand], "there")
        sums = np.array([model.sum(one.signs) / len(one.signs) ** 0.5 + model.bias for one in mine])
        there, person = np.array([one.there for one in mine]), np.array([bool(one.person) for one in mine])
        sure = sums >= persons.SURELY
        asked = ~sure & (sums >= persons.ASKED)
        other = learn_people([one for one in everyone if one.hand != hand], "person")
        is_person = np.array([other.sum(one.signs) / len(one.signs) ** 0.5 + other.bias for one in mine])
        print(f"{hand} there: average precision {average_precision_score(there, sums):.3f}; of {there.sum()} {(sure & there).sum()} taken, {(asked & there).sum()} asked; others {(sure & ~there).sum()} taken, {(asked & ~there).sum()} asked; a person: average precision {average_precision_score(person, is_person):.3f}, of {person.sum()} {(person & (is_person > persons.PERSON)).sum()}, and {(~person & (is_person > persons.PERSON)).sum()} others")  # fmt: skip
        if "--misses" in sys.argv:
            for one, total in zip(mine, sums, strict=True):
                if one.there != (total >= persons.SURELY):
                    print(f"    {total:.2f} {one.there} {one.about}")
        if not spoken:
            continue
        chooser = learn_owners([talk for talk in spoken if talk.hand != hand])
        _measure_owners(hand, [talk for talk in spoken if talk.hand == hand], chooser)


def _measure_owners(hand: str, told: Sequence[Talk], model: Model) -> None:
    found = []
    for talk in told:
        for options, right, one in choices(talk, model):
            sums = np.array([model.sum(signs) for _, signs in options])
            powers = np.exp(sums - sums.max())
            best = int(sums.argmax())
            rule = next((n for n, (person, _) in enumerate(options) if person is one.who), -1)
            found.append((options[right][0], options[best][0], best == right, powers[best] / powers.sum(), rule == right, one.who))  # fmt: skip
    named = [one for one in found if one[0] is not None]
    print(f"{hand} whose: of {len(named)} by rules {sum(one[4] for one in named)} right, {sum(not one[4] and one[5] is not None for one in named)} wrong")  # fmt: skip
    for least in (0.0, 0.5, 0.6, 0.7, 0.8):
        right = sum(one[2] and one[3] >= least for one in named)
        wrong = sum(not one[2] and one[1] is not None and one[3] >= least for one in named)
        others = sum(one[0] is None and one[1] is not None and one[3] >= least for one in found)
        print(f"   from {least:.1f} on {right} right, {wrong} wrong, {len(named) - right - wrong} open; {others} of {len(found) - len(named)} that are nobody's given to somebody")  # fmt: skip


def shipped(what: str, models: dict[str, Model], least: float) -> str:
    """Return the text of a weights file."""
    head = [f"# What in notes speaks for {what}. Made by scripts/train_note_people.py.", "\t".join(f"{name} {100 * model.bias:.0f} 0" for name, model in models.items())]  # fmt: skip
    lines = []
    for sign in sorted({sign for model in models.values() for sign in model.weights}):
        pairs = [f"{n} {100 * weight:.0f}" for n, model in enumerate(models.values()) if abs(weight := model.weights.get(sign, 0.0)) >= least]  # fmt: skip
        if pairs:
            lines.append("\t".join([sign, *pairs]))
    return "\n".join([*head, *lines, "*", ""])


def main() -> None:
    told = list(all_cases())
    if "--measure" in sys.argv:
        measure(told)
        return
    if "--without" in sys.argv:
        told = [one for one in told if one.hand != sys.argv[sys.argv.index("--without") + 1]]
    everyone = list(people(told))
    models = {what: learn_people(everyone, what) for what in ("person", "there")}
    (DATA / "note_people_weights.txt").write_text(shipped("somebody being a person, and having been there", models, LEAST), "utf-8")  # fmt: skip
    if "--people" in sys.argv:
        return
    chooser = {"owner": learn_owners(list(talks(told)))}
    (DATA / "note_owner_weights.txt").write_text(shipped("whose a matter is", chooser, OWNER_LEAST), "utf-8")


if __name__ == "__main__":
    main()
