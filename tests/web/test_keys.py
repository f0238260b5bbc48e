"""The page of help names every key there is, and each key it names does something somewhere."""

from __future__ import annotations

import re
from pathlib import Path

from django.urls import reverse

from sincerely.web.views.help import KEYS
from tests.web.test_every_page import FILES, PAGES, address, desk

__all__ = ["desk"]  # the fixture: the sample's desk, with what a sample cannot have
WEB = Path(__file__).parents[2] / "src/sincerely/web"
#: Keys that scripts hold themselves, not a template's mark.
OF_SCRIPTS = {"j", "k", "Enter", "F8", "Shift+F8", "Alt+Enter", "Escape"}


def named() -> set[str]:
    return {key for keys, _ in KEYS for key in re.split(r" and | or ", str(keys))}


def test_help_names_the_keys_there_are_and_no_other():
    templates = "".join(file.read_text("utf-8") for file in (WEB / "templates").rglob("*.html"))
    marked = set(re.findall(r'data-key="(\w|\?|/)"', templates)) | {"/", "f"}  # these two are chosen by the page
    marked |= set(re.findall(r'"data-key": "(\w)"', "".join(file.read_text("utf-8") for file in (WEB / "forms").rglob("*.py"))))  # fmt: skip
    marked |= {f"g then {key}" for key in re.findall(r'data-go="(\w)"', templates)}
    assert named() == marked | OF_SCRIPTS
    scripts = "".join(file.read_text("utf-8") for file in (WEB / "static/web").glob("*.js"))
    for key in OF_SCRIPTS:
        assert f'event.key === "{key.rpartition("+")[2]}"' in scripts, key


def test_every_room_can_be_gone_to_from_every_page(owners, desk):
    for name in PAGES:
        if name not in FILES:
            page = owners.get(address(name, desk)).content.decode()
            assert set(re.findall(r'data-go="(\w)"', page)) >= set("taflopisc"), name


def test_pages_styles_and_scripts_are_sent_compressed_to_who_takes_it(owners, desk):
    takes = {"headers": {"accept-encoding": "gzip"}}
    today = owners.get(reverse("today"), **takes)
    assert today["Content-Encoding"] == "gzip"
    links = re.findall(r'(?:href|src)="(/static/[^"]+\.(?:css|js))"', owners.get(reverse("today")).content.decode())
    sent = len(today.content)
    for link in links:
        answer = owners.get(link, **takes)
        assert answer["Content-Encoding"] == "gzip", link
        sent += len(answer.getvalue())
    assert len(links) >= 3 and sent < 60_000, f"a first visit to Today is {sent} bytes"
