"""The checks: one module a concern, each with its KINDS and `check(letter, setting)`; a new module is listed here."""

from __future__ import annotations

from sincerely.core.letters.checks import (
    claims,
    copies,
    dates,
    discretion,
    due_days,
    employers,
    facts,
    figures,
    kindness,
    layout,
    lengths,
    mixups,
    names,
    notes_left,
    own_address,
    own_life,
    particulars,
    pay,
    placeholders,
    proof,
    requests,
    salutations,
    sayings,
    strangers,
    subjects,
    substance,
    third_person,
    tone,
)
from sincerely.core.letters.checks.kinds import Check, Kind

# In the order in which findings on the same spot are shown.
MODULES = (
    placeholders,
    names,
    employers,
    salutations,
    subjects,
    substance,
    dates,
    figures,
    facts,
    due_days,
    sayings,
    particulars,
    mixups,
    strangers,
    claims,
    pay,
    requests,
    discretion,
    own_life,
    tone,
    kindness,
    third_person,
    notes_left,
    copies,
    lengths,
    layout,
    own_address,
    proof,
)
CHECKS: tuple[Check, ...] = tuple(module.check for module in MODULES)
KINDS: tuple[Kind, ...] = tuple(kind for module in MODULES for kind in module.KINDS)
TYPES: tuple[str, ...] = tuple(dict.fromkeys(kind.type for kind in KINDS))
# These know no English: they hold for a letter in any language.
ANY_LANGUAGE: frozenset[Check] = frozenset(
    m.check for m in (placeholders, names, employers, copies, lengths, layout, own_address, proof)
)
