"""What the pages about wishes show: what was said so far, where the offers stand by it, how sure that is, and what would turn it."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext, ngettext

from sincerely.accounts.models import Candidate
from sincerely.core.offers import words
from sincerely.core.offers.file_tables import only
from sincerely.core.offers.measures import MEASURES, measured
from sincerely.core.offers.preference_edits import criteria_of, key_of, name_of, order_of
from sincerely.core.offers.preferences import Preferences
from sincerely.core.offers.preferences_file import preferences_in
from sincerely.core.offers.words import listed
from sincerely.core.problem import Problem
from sincerely.core.toml_lines import Lines
from sincerely.journal.facts.offers import decision_tables
from sincerely.web.desk.offers import Compared, compared

if TYPE_CHECKING:
    from sincerely.core.offers.decision import Decision

UNITS = {name: measure.unit for name, measure in MEASURES.items()}
#: Measures in which there are amounts of money.
MONEY = frozenset({"pay", "hour", "equity"})
#: Weights that go with the page on which figures are tried: chances from them are good to two of a hundred.
TRIED = 2_000


@dataclass(frozen=True)
class Weighed:
    """What a candidate said (`raw`, the table as it is kept; `told`, only of the offers there are), and where the offers stand by it."""

    raw: dict[str, Any]
    compared: Compared

    @property
    def names(self) -> list[str]:
        """The offers that can be set beside each other."""
        return [str(row) for row in self.compared.rows]

    @property
    def told(self) -> dict[str, Any]:
        """What was said of the offers there are."""
        return dict(self.compared.tables.get("preferences") or {})

    @cached_property
    def read(self) -> tuple[Preferences | None, tuple[Problem, ...]]:
        """The same as values, and what is wrong with it."""
        return preferences_in({"preferences": self.told}, self.names, UNITS, Lines(""))

    @cached_property
    def figures(self) -> dict[str, Mapping[str, float | None]]:
        """What the terms say of each measure, by offer."""
        known = {worth.offer.name: measured(worth) for worth in self.compared.worths}
        return {name: known.get(name, {}) for name in self.names}

    @cached_property
    def decision(self) -> Decision | None:
        """Where the offers stand; None without two criteria or without an offer. NumPy is loaded for it, and only then."""
        if self.read[0] is None or not self.names:
            return None
        from sincerely.core.offers.decision import decide

        return decide(self.read[0], self.figures)

    @property
    def feeling_asked(self) -> bool:
        """Whether the feeling was asked for, or there is nothing to feel about yet."""
        return "gut" in self.raw or len(self.names) < 2

    def faults_of(self, preferences: Mapping[str, Any]) -> list[Problem]:
        """Return what would be wrong with other preferences and is not yet; too few criteria is how everybody begins."""
        now = {problem.message for problem in self.read[1]}
        found = preferences_in({"preferences": only(preferences, set(self.names))}, self.names, UNITS, Lines(""))[1]
        return [
            each
            for each in found
            if each.fatal and each.message not in now and "nothing is weighed against anything" not in each.message
        ]


def weighed(candidate: Candidate) -> Weighed:
    """Return what a candidate said of what they want, beside the offers as they are now."""
    return Weighed(dict(decision_tables(candidate).get("preferences") or {}), compared(candidate))


def headline(found: Decision) -> list[str]:
    """Return in one to three sentences who is best, how sure that is, and what turns it."""
    if found.ranking is None:
        return [gettext("No offer has everything you must have.")]
    leader, *others = found.ranking.standings
    if not others:
        return [
            gettext("{offer} is the only one that has everything you must have.").format(offer=leader.offer)
            if found.knocked_out
            else gettext("{offer} is the only offer.").format(offer=leader.offer)
        ]
    if all(leader.offer in each.dominated_by for each in others):
        return [
            gettext("{offer} is nowhere worse than any other and somewhere better: best however you weigh.").format(
                offer=leader.offer
            )
        ]
    likely = max(found.ranking.standings, key=lambda each: (each.best, each.offer == leader.offer))
    said = [
        gettext("{offer} is best under {share} of weights that fit what you said.").format(
            offer=likely.offer, share=share(likely.best)
        )
    ]
    if found.too_close:
        said.append(
            gettext("Too close to call: no offer is best under {share} of them.").format(
                share=share(found.preferences.sure_from)
            )
        )
    return [*said, *_turns(found, leader.offer)]


def _turns(found: Decision, leader: str) -> Iterator[str]:
    if not found.turns:
        if not found.nearest:
            yield gettext("However you weigh, no other offer passes {offer}.").format(offer=leader)
        return
    turn = found.turns[0]
    said = (
        gettext("It turns to {offer} if {criterion} counts for more than {share}.")
        if turn.weight > turn.stated
        else gettext("It turns to {offer} if {criterion} counts for less than {share}.")
    )
    yield said.format(offer=turn.offer, criterion=turn.criterion, share=part(turn.weight))


def share(of: float) -> str:
    """Return a chance in hundredths, in the language of the screen."""
    if 0 < of < 0.005:
        return gettext("under 1%")
    return gettext("over 99%") if 0.995 < of < 1 else words.share(of)


def part(weight: float) -> str:
    """Return a weight as people say it: "a third", else so many of a hundred."""
    known = {1 / 4: gettext("a quarter"), 1 / 3: gettext("a third"), 1 / 2: gettext("half"), 2 / 3: gettext("two thirds"), 3 / 4: gettext("three quarters")}  # fmt: skip
    return next((said for value, said in known.items() if abs(weight - value) < 0.005), share(weight))


@dataclass(frozen=True, slots=True)
class Bar:
    """A piece of a picture: where it begins and how long it is, of 100, and its place in the order."""

    start: float
    length: float
    place: int


@dataclass(frozen=True, slots=True)
class Stand:
    """One offer on the ranking page."""

    offer: str
    score: str
    chances: tuple[str, ...]
    bars: tuple[Bar, ...]
    dominated_by: str
    sentences: tuple[str, ...]


def stands(found: Decision) -> list[Stand]:
    """Return the offers that are in the ranking, the best by score first."""
    from sincerely.core.offers.decision_words import pros_and_cons

    shown = []
    for each in found.ranking.standings if found.ranking else ():
        bars, start = [], 0.0
        for place, chance in enumerate(each.chances, 1):
            bars.append(Bar(round(start * 100, 2), round(chance * 100, 2), min(place, 4)))
            start += chance
        against = found.against.get(each.offer)
        shown.append(
            Stand(
                offer=each.offer,
                score=f"{each.score * 100:.0f}",
                chances=tuple(share(chance) for chance in each.chances),
                bars=tuple(bars),
                dominated_by=listed(each.dominated_by) if each.dominated_by else "",
                sentences=pros_and_cons(each.offer, against) if against else (),
            )
        )
    return shown


def turn_rows(found: Decision) -> list[tuple[str, str, str, str]]:
    """Return what turns it, the nearest first: the criterion, what it counts for now, at what it turns, and to which offer."""
    return [(each.criterion, share(each.stated), share(each.weight), each.offer) for each in found.turns[:8]]


def steps(found: Weighed) -> list[tuple[str, str, str]]:
    """Return what can be said of wishes: (address name, what, what was said of it so far)."""
    raw = found.raw
    said = len(raw.get("points") or {}), len(raw.get("pairs") or [])
    values = len(raw.get("values") or [])
    return [
        ("preferences-values", gettext("What you hold dear"), ngettext("%(n)d value", "%(n)d values", values) % {"n": values}),
        ("preferences-feeling", gettext("What you feel"), _felt(raw)),
        ("preferences-question", gettext("How much each counts"), gettext("answered") if any(said) else gettext("by the order alone")),
    ]  # fmt: skip


def _felt(raw: Mapping[str, Any]) -> str:
    if "gut" not in raw:
        return gettext("not asked yet")
    first = str(raw["gut"]) or gettext("nothing in particular")
    if "gut_now" not in raw:
        return first
    now = str(raw["gut_now"]) or gettext("nothing in particular")
    return gettext("first {first}, now {now}").format(first=first, now=now)


def tried(found: Weighed) -> dict[str, Any]:
    """Return all that the page for trying figures reckons with in the browser: marks, ranges, weights, and draws of weights as 16-bit numbers."""
    import numpy as np

    from sincerely.core.offers.draws import draws

    decision = found.decision
    assert decision is not None and decision.ranking is not None
    names = [each.name for each in decision.preferences.criteria]
    space = decision.preferences.space
    drawn = np.concatenate(list(draws(space, TRIED, 0)))[:TRIED]
    places = [space.criteria.index(name) for name in names]
    whole = np.round(drawn[:, places] * 65_535).astype("<u2")
    return {
        "criteria": [{"name": each.name, "worst": each.worst, "best": each.best} for each in decision.preferences.criteria],
        "weights": [decision.ranking.weights[name] for name in names],
        "offers": [
            {"name": offer, "scores": [[cell.score.low, cell.score.high] for cell in (decision.cells[offer][name] for name in names)]}
            for offer in sorted(each.offer for each in decision.ranking.standings)
        ],
        "draws": base64.b64encode(whole.tobytes()).decode(),
    }  # fmt: skip


def order_rows(found: Weighed) -> list[dict[str, Any]]:
    """Return the criteria, the most important first, each with its place, its key, its range in words, and its marks by offer."""
    criteria = {name_of(each): each for each in criteria_of(found.raw)}
    rows = []
    for place, group in enumerate(order_of(found.raw), 1):
        for name in group:
            criterion = criteria[name]
            scores = criterion.get("scores") or {}
            missing = [] if criterion.get("measure") else [offer for offer in found.names if offer not in scores]
            rows.append({"name": name, "place": place, "key": key_of(criterion), "range": range_words(criterion), "tied": len(group) > 1, "missing": ", ".join(missing), "scored": not criterion.get("measure")})  # fmt: skip
    return rows


def range_words(criterion: Mapping[str, Any], hide_money: bool = False) -> str:
    """Return a criterion's range in words: from its worst to its best end."""
    if criterion.get("measure") == "values":
        return gettext("from all against your values to all for them")
    levels = criterion.get("levels")
    if hide_money and criterion.get("measure") in MONEY:
        return gettext("from what would be least to what would be most")
    ends = list(levels) if levels else [f"{criterion.get(key, 0):,}" for key in ("worst", "best")]
    unit = "" if levels else str(criterion.get("unit") or UNITS.get(str(criterion.get("measure", "")), ""))
    return gettext("from {worst} to {best}").format(worst=ends[0], best=f"{ends[-1]} {unit}".strip())
