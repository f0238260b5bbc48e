"""The file of compiled patterns: what is in it is found at the next start, and nothing about it can keep the program from starting."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from importlib.util import cache_from_source
from pathlib import Path

import pytest

from sincerely import kept_file
from sincerely.kept_file import KeptFile
from tests.support.program import no_leave_to_overrule, no_room

SAVE = "import sys; from pathlib import Path; from sincerely.kept_file import KeptFile; f = KeptFile(Path(sys.argv[1])); f.put(b'two', b'2' * 9000); f.save()"

START = """
import sincerely.core.reading.debrief, sincerely.core.letters.review
from sincerely.core.late import ALL
from sincerely.kept_file import use_kept_file
file = use_kept_file()
found = len([each.groups for each in ALL])
print(found, len(file._new))
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    first = KeptFile(tmp_path / "patterns.kept")
    first.put(b"one", b"1")
    first.save()
    return first.file


def test_what_was_kept_is_found_by_the_next_and_what_others_kept_stays(file: Path) -> None:
    second, third = KeptFile(file), KeptFile(file)
    assert second.get(b"one") == b"1" and second.get(b"two") is None
    second.put(b"two", b"2")
    third.put(b"three", b"3")
    assert second.get(b"two") == b"2"
    second.save()
    third.save()
    early = KeptFile(file.with_name("early.kept"))
    assert early.get(b"one") is None
    file.replace(early.file)
    assert early.get(b"one") == b"1", "what set-up puts there while the program runs is found"
    early.file.replace(file)
    last = KeptFile(file)
    assert [last.get(key) for key in (b"one", b"two", b"three")] == [b"1", b"2", b"3"]


def test_nothing_new_writes_nothing(file: Path) -> None:
    before = file.stat().st_mtime_ns
    os.utime(file, ns=(before - 10, before - 10))
    KeptFile(file).save()
    assert file.stat().st_mtime_ns == before - 10


@pytest.mark.parametrize("content", [b"", b"no such file at all", b"\xe9\x00", "\u00e9".encode() * 4000])
def test_a_damaged_file_is_as_an_empty_one_and_is_renewed(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    mine = KeptFile(file)
    assert mine.get(b"one") is None
    mine.put(b"one", b"1")
    mine.save()
    assert KeptFile(file).get(b"one") == b"1"


def test_a_value_that_was_changed_on_the_disk_is_not_taken(file: Path) -> None:
    file.write_bytes(file.read_bytes().replace(b"\x00\x00\x001", b"\x00\x00\x002"))
    assert KeptFile(file).get(b"one") is None


def test_what_another_state_of_the_program_kept_is_not_taken(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_file, "_MADE_BY", kept_file._MADE_BY[1:])
    assert KeptFile(file).get(b"one") is None


@pytest.mark.parametrize("refused", ["leave", "room"])
def test_without_leave_or_room_the_program_goes_on_and_the_file_stays(file: Path, refused: str) -> None:
    before = file.read_bytes()
    file.parent.chmod(0o555 if refused == "leave" else 0o755)
    done = subprocess.run(
        [sys.executable, "-c", SAVE, str(file)],
        preexec_fn=no_leave_to_overrule if refused == "leave" else no_room(4096),
        capture_output=True,
        check=False,
    )
    file.parent.chmod(0o755)
    assert (done.returncode, done.stderr) == (0, b"")
    assert file.read_bytes() == before and list(file.parent.iterdir()) == [file]


def test_after_set_up_nothing_is_left_to_compile(tmp_path: Path) -> None:
    """Set-up runs `python -m sincerely.kept_file`; the start after it finds every pattern. What is kept of this very state already need not be made anew."""
    package = Path(kept_file.__file__).parent
    kept = Path(cache_from_source(str(package / "patterns.py"))).with_suffix(".kept")
    there = tmp_path / package.relative_to("/")
    there.mkdir(parents=True)
    if kept.exists():
        shutil.copy2(kept, there)
    mine = {**os.environ, "PYTHONPYCACHEPREFIX": str(tmp_path)}
    subprocess.run([sys.executable, "-m", "sincerely.kept_file"], env=mine, check=True)
    said = subprocess.run([sys.executable, "-c", START], env=mine, check=True, capture_output=True, text=True).stdout
    found, made = map(int, said.split())
    assert found > 800 and made == 0
