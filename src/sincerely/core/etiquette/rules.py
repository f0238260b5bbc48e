"""The nouns of the playbook: a rule, what it matches, and all rules together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from sincerely.core.etiquette.distances import Distance

#: Whom a follow-up is for, in a rule's `for`.
SUBJECTS: Mapping[str, str] = {
    "contact": "the person of the event; where none is named, what it belongs to",
    "each-person": "each of the event's people",
    "each-interviewer": "everybody who interviewed for the application so far",
    "each-reference": "the references who are to be called for the application; where it is not said who, every one asked for it (or for any)",
    "each-contact": "every contact on record whose part is one of `part`",
    "application": "the application",
    "employer": "the employer",
    "thing": "the thing the event is about: the request, the offer, the assessment ...",
    "each-other-application": "every other application that is neither ended nor holds an offer",
    "each-other-offer": "every other application with an offer that stands",
    "me": "the candidate alone",
}
#: Whose zone and working hours count, in a rule's `whose`.
WHOSE: Mapping[str, str] = {
    "contact": "the recipient's zone, hours and holidays",
    "employer": "the employer's zone, hours and holidays",
    "interview": "the zone the event happened in; letters still at the recipient's hours",
    "candidate": "your own zone and hours",
}
#: What an event must share with a follow-up to settle or stop it, in `same`.
SAME: Mapping[str, str] = {
    "contact": "the same person (and no other application)",
    "application": "the same application",
    "employer": "the same employer",
    "thing": "the same request, offer, call ...; without one, the same application or person",
    "anywhere": "nothing: wherever it happens",
}
PARTS = ("interviewer", "recruiter", "representative", "reference", "mentor", "adviser", "supporter", "other")


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """Which events count. None and empty mean that the rule does not care; `kinds` is any of them."""

    kinds: tuple[str, ...]
    same: str = ""
    subject: str = ""
    form: str = ""
    by: str = ""
    automatic: bool | None = None
    needs_answer: bool | None = None
    feedback_given: bool | None = None
    in_writing: bool | None = None
    with_answer: bool | None = None
    has_date: bool | None = None
    complete: bool | None = None
    answering: bool | None = None
    same_day: bool = False
    part: tuple[str, ...] = ()
    already: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    # Worked out once, as they are asked for thousands of times: the kinds as sets, and whether the sort of an event says all.
    kind_set: frozenset[str] = field(init=False, repr=False, compare=False)
    already_set: frozenset[str] = field(init=False, repr=False, compare=False)
    unless_set: frozenset[str] = field(init=False, repr=False, compare=False)
    plain: bool = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        for name, kinds in (("kind_set", self.kinds), ("already_set", self.already), ("unless_set", self.unless)):
            object.__setattr__(self, name, frozenset(kinds))
        more = self.already or self.unless or self.same_day
        object.__setattr__(self, "plain", not more)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule of the playbook. `steps` are its due times one after the other; with `rhythm` the last one repeats for ever."""

    id: str
    title: str
    why: str
    guidance: tuple[str, ...]
    on: tuple[Match, ...]
    subject: str
    steps: tuple[Distance, ...]
    rhythm: bool = False
    shown: Distance | None = None
    whose: str = "contact"
    letter: str = ""
    part: tuple[str, ...] = ()
    settled_by: tuple[Match, ...] = ()
    stopped_by: tuple[Match, ...] = ()
    aliases: tuple[str, ...] = ()
    nudge: bool = False
    optional: bool = False
    enabled: bool = True
    once: bool = False
    by_the_date: bool = False
    until_the_date: bool = False
    standing_date: bool = False
    quiet: Distance | None = None
    # Worked out once: whether the steps alone say when it is shown and due.
    bare: bool = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        more = self.shown or self.quiet or self.by_the_date or self.until_the_date
        object.__setattr__(self, "bare", not more)


@dataclass(frozen=True, kw_only=True)
class Playbook:
    """All rules in force, the named groups of kinds they use ("@end"), and the guidance ids a rule may name (empty: any)."""

    rules: tuple[Rule, ...]
    groups: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    known_guidance: frozenset[str] = frozenset()

    @cached_property
    def by_id(self) -> Mapping[str, Rule]:
        """The rules by id, disabled ones too."""
        return {rule.id: rule for rule in self.rules}

    @cached_property
    def names(self) -> Mapping[str, str]:
        """Every id and alias -> the id in force."""
        return {name: rule.id for rule in self.rules for name in (*rule.aliases, rule.id)}
