"""Whether to wait, in sentences: what is chosen between, what waiting is worth and risks, and at which chance it turns. Never only a verdict."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from sincerely.core.offers.waiting import BreakEven, Choice, Extension, Pending
from sincerely.core.offers.waiting_file import Situation
from sincerely.core.offers.words import listed, share

#: A gain below this share of what is at stake is within what anybody's guesses are good to.
HARDLY = 0.005
#: A break-even chance this near to the guessed one is within what guesses are good to.
CLOSE = 0.1


def sentences(at: Situation, found: Choice) -> tuple[str, ...]:
    """Return what to say of a choice, in the order in which it is read."""
    said = [_between(at, found)]
    said += _heard(at, found)
    if found.ahead:
        said += [_worth(at, found)]
        said += [_turns(found, each) for each in found.break_even]
        said += _doubt(found)
        said += _extensions(at, found)
    said += _rests_on(at)
    return tuple(said)


def dates(at: Situation) -> tuple[str, ...]:
    """Return one's own day of decision set against every expiry."""
    expiries = sorted((each.until, each.name) for each in at.held if each.until is not None)
    if not expiries:
        return ("No offer in hand has a day on which it expires: ask each employer by when they need your answer.",)
    said = []
    if at.decide_by is None:
        said.append(
            f"The first expiry is {day(_on(at, expiries[0][0]))} ({expiries[0][1]}): decide by then, or ask for more time before."
        )
    else:
        own = (at.decide_by - at.today).days
        missed = [f"{name} ({day(_on(at, until))})" for until, name in expiries if until < own]
        if missed:
            said.append(
                f"Your own day, {day(at.decide_by)}, comes after {listed(missed)} expires: by then it is gone. Decide earlier, or ask now for more time."
                if len(missed) == 1
                else f"Your own day, {day(at.decide_by)}, comes after {listed(missed)} expire: by then they are gone. Decide earlier, or ask now for more time."
            )
        else:
            said.append(f"Your own day, {day(at.decide_by)}, leaves every offer open.")
    open_ended = [each.name for each in at.held if each.until is None]
    if open_ended:
        said.append(f"{listed(open_ended)} named no day: ask by when they need your answer.")
    return tuple(said)


def day(of: date) -> str:
    """Return a day as people say it: "Fri 4 Dec"."""
    return f"{of:%a} {of.day} {of:%b}"


def amount(of: float) -> str:
    """Return an amount without its cents."""
    return f"{of:,.0f}"


def _between(at: Situation, found: Choice) -> str:
    best, on = found.best, day(_on(at, found.day))
    worth = f"worth {amount(best.worth)}{' ' if at.unit else ''}{at.unit}"
    if found.lost:
        return f"By {on} you take {best.name}, {worth}, or let it go and wait for {_names(found.ahead)}."
    if found.ahead:
        return f"On {on} you take {best.name}, {worth}, or wait for {_names(found.ahead)}; it is still open when the next answer comes."
    return f"By {on} every answer you wait for has come, and {best.name}, {worth}, can still be taken then."


def _heard(at: Situation, found: Choice) -> Iterator[str]:
    if found.heard:
        yield (
            f"{_names(found.heard)} should have answered by then ({listed([day(_on(at, each.at)) for each in found.heard])}): waiting for that gives nothing away. "
            f"With it, today's position is worth {amount(found.position.value)}."
        )


def _worth(at: Situation, found: Choice) -> str:
    gap = found.waiting.value - found.best.worth
    if abs(gap) <= HARDLY * max(1.0, abs(found.best.worth)):
        compared = "about as much as taking the offer"
    else:
        compared = f"{amount(abs(gap))} {'more' if gap > 0 else 'less'} than taking the offer"
    risk = share(found.waiting.worse)
    return f"On what you said, waiting is worth {amount(found.waiting.value)}, {compared}; in {risk} of cases it ends with less than {amount(found.best.worth)}."


def _turns(found: Choice, each: BreakEven) -> str:
    name, said = each.pending.name, f"you said {share(each.pending.chance)}"
    others = "" if len(found.ahead) == 1 else ", the others as you said"
    if each.chance is None:
        return f"Not even a sure offer from {name} would make waiting worth it{others}."
    if each.chance == 0:
        return f"Waiting is worth it even without {name}{others} ({said})."
    if each.chance < HARDLY:
        return f"Waiting is worth it as soon as an offer from {name} is possible at all{others} ({said})."
    if each.chance > 1 - HARDLY:
        return f"Only an offer from {name} that is as good as sure would make waiting worth it{others} ({said})."
    return (
        f"Waiting is worth it where the chance of an offer from {name} is above {share(each.chance)}{others} ({said})."
    )


def _doubt(found: Choice) -> Iterator[str]:
    near = [(abs(each.chance - each.pending.chance), each) for each in found.break_even if each.chance]
    if near:
        apart, nearest = min(near, key=lambda pair: pair[0])
        points = f"{round(apart * 100)} percentage points" if apart >= 0.015 else "a percentage point"
        if apart <= CLOSE:
            yield f"Your guess about {nearest.pending.name} decides it: {points} away it turns. Find out what you can."
        elif len(found.ahead) > 1:
            yield f"The guess to look at first is the one about {nearest.pending.name}: at {points} it is the nearest to turning."


def _extensions(at: Situation, found: Choice) -> Iterator[str]:
    worthwhile = [each for each in found.extensions if each.gain > HARDLY * max(1.0, abs(found.best.worth))]
    if worthwhile:
        first: Extension = worthwhile[0]
        yield (
            f"If {found.best.name} stayed open until {day(_on(at, first.until.at))}, when {first.until.name} answers, that would be worth {amount(first.gain)} to you: "
            "ask for the time before it expires."
        )
    elif found.extensions:
        yield f"More time from {found.best.name} would hardly change what you can expect."


def _rests_on(at: Situation) -> Iterator[str]:
    if at.searching:
        yield f"If nothing comes you search on; by your figures that is worth as much as a post at {amount(at.fallback)}, and an offer below it is not worth taking."
    else:
        yield f"If nothing comes you have {amount(at.fallback)}."
    yield "All of this rests on your own guesses of chances and worths; it counts what they come to on average, not what will happen."


def _on(at: Situation, days: float) -> date:
    return at.today + timedelta(days=int(days))


def _names(of: tuple[Pending, ...]) -> str:
    return listed([each.name for each in of])
