"""What holds for every form that ships: whole sentences, nothing made up, its own checks passed, the same letter every time."""

from __future__ import annotations

import re

import pytest

from sincerely.core.letters.context import KEYS
from sincerely.core.letters.patterns import SLOT
from sincerely.core.letters.record import lookup
from sincerely.core.letters.review import review
from sincerely.core.letters.slots.filling import NAMED
from sincerely.core.letters.slots.filters import FILTERS
from sincerely.core.letters.slots.requests import LISTS
from sincerely.core.letters.tables import TABLES
from sincerely.data.forms import SHIPPED_FORMS
from tests.core.letters.forms.contexts import ALL, NURSE, OFFERING
from tests.support.letters import compose

# An offer's terms have any names; that one withdrew is told by the journal, and by no file.
PARTS = {"offer.terms.start", "offer.terms.start_date", "withdrawal"}
FORMS = sorted(SHIPPED_FORMS)
VARIANTS = range(6)


@pytest.mark.parametrize("form", FORMS)
def test_its_file_names_only_what_there_is(form: str) -> None:
    pattern = SHIPPED_FORMS[form]
    paths = {f"{table}.{key}" for tables in (KEYS, TABLES) for table, keys in tables.items() for key in keys}
    ways = [way for place in pattern.places.values() for way in place]
    slots = [(slot, way.each) for way in ways for say in way.say for slot in SLOT.findall(say)]
    slots += [(slot, "") for say in pattern.subject for slot in SLOT.findall(say)]
    for slot, each in slots:
        name, *filters = slot.split("|")
        assert set(filters) <= set(FILTERS), slot
        assert name in NAMED or name in paths or (each and re.match(r"it\b", name)), slot
    conditions = [c for way in ways for c in (*way.when, *way.unless)] + [way.each for way in ways if way.each]
    assert {re.split(r"[=:]", c)[0] for c in conditions} <= paths | set(TABLES) | set(LISTS) | PARTS
    assert set(pattern.needs) <= paths and set(pattern.drop) <= set(pattern.places)


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("form", FORMS)
def test_it_keeps_its_length_and_its_sentences_are_whole_and_stand_in_the_letter(form: str, name: str) -> None:
    pattern = SHIPPED_FORMS[form]
    drafts = [compose(form, ALL[name], variant, forms=SHIPPED_FORMS) for variant in VARIANTS]
    assert drafts[-1] == compose(form, ALL[name], VARIANTS[-1], forms=SHIPPED_FORMS)
    for draft in drafts:
        assert sum(len(s.text.split()) for s in draft.sentences) <= pattern.most
        assert not pattern.most_characters or len(draft.body) <= pattern.most_characters
        assert draft.form == form and draft.sentences
        assert not re.search(r"None|\{|\}|  |\.\.|,\.|\bthe the\b|\ba a\b", draft.body), draft.body
        assert "\n" not in draft.subject
        for sentence in draft.sentences:
            assert sentence.text in draft.body
            assert all(lookup(ALL[name], fact) is not None for fact in sentence.facts), sentence


@pytest.mark.parametrize("form", FORMS)
def test_with_everything_on_record_it_reads_clean(form: str) -> None:
    texts = set()
    context = OFFERING if form == "help-offer" else NURSE
    for variant in VARIANTS:
        draft = compose(form, context, variant, forms=SHIPPED_FORMS)
        assert draft.missing == () and not any(s.gap for s in draft.sentences), draft
        text = f"Subject: {draft.subject}\n\n{draft.body}\n" if draft.subject else draft.body
        found = review(text, form, context, attachments=lookup(NURSE, "request.attachments"))
        assert not [f for f in found if f.severity != "advice"], (draft.body, found)
        texts.add(draft.body)
    assert len(texts) >= 3, "another wording is another letter"
