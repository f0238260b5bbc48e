"""The playbook's text into rules. An overlay changes, disables or adds rules; a wrong one is refused whole, with line and reason."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any

from sincerely.core.etiquette.distances import EXPECTED, Distance, parse_distance
from sincerely.core.etiquette.kinds import KINDS, kind_named
from sincerely.core.etiquette.rules import PARTS, SAME, SUBJECTS, WHOSE, Match, Playbook, Rule
from sincerely.core.letters.values import FORMS
from sincerely.core.problem import Problem
from sincerely.core.toml_lines import Lines, load
from sincerely.core.toml_values import near, type_of

__all__ = ["Match", "Playbook", "Rule", "parse_playbook"]

#: What a rule can say -> in words, for the documentation and for messages.
FIELDS: Mapping[str, str] = {
    "title": "what to do, in a few words; {contact}, {employer}, {role} and {what} are filled in",
    "why": "the reason, in one sentence",
    "guidance": "the ids of the guidance it carries out",
    "on": "what starts it: a kind, a group such as \"@end\", or a table with a kind and conditions",
    "for": "whom it is for",
    "due": "when it is due, as a distance",
    "ladder": "instead of due: several distances, one after the other, then it ends",
    "rhythm": "instead of due: several distances, of which the last repeats until it is stopped",
    "from": "when it is first shown, as a distance, or \"at once\"",
    "whose": "whose zone and working hours count",
    "letter": "the form of the letter that does it",
    "part": "only for contacts with one of these parts",
    "settled_by": "what settles it, besides its own letter and your word",
    "stopped_by": "what ends it without its being done",
    "aliases": "its earlier names",
    "nudge": "true where it may annoy: never two on one day to one employer",
    "optional": "true where nobody waits for it: what is to come of it is folded away",
    "enabled": "false switches it off",
    "once": "true where once in a lifetime is enough for one subject",
    "by_the_date": "true where it must not come later than the date the event names",
    "until_the_date": "true where it is gone when the date the event names has come; never for a letter",
    "standing_date": "true where the date that counts is the day they named for their answer, with the event or before it and not yet over",
    "quiet": "how long after the last contact with the person it waits at least",
}  # fmt: skip
_NEEDED = ("title", "why", "guidance", "on", "for")
_TIMES = ("due", "ladder", "rhythm")
_TEXTS = {"title": "title", "why": "why", "for": "subject", "whose": "whose", "letter": "letter"}
_FLAGS = ("nudge", "optional", "enabled", "once", "by_the_date", "until_the_date", "standing_date")
_MATCH_TEXTS = ("same", "for", "form", "by")
_MATCH_FLAGS = (
    "automatic",
    "needs_answer",
    "feedback_given",
    "in_writing",
    "with_answer",
    "has_date",
    "complete",
    "answering",
    "same_day",
)
_MATCH_LISTS = ("part", "already", "unless")
_TRIGGER_ONLY, _END_ONLY = ("for", "part"), ("same", "same_day")
_FILLED_IN = ("{contact}", "{employer}", "{role}", "{what}")
# Whatever braces hold, and braces that stand alone: what is no known place would be shown to a person as it is.
_PLACE = re.compile(r"\{[^{}]*\}?|\}")
_ID = re.compile(r"[a-z][a-z0-9-]*")


class _Wrong(Exception):
    """A fault in one field of a rule; never leaves this module."""

    def __init__(self, message: str, expected: str = "") -> None:
        self.message, self.expected = message, expected


def parse_playbook(
    text: str, base: Playbook | None = None, known_guidance: Collection[str] = ()
) -> tuple[Playbook | None, tuple[Problem, ...]]:
    """Return the playbook of a TOML text over `base`, or None and every fault with its line; `base` itself is never changed.

    `[rule.ID]` changes the fields it names of a rule of the base, or adds a rule; `[groups]` names lists of kinds.
    `known_guidance`: the ids a rule may name; the base's where there is one; without either any id passes.
    """
    raw, problems = load(text, "a playbook as in the documentation")
    if raw is None:
        return None, problems
    reader = _Reader(raw, Lines(text), base, frozenset(known_guidance))
    playbook = reader.playbook()
    found = tuple(sorted(reader.problems, key=lambda problem: problem.line or 0))
    return (None if any(problem.fatal for problem in found) else playbook), found


class _Reader:
    def __init__(
        self, raw: dict[str, Any], lines: Lines, base: Playbook | None, known_guidance: frozenset[str]
    ) -> None:
        self.raw, self.lines = raw, lines
        self.base = base or Playbook(rules=(), known_guidance=known_guidance)
        self.groups = dict(self.base.groups)
        self.problems: list[Problem] = []

    def playbook(self) -> Playbook:
        for name in self.raw:
            if name not in ("rule", "groups"):
                self._say(f'there is no table "{name}" in a playbook', self.lines.of(name), "[groups] and [rule.ID]")
        self._read_groups()
        rules = {rule.id: rule for rule in self.base.rules}
        tables = self.raw.get("rule", {})
        if not isinstance(tables, dict):
            self._say("rules are written as [rule.ID]", self.lines.of("rule"), "[rule.thank-you]")
            tables = {}
        for name, table in tables.items():
            rule_id = self.base.names.get(name, name)
            made = self._rule(name, rule_id, table, rules.get(rule_id))
            if made is not None:
                rules[rule_id] = made
        self._check_names(rules)
        return Playbook(rules=tuple(rules.values()), groups=self.groups, known_guidance=self.base.known_guidance)

    def _say(self, message: str, line: int | None, expected: str = "") -> None:
        self.problems.append(Problem(message, line, expected))

    def _read_groups(self) -> None:
        groups = self.raw.get("groups", {})
        if not isinstance(groups, dict):
            self._say("groups are written as [groups]", self.lines.of("groups"), "[groups]")
            return
        for name, kinds in groups.items():
            try:
                self.groups[name] = self._kinds(kinds)
            except _Wrong as wrong:
                self._say(f'group "{name}": {wrong.message}', self.lines.of("groups", 0, name), wrong.expected)

    def _rule(self, name: str, rule_id: str, table: Any, old: Rule | None) -> Rule | None:
        where = f"rule.{name}"
        if not isinstance(table, dict):
            self._say(f"{where} is no table", self.lines.of(where), f"[{where}]")
            return None
        if not _ID.fullmatch(rule_id):
            self._say(f'"{rule_id}" is no name for a rule', self.lines.of(where), "small letters, digits and hyphens")
            return None
        faults = len(self.problems)
        changes: dict[str, Any] = {}
        for key, value in table.items():
            if key not in FIELDS:
                self._say(
                    f'{where} has no field "{key}"{near(key, list(FIELDS))}',
                    self.lines.of(where, 0, key),
                    "one of " + ", ".join(FIELDS),
                )
                continue
            try:
                changes.update(self._field(key, value))
            except _Wrong as wrong:
                self._say(f"{where}.{key}: {wrong.message}", self.lines.of(where, 0, key), wrong.expected)
        if len(self.problems) > faults:
            return None
        times = [key for key in _TIMES if key in table]
        missing = [] if old else [key for key in _NEEDED if key not in table] + ([] if times else ["due"])
        if missing:
            said = ", ".join(f'"{key}"' for key in missing)
            if near_rule := near(name, list(self.base.names)):
                said += f" (a new rule, as the playbook has none of that name{near_rule.rstrip('?')}?)"
            self._say(f"{where} lacks {said}", self.lines.of(where), FIELDS[missing[0]])
            return None
        if len(times) > 1:
            self._say(
                f"{where} says both {times[0]} and {times[1]}", self.lines.of(where, 0, times[1]), "one of the two"
            )
            return None
        return self._whole(where, replace(old, **changes) if old else Rule(id=rule_id, **changes))

    def _whole(self, where: str, rule: Rule) -> Rule | None:
        """Check what only shows on the whole rule."""
        for distance in rule.steps[1:]:
            if distance.from_date:
                self._say(
                    f'{where}: "{distance}" cannot repeat: later steps count from the one before',
                    self.lines.of(where, 0, "rhythm" if rule.rhythm else "ladder"),
                    '"10 business days"',
                )
                return None
        if rule.until_the_date and rule.letter:
            self._say(
                f"{where} is a letter; a letter is owed until it is sent or something stops it",
                self.lines.of(where, 0, "until_the_date"),
                "a rule without until_the_date, or without a letter",
            )
            return None
        if rule.subject == "each-contact" and not rule.part:
            self._say(f"{where} is for each contact and lacks their part", self.lines.of(where), 'part = ["mentor"]')
            return None
        if any(
            step.count == 0 and step.unit in ("hours", "days", "weeks") and not step.from_date
            for step in rule.steps[1:]
        ):
            self._say(f"{where} would repeat without end at one moment", self.lines.of(where), "a distance above zero")
            return None
        return rule

    def _check_names(self, rules: dict[str, Rule]) -> None:
        seen: dict[str, str] = {rule_id: rule_id for rule_id in rules}
        for rule in rules.values():
            for alias in rule.aliases:
                if seen.get(alias, rule.id) != rule.id or alias == rule.id:
                    self._say(
                        f'rule.{rule.id}.aliases: "{alias}" is already a name of rule "{seen[alias]}"',
                        self.lines.of(f"rule.{rule.id}", 0, "aliases"),
                        "a name that no other rule has or had",
                    )
                seen[alias] = rule.id

    def _field(self, key: str, value: Any) -> dict[str, Any]:
        if key in _TEXTS:
            return {_TEXTS[key]: self._text(key, value)}
        if key in _FLAGS:
            return {key: self._flag(value)}
        if key in ("on", "settled_by", "stopped_by"):
            return {key: self._matches(value, key == "on")}
        if key in ("ladder", "rhythm"):
            return {"steps": tuple(self._distance(each) for each in self._list(value)), "rhythm": key == "rhythm"}
        if key == "due":
            return {"steps": (self._distance(value),), "rhythm": False}
        if key == "from":
            return {"shown": self._distance("0 hours" if value == "at once" else value)}
        if key == "quiet":
            return {"quiet": self._distance(value)}
        if key == "part":
            return {"part": self._parts(value)}
        if key == "guidance":
            return {"guidance": self._guidance(value)}
        return {"aliases": tuple(self._name(each) for each in self._list(value, empty=True))}

    def _text(self, key: str, value: Any) -> str:
        if not isinstance(value, str):
            raise _Wrong(f"this is {type_of(value)}", "text")
        if key == "letter":
            if value and value not in FORMS:
                raise _Wrong(
                    f'there is no form of letter "{value}"{near(value, sorted(FORMS))}',
                    "a form as in the documentation",
                )
            return value
        if key in ("for", "whose"):
            return self._one_of(value, SUBJECTS if key == "for" else WHOSE)
        if not value.strip():
            raise _Wrong("this is empty", FIELDS[key])
        known = _FILLED_IN if key == "title" else ()
        for place in _PLACE.findall(value):
            if place not in known:
                expected = ", ".join(_FILLED_IN[:-1]) + f" or {_FILLED_IN[-1]}"
                raise _Wrong(f'"{place}" cannot be filled in', expected if known else "words without braces")
        return value.strip()

    def _one_of(self, value: Any, known: Collection[str]) -> str:
        if not isinstance(value, str) or value not in known:
            hint = near(value, list(known)) if isinstance(value, str) else ""
            raise _Wrong(f"{_shown(value)} is not known{hint}", "one of " + ", ".join(known))
        return value

    def _flag(self, value: Any) -> bool:
        if not isinstance(value, bool):
            raise _Wrong(f"this is {type_of(value)}", "true or false")
        return value

    def _list(self, value: Any, empty: bool = False) -> list[Any]:
        if not isinstance(value, list) or not (value or empty):
            raise _Wrong(
                f"this is {type_of(value)}" if value != [] else "this is empty", 'a list, as in ["...", "..."]'
            )
        return value

    def _name(self, value: Any) -> str:
        if not isinstance(value, str) or not _ID.fullmatch(value):
            raise _Wrong(f"{_shown(value)} is no name for a rule", "small letters, digits and hyphens")
        return value

    def _distance(self, value: Any) -> Distance:
        if not isinstance(value, str):
            raise _Wrong(f"this is {type_of(value)}", EXPECTED)
        parsed = parse_distance(value)
        if isinstance(parsed, str):
            raise _Wrong(parsed, EXPECTED)
        return parsed

    def _guidance(self, value: Any) -> tuple[str, ...]:
        known = self.base.known_guidance
        for each in self._list(value):
            if not isinstance(each, str):
                raise _Wrong(f"this holds {type_of(each)}", "guidance ids as text")
            if known and each not in known:
                raise _Wrong(
                    f'there is no guidance "{each}"{near(each, sorted(known))}',
                    'an id such as "thank-you.within-24-hours"',
                )
        return tuple(value)

    def _parts(self, value: Any) -> tuple[str, ...]:
        return tuple(self._one_of(each, PARTS) for each in self._list(value, empty=True))

    def _kinds(self, value: Any) -> tuple[str, ...]:
        found: list[str] = []
        for each in value if isinstance(value, list) else [value]:
            if not isinstance(each, str):
                raise _Wrong(f"this holds {type_of(each)}", "kinds of events as text")
            if each.startswith("@"):
                if each[1:] not in self.groups:
                    raise _Wrong(
                        f'there is no group "{each}"{near(each[1:], list(self.groups))}',
                        "one of " + ", ".join("@" + name for name in self.groups),
                    )
                found += self.groups[each[1:]]
                continue
            kind = kind_named(each)
            if kind is None:
                raise _Wrong(
                    f'there is no kind of event "{each}"{near(each, list(KINDS))}',
                    "a kind as in the documentation of events",
                )
            found.append(kind.name)
        if not found:
            raise _Wrong("this names no kind of event", "a kind as in the documentation of events")
        return tuple(dict.fromkeys(found))

    def _matches(self, value: Any, trigger: bool) -> tuple[Match, ...]:
        if trigger and value == []:
            raise _Wrong("a rule that starts on nothing", FIELDS["on"])
        entries = value if isinstance(value, list) else [value]
        # Kinds without conditions are one match together: the planner asks once for all of them.
        bare = [each for each in entries if isinstance(each, str)]
        made = [Match(kinds=self._kinds(bare))] if bare else []
        return (*made, *(self._match(each, trigger) for each in entries if not isinstance(each, str)))

    def _match(self, value: Any, trigger: bool) -> Match:
        if not isinstance(value, dict):
            raise _Wrong(f"this holds {type_of(value)}", 'a kind, or a table such as { kind = "...", has_date = true }')
        if "kind" not in value:
            raise _Wrong("a table here lacks its kind", '{ kind = "message-received", automatic = false }')
        fields: dict[str, Any] = {"kinds": self._kinds(value["kind"])}
        allowed = ("kind", *_MATCH_TEXTS, *_MATCH_FLAGS, *_MATCH_LISTS)
        for key, each in value.items():
            if key == "kind":
                continue
            if key not in allowed or key in (_END_ONLY if trigger else _TRIGGER_ONLY):
                raise _Wrong(
                    f'there is no condition "{key}" here{near(key, list(allowed))}', "one of " + ", ".join(allowed)
                )
            if key in _MATCH_FLAGS:
                fields[key] = self._flag(each)
            elif key == "part":
                fields[key] = self._parts(each)
            elif key in ("already", "unless"):
                fields[key] = self._kinds(each)
            else:
                known = {"same": SAME, "for": SUBJECTS, "form": FORMS, "by": ("me", "them")}[key]
                fields["subject" if key == "for" else key] = self._one_of(each, known)
        return Match(**fields)


def _shown(value: Any) -> str:
    return f'"{value}"' if isinstance(value, str) else type_of(value)
