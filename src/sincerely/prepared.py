"""Prepared queries: Django writes their SQL once, and not each time they are asked.

A page with ten queries otherwise takes longer to write their SQL than the database takes to answer. Where a value goes is kept in the SQL, and its
columns with what makes Python values of them; rows come as they do from the query itself, models with what was selected and prefetched with them too.
"""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from datetime import UTC, datetime
from functools import wraps
from inspect import signature
from typing import Any, NamedTuple

from django.db import connections
from django.db.models import Expression, QuerySet
from django.db.models.sql.compiler import SQLCompiler


class Given(Expression):
    """Stands in a prepared query where a value is given later."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name

    def as_sql(self, compiler: SQLCompiler, connection: Any) -> Any:
        return "%s", [self]


class Written(NamedTuple):
    """A query in the SQL of one kind of database; a `Given` among `params` is a place for a value."""

    query: QuerySet[Any]
    compiler: SQLCompiler
    sql: str
    params: tuple[Any, ...]


def prepared(write: Callable[..., QuerySet[Any]]) -> Callable[..., list[Any]]:
    """Make of a function that builds a query one that returns its rows.

    `write` is called once, with a stand-in for each of its arguments: what a filter compares with, a number, a text or an instant. What
    depends on whether an argument is None or empty, or on how many things it holds, is two queries.
    """
    names = tuple(signature(write).parameters)
    known: dict[str, Written] = {}

    @wraps(write)
    def ask(*values: Any) -> list[Any]:
        connection = connections["default"]
        if connection.vendor not in known:
            known[connection.vendor] = _written(write(*map(Given, names)), connection)
        return _answer(known[connection.vendor], dict(zip(names, values, strict=True)), connection)

    return ask


def _written(query: QuerySet[Any], connection: Any) -> Written:
    compiler = query.query.get_compiler(connection=connection)
    sql, params = compiler.as_sql()
    converters = compiler.get_converters([column for column, *_ in compiler.select[: compiler.col_count]])
    if connection.vendor == "sqlite":
        slow = connection.ops.convert_datetimefield_value
        converters = {
            place: ([_instant if each == slow else each for each in steps], column)
            for place, (steps, column) in converters.items()
        }
    compiler.get_converters = lambda columns: converters
    return Written(query, compiler, sql, tuple(params))


def _answer(written: Written, given: dict[str, Any], connection: Any) -> list[Any]:
    params = [_param(given[at.name], connection) if isinstance(at, Given) else at for at in written.params]
    # Each thread reads by a copy, over its own connection.
    compiler = copy(written.compiler)
    compiler.connection = connection
    compiler.as_sql = lambda *args, **kwargs: (written.sql, tuple(params))  # type: ignore[method-assign]
    rows = written.query.all()
    rows.query.get_compiler = lambda *args, **kwargs: compiler  # type: ignore[method-assign]
    return list(rows)


def _param(value: Any, connection: Any) -> Any:
    return connection.ops.adapt_datetimefield_value(value) if isinstance(value, datetime) else value


def _instant(moment: Any, column: Any, connection: Any) -> Any:
    # What Django does in ten times the time, and there are thousands of them: all are kept in UTC.
    if moment is None or isinstance(moment, datetime):
        return moment and moment.replace(tzinfo=UTC)
    return connection.ops.convert_datetimefield_value(moment, column, connection)
