"""A form of letter as data: its places, the ways to say each, and the orders they stand in. Shipped as one TOML file a form and language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sincerely.core.letters.conventions import Conventions
from sincerely.core.problem import Problem
from sincerely.core.reading.patterns import compiled
from sincerely.core.toml_lines import Lines, load

SLOT = compiled(r"\{([^{}]+)\}")
LAYOUTS = ("letter", "note", "post", "friend")
KEYS = ("subject", "needs", "orders", "drop", "most", "most_characters", "layout", "place")
WAY_KEYS = ("say", "when", "unless", "register", "each", "lines", "lacks")


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """Equal wordings of one place, taken in turn. The first way of a place whose slots can be filled and whose conditions hold is used.

    `when` and `unless` name facts that must or must not be on record: a path, "path=value", or "path:many" for a list of
    two or more. `each` says it once for every entry of a list, which {it} stands for; `lines` sets those as a list.
    `lacks` names what the letter would have needed for a better way.
    """

    say: tuple[str, ...]
    when: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    register: str = ""
    each: str = ""
    lines: bool = False
    lacks: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """One form. `orders` are its skeletons: paragraphs of place names. `drop` is left out in turn while the letter is longer than `most` words.

    A place named "subject" stands in no order: where one of its ways fits, it is the subject instead of one of `subject`.
    `layout`: "letter" has greeting and close around its paragraphs, "friend" greets by first name whatever the rapport,
    "note" runs them into one short paragraph, "post" has neither.
    """

    form: str
    language: Conventions
    subject: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    orders: tuple[tuple[tuple[str, ...], ...], ...]
    places: Mapping[str, tuple[Way, ...]]
    drop: tuple[str, ...] = ()
    most: int = 150
    most_characters: int = 0
    layout: str = "letter"


def parse_pattern(form: str, text: str, language: Conventions) -> tuple[Pattern | None, tuple[Problem, ...]]:
    """Return the form of a language that a TOML text describes, and what is wrong with it; anything wrong gives None."""
    raw, problems = load(text, "a form of letter")
    if raw is None:
        return None, problems
    found: list[Problem] = []
    lines = Lines(text)

    def wrong(message: str, line: int | None, expected: str) -> None:
        found.append(Problem(message, line, expected))

    for key in raw:
        if key not in KEYS:
            wrong(f"{key} is not known", lines.of("", 0, key), ", ".join(KEYS))
    if raw.get("layout", "letter") not in LAYOUTS:
        wrong(f"layout is {raw['layout']!r}", lines.of("", 0, "layout"), " or ".join(LAYOUTS))
    places: dict[str, tuple[Way, ...]] = {}
    for name, entries in raw.get("place", {}).items():
        ways = []
        for nth, entry in enumerate(entries):
            line = lines.of(f"place.{name}", nth)
            for key in entry:
                if key not in WAY_KEYS:
                    wrong(f"{key} in [[place.{name}]] is not known", line, ", ".join(WAY_KEYS))
            if not _texts(entry.get("say")):
                wrong(f"[[place.{name}]] says nothing", line, 'say = ["..."]')
                continue
            ways.append(_way(entry))
        places[name] = tuple(ways)
    orders = tuple(tuple(tuple(part.split()) for part in order) for order in raw.get("orders", []))
    if not orders:
        wrong("there is no order", lines.of("", 0, "orders"), 'orders = [["thanks ask", "offer"]]')
    placed = {name for order in orders for part in order for name in part}
    for name in sorted(placed ^ (set(places) - {"subject"})):
        wrong(f"{name} stands in an order or as a place, not in both", lines.of(f"place.{name}"), "both")
    if found:
        return None, tuple(found)
    return (
        Pattern(
            form=form,
            language=language,
            subject=_texts(raw.get("subject", ())),
            needs=_texts(raw.get("needs", ())),
            orders=orders,
            places=places,
            drop=_texts(raw.get("drop", ())),
            most=int(raw.get("most", 150)),
            most_characters=int(raw.get("most_characters", 0)),
            layout=raw.get("layout", "letter"),
        ),
        (),
    )


def _way(entry: Mapping[str, Any]) -> Way:
    return Way(
        say=_texts(entry["say"]),
        when=_texts(entry.get("when", ())),
        unless=_texts(entry.get("unless", ())),
        register=entry.get("register", ""),
        each=entry.get("each", ""),
        lines=bool(entry.get("lines")),
        lacks=entry.get("lacks", ""),
    )


def _texts(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    return tuple(str(v) for v in value) if isinstance(value, list | tuple) else ()
