"""Everything of a job search in open formats, so that nobody is tied to this program."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from django.db import transaction
from django.utils.text import slugify

from sincerely.accounts.models import Candidate, User
from sincerely.errors import BadInput
from sincerely.ops.export.everything import as_json
from sincerely.ops.export.letters import drafts, sent_letters
from sincerely.ops.export.tables import TABLES, as_csv, interview_calendar
from sincerely.ops.whole import whole_folder

README = """Your job search, as Sincerely had it on {day}.

Everything here can be read without Sincerely.

{files}
In the tables a cell that begins with = + - or @ has an apostrophe (') before it, so that a spreadsheet takes it for text and not for a
formula. Tables are UTF-8 with commas; times carry their offset. The mail password is in none of these files.

All of it is yours and private: everything.json also holds your notes and the remarks that stay out of letters.
"""


def export(user: User, target: Path, now: datetime) -> list[str]:
    """Write every job search of `user` into the new or empty folder `target`, whole or not at all; return the files' names.

    One search stands in the folder itself, several each in a folder of its own. The sample is taken only where there is nothing else.
    Raises Refused when the folder holds something, BadInput where nothing can be written or there is no search.
    """
    with whole_folder(target) as part:
        # One moment of it, whoever else writes.
        with transaction.atomic():
            found = list(Candidate.objects.filter(memberships__user=user).order_by("sample", "pk"))
            mine = [candidate for candidate in found if not candidate.sample] or found
            if not mine:
                raise BadInput("This data folder has no job search yet", expected="another folder with --data DIR")
            for candidate in mine:
                name = "" if len(mine) == 1 else f"{candidate.pk}-{slugify(candidate.name) or 'search'}"
                _write_search(candidate, part / name, now)
        return sorted(str(path.relative_to(part)) for path in part.rglob("*") if path.is_file())


def _write_search(candidate: Candidate, folder: Path, now: datetime) -> None:
    files: dict[str, tuple[str, bytes]] = {
        "everything.json": (
            "all of it in one document, each thing with all that is known of it",
            as_json(candidate, now),
        )
    }
    for table in TABLES:
        files[f"{table.name}.csv"] = (table.told, as_csv(table, candidate))
    files["interviews.ics"] = ("the interviews, for any calendar program", interview_calendar(candidate, now))
    if candidate.playbook:
        files["rules.toml"] = ("the rules of your own", candidate.playbook.encode())
    lines = [f"{name:<18} {told}" for name, (told, _) in files.items()]
    for name, told, letters in (
        ("letters-sent", "what went out, as it went: open it with any mail program", sent_letters(candidate)),
        ("drafts", "letters that have not gone out, as text", drafts(candidate)),
    ):
        if letters:
            lines.append(f"{name + '/':<18} {told}")
            files |= {f"{name}/{file}": ("", data) for file, data in letters.items()}
    day = f"{now.day} {now:%B %Y}"
    files["README.txt"] = ("", README.format(day=day, files="".join(f"{line}\n" for line in lines)).encode())
    for name, (_, data) in files.items():
        path = folder / name
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_bytes(data)
