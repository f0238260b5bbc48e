"""The languages of the screens: English, and every other that has a catalogue in the folder `locale`."""

from __future__ import annotations

from pathlib import Path

from django.conf.locale import LANG_INFO
from django.utils.translation import to_language

FOLDER = Path(__file__).parent / "locale"
#: The language that the texts in the source are in.
SOURCE = "en"


def installed(folder: Path = FOLDER) -> list[tuple[str, str]]:
    """Return (code, its own name) of English and of every language with a compiled catalogue below `folder`, by code."""
    found = sorted(to_language(catalogue.parent.parent.name) for catalogue in folder.glob("*/LC_MESSAGES/django.mo"))
    return [(SOURCE, "English"), *((code, own_name(code)) for code in found if code != SOURCE)]


def own_name(code: str) -> str:
    """Return what a language calls itself; its code where nobody told."""
    known = LANG_INFO.get(code) or LANG_INFO.get(code.partition("-")[0]) or {}
    return str(known.get("name_local", code))
