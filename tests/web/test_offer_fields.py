"""Figures as people type them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from sincerely.web.forms.offer_fields import number_in


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("61400", "61400"), ("61,400", "61400"), ("61.400", "61400"), ("61,400.50", "61400.50"), ("61.400,5", "61400.5"), ("61 400", "61400"), ("117'000", "117000"),
        ("1,20,000", "120000"), ("1,234,567", "1234567"), ("29.5", "29.5"), ("29,5", "29.5"), ("0.125", "0.125"), (".5", "0.5"), ("12 %", "12"), ("$ 29.50", "29.50"),
        ("USD 5", "5"), ("5 EUR", "5"), ("-5", "-5"), ("−5", "-5"), ("0, 20, 40", None), ("20 30", None), ("1,2,3", None), ("plenty", None), ("", None), ("1e5", None),
        ("--5", None), ("5-6", None), ("٣", None),
    ],
)  # fmt: skip
def test_a_number_is_read_as_it_was_meant_or_not_at_all(typed, number):
    assert number_in(typed) == (None if number is None else Decimal(number))
