"""Run by a test as a process of its own: sendings of the version that kept its reasons as sentences, and what they are once the tables are brought up to date.

It reads [[state, sentence], ...] (JSON) from standard input and answers with [code, details, words of the sending, words of its phase] for each.
"""

from __future__ import annotations

import json
import os
import sys

NOW = "2026-11-23 22:00:00+00:00"
#: Table -> its columns with something in each, in the order in which one row needs the other; {n} is the row's number.
ROWS = {
    "accounts_candidate": "name='Maya Ruiz', email='', phone='', zone='UTC', country='US', dialect='american', register='neutral', sample=false, playbook='', zone_data='', postal_address='', date_style='', week_start=''",
    "journal_letter": "candidate_id={one}, form='keep-in-touch', to_address='', subject='', body='', variant=0, sentences='[]', missing='[]', edited=false, saved_at='{now}'",
    "journal_approval": "candidate_id={one}, letter_id={n}, approved_at='{now}', from_address='', to_address='', to_name='', subject='', body='', message_id='<{n}@ruiz.example>', written_since='', void_reason=''",
}  # fmt: skip


def main() -> None:
    os.environ["DJANGO_SETTINGS_MODULE"] = "sincerely.settings"
    import django

    django.setup()
    from django.core.management import call_command
    from django.db import connection

    said = json.loads(sys.stdin.read())["said"]
    call_command("migrate", "accounts", verbosity=0)
    call_command("migrate", "journal", "0005", verbosity=0)
    with connection.cursor() as cursor:
        for n, (state, sentence) in enumerate(said, 1):
            for table, fields in ROWS.items():
                if n > 1 and table == "accounts_candidate":
                    continue
                _insert(cursor, table, fields.format(one=1, n=n, now=NOW), n)
            way = f"candidate_id=1, approval_id={n}, way='smtp', due_at='{NOW}', next_try_at='{NOW}', due_wall='', zone='UTC', held_by_plan=false, attempts=0, claim_token=''"
            _insert(cursor, "journal_sending", f"{way}, state='{state}', reason=%s", n, sentence)
            cursor.execute(
                "INSERT INTO journal_sendingphase (sending_id, phase, at, note) VALUES (%s, %s, %s, %s)",
                [n, state, NOW, sentence],
            )
    connection.close()
    from sincerely import bootstrap

    bootstrap.open_journal()
    from sincerely.journal.facts.reasons import why_words
    from sincerely.journal.models import Sending

    rows = Sending.objects.order_by("pk").prefetch_related("phases")
    print(json.dumps([[row.reason, row.details, why_words(row), *map(why_words, row.phases.all())] for row in rows]))


def _insert(cursor, table: str, fields: str, number: int, *values: str) -> None:
    names, given = zip(*(field.split("=", 1) for field in fields.split(", ")), strict=True)
    made = f"INSERT INTO {table} (id, created_at, {', '.join(names)}) VALUES ({number}, '{NOW}', {', '.join(given)})"
    cursor.execute(made, list(values))


if __name__ == "__main__":
    main()
