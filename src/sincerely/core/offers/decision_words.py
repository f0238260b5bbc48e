"""Which offer, in sentences: the closest call, what would turn it, what speaks for and against, and where a feeling or a friend says otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from sincerely.core.offers.decision import Against, Decision, Difference
from sincerely.core.offers.preferences import Adviser
from sincerely.core.offers.ranking import Standing
from sincerely.core.offers.turning import Turn, total
from sincerely.core.offers.weights import CONSISTENT, rank_order_centroid
from sincerely.core.offers.words import listed, share


def closest_call(found: Decision) -> str:
    """Return in a few sentences who is first, how sure that is, and what would turn it."""
    if found.ranking is None:
        return "No offer has everything you must have."
    leader, *others = found.ranking.standings
    if not others:
        return (
            f"{leader.offer} is the only one that has everything you must have."
            if found.knocked_out
            else f"{leader.offer} is the only offer."
        )
    if all(leader.offer in each.dominated_by for each in others):
        return f"{leader.offer} is nowhere worse than any other and somewhere better: it is best however you weigh."
    return " ".join([*_how_sure(found, leader, others[0]), *_turning(found, leader)])


def beside(found: Decision) -> tuple[str, ...]:
    """Return where gut feeling and advisers agree with the ranking and where not, and what to find out."""
    said: list[str] = []
    said += _gut(found)
    said += _advisers(found)
    said += _judgements(found)
    said += [f"A must-have of which nothing is known of {offer}: {what}. Ask." for offer, what in found.unsure]
    said += [
        f"What is known of {offer} says nothing of {value}, which you value: ask somebody who works there."
        for offer, value in found.unknown_values
    ]
    for each in found.open:
        if each.decides:
            said.append(
                f"{each.criterion} at {each.offer} is not settled, and the lead hangs on it: at its worst {each.if_worst} is first, at its best {each.if_best}."
            )
    return (*said, *found.notes)


def pros_and_cons(offer: str, against: Against) -> tuple[str, ...]:
    """Return what speaks for an offer and what against it, a sentence each, the weightiest first."""
    said = [f"For {offer}: {_difference(each, against.other)}." for each in against.pros]
    return (*said, *(f"Against {offer}: {_difference(each, against.other)}." for each in against.cons))


def _how_sure(found: Decision, leader: Standing, second: Standing) -> Iterator[str]:
    assert found.ranking is not None
    likely = max(found.ranking.standings, key=lambda each: each.best)
    threshold = share(found.preferences.sure_from)
    level = round(leader.score, 4) == round(second.score, 4)
    first = (
        f"{leader.offer} and {second.offer} are level"
        if level
        else f"{leader.offer} comes first by your weights, {second.offer} next"
    )
    yield f"{first}: {leader.offer} is best under {share(leader.best)} of all weights that fit what you said."
    if found.too_close:
        yield f"That is too close to call: no offer is best under {threshold} of them."
    elif likely.offer != leader.offer:
        yield f"{likely.offer}, though, is best under {share(likely.best)} of them: how you weigh decides it."


def _turning(found: Decision, leader: Standing) -> Iterator[str]:
    if found.turns:
        turn = found.turns[0]
        yield f"It turns to {turn.offer} if {_at(turn)}; now it counts for {share(turn.stated)}."
    elif found.nearest:
        yield f"No single criterion turns it; {found.nearest.offer} draws level if {share(found.nearest.moved)} of the weight moves between several."
    else:
        yield f"However you weigh, no other offer passes {leader.offer}."


def _at(turn: Turn) -> str:
    if turn.weight < 0.005:
        return f"{turn.criterion} does not count at all"
    if turn.weight > 0.995:
        return f"hardly anything but {turn.criterion} counts"
    return f"{turn.criterion} counts for {'more' if turn.weight > turn.stated else 'less'} than {share(turn.weight)} of the whole"


def _difference(each: Difference, other: str) -> str:
    return f"{each.criterion} ({each.words}; {other}: {each.other})"


def _gut(found: Decision) -> Iterator[str]:
    gut, now, leader = found.preferences.gut, found.preferences.gut_now, found.leader
    if leader is None:
        return
    if now is not None and now != gut:
        first = (
            f"your first feeling, from before them: {gut}"
            if gut
            else "what you felt before them, which was nothing in particular"
        )
        since = f"you feel more for {now}" if now else "you feel for none in particular"
        yield f"Since you saw figures {since}. What is set against them is {first}."
    if not gut:
        return
    if gut in found.knocked_out:
        yield f"Your feeling was for {gut}, which misses what you said you must have ({listed(found.knocked_out[gut])}): is it really a must?"
    elif gut == leader.offer:
        yield f"Your feeling and the figures agree on {gut}."
    else:
        yield f"Your feeling was for {gut}, the figures put {leader.offer} first. Ask yourself what your feeling knows that no criterion says, before you overrule either."


def _advisers(found: Decision) -> Iterator[str]:
    leader = found.leader
    views = found.preferences.advisers
    if leader is None or not views:
        return
    if found.preferences.sealed:
        yield f"{_of_all(found)} in; what they say stays closed until you open it."
        return
    agree = [each for each in views if each.best == leader.offer]
    for each in views:
        yield f"{each.name} would take {each.best}{_because(each)}."
        if first := first_by(found, each):
            also = ", too" if first == leader.offer else ""
            yield f"By {each.name}'s order of what matters, {first} comes first{also}."
        if each.ask:
            yield f"{each.name} would find out first: {each.ask.rstrip('.?')}."
    if len(agree) < len(views):
        yield (
            f"{len(agree) or 'None'} of {len(views)} would take what the figures put first."
            if len(views) > 1
            else f"The figures put {leader.offer} first."
        )


def _of_all(found: Decision) -> str:
    names = [each.name for each in found.preferences.advisers]
    count = len({*names, *found.preferences.asked})
    verb = "is" if len(names) == 1 else "are"
    return f"{len(names)} of {count} advisers' views {verb}" if count > 1 else f"The view of {names[0]} is"


def first_by(found: Decision, adviser: Adviser) -> str:
    """Return who comes first where the criteria weigh as an adviser would put them (the middle of all weights that fit); empty where they did not say."""
    if not adviser.order or found.ranking is None:
        return ""
    weights = rank_order_centroid([[name] for name in adviser.order])
    offers = sorted(each.offer for each in found.ranking.standings)
    points = {offer: {name: cell.score.middle for name, cell in found.cells[offer].items()} for offer in offers}
    return max(offers, key=lambda offer: total(points[offer], weights))


def _because(each: Adviser) -> str:
    return f": {each.why.rstrip('.')}" if each.why else ""


def _judgements(found: Decision) -> Iterator[str]:
    pairwise = found.preferences.pairwise
    if pairwise is not None and not pairwise.consistent:
        yield (
            f"Your judgements in pairs contradict one another more than they should (consistency ratio {pairwise.consistency_ratio:.2f}; good is up to {CONSISTENT:.2f}). Look again at "
            + listed(
                [
                    f"{each.judgement.more} over {each.judgement.less}, {each.judgement.times:g} times (all others together say {each.fitting:.2g})"
                    for each in pairwise.disagreements[:3]
                ]
            )
            + "."
        )
    if found.preferences.left_out:
        yield f"No weights fit everything you said, so the chances leave out: {listed(found.preferences.left_out)}."
