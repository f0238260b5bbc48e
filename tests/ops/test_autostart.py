"""Somebody is awake: the service each system is told of, made and taken away again, and what is said where nothing would send."""

from __future__ import annotations

import datetime as dt
import os
import plistlib
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from sincerely.errors import Refused
from sincerely.folder import claim_folder
from sincerely.ops import autostart
from sincerely.ops.autostart_texts import TASK, launchd_agent, systemd_unit, windows_task
from sincerely.ops.awake import who_sends
from sincerely.ops.doctor import _worker
from sincerely.outbox.awake import note_sweep
from tests.ops.conftest import NOW as NOW_OF_IT
from tests.support.systemd import at_home, systemctl
from tests.support.warm import call_warm

NOW = dt.datetime(2026, 11, 23, 22, 0, tzinfo=dt.UTC)
ODD = ("/usr/bin/true", "-P", 'a b%n$HOME"e\\f;{x}', "ünï", "two\nlines")


@pytest.fixture
def home(tmp_path, monkeypatch) -> Path:
    return at_home(tmp_path, monkeypatch)


def files_under(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*"))


# --- the three texts ---------------------------------------------------------------------------------------------------


def test_systemd_takes_the_unit_and_every_sign_of_the_command_as_it_stands(tmp_path):
    if shutil.which("systemd-analyze") is None:
        pytest.skip("no systemd-analyze on this machine (Debian: apt install systemd)")
    unit = tmp_path / "sincerely-test.service"
    unit.write_text(systemd_unit(ODD), "utf-8")
    done = subprocess.run(["systemd-analyze", "verify", str(unit)], capture_output=True, text=True, check=False)
    assert (done.returncode, [line for line in done.stderr.splitlines() if unit.name in line]) == (0, [])
    unit.write_text(systemd_unit(ODD).replace("Restart=always", "Restart=ever"), "utf-8")
    broken = subprocess.run(["systemd-analyze", "verify", str(unit)], capture_output=True, text=True, check=False)
    assert unit.name in broken.stderr  # so the silence above says something


def test_the_unit_quotes_what_systemd_would_fill_in_or_split():
    [line] = [line for line in systemd_unit(ODD).splitlines() if line.startswith("ExecStart=")]
    assert line.startswith('ExecStart=:"/usr/bin/true" "-P" ')  # the colon: nothing of the environment is filled in
    assert '"a b%%n$HOME\\"e\\\\f;{x}"' in line and '"two\\nlines"' in line


def test_the_agent_of_a_mac_is_a_property_list_that_says_what_to_run():
    agent = plistlib.loads(launchd_agent("sincerely", ODD))
    assert (agent["Label"], tuple(agent["ProgramArguments"])) == ("sincerely", ODD)
    assert agent["RunAtLoad"] is True and agent["KeepAlive"] is True


def test_the_task_of_windows_is_xml_that_runs_at_sign_in_without_more_rights_and_on_battery():
    text = windows_task(
        "HOME\\maya", ("C:\\Program Files\\Python\\pythonw.exe", "-m", "sincerely", "--data", "C:\\My & Data")
    )
    task = ElementTree.fromstring(text)

    def said(path: str) -> str | None:
        return task.findtext("/".join(f"{{{TASK}}}{name}" for name in path.split("/")))

    assert task.tag == f"{{{TASK}}}Task"
    assert said("Triggers/LogonTrigger/UserId") == said("Principals/Principal/UserId") == "HOME\\maya"
    assert said("Principals/Principal/RunLevel") == "LeastPrivilege"
    assert said("Settings/DisallowStartIfOnBatteries") == said("Settings/StopIfGoingOnBatteries") == "false"
    assert said("Settings/ExecutionTimeLimit") == "PT0S"
    assert 1 <= int(said("Settings/RestartOnFailure/Count") or 0) <= 255  # an unsigned byte in the scheduler's schema
    assert said("Actions/Exec/Command") == "C:\\Program Files\\Python\\pythonw.exe"
    assert said("Actions/Exec/Arguments") == '-m sincerely --data "C:\\My & Data"'
    assert text.startswith((b"\xff\xfe", b"\xfe\xff"))  # UTF-16 with its mark, as schtasks wants it


# --- set up, and taken away without a trace ------------------------------------------------------------------------------


def test_what_is_set_up_runs_this_python_on_this_folder_and_goes_without_a_trace(home):
    log, folder = systemctl(home / "bin"), home / "data"
    autostart.set_up(folder)
    unit = Path(autostart.where(folder)[0])
    assert unit.parent == home / "config" / "systemd" / "user"
    assert f'"{sys.executable}" "-P" "-m" "sincerely" "tick" "--every" "60s" "--data" "{folder}"' in unit.read_text()
    assert autostart.is_set_up(folder) and autostart.runs(folder)
    assert log.read_text().splitlines()[:2] == ["--user daemon-reload", f"--user enable --now {unit.name}"]
    assert autostart.remove(folder) is True
    assert files_under(home / "config") == [] and files_under(folder) == []
    assert not autostart.is_set_up(folder) and not autostart.runs(folder)
    assert autostart.remove(folder) is False


def test_what_it_runs_really_sweeps_whatever_folder_it_is_started_in(home, tmp_path):
    """The very command, but once: in a folder where another `sincerely` lies about."""
    (tmp_path / "sincerely").mkdir()
    (tmp_path / "sincerely" / "__init__.py").write_text("raise SystemExit('not this one')")
    once = [part for part in autostart.command(home / "data") if part not in {"--every", "60s"}]
    done = subprocess.run(once, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, "Nothing was due."), done.stderr
    assert (home / "data" / "last-tick").exists()


def test_each_folder_has_a_service_of_its_own(home, monkeypatch):
    systemctl(home / "bin")
    other = home / "other"
    other.mkdir()
    autostart.set_up(home / "data")
    autostart.set_up(other)
    assert autostart.where(home / "data")[0] != autostart.where(other)[0]
    autostart.remove(other)
    assert autostart.is_set_up(home / "data")
    monkeypatch.setenv("XDG_DATA_HOME", str(home / "share"))
    assert autostart.label(home / "share" / "sincerely") == "sincerely"


def test_set_up_once_more_takes_the_place_of_an_older_one(home):
    log = systemctl(home / "bin")
    autostart.set_up(home / "data")
    unit = Path(autostart.where(home / "data")[0])
    unit.write_text("of an older Python")
    autostart.set_up(home / "data")
    assert sys.executable in unit.read_text()
    told = log.read_text().splitlines()
    assert (
        told.index(f"--user disable --now {unit.name}") < len(told) - 1
        and told[-1] == f"--user enable --now {unit.name}"
    )


@pytest.mark.parametrize("verb", ["daemon-reload", "enable"])
def test_where_the_system_refuses_nothing_is_left_behind_and_it_is_said(home, verb):
    systemctl(home / "bin", fails=verb)
    with pytest.raises(Refused, match=r"did not take it .*no bus.*Nothing was set up.*tick --every 60s"):
        autostart.set_up(home / "data")
    assert files_under(home / "config") == []


def test_without_systemd_it_is_said_and_nothing_written(home):
    (home / "run" / "systemd" / "private").unlink()
    systemctl(home / "bin")
    assert not autostart.possible()
    with pytest.raises(Refused, match="no systemd for your sign-in"):
        autostart.set_up(home / "data")
    assert files_under(home / "config") == []


def test_the_address_of_a_server_with_its_password_is_put_into_no_file(home, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgresql://me:correct-horse@db/journal")
    systemctl(home / "bin")
    with pytest.raises(Refused, match="on a server") as refused:
        autostart.set_up(home / "data")
    assert "horse" not in str(refused.value) and files_under(home / "config") == []


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_on_a_mac_and_on_windows_their_own_tools_are_told_and_told_the_contrary_at_the_end(home, monkeypatch, platform):
    told: list[tuple[str, ...]] = []

    def run(step):
        told.append(step)
        return subprocess.CompletedProcess(step, 0, "state = running", "")

    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(autostart.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(autostart.Path, "home", lambda: home)
    monkeypatch.setattr(autostart, "_run", run)
    folder = home / "data"
    autostart.set_up(folder)
    file = Path(autostart.where(folder)[0])
    name = autostart.label(folder)
    mine = f"gui/{os.getuid()}"
    if platform == "darwin":
        assert file == home / "Library" / "LaunchAgents" / f"{name}.plist"
        assert plistlib.loads(file.read_bytes())["ProgramArguments"] == list(autostart.command(folder))
        expected = [("launchctl", "bootstrap", mine, str(file))]
        ending = [("launchctl", "bootout", f"{mine}/{name}")]
    else:
        assert file.parent == folder
        ElementTree.fromstring(file.read_bytes())
        task = name.capitalize()
        expected = [("schtasks", "/Create", "/TN", task, "/XML", str(file), "/F"), ("schtasks", "/Run", "/TN", task)]
        ending = [("schtasks", "/End", "/TN", task), ("schtasks", "/Delete", "/TN", task, "/F")]
    assert told == expected
    assert autostart.runs(folder)
    told.clear()
    autostart.remove(folder)
    assert told == ending and not file.exists()


# --- said before a time is accepted --------------------------------------------------------------------------------------


def test_must_survive_20_where_nothing_would_be_awake_it_is_said(home):
    systemctl(home / "bin")
    watch = who_sends(home / "data", NOW)
    assert (watch.who, watch.can_change) == ("nobody", True)
    assert "Nothing on this computer would send when the time comes" in watch.says


def test_must_survive_20_a_serve_that_runs_now_is_no_promise_for_tomorrow(home):
    systemctl(home / "bin")
    with claim_folder(home / "data"):
        watch = who_sends(home / "data", NOW)
    assert (watch.who, watch.can_change) == ("while-open", True) and "only while Sincerely is open" in watch.says


def test_must_survive_20_with_a_service_there_is_nothing_to_think_of(home):
    log = systemctl(home / "bin")
    autostart.set_up(home / "data")
    assert who_sends(home / "data", NOW).who == "by-itself"  # it runs, though it has not looked yet
    (
        home / "config" / "systemd" / "user" / "default.target.wants" / Path(autostart.where(home / "data")[0]).name
    ).unlink()
    watch = who_sends(home / "data", NOW)
    assert watch.who == "nobody" and "set up to send by itself, but nothing has looked" in watch.says
    with claim_folder(home / "data"):  # an open page is no reason to say nothing of it
        note_sweep(NOW)
        watch = who_sends(home / "data", NOW)
    assert (watch.who, watch.can_change) == ("while-open", True) and "that does not run: letters go only" in watch.says
    log.unlink()
    note_sweep(NOW, dt.timedelta(minutes=1))
    note_sweep(NOW)  # another's sweep does not take it away
    assert who_sends(home / "data", NOW).says == "" and not log.exists()  # what was seen needs no asking


def test_must_survive_20_where_the_computer_cannot_no_button_is_offered(home):
    (home / "run" / "systemd" / "private").unlink()
    assert not who_sends(home / "data", NOW).can_change


def test_must_survive_20_before_a_time_is_accepted_it_is_said_on_postgresql_too(on_postgresql):
    folder, url = on_postgresql.folder, on_postgresql.url
    more = {"data": folder, "SINCERELY_NOW": NOW_OF_IT, "DATABASE_URL": url}
    asked = ("approve", "1", "--written", "no", "--all-the-same", "--at", "2026-11-25T10:00:00-06:00")
    done = call_warm(*asked, **more)
    assert done.returncode == 0 and "Nothing on this computer would send when the time comes" in done.stderr
    assert "sincerely tick --every" in done.stderr and "sincerely autostart" not in done.stderr
    with claim_folder(folder):
        done = call_warm(*asked, **more)
    assert done.returncode == 0 and done.stderr == ""
    # What runs looks for letters that are overdue, too: a day late each is a question.
    done = call_warm("tick", **(more | {"SINCERELY_NOW": "2026-11-26T16:00:00+00:00"}))
    assert done.stdout == "3 held\n"
    assert on_postgresql.sql("SELECT DISTINCT reason FROM journal_sending WHERE state = 'held'").strip() == "overslept"


@pytest.mark.django_db
def test_the_doctor_says_whether_what_was_set_up_runs(home):
    systemctl(home / "bin")
    note_sweep(NOW, dt.timedelta(minutes=1))
    check = _worker(home / "data", NOW, None)
    assert check.verdict == "ok" and "sincerely autostart changes that" in check.says
    autostart.set_up(home / "data")
    check = _worker(home / "data", NOW, None)
    assert check.verdict == "ok" and "sends by itself while you are signed in" in check.says
    unit = Path(autostart.where(home / "data")[0]).name
    (home / "config" / "systemd" / "user" / "default.target.wants" / unit).unlink()
    check = _worker(home / "data", NOW, None)
    assert check.verdict == "look at this" and "does not run" in check.says and "systemctl --user status" in check.do
