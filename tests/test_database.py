"""Which database the journal is kept in."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from sincerely.database import database_settings
from tests.support.warm import call_warm


def test_an_address_of_postgresql_is_read_whole():
    found = database_settings(Path(), "postgresql://centre:p%40ss@db.example:6432/careers?sslmode=verify-full")
    named = {name: found[name] for name in ("NAME", "USER", "PASSWORD", "HOST", "PORT")}
    assert named == {"NAME": "careers", "USER": "centre", "PASSWORD": "p@ss", "HOST": "db.example", "PORT": "6432"}
    assert found["OPTIONS"]["sslmode"] == "verify-full"
    assert "synchronous_commit=on" in found["OPTIONS"]["options"]


@pytest.mark.parametrize("url", ["", "mysql://root@db.example/shop", "sqlite:///other.sqlite3"])
def test_the_address_of_another_kind_of_database_is_another_programs(url, tmp_path):
    assert database_settings(tmp_path, url)["NAME"] == tmp_path / "sincerely.sqlite3"


def test_the_program_works_on_postgresql_and_leaves_another_programs_database_alone(postgresql, tmp_path):
    url = postgresql.make("program")
    done = call_warm("demo", "--no-serve", "--data", str(tmp_path / "data"), data=None, DATABASE_URL=url)
    assert done.returncode == 0, done.stderr
    done = call_warm("today", data=tmp_path / "data", DATABASE_URL=url)
    assert done.returncode == 0 and done.stdout, done.stderr
    assert not (tmp_path / "data" / "sincerely.sqlite3").exists()
    other = postgresql.make("shop")
    subprocess.run(["psql", "-q", other, "-c", "CREATE TABLE orders (id int)"], check=True)
    done = call_warm("today", data=tmp_path / "data", DATABASE_URL=other)
    assert done.returncode == 2 and "not made by Sincerely" in done.stderr


def test_a_server_that_is_not_there_is_said_in_one_sentence(tmp_path):
    done = call_warm("today", data=tmp_path / "data", DATABASE_URL=f"postgresql://nobody@/none?host={tmp_path}")
    assert (done.returncode, done.stdout) == (2, "")
    assert "cannot be reached" in done.stderr and "Traceback" not in done.stderr
