"""Sentences that other rooms say in English, in the language of the screen.

The core, the journal and the outbox make whole sentences ("Thank Dr Okafor for the interview") and know nothing of screens. Their sentences
stand in the catalogue as patterns ("Thank {contact} for the interview", context `said`); what is shown is held against these, and the values
are put into the translation. A value may be such a sentence or phrase itself: the basis of a figure is made of several. On an English screen nothing is looked up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from django.utils.translation import get_language, pgettext
from django.utils.translation.trans_real import translation

from sincerely.languages import SOURCE

SAID = "said"
_SENTENCE_END = re.compile(r"(?<=[.?!…:]) (?=[A-Z0-9“<])")
#: So many sentences within sentences are looked for.
DEEPEST = 6
_PLACE = re.compile(r"\{(\w*)\}")


def on_screen(text: str) -> str:
    """Return a sentence of another room in the language of the screen: whole, else by its pattern, else sentence by sentence; as it is where nothing fits."""
    language = get_language()
    if not text or language is None or language.partition("-")[0] == SOURCE:
        return text
    return _said(text, language, 0)


def _said(text: str, language: str, depth: int) -> str:
    if (whole := _known(text, language, depth)) is not None:
        return whole
    sentences = _SENTENCE_END.split(text)
    if len(sentences) > 1:
        return " ".join(_by_sentences(sentences, language, depth))
    return _by_clauses(text, language, depth)


def _by_clauses(text: str, language: str, depth: int) -> str:
    """Return the parts of a row of clauses said anew; one word alone may be anybody's, so it stays unless the row is part of what is known."""
    if text.endswith(":") and (label := _known(text[:-1], language, depth + 1)) is not None:
        return f"{label}:"
    for sign in (": ", "; ", ", "):
        if sign in text and depth < DEEPEST:
            parts = text.split(sign, 1 if sign == ": " else -1)
            said = [
                _said(part, language, depth + 1) if depth or sign == ": " or " " in part else part for part in parts
            ]
            if said != parts:
                return sign.join(said)
    return text


def _by_sentences(sentences: list[str], language: str, depth: int) -> Iterator[str]:
    """Yield the longest runs of sentences that are known, said anew, and each other sentence as it is."""
    at = 0
    while at < len(sentences):
        for end in range(len(sentences), at, -1):
            if (known := _known(" ".join(sentences[at:end]), language, depth)) is not None:
                yield known
                break
        else:
            end = at + 1
            yield _by_clauses(sentences[at], language, depth)
        at = end


def _known(text: str, language: str, depth: int) -> str | None:
    if not text or depth > DEEPEST:
        return None
    words = pgettext(SAID, text)
    if words != text:
        return words
    # A fault is one phrase, and gets its full stop where it is shown.
    if text.endswith(".") and (bare := pgettext(SAID, text[:-1])) != text[:-1]:
        return f"{bare}."
    for fixed, pattern, names, msgid in patterns(language):
        if fixed in text and (found := pattern.fullmatch(text)):
            # A value may be a known phrase itself: "they said no" in "Since you approved this, they said no."
            values = {name: _said(value, language, depth + 1) if value else "" for name, value in zip(names, found.groups(), strict=True)}  # fmt: skip
            return pgettext(SAID, msgid).format(**values)
    return None


@lru_cache(maxsize=8)
def patterns(language: str) -> tuple[tuple[str, re.Pattern[str], tuple[str, ...], str], ...]:
    """Return (its longest fixed words, pattern, names of its places, msgid) of every sentence with places in a language's catalogue, the most particular first."""
    catalogue = translation(language)._catalog  # type: ignore[attr-defined]
    keys = [key for key in catalogue.keys() if isinstance(key, str)]  # noqa: SIM118 (a catalogue is no mapping)
    msgids = [key[len(SAID) + 1 :] for key in keys if key.startswith(f"{SAID}\x04")]
    told = sorted((msgid for msgid in msgids if _PLACE.search(msgid)), key=lambda msgid: -len(_PLACE.sub("", msgid)))
    return tuple((_fixed(msgid), _compiled(msgid), tuple(_names(msgid)), msgid) for msgid in told)


def _fixed(msgid: str) -> str:
    return max(re.split(r"\{\w*\}", msgid), key=len)


def _names(msgid: str) -> list[str]:
    return list(dict.fromkeys(_PLACE.findall(msgid)))


def _compiled(msgid: str) -> re.Pattern[str]:
    seen: set[str] = set()
    parts = []
    end = 0
    for place in _PLACE.finditer(msgid):
        parts.append(re.escape(msgid[end : place.start()]))
        parts.append(rf"(?P={place[1]})" if place[1] in seen else rf"(?P<{place[1]}>.*?)")
        seen.add(place[1])
        end = place.end()
    return re.compile("".join([*parts, re.escape(msgid[end:])]), re.DOTALL)
