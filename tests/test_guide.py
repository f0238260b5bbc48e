"""The user guide names nothing that is not there: pages, commands, words on buttons, pictures and other pages of the documentation."""

from __future__ import annotations

import html
import re
from pathlib import Path

import click
import pytest
from django.urls import resolve

from sincerely.cli import COMMANDS, cli

ROOT = Path(__file__).parent.parent
GUIDE = (ROOT / "docs/guide.md").read_text("utf-8")
PROSE = re.sub(r"```.*?```", "", GUIDE, flags=re.S)
DESK = " ".join(
    html.unescape(re.sub(r"\{[%#].*?[%#]\}", " ", file.read_text("utf-8")))
    for file in sorted([*ROOT.glob("src/sincerely/web/**/*.html"), *ROOT.glob("src/sincerely/web/forms/*.py")])
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
