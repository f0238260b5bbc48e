"""Names in the order in which people look for them: small letters beside capitals, marked letters beside plain ones; on either database."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Any

from django.db.backends.signals import connection_created
from django.db.models import F, Func, TextField

#: What SQLite calls `sort_key` by.
_FUNCTION = "SINCERELY_SORT_KEY"
#: Letters that are no plain one with a mark.
_PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i"})


class AsRead(Func):
    """Orders by a column of names as people read them: PostgreSQL by its rules for all tongues, SQLite by `sort_key`."""

    function = _FUNCTION
    output_field = TextField()

    def __init__(self, column: str) -> None:
        super().__init__(F(column))

    def as_postgresql(self, compiler: Any, connection: Any) -> Any:
        return self.as_sql(compiler, connection, template='%(expressions)s COLLATE "und-x-icu"')


@lru_cache(maxsize=16_384)
def sort_key(name: str | None) -> str | None:
    """Return what a name is ordered by: its letters without case and marks."""
    if name is None:
        return None
    letters = unicodedata.normalize("NFKD", name.casefold().translate(_PLAIN))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def teach_sqlite() -> None:
    """Let every connection to SQLite order by `sort_key`."""
    connection_created.connect(_teach, dispatch_uid="sort_key")


def _teach(connection: Any, **_: object) -> None:
    if connection.vendor == "sqlite":
        connection.connection.create_function(_FUNCTION, 1, sort_key, deterministic=True)
