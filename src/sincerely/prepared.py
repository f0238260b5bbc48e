"""Prepared queries: Django writes their SQL once, and not each time they are asked.

A page with ten queries otherwise takes longer to write their SQL than the database takes to answer. Where a value goes is kept in the SQL, and its
columns with what makes Python values of them; rows come as they do from the query itself, models with what was selected and prefetched with them too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from copy import copy
from datetime import datetime
from functools import wraps
from inspect import signature
from threading import local
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


class Ready:
    """A written query of one thread, over its own connection: what Django would make of it each time is made once."""

    def __init__(self, written: Written, connection: Any) -> None:
        self.connection, self.places, self.params = connection, written.params, ()
        compiler = copy(written.compiler)
        compiler.connection = connection
        compiler.as_sql = lambda *args, **kwargs: (written.sql, self.params)  # type: ignore[method-assign]
        self.rows = written.query.all()
        self.rows.query.get_compiler = lambda *args, **kwargs: compiler  # type: ignore[method-assign]

    def answer(self, given: dict[str, Any]) -> list[Any]:
        self.params = tuple(_param(given[at.name], self.connection) if isinstance(at, Given) else at for at in self.places)  # fmt: skip
        try:
            return list(self.rows)
        finally:
            # What was found is forgotten, so that the next one who asks gets it from the database.
            self.rows._result_cache = None
            self.rows._prefetch_done = False  # type: ignore[attr-defined]


def prepared(write: Callable[..., QuerySet[Any]]) -> Callable[..., list[Any]]:
    """Make of a function that builds a query one that returns its rows.

    `write` is called once, with a stand-in for each of its arguments: what a filter compares with, a number, a text or an instant. What
    depends on whether an argument is None or empty, or on how many things it holds, is two queries.
    """
    names = tuple(signature(write).parameters)
    known: dict[str, Written] = {}
    mine = local()

    @wraps(write)
    def ask(*values: Any) -> list[Any]:
        connection = connections["default"]
        ready: Ready | None = getattr(mine, "ready", None)
        if ready is None or ready.connection is not connection:
            if connection.vendor not in known:
                known[connection.vendor] = _written(write(*map(Given, names)), connection)
            ready = mine.ready = Ready(known[connection.vendor], connection)
        return ready.answer(dict(zip(names, values, strict=True)))

    return ask


def _written(query: QuerySet[Any], connection: Any) -> Written:
    compiler = query.query.get_compiler(connection=connection)
    sql, params = compiler.as_sql()
    converters = compiler.get_converters([column for column, *_ in compiler.select[: compiler.col_count]])
    compiler.get_converters = lambda columns: converters
    if connection.vendor == "sqlite":
        compiler.apply_converters = _where_needed(converters, connection)
    return Written(query, compiler, sql, tuple(params))


def _param(value: Any, connection: Any) -> Any:
    return connection.ops.adapt_datetimefield_value(value) if isinstance(value, datetime) else value


def _where_needed(converters: dict[int, Any], connection: Any) -> Callable[..., Iterator[list[Any]]]:
    """Return what makes Python values of SQLite's rows: its columns of instants are instants already (see `database`), only what a query works out is a text."""
    instant = [connection.ops.convert_datetimefield_value]
    instants = [place for place, (steps, _) in converters.items() if steps == instant]
    others = [(place, *how) for place, how in converters.items() if place not in instants]

    def values(rows: Iterable[Any], _: Any) -> Iterator[list[Any]]:
        for row in map(list, rows):
            for place in instants:
                if type(row[place]) is str:
                    row[place] = instant[0](row[place], converters[place][1], connection)
            for place, steps, column in others:
                for step in steps:
                    row[place] = step(row[place], column, connection)
            yield row

    return values
