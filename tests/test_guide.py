"""The user guide names nothing that is not there: pages, commands, words on buttons, pictures and other pages of the documentation."""

from __future__ import annotations

import html
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import click
import pytest
from django.urls import resolve

from sincerely.cli import COMMANDS, cli

ROOT = Path(__file__).parent.parent
GUIDE = (ROOT / "docs/guide.md").read_text("utf-8")
PROSE = re.sub(r"```.*?```", "", GUIDE, flags=re.S)
DESK = " ".join(
    html.unescape(
        re.sub(r"\{[%#].*?[%#]\}", " ", re.sub(r"\{% translate ([\"'])(.*?)\1 %\}", r"\2", file.read_text("utf-8")))
    )
    for file in sorted(
        [
            *ROOT.glob("src/sincerely/web/**/*.html"),
            *ROOT.glob("src/sincerely/web/forms/*.py"),
            *ROOT.glob("src/sincerely/web/desk/*.py"),
        ]
    )
)
PAGES = sorted(set(re.findall(r"`(/[\w/-]*)`", PROSE)))
WORDS = sorted(set(re.findall(r"(?<!\*)\*([^*\n]+)\*(?!\*)", PROSE)) - {"like this"})
CALLS = sorted({call.strip() for call in re.findall(r"(?:^|`)(sincerely [^`#\n]+)", GUIDE, re.M)})
LINKS = sorted(set(re.findall(r"\]\(([^)]+)\)", GUIDE)))


def test_the_guide_is_read():
    assert len(PAGES) >= 4 and len(WORDS) >= 20 and len(CALLS) >= 8 and len(LINKS) >= 8


@pytest.mark.parametrize("page", PAGES)
def test_a_page_it_names_is_there(page):
    assert resolve(page).func


@pytest.mark.parametrize("words", WORDS)
def test_words_it_quotes_stand_on_the_desk(words):
    assert re.search(rf"(?<![a-z]){re.escape(words)}(?![a-z])", DESK), f"no page says {words!r}"


@pytest.mark.parametrize("call", CALLS)
def test_a_command_it_names_is_there_with_its_options(call):
    name, *arguments = call.split()[1:]
    assert name in COMMANDS
    command = cli.get_command(click.Context(cli), name)
    while isinstance(command, click.Group) and arguments:
        command = command.get_command(click.Context(command), arguments.pop(0))
    assert command is not None
    known = {option for parameter in command.params for option in parameter.opts}
    assert {argument for argument in arguments if argument.startswith("--")} <= known


@pytest.mark.parametrize("link", LINKS)
def test_a_link_leads_somewhere(link):
    if link.startswith("pictures/"):
        assert Path(link).stem in (ROOT / "scripts/pictures.py").read_text("utf-8"), "no script makes this picture"
    else:
        assert (ROOT / "docs" / link).is_file()


def test_the_guide_tells_every_command():
    assert {call.split()[1] for call in CALLS} == set(COMMANDS)


def test_the_first_commands_of_the_readme_work_as_they_stand_in_a_fresh_folder(tmp_path):
    """Copied from the page into a terminal, with notes and an invitation of these names in the folder."""
    (tmp_path / "notes.md").write_text("Dr Okafor (ward mgr): handovers lose an hour a day.\n", "utf-8")
    (tmp_path / "invite.ics").write_bytes((ROOT / "tests/acceptance/files/panel.ics").read_bytes())
    block = (ROOT / "README.md").read_text("utf-8").split("## At the command line")[1].split("```")[1]
    calls = [shlex.split(line, comments=True)[1:] for line in block.splitlines() if line.startswith("sincerely ")]
    assert [call[0] for call in calls[:4]] == ["debrief", "debrief", "today", "letters"]
    own = {"SINCERELY_DATA": str(tmp_path / "data"), "SINCERELY_NOW": "2026-11-23T20:00:00+00:00"}
    for call in [*calls[:4], next(call for call in calls if call[0] == "happened")]:
        done = subprocess.run(
            [sys.executable, "-m", "sincerely", *call],
            cwd=tmp_path,
            capture_output=True,
            env=os.environ | own,
            check=False,
        )
        assert done.returncode == 0, (call, done.stderr.decode())
    assert b"They refused" in done.stdout


def test_the_message_of_the_guide_is_read_as_it_says(tmp_path):
    """The mail, the command and what it prints, as they stand on the page."""
    mail, call, printed = re.findall(r"^```\n(.*?)^```$", GUIDE.split("### What did they write?")[1], re.S | re.M)[:3]
    (tmp_path / "answer.eml").write_text(mail, "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", *shlex.split(call)], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert done.stdout == printed


def test_the_desk_shows_the_guide_as_it_is():
    from scripts.guide_page import guide_part
    from scripts.write_docs import GUIDE_PART

    assert GUIDE_PART.read_text("utf-8") == guide_part(), "the guide was changed: run `make docs`"
    assert "pictures/" not in guide_part()
    # Without its pictures nothing points at one, and no heading stands over nothing.
    assert "looks like this" not in guide_part() and not re.search(r"</h[23]>\s*<h", guide_part())
    assert 'href="/settings/rules"' in guide_part()
