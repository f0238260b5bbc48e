"""One test for all rows of a table: pytest spends some five milliseconds on a test, more than most rows of a table need.

A parametrised test that asks for nothing but its parameters goes through all its rows and tells every row that fails. Asked for by name
(`pytest "tests/x.py::test_y[row]"`), a row is a test of its own, as everywhere else in pytest.
"""

from __future__ import annotations

import inspect
import itertools
from collections.abc import Callable, Iterator, Sized
from types import FunctionType

import pytest

Row = dict[str, object]
_PARAM = type(pytest.param())
#: So much of what a row holds is told when it fails.
TOLD = 500


def pytest_pycollect_makeitem(collector: pytest.Collector, name: str, obj: object) -> pytest.Item | None:
    if not isinstance(collector, pytest.Module) or not isinstance(obj, FunctionType) or not name.startswith("test"):
        return None
    if any("[" in asked for asked in collector.config.args) or hasattr(obj, "hypothesis"):
        return None
    marks = getattr(obj, "pytestmark", [])
    if {mark.name for mark in [*marks, *collector.iter_markers()]} != {"parametrize"}:
        return None
    # The mark that stands nearest to the test turns slowest, as in pytest.
    columns = [_rows(*mark.args, **mark.kwargs) for mark in marks]
    if not all(columns) or {*inspect.signature(obj).parameters} != {each for rows in columns for each in rows[0]}:
        return None
    rows = [{each: value for part in row for each, value in part.items()} for row in itertools.product(*columns)]
    return pytest.Function.from_parent(collector, name=name, callobj=_all(obj, rows))


def _rows(names: str | tuple[str, ...], values: object, ids: object = None, **more: object) -> list[Row]:
    """Return a mark's rows, each by the names of its values; none where a row has a mark of its own, or its values are made by fixtures."""
    if more or not isinstance(values, Sized):
        return []
    each = [name.strip() for name in names.split(",")] if isinstance(names, str) else [*names]
    found = []
    for value in values:
        if isinstance(value, _PARAM):
            if value.marks:
                return []
            value = value.values
        elif len(each) == 1:
            value = (value,)
        found.append(dict(zip(each, value, strict=True)))
    return found


def _all(test: Callable[..., None], rows: list[Row]) -> Callable[[], None]:
    def every_row() -> None:
        failed = [*_failures(test, rows)]
        if len(failed) == 1:
            raise failed[0]
        if failed:
            raise ExceptionGroup(f"{len(failed)} of {len(rows)} rows", failed)

    every_row.__doc__, every_row.__module__ = test.__doc__, test.__module__
    return every_row


def _failures(test: Callable[..., None], rows: list[Row]) -> Iterator[Exception]:
    for row in rows:
        try:
            test(**row)
        except (Exception, pytest.fail.Exception) as fault:
            told = fault if isinstance(fault, Exception) else AssertionError(str(fault))
            told.add_note("in the row " + ", ".join(f"{name}={value!r}" for name, value in row.items())[:TOLD])
            yield told
