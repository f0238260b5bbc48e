"""A decision as plain values, for JSON and for whatever shows it: the figures of each offer, then those of all, then the words."""

from __future__ import annotations

from typing import Any

from sincerely.core.offers.decision import Against, Decision
from sincerely.core.offers.decision_words import beside, closest_call, pros_and_cons


def standing_document(found: Decision, offer: str) -> dict[str, Any]:
    """Return where one offer stands: knocked out or not, dominated or not, score, chances, the weights under which it is or would be best."""
    cells = {
        name: {
            "mark": cell.mark.words,
            "score": [round(cell.score.low, 4), round(cell.score.high, 4)],
            "known": cell.known,
        }
        for name, cell in found.cells[offer].items()
    }
    known: dict[str, Any] = {"knocked_out": list(found.knocked_out.get(offer, ())), "criteria": cells}
    standing = found.standing_of(offer)
    if found.ranking is None or standing is None:
        nothing: dict[str, Any] = {
            "dominated_by": [],
            "rank": None,
            "score": None,
            "best": 0.0,
            "rank_chances": [],
            "best_under": {},
        }
        return known | nothing | {"level_after": None, "pros_and_cons": [], "differences": None}
    shift = found.shifts.get(offer)
    return known | {
        "dominated_by": list(standing.dominated_by),
        "rank": found.ranking.standings.index(standing) + 1,
        "score": round(standing.score, 4),
        "best": round(standing.best, 4),
        "rank_chances": [round(chance, 4) for chance in standing.chances],
        "best_under": {name: round(weight, 4) for name, weight in standing.central.items()},
        "level_after": None
        if shift is None
        else {
            "moved": round(shift.moved, 4),
            "weights": {name: round(weight, 4) for name, weight in shift.weights.items()},
        },
        "pros_and_cons": list(pros_and_cons(offer, found.against[offer])) if offer in found.against else [],
        "differences": _differences(found.against.get(offer)),
    }


def decision_document(found: Decision) -> dict[str, Any]:
    """Return what is known of all offers together: weights and their basis, how sure it is, what turns it, in figures and in words."""
    ranking, preferences = found.ranking, found.preferences
    return {
        "weights": {} if ranking is None else {name: round(weight, 4) for name, weight in ranking.weights.items()},
        "weights_from": preferences.basis,
        "consistency_ratio": None if preferences.pairwise is None else round(preferences.pairwise.consistency_ratio, 4),
        "ranges": {
            each.name: {"worst": each.worst, "best": each.best, "unit": each.unit} for each in preferences.criteria
        },
        "leader": None if found.leader is None else found.leader.offer,
        "too_close_to_call": found.too_close,
        "sure_from": preferences.sure_from,
        "weights_drawn": 0 if ranking is None else ranking.drawn,
        "chances_good_to": None if ranking is None else round(ranking.margin, 4),
        "turns": [
            {
                "criterion": each.criterion,
                "offer": each.offer,
                "now": round(each.stated, 4),
                "at": round(each.weight, 4),
            }
            for each in found.turns
        ],
        "gut": preferences.gut or None,
        "gut_now": preferences.gut_now,
        "advisers": [
            {"name": each.name, "best": each.best, "why": each.why, "order": list(each.order), "ask": each.ask}
            for each in (() if preferences.sealed else preferences.advisers)
        ],
        "views_sealed": preferences.sealed,
        "closest_call": closest_call(found),
        "beside": list(beside(found)),
    }


def _differences(against: Against | None) -> dict[str, Any] | None:
    if against is None:
        return None
    return {
        "against": against.other,
        "gains": {each.criterion: round(each.gain, 4) for each in (*against.pros, *against.cons)},
    }
