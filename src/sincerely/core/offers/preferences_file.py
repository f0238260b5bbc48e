"""[preferences] of an OFFERS.toml into values, each fault with its line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from sincerely.core.offers.preferences import (
    SURE_FROM,
    VALUES,
    Adviser,
    Criterion,
    Mark,
    MustHave,
    Note,
    Preferences,
    outside,
)
from sincerely.core.offers.said_weights import SaidWeights, said_weights
from sincerely.core.offers.tables import Part, decimal
from sincerely.core.problem import Problem
from sincerely.core.toml_lines import Lines, load
from sincerely.core.toml_values import near, type_of

MOST_CRITERIA = 20
_SCORES = "scores by offer, such as {Lakeside = 3, Northgate = [2, 3]}"


def parse_preferences(
    text: str, offers: Sequence[str], measures: Mapping[str, str]
) -> tuple[Preferences | None, tuple[Problem, ...]]:
    """Return the preferences in a file, and what is wrong with them; None where there are none or a problem is fatal.

    `offers` are the names of the offers, `measures` the units of what can be taken from their terms. Fatal: a wrong type, an unknown criterion, offer or
    measure, fewer than two criteria, a range or scale without two ends, weights that contradict each other.
    """
    raw, problems = load(text, "a file of offers as in the documentation")
    if raw is None:
        return None, problems
    return preferences_in(raw, offers, measures, Lines(text))


def preferences_in(
    raw: Mapping[str, Any], offers: Sequence[str], measures: Mapping[str, str], lines: Lines
) -> tuple[Preferences | None, tuple[Problem, ...]]:
    """Return the preferences in the tables of an OFFERS.toml, as `parse_preferences`; tables that stand in no text have the lines of an empty one."""
    if "preferences" not in raw:
        return None, ()
    found: list[Problem] = []
    if not isinstance(raw["preferences"], dict):
        return None, (Problem("preferences is no table", lines.of("", 0, "preferences"), "[preferences]"),)
    part = Part(raw["preferences"], "preferences", lines, found, "preferences", path=("preferences",))
    preferences = _Reading(part, offers, measures).preferences()
    found.sort(key=lambda problem: problem.line or 0)
    return (None if any(problem.fatal for problem in found) else preferences), tuple(found)


class _Reading:
    def __init__(self, part: Part, offers: Sequence[str], measures: Mapping[str, str]) -> None:
        self.part, self.offers, self.measures = part, offers, measures

    def preferences(self) -> Preferences | None:
        part = self.part
        values = part.texts("values")
        criteria = self._criteria(values)
        names = [each.name for each in criteria]
        weights: SaidWeights | None = None
        if len(criteria) >= 2:
            weights = said_weights(part, names)
        sure_from = part.share("sure_from")
        musts = tuple(self._musts(criteria))
        notes = tuple(self._notes(values))
        gut = self._offer(part, "gut")
        gut_now = self._offer(part, "gut_now") if "gut_now" in part else None
        advisers = tuple(self._advisers(names))
        asked, sealed = part.texts("asked"), part.flag("sealed")
        part.finish()
        if weights is None:
            return None
        return Preferences(
            criteria=criteria,
            space=weights.space,
            weights=weights.weights,
            basis=weights.basis,
            pairwise=weights.pairwise,
            left_out=weights.left_out,
            musts=musts,
            values=values,
            notes=notes,
            gut=gut,
            gut_now=gut_now,
            advisers=advisers,
            asked=asked,
            sealed=sealed,
            sure_from=SURE_FROM if sure_from is None else float(sure_from),
        )

    # -- criteria

    def _criteria(self, values: Sequence[str]) -> tuple[Criterion, ...]:
        found: list[Criterion] = []
        for part in self.part.parts("criterion"):
            name = part.text("name")
            if not name:
                part.fail("name", "a criterion without a name", 'name = "growth"')
            elif name in {each.name for each in found}:
                part.fail("name", f'there are two criteria named "{name}"', "a name of its own for each")
            criterion = self._criterion(part, name, values)
            part.finish()
            if criterion is not None:
                found.append(criterion)
        if len(found) < 2 and not any(problem.fatal for problem in self.part.problems):
            count = "one criterion" if found else "no criterion"
            self.part.fail(
                "", f"there is {count}: nothing is weighed against anything", "at least two [[preferences.criterion]]"
            )
        if len(found) > MOST_CRITERIA:
            self.part.fail("", f"there are {len(found)} criteria", f"at most {MOST_CRITERIA}")
        return tuple(found)

    def _criterion(self, part: Part, name: str, values: Sequence[str]) -> Criterion | None:
        measure = part.text("measure")
        if measure == VALUES:
            if not values:
                part.fail(
                    "measure",
                    "there are no values to hold an employer against",
                    'values = ["...", "..."] under [preferences]',
                )
            return Criterion(name=name, worst=0.0, best=1.0, measure=VALUES)
        if measure and measure not in self.measures:
            known = [*self.measures, VALUES]
            part.fail("measure", f'there is no measure "{measure}"{near(measure, known)}', "one of " + ", ".join(known))
            return None
        levels = self._levels(part)
        if levels and measure:
            part.fail("levels", "a measure has a range, and no levels", "worst and best")
        ends = self._range(part, levels)
        unit = part.text("unit") or self.measures.get(measure, "")
        if ends is None:
            return None
        criterion = Criterion(name=name, worst=ends[0], best=ends[1], unit=unit, levels=levels, measure=measure)
        marks = {} if measure else self._marks(part, criterion)
        return Criterion(name=name, worst=ends[0], best=ends[1], unit=unit, levels=levels, measure=measure, marks=marks)

    def _levels(self, part: Part) -> tuple[tuple[str, float], ...]:
        value = part.raw.get("levels")
        part.used.add("levels")
        expected = 'words for each level, the worst first: ["no way up", "a step in some years", "a ladder with dates"]'
        if value is None:
            return ()
        if isinstance(value, dict):
            points = [decimal(each) for each in value.values()]
            if len(value) < 2 or any(each is None for each in points) or points[0] == points[-1]:
                part.fail(
                    "levels",
                    "the levels have no value each, or no two ends",
                    expected + ", or with a value each: {...}",
                )
                return ()
            return tuple((words, float(each or 0)) for words, each in zip(value, points, strict=True))
        if (
            not isinstance(value, list)
            or len(value) < 2
            or not all(isinstance(each, str) and each.strip() for each in value)
        ):
            part.fail("levels", "these are no levels", expected)
            return ()
        return tuple((words, float(n)) for n, words in enumerate(value, 1))

    def _range(self, part: Part, levels: tuple[tuple[str, float], ...]) -> tuple[float, float] | None:
        worst, best = (part.number(key, "a number", -(10**12)) for key in ("worst", "best"))
        if levels:
            values = [value for _, value in levels]
            rising = all(a < b for a, b in pairwise(values))
            if not rising:
                part.fail(
                    "levels",
                    "the values of the levels do not rise from the worst to the best",
                    "the worst level first, with the lowest value",
                )
                return None
            return values[0], values[-1]
        for key, end in (("worst", worst), ("best", best)):
            if end is None and key not in part:
                part.fail(
                    "",
                    f"its range has no {key} end; a range taken from the offers would change with every new one",
                    f"{key} = ..., fixed before any score",
                )
        if worst is None or best is None:
            return None
        if worst == best:
            part.fail("best", f"worst and best are both {worst:f}", "two ends that differ")
            return None
        return float(worst), float(best)

    def _marks(self, part: Part, criterion: Criterion) -> dict[str, Mark]:
        found: dict[str, Mark] = {}
        given = part.raw.get("scores")
        part.used.add("scores")
        if given is None:
            part.warn("", "it has no scores: every offer may be anything on it")
            return found
        if not isinstance(given, dict):
            part.fail("scores", f"scores is {type_of(given)}", _SCORES)
            return found
        for offer, value in given.items():
            if offer not in self.offers:
                part.fail(
                    "scores",
                    f'there is no offer "{offer}"{near(offer, list(self.offers))}',
                    "the name of an offer above",
                )
                continue
            mark = _mark(value, criterion)
            if isinstance(mark, str):
                part.fail("scores", f"{offer}: {mark}", _expected_of(criterion))
                continue
            found[offer] = mark
            if not (criterion.holds(mark.low) and criterion.holds(mark.high)):
                part.warn("scores", outside(criterion, offer, mark.words))
        return found

    # -- the rest

    def _musts(self, criteria: Sequence[Criterion]) -> Iterator[MustHave]:
        names = [each.name for each in criteria]
        for part in self.part.parts("must"):
            of = part.text("of")
            least, most = (part.number(key, "a number", -(10**12)) for key in ("at_least", "at_most"))
            what = part.text("what") or (
                f"{of}: "
                + " and ".join(
                    f"{word} {end:f}" for word, end in (("at least", least), ("at most", most)) if end is not None
                )
                if of
                else ""
            )
            fails, unsure = self._offers(part, "fails"), self._offers(part, "open")
            part.finish()
            if not what:
                part.fail("", "a must-have that does not say what it is", 'what = "no night shifts"')
            if of and of not in names and of not in self.measures:
                known = [*names, *self.measures]
                part.fail(
                    "of", f'there is no criterion or measure "{of}"{near(of, known)}', "one of " + ", ".join(known)
                )
            if of and least is None and most is None:
                part.fail("", f"it does not say how much of {of}", "at_least = ... or at_most = ...")
            if not of and (least is not None or most is not None):
                part.fail("", "it does not say of what", 'of = "remote_days"')
            yield MustHave(
                what=what,
                of=of,
                at_least=None if least is None else float(least),
                at_most=None if most is None else float(most),
                fails=fails,
                open=unsure,
            )

    def _notes(self, values: Sequence[str]) -> Iterator[Note]:
        for part in self.part.parts("note"):
            offer, value = self._offer(part, "offer"), part.text("value")
            if value not in values:
                part.fail(
                    "value",
                    f'"{value}" is none of your values{near(value, list(values))}',
                    "one of " + ", ".join(values) if values else 'values = ["..."] under [preferences]',
                )
            says = part.choice("says", ["for", "against"], "")
            if not says and "says" not in part:
                part.fail("", "it does not say whether it speaks for or against", 'says = "for"')
            if not offer and "offer" not in part:
                part.fail("", "it does not say of which offer", 'offer = "..."')
            words, source = part.text("words"), part.text("source")
            part.finish()
            yield Note(offer=offer, value=value, speaks_for=says == "for", words=words, source=source)

    def _advisers(self, names: Sequence[str]) -> Iterator[Adviser]:
        for part in self.part.parts("adviser"):
            name, best, why = part.text("name"), self._offer(part, "best"), part.text("why")
            order, ask = part.texts("order"), part.text("ask")
            if order and sorted(order) != sorted(names):
                part.fail("order", "it is not every criterion once", "all of " + ", ".join(names))
            if not name:
                part.fail("name", "an adviser without a name", 'name = "Jan"')
            if not best and "best" not in part:
                part.fail("", "it does not say which offer they would take", 'best = "..."')
            part.finish()
            yield Adviser(name=name, best=best, why=why, order=order, ask=ask)

    def _offer(self, part: Part, key: str) -> str:
        said = part.text(key)
        return said if self._known(part, key, said) else ""

    def _offers(self, part: Part, key: str) -> tuple[str, ...]:
        return tuple(each for each in part.texts(key) if self._known(part, key, each))

    def _known(self, part: Part, key: str, said: str) -> bool:
        if said and said not in self.offers:
            part.fail(
                key, f'there is no offer "{said}"{near(said, list(self.offers))}', "one of " + ", ".join(self.offers)
            )
            return False
        return True


def _mark(value: Any, criterion: Criterion) -> Mark | str:
    """Return a mark, or what is wrong with it."""
    if isinstance(value, list) and len(value) == 2:
        ends = [_mark(each, criterion) for each in value]
        low, high = ends
        if isinstance(low, str) or isinstance(high, str):
            return low if isinstance(low, str) else high if isinstance(high, str) else ""
        words = low.words if low == high else f"{low.words} to {high.words}"
        return Mark(min(low.low, high.low), max(low.high, high.high), words)
    if isinstance(value, str):
        for words, level in criterion.levels:
            if words.casefold() == value.strip().casefold():
                return Mark(level, level, words)
        if not criterion.levels:
            return f"{type_of(value)} is no score on a range of numbers"
        return f'"{value}" is none of the levels{near(value, [words for words, _ in criterion.levels])}'
    number = decimal(value)
    if number is None:
        return f"{type_of(value)} is no score"
    if criterion.levels:
        place = int(number)
        if place != number or not 1 <= place <= len(criterion.levels):
            return f"there is no level {number:f}"
        words, level = criterion.levels[place - 1]
        return Mark(level, level, words)
    return Mark(float(number), float(number), f"{float(number):,g}{' ' if criterion.unit else ''}{criterion.unit}")


def _expected_of(criterion: Criterion) -> str:
    if criterion.levels:
        return f"a level from 1 to {len(criterion.levels)}, its words, or two of them where you are not sure"
    return f"a number on the way from {criterion.worst:g} to {criterion.best:g}, or two where you are not sure"
