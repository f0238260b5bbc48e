"""To whom something was said, where names stand among other words: known by patterns that are the same whoever is named."""

from __future__ import annotations

import re

from sincerely.core.reading.debrief.text.names import RANKS
from sincerely.core.reading.patterns import compiled

#: What stands for each letter of a name where words are looked at by patterns that are the same for every roster: a letter that notes do not have.
VEIL = "ꝏ"
#: A veiled name, with the title that may stand before it.
VEILED = rf"(?:(?:{RANKS})\.?\s+)?{VEIL}+"


def veiled(text: str, names: re.Pattern[str]) -> str:
    """Return a text of the same length in which names are veiled: a pattern made of names would have to be compiled for every note."""
    return names.sub(lambda found: VEIL * len(found.group()), text)


def without_hearer(text: str, names: re.Pattern[str]) -> str:
    """Take off to or with whom something was spoken of, which is no part of the matter: "asked Ana about rotas", "talked about lifts with Bo and Ana"."""
    shown = veiled(text, names)
    if (asks := _ASKS_THEM.search(shown)) is not None:
        text = f"{text[: asks.end('asks')]} {text[asks.end() :]}"
        shown = f"{shown[: asks.end('asks')]} {shown[asks.end() :]}"
    with_them = _WITH_THEM.search(shown)
    about = _SPOKEN_OF.search(text)
    return text[: with_them.start()] if with_them and about and about.end() < with_them.start() else text


_TO_SOMEBODY = r"\b(?:ask(?:ed|s|ing)?|quizz(?:ed|es)|grilled|pressed|told|(?:talk(?:ed|s|ing)?|spoke|speak(?:s|ing)?|chat(?:ted|s|ting)?)(?:\s+(?:to|with|w/))?)"
_MATTER = r"(?:about|abt|on|re|over|through|if|whether|how|what|why|who|when|where|which)\b"
_SPOKEN_OF = compiled(r"\b(?:about|abt|discuss(?:ed|es|ing)?|went\s+(?:over|through|into))\s+(?=\w)", re.I)
_SEVERAL = rf"{VEILED}(?:\s*(?:,|&|\+|\band\b)\s*{VEILED})*"
_ASKS_THEM = compiled(rf"(?P<asks>{_TO_SOMEBODY})\s+{_SEVERAL}\s+(?={_MATTER})", re.I)
_WITH_THEM = compiled(rf"(?<!ing)\s+(?:with|w/)\s+{_SEVERAL}(?=\s*[.!]*\s*$)", re.I)


def without_brackets(text: str, names: re.Pattern[str]) -> str:
    """Return a text without the brackets right behind names: "Helen Whitcombe (chief pharmacist) opened"."""
    for found in reversed([*_NAME_AND_BRACKET.finditer(veiled(text, names))] if "(" in text else []):
        text = text[: found.end("name")] + text[found.end() :]
    return text


_NAME_AND_BRACKET = compiled(rf"(?P<name>{VEIL}+)\s*\([^()]*\)")


def to_whom(text: str, names: re.Pattern[str]) -> str:
    """Return the name to or for whom something is to be sent, told or brought; empty where none is."""
    found = _TO_THEM.search(veiled(text, names))
    return text[slice(*found.span("them"))] if found else ""


_TO_THEM = compiled(
    rf"\b(?:to|for|owe|promised|tell|told|ask|send|sending|email|mail|text|call|ring|phone|give|bring|show|wants?|needs?)\s+(?:\w+\.?\s+)?(?P<them>{VEIL}+)",
    re.I,
)

__all__ = ["VEILED", "to_whom", "veiled", "without_brackets", "without_hearer"]
