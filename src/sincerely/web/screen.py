"""Sentences that other rooms say in English, in the language of the screen.

The core, the journal and the outbox make whole sentences ("Thank Dr Okafor for the interview") and know nothing of screens. Their sentences
stand in the catalogue as patterns ("Thank {contact} for the interview", context `said`); what is shown is held against these, and the values
are put into the translation. On an English screen nothing is looked up.
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
_PLACE = re.compile(r"\{(\w*)\}")


def on_screen(text: str) -> str:
    """Return a sentence of another room in the language of the screen: whole, else by its pattern, else sentence by sentence; as it is where nothing fits."""
    language = get_language()
    if not text or language is None or language.partition("-")[0] == SOURCE:
        return text
    if (whole := _known(text, language)) is not None:
        return whole
    return " ".join(_by_sentences(_SENTENCE_END.split(text), language))


def _by_sentences(sentences: list[str], language: str) -> Iterator[str]:
    """Yield the longest runs of sentences that are known, said anew, and each other sentence as it is."""
    at = 0
    while at < len(sentences):
        for end in range(len(sentences), at, -1):
            if (known := _known(" ".join(sentences[at:end]), language)) is not None:
                yield known
                break
        else:
            end = at + 1
            yield sentences[at]
        at = end


def _known(text: str, language: str) -> str | None:
    words = pgettext(SAID, text)
    if words != text:
        return words
    for pattern, names, msgid in patterns(language):
        if found := pattern.fullmatch(text):
            # A value may be a known phrase itself: "they said no" in "Since you approved this, they said no."
            values = {name: pgettext(SAID, value) if value else "" for name, value in zip(names, found.groups(), strict=True)}  # fmt: skip
            return pgettext(SAID, msgid).format(**values)
    return None


@lru_cache(maxsize=8)
def patterns(language: str) -> tuple[tuple[re.Pattern[str], tuple[str, ...], str], ...]:
    """Return (pattern, names of its places, msgid) of every sentence with places in a language's catalogue, the most particular first."""
    catalogue = translation(language)._catalog  # type: ignore[attr-defined]
    keys = [key for key in catalogue.keys() if isinstance(key, str)]  # noqa: SIM118 (a catalogue is no mapping)
    msgids = [key[len(SAID) + 1 :] for key in keys if key.startswith(f"{SAID}\x04")]
    told = sorted((msgid for msgid in msgids if _PLACE.search(msgid)), key=lambda msgid: -len(_PLACE.sub("", msgid)))
    return tuple((_compiled(msgid), tuple(_names(msgid)), msgid) for msgid in told)


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
