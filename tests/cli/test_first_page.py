"""The first page within ten seconds of `make run`, once installed: measured in what the first start does, as a clock on the wall measures the machine's other work too."""

from __future__ import annotations

import resource
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.test_serve import Visitor, start

#: Seconds of processor time: what one core does in the ten seconds that are promised, the tables made and the pages imported in it.
PROMISED = 10.0
# Whatever could keep a start waiting without working: other machines, names asked for, other programs, and sleep before the page is out.
WATCH = """
import os, sys, threading, time

ASKED = {"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "subprocess.Popen", "os.system"}

def _note(event, arguments):
    if event in ASKED and "127.0.0.1" not in str(arguments):
        _write(event)

def _write(event):
    with open(os.environ["WAITS"], "a") as log:
        log.write(event + "\\n")

def _sleep(seconds, sleep=time.sleep):
    if threading.current_thread() is threading.main_thread():
        _write("time.sleep")
    sleep(seconds)

time.sleep = _sleep
sys.addaudithook(_note)
"""


def spent() -> float:
    """Return the processor time of all processes that were started here and have ended, in seconds."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


@pytest.fixture
def watched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the file in which a program that is started from now on notes what it waits for."""
    (tmp_path / "watch").mkdir()
    (tmp_path / "watch" / "sitecustomize.py").write_text(WATCH)
    waits = tmp_path / "waits"
    waits.touch()
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "watch"))
    monkeypatch.setenv("WAITS", str(waits))
    return waits


def test_the_first_page_of_a_first_start_is_ten_seconds_of_work_at_most_and_waits_for_nobody(tmp_path, watched):
    before = spent()
    process, link = start("serve", data=tmp_path / "data")
    try:
        visitor = Visitor()
        _, page = visitor.get(link)
        status, first = visitor.post(link, page)
    finally:
        process.terminate()
        process.communicate(timeout=60)
    assert status == 200 and "sample" in first
    assert spent() - before < PROMISED
    assert watched.read_text() == "", "a start that waits for others takes as long as they do"


def test_the_watch_sees_what_a_start_would_wait_for(tmp_path, watched):
    code = "import socket, time; time.sleep(0); socket.getaddrinfo('127.0.0.2', 1)"
    subprocess.run([sys.executable, "-c", code], check=True)
    assert watched.read_text().split() == ["time.sleep", "socket.getaddrinfo"]
