"""Everything of a job search in open formats: nothing forgotten, nothing that runs, whole or not at all."""

from __future__ import annotations

import csv
import datetime as dt
import errno
import json
import stat
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from django.apps import apps
from icalendar import Calendar

from sincerely.accounts.models import Candidate, User
from sincerely.errors import BadInput, Refused
from sincerely.journal.actions.candidates import begin
from sincerely.journal.models import Application, Contact, Event, Interview, Letter, Promise, Sending
from sincerely.ops.export import export
from sincerely.ops.export.everything import owner_path
from sincerely.ops.export.tables import inert
from tests.support.program import fill, small_disk
from tests.support.warm import call_warm

NOW = dt.datetime(2026, 11, 23, 22, 0, tzinfo=dt.UTC)


@pytest.fixture
def user(owner) -> User:
    return owner


@pytest.fixture
def mine(desk) -> Candidate:
    """A job search with everything in it."""
    Candidate.objects.filter(pk=desk.pk).update(playbook="# my rules\n")
    return desk


def cells(folder: Path, table: str) -> list[dict[str, str]]:
    with (folder / f"{table}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_every_row_of_every_table_is_in_the_document(user, mine, tmp_path):
    files = export(user, tmp_path / "out", NOW)
    document = json.loads((tmp_path / "out" / "everything.json").read_text("utf-8"))
    models = list(apps.get_app_config("journal").get_models())
    assert len(models) > 15
    for model in models:
        rows = document[str(model._meta.verbose_name_plural).replace(" ", "_")]
        mine_ = list(model._default_manager.filter(**{owner_path(model): mine}).values_list("pk", flat=True))
        assert sorted(row["id"] for row in rows) == sorted(mine_), model
        assert {field.attname for row in rows for field in model._meta.fields} <= {name for row in rows for name in row}
    assert document["candidate"]["playbook"] == "# my rules\n"
    told = (tmp_path / "out" / "README.txt").read_text("utf-8")
    assert all(file.split("/")[0] in told for file in files if file != "README.txt")


def test_tables_letters_and_interviews_are_all_there(user, mine, tmp_path):
    out = tmp_path / "out"
    files = export(user, out, NOW)
    for table, model in (
        ("applications", Application),
        ("contacts", Contact),
        ("promises", Promise),
        ("interviews", Interview),
        ("letters", Letter),
    ):
        assert {row["number"] for row in cells(out, table)} == {str(row.pk) for row in model.objects.all()} != set()
    counting = Event.objects.filter(superseded_by=None, retracted_at=None)
    assert len(cells(out, "events")) == counting.count()
    sent = list(Sending.objects.filter(state="sent").select_related("approval"))
    mails = [message_from_bytes((out / file).read_bytes(), policy=default) for file in files if file.endswith(".eml")]
    assert len(mails) == len(sent) > 0
    by_id = {sending.approval.message_id: sending.approval for sending in sent}
    for mail in mails:
        approval = by_id[mail["Message-ID"]]
        assert mail["To"].addresses[0].addr_spec == approval.to_address and mail["Subject"] == approval.subject
        assert mail.get_body(("plain",)).get_content().replace("\r\n", "\n").strip() == approval.body.strip()
    drafts = [file for file in files if file.startswith("drafts/")]
    assert len(drafts) == Letter.objects.exclude(approvals__sending__state="sent").count() > 0
    calendar = Calendar.from_ical((out / "interviews.ics").read_bytes())
    found = {(str(entry["UID"]), entry["DTSTART"].dt) for entry in calendar.walk("VEVENT")}
    assert len(found) == Interview.objects.exclude(start=None).count() > 0
    assert {start for _, start in found} == {row.start for row in Interview.objects.exclude(start=None)}
    remarks = [remark for row in Interview.objects.all() for remark in row.private_remarks]
    assert remarks and all(remark not in (out / "interviews.ics").read_text("utf-8") for remark in remarks)


def test_must_survive_28_a_cell_that_a_spreadsheet_would_run_comes_out_inert(user, mine, tmp_path):
    for number, start in enumerate("=+-@\t\r＝"):
        planted, out = f"{start}HYPERLINK(1)", tmp_path / str(number)
        Contact.objects.filter(candidate=mine).update(name=planted, notes=planted, email=planted)
        Application.objects.filter(candidate=mine).update(role=planted, needs=[planted])
        export(user, out, NOW)
        for file in out.glob("*.csv"):
            for row in cells(out, file.stem):
                assert not [value for value in row.values() if value.startswith(tuple("=+-@\t\r\n＝＋－＠"))], file
        assert cells(out, "contacts")[0]["name"] == f"'{planted}"
    assert inert("plain") == "plain"


def test_the_files_are_their_owners_alone(user, mine, tmp_path):
    export(user, tmp_path / "out", NOW)
    for path in [tmp_path / "out", *(tmp_path / "out").rglob("*")]:
        assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600), path


def test_only_into_a_new_or_empty_folder(user, mine, tmp_path):
    (tmp_path / "empty").mkdir()
    assert export(user, tmp_path / "empty", NOW)
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "pictures").write_text("mine")
    with pytest.raises(Refused, match="holds something"):
        export(user, tmp_path / "full", NOW)
    assert [file.name for file in (tmp_path / "full").iterdir()] == ["pictures"]
    with pytest.raises(BadInput, match="This is a file"):
        export(user, tmp_path / "full" / "pictures", NOW)
    with pytest.raises(BadInput, match="cannot be written"):
        export(user, tmp_path / "no" / "such" / "folder", NOW)
    assert {path.name for path in tmp_path.iterdir()} == {"empty", "full"}


@pytest.mark.parametrize("said", [".", "../here", "../there/../here"])
def test_into_the_folder_one_stands_in(user, mine, tmp_path, monkeypatch, said):
    """One stands in it afterwards too, and sees what was written."""
    for name in ("here", "there"):
        (tmp_path / name).mkdir()
    monkeypatch.chdir(tmp_path / "here")
    files = export(user, Path(said), NOW)
    assert files and all(Path(name).exists() for name in files)
    assert {path.name for path in tmp_path.iterdir()} == {"here", "there"}


def test_several_searches_stand_apart_and_the_sample_only_alone(user, mine, tmp_path):
    sample = begin(user, NOW, name="Sample", zone="UTC")
    Candidate.objects.filter(pk=sample.pk).update(sample=True)
    other = begin(user, NOW, name="Maya: “Ruiz”/2", zone="UTC")
    files = export(user, tmp_path / "out", NOW)
    assert {file.split("/")[0] for file in files} == {f"{mine.pk}-marisol-vega", f"{other.pk}-maya-ruiz2"}
    document = json.loads((tmp_path / "out" / f"{other.pk}-maya-ruiz2" / "everything.json").read_text("utf-8"))
    assert document["candidate"]["name"] == other.name and document["letters"] == []


def test_a_stranger_gets_nothing_of_it(mine, tmp_path):
    with pytest.raises(BadInput, match="no job search"):
        export(User.objects.create(username="other"), tmp_path / "out", NOW)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("method", ["write_bytes", "touch", "mkdir", "rename"])
def test_must_survive_23_a_full_disk_at_any_write_of_an_export_leaves_nothing(
    user, mine, tmp_path, monkeypatch, method
):
    """Each write in its turn, until one export is not disturbed any more."""
    failing = Failing(getattr(Path, method))
    monkeypatch.setattr(Path, method, lambda *arguments, **named: failing(*arguments, **named))
    while True:
        failing.at, failing.seen = failing.at + 1, 0
        try:
            export(user, tmp_path / "out", NOW)
            break
        except BadInput as error:
            assert "no space left" in str(error) and "Nothing was written" in str(error)
        assert list(tmp_path.iterdir()) == []
    assert failing.at > (10 if method == "write_bytes" else 1) and (tmp_path / "out" / "README.txt").is_file()


class Failing:
    """A function that finds the disk full at its call number `at`."""

    def __init__(self, real) -> None:
        self.real, self.at, self.seen = real, 0, 0

    def __call__(self, path, *arguments, **named):
        self.seen += 1
        if self.seen == self.at:
            raise OSError(errno.ENOSPC, "No space left on device", str(path))
        return self.real(path, *arguments, **named)


def test_must_survive_23_an_export_onto_a_disk_that_is_really_full(user, mine, tmp_path):
    with small_disk(tmp_path / "disk", megabytes=2) as mounted:
        if mounted:
            filler = fill(tmp_path / "disk", leave=60 * 1024)
            with pytest.raises(BadInput, match="no space left"):
                export(user, tmp_path / "disk" / "out", NOW)
            assert list((tmp_path / "disk").iterdir()) == [filler]
            filler.unlink()
        assert export(user, tmp_path / "disk" / "out", NOW)


def test_the_command_says_what_it_wrote(folder, tmp_path):
    done = call_warm("export", str(tmp_path / "out"), data=folder)
    assert done.returncode == 0 and "README.txt" in done.stdout, done.stderr
    assert (tmp_path / "out" / "everything.json").is_file()
    assert {path.name for path in tmp_path.iterdir()} == {"data", "out"}
