"""`sincerely serve` and `sincerely demo` as processes: the link, the lock, the signals, the port, the modes of the files."""

from __future__ import annotations

import fcntl
import http.cookiejar
import os
import re
import select
import signal
import socket
import sqlite3
import stat
import subprocess
import sys
import urllib.error
import urllib.parse
import urllib.request
from contextlib import closing
from pathlib import Path

import pytest

from tests.support.program import COMMAND, environment, fill, refusal, rows, small_disk
from tests.support.serve import Serve
from tests.support.warm import call_warm

LINK = re.compile(r"http://127\.0\.0\.1:\d+/sign-in/\S+")
RISKY = (3, 7, 0) <= sqlite3.sqlite_version_info <= (3, 51, 2) and sqlite3.sqlite_version_info not in {
    (3, 44, 6),
    (3, 50, 7),
}


class Visitor:
    """Somebody with a browser's cookies and no more."""

    def __init__(self) -> None:
        self.cookies = http.cookiejar.CookieJar()
        self._opener = urllib.request.build_opener(
            urllib.request.ProxyHandler({}), urllib.request.HTTPCookieProcessor(self.cookies)
        )

    def get(self, address: str) -> tuple[int, str]:
        return self._open(urllib.request.Request(address))

    def post(self, address: str, page: str, **fields: str) -> tuple[int, str]:
        """Send a form of `page` with its token."""
        token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
        assert token
        body = urllib.parse.urlencode({"csrfmiddlewaretoken": token.group(1), **fields}).encode()
        return self._open(
            urllib.request.Request(address, data=body, headers={"Origin": "/".join(address.split("/")[:3])})
        )

    def _open(self, request: urllib.request.Request) -> tuple[int, str]:
        try:
            with self._opener.open(request, timeout=60) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()


def start(*arguments: str, data: Path | None) -> tuple[subprocess.Popen[str], str]:
    """Start a command that serves, its output in a pipe and not asked to hurry; return it with the link it printed."""
    plain = {name: value for name, value in environment(data).items() if name != "PYTHONUNBUFFERED"}
    # Where the suite itself runs in the background, Ctrl-C may be ignored, and would be by what it starts.
    process = subprocess.Popen(
        [*COMMAND, *arguments, "--port", "0"],
        env=plain,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    assert process.stdout is not None
    seen = ""
    # The link must come while the program runs on, so the pipe is read as it fills, not to its end.
    while not (found := LINK.search(seen)):
        ready, _, _ = select.select([process.stdout], [], [], 30)
        line = os.read(process.stdout.fileno(), 4096).decode() if ready else ""
        if not line:
            process.kill()
            raise AssertionError(f"no link came: {seen}{process.communicate()[1]}")
        seen += line
    return process, found.group(0)


def test_the_link_comes_through_a_pipe_for_this_machine_alone_and_signs_in_once(empty_journal):
    process, link = start("serve", data=empty_journal)
    try:
        port = int(link.partition("/sign-in")[0].rpartition(":")[2])
        listening = [
            line.split()[1] for line in Path("/proc/net/tcp").read_text().splitlines() if line.split()[3] == "0A"
        ]
        assert f"0100007F:{port:04X}" in listening and f"00000000:{port:04X}" not in listening
        visitor = Visitor()
        status, page = visitor.get(link)
        assert status == 200 and "Read my notes" in page
        status, page = visitor.post(link, page)
        assert status == 200 and "After the interview" in page
        status, page = Visitor().get(link)
        assert status == 410 and "has been used" in page
    finally:
        process.terminate()
        process.communicate(timeout=60)


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_it_stops_cleanly(empty_journal, name):
    process, link = start("serve", data=empty_journal)
    assert Visitor().get(link)[0] == 200
    process.send_signal(getattr(signal, name))
    _, said = process.communicate(timeout=60)
    assert process.returncode == 0, said
    assert "Traceback" not in said and "Error" not in said
    # SQLite's log is folded in, so the folder can be copied as it lies; and the folder is free for the next one.
    assert {path.name for path in empty_journal.iterdir()} == {
        "secret-key",
        "serve.lock",
        "sincerely.sqlite3",
        "last-tick",
    }
    with (empty_journal / "serve.lock").open("rb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)


def test_a_second_one_on_the_same_folder_is_refused_and_the_first_unharmed(journal):
    with Serve(journal) as first:
        before = rows(journal)
        assert "already runs on this data folder" in refusal(call_warm("serve", "--port", "0", data=journal))
        assert "already runs on this data folder" in refusal(call_warm("demo", "--data", str(journal), data=None))
        assert rows(journal) == before
        assert Visitor().get(first.link)[0] == 200
        assert first.run("today")


def test_a_taken_port_is_named(journal):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        said = refusal(call_warm("serve", "--port", str(port), data=journal))
    assert str(port) in said and "--port 0" in said


@pytest.mark.parametrize("port", ["70000", "-1", "http"])
def test_a_port_that_is_none_is_refused(journal, port):
    done = call_warm("serve", "--port", port, data=journal)
    assert done.returncode == 2 and "--port" in done.stderr and "Traceback" not in done.stderr


def test_the_data_folder_is_its_owners_alone(tmp_path):
    data = tmp_path / "data"
    process = subprocess.Popen(
        [*COMMAND, "serve", "--port", "0"],
        env=environment(data),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        umask=0,
    )
    try:
        assert process.stdout is not None
        assert any(LINK.search(line) for line in process.stdout)
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in data.iterdir()}
        assert stat.S_IMODE(data.stat().st_mode) == 0o700
        assert "sincerely.sqlite3-wal" in modes
        assert set(modes.values()) == {0o600}, modes
    finally:
        process.terminate()
        process.communicate(timeout=60)


def test_must_survive_21_a_start_on_an_sqlite_at_risk_warns_once_and_by_serve_alone(journal):
    with Serve(journal) as serve:
        warned = [place for place, line in enumerate(serve.log) if "SQLite" in line]
        link = next(place for place, line in enumerate(serve.log) if "/sign-in/" in line)
    assert len(warned) == RISKY and all(place > link for place in warned), "the link comes first"
    assert not [line for line in serve.log if "fault" in line], "what it is, and what to do, is for `doctor` to say"
    assert "SQLite" not in call_warm("today", data=journal).stderr


@pytest.mark.parametrize(
    ("version", "risky"),
    [
        ((3, 6, 23), False),
        ((3, 7, 0), True),
        ((3, 40, 1), True),
        ((3, 44, 6), False),
        ((3, 50, 7), False),
        ((3, 51, 2), True),
        ((3, 51, 3), False),
        ((3, 52, 0), False),
    ],
)
def test_must_survive_21_which_sqlite_is_spoken_of(monkeypatch, version, risky):
    from sincerely.cli.serve import _note

    monkeypatch.setattr(sqlite3, "sqlite_version_info", version)
    assert ("SQLite" in _note()) is risky


def test_make_run_takes_another_port():
    said = subprocess.run(["make", "--no-print-directory", "-n", "-o", ".venv/.installed", "run", "PORT=8400"], cwd=Path(__file__).parents[2], capture_output=True, text=True, check=True)  # fmt: skip
    assert said.stdout.split()[-3:] == ["serve", "--port", "8400"]


def test_a_page_on_a_full_disk_says_so_and_works_once_there_is_room(tmp_path):
    disk = tmp_path / "disk"
    with small_disk(disk, megabytes=8) as mounted, Serve(disk / "data") as serve:
        visitor = Visitor()
        status, page = visitor.get(serve.link)
        assert status == 200
        if mounted:
            filler = fill(disk)
            status, said = visitor.post(serve.link, page)
            assert status == 503 and "disk is full" in said
            filler.unlink()
        # The link was not used up by what could not be recorded.
        status, page = visitor.post(serve.link, page)
        assert status == 200 and "After the interview" in page


# --- demo ------------------------------------------------------------------------------------------------------------


def test_the_sample_lives_in_a_folder_that_goes_with_it(tmp_path):
    mine, temporary = tmp_path / "mine", tmp_path / "tmp"
    temporary.mkdir()
    mine.mkdir()
    process = subprocess.Popen(
        [*COMMAND, "demo", "--port", "0"],
        env=environment(mine, TMPDIR=str(temporary)),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    text = ""
    for line in process.stdout:
        text += line
        if LINK.search(line):
            break
    link = LINK.search(text)
    assert link and "It can never send" in text
    visitor = Visitor()
    status, page = visitor.post(link.group(0), visitor.get(link.group(0))[1])
    assert status == 200 and "sample job search" in page
    [folder] = temporary.iterdir()
    assert (folder / "sincerely.sqlite3").exists()
    process.terminate()
    _, said = process.communicate(timeout=60)
    assert process.returncode == 0, said
    assert list(temporary.iterdir()) == []
    assert list(mine.iterdir()) == []


def test_the_sample_can_be_kept_and_is_made_once(sample_folder, journal):
    before = rows(journal)
    done = call_warm("demo", "--no-serve", "--data", str(journal), data=None)
    assert done.returncode == 0 and str(journal) in done.stdout
    assert rows(journal) == before


def test_the_sample_is_not_mixed_with_a_real_search(journal):
    with closing(sqlite3.connect(journal / "sincerely.sqlite3")) as database:
        database.execute("UPDATE accounts_candidate SET sample = 0")
        database.commit()
    before = rows(journal)
    for more in ([], ["--no-serve"]):
        said = refusal(call_warm("demo", *more, "--data", str(journal), data=None))
        assert "a folder of its own" in said and str(journal) in said
    assert rows(journal) == before


def test_a_sample_to_keep_needs_a_folder():
    assert "--data DIR" in refusal(call_warm("demo", "--no-serve", data=None))


def test_python_m_sincerely_is_the_command(tmp_path):
    beside = Path(sys.executable).with_name("sincerely")
    versions = {
        subprocess.run([*command, "--version"], capture_output=True, text=True, check=True).stdout
        for command in ([str(beside)], COMMAND)
    }
    assert len(versions) == 1
