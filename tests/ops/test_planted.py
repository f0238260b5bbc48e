"""A planted password, a planted salary and the words of a letter: looked for wherever they must not be."""

from __future__ import annotations

import base64
import html
import re
import subprocess
import sys
import threading
from pathlib import Path
from urllib.parse import quote

import pytest
from aiosmtpd.smtp import AuthResult

from sincerely.journal.models import Contact, Event, FollowUp, Goal, Interview, Letter, Message, Promise, Reflection
from tests.cli.test_serve import Visitor
from tests.ops.conftest import LATER, PASSWORD, SALARY, sql
from tests.support.mail_server import MailServer, MisbehavingServer
from tests.support.messages import OFFER, handed_in
from tests.support.program import call, environment
from tests.support.warm import call_warm
from tests.web.conftest import NOW, signed_in
from tests.web.test_every_page import PAGES, address, learned
from tests.web.wishes import IN_WORDS, OFFERS, told

DUE = "2026-11-24T16:00:30+00:00"
LETTER = "You named"  # the beginning of the letter's own sentence
_PLAIN = base64.b64encode(f"\0maya\0{PASSWORD}".encode()).decode()
SECRET = [PASSWORD, quote(PASSWORD), base64.b64encode(PASSWORD.encode()).decode(), _PLAIN]
WORDS = [SALARY, quote(SALARY), LETTER]


class Watching(MailServer):
    """A server that takes the planted password, and looks at every process of this data folder while it is handed a letter."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, "plain")
        self.controller.SMTP_kwargs["auth_require_tls"] = False
        self.folder, self.processes = str(folder).encode(), b""

    async def handle_DATA(self, server, session, envelope) -> str:
        for process in Path("/proc").glob("[0-9]*"):
            try:
                around = (process / "environ").read_bytes()
                # Another test's process may be given what is planted here.
                if self.folder in around:
                    self.processes += (process / "cmdline").read_bytes().replace(b"\0", b" ") + b"\n" + around + b"\n"
            except OSError:
                continue  # gone meanwhile, or somebody else's
        return await super().handle_DATA(server, session, envelope)

    def _authenticate(self, server, session, envelope, mechanism, auth) -> AuthResult:
        return AuthResult(success=auth.password.decode() == PASSWORD, handled=False)


def found(planted: list[str], *where: bytes | str) -> list[str]:
    """Return what of the planted is in any of these."""
    data = [part if isinstance(part, bytes) else part.encode() for part in where]
    return [one for one in planted if any(one.encode() in part for part in data)]


def files(*folders: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for folder in folders for path in folder.rglob("*") if path.is_file()}


@pytest.mark.filterwarnings("ignore:Requiring AUTH")
def test_must_survive_30_a_planted_password_is_in_no_database_copy_export_log_or_process_list(folder, tmp_path):
    with Watching(tmp_path) as server:
        sql(folder, "UPDATE journal_mailaccount SET port = ?", server.port)
        ticked = call("tick", data=folder, SINCERELY_NOW=DUE)
        assert "3 sent" in ticked.stdout and len(server.received) == 3
    assert b"sincerely tick" in server.processes.replace(b"-m sincerely", b"sincerely")
    said = [ticked.stdout + ticked.stderr, server.processes]
    for arguments in (
        ("backup", str(tmp_path / "copy")),
        ("export", str(tmp_path / "out")),
        ("doctor", "--format", "json"),
    ):
        done = call_warm(*arguments, data=folder, SINCERELY_NOW=LATER)
        said.append(done.stdout + done.stderr)
    kept = files(folder)
    # It is where it has to be, in the file for its owner alone, and nowhere else.
    assert PASSWORD.encode() in kept.pop(str(folder / "secrets.json"))
    assert not found(SECRET, *said, *kept.values(), (tmp_path / "copy").read_bytes(), *files(tmp_path / "out").values())
    # The search finds what is there.
    assert (
        found([SALARY], *kept.values())
        and found([SALARY], (tmp_path / "copy").read_bytes())
        and found([SALARY], *files(tmp_path / "out").values())
    )
    assert not found(WORDS, *said)


@pytest.mark.filterwarnings("ignore:Requiring AUTH")
def test_must_survive_30_a_planted_password_is_in_no_table_export_log_or_process_list_on_postgresql_too(
    on_postgresql, tmp_path
):
    folder, url = on_postgresql.folder, on_postgresql.url
    with Watching(tmp_path) as server:
        on_postgresql.sql(f"UPDATE journal_mailaccount SET port = {server.port}")
        ticked = call("tick", data=folder, SINCERELY_NOW=DUE, DATABASE_URL=url)
        assert "3 sent" in ticked.stdout and len(server.received) == 3, ticked.stderr
    said = [ticked.stdout + ticked.stderr, server.processes]
    for arguments in (("export", str(tmp_path / "out")), ("doctor", "--format", "json")):
        done = call_warm(*arguments, data=folder, SINCERELY_NOW=LATER, DATABASE_URL=url)
        said.append(done.stdout + done.stderr)
    kept, tables = files(folder), on_postgresql.dump()
    assert PASSWORD.encode() in kept.pop(str(folder / "secrets.json"))
    assert not found(SECRET, tables, *said, *kept.values(), *files(tmp_path / "out").values())
    assert found([SALARY], tables) and found([SALARY], *files(tmp_path / "out").values())
    assert not found(WORDS, *said)


def test_must_survive_30_a_server_that_repeats_the_password_gets_it_into_nothing(folder):
    script = {"EHLO": "250-here\r\n250 AUTH PLAIN LOGIN", "AUTH": f"535 5.7.8 {PASSWORD} ({_PLAIN}) is wrong"}
    with MisbehavingServer(script) as server:
        sql(folder, "UPDATE journal_mailaccount SET port = ?", server.port)
        done = call_warm("tick", data=folder, SINCERELY_NOW=DUE)
        looked = call_warm("doctor", data=folder, SINCERELY_NOW=DUE)
    assert "3 failed" in done.stdout and "535" in looked.stdout
    ((reason, details),) = sql(folder, "SELECT DISTINCT reason, details FROM journal_sending")
    assert reason == "account-failed" and "535 5.7.8 ... (...) is wrong" in details
    kept = files(folder)
    kept.pop(str(folder / "secrets.json"))
    assert not found(SECRET, done.stdout, done.stderr, looked.stdout, looked.stderr, *kept.values())


# Each breaks one part of the program with an error whose message is the worst there can be.
_BROKEN = """
import sys
def broken(*arguments, **named):
    try:
        raise KeyError({planted!r})
    except KeyError as error:
        raise ValueError({planted!r}) from error
from sincerely import bootstrap
bootstrap.open_journal()
import {module} as module
module.{name} = broken
from sincerely.cli import main
main()
"""
_PLANTED = f"{LETTER} {SALARY} to me, and my password is {PASSWORD}"


def broken(module: str, name: str) -> list[str]:
    return [sys.executable, "-c", _BROKEN.format(planted=_PLANTED, module=module, name=name)]


@pytest.mark.parametrize(
    ("module", "name", "arguments"),
    [
        ("sincerely.journal.facts.today", "owed", ("today",)),
        ("sincerely.outbox.tick", "objection", ("tick",)),
    ],
)
def test_must_survive_30_no_traceback_of_a_command_repeats_what_is_private(folder, module, name, arguments):
    done = call(*arguments, data=folder, command=broken(module, name), SINCERELY_NOW=DUE)
    assert "ValueError" in done.stderr and (done.returncode == 1 or name == "objection")
    assert not found(SECRET + WORDS, done.stdout, done.stderr)


def test_must_survive_30_no_log_of_the_server_repeats_what_is_private(folder):
    """A page breaks, and so does a sweep; what `serve` wrote is read to its end."""
    environ = environment(folder) | {"SINCERELY_NOW": DUE, "PYTHONUNBUFFERED": "1"}
    command = [*broken("sincerely.web.views.today", "owed"), "serve", "--port", "0"]
    process = subprocess.Popen(command, env=environ, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    killer = threading.Timer(60, process.kill)
    killer.start()
    try:
        assert process.stdout
        written = ""
        while not (link := re.search(r"(http://127\.0\.0\.1:\d+)(/sign-in/\S+)", written)):
            line = process.stdout.readline()
            assert line, written
            written += line
        answer = visit(link.group(1), link.group(2))
        assert "fault" in answer.lower() or "went wrong" in answer.lower(), answer
        assert not found(SECRET + WORDS, answer)
    finally:
        process.terminate()
        written += process.communicate(timeout=40)[0]
        killer.cancel()
    assert "ValueError" in written and "Internal Server Error" in written
    assert not found(SECRET + WORDS, written)


def visit(address: str, link: str) -> str:
    """Sign in and look at the first page, which breaks; return that page."""
    visitor = Visitor()
    _, page = visitor.get(address + link)
    status, page = visitor.post(address + link, page)
    assert status == 500
    return page


def test_must_survive_30_no_address_of_a_page_holds_a_salary(owner, desk):
    """Every link, form and address of every page, with the salary in letters, notes and an offer. A mailto: goes to the person's own mail program."""
    handed_in(desk, NOW, OFFER)
    told(desk, OFFERS + IN_WORDS)  # two offers and what is wanted, for their pages
    learned(desk)
    for model, name in (
        (Reflection, "went_well"),
        (Goal, "what"),
        (Message, "text"),
        (Message, "subject"),
        (Letter, "body"),
        (Letter, "subject"),
        (Interview, "notes"),
        (Promise, "what"),
        (FollowUp, "why"),
        (Contact, "notes"),
    ):
        model._default_manager.filter(candidate=desk).update(**{name: f"They pay {SALARY}."})
    Event.objects.filter(candidate=desk).update(data={"note": f"They pay {SALARY}", "items": [SALARY]})
    client, seen = signed_in(owner), 0
    for name in PAGES:
        answer = client.get(address(name, desk))
        page = html.unescape(answer.content.decode("utf-8", "replace"))
        seen += SALARY in page
        addresses = re.findall(r'(?:href|src|action|formaction|hx-[a-z-]+)="([^"]*)"', page)
        assert addresses or name.startswith(("letter-", "offers-download"))  # files, not pages
        assert not found(WORDS, *[one for one in addresses if not one.startswith("mailto:")]), name
        # What is typed into a form that goes by GET would stand in an address; what is looked for may.
        typing = r'<form(?![^>]*method="post")[^>]*>(?:(?!</form>).)*?<(?:textarea|input(?![^>]*type="(?:hidden|checkbox|radio|search)"))'
        assert not re.search(typing, page, re.S), name
    assert seen > 5
